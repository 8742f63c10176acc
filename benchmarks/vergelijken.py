"""Comparing two regimes against computing one: the law that is loaded is the same, so it must cost less than twice as much.

What counts is the whole process, as somebody waits for it: ``vergelijk`` of a case under the law in force and a proposal, reasons included,
against ``bereken`` of the same case. Below it the computation alone, in one process that is warm: there the loaded law is in neither side.
The runs are interleaved, so that a busy machine slows both sides alike; what counts is the ratio of the medians.
Usage: ``python benchmarks/vergelijken.py [rounds]``.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from openfisca_participatie.berekening.regimes import geldend_recht, voorstel_met_tests  # noqa: E402
from openfisca_participatie.berekening.rekenen import bereken  # noqa: E402
from openfisca_participatie.berekening.vergelijking import vergelijk  # noqa: E402
from openfisca_participatie.zaak import lees  # noqa: E402

PARTICIPATIE = str(Path(sys.executable).with_name("participatie"))
GOAL = 2.0
OWN = "voorbeelden/eigen-voorstellen/meer-houden-van-loon.yaml"
PAIRS = [
    ("voorbeelden/bakker.yaml", "bijverdiengrenzen"),  # they differ, and the reason is sought
    ("voorbeelden/bakker.yaml", "kostendelersnorm_maatwerk"),  # nothing differs
    ("voorbeelden/bakker.yaml", "kamerbrief_2022"),  # ten proposals together
    ("voorbeelden/wat-als.yaml", "bijverdiengrenzen"),  # several months
    ("voorbeelden/bakker.yaml", OWN),  # a file, with the six tests beside it
]
"""A case, and the proposal that is set beside the law in force."""


def seconds(work: Callable[[], Any]) -> float:
    """Time of one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def process(*words: str) -> Callable[[], Any]:
    """A whole process of the command line."""
    return lambda: subprocess.run([PARTICIPATIE, *words], cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)


def in_turn(sides: dict[str, Callable[[], Any]], rounds: int) -> dict[str, float]:
    """The median of each side, in seconds."""
    times: dict[str, list[float]] = {name: [] for name in sides}
    for work in sides.values():
        work()  # compiles, and fills what is kept
    for _ in range(rounds):
        for name, work in sides.items():
            times[name].append(seconds(work))
    return {name: statistics.median(runs) for name, runs in times.items()}


def main(rounds: int) -> None:
    """Measure and print the table."""
    print(f"vergelijken, mediaan van {rounds}, ms (doel: minder dan {GOAL}x)")
    print("| case and proposal | process: one | two | ratio | warm: one | two | ratio | making the proposal |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    law = geldend_recht()
    for path, key in PAIRS:
        name = str(ROOT / key) if key == OWN else key
        case, regimes = lees(ROOT / path), [law, voorstel_met_tests([name])]
        sides: dict[str, Callable[[], Any]] = {
            "one": process("bereken", path),
            "two": process("vergelijk", path, "--voorstel", key),
            "warm one": partial(bereken, case),
            "warm two": partial(vergelijk, case, regimes),
            "make": partial(voorstel_met_tests, [name]),
        }
        ms = {side: 1000 * median for side, median in in_turn(sides, rounds).items()}
        whole = f"{ms['one']:.0f} | {ms['two']:.0f} | {ms['two'] / ms['one']:.2f}x"
        warm = f"{ms['warm one']:.0f} | {ms['warm two']:.0f} | {ms['warm two'] / ms['warm one']:.2f}x"
        print(f"| `{Path(path).stem}`, {Path(key).stem} | {whole} | {warm} | {ms['make']:.0f} |", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
