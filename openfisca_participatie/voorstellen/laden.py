"""From keys or proposal files, a date and settings to an OpenFisca Reform class."""

from __future__ import annotations

import importlib
import math
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from openfisca_core.parameters import ParameterNode
from openfisca_core.reforms import Reform

from openfisca_participatie import opmaak
from openfisca_participatie.invoer.getallen import Onleesbaar
from openfisca_participatie.voorstellen.bouw import Wijziging, met_kind, pas_toe, zet_parameters
from openfisca_participatie.voorstellen.fouten import CombinatieFout, VoorstelFout, bedoelde_u
from openfisca_participatie.voorstellen.getal import lees_percentage
from openfisca_participatie.voorstellen.getal import lees_waarde as lees_getal
from openfisca_participatie.voorstellen.register import Parameter, Voorstel, lees

EERSTE_MAAND = "2015-01"
LAATSTE_JAAR = 2100
REGELS = "openfisca_participatie.voorstellen.regels"


def hervorming(sleutels: tuple[str, ...], vanaf: date | str | None, stel: Mapping[str, Any]) -> type[Reform]:
    """The Reform class of one or more proposals in this order; the same class for the same question."""
    if not sleutels:
        raise VoorstelFout("Er is geen voorstel genoemd.")
    controleer_combinatie(sleutels)
    maand = lees_maand(vanaf) if vanaf is not None else None
    ingesteld: dict[str, dict[str, Any]] = {sleutel: {} for sleutel in sleutels}
    for naam, waarde in stel.items():
        sleutel, eigen_naam = zoek_parameter(sleutels, str(naam))
        ingesteld[sleutel][eigen_naam] = lees_waarde(lees(sleutel).parameters[eigen_naam], waarde)
    for sleutel in sleutels:
        begin(lees(sleutel), maand)
    merken = tuple(eigen.merk for sleutel in sleutels if (eigen := lees(sleutel).eigen))
    return _klasse(sleutels, maand, tuple((sleutel, tuple(sorted(waarden.items()))) for sleutel, waarden in ingesteld.items()), merken)


def regels_van(sleutel: str) -> Any:
    """The module with the rules of a proposal that is no bundle."""
    return importlib.import_module(f"{REGELS}.{sleutel}")


@cache
def _klasse(sleutels: tuple[str, ...], maand: str | None, ingesteld: tuple[Any, ...], merken: tuple[str, ...] = ()) -> type[Reform]:
    """``merken`` are those of the contents of the files among the keys: another content is another class."""
    stel = {sleutel: dict(waarden) for sleutel, waarden in ingesteld}
    voorstellen = [lees(sleutel) for sleutel in sleutels]

    def apply(self: Reform) -> None:
        for voorstel in voorstellen:
            _pas_een_toe(self, voorstel, maand, stel[voorstel.sleutel])

    naam = " en ".join(voorstel.naam for voorstel in voorstellen)
    return type("+".join(sleutels), (Reform,), {"apply": apply, "name": naam, "__doc__": naam, "__module__": __name__})


def _pas_een_toe(stelsel: Reform, voorstel: Voorstel, maand: str | None, stel: Mapping[str, Any]) -> None:
    """The parameters and the rules of a proposal, or of each of those it bundles; then what a proposal file changes itself."""
    eigen = voorstel.eigen
    if eigen:
        maand, stel = begin(voorstel, maand), {**eigen.ingesteld, **stel}
    for sleutel in voorstel.bestaat_uit if eigen else voorstel.delen:
        een = lees(sleutel)
        if eigen and voorstel.tot and (not een.tot or een.tot > voorstel.tot):
            een = replace(een, tot=voorstel.tot)
        in_bundel = {naam.removeprefix(f"{sleutel}."): waarde for naam, waarde in stel.items() if naam.startswith(f"{sleutel}.")}
        waarden = in_bundel if voorstel.bestaat_uit else stel
        zet_parameters(stelsel, _met_parameters(stelsel.parameters, een, waarden))
        module = regels_van(sleutel)
        dag = f"{begin(een, maand)}-01"
        if hasattr(module, "vooraf"):
            module.vooraf(stelsel, dag)
        pas_toe(stelsel, een, [waarde for waarde in vars(module).values() if isinstance(waarde, Wijziging)], dag)
    if eigen and maand:
        from openfisca_participatie.voorstellen.eigen import pas_eigen_toe

        pas_eigen_toe(stelsel, voorstel, f"{maand}-01")


def _met_parameters(boom: ParameterNode, voorstel: Voorstel, stel: Mapping[str, Any]) -> ParameterNode:
    """The tree of the law with the parameters of the proposal under ``voorstellen.<key>``."""
    data = {naam: _als_openfisca(parameter, stel) for naam, parameter in voorstel.parameters.items()}
    eigen = ParameterNode(f"voorstellen.{voorstel.sleutel}", data={"description": voorstel.naam, **data})
    alle = boom.children.get("voorstellen") or ParameterNode("voorstellen", data={"description": "Parameters van voorstellen."})
    return met_kind(boom, "voorstellen", met_kind(alle, voorstel.sleutel, eigen))


