"""The trace of a month that was already computed, without computing it again: what each step read is looked up step by step.

OpenFisca keeps a trace only of a simulation that begins with it. The values are known here, and a rule that is asked again with them
reads what it read; so only the steps that somebody looks at are asked again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from openfisca_core.tracers import TracingParameterNodeAtInstant

from openfisca_participatie.berekening.simulatie import Bouwer
from openfisca_participatie.berekening.toelichting import Stappen, _Stap
from openfisca_participatie.stelsel import ALTIJD, Sleutel, als_periode
from openfisca_participatie.zaak.situatie import EEUWIG

WatErIs = tuple[list[tuple[str, str]], list[tuple[str, str]]]
"""What a step read: variables with their period, and parameters with their day."""


class Stap(_Stap):
    """A step of which it is found out what it read when that is asked."""

    def __init__(self, naam: str, periode: str, vector: NDArray, ontleed: Callable[[], WatErIs]) -> None:
        """``ontleed`` gives what it read."""
        self.naam, self.periode, self.vector, self._ontleed = naam, periode, vector, ontleed

    def __getattr__(self, veld: str) -> Any:
        """``gelezen`` and ``parameters``, the first time."""
        if veld not in ("gelezen", "parameters"):
            raise AttributeError(veld)
        self.gelezen, self.parameters = self._ontleed()
        return vars(self)[veld]


class _Opname:
    """Takes down which parameters a rule reads."""

    def __init__(self) -> None:
        self.parameters: list[tuple[str, str]] = []

    def record_parameter_access(self, naam: str, dag: Any, _: Any) -> None:
        self.parameters.append((naam, str(dag)))


class Naslag:
    """Stands in for a simulation with a trace."""

    def __init__(self, bouwer: Bouwer) -> None:
        """Of the situation of a builder."""
        self.simulatie = bouwer.simulatie()
        self.doelen: list[Sleutel] = []
        self._gegeven = self._onder_wat_gegeven_is()

    def calculate(self, variabele: str, maand: str) -> NDArray:
        """The values of an outcome, which belongs to the trace from here on."""
        self.doelen.append(self._sleutel(variabele, maand))
        return np.asarray(self.simulatie.calculate(variabele, maand))

    def stappen(self) -> Stappen:
        """All steps of the outcomes that were asked."""
        return {
            (naam, EEUWIG if periode == ALTIJD else str(periode)): self._stap((naam, periode))
            for naam, periode in self.simulatie.rust_op(self.doelen)
        }

    # --- inside ---

    def _sleutel(self, variabele: str, maand: str) -> Sleutel:
        soort: Any = self.simulatie.tax_benefit_system.get_variable(variabele, check_existence=True)
        return variabele, ALTIJD if soort.definition_period == EEUWIG.lower() else als_periode(maand)

    def _stap(self, sleutel: Sleutel) -> Stap:
        naam, periode = sleutel
        vector = np.asarray(self.simulatie.ken(sleutel))
        return Stap(naam, EEUWIG if periode == ALTIJD else str(periode), vector, partial(self._ontleed, sleutel))

    def _ontleed(self, sleutel: Sleutel) -> WatErIs:
        if sleutel in self._gegeven:
            return [], []
        sleutels, parameters = self._vraag_opnieuw(sleutel)
        return [(naam, EEUWIG if periode == ALTIJD else str(periode)) for naam, periode in sleutels], parameters

    def _vraag_opnieuw(self, sleutel: Sleutel) -> tuple[list[Sleutel], list[tuple[str, str]]]:
        """What the rule of a step reads, each once; of what is given nothing."""
        naam, periode = sleutel
        stelsel: Any = self.simulatie.tax_benefit_system
        soort = stelsel.variables[naam]
        formule = soort.get_formula(None if periode == ALTIJD else periode) if sleutel in self.simulatie.gelezen else None
        if formule is None:
            return [], []
        opname = _Opname()

        def parameters(dag: Any) -> Any:
            return TracingParameterNodeAtInstant(stelsel.get_parameters_at_instant(dag), opname)

        gelezen: list[Any] = []
        self.simulatie.lezers.append(gelezen)
        try:
            argumenten = (self.simulatie.populations[soort.entity.key], periode, parameters)
            formule(*argumenten[: formule.__code__.co_argcount])
        finally:
            self.simulatie.lezers.pop()
        return [een for een in dict.fromkeys(gelezen) if een[1] is not None], opname.parameters

    def _onder_wat_gegeven_is(self) -> set[Sleutel]:
        """What is given for some units only, and what its rule rests on: in a trace all of it is given (:meth:`Simulatie.vul_aan`)."""
        te_doen = [self._sleutel(variabele, periode) for variabele, periode in self.simulatie.gegeven]
        gezien = set(te_doen)
        while te_doen:
            nieuw = [een for een in self._vraag_opnieuw(te_doen.pop())[0] if een not in gezien]
            gezien.update(nieuw)
            te_doen += nieuw
        return gezien
