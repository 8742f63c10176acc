"""Studietoeslag (art. 36b) voor studenten die door ziekte of gebrek niet naast hun studie kunnen werken.

Sinds april 2022 is zij een recht met een landelijk bedrag naar leeftijd; daarvoor kon het college haar verlenen en stelde de verordening de
hoogte vast.
"""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.rekenhulp import maanden_later, per_leeftijd
from openfisca_participatie.variabele import MONTH, NIET_GEGEVEN, ONBEKEND, Variable, bekend, is_onbekend, niet_negatief


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


class verleende_individuele_studietoeslag(Variable):
    """Individuele studietoeslag per maand die voor 1 april 2022 is verleend en nog loopt; nul als die er niet is."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Lopende individuele studietoeslag van voor april 2022"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78dd&lid=2"


class feiten_studietoeslag_door_college_vast_te_stellen(Variable):
    """Het college kan de feiten die het recht raken zelf vaststellen, uit authentieke gegevens of aangewezen administraties."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Feiten zelf vast te stellen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=4"


class ten_onrechte_ontvangen_studietoeslag(Variable):
    """Studietoeslag die ten onrechte of tot een te hoog bedrag is ontvangen."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Ten onrechte ontvangen studietoeslag"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=6"


class inlichtingenplicht_studietoeslag_geschonden(Variable):
    """Dat hij te veel studietoeslag kreeg, komt doordat hij de mededelingsplicht van art. 36b lid 4 niet nakwam."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Mededelingsplicht niet nagekomen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=6"


class oordeel_studietoeslag_terugvorderen(Variable):
    """Oordeel: het college vordert te veel ontvangen studietoeslag terug hoewel de mededelingsplicht niet is geschonden."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Studietoeslag terugvorderen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=2",
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


class mededelingsplicht_studietoeslag(Variable, onzeker=True):
    """Of hij het college uit eigen beweging en op verzoek alles moet melden wat het recht op de studietoeslag kan raken.

    Gelezen in de tekst van 2026; dat de plicht er sinds april 2022 zo is, is niet vastgesteld.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Mededelingsplicht bij de studietoeslag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=4"

    def formula_2022_04(persoon, period, parameters):
        """Wie voor studietoeslag in aanmerking komt, tenzij het college de feiten zelf kan vaststellen."""
        zelf = persoon("feiten_studietoeslag_door_college_vast_te_stellen", period)
        return persoon("komt_in_aanmerking_voor_studietoeslag", period) & ~zelf


class terug_te_vorderen_studietoeslag(Variable, onzeker=True):
    """Studietoeslag die het college terugvordert.

    De regels over terugvordering gelden sinds een tekst tussen 2024 en 2025; hier vanaf 2025.
    """

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Terug te vorderen studietoeslag"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=2",
    ]

    def formula_2025_01(persoon, period, parameters):
        """Wat door schending van de mededelingsplicht te veel is ontvangen; anders alleen als het college daartoe besluit."""
        vordert_terug = persoon("inlichtingenplicht_studietoeslag_geschonden", period)
        vordert_terug |= persoon("oordeel_studietoeslag_terugvorderen", period)
        return np.where(vordert_terug, niet_negatief(persoon("ten_onrechte_ontvangen_studietoeslag", period)), 0.0)


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


class eerste_dag_ander_bedrag_studietoeslag(Variable):
    """De eerste dag waarop bij een hogere leeftijd een ander bedrag hoort; niet als de hoogste leeftijd van de tabel al is bereikt.

    Het bedrag wordt per maand bepaald naar de leeftijd op de eerste dag: de wet noemt geen dag waarop het bedrag na een verjaardag ingaat.
    """

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Ander bedrag studietoeslag vanaf"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0044894&artikel=7a"

    def formula_2022_04(persoon, period, parameters):
        """De eerste dag van de maand op of na de volgende verjaardag."""
        bedragen = parameters(period).participatiewet.ondersteuning.studietoeslag.bedrag
        hoogste = max([int(naam.removeprefix("leeftijd_")) for naam in bedragen], default=0)
        leeftijd, geboren = persoon("leeftijd", period), persoon("geboortedatum", period)
        verjaardag = maanden_later(geboren, (leeftijd + 1).astype("timedelta64[Y]").astype("timedelta64[M]"))
        maand = verjaardag.astype("datetime64[M]")
        eerste = np.where(maand.astype("datetime64[D]") < verjaardag, maand + 1, maand).astype("datetime64[D]")
        return np.where(leeftijd < hoogste, eerste, NIET_GEGEVEN)


