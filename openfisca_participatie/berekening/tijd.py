"""Time: the months of a case one after the other, and the months of an exemption that each of them uses up.

The file gives the months used before the first month asked for; a month whose outcome uses an exemption adds one. The count of
onderdeel r, of n until March 2016 and of artikel 34a is consecutive: it runs on once it has begun, also through months without earnings
and through months that are not asked for.

Of a fine each month withholds what the file says, never more than is left of the fine or of the bijstand. Months that are not computed
count as the file says they went.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from openfisca_participatie import opmaak
from openfisca_participatie.berekening.maanddelen import Geteld
from openfisca_participatie.berekening.simulatie import Bouwer
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.stelsel import EERSTE_MAAND
from openfisca_participatie.zaak.getallen import eerste_dag, maand_van, maanden_tussen, volgende_maand
from openfisca_participatie.zaak.grenzen import BUFFERBUDGET_VANAF
from openfisca_participatie.zaak.handhaving import Boete
from openfisca_participatie.zaak.huishouden import begin_van_de_bijstand
from openfisca_participatie.zaak.naast_bijstand import boetefeiten, boeten_in
from openfisca_participatie.zaak.situatie import Situatie
from openfisca_participatie.zaak.zaak import Zaak

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
    """What one month hands on to the next: months used per person and onderdeel, and what is left of each fine."""

    zaak: Zaak
    wet: TaxBenefitSystem
    stand: dict[tuple[str, str], int] = field(default_factory=dict)
    bufferbudget: dict[str, float] = field(default_factory=dict)  # what each month that was counted used of it
    vorige: str = ""  # the last month that was counted
    zonder_bijstand: bool = False  # whether there can have been no bijstand in that month

    def __post_init__(self) -> None:
        """The fines of the file; of each nothing is withheld yet."""
        self.boeten = [Boetestand(wie, pad, boete) for wie, pad, boete in boeten_in(self.zaak.bestand)]

    def vul_in(self, situatie: Situatie) -> None:
        """Put what earlier months left into the situation."""
        for (persoon, letter), gebruikt in self.stand.items():
            if persoon in situatie.namen:
                overgeslagen = maanden_tussen(self.vorige, situatie.maand) - 1
                loopt_door = gebruikt and _is_aaneengesloten(letter, situatie.maand)
                gebruikt += overgeslagen if loopt_door else 0
                situatie.zet(f"maanden_vrijlating_{letter}", persoon, gebruikt, "geteld uit de maanden hiervoor")
        if self.zonder_bijstand and volgende_maand(self.vorige) == situatie.maand:
            for persoon in ("aanvrager", "partner"):
                if persoon in situatie.namen:
                    situatie.zet("ontvangt_algemene_bijstand", persoon, False, "de uitkomst van de maand hiervoor")
        self._vul_bufferbudget_in(situatie)
        if self.boeten:
            self._vul_boeten_in(situatie)

    def _vul_bufferbudget_in(self, situatie: Situatie) -> None:
        """What the earlier months of the year used of the bufferbudget; a month that was not computed what the file says."""
        maand = situatie.maand
        volgens_de_zaak = situatie.feiten.get(("oordeel_bufferbudget", "gezin"), {})
        if any(een[:4] == maand[:4] for een in self.bufferbudget):
            bedragen = {een: bedrag for een, bedrag in {**volgens_de_zaak, **self.bufferbudget}.items() if maand[:4] <= een < maand}
            situatie.zet(
                "bufferbudget_eerder_dit_kalenderjaar", "gezin", round(sum(bedragen.values()), 2), "geteld uit de maanden hiervoor"
            )

    def _vul_boeten_in(self, situatie: Situatie) -> None:
        """What is to be withheld in this month for all fines, where the engine would not find it by itself."""
        begin, maand = begin_van_de_bijstand(self.zaak.bestand), situatie.maand
        eerste = max(maand_van(begin), EERSTE_MAAND) if begin else EERSTE_MAAND
        termijnen, op_pad = 0.0, ""
        for stand in self.boeten:
            te_vroeg = stand.boete.inhouding is None and stand.boete.maand < eerste  # it was not set off with this bijstand
            if stand.boete.maand > maand or maand < eerste or te_vroeg:
                continue
            if stand.tot_en_met == "":
                stand.rest = stand.hoogte(self.wet)
            een = max(volgende_maand(stand.tot_en_met) if stand.tot_en_met else stand.boete.maand, eerste)
            while een < maand:
                stand.rest -= stand.termijn(een)
                een = volgende_maand(een)
            stand.tot_en_met, stand.nu = maand, stand.termijn(maand)
            if math.isnan(stand.rest) and (stand.boete.maand < maand or stand.boete.inhouding):
                wie = situatie.namen.get(stand.wie, stand.wie)
                situatie.meldingen.append(
                    f"De boete van {wie} van {opmaak.maand(stand.boete.maand)} is niet bekend: er is niets ingehouden."
                )
            if stand.boete.maand < maand or stand.boete.inhouding is not None:
                op_pad = op_pad or (f"{stand.pad}.inhouding" if stand.boete.inhouding else stand.pad)
            termijnen += 0.0 if math.isnan(stand.nu) else stand.nu
        if op_pad:
            situatie.zet("te_verrekenen_boete", "gezin", round(termijnen, 2), op_pad)

    def tel(self, geteld: Geteld) -> None:
        """Add the month that was just computed. A month without a right uses nothing ("voor zover hij algemene bijstand ontvangt").

        Of a month in parts somebody used an exemption when he did so in any part.
        """
        maand = geteld.delen[0].maand
        self.vorige, self.zonder_bijstand = maand, not geteld.bijstand_mogelijk
        self._tel_boeten(maand, geteld.ingehouden_boete)
        if maand >= BUFFERBUDGET_VANAF:
            self.bufferbudget[maand] = max(waarden("aangewend_bufferbudget") for waarden in geteld.delen)
        for persoon in ("aanvrager", "partner"):
            delen = [waarden for waarden in geteld.delen if persoon in waarden.belanghebbenden]
            for letter, vrijlating in ONDERDELEN.items() if delen else ():
                gebruikt = max(waarden(f"maanden_vrijlating_{letter}", persoon) for waarden in delen)
                nu = any(
                    waarden("recht_op_algemene_bijstand")
                    and waarden(vrijlating, persoon) > 0
                    and waarden("vrijgelaten_inkomsten_uit_arbeid", persoon) > 0
                    for waarden in delen
                )
                aaneengesloten = _is_aaneengesloten(letter, maand)
                self.stand[persoon, letter] = gebruikt + bool(nu or (aaneengesloten and gebruikt))

    def _tel_boeten(self, maand: str, ingehouden: float) -> None:
        """Take off what the month withheld, the fine that stands first in the file first."""
        for stand in self.boeten:
            if stand.tot_en_met == maand and not math.isnan(stand.nu) and not math.isnan(ingehouden):
                van_deze = min(stand.nu, ingehouden)
                stand.rest, ingehouden = round(stand.rest - van_deze, 2), round(ingehouden - van_deze, 2)


def _is_aaneengesloten(letter: str, maand: str) -> bool:
    """Whether the term of an exemption runs on by itself."""
    return letter in ALTIJD_AANEENGESLOTEN or maand < NIET_MEER_AANEENGESLOTEN.get(letter, "")


@dataclass
class Boetestand:
    """One fine of the file and what is left of it."""

    wie: str
    pad: str
    boete: Boete
    rest: float = 0.0  # before ``nu``; NaN while the fine is not known
    nu: float = 0.0  # what is to be withheld in the last month that was filled in
    tot_en_met: str = ""  # that month

    def termijn(self, maand: str) -> float:
        """What is to be withheld in a month: what the file says, or all at once, and never more than is left."""
        termijn = self.boete.termijn(maand)
        return self.rest if termijn is None or math.isnan(self.rest) else max(min(termijn, self.rest), 0.0)

    def hoogte(self, wet: TaxBenefitSystem) -> float:
        """The fine as the law of its month has it; NaN when it is not known."""
        if self.boete.bedrag is not None or self.boete.maand < EERSTE_MAAND:
            return math.nan if self.boete.bedrag is None else self.boete.bedrag
        maand = self.boete.maand
        situatie = Situatie(maand, eerste_dag(maand), {"aanvrager": ""}, {"gezin": {"aanvrager": "aanvrager"}}, {"woning": ["aanvrager"]})
        for variabele, (waarde, _) in boetefeiten(self.boete).items():
            situatie.zet(variabele, "aanvrager", waarde, self.pad)
        bouwer = Bouwer(wet, situatie)
        return float(Waarden(bouwer.simulatie(), bouwer.huishouden, maand)("bestuurlijke_boete", "aanvrager"))
