"""Sums and differences over months, exact to the cent: what a letter adds up over a year or a number of payments."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal


def som(bedragen: Iterable[float]) -> float:
    """Add amounts in euros that are each exact to the cent."""
    return float(sum((_cent(bedrag) for bedrag in bedragen), Decimal(0)))


def verschil(nieuw: float, oud: float) -> float:
    """Give ``nieuw`` less ``oud``, both in euros exact to the cent."""
    return float(_cent(nieuw) - _cent(oud))


def _cent(bedrag: float) -> Decimal:
    return Decimal(repr(float(bedrag))).quantize(Decimal("0.01"))
