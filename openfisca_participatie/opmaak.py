"""Numbers, dates and values as people in the Netherlands write them: € 1.419,46; 12 mei 2027; juli 2026; ja."""

from __future__ import annotations

import math
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def euro(bedrag: float) -> str:
    """Write an amount: ``€ 1.419,46``; negative ``- € 300,00``; not known ``niet bekend``."""
    if math.isnan(bedrag):
        return "niet bekend"
    cent = Decimal(repr(float(bedrag))).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return ("- " if cent < 0 else "") + "€ " + f"{abs(cent):,.2f}".translate(str.maketrans(",.", ".,"))


def getal(waarde: float) -> str:
    """Write a number with a decimal comma and without needless zeros: ``12,5``."""
    return f"{waarde:,.4f}".rstrip("0").rstrip(".").translate(str.maketrans(",.", ".,"))


def datum(dag: date) -> str:
    """Write a date: ``12 mei 2027``."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def maand(jaar_maand: str) -> str:
    """Write a month such as ``2026-07``: ``juli 2026``."""
    jaar, nummer = jaar_maand.split("-")[:2]
    return f"{MAANDEN[int(nummer) - 1]} {int(jaar)}"


def waarde(waarde: object, eenheid: str | None = None) -> str:
    """Write a value of a variable or parameter with its unit (``EUR per maand``, ``jaar``, ``dag``, ``maand``, ``/1``)."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, date):
        return datum(waarde)
    if isinstance(waarde, int | float):
        return _met_eenheid(waarde, eenheid)
    return str(waarde)


def _met_eenheid(waarde: float, eenheid: str | None) -> str:
    if eenheid and eenheid.startswith("EUR"):
        return euro(waarde)
    if isinstance(waarde, float) and math.isnan(waarde):
        return "niet bekend"
    if eenheid == "/1":
        return f"{getal(waarde * 100)}%"
    meervoud = {"maand": "maanden", "dag": "dagen", "uur per week": "uren per week"}
    if eenheid in meervoud:
        return f"{getal(waarde)} {eenheid if waarde == 1 else meervoud[eenheid]}"
    return getal(waarde) + (f" {eenheid}" if eenheid else "")
