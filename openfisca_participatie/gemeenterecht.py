"""Reading the rules of a municipality: parameters under ``gemeenten/<naam>``, chosen by the ``gemeente`` of the gezin."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from openfisca_participatie.variabele import ONBEKEND, bekend, tabel


def van_gemeente(gezin: Any, period: Any, parameters: Any, pad: str) -> NDArray:
    """Per gezin the value its municipality has set for ``pad`` (names with dots between them, below the folder of the municipality).

    :data:`ONBEKEND` without a municipality, and where it has set nothing at this date.
    """
    *mappen, naam = pad.split(".")
    uit = np.full(gezin.count, ONBEKEND)
    for waar, knoop in _per_gemeente(gezin, period, parameters, mappen):
        uit[waar] = bekend(knoop, naam)
    return uit


def tabel_van_gemeente(gezin: Any, period: Any, parameters: Any, pad: str, vorm: NDArray) -> NDArray:
    """Per gezin the amount its municipality has set for its member of the enum ``vorm``; ``pad`` is the folder with an amount per member.

    :data:`ONBEKEND` without a municipality, and where it has no amount for that member at this date.
    """
    uit = np.full(gezin.count, ONBEKEND)
    for waar, knoop in _per_gemeente(gezin, period, parameters, pad.split(".")):
        uit[waar] = tabel(knoop, vorm)[waar]
    return uit


def _per_gemeente(gezin: Any, period: Any, parameters: Any, mappen: list[str]) -> Any:
    """For each municipality that occurs: which gezinnen have it, and its parameter node (None where it has none)."""
    gemeente = gezin("gemeente", period)
    nummer = np.asarray(gemeente.view(np.ndarray))
    for lid in gemeente.possible_values:
        waar = nummer == lid.index
        if waar.any():
            knoop = getattr(parameters(period).gemeenten, lid.name, None)
            for map_ in mappen:
                knoop = getattr(knoop, map_, None)
            yield waar, knoop
