"""How a proposal changes the law: a rule is replaced from a month, and can ask what the law in force gives.

A change is a function with the name of the variable it changes::

    @wijzigt("kostendelende_medebewoner", "19a lid 1")
    def geen_medebewoner(persoon, period, parameters, geldend):
        \"\"\"... the sentence that the explanation shows ...\"\"\"
        return geldend() & ~persoon("verblijft_tijdelijk_wegens_crisis", period)

``geldend()`` is the outcome of the rule it replaces: of the law, or of a proposal that was applied before. So no formula is copied, and
proposals stack. ``voegt_toe`` adds a variable that only the proposal has.
"""

from __future__ import annotations

import copy
import inspect
import types
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from openfisca_core.parameters import Parameter, ParameterNode
from openfisca_core.reforms import Reform

from openfisca_participatie.variabele import Variable
from openfisca_participatie.voorstellen.register import Voorstel, verwijzing

Regel = Callable[..., NDArray]
PAKKET = Path(__file__).parents[2]


@dataclass(frozen=True)
class Wijziging:
    """A change of one variable: its name, the rule and the places in the law it touches."""

    variabele: str
    regel: Regel
    artikelen: tuple[str, ...]
    nieuw: type[Variable] | None = None
    recht_van: str = ""


def wijzigt(variabele: str, *artikelen: str, recht_van: str = "") -> Callable[[Regel], Wijziging]:
    """The decorated rule replaces the formula of a variable of the law.

    With ``recht_van`` (``2026-01-01``) ``geldend()`` gives for earlier months what the law of that day gives.
    """
    return lambda regel: Wijziging(variabele, regel, artikelen, recht_van=recht_van)


def voegt_toe(soort: type[Variable]) -> Wijziging:
    """The decorated Variable exists only under the proposal; its ``formula`` counts from the first month on, before that the default."""
    return Wijziging(soort.__name__, soort.formula, (), soort)  # type: ignore[attr-defined]


class GewijzigdeVariabele(Variable):
    """A variable as a proposal has it; the class says which proposals changed it, and the places in the law those changes touch."""

    __bron__: ClassVar[Any] = None
    __voorstellen__: ClassVar[tuple[str, ...]] = ()
    __artikelen__: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def get_introspection_data(cls) -> tuple[str, str, int]:
        """Path within the package, source text and line of the rule of the proposal."""
        bron, regel = inspect.getsourcelines(cls.__bron__)
        return "/" + str(Path(inspect.getsourcefile(cls.__bron__) or "").relative_to(PAKKET)), "".join(bron), regel - 1


def pas_toe(stelsel: Reform, voorstel: Voorstel, wijzigingen: Iterable[Wijziging], vanaf: str) -> None:
    """Change the variables of a reform from the day ``vanaf`` until the law takes over (``voorstel.tot``)."""
    for wijziging in wijzigingen:
        if wijziging.nieuw is not None:
            eigenschappen = {naam: waarde for naam, waarde in vars(wijziging.nieuw).items() if naam in _EIGENSCHAPPEN}
            eigenschappen["documentation"] = inspect.cleandoc(wijziging.nieuw.__doc__ or "")
            eigenschappen["__voorstellen__"] = (voorstel.sleutel,)
            formules = {vanaf: wijziging.regel} | ({_dag(voorstel.tot): _vervallen(wijziging.nieuw)} if voorstel.tot else {})
            stelsel.add_variable(_klasse(wijziging.variabele, eigenschappen, formules, wijziging.nieuw, voorstel.onzeker))
        else:
            _vervang(stelsel, voorstel, wijziging, vanaf)


def formule_van(stelsel: Any, variabele: str, dag: str) -> Regel:
    """The rule of a variable as it is on a day; the default value when it then has none."""
    soort = stelsel.get_variable(variabele, check_existence=True)
    formule = soort.get_formula(dag)

    def regel(populatie: Any, period: Any, parameters: Any) -> Any:
        if formule is None:
            return soort.default_array(populatie.count)
        argumenten = (populatie, period, parameters)
        return formule(*argumenten[: formule.__code__.co_argcount])

    regel.__doc__ = formule.__doc__ if formule else "Bestond toen niet."
    return regel


