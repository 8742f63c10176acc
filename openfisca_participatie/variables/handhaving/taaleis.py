"""Taaleis (art. 18b, sinds 2016): de bijstand wordt verlaagd als de belanghebbende het Nederlands onvoldoende beheerst en het niet leert.

De verlaging is 20% van de bijstandsnorm in de eerste zes maanden na de kennisgeving, 40% in de zes maanden daarna en dan 100%. Is de dag
van de kennisgeving bekend, dan telt in de maand van een stap elke kalenderdag vanaf die dag; anders telt de hele maand. Is er maar over
een deel van de maand recht op bijstand (art. 45 lid 3), dan tellen alleen de dagen van dat deel.

Bij de SVB gaat het alleen om de echtgenoot die de pensioengerechtigde leeftijd nog niet heeft bereikt (art. 47c lid 2).
"""

from datetime import date

import numpy as np

from openfisca_participatie.entities import AANVRAGER, Persoon
from openfisca_participatie.rekenhulp import maanden_later
from openfisca_participatie.variabele import (
    ETERNITY,
    MONTH,
    NIET_GEGEVEN,
    Variable,
    aanvrager_en_partner,
    heeft_rol,
    niet_negatief,
    van_echtgenoot,
)
from openfisca_participatie.variables.betaling.datums import DAG, eerste_dag, laatste_dag, verlengd

EINDE_UITSTEL = np.datetime64("2016-07-01")
"""Until this day art. 18b does not apply to who had bijstand on 31 December 2015 (Wet taaleis Participatiewet art. II)."""


class maanden_sinds_kennisgeving_taaleis(Variable):
    """Maanden sinds de schriftelijke kennisgeving van het vermoeden dat hij de taal onvoldoende beheerst; 0 in de maand ervan."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Maanden sinds de kennisgeving"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=4"


class datum_kennisgeving_taaleis(Variable):
    """Dag van de schriftelijke kennisgeving van het vermoeden; vanaf die dag wordt de bijstand verlaagd."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Dag van de kennisgeving"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=4"


class jaren_nederlandstalig_onderwijs(Variable):
    """Hoeveel jaar hij Nederlandstalig onderwijs heeft gevolgd."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Jaren Nederlandstalig onderwijs"
    unit = "jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=2&o=a"


class diploma_inburgering(Variable):
    """Kan een diploma van het inburgeringsexamen of van de onderwijsroute overleggen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Diploma inburgering"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=2&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=5",
    ]


class ander_bewijs_van_taalvaardigheid(Variable):
    """Kan een ander document overleggen waaruit blijkt dat hij het Nederlands beheerst."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ander bewijs van taalvaardigheid"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=2&o=c",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=5",
    ]


class taaltoets_afgenomen(Variable):
    """De taaltoets is afgenomen voordat de bijstand wordt verlaagd of verder verlaagd."""

    value_type = bool
    default_value = True
    entity = Persoon
    definition_period = MONTH
    label = "Taaltoets afgenomen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=13"


class datum_uitslag_taaltoets(Variable):
    """Dag waarop de uitkomst van de taaltoets bekend is."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Dag van de uitslag van de taaltoets"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=4"


class taaltoets_verplicht(Variable):
    """Of een taaltoets moet worden afgenomen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Taaltoets verplicht"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=2&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=2&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=2&o=c",
    ]

    def formula_2016_01(persoon, period, parameters):
        """Geen acht jaar Nederlandstalig onderwijs, geen diploma inburgering en geen ander bewijs."""
        jaren = parameters(period).participatiewet.handhaving.taaleis.jaren_onderwijs
        te_weinig_onderwijs = persoon("jaren_nederlandstalig_onderwijs", period) < jaren
        return aanvrager_en_partner(persoon) & _onder_taaleis(persoon, period) & te_weinig_onderwijs & ~_bewijs_van_taal(persoon, period)


class uiterste_datum_taaltoets(Variable):
    """De dag waarop de toets na een aanvraag uiterlijk is afgenomen; het college kan een kortere termijn bepalen."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Uiterste dag van de taaltoets"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=2",
    ]

    def formula_2016_01(persoon, period, parameters):
        """Acht weken na de aanvraag, ook die van de echtgenoot (art. 43 lid 2), als een toets verplicht is."""
        eigen = persoon("datum_aanvraag", period)
        aanvraag = np.maximum(eigen, van_echtgenoot(persoon, eigen, NIET_GEGEVEN))
        termijn = _weken(parameters(period).participatiewet.handhaving.taaleis.weken_tot_toets)
        geldt = persoon("taaltoets_verplicht", period) & (aanvraag > NIET_GEGEVEN)
        return np.where(geldt, verlengd(aanvraag + termijn), NIET_GEGEVEN)


