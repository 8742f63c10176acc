"""Bufferbudget (art. 34b, vanaf 2027): een bedrag dat schokken in het inkomen door verrekening opvangt."""

import numpy as np

from openfisca_participatie.entities import Gezin
from openfisca_participatie.variabele import MONTH, Variable, cent, eerdere_maanden_van_het_jaar, minimum


class oordeel_bufferbudget(Variable):
    """Oordeel: het bedrag aan bufferbudget dat het college in deze maand inzet."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bufferbudget"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34b&lid=1"


class aangewend_bufferbudget(Variable):
    """Bufferbudget dat in deze maand wordt aangewend; per gezin en kalenderjaar ten hoogste het maximum. Het staat buiten de bijstand."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Aangewend bufferbudget"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34b"

    def formula_2027_01(gezin, period, parameters):
        """Het bedrag van het oordeel, tot wat er in dit kalenderjaar van het maximum over is."""
        maximum = parameters(period).participatiewet.middelen.bufferbudget.maximum_per_jaar
        gebruikt = gezin.empty_array().astype(float)
        for maand in eerdere_maanden_van_het_jaar(gezin, period, "oordeel_bufferbudget"):
            gebruikt += np.maximum(gezin("oordeel_bufferbudget", maand), 0)
        ruimte = np.maximum(maximum - gebruikt, 0)
        return cent(minimum(np.maximum(gezin("oordeel_bufferbudget", period), 0), ruimte))
