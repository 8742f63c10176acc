"""The term of artikel 34a under a law that is not in force: which months of it had gone by in the month that is computed.

A case gives the months of an exemption that were used under the law in force (onderdeel n, r and z). Had the other law applied then, they
would have been months of its one exemption. So they count, as far as they can lie after the day from which that law applies; a number of
months of 34a that the case gives itself goes before it.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

MAANDEN = "maanden_vrijlating_34a"
VRIJLATING = "vrijlating_artikel_34a"
ALTIJD = "0001-01-01"


def eerdere_maanden(persoon: Any, period: Any) -> NDArray:
    """Months of onderdeel n, r and z used, at most those since the rule began: the first day of the formula of :data:`MAANDEN`."""
    gebruikt = sum(persoon(f"maanden_vrijlating_{letter}", period) for letter in ("n", "r", "z"))
    begin = min(persoon.simulation.tax_benefit_system.get_variable(MAANDEN).formulas)
    if begin == ALTIJD:
        return np.asarray(gebruikt)
    sinds = (period.start.year - int(begin[:4])) * 12 + period.start.month - int(begin[5:7])
    return np.minimum(gebruikt, sinds)


def telt_vanaf(stelsel: Any) -> str | None:
    """The day from which earlier months count under a law (:data:`ALTIJD`: all of them); None where they do not, as in the law in force."""
    formules = stelsel.get_variable(MAANDEN).formulas
    return min(formules) if formules else None
