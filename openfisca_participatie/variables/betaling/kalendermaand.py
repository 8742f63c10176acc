"""De kalendermaand, ook als er maar over een deel recht is (art. 45 lid 1 en 3).

Lid 3: de algemene bijstand wordt vastgesteld "over het deel van de kalendermaand waarover recht op bijstand bestaat". De wet noemt geen
deler; gerekend is met kalenderdagen. Een andere deler is een parameter, ook per gemeente.

Verandert er binnen de maand iets, dan is de maand in delen geknipt. Elk deel is een berekening met de toestand van dat deel: die geeft
de bijstand van een hele maand, en daarvan hoort bij het deel wat op zijn dagen valt. Wat de delen hiervoor gaven, wordt als feit
doorgegeven; afgerond wordt pas het bedrag over de maand.
"""

from datetime import date

import numpy as np

from openfisca_participatie.entities import AANVRAGER, PARTNER, Gezin
from openfisca_participatie.gemeenterecht import van_gemeente
from openfisca_participatie.variabele import MONTH, NIET_GEGEVEN, Variable, bekend, cent, is_onbekend, minimum, niet_negatief, van
from openfisca_participatie.variables.betaling.datums import DAG, eerste_dag, gegeven, laatste_dag, van_een_van_beiden


class dag_van_ingang(Variable):
    """De eerste dag van de maand waarover recht op bijstand bestaat, als dat niet de eerste van de maand of de dag van de melding is."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Dag van ingang"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3"


class dag_van_einde(Variable):
    """De laatste dag waarover recht op bijstand bestaat, als de bijstand in deze maand eindigt of al geëindigd is."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Laatste dag van de bijstand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3"


class dagen_zonder_recht(Variable):
    """Dagen tussen de eerste en de laatste dag waarop toch geen recht op bijstand bestaat, bijvoorbeeld door detentie."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Dagen zonder recht binnen de maand"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3&o=b"


class aansluitend_recht_op_bijstand(Variable):
    """Voor of na deze bijstand bestaat wel recht, maar wordt geen algemene bijstand ontvangen, zoals in een maand met genoeg inkomen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Recht loopt door"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3&o=a"


class dagen_aansluitend_zonder_bijstand(Variable):
    """Hoeveel dagen voor of na deze bijstand geen algemene bijstand wordt ontvangen, terwijl het recht doorloopt."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Aaneengesloten dagen zonder bijstand"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3&o=a"


class eerste_dag_van_het_deel(Variable):
    """De eerste dag van het deel van de maand waarover deze berekening gaat, als er binnen de maand iets verandert."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Eerste dag van het deel"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3"


class laatste_dag_van_het_deel(Variable):
    """De laatste dag van het deel van de maand waarover deze berekening gaat, als er binnen de maand iets verandert."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Laatste dag van het deel"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3"


class dagen_met_recht_in_eerdere_delen(Variable):
    """Dagen met recht op bijstand in de delen van de maand voor dit deel."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Dagen met recht in eerdere delen"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3"


class algemene_bijstand_in_eerdere_delen(Variable):
    """De algemene bijstand over de delen van de maand voor dit deel, nog niet afgerond."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Algemene bijstand in eerdere delen"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3"


class bijstand_na_verlagingen_in_eerdere_delen(Variable):
    """De bijstand na maatregel en taaleis over de delen van de maand voor dit deel, nog niet afgerond."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand na verlagingen in eerdere delen"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3"


class eerste_dag_met_recht(Variable):
    """De eerste dag van de maand waarover recht op bijstand bestaat."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Eerste dag met recht in de maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=1",
    ]

    def formula(gezin, period, parameters):
        """De ingangsdatum van de bijstand; de eerste dag van het deel van de maand, of van de maand zelf, als die later is."""
        ingang = gezin("dag_van_ingang", period)
        toegekend_vanaf = np.where(gegeven(ingang), ingang, _ingangsdatum(gezin, period))
        eerste_van_het_deel = np.maximum(gezin("eerste_dag_van_het_deel", period), eerste_dag(period))
        return np.maximum(toegekend_vanaf, eerste_van_het_deel)


class laatste_dag_met_recht(Variable):
    """De laatste dag van de maand waarover recht op bijstand bestaat."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Laatste dag met recht in de maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3"

    def formula(gezin, period, parameters):
        """De laatste dag van de maand, of van het deel ervan; de laatste dag van de bijstand als die eerder is."""
        einde, einde_deel = gezin("dag_van_einde", period), gezin("laatste_dag_van_het_deel", period)
        laatste_van_het_deel = np.where(gegeven(einde_deel), np.minimum(einde_deel, laatste_dag(period)), laatste_dag(period))
        return np.where(gegeven(einde), np.minimum(einde, laatste_van_het_deel), laatste_van_het_deel)


