"""``participatie uitleg``."""

from __future__ import annotations

import json
import re

import pytest

from openfisca_participatie.berekening.toelichting import verklaar
from openfisca_participatie.berekening.uitkomst import Bron, Knoop
from openfisca_participatie.cli.uitleg import _titel, _vind_variabele, _zin
from openfisca_participatie.zaak import lees
from tests.cli.conftest import VOORBEELDEN, Uitvoeren

BAKKER = VOORBEELDEN / "bakker.yaml"
BOOMLIJNEN = re.compile(r"^(?:[│ ]  )*(?:[├└]─ )?")


def alle_knopen(knoop: Knoop) -> list[Knoop]:
    return [knoop, *(een for kind in knoop.kinderen for een in alle_knopen(kind))]


def test_boom_toont_elke_stap(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("uitleg", BAKKER)
    assert klaar.exit_code == 0, klaar.stderr
    tekst = " ".join(BOOMLIJNEN.sub("", regel).replace("│", " ").strip() for regel in klaar.stdout.splitlines())
    tekst = " ".join(tekst.split())
    knopen = alle_knopen(verklaar(lees(BAKKER), "2026-07", "algemene_bijstand"))
    assert len(knopen) > 20
    for knoop in knopen:
        if len(_titel(knoop)) < 50:
            assert _titel(knoop) in tekst
        assert not knoop.bron or not knoop.bron.artikel.startswith("art.") or knoop.bron.artikel in tekst
    assert max(map(len, klaar.stdout.splitlines())) <= 100


def test_markdown(voer_uit: Uitvoeren) -> None:
    uit = voer_uit("uitleg", BAKKER, "norm", "--formaat", "md").stdout
    assert uit.startswith("# Uitleg van norm\n\nZaak 2026-0142, juli 2026\n\n- **norm € 1.419,46**")
    assert "([art. 20](https://wetten.overheid.nl/" in uit
    assert len([regel for regel in uit.splitlines() if regel.strip().startswith("- **")]) == len(
        alle_knopen(verklaar(lees(BAKKER), "2026-07", "norm"))
    )


def test_json(voer_uit: Uitvoeren) -> None:
    gegevens = json.loads(voer_uit("uitleg", BAKKER, "norm", "--formaat", "json").stdout)
    assert list(gegevens) == ["versie", "pakketversie", "recht_op", "zaak", "variant", "maand", "boom"]
    assert gegevens["boom"]["variabele"] == "norm"
    assert gegevens["boom"]["kinderen"]


@pytest.mark.parametrize(("wie", "jaar"), [("Noor Bakker", "8 jaar"), ("noor", "8 jaar"), ("kind_1", "8 jaar"), ("S. Bakker", "36 jaar")])
def test_wie(wie: str, jaar: str, voer_uit: Uitvoeren) -> None:
    assert jaar in voer_uit("uitleg", BAKKER, "leeftijd", "--wie", wie).stdout


def test_zonder_wie_de_aanvrager(voer_uit: Uitvoeren) -> None:
    assert "leeftijd (S. Bakker): 36 jaar" in voer_uit("uitleg", BAKKER, "leeftijd").stdout


@pytest.mark.parametrize("naam", ["bijstandsnorm", "Bijstandsnorm", "recht op algemene bijstand"])
def test_naam_of_opschrift(naam: str, voer_uit: Uitvoeren) -> None:
    assert voer_uit("uitleg", BAKKER, naam).exit_code == 0


def test_variant_en_maand(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("uitleg", BAKKER, "--variant", "zij werkt twaalf uur", "--maand", "2026-08")
    assert klaar.stdout.startswith("Zaak 2026-0142 · augustus 2026 · variant: zij werkt twaalf uur\n")


def test_alles_toont_meer(voer_uit: Uitvoeren) -> None:
    assert len(voer_uit("uitleg", BAKKER, "--alles").stdout) > len(voer_uit("uitleg", BAKKER).stdout)


def test_merk_van_wat_niet_zeker_is() -> None:
    knoop = Knoop("x", "", 150.0, "€ 150,00", "Vergoeding", bron=Bron("krant", "http://krant.nl"), soort="parameter")
    knoop.herkomst, knoop.onzeker, knoop.bron_kwaliteit = "Krant, 2017", True, "C"
    assert _zin(knoop) == "Vergoeding; Krant, 2017; ONZEKER, BRON C"


def test_een_oordeel_is_niet_wat_wordt_uitgelegd() -> None:
    """``bufferbudget`` is the label of the judgement; what is explained is the amount that rests on it."""
    assert _vind_variabele("bufferbudget") == "aangewend_bufferbudget"
    assert _vind_variabele("oordeel_bufferbudget") == "oordeel_bufferbudget"
