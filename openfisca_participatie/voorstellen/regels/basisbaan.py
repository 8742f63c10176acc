"""Basisbaan: gesubsidieerd werk voor een vast loon en een vast aantal uren, als alternatief voor bijstand."""

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import MONTH, Variable, aanvrager_en_partner, cent, som_van_belanghebbenden
from openfisca_participatie.voorstellen.bouw import deel, voegt_toe, wijzigt


@voegt_toe
class werkt_in_basisbaan(Variable):
    """Heeft een basisbaan, op een leeftijd waarop dat kan."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Werkt in een basisbaan"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1&o=a"

    def formula(persoon, period, parameters):
        """Een volwassen belanghebbende tot de pensioengerechtigde leeftijd met een basisbaan."""
        volwassen = persoon("leeftijd", period) >= parameters(period).participatiewet.plichten.leeftijd
        te_oud = persoon("pensioengerechtigde_leeftijd_bereikt", period)
        return aanvrager_en_partner(persoon) & persoon("heeft_basisbaan", period) & volwassen & ~te_oud


@voegt_toe
class loon_basisbaan(Variable):
    """Netto loon uit de basisbaan, met vakantietoeslag."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Loon uit de basisbaan"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=21&o=b"

    def formula(persoon, period, parameters):
        """Een percentage van de norm voor gehuwden, naar het aantal uren."""
        p = parameters(period).voorstellen.basisbaan
        voltijd = parameters(period).participatiewet.normen.vanaf_21_jaar.gehuwden * deel(p.loon_percentage)
        return np.where(persoon("werkt_in_basisbaan", period), cent(voltijd * p.uren_per_week / p.voltijd_uren), 0.0)


@wijzigt("eigen_inkomen_voor_vrijlating_arbeid", "31 lid 1")
def eigen_inkomen(persoon, period, parameters, geldend):
    """Met het loon uit de basisbaan, dat helemaal meetelt: er is geen vrijlating over."""
    return geldend() + persoon("loon_basisbaan", period)


@wijzigt("tegenprestatieplicht", "9 lid 1 c")
def tegenprestatieplicht(persoon, period, parameters, geldend):
    """Geen tegenprestatie naast een basisbaan."""
    return geldend() & ~persoon("werkt_in_basisbaan", period)


@wijzigt("loon_plus_bijstand", "19 lid 2")
def loon_plus_bijstand(gezin, period, parameters, geldend):
    """Met het loon uit de basisbaan en de aanvulling daarop, die geen middel is."""
    aanvulling = parameters(period).voorstellen.basisbaan.aanvulling_per_maand
    persoon = gezin.members
    erbij = persoon("loon_basisbaan", period) + persoon("werkt_in_basisbaan", period) * aanvulling
    return cent(geldend() + som_van_belanghebbenden(gezin, erbij))
