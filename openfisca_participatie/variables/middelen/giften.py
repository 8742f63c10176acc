"""Giften en kostenbesparende bijdragen (art. 31 lid 2 m en s, art. 18 lid 8, art. 34 lid 1 b).

Sinds 2026 blijft per gezin en per kalenderjaar een bedrag vrij; giften en bijdragen gebruiken het in de volgorde van de maanden, ook als
het college ze verantwoord vindt. Wat daarboven terugkerend is, is inkomen van de maand, tenzij verantwoord; een eenmalige gift is
vermogen.
"""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Gezin, Persoon
from openfisca_participatie.gemeenterecht import van_gemeente
from openfisca_participatie.variabele import (
    MONTH,
    Variable,
    aanvrager_en_partner,
    cent,
    eerdere_maanden_van_het_jaar,
    in_centen,
    in_euros,
    niet_negatief,
)
from openfisca_participatie.variables.betaling.datums import laatste_dag

FEITEN = ("giften", "eenmalige_giften", "kostenbesparende_bijdragen")


class giften(Variable):
    """In deze maand ontvangen terugkerende of periodieke giften."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Giften"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=m",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=s",
    ]


class eenmalige_giften(Variable):
    """In deze maand ontvangen eenmalige giften."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Eenmalige giften"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=m",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=1&o=b",
    ]


class kostenbesparende_bijdragen(Variable):
    """Waarde van bijdragen van anderen die kosten besparen, zonder die van een voedselbank."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Kostenbesparende bijdragen"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=m",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=8",
    ]


class eerste_dag_toegekende_bijstand(Variable):
    """De eerste dag van de periode waarover aan hem algemene bijstand is toegekend; wie later in het gezin komt, die dag."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Begin van de toegekende bijstand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=1&o=b"


class oordeel_giften_verantwoord(Variable):
    """Oordeel: de giften zijn uit een oogpunt van bijstandsverlening verantwoord."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Giften verantwoord"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=s"


class gemeentelijke_grens_giften(Variable):
    """Bedrag dat de gemeente volgens haar beleid per kalenderjaar zonder nader oordeel vrijlaat; niet bekend als zij daarover niets heeft
    vastgesteld.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Grens voor giften van de gemeente"
    unit = "EUR per jaar"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=m",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=s",
    ]

    def formula(gezin, period, parameters):
        """Het bedrag uit de regels van de gemeente van het gezin."""
        return van_gemeente(gezin, period, parameters, "giften.maximum_per_jaar")


class grens_giften(Variable):
    """Giften en kostenbesparende bijdragen die per kalenderjaar vrij blijven: het wettelijke bedrag, of het hogere van de gemeente."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Grens voor giften per kalenderjaar"
    unit = "EUR per jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=m"

    def formula(gezin, period, parameters):
        """Het bedrag van art. 31 lid 2 m (vóór 2026: nihil), of het bedrag van de gemeente als dat hoger en bekend is."""
        leefvormen = gezin("leefvorm", period)
        dubbel = gezin("lezing_giftengrens_per_belanghebbende", period) & (leefvormen == leefvormen.possible_values.gehuwden)
        landelijk = parameters(period).participatiewet.middelen.giften.maximum * (1 + dubbel)
        return np.fmax(gezin("gemeentelijke_grens_giften", period), landelijk)


class giften_eerder_dit_kalenderjaar(Variable):
    """Giften en bijdragen die het gezin in de eerdere maanden van het kalenderjaar ontving."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Giften eerder dit kalenderjaar"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=m"

    def formula(gezin, period, parameters):
        """De giften, eenmalige giften en bijdragen sinds januari bij elkaar."""
        eerder = gezin.empty_array().astype(float)
        for maand in eerdere_maanden_van_het_jaar(gezin, period, *FEITEN):
            eerder += gezin.sum(_ontvangen(gezin.members, maand))
        return cent(eerder)


class giften_boven_grens(Variable):
    """Wat het gezin in deze maand aan giften en bijdragen boven de grens van het kalenderjaar ontvangt."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Giften boven de grens"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=m"

    def formula(gezin, period, parameters):
        """Wat deze maand is ontvangen, min wat er van de grens nog over was."""
        ruimte = np.maximum(gezin("grens_giften", period) - gezin("giften_eerder_dit_kalenderjaar", period), 0)
        return niet_negatief(gezin.sum(_ontvangen(gezin.members, period)) - ruimte)


class kostenbesparende_bijdragen_boven_grens(Variable):
    """Kostenbesparende bijdragen boven de grens; geen inkomen en geen vermogen, maar het college kan de bijstand erop afstemmen."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Kostenbesparende bijdragen boven de grens"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=8",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=m",
    ]

    def formula(persoon, period, parameters):
        """Zijn deel van wat boven de grens komt."""
        return _deel_boven_grens(persoon, period, "kostenbesparende_bijdragen")


