"""Verrekening met de bijstand van de maand: middelen van eerder, een boete en een vordering (art. 58 lid 4, 60 lid 3, 4 en 6, 60b)."""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Gezin
from openfisca_participatie.rekenhulp import maanden_later
from openfisca_participatie.variabele import MONTH, ONBEKEND, Variable, is_onbekend, minimum, niet_negatief
from openfisca_participatie.variables.betaling.datums import eerste_dag, gegeven, laatste_dag


class te_verrekenen_middelen(Variable):
    """Middelen die eerder zijn ontvangen en waarmee nog geen rekening is gehouden."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Te verrekenen middelen"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=4"


class maanden_sinds_ontvangst_middelen(Variable):
    """Hoeveel kalendermaanden geleden die middelen zijn ontvangen: 1 is de vorige maand."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Maanden sinds de ontvangst"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=4"


class oordeel_middelen_verrekenen(Variable):
    """Oordeel: het college gebruikt de bevoegdheid om eerder ontvangen middelen met de bijstand te verrekenen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Middelen verrekenen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=4"


class te_verrekenen_vordering(Variable):
    """De termijn die het college in deze maand op een vordering wil verrekenen."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Te verrekenen termijn van de vordering"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=4",
    ]


class beslagvrij_deel_van_de_bijstand(Variable):
    """Het deel van de bijstand van de maand dat wegens de beslagvrije voet niet mag worden verrekend, zoals het is vastgelegd.

    De beslagvrije voet zelf (Wetboek van Burgerlijke Rechtsvordering) wordt hier niet berekend.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Beslagvrij deel van de bijstand"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=6"

    def formula(gezin, period, parameters):
        """Niet bekend, zolang het niet is vastgelegd."""
        return np.full(gezin.count, ONBEKEND)


class inlichtingen_invordering_niet_verstrekt(Variable):
    """Verstrekt desgevraagd de inlichtingen niet of niet behoorlijk die voor de terugvordering of de boete van belang zijn."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Inlichtingen over de vordering niet verstrekt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=1",
    ]


class oordeel_verrekenen_onder_beslagvrije_voet(Variable):
    """Oordeel: het college gebruikt de bevoegdheid om zonder beslagvrije voet te verrekenen met wie geen inlichtingen geeft."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Verrekenen onder de beslagvrije voet"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=6&o=a"


class datum_dagtekening_boete(Variable):
    """De dagtekening van het besluit waarbij de bestuurlijke boete is opgelegd."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Dagtekening van de boete"
    reference = "https://wetten.overheid.nl/BWBR0015703/2016-12-08#Hoofdstuk6_Paragraaf6.4_Artikel60b"


class oordeel_boete_zonder_beslagvrije_voet_verrekenen(Variable):
    """Oordeel: het college verrekent de boete de eerste maanden zonder beslagvrije voet (art. 60b, tot 2017)."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Boete zonder beslagvrije voet verrekenen"
    reference = "https://wetten.overheid.nl/BWBR0015703/2016-12-08#Hoofdstuk6_Paragraaf6.4_Artikel60b"


class boete_zonder_beslagvrije_voet(Variable):
    """Of de boete in deze maand zonder beslagvrije voet wordt verrekend (art. 60b, tot 2017).

    Lid 1 zag op de boete bij recidive, lid 3 ook op een andere boete die op het moment van verrekening nog niet was betaald; wat nog te
    verrekenen is, is niet betaald.
    """

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Boete zonder beslagvrije voet verrekend"
    reference = "https://wetten.overheid.nl/BWBR0015703/2016-12-08#Hoofdstuk6_Paragraaf6.4_Artikel60b"

    def formula_2015_01(gezin, period, parameters):
        """De maand ligt binnen drie maanden na de dagtekening van de boete, en het college gebruikt zijn bevoegdheid."""
        maanden = parameters(period).participatiewet.betaling.verrekening.maanden_zonder_beslagvrije_voet
        dagtekening = gezin("datum_dagtekening_boete", period)
        binnen = (dagtekening <= laatste_dag(period)) & (eerste_dag(period) < maanden_later(dagtekening, maanden))
        return gegeven(dagtekening) & binnen & gezin("oordeel_boete_zonder_beslagvrije_voet_verrekenen", period)

    def formula_2017_01(gezin, period, parameters):
        """Het artikel is op 1 januari 2017 vervallen."""
        return gezin.filled_array(False)


class middelen_binnen_termijn_ontvangen(Variable):
    """Of de middelen kort genoeg geleden zijn ontvangen om ze met de bijstand te verrekenen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Middelen binnen de termijn ontvangen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=4"

    def formula(gezin, period, parameters):
        """In een van de zes maanden voor deze maand."""
        geleden = gezin("maanden_sinds_ontvangst_middelen", period)
        return (geleden >= 1) & (geleden <= parameters(period).participatiewet.betaling.verrekening.maanden_middelen)


