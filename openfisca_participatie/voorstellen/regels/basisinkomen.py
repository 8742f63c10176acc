"""Basisinkomen: een onvoorwaardelijk bedrag voor elke volwassene; de bijstand vult aan tot de norm."""

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import MONTH, Variable, aanvrager_en_partner, cent, som_van_belanghebbenden
from openfisca_participatie.voorstellen.bouw import voegt_toe, wijzigt


@voegt_toe
class basisinkomen_per_persoon(Variable):
    """Het basisinkomen van een volwassene, ongeacht inkomen, vermogen, werk en leefvorm."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Basisinkomen"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1"

    def formula(persoon, period, parameters):
        """Het bedrag voor wie de leeftijd heeft; niet meer vanaf de pensioengerechtigde leeftijd."""
        p = parameters(period).voorstellen.basisinkomen
        oud_genoeg = persoon("leeftijd", period) >= p.leeftijd
        pensioengerechtigd = persoon("pensioengerechtigde_leeftijd_bereikt", period)
        krijgt = aanvrager_en_partner(persoon) & oud_genoeg & ~pensioengerechtigd & persoon("woont_in_nederland", period)
        return np.where(krijgt, p.bedrag_per_maand, 0.0)


@wijzigt("eigen_inkomen_voor_vrijlating_arbeid", "32 lid 1")
def eigen_inkomen(persoon, period, parameters, geldend):
    """Met het basisinkomen."""
    return geldend() + persoon("basisinkomen_per_persoon", period)


@wijzigt("loon_plus_bijstand", "19 lid 2")
def loon_plus_bijstand(gezin, period, parameters, geldend):
    """Met het basisinkomen."""
    return cent(geldend() + som_van_belanghebbenden(gezin, gezin.members("basisinkomen_per_persoon", period)))
