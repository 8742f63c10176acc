"""A comparison in Markdown: the same tables and sentences as on the terminal, with all assumptions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from openfisca_participatie.berekening.vergelijkingsblad import Rij, blokken, let_op, per_maand, verliezers, zaakrijen
from openfisca_participatie.cli.overzicht import gedeelde_map
from openfisca_participatie.cli.weergave import schoon

if TYPE_CHECKING:
    from openfisca_participatie.berekening.vergelijking import Vergelijking


def als_markdown(vergeleken: Sequence[tuple[str, Vergelijking]]) -> str:
    """The whole text, with a newline at the end."""
    regels = list(_een_zaak(*vergeleken[0]) if len(vergeleken) == 1 else _veel_zaken(vergeleken))
    regels += ["## Regimes", ""]
    regimes = {regime.titel: regime for _, een in vergeleken for regime in een.regimes}
    regels += [f"- **{md(regime.titel)}**: {md(regime.omschrijving)}" for regime in regimes.values()]
    regels += ["", "## Let op", "", *(f"- {md(zin)}" for zin in let_op([een for _, een in vergeleken]))]
    return "\n".join(regels) + "\n"


def md(tekst: object) -> str:
    """Text that is shown as it is: nothing in it is markup."""
    return "".join(f"\\{teken}" if teken in "\\`*_{}[]<>#|~!" else teken for teken in schoon(tekst))


def _een_zaak(naam: str, een: Vergelijking) -> Iterator[str]:
    yield f"# Vergelijking zaak {md(een.zaak)}"
    yield ""
    yield " · ".join(md(deel) for deel in (naam, een.wie, "" if een.gemeente == "geen" else een.gemeente.title()) if deel)
    titels = [regime.titel for regime in een.regimes]
    if len(een.maanden) > 1:
        yield from ("", "## Loon plus bijstand per maand, zonder toeslagen", "", *_tabel(titels, per_maand(een)))
    for blok in blokken(een):
        yield from (
            "",
            f"## {blok.titel[:1].upper()}{blok.titel[1:]}",
            "",
            *_tabel(titels, blok.rijen),
            "",
            "### Waarom zij uiteenlopen",
            "",
        )
        for titel, zinnen in blok.redenen:
            yield from (f"**{md(titel)}**", "", *(f"- {md(zin)}" for zin in zinnen), "")


def _veel_zaken(vergeleken: Sequence[tuple[str, Vergelijking]]) -> Iterator[str]:
    map_ = gedeelde_map([naam for naam, _ in vergeleken])
    vergeleken = [(naam.removeprefix(map_), een) for naam, een in vergeleken]
    titels, rijen = zaakrijen(vergeleken)
    yield f"# Vergelijking van {len(vergeleken)} zaken"
    yield ""
    wat = "loon plus bijstand (zonder toeslagen) over alle maanden van de zaak samen"
    yield f"Naar de grootte van het verschil. Onder {md(titels[0])} staat {wat}, daarnaast het verschil daarmee."
    yield ""
    yield from _tabel(titels, rijen)
    yield from ("", "## Wie erop achteruitgaat", "")
    verlies = verliezers(vergeleken)
    for een in verlies:
        waarom = f": {md(een.waarom)}" if een.waarom else ""
        yield f"- {md(een.regime)}, {md(een.zaak)}, {een.wanneer}: {een.hoeveel}{waarom}"
    yield "" if verlies else "Niemand.\n"


def _tabel(titels: Sequence[str], rijen: Sequence[Rij]) -> Iterator[str]:
    yield f"| | {' | '.join(md(titel) for titel in titels)} |"
    yield f"| --- |{' ---: |' * len(titels)}"
    for rij in rijen:
        yield f"| {md(rij.label)} | {' | '.join(md(cel) for cel in rij.cellen)} |"
