"""A random population of gezinnen as arrays, and the same population as a simulation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from openfisca_core.simulations import Simulation
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from openfisca_participatie.stelsel import nieuwe_simulatie

MONTH = "2026-07"
AANVRAGER, PARTNER, KIND = 0, 1, 2

RARE_FACTS = [
    "gelijkgestelde_vreemdeling",
    "vrijheid_ontnomen",
    "onttrekt_zich_aan_straf",
    "vervult_dienstplicht",
    "werkstaking_of_uitsluiting",
    "vraagt_bijstand_voor_schulden",
    "uitreiziger",
    "verblijft_in_inrichting",
    "onbetaald_verlof",
    "verlof_wet_arbeid_en_zorg_hoofdstuk_6",
    "kan_rijksbekostigd_onderwijs_volgen",
    "aanspraak_studiefinanciering",
    "volgt_rijksbekostigd_onderwijs",
    "commerciele_overeenkomst",
    "opleiding_leeftijdseis_vervuld",
    "oordeel_wil_verplichtingen_niet_nakomen",
    "medisch_urenbeperkt",
    "doelgroep_loonkostensubsidie",
    "oordeel_uitbreiding_arbeidsomvang_niet_mogelijk",
    "oordeel_giften_verantwoord",
    "ouders_kunnen_niet_bijdragen",
    "mantelzorg_intensief_tijdelijk_elders",
    "tegenprestatie_opgedragen",
    "ontheffing_artikel_9a",
    "volledig_duurzaam_arbeidsongeschikt",
    "oordeel_ontheffing_arbeidsplicht",
    "oordeel_ontheffing_tegenprestatie",
    "oordeel_kinderopvang_en_belastbaarheid_in_orde",
    "oordeel_zoektermijn_niet_toepassen",
    "praktijkonderwijs_of_vso_in_jaar_voor_aanvraag",
]
RARE_AMOUNTS = {
    "uitkering_werkloosheid_of_arbeidsongeschiktheid": 400,
    "inkomsten_uit_verhuur_of_kostgangers": 400,
    "geldlening": 400,
    "hobbymatige_verkoop": 400,
    "particuliere_oudedagsvoorziening": 400,
    "vrijwilligersvergoeding": 400,
    "giften": 1500,
    "eenmalige_giften": 1500,
    "kostenbesparende_bijdragen": 400,
}
"""Facts that few have, with the highest amount."""


@dataclass
class Population:
    """Arrays with one element per person (``persoon``, the three memberships) or per gezin (``gezin``)."""

    gezinnen: int
    woningen: int
    gezin_van: NDArray
    rol: NDArray
    woning_van: NDArray
    persoon: dict[str, NDArray]
    gezin: dict[str, NDArray]


def _amount(rng: np.random.Generator, size: int, share: float, highest: float) -> NDArray:
    """Whole cents for a share of them, nil for the others."""
    return np.round(rng.random(size) * highest, 2) * (rng.random(size) < share)


def draw(gezinnen: int, seed: int = 1) -> Population:
    """About 1.8 persons a gezin and 0.8 dwellings a gezin; every kind of fact occurs."""
    rng = np.random.default_rng(seed)
    met_partner = rng.random(gezinnen) < 0.3
    kinderen = rng.choice([0, 1, 2, 3], gezinnen, p=[0.65, 0.2, 0.1, 0.05])
    alle = np.arange(gezinnen)
    gezin_van = np.concatenate([alle, alle[met_partner], np.repeat(alle, kinderen)])
    rol = np.repeat(np.array([AANVRAGER, PARTNER, KIND], np.int8), [gezinnen, met_partner.sum(), kinderen.sum()])
    woning_van_gezin = np.unique(np.minimum(alle, rng.integers(0, max(gezinnen * 2, 1), gezinnen)), return_inverse=True)[1]
    woning_van = woning_van_gezin[gezin_van]
    personen = len(rol)

    leeftijd_in_dagen = np.where(rol == KIND, rng.integers(0, 22 * 365, personen), rng.integers(17 * 365, 80 * 365, personen))
    melding = np.where(rng.random(personen) < 0.1, np.datetime64("2026-07-06"), np.datetime64("1970-01-01"))
    persoon: dict[str, NDArray] = {
        "geboortedatum": (np.datetime64("2026-07-01") - leeftijd_in_dagen).astype("datetime64[D]"),
        "datum_melding": melding.astype("datetime64[D]"),
        "nederlander": rng.random(personen) < 0.9,
        "woont_in_nederland": rng.random(personen) < 0.98,
        "claim_kinderbijslag": rng.random(personen) < 0.98,
        "ontvangt_algemene_bijstand": rng.random(personen) < 0.8,
        "oordeel_vrijlating_bevordert_arbeidsinschakeling": rng.random(personen) < 0.5,
        "soort_opleiding": np.where(rng.random(personen) < 0.9, 0, rng.integers(0, 5, personen)).astype(np.int16),
        "dagen_buitenland_kalenderjaar": rng.integers(0, 100, personen).astype(np.int32) * (rng.random(personen) < 0.03),
        "dagen_buitenland_aaneengesloten": rng.integers(0, 100, personen).astype(np.int32) * (rng.random(personen) < 0.03),
        "inkomsten_uit_arbeid": _amount(rng, personen, 0.4, 2500),
        "overige_inkomsten": _amount(rng, personen, 0.2, 900),
        "maanden_vrijlating_n": rng.integers(0, 8, personen).astype(np.int32),
        "maanden_vrijlating_r": rng.integers(0, 33, personen).astype(np.int32),
        "maanden_vrijlating_z": rng.integers(0, 15, personen).astype(np.int32),
    }
    persoon["inkomsten_uit_arbeid_met_loonkostensubsidie"] = persoon["inkomsten_uit_arbeid"] * (rng.random(personen) < 0.2)
    persoon |= {fact: rng.random(personen) < 0.03 for fact in RARE_FACTS}
    persoon |= {fact: _amount(rng, personen, 0.05, highest) for fact, highest in RARE_AMOUNTS.items()}
    gezin = {
        "partner_heeft_geen_recht": rng.random(gezinnen) < 0.03,
        "oordeel_tegeldemaking_woning_niet_verlangd": rng.random(gezinnen) < 0.5,
        "oordeel_voorliggende_voorziening": rng.random(gezinnen) < 0.01,
        "bezittingen": _amount(rng, gezinnen, 0.6, 20000),
        "schulden": _amount(rng, gezinnen, 0.4, 5000),
        "spaargeld_tijdens_bijstand": np.zeros(gezinnen),
        "vermogen_in_eigen_woning": _amount(rng, gezinnen, 0.1, 90000),
        "oordeel_verlaging_woonsituatie": _amount(rng, gezinnen, 0.03, 300),
        "oordeel_verlaging_schoolverlater": _amount(rng, gezinnen, 0.03, 300),
        "oordeel_voorliggende_voorziening_bedrag": np.zeros(gezinnen),
        "oordeel_afstemming_individueel": _amount(rng, gezinnen, 0.02, 200),
    }
    return Population(gezinnen, int(woning_van.max()) + 1, gezin_van, rol, woning_van, persoon, gezin)


def simulation(system: TaxBenefitSystem, population: Population) -> Simulation:
    """The population in the engine, built from the arrays themselves (no copy of a fact)."""
    populations = system.instantiate_entities()
    groups = {
        "persoon": (len(population.rol), None, None),
        "gezin": (population.gezinnen, population.gezin_van, population.rol),
        "woning": (population.woningen, population.woning_van, np.zeros(len(population.rol), np.int8)),
    }
    for key, (count, members, roles) in groups.items():
        group: Any = populations[key]
        group.count, group.ids = count, range(count)
        if members is not None and roles is not None:
            group.members_entity_id = members
            group.members_role = np.array(group.entity.flattened_roles, object)[roles]
    result = nieuwe_simulatie(system, populations)
    for name, values in population.persoon.items():
        result.set_input(name, "ETERNITY" if name in ("geboortedatum", "datum_melding") else MONTH, values)
    for name, values in population.gezin.items():
        result.set_input(name, MONTH, values)
    return result