def vervroeg(stelsel: Reform, sleutel: str, datum: str, vanaf: str, *, niet: tuple[str, ...] = ()) -> None:
    """Let what changes in the law on ``datum`` (``2027-01-01``) apply from ``vanaf`` on, variables and parameters alike.

    ``sleutel`` is the proposal that does it; ``niet`` names variables and the beginnings of parameters that have nothing to do with it.
    """
    if vanaf >= datum:
        return
    for naam, soort in list(stelsel.variables.items()):
        if datum in soort.formulas and not naam.startswith(niet):
            formules = {dag: formule for dag, formule in soort.formulas.items() if dag < vanaf or dag > datum}
            formules[vanaf] = soort.formulas[datum]
            klasse = klasse_met_formules(soort, formules, soort.formulas[datum])
            klasse.__voorstellen__ = (*voorstellen_van(soort), sleutel)  # type: ignore[attr-defined]
            stelsel.replace_variable(klasse)
    waarden = {}
    for parameter in _bladeren(stelsel.parameters):
        later = [waarde for waarde in parameter.values_list if waarde.instant_str == datum]
        if later and not parameter.name.startswith(niet):
            eerder = copy.copy(later[0])
            eerder.instant_str = vanaf
            rest = [waarde for waarde in parameter.values_list if not vanaf <= waarde.instant_str <= datum]
            waarden[parameter.name] = sorted([eerder, *rest], key=lambda waarde: waarde.instant_str, reverse=True)
    zet_parameters(stelsel, met_waarden(stelsel.parameters, waarden))


def zet_parameters(stelsel: Any, boom: ParameterNode) -> None:
    """Give a reform its own parameters, without the copy of the whole tree that core makes."""
    stelsel.parameters = boom
    stelsel._parameters_at_instant_cache = {}


def met_waarden(knoop: ParameterNode, waarden: dict[str, list[Any]], pad: str = "") -> ParameterNode:
    """The tree with other values for some parameters, by dotted name; only the nodes on the way to them are copied."""
    nieuw = copy.copy(knoop)
    nieuw.children = dict(knoop.children)
    for naam, kind in knoop.children.items():
        vol = f"{pad}.{naam}" if pad else naam
        if isinstance(kind, Parameter) and vol in waarden:
            kind = copy.copy(kind)
            kind.values_list = waarden[vol]
        elif isinstance(kind, ParameterNode) and any(naam.startswith(f"{vol}.") for naam in waarden):
            kind = met_waarden(kind, waarden, vol)
        nieuw.children[naam] = kind
        setattr(nieuw, naam, kind)
    return nieuw


def met_kind(knoop: ParameterNode, naam: str, kind: ParameterNode) -> ParameterNode:
    """The node with one more child (or another one of that name), as a copy."""
    nieuw = copy.copy(knoop)
    nieuw.children = {**knoop.children, naam: kind}
    setattr(nieuw, naam, kind)
    return nieuw


def voorstellen_van(soort: Any) -> tuple[str, ...]:
    """The proposals that changed a variable of a system, in order; none for a rule of the law in force."""
    return getattr(type(soort), "__voorstellen__", ())


def klasse_met_formules(soort: Any, formules: dict[str, Regel], bron: Any) -> type[Variable]:
    """The class of a variable like ``soort``, with these rules by their first day instead of its own."""
    return _klasse(soort.name, _eigenschappen(soort), formules, bron, type(soort).__onzeker__)


class Zonder:
    """A population as if nobody had given these facts: a rule of the law that is asked with it does not see them."""

    def __init__(self, populatie: Any, *feiten: str) -> None:
        """Wrap ``populatie``; for ``feiten`` it gives what holds when nothing is said."""
        self._populatie, self._feiten = populatie, feiten

    def __call__(self, variabele: str, period: Any, **opties: Any) -> Any:
        """The default for the facts left out, otherwise what the population gives."""
        if variabele not in self._feiten:
            return self._populatie(variabele, period, **opties)
        soort = self._populatie.simulation.tax_benefit_system.get_variable(variabele, check_existence=True)
        return soort.default_array(self._populatie.count)

    def __getattr__(self, naam: str) -> Any:
        """All else is the population's."""
        return getattr(self._populatie, naam)


def deel(percentage: float) -> float:
    """A percentage as a part of one."""
    return percentage / 100


