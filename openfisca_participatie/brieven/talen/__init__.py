"""A letter in another language: the same blocks, sentence by sentence through a gettext catalogue (``talen/en.po``).

The templates stay Dutch and know nothing of this. After a letter is made, each sentence is looked up with ``{1}``, ``{2}`` ... where values
stand; values are written as that language writes them and keep their origin. A sentence that the catalogue lacks stops the translation:
half a letter is none. Another language is another ``.po`` file and an entry in ``TALEN``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from openfisca_participatie.brieven.blokken import Alinea, Blok, Kop, met_teksten, teksten
from openfisca_participatie.brieven.brief import Brief
from openfisca_participatie.brieven.fouten import BriefFout
from openfisca_participatie.brieven.merken import merk, stukken
from openfisca_participatie.brieven.opmaak import TELWOORDEN
from openfisca_participatie.brieven.soorten import Vorm
from openfisca_participatie.opmaak import MAANDEN

if TYPE_CHECKING:
    from polib import POFile

MAP = Path(__file__).parent
WAARDE = "waarde"  # msgctxt of a value, such as a count in words or a label of the law
_PLEK = re.compile(r"\{(\d+)\}")
_ZINNEN = re.compile(r"(?<=[.?!:]) +(?=[A-ZÀ-ÖØ-Þ{])")
_BEDRAG = re.compile(r"(\u2212 )?€ (\d{1,3}(?:\.\d{3})*),(\d{2})")
_DATUM = re.compile(rf"(\d{{1,2}}) ({'|'.join(MAANDEN)}) (\d{{4}})")
_MAAND = re.compile(rf"({'|'.join(MAANDEN)})( \d{{4}})?", re.IGNORECASE)
_PROCENT = re.compile(r"(\d+),(\d+)%")


@dataclass(frozen=True)
class Taal:
    """A language: its name, the letters that exist in it, and how it writes months, and articles of the law."""

    naam: str
    soorten: tuple[str, ...]
    maanden: tuple[str, ...]
    wetswoorden: tuple[tuple[str, str], ...]
    aanhaling: tuple[str, str]


TALEN = {
    "en": Taal(
        "English",
        ("zoektermijn", "verzoek-om-gegevens", "toekenning", "afwijzing", "opschorting"),
        ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
        (("artikel", "article"), ("onderdeel", "point"), ("lid", "paragraph"), ("tot en met", "to"), ("en", "and")),
        ("\u201c", "\u201d"),
    ),
}


@lru_cache(maxsize=4)
def catalogus(taal: str) -> dict[tuple[str, str], str]:
    """The translations by context and Dutch text."""
    return {(regel.msgctxt or "", regel.msgid): regel.msgstr for regel in lees_po(taal) if regel.msgstr and not regel.obsolete}


def lees_po(taal: str) -> POFile:
    """The catalogue as polib reads it."""
    try:
        import polib
    except ImportError as fout:
        raise BriefFout("Voor een vertaling is de groep 'brieven' nodig: pip install 'openfisca-participatie[brieven]'.") from fout
    return polib.pofile(str(MAP / f"{taal}.po"), encoding="utf-8", wrapwidth=120)


def vertaal(brief: Brief, taal: str) -> Brief:
    """Give the letter in this language, with the note that the Dutch one is binding.

    Raises :class:`BriefFout` for a kind that does not exist in it, or for a sentence that is not translated yet.
    """
    if taal not in TALEN:
        raise BriefFout(f"Een brief in de taal {taal!r} is er niet. Kies uit: nl, {', '.join(TALEN)}.")
    soorten = TALEN[taal].soorten
    if brief.soort not in soorten:
        raise BriefFout(f"De brief {brief.soort!r} is er niet in deze taal ({taal}). Wel: {', '.join(soorten)}.")
    ontbreekt: list[tuple[str, str]] = []
    om = _vertaler(brief, taal, ontbreekt)
    gemerkt = _met_noot([met_teksten(blok, om) for blok in brief.gemerkt], brief.vorm, om)
    if ontbreekt:
        raise BriefFout(f"Deze zin is nog niet vertaald ({taal}): {ontbreekt[0][1]!r}. De brief in het Nederlands kan wel.")
    titel = next("".join(stuk for stuk, _ in stukken(blok.tekst)) for blok in gemerkt if isinstance(blok, Kop) and blok.niveau == 1)
    return replace(brief, gemerkt=gemerkt, titel=titel, taal=taal, hoofd=replace(brief.hoofd, datum=_waarde(brief.hoofd.datum, taal)))


NOTEN = {
    Vorm.BESLUIT: "Dit is een vertaling, om u te helpen. Alleen de brief in het Nederlands is het besluit.",
    Vorm.MEDEDELING: "Dit is een vertaling, om u te helpen. De brief in het Nederlands geldt.",
    Vorm.VOORNEMEN: "Dit is een vertaling, om u te helpen. De brief in het Nederlands geldt.",
    Vorm.INTERN: "",
}


def _met_noot(blokken: list[Blok], vorm: Vorm, om: Callable[[str], str]) -> tuple[Blok, ...]:
    """Put the note that the Dutch letter is binding right below the subject."""
    plek = next(i for i, blok in enumerate(blokken) if isinstance(blok, Kop) and blok.niveau == 1) + 1
    return (*blokken[:plek], Alinea(om(NOTEN[vorm])), *blokken[plek:])


def zinnen(gemerkt: str) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """Give each sentence of a marked text as the catalogue has it, with its values and the numbers of their origins."""
    patroon, waarden = "", []
    for stuk, nummer in stukken(gemerkt):
        if nummer is None:
            patroon += stuk.replace("{", "(").replace("}", ")")
        else:
            waarden.append((stuk, nummer))
            patroon += f"{{{len(waarden)}}}"
    for zin in _ZINNEN.split(patroon):
        eigen = [waarden[int(nummer) - 1] for nummer in _PLEK.findall(zin)]
        teller = iter(range(1, len(eigen) + 1))
        yield _PLEK.sub(lambda _, t=teller: f"{{{next(t)}}}", zin), eigen  # type: ignore[misc]


def _vertaler(brief: Brief, taal: str, ontbreekt: list[tuple[str, str]]) -> Callable[[str], str]:
    """Make the function that translates a marked text; what it cannot is noted in ``ontbreekt``."""
    bekend = catalogus(taal)

    def waarde(tekst: str, nummer: int) -> str:
        herkomst = brief.herkomst[nummer][1]
        return merk(_inhoud(tekst, herkomst, taal, bekend, ontbreekt), nummer)

    def om(gemerkt: str) -> str:
        uit = []
        for zin, waarden in zinnen(gemerkt):
            if not _PLEK.sub("", zin).strip(" .,:;()-\u2212"):  # nothing but values
                nieuw = zin
            else:
                nieuw = bekend.get(("", zin), "")
                if not nieuw:
                    ontbreekt.append(("", zin))
                    nieuw = zin
            uit.append(_PLEK.sub(lambda t, w=waarden: waarde(*w[int(t[1]) - 1]), nieuw))  # type: ignore[misc]
        return " ".join(uit)

    return om


def _inhoud(tekst: str, herkomst: str, taal: str, bekend: dict[tuple[str, str], str], ontbreekt: list[tuple[str, str]]) -> str:
    """A value in this language: what people wrote stays as it is, what the law or the program says is looked up."""
    anders = _waarde(tekst, taal)
    if anders != tekst:
        return anders
    if herkomst.startswith("wet: bronnen"):
        return _wetstekst(tekst, taal)
    if tekst.lower() in TELWOORDEN or herkomst.startswith(("wet", "zoektermijn", "engine")) or _is_van_de_berekening(herkomst, tekst):
        sleutel = (WAARDE, tekst.lower())
        if sleutel not in bekend:
            ontbreekt.append(sleutel)
        nieuw = bekend.get(sleutel, tekst)
        return nieuw[:1].upper() + nieuw[1:] if tekst[:1].isupper() else nieuw
    if herkomst.startswith("zaak: ") and herkomst != "zaak: naam" and len(tekst.split()) > 3:
        links, rechts = TALEN[taal].aanhaling
        return f"{links}{tekst}{rechts}"
    return tekst


def _is_van_de_berekening(herkomst: str, tekst: str) -> bool:
    """Whether a value is words of a rule, not a number."""
    return bool(re.match(r"[a-z_0-9]+( \(|$)", herkomst)) and not any(teken.isdigit() for teken in tekst)


def _waarde(tekst: str, taal: str) -> str:
    """An amount, a date, a month or a percentage as this language writes it; any other text as it is."""
    maanden = dict(zip(MAANDEN, TALEN[taal].maanden, strict=True))
    if treffer := _BEDRAG.fullmatch(tekst):
        return f"{treffer[1] or ''}€{treffer[2].replace('.', ',')}.{treffer[3]}".replace("\u2212 ", "\u2212")
    if treffer := _DATUM.fullmatch(tekst):
        return f"{treffer[1]} {maanden[treffer[2]]} {treffer[3]}"
    if treffer := _MAAND.fullmatch(tekst):
        return f"{maanden[treffer[1].lower()]}{treffer[2] or ''}"
    if treffer := _PROCENT.fullmatch(tekst):
        return f"{treffer[1]}.{treffer[2]}%"
    return tekst


def _wetstekst(tekst: str, taal: str) -> str:
    """Articles of the law: the words around their numbers in this language, names of laws as they are."""
    for nederlands, anders in TALEN[taal].wetswoorden:
        tekst = re.sub(rf"\b{nederlands}\b(?= [\d:a-z]{{1,8}}\b|$)", anders, tekst)
    return tekst


def ontbrekend(brief: Brief, taal: str) -> list[tuple[str, str]]:
    """The sentences and values of a letter that the catalogue lacks, as (context, Dutch)."""
    ontbreekt: list[tuple[str, str]] = []
    om = _vertaler(brief, taal, ontbreekt)
    for tekst in [*teksten(brief.gemerkt), NOTEN[brief.vorm]]:
        om(tekst)
    return list(dict.fromkeys(ontbreekt))
