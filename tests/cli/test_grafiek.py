"""``participatie grafiek``: files that never differ, numbers that agree with the picture, and one message for what cannot be drawn."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from openfisca_participatie.cli.nederlands import GEDAAN, NODIG, VERKEERD
from tests.cli.conftest import WORTEL, Uitvoeren, programma

BAKKER = "voorbeelden/bakker.yaml"
PNG = b"\x89PNG\r\n\x1a\n"


def test_plaatje_en_getallen(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    png, svg, tabel = (tmp_path / f"lijn.{soort}" for soort in ("png", "svg", "csv"))
    uit = voer_uit("grafiek", BAKKER, "--voorstel", "bijverdiengrenzen", "-o", png, "-o", svg, "-o", tabel)
    assert (uit.exit_code, uit.stdout) == (GEDAAN, f"Plaatje geschreven: {png}\nPlaatje geschreven: {svg}\nGetallen geschreven: {tabel}\n")
    assert png.read_bytes().startswith(PNG)
    assert "<svg" in svg.read_text("utf-8")
    rijen = list(csv.DictReader(tabel.open(encoding="utf-8"), delimiter=";"))
    bij_400 = {rij["regime"]: rij for rij in rijen if rij["deel"] == "lijn" and rij["loon"] == "400"}
    assert [bij_400[regime]["loon_plus_bijstand"] for regime in ("geldend recht", "bijverdiengrenzen")] == ["1519,46", "1479,46"]
    assert [bij_400[regime]["marginale_druk"] for regime in ("geldend recht", "bijverdiengrenzen")] == ["0,75", "0,85"]
    assert len([rij for rij in rijen if rij["deel"] == "lijn"]) == 2 * 2501
    assert [rij["maand"] for rij in rijen if rij["deel"] == "jaar"] == [f"2026-{maand:02d}" for maand in range(7, 13)] * 2


@pytest.mark.parametrize("soort", ["png", "svg", "csv"])
def test_hetzelfde_plaatje_is_hetzelfde_bestand(voer_uit: Uitvoeren, tmp_path: Path, soort: str) -> None:
    paden = [tmp_path / f"{naam}.{soort}" for naam in "ab"]
    for pad in paden:
        assert voer_uit("grafiek", BAKKER, "-o", pad).exit_code == GEDAAN
    assert paden[0].read_bytes() == paden[1].read_bytes()


def test_een_paneel_is_kleiner(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    alle, een = tmp_path / "alle.svg", tmp_path / "een.svg"
    voer_uit("grafiek", BAKKER, "-o", alle)
    assert voer_uit("grafiek", BAKKER, "--paneel", "lijn", "-o", een).exit_code == GEDAAN
    assert een.stat().st_size < alle.stat().st_size


def test_op_het_scherm_staan_de_knikken_met_hun_artikel(voer_uit: Uitvoeren) -> None:
    uit = voer_uit("grafiek", BAKKER, "--voorstel", "bijverdiengrenzen")
    assert uit.exit_code == GEDAAN
    for deel in ("€ 1.156,00", "art. 31 lid 2 n", "€ 1.708,46", "art. 19 lid 1", "€ 1.669,95", "zonder toeslagen", "hooguit € 115,60"):
        assert deel in uit.stdout, deel


def test_json(voer_uit: Uitvoeren) -> None:
    uit = json.loads(voer_uit("grafiek", BAKKER, "--recht", "2027-01-01", "--stap", "100", "--json").stdout)
    wet, later = uit["lijnen"]
    assert [een["regime"] for een in uit["lijnen"]] == ["geldend recht", "recht 2027-01-01"]
    assert len(wet["x"]) == len(wet["samen"]) == len(wet["bijstand"]) == 26
    assert later["knikken"][-1]["bij"] == 1669.95
    assert [een["regime"] for een in uit["jaar"]] == ["geldend recht", "recht 2027-01-01"]


def test_zonder_oordeel_is_de_lijn_voorlopig(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    pad = tmp_path / "lijn.png"
    uit = voer_uit("grafiek", "voorbeelden/alleenstaande.yaml", "-o", pad)
    assert uit.exit_code == NODIG
    assert pad.read_bytes().startswith(PNG)
    assert "Nog nodig: Vindt het college: vrijlating bevordert arbeidsinschakeling" in uit.stderr
    assert voer_uit("grafiek", "voorbeelden/alleenstaande.yaml", "--met-vrijlating", "-o", pad).exit_code == GEDAAN


@pytest.mark.parametrize(
    ("woorden", "melding"),
    [
        (["--voorstel", "bijverdiengrenze"], "Bedoelde u 'bijverdiengrenzen'?"),
        (["--over", "giften"], "kies uit inkomsten_uit_arbeid"),
        (["--van", "2500"], "het laagste eerst"),
        (["--tot", "veel"], "'veel'"),
        (["--stap", "0,5"], "Een stap van € 0,50 past niet"),
        (["--wie", "partner"], "Deze zaak heeft geen partner"),
        (["--maand", "2031-01"], "nog geen normen bekend"),
        (["--stel", "percentage=20"], "horen bij --voorstel"),
        (["-o", "lijn.pdf"], "lijn.pdf: de naam van het bestand eindigt hier op .png, .svg of .csv"),
        (["-o", "lijn"], "lijn: de naam van het bestand eindigt hier op .png, .svg of .csv"),
        (["-o", "/bestaat/niet/lijn.png"], "de map bestaat niet"),
        (["--recht", "2040-01-01"], "de regels zijn bekend tot en met december 2027"),
        (
            [
                woord
                for naam in ("kostendelersnorm", "vermogenstoets", "zoektermijn", "taaleis", "maatregel")
                for woord in ("--zonder", naam)
            ]
            + ["--apart"],
            "passen 5 lijnen",
        ),
    ],
)
def test_wat_niet_kan_is_een_melding_en_er_wordt_niets_geschreven(
    voer_uit: Uitvoeren, tmp_path: Path, woorden: list[str], melding: str
) -> None:
    pad = tmp_path / "lijn.png"
    uit = voer_uit("grafiek", BAKKER, "-o", pad, *woorden)
    assert uit.exit_code == VERKEERD
    assert melding in uit.stderr
    assert list(tmp_path.iterdir()) == []


MOEDER = """zaak: 2026-2001
melding: 7 september 2026
aanvraag: 9 september 2026
maanden: 2026-09 t/m 2026-11
aanvrager:
  naam: F. Amrani
  geboren: 12 april 1991
  nationaliteit: Nederlandse
  inkomsten: [{soort: loon, netto: 780, vakantiegeld: 62}]
