"""A letter with, beside each number, where it comes from: for who checks it before it is sent."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from openfisca_participatie.brieven.blokken import Blok, met_teksten
from openfisca_participatie.brieven.brief import Brief
from openfisca_participatie.brieven.merken import stukken
from openfisca_participatie.brieven.opmaak import TELWOORDEN

_BEREKEND = re.compile(r"([a-z_0-9]+) \((.+), (\d{4}-\d{2})\)")


@dataclass(frozen=True)
class Noot:
    """A note: the printed text, where it comes from, and the label and article of the rule where a rule made it."""

    nummer: int
    tekst: str
    herkomst: str
    regel: str = ""


def met_noten(brief: Brief) -> tuple[tuple[Blok, ...], list[Noot]]:
    """Give the blocks in which each value with a number has its note, as ``€ 1.419,46 [3]``, and the notes in order of appearance.

    The same value from the same place is one note.
    """
    noten: dict[tuple[str, str], Noot] = {}

    def genoteerd(gemerkt: str) -> str:
        uit = ""
        for stuk, nummer in stukken(gemerkt):
            uit += stuk
            if nummer is not None and (_is_getal(stuk) or _is_getal(brief.herkomst[nummer][0])):  # in another language too
                sleutel = (stuk, brief.herkomst[nummer][1])
                noot = noten.setdefault(sleutel, Noot(len(noten) + 1, *sleutel, _regel(sleutel[1])))
                uit += f" [{noot.nummer}]"
        return uit

    blokken = tuple(met_teksten(blok, genoteerd) for blok in brief.gemerkt)
    hoofd = (
        (brief.hoofd.datum, "dag van verzending: dossier.verzonden of --verzonden"),
        (brief.hoofd.zaaknummer, "zaak: zaak"),
        *((regel, "adres van de lezer: dossier.adres of --adres") for regel in brief.hoofd.geadresseerde),
        *((regel, "afzender") for regel in (*brief.hoofd.afzender, *brief.hoofd.contact)),
    )
    for tekst, herkomst in hoofd:
        if any(teken.isdigit() for teken in tekst):
            noten.setdefault((tekst, herkomst), Noot(len(noten) + 1, tekst, herkomst))
    return blokken, list(noten.values())


def _is_getal(tekst: str) -> bool:
    """Whether a text holds a number, in figures or as a word."""
    return any(teken.isdigit() for teken in tekst) or tekst.lower() in TELWOORDEN


def als_tekst(brief: Brief) -> str:
    """Give the letter as plain text with notes, and the list of notes below it."""
    blokken, noten = met_noten(brief)
    lijst = [f"[{noot.nummer}] {noot.tekst}: {noot.herkomst}" + (f" - {noot.regel}" if noot.regel else "") for noot in noten]
    kop = "Waar elk getal vandaan komt"
    return "\n".join([replace(brief, gemerkt=blokken).als_tekst(), kop, "=" * len(kop), "", *lijst]) + "\n"


def _regel(herkomst: str) -> str:
    """The label and article of the variable that an origin names; empty where it names none."""
    treffer = _BEREKEND.match(herkomst)
    if treffer is None:
        return ""
    from openfisca_participatie.berekening.bronnen import bron_van
    from openfisca_participatie.berekening.rekenen import stelsel

    soort = stelsel().variables.get(treffer[1])
    return f"{soort.label}, {bron_van(soort).artikel}" if soort else ""
