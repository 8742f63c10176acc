"""Voorliggende voorziening (art. 15): wat een andere regeling al geeft, geeft de bijstand niet."""

from openfisca_participatie.entities import Gezin
from openfisca_participatie.variabele import MONTH, Variable


class oordeel_voorliggende_voorziening(Variable):
    """Oordeel: een voorliggende voorziening is gezien haar aard en doel toereikend en passend."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Toereikende voorliggende voorziening"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=1"


class oordeel_voorliggende_voorziening_bedrag(Variable):
    """Oordeel: het deel van de kosten van het bestaan waarin een voorliggende voorziening voorziet."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Deel door een voorliggende voorziening"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=1"
