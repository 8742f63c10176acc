"""Uitbetaling: wat er van de algemene bijstand overblijft na maatregel, taaleis en boete (art. 18, 18b, 45 en 60 lid 4)."""

import numpy as np

from openfisca_participatie.entities import AANVRAGER, PARTNER, Gezin, Persoon
from openfisca_participatie.variabele import MONTH, Variable, cent, minimum, niet_negatief, som_van_belanghebbenden, van


class verrekend_deel_maatregel(Variable):
    """Het deel van het hele bedrag van de verlaging, van 0 tot 1, dat in deze maand wordt verrekend; de verordening kan het over de maand
    van oplegging en de twee volgende spreiden. Zonder spreiding gaat in elke maand de hele verlaging van die maand af.
    """

    value_type = float
    default_value = 1.0
    entity = Persoon
    definition_period = MONTH
    label = "Deel van de maatregel in deze maand"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5"


class eerder_verrekend_deel_maatregel(Variable):
    """Het deel van het hele bedrag van de verlaging, van 0 tot 1, dat bij spreiding al in eerdere maanden is verrekend."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Deel van de maatregel in eerdere maanden"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5"


class maatregeldeel_van_de_maand(Variable):
    """Het deel van de bijstand van deze maand, van 0 tot 1, dat wegens een maatregel afgaat."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Maatregel in deze maand, deel van de bijstand"
    unit = "/1"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=6",
    ]

    def formula(persoon, period, parameters):
        """De verlaging over alle maanden van haar duur, maal het deel dat in deze maand wordt verrekend; nooit meer dan die van een maand.
        Is de duur niet gegeven, dan telt de kortste die de wet toelaat.
        """
        nog = 1 - _al_verrekend(persoon, period)
        verrekend = np.clip(persoon("verrekend_deel_maatregel", period), 0, nog)
        return persoon("maatregelpercentage", period) * minimum(_maanden(persoon, period) * verrekend, 1)


class maatregeldeel_van_eerdere_maanden(Variable):
    """Het deel van de bijstand van een maand, dat bij spreiding al in eerdere maanden is afgegaan; het kan boven 1 komen."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Maatregel in eerdere maanden, deel van de bijstand"
    unit = "/1"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=6",
    ]

    def formula(persoon, period, parameters):
        """De verlaging over alle maanden van haar duur, maal het deel dat al is verrekend."""
        return persoon("maatregelpercentage", period) * _maanden(persoon, period) * _al_verrekend(persoon, period)


class bedrag_maatregel(Variable):
    """Wat in deze maand wegens een maatregel van de algemene bijstand afgaat; eenmaal per gezin."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bedrag van de maatregel"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=12",
    ]

    def formula(gezin, period, parameters):
        """Het deel van de algemene bijstand van het gezin; hebben beide echtgenoten een maatregel, dan alleen de hoogste (lid 12).
        Bij spreiding wordt tot en met deze maand afgerond: de maanden zijn samen nooit meer dan het hele bedrag.
        """
        deel, eerder = gezin.members("maatregeldeel_van_de_maand", period), gezin.members("maatregeldeel_van_eerdere_maanden", period)
        van_aanvrager, van_partner = van(gezin, deel, AANVRAGER), van(gezin, deel, PARTNER)
        hoogste, bijstand = np.maximum(van_aanvrager, van_partner), gezin("algemene_bijstand", period)
        al_af = np.where(van_aanvrager >= van_partner, van(gezin, eerder, AANVRAGER), van(gezin, eerder, PARTNER))
        bedrag = cent(cent(bijstand * (al_af + hoogste)) - cent(bijstand * al_af))
        return np.where(hoogste > 0, minimum(bedrag, bijstand), 0.0)


