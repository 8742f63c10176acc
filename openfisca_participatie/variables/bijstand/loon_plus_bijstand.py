"""Loon plus bijstand: wat van verschillende regelingen naast elkaar te zetten is. Toeslagen en heffingskortingen zitten er niet in."""

from openfisca_participatie.entities import Gezin
from openfisca_participatie.variabele import MONTH, Variable, cent, som_van_belanghebbenden


class loon_plus_bijstand(Variable):
    """Wat het gezin aan inkomsten uit arbeid en algemene bijstand samen heeft, zonder toeslagen; geen uitkomst van de wet, wel van een
    vergelijking.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Loon plus bijstand, zonder toeslagen"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1&o=a",
    ]

    def formula(gezin, period, parameters):
        """De inkomsten uit arbeid van de aanvrager en zijn partner, en de algemene bijstand met vakantietoeslag."""
        loon = som_van_belanghebbenden(gezin, gezin.members("inkomsten_uit_arbeid", period))
        return cent(loon + gezin("algemene_bijstand", period))
