"""De termijn om op de aanvraag te beslissen (art. 4:5, 4:13, 4:14 en 4:15 Algemene wet bestuursrecht).

De Participatiewet noemt geen termijn voor een aanvraag van algemene bijstand; dan geldt een redelijke termijn, die in ieder geval na acht
weken is verstreken. Eindigt een termijn in een weekend of op een feestdag, dan loopt zij door tot en met de eerstvolgende werkdag
(artikel 1 Algemene termijnenwet); de termijnen die het college zelf stelt of noemt niet.
"""

from datetime import date

import numpy as np

from openfisca_participatie.entities import AANVRAGER, Gezin
from openfisca_participatie.variabele import ETERNITY, MONTH, NIET_GEGEVEN, Variable, van
from openfisca_participatie.variables.begrippen.leeftijd import dag_van_peilen
from openfisca_participatie.variables.betaling.datums import DAG, gegeven, van_een_van_beiden, verlengd, weken


class datum_uitnodiging_aanvulling(Variable):
    """De dag waarop de aanvrager is uitgenodigd zijn aanvraag aan te vullen."""

    value_type = date
    entity = Gezin
    definition_period = ETERNITY
    label = "Uitnodiging om aan te vullen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:15&lid=1&o=a"


class einde_aanvultermijn(Variable):
    """De laatste dag van de termijn om de aanvraag aan te vullen."""

    value_type = date
    entity = Gezin
    definition_period = ETERNITY
    label = "Einde van de aanvultermijn"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:5&lid=1"


class datum_aanvraag_aangevuld(Variable):
    """De dag waarop de aanvraag is aangevuld."""

    value_type = date
    entity = Gezin
    definition_period = ETERNITY
    label = "Aanvraag aangevuld op"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:15&lid=1&o=a"


class dagen_andere_opschorting_beslistermijn(Variable):
    """Dagen opschorting om een andere reden: informatie uit het buitenland, uitstel met instemming, vertraging door de aanvrager of
    overmacht.
    """

    value_type = int
    entity = Gezin
    definition_period = ETERNITY
    label = "Andere dagen opschorting van de beslistermijn"
    unit = "dag"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:15&lid=1&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:15&lid=2",
    ]


class datum_mededeling_uitstel(Variable):
    """De dag waarop is meegedeeld dat de beschikking niet binnen acht weken kan worden gegeven."""

    value_type = date
    entity = Gezin
    definition_period = ETERNITY
    label = "Mededeling van uitstel"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:14&lid=3"


class genoemde_beslisdatum(Variable):
    """De laatste dag van de redelijke termijn die in die mededeling is genoemd."""

    value_type = date
    entity = Gezin
    definition_period = ETERNITY
    label = "Genoemde beslisdatum"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:14&lid=3"


class uitgenodigd_om_aan_te_vullen(Variable):
    """Onwaar als vaststaat dat de aanvrager niet is uitgenodigd om aan te vullen; anders beslist of daarvan een dag bekend is."""

    value_type = bool
    default_value = True
    entity = Gezin
    definition_period = MONTH
    label = "Uitgenodigd om aan te vullen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:15&lid=1&o=a"


class uitstel_meegedeeld(Variable):
    """Onwaar als vaststaat dat geen uitstel van de beslissing is meegedeeld; anders beslist of daarvan een dag bekend is."""

    value_type = bool
    default_value = True
    entity = Gezin
    definition_period = MONTH
    label = "Uitstel meegedeeld"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:14&lid=3"


class datum_ontvangst_aanvraag(Variable):
    """De dag waarop de aanvraag is ontvangen."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Ontvangst van de aanvraag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:13&lid=2"

    def formula(gezin, period, parameters):
        """De dag van de aanvraag, tenzij een andere dag is gegeven."""
        return van_een_van_beiden(gezin, gezin.members("datum_aanvraag", period))


class dagen_opschorting_beslistermijn(Variable):
    """De dagen waarmee de beslistermijn door opschorting later eindigt."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Dagen opschorting van de beslistermijn"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:15"

    def formula(gezin, period, parameters):
        """Van de dag na de uitnodiging tot de dag van aanvulling of van het einde van de termijn, en de andere dagen opschorting."""
        uitnodiging = gezin("datum_uitnodiging_aanvulling", period)
        einde = _einde_aanvullen(gezin, period)
        dagen = np.maximum((einde - uitnodiging - DAG).astype(int), 0)
        aanvullen = np.where(gegeven(uitnodiging) & gegeven(einde), dagen, 0)
        return aanvullen + np.maximum(gezin("dagen_andere_opschorting_beslistermijn", period), 0)


