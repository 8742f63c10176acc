"""A change of law on the standard grid of households: who gains, who loses, and how much.

All figures are about the cases of the grid. A case counts once, however many people are in its situation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version

import numpy as np
from numpy.typing import NDArray

from openfisca_participatie.berekening.regimes import Regime
from openfisca_participatie.berekening.rekenen import controleer_maanden
from openfisca_participatie.berekening.rooster import Roosterpunt, kenmerken, rooster
from openfisca_participatie.berekening.stapel import Stapel
from openfisca_participatie.zaak.situatie import Situatie

CENT = 0.005
KWANTIELEN = (0.1, 0.25, 0.5, 0.75, 0.9)
PLICHTEN = ("arbeidsplicht", "plicht_arbeid_aanvaarden", "tegenprestatieplicht", "plicht_maatschappelijke_participatie")
BEDRAGEN = ("bijstandsnorm", "in_aanmerking_te_nemen_inkomen", "algemene_bijstand", "loon_plus_bijstand")

_GELEZEN: dict[str, tuple[list[Roosterpunt], Stapel]] = {}
"""The grid of a month once it was read; reading it takes most of the time."""


@dataclass
class Stand:
    """What a regime gives every household of the grid: one element each."""

    regime: Regime
    recht: NDArray
    bedragen: dict[str, NDArray]  # of BEDRAGEN, EUR per month
    plichten: NDArray  # a row per household: each duty of the applicant, then of the partner


@dataclass(frozen=True)
class Telling:
    """Some households of the grid and what the second regime does to them, in loon plus bijstand per month."""

    kenmerk: str
    waarde: str
    aantal: int
    vooruit: int
    achteruit: int
    gemiddeld: float  # of all of them, also of those for whom nothing changes
    meeste_winst: float
    grootste_verlies: float


@dataclass(frozen=True)
class Groep:
    """Households with the same difference: how many, what they have in common, and the first of them."""

    verschil: float
    aantal: int
    gemeen: dict[str, str]
    voorbeeld: Roosterpunt
    eerst: float  # algemene bijstand of the first household, under both
    daarna: float


@dataclass
class Doorrekening:
    """The grid under two regimes."""

    maand: str
    punten: list[Roosterpunt]
    eerste: Stand
    tweede: Stand
    pakketversie: str = field(default_factory=lambda: version("openfisca-participatie"))

    @property
    def verschil(self) -> NDArray:
        """Loon plus bijstand under the second regime minus that under the first, EUR per month in cents."""
        naam = "loon_plus_bijstand"
        return np.round(self.tweede.bedragen[naam] - self.eerste.bedragen[naam], 2)

    @property
    def onbekend(self) -> NDArray:
        """Households of which an amount is not known under one of the two."""
        return np.isnan(self.verschil)

    def totaal(self) -> Telling:
        """All households."""
        return self._telling("", "", np.ones(len(self.punten), bool))

    def per_kenmerk(self) -> Iterator[Telling]:
        """The households with each value of each feature."""
        for kenmerk, waarden in kenmerken().items():
            van = np.array([punt.kenmerken[kenmerk] for punt in self.punten])
            for waarde in waarden:
                yield self._telling(kenmerk, waarde, van == waarde)

    def kwantielen(self, *, winst: bool) -> dict[float, float]:
        """Quantiles, over the cases that gain or those that lose, of how much; an amount that occurs, empty when there are none."""
        verschil = self.verschil
        deel = verschil[verschil > CENT] if winst else verschil[verschil < -CENT]
        return {kwantiel: float(np.quantile(np.abs(deel), kwantiel, method="inverted_cdf")) for kwantiel in KWANTIELEN} if deel.size else {}

    @property
    def recht_erbij(self) -> int:
        """Households with a right under the second regime only."""
        return int((~self.eerste.recht & self.tweede.recht).sum())

    @property
    def recht_weg(self) -> int:
        """Households with a right under the first regime only."""
        return int((self.eerste.recht & ~self.tweede.recht).sum())

    @property
    def andere_plichten(self) -> int:
        """Households in which the applicant or the partner has another duty."""
        return int((self.eerste.plichten != self.tweede.plichten).any(axis=1).sum())

    def per_plicht(self) -> dict[str, tuple[int, int]]:
        """Of each duty that differs somewhere, by label: households where somebody has it under the second only, and the first only."""
        uit = {}
        for nummer, plicht in enumerate(PLICHTEN):
            eerst, nu = (stand.plichten[:, nummer :: len(PLICHTEN)] for stand in (self.eerste, self.tweede))
            erbij, eraf = int((nu & ~eerst).any(axis=1).sum()), int((eerst & ~nu).any(axis=1).sum())
            if erbij or eraf:
                label = self.eerste.regime.stelsel.variables[plicht].label
                uit[label[:1].lower() + label[1:]] = erbij, eraf
        return uit

    def groepen(self, aantal: int, *, winst: bool = False) -> list[Groep]:
        """The households that lose (or gain) most, those with the same difference together; at most ``aantal`` groups."""
        verschil = self.verschil
        anders = np.flatnonzero(verschil > CENT if winst else verschil < -CENT)
        bedragen = np.unique(verschil[anders])
        return [self._groep(bedrag, np.flatnonzero(verschil == bedrag)) for bedrag in (bedragen[::-1] if winst else bedragen)[:aantal]]

    # --- inside ---

    def _telling(self, kenmerk: str, waarde: str, welke: NDArray) -> Telling:
        verschil = self.verschil[welke & ~self.onbekend]
        if not verschil.size:
            return Telling(kenmerk, waarde, int(welke.sum()), 0, 0, 0.0, 0.0, 0.0)
        return Telling(
            kenmerk,
            waarde,
            int(welke.sum()),
            int((verschil > CENT).sum()),
            int((verschil < -CENT).sum()),
            float(verschil.mean()),
            float(max(verschil.max(), 0.0)),
            float(min(verschil.min(), 0.0)),
        )

    def _groep(self, verschil: float, nummers: NDArray) -> Groep:
        punten = [self.punten[nummer] for nummer in nummers]
        gemeen = {
            kenmerk: waarde for kenmerk, waarde in punten[0].kenmerken.items() if all(punt.kenmerken[kenmerk] == waarde for punt in punten)
        }
        bijstand = [float(stand.bedragen["algemene_bijstand"][nummers[0]]) for stand in (self.eerste, self.tweede)]
        return Groep(float(verschil), len(punten), gemeen, punten[0], *bijstand)


def doorrekenen(
    eerste: Regime,
    tweede: Regime,
    maand: str,
    *,
    met_laatste_bedragen: bool = False,
    voortgang: Callable[[int, int], object] | None = None,
) -> Doorrekening:
    """Compute the grid under two regimes. ``voortgang`` is told how many households were read, of how many.

    Raises :class:`BerekeningFout` for a month whose law or amounts are not known.
    """
    controleer_maanden([maand], met_laatste_bedragen=met_laatste_bedragen)
    if maand not in _GELEZEN:
        punten = rooster(maand)
        _GELEZEN[maand] = punten, Stapel(list(_situaties(punten, maand, voortgang)))
    punten, stapel = _GELEZEN[maand]
    return Doorrekening(maand, punten, reken(stapel, eerste), reken(stapel, tweede))


def _situaties(punten: Sequence[Roosterpunt], maand: str, voortgang: Callable[[int, int], object] | None) -> Iterator[Situatie]:
    for gedaan, punt in enumerate(punten, 1):
        yield punt.zaak().situatie(maand)
        if voortgang:
            voortgang(gedaan, len(punten))


def reken(stapel: Stapel, regime: Regime) -> Stand:
    """What a regime gives each household."""
    simulatie = stapel.simulatie(regime.stelsel)
    plichten = [stapel.van(simulatie, plicht, wie) for wie in ("aanvrager", "partner") for plicht in PLICHTEN]
    return Stand(
        regime,
        stapel.van_het_gezin(simulatie, "recht_op_algemene_bijstand"),
        {naam: stapel.van_het_gezin(simulatie, naam) for naam in BEDRAGEN},
        np.column_stack(plichten),
    )
