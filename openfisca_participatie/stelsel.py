"""The tax-benefit system: entities, variables and dated parameters of the Participatiewet."""

import functools
import importlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy
from openfisca_core.errors import SpiralError
from openfisca_core.holders import Holder
from openfisca_core.indexed_enums import EnumArray
from openfisca_core.parameters import ParameterNodeAtInstant
from openfisca_core.periods import DateUnit, Period, period
from openfisca_core.populations import GroupPopulation, Population
from openfisca_core.simulations import Simulation
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import config

from openfisca_participatie.entities import entities
from openfisca_participatie.variabele import Variable

MAP = Path(__file__).parent
EERSTE_MAAND = "2015-01"
"""First month the rules are encoded for: the Participatiewet is in force since 1 January 2015."""
LAATSTE_MAAND = "2026-12"
"""Last month for which norms have been published (amounts of 1 July 2026)."""
LAATSTE_MAAND_RECHT = "2027-12"
"""Last month whose rules are encoded, as far as they are known now."""

# Amounts must be exact to the cent, also in variables that a reform defines with OpenFisca's own Variable class.
config.VALUE_TYPES[float]["dtype"] = numpy.float64


ALTIJD = period(DateUnit.ETERNITY)
Sleutel = tuple[str, Period]
"""A variable and a period; what is always true is kept under :data:`ALTIJD`."""
Gelezen = tuple[str, Period | None]
"""What a rule read; without a period: for which periods there is a value."""


@functools.lru_cache(maxsize=4096)
def als_periode(tekst: str) -> Period:
    """A period of its text, read once: core reads it again at each question."""
    gelezen: Period = period(tekst)
    return gelezen


class _Vraag:
    """A population that asks the simulation directly; what is out of the ordinary goes the way of core, which says what is wrong."""

    entity: Any
    simulation: Any

    def __call__(self, variable_name: str, period: Any, options: Any = None) -> Any:
        """The values of a variable."""
        if options is None and type(period) is Period and self.simulation is not None:
            soort = self.simulation.tax_benefit_system.variables.get(variable_name)
            if soort is not None and soort.entity.key == self.entity.key:
                return self.simulation.calculate(variable_name, period)
        return super().__call__(variable_name, period, options)  # type: ignore[misc]

    def get_holder(self, variable_name: str) -> Any:
        """Where the values are kept; a rule that asks it depends on the months for which there is a value."""
        if lezers := getattr(self.simulation, "lezers", None):
            lezers[-1].append((variable_name, None))
        return super().get_holder(variable_name)  # type: ignore[misc]


class _Personen(_Vraag, Population):
    pass


class _Groepen(_Vraag, GroupPopulation):
    pass


def populaties_van(stelsel: TaxBenefitSystem) -> dict[str, Any]:
    """The populations of a simulation, still empty."""
    personen = _Personen(stelsel.person_entity)
    return {personen.entity.key: personen} | {entiteit.key: _Groepen(entiteit, personen) for entiteit in stelsel.group_entities}


class CountryTaxBenefitSystem(TaxBenefitSystem):
    """The Participatiewet as OpenFisca country package."""

    def __init__(self) -> None:
        """Load all variables and parameters of this package."""
        super().__init__(entities)
        self.add_variables_from_directory(str(MAP / "variables"))
        self.load_parameters(str(MAP / "parameters"))
        self.open_api_config = {
            "title": "Participatiewet",
            "description": "Bijstand volgens de Participatiewet, 2015-2026.",
            "variable_example": "algemene_bijstand",
            "parameter_example": "participatiewet.normen.vanaf_21_jaar.alleenstaande",
            "simulation_example": {
                "personen": {"anna": {"geboortedatum": {"ETERNITY": "1980-05-01"}}},
                "gezinnen": {"gezin": {"aanvrager": "anna", "algemene_bijstand": {"2026-07": None}}},
                "woningen": {"woning": {"bewoners": ["anna"]}},
            },
        }

    def instantiate_entities(self) -> dict[str, Any]:
        """The populations of a simulation, still empty."""
        return populaties_van(self)

    def add_variables_from_file(self, file_path: str) -> None:
        """Add the variables of a module, imported under its own name.

        Core would compile each file again under a name of its own and parse it for the Web API; ``Variable.get_introspection_data``
        finds the source when it is asked for. Rules can then also share helpers between modules without a second copy of them.
        """
        pad = Path(file_path).relative_to(MAP.parent).with_suffix("")
        if pad.name == "__init__":
            return
        module = importlib.import_module(".".join(pad.parts))
        for soort in vars(module).values():
            if isinstance(soort, type) and issubclass(soort, Variable) and soort.__module__ == module.__name__:
                self.add_variable(soort)


class _Getallen:
    """The parameters as a rule asks for them; what it reads is noted, with the day for which it asked."""

    def __init__(self, stelsel: TaxBenefitSystem, gelezen: list[tuple[str, Any]]) -> None:
        self._stelsel, self._gelezen = stelsel, gelezen

    def __call__(self, dag: Any) -> Any:
        return _Knoop(self._stelsel.get_parameters_at_instant(dag), "", dag, self._gelezen)


