"""De dagen die bij besluit met een feestdag zijn gelijkgesteld (art. 3 lid 3 Algemene termijnenwet)."""

from openfisca_participatie.entities import Gezin
from openfisca_participatie.variabele import MONTH, Variable


class gelijkgestelde_dagen_bekend(Variable):
    """Of bekend is welke dagen van dit jaar bij besluit met een feestdag zijn gelijkgesteld.

    Zo niet, dan kan een termijn die op zo'n dag eindigt een of meer dagen later eindigen dan is gerekend.
    """

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Gelijkgestelde feestdagen bekend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=3&lid=3"

    def formula(gezin, period, parameters):
        """Het besluit over de dagen van dit jaar is bekend; een dag later dan een onbekende gelijkgestelde dag is anders mogelijk."""
        besluit = getattr(parameters(period).algemene_termijnenwet, "gelijkgestelde_dagen", None)
        return gezin.filled_array(besluit is not None)
