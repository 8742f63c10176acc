"""``participatie voorstellen nieuw`` and ``--schema``: the start of a proposal of one's own."""

from __future__ import annotations

import shlex

import click

from openfisca_participatie.cli.nederlands import Melding


def maak_nieuw(map_: str, naam: str | None) -> None:
    """Write a commented proposal, its tests and the schema, and say what comes next. Raises :class:`Melding`."""
    from openfisca_participatie.voorstellen import VoorstelFout
    from openfisca_participatie.voorstellen.skelet import NAAM, schrijf_nieuw

    try:
        paden = schrijf_nieuw(map_, naam or NAAM)
    except VoorstelFout as fout:
        raise Melding(str(fout)) from fout
    for pad in paden:
        click.echo(f"Geschreven: {pad}")
    voorstel = shlex.quote(str(paden[0]))
    click.echo(f"\n  Schrijven   open {voorstel}; wat mag staat erbij, en in docs/voorstellen-schrijven.md")
    click.echo(f"  Testen      participatie test {voorstel}")
    click.echo(f"  Vergelijken participatie vergelijk ZAAK --voorstel {voorstel}")


def toon_schema() -> None:
    """Print the JSON Schema of a proposal file."""
    from openfisca_participatie.cli.weergave import toon_json
    from openfisca_participatie.voorstellen.skelet import schema

    toon_json(schema())
