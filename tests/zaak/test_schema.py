"""The JSON Schema accepts what the reader accepts, and the documentation names every field."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from openfisca_participatie.zaak import lees_tekst, schema
from openfisca_participatie.zaak.lezen import lees_boom, voeg_samen
from openfisca_participatie.zaak.velden import dossierbladzijde, tabellen
from openfisca_participatie.zaak.zaak import _controleer
from tests.zaak.zaakteksten import VOORBEELDEN, met

DOCUMENT = Path(__file__).parents[2] / "docs" / "zaakbestand.md"
JSON_SOORTEN: dict[str, Any] = {"string": str, "number": (int, float), "integer": int, "boolean": bool, "array": list, "object": dict}


def past(waarde: Any, vorm: dict[str, Any], wortel: dict[str, Any]) -> bool:
    """Whether a value fits the parts of JSON Schema that are used here."""
    if "$ref" in vorm and not past(waarde, wortel["$defs"][vorm["$ref"].rpartition("/")[2]], wortel):
        return False
    if "anyOf" in vorm and not any(past(waarde, een, wortel) for een in vorm["anyOf"]):
        return False
    if "enum" in vorm and waarde not in vorm["enum"]:
        return False
    soorten = vorm.get("type", [])
    soorten = [soorten] if isinstance(soorten, str) else soorten
    if soorten and not any(isinstance(waarde, JSON_SOORTEN[soort]) for soort in soorten):
        return False
    if isinstance(waarde, list):
        return all(past(lid, vorm.get("items", {}), wortel) for lid in waarde)
    if isinstance(waarde, dict):
        velden = vorm.get("properties")
        if velden is None:
            return True
        bekend = vorm.get("additionalProperties", True) or set(waarde) <= set(velden)
        compleet = set(vorm.get("required", ())) <= set(waarde)
        return bekend and compleet and all(past(lid, velden.get(sleutel, {}), wortel) for sleutel, lid in waarde.items())
    return True


class Yaml12(yaml.SafeLoader):
    """Types as an editor sees them (YAML 1.2): no dates, no yes and no."""


Yaml12.yaml_implicit_resolvers = {
    teken: [(tag, patroon) for tag, patroon in regels if tag.rpartition(":")[2] in ("int", "float", "null")]
    for teken, regels in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("pad", sorted(VOORBEELDEN.glob("*.yaml")), ids=lambda pad: pad.stem)
def test_schema_kent_de_voorbeelden(pad):
    gegevens = yaml.load(pad.read_text(encoding="utf-8"), Yaml12)
    assert past(gegevens, schema(), schema())


@pytest.mark.parametrize(
    "anders",
    [("aanvrager:", "aanvrage:"), ("inkomsten: geen", "inkomsten: [{soort: lon}]"), ("maanden: 2026-07\n", ""), ("Nederlandse", "[a]")],
)
def test_schema_weigert_wat_de_lezer_weigert(anders):
    assert past(yaml.load(met(), Yaml12), schema(), schema())
    assert not past(yaml.load(met(anders), Yaml12), schema(), schema())


def test_elk_veld_heeft_een_omschrijving_en_zegt_wat_zwijgen_betekent():
    volledig = schema()
    for deel in [volledig, *volledig["$defs"].values()]:
        assert deel["description"]
        for sleutel, veld in deel["properties"].items():
            assert veld["description"].endswith((".", "?")), sleutel
            assert "x-stilte" in veld or sleutel in deel.get("required", ()), sleutel


def test_documentatie_noemt_elk_veld():
    """Replace what stands between the marks by the output of ``python -m openfisca_participatie.zaak.velden``."""
    tekst = DOCUMENT.read_text(encoding="utf-8")
    tussen = re.search(r"<!-- begin velden -->\n\n(.*)\n\n<!-- einde velden -->", tekst, re.DOTALL)
    assert tussen is not None
    assert tussen[1] == tabellen()


def test_bladzijde_over_het_dossier_is_die_van_het_model():
    """``python -m openfisca_participatie.zaak.velden dossier > docs/dossier.md`` writes it."""
    assert (DOCUMENT.parent / "dossier.md").read_text(encoding="utf-8") == dossierbladzijde()


def test_elk_fragment_in_de_documentatie_is_te_lezen():
    fragmenten = re.findall(r"```yaml\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    assert len(fragmenten) >= 4
    for fragment in fragmenten:
        samen = voeg_samen(lees_boom(met()), lees_boom(fragment))
        bestand, _ = _controleer(samen)
        assert bestand.zaak
        if fragment.startswith("zaak:"):
            assert lees_tekst(fragment).situatie("2026-07").vragen == []
