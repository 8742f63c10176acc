"""The presumption of a joint household (art. 3 lid 4): the case asks once to enter the housemate as partner, and only when it holds."""

from __future__ import annotations

import pytest

from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.zaak import lees_tekst
from tests.zaak.zaakteksten import huisgenoot

VERMOEDEN = "rechtsvermoeden_gezamenlijke_huishouding"


@pytest.mark.parametrize(
    ("feit", "maand", "vermoeden"),
    [
        ("kind samen: ja", "2026-07", True),
        ("samenlevingscontract: ja", "2026-07", True),
        ("registratie: ja", "2026-07", True),
        ("gehuwd geweest tot: 1 juli 2024", "2026-07", True),
        ("gehuwd geweest tot: 30 juni 2024", "2026-07", False),
        ("gehuwd geweest tot: 1 juli 2010", "2025-12", True),
        ("kind samen: nee", "2026-07", False),
    ],
)
def test_rechtsvermoeden(feit, maand, vermoeden):
    tekst = huisgenoot(f"geboren: 1 mei 1985, relatie: ex-partner, opleiding: geen, contract: geen, gezamenlijke huishouding: nee, {feit}")
    (uitkomst,) = bereken(lees_tekst(tekst), [maand]).maanden
    assert [vraag.variabele for vraag in uitkomst.vragen] == ([VERMOEDEN] if vermoeden else [])
    assert uitkomst.antwoord == ("nodig" if vermoeden else "ja")
    if vermoeden:
        assert uitkomst.vragen[0].vraag.startswith("Neem K. Bos op als partner, met zijn inkomsten en vermogen")
