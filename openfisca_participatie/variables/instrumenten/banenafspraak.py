"""Banenafspraak en quotumheffing (art. 38b, 38f, 38h, 122n en 122na Wfsv, sinds 1 mei 2015).

De heffing is een zaak van de werkgever en raakt niemands bijstand; hier staat wat zij per baan zou zijn.
"""

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import MONTH, Variable, bekend


class toegeleid_en_verdient_geen_minimumloon(Variable):
    """Is of wordt door het college naar werk toegeleid of heeft loonkostensubsidie, en kan volgens UWV of loonwaarde het minimumloon
    niet verdienen.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Banenafspraak: Participatiewet"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38b&lid=1&o=a"


class wsw_indicatie(Variable):
    """Is geïndiceerd voor de Wet sociale werkvoorziening of heeft nog een geldende indicatie."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Banenafspraak: Wsw-indicatie"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38b&lid=1&o=b"


class arbeidsongeschiktheidsuitkering_wajong(Variable):
    """Heeft recht op een arbeidsongeschiktheidsuitkering op grond van de Wajong."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Banenafspraak: Wajong-uitkering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38b&lid=1&o=c"


class duurzaam_geen_arbeidsvermogen_wajong(Variable):
    """Heeft volgens de Wajong duurzaam geen mogelijkheden tot arbeidsparticipatie."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Wajong, duurzaam geen arbeidsvermogen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38b&lid=1&o=c"


class werkt_in_dienstbetrekking(Variable):
    """Verricht arbeid in een dienstbetrekking."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Werkt in een dienstbetrekking"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38b&lid=1&o=c"


class indicatie_banenafspraak_bij_amvb(Variable):
    """Voldoet aan een indicatie die bij of krachtens algemene maatregel van bestuur is vastgesteld."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Banenafspraak: indicatie bij AMvB"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38b&lid=1&o=d"


class uwv_stelt_op_eigen_verzoek_vast(Variable):
    """Op zijn eigen verzoek heeft het UWV vastgesteld dat hij het minimumloon niet kan verdienen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Banenafspraak: op eigen verzoek"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38b&lid=1&o=e"


class wsw_of_wajong_tussen_2013_en_mei_2015(Variable):
    """Had op of na 1 januari 2013 een Wsw-indicatie of Wajong-recht met arbeidsvermogen, en op 1 mei 2015 niet meer."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Banenafspraak: vroeger Wsw of Wajong"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38b&lid=1&o=f"


class wia_met_experiment_loondispensatie(Variable):
    """Heeft een WIA-uitkering en voor hem is bij wijze van experiment loondispensatie ingezet (art. 82a Wet SUWI)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Banenafspraak: WIA-experiment"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38b&lid=1&o=g"


class jonggehandicapt_met_voorziening(Variable):
    """Ondervindt volgens het UWV een belemmering van voor zijn achttiende of uit zijn studietijd en kan zonder voorziening het
    minimumloon niet verdienen.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Jonggehandicapt met voorziening"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38b&lid=2"


class opgenomen_in_doelgroepregister(Variable):
    """Staat nog in de registratie van arbeidsbeperkten (doelgroepregister)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "In het doelgroepregister"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38b&lid=6"


class arbeidsbeperkte_met_wajong(Variable, onzeker=True):
    """Telt voor de banenafspraak mee vanwege de Wajong.

    Dat wie werkt en duurzaam geen arbeidsvermogen heeft vanaf 2026 meetelt, is alleen in een latere tekst van art. 38b gelezen; de dag van
    ingang is niet in het Staatsblad nagegaan.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Banenafspraak: Wajong"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38b&lid=1&o=c"

    def formula_2015_05(persoon, period, parameters):
        """Arbeidsondersteuning of uitkering van de Wajong, en niet duurzaam zonder arbeidsvermogen."""
        return _wajong(persoon, period) & ~persoon("duurzaam_geen_arbeidsvermogen_wajong", period)

    def formula_2026_01(persoon, period, parameters):
        """Ook wie duurzaam geen arbeidsvermogen heeft telt mee als hij in een dienstbetrekking werkt."""
        geen_vermogen = persoon("duurzaam_geen_arbeidsvermogen_wajong", period)
        return _wajong(persoon, period) & (~geen_vermogen | persoon("werkt_in_dienstbetrekking", period))


