"""A proposal of one's own: a YAML file with a name, a reason, a date, new values for parameters, and rules switched on or off.

The file is text until it is checked: it never reaches OpenFisca's YAML loader. ``lees`` gives a :class:`register.Voorstel` like that of a
key, with what the file changes in ``eigen``; every fault is reported at once, with its line and what was expected.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Annotated, Any

from openfisca_core.parameters import Parameter as WetParameter
from openfisca_core.parameters import ParameterNode, ParameterScale
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError

from openfisca_participatie.invoer.fouten import Fout, InvoerFout, bedoelde_u, pad_tekst
from openfisca_participatie.invoer.getallen import Onleesbaar, laatste_dag, lees_tot, lees_vanaf, maand_van, volgende_maand
from openfisca_participatie.invoer.lezen import Bestandsoort, Blok, lees_bestand, lees_boom
from openfisca_participatie.opmaak import datum, maand
from openfisca_participatie.voorstellen import SLEUTELS
from openfisca_participatie.voorstellen.fouten import VoorstelFout
from openfisca_participatie.voorstellen.getal import Nieuw, lees_nieuw, verwacht
from openfisca_participatie.voorstellen.laden import begin, controleer_combinatie, lees_maand, lees_waarde, regels_van
from openfisca_participatie.voorstellen.regimes import REGELS
from openfisca_participatie.voorstellen.register import Bron, Parameter, Voorstel
from openfisca_participatie.voorstellen.register import lees as lees_register

PARAMETERS = Path(__file__).parents[1] / "parameters"
VOORSTELBESTAND = Bestandsoort("een voorstelbestand", "voorstel", 'regels zoals "naam: Ruimere vrijlating"')
AAN, UIT = "aan", "uit"
DICHTBIJ = 0.6
PARTICIPATIEWET = "BWBR0015703"


class VoorstelbestandFout(VoorstelFout):
    """A proposal file cannot be used; ``fouten`` holds every fault, and ``str()`` is the whole Dutch message."""

    def __init__(self, fouten: Iterable[Fout], bestand: str) -> None:
        """The faults of a file."""
        invoer = InvoerFout(fouten, bestand)
        super().__init__(str(invoer))
        self.fouten, self.bestand = invoer.fouten, bestand


@dataclass(frozen=True)
class Eigen:
    """What a proposal file changes: parameters of the law, parameters of the proposals it is built from, and rules left out."""

    pad: str
    merk: str  # of the content
    waarden: dict[str, tuple[Nieuw, ...]]
    ingesteld: dict[str, Any]  # "bijverdiengrenzen.percentage": 20.0
    zonder: tuple[str, ...]  # names in REGELS

    @property
    def eigen_data(self) -> bool:
        """Whether a value has a month of its own."""
        return any(nieuw.maand for reeks in self.waarden.values() for nieuw in reeks)

    def bestaat_pas(self, maand: str) -> str:
        """A parameter it sets that the law does not have yet in a month; empty when there is none."""
        dag = f"{maand}-01"
        nog_niet = (naam for naam in self.waarden if all(een.instant_str > dag for een in wetsparameters()[naam].values_list))
        return next(nog_niet, "")


# --- the form of the file ------------------------------------------------------------------------------------------------------------


def _tekst(waarde: str) -> str:
    schoon = " ".join(waarde.split())
    if not schoon or not schoon.isprintable():
        melding = "hier staat een teken dat niet is af te drukken" if schoon else "hier staat niets"
        raise PydanticCustomError("voorstel", "{melding}", {"melding": melding, "verwacht": "een woord of zin"})
    return schoon


Zin = Annotated[str, Field(max_length=2000), AfterValidator(_tekst)]
Getallen = Annotated[dict[str, str | dict[str, str]], Field(default_factory=dict)]


class Voorstelbestand(BaseModel):
    """Een eigen voorstel: wat er in de wet verandert, vanaf wanneer en waarom."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    naam: Zin = Field(description="Hoe het voorstel heet, zoals het boven een vergelijking staat.")
    reden: Zin = Field(description="Waarom dit voorstel: één of twee zinnen.")
    vanaf: str = Field(description="De eerste maand waarin het geldt, zoals 2027-01 of januari 2027.")
    tot: str | None = Field(default=None, description="De laatste maand waarin het nog geldt (tot en met); weglaten is zonder einde.")
    parameters: Getallen = Field(
        description="Andere bedragen, percentages, leeftijden en termijnen, met hun naam uit participatie parameters."
    )
    regels: dict[str, str] = Field(default_factory=dict, description="Regels van de wet uit (uit) of voorstellen erbij (aan).")
    aannamen: list[Zin] = Field(default_factory=list, description="Wat u hebt aangenomen; het staat bij elke vergelijking.")


