"""What can be wrong with a file, in Dutch: the path in the file, the value, what was expected and "bedoelde u ...?"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

LANGSTE_WAARDE = 60
LANGSTE_LIJST_BIJ_SUGGESTIE = 100  # next to "bedoelde u ...?" a longer list of possible values only hides the point


@dataclass(frozen=True)
class Fout:
    """One fault: path in the file, line (from 1), value, what is wrong, what was expected, and a near miss."""

    pad_in_bestand: str = ""
    regel: int | None = None
    waarde: str = ""
    melding: str = ""
    verwacht: str = ""
    suggestie: str = ""

    def __str__(self) -> str:
        """The message on one line."""
        waar = f"regel {self.regel}" if self.regel else ""
        plek = ", ".join(deel for deel in (waar, self.pad_in_bestand) if deel)
        zin = f"{plek}: {self.melding}" if plek else self.melding
        if self.waarde:
            zin += f': "{kort(self.waarde)}"'
        if self.verwacht and not (self.suggestie and len(self.verwacht) > LANGSTE_LIJST_BIJ_SUGGESTIE):
            zin += f" - verwacht: {self.verwacht}"
        if self.suggestie:
            zin += f" - bedoelde u {self.suggestie}?"
        return zin


class InvoerFout(Exception):
    """A file cannot be used. ``fouten`` holds every fault; ``str()`` is the full Dutch message."""

    def __init__(self, fouten: Iterable[Fout], bestand: str = "") -> None:
        """The faults, without repetition and in the order of the file."""
        self.fouten = sorted(dict.fromkeys(fouten), key=lambda fout: fout.regel or 0)
        self.bestand = bestand
        super().__init__(str(self))

    def __str__(self) -> str:
        """All messages; more than one below a heading."""
        kop = f"{self.bestand}: " if self.bestand else ""
        if len(self.fouten) == 1:
            return kop + str(self.fouten[0])
        return "\n".join([f"{kop}{len(self.fouten)} fouten", *(f"  {fout}" for fout in self.fouten)])


def kort(waarde: object) -> str:
    """A value as one short printable line."""
    tekst = "".join(teken if teken.isprintable() else "\N{REPLACEMENT CHARACTER}" for teken in str(waarde))
    return tekst if len(tekst) <= LANGSTE_WAARDE else tekst[: LANGSTE_WAARDE - 1] + "…"


def pad_tekst(pad: Iterable[Any]) -> str:
    """``huisgenoten[1].geboren``: numbers of lists count from 1, as people do."""
    tekst = ""
    for deel in pad:
        tekst += f"[{deel + 1}]" if isinstance(deel, int) else f".{kort(deel)}" if tekst else kort(deel)
    return tekst


def bedoelde_u(woord: str, mogelijk: Iterable[str]) -> str:
    """The nearest of the possible words, between quotes, or nothing."""
    import difflib  # only when there is a fault

    keuzen = {keuze.lower(): keuze for keuze in mogelijk}
    gevonden = difflib.get_close_matches(woord[:LANGSTE_WAARDE].lower().replace("_", " "), keuzen, n=1, cutoff=0.6)
    return f'"{keuzen[gevonden[0]]}"' if gevonden else ""
