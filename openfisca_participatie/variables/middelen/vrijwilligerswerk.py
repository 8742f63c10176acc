"""Kostenvergoeding voor vrijwilligerswerk (art. 31 lid 2 k)."""

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import MONTH, Variable, bekend, cent, eerdere_maanden_van_het_jaar, minimum, niet_negatief


class vrijwilligersvergoeding(Variable):
    """In deze maand ontvangen kostenvergoeding voor vrijwilligerswerk."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vrijwilligersvergoeding"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=k"


class vrijwilligersvergoeding_eerder_vrijgelaten(Variable):
    """Vergoeding die in de eerdere maanden van het kalenderjaar is vrijgelaten."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Eerder dit jaar vrijgelaten vergoeding"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=k"

    def formula(persoon, period, parameters):
        """De vergoedingen sinds januari, per maand tot het maandbedrag, samen tot het jaarbedrag."""
        eerder = persoon.empty_array().astype(float)
        for maand in eerdere_maanden_van_het_jaar(persoon, period, "vrijwilligersvergoeding"):
            eerder += _vrij_per_maand(persoon, maand, parameters)
        return cent(_tot(eerder, _vrijwilligerswerk(parameters, period, "maximum_per_jaar")))


class vrijgelaten_vrijwilligersvergoeding(Variable):
    """Vergoeding die in deze maand niet tot de middelen wordt gerekend: tot het bedrag per maand en, vanaf januari geteld, per jaar."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vrijgelaten vrijwilligersvergoeding"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=k",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=5",
    ]

    def formula(persoon, period, parameters):
        """Het laagste van de vergoeding, het maandbedrag en wat van het jaarbedrag over is; niet voor wie jonger is dan 27 jaar (lid 5)."""
        over = _vrijwilligerswerk(parameters, period, "maximum_per_jaar") - persoon("vrijwilligersvergoeding_eerder_vrijgelaten", period)
        return cent(_tot(_vrij_per_maand(persoon, period, parameters), np.maximum(over, 0)))


class vrijwilligersvergoeding_als_inkomen(Variable):
    """Vergoeding boven het vrijgelaten bedrag: inkomen van de maand."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vrijwilligersvergoeding die als inkomen telt"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=k",
    ]

    def formula(persoon, period, parameters):
        """De vergoeding min wat is vrijgelaten."""
        return niet_negatief(persoon("vrijwilligersvergoeding", period) - persoon("vrijgelaten_vrijwilligersvergoeding", period))


def _vrijwilligerswerk(parameters, maand, naam):
    """Amount of the regulation, not known for the years without a published amount."""
    return bekend(parameters(maand).participatiewet.middelen.vrijwilligerswerk, naam)


def _vrij_per_maand(persoon, maand, parameters):
    """The allowance up to the amount per month; nil for who is younger than 27 (lid 5)."""
    te_jong = persoon("leeftijd", maand) < parameters(maand).participatiewet.middelen.vrijlating_arbeid.leeftijd
    vergoeding = np.where(te_jong, 0.0, np.maximum(persoon("vrijwilligersvergoeding", maand), 0))
    return _tot(vergoeding, _vrijwilligerswerk(parameters, maand, "maximum_per_maand"))


def _tot(vergoeding, grens):
    """At most the limit; a limit that is not known matters only to who receives something."""
    return np.where(vergoeding == 0, 0.0, minimum(vergoeding, grens))