kinderen: [{naam: Yara, geboren: 3 mei 2017}]
huisgenoten: geen
eigen woning: nee
vermogen: {bankrekeningen: 500, schulden: geen}
oordelen:
  - {welk: vrijlating bevordert arbeidsinschakeling, uitkomst: ja, reden: meer uren, door: consulent}
"""


def test_een_maand_in_delen_is_die_van_vergelijk_en_de_lijn_zegt_dat_zij_van_een_hele_maand_is(
    voer_uit: Uitvoeren, zaak: Callable[[str], Path], tmp_path: Path
) -> None:
    """Bijstand vanaf 7 september: 24 van 30 dagen x 787,96 is 630,37; met het loon van 842 samen 1.472,37."""
    pad, tabel = zaak(MOEDER), tmp_path / "lijn.CSV"
    getoond = voer_uit("grafiek", pad).stdout
    september = next(regel for regel in getoond.splitlines() if regel.strip().startswith("september 2026"))
    assert september.split("  ")[-1].strip() == "€ 1.472,37"
    assert "bijstand over 24 van 30 dagen" in september
    tekst = " ".join(getoond.split())
    assert "tot € 2.500,00; bijstand van een hele maand" in tekst
    assert "In september 2026 is er bijstand over 24 van 30 dagen." in tekst
    assert "De lijn per euro en de marginale druk zijn die van een hele maand" in tekst
    uit = json.loads(voer_uit("grafiek", pad, "--stap", "100", "--json").stdout)
    assert uit["hele_maand"] is True
    assert uit["jaar"][0]["maanden"][0]["dagen"] == "24 van 30 dagen"
    assert voer_uit("grafiek", pad, "-o", tabel).stdout == f"Getallen geschreven: {tabel}\n"
    rijen = list(csv.DictReader(tabel.open(encoding="utf-8"), delimiter=";"))
    assert {rij["dagen"] for rij in rijen if rij["deel"] == "lijn"} == {"hele maand"}
    assert [rij["dagen"] for rij in rijen if rij["deel"] == "jaar"] == ["24 van 30 dagen", *["hele maand"] * 3]


def test_een_hele_maand_heeft_die_woorden_niet(voer_uit: Uitvoeren) -> None:
    assert "hele maand" not in voer_uit("grafiek", BAKKER).stdout


def test_het_scherm_heeft_matplotlib_niet_nodig(voer_uit: Uitvoeren, monkeypatch: pytest.MonkeyPatch) -> None:
    for naam in [naam for naam in sys.modules if naam.partition(".")[0] == "matplotlib" or "participatie.grafieken" in naam]:
        monkeypatch.delitem(sys.modules, naam)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    assert voer_uit("grafiek", BAKKER).exit_code == GEDAAN


def test_wie_matplotlib_mist_leest_wat_te_installeren(tmp_path: Path, zaak: Callable[[str], Path]) -> None:
    (tmp_path / "matplotlib.py").write_text("raise ModuleNotFoundError(\"No module named 'matplotlib'\", name='matplotlib')\n")
    uit = programma("grafiek", BAKKER, "-o", tmp_path / "lijn.png", PYTHONPATH=str(tmp_path))
    assert uit.returncode == VERKEERD
    assert "pip install 'openfisca-participatie[grafieken]'" in uit.stderr
    assert not (tmp_path / "lijn.png").exists()


def test_het_plaatje_in_de_documentatie_is_klein() -> None:
    assert (WORTEL / "docs" / "budgetlijn-bakker.png").stat().st_size < 150_000
