"""What a housemate is to the applicant, and what that decides: kinship (art. 3 lid 2 a, 19a lid 1 b) and the kind of contract."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Band(StrEnum):
    """The bond a relation stands for."""

    BLOED = "bloedverwant"
    AAN = "aanverwant"
    GEEN = "geen familie"


class Huurrol(StrEnum):
    """Which side of a contract about living here a relation stands for."""

    GEEN = ""
    HUURT = "huurt van de aanvrager"
    VERHUURT = "verhuurt aan de aanvrager"
    HUURT_MEE = "huurt van dezelfde derde"


@dataclass(frozen=True)
class Relatie:
    """A relation as the file names it; ``graad`` is the degree of kinship, 0 for none."""

    naam: str
    graad: int = 0
    band: Band = Band.GEEN
    huurrol: Huurrol = Huurrol.GEEN

    @property
    def eerste_graad(self) -> bool:
        """Never a gezamenlijke huishouding (art. 3 lid 2 a)."""
        return self.graad == 1

    @property
    def bloedverwant_tweede_graad(self) -> bool:
        """No gezamenlijke huishouding when there is a need of care, also before 2026."""
        return self.graad == 2 and self.band is Band.BLOED

    @property
    def verwant(self) -> bool:
        """Blood or in-law relative in the first or second degree: no commercial contract with each other (art. 19a lid 1 b)."""
        return self.graad in (1, 2)


def _groep(graad: int, band: Band, namen: str) -> list[Relatie]:
    return [Relatie(naam.strip(), graad, band) for naam in namen.split(",")]


_LIJST = [
    *_groep(1, Band.BLOED, "zoon, dochter, kind, vader, moeder, ouder, voormalig pleegkind"),
    *_groep(
        1, Band.AAN, "stiefzoon, stiefdochter, stiefkind, stiefvader, stiefmoeder, schoonzoon, schoondochter, schoonvader, schoonmoeder"
    ),
    *_groep(
        2,
        Band.BLOED,
        "broer, zus, halfbroer, halfzus, kleinkind, kleinzoon, kleindochter, grootouder, grootvader, grootmoeder, opa, oma",
    ),
    *_groep(2, Band.AAN, "zwager, schoonzus, stiefkleinkind"),
    *_groep(3, Band.BLOED, "oom, tante, neef, nicht, overgrootouder, achterkleinkind"),
    *_groep(
        0, Band.GEEN, "vriend, vriendin, ex-partner, stiefbroer, stiefzus, kennis, collega, huisgenoot, pleegkind, mantelzorger, anders"
    ),
    Relatie("huurder", huurrol=Huurrol.HUURT),
    Relatie("kamerhuurder", huurrol=Huurrol.HUURT),
    Relatie("onderhuurder", huurrol=Huurrol.HUURT),
    Relatie("kostganger", huurrol=Huurrol.HUURT),
    Relatie("verhuurder", huurrol=Huurrol.VERHUURT),
    Relatie("hospita", huurrol=Huurrol.VERHUURT),
    Relatie("kostgever", huurrol=Huurrol.VERHUURT),
    Relatie("onderverhuurder", huurrol=Huurrol.VERHUURT),
    Relatie("medehuurder", huurrol=Huurrol.HUURT_MEE),
]

RELATIES: dict[str, Relatie] = {relatie.naam: relatie for relatie in _LIJST}
