"""``participatie test``, and ``participatie voorstellen nieuw`` and ``--schema``."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from openfisca_participatie.cli.nederlands import GEDAAN, VERKEERD
from openfisca_participatie.voorstellen.skelet import schema
from tests.cli.conftest import VOORBEELDEN, WORTEL, Uitvoeren

EIGEN = VOORBEELDEN / "eigen-voorstellen"
LOON = EIGEN / "meer-houden-van-loon.yaml"
PROEF = "naam: Proef\nreden: Om te zien.\nvanaf: 2026-07\nparameters: {participatiewet.middelen.vrijlating_arbeid.algemeen.aandeel: 50%}\n"
TESTS = f"""
zaak: {VOORBEELDEN / "bakker.yaml"}
tests:
  - {{naam: de helft, maand: 2026-07, verwacht: {{algemene bijstand: 1219.46}}}}
  - {{naam: een kwart, maand: 2026-07, verwacht: {{algemene bijstand: 1119.46}}, omdat: "25% van 400"}}
"""


@pytest.fixture
def proef(tmp_path: Path) -> Path:
    """A proposal with one test that is right and one that is wrong."""
    pad = tmp_path / "proef.yaml"
    pad.write_text(PROEF, encoding="utf-8")
    pad.with_name("proef.tests.yaml").write_text(TESTS, encoding="utf-8")
    return pad


@pytest.mark.parametrize("pad", sorted(pad for pad in EIGEN.glob("*.yaml") if ".tests" not in pad.name), ids=lambda pad: pad.stem)
def test_de_tests_van_elk_voorbeeld_zijn_goed(voer_uit: Uitvoeren, pad: Path) -> None:
    klaar = voer_uit("test", pad)
    assert klaar.exit_code == GEDAAN, klaar.output
    assert "alle goed" in klaar.stdout


def test_wat_fout_is_staat_er_leesbaar(voer_uit: Uitvoeren, proef: Path) -> None:
    klaar = voer_uit("test", proef)
    assert klaar.exit_code == VERKEERD
    regels = [" ".join(regel.split()) for regel in klaar.stdout.splitlines()]
    assert any(regel.endswith("2 tests, 1 FOUT") for regel in regels)
    assert "goed de helft" in regels
    assert "FOUT een kwart regel 5" in regels
    assert "algemene bijstand verwacht € 1.119,46 is € 1.219,46" in regels
    assert "verwacht omdat: 25% van 400" in regels


def test_json(voer_uit: Uitvoeren, proef: Path) -> None:
    klaar = voer_uit("test", proef, proef.with_name("weg.yaml"), "--json")
    assert klaar.exit_code == VERKEERD
    gegevens = json.loads(klaar.stdout)
    (bestand,) = gegevens["bestanden"]
    assert (bestand["bestand"], bestand["goed"], bestand["fout"]) == (str(proef), 1, 1)
    afwijking = {"uitkomst": "algemene bijstand", "verwacht": "€ 1.119,46", "gekregen": "€ 1.219,46", "regime": "voorstel"}
    assert bestand["tests"][1]["afwijkingen"] == [afwijking]
    assert "het bestaat niet" in gegevens["fouten"][0]["melding"]


def test_een_testbestand_draait_onder_het_voorstel_ernaast_of_onder_een_ander(voer_uit: Uitvoeren, proef: Path) -> None:
    tests = proef.with_name("proef.tests.yaml")
    assert "Onder het voorstel Proef" in voer_uit("test", tests).stdout
    assert "2 tests, 1 FOUT" in voer_uit("test", tests).stdout
    los = proef.with_name("los.yaml")
    los.write_text(TESTS, encoding="utf-8")
    assert "Onder het geldende recht" in voer_uit("test", los).stdout
    assert "goed  een kwart" in voer_uit("test", los).stdout
    assert "goed  de helft" in voer_uit("test", los, "--voorstel", proef).stdout


def test_een_voorstel_zonder_tests(voer_uit: Uitvoeren, zaak: Callable[..., Path]) -> None:
    klaar = voer_uit("test", zaak(PROEF, "kaal.yaml"))
    assert (klaar.exit_code, klaar.stdout) == (VERKEERD, "")
    assert "hiernaast staan geen tests" in klaar.stderr


def test_een_voorstel_met_fouten(voer_uit: Uitvoeren, zaak: Callable[..., Path]) -> None:
    klaar = voer_uit("test", zaak(PROEF.replace("50%", "150%").replace("reden", "redne"), "fout.yaml"))
    assert klaar.exit_code == VERKEERD
    assert "3 fouten" in klaar.stderr
    assert 'bedoelde u "reden"' in klaar.stderr


def test_wetstests_van_openfisca(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("test", WORTEL / "tests" / "yaml" / "normen" / "kostendelersnorm.yaml")
    assert klaar.exit_code == GEDAAN, klaar.output
    assert "alle goed" in klaar.stdout


def test_een_map(voer_uit: Uitvoeren, proef: Path) -> None:
    klaar = voer_uit("test", proef.parent)
    assert klaar.exit_code == VERKEERD
    assert klaar.stdout.count("2 tests, 1 FOUT") == 1
    leeg = proef.parent / "leeg"
    leeg.mkdir()
    assert "geen voorstel en geen test" in voer_uit("test", leeg).stderr


@pytest.mark.parametrize("opdracht", ["vergelijk"])
def test_een_bestand_kan_waar_een_sleutel_kan(voer_uit: Uitvoeren, opdracht: str) -> None:
    klaar = voer_uit(opdracht, VOORBEELDEN / "bakker.yaml", "--voorstel", LOON)
    assert klaar.exit_code == GEDAAN, klaar.output
    assert "+ € 100,00" in klaar.stdout


def test_een_fout_bestand_bij_vergelijk(voer_uit: Uitvoeren, zaak: Callable[..., Path]) -> None:
    klaar = voer_uit("vergelijk", VOORBEELDEN / "bakker.yaml", "--voorstel", zaak(PROEF.replace("50%", "-5%"), "fout.yaml"))
    assert (klaar.exit_code, klaar.stdout) == (VERKEERD, "")
    assert "regel 4" in klaar.stderr


# --- what a command that computes does with the tests beside a file ---

BAKKER = VOORBEELDEN / "bakker.yaml"
DRIE = pytest.mark.parametrize(
    ("opdracht", "uitvoer"),
    [
        (["vergelijk", BAKKER], ["--formaat", "html", "-o", "uit.html"]),
        (["grafiek", BAKKER], ["-o", "uit.png", "-o", "uit.csv"]),
        (["doorrekenen"], ["--map", "verlies", "--formaat", "csv", "-o", "uit.csv"]),
    ],
    ids=lambda woorden: str(woorden[0]),
)


def _in(map_: Path, uitvoer: list[str]) -> list[object]:
    return [woord if woord.startswith("-") or woord in ("html", "csv") else map_ / woord for woord in uitvoer]


@DRIE
def test_een_voorstel_met_een_test_die_faalt_wordt_geweigerd(
    voer_uit: Uitvoeren, proef: Path, tmp_path: Path, opdracht: list[object], uitvoer: list[str]
) -> None:
    map_ = tmp_path / "uit"
    map_.mkdir()
    klaar = voer_uit(*opdracht, "--voorstel", proef, *_in(map_, uitvoer))
    assert (klaar.exit_code, klaar.stdout, list(map_.iterdir())) == (VERKEERD, "", [])
    (melding,) = klaar.stderr.splitlines()
    assert melding.startswith(f'Fout: {proef}: 1 van de 2 tests in proef.tests.yaml gaat fout: "een kwart" (regel 5).')
    assert melding.endswith(f"participatie test {proef}")


@DRIE
def test_ook_tussen_andere_voorstellen_en_met_een_ander_getal(
    voer_uit: Uitvoeren, proef: Path, tmp_path: Path, opdracht: list[object], uitvoer: list[str]
) -> None:
    """The tests are of the file as it is written: ``--vanaf`` and another proposal neither save nor spoil it."""
    anders = ["--voorstel", "kostendelersnorm_maatwerk", "--vanaf", "2026-08"]
    map_ = tmp_path / "uit"
    map_.mkdir()
    klaar = voer_uit(*opdracht, "--voorstel", proef, *anders, "--maand", "2026-09", *_in(map_, uitvoer))
    assert (klaar.exit_code, klaar.stdout, list(map_.iterdir())) == (VERKEERD, "", [])
    assert '"een kwart"' in klaar.stderr
    goed = voer_uit("vergelijk", BAKKER, "--voorstel", LOON, *anders, "--maand", "2026-09", "--apart")
    assert goed.exit_code == GEDAAN, goed.stderr


@DRIE
@pytest.mark.parametrize(
    ("tests", "melding"),
    [
        ("tests: [", "dit is geen geldige YAML"),
        (TESTS.replace("algemene bijstand", "algemene bijstnd"), 'bedoelde u "algemene bijstand"'),
        (
            TESTS.replace("2026-07", "2031-07"),
            '2 van de 2 tests in proef.tests.yaml gaan fout: "de helft" (regel 4), "een kwart" (regel 5)',
        ),
    ],
)
def test_tests_die_niet_te_draaien_zijn(
    voer_uit: Uitvoeren, proef: Path, opdracht: list[object], uitvoer: list[str], tests: str, melding: str
) -> None:
    proef.with_name("proef.tests.yaml").write_text(tests, encoding="utf-8")
    map_ = proef.parent / "uit"
    map_.mkdir()
    klaar = voer_uit(*opdracht, "--voorstel", proef, *_in(map_, uitvoer))
    assert (klaar.exit_code, klaar.stdout) == (VERKEERD, "")
    assert melding in klaar.stderr
    assert not list(map_.iterdir())


def test_van_veel_fouten_worden_er_drie_genoemd(voer_uit: Uitvoeren, proef: Path) -> None:
    regels = [f"  - {{naam: nummer {nummer}, maand: 2026-07, verwacht: {{norm: 1}}}}\n" for nummer in range(5)]
    kop = TESTS.partition("  - ")[0]
    proef.with_name("proef.tests.yaml").write_text(kop + "".join(regels), encoding="utf-8")
    klaar = voer_uit("vergelijk", BAKKER, "--voorstel", proef)
    assert '"nummer 2" (regel 6) en nog 2. Er is niets berekend' in klaar.stderr


@pytest.mark.parametrize("opdracht", [["vergelijk", BAKKER], ["grafiek", BAKKER], ["doorrekenen"]], ids=lambda woorden: str(woorden[0]))
def test_een_voorstel_zonder_tests_mag_met_een_opmerking(voer_uit: Uitvoeren, proef: Path, opdracht: list[object]) -> None:
    opmerking = "Naast proef.yaml staan geen tests"
    tests = proef.with_name("proef.tests.yaml")
    tests.write_text(TESTS.replace("1119.46", "1219.46"), encoding="utf-8")
    met = voer_uit(*opdracht, "--voorstel", proef)
    assert met.exit_code == GEDAAN, met.stderr
    assert opmerking not in " ".join(met.output.split())
    tests.unlink()
    zonder = voer_uit(*opdracht, "--voorstel", proef)
    assert zonder.exit_code == GEDAAN, zonder.stderr
    assert opmerking in " ".join(zonder.stdout.split())
    assert opmerking in voer_uit(*opdracht, "--voorstel", proef, "--json").stdout


def test_nieuw_schrijft_een_voorstel_waarvan_de_tests_goed_zijn(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    klaar = voer_uit("voorstellen", "nieuw", "--map", tmp_path)
    assert klaar.exit_code == GEDAAN, klaar.output
    assert sorted(pad.name for pad in tmp_path.iterdir()) == ["mijn-voorstel.tests.yaml", "mijn-voorstel.yaml", "voorstel.schema.json"]
    assert "3 tests, alle goed" in voer_uit("test", tmp_path / "mijn-voorstel.yaml").stdout
    assert voer_uit("vergelijk", VOORBEELDEN / "bakker.yaml", "--voorstel", tmp_path / "mijn-voorstel.yaml").exit_code == GEDAAN
    opnieuw = voer_uit("voorstellen", "nieuw", "--map", tmp_path)
    assert opnieuw.exit_code == VERKEERD
    assert "bestaat al" in opnieuw.stderr
    anders = voer_uit("voorstellen", "nieuw", "--map", tmp_path, "--naam", "Iets anders")
    assert anders.exit_code == GEDAAN
    assert (tmp_path / "iets-anders.yaml").exists()


def test_het_schema(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("voorstellen", "--schema")
    assert klaar.exit_code == GEDAAN
    assert json.loads(klaar.stdout) == schema()


@pytest.mark.parametrize("woorden", [["--map", "."], ["bijverdiengrenzen", "--naam", "x"], ["nieuw", "--regels"], ["nieuw", "--schema"]])
def test_opties_die_niet_samengaan(voer_uit: Uitvoeren, woorden: list[str]) -> None:
    assert voer_uit("voorstellen", *woorden).exit_code == VERKEERD


# --- the handleiding ---


def test_wie_de_handleiding_voor_juristen_volgt_heeft_een_getoetst_voorstel(
    voer_uit: Uitvoeren, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The commands and files of "Een eigen wijziging" in an empty folder, as they stand there, with the example cases beside them."""
    tekst = (WORTEL / "docs" / "handleiding-jurist.md").read_text(encoding="utf-8").partition("## Een eigen wijziging")[2]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "voorbeelden").symlink_to(VOORBEELDEN)
    nieuw, zoek, *daarna = [shlex.split(regel)[1:] for regel in re.findall(r"^    (participatie .*)$", tekst, re.M)]
    voorstel, tests = re.findall(r"^```yaml\n(.*?)^```$", tekst, re.M | re.S)
    assert voer_uit(*nieuw).exit_code == GEDAAN
    gezocht = voer_uit(*zoek).stdout
    assert "participatiewet.middelen.vrijlating_arbeid.algemeen.aandeel" in gezocht
    for naam, inhoud in (("meer-houden-van-loon.yaml", voorstel), ("meer-houden-van-loon.tests.yaml", tests)):
        assert (tmp_path / naam).exists()
        (tmp_path / naam).write_text(inhoud, encoding="utf-8")
    getoetst = voer_uit("test", "meer-houden-van-loon.yaml")
    assert getoetst.exit_code == GEDAAN, getoetst.stdout
    assert "3 tests, alle goed" in getoetst.stdout
    assert [woorden[0] for woorden in daarna] == ["vergelijk", "grafiek", "doorrekenen"]
    for woorden in daarna:
        klaar = voer_uit(*woorden)
        assert klaar.exit_code == GEDAAN, klaar.stderr
    assert (tmp_path / "lijn.png").stat().st_size > 10_000
