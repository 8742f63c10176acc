"""Tijdelijk verblijf wegens een crisis: de gast telt niet mee als kostendeler en valt zelf niet onder de kostendelersnorm."""

from openfisca_participatie.variabele import van_echtgenoot
from openfisca_participatie.voorstellen.bouw import wijzigt


@wijzigt("kostendelende_medebewoner", "19a lid 1")
def kostendelende_medebewoner(persoon, period, parameters, geldend):
    """Wie hier gepland en tijdelijk wegens een crisis verblijft, telt voor de anderen niet mee."""
    return geldend() & ~persoon("verblijft_tijdelijk_wegens_crisis", period)


@wijzigt("kostendelersnorm_blijft_buiten_toepassing", "22a lid 1")
def buiten_toepassing(persoon, period, parameters, geldend):
    """Ook voor de gast zelf; van gehuwden moeten beiden tijdelijk wegens een crisis hier verblijven."""
    tijdelijk = persoon("verblijft_tijdelijk_wegens_crisis", period)
    return geldend() | (tijdelijk & van_echtgenoot(persoon, tijdelijk, True))
