"""Type 17: the announcement of a fine, the fine (art. 18a, Boetebesluit, Awb title 5.4) and the warning instead of it (lid 4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from openfisca_participatie import opmaak as schrijf
from openfisca_participatie.berekening.uitkomst import Antwoord, Bron, Maanduitkomst
from openfisca_participatie.brieven import wet
from openfisca_participatie.brieven.dossier import gelezen
from openfisca_participatie.brieven.maandblad import Lezer
from openfisca_participatie.brieven.opmaak import Waarde
from openfisca_participatie.brieven.soorten.gehoord import gehoord
from openfisca_participatie.brieven.soorten.handhaving_gedeeld import (
    AWB,
    BOETEBESLUIT,
    CENT,
    PW,
    Betrokkene,
    horen,
    in_dossier,
    kies,
    leeg,
    maanden_na,
    maanduitkomst,
    niet_gewogen,
    nog_nodig,
    periode_van,
    persoon,
    tabellen,
    te_vroeg,
    teveel_onduidelijk,
    voornemen_past_niet,
)
from openfisca_participatie.brieven.soorten.soort import Soort, Vorm, in_het_dossier
from openfisca_participatie.brieven.soorten.stand import Stand
from openfisca_participatie.zaak.handhaving import Boete

if TYPE_CHECKING:
    from openfisca_participatie.brieven.gegevens import Gegevens
    from openfisca_participatie.zaak import Zaak

RECIDIVE, WAARSCHUWING = "recidive", "waarschuwing in plaats van een boete"
BOETEBESLUIT_GELEZEN_VANAF = date(2018, 11, 14)
GRENS_ZWARE_PROCEDURE = 340.0  # Awb 5:53 lid 1: EUR
WEKEN_BETALEN = 6  # Awb 4:87 lid 1
MAANDEN_VERVAL = {True: 60, False: 36}  # Awb 5:45: five years where 5:53 applies, otherwise three
ZWAAR = ("grove schuld", "opzet")  # what the college must prove (Boetebesluit art. 2 lid 9)
LID_VAN_VERWIJT = {"opzet": "2", "grove schuld": "3", "normaal": "4", "verminderd": "5"}


@dataclass(frozen=True)
class Gekozen:
    """The fine a letter is about, with its month."""

    van: Betrokkene
    nummer: int
    boete: Boete
    maand: Maanduitkomst

    @property
    def pad(self) -> str:
        """The place in the file."""
        return f"{self.van.pad}.boete[{self.nummer}]"

    @property
    def bedrag(self) -> Waarde | None:
        """The fine: computed, or as established after ability to pay."""
        return Lezer(self.maand).getal("bestuurlijke_boete", self.van.id)

    @property
    def nadeel(self) -> float:
        """The loss, nil without."""
        return self.boete.benadelingsbedrag or 0.0

    @property
    def zwaar(self) -> bool:
        """Whether more than the limit of Awb 5:53 can be imposed: what is highest by law, not what is imposed."""
        grondslag = Lezer(self.maand).getal("grondslag_bestuurlijke_boete", self.van.id)
        return not self.nadeel or grondslag is None or grondslag.getal > GRENS_ZWARE_PROCEDURE


def _kies(stand: Stand) -> Gekozen | str:
    deel = in_dossier(stand, "boete")
    if deel is None:
        return "Zet onder dossier.boete wat niet is doorgegeven en wat is afgewogen."
    wie = kies(stand, "boete", deel.wie, "dossier.boete")
    if isinstance(wie, str):
        return wie
    passend = [(nummer, een) for nummer, een in enumerate(wie.mens.boete, 1) if maanduitkomst(stand, een.maand)]
    if not passend:
        return f"Vraag de zaak voor de maand van de boete: {', '.join(schrijf.maand(een.maand) for een in wie.mens.boete)}."
    if len(passend) > 1:
        return "In de gevraagde maanden zijn er twee boetes: vraag de brief voor de maand van één boete."
    nummer, boete = passend[0]
    maand = maanduitkomst(stand, boete.maand)
    assert maand is not None
    return Gekozen(wie, nummer, boete, maand)


def _geen_boete(gekozen: Gekozen) -> bool:
    """Whether nothing can be blamed, so that no fine follows (Awb 5:41)."""
    return gekozen.boete.verwijtbaarheid == "geen"


def _boete_kan_niet(stand: Stand) -> str | None:
    """What announcement and decision both need: a fine that can be computed, with its blame, and the facts weighed."""
    gekozen = _kies(stand)
    if isinstance(gekozen, str):
        return gekozen
    deel, boete = in_dossier(stand, "boete"), gekozen.boete
    if boete.opgelegd < BOETEBESLUIT_GELEZEN_VANAF:
        return "Van voor 14 november 2018 is het Boetebesluit niet opgenomen: maak deze brief met de hand."
    if reden := nog_nodig([gekozen.maand]):
        return reden
    if boete.verwijtbaarheid is None or leeg(boete.reden) or leeg(boete.door):
        return f"Zet bij {gekozen.pad} de verwijtbaarheid, met reden en door wie."
    if boete.verwijtbaarheid != "geen" and boete.benadelingsbedrag is None:
        return f"Zet bij {gekozen.pad}.benadelingsbedrag wat te veel is ontvangen; 0 als dat er niet is."
    if boete.benadelingsbedrag and boete.plafond is None and boete.verwijtbaarheid != "geen" and _plafond_onbekend(gekozen):
        return f"Of de boete binnen het wettelijke maximum blijft, is niet te zien: zet bij {gekozen.pad}.plafond wat zij ten hoogste is."
    if gekozen.bedrag is None:
        return "Het bedrag van de boete is niet bekend."
    if not gekozen.bedrag and not _geen_boete(gekozen):
        return "De boete is nul: geef een waarschuwing of zie af van de boete, en maak daarvoor de brief die daarbij past."
    if deel.rapport_van is None and gekozen.zwaar:
        return "Er is een rapport nodig over wat er gebeurde: zet onder dossier.boete.rapport van de dag (artikel 5:53 lid 2 Awb)."
    if deel.erger is None or deel.minder_erg is None:
        return "Zet onder dossier.boete wat het erger maakt en wat het minder erg maakt, of geen."
    if boete.verwijtbaarheid in ZWAAR and not deel.erger:
        return (
            f"Bij {boete.verwijtbaarheid} moet het college de feiten stellen en bewijzen (Boetebesluit artikel 2 lid 9): zet die onder "
            "dossier.boete.maakt het erger."
        )
    return (
        _recidive_past_niet(stand, deel, gekozen)
        or _vervallen(stand, deel, gekozen)
        or _verkeerde_dagen(stand, deel)
        or teveel_onduidelijk(stand, deel, gekozen.nadeel, "dossier.boete")
    )


def _verkeerde_dagen(stand: Stand, deel: Any) -> str | None:
    """What the letter tells, happened before it was sent."""
    if stand.verzonden is None:
        return None
    dagen = (("Het einde van de periode", deel.tot), ("De dag waarop het bekend werd", deel.ontdekt_op))
    later = next((naam for naam, dag in dagen if dag >= stand.verzonden), None)
    if later is not None:
        return f"{later} ligt niet voor de dag van verzending: kijk de dagen in het dossier na."
    if deel.rapport_van is not None and deel.rapport_van > stand.verzonden:
        return "Het rapport is van na deze brief: kijk de dagen in het dossier na."
    return None


def _plafond_onbekend(gekozen: Gekozen) -> bool:
    """Whether the published categories do not say the maximum (from 2020)."""
    from openfisca_participatie.zaak import grenzen

    return gekozen.boete.maand >= grenzen.GELDBOETECATEGORIE_TOT


def _recidive_past_niet(stand: Stand, deel: Any, gekozen: Gekozen) -> str | None:
    """An earlier fine raises this one only when it was final and not too long ago (art. 18a lid 5)."""
    blad = next((een for een in stand.onderwerpen(RECIDIVE) if een.maand.waarde == gekozen.maand.maand), None)
    herhaling = bool(gekozen.boete.recidive)
    if not herhaling and deel.eerdere_boete is None:
        return None
    if deel.eerdere_boete is None:
        return "De boete is hoger door een eerdere boete: zet onder dossier.boete.eerdere boete wanneer die was (artikel 18a lid 5)."
    if blad is None or blad.antwoord is Antwoord.NODIG:
        return f"Of de eerdere boete meetelt, is nog niet bekend. {blad.ontbreekt if blad else ''}".strip()
    telt = blad.uit["recidive_inlichtingenplicht"] is True
    if telt and not herhaling:
        return f"De eerdere boete telt mee (artikel 18a lid 5): zet bij {gekozen.pad} recidive: ja."
    if herhaling and not telt:
        return (
            "De eerdere boete telt niet mee: zij is niet onherroepelijk, of van meer dan vijf jaar voor de overtreding (artikel 18a lid 5)."
        )
    return None


def _vervallen(stand: Stand, deel: Any, gekozen: Gekozen) -> str | None:
    """Too late for a fine (Awb 5:45)."""
    if stand.verzonden is None or stand.verzonden <= maanden_na(deel.tot, MAANDEN_VERVAL[gekozen.zwaar]):
        return None
    return f"Een boete kan niet meer: de overtreding eindigde op {schrijf.datum(deel.tot)} (artikel 5:45 Awb)."


def _voornemen_boete_past_niet(stand: Stand) -> str | None:
    if reden := _boete_kan_niet(stand):
        return reden
    gekozen = _kies(stand)
    assert isinstance(gekozen, Gekozen)
    if _geen_boete(gekozen):
        return "Er komt geen boete, dus er valt niets aan te kondigen."
    if stand.verzonden is not None and gekozen.boete.maand < f"{stand.verzonden:%Y-%m}":
        return f"De boete is volgens de zaak al opgelegd in {schrijf.maand(gekozen.boete.maand)}, voor deze aankondiging."
    return voornemen_past_niet(stand, in_dossier(stand, "boete").voornemen, "dossier.boete", "boete")


def _boete_past_niet(stand: Stand) -> str | None:
    """A fine needs its announcement and report, the weighings, ability to pay and a way to pay."""
    if reden := _boete_kan_niet(stand):
        return reden
    gekozen = _kies(stand)
    assert isinstance(gekozen, Gekozen)
    deel = in_dossier(stand, "boete")
    if gekozen.zwaar and (deel.voornemen is None or deel.voornemen.verzonden is None):
        return (
            "Er kan meer dan € 340 boete volgen: dan komt er eerst een voornemen (artikel 5:53 lid 3 Awb). Zet onder "
            "dossier.boete.voornemen wanneer dat is verstuurd en tot wanneer iemand kon reageren."
        )
    if reden := te_vroeg(stand, "boete", deel.voornemen, verplicht=gekozen.zwaar, na=deel.ontdekt_op):
        return reden
    if stand.verzonden is not None and gekozen.boete.maand != f"{stand.verzonden:%Y-%m}":
        return (
            f"De boete wordt opgelegd met dit besluit van {schrijf.datum(stand.verzonden)}, maar de zaak zegt "
            f"{schrijf.maand(gekozen.boete.maand)}: zet bij {gekozen.pad}.opgelegd de dag van verzending."
        )
    if _geen_boete(gekozen):
        return None
    velden = [("omstandigheden", "omstandigheden"), ("dringende_redenen", "dringende redenen")]
    return niet_gewogen(deel, velden, "dossier.boete") or _ander_bedrag(deel, gekozen) or _niet_te_betalen(stand, deel, gekozen)


def _ander_bedrag(deel: Any, gekozen: Gekozen) -> str | None:
    """A fine other than the rules give: never higher, and lower only with a reason."""
    uitgangspunt = Lezer(gekozen.maand).getal("uitgangspunt_bestuurlijke_boete", gekozen.van.id)
    vastgesteld = gekozen.boete.bedrag
    if vastgesteld is None or uitgangspunt is None:
        return None
    if vastgesteld > uitgangspunt.getal + CENT and gekozen.nadeel:
        return f"De boete van {schrijf.euro(vastgesteld)} is hoger dan de {schrijf.euro(uitgangspunt.getal)} van het Boetebesluit."
    if vastgesteld < uitgangspunt.getal - CENT:
        return niet_gewogen(deel, [("lager", "waarom lager")], "dossier.boete")
    return None


def _niet_te_betalen(stand: Stand, deel: Any, gekozen: Gekozen) -> str | None:
    """The fine must be within what somebody can pay, and the letter says how it is paid (Awb 4:86 lid 2)."""
    boete, draagkracht = gekozen.bedrag, deel.draagkracht
    assert boete is not None
    if draagkracht is None:
        return "Zet onder dossier.boete.draagkracht wat iemand kan betalen, met de bron: de boete moet daarbij passen."
    if boete.getal > draagkracht.samen + CENT:
        return (
            f"De boete van {schrijf.euro(boete.getal)} is hoger dan de {schrijf.euro(draagkracht.samen)} die iemand kan betalen: zet bij "
            f"{gekozen.pad}.bedrag de boete die past."
        )
    termijnen = gekozen.boete.inhouding or []
    if any(een.bedrag > draagkracht.per_maand + CENT for een in termijnen):
        return f"Er wordt per maand meer ingehouden dan de {schrijf.euro(draagkracht.per_maand)} die iemand kan betalen."
    samen = [een.bedrag * aantal for een in termijnen if (aantal := _aantal_maanden(een)) is not None]
    if termijnen and len(samen) == len(termijnen) and abs(sum(samen) - boete.getal) > CENT:
        return f"De termijnen zijn samen {schrijf.euro(sum(samen))} en de boete is {schrijf.euro(boete.getal)}."
    if termijnen and (reden := _onder_de_voet(stand, deel, gekozen)):
        return reden
    if not termijnen and deel.betalen_voor is not None and deel.betalen_voor < _laatste_betaaldag(stand):
        return "Voor betalen geldt ten minste zes weken (artikel 4:87 Awb): zet een latere dag onder dossier.boete.betalen uiterlijk."
    return None


def _onder_de_voet(stand: Stand, deel: Any, gekozen: Gekozen) -> str | None:
    """What is set off leaves the protected income (Awb 4:93 lid 4), and is not set off before it must be paid (Awb 4:87)."""
    velden = {"inkomen": deel.inkomen, "beslagvrije voet": deel.beslagvrije_voet, "bron beslagvrije voet": deel.bron_beslagvrije_voet}
    if ontbreekt := [naam for naam, waarde in velden.items() if waarde is None]:
        return (
            f"De boete gaat van de bijstand af, en de beslagvrije voet moet overblijven (artikel 4:93 lid 4 Awb): zet onder dossier.boete "
            f"{', '.join(ontbreekt)}."
        )
    if reden := _ander_inkomen(stand, deel):
        return reden
    hoogste = max(een.bedrag for een in gekozen.boete.inhouding or ())
    if deel.inkomen - hoogste < deel.beslagvrije_voet - CENT and leeg(deel.zonder_beslagvrije_voet):
        return (
            f"Van {schrijf.euro(deel.inkomen)} op de rekening blijft na {schrijf.euro(hoogste)} boete minder over dan de beslagvrije voet "
            f"van {schrijf.euro(deel.beslagvrije_voet)} (artikel 4:93 lid 4 Awb). Kies kleinere termijnen. Lager mag alleen zolang iemand "
            "geen inlichtingen geeft over het betalen (artikel 60 lid 6): zet dan waarom onder dossier.boete."
        )
    dag = _laatste_betaaldag(stand)
    eerste = min(_eerste_maand(een, gekozen) for een in gekozen.boete.inhouding or ())
    if eerste < f"{dag:%Y-%m}":
        return (
            f"Er wordt al ingehouden in {schrijf.maand(eerste)}, maar de boete hoeft pas op {schrijf.datum(dag)} betaald te zijn (artikel "
            "4:87 Awb): begin in die maand of later."
        )
    return None


def _ander_inkomen(stand: Stand, deel: Any) -> str | None:
    """The income of the dossier is at least what of the bijstand comes on the account before the fine; without other income just that."""
    for maand in stand.uitkomst.maanden:
        lezer = Lezer(maand)
        rekening, boete = lezer.getal("uit_te_betalen_bijstand_exclusief_vakantietoeslag"), lezer.getal("ingehouden_boete")
        if maand.antwoord is not Antwoord.JA or rekening is None or not boete:
            continue
        bijstand = rekening.getal + boete.getal
        alleen = not lezer.getal("in_aanmerking_te_nemen_inkomen")
        if deel.inkomen < bijstand - CENT or (alleen and deel.inkomen > bijstand + CENT):
            return (
                f"Bij dossier.boete.inkomen staat {schrijf.euro(deel.inkomen)}, maar in {schrijf.maand(maand.maand)} komt er zonder de "
                f"boete {schrijf.euro(bijstand)} bijstand op de rekening: zet daar wat er echt op de rekening komt."
            )
    return None


def _eerste_maand(termijn: Any, gekozen: Gekozen) -> str:
    """The first month of an instalment."""
    return str(termijn.maand[0]) if termijn.maand else f"{termijn.vanaf or gekozen.boete.opgelegd:%Y-%m}"


def _laatste_betaaldag(stand: Stand) -> date:
    """Six weeks after the decision was sent."""
    assert stand.verzonden is not None
    dag = wet.einde_van_de_termijn(stand.verzonden, WEKEN_BETALEN, "Algemene wet bestuursrecht, artikel 4:87 lid 1")
    assert dag is None or isinstance(dag.waarde, date)
    return dag.waarde if dag else date.max  # type: ignore[return-value]


def _aantal_maanden(termijn: Any) -> int | None:
    """How many months an instalment is withheld; None when it goes on until all is paid."""
    if termijn.maand is not None:
        return len(termijn.maand)
    if termijn.vanaf is None or termijn.tot is None:
        return None
    return (termijn.tot.year - termijn.vanaf.year) * 12 + termijn.tot.month - termijn.vanaf.month + 1


def _termijnen(gekozen: Gekozen) -> list[SimpleNamespace]:
    """The instalments: a period of months and the amount of each."""
    uit = []
    for nummer, termijn in enumerate(gekozen.boete.inhouding or (), 1):
        pad = f"zaak: {gekozen.pad}.inhouding[{nummer}]"
        bedrag = Waarde(termijn.bedrag, f"{pad}.bedrag")
        aantal = _aantal_maanden(termijn)
        van = _eerste_maand(termijn, gekozen)
        tot = termijn.maand[-1] if termijn.maand else f"{termijn.tot:%Y-%m}" if termijn.tot else van
        uit.append(periode_van(Waarde(van, pad), Waarde(tot, pad), aantal or 0, bedrag=bedrag, open=aantal is None))
    return uit


def _boete_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    stand = gegevens.stand
    gekozen = _kies(stand)
    assert isinstance(gekozen, Gekozen)
    deel, boete, lezer, id_ = in_dossier(stand, "boete"), gekozen.boete, Lezer(gekozen.maand), gekozen.van.id
    ingehouden = [
        maand.maand
        for maand in stand.uitkomst.maanden
        if maand.antwoord is Antwoord.JA and not maand.delen and (Lezer(maand).getal("ingehouden_boete") or 0)
    ]
    uitgangspunt = lezer.getal("uitgangspunt_bestuurlijke_boete", id_)
    betalen = None
    if stand.verzonden is not None and not boete.inhouding:
        betalen = (
            Waarde(deel.betalen_voor, "zaak: dossier.boete.betalen uiterlijk")
            if deel.betalen_voor
            else Waarde(_laatste_betaaldag(stand), "Algemene wet bestuursrecht, artikel 4:87 lid 1")
        )
    nadeel = gelezen(boete, None, "", gekozen.pad).benadelingsbedrag
    b = SimpleNamespace(
        wie=id_,
        zaak=gelezen(boete, None, "", gekozen.pad),
        bedrag=gekozen.bedrag,
        nadeel=nadeel,
        uitgangspunt=uitgangspunt,
        deel=lezer.getal("deel_bestuurlijke_boete", id_),
        grondslag=lezer.getal("grondslag_bestuurlijke_boete", id_),
        volgens_deel=bool(nadeel) and not _begrensd(lezer, id_),
        lager=boete.bedrag is not None and uitgangspunt is not None and uitgangspunt.getal > boete.bedrag + CENT,
        geen=_geen_boete(gekozen),
        verwijt=boete.verwijtbaarheid,
        recidive=bool(boete.recidive),
        termijnen=_termijnen(gekozen),
        betalen=betalen,
        tabellen=tabellen(stand, ingehouden) if boete.inhouding else [],
    )
    return {"b": b, "d": stand.vastgelegd("boete")}


def _begrensd(lezer: Lezer, id_: str) -> bool:
    """Whether the legal maximum, and not the share of the loss, decides the fine."""
    deel, grondslag = lezer.getal("deel_bestuurlijke_boete", id_), lezer.getal("grondslag_bestuurlijke_boete", id_)
    uitgangspunt = lezer.getal("uitgangspunt_bestuurlijke_boete", id_)
    if deel is None or grondslag is None or uitgangspunt is None:
        return True
    return abs(deel.getal * grondslag.getal - uitgangspunt.getal) > 2 * CENT


def _boete_bronnen(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    stand = gegevens.stand
    gekozen = _kies(stand)
    assert isinstance(gekozen, Gekozen)
    deel, boete = in_dossier(stand, "boete"), gekozen.boete
    yield "Wat u moest doorgeven", Bron("artikel 17 lid 1", f"{PW}17&lid=1")
    besluit = "Boetebesluit socialezekerheidswetten"
    if _geen_boete(gekozen):
        yield "Waarom geen boete", Bron("artikel 5:41 Algemene wet bestuursrecht", f"{AWB}5:41")
        yield "Bericht dat er geen boete komt", Bron("artikel 5:50 lid 2 Algemene wet bestuursrecht", f"{AWB}5:50")
        if deel.terugbetalen == "nee":
            yield "Niet terugbetalen", Bron("artikel 58", f"{PW}58")
        return
    yield "Boete", Bron("artikel 18a lid 1 en lid 2" if gekozen.nadeel else "artikel 18a lid 3", f"{PW}18a&lid=1")
    if gekozen.nadeel:
        term = "verminderde verwijtbaarheid" if boete.verwijtbaarheid == "verminderd" else boete.verwijtbaarheid
        term = "geen opzet of grove schuld" if term == "normaal" else term
        yield (
            f"Hoe erg wij dit vinden ({term})",
            Bron(f"artikel 2 lid {LID_VAN_VERWIJT[boete.verwijtbaarheid or 'normaal']} en artikel 2a {besluit}", f"{BOETEBESLUIT}2"),
        )
    else:
        yield "Hoogte van de boete", Bron(f"artikel 2 lid 11 {besluit}", f"{BOETEBESLUIT}2&lid=11")
    if boete.recidive:
        yield "Eerdere boete", Bron(f"artikel 18a lid 5; artikel 2 lid 6 {besluit}", f"{PW}18a&lid=5")
    yield "Uw omstandigheden en wat u kunt betalen", Bron("artikel 18a lid 7; artikel 5:46 Algemene wet bestuursrecht", f"{AWB}5:46")
    if gegevens.samen:
        yield "Samen betalen", Bron("artikel 18a lid 9", f"{PW}18a&lid=9")
    if deel.rapport_van is not None:
        yield "Rapport en inzien van de stukken", Bron("artikel 5:48 en 5:49 Algemene wet bestuursrecht", f"{AWB}5:48")
    yield "Eerst een voornemen, en zwijgen mag", Bron("artikel 5:10a, 5:50 en 5:53 Algemene wet bestuursrecht", f"{AWB}5:53")
    if gegevens.besluit:
        yield "Wat in dit besluit staat", Bron("artikel 5:9 en 5:52 Algemene wet bestuursrecht", f"{AWB}5:9")
        yield "Betalen", Bron("artikel 60 lid 4; artikel 4:86 en 4:87 Algemene wet bestuursrecht", f"{PW}60&lid=4")
    if gegevens.besluit and boete.inhouding:
        yield "Wat u overhoudt", Bron("artikel 4:93 lid 4 Algemene wet bestuursrecht", f"{AWB}4:93")
    if gegevens.besluit and boete.inhouding and not leeg(deel.zonder_beslagvrije_voet):
        yield "Minder dan de beslagvrije voet", Bron("artikel 60 lid 6", f"{PW}60&lid=6")
    if (kant := gehoord(stand, "boete")) is not None and kant.niet_omdat is not None:
        yield horen(stand, "boete")


def _vraagt_recidive(zaak: Zaak, verzonden: date | None) -> Mapping[str, Mapping[str, object]]:
    """Whether an earlier fine counts, from what the dossier says of it."""
    deel = zaak.dossier.boete if zaak.dossier else None
    if deel is None or deel.eerdere_boete is None:
        return {}
    eerder = deel.eerdere_boete
    onherroepelijk = eerder.onherroepelijk_sinds is not None and eerder.onherroepelijk_sinds <= deel.uiterlijk
    feiten = {"overtreding op": deel.uiterlijk, "eerdere boete op": eerder.op, "eerdere boete onherroepelijk": onherroepelijk}
    return {RECIDIVE: feiten}


def _vorm_boete(stand: Stand) -> Vorm:
    """A decision; a notice where no fine follows (Awb 5:50 lid 2)."""
    gekozen = _kies(stand)
    return Vorm.MEDEDELING if isinstance(gekozen, Gekozen) and _geen_boete(gekozen) else Vorm.BESLUIT


# --- warning ---


def _waarschuwing_past_niet(stand: Stand) -> str | None:
    """A warning: where the law allows it and the college chose it, with a reason; not while the file has a fine."""
    deel = in_dossier(stand, "waarschuwing")
    if deel is None:
        return "Zet onder dossier.waarschuwing wat niet is doorgegeven."
    id_ = persoon(stand, deel.wie)
    if id_ is None:
        return "Zet onder dossier.waarschuwing.wie over wie de brief gaat."
    blad = stand.onderwerp(WAARSCHUWING)
    if blad is None:
        return f"Zet onder ook beoordelen het onderwerp {WAARSCHUWING!r}, met het oordeel daarover en de reden (artikel 18a lid 4)."
    if blad.antwoord is Antwoord.NODIG:
        return f"Of een waarschuwing kan, is nog niet bekend. {blad.ontbreekt}".strip()
    if blad.uit.get("waarschuwing_mogelijk") is not True:
        return (
            "Een waarschuwing kan hier niet (artikel 18a lid 4): er is te veel ontvangen en niet op tijd zelf hersteld, of er was korter "
            "dan twee jaar geleden al een waarschuwing."
        )
    if blad.feit.get("benadelingsbedrag") is None:
        return f"Zet bij {WAARSCHUWING!r} het benadelingsbedrag: wat te veel is ontvangen, of 0."
    oordeel = blad.oordeel("waarschuwing in plaats van boete")
    if oordeel is None or oordeel.waarde is not True:
        return f"Zet bij {WAARSCHUWING!r} het oordeel 'waarschuwing in plaats van boete': ja, met de reden."
    if reden := teveel_onduidelijk(stand, deel, blad.feit["benadelingsbedrag"].getal, "dossier.waarschuwing"):
        return reden
    if stand.verzonden is not None and max(deel.uiterlijk, deel.ontdekt_op) >= stand.verzonden:
        return "De dagen onder dossier.waarschuwing liggen niet voor de dag van verzending: kijk ze na."
    boete = next((een for een in _boetes(stand, id_) if een.bedrag != 0), None)
    if boete is not None:
        return "De zaak noemt ook een boete voor deze persoon: een waarschuwing komt in plaats daarvan."
    return te_vroeg(stand, "waarschuwing", None)


def _boetes(stand: Stand, id_: str) -> list[Boete]:
    """The fines of somebody in the months asked for."""
    bestand = getattr(stand.zaak, "bestand", None)
    mens = getattr(bestand, id_, None)
    return [een for een in getattr(mens, "boete", None) or () if maanduitkomst(stand, een.maand)]


def _vraagt_waarschuwing(zaak: Zaak, verzonden: date | None) -> Mapping[str, Mapping[str, object]]:
    """Whether a warning is possible: that something was not told, when, and whether it was put right, stands in the dossier."""
    deel = zaak.dossier.waarschuwing if zaak.dossier else None
    if deel is None or not any(een.onderwerp.naam == WAARSCHUWING for een in zaak.ook_beoordelen):
        return {}
    dagen = (deel.hersteld_op - deel.uiterlijk).days if deel.hersteld_op else 0
    feiten = {
        "inlichtingenplicht geschonden": True,
        "zelf hersteld": deel.hersteld_op is not None,
        "dagen tot herstel": dagen,
        "overtreding op": deel.uiterlijk,
    }
    return {WAARSCHUWING: feiten}


def _waarschuwing_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    stand = gegevens.stand
    blad = stand.onderwerp(WAARSCHUWING)
    assert blad is not None
    oordeel = blad.oordeel("waarschuwing in plaats van boete")
    nadeel = blad.feit.get("benadelingsbedrag")
    deel = in_dossier(stand, "waarschuwing")
    return {
        "w": SimpleNamespace(
            wie=persoon(stand, deel.wie),
            oordeel=oordeel,
            nadeel=nadeel,
            dagen=blad.feit.get("dagen tot herstel"),
            wist_niet=deel.hersteld_op is not None and deel.hersteld_op < deel.ontdekt_op,
        ),
        "d": stand.vastgelegd("waarschuwing"),
    }


def _waarschuwing_bronnen(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    yield "Wat u moest doorgeven", Bron("artikel 17 lid 1", f"{PW}17&lid=1")
    yield "Waarschuwing", Bron("artikel 18a lid 4; artikel 2aa Boetebesluit socialezekerheidswetten", f"{PW}18a&lid=4")
    if in_dossier(gegevens.stand, "waarschuwing").terugbetalen == "nee":
        yield "Niet terugbetalen", Bron("artikel 58", f"{PW}58")
    yield horen(gegevens.stand, "waarschuwing")


SOORTEN = (
    Soort(
        "voornemen-boete",
        17,
        "wij willen u een boete geven; vertel ons eerst uw verhaal",
        Vorm.VOORNEMEN,
        ligt_voor_de_hand=in_het_dossier("boete"),
        past_niet=_voornemen_boete_past_niet,
        gegevens=_boete_gegevens,
        bronnen=_boete_bronnen,
        vraagt=_vraagt_recidive,
        onderwerpen=(RECIDIVE,),
    ),
    Soort(
        "boete",
        17,
        "u krijgt een boete",
        Vorm.BESLUIT,
        ligt_voor_de_hand=in_het_dossier("boete"),
        past_niet=_boete_past_niet,
        gegevens=_boete_gegevens,
        bronnen=_boete_bronnen,
        vraagt=_vraagt_recidive,
        vorm_van=_vorm_boete,
        onderwerpen=(RECIDIVE,),
    ),
    Soort(
        "waarschuwing",
        17,
        "u krijgt een waarschuwing en geen boete",
        Vorm.BESLUIT,
        ligt_voor_de_hand=in_het_dossier("waarschuwing"),
        past_niet=_waarschuwing_past_niet,
        gegevens=_waarschuwing_gegevens,
        bronnen=_waarschuwing_bronnen,
        vraagt=_vraagt_waarschuwing,
        onderwerpen=(WAARSCHUWING,),
        niet_onzeker=("Bestuurlijke boete",),
    ),
)
