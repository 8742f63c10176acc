"""Norm als de echtgenoot geen recht op algemene bijstand heeft (art. 24) en de verhoging voor een alleenstaande ouder in feite (art.
24a).
"""

import numpy as np

from openfisca_participatie.entities import Gezin, Persoon
from openfisca_participatie.variabele import MONTH, Variable, bekend, cent, som_van_belanghebbenden


class norm_echtgenoot_zonder_recht(Variable):
    """Norm voor de rechthebbende echtgenoot als de ander geen recht op algemene bijstand heeft en er geen kostendelende medebewoners
    zijn.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Norm naast een echtgenoot zonder recht"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24"

    def formula_2015_01(gezin, period, parameters):
        """In 2015: de norm die voor hem als alleenstaande of alleenstaande ouder geldt."""
        persoon = gezin.members
        return som_van_belanghebbenden(gezin, persoon("norm_als_alleenstaande", period) * persoon("telt_mee_in_norm", period))

    def formula_2016_01(gezin, period, parameters):
        """50% van de norm voor gehuwden van zijn leeftijd; wie eind 2015 bijstand had, houdt een half jaar de oude norm (78aa)."""
        aandeel = parameters(period).participatiewet.normen.aandeel_rechthebbende_echtgenoot
        nieuw = cent(aandeel * _gehuwdennorm(gezin, period))
        persoon = gezin.members
        telt_mee = persoon("telt_mee_in_norm", period)
        had_bijstand = som_van_belanghebbenden(gezin, (persoon("algemene_bijstand_op_31_december_2015", period) & telt_mee).astype(int)) > 0
        jonger = som_van_belanghebbenden(gezin, (persoon("jonger_dan_21_jaar", period) & telt_mee).astype(int)) > 0
        oud = som_van_belanghebbenden(gezin, persoon("norm_als_alleenstaande", period) * telt_mee)
        oude_norm_geldt = had_bijstand & (gezin("leeft_gescheiden", period) | jonger)
        return np.where(oude_norm_geldt, np.maximum(oud, nieuw), nieuw)

    def formula_2016_07(gezin, period, parameters):
        """50% van de norm voor gehuwden met een rechthebbende echtgenoot van zijn leeftijd."""
        aandeel = parameters(period).participatiewet.normen.aandeel_rechthebbende_echtgenoot
        return cent(aandeel * _gehuwdennorm(gezin, period))

    def formula_2027_01(gezin, period, parameters):
        """Vanaf 2027: 70% voor wie 21 jaar of ouder is en alleen woont, anders 50%."""
        aandeel = parameters(period).participatiewet.normen.aandeel_rechthebbende_echtgenoot
        alleenwonend = gezin("norm_alleenwonende_echtgenoot", period)
        return np.where(alleenwonend > 0, alleenwonend, cent(aandeel * _gehuwdennorm(gezin, period)))


class norm_alleenwonende_echtgenoot(Variable, onzeker=True):
    """Norm voor de rechthebbende echtgenoot van 21 jaar of ouder die alleen woont, naast een echtgenoot zonder recht (vanaf 2027).

    De wettekst van 2027 is niet gelezen; dat de hogere norm geldt als er geen kostendelende medebewoners zijn en de echtgenoot niet in
    dezelfde woning woont, is een lezing.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Norm alleenwonende echtgenoot (art. 24 vanaf 2027)"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24"

    def formula_2027_01(gezin, period, parameters):
        """70% van de norm voor gehuwden van zijn leeftijd, als de echtgenoot elders woont en art. 22a niet geldt."""
        aandeel = parameters(period).participatiewet.normen.aandeel_alleenwonende_echtgenoot
        persoon = gezin.members
        jong = persoon("jonger_dan_21_jaar", period) & persoon("telt_mee_in_norm", period)
        iemand_jong = som_van_belanghebbenden(gezin, jong.astype(int)) > 0
        met_niemand = persoon("woont_met_niemand", period) & persoon("telt_mee_in_norm", period)
        niemand_in_huis = som_van_belanghebbenden(gezin, met_niemand.astype(int)) > 0
        alleenwonend = gezin("leeft_gescheiden", period) & ~gezin("kostendelersnorm_van_toepassing", period)
        alleenwonend &= niemand_in_huis | ~gezin("lezing_alleen_wonen_is_zonder_iemand", period)
        geldt = gezin("een_echtgenoot_heeft_recht", period) & alleenwonend & ~iemand_jong
        return np.where(geldt, cent(aandeel * _gehuwdennorm(gezin, period)), 0.0)


class woont_met_niemand(Variable):
    """Is de enige bewoner van zijn woning."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Woont met niemand anders"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24"

    def formula(persoon, period, parameters):
        """In zijn woning heeft niemand anders zijn hoofdverblijf."""
        woningen = persoon.simulation.populations["woning"]
        return (np.bincount(woningen.members_entity_id, minlength=woningen.count) == 1)[woningen.members_entity_id]


class echtgenoot_is_toeslagpartner(Variable):
    """De echtgenoot is partner in de zin van art. 3 van de Algemene wet inkomensafhankelijke regelingen."""

    value_type = bool
    default_value = True
    entity = Gezin
    definition_period = MONTH
    label = "Echtgenoot is toeslagpartner"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24a&o=b"


class kind_verblijft_rechtmatig(Variable):
    """Het ten laste komende kind verblijft rechtmatig in Nederland."""

    value_type = bool
    default_value = True
    entity = Persoon
    definition_period = MONTH
    label = "Kind verblijft rechtmatig in Nederland"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24a&o=a"


class alleenstaande_ouderkop(Variable, onzeker=True):
    """Verhoging van de norm voor wie een kind ten laste heeft en wiens echtgenoot geen recht heeft (art. 24a, vanaf 2027).

    Het bedrag van 2027 is nog niet bekend: gerekend is met dat van 2026. De ingangsdatum is afgeleid.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Alleenstaande-ouderkop"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24a"

    def formula_2027_01(gezin, period, parameters):
        """Een twaalfde van de alleenstaande-ouderkop van het kindgebonden budget, als de echtgenoot toeslagpartner is."""
        wetten = parameters(period)
        per_jaar = bekend(wetten.wet_op_het_kindgebonden_budget, "alleenstaande_ouderkop")
        per_maand = per_jaar / wetten.participatiewet.normen.maanden_alleenstaande_ouderkop
        persoon = gezin.members
        kind = persoon("ten_laste_komend_kind", period) & persoon("kind_verblijft_rechtmatig", period)
        echtgenoot = gezin("een_echtgenoot_heeft_recht", period) & gezin("echtgenoot_is_toeslagpartner", period)
        return cent(np.where(echtgenoot & (gezin.sum(kind) > 0), per_maand, 0.0))


def _gehuwdennorm(gezin, period):
    """De norm voor gehuwden van de leeftijd van wie recht heeft."""
    persoon = gezin.members
    return som_van_belanghebbenden(gezin, persoon("norm_als_gehuwde_van_zijn_leeftijd", period) * persoon("telt_mee_in_norm", period))
