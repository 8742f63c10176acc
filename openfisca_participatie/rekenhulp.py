"""Arithmetic that a few rules share: an amount per year of age, rounding to a multiple, and a number of months from a date."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from openfisca_participatie.variabele import ONBEKEND, bekend, cent

_VOORVOEGSEL = "leeftijd_"


def per_leeftijd(knoop: Any, leeftijd: NDArray) -> NDArray:
    """Value at each age: the child ``leeftijd_<years>`` of ``knoop``, of which the highest is for that age and older.

    ``leeftijd`` has one whole number of years per person. :data:`ONBEKEND` where the table has no value: below the lowest age, for an
    age without a value at this date, and for every age when the whole table has none.
    """
    jaren = [int(naam.removeprefix(_VOORVOEGSEL)) for naam in knoop]
    bedragen = np.full(len(leeftijd), ONBEKEND)
    if not jaren:
        return bedragen
    in_tabel = np.minimum(leeftijd, max(jaren))
    for jaar in np.unique(in_tabel[in_tabel >= min(jaren)]):
        bedragen[in_tabel == jaar] = bekend(knoop, f"{_VOORVOEGSEL}{jaar}")
    return bedragen


def op_veelvoud(bedrag: NDArray, veelvoud: float) -> NDArray:
    """Round half-up to the nearest multiple (EUR); the inner round removes binary noise, as in :func:`cent`."""
    return cent(np.floor(np.round(bedrag / veelvoud, 6) + 0.5) * veelvoud)


def naar_beneden(bedrag: NDArray) -> NDArray:
    """Round down to whole cents; the inner round removes binary noise. What is not known stays not known."""
    return np.floor(np.round(np.asarray(bedrag, dtype=np.float64) * 100, 6)) / 100


def maanden_later(datum: NDArray, aantal: int | NDArray) -> NDArray:
    """The same day some months later (earlier when negative); the last day of that month where it has no such day."""
    maand = datum.astype("datetime64[M]")
    dag = datum.astype("datetime64[D]") - maand.astype("datetime64[D]")
    later = maand + np.asarray(aantal).astype(int).astype("timedelta64[M]")
    return np.minimum(later.astype("datetime64[D]") + dag, (later + 1).astype("datetime64[D]") - np.timedelta64(1, "D"))
