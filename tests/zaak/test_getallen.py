"""Dates, months, amounts and numbers as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openfisca_participatie import opmaak
from openfisca_participatie.zaak import getallen
from openfisca_participatie.zaak.getallen import Onleesbaar


@pytest.mark.parametrize(
    ("tekst", "bedrag"),
    [
        ("1240", 1240.0),
        ("1.240", 1240.0),
        ("1.240,50", 1240.5),
        ("1240.50", 1240.5),
        ("1240,5", 1240.5),
        ("€ 1.240,50", 1240.5),
        ("1.240.000", 1_240_000.0),
        ("0", 0.0),
        ("0,07", 0.07),
        ("12,-", 12.0),
        ("-30", -30.0),
        ("300 euro", 300.0),
    ],
)
def test_bedrag(tekst, bedrag):
    assert getallen.lees_bedrag(tekst) == bedrag


@pytest.mark.parametrize(
    "tekst",
    ["1.2400", "1,240.5", "1,240", "1.24.000", "0.125", "12.3456", "1e3", "nan", "inf", "", "veel", "1 240", "--3", "٣", "999999999999"],
)
def test_bedrag_dat_op_twee_manieren_te_lezen_is_wordt_geweigerd(tekst):
    with pytest.raises(Onleesbaar) as fout:
        getallen.lees_bedrag(tekst)
    assert fout.value.verwacht


@given(st.integers(0, 10_000_000))
def test_elke_nederlandse_schrijfwijze_geeft_hetzelfde_bedrag(centen):
    euro, cent = divmod(centen, 100)
    duizendtal = f"{euro:,}".replace(",", ".")
    for tekst in (f"{euro}.{cent:02d}", f"{euro},{cent:02d}", f"{duizendtal},{cent:02d}"):
        assert getallen.lees_bedrag(tekst) == round(centen / 100, 2)


@pytest.mark.parametrize("tekst", ["1 januari 2023", "2023-01-01", "1-1-2023", "01-01-2023", "1/1/2023", " 1  Januari 2023 "])
def test_datum(tekst):
    assert getallen.lees_datum(tekst) == date(2023, 1, 1)


@pytest.mark.parametrize(
    "tekst", ["31 februari 2023", "29-2-2023", "2023-13-01", "1 jan 2023", "gisteren", "1990", "19900214", "1-1-23", "0001-01-01"]
)
def test_geen_datum(tekst):
    with pytest.raises(Onleesbaar):
        getallen.lees_datum(tekst)


@given(st.dates(date(1850, 1, 1), date(2100, 12, 31)))
def test_datum_heen_en_terug(dag):
    assert getallen.lees_datum(opmaak.datum(dag)) == dag
    assert getallen.lees_datum(dag.isoformat()) == dag


@pytest.mark.parametrize(
    ("waarde", "maanden"),
    [
        ("2026-07", ["2026-07"]),
        ("juli 2026", ["2026-07"]),
        ("2025-11 t/m 2026-02", ["2025-11", "2025-12", "2026-01", "2026-02"]),
        (["2026-07", "mei 2026", "2026-07"], ["2026-05", "2026-07"]),
        ("2026-01, 2026-03 t/m 2026-04", ["2026-01", "2026-03", "2026-04"]),
    ],
)
def test_maanden(waarde, maanden):
    assert getallen.lees_maanden(waarde) == maanden


@pytest.mark.parametrize("waarde", ["2026-13", "2026-05 t/m 2026-04", "2014-12", "", [], [["2026-07"]], "2015-01 t/m 2099-01", "juli"])
def test_geen_maanden(waarde):
    with pytest.raises(Onleesbaar):
        getallen.lees_maanden(waarde)


def test_periode_van_maanden_loopt_van_eerste_tot_laatste_dag():
    assert getallen.lees_vanaf("februari 2024") == date(2024, 2, 1)
    assert getallen.lees_tot("februari 2024") == date(2024, 2, 29)
    assert getallen.lees_tot("3 februari 2024") == date(2024, 2, 3)


def test_bsn_wordt_getoetst_en_afgeschermd():
    assert getallen.lees_bsn("111222333") == "******333"
    assert getallen.lees_bsn("012345672") == "******672"  # begint met een nul en blijft een bsn
    for tekst in ("123456789", "000000000", "12345", "11122233a"):
        with pytest.raises(Onleesbaar):
            getallen.lees_bsn(tekst)


@pytest.mark.parametrize(
    ("geboren", "dag", "leeftijd"),
    [
        (date(1999, 7, 1), date(2026, 7, 1), 27),
        (date(1999, 7, 2), date(2026, 7, 1), 26),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2026, 8, 1), date(2026, 7, 1), -1),
    ],
)
def test_leeftijd(geboren, dag, leeftijd):
    assert getallen.leeftijd_op(geboren, dag) == leeftijd


@given(st.dates(date(1900, 1, 1), date(2026, 1, 1)), st.dates(date(2026, 1, 1), date(2090, 1, 1)))
def test_jaren_tussen_zijn_precies_op_de_verjaardag_en_oplopend(begin, einde):
    jaren = getallen.jaren_tussen(begin, einde)
    assert int(jaren) == getallen.leeftijd_op(begin, einde)
    assert jaren >= int(jaren)


def test_precies_twee_jaar_is_twee():
    assert getallen.jaren_tussen(date(2024, 7, 1), date(2026, 7, 1)) == 2
    assert getallen.jaren_tussen(date(2024, 6, 30), date(2026, 7, 1)) > 2
