"""Bijzondere bijstand (art. 35 lid 1 tot en met 3, art. 49), voor noodzakelijke kosten die uit bijzondere omstandigheden voortvloeien.

Of de kosten noodzakelijk zijn en de omstandigheden bijzonder, is een oordeel; wat het gezin zelf kan betalen is zijn draagkracht.
"""

import numpy as np

from openfisca_participatie.entities import AANVRAGER, PARTNER, Gezin, Persoon
from openfisca_participatie.gemeenterecht import van_gemeente
from openfisca_participatie.variabele import MONTH, Enum, Variable, is_onbekend, niet_negatief, van


class SoortKosten(Enum):
    """Kosten waarvoor de wet een eigen vorm van bijstand noemt (art. 48 lid 2 en 51)."""

    overig = "Andere kosten"
    duurzame_gebruiksgoederen = "Noodzakelijke duurzame gebruiksgoederen"
    waarborgsom = "Waarborgsom"
    schuldenlast = "Aflossing van een schuldenlast"


class kosten_bijzondere_bijstand(Variable):
    """De kosten van deze maand waarvoor bijzondere bijstand wordt gevraagd."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Kosten voor bijzondere bijstand"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1"


class soort_kosten_bijzondere_bijstand(Variable):
    """Wat voor kosten het zijn, voor zover de wet daaraan een vorm van bijstand verbindt."""

    value_type = Enum
    possible_values = SoortKosten
    default_value = SoortKosten.overig
    entity = Gezin
    definition_period = MONTH
    label = "Soort kosten"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=51&lid=1",
    ]


class oordeel_noodzakelijke_kosten(Variable):
    """Oordeel: de kosten doen zich voor en zijn noodzakelijke kosten van het bestaan."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Kosten zijn noodzakelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1"


class oordeel_bijzondere_omstandigheden(Variable):
    """Oordeel: de kosten vloeien voort uit bijzondere omstandigheden."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijzondere omstandigheden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1"


class oordeel_voorliggende_voorziening_kosten(Variable):
    """Oordeel: voor deze kosten is een voorliggende voorziening toereikend en passend, of zij acht deze kosten niet noodzakelijk."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Voorliggende voorziening voor de kosten"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=1"


class oordeel_vergoeding_voorliggende_voorziening(Variable):
    """Oordeel: het deel van deze kosten dat een voorliggende voorziening vergoedt."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Vergoeding door een voorliggende voorziening"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=1"


class oordeel_weigering_onder_drempel(Variable):
    """Oordeel: het college weigert de bijzondere bijstand omdat de kosten de drempel niet te boven gaan."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Weigering onder de drempel"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=2"


class saneringskrediet_afgewezen(Variable):
    """Een verzoek om een saneringskrediet is afgewezen wegens de beperkte mogelijkheden tot terugbetaling."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Saneringskrediet afgewezen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=49&o=a"


class oordeel_borgtocht_noodzakelijk(Variable):
    """Oordeel: borgtocht is noodzakelijk om het saneringskrediet van een kredietbank of bank alsnog te laten doorgaan."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Borgtocht noodzakelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=49&o=a"


class oordeel_zeer_dringende_redenen_schuldenlast(Variable):
    """Oordeel: zeer dringende redenen bestaan om bij te springen in de schuldenlast, en borgtocht biedt geen uitkomst."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Zeer dringende redenen bij een schuldenlast"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=49&o=b"


class collectieve_aanvullende_zorgverzekering(Variable):
    """Neemt deel aan de collectieve aanvullende zorgverzekering van de gemeente; vastgelegd, de noodzaak wordt niet nagegaan."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Collectieve aanvullende zorgverzekering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=3"


class tegemoetkoming_premie_zorgverzekering(Variable):
    """Tegemoetkoming van de gemeente in de premie van de collectieve aanvullende zorgverzekering; vastgelegd zoals verleend."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Tegemoetkoming in de premie"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=3"


class borgtocht_saneringskrediet(Variable):
    """Of bijzondere bijstand in de vorm van borgtocht mogelijk is voor wie een schuldenlast wil aflossen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Borgtocht bij een saneringskrediet"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=49&o=a"

    def formula(gezin, period, parameters):
        """Het saneringskrediet is afgewezen, en borgtocht is noodzakelijk om het te laten doorgaan."""
        return gezin("saneringskrediet_afgewezen", period) & gezin("oordeel_borgtocht_noodzakelijk", period)


