"""Tests of a proposal, or of the law, in the words of a case file: a household, a month, and what must come out.

Beside ``mijn-voorstel.yaml`` stands ``mijn-voorstel.tests.yaml``::

    zaak: {...}                     # what all tests have in common; or the path of a case file
    tests:
      - naam: zij houdt de helft
        zaak: {...}                 # what is different in this test
        maand: 2026-07
        verwacht: {algemene bijstand: 1219.46}
        geldend recht: {algemene bijstand: 1119.46}

A file that is a list holds tests as OpenFisca knows them (:mod:`toetsen_openfisca`). Neither reaches OpenFisca's YAML loader.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from openfisca_participatie import opmaak
from openfisca_participatie.berekening.maanddelen import VAN_EEN_HELE_MAAND
from openfisca_participatie.berekening.rekenen import BerekeningFout, bereken_maand, controleer_maanden, maand_voor_maand
from openfisca_participatie.berekening.simulatie import Bouwer, is_keuze
from openfisca_participatie.berekening.uitkomst import Antwoord, Maanduitkomst
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.invoer.fouten import Fout, InvoerFout, bedoelde_u, pad_tekst
from openfisca_participatie.invoer.getallen import (
    Onleesbaar,
    lees_bedrag,
    lees_datum,
    lees_deel,
    lees_hoeveel,
    lees_ja_nee,
    lees_maand,
)  # fmt: skip
from openfisca_participatie.invoer.lezen import Bestandsoort, Blok, Lijst, Tekst, lees_bestand, lees_boom, voeg_samen
from openfisca_participatie.stelsel import LAATSTE_MAAND
from openfisca_participatie.zaak.huishouden import personen, zoek
from openfisca_participatie.zaak.zaak import Zaak, lees_blok

TESTBESTAND = Bestandsoort("een testbestand", "testbestand", 'regels zoals "tests:", met daaronder een lijst', ook_een_lijst=True)
ACHTERVOEGSEL = ".tests"
"""The tests of ``voorstel.yaml`` stand in ``voorstel.tests.yaml``."""
ANTWOORD, GEZIN = "antwoord", "gezin"
SLEUTELS = ("zaak", "tests", "met laatste bedragen")
SLEUTELS_VAN_EEN_TEST = ("naam", "zaak", "variant", "maand", "verwacht", "geldend recht", "omdat")
WENKEN = {  # what people write, and the outcome they mean
    "bijstand": "algemene bijstand",
    "uitkering": "algemene bijstand",
    "inkomen": "in aanmerking te nemen inkomen",
    "inkomen dat meetelt": "in aanmerking te nemen inkomen",
    "recht": "antwoord",
    "vermogen": "in aanmerking te nemen vermogen",
    "vrijlating": "vrijgelaten inkomsten uit arbeid",
}
NIET_BEKEND = "niet bekend"
KLEINSTE_VERSCHIL = 1e-6


@dataclass(frozen=True)
class Verwachting:
    """What must come out: an outcome of the gezin or of a person (by id), or the answer itself."""

    variabele: str
    wie: str
    naam: str  # as the file writes it, with the name of the person
    waarde: Any
    tekst: str


@dataclass(frozen=True)
class Afwijking:
    """An outcome that is not what was expected. ``regime`` is ``voorstel`` or ``geldend recht``."""

    uitkomst: str
    verwacht: str
    gekregen: str
    regime: str


@dataclass
class Toetsuitslag:
    """How a test went."""

    naam: str
    regel: int | None
    afwijkingen: list[Afwijking] = field(default_factory=list)
    melding: str = ""  # why it could not be computed
    omdat: str = ""

    @property
    def goed(self) -> bool:
        """Whether everything came out as expected."""
        return not self.afwijkingen and not self.melding


@dataclass(frozen=True)
class Toets:
    """A test that was read: what must come out under the proposal, and under the law in force."""

    naam: str
    regel: int | None
    zaak: Zaak
    maand: str
    onder_voorstel: tuple[Verwachting, ...]
    geldend: tuple[Verwachting, ...]
    met_laatste_bedragen: bool = False
    omdat: str = ""

    def draai(self, voorstel: Any, wet: Any) -> Toetsuitslag:
        """Compute the case under both laws and hold it against what was expected."""
        uitslag = Toetsuitslag(self.naam, self.regel, omdat=self.omdat)
        if self.maand > LAATSTE_MAAND and not self.met_laatste_bedragen:
            uitslag.melding = (
                f"Voor {opmaak.maand(self.maand)} zijn nog geen normen bekend. "
                'Met "met laatste bedragen: ja" boven de tests rekenen zij met de laatste bedragen.'
            )
            return uitslag
        for regime, stelsel, verwacht in (("voorstel", voorstel, self.onder_voorstel), ("geldend recht", wet, self.geldend)):
            if not verwacht:
                continue
            try:
                uitslag.afwijkingen += self._afwijkingen(regime, stelsel, verwacht)
            except (BerekeningFout, InvoerFout) as fout:
                uitslag.melding = str(fout)
        return uitslag

    def _afwijkingen(self, regime: str, stelsel: Any, verwacht: tuple[Verwachting, ...]) -> Iterator[Afwijking]:
        controleer_maanden([*self.zaak.maanden, self.maand], met_laatste_bedragen=self.met_laatste_bedragen)
        *_, (_, bouwer) = maand_voor_maand(self.zaak, [self.maand], stelsel)
        uitkomst = bereken_maand(bouwer, self.zaak)
        if uitkomst.antwoord is Antwoord.NODIG and not any(een.variabele == ANTWOORD for een in verwacht):
            nodig = "; ".join(dict.fromkeys(vraag.vraag for vraag in uitkomst.vragen))
            yield Afwijking(ANTWOORD, "ja of nee", f"nodig: {nodig}", regime)
            return
        simulatie = None
        for een in verwacht:
            if een.variabele == ANTWOORD:
                waarde, eenheid = uitkomst.antwoord.value, None
            else:
                waarde, simulatie = _uitkomst(uitkomst, bouwer, een, simulatie)
                soort = stelsel.variables.get(VAN_EEN_HELE_MAAND.get(een.variabele, een.variabele))
                eenheid = soort.unit if soort else None
            if not _gelijk(een.waarde, waarde):
                yield Afwijking(een.naam, een.tekst, _schrijf(waarde, eenheid), regime)


@dataclass(frozen=True)
class Testbestand:
    """A file with tests, in the one form or the other."""

    pad: str
    toetsen: tuple[Any, ...]  # Toets or toetsen_openfisca.Wetstoets: both have ``naam`` and ``draai(voorstel, wet)``

    def draai(self, voorstel: Any, wet: Any, voortgang: Callable[[], Any] | None = None) -> list[Toetsuitslag]:
        """Run all tests; ``voorstel`` and ``wet`` are tax-benefit systems, the same one where there is no proposal."""
        uitslagen = []
        for toets in self.toetsen:
            uitslagen.append(toets.draai(voorstel, wet))
            if voortgang:
                voortgang()
        return uitslagen


def bestand_met_tests(voorstel: str | Path) -> Path:
    """The file with the tests of a proposal file."""
    pad = Path(voorstel)
    return pad.with_name(f"{pad.stem}{ACHTERVOEGSEL}{pad.suffix}")


def voorstel_van_tests(tests: str | Path) -> Path | None:
    """The proposal file that a file with tests belongs to; None when there is none."""
    pad = Path(tests)
    if not pad.stem.endswith(ACHTERVOEGSEL):
        return None
    voorstel = pad.with_name(f"{pad.stem.removesuffix(ACHTERVOEGSEL)}{pad.suffix}")
    return voorstel if voorstel.is_file() else None


def is_testbestand(boom: Any) -> bool:
    """Whether a tree is that of a file with tests, and not of a proposal."""
    return isinstance(boom, Lijst) or "tests" in boom


def lees_toetsen(pad: str | Path, voorstel: Any) -> Testbestand:
    """Read a file with tests for a law (a tax-benefit system). Raises :class:`InvoerFout` with every fault."""
    try:
        boom = lees_boom(lees_bestand(Path(pad), TESTBESTAND), TESTBESTAND)
        if isinstance(boom, Lijst):
            from openfisca_participatie.berekening.toetsen_openfisca import lees_wetstoetsen

            return Testbestand(str(pad), tuple(lees_wetstoetsen(boom, voorstel)))
        return Testbestand(str(pad), tuple(Lezer(boom, Path(pad).parent, voorstel).lees()))
    except InvoerFout as fout:
        raise InvoerFout(fout.fouten, fout.bestand or str(pad)) from None


class Lezer:
    """Reads the tests of a file; the faults are gathered."""

    def __init__(self, boom: Blok, map_: Path, stelsel: Any) -> None:
        """Of a tree; paths of cases start from ``map_``."""
        self.boom, self.map, self.stelsel = boom, map_, stelsel
        self.fouten: list[Fout] = []

    def lees(self) -> list[Toets]:
        """The tests. Raises :class:`InvoerFout`."""
        self._sleutels(self.boom, (), SLEUTELS)
        tests = self.boom.get("tests")
        if not isinstance(tests, Lijst) or not tests:
            self._meld(("tests",), self.boom.regels.get("tests"), "hier horen tests", 'een lijst met streepjes: "- naam: ..."')
        laatste = self._ja_nee("met laatste bedragen")
        gemeen = self._zaak_of_bestand(self.boom.get("zaak"), ("zaak",)) if "zaak" in self.boom else None
        toetsen = [
            toets
            for nummer, test in enumerate(tests if isinstance(tests, Lijst) else ())
            if (toets := self._toets(test, ("tests", nummer), gemeen, laatste)) is not None
        ]
        namen = [toets.naam for toets in toetsen]
        for toets in toetsen:
            if namen.count(toets.naam) > 1:
                self.fouten.append(Fout("", toets.regel, toets.naam, "twee tests heten zo", "een eigen naam"))
        if self.fouten:
            raise InvoerFout(self.fouten)
        return toetsen

    def _toets(self, test: Any, plaats: tuple[Any, ...], gemeen: Blok | None, laatste: bool) -> Toets | None:
        regel = getattr(test, "regel", None)
        if not isinstance(test, Blok):
            self._meld(plaats, regel, "hier hoort een test", "regels zoals naam: ..., maand: ..., verwacht: ...")
            return None
        self._sleutels(test, plaats, SLEUTELS_VAN_EEN_TEST)
        naam = test.get("naam")
        if not isinstance(naam, str) or not naam.strip():
            self._meld((*plaats, "naam"), regel, "dit gegeven ontbreekt", "een zin die het geval zegt")
            naam = ""
        for sleutel in ("variant", "omdat"):
            if not isinstance(test.get(sleutel, ""), str):
                self._meld((*plaats, sleutel), test.regels.get(sleutel), "hier hoort één waarde", "een naam of zin")
        zaak = self._zaak(test, plaats, gemeen)
        maand = self._maand(test, plaats, zaak)
        verwacht = [self._verwachtingen(test, plaats, sleutel, zaak) for sleutel in ("verwacht", "geldend recht")]
        if "verwacht" not in test and "geldend recht" not in test:
            self._meld(plaats, regel, "deze test verwacht niets", '"verwacht:" met uitkomsten eronder')
        if zaak is None or not maand or not naam:
            return None
        omdat = test.get("omdat")
        return Toets(
            " ".join(naam.split()), regel, zaak, maand, verwacht[0], verwacht[1], laatste, str(omdat) if isinstance(omdat, str) else ""
        )

    # --- the case ---

    def _zaak(self, test: Blok, plaats: tuple[Any, ...], gemeen: Blok | None) -> Zaak | None:
        boom: Blok | None = gemeen
        if "zaak" in test:
            eigen = self._zaak_of_bestand(test["zaak"], (*plaats, "zaak"))
            if eigen is None:
                return None
            boom = voeg_samen(gemeen, eigen) if gemeen is not None and not isinstance(test["zaak"], Tekst) else eigen
        elif "zaak" not in self.boom:
            self._meld((*plaats, "zaak"), test.regel, "deze test heeft geen zaak", "een zaak boven de tests, of bij de test")
        if boom is None:
            return None
        boom = _aangevuld(boom, test)
        try:
            return lees_blok(boom, str(test["variant"]) if isinstance(test.get("variant"), str) else None)
        except InvoerFout as fout:
            van_elders = isinstance(test.get("zaak"), Tekst) or ("zaak" not in test and isinstance(self.boom.get("zaak"), Tekst))
            for een in fout.fouten:
                zonder_plek = van_elders or een.regel is None
                waar = test.regels.get("variant", test.regel) if zonder_plek else een.regel
                pad = (
                    pad_tekst((*plaats, "variant" if een.pad_in_bestand == "varianten" else "zaak")) if zonder_plek else een.pad_in_bestand
                )
                melding = f"{een.pad_in_bestand}: {een.melding}" if van_elders and een.pad_in_bestand != "varianten" else een.melding
                self.fouten.append(Fout(pad, waar, een.waarde, melding, een.verwacht, een.suggestie))
            return None

    def _zaak_of_bestand(self, zaak: Any, plaats: tuple[Any, ...]) -> Blok | None:
        """The tree of a case that stands here, or in a file whose path stands here."""
        if isinstance(zaak, Blok):
            return zaak
        if not isinstance(zaak, Tekst) or not zaak.strip():
            self._meld(
                plaats, getattr(zaak, "regel", None), "hier hoort een zaak", "de regels van een zaakbestand, of het pad van een zaakbestand"
            )
            return None
        try:
            gelezen: Blok = lees_boom(lees_bestand(self.map / zaak.strip()))
        except InvoerFout as fout:
            self._meld(
                plaats,
                zaak.regel,
                f"deze zaak is niet te lezen ({fout.fouten[0].melding})",
                "het pad van een zaakbestand, gezien vanaf dit bestand",
                zaak,
            )
            return None
        return gelezen

    def _maand(self, test: Blok, plaats: tuple[Any, ...], zaak: Zaak | None) -> str:
        gegeven = test.get("maand")
        if gegeven is None:
            return zaak.maanden[0] if zaak else ""
        try:
            return lees_maand(gegeven if isinstance(gegeven, str) else "")
        except Onleesbaar as fout:
            self._meld((*plaats, "maand"), test.regels.get("maand"), str(fout), fout.verwacht, gegeven if isinstance(gegeven, str) else "")
            return ""

    # --- what is expected ---

    def _verwachtingen(self, test: Blok, plaats: tuple[Any, ...], sleutel: str, zaak: Zaak | None) -> tuple[Verwachting, ...]:
        if sleutel not in test:
            return ()
        blok, regel = test[sleutel], test.regels.get(sleutel)
        if not isinstance(blok, Blok) or not blok:
            self._meld((*plaats, sleutel), regel, "hier horen uitkomsten", "regels zoals algemene bijstand: 1219.46")
            return ()
        uit: list[Verwachting] = []
        for naam, waarde in blok.items():
            hier = (*plaats, sleutel, naam)
            variabele = self._variabele(naam, hier, blok.regels.get(naam))
            if variabele is None:
                continue
            if isinstance(waarde, Blok) and self._entiteit(variabele) == "persoon":
                uit += [
                    een
                    for wie, van_hem in waarde.items()
                    if (een := self._verwachting(naam, variabele, van_hem, wie, (*hier, wie), waarde.regels.get(wie), zaak)) is not None
                ]
            elif (een := self._verwachting(naam, variabele, waarde, "", hier, blok.regels.get(naam), zaak)) is not None:
                uit.append(een)
        return tuple(uit)

    def _variabele(self, naam: str, plaats: tuple[Any, ...], regel: int | None) -> str | None:
        kandidaat = "_".join(naam.lower().split())
        if kandidaat == ANTWOORD or kandidaat in VAN_EEN_HELE_MAAND or kandidaat in self.stelsel.variables:
            return kandidaat
        wenk = WENKEN.get(naam.lower())
        namen = [een.replace("_", " ") for een in (*self.stelsel.variables, *VAN_EEN_HELE_MAAND, ANTWOORD)]
        nabij = f'"{wenk}"' if wenk else bedoelde_u(naam, namen)
        self._meld(
            plaats,
            regel,
            "deze uitkomst is niet bekend",
            "" if nabij else "een naam uit participatie uitleg of participatie regel",
            "",
            nabij,
        )
        return None

    def _entiteit(self, variabele: str) -> str:
        soort = self.stelsel.variables.get(variabele)
        return soort.entity.key if soort else GEZIN

    def _verwachting(
        self, naam: str, variabele: str, waarde: Any, wie: str, plaats: tuple[Any, ...], regel: int | None, zaak: Zaak | None
    ) -> Verwachting | None:
        if not isinstance(waarde, str):
            self._meld(plaats, regel, "hier hoort één waarde", "een bedrag, getal, datum, ja of nee")
            return None
        eenheid = "aanvrager" if self._entiteit(variabele) == "persoon" else GEZIN
        if wie and zaak is not None:
            allen = personen(zaak.bestand)
            gevonden = zoek(wie, allen)
            if gevonden is None:
                namen = [een.naam for een in allen]
                self._meld(plaats, regel, "deze persoon staat niet in de zaak", ", ".join(namen), "", bedoelde_u(wie, namen))
                return None
            eenheid = gevonden.id
        try:
            gelezen = lees_uitkomst(waarde, self.stelsel.variables.get(VAN_EEN_HELE_MAAND.get(variabele, variabele)))
        except Onleesbaar as fout:
            self._meld(plaats, regel, str(fout), fout.verwacht, waarde)
            return None
        soort = self.stelsel.variables.get(VAN_EEN_HELE_MAAND.get(variabele, variabele))
        tekst = _schrijf(gelezen, soort.unit if soort else None)
        return Verwachting(variabele, eenheid, naam + (f" ({wie})" if wie else ""), gelezen, tekst)

    # --- faults ---

    def _sleutels(self, blok: Blok, plaats: tuple[Any, ...], bekend: tuple[str, ...]) -> None:
        for sleutel in blok:
            if sleutel not in bekend:
                nabij = bedoelde_u(sleutel, bekend)
                wel = "" if nabij else ", ".join(bekend)
                self._meld((*plaats, sleutel), blok.regels.get(sleutel), "deze sleutel is niet bekend", wel, "", nabij)

    def _ja_nee(self, sleutel: str) -> bool:
        waarde = self.boom.get(sleutel, "nee")
        try:
            return lees_ja_nee(waarde if isinstance(waarde, str) else "")
        except Onleesbaar as fout:
            self._meld((sleutel,), self.boom.regels.get(sleutel), str(fout), fout.verwacht)
            return False

    def _meld(
        self, plaats: tuple[Any, ...], regel: int | None, melding: str, verwacht: str = "", waarde: str = "", suggestie: str = ""
    ) -> None:
        self.fouten.append(Fout(pad_tekst(plaats), regel, waarde, melding, verwacht, suggestie))


def _aangevuld(boom: Blok, test: Blok) -> Blok:
    """The case with what a test need not say: a number, and its month as the month of the case."""
    vanzelf = {"zaak": Tekst("test")} | ({"maanden": test["maand"]} if isinstance(test.get("maand"), Tekst) else {})
    nieuw = Blok({**vanzelf, **boom})
    nieuw.regels = {**dict.fromkeys(vanzelf, test.regel), **boom.regels}
    nieuw.regel, nieuw.pad = boom.regel, boom.pad
    return nieuw


def lees_uitkomst(tekst: str, soort: Any) -> Any:
    """A value as somebody writes it, in the type of the variable; None for the answer. Raises :class:`Onleesbaar`."""
    kaal = tekst.strip().lower()
    if soort is None:
        return _een_van(kaal, [antwoord.value for antwoord in Antwoord])
    if is_keuze(soort):
        return _een_van("_".join(kaal.split()), [lid.name for lid in soort.possible_values])
    if soort.value_type is bool:
        return lees_ja_nee(tekst)
    if soort.value_type is date:
        return lees_datum(tekst)
    if soort.value_type is int:
        return lees_hoeveel(tekst)
    return _lees_getal(kaal)


def _een_van(woord: str, woorden: list[str]) -> str:
    if woord not in woorden:
        raise Onleesbaar("dit is geen van de keuzen", ", ".join(een.replace("_", " ") for een in woorden))
    return woord


def _lees_getal(tekst: str) -> float:
    """An amount, a percentage or another number."""
    if tekst == NIET_BEKEND:
        return math.nan
    if tekst.endswith("%"):
        return lees_deel(tekst)
    if re.fullmatch(r"-?\d+[.,]\d{3,8}", tekst) and not re.fullmatch(r"-?[1-9]\d{0,2}\.\d{3}", tekst):
        return float(tekst.replace(",", "."))
    return lees_bedrag(tekst)


def _uitkomst(uitkomst: Maanduitkomst, bouwer: Bouwer, een: Verwachting, simulatie: Any) -> tuple[Any, Any]:
    """The value of what is expected, as ``bereken`` gives it, or else as the engine does; and the simulation, for the next one."""
    van_de_maand: Mapping[str, object] = uitkomst.waarden.get(een.variabele, {})
    if een.wie in van_de_maand:
        return van_de_maand[een.wie], simulatie
    if een.wie not in bouwer.huishouden.ids(bouwer.stelsel.get_variable(een.variabele, check_existence=True).entity.key):
        return "niemand: die woont er deze maand niet", simulatie
    simulatie = simulatie or Waarden(bouwer.simulatie(), bouwer.huishouden, bouwer.maand)
    return simulatie(een.variabele, een.wie), simulatie


def _gelijk(verwacht: Any, gekregen: Any) -> bool:
    if isinstance(verwacht, float) and isinstance(gekregen, int | float) and not isinstance(gekregen, bool):
        return math.isnan(verwacht) if math.isnan(gekregen) else abs(verwacht - gekregen) < KLEINSTE_VERSCHIL
    return bool(verwacht == gekregen)


def _schrijf(waarde: Any, eenheid: str | None) -> str:
    return str(waarde).replace("_", " ") if isinstance(waarde, str) else opmaak.waarde(waarde, eenheid)
