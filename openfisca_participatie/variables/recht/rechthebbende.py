"""Wie recht op bijstand kan hebben (art. 11)."""

from openfisca_participatie.entities import PARTNER, Gezin, Persoon
from openfisca_participatie.variabele import MONTH, Variable, heeft_rol


class nederlander(Variable):
    """Heeft de Nederlandse nationaliteit."""

    value_type = bool
    default_value = True
    entity = Persoon
    definition_period = MONTH
    label = "Nederlander"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=11&lid=1"


class gelijkgestelde_vreemdeling(Variable):
    """Vreemdeling die met een Nederlander wordt gelijkgesteld: rechtmatig verblijf of bij algemene maatregel van bestuur."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Met een Nederlander gelijkgesteld"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=11&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=11&lid=3",
    ]


class woont_in_nederland(Variable):
    """Woont in Nederland."""

    value_type = bool
    default_value = True
    entity = Persoon
    definition_period = MONTH
    label = "Woont in Nederland"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=11&lid=1"


class partner_heeft_geen_recht(Variable):
    """De echtgenoot heeft geen recht op algemene bijstand om een reden die niet onder de andere feiten valt (art. 24)."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Partner heeft geen recht op bijstand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24"


class rechthebbende(Variable):
    """Een in Nederland wonende Nederlander, of een vreemdeling die met hem wordt gelijkgesteld."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Rechthebbende"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=11"

    def formula(persoon, period, parameters):
        """Woont hier, en is Nederlander of gelijkgesteld (art. 11 lid 1 tot en met 3)."""
        gelijkgesteld = persoon("nederlander", period) | persoon("gelijkgestelde_vreemdeling", period)
        return persoon("woont_in_nederland", period) & gelijkgesteld


class heeft_persoonlijk_recht(Variable):
    """Of deze belanghebbende zelf recht op algemene bijstand kan hebben, los van middelen (art. 11 en 13)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Kan zelf recht op algemene bijstand hebben"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=11",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13",
    ]

    def formula(persoon, period, parameters):
        """Rechthebbende, niet uitgesloten, en niet als partner zonder recht vastgelegd."""
        partner_zonder_recht = heeft_rol(persoon, PARTNER) & persoon.gezin("partner_heeft_geen_recht", period)
        uitgesloten = persoon("uitgesloten_van_algemene_bijstand", period)
        return persoon("rechthebbende", period) & ~uitgesloten & ~partner_zonder_recht
