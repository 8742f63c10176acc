"""A case can choose a contested reading, and the outcome says which reading decides it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from openfisca_participatie.berekening.rekenen import bereken, stelsel
from openfisca_participatie.zaak import ZaakFout, lees_tekst
from openfisca_participatie.zaak.lezingen import LEZINGEN
from tests.zaak.test_onderwerpen import BASIS, als_tekst, over, yaml

RECHTSVRAGEN = (Path(__file__).parents[2] / "docs" / "rechtsvragen.md").read_text(encoding="utf-8")


def maand(**anders):
    tekst = yaml.safe_dump(als_tekst(over(BASIS | {"maanden": "2026-07"}, anders)), allow_unicode=True)
    return bereken(lees_tekst(tekst)).maanden[0]


GIFTEN = {
    "aanvrager": {"giften": [{"soort": "terugkerend", "bedrag": "300"}]},
    "partner": {"naam": "Piet", "geboren": "1985-01-01", "nationaliteit": "Nederlandse", "inkomsten": "geen"},
}


def test_elke_lezing_staat_in_de_rechtsvragen():
    for lezing in LEZINGEN:
        assert f"| {lezing.nummer} | {lezing.naam} |" in RECHTSVRAGEN
        assert re.search(rf"^\| {lezing.nummer} \| .*\|$", RECHTSVRAGEN, re.M), lezing.nummer
        variabele = stelsel().variables[lezing.variabele]
        assert (variabele.entity.key, variabele.value_type, variabele.default_value) == ("gezin", bool, False)


def test_de_uitkomst_noemt_de_lezing_die_beslist():
    """300 a month since January is 2,100 in July: 900 above one limit of 1,200, nothing above two of them (2,400)."""
    (omstreden,) = maand(**GIFTEN).omstreden
    assert (omstreden.naam, omstreden.nummer, omstreden.gekozen) == ("giftengrens per belanghebbende", 7, False)
    assert omstreden.gevolg == "dan € 300,00 meer per maand"
    assert maand().omstreden == []


def test_de_zaak_kiest_de_andere_lezing():
    gekozen = maand(lezing="giftengrens per belanghebbende", **GIFTEN)
    assert gekozen.waarde("algemene_bijstand") == 2027.79
    (omstreden,) = gekozen.omstreden
    assert omstreden.gekozen
    assert omstreden.gevolg == "dan € 300,00 minder per maand"


def test_een_onbekende_lezing_is_een_fout():
    with pytest.raises(ZaakFout, match='bedoelde u "giftengrens per belanghebbende"'):
        maand(lezing="giftgrens per belanghebbende")
