"""A whole caseload: the outcome variables for 10^3 to 10^6 gezinnen, against the same rules in plain NumPy.

Each size runs in a process of its own, so that its peak memory is its own. ``python benchmarks/populatie.py [highest power of ten]`` prints
the table; ``python benchmarks/populatie.py --profiel`` names the variables that take most time.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402

from benchmarks import bevolking, numpyregels  # noqa: E402
from openfisca_participatie import CountryTaxBenefitSystem  # noqa: E402

ROUNDS = {1_000: 9, 10_000: 7, 100_000: 5, 1_000_000: 3}
DAY = f"{bevolking.MONTH}-01"


def peak_kib() -> int:
    """Highest memory use of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def law(system: CountryTaxBenefitSystem) -> tuple[Any, Any]:
    """The parameters of the month that the NumPy rules read."""
    parameters = system.parameters(DAY)
    return parameters.participatiewet, parameters.algemene_ouderdomswet.pensioengerechtigde_leeftijd


def check(system: CountryTaxBenefitSystem, population: bevolking.Population, plain: dict[str, Any]) -> None:
    """Both must say the same, or the comparison says nothing."""
    simulation = bevolking.simulation(system, population)
    for name, values in plain.items():
        differs = np.asarray(simulation.calculate(name, bevolking.MONTH)) != values
        if differs.any():
            raise SystemExit(f"{name}: de motor en de regels in NumPy verschillen in {differs.sum()} van {len(values)} gevallen")


def measure(size: int) -> dict[str, float]:
    """Median seconds of both for one size, interleaved, and the memory of the engine (KiB per gezin, facts included)."""
    system = CountryTaxBenefitSystem()
    parameters = law(system)
    small = bevolking.draw(1_000, seed=2)
    names = list(numpyregels.outcomes(small, *parameters))
    check(system, small, numpyregels.outcomes(small, *parameters))
    before = peak_kib()
    population = bevolking.draw(size)
    facts = peak_kib()
    engine, plain = [], []
    peak = 0
    for _ in range(ROUNDS.get(size, 3)):
        start = time.perf_counter()
        simulation = bevolking.simulation(system, population)
        for name in names:
            simulation.calculate(name, bevolking.MONTH)
        engine.append(time.perf_counter() - start)
        peak = peak or peak_kib()
        del simulation
        start = time.perf_counter()
        numpyregels.outcomes(population, *parameters)
        plain.append(time.perf_counter() - start)
    return {
        "engine": statistics.median(engine),
        "plain": statistics.median(plain),
        "kib": max(peak - before, 0) / size,
        "kib_facts": max(facts - before, 0) / size,
    }


def profile(size: int = 200_000) -> None:
    """Own time per variable, without that of what it reads."""
    system = CountryTaxBenefitSystem()
    population = bevolking.draw(size)
    names = list(numpyregels.outcomes(population, *law(system)))
    simulation = bevolking.simulation(system, population)
    simulation.trace = True
    for name in names:
        simulation.calculate(name, bevolking.MONTH)
    own: Counter[str] = Counter()
    for node in simulation.tracer.browse_trace():
        own[node.name] += node.formula_time()
    total = sum(own.values())
    print(f"eigen rekentijd bij {size} gezinnen: {total:.2f} s")
    for name, seconds in own.most_common(30):
        print(f"  {name:48} {1000 * seconds:7.0f} ms  {seconds / total:5.1%}")


def main(highest: int) -> None:
    """Run every size in its own process and print a table."""
    print("populatie, mediaan in s; geheugen in KiB per gezin (met de feiten)")
    print(f"  {'gezinnen':>9} {'motor':>8} {'NumPy':>8} {'verhouding':>11} {'us/gezin':>9} {'KiB/gezin':>10}")
    for power in range(3, highest + 1):
        size = 10**power
        child = subprocess.run([sys.executable, __file__, "--grootte", str(size)], check=True, stdout=subprocess.PIPE, text=True)
        found = json.loads(child.stdout)
        ratio, each = found["engine"] / found["plain"], 1e6 * found["engine"] / size
        print(f"  {size:9} {found['engine']:8.3f} {found['plain']:8.3f} {ratio:10.2f}x {each:9.2f} {found['kib']:10.2f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--grootte"]:
        print(json.dumps(measure(int(sys.argv[2]))))
    elif sys.argv[1:] == ["--profiel"]:
        profile()
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 6)
