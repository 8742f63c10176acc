"""Opschorting van de betaling en van het recht, en wat daarop volgt (art. 40 lid 2 tot en met 5, 53a lid 4 en 5, 54)."""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Gezin
from openfisca_participatie.variabele import MONTH, NIET_GEGEVEN, Variable, som_van_belanghebbenden
from openfisca_participatie.variables.betaling.datums import DAG, eerste_dag, gegeven, laatste_dag, weken


class adres_wijkt_af_van_brp(Variable):
    """Het verstrekte adres van de belanghebbende, zijn echtgenoot of een kind wijkt af van dat in de basisregistratie personen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Adres wijkt af van de BRP"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&lid=2"


class oordeel_afwijking_adres_zonder_gevolgen(Variable):
    """Oordeel: de afwijking kan redelijkerwijs geen gevolgen hebben voor het recht op of de hoogte van de bijstand."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Afwijking van het adres zonder gevolgen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&lid=3&o=a"


class oordeel_afwijking_adres_niet_verwijtbaar(Variable):
    """Oordeel: van de afwijking kan de belanghebbende redelijkerwijs geen verwijt worden gemaakt."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Afwijking van het adres niet verwijtbaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&lid=3&o=b"


class oordeel_dringende_redenen_tegen_opschorting(Variable):
    """Oordeel: dringende redenen staan aan opschorting van de betaling in de weg."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Dringende redenen tegen opschorting"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&lid=3&o=c",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53a&lid=5",
    ]


class woonadres_niet_aangetoond(Variable):
    """Toont desgevraagd niet aan, door zijn woning te laten zien, dat de woonsituatie van hem, zijn echtgenoot of een kind klopt.

    Het college kan dat verzoeken, en mag daarbij aanbieden de woning met zijn toestemming binnen te treden.
    """

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Woonadres niet aangetoond"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53a&lid=2&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53a&lid=4",
    ]


class gelegenheid_voor_ander_bewijs_gegeven(Variable):
    """Kreeg de gelegenheid om op andere wijze aan te tonen dat het feitelijke woonadres overeenkomt met het verstrekte adres."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Gelegenheid voor ander bewijs gegeven"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53a&lid=4"


class eerste_dag_opschorting_betaling(Variable):
    """De eerste dag waarop de betaling van de bijstand is opgeschort."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Eerste dag van opschorting van de betaling"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&lid=5"


class einde_termijn_adres(Variable):
    """De laatste dag van de termijn die is gesteld om het adres te wijzigen of het woonadres aan te tonen."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Einde van de termijn voor het adres"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53a&lid=5",
    ]


class eerste_dag_verzuimperiode(Variable):
    """De eerste dag van de periode waarop het verzuim betrekking heeft."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Eerste dag van de verzuimperiode"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1&o=a"


class dag_van_verzuim(Variable):
    """De dag van het verzuim, als niet kan worden bepaald op welke periode het betrekking heeft."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Dag van het verzuim"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1&o=b"


class einde_hersteltermijn(Variable):
    """De laatste dag van de termijn die is gesteld om het verzuim te herstellen."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Einde van de hersteltermijn"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=2"


class verzuim_hersteld_op(Variable):
    """De dag waarop het verzuim is hersteld."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Verzuim hersteld op"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=2"


class oordeel_recht_opschorten(Variable):
    """Oordeel: het college gebruikt de bevoegdheid om het recht op bijstand op te schorten."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Recht opschorten"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1"


class oordeel_intrekken_na_opschorting(Variable):
    """Oordeel: het college gebruikt de bevoegdheid om het besluit tot toekenning in te trekken omdat het verzuim niet is hersteld."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Intrekken na opschorting"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=4"


class oordeel_onderzoek_geeft_aanleiding_tot_herziening(Variable):
    """Oordeel: het onderzoek naar de gegevens geeft aanleiding om de bijstand te herzien of in te trekken."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Onderzoek geeft aanleiding tot herziening"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53a&lid=6"