class uiterste_datum_kennisgeving_taaleis(Variable):
    """De dag waarop hij na een onvoldoende toets uiterlijk in kennis is gesteld; het college kan een kortere termijn bepalen."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Uiterste dag van de kennisgeving"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=4"

    def formula_2016_01(persoon, period, parameters):
        """Acht weken na de uitslag van de toets."""
        uitslag = persoon("datum_uitslag_taaltoets", period)
        termijn = _weken(parameters(period).participatiewet.handhaving.taaleis.weken_tot_kennisgeving)
        return np.where(uitslag > NIET_GEGEVEN, verlengd(uitslag + termijn), NIET_GEGEVEN)


class taaltraject_met_voldoende_voortgang(Variable):
    """Begon binnen een maand na de kennisgeving de taal te leren, en voldoet aan de voortgang die van hem mag worden verwacht."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Taaltraject met voldoende voortgang"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=6&o=a"


class algemene_bijstand_op_31_december_2015(Variable):
    """Had op 31 december 2015 algemene bijstand; voor hem gold de taaleis pas vanaf 1 juli 2016."""

    value_type = bool
    entity = Persoon
    definition_period = ETERNITY
    label = "Algemene bijstand op 31 december 2015"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0036496&artikel=II"


class oordeel_onvoldoende_beheersing_taal(Variable):
    """Oordeel: hij beheerst het Nederlands niet of onvoldoende; vanaf de zevende maand is dit de uitkomst van de toets van dat moment."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Onvoldoende beheersing van het Nederlands"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=10",
    ]


class oordeel_vermindering_verlaging_taaleis(Variable):
    """Oordeel: het deel van de verlaging, van 0 tot 1, dat wegens dringende redenen achterwege blijft."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vermindering van de verlaging taaleis"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=7"


class voldoet_niet_aan_taaleis(Variable):
    """Of de bijstand wegens de taaleis wordt verlaagd."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Voldoet niet aan de taaleis"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=13",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=2",
    ]

    def formula_2016_01(persoon, period, parameters):
        """Niet voor wie op 31 december 2015 al bijstand had; anders bij onvoldoende beheersing, zonder voortgang en met verwijtbaarheid."""
        return _voldoet_niet(persoon, period) & ~persoon("algemene_bijstand_op_31_december_2015", period)

    def formula_2016_07(persoon, period, parameters):
        """Hij beheerst blijkens de toets de taal onvoldoende, maakt geen voldoende voortgang, en niet elke verwijtbaarheid ontbreekt."""
        return _voldoet_niet(persoon, period)


class verlagingsdeel_taaleis(Variable):
    """De verlaging wegens de taaleis als deel van de bijstandsnorm, van 0 tot 1."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Verlaging taaleis, deel van de bijstandsnorm"
    unit = "/1"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=9",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=10",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=11",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=7",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0036496&artikel=II",
    ]

    def formula_2016_01(persoon, period, parameters):
        """20% in de eerste zes maanden sinds de kennisgeving, dan zes maanden 40%, dan 100%; minder wegens dringende redenen (lid 7).
        Voor wie op 31 december 2015 bijstand had, telt een kennisgeving niet voor 1 juli 2016.
        """
        treden = parameters(period).participatiewet.handhaving.taaleis.verlaging
        uitgesteld = persoon("algemene_bijstand_op_31_december_2015", period)
        kennisgeving = _niet_voor_het_einde_van_het_uitstel(persoon("datum_kennisgeving_taaleis", period), uitgesteld)
        maanden = persoon("maanden_sinds_kennisgeving_taaleis", period)
        hele_maand = treden.calc(np.where(uitgesteld, np.minimum(maanden, _maanden_na_het_uitstel(period)), maanden))
        trede = np.where(kennisgeving > NIET_GEGEVEN, _naar_dagen(persoon, treden, kennisgeving, period), hele_maand)
        vermindering = np.clip(persoon("oordeel_vermindering_verlaging_taaleis", period), 0, 1)
        return persoon("voldoet_niet_aan_taaleis", period) * trede * (1 - vermindering)