class giften_als_inkomen(Variable):
    """Terugkerende giften boven de grens die het college niet verantwoord vindt: inkomen van de maand."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Giften die als inkomen tellen"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=m",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=s",
    ]

    def formula(persoon, period, parameters):
        """Zijn deel van wat boven de grens komt, tenzij de giften verantwoord zijn."""
        boven = _deel_boven_grens(persoon, period, "giften")
        return np.where(persoon("oordeel_giften_verantwoord", period), 0.0, boven)


class eenmalige_giften_boven_grens(Variable):
    """Eenmalige giften van deze maand boven de grens die het college niet verantwoord vindt: vermogen."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Eenmalige giften boven de grens"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=1&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=s",
    ]

    def formula(persoon, period, parameters):
        """Zijn deel van wat boven de grens komt, tenzij de giften verantwoord zijn."""
        boven = _deel_boven_grens(persoon, period, "eenmalige_giften")
        return np.where(persoon("oordeel_giften_verantwoord", period), 0.0, boven)


class eenmalige_giften_als_vermogen(Variable):
    """Eenmalige giften boven de grens van deze en de eerdere maanden waarvan de giften zijn opgegeven."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Eenmalige giften in het vermogen"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=1&o=b"

    def formula(gezin, period, parameters):
        """De eenmalige giften boven de grens bij elkaar, van de maanden waarover bijstand is toegekend, tenzij zij verantwoord zijn."""
        bekende_maanden = gezin.members.get_holder("eenmalige_giften").get_known_periods()
        maanden = [maand for maand in bekende_maanden if maand.start <= period.start]
        nu_verantwoord = gezin.members("oordeel_giften_verantwoord", period)
        totaal = gezin.empty_array().astype(float)
        for maand in maanden:
            telt = ~nu_verantwoord & tijdens_toegekende_bijstand(gezin.members, period, maand)
            totaal += gezin.sum(np.where(telt, gezin.members("eenmalige_giften_boven_grens", maand), 0.0))
        return cent(totaal)


def tijdens_toegekende_bijstand(persoon, period, maand):
    """Per person whether bijstand was granted to him in ``maand``, as known in ``period``; a month of which only a part was, counts."""
    return persoon("eerste_dag_toegekende_bijstand", period) <= laatste_dag(maand)


def _ontvangen(persoon, maand):
    """Gifts and contributions of a month per person, of belanghebbenden and children ten laste (EUR)."""
    ontvangen = sum(np.maximum(persoon(feit, maand), 0) for feit in FEITEN)
    return ontvangen * (aanvrager_en_partner(persoon) | persoon("ten_laste_komend_kind", maand))


def _deel_boven_grens(persoon, period, feit):
    """The share of the month's excess that falls on this kind of gift of this person, in proportion (EUR per month).

    The shares of a gezin add up to its excess to the cent: they are differences of rounded running totals, first over the kinds of
    gift, then over persons whose gifts are not justified and those whose are. So the order of persons does not matter to what counts.
    """
    boven_grens = persoon.gezin("giften_boven_grens", period)
    wie = np.flatnonzero((_ontvangen(persoon, period) > 0) & (boven_grens > 0))
    centen = np.concatenate([in_centen(np.maximum(persoon(soort, period)[wie], 0)) for soort in FEITEN])
    totaal = persoon.gezin.sum(_ontvangen(persoon, period))
    per_euro = np.tile(boven_grens[wie] / totaal[wie], len(FEITEN))
    gezin = np.tile(persoon.simulation.populations["gezin"].members_entity_id[wie], len(FEITEN))
    soort = np.repeat(np.arange(len(FEITEN)), len(wie))
    verantwoord = np.tile(persoon("oordeel_giften_verantwoord", period)[wie], len(FEITEN))

    volgorde = np.lexsort((verantwoord, soort, gezin))
    lopend = np.cumsum(centen[volgorde])
    eerste_van_gezin = np.searchsorted(gezin[volgorde], gezin[volgorde])
    tot_en_met = lopend - (lopend - centen[volgorde])[eerste_van_gezin]
    ervoor = tot_en_met - centen[volgorde]
    deel = np.empty(len(centen))
    deel[volgorde] = cent(in_euros(tot_en_met) * per_euro[volgorde]) - cent(in_euros(ervoor) * per_euro[volgorde])
    uit = persoon.filled_array(0.0)
    uit[wie] = cent(deel.reshape(len(FEITEN), len(wie))[FEITEN.index(feit)])
    return uit
