"""Dates, months and amounts as a caseworker writes them; every error says what is accepted."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from openfisca_participatie.opmaak import MAANDEN

EERSTE_MAAND = "2015-01"
MEESTE_MAANDEN = 600
HOOGSTE_BEDRAG = 100_000_000
EERSTE_JAAR, LAATSTE_JAAR = 1850, 2100
MEESTE_UREN = 60

VERWACHT_DATUM = 'een datum zoals "1 januari 2023", "2023-01-01" of "1-1-2023"'
VERWACHT_MAAND = 'een maand zoals "2026-07" of "juli 2026"'
VERWACHT_MAANDEN = 'een maand ("2026-07", "juli 2026"), een reeks ("2026-05 t/m 2026-07") of een lijst van maanden'
VERWACHT_BEDRAG = '"1240", "1.240" (een punt voor drie cijfers scheidt duizenden), "1.240,50" of "1240.50"'
VERWACHT_AANTAL = 'een geheel getal, zoals "3" of "3 maanden"'
VERWACHT_DEEL = 'een percentage zoals "60%", of een deel zoals "1/3" of "0,6"'
VERWACHT_UREN = '"28" of "28,5 uur"'
VERWACHT_JA_NEE = '"ja" of "nee"'


class Onleesbaar(ValueError):
    """A value that cannot be read: ``str()`` is what is wrong with it, ``verwacht`` what is accepted instead."""

    def __init__(self, melding: str, verwacht: str = "") -> None:
        """Both texts are Dutch."""
        super().__init__(melding)
        self.verwacht = verwacht


def lees_datum(tekst: str) -> date:
    """A day. Raises :class:`Onleesbaar` when the text is not a date or the date does not exist."""
    delen = _dag_maand_jaar(tekst.strip().lower())
    if delen is None:
        raise Onleesbaar("dit is geen datum", VERWACHT_DATUM)
    dag, maand, jaar = delen
    try:
        gelezen = date(jaar, maand, dag)
    except ValueError:
        raise Onleesbaar("deze datum bestaat niet", VERWACHT_DATUM) from None
    if not EERSTE_JAAR <= jaar <= LAATSTE_JAAR:
        raise Onleesbaar("dit jaar komt in een zaak niet voor", f"een datum van {EERSTE_JAAR} tot en met {LAATSTE_JAAR}")
    return gelezen


def _dag_maand_jaar(tekst: str) -> tuple[int, int, int] | None:
    """Day, month and year of a text, or None when it has the shape of no date."""
    if gevonden := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", tekst):
        jaar, maand, dag = map(int, gevonden.groups())
        return dag, maand, jaar
    if gevonden := re.fullmatch(r"([0-9]{1,2})[-/]([0-9]{1,2})[-/]([0-9]{4})", tekst):
        dag, maand, jaar = map(int, gevonden.groups())
        return dag, maand, jaar
    gevonden = re.fullmatch(r"([0-9]{1,2})\s+([a-z]+)\s+([0-9]{4})", tekst)
    if gevonden and gevonden[2] in MAANDEN:
        return int(gevonden[1]), MAANDEN.index(gevonden[2]) + 1, int(gevonden[3])
    return None


def lees_maand(tekst: str) -> str:
    """A month as ``YYYY-MM``. Raises :class:`Onleesbaar`."""
    tekst = tekst.strip().lower()
    if gevonden := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})", tekst):
        jaar, maand = int(gevonden[1]), int(gevonden[2])
    elif (gevonden := re.fullmatch(r"([a-z]+)\s+([0-9]{4})", tekst)) and gevonden[1] in MAANDEN:
        jaar, maand = int(gevonden[2]), MAANDEN.index(gevonden[1]) + 1
    else:
        raise Onleesbaar("dit is geen maand", VERWACHT_MAAND)
    if not (1 <= maand <= 12 and EERSTE_JAAR <= jaar <= LAATSTE_JAAR):
        raise Onleesbaar("deze maand bestaat niet", VERWACHT_MAAND)
    return f"{jaar:04d}-{maand:02d}"


def lees_maanden(waarde: object) -> list[str]:
    """The months asked for, sorted: one month, a range with ``t/m``, or a list of those. Raises :class:`Onleesbaar`."""
    maanden: list[str] = []
    for deel in waarde if isinstance(waarde, list) else str(waarde).split(","):
        if not isinstance(deel, str):
            raise Onleesbaar("dit is geen maand", VERWACHT_MAANDEN)
        begin, _, einde = deel.partition("t/m")
        try:
            eerste = lees_maand(begin)
            laatste = lees_maand(einde) if einde else eerste
        except Onleesbaar as onleesbaar:
            welke = f'"{deel.strip()[:40]}": ' if isinstance(waarde, list) else ""
            raise Onleesbaar(f"{welke}{onleesbaar}", VERWACHT_MAANDEN) from None
        if laatste < eerste:
            raise Onleesbaar("de reeks eindigt voor zij begint", VERWACHT_MAANDEN)
        maanden.extend(islice(maanden_van(eerste, laatste), MEESTE_MAANDEN + 1 - len(maanden)))
    if not maanden:
        raise Onleesbaar("er staat geen maand", VERWACHT_MAANDEN)
    if len(maanden) > MEESTE_MAANDEN:
        raise Onleesbaar(f"dit zijn meer dan {MEESTE_MAANDEN} maanden", VERWACHT_MAANDEN)
    if min(maanden) < EERSTE_MAAND:
        raise Onleesbaar("de Participatiewet geldt sinds januari 2015", f"een maand vanaf {EERSTE_MAAND}")
    return sorted(set(maanden))


def lees_vanaf(tekst: str) -> date:
    """The first day of a period: a date, or a month, which begins on its first day."""
    try:
        return eerste_dag(lees_maand(tekst))
    except Onleesbaar:
        return lees_datum(tekst)


def lees_tot(tekst: str) -> date:
    """The last day that still counts: a date, or a month, which counts up to its last day."""
    try:
        return laatste_dag(lees_maand(tekst))
    except Onleesbaar:
        return lees_datum(tekst)


def lees_bedrag(tekst: str) -> float:
    """An amount in euros, possibly negative. Raises :class:`Onleesbaar` when it can be read in two ways or in none."""
    kaal = re.sub(r"^(€|eur|euro)\s*|\s*(€|eur|euro)$", "", tekst.strip().lower()).strip()
    teken, cijfers = (-1, kaal[1:].strip()) if kaal.startswith("-") else (1, kaal)
    cijfers = cijfers.removesuffix(",-").removesuffix(",--")
    if re.fullmatch(r"[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]{1,2})?", cijfers):
        getal = cijfers.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"[0-9]{1,12}([.,][0-9]{1,2})?", cijfers):
        getal = cijfers.replace(",", ".")
    else:
        raise Onleesbaar("dit bedrag is niet, of op twee manieren te lezen", VERWACHT_BEDRAG)
    bedrag = teken * float(getal)
    if abs(bedrag) > HOOGSTE_BEDRAG:
        raise Onleesbaar("dit bedrag is onwaarschijnlijk hoog", "een bedrag tot 100 miljoen euro")
    return bedrag


def lees_ja_nee(tekst: str) -> bool:
    """``ja`` or ``nee`` (JSON: true or false)."""
    antwoord = {"ja": True, "true": True, "nee": False, "false": False}.get(tekst.strip().lower())
    if antwoord is None:
        raise Onleesbaar("dit is geen ja of nee", VERWACHT_JA_NEE)
    return antwoord


def lees_aantal_maanden(tekst: str) -> int:
    """A number of months: ``2``, ``2 maanden``."""
    if not (gevonden := re.fullmatch(r"([0-9]{1,3})(\s+maand(en)?)?", tekst.strip().lower())):
        raise Onleesbaar("dit is geen aantal maanden", '"2" of "2 maanden"')
    return int(gevonden[1])


def lees_hoeveel(tekst: str) -> int:
    """A whole number, with or without the word for what is counted: ``3``, ``14 dagen``. Raises :class:`Onleesbaar`."""
    if not (gevonden := re.fullmatch(r"([0-9]{1,6})(\s+[a-z]+)?", tekst.strip().lower())):
        raise Onleesbaar("dit is geen aantal", VERWACHT_AANTAL)
    return int(gevonden[1])


def lees_deel(tekst: str) -> float:
    """A part of a whole, from 0 to 1: ``60%``, ``0,6`` or ``1/3``. More than the whole is returned as it is. Raises :class:`Onleesbaar`."""
    kaal = tekst.strip().lower().replace(",", ".")
    if gevonden := re.fullmatch(r"([0-9]{1,4}(?:\.[0-9]{1,4})?)\s*%", kaal):
        return round(float(gevonden[1]) / 100, 8)
    if gevonden := re.fullmatch(r"([1-9])\s*/\s*([1-9])", kaal):
        return int(gevonden[1]) / int(gevonden[2])
    if re.fullmatch(r"0(\.[0-9]{1,6})?", kaal):
        return float(kaal)
    raise Onleesbaar("dit is geen percentage", VERWACHT_DEEL)


def lees_uren(tekst: str) -> float:
    """Hours a week: ``28``, ``28,5 uur``. Raises :class:`Onleesbaar`."""
    if not (gevonden := re.fullmatch(r"([0-9]{1,2}(?:[.,][0-9]{1,2})?)(\s*uur(\s+per\s+week)?)?", tekst.strip().lower())):
        raise Onleesbaar("dit is geen aantal uren per week", VERWACHT_UREN)
    uren = float(gevonden[1].replace(",", "."))
    if not 0 < uren <= MEESTE_UREN:
        raise Onleesbaar(f"dit ligt niet tussen 0 en {MEESTE_UREN} uur per week", VERWACHT_UREN)
    return uren


def maanden_tussen(eerste: str, laatste: str) -> int:
    """Whole months from the one month ``YYYY-MM`` to the other; negative when the other lies before it."""
    return (int(laatste[:4]) - int(eerste[:4])) * 12 + int(laatste[5:]) - int(eerste[5:])


def lees_bsn(tekst: str) -> str:
    """A citizen service number that passes the elfproef, masked at once: the number itself is kept nowhere."""
    if not re.fullmatch(r"[0-9]{8,9}", tekst.strip()):
        raise Onleesbaar("een bsn heeft negen cijfers", "een bsn van negen cijfers")
    cijfers = [int(cijfer) for cijfer in tekst.strip().zfill(9)]
    som = sum(gewicht * cijfer for gewicht, cijfer in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), cijfers, strict=True))
    if som % 11 or not any(cijfers):
        raise Onleesbaar("dit bsn voldoet niet aan de elfproef", "een bsn zoals op het identiteitsbewijs")
    return verberg_bsn(tekst)


def verberg_bsn(tekst: str) -> str:
    """``******123``: only the last three characters stay visible."""
    tekst = tekst.strip()
    return "*" * max(len(tekst) - 3, 0) + tekst[-3:]


def eerste_dag(maand: str) -> date:
    """First day of a month ``YYYY-MM``."""
    return date(int(maand[:4]), int(maand[5:]), 1)


def laatste_dag(maand: str) -> date:
    """Last day of a month ``YYYY-MM``."""
    jaar, nummer = int(maand[:4]), int(maand[5:])
    return date(jaar, nummer, monthrange(jaar, nummer)[1])


def maand_van(dag: date) -> str:
    """The month ``YYYY-MM`` of a day."""
    return f"{dag.year:04d}-{dag.month:02d}"


def volgende_maand(maand: str) -> str:
    """The month after ``YYYY-MM``."""
    return maand_van(laatste_dag(maand) + timedelta(days=1))


def maanden_van(eerste: str, laatste: str) -> Iterator[str]:
    """Each month ``YYYY-MM`` from the first up to and including the last; none when the last lies before the first."""
    while eerste <= laatste:
        yield eerste
        eerste = volgende_maand(eerste)


def leeftijd_op(geboren: date, dag: date) -> int:
    """Age in whole years on a day; negative before birth. Who was born on 29 February has a birthday on 1 March."""
    return dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))


def jaren_tussen(begin: date, einde: date) -> float:
    """Years from ``begin`` to ``einde``: whole years exactly, the rest as a fraction of the current year."""
    jaren = leeftijd_op(begin, einde)
    try:
        verjaardag = begin.replace(year=begin.year + jaren)
    except ValueError:
        verjaardag = date(begin.year + jaren, 3, 1)
    return jaren + (einde - verjaardag).days / 366