class oordeel_herzien_na_onderzoek(Variable):
    """Oordeel: het college gebruikt de bevoegdheid om de bijstand na het onderzoek te herzien of in te trekken."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Herzien na onderzoek"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53a&lid=6"


class betaling_opgeschort_wegens_adres(Variable):
    """Of de betaling wordt opgeschort omdat het adres afwijkt van dat in de basisregistratie personen; het college moet dat doen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Betaling opgeschort wegens het adres"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&lid=3",
    ]

    def formula_2015_01(gezin, period, parameters):
        """Het adres wijkt af, en de afwijking heeft gevolgen, is te verwijten en er zijn geen dringende redenen."""
        return _adres_wijkt_verwijtbaar_af(gezin, period)

    def formula_2026_01(gezin, period, parameters):
        """Sinds 2026 ook niet als iemand wegens intensieve mantelzorg tijdelijk een hoofdverblijf elders gebruikt (lid 3 d)."""
        mantelzorg = gezin.members("mantelzorg_intensief_tijdelijk_elders", period).astype(int)
        return _adres_wijkt_verwijtbaar_af(gezin, period) & (som_van_belanghebbenden(gezin, mantelzorg) == 0)


class betaling_opgeschort_wegens_woonadres(Variable):
    """Of de betaling wordt opgeschort omdat het feitelijke woonadres niet is aangetoond."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Betaling opgeschort wegens het woonadres"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53a&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53a&lid=5",
    ]

    def formula(gezin, period, parameters):
        """Het woonadres is niet aangetoond, ook niet op andere wijze toen dat kon, en er zijn geen dringende redenen."""
        niet_aangetoond = gezin("woonadres_niet_aangetoond", period) & gezin("gelegenheid_voor_ander_bewijs_gegeven", period)
        return niet_aangetoond & ~gezin("oordeel_dringende_redenen_tegen_opschorting", period)


class betaling_opgeschort(Variable):
    """Of de betaling van de bijstand in deze maand is opgeschort."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Betaling opgeschort"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53a&lid=4",
    ]

    def formula(gezin, period, parameters):
        """Wegens een adres dat afwijkt of een woonadres dat niet is aangetoond, vanaf de maand met de eerste dag van de opschorting."""
        wegens = gezin("betaling_opgeschort_wegens_adres", period) | gezin("betaling_opgeschort_wegens_woonadres", period)
        return wegens & (gezin("eerste_dag_opschorting_betaling", period) <= laatste_dag(period))


class herziening_wegens_adres_vanaf(Variable):
    """De dag vanaf welke het besluit tot toekenning wordt herzien of ingetrokken omdat de afwijking van het adres blijft bestaan."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Herziening of intrekking wegens het adres vanaf"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53a&lid=5",
    ]

    def formula(gezin, period, parameters):
        """De eerste dag van de opschorting, als de gestelde termijn voorbij is en de betaling nog is opgeschort."""
        einde = gezin("einde_termijn_adres", period)
        voorbij = gegeven(einde) & (einde < laatste_dag(period))
        return np.where(gezin("betaling_opgeschort", period) & voorbij, gezin("eerste_dag_opschorting_betaling", period), NIET_GEGEVEN)


class grond_opschorting_recht(Variable):
    """Of er een grond is om het recht op bijstand op te schorten."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Grond om het recht op te schorten"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1"

    def formula(gezin, period, parameters):
        """Gegevens verwijtbaar niet, niet tijdig of onvolledig verstrekt, of anderszins onvoldoende medewerking."""
        return gezin("oordeel_gegevens_verwijtbaar_niet_verstrekt", period) | gezin("oordeel_onvoldoende_medewerking", period)


class eerste_dag_opschorting_recht(Variable):
    """De dag vanaf welke het recht op bijstand kan worden opgeschort."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Recht op te schorten vanaf"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1&o=b",
    ]

    def formula(gezin, period, parameters):
        """De eerste dag van de periode van het verzuim, of de dag van het verzuim als die periode niet is te bepalen."""
        periode = gezin("eerste_dag_verzuimperiode", period)
        return np.where(gegeven(periode), periode, gezin("dag_van_verzuim", period))


class laatste_dag_opschorting_recht(Variable):
    """De laatste dag waarover het recht op bijstand kan zijn opgeschort."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Recht opgeschort tot en met uiterlijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1"

    def formula(gezin, period, parameters):
        """Acht weken, met de eerste dag meegeteld."""
        eerste = gezin("eerste_dag_opschorting_recht", period)
        laatste = eerste + weken(parameters(period).participatiewet.betaling.opschorting.weken) - DAG
        return np.where(gegeven(eerste), laatste, NIET_GEGEVEN)


