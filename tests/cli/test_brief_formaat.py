"""The format and the house style of a letter, from the command line."""

import zipfile
from pathlib import Path

import pytest

from openfisca_participatie.cli.nederlands import GEDAAN, VERKEERD
from tests.cli.conftest import VOORBEELDEN, Uitvoeren

ZAAK = VOORBEELDEN / "brieven" / "langere-beslistermijn" / "buitenlandse-rekening.yaml"
SOORT = ("--soort", "langere-beslistermijn")
STIJL = VOORBEELDEN / "huisstijl" / "voorbeeldstad"


@pytest.mark.parametrize(
    ("naam", "begin"),
    [
        ("b.pdf", b"%PDF"),
        ("b.docx", b"PK"),
        ("b.HTML", b"<!DOCTYPE html>"),
        ("b.md", b"**Gemeente"),
        ("b.txt", b"Gemeente"),
        ("b", b"%PDF"),
    ],
)
def test_formaat_zoals_het_pad_eindigt(naam: str, begin: bytes, voer_uit: Uitvoeren, tmp_path: Path) -> None:
    klaar = voer_uit("brief", ZAAK, *SOORT, "-o", tmp_path / naam)
    assert klaar.exit_code == GEDAAN, klaar.stderr
    assert (tmp_path / naam).read_bytes().startswith(begin)
    assert [pad.name for pad in tmp_path.iterdir()] == [naam]


def test_onbekend_eind_is_een_fout(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    klaar = voer_uit("brief", ZAAK, *SOORT, "-o", tmp_path / "b.odt")
    assert klaar.exit_code == VERKEERD
    assert klaar.stderr == "Fout: Een brief eindigt niet op .odt; kies uit pdf, docx, html, txt, md, of geef --formaat.\n"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("formaat", ["html", "docx"])
def test_formaat_naar_het_scherm(formaat: str, voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("brief", ZAAK, *SOORT, "--formaat", formaat, "-o", "-")
    assert klaar.exit_code == GEDAAN, klaar.stderr
    assert klaar.stdout_bytes.startswith(b"PK" if formaat == "docx" else b"<!DOCTYPE html>")


def test_huisstijl(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    doel = tmp_path / "b.docx"
    klaar = voer_uit("brief", ZAAK, *SOORT, "--huisstijl", STIJL, "-o", doel)
    assert klaar.exit_code == GEDAAN, klaar.stderr
    assert "Let op: De zaak is van gemeente Rotterdam, en de huisstijl van gemeente Voorbeeldstad." in klaar.stderr
    with zipfile.ZipFile(doel) as bestand:
        assert any(naam.startswith("word/media/") for naam in bestand.namelist())


def test_afzender_gaat_voor_op_de_huisstijl(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    afzender = tmp_path / "afzender.yaml"
    afzender.write_text("contactpersoon: J. Jansen\n")
    klaar = voer_uit("brief", ZAAK, *SOORT, "--huisstijl", STIJL, "--afzender", afzender, "-o", "-")
    assert "Bel J. Jansen: 14 099." in " ".join(klaar.stdout.split())


def test_eigen_getal_staat_in_de_herkomst(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("brief", ZAAK, *SOORT, "--huisstijl", STIJL, "--herkomst")
    assert "099 - 123 45 67: huisstijl: slot.j2, regel 8" in klaar.stdout


@pytest.mark.parametrize(
    ("sjabloon", "melding"),
    [("{% macro hulp() %}\n{{ zaaknumer }}{% endmacro %}", "regel 2 klopt niet: de naam 'zaaknumer' is er niet. Bedoelde u 'zaaknummer'"),
     ("{% macro hulp() %}", "regel 1 klopt niet")],
)  # fmt: skip
def test_fout_in_een_eigen_sjabloon(sjabloon: str, melding: str, voer_uit: Uitvoeren, tmp_path: Path) -> None:
    (tmp_path / "sjablonen" / "delen").mkdir(parents=True)
    (tmp_path / "huisstijl.yaml").write_text("gemeente: Rotterdam\n")
    (tmp_path / "sjablonen" / "delen" / "slot.j2").write_text(sjabloon)
    klaar = voer_uit("brief", ZAAK, *SOORT, "--huisstijl", tmp_path, "-o", tmp_path / "b.pdf")
    assert klaar.exit_code == VERKEERD
    assert melding in klaar.stderr
    assert klaar.stderr.startswith("Fout: Het sjabloon ")
    assert not (tmp_path / "b.pdf").exists()


def test_map_zonder_huisstijl(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    klaar = voer_uit("brief", ZAAK, *SOORT, "--huisstijl", tmp_path, "-o", "-")
    assert klaar.exit_code == VERKEERD
    assert "in deze map staat geen huisstijl.yaml" in klaar.stderr


def test_formaat_en_pad_die_elkaar_tegenspreken(voer_uit, tmp_path):
    doel = tmp_path / "brief.docx"
    klaar = voer_uit("brief", VOORBEELDEN / "bakker.yaml", "--soort", "toekenning", "--formaat", "pdf", "-o", doel)
    assert klaar.exit_code == 2
    assert "eindigt op een ander formaat dan --formaat pdf" in klaar.stderr
    assert not doel.exists()


def test_bijna_de_goede_soort(voer_uit):
    klaar = voer_uit("brief", VOORBEELDEN / "bakker.yaml", "--soort", "toekening")
    assert klaar.exit_code == 2
    assert "Bedoelde u 'toekenning'?" in klaar.stderr
