"""Vorm van de bijstand (art. 48, 49 en 51): om niet, als geldlening of als borgtocht. De eigen woning (art. 50) staat bij het vermogen.

Buiten art. 50 is een andere vorm dan om niet nooit verplicht: het college kan haar kiezen als een van de gronden er is.
"""

import numpy as np

from openfisca_participatie.entities import Gezin, Persoon
from openfisca_participatie.gemeenterecht import van_gemeente
from openfisca_participatie.variabele import MONTH, Enum, Variable, keuze, som_van_belanghebbenden


class VormBijstand(Enum):
    """De vormen die art. 48 noemt."""

    om_niet = "Om niet"
    geldlening = "Geldlening"
    borgtocht = "Borgtocht"


class oordeel_op_korte_termijn_voldoende_middelen(Variable):
    """Oordeel: redelijkerwijs beschikt hij op korte termijn over genoeg middelen voor de betreffende periode."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Op korte termijn voldoende middelen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2&o=a"


class oordeel_noodzaak_door_tekortschietend_besef(Variable):
    """Oordeel: dat bijstand nodig is, komt door een tekortschietend besef van verantwoordelijkheid voor het bestaan."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Noodzaak door tekortschietend besef"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2&o=b"


class oordeel_algemene_bijstand_als_geldlening(Variable):
    """Oordeel: het college kiest voor de algemene bijstand de vorm van een geldlening."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Algemene bijstand als geldlening"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2"


class oordeel_bijzondere_bijstand_als_geldlening(Variable):
    """Oordeel: het college kiest voor de bijzondere bijstand de vorm van een geldlening."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijzondere bijstand als geldlening"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=51&lid=1",
    ]


class oordeel_bijzondere_bijstand_als_borgtocht(Variable):
    """Oordeel: het college kiest voor de bijzondere bijstand de vorm van borgtocht."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijzondere bijstand als borgtocht"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=51&lid=1",
    ]


class oordeel_zekerheid_bij_geldlening(Variable):
    """Oordeel: het college verbindt aan de geldlening verplichtingen voor meer zekerheid van rente en aflossing."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Zekerheid bij een geldlening"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=3"


class oordeel_aflossing_geldlening(Variable):
    """Oordeel: het maandbedrag van de aflossing, afgestemd op omstandigheden, mogelijkheden en middelen; vastgelegd."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Aflossing van de geldlening"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=51&lid=2"


class maanden_afgelost_naar_draagkracht(Variable):
    """Maanden waarin op de geldlening naar draagkracht is afgelost."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Maanden afgelost naar draagkracht"
    unit = "maand"
    reference = "https://lokaleregelgeving.overheid.nl/CVDR719087/3"


class ontvangt_ioaw_ioaz_of_bbz(Variable):
    """Ontvangt een uitkering op grond van de IOAW, de IOAZ of het Bbz 2004."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ontvangt IOAW, IOAZ of Bbz"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=4"


class andere_vorm_algemene_bijstand_mogelijk(Variable):
    """Of algemene bijstand als geldlening of borgtocht kan worden verleend, buiten de eigen woning (art. 50) om."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Algemene bijstand als geldlening mogelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2&o=b",
    ]

    def formula(gezin, period, parameters):
        """Er zijn op korte termijn voldoende middelen, of de noodzaak komt door een tekortschietend besef van verantwoordelijkheid."""
        voldoende_middelen = gezin("oordeel_op_korte_termijn_voldoende_middelen", period)
        return voldoende_middelen | gezin("oordeel_noodzaak_door_tekortschietend_besef", period)


class algemene_bijstand_als_geldlening(Variable):
    """Of de algemene bijstand met toepassing van art. 48 lid 2 een geldlening is."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Algemene bijstand als geldlening (art. 48)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2"

    def formula(gezin, period, parameters):
        """Er is recht, een grond voor een geldlening, en het college kiest daarvoor; anders is de bijstand om niet (lid 1)."""
        gekozen = gezin("oordeel_algemene_bijstand_als_geldlening", period)
        return gezin("recht_op_algemene_bijstand", period) & gezin("andere_vorm_algemene_bijstand_mogelijk", period) & gekozen


class grond_van_artikel_48_lid_2(Variable):
    """Of voor de bijzondere bijstand een van de gronden van art. 48 lid 2 geldt."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Grond van artikel 48 lid 2"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2"

    def formula(gezin, period, parameters):
        """Op korte termijn voldoende middelen, tekortschietend besef, een waarborgsom of de aflossing van een schuldenlast."""
        soort = gezin("soort_kosten_bijzondere_bijstand", period)
        soorten = soort.possible_values
        naar_soort = (soort == soorten.waarborgsom) | (soort == soorten.schuldenlast)
        return naar_soort | gezin("andere_vorm_algemene_bijstand_mogelijk", period)


