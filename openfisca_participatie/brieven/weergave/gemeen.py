"""What renderers share: the particulars above a letter and the few words of the page itself, in the language of the letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openfisca_participatie.brieven.blokken import Lijst
from openfisca_participatie.brieven.opmaak import MIN

if TYPE_CHECKING:
    from openfisca_participatie.brieven.brief import Brief

_MEESTE_PUNTEN, _MEESTE_TEKENS = 16, 700  # of a list that stays on one page
VAST_WIT = "\u00a0"
_WOORDEN = {
    "nl": {"datum": "Datum", "zaaknummer": "Zaaknummer", "contact": "Contact", "pagina": "Pagina", "van": "van", "kader": "Kader"},
    "en": {"datum": "Date", "zaaknummer": "Case number", "contact": "Contact", "pagina": "Page", "van": "of", "kader": "Box"},
}
_TAALCODES = {"nl": "nl-NL", "en": "en-GB"}


def woorden(brief: Brief) -> dict[str, str]:
    """Give the words of the page; of a language that has none the Dutch ones."""
    return _WOORDEN.get(brief.taal, _WOORDEN["nl"])


def taalcode(brief: Brief) -> str:
    """Give the language with its country, as documents name it."""
    return _TAALCODES.get(brief.taal, brief.taal)


def kenmerken(brief: Brief) -> list[tuple[str, tuple[str, ...]]]:
    """Give the particulars of the letter: what, and its parts."""
    woord, hoofd = woorden(brief), brief.hoofd
    alle = [(woord["datum"], (hoofd.datum,)), (woord["zaaknummer"], (hoofd.zaaknummer,)), (woord["contact"], tuple(hoofd.contact))]
    return [(naam, delen) for naam, delen in alle if any(delen)]


def blijft_heel(lijst: Lijst) -> bool:
    """Whether a list is short enough to stay on one page."""
    return len(lijst.punten) <= _MEESTE_PUNTEN and sum(map(len, lijst.punten)) <= _MEESTE_TEKENS


def met_vast_wit(tekst: str) -> str:
    """Keep an amount on one line with its euro sign and its minus."""
    return tekst.replace(f"{MIN} €", f"{MIN}{VAST_WIT}€").replace("€ ", f"€{VAST_WIT}")
