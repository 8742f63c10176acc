"""What a proposal file changes itself: parameters of the law get other values, rules of the law fall away; until the proposal ends."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any

from openfisca_core.reforms import Reform

from openfisca_participatie.voorstellen.bouw import formule_van, klasse_met_formules, met_waarden, voorstellen_van, zet_parameters
from openfisca_participatie.voorstellen.getal import Nieuw
from openfisca_participatie.voorstellen.regimes import REGELS, standaardwaarde
from openfisca_participatie.voorstellen.register import Voorstel

NOOIT = "9999-12-31"


def pas_eigen_toe(stelsel: Reform, voorstel: Voorstel, dag: str) -> None:
    """Apply the parameters and rules of a proposal file from the day ``dag`` until it ends."""
    eigen = voorstel.eigen
    if eigen is None:
        return
    einde = f"{voorstel.tot}-01" if voorstel.tot else NOOIT
    waarden = {naam: _nieuwe_waarden(_blad(stelsel, naam), reeks, dag, einde, voorstel) for naam, reeks in eigen.waarden.items()}
    zet_parameters(stelsel, met_waarden(stelsel.parameters, waarden))
    for naam in eigen.zonder:
        _laat_weg(stelsel, naam, dag, einde, voorstel)


def _blad(stelsel: Any, naam: str) -> Any:
    knoop = stelsel.parameters
    for deel in naam.split("."):
        knoop = knoop.children[deel]
    return knoop


def _nieuwe_waarden(blad: Any, reeks: Sequence[Nieuw], dag: str, einde: str, voorstel: Voorstel) -> list[Any]:
    """The values of a parameter with those of the proposal between its days, newest first."""
    wet = sorted(blad.values_list, key=lambda waarde: waarde.instant_str)
    uit = [waarde for waarde in wet if waarde.instant_str < dag]
    dagen = [f"{nieuw.maand}-01" if nieuw.maand else dag for nieuw in reeks]
    if dagen[0] > dag:
        uit += [waarde for waarde in wet if dag <= waarde.instant_str < dagen[0]]
    for nieuw, begint, eindigt in zip(reeks, dagen, [*dagen[1:], einde], strict=True):
        later = [waarde for waarde in wet if begint < waarde.instant_str < eindigt] if nieuw.relatief else []
        uit += [_met(waarde, op, nieuw.van(waarde.value), voorstel) for waarde, op in _op_dagen(wet, begint, later)]
    hierna = [waarde for waarde in wet if waarde.instant_str >= einde]
    if einde < NOOIT and not any(waarde.instant_str == einde for waarde in hierna):
        uit.append(_kopie(_geldend(wet, einde), einde))
    return list(reversed([*uit, *hierna]))


def _op_dagen(wet: list[Any], begint: str, later: list[Any]) -> list[tuple[Any, str]]:
    """The value of the law on the first day, and those that change after it, each with its day."""
    return [(_geldend(wet, begint), begint), *((waarde, waarde.instant_str) for waarde in later)]


def _geldend(wet: list[Any], dag: str) -> Any:
    return [waarde for waarde in wet if waarde.instant_str <= dag][-1]


def _kopie(waarde: Any, dag: str) -> Any:
    kopie = copy.copy(waarde)
    kopie.instant_str = dag
    return kopie


def _met(waarde: Any, dag: str, getal: Any, voorstel: Voorstel) -> Any:
    """A value of the proposal: the article stays that of the law; that it is no law is said."""
    nieuw = _kopie(waarde, dag)
    nieuw.value = getal
    nieuw.metadata = {**waarde.metadata, "onzeker": True, "ingesteld": True, "voorstel": voorstel.naam}
    return nieuw


def _laat_weg(stelsel: Reform, naam: str, dag: str, einde: str, voorstel: Voorstel) -> None:
    """The rule gives everybody the same from ``dag`` on; from ``einde`` the law's returns."""
    variabele, waarde, _ = REGELS[naam]
    soort = stelsel.get_variable(variabele, check_existence=True)
    regel = standaardwaarde(soort, f"Vervalt onder het voorstel {voorstel.naam}.", waarde)
    formules = {eerste: formule for eerste, formule in soort.formulas.items() if eerste < dag or eerste >= einde}
    formules[dag] = regel
    if einde < NOOIT and einde not in formules:
        formules[einde] = formule_van(stelsel, variabele, einde)
    klasse: Any = klasse_met_formules(soort, formules, regel)
    klasse.__voorstellen__ = (*voorstellen_van(soort), voorstel.sleutel)
    stelsel.replace_variable(klasse)
