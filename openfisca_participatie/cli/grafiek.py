"""``participatie grafiek``: what is left of each extra euro, where the line bends and why, as picture, table or text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from openfisca_participatie.cli.nederlands import GEDAAN, NODIG, Keuze, Melding, Opdracht
from openfisca_participatie.cli.regimeopties import Regimekeuze, als_csv, regime_opties, schrijf_bestand
from openfisca_participatie.cli.uitvoer import controleer_doelen, kies_formaat
from openfisca_participatie.cli.zaken import (
    VERSIE_JSON,
    als_opdracht,
    json_optie,
    kies_maand,
    laatste_bedragen_optie,
    lees_zaak,
    maand_optie,
    vang_zaakfouten,
    variant_optie,
    zaak_argument,
)

if TYPE_CHECKING:
    from openfisca_participatie.berekening.budgetlijn import Budgetlijn, Lijn

PANELEN = ("lijn", "druk", "jaar")
FORMATEN = ("png", "svg", "csv")
OVER = ("inkomsten_uit_arbeid", "uitkering_werkloosheid_of_arbeidsongeschiktheid", "overige_inkomsten")
KOLOMMEN = {
    "bijstandsnorm": "norm",
    "vrijgelaten_inkomsten_uit_arbeid": "vrijgelaten",
    "in_aanmerking_te_nemen_inkomen": "inkomen_dat_meetelt",
    "algemene_bijstand": "bijstand",
}
"""What stands in the table besides the line itself."""


class Euros(click.ParamType):
    """``2500``, ``2.500`` or ``2500,50``."""

    name = "bedrag"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Give the amount."""
        from openfisca_participatie.zaak.getallen import Onleesbaar, lees_bedrag

        try:
            return float(value) if isinstance(value, int | float) else lees_bedrag(value)
        except Onleesbaar as fout:
            self.fail(f"{fout}: {value!r} - verwacht: {fout.verwacht}", param, ctx)


@click.command("grafiek", cls=Opdracht)
@zaak_argument
@click.option("--over", type=Keuze(OVER), default=OVER[0], help=f"Wat er op de as staat; standaard {OVER[0]}.", metavar="GEGEVEN")
@click.option("--wie", type=Keuze(("aanvrager", "partner")), default="aanvrager", help="Wie het heeft: aanvrager (standaard) of partner.")
@click.option("--van", type=Euros(), default=0, metavar="BEDRAG", help="Begin van de as; standaard 0.")
@click.option("--tot", type=Euros(), default=2500, metavar="BEDRAG", help="Einde van de as; standaard 2500.")
@click.option("--stap", type=Euros(), default=1, metavar="BEDRAG", help="Een punt per zoveel euro; standaard 1.")
@click.option("--met-vrijlating", is_flag=True, help="Teken alsof het college vindt dat de vrijlating de arbeidsinschakeling bevordert.")
@click.option("--loon", type=Euros(), metavar="BEDRAG", help="Het bedrag van de lijn door het jaar; anders dat van de zaak.")
@regime_opties
@click.option("--apart", is_flag=True, help="Elk voorstel en elke weggelaten regel een eigen lijn, in plaats van samen.")
@maand_optie
@variant_optie
@click.option(
    "--paneel", "panelen", type=Keuze(PANELEN), multiple=True, help="Alleen dit deel van het plaatje: lijn, druk of jaar; vaker te geven."
)
@click.option(
    "--uitvoer", "-o", metavar="PAD", multiple=True, help="Schrijf het plaatje (.png of .svg) of de getallen (.csv); vaker te geven."
)
@json_optie
@laatste_bedragen_optie
def opdracht(
    zaak: str,
    over: str,
    wie: str,
    van: float,
    tot: float,
    stap: float,
    met_vrijlating: bool,
    loon: float | None,
    anders: Regimekeuze,
    apart: bool,
    maand: str | None,
    variant: str | None,
    panelen: tuple[str, ...],
    uitvoer: tuple[str, ...],
    als_json: bool,
    met_laatste_bedragen: bool,
) -> int:
    """Teken loon plus bijstand bij meer loon, met bij elke knik het artikel dat hem maakt.

    Drie delen: loon plus bijstand (zonder toeslagen) per euro loon, wat van elke volgende euro af gaat, en dezelfde zaak maand voor
    maand een jaar lang, met vrijlatingen die aflopen. Voor het geldende recht, en met --voorstel, --recht of --zonder voor ander recht
    ernaast. Op het scherm komen de stukken en knikken; met -o het plaatje.

    \b
    Voorbeelden:
      participatie grafiek voorbeelden/bakker.yaml
      participatie grafiek voorbeelden/bakker.yaml --voorstel bijverdiengrenzen -o lijn.png -o lijn.csv
      participatie grafiek voorbeelden/bakker.yaml --recht 2027-01-01 --tot 2000 --paneel lijn -o lijn.svg

    Code bij afloop: 0 gedaan, 2 foute invoer, 3 er is nog een gegeven of oordeel nodig; de lijn is dan voorlopig.
    """
    soorten = [kies_formaat(None, pad, FORMATEN, None) for pad in uitvoer]
    controleer_doelen(*uitvoer)
    regimes = anders.regimes(apart=apart)
    lijn = _reken(zaak, variant, maand, regimes, over, wie, van, tot, stap, loon, met_vrijlating, met_laatste_bedragen)
    for pad, soort in zip(uitvoer, soorten, strict=True):
        schrijf_bestand(pad, _inhoud(lijn, soort, panelen or PANELEN), "Getallen" if soort == "csv" else "Plaatje", err=als_json)
    if als_json:
        _toon_json(lijn)
    elif not uitvoer:
        from openfisca_participatie.cli.grafiek_scherm import toon

        toon(lijn, als_opdracht("grafiek", zaak, *anders.opnieuw(), "-o", "lijn.png", variant=variant or ""))
    for vraag in lijn.nodig:
        click.echo(f"Nog nodig: {vraag}", err=True)
    return NODIG if lijn.nodig else GEDAAN


