"""The subjects as declared in the YAML files of this folder: facts, judgements and outcomes, in the words of a caseworker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from openfisca_participatie.zaak.vraag import Bron

MAP = Path(__file__).parent
WET = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703"
AFKORTINGEN = {"Algemene wet bestuursrecht": "Awb", "Algemene termijnenwet": "Atw", "Participatiewet": ""}
RAAKT_DE_BIJSTAND = ("begrippen", "betaling", "handhaving", "plichten", "terugvordering")
"""Chapters of which a subject can change what somebody is paid, or his duties, while the computation of the bijstand does not know it."""
SOORTEN = ("ja/nee", "bedrag", "aantal", "deel", "verhouding", "uren", "datum", "keuze")
STILTEN = ("gevraagd", "aangenomen", "berekend")
EENHEDEN = ("persoon", "gezin")


@dataclass(frozen=True)
class Gegeven:
    """A fact of a subject. ``stilte``: asked for, assumed to be the default of the engine, or computed by the engine itself."""

    sleutel: str
    variabele: str
    eenheid: str
    soort: str
    omschrijving: str
    vraag: str
    waar: str
    stilte: str
    proefwaarden: tuple[Any, ...]
    keuzen: Mapping[str, str]
    standaard: str = "nee, niets of nul"  # what silence means, in words, where it is assumed


@dataclass(frozen=True)
class OordeelVan:
    """A judgement of a subject. ``aard``: ``voorwaarde`` (asked for where it decides) or ``bevoegdheid`` (not used unless recorded)."""

    naam: str
    variabele: str
    eenheid: str
    aard: str
    soort: str
    bron: Bron
    omschrijving: str
    overwegingen: tuple[str, ...]


@dataclass(frozen=True)
class Onderwerp:
    """A question that a case file can ask; the first of ``uitkomsten`` is the answer."""

    naam: str
    vraag: str
    bron: Bron
    wie: str
    vanaf: str
    tot: str
    feiten: tuple[Gegeven, ...]
    oordelen: tuple[OordeelVan, ...]
    uitkomsten: tuple[str, ...]
    hoofdstuk: str
    raakt_de_bijstand: bool  # whether a "yes" changes right, payment or duties that the bijstand itself does not show

    def geldt_in(self, maand: str) -> bool:
        """Whether the law of that month knows the subject."""
        return self.vanaf <= maand and (not self.tot or maand <= self.tot)

    def feit(self, sleutel: str) -> Gegeven:
        """The fact with this key. StopIteration when there is none."""
        return next(feit for feit in self.feiten if feit.sleutel == sleutel)

    def oordeel(self, naam: str) -> OordeelVan | None:
        """The judgement with this name or variable."""
        gezocht = " ".join(naam.split()).lower()
        return next((een for een in self.oordelen if gezocht in (een.naam.lower(), een.variabele)), None)


@cache
def onderwerpen() -> dict[str, Onderwerp]:
    """All subjects by name, in the order of the files."""
    import yaml

    lader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    gevonden: dict[str, Onderwerp] = {}
    for pad in sorted(MAP.glob("*.yaml")):
        for declaratie in yaml.load(pad.read_text(encoding="utf-8"), lader) or ():
            onderwerp = _onderwerp(declaratie, pad.stem)
            assert onderwerp.naam not in gevonden, onderwerp.naam
            gevonden[onderwerp.naam] = onderwerp
    return gevonden


def bron(verwijzing: Any) -> Bron:
    """``10b lid 1`` is a place in the Participatiewet; another law is written with its title and link."""
    if isinstance(verwijzing, Mapping):
        wet, _, artikel = verwijzing["titel"].partition(" artikel ")
        return Bron(f"art. {artikel} {AFKORTINGEN.get(wet, wet)}".rstrip() if artikel else wet, verwijzing["href"])
    tekst = str(verwijzing)
    artikel, _, rest = tekst.partition(" lid ")
    if not rest:
        artikel, _, letter = tekst.partition(" ")
        return Bron(f"art. {tekst}", f"{WET}&artikel={artikel}" + (f"&o={letter}" if letter else ""))
    lid, _, letter = rest.partition(" ")
    return Bron(f"art. {tekst}", f"{WET}&artikel={artikel}&lid={lid}" + (f"&o={letter}" if letter else ""))


def _onderwerp(declaratie: Mapping[str, Any], hoofdstuk: str) -> Onderwerp:
    wie = declaratie["wie"]
    return Onderwerp(
        naam=declaratie["naam"],
        vraag=declaratie["vraag"],
        bron=bron(declaratie["bron"]),
        wie=wie,
        vanaf=str(declaratie.get("vanaf", "2015-01")),
        tot=str(declaratie.get("tot", "")),
        feiten=tuple(_gegeven(feit, wie) for feit in declaratie.get("feiten") or ()),
        oordelen=tuple(_oordeel(oordeel, wie) for oordeel in declaratie.get("oordelen") or ()),
        uitkomsten=tuple(declaratie["uitkomsten"]),
        hoofdstuk=hoofdstuk,
        raakt_de_bijstand=bool(declaratie.get("raakt de bijstand", hoofdstuk in RAAKT_DE_BIJSTAND)),
    )


def _gegeven(feit: Mapping[str, Any], wie: str) -> Gegeven:
    return Gegeven(
        sleutel=feit["sleutel"],
        variabele=feit["variabele"],
        eenheid=feit.get("eenheid", wie),
        soort=feit["soort"],
        omschrijving=feit["omschrijving"],
        vraag=feit.get("vraag", ""),
        waar=feit.get("waar", ""),
        stilte=feit.get("stilte", "aangenomen"),
        proefwaarden=tuple(feit.get("proefwaarden", ())),
        keuzen={str(tekst): str(sleutel) for tekst, sleutel in (feit.get("keuzen") or {}).items()},
        standaard=str(feit.get("standaard", Gegeven.standaard)),
    )


def _oordeel(oordeel: Mapping[str, Any], wie: str) -> OordeelVan:
    return OordeelVan(
        naam=oordeel["naam"],
        variabele=oordeel["variabele"],
        eenheid=oordeel.get("eenheid", wie),
        aard=oordeel["aard"],
        soort=oordeel.get("soort", "ja/nee"),
        bron=bron(oordeel["bron"]),
        omschrijving=oordeel.get("omschrijving", ""),
        overwegingen=tuple(oordeel.get("overwegingen") or ()),
    )
