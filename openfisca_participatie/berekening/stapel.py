"""Many households in one simulation: the situations of one month side by side, computed in one vectorised run.

A fact that has a rule of its own and is given for some units only is what the file says for them, and what the rule gives for the
others; so a household has the outcome here that it has on its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from openfisca_core.indexed_enums import EnumArray
from openfisca_core.reforms import Reform
from openfisca_core.simulations import Simulation
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from openfisca_participatie.berekening.simulatie import Huishouden, als_code, dtype_van, is_keuze
from openfisca_participatie.stelsel import nieuwe_simulatie
from openfisca_participatie.voorstellen.bouw import klasse_met_formules
from openfisca_participatie.zaak.situatie import EEUWIG, Situatie

Gegeven = dict[str, tuple[NDArray, NDArray]]
"""Per period: the values of all units, and for which of them there is one."""
ENTITEITEN = ("persoon", "gezin", "woning")


class Stapel:
    """Situations of the same month, one after the other."""

    def __init__(self, situaties: Sequence[Situatie]) -> None:
        """Work out who is who; nothing is computed yet."""
        self.situaties = list(situaties)
        self.maand = self.situaties[0].maand
        self.huizen = [Huishouden.uit(situatie) for situatie in self.situaties]
        self.begin = {
            entiteit: np.concatenate([[0], np.cumsum([len(huis.ids(entiteit)) for huis in self.huizen])]) for entiteit in ENTITEITEN
        }

    def simulatie(self, wet: TaxBenefitSystem) -> Simulation:
        """All situations under a law."""
        feiten = self._feiten(wet)
        deels = {
            naam: gegeven
            for naam, gegeven in feiten.items()
            if wet.variables[naam].formulas and not all(van.all() for _, van in gegeven.values())
        }
        stelsel = _met_gegeven(wet, deels) if deels else wet
        simulatie = self._leeg(stelsel)
        for naam, gegeven in feiten.items():
            if naam not in deels:
                soort = stelsel.variables[naam]
                for periode, (waarden, _) in gegeven.items():
                    simulatie.set_input(naam, periode, EnumArray(waarden, soort.possible_values) if is_keuze(soort) else waarden)
        return simulatie

    def van_het_gezin(self, simulatie: Simulation, variabele: str) -> NDArray:
        """The value of a variable for the gezin of each situation."""
        plekken = [eerste + huis.gezinnen.index("gezin") for eerste, huis in zip(self.begin["gezin"], self.huizen, strict=False)]
        return np.asarray(simulatie.calculate(variabele, self.maand))[plekken]

    def van(self, simulatie: Simulation, variabele: str, persoon: str) -> NDArray:
        """The value for a person id of each situation; 0 or False where there is no such person."""
        waarden = np.asarray(simulatie.calculate(variabele, self.maand))
        uit = np.zeros(len(self.huizen), waarden.dtype)
        for nummer, (eerste, huis) in enumerate(zip(self.begin["persoon"], self.huizen, strict=False)):
            if persoon in huis.personen:
                uit[nummer] = waarden[eerste + huis.personen.index(persoon)]
        return uit

    # --- inside ---

    def _leeg(self, stelsel: TaxBenefitSystem) -> Simulation:
        """A simulation with the households but no facts."""
        populaties = stelsel.instantiate_entities()
        for entiteit in ENTITEITEN:
            populaties[entiteit].count = int(self.begin[entiteit][-1])
            populaties[entiteit].ids = range(populaties[entiteit].count)
        for entiteit in ("gezin", "woning"):
            populatie = populaties[entiteit]
            plaatsen = [huis.gezin_van if entiteit == "gezin" else huis.woning_van for huis in self.huizen]
            populatie.members_entity_id = np.concatenate(
                [waar + eerste for waar, eerste in zip(plaatsen, self.begin[entiteit], strict=False)]
            )
            rollen = {rol.key: rol for rol in populatie.entity.flattened_roles}
            sleutels = [
                rol for huis in self.huizen for rol in (huis.rol_in_gezin if entiteit == "gezin" else ["bewoner"] * len(huis.personen))
            ]
            populatie.members_role = np.array([rollen[sleutel] for sleutel in sleutels], dtype=object)
        return nieuwe_simulatie(stelsel, populaties)

    def _feiten(self, wet: TaxBenefitSystem) -> dict[str, Gegeven]:
        """Every fact of every situation, as one array per variable and period; who has none has the default."""
        feiten: dict[str, Gegeven] = {}
        for nummer, (situatie, huis) in enumerate(zip(self.situaties, self.huizen, strict=True)):
            for (naam, eenheid), per_periode in situatie.feiten.items():
                soort = wet.get_variable(naam, check_existence=True)
                entiteit = soort.entity.key
                plek = self.begin[entiteit][nummer] + huis.ids(entiteit).index(eenheid)
                for periode, waarde in per_periode.items():
                    gegeven = feiten.setdefault(naam, {})
                    if periode not in gegeven:
                        aantal = int(self.begin[entiteit][-1])
                        standaard = np.full(aantal, als_code(soort, soort.default_value), dtype=dtype_van(soort))
                        gegeven[periode] = standaard, np.zeros(aantal, bool)
                    gegeven[periode][0][plek] = als_code(soort, waarde)
                    gegeven[periode][1][plek] = True
        return feiten


def _met_gegeven(wet: TaxBenefitSystem, deels: dict[str, Gegeven]) -> TaxBenefitSystem:
    """The law in which these facts are given for some units, and follow from their rule for the others."""

    class MetGegeven(Reform):
        name = "De wet met gegeven feiten"

        def apply(self) -> None:
            for naam, gegeven in deels.items():
                soort = self.get_variable(naam, check_existence=True)
                regel = _gegeven_of_regel(soort, gegeven)
                self.replace_variable(klasse_met_formules(soort, {"0001-01-01": regel}, regel))

        def get_parameters_at_instant(self, instant: Any) -> Any:
            return wet.get_parameters_at_instant(instant)  # a law of another date reads its own

    return MetGegeven(wet)


def _gegeven_of_regel(soort: Any, gegeven: Gegeven) -> Any:
    """The rule that takes the given value where there is one."""

    def regel(populatie: Any, period: Any, parameters: Any) -> Any:
        eeuwig = soort.definition_period == "eternity"
        formule = soort.get_formula(None if eeuwig else period)
        periode = EEUWIG if eeuwig else str(period)
        if formule is None:
            uit = soort.default_array(populatie.count)
        else:
            uit = formule(*(populatie, period, parameters)[: formule.__code__.co_argcount])
        if periode not in gegeven:
            return uit
        waarden, van = gegeven[periode]
        if not is_keuze(soort):
            return np.where(van, waarden, uit)
        return EnumArray(np.where(van, waarden, np.asarray(soort.possible_values.encode(uit))), soort.possible_values)

    regel.__doc__ = "Wat gegeven is, en anders de regel."
    return regel
