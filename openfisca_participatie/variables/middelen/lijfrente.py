"""Lijfrente die niet voor het levensonderhoud hoeft te worden benut (art. 15 lid 2 b en lid 3, art. 31 lid 6 b; sinds april 2016).

Zolang hij de pensioengerechtigde leeftijd niet heeft bereikt, in de toetsingsperiode (vijf jaar voor de aanvraag) de ingangsdatum niet is
uitgesteld, tot een totale waarde, en voor zover de inleg van voor die periode is of in die periode elk jaar is gedaan en beperkt bleef.
"""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Gezin, Persoon
from openfisca_participatie.rekenhulp import maanden_later
from openfisca_participatie.variabele import (
    ETERNITY,
    MONTH,
    ONBEKEND,
    Variable,
    bekend,
    cent,
    is_onbekend,
    minimum,
    niet_negatief,
    som_van_belanghebbenden,
)
from openfisca_participatie.variables.betaling.datums import gegeven

INLEG = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=2&o=b"


class waarde_lijfrente(Variable):
    """Totale waarde van zijn lijfrenten, zonder aftrek van belasting en premies daarover."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Waarde van de lijfrenten"
    unit = "EUR"
    reference = INLEG


class datum_uitstel_lijfrente(Variable):
    """Dag waarop de ingangsdatum van de lijfrente voor het laatst is uitgesteld."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Uitstel van de lijfrente"
    reference = INLEG


class datum_laatste_inleg_lijfrente(Variable):
    """Dag van de laatste inleg."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Laatste inleg in de lijfrente"
    reference = INLEG


class lijfrente_elk_jaar_ingelegd(Variable):
    """Of in de toetsingsperiode elk jaar ten minste iets is ingelegd."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Elk jaar ingelegd in de lijfrente"
    reference = INLEG


class hoogste_jaarinleg_lijfrente(Variable):
    """De hoogste inleg in een jaar van de toetsingsperiode, van alle lijfrenten samen."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Hoogste jaarinleg in de lijfrente"
    unit = "EUR per jaar"
    reference = INLEG

    def formula(persoon, period, parameters):
        """Niet bekend zolang zij niet is opgegeven."""
        return persoon.filled_array(ONBEKEND)


class waarde_lijfrente_uit_toetsingsperiode(Variable):
    """Het deel van de waarde dat van de inleg in de toetsingsperiode komt."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Waarde van de inleg in de toetsingsperiode"
    unit = "EUR"
    reference = INLEG

    def formula(persoon, period, parameters):
        """Niet bekend zolang zij niet is opgegeven."""
        return persoon.filled_array(ONBEKEND)


class begin_toetsingsperiode_lijfrente(Variable):
    """De eerste dag van de toetsingsperiode: vijf jaar voor de aanvraag."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Begin van de toetsingsperiode"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=3"

    def formula_2016_04(persoon, period, parameters):
        """De dag vijf jaar voor de aanvraag; zonder aanvraag vijf jaar voor de peildatum."""
        middelen = parameters(period).participatiewet.middelen
        aanvraag = persoon("datum_aanvraag", period)
        dag = np.where(gegeven(aanvraag), aanvraag, persoon("peildatum", period))
        return maanden_later(dag, -middelen.lijfrente.maanden_toetsingsperiode)


class inleg_lijfrente_voldoet(Variable):
    """Of de inleg van voor de toetsingsperiode is, of in die periode elk jaar is gedaan en het jaarbedrag niet te boven gaat."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Inleg in de lijfrente voldoet"
    reference = INLEG

    def formula_2016_04(persoon, period, parameters):
        """Geen inleg sinds het begin van de toetsingsperiode, of elk jaar iets en nooit meer dan het maximum."""
        lijfrente = parameters(period).participatiewet.middelen.lijfrente
        laatste = persoon("datum_laatste_inleg_lijfrente", period)
        ervoor = ~gegeven(laatste) | (laatste < persoon("begin_toetsingsperiode_lijfrente", period))
        beperkt = persoon("hoogste_jaarinleg_lijfrente", period) <= bekend(lijfrente, "maximale_inleg_per_jaar")
        return ervoor | (persoon("lijfrente_elk_jaar_ingelegd", period) & beperkt)


class vrijgestelde_lijfrente(Variable):
    """De waarde van de lijfrente waarover hij niet geacht wordt redelijkerwijs te kunnen beschikken."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vrijgestelde lijfrente"
    unit = "EUR"
    reference = [INLEG, "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=6&o=b"]

    def formula_2016_04(persoon, period, parameters):
        """Voor wie de pensioengerechtigde leeftijd niet heeft en niet uitstelde: de waarde uit goede inleg, tot de maximale waarde."""
        uitstel = persoon("datum_uitstel_lijfrente", period)
        uitgesteld = gegeven(uitstel) & (uitstel >= persoon("begin_toetsingsperiode_lijfrente", period))
        geldt = ~persoon("pensioengerechtigde_leeftijd_bereikt", period) & ~uitgesteld
        waarde = np.maximum(persoon("waarde_lijfrente", period), 0)
        onbekend = persoon("lijfrente_elk_jaar_ingelegd", period) & is_onbekend(persoon("hoogste_jaarinleg_lijfrente", period))
        uit_inleg = np.where(onbekend, ONBEKEND, persoon("waarde_lijfrente_uit_toetsingsperiode", period))
        niet_vrij = np.where(persoon("inleg_lijfrente_voldoet", period), 0.0, uit_inleg)
        maximum = bekend(parameters(period).participatiewet.middelen.lijfrente, "maximale_waarde")
        return np.where(geldt & (waarde > 0), minimum(niet_negatief(waarde - niet_vrij), maximum), 0.0)


class lijfrente_in_vermogen(Variable):
    """De waarde van de lijfrenten van de belanghebbenden die meetelt als bezitting waarover zij kunnen beschikken."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Lijfrente in het vermogen"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=6&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=1&o=a",
    ]

    def formula(gezin, period, parameters):
        """De waarde min het vrijgestelde deel."""
        persoon = gezin.members
        if not persoon.get_holder("waarde_lijfrente").get_known_periods():
            return gezin.empty_array().astype(float)
        waarde = np.maximum(persoon("waarde_lijfrente", period), 0)
        return cent(som_van_belanghebbenden(gezin, waarde - persoon("vrijgestelde_lijfrente", period)))
