"""What simulations of the same household have in common: computed once.

A variable has the same value in a second simulation when its rule is the same, each parameter it read has the same value, and all it
read is the same again; a rule that is given the same reads the same. That is seen from what the first simulation noted, not guessed.
So the law in force and a proposal share all that the proposal does not touch, and a fact that is varied costs what rests on it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from openfisca_core.parameters import ParameterNodeAtInstant
from openfisca_core.periods import DateUnit

from openfisca_participatie.stelsel import Gelezen, Simulatie, Sleutel

Variant = frozenset[tuple[Any, Any]]


class Eerder:
    """What a simulation can take from an earlier one of the same persons, gezinnen and dwellings."""

    def __init__(self, bron: Simulatie, doel: Simulatie, kopieen: Sequence[int] | None, van: int, getallen: dict[Any, bool]) -> None:
        """``kopieen`` are the copies in ``bron``, which has ``van`` of them, that the copies in ``doel`` are held against; None for all.

        ``getallen`` holds which parameters were found to be the same.
        """
        self.bron, self.doel, self._getallen = bron, doel, getallen
        self.kopieen, self.van = None if kopieen is None else np.asarray(kopieen), van
        self._anders = self._andere_invoer()
        self._zelfde: dict[Sleutel, bool] = {}

    def is_zelfde(self, sleutel: Gelezen) -> bool:
        """Whether the value is the same as in the earlier simulation; also no when that did not compute it."""
        gezien = self._zelfde.get(sleutel)  # type: ignore[arg-type]
        if gezien is None:
            self._zelfde[sleutel] = False  # type: ignore[index]  # as long as it is not known, and in a circle
            gezien = self._zelfde[sleutel] = self._zoek_uit(sleutel)  # type: ignore[index]
        return gezien

    def waarde(self, sleutel: Sleutel) -> NDArray:
        """The value for the copies of the later simulation; only of what is the same."""
        return self._kopieer(self.bron.ken(sleutel))

    # --- inside ---

    def _kopieer(self, waarden: NDArray) -> NDArray:
        return waarden if self.kopieen is None else waarden.reshape(self.van, -1)[self.kopieen].ravel()

    def _zoek_uit(self, sleutel: Gelezen) -> bool:
        naam, periode = sleutel
        if sleutel in self._anders or naam not in self.bron.tax_benefit_system.variables:
            return False
        if periode is None:  # for which months there is a value: that of what is given
            return True
        hier, daar = self.bron.tax_benefit_system.variables[naam], self.doel.tax_benefit_system.variables.get(naam)
        if daar is None or daar.is_neutralized or (hier is not daar and not _zelfde_regel(hier, daar, periode)):
            return False
        if self.bron.ken(sleutel) is None:  # type: ignore[arg-type]
            return False
        if sleutel not in self.bron.gelezen:  # given
            return True
        return all(self._zelfde_getal(*getal) for getal in self.bron.getallen.get(sleutel, ())) and all(
            self.is_zelfde(een) for een in self.bron.gelezen[sleutel]
        )

    def _zelfde_getal(self, pad: str, dag: Any) -> bool:
        een, ander = self.bron.tax_benefit_system, self.doel.tax_benefit_system
        if een is ander:
            return True
        wat = een, ander, pad, dag
        if wat not in self._getallen:
            self._getallen[wat] = _gelijk(_getal(een, pad, dag), _getal(ander, pad, dag))
        return self._getallen[wat]

    def _andere_invoer(self) -> set[Gelezen]:
        """What is given otherwise than in the earlier simulation. What is given for nobody is not given."""
        anders: set[Gelezen] = set()
        for sleutel in self.bron.invoer.keys() | self.doel.invoer.keys():
            if not self._zelfde_invoer(self.bron.invoer.get(sleutel), self.doel.invoer.get(sleutel)):
                anders |= {sleutel, (sleutel[0], None)}
        return anders

    def _zelfde_invoer(self, eerst: Any, dan: Any) -> bool:
        if eerst is None or dan is None:
            return not (dan[1] if eerst is None else self._kopieer(eerst[1])).any()
        waarden, van = (np.asarray(self._kopieer(een)) for een in eerst)
        zelfde = (waarden == dan[0]) | (waarden != waarden) & (dan[0] != dan[0])  # not known is not known
        return bool((van == dan[1]).all() and (zelfde | ~van).all())


def _zelfde_regel(hier: Any, daar: Any, periode: Any) -> bool:
    """Whether two variables of the same name have the same rule in a period, and the same kind of values."""
    if hier.definition_period == DateUnit.ETERNITY:
        zelfde = dict(hier.formulas) == dict(daar.formulas)
    else:
        zelfde = hier.get_formula(periode) is daar.get_formula(periode)
    return (
        zelfde
        and hier.default_value == daar.default_value
        and hier.value_type is daar.value_type
        and hier.entity.key == daar.entity.key
        and hier.definition_period == daar.definition_period
        and not hier.is_neutralized
    )


def _getal(stelsel: Any, pad: str, dag: Any) -> Any:
    """A parameter, a table of brackets or a node on the day that a rule asks for; None when there is none."""
    knoop = stelsel.get_parameters_at_instant(dag)
    for naam in pad.split(".") if pad else ():
        knoop = knoop._children.get(naam) if isinstance(knoop, ParameterNodeAtInstant) else None
    return knoop


def _gelijk(een: Any, ander: Any) -> bool:
    """Whether two parameters are the same, to the last child or bracket."""
    if een is ander:
        return True
    if type(een) is not type(ander):
        return False
    if isinstance(een, ParameterNodeAtInstant):
        return een._children.keys() == ander._children.keys() and all(
            _gelijk(kind, ander._children[naam]) for naam, kind in een._children.items()
        )
    if hasattr(een, "thresholds"):
        hier, daar = vars(een), vars(ander)
        return hier.keys() == daar.keys() and all(bool(np.all(waarde == daar[naam])) for naam, waarde in hier.items())
    return bool(een == ander) or (isinstance(een, float) and math.isnan(een) and math.isnan(ander))


@dataclass
class Bewaard:
    """A simulation that was made, what was given to it, and which of its copies is which variant."""

    simulatie: Simulatie
    feiten: frozenset[Any]
    kopieen: dict[Variant, int]  # of variants that are given twice the last copy
    aantal: int

    def afstand(self, feiten: frozenset[Any], varianten: Sequence[Variant]) -> float:
        """How much is given otherwise in a simulation with these facts and variants; infinite when a variant cannot be held against it."""
        andere = [variant for variant in varianten if variant not in self.kopieen]
        if andere and frozenset() not in self.kopieen:
            return math.inf
        return len(self.feiten ^ feiten) + sum(map(len, andere))

    def eerder(self, doel: Simulatie, varianten: Sequence[Variant], getallen: dict[Any, bool]) -> Eerder:
        """What a simulation with these variants can take from it: of each the copy of the same, otherwise of the case as it stands."""
        gewoon = self.kopieen.get(frozenset(), 0)
        kopieen = [self.kopieen.get(variant, gewoon) for variant in varianten]
        alle = kopieen == list(range(self.aantal))
        return Eerder(self.simulatie, doel, None if alle else kopieen, self.aantal, getallen)


class Gedeeld:
    """The simulations that were made of a month of a case, under one law or several: each next one takes from them what it can."""

    MEESTE = 24

    def __init__(self) -> None:
        """Still none."""
        self._bewaard: dict[Any, dict[int, list[Bewaard]]] = {}  # by who is in the household, then by law
        self._getallen: dict[Any, bool] = {}

    def bewaar(self, wie: Any, simulatie: Simulatie, feiten: frozenset[Any], varianten: Sequence[Variant]) -> None:
        """Keep a simulation for those after it: of each law the last ones."""
        van_deze_wet = self._bewaard.setdefault(wie, {}).setdefault(id(simulatie.tax_benefit_system), [])
        van_deze_wet.append(Bewaard(simulatie, feiten, {variant: nummer for nummer, variant in enumerate(varianten)}, len(varianten)))
        del van_deze_wet[: -self.MEESTE]

    def eerdere(self, wie: Any, doel: Simulatie, feiten: frozenset[Any], varianten: Sequence[Variant]) -> list[Eerder]:
        """What a new simulation can take: from the nearest one under the same law, and from the nearest one under another law."""
        per_wet = self._bewaard.get(wie, {})
        eigen = id(doel.tax_benefit_system)
        uit = []
        for bewaard in (per_wet.get(eigen, []), [een for wet, van_wet in per_wet.items() if wet != eigen for een in van_wet]):
            afstand, nummer = min(((een.afstand(feiten, varianten), -nummer) for nummer, een in enumerate(bewaard)), default=(math.inf, 0))
            if afstand < math.inf:
                uit.append(bewaard[-nummer].eerder(doel, varianten, self._getallen))
                if not afstand and bewaard is per_wet.get(eigen):
                    break
        return uit
