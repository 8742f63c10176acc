"""The Variable of this package and the few vectorised helpers the rules share.

All helpers work on arrays with one value per person or per group; amounts are float64 euros, "not known" is NaN.
"""

import inspect
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from openfisca_core.indexed_enums import Enum
from openfisca_core.model_api import ETERNITY, MONTH
from openfisca_core.variables import Variable as OpenFiscaVariable

__all__ = [
    "ETERNITY",
    "MONTH",
    "NIET_GEGEVEN",
    "ONBEKEND",
    "Enum",
    "Variable",
    "aantal_in_groep",
    "aanvrager_en_partner",
    "bekend",
    "cent",
    "eerdere_maanden_van_het_jaar",
    "heeft_rol",
    "in_centen",
    "in_euros",
    "is_onbekend",
    "keuze",
    "minimum",
    "niet_negatief",
    "som_van_belanghebbenden",
    "tabel",
    "van",
    "van_echtgenoot",
]

ONBEKEND = np.nan
"""An amount that is not known: neither the file nor a published table gives it."""


NIET_GEGEVEN = np.datetime64("1970-01-01")
"""What OpenFisca has for a date that was not given."""


class Variable(OpenFiscaVariable):
    """A variable of the law. ``class x(Variable, onzeker=True)`` marks a reading or value that is not certain."""

    __onzeker__: ClassVar[bool] = False

    def __init_subclass__(cls, onzeker: bool = False) -> None:
        """Keep the mark, and show the docstring in the Web API."""
        super().__init_subclass__()
        cls.__onzeker__ = onzeker
        if cls.__doc__ and "documentation" not in vars(cls):
            cls.documentation = inspect.cleandoc(cls.__doc__)

    @classmethod
    def get_introspection_data(cls) -> tuple[str, str, int]:
        """Path within the package, source text and line of the class, for the links of the Web API."""
        bron, regel = inspect.getsourcelines(cls)
        pad = Path(inspect.getsourcefile(cls) or "")
        return "/" + str(pad.relative_to(Path(__file__).parents[1])), "".join(bron), regel - 1


# --- amounts -------------------------------------------------------------------------------------------------------------------


def cent(bedrag: NDArray) -> NDArray:
    """Round half-up to whole cents; the inner round removes binary noise such as 1.005 * 100 = 100.49999999999999."""
    return np.floor(np.round(np.asarray(bedrag, dtype=np.float64) * 100, 6) + 0.5) / 100


def in_centen(bedrag: NDArray) -> NDArray:
    """Whole cents as int64, so that running totals are exact however long they are."""
    return np.rint(np.asarray(bedrag) * 100).astype(np.int64)


def in_euros(centen: NDArray) -> NDArray:
    """Euros of whole cents."""
    return centen / 100


def niet_negatief(bedrag: NDArray) -> NDArray:
    """``bedrag`` to the cent, at least nil; what is not known stays not known."""
    return cent(np.maximum(bedrag, 0.0))


def minimum(*bedragen: Any) -> NDArray:
    """The lowest of the amounts, element by element; not known when one of them is not known."""
    laagste = np.asarray(bedragen[0], dtype=np.float64)
    for bedrag in bedragen[1:]:
        laagste = np.minimum(laagste, bedrag)
    return laagste


def is_onbekend(bedrag: NDArray) -> NDArray:
    """True where the amount is not known."""
    return np.isnan(bedrag)


def bekend(knoop: Any, naam: str) -> float:
    """Value of child ``naam`` of a parameter node, :data:`ONBEKEND` when no value is known at this date."""
    waarde = getattr(knoop, naam, None)
    return ONBEKEND if waarde is None else float(waarde)


def keuze(voorwaarden: list[NDArray], waarden: list[Any], anders: Any = 0.0) -> NDArray:
    """The value that belongs to the first condition that holds (``numpy.select``, spelled like the law)."""
    return np.select(voorwaarden, waarden, anders)


def tabel(knoop: Any, vorm: NDArray) -> NDArray:
    """Amount per member of an enum: the child of ``knoop`` with the member's name, :data:`ONBEKEND` where there is none."""
    bedragen = np.array([bekend(knoop, lid.name) for lid in vorm.possible_values], dtype=np.float64)  # type: ignore[attr-defined]
    return bedragen[np.asarray(vorm.view(np.ndarray))]


# --- persons in their household ----------------------------------------------------------------------------------------------


