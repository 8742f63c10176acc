"""The content of a letter as plain blocks: one content for every renderer (plain text, PDF and later HTML and DOCX)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Kop:
    """A heading. Level 1 is the subject of the letter and occurs once."""

    niveau: int
    tekst: str


@dataclass(frozen=True)
class Alinea:
    """A paragraph: ordinary, ``kern`` (the decision itself) or ``klein`` (the closing block)."""

    tekst: str
    stijl: Literal["gewoon", "kern", "klein"] = "gewoon"


@dataclass(frozen=True)
class Lijst:
    """A list of points without order."""

    punten: tuple[str, ...]
    stijl: Literal["gewoon", "klein"] = "gewoon"


@dataclass(frozen=True)
class Rij:
    """A row of a table; ``totaal`` sets a line above it and strong type."""

    cellen: tuple[str, ...]
    totaal: bool = False


@dataclass(frozen=True)
class Tabel:
    """A table with a header row; ``rechts`` says per column whether it is aligned right (amounts)."""

    kop: tuple[str, ...]
    rijen: tuple[Rij, ...]
    rechts: tuple[bool, ...]


@dataclass(frozen=True)
class Kader:
    """A box with a heading of its own, such as "Wat moet u doen?"."""

    titel: str
    blokken: tuple[Alinea | Lijst, ...]


@dataclass(frozen=True)
class Ondertekening:
    """The close of a letter; the last line is the name of who signs."""

    regels: tuple[str, ...]


Blok = Kop | Alinea | Lijst | Tabel | Kader | Ondertekening
