"""Each boundary of the law - an age, a term, a limit - is proven on both sides by a law test.

A boundary counts as proven when moving it one unit up makes at least one test in ``tests/yaml`` fail, and moving it one unit down too.
With 27 years a test at 26 falls when the boundary becomes 26, and one at 27 when it becomes 28; a test far from the boundary proves
nothing. Of an age or term every dated value is moved by itself, so that a change of law is proven before and after. Of an amount, and of
a share that is a limit, all dated values are moved together, by a cent or a hundredth; besides, some test must lie clearly below it,
where the limit does nothing: it stays the same when the limit moves one unit and changes when the limit becomes nil.

A boundary that is missing here needs a law test on the side that the message names, not an exception.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from openfisca_core.indexed_enums import EnumArray
from openfisca_core.parameters import Parameter, ParameterNode, ParameterNodeAtInstant, ParameterScale
from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_participatie import CountryTaxBenefitSystem
from openfisca_participatie.stelsel import Simulatie, Sleutel

LAW_TESTS = Path(__file__).parent / "yaml"

ALWAYS = ("jaar", "dag", "maand", "week", "uur per week", "uur per jaar")
"""Units of which every value is a boundary: an age, a term, a number of hours."""
STEP = dict.fromkeys((*ALWAYS, "premies"), 1.0)
"""One unit; of an amount a cent, of a share a hundredth."""
LIMIT = re.compile(
    r"maxim|grens|drempel|vrijstelling|[._]vrije?_|[._](vanaf|tot)$|oudedagsvoorziening\.|geldboetecategorie\.|aantal_|deel_eerste_maand|restsom"
)
"""Names of amounts and shares that are a limit and not an amount to pay."""
NO_UNIT_OF_A_BOUNDARY = ("ja (1) of nee (0)", "0 of 1", "maand van het jaar", "datum")
BIRTHDAY = "geboortedatum (jjjjmmdd)"
TOLERANCE = 0.004
"""Half a cent is another amount."""

UNREAD = {
    "participatiewet.normen.kostendelersnorm.leeftijd_onderwijs_buitenland": "de zaak vraagt ernaar; de regel krijgt het antwoord als feit",
    "gemeenten.rotterdam.tegenprestatie.uren_per_week": "geen regel rekent met de omvang van de tegenprestatie",
}
"""Boundaries that no rule reads, and why they are there."""

ONE_SIDED = {
    ("participatiewet.betaling.plan_van_aanpak.leeftijd_vanaf", "lager"): "onder de 18 jaar is er nooit recht (art. 13 lid 1 f)",
    (
        "gemeenten.rotterdam.bijzondere_bijstand.draagkracht.inkomen.vrij_tot_bij_volledige_draagkracht",
        "onder",
    ): "tot de norm is er nooit draagkracht",
}
"""Boundaries of which one side can make no difference, and why."""


# --- boundaries --------------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Boundary:
    """A parameter value that something is compared with, and the days on which it holds (ISO dates; ``until`` exclusive)."""

    name: str
    since: str = "0000"
    until: str = "9999"
    unit: str = ""
    bracket: int = -1
    part: str = ""

    @property
    def amount(self) -> bool:
        """Whether all its dated values move together."""
        return self.since == "0000"

    def __str__(self) -> str:
        if self.part:
            return f"{self.name}, {'drempel' if self.part == 'threshold' else 'waarde'} van trede {self.bracket + 1}"
        return self.name if self.amount else f"{self.name} (vanaf {self.since})"

    def holds(self, instant: str) -> bool:
        """Whether the value applies on this day."""
        return self.since <= instant < self.until

    def moved(self, value: Any, direction: int) -> Any:
        """The value one unit higher (+1) or lower (-1); nil for direction 0."""
        if direction == 0:
            return type(value)(0)
        if self.unit == BIRTHDAY:
            day = date(int(value) // 10000, int(value) // 100 % 100, int(value) % 100) + timedelta(days=direction)
            return day.year * 10000 + day.month * 100 + day.day
        step = STEP.get(self.unit, 0.01)
        return value + direction * (int(step) if isinstance(value, int) and step == 1 else step)


def boundaries(node: ParameterNode) -> Iterator[Boundary]:
    """All boundaries among the parameters below a node."""
    for child in node.children.values():
        if isinstance(child, ParameterNode):
            yield from boundaries(child)
        elif isinstance(child, ParameterScale):
            yield from _thresholds(child)
        elif child.name not in UNREAD:
            yield from _values(child, child.metadata["unit"])


def _values(parameter: Parameter, unit: str) -> Iterator[Boundary]:
    """Each value of an age or term, a limit in another unit as one, and nothing of an amount to pay."""
    if unit in ALWAYS:
        yield from (Boundary(parameter.name, *days, unit) for days in _periods(parameter))
    elif unit not in NO_UNIT_OF_A_BOUNDARY:
        assert unit.startswith(("EUR", "/1", "premies", "maandnorm")), f"{parameter.name}: is {unit} de eenheid van een grens?"
        if LIMIT.search(parameter.name):
            yield Boundary(parameter.name, unit=unit)


def _thresholds(scale: ParameterScale) -> Iterator[Boundary]:
    """The thresholds of a scale save the first, which is nil, and its amounts where those are ages or terms."""
    for number in range(len(scale.brackets)):
        for part in ("threshold", "amount"):
            unit = scale.metadata[f"{part}_unit"]
            if (unit in ALWAYS or unit == BIRTHDAY) and not (part == "threshold" and number == 0):
                yield Boundary(scale.name, unit=unit, bracket=number, part=part)


def _periods(parameter: Parameter) -> list[tuple[str, str]]:
    """First day and day after the last of each different value, in order of time. Nil is no boundary: it says that there is none."""
    found: list[tuple[str, str]] = []
    values = sorted(parameter.values_list, key=lambda value: value.instant_str)
    for value, following in zip(values, [*values[1:], None], strict=True):
        until = following.instant_str if following else "9999"
        same = found and found[-1][1] == value.instant_str and parameter.get_at_instant(found[-1][0]) == value.value
        if value.value:
            found[-1:] = [(found[-1][0], until)] if same else [*found[-1:], (value.instant_str, until)]
    return found


# --- the law with a boundary moved -------------------------------------------------------------------------------------------------------


class Law:
    """The law in force, of which one value can be moved for a while, and which knows what was read."""

    def __init__(self) -> None:
        self.system = CountryTaxBenefitSystem()
        self._instants: dict[str, ParameterNodeAtInstant] = {}
        self._moved: tuple[Boundary, int] | None = None
        self.system.get_parameters_at_instant = self._at

    def _at(self, instant: Any) -> ParameterNodeAtInstant:
        day = str(getattr(instant, "start", instant))
        day = f"{day}-01" if len(day) == 7 else day
        node = self._instants.get(day)
        if node is None:
            node = self._instants[day] = self.system.parameters.get_at_instant(day)
            if self._moved:
                self._place(day, *self._moved)
        return node

    @contextmanager
    def moved(self, boundary: Boundary, direction: int) -> Iterator[None]:
        """Move a boundary one unit up (+1) or down (-1), or to nil (0), on the days on which it holds."""
        self._moved = (boundary, direction)
        try:
            for day in self._instants:
                self._place(day, boundary, direction)
            yield
        finally:
            self._moved = None
            for day in self._instants:
                self._place(day, boundary, None)

    def _place(self, day: str, boundary: Boundary, direction: int | None) -> None:
        """Put the moved value, or the one of the law (None), in the tree of a day."""
        if not boundary.holds(day):
            return
        *path, name = boundary.name.split(".")
        node, source = self._instants[day], self.system.parameters
        for step in path:
            if step not in node._children:
                return
            node, source = node._children[step], source.children[step]
        if name in node._children:
            node.add_child(name, self._value(source.children[name], day, boundary, direction))

    @staticmethod
    def _value(source: Parameter | ParameterScale, day: str, boundary: Boundary, direction: int | None) -> Any:
        value = source.get_at_instant(day)
        if direction is None:
            return value
        if not boundary.part:
            return boundary.moved(value, direction)
        steps = value.thresholds if boundary.part == "threshold" else value.amounts
        if boundary.bracket < len(steps):
            steps[boundary.bracket] = boundary.moved(steps[boundary.bracket], direction)
        return value


# --- law tests ---------------------------------------------------------------------------------------------------------------------------


@dataclass
class LawTest:
    """A law test with its simulation, which can be run again without being built again: only what rests on what was moved."""

    where: str
    period: str
    expected: list[tuple[str, str, int | None, Any]]
    simulation: Simulatie
    reads: set[tuple[str, str]] = field(default_factory=set)
    _computed: dict[Sleutel, Any] = field(default_factory=dict)
    _readers: dict[Sleutel, set[Sleutel]] = field(default_factory=dict)
    _of_parameter: dict[str, set[Sleutel]] = field(default_factory=dict)

    @cached_property
    def text(self) -> str:
        """File, name and outcomes, to find the tests that speak of a boundary."""
        return " ".join((self.where, *(name for name, *_ in self.expected)))

    def learn(self) -> bool:
        """Run it once, and remember what was computed, what each step read, and which parameters; returns whether it fails."""
        failing = any(self._differs(*expected) for expected in self.expected)
        for key, read in self.simulation.gelezen.items():
            self._computed[key] = self._arrays(key).get(key[1])
            for one in read:
                self._readers.setdefault(one, set()).add(key)
        for key, parameters in self.simulation.getallen.items():
            for name, day in parameters:
                for leaf in leaves(self.simulation.tax_benefit_system.get_parameters_at_instant(day), name):
                    self.reads.add((leaf, str(getattr(day, "start", day))))
                    self._of_parameter.setdefault(leaf, set()).add(key)
        return failing

    def fails(self, moved: Boundary) -> bool:
        """Whether an outcome differs from what the test expects while a boundary is moved."""
        with self._again(moved):
            return any(self._differs(*expected) for expected in self.expected)

    def failures(self, moved: Boundary) -> set[int]:
        """The positions of the outcomes that differ while a boundary is moved."""
        with self._again(moved):
            return {number for number, expected in enumerate(self.expected) if self._differs(*expected)}

    @contextmanager
    def _again(self, moved: Boundary) -> Iterator[None]:
        """Without what rests on a parameter; afterwards all that was computed is back."""
        gone, todo = set[Sleutel](), list(self._of_parameter.get(moved.name, ()))
        while todo:
            key = todo.pop()
            if key not in gone:
                gone.add(key)
                todo += self._readers.get(key, ())
        for key in gone:
            self._arrays(key).pop(key[1], None)
        self.simulation.gelezen = {}
        try:
            yield
        finally:
            for key in self.simulation.gelezen:
                self._arrays(key).pop(key[1], None)
            for key in gone:
                if self._computed[key] is not None:
                    self._arrays(key)[key[1]] = self._computed[key]

    def _arrays(self, key: Sleutel) -> dict[Any, Any]:
        return self.simulation.get_holder(key[0])._memory_storage._arrays

    def _differs(self, name: str, period: str, index: int | None, expected: Any) -> bool:
        try:
            found = self.simulation.calculate(name, period)
        except Exception:
            return True
        if isinstance(found, EnumArray):
            found = found.decode_to_str()
        if index is not None:
            found = found[index]
        if isinstance(expected, date):
            expected = np.datetime64(expected)
        if isinstance(expected, str):
            return bool(np.any(np.asarray(found).astype(str) != expected))
        if found.dtype.kind == "f":
            return bool(np.any(~(np.abs(found - np.asarray(expected, float)) < TOLERANCE)))
        return bool(np.any(found != np.asarray(expected)))


def law_tests(law: Law) -> Iterator[LawTest]:
    """The tests of ``tests/yaml`` on the law in force (those of a proposal are not about its boundaries)."""
    for path in sorted(LAW_TESTS.rglob("*.yaml")):
        for content in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader):
            if not content.get("reforms"):
                yield _law_test(law, path, content)


def _law_test(law: Law, path: Path, content: dict[str, Any]) -> LawTest:
    builder = SimulationBuilder()
    period = str(content["period"])
    builder.set_default_period(period)
    simulation = Simulatie(law.system, builder.build_from_dict(law.system, _plain(content["input"])).populations)
    simulation.max_spiral_loops = content.get("max_spiral_loops", simulation.max_spiral_loops)
    where = f"{path.relative_to(LAW_TESTS)}: {content['name']}"
    return LawTest(where, period, list(_expected(law, simulation, period, content["output"])), simulation)


def _plain(content: Any) -> Any:
    """The input with dates as text, as OpenFisca reads them."""
    if isinstance(content, dict):
        return {str(key): _plain(value) for key, value in content.items()}
    return content.isoformat() if isinstance(content, date) else content


def _expected(law: Law, simulation: Simulatie, period: str, output: dict[str, Any]) -> Iterator[tuple[str, str, int | None, Any]]:
    """Variable, period, position in the population (None for all) and expected value."""
    for key, content in output.items():
        if law.system.get_variable(key):
            yield from _per_period(key, period, None, content)
        else:
            population = simulation.get_population(plural=key)
            for who, values in content.items():
                for name, value in values.items():
                    yield from _per_period(name, period, population.get_index(who), value)


def _per_period(name: str, period: str, index: int | None, value: Any) -> Iterator[tuple[str, str, int | None, Any]]:
    """An expected value per month where several are given, and per position where there is a list of them."""
    if isinstance(value, dict):
        for month, one in value.items():
            yield from _per_period(name, str(month), index, one)
    elif isinstance(value, list):
        for position, one in enumerate(value):
            yield name, period, position, one
    else:
        yield name, period, index, value


# --- the walk ----------------------------------------------------------------------------------------------------------------------------


def _near(boundary: Boundary, readers: list[LawTest]) -> list[LawTest]:
    """The tests most likely to notice first: those that speak of it, of these the boundary tests, then those that read little else."""
    words = set(re.split(r"[._]", boundary.name)) - {"participatiewet", "gemeenten", "leeftijd", "maanden"}

    def order(test: LawTest) -> tuple[int, bool, int]:
        return -sum(word in test.text for word in words), "grenzen_" not in test.where, len(test.reads)

    return sorted(readers, key=order)


def missing(law: Law, boundary: Boundary, readers: list[LawTest]) -> list[str]:
    """What is not proven about a boundary, in Dutch; nothing when both sides are."""
    tests = _near(boundary, readers)
    lacking = []
    for direction, which in ((1, "hoger"), (-1, "lager")):
        with law.moved(boundary, direction):
            noticed = any(test.fails(boundary) for test in tests)
        if not noticed and (boundary.name, which) not in ONE_SIDED:
            lacking.append(f"{boundary}: geen wetstest merkt dat de grens een eenheid {which} ligt ({len(tests)} tests lezen haar)")
    below_counts = boundary.amount and not boundary.part and (boundary.name, "onder") not in ONE_SIDED
    if below_counts and not any(_below(law, boundary, test) for test in tests):
        lacking.append(f"{boundary}: geen wetstest blijft onder de grens")
    return lacking


def _below(law: Law, boundary: Boundary, test: LawTest) -> bool:
    """Whether an outcome lies under the limit: it changes at nil, not at one unit."""
    with law.moved(boundary, 0):
        outcomes = test.failures(boundary)
    for direction in (1, -1):
        if outcomes:
            with law.moved(boundary, direction):
                outcomes -= test.failures(boundary)
    return bool(outcomes)


def leaves(root: Any, name: str) -> Iterator[str]:
    """The parameters at or below a name."""
    node = root
    for step in name.split(".") if name else ():
        node = node._children.get(step) if isinstance(node, ParameterNodeAtInstant) else None
    if isinstance(node, ParameterNodeAtInstant):
        for child in node._children:
            yield from leaves(root, f"{name}.{child}" if name else child)
    else:
        yield name


def learn_what_they_read(tests: list[LawTest]) -> list[str]:
    """Run each test once and keep which parameters it reads, and of which day; returns the tests that fail."""
    return [test.where for test in tests if test.learn()]


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """Thousands of simulations stay alive here; looking for garbage among them takes longer than the work."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def test_elke_grens_is_aan_beide_kanten_getoetst():
    with no_garbage_collection():
        law = Law()
        tests = list(law_tests(law))
        assert not learn_what_they_read(tests), "deze wetstests slagen zelf niet"
        readers = readers_of_parameters(tests)
        assert not readers.keys() & UNREAD.keys(), "wordt nu wel gelezen: haal het uit UNREAD"
        lacking = []
        for boundary in boundaries(law.system.parameters):
            reading = readers.get(boundary.name, {})
            lacking += missing(law, boundary, [test for test, days in reading.values() if any(map(boundary.holds, days))])
    assert not lacking, "\n".join(lacking)


