"""Vaststellen dat iemand medisch urenbeperkt is (art. 6b lid 2 en 3)."""

from datetime import date

from openfisca_participatie.entities import Persoon
from openfisca_participatie.rekenhulp import maanden_later
from openfisca_participatie.variabele import ETERNITY, MONTH, NIET_GEGEVEN, Variable
from openfisca_participatie.variables.begrippen.leeftijd import dag_van_peilen


class vorige_aanvraag_urenbeperking(Variable):
    """Dag waarop hij het laatst vroeg om vast te stellen dat hij medisch urenbeperkt is."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Vorige aanvraag urenbeperking"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=6b&lid=3"


class urenbeperking_ambtshalve_vast_te_stellen(Variable):
    """Of het college uit eigen beweging kan vaststellen dat hij medisch urenbeperkt is."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Urenbeperking ambtshalve vast te stellen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=6b&lid=2&o=a"

    def formula(persoon, period, parameters):
        """Wie over deze maand algemene bijstand ontvangt."""
        return persoon("krijgt_algemene_bijstand", period)


class urenbeperking_op_aanvraag_vast_te_stellen(Variable):
    """Of hij een aanvraag kan indienen om vast te stellen dat hij medisch urenbeperkt is."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Urenbeperking op aanvraag vast te stellen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=6b&lid=2&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=6b&lid=3",
    ]

    def formula(persoon, period, parameters):
        """Wie over deze maand algemene bijstand ontvangt en dit in de twaalf maanden ervoor niet heeft aangevraagd (lid 3)."""
        termijn = parameters(period).participatiewet.begrippen.urenbeperking.maanden_tussen_aanvragen
        vorige = persoon("vorige_aanvraag_urenbeperking", period)
        voorbij = (vorige == NIET_GEGEVEN) | (maanden_later(vorige, termijn) <= dag_van_peilen(persoon, period))
        return persoon("krijgt_algemene_bijstand", period) & voorbij
