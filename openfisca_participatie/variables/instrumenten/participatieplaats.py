"""Participatieplaats (art. 10a): onbeloonde additionele werkzaamheden met behoud van bijstand, ten hoogste twee jaar."""

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import MONTH, Variable
from openfisca_participatie.variables.instrumenten.ondersteuning import heeft_uitkering_uwv


class verricht_additionele_werkzaamheden(Variable):
    """Verricht in deze maand onbeloonde additionele werkzaamheden op een participatieplaats."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Werkt op een participatieplaats"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=1"


class maanden_participatieplaats(Variable):
    """Maanden waarin hij voor deze maand al op de participatieplaats heeft gewerkt."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Maanden op de participatieplaats"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=1"


class maanden_werk_andere_voorziening(Variable):
    """Maanden werk in het kader van een andere voorziening, die voor de duur van de participatieplaats meetellen."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Maanden werk met een andere voorziening"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=3"


class maanden_participatieplaats_voor_2007(Variable):
    """Maanden werk op de participatieplaats, of met een andere voorziening, van voor 1 januari 2007; zij zitten in de maanden die zijn
    opgegeven. Maanden die al wegens een reëel uitzicht op een dienstbetrekking buiten beschouwing blijven, tellen hier niet nog eens.
    """

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Maanden van voor 2007"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=4"


class beoordeelde_perioden_participatieplaats(Variable):
    """Aantal perioden van zes maanden waarover het college al over een premie heeft beslist."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Beoordeelde perioden voor de premie"
    unit = "perioden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=6"


class oordeel_werkzaamheden_additioneel(Variable):
    """Oordeel: de werkzaamheden zijn primair op arbeidsinschakeling gericht, gaan onder verantwoordelijkheid van het college naast of in
    aanvulling op reguliere arbeid, en verdringen geen arbeid.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Werkzaamheden zijn additioneel"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=2"


class oordeel_kans_op_werk_gering(Variable):
    """Oordeel: de kans op inschakeling in het arbeidsproces is gering en hij is vooralsnog niet bemiddelbaar."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Kans op werk gering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=1"


class oordeel_reeel_uitzicht_op_dienstbetrekking(Variable):
    """Oordeel: bij het werk met een andere voorziening was er een reëel uitzicht op een dienstbetrekking."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Reëel uitzicht op een dienstbetrekking"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=3"


class oordeel_scholing_gaat_krachten_te_boven(Variable):
    """Oordeel: scholing of opleiding gaat zijn krachten of bekwaamheden te boven."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Scholing gaat krachten te boven"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=5"


class oordeel_scholing_draagt_niet_bij(Variable):
    """Oordeel: scholing of opleiding draagt niet bij aan een grotere kans op werk."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Scholing draagt niet bij"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=5"


class oordeel_voldoende_meegewerkt(Variable):
    """Oordeel: heeft in de afgelopen zes maanden voldoende meegewerkt aan het vergroten van zijn kans op werk."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Voldoende meegewerkt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=6"


class oordeel_participatieplaats_vergroot_kans(Variable):
    """Oordeel na negen maanden: de participatieplaats heeft zijn kans op werk vergroot."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Participatieplaats vergroot kans op werk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=8"


class oordeel_voortzetting_derde_jaar(Variable):
    """Oordeel voor het einde van het tweede jaar: voortzetting verbetert zijn kans op werk aanmerkelijk, en het college verlengt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Verlenging met een derde jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=9"


class andere_werkzaamheden_in_andere_omgeving(Variable):
    """Verricht in het derde jaar andere additionele werkzaamheden in een andere omgeving dan in de eerste twee jaar."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Andere werkzaamheden in een andere omgeving"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=9"


class oordeel_voortzetting_vierde_jaar(Variable):
    """Oordeel voor het einde van het derde jaar: voortzetting verbetert zijn kans op werk aanmerkelijk, en het college verlengt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Verlenging met een vierde jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=10"


class participatieplaats_mogelijk(Variable):
    """Of het college deze persoon additionele werkzaamheden kan laten verrichten; niet voor wie jonger is dan 27 jaar."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Participatieplaats mogelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=7",
    ]

    def formula_2015_01(persoon, period, parameters):
        """Wie 27 jaar of ouder is (art. 7 lid 8), bijstand en ondersteuning van het college krijgt, en een geringe kans op werk heeft."""
        oud_genoeg = persoon("leeftijd", period) >= parameters(period).participatiewet.instrumenten.participatieplaats.leeftijd
        return oud_genoeg & _participatieplaats(persoon, period)

    def formula_2026_01(persoon, period, parameters):
        """Wie bijstand ontvangt en van het college ondersteuning krijgt op grond van art. 7, met een geringe kans op werk."""
        return _participatieplaats(persoon, period) & ~persoon("ondersteuning_uitgesloten_jongere", period)


class tellende_maanden_participatieplaats(Variable):
    """Maanden die meetellen voor de duur van de participatieplaats, deze maand niet meegerekend."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Tellende maanden participatieplaats"
    unit = "maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=4",
    ]

    def formula(persoon, period, parameters):
        """De gewerkte maanden en die met een andere voorziening, zonder die van voor 2007; van de laatste tellen er tot zes niet mee bij
        reëel uitzicht op een baan.
        """
        buiten_beschouwing = parameters(period).participatiewet.instrumenten.participatieplaats.maanden_andere_voorziening
        andere_voorziening = np.maximum(persoon("maanden_werk_andere_voorziening", period), 0)
        uitzicht = persoon("oordeel_reeel_uitzicht_op_dienstbetrekking", period)
        telt_niet = np.where(uitzicht, np.minimum(andere_voorziening, buiten_beschouwing), 0)
        gewerkt = np.maximum(persoon("maanden_participatieplaats", period), 0) + andere_voorziening
        voor_2007 = np.maximum(persoon("maanden_participatieplaats_voor_2007", period), 0)
        return np.maximum(gewerkt - telt_niet - voor_2007, 0)


