"""A new value for a parameter of the law, as somebody writes it in a proposal file, checked against the unit of the parameter.

``1.200``, ``60%``, ``12 maanden``, ``ja``; or relative to the law: ``5% hoger``, ``50 lager``. A percentage is written as one, here as in
``--stel``: :func:`lees_percentage`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from openfisca_participatie.invoer.getallen import Onleesbaar, lees_bedrag, lees_deel, lees_vanaf
from openfisca_participatie.variabele import cent

TELLINGEN = {
    "jaar": ("jaar", "jaren"),
    "maand": ("maand", "maanden"),
    "week": ("week", "weken"),
    "dag": ("dag", "dagen"),
    "premies": ("premie", "premies"),
    "maandnorm": ("maandnorm", "maandnormen"),
    "uur per week": ("uur", "uren", "uur per week"),
}
"""Units that are counted, with the words that may stand behind the number."""
GEBROKEN = ("uur per week",)
"""Those that are not counted in whole numbers."""
GRENZEN = {"jaar": (0, 120), "uur per week": (0, 168), "maand van het jaar": (1, 12)}
"""The least and the most of a unit."""
VERWACHT_PERCENTAGE = 'een percentage zoals "20%", "12,5" of "1/3"'
JA_NEE = ("ja (1) of nee (0)", "0 of 1")
RUIMSTE_DEEL = 10.0
"""A part of which the law itself has more than the whole (a fine of 150%) is at most this."""


@dataclass(frozen=True)
class Nieuw:
    """A new value from a month on (None: from the first month of the proposal): a number, or the law's own times and plus something."""

    maand: str | None
    waarde: float | None = None
    maal: float = 1.0
    plus: float = 0.0

    @property
    def relatief(self) -> bool:
        """Whether it follows the value of the law."""
        return self.waarde is None

    def van(self, wet: Any) -> Any:
        """The new value where the law has ``wet``; what is not known stays so."""
        if not self.relatief:
            return self.waarde
        return None if wet is None else float(cent(wet * self.maal + self.plus))


def lees_nieuw(tekst: str, eenheid: str, waarden: Sequence[Any], maand: str | None = None) -> Nieuw:
    """A new value for a parameter of this unit that had these values. Raises :class:`Onleesbaar` with what was expected."""
    delen = re.fullmatch(r"(.+?)\s+(hoger|lager)", tekst.strip().lower())
    if not delen:
        return Nieuw(maand, lees_waarde(tekst, eenheid, waarden))
    nieuw = _relatief(delen[1], -1 if delen[2] == "lager" else 1, eenheid, maand)
    bekend = [waarde for waarde in waarden if waarde is not None]
    if any(nieuw.van(waarde) < 0 for waarde in bekend):
        raise Onleesbaar("dit is lager dan nul", f"hooguit {_schrijf(min(bekend))} lager")
    return nieuw


def lees_waarde(tekst: str, eenheid: str, waarden: Sequence[Any]) -> float:
    """A number in this unit; whole where the law counts whole ones. Raises :class:`Onleesbaar`."""
    if _is_datum(tekst):
        raise Onleesbaar("dit is een datum", verwacht(eenheid))
    if eenheid in JA_NEE:
        antwoord = {"ja": 1, "1": 1, "nee": 0, "0": 0}.get(tekst.strip().lower())
        if antwoord is None:
            raise Onleesbaar("dit is geen ja of nee", '"ja" of "nee"')
        return antwoord
    if eenheid == "/1":
        return _deel(tekst, [waarde for waarde in waarden if waarde is not None])
    if eenheid.startswith("EUR"):
        return _bedrag(tekst, eenheid)
    return _telling(tekst, eenheid)


def verwacht(eenheid: str) -> str:
    """What may be written for a parameter of this unit."""
    if eenheid in JA_NEE:
        return '"ja" of "nee"'
    if eenheid == "/1":
        return VERWACHT_PERCENTAGE
    if eenheid.startswith("EUR"):
        return f'een bedrag ({eenheid}) van 0 of meer, zoals "1200", "1.240,50", of "5% hoger"'
    soort = "een getal" if eenheid in GEBROKEN else "een geheel getal"
    laagste, hoogste = GRENZEN.get(eenheid, (0, None))
    return f"{soort} van {laagste} {'of meer' if hoogste is None else f'tot en met {hoogste}'} ({eenheid})"


