"""``participatie parameters``: amounts, ages, shares and terms of the law through time, with their source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from openfisca_participatie.cli.nederlands import Melding, Opdracht
from openfisca_participatie.cli.zaken import VERSIE_JSON, Dag, json_optie

if TYPE_CHECKING:
    from openfisca_participatie.cli.weergave import Blad

MEESTE_VOLUIT = 10
"""More matches than this come as a list; through time when the words leave fewer."""


@dataclass(frozen=True)
class Waarde:
    """A value of a parameter, in force from ``vanaf``; ``waarde`` is ``None`` where it is not known or no longer exists."""

    vanaf: str
    waarde: Any
    tekst: str
    bron: str
    href: str
    bron_kwaliteit: str
    onzeker: bool


@dataclass(frozen=True)
class Parameter:
    """A parameter as it is shown, its values with the newest first."""

    pad: str
    omschrijving: str
    eenheid: str
    waarden: tuple[Waarde, ...]


@click.command("parameters", cls=Opdracht)
@click.argument("woorden", nargs=-1, metavar="[WOORD]...")
@click.option("--op", "dag", type=Dag(), metavar="DATUM", help="Toon alleen de waarde die op deze dag gold.")
@click.option("--alles", is_flag=True, help="Toon ook bij veel treffers elke waarde door de tijd.")
@json_optie
def opdracht(woorden: tuple[str, ...], dag: date | None, alles: bool, als_json: bool) -> None:
    """Toon bedragen, leeftijden en termijnen door de tijd, met hun bron.

    Zonder woorden komt de indeling. Met woorden komt elke parameter waarvan de naam of de omschrijving ze allemaal bevat.

    \b
    Voorbeelden:
      participatie parameters
      participatie parameters norm alleenstaande
      participatie parameters giften --op 2026-01-01
      participatie parameters vrijlating maximum --json
    """
    alle = list(_alle_parameters())
    gevonden = [parameter for parameter in alle if _past(parameter, woorden)]
    if woorden and not gevonden:
        raise Melding(f"geen parameter past op {' '.join(woorden)!r}.{_tip(woorden, alle)}")
    if dag is not None:
        gevonden = [_op_dag(parameter, dag) for parameter in gevonden]
    if als_json:
        _toon_json(gevonden, dag)
    elif not woorden and dag is None and not alles:
        _toon_indeling(gevonden)
    elif dag is not None or (len(gevonden) > MEESTE_VOLUIT and not alles):
        _toon_lijst(gevonden, dag)
    else:
        _toon_voluit(gevonden)


def _alle_parameters() -> Iterator[Parameter]:
    """All parameters of the law in force, in the order of the tree; of a scale each bracket."""
    from openfisca_core.parameters import Parameter as KernParameter
    from openfisca_core.parameters import ParameterScale

    from openfisca_participatie.berekening.rekenen import stelsel

    for knoop in stelsel().parameters.get_descendants():
        if isinstance(knoop, KernParameter):
            yield _parameter(knoop.name, knoop, knoop)
        elif isinstance(knoop, ParameterScale):
            for schijf in knoop.brackets:
                deel = getattr(schijf, "amount", None) or getattr(schijf, "rate", None)
                drempel = schijf.threshold.values_list[0].value
                yield _parameter(f"{knoop.name}[{drempel}]", deel, knoop)


def _parameter(pad: str, parameter: Any, drager: Any) -> Parameter:
    from openfisca_participatie.opmaak import waarde as schrijf

    eenheid = str(drager.metadata.get("unit", ""))
    waarden = []
    for een in parameter.values_list:
        metadata = {**drager.metadata, **een.metadata}
        verwijzing = (metadata.get("reference") or [{}])[0]
        waarden.append(
            Waarde(
                vanaf=een.instant_str,
                waarde=een.value,
                tekst="niet bekend" if een.value is None else schrijf(een.value, eenheid),
                bron=str(verwijzing.get("title", "")),
                href=str(verwijzing.get("href", "")),
                bron_kwaliteit=str(metadata.get("bron_kwaliteit", "")),
                onzeker=bool(metadata.get("onzeker")),
            )
        )
    return Parameter(pad, " ".join((drager.description or "").split()), eenheid, tuple(waarden))


def _past(parameter: Parameter, woorden: tuple[str, ...]) -> bool:
    """Whether each word begins a word of the path or the description; a path as a whole also fits."""
    if len(woorden) == 1 and "." in woorden[0]:
        return parameter.pad.startswith(woorden[0])
    tekst = f" {parameter.pad.replace('.', ' ').replace('_', ' ')} {parameter.omschrijving.replace('(', ' ')}".lower()
    return all(f" {deel}" in tekst for woord in woorden for deel in woord.lower().replace("_", " ").split())


def _tip(woorden: tuple[str, ...], alle: list[Parameter]) -> str:
    from difflib import get_close_matches

    bekend = {deel for parameter in alle for deel in parameter.pad.replace(".", " ").replace("_", " ").split()}
    missers = [woord for woord in woorden if not any(_past(parameter, (woord,)) for parameter in alle)]
    dichtbij = [match[0] for woord in missers if (match := get_close_matches(woord.lower(), bekend, n=1))]
    return f" Bedoelde u {' '.join(dichtbij)!r}?" if dichtbij else " De indeling komt met: participatie parameters"


def _op_dag(parameter: Parameter, dag: date) -> Parameter:
    from dataclasses import replace

    geldend = next((waarde for waarde in parameter.waarden if waarde.vanaf <= dag.isoformat()), None)
    return replace(parameter, waarden=(geldend,) if geldend else ())


# --- formats ---


def merk(bron_kwaliteit: str, onzeker: bool) -> str:
    """What is said about certainty: nothing for an official text, otherwise the grade of the source and the mark."""
    delen = [f"bron {bron_kwaliteit}"] if bron_kwaliteit else []
    return ", ".join([*delen, "onzeker"] if onzeker else delen)


def _toon_indeling(gevonden: list[Parameter]) -> None:
    """The tree of chapters, with how many parameters each has and, where it is a leaf, what it is now."""
    from openfisca_participatie.cli.weergave import ZACHT, Blad, Cel, aantal

    blad = Blad()
    rijen: list[list[Cel | str]] = []
    getoond: set[tuple[str, ...]] = set()
    for parameter in gevonden:
        delen = tuple(parameter.pad.partition("[")[0].split("."))
        for diepte in range(1, min(len(delen), 4)):
            groep = delen[:diepte]
            if groep not in getoond:
                getoond.add(groep)
                in_groep = sum(ander.pad.startswith(f"{'.'.join(groep)}.") for ander in gevonden)
                naam = Cel(f"{'  ' * (diepte - 1)}{delen[diepte - 1]}", "bold" if diepte < 3 else "")
                rijen.append([naam, Cel(str(in_groep), ZACHT), Cel(_bladeren(gevonden, groep), ZACHT)])
    blad.rijen(rijen, rek=2, rechts=(1,), inspringen=0)
    blad.wit()
    hoeveel = aantal(len(gevonden), "parameter", "parameters")
    blad.alinea(f"{hoeveel} door de tijd. Zoeken gaat met woorden: participatie parameters norm alleenstaande", ZACHT)
    blad.toon()


def _bladeren(gevonden: list[Parameter], groep: tuple[str, ...]) -> str:
    """Names of the parameters directly in a group."""
    begin = f"{'.'.join(groep)}."
    resten = [een.pad.removeprefix(begin).partition("[")[0] for een in gevonden if een.pad.startswith(begin)]
    return ", ".join(dict.fromkeys(rest for rest in resten if "." not in rest))


def _toon_lijst(gevonden: list[Parameter], dag: date | None) -> None:
    """One row per parameter: the value of the day asked for, or the newest."""
    from openfisca_participatie.cli.weergave import ZACHT, Blad, Cel, aantal
    from openfisca_participatie.opmaak import datum

    blad = Blad()
    welke = f"de waarde op {datum(dag)}" if dag else "de laatste waarde"
    blad.alinea(f"{aantal(len(gevonden), 'parameter', 'parameters')}, {welke}", "bold")
    blad.wit()
    for parameter in gevonden:
        geldend = parameter.waarden[0] if parameter.waarden else None
        tekst = geldend.tekst if geldend else "bestaat niet op deze dag"
        sinds = f"sinds {datum(date.fromisoformat(geldend.vanaf))}" if geldend else ""
        kop = (Cel(parameter.pad, "cyan"), Cel(tekst, "bold"), Cel(sinds, ZACHT))
        blad.rijen([kop], rek=0, rechts=(1,), minstens=(0, 12, 22), inspringen=0)
        rest = [parameter.omschrijving]
        if geldend:
            rest += [geldend.bron, merk(geldend.bron_kwaliteit, geldend.onzeker).upper()]
        blad.alinea(" · ".join(deel for deel in rest if deel), ZACHT, inspringen=2)
    if dag is None:
        blad.wit()
        blad.alinea("Door de tijd: geef meer woorden, of --alles.", ZACHT)
    blad.toon()


def _toon_voluit(gevonden: list[Parameter]) -> None:
    from openfisca_participatie.cli.weergave import ZACHT, Blad, Cel

    blad = Blad()
    for nummer, parameter in enumerate(gevonden):
        if nummer:
            blad.wit()
        blad.alinea(parameter.pad, "bold cyan")
        blad.alinea(parameter.omschrijving + (f" ({parameter.eenheid})" if parameter.eenheid not in ("", "/1") else ""), inspringen=2)
        blad.wit()
        if len({(waarde.bron, waarde.bron_kwaliteit, waarde.onzeker) for waarde in parameter.waarden}) == 1:
            _toon_naast_elkaar(blad, parameter.waarden)
        else:
            _toon_onder_elkaar(blad, parameter.waarden)
        for href in dict.fromkeys(waarde.href for waarde in parameter.waarden if waarde.href):
            blad.regel("  ", Cel(href, ZACHT, href))
    blad.toon()


def _toon_naast_elkaar(blad: Blad, waarden: Sequence[Waarde]) -> None:
    """Values with one source: the newest first, reading down the columns, and the source once."""
    from openfisca_participatie.cli.weergave import ZACHT, Cel

    delen = [(_dag(waarde), waarde.tekst) for waarde in waarden]
    breed = [max(len(deel[nummer]) for deel in delen) for nummer in (0, 1)]
    kolommen = max(min(blad.breedte // (sum(breed) + 6), 4, (len(delen) + 3) // 4), 1)
    hoog = -(-len(delen) // kolommen)
    for regel in range(hoog):
        naast = [(f"  {dag:{breed[0]}}  ", Cel(f"{tekst:>{breed[1]}}", "bold"), "  ") for dag, tekst in delen[regel::hoog]]
        blad.regel(*[stuk for waarde in naast for stuk in waarde][:-1])
    zeker = merk(waarden[0].bron_kwaliteit, waarden[0].onzeker).upper()
    blad.alinea(" · ".join(filter(None, (waarden[0].bron, zeker))), ZACHT, inspringen=2)


def _toon_onder_elkaar(blad: Blad, waarden: Sequence[Waarde]) -> None:
    """Values with several sources: one line each, the newest first; a source that stays the same is named once."""
    from openfisca_participatie.cli.weergave import ZACHT, Cel

    rijen, vorige = [], ""
    for waarde in waarden:
        zeker = merk(waarde.bron_kwaliteit, waarde.onzeker).upper()
        bron = "" if waarde.bron == vorige else waarde.bron
        vorige = waarde.bron
        rijen.append((_dag(waarde), Cel(waarde.tekst, "bold"), Cel(zeker, "magenta"), Cel(bron, ZACHT, waarde.href)))
    blad.rijen(rijen, rek=3, rechts=(1,))


def _dag(waarde: Waarde) -> str:
    from openfisca_participatie.opmaak import datum

    return datum(date.fromisoformat(waarde.vanaf))


def _toon_json(gevonden: list[Parameter], dag: date | None) -> None:
    from openfisca_participatie.cli.weergave import als_gegevens, toon_json

    toon_json({"versie": VERSIE_JSON, "op": als_gegevens(dag), "parameters": als_gegevens(gevonden)})
