"""Taaleis (art. 18b, sinds 2016): de bijstand wordt verlaagd als de belanghebbende het Nederlands onvoldoende beheerst en het niet leert.

De verlaging is 20% van de bijstandsnorm in de eerste zes maanden na de kennisgeving, 40% in de zes maanden daarna en dan 100%.
"""

import numpy as np

from openfisca_participatie.entities import AANVRAGER, Persoon
from openfisca_participatie.variabele import ETERNITY, MONTH, Variable, aanvrager_en_partner, heeft_rol, niet_negatief, van_echtgenoot


class maanden_sinds_kennisgeving_taaleis(Variable):
    """Maanden sinds de schriftelijke kennisgeving van het vermoeden dat hij de taal onvoldoende beheerst; 0 in de maand ervan."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Maanden sinds de kennisgeving"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=4"


class taaltraject_met_voldoende_voortgang(Variable):
    """Begon binnen een maand na de kennisgeving de taal te leren, en voldoet aan de voortgang die van hem mag worden verwacht."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Taaltraject met voldoende voortgang"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=6&o=a"


class algemene_bijstand_op_31_december_2015(Variable):
    """Had op 31 december 2015 algemene bijstand; voor hem gold de taaleis pas vanaf 1 juli 2016."""

    value_type = bool
    entity = Persoon
    definition_period = ETERNITY
    label = "Algemene bijstand op 31 december 2015"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0036496&artikel=II"


class oordeel_onvoldoende_beheersing_taal(Variable):
    """Oordeel: hij beheerst het Nederlands niet of onvoldoende; vanaf de zevende maand is dit de uitkomst van de toets van dat moment."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Onvoldoende beheersing van het Nederlands"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=10",
    ]


class oordeel_vermindering_verlaging_taaleis(Variable):
    """Oordeel: het deel van de verlaging, van 0 tot 1, dat wegens dringende redenen achterwege blijft."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vermindering van de verlaging taaleis"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=7"


class voldoet_niet_aan_taaleis(Variable):
    """Of de bijstand wegens de taaleis wordt verlaagd."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Voldoet niet aan de taaleis"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=6",
    ]

    def formula_2016_01(persoon, period, parameters):
        """Niet voor wie op 31 december 2015 al bijstand had; anders bij onvoldoende beheersing, zonder voortgang en met verwijtbaarheid."""
        return _voldoet_niet(persoon, period) & ~persoon("algemene_bijstand_op_31_december_2015", period)

    def formula_2016_07(persoon, period, parameters):
        """Hij beheerst de taal onvoldoende, maakt geen voldoende voortgang, en niet elke verwijtbaarheid ontbreekt (lid 6)."""
        return _voldoet_niet(persoon, period)


class verlagingsdeel_taaleis(Variable):
    """De verlaging wegens de taaleis als deel van de bijstandsnorm, van 0 tot 1."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Verlaging taaleis, deel van de bijstandsnorm"
    unit = "/1"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=9",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=10",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=11",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=7",
    ]

    def formula_2016_01(persoon, period, parameters):
        """20% in de eerste zes maanden sinds de kennisgeving, dan zes maanden 40%, dan 100%; minder wegens dringende redenen (lid 7)."""
        trede = parameters(period).participatiewet.handhaving.taaleis.verlaging.calc(persoon("maanden_sinds_kennisgeving_taaleis", period))
        vermindering = np.clip(persoon("oordeel_vermindering_verlaging_taaleis", period), 0, 1)
        return persoon("voldoet_niet_aan_taaleis", period) * trede * (1 - vermindering)


class verlaging_taaleis(Variable):
    """Verlaging van de bijstand wegens de taaleis; eenmaal per gezin, bij de echtgenoot met de hoogste verlaging."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Verlaging taaleis"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=9",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=14",
    ]

    def formula_2016_01(persoon, period, parameters):
        """Het deel van de bijstandsnorm van het gezin; voldoen beide echtgenoten niet, dan alleen de hoogste (lid 14)."""
        deel = persoon("verlagingsdeel_taaleis", period)
        deel_echtgenoot = van_echtgenoot(persoon, deel)
        telt = (deel > deel_echtgenoot) | ((deel == deel_echtgenoot) & heeft_rol(persoon, AANVRAGER))
        return np.where(telt & (deel > 0), niet_negatief(deel * persoon.gezin("bijstandsnorm", period)), 0.0)


def _voldoet_niet(persoon, period):
    """Art. 18b lid 1 and 6, for a belanghebbende."""
    onvoldoende = persoon("oordeel_onvoldoende_beheersing_taal", period)
    voortgang = persoon("taaltraject_met_voldoende_voortgang", period)
    niet_verwijtbaar = persoon("oordeel_geen_verwijtbaarheid_maatregel", period)
    return aanvrager_en_partner(persoon) & onvoldoende & ~voortgang & ~niet_verwijtbaar
