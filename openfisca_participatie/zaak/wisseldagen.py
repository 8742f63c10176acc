"""The days within a month on which the situation in the file changes, so that the month is computed in parts (art. 45 lid 3)."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterator
from datetime import date, timedelta

from openfisca_participatie.zaak import grenzen
from openfisca_participatie.zaak.buitenland import dagen_buitenland
from openfisca_participatie.zaak.getallen import eerste_dag, laatste_dag, maand_van
from openfisca_participatie.zaak.huishouden import personen
from openfisca_participatie.zaak.mensen import Belanghebbende, Kind, Opleiding, VerblijfBuitenland
from openfisca_participatie.zaak.model import Zaakbestand
from openfisca_participatie.zaak.posten import Schuld, Vermogen
from openfisca_participatie.zaak.vertaling import JA_NEE_FEITEN
from openfisca_participatie.zaak.voorstelfeiten import periodes
from openfisca_participatie.zaak.waarden import Tijdvak

DAG = timedelta(days=1)
PERIODEN = ("woont_in_nederland", "detentie", *JA_NEE_FEITEN)
"""Fields of the applicant and the partner with periods that can change right or amount."""


def wisseldagen(bestand: Zaakbestand, maand: str) -> list[date]:
    """Each first day of a new situation, in order. The first of the month is none: then the whole month is the new situation.

    Whether the change makes a difference is not decided here. The day on which somebody reaches AOW age is law, and not among them.
    """
    return sorted({dag for dag in _alle_dagen(bestand, maand) if dag is not None and maand_van(dag) == maand and dag.day > 1})


def _alle_dagen(bestand: Zaakbestand, maand: str) -> Iterator[date | None]:
    for een in personen(bestand):
        mens = een.mens
        if isinstance(mens, Tijdvak):
            yield from _randen(mens)
        if mens.geboren is not None:
            yield from _verjaardagen(mens.geboren, maand)
        if mens.opleiding is not None:
            yield from _randen(mens.opleiding)
        for veld in PERIODEN if isinstance(mens, Belanghebbende) else PERIODEN[:1] if isinstance(mens, Kind) else ():
            for periode in getattr(mens, veld) or ():
                yield from _randen(periode)
        for periode in periodes(mens):
            yield from _randen(periode)
        if isinstance(mens, Belanghebbende) and mens.verblijf_buitenland:
            yield from _grens_buitenland(mens.verblijf_buitenland, maand)
    for periode in bestand.woonsituatie_niet_aangetoond or ():
        yield from _randen(periode)
    if bestand.vermogen is not None:
        yield from (schuld.ontstaan for schuld in _schulden(bestand.vermogen))
        yield from (stand.datum for stand in bestand.vermogen.per_datum or ())


def _schulden(vermogen: Vermogen) -> Iterator[Schuld]:
    """The debts of each statement of assets."""
    for bezit in (vermogen, vermogen.bij_aanvang, vermogen.nu, *(vermogen.per_datum or ())):
        yield from (bezit.schulden or ()) if bezit is not None else ()


def _randen(periode: Tijdvak | Opleiding) -> Iterator[date | None]:
    """The first day of a period, and the first day after it."""
    yield periode.begin if isinstance(periode, Opleiding) else periode.vanaf
    yield periode.tot + DAG if periode.tot and periode.tot < date.max else None


def _verjaardagen(geboren: date, maand: str) -> Iterator[date]:
    """The birth, and the birthdays at which right or norm can change. Who was born on 29 February has his birthday on 1 March."""
    jaar = int(maand[:4])
    if jaar - geboren.year in (0, *grenzen.LEEFTIJDEN_BINNEN_DE_MAAND) and ((geboren.month, geboren.day) != (2, 29) or isleap(jaar)):
        yield geboren.replace(year=jaar)


def _grens_buitenland(verblijven: list[VerblijfBuitenland], maand: str) -> Iterator[date]:
    """The days on which a stay abroad passes a limit, and on which somebody who passed it is back."""
    dag, einde = eerste_dag(maand), laatste_dag(maand)
    vorige = _grenzen_voorbij(verblijven, dag)
    while dag < einde:
        dag += DAG
        nu = _grenzen_voorbij(verblijven, dag)
        if nu != vorige:
            yield dag
        vorige = nu


def _grenzen_voorbij(verblijven: list[VerblijfBuitenland], dag: date) -> int:
    meeste = max(dagen_buitenland(verblijven, dag))
    return sum(meeste > grens for grens in grenzen.DAGEN_BUITENLAND)
