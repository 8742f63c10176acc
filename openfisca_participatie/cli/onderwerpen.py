"""The answers on the subjects that a case asks besides the bijstand, as a caseworker reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from openfisca_participatie.berekening.uitkomst import Antwoord, Deeluitkomst, Knoop, Maanduitkomst, Onderwerpuitkomst
from openfisca_participatie.cli.antwoord import Rij, artikel, schrijf_rijen, vraagregels
from openfisca_participatie.cli.weergave import STIJL_VAN_ANTWOORD, ZACHT, Blad, Cel, opsomming
from openfisca_participatie.cli.zaken import als_opdracht
from openfisca_participatie.opmaak import maand

LANGSTE_WAARDE = 18


def toon_onderwerpen(blad: Blad, uitkomst: Maanduitkomst, pad: str, variant: str, kies: str) -> None:
    """Write each subject: the answer, why, what it rests on, what must still be known, and how to see more."""
    if not uitkomst.onderwerpen:
        return
    blad.wit()
    blad.alinea("Ook beoordeeld", "bold", inspringen=2)
    for een in uitkomst.onderwerpen:
        blad.wit()
        schrijf_rijen(blad, [*_kop(een), *_uitkomsten(een), *_omdat(een), *_vragen(een), *_grondslag(een)])
        if een.uitkomsten:
            wie = een.wie if een.uitkomsten[0].variabele and een.wie else ""
            opdracht = als_opdracht("uitleg", pad, een.uitkomsten[0].variabele, variant=variant, maand=kies)
            blad.opdrachten([("Stap voor stap", opdracht + (f" --wie '{wie}'" if wie else ""))])


def kop_van(een: Onderwerpuitkomst) -> str:
    """The subject, with whom it is about."""
    return een.onderwerp[:1].upper() + een.onderwerp[1:] + (f" ({een.wie})" if een.wie else "")


def _kop(een: Onderwerpuitkomst) -> list[Rij]:
    stijl = STIJL_VAN_ANTWOORD[een.antwoord]
    tekst = een.tekst.upper() if een.tekst in ("ja", "nee", "nodig") else een.tekst
    return [(Cel(tekst, stijl), Cel(kop_van(een), "bold"), "", artikel(een.bron)), ("", Cel(een.vraag, ZACHT), "", "")]


def _uitkomsten(een: Onderwerpuitkomst) -> list[Rij]:
    getoond = [deel for nummer, deel in enumerate(een.uitkomsten) if not nummer or een.antwoord is Antwoord.JA or deel.waarde]
    return [_rij("Uitkomst", f"{deel.label}{_merk(deel)}", deel.tekst, artikel(deel.bron)) for deel in getoond]


def _rij(kop: str, wat: str, waarde: str, bron: Cel | str) -> Rij:
    """A row with its value in the column of amounts or, when it is a phrase, behind what it is about."""
    if len(waarde) > LANGSTE_WAARDE:
        return Cel(kop, "cyan"), f"{wat}: {waarde}", "", bron
    return Cel(kop, "cyan"), wat, waarde, bron


def _merk(deel: Deeluitkomst) -> str:
    return " (onzeker)" if deel.onzeker else ""


def _omdat(een: Onderwerpuitkomst) -> list[Rij]:
    """The rule of the answer in its own words, and the steps that decided it."""
    if not een.uitkomsten:
        return []
    rijen: list[Rij] = [(Cel("Regel", "cyan"), een.uitkomsten[0].regel, "", "")] if een.uitkomsten[0].regel else []
    for knoop, diepte in _stappen(een.omdat, tot_de_bodem=een.antwoord is Antwoord.NEE):
        rijen.append(_rij("Omdat", "  " * diepte + _stap(knoop), knoop.tekst, artikel(knoop.bron) if knoop.bron else ""))
    return rijen


def _stappen(knopen: Iterable[Knoop], diepte: int = 0, *, tot_de_bodem: bool) -> Iterator[tuple[Knoop, int]]:
    """The steps right below the answer; of a "no" also what each condition that is not met rests on, down to the facts."""
    for knoop in knopen:
        if knoop.soort == "parameter":
            continue
        yield knoop, diepte
        if tot_de_bodem and isinstance(knoop.waarde, bool):
            yield from _stappen(knoop.kinderen, diepte + 1, tot_de_bodem=tot_de_bodem)


def _stap(knoop: Knoop) -> str:
    waar = f" (zaak: {knoop.herkomst})" if knoop.soort in ("feit", "oordeel") and "[" in knoop.herkomst else ""
    return f"{knoop.label}{f' ({knoop.wie})' if knoop.wie else ''}{waar}"


def _vragen(een: Onderwerpuitkomst) -> list[Rij]:
    rijen: list[Rij] = []
    for nummer, vraag in enumerate(een.vragen, 1):
        rijen += vraagregels(vraag, nummer if len(een.vragen) > 1 else 0)
    return rijen[:-1]


def _grondslag(een: Onderwerpuitkomst) -> list[Rij]:
    """Judgements, assumptions and powers that were not used."""
    rijen: list[Rij] = []
    for oordeel in een.oordelen:
        reden = oordeel.reden or "nog zonder reden: een brief kan niet"
        rijen.append(
            (Cel("Oordeel", "cyan"), f"{oordeel.naam}: {oordeel.uitkomst} - {reden} ({oordeel.door or 'niet vastgelegd door wie'})", "", "")
        )
    beslissend = [f"{aanname.omschrijving}: {aanname.waarde}" for aanname in een.aannames if aanname.beslissend]
    if beslissend:
        tekst = f"{'; '.join(beslissend)}. Is het anders, dan kan het antwoord anders zijn."
        rijen.append((Cel("Aangenomen", "cyan"), tekst, "", ""))
    if een.nog_te_beslissen:
        tekst = f"{opsomming(een.nog_te_beslissen)}. Besluit het college daartoe, dan wordt het antwoord ja."
        rijen.append((Cel("Te beslissen", "magenta"), tekst, "", ""))
    elif een.niet_gebruikte_bevoegdheden:
        namen = opsomming(naam for naam, _ in een.niet_gebruikte_bevoegdheden)
        rijen.append((Cel("Niet gebruikt", ZACHT), Cel(namen, ZACHT), "", ""))
    return rijen


def regels_van_maanden(maanden: Sequence[Maanduitkomst]) -> list[Rij]:
    """One row per subject and answer, with the months it holds for: for the table of several months."""
    gevonden: dict[tuple[str, str, Antwoord, str], list[str]] = {}
    for uitkomst in maanden:
        for een in uitkomst.onderwerpen:
            gevonden.setdefault((een.pad, kop_van(een), een.antwoord, een.tekst), []).append(uitkomst.maand)
    return [
        (
            Cel("Ook", "cyan"),
            kop,
            Cel(tekst, STIJL_VAN_ANTWOORD[antwoord]),
            "" if len(wanneer) == len(maanden) else opsomming(map(maand, wanneer)),
        )
        for (_, kop, antwoord, tekst), wanneer in gevonden.items()
    ]
