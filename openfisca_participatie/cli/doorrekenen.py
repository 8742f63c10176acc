"""``participatie doorrekenen``: a change of law on the standard grid of households."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from openfisca_participatie.cli.nederlands import GEDAAN, Keuze, Melding, Opdracht
from openfisca_participatie.cli.regimeopties import Regimekeuze, als_csv, regime_opties, schrijf_bestand
from openfisca_participatie.cli.uitvoer import controleer_doelen, controleer_map, kies_formaat
from openfisca_participatie.cli.zaken import VERSIE_JSON, json_optie, laatste_bedragen_optie, maand_optie, vang_zaakfouten, voortgang

if TYPE_CHECKING:
    from openfisca_participatie.berekening.doorrekenen import Doorrekening
    from openfisca_participatie.berekening.regimes import Regime

FORMATEN = ("scherm", "md", "csv", "json")
MEESTE_VERLIEZEN = 100
STANDAARDMAAND = "2026-07"
"""The last half-year for which norms were published begins here."""


class Aantal(click.ParamType):
    """A whole number from 1 to 100."""

    name = "aantal"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Give the number."""
        if isinstance(value, int):
            return value
        if not (str(value).isdecimal() and 1 <= int(value) <= MEESTE_VERLIEZEN):
            self.fail(f"{value!r} is geen getal van 1 tot en met {MEESTE_VERLIEZEN}.", param, ctx)
        return int(value)


@click.command("doorrekenen", cls=Opdracht)
@regime_opties
@maand_optie
@click.option("--aantal", type=Aantal(), default=5, metavar="AANTAL", help="Hoeveel van de grootste verliezen; standaard 5.")
@click.option("--map", "map_", metavar="PAD", help="Schrijf van elk van die verliezen een huishouden als zaakbestand in deze map.")
@click.option("--formaat", type=Keuze(FORMATEN), help="scherm (standaard), md, csv met elk huishouden, of json; bij -o zoals PAD eindigt.")
@click.option("--uitvoer", "-o", metavar="PAD", help="Schrijf naar dit bestand in plaats van naar het scherm.")
@json_optie
@laatste_bedragen_optie
def opdracht(
    anders: Regimekeuze,
    maand: str | None,
    aantal: int,
    map_: str | None,
    formaat: str | None,
    uitvoer: str | None,
    als_json: bool,
    met_laatste_bedragen: bool,
) -> int:
    """Reken een wijziging door voor duizenden standaardhuishoudens: wie wint, wie verliest, en hoeveel.

    Het rooster heeft elke combinatie van leefvorm, leeftijd, pensioen, kinderen, huisgenoten, inkomen en woning die mogelijk is. Wat
    eruit komt gaat over de gevallen van het rooster, niet over de bevolking: elk huishouden telt één keer. Het verschil is dat in loon
    plus bijstand, zonder toeslagen, tussen het geldende recht en het andere.

    \b
    Voorbeelden:
      participatie doorrekenen --voorstel bijverdiengrenzen
      participatie doorrekenen --voorstel bijverdiengrenzen --stel bijverdiengrenzen.percentage=25 -o rooster.csv
      participatie doorrekenen --recht 2022-12-01 --map verliezen
    """
    ctx = click.get_current_context()
    if not anders:
        raise click.UsageError("wat doorrekenen? Geef --voorstel, --recht of --zonder.", ctx)
    formaat = kies_formaat("json" if als_json else formaat, uitvoer, FORMATEN, "md")
    controleer_doelen(uitvoer)
    controleer_map(map_)
    eerste, *wijzigingen = anders.regimes()
    if len(wijzigingen) > 1:
        raise click.UsageError(f"doorrekenen zet één wijziging tegenover het geldende recht; dit zijn er {len(wijzigingen)}.", ctx)
    gevraagd = maand or STANDAARDMAAND
    tweede = wijzigingen[0]
    if tweede.vanaf > gevraagd:
        raise Melding(f"{tweede.titel} geldt pas vanaf {tweede.vanaf}; geef --maand {tweede.vanaf} of later, of --vanaf {gevraagd}.")
    uit = _reken(eerste, tweede, gevraagd, met_laatste_bedragen)
    bestanden = schrijf_verliezers(uit, aantal, map_) if map_ else []
    _geef(formaat, uitvoer, uit, aantal, bestanden, anders.opnieuw())
    return GEDAAN


