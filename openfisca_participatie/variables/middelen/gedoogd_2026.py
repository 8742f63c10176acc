"""Wat een gemeente in 2026 al mag toepassen hoewel het pas vanaf 2027 recht is: gedoogd, en alleen als zij dat doet.

Bron: gemeente.nu en Binnenlands Bestuur (fase 2 van de Participatiewet in balans, oktober 2025); een besluit is niet gelezen.
"""

import numpy as np

from openfisca_participatie.entities import Gezin, Persoon
from openfisca_participatie.gemeenterecht import van_gemeente
from openfisca_participatie.variabele import MONTH, Variable, cent


class gemeente_gedoogt_vrijlating_onder_27(Variable, onzeker=True):
    """De gemeente past in 2026 de vrijlating van artikel 34a al toe op wie jonger is dan 27 jaar."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Gemeente past de vrijlating onder 27 jaar al toe"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34a&lid=1&o=a"

    def formula_2026_01(gezin, period, parameters):
        """Wat de gemeente heeft vastgesteld; zonder regel van de gemeente niet."""
        return van_gemeente(gezin, period, parameters, "gedoogd.vrijlating_onder_27") > 0

    def formula_2027_01(gezin, period, parameters):
        """Sinds 2027 is het recht en geen keuze van de gemeente."""
        return gezin.filled_array(False)


class gemeente_gedoogt_premie_onder_27(Variable, onzeker=True):
    """De gemeente laat in 2026 een premie voor de arbeidsinschakeling al vrij voor wie jonger is dan 27 jaar."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Gemeente laat de premie onder 27 jaar al vrij"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=j"

    def formula_2026_01(gezin, period, parameters):
        """Wat de gemeente heeft vastgesteld; zonder regel van de gemeente niet."""
        return van_gemeente(gezin, period, parameters, "gedoogd.premie_onder_27") > 0

    def formula_2027_01(gezin, period, parameters):
        """Sinds 2027 geldt de leeftijdsgrens niet meer."""
        return gezin.filled_array(False)


class gedoogde_vrijlating_onder_27(Variable, onzeker=True):
    """Inkomsten uit arbeid die een gemeente in 2026 al vrijlaat voor wie jonger is dan 27 jaar, zoals artikel 34a vanaf 2027.

    Voor hem bestaan de onderdelen n en r niet; gelden y, z of aa, dan gaan die voor. Het kalenderjaar is niet langer dan de twaalf maanden.
    """

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Gedoogde vrijlating onder 27 jaar"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34a&lid=1&o=a"

    def formula_2026_01(persoon, period, parameters):
        """15% van de inkomsten uit arbeid, zonder maximum, als de gemeente dat al doet en het zijn arbeidsinschakeling bevordert."""
        vrijlating = parameters(period).participatiewet.middelen.vrijlating_arbeid
        jong = persoon("leeftijd", period) < vrijlating.leeftijd
        bevordert = persoon("oordeel_vrijlating_bevordert_arbeidsinschakeling", period)
        geldt = persoon.gezin("gemeente_gedoogt_vrijlating_onder_27", period) & jong & bevordert
        inkomsten = np.maximum(persoon("inkomsten_uit_arbeid", period), 0)
        return cent(np.where(geldt, inkomsten * vrijlating.gedoogd_onder_27.aandeel, 0.0))

    def formula_2027_01(persoon, period, parameters):
        """Sinds 2027 geldt artikel 34a zelf."""
        return persoon.filled_array(0.0)
