"""Random households: persons, gezinnen and dwellings with facts, drawn near the limits of the law.

They come from one generator that hypothesis seeds, so that a batch of hundreds costs little; the tests make their own small example of a
difference. Only what the statute answers is drawn. Left out on purpose: spouses in two dwellings who both have a right, contracts of both
spouses, and care elsewhere (art. 22a lid 4) of one spouse only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

Feiten = dict[str, Any]


@dataclass
class Mens:
    """One person: date of birth, facts of the month, and amounts of earlier months of the year by fact."""

    geboortedatum: date
    feiten: Feiten = field(default_factory=dict)
    eerder: dict[str, dict[int, str]] = field(default_factory=dict)


@dataclass
class Gezin:
    """Numbers of its persons in the household, and the facts of the gezin."""

    aanvrager: int
    partner: int | None = None
    kinderen: list[int] = field(default_factory=list)
    feiten: Feiten = field(default_factory=dict)

    @property
    def leden(self) -> list[int]:
        """All persons of the gezin."""
        return [i for i in (self.aanvrager, self.partner) if i is not None] + self.kinderen

    @property
    def belanghebbenden(self) -> list[int]:
        """Aanvrager and partner."""
        return self.leden[: 1 + (self.partner is not None)]


@dataclass
class Huishouden:
    """Persons, the gezinnen they form and the dwellings they live in, in one month."""

    mensen: list[Mens]
    gezinnen: list[Gezin]
    woningen: list[list[int]]

    def woning_van(self, mens: int) -> int:
        """Number of the dwelling where the person lives."""
        return next(nummer for nummer, bewoners in enumerate(self.woningen) if mens in bewoners)

    def gezin_van(self, mens: int) -> Gezin:
        """The gezin of the person."""
        return next(gezin for gezin in self.gezinnen if mens in gezin.leden)

    def echtgenoot(self, mens: int) -> int | None:
        """The spouse, for aanvrager and partner; otherwise None."""
        gezin = self.gezin_van(mens)
        ander = {gezin.aanvrager: gezin.partner, gezin.partner: gezin.aanvrager}
        return ander.get(mens)


# --- dates -----------------------------------------------------------------------------------------------------------------------

KEERPUNTEN = ("2015-01", "2015-12", "2016-01", "2020-11", "2021-09", "2021-10", "2022-12", "2023-01", "2025-12", "2026-01", "2026-07")
MAANDEN = KEERPUNTEN + tuple(f"{jaar}-{maand:02}" for jaar in range(2015, 2027) for maand in range(1, 13))
"""The months to draw from; those in which the law changed stand in it twice."""

LEEFTIJDEN = (0, 5, 12, 18, 21, 27, 67)
LEEFTIJDSGROEPEN = ((0, 11), (12, 17), (17, 19), (18, 21), (18, 21), (21, 27), (27, 65), (27, 65), (64, 80))


def maanden_eerder(dag: date, maanden: int) -> date:
    """The day some months earlier; the 28th where the month is too short."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 - maanden, 12)
    return date(jaar, maand + 1, min(dag.day, 28))


def geboortedatum(rng: Random, dag: date, jongste: int, oudste: int) -> date:
    """A date of birth for an age range in years on ``dag``; one in three within a day of an age limit."""
    if soms(rng):
        maanden = [12 * jaren for jaren in LEEFTIJDEN if jongste <= jaren <= oudste]
        maanden += [12 * 65 + extra for extra in (0, 3, 6, 9, 12, 16, 19, 22)] if oudste > 65 else []
        return maanden_eerder(dag, rng.choice(maanden)) + timedelta(days=rng.randint(-1, 1))
    van, tot = rng.choice([groep for groep in LEEFTIJDSGROEPEN if jongste <= groep[0] and groep[1] <= oudste])
    return dag - timedelta(days=rng.randint(van * 366, tot * 365))


# --- facts -----------------------------------------------------------------------------------------------------------------------

Trekking = Callable[[Random], Any]


def zelden(rng: Random) -> bool:
    """One in forty."""
    return rng.random() < 0.025


def soms(rng: Random) -> bool:
    """One in three."""
    return rng.random() < 1 / 3


def munt(rng: Random) -> bool:
    """One in two."""
    return rng.random() < 0.5


def niet(trekking: Trekking) -> Trekking:
    """The opposite."""
    return lambda rng: not trekking(rng)


def uit(*waarden: Any) -> Trekking:
    """One of the values."""
    return lambda rng: rng.choice(waarden)


def bedrag(hoogste: int, kans: float = 0.4) -> Trekking:
    """An amount in euros and cents, as text so that the reference and the engine read the same; otherwise nil."""
    return lambda rng: f"{rng.randint(1, hoogste)}.{rng.choice((0, 0, rng.randint(0, 99))):02}" if rng.random() < kans else "0"


def _dagen(rng: Random) -> int:
    return rng.choice((28, 29, 91, 92)) if rng.random() < 0.05 else 0