class dagen_in_de_maand(Variable):
    """Het aantal kalenderdagen van de maand."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Kalenderdagen van de maand"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1"

    def formula(gezin, period, parameters):
        """Van de eerste tot en met de laatste dag."""
        return np.full(gezin.count, period.days)


class dagen_met_recht(Variable):
    """De kalenderdagen van de maand waarover recht op bijstand bestaat."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Dagen met recht"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3"

    def formula(gezin, period, parameters):
        """Van de eerste tot en met de laatste dag met recht, zonder de dagen waarop er geen recht is."""
        dagen = (gezin("laatste_dag_met_recht", period) + DAG - gezin("eerste_dag_met_recht", period)).astype(int)
        return np.maximum(np.maximum(dagen, 0) - np.maximum(gezin("dagen_zonder_recht", period), 0), 0)


class vastgesteld_over_deel_van_de_maand(Variable):
    """Of de algemene bijstand maar over een deel van de kalendermaand wordt vastgesteld."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand over een deel van de maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3&o=b",
    ]

    def formula(gezin, period, parameters):
        """Niet over alle dagen is er recht; loopt het door, dan alleen na 30 dagen zonder bijstand of als geen dag recht geeft."""
        grens = parameters(period).participatiewet.betaling.kalendermaand.dagen_zonder_bijstand
        met_recht = gezin("dagen_met_recht", period)
        lang_genoeg = gezin("dagen_aansluitend_zonder_bijstand", period) >= grens
        buiten_de_bijstand = met_recht == 0  # what does not run on into a month leaves nothing to fix over the whole of it
        deel = met_recht < gezin("dagen_in_de_maand", period)
        return deel & (~gezin("aansluitend_recht_op_bijstand", period) | lang_genoeg | buiten_de_bijstand)


class gemeentelijke_deler_van_de_maand(Variable):
    """Het vaste aantal dagen waardoor de gemeente een deel van een maand deelt; niet bekend als zij daarover niets heeft."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Deler van de gemeente"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3&o=b"

    def formula(gezin, period, parameters):
        """Het aantal dagen uit de regels van de gemeente van het gezin."""
        return van_gemeente(gezin, period, parameters, "kalendermaand.vast_aantal_dagen")


class deler_van_de_maand(Variable, onzeker=True):
    """Het aantal dagen waardoor een deel van de maand wordt gedeeld; de wet noemt er geen."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Deler van de maand"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3&o=b"

    def formula(gezin, period, parameters):
        """Het vaste aantal van de gemeente of, als dat er niet is, van de praktijk; zonder vast aantal de kalenderdagen van de maand."""
        van_de_gemeente = gezin("gemeentelijke_deler_van_de_maand", period)
        vast = bekend(parameters(period).participatiewet.betaling.kalendermaand, "vast_aantal_dagen")
        landelijk = np.where(is_onbekend(vast), gezin("dagen_in_de_maand", period), vast)
        return np.where(is_onbekend(van_de_gemeente), landelijk, van_de_gemeente)


class dagen_met_recht_tot_en_met_dit_deel(Variable):
    """De dagen van de maand met recht op algemene bijstand, in de eerdere delen van de maand en in dit deel."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Dagen met recht tot en met dit deel"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3"

    def formula(gezin, period, parameters):
        """De dagen met recht in de eerdere delen, en die van dit deel als er nu recht op algemene bijstand is."""
        van_dit_deel = np.where(gezin("recht_op_algemene_bijstand", period), gezin("dagen_met_recht", period), 0)
        return np.maximum(gezin("dagen_met_recht_in_eerdere_delen", period), 0) + van_dit_deel


