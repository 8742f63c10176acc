"""``participatie brief``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from openfisca_participatie.brieven import SOORTEN as BRIEFSOORTEN
from openfisca_participatie.cli.brief import SOORTEN
from openfisca_participatie.cli.nederlands import GEDAAN, NODIG, VERKEERD
from tests.cli.conftest import VOORBEELDEN, Uitvoeren

NEE_ZAAK = VOORBEELDEN / "spaargeld-en-auto.yaml"
NODIG_ZAAK = VOORBEELDEN / "nodig-vriendin-in-huis.yaml"
SVB_ZAAK = VOORBEELDEN / "aow-partner.yaml"


def test_de_soorten_zijn_die_van_de_brieven() -> None:
    assert set(BRIEFSOORTEN) == set(SOORTEN)


def test_zonder_soort_staat_er_wat_past(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("brief", NEE_ZAAK)
    assert klaar.exit_code == GEDAAN
    assert f"participatie brief {NEE_ZAAK} --soort afwijzing" in klaar.stdout
    assert "toekenning" not in klaar.stdout


def test_zonder_soort_bij_nodig(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("brief", NODIG_ZAAK)
    assert klaar.exit_code == NODIG
    assert klaar.stdout.startswith("Bij deze uitkomst past nog geen brief.\n")
    assert "Nog nodig: " in klaar.stdout


def test_zonder_soort_als_de_svb_beslist(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("brief", SVB_ZAAK)
    assert klaar.exit_code == GEDAAN
    assert "Bij deze uitkomst past geen brief." in klaar.stdout
    assert "SVB" in klaar.stdout


def test_pdf_naast_de_zaak(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    zaak = tmp_path / "zaak.yaml"
    zaak.write_bytes(NEE_ZAAK.read_bytes())
    klaar = voer_uit("brief", zaak, "--soort", "afwijzing")
    assert klaar.exit_code == GEDAAN, klaar.stderr
    doel = tmp_path / "zaak-afwijzing.pdf"
    assert klaar.stdout == f"Brief geschreven: {doel}\n"
    assert doel.read_bytes().startswith(b"%PDF-")
    assert "Let op: " in klaar.stderr  # blanks that somebody has to fill in
    assert sorted(pad.name for pad in tmp_path.iterdir()) == ["zaak-afwijzing.pdf", "zaak.yaml"]


@pytest.mark.parametrize(
    ("naam", "formaat", "begin"),
    [
        ("b.txt", None, b"Gemeente"),
        ("b.pdf", None, b"%PDF"),
        ("b", "txt", b"Gemeente"),
    ],
)
def test_formaat(naam: str, formaat: str | None, begin: bytes, voer_uit: Uitvoeren, tmp_path: Path) -> None:
    klaar = voer_uit("brief", NEE_ZAAK, "--soort", "afwijzing", "-o", tmp_path / naam, *(["--formaat", formaat] if formaat else []))
    assert klaar.exit_code == GEDAAN, klaar.stderr
    assert (tmp_path / naam).read_bytes().startswith(begin)


def test_op_het_scherm(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit(
        "brief",
        NEE_ZAAK,
        "--soort",
        "afwijzing",
        "-o",
        "-",
        "--verzonden",
        "10 augustus 2026",
        "--adres",
        "Dorpsstraat 1",
        "--adres",
        "3000 AA Rotterdam",
    )
    assert klaar.stdout.startswith("Gemeente Rotterdam\n")
    assert "10 augustus 2026" in klaar.stdout
    assert "Dorpsstraat 1" in klaar.stdout
    assert "Brief geschreven" not in klaar.stdout


def test_afzender(voer_uit: Uitvoeren, zaak: Callable[..., Path]) -> None:
    afzender = zaak("gemeente: Rotterdam\nadres: [Postbus 70012, 3000 KP Rotterdam]\ntelefoon: '010 123 45 67'\n", "afzender.yaml")
    klaar = voer_uit("brief", NEE_ZAAK, "--soort", "afwijzing", "-o", "-", "--afzender", afzender)
    assert klaar.exit_code == GEDAAN, klaar.stderr
    assert "Postbus 70012" in klaar.stdout
    assert "telefoonnummer" not in klaar.stderr


def test_verkeerde_soort_wordt_geweigerd(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    klaar = voer_uit("brief", NEE_ZAAK, "--soort", "toekenning", "-o", tmp_path / "brief.pdf")
    assert klaar.exit_code == VERKEERD
    assert "Wel past: afwijzing." in klaar.stderr
    assert list(tmp_path.iterdir()) == []


def test_nodig_heeft_zijn_eigen_code(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    klaar = voer_uit("brief", NODIG_ZAAK, "--soort", "toekenning", "-o", tmp_path / "brief.pdf")
    assert klaar.exit_code == NODIG
    assert "Nog nodig: " in klaar.stderr


def test_oud_bestand_blijft_als_schrijven_niet_kan(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    map_ = tmp_path / "brief.pdf"
    map_.mkdir()
    klaar = voer_uit("brief", NEE_ZAAK, "--soort", "afwijzing", "-o", map_)
    assert klaar.exit_code == VERKEERD
    assert "dit is een map" in klaar.stderr
    assert map_.is_dir()


def test_bestaand_bestand_wordt_vervangen(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    doel = tmp_path / "brief.txt"
    doel.write_text("oud")
    assert voer_uit("brief", NEE_ZAAK, "--soort", "afwijzing", "-o", doel).exit_code == GEDAAN
    assert doel.read_text(encoding="utf-8").startswith("Gemeente")


BUFFER = """zaak: 1
bijstand sinds: 1 januari 2014
maanden: 2027-02
aanvrager:
  naam: Anna
  geboren: 1 maart 1980
  nationaliteit: Nederlandse
  inkomsten: [{soort: loon, netto: 300, vakantiegeld: inbegrepen, loonkostensubsidie: nee}]
huisgenoten: geen
eigen woning: nee
vermogen: geen
oordelen:
  - {welk: vrijlating bevordert arbeidsinschakeling, uitkomst: ja, reden: hij leert het vak, door: consulent}
  - {welk: bufferbudget, uitkomst: 400, REDEN, door: consulent}
"""


def test_bufferbudget_in_de_brief(voer_uit: Uitvoeren, zaak: Callable[[str], Path]) -> None:
    """The letter gives the amount and the law of its own month, and is refused while the judgement has no reason."""
    keuze = ("--soort", "toekenning", "--formaat", "txt", "-o", "-", "--met-laatste-bedragen")
    zonder = voer_uit("brief", zaak(BUFFER.replace(" REDEN,", "")), *keuze)
    assert zonder.exit_code == NODIG
    assert "oordeel zonder reden: bufferbudget" in zonder.stderr
    tekst = voer_uit("brief", zaak(BUFFER.replace("REDEN", "reden: het loon wisselt")), *keuze).stdout
    assert "Naast uw bijstand krijgt u € 400,00 uit het bufferbudget." in " ".join(tekst.split())
    assert "Voor de berekening gebruikten wij de wet van februari 2027." in " ".join(tekst.split())
