"""A letter on one page: the decision, the amounts and what to do, from the same blocks as the letter, so with the same numbers."""

from __future__ import annotations

from dataclasses import replace

from openfisca_participatie.brieven.blokken import Alinea, Blok, Kader, Kop, Tabel
from openfisca_participatie.brieven.brief import Brief
from openfisca_participatie.brieven.soorten import Vorm

MEESTE_RIJEN = 16  # of all tables together: more would not fit on the page
NOOT = {
    Vorm.BESLUIT: "Dit is een samenvatting. De brief zelf is het besluit: daarin staat ook waarom wij zo beslissen en hoe u bezwaar maakt.",
    Vorm.MEDEDELING: "Dit is een samenvatting. Lees ook de brief zelf.",
    Vorm.VOORNEMEN: "Dit is een samenvatting. Lees ook de brief zelf, want daarin staat hoe u kunt reageren.",
    Vorm.INTERN: "Dit is een samenvatting van de rapportage.",
}


def samenvatting(brief: Brief) -> Brief:
    """Give the summary of a letter: its subject, what stands before the first heading, and its first tables of amounts."""
    begin: list[Blok] = []
    tabellen: list[Blok] = []
    rijen = 0
    for blok in brief.gemerkt:
        match blok:
            case Kop(niveau=1) | Kader():
                begin.append(blok)
            case Alinea() | Tabel() if not any(isinstance(een, Kader) for een in begin):
                begin.append(blok)
            case Tabel() if any(blok.rechts) and rijen + len(blok.rijen) <= MEESTE_RIJEN:
                tabellen.append(blok)
                rijen += len(blok.rijen)
    return replace(brief, gemerkt=(*begin, *tabellen, Alinea(NOOT[brief.vorm], "klein")))
