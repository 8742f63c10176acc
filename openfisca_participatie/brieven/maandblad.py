"""What a letter says about one month: the amounts and facts that are printed, each with its origin, and nothing else.

Nothing is computed here; the only arithmetic is the check that the printed lines add up to the printed result.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TypeVar

from openfisca_participatie.berekening.uitkomst import Antwoord, Grond, Maanduitkomst
from openfisca_participatie.brieven.opmaak import Tekst, Waarde

T = TypeVar("T")
BELANGHEBBENDEN = ("aanvrager", "partner")
CENT = 0.005

# variable -> what the template calls it; of a person
INKOMSTEN = {
    "inkomsten_uit_arbeid": "loon",
    "uitkering_werkloosheid_of_arbeidsongeschiktheid": "andere_uitkering",
    "overige_inkomsten": "ander_inkomen",
    "inkomsten_uit_verhuur_of_kostgangers": "verhuur",
    "particuliere_oudedagsvoorziening_als_inkomen": "eigen_pensioen",
    "hobbymatige_verkoop": "verkoop",
    "giften_als_inkomen": "giften",
    "vrijwilligersvergoeding_als_inkomen": "vrijwilligerswerk",
    "onverklaarde_kasstortingen": "kasstorting",
    "inkomen_in_natura": "natura",
    "uitgesteld_inkomen": "uitgesteld_inkomen",
    "doorbetaald_inkomen": "doorbetaald_inkomen",
    "studiefinanciering_als_inkomen": "studiefinanciering",
    "tegemoetkoming_wtos_als_inkomen": "wtos",
}
# the same, of what counts under a condition: as given when all of it counts -> what of it counts, and the words
ONDER_VOORWAARDE = {
    "geldlening": ("geldlening_als_inkomen", "lening"),
    "kinderalimentatie": ("kinderalimentatie_als_inkomen", "kinderalimentatie"),
    "op_loon_te_waarderen_arbeid": ("op_loon_te_waarderen_arbeid_als_inkomen", "werk_zonder_loon"),
    "te_vervroegen_ouderdomspensioen": ("te_vervroegen_ouderdomspensioen_als_inkomen", "te_vervroegen_pensioen"),
    "jonggehandicaptenkorting": ("jonggehandicaptenkorting_als_inkomen", "jonggehandicaptenkorting"),
    "teruggave_voor_bijzondere_kosten": ("teruggave_als_inkomen", "teruggave"),
    "vrije_vergoeding_werkgever": ("vrije_vergoeding_als_inkomen", "vergoeding_werkgever"),
    "ontvangen_energietoeslag": ("energietoeslag_als_inkomen", "energietoeslag"),
    "onderhoudsbijdrage_van_ouders": ("onderhoudsbijdrage_van_ouders_als_inkomen", "bijdrage_ouders"),
    "ontvangen_tegemoetkoming_alleenverdieners": ("tegemoetkoming_alleenverdieners_als_inkomen", "alleenverdieners"),
    "inkomensondersteuning_aow": ("inkomensondersteuning_aow_als_inkomen", "ondersteuning_aow"),
}
INKOMSTEN |= {naam: soort for gegeven, (telt, soort) in ONDER_VOORWAARDE.items() for naam in (gegeven, telt)}
# variable -> what the label of an uncertain rule or amount behind it contains
ONZEKER = {
    "norm": "norm",
    "verlaging_norm": "verlaging",
    "vrijgelaten_inkomsten_uit_arbeid": "vrijlating",
    "vrijwilligersvergoeding_als_inkomen": "vrijwilligers",
    "particuliere_oudedagsvoorziening_als_inkomen": "oudedagsvoorziening",
    "giften_als_inkomen": "giften",
}
_MAAND_VAN = re.compile(r"\(maand (\d+) van (\d+)\)")
VRIJ_BIJ_KIND = ("inkomsten_uit_arbeid", "uitkering_werkloosheid_of_arbeidsongeschiktheid")  # art. 31 lid 2 h


@dataclass(frozen=True)
class Post:
    """A line of a calculation. ``soort`` chooses the words in the template; ``af`` says that it is taken off."""

    soort: str
    bedrag: Waarde
    wie: str = ""
    af: bool = False
    totaal: bool = False
    omschrijving: str = ""  # the words of the computation, where the template has none of its own
    onzeker: bool = False


@dataclass(frozen=True)
class Vrijlating:
    """An exemption of wages that lasts a number of months: whose, and which month this is."""

    wie: str
    maand: Waarde
    van: Waarde
    over: Waarde  # months left after this one


@dataclass(frozen=True)
class Huisgenoot:
    """Somebody in the same dwelling, and whether he counts for the shared costs; ``reden`` where he does not."""

    naam: str
    telt_mee: bool
    reden: str = ""


@dataclass(frozen=True)
class Reden:
    """A ground for refusal with the values its sentence may need."""

    grond: Grond
    waarden: dict[str, Waarde] = field(hash=False)

    @property
    def variabele(self) -> str:
        """The rule that refuses."""
        return self.grond.variabele

    @property
    def wie(self) -> str:
        """The person it is about: an id, or empty for the household."""
        return self.grond.wie


@dataclass(frozen=True)
class Deelregel:
    """Consecutive days of a month in parts: first and last day, how many days of how many, amount of a whole month and of these days."""

    van: Waarde
    tot: Waarde
    dagen: Waarde
    deler: Waarde
    norm: Waarde
    inkomen: Waarde
    omschrijving: str
    per_maand: Waarde
    bedrag: Waarde
    redenen: tuple[str, ...] = ()  # why there is no bijstand over these days

    @property
    def een_dag(self) -> bool:
        """Whether it is one day."""
        return self.van == self.tot


@dataclass(frozen=True)
class Maandblad:
    """One month as the letter shows it. Two months with equal sheets are shown as one period."""

    antwoord: Antwoord
    leefvorm: str
    bijstand: Waarde | None
    vakantiegeld: Waarde | None
    uitbetaling: Waarde | None
    norm: Waarde | None
    inkomen: Waarde | None
    vermogensgrens: Waarde | None
    vermogen: Waarde | None
    boven_grens: Waarde | None
    woning: Waarde | None
    woning_boven_grens: Waarde | None
    andere_regeling: Waarde | None
    bezittingen: Waarde | None
    schulden: Waarde | None
    som: tuple[Post, ...]
    inkomsten: tuple[Post, ...]
    vrijlatingen: tuple[Vrijlating, ...] = field(compare=False)
    kostendelers: Waarde | None
    huisgenoten: tuple[Huisgenoot, ...]
    in_inrichting: tuple[str, ...]  # ids of the belanghebbenden who stay in an institution (art. 23)
    zonder_recht: str  # id of the spouse who has no right of his own (art. 24)
    lening: bool
    dringende_redenen_mogelijk: bool
    algeheel_uitgesloten: bool
    redenen: tuple[Reden, ...]
    laatste_bedragen: str
    bufferbudget: Waarde | None = None  # what is paid beside the bijstand (art. 34b)
    delen: tuple[Deelregel, ...] = ()  # of a month that is not whole
    over_de_maand: Waarde | None = None  # these three only where there are parts
    vakantiegeld_over_de_maand: Waarde | None = None
    uitbetaling_over_de_maand: Waarde | None = None
    alleen_begin: bool = False  # the bijstand begins in this month, and nothing else changes in it

    @property
    def in_de_maand(self) -> tuple[Waarde | None, Waarde | None, Waarde | None]:
        """Bijstand, holiday pay in it and what is paid, over the days of the month with a right."""
        if self.delen:
            return self.over_de_maand, self.vakantiegeld_over_de_maand, self.uitbetaling_over_de_maand
        return self.bijstand, self.vakantiegeld, self.uitbetaling

    @property
    def situatie(self) -> tuple[object, ...]:
        """The facts behind the norm, to see whether they differ between two months."""
        return (self.leefvorm, self.kostendelers, self.huisgenoten, self.zonder_recht, self.in_inrichting)


class Lezer:
    """Reads values of one month and gives them with their origin."""

    def __init__(self, maand: Maanduitkomst) -> None:
        """Read from ``maand``."""
        self.maand = maand

    def ruw(self, variabele: str, wie: str = "gezin") -> object:
        """Give the bare value, or ``None`` where the outcome does not hold it."""
        waarde = self.maand.waarden.get(variabele, {}).get(wie)
        if hasattr(waarde, "item") and not isinstance(waarde, str | bytes):
            waarde = waarde.item()
        return None if isinstance(waarde, float) and math.isnan(waarde) else waarde

    def ja(self, variabele: str, wie: str = "gezin") -> bool:
        """Give whether something is known to be so."""
        return self.ruw(variabele, wie) is True

    def getal(self, variabele: str, wie: str = "gezin") -> Waarde | None:
        """Give a number, or ``None``."""
        waarde = self.ruw(variabele, wie)
        if isinstance(waarde, bool) or not isinstance(waarde, int | float):
            return None
        return Waarde(waarde, f"{variabele} ({wie}, {self.maand.maand})")

    def keuze(self, variabele: str, wie: str = "gezin") -> str:
        """Give the key of a choice, or nothing."""
        waarde = self.ruw(variabele, wie)
        return str(getattr(waarde, "name", waarde)) if waarde is not None else ""

    def uit_regel(self, variabele: str, wie: str) -> Waarde | None:
        """Give what a line of the computation takes off for this person, where the values do not hold it."""
        namen = (wie, self.maand.namen.get(wie, wie))
        for regel in self.maand.regels:
            if regel.variabele == variabele and regel.wie in namen and regel.bedrag:
                return Waarde(-regel.bedrag, f"{variabele} ({wie}, {self.maand.maand})")
        return None

    def vrijlatingsmaand(self, wie: str) -> tuple[Waarde, Waarde, Waarde] | None:
        """Give which month of how many an exemption of wages is in, as the line of the computation says it, and how many are left."""
        namen = (wie, self.maand.namen.get(wie, wie))
        for regel in self.maand.regels:
            treffer = _MAAND_VAN.search(regel.omschrijving) if regel.wie in namen else None
            if treffer:
                herkomst = f"regel {regel.onderdeel} ({wie}, {self.maand.maand})"
                nu, van = int(treffer[1]), int(treffer[2])
                return Waarde(nu, herkomst), Waarde(van, herkomst), Waarde(van - nu, herkomst)
        return None

    def onzeker(self, variabele: str) -> bool:
        """Give whether a rule or amount that made this value is uncertain, by the labels the outcome gives."""
        kenmerk = ONZEKER.get(variabele)
        return kenmerk is not None and any(kenmerk in label.lower() for label in self.maand.onzeker)


def belanghebbenden(maand: Maanduitkomst) -> list[str]:
    """Give the ids of the applicant and the partner."""
    return [wie for wie in BELANGHEBBENDEN if wie in maand.namen]


def _som(lezer: Lezer) -> tuple[Post, ...]:
    """Give the lines from the norm to the bijstand, and from there to what is paid; none when they do not add up."""
    totaal = lezer.getal("algemene_bijstand")
    if totaal is None:
        return ()

    def post(variabele: str, soort: str, *, af: bool = False, totaal: bool = False) -> list[Post]:
        bedrag = lezer.getal(variabele)
        return [Post(soort, bedrag, af=af, totaal=totaal, onzeker=lezer.onzeker(variabele))] if bedrag else []

    posten = post("norm", "norm")
    if verlaging := post("verlaging_norm", "verlaging", af=True):
        posten += [*(_verlagingen(lezer, verlaging[0]) or verlaging), *post("bijstandsnorm", "bijstandsnorm", totaal=True)]
    posten += post("in_aanmerking_te_nemen_inkomen", "inkomen", af=True)
    posten += post("oordeel_voorliggende_voorziening_bedrag", "andere_regeling", af=True)
    posten += post("oordeel_afstemming_individueel", "afstemming")
    uitkomst = sum(-p.bedrag.getal if p.af else p.bedrag.getal for p in posten if not p.totaal)
    if abs(uitkomst - totaal.getal) > CENT:
        return _som_uit_regels(lezer, totaal)
    return (
        *posten,
        Post("bijstand", totaal, totaal=True, onzeker=lezer.onzeker("algemene_bijstand")),
        *post("vakantietoeslag", "vakantiegeld", af=True),
        *post("algemene_bijstand_exclusief_vakantietoeslag", "uitbetaling", totaal=True),
    )


def _verlagingen(lezer: Lezer, samen: Post) -> list[Post]:
    """Give a line for each of two lowerings (art. 27 and 28); none when they do not add up."""
    posten = [
        Post(soort, Waarde(-regel.bedrag, f"verlaging_norm ({artikel}, {lezer.maand.maand})"), af=True, onzeker=samen.onzeker)
        for regel in lezer.maand.regels
        for artikel, soort in (("art. 27", "verlaging_wonen"), ("art. 28", "verlaging_school"))
        if regel.variabele == "verlaging_norm" and regel.bedrag and regel.bron.artikel == artikel
    ]
    opgeteld = abs(sum(post.bedrag.getal for post in posten) - samen.bedrag.getal) <= CENT
    return posten if len(posten) > 1 and opgeteld else []


def _som_uit_regels(lezer: Lezer, totaal: Waarde) -> tuple[Post, ...]:
    """Give the lines of the computation as they stand, for a sum this letter has no words for."""
    posten = [
        Post("regel", Waarde(regel.bedrag, f"{regel.variabele or regel.onderdeel} ({lezer.maand.maand})"),
             omschrijving=Tekst(f"{regel.onderdeel}: {regel.omschrijving}", f"{regel.variabele or regel.onderdeel} ({lezer.maand.maand})"))
        for regel in lezer.maand.regels
        if regel.bedrag is not None and regel.variabele != "algemene_bijstand"
    ]  # fmt: skip
    return (*posten, Post("bijstand", totaal, totaal=True))


def _inkomsten(lezer: Lezer) -> tuple[Post, ...]:
    """Give the income per kind and person with what is exempt; none when the kinds do not add up to what counts."""
    telt_mee = lezer.getal("in_aanmerking_te_nemen_inkomen")
    posten: list[Post] = []
    for wie in lezer.maand.namen:
        kind = lezer.ja("ten_laste_komend_kind", wie)
        if not kind and (wie not in BELANGHEBBENDEN or lezer.ruw("telt_mee_in_norm", wie) is False):
            continue  # of a spouse without right only the part below counts
        for variabele, soort in INKOMSTEN.items():
            bedrag = lezer.getal(variabele, wie) or lezer.uit_regel(variabele, wie)
            if bedrag and not (kind and variabele in VRIJ_BIJ_KIND):
                posten.append(Post(soort, bedrag, wie, onzeker=lezer.onzeker(variabele)))
        if bedrag := lezer.getal("vrijgelaten_inkomsten_uit_arbeid", wie):
            posten.append(Post("vrijgelaten_loon", bedrag, wie, af=True, onzeker=lezer.onzeker("vrijgelaten_inkomsten_uit_arbeid")))
    if bedrag := lezer.getal("inkomen_niet_rechthebbende_echtgenoot"):
        posten.append(Post("partner_zonder_recht", bedrag, onzeker=lezer.onzeker("inkomen_niet_rechthebbende_echtgenoot")))
    som = sum(-p.bedrag.getal if p.af else p.bedrag.getal for p in posten)
    if telt_mee is None or not posten or abs(som - telt_mee.getal) > CENT:
        return ()
    return (*posten, Post("telt_mee", telt_mee, totaal=True))


def _vrijlatingen(lezer: Lezer) -> tuple[Vrijlating, ...]:
    """Give the exemptions of wages that run for a number of months."""
    standen = {wie: lezer.vrijlatingsmaand(wie) for wie in belanghebbenden(lezer.maand)}
    return tuple(Vrijlating(wie, *stand) for wie, stand in standen.items() if stand)


def _huisgenoten(lezer: Lezer) -> tuple[Huisgenoot, ...]:
    """Give the other adults in the dwelling, where the outcome says of each whether he counts."""
    gevonden = []
    for wie, naam in lezer.maand.namen.items():
        telt = lezer.ruw("kostendelende_medebewoner", wie)
        if wie in BELANGHEBBENDEN or not isinstance(telt, bool) or lezer.ja("ten_laste_komend_kind", wie):
            continue
        gevonden.append(Huisgenoot(Tekst(naam, "zaak: naam"), telt, "" if telt else _waarom_telt_niet_mee(lezer, wie)))
    aantal = lezer.getal("aantal_kostendelende_medebewoners")
    if aantal is None:
        return ()
    if not aantal:  # whoever counts for others does not count for these readers
        return tuple(replace(huisgenoot, telt_mee=False) for huisgenoot in gevonden)
    if sum(huisgenoot.telt_mee for huisgenoot in gevonden) != aantal.waarde:
        return ()  # decided per pair: the letter gives the number, not the names
    return tuple(gevonden)


def _waarom_telt_niet_mee(lezer: Lezer, wie: str) -> str:
    """Give why somebody does not count, where the outcome holds the facts: a contract, a study, or else his age."""
    contract, opleiding = lezer.ruw("commerciele_overeenkomst", wie), lezer.ruw("volgt_onderwijs_artikel_19a", wie)
    if contract is True:
        return "contract"
    if opleiding is True:
        return "opleiding"
    return "leeftijd" if contract is False and opleiding is False else ""


def _zonder_recht(lezer: Lezer) -> str:
    """Give which of two spouses has no right himself, or nothing."""
    if not lezer.ja("een_echtgenoot_heeft_recht"):
        return ""
    return next((wie for wie in belanghebbenden(lezer.maand) if lezer.ruw("telt_mee_in_norm", wie) is False), "")


def _reden(lezer: Lezer, grond: Grond) -> Reden:
    """Give a ground with the values of its person and of the household."""
    waarden = {}
    wie = next((id_ for id_, naam in lezer.maand.namen.items() if grond.wie in (id_, naam)), "gezin")
    for variabele, per_eenheid in lezer.maand.waarden.items():
        eenheid = wie if wie in per_eenheid else "gezin"
        if (waarde := lezer.getal(variabele, eenheid)) is not None:
            waarden[variabele] = waarde
    van = f"{grond.variabele} ({wie}, {lezer.maand.maand})"
    return Reden(replace(grond, zin=Tekst(grond.zin, van), einde=Tekst(grond.einde, van)), waarden)


def _delen(maand: Maanduitkomst) -> tuple[Deelregel, ...]:
    """Give the parts of a month that is not whole."""
    return tuple(
        Deelregel(
            Waarde(deel.van, herkomst := f"deel van {maand.maand}"),
            Waarde(deel.tot, herkomst),
            Waarde(deel.dagen, herkomst),
            Waarde(deel.deler, herkomst),
            Waarde(deel.bijstandsnorm, herkomst),
            Waarde(deel.inkomen, herkomst),
            deel.norm,
            Waarde(deel.bijstand, herkomst),
            Waarde(deel.bedrag, herkomst),
            tuple(Tekst(grond.zin, f"{grond.variabele} ({maand.maand})") for grond in deel.gronden)
            if deel.antwoord is Antwoord.NEE
            else (),
        )
        for deel in maand.delen
    )


def maandblad(maand: Maanduitkomst) -> Maandblad:
    """Make the sheet of one month."""
    lezer = Lezer(maand)
    nee = maand.antwoord is Antwoord.NEE
    return Maandblad(
        antwoord=maand.antwoord,
        leefvorm=lezer.keuze("leefvorm"),
        bijstand=lezer.getal("algemene_bijstand"),
        vakantiegeld=lezer.getal("vakantietoeslag"),
        uitbetaling=lezer.getal("algemene_bijstand_exclusief_vakantietoeslag"),
        norm=lezer.getal("bijstandsnorm"),
        inkomen=lezer.getal("in_aanmerking_te_nemen_inkomen"),
        vermogensgrens=lezer.getal("vrij_vermogen") or lezer.getal("vermogensgrens"),
        vermogen=lezer.getal("vermogen"),
        boven_grens=lezer.getal("vermogen_boven_grens") or lezer.getal("in_aanmerking_te_nemen_vermogen"),
        woning=lezer.getal("vermogen_in_eigen_woning"),
        andere_regeling=lezer.getal("oordeel_voorliggende_voorziening_bedrag"),
        woning_boven_grens=lezer.getal("vermogen_woning_boven_vrijstelling"),
        bezittingen=lezer.getal("bezittingen"),
        schulden=lezer.getal("schulden"),
        som=() if nee else _som(lezer),
        inkomsten=_inkomsten(lezer),
        vrijlatingen=_vrijlatingen(lezer),
        kostendelers=lezer.getal("aantal_kostendelende_medebewoners"),
        huisgenoten=_huisgenoten(lezer),
        in_inrichting=tuple(wie for wie in belanghebbenden(maand) if lezer.ja("verblijft_in_inrichting", wie)),
        zonder_recht=_zonder_recht(lezer),
        lening=lezer.ja("bijstand_als_geldlening"),
        dringende_redenen_mogelijk=lezer.ruw("zeer_dringende_redenen_mogelijk") is not False,
        algeheel_uitgesloten=any(
            lezer.ja("uitgesloten_van_bijstand", wie) or lezer.ruw("rechthebbende", wie) is False for wie in belanghebbenden(maand)
        ),
        redenen=tuple(_reden(lezer, grond) for grond in maand.gronden) if nee else (),
        laatste_bedragen=maand.laatste_bedragen,
        delen=_delen(maand),
        over_de_maand=lezer.getal("algemene_bijstand_over_de_maand") if maand.delen else None,
        vakantiegeld_over_de_maand=lezer.getal("vakantietoeslag_over_de_maand") if maand.delen else None,
        uitbetaling_over_de_maand=lezer.getal("uit_te_betalen_over_de_maand") if maand.delen else None,
        alleen_begin=len(maand.delen) == 1 and (maand.delen[0].tot + timedelta(days=1)).day == 1,
        bufferbudget=lezer.getal("aangewend_bufferbudget") if lezer.ruw("aangewend_bufferbudget") else None,
    )


def ontdubbel(rij: Iterable[T]) -> list[T]:
    """Give the items once each, in order of first appearance."""
    uniek: list[T] = []
    for ding in rij:
        if ding not in uniek:
            uniek.append(ding)
    return uniek
