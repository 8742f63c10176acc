"""Additional income support: what a municipality has not set is not known, never nil."""

from __future__ import annotations

import numpy as np
import pytest
from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_participatie import CountryTaxBenefitSystem

SYSTEM = CountryTaxBenefitSystem()
COSTS = {"kosten_bijzondere_bijstand": 300, "oordeel_noodzakelijke_kosten": True, "oordeel_bijzondere_omstandigheden": True}
APPLICATION = {"aanvraag_individuele_inkomenstoeslag": True, "oordeel_geen_uitzicht_op_inkomensverbetering": True}


def amount(name: str, month: str, person: dict, household: dict, partner: dict | None = None, partner_born: str = "1985-03-10") -> float:
    """The amount for one household, with every fact in the month asked for."""

    def dated(facts: dict) -> dict:
        return {fact: {month: value} for fact, value in facts.items()}

    person = {"geboortedatum": "1985-03-10"} | person
    people = {"a": {"geboortedatum": {"ETERNITY": person.pop("geboortedatum")}} | dated(person)}
    household = {"aanvrager": "a"} | dated(household)
    if partner is not None:
        people["p"] = {"geboortedatum": {"ETERNITY": partner_born}} | dated(partner)
        household["partner"] = "p"
    situation = {"personen": people, "gezinnen": {"g": household}, "woningen": {"w": {"bewoners": list(people)}}}
    return SimulationBuilder().build_from_entities(SYSTEM, situation).calculate(name, month)[0]


@pytest.mark.parametrize(
    ("month", "person", "household"),
    [
        ("2026-07", {"overige_inkomsten": 1419.47}, {}),
        ("2026-07", {}, {"bezittingen": 0.01}),
        ("2026-07", {"overige_inkomsten": 1419.47}, {"gemeente": "utrecht"}),
        ("2024-04", {"overige_inkomsten": 1283.84}, {"gemeente": "rotterdam"}),
    ],
)
def test_draagkracht_zonder_regels_van_de_gemeente_is_niet_bekend(month: str, person: dict, household: dict):
    assert np.isnan(amount("draagkracht_bijzondere_bijstand", month, person, household))
    assert np.isnan(amount("bijzondere_bijstand", month, person, household | COSTS))
    assert amount("bijzondere_bijstand", month, person, household) == 0


def test_een_volledige_vergoeding_maakt_de_draagkracht_onbelangrijk():
    household = COSTS | {"oordeel_vergoeding_voorliggende_voorziening": 300}
    assert amount("bijzondere_bijstand", "2026-07", {"overige_inkomsten": 2000}, household) == 0


def test_op_de_norm_en_zonder_vermogen_is_er_geen_draagkracht():
    assert amount("bijzondere_bijstand", "2026-07", {"overige_inkomsten": 1419.46}, COSTS) == 300


@pytest.mark.parametrize(
    ("month", "household"),
    [
        ("2026-07", {}),
        ("2022-12", {"gemeente": "utrecht"}),
        ("2025-07", {"gemeente": "rotterdam"}),
        ("2026-10", {"gemeente": "diemen"}),
    ],
)
def test_inkomenstoeslag_zonder_bedrag_van_de_gemeente_is_niet_bekend(month: str, household: dict):
    found = household | {"oordeel_langdurig_laag_inkomen": True}
    assert np.isnan(amount("individuele_inkomenstoeslag", month, APPLICATION, found))
    assert amount("individuele_inkomenstoeslag", month, {}, found) == 0


def test_utrecht_noemt_boven_110_procent_alleen_een_bedrag_voor_gehuwden_met_een_ouder_kind():
    household = {"gemeente": "utrecht", "maanden_laag_inkomen": 36, "inkomen_als_deel_van_de_norm": 1.11}
    assert np.isnan(amount("individuele_inkomenstoeslag", "2024-03", APPLICATION, household))


def test_inkomenstoeslag_als_een_van_de_echtgenoten_voldoet_is_niet_bekend():
    household = {"gemeente": "utrecht", "maanden_laag_inkomen": 36}
    assert np.isnan(amount("individuele_inkomenstoeslag", "2024-03", APPLICATION, household, partner={}))


def test_tegemoetkoming_alleenverdieners_2027_is_niet_bekend():
    household = dict.fromkeys(
        ("inkomen_uit_andere_uitkering", "lagere_toeslagen_door_heffingskorting", "inkomen_met_toeslagen_lager_dan_bij_bijstand"), True
    )
    assert np.isnan(amount("tegemoetkoming_alleenverdieners", "2027-01", {}, household, partner={}))


def test_als_een_van_twee_jongeren_een_beroep_op_zijn_ouders_kan_doen_is_het_bedrag_niet_bekend():
    """Art. 12 (to 2026) looks at each person; it does not say which part of the costs of the household is then to be paid."""
    young, other = {"geboortedatum": "2005-01-01", "ouders_kunnen_niet_bijdragen": True}, {"ouders_kunnen_niet_bijdragen": False}
    found = amount("bijzondere_bijstand_jongere", "2025-07", young, {"oordeel_noodzakelijke_kosten_jongere": 1000}, other, "2006-01-01")
    assert np.isnan(found)
    assert np.isnan(amount("bijzondere_bijstand", "2025-07", young, COSTS, other, "2006-01-01"))