SLEUTELS_VAN_HET_BESTAND = tuple(Voorstelbestand.model_fields)
MELDINGEN = {  # pydantic's type of fault -> what is wrong, what was expected
    "missing": ("dit gegeven ontbreekt", ""),
    "dict_type": ("hier hoort een blok met namen", "regels zoals kostendelersnorm: uit"),
    "list_type": ("hier hoort een lijst", "een lijst met streepjes"),
    "string_type": ("hier hoort één waarde", "een woord, getal of zin"),
    "string_too_long": ("deze tekst is te lang", "hooguit 2000 tekens"),
}


# --- reading -------------------------------------------------------------------------------------------------------------------------


def lees(pad: str | os.PathLike[str]) -> Voorstel:
    """Read a proposal file. Raises :class:`VoorstelbestandFout` with every fault."""
    naam = str(pad)
    try:
        return _ontleed(naam, lees_bestand(Path(pad), VOORSTELBESTAND))
    except InvoerFout as fout:
        raise VoorstelbestandFout(fout.fouten, naam) from None


@lru_cache(maxsize=64)
def _ontleed(pad: str, tekst: str) -> Voorstel:
    """The proposal of a text; the same object for the same text."""
    return Lezer(lees_boom(tekst, VOORSTELBESTAND)).lees(pad, hashlib.sha256(tekst.encode()).hexdigest())


@cache
def wetsparameters() -> dict[str, Any]:
    """All parameters and groups of the law in force by dotted name, read from this package's own files."""
    boom = ParameterNode("", directory_path=str(PARAMETERS))
    return {knoop.name: knoop for knoop in boom.get_descendants()}


def instelbaar(knoop: Any) -> bool:
    """Whether a proposal can give this node another value: a parameter that is a number, not a scale or one of its brackets."""
    if not isinstance(knoop, WetParameter) or "[" in knoop.name or not knoop.metadata.get("unit"):
        return False
    return all(een.value is None or isinstance(een.value, int | float) for een in knoop.values_list)


def bedragen_onder(groep: ParameterNode) -> list[WetParameter]:
    """The amounts in a group, which can be raised or lowered together."""
    return [een for een in groep.get_descendants() if instelbaar(een) and een.metadata["unit"].startswith("EUR")]


