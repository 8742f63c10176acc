"""Giften en hulp uit het eigen netwerk: een vrij bedrag per jaar; leningen en hobbymatige verkoop zijn geen middelen."""

import numpy as np

from openfisca_participatie.voorstellen.bouw import Zonder, wijzigt


@wijzigt("grens_giften", "31 lid 2 m")
def grens_giften(gezin, period, parameters, geldend):
    """Het bedrag van het voorstel, of het hogere van de wet of de gemeente; nooit het een boven op het ander."""
    return np.fmax(geldend(), parameters(period).voorstellen.giften_en_eigen_netwerk.bedrag_per_jaar)


@wijzigt("geldlening_als_inkomen", "31 lid 1")
def geldlening_als_inkomen(persoon, period, parameters, geldend):
    """Geleend geld is geen inkomen."""
    vrij = parameters(period).voorstellen.giften_en_eigen_netwerk.leningen
    return persoon.filled_array(0.0) if vrij else geldend()


@wijzigt("eigen_inkomen_voor_vrijlating_arbeid", "31 lid 1")
def eigen_inkomen(persoon, period, parameters, geldend):
    """Het inkomen volgens de wet, zonder wat hobbymatige verkoop opbrengt."""
    vrij = parameters(period).voorstellen.giften_en_eigen_netwerk.hobbymatige_verkoop
    return geldend(Zonder(persoon, "hobbymatige_verkoop")) if vrij else geldend()
