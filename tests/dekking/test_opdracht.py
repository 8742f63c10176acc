"""``participatie dekking``."""

from __future__ import annotations

import json
import shlex

import pytest
from click.testing import CliRunner, Result

from openfisca_participatie.cli.groep import participatie
from openfisca_participatie.dekking import Status, lees_wet
from tests.cli.conftest import WORTEL


def voer_uit(regel: str) -> Result:
    return CliRunner().invoke(participatie, ["dekking", *shlex.split(regel)], prog_name="participatie")


def test_tabel_per_hoofdstuk_en_artikel() -> None:
    uit = voer_uit("").stdout
    regels = uit.splitlines()
    assert regels[0] == "Verantwoording van de Participatiewet, tekst van 1 juli 2026"
    for nummer in lees_wet().artikelen:
        assert any(regel.startswith(f"  {nummer} ") for regel in regels), nummer
    (samen,) = [regel.split() for regel in regels if regel.split()[:1] == ["samen"]]
    assert sum(map(int, samen[1:])) == len(lees_wet().plaatsen)
    assert max(map(len, regels)) <= 100


def test_artikel_tot_op_het_onderdeel() -> None:
    regels = voer_uit("--artikel 31").stdout.splitlines()
    assert regels[0] == "Artikel 31  middelen"
    (onderdeel,) = [regel for regel in regels if regel.startswith("  lid 2 n ")]
    assert onderdeel.split()[3:] == ["oordeel", "oordeel_vrijlating_n_opnieuw,"]
    assert regels[-1].startswith("36 plaatsen: ")


@pytest.mark.parametrize("plaats", ["31 lid 2 n", "artikel 31, lid 2, onderdeel n", "art. 31 lid 2 n"])
def test_plaats_zoals_een_jurist_haar_schrijft(plaats: str) -> None:
    assert "1 plaats: 1 oordeel" in voer_uit(f"--artikel '{plaats}'").stdout


def test_recht_van_later_en_van_vroeger() -> None:
    assert voer_uit("--artikel 34a").stdout.startswith("Artikel 34a  inkomsten uit arbeid vanaf 2027 (geldt vanaf 1 januari 2027)")
    assert "(vervallen op 1 oktober 2021)" in voer_uit("--artikel 41a").stdout


def test_status() -> None:
    uit = voer_uit("--status organisatie --status niet-in-werking").stdout
    assert "organisatie" in uit
    assert "niet in werking" in uit
    assert "  gecodeerd" not in uit
    assert "Geen plaats heeft deze status." in voer_uit("--artikel 69 --status gecodeerd").stdout


def test_buren_met_hetzelfde_antwoord_staan_samen() -> None:
    assert "  geheel  organisatie" in voer_uit("--artikel 64").stdout
    assert "  lid 1-5  organisatie" in " ".join(voer_uit("--artikel 37").stdout.split("\n")) or "geheel" in voer_uit("--artikel 37").stdout


def test_json() -> None:
    gegevens = json.loads(voer_uit("--json").stdout)
    assert (gegevens["versie"], gegevens["tekst"], gegevens["artikel"], gegevens["status"]) == (1, "2026-07-01", None, [])
    plaatsen = [plaats for hoofdstuk in gegevens["hoofdstukken"] for artikel in hoofdstuk["artikelen"] for plaats in artikel["plaatsen"]]
    assert len(plaatsen) == len(lees_wet().plaatsen) == sum(gegevens["tellingen"].values())
    assert {plaats["status"] for plaats in plaatsen} <= set(Status)
    assert all(bool(plaats["reden"]) != bool(plaats["verwijzingen"]) for plaats in plaatsen)


def test_json_van_een_plaats() -> None:
    gegevens = json.loads(voer_uit("--artikel '13 lid 1 h' --json").stdout)
    (hoofdstuk,) = gegevens["hoofdstukken"]
    (artikel,) = hoofdstuk["artikelen"]
    (plaats,) = artikel["plaatsen"]
    assert plaats["href"] == "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&o=h"
    assert {"naam": "uitreiziger", "soort": "feit"} in plaats["verwijzingen"]


def test_elke_sleutel_van_de_json_staat_in_de_documentatie() -> None:
    tekst = (WORTEL / "docs" / "opdrachten.md").read_text(encoding="utf-8").partition("\n## dekking\n")[2].partition("\n## ")[0]
    gegevens = json.loads(voer_uit("--artikel '13 lid 1 h' --json").stdout)
    hoofdstuk = gegevens["hoofdstukken"][0]
    artikel = hoofdstuk["artikelen"][0]
    for soort in (gegevens, hoofdstuk, artikel, artikel["plaatsen"][0], artikel["plaatsen"][0]["verwijzingen"][0]):
        assert [sleutel for sleutel in soort if f"`{sleutel}`" not in tekst] == []


@pytest.mark.parametrize(
    ("regel", "melding"),
    [
        ("--artikel 999", "artikel 999 bestaat niet in de wet."),
        ("--artikel '31 lid 9'", "artikel 31 lid 9 bestaat niet in de wet."),
        ("--artikel 25", "artikel 25 staat niet in de wet zoals die geldt."),
        ("--artikel norm", "--artikel: 'norm' is geen plaats in de wet"),
        ("--artikel ''", "--artikel: '' is geen plaats in de wet"),
        ("--status klaar", "--status: 'klaar' is geen keuze; kies uit gecodeerd, oordeel,"),
        ("31", "te veel woorden op de regel: 31"),
    ],
)
def test_verkeerd_gebruik(regel: str, melding: str) -> None:
    klaar = voer_uit(regel)
    assert klaar.exit_code == 2
    assert klaar.stdout == ""
    assert klaar.stderr.startswith("Fout: ")
    assert melding in klaar.stderr
