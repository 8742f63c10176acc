"""The text of a letter as sentences and words, for the checks on plain language.

Sentences come from pysbd (rules for Dutch), words and how often people use them from wordfreq (Dutch word list). Values that a template
inserted stay whole: an amount or a date is one word, and the full stop in "J. de Vries" ends no sentence. What somebody wrote in the case
is told apart from our own words, for only those are ours to mend.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from openfisca_participatie.brieven.blokken import Alinea, Blok, Kader, Kop, Lijst, Tabel
from openfisca_participatie.brieven.fouten import BriefFout
from openfisca_participatie.brieven.merken import stukken

if TYPE_CHECKING:
    from openfisca_participatie.brieven.brief import Brief

Plek = Literal["kop", "tekst", "kader", "tabel"]
MEESTE_WOORDEN_VAN_EEN_WAARDE = 6  # more is a sentence somebody wrote
_PLAATSHOUDER = re.compile(r"Waarde([a-j]+)x")
_CIJFERS = str.maketrans("0123456789", "abcdefghij")
_LETTERS = str.maketrans("abcdefghij", "0123456789")


@dataclass(frozen=True)
class Zin:
    """A sentence: as people read it, our own words alone, how many words it has, where it stands, and whether it is ours."""

    tekst: str
    eigen_tekst: str
    woorden: int
    plek: Plek
    eigen: bool = True


@lru_cache(maxsize=1)
def _splitser() -> Any:
    try:
        import pysbd
    except ImportError as fout:
        raise BriefFout("Voor de keuring is de groep 'brieven' nodig: pip install 'openfisca-participatie[brieven]'.") from fout
    return pysbd.Segmenter(language="nl", clean=False)


@lru_cache(maxsize=4096)
def _gesplitst(tekst: str) -> tuple[str, ...]:
    return tuple(deel.strip() for deel in _splitser().segment(tekst) if deel.strip())


@lru_cache(maxsize=8192)
def woordenlijst(tekst: str) -> tuple[str, ...]:
    """The words of a text in small letters, without numbers and punctuation."""
    from wordfreq import tokenize

    return tuple(woord for woord in tokenize(tekst, "nl") if not any(teken.isdigit() for teken in woord))


@lru_cache(maxsize=8192)
def bekendheid(woord: str) -> float:
    """How often people use a word, on the Zipf scale of wordfreq: 4 is everyday, 3 ordinary, below 2 rare or unknown."""
    from wordfreq import zipf_frequency

    return float(zipf_frequency(woord, "nl"))


def aantal_woorden(tekst: str) -> int:
    """The number of words as a reader counts them: an amount, a date or a word with a hyphen is one."""
    kort = re.sub(r"\b\d{1,2} [a-z]+ \d{4}\b", "datum", tekst.replace("€ ", "€").replace("\u2212 ", "\u2212"))
    return len(re.findall(r"[^\s]*\w[^\s]*", kort))


def _is_proza(waarde: str) -> bool:
    return aantal_woorden(waarde) > MEESTE_WOORDEN_VAN_EEN_WAARDE


def _kort(waarde: str) -> str:
    """A value as it counts in our sentence: prose is one word."""
    return "X" if _is_proza(waarde) else waarde


def zinnen(gemerkt: str, plek: Plek = "tekst") -> list[Zin]:
    """Split a marked text. Prose that somebody wrote in the case counts as one word in our sentence and gives sentences of its own."""
    waarden: list[str] = []
    kaal = ""
    for stuk, nummer in stukken(gemerkt):
        if nummer is None:
            kaal += stuk
        else:
            kaal += f"Waarde{str(len(waarden)).translate(_CIJFERS)}x"
            waarden.append(stuk)

    def waarde(treffer: re.Match[str]) -> str:
        return waarden[int(treffer[1].translate(_LETTERS))]

    uit, geschreven = [], []
    for deel in _gesplitst(kaal):
        delen = [waarde(treffer) for treffer in _PLAATSHOUDER.finditer(deel)]
        proza = [een for een in delen if _is_proza(een)]
        eigen = _PLAATSHOUDER.sub(" ", deel)
        aantal = aantal_woorden(_PLAATSHOUDER.sub(lambda treffer: _kort(waarde(treffer)), deel))
        uit.append(Zin(_PLAATSHOUDER.sub(waarde, deel), eigen, aantal, plek))
        geschreven += [Zin(zin, zin, aantal_woorden(zin), plek, eigen=False) for een in proza for zin in _gesplitst(een)]
    return uit + geschreven


def alineas(brief: Brief) -> Iterator[tuple[str, Plek]]:
    """The marked paragraphs and points that a reader reads, with their place; closing blocks in small print are for the jurist."""

    def van(blok: Blok, plek: Plek) -> Iterator[tuple[str, Plek]]:
        match blok:
            case Alinea() if blok.stijl != "klein":
                yield blok.tekst, plek
            case Lijst() if blok.stijl != "klein":
                yield from ((punt, plek) for punt in blok.punten)
            case Kader():
                for deel in blok.blokken:
                    yield from van(deel, "kader")

    for blok in brief.gemerkt:
        yield from van(blok, "tekst")


def alle_zinnen(brief: Brief) -> list[Zin]:
    """All sentences of the running text and the box."""
    return [zin for tekst, plek in alineas(brief) for zin in zinnen(tekst, plek)]


def koppen(brief: Brief) -> list[Kop]:
    """The headings as people read them."""
    return [blok for blok in brief.blokken if isinstance(blok, Kop)]


def cellen(brief: Brief) -> list[str]:
    """The cells of the tables as people read them."""
    return [cel for blok in brief.blokken if isinstance(blok, Tabel) for rij in blok.rijen for cel in rij.cellen]