def test_een_verschoven_grens_komt_op_haar_plaats_terug():
    law = Law()
    counted = Boundary("participatiewet.normen.kostendelersnorm.leeftijd_medebewoner", "2023-01-01", "9999", "jaar")
    step = Boundary("participatiewet.handhaving.taaleis.verlaging", unit="maand", bracket=1, part="threshold")

    def seen(day: str) -> tuple[float, float]:
        rules = law.system.get_parameters_at_instant(day).participatiewet
        return rules.normen.kostendelersnorm.leeftijd_medebewoner, rules.handhaving.taaleis.verlaging.thresholds[1]

    assert seen("2022-12-01") == (21, 6)
    with law.moved(counted, 1):
        assert (seen("2022-12-01"), seen("2023-01-01")) == ((21, 6), (28, 6))
    with law.moved(step, -1):
        assert seen("2023-01-01") == (27, 5)
    assert (seen("2022-12-01"), seen("2023-01-01")) == ((21, 6), (27, 6))


def test_zonder_wetstests_is_een_grens_niet_getoetst():
    amount = Boundary("participatiewet.middelen.giften.maximum", unit="EUR per jaar")
    assert len(missing(Law(), amount, [])) == 3


def test_verschuiven_gaat_per_eenheid():
    assert Boundary("x", "2015-01-01", unit="jaar").moved(27, 1) == 28
    assert Boundary("x", unit="EUR per jaar").moved(1200, -1) == pytest.approx(1199.99)
    assert Boundary("x", unit=BIRTHDAY, bracket=1, part="threshold").moved(19480101, -1) == 19471231


def readers_of_parameters(tests: list[LawTest]) -> dict[str, dict[int, tuple[LawTest, list[str]]]]:
    """Per parameter the tests that read it, by position, each with the days it was read of."""
    found: dict[str, dict[int, tuple[LawTest, list[str]]]] = {}
    for number, test in enumerate(tests):
        for name, day in test.reads:
            found.setdefault(name, {}).setdefault(number, (test, []))[1].append(day)
    return found