STANDAARD: Feiten = {
    "nederlander": True, "woont_in_nederland": True, "claim_kinderbijslag": True, "ontvangt_algemene_bijstand": True,
    "dagen_buitenland_kalenderjaar": 0, "dagen_buitenland_aaneengesloten": 0, "maanden_vrijlating_n": 0, "maanden_vrijlating_r": 0,
    "maanden_vrijlating_z": 0, "soort_opleiding": "geen",
}  # fmt: skip
"""Defaults that are not false or nil."""

BELANGHEBBENDE: dict[str, Trekking] = {
    "nederlander": niet(zelden),
    "gelijkgestelde_vreemdeling": soms,
    "woont_in_nederland": niet(zelden),
    "vrijheid_ontnomen": zelden,
    "onttrekt_zich_aan_straf": zelden,
    "vervult_dienstplicht": zelden,
    "werkstaking_of_uitsluiting": zelden,
    "vraagt_bijstand_voor_schulden": zelden,
    "uitreiziger": zelden,
    "dagen_buitenland_kalenderjaar": _dagen,
    "dagen_buitenland_aaneengesloten": _dagen,
    "verblijft_in_inrichting": zelden,
    "onbetaald_verlof": zelden,
    "verlof_wet_arbeid_en_zorg_hoofdstuk_6": soms,
    "kan_rijksbekostigd_onderwijs_volgen": soms,
    "aanspraak_studiefinanciering": zelden,
    "volgt_rijksbekostigd_onderwijs": munt,
    "oordeel_wil_verplichtingen_niet_nakomen": zelden,
    "inkomsten_uit_arbeid": bedrag(1500),
    "uitkering_werkloosheid_of_arbeidsongeschiktheid": bedrag(900, 0.1),
    "overige_inkomsten": bedrag(900, 0.2),
    "inkomsten_uit_verhuur_of_kostgangers": bedrag(300, 0.1),
    "geldlening": bedrag(200, 0.1),
    "hobbymatige_verkoop": bedrag(100, 0.1),
    "giften": bedrag(900, 0.2),
    "eenmalige_giften": bedrag(3000, 0.15),
    "kostenbesparende_bijdragen": bedrag(300, 0.1),
    "oordeel_giften_verantwoord": soms,
    "oordeel_vrijlating_bevordert_arbeidsinschakeling": munt,
    "oordeel_uitbreiding_arbeidsomvang_niet_mogelijk": munt,
    "maanden_vrijlating_n": uit(0, 0, 5, 6, 6),
    "maanden_vrijlating_r": uit(0, 29, 30),
    "maanden_vrijlating_z": uit(0, 11, 12, 12),
    "medisch_urenbeperkt": soms,
    "doelgroep_loonkostensubsidie": munt,
    "ontvangt_algemene_bijstand": niet(soms),
    "ouders_kunnen_niet_bijdragen": munt,
}

BEWONER: dict[str, Trekking] = {
    "commerciele_overeenkomst": zelden,
    "soort_opleiding": uit(*["geen"] * 12, "studiefinanciering", "wtos", "bbl", "buitenland"),
    "opleiding_leeftijdseis_vervuld": munt,
}

KIND: dict[str, Trekking] = {
    "woont_in_nederland": niet(zelden),
    "claim_kinderbijslag": niet(zelden),
    "inkomsten_uit_arbeid": bedrag(400),
    "uitkering_werkloosheid_of_arbeidsongeschiktheid": bedrag(400, 0.1),
    "overige_inkomsten": bedrag(400, 0.1),
}

GEZIN: dict[str, Trekking] = {
    "bezittingen": bedrag(18000, 0.4),
    "schulden": bedrag(4000, 0.3),
    "vermogen_in_eigen_woning": bedrag(90000, 0.15),
    "oordeel_tegeldemaking_woning_niet_verlangd": munt,
    "eerder_vrijgelaten_vermogen": bedrag(9000, 0.1),
    "oordeel_verlaging_schoolverlater": bedrag(400, 0.1),
    "oordeel_verlaging_woonsituatie": bedrag(400, 0.1),
    "oordeel_voorliggende_voorziening": zelden,
    "oordeel_voorliggende_voorziening_bedrag": bedrag(400, 0.1),
    "oordeel_afstemming_individueel": lambda rng: rng.choice(("", "-")) + bedrag(300, 1)(rng) if rng.random() < 0.1 else "0",
}

JAREN_MET_BEDRAG_VRIJWILLIGERS = {2015, 2016, 2020, 2021, 2022, 2023, 2025, 2026}
NUMMER_VAN_EEN_DERDE = 99


def _feiten(rng: Random, trekkingen: dict[str, Trekking]) -> Feiten:
    """Draw each fact and keep what differs from the default."""
    getrokken = {naam: trekking(rng) for naam, trekking in trekkingen.items()}
    return {naam: waarde for naam, waarde in getrokken.items() if waarde != STANDAARD.get(naam, False) and waarde != "0"}


