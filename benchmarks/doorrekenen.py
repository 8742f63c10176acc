"""The grid of households and the budget line, against the same households one by one.

``python benchmarks/doorrekenen.py`` prints the table. Both sides of a ratio are measured in turn in one run.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from openfisca_participatie.berekening.budgetlijn import budgetlijn  # noqa: E402
from openfisca_participatie.berekening.doorrekenen import _GELEZEN, doorrekenen, reken  # noqa: E402
from openfisca_participatie.berekening.regimes import geldend_recht, voorstel  # noqa: E402
from openfisca_participatie.berekening.rooster import rooster  # noqa: E402
from openfisca_participatie.berekening.simulatie import Bouwer  # noqa: E402
from openfisca_participatie.berekening.stapel import Stapel  # noqa: E402
from openfisca_participatie.zaak import lees  # noqa: E402

MONTH = "2026-07"
ROUNDS = 3
ONE_BY_ONE = 100
LOWEST_AND_HIGHEST_POINTS = (250, 2500)


def seconds(work: Callable[[], Any]) -> float:
    """Time of one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    law, proposal = geldend_recht(), voorstel(["bijverdiengrenzen"])
    points = rooster(MONTH)
    situations = [point.zaak().situatie(MONTH) for point in points]
    stack = Stapel(situations)
    reken(Stapel(situations[:10]), proposal)
    case = lees(ROOT / "voorbeelden" / "bakker.yaml")

    def apart() -> None:
        for situation in situations[:ONE_BY_ONE]:
            Bouwer(law.stelsel, situation).simulatie().calculate("loon_plus_bijstand", MONTH)

    whole, one, two, single = [], [], [], []
    lines: dict[int, list[float]] = {size: [] for size in LOWEST_AND_HIGHEST_POINTS}
    for _ in range(ROUNDS):
        _GELEZEN.clear()
        whole.append(seconds(lambda: doorrekenen(law, proposal, MONTH)))
        one.append(seconds(lambda: reken(stack, law)))
        two.append(seconds(lambda: [reken(stack, regime) for regime in (law, proposal)]))
        single.append(seconds(apart) / ONE_BY_ONE)
        for size, times in lines.items():
            times.append(seconds(lambda size=size: budgetlijn(case, [law], MONTH, tot=size)))
    count = len(points)
    middle = statistics.median
    print(f"| {count} households | seconds |\n| --- | --- |")
    print(f"| everything, two regimes | {middle(whole):.2f} |")
    print(f"| only the computation, one regime | {middle(one):.2f} |")
    print(f"| only the computation, two regimes | {middle(two):.2f} ({middle(two) / middle(one):.2f}x one) |")
    print(f"| one by one, one regime (from {ONE_BY_ONE}) | {middle(single) * count:.1f} ({middle(single) * count / middle(one):.0f}x) |")
    small, large = (middle(lines[size]) for size in LOWEST_AND_HIGHEST_POINTS)
    print(f"| budget line with 251 and with 2.501 points | {small:.2f} and {large:.2f} ({large / small:.2f}x) |")


if __name__ == "__main__":
    main()
