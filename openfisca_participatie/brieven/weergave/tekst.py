"""A letter as plain text."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from openfisca_participatie.brieven.blokken import Alinea, Blok, Kader, Kop, Lijst, Ondertekening, Tabel
from openfisca_participatie.brieven.weergave.gemeen import VAST_WIT, kenmerken, met_vast_wit

if TYPE_CHECKING:
    from openfisca_participatie.brieven.brief import Brief

BREEDTE = 80
_SCHEIDING = "  "


def _regels(tekst: str, breedte: int = BREEDTE, eerste: str = "", volgende: str = "") -> str:
    """Wrap a paragraph; long names are not broken, and an amount stays with its euro sign."""
    gevouwen = textwrap.fill(
        met_vast_wit(tekst), breedte, initial_indent=eerste, subsequent_indent=volgende, break_long_words=False, break_on_hyphens=False
    )
    return gevouwen.replace(VAST_WIT, " ")


def _tabel(tabel: Tabel) -> str:
    """Write a table in columns, amounts aligned right, with a line above each total."""
    rijen = [tabel.kop, *(rij.cellen for rij in tabel.rijen)]
    breedtes = [max(len(rij[i]) for rij in rijen) for i in range(len(tabel.kop))]

    def regel(cellen: tuple[str, ...]) -> str:
        velden = [
            cel.rjust(breedte) if rechts else cel.ljust(breedte)
            for cel, breedte, rechts in zip(cellen, breedtes, tabel.rechts, strict=True)
        ]
        return _SCHEIDING.join(velden).rstrip()

    streep = "-" * (sum(breedtes) + len(_SCHEIDING) * (len(breedtes) - 1))
    uit = [regel(tabel.kop), streep]
    for rij in tabel.rijen:
        if rij.totaal and uit[-1] != streep:
            uit.append(streep)
        uit.append(regel(rij.cellen))
    return "\n".join(uit)


def _kader(kader: Kader) -> str:
    """Write a box: its title between lines, its content indented."""
    streep = "=" * BREEDTE
    inhoud = "\n".join(_blok(blok, inspringing="  ") for blok in kader.blokken)
    return f"{streep}\n  {kader.titel}\n\n{inhoud}\n{streep}"


def _blok(blok: Blok, inspringing: str = "") -> str:
    """Write one block."""
    match blok:
        case Kop(niveau, tekst):
            teken = {1: "=", 2: "-"}.get(niveau)
            return f"{tekst}\n{teken * min(len(tekst), BREEDTE)}" if teken else tekst
        case Alinea(tekst):
            return _regels(tekst, eerste=inspringing, volgende=inspringing)
        case Lijst(punten):
            return "\n".join(_regels(punt, eerste=f"{inspringing}- ", volgende=f"{inspringing}  ") for punt in punten)
        case Tabel():
            return _tabel(blok)
        case Ondertekening(regels):
            return "\n\n".join(map(_regels, regels))
        case Kader():
            return _kader(blok)


def naar_tekst(brief: Brief) -> str:
    """Write the whole letter."""
    hoofd = brief.hoofd
    boven = [hoofd.gemeente, hoofd.afdeling, *hoofd.afzender]
    rechts = [f"{naam}: {', '.join(regels)}" for naam, regels in kenmerken(brief)]
    delen = ["\n".join(filter(None, boven)), "\n".join(hoofd.geadresseerde), "\n".join(rechts), *map(_blok, brief.blokken)]
    return "\n\n".join(delen) + "\n"


def maak(brief: Brief) -> tuple[bytes, list[str]]:
    """Make the letter as a file of text."""
    return naar_tekst(brief).encode(), []
