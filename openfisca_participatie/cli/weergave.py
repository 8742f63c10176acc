"""Printing on the terminal, shared by all commands: columns that wrap, tables, a tree, colours only where they belong.

Text from a case file is never markup and never reaches the terminal with control characters in it.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TextIO
from unicodedata import combining, east_asian_width

from openfisca_participatie.cli.nederlands import MEESTE_KOLOMMEN
from openfisca_participatie.opmaak import MAANDEN

if TYPE_CHECKING:
    from rich.console import Console

BREEDSTE_TERMINAL, SMALSTE = 120, 60
STIJL_VAN_ANTWOORD = {"ja": "bold green", "nee": "bold red", "nodig": "bold yellow"}
ZACHT = "dim"
_SAMEN = ("€ ", "- €", "art. ", " lid ", *(f" {maand} " for maand in MAANDEN))
"""Spaces in these do not break a line."""


def schoon(tekst: object) -> str:
    """Give a text as one line of printable characters; what is not printable (also bidi marks) shows as a replacement character."""
    if (woorden := str(tekst)).isprintable():
        return woorden
    return "".join(teken if teken.isprintable() else " " if teken.isspace() else "\N{REPLACEMENT CHARACTER}" for teken in woorden)


def opsomming(delen: Iterable[str], woord: str = "en") -> str:
    """``a, b en c``."""
    lijst = list(delen)
    return f" {woord} ".join([", ".join(lijst[:-1]), lijst[-1]]) if len(lijst) > 1 else "".join(lijst)


def aantal(hoeveel: int, enkelvoud: str, meervoud: str) -> str:
    """``1 gegeven``, ``3 gegevens``."""
    return f"{hoeveel} {enkelvoud if hoeveel == 1 else meervoud}"


def breedte_van_scherm(stroom: TextIO) -> int:
    """Columns to write in: those of the terminal, within reason; when it is none a fixed number."""
    if not stroom.isatty():
        return MEESTE_KOLOMMEN
    from shutil import get_terminal_size

    return max(SMALSTE, min(get_terminal_size().columns, BREEDSTE_TERMINAL))


def maak_console(stroom: TextIO) -> Console:
    """Make a console for a terminal; without colours when NO_COLOR is set or the terminal has none."""
    from rich.console import Console

    kleur = stroom.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    console = Console(
        file=stroom,
        force_terminal=stroom.isatty(),
        color_system="auto" if kleur else None,
        width=breedte_van_scherm(stroom),
        highlight=False,
        markup=False,
        emoji=False,
    )
    return console


@dataclass(frozen=True)
class Cel:
    """A cell of a row: text with one style, and a link on terminals that have them."""

    tekst: str
    stijl: str = ""
    link: str = ""


def _als_cel(cel: Cel | str) -> Cel:
    return cel if isinstance(cel, Cel) else Cel(cel)


class Blad:
    """A page on stdout. What is written is kept until :meth:`toon` prints it in one go."""

    def __init__(self, stroom: TextIO | None = None) -> None:
        """Write for ``stroom``, by default stdout."""
        self.stroom = stroom or sys.stdout
        self.breedte = breedte_van_scherm(self.stroom)
        self._stukken: list[tuple[str, str]] = []

    def toon(self) -> None:
        """Print the page. rich, which takes a while to load, is only needed where there may be colours."""
        if not self.stroom.isatty():
            self.stroom.write("".join(tekst for tekst, _ in self._stukken))
            return
        from rich.text import Text

        maak_console(self.stroom).print(Text.assemble(*self._stukken), end="", soft_wrap=True)

    def wit(self) -> None:
        """Write an empty line."""
        self._stukken.append(("\n", ""))

    def regel(self, *stukken: Cel | str) -> None:
        """Write pieces on one line, not wrapped."""
        for stuk in map(_als_cel, stukken):
            self._schrijf(schoon(stuk.tekst), stuk.stijl, stuk.link)
        self.wit()

    def alinea(self, tekst: str, stijl: str = "", *, inspringen: int = 0, hangend: int = 0) -> None:
        """Write wrapped text; lines after the first hang ``hangend`` further."""
        for nummer, stuk in enumerate(breek(tekst, self.breedte - inspringen - hangend)):
            self._schrijf(" " * (inspringen + (hangend if nummer else 0)) + stuk, stijl)
            self.wit()

    def opdrachten(self, rijen: Sequence[tuple[str, str]]) -> None:
        """Write labels with a command behind each; a command is never wrapped, so that it can be pasted."""
        breedte = max(len(label) for label, _ in rijen)
        for label, opdracht in rijen:
            self.regel(f"  {label:{breedte}}  ", Cel(opdracht, "green"))

    def kop(self, links: Sequence[Cel | str], rechts: Cel) -> None:
        """Write a title line with a word at the right edge; on its own line when there is no room."""
        cellen = [_als_cel(cel) for cel in links]
        ruimte = self.breedte - sum(breedte_van(schoon(cel.tekst)) for cel in cellen) - breedte_van(rechts.tekst)
        for cel in cellen:
            self._schrijf(schoon(cel.tekst), cel.stijl)
        if ruimte < 1:
            self.wit()
        self._schrijf(" " * (ruimte if ruimte > 0 else self.breedte - breedte_van(rechts.tekst)), "")
        self.regel(rechts)

    def rijen(
        self,
        rijen: Iterable[Sequence[Cel | str]],
        *,
        rek: int = 1,
        rechts: Sequence[int] = (),
        minstens: Sequence[int] = (),
        hooguit: dict[int, int] | None = None,
        vullen: bool = True,
        inspringen: int = 2,
        tussen: int = 2,
    ) -> None:
        """Write rows in columns. Column ``rek`` takes what is left and wraps; with ``vullen`` the rows fill the whole width.

        Columns in ``rechts`` are aligned right; ``minstens`` gives least widths from the first column on, ``hooguit``
        the most a column may have (otherwise two fifths of the page). In a row with nothing right
        of ``rek`` its text may use that room too.
        """
        tabel = [[_als_cel(cel) for cel in rij] for rij in rijen]
        if not tabel:
            return
        breedtes = self._breedtes(tabel, rek, minstens, hooguit or {}, vullen, inspringen, tussen)
        for rij in tabel:
            ruim = _met_lege_ruimte(rij, breedtes, rek, tussen)
            stukken = [breek(cel.tekst, breedte) or [""] for cel, breedte in zip(rij, ruim, strict=True)]
            for nummer in range(max(map(len, stukken))):
                self._rijregel(rij, stukken, ruim, nummer, rechts, inspringen, tussen)

    def tak(self, begin: str, vervolg: str, kop: Cel, zin: Cel, rechts: Cel, breedte_rechts: int) -> None:
        """Write a branch of a tree: name and value, a sentence behind it, and its article at the right edge."""
        breedte = max(self.breedte - len(begin) - breedte_rechts - 2, 24)
        koppen = breek(kop.tekst, breedte)
        ruimte = breedte - breedte_van(koppen[-1]) - 3
        eerste = breek(zin.tekst, ruimte)[0] if ruimte >= 24 and zin.tekst else ""
        for nummer, stuk in enumerate(koppen):
            self._schrijf(vervolg if nummer else begin, ZACHT)
            self._schrijf(stuk, kop.stijl)
            achter = f"   {eerste}" if eerste and nummer == len(koppen) - 1 else ""
            self._schrijf(achter, zin.stijl)
            if nummer == 0 and rechts.tekst:
                over = self.breedte - len(begin) - breedte_van(stuk + achter) - breedte_rechts
                self._schrijf(" " * max(over, 2), "")
                self._schrijf(rechts.tekst, rechts.stijl, rechts.link)
            self.wit()
        for stuk in breek(schoon(zin.tekst)[len(eerste) :].strip(), breedte - 3):
            self._schrijf(vervolg, ZACHT)
            self._schrijf(f"  {stuk}", zin.stijl)
            self.wit()

    def _breedtes(
        self,
        tabel: list[list[Cel]],
        rek: int,
        minstens: Sequence[int],
        hooguit: dict[int, int],
        vullen: bool,
        inspringen: int,
        tussen: int,
    ) -> list[int]:
        breedtes = []
        for nummer in range(len(tabel[0])):
            nodig = max(breedte_van(schoon(rij[nummer].tekst)) for rij in tabel)
            meest = nodig if nummer == rek else hooguit.get(nummer, self.breedte * 2 // 5)
            breedtes.append(max(min(nodig, meest), minstens[nummer] if nummer < len(minstens) else 0))
        over = self.breedte - inspringen - sum(breedte + tussen for nummer, breedte in enumerate(breedtes) if nummer != rek and breedte)
        breedtes[rek] = max(over if vullen else min(over, breedtes[rek]), 16)
        return breedtes

    def _rijregel(
        self,
        rij: list[Cel],
        stukken: list[list[str]],
        breedtes: list[int],
        nummer: int,
        rechts: Sequence[int],
        inspringen: int,
        tussen: int,
    ) -> None:
        """One line of a row. Padding is written only before text, so that no line ends in spaces."""
        wit = " " * inspringen
        for kolom, (cel, regels, breedte) in enumerate(zip(rij, stukken, breedtes, strict=True)):
            if not breedte:
                continue
            tekst = regels[nummer] if nummer < len(regels) else ""
            vulling = " " * max(breedte - breedte_van(tekst), 0)
            if tekst:
                self._schrijf(wit + (vulling if kolom in rechts else ""), "")
                self._schrijf(tekst, cel.stijl, cel.link)
                wit = "" if kolom in rechts else vulling
            else:
                wit += vulling
            wit += " " * tussen
        self.wit()

    def _schrijf(self, tekst: str, stijl: str, link: str = "") -> None:
        met_link = f"{stijl} link {link}".strip() if link.startswith("https://") and " " not in link else stijl
        self._stukken.append((tekst, met_link))


def _met_lege_ruimte(rij: list[Cel], breedtes: list[int], rek: int, tussen: int) -> list[int]:
    """Widths for one row: column ``rek`` also takes the empty columns that follow it."""
    ruim, volgende = list(breedtes), rek + 1
    while volgende < len(rij) and not rij[volgende].tekst:
        ruim[rek] += ruim[volgende] + tussen if ruim[volgende] else 0
        ruim[volgende] = 0
        volgende += 1
    return ruim


def breedte_van(tekst: str) -> int:
    """Columns a text takes on a terminal."""
    if tekst.isascii():
        return len(tekst)
    return sum(0 if combining(teken) else 2 if east_asian_width(teken) in "WF" else 1 for teken in tekst)


def breek(tekst: str, breedte: int) -> list[str]:
    """Break a text into lines, all as far in as its first one; amounts, dates and articles stay in one piece."""
    schone = schoon(tekst)
    in_ = " " * (len(schone) - len(schone.lstrip(" ")))
    schone = schone.strip(" ")
    breedte = max(breedte - len(in_), 1)
    for gewoon in _SAMEN:
        schone = schone.replace(gewoon, gewoon.replace(" ", "\N{NO-BREAK SPACE}"))
    regels: list[str] = []
    huidig = ""
    for woord in schone.split(" "):
        proef = f"{huidig} {woord}" if huidig else woord
        if breedte_van(proef) <= breedte:
            huidig = proef
            continue
        if huidig:
            regels.append(huidig)
        while breedte_van(woord) > breedte:
            deel = _knip(woord, breedte)
            regels.append(deel)
            woord = woord[len(deel) :]
        huidig = woord
    if huidig:
        regels.append(huidig)
    return [in_ + regel.rstrip(" ").replace("\N{NO-BREAK SPACE}", " ") for regel in regels]


def _knip(woord: str, breedte: int) -> str:
    """The beginning of a word that fits, if possible up to a ``_``, ``.``, ``/`` or ``-``; at least one character."""
    einde = max(min(breedte, len(woord)), 1)
    while einde > 1 and breedte_van(woord[:einde]) > breedte:
        einde -= 1
    netjes = max(woord.rfind(teken, 0, einde) for teken in "_./-&") + 1
    return woord[: netjes if netjes > einde // 2 else einde]


def toon_json(gegevens: object) -> None:
    """Print JSON on stdout, readable and in the order given."""
    sys.stdout.write(json.dumps(gegevens, ensure_ascii=False, indent=2, allow_nan=False) + "\n")


def als_gegevens(waarde: Any) -> Any:
    """Dataclasses, dates and enums as plain data for JSON; an amount that is not known is ``null``."""
    from dataclasses import fields, is_dataclass
    from datetime import date

    if isinstance(waarde, bool | int | type(None)):
        return waarde
    if isinstance(waarde, float):
        return waarde if waarde == waarde else None
    if isinstance(waarde, str):
        return str(waarde)
    if isinstance(waarde, date):
        return waarde.isoformat()
    if is_dataclass(waarde) and not isinstance(waarde, type):
        return {veld.name: als_gegevens(getattr(waarde, veld.name)) for veld in fields(waarde)}
    if isinstance(waarde, dict):
        return {str(sleutel): als_gegevens(deel) for sleutel, deel in waarde.items()}
    if isinstance(waarde, list | tuple | set | frozenset):
        return [als_gegevens(deel) for deel in waarde]
    return str(waarde)