class verrekende_middelen(Variable):
    """Wat wegens eerder ontvangen middelen met de bijstand van deze maand wordt verrekend."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Verrekende middelen"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=4"

    def formula(gezin, period, parameters):
        """De middelen, als zij binnen de termijn vallen en het college verrekent, ten hoogste wat er na het voorschot overblijft."""
        geldt = gezin("middelen_binnen_termijn_ontvangen", period) & gezin("oordeel_middelen_verrekenen", period)
        middelen = np.maximum(gezin("te_verrekenen_middelen", period), 0)
        over = gezin("bijstand_buiten_opschorting", period) - gezin("verrekend_voorschot", period)
        return np.where(geldt & (middelen > 0), niet_negatief(minimum(middelen, over)), 0.0)


class verrekening_verplicht(Variable):
    """Of het college een vordering of een boete met de algemene bijstand moet verrekenen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Verrekening verplicht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=4"

    def formula(gezin, period, parameters):
        """Wie algemene bijstand ontvangt en een boete moet betalen, of terugbetaalt omdat hij de inlichtingenplicht niet nakwam."""
        vordering = gezin("terugvordering_verplicht", period) & _staat_open(gezin, period)
        boete = gezin("te_verrekenen_boete", period)
        return (vordering | (boete > 0) | is_onbekend(boete)) & (gezin("algemene_bijstand", period) > 0)


class verrekening_mogelijk(Variable):
    """Of het college de vordering met de algemene bijstand kan verrekenen zonder dat het moet."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Verrekening mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=3"

    def formula(gezin, period, parameters):
        """Wie algemene bijstand ontvangt en op een andere grond moet terugbetalen."""
        andere_grond = gezin("terugvordering", period) & ~gezin("terugvordering_verplicht", period)
        return andere_grond & _staat_open(gezin, period) & (gezin("algemene_bijstand", period) > 0)


class verrekende_boete(Variable):
    """Wat van de boete met de bijstand van deze maand wordt verrekend; niet bekend zolang het beslagvrije deel niet is vastgelegd."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Verrekende boete"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:93&lid=4",
    ]

    def formula(gezin, period, parameters):
        """De boete, ten hoogste wat na voorschot en middelen boven het beslagvrije deel overblijft."""
        al_verrekend = gezin("verrekend_voorschot", period) + gezin("verrekende_middelen", period)
        zonder_bescherming = gezin("boete_zonder_beslagvrije_voet", period)
        return _boven_beslagvrij_deel(gezin, period, gezin("te_verrekenen_boete", period), al_verrekend, zonder_bescherming)


class verrekende_vordering(Variable):
    """Wat van de vordering met de bijstand van deze maand wordt verrekend; niet bekend zolang het beslagvrije deel niet is vastgelegd.

    Verrekend wordt alleen met wie kosten worden teruggevorderd: zonder vordering, of als het college niet terugvordert, niets.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Verrekende vordering"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=6",
    ]

    def formula(gezin, period, parameters):
        """De termijn, ten hoogste wat openstaat en wat na voorschot, middelen en boete boven het beslagvrije deel overblijft."""
        al_verrekend = gezin("verrekend_voorschot", period) + gezin("verrekende_middelen", period) + gezin("verrekende_boete", period)
        restsom = gezin("restsom_terugvordering", period)
        open_bedrag = minimum(gezin("terug_te_vorderen_bedrag", period), np.where(restsom > 0, restsom, np.inf))
        termijn = minimum(gezin("te_verrekenen_vordering", period), open_bedrag)
        return _boven_beslagvrij_deel(gezin, period, np.where(_staat_open(gezin, period), termijn, 0.0), al_verrekend)


def _staat_open(gezin, period):
    """Something is still to be repaid: not all of it was waived (58 lid 7 and 8)."""
    bedrag = gezin("terug_te_vorderen_bedrag", period)
    return ((bedrag > 0) | is_onbekend(bedrag)) & ~gezin("verdere_terugvordering_vervalt", period)


def _boven_beslagvrij_deel(gezin, period, bedrag, al_verrekend, zonder_bescherming=False):
    """The amount, at most what is left above the protected part; that part falls away where the college uses its power of lid 6."""
    zwijgt = gezin("inlichtingen_invordering_niet_verstrekt", period) & gezin("oordeel_verrekenen_onder_beslagvrije_voet", period)
    beslagvrij = np.where(zwijgt | zonder_bescherming, 0.0, gezin("beslagvrij_deel_van_de_bijstand", period))
    over = gezin("bijstand_buiten_opschorting", period) - al_verrekend
    niets = (bedrag <= 0) | (over <= 0)  # what is not known stays not known
    return np.where(niets, 0.0, niet_negatief(minimum(bedrag, over - beslagvrij)))
