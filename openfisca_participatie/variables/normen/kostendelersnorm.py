"""Kostendelersnorm: wie een woning deelt, deelt de kosten (art. 22a)."""

import numpy as np

from openfisca_participatie.entities import Gezin, Persoon
from openfisca_participatie.variabele import MONTH, Variable, aanvrager_en_partner, cent, keuze, som_van_belanghebbenden, van_echtgenoot


class mantelzorg_intensief_tijdelijk_elders(Variable):
    """Gebruikt tijdelijk een hoofdverblijf elders om mantelzorg te geven bij een intensieve zorgbehoefte (art. 22a lid 4, sinds 2026)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Tijdelijk elders voor intensieve mantelzorg"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=4"


class kostendelersnorm_blijft_buiten_toepassing(Variable):
    """Art. 22a geldt niet voor deze belanghebbende, ook al heeft hij kostendelende medebewoners."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Kostendelersnorm blijft buiten toepassing"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=4"

    def formula_2026_01(persoon, period, parameters):
        """Wie voor intensieve mantelzorg tijdelijk elders zijn hoofdverblijf heeft (lid 4)."""
        return persoon("mantelzorg_intensief_tijdelijk_elders", period)


class deelt_kosten(Variable):
    """Of art. 22a voor deze belanghebbende geldt als hij recht heeft: 21 jaar of ouder, met kostendelende medebewoners."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Deelt de kosten van de woning"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=1"

    def formula_2015_01(persoon, period, parameters):
        """In 2015 ook wie alleen met zijn echtgenoot woont, als die geen recht op algemene bijstand heeft (art. 22a lid 3)."""
        woning = persoon.simulation.populations["woning"].members_entity_id
        echtgenoot_in_woning = woning == van_echtgenoot(persoon, woning, -1)
        echtgenoot_zonder_recht = echtgenoot_in_woning & ~van_echtgenoot(persoon, persoon("heeft_persoonlijk_recht", period), True)
        echtgenoot_21 = ~van_echtgenoot(persoon, persoon("jonger_dan_21_jaar", period), True)
        heeft_recht = persoon("heeft_persoonlijk_recht", period)
        return _deelt_kosten(persoon, period, parameters, heeft_recht & echtgenoot_zonder_recht & echtgenoot_21)

    def formula_2016_01(persoon, period, parameters):
        """21 jaar of ouder, niet in een inrichting, en een of meer kostendelende medebewoners."""
        return _deelt_kosten(persoon, period, parameters, False)


class aantal_kostendelers(Variable):
    """A in de formule van art. 22a: de kostendelende medebewoners, de belanghebbende en zijn echtgenoot van 21 jaar of ouder.

    Een echtgenoot zonder recht telt als hij in de woning woont. Verblijft de echtgenoot in een inrichting, dan geldt de norm als
    alleenstaande (art. 23 lid 3) en telt hij niet.
    """

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Aantal kostendelers (A)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=1"

    def formula(persoon, period, parameters):
        """De belanghebbende zelf, zijn meetellende echtgenoot en zijn kostendelende medebewoners."""
        return _kostendelers(persoon, period) + 1 + _echtgenoot_telt(persoon, period, ~persoon("jonger_dan_21_jaar", period))


class rekennorm_kostendelers(Variable):
    """B in de formule van art. 22a: de norm voor gehuwden waarvan elke kostendeler een deel krijgt."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Rekennorm (B)"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=1"

    def formula(persoon, period, parameters):
        """Art. 21 b; art. 22 c als alleen zijn echtgenoot pensioengerechtigd is; art. 22 b als hij het zelf is."""
        normen = parameters(period).participatiewet.normen
        pensioengerechtigd = persoon("pensioengerechtigde_leeftijd_bereikt", period)
        echtgenoot_in_inrichting = van_echtgenoot(persoon, persoon("verblijft_in_inrichting", period))
        echtgenoot_pensioengerechtigd = van_echtgenoot(persoon, pensioengerechtigd) & ~echtgenoot_in_inrichting
        return keuze(
            [pensioengerechtigd, echtgenoot_pensioengerechtigd],
            [normen.pensioengerechtigd.gehuwden, normen.pensioengerechtigd.gehuwden_een_pensioengerechtigd],
            normen.vanaf_21_jaar.gehuwden,
        )