class andere_vorm_bijzondere_bijstand_mogelijk(Variable):
    """Of bijzondere bijstand als geldlening of borgtocht kan worden verleend."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijzondere bijstand als geldlening mogelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=51&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Een grond van art. 48 lid 2 geldt, of het gaat om noodzakelijke duurzame gebruiksgoederen."""
        soort = gezin("soort_kosten_bijzondere_bijstand", period)
        gebruiksgoederen = soort == soort.possible_values.duurzame_gebruiksgoederen
        return gebruiksgoederen | gezin("grond_van_artikel_48_lid_2", period)


class vorm_bijzondere_bijstand(Variable):
    """De vorm van de bijzondere bijstand: om niet, tenzij het college een geldlening of borgtocht kan en wil kiezen."""

    value_type = Enum
    possible_values = VormBijstand
    default_value = VormBijstand.om_niet
    entity = Gezin
    definition_period = MONTH
    label = "Vorm van de bijzondere bijstand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=49&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=51&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Borgtocht bij een saneringskrediet; verder de vorm die het college kiest als een grond daarvoor er is; anders om niet."""
        mogelijk = gezin("andere_vorm_bijzondere_bijstand_mogelijk", period)
        als_borgtocht = mogelijk & gezin("oordeel_bijzondere_bijstand_als_borgtocht", period)
        als_geldlening = mogelijk & gezin("oordeel_bijzondere_bijstand_als_geldlening", period)
        return keuze(
            [gezin("borgtocht_saneringskrediet", period) | als_borgtocht, als_geldlening],
            [VormBijstand.borgtocht.index, VormBijstand.geldlening.index],
            VormBijstand.om_niet.index,
        )


class bijzondere_bijstand_is_geldlening(Variable):
    """Of er bijzondere bijstand in de vorm van een geldlening is."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijzondere bijstand is een geldlening"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2"

    def formula(gezin, period, parameters):
        """Bijzondere bijstand wordt verleend, en de vorm is een geldlening."""
        vorm = gezin("vorm_bijzondere_bijstand", period)
        return gezin("bijzondere_bijstand_wordt_verleend", period) & (vorm == vorm.possible_values.geldlening)


class verplichting_tot_zekerheid(Variable):
    """Of aan de bijstand als geldlening een verplichting is verbonden die meer zekerheid geeft voor rente en aflossing."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Verplichting tot zekerheid"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=3"

    def formula(gezin, period, parameters):
        """Er is bijstand als geldlening, ook die met de eigen woning, en het college verbindt er zo'n verplichting aan."""
        algemeen = gezin("algemene_bijstand_als_geldlening", period) | gezin("bijstand_als_geldlening", period)
        return (algemeen | gezin("bijzondere_bijstand_is_geldlening", period)) & gezin("oordeel_zekerheid_bij_geldlening", period)


class verrekening_geldlening_mogelijk(Variable):
    """Of het college de geldlening met een lopende uitkering kan verrekenen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Verrekening van de geldlening mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=4"

    def formula(gezin, period, parameters):
        """Er is bijzondere bijstand als geldlening, en het gezin heeft algemene bijstand of een uitkering IOAW, IOAZ of Bbz."""
        andere_uitkering = som_van_belanghebbenden(gezin, gezin.members("ontvangt_ioaw_ioaz_of_bbz", period).astype(int)) > 0
        uitkering = gezin("recht_op_algemene_bijstand", period) | andere_uitkering
        return gezin("bijzondere_bijstand_is_geldlening", period) & uitkering


class restant_geldlening_om_niet(Variable):
    """Of wat van de geldlening over is naar de regels van de gemeente een bedrag om niet wordt."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Restant van de geldlening om niet"
    reference = [
        "https://lokaleregelgeving.overheid.nl/CVDR719087/3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=51&lid=2",
    ]

    def formula(gezin, period, parameters):
        """Er is lang genoeg naar draagkracht afgelost op een geldlening die niet op art. 48 lid 2 berust."""
        maanden = van_gemeente(gezin, period, parameters, "bijzondere_bijstand.maanden_aflossing")
        lang_genoeg = gezin("maanden_afgelost_naar_draagkracht", period) >= maanden
        geldlening = gezin("bijzondere_bijstand_is_geldlening", period) & ~gezin("grond_van_artikel_48_lid_2", period)
        return np.where(lang_genoeg, geldlening, False)
