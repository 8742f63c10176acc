"""A question the file leaves open, and the source of a rule: plain data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Bron:
    """Where a rule or value stands: a text such as ``art. 22a lid 1`` and its deep link."""

    artikel: str
    href: str = ""


@dataclass(frozen=True)
class Vraag:
    """A fact or judgement that decides the outcome and is not in the file."""

    variabele: str
    vraag: str
    waarom: str
    bron: Bron
    pad: str
    waar: str = ""
    wie: str = ""
    soort: str = "feit"  # "feit" or "oordeel"
