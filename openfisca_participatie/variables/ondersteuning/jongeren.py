"""Bijzondere bijstand voor wie 18, 19 of 20 jaar is (art. 12, tot 2026) en wat daarvan daarna overblijft (art. 78ff lid 1)."""

import numpy as np

from openfisca_participatie.entities import Gezin
from openfisca_participatie.variabele import MONTH, ONBEKEND, Variable, aanvrager_en_partner, niet_negatief, som_van_belanghebbenden


class oordeel_noodzakelijke_kosten_jongere(Variable):
    """Oordeel: wat de jongere per maand aan noodzakelijke kosten van het bestaan heeft."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Noodzakelijke kosten van de jongere"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/BWBR0015703/2025-07-01#Artikel12"


class toegekende_bijzondere_bijstand_artikel_12(Variable):
    """Bijzondere bijstand van art. 12 die uiterlijk op een aanvraag van 31 december 2025 is toegekend en nog loopt."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Lopende bijzondere bijstand van artikel 12"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78ff&lid=1"


class jongere_zonder_beroep_op_ouders(Variable):
    """Of er een belanghebbende van 18, 19 of 20 jaar is, en geen van die jongeren een beroep op zijn ouders kan doen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Jongere zonder beroep op ouders"
    reference = "https://wetten.overheid.nl/BWBR0015703/2025-07-01#Artikel12"

    def formula(gezin, period, parameters):
        """De middelen van de ouders zijn niet toereikend, of het onderhoudsrecht is niet te gelde te maken."""
        jongeren, zonder_beroep = _jongeren(gezin, period)
        return (jongeren > 0) & (zonder_beroep == jongeren)


class beroep_op_ouders_van_een_van_beiden(Variable):
    """Of van twee echtgenoten van 18, 19 of 20 jaar de een wel en de ander geen beroep op zijn ouders kan doen (tot 2026).

    De wet kijkt per persoon en zegt niet welk deel van de kosten van het gezin dan voor bijstand in aanmerking komt.
    """

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Een van beiden kan een beroep op zijn ouders doen"
    reference = "https://wetten.overheid.nl/BWBR0015703/2025-07-01#Artikel12"

    def formula_2015_01(gezin, period, parameters):
        """Beide echtgenoten zijn 18, 19 of 20 jaar, en van precies een zijn de ouders niet aan te spreken."""
        jongeren, zonder_beroep = _jongeren(gezin, period)
        return (jongeren > 1) & (zonder_beroep == 1)

    def formula_2026_01(gezin, period, parameters):
        """Sinds 2026 is artikel 12 vervallen."""
        return gezin.filled_array(False)


class beroep_op_ouders_gaat_voor(Variable, onzeker=True):
    """Of een beroep op de ouders in de weg staat aan bijzondere bijstand, ook voor andere kosten dan levensonderhoud (tot 2026).

    Het artikel zegt "slechts voor zover"; onzeker is of dat ook kosten van art. 35 betreft, en wat geldt voor gehuwden.
    """

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Beroep op ouders gaat voor"
    reference = "https://wetten.overheid.nl/BWBR0015703/2025-07-01#Artikel12"

    def formula_2015_01(gezin, period, parameters):
        """Alle belanghebbenden zijn 18, 19 of 20 jaar, en ieder van hen kan een beroep op zijn ouders doen."""
        persoon = gezin.members
        volwassen = aanvrager_en_partner(persoon) & ~persoon("jonger_dan_21_jaar", period)
        niemand_van_21 = som_van_belanghebbenden(gezin, volwassen.astype(int)) == 0
        _, zonder_beroep = _jongeren(gezin, period)
        return niemand_van_21 & (zonder_beroep == 0)

    def formula_2026_01(gezin, period, parameters):
        """Sinds 2026 is artikel 12 vervallen."""
        return gezin.filled_array(False)


class bijzondere_bijstand_jongere(Variable, onzeker=True):
    """Bijzondere bijstand voor het levensonderhoud van een belanghebbende van 18, 19 of 20 jaar.

    Sinds 2026 verhoogt art. 20 lid 3 in plaats daarvan de norm; wie nog bijzondere bijstand van art. 12 had, houdt wat die meer was.
    Onzeker is wat geldt voor gehuwden en in een inrichting; niet bekend is het bedrag als van twee jongeren een een beroep op zijn ouders
    kan doen. Of de ouders kunnen bijdragen, vraagt de zaak ook na de toekenning: zonder dat gegeven is er geen verhoging van art. 20 lid 3.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bijzondere bijstand voor een jongere"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/BWBR0015703/2025-07-01#Artikel12",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78ff&lid=1",
    ]

    def formula_2015_01(gezin, period, parameters):
        """Tot 2026: wat de noodzakelijke kosten meer zijn dan de bijstandsnorm of het hogere inkomen, als hij daarvoor geen beroep op zijn
        ouders kan doen.
        """
        gedekt = np.maximum(gezin("bijstandsnorm", period), gezin("in_aanmerking_te_nemen_inkomen", period))
        tekort = niet_negatief(gezin("oordeel_noodzakelijke_kosten_jongere", period) - gedekt)
        verschilt = gezin("beroep_op_ouders_van_een_van_beiden", period)
        zonder_beroep = gezin("jongere_zonder_beroep_op_ouders", period) | verschilt
        recht = gezin("recht_op_bijzondere_bijstand_volgens_paragraaf_2_2", period) & zonder_beroep
        bedrag = np.where(verschilt & (tekort > 0), ONBEKEND, tekort)
        return np.where(recht & (gezin("oordeel_noodzakelijke_kosten_jongere", period) > 0), bedrag, 0.0)

    def formula_2026_01(gezin, period, parameters):
        """Sinds 2026, zolang er een belanghebbende van 18, 19 of 20 jaar is met recht: wat de toegekende bijzondere bijstand hoger is
        dan de verhoging van de norm, die haar aanvult (art. 78ff).
        """
        jongeren, _ = _jongeren(gezin, period)
        recht = (jongeren > 0) & gezin("recht_op_bijzondere_bijstand_volgens_paragraaf_2_2", period)
        toegekend = gezin("toegekende_bijzondere_bijstand_artikel_12", period)
        return np.where(recht, niet_negatief(toegekend - gezin("verhoging_norm_jongere", period)), 0.0)


def _jongeren(gezin, period):
    """Per gezin how many of aanvrager and partner are 18, 19 or 20, and how many of those cannot turn to their parents."""
    persoon = gezin.members
    jongere = persoon("jonger_dan_21_jaar", period) & ~persoon("uitgesloten_minderjarig", period)
    zonder_beroep = jongere & persoon("ouders_kunnen_niet_bijdragen", period)
    return som_van_belanghebbenden(gezin, jongere.astype(int)), som_van_belanghebbenden(gezin, zonder_beroep.astype(int))
