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


def household(name: str, persons: dict[str, dict], household_facts: dict | None = None) -> float:
    """The value for a couple or a single person; every fact is of the month."""
    roles = dict(zip(("aanvrager", "partner"), persons, strict=False))
    people = {
        who: {"geboortedatum": {"ETERNITY": "1980-05-01"}} | {fact: {MONTH: value} for fact, value in facts.items()}
        for who, facts in persons.items()
    }
    situation = {
        "personen": people,
        "gezinnen": {"g": roles | {fact: {MONTH: value} for fact, value in (household_facts or {}).items()}},
        "woningen": {"w": {"bewoners": list(persons)}},
    }
    return SimulationBuilder().build_from_entities(SYSTEM, situation).calculate(name, MONTH)[0]


def test_een_onbekend_deel_raakt_alleen_wie_het_bedrag_nodig_heeft():
    """Norms of July 2026: 1.419,46 and 2.027,79."""
    rich = {"a": BREACH | {"overige_inkomsten": 5000.0}}
    assert household("bedrag_maatregel_verordening", rich) == 0  # no bijstand, so nothing to lower
    assert household("algemene_bijstand_na_verlagingen", rich) == 0
    both = {"a": BREACH | {"geuniformeerde_verplichting_niet_nagekomen": True}}
    assert household("bedrag_maatregelen", both) == 1419.46  # art. 18 lid 5 takes all there is
    assert household("algemene_bijstand_na_verlagingen", both) == 0
    half = {"a": BREACH | {"geuniformeerde_verplichting_niet_nagekomen": True, "oordeel_vermindering_maatregel": 0.5}}
    assert np.isnan(household("bedrag_maatregelen", half))  # what the ordinance takes of the other half is not known
    assert household("bedrag_verlaging_taaleis", half) == 0
    couple = {"a": BREACH, "p": BREACH | {"oordeel_deel_maatregel": 1.0}}
    assert household("bedrag_maatregel_verordening", couple) == 2027.79  # the highest, and it cannot be more
    assert np.isnan(household("bedrag_maatregel_verordening", {"a": BREACH, "p": BREACH | {"oordeel_deel_maatregel": 0.3}}))
    assert household("maatregeldeel_verordening", {"a": BREACH | {"oordeel_vermindering_maatregel": 1.0}}) == 0
    assert np.isnan(household("maatregeldeel_verordening", {"a": BREACH | {"oordeel_vermindering_maatregel": 0.9}}))


def test_een_onbekend_benadelingsbedrag_is_geen_boete_van_nul():
    unknown = {"a": {"inlichtingenplicht_geschonden": True, "benadelingsbedrag": np.nan}}
    assert np.isnan(household("bestuurlijke_boete", unknown))
    with_limit = {"a": unknown["a"] | {"plafond_bestuurlijke_boete": 4500.0}}
    assert np.isnan(household("bestuurlijke_boete", with_limit))
    assert household("bestuurlijke_boete", {"a": unknown["a"] | {"verwijtbaarheid_inlichtingenplicht": "geen"}}) == 0
    assert household("bestuurlijke_boete", {"a": {"inlichtingenplicht_geschonden": True, "benadelingsbedrag": 0.0}}) == 150


def test_kosten_van_twaalf_maanden_onbekend():
    """Art. 35 lid 2: 50 euro now may be 50 or 600 in twelve months; only a refusal needs to know."""
    costs = {"kosten_bijzondere_bijstand": 50.0, "oordeel_noodzakelijke_kosten": True, "oordeel_bijzondere_omstandigheden": True}
    refusing = costs | {"oordeel_weigering_onder_drempel": True}
    assert np.isnan(household("kosten_bijzondere_bijstand_twaalf_maanden", {"a": {}}, costs))
    assert household("bijzondere_bijstand", {"a": {}}, costs) == 50
    assert np.isnan(household("bijzondere_bijstand", {"a": {}}, refusing))
    for year, expected in ((176.0, 0), (176.01, 50), (600.0, 50), (0.0, 0)):
        given = refusing | {"kosten_bijzondere_bijstand_twaalf_maanden": year}
        assert household("bijzondere_bijstand", {"a": {}}, given) == expected, year


def test_een_gemeente_zonder_deler_heeft_er_geen():
    """Art. 45 lid 3 b gives no divisor and no municipality has one here: not known, so the calendar days of the month count."""
    for municipality in ("geen", "rotterdam"):
        assert np.isnan(outcome("gemeentelijke_deler_van_de_maand", {}, municipality))
        assert outcome("deler_van_de_maand", {}, municipality) == 31