def grens(knoop: Any, naam: str) -> float:
    """A limit of a proposal; infinite when it has none."""
    waarde = getattr(knoop, naam, None)
    return np.inf if waarde is None else float(waarde)


# --- inside --------------------------------------------------------------------------------------------------------------------------

_EIGENSCHAPPEN = ("value_type", "entity", "definition_period", "label", "unit", "reference", "default_value", "possible_values")


def _vervang(stelsel: Reform, voorstel: Voorstel, wijziging: Wijziging, vanaf: str) -> None:
    """Put the rule in the place of the law's from ``vanaf`` on; from ``voorstel.tot`` the law's returns."""
    soort = stelsel.get_variable(wijziging.variabele, check_existence=True)
    tot = _dag(voorstel.tot) if voorstel.tot else "9999-12-31"
    formules = {dag: formule for dag, formule in soort.formulas.items() if dag < vanaf or dag >= tot}
    formules[vanaf] = _met_geldend_recht(wijziging.regel, soort, wijziging.recht_van)
    if voorstel.tot and tot not in formules:
        formules[tot] = formule_van(stelsel, wijziging.variabele, tot)
    eigenschappen = _eigenschappen(soort)
    links = [verwijzing(artikel) for artikel in wijziging.artikelen]
    eigenschappen["reference"] = list(dict.fromkeys([*(soort.reference or []), *links, *(bron.href for bron in voorstel.bronnen)]))
    eigenschappen["documentation"] = f"{soort.documentation or ''}\n\nVoorstel {voorstel.naam}: {inspect.getdoc(wijziging.regel)}".strip()
    eigenschappen["__voorstellen__"] = (*voorstellen_van(soort), voorstel.sleutel)
    eigenschappen["__artikelen__"] = (*getattr(type(soort), "__artikelen__", ()), *wijziging.artikelen)
    onzeker = type(soort).__onzeker__ or voorstel.onzeker
    stelsel.replace_variable(_klasse(wijziging.variabele, eigenschappen, formules, wijziging.regel, onzeker))


def _met_geldend_recht(regel: Regel, soort: Any, recht_van: str) -> Regel:
    """The rule with, as last argument, the way to ask what the variable gives without this proposal."""

    def formula(populatie: Any, period: Any, parameters: Any) -> Any:
        def geldend(met: Any = None) -> Any:
            formule = soort.get_formula(max(str(period.start), recht_van))
            if formule is None:
                return soort.default_array(populatie.count)
            argumenten = (populatie if met is None else met, period, parameters)
            return formule(*argumenten[: formule.__code__.co_argcount])

        return regel(populatie, period, parameters, geldend)

    formula.__doc__ = regel.__doc__
    return formula


def _klasse(naam: str, eigenschappen: dict[str, Any], formules: dict[str, Regel], bron: Any, onzeker: bool) -> type[Variable]:
    """The class of a variable with a formula per day."""

    def vul(inhoud: dict[str, Any]) -> None:
        inhoud.update(eigenschappen)
        inhoud["__bron__"] = bron
        inhoud.update({f"formula_{dag.replace('-', '_')}" if dag > "0001-01-01" else "formula": regel for dag, regel in formules.items()})

    return types.new_class(naam, (GewijzigdeVariabele,), {"onzeker": onzeker}, vul)


def _eigenschappen(soort: Any) -> dict[str, Any]:
    """The attributes of a variable, for a class of the same kind."""
    namen = (*_EIGENSCHAPPEN, "documentation")
    return {naam: getattr(soort, naam) for naam in namen if getattr(soort, naam, None) is not None}


def _vervallen(soort: type[Variable]) -> Regel:
    """A rule that gives nothing, for a variable of a proposal whose time is over."""
    standaard = getattr(soort, "default_value", soort.value_type())  # type: ignore[attr-defined]

    def formula(populatie: Any, period: Any, parameters: Any) -> Any:
        """Het voorstel geldt niet meer."""
        return populatie.filled_array(standaard)

    return formula


def _dag(maand: str) -> str:
    """The first day of a month."""
    return f"{maand}-01"


def _bladeren(knoop: ParameterNode) -> Iterable[Parameter]:
    """The parameters under a node, with their dotted names."""
    return [kind for kind in knoop.get_descendants() if isinstance(kind, Parameter)]
