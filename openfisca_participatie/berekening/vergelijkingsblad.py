"""A comparison as rows and sentences, the same for the terminal, Markdown and HTML: what differs, in the order in which it is read."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from openfisca_participatie import opmaak
from openfisca_participatie.berekening.regimes import termijn_begint
from openfisca_participatie.berekening.uiteenlopen import Reden
from openfisca_participatie.berekening.uitkomst import Antwoord
from openfisca_participatie.berekening.vergelijking import (
    BEDRAGEN,
    LOON_PLUS_BIJSTAND,
    TERMIJN_VRIJLATING,
    UITBETALING,
    Maandvergelijking,
    Stand,
    Vergelijking,
)

ZONDER_TOESLAGEN = "Loon plus bijstand is zonder toeslagen en heffingskortingen: het is niet wat het huishouden te besteden heeft."
GELDT = opmaak.waarde(True)
MEESTE_REDENEN = 4
"""More reasons than these are counted; JSON has them all."""


@dataclass(frozen=True)
class Rij:
    """A line of the table: what it is, a cell per regime, and what kind of line it is."""

    label: str
    cellen: tuple[str, ...]
    soort: str  # "antwoord", "bedrag", "verschil", "plicht", "termijn", "overig"
    anders: bool  # whether the regimes differ here


@dataclass
class Blok:
    """Consecutive months in which everything that is shown is the same."""

    maanden: list[str]
    rijen: list[Rij]
    redenen: list[tuple[str, list[str]]] = field(default_factory=list)  # title of the regime, and sentences why it parts

    @property
    def titel(self) -> str:
        """``juli 2026``, ``april 2026 t/m juni 2026``."""
        eerste, laatste = opmaak.maand(self.maanden[0]), opmaak.maand(self.maanden[-1])
        return eerste if eerste == laatste else f"{eerste} t/m {laatste}"


@dataclass(frozen=True)
class Verlies:
    """A case that is worse off under a regime: in which months, how much in each and together, and why."""

    zaak: str
    regime: str
    bedrag: float  # the largest loss of a month, negative; NaN when only the right is lost
    kleinste: float  # the smallest loss of those months
    totaal: float  # of those months together
    maanden: tuple[str, ...]
    waarom: str  # of the month with the largest loss

    @property
    def wanneer(self) -> str:
        """``juli 2026``, ``3 maanden``."""
        return opmaak.maand(self.maanden[0]) if len(self.maanden) == 1 else f"{len(self.maanden)} maanden"

    @property
    def hoeveel(self) -> str:
        """What is lost: per month where that is the same in each, and otherwise together, with the least and the most of a month."""
        if math.isnan(self.bedrag):
            return "het recht vervalt"
        if self.kleinste == self.bedrag:
            samen = f", samen {opmaak.euro(self.totaal)}" if len(self.maanden) > 1 else ""
            return f"{opmaak.euro(self.bedrag)} per maand{samen}"
        return f"samen {opmaak.euro(self.totaal)}, per maand {opmaak.euro(self.kleinste)} tot {opmaak.euro(self.bedrag)}"


def met_verschil(bedrag: float) -> str:
    """A difference with its sign: ``+ € 40,00``, ``- € 40,00``, ``geen``."""
    if math.isnan(bedrag):
        return "niet bekend"
    return "geen" if not bedrag else ("+ " if bedrag > 0 else "") + opmaak.euro(bedrag)


def blokken(vergelijking: Vergelijking) -> list[Blok]:
    """The months of a comparison, those that show the same together; of a term that runs on its first and last month are shown."""
    uit: list[Blok] = []
    for maand in vergelijking.maanden:
        rijen, redenen = list(_rijen(maand)), _redenen(vergelijking, maand)
        if uit and _zonder_termijn(uit[-1].rijen) == _zonder_termijn(rijen) and uit[-1].redenen == redenen:
            uit[-1].maanden.append(maand.maand)
            uit[-1].rijen = [_loopt_door(een, ander) for een, ander in zip(uit[-1].rijen, rijen, strict=True)]
        else:
            uit.append(Blok([maand.maand], rijen, redenen))
    return uit


def _zonder_termijn(rijen: Sequence[Rij]) -> list[Rij]:
    """The rows with, of a term, only what it is of."""
    return [replace(rij, cellen=(), anders=False) if rij.soort == "termijn" else rij for rij in rijen]


def _loopt_door(een: Rij, ander: Rij) -> Rij:
    """A row of several months: ``maand 1 t/m 3 van 12``."""
    cellen = (_van_tot(eerst, nu) for eerst, nu in zip(een.cellen, ander.cellen, strict=True))
    return replace(een, cellen=tuple(cellen))


def _van_tot(eerst: str, nu: str) -> str:
    begin, einde = re.match(r"maand (\d+)", eerst), re.fullmatch(r"maand (\d+)( van \d+)", nu)
    if eerst == nu or not begin or not einde:
        return nu if eerst == nu else f"{eerst}, later {nu}" if ", later" not in eerst else eerst
    return f"maand {begin[1]} t/m {einde[1]}{einde[2]}"


def per_maand(vergelijking: Vergelijking) -> list[Rij]:
    """One line per month with loon plus bijstand under each regime, and the sum of the differences."""
    rijen = []
    for maand in vergelijking.maanden:
        cellen = tuple(opmaak.euro(stand.bedrag(LOON_PLUS_BIJSTAND)) for stand in maand.standen)
        rijen.append(Rij(opmaak.maand(maand.maand), cellen, "bedrag", len(set(cellen)) > 1))
    som = ("", *(met_verschil(vergelijking.effect(nummer)) for nummer in range(1, len(vergelijking.regimes))))
    return [*rijen, Rij("verschil over deze maanden", som, "verschil", any(cel != "geen" for cel in som[1:]))]


def zaakrijen(vergelijkingen: Sequence[tuple[str, Vergelijking]]) -> tuple[list[str], list[Rij]]:
    """Titles of the regimes and a line per case, the largest difference first: loon plus bijstand over its months, and the differences."""
    titels = list(dict.fromkeys(regime.titel for _, een in vergelijkingen for regime in een.regimes))
    rijen = []
    for naam, een in sorted(vergelijkingen, key=lambda paar: -paar[1].grootste):
        cellen = {regime.titel: met_verschil(een.effect(nummer)) for nummer, regime in enumerate(een.regimes)}
        cellen[titels[0]] = opmaak.euro(sum(maand.standen[0].bedrag(LOON_PLUS_BIJSTAND) for maand in een.maanden))
        maanden = "1 maand" if len(een.maanden) == 1 else f"{len(een.maanden)} maanden"
        rijen.append(Rij(f"{naam} ({maanden})", tuple(cellen.get(titel, "-") for titel in titels), "effect", een.grootste > 0))
    return titels, rijen


def verliezers(vergelijkingen: Sequence[tuple[str, Vergelijking]]) -> list[Verlies]:
    """Who is worse off, per regime, the largest loss first; the law with a judgement of art. 18 lid 1 is no change and is left out."""
    gevonden = []
    for naam, een in vergelijkingen:
        for nummer, regime in enumerate(een.regimes):
            maanden = een.verliest(nummer) if nummer and regime.soort != "oordeel" else []
            if not maanden:
                continue
            verlies = {maand.maand: maand.verschillen[nummer].bedrag for maand in maanden if maand.verschillen[nummer].bedrag < 0}
            ergste = min(maanden, key=lambda maand: verlies.get(maand.maand, 0.0))
            redenen = ergste.verschillen[nummer].redenen
            bedragen = list(verlies.values()) or [math.nan]
            gevonden.append(
                Verlies(
                    zaak=naam,
                    regime=regime.titel,
                    bedrag=min(bedragen),
                    kleinste=max(bedragen),
                    totaal=round(sum(bedragen), 2),
                    maanden=tuple(verlies) or tuple(maand.maand for maand in maanden),
                    waarom=redenen[0].zin if redenen else "",
                )
            )
    return sorted(gevonden, key=lambda verlies: (verlies.regime, math.isnan(verlies.totaal), verlies.totaal))


def let_op(vergelijkingen: Sequence[Vergelijking], *, met_aannamen: bool = True) -> list[str]:
    """What belongs beside the figures: dates, assumptions, provisional amounts, what is not traced to an article.

    Without ``met_aannamen`` the assumptions of a proposal are only counted.
    """
    zinnen: list[str] = []
    met_termijn = {
        regime.titel: regime
        for een in vergelijkingen
        for nummer, regime in enumerate(een.regimes)
        if any(_loopt_34a(maand.standen[nummer]) for maand in een.maanden)
    }
    for een in vergelijkingen:
        for nummer, regime in enumerate(een.regimes):
            zinnen += [zin if regime.soort == "recht" else f"{regime.titel}: {zin}" for zin in regime.let_op]
            if met_aannamen:
                zinnen += [f"{regime.titel}, aanname: {zin}" for zin in regime.aannamen]
            elif hoeveel := len(regime.aannamen):
                waar = " en ".join(f"participatie voorstellen {sleutel}" for sleutel in regime.sleutel.split("+"))
                zinnen.append(f"{regime.titel} berust op {hoeveel} {'aanname' if hoeveel == 1 else 'aannamen'}: {waar} noemt ze.")
            te_vroeg = [maand.maand for maand in een.maanden if regime.vanaf and maand.maand < regime.vanaf]
            if te_vroeg:
                vanaf = opmaak.maand(regime.vanaf)
                zinnen.append(f"{regime.titel} geldt vanaf {vanaf}, dus niet in elke maand van de zaak; --vanaf stelt een andere in.")
            if any(not maand.verschillen[nummer].verklaard for maand in een.maanden):
                zinnen.append(f"{regime.titel}: niet het hele verschil is tot een artikel herleid.")
    zinnen += termijn_begint(met_termijn.values())
    if any(een.nodig for een in vergelijkingen):
        zinnen.append("Bij NODIG zijn de bedragen voorlopig: er ontbreekt nog een gegeven of oordeel (participatie bereken zegt welk).")
    return [ZONDER_TOESLAGEN, *dict.fromkeys(zinnen)]


def alle_redenen(redenen: Sequence[Reden]) -> list[str]:
    """One or two sentences per reason: where they part and, where the text of the rule is another one, that text."""
    samen: dict[tuple[Any, ...], list[Reden]] = {}
    for reden in redenen:
        zelfde = reden.variabele, reden.van, reden.naar, reden.bron, tuple(reden.getallen)
        samen.setdefault(zelfde, []).append(reden)
    return [_volledige_zin(groep) for groep in samen.values()]


# --- inside --------------------------------------------------------------------------------------------------------------------------


def _rijen(maand: Maandvergelijking) -> Iterator[Rij]:
    standen = maand.standen
    yield _rij("antwoord", [_antwoord(stand) for stand in standen], "antwoord")
    for naam, label in BEDRAGEN.items():
        if naam != UITBETALING or any(stand.ingehouden for stand in standen):
            yield _rij(label, [opmaak.euro(stand.bedrag(naam)) for stand in standen], "bedrag")
    verschillen = ["", *(met_verschil(verschil.bedrag) for verschil in maand.verschillen[1:])]
    yield Rij("verschil per maand", tuple(verschillen), "verschil", any(een != "geen" for een in verschillen[1:]))
    iedereen = {een.wie for stand in standen for een in stand.alle if een.wie}
    for soort, veld in (("termijn", "termijnen"), ("overig", "overige"), ("plicht", "plichten")):
        plekken: dict[tuple[str, str], tuple[str, str]] = {}
        for stand in standen:
            for een in getattr(stand, veld):
                plekken.setdefault((een.variabele, een.eenheid), (een.label[:1].lower() + een.label[1:], een.wie))
        mensen: dict[tuple[str, tuple[str, ...]], list[str]] = {}  # the same of two people is one line
        for plek, (label, wie) in plekken.items():
            mensen.setdefault((label, tuple(_tekst_van(stand, veld, plek) for stand in standen)), []).append(wie)
        for (label, teksten), wie_allen in mensen.items():
            geldt_ergens = soort == "plicht" and GELDT in teksten
            if soort == "termijn" or geldt_ergens or len(set(teksten)) > 1:
                van_wie = "" if {*wie_allen} == iedereen else " en ".join(filter(None, wie_allen))
                yield _rij(label + (f" ({van_wie})" if van_wie else ""), teksten, soort)
    oordelen = [stand.oordeel for stand in standen]
    if any(oordelen):
        yield _rij("oordeel van art. 18 lid 1", oordelen, "overig")


def _rij(label: str, cellen: Sequence[str], soort: str) -> Rij:
    return Rij(label, tuple(cellen), soort, len(set(cellen)) > 1)


def _antwoord(stand: Stand) -> str:
    return str(stand.antwoord).upper()


def _tekst_van(stand: Stand, veld: str, plek: tuple[str, str]) -> str:
    gevonden: Any = next((een for een in getattr(stand, veld) if (een.variabele, een.eenheid) == plek), None)
    return "-" if gevonden is None else gevonden.tekst


def _loopt_34a(stand: Stand) -> bool:
    """Whether somebody is in the term of artikel 34a."""
    return any(een.variabele == TERMIJN_VRIJLATING and een.bron.artikel.startswith("art. 34a") for een in stand.termijnen)


def _redenen(vergelijking: Vergelijking, maand: Maandvergelijking) -> list[tuple[str, list[str]]]:
    uit = []
    for regime, stand, verschil in zip(vergelijking.regimes[1:], maand.standen[1:], maand.verschillen[1:], strict=True):
        zinnen = alle_redenen(verschil.redenen)[:MEESTE_REDENEN]
        if over := len(alle_redenen(verschil.redenen)) - len(zinnen):
            zinnen.append(f"En nog {over}: --formaat json geeft ze alle.")
        if stand.antwoord is Antwoord.NEE and stand.gronden:
            zinnen.append(f"Geen recht: {'; '.join(stand.gronden)}.")
        if not zinnen:
            zinnen = ["Anders dan het geldende recht, zonder dat een stap is gevonden."] if verschil.anders else ["Geen verschil."]
        uit.append((regime.titel, zinnen))
    return uit


def _volledige_zin(redenen: list[Reden]) -> str:
    """The sentence of reasons that are the same but for the person, and the text of the rule where it is another one."""
    reden = redenen[0]
    zin = reden.zin.replace(f" voor {reden.wie}", f" voor {' en '.join(een.wie for een in redenen)}") if reden.wie else reden.zin
    zin = f"{zin[:1].upper()}{zin[1:]}."
    return f"{zin} {reden.regel}" if reden.regel and reden.nieuw and not reden.regel.startswith("Weggelaten") else zin
