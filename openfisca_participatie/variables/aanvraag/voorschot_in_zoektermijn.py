"""Het voorschot aan een vreemdeling voor wie de zoektermijn geldt (art. 41 lid 8 en 9)."""

import numpy as np

from openfisca_participatie.entities import AANVRAGER, PARTNER, Gezin, Persoon
from openfisca_participatie.variabele import MONTH, Enum, Variable, van
from openfisca_participatie.variables.betaling.datums import eerste_dag, gegeven, laatste_dag, van_een_van_beiden


class GrondVoorschotVreemdeling(Enum):
    """Waarom een vreemdeling in de zoektermijn een voorschot kan krijgen (art. 41 lid 8)."""

    geen = "Geen"
    uitgenodigde_vluchteling = "Op verzoek van de UNHCR uitgenodigd door de regering (a)"
    vergunning_en_huisvesting = "Vergunning verleend, passende huisvesting gerealiseerd, opvang geëindigd (b, onder 1)"
    gezinshereniging_en_huisvesting = "Gezinshereniging met een asielzoeker, passende huisvesting mogelijk, opvang geëindigd (b, onder 2)"


class grond_voorschot_vreemdeling(Variable):
    """De grond waarop deze vreemdeling in de zoektermijn een voorschot kan krijgen; over de huisvesting oordeelt het COA."""

    value_type = Enum
    possible_values = GrondVoorschotVreemdeling
    default_value = GrondVoorschotVreemdeling.geen
    entity = Persoon
    definition_period = MONTH
    label = "Grond van het voorschot aan een vreemdeling"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=8&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=8&o=b",
    ]


class verzoek_voorschot_in_zoektermijn(Variable):
    """De vreemdeling heeft na de melding om een voorschot gevraagd."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Verzoek om een voorschot in de zoektermijn"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=8"


class oordeel_omstandigheden_noodzaken_tot_voorschot(Variable):
    """Oordeel: onevenredig bezwarende individuele omstandigheden noodzaken tot het voorschot."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Omstandigheden noodzaken tot voorschot"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=8"


class oordeel_voorschot_in_zoektermijn_verlenen(Variable):
    """Oordeel: het college gebruikt de bevoegdheid om in de zoektermijn een voorschot te verlenen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Voorschot in de zoektermijn verlenen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=8"


class voorschot_in_zoektermijn_mogelijk(Variable):
    """Of het college een vreemdeling in deze maand een voorschot kan verlenen terwijl de zoektermijn geldt."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Voorschot in de zoektermijn mogelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=8",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=9",
    ]

    def formula(gezin, period, parameters):
        """Een gelijkgestelde vreemdeling met een grond, na de melding, op verzoek, als omstandigheden noodzaken en nog niet is beslist."""
        persoon = gezin.members
        grond = persoon("grond_voorschot_vreemdeling", period)
        vreemdeling = (grond != GrondVoorschotVreemdeling.geen) & persoon("gelijkgestelde_vreemdeling", period)
        in_zoektermijn = vreemdeling & persoon("zoektermijn_van_toepassing", period)
        melding = van_een_van_beiden(gezin, persoon("dag_van_melding", period))
        gemeld = gegeven(melding) & (melding <= laatste_dag(period))
        besluit = gezin("datum_besluit", period)
        beslist = gegeven(besluit) & (besluit < eerste_dag(period))
        noodzaak = gezin("verzoek_voorschot_in_zoektermijn", period) & gezin("oordeel_omstandigheden_noodzaken_tot_voorschot", period)
        een_van_beiden = van(gezin, in_zoektermijn, AANVRAGER) | van(gezin, in_zoektermijn, PARTNER)
        return een_van_beiden & gemeld & noodzaak & ~beslist & ~gezin("voorschot_uitgesloten", period)


class voorschot_in_zoektermijn(Variable):
    """Wat het voorschot aan een vreemdeling in de zoektermijn ten minste bedraagt, als renteloze geldlening."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Voorschot in de zoektermijn"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=8",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=9",
    ]

    def formula(gezin, period, parameters):
        """Het minimale voorschot van artikel 52 lid 2, als het kan en het college zijn bevoegdheid gebruikt."""
        verleend = gezin("voorschot_in_zoektermijn_mogelijk", period) & gezin("oordeel_voorschot_in_zoektermijn_verlenen", period)
        return np.where(verleend, gezin("minimaal_voorschot", period), 0.0)
