"""Adding up kinds of income and possessions of which a case has only a few: what nobody was given is not computed."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def som_van_gegeven(populatie: Any, period: Any, *soorten: tuple[str, str]) -> NDArray:
    """The sum, per person or per gezin, of what counts of each kind (EUR, in whole cents as the kinds are).

    Of each kind the variable as it is given and the variable of what counts of it. A kind of which neither has a value in the
    simulation is nil for everybody.
    """
    totaal = np.zeros(populatie.count)
    for gegeven, telt in soorten:
        if populatie.get_holder(gegeven).get_known_periods() or populatie.get_holder(telt).get_known_periods():
            totaal = totaal + populatie(telt, period)
    return totaal
