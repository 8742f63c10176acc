"""The account as a page: docs/dekking.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from openfisca_participatie.dekking.overzicht import Groep, parameters_van, per_artikel, samengevat, tel, waardoor
from openfisca_participatie.dekking.verantwoording import UITLEG, Status, Verantwoording
from openfisca_participatie.dekking.wet import Artikel, Hoofdstuk, Wet, lees_wet
from openfisca_participatie.opmaak import datum

_KOP = """# Dekking: wat er van elk artikel geworden is

Deze pagina wordt gemaakt uit de verwijzingen van variabelen en parameters en uit `openfisca_participatie/dekking/overig.yaml`; een test
houdt haar bij. Opnieuw maken: `python -m openfisca_participatie.dekking`. Op het scherm: `participatie dekking`
([opdrachten.md](opdrachten.md#dekking)).

Geteld is elke plaats in de tekst van {tekst}: een onderdeel, of een lid zonder onderdelen, of een artikel zonder leden.

| status | plaatsen | betekenis |
| --- | --: | --- |
"""


def maak_pagina(verantwoordingen: Sequence[Verantwoording]) -> str:
    """The page in markdown."""
    wet = lees_wet()
    tellingen = tel(verantwoordingen)
    regels = [_KOP.format(tekst=datum(date.fromisoformat(wet.tekst))).rstrip("\n")]
    regels += [f"| {status} | {tellingen[status]} | {UITLEG[status]} |" for status in Status]
    alleen_feit = sum(een.alleen_feit for een in verantwoordingen)
    regels += [
        "",
        f"Van de gecodeerde plaatsen staan er {alleen_feit} alleen als gegeven in de zaak; hieronder: *feit*.",
        "",
        "## Per hoofdstuk",
        "",
    ]
    regels += _tabel_hoofdstukken(wet, per_artikel(verantwoordingen))
    groepen = {artikel.nummer: rijen for artikel, rijen in samengevat(wet, verantwoordingen)}
    for hoofdstuk in wet.hoofdstukken:
        regels += ["", f"## Hoofdstuk {hoofdstuk.nummer}: {hoofdstuk.onderwerp}"]
        for paragraaf in hoofdstuk.paragrafen:
            if paragraaf.nummer:
                regels += ["", f"### Paragraaf {paragraaf.nummer}: {paragraaf.onderwerp}"]
            regels += ["", "| plaats | status | waardoor, of waarom niet |", "| --- | --- | --- |"]
            for artikel in paragraaf.artikelen:
                regels += _rijen(artikel, groepen[artikel.nummer])
    return "\n".join(regels) + "\n"


def _tabel_hoofdstukken(wet: Wet, per: dict[str, list[Verantwoording]]) -> Iterator[str]:
    yield f"| hoofdstuk | {' | '.join(Status)} |"
    yield f"| --- |{' --: |' * len(Status)}"
    for hoofdstuk in wet.hoofdstukken:
        yield f"| {hoofdstuk.nummer} {hoofdstuk.onderwerp} | {_aantallen(van_hoofdstuk(hoofdstuk, per))} |"
    yield f"| **samen** | {_aantallen(een for hier in per.values() for een in hier)} |"


def van_hoofdstuk(hoofdstuk: Hoofdstuk, per: dict[str, list[Verantwoording]]) -> list[Verantwoording]:
    """The account of a chapter."""
    return [een for artikel in hoofdstuk.artikelen for een in per.get(artikel.nummer, ())]


def _aantallen(verantwoordingen: Iterable[Verantwoording]) -> str:
    return " | ".join(str(aantal or "") for aantal in tel(verantwoordingen).values())


def _rijen(artikel: Artikel, groepen: Sequence[Groep]) -> Iterator[str]:
    kop = f"**{artikel.nummer}** {artikel.onderwerp}{geldigheid(artikel)}"
    if len(groepen) > 1 or groepen[0][0]:
        yield f"| {kop} | | |"
        kop = ""
    for naam, een in groepen:
        yield f"| {kop or f'{artikel.nummer} {naam}'} | {een.status}{' (*feit*)' if een.alleen_feit else ''} | {_tekst(een)} |"


def geldigheid(artikel: Artikel) -> str:
    """When an article is in force, where that is not now: `` (vanaf 1 januari 2027)``."""
    if artikel.vanaf:
        return f" (geldt vanaf {datum(date.fromisoformat(artikel.vanaf))})"
    return f" (vervallen op {datum(date.fromisoformat(artikel.tot))})" if artikel.tot else ""


def _tekst(een: Verantwoording) -> str:
    if een.reden:
        return een.reden
    namen = [f"`{naam}`" for naam in waardoor(een)] or [f"parameter `{naam}`" for naam in parameters_van(een)]
    return ", ".join(namen) + (f"; *beperkt:* {een.beperking}" if een.beperking else "")
