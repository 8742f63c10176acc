"""Wie tot de doelgroep loonkostensubsidie kan behoren en hoe dat wordt vastgesteld (art. 6 e, 10c, 10d lid 2), en begeleiding (10da)."""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import ETERNITY, MONTH, NIET_GEGEVEN, Variable
from openfisca_participatie.variables.begrippen.leeftijd import dag_van_peilen, hele_maanden
from openfisca_participatie.variables.instrumenten.ondersteuning import GrondOndersteuning


class vorige_aanvraag_doelgroep_loonkostensubsidie(Variable):
    """De dag van zijn vorige aanvraag om vast te stellen dat hij tot de doelgroep loonkostensubsidie behoort."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Vorige aanvraag doelgroep"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10c&lid=2"


class datum_aanvraag_loonkostensubsidie(Variable):
    """De dag waarop werkgever of werknemer na het begin van de dienstbetrekking loonkostensubsidie heeft aangevraagd."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Aanvraag loonkostensubsidie"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=2"


class oordeel_verdient_geen_minimumloon(Variable):
    """Oordeel: hij kan met voltijdse arbeid het wettelijk minimumloon niet verdienen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Verdient geen minimumloon"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=2"


class onderwijs_pro_vso_entree_voor_dienstbetrekking(Variable):
    """Deed in de zes maanden voor de dienstbetrekking mee aan praktijkonderwijs, voortgezet speciaal onderwijs of de entreeopleiding."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Praktijkonderwijs, vso of entree voor de baan"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=2&o=a"


class groep_artikel_7_voor_dienstbetrekking(Variable):
    """Behoorde in de zes maanden voor de dienstbetrekking tot een groep van art. 7 lid 1 a of 7a lid 1 a."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Groep van art. 7 voor de baan"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=2&o=b"


class onderwijs_zonder_startkwalificatie_voor_dienstbetrekking(Variable):
    """Volgde in de zes maanden voor de dienstbetrekking rijksbekostigd onderwijs zonder een startkwalificatie te hebben behaald."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Onderwijs zonder startkwalificatie voor de baan"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=2&o=c"


class dienstbetrekking_wsw(Variable):
    """De arbeid wordt verricht in een dienstbetrekking op grond van art. 2 of 7 van de Wet sociale werkvoorziening."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Dienstbetrekking Wsw"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=3"


class loonkostensubsidie_na_aanvang_mogelijk(Variable):
    """Of voor een dienstbetrekking die al is begonnen nog loonkostensubsidie kan worden verleend (sinds 1 februari 2017)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Loonkostensubsidie na het begin van de baan"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=3",
    ]

    def formula_2017_02(persoon, period, parameters):
        """Wie voor de baan praktijkonderwijs, vso of entree volgde en het minimumloon niet kan verdienen."""
        return _verdient_in_baan_geen_minimumloon(persoon, period) & persoon("onderwijs_pro_vso_entree_voor_dienstbetrekking", period)

    def formula_2023_07(persoon, period, parameters):
        """Ook wie tot een groep van art. 7 behoorde; de aanvraag komt binnen zes maanden na het begin."""
        vooraf = persoon("onderwijs_pro_vso_entree_voor_dienstbetrekking", period) | persoon(
            "groep_artikel_7_voor_dienstbetrekking", period
        )
        return _verdient_in_baan_geen_minimumloon(persoon, period) & vooraf & _op_tijd_aangevraagd(persoon, period, parameters)

    def formula_2026_01(persoon, period, parameters):
        """Ook wie onderwijs volgde zonder startkwalificatie en een leer-werktraject van art. 7a volgt."""
        leerwerktraject = persoon("ondersteuning_als_leerwerktraject", period)
        vooraf = (
            persoon("onderwijs_pro_vso_entree_voor_dienstbetrekking", period)
            | persoon("groep_artikel_7_voor_dienstbetrekking", period)
            | (persoon("onderwijs_zonder_startkwalificatie_voor_dienstbetrekking", period) & leerwerktraject)
        )
        return _verdient_in_baan_geen_minimumloon(persoon, period) & vooraf & _op_tijd_aangevraagd(persoon, period, parameters)


