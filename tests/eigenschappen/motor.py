"""Random households through the engine: all of a batch in one simulation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import islice
from typing import Any

from openfisca_core.simulations import Simulation, SimulationBuilder

from openfisca_participatie import CountryTaxBenefitSystem
from tests.eigenschappen.huishouden import Huishouden, Mens


@cache
def stelsel() -> CountryTaxBenefitSystem:
    """The law in force, loaded once."""
    return CountryTaxBenefitSystem()


def simulatie(huishoudens: list[Huishouden], maand: str) -> Simulation:
    """One simulation of all households, with their gezinnen in order."""
    personen: dict[str, Any] = {}
    gezinnen: dict[str, Any] = {}
    woningen: dict[str, Any] = {}
    for nummer, huis in enumerate(huishoudens):
        ids = [f"h{nummer}_p{mens}" for mens in range(len(huis.mensen))]
        for naam, mens in zip(ids, huis.mensen, strict=True):
            personen[naam] = _feiten_van(mens, maand)
        for volgnummer, gezin in enumerate(huis.gezinnen):
            rollen: dict[str, Any] = {"aanvrager": ids[gezin.aanvrager], "kinderen": [ids[kind] for kind in gezin.kinderen]}
            if gezin.partner is not None:
                rollen["partner"] = ids[gezin.partner]
            gezinnen[f"h{nummer}_g{volgnummer}"] = rollen | {feit: {maand: _waarde(w)} for feit, w in gezin.feiten.items()}
        for volgnummer, bewoners in enumerate(huis.woningen):
            woningen[f"h{nummer}_w{volgnummer}"] = {"bewoners": [ids[mens] for mens in bewoners]}
    return SimulationBuilder().build_from_entities(stelsel(), {"personen": personen, "gezinnen": gezinnen, "woningen": woningen})


def uitkomsten(huishoudens: list[Huishouden], maand: str, variabelen: Iterable[str]) -> list[list[dict[str, Any]]]:
    """Per household and per gezin the values of variables of the gezin."""
    return _per_huishouden(simulatie(huishoudens, maand), maand, variabelen, [len(huis.gezinnen) for huis in huishoudens])


def uitkomsten_per_persoon(huishoudens: list[Huishouden], maand: str, variabelen: Iterable[str]) -> list[list[dict[str, Any]]]:
    """Per household and per person the values of variables of persons."""
    return _per_huishouden(simulatie(huishoudens, maand), maand, variabelen, [len(huis.mensen) for huis in huishoudens])


def _per_huishouden(berekend: Simulation, maand: str, variabelen: Iterable[str], aantallen: list[int]) -> list[list[dict[str, Any]]]:
    kolommen = {naam: _waarden(berekend.calculate(naam, maand)) for naam in variabelen}
    rij = iter(range(sum(aantallen)))
    return [[{naam: kolom[nummer] for naam, kolom in kolommen.items()} for nummer in islice(rij, aantal)] for aantal in aantallen]


def _waarden(kolom: Any) -> list[Any]:
    """A column as Python values; an enum as the names of its members."""
    return kolom.decode_to_str().tolist() if hasattr(kolom, "decode_to_str") else kolom.tolist()


def _feiten_van(mens: Mens, maand: str) -> dict[str, Any]:
    feiten = {"geboortedatum": {"ETERNITY": mens.geboortedatum.isoformat()}}
    feiten |= {feit: {maand: _waarde(waarde)} for feit, waarde in mens.feiten.items()}
    for feit, bedragen in mens.eerder.items():
        feiten[feit] |= {f"{maand[:4]}-{eerder:02}": float(bedrag) for eerder, bedrag in bedragen.items()}
        if "oordeel_giften_verantwoord" in mens.feiten:
            feiten.setdefault("oordeel_giften_verantwoord", {}).update({f"{maand[:4]}-{eerder:02}": True for eerder in bedragen})
    return feiten


def _waarde(waarde: Any) -> Any:
    """What OpenFisca reads: amounts are text here, so that the reference reads them exactly."""
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, str) and waarde.lstrip("-").replace(".", "").isdigit():
        return float(waarde)
    return waarde
