"""What commands on a case share: arguments and options, reading a case, and its faults as one message."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from openfisca_participatie.cli.nederlands import Melding, in_het_programma

if TYPE_CHECKING:
    from openfisca_participatie.zaak import Zaak

VERSIE_JSON = 1
"""Version of the structure of all ``--json`` output."""
ZAAKBESTANDEN = (".yaml", ".yml", ".json")
T = TypeVar("T")
Mislukt = tuple[str, Melding]
"""A file that could not be done, as it was named, and why."""


class Bestand(click.Path):
    """A path; whether it can be read is found out by who reads it, so that there is one message for it."""

    name = "bestand"


class Maanden(click.ParamType):
    """``2026-07``, ``juli 2026``, ``2026-05 t/m 2026-07`` or a list of those with commas."""

    name = "maand"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> list[str]:
        """Give the months as ``YYYY-MM``."""
        from openfisca_participatie.zaak.getallen import Onleesbaar, lees_maanden

        try:
            return value if isinstance(value, list) else lees_maanden(value)
        except Onleesbaar as fout:
            self.fail(_onleesbaar(fout, value), param, ctx)


class Maand(Maanden):
    """One month."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # type: ignore[override]
        """Give the month as ``YYYY-MM``."""
        maanden = super().convert(value, param, ctx)
        if len(maanden) > 1:
            self.fail(f"{value!r} is meer dan één maand.", param, ctx)
        return maanden[0]


