"""What became of each place in the law: encoded, judgement, organisation, not in force or not yet.

A place is encoded when a variable or parameter refers to it, and a judgement when one of those variables is a judgement of
the college. A reference to a lid covers its onderdelen; a reference to an article that has leden covers none of them, as it
does not say which. What no reference covers has a line in ``overig.yaml``. The most precise statement wins.
"""

from __future__ import annotations

import enum
import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from openfisca_participatie.dekking.wet import Artikel, Plaats, Wet, lees_plaats, lees_wet, lees_yaml, omvat

WET = "BWBR0015703"


class Status(enum.StrEnum):
    """What can have become of a place."""

    GECODEERD = "gecodeerd"
    OORDEEL = "oordeel"
    ORGANISATIE = "organisatie"
    NIET_IN_WERKING = "niet in werking"
    NOG_NIET = "nog niet"


UITLEG = {
    Status.GECODEERD: "een regel, een gegeven in de zaak of een parameter verwijst ernaar",
    Status.OORDEEL: "gecodeerd, en rust op een oordeel van het college dat de zaak vastlegt",
    Status.ORGANISATIE: "een begrip, een bevoegdheid of een taak die de zaak van een persoon niet beslist",
    Status.NIET_IN_WERKING: "leeg, vervallen of uitgewerkt",
    Status.NOG_NIET: "raakt een persoon en is niet gecodeerd, met de reden",
}


ONVERANTWOORD = "niet verantwoord in overig.yaml"
"""What is said of a place that has neither a reference nor a line; a test sees to it that there is none."""


@dataclass(frozen=True)
class Verwijzing:
    """Something that refers to a place. ``soort``: ``uitkomst``, ``oordeel``, ``feit`` or ``parameter``."""

    naam: str
    soort: str
    plaats: Plaats


@dataclass(frozen=True)
class Verantwoording:
    """A place in the law and what became of it; ``reden`` where no rule refers to it, ``beperking`` what such a rule leaves out."""

    plaats: Plaats
    status: Status
    verwijzingen: tuple[Verwijzing, ...] = ()
    reden: str = ""
    beperking: str = ""

    @property
    def alleen_feit(self) -> bool:
        """Whether it is only recorded in the case: no rule and no parameter refers to it."""
        return self.status is Status.GECODEERD and {een.soort for een in self.verwijzingen} == {"feit"}


@dataclass(frozen=True)
class Regel:
    """A line of the data file: the places it names and what it says of them."""

    sleutel: str
    plaatsen: tuple[Plaats, ...]
    status: Status
    reden: str


@dataclass(frozen=True)
class Overig:
    """The data file: lines for what no rule refers to, what rules encode without saying so or leave out, and places of other texts."""

    regels: tuple[Regel, ...]
    gecodeerd_in: dict[Plaats, tuple[str, ...]]
    beperkingen: dict[Plaats, str]
    andere_teksten: dict[Plaats, Plaats]


@functools.cache
def lees_overig() -> Overig:
    """Read ``overig.yaml``."""
    ruw = lees_yaml("overig.yaml")
    regels = [
        Regel(sleutel, tuple(lees_plaatsen(sleutel)), status, reden)
        for status in (Status.ORGANISATIE, Status.NIET_IN_WERKING, Status.NOG_NIET)
        for sleutel, reden in ruw[status.replace(" ", "_")].items()
    ]
    gecodeerd_in = {lees_plaats(sleutel): tuple(namen.split()) for sleutel, namen in ruw["gecodeerd_in"].items()}
    andere = {lees_plaats(sleutel): lees_plaats(een["nu"]) for sleutel, een in ruw["andere_teksten"].items()}
    beperkingen = {lees_plaats(sleutel): tekst for sleutel, tekst in ruw["beperkingen"].items()}
    return Overig(tuple(regels), gecodeerd_in, beperkingen, andere)