def _reken(eerste: Regime, tweede: Regime, maand: str, met_laatste_bedragen: bool) -> Doorrekening:
    import gc

    from openfisca_participatie.berekening.doorrekenen import doorrekenen

    gc.enable()
    with voortgang("Huishoudens doorrekenen", 1) as stap:
        uit: Doorrekening = vang_zaakfouten(
            lambda: doorrekenen(
                eerste,
                tweede,
                maand,
                met_laatste_bedragen=met_laatste_bedragen,
                voortgang=lambda gedaan, van: stap(gedaan, van + van // 10),  # the last tenth is the computation itself
            )
        )
    return uit


def schrijf_verliezers(uit: Doorrekening, aantal: int, map_: str) -> list[str]:
    """Write a case file for each of the greatest losses, and give their paths. Raises :class:`Melding`."""
    from openfisca_participatie.opmaak import euro

    groepen = uit.groepen(aantal)
    if not groepen:
        click.echo("Er zijn geen huishoudens die erop achteruitgaan; er is niets geschreven.", err=True)
        return []
    try:
        Path(map_).mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        raise Melding(f"De map {map_!r} kan niet worden gemaakt: {fout.strerror}.") from fout
    paden = []
    for nummer, groep in enumerate(groepen, 1):
        pad = str(Path(map_) / f"verlies-{nummer:02d}-{groep.voorbeeld.sleutel}.yaml")
        kop = (
            f"# Verlies {nummer}: {euro(groep.verschil)} per maand onder {uit.tweede.regime.titel}. "
            f"Bijstand {euro(groep.eerst)} wordt {euro(groep.daarna)}; {groep.aantal} huishoudens van het rooster.\n"
        )
        schrijf_bestand(pad, kop + groep.voorbeeld.tekst, "Zaakbestand", err=True)
        paden.append(pad)
    return paden


def _geef(formaat: str, uitvoer: str | None, uit: Doorrekening, aantal: int, bestanden: list[str], vergelijk: list[str]) -> None:
    """Print, or write to a file, in the form asked for."""
    if formaat == "scherm":
        from openfisca_participatie.cli.doorrekenen_scherm import toon

        opdrachten = [shlex.join(["participatie", "vergelijk", pad, *vergelijk]) for pad in bestanden[:1]]
        toon(uit, aantal, opdrachten)
        return
    if formaat == "md":
        from openfisca_participatie.cli.doorrekenen_scherm import als_markdown

        tekst = als_markdown(uit, aantal)
    else:
        tekst = _csv(uit) if formaat == "csv" else _json(uit, aantal, bestanden)
    schrijf_bestand(uitvoer or "-", tekst, "Doorrekening")


def _csv(uit: Doorrekening) -> str:
    """A row per household."""
    kenmerken = list(uit.punten[0].kenmerken)
    kop = ["huishouden", *kenmerken]
    for stand, achter in ((uit.eerste, ""), (uit.tweede, "_nieuw")):
        kop += [f"recht{achter}", *(f"{naam}{achter}" for naam in stand.bedragen)]

    def rijen() -> Iterator[list[Any]]:
        anders = (uit.eerste.plichten != uit.tweede.plichten).any(axis=1)
        for nummer, punt in enumerate(uit.punten):
            rij: list[Any] = [punt.sleutel, *punt.kenmerken.values()]
            for stand in (uit.eerste, uit.tweede):
                rij += [bool(stand.recht[nummer]), *(float(bedragen[nummer]) for bedragen in stand.bedragen.values())]
            yield [*rij, float(uit.verschil[nummer]), bool(anders[nummer])]

    return als_csv([*kop, "verschil", "andere_plichten"], rijen())


def _json(uit: Doorrekening, aantal: int, bestanden: list[str]) -> str:
    import json

    from openfisca_participatie.cli.weergave import als_gegevens

    velden = ("sleutel", "titel", "soort", "omschrijving", "artikelen", "let_op", "aannamen")
    groepen = uit.groepen(aantal)
    gegevens = {
        "versie": VERSIE_JSON,
        "pakketversie": uit.pakketversie,
        "maand": uit.maand,
        "regimes": [{veld: als_gegevens(getattr(een.regime, veld)) for veld in velden} for een in (uit.eerste, uit.tweede)],
        "over": "de gevallen van het rooster, niet de bevolking",
        "totaal": als_gegevens(uit.totaal()),
        "kwantielen": {"winst": als_gegevens(uit.kwantielen(winst=True)), "verlies": als_gegevens(uit.kwantielen(winst=False))},
        "recht_erbij": uit.recht_erbij,
        "recht_weg": uit.recht_weg,
        "andere_plichten": uit.andere_plichten,
        "plichten": {naam: {"erbij": erbij, "eraf": eraf} for naam, (erbij, eraf) in uit.per_plicht().items()},
        "onbekend": int(uit.onbekend.sum()),
        "per_kenmerk": als_gegevens(list(uit.per_kenmerk())),
        "verliezen": [_groep(groep, bestanden[nummer] if bestanden else "") for nummer, groep in enumerate(groepen)],
        "winsten": [_groep(groep, "") for groep in uit.groepen(aantal, winst=True)],
    }
    return json.dumps(gegevens, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _groep(groep: Any, pad: str) -> dict[str, Any]:
    return {
        "verschil": groep.verschil,
        "aantal": groep.aantal,
        "gemeen": groep.gemeen,
        "huishouden": groep.voorbeeld.sleutel,
        "kenmerken": groep.voorbeeld.kenmerken,
        "bijstand": groep.eerst,
        "bijstand_nieuw": groep.daarna,
        "bestand": pad,
    }
