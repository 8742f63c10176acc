"""``participatie valideer``: check case files, or print the schema of a case file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from openfisca_participatie.cli.nederlands import GEDAAN, VERKEERD, Opdracht
from openfisca_participatie.cli.zaken import VERSIE_JSON, Bestand, json_optie, laatste_bedragen_optie

if TYPE_CHECKING:
    from openfisca_participatie.berekening.uitkomst import Vraag
    from openfisca_participatie.zaak import Fout, Zaak


@click.command("valideer", cls=Opdracht)
@click.argument("zaken", type=Bestand(), metavar="[ZAAK]...", nargs=-1)
@click.option("--schema", is_flag=True, help="Toon het JSON Schema van een zaakbestand, waarmee een editor aanvult en controleert.")
@json_optie
@laatste_bedragen_optie
def opdracht(zaken: tuple[str, ...], schema: bool, als_json: bool, met_laatste_bedragen: bool) -> int:
    """Controleer zaakbestanden, of toon het schema ervan.

    Alle fouten van een bestand komen tegelijk, elk met de plaats, de waarde en wat er verwacht werd. Ook alle varianten worden
    gecontroleerd.

    \b
    Voorbeelden:
      participatie valideer voorbeelden/bakker.yaml
      participatie valideer voorbeelden/*.yaml
      participatie valideer --schema
    """
    if schema:
        from openfisca_participatie.cli.weergave import toon_json
        from openfisca_participatie.zaak import schema as maak_schema

        toon_json(maak_schema())
        return GEDAAN
    if not zaken:
        raise click.UsageError("ZAAK ontbreekt.", click.get_current_context())
    from openfisca_participatie.zaak import Fout, ZaakFout

    uitslagen: list[tuple[str, Zaak | None, list[Fout], str]] = []
    for pad in zaken:
        try:
            uitslagen.append((pad, _lees(pad, met_laatste_bedragen), [], ""))
        except ZaakFout as fout:
            uitslagen.append((pad, None, fout.fouten or [Fout(melding=str(fout))], str(fout)))
    if als_json:
        _toon_json(uitslagen)
    else:
        for pad, zaak, _, melding in uitslagen:
            if zaak is not None:
                _meld_in_orde(pad, zaak)
            else:
                click.echo(f"Fout: {melding}", err=True)
    return VERKEERD if any(fouten for _, _, fouten, _ in uitslagen) else GEDAAN


def _lees(pad: str, met_laatste_bedragen: bool) -> Zaak:
    """Read a case and check its months. Raises ZaakFout."""
    from openfisca_participatie.stelsel import LAATSTE_MAAND
    from openfisca_participatie.zaak import lees

    return lees(pad, laatste_maand=None if met_laatste_bedragen else LAATSTE_MAAND)


def _meld_in_orde(pad: str, zaak: Zaak) -> None:
    from openfisca_participatie.cli.antwoord import wat_nodig
    from openfisca_participatie.cli.weergave import aantal, opsomming, schoon

    maanden = aantal(len(zaak.maanden), "maand", "maanden")
    delen = [f"zaak {zaak.nummer}" if zaak.nummer else "zonder zaaknummer", maanden]
    if zaak.varianten:
        delen.append(aantal(len(zaak.varianten), "variant", "varianten"))
    ontbreekt = _ontbreekt(zaak)
    open_ = f"; voor een uitkomst is nog nodig: {wat_nodig(ontbreekt)}" if ontbreekt else ""
    click.echo(schoon(f"{pad}: in orde ({opsomming(delen)}){open_}"))


def _ontbreekt(zaak: Zaak) -> list[Vraag]:
    """The facts and judgements that the outcome of some month still needs, each once: the same that ``bereken`` asks."""
    from openfisca_participatie.berekening.rekenen import bereken

    maanden = bereken(zaak, met_laatste_bedragen=True).maanden
    vragen = [vraag for maand in maanden for vraag in maand.vragen]
    vragen += [vraag for maand in maanden for onderwerp in maand.onderwerpen for vraag in onderwerp.vragen]
    return list({(vraag.vraag, vraag.wie): vraag for vraag in vragen}.values())


def _toon_json(uitslagen: list[tuple[str, Zaak | None, list[Fout], str]]) -> None:
    from openfisca_participatie.cli.weergave import als_gegevens, toon_json

    bestanden = [
        {
            "bestand": pad,
            "in_orde": zaak is not None,
            "zaak": zaak.nummer if zaak else None,
            "maanden": zaak.maanden if zaak else [],
            "varianten": zaak.varianten if zaak else [],
            "ontbrekende_gegevens": len(_ontbreekt(zaak)) if zaak else None,
            "fouten": als_gegevens(fouten),
        }
        for pad, zaak, fouten, _ in uitslagen
    ]
    toon_json({"versie": VERSIE_JSON, "bestanden": bestanden})
