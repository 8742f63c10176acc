"""The month that is not whole: cut where something changes, each part computed with its own situation (art. 44 lid 1, 45 lid 1 and 3).

The sum is law: what the parts before it gave is handed to the next part as a fact, and the last one has the amount of the month.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from openfisca_participatie.berekening.bronnen import bron_van
from openfisca_participatie.berekening.onbekend import onderzoek
from openfisca_participatie.berekening.regels import omschrijving_norm, wet
from openfisca_participatie.berekening.simulatie import Bouwer
from openfisca_participatie.berekening.uitkomst import Aanname, Antwoord, Maanddeel, Maanduitkomst, Oordeel, Plicht, Regel
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.opmaak import MAANDEN, euro, getal, maand
from openfisca_participatie.variabele import cent
from openfisca_participatie.zaak.getallen import eerste_dag, laatste_dag, leeftijd_op, maand_van
from openfisca_participatie.zaak.situatie import EEUWIG, Situatie
from openfisca_participatie.zaak.zaak import Zaak

DAG = timedelta(days=1)
OVER_DE_MAAND = (
    "algemene_bijstand_over_de_maand",
    "vakantietoeslag_over_de_maand",
    "bijstand_zonder_vakantietoeslag_over_de_maand",
    "uit_te_betalen_over_de_maand",
)
"""What the month as a whole gives, also when it is computed in parts."""
VAN_EEN_HELE_MAAND = {
    "algemene_bijstand_over_de_maand": "algemene_bijstand",
    "uit_te_betalen_over_de_maand": "uit_te_betalen_bijstand_exclusief_vakantietoeslag",
}
"""What the law gives for a whole month, without computing it twice: the part is then one."""
DOORGEGEVEN = ("maanden_vrijlating_", "te_verrekenen_boete", "ontvangt_algemene_bijstand", "bufferbudget_eerder_dit_kalenderjaar")
"""Facts (or how they begin) that earlier months put into the situation of the month; they hold in each part of it."""
VROEGSTE_AOW = 65
GEHUWDEN, ALLEENSTAANDE_OUDER = "gehuwden", "alleenstaande_ouder"
VAN_DEEL_NAAR_DEEL = {  # fact of a part -> what the part before it gives for it
    "dagen_met_recht_in_eerdere_delen": "dagen_met_recht_tot_en_met_dit_deel",
    "algemene_bijstand_in_eerdere_delen": "algemene_bijstand_over_het_deel",
    "bijstand_na_verlagingen_in_eerdere_delen": "bijstand_na_verlagingen_over_het_deel",
}
GEZIN_WORDT_KLEINER = (
    "Iemand is uit het gezin. Komt dat door een overlijden, dan wordt nog een maand betaald naar de norm van die dag (art. 45 lid 5): "
    "neem dan het onderwerp overlijden op."
)
UIT_DE_DELEN = "de eerdere delen van de maand"


@dataclass
class Deel:
    """Consecutive days of the month with one situation."""

    van: date
    tot: date
    bouwer: Bouwer

    @property
    def dagen(self) -> int:
        """How many days."""
        return (self.tot - self.van).days + 1

    @property
    def tekst(self) -> str:
        """``1 t/m 11 juli``, ``30 juni``."""
        return dagen_in_woorden(self.van, self.tot)


def dagen_in_woorden(van: date, tot: date) -> str:
    """``1 t/m 11 juli``, ``30 juni``."""
    maandnaam = MAANDEN[van.month - 1]
    return f"{van.day} {maandnaam}" if van == tot else f"{van.day} t/m {tot.day} {maandnaam}"


Stand = Callable[[Bouwer, Zaak], Maanduitkomst]
"""Computes a situation for a whole month."""


def delen_van(bouwer: Bouwer, zaak: Zaak) -> list[Deel]:
    """The parts of a month over which there is bijstand; none when the month is whole, or lies outside the bijstand.

    Neighbours that give the same are one part.
    """
    eerste, laatste = eerste_dag(bouwer.maand), laatste_dag(bouwer.maand)
    van, tot = max(_begin(bouwer, zaak) or eerste, eerste), min(zaak.bijstand_tot or laatste, laatste)
    if van > tot:
        return []
    knippen = sorted(dag for dag in {*zaak.wisseldagen(bouwer.maand), *_aow_dagen(bouwer, zaak)} if van < dag <= tot)
    heel = van == eerste and tot == laatste
    if heel and not knippen:
        return []
    begin = [van, *knippen]
    einde = [*(dag - DAG for dag in knippen), tot]
    delen = [Deel(een, ander, situatie_van_dag(bouwer, zaak, een)) for een, ander in zip(begin, einde, strict=True)]
    if len(delen) > 1:
        delen = _voeg_samen(delen, [_kenmerk(deel.bouwer) for deel in delen])
    return [] if heel and len(delen) == 1 else delen


def _begin(bouwer: Bouwer, zaak: Zaak) -> date | None:
    """The first day of the bijstand: what the file says, or the law on the melding (art. 44) where that can lie in this month or later."""
    if zaak.bijstand_sinds is not None or zaak.melding is None:
        return zaak.bijstand_sinds
    if bouwer.maand > maand_van(max(zaak.melding, zaak.aanvraag or zaak.melding)):
        return zaak.melding
    ingang: date = Waarden(bouwer.simulatie(), bouwer.huishouden, bouwer.maand)("ingangsdatum_bijstand", "aanvrager")
    return ingang


def _aow_dagen(bouwer: Bouwer, zaak: Zaak) -> Iterator[date]:
    """The day within the month on which the applicant or the partner reaches AOW age, also of a partner who comes within the month."""
    for mens in (zaak.bestand.aanvrager, zaak.bestand.partner):
        geboren = mens.geboren if mens is not None else None
        einde = laatste_dag(bouwer.maand)
        if geboren is None or leeftijd_op(geboren, einde) < VROEGSTE_AOW:
            continue
        alleen = Situatie(bouwer.maand, einde, {"aanvrager": ""}, {"gezin": {"aanvrager": "aanvrager"}}, {"woning": ["aanvrager"]})
        alleen.zet("geboortedatum", "aanvrager", geboren, "geboren", EEUWIG)
        los = Bouwer(bouwer.stelsel, alleen)
        waarden = Waarden(los.simulatie(), los.huishouden, los.maand)
        jaren, rest = divmod(geboren.month - 1 + waarden("aow_leeftijd_in_maanden", "aanvrager"), 12)
        if f"{geboren.year + jaren:04d}-{rest + 1:02d}" == bouwer.maand and 1 < geboren.day <= einde.day:
            yield einde.replace(day=geboren.day)


def situatie_van_dag(basis: Bouwer, zaak: Zaak, dag: date) -> Bouwer:
    """The situation of a day, with what earlier months handed on."""
    situatie = zaak.situatie(basis.maand, dag)
    bekend = {*situatie.namen, *situatie.gezinnen}
    for (variabele, eenheid), waarden in basis.situatie.feiten.items():
        if variabele.startswith(DOORGEGEVEN) and eenheid in bekend:
            for periode, waarde in waarden.items():
                situatie.zet(variabele, eenheid, waarde, basis.situatie.herkomst[variabele, eenheid], periode)
    return Bouwer(basis.stelsel, situatie, basis.gedeeld)


def _kenmerk(bouwer: Bouwer) -> tuple[Any, ...]:
    """What makes a part another one than its neighbour: right, amounts, norm, open questions, and the age groups that can matter."""
    waarden = Waarden(bouwer.simulatie(), bouwer.huishouden, bouwer.maand)
    persoonlijk = ("leeftijd", "pensioengerechtigde_leeftijd_bereikt", "heeft_persoonlijk_recht")
    personen = tuple((persoon, *(waarden(naam, persoon) for naam in persoonlijk)) for persoon in waarden.belanghebbenden)
    bedragen = tuple(repr(waarden(naam)) for naam in ("algemene_bijstand", "algemene_bijstand_na_verlagingen", "bijstandsnorm"))
    vragen = frozenset((vraag.variabele, vraag.wie) for vraag in bouwer.situatie.vragen)
    return waarden("recht_op_algemene_bijstand"), bedragen, omschrijving_norm(waarden)[0], personen, vragen


def _voeg_samen(delen: list[Deel], kenmerken: list[Any]) -> list[Deel]:
    """Neighbours with the same mark as one part, with the situation of the first."""
    samen: list[Deel] = []
    vorig: Any = None
    for deel, kenmerk in zip(delen, kenmerken, strict=True):
        if samen and kenmerk == vorig:
            samen[-1] = replace(samen[-1], tot=deel.tot)
        else:
            samen.append(deel)
        vorig = kenmerk
    return samen


def keten(delen: list[Deel]) -> list[Waarden]:
    """The values of each part, in order: each knows its days and what the parts before it gave."""
    reeks: list[Waarden] = []
    boete = 0.0
    eerder = dict.fromkeys(VAN_DEEL_NAAR_DEEL, 0)
    for deel in delen:
        situatie = deel.bouwer.situatie
        situatie.zet("eerste_dag_van_het_deel", "gezin", deel.van, "de dag waarop dit deel van de maand begint")
        situatie.zet("laatste_dag_van_het_deel", "gezin", deel.tot, "de dag waarop dit deel van de maand eindigt")
        for feit, waarde in eerder.items():
            situatie.zet(feit, "gezin", waarde, UIT_DE_DELEN)
        waarden = Waarden(deel.bouwer.simulatie(), deel.bouwer.huishouden, deel.bouwer.maand)
        nu = waarden("te_verrekenen_boete")
        if math.isnan(boete) or nu < boete:  # the fine of who left within the month is set off with what the whole month gives
            situatie.zet("te_verrekenen_boete", "gezin", boete, UIT_DE_DELEN)
            waarden = Waarden(deel.bouwer.simulatie(), deel.bouwer.huishouden, deel.bouwer.maand)
        else:
            boete = nu
        reeks.append(waarden)
        for feit, gegeven in VAN_DEEL_NAAR_DEEL.items():
            nu = waarden(gegeven)
            eerder[feit] = nu if gegeven.endswith("tot_en_met_dit_deel") else eerder[feit] + nu
    return reeks


@dataclass
class Geteld:
    """What a month hands on: the values of each of its parts, what was withheld for a fine, and whether bijstand is possible."""

    delen: list[Waarden]
    ingehouden_boete: float
    bijstand_mogelijk: bool  # also when it depends on what is still to be known or judged


def om_te_tellen(bouwer: Bouwer, zaak: Zaak) -> Geteld:
    """The values by which a month counts for the months after it."""
    delen = delen_van(bouwer, zaak)
    bouwers = [deel.bouwer for deel in delen] or [bouwer]
    waarden = [Waarden(een.simulatie(), een.huishouden, een.maand) for een in bouwers]
    recht = any(een("recht_op_algemene_bijstand") for een in waarden)
    mogelijk = recht or any(onderzoek(een, zaak).recht_mogelijk for een in bouwers)
    ingehouden = float(waarden[0]("ingehouden_boete"))
    if delen:
        boete = any(een("te_verrekenen_boete") != 0 for een in waarden)
        ingehouden = ingehouden_over_de_maand(keten(delen)[-1]) if boete else 0.0
    return Geteld(waarden, ingehouden, mogelijk)


def ingehouden_over_de_maand(laatste: Waarden) -> float:
    """What is withheld for fines from what the days of the month with a right give; ``laatste`` are the values of its last part."""
    over = laatste("bijstand_zonder_vakantietoeslag_over_de_maand") - laatste("uit_te_betalen_over_de_maand")
    return over if math.isnan(over) else float(cent(over))


# --- the outcome of the month ---


def bereken_in_delen(bouwer: Bouwer, zaak: Zaak, delen: list[Deel], stand: Stand) -> Maanduitkomst | None:
    """One outcome for the month from those of its parts; None when all of them are the same over the whole month."""
    standen = [stand(deel.bouwer, zaak) for deel in delen]
    kenmerken = [_zichtbaar(uitkomst) for uitkomst in standen]
    samen = _voeg_samen(delen, kenmerken)
    if len(samen) == 1 and samen[0].van == eerste_dag(bouwer.maand) and samen[0].tot == laatste_dag(bouwer.maand):
        return None
    begin = {deel.van for deel in samen}
    uitkomsten = [uitkomst for deel, uitkomst in zip(delen, standen, strict=True) if deel.van in begin]
    return _samenvatting(bouwer, samen, uitkomsten, keten(samen))


def _zichtbaar(uitkomst: Maanduitkomst) -> tuple[Any, ...]:
    """What a reader sees of a part."""
    namen = ("algemene_bijstand", "algemene_bijstand_na_verlagingen", "bijstandsnorm", "in_aanmerking_te_nemen_inkomen")
    bedragen = tuple(repr(uitkomst.waarde(naam)) for naam in namen)
    gronden = tuple((grond.variabele, grond.wie) for grond in uitkomst.gronden)
    vragen = tuple((vraag.vraag, vraag.wie) for vraag in uitkomst.vragen)
    return uitkomst.antwoord, bedragen, gronden, vragen


def _samenvatting(bouwer: Bouwer, delen: list[Deel], uitkomsten: list[Maanduitkomst], reeks: list[Waarden]) -> Maanduitkomst:
    """The first part with a right speaks for the month; what differs in the others is added."""
    antwoorden = [uitkomst.antwoord for uitkomst in uitkomsten]
    antwoord = next((een for een in (Antwoord.NODIG, Antwoord.JA) if een in antwoorden), Antwoord.NEE)
    hoofd = next((uitkomst for uitkomst in uitkomsten if uitkomst.antwoord is not Antwoord.NEE), uitkomsten[0])
    situatie, laatste = bouwer.situatie, reeks[-1]
    gedeeld = _sluitend([_maanddeel(*rij) for rij in zip(delen, uitkomsten, reeks, strict=True)], reeks)
    waarden = {**hoofd.waarden, **{naam: {"gezin": laatste(naam)} for naam in OVER_DE_MAAND}}
    waarden["ingehouden_boete"] = {"gezin": ingehouden_over_de_maand(laatste)}
    blijft = [melding for melding in situatie.meldingen if melding not in situatie.in_delen]
    return replace(
        hoofd,
        antwoord=antwoord,
        namen={naam: wie for uitkomst in uitkomsten for naam, wie in uitkomst.namen.items()},
        waarden=waarden,
        gronden=_eenmaal(uitkomsten, "gronden", lambda een: (een.variabele, een.wie)) if antwoord is Antwoord.NEE else [],
        vragen=_eenmaal(uitkomsten, "vragen", lambda een: (een.vraag, een.wie)),
        regels=[*hoofd.regels, *_regels_van_de_maand(bouwer.maand, gedeeld, laatste)],
        plichten=_plichten(uitkomsten),
        aannames=_aannames(uitkomsten),
        oordelen=_oordelen(uitkomsten),
        omstreden=_eenmaal(uitkomsten, "omstreden", repr),
        meldingen=[_over_de_maand(bouwer.maand, gedeeld), *blijft, *_van_de_delen(delen, uitkomsten), *_gezin_wordt_kleiner(reeks)],
        wisselingen=[
            *(melding for melding in situatie.wisselingen if melding not in situatie.in_delen),
            *situatie.inkomsten_binnen_de_maand,
        ],
        onzeker=list(dict.fromkeys([*(label for een in uitkomsten for label in een.onzeker), *_onzekere_deler(laatste)])),
        svb_beslist=any(uitkomst.svb_beslist for uitkomst in uitkomsten),
        delen=gedeeld,
    )


def _maanddeel(deel: Deel, uitkomst: Maanduitkomst, waarden: Waarden) -> Maanddeel:
    norm, _ = omschrijving_norm(waarden)
    bedrag = waarden("algemene_bijstand_over_het_deel")
    return Maanddeel(
        van=deel.van,
        tot=deel.tot,
        dagen=deel.dagen,
        deler=waarden("deler_van_de_maand"),
        antwoord=uitkomst.antwoord,
        norm=norm,
        bijstandsnorm=waarden("bijstandsnorm"),
        inkomen=waarden("in_aanmerking_te_nemen_inkomen"),
        bijstand=waarden("algemene_bijstand"),
        bedrag=bedrag if math.isnan(bedrag) else float(cent(bedrag)),
        namen=dict(uitkomst.namen),
        gronden=list(uitkomst.gronden),
    )


def _sluitend(delen: list[Maanddeel], reeks: list[Waarden]) -> list[Maanddeel]:
    """The amounts of the parts, so that they add up to that of the month: a cent that rounding leaves goes to the last of them."""
    verschil = reeks[-1]("algemene_bijstand_over_de_maand") - sum(deel.bedrag for deel in delen)
    laatste = max((nummer for nummer, deel in enumerate(delen) if deel.bedrag > 0), default=None)
    if laatste is None or math.isnan(verschil):
        return delen
    sluitend = replace(delen[laatste], bedrag=float(cent(delen[laatste].bedrag + verschil)))
    return [*delen[:laatste], sluitend, *delen[laatste + 1 :]]


def _onzekere_deler(waarden: Waarden) -> list[str]:
    return [str(waarden.soort("deler_van_de_maand").label)]


def _regels_van_de_maand(welke: str, delen: list[Maanddeel], waarden: Waarden) -> list[Regel]:
    """One line per part, and what the month gives."""
    regels = []
    verschillend = len({deel.norm for deel in delen}) > 1
    for deel in delen:
        tekst = dagen_in_woorden(deel.van, deel.tot)
        if deel.gronden and deel.antwoord is Antwoord.NEE:
            redenen = "; ".join(grond.titel.removesuffix(f"({grond.bron.artikel})").strip() for grond in deel.gronden)
            regels.append(Regel("Maand", f"{tekst}: geen recht ({redenen})", 0.0, deel.gronden[0].bron, "algemene_bijstand_over_het_deel"))
            continue
        som = f"{deel.dagen} van {getal(deel.deler)} dagen x {euro(deel.bijstand)}"
        norm = f" ({deel.norm})" if verschillend else ""
        regels.append(Regel("Maand", f"{tekst}: {som}{norm}", deel.bedrag, wet("45", "3"), "algemene_bijstand_over_het_deel"))
    if boete := ingehouden_over_de_maand(waarden):
        tekst = f"{maand(welke)}, ingehouden wegens een boete"
        regels.append(Regel("Maand", tekst, -boete, wet("60", "4"), "uit_te_betalen_over_de_maand"))
    for variabele, woorden in (
        ("algemene_bijstand_over_de_maand", "met vakantietoeslag"),
        ("uit_te_betalen_over_de_maand", "uit te betalen"),
        ("vakantietoeslag_over_de_maand", "gereserveerde vakantietoeslag"),
    ):
        regels.append(Regel("Maand", f"{maand(welke)}, {woorden}", waarden(variabele), bron_van(waarden.soort(variabele)), variabele))
    return [replace(regel, onzeker=True) for regel in regels]


def dagen_met_bijstand(uitkomst: Maanduitkomst) -> tuple[int, str]:
    """Of a month in parts over how many of its days there is bijstand, also in words: ``24 van 30 dagen``, ``30 dagen, in 2 delen``."""
    dagen = sum(deel.dagen for deel in uitkomst.delen if deel.antwoord is not Antwoord.NEE)
    in_de_maand = laatste_dag(uitkomst.maand).day
    return dagen, f"{dagen} van {in_de_maand} dagen" if dagen < in_de_maand else f"{dagen} dagen, in {len(uitkomst.delen)} delen"


def loon_plus_bijstand(uitkomst: Maanduitkomst, waarden: Waarden) -> float:
    """What a month gives together: of a month in parts with the bijstand over its days; ``waarden`` are those of the whole month."""
    over_de_maand = uitkomst.waarde("algemene_bijstand_over_de_maand")
    assert isinstance(over_de_maand, float)
    return float(round(waarden("loon_plus_bijstand") - waarden("algemene_bijstand") + over_de_maand, 2))


def _over_de_maand(welke: str, delen: list[Maanddeel]) -> str:
    dagen = sum(deel.dagen for deel in delen if deel.antwoord is not Antwoord.NEE)
    alle = laatste_dag(welke).day
    if not dagen:
        return f"Er is over geen dag van {maand(welke)} recht op bijstand."
    welk_deel = f"over {dagen} van de {alle} dagen" if dagen < alle else f"in {len(delen)} delen"
    hoofd = next(deel for deel in delen if deel.antwoord is not Antwoord.NEE)
    wanneer = f", met de toestand van {dagen_in_woorden(hoofd.van, hoofd.tot)}" if len(delen) > 1 else ""
    return f"Bijstand {welk_deel} van {maand(welke)} (art. 45 lid 3); norm en inkomen zijn die van een hele maand{wanneer}."


def _van_de_delen(delen: list[Deel], uitkomsten: list[Maanduitkomst]) -> Iterator[str]:
    """What each part has to say, with its days when not every part says it."""
    per_melding: dict[str, list[str]] = {}
    for deel, uitkomst in zip(delen, uitkomsten, strict=True):
        for melding in uitkomst.meldingen:
            if melding not in deel.bouwer.situatie.meldingen:
                per_melding.setdefault(melding, []).append(deel.tekst)
    for melding, wanneer in per_melding.items():
        yield melding if len(wanneer) == len(delen) else f"{', '.join(wanneer)}: {melding}"


def _gezin_wordt_kleiner(reeks: list[Waarden]) -> Iterator[str]:
    """The file says that somebody left, not why; after a death the norm of that day holds for another month."""
    eerst, dan = (str(waarden("leefvorm")) for waarden in (reeks[0], reeks[-1]))
    vertrokken = set(reeks[0].huishouden.personen) - set(reeks[-1].huishouden.personen)
    if vertrokken and eerst in (GEHUWDEN, ALLEENSTAANDE_OUDER) and dan not in (eerst, GEHUWDEN):
        yield GEZIN_WORDT_KLEINER


def _eenmaal(uitkomsten: list[Maanduitkomst], veld: str, sleutel: Callable[[Any], Any]) -> list[Any]:
    """The items of all parts, each once."""
    gevonden: dict[Any, Any] = {}
    for uitkomst in uitkomsten:
        for een in getattr(uitkomst, veld):
            gevonden.setdefault(sleutel(een), een)
    return list(gevonden.values())


def _plichten(uitkomsten: list[Maanduitkomst]) -> list[Plicht]:
    """The duties of all parts with a right, as they are in the last of them."""
    met_recht = [uitkomst for uitkomst in uitkomsten if uitkomst.antwoord is not Antwoord.NEE] or uitkomsten
    return _eenmaal(list(reversed(met_recht)), "plichten", lambda een: (een.variabele, een.wie))


def _aannames(uitkomsten: list[Maanduitkomst]) -> list[Aanname]:
    """Assumptions of all parts; one that decides in some part decides."""
    gevonden: dict[tuple[str, str], Aanname] = {}
    for uitkomst in uitkomsten:
        for een in uitkomst.aannames:
            al = gevonden.get((een.variabele, een.wie))
            if al is None or (een.beslissend and not al.beslissend):
                gevonden[een.variabele, een.wie] = een
    return list(gevonden.values())


def _oordelen(uitkomsten: list[Maanduitkomst]) -> list[Oordeel]:
    """Judgements of all parts; one that is used in some part is used."""
    gevonden: dict[tuple[str, str, str], Oordeel] = {}
    for uitkomst in uitkomsten:
        for een in uitkomst.oordelen:
            al = gevonden.get((een.variabele, een.naam, een.wie))
            if al is None or (een.gebruikt and not al.gebruikt):
                gevonden[een.variabele, een.naam, een.wie] = een
    return list(gevonden.values())