class Lezer:
    """Checks the tree of a file; the faults are gathered."""

    def __init__(self, boom: Blok) -> None:
        """Of a tree of texts."""
        self.boom = boom
        self.fouten: list[Fout] = []
        self.vanaf = self.tot = ""

    def lees(self, pad: str, merk: str) -> Voorstel:
        """The proposal. Raises :class:`InvoerFout` with all faults."""
        bestand = self._vorm()
        self.vanaf, self.tot = self._data()
        aan, zonder = self._regels()
        waarden, ingesteld = self._parameters(aan)
        bekend = set(SLEUTELS_VAN_HET_BESTAND) & set(self.boom)
        if not self.fouten and not (aan or zonder or waarden):
            plek = self.boom.regels.get("parameters") if "parameters" in bekend else None
            self.fouten.append(
                Fout("", plek, "", "dit voorstel verandert niets", "een andere waarde onder parameters, of een regel onder regels")
            )
        if self.fouten or bestand is None:
            raise InvoerFout(self.fouten)
        delen = [lees_register(sleutel) for sleutel in aan]
        eigen = Eigen(pad, merk, waarden, ingesteld, zonder)
        geraakt = [*_artikelen_van_parameters(waarden), *(a for naam in zonder for a in _artikelen(REGELS[naam][2]))]
        return Voorstel(
            sleutel=pad,
            naam=bestand.naam,
            omschrijving=bestand.reden,
            status="eigen voorstel",
            vanaf=self.vanaf,
            tot=self.tot,
            tot_omdat=f"het voorstel {bestand.naam} eindigt dan" if self.tot else "",
            bronnen=(),
            artikelen=tuple(dict.fromkeys([*geraakt, *(artikel for deel in delen for artikel in deel.artikelen)])),
            verandert=tuple(dict.fromkeys(naam for deel in delen for naam in deel.verandert)),
            onzeker=True,
            bestaat_uit=tuple(aan),
            aannamen=(*bestand.aannamen, *(aanname for deel in delen for aanname in deel.aannamen)),
            parameters={
                f"{deel.sleutel}.{naam}": self._ingesteld(parameter, ingesteld, f"{deel.sleutel}.{naam}", bestand.naam)
                for deel in delen
                for naam, parameter in deel.parameters.items()
            },
            eigen=eigen,
        )

    @staticmethod
    def _ingesteld(parameter: Parameter, ingesteld: Mapping[str, Any], naam: str, voorstel: str) -> Parameter:
        """A number of a proposal it is built from, with the value of the file where it gives one: that is no longer the source's."""
        if naam not in ingesteld:
            return parameter
        return replace(parameter, waarde=ingesteld[naam], bronnen=(Bron(f"Voorstel {voorstel}", "", "C"),), aanname=False)

    # --- parts of the file ---

    def _vorm(self) -> Voorstelbestand | None:
        """The file as its model; None when its form is wrong."""
        leeg = [sleutel for sleutel in ("parameters", "regels", "aannamen") if self.boom.get(sleutel) == ""]
        schoon = {sleutel: waarde for sleutel, waarde in self.boom.items() if sleutel not in leeg}
        try:
            return Voorstelbestand.model_validate(schoon)
        except ValidationError as fout:
            gezien = set()
            for een in fout.errors(include_url=False):
                plaats = tuple(deel for deel in een["loc"] if deel not in ("str", "dict[str,str]"))
                if plaats not in gezien and not (plaats[:1] == ("parameters",) and len(plaats) > 1):
                    gezien.add(plaats)
                    self.fouten.append(self._fout_van_pydantic(plaats, een))
            return None

    def _fout_van_pydantic(self, plaats: tuple[Any, ...], een: Any) -> Fout:
        regel, waarde = self._plek(plaats)
        if een["type"] == "extra_forbidden":
            nabij = bedoelde_u(str(plaats[-1]), SLEUTELS_VAN_HET_BESTAND)
            wenk = "" if nabij else ", ".join(SLEUTELS_VAN_HET_BESTAND)
            return Fout(pad_tekst(plaats), regel, "", "deze sleutel is niet bekend", wenk, nabij)
        if een["type"] == "voorstel":
            return Fout(pad_tekst(plaats), regel, waarde, een["ctx"]["melding"], een["ctx"]["verwacht"])
        melding, verwachting = MELDINGEN.get(een["type"], ("deze waarde past hier niet", ""))
        return Fout(pad_tekst(plaats), regel, "" if een["type"] == "missing" else waarde, melding, verwachting)

    def _plek(self, plaats: tuple[Any, ...]) -> tuple[int | None, str]:
        """Line and text of a place in the file."""
        knoop: Any = self.boom
        regel = None
        for deel in plaats:
            if isinstance(knoop, Blok) and deel in knoop:
                regel, knoop = knoop.regels.get(deel, regel), knoop[deel]
            elif isinstance(knoop, list) and isinstance(deel, int) and deel < len(knoop):
                knoop = knoop[deel]
                regel = getattr(knoop, "regel", None) or regel
        return regel, knoop if isinstance(knoop, str) else ""

    def _meld(self, plaats: tuple[Any, ...], melding: str, verwachting: str = "", suggestie: str = "", waarde: str | None = None) -> None:
        regel, tekst = self._plek(plaats)
        self.fouten.append(Fout(pad_tekst(plaats), regel, tekst if waarde is None else waarde, melding, verwachting, suggestie))

    def _data(self) -> tuple[str, str]:
        """First month, and the first month after the last; empty where there is none or it cannot be read."""
        vanaf = self._maand("vanaf") if isinstance(self.boom.get("vanaf"), str) else ""
        tot = ""
        if isinstance(self.boom.get("tot"), str) and (laatste := self._maand("tot")):
            tot = volgende_maand(laatste)
            if vanaf and laatste < vanaf:
                self._meld(("tot",), "het voorstel eindigt voor het begint", f"{maand(vanaf)} of later")
        return vanaf, tot

    def _maand(self, sleutel: str) -> str:
        """A month of the file; empty, and a fault, when it is none or no proposal can begin or end then."""
        try:
            dag = lees_tot(self.boom[sleutel]) if sleutel == "tot" else lees_vanaf(self.boom[sleutel])
            if sleutel == "tot":
                if dag != laatste_dag(maand_van(dag)):
                    raise Onleesbaar("een voorstel eindigt aan het eind van een maand", "een maand zoals 2028-12")
                dag = dag.replace(day=1)
            return lees_maand(dag)
        except Onleesbaar as fout:
            self._meld((sleutel,), str(fout), fout.verwacht if "datum" not in str(fout) else "een maand zoals 2027-01 of januari 2027")
        except VoorstelFout as fout:
            self._meld((sleutel,), str(fout)[:1].lower() + str(fout)[1:].rstrip("."))
        return ""

    # --- rules ---

    def _regels(self) -> tuple[list[str], tuple[str, ...]]:
        """The proposals that are on, bundles taken apart, and the rules of the law that are off."""
        aan: list[str] = []
        zonder: list[str] = []
        uit: list[str] = []
        blok = self.boom.get("regels")
        for naam, stand in blok.items() if isinstance(blok, Blok) else ():
            plaats = ("regels", naam)
            keuze = stand.strip().lower() if isinstance(stand, str) else ""
            regel = " ".join(naam.replace("_", " ").lower().split())
            if keuze not in (AAN, UIT):
                self._meld(plaats, "dit is geen aan of uit", '"aan" of "uit"')
            elif regel in REGELS:
                if keuze == AAN:
                    self._meld(plaats, "deze regel van de wet geldt al", '"uit", of laat deze regel weg')
                else:
                    zonder.append(regel)
            elif naam in SLEUTELS:
                aan += lees_register(naam).delen if keuze == AAN else ()
                uit += lees_register(naam).delen if keuze == UIT else ()
                if keuze == UIT and not set(lees_register(naam).delen) <= set(aan):
                    self._meld(plaats, "dit voorstel staat niet aan", "eerst een voorstel dat het omvat, zoals kamerbrief_2022: aan")
            else:
                namen = [*REGELS, *SLEUTELS]
                nabij = bedoelde_u(naam, namen)
                self._meld(plaats, "deze regel is niet bekend", "" if nabij else ", ".join(namen), nabij, waarde="")
        blijft = [sleutel for sleutel in dict.fromkeys(aan) if sleutel not in uit]
        self._controleer_delen(blijft)
        return blijft, tuple(dict.fromkeys(zonder))

    def _controleer_delen(self, sleutels: list[str]) -> None:
        """The proposals must go together, and be able to begin in this month and end in that one."""
        try:
            controleer_combinatie(tuple(sleutels))
        except VoorstelFout as fout:
            self._meld(("regels",), str(fout)[:1].lower() + str(fout)[1:].rstrip("."), "", "", "")
        for sleutel in sleutels:
            try:
                begin(lees_register(sleutel), self.vanaf or None)
            except VoorstelFout as fout:
                plaats = ("regels", sleutel) if sleutel in self.boom["regels"] else ("regels",)
                self._meld(plaats, str(fout)[:1].lower() + str(fout)[1:].rstrip("."), "een eerdere of latere maand bij vanaf", "", "")
            if self.tot and hasattr(regels_van(sleutel), "vooraf"):
                self._meld(("tot",), f"het voorstel {sleutel} heeft geen einde", "een voorstel zonder tot", "", "")

    # --- parameters ---

    def _parameters(self, aan: list[str]) -> tuple[dict[str, tuple[Nieuw, ...]], dict[str, Any]]:
        """New values for the law, and those for the proposals that are on."""
        waarden: dict[str, tuple[Nieuw, ...]] = {}
        ingesteld: dict[str, Any] = {}
        blok = self.boom.get("parameters")
        for naam, inhoud in blok.items() if isinstance(blok, Blok) else ():
            knoop = wetsparameters().get(naam)
            if naam.partition(".")[0] in SLEUTELS and "." in naam:
                self._van_een_voorstel(naam, inhoud, aan, ingesteld)
            elif instelbaar(knoop):
                if reeks := self._reeks(naam, inhoud, [knoop]):
                    waarden[naam] = reeks
            elif isinstance(knoop, ParameterNode) and not isinstance(knoop, ParameterScale):
                self._groep(naam, inhoud, knoop, waarden)
            else:
                self._onbekende_naam(naam, knoop, aan)
        return waarden, ingesteld

    def _onbekende_naam(self, naam: str, knoop: Any, aan: list[str]) -> None:
        plaats = ("parameters", naam)
        if knoop is not None or "[" in naam or isinstance(wetsparameters().get(naam.rpartition(".")[0]), ParameterScale):
            self._meld(
                plaats,
                "deze parameter is een schaal of lijst, en kan in een voorstelbestand niet anders",
                "een parameter met één getal",
                waarde="",
            )
            return
        namen = [een for een, ander in wetsparameters().items() if instelbaar(ander)]
        namen += [f"{sleutel}.{eigen}" for sleutel in aan for eigen in lees_register(sleutel).parameters]
        nabij = nabije_naam(naam, namen)
        self._meld(plaats, "deze parameter is niet bekend", "" if nabij else "een naam uit participatie parameters", nabij, waarde="")

    def _reeks(self, naam: str, inhoud: Any, bladeren: list[WetParameter]) -> tuple[Nieuw, ...]:
        """The new values of a parameter (or of all amounts in a group), by month where the file gives months."""
        if not isinstance(inhoud, Blok):
            nieuw = self._nieuw(("parameters", naam), inhoud, bladeren, None)
            return (nieuw,) if nieuw and self._bestaat_dan(("parameters", naam), bladeren, self.vanaf) else ()
        uit: dict[str, Nieuw] = {}
        for sleutel, waarde in inhoud.items():
            plaats = ("parameters", naam, sleutel)
            try:
                begint = lees_maand(lees_vanaf(sleutel))
            except (Onleesbaar, VoorstelFout):
                self._meld(plaats, "dit is geen eerste dag van een maand vanaf januari 2015", "een maand zoals 2027-01", waarde="")
                continue
            if self.vanaf and begint < self.vanaf:
                self._meld(plaats, "deze maand ligt voor het begin van het voorstel", f"{maand(self.vanaf)} of later", waarde="")
            elif self.tot and begint >= self.tot:
                self._meld(plaats, "deze maand ligt na het einde van het voorstel", "een maand waarin het geldt", waarde="")
            nieuw = self._nieuw(plaats, waarde, bladeren, begint)
            if nieuw and self._bestaat_dan(plaats, bladeren, begint):
                uit[begint] = nieuw
        return tuple(uit[begint] for begint in sorted(uit))

    def _nieuw(self, plaats: tuple[Any, ...], inhoud: Any, bladeren: list[WetParameter], begint: str | None) -> Nieuw | None:
        eenheid = bladeren[0].metadata["unit"]
        if not isinstance(inhoud, str) or not inhoud.strip():
            self._meld(plaats, "hier hoort één waarde", verwacht(eenheid))
            return None
        gelezen = None
        for blad in bladeren:
            try:
                gelezen = lees_nieuw(inhoud, blad.metadata["unit"], _waarden_vanaf(blad, begint or self.vanaf), begint)
            except Onleesbaar as fout:
                self._meld(plaats, str(fout), fout.verwacht or verwacht(blad.metadata["unit"]))
                return None
        return gelezen

    def _bestaat_dan(self, plaats: tuple[Any, ...], bladeren: list[WetParameter], begint: str) -> bool:
        """Whether the law has the parameter in that month; otherwise a fault."""
        eerste = min(een.instant_str for blad in bladeren for een in blad.values_list)
        if begint and f"{begint}-01" < eerste:
            dag = datum(lees_vanaf(eerste))
            self._meld(plaats, f"deze parameter bestaat pas vanaf {dag}", f"een begin op of na {dag}", waarde="")
            return False
        return True

    def _groep(self, naam: str, inhoud: Any, groep: ParameterNode, waarden: dict[str, tuple[Nieuw, ...]]) -> None:
        """All amounts of a group higher or lower."""
        bedragen = bedragen_onder(groep)
        losse = inhoud.values() if isinstance(inhoud, Blok) else [inhoud]
        relatief = all(isinstance(een, str) and re.fullmatch(r".+\s(hoger|lager)", een.strip().lower()) for een in losse)
        if not bedragen or not relatief:
            namen = list(groep.children)[:6]
            wat = 'een parameter eronder, zoals "' + f'{naam}.{namen[0]}"' if namen else "een parameter"
            hele = '; of voor alle bedragen van de groep "5% hoger"' if bedragen else ""
            self._meld(("parameters", naam), "dit is een groep en geen parameter", wat + hele)
            return
        if reeks := self._reeks(naam, inhoud, bedragen):
            for blad in bedragen:
                waarden.setdefault(blad.name, reeks)

    def _van_een_voorstel(self, naam: str, inhoud: Any, aan: list[str], ingesteld: dict[str, Any]) -> None:
        """A number of a proposal that is on."""
        plaats = ("parameters", naam)
        sleutel, _, eigen = naam.partition(".")
        if sleutel not in aan:
            self._meld(plaats, f"het voorstel {sleutel} staat niet aan", f'onder regels: "{sleutel}: aan"', waarde="")
            return
        parameter = lees_register(sleutel).parameters.get(eigen)
        if parameter is None:
            namen = [f"{sleutel}.{een}" for een in lees_register(sleutel).parameters]
            nabij = nabije_naam(naam, namen)
            self._meld(
                plaats, "deze parameter is niet bekend", "" if nabij else ", ".join(namen) or "dit voorstel heeft er geen", nabij, ""
            )
            return
        if not isinstance(inhoud, str):
            self._meld(plaats, "hier hoort één waarde", f"een waarde in {parameter.eenheid}")
            return
        try:
            ingesteld[naam] = lees_waarde(parameter, str(inhoud))
        except VoorstelFout as fout:
            self._meld(plaats, "deze waarde past niet bij de parameter", str(fout).partition("verwacht wordt ")[2].rstrip("."))


