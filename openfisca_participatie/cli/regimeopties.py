"""The options with which a command is told what to hold the law in force against; the same ones as of ``vergelijk``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from openfisca_participatie.cli.nederlands import Melding

if TYPE_CHECKING:
    from openfisca_participatie.berekening.regimes import Regime

F = TypeVar("F", bound=Callable[..., Any])
_OPTIES = (
    click.option(
        "--voorstel",
        "voorstellen",
        metavar="SLEUTEL",
        multiple=True,
        help="Een voorstel, of een eigen voorstelbestand; vaker te geven: dan gelden zij samen, in die volgorde.",
    ),
    click.option(
        "--recht", metavar="DATUM", multiple=True, help="Het recht van een andere dag, zoals 2022-12-01, op dit huishouden; vaker te geven."
    ),
    click.option(
        "--bedragen-van-nu",
        is_flag=True,
        help="Bij --recht: houd de bedragen in euro's van de berekende maand, en neem van DATUM alleen de regels, percentages, leeftijden "
        "en termijnen. Zo telt alleen de wet en niet de indexering. Zonder deze optie zijn ook de bedragen die van DATUM.",
    ),
    click.option("--zonder", metavar="REGEL", multiple=True, help="De wet zonder een regel, zoals kostendelersnorm; vaker te geven."),
    click.option(
        "--stel",
        metavar="NAAM=WAARDE",
        multiple=True,
        help="Een ander getal in een voorstel: bijverdiengrenzen.percentage=20%; vaker te geven.",
    ),
    click.option("--vanaf", metavar="DATUM", help="Laat de voorstellen gelden vanaf deze maand in plaats van hun eigen datum."),
)


@dataclass(frozen=True)
class Regimekeuze:
    """What the options ask for."""

    voorstellen: tuple[str, ...]
    recht: tuple[str, ...]
    bedragen_van_nu: bool
    zonder: tuple[str, ...]
    stel: tuple[str, ...]
    vanaf: str | None

    def __bool__(self) -> bool:
        """Whether anything is held against the law in force."""
        return bool(self.voorstellen or self.recht or self.zonder)

    def regimes(self, *, apart: bool = False) -> list[Regime]:
        """The law in force, and what was asked for; with ``apart`` each proposal and each rule left out by itself.

        Raises :class:`Melding` for what does not exist or does not go together.
        """
        from openfisca_participatie.berekening import regimes

        if (self.stel or self.vanaf) and not self.voorstellen:
            raise click.UsageError("--stel en --vanaf horen bij --voorstel.", click.get_current_context())
        if self.bedragen_van_nu and not self.recht:
            raise click.UsageError("--bedragen-van-nu hoort bij --recht.", click.get_current_context())
        ingesteld = dict(_lees_stel(een) for een in self.stel)
        if apart and (los := [naam for naam in ingesteld if naam.partition(".")[0] not in self.voorstellen]):
            raise Melding(f"--stel {los[0]}: noem met --apart ook het voorstel, zoals bijverdiengrenzen.percentage=20.")
        uit = [regimes.geldend_recht()]
        try:
            for groep in _groepen(self.voorstellen, apart):
                van_groep = {naam: waarde for naam, waarde in ingesteld.items() if not apart or naam.partition(".")[0] in groep}
                uit.append(regimes.voorstel_met_tests(groep, stel=van_groep, vanaf=self.vanaf))
            uit += [regimes.recht_van(_lees_dag(dag), bedragen_van_nu=self.bedragen_van_nu) for dag in self.recht]
            uit += [regimes.wet_zonder(groep) for groep in _groepen(self.zonder, apart)]
        except regimes.VoorstelFout as fout:
            raise Melding(str(fout)) from fout
        return uit

    def opnieuw(self) -> list[str]:
        """The same options again, for a command to paste."""
        gegeven = {"--voorstel": self.voorstellen, "--recht": self.recht, "--zonder": self.zonder, "--stel": self.stel}
        uit = [woord for optie, waarden in gegeven.items() for waarde in waarden for woord in (optie, waarde)]
        uit += ["--vanaf", self.vanaf] if self.vanaf else []
        return [*uit, *(["--bedragen-van-nu"] if self.bedragen_van_nu else [])]


def regime_opties(opdracht: F) -> F:
    """``--voorstel``, ``--recht``, ``--bedragen-van-nu``, ``--zonder``, ``--stel`` and ``--vanaf``, as one argument ``anders``."""
    velden = tuple(veld.name for veld in fields(Regimekeuze))

    @wraps(opdracht)
    def met_keuze(*args: Any, **opties: Any) -> Any:
        return opdracht(*args, anders=Regimekeuze(**{veld: opties.pop(veld) for veld in velden}), **opties)

    uit: Any = met_keuze
    for optie in reversed(_OPTIES):
        uit = optie(uit)
    return cast(F, uit)


def _groepen(namen: Sequence[str], apart: bool) -> list[list[str]]:
    return [[een] for een in namen] if apart else [list(namen)] if namen else []


def _lees_stel(tekst: str) -> tuple[str, str]:
    naam, is_, waarde = (deel.strip() for deel in tekst.partition("="))
    if not (naam and is_ and waarde):
        raise Melding(f"--stel {tekst}: schrijf naam=waarde, zoals bijverdiengrenzen.percentage=20%.")
    return naam, waarde


def _lees_dag(tekst: str) -> Any:
    """A date as elsewhere on the command line, or a month."""
    from openfisca_participatie.zaak.getallen import Onleesbaar, lees_vanaf

    try:
        return lees_vanaf(tekst)
    except Onleesbaar:
        return tekst  # the regime says what is wrong with it


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
