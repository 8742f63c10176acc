"""Premie voor arbeidsinschakeling (art. 31 lid 2 j en lid 5): een- of tweemaal per kalenderjaar, tot een maximum, geen middel."""

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import MONTH, Variable, cent, eerdere_maanden_van_het_jaar, minimum, niet_negatief


class premie_arbeidsinschakeling(Variable):
    """De premie voor arbeidsinschakeling of participatieplaats die hij in deze maand ontvangt."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Premie arbeidsinschakeling"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=j"


class oordeel_premie_bevordert_arbeidsinschakeling(Variable):
    """Oordeel: de premie draagt bij aan zijn arbeidsinschakeling."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Premie bevordert arbeidsinschakeling"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=j"


class premie_vrijlating_mogelijk(Variable):
    """Of een premie in deze maand buiten de middelen kan blijven: hij is oud genoeg en de premie draagt bij."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Vrijlating van de premie mogelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=j",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=5",
    ]

    def formula_2015_01(persoon, period, parameters):
        """De premie draagt bij aan zijn arbeidsinschakeling, en hij is 27 jaar of ouder."""
        return _draagt_bij(persoon, period) & _oud_genoeg(persoon, period, parameters)

    def formula_2023_01(persoon, period, parameters):
        """De premie draagt bij, en hij is 27 jaar of ouder of behoort tot de doelgroep loonkostensubsidie."""
        doelgroep = persoon("doelgroep_loonkostensubsidie", period)
        return _draagt_bij(persoon, period) & (_oud_genoeg(persoon, period, parameters) | doelgroep)

    def formula_2026_01(persoon, period, parameters):
        """De premie draagt bij, en hij is 27 jaar of ouder, behoort tot de doelgroep, of de gemeente laat haar al vrij (tot 2027)."""
        ook_jonger = persoon("doelgroep_loonkostensubsidie", period) | persoon.gezin("gemeente_gedoogt_premie_onder_27", period)
        return _draagt_bij(persoon, period) & (_oud_genoeg(persoon, period, parameters) | ook_jonger)


class premies_eerder_dit_jaar(Variable):
    """Aantal eerdere maanden van het kalenderjaar waarin een premie buiten de middelen is gebleven."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Eerder vrijgelaten premies dit jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=j"

    def formula(persoon, period, parameters):
        """De maanden sinds januari met een premie die kon worden vrijgelaten, ten hoogste twee."""
        aantal = np.zeros(persoon.count, dtype=int)
        for maand in eerdere_maanden_van_het_jaar(persoon, period, "premie_arbeidsinschakeling"):
            aantal += _vrij_te_laten(persoon, maand) > 0
        return np.minimum(aantal, int(_premie(parameters, period).aantal_per_jaar))


class premie_eerder_vrijgelaten(Variable):
    """Premie die in de eerdere maanden van het kalenderjaar is vrijgelaten."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Eerder dit jaar vrijgelaten premie"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=j"

    def formula(persoon, period, parameters):
        """De eerste twee premies sinds januari, samen tot het maximum van de maand van ontvangst."""
        eerder, aantal = np.zeros(persoon.count), np.zeros(persoon.count, dtype=int)
        for maand in eerdere_maanden_van_het_jaar(persoon, period, "premie_arbeidsinschakeling"):
            vrij_te_laten = _vrij_te_laten(persoon, maand)
            eerder += _binnen_grenzen(vrij_te_laten, eerder, aantal, _premie(parameters, maand))
            aantal += vrij_te_laten > 0
        return cent(eerder)


class vrijgelaten_premie(Variable):
    """Premie die in deze maand niet tot de middelen wordt gerekend."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vrijgelaten premie"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=j",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=5",
    ]

    def formula(persoon, period, parameters):
        """De eerste twee premies van het jaar, samen tot het maximum van de maand waarin zij zijn ontvangen."""
        eerder, aantal = persoon("premie_eerder_vrijgelaten", period), persoon("premies_eerder_dit_jaar", period)
        return cent(_binnen_grenzen(_vrij_te_laten(persoon, period), eerder, aantal, _premie(parameters, period)))


class premie_als_inkomen(Variable):
    """Premie die niet is vrijgelaten: inkomen van de maand (art. 32 lid 1 a)."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Premie die als inkomen telt"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=j",
    ]

    def formula(persoon, period, parameters):
        """De premie min wat is vrijgelaten."""
        return niet_negatief(_ontvangen(persoon, period) - persoon("vrijgelaten_premie", period))


def _premie(parameters, period):
    """The parameters of the premium."""
    return parameters(period).participatiewet.instrumenten.premie


def _ontvangen(persoon, period):
    """The premium received, never negative."""
    return np.maximum(persoon("premie_arbeidsinschakeling", period), 0)


def _vrij_te_laten(persoon, maand):
    """The premium of a month that may be exempt, before the limits of number and amount."""
    return np.where(persoon("premie_vrijlating_mogelijk", maand), _ontvangen(persoon, maand), 0.0)


def _binnen_grenzen(bedrag, eerder, aantal, grenzen):
    """What is exempt of an amount, given the amount and the number of premiums exempted earlier in the year."""
    over = np.maximum(grenzen.maximum_per_jaar - eerder, 0)
    return np.where(aantal < grenzen.aantal_per_jaar, minimum(bedrag, over), 0.0)


def _draagt_bij(persoon, period):
    """The judgement of lid 2 j."""
    return persoon("oordeel_premie_bevordert_arbeidsinschakeling", period)


def _oud_genoeg(persoon, period, parameters):
    """Lid 5: not under 27; in 2027 the limit lapses."""
    return persoon("leeftijd", period) >= _premie(parameters, period).leeftijd
