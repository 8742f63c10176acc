"""How values are written in a letter: amounts, dates, months and counts, each with its origin.

A template can print a number only through these filters, and the filters accept only a :class:`Waarde`: a value that
knows where it comes from. So every number in a letter can be accounted for.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import date

from openfisca_participatie import opmaak
from openfisca_participatie.brieven.fouten import BriefFout

MIN = "\u2212"
TELWOORDEN = ("geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")


@dataclass(frozen=True)
class Waarde:
    """A value of the outcome and the place it comes from, e.g. ``algemene_bijstand (gezin, 2026-07)``."""

    waarde: float | int | date | str
    herkomst: str = field(compare=False)

    @property
    def getal(self) -> float:
        """The value as a number; an error of the program where it is none."""
        if isinstance(self.waarde, bool) or not isinstance(self.waarde, int | float):
            raise TypeError(f"{self.herkomst} is geen getal: {self.waarde!r}")
        return float(self.waarde)

    def __bool__(self) -> bool:
        """A value of nought counts as absent, so that templates can leave its line out."""
        return bool(self.waarde)


class Tekst(str):
    """A text of the case or the outcome with the place it comes from: what people wrote or are called, never words of a template."""

    __slots__ = ("herkomst",)
    herkomst: str

    def __new__(cls, tekst: str, herkomst: str) -> Tekst:
        """Keep the origin with the text."""
        nieuw = super().__new__(cls, tekst)
        nieuw.herkomst = herkomst
        return nieuw

    def met(self, tekst: str) -> Tekst:
        """Give another form of this text, of the same origin."""
        return Tekst(tekst, self.herkomst)


def _waarde(gegeven: object, filter_: str) -> Waarde:
    """Give the :class:`Waarde` a filter got; anything else may not be printed."""
    if not isinstance(gegeven, Waarde):
        raise BriefFout(f"Het sjabloon geeft {filter_!r} een waarde zonder herkomst: {gegeven!r}.")
    return gegeven


def _getal(gegeven: object, filter_: str) -> float:
    """Give the number a filter got."""
    waarde = _waarde(gegeven, filter_)
    try:
        return waarde.getal
    except TypeError as fout:
        raise BriefFout(f"Het sjabloon geeft {filter_!r} een waarde van de verkeerde soort: {fout}.") from fout


def euro(bedrag: float) -> str:
    """Write an amount: ``€ 1.419,46``, negative with a real minus sign in front. BriefFout when it is not known."""
    if not math.isfinite(bedrag):
        raise BriefFout("Een bedrag in de brief is niet bekend.")
    return opmaak.euro(bedrag).replace("- ", f"{MIN} ", 1)


def bedrag(waarde: object) -> str:
    """Write an amount in euros."""
    return euro(_getal(waarde, "bedrag"))


def aftrek(waarde: object) -> str:
    """Write an amount that is taken off, with a minus sign."""
    return euro(-_getal(waarde, "aftrek"))


def datum(waarde: object) -> str:
    """Write a date: ``12 mei 2027``."""
    dag = _waarde(waarde, "datum").waarde
    if not isinstance(dag, date):
        raise BriefFout(f"Het sjabloon geeft 'datum' een waarde die geen datum is: {dag!r}.")
    return opmaak.datum(dag)


def maand(waarde: object) -> str:
    """Write a month: ``2026-07`` becomes ``juli 2026``."""
    return opmaak.maand(str(_waarde(waarde, "maand").waarde))


def maandnaam(waarde: object) -> str:
    """Write a month without its year, where the year follows."""
    return maand(waarde).split()[0]


def getal(waarde: object) -> str:
    """Write a whole number in figures, e.g. an age."""
    gegeven = _getal(waarde, "getal")
    return str(int(gegeven)) if gegeven == int(gegeven) else str(gegeven).replace(".", ",")


def telwoord(waarde: object) -> str:
    """Write a count in words up to twelve, in figures above it."""
    aantal = int(_getal(waarde, "telwoord"))
    return TELWOORDEN[aantal] if 0 <= aantal < len(TELWOORDEN) else str(aantal)


def procent(waarde: object) -> str:
    """Write a share of a whole: ``0.2`` becomes ``20%``."""
    return opmaak.getal(round(_getal(waarde, "procent") * 100, 4)) + "%"


FILTERS = {filter_.__name__: filter_ for filter_ in (bedrag, aftrek, datum, maand, maandnaam, getal, telwoord, procent)}
