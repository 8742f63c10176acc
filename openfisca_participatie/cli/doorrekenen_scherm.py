"""The grid under two regimes on the terminal, and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openfisca_participatie.berekening.regimes import termijn_begint
from openfisca_participatie.cli.weergave import ZACHT, Blad, Cel
from openfisca_participatie.opmaak import euro, getal, maand

if TYPE_CHECKING:
    from openfisca_participatie.berekening.doorrekenen import Doorrekening, Groep, Telling

GEEN_VERSCHIL = (
    "Geen huishouden van het rooster merkt er in geld iets van: de wijziging rust op feiten of oordelen die het rooster niet heeft. "
    "Zet zulke feiten in een zaak en gebruik participatie vergelijk."
)
OVER = "De cijfers gaan over de gevallen van het rooster, niet over de bevolking: elk huishouden telt één keer, hoe vaak het ook voorkomt."
IN_EUROS = "Verschil per maand in loon plus bijstand, zonder toeslagen."
KOLOMMEN = ("gevallen", "vooruit", "achteruit", "gemiddeld", "meest erbij", "meest eraf")


def _aantal(hoeveel: int) -> str:
    return f"{hoeveel:,}".replace(",", ".")


def _deel(hoeveel: int, van: int) -> str:
    return f"{getal(round(100 * hoeveel / van, 1))}%" if van else "0%"


def _erbij_en_eraf(erbij: int, eraf: int) -> str:
    delen = [f"{_aantal(hoeveel)} {woord}" for hoeveel, woord in ((erbij, "erbij"), (eraf, "eraf")) if hoeveel]
    return ", ".join(delen)


def _titel(uit: Doorrekening) -> str:
    return f"{uit.eerste.regime.titel} en {uit.tweede.regime.titel}"


def _hoofdzaken(uit: Doorrekening) -> list[tuple[str, str, str]]:
    """What changes, for how many, and by how much."""
    totaal = uit.totaal()
    rijen = []
    for woord, aantal, winst in (("vooruit", totaal.vooruit, True), ("achteruit", totaal.achteruit, False)):
        bedragen = uit.kwantielen(winst=winst)
        hoeveel = f"de helft {'krijgt' if winst else 'verliest'} {euro(bedragen[0.5])} of meer" if bedragen else ""
        if bedragen and bedragen[0.1] != bedragen[0.9]:
            hoeveel += f"; acht van de tien {euro(bedragen[0.1])} tot {euro(bedragen[0.9])}"
        rijen.append((f"erop {woord}", f"{_aantal(aantal)} ({_deel(aantal, totaal.aantal)})", hoeveel))
    gelijk = totaal.aantal - totaal.vooruit - totaal.achteruit - int(uit.onbekend.sum())
    rijen.append(("hetzelfde", f"{_aantal(gelijk)} ({_deel(gelijk, totaal.aantal)})", ""))
    if uit.onbekend.any():
        rijen.append(("niet bekend", _aantal(int(uit.onbekend.sum())), "een bedrag van deze maand is niet gepubliceerd"))
    ander_recht = uit.recht_erbij + uit.recht_weg
    rijen.append(("ander recht", _aantal(ander_recht), f"recht {_erbij_en_eraf(uit.recht_erbij, uit.recht_weg)}" if ander_recht else ""))
    plichten = [f"{label} {_erbij_en_eraf(*aantallen)}" for label, aantallen in uit.per_plicht().items()]
    rijen.append(("andere plichten", _aantal(uit.andere_plichten), "; ".join(plichten)))
    return rijen


def _rij(telling: Telling) -> tuple[str, ...]:
    return (
        _aantal(telling.aantal),
        _aantal(telling.vooruit),
        _aantal(telling.achteruit),
        euro(round(telling.gemiddeld, 2)),
        euro(telling.meeste_winst),
        euro(telling.grootste_verlies),
    )


def _wat(groep: Groep) -> str:
    """What the households of a group have in common; without what every ordinary household has."""
    delen = [f"{kenmerk}: {waarde}" for kenmerk, waarde in groep.gemeen.items() if (kenmerk, waarde) != ("pensioen", "geen")]
    return "; ".join(delen) or "uiteenlopende huishoudens"


def _let_op(uit: Doorrekening) -> list[str]:
    """What belongs beside the figures, and what the proposal takes for granted."""
    regime = uit.tweede.regime
    return [*regime.let_op, *termijn_begint([regime]), *(f"Aanname: {aanname}" for aanname in regime.aannamen)]


def toon(uit: Doorrekening, aantal: int, opdrachten: list[str]) -> None:
    """Print the report."""
    blad = Blad()
    totaal = uit.totaal()
    blad.regel(Cel(_titel(uit), "bold"), f" · {maand(uit.maand)} · {_aantal(totaal.aantal)} huishoudens van het standaardrooster")
    blad.alinea(OVER, ZACHT, inspringen=2)
    blad.alinea(IN_EUROS, ZACHT, inspringen=2)
    blad.wit()
    blad.rijen([(Cel(naam, "bold"), hoeveel, wat) for naam, hoeveel, wat in _hoofdzaken(uit)], rek=2)
    blad.wit()
    if not (totaal.vooruit or totaal.achteruit):
        blad.alinea(GEEN_VERSCHIL, inspringen=2)
    else:
        kop: tuple[Cel | str, ...] = ("", *(Cel(naam, ZACHT) for naam in KOLOMMEN))
        rijen: list[tuple[Cel | str, ...]] = [kop]
        vorige = ""
        for telling in uit.per_kenmerk():
            if telling.kenmerk != vorige:
                vorige = telling.kenmerk
                rijen.append((Cel(vorige, "bold"), *("",) * len(KOLOMMEN)))
            rijen.append((f"  {telling.waarde}", *_rij(telling)))
        blad.rijen(rijen, rek=0, rechts=range(1, 7))
        for woord, winst in (("Grootste verliezen", False), ("Grootste winsten", True)):
            groepen = uit.groepen(aantal, winst=winst)
            if groepen:
                blad.wit()
                blad.alinea(woord, "bold", inspringen=2)
                blad.rijen(
                    [
                        (euro(groep.verschil), _wat(groep), f"{_aantal(groep.aantal)} gevallen", groep.voorbeeld.sleutel)
                        for groep in groepen
                    ],
                    rechts=(0, 2),
                    inspringen=4,
                )
    if zinnen := _let_op(uit):
        blad.wit()
        for zin in zinnen:
            blad.alinea(zin, ZACHT, inspringen=2, hangend=2)
    if opdrachten:
        blad.wit()
        blad.opdrachten([("Waarom", opdracht) for opdracht in opdrachten])
    blad.toon()


def als_markdown(uit: Doorrekening, aantal: int) -> str:
    """The report as Markdown."""
    return "\n".join(_regels(uit, aantal)) + "\n"


def _regels(uit: Doorrekening, aantal: int) -> Iterator[str]:
    totaal = uit.totaal()
    yield f"# {_titel(uit)}, {maand(uit.maand)}"
    yield ""
    yield f"{_aantal(totaal.aantal)} huishoudens van het standaardrooster. {OVER} {IN_EUROS}"
    yield ""
    yield "| | gevallen | |\n| --- | --- | --- |"
    for rij in _hoofdzaken(uit):
        yield f"| {' | '.join(rij)} |"
    yield ""
    if not (totaal.vooruit or totaal.achteruit):
        yield GEEN_VERSCHIL
    else:
        yield f"| kenmerk | | {' | '.join(KOLOMMEN)} |\n| --- | --- |{' ---: |' * len(KOLOMMEN)}"
        for telling in uit.per_kenmerk():
            yield f"| {telling.kenmerk} | {telling.waarde} | {' | '.join(_rij(telling))} |"
        for woord, winst in (("Grootste verliezen", False), ("Grootste winsten", True)):
            groepen = uit.groepen(aantal, winst=winst)
            if groepen:
                yield f"\n## {woord}\n\n| verschil | huishoudens | gemeen | voorbeeld |\n| ---: | ---: | --- | --- |"
                for groep in groepen:
                    yield f"| {euro(groep.verschil)} | {_aantal(groep.aantal)} | {_wat(groep)} | {groep.voorbeeld.omschrijving} |"
    for zin in (*_let_op(uit), f"Berekend met openfisca-participatie {uit.pakketversie}."):
        yield f"\n{zin}"
