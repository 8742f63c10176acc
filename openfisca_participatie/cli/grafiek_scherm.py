"""The budget line on the terminal: the straight pieces, the bends with their article, and the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openfisca_participatie.cli.antwoord import artikel
from openfisca_participatie.cli.weergave import ZACHT, Blad, Cel
from openfisca_participatie.opmaak import euro, getal, maand

if TYPE_CHECKING:
    from openfisca_participatie.berekening.budgetlijn import Budgetlijn, Lijn


def toon(lijn: Budgetlijn, opdracht: str) -> None:
    """Print the line, and the command that draws it."""
    blad = Blad()
    x = lijn.lijnen[0].x
    blad.regel(Cel(f"Zaak {lijn.zaak}", "bold"), f" · {maand(lijn.maand)} · {lijn.over.samen}, zonder toeslagen")
    heel = "; bijstand van een hele maand" if lijn.hele_maand else ""
    blad.alinea(f"{lijn.huishouden}; {lijn.over.naam} van {lijn.wie} van {euro(x[0])} tot {euro(x[-1])}{heel}", ZACHT, inspringen=2)
    for een in lijn.lijnen:
        blad.wit()
        blad.alinea(een.regime.titel, "bold", inspringen=2)
        _toon_lijn(blad, een, lijn)
    blad.wit()
    _toon_jaar(blad, lijn)
    for zin in (*lijn.let_op, *lijn.let_op_jaar, *(f"Voorlopig, nog nodig: {vraag}" for vraag in lijn.nodig)):
        blad.wit()
        blad.alinea(zin, inspringen=2)
    blad.wit()
    blad.opdrachten([("Als plaatje", opdracht)])
    blad.toon()


def _toon_lijn(blad: Blad, een: Lijn, lijn: Budgetlijn) -> None:
    rijen: list[tuple[Cel | str, ...]] = []
    for stuk in een.stukken:
        rijen.append((f"{euro(stuk.van)} tot {euro(stuk.tot)}", f"van elke euro gaat {getal(round(stuk.druk * 100, 1))}% af", ""))
        for knik in een.knikken:
            if knik.bij == stuk.tot:
                sprong = f" (sprong van {euro(knik.sprong)})" if knik.sprong else ""
                wie = f" ({knik.wie})" if knik.wie and knik.wie not in knik.tekst else ""
                rijen.append((f"  knik bij {euro(knik.bij)}", f"{knik.tekst}{wie}{sprong}", artikel(knik.bron)))
    blad.rijen(rijen, inspringen=4, minstens=(32,))
    if een is not lijn.lijnen[0]:
        from openfisca_participatie.berekening.budgetlijn import verschillen

        stukken = verschillen(een, lijn.lijnen[0])
        for van, tot, hooguit in stukken:
            woord = "meer" if hooguit > 0 else "minder"
            blad.alinea(
                f"van {euro(van)} tot {euro(tot)} {woord} dan {lijn.lijnen[0].regime.titel}, hooguit {euro(abs(hooguit))}", inspringen=4
            )
        if not stukken:
            blad.alinea(f"overal gelijk aan {lijn.lijnen[0].regime.titel}", inspringen=4)


def _toon_jaar(blad: Blad, lijn: Budgetlijn) -> None:
    blad.alinea(f"Maand voor maand, bij {euro(lijn.loon)} {lijn.over.naam}", "bold", inspringen=2)
    rijen: list[tuple[Cel | str, ...]] = []
    if len(lijn.maandlijnen) > 1:
        rijen.append(("", "", *(Cel(een.regime.titel, "bold") for een in lijn.maandlijnen)))
    for nummer, punt in enumerate(lijn.maandlijnen[0].punten):
        wat = [
            (f"{een.regime.titel}: " if len(lijn.maandlijnen) > 1 else "") + een.punten[nummer].wat
            for een in lijn.maandlijnen
            if een.punten[nummer].wat
        ]
        bedragen = [euro(een.punten[nummer].samen) for een in lijn.maandlijnen]
        rijen.append((maand(punt.maand), Cel("; ".join(wat), ZACHT), *bedragen))
    blad.rijen(rijen, inspringen=4, rechts=range(2, 2 + len(lijn.maandlijnen)))
