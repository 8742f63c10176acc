"""Nieuwe aanvraag na tijdelijk werk: de dagen tussen het werk en de bijstand, en wat het gezin daardoor mist (art. 44 en 45)."""

from datetime import date

import numpy as np

from openfisca_participatie.entities import AANVRAGER, PARTNER, Gezin, Persoon
from openfisca_participatie.variabele import ETERNITY, MONTH, NIET_GEGEVEN, Variable, aanvrager_en_partner, cent, van


class datum_einde_tijdelijk_werk(Variable):
    """De laatste dag van het tijdelijke werk waarna hij opnieuw bijstand aanvraagt."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Einde van het tijdelijke werk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43a&lid=1"


class dagen_zonder_inkomen_na_werk(Variable):
    """De dagen van deze maand na het einde van het tijdelijke werk en voor de ingang van de bijstand."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Dagen tussen werk en bijstand"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=1"

    def formula(persoon, period, parameters):
        """Van de dag na het werk, of de eerste van de maand, tot de dag waarop de bijstand ingaat."""
        einde, ingang = persoon("datum_einde_tijdelijk_werk", period), persoon("ingangsdatum_bijstand", period)
        eerste = np.datetime64(str(period.start))
        volgende_maand = np.datetime64(str(period.offset(1, "month").start))
        van_dag, tot_dag = np.maximum(einde + 1, eerste), np.minimum(ingang, volgende_maand)
        dagen = np.maximum((tot_dag - van_dag).astype(int), 0)
        return np.where(aanvrager_en_partner(persoon) & (einde > NIET_GEGEVEN), dagen, 0)


class gemiste_bijstand_na_werk(Variable):
    """De algemene bijstand over de dagen van deze maand tussen het einde van het tijdelijke werk en de ingang van de bijstand."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Gemiste bijstand na tijdelijk werk"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3&o=b",
    ]

    def formula(gezin, period, parameters):
        """De algemene bijstand maal die dagen, gedeeld door de kalenderdagen van de maand; bij echtgenoten de meeste dagen."""
        dagen = gezin.members("dagen_zonder_inkomen_na_werk", period)
        meeste = np.maximum(van(gezin, dagen, AANVRAGER), van(gezin, dagen, PARTNER))
        return cent(np.where(meeste > 0, gezin("algemene_bijstand", period) * meeste / period.size_in_days, 0.0))