def lees_plaatsen(sleutel: str) -> Iterator[Plaats]:
    """Read ``1 a-e, 6a, 10b lid 4-8, 31 lid 2 b-d``; a range runs as the law does."""
    for deel in sleutel.split(","):
        begin, streep, einde = deel.strip().partition("-")
        eerste = lees_plaats(begin)
        if streep:
            yield from _reeks(eerste, einde)
        else:
            yield eerste


def _reeks(eerste: Plaats, einde: str) -> Iterator[Plaats]:
    """The onderdelen, leden or articles from the first up to and including ``einde``."""
    wet = lees_wet()
    if eerste.onderdeel:
        namen = list(wet.artikelen[eerste.artikel].leden[eerste.lid])
        alle = [Plaats(eerste.artikel, eerste.lid, naam) for naam in namen]
        begin = eerste.onderdeel
    elif eerste.lid:
        namen = list(wet.artikelen[eerste.artikel].leden)
        alle = [Plaats(eerste.artikel, naam) for naam in namen]
        begin = eerste.lid
    else:
        namen = list(wet.artikelen)
        alle = [Plaats(naam) for naam in namen]
        begin = eerste.artikel
    yield from alle[namen.index(begin) : namen.index(einde) + 1]


# --- references of the rules ---


def plaats_van(href: str) -> Plaats | None:
    """The place in the Participatiewet a deep link points to; nothing for another law or a version as a whole."""
    if WET not in href:
        return None
    artikel = re.search(r"(?:&artikel=|#Artikel)(\w+)", href)
    if not artikel:
        return None
    lid, onderdeel = (re.search(rf"&{sleutel}=([0-9a-z]+)", href) for sleutel in ("lid", "o"))
    return Plaats(artikel[1], lid[1] if lid else "", onderdeel[1] if onderdeel else "")


def verwijzingen_van(stelsel: Any) -> Iterator[Verwijzing]:
    """The references of all variables and parameters of a tax-benefit system to the Participatiewet, as they stand there."""
    for naam, variabele in stelsel.variables.items():
        hrefs = [variabele.reference] if isinstance(variabele.reference, str) else list(variabele.reference or ())
        for plaats in filter(None, map(plaats_van, hrefs)):
            yield Verwijzing(naam, _soort(naam, variabele), plaats)
    for knoop in stelsel.parameters.get_descendants():
        for plaats in dict.fromkeys(filter(None, map(plaats_van, _hrefs_van_parameter(knoop)))):
            yield Verwijzing(knoop.name, "parameter", plaats)


def _soort(naam: str, variabele: Any) -> str:
    return "uitkomst" if variabele.formulas else "oordeel" if naam.startswith("oordeel_") else "feit"


def _hrefs_van_parameter(knoop: Any) -> list[str]:
    """The addresses at the parameter and at its values; of a scale those at the scale."""
    dragers = [knoop, *getattr(knoop, "values_list", ())]
    return [str(bron["href"]) for drager in dragers for bron in getattr(drager, "metadata", {}).get("reference") or ()]


# --- the account ---


def verantwoord(stelsel: Any) -> list[Verantwoording]:
    """Account for every place in the law, in its order, by the references of a tax-benefit system and ``overig.yaml``."""
    wet, overig = lees_wet(), lees_overig()
    verwijzingen = list(_op_hun_plaats(wet, overig, stelsel))
    uit = []
    for artikel in wet.artikelen.values():
        hier = [een for een in verwijzingen if een.plaats.artikel == artikel.nummer]
        uit += [_verantwoord_plaats(plaats, artikel, hier, overig) for plaats in artikel.plaatsen()]
    return uit


