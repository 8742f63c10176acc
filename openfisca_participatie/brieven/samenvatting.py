"""A letter on one page: the decision, what to do, and the amounts and days of each part, from the same blocks, so with the same numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from openfisca_participatie.brieven.blokken import Alinea, Blok, Kop, Lijst, Tabel, teksten
from openfisca_participatie.brieven.brief import Brief
from openfisca_participatie.brieven.merken import stukken, zonder_merken
from openfisca_participatie.brieven.soorten import Vorm

REGELS_OP_DE_BLADZIJDE, TEKENS_PER_REGEL = 40, 85
REGELS_PER_RIJ, WOORDEN_VAN_EEN_NUMMER = 1.4, 2
SLOT = ("Bent u het niet eens", "Vindt u dat wij", "Heeft u vragen of hulp", "Welke plichten heeft u?", "Wat geeft u aan ons door?")
"""Headings of parts that a summary leaves to the letter itself."""
NOOT = {
    Vorm.BESLUIT: "Dit is een samenvatting. De brief zelf is het besluit: daarin staat ook waarom wij zo beslissen en hoe u bezwaar maakt.",
    Vorm.MEDEDELING: "Dit is een samenvatting. Lees ook de brief zelf.",
    Vorm.VOORNEMEN: "Dit is een samenvatting. Lees ook de brief zelf, want daarin staat hoe u kunt reageren.",
    Vorm.INTERN: "Dit is een samenvatting van de rapportage.",
}


def samenvatting(brief: Brief) -> Brief:
    """Give the summary of a letter.

    It has all that stands before the first heading, and of each part after it the tables, the smaller headings and the sentences with an
    amount or a day, under the heading of that part; as many parts as fit on the page, those with amounts first.
    """
    delen = list(_delen(brief.gemerkt))
    begin, rest = delen[0], [kern for deel in delen[1:] if (kern := _kern(deel))]
    gekozen: list[int] = []
    for nummer in sorted(range(len(rest)), key=lambda nummer: (not _heeft_bedrag(rest[nummer]), nummer)):
        if _regels(*begin, *(blok for een in [*gekozen, nummer] for blok in rest[een])) <= REGELS_OP_DE_BLADZIJDE:
            gekozen.append(nummer)
    kern = [blok for nummer in sorted(gekozen) for blok in rest[nummer]]
    return replace(brief, gemerkt=(*begin, *kern, Alinea(NOOT[brief.vorm], "klein")))


def _delen(blokken: Sequence[Blok]) -> Iterator[list[Blok]]:
    """The parts of a letter: what stands before the first heading, then each heading with what stands under it."""
    deel: list[Blok] = []
    for blok in blokken:
        if isinstance(blok, Kop) and blok.niveau == 2:
            yield deel
            deel = []
        deel.append(blok)
    yield deel


def _kern(deel: list[Blok]) -> list[Blok]:
    """Of a part what a summary needs, with its heading; nothing of a part that has no amount, day or table."""
    kop, *blokken = deel
    if isinstance(kop, Kop) and zonder_merken(kop.tekst).startswith(SLOT):
        return []
    kern = [
        blok for blok in blokken if isinstance(blok, Tabel) or _zegt_iets(blok) or (isinstance(blok, Alinea | Lijst) and _heeft_getal(blok))
    ]
    return [kop, *kern] if any(not isinstance(blok, Alinea) or blok.stijl != "klein" for blok in kern) else []


def _zegt_iets(blok: Blok) -> bool:
    """Whether a smaller heading tells something by itself, such as the paper that is asked; "Punt één" does not."""
    return isinstance(blok, Kop) and len(zonder_merken(blok.tekst).split()) > WOORDEN_VAN_EEN_NUMMER


def _heeft_getal(blok: Alinea | Lijst) -> bool:
    """Whether a block in ordinary type has a value with a number."""
    waarden = [stuk for tekst in teksten([blok]) for stuk, nummer in stukken(tekst) if nummer is not None]
    return blok.stijl != "klein" and any(teken.isdigit() for stuk in waarden for teken in stuk)


def _heeft_bedrag(deel: list[Blok]) -> bool:
    return any("€" in tekst for tekst in teksten(deel))


def _regels(*blokken: Blok) -> float:
    """How many lines the blocks take on the page, about."""
    return sum(map(_regels_van, blokken))


def _regels_van(blok: Blok) -> float:
    if isinstance(blok, Tabel):
        return (len(blok.rijen) + 2) * REGELS_PER_RIJ
    return 1 + sum(len(zonder_merken(tekst)) // TEKENS_PER_REGEL + 1 for tekst in teksten([blok]))