class recht_opgeschort(Variable):
    """Of het recht op bijstand in (een deel van) deze maand is opgeschort."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Recht opgeschort"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1"

    def formula(gezin, period, parameters):
        """Er is een grond, het college schort op, de maand ligt binnen de acht weken, en het verzuim is nog niet hersteld."""
        eerste, laatste = gezin("eerste_dag_opschorting_recht", period), gezin("laatste_dag_opschorting_recht", period)
        in_de_maand = gegeven(eerste) & (eerste <= laatste_dag(period)) & (laatste >= eerste_dag(period))
        hersteld = gezin("verzuim_hersteld_op", period)
        is_hersteld = gegeven(hersteld) & (hersteld <= laatste_dag(period))
        return gezin("grond_opschorting_recht", period) & gezin("oordeel_recht_opschorten", period) & in_de_maand & ~is_hersteld


class dagen_recht_opgeschort(Variable):
    """De kalenderdagen met recht in deze maand waarover het recht op bijstand is opgeschort."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Dagen waarover het recht is opgeschort"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1"

    def formula(gezin, period, parameters):
        """Van de eerste tot en met de laatste dag van de opschorting, voor zover zij in de maand liggen en er recht is."""
        eerste = np.maximum(gezin("eerste_dag_opschorting_recht", period), gezin("eerste_dag_met_recht", period))
        laatste = np.minimum(gezin("laatste_dag_opschorting_recht", period), gezin("laatste_dag_met_recht", period))
        dagen = np.maximum((laatste + DAG - eerste).astype(int), 0)
        return np.where(gezin("recht_opgeschort", period), dagen, 0)


class intrekking_na_opschorting_mogelijk(Variable):
    """Of het college het besluit tot toekenning kan intrekken omdat het verzuim niet binnen de hersteltermijn is hersteld."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Intrekking na opschorting mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=4"

    def formula(gezin, period, parameters):
        """Het recht is opgeschort, de hersteltermijn is in of voor deze maand verstreken, en het verzuim is niet op tijd hersteld."""
        einde, hersteld = gezin("einde_hersteltermijn", period), gezin("verzuim_hersteld_op", period)
        verstreken = gegeven(einde) & (einde < laatste_dag(period))
        op_tijd = gegeven(hersteld) & (hersteld <= einde)
        opgeschort = gezin("grond_opschorting_recht", period) & gezin("oordeel_recht_opschorten", period)
        return opgeschort & verstreken & ~op_tijd


class intrekking_vanaf(Variable):
    """De dag vanaf welke het besluit tot toekenning wordt ingetrokken omdat het verzuim niet is hersteld."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Intrekking vanaf"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=4"

    def formula(gezin, period, parameters):
        """De eerste dag waarover het recht is opgeschort, als het college de bevoegdheid gebruikt."""
        intrekking = gezin("intrekking_na_opschorting_mogelijk", period) & gezin("oordeel_intrekken_na_opschorting", period)
        return np.where(intrekking, gezin("eerste_dag_opschorting_recht", period), NIET_GEGEVEN)


class dagen_ingetrokken(Variable):
    """De kalenderdagen met recht in deze maand waarover het besluit tot toekenning is ingetrokken omdat het verzuim niet is hersteld."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Dagen waarover de toekenning is ingetrokken"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=4"

    def formula(gezin, period, parameters):
        """Van de dag van de intrekking tot en met de laatste dag met recht in de maand; er is dan geen einde van acht weken."""
        intrekking = gezin("intrekking_vanaf", period)
        eerste = np.maximum(intrekking, gezin("eerste_dag_met_recht", period))
        dagen = (gezin("laatste_dag_met_recht", period) + DAG - eerste).astype(int)
        return np.where(gegeven(intrekking), np.maximum(dagen, 0), 0)


class herziening_na_onderzoek(Variable):
    """Of het college de bijstand na onderzoek van de gegevens herziet of intrekt."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Herziening of intrekking na onderzoek"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53a&lid=6"

    def formula(gezin, period, parameters):
        """Het onderzoek geeft er aanleiding toe, en het college gebruikt zijn bevoegdheid."""
        aanleiding = gezin("oordeel_onderzoek_geeft_aanleiding_tot_herziening", period)
        return aanleiding & gezin("oordeel_herzien_na_onderzoek", period)


def _adres_wijkt_verwijtbaar_af(gezin, period):
    """Art. 40 lid 2 and lid 3 a to c."""
    geen_opschorting = (
        gezin("oordeel_afwijking_adres_zonder_gevolgen", period)
        | gezin("oordeel_afwijking_adres_niet_verwijtbaar", period)
        | gezin("oordeel_dringende_redenen_tegen_opschorting", period)
    )
    return gezin("adres_wijkt_af_van_brp", period) & ~geen_opschorting
