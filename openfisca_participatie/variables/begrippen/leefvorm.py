"""Leefvorm: alleenstaande, alleenstaande ouder of gehuwden (art. 3 en 4)."""

import numpy as np

from openfisca_participatie.entities import AANVRAGER, PARTNER, Gezin
from openfisca_participatie.variabele import MONTH, Enum, Variable, keuze, van


class Leefvorm(Enum):
    """De leefvormen van art. 4."""

    alleenstaande = "Alleenstaande"
    alleenstaande_ouder = "Alleenstaande ouder"
    gehuwden = "Gehuwden"


class gehuwd_of_gezamenlijke_huishouding(Variable):
    """Gehuwd, geregistreerd partner of een gezamenlijke huishouding voerend (art. 3 lid 1 tot en met 4)."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Gehuwd of gezamenlijke huishouding"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=2"

    def formula(gezin, period, parameters):
        """Wie als partner in het gezin staat, is gehuwd of voert een gezamenlijke huishouding."""
        return van(gezin, np.ones(gezin.members.count, dtype=bool), PARTNER)


class leefvorm(Variable):
    """Alleenstaande, alleenstaande ouder (met een of meer ten laste komende kinderen) of gehuwden."""

    value_type = Enum
    possible_values = Leefvorm
    default_value = Leefvorm.alleenstaande
    entity = Gezin
    definition_period = MONTH
    label = "Leefvorm"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=1"

    def formula(gezin, period, parameters):
        """Gehuwden gaan voor; zonder echtgenoot maakt een ten laste komend kind het verschil."""
        heeft_partner = van(gezin, np.ones(gezin.members.count, dtype=bool), PARTNER)
        gehuwd = gezin("gehuwd_of_gezamenlijke_huishouding", period) | heeft_partner
        met_kind = gezin("aantal_ten_laste_komende_kinderen", period) > 0
        leefvormen = [Leefvorm.gehuwden.index, Leefvorm.alleenstaande_ouder.index]
        return keuze([gehuwd, met_kind], leefvormen, Leefvorm.alleenstaande.index)


class leeft_gescheiden(Variable):
    """Of de echtgenoot in een andere woning woont dan de aanvrager. Duurzaam gescheiden levenden zijn ongehuwd (art. 3 lid 2 b)."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Echtgenoot woont elders"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=4"

    def formula(gezin, period, parameters):
        """Gehuwd, en de partner is niet bewoner van de woning van de aanvrager."""
        woning = gezin.simulation.populations["woning"].members_entity_id
        van_partner = van(gezin, woning, PARTNER, -1)
        elders = (van_partner >= 0) & (van_partner != van(gezin, woning, AANVRAGER, -1))
        return gezin("gehuwd_of_gezamenlijke_huishouding", period) & elders