def _rollen(gezin: Any) -> dict[str, tuple[NDArray, NDArray]]:
    """Per role key: indices of the persons who have it and of their group. Kept on the population, which does not change."""
    bewaard = getattr(gezin, "_index_per_rol", None)
    if bewaard is None:
        bewaard = {}
        for rol in gezin.entity.flattened_roles:
            wie = np.flatnonzero(gezin.members_role == rol)
            bewaard[rol.key] = (wie, gezin.members_entity_id[wie])
        gezin._index_per_rol = bewaard
    return bewaard


def van(gezin: Any, waarde: NDArray, rol: Any, anders: Any = 0) -> NDArray:
    """Per gezin the value of the one person with ``rol``; ``anders`` where nobody has it. ``waarde`` has one value per person."""
    wie, waar = _rollen(gezin)[rol.key]
    uit = np.full(gezin.count, anders, dtype=waarde.dtype)
    uit[waar] = np.asarray(waarde)[wie]
    return uit


def heeft_rol(persoon: Any, *rollen: Any) -> NDArray:
    """Per person whether he has one of the roles in his gezin."""
    gezin = persoon.simulation.populations["gezin"]
    uit = np.zeros(persoon.count, dtype=bool)
    for rol in rollen:
        uit[_rollen(gezin)[rol.key][0]] = True
    return uit


def aanvrager_en_partner(persoon: Any) -> NDArray:
    """Per person whether he is belanghebbende or spouse, not a child."""
    from openfisca_participatie.entities import AANVRAGER, PARTNER

    return heeft_rol(persoon, AANVRAGER, PARTNER)


def van_echtgenoot(persoon: Any, waarde: NDArray, anders: Any = 0) -> NDArray:
    """Per person the value of his spouse in the gezin (aanvrager and partner see each other); ``anders`` where there is none."""
    from openfisca_participatie.entities import AANVRAGER, PARTNER

    gezin = persoon.simulation.populations["gezin"]
    uit = np.full(persoon.count, anders, dtype=waarde.dtype)
    for eigen, ander in ((AANVRAGER, PARTNER), (PARTNER, AANVRAGER)):
        wie, waar = _rollen(gezin)[eigen.key]
        uit[wie] = van(gezin, waarde, ander, anders)[waar]
    return uit


def som_van_belanghebbenden(gezin: Any, waarde: NDArray) -> NDArray:
    """Per gezin the sum over aanvrager and partner."""
    from openfisca_participatie.entities import AANVRAGER, PARTNER

    return van(gezin, waarde, AANVRAGER) + van(gezin, waarde, PARTNER)


def aantal_in_groep(woning: NDArray, nummer: NDArray, telt: NDArray, gezocht: NDArray) -> NDArray:
    """Count housemates by number: for each person how many with ``telt`` in the same dwelling have ``nummer`` equal to his ``gezocht``.

    All arrays have one element per person: ``woning`` the position of the dwelling, ``nummer`` and ``gezocht`` integers where 0 means
    none. Nobody is left out; subtract the person himself where that is meant.
    """
    if not gezocht.any():
        return np.zeros(len(gezocht), dtype=int)
    breedte = int(max(nummer.max(), gezocht.max())) + 1
    sleutel = woning.astype(np.int64) * breedte
    aantal_sleutels, waar = np.unique(np.concatenate([sleutel + nummer, sleutel + gezocht]), return_inverse=True)
    eigen, gevraagd = waar[: len(nummer)], waar[len(nummer) :]
    aantal = np.bincount(eigen[telt & (nummer > 0)], minlength=len(aantal_sleutels))
    return np.where(gezocht > 0, aantal[gevraagd], 0)


def eerdere_maanden_van_het_jaar(populatie: Any, period: Any, *feiten: str) -> list[Any]:
    """The earlier months of the calendar year for which one of the facts was given, in order.

    A yearly limit is used up from January; a month for which nothing was given used nothing.
    """
    maanden = [period.first_month.offset(-terug, "month") for terug in range(period.start.month - 1, 0, -1)]
    gegeven = {str(maand) for feit in feiten for maand in _houder(populatie, feit).get_known_periods()}
    return [maand for maand in maanden if str(maand) in gegeven]


def _houder(populatie: Any, feit: str) -> Any:
    """Where the values of a fact are kept, whichever entity it belongs to."""
    soort = populatie.simulation.tax_benefit_system.get_variable(feit)
    return populatie.simulation.populations[soort.entity.key].get_holder(feit)
