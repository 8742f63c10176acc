"""Reads values of a simulation by variable and id."""

from __future__ import annotations

from typing import Any

from openfisca_core.simulations import Simulation

from openfisca_participatie.berekening.simulatie import Huishouden, waarde_als_python


class Waarden:
    """The values of a case: ``waarden("norm")`` of the gezin of the case, ``waarden("leeftijd", "partner")`` of a person."""

    def __init__(self, simulatie: Simulation, huishouden: Huishouden, maand: str) -> None:
        """Of a simulation with several copies the first one is read."""
        self.simulatie, self.huishouden, self.maand = simulatie, huishouden, maand

    def __call__(self, variabele: str, eenheid: str = "gezin", maand: str | None = None) -> Any:
        """Value as bool, int, float, date or name of the enum member. ValueError when there is no such unit."""
        soort = self.soort(variabele)
        ids = self.huishouden.ids(soort.entity.key)
        vector = self.simulatie.calculate(variabele, maand or self.maand)
        return waarde_als_python(soort, vector[ids.index(eenheid)])

    def alle(self, variabele: str, kopieen: int, eenheid: str = "gezin") -> list[Any]:
        """The value in each of the copies."""
        ids = self.huishouden.ids(self.soort(variabele).entity.key)
        vector = self.simulatie.calculate(variabele, self.maand)
        return vector.reshape(kopieen, len(ids))[:, ids.index(eenheid)].tolist()

    def soort(self, variabele: str) -> Any:
        """The OpenFisca variable. Raises VariableNotFoundError when there is none."""
        return self.simulatie.tax_benefit_system.get_variable(variabele, check_existence=True)

    @property
    def belanghebbenden(self) -> list[str]:
        """Aanvrager and partner of the case."""
        return [persoon for persoon in ("aanvrager", "partner") if persoon in self.huishouden.personen]
