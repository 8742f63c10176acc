"""A letter as PDF (PDF/UA-1 and PDF/A-2a) through typst.

The typst template is a fixed file; the letter goes in as JSON data, never as markup. The compiler is made once.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from openfisca_participatie.brieven.blokken import Alinea, Blok, Kader, Kop, Lijst, Ondertekening, Tabel, met_teksten
from openfisca_participatie.brieven.fouten import BriefFout
from openfisca_participatie.brieven.huisstijl import Beeld, Huisstijl
from openfisca_participatie.brieven.tekens import BLOKJE
from openfisca_participatie.brieven.weergave.gemeen import blijft_heel, kenmerken, kolommen, met_vast_wit, taalcode, woorden

if TYPE_CHECKING:
    import typst

    from openfisca_participatie.brieven.brief import Brief

MAP = Path(__file__).parent
LETTERTYPEN = ("Source Sans Pro", "DejaVu Sans")
NORMEN: list[Literal["ua-1", "a-2a"]] = ["ua-1", "a-2a"]
BREEKPUNT = "\u200b"
_VERBINDER = "\u200d"  # ties emoji together
_LANG_WOORD = re.compile(r"\S{40,}")
_ZONDER_TEKEN = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)


@lru_cache(maxsize=8)
def _compiler(mappen: tuple[str, ...] = ()) -> typst.Compiler:
    """Make the typst compiler with the fonts of the package and those in the folders of a house style."""
    try:
        import typst
    except ImportError as fout:
        raise BriefFout("Voor een PDF is de groep 'brieven' nodig: pip install 'openfisca-participatie[brieven]'.") from fout
    lettertypen = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(MAP / "lettertypen"), *mappen])
    return typst.Compiler(root=str(MAP), font_paths=lettertypen, ignore_system_fonts=True)


@lru_cache(maxsize=1)
def _sjabloon() -> bytes:
    """Read the typst template."""
    return (MAP / "brief.typ").read_bytes()


@lru_cache(maxsize=1)
def _dekking() -> frozenset[int]:
    """Give the code points that the fonts of the package can print."""
    bereiken = json.loads((MAP / "lettertypen" / "dekking.json").read_text(encoding="ascii"))
    return frozenset(punt for eerste, laatste in bereiken for punt in range(eerste, laatste + 1))


def _drukbaar(tekst: str) -> str:
    """Give a text in which an amount stays on one line, and a very long name may break anywhere."""
    return _LANG_WOORD.sub(lambda woord: _met_breekpunten(woord[0]), met_vast_wit(tekst))


def _met_breekpunten(woord: str) -> str:
    """Let a word break before each of its characters that does not belong to the one before."""
    uit, vorig = "", _VERBINDER
    for teken in woord:
        los = vorig != _VERBINDER and unicodedata.category(teken) not in ("Mn", "Mc", "Me", "Cf", "Sk")
        uit += BREEKPUNT + teken if los else teken
        vorig = teken
    return uit


def _als_gegevens(blokken: Sequence[Blok]) -> list[dict[str, Any]]:
    """Give the blocks; a paragraph that leads up to a list or a table stays with it."""
    gegevens = [_als_gegeven(met_teksten(blok, _drukbaar)) for blok in blokken]
    for blok, volgende in pairwise(gegevens):
        if blok["soort"] == "alinea":
            leidt_in = blok["tekst"].endswith(":") or (blok["stijl"] == "klein" and volgende.get("heel", False))
            blok["vast"] = leidt_in and volgende["soort"] in ("lijst", "tabel")
    return gegevens


def _als_gegeven(blok: Blok) -> dict[str, Any]:
    """Give a block as the typst template reads it."""
    match blok:
        case Kop(niveau, tekst):
            return {"soort": "kop", "niveau": niveau, "tekst": tekst}
        case Alinea(tekst, stijl):
            return {"soort": "alinea", "stijl": stijl, "tekst": tekst}
        case Lijst(punten, stijl):
            return {"soort": "lijst", "stijl": stijl, "punten": punten, "heel": blijft_heel(blok)}
        case Tabel(kop, rijen, rechts):
            return {
                "soort": "tabel",
                "kop": kop,
                "rechts": rechts,
                "kolommen": kolommen(blok),
                "rijen": [{"cellen": rij.cellen, "totaal": rij.totaal} for rij in rijen],
            }
        case Ondertekening(regels):
            return {"soort": "ondertekening", "regels": regels}
        case Kader(titel, blokken):
            return {"soort": "kader", "titel": titel, "blokken": list(map(_als_gegeven, blokken))}


def _gegevens(brief: Brief) -> str:
    """Give the whole letter as JSON."""
    hoofd, woord = brief.hoofd, woorden(brief)
    return json.dumps(
        {
            "titel": brief.titel,
            "datum": [hoofd.dag.year, hoofd.dag.month, hoofd.dag.day],
            "gemeente": _drukbaar(hoofd.gemeente),
            "afdeling": _drukbaar(hoofd.afdeling),
            "afzender": list(map(_drukbaar, hoofd.afzender)),
            "geadresseerde": list(map(_drukbaar, hoofd.geadresseerde)),
            "kenmerken": [(naam, list(map(_drukbaar, regels))) for naam, regels in kenmerken(brief)],
            "voet": _drukbaar(f"{woord['zaaknummer']} {hoofd.zaaknummer}"),
            "taal": taalcode(brief).split("-"),
            "woorden": woord,
            "stijl": _stijl(brief.stijl),
            "blokken": _als_gegevens(brief.blokken),
        },
        ensure_ascii=False,
    )


def _stijl(stijl: Huisstijl) -> dict[str, Any]:
    """Give the house style as the typst template reads it."""

    def beeld(een: Beeld | None) -> dict[str, str] | None:
        return {"svg": een.svg, "alt": een.alt} if een else None

    return {
        "accent": stijl.accent,
        "kader": stijl.kader,
        "kaderkop": stijl.kaderkop,
        "lettertypen": [*([stijl.lettertype.familie] if stijl.lettertype else ()), *LETTERTYPEN],
        "logo": beeld(stijl.logo),
        "handtekening": beeld(stijl.handtekening),
    }


def _naam(teken: str) -> str:
    """Name a character so that somebody can find it in the case."""
    return f"{teken} (U+{ord(teken):04X} {unicodedata.name(teken, 'zonder naam')})"


def _vervang(tekst: str, tekens: set[str]) -> str:
    """Put a box in the place of each of ``tekens``."""
    return tekst.translate({ord(teken): BLOKJE for teken in tekens}) if tekens else tekst


def naar_pdf(brief: Brief) -> tuple[bytes, list[str]]:
    """Make the PDF; give it with a warning per character that no font of the package has and that prints as a box."""
    gegevens = _gegevens(brief)
    eigen = brief.stijl.lettertype
    vervangen = set() if eigen else {teken for teken in set(gegevens) if ord(teken) not in _dekking() and teken != BREEKPUNT}
    mappen = eigen.mappen if eigen else ()
    while True:
        try:
            inhoud = _compileer(_vervang(gegevens, vervangen), mappen)
        except OntbrekendTeken as fout:  # a combination that has no glyph though its parts may have one
            nieuw = fout.tekens - vervangen - {BLOKJE}
            if not nieuw:
                raise BriefFout(f"De PDF kan niet worden gemaakt: {fout}.") from fout
            vervangen |= nieuw
        else:
            return inhoud, [f"Het teken {_naam(teken)} zit in geen lettertype en is afgedrukt als {BLOKJE}." for teken in sorted(vervangen)]


class OntbrekendTeken(Exception):
    """Typst found characters without a glyph."""

    def __init__(self, melding: str, tekens: set[str]) -> None:
        """Keep the characters with the message of typst."""
        super().__init__(melding)
        self.tekens = tekens


def _compileer(gegevens: str, mappen: tuple[str, ...] = ()) -> bytes:
    """Compile one letter."""
    import typst

    try:
        # The letter is a file beside the template: as an input of the program it would make typst begin anew for each letter.
        bestanden = {"main.typ": _sjabloon(), "brief.json": gegevens.encode()}
        inhoud = _compiler(mappen).compile(bestanden, format="pdf", pdf_standards=[*NORMEN])  # type: ignore[type-var]
    except typst.TypstError as fout:
        tekens = {teken for tekst in _ZONDER_TEKEN.findall(str(fout)) for teken in _ontsnapt(tekst)}
        if tekens:
            raise OntbrekendTeken(str(fout), tekens) from fout
        raise BriefFout(f"De PDF kan niet worden gemaakt: {fout}.") from fout
    assert isinstance(inhoud, bytes)
    return inhoud


def maak(brief: Brief) -> tuple[bytes, list[str]]:
    """Make the letter as PDF."""
    return naar_pdf(brief)


def _ontsnapt(tekst: str) -> str:
    r"""Read the characters typst names, which it may write as ``\u{200d}``."""
    return re.sub(r"\\u\{([0-9a-fA-F]+)\}", lambda treffer: chr(int(treffer[1], 16)), tekst)
