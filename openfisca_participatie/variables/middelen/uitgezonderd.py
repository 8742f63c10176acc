"""Wat niet tot de middelen wordt gerekend (art. 31 lid 2), behalve werk, giften, premie en vrijwilligerswerk, die een eigen bestand hebben.

"Niet tot de middelen van de belanghebbende worden gerekend: [...]". Wat altijd is uitgezonderd, komt in geen berekening voor; wat alleen
onder een voorwaarde of vanaf een datum is uitgezonderd, telt voor de rest als inkomen.
"""

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.middelenhulp import som_van_gegeven
from openfisca_participatie.variabele import MONTH, Variable, cent, minimum, niet_negatief

ALTIJD_UITGEZONDERD = (
    "middelen_voor_onderhoud_van_ander",
    "kinderbijslag",
    "toeslagen",
    "eigenwoningbijdrage",
    "rente_over_vrijgelaten_vermogen",
    "aangewezen_schadevergoeding",
    "tegemoetkoming_anw",
    "tegemoetkoming_wajong",
    "tegemoetkoming_arbeidsongeschikten",
    "waardering_mantelzorger",
)
ONDER_VOORWAARDE = {
    "jonggehandicaptenkorting": "jonggehandicaptenkorting_als_inkomen",
    "teruggave_voor_bijzondere_kosten": "teruggave_als_inkomen",
    "vrije_vergoeding_werkgever": "vrije_vergoeding_als_inkomen",
    "ontvangen_energietoeslag": "energietoeslag_als_inkomen",
    "onderhoudsbijdrage_van_ouders": "onderhoudsbijdrage_van_ouders_als_inkomen",
    "ontvangen_tegemoetkoming_alleenverdieners": "tegemoetkoming_alleenverdieners_als_inkomen",
    "inkomensondersteuning_aow": "inkomensondersteuning_aow_als_inkomen",
}


class middelen_voor_onderhoud_van_ander(Variable):
    """Geld dat hij ontvangt voor het levensonderhoud van iemand die niet in de bijstand is begrepen; telt niet als middel."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Geld voor het onderhoud van een ander"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=a"


class kinderbijslag(Variable):
    """Kinderbijslag voor zijn kinderen in of buiten Nederland; telt niet als middel."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Kinderbijslag"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=b"


class jonggehandicaptenkorting(Variable):
    """De jonggehandicaptenkorting; telt niet als middel van wie 27 jaar of ouder is."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Jonggehandicaptenkorting"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=c",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=5",
    ]


class toeslagen(Variable):
    """Tegemoetkomingen in de zin van de Algemene wet inkomensafhankelijke regelingen; tellen niet als middel."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Toeslagen"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=d"


class eigenwoningbijdrage(Variable):
    """Eigenwoningbijdrage of bijzondere bijdrage volgens de Wet bevordering eigenwoningbezit; telt niet als middel."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Eigenwoningbijdrage"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=e"


class teruggave_voor_bijzondere_kosten(Variable):
    """Vermindering of teruggave van belasting en premies, of een vergoeding daarvoor, wegens kosten die niet algemeen noodzakelijk zijn;
    telt niet als middel, tenzij voor die kosten bijstand wordt verleend.
    """

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Teruggave wegens bijzondere kosten"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=f"


class teruggave_voor_kosten_met_bijstand(Variable):
    """Het deel van de teruggave dat hoort bij kosten waarvoor bijstand wordt verleend."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Teruggave voor kosten met bijstand"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=f"


class vrije_vergoeding_werkgever(Variable):
    """Vergoeding of verstrekking van de werkgever van artikel 31, eerste lid, f en g, van de Wet op de loonbelasting 1964; telt niet als
    middel, tenzij er bijstand voor wordt verleend.
    """

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vrije vergoeding van de werkgever"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=g"


class vrije_vergoeding_met_bijstand(Variable):
    """Het deel van de vergoeding of verstrekking van de werkgever waarvoor ook bijstand wordt verleend."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vrije vergoeding met bijstand"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=g"


class rente_over_vrijgelaten_vermogen(Variable):
    """Rente over vermogen onder de vermogensgrens en over spaargeld dat tijdens de bijstand is opgebouwd; telt niet als middel."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Rente over vrijgelaten vermogen"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=i"


