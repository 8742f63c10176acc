"""Zeer dringende redenen (art. 16): de laatste mogelijkheid onder elke afwijzing."""

from openfisca_participatie.entities import AANVRAGER, PARTNER, Gezin
from openfisca_participatie.variabele import MONTH, Variable, van


class zeer_dringende_redenen_mogelijk(Variable):
    """Of het college bij gebrek aan recht toch bijstand kan verlenen als zeer dringende redenen daartoe noodzaken.

    Het artikel wijkt alleen af van paragraaf 2.2: bij te veel inkomen of vermogen (art. 19) biedt het niets. Het geldt niet voor een
    vreemdeling die niet met een Nederlander is gelijkgesteld (lid 2).
    """

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand wegens zeer dringende redenen mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=16"

    def formula(gezin, period, parameters):
        """Nederlander of gelijkgesteld, en geen recht door paragraaf 2.2: het hele gezin niet, of een van de echtgenoten niet."""
        persoon = gezin.members
        gelijkgesteld = persoon("nederlander", period) | persoon("gelijkgestelde_vreemdeling", period)
        iemand = van(gezin, gelijkgesteld, AANVRAGER) | van(gezin, gelijkgesteld, PARTNER)
        zonder_recht = gelijkgesteld & ~persoon("heeft_persoonlijk_recht", period)
        een_van_beiden = van(gezin, zonder_recht, AANVRAGER) | van(gezin, zonder_recht, PARTNER)
        ook_middelen = gezin("lezing_dringende_redenen_bij_te_veel_middelen", period) & ~gezin("recht_op_algemene_bijstand", period)
        return ((~gezin("recht_volgens_paragraaf_2_2", period) | ook_middelen) & iemand) | een_van_beiden
