"""Verplichtingen die het college aan de bijstand verbindt (art. 55, 56a en 57)."""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Gezin, Persoon
from openfisca_participatie.rekenhulp import maanden_later
from openfisca_participatie.variabele import (
    MONTH,
    NIET_GEGEVEN,
    Enum,
    Variable,
    aanvrager_en_partner,
    som_van_belanghebbenden,
    van_echtgenoot,
)
from openfisca_participatie.variables.betaling.datums import DAG, eerste_dag, gegeven, laatste_dag


class StrekkingVerplichting(Enum):
    """Waartoe een nadere verplichting strekt (art. 55)."""

    geen = "Geen"
    arbeidsinschakeling = "Arbeidsinschakeling"
    aard_en_doel = "Aard en doel van een bepaalde vorm van bijstand"
    vermindering_of_beeindiging = "Vermindering of beëindiging van de bijstand"
    medische_behandeling = "Zich onderwerpen aan een noodzakelijke medische behandeling"


class strekking_nadere_verplichting(Variable):
    """Waartoe de nadere verplichting strekt die het college wil opleggen."""

    value_type = Enum
    possible_values = StrekkingVerplichting
    default_value = StrekkingVerplichting.geen
    entity = Persoon
    definition_period = MONTH
    label = "Strekking van de nadere verplichting"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=55"


class advies_arts_nadere_verplichting(Variable):
    """Een arts heeft de medische behandeling geadviseerd."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Advies van een arts"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=55"


class oordeel_nadere_verplichting_opleggen(Variable):
    """Oordeel: het college legt deze nadere verplichting op."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Nadere verplichting opleggen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=55"


class nadere_verplichting(Variable):
    """Of voor deze belanghebbende een nadere verplichting geldt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Nadere verplichting"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=55"

    def formula(persoon, period, parameters):
        """Opgelegd vanaf de dag van de melding, met een doel van de wet; een medische behandeling alleen op advies van een arts."""
        strekking = persoon("strekking_nadere_verplichting", period)
        zonder_advies = (strekking == StrekkingVerplichting.medische_behandeling) & ~persoon("advies_arts_nadere_verplichting", period)
        melding = persoon("dag_van_melding", period)
        melding = np.where(gegeven(melding), melding, van_echtgenoot(persoon, melding, NIET_GEGEVEN))
        gemeld = melding <= laatste_dag(period)
        opgelegd = persoon("oordeel_nadere_verplichting_opleggen", period) & (strekking != StrekkingVerplichting.geen)
        return aanvrager_en_partner(persoon) & opgelegd & gemeld & ~zonder_advies


class inburgeringsplichtig(Variable):
    """Is inburgeringsplichtig op grond van de Wet inburgering 2021."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Inburgeringsplichtig"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=56a&lid=1&o=a"


class verblijfsvergunning_asiel_bepaalde_tijd(Variable):
    """Verblijft op grond van een verblijfsvergunning asiel voor bepaalde tijd (artikel 28 Vreemdelingenwet 2000)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Verblijfsvergunning asiel voor bepaalde tijd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=56a&lid=1&o=b"


class dag_ontstaan_recht_op_bijstand(Variable):
    """De dag waarop het recht op bijstand is ontstaan."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Recht op bijstand ontstaan op"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=56a&lid=2"

    def formula(persoon, period, parameters):
        """De ingangsdatum van de bijstand, tenzij een andere dag is gegeven."""
        return persoon("ingangsdatum_bijstand", period)


class laatste_dag_ontzorgen(Variable):
    """De laatste dag waarop een asielstatushouder meewerkt aan betalingen door het college."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Ontzorgen tot en met"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=56a&lid=2"

    def formula_2022_01(persoon, period, parameters):
        """Sinds 2022: zes maanden, gerekend vanaf de dag waarop het recht op bijstand is ontstaan."""
        ontstaan = _ontstaan(persoon, period)
        laatste = maanden_later(ontstaan, parameters(period).participatiewet.betaling.ontzorgen.maanden) - DAG
        return np.where(gegeven(ontstaan), laatste, NIET_GEGEVEN)


class plicht_ontzorgen(Variable):
    """Of deze persoon meewerkt aan betaling door het college van huur, energie, water en zorgverzekering; het moet dat opleggen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Meewerken aan betaling van vaste lasten"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=56a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=56a&lid=2",
    ]

    def formula_2022_01(persoon, period, parameters):
        """Sinds 2022: wie moet inburgeren en een verblijfsvergunning asiel voor bepaalde tijd heeft, in de eerste zes maanden."""
        groep = persoon("inburgeringsplichtig", period) & persoon("verblijfsvergunning_asiel_bepaalde_tijd", period)
        ontstaan, laatste = _ontstaan(persoon, period), persoon("laatste_dag_ontzorgen", period)
        in_de_maand = (ontstaan <= laatste_dag(period)) & (laatste >= eerste_dag(period))
        return groep & in_de_maand & persoon("telt_mee_in_norm", period) & persoon.gezin("recht_op_algemene_bijstand", period)


class oordeel_geen_verantwoorde_besteding(Variable):
    """Oordeel: er zijn gegronde redenen om aan te nemen dat hij zonder hulp zijn middelen niet verantwoord kan besteden."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Geen verantwoorde besteding zonder hulp"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=57"


class oordeel_betalen_namens_belanghebbende(Variable):
    """Oordeel: het college verbindt aan de bijstand dat hij meewerkt aan noodzakelijke betalingen in zijn naam."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Betalen namens de belanghebbende"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=57&o=a"


class oordeel_bijstand_in_natura(Variable):
    """Oordeel: het deel van de bijstand van deze maand, in euro's, dat het college in natura verstrekt."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand in natura (oordeel)"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=57&o=b"


class plicht_meewerken_aan_betalingen(Variable):
    """Of de belanghebbende eraan meewerkt dat het college in zijn naam betalingen uit de bijstand verricht."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Meewerken aan betalingen door het college"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=57&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=56a&lid=2",
    ]

    def formula(gezin, period, parameters):
        """Hij kan zonder hulp niet verantwoord besteden en het college legt dit op, of een van beiden valt onder het ontzorgen."""
        opgelegd = gezin("oordeel_geen_verantwoorde_besteding", period) & gezin("oordeel_betalen_namens_belanghebbende", period)
        ontzorgen = gezin.members("plicht_ontzorgen", period).astype(int)
        return opgelegd | (som_van_belanghebbenden(gezin, ontzorgen) > 0)


def _ontstaan(persoon, period):
    """The day the right arose; the start of the bijstand for who has none while another has (OpenFisca then fills in 1970)."""
    ontstaan = persoon("dag_ontstaan_recht_op_bijstand", period)
    return np.where(gegeven(ontstaan), ontstaan, persoon("ingangsdatum_bijstand", period))
