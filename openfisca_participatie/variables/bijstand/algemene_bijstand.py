"""Algemene bijstand (art. 19), de vakantietoeslag en het voorschot (art. 52)."""

import numpy as np

from openfisca_participatie.entities import AANVRAGER, PARTNER, Gezin
from openfisca_participatie.variabele import MONTH, Variable, cent, is_onbekend, niet_negatief, van


class oordeel_afstemming_individueel(Variable):
    """Oordeel: bedrag waarmee de algemene bijstand in dit geval wordt verhoogd of, als het negatief is, verlaagd."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Individuele afstemming"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=1"


class recht_volgens_paragraaf_2_2(Variable):
    """Of paragraaf 2.2 (art. 11 tot en met 16) niet aan het recht op algemene bijstand in de weg staat."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Recht volgens paragraaf 2.2"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=11",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Een van de belanghebbenden kan recht hebben, en er is geen toereikende voorliggende voorziening."""
        recht = gezin.members("heeft_persoonlijk_recht", period)
        iemand_heeft_recht = van(gezin, recht, AANVRAGER) | van(gezin, recht, PARTNER)
        return iemand_heeft_recht & ~gezin("oordeel_voorliggende_voorziening", period)


class recht_los_van_inkomen(Variable):
    """Of niets anders dan het inkomen aan het recht in de weg staat."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Recht los van inkomen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=1&o=b"

    def formula(gezin, period, parameters):
        """Paragraaf 2.2 staat niet in de weg, en het vermogen ook niet."""
        return gezin("recht_volgens_paragraaf_2_2", period) & ~gezin("vermogen_staat_in_de_weg", period)


class recht_op_algemene_bijstand(Variable):
    """Of het gezin recht heeft op algemene bijstand: het inkomen is lager dan de bijstandsnorm en er is geen in aanmerking te nemen
    vermogen.
    """

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Recht op algemene bijstand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=11",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13",
    ]

    def formula(gezin, period, parameters):
        """Het inkomen, met wat een voorliggende voorziening dekt, is lager dan de bijstandsnorm, en niets anders staat in de weg."""
        gedekt = np.maximum(gezin("oordeel_voorliggende_voorziening_bedrag", period), 0)
        inkomen = gezin("in_aanmerking_te_nemen_inkomen", period) + gedekt
        return (inkomen < gezin("bijstandsnorm", period)) & gezin("recht_los_van_inkomen", period)


class algemene_bijstand(Variable):
    """Algemene bijstand per kalendermaand, met de vakantietoeslag die erin begrepen is."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Algemene bijstand"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Het verschil tussen de bijstandsnorm en het inkomen, met de individuele afstemming; niets als er geen recht is."""
        bijstandsnorm = gezin("bijstandsnorm", period)
        inkomen = gezin("in_aanmerking_te_nemen_inkomen", period)
        gedekt = np.maximum(gezin("oordeel_voorliggende_voorziening_bedrag", period), 0)
        verschil = niet_negatief(bijstandsnorm - inkomen - gedekt)
        bijstand = niet_negatief(verschil + gezin("oordeel_afstemming_individueel", period))
        onbekend = is_onbekend(inkomen) & gezin("recht_los_van_inkomen", period)
        return np.where(gezin("recht_op_algemene_bijstand", period) | onbekend, bijstand, 0.0)


class vakantietoeslag(Variable):
    """De vakantietoeslag die in de algemene bijstand is begrepen; betaald in juni of na het einde van de bijstand."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Vakantietoeslag in de bijstand"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1",
    ]

    def formula(gezin, period, parameters):
        """5% van de algemene bijstand."""
        return cent(gezin("algemene_bijstand", period) * parameters(period).participatiewet.bijstand.vakantietoeslag)


class algemene_bijstand_exclusief_vakantietoeslag(Variable):
    """Wat per maand wordt betaald: de algemene bijstand zonder de vakantietoeslag."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand zonder vakantietoeslag"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1",
    ]

    def formula(gezin, period, parameters):
        """De algemene bijstand min de vakantietoeslag."""
        return cent(gezin("algemene_bijstand", period) - gezin("vakantietoeslag", period))


class minimaal_voorschot(Variable):
    """Wat een voorschot ten minste bedraagt zolang het recht niet is vastgesteld."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Minimaal voorschot"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=2"

    def formula(gezin, period, parameters):
        """95% van de algemene bijstand; tot 2026 90%."""
        return cent(gezin("algemene_bijstand", period) * parameters(period).participatiewet.bijstand.voorschot)
