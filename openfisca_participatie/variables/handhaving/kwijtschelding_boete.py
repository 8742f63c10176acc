"""Na de boete: inlichtingen voor de inning en kwijtschelding bij een schuldregeling (art. 18a lid 8, 13 en 14; art. 47g lid 8, 13, 14)."""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.rekenhulp import maanden_later
from openfisca_participatie.variabele import ETERNITY, MONTH, NIET_GEGEVEN, Variable
from openfisca_participatie.variables.begrippen.leeftijd import dag_van_peilen
from openfisca_participatie.variables.handhaving.boete import Verwijtbaarheid


class datum_opgelegde_boete(Variable):
    """Dag waarop de boete is opgelegd."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Dag van de boete"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=8",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=13",
    ]


class inlichtingen_over_boete_gevraagd(Variable):
    """Gevraagd is naar inlichtingen die voor de inning van de boete van belang zijn."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Inlichtingen over de boete gevraagd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=8"


class datum_volgende_overtreding(Variable):
    """Dag van de eerste overtreding wegens eenzelfde gedraging na de boete."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Dag van de volgende overtreding"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=13",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=14",
    ]


class verzoek_kwijtschelding_boete(Variable):
    """Vraagt om kwijtschelding van de boete."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Verzoek om kwijtschelding"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=13"


class medewerking_aan_schuldregeling(Variable):
    """Er is een schuldregeling, en de medewerking daaraan is gevraagd."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Medewerking aan een schuldregeling"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=13"


class datum_kwijtschelding_boete(Variable):
    """Dag van het besluit de boete kwijt te schelden."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Dag van de kwijtschelding"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=14"


class plicht_inlichtingen_over_boete(Variable):
    """De verplichting desgevraagd inlichtingen te geven voor de inning van de boete; wie dat niet doet, verliest de beslagvrije voet."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Inlichtingenplicht bij de inning van een boete"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=8",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=8",
    ]

    def formula(persoon, period, parameters):
        """Wie een boete is opgelegd en ernaar is gevraagd."""
        boete = persoon("datum_opgelegde_boete", period)
        opgelegd = (boete > NIET_GEGEVEN) & (boete <= np.datetime64(str(period.stop)))
        return opgelegd & persoon("inlichtingen_over_boete_gevraagd", period)


class kwijtschelding_boete_mogelijk(Variable):
    """Of het college de boete geheel of gedeeltelijk kan kwijtschelden bij medewerking aan een schuldregeling."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Kwijtschelding van de boete mogelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=13",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=13",
    ]

    def formula_2017_01(persoon, period, parameters):
        """Op verzoek, zonder opzet of grove schuld, en een jaar na de boete zonder nieuwe overtreding wegens eenzelfde gedraging."""
        boete, volgende = persoon("datum_opgelegde_boete", period), persoon("datum_volgende_overtreding", period)
        einde_jaar = maanden_later(boete, parameters(period).participatiewet.handhaving.kwijtschelding_boete.maanden_zonder_overtreding)
        jaar_voorbij = (boete > NIET_GEGEVEN) & (einde_jaar <= dag_van_peilen(persoon, period))
        opnieuw = (volgende >= boete) & (volgende < einde_jaar)
        verwijtbaarheid = persoon("verwijtbaarheid_inlichtingenplicht", period)
        zwaar = (verwijtbaarheid == Verwijtbaarheid.opzet) | (verwijtbaarheid == Verwijtbaarheid.grove_schuld)
        verzoek = persoon("verzoek_kwijtschelding_boete", period) & persoon("medewerking_aan_schuldregeling", period)
        return jaar_voorbij & ~opnieuw & ~zwaar & verzoek


class kwijtschelding_boete_vervalt(Variable):
    """Of het besluit tot kwijtschelding wordt ingetrokken of herzien."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Kwijtschelding van de boete vervalt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=14",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=14",
    ]

    def formula_2017_01(persoon, period, parameters):
        """Binnen vijf jaar na het besluit is weer een overtreding wegens eenzelfde gedraging begaan."""
        besluit, volgende = persoon("datum_kwijtschelding_boete", period), persoon("datum_volgende_overtreding", period)
        termijn = parameters(period).participatiewet.handhaving.kwijtschelding_boete.maanden_intrekking
        return (besluit > NIET_GEGEVEN) & (volgende >= besluit) & (volgende < maanden_later(besluit, termijn))
