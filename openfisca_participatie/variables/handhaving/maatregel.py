"""Maatregel wegens het niet nakomen van een geüniformeerde verplichting (art. 18 lid 4 tot en met 11; voor de SVB art. 47c lid 5 tot en
met 12).

De verlaging is altijd 100%; de verordening bepaalt hoe lang zij duurt en of zij over maanden wordt verrekend. De SVB heeft geen verordening
en bepaalt dat zelf.
"""

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import MONTH, Enum, Variable, keuze


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
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=5",
    ]


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
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=7",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=8",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=9",
    ]


class maanden_eerste_maatregel(Variable):
    """De maanden die de verordening voor de eerste maatregel stelt; bij een eerste herhaling duurt de verlaging langer."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Duur van de eerste maatregel"
    unit = "maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=7",
    ]


class oordeel_geen_verwijtbaarheid_maatregel(Variable):
    """Oordeel: elke vorm van verwijtbaarheid ontbreekt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Elke verwijtbaarheid ontbreekt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=9",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=6&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=10",
    ]


class oordeel_vermindering_maatregel(Variable):
    """Oordeel: het deel van de maatregel, van 0 tot 1, dat wegens dringende redenen achterwege blijft."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vermindering van de maatregel"
    unit = "/1"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=10",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=11",
    ]


class maatregel_opgelegd(Variable):
    """Of in deze maand een maatregel wegens een geüniformeerde verplichting geldt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Maatregel"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=9",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=10",
    ]

    def formula(persoon, period, parameters):
        """Een belanghebbende voor wie de verplichtingen kunnen gelden kwam er een niet na, en niet elke verwijtbaarheid ontbreekt."""
        niet_nagekomen = persoon("geuniformeerde_verplichting_niet_nagekomen", period) & persoon("heeft_verplichtingen", period)
        return niet_nagekomen & ~persoon("oordeel_geen_verwijtbaarheid_maatregel", period)


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
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=11",
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
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=7",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=8",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=9",
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
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=7",
    ]

    def formula(persoon, period, parameters):
        """Drie maanden."""
        return persoon("maatregel_opgelegd", period) * parameters(period).participatiewet.handhaving.maatregel.maximale_duur


class opgelegde_duur_maatregel(Variable):
    """De maanden waarvoor de maatregel is opgelegd; nul als dat niet bekend is."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Opgelegde duur van de maatregel"
    unit = "maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=6",
    ]


class duur_maatregel_toegestaan(Variable):
    """Of de duur van de opgelegde maatregel binnen de grenzen van de wet ligt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Duur van de maatregel binnen de wet"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=7",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=8",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=7",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=8",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=9",
    ]

    def formula(persoon, period, parameters):
        """Er is een maatregel, en hij duurt niet korter dan de minimale en niet langer dan de maximale duur."""
        duur = persoon("opgelegde_duur_maatregel", period)
        lang_genoeg = duur >= persoon("minimale_duur_maatregel", period)
        kort_genoeg = duur <= persoon("maximale_duur_maatregel", period)
        return persoon("maatregel_opgelegd", period) & lang_genoeg & kort_genoeg


class verordening_kent_spreiding(Variable):
    """De verordening bepaalt dat een maatregel over de maand van oplegging en de volgende maanden kan worden verrekend."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Verordening kent spreiding"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5"


class deel_maatregel_in_eerste_maand(Variable):
    """Het deel van het hele bedrag van de verlaging, van 0 tot 1, dat in de maand van oplegging wordt verrekend."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Deel van de maatregel in de eerste maand"
    unit = "/1"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=6",
    ]


class spreiding_maatregel_mogelijk(Variable):
    """Of de maatregel over ten hoogste drie maanden mag worden gespreid.

    Een maatregel van drie maanden neemt in elk van die maanden al de hele bijstand: daaraan valt niets te spreiden (art. 18 lid 7 en 8).
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Spreiding van de maatregel mogelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=7",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=6",
    ]

    def formula(persoon, period, parameters):
        """Als de verordening het bepaalt of de SVB beslist, en de maatregel korter duurt dan drie maanden."""
        bevoegd = persoon("verordening_kent_spreiding", period) | persoon.gezin("svb_beslist", period)
        korter = persoon("opgelegde_duur_maatregel", period) < persoon("maximale_duur_maatregel", period)
        return persoon("maatregel_opgelegd", period) & bevoegd & korter & persoon("duur_maatregel_toegestaan", period)


class spreiding_maatregel_toegestaan(Variable):
    """Of de gekozen spreiding mag: over de eerste maand ten minste een derde van het bedrag van de verlaging."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Spreiding van de maatregel toegestaan"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=6",
    ]

    def formula(persoon, period, parameters):
        """Spreiding is mogelijk, en in de eerste maand wordt ten minste een derde verrekend."""
        minimum = parameters(period).participatiewet.handhaving.maatregel.deel_eerste_maand
        return persoon("spreiding_maatregel_mogelijk", period) & (persoon("deel_maatregel_in_eerste_maand", period) >= minimum)


class verzoek_herziening_maatregel(Variable):
    """Vraagt om herziening van de opgelegde maatregel."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Verzoek om herziening van de maatregel"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=11",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=12",
    ]


class oordeel_komt_verplichting_nu_na(Variable):
    """Oordeel van het college: uit houding en gedragingen is ondubbelzinnig gebleken dat hij de geüniformeerde verplichting nakomt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Komt de verplichting nu na"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=11",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=12",
    ]


class herziening_maatregel_mogelijk(Variable):
    """Of college of SVB de maatregel wegens een geüniformeerde verplichting op verzoek kan herzien."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Herziening van de maatregel mogelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=11",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=12",
    ]

    def formula(persoon, period, parameters):
        """Er geldt een maatregel, hij vraagt erom, en ondubbelzinnig is gebleken dat hij de verplichting nu nakomt."""
        verzoek = persoon("verzoek_herziening_maatregel", period)
        return persoon("maatregel_opgelegd", period) & verzoek & persoon("oordeel_komt_verplichting_nu_na", period)
