"""Wie als echtgenoot wordt aangemerkt: de gezamenlijke huishouding en haar uitzonderingen (art. 3 lid 2, 3 en 6-8; art. 4 lid 2).

De feiten gaan over deze persoon en de ander met wie hij samenwoont: de aanvrager en zijn huisgenoot. Wie als echtgenoot wordt
aangemerkt, hoort als partner in het gezin.
"""

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import MONTH, Enum, Variable
from openfisca_participatie.variables.begrippen.gezamenlijke_huishouding import _deelt_woning


class Verwantschap(Enum):
    """Hoe twee huisgenoten aan elkaar verwant zijn."""

    geen = "Geen verwantschap die telt"
    bloedverwant_eerste_graad = "Ouder of kind"
    aanverwant_eerste_graad = "Schoonouder of schoonkind"
    stiefkind = "Stiefouder en stiefkind"
    voormalig_pleegkind = "Voormalig pleegouder en pleegkind"
    bloedverwant_tweede_graad = "Broer, zus, grootouder of kleinkind"


class Onderkomen(Enum):
    """Waarin iemand zijn hoofdverblijf heeft."""

    woning = "Woning"
    woonwagen = "Woonwagen"
    woonschip = "Woonschip"
    geen_woning = "Geen woning"


class verwantschap_met_huisgenoot(Variable):
    """Hoe hij en de huisgenoot om wie het gaat aan elkaar verwant zijn."""

    value_type = Enum
    possible_values = Verwantschap
    default_value = Verwantschap.geen
    entity = Persoon
    definition_period = MONTH
    label = "Verwantschap met de huisgenoot"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=2&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=2",
    ]


class pleegvergoeding_of_kinderbijslag_ontvangen(Variable):
    """Voor het pleegkind is een pleegvergoeding of kinderbijslag ontvangen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Pleegvergoeding of kinderbijslag ontvangen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=8"


class voormalig_pleegkind_is_meerderjarig(Variable):
    """Van hem en de huisgenoot is wie pleegkind was 18 jaar of ouder."""

    value_type = bool
    default_value = True
    entity = Persoon
    definition_period = MONTH
    label = "Voormalig pleegkind is meerderjarig"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=7"


class zorgbehoefte_in_huishouding(Variable):
    """Bij hem of bij de huisgenoot om wie het gaat is sprake van zorgbehoefte."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Zorgbehoefte"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=2&o=a"


class zorg_is_aanleiding_samenwonen(Variable):
    """De zorg is de aanleiding om samen te wonen, en zij wordt in deze maand verleend."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Zorg is de aanleiding om samen te wonen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=2&o=a"


class onderkomen(Variable):
    """Waarin hij en de huisgenoot hun hoofdverblijf hebben."""

    value_type = Enum
    possible_values = Onderkomen
    default_value = Onderkomen.woning
    entity = Persoon
    definition_period = MONTH
    label = "Onderkomen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=6"


class oordeel_wederzijdse_zorg(Variable):
    """Oordeel: hij en de huisgenoot dragen zorg voor elkaar, door een bijdrage in de kosten van de huishouding of anderszins."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Zorgen voor elkaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=3"


class voert_gezamenlijke_huishouding(Variable):
    """Of hij met de huisgenoot een gezamenlijke huishouding voert."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Voert een gezamenlijke huishouding"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=6",
    ]

    def formula(persoon, period, parameters):
        """Hoofdverblijf in dezelfde woning, woonwagen of woonschip, en zorg voor elkaar of een van de gronden van lid 4."""
        in_woning = persoon("onderkomen", period) != Onderkomen.geen_woning
        zorg = persoon("oordeel_wederzijdse_zorg", period) | persoon("rechtsvermoeden_gezamenlijke_huishouding", period)
        return _deelt_woning(persoon) & in_woning & zorg


class uitgezonderd_als_echtgenoot(Variable):
    """Of hij en de huisgenoot wegens verwantschap of zorg niet als echtgenoten worden aangemerkt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Uitgezonderd als echtgenoot"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=2&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=7",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=8",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=2",
    ]

    def formula_2015_01(persoon, period, parameters):
        """Bloed- of aanverwanten in de eerste graad, en bloedverwanten in de tweede graad bij zorgbehoefte van een van hen."""
        tweede_graad = persoon("verwantschap_met_huisgenoot", period) == Verwantschap.bloedverwant_tweede_graad
        zorg = tweede_graad & persoon("zorgbehoefte_in_huishouding", period)
        return _verwant_in_eerste_graad(persoon, period, parameters) | zorg

    def formula_2026_01(persoon, period, parameters):
        """Bloed- of aanverwanten in de eerste graad, en wie om zorg is gaan samenwonen, verwant of niet, zolang de zorg duurt."""
        zorg = persoon("zorgbehoefte_in_huishouding", period) & persoon("zorg_is_aanleiding_samenwonen", period)
        return _verwant_in_eerste_graad(persoon, period, parameters) | zorg


class als_echtgenoot_aangemerkt(Variable):
    """Of hij en de huisgenoot als echtgenoten worden aangemerkt; dan vormen zij samen het gezin."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Als echtgenoot aangemerkt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=2&o=a"

    def formula(persoon, period, parameters):
        """Wie met een ander een gezamenlijke huishouding voert en niet is uitgezonderd."""
        return persoon("voert_gezamenlijke_huishouding", period) & ~persoon("uitgezonderd_als_echtgenoot", period)


def _verwant_in_eerste_graad(persoon, period, parameters):
    """Art. 3 lid 2 a, 7 and 8: a stepchild of any age (aanverwant), and an adult former foster child who was paid for.

    A minor is the younger of the two, so that the pair has one answer whoever carries the facts.
    """
    verwantschap = persoon("verwantschap_met_huisgenoot", period)
    zelf_volwassen = persoon("leeftijd", period) >= parameters(period).participatiewet.begrippen.meerderjarig
    volwassen = zelf_volwassen & persoon("voormalig_pleegkind_is_meerderjarig", period)
    betaald = persoon("pleegvergoeding_of_kinderbijslag_ontvangen", period)
    return (
        (verwantschap == Verwantschap.bloedverwant_eerste_graad)
        | (verwantschap == Verwantschap.aanverwant_eerste_graad)
        | (verwantschap == Verwantschap.stiefkind)
        | ((verwantschap == Verwantschap.voormalig_pleegkind) & betaald & volwassen)
    )