class maximale_duur_participatieplaats(Variable):
    """Maanden die de participatieplaats van deze persoon ten hoogste duurt: twee jaar, en met verlenging drie of vier."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Maximale duur participatieplaats"
    unit = "maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=9",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=10",
    ]

    def formula(persoon, period, parameters):
        """Twee jaar, een derde jaar bij andere werkzaamheden in een andere omgeving, en daarna nog een vierde."""
        participatieplaats = parameters(period).participatiewet.instrumenten.participatieplaats
        derde_jaar = persoon("oordeel_voortzetting_derde_jaar", period) & persoon("andere_werkzaamheden_in_andere_omgeving", period)
        vierde_jaar = derde_jaar & persoon("oordeel_voortzetting_vierde_jaar", period)
        return participatieplaats.duur + participatieplaats.verlenging * (derde_jaar.astype(int) + vierde_jaar)


class beoordeling_participatieplaats_nodig(Variable):
    """Of het college moet beoordelen of de participatieplaats zijn kans op werk heeft vergroot."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Beoordeling na negen maanden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=8"

    def formula(persoon, period, parameters):
        """Na negen maanden, zolang de twaalf maanden nog niet om zijn."""
        participatieplaats = parameters(period).participatiewet.instrumenten.participatieplaats
        gewerkt = persoon("maanden_participatieplaats", period)
        te_beoordelen = gewerkt >= participatieplaats.maanden_tot_beoordeling
        voor_einde = gewerkt < participatieplaats.maanden_tot_einde_zonder_resultaat
        return persoon("verricht_additionele_werkzaamheden", period) & te_beoordelen & voor_einde


class participatieplaats_eindigt_zonder_resultaat(Variable):
    """Of de participatieplaats eindigt omdat zij zijn kans op werk niet heeft vergroot."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Participatieplaats eindigt zonder resultaat"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=8"

    def formula(persoon, period, parameters):
        """Twaalf maanden na het begin, als het college na negen maanden niet heeft vastgesteld dat zijn kans is vergroot."""
        maanden = parameters(period).participatiewet.instrumenten.participatieplaats.maanden_tot_einde_zonder_resultaat
        vergroot = persoon("oordeel_participatieplaats_vergroot_kans", period)
        return (persoon("maanden_participatieplaats", period) >= maanden) & ~vergroot


class participatieplaats_toegestaan(Variable):
    """Of hij in deze maand op een participatieplaats mag werken."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Participatieplaats toegestaan"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=8",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=9",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=10",
    ]

    def formula(persoon, period, parameters):
        """Zij is mogelijk, de werkzaamheden zijn additioneel, de maximale duur is niet om, en zij eindigt niet zonder resultaat."""
        binnen_duur = persoon("tellende_maanden_participatieplaats", period) < persoon("maximale_duur_participatieplaats", period)
        eindigt = persoon("participatieplaats_eindigt_zonder_resultaat", period)
        mogelijk = persoon("participatieplaats_mogelijk", period) & persoon("oordeel_werkzaamheden_additioneel", period)
        return mogelijk & binnen_duur & ~eindigt


class aanbod_scholing_participatieplaats(Variable):
    """Of het college scholing of opleiding aanbiedt aan wie op een participatieplaats werkt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Aanbod van scholing bij de participatieplaats"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=5"

    def formula(persoon, period, parameters):
        """Na zes maanden, voor wie geen startkwalificatie heeft, tenzij scholing hem te boven gaat of niet bijdraagt."""
        maanden = parameters(period).participatiewet.instrumenten.participatieplaats.maanden_tot_scholing
        lang_genoeg = persoon("verricht_additionele_werkzaamheden", period) & (persoon("maanden_participatieplaats", period) >= maanden)
        geen_scholing = persoon("oordeel_scholing_gaat_krachten_te_boven", period) | persoon("oordeel_scholing_draagt_niet_bij", period)
        return lang_genoeg & ~persoon("heeft_startkwalificatie", period) & ~geen_scholing


class premie_participatieplaats_verschuldigd(Variable):
    """Of het college een premie verstrekt over de laatste zes maanden waarover nog niet is beslist; de verordening bepaalt haar hoogte."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Premie voor de participatieplaats"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10a&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8a&lid=2&o=b",
    ]

    def formula(persoon, period, parameters):
        """Telkens na zes maanden werk, als daarover nog niet is beslist en hij in die maanden voldoende heeft meegewerkt."""
        maanden = int(parameters(period).participatiewet.instrumenten.participatieplaats.maanden_per_premie)
        volle_perioden = persoon("maanden_participatieplaats", period) // maanden
        te_beslissen = volle_perioden > persoon("beoordeelde_perioden_participatieplaats", period)
        return te_beslissen & persoon("oordeel_voldoende_meegewerkt", period)


def _participatieplaats(persoon, period):
    """Art. 10a lid 1 and 7: bijstand, or a UWV benefit where college and UWV agreed on it, and little chance of work."""
    met_uwv = persoon("ondersteuning_overeengekomen_met_uwv", period) & heeft_uitkering_uwv(persoon, period)
    uitkering = persoon("krijgt_algemene_bijstand", period) | met_uwv
    return uitkering & persoon("ondersteuning_door_college", period) & persoon("oordeel_kans_op_werk_gering", period)
