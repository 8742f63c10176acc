"""The explanation of an amount of a month that is computed in parts: each part in its own situation, below the sum."""

from __future__ import annotations

from openfisca_participatie.berekening.maanddelen import VAN_DEEL_NAAR_DEEL, Deel, keten
from openfisca_participatie.berekening.toelichting import Toelichter
from openfisca_participatie.berekening.uitkomst import Knoop

EERDER = {feit: gegeven for feit, gegeven in VAN_DEEL_NAAR_DEEL.items() if gegeven.endswith("over_het_deel")}


def deel_met_recht(delen: list[Deel]) -> Deel:
    """The first part with a right, which speaks for the month; without one the first part."""
    return next((deel for deel, waarden in zip(delen, keten(delen), strict=True) if waarden("recht_op_algemene_bijstand")), delen[0])


def verklaar_delen(delen: list[Deel], variabele: str, *, volledig: bool = False) -> Knoop:
    """The tree of an amount of the month that is the sum over its parts."""
    keten(delen)
    wortel = Toelichter(delen[-1].bouwer, volledig=volledig).verklaar(variabele)
    _hang_op(wortel, delen, volledig)
    return wortel


def _hang_op(knoop: Knoop, delen: list[Deel], volledig: bool) -> None:
    """Below the fact that sums the earlier parts each of them; the last part is named by its days."""
    for kind in knoop.kinderen:
        if kind.variabele in EERDER:
            for deel in delen[:-1]:
                van_deel = Toelichter(deel.bouwer, volledig=volledig).verklaar(EERDER[kind.variabele])
                van_deel.wie = deel.tekst
                kind.kinderen.append(van_deel)
        elif kind.variabele in EERDER.values():
            kind.wie = delen[-1].tekst
        else:
            _hang_op(kind, delen, volledig)
