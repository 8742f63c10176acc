"""From what the file says about one month to an OpenFisca simulation, once or in many copies side by side.

A copy is the same household with another value for one or more facts; all copies are computed in one vectorised run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from openfisca_core.indexed_enums import EnumArray
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from openfisca_participatie.berekening.gedeeld import Gedeeld
from openfisca_participatie.stelsel import Simulatie, nieuwe_simulatie, populaties_van
from openfisca_participatie.zaak.situatie import Situatie

Plaats = tuple[str, str]
"""A variable and the id of the person or gezin it is about."""


@dataclass
class Huishouden:
    """Who is who in a situation: ids in order, and the position and role of each person in his gezin and dwelling."""

    personen: list[str]
    gezinnen: list[str]
    woningen: list[str]
    gezin_van: NDArray
    rol_in_gezin: list[str]
    woning_van: NDArray

    @classmethod
    def uit(cls, situatie: Situatie) -> Huishouden:
        """Read the groups of a situation. Every person must be in one gezin and one dwelling."""
        personen = list(situatie.namen)
        gezin: dict[str, tuple[int, str]] = {}
        for nummer, leden in enumerate(situatie.gezinnen.values()):
            for rol in ("aanvrager", "partner"):
                if leden.get(rol):
                    gezin[leden[rol]] = nummer, rol
            gezin |= dict.fromkeys(leden.get("kinderen") or (), (nummer, "kind"))
        woning = {persoon: nummer for nummer, bewoners in enumerate(situatie.woningen.values()) for persoon in bewoners}
        return cls(
            personen,
            list(situatie.gezinnen),
            list(situatie.woningen),
            np.array([gezin[persoon][0] for persoon in personen]),
            [gezin[persoon][1] for persoon in personen],
            np.array([woning[persoon] for persoon in personen]),
        )

    def ids(self, entiteit: str) -> list[str]:
        """Ids of an entity by its key."""
        return {"persoon": self.personen, "gezin": self.gezinnen, "woning": self.woningen}[entiteit]

    def leden(self, gezin: str) -> list[str]:
        """Persons of a gezin, in order."""
        return [persoon for persoon, waar in zip(self.personen, self.gezin_van, strict=True) if self.gezinnen[waar] == gezin]

    def huisgenoten(self, persoon: str) -> list[str]:
        """The others in the same dwelling."""
        eigen = self.woning_van[self.personen.index(persoon)]
        return [ander for ander, waar in zip(self.personen, self.woning_van, strict=True) if waar == eigen and ander != persoon]


@dataclass
class Bouwer:
    """Builds simulations of one situation on one tax-benefit system."""

    stelsel: TaxBenefitSystem
    situatie: Situatie
    gedeeld: Gedeeld = field(default_factory=Gedeeld, repr=False)  # with other builders of the same month of the same case
    naslag: Callable[[Bouwer], Any] | None = None  # what gives a trace of what was already computed
    huishouden: Huishouden = field(init=False)

    def __post_init__(self) -> None:
        """Work out the groups once."""
        self.huishouden = huis = Huishouden.uit(self.situatie)
        self._gemaakt: dict[tuple[frozenset[Any], ...], tuple[dict[Plaats, dict[str, Any]], Simulatie]] = {}
        self._wie = (
            self.situatie.maand, *huis.personen, None, *huis.gezinnen, None, *huis.woningen, *huis.rol_in_gezin,
            huis.gezin_van.tobytes(), huis.woning_van.tobytes(),
        )  # fmt: skip

    @property
    def maand(self) -> str:
        """The month of the situation."""
        return self.situatie.maand

    def leeg(self, kopieen: int = 1, *, spoor: bool = False) -> Simulatie:
        """A simulation with the household but no facts, ``kopieen`` times."""
        huis = self.huishouden
        populaties = populaties_van(self.stelsel)
        for entiteit in ("persoon", "gezin", "woning"):
            populatie = populaties[entiteit]
            populatie.count = len(huis.ids(entiteit)) * kopieen
            populatie.ids = range(populatie.count)
        for entiteit, waar in (("gezin", huis.gezin_van), ("woning", huis.woning_van)):
            populatie = populaties[entiteit]
            per_kopie = len(huis.ids(entiteit))
            populatie.members_entity_id = (waar + per_kopie * np.arange(kopieen)[:, None]).ravel()
            rollen = {rol.key: rol for rol in populatie.entity.flattened_roles}
            sleutels = huis.rol_in_gezin if entiteit == "gezin" else ["bewoner"] * len(waar)
            populatie.members_role = np.array([rollen[sleutel] for sleutel in sleutels] * kopieen, dtype=object)
        return nieuwe_simulatie(self.stelsel, populaties, spoor=spoor)

    def simulatie(self, varianten: Iterable[Mapping[Plaats, Any]] = ({},), *, spoor: bool = False) -> Simulatie:
        """The situation, one copy per variant; a variant replaces the value of some facts in the month of the situation."""
        if spoor and self.naslag is not None:
            return cast(Simulatie, self.naslag(self))
        varianten = list(varianten)
        kenmerken = tuple(frozenset(variant.items()) for variant in varianten)
        if not spoor and (eerder := self._nog_geldig(kenmerken)) is not None:
            return eerder
        simulatie = self.leeg(len(varianten), spoor=spoor)
        anders: dict[str, list[tuple[int, str, Any]]] = {}
        for nummer, variant in enumerate(varianten):
            for (naam, eenheid), waarde in variant.items():
                anders.setdefault(naam, []).append((nummer, eenheid, waarde))
        for variabele, periode, per_eenheid in self._invoer(anders):
            soort = self._variabele(variabele)
            ids = self.huishouden.ids(soort.entity.key)
            waarden = np.full((len(varianten), len(ids)), als_code(soort, soort.default_value), dtype=dtype_van(soort))
            van = np.zeros(waarden.shape, bool)
            for eenheid, waarde in per_eenheid.items():
                plek = ids.index(eenheid)
                waarden[:, plek], van[:, plek] = als_code(soort, waarde), True
            for nummer, eenheid, waarde in anders.get(variabele, ()) if periode in (self.maand, "ETERNITY") else ():
                plek = ids.index(eenheid)
                waarden[nummer, plek], van[nummer, plek] = als_code(soort, waarde), True
            simulatie.geef(variabele, periode, self.als_invoer(variabele, waarden.ravel()), van.ravel())
        if not spoor:
            feiten = frozenset((plaats, *per_periode.items()) for plaats, per_periode in self.situatie.feiten.items())
            simulatie.eerder = self.gedeeld.eerdere(self._wie, simulatie, feiten, kenmerken)
            self.gedeeld.bewaar(self._wie, simulatie, feiten, kenmerken)
            self._gemaakt[kenmerken] = self._momentopname(), simulatie
        simulatie.vul_aan()
        return simulatie

    def waarden(self) -> Simulatie:
        """A simulation of which the first copy is the situation: the one in which it was computed, with what was varied beside it."""
        geldig = [kenmerken for kenmerken in self._gemaakt if kenmerken[0] == frozenset()]
        for kenmerken in sorted(geldig, key=len, reverse=True):
            if (simulatie := self._nog_geldig(kenmerken)) is not None:
                return simulatie
        return self.simulatie()

    # --- inside ---

    def _momentopname(self) -> dict[Plaats, dict[str, Any]]:
        return {plaats: dict(waarden) for plaats, waarden in self.situatie.feiten.items()}

    def _nog_geldig(self, kenmerken: tuple[frozenset[Any], ...]) -> Simulatie | None:
        """The simulation that was made of these variants, when nothing was added to the situation since."""
        feiten, simulatie = self._gemaakt.get(kenmerken, (None, None))
        return simulatie if feiten == self.situatie.feiten else None

    def _variabele(self, naam: str) -> Any:
        return self.stelsel.get_variable(naam, check_existence=True)

    def _invoer(self, anders: Iterable[str]) -> list[tuple[str, str, dict[str, Any]]]:
        """All (variable, period) pairs with the values per unit; what only a variant sets is there with no value."""
        invoer: dict[tuple[str, str], dict[str, Any]] = {}
        for (variabele, eenheid), per_periode in self.situatie.feiten.items():
            for periode, waarde in per_periode.items():
                invoer.setdefault((variabele, periode), {})[eenheid] = waarde
        for variabele in anders:
            eeuwig = self._variabele(variabele).definition_period == "eternity"
            invoer.setdefault((variabele, "ETERNITY" if eeuwig else self.maand), {})
        return [(variabele, periode, waarden) for (variabele, periode), waarden in invoer.items()]

    def als_invoer(self, variabele: str, waarden: NDArray) -> NDArray:
        """An array as OpenFisca wants it for this variable: indices of an enum become an EnumArray."""
        soort = self._variabele(variabele)
        return waarden if not is_keuze(soort) else EnumArray(waarden, soort.possible_values)


def is_keuze(soort: Any) -> bool:
    """Whether a variable is an enum."""
    return getattr(soort, "possible_values", None) is not None


def dtype_van(soort: Any) -> Any:
    """The dtype of the array of a variable as it is put in; of an enum that of its indices."""
    return {float: np.float64, int: np.int32, bool: np.bool_, date: "datetime64[D]"}.get(soort.value_type, np.int16)


def als_code(soort: Any, waarde: Any) -> Any:
    """A value as an element of such an array."""
    if not is_keuze(soort):
        return np.datetime64(waarde, "D") if soort.value_type is date else waarde
    return soort.possible_values[getattr(waarde, "name", waarde)].index


def waarde_als_python(soort: Any, waarde: Any) -> Any:
    """A single value of an array as bool, int, float, date or, for an enum, the name of the member."""
    if is_keuze(soort):
        return str(soort.possible_values.names[int(waarde)])
    if soort.value_type is date:
        return waarde.astype("datetime64[D]").astype(object)
    return soort.value_type(waarde)
