"""Marks around what a template inserted, so that every number in a letter can be traced to where it came from.

A mark is two private characters before the text (the second says which origin) and one behind it. Values are cleaned of such characters
before they are inserted (:mod:`tekens`), so nothing in a case can forge a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

OPEN, DICHT = "\U000f0000", "\U000f0001"
_EERSTE = 0xF1000
_MEESTE = 0xFFF00 - _EERSTE
STUK = re.compile(f"{OPEN}(.)([^{OPEN}{DICHT}]*){DICHT}")
_TEKENS = re.compile(f"{OPEN}.|{DICHT}")


def merk(tekst: str, nummer: int) -> str:
    """Give ``tekst`` with the mark of origin ``nummer``. ValueError for more origins than a letter can have."""
    if nummer >= _MEESTE:
        raise ValueError("te veel waarden in één brief")
    return f"{OPEN}{chr(_EERSTE + nummer)}{tekst}{DICHT}"


def zonder_merken(tekst: str) -> str:
    """Give the text as people read it."""
    return _TEKENS.sub("", tekst)


def buiten_merken(tekst: str) -> str:
    """Give what the template itself wrote, with a gap where values stand."""
    return STUK.sub("\ufffc", tekst)


def stukken(tekst: str) -> Iterator[tuple[str, int | None]]:
    """Give the text in pieces: what the template wrote (None), and each value with the number of its origin."""
    plek = 0
    for treffer in STUK.finditer(tekst):
        if treffer.start() > plek:
            yield tekst[plek : treffer.start()], None
        yield treffer[2], ord(treffer[1]) - _EERSTE
        plek = treffer.end()
    if plek < len(tekst):
        yield tekst[plek:], None
