"""Norm bij verblijf in een inrichting (art. 23)."""

import numpy as np

from openfisca_participatie.entities import AANVRAGER, PARTNER, Gezin
from openfisca_participatie.variabele import MONTH, Variable, cent, som_van_belanghebbenden, van


class iemand_in_inrichting(Variable):
    """Of de belanghebbende of een van de echtgenoten in een inrichting verblijft."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Verblijf in een inrichting"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=23"

    def formula(gezin, period, parameters):
        """De aanvrager, de partner of beiden."""
        in_inrichting = gezin.members("verblijft_in_inrichting", period)
        return van(gezin, in_inrichting, AANVRAGER) | van(gezin, in_inrichting, PARTNER)


class norm_inrichting(Variable):
    """Norm bij verblijf in een inrichting, met de verhoging van lid 2; is een van de gehuwden er, dan de som van twee normen als
    alleenstaande.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Norm bij verblijf in een inrichting"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=23"

    def formula(gezin, period, parameters):
        """Beiden erin: de norm voor gehuwden (lid 1 b en 2 b). Anders per persoon die in de norm meetelt als alleenstaande (lid 3)."""
        inrichting = parameters(period).participatiewet.normen.inrichting
        persoon = gezin.members
        erin, telt_mee = persoon("verblijft_in_inrichting", period), persoon("telt_mee_in_norm", period)
        kostendelersnorm = persoon("kostendelersnorm_per_persoon", period)
        thuis = np.where(kostendelersnorm > 0, kostendelersnorm, persoon("norm_als_alleenstaande", period))
        als_alleenstaande = np.where(erin, inrichting.alleenstaande + inrichting.verhoging.alleenstaande, thuis)
        beiden_erin = som_van_belanghebbenden(gezin, (erin & telt_mee).astype(int)) > 1
        gehuwden = inrichting.gehuwden + inrichting.verhoging.gehuwden
        return cent(np.where(beiden_erin, gehuwden, som_van_belanghebbenden(gezin, als_alleenstaande * telt_mee)))
