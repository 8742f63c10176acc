"""Aan wie wordt betaald, en tot wanneer na een overlijden (art. 45 lid 4 en 5)."""

from datetime import date

import numpy as np

from openfisca_participatie.entities import AANVRAGER, PARTNER, Gezin, Persoon
from openfisca_participatie.rekenhulp import maanden_later
from openfisca_participatie.variabele import (
    MONTH,
    NIET_GEGEVEN,
    ONBEKEND,
    Enum,
    Variable,
    aanvrager_en_partner,
    cent,
    heeft_rol,
    keuze,
    minimum,
    niet_negatief,
    van,
    van_echtgenoot,
)
from openfisca_participatie.variables.begrippen.leeftijd import hele_jaren
from openfisca_participatie.variables.betaling.datums import DAG, gegeven, laatste_dag


class Overledene(Enum):
    """Wiens overlijden de bijstand nog een maand op dezelfde norm houdt (art. 45 lid 5)."""

    geen = "Niemand"
    echtgenoot = "Een van de echtgenoten"
    alleenstaande_ouder = "De alleenstaande ouder"
    laatste_kind_van_gehuwden = "Het laatste ten laste komende kind van gehuwden"
    laatste_kind_van_alleenstaande_ouder = "Het laatste ten laste komende kind van de alleenstaande ouder"


class ontvangt_hele_bijstand_op_verzoek(Variable):
    """De echtgenoten hebben samen gevraagd de bijstand geheel aan deze persoon te betalen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ontvangt de bijstand op verzoek geheel"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=4"


class overledene(Variable):
    """Wie is overleden, als dat een overlijden is waarna de bijstand nog een maand naar de norm van die dag wordt betaald."""

    value_type = Enum
    possible_values = Overledene
    default_value = Overledene.geen
    entity = Gezin
    definition_period = MONTH
    label = "Overledene"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=5"


class datum_overlijden(Variable):
    """De dag van het overlijden."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Dag van het overlijden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=5"


class te_betalen_in_de_maand(Variable):
    """Wat over de maand zelf wordt betaald: zonder vakantietoeslag, en na alles wat wordt verrekend."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Te betalen in de maand"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1",
    ]

    def formula(gezin, period, parameters):
        """De bijstand zonder opgeschorte dagen, min wat wordt verrekend of aan het UWV betaald; niets als de betaling is opgeschort."""
        verrekend = (
            gezin("verrekend_voorschot", period)
            + gezin("verrekende_middelen", period)
            + gezin("verrekende_boete", period)
            + gezin("verrekende_vordering", period)
            + gezin("betaling_aan_uwv", period)
        )
        bijstand = niet_negatief(gezin("bijstand_buiten_opschorting", period) - verrekend)
        return np.where(gezin("betaling_opgeschort", period), 0.0, bijstand)


class bijstand_zonder_vakantietoeslag_over_de_maand(Variable):
    """De bijstand na verlagingen over (een deel van) de maand, zonder de vakantietoeslag en voordat iets wordt verrekend."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand zonder vakantietoeslag over de maand"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1"

    def formula(gezin, period, parameters):
        """De bijstand na verlagingen over de maand min de vakantietoeslag daarover."""
        return niet_negatief(gezin("bijstand_na_verlagingen_over_de_maand", period) - gezin("vakantietoeslag_over_de_maand", period))


class bijstand_buiten_opschorting(Variable):
    """De bijstand zonder vakantietoeslag over de dagen waarop het recht niet is opgeschort of ingetrokken, voordat iets wordt verrekend.

    Wordt een deel van de maand door een vast aantal dagen gedeeld, dan ook hier.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand over de dagen zonder opschorting"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=4",
    ]

    def formula(gezin, period, parameters):
        """De bijstand na verlagingen, naar de dagen met recht die niet zijn opgeschort of ingetrokken, min de vakantietoeslag daarover."""
        met_recht, heel = gezin("dagen_met_recht", period), gezin("deel_van_de_maand", period)
        opgeschort = np.maximum(gezin("dagen_recht_opgeschort", period), gezin("dagen_ingetrokken", period))
        over = np.maximum(met_recht - opgeschort, 0)
        hele_maand = ~gezin("vastgesteld_over_deel_van_de_maand", period) & (met_recht >= gezin("dagen_in_de_maand", period))
        deel = np.where(hele_maand, minimum(over / gezin("deler_van_de_maand", period), 1), heel * over / np.maximum(met_recht, 1))
        eerder = gezin("bijstand_na_verlagingen_in_eerdere_delen", period)
        bijstand = cent(eerder + gezin("algemene_bijstand_na_verlagingen", period) * deel)
        vakantietoeslag = cent(bijstand * parameters(period).participatiewet.bijstand.vakantietoeslag)
        hele_bijstand = gezin("bijstand_zonder_vakantietoeslag_over_de_maand", period)
        return np.where(opgeschort > 0, niet_negatief(bijstand - vakantietoeslag), hele_bijstand)


class betaling_aan_belanghebbende(Variable):
    """Wat aan deze belanghebbende wordt betaald; van gehuwden krijgt ieder de helft, tenzij zij samen iets anders vragen."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Betaling aan deze belanghebbende"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=4"

    def formula(persoon, period, parameters):
        """Ieder van de rechthebbende echtgenoten de helft, de oudste een oneven cent; het geheel wie alleen recht heeft of op verzoek."""
        aandeel = parameters(period).participatiewet.betaling.kalendermaand.aandeel_echtgenoot
        bedrag = persoon.gezin("zelf_te_ontvangen_in_de_maand", period)
        heeft_recht, op_verzoek = persoon("telt_mee_in_norm", period), persoon("ontvangt_hele_bijstand_op_verzoek", period)
        echtgenoot_heeft_recht = van_echtgenoot(persoon, heeft_recht)
        een_op_verzoek = op_verzoek ^ van_echtgenoot(persoon, op_verzoek)
        helft = cent(bedrag * aandeel)
        eigen_helft = np.where(_is_de_oudste(persoon, period), helft, cent(bedrag - helft))
        krijgt_alles = heeft_recht & (~echtgenoot_heeft_recht | (een_op_verzoek & op_verzoek))
        krijgt_helft = heeft_recht & echtgenoot_heeft_recht & ~een_op_verzoek
        return keuze([~aanvrager_en_partner(persoon), krijgt_alles, krijgt_helft], [0.0, bedrag, eigen_helft])


