"""Proefplaats (art. 6 h en 8a lid 2 d) en, tot 1 februari 2017, onbeloond werk om de loonwaarde vast te stellen."""

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import MONTH, Variable
from openfisca_participatie.variables.instrumenten.ondersteuning import GrondOndersteuning


class maanden_proefplaats(Variable):
    """Maanden die hij voor deze maand al onbeloond bij deze werkgever heeft gewerkt."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Maanden op de proefplaats"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8a&lid=2&o=d"


class oordeel_toestemming_proefplaats(Variable):
    """Oordeel: het college geeft volgens de verordening toestemming om op een proefplaats te werken."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Toestemming voor een proefplaats"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8a&lid=2&o=d"


class oordeel_verlenging_proefplaats(Variable):
    """Oordeel: het college verlengt de proefplaats volgens de verordening."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Verlenging van de proefplaats"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8a&lid=2&o=d"


class oordeel_onbeloond_werk_voor_loonwaarde(Variable):
    """Oordeel: onbeloond werk bij een werkgever is nodig voor een reële vaststelling van de loonwaarde."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Onbeloond werk voor de loonwaarde"
    reference = "https://wetten.overheid.nl/BWBR0015703/2017-01-01#Artikel10d"


class maximale_duur_proefplaats(Variable):
    """Maanden die een proefplaats ten hoogste duurt: twee, en met verlenging zes (sinds 1 juli 2023).

    Tot die dag noemde de wet de proefplaats niet en bepaalde de verordening de duur: die is hier niet bekend.
    """

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Maximale duur proefplaats"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8a&lid=2&o=d"

    def formula_2023_07(persoon, period, parameters):
        """Twee maanden, vermeerderd met ten hoogste vier als het college verlengt."""
        proefplaats = parameters(period).participatiewet.instrumenten.proefplaats
        verlenging = np.where(persoon("oordeel_verlenging_proefplaats", period), proefplaats.verlenging, 0)
        return proefplaats.duur + verlenging


class proefplaats_toegestaan(Variable):
    """Of hij in deze maand met behoud van bijstand op een proefplaats mag werken (sinds 1 juli 2023).

    Tot die dag noemde de wet de proefplaats niet en hing zij alleen van de verordening af: wat er toen mocht, is hier niet bekend.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Proefplaats toegestaan"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8a&lid=2&o=d",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=6&o=h",
    ]

    def formula_2023_07(persoon, period, parameters):
        """Ontvangt algemene bijstand, heeft toestemming, en de maximale duur is niet om."""
        binnen_duur = persoon("maanden_proefplaats", period) < persoon("maximale_duur_proefplaats", period)
        toestemming = persoon("oordeel_toestemming_proefplaats", period)
        return persoon("krijgt_algemene_bijstand", period) & toestemming & binnen_duur


class onbeloond_werk_voor_loonwaarde_toegestaan(Variable):
    """Of hij in deze maand onbeloond mag werken om zijn loonwaarde vast te stellen (tot 1 februari 2017)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Onbeloond werk voor de loonwaarde toegestaan"
    end = "2017-01-31"
    reference = "https://wetten.overheid.nl/BWBR0015703/2017-01-01#Artikel10d"

    def formula_2015_01(persoon, period, parameters):
        """Ten hoogste drie maanden, voor wie tot de doelgroep behoort en niet de Anw of niet-uitkeringsgerechtigd als grond heeft."""
        maanden = parameters(period).participatiewet.instrumenten.proefplaats.duur_vaststelling_loonwaarde
        grond = persoon("grond_ondersteuning", period)
        in_groep = persoon("behoort_tot_groep_ondersteuning", period)
        genoemd = in_groep & (grond != GrondOndersteuning.anw) & (grond != GrondOndersteuning.niet_uitkeringsgerechtigde)
        nodig = persoon("doelgroep_loonkostensubsidie", period) & persoon("oordeel_onbeloond_werk_voor_loonwaarde", period)
        return genoemd & nodig & (persoon("maanden_proefplaats", period) < maanden)
