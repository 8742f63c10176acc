"""The content of a letter as plain blocks: one content for every renderer (plain text, PDF and later HTML and DOCX)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
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


def met_teksten(blok: Blok, zet_om: Callable[[str], str]) -> Blok:
    """Give the block with each of its texts put through ``zet_om``, in the order in which they are read."""
    match blok:
        case Kop() | Alinea():
            return replace(blok, tekst=zet_om(blok.tekst))
        case Lijst():
            return replace(blok, punten=tuple(map(zet_om, blok.punten)))
        case Tabel():
            kop = tuple(map(zet_om, blok.kop))
            return replace(blok, kop=kop, rijen=tuple(replace(rij, cellen=tuple(map(zet_om, rij.cellen))) for rij in blok.rijen))
        case Kader():
            titel = zet_om(blok.titel)
            delen = [met_teksten(deel, zet_om) for deel in blok.blokken]
            return replace(blok, titel=titel, blokken=tuple(deel for deel in delen if isinstance(deel, Alinea | Lijst)))
        case Ondertekening():
            return replace(blok, regels=tuple(map(zet_om, blok.regels)))


def teksten(blokken: Iterable[Blok]) -> Iterator[str]:
    """Give every text of the blocks, in order."""
    gevonden: list[str] = []

    def noteer(tekst: str) -> str:
        gevonden.append(tekst)
        return tekst

    for blok in blokken:
        met_teksten(blok, noteer)
    yield from gevonden
