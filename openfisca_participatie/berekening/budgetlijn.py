"""The budget line: what is left of each extra euro, where the line bends and by which article, and how it runs through a year.

A line is computed in one vectorised simulation, one copy of the household per amount. A bend is found in the line itself and traced back:
from loon plus bijstand down through what bends with it to the rule that bends while nothing it reads does. That rule has the article.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from openfisca_participatie import opmaak
from openfisca_participatie.berekening.bronnen import bron, bron_van
from openfisca_participatie.berekening.maanddelen import dagen_met_bijstand, loon_plus_bijstand
from openfisca_participatie.berekening.regels import omschrijving_norm, vrijlating_van
from openfisca_participatie.berekening.regimes import Regime, termijn_begint
from openfisca_participatie.berekening.rekenen import bereken_maand, controleer_maanden, maand_voor_maand
from openfisca_participatie.berekening.simulatie import Bouwer
from openfisca_participatie.berekening.uitkomst import Antwoord, Bron, Maanduitkomst
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.stelsel import LAATSTE_MAAND
from openfisca_participatie.voorstellen.bouw import GewijzigdeVariabele
from openfisca_participatie.zaak.getallen import volgende_maand
from openfisca_participatie.zaak.situatie import Situatie
from openfisca_participatie.zaak.zaak import Zaak

MEESTE_PUNTEN = 20_001
KLEINSTE_STAP = 1.0
"""EUR: with smaller steps rounding to cents hides the bends."""
MAANDEN_VAN_DE_LIJN = 12
AFRONDING = 0.03
"""EUR: what rounding to cents can make of the difference between two neighbouring steps."""
GELIJK = 0.005
SCHERP = 1e-6
WET_VAN_34A = "2027-01"
OORDEEL_VRIJLATING = "oordeel_vrijlating_bevordert_arbeidsinschakeling"
Extra = dict[tuple[str, str], Any]
"""Facts that every point of the line has besides those of the file."""


class BudgetlijnFout(ValueError):
    """The line cannot be computed as asked; the message is one Dutch sentence."""


@dataclass(frozen=True)
class Over:
    """What lies on the horizontal axis: the fact, its name, and what the sum with the bijstand is called."""

    variabele: str
    naam: str
    samen: str
    los: bool  # whether it must be added to loon plus bijstand

    @property
    def als_titel(self) -> str:
        """The sum with a capital."""
        return self.samen[0].upper() + self.samen[1:]

    @property
    def met_lidwoord(self) -> str:
        """The name with its article."""
        return {"uitkering": "de uitkering", "ander inkomen": "het andere inkomen"}.get(self.naam, f"het {self.naam}")


OVER = {
    een.variabele: een
    for een in (
        Over("inkomsten_uit_arbeid", "loon", "loon plus bijstand", los=False),
        Over("uitkering_werkloosheid_of_arbeidsongeschiktheid", "uitkering", "uitkering plus loon plus bijstand", los=True),
        Over("overige_inkomsten", "ander inkomen", "ander inkomen plus loon plus bijstand", los=True),
    )
}
"""The facts a line can be drawn over."""


@dataclass(frozen=True)
class Knik:
    """A place where the line bends or jumps: the amount on the axis, the rule that does it, and its article."""

    bij: float
    hoogte: float  # of the line, just after it
    sprong: float  # EUR, 0 when the line only bends
    tekst: str
    variabele: str
    wie: str
    bron: Bron


@dataclass(frozen=True)
class Stuk:
    """A straight piece of the line, and the part of each extra euro that is lost on it."""

    van: float
    tot: float
    druk: float


@dataclass
class Lijn:
    """The line of one regime; the arrays have one element per amount of ``x``."""

    regime: Regime
    x: NDArray
    samen: NDArray
    kolommen: dict[str, NDArray]
    knikken: list[Knik]
    stukken: list[Stuk]

    def druk(self, bedrag: float) -> float:
        """The part of the next euro that is lost at an amount."""
        return next((stuk.druk for stuk in reversed(self.stukken) if stuk.van <= bedrag), math.nan)


@dataclass(frozen=True)
class Maandpunt:
    """One month of the line through the year."""

    maand: str
    samen: float
    norm: float
    inkomen: float  # that counts
    bijstand: float
    vrijgelaten: float
    grond: str  # article of the exemption, empty when there is none
    wat: str  # what is different from the month before, and over which days there is bijstand when that is not all of it alike
    dagen: str = ""  # of a month in parts: "24 van 30 dagen", "30 dagen, in 2 delen"


@dataclass
class Maandlijn:
    """One regime through the year."""

    regime: Regime
    punten: list[Maandpunt]


@dataclass
class Budgetlijn:
    """Everything the picture shows."""

    zaak: str
    variant: str
    maand: str
    over: Over
    wie: str
    met_partner: bool
    huishouden: str  # the kind of household in a few words
    lijnen: list[Lijn]
    loon: float  # of the line through the year, EUR per month
    maandlijnen: list[Maandlijn]
    hele_maand: bool  # whether the month is cut, and the lines are those of a whole month all the same
    let_op: list[str]
    let_op_jaar: list[str]  # of the line through the year only
    nodig: list[str]  # questions and judgements that are open
    pakketversie: str = field(default_factory=lambda: version("openfisca-participatie"))


def budgetlijn(
    zaak: Zaak,
    regimes: Sequence[Regime],
    maand: str,
    *,
    over: str = "inkomsten_uit_arbeid",
    wie: str = "aanvrager",
    van: float = 0,
    tot: float = 2500,
    stap: float = 1,
    loon: float | None = None,
    met_vrijlating: bool = False,
    met_laatste_bedragen: bool = False,
) -> Budgetlijn:
    """The line of each regime in a month, and through the year from that month at one amount (``loon``, or what the case has).

    With ``met_vrijlating`` the college is taken to find that the exemption helps towards work, where the file has no such judgement.
    Raises :class:`BudgetlijnFout`, or :class:`BerekeningFout` for a month that cannot be computed.
    """
    controleer_maanden([maand], met_laatste_bedragen=met_laatste_bedragen)
    as_ = _als_punten(van, tot, stap)
    bouwers = [_bouwer(zaak, maand, regime) for regime in regimes]
    situatie = bouwers[0].situatie
    if wie not in ("aanvrager", "partner"):
        raise BudgetlijnFout(f"{wie!r} is niet de aanvrager of de partner.")
    if wie not in situatie.namen:
        waarom = "deze zaak heeft geen partner" if zaak.bestand.partner is None else f"in {opmaak.maand(maand)} is de partner er niet"
        raise BudgetlijnFout(f"{waarom[:1].upper()}{waarom[1:]}; teken de lijn van de aanvrager.")
    waarover = OVER[over]
    uitkomst = bereken_maand(bouwers[0], zaak)
    waarden = Waarden(bouwers[0].simulatie(), bouwers[0].huishouden, maand)
    nodig = [f"{vraag.vraag} ({vraag.bron.artikel})" for vraag in uitkomst.vragen]
    vrij = _oordeel_ontbreekt(bouwers[0], waarover, wie, as_)
    extra: Extra = {(OORDEEL_VRIJLATING, wie): True} if vrij and met_vrijlating else {}
    if vrij and not met_vrijlating and not any("vrijlating bevordert" in vraag for vraag in nodig):
        nodig.append(
            f"Vindt het college: vrijlating bevordert arbeidsinschakeling ({situatie.namen[wie]})? "
            "De lijn is getekend alsof dat niet zo is (art. 31 lid 2 n)."
        )
    eigen = float(waarden(over, wie))
    bedrag = loon if loon is not None else eigen if eigen > 0 else float(round((van + tot) / 2))
    maanden = _maanden(maand, met_laatste_bedragen)
    let_op = [een for regime in regimes for een in regime.let_op]
    if extra:
        let_op.append("Gevraagd: alsof het college vindt dat de vrijlating de arbeidsinschakeling bevordert (art. 31 lid 2 n en r, 34a).")
    if uitkomst.delen:
        met = ", met het huishouden van de eerste dag" if zaak.wisseldagen(maand) else ""
        let_op += [
            f"In {opmaak.maand(maand)} is er bijstand over {dagen_met_bijstand(uitkomst)[1]}. De lijn per euro en de marginale druk zijn "
            f"die van een hele maand{met}; de lijn door het jaar heeft wat de maand zelf geeft."
        ]
    elif zaak.wisseldagen(maand):
        let_op.append("Het huishouden verandert in deze maand; de lijn is van de eerste dag.")
    if uitkomst.antwoord is Antwoord.NEE and not waarden("recht_los_van_inkomen"):
        let_op.append(
            "Er is bij geen enkel inkomen recht op bijstand: " + "; ".join(grond.titel.lower() for grond in uitkomst.gronden) + "."
        )
    return Budgetlijn(
        zaak=zaak.nummer,
        variant=zaak.variantnaam,
        maand=maand,
        over=waarover,
        wie=situatie.namen[wie],
        met_partner="partner" in situatie.namen,
        huishouden=_huishouden(waarden),
        lijnen=[_lijn(bouwer, regime, regimes[0], waarover, wie, as_, extra) for bouwer, regime in zip(bouwers, regimes, strict=True)],
        loon=bedrag,
        maandlijnen=[_maandlijn(zaak, regime, maanden, waarover, wie, bedrag, extra) for regime in regimes],
        hele_maand=bool(uitkomst.delen),
        let_op=list(dict.fromkeys(let_op)),
        let_op_jaar=[*_over_de_maanden(maanden), *termijn_begint(regimes)],
        nodig=nodig,
    )


def verschillen(lijn: Lijn, basis: Lijn) -> list[tuple[float, float, float]]:
    """Stretches of the axis on which a line lies above or below another: from, to, and the largest difference there."""
    verschil = np.round(lijn.samen - basis.samen, 2)
    teken = np.where(np.abs(verschil) < GELIJK, 0, np.sign(verschil))
    grenzen = [0, *(np.flatnonzero(np.diff(teken)) + 1), len(teken)]
    stukken = [(begin, einde - 1) for begin, einde in pairwise(grenzen) if teken[begin]]
    return [(float(lijn.x[begin]), float(lijn.x[einde]), float(max(verschil[begin : einde + 1], key=abs))) for begin, einde in stukken]


# --- one regime in one month ---


def _als_punten(van: float, tot: float, stap: float) -> NDArray:
    if van < 0 or not van < tot:
        raise BudgetlijnFout(
            f"De as loopt van {opmaak.euro(van)} tot {opmaak.euro(tot)}: geef twee bedragen van 0 of meer, het laagste eerst."
        )
    if stap < KLEINSTE_STAP or stap > (tot - van) / 10:
        raise BudgetlijnFout(
            f"Een stap van {opmaak.euro(stap)} past niet: ten minste {opmaak.euro(KLEINSTE_STAP)}, hooguit een tiende van de as."
        )
    aantal = math.floor((tot - van) / stap + SCHERP) + 1
    if aantal > MEESTE_PUNTEN:
        raise BudgetlijnFout(f"Dat zijn {aantal} punten op de lijn; hooguit {MEESTE_PUNTEN}. Neem een grotere stap.")
    return np.round(van + stap * np.arange(aantal), 2)


def _bouwer(zaak: Zaak, maand: str, regime: Regime) -> Bouwer:
    """The household of the month, with what earlier months used up under this regime."""
    *_, (_, bouwer) = maand_voor_maand(zaak, [maand], regime.stelsel)
    return bouwer


def _varianten(bouwer: Bouwer, over: Over, wie: str, bedragen: NDArray, extra: Extra) -> list[dict[tuple[str, str], Any]]:
    """The household once per amount, with what is ``extra``; a job that is wholly with loonkostensubsidie stays so."""
    plaatsen = _plaatsen(bouwer.situatie, over, wie)
    return [dict.fromkeys(plaatsen, float(bedrag)) | extra for bedrag in bedragen]


def _plaatsen(situatie: Situatie, over: Over, wie: str) -> list[tuple[str, str]]:
    """The facts that have the amount."""
    met_subsidie = "inkomsten_uit_arbeid_met_loonkostensubsidie"
    nu, deel = (situatie.waarde(naam, wie, 0.0) for naam in (over.variabele, met_subsidie))
    plaatsen = [(over.variabele, wie)]
    if over.variabele == "inkomsten_uit_arbeid" and deel and deel == nu:
        plaatsen.append((met_subsidie, wie))
    return plaatsen


def _lijn(bouwer: Bouwer, regime: Regime, basis: Regime, over: Over, wie: str, x: NDArray, extra: Extra) -> Lijn:
    simulatie = bouwer.simulatie(_varianten(bouwer, over, wie, x, extra), spoor=True)
    samen = _van_het_gezin(bouwer, simulatie, "loon_plus_bijstand", len(x)) + (x if over.los else 0.0)
    kolommen = {
        naam: _van_het_gezin(bouwer, simulatie, naam, len(x))
        for naam in ("bijstandsnorm", "in_aanmerking_te_nemen_inkomen", "algemene_bijstand")
    }
    vrij = np.asarray(simulatie.calculate("vrijgelaten_inkomsten_uit_arbeid", bouwer.maand)).reshape(len(x), -1)
    kolommen["vrijgelaten_inkomsten_uit_arbeid"] = vrij[:, [bouwer.huishouden.personen.index(een) for een in _belanghebbenden(bouwer)]].sum(
        1
    )

    def op(bedragen: NDArray) -> NDArray:
        los = bouwer.simulatie(_varianten(bouwer, over, wie, bedragen, extra))
        return _van_het_gezin(bouwer, los, "loon_plus_bijstand", len(bedragen)) + (bedragen if over.los else 0.0)

    zoeker = _Knikzoeker(bouwer, regime, basis, simulatie, x, samen, op)
    knikken = list(zoeker.knikken())
    return Lijn(regime, x, samen, kolommen, knikken, zoeker.stukken(knikken))


def _van_het_gezin(bouwer: Bouwer, simulatie: Any, naam: str, aantal: int) -> NDArray:
    gezinnen = bouwer.huishouden.gezinnen
    return np.asarray(simulatie.calculate(naam, bouwer.maand)).reshape(aantal, len(gezinnen))[:, gezinnen.index("gezin")]


def _belanghebbenden(bouwer: Bouwer) -> list[str]:
    return [een for een in ("aanvrager", "partner") if een in bouwer.huishouden.personen]


Op = Callable[[NDArray], NDArray]


@dataclass
class _Stap:
    """A variable in a period: its value in each copy and for each unit, and what it reads."""

    soort: Any
    waarden: NDArray
    leest: list[tuple[str, str]]


class _Knikzoeker:
    """Finds where a line bends, and the rule that bends it."""

    def __init__(self, bouwer: Bouwer, regime: Regime, basis: Regime, simulatie: Any, x: NDArray, samen: NDArray, op: Op) -> None:
        """``op`` gives the height of the line at other amounts than those of ``x``."""
        self.bouwer, self.regime, self.basis, self.x, self.samen, self.op = bouwer, regime, basis, x, samen, op
        self.stap = float(x[1] - x[0])
        self.stappen: dict[tuple[str, str], _Stap] = {}
        for wortel in simulatie.tracer.trees:
            self._lees(wortel)

    def knikken(self) -> Iterator[Knik]:
        """The bends from left to right."""
        vensters = self._vensters()
        for nummer, (begin, einde) in enumerate(vensters):
            links = self._recht(vensters[nummer - 1][1] if nummer else 0, begin)
            rechts = self._recht(einde, vensters[nummer + 1][0] if nummer + 1 < len(vensters) else len(self.x) - 1)
            bij, hoogte, sprong = self._plek(begin, einde, links, rechts)
            oorzaken = self._oorzaken(begin, einde) or [("loon_plus_bijstand", self.bouwer.maand, "gezin")]
            naam, periode, wie = oorzaken[0]
            soort = self.stappen[naam, periode].soort
            tekst = "; ".join(dict.fromkeys(self._tekst(oorzaak, begin, einde) for oorzaak in oorzaken))
            yield Knik(round(bij, 2), round(hoogte, 2), sprong, tekst, naam, self._wie(wie), self._artikel(soort))

    def stukken(self, knikken: Sequence[Knik]) -> list[Stuk]:
        """The straight pieces between the bends."""
        randen = [float(self.x[0]), *(knik.bij for knik in knikken), float(self.x[-1])]
        stukken = []
        for van, tot in pairwise(randen):
            binnen = np.flatnonzero((self.x >= van - SCHERP) & (self.x <= tot + SCHERP))
            eerste = binnen[1:] if len(binnen) > 2 and van != randen[0] else binnen  # the first point can lie before the jump
            if len(eerste) > 1:
                stukken.append(Stuk(van, tot, round(1 - self._helling(eerste[0], eerste[-1]), 3)))
        return stukken

    # --- where ---

    def _lees(self, knoop: Any) -> None:
        sleutel = knoop.name, str(knoop.period)
        if sleutel not in self.stappen:
            soort = self.bouwer.stelsel.get_variable(knoop.name)
            waarden = np.asarray(knoop.value)
            waarden = waarden.astype("datetime64[D]").astype(np.int64) if waarden.dtype.kind == "M" else waarden
            leest = list(dict.fromkeys((kind.name, str(kind.period)) for kind in knoop.children))
            self.stappen[sleutel] = _Stap(soort, waarden.reshape(len(self.x), -1), leest)
        for kind in knoop.children:
            self._lees(kind)

    def _vensters(self) -> list[tuple[int, int]]:
        """First and last point of each stretch in which the line is not straight."""
        buigt = np.abs(np.diff(self.samen, 2)) > AFRONDING
        punten = np.flatnonzero(buigt) + 1
        vensters: list[list[int]] = []
        for punt in punten:
            if vensters and punt - vensters[-1][1] <= 2:
                vensters[-1][1] = int(punt)
            else:
                vensters.append([int(punt), int(punt)])
        return [(max(begin - 1, 0), min(einde + 1, len(self.x) - 1)) for begin, einde in vensters]

    def _helling(self, begin: int, einde: int) -> float:
        if einde <= begin:
            return math.nan
        return float((self.samen[einde] - self.samen[begin]) / (self.x[einde] - self.x[begin]))

    def _recht(self, begin: int, einde: int) -> tuple[float, float]:
        """Slope and height at 0 of the straight line between two points."""
        if einde <= begin:
            return math.nan, math.nan
        helling = self._helling(begin, einde)
        return helling, float(np.mean(self.samen[begin : einde + 1] - helling * self.x[begin : einde + 1]))

    def _plek(self, begin: int, einde: int, links: tuple[float, float], rechts: tuple[float, float]) -> tuple[float, float, float]:
        """Where the lines on both sides meet; when they do not meet within the stretch, where the line jumps and how far."""
        bij = (rechts[1] - links[1]) / (links[0] - rechts[0]) if links[0] != rechts[0] else math.nan
        if self.x[begin] - SCHERP <= bij <= self.x[einde] + SCHERP:
            return bij, links[1] + links[0] * bij, 0.0
        stappen = np.diff(self.samen[begin : einde + 1])
        plek = begin + int(np.argmax(np.abs(stappen - np.median(stappen))))
        centen = np.round(np.arange(round(self.x[plek] * 100), round(self.x[plek + 1] * 100) + 1) / 100, 2)
        hoogten = self.op(centen)
        sprongen = np.diff(hoogten)
        cent = int(np.argmax(np.abs(sprongen - np.median(sprongen))))
        return (
            float(centen[cent + 1]),
            float(hoogten[cent + 1]),
            round(float(sprongen[cent]) - (0.0 if math.isnan(links[0]) else links[0] / 100), 2),
        )

    # --- by which rule ---

    def _oorzaken(self, begin: int, einde: int) -> list[tuple[str, str, str]]:
        """The rules that bend here while nothing they read does, reached from the line through what bends with it."""
        gezien: set[tuple[str, str]] = set()
        gevonden: list[tuple[str, str, str]] = []

        def daal_af(sleutel: tuple[str, str]) -> None:
            if sleutel in gezien:
                return
            gezien.add(sleutel)
            onder = [kind for kind in self.stappen[sleutel].leest if self._buigt(kind, begin, einde)]
            for kind in onder:
                daal_af(kind)
            if not onder:
                gevonden.append((*sleutel, self._eenheid(sleutel, begin, einde)))

        wortel = "loon_plus_bijstand", self.bouwer.maand
        if self._buigt(wortel, begin, einde):
            daal_af(wortel)
        return gevonden

    def _buigt(self, sleutel: tuple[str, str], begin: int, einde: int) -> bool:
        return bool(self._hoe_sterk(sleutel, begin, einde).any())

    def _hoe_sterk(self, sleutel: tuple[str, str], begin: int, einde: int) -> NDArray:
        """Per unit, how much the value bends here; 0 where it does not."""
        stap = self.stappen[sleutel]
        deel = stap.waarden[begin : einde + 1]
        if deel.dtype.kind == "f":
            drempel = AFRONDING if (getattr(stap.soort, "unit", None) or "").startswith("EUR") else SCHERP
            bocht = np.abs(np.diff(deel, 2, axis=0)).max(axis=0)
            return np.where(bocht > drempel, bocht, 0.0)
        return (deel != deel[0]).any(axis=0).astype(float)

    def _eenheid(self, sleutel: tuple[str, str], begin: int, einde: int) -> str:
        ids = self.bouwer.huishouden.ids(self.stappen[sleutel].soort.entity.key)
        return ids[int(np.argmax(self._hoe_sterk(sleutel, begin, einde)))]

    # --- in words ---

    def _wie(self, eenheid: str) -> str:
        personen = _belanghebbenden(self.bouwer)
        return self.bouwer.situatie.namen[eenheid] if eenheid in personen and len(personen) > 1 else ""

    def _artikel(self, soort: Any) -> Bron:
        """The article of a rule; of a rule that a proposal changed, that of the change."""
        wet = self.basis.stelsel.variables.get(soort.name)
        if isinstance(soort, GewijzigdeVariabele) and wet is not None and self.regime is not self.basis:
            nieuw = [href for href in soort.reference if href not in (wet.reference or []) and "artikel=" in href]
            if nieuw:
                return bron(nieuw[0])
        return bron_van(soort)

    def _tekst(self, oorzaak: tuple[str, str, str], begin: int, einde: int) -> str:
        """What the rule does here: ``einde recht op algemene bijstand``, ``vrijlating onderdeel n: hoogste bedrag``."""
        naam, periode, eenheid = oorzaak
        stap = self.stappen[naam, periode]
        waarden = stap.waarden[:, self.bouwer.huishouden.ids(stap.soort.entity.key).index(eenheid)]
        label = stap.soort.label[:1].lower() + stap.soort.label[1:]
        label += f" ({wie})" if (wie := self._wie(eenheid)) else ""
        voor, na = waarden[begin], waarden[einde]
        if waarden.dtype.kind == "b":
            return f"{'begin' if na else 'einde'} {label}"
        if waarden.dtype.kind != "f":
            return f"{label} verandert"
        verder = waarden[min(einde + 1, len(waarden) - 1)]
        if abs(na) < GELIJK and abs(voor) > GELIJK:
            return f"{label} vervalt"
        if abs(voor) < GELIJK:
            return f"{label} begint"
        return f"{label}: hoogste bedrag" if abs(verder - na) < GELIJK else f"{label} verandert"


# --- through the year ---


def _maanden(maand: str, met_laatste_bedragen: bool) -> list[str]:
    """A year from the month on, as far as amounts are known."""
    maanden = [maand]
    while len(maanden) < MAANDEN_VAN_DE_LIJN and (met_laatste_bedragen or volgende_maand(maanden[-1]) <= LAATSTE_MAAND):
        maanden.append(volgende_maand(maanden[-1]))
    return maanden


def _over_de_maanden(maanden: list[str]) -> list[str]:
    """Which amounts the last months have, or why they are not there."""
    laatste = opmaak.maand(maanden[-1])
    if maanden[-1] > LAATSTE_MAAND:
        return [f"Na {opmaak.maand(LAATSTE_MAAND)} zijn nog geen normen bekend: daar is gerekend met de laatste bedragen."]
    kort = len(maanden) < MAANDEN_VAN_DE_LIJN
    return [f"De lijn door het jaar loopt tot en met {laatste}: daarna zijn nog geen normen bekend."] if kort else []


class _ZaakBijBedrag(Zaak):
    """A case in which, from a month on, one fact has another value; what is computed of it is computed as of any case, also in parts."""

    def __init__(self, zaak: Zaak, vanaf: str, over: Over, wie: str, bedrag: float, extra: Extra) -> None:
        super().__init__(zaak.bestand, zaak._boom, zaak.variantnaam)
        self._vanaf, self._over, self._wie, self._bedrag, self._extra = vanaf, over, wie, bedrag, extra

    def situatie(self, maand: str, dag: date | None = None) -> Situatie:
        """What the file says about a month, but for the fact."""
        situatie = super().situatie(maand, dag)
        if maand >= self._vanaf and self._wie in situatie.namen:
            bedrag = dict.fromkeys(_plaatsen(situatie, self._over, self._wie), float(self._bedrag))
            for (variabele, eenheid), waarde in {**bedrag, **self._extra}.items():
                situatie.zet(variabele, eenheid, waarde, "het bedrag van de lijn door het jaar")
        return situatie


def _maandlijn(zaak: Zaak, regime: Regime, maanden: list[str], over: Over, wie: str, bedrag: float, extra: Extra) -> Maandlijn:
    """The year at one amount, each month as ``bereken`` has it: over its days, and with what earlier months used of an exemption."""
    bij_bedrag = _ZaakBijBedrag(zaak, maanden[0], over, wie, bedrag, extra)
    punten: list[Maandpunt] = []
    vorige: Waarden | None = None
    for situatie, bouwer in maand_voor_maand(bij_bedrag, maanden, regime.stelsel):
        if situatie.maand in maanden:
            uitkomst = bereken_maand(bouwer, bij_bedrag)
            waarden = Waarden(bouwer.waarden(), bouwer.huishouden, situatie.maand)
            punten.append(_maandpunt(uitkomst, waarden, vorige, regime, over, bedrag))
            vorige = waarden
    return Maandlijn(regime, punten)


def _maandpunt(uitkomst: Maanduitkomst, waarden: Waarden, vorige: Waarden | None, regime: Regime, over: Over, bedrag: float) -> Maandpunt:
    gronden = _gronden(waarden, regime)
    wat = []
    if vorige is not None:
        wat = _andere_vrijlating(_gronden(vorige, regime), gronden)
        if waarden("recht_op_algemene_bijstand") != vorige("recht_op_algemene_bijstand"):
            wat.append("begin recht" if waarden("recht_op_algemene_bijstand") else "einde recht")
        if abs(waarden("bijstandsnorm") - vorige("bijstandsnorm")) > GELIJK:
            zelfde = omschrijving_norm(waarden)[0] == omschrijving_norm(vorige)[0]
            wat.append("nieuwe bedragen" if zelfde else "andere norm")
    dagen = dagen_met_bijstand(uitkomst)[1] if uitkomst.delen else ""
    wat += [f"bijstand over {dagen}"] if dagen else []
    return Maandpunt(
        waarden.maand,
        round(loon_plus_bijstand(uitkomst, waarden) + (bedrag if over.los else 0.0), 2),
        waarden("bijstandsnorm"),
        waarden("in_aanmerking_te_nemen_inkomen"),
        float(str(uitkomst.waarde("algemene_bijstand_over_de_maand"))),
        round(sum(waarden("vrijgelaten_inkomsten_uit_arbeid", een) for een in waarden.belanghebbenden), 2),
        ", ".join(dict.fromkeys(gronden.values())),
        "; ".join(wat),
        dagen,
    )


def _gronden(waarden: Waarden, regime: Regime) -> dict[str, str]:
    """By whom with an exemption of earnings (nobody's name when there is one who can have it), the article that gives it."""
    gronden = {}
    for een in waarden.belanghebbenden:
        if waarden("vrijgelaten_inkomsten_uit_arbeid", een):
            artikel = vrijlating_van(waarden, een)[0].artikel
            van_het_voorstel = regime.soort == "voorstel" and artikel.startswith("art. 34a") and waarden.maand < WET_VAN_34A
            wie = een if len(waarden.belanghebbenden) > 1 else ""
            gronden[wie] = "van het voorstel" if van_het_voorstel else artikel
    return gronden


def _andere_vrijlating(eerder: dict[str, str], nu: dict[str, str]) -> list[str]:
    """``einde vrijlating art. 31 lid 2 n, begin art. 31 lid 2 r``, per person."""
    zinnen = []
    for wie in dict.fromkeys([*eerder, *nu]):
        oud, nieuw = eerder.get(wie, ""), nu.get(wie, "")
        if oud != nieuw:
            delen = [f"{woord} {grond}" for woord, grond in (("einde", oud), ("begin", nieuw)) if grond]
            delen[0] = delen[0].replace(" ", f" vrijlating {wie} ".replace("  ", " "), 1)
            zinnen.append(", ".join(delen))
    return zinnen


# --- what is not known ---


def _oordeel_ontbreekt(bouwer: Bouwer, over: Over, wie: str, x: NDArray) -> bool:
    """Whether the file lacks the judgement on which the exemption of earnings rests, and it would change the line."""
    if over.variabele != "inkomsten_uit_arbeid" or bouwer.situatie.waarde(OORDEEL_VRIJLATING, wie) is not None:
        return False
    enkele = x[:: max(len(x) // 20, 1)]
    zonder, met = (
        _van_het_gezin(bouwer, bouwer.simulatie(_varianten(bouwer, over, wie, enkele, extra)), "loon_plus_bijstand", len(enkele))
        for extra in ({}, {(OORDEEL_VRIJLATING, wie): True})
    )
    return not np.allclose(zonder, met, atol=GELIJK)


def _huishouden(waarden: Waarden) -> str:
    """``alleenstaande ouder, 21 jaar of ouder, 1 kind``, ``gehuwden, kostendelersnorm, 3 kostendelers``."""
    tekst, leefvorm = omschrijving_norm(waarden)[0], str(waarden("leefvorm")).replace("_", " ")
    tekst = tekst if tekst.startswith(leefvorm) else f"{leefvorm}, {tekst}"
    kinderen = waarden("aantal_ten_laste_komende_kinderen")
    return tekst + (f", {kinderen} {'kind' if kinderen == 1 else 'kinderen'}" if kinderen else "")
