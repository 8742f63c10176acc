"""Participatie-inkomen: een toeslag op de bijstand voor wie een aantal uren per week maatschappelijk participeert."""

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import MONTH, Variable, aanvrager_en_partner, cent, som_van_belanghebbenden
from openfisca_participatie.voorstellen.bouw import voegt_toe, wijzigt


@voegt_toe
class participeert(Variable):
    """Participeert ten minste het aantal uren dat het voorstel vraagt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Participeert genoeg uren"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1&o=c"

    def formula(persoon, period, parameters):
        """Een belanghebbende met ten minste zo veel uren per week."""
        uren = parameters(period).voorstellen.participatie_inkomen.uren_per_week
        return aanvrager_en_partner(persoon) & (persoon("uren_participatie", period) >= uren)


@voegt_toe
class participatietoeslag(Variable):
    """Toeslag op de bijstand; geen middel en geen deel van de algemene bijstand."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Participatietoeslag"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1&o=c"

    def formula(persoon, period, parameters):
        """Een vast bedrag voor wie participeert en recht op algemene bijstand heeft."""
        bedrag = parameters(period).voorstellen.participatie_inkomen.toeslag_per_maand
        recht = persoon("telt_mee_in_norm", period) & persoon.gezin("recht_op_algemene_bijstand", period)
        return np.where(recht & persoon("participeert", period), bedrag, 0.0)


@wijzigt("tegenprestatieplicht", "9 lid 1 c")
def tegenprestatieplicht(persoon, period, parameters, geldend):
    """Geen tegenprestatie voor wie al participeert."""
    return geldend() & ~persoon("participeert", period)


@wijzigt("loon_plus_bijstand", "19 lid 2")
def loon_plus_bijstand(gezin, period, parameters, geldend):
    """Met de participatietoeslag."""
    return cent(geldend() + som_van_belanghebbenden(gezin, gezin.members("participatietoeslag", period)))
