"""Waarschuwing in plaats van een boete, dringende redenen en recidive (art. 18a lid 4 tot en met 7, art. 47g lid 4 tot en met 7)."""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.rekenhulp import maanden_later
from openfisca_participatie.variabele import ETERNITY, MONTH, NIET_GEGEVEN, Variable


class datum_overtreding_inlichtingenplicht(Variable):
    """Dag waarop de inlichtingenplicht is overtreden."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Dag van de overtreding"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=5",
    ]


class datum_constatering_overtreding(Variable):
    """Dag waarop de overtreding is geconstateerd; bij de SVB telt de recidive van constatering tot constatering."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Dag van de constatering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=5"


class datum_vorige_waarschuwing(Variable):
    """Dag van de vorige schriftelijke waarschuwing wegens schending van de inlichtingenplicht."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Dag van de vorige waarschuwing"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=4"


class zelf_hersteld_voor_ontdekking(Variable):
    """Gaf uit eigen beweging alsnog de juiste inlichtingen voordat de overtreding was geconstateerd, en niet bij toezicht."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Zelf hersteld"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011708&artikel=2aa&lid=1"


class dagen_tot_herstel_inlichtingen(Variable):
    """Dagen tussen het moment waarop de inlichtingen hadden moeten worden gegeven en het herstel."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Dagen tot het herstel"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011708&artikel=2aa&lid=2"


class oordeel_waarschuwing_in_plaats_van_boete(Variable):
    """Oordeel: college of SVB volstaat met een schriftelijke waarschuwing, waar de wet dat toelaat."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Waarschuwing in plaats van boete"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=4",
    ]


class oordeel_dringende_redenen_geen_boete(Variable):
    """Oordeel: wegens dringende redenen wordt van een boete afgezien."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Dringende redenen om van een boete af te zien"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=7",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=7",
    ]


class waarschuwing_mogelijk(Variable):
    """Of college of SVB met een schriftelijke waarschuwing kan volstaan."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Waarschuwing mogelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011708&artikel=2aa",
    ]

    def formula_2015_01(persoon, period, parameters):
        """Alleen als er geen benadelingsbedrag is, en niet binnen twee jaar na een eerdere waarschuwing."""
        zonder_nadeel = persoon("benadelingsbedrag", period) <= 0
        return _overtreding_zonder_recente_waarschuwing(persoon, period, parameters) & zonder_nadeel

    def formula_2017_01(persoon, period, parameters):
        """Bij een klein benadelingsbedrag, of als hij het binnen 60 dagen zelf herstelde; niet binnen twee jaar na een waarschuwing."""
        waarschuwing = parameters(period).participatiewet.handhaving.waarschuwing
        klein_nadeel = persoon("benadelingsbedrag", period) <= waarschuwing.benadelingsbedrag
        snel = persoon("dagen_tot_herstel_inlichtingen", period) <= waarschuwing.dagen_tot_herstel
        hersteld = persoon("zelf_hersteld_voor_ontdekking", period) & snel
        return _overtreding_zonder_recente_waarschuwing(persoon, period, parameters) & (klein_nadeel | hersteld)


class van_boete_afgezien(Variable):
    """Of van een boete wordt afgezien: er volgt een waarschuwing, of er zijn dringende redenen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Van de boete afgezien"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=7",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=7",
    ]

    def formula(persoon, period, parameters):
        """Een waarschuwing waar die mogelijk is, of dringende redenen; beide zijn een bevoegdheid."""
        waarschuwing = persoon("waarschuwing_mogelijk", period) & persoon("oordeel_waarschuwing_in_plaats_van_boete", period)
        return waarschuwing | persoon("oordeel_dringende_redenen_geen_boete", period)


class datum_eerdere_boete(Variable):
    """Dag waarop wegens eenzelfde gedraging een eerdere boete of straf is opgelegd."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Dag van de eerdere boete of straf"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=5"


class datum_constatering_eerdere_overtreding(Variable):
    """Dag waarop de eerdere overtreding, bestaande uit eenzelfde gedraging, is geconstateerd."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Dag van de eerdere constatering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=5"


class eerdere_boete_onherroepelijk(Variable):
    """De eerdere boete of straf is onherroepelijk geworden."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Eerdere boete onherroepelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=5",
    ]


class eerder_onvoorwaardelijke_gevangenisstraf(Variable):
    """Is wegens de eerdere overtreding gestraft met een onvoorwaardelijke gevangenisstraf."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Eerder onvoorwaardelijke gevangenisstraf"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=6",
    ]


class recidive_inlichtingenplicht(Variable):
    """Binnen vijf jaar voor de overtreding is wegens eenzelfde gedraging een boete of straf opgelegd, die onherroepelijk is; tien jaar na
    een onvoorwaardelijke gevangenisstraf. Een gegeven waarde vervangt de berekening.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Recidive"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=6",
    ]

    def formula(persoon, period, parameters):
        """Het college telt van de eerdere boete tot de overtreding, de SVB van constatering tot constatering; is de dag van nu niet
        gegeven, dan telt de eerste van de maand.
        """
        svb = persoon.gezin("svb_beslist", period)
        overtreding, boete = _dag_of_maand(persoon, period, "datum_overtreding_inlichtingenplicht"), persoon("datum_eerdere_boete", period)
        nu = _dag_of_maand(persoon, period, "datum_constatering_overtreding")
        eerder = persoon("datum_constatering_eerdere_overtreding", period)
        dag, vorige = np.where(svb, nu, overtreding), np.where(svb, eerder, boete)
        tijdvak = parameters(period).participatiewet.handhaving.boete
        gewoon, verlengd = maanden_later(dag, -tijdvak.maanden_recidive), maanden_later(dag, -tijdvak.maanden_recidive_gevangenisstraf)
        vanaf = np.where(persoon("eerder_onvoorwaardelijke_gevangenisstraf", period), verlengd, gewoon)
        binnen = (vorige > NIET_GEGEVEN) & (vorige >= vanaf) & (vorige < dag)
        return binnen & persoon("eerdere_boete_onherroepelijk", period)


def _dag_of_maand(persoon, period, datum):
    """The date that was given, otherwise the first of the month."""
    gegeven = persoon(datum, period)
    return np.where(gegeven > NIET_GEGEVEN, gegeven, np.datetime64(str(period.start)))


def _overtreding_zonder_recente_waarschuwing(persoon, period, parameters):
    """Art. 18a lid 4: a breach, not within two years from an earlier warning; without a date of its own it was in this month."""
    overtreding = _dag_of_maand(persoon, period, "datum_overtreding_inlichtingenplicht")
    vorige = persoon("datum_vorige_waarschuwing", period)
    termijn = parameters(period).participatiewet.handhaving.waarschuwing.maanden_na_waarschuwing
    recent = (vorige > NIET_GEGEVEN) & (overtreding >= vorige) & (overtreding < maanden_later(vorige, termijn))
    return persoon("inlichtingenplicht_geschonden", period) & ~recent
