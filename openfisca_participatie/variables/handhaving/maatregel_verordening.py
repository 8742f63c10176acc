"""Maatregel volgens de verordening (art. 18 lid 2 en 3, art. 9a lid 12), of door de Sociale verzekeringsbank (art. 47c lid 2 en 4).

Hoeveel en hoe lang de bijstand wordt verlaagd, zegt de verordening van de gemeente; wat zij niet zegt, is niet bekend. Voor de SVB is er
geen verordening: zij stelt de verlaging zelf vast.
"""

from datetime import date

import numpy as np

from openfisca_participatie.entities import AANVRAGER, PARTNER, Gezin, Persoon
from openfisca_participatie.gemeenterecht import van_gemeente
from openfisca_participatie.rekenhulp import maanden_later
from openfisca_participatie.variabele import ETERNITY, MONTH, NIET_GEGEVEN, ONBEKEND, Enum, Variable, aanvrager_en_partner, cent, keuze, van
from openfisca_participatie.variables.begrippen.leeftijd import dag_van_peilen
from openfisca_participatie.variables.betaling.datums import verlengd


class CategorieMaatregel(Enum):
    """In welke categorie van de verordening de gedraging valt."""

    geen = "Geen categorie"
    eerste = "Eerste categorie"
    tweede = "Tweede categorie"
    derde = "Derde categorie"


class andere_verplichting_niet_nagekomen(Variable):
    """Komt een andere verplichting van de wet niet na dan die van art. 17 lid 1 en art. 18 lid 4; de maatregel werkt in deze maand."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Andere verplichting niet nagekomen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=2&o=a",
    ]


class oordeel_tekortschietend_besef(Variable):
    """Oordeel: hij betoont tekortschietend besef van verantwoordelijkheid voor de voorziening in het bestaan."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Tekortschietend besef van verantwoordelijkheid"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=2&o=b",
    ]


class categorie_maatregel(Variable):
    """De categorie van de verordening waarin de gedraging valt."""

    value_type = Enum
    possible_values = CategorieMaatregel
    default_value = CategorieMaatregel.geen
    entity = Persoon
    definition_period = MONTH
    label = "Categorie van de verordening"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=2"


class oordeel_deel_maatregel(Variable):
    """Oordeel: het deel van de bijstand, van 0 tot 1, dat in dit geval wordt verlaagd; 0 betekent dat de verordening wordt gevolgd."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vastgestelde verlaging"
    unit = "/1"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=2",
    ]


class datum_besluit_maatregel(Variable):
    """Dag van het besluit tot verlaging."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Dag van het besluit tot verlaging"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=3"


class datum_heroverweging_maatregel(Variable):
    """Dag waarop het besluit tot verlaging is of wordt heroverwogen."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Dag van de heroverweging"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=3"


class verlaging_na_intrekking_ontheffing(Variable):
    """Of de bijstand wordt verlaagd omdat de ontheffing van de alleenstaande ouder is ingetrokken."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Verlaging na intrekking van de ontheffing"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=12"

    def formula(persoon, period, parameters):
        """Ingetrokken wegens onwil voor de voorziening, en niet elke vorm van verwijtbaarheid ontbreekt."""
        niet_verwijtbaar = persoon("oordeel_geen_verwijtbaarheid_maatregel", period)
        return persoon("intrekking_ontheffing_artikel_9a", period) & ~niet_verwijtbaar


class maatregel_verordening_opgelegd(Variable):
    """Of in deze maand een maatregel geldt die niet op een geüniformeerde verplichting berust."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Maatregel volgens de verordening"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=9",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=10",
    ]

    def formula(persoon, period, parameters):
        """Een verplichting niet nagekomen, misdraging, of tekortschietend besef; niet als elke verwijtbaarheid ontbreekt."""
        grond = (
            persoon("andere_verplichting_niet_nagekomen", period)
            | persoon("misdragingsverbod_geschonden", period)
            | persoon("medewerkingsplicht_geschonden", period)
            | persoon("oordeel_tekortschietend_besef", period)
            | persoon("verlaging_na_intrekking_ontheffing", period)
        )
        return aanvrager_en_partner(persoon) & grond & ~persoon("oordeel_geen_verwijtbaarheid_maatregel", period)


class maatregeldeel_verordening(Variable):
    """De verlaging volgens de verordening als deel van de bijstand, van 0 tot 1; niet bekend als de verordening niet bekend is."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Maatregel volgens de verordening, deel van de bijstand"
    unit = "/1"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=10",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=11",
    ]

    def formula(persoon, period, parameters):
        """Wat voor dit geval is vastgesteld, anders het deel van de categorie in de verordening; minder wegens dringende redenen."""
        vastgesteld = np.clip(persoon("oordeel_deel_maatregel", period), 0, 1)
        deel = np.where(vastgesteld > 0, vastgesteld, _van_verordening(persoon, period, parameters, "maatregelen.deel"))
        vermindering = np.clip(persoon("oordeel_vermindering_maatregel", period), 0, 1)
        verlaagd = persoon("maatregel_verordening_opgelegd", period) & (vermindering < 1)
        return np.where(verlaagd, deel * (1 - vermindering), 0.0)


