"""Loonkostensubsidie (art. 6 lid 1 e en g, 10c en 10d): de werkgever krijgt het verschil tussen minimumloon en loonwaarde.

De subsidie is (minimumloon + vakantiebijslag) x (1 - loonwaarde, ten hoogste 70%) x (1 + vergoeding werkgeverslasten), naar de arbeidsduur.
"""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.rekenhulp import op_veelvoud, per_leeftijd
from openfisca_participatie.variabele import ETERNITY, MONTH, NIET_GEGEVEN, Variable, bekend, minimum, niet_negatief
from openfisca_participatie.variables.begrippen.leeftijd import dag_van_peilen, hele_maanden
from openfisca_participatie.variables.betaling.datums import verlengd


class loonwaarde(Variable):
    """De vastgestelde loonwaarde: het deel van het wettelijk minimumloon dat deze persoon in de functie verdient, van 0 tot 1."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Loonwaarde"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=6&o=g"


class arbeidsduur_per_week(Variable):
    """De overeengekomen arbeidsduur in de dienstbetrekking met loonkostensubsidie; ten hoogste de gewone volledige arbeidsduur ervan."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Arbeidsduur per week"
    unit = "uur per week"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=4"


class begin_dienstbetrekking(Variable):
    """De eerste dag van de dienstbetrekking waarvoor loonkostensubsidie wordt verleend."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Begin van de dienstbetrekking"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=7"


class forfaitaire_loonkostensubsidie(Variable):
    """College en werkgever hebben vastgesteld dat de vaststelling van de loonwaarde voorlopig achterwege kan blijven."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Forfaitaire loonkostensubsidie"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=1&o=b"


class maanden_forfaitaire_loonkostensubsidie(Variable):
    """Maanden waarin in deze dienstbetrekking voor deze maand al forfaitaire loonkostensubsidie is verleend."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Gebruikte maanden forfaitaire loonkostensubsidie"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=5"


class deel_van_maand_met_ziekengeld(Variable):
    """Deel van de maand waarin hij recht heeft op ziekengeld op grond van art. 29b Ziektewet (no-riskpolis), van 0 tot 1."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Deel van de maand met ziekengeld"
    unit = "/1"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0001888&artikel=29b",
        "https://wetten.overheid.nl/BWBR0015703/2021-07-01#Artikel10d",
    ]


class ziekmelding_voor_2022(Variable):
    """De ziekmelding (art. 38a lid 3 Ziektewet) is voor 1 januari 2022 gedaan."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ziekmelding van voor 2022"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78dd&lid=1"


class dag_vaststelling_loonwaarde(Variable):
    """De dag waarop de loonwaarde is vastgesteld, of is vastgesteld dat dat achterwege kan blijven."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Dag van vaststelling van de loonwaarde"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=12"


class wettelijk_minimumloon(Variable):
    """Het wettelijk minimumloon per maand dat bij een volledige dienstbetrekking voor deze persoon geldt, zonder vakantiebijslag."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Wettelijk minimumloon"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002638&artikel=8&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0003599&artikel=2",
    ]

    def formula(persoon, period, parameters):
        """Het minimumloon van de maand naar zijn leeftijd; voor wie de beroepsbegeleidende leerweg volgt naar de staffel daarvan."""
        return _minimumloon(persoon, period, parameters(period))


class minimumloon_loonkostensubsidie(Variable):
    """Het wettelijk minimumloon waarnaar de loonkostensubsidie wordt berekend: een lopende subsidie wijzigt alleen per 1 januari."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Minimumloon voor de loonkostensubsidie"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=7",
    ]

    def formula_2015_01(persoon, period, parameters):
        """Het bedrag van de maand: de tekst tot februari 2017 noemt geen dag waarop de subsidie het minimumloon volgt."""
        return persoon("wettelijk_minimumloon", period)

    def formula_2017_02(persoon, period, parameters):
        """Het bedrag van 1 januari (lid 7), of van de maand waarin de dienstbetrekking in de loop van dit jaar begon; zonder begindatum dat
        van de maand.
        """
        bedrag = persoon("wettelijk_minimumloon", period).copy()
        vastgesteld = _maand_van_vaststelling(persoon, period)
        for maand in np.unique(vastgesteld[vastgesteld < np.datetime64(str(period.start), "M")]):
            waar = vastgesteld == maand
            bedrag[waar] = _minimumloon(persoon, period, parameters(str(maand)))[waar]
        return bedrag