class _Knoop:
    """A node of parameters on a day, of which each value that is read is noted; also one that is not there."""

    def __init__(self, knoop: Any, pad: str, dag: Any, gelezen: list[tuple[str, Any]]) -> None:
        self._knoop, self._pad, self._dag, self._gelezen = knoop, pad, dag, gelezen

    def __getattr__(self, naam: str) -> Any:
        if naam.startswith("_"):
            self._gelezen.append((self._pad, self._dag))
            return getattr(self._knoop, naam)
        return self._kind(naam, getattr)

    def __getitem__(self, naam: Any) -> Any:
        if isinstance(naam, str):
            return self._kind(naam, lambda knoop, kind: knoop[kind])
        self._gelezen.append((self._pad, self._dag))
        return self._knoop[naam]

    def __contains__(self, naam: Any) -> bool:
        self._gelezen.append((self._pad, self._dag))
        return naam in self._knoop

    def __iter__(self) -> Any:
        self._gelezen.append((self._pad, self._dag))
        return iter(self._knoop)

    def _kind(self, naam: str, haal: Any) -> Any:
        pad = f"{self._pad}.{naam}" if self._pad else naam
        kind = self._knoop._children.get(naam)
        if type(kind) is ParameterNodeAtInstant:
            return _Knoop(kind, pad, self._dag, self._gelezen)
        self._gelezen.append((pad, self._dag))
        return haal(self._knoop, naam)


