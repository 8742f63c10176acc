"""The tax-benefit system: entities, variables and dated parameters of the Participatiewet."""

import importlib
from pathlib import Path
from typing import Any

import numpy
from openfisca_core.indexed_enums import EnumArray
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

# Amounts must be exact to the cent, also in variables that a reform defines with OpenFisca's own Variable class.
config.VALUE_TYPES[float]["dtype"] = numpy.float64


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


class Simulatie(Simulation):
    """A simulation in which a fact that has a rule can be given for some units only: the others have what the rule gives."""

    def __init__(self, stelsel: TaxBenefitSystem, populaties: dict[str, Any]) -> None:
        """As of OpenFisca; nothing is given yet."""
        super().__init__(stelsel, populaties)
        self.gegeven: dict[tuple[str, str], tuple[Any, Any]] = {}

    def geef(self, variabele: str, periode: str, waarden: Any, van: Any) -> None:
        """Give a fact: ``waarden`` (an array as OpenFisca holds it) for the units where ``van`` is true."""
        if van.all() or not self.tax_benefit_system.get_variable(variabele, check_existence=True).formulas:
            self.set_input(variabele, periode, waarden)
        else:
            self.gegeven[variabele, periode] = waarden, van

    def vul_aan(self) -> None:
        """Work out what the rules give for the others, so that from here on each such fact is given, also in the trace."""
        zelf: Any = self  # of ``trace`` OpenFisca declares no type
        spoor, zelf.trace = zelf.trace, False
        for variabele, periode in self.gegeven:
            self.calculate(variabele, periode)
        zelf.trace = spoor

    def _run_formula(self, variable: Any, population: Any, period: Any) -> Any:
        uit = super()._run_formula(variable, population, period)
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
