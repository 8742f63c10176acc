"""A complete case of one person, and a way to change it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from openfisca_participatie.zaak import Situatie

VOORBEELDEN = Path(__file__).parents[2] / "voorbeelden"
BASIS = """\
zaak: 2026-0001
bijstand sinds: 1 januari 2025
maanden: 2026-07
aanvrager:
  naam: M. Smit
  geboren: 3 mei 1985
  nationaliteit: Nederlandse
  inkomsten: geen
huisgenoten: geen
eigen woning: nee
vermogen: geen
"""


def met(*vervangingen: tuple[str, str], erbij: str = "") -> str:
    """The basic case with parts of its text replaced, and more at the end."""
    tekst = BASIS
    for oud, nieuw in vervangingen:
        assert oud in tekst, oud
        tekst = tekst.replace(oud, nieuw)
    return tekst + erbij


def aanvrager(regels: str, *vervangingen: tuple[str, str], erbij: str = "") -> str:
    """The basic case with more said about the applicant; each line is indented."""
    ingesprongen = "".join(f"  {regel}\n" for regel in regels.strip().splitlines())
    return met(("  inkomsten: geen\n", f"  inkomsten: geen\n{ingesprongen}"), *vervangingen, erbij=erbij)


def huisgenoot(regels: str, *vervangingen: tuple[str, str], erbij: str = "") -> str:
    """The basic case with one housemate, written in flow style."""
    return met(("huisgenoten: geen", f"huisgenoten: [{{naam: K. Bos, {regels}}}]"), *vervangingen, erbij=erbij)


@cache
def motor() -> Any:
    """The tax-benefit system, once."""
    from openfisca_participatie import CountryTaxBenefitSystem

    return CountryTaxBenefitSystem()


def verkeerde_feiten(situatie: Situatie) -> list[tuple[str, str, Any]]:
    """Facts the engine would take wrongly without a word: another type, another period, no member of the enum."""
    verkeerd = []
    for (naam, _), waarden in situatie.feiten.items():
        variabele = motor().variables[naam]
        keuzen = getattr(variabele, "possible_values", None)
        for periode, waarde in waarden.items():
            past = waarde in keuzen.__members__ if keuzen is not None else type(waarde) is variabele.value_type
            if not past or (periode == "ETERNITY") is not (variabele.definition_period == "eternity"):
                verkeerd.append((naam, periode, waarde))
    return verkeerd
