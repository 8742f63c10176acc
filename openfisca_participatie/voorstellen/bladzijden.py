"""The pages of docs/voorstellen/, written from the register; the example amounts are computed.

``python -m openfisca_participatie.voorstellen.bladzijden`` writes them.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from openfisca_core.simulations import SimulationBuilder

from openfisca_participatie.bestanden import schrijf
from openfisca_participatie.opmaak import maand as maand_in_tekst
from openfisca_participatie.opmaak import waarde as als_tekst
from openfisca_participatie.stelsel import CountryTaxBenefitSystem
from openfisca_participatie.voorstellen import SLEUTELS, laad
from openfisca_participatie.voorstellen.register import Bron, Parameter, Voorstel, lees, verwijzing

MAP = Path(__file__).parents[2] / "docs" / "voorstellen"
OVERZICHT = "README"
_KWALITEIT = {"A": "officiële tekst", "B": "overheid of pers, gelezen", "C": "afgeleid"}
_EENHEDEN = {
    "procent": "{}%",
    "procent van de norm": "{}% van de norm",
    "jaar": "{} jaar",
    "EUR per jaar": "{} per jaar",
    "EUR per maand": "{} per maand",
}


def bladzijden() -> dict[str, str]:
    """All pages: the name of the file without ``.md``, and the text."""
    return {OVERZICHT: overzicht()} | {sleutel: bladzijde(sleutel) for sleutel in SLEUTELS}


def overzicht() -> str:
    """The list of all proposals."""
    rijen = [f"| [`{v.sleutel}`]({v.sleutel}.md) | {v.naam} | {maand_in_tekst(v.vanaf)} | {v.status} |" for v in map(lees, SLEUTELS)]
    return _tekst(
        "# Voorstellen",
        "Deze bladzijden zijn gemaakt uit het register van voorstellen; de bedragen in de voorbeelden zijn berekend.",
        "| sleutel | voorstel | geldt vanaf | status |\n| --- | --- | --- | --- |\n" + "\n".join(rijen),
    )


def bladzijde(sleutel: str) -> str:
    """The page of one proposal."""
    voorstel = lees(sleutel)
    tot = f" tot {maand_in_tekst(voorstel.tot)} ({voorstel.tot_omdat})" if voorstel.tot else ""
    delen = [f"[`{deel}`]({deel}.md)" for deel in voorstel.bestaat_uit]
    blokken = [
        f"# {voorstel.naam}",
        voorstel.omschrijving,
        f"- sleutel: `{sleutel}`\n- status: {voorstel.status}\n- geldt zonder andere datum vanaf {maand_in_tekst(voorstel.vanaf)}{tot}",
        "## Bestaat uit\n\n" + "\n".join(f"- {deel}" for deel in delen) if delen else "",
        "## Bronnen\n\n" + "\n".join(f"- {_bron(bron)}" for bron in voorstel.bronnen),
        "## Artikelen die veranderen\n\n" + ", ".join(f"[{artikel}]({verwijzing(artikel)})" for artikel in voorstel.artikelen),
        _parameters(voorstel),
        "## Aannamen\n\n" + "\n".join(f"- {aanname}" for aanname in voorstel.aannamen) if voorstel.aannamen else "",
        _samenloop(voorstel),
        "## Voorbeelden\n\n" + "\n\n".join(_voorbeeld(voorstel, voorbeeld) for voorbeeld in voorstel.voorbeelden),
    ]
    return _tekst(*blokken)


def schrijf_bladzijden() -> list[Path]:
    """Write all pages, and give their paths."""
    MAP.mkdir(parents=True, exist_ok=True)
    return [schrijf(MAP / f"{naam}.md", tekst) for naam, tekst in bladzijden().items()]


# --- inside --------------------------------------------------------------------------------------------------------------------------


def _tekst(*blokken: str) -> str:
    return "\n\n".join(blok.strip() for blok in blokken if blok.strip()) + "\n"


def _bron(bron: Bron) -> str:
    return f"[{bron.titel}]({bron.href}) ({bron.kwaliteit}: {_KWALITEIT[bron.kwaliteit]})"


def parameterwaarde(parameter: Parameter, waarde: Any) -> str:
    """The value of a parameter as a reader sees it: ``15%``, ``€ 1.200,00 per jaar``, ``geen``."""
    if waarde is None:
        return "geen"
    if parameter.eenheid in _EENHEDEN:
        getal = als_tekst(float(waarde), parameter.eenheid if parameter.eenheid.startswith("EUR") else None)
        return _EENHEDEN[parameter.eenheid].format(getal)
    return als_tekst(waarde, parameter.eenheid)


def _parameters(voorstel: Voorstel) -> str:
    if not voorstel.parameters:
        return "## Parameters\n\nDit voorstel heeft geen getallen die zijn in te stellen."
    rijen = [
        f"| `{naam}` | {parameter.omschrijving} | {parameterwaarde(parameter, parameter.waarde)} | "
        f"{'**aanname**' if parameter.aanname else parameter.kwaliteit} |"
        for naam, parameter in voorstel.parameters.items()
    ]
    return "## Parameters\n\n| naam | omschrijving | waarde | bron |\n| --- | --- | --- | --- |\n" + "\n".join(rijen)


def _samenloop(voorstel: Voorstel) -> str:
    """With what it cannot be combined, and what has to come before it."""
    andersom = {ander: lees(ander).niet_met[voorstel.sleutel] for ander in SLEUTELS if voorstel.sleutel in lees(ander).niet_met}
    niet = andersom | voorstel.niet_met
    regels = [f"- niet samen met [`{ander}`]({ander}.md): {reden}" for ander, reden in niet.items()]
    regels += [f"- na [`{ander}`]({ander}.md): {reden}" for ander, reden in voorstel.na.items()]
    return "## Samen met andere voorstellen\n\n" + "\n".join(regels) if regels else ""


@cache
def _wet() -> CountryTaxBenefitSystem:
    return CountryTaxBenefitSystem()


def _voorbeeld(voorstel: Voorstel, voorbeeld: dict[str, Any]) -> str:
    """A table: law in force beside the proposal, one row per outcome and person or gezin."""
    wet, nieuw = (_uitkomsten(stelsel, voorbeeld) for stelsel in (_wet(), laad(voorstel.sleutel)(_wet())))
    rijen = [f"| {naam} | {waarde} | {nieuw[naam]} |" for naam, waarde in wet.items()]
    kop = f"| {maand_in_tekst(voorbeeld['maand'])} | geldend recht | voorstel |\n| --- | --- | --- |\n"
    return f"{voorbeeld['omschrijving']}\n\n{kop}" + "\n".join(rijen)


def _uitkomsten(stelsel: Any, voorbeeld: dict[str, Any]) -> dict[str, str]:
    """Label and value of the outcomes of an example; with more than one gezin or adult the label says whose."""
    bouwer = SimulationBuilder()
    bouwer.set_default_period(voorbeeld["maand"])
    situatie = {groep: voorbeeld[groep] for groep in ("personen", "gezinnen", "woningen")}
    gebouwd = bouwer.build_from_dict(stelsel, _als_tekst_waar_nodig(situatie))
    uit: dict[str, str] = {}
    for variabele in voorbeeld["uitkomsten"]:
        soort = stelsel.get_variable(variabele)
        waarden = gebouwd.calculate(variabele, voorbeeld["maand"])
        for wie, waarde in zip(gebouwd.populations[soort.entity.key].ids, waarden, strict=True):
            if soort.entity.key == "gezin" or _is_belanghebbende(voorbeeld, wie):
                naam = _van_wie(voorbeeld, soort.entity.key, wie)
                uit[f"{soort.label}{naam}"] = _waarde(soort, waarde)
    return uit


def _als_tekst_waar_nodig(inhoud: Any) -> Any:
    """Dates as text, the way a situation of OpenFisca has them."""
    if isinstance(inhoud, dict):
        return {str(naam): _als_tekst_waar_nodig(waarde) for naam, waarde in inhoud.items()}
    return inhoud.isoformat() if isinstance(inhoud, date) else inhoud


def _is_belanghebbende(voorbeeld: dict[str, Any], wie: str) -> bool:
    return any(wie in (gezin.get("aanvrager"), gezin.get("partner")) for gezin in voorbeeld["gezinnen"].values())


def _van_wie(voorbeeld: dict[str, Any], entiteit: str, wie: str) -> str:
    """``(gast)`` when there are more gezinnen or belanghebbenden than one, otherwise nothing."""
    aantal = (
        len(voorbeeld["gezinnen"]) if entiteit == "gezin" else sum(_is_belanghebbende(voorbeeld, naam) for naam in voorbeeld["personen"])
    )
    return f" ({wie})" if aantal > 1 else ""


def _waarde(soort: Any, waarde: Any) -> str:
    """A computed value as text."""
    if soort.value_type is date:
        return als_tekst(waarde.astype("datetime64[D]").astype(object))
    return als_tekst(soort.value_type(waarde), soort.unit)


if __name__ == "__main__":
    for pad in schrijf_bladzijden():
        print(f"geschreven: {pad}")
