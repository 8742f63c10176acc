"""Values of people in the text of a letter: cleaned of what cannot be printed, and never read as layout."""

from __future__ import annotations

import unicodedata

OPMAAKTEKENS = "#|-=>.:!*,"  # what a line of a template can begin with; see ontleden.py
BLOKJE = "\u25a1"

_VERSCHUIVING = 0x10FF00  # a private plane: the characters of a value that could be read as layout are parked there
_PARKEER = {ord(teken): chr(_VERSCHUIVING + ord(teken)) for teken in OPMAAKTEKENS}
_TERUG = {_VERSCHUIVING + ord(teken): teken for teken in OPMAAKTEKENS}
_VERBINDERS = "\u200c\u200d"  # joiners that Persian names and emoji are written with


def _schoon_teken(teken: str) -> str:
    """Give what prints for one character: nothing for a control or a direction mark, a box where it has no meaning."""
    soort = unicodedata.category(teken)
    if teken.isspace():
        return " "
    if soort == "Cc" or (soort == "Cf" and teken not in _VERBINDERS):
        return ""
    if soort in ("Co", "Cn", "Cs"):
        return BLOKJE
    return teken


def schoon(tekst: str) -> str:
    """Give ``tekst`` on one line without control characters, direction marks or private characters, in NFC."""
    if tekst.isascii() and tekst.isprintable():
        return " ".join(tekst.split())
    tekst = "".join(map(_schoon_teken, tekst))
    return " ".join(unicodedata.normalize("NFC", tekst).split())


def parkeer(tekst: str) -> str:
    """Hide the layout characters of a value, so that a name such as ``# kop`` stays a name."""
    return tekst.translate(_PARKEER)


def herstel(tekst: str) -> str:
    """Give a text its own characters back after it was read into blocks."""
    return tekst.translate(_TERUG)
