"""A comparison as one HTML file to print or attach: no script, nothing from outside, and readable without colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from openfisca_participatie.berekening.vergelijking import LOON_PLUS_BIJSTAND
from openfisca_participatie.berekening.vergelijkingsblad import Rij, blokken, let_op, per_maand, verliezers, zaakrijen
from openfisca_participatie.cli.overzicht import gedeelde_map
from openfisca_participatie.cli.vergelijking_svg import balken, lijnen, verschillen
from openfisca_participatie.cli.weergave import schoon

if TYPE_CHECKING:
    from openfisca_participatie.berekening.vergelijking import Vergelijking

STIJL = """
@page { size: A4; margin: 18mm 16mm; }
body { font: 10.5pt/1.45 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #111; max-width: 58rem;
  margin: 1.5rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .2rem; } h2 { font-size: 1.15rem; margin: 1.8rem 0 .4rem; border-bottom: 1px solid #999; }
h3 { font-size: 1rem; margin: 1rem 0 .2rem; } p.wie { color: #444; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: .4rem 0 1rem; font-size: .95em; }
th, td { padding: .22rem .5rem; text-align: right; vertical-align: bottom; border-bottom: 1px solid #ddd;
  font-variant-numeric: tabular-nums; }
th[scope=row], thead th:first-child { text-align: left; font-weight: normal; min-width: 9.5rem; }
thead th { border-bottom: 2px solid #111; overflow-wrap: break-word; } tr.verschil td, tr.verschil th { font-weight: bold; }
td { white-space: nowrap; } tr.overig td { white-space: normal; }
td.anders { background: #eee; } figure { margin: .6rem 0 1.2rem; } figcaption { font-size: .9em; color: #444; }
svg { max-width: 100%; height: auto; } ul { margin: .2rem 0 .8rem; padding-left: 1.2rem; } li { margin: .15rem 0; }
dt { font-weight: bold; } dd { margin: 0 0 .5rem; } footer { margin-top: 2rem; font-size: .85em; color: #444; border-top: 1px solid #999; }
h2, h3, thead { break-after: avoid; } tr, figure, li { break-inside: avoid; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 9.5pt; } td.anders { background: none; font-weight: 600; } }
"""


def als_html(vergeleken: Sequence[tuple[str, Vergelijking]]) -> str:
    """The whole page. What comes from a case file is text and never markup."""
    een = vergeleken[0][1]
    titel = f"Vergelijking zaak {een.zaak}" if len(vergeleken) == 1 else f"Vergelijking van {len(vergeleken)} zaken"
    inhoud = _een_zaak(*vergeleken[0]) if len(vergeleken) == 1 else _veel_zaken(vergeleken)
    regimes = {regime.titel: regime for _, deel in vergeleken for regime in deel.regimes}
    slot = [
        "<h2>Regimes</h2><dl>",
        *(f"<dt>{h(regime.titel)}</dt><dd>{h(regime.omschrijving)}</dd>" for regime in regimes.values()),
        "</dl><h2>Let op</h2>",
        _lijst(let_op([deel for _, deel in vergeleken])),
        f"<footer>Gemaakt met openfisca-participatie {h(een.pakketversie)}. Een berekening is geen besluit.</footer>",
    ]
    hoofd = (
        '<!doctype html>\n<html lang="nl"><head><meta charset="utf-8">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{h(titel)}</title><style>{STIJL}</style></head><body>'
    )
    return "\n".join([hoofd, f"<h1>{h(titel)}</h1>", *inhoud, *slot, "</body></html>"]) + "\n"


def h(tekst: object) -> str:
    """Text as HTML."""
    return escape(schoon(tekst))


def _een_zaak(naam: str, een: Vergelijking) -> Iterator[str]:
    delen = (naam, een.wie, "" if een.gemeente == "geen" else een.gemeente.title(), een.variant and f"variant: {een.variant}")
    yield f'<p class="wie">{" · ".join(h(deel) for deel in delen if deel)}</p>'
    titels = [regime.titel for regime in een.regimes]
    if len(een.maanden) > 1:
        yield "<h2>Loon plus bijstand per maand, zonder toeslagen</h2>"
        reeksen = [[deel.standen[nummer].bedrag(LOON_PLUS_BIJSTAND) for deel in een.maanden] for nummer in range(len(titels))]
        figuur = lijnen(titels, [deel.maand for deel in een.maanden], reeksen)
        yield _figuur(figuur, "Loon plus bijstand per maand onder elk regime, zonder toeslagen.")
        yield _tabel(titels, per_maand(een))
    stand_van = {deel.maand: deel for deel in een.maanden}
    for blok in blokken(een):
        yield f"<h2>{h(blok.titel[:1].upper() + blok.titel[1:])}</h2>"
        standen = stand_van[blok.maanden[0]].standen
        paren = [(stand.bedrag("algemene_bijstand_over_de_maand"), stand.bedrag(LOON_PLUS_BIJSTAND)) for stand in standen]
        yield _figuur(balken(titels, paren), "Bijstand en loon per maand, zonder toeslagen; het getal is de som.")
        yield _tabel(titels, blok.rijen)
        yield "<h3>Waarom zij uiteenlopen</h3><dl>"
        for titel, zinnen in blok.redenen:
            yield f"<dt>{h(titel)}</dt><dd>{_lijst(zinnen)}</dd>"
        yield "</dl>"


def _veel_zaken(vergeleken: Sequence[tuple[str, Vergelijking]]) -> Iterator[str]:
    map_ = gedeelde_map([naam for naam, _ in vergeleken])
    op_grootte = sorted(((naam.removeprefix(map_), een) for naam, een in vergeleken), key=lambda paar: -paar[1].grootste)
    titels, rijen = zaakrijen(op_grootte)
    yield "<h2>Zaken naar de grootte van het verschil</h2>"
    for titel in titels[1:]:
        effecten = [
            (naam, een.effect(nummer)) for naam, een in op_grootte for nummer, regime in enumerate(een.regimes) if regime.titel == titel
        ]
        if any(effect for _, effect in effecten):
            yield f"<h3>{h(titel)}</h3>"
            wat = "Verschil in loon plus bijstand over alle maanden van de zaak samen; zaken zonder verschil zijn weggelaten."
            yield _figuur(verschillen([paar for paar in effecten if paar[1]]), wat)
    wat = "loon plus bijstand (zonder toeslagen) over alle maanden van de zaak samen"
    yield f"<p>Onder {h(titels[0])} staat {wat}, daarnaast het verschil daarmee.</p>"
    yield _tabel(titels, rijen)
    yield "<h2>Wie erop achteruitgaat</h2>"
    zinnen = []
    for een in verliezers(op_grootte):
        zinnen.append(f"{een.regime}, {een.zaak}, {een.wanneer}: {een.hoeveel}" + (f": {een.waarom}" if een.waarom else ""))
    yield _lijst(zinnen or ["Niemand."])


def _tabel(titels: Sequence[str], rijen: Sequence[Rij]) -> str:
    kop = "".join(f'<th scope="col">{h(titel).replace("_", "_<wbr>")}</th>' for titel in titels)
    lijf = "".join(f'<tr class="{rij.soort}"><th scope="row">{h(rij.label)}</th>{_cellen(rij)}</tr>' for rij in rijen)
    return f"<table><thead><tr><td></td>{kop}</tr></thead><tbody>{lijf}</tbody></table>"


def _cellen(rij: Rij) -> str:
    """Cells that differ from the first regime are marked."""
    anders = [bool(nummer) and rij.soort not in ("verschil", "effect") and cel != rij.cellen[0] for nummer, cel in enumerate(rij.cellen)]
    return "".join(f"<td{' class=anders' if ander else ''}>{h(cel)}</td>" for cel, ander in zip(rij.cellen, anders, strict=True))


def _lijst(zinnen: Sequence[str]) -> str:
    return f"<ul>{''.join(f'<li>{h(zin)}</li>' for zin in zinnen)}</ul>"


def _figuur(svg: str, onderschrift: str) -> str:
    return f"<figure>{svg}<figcaption>{h(onderschrift)}</figcaption></figure>"
