"""Vergoeding voor schade die de ministeriële regeling niet aanwijst (art. 31 lid 2 s; tot 2026 onderdeel m).

Niet tot de middelen gerekend voor zover het college haar in het individuele geval verantwoord vindt. Anders is zij, als zij geen gederfd
inkomen vervangt, vermogen dat tijdens de bijstand is ontvangen (art. 34 lid 1 b).
"""

import numpy as np

from openfisca_participatie.entities import Gezin, Persoon
from openfisca_participatie.variabele import MONTH, Variable, aanvrager_en_partner, cent
from openfisca_participatie.variables.middelen.giften import tijdens_toegekende_bijstand


class schadevergoeding(Variable):
    """In deze maand ontvangen vergoeding voor materiële of immateriële schade, zonder wat de ministeriële regeling aanwijst en zonder wat
    gederfd inkomen vervangt.
    """

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Schadevergoeding"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=s"


class oordeel_schadevergoeding_verantwoord(Variable):
    """Oordeel: de vergoeding is in dit geval uit een oogpunt van bijstandsverlening verantwoord."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Schadevergoeding verantwoord"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=s"


class schadevergoedingen_als_vermogen(Variable):
    """Schadevergoedingen van deze en de eerdere maanden waarvan zij zijn opgegeven, die het college niet verantwoord vindt."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Schadevergoedingen in het vermogen"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=1&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=s",
    ]

    def formula(gezin, period, parameters):
        """De vergoedingen van de maanden waarover bijstand is toegekend bij elkaar, tenzij het college ze nu verantwoord vindt."""
        persoon = gezin.members
        totaal = gezin.empty_array().astype(float)
        for maand in persoon.get_holder("schadevergoeding").get_known_periods():
            if maand.start <= period.start:
                van_gezin = aanvrager_en_partner(persoon) | persoon("ten_laste_komend_kind", maand)
                toegekend = tijdens_toegekende_bijstand(persoon, period, maand)
                telt = van_gezin & toegekend & ~persoon("oordeel_schadevergoeding_verantwoord", period)
                totaal += gezin.sum(np.where(telt, np.maximum(persoon("schadevergoeding", maand), 0), 0.0))
        return cent(totaal)