class aangewezen_schadevergoeding(Variable):
    """Uitkering of vergoeding voor materiële en immateriële schade die de ministeriële regeling aanwijst; telt niet als middel."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Aangewezen schadevergoeding"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=l"


class ontvangen_energietoeslag(Variable):
    """De eenmalige energietoeslag, of de tegemoetkoming voor studenten van artikel 78ee; telt sinds maart 2022 niet als middel."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Ontvangen energietoeslag"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=o"


class tegemoetkoming_anw(Variable):
    """De tegemoetkoming van artikel 29a van de Algemene nabestaandenwet; telt niet als middel."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Tegemoetkoming Anw"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=p"


class tegemoetkoming_wajong(Variable):
    """De tegemoetkoming van artikel 2:52 of 3:10 van de Wajong; telt niet als middel."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Tegemoetkoming Wajong"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=q"


class tegemoetkoming_arbeidsongeschikten(Variable):
    """De jaarlijkse tegemoetkoming voor arbeidsongeschikten (WIA, WAO, WAZ of Wajong); telt niet als middel."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Tegemoetkoming arbeidsongeschikten"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=t"


class waardering_mantelzorger(Variable):
    """Wat een mantelzorger volgens de Wmo 2015 als blijk van waardering ontvangt; telt niet als middel."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Blijk van waardering mantelzorg"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=u"


class onderhoudsbijdrage_van_ouders(Variable):
    """Uitkering tot levensonderhoud van zijn ouders; telt bij wie jonger is dan 21 jaar niet als middel voor zover de norm er al rekening
    mee houdt.
    """

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Onderhoudsbijdrage van de ouders"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=v"


class ontvangen_tegemoetkoming_alleenverdieners(Variable):
    """De tegemoetkoming alleenverdieners van artikel 78gg; telt sinds 2025 niet als middel."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Ontvangen tegemoetkoming alleenverdieners"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=w"


class inkomensondersteuning_aow(Variable):
    """De inkomensondersteuning voor pensioengerechtigden van artikel 33a van de AOW; telde tot en met 2024 niet als middel."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Inkomensondersteuning AOW"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/BWBR0015703/2024-07-01#Artikel31"


class jonggehandicaptenkorting_als_inkomen(Variable):
    """Jonggehandicaptenkorting die wel tot de middelen wordt gerekend."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Jonggehandicaptenkorting die als inkomen telt"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=c",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=5",
    ]

    def formula(persoon, period, parameters):
        """De korting van wie jonger is dan 27 jaar."""
        leeftijd = parameters(period).participatiewet.middelen.jonggehandicaptenkorting.leeftijd
        return np.where(persoon("leeftijd", period) < leeftijd, _bedrag(persoon, period, "jonggehandicaptenkorting"), 0.0)


class teruggave_als_inkomen(Variable):
    """Teruggave van belasting wegens kosten waarvoor ook bijstand wordt verleend."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Teruggave die als inkomen telt"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=f",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1&o=a",
    ]

    def formula(persoon, period, parameters):
        """Van de teruggave het deel voor kosten waarvoor bijstand wordt verleend."""
        met_bijstand = _bedrag(persoon, period, "teruggave_voor_kosten_met_bijstand")
        return minimum(met_bijstand, _bedrag(persoon, period, "teruggave_voor_bijzondere_kosten"))


class vrije_vergoeding_als_inkomen(Variable):
    """Vergoeding van de werkgever waarvoor ook bijstand wordt verleend."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vergoeding van de werkgever die als inkomen telt"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=g"

    def formula(persoon, period, parameters):
        """Van de vergoeding het deel waarvoor ook bijstand wordt verleend."""
        met_bijstand = _bedrag(persoon, period, "vrije_vergoeding_met_bijstand")
        return minimum(met_bijstand, _bedrag(persoon, period, "vrije_vergoeding_werkgever"))


class energietoeslag_als_inkomen(Variable, onzeker=True):
    """Energietoeslag van vóór de uitzondering; welk deel van de wet van 2022 haar terugwerkende kracht gaf, is niet zeker."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Energietoeslag die als inkomen telt"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=o",
        "https://wetten.overheid.nl/BWBR0015703/2022-08-26#Artikel31",
    ]

    def formula_2015_01(persoon, period, parameters):
        """Tot 15 maart 2022 bestond de uitzondering niet."""
        return _bedrag(persoon, period, "ontvangen_energietoeslag")

    def formula_2022_03(persoon, period, parameters):
        """Niets: de toeslag is geen middel."""
        return persoon.filled_array(0.0)