class Dag(click.ParamType):
    """``12 mei 2027``, ``2027-05-12`` or ``12-5-2027``."""

    name = "datum"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Give the date."""
        from openfisca_participatie.zaak.getallen import Onleesbaar, lees_datum

        try:
            return value if isinstance(value, date) else lees_datum(value)
        except Onleesbaar as fout:
            self.fail(_onleesbaar(fout, value), param, ctx)


def _onleesbaar(fout: Any, waarde: Any) -> str:
    return f"{fout}: {str(waarde)!r}" + (f" - verwacht: {fout.verwacht}" if fout.verwacht else "")


zaak_argument = click.argument("zaak", type=Bestand(), metavar="ZAAK")
zaken_argument = click.argument("zaken", type=Bestand(), metavar="ZAAK...", nargs=-1, required=True)
maand_optie = click.option(
    "--maand", type=Maand(), metavar="MAAND", help="De maand, zoals 2026-07 of 'juli 2026'; anders de eerste van de zaak."
)
maanden_optie = click.option(
    "--maand",
    "maanden",
    type=Maanden(),
    metavar="MAAND",
    help="Andere maanden dan in de zaak: 2026-07, 'juli 2026', '2026-05 t/m 2026-07'.",
)
variant_optie = click.option("--variant", metavar="NAAM", help="Reken een variant uit die in de zaak staat.")
laatste_bedragen_optie = click.option(
    "--met-laatste-bedragen", is_flag=True, help="Ga voor een maand na de laatste bekende normen verder met de laatste bedragen."
)
json_optie = click.option("--json", "als_json", is_flag=True, help="Geef de uitkomst als JSON, voor andere programma's.")


def lees_zaak(pad: str, variant: str | None = None) -> Zaak:
    """Read a case, or a variant of it. Raises :class:`Melding` with every fault."""
    from openfisca_participatie.zaak import ZaakFout, lees

    try:
        return lees(pad, variant)
    except ZaakFout as fout:
        raise Melding(str(fout)) from fout


def kies_maand(zaak: Zaak, maand: str | None) -> str:
    """Give the month asked for, or the first of the case."""
    return maand or zaak.maanden[0]


def als_opdracht(*woorden: str | None, variant: str = "", maand: str = "") -> str:
    """Write a command that can be pasted: ``participatie uitleg zaak.yaml --maand 2026-07``."""
    delen = ["participatie", *(woord for woord in woorden if woord)]
    delen += ["--variant", variant] if variant else []
    delen += ["--maand", maand] if maand else []
    return shlex.join(delen)


def vang_zaakfouten(doe: Callable[[], Any]) -> Any:
    """Call ``doe``; what cannot be read or computed becomes one message."""
    from openfisca_participatie.berekening.rekenen import BerekeningFout
    from openfisca_participatie.zaak import ZaakFout

    try:
        return doe()
    except (ZaakFout, BerekeningFout) as fout:
        raise Melding(str(fout)) from fout


def lees_met_varianten(pad: str, variant: str | None, alle_varianten: bool) -> list[Zaak]:
    """Read a case (or a variant of it) and, where they are asked for, all its variants behind it. Raises ``ZaakFout``."""
    from openfisca_participatie.zaak import lees

    zaak = lees(pad, variant)
    return [zaak, *(map(zaak.variant, zaak.varianten) if alle_varianten else ())]


def vind_zaken(woorden: Iterable[str]) -> list[str]:
    """The case files; of a folder those that are in it, in alphabetical order. Raises :class:`Melding` for a folder without."""
    paden: list[str] = []
    for woord in woorden:
        if not Path(woord).is_dir():
            paden.append(woord)
            continue
        gevonden = sorted(str(pad) for pad in Path(woord).iterdir() if pad.suffix.lower() in ZAAKBESTANDEN and pad.is_file())
        if not gevonden:
            raise Melding(f"{woord}: in deze map staat geen zaak ({', '.join(ZAAKBESTANDEN)}).")
        paden += gevonden
    return list(dict.fromkeys(paden))


def voor_elke_zaak(
    paden: Sequence[str], doe: Callable[[str], list[T]], wat: str, *, verzamel: bool = False
) -> tuple[list[T], list[Mislukt]]:
    """Call ``doe`` for each file, with a progress bar named ``wat``: all it gives, and the files that failed; one does not stop the others.

    A single file that fails raises its :class:`Melding`, unless failures are to be gathered anyway (``verzamel``: they are in the output).
    A fault of the machine (a full disk, a missing package) always ends it.
    """
    gedaan: list[T] = []
    mislukt: list[Mislukt] = []
    if len(paden) > 1:
        import gc

        gc.enable()
    with voortgang(wat, len(paden) if len(paden) > 1 else 0) as stap:
        for pad in paden:
            try:
                gedaan += vang_zaakfouten(partial(doe, pad))
            except Melding as fout:
                if len(paden) == 1 and not verzamel:
                    raise
                mislukt.append((pad, fout))
            except (ModuleNotFoundError, OSError):
                raise
            except Exception as fout:
                if len(paden) == 1:
                    raise
                mislukt.append((pad, Melding(f"{pad}: {in_het_programma(fout)}")))
            stap()
    return gedaan, mislukt


def meld_mislukt(mislukt: Iterable[Mislukt]) -> None:
    """Say on stderr what went wrong, one message per file."""
    for _, melding in mislukt:
        click.echo(f"Fout: {melding.message}", err=True)


def mislukt_als_gegevens(mislukt: Iterable[Mislukt]) -> list[dict[str, Any]]:
    """The same for ``--json``, with every fault of a file."""
    from openfisca_participatie.cli.weergave import als_gegevens

    return [
        {"bestand": pad, "melding": fout.message, "fouten": als_gegevens(getattr(fout.__cause__, "fouten", []))} for pad, fout in mislukt
    ]


@contextmanager
def voortgang(wat: str, hoeveel: int) -> Iterator[Callable[..., None]]:
    """A step to call after each thing done; a progress bar on stderr when somebody is watching and there is more than nothing to do.

    The step may be told how far it is instead: ``stap(120, 3000)``.
    """
    if not hoeveel or not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.progress import Progress

    from openfisca_participatie.cli.weergave import maak_console

    with Progress(console=maak_console(sys.stderr), transient=True) as balk:
        taak = balk.add_task(wat, total=hoeveel)

        def stap(gedaan: int | None = None, van: int | None = None) -> None:
            if gedaan is None:
                balk.advance(taak)
            else:
                balk.update(taak, completed=gedaan, total=van)

        yield stap
