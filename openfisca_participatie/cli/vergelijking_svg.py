"""The figures of a comparison as SVG text: bars and lines that can be told apart in grey, axes in euros as they are written here."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

from openfisca_participatie.cli.weergave import schoon
from openfisca_participatie.opmaak import MAANDEN, euro

BREEDTE, LINKS, RECHTS = 760, 210, 95
VULLING = ("#222", "#999")
LEGENDA = (("bijstand", VULLING[0]), ("loon en wat het regime daarnaast geeft", VULLING[1]))
STREEP = ("", "7 4", "2 3", "10 3 2 3", "1 5", "14 4")
DIKTE = (2.6, 2.2, 2.2, 2.2, 2.6, 1.6)
GRIJS = ("#000", "#555", "#000", "#777", "#333", "#999")
LANGSTE_NAAM = 34


def balken(titels: Sequence[str], paren: Sequence[tuple[float, float]]) -> str:
    """A bar per regime: bijstand, and what comes with it; ``paren`` are bijstand and the sum. What is not known has no bar."""
    hoogste = _rond_op(max((som for _, som in paren if not math.isnan(som)), default=0.0))
    schaal = (BREEDTE - LINKS - RECHTS) / hoogste
    hoogte = 34 * len(titels) + 52
    uit = [_as(hoogste, schaal, 20, hoogte - 32)]
    for nummer, (titel, (bijstand, som)) in enumerate(zip(titels, paren, strict=True)):
        y = 24 + 34 * nummer
        uit.append(_tekst(LINKS - 8, y + 15, _kort(titel), "end"))
        if math.isnan(som):
            uit.append(_tekst(LINKS + 6, y + 15, "niet bekend", "start"))
            continue
        delen = ((0.0, bijstand, VULLING[0]), (bijstand, som - bijstand, VULLING[1]))
        uit += [_vlak(LINKS + van * schaal, y, breed * schaal, 20, kleur) for van, breed, kleur in delen if breed > 0]
        uit.append(_tekst(LINKS + som * schaal + 6, y + 15, euro(som), "start", vrij=True))
    erbij = any(som - bijstand > 0 for bijstand, som in paren)
    uit.append(_legenda(hoogte - 6, LEGENDA if erbij else LEGENDA[:1]))
    return _svg(hoogte, uit, "Staafdiagram: " + "; ".join(f"{titel} {euro(som)}" for titel, (_, som) in zip(titels, paren, strict=True)))


def lijnen(titels: Sequence[str], maanden: Sequence[str], reeksen: Sequence[Sequence[float]]) -> str:
    """A stepped line per regime over the months, each with a stroke of its own and its name at the end."""
    bekend = [bedrag for reeks in reeksen for bedrag in reeks if not math.isnan(bedrag)]
    laagste, hoogste = _grenzen(bekend or [0.0])
    links, rechts, boven, hoogte = 82, 226, 14, 270
    stap = (BREEDTE - links - rechts) / len(maanden)
    schaal = (hoogte - boven) / (hoogste - laagste)
    uit = []
    for streep in _strepen(laagste, hoogste):
        y = hoogte - (streep - laagste) * schaal
        uit += [_lijn(links, y, BREEDTE - rechts, y, "#ddd", 1), _tekst(links - 6, y + 4, _heel(streep), "end")]
    elke = max(1, math.ceil(len(maanden) / 12))
    for nummer, maand in enumerate(maanden):
        if nummer % elke == 0:
            uit.append(_tekst(links + stap * (nummer + 0.5), hoogte + 17, f"{MAANDEN[int(maand[5:7]) - 1][:3]} {maand[2:4]}", "middle"))
    einden: list[tuple[float, int]] = []
    for nummer, reeks in enumerate(reeksen):
        punten, laatste = [], math.nan
        for plek, bedrag in enumerate(reeks):
            if math.isnan(bedrag):
                continue
            y, laatste = hoogte - (bedrag - laagste) * schaal, bedrag
            punten += [f"{links + stap * plek:.1f},{y:.1f}", f"{links + stap * (plek + 1):.1f},{y:.1f}"]
        vorm = nummer % len(STREEP)
        streep_ = f' stroke-dasharray="{STREEP[vorm]}"' if STREEP[vorm] else ""
        uit.append(f'<polyline points="{" ".join(punten)}" fill="none" stroke="{GRIJS[vorm]}" stroke-width="{DIKTE[vorm]}"{streep_}/>')
        if not math.isnan(laatste):
            einden.append((hoogte - (laatste - laagste) * schaal, nummer))
    uit += _namen_aan_het_einde(titels, einden, BREEDTE - rechts, hoogte)
    return _svg(hoogte + 30, uit, "Lijnen per maand: " + ", ".join(titels))


def verschillen(effecten: Sequence[tuple[str, float]]) -> str:
    """A bar per case to the left (less) or to the right (more) of nil."""
    groot = _rond_op(max((abs(bedrag) for _, bedrag in effecten), default=0.0))
    links = 300
    midden = links + (BREEDTE - links) / 2
    schaal = ((BREEDTE - links) / 2 - 86) / groot
    hoogte = 22 * len(effecten) + 12
    uit = [_lijn(midden, 2, midden, hoogte - 4, "#000", 1)]
    for nummer, (naam, bedrag) in enumerate(effecten):
        y = 6 + 22 * nummer
        lengte = abs(bedrag) * schaal
        uit.append(_tekst(links - 80, y + 12, _kort(naam), "end"))
        uit.append(_vlak(midden - lengte if bedrag < 0 else midden, y, lengte, 14, VULLING[0] if bedrag < 0 else VULLING[1]))
        kant = (midden - lengte - 5, "end") if bedrag < 0 else (midden + lengte + 5, "start")
        uit.append(_tekst(kant[0], y + 12, ("+ " if bedrag > 0 else "") + euro(bedrag), kant[1]))
    return _svg(hoogte, uit, f"Staafdiagram van het verschil van {len(effecten)} zaken")


# --- inside --------------------------------------------------------------------------------------------------------------------------


def _svg(hoogte: float, delen: Sequence[str], omschrijving: str) -> str:
    stijl = "font-family=\"'Segoe UI','Helvetica Neue',Arial,sans-serif\" font-size=\"12\""
    titel = f"<title>{escape(schoon(omschrijving))}</title>"
    maat = f'width="{BREEDTE}" height="{hoogte:.0f}" viewBox="0 0 {BREEDTE} {hoogte:.0f}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {maat} {stijl}>{titel}{"".join(delen)}</svg>'


def _as(hoogste: float, schaal: float, boven: float, onder: float) -> str:
    uit = []
    for streep in _strepen(0.0, hoogste):
        x = LINKS + streep * schaal
        uit += [_lijn(x, boven, x, onder, "#ddd", 1), _tekst(x, 13, _heel(streep), "middle")]
    return "".join(uit)


def _legenda(y: float, delen: Sequence[tuple[str, str]]) -> str:
    uit, x = [], float(LINKS)
    for naam, kleur in delen:
        uit += [_vlak(x, y - 10, 12, 10, kleur), _tekst(x + 17, y - 1, naam, "start")]
        x += 40 + 6.4 * len(naam)
    return "".join(uit)


def _namen_aan_het_einde(titels: Sequence[str], einden: Sequence[tuple[float, int]], x: float, onder: float) -> list[str]:
    """Names beside the ends of the lines, moved apart where they would overlap; the stroke of the line stands before the name."""
    uit, vorige = [], -math.inf
    for y, nummer in sorted(einden):
        plek = max(y, vorige + 16)
        vorige = plek
        vorm = nummer % len(STREEP)
        streep = f' stroke-dasharray="{STREEP[vorm]}"' if STREEP[vorm] else ""
        plek = min(plek, onder + 26)
        lijn = f'x1="{x + 6:.1f}" y1="{plek:.1f}" x2="{x + 34:.1f}" y2="{plek:.1f}" stroke="{GRIJS[vorm]}"'
        uit.append(f'<line {lijn} stroke-width="{DIKTE[vorm]}"{streep}/>')
        uit.append(_tekst(x + 39, plek + 4, _kort(titels[nummer], 30), "start"))
    return uit


def _kort(tekst: str, hooguit: int = LANGSTE_NAAM) -> str:
    return tekst if len(tekst) <= hooguit else f"{tekst[: hooguit - 1]}\N{HORIZONTAL ELLIPSIS}"


def _tekst(x: float, y: float, tekst: str, anker: str, *, vrij: bool = False) -> str:
    """Text; with ``vrij`` a line behind it stays clear of the letters."""
    plek, inhoud = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anker}"', escape(schoon(tekst))
    rand = f'<text {plek} fill="#fff" stroke="#fff" stroke-width="4" aria-hidden="true">{inhoud}</text>' if vrij else ""
    return f"{rand}<text {plek}>{inhoud}</text>"


def _vlak(x: float, y: float, breed: float, hoog: float, kleur: str) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{breed:.1f}" height="{hoog:.1f}" fill="{kleur}" stroke="#000" stroke-width="0.6"/>'


def _lijn(x1: float, y1: float, x2: float, y2: float, kleur: str, dikte: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{kleur}" stroke-width="{dikte}"/>'


def _heel(bedrag: float) -> str:
    """``€ 1.500`` on an axis."""
    return euro(bedrag).removesuffix(",00")


def _rond_op(bedrag: float) -> float:
    """The end of an axis: a round number that is not less, and never nil."""
    if bedrag <= 0:
        return 1.0
    grootte = 10 ** math.floor(math.log10(bedrag))
    return float(next(maat * grootte for maat in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10) if maat * grootte >= bedrag))


def _stap(bereik: float) -> float:
    """The distance between the lines of an axis: 1, 2 or 5 times a power of ten, some five of them."""
    grootte = 10 ** math.floor(math.log10(max(bereik, 1.0) / 5))
    return float(next(maat * grootte for maat in (1, 2, 5, 10) if maat * grootte * 6 >= bereik))


def _grenzen(bedragen: Sequence[float]) -> tuple[float, float]:
    """Ends of an axis around amounts, with some room; a line that hardly moves is not blown up."""
    laag, hoog = min(bedragen), max(bedragen)
    ruimte = max((hoog - laag) * 0.15, hoog * 0.05, 50.0)
    stap = _stap(hoog - laag + 2 * ruimte)
    return max(0.0, math.floor((laag - ruimte) / stap) * stap), math.ceil((hoog + ruimte) / stap) * stap


def _strepen(laag: float, hoog: float) -> list[float]:
    stap = _stap(hoog - laag)
    aantal = round((hoog - laag) / stap)
    return [laag + stap * nummer for nummer in range(aantal + 1) if laag + stap * nummer <= hoog + 0.001]
