"""``participatie brief ... --keur`` and ``--herkomst``: looking a letter over before it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from openfisca_participatie.cli.nederlands import Melding

if TYPE_CHECKING:
    from openfisca_participatie.brieven import Brief


def toon_keuring(brief: Brief) -> None:
    """Print what the checks on plain language found, with the sentence concerned."""
    from openfisca_participatie.brieven import BriefFout
    from openfisca_participatie.brieven.keuring import NAMEN, keur
    from openfisca_participatie.cli.weergave import Blad

    try:
        bevindingen = keur(brief)
    except BriefFout as fout:
        raise Melding(str(fout)) from fout
    fouten = sum(bevinding.ernst == "fout" for bevinding in bevindingen)
    blad = Blad()
    blad.alinea(f"Gewone taal: {fouten} {'fout' if fouten == 1 else 'fouten'}, {len(bevindingen) - fouten} keer let op. {brief.titel}")
    for bevinding in bevindingen:
        blad.alinea(f"{bevinding.toets} {NAMEN[bevinding.toets]} - {bevinding.ernst}: {bevinding.uitleg}", inspringen=2, hangend=2)
        if bevinding.zin != brief.titel:
            blad.alinea(bevinding.zin, inspringen=6)
    goed = [f"{toets} {naam}" for toets, naam in NAMEN.items() if toets not in {bevinding.toets for bevinding in bevindingen}]
    blad.alinea(f"In orde: {', '.join(goed)}.")
    blad.toon()


def toon_herkomst(brief: Brief) -> None:
    """Print the letter with, beside each number, where it comes from."""
    from openfisca_participatie.brieven.herkomst import als_tekst

    click.echo(als_tekst(brief), nl=False)
