"""Tests of a proposal in the words of a case file: what they read, what they compare, what they refuse."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from openfisca_participatie.berekening.regimes import geldend_recht, voorstel
from openfisca_participatie.berekening.rekenen import stelsel
from openfisca_participatie.berekening.toetsen import bestand_met_tests, lees_toetsen, lees_uitkomst, voorstel_van_tests
from openfisca_participatie.invoer.fouten import InvoerFout
from openfisca_participatie.invoer.getallen import Onleesbaar
from tests.cli.conftest import VOORBEELDEN

VOORSTEL = """
naam: Proef
reden: Om te zien.
vanaf: 2026-07
parameters: {participatiewet.normen.vanaf_21_jaar: 5% hoger}
regels: {tegenprestatie: uit}
"""
ZAAK = """
zaak:
  bijstand sinds: 1 januari 2025
  aanvrager: {naam: A. Vos, geboren: 1 mei 1985, nationaliteit: Nederlandse, inkomsten: geen}
  huisgenoten: geen
  eigen woning: nee
  vermogen: {nu: {bankrekeningen: 500}}
"""
TWEE = "tests:\n  - {naam: x, maand: 2026-07, verwacht: {norm: 1}}\n  - {naam: y, maand: 2026-07, verwacht: {norm: 1}}\n"


@pytest.fixture
def toets(tmp_path: Path) -> Any:
    """Write a proposal with these tests, run them, and give how they went."""

    def doe(tests: str, zaak: str = ZAAK) -> Any:
        pad = tmp_path / "proef.yaml"
        pad.write_text(VOORSTEL, encoding="utf-8")
        bestand_met_tests(pad).write_text(zaak + tests, encoding="utf-8")
        regime = voorstel([str(pad)])
        return lees_toetsen(bestand_met_tests(pad), regime.stelsel).draai(regime.stelsel, geldend_recht().stelsel)

    return doe


def fouten(toets: Any, tests: str, zaak: str = ZAAK) -> list[str]:
    with pytest.raises(InvoerFout) as gevangen:
        toets(tests, zaak)
    return [str(fout) for fout in gevangen.value.fouten]


def een(inhoud: str) -> str:
    """One test."""
    return f"tests:\n  - naam: proef\n    maand: 2026-07\n{inhoud}"


def test_onder_het_voorstel_en_in_geldend_recht(toets: Any) -> None:
    # 1.419,46 x 1,05 = 1.490,433
    (uitslag,) = toets(
        een("    verwacht: {antwoord: ja, algemene bijstand: '1.490,43'}\n    geldend recht: {algemene_bijstand: 1419.46}\n")
    )
    assert uitslag.goed


def test_wat_afwijkt_staat_er_met_beide_waarden(toets: Any) -> None:
    (uitslag,) = toets(
        een("    verwacht: {algemene bijstand: 1490.44, arbeidsplicht: ja}\n    geldend recht: {antwoord: nee}\n    omdat: ergo\n")
    )
    assert [(een.uitkomst, een.verwacht, een.gekregen, een.regime) for een in uitslag.afwijkingen] == [
        ("algemene bijstand", "€ 1.490,44", "€ 1.490,43", "voorstel"),
        ("antwoord", "nee", "ja", "geldend recht"),
    ]
    assert (uitslag.goed, uitslag.omdat, uitslag.regel) == (False, "ergo", 9)


@pytest.mark.parametrize(
    "verwacht",
    [
        "{leefvorm: alleenstaande}",
        "{leeftijd: 41 jaar}",
        "{leeftijd: {A. Vos: 41}}",
        "{leeftijd: {aanvrager: 41}}",
        "{peildatum: 1 juli 2026}",
        "{kostendelersnorm van toepassing: nee}",
        "{aantal kostendelende medebewoners: 0}",
        "{algemene bijstand over de maand: 1490.43}",
        "{loon plus bijstand: 1490.43}",
        "{tegenprestatieplicht: nee}",
        "{vermogensgrens: '8.000'}",
    ],
)
def test_elk_soort_uitkomst_kan(toets: Any, verwacht: str) -> None:
    (uitslag,) = toets(een(f"    verwacht: {verwacht}\n"))
    assert uitslag.goed, uitslag


def test_een_test_verandert_alleen_wat_anders_is(toets: Any) -> None:
    zaak = "    zaak: {aanvrager: {inkomsten: [{soort: loon, netto: 400, vakantiegeld: inbegrepen}]}, oordelen: []}\n"
    (uitslag,) = toets(een(zaak + "    verwacht: {antwoord: nodig}\n"))
    assert uitslag.goed


def test_een_zaak_die_niet_af_is_keurt_de_test_af(toets: Any) -> None:
    zaak = "    zaak: {aanvrager: {inkomsten: [{soort: loon, netto: 400, vakantiegeld: inbegrepen}]}}\n"
    (uitslag,) = toets(een(zaak + "    verwacht: {algemene bijstand: 1090.43}\n"))
    (afwijking,) = uitslag.afwijkingen
    assert afwijking.gekregen.startswith("nodig: ")


def test_een_zaakbestand_en_een_variant(toets: Any) -> None:
    bakker = f"    zaak: {VOORBEELDEN / 'bakker.yaml'}\n    variant: zij werkt twaalf uur\n"
    (uitslag,) = toets(een(bakker + "    geldend recht: {algemene bijstand: 969.46}\n"))  # 1.419,46 - (600 - 150)
    assert uitslag.goed, uitslag
    (zonder_maand,) = toets(
        f"tests:\n  - naam: x\n    zaak: {VOORBEELDEN / 'bakker.yaml'}\n    geldend recht: {{algemene bijstand: 1119.46}}\n"
    )
    assert zonder_maand.goed


def test_een_maand_na_de_laatste_normen(toets: Any) -> None:
    later = "tests:\n  - naam: x\n    maand: 2027-03\n    verwacht: {algemene bijstand: 1490.43}\n"
    (uitslag,) = toets(later)
    assert "nog geen normen bekend" in uitslag.melding
    assert "met laatste bedragen: ja" in uitslag.melding
    (uitslag,) = toets("met laatste bedragen: ja\n" + later)
    assert uitslag.goed


@pytest.mark.parametrize(
    ("tests", "verwacht"),
    [
        ("tests: geen\n", "hier horen tests"),
        ("test: []\n", 'bedoelde u "tests"'),
        (een("    verwacht: {algemene bijstnd: 1}\n"), "regel 11, tests[1].verwacht.algemene bijstnd: deze uitkomst is niet bekend"),
        (een("    verwacht: {algemene bijstnd: 1}\n"), 'bedoelde u "algemene bijstand"'),
        (een("    verwacht: {inkomen: 1}\n"), 'bedoelde u "in aanmerking te nemen inkomen"'),
        (een("    verwacht: {algemene bijstand: veel}\n"), "niet, of op twee manieren te lezen"),
        (een("    verwacht: {algemene bijstand: [1]}\n"), "hier hoort één waarde"),
        (een("    verwacht: {algemene bijstand: {A. Vos: 1}}\n"), "hier hoort één waarde"),
        (een("    verwacht: {arbeidsplicht: misschien}\n"), "geen ja of nee"),
        (een("    verwacht: {arbeidsplicht: {B. Vos: ja}}\n"), 'staat niet in de zaak - verwacht: A. Vos - bedoelde u "A. Vos"'),
        (een("    verwacht: {leefvorm: samen}\n"), "geen van de keuzen"),
        (een("    verwacht: {antwoord: jawel}\n"), "ja, nee, nodig"),
        (een("    verwacht: 3\n"), "hier horen uitkomsten"),
        (een("    verwachte: {norm: 1}\n"), 'bedoelde u "verwacht"'),
        (een("    omdat: niets\n"), "verwacht niets"),
        (een("    maand2: x\n    verwacht: {norm: 1}\n"), 'bedoelde u "maand"'),
        ("tests:\n  - maand: 2026-07\n    verwacht: {norm: 1}\n", "naam: dit gegeven ontbreekt"),
        ("tests:\n  - naam: x\n    maand: juli\n    verwacht: {norm: 1}\n", "geen maand"),
        ("tests:\n  - zomaar\n", "hier hoort een test"),
        (TWEE.replace("naam: y", "naam: x"), "twee tests heten zo"),
        (een("    zaak: {aanvrager: {geboren: ooit}}\n    verwacht: {norm: 1}\n"), "regel 11, tests[1].zaak.aanvrager.geboren: dit is"),
        (een("    zaak: nergens.yaml\n    verwacht: {norm: 1}\n"), "niet te lezen (het bestand is niet te lezen: het bestaat niet)"),
        (een("    variant: x\n    verwacht: {norm: 1}\n"), "deze variant staat niet in de zaak"),
        ("met laatste bedragen: misschien\n" + een("    verwacht: {norm: 1}\n"), "geen ja of nee"),
    ],
)  # fmt: skip
def test_wat_niet_klopt_wordt_gezegd(toets: Any, tests: str, verwacht: str) -> None:
    gevonden = fouten(toets, tests)
    assert any(verwacht in fout for fout in gevonden), gevonden


@pytest.mark.parametrize("sleutel", ["naam", "zaak", "variant", "maand", "verwacht", "geldend recht", "omdat"])
@pytest.mark.parametrize("waarde", ["", "x", "[]", "[x, [y]]", "{}", "{x: y}", "{x: {y: z}}", "{norm: [1]}", "{norm: {x: 1}}", "[{x: y}]"])
def test_wat_er_ook_staat_er_komt_een_nederlandse_fout_of_een_uitslag(toets: Any, sleutel: str, waarde: str) -> None:
    delen = {"naam": "x", "maand": "2026-07", "verwacht": "{norm: 1}"} | {sleutel: waarde}
    tests = "tests:\n  -\n" + "".join(f"    {naam}: {inhoud}\n" for naam, inhoud in delen.items())
    melding = ""
    try:
        toets(tests)
    except InvoerFout as fout:
        melding = str(fout)
    assert not melding or "tests[1]" in melding


def test_zonder_zaak_gaat_het_niet(toets: Any) -> None:
    assert any("deze test heeft geen zaak" in fout for fout in fouten(toets, een("    verwacht: {norm: 1}\n"), ""))


def test_een_fout_in_de_gemeenschappelijke_zaak_komt_een_keer(toets: Any) -> None:
    assert len(fouten(toets, TWEE, ZAAK.replace("1 mei 1985", "1 mei"))) == 1


def test_tests_en_voorstel_vinden_elkaar(tmp_path: Path) -> None:
    pad = tmp_path / "mijn.voorstel.yaml"
    assert bestand_met_tests(pad).name == "mijn.voorstel.tests.yaml"
    assert voorstel_van_tests(bestand_met_tests(pad)) is None
    pad.touch()
    assert voorstel_van_tests(bestand_met_tests(pad)) == pad
    assert voorstel_van_tests(pad) is None


@pytest.mark.parametrize(
    ("tekst", "waarde"),
    [("1.419,46", 1419.46), ("1419.46", 1419.46), ("- 3", None), ("50%", 0.5), ("0,3333", 0.3333), ("-12,50", -12.5), ("1.234", 1234)],
)
def test_een_bedrag_of_getal(tekst: str, waarde: float | None) -> None:
    soort = stelsel().get_variable("algemene_bijstand")
    if waarde is None:
        with pytest.raises(Onleesbaar):
            lees_uitkomst("veel", soort)
    else:
        assert lees_uitkomst(tekst, soort) == waarde


# --- OpenFisca's own form ---------------------------------------------------------------------------------------------------------------

WETSTEST = """
- name: eerste
  period: 2026-07
  input:
    personen: {a: {geboortedatum: 1985-05-01}, b: {geboortedatum: 1990-01-01}}
    gezinnen: {g: {aanvrager: a}, h: {aanvrager: b}}
    woningen: {w: {bewoners: [a]}, v: {bewoners: b}}
  output:
    personen: {a: {arbeidsplicht: true, leeftijd: 41, peildatum: 2026-07-01}}
    gezinnen: {g: {leefvorm: alleenstaande, norm: {2026-06: 1401.50, 2026-07: 1419.46}}}
    norm: [1419.46, 1419.46]