def fouten(stelsel: Any) -> list[str]:
    """What does not fit, in Dutch: references to what does not exist, places without an answer or with two."""
    wet, overig = lees_wet(), lees_overig()
    uit = [
        f"{een.naam} verwijst naar artikel {een.plaats}, dat niet bestaat"
        for een in _op_hun_plaats(wet, overig, stelsel)
        if not wet.heeft(een.plaats)
    ]
    uit += [f"artikel {een.plaats} is {ONVERANTWOORD}" for een in verantwoord(stelsel) if een.reden == ONVERANTWOORD]
    genoemd = [waar for regel in overig.regels for plaats in regel.plaatsen for waar in wet.onder(plaats)]
    uit += [f"artikel {plaats} staat {keer} keer in overig.yaml" for plaats, keer in Counter(genoemd).items() if keer > 1]
    uit += [f"{regel.sleutel} in overig.yaml: nu gecodeerd is {', '.join(map(str, weg))}" for regel, weg in achterhaald(stelsel)]
    uit += [f"beperkingen in overig.yaml noemt {plaats}, waar niets gecodeerd is" for plaats in _zonder_regel(verantwoord(stelsel), overig)]
    onbekend = {een for namen in overig.gecodeerd_in.values() for een in namen} - set(stelsel.variables)
    uit += [f"gecodeerd_in in overig.yaml noemt {een}, dat niet bestaat" for een in sorted(onbekend)]
    return uit


def _zonder_regel(verantwoordingen: Iterable[Verantwoording], overig: Overig) -> list[Plaats]:
    """Limits of what is not encoded at all."""
    beperkt = [een.plaats for een in verantwoordingen if een.beperking]
    return [waar for waar in overig.beperkingen if not any(omvat(waar, plaats) for plaats in beperkt)]


def _op_hun_plaats(wet: Wet, overig: Overig, stelsel: Any) -> Iterator[Verwijzing]:
    """All references; a place of an older text becomes the present one, a lid of a repealed article the article."""
    soorten = {naam: _soort(naam, variabele) for naam, variabele in stelsel.variables.items()}
    for plaats, namen in overig.gecodeerd_in.items():
        yield from (Verwijzing(naam, soorten[naam], plaats) for naam in namen if naam in soorten)
    for een in verwijzingen_van(stelsel):
        plaats = overig.andere_teksten.get(een.plaats, een.plaats)
        artikel = wet.artikelen.get(plaats.artikel)
        if artikel and artikel.tot:
            plaats = Plaats(plaats.artikel)
        yield Verwijzing(een.naam, een.soort, plaats)


def _verantwoord_plaats(plaats: Plaats, artikel: Artikel, verwijzingen: Iterable[Verwijzing], overig: Overig) -> Verantwoording:
    passend = tuple(dict.fromkeys(een for een in verwijzingen if dekt(een.plaats, plaats, artikel)))
    regel, genoemd = next(((een, waar) for een in overig.regels for waar in een.plaatsen if omvat(waar, plaats)), (None, None))
    if passend and (genoemd is None or max(een.plaats.diepte for een in passend) >= genoemd.diepte):
        status = Status.OORDEEL if any(een.soort == "oordeel" for een in passend) else Status.GECODEERD
        beperkt = next((tekst for waar, tekst in overig.beperkingen.items() if omvat(waar, plaats)), "")
        return Verantwoording(plaats, status, passend, beperking=beperkt)
    return (
        Verantwoording(plaats, regel.status, reden=regel.reden) if regel else Verantwoording(plaats, Status.NOG_NIET, reden=ONVERANTWOORD)
    )


def dekt(verwezen: Plaats, plaats: Plaats, artikel: Artikel) -> bool:
    """Whether a reference says something of a place: it names it, its lid, or its article when that has no leden."""
    return omvat(verwezen, plaats) and (bool(verwezen.lid) or "" in artikel.leden)


def achterhaald(stelsel: Any) -> list[tuple[Regel, list[Plaats]]]:
    """Lines of the data file with the places that a rule refers to just as precisely: what they say there is no longer so."""
    wet, overig = lees_wet(), lees_overig()
    verwijzingen = list(_op_hun_plaats(wet, overig, stelsel))
    uit = []
    for regel in overig.regels:
        weg = [
            waar
            for genoemd in regel.plaatsen
            for waar in wet.onder(genoemd)
            if any(een.plaats.diepte >= genoemd.diepte and dekt(een.plaats, waar, wet.artikelen[waar.artikel]) for een in verwijzingen)
        ]
        if weg:
            uit.append((regel, weg))
    return uit
