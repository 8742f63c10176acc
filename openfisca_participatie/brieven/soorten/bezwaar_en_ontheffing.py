"""Types 23 and 24: exemption from duties, and the decision on an objection."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from openfisca_participatie.berekening.uitkomst import Antwoord, Bron, Maanduitkomst, Oordeel
from openfisca_participatie.brieven.dossier import Onderwerpblad
from openfisca_participatie.brieven.opmaak import Tekst, Waarde, bedrag, datum
from openfisca_participatie.brieven.opmaak import maand as maandtekst
from openfisca_participatie.brieven.soorten.betaling import uitbetaling
from openfisca_participatie.brieven.soorten.gehoord import HOREN, NIET_HOREN, gehoord, niet_gehoord
from openfisca_participatie.brieven.soorten.soort import Soort, Vorm, in_het_dossier
from openfisca_participatie.brieven.soorten.stand import Stand
from openfisca_participatie.brieven.soorten.stappen import stappen
from openfisca_participatie.brieven.wet import AWB, BEROEP, PW
from openfisca_participatie.zaak.dossier.bezwaar_en_ontheffing import GELIJK, NIET_HOREN_IN_BEZWAAR, ONTVANKELIJK, TEGEMOET
from openfisca_participatie.zaak.dossier.horen import GRONDEN

if TYPE_CHECKING:
    from openfisca_participatie.brieven.gegevens import Gegevens

CENT = 0.005
OUDER, NADER, BEZWAAR = "ontheffing alleenstaande ouder", "nadere verplichting", "bezwaar"
OORDEEL_BIJ = {"arbeidsplicht": "oordeel_ontheffing_arbeidsplicht", "tegenprestatie": "oordeel_ontheffing_tegenprestatie"}
PLICHT_BIJ = {"arbeidsplicht": "arbeidsplicht", "tegenprestatie": "tegenprestatieplicht", "alleenstaande ouder": "arbeidsplicht"}
ONDERWERP_BIJ = {"alleenstaande ouder": OUDER, "nadere verplichting": NADER}
JA = ("ja", "waar", "true")
VERLEEND, GEWEIGERD, INGETROKKEN, OPGESCHORT, OPGELEGD = "verleend", "geweigerd", "ingetrokken", "opgeschort", "opgelegd"


def _pw(onderwerp: str, artikel: str) -> tuple[str, Bron]:
    """An article of the Participatiewet in the closing block."""
    return onderwerp, Bron(f"artikel {artikel}", f"{PW}{artikel.split()[0]}")


def _awb(onderwerp: str, artikel: str) -> tuple[str, Bron]:
    """An article of the Awb in the closing block."""
    return onderwerp, Bron(f"artikel {artikel} Algemene wet bestuursrecht", f"{AWB}{artikel.split()[0]}")


# --- exemption from a duty, or a further duty ---


def _maand(stand: Stand, besluit: Any) -> Maanduitkomst:
    """The month in which the decision begins, or else the first of the outcome."""
    begin = f"{besluit.vanaf.waarde:%Y-%m}"
    return next((maand for maand in stand.uitkomst.maanden if maand.maand == begin), stand.uitkomst.maanden[0])


def _id(stand: Stand, besluit: Any) -> str | None:
    """The id of whom the decision is about; None for a name that is not in the case."""
    gezocht = " ".join(str(besluit.wie or "aanvrager").split()).lower()
    namen = _maand(stand, besluit).namen
    return next((wie for wie in ("aanvrager", "partner") if wie in namen and gezocht in (wie, namen[wie].lower())), None)


def _oordeel_van(stand: Stand, besluit: Any) -> Oordeel | None:
    """The recorded judgement on the exemption of art. 9 lid 2."""
    maand, wie = _maand(stand, besluit), _id(stand, besluit)
    naam = maand.namen.get(wie or "", "")
    welk = OORDEEL_BIJ.get(str(besluit.over))
    return next((een for een in maand.oordelen if een.variabele == welk and een.wie in ("", naam)), None)


def _blad(stand: Stand, besluit: Any) -> Onderwerpblad | None:
    """The answer on the subject that the decision rests on, of this person in the month in which it begins."""
    maand, wie = _maand(stand, besluit), _id(stand, besluit)
    bladen = stand.onderwerpen(ONDERWERP_BIJ[str(besluit.over)])
    return next((blad for blad in bladen if blad.maand.waarde == maand.maand and str(blad.wie) == maand.namen.get(wie or "")), None)


def _uitkomst(stand: Stand) -> str:
    """What is decided: granted, refused, withdrawn, suspended, or a further duty imposed; empty while that is not known."""
    besluit = stand.vastgelegd("ontheffing")
    if str(besluit.over) in OORDEEL_BIJ:
        oordeel = _oordeel_van(stand, besluit)
        return "" if oordeel is None else VERLEEND if oordeel.uitkomst.strip().lower() in JA else GEWEIGERD
    blad = _blad(stand, besluit)
    if blad is None or blad.antwoord is Antwoord.NODIG:
        return ""
    if str(besluit.over) == "nadere verplichting":
        return OPGELEGD if blad.antwoord is Antwoord.JA else ""
    if blad.antwoord is Antwoord.JA:
        return VERLEEND
    if blad.uit.get("intrekking_ontheffing_artikel_9a"):
        return INGETROKKEN
    return OPGESCHORT if blad.uit.get("opschorting_ontheffing_artikel_9a") else GEWEIGERD


def _ontheffing_past_niet(stand: Stand) -> str | None:
    """Who, about which duty, an answer to it, and what that answer needs on record."""
    besluit = stand.vastgelegd("ontheffing")
    if besluit is None:
        return "Zet onder dossier.ontheffing over welke plicht het besluit gaat en vanaf wanneer het geldt."
    if _id(stand, besluit) is None:
        return f"{besluit.wie} is niet de aanvrager of de partner: pas dossier.ontheffing.wie aan."
    if besluit.gevraagd_op is not None and stand.verzonden is not None and besluit.gevraagd_op.waarde > stand.verzonden:
        return f"Het verzoek van {datum(besluit.gevraagd_op)} is van na de dag van verzending: pas dossier.ontheffing.gevraagd op aan."
    if str(besluit.over) in OORDEEL_BIJ:
        return _artikel_9_past_niet(stand, besluit)
    blad = _blad(stand, besluit)
    if blad is None:
        naam = ONDERWERP_BIJ[str(besluit.over)]
        return f"Zet onder ook beoordelen het onderwerp {naam}, voor {_maand(stand, besluit).namen[_id(stand, besluit) or '']}."
    if blad.antwoord is Antwoord.NODIG:
        return f"Het antwoord is nog niet bekend. {blad.ontbreekt}".strip()
    return _artikel_55_past_niet(stand, besluit, blad) if str(besluit.over) == NADER else _artikel_9a_past_niet(stand, besluit, blad)


def _artikel_9_past_niet(stand: Stand, besluit: Any) -> str | None:
    """The exemption of art. 9 lid 2 is a judgement, for a time, of a duty that would hold without it."""
    uitkomst = _uitkomst(stand)
    if not uitkomst:
        return f"Leg in de zaak het oordeel 'ontheffing {besluit.over}' vast, met de reden."
    if uitkomst == GEWEIGERD:
        if besluit.gevraagd_op is None:
            return "Weigeren kan alleen na een verzoek: zet onder dossier.ontheffing.gevraagd op wanneer dat kwam."
        return niet_gehoord(stand, "ontheffing", "4:7")
    maand, wie = _maand(stand, besluit), _id(stand, besluit)
    plicht = next(
        (een for een in maand.plichten if een.variabele == PLICHT_BIJ[str(besluit.over)] and een.wie == maand.namen[wie or ""]), None
    )
    if plicht is not None and not plicht.geldt and not plicht.reden.startswith("ontheffing"):
        return f"Deze plicht geldt in {maand.maand} al niet ({plicht.reden}): er is niets om vrijstelling van te geven."
    if besluit.tot_en_met is None:
        return "De vrijstelling is tijdelijk (artikel 9 lid 2): zet onder dossier.ontheffing.tot en met de laatste dag."
    if besluit.tot_en_met.waarde >= _jaar_later(besluit.vanaf.waarde) and not besluit.lang_omdat:
        return (
            f"De vrijstelling loopt tot en met {datum(besluit.tot_en_met)}, langer dan een jaar, en is tijdelijk (artikel 9 lid 2). Kort "
            "haar in, of zet onder dossier.ontheffing.lang omdat waarom de redenen zo lang duren."
        )
    return None


def _jaar_later(dag: date) -> date:
    """The same day a year later; 1 March for 29 February."""
    return date(dag.year + 1, 3, 1) if (dag.month, dag.day) == (2, 29) else dag.replace(year=dag.year + 1)


def _artikel_9a_past_niet(stand: Stand, besluit: Any, blad: Onderwerpblad) -> str | None:
    """The exemption of a single parent follows from facts; there is nothing to weigh (art. 9a)."""
    uitkomst, loopt = _uitkomst(stand), str(blad.feit.get("stand van de ontheffing") or "")
    if uitkomst == VERLEEND and loopt == "loopt":
        return "De vrijstelling loopt al: er is geen nieuw besluit."
    if uitkomst in (VERLEEND, GEWEIGERD) and besluit.gevraagd_op is None:
        return "De vrijstelling is er op verzoek (artikel 9a lid 1): zet onder dossier.ontheffing.gevraagd op wanneer dat kwam."
    if uitkomst == GEWEIGERD:
        if not _redenen_9a(blad):
            return "Er is niet om de vrijstelling gevraagd, of zij is al ingetrokken op een grond die deze brief niet kent."
        return niet_gehoord(stand, "ontheffing", "4:7")
    return niet_gehoord(stand, "ontheffing", "4:8") if uitkomst == INGETROKKEN else None


def _artikel_55_past_niet(stand: Stand, besluit: Any, blad: Onderwerpblad) -> str | None:
    """A further duty is imposed, says what to do, and was heard about; a treatment was advised by a doctor."""
    if blad.antwoord is Antwoord.NEE:
        return (
            "De nadere verplichting geldt niet: er is geen oordeel dat haar oplegt, zij strekt nergens toe wat artikel 55 noemt, of een "
            "arts adviseerde de behandeling niet."
        )
    if not besluit.verplichting:
        return "Zet onder dossier.ontheffing.verplichting wat de lezer precies moet doen."
    if str(blad.feit.get("strekking")) == "medische_behandeling" and not besluit.arts:
        return "Zet onder dossier.ontheffing.arts wie de behandeling adviseerde, en wanneer (artikel 55)."
    return niet_gehoord(stand, "ontheffing", "4:8")


REDENEN_9A = {
    ("oordeel_wil_voorziening_niet_gebruiken", True): "wil_niet",
    ("duur_ontheffing_artikel_9a_benut", True): "vijf_jaar_om",
    ("geen_recht_op_bijstand_meer", True): "geen_bijstand",
    ("verzoek_opschorting_ontheffing_artikel_9a", True): "eigen_verzoek",
    ("alleenstaande_ouder_voor_plichten", False): "geen_alleenstaande_ouder",
}


def _redenen_9a(blad: Onderwerpblad) -> list[str]:
    """Why the exemption of art. 9a is not there, or no longer."""
    gevonden = {REDENEN_9A.get((knoop.variabele, bool(knoop.waarde))) for knoop in stappen(blad)}
    voldoet_niet = any(knoop.variabele == "voldoet_aan_ontheffing_artikel_9a" and not knoop.waarde for knoop in stappen(blad))
    if voldoet_niet and "geen_alleenstaande_ouder" not in gevonden:
        gevonden.add("kind_te_oud")
    return sorted(een for een in gevonden if een)


def _vorm_ontheffing(stand: Stand) -> Vorm:
    """A decision; a notice where the law itself suspends the exemption (art. 9a lid 5 a and b)."""
    besluit = stand.vastgelegd("ontheffing")
    if besluit is None or _id(stand, besluit) is None or str(besluit.over) != "alleenstaande ouder" or _uitkomst(stand) != OPGESCHORT:
        return Vorm.BESLUIT
    blad = _blad(stand, besluit)
    return Vorm.MEDEDELING if blad is not None and "eigen_verzoek" not in _redenen_9a(blad) else Vorm.BESLUIT


def _ontheffing_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    from openfisca_participatie.brieven.gegevens import _oordeel

    stand = gegevens.stand
    besluit = stand.vastgelegd("ontheffing")
    maand, id_ = _maand(stand, besluit), _id(stand, besluit) or "aanvrager"
    naam, over = maand.namen[id_], str(besluit.over)
    blad = _blad(stand, besluit) if over in ONDERWERP_BIJ else None
    oordeel = _oordeel_van(stand, besluit)
    vast: Any = None
    if blad is not None:
        welk = "oordeel_nadere_verplichting_opleggen" if over == NADER else "oordeel_wil_voorziening_niet_gebruiken"
        vast = blad.oordeel(welk)
    elif oordeel is not None:
        gelezen = _oordeel(oordeel)
        vast = SimpleNamespace(reden=gelezen.reden, door=gelezen.door)
    ontheven = PLICHT_BIJ.get(over) if _uitkomst(stand) == VERLEEND else None
    mee_ontheven = {ontheven, "plicht_arbeid_aanvaarden"} if ontheven == "arbeidsplicht" else {ontheven}
    if over == "alleenstaande ouder" and ontheven:
        mee_ontheven |= {"tegenprestatieplicht"}  # art. 9 lid 7
    jongste = _jongste(maand)
    return {
        "ontheffing": besluit,
        "over_plicht": over,
        "uitkomst_plicht": _uitkomst(stand),
        "w": gegevens.wie(id_),
        "vast_oordeel": vast,
        "redenen_9a": _redenen_9a(blad) if blad is not None and over == "alleenstaande ouder" else [],
        "kind_vijf_op": blad.uit.get("jongste_kind_te_oud_voor_ontheffing_op") if blad is not None else None,
        "vrij_tot_dag": blad.uit.get("einde_ontheffing_artikel_9a") if blad is not None else None,
        "ander": next((gegevens.wie(lezer.id) for lezer in gegevens.lezers if lezer.id != id_), None),
        "jongste_kind": Tekst(jongste, "zaak: naam") if jongste else None,
        "maanden_gebruikt": blad.feit.get("maanden gebruikt") if blad is not None else None,
        "maanden_elders": blad.feit.get("maanden elders") if blad is not None else None,
        "hervat": blad is not None and str(blad.feit.get("stand van de ontheffing")) == "opgeschort",
        "scholing": blad is not None and blad.uit.get("scholing_bij_ontheffing") is True,
        "opleiding": blad is not None and blad.uit.get("opleiding_bij_ontheffing") is True,
        "strekking": str(blad.feit.get("strekking") or "") if blad is not None else "",
        "blijvende_plichten": [
            SimpleNamespace(variabele=plicht.variabele, titel=Tekst(plicht.titel, plicht.variabele))
            for plicht in maand.plichten
            if plicht.geldt and plicht.wie == naam and plicht.variabele not in mee_ontheven
        ],
        "nog_niet": _nog_niet(maand, naam) if not ontheven else [],
    }


def _nog_niet(maand: Maanduitkomst, naam: str) -> list[SimpleNamespace]:
    """The duty to accept work, where it does not hold yet although there is one to look for it (art. 9 lid 4)."""
    plichten = {plicht.variabele: plicht for plicht in maand.plichten if plicht.wie == naam}
    zoeken, aannemen = plichten.get("arbeidsplicht"), plichten.get("plicht_arbeid_aanvaarden")
    if zoeken is None or aannemen is None or not zoeken.geldt or aannemen.geldt:
        return []
    titel = Tekst(aannemen.titel, aannemen.variabele)
    return [SimpleNamespace(variabele=aannemen.variabele, titel=titel, reden=Tekst(aannemen.reden, aannemen.variabele))]


def _jongste(maand: Maanduitkomst) -> str:
    """The name of the youngest child in the case, empty without one."""
    leeftijden = {wie: leeftijd for wie, leeftijd in maand.waarden.get("leeftijd", {}).items() if wie.startswith("kind")}
    return maand.namen.get(min(leeftijden, key=lambda wie: int(str(leeftijden[wie]))), "") if leeftijden else ""


def _ontheffing_bronnen(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    stand = gegevens.stand
    besluit, uitkomst = stand.vastgelegd("ontheffing"), _uitkomst(stand)
    over = str(besluit.over)
    if over == "arbeidsplicht":
        yield _pw("De plicht om werk te zoeken", "9 lid 1 onderdeel a")
    elif over == "tegenprestatie":
        yield _pw("De plicht om onbetaald werk te doen", "9 lid 1 onderdeel c")
    if over in OORDEEL_BIJ:
        yield _pw("Tijdelijke vrijstelling", "9 lid 2")
    elif over == "alleenstaande ouder":
        yield _pw("Vrijstelling voor een alleenstaande ouder", "9a lid 1 tot en met 4")
        if uitkomst in (INGETROKKEN, OPGESCHORT):
            yield _pw("Einde of pauze van de vrijstelling", "9a lid 5")
        if uitkomst == INGETROKKEN:
            yield _pw("Verlaging van de bijstand", "9a lid 12")
        if uitkomst == VERLEEND:
            yield _pw("Plan van aanpak", "9a lid 7 tot en met 9")
            blad = _blad(stand, besluit)
            if blad is not None and blad.uit.get("scholing_bij_ontheffing") is True:
                yield _pw("Scholing", "9a lid 10")
            elif blad is not None and blad.uit.get("opleiding_bij_ontheffing") is True:
                yield _pw("Opleiding", "9a lid 11")
            yield _pw("Onbetaald werk", "9 lid 7")
    else:
        yield _pw("Extra plicht", "55")
    if uitkomst != OPGESCHORT:
        yield _pw("Wat blijft gelden", "9 lid 1")
        maand = _maand(stand, besluit)
        if uitkomst != VERLEEND and _nog_niet(maand, maand.namen[_id(stand, besluit) or "aanvrager"]):
            yield _pw("Nog geen werk aannemen", "9 lid 4")
        yield _pw("Veranderingen doorgeven", "17 lid 1")
    yield from _horen(gegevens)


def _horen(gegevens: Gegevens) -> Iterator[tuple[str, Bron]]:
    """The articles on hearing somebody first, where the letter says what came of it."""
    gesproken = gehoord(gegevens.stand, gegevens.soort.sleutel)
    if gesproken is not None and gesproken.niet_omdat:
        yield NIET_HOREN[0], Bron(f"{GRONDEN[str(gesproken.niet_omdat)]} Algemene wet bestuursrecht", NIET_HOREN[1].href)
    elif gesproken is not None:
        yield HOREN


# --- the decision on an objection ---


def _bezwaar_past_niet(stand: Stand) -> str | None:
    """An objection with its days, heard about or not with a ground, and a decision that fits its admissibility."""
    besluit, blad = stand.vastgelegd("beslissing_op_bezwaar"), stand.onderwerp(BEZWAAR)
    if besluit is None:
        return "Zet onder dossier.beslissing op bezwaar waarover het bezwaar gaat, elk punt met het antwoord, en de uitkomst."
    if blad is None:
        return "Zet onder ook beoordelen het onderwerp bezwaar, met de dagen van het besluit en van het bezwaar."
    if blad.feit.get("bezwaar ontvangen op") is None:
        return "Er staat niet wanneer het bezwaar is ontvangen: geef bij het onderwerp bezwaar ontvangen op."
    if (reden := _dagen_van_het_bezwaar(blad)) is not None:
        return reden
    if blad.antwoord is Antwoord.NODIG or "bezwaar_te_laat" not in blad.uit:
        return f"Of het bezwaar op tijd was, is nog niet bekend. {blad.ontbreekt}".strip()
    te_laat = blad.uit["bezwaar_te_laat"] is True
    if not te_laat and not blad.uit["bezwaar_tijdig"] and blad.oordeel("te laat bezwaar verschoonbaar") is None:
        return "Het bezwaar is te laat. Leg bij het onderwerp het oordeel 'te laat bezwaar verschoonbaar' vast, met de reden."
    if te_laat and besluit.uitkomst is not None:
        return (
            "Het bezwaar is te laat en dat is niet te verontschuldigen (artikel 6:11 Awb): dan volgt geen inhoudelijk oordeel. Laat onder "
            "dossier.beslissing op bezwaar de uitkomst weg."
        )
    if not te_laat and besluit.uitkomst is None:
        return "Zet onder dossier.beslissing op bezwaar de uitkomst: gelijk, deels gelijk of geen gelijk, met de punten."
    return _horen_past_niet(stand, besluit, blad, te_laat=te_laat) or _som_past_niet(stand, besluit)


def _dagen_van_het_bezwaar(blad: Onderwerpblad) -> str | None:
    """An objection is posted, then received, and both after the decision (Awb 6:10, an objection before it, is not coded)."""
    besluit, ontvangen = blad.feit.get("besluit bekendgemaakt op"), blad.feit["bezwaar ontvangen op"]
    gepost = blad.feit.get("bezwaar op de post gedaan op")
    if gepost is not None and gepost.waarde > ontvangen.waarde:
        return f"Het bezwaar is ontvangen op {datum(ontvangen)}, voordat het op {datum(gepost)} op de post ging: pas een van de dagen aan."
    eerste = ontvangen if gepost is None else gepost
    if besluit is not None and eerste.waarde < besluit.waarde:
        return (
            f"Het bezwaar is van {datum(eerste)}, voor het besluit van {datum(besluit)}. Dat kan soms toch (artikel 6:10 Awb), maar deze "
            "brief kent dat niet: schrijf deze brief zelf."
        )
    return None


def _horen_past_niet(stand: Stand, besluit: Any, blad: Onderwerpblad, *, te_laat: bool) -> str | None:
    """Awb 7:2, 7:3 and 7:13: heard before the decision, or a ground that fits the decision; with a committee its advice."""
    horen = besluit.horen
    if horen is None:
        return (
            "Eerst horen: de indiener moet over zijn bezwaar gehoord kunnen worden (artikel 7:2 Awb). Zet onder dossier.beslissing op "
            "bezwaar.horen wanneer en hoe dat was, of op welke grond en waarom het niet hoefde (artikel 7:3 Awb)."
        )
    grond = str(horen.niet_omdat or "")
    if grond == ONTVANKELIJK and not te_laat:
        return "Het bezwaar is niet te laat, dus niet horen omdat het kennelijk niet-ontvankelijk is, kan niet (artikel 7:3 Awb)."
    if grond == TEGEMOET and str(besluit.uitkomst) != GELIJK:
        return "Niet horen omdat de indiener helemaal gelijk krijgt, kan alleen als de uitkomst gelijk is (artikel 7:3 Awb)."
    if grond == "kennelijk ongegrond" and str(besluit.uitkomst) != "geen gelijk":
        return "Niet horen omdat het bezwaar kennelijk ongegrond is, kan alleen als de uitkomst geen gelijk is (artikel 7:3 Awb)."
    commissie = blad.feit.get("adviescommissie") is True
    if commissie and besluit.advies is None and not te_laat:
        return "Er is een adviescommissie: zet haar advies onder dossier.beslissing op bezwaar.advies (artikel 7:13 Awb)."
    if not commissie and besluit.advies is not None:
        return "Er is een advies, en bij het onderwerp bezwaar staat geen adviescommissie: geef daar adviescommissie: ja."
    if horen.op is not None and horen.op.waarde < blad.feit["bezwaar ontvangen op"].waarde:
        return f"Het horen was op {datum(horen.op)}, voordat het bezwaar er was: pas dossier.beslissing op bezwaar.horen aan."
    if stand.verzonden is not None:
        dagen = [blad.feit["bezwaar ontvangen op"], *([horen.op] if horen.op else []), *([besluit.advies.op] if besluit.advies else [])]
        if later := next((dag for dag in dagen if dag.waarde > stand.verzonden), None):
            return f"Het bezwaar, het horen of het advies was op {datum(later)}, na de dag van verzending."
    return None


def _som_past_niet(stand: Stand, besluit: Any) -> str | None:
    """A new sum needs months with a right, none of them lower than the old decision; what is still paid is what it gives more."""
    if not besluit.nieuwe_berekening:
        return None
    if Antwoord.NODIG in stand.antwoorden or Antwoord.JA not in stand.antwoorden:
        return "De brief zou een nieuw bedrag laten zien, maar de zaak komt niet uit op bijstand. Reken de zaak eerst na."
    if any(maand.wisselingen for maand in stand.uitkomst.maanden):
        return "Binnen een maand verandert er iets dat niet per deel van de maand is berekend: reken die maand eerst na."
    if besluit.vorig_bedrag is None:
        return None
    for maand in stand.uitkomst.maanden:
        nieuw = _per_maand(maand)[0]
        if nieuw < besluit.vorig_bedrag.getal - CENT:
            return (
                f"Over {maandtekst(Waarde(maand.maand, ''))} zou de bijstand lager worden dan {bedrag(besluit.vorig_bedrag)}. Wie bezwaar "
                "maakt, mag er daardoor niet op achteruitgaan (artikel 7:11 Awb). Is het oude besluit te hoog? Neem een eigen besluit."
            )
    return _laatste_maand_past_niet(stand, besluit) or _nabetaling_past_niet(stand, besluit)


def _per_maand(maand: Maanduitkomst) -> tuple[float, float]:
    """The bijstand over a month and what of it is paid out, of its parts where it is not whole; nil without a right."""
    if maand.antwoord is not Antwoord.JA:
        return 0.0, 0.0
    betaald = uitbetaling(maand)
    return _bijstand(maand), betaald.getal if betaald is not None else 0.0


def _laatste_maand_past_niet(stand: Stand, besluit: Any) -> str | None:
    """The months run until the last one that was paid by the old decision: that of before the sending, or the last it is about."""
    if stand.verzonden is None or besluit.nabetaling is None:
        return None
    laatste = stand.uitkomst.maanden[-1].maand
    voor = stand.verzonden.replace(day=1) - timedelta(days=1)
    moet = min(f"{voor:%Y-%m}", str(besluit.laatste_maand.waarde)) if besluit.laatste_maand else f"{voor:%Y-%m}"
    if laatste < moet:
        return (
            f"De maanden van de zaak lopen tot en met {maandtekst(Waarde(laatste, ''))}, en ook daarna is volgens het oude besluit "
            f"betaald, tot en met {maandtekst(Waarde(moet, ''))}: neem die maanden op, of zet onder dossier.beslissing op bezwaar.laatste "
            "maand tot wanneer het nieuwe besluit gaat."
        )
    return None


def _nabetaling_past_niet(stand: Stand, besluit: Any) -> str | None:
    """What is paid on the day of the arrears is the difference without holiday pay; the rest comes when holiday pay is paid."""
    if besluit.vorige_uitbetaling is None or besluit.nabetaling_op is None:
        return None
    maanden = stand.uitkomst.maanden
    samen = sum(_per_maand(maand)[0] for maand in maanden) - besluit.vorig_bedrag.getal * len(maanden)
    betaald = sum(_per_maand(maand)[1] for maand in maanden) - besluit.vorige_uitbetaling.getal * len(maanden)
    gegeven = tuple(0.0 if een is None else een.getal for een in (besluit.nabetaling, besluit.nabetaling_vakantiegeld))
    if abs(betaald - gegeven[0]) > CENT or abs(samen - betaald - gegeven[1]) > CENT:
        uit, vakantie = (Waarde(round(een, 2), "het nieuwe bedrag min het oude") for een in (betaald, samen - betaald))
        return (
            f"De nabetaling klopt niet: over de maanden van de zaak is het verschil {bedrag(uit)} zonder vakantiegeld, en "
            f"{bedrag(vakantie)} vakantiegeld. In het dossier staat {bedrag(Waarde(gegeven[0], ''))} en {bedrag(Waarde(gegeven[1], ''))}."
        )
    if stand.verzonden is not None and besluit.nabetaling_op.waarde < stand.verzonden:
        return f"De nabetaling is op {datum(besluit.nabetaling_op)}, voor de dag van verzending."
    return _vakantiemaand_past_niet(stand, besluit) if besluit.nabetaling_vakantiegeld else None


def _vakantiemaand_past_niet(stand: Stand, besluit: Any) -> str | None:
    """Holiday pay of the months June to May is paid in the June after (45 lid 1); what should have been paid by now, with the arrears."""
    op = f"{besluit.nabetaling_op.waarde:%Y-%m}"
    junis = {f"{int(een.maand[:4]) + (een.maand[5:] > '05')}-06" for een in stand.uitkomst.maanden}
    moet = {max(juni, op) for juni in junis}
    if len(moet) > 1:
        return "Het vakantiegeld van deze maanden hoort in verschillende maanden: deze brief kent er één. Schrijf deze brief zelf."
    if besluit.vakantiegeld_in.waarde not in moet:
        return f"Het vakantiegeld over deze maanden hoort in {maandtekst(Waarde(next(iter(moet)), ''))} (artikel 45 lid 1)."
    return None


def _bijstand(maand: Maanduitkomst) -> float:
    """The bijstand over a month, of its parts where it is not whole."""
    naam = "algemene_bijstand_over_de_maand" if maand.delen else "algemene_bijstand"
    return float(str(maand.waarde(naam)))


def _op_tijd_gepost(blad: Onderwerpblad) -> bool:
    """Whether it was posted in time, so that it is late only because it came after the week of Awb 6:9 lid 2."""
    gepost, laatste = blad.feit.get("bezwaar op de post gedaan op"), blad.uit["laatste_dag_bezwaartermijn"]
    return gepost is not None and gepost.waarde <= laatste.waarde and not blad.uit["bezwaar_tijdig"]


def _bezwaar_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    stand = gegevens.stand
    besluit, blad = stand.vastgelegd("beslissing_op_bezwaar"), stand.onderwerp(BEZWAAR)
    assert blad is not None
    uiterlijk = blad.uit.get("uiterste_beslisdatum_bezwaar")
    return {
        "bob": besluit,
        "te_laat": blad.uit["bezwaar_te_laat"] is True,
        "op_tijd": blad.uit["bezwaar_tijdig"] is True,
        "verschoonbaar": blad.oordeel("te laat bezwaar verschoonbaar"),
        "laatste_dag": blad.uit["laatste_dag_bezwaartermijn"],
        "te_laat_ontvangen": blad.uit.get("laatste_dag_ontvangst_bezwaar_per_post") if _op_tijd_gepost(blad) else None,
        "ontvangen": blad.feit["bezwaar ontvangen op"],
        "op_de_post": blad.feit.get("bezwaar op de post gedaan op"),
        "besluit_van": blad.feit["besluit bekendgemaakt op"],
        "uiterlijk_beslissen": uiterlijk,
        "te_laat_beslist": uiterlijk is not None and stand.verzonden is not None and stand.verzonden > uiterlijk.waarde,
        "uitkomst_bezwaar": str(besluit.uitkomst or ""),
        "niet_gehoord": str(besluit.horen.niet_omdat or ""),
        "nummers": [
            Waarde(nummer, "volgorde in dossier.beslissing op bezwaar.punten") for nummer in range(1, len(besluit.punten or ()) + 1)
        ],
    }


def _bezwaar_bronnen(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    # Awb 7:2, 7:3, 7:11, 7:12, 7:13 and 7:15: statengeneraal/laws-markdown (BWBR0005537, text of 2017); 7:3, 7:11 and 7:15 also as printed
    # on rechtspraakbestuursrecht.nl, 7:12 on explore.law. 6:9, 6:11 and 7:10: shared/wet/aanverwante-regelingen.md (2026-07-01).
    stand = gegevens.stand
    besluit, blad = stand.vastgelegd("beslissing_op_bezwaar"), stand.onderwerp(BEZWAAR)
    assert blad is not None
    yield _awb("Beslissing op uw bezwaar", "7:11 en 7:12" if besluit.uitkomst else "7:12")
    yield _awb("Op tijd bezwaar maken", "6:7, 6:8 en 6:9")
    if not blad.uit["bezwaar_tijdig"]:
        yield _awb("Te laat bezwaar maken", "6:11")
    yield _awb("Wanneer wij beslissen", "7:10")
    if besluit.horen.niet_omdat:
        yield _awb("Waarom wij u niet hoorden", NIET_HOREN_IN_BEZWAAR[str(besluit.horen.niet_omdat)].removeprefix("artikel "))
    else:
        yield _awb("Gesprek over uw bezwaar", "7:2")
    if besluit.advies:
        yield _awb("Advies van de commissie", "7:13")
    yield _awb("Kosten", "7:15")
    if besluit.nieuwe_berekening:
        for maand in gegevens.maanden:
            if maand.antwoord is Antwoord.JA:
                yield from ((regel.onderdeel, regel.bron) for regel in maand.regels if regel.variabele != "minimaal_voorschot")
    for punt in besluit.punten or ():
        yield "Ons antwoord op uw bezwaar", Bron(str(punt.artikel).removesuffix(" Participatiewet"), "")


SOORTEN = (
    Soort(
        "ontheffing",
        23,
        "of een plicht voor u geldt",
        Vorm.BESLUIT,
        ligt_voor_de_hand=in_het_dossier("ontheffing"),
        past_niet=_ontheffing_past_niet,
        gegevens=_ontheffing_gegevens,
        bronnen=_ontheffing_bronnen,
        vorm_van=_vorm_ontheffing,
        onderwerpen=(OUDER, NADER),
    ),
    Soort(
        "beslissing-op-bezwaar",
        24,
        "wat wij op uw bezwaar beslissen",
        Vorm.BESLUIT,
        ligt_voor_de_hand=in_het_dossier("beslissing_op_bezwaar"),
        past_niet=_bezwaar_past_niet,
        gegevens=_bezwaar_gegevens,
        bronnen=_bezwaar_bronnen,
        onderwerpen=(BEZWAAR,),
        rechtsmiddel=BEROEP,
    ),
)