class tegemoetkoming_alleenverdieners_als_inkomen(Variable):
    """Tegemoetkoming alleenverdieners van vóór de uitzondering."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Tegemoetkoming alleenverdieners die als inkomen telt"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=w"

    def formula_2015_01(persoon, period, parameters):
        """Tot 2025 bestond de uitzondering niet."""
        return _bedrag(persoon, period, "ontvangen_tegemoetkoming_alleenverdieners")

    def formula_2025_01(persoon, period, parameters):
        """Niets: de tegemoetkoming is geen middel."""
        return persoon.filled_array(0.0)


class inkomensondersteuning_aow_als_inkomen(Variable, onzeker=True):
    """Inkomensondersteuning AOW die wel tot de middelen wordt gerekend; de begindatum van de uitzondering in 2015 is niet zeker."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Inkomensondersteuning AOW die als inkomen telt"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/BWBR0015703/2024-07-01#Artikel31",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1&o=a",
    ]

    def formula_2015_01(persoon, period, parameters):
        """Tot en met 2024 niets: de ondersteuning is geen middel."""
        return persoon.filled_array(0.0)

    def formula_2025_01(persoon, period, parameters):
        """Sinds 2025 staat de uitzondering niet meer in de wet."""
        return _bedrag(persoon, period, "inkomensondersteuning_aow")


class onderhoudsbijdrage_van_ouders_als_inkomen(Variable, onzeker=True):
    """Onderhoudsbijdrage van de ouders waarmee de norm geen rekening houdt; van vóór 2026 is de tekst niet gelezen en telt alles."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Onderhoudsbijdrage van de ouders die als inkomen telt"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=v",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1&o=a",
    ]

    def formula_2015_01(persoon, period, parameters):
        """Tot 2026: de hele bijdrage."""
        return _bedrag(persoon, period, "onderhoudsbijdrage_van_ouders")

    def formula_2026_01(persoon, period, parameters):
        """Bij wie jonger is dan 21 jaar wat zij meer is dan de verhoging van de norm die hij niet krijgt; anders de hele bijdrage."""
        normen = parameters(period).participatiewet.normen
        zonder_verhoging = persoon("jonger_dan_21_jaar", period) & ~persoon("ouders_kunnen_niet_bijdragen", period)
        al_in_aanmerking = np.where(zonder_verhoging, normen.jonger_dan_21_jaar.verhoging, 0.0)
        return niet_negatief(_bedrag(persoon, period, "onderhoudsbijdrage_van_ouders") - al_in_aanmerking)


class ontvangsten_die_toch_meetellen(Variable):
    """Ontvangsten van artikel 31, tweede lid, waarvoor de uitzondering in deze maand of bij deze persoon niet geldt."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Uitgezonderde ontvangsten die toch meetellen"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=c",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=f",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=g",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=o",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=v",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=w",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=5",
    ]

    def formula(persoon, period, parameters):
        """Wat van elke soort wel tot de middelen wordt gerekend, bij elkaar."""
        return cent(som_van_gegeven(persoon, period, *ONDER_VOORWAARDE.items()))


class niet_tot_de_middelen(Variable):
    """Wat hij in deze maand ontvangt en niet tot de middelen wordt gerekend omdat artikel 31, tweede lid, het uitzondert."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Niet tot de middelen gerekend"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=c",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=d",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=e",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=f",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=g",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=i",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=l",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=o",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=p",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=q",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=t",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=u",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=v",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=w",
    ]

    def formula(persoon, period, parameters):
        """Alle uitgezonderde ontvangsten bij elkaar, min wat daarvan toch meetelt."""
        ontvangen = som_van_gegeven(persoon, period, *((soort, soort) for soort in (*ALTIJD_UITGEZONDERD, *ONDER_VOORWAARDE)))
        return niet_negatief(ontvangen - persoon("ontvangsten_die_toch_meetellen", period))


def _bedrag(persoon, period, soort):
    """What was received of this kind (EUR per month, one value per person, never negative)."""
    return np.maximum(persoon(soort, period), 0)
