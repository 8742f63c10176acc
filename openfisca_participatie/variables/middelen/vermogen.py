"""Vermogen (art. 34) en de eigen woning (art. 34 lid 2 d, art. 50).

Wat de eigen woning boven de vrijstelling bevat, staat los van het andere vermogen: schulden en de vermogensgrens dienen alleen dat andere
vermogen. Tot 2026 zijn bezittingen en schulden die bij de aanvang van de bijstand, sinds 2026 die van het moment.
"""

import numpy as np

from openfisca_participatie.entities import Gezin
from openfisca_participatie.gemeenterecht import van_gemeente
from openfisca_participatie.middelenhulp import som_van_gegeven
from openfisca_participatie.variabele import MONTH, Variable, cent, minimum, niet_negatief, tabel


class bezittingen(Variable):
    """Waarde van de bezittingen waarover het gezin kan beschikken, zonder de eigen woning en zonder wat gebruikelijk of noodzakelijk is."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bezittingen"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=2&o=a",
    ]


class schulden(Variable):
    """Aanwezige schulden, zonder de hypotheek op de eigen woning."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Schulden"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=1&o=a"


class schulden_zonder_terugbetalingsplicht(Variable):
    """Het deel van de schulden waarvoor geen werkelijke plicht bestaat om terug te betalen, zoals soms bij familie of een studieschuld."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Schulden zonder plicht tot terugbetalen"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=1&o=a"


class schulden_tijdens_bijstand(Variable):
    """Het deel van de schulden dat tijdens de bijstand is ontstaan en waarvoor wel een plicht bestaat om terug te betalen."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Schulden van tijdens de bijstand"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=1&o=a"


class schulden_die_meetellen(Variable):
    """Schulden die van de bezittingen af gaan: die met een werkelijke plicht tot terugbetalen."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Schulden die meetellen"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=1&o=a",
        "https://wetten.overheid.nl/BWBR0015703/2025-07-01#Artikel34",
    ]

    def formula_2015_01(gezin, period, parameters):
        """Tot 2026: de schulden bij de aanvang van de bijstand, niet die van tijdens de bijstand, waarvoor een plicht tot terugbetalen
        bestaat.
        """
        zonder = som_van_gegeven(gezin, period, *_zelf("schulden_zonder_terugbetalingsplicht", "schulden_tijdens_bijstand"))
        return niet_negatief(gezin("schulden", period) - zonder)

    def formula_2026_01(gezin, period, parameters):
        """Sinds 2026: de aanwezige schulden waarvoor een plicht tot terugbetalen bestaat, wanneer zij ook zijn ontstaan."""
        zonder = som_van_gegeven(gezin, period, *_zelf("schulden_zonder_terugbetalingsplicht"))
        return niet_negatief(gezin("schulden", period) - zonder)


class waarde_auto(Variable):
    """Het deel van de bezittingen dat de waarde van auto's en andere voertuigen is."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Waarde van de auto"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=2&o=a"


class gemeentelijke_vrijstelling_auto(Variable):
    """Tot welke waarde een auto volgens de regels van de gemeente algemeen gebruikelijk is; niet bekend als zij niets heeft vastgesteld."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Vrijstelling van de auto volgens de gemeente"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=2&o=a"

    def formula(gezin, period, parameters):
        """Het bedrag uit de regels van de gemeente van het gezin."""
        return van_gemeente(gezin, period, parameters, "vermogen.vrijstelling_auto")


class auto_buiten_beschouwing(Variable):
    """De waarde van de auto die volgens het beleid van de gemeente niet meetelt."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Auto buiten beschouwing"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=2&o=a"

    def formula(gezin, period, parameters):
        """De waarde, tot het bedrag van de gemeente; niets als de gemeente geen bedrag heeft."""
        vrijstelling = np.fmax(gezin("gemeentelijke_vrijstelling_auto", period), 0)
        return minimum(np.maximum(gezin("waarde_auto", period), 0), vrijstelling)


class immateriele_schadevergoeding_in_bezittingen(Variable):
    """Het deel van de bezittingen dat komt van een vergoeding voor immateriële schade die de ministeriële regeling aanwijst of die het
    college verantwoord vond.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Vergoeding immateriële schade in de bezittingen"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=2&o=e"


class bezittingen_die_meetellen(Variable):
    """Bezittingen zonder wat artikel 34, tweede lid, buiten beschouwing laat, en met de waarde van een lijfrente die moet worden benut."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bezittingen die meetellen"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=2&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=2&o=c",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=2&o=e",
    ]

    def formula(gezin, period, parameters):
        """De bezittingen min spaargeld van tijdens de bijstand, vergoeding voor immateriële schade en een vrijgestelde auto."""
        buiten_beschouwing = gezin("spaargeld_tijdens_bijstand", period) + som_van_gegeven(
            gezin,
            period,
            *_zelf("immateriele_schadevergoeding_in_bezittingen"),
            ("waarde_auto", "auto_buiten_beschouwing"),
        )
        return cent(gezin("bezittingen", period) + gezin("lijfrente_in_vermogen", period) - buiten_beschouwing)


class spaargeld_tijdens_bijstand(Variable):
    """Spaargeld dat tijdens de bijstand is opgebouwd; het zit in de bezittingen en telt niet mee."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Spaargeld tijdens bijstand"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=2&o=c"


class vermogen_in_eigen_woning(Variable):
    """Waarde van de eigen woning min de hypotheek."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Vermogen in de eigen woning"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=2&o=d",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=50",
    ]