class arbeidsbeperkte_overgangsgroep(Variable, onzeker=True):
    """Telt voor de banenafspraak mee vanwege een vroegere Wsw-indicatie of Wajong, of omdat hij nog geregistreerd staat.

    Deze regels stonden op 1 januari 2018 nog niet in de wet; art. 38f van 1 januari 2020 verwijst ernaar. Wanneer zij zijn ingegaan is niet
    vastgesteld.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Banenafspraak: overgangsgroep"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38b&lid=1&o=f",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38b&lid=6",
    ]

    def formula_2020_01(persoon, period, parameters):
        """Vroeger Wsw of Wajong (lid 1 f), of nog opgenomen in het doelgroepregister (lid 6)."""
        return persoon("wsw_of_wajong_tussen_2013_en_mei_2015", period) | persoon("opgenomen_in_doelgroepregister", period)


class doelgroep_banenafspraak(Variable, onzeker=True):
    """Is een arbeidsbeperkte voor de banenafspraak: een van de groepen van art. 38b Wfsv, maar niet wie alleen beschut kan werken.

    Art. 38b is op enkele dagen gelezen: de dagen waarop onderdeel e (2016) en onderdeel g (2026) zijn ingegaan, zijn niet in het Staatsblad
    nagegaan.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Doelgroep banenafspraak"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38b&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38b&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38b&lid=6",
    ]

    def formula_2015_05(persoon, period, parameters):
        """Een van de groepen van lid 1 a tot en met d of lid 2, en niet alleen tot beschut werk in staat."""
        return _groepen_2015(persoon, period) & ~persoon("oordeel_alleen_beschut_werk_mogelijk", period)

    def formula_2016_01(persoon, period, parameters):
        """Ook wie op eigen verzoek door het UWV is beoordeeld (lid 1 e), en de overgangsgroep."""
        return _groepen_2016(persoon, period) & ~persoon("oordeel_alleen_beschut_werk_mogelijk", period)

    def formula_2026_01(persoon, period, parameters):
        """Ook wie met een WIA-uitkering aan het experiment met loondispensatie meedoet (lid 1 g)."""
        groep = _groepen_2016(persoon, period) | persoon("wia_met_experiment_loondispensatie", period)
        return groep & ~persoon("oordeel_alleen_beschut_werk_mogelijk", period)


class quotumheffing_per_baan(Variable):
    """Wat een werkgever per ontbrekende baan verschuldigd is; nihil zolang de heffing niet wordt uitgevoerd."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Quotumheffing per baan"
    unit = "EUR per baan per jaar"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38h&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=122na&lid=1",
    ]

    def formula_2015_05(persoon, period, parameters):
        """Het bedrag van art. 38h lid 4, voor zover de heffing wordt uitgevoerd."""
        quotumheffing = parameters(period).wet_financiering_sociale_verzekeringen.quotumheffing
        return np.full(persoon.count, quotumheffing.bedrag * quotumheffing.wordt_uitgevoerd)


class quotumpercentage_overheid(Variable):
    """Het deel van de banen bij de overheid dat volgens het quotum door arbeidsbeperkten moet worden vervuld."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Quotumpercentage overheid"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0017745&artikel=38f&lid=1"

    def formula_2015_05(persoon, period, parameters):
        """Het percentage van het jaar; niet bekend waar geen regeling is gevonden."""
        quotumheffing = parameters(period).wet_financiering_sociale_verzekeringen.quotumheffing
        return np.full(persoon.count, bekend(quotumheffing, "percentage_overheid"))


def _wajong(persoon, period):
    """Right to support or a benefit under the Wajong."""
    return persoon("arbeidsondersteuning_wajong", period) | persoon("arbeidsongeschiktheidsuitkering_wajong", period)


def _groepen_2015(persoon, period):
    """Art. 38b lid 1 a to d and lid 2."""
    return (
        persoon("toegeleid_en_verdient_geen_minimumloon", period)
        | persoon("wsw_indicatie", period)
        | persoon("arbeidsbeperkte_met_wajong", period)
        | persoon("indicatie_banenafspraak_bij_amvb", period)
        | persoon("jonggehandicapt_met_voorziening", period)
    )


def _groepen_2016(persoon, period):
    """The same, with lid 1 e, and lid 1 f and 6 from when they apply."""
    later = persoon("uwv_stelt_op_eigen_verzoek_vast", period) | persoon("arbeidsbeperkte_overgangsgroep", period)
    return _groepen_2015(persoon, period) | later