def _als_openfisca(parameter: Parameter, stel: Mapping[str, Any]) -> dict[str, Any]:
    """A parameter of a proposal as OpenFisca data; what a user set is his and not the source's."""
    ingesteld = parameter.naam in stel
    waarde = stel.get(parameter.naam, parameter.waarde)
    metadata = {
        "unit": parameter.eenheid,
        "reference": [{"title": bron.titel, "href": bron.href} for bron in parameter.bronnen],
        "bron_kwaliteit": parameter.kwaliteit,
        "onzeker": parameter.aanname or ingesteld or parameter.kwaliteit == "C",
        "aanname": parameter.aanname,
        "ingesteld": ingesteld,
    }
    return {"description": parameter.omschrijving, "metadata": metadata, "values": {f"{EERSTE_MAAND}-01": {"value": waarde}}}


# --- settings ------------------------------------------------------------------------------------------------------------------------


def zoek_parameter(sleutels: tuple[str, ...], naam: str) -> tuple[str, str]:
    """The proposal, and the name in its register, of what ``percentage`` or ``bijverdiengrenzen.percentage`` names."""
    namen = {}
    for sleutel in sleutels:
        for parameter in lees(sleutel).parameters:
            namen[f"{sleutel}.{parameter}"] = sleutel, parameter
            if lees(sleutel).bestaat_uit or len(sleutels) == 1:
                namen[parameter] = sleutel, parameter
    if naam not in namen:
        hint = bedoelde_u(naam, namen)
        heeft = f" Wel: {', '.join(sorted(namen))}." if namen and not hint else ""
        raise VoorstelFout(f"Voorstel {' en '.join(sleutels)} heeft geen parameter {naam!r}.{hint}{heeft}")
    return namen[naam]


def lees_waarde(parameter: Parameter, waarde: Any) -> Any:
    """A value for a parameter, checked against its unit. Text is read as in a proposal file: ``20%``, ``1.200``."""
    if parameter.eenheid == "ja/nee":
        keuze = {"ja": True, "nee": False}.get(str(waarde).strip().lower(), waarde)
        if not isinstance(keuze, bool):
            raise VoorstelFout(_verkeerd(parameter, waarde, "ja of nee"))
        return keuze
    if waarde is None or str(waarde).strip().lower() == "geen":
        if parameter.waarde is None:
            return None
        raise VoorstelFout(_verkeerd(parameter, waarde, "een getal"))
    getal = _uit_tekst(parameter, waarde) if isinstance(waarde, str) else _getal(waarde)
    if getal is None:
        raise VoorstelFout(_verkeerd(parameter, waarde, "een getal"))
    if parameter.eenheid.startswith("procent") and 0 < getal <= 1 and not isinstance(waarde, str):
        _uit_tekst(parameter, opmaak.getal(getal))  # 0.2 is refused as 0,2 is
    if parameter.eenheid == "procent" and not 0 <= getal <= 100:
        raise VoorstelFout(_verkeerd(parameter, waarde, "een percentage van 0 tot en met 100"))
    if parameter.eenheid == "uur per week" and not 0 < getal <= 168:
        raise VoorstelFout(_verkeerd(parameter, waarde, "een aantal uren per week"))
    if parameter.eenheid in ("maand", "jaar", "dag") and (getal < 0 or getal != int(getal)):
        raise VoorstelFout(_verkeerd(parameter, waarde, "een geheel getal van 0 of meer"))
    if getal < 0:
        raise VoorstelFout(_verkeerd(parameter, waarde, "een bedrag van 0 of meer"))
    return int(getal) if parameter.eenheid in ("maand", "jaar", "dag") else float(getal)


def _uit_tekst(parameter: Parameter, tekst: str) -> float:
    """A number as it is written in a proposal file; a percentage in percent. Raises :class:`VoorstelFout`."""
    try:
        if parameter.eenheid.startswith("procent"):
            return round(lees_percentage(tekst) * 100, 8)
        return lees_getal(tekst, parameter.eenheid, ())
    except Onleesbaar as fout:
        raise VoorstelFout(_verkeerd(parameter, tekst, fout.verwacht, f"{fout}; ")) from None


def _getal(waarde: Any) -> float | None:
    """A finite number, or None."""
    return float(waarde) if isinstance(waarde, int | float) and not isinstance(waarde, bool) and math.isfinite(waarde) else None


