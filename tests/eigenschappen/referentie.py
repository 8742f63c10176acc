"""The Participatiewet 2015-2026 once more, in plain Python and ``decimal``, household by household and article by article.

Written from the statute and the decisions in ``docs/rechtsvragen.md``, not from the engine, so that a slip in one shows as a difference
with the other. Amounts come from ``bedragen.csv``: article, first day, amount as published (the amount of art. 22b for 2015 stands under
art. 22a lid 3). ``onbepaald`` marks what the statute leaves open.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from tests.eigenschappen.huishouden import STANDAARD, Gezin, Huishouden

NUL = Decimal(0)
VRIJWILLIGERS = {2015: (95, 764), 2016: (95, 764), 2020: (170, 1700), 2021: (180, 1800), 2022: (180, 1800), 2023: (190, 1900),
                 2025: (210, 2100), 2026: (220, 2200)}  # fmt: skip
"""Regeling Participatiewet, IOAW en IOAZ art. 7 h: maximum per month and per year."""


def cent(bedrag: Decimal | Fraction) -> Decimal:
    """Half-up to the cent."""
    if isinstance(bedrag, Fraction):
        centen = (abs(bedrag) * 100 + Fraction(1, 2)) // 1
        return Decimal(int(centen)) / 100 * (1 if bedrag >= 0 else -1)
    return bedrag.quantize(Decimal("0.01"), ROUND_HALF_UP)


@cache
def _tabel() -> dict[str, list[tuple[str, Decimal]]]:
    tabel: dict[str, list[tuple[str, Decimal]]] = {}
    with (Path(__file__).parent / "bedragen.csv").open(encoding="utf-8") as bestand:
        for rij in csv.DictReader(bestand):
            tabel.setdefault(rij["artikel"], []).append((rij["vanaf"], Decimal(rij["bedrag"])))
    return tabel


def bedrag(artikel: str, maand: str) -> Decimal:
    """The amount of an article in a month."""
    return [waarde for vanaf, waarde in _tabel()[artikel] if vanaf <= f"{maand}-01"][-1]


def maanden_oud(geboren: date, dag: date) -> int:
    """Whole months of age."""
    return (dag.year - geboren.year) * 12 + dag.month - geboren.month - (dag.day < geboren.day)


AOW = [
    ("1947-12-31", 65, 0), ("1948-11-30", 65, 1), ("1949-10-31", 65, 2), ("1950-09-30", 65, 3), ("1951-06-30", 65, 6),
    ("1952-03-31", 65, 9), ("1952-12-31", 66, 0), ("1955-08-31", 66, 4), ("1956-05-31", 66, 7), ("1957-02-28", 66, 10),
    ("1960-12-31", 67, 0), ("9999-12-31", 67, 3),
]  # fmt: skip
"""Art. 7a AOW: last date of birth, and the age in years and months."""


@dataclass
class Uitkomst:
    """What the statute gives a gezin; amounts in EUR per month."""

    recht: bool
    norm: Decimal = NUL
    bijstandsnorm: Decimal = NUL
    inkomen: Decimal = NUL
    vermogen: Decimal = NUL
    bijstand: Decimal = NUL
    artikel: str = ""
    toets: Decimal = NUL
    """The income with which the right is tested: without an exemption that is not yet enjoyed."""
    woning_staat_in_de_weg: bool = False
    overig_vermogen: Decimal = NUL
    onbepaald: str = ""

    @property
    def vakantietoeslag(self) -> Decimal:
        """Art. 19 lid 3."""
        return cent(self.bijstand * Decimal("0.05"))


class Wet:
    """The statute applied to one household in one month."""

    def __init__(self, huis: Huishouden, maand: str) -> None:
        self.huis, self.maand, self.jaar = huis, maand, int(maand[:4])

    # --- facts ---

    def feit(self, mens: int, naam: str) -> Any:
        """A fact of a person."""
        return self.huis.mensen[mens].feiten.get(naam, STANDAARD.get(naam, False))

    def geld(self, mens: int, naam: str) -> Decimal:
        """An amount of a person this month."""
        return Decimal(self.huis.mensen[mens].feiten.get(naam, "0"))

    def bedrag(self, artikel: str) -> Decimal:
        """The amount of an article this month."""
        return bedrag(artikel, self.maand)

    # --- age, art. 4 ---

    def maanden(self, mens: int) -> int:
        """Age in months on the peildatum."""
        dag = self.feit(mens, "peildatum") or date.fromisoformat(self.maand + "-01")
        return maanden_oud(self.huis.mensen[mens].geboortedatum, dag)

    def leeftijd(self, mens: int) -> int:
        """Age in years."""
        return self.maanden(mens) // 12

    def pensioen(self, mens: int) -> bool:
        """Whether he has reached AOW age."""
        geboren = self.huis.mensen[mens].geboortedatum.isoformat()
        jaren, maanden = next((j, m) for tot, j, m in AOW if geboren <= tot)
        return self.maanden(mens) >= jaren * 12 + maanden

    def onder_21(self, mens: int) -> bool:
        """Younger than 21."""
        return self.leeftijd(mens) < 21

    def ten_laste(self, gezin: Gezin) -> list[int]:
        """Art. 4 lid 1: children of the gezin under 18, born, in the Netherlands, with a claim to kinderbijslag."""
        return [
            k for k in gezin.kinderen
            if 0 <= self.maanden(k) < 18 * 12 and self.feit(k, "woont_in_nederland") and self.feit(k, "claim_kinderbijslag")
        ]  # fmt: skip

    # --- art. 11 and 13 ---

    def uitgesloten(self, mens: int) -> bool:
        """Art. 13 lid 1 and 2."""
        gezin, leeftijd = self.huis.gezin_van(mens), self.leeftijd(mens)
        dagen = 13 * 7 if self.pensioen(mens) else 28
        ander = self.huis.echtgenoot(mens)
        verlof = self.feit(mens, "onbetaald_verlof") or (ander is not None and self.feit(ander, "onbetaald_verlof"))
        ouder_met_zorgverlof = ander is None and self.ten_laste(gezin) and self.feit(mens, "verlof_wet_arbeid_en_zorg_hoofdstuk_6")
        onderwijs = self.feit(mens, "kan_rijksbekostigd_onderwijs_volgen")
        aanspraak = self.feit(mens, "aanspraak_studiefinanciering")
        lid_1 = [
            self.feit(mens, "vrijheid_ontnomen"),
            self.feit(mens, "onttrekt_zich_aan_straf"),
            self.feit(mens, "vervult_dienstplicht"),
            self.feit(mens, "werkstaking_of_uitsluiting"),
            max(self.feit(mens, f"dagen_buitenland_{soort}") for soort in ("kalenderjaar", "aaneengesloten")) > dagen,
            leeftijd < 18,
            self.feit(mens, "vraagt_bijstand_voor_schulden"),
            self.feit(mens, "uitreiziger") and self.maand >= "2017-10",
        ]
        lid_2 = [
            18 <= leeftijd < 21 and self.feit(mens, "verblijft_in_inrichting"),
            verlof and not ouder_met_zorgverlof,
            leeftijd < 27 and onderwijs and (aanspraak or not self.feit(mens, "volgt_rijksbekostigd_onderwijs")),
            leeftijd < 27 and self.feit(mens, "oordeel_wil_verplichtingen_niet_nakomen"),
        ]
        return any(lid_1) or any(lid_2)

    def rechthebbenden(self, gezin: Gezin) -> list[int]:
        """Who of aanvrager and partner has a right of his own (art. 11 lid 1, 2 and 4, art. 13)."""
        uit = []
        for mens in gezin.belanghebbenden:
            nederlander = self.feit(mens, "nederlander") or self.feit(mens, "gelijkgestelde_vreemdeling")
            zonder_recht = mens == gezin.partner and gezin.feiten.get("partner_heeft_geen_recht", False)
            if self.feit(mens, "woont_in_nederland") and nederlander and not self.uitgesloten(mens) and not zonder_recht:
                uit.append(mens)
        return uit

    # --- art. 19a and 22a ---

    def student(self, mens: int) -> bool:
        """Art. 19a lid 1 d; in 2015 art. 22a lid 4 d."""
        soort, leeftijdseis = self.feit(mens, "soort_opleiding"), self.feit(mens, "opleiding_leeftijdseis_vervuld")
        zonder_eis = ("wtos", "bbl") if self.jaar == 2015 else ("bbl",)
        met_eis = ("studiefinanciering",) if self.jaar == 2015 else ("studiefinanciering", "wtos", "buitenland")
        return soort in zonder_eis or (soort in met_eis and leeftijdseis)

    def _paar(self, mens: int) -> list[int]:
        ander = self.huis.echtgenoot(mens)
        return [mens] if ander is None else [mens, ander]

    def een_van_beiden(self, mens: int, naam: str) -> Any:
        """The fact of him or his spouse: a contract of one holds for both."""
        return max(self.feit(m, naam) or 0 for m in self._paar(mens))

    def commercieel(self, een: int, ander: int) -> bool:
        """Art. 19a lid 1 b or c between two residents."""
        iedereen = self.een_van_beiden(een, "commerciele_overeenkomst") or self.een_van_beiden(ander, "commerciele_overeenkomst")
        return bool(iedereen or self.door_contract(een, ander))

    def door_contract(self, een: int, ander: int) -> bool:
        """Art. 19a lid 1 b (one rents from the other, no kin) or c (both rent from the same person)."""
        verhuurder_een, verhuurder_ander = self.een_van_beiden(een, "verhuurder"), self.een_van_beiden(ander, "verhuurder")
        if verhuurder_een and verhuurder_een == verhuurder_ander:
            return True
        huurt_van_ander = verhuurder_een and verhuurder_een == self.een_van_beiden(ander, "nummer_als_contractpartij")
        huurt_van_een = verhuurder_ander and verhuurder_ander == self.een_van_beiden(een, "nummer_als_contractpartij")
        return bool(
            (huurt_van_ander and not self.een_van_beiden(een, "verwant_aan_contractpartij"))
            or (huurt_van_een and not self.een_van_beiden(ander, "verwant_aan_contractpartij"))
        )

    def kostendelers(self, mens: int) -> list[int]:
        """His kostendelende medebewoners."""
        return [y for y in self.oud_genoeg_en_geen_student(mens) if not self.commercieel(mens, y)]

    def oud_genoeg_en_geen_student(self, mens: int) -> list[int]:
        """The residents other than himself and his spouse who count as far as age and education go."""
        leeftijd = 27 if self.jaar >= 2023 else 21
        bewoners = self.huis.woningen[self.huis.woning_van(mens)]
        return [y for y in bewoners if y not in self._paar(mens) and self.leeftijd(y) >= leeftijd and not self.student(y)]

    def artikel_22a(self, mens: int) -> bool:
        """Whether the kostendelersnorm applies to this belanghebbende."""
        mantelzorg = self.jaar >= 2026 and self.feit(mens, "mantelzorg_intensief_tijdelijk_elders")
        return not self.onder_21(mens) and not mantelzorg and bool(self.kostendelers(mens))

    def norm_22a(self, mens: int, *, alleenstaand: bool = False, als_21: bool = False) -> Decimal:
        """Lid 1: ((40% + A x 30%) / A) x B; as if he were single, or as if both were 21 and not of pension age (art. 20 lid 4)."""
        ander = None if alleenstaand else self.huis.echtgenoot(mens)
        samen = ander is not None and self.huis.woning_van(ander) == self.huis.woning_van(mens)
        a = len(self.kostendelers(mens)) + 1 + (ander is not None and samen and (als_21 or not self.onder_21(ander)))
        if als_21:
            b = self.bedrag("21 onderdeel b")
        elif self.pensioen(mens):
            b = self.bedrag("22 onderdeel b")
        else:
            b = self.bedrag("22 onderdeel c" if ander is not None and self.pensioen(ander) else "21 onderdeel b")
        return cent(Fraction(40 + 30 * a, 100 * a) * Fraction(b))

    # --- art. 20-24 ---

    def als_alleenstaande(self, mens: int) -> Decimal:
        """Art. 20 lid 1 a and 2 a, 21 a, 22 a."""
        if self.onder_21(mens):
            met_kind = self.ten_laste(self.huis.gezin_van(mens))
            return self.bedrag("20 lid 2 onderdeel a" if met_kind else "20 lid 1 onderdeel a")
        return self.bedrag("22 onderdeel a" if self.pensioen(mens) else "21 onderdeel a")

    def verhoging_20_lid_3(self, wie: list[int]) -> Decimal:
        """The raises of 18-20-year-olds who cannot turn to their parents."""
        jongeren = [m for m in wie if self.onder_21(m) and self.feit(m, "ouders_kunnen_niet_bijdragen")]
        return len(jongeren) * self.bedrag("20 lid 3") if jongeren and self.jaar >= 2026 else NUL

    def _met_verhoging(self, norm: Decimal, grens: Decimal, wie: list[int]) -> Decimal:
        """Lid 4: not above the norm of art. 21 in a comparable situation."""
        return max(norm, min(norm + self.verhoging_20_lid_3(wie), grens))

    def inrichting(self, wie: list[int]) -> Decimal:
        """Art. 23."""
        erin = [m for m in wie if self.feit(m, "verblijft_in_inrichting")]
        if len(erin) == 2:
            return self.bedrag("23 lid 1 onderdeel b") + self.bedrag("23 lid 2 onderdeel b")
        totaal = NUL
        for mens in wie:
            if mens in erin:
                totaal += self.bedrag("23 lid 1 onderdeel a") + self.bedrag("23 lid 2 onderdeel a")
            elif self.artikel_22a(mens):
                totaal += self.norm_22a(mens, alleenstaand=True)
            else:
                totaal += self._met_verhoging(self.als_alleenstaande(mens), self.bedrag("21 onderdeel a"), [mens])
        return totaal

    def norm_gehuwden(self, gezin: Gezin, verhoging: bool = True) -> Decimal:
        """Art. 20 lid 1 b-c and 2 b-c, 21 b, 22 b-c, 22a lid 2-3: as if both have a right, outside an inrichting."""
        paar = gezin.belanghebbenden
        jong = [m for m in paar if self.onder_21(m)]
        lid = "20 lid 2" if self.ten_laste(gezin) else "20 lid 1"
        grens = self.bedrag("21 onderdeel b")
        if len(jong) == 2:
            norm = self.bedrag(f"{lid} onderdeel b")
        elif jong:
            oudste = next(m for m in paar if m not in jong)
            if self.artikel_22a(oudste):
                norm = self.bedrag("22a lid 3 onderdeel a" if self.ten_laste(gezin) else "22a lid 3 onderdeel b") + self.norm_22a(oudste)
                grens = sum((self.norm_22a(m, als_21=True) for m in paar), NUL)
            else:
                norm = self.bedrag(f"{lid} onderdeel c")
        elif any(self.artikel_22a(m) for m in paar):
            return sum((self.norm_22a(m) for m in paar), NUL)
        else:
            gepensioneerd = sum(self.pensioen(m) for m in paar)
            return self.bedrag(("21 onderdeel b", "22 onderdeel c", "22 onderdeel b")[gepensioneerd])
        return self._met_verhoging(norm, grens, jong) if verhoging else norm

    def norm(self, gezin: Gezin, wie: list[int]) -> tuple[Decimal, str]:
        """The norm of par. 3.2 and the article it comes from."""
        if any(self.feit(m, "verblijft_in_inrichting") for m in gezin.belanghebbenden):
            return self.inrichting(wie), "23"
        if len(wie) == 2:
            return self.norm_gehuwden(gezin), self._artikel_gehuwden(gezin)
        mens = wie[0]
        if gezin.partner is None:
            if self.artikel_22a(mens):
                return self.norm_22a(mens), "22a"
            norm = self._met_verhoging(self.als_alleenstaande(mens), self.bedrag("21 onderdeel a"), [mens])
            return norm, "22" if self.pensioen(mens) else "20-21"
        return self.norm_24(gezin, mens)

    def _artikel_gehuwden(self, gezin: Gezin) -> str:
        paar = gezin.belanghebbenden
        if any(self.artikel_22a(m) for m in paar):
            return "22a"
        return "22" if any(self.pensioen(m) for m in paar) and not any(self.onder_21(m) for m in paar) else "20-21"

    def norm_24(self, gezin: Gezin, mens: int) -> tuple[Decimal, str]:
        """Art. 24, or 22a: the spouse has no right."""
        if self.artikel_22a(mens):
            return self.norm_22a(mens), "22a"
        if self.jaar == 2015:
            ander = self.huis.echtgenoot(mens)
            samen = ander is not None and self.huis.woning_van(ander) == self.huis.woning_van(mens)
            if samen and not self.onder_21(mens):
                return self.norm_22a(mens), "22a"
            return self.als_alleenstaande(mens), "24"
        helft = cent(self.als_gehuwde(mens) / 2)
        return self._met_verhoging(helft, cent(self.bedrag("21 onderdeel b") / 2), [mens]), "24"

    def als_gehuwde(self, mens: int) -> Decimal:
        """The norm if he were married to somebody of his age who has a right."""
        if self.onder_21(mens):
            return self.bedrag("20 lid 2 onderdeel b" if self.ten_laste(self.huis.gezin_van(mens)) else "20 lid 1 onderdeel b")
        return self.bedrag("22 onderdeel b" if self.pensioen(mens) else "21 onderdeel b")

    # --- art. 31-33 ---

    def vrijlating(self, mens: int) -> Decimal:
        """Art. 31 lid 2 n, r, y, z and aa for who receives bijstand; never two at once."""
        arbeid, lks = self.geld(mens, "inkomsten_uit_arbeid"), self.geld(mens, "inkomsten_uit_arbeid_met_loonkostensubsidie")
        oordeel = self.feit(mens, "oordeel_vrijlating_bevordert_arbeidsinschakeling")
        n_op = self.feit(mens, "maanden_vrijlating_n") >= 6
        z_op = self.feit(mens, "maanden_vrijlating_z") >= 12
        vanaf_27 = self.leeftijd(mens) >= 27 or not self.leeftijdsgrens(self.maand)

        def deel(artikel: str, inkomsten: Decimal, procent: str) -> Decimal:
            return min(cent(inkomsten * Decimal(procent) / 100), self.bedrag(f"31 lid 2 onderdeel {artikel}"))

        if vanaf_27 and (self.pensioen(mens) or (oordeel and not n_op)):
            return deel("n", arbeid, "25")
        gezin = self.huis.gezin_van(mens)
        jong_kind = any(self.leeftijd(kind) < 12 for kind in self.ten_laste(gezin))
        r = vanaf_27 and gezin.partner is None and jong_kind and n_op and oordeel and self.feit(mens, "maanden_vrijlating_r") < 30
        y = self.feit(mens, "medisch_urenbeperkt")
        if self.jaar < 2023:
            return deel("r", arbeid, "12.5") if r else deel("y", arbeid, "15") if y else NUL
        doelgroep = self.feit(mens, "doelgroep_loonkostensubsidie") and lks > 0
        if y:
            return deel("y", arbeid, "15")
        if doelgroep and not z_op and (n_op or not vanaf_27):
            return deel("z", lks, "15")
        if doelgroep and z_op and self.feit(mens, "oordeel_uitbreiding_arbeidsomvang_niet_mogelijk"):
            return deel("aa", lks, "15")
        return deel("r", arbeid, "12.5") if r else NUL

    @staticmethod
    def leeftijdsgrens(maand: str) -> bool:
        """Art. 31 lid 5, set aside by art. 31a (temporary) until the Besluit of 25 June 2021, Stb. 2021, 309, ended that."""
        return not "2020-11" <= maand <= "2021-09"

    def vrijwilligers(self, mens: int) -> Decimal:
        """Art. 31 lid 2 k: what counts as income."""
        nu = self.geld(mens, "vrijwilligersvergoeding")
        if (self.leeftijd(mens) < 27 and self.leeftijdsgrens(self.maand)) or not nu:
            return nu
        per_maand, per_jaar = self.vrijwilligers_grenzen()
        return nu - min(nu, per_maand, max(per_jaar - self.vrijwilligers_eerder(mens), NUL))

    def vrijwilligers_grenzen(self) -> tuple[Decimal, Decimal]:
        """The maximum per month and per year."""
        per_maand, per_jaar = VRIJWILLIGERS[self.jaar]
        return Decimal(per_maand), Decimal(per_jaar)

    def vrijwilligers_eerder(self, mens: int) -> Decimal:
        """What was free in the earlier months of the year, from the month he was 27 (or in any month without that limit)."""
        gebruikt = NUL
        for maand, waarde in self.huis.mensen[mens].eerder.get("vrijwilligersvergoeding", {}).items():
            eerste = date(self.jaar, maand, 1)
            oud_genoeg = maanden_oud(self.huis.mensen[mens].geboortedatum, eerste) >= 27 * 12
            vrij = oud_genoeg or not self.leeftijdsgrens(f"{self.jaar}-{maand:02}")
            gebruikt += min(Decimal(waarde), self.vrijwilligers_grenzen()[0]) if vrij else NUL
        return gebruikt

    def giften(self, gezin: Gezin) -> tuple[dict[int, Decimal], Decimal]:
        """Art. 31 lid 2 m and s, 34 lid 1 b: per person the income of this month, and the assets from one-off gifts since January."""
        over = self.bedrag("31 lid 2 onderdeel m") if self.jaar >= 2026 else NUL
        soorten = ("giften", "eenmalige_giften", "kostenbesparende_bijdragen")
        inkomen: dict[int, Decimal] = {}
        vermogen = NUL
        deze = int(self.maand[5:])
        for maand in range(1, deze + 1):
            ontvangen = {}
            for mens in gezin.belanghebbenden:
                for soort in soorten:
                    eerder = self.huis.mensen[mens].eerder.get(soort, {}).get(maand, "0")
                    ontvangen[mens, soort] = self.geld(mens, soort) if maand == deze else Decimal(eerder)
            totaal = sum(ontvangen.values(), NUL)
            boven = max(totaal - over, NUL)
            over = max(over - totaal, NUL)
            lopend = NUL  # the shares are differences of rounded running totals, so that together they are what is above the limit
            for soort, verantwoord in product(soorten, (False, True)):
                for mens in gezin.belanghebbenden:
                    deel = ontvangen[mens, soort]
                    if not deel or verantwoord != self.feit(mens, "oordeel_giften_verantwoord"):
                        continue
                    verhouding = Fraction(boven) / Fraction(totaal)
                    eigen = cent(Fraction(lopend + deel) * verhouding) - cent(Fraction(lopend) * verhouding)
                    lopend += deel
                    if soort == "eenmalige_giften" and not verantwoord:
                        vermogen += eigen
                    elif soort == "giften" and not verantwoord and maand == deze:
                        inkomen[mens] = eigen
        return inkomen, vermogen

    def oudedag(self, gezin: Gezin, mens: int) -> Decimal:
        """Art. 33 lid 5: what counts of a private old-age provision that only one of the spouses has."""
        vrij = NUL
        if any(self.pensioen(m) for m in gezin.belanghebbenden):
            vrij = self.bedrag("33 lid 5 onderdeel a" if gezin.partner is None else "33 lid 5 onderdeel b")
        return max(self.geld(mens, "particuliere_oudedagsvoorziening") - vrij, NUL)

    def inkomens(self, gezin: Gezin) -> dict[int, Decimal]:
        """Per person what counts before the exemption of earnings (art. 31-33)."""
        giften, _ = self.giften(gezin)
        uit = {}
        for mens in gezin.belanghebbenden:
            soorten = ("inkomsten_uit_arbeid", "uitkering_werkloosheid_of_arbeidsongeschiktheid", "overige_inkomsten",
                       "inkomsten_uit_verhuur_of_kostgangers", "geldlening", "hobbymatige_verkoop")  # fmt: skip
            uit[mens] = sum((self.geld(mens, s) for s in soorten), NUL) + giften.get(mens, NUL) + self.vrijwilligers(mens)
            uit[mens] += self.oudedag(gezin, mens)
        for kind in self.ten_laste(gezin):
            uit[kind] = self.geld(kind, "overige_inkomsten")  # lid 2 h: not what it earns
        return uit

    def inkomen(self, gezin: Gezin, wie: list[int], vrij: dict[int, Decimal], norm: Decimal) -> Decimal:
        """The income to be counted, given the exemption of earnings per person."""
        bruto = self.inkomens(gezin)
        zonder_recht = [m for m in gezin.belanghebbenden if m not in wie]
        eigen = sum((bedrag - vrij.get(m, NUL) for m, bedrag in bruto.items() if m not in zonder_recht), NUL)
        if not zonder_recht:
            return eigen
        ander = zonder_recht[0]
        if self.huis.woning_van(ander) != self.huis.woning_van(wie[0]):
            boven = bruto[ander] - norm  # art. 32 lid 4
        else:
            boven = eigen + bruto[ander] + max(norm - eigen, NUL) - self.bijstandsnorm_gehuwden(gezin)  # lid 3
        return eigen + min(bruto[ander], max(boven, NUL))

    def bijstandsnorm_gehuwden(self, gezin: Gezin) -> Decimal:
        """What art. 32 lid 3 compares with: the norm if both had a right, without a raise of art. 20 lid 3."""
        return max(self.norm_gehuwden(gezin, verhoging=False) - self._van_gezin(gezin, "oordeel_verlaging_schoolverlater"), NUL)

    def _van_gezin(self, gezin: Gezin, naam: str) -> Decimal:
        return Decimal(gezin.feiten.get(naam, "0"))

    # --- art. 34, 50 and 19 ---

    def vermogen(self, gezin: Gezin) -> tuple[Decimal, Decimal]:
        """What counts in the own home, and in the other capital."""
        woning = max(self._van_gezin(gezin, "vermogen_in_eigen_woning") - self.bedrag("34 lid 2 onderdeel d"), NUL)
        onderdeel = "c" if gezin.partner is not None else "b" if self.ten_laste(gezin) else "a"
        grens = self.bedrag(f"34 lid 3 onderdeel {onderdeel}")
        if self.jaar < 2026:
            grens = max(grens - self._van_gezin(gezin, "eerder_vrijgelaten_vermogen"), NUL)
        bezittingen = self._van_gezin(gezin, "bezittingen") - self._van_gezin(gezin, "spaargeld_tijdens_bijstand")
        overig = bezittingen - self._van_gezin(gezin, "schulden") + self.giften(gezin)[1]
        return woning, max(overig - grens, NUL)

    def uitkomst(self, gezin: Gezin) -> Uitkomst:
        """Right and amount of one gezin."""
        wie = self.rechthebbenden(gezin)
        if not wie:
            return Uitkomst(recht=False)
        norm, artikel = self.norm(gezin, wie)
        verlaging = self._van_gezin(gezin, "oordeel_verlaging_schoolverlater")
        verlaging += self._van_gezin(gezin, "oordeel_verlaging_woonsituatie") if artikel == "20-21" else NUL
        bijstandsnorm = norm - min(verlaging, norm)
        gedekt = self._van_gezin(gezin, "oordeel_voorliggende_voorziening_bedrag")

        woning, overig = self.vermogen(gezin)
        woning_mag = gezin.feiten.get("oordeel_tegeldemaking_woning_niet_verlangd", False)
        woning_staat_in_de_weg = woning > 0 and not woning_mag
        geen_beletsel = not overig and not woning_staat_in_de_weg and not gezin.feiten.get("oordeel_voorliggende_voorziening", False)

        vrij = {mens: self.vrijlating(mens) for mens in wie}
        voor_wie_ontvangt = {m: v for m, v in vrij.items() if self.feit(m, "ontvangt_algemene_bijstand")}
        toets = self.inkomen(gezin, wie, voor_wie_ontvangt, bijstandsnorm)
        recht = geen_beletsel and toets + gedekt < bijstandsnorm
        inkomen = self.inkomen(gezin, wie, vrij, bijstandsnorm) if recht else toets
        bijstand = NUL
        if recht:
            bijstand = max(bijstandsnorm - inkomen - gedekt + self._van_gezin(gezin, "oordeel_afstemming_individueel"), NUL)
        return Uitkomst(
            recht,
            norm,
            bijstandsnorm,
            inkomen,
            woning + overig,
            bijstand,
            artikel,
            toets,
            woning_staat_in_de_weg,
            overig,
            self._onbepaald(gezin, wie),
        )

    def _onbepaald(self, gezin: Gezin, wie: list[int]) -> str:
        """What the statute does not answer, so that nothing is compared."""
        if len(wie) == len(gezin.belanghebbenden):
            return ""
        ander = next(m for m in gezin.belanghebbenden if m not in wie)
        if any(self.feit(m, "verblijft_in_inrichting") for m in gezin.belanghebbenden):
            return "inrichting naast een echtgenoot zonder recht"
        if self.jaar == 2015 and (self.onder_21(ander) or self.student(ander) or self.een_van_beiden(ander, "commerciele_overeenkomst")):
            return "2015: of de echtgenoot zonder recht meetelt"
        return ""