class schuldenlast_staat_niet_in_de_weg(Variable):
    """Of een schuldenlast, in afwijking van art. 13 lid 1 g, niet aan bijzondere bijstand in de weg staat."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Schuldenlast staat niet in de weg"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=49"

    def formula(gezin, period, parameters):
        """Borgtocht voor een saneringskrediet is mogelijk, of zeer dringende redenen bestaan."""
        dringend = gezin("oordeel_zeer_dringende_redenen_schuldenlast", period)
        return gezin("borgtocht_saneringskrediet", period) | dringend


class heeft_persoonlijk_recht_op_bijzondere_bijstand(Variable):
    """Of paragraaf 2.2 bij deze persoon niet aan bijzondere bijstand in de weg staat; de gronden van art. 13 lid 2 gelden hiervoor niet."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Kan zelf recht op bijzondere bijstand hebben"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=11",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=49",
    ]

    def formula(persoon, period, parameters):
        """Rechthebbende op wie geen grond van art. 13 lid 1 ziet; een schuldenlast telt niet als art. 49 dat toelaat."""
        alleen_algemeen = persoon("vrijheidsontneming_alleen_bijzondere_bijstand", period)
        vrijheid = persoon("uitgesloten_vrijheidsontneming", period) | persoon("uitgesloten_onttrekking_aan_straf", period)
        schuldenlast = persoon("uitgesloten_schuldenlast", period) & ~persoon.gezin("schuldenlast_staat_niet_in_de_weg", period)
        uitgesloten = (
            (vrijheid & ~alleen_algemeen)
            | persoon("uitgesloten_dienstplicht", period)
            | persoon("uitgesloten_werkstaking", period)
            | persoon("uitgesloten_verblijf_buitenland", period)
            | persoon("uitgesloten_minderjarig", period)
            | schuldenlast
            | persoon("uitgesloten_uitreiziger", period)
        )
        return persoon("rechthebbende", period) & ~uitgesloten


class recht_op_bijzondere_bijstand_volgens_paragraaf_2_2(Variable):
    """Of art. 11 en 13 niet in de weg staan aan bijzondere bijstand voor dit gezin."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijzondere bijstand volgens paragraaf 2.2"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=11&lid=4",
    ]

    def formula(gezin, period, parameters):
        """Een van de belanghebbenden kan recht op bijzondere bijstand hebben."""
        recht = gezin.members("heeft_persoonlijk_recht_op_bijzondere_bijstand", period)
        return van(gezin, recht, AANVRAGER) | van(gezin, recht, PARTNER)


class kosten_bijzondere_bijstand_twaalf_maanden(Variable):
    """De kosten als bedoeld in art. 35 lid 1 die binnen twaalf maanden opkomen; ook die van eerdere en latere maanden."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Kosten binnen twaalf maanden"
    unit = "EUR per twaalf maanden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=2"

    def formula(gezin, period, parameters):
        """De kosten van deze maand, als er geen andere zijn opgegeven."""
        return gezin("kosten_bijzondere_bijstand", period)


class kosten_niet_boven_drempel(Variable):
    """Of de kosten zo laag zijn dat het college bijzondere bijstand kan weigeren."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Kosten niet boven de drempel"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=2"

    def formula(gezin, period, parameters):
        """De kosten binnen twaalf maanden gaan de drempel niet te boven."""
        drempel = parameters(period).participatiewet.ondersteuning.bijzondere_bijstand.drempel
        return gezin("kosten_bijzondere_bijstand_twaalf_maanden", period) <= drempel


class bijzondere_bijstand_geweigerd_onder_drempel(Variable):
    """Of de bijzondere bijstand wordt geweigerd omdat de kosten de drempel niet te boven gaan."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Geweigerd onder de drempel"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=2"

    def formula(gezin, period, parameters):
        """De kosten zijn niet hoger dan de drempel, en het college weigert dan: volgens de regels van de gemeente, of anders in dit
        geval.
        """
        beleid = van_gemeente(gezin, period, parameters, "bijzondere_bijstand.drempel_toegepast")
        weigert = np.where(is_onbekend(beleid), gezin("oordeel_weigering_onder_drempel", period), beleid > 0)
        return gezin("kosten_niet_boven_drempel", period) & weigert


class komt_in_aanmerking_voor_bijzondere_bijstand(Variable):
    """Of het gezin, los van zijn draagkracht, voor deze kosten recht op bijzondere bijstand heeft."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Komt in aanmerking voor bijzondere bijstand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=1",
        "https://wetten.overheid.nl/BWBR0015703/2025-07-01#Artikel12",
    ]

    def formula(gezin, period, parameters):
        """Er zijn kosten, zij zijn noodzakelijk en komen door bijzondere omstandigheden, en paragraaf 2.2, de drempel en (tot 2026)
        een beroep op de ouders staan niet in de weg.
        """
        noodzakelijk = (gezin("kosten_bijzondere_bijstand", period) > 0) & gezin("oordeel_noodzakelijke_kosten", period)
        bijzonder = gezin("oordeel_bijzondere_omstandigheden", period)
        recht = gezin("recht_op_bijzondere_bijstand_volgens_paragraaf_2_2", period)
        voorliggend = gezin("oordeel_voorliggende_voorziening_kosten", period)
        geweigerd = gezin("bijzondere_bijstand_geweigerd_onder_drempel", period) | gezin("beroep_op_ouders_gaat_voor", period)
        return noodzakelijk & bijzonder & recht & ~voorliggend & ~geweigerd


class bijzondere_bijstand(Variable):
    """Bijzondere bijstand voor de kosten van deze maand; niet bekend zolang de draagkracht dat niet is."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bijzondere bijstand"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1"

    def formula(gezin, period, parameters):
        """De kosten min wat een voorliggende voorziening vergoedt en min de draagkracht die nog over is."""
        vergoed = np.maximum(gezin("oordeel_vergoeding_voorliggende_voorziening", period), 0)
        te_betalen = gezin("kosten_bijzondere_bijstand", period) - vergoed
        bijstand = niet_negatief(te_betalen - gezin("resterende_draagkracht", period))
        return np.where(gezin("komt_in_aanmerking_voor_bijzondere_bijstand", period) & (te_betalen > 0), bijstand, 0.0)
