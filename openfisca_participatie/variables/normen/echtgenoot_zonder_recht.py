"""Norm als de echtgenoot geen recht op algemene bijstand heeft (art. 24)."""

from openfisca_participatie.entities import Gezin
from openfisca_participatie.variabele import MONTH, Variable, cent, som_van_belanghebbenden


class norm_echtgenoot_zonder_recht(Variable):
    """Norm voor de rechthebbende echtgenoot als de ander geen recht op algemene bijstand heeft en er geen kostendelende medebewoners
    zijn.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Norm naast een echtgenoot zonder recht"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24"

    def formula_2015_01(gezin, period, parameters):
        """In 2015: de norm die voor hem als alleenstaande of alleenstaande ouder geldt."""
        persoon = gezin.members
        return som_van_belanghebbenden(gezin, persoon("norm_als_alleenstaande", period) * persoon("telt_mee_in_norm", period))

    def formula_2016_01(gezin, period, parameters):
        """Vanaf 2016: 50% van de norm voor gehuwden met een rechthebbende echtgenoot van zijn leeftijd."""
        aandeel = parameters(period).participatiewet.normen.aandeel_rechthebbende_echtgenoot
        persoon = gezin.members
        gehuwdennorm = persoon("norm_als_gehuwde_van_zijn_leeftijd", period) * persoon("telt_mee_in_norm", period)
        return cent(aandeel * som_van_belanghebbenden(gezin, gehuwdennorm))