def lees_percentage(tekst: str) -> float:
    """A percentage as a part of one: ``20%``, ``20``, ``12,5`` and ``1/3`` are 0.2, 0.2, 0.125 and a third. Raises :class:`Onleesbaar`.

    A number up to one without a sign is refused: ``0,2`` may be meant as 20% or as 0,2%.
    """
    if re.search(r"\.\d{3}\b", tekst):  # 1.200 may be twelve hundred
        raise Onleesbaar("dit is geen percentage", VERWACHT_PERCENTAGE)
    kaal = tekst.strip().replace(",", ".")
    if not re.fullmatch(r"\d{1,4}(\.\d{1,6})?", kaal):
        try:
            return lees_deel(tekst)
        except Onleesbaar as fout:
            raise Onleesbaar(str(fout), VERWACHT_PERCENTAGE) from None
    if 0 < float(kaal) <= 1:
        als_deel, als_percentage = (f"{_schrijf(getal)}%" for getal in (round(float(kaal) * 100, 8), float(kaal)))
        raise Onleesbaar(f"dit kan {als_deel} of {als_percentage} zijn", f'"{als_deel}" of "{als_percentage}"')
    return round(float(kaal) / 100, 8)


# --- inside --------------------------------------------------------------------------------------------------------------------------


def _is_datum(tekst: str) -> bool:
    try:
        lees_vanaf(tekst)
    except Onleesbaar:
        return False
    return True


def _relatief(tekst: str, teken: int, eenheid: str, maand: str | None) -> Nieuw:
    if not eenheid.startswith("EUR"):
        raise Onleesbaar("hoger en lager kan alleen bij een bedrag", verwacht(eenheid))
    try:
        if tekst.endswith("%"):
            return Nieuw(maand, maal=1 + teken * lees_deel(tekst))
        return Nieuw(maand, plus=teken * _bedrag(tekst, eenheid))
    except Onleesbaar:
        raise Onleesbaar("dit is geen percentage of bedrag", '"5% hoger" of "50 lager"') from None


def _deel(tekst: str, waarden: Sequence[float]) -> float:
    """A percentage, as a part of one; not more than the whole where the law has no such value."""
    deel = lees_percentage(tekst)
    hoogste = RUIMSTE_DEEL if any(waarde > 1 for waarde in waarden) else 1.0
    if deel > hoogste:
        raise Onleesbaar(f"dit is meer dan {_schrijf(hoogste * 100)}%", f"een percentage van 0% tot en met {_schrijf(hoogste * 100)}%")
    return deel


def _bedrag(tekst: str, eenheid: str) -> float:
    try:
        bedrag = lees_bedrag(tekst)
    except Onleesbaar as fout:
        raise Onleesbaar(str(fout) if re.search(r"\d", tekst) and "%" not in tekst else "dit is geen bedrag", verwacht(eenheid)) from None
    if bedrag < 0:
        raise Onleesbaar("dit bedrag is negatief", verwacht(eenheid))
    return bedrag


def _telling(tekst: str, eenheid: str) -> float:
    """A whole number of years, months and so on; hours a week may be broken."""
    woorden = "|".join(TELLINGEN.get(eenheid, ()))
    vorm = r"\d{1,6}([.,]\d{1,2})?" if eenheid in GEBROKEN else r"\d{1,6}"
    gevonden = re.fullmatch(rf"({vorm})(\s+({woorden}))?" if woorden else f"({vorm})", tekst.strip().lower())
    if not gevonden:
        negatief = re.match(r"-\s*\d", tekst.strip())
        raise Onleesbaar("dit is negatief" if negatief else f"dit is geen aantal ({eenheid})", verwacht(eenheid))
    getal = float(gevonden[1].replace(",", "."))
    laagste, hoogste = GRENZEN.get(eenheid, (0, None))
    if getal < laagste or (hoogste is not None and getal > hoogste):
        raise Onleesbaar(f"dit ligt niet tussen {laagste} en {hoogste} ({eenheid})", verwacht(eenheid))
    return getal if eenheid in GEBROKEN else int(getal)


def _schrijf(getal: float) -> str:
    from openfisca_participatie.opmaak import getal as schrijf

    return schrijf(getal)
