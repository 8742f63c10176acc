"""A letter on one page: the decision, the amounts and what to do, from the same blocks as the letter, so with the same numbers."""

from __future__ import annotations

from dataclasses import replace

from openfisca_participatie.brieven.blokken import Alinea, Blok, Kop, Tabel, teksten
from openfisca_participatie.brieven.brief import Brief
from openfisca_participatie.brieven.merken import zonder_merken
from openfisca_participatie.brieven.soorten import Vorm

REGELS_OP_DE_BLADZIJDE, TEKENS_PER_REGEL = 40, 85
REGELS_PER_RIJ = 1.4
NOOT = {
    Vorm.BESLUIT: "Dit is een samenvatting. De brief zelf is het besluit: daarin staat ook waarom wij zo beslissen en hoe u bezwaar maakt.",
    Vorm.MEDEDELING: "Dit is een samenvatting. Lees ook de brief zelf.",
    Vorm.VOORNEMEN: "Dit is een samenvatting. Lees ook de brief zelf, want daarin staat hoe u kunt reageren.",
    Vorm.INTERN: "Dit is een samenvatting van de rapportage.",
}


def samenvatting(brief: Brief) -> Brief:
    """Give the summary of a letter: its subject, what stands before the first heading, and its tables of amounts as far as they fit."""
    eerste_kop = next((i for i, blok in enumerate(brief.gemerkt) if isinstance(blok, Kop) and blok.niveau > 1), len(brief.gemerkt))
    begin = list(brief.gemerkt[:eerste_kop])
    tabellen: list[Blok] = []
    for blok in brief.gemerkt[eerste_kop:]:
        if isinstance(blok, Tabel) and any(blok.rechts) and _regels(*begin, *tabellen, blok) <= REGELS_OP_DE_BLADZIJDE:
            tabellen.append(blok)
    return replace(brief, gemerkt=(*begin, *tabellen, Alinea(NOOT[brief.vorm], "klein")))


def _regels(*blokken: Blok) -> float:
    """How many lines the blocks take on the page, about."""
    return sum(map(_regels_van, blokken))


def _regels_van(blok: Blok) -> float:
    if isinstance(blok, Tabel):
        return (len(blok.rijen) + 2) * REGELS_PER_RIJ
    return 1 + sum(len(zonder_merken(tekst)) // TEKENS_PER_REGEL + 1 for tekst in teksten([blok]))