class kostendelersdeel(Variable):
    """De uitkomst van de formule van art. 22a lid 1 voor een belanghebbende van 21 jaar of ouder, nog los van de vraag of zij geldt."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Deel volgens de kostendelersformule"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=1"

    def formula(persoon, period, parameters):
        """((40% + A x 30%) / A) x B, op de cent afgerond."""
        oud_genoeg = aanvrager_en_partner(persoon) & ~persoon("jonger_dan_21_jaar", period)
        A, B = persoon("aantal_kostendelers", period), persoon("rekennorm_kostendelers", period)
        return np.where(oud_genoeg, _formule(parameters(period).participatiewet.normen.kostendelersnorm, A, B), 0.0)


class kostendelersdeel_als_beiden_21(Variable):
    """Het deel van elk van de echtgenoten als beiden 21 jaar of ouder waren; alleen nodig voor de grens van art. 20 lid 4."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Kostendelersdeel als beide echtgenoten 21 jaar zouden zijn"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&lid=4"

    def formula(persoon, period, parameters):
        """Dezelfde formule met beide echtgenoten als kostendeler en de rekennorm van art. 21 b."""
        normen = parameters(period).participatiewet.normen
        echtgenoot = _echtgenoot_telt(persoon, period, persoon.filled_array(True))
        A = _kostendelers(persoon, period) + 1 + echtgenoot
        deel = _formule(normen.kostendelersnorm, A, normen.vanaf_21_jaar.gehuwden)
        return np.where(aanvrager_en_partner(persoon), deel, 0.0)


class kostendelersnorm_per_persoon(Variable):
    """Norm voor wie de woning deelt: ((40% + A x 30%) / A) x B, op de cent afgerond; 0 waar art. 22a niet geldt."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Kostendelersnorm per persoon"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=1"

    def formula(persoon, period, parameters):
        """A: het aantal kostendelers met hemzelf. B: de rekennorm van zijn leefvorm en leeftijd (art. 22a lid 1 en 2)."""
        geldt = persoon("deelt_kosten", period) & persoon("telt_mee_in_norm", period)
        return np.where(geldt, persoon("kostendelersdeel", period), 0.0)


class kostendelersnorm_van_toepassing(Variable):
    """Of de norm van dit gezin (mede) op art. 22a berust."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Kostendelersnorm van toepassing"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a"

    def formula(gezin, period, parameters):
        """Voor ten minste een van de belanghebbenden die in de norm meetellen geldt art. 22a."""
        persoon = gezin.members
        geldt = persoon("deelt_kosten", period) & persoon("telt_mee_in_norm", period)
        return som_van_belanghebbenden(gezin, geldt.astype(int)) > 0


def _formule(kostendelersnorm, A, B):
    """((40% + A x 30%) / A) x B, in cents."""
    return cent((kostendelersnorm.vast_deel + A * kostendelersnorm.deel_per_kostendeler) / A * B)


def _kostendelers(persoon, period):
    """Kostendelende medebewoners, as if there were none for whom art. 22a is not applied."""
    aantal = persoon("aantal_kostendelende_medebewoners_persoon", period)
    return aantal * ~persoon("kostendelersnorm_blijft_buiten_toepassing", period)


def _echtgenoot_telt(persoon, period, oud_genoeg):
    """Whether the spouse counts in A: old enough, not in an institution, and in the dwelling when he has no right."""
    woning = persoon.simulation.populations["woning"].members_entity_id
    in_woning = woning == van_echtgenoot(persoon, woning, -1)
    heeft_recht = van_echtgenoot(persoon, persoon("heeft_persoonlijk_recht", period))
    in_inrichting = van_echtgenoot(persoon, persoon("verblijft_in_inrichting", period))
    altijd = persoon.gezin("lezing_echtgenoot_zonder_recht_telt_altijd", period)
    return van_echtgenoot(persoon, oud_genoeg) & (in_woning | heeft_recht | altijd) & ~in_inrichting


def _deelt_kosten(persoon, period, parameters, ook_door_echtgenoot):
    """The common part of the two texts of art. 22a."""
    oud_genoeg = persoon("leeftijd", period) >= parameters(period).participatiewet.normen.kostendelersnorm.leeftijd_belanghebbende
    heeft_medebewoners = _kostendelers(persoon, period) > 0
    elders = persoon("verblijft_in_inrichting", period)
    return aanvrager_en_partner(persoon) & oud_genoeg & (heeft_medebewoners | ook_door_echtgenoot) & ~elders