def _reken(zaak: str, variant: str | None, maand: str | None, regimes: list[Any], *rest: Any) -> Budgetlijn:
    from openfisca_participatie.berekening.budgetlijn import BudgetlijnFout, budgetlijn

    over, wie, van, tot, stap, loon, met_vrijlating, met_laatste_bedragen = rest
    gelezen = lees_zaak(zaak, variant)

    def doe() -> Budgetlijn:
        return budgetlijn(
            gelezen,
            regimes,
            kies_maand(gelezen, maand),
            over=over,
            wie=wie,
            van=van,
            tot=tot,
            stap=stap,
            loon=loon,
            met_vrijlating=met_vrijlating,
            met_laatste_bedragen=met_laatste_bedragen,
        )

    try:
        uit: Budgetlijn = vang_zaakfouten(doe)
    except BudgetlijnFout as fout:
        raise Melding(str(fout)) from fout
    return uit


def _inhoud(lijn: Budgetlijn, soort: str, panelen: tuple[str, ...]) -> str | bytes:
    """The content of a file, by the end of its name."""
    if soort == "csv":
        return als_csv(*_tabel(lijn))
    from openfisca_participatie.grafieken.budgetlijn import MEESTE_LIJNEN, plaatje

    if len(lijn.lijnen) > MEESTE_LIJNEN:
        raise Melding(
            f"In een plaatje passen {MEESTE_LIJNEN} lijnen die zonder kleur te onderscheiden zijn; dit zijn er {len(lijn.lijnen)}."
        )
    return plaatje(lijn, soort, panelen)


def _tabel(lijn: Budgetlijn) -> tuple[list[str], Iterator[list[Any]]]:
    """The numbers: first the line, then the months of the line through the year."""
    kop = [
        "deel",
        "regime",
        "maand",
        lijn.over.naam.replace(" ", "_"),
        *KOLOMMEN.values(),
        lijn.over.samen.replace(" ", "_"),
        "marginale_druk",
        "dagen",
    ]

    def rijen() -> Iterator[list[Any]]:
        for een in lijn.lijnen:
            for plek, bedrag in enumerate(een.x.tolist()):
                kolommen = [float(een.kolommen[naam][plek]) for naam in KOLOMMEN]
                yield ["lijn", een.regime.titel, lijn.maand, bedrag, *kolommen, float(een.samen[plek]), een.druk(bedrag), "hele maand"]
        for jaar in lijn.maandlijnen:
            for punt in jaar.punten:
                yield [
                    "jaar",
                    jaar.regime.titel,
                    punt.maand,
                    lijn.loon,
                    punt.norm,
                    punt.vrijgelaten,
                    punt.inkomen,
                    punt.bijstand,
                    punt.samen,
                    "",
                    punt.dagen or "hele maand",
                ]

    return kop, rijen()


def _toon_json(lijn: Budgetlijn) -> None:
    from openfisca_participatie.cli.weergave import als_gegevens, toon_json

    toon_json(
        {
            "versie": VERSIE_JSON,
            "pakketversie": lijn.pakketversie,
            "zaak": lijn.zaak,
            "variant": lijn.variant,
            "maand": lijn.maand,
            "over": lijn.over.variabele,
            "wie": lijn.wie,
            "loon": lijn.loon,
            "hele_maand": lijn.hele_maand,
            "lijnen": [_lijn_json(een, lijn.lijnen[0]) for een in lijn.lijnen],
            "jaar": [{"regime": een.regime.sleutel, "maanden": als_gegevens(een.punten)} for een in lijn.maandlijnen],
            "let_op": [*lijn.let_op, *lijn.let_op_jaar],
            "nodig": lijn.nodig,
        }
    )


def _lijn_json(lijn: Lijn, basis: Lijn) -> dict[str, Any]:
    from openfisca_participatie.berekening.budgetlijn import verschillen
    from openfisca_participatie.cli.weergave import als_gegevens

    return {
        "regime": lijn.regime.sleutel,
        "x": lijn.x.tolist(),
        "samen": als_gegevens(lijn.samen.tolist()),
        **{naam: als_gegevens(lijn.kolommen[variabele].tolist()) for variabele, naam in KOLOMMEN.items()},
        "knikken": als_gegevens(lijn.knikken),
        "stukken": als_gegevens(lijn.stukken),
        "verschillen": [{"van": van, "tot": tot, "hooguit": hooguit} for van, tot, hooguit in verschillen(lijn, basis)],
    }