"""


def draai(tmp_path: Path, tekst: str) -> Any:
    pad = tmp_path / "wet.yaml"
    pad.write_text(tekst, encoding="utf-8")
    wet = geldend_recht().stelsel
    return lees_toetsen(pad, wet).draai(wet, wet)


def test_een_wetstest_van_openfisca(tmp_path: Path) -> None:
    (uitslag,) = draai(tmp_path, WETSTEST)
    assert uitslag.goed, uitslag
    (uitslag,) = draai(tmp_path, WETSTEST.replace("norm: [1419.46, 1419.46]", "norm: [1419.46, 1419.45]").replace("true", "false"))
    assert [een.uitkomst for een in uitslag.afwijkingen] == ["arbeidsplicht (a)", "norm (h)"]


def test_een_wetstest_die_zelf_een_voorstel_noemt(tmp_path: Path) -> None:
    tekst = WETSTEST.replace("  period:", "  reforms: openfisca_participatie.voorstellen.basisinkomen\n  period:").partition("  output:")[0]
    (uitslag,) = draai(tmp_path, tekst + "  output:\n    gezinnen: {g: {norm: 1419.46}}\n")
    assert uitslag.goed or uitslag.afwijkingen
    with pytest.raises(InvoerFout, match="geen voorstel"):
        draai(tmp_path, tekst.replace("basisinkomen", "basisinkoomen") + "  output:\n    gezinnen: {g: {norm: 1}}\n")


@pytest.mark.parametrize(
    ("van", "naar", "verwacht"),
    [
        ("name: eerste", "naam: eerste", "deze sleutel is niet bekend"),
        ("arbeidsplicht: true", "arbeidsplict: true", 'bedoelde u "arbeidsplicht"'),
        ("arbeidsplicht: true", "arbeidsplicht: 1", "true of false"),
        ("leeftijd: 41", "leeftijd: 41.5", "een geheel getal"),
        ("geboortedatum: 1985-05-01", "geboortedatum: 1985", "een datum"),
        ("leefvorm: alleenstaande", "leefvorm: alleen", "alleenstaande_ouder"),
        ("1401.50", "!!python/object/apply:os.system ['true']", "YAML-tags"),
        ("1401.50", "nan", "een getal"),
    ],
)
def test_wat_niet_klopt_in_een_wetstest(tmp_path: Path, van: str, naar: str, verwacht: str) -> None:
    with pytest.raises(InvoerFout, match=verwacht):
        draai(tmp_path, WETSTEST.replace(van, naar, 1))


def test_een_huishouden_dat_niet_kan(tmp_path: Path) -> None:
    (uitslag,) = draai(tmp_path, WETSTEST.replace("aanvrager: a}", "aanvrager: z}"))
    assert "niet te bouwen" in uitslag.melding