class duur_maatregel_verordening(Variable):
    """Hoeveel maanden de maatregel volgens de verordening duurt; niet bekend als de verordening niet bekend is."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Duur van de maatregel volgens de verordening"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=2"

    def formula(persoon, period, parameters):
        """De maanden van de categorie in de verordening."""
        maanden = _van_verordening(persoon, period, parameters, "maatregelen.maanden")
        return np.where(persoon("maatregel_verordening_opgelegd", period), maanden, 0.0)


class bedrag_maatregel_verordening(Variable, onzeker=True):
    """Wat in deze maand wegens een maatregel volgens de verordening van de algemene bijstand afgaat; eenmaal per gezin.

    Verordeningen verlagen soms een deel van de bijstandsnorm; hier is het een deel van de algemene bijstand.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bedrag van de maatregel volgens de verordening"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=12",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=13",
    ]

    def formula(gezin, period, parameters):
        """Het deel van de algemene bijstand; hebben beide echtgenoten een maatregel, dan alleen de hoogste."""
        deel = gezin.members("maatregeldeel_verordening", period)
        hoogste = _hoogste(van(gezin, deel, AANVRAGER), van(gezin, deel, PARTNER))
        bijstand = gezin("algemene_bijstand", period)
        return np.where((hoogste == 0) | (bijstand == 0), 0.0, cent(bijstand * hoogste))


class uiterste_datum_heroverweging_maatregel(Variable):
    """De dag waarop een maatregel uiterlijk moet zijn heroverwogen; college of SVB kan een eerdere dag bepalen."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Uiterste dag van de heroverweging"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=1&lid=1",
    ]

    def formula(persoon, period, parameters):
        """Drie maanden na het besluit; eindigt die termijn in een weekend of op een feestdag, dan de eerste werkdag daarna."""
        besluit = persoon("datum_besluit_maatregel", period)
        termijn = parameters(period).participatiewet.handhaving.maatregel.maanden_heroverweging
        return np.where(besluit > NIET_GEGEVEN, verlengd(maanden_later(besluit, termijn)), NIET_GEGEVEN)


class heroverweging_maatregel_op_tijd(Variable):
    """Of de maatregel op tijd is heroverwogen, of dat op de peildatum nog kan."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Heroverweging op tijd"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=4",
    ]

    def formula(persoon, period, parameters):
        """De heroverweging ligt na het besluit, uiterlijk op de uiterste dag; is er nog niet heroverwogen, dan is die dag niet voorbij."""
        besluit = persoon("datum_besluit_maatregel", period)
        heroverwogen = persoon("datum_heroverweging_maatregel", period)
        uiterste_datum = persoon("uiterste_datum_heroverweging_maatregel", period)
        op_tijd = (heroverwogen > besluit) & (heroverwogen <= uiterste_datum)
        kan_nog = (heroverwogen == NIET_GEGEVEN) & (dag_van_peilen(persoon, period) <= uiterste_datum)
        return (besluit > NIET_GEGEVEN) & (op_tijd | kan_nog)


def _hoogste(een, ander):
    """The highest of two shares; not known when one is not known, unless the other is the whole."""
    return np.where(np.fmax(een, ander) >= 1, 1.0, np.maximum(een, ander))


def _van_verordening(persoon, period, parameters, map_):
    """Per person what the ordinance of his municipality says for his category; not known for the SVB, which has none."""
    gezin = persoon.simulation.populations["gezin"]
    categorie = persoon("categorie_maatregel", period)
    genummerd = [lid for lid in CategorieMaatregel if lid != CategorieMaatregel.geen]
    waarden = [van_gemeente(gezin, period, parameters, f"{map_}.{lid.name}")[gezin.members_entity_id] for lid in genummerd]
    volgens_categorie = keuze([categorie == lid for lid in genummerd], waarden, ONBEKEND)
    return np.where(persoon.gezin("svb_beslist", period), ONBEKEND, volgens_categorie)
