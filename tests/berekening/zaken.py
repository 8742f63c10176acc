"""Small cases for these tests: a plain single person, and what a test lays over it as YAML."""

from __future__ import annotations

import json
from typing import Any

import yaml

from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.berekening.uitkomst import Maanduitkomst
from openfisca_participatie.zaak import Zaak, lees_tekst

BASIS = """
zaak: toets
bijstand sinds: 1 januari 2014
maanden: 2026-07
aanvrager: {naam: Anna, geboren: 1 maart 1980, nationaliteit: Nederlandse, inkomsten: geen}
huisgenoten: geen
eigen woning: nee
vermogen: {bankrekeningen: 500, schulden: geen}
"""
BEVORDERT = "{welk: vrijlating bevordert arbeidsinschakeling, wie: Anna, uitkomst: ja, reden: groeit naar meer uren, door: consulent}"
KIND = "[{naam: Kim, geboren: 5 mei 2018}]"
JONG = "geboren: 1 maart 2004, opleiding: geen, onderwijs mogelijk: nee"  # 22 years old, education settled
WEG = "WEG"


def lees_boom(tekst: str) -> Any:
    """YAML with every value as text."""
    return yaml.load(tekst, Loader=yaml.BaseLoader) or {}


def leg_over(onder: Any, boven: Any) -> Any:
    """Mappings merge, anything else is replaced."""
    if not (isinstance(onder, dict) and isinstance(boven, dict)):
        return boven
    samen = dict(onder)
    for sleutel, waarde in boven.items():
        if waarde == WEG:
            samen.pop(sleutel, None)
        else:
            samen[sleutel] = leg_over(onder.get(sleutel), waarde)
    return samen


def tekst(*lagen: str) -> str:
    """The basic case with the layers over it; ``WEG`` takes a key away."""
    boom = lees_boom(BASIS)
    for laag in lagen:
        boom = leg_over(boom, lees_boom(laag))
    return json.dumps(boom, ensure_ascii=False)


def zaak(*lagen: str) -> Zaak:
    """The case of :func:`tekst`, read and checked."""
    return lees_tekst(tekst(*lagen))


def reken(*lagen: str) -> Maanduitkomst:
    """The outcome of the first month."""
    return bereken(zaak(*lagen)).maanden[0]


def reken_alles(*lagen: str) -> list[Maanduitkomst]:
    """The outcomes of all months."""
    return bereken(zaak(*lagen)).maanden


def vragen(maand: Maanduitkomst) -> list[str]:
    """Variables that are asked for."""
    return [vraag.variabele for vraag in maand.vragen]


def gronden(maand: Maanduitkomst) -> list[str]:
    """Variables of the grounds for refusal."""
    return [grond.variabele for grond in maand.gronden]


def bijstand(maand: Maanduitkomst) -> float:
    """Algemene bijstand of the month."""
    return float(maand.waarde("algemene_bijstand"))  # type: ignore[arg-type]