class deel_van_de_maand(Variable, onzeker=True):
    """Het deel van de kalendermaand, van 0 tot 1, waarover de algemene bijstand wordt vastgesteld; de wet noemt geen deler."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Deel van de maand"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3"

    def formula(gezin, period, parameters):
        """De dagen met recht gedeeld door de deler; met eerdere delen samen nooit meer dan één, en de hele maand als lid 3 niet geldt."""
        eerder = np.maximum(gezin("dagen_met_recht_in_eerdere_delen", period), 0)
        tot_en_met_nu = eerder + gezin("dagen_met_recht", period)
        deel = _deel_tot(gezin, period, tot_en_met_nu) - _deel_tot(gezin, period, eerder)
        return np.where(gezin("vastgesteld_over_deel_van_de_maand", period), deel, 1)


class algemene_bijstand_over_het_deel(Variable):
    """De algemene bijstand over de dagen van dit deel van de maand, met de vakantietoeslag die erin begrepen is; nog niet afgerond."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Algemene bijstand over dit deel van de maand"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3",
    ]

    def formula(gezin, period, parameters):
        """De algemene bijstand van een hele maand maal het deel van de maand."""
        return gezin("algemene_bijstand", period) * gezin("deel_van_de_maand", period)


class bijstand_na_verlagingen_over_het_deel(Variable):
    """De algemene bijstand na maatregel en taaleis over de dagen van dit deel van de maand; nog niet afgerond."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand na verlagingen over dit deel van de maand"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5",
    ]

    def formula(gezin, period, parameters):
        """De algemene bijstand na verlagingen van een hele maand maal het deel van de maand."""
        return gezin("algemene_bijstand_na_verlagingen", period) * gezin("deel_van_de_maand", period)


class algemene_bijstand_over_de_maand(Variable):
    """De algemene bijstand over de dagen van de maand waarover recht bestaat, met de vakantietoeslag die erin begrepen is."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Algemene bijstand over (een deel van) de maand"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3",
    ]

    def formula(gezin, period, parameters):
        """De algemene bijstand over de eerdere delen van de maand en over dit deel bij elkaar, pas nu afgerond."""
        return cent(gezin("algemene_bijstand_in_eerdere_delen", period) + gezin("algemene_bijstand_over_het_deel", period))


class bijstand_na_verlagingen_over_de_maand(Variable):
    """De algemene bijstand na maatregel en taaleis, over de dagen van de maand waarover recht bestaat."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand na verlagingen over (een deel van) de maand"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5",
    ]

    def formula(gezin, period, parameters):
        """De bijstand na verlagingen over de eerdere delen van de maand en over dit deel bij elkaar, pas nu afgerond."""
        return cent(gezin("bijstand_na_verlagingen_in_eerdere_delen", period) + gezin("bijstand_na_verlagingen_over_het_deel", period))


class uit_te_betalen_over_de_maand(Variable):
    """Wat over (een deel van) de maand wordt uitbetaald: zonder vakantietoeslag, na maatregel, taaleis en boete."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Uit te betalen over (een deel van) de maand"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=4",
    ]

    def formula(gezin, period, parameters):
        """De bijstand zonder vakantietoeslag over de maand, min de boete die wordt verrekend; nooit minder dan nul."""
        boete = np.maximum(gezin("te_verrekenen_boete", period), 0)
        bijstand = gezin("bijstand_zonder_vakantietoeslag_over_de_maand", period)
        return np.where(bijstand > 0, niet_negatief(bijstand - boete), bijstand)


def _deel_tot(gezin, period, dagen):
    """The part of the month, from 0 to 1, that so many days are; all its days are the whole of it, whatever the divisor."""
    deel = minimum(dagen / gezin("deler_van_de_maand", period), 1)
    return np.where(dagen >= gezin("dagen_in_de_maand", period), 1, deel)


def _ingangsdatum(gezin, period):
    """The start of the bijstand; of spouses the one that differs from the melding (44 lid 3 and 5), not given when nobody reported."""
    persoon = gezin.members
    ingang = persoon("ingangsdatum_bijstand", period)
    melding = van_een_van_beiden(gezin, persoon("datum_melding", period))
    aanvrager = van(gezin, ingang, AANVRAGER, NIET_GEGEVEN)
    partner = van(gezin, ingang, PARTNER, NIET_GEGEVEN)
    partner = np.where(gegeven(partner), partner, aanvrager)
    vroegste, laatste = np.minimum(aanvrager, partner), np.maximum(aanvrager, partner)
    return np.where(vroegste < melding, vroegste, laatste)
