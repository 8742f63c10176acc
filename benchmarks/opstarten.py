"""Whole-process times of the command line against what they cannot do without: importing click, and importing the engine.

The runs are interleaved, so that a busy machine slows both sides alike; what counts is the ratio of the medians.
Usage: ``python benchmarks/opstarten.py [rounds]``.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
PARTICIPATIE = str(Path(sys.executable).with_name("participatie"))
CASE = "voorbeelden/bakker.yaml"
PAIRS = [
    ("participatie --help", [PARTICIPATIE, "--help"], "import click", 1.3),
    (f"participatie bereken {CASE}", [PARTICIPATIE, "bereken", CASE], "import openfisca_core.model_api", 2.0),
]
"""What is measured, its command, what it is measured against, and the highest ratio we want."""


def seconds(command: list[str]) -> float:
    """Time of one whole process."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    return time.perf_counter() - start


def main(rounds: int) -> None:
    """Measure and print a table."""
    commands = {name: command for name, command, _, _ in PAIRS}
    commands |= {base: [sys.executable, "-c", base] for _, _, base, _ in PAIRS}
    for command in commands.values():
        seconds(command)  # compiles what was never imported
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(seconds(command))
    medians = {name: statistics.median(runs) for name, runs in times.items()}
    print(f"opstarten, mediaan van {rounds}, ms")
    for name, _, base, target in PAIRS:
        ratio = medians[name] / medians[base]
        print(f"  {name:46} {1000 * medians[name]:6.0f}   {base:34} {1000 * medians[base]:6.0f}   {ratio:5.2f}x (doel {target}x)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
