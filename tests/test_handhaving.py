"""Reductions by municipal ordinance: what no ordinance says is not known, never nil."""

from __future__ import annotations

import numpy as np
import pytest
from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_participatie import CountryTaxBenefitSystem

SYSTEM = CountryTaxBenefitSystem()
MONTH = "2026-07"
BREACH = {"andere_verplichting_niet_nagekomen": True, "categorie_maatregel": "tweede"}


def outcome(name: str, person: dict, municipality: str = "geen", born: str = "1980-05-01") -> float:
    """The value for a single person, with every fact in the month asked for."""
    facts = {fact: {MONTH: value} for fact, value in person.items()}
    situation = {
        "personen": {"a": {"geboortedatum": {"ETERNITY": born}} | facts},
        "gezinnen": {"g": {"aanvrager": "a", "gemeente": {MONTH: municipality}}},
        "woningen": {"w": {"bewoners": ["a"]}},
    }
    return SimulationBuilder().build_from_entities(SYSTEM, situation).calculate(name, MONTH)[0]


@pytest.mark.parametrize(
    ("person", "municipality", "born"),
    [
        (BREACH, "geen", "1980-05-01"),
        (BREACH, "utrecht", "1980-05-01"),
        (BREACH | {"categorie_maatregel": "geen"}, "diemen", "1980-05-01"),
        ({"zeer_ernstige_misdraging": True}, "diemen", "1980-05-01"),
        ({"oordeel_tekortschietend_besef": True}, "diemen", "1980-05-01"),
        (BREACH, "diemen", "1950-05-01"),
    ],
)
def test_wat_de_verordening_niet_zegt_is_niet_bekend(person: dict, municipality: str, born: str):
    for name in ("maatregeldeel_verordening", "duur_maatregel_verordening", "bedrag_maatregel_verordening"):
        assert np.isnan(outcome(name, person, municipality, born)), name


def test_zonder_maatregel_is_er_niets_onbekend():
    for name in ("maatregeldeel_verordening", "duur_maatregel_verordening", "bedrag_maatregel_verordening"):
        assert outcome(name, {"categorie_maatregel": "tweede"}, "utrecht") == 0, name