class verlaging_taaleis(Variable):
    """Verlaging van de bijstand wegens de taaleis; eenmaal per gezin, bij de echtgenoot met de hoogste verlaging."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Verlaging taaleis"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=9",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=14",
    ]

    def formula_2016_01(persoon, period, parameters):
        """Het deel van de bijstandsnorm van het gezin; voldoen beide echtgenoten niet, dan alleen de hoogste (lid 14)."""
        deel = persoon("verlagingsdeel_taaleis", period)
        deel_echtgenoot = van_echtgenoot(persoon, deel)
        telt = (deel > deel_echtgenoot) | ((deel == deel_echtgenoot) & heeft_rol(persoon, AANVRAGER))
        return np.where(telt & (deel > 0), niet_negatief(deel * persoon.gezin("bijstandsnorm", period)), 0.0)


def _voldoet_niet(persoon, period):
    """Art. 18b lid 1, 5, 6 and 13, for a belanghebbende."""
    onvoldoende = persoon("oordeel_onvoldoende_beheersing_taal", period)
    voortgang = persoon("taaltraject_met_voldoende_voortgang", period)
    niet_verwijtbaar = persoon("oordeel_geen_verwijtbaarheid_maatregel", period)
    vermoeden = onvoldoende & persoon("taaltoets_afgenomen", period) & ~_bewijs_van_taal(persoon, period)
    return aanvrager_en_partner(persoon) & _onder_taaleis(persoon, period) & vermoeden & ~voortgang & ~niet_verwijtbaar


def _onder_taaleis(persoon, period):
    """Art. 47c lid 2: not who receives from the SVB himself, only his younger spouse."""
    return ~persoon("pensioengerechtigde_leeftijd_bereikt", period)


def _bewijs_van_taal(persoon, period):
    """Art. 18b lid 2 b and c, lid 5: a diploma or document, at any moment."""
    return persoon("diploma_inburgering", period) | persoon("ander_bewijs_van_taalvaardigheid", period)


def _niet_voor_het_einde_van_het_uitstel(kennisgeving, uitgesteld):
    """The notice from which the terms run: art. 18b did not apply before, so nobody could be notified under lid 4."""
    return np.where(uitgesteld & (kennisgeving > NIET_GEGEVEN), np.maximum(kennisgeving, EINDE_UITSTEL), kennisgeving)


def _maanden_na_het_uitstel(period):
    """Whole months since the deferral ended, at least none."""
    return max((eerste_dag(period).astype("datetime64[M]") - EINDE_UITSTEL.astype("datetime64[M]")).astype(int), 0)


def _naar_dagen(persoon, treden, kennisgeving, period):
    """Share of the norm: the step of each calendar day, counted from the day of the notice (art. 18b lid 4, 9, 10 and 11).

    The days are those of the month or, where bijstand is for a part of it (art. 45 lid 3), the days of that part: what then is paid is
    the part of the month of this.
    """
    if not (kennisgeving > NIET_GEGEVEN).any():
        return np.zeros(len(kennisgeving))
    over_deel = persoon.gezin("vastgesteld_over_deel_van_de_maand", period)
    begin = np.where(over_deel, persoon.gezin("eerste_dag_met_recht", period), eerste_dag(period))
    einde = np.where(over_deel, persoon.gezin("laatste_dag_met_recht", period), laatste_dag(period)) + DAG
    dagen = np.maximum((einde - begin).astype(int), 1)
    deel, vorige = np.zeros(len(kennisgeving)), 0.0
    for maanden, bedrag in zip(treden.thresholds, treden.amounts, strict=True):
        vanaf = np.maximum(maanden_later(kennisgeving, maanden), begin)
        deel = deel + (bedrag - vorige) * np.clip((einde - vanaf).astype(int), 0, dagen) / dagen
        vorige = bedrag
    return deel


def _weken(aantal):
    """A number of weeks as days."""
    return np.timedelta64(int(aantal), "W").astype("timedelta64[D]")
