"""The calendar behind the Algemene termijnenwet: weekends and the generally recognised holidays of its article 3.

Article 3 lid 1 and 2 name the days; their dates follow from the calendar (Easter Sunday by the Gregorian rule) and for the birthday of
the King from the day it is celebrated: 27 April, the day before when that is a Sunday. Days that a decree equates with them (lid 3) are
the parameter ``algemene_termijnenwet.gelijkgestelde_dagen``, read from its file because a day is what it is whatever month is computed;
for the years without a known decree there are none.
"""

from datetime import date
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

JAREN = range(2014, 2101)
VASTE_DAGEN = ("01-01", "05-05", "12-25", "12-26")
DAGEN_NA_PASEN = {"goede vrijdag": -2, "tweede paasdag": 1, "hemelvaartsdag": 39, "tweede pinksterdag": 50}
KONINGSDAG = "04-27"
GELIJKGESTELD = Path(__file__).parent / "parameters" / "algemene_termijnenwet" / "gelijkgestelde_dagen.yaml"


def pasen(jaar: int) -> np.datetime64:
    """Easter Sunday of a year (anonymous Gregorian algorithm)."""
    maan = jaar % 19
    eeuw, jaar_in_eeuw = divmod(jaar, 100)
    correctie = (19 * maan + eeuw - eeuw // 4 - (eeuw - (eeuw + 8) // 25 + 1) // 3 + 15) % 30
    weekdag = (32 + 2 * (eeuw % 4) + 2 * (jaar_in_eeuw // 4) - correctie - jaar_in_eeuw % 4) % 7
    uitzondering = (maan + 11 * correctie + 22 * weekdag) // 451
    maand, dag = divmod(correctie + weekdag - 7 * uitzondering + 114, 31)
    return np.datetime64(f"{jaar}-{maand:02d}-{dag + 1:02d}")


@cache
def _besluiten() -> dict[str, list[str] | None]:
    """The decrees on equated days: from which day each holds, and its days; None for years without a known decree."""
    import yaml

    lader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    waarden = yaml.load(GELIJKGESTELD.read_text(encoding="utf-8"), lader)["values"]
    return {str(vanaf): besluit["value"] for vanaf, besluit in waarden.items()}


def gelijkgestelde_dagen_bekend(dag: date) -> bool:
    """Whether a known decree says which days are equated with a holiday at ``dag``; if not, a term may run longer than computed."""
    besluiten = [dagen for vanaf, dagen in sorted(_besluiten().items()) if vanaf <= dag.isoformat()]
    return bool(besluiten) and besluiten[-1] is not None


@cache
def gelijkgestelde_dagen() -> tuple[str, ...]:
    """The days that a known decree equates with a holiday (art. 3 lid 3), in order."""
    return tuple(sorted(dag for dagen in _besluiten().values() for dag in dagen or ()))


@cache
def feestdagen() -> NDArray:
    """The recognised holidays of all years and the days equated with them, as days."""
    dagen = []
    for jaar in JAREN:
        dagen += [np.datetime64(f"{jaar}-{dag}") for dag in VASTE_DAGEN]
        dagen += [pasen(jaar) + np.timedelta64(aantal, "D") for aantal in DAGEN_NA_PASEN.values()]
        koningsdag = np.datetime64(f"{jaar}-{KONINGSDAG}")
        op_zondag = not np.is_busday(koningsdag, weekmask="Mon Tue Wed Thu Fri Sat")
        dagen.append(koningsdag - np.timedelta64(int(op_zondag), "D"))
    return np.array([*dagen, *(np.datetime64(dag) for dag in gelijkgestelde_dagen())], dtype="datetime64[D]")


def eerste_werkdag(datum: NDArray) -> NDArray:
    """The day itself, or the next day that is no Saturday, Sunday, recognised holiday or day equated with one."""
    return np.busday_offset(datum.astype("datetime64[D]"), 0, roll="forward", holidays=feestdagen())
