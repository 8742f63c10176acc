"""What renderers share: the particulars above a letter and the few words of the page itself, in the language of the letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openfisca_participatie.brieven.blokken import Lijst, Tabel
from openfisca_participatie.brieven.opmaak import MIN

if TYPE_CHECKING:
    from openfisca_participatie.brieven.brief import Brief

_MEESTE_PUNTEN, _MEESTE_TEKENS = 16, 700  # of a list that stays on one page
_TEKENS_OP_EEN_REGEL, _SMALSTE_REST, _BREEDSTE_REST, _KORTE_KOLOM = 92, 14, 36, 18
VAST_WIT = "\u00a0"
_WOORDEN = {"datum": "Datum", "zaaknummer": "Zaaknummer", "contact": "Contact", "pagina": "Pagina", "van": "van", "kader": "Kader"}


def woorden(brief: Brief) -> dict[str, str]:
    """Give the words of the page, in the language of the letter; a word that its catalogue lacks in Dutch."""
    if brief.taal == "nl":
        return _WOORDEN
    from openfisca_participatie.brieven.talen import BLADZIJDE, catalogus

    return {sleutel: catalogus(brief.taal).get(BLADZIJDE, woord) or woord for sleutel, woord in _WOORDEN.items()}


def taalcode(brief: Brief) -> str:
    """Give the language with its country, as documents name it."""
    if brief.taal == "nl":
        return "nl-NL"
    from openfisca_participatie.brieven.talen import catalogus

    return catalogus(brief.taal).code


def kenmerken(brief: Brief) -> list[tuple[str, tuple[str, ...]]]:
    """Give the particulars of the letter: what, and its parts."""
    woord, hoofd = woorden(brief), brief.hoofd
    alle = [(woord["datum"], (hoofd.datum,)), (woord["zaaknummer"], (hoofd.zaaknummer,)), (woord["contact"], tuple(hoofd.contact))]
    return [(naam, delen) for naam, delen in alle if any(delen)]


def kolommen(tabel: Tabel) -> list[int]:
    """Give the columns of a table: 0 is as wide as its text, and the others share what is left in these proportions.

    Columns of amounts and short ones are as wide as their text where that leaves enough for the rest; otherwise all wrap.
    """
    breedtes = [max(map(len, (kop, *(rij.cellen[i] for rij in tabel.rijen)))) for i, kop in enumerate(tabel.kop)]
    vast = [i > 0 and (rechts or breedtes[i] <= _KORTE_KOLOM) for i, rechts in enumerate(tabel.rechts)]
    over = _TEKENS_OP_EEN_REGEL - sum(breedte for breedte, is_vast in zip(breedtes, vast, strict=True) if is_vast)
    if over < _SMALSTE_REST * vast.count(False):
        vast = [False] * len(vast)
    return [0 if is_vast else min(max(breedte, _SMALSTE_REST), _BREEDSTE_REST) for breedte, is_vast in zip(breedtes, vast, strict=True)]


def blijft_heel(lijst: Lijst) -> bool:
    """Whether a list is short enough to stay on one page."""
    return len(lijst.punten) <= _MEESTE_PUNTEN and sum(map(len, lijst.punten)) <= _MEESTE_TEKENS


def met_vast_wit(tekst: str) -> str:
    """Keep an amount on one line with its euro sign and its minus."""
    return tekst.replace(f"{MIN} €", f"{MIN}{VAST_WIT}€").replace("€ ", f"€{VAST_WIT}")