class Simulatie(Simulation):
    """A simulation in which a fact that has a rule can be given for some units only: the others have what the rule gives.

    Without a trace it asks and keeps values as core does, without looking up three times what it looks up once, and it remembers what
    each rule read. So a simulation that comes after it takes from it what cannot be different (:mod:`berekening.gedeeld`).
    """

    def __init__(self, stelsel: TaxBenefitSystem, populaties: dict[str, Any]) -> None:
        """As of OpenFisca; nothing is given yet."""
        super().__init__(stelsel, populaties)
        self.gegeven: dict[tuple[str, str], tuple[Any, Any]] = {}
        self.deels_gegeven: set[str] = set()
        self.invoer: dict[tuple[str, Period], tuple[Any, Any]] = {}
        self.gelezen: dict[Sleutel, list[Gelezen]] = {}
        self.getallen: dict[Sleutel, list[tuple[str, Any]]] = {}
        self.lezers: list[list[Gelezen]] = []
        self.eerder: Sequence[Any] = ()
        self._geleend: dict[Sleutel, Any] = {}
        self._overgenomen: list[Sleutel] = []
        self._nagegaan, self._rust = 0, dict[Sleutel, None]()

    def calculate(self, variable_name: str, period: Any) -> Any:
        """The values of a variable; what was asked before is looked up."""
        if type(period) is str:
            period = als_periode(period)
        soort = None if self.trace else self.tax_benefit_system.variables.get(variable_name)
        if soort is None or type(period) is not Period:
            return super().calculate(variable_name, period)
        sleutel = variable_name, ALTIJD if soort.definition_period == DateUnit.ETERNITY else period
        if self.lezers:
            self.lezers[-1].append(sleutel)
        if soort.is_neutralized:
            return super().calculate(variable_name, period)
        houder = self.populations[soort.entity.key]._holders.get(variable_name)
        if houder is not None:
            waarden = houder._memory_storage._arrays.get(sleutel[1])
            if waarden is not None:
                return waarden
        if self.eerder and (waarden := self._leen(sleutel)) is not None:
            self.houder(soort)._memory_storage._arrays[sleutel[1]] = waarden
            self._overgenomen.append(sleutel)
            return waarden
        return self._reken(soort, period, sleutel)

    def ken(self, sleutel: Sleutel) -> Any:
        """A value that was computed here, or can be taken from an earlier simulation; None when neither. Computes nothing."""
        soort = self.tax_benefit_system.variables[sleutel[0]]
        houder = self.populations[soort.entity.key]._holders.get(sleutel[0])
        waarden = None if houder is None else houder._memory_storage._arrays.get(sleutel[1])
        return self._leen(sleutel) if waarden is None else waarden

    def get_array(self, variable_name: str, period: Any) -> Any:
        """As of core: what was computed; also when it was so in the earlier simulation of which something was taken that rests on it."""
        waarden = super().get_array(variable_name, period)
        if waarden is None and self._overgenomen:
            soort = self.tax_benefit_system.variables[variable_name]
            tijdvak = als_periode(period) if type(period) is str else period
            sleutel = variable_name, ALTIJD if soort.definition_period == DateUnit.ETERNITY else tijdvak
            return self._leen(sleutel) if sleutel in self._hierop_rust() else None
        return waarden

    def _leen(self, sleutel: Sleutel) -> Any:
        """What an earlier simulation has, when it is the same here."""
        if sleutel in self._geleend:
            return self._geleend[sleutel]
        for eerder in self.eerder:
            if eerder.is_zelfde(sleutel):
                waarden = self._geleend[sleutel] = eerder.waarde(sleutel)
                if sleutel in eerder.bron.gelezen:
                    self.gelezen[sleutel] = eerder.bron.gelezen[sleutel]
                    self.getallen[sleutel] = eerder.bron.getallen.get(sleutel, [])
                return waarden
        return None

    def rust_op(self, sleutels: Iterable[Sleutel]) -> dict[Sleutel, None]:
        """These values and all that they rest on, in order; nothing is computed for it."""
        gezien = dict.fromkeys(sleutels)
        te_doen = list(gezien)
        while te_doen:
            sleutel = te_doen.pop()
            if sleutel not in self.gelezen:
                self._leen(sleutel)
            for een in self.gelezen.get(sleutel, ()):
                if een[1] is not None and een not in gezien:
                    gezien[een] = None  # type: ignore[index]
                    te_doen.append(een)  # type: ignore[arg-type]
        return gezien

    def _hierop_rust(self) -> dict[Sleutel, None]:
        """All that what was taken over rests on: a simulation that begins anew would have computed it."""
        if len(self._overgenomen) != self._nagegaan:
            self._nagegaan, self._rust = len(self._overgenomen), self.rust_op(self._overgenomen)
        return self._rust

    def _reken(self, soort: Any, period: Period, sleutel: Sleutel) -> Any:
        """The rule of a variable, or its default, as core does it; kept, with what it read."""
        self._check_period_consistency(period, soort)
        houder = self.houder(soort)
        stapel = self.tracer.stack
        gelezen: list[Gelezen] = []
        stapel.append({"name": soort.name, "period": period})
        self.lezers.append(gelezen)
        try:
            self._check_for_cycle(soort.name, period)
            uit = self._run_formula(soort, houder.population, period)
            waarden = houder.default_array() if uit is None else self._cast_formula_result(uit, soort)
            if len(waarden) == houder.population.count:
                houder._memory_storage._arrays[sleutel[1]] = waarden
                self.gelezen[sleutel] = gelezen
            else:
                houder.put_in_cache(waarden, period)  # says what is wrong
        except SpiralError:
            waarden = houder.default_array()
        finally:
            self.lezers.pop()
            stapel.pop()
            if not stapel:
                self.purge_cache_of_invalid_values()
        return waarden

    def houder(self, soort: Any) -> Any:
        """Where the values of a variable are kept; asking it is no reading."""
        populatie = self.populations[soort.entity.key]
        houder = populatie._holders.get(soort.name)
        if houder is None:
            houder = populatie._holders[soort.name] = Holder(soort, populatie)
        return houder

    def geef(self, variabele: str, periode: str, waarden: Any, van: Any) -> None:
        """Give a fact: ``waarden`` (an array as OpenFisca holds it) for the units where ``van`` is true."""
        soort: Any = self.tax_benefit_system.get_variable(variabele, check_existence=True)
        tijdvak = als_periode(periode)
        self.invoer[variabele, tijdvak] = waarden, van
        if soort.formulas and not van.all():
            self.gegeven[variabele, periode] = waarden, van
            self.deels_gegeven.add(variabele)
        elif soort.end is None and waarden.dtype == soort.dtype and (soort.definition_period, 1) == (tijdvak.unit, tijdvak.size):
            self.houder(soort)._memory_storage._arrays[tijdvak] = waarden
        else:
            self.set_input(variabele, tijdvak, waarden)

    def vul_aan(self) -> None:
        """Work out what the rules give for the others, so that from here on each such fact is given, also in the trace."""
        zelf: Any = self  # of ``trace`` OpenFisca declares no type
        spoor, zelf.trace = zelf.trace, False
        for variabele, periode in self.gegeven:
            self.calculate(variabele, als_periode(periode))
        zelf.trace = spoor

    def _run_formula(self, variable: Any, population: Any, period: Any) -> Any:
        if self.trace:
            uit = super()._run_formula(variable, population, period)
        else:
            formule = variable.get_formula(period)
            if formule is None:
                uit = None
            elif formule.__code__.co_argcount == 2:
                uit = formule(population, period)
            else:
                getallen: list[tuple[str, Any]] = []
                uit = formule(population, period, _Getallen(self.tax_benefit_system, getallen))
                self.getallen[variable.name, ALTIJD if variable.definition_period == DateUnit.ETERNITY else period] = getallen
        if variable.name not in self.deels_gegeven:
            return uit
        periode = "ETERNITY" if variable.definition_period == "eternity" else str(period)
        if (variable.name, periode) not in self.gegeven:
            return uit
        waarden, van = self.gegeven[variable.name, periode]
        volgens_de_regel = variable.default_array(population.count) if uit is None else self._cast_formula_result(uit, variable)
        samen = numpy.where(van, numpy.asarray(waarden), numpy.asarray(volgens_de_regel))
        return samen if not isinstance(waarden, EnumArray) else EnumArray(samen, variable.possible_values)


def nieuwe_simulatie(stelsel: TaxBenefitSystem, populaties: dict[str, Any], *, spoor: bool = False) -> Simulatie:
    """Make a simulation; the one place that does. ``spoor`` records every step for explanations (before the first calculate)."""
    simulatie = Simulatie(stelsel, populaties)
    simulatie.max_spiral_loops = 24
    simulatie.trace = spoor
    return simulatie
