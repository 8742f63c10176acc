"""What commands on a case share: arguments and options, reading a case, and its faults as one message."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from openfisca_participatie.cli.nederlands import Melding

if TYPE_CHECKING:
    from openfisca_participatie.zaak import Zaak

VERSIE_JSON = 1
"""Version of the structure of all ``--json`` output."""


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
