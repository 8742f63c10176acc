"""``participatie vergelijk``: one or more cases under several regimes, side by side, and why they part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from openfisca_participatie.cli.nederlands import GEDAAN, NODIG, VERKEERD, Keuze, Opdracht
from openfisca_participatie.cli.regimeopties import Regimekeuze, regime_opties, schrijf_bestand
from openfisca_participatie.cli.uitvoer import controleer_doelen, kies_formaat
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
    vind_zaken,
    voor_elke_zaak,
    zaken_argument,
)

if TYPE_CHECKING:
    from openfisca_participatie.berekening.vergelijking import Vergelijking

FORMATEN = ("scherm", "md", "json", "html")
Vergeleken = tuple[str, "Vergelijking"]
"""The name of a case, as the output has it, and its comparison."""


@click.command("vergelijk", cls=Opdracht)
@zaken_argument
@regime_opties
@click.option("--apart", is_flag=True, help="Elk voorstel en elke weggelaten regel een eigen kolom, in plaats van samen.")
@maanden_optie
@variant_optie
@click.option("--alle-varianten", is_flag=True, help="Vergelijk de zaak zoals zij is, en elke variant erbij.")
@click.option(
    "--formaat", type=Keuze(FORMATEN), help="scherm (standaard), md, json, of html: een rapport om af te drukken; bij -o zoals PAD eindigt."
)
@click.option("--uitvoer", "-o", metavar="PAD", help="Schrijf naar dit bestand in plaats van naar het scherm.")
@json_optie
@laatste_bedragen_optie
def opdracht(
    zaken: tuple[str, ...],
    anders: Regimekeuze,
    apart: bool,
    maanden: list[str] | None,
    variant: str | None,
    alle_varianten: bool,
    formaat: str | None,
    uitvoer: str | None,
    als_json: bool,
    met_laatste_bedragen: bool,
) -> int:
    """Zet het geldende recht naast voorstellen, ander recht of de wet zonder een regel, en zeg waarom zij uiteenlopen.

    Per maand: recht, norm, inkomen dat meetelt, bijstand, loon plus bijstand (zonder toeslagen), plichten en termijnen. Daaronder het
    artikel waar de regimes uiteengaan. Van meer zaken, of een map, komt een tabel naar de grootte van het verschil, met wie erop
    achteruitgaat. ZAAK is een bestand of een map. De sleutels van de voorstellen geeft participatie voorstellen.

    Kan een gemeente wat een voorstel regelt al met een oordeel van artikel 18 lid 1, dan staat het geldende recht er ook met dat oordeel.

    \b
    Voorbeelden:
      participatie vergelijk voorbeelden/bakker.yaml --voorstel bijverdiengrenzen
      participatie vergelijk voorbeelden/bakker.yaml --voorstel bijverdiengrenzen --stel bijverdiengrenzen.percentage=20
      participatie vergelijk voorbeelden/bakker.yaml --voorstel kamerbrief_2022 --voorstel wetsvoorstel_36582 --apart --recht 2027-01-01
      participatie vergelijk voorbeelden/zoon-wordt-27.yaml --recht 2022-12-01 --bedragen-van-nu -o vergelijking.html
      participatie vergelijk voorbeelden/ --zonder kostendelersnorm --maand 2026-07

    Code bij afloop: 0 gedaan, 2 foute invoer, 3 er is nog een gegeven of oordeel nodig; bij meer zaken gaat 2 voor 3 en 3 voor 0.
    """
    ctx = click.get_current_context()
    if not anders:
        raise click.UsageError("waarmee vergelijken? Geef --voorstel, --recht of --zonder.", ctx)
    if variant and alle_varianten:
        raise click.UsageError("kies --variant of --alle-varianten, niet allebei.", ctx)
    formaat = kies_formaat("json" if als_json else formaat, uitvoer, FORMATEN, "md")
    controleer_doelen(uitvoer)
    regimes = anders.regimes(apart=apart)

    def doe(pad: str) -> list[Vergeleken]:
        from openfisca_participatie.berekening.vergelijking import vergelijk

        gelezen = lees_met_varianten(pad, variant, alle_varianten)
        namen = [pad + (f" · {een.variantnaam}" if een.variantnaam else "") for een in gelezen]
        vergeleken = [vergelijk(een, regimes, maanden, met_laatste_bedragen=met_laatste_bedragen) for een in gelezen]
        return list(zip(namen, vergeleken, strict=True))

    gedaan, mislukt = voor_elke_zaak(vind_zaken(zaken), doe, "Zaken vergelijken", verzamel=formaat == "json")
    if gedaan or formaat == "json":
        _geef(formaat, uitvoer, gedaan, mislukt)
    meld_mislukt(mislukt)
    return VERKEERD if mislukt else NODIG if any(een.nodig for _, een in gedaan) else GEDAAN


def _geef(formaat: str, uitvoer: str | None, gedaan: list[Vergeleken], mislukt: list[Mislukt]) -> None:
    """Write the output in the form asked for, on stdout or to a file."""
    if formaat == "scherm":
        from openfisca_participatie.cli.vergelijking_scherm import toon

        toon(gedaan)
        return
    schrijf_bestand(uitvoer or "-", _tekst(formaat, gedaan, mislukt), "Vergelijking")


def _tekst(formaat: str, gedaan: list[Vergeleken], mislukt: list[Mislukt]) -> str:
    if formaat == "json":
        return _json(gedaan, mislukt)
    if formaat == "html":
        from openfisca_participatie.cli.vergelijking_html import als_html

        return als_html(gedaan)
    from openfisca_participatie.cli.vergelijking_md import als_markdown

    return als_markdown(gedaan)


def _json(gedaan: list[Vergeleken], mislukt: list[Mislukt]) -> str:
    import json
    from importlib.metadata import version

    from openfisca_participatie.berekening.vergelijkingsblad import let_op, verliezers
    from openfisca_participatie.cli.weergave import als_gegevens

    zaken = [
        {
            "bestand": naam,
            "zaak": een.zaak,
            "gemeente": een.gemeente,
            "variant": een.variant,
            "maanden": [
                {
                    "maand": maand.maand,
                    "regimes": [
                        {"regime": regime.sleutel, **als_gegevens(stand), "verschil": als_gegevens(verschil)}
                        for regime, stand, verschil in zip(een.regimes, maand.standen, maand.verschillen, strict=True)
                    ],
                }
                for maand in een.maanden
            ],
            "effect": {regime.sleutel: een.effect(nummer) for nummer, regime in enumerate(een.regimes) if nummer},
        }
        for naam, een in gedaan
    ]
    regimes = {regime.sleutel: regime for _, een in gedaan for regime in een.regimes}
    velden = ("sleutel", "titel", "soort", "omschrijving", "artikelen", "voorstellen", "let_op", "aannamen")
    uit = {
        "versie": VERSIE_JSON,
        "pakketversie": version("openfisca-participatie"),
        "regimes": [{veld: als_gegevens(getattr(regime, veld)) for veld in velden} for regime in regimes.values()],
        "zaken": zaken,
        "verliezers": als_gegevens(verliezers(gedaan)),
        "let_op": let_op([een for _, een in gedaan]),
        "fouten": mislukt_als_gegevens(mislukt),
    }
    return json.dumps(uit, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
