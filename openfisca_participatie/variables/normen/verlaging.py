"""Verlaging van de norm (par. 3.3): woonsituatie (art. 27) en schoolverlaters (art. 28), en de bijstandsnorm (art. 5 c)."""

import numpy as np

from openfisca_participatie.entities import Gezin
from openfisca_participatie.variabele import MONTH, Variable, cent, minimum, som_van_belanghebbenden


class oordeel_verlaging_woonsituatie(Variable):
    """Oordeel: verlaging omdat de woonsituatie lagere kosten meebrengt, zoals het niet aanhouden van een woning."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Verlaging wegens de woonsituatie"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=27"


class oordeel_verlaging_schoolverlater(Variable):
    """Oordeel: verlaging gedurende zes maanden na het einde van onderwijs met studiefinanciering of tegemoetkoming."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Verlaging voor een schoolverlater"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=28"


class norm_van_artikel_20_of_21(Variable):
    """Of de norm er een is van artikel 20 of 21: alleen die kan wegens de woonsituatie worden verlaagd."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Norm van artikel 20 of 21"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=27"

    def formula(gezin, period, parameters):
        """Niet in een inrichting, geen kostendelersnorm, geen echtgenoot zonder recht, en niemand pensioengerechtigd (tenzij de ander
        jonger is dan 21).
        """
        persoon = gezin.members
        telt_mee = persoon("telt_mee_in_norm", period)
        pensioengerechtigd = (
            som_van_belanghebbenden(gezin, (persoon("pensioengerechtigde_leeftijd_bereikt", period) & telt_mee).astype(int)) > 0
        )
        jonger = som_van_belanghebbenden(gezin, (persoon("jonger_dan_21_jaar", period) & telt_mee).astype(int)) > 0
        andere_norm = (
            gezin("iemand_in_inrichting", period)
            | gezin("kostendelersnorm_van_toepassing", period)
            | gezin("een_echtgenoot_heeft_recht", period)
        )
        return ~andere_norm & (~pensioengerechtigd | jonger)


class verlaging_norm(Variable):
    """Verlaging van de norm die het college toepast (art. 27 en 28): positief, en ten hoogste de norm."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Verlaging van de norm"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=27",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=28",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53a&lid=3",
    ]

    def formula(gezin, period, parameters):
        """Wegens de woonsituatie alleen bij een norm van artikel 20, 21 of 53a lid 3; voor een schoolverlater bij elke norm."""
        kan = gezin("norm_van_artikel_20_of_21", period) | gezin("woonsituatie_niet_aangetoond", period)
        woonsituatie = gezin("oordeel_verlaging_woonsituatie", period) * kan
        verlaging = np.maximum(woonsituatie, 0) + np.maximum(gezin("oordeel_verlaging_schoolverlater", period), 0)
        return cent(minimum(verlaging, _norm_voor_verlaging(gezin, period)))


class bijstandsnorm(Variable):
    """De norm verminderd met de verlaging (art. 5 c)."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bijstandsnorm"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=5&o=c",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53a&lid=3",
    ]

    def formula(gezin, period, parameters):
        """De norm min de verlaging; wie desgevraagd zijn woonsituatie niet aantoont heeft de norm van artikel 53a lid 3."""
        return cent(_norm_voor_verlaging(gezin, period) - gezin("verlaging_norm", period))


def _norm_voor_verlaging(gezin, period):
    """The norm of paragraph 3.2, or that of art. 53a lid 3 of who does not show his living situation (EUR per month)."""
    niet_aangetoond = gezin("woonsituatie_niet_aangetoond", period)
    return np.where(niet_aangetoond, gezin("norm_woonsituatie_niet_aangetoond", period), gezin("norm", period))
