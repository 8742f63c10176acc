"""``participatie test``: the tests beside a proposal file, or tests of the law in force."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from openfisca_participatie.cli.nederlands import GEDAAN, VERKEERD, Melding, Opdracht
from openfisca_participatie.cli.zaken import VERSIE_JSON, Bestand, Mislukt, json_optie, meld_mislukt, mislukt_als_gegevens, voortgang

if TYPE_CHECKING:
    from openfisca_participatie.berekening.regimes import Regime
    from openfisca_participatie.berekening.toetsen import Testbestand, Toetsuitslag
    from openfisca_participatie.cli.weergave import Blad, Cel

YAML = (".yaml", ".yml")
VEEL_TESTS = 50
"""From this many tests on there is a progress bar."""
Gedaan = tuple[str, "Regime", "Testbestand", "list[Toetsuitslag]"]
"""The file as it was named, the law it was tested under, its tests, and how they went."""


@click.command("test", cls=Opdracht)
@click.argument("bestanden", type=Bestand(), metavar="BESTAND...", nargs=-1, required=True)
@click.option("--voorstel", "voorstellen", metavar="SLEUTEL", multiple=True, help="Draai testbestanden onder dit voorstel; vaker te geven.")
@click.option("--alles", is_flag=True, help="Noem ook elke test die goed gaat.")
@json_optie
def opdracht(bestanden: tuple[str, ...], voorstellen: tuple[str, ...], alles: bool, als_json: bool) -> int:
    """Draai de tests van een eigen voorstel, of tests van het geldende recht.

    BESTAND is een voorstelbestand: dan draaien de tests die ernaast staan (van voorstel.yaml in voorstel.tests.yaml). Is BESTAND zelf een
    testbestand, dan draait het onder het voorstel dat ernaast staat, en anders onder het geldende recht. Ook de wetstests in OpenFisca's
    vorm kunnen, en een map. Hoe u een voorstel en zijn tests schrijft staat in docs/voorstellen-schrijven.md.

    \b
    Voorbeelden:
      participatie test voorbeelden/eigen-voorstellen/meer-houden-van-loon.yaml
      participatie test voorbeelden/eigen-voorstellen/samen-wonen.yaml --alles
      participatie test voorbeelden/eigen-voorstellen

    Code bij afloop: 0 alle tests zijn goed, 2 een test is fout of een bestand is niet te lezen.
    """
    gelezen: list[tuple[str, Regime, Testbestand]] = []
    mislukt: list[Mislukt] = []
    for pad in _vind(bestanden):
        try:
            gelezen.append((pad, *_lees(pad, voorstellen)))
        except Melding as fout:
            mislukt.append((pad, fout))
    gedaan: list[Gedaan] = []
    hoeveel = sum(len(bestand.toetsen) for _, _, bestand in gelezen)
    with voortgang("Tests", hoeveel if hoeveel >= VEEL_TESTS else 0) as stap:
        for pad, regime, bestand in gelezen:
            from openfisca_participatie.berekening.regimes import geldend_recht

            gedaan.append((pad, regime, bestand, bestand.draai(regime.stelsel, geldend_recht().stelsel, stap)))
    if als_json:
        _toon_json(gedaan, mislukt)
    elif gedaan:
        _toon(gedaan, alles)
    meld_mislukt(mislukt)
    mis = mislukt or any(not uitslag.goed for *_, uitslagen in gedaan for uitslag in uitslagen)
    return VERKEERD if mis else GEDAAN


def _vind(woorden: Iterable[str]) -> Iterator[str]:
    """The files; of a folder all in it, a proposal and its tests once. Raises :class:`Melding` for a folder without."""
    from openfisca_participatie.berekening.toetsen import voorstel_van_tests

    gezien: set[str] = set()
    for woord in woorden:
        if not Path(woord).is_dir():
            gevonden = [woord]
        else:
            bestanden = sorted(pad for pad in Path(woord).rglob("*") if pad.suffix.lower() in YAML and pad.is_file())
            gevonden = [str(pad) for pad in bestanden if voorstel_van_tests(pad) is None]
            if not gevonden:
                raise Melding(f"{woord}: in deze map staat geen voorstel en geen test ({', '.join(YAML)}).")
        yield from (pad for pad in gevonden if pad not in gezien)
        gezien.update(gevonden)


def _lees(pad: str, voorstellen: tuple[str, ...]) -> tuple[Regime, Testbestand]:
    """The law to test under, and the tests. Raises :class:`Melding`."""
    from openfisca_participatie.berekening.regimes import VoorstelFout, geldend_recht, voorstel
    from openfisca_participatie.berekening.toetsen import TESTBESTAND, bestand_met_tests, is_testbestand, lees_toetsen, voorstel_van_tests
    from openfisca_participatie.invoer.fouten import InvoerFout
    from openfisca_participatie.invoer.lezen import lees_bestand, lees_boom

    try:
        tests = Path(pad)
        sleutels = list(voorstellen)
        if is_testbestand(lees_boom(lees_bestand(tests, TESTBESTAND), TESTBESTAND)):
            ernaast = voorstel_van_tests(tests)
            sleutels = sleutels or ([str(ernaast)] if ernaast else [])
        else:
            sleutels, tests = [pad, *voorstellen], bestand_met_tests(pad)
        regime = voorstel(sleutels) if sleutels else geldend_recht()
        if not tests.exists():
            raise Melding(f"{pad}: hiernaast staan geen tests. Zet ze in {tests}; participatie voorstellen nieuw maakt een voorbeeld.")
        return regime, lees_toetsen(tests, regime.stelsel)
    except VoorstelFout as fout:
        raise Melding(str(fout)) from fout
    except InvoerFout as fout:
        raise Melding(str(fout) if fout.bestand else f"{pad}: {fout}") from fout


def _toon(gedaan: list[Gedaan], alles: bool) -> None:
    from openfisca_participatie.cli.weergave import Blad, Cel

    blad = Blad()
    for pad, regime, bestand, uitslagen in gedaan:
        mis = [uitslag for uitslag in uitslagen if not uitslag.goed]
        stand = _tel(len(uitslagen), len(mis))
        blad.kop([Cel(pad, "bold")], Cel(stand, "bold red" if mis else "bold green"))
        onder = _onder(regime)
        blad.alinea(f"{onder}{f'; tests in {bestand.pad}' if bestand.pad != pad else ''}", "dim", inspringen=2)
        _toon_uitslagen(blad, mis if not alles and len(uitslagen) > 20 else uitslagen, len(gedaan) > 1 and not alles)
        blad.wit()
    if len(gedaan) > 1:
        alle = [uitslag for *_, uitslagen in gedaan for uitslag in uitslagen]
        blad.regel(Cel(f"Samen: {_tel(len(alle), sum(not uitslag.goed for uitslag in alle))}", "bold"))
    blad.toon()


def _onder(regime: Regime) -> str:
    """Under which law it was tested."""
    from openfisca_participatie.opmaak import maand

    if regime.soort == "wet":
        return "Onder het geldende recht"
    return f"Onder het voorstel {regime.titel}, vanaf {maand(regime.vanaf)}"


def _tel(hoeveel: int, mis: int) -> str:
    from openfisca_participatie.cli.weergave import aantal

    return f"{aantal(hoeveel, 'test', 'tests')}, alle goed" if not mis else f"{aantal(hoeveel, 'test', 'tests')}, {mis} FOUT"


def _toon_uitslagen(blad: Blad, uitslagen: list[Toetsuitslag], alleen_fout: bool) -> None:
    from openfisca_participatie.cli.weergave import ZACHT, Cel

    for uitslag in uitslagen:
        if uitslag.goed:
            if not alleen_fout:
                blad.rijen([[Cel("goed", "green"), uitslag.naam]], minstens=(4,))
            continue
        regel = f"regel {uitslag.regel}" if uitslag.regel else ""
        blad.rijen([[Cel("FOUT", "bold red"), uitslag.naam, Cel(regel, ZACHT)]], minstens=(4,))
        if uitslag.melding:
            blad.alinea(uitslag.melding, inspringen=8)
        rijen: list[list[Cel | str]] = [
            [een.uitkomst + (" (geldend recht)" if een.regime != "voorstel" else ""), f"verwacht {een.verwacht}", f"is {een.gekregen}"]
            for een in uitslag.afwijkingen
        ]
        blad.rijen(rijen, rek=2, inspringen=8, vullen=False)
        if uitslag.omdat:
            blad.alinea(f"verwacht omdat: {uitslag.omdat}", ZACHT, inspringen=8)


def _toon_json(gedaan: list[Gedaan], mislukt: list[Mislukt]) -> None:
    from openfisca_participatie.cli.weergave import als_gegevens, toon_json

    bestanden = [
        {
            "bestand": pad,
            "tests_in": bestand.pad,
            "regime": regime.sleutel,
            "goed": sum(uitslag.goed for uitslag in uitslagen),
            "fout": sum(not uitslag.goed for uitslag in uitslagen),
            "tests": [{**als_gegevens(uitslag), "goed": uitslag.goed} for uitslag in uitslagen],
        }
        for pad, regime, bestand, uitslagen in gedaan
    ]
    toon_json({"versie": VERSIE_JSON, "bestanden": bestanden, "fouten": mislukt_als_gegevens(mislukt)})
