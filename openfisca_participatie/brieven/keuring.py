"""Plain language, measured: checks P1 to P15 on a finished letter.

A *fout* is a hard limit that no letter may cross; a *let op* is advice to the writer. Closing blocks in small print are
for the jurist and are left out of the checks on language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from openfisca_participatie.brieven.blokken import Alinea, Kader, Kop, Lijst, Tabel
from openfisca_participatie.brieven.brief import Brief
from openfisca_participatie.brieven.opmaak import MIN

WOORDEN_LET_OP, WOORDEN_FOUT = 12, 20
TEKENS_PER_ALINEA = 6 * 90
WOORDEN_PER_KOP = 120
KOMMAS = 1

# a term of the law -> how the text may explain it, in the sentence of its first use or one of the two after it
UITLEG = r"(dat is|dat betekent|de wet noemt|is wat u)"
TERMEN = (
    r"(bijstands)?norm", r"kostendelers?", r"maatregel", r"vermogen", r"herziening", r"opschorting", r"draagkracht",
    r"voorliggende voorziening", r"voorlopige voorziening", r"zoektermijn", r"plan van aanpak",
)  # fmt: skip
UITLEG_PER_TERM = {r"plan van aanpak": r"(daarin staat|dat bij deze brief hoort)"}
ANDERE_WOORDEN = {"uitkering": "bijstand", "vakantietoeslag": "vakantiegeld", "beschikking": "besluit", "schrijven": "brief"}
VERWIJT = ("schuld", "fraude", "frauderen", "verwijtbaar", "nalatig", "verzuimd", "schending")
STADHUISTAAL = (
    "derhalve", "conform", "ingevolge", "bij ongewijzigde omstandigheden", "onderhavig", "betreffende", "middels", "teneinde",
    "dienaangaande", "met betrekking tot", "inzake", "aangaande", "alsmede", "voornoemde", "hierbij delen wij u mede", "gaarne",
)  # fmt: skip
_BEDRAG = re.compile(r"€ \d{1,3}(\.\d{3})*,\d{2}(?!\d)")
_VERKEERDE_DATUM = re.compile(r"\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[-/]\d{1,2}[-/]\d{2,4}\b")
_ZINSEINDE = re.compile(r"(?<=[.!?:])\s+(?=[A-ZÀ-ÖØ-Þ€])")
_VOORLETTER = re.compile(r"(^|\s|\.)[A-ZÀ-ÖØ-Þ]\.$")


@dataclass(frozen=True)
class Bevinding:
    """What a check found: the check, how serious, the sentence, and what is wrong with it."""

    toets: str
    ernst: Literal["fout", "let op"]
    zin: str
    uitleg: str


def zinnen(tekst: str) -> list[str]:
    """Split a text into sentences; initials such as "J. de Vries" do not end one."""
    delen: list[str] = []
    for deel in _ZINSEINDE.split(tekst):
        if delen and _VOORLETTER.search(delen[-1]):
            delen[-1] += f" {deel}"
        else:
            delen.append(deel)
    return [deel for deel in delen if deel]


def woorden(zin: str) -> int:
    """Count the words of a sentence; an amount or a date is one word."""
    kort = re.sub(r"\b\d{1,2} [a-z]+ \d{4}\b", "datum", zin.replace("€ ", "€").replace(f"{MIN} ", MIN))
    return len(re.findall(r"[^\s]*\w[^\s]*", kort))


def lopende_tekst(brief: Brief) -> list[str]:
    """Give the paragraphs and points a reader reads, without headings, tables and small print."""
    gevonden: list[str] = []
    for blok in brief.blokken:
        delen = blok.blokken if isinstance(blok, Kader) else (blok,)
        for deel in delen:
            if isinstance(deel, Alinea) and deel.stijl != "klein":
                gevonden.append(deel.tekst)
            elif isinstance(deel, Lijst) and deel.stijl != "klein":
                gevonden += deel.punten
    return gevonden


def _p1(brief: Brief) -> Iterator[Bevinding]:
    """The decision stands in the first paragraph."""
    alineas = [blok for blok in brief.blokken if isinstance(blok, Alinea)]
    if not any(alinea.stijl == "kern" for alinea in alineas[:2]):
        yield Bevinding("P1", "fout", brief.titel, "de beslissing staat niet vooraan")


def _p2_p3(brief: Brief) -> Iterator[Bevinding]:
    """Length of sentences, and commas in them."""
    for tekst in lopende_tekst(brief):
        for zin in zinnen(tekst):
            aantal = woorden(zin)
            if aantal > WOORDEN_LET_OP:
                yield Bevinding("P2", "fout" if aantal > WOORDEN_FOUT else "let op", zin, f"{aantal} woorden in één zin")
            if len(re.findall(r",(?!\d)", zin)) > KOMMAS:
                yield Bevinding("P3", "let op", zin, "meer dan één komma")


def _p4(brief: Brief) -> Iterator[Bevinding]:
    """Length of paragraphs."""
    for tekst in lopende_tekst(brief):
        if len(tekst) > TEKENS_PER_ALINEA:
            yield Bevinding("P4", "let op", tekst, "een alinea van meer dan zes regels")


def _p5(brief: Brief) -> Iterator[Bevinding]:
    """A term of the law is explained where it is first used."""
    alle = [zin for tekst in lopende_tekst(brief) for zin in zinnen(tekst)]
    for term in TERMEN:
        eerste = next((i for i, zin in enumerate(alle) if re.search(rf"\b{term}\b", zin, re.IGNORECASE)), None)
        if eerste is None:
            continue
        omgeving = " ".join(alle[eerste : eerste + 3])
        if not re.search(UITLEG_PER_TERM.get(term, UITLEG), omgeving, re.IGNORECASE):
            yield Bevinding("P5", "fout", alle[eerste], f"de term {re.sub(r'[()?]', '', term)!r} wordt niet uitgelegd")


def _woordenlijst(toets: str, woordenlijst: Callable[[str], str | None]) -> Callable[[Brief], Iterator[Bevinding]]:
    """Make a check that looks at every sentence."""

    def toets_op_woorden(brief: Brief) -> Iterator[Bevinding]:
        for tekst in lopende_tekst(brief):
            for zin in zinnen(tekst):
                if uitleg := woordenlijst(zin):
                    yield Bevinding(toets, "fout", zin, uitleg)

    return toets_op_woorden


def _ander_woord(zin: str) -> str | None:
    """P6: one word for one thing."""
    fout = next((woord for woord in ANDERE_WOORDEN if re.search(rf"\b{woord}(en)?\b", zin, re.IGNORECASE)), None)
    return f"schrijf {ANDERE_WOORDEN[fout]!r} en niet {fout!r}" if fout else None


def _dubbele_tak(zin: str) -> str | None:
    """P9: no branch for somebody else."""
    treffer = re.search(r"\b(hij of zij|hij/zij|zijn/haar|zijn of haar|de heer/mevrouw|uw? en/of)\b", zin, re.IGNORECASE)
    return f"{treffer[0]!r} is tekst voor een ander" if treffer else None


def _verwijt(zin: str) -> str | None:
    """P14: no words of blame."""
    fout = next((woord for woord in VERWIJT if re.search(rf"\b{woord}\b", zin, re.IGNORECASE)), None)
    return f"{fout!r} is een verwijt" if fout else None


def _stadhuistaal(zin: str) -> str | None:
    """P15: no stock text."""
    fout = next((woord for woord in STADHUISTAAL if re.search(rf"\b{woord}\b", zin, re.IGNORECASE)), None)
    return f"{fout!r} is stadhuistaal" if fout else None


def _p7_p8(brief: Brief) -> Iterator[Bevinding]:
    """Active sentences, and no double negation."""
    for tekst in lopende_tekst(brief):
        for zin in zinnen(tekst):
            if re.search(r"\b(wordt|worden|werd|werden)\b", zin, re.IGNORECASE):
                yield Bevinding("P7", "let op", zin, "zeg wie iets doet")
            if len(re.findall(r"\b(niet|geen|nooit|niemand)\b", zin, re.IGNORECASE)) > 1:
                yield Bevinding("P8", "let op", zin, "twee ontkenningen in één zin")


def _p10(brief: Brief) -> Iterator[Bevinding]:
    """Enough headings, phrased as questions."""
    koppen = [blok for blok in brief.blokken if isinstance(blok, Kop)]
    aantal = sum(woorden(tekst) for tekst in lopende_tekst(brief))
    if aantal > WOORDEN_PER_KOP * (len(koppen) + sum(isinstance(blok, Kader) for blok in brief.blokken)):
        yield Bevinding("P10", "fout", brief.titel, "te weinig tussenkoppen")
    for kop in koppen:
        if kop.niveau == 2 and not kop.tekst.endswith("?"):
            yield Bevinding("P10", "let op", kop.tekst, "een tussenkop is liefst een vraag")


def _p11(brief: Brief) -> Iterator[Bevinding]:
    """Dates and amounts are written in one way."""
    cellen = [cel for blok in brief.blokken if isinstance(blok, Tabel) for rij in blok.rijen for cel in rij.cellen]
    for tekst in [*lopende_tekst(brief), *cellen]:
        if _VERKEERDE_DATUM.search(tekst):
            yield Bevinding("P11", "fout", tekst, "schrijf een datum als '12 mei 2027'")
        if "€" in _BEDRAG.sub("", tekst):
            yield Bevinding("P11", "fout", tekst, "schrijf een bedrag als '€ 1.419,46'")


def _p12(brief: Brief) -> Iterator[Bevinding]:
    """Every term for objection stands once in the text and once in the box."""
    if not brief.besluit:
        return
    zin = re.compile(r"bezwaar|doe dit", re.IGNORECASE)
    termijn = re.compile(r"binnen \w+ weken na de dag waarop wij deze brief verstuurden")

    def staat_in(teksten: list[str]) -> bool:
        return any(zin.search(tekst) and termijn.search(tekst) for tekst in teksten)

    in_kader = [
        tekst
        for blok in brief.blokken
        if isinstance(blok, Kader)
        for deel in blok.blokken
        for tekst in (deel.punten if isinstance(deel, Lijst) else (deel.tekst,))
    ]
    in_tekst = [blok.tekst for blok in brief.blokken if isinstance(blok, Alinea)]
    for plek, teksten in (("het kader", in_kader), ("de tekst", in_tekst)):
        if not staat_in(teksten):
            yield Bevinding("P12", "fout", brief.titel, f"de termijn voor bezwaar staat niet in {plek}")


def _p13(brief: Brief) -> Iterator[Bevinding]:
    """Articles of the law stand in the closing block."""
    for tekst in lopende_tekst(brief):
        if re.search(r"\b(artikel|art\.) ?\d", tekst, re.IGNORECASE):
            yield Bevinding("P13", "let op", tekst, "een wetsartikel in de lopende tekst")


TOETSEN: tuple[Callable[[Brief], Iterator[Bevinding]], ...] = (
    _p1, _p2_p3, _p4, _p5, _woordenlijst("P6", _ander_woord), _p7_p8, _woordenlijst("P9", _dubbele_tak), _p10, _p11, _p12, _p13,
    _woordenlijst("P14", _verwijt), _woordenlijst("P15", _stadhuistaal),
)  # fmt: skip


def keur(brief: Brief) -> list[Bevinding]:
    """Run all checks; give what they found, errors first."""
    bevindingen = [bevinding for toets in TOETSEN for bevinding in toets(brief)]
    return sorted(bevindingen, key=lambda bevinding: bevinding.ernst != "fout")
