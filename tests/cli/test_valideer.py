"""``participatie valideer``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from openfisca_participatie.cli.nederlands import GEDAAN, VERKEERD
from tests.cli.conftest import VOORBEELDEN, Uitvoeren

FOUT = """
zaak: 1
maanden: 2026-07
aanvrager: {naam: A, geboren: 31 februari 1980, nationalitei: Nederlandse}
huisgenoten: misschien
"""


def test_elke_voorbeeldzaak_is_in_orde(voer_uit: Uitvoeren) -> None:
    paden = sorted(VOORBEELDEN.glob("*.yaml"))
    klaar = voer_uit("valideer", *paden)
    assert klaar.exit_code == GEDAAN, klaar.stderr
    assert [regel.split(":")[0] for regel in klaar.stdout.splitlines()] == [str(pad) for pad in paden]
    assert all(": in orde (" in regel for regel in klaar.stdout.splitlines())


def test_wat_nog_nodig_is(voer_uit: Uitvoeren) -> None:
    uit = voer_uit("valideer", VOORBEELDEN / "nodig-vriendin-in-huis.yaml").stdout
    assert "voor een uitkomst is nog nodig: 3 gegevens en 1 oordeel" in uit
    assert "3 gegevens en 1 oordeel" in voer_uit("bereken", VOORBEELDEN / "nodig-vriendin-in-huis.yaml").stdout  # the same


def test_alle_fouten_tegelijk(voer_uit: Uitvoeren, zaak: Callable[[str], Path]) -> None:
    klaar = voer_uit("valideer", zaak(FOUT), VOORBEELDEN / "bakker.yaml")
    assert klaar.exit_code == VERKEERD
    assert "3 fouten" in klaar.stderr
    assert "aanvrager.geboren" in klaar.stderr
    assert "bedoelde u" in klaar.stderr
    assert "in orde" in klaar.stdout  # the other file


def test_json(voer_uit: Uitvoeren, zaak: Callable[[str], Path]) -> None:
    klaar = voer_uit("valideer", zaak(FOUT), VOORBEELDEN / "bakker.yaml", "--json")
    assert klaar.exit_code == VERKEERD
    gegevens = json.loads(klaar.stdout)
    assert [een["in_orde"] for een in gegevens["bestanden"]] == [False, True]
    assert len(gegevens["bestanden"][0]["fouten"]) == 3
    assert gegevens["bestanden"][1]["varianten"] == ["zij werkt twaalf uur"]


def test_maand_na_de_laatste_normen(voer_uit: Uitvoeren, zaak: Callable[[str], Path]) -> None:
    pad = zaak("zaak: 1\nmaanden: 2050-01\naanvrager: {naam: A, geboren: 1 mei 1990}\n")
    klaar = voer_uit("valideer", pad)
    assert klaar.exit_code == VERKEERD
    assert "na de laatste bekende normen" in klaar.stderr
    assert voer_uit("valideer", pad, "--met-laatste-bedragen").exit_code == GEDAAN


def test_schema(voer_uit: Uitvoeren) -> None:
    schema = json.loads(voer_uit("valideer", "--schema").stdout)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert "aanvrager" in schema["properties"]
