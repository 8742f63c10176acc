"""Breaking lines and laying out columns."""

from __future__ import annotations

import io
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openfisca_participatie.berekening.uitkomst import Antwoord, Bron
from openfisca_participatie.cli.weergave import Blad, Cel, als_gegevens, breedte_van, breek, opsomming, schoon


@given(st.text(max_size=200), st.integers(min_value=2, max_value=60))
def test_breek_past_en_verliest_niets(tekst: str, breedte: int) -> None:
    regels = breek(tekst, breedte)
    assert "".join("".join(regels).split()) == "".join(schoon(tekst).split())
    ingesprongen = len(schoon(tekst)) - len(schoon(tekst).lstrip(" "))
    assert all(breedte_van(regel) <= max(breedte, ingesprongen + 2) for regel in regels)


@given(st.text(max_size=100))
def test_schoon_is_een_regel_zonder_stuurtekens(tekst: str) -> None:
    assert schoon(tekst).isprintable()


@pytest.mark.parametrize(
    ("tekst", "breedte", "regels"),
    [
        ("loon € 400,00", 8, ["loon", "€ 400,00"]),
        ("telt - € 300,00 mee", 12, ["telt", "- € 300,00", "mee"]),
        ("sinds 1 juli 2026", 14, ["sinds", "1 juli 2026"]),
        ("zie art. 31 lid 2 n", 14, ["zie", "art. 31 lid 2", "n"]),
        ("participatiewet.normen.alleenstaande", 24, ["participatiewet.normen.", "alleenstaande"]),
        ("    ver ingesprongen", 12, ["    ver", "    ingespro", "    ngen"]),
        ("", 10, []),
    ],
)
def test_breek(tekst: str, breedte: int, regels: list[str]) -> None:
    assert breek(tekst, breedte) == regels


def op_papier(doe: object) -> str:
    stroom = io.StringIO()
    blad = Blad(stroom)
    doe(blad)  # type: ignore[operator]
    blad.toon()
    return stroom.getvalue()


def test_rijen_met_bedragen_rechts() -> None:
    uit = op_papier(lambda blad: blad.rijen([("Norm", "a", "€ 1.000,00", "art. 21"), ("", "b", "€ 9,00", "art. 22")], rechts=(2,)))
    een, twee = uit.splitlines()
    assert len(een) == len(twee)
    assert een.index("art.") == twee.index("art.")
    assert een.index("1.000,00") + 8 == twee.index("9,00") + 4


def test_rij_zonder_rechterkant_gebruikt_de_ruimte() -> None:
    lang = "woord " * 15
    rijen = [("x", "kort", "€ 1,00", "art. 1"), ("y", lang, "", "")]
    assert len(op_papier(lambda blad: blad.rijen(rijen, rechts=(2,))).splitlines()) == 2


def test_kop_vult_de_regel() -> None:
    assert len(op_papier(lambda blad: blad.kop([Cel("Zaak"), " · juli"], Cel("JA"))).rstrip("\n")) == 100
    assert op_papier(lambda blad: blad.kop(["x" * 99], Cel("JA"))).splitlines() == ["x" * 99, " " * 98 + "JA"]


@pytest.mark.parametrize(("delen", "tekst"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")])
def test_opsomming(delen: list[str], tekst: str) -> None:
    assert opsomming(delen) == tekst


def test_als_gegevens() -> None:
    uit = als_gegevens({"a": [1, 1.5, float("nan"), True, None], "b": (date(2026, 7, 1), Antwoord.JA), "c": Bron("art. 1", "x")})
    assert uit == {"a": [1, 1.5, None, True, None], "b": ["2026-07-01", "ja"], "c": {"artikel": "art. 1", "href": "x"}}
    assert json.dumps(uit, allow_nan=False)