# --- inside --------------------------------------------------------------------------------------------------------------------------


def nabije_naam(naam: str, namen: Iterable[str]) -> str:
    """The nearest name, between quotes: one that ends so, or looks so as a whole or in its last parts; otherwise nothing."""
    import difflib

    namen = list(namen)
    gewoon = ".".join("_".join(deel.split()) for deel in naam.lower().split("."))
    eindigt = [een for een in namen if een.endswith(f".{gewoon}")]
    heel = difflib.get_close_matches(gewoon, namen, n=1, cutoff=DICHTBIJ)
    laatste = {een.rpartition(".")[2]: een for een in reversed(namen)} if "." not in gewoon else {}
    los = [laatste[een] for een in difflib.get_close_matches(gewoon, laatste, n=1, cutoff=DICHTBIJ)]
    gevonden = [*eindigt, *heel, *los]
    return f'"{gevonden[0]}"' if gevonden else ""


def _waarden_vanaf(blad: WetParameter, begint: str) -> list[Any]:
    """The values of the law from a month on, newest first."""
    reeks = [een for een in blad.values_list if een.instant_str > f"{begint}-01"]
    geldend = [een for een in blad.values_list if een.instant_str <= f"{begint}-01"][:1]
    return [een.value for een in [*reeks, *geldend]]


