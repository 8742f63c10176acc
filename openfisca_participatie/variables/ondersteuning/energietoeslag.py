"""Eenmalige energietoeslag voor 2022 en 2023 (art. 35 lid 4 tot en met 6): bijzondere bijstand zonder toets van de werkelijke kosten.

De wet noemt geen bedrag en geen inkomensgrens: wat het college verleent, wordt als oordeel vastgelegd. Een aanvraag is niet nodig (lid 6).
Lid 4 werkte terug tot 15 maart 2022 en staat voor het eerst in de tekst van 26 augustus 2022; maart telt hier als hele maand. Voor 2023 is
de wet van 4 oktober 2023 (Stb. 2023, 329); of zij in oktober 2023 of op 1 januari 2024 in werking trad, is niet vastgesteld.
"""

import numpy as np

from openfisca_participatie.entities import AANVRAGER, PARTNER, Gezin, Persoon
from openfisca_participatie.variabele import MONTH, Variable, niet_negatief, van


class alleen_briefadres(Variable):
    """Is in de basisregistratie personen als ingezetene ingeschreven met enkel een briefadres."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Alleen een briefadres"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=5&o=c"


class oordeel_energietoeslag_2022(Variable):
    """Oordeel: het bedrag dat het college in deze maand als energietoeslag voor 2022 verleent."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bedrag energietoeslag 2022"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=4&o=a"


class oordeel_energietoeslag_2023(Variable):
    """Oordeel: het bedrag dat het college in deze maand als energietoeslag voor 2023 verleent."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bedrag energietoeslag 2023"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=4&o=b"


class uitgesloten_van_energietoeslag_2023(Variable):
    """Of de energietoeslag voor 2023 niet mogelijk is voor deze persoon; voor 2022 golden deze gronden niet."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Uitgesloten van energietoeslag 2023"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=5"

    def formula_2023_10(persoon, period, parameters):
        """Wie 18, 19 of 20 jaar is, voor studiefinanciering in aanmerking komt of alleen een briefadres heeft."""
        te_jong = persoon("leeftijd", period) < parameters(period).participatiewet.ondersteuning.energietoeslag.leeftijd
        return te_jong | persoon("aanspraak_studiefinanciering", period) | persoon("alleen_briefadres", period)


class energietoeslag_2022_mogelijk(Variable):
    """Of in deze maand een energietoeslag voor 2022 kan worden verstrekt."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Energietoeslag 2022 mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=4&o=a"

    def formula_2022_03(gezin, period, parameters):
        """Van 15 maart 2022 tot en met 30 juni 2023, voor wie recht op bijzondere bijstand kan hebben."""
        return gezin("recht_op_bijzondere_bijstand_volgens_paragraaf_2_2", period)

    def formula_2023_07(gezin, period, parameters):
        """Na 30 juni 2023 niet meer."""
        return gezin.filled_array(False)


class energietoeslag_2023_mogelijk(Variable, onzeker=True):
    """Of in deze maand een energietoeslag voor 2023 kan worden verstrekt; onzeker is of dat al in oktober 2023 kon."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Energietoeslag 2023 mogelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=4&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=5",
    ]

    def formula_2023_10(gezin, period, parameters):
        """Tot en met 31 augustus 2024, als een van de belanghebbenden recht op bijzondere bijstand kan hebben en niet is uitgesloten."""
        persoon = gezin.members
        recht = persoon("heeft_persoonlijk_recht_op_bijzondere_bijstand", period)
        mogelijk = recht & ~persoon("uitgesloten_van_energietoeslag_2023", period)
        return van(gezin, mogelijk, AANVRAGER) | van(gezin, mogelijk, PARTNER)

    def formula_2024_09(gezin, period, parameters):
        """Na 31 augustus 2024 niet meer."""
        return gezin.filled_array(False)


class energietoeslag(Variable):
    """De energietoeslag die in deze maand wordt verleend, voor 2022 en 2023 samen."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Energietoeslag"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=6",
    ]

    def formula_2022_03(gezin, period, parameters):
        """Het bedrag dat het college verleent, voor zover de toeslag van dat jaar in deze maand kan worden verstrekt."""
        voor_2022 = np.where(gezin("energietoeslag_2022_mogelijk", period), gezin("oordeel_energietoeslag_2022", period), 0.0)
        voor_2023 = np.where(gezin("energietoeslag_2023_mogelijk", period), gezin("oordeel_energietoeslag_2023", period), 0.0)
        return niet_negatief(voor_2022) + niet_negatief(voor_2023)
