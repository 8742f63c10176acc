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


class pleegkind(Variable):
    """Is een pleegkind van de aanvrager of de partner: een kind alleen voor de arbeidsplicht en de ontheffing (art. 9 en 9a)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Pleegkind"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=1"


class ten_laste_komend_kind(Variable):
    """Eigen kind of stiefkind onder de 18 jaar dat geboren is, in Nederland woont en voor wie kinderbijslag wordt betaald."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ten laste komend kind"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=1"

    def formula(persoon, period, parameters):
        """Kind van het gezin, geen pleegkind, jonger dan 18 jaar op de peildatum; op zijn achttiende verjaardag niet meer."""
        return _kind_tot_18_met_kinderbijslag(persoon, period, parameters) & ~persoon("pleegkind", period)


class ten_laste_komend_kind_voor_plichten(Variable):
    """Ten laste komend kind voor de arbeidsplicht en de ontheffing (art. 9 en 9a): ook een pleegkind."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ten laste komend kind voor de plichten"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=1"

    def formula(persoon, period, parameters):
        """Eigen kind, stiefkind of pleegkind onder de 18 jaar op de peildatum, dat hier woont en voor wie kinderbijslag wordt betaald."""
        return _kind_tot_18_met_kinderbijslag(persoon, period, parameters)


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
    """Leeftijd van het jongste ten laste komende kind, zonder pleegkinderen; 999 als er geen is."""

    value_type = int
    default_value = 999
    entity = Gezin
    definition_period = MONTH
    label = "Leeftijd van het jongste kind"
    unit = "jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=r"

    def formula(gezin, period, parameters):
        """De laagste leeftijd onder de ten laste komende kinderen."""
        return _laagste_leeftijd(gezin, period, gezin.members("ten_laste_komend_kind", period))


class leeftijd_jongste_kind_voor_plichten(Variable):
    """Leeftijd van het jongste kind dat voor art. 9 en 9a ten laste komt, ook een pleegkind; 999 als er geen is."""

    value_type = int
    default_value = 999
    entity = Gezin
    definition_period = MONTH
    label = "Leeftijd van het jongste kind voor de plichten"
    unit = "jaar"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=1",
    ]

    def formula(gezin, period, parameters):
        """De laagste leeftijd onder die kinderen."""
        return _laagste_leeftijd(gezin, period, gezin.members("ten_laste_komend_kind_voor_plichten", period))


def _kind_tot_18_met_kinderbijslag(persoon, period, parameters):
    """Art. 4 lid 1, "ten laste komend kind": in the role of child, born, under 18, living here, with kinderbijslag."""
    grens = parameters(period).participatiewet.begrippen.leeftijd_ten_laste_komend_kind
    geboren = persoon("geboortedatum", period) <= dag_van_peilen(persoon, period)
    jong_genoeg = geboren & (persoon("leeftijd", period) < grens)
    woont_hier = persoon("woont_in_nederland", period)
    return heeft_rol(persoon, KIND) & jong_genoeg & woont_hier & persoon("claim_kinderbijslag", period)


def _laagste_leeftijd(gezin, period, kind):
    """Per gezin the lowest age among the persons of ``kind``; the default of the variable where there is none."""
    leeftijd = gezin.members("leeftijd", period)
    jongste = gezin.filled_array(gezin.simulation.tax_benefit_system.get_variable("leeftijd_jongste_kind").default_value)
    np.minimum.at(jongste, gezin.members_entity_id[kind], leeftijd[kind])
    return jongste
