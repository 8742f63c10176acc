"""Studietoeslag (art. 36b) voor studenten die door ziekte of gebrek niet naast hun studie kunnen werken.

Sinds april 2022 is zij een recht met een landelijk bedrag naar leeftijd; daarvoor kon het college haar verlenen en stelde de verordening de
hoogte vast.
"""

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.rekenhulp import per_leeftijd
from openfisca_participatie.variabele import MONTH, ONBEKEND, Variable, bekend, niet_negatief


class ontvangt_studiefinanciering_of_wtos(Variable):
    """Ontvangt studiefinanciering (niet alleen levenlanglerenkrediet) of een tegemoetkoming van hoofdstuk 4 van de WTOS."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ontvangt studiefinanciering of WTOS"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=3&o=a"


class recht_op_wajong(Variable):
    """Heeft recht op een uitkering op grond van de Wajong."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Recht op Wajong"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=3&o=b"


class inkomsten_uit_stage(Variable):
    """Inkomsten uit een stage in het kader van de studie."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Inkomsten uit stage"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=5"


class oordeel_structureel_geen_inkomsten_naast_studie(Variable):
    """Oordeel: hij kan door ziekte of gebrek structureel geen inkomsten naast de studie verwerven."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Structureel geen inkomsten naast de studie"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=2",
    ]


class komt_in_aanmerking_voor_studietoeslag(Variable):
    """Of de persoon aan de voorwaarden voor studietoeslag voldoet."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Komt in aanmerking voor studietoeslag"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=3",
    ]

    def formula_2015_01(persoon, period, parameters):
        """Vanaf 18 jaar, met studiefinanciering of tegemoetkoming, en niet in staat het minimumloon te verdienen; het college kan dan
        toekennen.
        """
        kan_niet_verdienen = persoon("doelgroep_loonkostensubsidie", period) | _kan_niet_werken(persoon, period)
        return _kon_worden_toegekend(persoon, period, parameters) & kan_niet_verdienen

    def formula_2020_01(persoon, period, parameters):
        """Vanaf 18 jaar, met studiefinanciering of tegemoetkoming, en door een structurele medische beperking zonder inkomsten; het
        college kan dan toekennen.
        """
        return _kon_worden_toegekend(persoon, period, parameters) & _kan_niet_werken(persoon, period)

    def formula_2022_04(persoon, period, parameters):
        """Met studiefinanciering of tegemoetkoming, zonder recht op Wajong, en structureel niet in staat naast de studie te verdienen."""
        studeert = persoon("ontvangt_studiefinanciering_of_wtos", period)
        return studeert & ~persoon("recht_op_wajong", period) & _kan_niet_werken(persoon, period)


class vermindering_studietoeslag(Variable):
    """Wat wegens inkomsten uit een stage van de studietoeslag afgaat."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Stage-inkomsten die van de studietoeslag afgaan"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=5"

    def formula_2022_04(persoon, period, parameters):
        """De inkomsten uit stage boven het vrije bedrag."""
        vrij = bekend(parameters(period).participatiewet.ondersteuning.studietoeslag, "vrij_stagebedrag")
        stage = persoon("inkomsten_uit_stage", period)
        return np.where(stage > 0, niet_negatief(stage - vrij), 0.0)


class studietoeslag_volgens_verordening(Variable):
    """Het bedrag per maand dat de verordening van de gemeente voor deze persoon vaststelt, voor de aftrek van stage; nul als er geen is."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Studietoeslag volgens de verordening"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=1"


class studietoeslag(Variable):
    """Studietoeslag per maand: het landelijk minimum, waarvan de gemeente alleen naar boven mag afwijken."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Studietoeslag"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0044894&artikel=7a",
    ]

    def formula_2015_01(persoon, period, parameters):
        """Tot april 2022 stelde de verordening van de gemeente de hoogte vast; niet bekend als dat bedrag niet is gegeven."""
        van_gemeente = persoon("studietoeslag_volgens_verordening", period)
        bedrag = np.where(van_gemeente > 0, van_gemeente, ONBEKEND)
        return np.where(persoon("komt_in_aanmerking_voor_studietoeslag", period), bedrag, 0.0)

    def formula_2022_04(persoon, period, parameters):
        """Het bedrag naar leeftijd, of het hogere bedrag van de gemeente, min de inkomsten uit stage boven het vrije bedrag."""
        landelijk = per_leeftijd(parameters(period).participatiewet.ondersteuning.studietoeslag.bedrag, persoon("leeftijd", period))
        bedrag = np.maximum(landelijk, persoon("studietoeslag_volgens_verordening", period))
        na_stage = niet_negatief(bedrag - persoon("vermindering_studietoeslag", period))
        return np.where(persoon("komt_in_aanmerking_voor_studietoeslag", period), na_stage, 0.0)


def _kan_niet_werken(persoon, period):
    """The judgement of art. 36b lid 1."""
    return persoon("oordeel_structureel_geen_inkomsten_naast_studie", period)


def _kon_worden_toegekend(persoon, period, parameters):
    """Age, student finance and no assets, as in the text until April 2022."""
    leeftijd_vanaf = parameters(period).participatiewet.ondersteuning.studietoeslag.leeftijd
    oud_genoeg = persoon("leeftijd", period) >= leeftijd_vanaf
    geen_vermogen = persoon.gezin("in_aanmerking_te_nemen_vermogen", period) == 0
    return oud_genoeg & persoon("ontvangt_studiefinanciering_of_wtos", period) & geen_vermogen