def _verkeerd(parameter: Parameter, waarde: Any, verwacht: str, waarom: str = "") -> str:
    eenheid = f" ({parameter.eenheid})"
    return f"Parameter {parameter.naam!r} kan niet {waarde!r} zijn: {waarom}verwacht wordt {verwacht.removesuffix(eenheid)}{eenheid}."


# --- dates ---------------------------------------------------------------------------------------------------------------------------


def lees_maand(vanaf: date | str) -> str:
    """A month, as ``2024-01``, of a date or of text such as ``2024``, ``2024-01`` or ``2024-01-01``."""
    tekst = vanaf.isoformat() if isinstance(vanaf, date) else str(vanaf).strip()
    delen = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", tekst)
    try:
        dag = date(int(delen[1]), int(delen[2] or 1), int(delen[3] or 1)) if delen else None
    except ValueError:
        dag = None
    if dag is None or dag.year > LAATSTE_JAAR:
        raise VoorstelFout(f"De begindatum {tekst!r} is geen datum; schrijf bijvoorbeeld 2024-01-01.")
    if dag.day != 1:
        raise VoorstelFout(f"Een voorstel begint op de eerste van een maand, niet op {tekst}.")
    if f"{dag:%Y-%m}" < EERSTE_MAAND:
        raise VoorstelFout(f"Een voorstel kan niet voor januari 2015 beginnen, toen de Participatiewet inging; gevraagd is {tekst}.")
    return f"{dag:%Y-%m}"


def begin(voorstel: Voorstel, maand: str | None) -> str:
    """The first month of a proposal, its own or the one asked for."""
    if maand is None:
        return voorstel.vanaf
    if voorstel.eigen and voorstel.eigen.eigen_data and maand != voorstel.vanaf:
        raise VoorstelFout(f"Voorstel {voorstel.sleutel} kan niet op een andere datum beginnen: het geeft waarden per maand.")
    if voorstel.eigen and (later := voorstel.eigen.bestaat_pas(maand)):
        raise VoorstelFout(f"Voorstel {voorstel.sleutel} kan niet in {maand} beginnen: {later} bestaat dan nog niet.")
    if voorstel.tot and maand >= voorstel.tot:
        raise VoorstelFout(f"Voorstel {voorstel.sleutel} kan niet in {maand} beginnen: {voorstel.tot_omdat}.")
    if voorstel.niet_voor and maand < voorstel.niet_voor:
        raise VoorstelFout(f"Voorstel {voorstel.sleutel} kan niet in {maand} beginnen: {voorstel.niet_voor_omdat}.")
    for sleutel in voorstel.bestaat_uit:
        begin(lees(sleutel), maand)
    return maand


# --- combinations --------------------------------------------------------------------------------------------------------------------


def controleer_combinatie(sleutels: tuple[str, ...]) -> None:
    """Refuse what cannot go together, and an order that gives something else. Raises :class:`CombinatieFout`."""
    for nummer, eerste in enumerate(sleutels):
        for tweede in sleutels[nummer + 1 :]:
            if eerste == tweede:
                raise CombinatieFout(f"Voorstel {eerste} is twee keer genoemd; {tweede} geldt één keer.")
            for bundel, los in ((eerste, tweede), (tweede, eerste)):
                if los in lees(bundel).bestaat_uit:
                    raise CombinatieFout(f"Voorstel {los} zit al in {bundel}; noem een van beide.")
            for een in lees(eerste).delen:
                for ander in lees(tweede).delen:
                    _controleer_paar(eerste, tweede, een, ander)
            _controleer_bestanden(lees(eerste), lees(tweede))


def _controleer_paar(eerste: str, tweede: str, een: str, ander: str) -> None:
    """Two proposals that are no bundles, the first applied before the second; ``eerste`` and ``tweede`` are what the user named."""
    reden = lees(een).niet_met.get(ander) or lees(ander).niet_met.get(een)
    if reden:
        raise CombinatieFout(f"Voorstellen {eerste} en {tweede} gaan niet samen: {reden}.")
    reden = lees(een).na.get(ander)
    if reden:
        raise CombinatieFout(f"Noem {tweede} voor {eerste}: {reden}.")
    if een == ander:
        raise CombinatieFout(f"Voorstel {een} zit in {eerste} en in {tweede}; laat het in een van beide weg.")


def _controleer_bestanden(eerste: Voorstel, tweede: Voorstel) -> None:
    """Two proposal files must not both set a parameter: then the last one would decide."""
    samen = sorted(set(eerste.eigen.waarden) & set(tweede.eigen.waarden)) if eerste.eigen and tweede.eigen else []
    anders = [naam for naam in samen if eerste.eigen.waarden[naam] != tweede.eigen.waarden[naam]]
    if anders:
        raise CombinatieFout(
            f"Voorstellen {eerste.sleutel} en {tweede.sleutel} gaan niet samen: beide geven {anders[0]} een andere waarde, "
            "en dan zou de volgorde beslissen."
        )
