"""Time: the months of a case one after the other, and the months of an exemption that each of them uses up.

The file gives the months used before the first month asked for; a month whose outcome uses an exemption adds one. The count of
onderdeel r, of n until March 2016 and of artikel 34a is consecutive: it runs on once it has begun, also through months without earnings.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.zaak.situatie import Situatie

NIET_MEER_AANEENGESLOTEN = {"n": "2016-04"}
ALTIJD_AANEENGESLOTEN = ("r", "34a")
ONDERDELEN = {
    "n": "vrijlating_onderdeel_n",
    "r": "vrijlating_onderdeel_r",
    "z": "vrijlating_onderdeel_z",
    "34a": "vrijlating_artikel_34a",
}
"""Exemptions with a term, and the variable that says whether one is used; the count is ``maanden_vrijlating_<key>``."""


@dataclass
class Maandenteller:
    """Months used per person and onderdeel, carried from month to month."""

    stand: dict[tuple[str, str], int] = field(default_factory=dict)

    def vul_in(self, situatie: Situatie) -> None:
        """Put the counts that earlier months of this run added into the situation."""
        for (persoon, letter), gebruikt in self.stand.items():
            if persoon in situatie.namen:
                situatie.zet(f"maanden_vrijlating_{letter}", persoon, gebruikt, "geteld uit de maanden hiervoor")

    def tel(self, waarden: Waarden) -> None:
        """Add the month that was just computed. A month without a right uses nothing ("voor zover hij algemene bijstand ontvangt")."""
        recht = waarden("recht_op_algemene_bijstand")
        for persoon in waarden.belanghebbenden:
            for letter, vrijlating in ONDERDELEN.items():
                gebruikt = waarden(f"maanden_vrijlating_{letter}", persoon)
                nu = recht and waarden(vrijlating, persoon) > 0 and waarden("vrijgelaten_inkomsten_uit_arbeid", persoon) > 0
                aaneengesloten = letter in ALTIJD_AANEENGESLOTEN or waarden.maand < NIET_MEER_AANEENGESLOTEN.get(letter, "")
                self.stand[persoon, letter] = gebruikt + bool(nu or (aaneengesloten and gebruikt))
