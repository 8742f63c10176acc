"""Rekenen met dagen, weken en maanden, voor de termijnen van dit hoofdstuk."""

import numpy as np

from openfisca_participatie.entities import AANVRAGER, PARTNER
from openfisca_participatie.kalender import eerste_werkdag
from openfisca_participatie.rekenhulp import maanden_later
from openfisca_participatie.variabele import NIET_GEGEVEN, van

DAG = np.timedelta64(1, "D")
EERSTE_MAAND = np.datetime64("2015-01", "M")
"""No parameter has a value before the Participatiewet."""


def gegeven(datum):
    """Whether a date was given."""
    return datum > NIET_GEGEVEN


def weken(aantal):
    """A number of weeks as days."""
    return np.timedelta64(int(aantal), "W").astype("timedelta64[D]")


def verlengd(datum):
    """The end of a term set in a law, moved to the first day that is no Saturday, Sunday or holiday (art. 1 Algemene termijnenwet).

    Not for terms of more than twelve weeks, of years, or counted back from a day (art. 1 lid 2 and 4); a date that is not given stays so.
    """
    return np.where(gegeven(datum), eerste_werkdag(datum), datum)


def jaren_later(datum, aantal):
    """The same day some years later; 28 February for 29 February where that year has no such day."""
    return maanden_later(datum, np.timedelta64(int(aantal), "Y").astype("timedelta64[M]").astype(int))


def naar_de_dag(parameters, datum, waarde):
    """What the law gave on a date of each gezin, where that date decides and not the month computed; nil where it is not given.

    ``waarde`` takes the parameter tree of a month and gives a number; dates before the Participatiewet take its first month.
    """
    maanden = np.maximum(datum.astype("datetime64[M]"), EERSTE_MAAND)
    uit = np.zeros(len(datum))
    for maand in np.unique(maanden[gegeven(datum)]):
        uit[maanden == maand] = waarde(parameters(str(maand)))
    return np.where(gegeven(datum), uit, 0)


def laatste_van_de_maand(datum):
    """The last day of the month of a date."""
    return (datum.astype("datetime64[M]") + 1).astype("datetime64[D]") - DAG


def eerste_dag(period):
    """The first day of the month that is computed."""
    return np.datetime64(str(period.start))


def laatste_dag(period):
    """The last day of the month that is computed."""
    return np.datetime64(str(period.stop))


def van_een_van_beiden(gezin, datum):
    """Per gezin the date of the aanvrager or the partner; the latest when both have one: spouses apply together (art. 43 lid 2)."""
    return np.maximum(van(gezin, datum, AANVRAGER, NIET_GEGEVEN), van(gezin, datum, PARTNER, NIET_GEGEVEN))