class eerder_vrijgelaten_vermogen(Variable):
    """Vermogen dat eerder in de lopende bijstand al is vrijgelaten; het maakte tot 2026 de ruimte onder de grens kleiner."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Eerder vrijgelaten vermogen"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/BWBR0015703/2025-07-01#Artikel34"


class oordeel_tegeldemaking_woning_niet_verlangd(Variable):
    """Oordeel: verkopen of (verder) belasten van de eigen woning kan in redelijkheid niet worden verlangd."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Verkoop van de woning niet verlangd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=50&lid=1"


class vermogensgrens(Variable):
    """Vermogen waaronder niets in aanmerking wordt genomen, naar leefvorm."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Vermogensgrens"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=3"

    def formula(gezin, period, parameters):
        """Het bedrag voor een alleenstaande, een alleenstaande ouder of gehuwden tezamen."""
        return tabel(parameters(period).participatiewet.middelen.vermogen.grens, gezin("leefvorm", period))


class vrij_vermogen(Variable):
    """Vermogen dat in deze zaak vrij blijft."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Vrij vermogen"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=2&o=b"

    def formula_2015_01(gezin, period, parameters):
        """Tot 2026: de vermogensgrens min wat eerder in de lopende bijstand is vrijgelaten."""
        return niet_negatief(gezin("vermogensgrens", period) - gezin("eerder_vrijgelaten_vermogen", period))

    def formula_2026_01(gezin, period, parameters):
        """Sinds 2026: de vermogensgrens."""
        return gezin("vermogensgrens", period)


class vermogen(Variable):
    """Saldo van bezittingen en schulden zonder de eigen woning; spaargeld van tijdens de bijstand telt niet, eenmalige giften boven de
    grens en niet verantwoorde schadevergoedingen wel.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Vermogen"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=1&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=2&o=c",
    ]

    def formula(gezin, period, parameters):
        """Bezittingen die meetellen, met eenmalige giften en schadevergoedingen die vermogen zijn, min de schulden die meetellen."""
        ontvangen = gezin("eenmalige_giften_als_vermogen", period) + gezin("schadevergoedingen_als_vermogen", period)
        return cent(gezin("bezittingen_die_meetellen", period) + ontvangen - gezin("schulden_die_meetellen", period))


class vermogen_boven_grens(Variable):
    """Het vermogen buiten de eigen woning dat in aanmerking wordt genomen."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Vermogen boven de grens"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=2&o=b"

    def formula(gezin, period, parameters):
        """Wat het vermogen meer is dan het vrije vermogen."""
        return niet_negatief(gezin("vermogen", period) - gezin("vrij_vermogen", period))


class vermogen_woning_boven_vrijstelling(Variable):
    """Het vermogen in de eigen woning dat in aanmerking wordt genomen."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Vermogen in de woning boven de vrijstelling"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=2&o=d"

    def formula(gezin, period, parameters):
        """Wat de woning meer bevat dan de vrijstelling."""
        vrijstelling = parameters(period).participatiewet.middelen.vermogen.vrijstelling_eigen_woning
        return niet_negatief(gezin("vermogen_in_eigen_woning", period) - vrijstelling)


class in_aanmerking_te_nemen_vermogen(Variable):
    """Het vermogen dat in aanmerking wordt genomen."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "In aanmerking te nemen vermogen"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34"

    def formula(gezin, period, parameters):
        """Vermogen boven de grens en vermogen in de eigen woning boven de vrijstelling."""
        return cent(gezin("vermogen_boven_grens", period) + gezin("vermogen_woning_boven_vrijstelling", period))


class vermogen_staat_in_de_weg(Variable):
    """Of het vermogen in de weg staat aan het recht op algemene bijstand."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Vermogen staat in de weg"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=1&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=50&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Er is vermogen boven de grens, of in de eigen woning boven de vrijstelling terwijl verkoop of belasten kan worden verlangd."""
        woning = gezin("vermogen_woning_boven_vrijstelling", period) > 0
        woning_mag_blijven = gezin("oordeel_tegeldemaking_woning_niet_verlangd", period)
        onder_grens = gezin("vermogen_boven_grens", period) <= 0  # een vermogen dat niet bekend is, staat in de weg
        return ~onder_grens | (woning & ~woning_mag_blijven)


class bijstand_als_geldlening(Variable, onzeker=True):
    """Of de algemene bijstand de vorm van een geldlening heeft, met de eigen woning als zekerheid.

    Het netto minimumloon is gelijkgesteld met de norm van art. 21 b, die daarmee meestijgt; onzeker.
    """

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand als geldlening"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=50&lid=2"

    def formula(gezin, period, parameters):
        """De woning bevat meer dan de vrijstelling, en de bijstand is over een jaar naar verwachting hoger dan het netto minimumloon per
        maand.
        """
        woning = gezin("vermogen_woning_boven_vrijstelling", period) > 0
        wet = parameters(period).participatiewet
        per_jaar = gezin("algemene_bijstand", period) * wet.bijstand.maanden_per_jaar
        netto_minimumloon = wet.normen.vanaf_21_jaar.gehuwden
        return gezin("recht_op_algemene_bijstand", period) & woning & (per_jaar > netto_minimumloon)


def _zelf(*soorten):
    """Kinds of which the whole amount counts."""
    return [(soort, soort) for soort in soorten]
