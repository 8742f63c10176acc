"""De normen van 2015 in de eerste helft van 2016 (art. 78aa): wie eind 2015 bijstand had, houdt het hogere bedrag."""

import numpy as np

from openfisca_participatie.entities import Gezin
from openfisca_participatie.variabele import MONTH, Variable, cent, niet_negatief, som_van_belanghebbenden


class norm_op_31_december_2015(Variable):
    """De norm die op 31 december 2015 voor dit gezin gold, met de medebewoners die toen meetelden; nul als zij niet hoger was."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Norm op 31 december 2015"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78aa&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78aa&lid=1&o=b",
    ]


class norm_van_2015_in_2016(Variable, onzeker=True):
    """De norm van 2015, aangepast aan het netto minimumloon van 1 januari 2016.

    Het percentage van die wijziging is niet gelezen; het is afgeleid uit de norm voor gehuwden voor en na die dag, die van het netto
    minimumloon is afgeleid.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Norm van 2015 in 2016"
    unit = "EUR per maand"
    end = "2016-06-30"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78aa&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78aa&lid=1&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78aa&lid=2",
    ]

    def formula_2016_01(gezin, period, parameters):
        """De norm van 31 december 2015, verhoogd met het percentage waarmee de norm voor gehuwden op 1 januari 2016 steeg."""
        nieuw, oud = (parameters(dag).participatiewet.normen.vanaf_21_jaar.gehuwden for dag in ("2016-01-01", "2015-12-31"))
        return cent(gezin("norm_op_31_december_2015", period) * nieuw / oud)


class algemene_bijstand_met_normen_van_2015(Variable, onzeker=True):
    """De algemene bijstand in de eerste helft van 2016 van wie op 31 december 2015 recht op algemene bijstand had: het hoogste van oud en
    nieuw, ook als er met de nieuwe norm geen recht meer is.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Algemene bijstand met de normen van 2015"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78aa&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78aa&lid=1&o=b",
    ]

    def formula_2016_01(gezin, period, parameters):
        """De algemene bijstand, of wat de norm van 2015 na verlaging en inkomen meer geeft; het inkomen hoeft alleen lager te zijn dan die
        norm.
        """
        bijstand = gezin("algemene_bijstand", period)
        had_recht = som_van_belanghebbenden(gezin, gezin.members("algemene_bijstand_op_31_december_2015", period).astype(int)) > 0
        geldt = had_recht & gezin("recht_los_van_inkomen", period)
        gedekt = np.maximum(gezin("oordeel_voorliggende_voorziening_bedrag", period), 0)
        af = gezin("verlaging_norm", period) + gezin("in_aanmerking_te_nemen_inkomen", period) + gedekt
        verschil = niet_negatief(gezin("norm_van_2015_in_2016", period) - af)
        afgestemd = niet_negatief(verschil + gezin("oordeel_afstemming_individueel", period))
        volgens_2015 = np.where(verschil > 0, afgestemd, 0.0)
        return np.where(geldt, np.maximum(bijstand, volgens_2015), bijstand)

    def formula_2016_07(gezin, period, parameters):
        """Na zes maanden gelden alleen de nieuwe normen."""
        return gezin("algemene_bijstand", period)
