"""``participatie brief ... --map``: many letters, and the report."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from openfisca_participatie.brieven import reeks

VOORBEELDEN = Path(__file__).parents[2] / "voorbeelden"
GOED, STUK, NEE = "bakker.yaml", "fout.yaml", "spaargeld.yaml"


@pytest.fixture
def zaken(tmp_path):
    map_ = tmp_path / "zaken"
    map_.mkdir()
    shutil.copy(VOORBEELDEN / "bakker.yaml", map_ / GOED)
    shutil.copy(VOORBEELDEN / "spaargeld-en-auto.yaml", map_ / NEE)
    (map_ / STUK).write_text("zaak: 1\n", encoding="utf-8")
    return map_


def verslag(map_):
    return {Path(regel["zaakbestand"]).name: regel for regel in json.loads((map_ / "verslag.json").read_text(encoding="utf-8"))}


def test_een_brief_die_niet_lukt_houdt_de_rest_niet_tegen(voer_uit, zaken, tmp_path):
    uit = tmp_path / "uit"
    klaar = voer_uit("brief", zaken, "--soort", "toekenning", "--map", uit)
    assert klaar.exit_code == 2
    regels = verslag(uit)
    assert {naam: regel["resultaat"] for naam, regel in regels.items()} == {GOED: "gemaakt", NEE: "geweigerd", STUK: "fout"}
    assert regels[GOED]["sha256"] == reeks.som((uit / "bakker-toekenning.pdf").read_bytes())
    assert regels[GOED]["zaaknummer"] == "2026-0142"
    assert regels[GOED]["lezers"] == "S. Bakker"
    assert regels[GOED]["recht_op"] == "2026-07-01"
    assert "1 gemaakt" in klaar.stdout
    assert sorted(pad.name for pad in uit.iterdir()) == ["bakker-toekenning.pdf", "verslag.csv", "verslag.json"]


def test_csv_en_json_zeggen_hetzelfde(voer_uit, zaken, tmp_path):
    uit = tmp_path / "uit"
    voer_uit("brief", zaken, "--soort", "toekenning", "--map", uit)
    rijen = list(csv.DictReader(io.StringIO((uit / "verslag.csv").read_text(encoding="utf-8-sig")), delimiter=";"))
    assert rijen == json.loads((uit / "verslag.json").read_text(encoding="utf-8"))


def test_opnieuw_geeft_dezelfde_bytes(voer_uit, zaken, tmp_path):
    uit = tmp_path / "uit"
    opdracht = ("brief", zaken / GOED, "--soort", "toekenning", "--map", uit)
    assert voer_uit(*opdracht).exit_code == 0
    eerst = (uit / "bakker-toekenning.pdf").read_bytes()
    klaar = voer_uit(*opdracht)
    assert klaar.exit_code == 0
    assert "1 was er al" in klaar.stdout
    assert (uit / "bakker-toekenning.pdf").read_bytes() == eerst


def test_wat_verschilt_blijft_staan_tenzij_opnieuw(voer_uit, zaken, tmp_path):
    uit = tmp_path / "uit"
    uit.mkdir()
    doel = uit / "bakker-toekenning.pdf"
    doel.write_bytes(b"van een ander")
    opdracht = ("brief", zaken / GOED, "--soort", "toekenning", "--map", uit)
    klaar = voer_uit(*opdracht)
    assert klaar.exit_code == 2
    assert "--opnieuw" in klaar.stderr
    assert doel.read_bytes() == b"van een ander"
    assert voer_uit(*opdracht, "--opnieuw").exit_code == 0
    assert doel.read_bytes().startswith(b"%PDF")


def test_twee_zaken_met_dezelfde_naam(voer_uit, zaken, tmp_path):
    (tmp_path / "anders").mkdir()
    shutil.copy(zaken / GOED, tmp_path / "anders" / GOED)
    klaar = voer_uit("brief", zaken / GOED, tmp_path / "anders" / GOED, "--soort", "toekenning", "--map", tmp_path / "uit")
    assert klaar.exit_code == 2
    assert "dezelfde brief" in klaar.stderr
    assert not list((tmp_path / "uit").iterdir())


def test_meer_zaken_vragen_een_map(voer_uit, zaken):
    klaar = voer_uit("brief", zaken / GOED, zaken / NEE, "--soort", "toekenning")
    assert klaar.exit_code == 2
    assert "--map MAP" in klaar.stderr


def test_cel_is_nooit_een_formule():
    assert "'=1+1" in reeks.als_csv([reeks.Verslagregel("a", "=1+1", "", "", "")])


def test_zonder_soort_krijgt_elke_zaak_wat_past(voer_uit, zaken, tmp_path):
    uit = tmp_path / "uit"
    voer_uit("brief", zaken / NEE, "--map", uit)
    assert verslag(uit)[NEE]["soort"] == "afwijzing"


def test_samenvatting_komt_naast_de_brief(voer_uit, zaken, tmp_path):
    uit = tmp_path / "uit"
    opdracht = ("brief", zaken / GOED, "--soort", "toekenning", "--map", uit)
    voer_uit(*opdracht)
    hele = (uit / "bakker-toekenning.pdf").read_bytes()
    voer_uit(*opdracht, "--samenvatting", "--opnieuw")
    assert (uit / "bakker-toekenning.pdf").read_bytes() == hele
    assert (uit / "bakker-toekenning-samenvatting.pdf").exists()


def test_verslag_houdt_wat_er_eerder_is_gemaakt(voer_uit, zaken, tmp_path):
    uit = tmp_path / "uit"
    opdracht = ("brief", zaken / GOED, "--soort", "toekenning", "--map", uit)
    voer_uit(*opdracht)
    voer_uit(*opdracht, "--formaat", "docx")
    gelezen = json.loads((uit / "verslag.json").read_text(encoding="utf-8"))
    assert [regel["brief"] for regel in gelezen] == ["bakker-toekenning.pdf", "bakker-toekenning.docx"]
    assert all(regel["sha256"] == reeks.som((uit / regel["brief"]).read_bytes()) for regel in gelezen)


def test_wat_nog_moet_worden_ingevuld_staat_op_het_scherm(voer_uit, zaken, tmp_path):
    klaar = voer_uit("brief", zaken / GOED, "--soort", "toekenning", "--map", tmp_path / "uit")
    assert "Let op: bij 1 van de brieven staat in het verslag wat nog moet gebeuren" in klaar.stderr
