"""``participatie vragen``: what a case must still know, and which subjects it can ask besides the bijstand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from openfisca_participatie.cli.nederlands import GEDAAN, NODIG, Melding, Opdracht
from openfisca_participatie.cli.zaken import (
    VERSIE_JSON,
    Bestand,
    json_optie,
    laatste_bedragen_optie,
    lees_zaak,
    vang_zaakfouten,
    variant_optie,
)

if TYPE_CHECKING:
    from openfisca_participatie.berekening.uitkomst import Vraag, Zaakuitkomst
    from openfisca_participatie.cli.antwoord import Rij


@click.command("vragen", cls=Opdracht)
@click.argument("zaak", type=Bestand(), required=False, metavar="[ZAAK]")
@click.option("--onderwerp", metavar="NAAM", help="Toon wat dit onderwerp vraagt, als blok om in een zaak in te vullen.")
@click.option("--alles", is_flag=True, help="Toon bij een onderwerp ook wat anders wordt aangenomen of niet wordt gebruikt.")
@variant_optie
@json_optie
@laatste_bedragen_optie
def opdracht(zaak: str | None, onderwerp: str | None, alles: bool, variant: str | None, als_json: bool, met_laatste_bedragen: bool) -> int:
    """Toon wat nog nodig is in een zaak, en wat een zaak naast de bijstand kan vragen.

    Met een ZAAK: elk gegeven en oordeel dat nog ontbreekt en de uitkomst bepaalt, met waarom, waar het te vinden is en hoe het in de
    zaak komt. Zonder zaak: alle onderwerpen die een zaak onder "ook beoordelen" kan vragen.

    \b
    Voorbeelden:
      participatie vragen voorbeelden/nodig-vriendin-in-huis.yaml
      participatie vragen
      participatie vragen --onderwerp 'bijzondere bijstand'

    Code bij afloop: 0 er is niets nodig, 2 foute invoer, 3 er is nog een gegeven of oordeel nodig.
    """
    if zaak is None:
        return _toon_onderwerpen(onderwerp, alles=alles, als_json=als_json)
    if onderwerp:
        raise click.UsageError("geef een ZAAK of --onderwerp, niet allebei.", click.get_current_context())
    gelezen = lees_zaak(zaak, variant)
    uitkomst = vang_zaakfouten(lambda: _reken(gelezen, met_laatste_bedragen))
    vragen = _per_maand(uitkomst)
    if als_json:
        _zaak_als_json(uitkomst, vragen)
    else:
        _toon_vragen(uitkomst, vragen)
    return NODIG if vragen else GEDAAN


# --- of a case ---


def _reken(zaak: Any, met_laatste_bedragen: bool) -> Zaakuitkomst:
    from openfisca_participatie.berekening.rekenen import bereken

    return bereken(zaak, met_laatste_bedragen=met_laatste_bedragen)


def _per_maand(uitkomst: Zaakuitkomst) -> dict[tuple[str, Vraag], list[str]]:
    """Each open question once, with the months that need it: first of the bijstand (no subject), then by subject."""
    gevonden: dict[tuple[str, Vraag], list[str]] = {}
    for maand in uitkomst.maanden:
        for vraag in maand.vragen:
            gevonden.setdefault(("", vraag), []).append(maand.maand)
    for maand in uitkomst.maanden:
        for onderwerp in maand.onderwerpen:
            for vraag in onderwerp.vragen:
                gevonden.setdefault((onderwerp.onderwerp, vraag), []).append(maand.maand)
    return gevonden


def _toon_vragen(uitkomst: Zaakuitkomst, vragen: dict[tuple[str, Vraag], list[str]]) -> None:
    from openfisca_participatie.cli.antwoord import schrijf_rijen, vraagregels
    from openfisca_participatie.cli.weergave import Blad, Cel, opsomming
    from openfisca_participatie.opmaak import maand

    blad = Blad()
    nummer = f"Zaak {uitkomst.zaak}" if uitkomst.zaak else "Zaak"
    blad.regel(Cel(nummer, "bold"), f" · {len(vragen)} {'vraag' if len(vragen) == 1 else 'vragen'} open")
    if not vragen:
        blad.alinea("Er is niets meer nodig om deze zaak uit te rekenen.", inspringen=2)
    per_onderwerp: dict[str, list[Rij]] = {}
    for teller, ((onderwerp, vraag), wanneer) in enumerate(vragen.items(), 1):
        niet_alle = opsomming(map(maand, wanneer)) if len(wanneer) < len(uitkomst.maanden) else ""
        per_onderwerp.setdefault(onderwerp, []).extend(vraagregels(vraag, teller if len(vragen) > 1 else 0, niet_alle))
    for onderwerp, rijen in per_onderwerp.items():
        blad.wit()
        blad.alinea(f"Voor {onderwerp or 'de bijstand'}", "bold", inspringen=2)
        schrijf_rijen(blad, rijen[:-1])
    blad.toon()


def _zaak_als_json(uitkomst: Zaakuitkomst, vragen: dict[tuple[str, Vraag], list[str]]) -> None:
    from importlib.metadata import version

    from openfisca_participatie.cli.weergave import als_gegevens, toon_json

    toon_json(
        {
            "versie": VERSIE_JSON,
            "pakketversie": version("openfisca-participatie"),
            "zaak": uitkomst.zaak,
            "variant": uitkomst.variant,
            "vragen": [
                {"over": onderwerp or "bijstand", "maanden": wanneer, **als_gegevens(vraag)}
                for (onderwerp, vraag), wanneer in vragen.items()
            ],
        }
    )


# --- the subjects ---


def _toon_onderwerpen(naam: str | None, *, alles: bool, als_json: bool) -> int:
    from openfisca_participatie.zaak.onderwerpen.bladzijde import invulblok
    from openfisca_participatie.zaak.onderwerpen.declaraties import onderwerpen

    gekozen = onderwerpen()[_vind(naam)] if naam else None
    if als_json:
        from openfisca_participatie.cli.weergave import als_gegevens, toon_json

        lijst = [gekozen] if gekozen else list(onderwerpen().values())
        toon_json({"versie": VERSIE_JSON, "onderwerpen": [als_gegevens(een) for een in lijst]})
    elif gekozen:
        click.echo(f"# {gekozen.vraag} ({gekozen.bron.artikel})\nook beoordelen:\n{invulblok(gekozen, alles=alles)}")
    else:
        _toon_lijst()
    return GEDAAN


def _toon_lijst() -> None:
    from openfisca_participatie.cli.antwoord import artikel
    from openfisca_participatie.cli.weergave import ZACHT, Blad, Cel
    from openfisca_participatie.zaak.onderwerpen.declaraties import onderwerpen

    blad, hoofdstuk = Blad(), ""
    blad.alinea("Naast de bijstand kan een zaak onder 'ook beoordelen' vragen:", "bold")
    for een in onderwerpen().values():
        if een.hoofdstuk != hoofdstuk:
            hoofdstuk = een.hoofdstuk
            blad.wit()
            blad.alinea(hoofdstuk[:1].upper() + hoofdstuk[1:], "bold", inspringen=2)
            rijen = [
                (ander.naam, Cel(ander.vraag, ZACHT), artikel(ander.bron))
                for ander in onderwerpen().values()
                if ander.hoofdstuk == hoofdstuk
            ]
            blad.rijen(rijen, inspringen=4, hooguit={0: 44})
    blad.wit()
    blad.opdrachten([("Een blok om in te vullen", f"participatie vragen --onderwerp '{next(iter(onderwerpen()))}'")])
    blad.toon()


def _vind(naam: str) -> str:
    from openfisca_participatie.zaak.fouten import bedoelde_u
    from openfisca_participatie.zaak.onderwerpen.declaraties import onderwerpen

    gezocht = " ".join(naam.split()).lower()
    gevonden = next((een for een in onderwerpen() if een.lower() == gezocht), None)
    if gevonden is None:
        raad = (
            f"Bedoelde u {bedoelde_u(gezocht, onderwerpen())}?" if bedoelde_u(gezocht, onderwerpen()) else "Alle namen: participatie vragen"
        )
        raise Melding(f"het onderwerp {naam!r} is niet bekend. {raad}")
    return gevonden
