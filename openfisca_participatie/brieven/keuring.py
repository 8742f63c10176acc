"""Plain language, measured: checks P1 to P15 on a finished letter.

A *fout* is a hard limit that no letter may cross; a *let op* is advice to the writer. What somebody wrote in the case (a reason, what was
said at a hearing) gives advice only. Closing blocks in small print are for the jurist and are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from openfisca_participatie.brieven.blokken import Alinea, Kader
from openfisca_participatie.brieven.brief import Brief
from openfisca_participatie.brieven.merken import zonder_merken
from openfisca_participatie.brieven.soorten import Vorm
from openfisca_participatie.brieven.taal import (
    Zin,
    aantal_woorden,
    alineas,
    alle_zinnen,
    bekendheid,
    cellen,
    koppen,
    woordenlijst,
)

Ernst = Literal["fout", "let op"]
WOORDEN_LET_OP, WOORDEN_FOUT = 12, 20
TEKENS_PER_ALINEA = 6 * 90
WOORDEN_PER_KOP = 120
KOMMAS = 1
ZELDZAAM = 2.0  # on the Zipf scale
TEKENS_VAN_EEN_LANG_WOORD = 8  # short words that are rare are mostly names

# a term of the law -> how the text may explain it, in the sentence of its first use or one of the two after it
UITLEG = r"(dat is|dat betekent|de wet noemt|noemen wij|heet|is wat u)"
TERMEN = (
    r"(bijstands)?norm", r"kostendelers?", r"maatregel", r"vermogen", r"herziening", r"opschorting", r"draagkracht",
    r"voorliggende voorziening", r"voorlopige voorziening", r"zoektermijn", r"plan van aanpak",
)  # fmt: skip
UITLEG_PER_TERM = {r"plan van aanpak": r"(daarin staat|dat bij deze brief hoort)"}
BEKEND = frozenset((
    "bijstand", "bijstandsnorm", "vakantiegeld", "kostendelers", "huurtoeslag", "zorgtoeslag", "studiefinanciering", "participatiewet",
    "handtekening", "rechtbank", "gemeente", "bankafschriften", "bankrekening", "werkzoekende", "uitschrijving", "raadslieden",
    "telefoonnummer",
))  # fmt: skip
"""Words that are rare in a general list and that readers of these letters know, or that the letter explains (P5)."""
ANDERE_WOORDEN = {"uitkering": "bijstand", "vakantietoeslag": "vakantiegeld", "beschikking": "besluit", "schrijven": "brief"}
VERWIJT = ("schuld", "fraude", "frauderen", "verwijtbaar", "nalatig", "verzuimd", "schending")
STADHUISTAAL = (
    "derhalve", "conform", "ingevolge", "bij ongewijzigde omstandigheden", "onderhavig", "betreffende", "middels", "teneinde",
    "dienaangaande", "met betrekking tot", "inzake", "aangaande", "alsmede", "voornoemde", "hierbij delen wij u mede", "gaarne",
)  # fmt: skip
_BEDRAG = re.compile(r"€ \d{1,3}(\.\d{3})*,\d{2}(?!\d)")
_VERKEERDE_DATUM = re.compile(r"\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[-/]\d{1,2}[-/]\d{2,4}\b")
_DATUM = re.compile(r"\b\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}\b")
_TERMIJN = re.compile(r"\b(uiterlijk|vóór|voor|tot en met|binnen) (op )?(" + _DATUM.pattern + ")", re.IGNORECASE)


@dataclass(frozen=True)
class Bevinding:
    """What a check found: the check, how serious, the sentence, and what is wrong with it."""

    toets: str
    ernst: Ernst
    zin: str
    uitleg: str


def _ernst(zin: Zin, ernst: Ernst = "fout") -> Ernst:
    """A hard limit holds for our own words only."""
    return ernst if zin.eigen else "let op"


def _p1(brief: Brief) -> Iterator[Bevinding]:
    """The decision stands in the first paragraph, within the first three sentences."""
    vooraan = [blok for blok in brief.gemerkt if isinstance(blok, Alinea | Kader)][:2]
    if not any(isinstance(blok, Alinea) and blok.stijl == "kern" for blok in vooraan):
        yield Bevinding("P1", "fout", brief.titel, "de beslissing staat niet vooraan")


def _p2_p3(brief: Brief) -> Iterator[Bevinding]:
    """Length of sentences, and commas in them."""
    for zin in alle_zinnen(brief):
        if zin.woorden > WOORDEN_LET_OP:
            yield Bevinding(
                "P2", _ernst(zin, "fout" if zin.woorden > WOORDEN_FOUT else "let op"), zin.tekst, f"{zin.woorden} woorden in één zin"
            )
        if len(re.findall(r",(?!\d)", zin.tekst)) > KOMMAS:
            yield Bevinding("P3", "let op", zin.tekst, "meer dan één komma")


def _p4(brief: Brief) -> Iterator[Bevinding]:
    """Length of paragraphs."""
    for gemerkt, _ in alineas(brief):
        tekst = zonder_merken(gemerkt)
        if len(tekst) > TEKENS_PER_ALINEA:
            yield Bevinding("P4", "let op", tekst, "een alinea van meer dan zes regels")


def _p5(brief: Brief) -> Iterator[Bevinding]:
    """A term of the law is explained where it is first used; other rare words are named."""
    alle = alle_zinnen(brief)
    for term in TERMEN:
        eerste = next((i for i, zin in enumerate(alle) if re.search(rf"\b{term}\b", zin.tekst, re.IGNORECASE)), None)
        if eerste is None:
            continue
        omgeving = " ".join(zin.tekst for zin in alle[eerste : eerste + 3])
        if not re.search(UITLEG_PER_TERM.get(term, UITLEG), omgeving, re.IGNORECASE):
            uitleg = f"de term {re.sub(r'[()?]', '', term)!r} wordt niet uitgelegd"
            yield Bevinding("P5", _ernst(alle[eerste]), alle[eerste].tekst, uitleg)
    gezien: set[str] = set()
    for zin in alle:
        for woord in woordenlijst(zin.eigen_tekst):
            if len(woord) >= TEKENS_VAN_EEN_LANG_WOORD and woord not in BEKEND | gezien and bekendheid(woord) < ZELDZAAM:
                gezien.add(woord)
                yield Bevinding("P5", "let op", zin.tekst, f"{woord!r} is een zeldzaam woord")


def _woordenlijst(toets: str, woordenlijst: Callable[[str], str | None]) -> Callable[[Brief], Iterator[Bevinding]]:
    """Make a check that looks at every sentence."""

    def toets_op_woorden(brief: Brief) -> Iterator[Bevinding]:
        for zin in alle_zinnen(brief):
            if uitleg := woordenlijst(zin.eigen_tekst):
                yield Bevinding(toets, _ernst(zin), zin.tekst, uitleg)

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
    for zin in alle_zinnen(brief):
        if re.search(r"\b(wordt|worden|werd|werden)\b", zin.tekst, re.IGNORECASE):
            yield Bevinding("P7", "let op", zin.tekst, "zeg wie iets doet")
        if len(re.findall(r"\b(niet|geen|nooit|niemand)\b", zin.tekst, re.IGNORECASE)) > 1:
            yield Bevinding("P8", "let op", zin.tekst, "twee ontkenningen in één zin")


def _p10(brief: Brief) -> Iterator[Bevinding]:
    """Enough headings, phrased as questions."""
    aantal = sum(aantal_woorden(zonder_merken(tekst)) for tekst, _ in alineas(brief))
    if aantal > WOORDEN_PER_KOP * (len(koppen(brief)) + sum(isinstance(blok, Kader) for blok in brief.blokken)):
        yield Bevinding("P10", "fout", brief.titel, "te weinig tussenkoppen")
    for kop in koppen(brief):
        if kop.niveau == 2 and not kop.tekst.endswith("?"):
            yield Bevinding("P10", "let op", kop.tekst, "een tussenkop is liefst een vraag")


def _p11(brief: Brief) -> Iterator[Bevinding]:
    """Dates and amounts are written in one way."""
    for zin in [*alle_zinnen(brief), *(Zin(tekst, tekst, 0, "tabel") for tekst in [*cellen(brief), *(kop.tekst for kop in koppen(brief))])]:
        if _VERKEERDE_DATUM.search(zin.tekst):
            yield Bevinding("P11", _ernst(zin), zin.tekst, "schrijf een datum als '12 mei 2027'")
        if "€" in _BEDRAG.sub("", zin.tekst):
            yield Bevinding("P11", _ernst(zin), zin.tekst, "schrijf een bedrag als '€ 1.419,46'")


def _p12(brief: Brief) -> Iterator[Bevinding]:
    """Every deadline stands in the text and in the box, the term for objection included."""
    in_tekst = [zonder_merken(tekst) for tekst, plek in alineas(brief) if plek == "tekst"]
    in_kader = [zonder_merken(tekst) for tekst, plek in alineas(brief) if plek == "kader"]
    tekst, kader = " ".join([*in_tekst, *(kop.tekst for kop in koppen(brief))]), " ".join(in_kader)
    for dag in dict.fromkeys(_DATUM.findall(kader)):
        if dag not in tekst:
            yield Bevinding("P12", "fout", dag, "deze dag staat in het kader en niet in de tekst")
    genoemd = Counter(treffer[3] for treffer in _TERMIJN.finditer(" ".join(in_tekst)))
    for dag, aantal in genoemd.items():
        if dag not in kader:
            yield Bevinding("P12", "let op", dag, "deze termijn staat in de tekst en niet in het kader")
        elif aantal > 1:
            yield Bevinding("P12", "let op", dag, "deze termijn staat meer dan één keer in de tekst")
    if brief.vorm is not Vorm.BESLUIT:
        return
    zin = re.compile(r"bezwaar|beroep|doe dit", re.IGNORECASE)
    termijn = re.compile(r"binnen \w+ weken na de dag waarop wij deze brief verstuurden")
    for plek, teksten in (("het kader", in_kader), ("de tekst", in_tekst)):
        if not any(zin.search(een) and termijn.search(een) for een in teksten):
            yield Bevinding("P12", "fout", brief.titel, f"de termijn voor bezwaar of beroep staat niet in {plek}")


def _p13(brief: Brief) -> Iterator[Bevinding]:
    """Articles of the law stand in the closing block."""
    for zin in alle_zinnen(brief):
        if re.search(r"\b(artikel|art\.) ?\d", zin.tekst, re.IGNORECASE):
            yield Bevinding("P13", "let op", zin.tekst, "een wetsartikel in de lopende tekst")


TOETSEN: tuple[Callable[[Brief], Iterator[Bevinding]], ...] = (
    _p1, _p2_p3, _p4, _p5, _woordenlijst("P6", _ander_woord), _p7_p8, _woordenlijst("P9", _dubbele_tak), _p10, _p11, _p12, _p13,
    _woordenlijst("P14", _verwijt), _woordenlijst("P15", _stadhuistaal),
)  # fmt: skip
NAMEN = {
    "P1": "beslissing vooraan", "P2": "korte zinnen", "P3": "weinig komma's", "P4": "korte alinea's", "P5": "termen uitgelegd",
    "P6": "één woord per ding", "P7": "actief", "P8": "geen dubbele ontkenning", "P9": "alleen voor deze lezer", "P10": "koppen als vraag",
    "P11": "datums en bedragen", "P12": "termijnen in tekst en kader", "P13": "artikelen in het slot", "P14": "geen verwijt",
    "P15": "geen stadhuistaal",
}  # fmt: skip


def keur(brief: Brief) -> list[Bevinding]:
    """Run all checks; give what they found, errors first. Nothing of a report for the file, which is not for the citizen."""
    if brief.vorm is Vorm.INTERN:
        return []
    bevindingen = [bevinding for toets in TOETSEN for bevinding in toets(brief)]
    return sorted(bevindingen, key=lambda bevinding: bevinding.ernst != "fout")
