"""Wat de aanvrager bij de aanvraag verstrekt: documenten over onderwijs en een machtiging tot onderzoek (art. 41 lid 5, 7 en 10)."""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Gezin, Persoon
from openfisca_participatie.variabele import ETERNITY, MONTH, NIET_GEGEVEN, Variable, aanvrager_en_partner, van_echtgenoot
from openfisca_participatie.variables.begrippen.leeftijd import hele_jaren
from openfisca_participatie.variables.betaling.datums import gegeven, laatste_dag, van_een_van_beiden, verlengd, weken


class datum_documenten_onderwijs(Variable):
    """De dag waarop de documenten zijn verstrekt die helpen beoordelen of hij nog mogelijkheden heeft in het bekostigde onderwijs."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Documenten over onderwijs verstrekt op"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=5"


class documenten_onderwijs_verstrekt(Variable):
    """Onwaar als vaststaat dat de documenten over onderwijs nog niet zijn verstrekt; anders beslist de dag waarop dat gebeurde."""

    value_type = bool
    default_value = True
    entity = Persoon
    definition_period = MONTH
    label = "Documenten over onderwijs verstrekt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=5"


class machtiging_onderzoek_verleend(Variable):
    """Verleent in de aanvraag de machtiging om de gegevens te onderzoeken."""

    value_type = bool
    default_value = True
    entity = Gezin
    definition_period = MONTH
    label = "Machtiging tot onderzoek verleend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=10"


class documenten_onderwijs_vereist(Variable):
    """Of over deze persoon documenten over zijn mogelijkheden in het onderwijs worden verstrekt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Documenten over onderwijs vereist"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=5"

    def formula(persoon, period, parameters):
        """Voor wie bijstand wordt aangevraagd en op de dag van de aanvraag, of anders van de melding, jonger dan 27 jaar is."""
        grens = parameters(period).participatiewet.aanvraag.documenten_onderwijs.leeftijd
        dag = aanvraag_of_melding(persoon, period)
        jong = hele_jaren(persoon("geboortedatum", period), dag) < grens
        return aanvrager_en_partner(persoon) & gegeven(dag) & jong


class uiterste_dag_documenten_onderwijs(Variable, onzeker=True):
    """De laatste dag waarop de documenten over het onderwijs worden verstrekt; in de zoektermijn pas bekend als er een aanvraag is.

    Neemt het college de aanvraag eerder in behandeling (lid 11), dan is gerekend alsof lid 4 niet van toepassing is; dat is onzeker.
    """

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Documenten over onderwijs uiterlijk op"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=7&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=7&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=1&lid=1",
    ]

    def formula(persoon, period, parameters):
        """De dag van de aanvraag als de zoektermijn geldt; anders vier weken na de melding, en dan de eerste werkdag."""
        termijn = weken(parameters(period).participatiewet.aanvraag.documenten_onderwijs.weken)
        aanvraag, melding = _van_beiden(persoon, "datum_aanvraag", period), _van_beiden(persoon, "dag_van_melding", period)
        na_melding = np.where(gegeven(melding), verlengd(melding + termijn), NIET_GEGEVEN)
        uiterlijk = np.where(persoon("zoektermijn_van_toepassing", period), aanvraag, na_melding)
        return np.where(persoon("documenten_onderwijs_vereist", period), uiterlijk, NIET_GEGEVEN)


class documenten_onderwijs_te_laat(Variable):
    """Of de documenten over het onderwijs niet op tijd zijn verstrekt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Documenten over onderwijs te laat"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=7"

    def formula(persoon, period, parameters):
        """Na de uiterste dag verstrekt, of niet verstrekt terwijl die dag in of voor deze maand ligt."""
        uiterlijk, verstrekt = persoon("uiterste_dag_documenten_onderwijs", period), persoon("datum_documenten_onderwijs", period)
        dag = np.where(persoon("documenten_onderwijs_verstrekt", period), verstrekt, laatste_dag(period))
        return gegeven(uiterlijk) & (dag > uiterlijk)


class machtiging_onderzoek_ontbreekt(Variable):
    """Of in de aanvraag de machtiging tot onderzoek ontbreekt die de belanghebbende daarin verleent."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Machtiging tot onderzoek ontbreekt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=10"

    def formula(gezin, period, parameters):
        """Er is aangevraagd, en de machtiging is niet verleend."""
        aanvraag = van_een_van_beiden(gezin, gezin.members("datum_aanvraag", period))
        return gegeven(aanvraag) & ~gezin("machtiging_onderzoek_verleend", period)


def _van_beiden(persoon, feit, period):
    """The date of the person, or that of the spouse when only he has one: spouses apply together (art. 43 lid 2)."""
    datum = persoon(feit, period)
    return np.where(gegeven(datum), datum, van_echtgenoot(persoon, datum, NIET_GEGEVEN))


def aanvraag_of_melding(persoon, period):
    """The day of the application, or of the melding as long as there is none."""
    aanvraag = _van_beiden(persoon, "datum_aanvraag", period)
    return np.where(gegeven(aanvraag), aanvraag, _van_beiden(persoon, "dag_van_melding", period))
