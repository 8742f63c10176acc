"""Gegevens opnieuw gebruiken bij een nieuwe aanvraag, en het plan van aanpak bij de toekenning (art. 43a, 44 lid 4 en 44a)."""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Gezin, Persoon
from openfisca_participatie.rekenhulp import maanden_later
from openfisca_participatie.variabele import ETERNITY, MONTH, NIET_GEGEVEN, Variable
from openfisca_participatie.variables.begrippen.leeftijd import dag_van_peilen, hele_jaren
from openfisca_participatie.variables.betaling.datums import gegeven, laatste_dag, van_een_van_beiden


class datum_einde_vorige_bijstand(Variable):
    """De laatste dag van de algemene bijstand die eerder is ontvangen."""

    value_type = date
    entity = Gezin
    definition_period = ETERNITY
    label = "Einde van de vorige bijstand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43a&lid=1"


class oordeel_hergebruik_minder_belastend(Variable):
    """Oordeel: gebruik van de gegevens van de eerdere bijstand leidt tot een minder belastende aanvraag."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Hergebruik maakt de aanvraag minder belastend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43a&lid=1"


class oordeel_gegevens_hergebruiken(Variable):
    """Oordeel: het college gebruikt de bevoegdheid om gegevens van de eerdere bijstand opnieuw te gebruiken."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Gegevens opnieuw gebruiken"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43a&lid=1"


class uiterste_dag_hergebruik_gegevens(Variable):
    """De laatste dag waarop een nieuwe aanvraag kan worden gedaan waarvoor gegevens opnieuw mogen worden gebruikt."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Gegevens bruikbaar tot en met"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43a&lid=1"

    def formula_2026_01(gezin, period, parameters):
        """Sinds 2026: twaalf maanden na het einde van de vorige bijstand."""
        einde = gezin("datum_einde_vorige_bijstand", period)
        uiterlijk = maanden_later(einde, parameters(period).participatiewet.betaling.gegevens.maanden)
        return np.where(gegeven(einde), uiterlijk, NIET_GEGEVEN)


class hergebruik_gegevens_mogelijk(Variable):
    """Of het college bij deze aanvraag de gegevens van de eerdere bijstand kan gebruiken."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Gegevens opnieuw te gebruiken"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43a&lid=1"

    def formula_2026_01(gezin, period, parameters):
        """Sinds 2026: de aanvraag is binnen twaalf maanden na het einde van de bijstand gedaan, en wordt minder belastend."""
        aanvraag = van_een_van_beiden(gezin, gezin.members("datum_aanvraag", period))
        einde, uiterlijk = gezin("datum_einde_vorige_bijstand", period), gezin("uiterste_dag_hergebruik_gegevens", period)
        op_tijd = gegeven(einde) & (aanvraag > einde) & (aanvraag <= uiterlijk)
        return op_tijd & gezin("oordeel_hergebruik_minder_belastend", period)


class gegevens_opnieuw_gebruikt(Variable):
    """Of de gegevens van de eerdere bijstand worden gebruikt; het college gaat dan na of zij nog juist en actueel zijn (lid 2)."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Gegevens opnieuw gebruikt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43a&lid=2",
    ]

    def formula(gezin, period, parameters):
        """Het kan, en het college gebruikt zijn bevoegdheid."""
        return gezin("hergebruik_gegevens_mogelijk", period) & gezin("oordeel_gegevens_hergebruiken", period)


class plan_van_aanpak(Variable):
    """Of voor deze belanghebbende bij het besluit tot toekenning een plan van aanpak hoort.

    De leeftijd op de dag van dat besluit telt; wie daarna 27 wordt, houdt zijn plan. Het bevat de ondersteuning, als die er is, en de
    verplichtingen met de gevolgen als zij niet worden nageleefd; het college begeleidt bij de uitvoering en evalueert het met hem (art.
    44a).
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Plan van aanpak"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44a&lid=2",
    ]

    def formula(persoon, period, parameters):
        """Er is recht, en wie recht heeft is op de dag van het besluit, of anders de peildatum, 18 tot en met 26; niet voor dat besluit."""
        grens = parameters(period).participatiewet.betaling.plan_van_aanpak
        besluit = persoon.gezin("datum_besluit", period)
        dag = np.where(gegeven(besluit), besluit, dag_van_peilen(persoon, period))
        leeftijd = hele_jaren(persoon("geboortedatum", period), dag)
        van_de_leeftijd = (leeftijd >= grens.leeftijd_vanaf) & (leeftijd < grens.leeftijd_tot)
        heeft_recht = persoon("telt_mee_in_norm", period) & persoon.gezin("recht_op_algemene_bijstand", period)
        return van_de_leeftijd & heeft_recht & (dag <= laatste_dag(period))
