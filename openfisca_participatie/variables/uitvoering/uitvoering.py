"""Wie beslist: het college of de Sociale verzekeringsbank (art. 47a), en de gemeente met eigen regels."""

from pathlib import Path

from openfisca_participatie.entities import AANVRAGER, PARTNER, Gezin
from openfisca_participatie.variabele import MONTH, Enum, Variable, van

GEMEENTEN = Path(__file__).parents[2] / "parameters" / "gemeenten"

Gemeente = Enum(
    "Gemeente",
    {"geen": "Geen", **{map.name: map.name.replace("_", " ").title() for map in sorted(GEMEENTEN.iterdir()) if map.is_dir()}},
)


class gemeente(Variable):
    """De gemeente waarvan eigen regels worden toegepast; geen: alleen landelijk recht."""

    value_type = Enum
    possible_values = Gemeente
    default_value = Gemeente.geen
    entity = Gezin
    definition_period = MONTH
    label = "Gemeente"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&lid=1"


class svb_beslist(Variable):
    """Of de Sociale verzekeringsbank de bijstand verleent (aanvullende inkomensvoorziening ouderen) en niet het college."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "De Sociale verzekeringsbank beslist"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47a&lid=1"

    def formula(gezin, period, parameters):
        """De alleenstaande, of een van de gehuwden, heeft de pensioengerechtigde leeftijd bereikt."""
        bereikt = gezin.members("pensioengerechtigde_leeftijd_bereikt", period)
        return van(gezin, bereikt, AANVRAGER) | van(gezin, bereikt, PARTNER)
