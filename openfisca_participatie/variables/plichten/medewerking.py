"""Medewerken, een identiteitsbewijs tonen en zich niet misdragen (art. 9 lid 6 en art. 17 lid 2 en 4)."""

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import MONTH, Variable, aanvrager_en_partner


class medewerking_gevraagd(Variable):
    """Het college of de SVB heeft zijn medewerking gevraagd, bijvoorbeeld aan een gesprek of een huisbezoek."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Medewerking gevraagd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=17&lid=2"


class medewerking_geweigerd(Variable):
    """Heeft de gevraagde medewerking niet verleend."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Medewerking niet verleend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=17&lid=2"


class oordeel_medewerking_redelijkerwijs_nodig(Variable):
    """Oordeel: de gevraagde medewerking is redelijkerwijs nodig voor de uitvoering van de wet."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Medewerking redelijkerwijs nodig"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=17&lid=2"


class identiteitsbewijs_gevraagd(Variable):
    """Het college of de SVB heeft gevraagd een identiteitsbewijs te tonen, en dat is redelijkerwijs nodig."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Identiteitsbewijs gevraagd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=17&lid=4"


class zeer_ernstige_misdraging(Variable):
    """Heeft zich zeer ernstig misdragen tegen wie de wet uitvoert, tijdens het werk."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Zeer ernstige misdraging"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=6"


class medewerkingsplicht(Variable):
    """De verplichting desgevraagd de medewerking te verlenen die redelijkerwijs nodig is."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Medewerkingsplicht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=17&lid=2"

    def formula(persoon, period, parameters):
        """Geldt voor elke belanghebbende aan wie medewerking is gevraagd die redelijkerwijs nodig is."""
        nodig = persoon("oordeel_medewerking_redelijkerwijs_nodig", period)
        return aanvrager_en_partner(persoon) & persoon("medewerking_gevraagd", period) & nodig


class medewerkingsplicht_geschonden(Variable):
    """Of hij de medewerkingsplicht niet is nagekomen; de gevolgen staan in art. 18 lid 2 en art. 54."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Medewerkingsplicht niet nagekomen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=17&lid=2"

    def formula(persoon, period, parameters):
        """Hij was verplicht mee te werken en deed het niet."""
        return persoon("medewerkingsplicht", period) & persoon("medewerking_geweigerd", period)


class identificatieplicht(Variable):
    """De verplichting desgevraagd terstond een identiteitsbewijs te tonen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Identificatieplicht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=17&lid=4"

    def formula(persoon, period, parameters):
        """Geldt voor een ieder, dus ook voor een huisgenoot, als het is gevraagd en redelijkerwijs nodig is."""
        return persoon("identiteitsbewijs_gevraagd", period)


class misdragingsverbod_geschonden(Variable):
    """Of hij de verplichting zich van zeer ernstige misdragingen te onthouden niet is nagekomen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Misdragingsverbod niet nagekomen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=6"

    def formula(persoon, period, parameters):
        """De verplichting geldt voor elke belanghebbende, op elke leeftijd en ook bij ontheffing."""
        return aanvrager_en_partner(persoon) & persoon("zeer_ernstige_misdraging", period)
