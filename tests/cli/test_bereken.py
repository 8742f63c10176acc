"""``participatie bereken``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.cli.nederlands import GEDAAN, NODIG, VERKEERD
from openfisca_participatie.opmaak import euro, maand
from openfisca_participatie.zaak import lees
from tests.cli.conftest import VOORBEELDEN, Uitvoeren

ALLE = sorted(VOORBEELDEN.glob("*.yaml"))
BAKKER, NODIG_ZAAK, NEE_ZAAK = (VOORBEELDEN / naam for naam in ("bakker.yaml", "nodig-vriendin-in-huis.yaml", "spaargeld-en-auto.yaml"))
MAANDEN_ZAAK = VOORBEELDEN / "zoon-wordt-27.yaml"


@pytest.mark.parametrize("pad", ALLE, ids=lambda pad: pad.stem)
def test_elke_voorbeeldzaak_in_zijn_geheel(pad: Path, voer_uit: Uitvoeren) -> None:
    """What is printed is what was computed: answer, amounts, questions, messages."""
    klaar = voer_uit("bereken", pad, "--alles")
    uitkomst = bereken(lees(pad))
    nodig = any(een.antwoord == "nodig" for een in uitkomst.maanden)
    assert klaar.exit_code == (NODIG if nodig else GEDAAN), klaar.stderr
    tekst = " ".join(klaar.stdout.split())
    for een in uitkomst.maanden:
        assert f"{maand(een.maand)} · wetgeving zoals die gold in {maand(een.maand)} {str(een.antwoord).upper()}" in tekst
        for regel in een.regels:
            assert regel.bedrag is None or euro(regel.bedrag) in tekst
        for grond in een.gronden:
            assert grond.bron.href in tekst
        for vraag in een.vragen:
            assert vraag.vraag.split("(")[0].split(".")[0][:40] in tekst
    assert max(map(len, klaar.stdout.splitlines())) <= 200
    assert not [regel for regel in klaar.stdout.splitlines() if regel.endswith(" ")]


def test_ja(voer_uit: Uitvoeren) -> None:
    uit = voer_uit("bereken", BAKKER).stdout
    kop, wie, *_ = uit.splitlines()
    assert kop.startswith("Zaak 2026-0142 · juli 2026")
    assert kop.endswith(" JA")
    assert len(kop) == 100
    assert wie == "  S. Bakker · Rotterdam"
    assert "Berust op 1 oordeel van het college" in uit
    assert "vrijlating bevordert arbeidsinschakeling (S. Bakker): ja" in uit
    assert "Niet gebruikte bevoegdheden" in uit
    assert f"participatie uitleg {BAKKER} algemene_bijstand" in uit
    assert "aannames zijn ook gedaan, maar veranderen" in uit


def test_artikelen_staan_onder_elkaar(voer_uit: Uitvoeren) -> None:
    regels = voer_uit("bereken", BAKKER).stdout.partition("Aangenomen")[0].splitlines()
    kolommen = {regel.rindex("art. ") for regel in regels if regel.startswith(("  Norm", "  Inkomen", "  Bijstand", "  Vermogen"))}
    assert len(kolommen) == 1


def test_nodig(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("bereken", NODIG_ZAAK)
    assert klaar.exit_code == NODIG
    assert "NODIG: " in klaar.stdout.splitlines()[0]
    assert "Voorlopig, met wat nu in de zaak staat:" in klaar.stdout
    assert "In de zaak: huisgenoten[1].gezamenlijke huishouding" in klaar.stdout
    assert "participatie brief" not in klaar.stdout


def test_nee(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("bereken", NEE_ZAAK)
    assert klaar.exit_code == GEDAAN
    assert klaar.stdout.splitlines()[0].endswith(" NEE")
    assert "Geen recht   Vermogen." in klaar.stdout
    assert "Eindigt als: " in klaar.stdout
    assert "recht_op_algemene_bijstand" in klaar.stdout
    assert "uit te betalen" not in klaar.stdout


def test_meer_maanden_geeft_een_tabel(voer_uit: Uitvoeren) -> None:
    uit = voer_uit("bereken", MAANDEN_ZAAK).stdout
    uitkomst = bereken(lees(MAANDEN_ZAAK))
    regels = uit.splitlines()
    for een in uitkomst.maanden:
        regel = next(regel for regel in regels if regel.strip().startswith(maand(een.maand)))
        assert euro(een.waarden["algemene_bijstand"]["gezin"]) in regel  # type: ignore[arg-type]
    assert "Aangenomen" not in uit
    assert "Aangenomen" in voer_uit("bereken", MAANDEN_ZAAK, "--alles").stdout


def test_maand_kiest_een_maand(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("bereken", MAANDEN_ZAAK, "--maand", "juli 2026")
    assert "kostendelersnorm, 3 kostendelers" in klaar.stdout
    assert "--maand 2026-07" in klaar.stdout  # the hint keeps the month


def test_variant(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("bereken", BAKKER, "--variant", "zij werkt twaalf uur")
    assert "variant: zij werkt twaalf uur" in klaar.stdout
    assert "--variant 'zij werkt twaalf uur'" in klaar.stdout


def test_alle_varianten(voer_uit: Uitvoeren) -> None:
    uit = voer_uit("bereken", BAKKER, "--alle-varianten").stdout
    assert "zoals het nu is" in uit
    assert "zij werkt twaalf uur" in uit


def test_laatste_bedragen(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("bereken", BAKKER, "--maand", "2027-03", "--met-laatste-bedragen")
    assert klaar.exit_code == GEDAAN, klaar.stderr
    assert "met de bedragen van" in klaar.stdout.splitlines()[0]


# --- several files ---


def test_meer_zaken_een_regel_elk(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("bereken", BAKKER, NEE_ZAAK)
    assert klaar.exit_code == GEDAAN
    map_, kop, *regels = klaar.stdout.splitlines()
    assert map_ == f"in {VOORBEELDEN}/"
    assert kop.startswith("bestand  ")
    assert regels[0].startswith("bakker.yaml")
    assert "Vermogen (art. 34 lid 2 b)" in klaar.stdout


def test_een_fout_houdt_de_rest_niet_op(voer_uit: Uitvoeren, zaak: Callable[[str], Path]) -> None:
    fout = zaak("maandn: 2026-07\n")
    klaar = voer_uit("bereken", fout, BAKKER, NODIG_ZAAK)
    assert klaar.exit_code == VERKEERD  # 2 goes before 3
    assert "bakker.yaml" in klaar.stdout
    assert f"Fout: {fout}:" in klaar.stderr
    assert voer_uit("bereken", BAKKER, NODIG_ZAAK).exit_code == NODIG  # 3 goes before 0


def test_alleen_foute_zaken(voer_uit: Uitvoeren, zaak: Callable[[str], Path]) -> None:
    klaar = voer_uit("bereken", zaak("maandn: 2026-07\n"), "bestaat-niet.yaml")
    assert klaar.exit_code == VERKEERD
    assert klaar.stdout == ""
    assert klaar.stderr.count("Fout: ") == 2


# --- json ---


def test_json(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("bereken", BAKKER, "--json")
    gegevens = json.loads(klaar.stdout)
    assert list(gegevens) == ["versie", "pakketversie", "zaken", "fouten"]
    assert gegevens["versie"] == 1
    een = gegevens["zaken"][0]
    assert list(een) == ["bestand", "zaak", "gemeente", "variant", "recht_op", "maanden"]
    maand_ = een["maanden"][0]
    assert maand_["antwoord"] == "ja"
    assert maand_["waarden"]["algemene_bijstand"]["gezin"] == bereken(lees(BAKKER)).maanden[0].waarde("algemene_bijstand")
    assert maand_["ingangsdatum"] == "2024-01-01"
    assert maand_["regels"][0]["bron"]["href"].startswith("https://wetten.overheid.nl/")


def test_json_met_fouten(voer_uit: Uitvoeren, zaak: Callable[[str], Path]) -> None:
    klaar = voer_uit("bereken", zaak("maandn: 2026-07\n"), NODIG_ZAAK, "--json")
    assert klaar.exit_code == VERKEERD
    gegevens = json.loads(klaar.stdout)
    assert [een["bestand"] for een in gegevens["zaken"]] == [str(NODIG_ZAAK)]
    assert {"pad_in_bestand", "regel", "melding"} <= set(gegevens["fouten"][0]["fouten"][0])


def test_json_van_een_foute_zaak(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("bereken", "bestaat-niet.yaml", "--json")
    assert klaar.exit_code == VERKEERD
    assert json.loads(klaar.stdout)["zaken"] == []


def test_json_varianten(voer_uit: Uitvoeren) -> None:
    gegevens = json.loads(voer_uit("bereken", BAKKER, "--alle-varianten", "--json").stdout)
    assert [een["variant"] for een in gegevens["zaken"]] == ["", "zij werkt twaalf uur"]


# --- what a file may try ---

VREEMD = """
zaak: "\\e[31mrood"
maanden: 2026-07
bijstand sinds: 1 januari 2024
aanvrager: {{naam: "{naam}", geboren: 15 juni 1980, nationaliteit: Nederlandse, inkomsten: geen{bsn}}}
huisgenoten: geen
eigen woning: nee
vermogen: {{nu: {{bankrekeningen: 100}}}}
"""


@pytest.mark.parametrize(
    "naam",
    ["[bold red]x[/]", "a\\e[2Jb", "x" * 300, "{{ 7 * 7 }}", "\\u202Eomgekeerd", "日本語" * 40, "👩\\u200D👩\\u200D👧", "regel\\nregel"],
)
def test_vreemde_namen_worden_letterlijk_getoond(naam: str, voer_uit: Uitvoeren, zaak: Callable[[str], Path]) -> None:
    klaar = voer_uit("bereken", zaak(VREEMD.format(naam=naam, bsn="")))
    assert klaar.exit_code in (GEDAAN, VERKEERD, NODIG)
    assert "\x1b" not in klaar.stdout + klaar.stderr
    assert "\u202e" not in klaar.stdout + klaar.stderr
    if "[bold" in naam:
        assert "[bold red]x[/]" in klaar.stdout


def test_bsn_staat_nergens_voluit(voer_uit: Uitvoeren, zaak: Callable[[str], Path]) -> None:
    pad = zaak(VREEMD.format(naam="A", bsn=", bsn: 123456782"))
    for woorden in (["bereken", pad], ["bereken", pad, "--json"], ["bereken", pad, "--alles"], ["uitleg", pad], ["valideer", pad]):
        klaar = voer_uit(*woorden)
        assert klaar.exit_code in (GEDAAN, NODIG), klaar.stderr
        assert "123456782" not in klaar.stdout + klaar.stderr
    klaar = voer_uit("valideer", zaak(VREEMD.format(naam="A", bsn=", bsn: 123456789")))
    assert klaar.exit_code == VERKEERD
    assert "elfproef" in klaar.stderr
    assert "123456789" not in klaar.stderr


VERLAAGD = """zaak: 1
bijstand sinds: 1 januari 2014
maanden: 2026-05 t/m 2026-07
aanvrager:
  naam: Anna
  geboren: 1 maart 1980
  nationaliteit: Nederlandse
  inkomsten: geen
  maatregel: {maanden: 2026-05}
  boete: {opgelegd: 2026-05, benadelingsbedrag: 2000, verwijtbaarheid: opzet, reden: x, door: y, plafond: 5500}
huisgenoten: geen
eigen woning: nee
vermogen: geen
"""


def test_de_tabel_zegt_waarom_minder_wordt_uitbetaald(voer_uit: Uitvoeren, zaak: Callable[[str], Path]) -> None:
    """A maatregel in May; the fine of 2.000 takes the whole of June (1.401,50) and 598,50 of July."""
    pad = zaak(VERLAAGD)
    regels = [regel for regel in voer_uit("bereken", pad).stdout.splitlines() if " 2026   JA" in regel or " 2026  JA" in regel]
    assert [woord in regel for regel, woord in zip(regels, ("maatregel", "boete", "boete"), strict=True)] == [True] * 3
    assert [regel.count("€ 0,00") for regel in regels] == [2, 2, 1]  # nil income, and nil to be paid
    een = voer_uit("bereken", pad, "--maand", "2026-06").stdout
    assert "uit_te_betalen_bijstand" in next(regel for regel in een.splitlines() if "Waarom dit bedrag?" in regel)
    assert "uit_te_betalen_bijstand" not in voer_uit("bereken", BAKKER).stdout