class vaststelling_doelgroep_op_aanvraag_mogelijk(Variable):
    """Of hij schriftelijk kan aanvragen om vast te stellen dat hij tot de doelgroep behoort: eenmaal per twaalf maanden."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Vaststelling doelgroep op aanvraag"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10c&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10c&lid=2",
    ]

    def formula_2015_01(persoon, period, parameters):
        """Wie tot een groep van art. 7 behoort en in de afgelopen twaalf maanden geen aanvraag deed."""
        return persoon("behoort_tot_groep_ondersteuning", period) & _termijn_voorbij(persoon, period, parameters)

    def formula_2026_01(persoon, period, parameters):
        """Ook de jongere die een leer-werktraject volgt."""
        groep = persoon("behoort_tot_groep_ondersteuning", period) | persoon("ondersteuning_als_leerwerktraject", period)
        return groep & _termijn_voorbij(persoon, period, parameters)


class vaststelling_doelgroep_ambtshalve_mogelijk(Variable):
    """Of het college uit zichzelf kan vaststellen dat hij tot de doelgroep behoort; niet met alleen een nabestaandenuitkering of als
    niet-uitkeringsgerechtigde.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Vaststelling doelgroep ambtshalve"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10c&lid=1&o=b"

    def formula_2015_01(persoon, period, parameters):
        """Wie bijstand, IOAW of IOAZ ontvangt, of tot de groep van de WIA of van art. 10 lid 2 behoort."""
        return _ambtshalve_groep(persoon, period)

    def formula_2017_02(persoon, period, parameters):
        """Ook wie na het begin van de baan voor loonkostensubsidie in aanmerking komt (art. 10d lid 2)."""
        return _ambtshalve_groep(persoon, period) | persoon("loonkostensubsidie_na_aanvang_mogelijk", period)

    def formula_2026_01(persoon, period, parameters):
        """Ook de jongere voor wie onderwijs niet passend is en de jongere die een leer-werktraject volgt (art. 7a)."""
        jongere = persoon("ondersteuning_jongere_onderwijs_niet_passend", period) | persoon("ondersteuning_als_leerwerktraject", period)
        return _ambtshalve_groep(persoon, period) | persoon("loonkostensubsidie_na_aanvang_mogelijk", period) | jongere


class aanspraak_op_begeleiding_werkplek(Variable):
    """Heeft aanspraak op begeleiding op de werkplek, bijvoorbeeld door een jobcoach."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Begeleiding op de werkplek"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10da"

    def formula(persoon, period, parameters):
        """Wie tot de doelgroep loonkostensubsidie behoort."""
        return persoon("doelgroep_loonkostensubsidie", period)


def _ambtshalve_groep(persoon, period):
    """Art. 10c lid 1 b: the groups of art. 7 lid 1 a under 1, 2, 3, 5 and 6."""
    grond = persoon("grond_ondersteuning", period)
    genoemd = (
        GrondOndersteuning.algemene_bijstand,
        GrondOndersteuning.wia,
        GrondOndersteuning.voorziening,
        GrondOndersteuning.ioaw,
        GrondOndersteuning.ioaz,
    )
    return np.logical_or.reduce([grond == lid for lid in genoemd])


def _termijn_voorbij(persoon, period, parameters):
    """Art. 10c lid 2: no application in the last twelve months."""
    termijn = parameters(period).participatiewet.instrumenten.doelgroep_loonkostensubsidie.maanden_tussen_aanvragen
    vorige = persoon("vorige_aanvraag_doelgroep_loonkostensubsidie", period)
    return (vorige == NIET_GEGEVEN) | (hele_maanden(vorige, dag_van_peilen(persoon, period)) >= termijn)


def _verdient_in_baan_geen_minimumloon(persoon, period):
    """Art. 10d lid 2 and 3: in a job, not one of the Wsw, and not able to earn the minimum wage."""
    in_dienst = persoon("begin_dienstbetrekking", period) > NIET_GEGEVEN
    return in_dienst & persoon("oordeel_verdient_geen_minimumloon", period) & ~persoon("dienstbetrekking_wsw", period)


def _op_tijd_aangevraagd(persoon, period, parameters):
    """Art. 10d lid 2: applied for within six months after the start of the job, the day with the same number included."""
    termijn = parameters(period).participatiewet.instrumenten.doelgroep_loonkostensubsidie.maanden_aanvraag_na_aanvang
    begin, aanvraag = persoon("begin_dienstbetrekking", period), persoon("datum_aanvraag_loonkostensubsidie", period)
    return (aanvraag >= begin) & (hele_maanden(begin, aanvraag - np.timedelta64(1, "D")) < termijn)
