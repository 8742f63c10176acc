"""``participatie vergelijk``: one or more cases under several regimes, side by side, and why they part."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from openfisca_participatie.cli.nederlands import GEDAAN, NODIG, VERKEERD, Keuze, Melding, Opdracht
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
    from openfisca_participatie.berekening.regimes import Regime
    from openfisca_participatie.berekening.vergelijking import Vergelijking

FORMATEN = ("scherm", "md", "json", "html")
Vergeleken = tuple[str, "Vergelijking"]
"""The name of a case, as the output has it, and its comparison."""


@click.command("vergelijk", cls=Opdracht)
@zaken_argument
@click.option(
    "--voorstel",
    "voorstellen",
    metavar="SLEUTEL",
    multiple=True,
    help="Een voorstel; vaker te geven: dan gelden zij samen, in die volgorde.",
)
@click.option(
    "--recht", metavar="DATUM", multiple=True, help="Het recht van een andere dag, zoals 2022-12-01, op dit huishouden; vaker te geven."
)
@click.option("--zonder", metavar="REGEL", multiple=True, help="De wet zonder een regel, zoals kostendelersnorm; vaker te geven.")
@click.option("--apart", is_flag=True, help="Elk voorstel en elke weggelaten regel een eigen kolom, in plaats van samen.")
@click.option(
    "--stel", metavar="NAAM=WAARDE", multiple=True, help="Een ander getal in een voorstel: bijverdiengrenzen.percentage=20; vaker te geven."
)
@click.option("--vanaf", metavar="DATUM", help="Laat de voorstellen gelden vanaf deze maand in plaats van hun eigen datum.")
@maanden_optie
@variant_optie
@click.option("--alle-varianten", is_flag=True, help="Vergelijk de zaak zoals zij is, en elke variant erbij.")
@click.option(
    "--formaat", type=Keuze(FORMATEN), default="scherm", help="scherm (standaard), md, json, of html: een rapport om af te drukken."
)
@click.option("--uitvoer", "-o", metavar="PAD", help="Schrijf naar dit bestand in plaats van naar het scherm.")
@json_optie
@laatste_bedragen_optie
def opdracht(
    zaken: tuple[str, ...],
    voorstellen: tuple[str, ...],
    recht: tuple[str, ...],
    zonder: tuple[str, ...],
    apart: bool,
    stel: tuple[str, ...],
    vanaf: str | None,
    maanden: list[str] | None,
    variant: str | None,
    alle_varianten: bool,
    formaat: str,
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
      participatie vergelijk voorbeelden/bakker.yaml --recht 2022-12-01 --formaat html -o vergelijking.html
      participatie vergelijk voorbeelden/ --zonder kostendelersnorm --maand 2026-07

    Code bij afloop: 0 gedaan, 2 foute invoer, 3 er is nog een gegeven of oordeel nodig; bij meer zaken gaat 2 voor 3 en 3 voor 0.
    """
    ctx = click.get_current_context()
    if not (voorstellen or recht or zonder):
        raise click.UsageError("waarmee vergelijken? Geef --voorstel, --recht of --zonder.", ctx)
    if (stel or vanaf) and not voorstellen:
        raise click.UsageError("--stel en --vanaf horen bij --voorstel.", ctx)
    if variant and alle_varianten:
        raise click.UsageError("kies --variant of --alle-varianten, niet allebei.", ctx)
    formaat = "json" if als_json else formaat
    regimes = maak_regimes(voorstellen, recht, zonder, apart=apart, stel=stel, vanaf=vanaf)

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


def maak_regimes(
    voorstellen: Sequence[str],
    recht: Sequence[str],
    zonder: Sequence[str],
    *,
    apart: bool = False,
    stel: Iterable[str] = (),
    vanaf: str | None = None,
) -> list[Regime]:
    """The law in force and the regimes asked for. Raises :class:`Melding` for what does not exist or does not go together."""
    from openfisca_participatie.berekening import regimes

    ingesteld = dict(_lees_stel(een) for een in stel)
    uit = [regimes.geldend_recht()]
    if apart and (los := [naam for naam in ingesteld if naam.partition(".")[0] not in voorstellen]):
        raise Melding(f"--stel {los[0]}: noem met --apart ook het voorstel, zoals bijverdiengrenzen.percentage=20.")
    try:
        groepen = [[een] for een in voorstellen] if apart else [list(voorstellen)]
        for groep in filter(None, groepen):
            van_groep = _van_groep(ingesteld, groep) if apart else ingesteld
            uit.append(regimes.voorstel_met_tests(groep, stel=van_groep, vanaf=vanaf))
        uit += [regimes.recht_van(_lees_dag(dag)) for dag in recht]
        uit += [regimes.wet_zonder(groep) for groep in ([[een] for een in zonder] if apart else [list(zonder)]) if groep]
    except regimes.VoorstelFout as fout:
        raise Melding(str(fout)) from fout
    return uit


def _lees_stel(tekst: str) -> tuple[str, str]:
    naam, is_, waarde = (deel.strip() for deel in tekst.partition("="))
    if not (naam and is_ and waarde):
        raise Melding(f"--stel {tekst}: schrijf naam=waarde, zoals bijverdiengrenzen.percentage=20.")
    return naam, waarde


def _van_groep(ingesteld: dict[str, str], groep: list[str]) -> dict[str, str]:
    """The settings that name a proposal of the group; with columns apart each setting must name its proposal."""
    return {naam: waarde for naam, waarde in ingesteld.items() if naam.partition(".")[0] in groep}


def _lees_dag(tekst: str) -> Any:
    """A date as elsewhere on the command line, or a month."""
    from openfisca_participatie.zaak.getallen import Onleesbaar, lees_vanaf

    try:
        return lees_vanaf(tekst)
    except Onleesbaar:
        return tekst  # the regime says what is wrong with it


def _geef(formaat: str, uitvoer: str | None, gedaan: list[Vergeleken], mislukt: list[Mislukt]) -> None:
    """Write the output in the form asked for, on stdout or to a file."""
    if uitvoer and uitvoer != "-":
        from openfisca_participatie.bestanden import BestandFout, schrijf

        try:
            schrijf(uitvoer, _tekst("md" if formaat == "scherm" else formaat, gedaan, mislukt))
        except BestandFout as fout:
            raise Melding(str(fout)) from fout
        click.echo(f"Vergelijking geschreven: {uitvoer}")
    elif formaat == "scherm":
        from openfisca_participatie.cli.vergelijking_scherm import toon

        toon(gedaan)
    else:
        sys.stdout.write(_tekst(formaat, gedaan, mislukt))


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
