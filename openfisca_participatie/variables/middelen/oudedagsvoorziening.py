"""Particuliere oudedagsvoorziening (art. 33 lid 5)."""

import numpy as np

from openfisca_participatie.entities import AANVRAGER, PARTNER, Gezin, Persoon
from openfisca_participatie.variabele import (
    MONTH,
    Variable,
    aanvrager_en_partner,
    cent,
    heeft_rol,
    minimum,
    som_van_belanghebbenden,
    van,
    van_echtgenoot,
)


class particuliere_oudedagsvoorziening(Variable):
    """Periodieke uitkering van een particuliere oudedagsvoorziening, zoals een aanvullend pensioen of lijfrente."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Particuliere oudedagsvoorziening"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=5"


class vrijgelaten_oudedagsvoorziening(Variable):
    """Bedrag aan particuliere oudedagsvoorziening dat buiten beschouwing blijft als een van de belanghebbenden pensioengerechtigd is."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Vrijgelaten oudedagsvoorziening"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=5"

    def formula(gezin, period, parameters):
        """Wat is ontvangen, tot het bedrag voor een alleenstaande (ouder) of voor gehuwden tezamen."""
        oudedag = parameters(period).participatiewet.middelen.oudedagsvoorziening
        persoon = gezin.members
        bereikt = persoon("pensioengerechtigde_leeftijd_bereikt", period)
        iemand_bereikt = van(gezin, bereikt, AANVRAGER) | van(gezin, bereikt, PARTNER)
        leefvorm = gezin("leefvorm", period)
        gehuwd = leefvorm == leefvorm.possible_values.gehuwden
        grens = np.where(gehuwd, oudedag.gehuwden, oudedag.alleenstaande)
        ontvangen = som_van_belanghebbenden(gezin, np.maximum(persoon("particuliere_oudedagsvoorziening", period), 0))
        return np.where(iemand_bereikt, cent(minimum(ontvangen, grens)), 0.0)


class particuliere_oudedagsvoorziening_als_inkomen(Variable):
    """Particuliere oudedagsvoorziening die als inkomen telt."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Oudedagsvoorziening die als inkomen telt"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=5"

    def formula(persoon, period, parameters):
        """Wat is ontvangen min het vrijgelaten bedrag van het gezin, dat eerst aan de rechthebbende toekomt."""
        ontvangen = np.maximum(persoon("particuliere_oudedagsvoorziening", period), 0)
        vrij = persoon.gezin("vrijgelaten_oudedagsvoorziening", period)
        telt_mee = persoon("telt_mee_in_norm", period)
        # eerst de rechthebbende, of van twee rechthebbenden de aanvrager; wat dan over is de ander
        gaat_voor = telt_mee & (heeft_rol(persoon, AANVRAGER) | ~van_echtgenoot(persoon, telt_mee))
        eerst = np.where(gaat_voor, minimum(ontvangen, vrij), 0.0)
        daarna = np.where(gaat_voor, 0.0, minimum(ontvangen, vrij - van_echtgenoot(persoon, eerst)))
        return cent(np.where(aanvrager_en_partner(persoon), ontvangen - eerst - daarna, ontvangen))
