"""Tegemoetkoming voor alleenverdieners (art. 78gg, sinds 2025).

Zij is voor een huishouden dat door de samenloop van heffingskorting en toeslagen minder heeft dan een vergelijkbaar huishouden met alleen
bijstand, en is zelf geen bijstand (lid 2).
"""

import numpy as np

from openfisca_participatie.entities import Gezin
from openfisca_participatie.variabele import MONTH, Variable, bekend


class inkomen_uit_andere_uitkering(Variable):
    """Het huishouden heeft inkomen uit een uitkering die geen uitkering op grond van de Participatiewet is."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Inkomen uit een andere uitkering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78gg&lid=1&o=a"


class lagere_toeslagen_door_heffingskorting(Variable):
    """Het huishouden krijgt minder toeslagen dan een vergelijkbaar huishouden met alleen bijstand, door de afbouw van de dubbele algemene
    heffingskorting.
    """

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Lagere toeslagen door de heffingskorting"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78gg&lid=1&o=b"


class inkomen_met_toeslagen_lager_dan_bij_bijstand(Variable):
    """Netto-inkomen en toeslagen samen zijn daardoor lager dan bij een vergelijkbaar huishouden met alleen bijstand."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Inkomen met toeslagen lager dan bij bijstand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78gg&lid=1&o=c"


class recht_op_tegemoetkoming_alleenverdieners(Variable):
    """Of het huishouden aan de voorwaarden van de tegemoetkoming voor alleenverdieners voldoet."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Recht op tegemoetkoming alleenverdieners"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78gg&lid=1"

    def formula_2025_01(gezin, period, parameters):
        """Een andere uitkering, daardoor lagere toeslagen, en daardoor samen minder dan bij alleen bijstand."""
        uitkering = gezin("inkomen_uit_andere_uitkering", period)
        lagere_toeslagen = gezin("lagere_toeslagen_door_heffingskorting", period)
        return uitkering & lagere_toeslagen & gezin("inkomen_met_toeslagen_lager_dan_bij_bijstand", period)


class toegekende_tegemoetkoming_alleenverdieners(Variable):
    """De tegemoetkoming die voor dit kalenderjaar al is toegekend; nul als er nog geen besluit is."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Al toegekende tegemoetkoming alleenverdieners"
    unit = "EUR per jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78gg&lid=6"


class tegemoetkoming_alleenverdieners(Variable):
    """De tegemoetkoming voor alleenverdieners over het hele kalenderjaar: een bedrag per jaar, in welke maand van het jaar ook gevraagd."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Tegemoetkoming alleenverdieners"
    unit = "EUR per jaar"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78gg&lid=7",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78gg&lid=6",
    ]

    def formula_2025_01(gezin, period, parameters):
        """Het bedrag van het jaar voor wie aan de voorwaarden voldoet; wat al is toegekend, wordt niet lager."""
        bedrag = bekend(parameters(period).participatiewet.ondersteuning.alleenverdieners, "tegemoetkoming")
        volgens_voorwaarden = np.where(gezin("recht_op_tegemoetkoming_alleenverdieners", period), bedrag, 0.0)
        toegekend = gezin("toegekende_tegemoetkoming_alleenverdieners", period)
        return np.where(toegekend > 0, np.fmax(toegekend, volgens_voorwaarden), volgens_voorwaarden)