class uiterste_dag_acht_weken(Variable):
    """De laatste dag van de acht weken na ontvangst van de aanvraag, met de dagen opschorting erbij.

    Zolang de aanvraag niet is aangevuld en geen einde van de termijn daarvoor bekend is, loopt de opschorting en is er geen laatste dag.
    """

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Einde van de acht weken"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:13&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:15",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=1&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Acht weken na de ontvangst, en zoveel dagen later als de termijn was opgeschort; nooit op een zaterdag, zondag of feestdag."""
        ontvangst = _ontvangst(gezin, period)
        opschorting = gezin("dagen_opschorting_beslistermijn", period).astype("timedelta64[D]")
        uiterlijk = ontvangst + weken(parameters(period).algemene_wet_bestuursrecht.beslistermijn.weken) + opschorting
        uitgenodigd = gezin("uitgenodigd_om_aan_te_vullen", period) & gegeven(gezin("datum_uitnodiging_aanvulling", period))
        loopt_nog = uitgenodigd & ~gegeven(_einde_aanvullen(gezin, period))
        return np.where(gegeven(ontvangst) & ~loopt_nog, verlengd(uiterlijk), NIET_GEGEVEN)


class uiterste_beslisdatum(Variable):
    """De dag waarop uiterlijk op de aanvraag moet zijn beslist; niet bekend als niet bekend is tot wanneer is uitgesteld."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Uiterste beslisdatum"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:13&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:14&lid=3",
    ]

    def formula(gezin, period, parameters):
        """Het einde van de acht weken, of de latere dag die is genoemd in een mededeling die binnen die weken is gedaan."""
        acht_weken, mededeling = gezin("uiterste_dag_acht_weken", period), gezin("datum_mededeling_uitstel", period)
        genoemd = gezin("genoemde_beslisdatum", period)
        uitgesteld = gezin("uitstel_meegedeeld", period) & gegeven(mededeling) & (mededeling <= acht_weken)
        met_uitstel = np.where(gegeven(genoemd), np.maximum(genoemd, acht_weken), NIET_GEGEVEN)
        return np.where(uitgesteld, met_uitstel, acht_weken)


class beslistermijn_verstreken(Variable):
    """Of de termijn om te beslissen is verstreken zonder dat is beslist; een besluit daarna maakt dat niet ongedaan."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Beslistermijn verstreken"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:13&lid=2"

    def formula(gezin, period, parameters):
        """Er is na de uiterste beslisdatum beslist, of nog niet beslist terwijl die op de peildatum voorbij is."""
        peildatum = van(gezin, dag_van_peilen(gezin.members, period), AANVRAGER, NIET_GEGEVEN)
        uiterlijk, besluit = gezin("uiterste_beslisdatum", period), gezin("datum_besluit", period)
        return gegeven(uiterlijk) & (np.where(gegeven(besluit), besluit, peildatum) > uiterlijk)


class uiterste_dag_niet_behandelen(Variable):
    """De laatste dag waarop een besluit om de aanvraag niet te behandelen wordt bekendgemaakt."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Besluit niet te behandelen uiterlijk op"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:5&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=1&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Vier weken nadat de aanvraag is aangevuld of de termijn daarvoor ongebruikt is verstreken, en dan de eerste werkdag."""
        einde = _einde_aanvullen(gezin, period)
        uiterlijk = einde + weken(parameters(period).algemene_wet_bestuursrecht.beslistermijn.weken_buiten_behandeling)
        return np.where(gegeven(einde), verlengd(uiterlijk), NIET_GEGEVEN)


def _ontvangst(gezin, period):
    """The day of receipt; that of the application for who has none while another has (OpenFisca then fills in 1970)."""
    ontvangst = gezin("datum_ontvangst_aanvraag", period)
    return np.where(gegeven(ontvangst), ontvangst, van_een_van_beiden(gezin, gezin.members("datum_aanvraag", period)))


def _einde_aanvullen(gezin, period):
    """The day of completion within the term, or when no term is given; otherwise its last day; none for who was not invited."""
    aangevuld, termijn = gezin("datum_aanvraag_aangevuld", period), gezin("einde_aanvultermijn", period)
    binnen = gegeven(aangevuld) & (~gegeven(termijn) | (aangevuld <= termijn))
    return np.where(gezin("uitgenodigd_om_aan_te_vullen", period), np.where(binnen, aangevuld, termijn), NIET_GEGEVEN)
