"""``participatie voorstellen``: which proposals there are, and what one of them changes, with its source and what can be set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from openfisca_participatie.cli.nederlands import GEDAAN, Melding, Opdracht
from openfisca_participatie.cli.zaken import VERSIE_JSON, json_optie

if TYPE_CHECKING:
    from openfisca_participatie.cli.weergave import Blad

NIEUW = "nieuw"
KWALITEIT = {"A": "officiële tekst", "B": "overheid of pers, gelezen", "C": "afgeleid"}


@click.command("voorstellen", cls=Opdracht)
@click.argument("sleutel", metavar="[SLEUTEL]", required=False)
@click.option("--regels", is_flag=True, help="Toon de regels die vergelijk --zonder kan weglaten.")
@click.option("--schema", is_flag=True, help="Toon het JSON Schema van een eigen voorstel, waarmee een editor aanvult en controleert.")
@click.option("--map", "map_", metavar="PAD", help="Bij nieuw: schrijf in deze map in plaats van de huidige.")
@click.option("--naam", metavar="NAAM", help="Bij nieuw: hoe het voorstel heet.")
@json_optie
def opdracht(sleutel: str | None, regels: bool, schema: bool, map_: str | None, naam: str | None, als_json: bool) -> int:
    """Toon de voorstellen die naast de wet te zetten zijn, of één ervan met bron, getallen en aannamen.

    Zonder SLEUTEL komt de lijst: vanaf wanneer een voorstel geldt, welke artikelen het raakt en hoeveel aannamen het heeft. Met SLEUTEL
    komt alles van dat voorstel, ook hoe een getal anders te zetten is en waarmee het niet samengaat. SLEUTEL kan ook een eigen
    voorstelbestand zijn. Met nieuw komt er een begin van een eigen voorstel, met tests ernaast; wat er al staat blijft.

    \b
    Voorbeelden:
      participatie voorstellen
      participatie voorstellen bijverdiengrenzen
      participatie voorstellen --regels
      participatie voorstellen nieuw --naam "Hogere giftengrens"
    """
    from openfisca_participatie.voorstellen import VoorstelFout, voorstel, voorstellen

    if bool(sleutel) + regels + schema > 1:
        raise click.UsageError("kies een SLEUTEL, --regels of --schema.", click.get_current_context())
    if sleutel == NIEUW:
        from openfisca_participatie.cli.voorstel_nieuw import maak_nieuw

        maak_nieuw(map_ or ".", naam)
        return GEDAAN
    if map_ is not None or naam is not None:
        raise click.UsageError(f"--map en --naam horen bij: participatie voorstellen {NIEUW}.", click.get_current_context())
    if schema:
        from openfisca_participatie.cli.voorstel_nieuw import toon_schema

        toon_schema()
        return GEDAAN
    if regels:
        _toon_regels(als_json)
        return GEDAAN
    try:
        gevraagd = [voorstel(sleutel)] if sleutel else voorstellen()
    except VoorstelFout as fout:
        raise Melding(str(fout)) from fout
    if als_json:
        from openfisca_participatie.cli.weergave import toon_json

        toon_json({"versie": VERSIE_JSON, "voorstellen": [als_gegevens_van(een) for een in gevraagd]})
    elif sleutel:
        _toon_een(gevraagd[0])
    else:
        _toon_lijst(gevraagd)
    return GEDAAN


def als_gegevens_van(een: Any) -> dict[str, Any]:
    """A proposal for JSON."""
    from openfisca_participatie.cli.weergave import als_gegevens
    from openfisca_participatie.voorstellen.register import verwijzing

    gegevens: dict[str, Any] = als_gegevens(een)
    gegevens.pop("voorbeelden", None)
    gegevens["artikelen"] = [{"artikel": artikel, "href": verwijzing(artikel)} for artikel in een.artikelen]
    return gegevens


def _toon_lijst(lijst: list[Any]) -> None:
    from openfisca_participatie.cli.weergave import ZACHT, Blad, Cel

    blad = Blad()
    rijen: list[list[Cel | str]] = [[Cel(tekst, ZACHT) for tekst in ("sleutel", "wat", "vanaf", "aannamen")]]
    for een in lijst:
        geldt = f"{een.vanaf} tot {een.tot}" if een.tot else een.vanaf
        rijen.append([Cel(een.sleutel, "cyan"), f"{een.naam} - {een.status}", geldt, str(len(een.aannamen))])
        rijen.append(["", Cel(f"art. {', '.join(een.artikelen)}", ZACHT), "", ""])
        rijen.append(["", Cel(_bron_in_het_kort(een), ZACHT), "", ""])
    blad.rijen(rijen, rek=1, rechts=(3,), hooguit={0: 26, 2: 19}, inspringen=0)
    blad.wit()
    blad.opdrachten(
        [
            ("Een voorstel met alle bronnen", f"participatie voorstellen {lijst[0].sleutel}"),
            ("Naast de wet", f"participatie vergelijk ZAAK --voorstel {lijst[0].sleutel}"),
            ("De wet zonder een regel", "participatie voorstellen --regels"),
        ]
    )
    blad.toon()


def _bron_in_het_kort(een: Any) -> str:
    """The first source with its grade, and how many more there are."""
    eerste, *meer = een.bronnen
    return f"bron: {eerste.titel} ({eerste.kwaliteit})" + (f"; en nog {len(meer)}" if meer else "")


def _toon_een(een: Any) -> None:
    from openfisca_participatie.cli.weergave import ZACHT, Blad, Cel
    from openfisca_participatie.opmaak import maand

    blad = Blad()
    blad.kop([Cel(een.naam, "bold")], Cel(een.sleutel, "cyan"))
    blad.wit()
    blad.alinea(een.omschrijving, inspringen=2)
    blad.wit()
    tot = f" tot {maand(een.tot)}: {een.tot_omdat}" if een.tot else ""
    rijen: list[list[Cel | str]] = [
        [Cel("Status", "cyan"), een.status],
        [Cel("Geldt", "cyan"), f"vanaf {maand(een.vanaf)}{tot} (een andere datum: --vanaf)"],
    ]
    if een.bestaat_uit:
        rijen.append([Cel("Bestaat uit", "cyan"), ", ".join(een.bestaat_uit)])
    rijen.append([Cel("Artikelen", "cyan"), f"art. {', '.join(een.artikelen)}"])
    blad.rijen(rijen, minstens=(11,))
    if een.bronnen:
        blad.wit()
        blad.alinea("Bronnen", "bold", inspringen=2)
    for bron in een.bronnen:
        blad.alinea(f"- {bron.titel} ({bron.kwaliteit}: {KWALITEIT[bron.kwaliteit]})", inspringen=4, hangend=2)
        blad.regel("      ", Cel(bron.href, ZACHT, bron.href))
    _getallen(blad, een)
    for kop, zinnen in (("Aannamen", een.aannamen), ("Samen met andere voorstellen", _samenloop(een))):
        if zinnen:
            blad.wit()
            blad.alinea(kop, "bold", inspringen=2)
            for zin in zinnen:
                blad.alinea(f"- {zin}", inspringen=4, hangend=2)
    blad.wit()
    blad.opdrachten([("Naast de wet", f"participatie vergelijk ZAAK --voorstel {een.sleutel}")])
    blad.toon()


def _getallen(blad: Blad, een: Any) -> None:
    """The figures of a proposal, the assumptions among them marked, and how to set one."""
    from openfisca_participatie.cli.weergave import ZACHT, Cel
    from openfisca_participatie.voorstellen.bladzijden import parameterwaarde

    blad.wit()
    if een.eigen is not None:
        _wat_het_bestand_verandert(blad, een.eigen)
    if not een.parameters:
        if een.eigen is None:
            blad.alinea("Geen getallen die zijn in te stellen.", inspringen=2)
        return
    blad.alinea("Getallen", "bold", inspringen=2)
    rijen: list[list[Cel | str]] = []
    for naam, parameter in een.parameters.items():
        herkomst = "AANNAME" if parameter.aanname else f"bron {parameter.kwaliteit}"
        rijen.append([Cel(naam, "cyan"), parameter.omschrijving, parameterwaarde(parameter, parameter.waarde), Cel(herkomst, ZACHT)])
    blad.rijen(rijen, rek=1, rechts=(2,), hooguit={0: 34}, inspringen=4)
    naam = next(iter(een.parameters))
    blad.alinea(f"Anders zetten: --stel {een.sleutel}.{naam}=...", ZACHT, inspringen=4)


def _wat_het_bestand_verandert(blad: Blad, eigen: Any) -> None:
    """The new values of a proposal file beside those of the law, and the rules it leaves out."""
    from openfisca_participatie.cli.weergave import Cel
    from openfisca_participatie.opmaak import getal, maand
    from openfisca_participatie.opmaak import waarde as als_tekst
    from openfisca_participatie.voorstellen.bestand import wetsparameters

    blad.alinea("Wat het bestand verandert", "bold", inspringen=2)
    rijen: list[list[Cel | str]] = []
    for naam, reeks in eigen.waarden.items():
        parameter = wetsparameters()[naam]
        for nieuw in reeks:
            erbij = f"de wet {'-' if nieuw.plus < 0 else '+'} {als_tekst(abs(nieuw.plus), 'EUR')}"
            relatief = f"{getal(nieuw.maal * 100)}% van de wet" if nieuw.maal != 1 else erbij
            tekst = relatief if nieuw.relatief else als_tekst(nieuw.waarde, parameter.metadata.get("unit"))
            rijen.append([Cel(naam, "cyan"), tekst + (f" vanaf {maand(nieuw.maand)}" if nieuw.maand else "")])
    rijen += [[Cel(regel, "cyan"), "uit"] for regel in eigen.zonder]
    blad.rijen(rijen or [["", "alleen voorstellen die aan staan"]], rek=0, rechts=(1,), inspringen=4)


def _samenloop(een: Any) -> list[str]:
    """With what it cannot be combined, from either side, and what must come before it."""
    from openfisca_participatie.voorstellen import voorstellen

    niet = dict(een.niet_met)
    niet |= {ander.sleutel: ander.niet_met[een.sleutel] for ander in voorstellen() if een.sleutel in ander.niet_met}
    return [f"niet met {ander}: {reden}" for ander, reden in niet.items()] + [f"na {ander}: {reden}" for ander, reden in een.na.items()]


def _toon_regels(als_json: bool) -> None:
    from openfisca_participatie.cli.weergave import ZACHT, Blad, Cel, toon_json
    from openfisca_participatie.voorstellen.regimes import REGELS

    if als_json:
        velden = [{"regel": naam, "variabele": variabele, "artikelen": artikelen} for naam, (variabele, _, artikelen) in REGELS.items()]
        toon_json({"versie": VERSIE_JSON, "regels": velden})
        return
    blad = Blad()
    rijen: list[list[Cel | str]] = [[Cel(tekst, ZACHT) for tekst in ("regel", "uitkomst die vervalt", "artikelen")]]
    rijen += [[Cel(naam, "cyan"), variabele, f"art. {artikelen}"] for naam, (variabele, _, artikelen) in REGELS.items()]
    blad.rijen(rijen, rek=1, vullen=False, inspringen=0)
    blad.wit()
    blad.opdrachten([("De wet zonder een regel", "participatie vergelijk ZAAK --zonder kostendelersnorm")])
    blad.toon()
