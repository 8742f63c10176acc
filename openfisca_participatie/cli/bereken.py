"""``participatie bereken``: the answer on one or more cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from openfisca_participatie.cli.nederlands import GEDAAN, NODIG, VERKEERD, Opdracht
from openfisca_participatie.cli.zaken import (
    VERSIE_JSON,
    Mislukt,
    json_optie,
    laatste_bedragen_optie,
    lees_met_varianten,
    maanden_optie,
    meld_mislukt,
    mislukt_als_gegevens,
    variant_optie,
    voor_elke_zaak,
    zaken_argument,
)

if TYPE_CHECKING:
    from openfisca_participatie.cli.overzicht import Uitgerekend


@click.command("bereken", cls=Opdracht)
@zaken_argument
@maanden_optie
@variant_optie
@click.option("--alle-varianten", is_flag=True, help="Reken de zaak uit zoals zij is, en elke variant erbij.")
@click.option("--alles", is_flag=True, help="Toon ook wat de uitkomst niet verandert, en van elke maand alle regels.")
@json_optie
@laatste_bedragen_optie
def opdracht(
    zaken: tuple[str, ...],
    maanden: list[str] | None,
    variant: str | None,
    alle_varianten: bool,
    alles: bool,
    als_json: bool,
    met_laatste_bedragen: bool,
) -> int:
    """Reken een zaak uit: ja, nee of nodig, met elk bedrag en zijn artikel.

    Van één maand komt het hele antwoord, van meer maanden eerst een tabel, van meer zaken een regel per zaak en maand.
    Een fout in de ene zaak houdt de andere niet op.

    \b
    Voorbeelden:
      participatie bereken voorbeelden/bakker.yaml
      participatie bereken voorbeelden/bakker.yaml --variant 'zij werkt twaalf uur'
      participatie bereken voorbeelden/zoon-wordt-27.yaml --alle-varianten
      participatie bereken voorbeelden/*.yaml

    Code bij afloop: 0 gedaan, 2 foute invoer, 3 er is nog een gegeven of oordeel nodig; bij meer zaken gaat 2 voor 3 en 3 voor 0.
    """
    if variant and alle_varianten:
        raise click.UsageError("kies --variant of --alle-varianten, niet allebei.", click.get_current_context())

    def reken(pad: str) -> list[Uitgerekend]:
        from openfisca_participatie.berekening.rekenen import bereken
        from openfisca_participatie.cli.overzicht import Uitgerekend

        gelezen = lees_met_varianten(pad, variant, alle_varianten)
        return [Uitgerekend(pad, een, bereken(een, maanden, met_laatste_bedragen=met_laatste_bedragen)) for een in gelezen]

    resultaten, mislukt = voor_elke_zaak(zaken, reken, "Zaken uitrekenen", verzamel=als_json)
    if als_json:
        _toon_json(resultaten, mislukt)
    elif resultaten:
        _toon(resultaten, een_zaak=len(zaken) == 1, alles=alles)
    meld_mislukt(mislukt)
    uitkomsten = [uitkomst for een in resultaten for uitkomst in een.uitkomst.maanden]
    antwoorden = [uitkomst.antwoord for uitkomst in uitkomsten]
    antwoorden += [onderwerp.antwoord for uitkomst in uitkomsten for onderwerp in uitkomst.onderwerpen]
    nodig = "nodig" in antwoorden
    return VERKEERD if mislukt else NODIG if nodig else GEDAAN


def _toon(resultaten: list[Uitgerekend], *, een_zaak: bool, alles: bool) -> None:
    from openfisca_participatie.cli.antwoord import toon_maand
    from openfisca_participatie.cli.overzicht import toon_overzicht, toon_regels
    from openfisca_participatie.cli.weergave import Blad

    blad = Blad()
    delen = [(een, uitkomst) for een in resultaten for uitkomst in een.uitkomst.maanden]
    een_maand = len(delen) == 1 and een_zaak
    if not een_zaak:
        toon_regels(blad, resultaten)
    elif not een_maand:
        toon_overzicht(blad, resultaten)
    if een_maand or alles:
        for een, uitkomst in delen:
            if not een_maand:
                blad.wit()
                blad.regel("─" * blad.breedte)
                blad.wit()
            toon_maand(blad, een.zaak, een.uitkomst, uitkomst, een.pad, alles=alles)
    blad.toon()


def _toon_json(resultaten: list[Uitgerekend], mislukt: list[Mislukt]) -> None:
    from importlib.metadata import version

    from openfisca_participatie.cli.weergave import als_gegevens, toon_json

    zaken: list[dict[str, Any]] = [
        {
            "bestand": een.pad,
            "zaak": een.uitkomst.zaak,
            "gemeente": een.uitkomst.gemeente,
            "variant": een.uitkomst.variant,
            "recht_op": als_gegevens(een.uitkomst.recht_op),
            "maanden": [als_gegevens(maand) for maand in een.uitkomst.maanden],
        }
        for een in resultaten
    ]
    toon_json(
        {
            "versie": VERSIE_JSON,
            "pakketversie": version("openfisca-participatie"),
            "zaken": zaken,
            "fouten": mislukt_als_gegevens(mislukt),
        }
    )
