"""Gezamenlijke huishouding: wanneer zij in ieder geval aanwezig wordt geacht (art. 3 lid 4).

Of iemand zonder een van deze gronden een gezamenlijke huishouding voert (lid 3) is een oordeel: wie haar voert, staat als partner in het
gezin. De feiten hier staan op de huisgenoot en gaan over hem en de aanvrager van de zaak.
"""

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import MONTH, Variable, aanvrager_en_partner


class gehuwd_geweest_met_aanvrager(Variable):
    """Was met de aanvrager gehuwd (art. 3 lid 4 a)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Gehuwd geweest met de aanvrager"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=4&o=a"


class jaren_sinds_huwelijk_met_aanvrager(Variable):
    """Jaren tussen het einde van dat huwelijk en de aanvraag."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Jaren sinds het huwelijk met de aanvrager"
    unit = "jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=4&o=a"


class als_gehuwd_aangemerkt_met_aanvrager(Variable):
    """Is met de aanvrager eerder voor de bijstand als gehuwd aangemerkt, zonder met hem gehuwd te zijn (art. 3 lid 4 a)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Eerder als gehuwd aangemerkt met de aanvrager"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=4&o=a"


class jaren_sinds_aanmerking_als_gehuwd(Variable):
    """Jaren tussen de laatste dag waarop zij als gehuwd waren aangemerkt en de aanvraag."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Jaren sinds de aanmerking als gehuwd"
    unit = "jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=4&o=a"


class kind_met_aanvrager(Variable):
    """Uit de relatie met de aanvrager is een kind geboren, of de een erkende het kind van de ander (art. 3 lid 4 b)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Kind met de aanvrager"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=4&o=b"


class samenlevingscontract_met_aanvrager(Variable):
    """Een geldend samenlevingscontract verplicht beiden tot een bijdrage aan de huishouding (art. 3 lid 4 c)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Samenlevingscontract met de aanvrager"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=4&o=c"


class registratie_gezamenlijke_huishouding(Variable):
    """Een aangewezen registratie merkt beiden aan als gezamenlijke huishouding (art. 3 lid 4 d en lid 5)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Elders geregistreerd als gezamenlijke huishouding"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=4&o=d"


class rechtsvermoeden_gezamenlijke_huishouding(Variable):
    """Of een gezamenlijke huishouding met de aanvrager in ieder geval aanwezig wordt geacht (art. 3 lid 4)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Rechtsvermoeden van een gezamenlijke huishouding"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=4"

    def formula_2015_01(persoon, period, parameters):
        """Een vroeger huwelijk met de aanvrager telt zonder grens in de tijd, een aanmerking als gehuwd twee jaar; of een kind, een
        contract of een registratie.
        """
        eerder = persoon("gehuwd_geweest_met_aanvrager", period) | _kort_geleden_aangemerkt(persoon, period, parameters)
        return _deelt_woning(persoon) & (eerder | _overige_gronden(persoon, period))

    def formula_2026_01(persoon, period, parameters):
        """Een vroeger huwelijk of een aanmerking als gehuwd telt nog twee jaar; of een kind, een contract of een registratie."""
        grens = parameters(period).participatiewet.begrippen.jaren_na_huwelijk
        kort_geleden = persoon("jaren_sinds_huwelijk_met_aanvrager", period) <= grens
        gehuwd_geweest = persoon("gehuwd_geweest_met_aanvrager", period) & kort_geleden
        eerder = gehuwd_geweest | _kort_geleden_aangemerkt(persoon, period, parameters)
        return _deelt_woning(persoon) & (eerder | _overige_gronden(persoon, period))


def _deelt_woning(persoon):
    """Whether a belanghebbende of another gezin has his main residence in the same dwelling ("in dezelfde woning")."""
    woningen, gezinnen = persoon.simulation.populations["woning"], persoon.simulation.populations["gezin"]
    woning, telt = woningen.members_entity_id, aanvrager_en_partner(persoon)
    in_woning = np.bincount(woning, telt, minlength=woningen.count)[woning]
    paar = woning.astype(np.int64) * gezinnen.count + gezinnen.members_entity_id
    sleutels, waar = np.unique(paar, return_inverse=True)
    uit_eigen_gezin = np.bincount(waar, telt, minlength=len(sleutels))[waar]
    return in_woning > uit_eigen_gezin


def _kort_geleden_aangemerkt(persoon, period, parameters):
    """Onderdeel a, second half: treated as married for bijstand in the two years before the application."""
    grens = parameters(period).participatiewet.begrippen.jaren_na_aanmerking_als_gehuwd
    kort_geleden = persoon("jaren_sinds_aanmerking_als_gehuwd", period) <= grens
    return persoon("als_gehuwd_aangemerkt_met_aanvrager", period) & kort_geleden


def _overige_gronden(persoon, period):
    """Onderdelen b, c en d."""
    return (
        persoon("kind_met_aanvrager", period)
        | persoon("samenlevingscontract_met_aanvrager", period)
        | persoon("registratie_gezamenlijke_huishouding", period)
    )
