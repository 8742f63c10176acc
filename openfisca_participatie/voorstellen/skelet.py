"""The start of a proposal of one's own: a commented file, its tests, and the JSON Schema with which an editor completes the names."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from pathlib import Path
from typing import Any

from openfisca_core.parameters import ParameterNode, ParameterScale

from openfisca_participatie import opmaak
from openfisca_participatie.bestanden import melding
from openfisca_participatie.voorstellen import SLEUTELS, voorstellen
from openfisca_participatie.voorstellen.bestand import AAN, UIT, Voorstelbestand, bedragen_onder, instelbaar, wetsparameters
from openfisca_participatie.voorstellen.fouten import VoorstelFout
from openfisca_participatie.voorstellen.getal import JA_NEE, verwacht
from openfisca_participatie.voorstellen.regimes import REGELS

NAAM = "Mijn voorstel"
SCHEMA = "voorstel.schema.json"
SKELET = """\
# yaml-language-server: $schema={schema}
# Een eigen voorstel. Vul aan, haal weg wat u niet gebruikt, en draai de tests:
#   participatie test {bestand}
#   participatie vergelijk ZAAK --voorstel {bestand}
naam: {naam}
reden: Waarom dit voorstel, in één of twee zinnen.
vanaf: 2026-07                  # de eerste maand waarin het geldt
# tot: 2027-12                  # de laatste maand (tot en met); zonder deze regel loopt het door

# Andere bedragen, percentages, leeftijden en termijnen. De namen geeft: participatie parameters vrijlating maximum
#   een bedrag      1240,50       of 5% hoger, 50 lager: dan volgt het elke wijziging van de wet
#   een percentage  20%
#   een leeftijd    21
#   een termijn     12 maanden
# Van een groep kunnen alle bedragen samen hoger of lager.
parameters:
  participatiewet.normen.vanaf_21_jaar: 5% hoger
  # participatiewet.middelen.vrijlating_arbeid.algemeen.aandeel: 50%
  # participatiewet.middelen.giften.maximum:          # of een waarde per maand:
  #   2026-07: 1500
  #   2027-01: 1800

# Regels van de wet uit, voorstellen van dit pakket aan. De namen geven: participatie voorstellen --regels en participatie voorstellen
# regels:
#   tegenprestatie: uit
#   kostendelersnorm_maatwerk: aan

# Wat u hebt aangenomen; het staat bij elke vergelijking.
# aannamen:
#   - De gemeente past het meteen toe.
"""
TESTS = """\
# De tests van {bestand}. Draaien: participatie test {bestand}
# Elke test is een zaak (zie docs/zaakbestand.md) met wat eruit moet komen. Reken dat met de hand uit, niet met het programma.

# Wat alle tests gemeen hebben. Ook goed: zaak: pad/naar/een/zaak.yaml
zaak:
  bijstand sinds: 1 januari 2025
  aanvrager: {{naam: A. Voorbeeld, geboren: 1 mei 1985, nationaliteit: Nederlandse, inkomsten: geen}}
  huisgenoten: geen
  eigen woning: nee
  vermogen: {{nu: {{bankrekeningen: 500}}}}

tests:
  - naam: een alleenstaande krijgt 5% meer
    maand: 2026-07
    verwacht:
      antwoord: ja
      algemene bijstand: 1490.43
    geldend recht:
      algemene bijstand: 1419.46
    omdat: 1.419,46 x 1,05 = 1.490,433

  - naam: de arbeidsplicht blijft
    maand: 2026-07
    verwacht: {{arbeidsplicht: ja}}

  - naam: voor juli 2026 verandert er niets
    maand: 2026-06
    verwacht: {{algemene bijstand: 1401.50}}
    geldend recht: {{algemene bijstand: 1401.50}}

  # Alleen wat anders is: de rest komt uit de zaak hierboven.
  # - naam: wie werkt
  #   zaak: {{aanvrager: {{inkomsten: [{{soort: loon, netto: 400, vakantiegeld: inbegrepen}}]}}}}
  #   maand: 2026-07
  #   verwacht: {{in aanmerking te nemen inkomen: 400}}
