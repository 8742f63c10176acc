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


def termijnen(bedrag: float, per_maand: float) -> tuple[int, float]:
    """Give in how many instalments of ``per_maand`` an amount is paid, and the last of them: the rest, or a whole one."""
    heel, per = _cent(bedrag), _cent(per_maand)
    aantal = int(heel // per) + (1 if heel % per else 0)
    return aantal, float(heel - (aantal - 1) * per)


def _cent(bedrag: float) -> Decimal:
    return Decimal(repr(float(bedrag))).quantize(Decimal("0.01"))