def _artikelen_van_parameters(waarden: Mapping[str, Any]) -> Iterator[str]:
    """The places of the Participatiewet that the parameters come from, as ``31 lid 2 n``."""
    for naam in waarden:
        blad = wetsparameters()[naam]
        bronnen = [*(blad.metadata.get("reference") or ()), *(blad.values_list[0].metadata.get("reference") or ())]
        for bron in bronnen:
            href = bron["href"]
            delen = [re.search(rf"&{sleutel}=(\w+)", href) for sleutel in ("artikel", "lid", "o")]
            if PARTICIPATIEWET in href and delen[0]:
                lid = f" lid {delen[1][1]}" if delen[1] else ""
                yield f"{delen[0][1]}{lid}{f' {delen[2][1]}' if delen[2] else ''}"
                break


def _artikelen(tekst: str) -> Iterator[str]:
    """``31 lid 2 n, r en z; 34a`` as single places: ``31 lid 2 n``, ``31 lid 2 r``, ``31 lid 2 z``, ``34a``."""
    begin_ervan = ""
    for deel in re.split(r"; | en |, ", tekst):
        if re.fullmatch(r"[a-z]{1,2}", deel):
            yield f"{begin_ervan} {deel}"
        else:
            begin_ervan = re.sub(r" [a-z]{1,2}$", "", deel)
            yield deel
