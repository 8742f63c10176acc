"""Feiten en oordelen waarop voorstellen rekenen. In het geldende recht hebben zij geen gevolg; zo is hetzelfde huishouden in
beide te berekenen.
"""

from openfisca_participatie.entities import Gezin, Persoon
from openfisca_participatie.variabele import MONTH, Enum, Variable


class Experimentgroep(Enum):
    """Wat voor een deelnemer aan een experiment (art. 83) anders is."""

    geen = "Doet niet mee"
    vergelijking = "Vergelijkingsgroep: de gewone regels"
    ontheffing = "Ontheven van de verplichtingen van art. 9 lid 1"
    intensief = "Intensieve begeleiding"
    vrijlating = "Hogere en langere vrijlating van inkomsten uit arbeid"


class verblijft_tijdelijk_wegens_crisis(Variable):
    """Verblijft gepland en tijdelijk bij anderen in de woning wegens een crisis, of omdat hij dakloos is of dat dreigt te worden."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Tijdelijk verblijf wegens een crisis"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1"


class oordeel_kostendelersnorm_niet_toepassen(Variable):
    """Oordeel: de kostendelersnorm past niet bij de omstandigheden van dit gezin, met vastgelegde reden."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Kostendelersnorm past niet"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=1"


class eigen_invulling_participatie(Variable):
    """Geeft zelf invulling aan zijn participatie, met vrijwilligerswerk, zorg voor een ander of een opleiding."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Eigen invulling van participatie"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1&o=c"


class niet_nagekomen_door_eigen_invulling(Variable):
    """Wat hij aan verplichtingen niet nakomt, bestaat alleen uit zijn eigen participatie, zonder toestemming vooraf."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Niet nagekomen door eigen participatie"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=4",
    ]


class oordeel_afstemming_norm(Variable):
    """Oordeel: bedrag waarmee de norm in dit geval wordt verhoogd of, als het negatief is, verlaagd."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Afstemming van de norm"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=1"


class oordeel_afstemming_plichten(Variable):
    """Oordeel: de plichten tot arbeid en tegenprestatie passen nu niet bij zijn omstandigheden; dringende redenen zijn niet nodig."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Afstemming van de plichten"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=1"


class behoort_tot_groep_categoriale_bijstand(Variable):
    """Behoort tot een groep die de gemeente voor categoriale bijzondere bijstand heeft aangewezen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Groep voor categoriale bijstand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1"


class experimentgroep(Variable):
    """In welke groep hij meedoet aan een experiment van zijn gemeente (art. 83)."""

    value_type = Enum
    possible_values = Experimentgroep
    default_value = Experimentgroep.geen
    entity = Persoon
    definition_period = MONTH
    label = "Groep in een experiment"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1"


class maanden_in_experiment(Variable):
    """Maanden die hij voor deze maand al aan het experiment meedeed."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Maanden in een experiment"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=n"


class heeft_basisbaan(Variable):
    """Werkt in een basisbaan, zoals het voorstel die omschrijft."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Basisbaan"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1&o=a"


class uren_participatie(Variable):
    """Uren per week waarin hij onbetaald maatschappelijk participeert."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Uren participatie"
    unit = "uur per week"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1&o=c"
