"""Maatregel wegens het niet nakomen van een geüniformeerde verplichting (art. 18 lid 4 tot en met 10).

De verlaging is altijd 100%; de verordening bepaalt hoe lang zij duurt en of zij over maanden wordt verrekend.
"""

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import MONTH, Enum, Variable, aanvrager_en_partner, keuze


class Herhaling(Enum):
    """Of een geüniformeerde verplichting binnen twaalf maanden opnieuw niet is nagekomen (art. 18 lid 6 tot en met 8)."""

    geen = "Geen herhaling"
    eerste = "Eerste herhaling"
    tweede = "Tweede herhaling"
    verdere = "Verdere herhaling"


class geuniformeerde_verplichting_niet_nagekomen(Variable):
    """Komt een geüniformeerde verplichting niet na, en de maatregel daarvoor werkt in deze maand."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Geüniformeerde verplichting niet nagekomen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=4"


class herhaling_geuniformeerde_verplichting(Variable):
    """Hoe vaak de verplichting telkens binnen twaalf maanden na de vorige maatregel opnieuw niet is nagekomen."""

    value_type = Enum
    possible_values = Herhaling
    default_value = Herhaling.geen
    entity = Persoon
    definition_period = MONTH
    label = "Herhaling binnen twaalf maanden"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=7",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=8",
    ]


class maanden_eerste_maatregel(Variable):
    """De maanden die de verordening voor de eerste maatregel stelt; bij een eerste herhaling duurt de verlaging langer."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Duur van de eerste maatregel"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=6"


class oordeel_geen_verwijtbaarheid_maatregel(Variable):
    """Oordeel: elke vorm van verwijtbaarheid ontbreekt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Elke verwijtbaarheid ontbreekt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=9",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=6&o=b",
    ]


class oordeel_vermindering_maatregel(Variable):
    """Oordeel: het deel van de maatregel, van 0 tot 1, dat wegens dringende redenen achterwege blijft."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vermindering van de maatregel"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=10"


class maatregel_opgelegd(Variable):
    """Of in deze maand een maatregel wegens een geüniformeerde verplichting geldt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Maatregel"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=9",
    ]

    def formula(persoon, period, parameters):
        """Een belanghebbende kwam een geüniformeerde verplichting niet na, en niet elke verwijtbaarheid ontbreekt."""
        niet_nagekomen = persoon("geuniformeerde_verplichting_niet_nagekomen", period)
        niet_verwijtbaar = persoon("oordeel_geen_verwijtbaarheid_maatregel", period)
        return aanvrager_en_partner(persoon) & niet_nagekomen & ~niet_verwijtbaar


class maatregelpercentage(Variable):
    """De hele verlaging van de bijstand, van 0 tot 1, voordat zij over maanden wordt verdeeld."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Maatregel, deel van de bijstand"
    unit = "/1"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=10",
    ]

    def formula(persoon, period, parameters):
        """100%, ook bij herhaling; minder voor zover dringende redenen daartoe noodzaken (lid 10)."""
        verlaging = parameters(period).participatiewet.handhaving.maatregel.verlaging
        vermindering = np.clip(persoon("oordeel_vermindering_maatregel", period), 0, 1)
        return persoon("maatregel_opgelegd", period) * verlaging * (1 - vermindering)


class minimale_duur_maatregel(Variable):
    """De maanden die de maatregel ten minste duurt."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Minimale duur van de maatregel"
    unit = "maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=7",
    ]

    def formula(persoon, period, parameters):
        """Een maand; bij een eerste herhaling een maand langer dan de eerste maatregel; daarna drie maanden."""
        maatregel = parameters(period).participatiewet.handhaving.maatregel
        herhaling = persoon("herhaling_geuniformeerde_verplichting", period)
        eerste_maatregel = np.maximum(persoon("maanden_eerste_maatregel", period), maatregel.minimale_duur)
        langer = np.minimum(eerste_maatregel + 1, maatregel.maximale_duur)
        duur = keuze(
            [herhaling == Herhaling.geen, herhaling == Herhaling.eerste], [maatregel.minimale_duur, langer], maatregel.maximale_duur
        )
        return persoon("maatregel_opgelegd", period) * duur


class maximale_duur_maatregel(Variable):
    """De maanden die de maatregel ten hoogste duurt; daarbinnen kiest de verordening."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Maximale duur van de maatregel"
    unit = "maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=6",
    ]

    def formula(persoon, period, parameters):
        """Drie maanden."""
        return persoon("maatregel_opgelegd", period) * parameters(period).participatiewet.handhaving.maatregel.maximale_duur
