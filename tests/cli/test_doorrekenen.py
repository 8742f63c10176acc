"""``participatie doorrekenen``: the report in four forms, and case files of who loses that ``bereken`` opens."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from openfisca_participatie.cli.nederlands import GEDAAN, VERKEERD
from tests.cli.conftest import Uitvoeren


def test_op_het_scherm(voer_uit: Uitvoeren) -> None:
    uit = voer_uit("doorrekenen", "--voorstel", "bijverdiengrenzen")
    assert uit.exit_code == GEDAAN
    assert "niet over de bevolking" in " ".join(uit.stdout.split())
    assert "leefvorm: gehuwden; inkomen: loon van € 800 en € 400" in uit.stdout
    assert max(map(len, uit.stdout.splitlines())) <= 100


def test_waar_de_termijn_begint_staat_erbij(voer_uit: Uitvoeren) -> None:
    """Voor bijverdiengrenzen, dat een termijn heeft; niet voor een wijziging die er geen heeft."""
    zin = "De termijn van artikel 34a (bijverdiengrenzen) begint te tellen in de eerste berekende maand met deze vrijlating"
    assert zin in " ".join(voer_uit("doorrekenen", "--voorstel", "bijverdiengrenzen").stdout.split())
    assert "termijn van artikel 34a" not in " ".join(voer_uit("doorrekenen", "--zonder", "kostendelersnorm").stdout.split())


def test_verliezers_als_zaakbestand(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    uit = voer_uit("doorrekenen", "--voorstel", "bijverdiengrenzen", "--aantal", 3, "--map", tmp_path / "verlies", "--json")
    gegevens = json.loads(uit.stdout)
    assert [een["verschil"] for een in gegevens["verliezen"]] == [-120.0, -94.0, -80.0]
    assert sorted(pad.name for pad in (tmp_path / "verlies").iterdir()) == [Path(een["bestand"]).name for een in gegevens["verliezen"]]
    for een in gegevens["verliezen"]:
        maand = json.loads(voer_uit("bereken", een["bestand"], "--json").stdout)["zaken"][0]["maanden"][0]
        assert (maand["antwoord"], maand["waarden"]["algemene_bijstand"]["gezin"]) == ("ja", een["bijstand"])
        vergeleken = json.loads(voer_uit("vergelijk", een["bestand"], "--voorstel", "bijverdiengrenzen", "--json").stdout)
        assert vergeleken["zaken"][0]["effect"] == {"bijverdiengrenzen": een["verschil"]}


def test_csv_heeft_een_rij_per_huishouden(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    pad = tmp_path / "rooster.csv"
    assert voer_uit("doorrekenen", "--zonder", "kostendelersnorm", "--formaat", "csv", "-o", pad).exit_code == GEDAAN
    rijen = list(csv.DictReader(pad.open(encoding="utf-8"), delimiter=";"))
    uit = json.loads(voer_uit("doorrekenen", "--zonder", "kostendelersnorm", "--json").stdout)
    assert len(rijen) == uit["totaal"]["aantal"]
    assert len([rij for rij in rijen if not rij["verschil"].startswith("-") and rij["verschil"] != "0"]) == uit["totaal"]["vooruit"]
    assert {rij["andere_plichten"] for rij in rijen} == {"nee"}


def test_markdown(voer_uit: Uitvoeren) -> None:
    uit = voer_uit("doorrekenen", "--voorstel", "wetsvoorstel_36582", "--formaat", "md").stdout
    assert uit.startswith("# geldend recht en wetsvoorstel_36582, juli 2026\n")
    assert "## Grootste verliezen" in uit
    assert "maatschappelijke participatie" in uit


def test_een_wijziging_die_het_rooster_niet_raakt_zegt_dat(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    uit = voer_uit("doorrekenen", "--voorstel", "kostendelersnorm_maatwerk", "--map", tmp_path / "verlies")
    assert uit.exit_code == GEDAAN
    assert "rust op feiten of oordelen die het rooster niet heeft" in " ".join(uit.stdout.split())
    assert not (tmp_path / "verlies").exists()


@pytest.mark.parametrize(
    ("woorden", "melding"),
    [
        ([], "wat doorrekenen?"),
        (["--voorstel", "basisinkome"], "Bedoelde u 'basisinkomen'?"),
        (["--voorstel", "bijverdiengrenzen", "--maand", "2023-05"], "geldt pas vanaf 2024-01"),
        (["--voorstel", "bijverdiengrenzen", "--maand", "2031-05"], "nog geen normen bekend"),
        (["--voorstel", "bijverdiengrenzen", "--recht", "2027-01-01"], "dit zijn er 2"),
        (["--voorstel", "bijverdiengrenzen", "--stel", "percentage=veel"], "percentage"),
        (["--zonder", "zwaartekracht"], "zwaartekracht"),
        (["--vanaf", "2024-01", "--recht", "2027-01-01"], "horen bij --voorstel"),
        (["--voorstel", "bijverdiengrenzen", "--aantal", "0"], "--aantal"),
    ],
)
def test_verkeerd_gebruik(voer_uit: Uitvoeren, tmp_path: Path, woorden: list[str], melding: str) -> None:
    uit = voer_uit("doorrekenen", *woorden, "--map", tmp_path / "verlies")
    assert uit.exit_code == VERKEERD
    assert melding in uit.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("woorden", "melding"),
    [
        (["-o", "rooster.html"], "rooster.html: de naam van het bestand eindigt hier op .md, .csv of .json"),
        (["-o", "rooster.csv", "--json"], "eindigt op een ander formaat dan json"),
        (["-o", "/nergens/x.md"], "de map bestaat niet"),
        (["-o", "/proc/x.md"], "in deze map kan geen bestand worden gemaakt"),
        (["--map", "/dev/null/verlies"], "kan niet worden gemaakt"),
    ],
)
def test_waar_de_uitvoer_niet_kan_komen_wordt_niets_berekend(
    voer_uit: Uitvoeren, monkeypatch: pytest.MonkeyPatch, woorden: list[str], melding: str
) -> None:
    monkeypatch.setattr("openfisca_participatie.cli.doorrekenen._reken", lambda *_: pytest.fail("er is gerekend"))
    uit = voer_uit("doorrekenen", "--voorstel", "bijverdiengrenzen", *woorden)
    assert uit.exit_code == VERKEERD
    assert melding in uit.stderr


def test_het_einde_van_de_naam_is_het_formaat(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    pad = tmp_path / "rooster.csv"
    assert voer_uit("doorrekenen", "--zonder", "kostendelersnorm", "-o", pad).exit_code == GEDAAN
    assert pad.read_text("utf-8").startswith("huishouden;")


def test_een_map_die_er_niet_kan_komen(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("hier staat al iets")
    uit = voer_uit("doorrekenen", "--voorstel", "bijverdiengrenzen", "--map", tmp_path / "bestand" / "verlies")
    assert uit.exit_code == VERKEERD
    assert "kan niet worden gemaakt" in uit.stderr
