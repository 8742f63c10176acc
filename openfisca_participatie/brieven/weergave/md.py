"""A letter as Markdown: CommonMark with the tables of GitHub.

Whatever a text holds prints as it is: every sign that could be markup is escaped.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openfisca_participatie.brieven.blokken import Alinea, Blok, Kader, Kop, Lijst, Ondertekening, Tabel
from openfisca_participatie.brieven.weergave.gemeen import kenmerken

if TYPE_CHECKING:
    from openfisca_participatie.brieven.brief import Brief

_OVERAL = re.compile(r"[\\`*_\[\]<>&|~#$]")
_VOORAAN = re.compile(r"^([-+=:])|^(\d{1,9})([.)])")
_EIND = "\\\n"  # a line break inside a paragraph


def _t(tekst: str) -> str:
    """Escape a text; at its begin also what would start a list, a heading or a line."""
    return _VOORAAN.sub(lambda t: f"\\{t[1]}" if t[1] else f"{t[2]}\\{t[3]}", _OVERAL.sub(r"\\\g<0>", tekst))


def _tabel(tabel: Tabel) -> str:
    def rij(cellen: tuple[str, ...], vet: bool = False) -> str:
        return "| " + " | ".join(f"**{_t(cel)}**" if vet and cel else _t(cel) for cel in cellen) + " |"

    streep = "| " + " | ".join("---:" if rechts else "---" for rechts in tabel.rechts) + " |"
    return "\n".join([rij(tabel.kop), streep, *(rij(een.cellen, een.totaal) for een in tabel.rijen)])


def _blok(blok: Blok) -> str:
    """Write one block."""
    match blok:
        case Kop(niveau, tekst):
            return f"{'#' * niveau} {_t(tekst)}"
        case Alinea(tekst, stijl):
            return f"**{_t(tekst)}**" if stijl == "kern" else _t(tekst)
        case Lijst(punten):
            return "\n".join(f"- {_t(punt)}" for punt in punten)
        case Tabel():
            return _tabel(blok)
        case Ondertekening(regels):
            return "\n\n".join(map(_t, regels))
        case Kader(titel, blokken):
            inhoud = "\n\n".join([f"## {_t(titel)}", *map(_blok, blokken)])
            return "\n".join(f"> {regel}".rstrip() for regel in inhoud.split("\n"))


def naar_markdown(brief: Brief) -> str:
    """Write the whole letter."""
    hoofd = brief.hoofd
    boven = [f"**{_t(hoofd.gemeente)}**", *(_t(regel) for regel in (hoofd.afdeling, *hoofd.afzender) if regel)]
    delen = [
        _EIND.join(boven),
        _EIND.join(map(_t, hoofd.geadresseerde)),
        _EIND.join(f"{_t(naam)}: {_t(', '.join(regels))}" for naam, regels in kenmerken(brief)),
        *map(_blok, brief.blokken),
    ]
    return "\n\n".join(delen) + "\n"


def maak(brief: Brief) -> tuple[bytes, list[str]]:
    """Make the letter as a file of Markdown."""
    return naar_markdown(brief).encode(), []
