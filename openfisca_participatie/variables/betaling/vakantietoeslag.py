"""De vakantietoeslag: betaald in juni of binnen drie maanden na het einde van de bijstand (art. 19 lid 3 en 45 lid 1)."""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Gezin
from openfisca_participatie.rekenhulp import maanden_later
from openfisca_participatie.variabele import MONTH, NIET_GEGEVEN, Variable, cent, niet_negatief
from openfisca_participatie.variables.betaling.datums import eerste_dag, laatste_dag, laatste_van_de_maand, verlengd


class opgebouwde_vakantietoeslag(Variable):
    """De vakantietoeslag van eerdere maanden die nog niet is betaald, zonder die van deze maand; in juni die van ten hoogste de twaalf
    maanden ervoor.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Opgebouwde vakantietoeslag"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1"


class bijstand_eindigt(Variable):
    """Of de bijstand in deze maand eindigt."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand eindigt in deze maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1"

    def formula(gezin, period, parameters):
        """De laatste dag van de bijstand ligt in deze maand."""
        einde = gezin("dag_van_einde", period)
        return (einde >= eerste_dag(period)) & (einde <= laatste_dag(period))


class vakantietoeslag_over_de_maand(Variable):
    """De vakantietoeslag die in de bijstand van (een deel van) de maand is begrepen."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Vakantietoeslag over (een deel van) de maand"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3",
    ]

    def formula(gezin, period, parameters):
        """5% van de bijstand na verlagingen over de maand."""
        deel = parameters(period).participatiewet.bijstand.vakantietoeslag
        return cent(gezin("bijstand_na_verlagingen_over_de_maand", period) * deel)


class vakantietoeslag_in_juni(Variable):
    """De vakantietoeslag die in juni wordt betaald, over de twaalf maanden voor juni en voor zover nog niet betaald."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Vakantietoeslag in juni"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1"

    def formula(gezin, period, parameters):
        """In juni wat is opgebouwd en nog niet betaald; in andere maanden niets."""
        juni = period.start.month == parameters(period).participatiewet.betaling.vakantietoeslag.betaalmaand
        return niet_negatief(gezin("opgebouwde_vakantietoeslag", period)) * juni


class vakantietoeslag_na_einde(Variable):
    """De vakantietoeslag die na het einde van de bijstand wordt betaald."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Vakantietoeslag na het einde"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1"

    def formula(gezin, period, parameters):
        """Eindigt de bijstand: wat is opgebouwd en niet al in juni wordt betaald, met die van de laatste maand."""
        nog_te_betalen = niet_negatief(gezin("opgebouwde_vakantietoeslag", period)) - gezin("vakantietoeslag_in_juni", period)
        einde = cent(nog_te_betalen + gezin("vakantietoeslag_over_de_maand", period))
        return np.where(gezin("bijstand_eindigt", period), einde, 0.0)


class te_betalen_vakantietoeslag(Variable):
    """De vakantietoeslag die in deze maand, of na het einde van de bijstand in deze maand, wordt betaald."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Te betalen vakantietoeslag"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1"

    def formula(gezin, period, parameters):
        """De vakantietoeslag van juni en die na het einde van de bijstand bij elkaar."""
        return cent(gezin("vakantietoeslag_in_juni", period) + gezin("vakantietoeslag_na_einde", period))


class uiterste_dag_vakantietoeslag(Variable):
    """De laatste dag waarop de vakantietoeslag na het einde van de bijstand wordt betaald."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Uiterste betaaldag van de vakantietoeslag"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=1&lid=1",
    ]

    def formula(gezin, period, parameters):
        """De laatste dag van de derde maand na de maand waarin de bijstand eindigt, en dan de eerste werkdag."""
        maanden = parameters(period).participatiewet.betaling.vakantietoeslag.maanden_na_einde
        uiterlijk = np.full(gezin.count, laatste_van_de_maand(maanden_later(eerste_dag(period), maanden)))
        return np.where(gezin("bijstand_eindigt", period), verlengd(uiterlijk), NIET_GEGEVEN)
