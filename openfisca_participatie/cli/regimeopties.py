"""The options with which a command is told what to hold the law in force against; the same ones as of ``vergelijk``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from openfisca_participatie.cli.nederlands import Melding

if TYPE_CHECKING:
    from openfisca_participatie.berekening.regimes import Regime

F = TypeVar("F", bound=Callable[..., Any])
_OPTIES = (
    click.option("--voorstel", "voorstellen", metavar="SLEUTEL", multiple=True, help="Een voorstel; vaker te geven: dan gelden zij samen."),
    click.option("--recht", metavar="DATUM", multiple=True, help="Het recht van een andere dag, zoals 2022-12-01."),
    click.option("--zonder", metavar="REGEL", multiple=True, help="De wet zonder een regel, zoals kostendelersnorm; vaker te geven."),
    click.option("--stel", metavar="NAAM=WAARDE", multiple=True, help="Een ander getal in een voorstel: bijverdiengrenzen.percentage=20."),
    click.option("--vanaf", metavar="DATUM", help="Laat de voorstellen gelden vanaf deze maand in plaats van hun eigen datum."),
)


def regime_opties(opdracht: F) -> F:
    """``--voorstel``, ``--recht``, ``--zonder``, ``--stel`` and ``--vanaf``."""
    for optie in reversed(_OPTIES):
        opdracht = optie(opdracht)
    return opdracht


def kies_regimes(
    voorstellen: Sequence[str], recht: Sequence[str], zonder: Sequence[str], stel: Sequence[str], vanaf: str | None, *, apart: bool = False
) -> list[Regime]:
    """The law in force, and what was asked for. Raises :class:`Melding` for what does not exist or does not go together."""
    from openfisca_participatie.cli.vergelijk import maak_regimes

    if (stel or vanaf) and not voorstellen:
        raise click.UsageError("--stel en --vanaf horen bij --voorstel.", click.get_current_context())
    return maak_regimes(voorstellen, recht, zonder, apart=apart, stel=stel, vanaf=vanaf)


def opnieuw(voorstellen: Sequence[str], recht: Sequence[str], zonder: Sequence[str], stel: Sequence[str], vanaf: str | None) -> list[str]:
    """The same options again, for a command to paste."""
    gegeven = {"--voorstel": voorstellen, "--recht": recht, "--zonder": zonder, "--stel": stel, "--vanaf": [vanaf] if vanaf else []}
    return [woord for optie, waarden in gegeven.items() for waarde in waarden for woord in (optie, waarde)]


def schrijf_bestand(pad: str, inhoud: str | bytes, wat: str, *, err: bool = False) -> None:
    """Write a file and say so (``err``: on stderr, when stdout has something else), or stdout for ``-``. Raises :class:`Melding`."""
    from openfisca_participatie.bestanden import BestandFout, schrijf

    if pad == "-":
        sys.stdout.write(inhoud if isinstance(inhoud, str) else inhoud.decode())
        return
    try:
        schrijf(pad, inhoud)
    except BestandFout as fout:
        raise Melding(str(fout)) from fout
    click.echo(f"{wat} geschreven: {pad}", err=err)


def als_csv(kop: Iterable[str], rijen: Iterable[Iterable[Any]]) -> str:
    """A table for a Dutch spreadsheet: semicolons between the columns, a decimal comma in the numbers."""
    import csv
    import io

    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\n")
    schrijver.writerow(kop)
    schrijver.writerows([_cel(waarde) for waarde in rij] for rij in rijen)
    return uit.getvalue()


def _cel(waarde: Any) -> str:
    if isinstance(waarde, float):
        return "" if waarde != waarde else f"{waarde:.3f}".rstrip("0").rstrip(".").replace(".", ",")
    return {True: "ja", False: "nee"}[waarde] if isinstance(waarde, bool) else str(waarde)
