"""De melding: eerder bij een aflopende WW-uitkering (art. 41 lid 6) en na een afgewezen andere uitkering (art. 43 lid 6)."""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import ETERNITY, MONTH, NIET_GEGEVEN, Variable, aanvrager_en_partner, van_echtgenoot
from openfisca_participatie.variables.begrippen.leeftijd import hele_jaren
from openfisca_participatie.variables.betaling.datums import gegeven, weken


class datum_einde_ww(Variable):
    """De dag waarop het recht op een uitkering op grond van de Werkloosheidswet eindigt."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Einde van de WW-uitkering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=6"


class datum_melding_andere_uitkering(Variable):
    """De dag van de melding voor een uitkering op grond van het Bbz (art. 78f), de IOAW of de IOAZ die daarna is afgewezen."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Melding voor Bbz, IOAW of IOAZ"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=6"


class datum_afwijzing_andere_uitkering(Variable):
    """De dag waarop de aanvraag van die andere uitkering is afgewezen."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Afwijzing van Bbz, IOAW of IOAZ"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=6"


class oordeel_onverwijld_gemeld_na_afwijzing(Variable):
    """Oordeel: de belanghebbende heeft zich na de afwijzing van de andere uitkering onverwijld voor algemene bijstand gemeld."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Onverwijld gemeld na de afwijzing"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=6"


class dag_van_melding(Variable):
    """De dag die als melding voor de bijstand geldt; alles wat de wet van de melding af rekent, rekent van deze dag af."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Dag die als melding geldt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43&lid=6",
    ]

    def formula_2015_01(persoon, period, parameters):
        """De dag waarop hij zich heeft gemeld."""
        return persoon("datum_melding", period)

    def formula_2026_01(persoon, period, parameters):
        """Sinds 2026 de melding voor een andere uitkering, als die is afgewezen en hij zich daarna onverwijld voor bijstand meldde."""
        melding, eerder = persoon("datum_melding", period), persoon("datum_melding_andere_uitkering", period)
        afwijzing = persoon("datum_afwijzing_andere_uitkering", period)
        na_afwijzing = gegeven(eerder) & gegeven(afwijzing) & (melding >= afwijzing)
        geldt = na_afwijzing & persoon("oordeel_onverwijld_gemeld_na_afwijzing", period)
        return np.where(geldt, np.minimum(eerder, melding), melding)


class vroegste_melding_bij_einde_ww(Variable):
    """De dag vanaf welke een jongere met een WW-uitkering zich al kan melden; teruggerekend, dus ook een dag in het weekend."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Melding mogelijk vanaf"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=6"

    def formula(persoon, period, parameters):
        """Vier weken voor het einde van de WW-uitkering, als hij en zijn echtgenoot op die dag jonger dan 27 jaar zijn."""
        aanvraag = parameters(period).participatiewet.aanvraag
        einde = persoon("datum_einde_ww", period)
        vanaf = einde - weken(aanvraag.weken_voor_einde_ww)
        jong = hele_jaren(persoon("geboortedatum", period), vanaf) < aanvraag.zoektermijn.leeftijd
        leeftijd_echtgenoot = hele_jaren(van_echtgenoot(persoon, persoon("geboortedatum", period), NIET_GEGEVEN), vanaf)
        heeft_echtgenoot = van_echtgenoot(persoon, np.ones(persoon.count, dtype=bool), False)
        allen_jong = jong & (~heeft_echtgenoot | (leeftijd_echtgenoot < aanvraag.zoektermijn.leeftijd))
        return np.where(gegeven(einde) & allen_jong & aanvrager_en_partner(persoon), vanaf, NIET_GEGEVEN)
