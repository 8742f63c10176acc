"""Bufferbudget (art. 34b, vanaf 2027): een bedrag dat schokken in het inkomen door verrekening opvangt.

Lid 3: het komt echtgenoten gezamenlijk toe (art. 11 lid 4) en wordt ieder voor de helft betaald (art. 45 lid 4).
"""

import numpy as np

from openfisca_participatie.entities import PARTNER, Gezin, Persoon
from openfisca_participatie.variabele import (
    MONTH,
    Variable,
    aanvrager_en_partner,
    cent,
    eerdere_maanden_van_het_jaar,
    heeft_rol,
    keuze,
    minimum,
    van_echtgenoot,
)


class oordeel_bufferbudget(Variable):
    """Oordeel: het bedrag aan bufferbudget dat het college in deze maand inzet."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bufferbudget"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34b&lid=1"


class bufferbudget_eerder_dit_kalenderjaar(Variable):
    """Bufferbudget dat in de eerdere maanden van het kalenderjaar is aangewend."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bufferbudget eerder dit kalenderjaar"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34b&lid=1"

    def formula_2027_01(gezin, period, parameters):
        """De oordelen van de eerdere maanden bij elkaar, zolang er niets anders is opgegeven."""
        gebruikt = gezin.empty_array().astype(float)
        for maand in eerdere_maanden_van_het_jaar(gezin, period, "oordeel_bufferbudget"):
            gebruikt += np.maximum(gezin("oordeel_bufferbudget", maand), 0)
        return cent(gebruikt)


class aangewend_bufferbudget(Variable):
    """Bufferbudget dat in deze maand wordt aangewend; per gezin en kalenderjaar ten hoogste het maximum. Het staat buiten de bijstand."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Aangewend bufferbudget"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34b"

    def formula_2027_01(gezin, period, parameters):
        """Voor wie algemene bijstand ontvangt: het bedrag van het oordeel, tot wat er in dit kalenderjaar van het maximum over is."""
        maximum = parameters(period).participatiewet.middelen.bufferbudget.maximum_per_jaar
        ruimte = np.maximum(maximum - gezin("bufferbudget_eerder_dit_kalenderjaar", period), 0)
        bedrag = minimum(np.maximum(gezin("oordeel_bufferbudget", period), 0), ruimte)
        return cent(np.where(gezin("recht_op_algemene_bijstand", period), bedrag, 0.0))


class bufferbudget_voor_belanghebbende(Variable):
    """Het deel van het aangewende bufferbudget dat aan deze belanghebbende wordt betaald, als het wordt uitbetaald."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Bufferbudget voor deze belanghebbende"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34b&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=4",
    ]

    def formula_2027_01(persoon, period, parameters):
        """Ieder van de rechthebbende echtgenoten de helft; het geheel wie alleen recht heeft of het op gezamenlijk verzoek krijgt."""
        bedrag = persoon.gezin("aangewend_bufferbudget", period)
        heeft_recht, op_verzoek = persoon("telt_mee_in_norm", period), persoon("ontvangt_hele_bijstand_op_verzoek", period)
        samen = heeft_recht & van_echtgenoot(persoon, heeft_recht)
        een_op_verzoek = op_verzoek ^ van_echtgenoot(persoon, op_verzoek)
        helft = cent(bedrag * parameters(period).participatiewet.betaling.kalendermaand.aandeel_echtgenoot)
        eigen_helft = np.where(heeft_rol(persoon, PARTNER), cent(bedrag - helft), helft)
        krijgt_alles = heeft_recht & (~samen | (een_op_verzoek & op_verzoek))
        return keuze([~aanvrager_en_partner(persoon), krijgt_alles, samen & ~een_op_verzoek], [0.0, bedrag, eigen_helft])