class studietoeslag(Variable):
    """Studietoeslag per maand: het landelijk bedrag, sinds 2023 een minimum waarvan de gemeente alleen naar boven mag afwijken."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Studietoeslag"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0044894&artikel=7a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78dd&lid=2",
    ]

    def formula_2015_01(persoon, period, parameters):
        """Tot april 2022 stelde de verordening van de gemeente de hoogte vast; niet bekend als dat bedrag niet is gegeven."""
        van_gemeente = persoon("studietoeslag_volgens_verordening", period)
        bedrag = np.where(van_gemeente > 0, van_gemeente, ONBEKEND)
        return np.where(persoon("komt_in_aanmerking_voor_studietoeslag", period), bedrag, 0.0)

    def formula_2022_04(persoon, period, parameters):
        """Het bedrag naar leeftijd, of zolang dat niet is gevonden dat van de gemeente, min de inkomsten uit stage boven het vrije bedrag;
        een hogere individuele studietoeslag van voor april 2022 blijft.
        """
        landelijk = per_leeftijd(parameters(period).participatiewet.ondersteuning.studietoeslag.bedrag, persoon("leeftijd", period))
        van_gemeente = persoon("studietoeslag_volgens_verordening", period)
        bedrag = np.where(is_onbekend(landelijk) & (van_gemeente > 0), van_gemeente, landelijk)
        return _studietoeslag(persoon, period, parameters, bedrag)

    def formula_2023_01(persoon, period, parameters):
        """Het bedrag naar leeftijd, of het hogere bedrag van de gemeente, min de inkomsten uit stage boven het vrije bedrag; een hogere
        individuele studietoeslag van voor april 2022 blijft.
        """
        landelijk = per_leeftijd(parameters(period).participatiewet.ondersteuning.studietoeslag.bedrag, persoon("leeftijd", period))
        return _studietoeslag(persoon, period, parameters, np.maximum(landelijk, persoon("studietoeslag_volgens_verordening", period)))


def _studietoeslag(persoon, period, parameters, bedrag):
    """Art. 36b lid 1 and 5 for an amount; a higher award of before April 2022 stays for who still meets the text of then (78dd lid 2).

    That he cannot earn was judged when it was awarded.
    """
    na_stage = niet_negatief(bedrag - persoon("vermindering_studietoeslag", period))
    volgens_artikel_36b = np.where(persoon("komt_in_aanmerking_voor_studietoeslag", period), na_stage, 0.0)
    verleend = niet_negatief(persoon("verleende_individuele_studietoeslag", period))
    return np.where(_kon_worden_toegekend(persoon, period, parameters), np.maximum(volgens_artikel_36b, verleend), volgens_artikel_36b)


def _kan_niet_werken(persoon, period):
    """The judgement of art. 36b lid 1."""
    return persoon("oordeel_structureel_geen_inkomsten_naast_studie", period)


def _kon_worden_toegekend(persoon, period, parameters):
    """Age, student finance and no assets, as in the text until April 2022."""
    leeftijd_vanaf = parameters(period).participatiewet.ondersteuning.studietoeslag.leeftijd
    oud_genoeg = persoon("leeftijd", period) >= leeftijd_vanaf
    geen_vermogen = persoon.gezin("in_aanmerking_te_nemen_vermogen", period) == 0
    return oud_genoeg & persoon("ontvangt_studiefinanciering_of_wtos", period) & geen_vermogen
