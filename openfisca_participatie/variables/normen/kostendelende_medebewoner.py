"""Kostendelende medebewoner: wie een woning deelt en meetelt voor de norm van een ander (art. 19a; in 2015 art. 22a lid 4).

Wie meetelt is een vraag per paar: de uitzonderingen voor huurders en kostgangers (onderdelen b en c) gelden "met de belanghebbende" of "met
dezelfde persoon". Een contract wordt daarom vastgelegd met het nummer van de wederpartij: wie hetzelfde nummer heeft, heeft dezelfde
verhuurder.
"""

import numpy as np

from openfisca_participatie.entities import Gezin, Persoon
from openfisca_participatie.variabele import MONTH, Enum, Variable, aantal_in_groep, aanvrager_en_partner, van_echtgenoot


class SoortOpleiding(Enum):
    """Opleidingen die art. 19a lid 1 d onderscheidt."""

    geen = "Geen opleiding"
    studiefinanciering = "Onderwijs waarvoor studiefinanciering kan bestaan (WSF 2000)"
    wtos = "Onderwijs waarvoor een tegemoetkoming kan bestaan (WTOS hoofdstuk 4)"
    bbl = "Beroepsbegeleidende leerweg"
    buitenland = "Vergelijkbaar onderwijs buiten Nederland"


class commerciele_overeenkomst(Variable):
    """Woont hier op een schriftelijke overeenkomst voor een commerciële prijs die tegenover alle andere bewoners aan onderdeel b of c
    voldoet.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Commerciële huurder tegenover iedereen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&o=c",
    ]


class contractpartij(Variable):
    """Nummer van degene met wie hij een overeenkomst heeft over het wonen hier; 0 als er geen overeenkomst is."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Wederpartij van het contract"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&o=b"


class nummer_als_contractpartij(Variable):
    """Nummer waaronder deze bewoner zelf wederpartij is van een ander; 0 als hij dat niet is."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Eigen nummer als verhuurder"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&o=b"


class contract_schriftelijk(Variable):
    """De overeenkomst is schriftelijk."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Schriftelijk contract"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&o=b"


class verwant_aan_contractpartij(Variable):
    """Is bloed- of aanverwant in de eerste of tweede graad van zijn wederpartij."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Familie van de wederpartij"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&o=b"


class oordeel_commerciele_prijs(Variable):
    """Oordeel: de overeengekomen prijs is commercieel, en de betaling is aangetoond (art. 19a lid 2)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Commerciële prijs"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=2",
    ]


class verhuurder(Variable):
    """Nummer van de wederpartij van een schriftelijke overeenkomst voor een commerciële prijs; 0 als er zo geen overeenkomst is."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Commerciële verhuurder"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&o=c"

    def formula(persoon, period, parameters):
        """De wederpartij, als het contract schriftelijk is en de prijs commercieel."""
        telt = persoon("contract_schriftelijk", period) & persoon("oordeel_commerciele_prijs", period)
        return persoon("contractpartij", period) * telt


class soort_opleiding(Variable):
    """Welke opleiding deze persoon volgt."""

    value_type = Enum
    possible_values = SoortOpleiding
    default_value = SoortOpleiding.geen
    entity = Persoon
    definition_period = MONTH
    label = "Opleiding"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&o=d"


class opleiding_leeftijdseis_vervuld(Variable):
    """Kan op enig moment tijdens de opleiding gelet op zijn leeftijd voor studiefinanciering of tegemoetkoming in aanmerking komen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Leeftijdseis van de opleiding vervuld"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&o=d"


class volgt_onderwijs_artikel_19a(Variable):
    """Volgt onderwijs of een beroepsopleiding waardoor hij niet als kostendelende medebewoner telt (art. 19a lid 1 d)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Student (art. 19a)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&o=d"

    def formula_2015_01(persoon, period, parameters):
        """In 2015: studiefinanciering met de leeftijdseis, WTOS en BBL zonder; onderwijs buiten Nederland telde niet."""
        soort = persoon("soort_opleiding", period)
        met_leeftijdseis = (soort == SoortOpleiding.studiefinanciering) & persoon("opleiding_leeftijdseis_vervuld", period)
        return met_leeftijdseis | (soort == SoortOpleiding.wtos) | (soort == SoortOpleiding.bbl)

    def formula_2016_01(persoon, period, parameters):
        """BBL altijd; studiefinanciering, WTOS en onderwijs buiten Nederland als aan de leeftijdseis is voldaan."""
        soort = persoon("soort_opleiding", period)
        bbl = soort == SoortOpleiding.bbl
        ander_onderwijs = (soort != SoortOpleiding.geen) & ~bbl
        return bbl | (ander_onderwijs & persoon("opleiding_leeftijdseis_vervuld", period))


class oordeel_tijdelijke_medebewoner_telt_niet_mee(Variable):
    """Oordeel: bij deze tijdelijke medebewoner, zoals een ontheemde uit Oekraïne, past het college de kostendelersnorm niet toe.

    Het ministerie vroeg gemeenten dit voor ontheemden, met maatwerk, tot ten minste 4 maart 2027 (Gemeentenieuws SZW, gemeente.nu).
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Tijdelijke medebewoner telt niet mee"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=1"


