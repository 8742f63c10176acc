"""The list of commands. Nothing but click is imported here: ``participatie --help`` must be instant."""

from __future__ import annotations

from typing import Any

import click

from openfisca_participatie.cli.nederlands import MEESTE_KOLOMMEN, Groep

OPDRACHTEN = {
    "bereken": "Reken een zaak uit: ja, nee of nodig, met elk bedrag en zijn artikel.",
    "uitleg": "Leg een uitkomst uit, van het bedrag tot de feiten en de wet.",
    "vergelijk": "Zet het geldende recht naast voorstellen, ander recht of de wet zonder een regel, en zeg waarom zij uiteenlopen.",
    "voorstellen": "Toon de voorstellen die naast de wet te zetten zijn, of één ervan met bron, getallen en aannamen.",
    "test": "Draai de tests van een eigen voorstel, of tests van het geldende recht.",
    "vragen": "Toon wat nog nodig is in een zaak, en wat een zaak naast de bijstand kan vragen.",
    "grafiek": "Teken loon plus bijstand bij meer loon, met bij elke knik het artikel dat hem maakt.",
    "doorrekenen": "Reken een wijziging door voor duizenden standaardhuishoudens: wie wint, wie verliest, en hoeveel.",
    "brief": "Maak de brief bij een zaak, of bij veel zaken tegelijk.",
    "valideer": "Controleer zaakbestanden, of toon het schema ervan.",
    "parameters": "Toon bedragen, leeftijden en termijnen door de tijd, met hun bron.",
    "regel": "Toon een regel van de wet: tekst, versies, invoer, parameters en tests.",
    "dekking": "Toon wat er van elk artikel, lid en onderdeel van de wet geworden is.",
}


def _vind(naam: str) -> click.Command:
    """Import the module of a command and give the command."""
    from importlib import import_module

    opdracht: click.Command = import_module(f"openfisca_participatie.cli.{naam}").opdracht
    return opdracht


def _versie(ctx: click.Context, _: click.Parameter, gevraagd: Any) -> None:
    if gevraagd and not ctx.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"participatie {version('openfisca-participatie')}")
        ctx.exit()


participatie = Groep(
    "participatie",
    opdrachten=OPDRACHTEN,
    vind=_vind,
    no_args_is_help=True,
    context_settings={"max_content_width": MEESTE_KOLOMMEN},
    params=[
        click.Option(["--versie", "--version"], is_flag=True, expose_value=False, is_eager=True, callback=_versie, help="Toon de versie.")
    ],
    help="""De Participatiewet als rekenregels: van een zaakbestand naar een uitkomst met uitleg en een brief.

\b
Voorbeeld:
  participatie bereken voorbeelden/bakker.yaml

Elke opdracht heeft eigen hulp: participatie OPDRACHT --help.
""",
    epilog="Code bij afloop: 0 gedaan (ook bij geen recht), 2 verkeerd gebruik of foute invoer, 3 er is nog een gegeven of oordeel nodig.",
)
