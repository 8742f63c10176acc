"""Bijstand van voor 2004 (art. 78c), in het buitenland van voor 1996 (art. 78h), met een kind van voor 2010 (art. 78m) en van voor 2015
(art. 78z lid 2).

Waar oud recht blijft gelden dat hier niet is opgenomen, zegt de uitkomst alleen dat: niet wat het inhoudt.
"""

import numpy as np

from openfisca_participatie.entities import Gezin, Persoon
from openfisca_participatie.variabele import MONTH, Variable, niet_negatief


class bijstand_met_oude_artikelen_van_2003(Variable):
    """Op 31 december 2003 werd bijstand verleend met toepassing van art. 20 van de Algemene bijstandswet of art. 4 lid 4, laatste zin, van
    de Invoeringswet herinrichting Algemene Bijstandswet; die bijstand loopt nog.
    """

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand met oude artikelen van 2003"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78c"


class oude_artikelen_van_2003_gelden(Variable):
    """Of op de lopende bijstand nog de twee artikelen van toepassing zijn zoals zij op 31 december 2003 luidden."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Oude artikelen van 2003 gelden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78c"

    def formula(gezin, period, parameters):
        """Er is nog recht op algemene bijstand, die op 31 december 2003 met die artikelen werd verleend."""
        return gezin("recht_op_algemene_bijstand", period) & gezin("bijstand_met_oude_artikelen_van_2003", period)


class bijstand_in_buitenland_in_december_1995(Variable):
    """Ontving in december 1995 in het buitenland bijstand op grond van art. 82 of 95 van de Algemene Bijstandswet, die toen niet is
    geëindigd.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Bijstand in het buitenland in december 1995"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78h&lid=1&o=a"


class bijstand_in_buitenland_opnieuw_aangevraagd_in_1996(Variable):
    """Ontving in de 26 weken voor 31 december 1995 in het buitenland bijstand op grond van art. 82, die toen eindigde, en vroeg binnen 26
    weken na die dag opnieuw aan.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Bijstand in het buitenland opnieuw aangevraagd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78h&lid=1&o=b"


class weken_sinds_einde_bijstand_in_buitenland(Variable):
    """Volle weken sinds de bijstand in het buitenland is beëindigd; nul als zij loopt."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Weken sinds einde bijstand in het buitenland"
    unit = "week"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78h&lid=4"


class oordeel_bijstand_in_buitenland(Variable):
    """Oordeel van de SVB: de bijstand per maand, afgestemd op omstandigheden, mogelijkheden en middelen, en op de kosten van het bestaan
    ter plaatse.
    """

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Bijstand in het buitenland (oordeel)"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78h&lid=2"


class bijstand_in_buitenland_mogelijk(Variable):
    """Of de SVB de bijstand aan een Nederlander in het buitenland kan voortzetten; recht en hoogte volgen dan niet uit deze wet."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Bijstand in het buitenland mogelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78h&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78h&lid=1&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78h&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78h&lid=4",
    ]

    def formula(persoon, period, parameters):
        """Een Nederlander in het buitenland met zulke bijstand van voor 1996, van wie zij nog geen 26 weken is beëindigd."""
        weken = parameters(period).participatiewet.overgangsrecht.weken_einde_bijstand_in_buitenland
        van_voor_1996 = persoon("bijstand_in_buitenland_in_december_1995", period)
        van_voor_1996 |= persoon("bijstand_in_buitenland_opnieuw_aangevraagd_in_1996", period)
        in_buitenland = persoon("nederlander", period) & ~persoon("woont_in_nederland", period)
        return in_buitenland & van_voor_1996 & (persoon("weken_sinds_einde_bijstand_in_buitenland", period) < weken)


class bijstand_in_buitenland(Variable):
    """De bijstand die de SVB in het buitenland voortzet."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Bijstand in het buitenland"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78h&lid=2"

    def formula(persoon, period, parameters):
        """Het bedrag dat de SVB vaststelt, als zij de bijstand kan voortzetten."""
        bedrag = niet_negatief(persoon("oordeel_bijstand_in_buitenland", period))
        return np.where(persoon("bijstand_in_buitenland_mogelijk", period), bedrag, 0.0)


class bijstand_als_gehuwden_met_kind_voor_2010(Variable):
    """Voor 2010 bestond recht op bijstand voor gehuwden wegens een gezamenlijke huishouding met een meerderjarig aangehuwd kind of
    voormalig pleegkind, en dat recht loopt nog.
    """

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand als gehuwden met een kind, van voor 2010"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78m"


class algemene_bijstand_als_ongehuwd_met_kind(Variable):
    """De algemene bijstand die er zou zijn als dat kind niet als echtgenoot telt (art. 3 lid 7 en 8, art. 4 lid 2)."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Algemene bijstand als het kind niet als echtgenoot telt"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78m"


class blijft_gehuwd_met_kind_van_voor_2010(Variable):
    """Of de ongehuwde met het meerderjarige aangehuwde kind of voormalige pleegkind als gehuwd blijft gelden."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Blijft gehuwd met een kind van voor 2010"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78m"

    def formula(gezin, period, parameters):
        """Het recht van voor 2010 loopt nog, en de bijstand zou niet hoger zijn als het kind niet als echtgenoot telt."""
        loopt = gezin("bijstand_als_gehuwden_met_kind_voor_2010", period) & gezin("recht_op_algemene_bijstand", period)
        return loopt & (gezin("algemene_bijstand_als_ongehuwd_met_kind", period) <= gezin("algemene_bijstand", period))


class besluit_wet_werk_en_bijstand_niet_aangepast(Variable):
    """Het college heeft het besluit op grond van de Wet werk en bijstand nog niet met deze wet in overeenstemming gebracht."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Besluit van voor 2015 nog niet aangepast"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78z&lid=2"


class normen_wet_werk_en_bijstand_gelden(Variable, onzeker=True):
    """Of de normen van de Wet werk en bijstand nog gelden; van lid 2 is alleen de hoofdlijn gelezen (binnen zes maanden aanpassen)."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Normen van voor 2015 gelden nog"
    end = "2015-06-30"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78z&lid=2"

    def formula_2015_01(gezin, period, parameters):
        """In de eerste helft van 2015, zolang het besluit van voor 2015 niet is aangepast."""
        return gezin("besluit_wet_werk_en_bijstand_niet_aangepast", period)
