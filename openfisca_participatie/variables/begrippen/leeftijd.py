"""Leeftijd, op de peildatum en op de dag van de melding, en de pensioengerechtigde leeftijd (art. 1 m; art. 7a AOW)."""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import ETERNITY, MONTH, NIET_GEGEVEN, Variable


def hele_maanden(geboortedatum, datum):
    """Whole months from birth to a date: the month counts once its day of birth is reached (29 February counts on 1 March)."""
    geboortemaand, maand = geboortedatum.astype("datetime64[M]"), datum.astype("datetime64[M]")
    geboortedag = (geboortedatum.astype("datetime64[D]") - geboortemaand.astype("datetime64[D]")).astype(int)
    dag = (datum.astype("datetime64[D]") - maand.astype("datetime64[D]")).astype(int)
    return (maand - geboortemaand).astype(int) - (dag < geboortedag)


def hele_jaren(geboortedatum, datum):
    """Whole years from birth to a date."""
    return hele_maanden(geboortedatum, datum) // 12


def dag_van_peilen(persoon, period):
    """The peildatum of each person; the first of the month for who has none while another has (OpenFisca then fills in 1970)."""
    peildatum = persoon("peildatum", period)
    return np.where(peildatum > NIET_GEGEVEN, peildatum, np.datetime64(str(period.start)))


class geboortedatum(Variable):
    """De dag waarop de persoon is geboren."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Geboortedatum"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3"


class peildatum(Variable):
    """De dag waarop leeftijden worden bepaald: de eerste van de maand, tenzij de zaak een andere dag noemt."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Peildatum"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1"

    def formula(persoon, period, parameters):
        """De eerste dag van de maand."""
        return np.full(persoon.count, np.datetime64(str(period.start)))


class leeftijd(Variable):
    """Leeftijd in hele jaren op de peildatum; wie op 29 februari is geboren, verjaart in andere jaren op 1 maart."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Leeftijd"
    unit = "jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20"

    def formula(persoon, period, parameters):
        """De jaren die op de peildatum vol zijn."""
        return hele_jaren(persoon("geboortedatum", period), dag_van_peilen(persoon, period))


class aow_leeftijd_in_maanden(Variable):
    """De pensioengerechtigde leeftijd van deze persoon, in maanden; zij hangt af van zijn geboortedatum."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Pensioengerechtigde leeftijd"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=7a"

    def formula(persoon, period, parameters):
        """De leeftijd van het jaar waarin hij haar bereikt (art. 7a lid 1 en 2 AOW)."""
        geboortedatum = persoon("geboortedatum", period)
        jaar = geboortedatum.astype("datetime64[Y]")
        maand = geboortedatum.astype("datetime64[M]")
        dag = (geboortedatum - maand.astype("datetime64[D]")).astype(int) + 1
        jjjjmmdd = (jaar.astype(int) + 1970) * 10000 + ((maand - jaar).astype(int) + 1) * 100 + dag
        return parameters(period).algemene_ouderdomswet.pensioengerechtigde_leeftijd.calc(jjjjmmdd)


class pensioengerechtigde_leeftijd_bereikt(Variable):
    """Of de persoon op de peildatum de pensioengerechtigde leeftijd (AOW-leeftijd) heeft bereikt. Eenmaal bereikt blijft bereikt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "AOW-leeftijd bereikt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=1&o=m",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=7a",
    ]

    def formula(persoon, period, parameters):
        """Vanaf de dag waarop de maanden van die leeftijd vol zijn."""
        maanden = hele_maanden(persoon("geboortedatum", period), dag_van_peilen(persoon, period))
        return maanden >= persoon("aow_leeftijd_in_maanden", period)
