"""Op aanvraag of ambtshalve, samen of met toestemming, en de houding in de vier weken na de melding (art. 42 lid 2, 43 lid 1-5)."""

import numpy as np

from openfisca_participatie.entities import PARTNER, Gezin, Persoon
from openfisca_participatie.variabele import MONTH, Enum, Variable, aanvrager_en_partner, keuze, van
from openfisca_participatie.variables.aanvraag.documenten import aanvraag_of_melding
from openfisca_participatie.variables.begrippen.leeftijd import hele_jaren
from openfisca_participatie.variables.betaling.datums import gegeven


class WijzeVanVaststelling(Enum):
    """Hoe het recht op bijstand wordt vastgesteld (art. 41 lid 10 en 43 lid 1 tot en met 3)."""

    op_aanvraag = "Op aanvraag"
    ambtshalve = "Ambtshalve"
    zonder_machtiging = "Op aanvraag, maar de machtiging tot onderzoek ontbreekt nog"
    geen = "Niet: een van de echtgenoten stemt niet in met de aanvraag"


class geschil_over_woonplaats(Variable):
    """De aanvraag is doorgezonden, ook het tweede college vindt dat het haar niet hoort te behandelen, en het geschil loopt nog."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Geschil over de woonplaats"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=42&lid=2"


class schriftelijke_aanvraag_niet_mogelijk(Variable):
    """Een schriftelijke aanvraag is niet mogelijk."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Schriftelijk aanvragen niet mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=1"


class echtgenoot_stemt_niet_in_met_aanvraag(Variable):
    """Een van de echtgenoten vraagt niet mee aan en geeft daarvoor ook geen schriftelijke toestemming."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Echtgenoot stemt niet in met de aanvraag"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=3",
    ]


class oordeel_bijstand_geboden_voor_gezin(Variable):
    """Oordeel: gezien de belangen van de overige gezinsleden is bijstand geboden, al stemt een van de echtgenoten niet in."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand geboden voor de overige gezinsleden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=3"


class oordeel_houding_in_vier_weken_onvoldoende(Variable):
    """Oordeel: houding en gedragingen in de vier weken na de melding waren onvoldoende."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Houding in de vier weken onvoldoende"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=5",
    ]


class recht_jegens_college_van_verblijf(Variable):
    """Of het recht op bijstand bestaat jegens het college van de gemeente waar de belanghebbende werkelijk verblijft."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "College van de werkelijke verblijfplaats"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=42&lid=2"

    def formula(gezin, period, parameters):
        """Zolang het geschil over de woonplaats loopt."""
        return gezin("geschil_over_woonplaats", period)


class vaststelling_ambtshalve(Variable):
    """Of het college het recht op bijstand ambtshalve vaststelt."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Recht ambtshalve vastgesteld"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=3",
    ]

    def formula(gezin, period, parameters):
        """Schriftelijk aanvragen kan niet; stemt een echtgenoot niet in, dan alleen als bijstand voor de anderen is geboden."""
        geboden = gezin("oordeel_bijstand_geboden_voor_gezin", period)
        return np.where(_zonder_instemming(gezin, period), geboden, gezin("schriftelijke_aanvraag_niet_mogelijk", period))


class aanvraag_zonder_instemming(Variable):
    """Of het recht niet kan worden vastgesteld omdat de echtgenoten niet samen of met toestemming aanvragen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Aanvraag zonder instemming van de echtgenoot"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=2"

    def formula(gezin, period, parameters):
        """Een van de echtgenoten stemt niet in, en het college stelt het recht niet ambtshalve vast."""
        return _zonder_instemming(gezin, period) & ~gezin("vaststelling_ambtshalve", period)


class wijze_van_vaststelling(Variable):
    """Hoe het college het recht op bijstand vaststelt, of waarom het dat niet kan."""

    value_type = Enum
    possible_values = WijzeVanVaststelling
    default_value = WijzeVanVaststelling.op_aanvraag
    entity = Gezin
    definition_period = MONTH
    label = "Vaststelling van het recht"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=10",
    ]

    def formula(gezin, period, parameters):
        """Ambtshalve als dat moet; anders op aanvraag, als de echtgenoten instemmen, met de machtiging tot onderzoek."""
        return keuze(
            [
                gezin("vaststelling_ambtshalve", period),
                gezin("aanvraag_zonder_instemming", period),
                gezin("machtiging_onderzoek_ontbreekt", period),
            ],
            [WijzeVanVaststelling.ambtshalve.index, WijzeVanVaststelling.geen.index, WijzeVanVaststelling.zonder_machtiging.index],
            WijzeVanVaststelling.op_aanvraag.index,
        )


class houding_in_vier_weken_beoordeeld(Variable):
    """Of het college bij de vaststelling van het recht let op houding en gedragingen in de vier weken na de melding.

    Geldt de zoektermijn, dan houdt het er rekening mee (lid 4); anders beoordeelt het ze in ieder geval (lid 5). Onvoldoende inspanning kan
    leiden tot een maatregel (art. 18) of, als ondubbelzinnig blijkt dat hij niet wil, tot uitsluiting (art. 13 lid 2 d).
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Houding in de vier weken beoordeeld"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=5",
    ]

    def formula(persoon, period, parameters):
        """Van wie op de dag van de aanvraag, of anders van de melding, meerderjarig en jonger dan 27 jaar is."""
        participatiewet = parameters(period).participatiewet
        dag = aanvraag_of_melding(persoon, period)
        leeftijd = hele_jaren(persoon("geboortedatum", period), dag)
        jong = (leeftijd >= participatiewet.begrippen.meerderjarig) & (leeftijd < participatiewet.aanvraag.inspanningen.leeftijd)
        return aanvrager_en_partner(persoon) & gegeven(dag) & jong


class houding_in_vier_weken_onvoldoende(Variable):
    """Of houding en gedragingen in de vier weken na de melding meetellen omdat zij onvoldoende waren."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Houding in de vier weken onvoldoende"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=5",
    ]

    def formula(persoon, period, parameters):
        """Zij worden beoordeeld, en het college vindt ze onvoldoende."""
        return persoon("houding_in_vier_weken_beoordeeld", period) & persoon("oordeel_houding_in_vier_weken_onvoldoende", period)


def _zonder_instemming(gezin, period):
    """There is a spouse, and one of the two does not agree to the application."""
    heeft_echtgenoot = van(gezin, aanvrager_en_partner(gezin.members), PARTNER, False)
    return heeft_echtgenoot & gezin("echtgenoot_stemt_niet_in_met_aanvraag", period)
