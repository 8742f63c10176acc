"""Een woonsituatie die desgevraagd niet is aangetoond (art. 53a lid 2 en 3)."""

import numpy as np

from openfisca_participatie.entities import Gezin
from openfisca_participatie.variabele import MONTH, Variable, cent, minimum, som_van_belanghebbenden
from openfisca_participatie.variables.begrippen.leefvorm import Leefvorm


class woonsituatie_niet_aangetoond(Variable):
    """Toont desgevraagd niet aan dat hij zonder kostendelende medebewoners woont, of met niet meer dan hij stelt."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Woonsituatie niet aangetoond"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53a&lid=2&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53a&lid=3",
    ]


class norm_woonsituatie_niet_aangetoond(Variable, onzeker=True):
    """De norm van wie zijn woonsituatie niet aantoont; nul als hij haar wel aantoont of niet is gevraagd dat te doen.

    Tot 2016 noemde de wet 30% van de rekennorm; sindsdien 30% van "de in artikel 22a, eerste lid, bedoelde norm". Gelezen is: de rekennorm
    (B), voor ieder die in de norm meetelt, en nooit meer dan de norm die hij anders kreeg.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Norm bij een niet aangetoonde woonsituatie"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53a&lid=3&o=a"

    def formula(gezin, period, parameters):
        """30% van de rekennorm voor ieder van de rechthebbenden, ten hoogste de norm zelf."""
        persoon = gezin.members
        aandeel = parameters(period).participatiewet.betaling.woonsituatie.aandeel
        per_persoon = cent(persoon("rekennorm_kostendelers", period) * aandeel) * persoon("telt_mee_in_norm", period)
        norm = minimum(som_van_belanghebbenden(gezin, per_persoon), gezin("norm", period))
        return np.where(gezin("woonsituatie_niet_aangetoond", period), cent(norm), 0.0)


class alleenstaande_ouder_voor_plichten(Variable):
    """Of iemand voor de ontheffingen van de plichten (art. 9 lid 4 en 9a) als alleenstaande ouder wordt aangemerkt."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Alleenstaande ouder voor de plichten"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53a&lid=3&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Wie zonder echtgenoot een ten laste komend kind heeft, ook een pleegkind, tenzij hij zijn woonsituatie niet aantoont."""
        kinderen = gezin.sum(gezin.members("ten_laste_komend_kind_voor_plichten", period))
        ouder = (gezin("leefvorm", period) != Leefvorm.gehuwden) & (kinderen > 0)
        return ouder & ~gezin("woonsituatie_niet_aangetoond", period)
