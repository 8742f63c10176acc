"""``participatie uitleg``: the explanation of an outcome, from the amount down to the facts of the file and the law."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from openfisca_participatie.cli.nederlands import Keuze, Melding, Opdracht
from openfisca_participatie.cli.zaken import (
    VERSIE_JSON,
    kies_maand,
    laatste_bedragen_optie,
    lees_zaak,
    maand_optie,
    vang_zaakfouten,
    variant_optie,
    zaak_argument,
)

if TYPE_CHECKING:
    from openfisca_participatie.berekening.uitkomst import Knoop
    from openfisca_participatie.zaak import Zaak

STANDAARD = "algemene_bijstand"
HIERBOVEN = "(zie hierboven)"


def _vul_aan(ctx: click.Context, param: click.Parameter, begin: str) -> list[str]:
    """Shell completion: names of variables."""
    from openfisca_participatie.berekening.rekenen import stelsel

    return sorted(naam for naam in stelsel().variables if naam.startswith(begin))


@click.command("uitleg", cls=Opdracht)
@zaak_argument
@click.argument("variabele", required=False, metavar="[VARIABELE]", shell_complete=_vul_aan)
@click.option("--wie", metavar="NAAM", help="Over wie het gaat, als de uitkomst van een persoon is; anders de aanvrager.")
@maand_optie
@variant_optie
@click.option("--formaat", type=Keuze(["boom", "md", "json"]), default="boom", help="Een boom op het scherm, Markdown of JSON.")
@click.option("--alles", is_flag=True, help="Toon ook wat nihil of afwezig is, en herhaal wat al is uitgelegd.")
@laatste_bedragen_optie
def opdracht(
    zaak: str,
    variabele: str | None,
    wie: str | None,
    maand: str | None,
    variant: str | None,
    formaat: str,
    alles: bool,
    met_laatste_bedragen: bool,
) -> None:
    """Leg een uitkomst uit, van het bedrag tot de feiten en de wet.

    VARIABELE is de naam van een uitkomst, zoals norm of recht_op_algemene_bijstand; zonder naam gaat het om algemene_bijstand.
    De namen staan in de uitleg zelf, en in: participatie regel ARTIKEL.

    \b
    Voorbeelden:
      participatie uitleg voorbeelden/bakker.yaml
      participatie uitleg voorbeelden/zoon-wordt-27.yaml norm --maand 2026-07
      participatie uitleg voorbeelden/bakker.yaml leeftijd --wie 'Noor Bakker'
      participatie uitleg voorbeelden/bakker.yaml norm --formaat md
    """
    gelezen = lees_zaak(zaak, variant)
    gekozen = kies_maand(gelezen, maand)
    naam = _vind_variabele(variabele or STANDAARD)
    persoon = _vind_persoon(gelezen, gekozen, wie, _entiteit(naam))
    knoop = vang_zaakfouten(lambda: _verklaar(gelezen, gekozen, naam if variabele else "", persoon, met_laatste_bedragen, alles))
    {"boom": _als_boom, "md": _als_markdown, "json": _als_json}[formaat](knoop, gelezen, gekozen)


def _verklaar(zaak: Zaak, maand: str, naam: str, persoon: str, met_laatste_bedragen: bool, alles: bool) -> Knoop:
    from openfisca_participatie.berekening.toelichting import verklaar

    return verklaar(zaak, maand, naam, persoon, met_laatste_bedragen=met_laatste_bedragen, volledig=alles)


def _vind_variabele(woord: str) -> str:
    """The variable of this name or label, or a message with the nearest one."""
    from difflib import get_close_matches

    from openfisca_participatie.berekening.rekenen import stelsel

    variabelen = stelsel().variables
    naam = "_".join(woord.lower().split())
    if naam in variabelen:
        return naam
    labels = {soort.label.lower(): sleutel for sleutel, soort in variabelen.items()}
    if woord.lower() in labels:
        naam = labels[woord.lower()]
        uitkomsten = [
            een for een in variabelen if naam.startswith("oordeel_") and een.endswith(naam.removeprefix("oordeel")) and een != naam
        ]
        return uitkomsten[0] if len(uitkomsten) == 1 else naam  # a judgement is a fact: what is explained is what rests on it
    dichtbij = get_close_matches(naam, variabelen, n=1) or [labels[label] for label in get_close_matches(woord.lower(), labels, n=1)]
    raad = f"Bedoelde u {dichtbij[0]!r}?" if dichtbij else "Zoek een naam met: participatie regel ARTIKEL"
    raise Melding(f"de uitkomst {woord!r} bestaat niet. {raad}")


def _entiteit(naam: str) -> str:
    from openfisca_participatie.berekening.rekenen import stelsel

    return str(stelsel().get_variable(naam).entity.key)


def _vind_persoon(zaak: Zaak, maand: str, wie: str | None, entiteit: str) -> str:
    """Id of the person meant: by name, by part of it, or by id; the gezin when the outcome is of the gezin."""
    if entiteit != "persoon":
        if wie:
            raise Melding("deze uitkomst is van het gezin als geheel, niet van een persoon: laat --wie weg.")
        return "gezin"
    namen = vang_zaakfouten(lambda: zaak.situatie(maand)).namen
    if wie is None:
        return "aanvrager"
    gezocht = wie.strip().lower()
    gelijk = [persoon for persoon, naam in namen.items() if gezocht in (persoon, naam.lower())]
    gevonden = gelijk or [persoon for persoon, naam in namen.items() if gezocht and gezocht in naam.lower()]
    if len(gevonden) != 1:
        hoe = "past op meer dan één persoon" if gevonden else "staat niet in de zaak"
        raise Melding(f"{wie!r} {hoe}. Kies uit: {', '.join(namen.values())}.")
    return gevonden[0]


# --- a step in words, the same for all formats ---


def _titel(knoop: Knoop) -> str:
    """Name and value. An outcome has the name the computation knows, so that it can be asked for; a fact the one people use."""
    if knoop.soort == "parameter":
        return knoop.tekst
    naam = knoop.variabele if knoop.soort == "uitkomst" else knoop.label
    wie = f" ({knoop.wie})" if knoop.wie else ""
    return f"{naam}{wie}" + (" " if "€" in knoop.tekst else ": ") + knoop.tekst


def _merk(knoop: Knoop) -> str:
    """Mark of what is not certain."""
    delen = ["onzeker"] if knoop.onzeker else []
    return ", ".join(delen + ([f"bron {knoop.bron_kwaliteit}"] if knoop.bron_kwaliteit not in ("", "A") else []))


def _zin(knoop: Knoop) -> str:
    """The rule, or where the value comes from, with since when and its mark."""
    from openfisca_participatie.opmaak import datum

    if knoop.regel.endswith(HIERBOVEN):
        return HIERBOVEN.strip("()")
    delen = [knoop.regel]
    if knoop.soort == "parameter":
        delen = [knoop.label, f"sinds {datum(knoop.sinds)}" if knoop.sinds else "", "" if _artikel(knoop) else knoop.herkomst]
    elif knoop.soort in ("feit", "oordeel"):
        uit_de_zaak = knoop.herkomst and not knoop.herkomst.startswith(("aangenomen", "niet in de wet", "de "))
        delen.append(f"zaak: {knoop.herkomst}" if uit_de_zaak else knoop.herkomst)
    elif knoop.sinds and knoop.sinds.isoformat() > _begin_van_de_wet():
        delen.append(f"tekst sinds {datum(knoop.sinds)}")
    delen = [deel for deel in (*delen, _merk(knoop).upper()) if deel]
    return "; ".join([*(deel.rstrip(".") for deel in delen[:-1]), *delen[-1:]])


def _begin_van_de_wet() -> str:
    from openfisca_participatie.stelsel import EERSTE_MAAND

    return f"{EERSTE_MAAND}-01"


def _artikel(knoop: Knoop) -> str:
    """The article, when the source is a law; another source stands in the sentence."""
    return knoop.bron.artikel if knoop.bron and knoop.bron.artikel.startswith("art. ") else ""


# --- formats ---


def _als_boom(knoop: Knoop, zaak: Zaak, maand: str) -> None:
    from openfisca_participatie.cli.weergave import ZACHT, Blad, Cel
    from openfisca_participatie.opmaak import maand as schrijf_maand

    blad = Blad()
    nummer = f"Zaak {zaak.nummer}" if zaak.nummer else "Zaak"
    variant = f" · variant: {zaak.variantnaam}" if zaak.variantnaam else ""
    blad.regel(Cel(nummer, "bold"), Cel(f" · {schrijf_maand(maand)}{variant}", ZACHT))
    blad.wit()
    takken = list(_takken(knoop))
    rechts = max(len(_artikel(een)) for _, _, een in takken)
    for begin, vervolg, een in takken:
        kleur = {"uitkomst": "bold", "feit": "green", "oordeel": "yellow"}.get(een.soort, "cyan")
        artikel = Cel(_artikel(een), ZACHT, een.bron.href if een.bron else "")
        blad.tak(begin, vervolg, Cel(_titel(een), kleur), Cel(_zin(een), ZACHT), artikel, rechts)
    blad.toon()


def _takken(knoop: Knoop, begin: str = "", vervolg: str = "") -> Iterator[tuple[str, str, Knoop]]:
    """Each step with the lines of the tree before its first line and before its other lines, where children hang."""
    onder = f"{vervolg}│  " if knoop.kinderen else f"{vervolg}   "
    yield begin, onder, knoop
    for kind in knoop.kinderen:
        laatste = kind is knoop.kinderen[-1]
        yield from _takken(kind, f"{vervolg}{'└─ ' if laatste else '├─ '}", f"{vervolg}{'   ' if laatste else '│  '}")


def _als_markdown(knoop: Knoop, zaak: Zaak, maand: str) -> None:
    from openfisca_participatie.cli.weergave import schoon
    from openfisca_participatie.opmaak import maand as schrijf_maand

    titel = f"Zaak {zaak.nummer}, {schrijf_maand(maand)}" + (f", variant {zaak.variantnaam}" if zaak.variantnaam else "")
    click.echo(f"# Uitleg van {knoop.label.lower()}\n\n{_md(schoon(titel))}\n")
    for diep, een in _met_diepte(knoop):
        link = f" ([{_artikel(een) or 'bron'}]({een.bron.href}))" if een.bron and een.bron.href else ""
        zin = f" - {_md(schoon(_zin(een)))}" if _zin(een) else ""
        click.echo(f"{'  ' * diep}- **{_md(schoon(_titel(een)))}**{zin}{link}")


def _met_diepte(knoop: Knoop, diep: int = 0) -> Iterator[tuple[int, Knoop]]:
    yield diep, knoop
    for kind in knoop.kinderen:
        yield from _met_diepte(kind, diep + 1)


def _md(tekst: str) -> str:
    """Text that Markdown takes literally."""
    return "".join(f"\\{teken}" if teken in "\\`*_[]<>#|~" else teken for teken in tekst)


def _als_json(knoop: Knoop, zaak: Zaak, maand: str) -> None:
    from importlib.metadata import version

    from openfisca_participatie.cli.weergave import als_gegevens, toon_json

    boom: dict[str, Any] = als_gegevens(knoop)
    toon_json(
        {
            "versie": VERSIE_JSON,
            "pakketversie": version("openfisca-participatie"),
            "recht_op": f"{maand}-01",
            "zaak": zaak.nummer,
            "variant": zaak.variantnaam,
            "maand": maand,
            "boom": boom,
        }
    )
