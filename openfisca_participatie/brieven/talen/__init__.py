"""A letter in another language: the same blocks, sentence by sentence through a gettext catalogue (``talen/en.po``).

The templates stay Dutch and know nothing of this. After a letter is made, each sentence is looked up with ``{1}``, ``{2}`` ... where values
stand; values are written as that language writes them and keep their origin. A sentence that the catalogue lacks stops the translation:
half a letter is none. What an official or the reader wrote stays Dutch, in quotation marks.

Another language is another ``.po`` file, no code. Its header says what letters there are (``X-Soorten``), the name of the language and
its code. Besides sentences it has entries with a context (``msgctxt``): ``waarde`` for words of the computation, ``maand``, ``wet`` for
words in the name of an article, ``vorm`` for how amounts and lists are written, ``bladzijde`` for the page, and ``begrip``: a term of that
language that is explained where it first stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from openfisca_participatie.brieven.blokken import Alinea, Blok, Kop, met_teksten, teksten
from openfisca_participatie.brieven.brief import Brief
from openfisca_participatie.brieven.fouten import BriefFout
from openfisca_participatie.brieven.merken import merk, stukken, zonder_merken
from openfisca_participatie.brieven.soorten import Vorm
from openfisca_participatie.opmaak import MAANDEN

if TYPE_CHECKING:
    from polib import POFile

MAP = Path(__file__).parent
WAARDE, MAAND, WET, VORM, BLADZIJDE, BEGRIP = "waarde", "maand", "wet", "vorm", "bladzijde", "begrip"
BEDRAG, KOMMAGETAL, CITAAT, LAATSTE = "€ 1.234,56", "1,5", "'citaat'", "{1} en {2}"  # msgids with context vorm
LEESTEKENS = " .,:;()-\u2212"

_PLEK = re.compile(r"\{(\d+)\}")
_RIJ = re.compile(r"\{\d+\}(?:, \{\d+\})*(?: en \{\d+\})?")
_ZINNEN = re.compile(r"(?<=[.?!]) +(?=[A-ZÀ-ÖØ-Þ{])|(?<=:) +(?=[A-ZÀ-ÖØ-Þ])| +(?=\(onzeker\)$)")
_BEDRAG = re.compile(r"(\u2212 ?)?€ ?(\d{1,3}(?:\.\d{3})*),(\d{2})")
_DATUM = re.compile(rf"(\d{{1,2}}) ({'|'.join(MAANDEN)}) (\d{{4}})")
_MAAND = re.compile(rf"({'|'.join(MAANDEN)})( \d{{4}})?", re.IGNORECASE)
_KOMMAGETAL = re.compile(r"(\d+),(\d+)(%?)")
_IN_WAARDE = re.compile(rf"{_BEDRAG.pattern}|{_DATUM.pattern}|\b(?:{'|'.join(MAANDEN)}) \d{{4}}\b|\d+(?:[.,:]\d+)*%?[a-z°]?")
_ALS_IS = ("afzender", "programma", "zaak: zaak", "zaak: naam", "huisstijl")


@dataclass(frozen=True)
class Catalogus:
    """The translations by context and Dutch text, and what the header says of the language."""

    regels: dict[tuple[str, str], str]
    naam: str
    code: str
    soorten: tuple[str, ...]

    def get(self, context: str, tekst: str) -> str:
        """Give the translation; empty where there is none."""
        return self.regels.get((context, tekst), "")

    def begrippen(self) -> list[tuple[str, str]]:
        """Terms of the language with their explained form, the longest first."""
        alle = [(term, uitgelegd) for (context, term), uitgelegd in self.regels.items() if context == BEGRIP]
        return sorted(alle, key=lambda paar: -len(paar[0]))


def talen() -> tuple[str, ...]:
    """The languages that have a catalogue."""
    return tuple(sorted(pad.stem for pad in MAP.glob("*.po")))


def catalogus(taal: str) -> Catalogus:
    """Read a catalogue. Raises :class:`BriefFout` for a language that has none."""
    if taal not in talen():
        raise BriefFout(f"Een brief in de taal {taal!r} is er niet. Kies uit: {', '.join(('nl', *talen()))}.")
    pad = MAP / f"{taal}.po"
    return _lees(pad, pad.stat().st_mtime_ns)


@lru_cache(maxsize=8)
def _lees(pad: Path, versie: int) -> Catalogus:
    po = lees_po(pad)
    kop = po.metadata
    return Catalogus(
        {(regel.msgctxt or "", regel.msgid): regel.msgstr for regel in po if regel.msgstr and not regel.obsolete and not regel.fuzzy},
        kop.get("X-Naam", pad.stem),
        kop.get("X-Taalcode", pad.stem),
        tuple(filter(None, re.split(r"[,\s]+", kop.get("X-Soorten", "")))),
    )


def lees_po(pad: Path) -> POFile:
    """The catalogue as polib reads it."""
    try:
        import polib
    except ImportError as fout:
        raise BriefFout("Voor een vertaling is de groep 'brieven' nodig: pip install 'openfisca-participatie[brieven]'.") from fout
    return polib.pofile(str(pad), encoding="utf-8", wrapwidth=120)


def vertaal(brief: Brief, taal: str) -> Brief:
    """Give the letter in this language, with the note that the Dutch one is binding; ``nl`` gives the letter itself.

    Raises :class:`BriefFout` for a kind that does not exist in it, or for a sentence that is not translated yet.
    """
    if taal == "nl":
        return brief
    bekend = catalogus(taal)
    if brief.soort not in bekend.soorten:
        raise BriefFout(f"De brief {brief.soort!r} is er niet in deze taal ({taal}). Wel: {', '.join(bekend.soorten)}.")
    om = Vertaler(brief, bekend)
    gemerkt = tuple(met_teksten(blok, om) for blok in brief.gemerkt)
    gemerkt = _met_noot(gemerkt, brief.vorm, om)
    if om.ontbreekt:
        wat = "Dit woord" if om.ontbreekt[0][0] else "Deze zin"
        raise BriefFout(f"{wat} is nog niet vertaald ({taal}): {om.ontbreekt[0][1]!r}. De brief in het Nederlands kan wel.")
    titel = next(zonder_merken(blok.tekst) for blok in gemerkt if isinstance(blok, Kop) and blok.niveau == 1)
    hoofd = replace(brief.hoofd, datum=geschreven(brief.hoofd.datum, bekend))
    return replace(brief, gemerkt=gemerkt, titel=titel, taal=taal, hoofd=hoofd)


NOTEN = {
    Vorm.BESLUIT: "Dit is een vertaling, om u te helpen. Alleen de brief in het Nederlands is het besluit.",
    Vorm.MEDEDELING: "Dit is een vertaling, om u te helpen. De brief in het Nederlands geldt.",
    Vorm.VOORNEMEN: "Dit is een vertaling, om u te helpen. De brief in het Nederlands geldt.",
    Vorm.INTERN: "",
}
NOOT_CITAAT = "Wat tussen aanhalingstekens staat, is in het Nederlands geschreven."


def _met_noot(blokken: tuple[Blok, ...], vorm: Vorm, om: Vertaler) -> tuple[Blok, ...]:
    """Put the note that the Dutch letter is binding right below the subject."""
    plek = next(i for i, blok in enumerate(blokken) if isinstance(blok, Kop) and blok.niveau == 1) + 1
    noot = f"{NOTEN[vorm]} {NOOT_CITAAT}" if om.citeert else NOTEN[vorm]
    return (*blokken[:plek], Alinea(om(noot)), *blokken[plek:])


Waarden = list[tuple[str, int]]


@dataclass(frozen=True)
class Rij:
    """What stands at one place of a sentence: one value, or several as ``A, B en C``."""

    waarden: Waarden
    en: bool = False


def zinnen(gemerkt: str) -> Iterator[tuple[str, list[Rij]]]:
    """Give each sentence of a marked text as the catalogue has it, with what stands at its places.

    Values in a row (``A, B en C``) are one place: how many names there are is not for a translator.
    """
    patroon, waarden = "", []
    for stuk, nummer in stukken(gemerkt):
        if nummer is None:
            patroon += stuk.replace("{", "(").replace("}", ")")
        else:
            waarden.append((stuk, nummer))
            patroon += f"{{{len(waarden)}}}"
    for zin in _ZINNEN.split(patroon):
        rijen: list[Rij] = []

        def plek(treffer: re.Match[str], rijen: list[Rij] = rijen) -> str:
            eigen = [waarden[int(nummer) - 1] for nummer in _PLEK.findall(treffer[0])]
            rijen.append(Rij(eigen, " en {" in treffer[0]))
            return f"{{{len(rijen)}}}"

        yield _RIJ.sub(plek, zin), rijen


@dataclass
class Vertaler:
    """Translates the marked texts of one letter, in the order in which they are read; what it cannot is noted in ``ontbreekt``."""

    brief: Brief
    bekend: Catalogus
    ontbreekt: list[tuple[str, str]] = field(default_factory=list)
    citeert: bool = False  # whether something stays in Dutch, between quotation marks
    _uitgelegd: set[str] = field(default_factory=set)

    def __call__(self, gemerkt: str) -> str:
        """Give the text in the other language, with the same marks."""
        uit = []
        for zin, rijen in zinnen(gemerkt):
            nieuw = zin
            if _PLEK.sub("", zin).strip(LEESTEKENS):  # more than values
                nieuw = self._uitgelegde(self.bekend.get("", zin))
                if not nieuw:
                    self.ontbreekt.append(("", zin))
                    nieuw = zin
            uit.append(_PLEK.sub(lambda treffer, rijen=rijen: self._rij(rijen[int(treffer[1]) - 1]), nieuw))  # type: ignore[misc]
        return " ".join(uit)

    def _uitgelegde(self, zin: str) -> str:
        """The sentence in which each term that is new to the reader is explained."""
        for term, uitgelegd in self.bekend.begrippen():
            gevonden = re.search(rf"\b{re.escape(term)}\b", zin, re.IGNORECASE) if term not in self._uitgelegd else None
            if gevonden:
                self._uitgelegd.add(term)
                zin = zin[: gevonden.end()] + uitgelegd.removeprefix(term) + zin[gevonden.end() :]
        return zin

    def _rij(self, rij: Rij) -> str:
        """The values at one place."""
        *eerste, laatste = (merk(self._waarde(tekst, self.brief.herkomst[nummer][1]), nummer) for tekst, nummer in rij.waarden)
        if not rij.en:
            return ", ".join((*eerste, laatste))
        samen = self.bekend.get(VORM, LAATSTE) or LAATSTE
        return _PLEK.sub(lambda treffer: laatste if treffer[1] == "2" else ", ".join(eerste), samen)

    def _waarde(self, tekst: str, herkomst: str) -> str:
        """A value: what people wrote stays as it is, what the law or the program says is looked up."""
        if herkomst.startswith(_ALS_IS):
            return tekst
        anders = _getal_of_dag(tekst, self.bekend)
        if anders is not None or not any(map(str.isalpha, tekst)):
            return anders or tekst
        if herkomst.startswith("wet: bronnen"):
            return self._wetstekst(tekst)
        van_mensen = herkomst.startswith("zaak: ") and herkomst.removeprefix("zaak: oordeel ").lower() != tekst.lower()
        nieuw = self._opgezocht(tekst, verplicht=not van_mensen)
        if nieuw is not None or not van_mensen:
            return nieuw or tekst
        self.citeert = True
        return (self.bekend.get(VORM, CITAAT) or CITAAT).replace("citaat", tekst)

    def _opgezocht(self, tekst: str, *, verplicht: bool) -> str | None:
        """Words of a value in the catalogue; the names and numbers in it are places."""
        patroon, delen = waardepatroon(tekst, [naam for naam, herkomst in self.brief.herkomst if herkomst == "zaak: naam"])
        groot = patroon[:1].isupper()
        for sleutel in (patroon, patroon[:1].lower() + patroon[1:]):
            if nieuw := self.bekend.get(WAARDE, sleutel):
                nieuw = _PLEK.sub(lambda treffer: geschreven(delen[int(treffer[1]) - 1], self.bekend), nieuw)
                return nieuw[:1].upper() + nieuw[1:] if groot else nieuw
        if verplicht:
            self.ontbreekt.append((WAARDE, patroon))
        return None

    def _wetstekst(self, tekst: str) -> str:
        """Articles of the law: the words around their numbers in this language, names of laws as they are."""
        woorden = sorted((woord for context, woord in self.bekend.regels if context == WET), key=len, reverse=True)
        patroon = rf"\b({'|'.join(woorden)})\b(?= (?:\d|[a-z]{{1,2}}\b|{'|'.join(woorden)}\b))"
        return re.sub(patroon, lambda treffer: self.bekend.get(WET, treffer[1]), tekst) if woorden else tekst


def waardepatroon(tekst: str, namen: list[str]) -> tuple[str, list[str]]:
    """A text of the computation with a place for each name and number in it, and what stands there."""
    delen: list[str] = []

    def plek(treffer: re.Match[str]) -> str:
        delen.append(treffer[0])
        return f"{{{len(delen)}}}"

    van_mensen = [rf"(?<!\w){re.escape(naam)}(?!\w)" for naam in sorted(set(namen), key=len, reverse=True) if naam]
    return re.sub("|".join((*van_mensen, _IN_WAARDE.pattern)), plek, tekst), delen


def geschreven(tekst: str, bekend: Catalogus) -> str:
    """An amount, a date, a month, a percentage or a number as this language writes it; any other text as it is."""
    return _getal_of_dag(tekst, bekend) or tekst


def _getal_of_dag(tekst: str, bekend: Catalogus) -> str | None:
    """The same, and None for any other text."""

    def cijfers(voorbeeld: str, heel: str, deel: str) -> str:
        vorm = bekend.get(VORM, voorbeeld) or voorbeeld
        duizend, komma = (vorm[-7], vorm[-3]) if voorbeeld == BEDRAG else ("", vorm[-2])
        kern = f"{heel.replace('.', duizend)}{komma}{deel}"
        return f"{vorm[: -len('1.234,56')]}{kern}" if voorbeeld == BEDRAG else kern

    def maand(naam: str) -> str:
        return bekend.get(MAAND, naam.lower()) or naam

    if treffer := _BEDRAG.fullmatch(tekst):
        return ("\u2212" if treffer[1] else "") + cijfers(BEDRAG, treffer[2], treffer[3])
    if treffer := _DATUM.fullmatch(tekst):
        return f"{treffer[1]} {maand(treffer[2])} {treffer[3]}"
    if treffer := _MAAND.fullmatch(tekst):
        return f"{maand(treffer[1])}{treffer[2] or ''}"
    if treffer := _KOMMAGETAL.fullmatch(tekst):
        return cijfers(KOMMAGETAL, treffer[1], treffer[2]) + treffer[3]
    return None


def ontbrekend(brief: Brief, taal: str) -> list[tuple[str, str]]:
    """The sentences and values of a letter that the catalogue lacks, as (context, Dutch)."""
    om = Vertaler(brief, catalogus(taal))
    for tekst in [*teksten(brief.gemerkt), NOTEN[brief.vorm], NOOT_CITAAT]:
        om(tekst)
    return list(dict.fromkeys(om.ontbreekt))
