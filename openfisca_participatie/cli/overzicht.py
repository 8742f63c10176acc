"""Several months, variants or cases at a glance: one line each, and below it what they have to say."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from openfisca_participatie.berekening.uitkomst import Antwoord, Maanduitkomst, Zaakuitkomst
from openfisca_participatie.cli.antwoord import LEEG, Rij, grondregels, met_artikel, schrijf_rijen, vraagregels, wat_nodig
from openfisca_participatie.cli.weergave import STIJL_VAN_ANTWOORD, ZACHT, Blad, Cel, opsomming
from openfisca_participatie.cli.zaken import als_opdracht
from openfisca_participatie.opmaak import euro, maand
from openfisca_participatie.zaak.getallen import laatste_dag

if TYPE_CHECKING:
    from openfisca_participatie.zaak import Zaak

_UITBETALING = "uit_te_betalen_over_de_maand"  # after a maatregel, the taaleis or a fine; of the days of the month with a right
_BIJSTAND = "algemene_bijstand_over_de_maand"
_BEDRAGEN = ("bijstandsnorm", "in_aanmerking_te_nemen_inkomen", _BIJSTAND, _UITBETALING)


@dataclass(frozen=True)
class Uitgerekend:
    """A case, or a variant of it, with its outcome."""

    pad: str
    zaak: Zaak
    uitkomst: Zaakuitkomst


def toon_overzicht(blad: Blad, resultaten: Sequence[Uitgerekend]) -> None:
    """Write the months of one case, and of its variants when there are more, as a table with what matters below it."""
    eerste = resultaten[0]
    welke = f" · variant: {eerste.uitkomst.variant}" if eerste.uitkomst.variant else ""
    blad.regel(Cel(f"Zaak {eerste.uitkomst.zaak}" if eerste.uitkomst.zaak else "Zaak", "bold"), f" · {eerste.pad}{welke}")
    blad.wit()
    _maandentabel(blad, resultaten)
    for een in resultaten:
        _toelichting(blad, een, met_variant=len(resultaten) > 1)
    alle = [(een.uitkomst.variant, uitkomst) for een in resultaten for uitkomst in een.uitkomst.maanden]
    variant, bijzonder = next((paar for paar in alle if paar[1].antwoord is not Antwoord.JA), alle[-1])
    opdracht = als_opdracht("bereken", eerste.pad, variant=variant, maand=bijzonder.maand)
    blad.wit()
    blad.opdrachten([("Een maand in zijn geheel", opdracht), ("Alle maanden in hun geheel", "dezelfde opdracht met --alles")])


def _maandentabel(blad: Blad, resultaten: Sequence[Uitgerekend]) -> None:
    koppen = ("variant", "maand", "antwoord", "norm", "inkomen", "bijstand", "uit te betalen", "bijzonderheden")
    rijen: list[list[Cel | str]] = [[Cel(tekst, ZACHT) for tekst in koppen]]
    for een in resultaten:
        vorige = ""
        for nummer, uitkomst in enumerate(een.uitkomst.maanden):
            bijzonder = _bijzonder(uitkomst)
            norm = next((regel.omschrijving for regel in uitkomst.regels if regel.onderdeel == "Norm"), "")
            if uitkomst.antwoord is not Antwoord.NEE and norm != vorige:
                bijzonder = "; ".join(filter(None, (bijzonder, norm)))
                vorige = norm
            stijl = "" if uitkomst.antwoord is Antwoord.JA else ZACHT
            bedragen = [Cel(_bedrag(uitkomst, variabele), stijl) for variabele in _BEDRAGEN]
            antwoord = Cel(str(uitkomst.antwoord).upper(), STIJL_VAN_ANTWOORD[uitkomst.antwoord])
            variant = "" if nummer else een.uitkomst.variant or "zoals het nu is"
            rijen.append([variant, maand(uitkomst.maand), antwoord, *bedragen, bijzonder])
    weg = 0 if len(resultaten) == 1 else koppen.index("uit te betalen")  # no room for both
    rijen = [rij[:weg] + rij[weg + 1 :] for rij in rijen]
    laatste = len(rijen[0]) - 1
    blad.rijen(rijen, rek=laatste, rechts=range(laatste - (4 if len(resultaten) == 1 else 3), laatste), hooguit={0: 24}, vullen=False)


def _bedrag(uitkomst: Maanduitkomst, variabele: str) -> str:
    waarde = uitkomst.waarde(variabele)
    return euro(waarde) if isinstance(waarde, float) else str(waarde)


def _bijzonder(uitkomst: Maanduitkomst) -> str:
    """What is special about a month in a few words."""
    if uitkomst.antwoord is Antwoord.NODIG:
        return f"voorlopig: {wat_nodig(uitkomst.vragen)} nodig"
    if uitkomst.antwoord is Antwoord.NEE:
        return "; ".join(map(met_artikel, uitkomst.gronden))
    if uitkomst.svb_beslist:
        return "de SVB beslist"
    termijn = uitkomst.zoektermijn
    delen = ["na de zoektermijn"] if termijn and termijn.van_toepassing else []
    if uitkomst.delen:
        met_recht = sum(deel.dagen for deel in uitkomst.delen if deel.antwoord is not Antwoord.NEE)
        in_de_maand = laatste_dag(uitkomst.maand).day
        delen.insert(0, f"{met_recht} van {in_de_maand} dagen" if met_recht < in_de_maand else f"in {len(uitkomst.delen)} delen")
    return "; ".join([*delen, *_verlagingen(uitkomst)])


def _verlagingen(uitkomst: Maanduitkomst) -> list[str]:
    """Why less is paid out than the bijstand, each cause in a word."""
    gevonden = {
        "maatregel": uitkomst.waarde("bedrag_maatregelen"),
        "taaleis": any(uitkomst.waarden["verlaging_taaleis"].values()),
        "boete": uitkomst.waarde("ingehouden_boete"),
    }
    return [woord for woord, bedrag in gevonden.items() if bedrag] if uitkomst.waarde("algemene_bijstand") else []


def _per_maand(maanden: Iterable[Maanduitkomst], veld: str) -> list[tuple[object, list[str]]]:
    """Each ground, question or message once, with the months it holds for."""
    gevonden: dict[object, list[str]] = {}
    for uitkomst in maanden:
        for een in getattr(uitkomst, veld):
            gevonden.setdefault(een, []).append(uitkomst.maand)
    return list(gevonden.items())


def _toelichting(blad: Blad, een: Uitgerekend, *, met_variant: bool) -> None:
    maanden = een.uitkomst.maanden
    rijen: list[Rij] = []
    for grond, _ in _per_maand(maanden, "gronden"):
        rijen += grondregels(grond)  # type: ignore[arg-type]
    vragen = _per_maand(maanden, "vragen")
    for nummer, (vraag, wanneer) in enumerate(vragen, 1):
        niet_alle = opsomming(map(maand, wanneer)) if len(wanneer) < len(maanden) else ""
        rijen += vraagregels(vraag, nummer if len(vragen) > 1 else 0, niet_alle)  # type: ignore[arg-type]
    for melding, wanneer in _per_maand(maanden, "meldingen"):
        niet_alle = f"{opsomming(map(maand, wanneer))}: " if len(wanneer) < len(maanden) else ""
        rijen.append((Cel("Let op", "magenta"), f"{niet_alle}{melding}", "", ""))
    if any(uitkomst.onderwerpen for uitkomst in maanden):
        from openfisca_participatie.cli.onderwerpen import regels_van_maanden

        rijen += regels_van_maanden(maanden)
    if rijen:
        blad.wit()
        if met_variant:
            waarbij = f"Bij variant {een.uitkomst.variant}" if een.uitkomst.variant else "Bij de zaak zoals die nu is"
            blad.alinea(waarbij, "bold", inspringen=2)
        schrijf_rijen(blad, rijen[:-1] if rijen[-1] == LEEG else rijen)


def gedeelde_map(paden: Sequence[str]) -> str:
    """The folder all files are in, with a slash behind it; empty when they are in several, or where we are."""
    mappen = {os.path.dirname(pad) for pad in paden}
    return os.path.join(mappen.pop(), "") if len(mappen) == 1 and len(paden) > 1 else ""


def toon_regels(blad: Blad, resultaten: Sequence[Uitgerekend]) -> None:
    """Write one line per case and month, for many cases at once."""
    kop = [Cel(tekst, ZACHT) for tekst in ("bestand", "zaak", "maand", "antwoord", "bijstand", "bijzonderheden")]
    rijen: list[list[Cel | str]] = [[*kop]]
    if map_ := gedeelde_map([een.pad for een in resultaten]):
        blad.regel(Cel(f"in {map_}", ZACHT))
    for een in resultaten:
        for nummer, uitkomst in enumerate(een.uitkomst.maanden):
            variant = f" · {een.uitkomst.variant}" if een.uitkomst.variant else ""
            naam = een.pad.removeprefix(map_) + variant
            bedrag = "" if uitkomst.antwoord is Antwoord.NEE else _bedrag(uitkomst, _BIJSTAND)
            antwoord = Cel(str(uitkomst.antwoord).upper(), STIJL_VAN_ANTWOORD[uitkomst.antwoord])
            rijen.append(
                [
                    "" if nummer else naam,
                    "" if nummer else een.uitkomst.zaak,
                    maand(uitkomst.maand),
                    antwoord,
                    Cel(bedrag, "" if uitkomst.antwoord is Antwoord.JA else ZACHT),
                    _bijzonder(uitkomst),
                ]
            )
    blad.rijen(rijen, rek=5, rechts=(4,), hooguit={0: 36}, inspringen=0, vullen=False)
