"""A comparison on the terminal: regimes in columns, and below them why they part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from openfisca_participatie.berekening.vergelijkingsblad import Rij, blokken, let_op, per_maand, verliezers, zaakrijen
from openfisca_participatie.cli.overzicht import gedeelde_map
from openfisca_participatie.cli.weergave import STIJL_VAN_ANTWOORD, ZACHT, Blad, Cel, aantal

if TYPE_CHECKING:
    from openfisca_participatie.berekening.vergelijking import Vergelijking

SMALSTE_KOLOM, BREEDSTE_KOLOM, SMALSTE_LABEL = 13, 20, 24
GEWONNEN, VERLOREN = "green", "red"


def toon(vergeleken: Sequence[tuple[str, Vergelijking]]) -> None:
    """Print one comparison in full, or many as a table."""
    blad = Blad()
    if len(vergeleken) == 1:
        _een_zaak(blad, *vergeleken[0])
    else:
        _veel_zaken(blad, vergeleken)
    _let_op(blad, [een for _, een in vergeleken])
    blad.toon()


def _een_zaak(blad: Blad, naam: str, een: Vergelijking) -> None:
    blad.regel(Cel(f"Zaak {een.zaak}" if een.zaak else "Zaak", "bold"), f" · {naam}")
    plaats = "" if een.gemeente == "geen" else een.gemeente.title()
    blad.alinea(" · ".join(filter(None, (een.wie, plaats))), ZACHT, inspringen=2)
    titels = [regime.titel for regime in een.regimes]
    delen = blokken(een)
    if len(een.maanden) > 1:
        blad.wit()
        blad.regel(Cel("Loon plus bijstand per maand, zonder toeslagen", "bold"))
        _tabel(blad, titels, per_maand(een))
    for blok in delen:
        blad.wit()
        blad.regel(Cel(blok.titel, "bold"))
        _tabel(blad, titels, blok.rijen)
        blad.wit()
        blad.regel("  ", Cel("Waarom zij uiteenlopen", "bold"))
        for titel, zinnen in blok.redenen:
            blad.regel("    ", Cel(titel, "cyan"))
            for zin in zinnen:
                blad.alinea(f"- {zin}", inspringen=6, hangend=2)


def _tabel(blad: Blad, titels: Sequence[str], rijen: Sequence[Rij]) -> None:
    """Regimes in columns; when there are too many for the width, in several tables that each begin with the first regime."""
    per_tabel = max((blad.breedte - SMALSTE_LABEL) // (SMALSTE_KOLOM + 2) - 1, 1)
    for begin in range(1, max(len(titels), 2), per_tabel):
        kolommen = [0, *range(begin, min(begin + per_tabel, len(titels)))]
        if begin > 1:
            blad.wit()
        breedte = min((blad.breedte - SMALSTE_LABEL) // len(kolommen) - 2, BREEDSTE_KOLOM)
        tabel: list[list[Cel | str]] = [["", *(Cel(titels[nummer], ZACHT) for nummer in kolommen)]]
        tabel += [[rij.label, *(_cel(rij, nummer) for nummer in kolommen)] for rij in rijen]
        hooguit = dict.fromkeys(range(1, len(kolommen) + 1), breedte)
        blad.rijen(tabel, rek=0, rechts=range(1, len(kolommen) + 1), hooguit=hooguit, vullen=False)


def _cel(rij: Rij, nummer: int) -> Cel:
    tekst = rij.cellen[nummer]
    if rij.soort == "antwoord":
        return Cel(tekst, STIJL_VAN_ANTWOORD.get(tekst.lower(), ""))
    if rij.soort == "verschil" and tekst and tekst != "geen":
        return Cel(tekst, VERLOREN if tekst.startswith("-") else GEWONNEN)
    return Cel(tekst, "bold" if nummer and tekst != rij.cellen[0] else "")


def _veel_zaken(blad: Blad, vergeleken: Sequence[tuple[str, Vergelijking]]) -> None:
    """A line per case, the largest effect first, and who is worse off."""
    map_ = gedeelde_map([naam for naam, _ in vergeleken])
    kort = [(naam.removeprefix(map_), een) for naam, een in vergeleken]
    titels, rijen = zaakrijen(kort)
    hoe = ", naar de grootte van het verschil in loon plus bijstand over alle maanden samen"
    blad.regel(Cel(aantal(len(vergeleken), "zaak", "zaken"), "bold"), hoe)
    breedte = max((blad.breedte - 38) // max(len(titels), 1) - 2, 10)
    if map_:
        blad.regel(Cel(f"  in {map_}", ZACHT))
    tabel: list[list[Cel | str]] = [[Cel("zaak", ZACHT), *(Cel(titel, ZACHT) for titel in titels)]]
    tabel += [[rij.label, rij.cellen[0], *map(_effect, rij.cellen[1:])] for rij in rijen]
    hooguit = dict.fromkeys(range(1, len(titels) + 1), min(breedte, BREEDSTE_KOLOM))
    blad.rijen(tabel, rek=0, rechts=range(1, len(titels) + 1), hooguit=hooguit, vullen=False)
    blad.wit()
    verlies = verliezers(kort)
    blad.regel(Cel("Wie erop achteruitgaat" if verlies else "Niemand gaat erop achteruit.", "bold"))
    regime = ""
    for een_verlies in verlies:
        if een_verlies.regime != regime:
            regime = een_verlies.regime
            blad.regel("  ", Cel(regime, "cyan"))
        waarom = f": {een_verlies.waarom}" if een_verlies.waarom else ""
        blad.alinea(f"- {een_verlies.zaak}, {een_verlies.wanneer}: {een_verlies.hoeveel}{waarom}", inspringen=4, hangend=2)


def _effect(tekst: str) -> Cel | str:
    """A difference in the table of cases, with its colour."""
    return tekst if tekst in ("-", "geen") else Cel(tekst, VERLOREN if tekst.startswith("-") else GEWONNEN)


def _let_op(blad: Blad, vergelijkingen: Sequence[Vergelijking]) -> None:
    blad.wit()
    blad.regel(Cel("Let op", "magenta"))
    for zin in let_op(vergelijkingen, met_aannamen=False):
        blad.alinea(f"- {zin}", inspringen=2, hangend=2)
