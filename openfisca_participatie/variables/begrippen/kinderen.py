"""Ten laste komende kinderen (art. 4 lid 1)."""

import numpy as np

from openfisca_participatie.entities import KIND, Gezin, Persoon
from openfisca_participatie.variabele import MONTH, Variable, heeft_rol
from openfisca_participatie.variables.begrippen.leeftijd import dag_van_peilen


class claim_kinderbijslag(Variable):
    """Voor het kind wordt kinderbijslag betaald, of zou die zonder het uitstel van art. 7 lid 2 AKW worden betaald."""

    value_type = bool
    default_value = True
    entity = Persoon
    definition_period = MONTH
    label = "Kinderbijslag voor dit kind"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=1"


class ten_laste_komend_kind(Variable):
    """Kind onder de 18 jaar dat geboren is, in Nederland woont en voor wie kinderbijslag wordt betaald."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ten laste komend kind"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=1"

    def formula(persoon, period, parameters):
        """Kind van het gezin, jonger dan 18 jaar op de peildatum; op zijn achttiende verjaardag niet meer."""
        grens = parameters(period).participatiewet.begrippen.leeftijd_ten_laste_komend_kind
        geboren = persoon("geboortedatum", period) <= dag_van_peilen(persoon, period)
        jong_genoeg = geboren & (persoon("leeftijd", period) < grens)
        woont_hier = persoon("woont_in_nederland", period)
        return heeft_rol(persoon, KIND) & jong_genoeg & woont_hier & persoon("claim_kinderbijslag", period)


class aantal_ten_laste_komende_kinderen(Variable):
    """Hoeveel ten laste komende kinderen het gezin heeft."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Aantal ten laste komende kinderen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=1"

    def formula(gezin, period, parameters):
        """De ten laste komende kinderen bij elkaar geteld."""
        return gezin.sum(gezin.members("ten_laste_komend_kind", period))


class leeftijd_jongste_kind(Variable):
    """Leeftijd van het jongste ten laste komende kind; 999 als er geen is."""

    value_type = int
    default_value = 999
    entity = Gezin
    definition_period = MONTH
    label = "Leeftijd van het jongste kind"
    unit = "jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=4"

    def formula(gezin, period, parameters):
        """De laagste leeftijd onder de ten laste komende kinderen."""
        kind = gezin.members("ten_laste_komend_kind", period)
        leeftijd = gezin.members("leeftijd", period)
        jongste = gezin.filled_array(gezin.simulation.tax_benefit_system.get_variable("leeftijd_jongste_kind").default_value)
        np.minimum.at(jongste, gezin.members_entity_id[kind], leeftijd[kind])
        return jongste