class gesubsidieerd_deel_minimumloon(Variable):
    """Het deel van het wettelijk minimumloon waarover loonkostensubsidie wordt verstrekt, van 0 tot 1."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Gesubsidieerd deel van het minimumloon"
    unit = "/1"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=5",
    ]

    def formula_2015_01(persoon, period, parameters):
        """Wat de loonwaarde lager is dan het minimumloon, ten hoogste 70%."""
        return _deel_naar_loonwaarde(persoon, period, parameters)

    def formula_2017_02(persoon, period, parameters):
        """In de eerste zes maanden 50% als de loonwaarde niet is vastgesteld (lid 5); anders wat de loonwaarde lager is dan het
        minimumloon, ten hoogste 70%.
        """
        forfait = parameters(period).participatiewet.instrumenten.loonkostensubsidie.forfait
        binnen_termijn = _binnen_termijn_forfait(persoon, period, forfait.maanden)
        forfaitair = persoon("forfaitaire_loonkostensubsidie", period) & binnen_termijn
        return np.where(forfaitair, forfait.aandeel, _deel_naar_loonwaarde(persoon, period, parameters))


class deel_zonder_loonkostensubsidie(Variable, onzeker=True):
    """Deel van de maand waarover geen loonkostensubsidie is verschuldigd omdat het UWV ziekengeld van de no-riskpolis betaalt.

    Art. 10d lid 12 (oud) is gelezen in het wetsvoorstel dat het invoegde (Kamerstukken II 2014/15, 34 194, nr. 2). De dag van ingang is
    niet vastgesteld: het lid ontbreekt in de tekst van 1 januari 2015 en staat in die van 1 januari 2017. Sinds 1 januari 2022 is het
    vervallen.
    """

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Deel van de maand zonder loonkostensubsidie"
    unit = "/1"
    reference = [
        "https://wetten.overheid.nl/BWBR0015703/2021-07-01#Artikel10d",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78dd&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0001888&artikel=29b",
    ]

    def formula_2017_01(persoon, period, parameters):
        """Het deel waarin hij met de no-riskpolis recht op ziekengeld heeft."""
        return _deel_met_ziekengeld(persoon, period)

    def formula_2022_01(persoon, period, parameters):
        """Alleen nog als de ziekmelding voor 1 januari 2022 is gedaan (art. 78dd lid 1)."""
        return np.where(persoon("ziekmelding_voor_2022", period), _deel_met_ziekengeld(persoon, period), 0.0)


class andere_subsidie_loonkosten_mogelijk(Variable):
    """Of het college voor deze dienstbetrekking een andere subsidie voor de loonkosten kan verlenen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Andere subsidie voor de loonkosten mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=9"

    def formula(persoon, period, parameters):
        """Niet naast loonkostensubsidie voor dezelfde dienstbetrekking, ook als daarvan door ziekte deze maand niets is verschuldigd."""
        deel = persoon("gesubsidieerd_deel_minimumloon", period)
        return ~(_in_gesubsidieerde_baan(persoon, period) & (persoon("arbeidsduur_per_week", period) > 0) & (deel > 0))


class uiterste_dag_besluit_loonkostensubsidie(Variable):
    """De laatste dag waarop het college over de loonkostensubsidie beslist; 1 januari 1970 als er niets is vastgesteld."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Uiterste dag van het besluit over loonkostensubsidie"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=12&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=12&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=1&lid=1",
    ]

    def formula_2023_07(persoon, period, parameters):
        """Vijf weken na de vaststelling van de loonwaarde, of dat die achterwege kan blijven; is dat geen werkdag, dan de eerste daarna."""
        weken = parameters(period).participatiewet.instrumenten.loonkostensubsidie.beslistermijn
        vastgesteld = persoon("dag_vaststelling_loonwaarde", period)
        termijn = np.timedelta64(int(weken), "W").astype("timedelta64[D]")
        return np.where(vastgesteld > NIET_GEGEVEN, verlengd(vastgesteld + termijn), NIET_GEGEVEN)


class besluit_loonkostensubsidie_van_voor_2024(Variable):
    """De loonkostensubsidie berust op een besluit van voor 2024 dat nog niet aan de wet van 2024 is aangepast (art. 78ee*)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Besluit over loonkostensubsidie van voor 2024"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=4"


class loonkostensubsidie(Variable):
    """Loonkostensubsidie aan de werkgever, met de vergoeding voor werkgeverslasten.

    Sinds 2024 wordt zij naar 36 uur per week verminderd of vermeerderd; daarvoor werd zij alleen verminderd, bij minder dan een volledige
    arbeidsduur.
    """

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Loonkostensubsidie"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10b&lid=9",
    ]

    def formula_2015_01(persoon, period, parameters):
        """Het gesubsidieerde deel van minimumloon en vakantiebijslag, met de vergoeding voor werkgeverslasten, naar evenredigheid
        verminderd bij minder uren dan een volledige dienstbetrekking.
        """
        deel_van_volledig = minimum(_deel_van_de_arbeidsduur(persoon, period, parameters), 1)
        return _subsidie(persoon, period, parameters, deel_van_volledig)

    def formula_2024_01(persoon, period, parameters):
        """Het gesubsidieerde deel van minimumloon en vakantiebijslag, met de vergoeding voor werkgeverslasten, naar evenredigheid
        verminderd of vermeerderd bij minder of meer dan 36 uur per week; een besluit van voor 2024 geldt nog een jaar zoals het was.
        """
        deel = _deel_van_de_arbeidsduur(persoon, period, parameters)
        oud_besluit = persoon("besluit_loonkostensubsidie_van_voor_2024", period)
        return _subsidie(persoon, period, parameters, np.where(oud_besluit, minimum(deel, 1), deel))

    def formula_2025_01(persoon, period, parameters):
        """Het gesubsidieerde deel van minimumloon en vakantiebijslag, met de vergoeding voor werkgeverslasten, naar evenredigheid
        verminderd of vermeerderd bij minder of meer dan 36 uur per week.
        """
        return _subsidie(persoon, period, parameters, _deel_van_de_arbeidsduur(persoon, period, parameters))


