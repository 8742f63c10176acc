"""A comparison in Markdown: the same tables and sentences as on the terminal, with all assumptions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from openfisca_participatie.berekening.vergelijking import LOON_PLUS_BIJSTAND
from openfisca_participatie.berekening.vergelijkingsblad import Rij, blokken, let_op, met_verschil, per_maand, verliezers
from openfisca_participatie.cli.overzicht import gedeelde_map
from openfisca_participatie.cli.weergave import schoon
from openfisca_participatie.opmaak import euro, maand

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
    titels = list(dict.fromkeys(regime.titel for _, een in vergeleken for regime in een.regimes))
    yield f"# Vergelijking van {len(vergeleken)} zaken"
    yield ""
    wat = "loon plus bijstand (zonder toeslagen) over de maanden van de zaak"
    yield f"Naar de grootte van het verschil. Onder {md(titels[0])} staat {wat}."
    yield ""
    rijen = []
    map_ = gedeelde_map([naam for naam, _ in vergeleken])
    vergeleken = [(naam.removeprefix(map_), een) for naam, een in vergeleken]
    for naam, een in sorted(vergeleken, key=lambda paar: -paar[1].grootste):
        per_titel = {regime.titel: met_verschil(een.effect(nummer)) for nummer, regime in enumerate(een.regimes)}
        per_titel[titels[0]] = euro(sum(deel.standen[0].bedrag(LOON_PLUS_BIJSTAND) for deel in een.maanden))
        rijen.append(Rij(f"{naam} ({len(een.maanden)} mnd)", tuple(per_titel.get(titel, "-") for titel in titels), "effect", True))
    yield from _tabel(titels, rijen)
    yield from ("", "## Wie erop achteruitgaat", "")
    verlies = verliezers(vergeleken)
    for een_verlies in verlies:
        wanneer = maand(een_verlies.maanden[0]) if len(een_verlies.maanden) == 1 else f"{len(een_verlies.maanden)} maanden"
        hoeveel = f"{euro(een_verlies.bedrag)} per maand" if een_verlies.bedrag < 0 else "het recht vervalt"
        waarom = f": {md(een_verlies.waarom)}" if een_verlies.waarom else ""
        yield f"- {md(een_verlies.regime)}, {md(een_verlies.zaak)}, {wanneer}: {hoeveel}{waarom}"
    yield "" if verlies else "Niemand.\n"


def _tabel(titels: Sequence[str], rijen: Sequence[Rij]) -> Iterator[str]:
    yield f"| | {' | '.join(md(titel) for titel in titels)} |"
    yield f"| --- |{' ---: |' * len(titels)}"
    for rij in rijen:
        yield f"| {md(rij.label)} | {' | '.join(md(cel) for cel in rij.cellen)} |"
