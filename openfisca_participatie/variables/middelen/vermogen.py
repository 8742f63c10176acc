"""Vermogen (art. 34) en de eigen woning (art. 34 lid 2 d, art. 50).

Wat de eigen woning boven de vrijstelling bevat, staat los van het andere vermogen: schulden en de vermogensgrens dienen alleen dat andere
vermogen. Tot 2026 zijn bezittingen en schulden die bij de aanvang van de bijstand, sinds 2026 die van het moment.
"""

from openfisca_participatie.entities import Gezin
from openfisca_participatie.variabele import MONTH, Variable, cent, niet_negatief, tabel


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
    grens wel.
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
        """Bezittingen, zonder spaargeld van tijdens de bijstand en met eenmalige giften, min de schulden."""
        bezittingen = gezin("bezittingen", period) - gezin("spaargeld_tijdens_bijstand", period)
        return cent(bezittingen + gezin("eenmalige_giften_als_vermogen", period) - gezin("schulden", period))


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
        return (gezin("vermogen_boven_grens", period) > 0) | (woning & ~woning_mag_blijven)


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
