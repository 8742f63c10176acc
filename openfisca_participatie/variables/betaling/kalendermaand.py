"""De kalendermaand, ook als er maar over een deel recht is (art. 45 lid 1 en 3).

Lid 3: de algemene bijstand wordt vastgesteld "over het deel van de kalendermaand waarover recht op bijstand bestaat". De wet noemt geen
deler; gerekend is met kalenderdagen, en een andere deler is een parameter.
"""

from datetime import date

import numpy as np

from openfisca_participatie.entities import AANVRAGER, PARTNER, Gezin
from openfisca_participatie.variabele import MONTH, NIET_GEGEVEN, Variable, bekend, cent, is_onbekend, minimum, van
from openfisca_participatie.variables.betaling.datums import DAG, eerste_dag, gegeven, laatste_dag, van_een_van_beiden


class dag_van_ingang(Variable):
    """De eerste dag van de maand waarover recht op bijstand bestaat, als dat niet de eerste van de maand of de dag van de melding is."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Dag van ingang"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3"


class dag_van_einde(Variable):
    """De laatste dag waarover recht op bijstand bestaat, als de bijstand in deze maand eindigt of al geëindigd is."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Laatste dag van de bijstand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3"


class dagen_zonder_recht(Variable):
    """Dagen tussen de eerste en de laatste dag waarop toch geen recht op bijstand bestaat, bijvoorbeeld door detentie."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Dagen zonder recht binnen de maand"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3&o=b"


class aansluitend_recht_op_bijstand(Variable):
    """Voor of na deze bijstand bestaat wel recht, maar wordt geen algemene bijstand ontvangen, zoals in een maand met genoeg inkomen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Recht loopt door"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3&o=a"


class dagen_aansluitend_zonder_bijstand(Variable):
    """Hoeveel dagen voor of na deze bijstand geen algemene bijstand wordt ontvangen, terwijl het recht doorloopt."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Aaneengesloten dagen zonder bijstand"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3&o=a"


class eerste_dag_met_recht(Variable):
    """De eerste dag van de maand waarover recht op bijstand bestaat."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Eerste dag met recht in de maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=1",
    ]

    def formula(gezin, period, parameters):
        """De dag van ingang die is gegeven; anders de ingangsdatum van de bijstand, of de eerste van de maand als die eerder ligt."""
        ingang = gezin("dag_van_ingang", period)
        toegekend_vanaf = _ingangsdatum(gezin, period)
        return np.maximum(np.where(gegeven(ingang), ingang, toegekend_vanaf), eerste_dag(period))


class laatste_dag_met_recht(Variable):
    """De laatste dag van de maand waarover recht op bijstand bestaat."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Laatste dag met recht in de maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3"

    def formula(gezin, period, parameters):
        """De laatste dag van de bijstand, of de laatste van de maand als die eerder ligt of geen einde is gegeven."""
        einde = gezin("dag_van_einde", period)
        return np.where(gegeven(einde), np.minimum(einde, laatste_dag(period)), laatste_dag(period))


class dagen_in_de_maand(Variable):
    """Het aantal kalenderdagen van de maand."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Kalenderdagen van de maand"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1"

    def formula(gezin, period, parameters):
        """Van de eerste tot en met de laatste dag."""
        return np.full(gezin.count, period.days)


class dagen_met_recht(Variable):
    """De kalenderdagen van de maand waarover recht op bijstand bestaat."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Dagen met recht"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3"

    def formula(gezin, period, parameters):
        """Van de eerste tot en met de laatste dag met recht, zonder de dagen waarop er geen recht is."""
        dagen = (gezin("laatste_dag_met_recht", period) + DAG - gezin("eerste_dag_met_recht", period)).astype(int)
        return np.maximum(np.maximum(dagen, 0) - np.maximum(gezin("dagen_zonder_recht", period), 0), 0)


class vastgesteld_over_deel_van_de_maand(Variable):
    """Of de algemene bijstand maar over een deel van de kalendermaand wordt vastgesteld."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand over een deel van de maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3&o=b",
    ]

    def formula(gezin, period, parameters):
        """Niet over alle dagen is er recht op bijstand; loopt het recht door, dan alleen na ten minste 30 dagen zonder bijstand."""
        grens = parameters(period).participatiewet.betaling.kalendermaand.dagen_zonder_bijstand
        deel = gezin("dagen_met_recht", period) < gezin("dagen_in_de_maand", period)
        lang_genoeg = gezin("dagen_aansluitend_zonder_bijstand", period) >= grens
        return deel & (~gezin("aansluitend_recht_op_bijstand", period) | lang_genoeg)


class deel_van_de_maand(Variable, onzeker=True):
    """Het deel van de kalendermaand, van 0 tot 1, waarover de algemene bijstand wordt vastgesteld; de wet noemt geen deler."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Deel van de maand"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3"

    def formula(gezin, period, parameters):
        """De dagen met recht gedeeld door de kalenderdagen van de maand; de hele maand als artikel 45 lid 3 niet geldt."""
        vast = bekend(parameters(period).participatiewet.betaling.kalendermaand, "vast_aantal_dagen")
        kalenderdagen = gezin("dagen_in_de_maand", period)
        deler = np.where(is_onbekend(vast), kalenderdagen, vast)
        deel = minimum(gezin("dagen_met_recht", period) / deler, 1)
        return np.where(gezin("vastgesteld_over_deel_van_de_maand", period), deel, 1)


class algemene_bijstand_over_de_maand(Variable):
    """De algemene bijstand over het deel van de maand waarover recht bestaat, met de vakantietoeslag die erin begrepen is."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Algemene bijstand over (een deel van) de maand"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3",
    ]

    def formula(gezin, period, parameters):
        """De algemene bijstand van de maand maal het deel van de maand."""
        return cent(gezin("algemene_bijstand", period) * gezin("deel_van_de_maand", period))


class bijstand_na_verlagingen_over_de_maand(Variable):
    """De algemene bijstand na maatregel en taaleis, over het deel van de maand waarover recht bestaat."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand na verlagingen over (een deel van) de maand"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5",
    ]

    def formula(gezin, period, parameters):
        """De algemene bijstand na verlagingen maal het deel van de maand."""
        return cent(gezin("algemene_bijstand_na_verlagingen", period) * gezin("deel_van_de_maand", period))


def _ingangsdatum(gezin, period):
    """The start of the bijstand; of spouses the one that differs from the melding (44 lid 3 and 5), not given when nobody reported."""
    persoon = gezin.members
    ingang = persoon("ingangsdatum_bijstand", period)
    melding = van_een_van_beiden(gezin, persoon("datum_melding", period))
    aanvrager = van(gezin, ingang, AANVRAGER, NIET_GEGEVEN)
    partner = van(gezin, ingang, PARTNER, NIET_GEGEVEN)
    partner = np.where(gegeven(partner), partner, aanvrager)
    vroegste, laatste = np.minimum(aanvrager, partner), np.maximum(aanvrager, partner)
    return np.where(vroegste < melding, vroegste, laatste)
