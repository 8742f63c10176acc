"""Omstreden lezingen: waar de wet op twee manieren te lezen is en de andere lezing een ander bedrag geeft.

Zonder opgave geldt de lezing die is gecodeerd; ja kiest de andere. Welke dat is en waarom staat in docs/rechtsvragen.md.
"""

from openfisca_participatie.entities import Gezin
from openfisca_participatie.variabele import MONTH, Variable


class lezing_verhoging_jongere_per_gezin(Variable):
    """Andere lezing van art. 20 lid 3: één verhoging per gezin, ook als beide echtgenoten 18, 19 of 20 jaar zijn."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Lezing: één verhoging voor jongeren per gezin"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&lid=3"


class lezing_grens_jongere_als_alleenstaande(Variable):
    """Andere lezing van art. 20 lid 4: naast een echtgenoot zonder recht is de norm van art. 21 a de grens van de verhoging."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Lezing: de grens van de verhoging is art. 21 a"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&lid=4"


class lezing_jongere_naast_pensioengerechtigde(Variable):
    """Andere lezing van art. 22 c: zij geldt ook als de andere echtgenoot 18, 19 of 20 jaar is."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Lezing: art. 22 c naast een echtgenoot jonger dan 21"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22&o=c"


class lezing_contract_alleen_van_wie_tekende(Variable):
    """Andere lezing van art. 19a lid 1 b en c: een huurcontract van een van de echtgenoten geldt niet voor de ander."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Lezing: een contract geldt alleen voor wie het tekende"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1"


class lezing_echtgenoot_zonder_recht_telt_altijd(Variable):
    """Andere lezing van art. 22a lid 1: een echtgenoot van 21 of ouder zonder recht telt in A, ook als hij elders woont."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Lezing: een echtgenoot zonder recht telt altijd in A"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=1"


class lezing_alleen_wonen_is_zonder_iemand(Variable):
    """Andere lezing van art. 24 vanaf 2027: alleen woont wie met niemand anders in huis woont, ook geen kind, student of huurder."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Lezing: alleen wonen is met niemand anders in huis"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24"


class lezing_dringende_redenen_bij_te_veel_middelen(Variable):
    """Andere lezing van art. 16 lid 1: zeer dringende redenen kunnen ook bij te veel inkomen of vermogen tot bijstand leiden."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Lezing: art. 16 ook bij te veel middelen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=16&lid=1"


class lezing_vrijlating_z_niet_onder_27(Variable):
    """Andere lezing van art. 31 lid 2 z: wie jonger is dan 27 jaar krijgt haar nooit, omdat de zes maanden van n voor hem niet
    verstrijken.
    """

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Lezing: vrijlating z niet onder 27 jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=z"


class lezing_giftengrens_per_belanghebbende(Variable):
    """Andere lezing van art. 31 lid 2 m: de grens voor giften is er voor iedere belanghebbende, bij gehuwden dus twee keer."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Lezing: giftengrens per belanghebbende"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=m"


class lezing_vrijlating_vanaf_de_eerste_maand(Variable):
    """Andere lezing van art. 19 lid 1 a en 31 lid 2 n: de vrijlating geldt ook voor de vraag of wie nog geen bijstand ontvangt recht
    heeft.
    """

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Lezing: vrijlating ook voor het recht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=1&o=a"


class lezing_vrijlating_voor_echtgenoot_zonder_recht(Variable):
    """Andere lezing van art. 32 lid 3: een echtgenoot zonder recht heeft ook zelf een vrijlating van inkomsten uit arbeid."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Lezing: vrijlating voor een echtgenoot zonder recht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=3"


class lezing_gehuwdennorm_is_artikel_21b(Variable):
    """Andere lezing van art. 32 lid 3: "de bijstandsnorm voor gehuwden" is altijd die van art. 21 b, ook met kostendelers of een
    jongere.
    """

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Lezing: de gehuwdennorm van art. 32 lid 3 is art. 21 b"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=3"


class lezing_inkomen_van_buiten_de_bijstand_telt_niet(Variable):
    """Andere lezing van art. 32 lid 1 b: inkomen dat hoort bij dagen van de maand voor of na de bijstand, telt niet."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Lezing: inkomen van voor of na de bijstand telt niet"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1&o=b"
