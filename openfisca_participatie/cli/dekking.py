"""``participatie dekking``: what became of every article, lid and onderdeel of the law."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from openfisca_participatie.cli.nederlands import Keuze, Melding, Opdracht
from openfisca_participatie.cli.zaken import VERSIE_JSON, json_optie

if TYPE_CHECKING:
    from openfisca_participatie.cli.weergave import Cel
    from openfisca_participatie.dekking import Plaats, Status, Verantwoording, Wet

STATUSSEN = ("gecodeerd", "oordeel", "organisatie", "niet-in-werking", "nog-niet")
_STIJLEN = {"gecodeerd": "green", "oordeel": "cyan", "nog niet": "yellow"}


@click.command("dekking", cls=Opdracht)
@click.option("--artikel", metavar="PLAATS", help="Toon een artikel tot op het onderdeel: 31, '31 lid 2', '31 lid 2 n'.")
@click.option("--status", "statussen", type=Keuze(STATUSSEN), multiple=True, help="Toon alleen wat deze status heeft; mag vaker.")
@json_optie
def opdracht(artikel: str | None, statussen: tuple[str, ...], als_json: bool) -> None:
    """Toon wat er van elk artikel, lid en onderdeel van de wet geworden is.

    Elke plaats in de wet is gecodeerd, een oordeel van het college, organisatie, niet in werking of nog niet gecodeerd.

    \b
    Voorbeelden:
      participatie dekking
      participatie dekking --artikel 31
      participatie dekking --status nog-niet
      participatie dekking --artikel '31 lid 2' --status oordeel --json
    """
    from openfisca_participatie.berekening.rekenen import stelsel
    from openfisca_participatie.dekking import Status, lees_wet, verantwoord
    from openfisca_participatie.dekking.overzicht import kies

    wet = lees_wet()
    plaats = _lees(wet, artikel) if artikel is not None else None
    gevraagd = [Status(een.replace("-", " ")) for een in statussen]
    gekozen = kies(verantwoord(stelsel()), plaats, gevraagd)
    if als_json:
        _toon_json(wet, gekozen, plaats, gevraagd)
    elif plaats is None and not gevraagd:
        _toon_tabel(wet, gekozen)
    else:
        _toon_plaatsen(wet, gekozen)


def _lees(wet: Wet, tekst: str) -> Plaats:
    """A place as a jurist writes it. Raises :class:`Melding` when it is not in the law."""
    from openfisca_participatie.dekking import lees_plaats
    from openfisca_participatie.dekking.wet import Onvindbaar

    kaal = re.sub(r"\b(artikel|art\.?|onderdeel|onder|pw|participatiewet)(?=\s|$)", " ", tekst.lower().replace(",", " "))
    try:
        plaats = lees_plaats(kaal)
    except Onvindbaar as fout:
        raise Melding(f"--artikel: {tekst!r} is geen plaats in de wet; verwacht: 31, '31 lid 2', '31 lid 2 n' of '21 a'.") from fout
    if plaats.artikel in wet.ontbreekt:
        raise Melding(f"artikel {plaats.artikel} staat niet in de wet zoals die geldt.")
    if not wet.heeft(plaats):
        raise Melding(f"artikel {plaats} bestaat niet in de wet.")
    return plaats


# --- formats ---


def _toon_tabel(wet: Wet, alle: Sequence[Verantwoording]) -> None:
    """Counts per chapter and article."""
    from datetime import date

    from openfisca_participatie.cli.weergave import ZACHT, Blad, Cel
    from openfisca_participatie.dekking import Status
    from openfisca_participatie.dekking.overzicht import per_artikel
    from openfisca_participatie.dekking.pagina import van_hoofdstuk
    from openfisca_participatie.opmaak import datum

    blad = Blad()
    blad.alinea(f"Verantwoording van de Participatiewet, tekst van {datum(date.fromisoformat(wet.tekst))}", "bold")
    blad.wit()
    per = per_artikel(alle)
    rijen: list[list[Cel | str]] = [["", "", *(Cel(str(status), ZACHT) for status in Status)]]
    for hoofdstuk in wet.hoofdstukken:
        hier = van_hoofdstuk(hoofdstuk, per)
        rijen.append([Cel(hoofdstuk.nummer, "bold"), Cel(hoofdstuk.onderwerp, "bold"), *_tellingen(hier, "bold")])
        rijen += [[Cel(f"  {een.nummer}", "cyan"), een.onderwerp, *_tellingen(per[een.nummer])] for een in hoofdstuk.artikelen]
    rijen.append([Cel("", ""), Cel("samen", "bold"), *_tellingen(alle, "bold")])
    blad.rijen(rijen, rechts=range(2, 2 + len(Status)), hooguit={5: 8}, inspringen=0)
    blad.wit()
    blad.alinea("Geteld zijn onderdelen, leden zonder onderdelen en artikelen zonder leden.", ZACHT)
    blad.opdrachten([("Een artikel", "participatie dekking --artikel 31"), ("Wat nog niet kan", "participatie dekking --status nog-niet")])
    blad.toon()


def _tellingen(hier: Sequence[Verantwoording], stijl: str = "") -> list[Cel]:
    from openfisca_participatie.cli.weergave import Cel
    from openfisca_participatie.dekking.overzicht import tel

    return [Cel(str(aantal or ""), stijl or _STIJLEN.get(status, "")) for status, aantal in tel(hier).items()]


def _toon_plaatsen(wet: Wet, gekozen: Sequence[Verantwoording]) -> None:
    """Per article a row for each place, or for neighbours with the same answer."""
    from openfisca_participatie.cli.weergave import ZACHT, Blad, Cel, aantal, opsomming
    from openfisca_participatie.dekking.overzicht import samengevat, tel
    from openfisca_participatie.dekking.pagina import geldigheid

    blad = Blad()
    artikelen = list(samengevat(wet, gekozen))
    breed = max((len(naam) for _, groepen in artikelen for naam, _ in groepen), default=0)
    for artikel, groepen in artikelen:
        blad.regel(Cel(f"Artikel {artikel.nummer}", "bold cyan"), f"  {artikel.onderwerp}{geldigheid(artikel)}")
        rijen = [
            (naam or "geheel", Cel(f"{een.status}{' (feit)' if een.alleen_feit else ''}", _STIJLEN.get(een.status, ZACHT)), _waardoor(een))
            for naam, een in groepen
        ]
        blad.rijen(rijen, rek=2, minstens=(min(breed, 24), 16))
        blad.wit()
    per_status = [f"{hoeveel} {status}" for status, hoeveel in tel(gekozen).items() if hoeveel]
    blad.alinea(
        f"{aantal(len(gekozen), 'plaats', 'plaatsen')}: {opsomming(per_status)}" if gekozen else "Geen plaats heeft deze status.", ZACHT
    )
    blad.toon()


def _waardoor(een: Verantwoording) -> str:
    from openfisca_participatie.cli.weergave import aantal
    from openfisca_participatie.dekking.overzicht import parameters_van, waardoor

    if een.reden:
        return een.reden
    namen, parameters = waardoor(een), parameters_van(een)
    delen = [", ".join(namen or [f"parameter {naam}" for naam in parameters])]
    delen += [aantal(len(parameters), "parameter", "parameters")] if namen and parameters else []
    delen += [f"beperkt: {een.beperking}"] if een.beperking else []
    return " · ".join(delen)


def _toon_json(wet: Wet, gekozen: Sequence[Verantwoording], plaats: Plaats | None, statussen: Sequence[Status]) -> None:
    from openfisca_participatie.cli.weergave import toon_json
    from openfisca_participatie.dekking.overzicht import per_artikel
    from openfisca_participatie.dekking.pagina import van_hoofdstuk

    per = per_artikel(gekozen)
    hoofdstukken = [
        {
            "nummer": hoofdstuk.nummer,
            "onderwerp": hoofdstuk.onderwerp,
            "tellingen": _als_tellingen(hier),
            "artikelen": [
                {
                    "nummer": artikel.nummer,
                    "onderwerp": artikel.onderwerp,
                    "vanaf": artikel.vanaf or None,
                    "tot": artikel.tot or None,
                    "tellingen": _als_tellingen(per[artikel.nummer]),
                    "plaatsen": [_als_gegevens(een) for een in per[artikel.nummer]],
                }
                for artikel in hoofdstuk.artikelen
                if artikel.nummer in per
            ],
        }
        for hoofdstuk in wet.hoofdstukken
        if (hier := van_hoofdstuk(hoofdstuk, per))
    ]
    toon_json(
        {
            "versie": VERSIE_JSON,
            "tekst": wet.tekst,
            "artikel": str(plaats) if plaats else None,
            "status": [str(status) for status in statussen],
            "tellingen": _als_tellingen(gekozen),
            "hoofdstukken": hoofdstukken,
        }
    )


def _als_tellingen(hier: Sequence[Verantwoording]) -> dict[str, int]:
    from openfisca_participatie.dekking.overzicht import tel

    return {str(status): hoeveel for status, hoeveel in tel(hier).items()}


def _als_gegevens(een: Verantwoording) -> dict[str, Any]:
    return {
        "plaats": str(een.plaats),
        "lid": een.plaats.lid,
        "onderdeel": een.plaats.onderdeel,
        "href": een.plaats.href,
        "status": str(een.status),
        "reden": een.reden,
        "beperking": een.beperking,
        "alleen_feit": een.alleen_feit,
        "verwijzingen": [{"naam": verwijzing.naam, "soort": verwijzing.soort} for verwijzing in een.verwijzingen],
    }