class kostendelende_medebewoner(Variable):
    """Telt voor de anderen in de woning mee als kostendeler, tenzij hij studeert of commercieel huurt.

    Een contract met een van de bewoners, of met dezelfde verhuurder, maakt alleen tegenover die bewoners verschil: zie
    aantal_kostendelende_medebewoners_persoon.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Kostendelende medebewoner"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1"

    def formula(persoon, period, parameters):
        """Oud genoeg, geen student, geen commerciële huurder, en niet buiten beschouwing gelaten. De leeftijdsgrens ging in 2023 van 21
        naar 27 jaar.
        """
        kostendelersnorm = parameters(period).participatiewet.normen.kostendelersnorm
        oud_genoeg = persoon("leeftijd", period) >= kostendelersnorm.leeftijd_medebewoner
        huurt_commercieel = _huurt_commercieel(persoon, period)
        studeert = persoon("volgt_onderwijs_artikel_19a", period)
        telt_niet_mee = persoon("oordeel_tijdelijke_medebewoner_telt_niet_mee", period)
        return oud_genoeg & ~huurt_commercieel & ~studeert & ~telt_niet_mee


class aantal_uitgezonderd_door_contract(Variable):
    """Kostendelende huisgenoten die voor deze belanghebbende niet meetellen door een contract (art. 19a lid 1 b en c)."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Huisgenoten die door een contract niet meetellen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&o=c",
    ]

    def formula(persoon, period, parameters):
        """b: zijn verhuurder en zijn huurders, als zij geen familie zijn. c: wie van dezelfde verhuurder huurt.

        Een contract van een van de echtgenoten geldt voor beiden.
        """
        telt = persoon("kostendelende_medebewoner", period)
        verhuurder = persoon("verhuurder", period)
        eigen_nummer = persoon("nummer_als_contractpartij", period)
        familie = persoon("verwant_aan_contractpartij", period)
        samen = ~persoon.gezin("lezing_contract_alleen_van_wie_tekende", period)
        huurt_van = np.maximum(verhuurder, van_echtgenoot(persoon, verhuurder) * samen)
        verhuurt_als = np.maximum(eigen_nummer, van_echtgenoot(persoon, eigen_nummer) * samen)
        familie_van_verhuurder = familie | van_echtgenoot(persoon, familie) & samen

        woning = persoon.simulation.populations["woning"].members_entity_id
        # c telt ook de belanghebbende en zijn echtgenoot, die voor zichzelf geen medebewoner zijn
        echtgenoot_in_woning = woning == van_echtgenoot(persoon, woning, -1)
        zelf = telt.astype(int) + van_echtgenoot(persoon, telt.astype(int)) * echtgenoot_in_woning
        zelfde_verhuurder = aantal_in_groep(woning, huurt_van, telt, huurt_van) - zelf * (huurt_van > 0)
        mijn_verhuurders = aantal_in_groep(woning, verhuurt_als, telt, np.where(familie_van_verhuurder, 0, huurt_van))
        mijn_huurders = aantal_in_groep(woning, np.where(familie_van_verhuurder, 0, huurt_van), telt, verhuurt_als)
        return zelfde_verhuurder + mijn_verhuurders + mijn_huurders


class aantal_kostendelende_medebewoners_persoon(Variable):
    """Hoeveel kostendelende medebewoners deze belanghebbende heeft: zijn echtgenoot en hijzelf zijn het niet (art. 19a lid 1)."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Kostendelende medebewoners van deze persoon"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1"

    def formula(persoon, period, parameters):
        """Wie in de woning meetelt, zonder hemzelf, zijn echtgenoot en wie door een contract is uitgezonderd."""
        telt = persoon("kostendelende_medebewoner", period).astype(int)
        woningen = persoon.simulation.populations["woning"]
        woning = woningen.members_entity_id
        in_woning = np.bincount(woning, telt, minlength=woningen.count)[woning].astype(int)
        echtgenoot_in_woning = woning == van_echtgenoot(persoon, woning, -1)
        anderen = in_woning - telt - van_echtgenoot(persoon, telt) * echtgenoot_in_woning
        aantal = anderen - persoon("aantal_uitgezonderd_door_contract", period)
        return np.where(_huurt_commercieel(persoon, period) | ~aanvrager_en_partner(persoon), 0, aantal)


class aantal_kostendelende_medebewoners(Variable):
    """Hoeveel kostendelende medebewoners de belanghebbende van dit gezin heeft; bij gehuwden: de echtgenoot die recht heeft."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Aantal kostendelende medebewoners"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1"

    def formula(gezin, period, parameters):
        """Het aantal van de aanvrager, of van zijn partner als alleen die in de norm meetelt; bij twee woningen het hoogste."""
        aantal = gezin.members("aantal_kostendelende_medebewoners_persoon", period)
        telt_in_norm = gezin.members("telt_mee_in_norm", period)
        hoogste = np.zeros(gezin.count, dtype=int)
        np.maximum.at(hoogste, gezin.members_entity_id, aantal * telt_in_norm)
        return hoogste


def _huurt_commercieel(persoon, period):
    """Whether he or his spouse has a commercial contract towards everybody in the dwelling."""
    commercieel = persoon("commerciele_overeenkomst", period)
    samen = ~persoon.gezin("lezing_contract_alleen_van_wie_tekende", period)
    return commercieel | van_echtgenoot(persoon, commercieel) & samen
