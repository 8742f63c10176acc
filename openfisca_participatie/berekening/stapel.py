"""Many households in one simulation: the situations of one month side by side, computed in one vectorised run.

A fact that has a rule of its own and is given for some units only is what the file says for them, and what the rule gives for the
others; so a household has the outcome here that it has on its own.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from openfisca_core.indexed_enums import EnumArray
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from openfisca_participatie.berekening.simulatie import Huishouden, als_code, dtype_van, is_keuze
from openfisca_participatie.stelsel import Simulatie, nieuwe_simulatie, populaties_van
from openfisca_participatie.zaak.situatie import Situatie

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

    def simulatie(self, wet: TaxBenefitSystem) -> Simulatie:
        """All situations under a law."""
        simulatie = self._leeg(wet)
        for naam, gegeven in self._feiten(wet).items():
            soort = wet.variables[naam]
            for periode, (waarden, van) in gegeven.items():
                simulatie.geef(naam, periode, EnumArray(waarden, soort.possible_values) if is_keuze(soort) else waarden, van)
        simulatie.vul_aan()
        return simulatie

    def van_het_gezin(self, simulatie: Simulatie, variabele: str) -> NDArray:
        """The value of a variable for the gezin of each situation."""
        plekken = [eerste + huis.gezinnen.index("gezin") for eerste, huis in zip(self.begin["gezin"], self.huizen, strict=False)]
        return np.asarray(simulatie.calculate(variabele, self.maand))[plekken]

    def van(self, simulatie: Simulatie, variabele: str, persoon: str) -> NDArray:
        """The value for a person id of each situation; 0 or False where there is no such person."""
        waarden = np.asarray(simulatie.calculate(variabele, self.maand))
        uit = np.zeros(len(self.huizen), waarden.dtype)
        for nummer, (eerste, huis) in enumerate(zip(self.begin["persoon"], self.huizen, strict=False)):
            if persoon in huis.personen:
                uit[nummer] = waarden[eerste + huis.personen.index(persoon)]
        return uit

    # --- inside ---

    def _leeg(self, stelsel: TaxBenefitSystem) -> Simulatie:
        """A simulation with the households but no facts."""
        populaties = populaties_van(stelsel)
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
