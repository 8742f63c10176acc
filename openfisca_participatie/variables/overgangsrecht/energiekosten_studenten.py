"""Eenmalige tegemoetkoming in de energiekosten voor studenten (art. 78ee, hoofdstuk 7b): een bevoegdheid van de minister, geen bijstand.

Het bedrag staat in een ministeriële regeling die niet is gelezen; de zaak legt vast wat is toegekend.
"""

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import MONTH, Variable, niet_negatief


class basisbeurs_uitwonend_en_aanvullende_beurs_oktober_2023(Variable):
    """Heeft uiterlijk op 31 juli 2024 een basisbeurs uitwonend en een aanvullende beurs voor oktober 2023 aangevraagd, en die zijn
    toegekend.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Beurzen oktober 2023"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78ee&lid=2"


class in_leenfase_op_1_oktober_2023(Variable):
    """Was op 1 oktober 2023 in de leenfase."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "In de leenfase"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78ee&lid=3&o=a"


class aanvullende_beurs_voor_leenfase(Variable):
    """Ontving in de laatste maand voor de leenfase een aanvullende beurs."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Aanvullende beurs voor de leenfase"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78ee&lid=3&o=b"


class lening_oktober_2023(Variable):
    """Heeft uiterlijk op 31 juli 2024 voor oktober 2023 een lening aangevraagd, en die is toegekend."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Lening oktober 2023"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78ee&lid=3&o=c"


class toegekende_tegemoetkoming_energiekosten(Variable):
    """De tegemoetkoming in de energiekosten die de minister heeft toegekend."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Toegekende tegemoetkoming energiekosten"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78ee&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78ee&lid=3",
    ]


class herziene_tegemoetkoming_energiekosten(Variable):
    """Het bedrag waarop een herziening van dat besluit zou uitkomen; nul als er geen herziening is."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Herziene tegemoetkoming energiekosten"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78ee&lid=4"


class tegemoetkoming_energiekosten_student_mogelijk(Variable, onzeker=True):
    """Of de minister deze student een tegemoetkoming in de energiekosten kan verlenen.

    Het artikel staat in de tekst van 1 januari 2024; wanneer het is ingegaan, is niet vastgesteld.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Tegemoetkoming energiekosten student mogelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78ee&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78ee&lid=3&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78ee&lid=3&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78ee&lid=3&o=c",
    ]

    def formula_2024_01(persoon, period, parameters):
        """Met beide beurzen over oktober 2023, of in de leenfase met een lening en daarvoor een aanvullende beurs."""
        leenfase = persoon("in_leenfase_op_1_oktober_2023", period) & persoon("aanvullende_beurs_voor_leenfase", period)
        beurzen = persoon("basisbeurs_uitwonend_en_aanvullende_beurs_oktober_2023", period)
        return beurzen | (leenfase & persoon("lening_oktober_2023", period))


class tegemoetkoming_energiekosten_student(Variable):
    """De tegemoetkoming in de energiekosten die een student houdt of krijgt."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Tegemoetkoming energiekosten student"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78ee&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78ee&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78ee&lid=4",
    ]

    def formula_2024_01(persoon, period, parameters):
        """Wat is toegekend; een herziening kan alleen tot meer leiden."""
        toegekend = persoon("toegekende_tegemoetkoming_energiekosten", period)
        hoogste = niet_negatief(np.maximum(toegekend, persoon("herziene_tegemoetkoming_energiekosten", period)))
        return np.where(toegekend > 0, hoogste, 0.0)