class bedrag_maatregelen(Variable):
    """Wat in deze maand wegens maatregelen van de algemene bijstand afgaat: die van art. 18 lid 4 en die volgens de verordening."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bedrag van alle maatregelen"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5",
    ]

    def formula(gezin, period, parameters):
        """Beide maatregelen bij elkaar, ten hoogste de algemene bijstand."""
        bijstand, geuniformeerd = gezin("algemene_bijstand", period), gezin("bedrag_maatregel", period)
        samen = minimum(geuniformeerd + gezin("bedrag_maatregel_verordening", period), bijstand)
        return np.where(geuniformeerd >= bijstand, bijstand, samen)


class bedrag_verlaging_taaleis(Variable):
    """Wat in deze maand wegens de taaleis van de algemene bijstand afgaat; de verlaging is een deel van de norm, niet van de bijstand."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Toegepaste verlaging wegens de taaleis"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=14",
    ]

    def formula(gezin, period, parameters):
        """De verlaging wegens de taaleis, ten hoogste wat na maatregelen van de algemene bijstand over is."""
        taaleis = som_van_belanghebbenden(gezin, gezin.members("verlaging_taaleis", period))
        over = gezin("algemene_bijstand", period) - gezin("bedrag_maatregelen", period)
        return np.where(taaleis > 0, minimum(taaleis, over), 0.0)


class algemene_bijstand_na_verlagingen(Variable):
    """De algemene bijstand na maatregel en taaleis, met de vakantietoeslag die erin begrepen is."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Algemene bijstand na maatregel en taaleis"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=1",
    ]

    def formula(gezin, period, parameters):
        """De algemene bijstand min de maatregelen en min de verlaging wegens de taaleis; nooit minder dan nul."""
        verlagingen = gezin("bedrag_maatregelen", period) + gezin("bedrag_verlaging_taaleis", period)
        return niet_negatief(gezin("algemene_bijstand", period) - verlagingen)


class te_verrekenen_boete(Variable):
    """De boete die in deze maand met de bijstand wordt verrekend: de hele boete, tenzij een ander bedrag is gegeven.

    Een gegeven bedrag, zoals een termijn die de beslagvrije voet vrijlaat, vervangt de berekening.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Te verrekenen boete"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=9",
    ]

    def formula(gezin, period, parameters):
        """De boetes van de belanghebbenden bij elkaar."""
        return cent(som_van_belanghebbenden(gezin, gezin.members("bestuurlijke_boete", period)))


class ingehouden_boete(Variable):
    """Wat in deze maand wegens een boete van de bijstand wordt ingehouden; wat er niet af kan, staat daarna nog open."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Ingehouden boete"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=4"

    def formula(gezin, period, parameters):
        """De te verrekenen boete, ten hoogste wat van de bijstand in de maand zelf zou worden betaald: zonder de vakantietoeslag erover."""
        bijstand = gezin("algemene_bijstand_na_verlagingen", period)
        over = niet_negatief(bijstand - cent(bijstand * parameters(period).participatiewet.bijstand.vakantietoeslag))
        boete = np.maximum(gezin("te_verrekenen_boete", period), 0)
        return np.where(bijstand > 0, minimum(boete, over), 0.0)


class uit_te_betalen_bijstand(Variable):
    """Wat na maatregel, taaleis en boete van de algemene bijstand overblijft, met de vakantietoeslag die erin begrepen is."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand na maatregel, taaleis en boete"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=4",
    ]

    def formula(gezin, period, parameters):
        """De algemene bijstand na verlagingen, min de boete die wordt ingehouden; nooit minder dan nul."""
        bijstand = gezin("algemene_bijstand_na_verlagingen", period)
        return np.where(bijstand > 0, niet_negatief(bijstand - gezin("ingehouden_boete", period)), bijstand)


class uit_te_betalen_bijstand_exclusief_vakantietoeslag(Variable):
    """Wat na maatregel, taaleis en boete in de maand zelf wordt betaald; de vakantietoeslag volgt in juni of na het einde."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Uit te betalen in de maand"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=3",
    ]

    def formula(gezin, period, parameters):
        """Wat overblijft, min 5% vakantietoeslag over de algemene bijstand na verlagingen."""
        deel = parameters(period).participatiewet.bijstand.vakantietoeslag
        vakantietoeslag = cent(gezin("algemene_bijstand_na_verlagingen", period) * deel)
        return niet_negatief(gezin("uit_te_betalen_bijstand", period) - vakantietoeslag)


def _maanden(persoon, period):
    """The months whose bijstand is the whole amount: as imposed, or the shortest the law allows."""
    opgelegd = persoon("opgelegde_duur_maatregel", period)
    return np.where(opgelegd > 0, opgelegd, persoon("minimale_duur_maatregel", period))


def _al_verrekend(persoon, period):
    """The share of the whole amount that was set off in earlier months."""
    return np.clip(persoon("eerder_verrekend_deel_maatregel", period), 0, 1)