"""


def bestandsnaam(naam: str) -> str:
    """``Meer houden van loon`` as the name of a file without its ending: ``meer-houden-van-loon``."""
    kaal = unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", kaal))


def schrijf_nieuw(map_: str | os.PathLike[str], naam: str = NAAM) -> list[Path]:
    """Write a proposal, its tests and the schema, and give the paths written. Nothing that exists is touched.

    Raises :class:`VoorstelFout` when the proposal or its tests exist already, or cannot be written; then nothing is written.
    """
    naam = " ".join(naam.split())
    stam = bestandsnaam(naam)
    if not stam or not naam.isprintable():
        raise VoorstelFout(f"{naam!r} is geen naam voor een voorstel; geef een paar woorden.")
    waar = Path(map_)
    voorstel, tests, schema_ = (waar / f"{stam}.yaml", waar / f"{stam}.tests.yaml", waar / SCHEMA)
    for pad in (voorstel, tests):
        if os.path.lexists(pad):
            raise VoorstelFout(f"{pad} bestaat al en blijft zoals het is. Kies een andere naam of map.")
    vul_in = {"naam": json.dumps(naam, ensure_ascii=False), "bestand": voorstel, "schema": SCHEMA}
    inhoud = {voorstel: SKELET.format(**vul_in), tests: TESTS.format(**vul_in)}
    if not os.path.lexists(schema_):
        inhoud[schema_] = json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"
    geschreven: list[Path] = []
    try:
        for pad, tekst in inhoud.items():
            with pad.open("x", encoding="utf-8") as bestand:
                geschreven.append(pad)
                bestand.write(tekst)
    except (OSError, ValueError) as fout:
        for pad in geschreven:
            pad.unlink(missing_ok=True)
        raise VoorstelFout(f"Kan niet schrijven in {str(waar)!r}: {melding(fout)}.") from fout
    return geschreven


# --- schema --------------------------------------------------------------------------------------------------------------------------


def schema() -> dict[str, Any]:
    """JSON Schema of a proposal file, with every parameter and rule by name, so that an editor completes and explains them."""
    volledig = Voorstelbestand.model_json_schema()
    for veld in volledig["properties"].values():
        veld.pop("title", None)
        veld.pop("default", None)
    volledig["properties"]["tot"].pop("anyOf", None)
    volledig["properties"]["tot"]["type"] = "string"
    volledig["properties"]["parameters"] |= {"type": "object", "additionalProperties": False, "properties": _parameters()}
    volledig["properties"]["regels"] |= {"type": "object", "additionalProperties": False, "properties": _regels()}
    volledig["title"] = "Voorstel"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **volledig}


def _parameters() -> dict[str, Any]:
    uit: dict[str, Any] = {}
    for naam, knoop in wetsparameters().items():
        if instelbaar(knoop):
            eenheid = knoop.metadata["unit"]
            nieuwste = knoop.values_list[0]
            nu = "niet bekend" if nieuwste.value is None else opmaak.waarde(nieuwste.value, eenheid)
            uit[naam] = {
                "description": f"{' '.join((knoop.description or '').split())} In de wet: {nu} (sinds {nieuwste.instant_str}). "
                f"Verwacht: {verwacht(eenheid)}.",
                **_waarde(eenheid),
            }
        elif isinstance(knoop, ParameterNode) and not isinstance(knoop, ParameterScale) and bedragen_onder(knoop):
            uit[naam] = {
                "description": f"Alle {len(bedragen_onder(knoop))} bedragen van deze groep: 5% hoger, 50 lager.",
                "type": "string",
                "pattern": "(hoger|lager)$",
            }
    for voorstel in voorstellen():
        for naam, parameter in voorstel.parameters.items() if not voorstel.bestaat_uit else ():
            uit[f"{voorstel.sleutel}.{naam}"] = {
                "description": f"{parameter.omschrijving} ({parameter.eenheid}; met {voorstel.sleutel}: aan)",
                "type": ["string", "number", "boolean"],
            }
    return uit


def _waarde(eenheid: str) -> dict[str, Any]:
    """What an editor accepts for a parameter of this unit: a value, or a value per month."""
    if eenheid in JA_NEE:
        een: dict[str, Any] = {"enum": ["ja", "nee"]}
    elif eenheid == "/1":
        een = {
            "type": ["string", "number"],
            "pattern": r"%$|/|^\d",
            "minimum": 0,
            "not": {"type": "number", "exclusiveMinimum": 0, "maximum": 1},
        }
    elif eenheid.startswith("EUR"):
        een = {"type": ["string", "number"], "minimum": 0}
    else:
        een = {"type": ["string", "integer", "number"], "minimum": 0}
    return {"anyOf": [een, {"type": "object", "patternProperties": {r"^\d{4}-\d{2}$": een}, "additionalProperties": False}]}


def _regels() -> dict[str, Any]:
    van_de_wet = {
        naam: {"enum": [UIT], "description": f"Regel van de wet (art. {artikelen}) die vervalt."}
        for naam, (_, _, artikelen) in REGELS.items()
    }
    aan = {
        voorstel.sleutel: {"enum": [AAN, UIT], "description": f"Voorstel: {voorstel.naam} - {voorstel.status}."}
        for voorstel in voorstellen()
    }
    return {**van_de_wet, **{sleutel: aan[sleutel] for sleutel in SLEUTELS}}
