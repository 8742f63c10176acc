"""Maatwerk bij de kostendelersnorm: het college past haar niet toe waar zij niet past, en legt de reden vast."""

from openfisca_participatie.variabele import aanvrager_en_partner
from openfisca_participatie.voorstellen.bouw import wijzigt


@wijzigt("kostendelersnorm_blijft_buiten_toepassing", "22a lid 1", "18 lid 1")
def buiten_toepassing(persoon, period, parameters, geldend):
    """Ook als het college oordeelt dat de kostendelersnorm niet bij dit gezin past: de norm alsof er geen medebewoners zijn."""
    oordeel = persoon.gezin("oordeel_kostendelersnorm_niet_toepassen", period)
    return geldend() | (oordeel & aanvrager_en_partner(persoon))