def _deel_met_ziekengeld(persoon, period):
    """The part of the month with sickness benefit, from 0 to 1, for who has the no-riskpolis."""
    deel = np.clip(persoon("deel_van_maand_met_ziekengeld", period), 0, 1)
    return np.where(persoon("no_riskpolis", period), deel, 0.0)


def _minimumloon(persoon, period, wet):
    """Minimum wage at the person's age of the month, from the tables of the law of another date if need be (EUR per month)."""
    minimumloon = wet.wet_minimumloon_en_minimumvakantiebijslag
    jeugdloon = minimumloon.minimumjeugdloon
    leeftijd = persoon("leeftijd", period)
    opleiding = persoon("soort_opleiding", period)
    bbl = opleiding == opleiding.possible_values.bbl
    aandeel = np.where(bbl, per_leeftijd(jeugdloon.aandeel_bbl, leeftijd), per_leeftijd(jeugdloon.aandeel, leeftijd))
    return op_veelvoud(bekend(minimumloon, "minimumloon") * aandeel, jeugdloon.afronding)


def _maand_van_vaststelling(persoon, period):
    """Per person the month of which the minimum wage counts: January, or the month in this year in which the job began."""
    begin = persoon("begin_dienstbetrekking", period).astype("datetime64[M]")
    januari, deze_maand = np.datetime64(str(period.this_year.start), "M"), np.datetime64(str(period.start), "M")
    onbekend = begin == np.datetime64(NIET_GEGEVEN, "M")
    return np.where(onbekend, deze_maand, np.clip(begin, januari, deze_maand))


def _binnen_termijn_forfait(persoon, period, maanden):
    """Art. 10d lid 5: fewer months used than allowed, and the first months of the job (of which the begin may not be known) not over."""
    begin = persoon("begin_dienstbetrekking", period)
    eerste_maanden = (begin == np.datetime64(NIET_GEGEVEN)) | (hele_maanden(begin, dag_van_peilen(persoon, period)) < maanden)
    return eerste_maanden & (persoon("maanden_forfaitaire_loonkostensubsidie", period) < maanden)


def _deel_naar_loonwaarde(persoon, period, parameters):
    """Art. 10d lid 4: one less the loonwaarde, at most the maximum (share, one value per person)."""
    maximum = parameters(period).participatiewet.instrumenten.loonkostensubsidie.maximum
    return minimum(np.maximum(1 - persoon("loonwaarde", period), 0), maximum)


def _deel_van_de_arbeidsduur(persoon, period, parameters):
    """Agreed hours as a share of the hours of the law."""
    uren_per_week = parameters(period).participatiewet.instrumenten.loonkostensubsidie.uren_per_week
    return np.maximum(persoon("arbeidsduur_per_week", period), 0) / uren_per_week


def _subsidie(persoon, period, parameters, deel_van_de_arbeidsduur):
    """Art. 10d lid 3-5, rounded once at the end; nil outside the doelgroep, without a job and in a job of the Wsw (EUR per month)."""
    wet = parameters(period)
    vakantiebijslag = wet.wet_minimumloon_en_minimumvakantiebijslag.vakantiebijslag
    werkgeverslasten = wet.participatiewet.instrumenten.loonkostensubsidie.vergoeding_werkgeverslasten
    loon = persoon("minimumloon_loonkostensubsidie", period) * (1 + vakantiebijslag)
    subsidie = loon * persoon("gesubsidieerd_deel_minimumloon", period) * (1 + werkgeverslasten) * deel_van_de_arbeidsduur
    subsidie = subsidie * (1 - persoon("deel_zonder_loonkostensubsidie", period))
    geldt = _in_gesubsidieerde_baan(persoon, period) & (deel_van_de_arbeidsduur > 0)
    return np.where(geldt, niet_negatief(subsidie), 0.0)


def _in_gesubsidieerde_baan(persoon, period):
    """Art. 10d lid 1 and 3, 10b lid 9: in the doelgroep or in beschut werk, and not in a job of the Wsw."""
    groep = persoon("doelgroep_loonkostensubsidie", period) | persoon("voorziening_beschut_werk", period)
    return groep & ~persoon("dienstbetrekking_wsw", period)