class bijstandsnorm_bij_overlijden(Variable):
    """De bijstandsnorm van een hele maand die op de dag van het overlijden gold."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bijstandsnorm op de dag van het overlijden"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=5"

    def formula(gezin, period, parameters):
        """Niet bekend, zolang zij niet is vastgelegd: de toestand van deze maand is die van na het overlijden."""
        return np.full(gezin.count, ONBEKEND)


class dagen_norm_bij_overlijden(Variable):
    """De kalenderdagen met recht in deze maand waarover naar de norm van de dag van het overlijden wordt betaald."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Dagen met de norm van voor het overlijden"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=5"

    def formula(gezin, period, parameters):
        """De dagen met recht tot en met een maand na het overlijden; voor het overlijden gold dezelfde norm."""
        eerste, uiterlijk = gezin("eerste_dag_met_recht", period), gezin("laatste_dag_norm_na_overlijden", period)
        laatste = np.minimum(uiterlijk, gezin("laatste_dag_met_recht", period))
        dagen = np.clip((laatste + DAG - eerste).astype(int), 0, gezin("dagen_met_recht", period))
        begonnen = gezin("datum_overlijden", period) <= laatste_dag(period)
        return np.where(gegeven(uiterlijk) & begonnen, dagen, 0)


class algemene_bijstand_na_overlijden(Variable, onzeker=True):
    """De algemene bijstand over de maand, betaald naar de norm van de dag van het overlijden tot en met een maand daarna.

    De wet noemt geen deler en zegt niet welk inkomen telt; gerekend is met kalenderdagen en met het inkomen van deze maand.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand over de maand na een overlijden"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=5"

    def formula(gezin, period, parameters):
        """Die dagen naar de oude norm min het inkomen, de andere dagen met recht naar de bijstand van nu."""
        met_recht, naar_oude_norm = gezin("dagen_met_recht", period), gezin("dagen_norm_bij_overlijden", period)
        deel = gezin("deel_van_de_maand", period) / np.maximum(met_recht, 1)
        oude_bijstand = niet_negatief(gezin("bijstandsnorm_bij_overlijden", period) - gezin("in_aanmerking_te_nemen_inkomen", period))
        nieuwe_bijstand = gezin("algemene_bijstand", period)
        samen = cent(deel * (oude_bijstand * naar_oude_norm + nieuwe_bijstand * (met_recht - naar_oude_norm)))
        return np.where(naar_oude_norm > 0, samen, gezin("algemene_bijstand_over_de_maand", period))


class laatste_dag_norm_na_overlijden(Variable):
    """De laatste dag waarover na een overlijden wordt betaald naar de norm die op dat moment gold."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Norm van voor het overlijden tot en met"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=5"

    def formula(gezin, period, parameters):
        """Een maand na de dag van het overlijden; bij het laatste kind van gehuwden alleen als een van hen die dag 18, 19 of 20 was."""
        participatiewet = parameters(period).participatiewet
        wie, dag = gezin("overledene", period), gezin("datum_overlijden", period)
        persoon = gezin.members
        leeftijd = hele_jaren(persoon("geboortedatum", period), persoon.gezin("datum_overlijden", period))
        jong = (leeftijd >= participatiewet.begrippen.meerderjarig) & (leeftijd < participatiewet.normen.leeftijd_zelfstandige_norm)
        echtgenoot_jong = van(gezin, jong, AANVRAGER) | van(gezin, jong, PARTNER)
        geldt = (wie != Overledene.geen) & ((wie != Overledene.laatste_kind_van_gehuwden) | echtgenoot_jong)
        uiterlijk = maanden_later(dag, participatiewet.betaling.kalendermaand.maanden_na_overlijden)
        return np.where(geldt & gegeven(dag), uiterlijk, NIET_GEGEVEN)


def _is_de_oudste(persoon, period):
    """Per person whether he is the elder of the spouses, so that it does not matter who applies; of twins the applicant."""
    geboren = persoon("geboortedatum", period)
    van_de_ander = van_echtgenoot(persoon, geboren, NIET_GEGEVEN)
    return (geboren < van_de_ander) | ((geboren == van_de_ander) & heeft_rol(persoon, AANVRAGER))
