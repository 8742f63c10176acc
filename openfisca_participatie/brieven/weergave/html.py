"""A letter as one HTML file that needs nothing else: no network, no script, readable on a phone, and printable.

Every text goes through ``markupsafe``; the only markup is that of this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from openfisca_participatie.brieven.blokken import Alinea, Blok, Kader, Kop, Lijst, Ondertekening, Tabel
from openfisca_participatie.brieven.huisstijl import Beeld
from openfisca_participatie.brieven.weergave.gemeen import kenmerken, met_vast_wit, taalcode

if TYPE_CHECKING:
    from openfisca_participatie.brieven.brief import Brief

_LETTERS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
_VEILIG = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_STIJL = """
:root { color-scheme: light; --accent: %(accent)s; --kader: %(kader)s; --kaderkop: %(kaderkop)s; --grijs: #4d4d4d; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 1.0625rem/1.55 %(letters)s; overflow-wrap: anywhere; }
.brief { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
h1, h2, h3 { color: var(--accent); line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.6rem; margin: 2rem 0 1.25rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; }
h3 { font-size: 1.0625rem; margin: 1.5rem 0 .5rem; }
p { margin: 0 0 .9rem; }
ul { margin: 0 0 .9rem; padding-left: 1.3rem; }
li { margin: .25rem 0; }
li::marker { color: var(--accent); }
.kern { font-size: 1.1875rem; font-weight: 650; }
.klein { font-size: .875rem; color: var(--grijs); line-height: 1.45; }
.afzender { display: flex; gap: 1rem; justify-content: space-between; align-items: flex-start; margin-bottom: 2rem; }
.afzender .gemeente { font-size: 1.35rem; font-weight: 650; color: var(--accent); margin: 0; }
.afzender p { margin: 0; }
.logo { max-height: 4rem; max-width: 45%%; }
.adres { margin: 0 0 1.5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .75rem; margin: 0; }
dt { color: var(--grijs); }
dd { margin: 0; }
aside { background: var(--kader); border-left: .25rem solid var(--accent); padding: .9rem 1.1rem .4rem; margin: 1.5rem 0; }
aside { break-inside: avoid; }
aside h2 { margin-top: 0; color: var(--kaderkop); }
table { width: 100%%; border-collapse: collapse; margin: 1rem 0 1.25rem; font-variant-numeric: tabular-nums lining-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: bottom; padding: .35rem .5rem; font-weight: inherit; }
th:first-child { padding-left: 0; }
td:last-child, thead th:last-child { padding-right: 0; }
thead th { color: var(--accent); font-weight: 650; border-bottom: 2px solid var(--accent); }
.bedrag { text-align: right; }
td.bedrag { white-space: nowrap; }
.totaal { font-weight: 650; border-top: 1px solid var(--grijs); }
.ondertekening { margin: 2rem 0; break-inside: avoid; }
.handtekening { display: block; max-height: 4rem; max-width: 70%%; margin: .5rem 0; }
@media (max-width: 34rem) {
  .brief { padding: 1rem .9rem 2rem; }
  .breed, .breed tbody, .breed tr, .breed th, .breed td { display: block; width: auto; }
  .breed thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%%); }
  .breed tr { border-top: 1px solid var(--accent); padding: .5rem 0; }
  .breed th, .breed td { padding: .1rem 0; }
  .breed tbody th { font-weight: 650; }
  .breed td { display: flex; justify-content: space-between; gap: 1rem; text-align: right; }
  .breed td::before { content: attr(data-kop); text-align: left; white-space: normal; color: var(--grijs); font-weight: 400; }
}
@media print {
  @page { size: A4; margin: 22mm 25mm; }
  body { font-size: 11pt; line-height: 1.4; }
  .brief { max-width: none; padding: 0; }
  aside { print-color-adjust: exact; }
}
"""


def _t(tekst: str) -> Markup:
    """Escape a text."""
    return escape(met_vast_wit(tekst))


def _samen(delen: Iterable[Markup], tussen: str = "\n") -> Markup:
    return Markup(tussen).join(delen)


def _klasse(stijl: str) -> Markup:
    return Markup("") if stijl == "gewoon" else Markup(' class="{}"').format(stijl)


def _tabel(tabel: Tabel) -> Markup:
    """A table; one of more than three columns stands under itself on a phone, and keeps its roles there."""
    breed = len(tabel.kop) > 3

    def rol(naam: str) -> Markup:
        return Markup(' role="{}"').format(naam) if breed else Markup("")

    def klasse(rechts: bool) -> Markup:
        return Markup(' class="bedrag"') if rechts else Markup("")

    kop = _samen(
        (
            Markup('<th scope="col"{}{}>{}</th>').format(klasse(rechts), rol("columnheader"), _t(cel))
            for cel, rechts in zip(tabel.kop, tabel.rechts, strict=True)
        ),
        "",
    )
    rijen = []
    for rij in tabel.rijen:
        eerste = Markup('<th scope="row"{}{}>{}</th>').format(klasse(tabel.rechts[0]), rol("rowheader"), _t(rij.cellen[0]))
        rest = (
            Markup("<td{}{}{}>{}</td>").format(
                klasse(rechts), rol("cell"), Markup(' data-kop="{}"').format(titel) if breed else "", _t(cel)
            )
            for cel, titel, rechts in zip(rij.cellen[1:], tabel.kop[1:], tabel.rechts[1:], strict=True)
        )
        totaal = Markup(' class="totaal"') if rij.totaal else Markup("")
        rijen.append(Markup("<tr{}{}>{}{}</tr>").format(totaal, rol("row"), eerste, _samen(rest, "")))
    return Markup("<table{}{}>\n<thead{}><tr{}>{}</tr></thead>\n<tbody{}>\n{}\n</tbody>\n</table>").format(
        Markup(' class="breed"') if breed else "", rol("table"), rol("rowgroup"), rol("row"), kop, rol("rowgroup"), _samen(rijen)
    )


def _beeld(beeld: Beeld, klasse: str) -> Markup:
    return Markup('<img class="{}" src="{}" alt="{}">').format(klasse, beeld.data_uri, beeld.alt)


def _blok(blok: Blok, brief: Brief, nummer: int) -> Markup:
    """Write one block."""
    match blok:
        case Kop(niveau, tekst):
            return Markup("<h{0}>{1}</h{0}>").format(niveau, _t(tekst))
        case Alinea(tekst, stijl):
            return Markup("<p{}>{}</p>").format(_klasse(stijl), _t(tekst))
        case Lijst(punten, stijl):
            return Markup("<ul{}>\n{}\n</ul>").format(_klasse(stijl), _samen(Markup("<li>{}</li>").format(_t(punt)) for punt in punten))
        case Tabel():
            return _tabel(blok)
        case Ondertekening(regels):
            *boven, laatste = (Markup("<p>{}</p>").format(_t(regel)) for regel in regels)
            teken = [_beeld(brief.stijl.handtekening, "handtekening")] if brief.stijl.handtekening else []
            return Markup('<div class="ondertekening">\n{}\n</div>').format(_samen([*boven, *teken, laatste]))
        case Kader(titel, blokken):
            inhoud = _samen(_blok(deel, brief, nummer) for deel in blokken)
            return Markup('<aside aria-labelledby="kader-{0}">\n<h2 id="kader-{0}">{1}</h2>\n{2}\n</aside>').format(
                nummer, _t(titel), inhoud
            )


def naar_html(brief: Brief) -> str:
    """Write the whole letter."""
    hoofd, stijl = brief.hoofd, brief.stijl
    familie = re.sub(r"[^\w -]", "", stijl.lettertype.familie) if stijl.lettertype else ""
    letters = f'"{familie}", {_LETTERS}' if familie else _LETTERS
    css = _STIJL % {"accent": stijl.accent, "kader": stijl.kader, "kaderkop": stijl.kaderkop, "letters": letters}
    onder = [regel for regel in (hoofd.afdeling, " · ".join(hoofd.afzender)) if regel]
    delen = [
        Markup('<header>\n<div class="afzender">\n<div>\n<p class="gemeente">{}</p>\n{}\n</div>\n{}\n</div>').format(
            _t(hoofd.gemeente),
            _samen(Markup('<p class="klein">{}</p>').format(_t(regel)) for regel in onder),
            _beeld(stijl.logo, "logo") if stijl.logo else "",
        ),
        Markup('<p class="adres">{}</p>').format(_samen((Markup("<bdi>{}</bdi>").format(_t(r)) for r in hoofd.geadresseerde), "<br>\n")),
        Markup("<dl>\n{}\n</dl>\n</header>\n<main>").format(
            _samen(Markup("<dt>{}</dt><dd>{}</dd>").format(_t(naam), _t(" · ".join(regels))) for naam, regels in kenmerken(brief))
        ),
        *(_blok(blok, brief, nummer) for nummer, blok in enumerate(brief.blokken, 1)),
        Markup("</main>"),
    ]
    return Markup(
        '<!DOCTYPE html>\n<html lang="{}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="{}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="author" content="{}">\n'
        '<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<div class="brief">\n{}\n</div>\n</body>\n</html>\n'
    ).format(taalcode(brief), Markup(_VEILIG), hoofd.gemeente, brief.titel, Markup(css), _samen(delen))


def maak(brief: Brief) -> tuple[bytes, list[str]]:
    """Make the letter as a file of HTML."""
    return str(naar_html(brief)).encode(), []