class Bouwer:
    """Draws one household: one to three gezinnen in a dwelling, a spouse sometimes in another."""

    def __init__(self, rng: Random, maand: str) -> None:
        self.rng, self.eerste = rng, date.fromisoformat(maand + "-01")
        self.peildag = rng.choice((None, None, 1, 12, 28))
        self.huis = Huishouden([], [], [[]])

    def bouw(self) -> Huishouden:
        """Draw it."""
        for _ in range(self.rng.choice((1, 1, 2, 3))):
            self._gezin()
        self._contracten()
        return self.huis

    def _nieuw(self, feiten: Feiten, jongste: int, oudste: int, woning: int = 0) -> int:
        dag = self.eerste if self.peildag is None else self.eerste.replace(day=self.peildag)
        if self.peildag is not None:
            feiten["peildatum"] = dag
        self.huis.mensen.append(Mens(geboortedatum(self.rng, dag, jongste, oudste), feiten))
        self.huis.woningen[woning].append(len(self.huis.mensen) - 1)
        return len(self.huis.mensen) - 1

    def _belanghebbende(self, woning: int = 0) -> int:
        nummer = self._nieuw(_feiten(self.rng, BELANGHEBBENDE | BEWONER), 17, 80, woning)
        mens, rng = self.huis.mensen[nummer], self.rng
        if "inkomsten_uit_arbeid" in mens.feiten and munt(rng):
            mens.feiten["inkomsten_uit_arbeid_met_loonkostensubsidie"] = mens.feiten["inkomsten_uit_arbeid"]
        if self.eerste.year in JAREN_MET_BEDRAG_VRIJWILLIGERS and soms(rng):
            mens.feiten["vrijwilligersvergoeding"] = bedrag(400, 1)(rng)
        for feit in ("giften", "eenmalige_giften", "kostenbesparende_bijdragen", "vrijwilligersvergoeding"):
            if feit in mens.feiten and self.eerste.month > 1 and munt(rng):
                mens.eerder[feit] = {rng.randint(1, self.eerste.month - 1): bedrag(1500, 1)(rng)}
        return nummer

    def _gezin(self) -> None:
        rng, huis = self.rng, self.huis
        gezin = Gezin(self._belanghebbende(), feiten=_feiten(rng, GEZIN))
        huis.gezinnen.append(gezin)
        if munt(rng):
            self._partner(gezin)
        for _ in range(rng.choice((0, 0, 1, 2))):
            gezin.kinderen.append(self._nieuw(_feiten(rng, KIND | BEWONER), 0, 19))
        if "bezittingen" in gezin.feiten and soms(rng):
            gezin.feiten["spaargeld_tijdens_bijstand"] = gezin.feiten["bezittingen"]
        if soms(rng):  # of one of them: how the exemption is shared is no question then
            huis.mensen[rng.choice(gezin.belanghebbenden)].feiten["particuliere_oudedagsvoorziening"] = bedrag(200, 1)(rng)
        if rng.random() < 0.1:
            for mens in gezin.belanghebbenden:
                huis.mensen[mens].feiten["mantelzorg_intensief_tijdelijk_elders"] = True

    def _partner(self, gezin: Gezin) -> None:
        zonder_recht = soms(self.rng)
        elders = zonder_recht and soms(self.rng)
        if elders:
            self.huis.woningen.append([])
        gezin.partner = self._belanghebbende(len(self.huis.woningen) - 1 if elders else 0)
        if zonder_recht:
            gezin.feiten["partner_heeft_geen_recht"] = True
        if "verblijft_in_inrichting" in self.huis.mensen[gezin.aanvrager].feiten and munt(self.rng):
            self.huis.mensen[gezin.partner].feiten["verblijft_in_inrichting"] = True

    def _contracten(self) -> None:
        """Sometimes one adult lets to others in the dwelling, and sometimes several rent from the same outsider."""
        rng, huis = self.rng, self.huis
        een_per_gezin = [rng.choice(gezin.belanghebbenden) for gezin in huis.gezinnen]
        een_per_gezin = [mens for mens in een_per_gezin if mens in huis.woningen[0]]
        if len(een_per_gezin) < 2 or not soms(rng):
            return
        verhuurder, *anderen = een_per_gezin
        huis.mensen[verhuurder].feiten["nummer_als_contractpartij"] = 1
        if munt(rng):
            huis.mensen[verhuurder].feiten["verhuurder"] = NUMMER_VAN_EEN_DERDE
        for mens in anderen:
            huis.mensen[mens].feiten["verhuurder"] = rng.choice((1, 1, NUMMER_VAN_EEN_DERDE))
            if soms(rng):
                huis.mensen[mens].feiten["verwant_aan_contractpartij"] = True


def huishoudens(rng: Random, maand: str, aantal: int) -> list[Huishouden]:
    """A batch of households of one month."""
    return [Bouwer(rng, maand).bouw() for _ in range(aantal)]
