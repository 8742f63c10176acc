"""Types 1 to 6: from the melding and the receipt of an application to the decision on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from openfisca_participatie.berekening.uitkomst import Antwoord, Bron, Maanduitkomst, Oordeel, Vraag
from openfisca_participatie.brieven import wet
from openfisca_participatie.brieven.opmaak import Tekst, Waarde, bedrag, datum
from openfisca_participatie.brieven.soorten.gebeurd import nog_niet_gebeurd
from openfisca_participatie.brieven.soorten.soort import Soort, Vorm
from openfisca_participatie.brieven.soorten.stand import Stand
from openfisca_participatie.brieven.wet import AWB, PW

if TYPE_CHECKING:
    from openfisca_participatie.brieven.gegevens import Gegevens
    from openfisca_participatie.zaak import Zaak
    from openfisca_participatie.zaak.dossier.aanvraagfase import GevraagdeGegevens, Voorschot

_PW_2021 = "https://wetten.overheid.nl/BWBR0015703/2021-01-01#Artikel41b"

BESLISTERMIJN, VOORSCHOT, VOORSCHOTDAGEN = "beslistermijn", "voorschot", "dagen van het voorschot"
ONDERWIJS = "documenten over onderwijs"
VOORSCHOT_IN_ZOEKTERMIJN = "voorschot aan een vreemdeling in de zoektermijn"
GEEN_VOORSCHOT = (  # the grounds of art. 52 lid 1 a and b
    "oordeel_gegevens_verwijtbaar_niet_verstrekt",
    "oordeel_onvoldoende_medewerking",
    "oordeel_bij_aanvraag_duidelijk_geen_recht",
)
NEE = ("nee", "onwaar", "false")
KORTE_TERMIJN = 7  # days to send data: held long enough in ECLI:NL:CRVB:2016:1093; below it the sender is warned
LANG_UITSTEL = timedelta(weeks=8)  # a new date further away than the whole term was: the sender is warned
RUIM_NA_DE_MELDING = timedelta(weeks=4)  # an application later than this after it could be made: art. 44 lid 3 is named
LID_ELF_SINDS = date(2026, 1, 1)  # from this day art. 41 lid 11 is what it is now
NIET_ONZEKER = ("Volgend voorschot uiterlijk op", "Voorschot daarna uiterlijk op", "Voorschotten die er hadden moeten zijn")
"""Outcomes that no letter prints, or only as the day that another gives."""

B_BESLISTERMIJN = ("Beslistermijn", Bron("artikel 4:13 Algemene wet bestuursrecht", f"{AWB}4:13"))
B_UITSTEL = ("Later beslissen", Bron("artikel 4:14 Algemene wet bestuursrecht", f"{AWB}4:14"))
B_STILSTAND = ("Tijd die niet meetelt", Bron("artikel 4:15 Algemene wet bestuursrecht", f"{AWB}4:15"))
B_TE_LAAT = ("Ingebrekestelling en dwangsom", Bron("artikel 4:17 Algemene wet bestuursrecht", f"{AWB}4:17"))
B_AANVULLEN = ("Gegevens aanvullen", Bron("artikel 4:2 en 4:5 Algemene wet bestuursrecht", f"{AWB}4:5"))
B_NODIG = ("Gegevens bij een aanvraag", Bron("artikel 4:2 Algemene wet bestuursrecht", f"{AWB}4:2"))
B_GEGEVENS = ("Gegevens die u geeft", Bron("artikel 17 lid 1 en artikel 53a lid 1", f"{PW}17&lid=1"))
B_VOORSCHOT = ("Voorschot", Bron("artikel 52", f"{PW}52"))
B_VOORSCHOT_IN_ZOEKTERMIJN = ("Voorschot in de wachttijd", Bron("artikel 41 lid 8 en lid 9", f"{PW}41&lid=8"))
B_TERUG = ("Voorschot terugbetalen", Bron("artikel 58 lid 2 onderdeel d", f"{PW}58&lid=2&o=d"))
B_BEGIN = ("Begin van de bijstand", Bron("artikel 44 lid 1", f"{PW}44&lid=1"))
B_LAAT = ("Later aangevraagd", Bron("artikel 44 lid 3", f"{PW}44&lid=3"))


# --- what is computed for these letters ---


def termijnfeiten(zaak: Zaak, verzonden: date | None) -> dict[str, object]:
    """What the dossier says of the term for the decision, by key of the subject; what it does not say was not done.

    An extension counts once it was told before this letter.
    """
    dossier = zaak.dossier
    verzonden = verzonden or (dossier.verzonden if dossier else None)
    feiten: dict[str, object] = {"uitgenodigd om aan te vullen": False, "uitstel meegedeeld": False, "andere dagen opschorting": 0}
    if dossier is None:
        return feiten
    if dossier.ontvangst is not None:
        feiten["aanvraag ontvangen op"] = dossier.ontvangst.op
    gevraagd = dossier.gevraagde_gegevens
    if gevraagd is not None and gevraagd.vraagt_stukken and (op := gevraagd.verzonden or verzonden) is not None:
        feiten |= {
            "uitgenodigd om aan te vullen": True,
            "uitgenodigd om aan te vullen op": op,
            "aanvullen tot en met": gevraagd.einde,
            "aangevuld op": gevraagd.alles_ontvangen_op,
        }
    if dossier.andere_opschorting is not None:
        feiten["andere dagen opschorting"] = dossier.andere_opschorting.dagen
    langer = dossier.langere_beslistermijn
    if langer is not None and langer.verzonden is not None and (verzonden is None or langer.verzonden < verzonden):
        feiten |= {"uitstel meegedeeld": True, "uitstel meegedeeld op": langer.verzonden, "genoemde beslisdatum": langer.uiterlijk}
    return feiten


def verleende_voorschotten(zaak: Zaak, verzonden: date | None) -> list[Voorschot]:
    """The voorschotten on this application: not those that were given before it, in the search period (art. 41 lid 8)."""
    alle = (zaak.dossier.voorschotten if zaak.dossier else None) or []
    vanaf = zaak.aanvraag or date.min
    return [een for een in alle if (een.verzonden or verzonden or een.betaald_op or vanaf) >= vanaf]


def voorschotfeiten(zaak: Zaak, verzonden: date | None) -> dict[str, object]:
    """How many voorschotten there were, and the day of the letter: then the engine knows what is late and what comes next."""
    verzonden = verzonden or (zaak.dossier.verzonden if zaak.dossier else None)
    feiten: dict[str, object] = {"verleende voorschotten": len(verleende_voorschotten(zaak, verzonden))}
    return feiten if verzonden is None else feiten | {"bekeken op": verzonden}


_VELDEN = ("ontvangst", "gevraagde_gegevens", "niet_in_behandeling", "voorschotten", "langere_beslistermijn")


def _vraagt(zaak: Zaak, verzonden: date | None) -> Mapping[str, Mapping[str, object]]:
    """The terms of an application and its voorschotten, of a case of which the dossier holds one of these letters."""
    if zaak.dossier is None or zaak.aanvraag is None or not any(getattr(zaak.dossier, veld) for veld in _VELDEN):
        return {}
    vragen: dict[str, Mapping[str, object]] = {BESLISTERMIJN: termijnfeiten(zaak, verzonden), VOORSCHOT: {}}
    oordelen = [oordeel for item in zaak.ook_beoordelen if item.onderwerp.naam == VOORSCHOT for oordeel in item.oordelen]
    if not any(oordeel.soort.variabele in GEEN_VOORSCHOT and oordeel.waarde is True for oordeel in oordelen):
        vragen[VOORSCHOTDAGEN] = voorschotfeiten(zaak, verzonden)
    return vragen


# --- what several of these letters ask ---


def _geen_aanvraag(stand: Stand) -> str | None:
    """Why there is no application that is being handled."""
    if stand.zaak is None or stand.zaak.aanvraag is None:
        return "De zaak noemt geen dag van de aanvraag, dus er is geen aanvraag om over te schrijven."
    if stand.loopt:
        return "De bijstand loopt al, dus er is geen aanvraag die nog wordt behandeld."
    if stand.zoektermijn_loopt and stand.zoektermijn is not None:
        vanaf = datum(Waarde(stand.zoektermijn.eerste_aanvraagdatum, "zoektermijn"))
        return f"De zoektermijn is nog niet voorbij: een aanvraag kan vanaf {vanaf}, en tot dan wordt zij niet behandeld."
    return None


def _geen_beslisdatum(stand: Stand) -> str | None:
    """Why the last day for the decision is not known."""
    termijn = stand.onderwerp(BESLISTERMIJN)
    if termijn is None or termijn.antwoord is Antwoord.NODIG or termijn.uit["uiterste_beslisdatum"] is None:
        return f"De uiterste dag van het besluit is nog niet bekend. {termijn.ontbreekt if termijn else ''}".strip()
    return None


def _geen_dag_van_verzending(stand: Stand, waarom: str) -> str | None:
    if stand.verzonden is None:
        return f"De dag van verzending is nodig, want {waarom}: geef dossier.verzonden of --verzonden."
    return None


def uiterste_beslisdatum(stand: Stand) -> Waarde:
    """The last day for the decision, when it is known: a request that was sent after that day does not make it later."""
    termijn, gevraagd, zonder = stand.onderwerp(BESLISTERMIJN), _verzoek(stand), einde_zonder_verzoek(stand)
    assert termijn is not None
    uiterlijk: Waarde = termijn.uit["uiterste_beslisdatum"]
    op = (gevraagd.verzonden or stand.verzonden) if gevraagd is not None else None
    return zonder if zonder is not None and op is not None and op > zonder.waarde else uiterlijk  # type: ignore[operator]


def einde_zonder_verzoek(stand: Stand) -> Waarde | None:
    """The last day for the decision without the request for data: eight weeks, other days that do not count, and an extension in time."""
    from openfisca_participatie.berekening.rekenen import stelsel

    zaak, dossier = stand.zaak, stand.dossier
    if zaak is None or zaak.aanvraag is None or dossier is None:
        return None
    begin = (dossier.ontvangst.op if dossier.ontvangst else None) or zaak.aanvraag
    begin += timedelta(days=dossier.andere_opschorting.dagen if dossier.andere_opschorting else 0)
    weken = stelsel().get_parameters_at_instant(f"{begin}").algemene_wet_bestuursrecht.beslistermijn.weken
    einde = wet.einde_van_de_termijn(begin, int(weken), "Algemene wet bestuursrecht, artikel 4:13 lid 2")
    langer = dossier.langere_beslistermijn
    op_tijd = einde is not None and langer is not None and langer.verzonden is not None and langer.verzonden <= einde.waarde  # type: ignore[operator]
    if op_tijd and langer is not None and langer.verzonden != stand.verzonden:
        return Waarde(langer.uiterlijk, "zaak: dossier.langere beslistermijn.uiterlijk")
    return einde


def _tegen_voorschot(stand: Stand) -> str | None:
    """Why no voorschot is to be given: a ground of art. 52 lid 1, or no right in any month."""
    for blad in stand.onderwerpen(VOORSCHOT):
        for oordeel in blad.oordelen:
            if oordeel.variabele in GEEN_VOORSCHOT and oordeel.waarde is True:
                return f"Er is vastgelegd: {oordeel.naam}. Dan is er geen voorschot (artikel 52 lid 1 onderdeel a of b)."
    if stand.antwoorden == {Antwoord.NEE}:
        return (
            "Met wat nu bekend is, is er geen recht op bijstand. Dan is er ook niets om vooruit te betalen (artikel 52 lid 1 onderdeel b)."
        )
    return None


def geen_voorschot(stand: Stand) -> SimpleNamespace | None:
    """Why the reader gets no voorschot: the ground, and the reason that was recorded with it. None when he may get one."""
    for blad in stand.onderwerpen(VOORSCHOT):
        for oordeel in blad.oordelen:
            if oordeel.variabele in GEEN_VOORSCHOT and oordeel.waarde is True:
                return SimpleNamespace(grond=oordeel.variabele, reden=oordeel.reden)
    return SimpleNamespace(grond="", reden=None) if stand.antwoorden == {Antwoord.NEE} else None


def _voorschotdag(stand: Stand, variabele: str) -> Waarde | None:
    """A day of the voorschotten, where there is an application and no ground against them."""
    blad = None if _tegen_voorschot(stand) else stand.onderwerp(VOORSCHOTDAGEN)
    dag = blad.uit.get(variabele) if blad is not None else None
    return dag if dag is not None and isinstance(dag.waarde, date) else None


def volgend_voorschot(stand: Stand) -> Waarde | None:
    """The last day for the next voorschot: it lies ahead, and after the day of each that was given."""
    return _voorschotdag(stand, "uiterste_dag_komend_voorschot")


def voorschot_over_tijd(stand: Stand) -> SimpleNamespace | None:
    """The voorschotten that should have been there before this letter, and when they come; None when there are none."""
    blad, sinds = stand.onderwerp(VOORSCHOTDAGEN), _voorschotdag(stand, "uiterste_dag_na_verleende_voorschotten")
    aantal = blad.uit.get("voorschotten_over_tijd") if blad is not None and sinds is not None and stand.verzonden is not None else None
    if not aantal:
        return None
    alsnog = stand.vastgelegd("te_laat_voorschot")
    return SimpleNamespace(aantal=aantal, sinds=sinds, op=alsnog.betaald_op if alsnog else None, reden=alsnog.reden if alsnog else None)


def _zwijgt_over_voorschot(stand: Stand) -> str | None:
    """Why the letter would conceal that a voorschot is late."""
    over_tijd = voorschot_over_tijd(stand)
    if over_tijd is None:
        return None
    wat = f"Uiterlijk {datum(over_tijd.sinds)} had er {'een' if over_tijd.aantal.waarde == 1 else 'weer een'} voorschot moeten zijn"
    if over_tijd.op is None:
        return (
            f"{wat} (artikel 52 lid 1), en dat staat niet in het dossier. Is het er wel, zet het dan onder dossier.voorschotten. "
            "Is het er niet, zet dan onder dossier.te laat voorschot de dag waarop het alsnog wordt betaald: de brief zegt dat dan."
        )
    if stand.verzonden is not None and over_tijd.op.waarde < stand.verzonden:
        return (
            f"{wat}. Het is volgens dossier.te laat voorschot al betaald op {datum(over_tijd.op)}: zet het dan onder dossier.voorschotten."
        )
    return None


def _gebeurd(stand: Stand) -> str | None:
    """Whether all that the dossier says of an application had happened when the letter was sent."""
    dossier, zaak = stand.dossier, stand.zaak
    dagen: list[tuple[str, date | None]] = [("melding", getattr(zaak, "melding", None)), ("aanvraag", getattr(zaak, "aanvraag", None))]
    if dossier is not None and dossier.ontvangst is not None:
        dagen.append(("dossier.ontvangst.op", dossier.ontvangst.op))
    if dossier is not None and dossier.in_de_zoektermijn is not None and dossier.in_de_zoektermijn.verzoek_om_eerder is not None:
        dagen.append(("dossier.in de zoektermijn.verzoek om eerder.op", dossier.in_de_zoektermijn.verzoek_om_eerder.op))
    gevraagd = dossier.gevraagde_gegevens if dossier is not None else None
    if gevraagd is not None:
        plek = "dossier.gevraagde gegevens"
        dagen.append((f"{plek}.verzonden", gevraagd.verzonden))
        dagen += [(f"{plek}.stukken[{nummer}].ontvangen op", stuk.ontvangen_op) for nummer, stuk in enumerate(gevraagd.stukken or (), 1)]
        dagen.append((f"{plek}.uitstel.gevraagd op", gevraagd.uitstel.gevraagd_op if gevraagd.uitstel else None))
    for nummer, voorschot in enumerate((dossier.voorschotten if dossier else None) or (), 1):
        dagen.append((f"dossier.voorschotten[{nummer}].verzonden", voorschot.verzonden))
    return nog_niet_gebeurd(stand, dagen)


def _voorschot_let_op(stand: Stand) -> Iterator[str]:
    """Say in passing that a voorschot is late, where the letter is about something else."""
    if (over_tijd := voorschot_over_tijd(stand)) is not None:
        yield f"Uiterlijk {datum(over_tijd.sinds)} had er een voorschot moeten zijn (artikel 52 lid 1): stuur daarover een eigen brief."


# --- what is asked ---


@dataclass(frozen=True)
class Gevraagd:
    """Something that is asked: with words of the template (``soort``) for an open question of the case, or with those of the dossier."""

    soort: str
    wie: str = ""  # name of the person it is about; empty of the gezin
    wat: Tekst | None = None
    waarom: Tekst | None = None
    waar: Tekst | None = None
    bezit: Tekst | None = None
    niet_zelf: Tekst | None = None  # why the municipality cannot find it itself
    nodig: bool = False  # without it there can be no decision (Awb 4:5 lid 1 c)


# question of the case -> what the citizen is asked for it. What is not here the municipality finds itself (art. 53a lid 1: BRP,
# polisadministratie, UWV and other basic registers), decides itself, or asks in words of its own under dossier.gevraagde gegevens.
STUKKEN = {
    "overige_inkomsten": ("inkomstenbewijs",),
    "bezittingen": ("rekeningen", "schulden"),
    "soort_opleiding": ("opleiding_huisgenoot",),
    "commerciele_overeenkomst": ("contract",),
    "contractpartij": ("contract",),
    "contract_schriftelijk": ("contract",),
    "kan_rijksbekostigd_onderwijs_volgen": ("school",),
    "volgt_rijksbekostigd_onderwijs": ("school",),
    "aanspraak_studiefinanciering": ("studiefinanciering",),
    "giften": ("gift",),
    "eenmalige_giften": ("gift",),
    "waarde_lijfrente": ("lijfrente",),
    "lijfrente_elk_jaar_ingelegd": ("lijfrente",),
    "hoogste_jaarinleg_lijfrente": ("lijfrente",),
    "waarde_lijfrente_uit_toetsingsperiode": ("lijfrente",),
}
NODIG = ("inkomsten", "inkomstenbewijs", "rekeningen", "bezit", "school", "studiefinanciering")
"""What decides whether there is a right at all. The rest changes the amount, or is in favour of the reader: then a decision is possible."""
UITLEG = {"gezamenlijke_huishouding": "huishouden", "ouders_kunnen_niet_bijdragen": "ouders"}


def _stukken_bij(vraag: Vraag) -> Iterator[Gevraagd]:
    """What is asked for an open question of the case."""
    if vraag.soort != "feit":
        return
    wie, pad = vraag.wie, vraag.pad
    if vraag.variabele == "inkomsten_uit_arbeid":
        soorten: tuple[str, ...] = ("inkomsten",) if pad.endswith("inkomsten") else ()  # the amount of wages is with the UWV
    elif vraag.variabele == "bezittingen" and pad.count(".") > 1:
        yield Gevraagd("bezit", wie, bezit=Tekst(pad.rpartition(".")[2], f"zaak: {pad}"), nodig=True)
        return
    elif vraag.variabele == "vermogen_in_eigen_woning":
        soorten = ("hypotheek",) if pad.endswith("hypotheek") else ()  # owner and value: Kadaster and WOZ
    else:
        soorten = STUKKEN.get(vraag.variabele, ())
    for soort in soorten:
        yield Gevraagd(soort, wie, nodig=soort in NODIG)


def _vragen(stand: Stand) -> list[Vraag]:
    """The open questions of the case, each once."""
    vragen = {(vraag.variabele, vraag.pad): vraag for maand in stand.uitkomst.maanden for vraag in maand.vragen}
    return list(vragen.values())


def open_stukken(stand: Stand) -> list[Gevraagd]:
    """What must be asked of the citizen for the open questions of the case, each once, without what the dossier asks in its own words."""
    gevraagd = stand.dossier.gevraagde_gegevens if stand.dossier else None
    eigen = {stuk.bij for stuk in (gevraagd.stukken if gevraagd else None) or () if stuk.bij}
    stukken = (
        stuk
        for vraag in _vragen(stand)
        if not any(vraag.pad == plek or vraag.pad.startswith((f"{plek}.", f"{plek}[")) for plek in eigen)
        for stuk in _stukken_bij(vraag)
    )
    school = (
        Gevraagd("school", blad.wie, nodig=True)
        for blad in stand.onderwerpen(ONDERWIJS)
        if blad.uit.get("documenten_onderwijs_vereist") is True and blad.feit.get("verstrekt") is False
    )
    return list(dict.fromkeys((*stukken, *school)))


def open_uitleg(stand: Stand) -> list[Gevraagd]:
    """What the citizen must explain for the open questions of the case."""
    gevonden = (Gevraagd(UITLEG[vraag.variabele], vraag.wie) for vraag in _vragen(stand) if vraag.variabele in UITLEG)
    return list(dict.fromkeys(gevonden))


def gevraagde_stukken(stand: Stand) -> list[Gevraagd]:
    """All that this letter asks: what the dossier names, and what the case leaves open unless the dossier asks for explanation only."""
    gevraagd = stand.dossier.gevraagde_gegevens if stand.dossier else None
    if gevraagd is None or not gevraagd.vraagt_stukken:
        return []
    eigen = [
        Gevraagd("eigen", "", stuk.wat, stuk.waarom, stuk.waar, niet_zelf=stuk.niet_zelf_omdat, nodig=bool(stuk.nodig_omdat))
        for stuk in stand.vastgelegd("gevraagde_gegevens").stukken or ()
        if stuk.ontvangen_op is None
    ]
    return [*eigen, *open_stukken(stand)]


def _verzoek(stand: Stand) -> GevraagdeGegevens | None:
    return stand.dossier.gevraagde_gegevens if stand.dossier else None


# --- 1: the application was received ---


def _ontvangst_past_niet(stand: Stand) -> str | None:
    """The receipt is confirmed of an application that is handled, before a decision is due."""
    if stand.dossier is None or stand.dossier.ontvangst is None:
        return "Zet onder dossier.ontvangst de dag van ontvangst, en wat er bij de aanvraag zat."
    if reden := _geen_aanvraag(stand) or _geen_beslisdatum(stand):
        return reden
    op = stand.dossier.ontvangst.op
    assert stand.zaak is not None
    if op is not None and stand.zaak.aanvraag is not None and op < stand.zaak.aanvraag:
        return "De aanvraag is ontvangen voordat zij is gedaan: kijk dossier.ontvangst.op en aanvraag na."
    if reden := _gebeurd(stand):
        return reden
    if stand.verzonden is not None and stand.verzonden > uiterste_beslisdatum(stand).waarde:  # type: ignore[operator]
        return (
            f"De termijn om te beslissen is al voorbij: die liep tot en met {datum(uiterste_beslisdatum(stand))}. Beslis nu op de aanvraag."
        )
    return _zwijgt_over_voorschot(stand)


def _laat_aangevraagd(stand: Stand) -> bool:
    """Whether the application came well after it could be made, so that art. 44 lid 3 may come up."""
    zaak = stand.zaak
    if zaak is None or zaak.aanvraag is None or zaak.melding is None:
        return False
    vanaf = stand.zoektermijn.eerste_aanvraagdatum if stand.zoektermijn else zaak.melding
    return zaak.aanvraag > vanaf + RUIM_NA_DE_MELDING


def _ontvangst_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    stand = gegevens.stand
    zaak, ontvangst = stand.zaak, stand.vastgelegd("ontvangst")
    assert zaak is not None
    assert zaak.aanvraag is not None
    return {
        "ontvangen": ontvangst.op or Waarde(zaak.aanvraag, "zaakbestand: aanvraag"),
        "bijgevoegd": ontvangst.stukken or [],
        "uiterlijk": uiterste_beslisdatum(stand),
        "voorschot_op": volgend_voorschot(stand),
        "eerder_voorschot": bool(stand.dossier and stand.dossier.voorschotten),
        "over_tijd": voorschot_over_tijd(stand),
        "geen_voorschot": geen_voorschot(stand),
        "laat_aangevraagd": _laat_aangevraagd(stand),
        "stukken": open_stukken(stand),
        "uitleg": open_uitleg(stand),
        "zelf_opzoeken": any(
            vraag.soort == "feit" and vraag.variabele not in UITLEG and not list(_stukken_bij(vraag)) for vraag in _vragen(stand)
        ),
        "afschriften_vanaf": None,
    }


def _ontvangst_bronnen(gegevens: Gegevens) -> Iterator[tuple[str, Bron]]:
    stand = gegevens.stand
    if stand.dossier is not None and stand.dossier.ontvangst is not None and stand.dossier.ontvangst.elektronisch:
        yield "Bevestigen van de ontvangst", Bron("artikel 2:17 lid 1 Algemene wet bestuursrecht", f"{AWB}2:17&lid=1")
    yield B_BESLISTERMIJN
    if (geen := geen_voorschot(stand)) is not None:
        yield _b_geen_voorschot(geen)
    elif volgend_voorschot(stand):
        yield B_VOORSCHOT
        yield B_TERUG
    yield B_GEGEVENS
    yield B_BEGIN
    if _laat_aangevraagd(stand):
        yield B_LAAT


def _b_geen_voorschot(geen: SimpleNamespace) -> tuple[str, Bron]:
    onderdeel = "a" if geen.grond in GEEN_VOORSCHOT[:2] else "b"
    return "Geen voorschot", Bron(f"artikel 52 lid 1 onderdeel {onderdeel}", f"{PW}52&lid=1&o={onderdeel}")


# --- 2: the search period ---


def _zoektermijn_past_niet(stand: Stand) -> str | None:
    """The letter on the search period is for who has to wait, and only while it runs."""
    termijn = stand.zoektermijn
    if termijn is None:
        return f"Voor deze zaak geldt geen zoektermijn. {_zonder_zoektermijn(stand)}"
    if Antwoord.NEE in stand.antwoorden and not {Antwoord.JA, Antwoord.NODIG} & stand.antwoorden:
        return "Er is geen recht op bijstand, dus wachten helpt niet."
    if not stand.zoektermijn_loopt:
        vanaf = datum(Waarde(termijn.eerste_aanvraagdatum, "zoektermijn"))
        return f"De zoektermijn is voorbij: de aanvraag kon vanaf {vanaf}. Bevestig de ontvangst van de aanvraag, of beslis erop."
    if reden := _gebeurd(stand):
        return reden
    oordeel = _oordeel_eerder(stand)
    gevraagd = stand.dossier.in_de_zoektermijn if stand.dossier else None
    if not eerder_mogelijk(stand) and (oordeel is not None or (gevraagd is not None and gevraagd.verzoek_om_eerder is not None)):
        return (
            "In deze maand kon het college een aanvraag niet eerder in behandeling nemen: artikel 41 lid 11 is er sinds 2026. Laat het "
            "oordeel 'zoektermijn niet toepassen' en 'verzoek om eerder' weg; zet de hulp die er wel is onder dossier.in de "
            "zoektermijn.overbrugging."
        )
    if oordeel is not None and not oordeel.reden.strip():
        return "De brief rust op een oordeel zonder reden: zoektermijn niet toepassen. Schrijf bij dit oordeel in de zaak de reden op."
    verzoek = stand.dossier.in_de_zoektermijn if stand.dossier else None
    if verzoek is not None and verzoek.verzoek_om_eerder is not None and oordeel is None:
        return (
            "Op het verzoek om de aanvraag eerder te behandelen is nog niet beslist: leg het oordeel 'zoektermijn niet toepassen' vast, "
            "met de reden (artikel 41 lid 11)."
        )
    return None


def _zonder_zoektermijn(stand: Stand) -> str:
    """What to do where no search period applies."""
    if stand.zaak is None or stand.zaak.melding is None:
        return "De zaak noemt geen dag van de melding: zet die erbij, want daarna begint zij."
    oordelen = (o for maand in stand.uitkomst.maanden for o in maand.oordelen if o.variabele == "oordeel_zoektermijn_niet_toepassen")
    besloten = "Het college neemt de aanvraag eerder in behandeling. " if any(o.gebruikt for o in oordelen) else ""
    if stand.zaak.aanvraag is None:
        return f"{besloten}Laat de aanvraag meteen doen, zet de dag daarvan in de zaak, en bevestig de ontvangst of beslis."
    return f"{besloten}Bevestig de ontvangst van de aanvraag (zet dossier.ontvangst in de zaak), of beslis erop."


def eerder_mogelijk(stand: Stand) -> bool:
    """Whether the law of this month lets the college handle an application within the search period."""
    return stand.zoektermijn is not None and any("41 lid 11" in bron.artikel for _, _, bron in stand.zoektermijn.uitzonderingen)


def _oordeel_eerder(stand: Stand) -> Oordeel | None:
    """The recorded judgement that the search period applies although earlier handling was considered."""
    oordelen = (o for maand in stand.uitkomst.maanden for o in maand.oordelen if o.variabele == "oordeel_zoektermijn_niet_toepassen")
    return next((o for o in oordelen if o.uitkomst.strip().lower() in NEE), None)


def vroeger_geweigerd(stand: Stand) -> Oordeel | None:
    """The recorded refusal to handle the application within the search period."""
    oordeel = _oordeel_eerder(stand)
    return oordeel if oordeel is not None and oordeel.reden.strip() else None


def _vorm_zoektermijn(stand: Stand) -> Vorm:
    """A notice; a decision when earlier handling was asked for and refused (41 lid 11)."""
    return Vorm.BESLUIT if vroeger_geweigerd(stand) else Vorm.MEDEDELING


def _zoektermijn_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    stand = gegevens.stand
    in_zoektermijn = stand.vastgelegd("in_de_zoektermijn")
    vreemdeling = stand.onderwerp(VOORSCHOT_IN_ZOEKTERMIJN)
    return {
        "afspraken": (in_zoektermijn.afspraken if in_zoektermijn else None) or [],
        "overbrugging": in_zoektermijn.overbrugging if in_zoektermijn else None,
        "verzoek_om_eerder": in_zoektermijn.verzoek_om_eerder if in_zoektermijn else None,
        "antwoord_binnen": in_zoektermijn.antwoord_binnen if in_zoektermijn else None,
        "voorschot_mogelijk": vreemdeling is not None and vreemdeling.antwoord is Antwoord.JA,
        "aangenomen": lambda tekst: _is_aangenomen(stand, tekst),
        "leeftijden": {
            wie: Waarde(leeftijd, "leeftijd_bij_melding") for wie, leeftijd in (stand.zoektermijn.leeftijden if stand.zoektermijn else ())
        },
    }


_FEIT_BIJ_UITZONDERING = {
    "praktijkonderwijs": "praktijkonderwijs_of_vso_in_jaar_voor_aanvraag",
    "urenbeperkt": "medisch_urenbeperkt",
    "loonkostensubsidie": "doelgroep_loonkostensubsidie",
}


def _is_aangenomen(stand: Stand, uitzondering: str) -> bool:
    """Whether nobody said that an exception does not hold: then the letter does not say it either."""
    feiten = {feit for woord, feit in _FEIT_BIJ_UITZONDERING.items() if woord in uitzondering}
    return any(een.variabele in feiten for maand in stand.uitkomst.maanden for een in maand.aannames)


def _zoektermijn_bronnen(gegevens: Gegevens) -> Iterator[tuple[str, Bron]]:
    tijdelijk = gegevens.stand.uitkomst.maanden[0].maand < f"{LID_ELF_SINDS:%Y-%m}"
    for paar in wet.WACHTTIJD:
        if paar != wet.EERDER_BEHANDELEN:
            yield paar
        elif gegevens.eerder_mogelijk:
            yield ("Eerder behandelen", Bron("artikel 41b (tot oktober 2021)", _PW_2021)) if tijdelijk else paar
    if _zoektermijn_gegevens(gegevens)["voorschot_mogelijk"]:
        yield B_VOORSCHOT_IN_ZOEKTERMIJN


# --- 3: a request to complete the application ---


def _verzoek_past_niet(stand: Stand) -> str | None:
    """A request has a term that lies ahead, and something to ask that the municipality cannot find itself."""
    gevraagd = _verzoek(stand)
    if gevraagd is None:
        return "Zet onder dossier.gevraagde gegevens de laatste dag om te sturen, en wat er naast de open vragen van de zaak nodig is."
    if reden := _geen_aanvraag(stand) or _geen_dag_van_verzending(stand, "daarna begint de tijd om aan te vullen"):
        return reden
    assert stand.verzonden is not None
    if gevraagd.verzonden is not None and gevraagd.verzonden != stand.verzonden:
        op = datum(Waarde(gevraagd.verzonden, "dossier.gevraagde gegevens.verzonden"))
        return f"Dit verzoek is al verstuurd op {op}. Voor een nieuw verzoek hoort een nieuwe laatste dag, zonder 'verzonden'."
    if reden := _gebeurd(stand):
        return reden
    if gevraagd.uiterlijk <= stand.verzonden:
        return "De laatste dag om te sturen is al voorbij op de dag van verzending: kies een dag die haalbaar is."
    if not gevraagde_stukken(stand) and not gevraagd.uitleg and not open_uitleg(stand):
        vragen = "; ".join(f"{vraag.vraag.rstrip('.')} ({vraag.pad})" for vraag in _vragen(stand))
        return "Er is niets om aan de aanvrager te vragen." + (
            f" Wat de zaak openlaat, zoekt of beoordeelt de gemeente zelf (artikel 53a lid 1): {vragen}." if vragen else ""
        )
    return _geen_beslisdatum(stand)


def _verzoek_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    stand = gegevens.stand
    gevraagd, stukken = stand.vastgelegd("gevraagde_gegevens"), gevraagde_stukken(stand)
    uitleg: list[object] = [*(gevraagd.uitleg or []), *open_uitleg(stand)]
    return {
        "gevraagd": gevraagd,
        "stukken": stukken,
        "nodig": [stuk for stuk in stukken if stuk.nodig],
        "niet_nodig": [stuk for stuk in stukken if not stuk.nodig],
        "voorschot_gehad": bool(stand.dossier and stand.dossier.voorschotten),
        "aantal_stukken": Waarde(len(stukken), "aantal gevraagde stukken in deze brief"),
        "uitleg": uitleg,
        "aantal_uitleg": Waarde(len(uitleg), "aantal vragen om uitleg in deze brief"),
        "afschriften_vanaf": gevraagd.afschriften_vanaf,
        "uiterlijk": uiterste_beslisdatum(stand),
        "te_laat": uiterste_beslisdatum(stand).waarde < stand.verzonden,  # type: ignore[operator]
        "voorschot_loopt": _tegen_voorschot(stand) is None,
    }


def _verzoek_bronnen(gegevens: Gegevens) -> Iterator[tuple[str, Bron]]:
    yield B_GEGEVENS
    te_laat = _verzoek_gegevens(gegevens)["te_laat"]
    if stukken := gevraagde_stukken(gegevens.stand):
        nodig = any(stuk.nodig for stuk in stukken)
        yield B_AANVULLEN if nodig else B_NODIG
        if not te_laat:
            yield B_STILSTAND
        if nodig and _tegen_voorschot(gegevens.stand) is None:
            yield B_VOORSCHOT
    yield B_BESLISTERMIJN
    if te_laat:
        yield B_TE_LAAT


def _verzoek_let_op(stand: Stand) -> Iterator[str]:
    """Warn for a term in which hardly anybody can send anything."""
    gevraagd = _verzoek(stand)
    if gevraagd is not None and stand.verzonden is not None and (dagen := (gevraagd.uiterlijk - stand.verzonden).days) < KORTE_TERMIJN:
        aantal = "1 dag" if dagen == 1 else f"{dagen} dagen"
        yield (
            f"De lezer heeft maar {aantal} om dit te sturen. Is dat redelijk (artikel 4:5 Awb)? Zeven dagen was lang genoeg "
            "(ECLI:NL:CRVB:2016:1093)."
        )
    yield from _voorschot_let_op(stand)


# --- 4: the application is not handled ---


def _niet_behandelen_past_niet(stand: Stand) -> str | None:
    """Only after a request with a warning, for what is needed and did not come, and in time (Awb 4:5)."""
    besluit = stand.dossier.niet_in_behandeling if stand.dossier else None
    if besluit is None:
        return "Zet onder dossier.niet in behandeling waarom de gemeente van deze bevoegdheid gebruikmaakt."
    if reden := _geen_aanvraag(stand) or _geen_dag_van_verzending(stand, "dit besluit kan alleen binnen vier weken"):
        return reden
    return (
        _gebeurd(stand)
        or _niet_genoeg_gevraagd(stand)
        or _te_vroeg_of_te_laat(stand)
        or _kan_wel_beslissen(stand)
        or _voorschot_niet_beslist(stand)
    )


def _niet_genoeg_gevraagd(stand: Stand) -> str | None:
    """Why what was asked does not carry the decision."""
    gevraagd = _verzoek(stand)
    if gevraagd is None or gevraagd.verzonden is None:
        return (
            "Eerst moet de aanvrager de aanvraag kunnen aanvullen (artikel 4:5 lid 1 Awb): stuur een verzoek om gegevens, en zet onder "
            "dossier.gevraagde gegevens wanneer dat was en wat er is gevraagd."
        )
    if not gevraagd.stukken:
        return (
            "Er staat niet welke stukken ontbreken (dossier.gevraagde gegevens.stukken). Wie alleen geen uitleg gaf, heeft zijn aanvraag "
            "wel aangevuld: beslis dan op de aanvraag (ECLI:NL:CRVB:2015:4829)."
        )
    if all(stuk.ontvangen_op for stuk in gevraagd.stukken):
        return "Alle gevraagde stukken zijn ontvangen: beslis op de aanvraag. Ontbreekt alleen uitleg, dan kan dit besluit niet."
    if not gevraagd.gewaarschuwd:
        return (
            "Er is niet vastgelegd dat het verzoek waarschuwde dat de aanvraag anders niet wordt behandeld (dossier.gevraagde gegevens."
            "gewaarschuwd). Zonder die waarschuwing kan dit besluit niet (ECLI:NL:CRVB:2009:BJ0929): stuur eerst een nieuw verzoek."
        )
    if gevraagd.uitstel is not None and not gevraagd.uitstel.beantwoord:
        return (
            "Op het verzoek om meer tijd is nog niet geantwoord: geef onder dossier.gevraagde gegevens.uitstel de nieuwe dag, of de reden."
        )
    return None


def _kan_wel_beslissen(stand: Stand) -> str | None:
    """Whether it is said why there can be no decision without what is missing (Awb 4:5 lid 1 c)."""
    gevraagd = _verzoek(stand)
    assert gevraagd is not None
    assert gevraagd.stukken is not None
    if not any(stuk.nodig_omdat for stuk in gevraagd.stukken if stuk.ontvangen_op is None):
        wat = "; ".join(stuk.wat for stuk in gevraagd.stukken if stuk.ontvangen_op is None)
        return (
            f"Er staat niet waarom de gemeente zonder de ontbrekende gegevens ({wat}) niet kan beslissen. Kan zij dat niet, zet dan bij "
            "het stuk 'nodig omdat' (dossier.gevraagde gegevens.stukken). Kan zij dat wel, beslis dan op de aanvraag met wat er is "
            "(artikel 4:5 lid 1 onderdeel c Awb)."
        )
    return None


def _te_vroeg_of_te_laat(stand: Stand) -> str | None:
    """Whether the term to complete the application has passed, and the four weeks after it have not."""
    gevraagd, termijn = _verzoek(stand), stand.onderwerp(BESLISTERMIJN)
    assert gevraagd is not None
    assert stand.verzonden is not None
    if stand.verzonden <= gevraagd.einde:
        einde = datum(Waarde(gevraagd.einde, "dossier.gevraagde gegevens"))
        return f"De aanvrager heeft nog tijd tot en met {einde}: tot dan kan de aanvraag niet buiten behandeling blijven."
    if reden := _geen_beslisdatum(stand):
        return reden
    assert termijn is not None
    laatste = termijn.uit.get("uiterste_dag_niet_behandelen")
    if laatste is None:
        return "De laatste dag voor dit besluit is niet bekend."
    if stand.verzonden > laatste.waarde:
        return (
            f"Dit besluit kon tot en met {datum(laatste)}, vier weken na het einde van de tijd om aan te vullen (artikel 4:5 lid 4 Awb). "
            "Beslis nu op de aanvraag zelf."
        )
    return None


def _voorschot_niet_beslist(stand: Stand) -> str | None:
    """Whether it is said what happens to a voorschot that was paid."""
    dossier = stand.dossier
    if dossier is None or not dossier.voorschotten:
        return None
    if any(voorschot.bedrag is None for voorschot in dossier.voorschotten):
        return "Zet bij elk betaald voorschot het bedrag (dossier.voorschotten.bedrag)."
    if dossier.niet_in_behandeling is not None and dossier.niet_in_behandeling.voorschot_terug is None:
        return "Er is een voorschot betaald: zeg onder dossier.niet in behandeling of dat terug moet, en waarom."
    return None


def _niet_behandelen_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    stand = gegevens.stand
    gevraagd, model = stand.vastgelegd("gevraagde_gegevens"), _verzoek(stand)
    assert model is not None
    return {
        "gevraagd": gevraagd,
        "einde": Waarde(model.einde, "zaak: dossier.gevraagde gegevens"),
        "ontbreekt": [stuk for stuk in gevraagd.stukken if stuk.ontvangen_op is None and stuk.nodig_omdat],
        "ook_niet": [stuk for stuk in gevraagd.stukken if stuk.ontvangen_op is None and not stuk.nodig_omdat],
        "weer_wachten": stand.zoektermijn is not None,
        "leeftijd_wachten": _leeftijd_zoektermijn(stand),
        "binnen": [stuk for stuk in gevraagd.stukken if stuk.ontvangen_op is not None],
        "uitstel_te_laat": model.uitstel is not None and model.uitstel.gevraagd_op > model.uiterlijk,
        "niet": stand.vastgelegd("niet_in_behandeling"),
        "voorschotten": stand.vastgelegd("voorschotten") or [],
    }


def _leeftijd_zoektermijn(stand: Stand) -> Waarde:
    """The age below which a new melding starts a new search period."""
    from openfisca_participatie.berekening.rekenen import stelsel

    maand = stand.uitkomst.maanden[-1].maand
    leeftijd = stelsel().get_parameters_at_instant(f"{maand}-01").participatiewet.aanvraag.zoektermijn.leeftijd
    return Waarde(int(leeftijd), f"participatiewet.aanvraag.zoektermijn.leeftijd ({maand})")


def _niet_behandelen_let_op(stand: Stand) -> Iterator[str]:
    """Warn where the term to send the data was short."""
    gevraagd = _verzoek(stand)
    if gevraagd is not None and gevraagd.verzonden is not None and (gevraagd.einde - gevraagd.verzonden).days < KORTE_TERMIJN:
        yield "De aanvrager had minder dan zeven dagen om dit te sturen: was dat redelijk (artikel 4:5 Awb)?"
    yield from _voorschot_let_op(stand)


def _niet_behandelen_bronnen(gegevens: Gegevens) -> Iterator[tuple[str, Bron]]:
    yield "Niet behandelen van een aanvraag", Bron("artikel 4:5 lid 1 en lid 4 Algemene wet bestuursrecht", f"{AWB}4:5")
    yield B_GEGEVENS
    yield "Belangen afwegen", Bron("artikel 3:4 Algemene wet bestuursrecht", f"{AWB}3:4")
    if gegevens.stand.vastgelegd("voorschotten"):
        yield B_VOORSCHOT
    if gegevens.stand.zoektermijn is not None:
        yield "Opnieuw wachten", Bron("artikel 41 lid 4", f"{PW}41&lid=4")
        if gegevens.eerder_mogelijk:
            yield wet.EERDER_BEHANDELEN
    yield "Opnieuw aanvragen", Bron("artikel 41 en artikel 44 lid 1", f"{PW}44&lid=1")


# --- 5: a voorschot ---


def _maanden_van_het_voorschot(stand: Stand) -> list[Maanduitkomst]:
    """The months of the case that the period of the voorschot touches; empty when that of its first day is not computed."""
    voorschot = stand.dossier.voorschotten[-1]  # type: ignore[index, union-attr]
    maanden = [maand for maand in stand.uitkomst.maanden if f"{voorschot.vanaf:%Y-%m}" <= maand.maand <= f"{voorschot.tot:%Y-%m}"]
    return maanden if maanden and maanden[0].maand == f"{voorschot.vanaf:%Y-%m}" else []


def _maand_van_het_voorschot(stand: Stand) -> Maanduitkomst | None:
    """The month that the amount follows: of those of the period the one with the highest minimum, the first where they are the same."""
    maanden = _maanden_van_het_voorschot(stand)
    if not maanden:
        return None
    return max(maanden, key=lambda maand: minimum.getal if (minimum := _van_gezin(maand, "minimaal_voorschot")) else 0.0)


def _van_gezin(maand: Maanduitkomst, variabele: str) -> Waarde | None:
    waarde = maand.waarden.get(variabele, {}).get("gezin")
    return Waarde(float(waarde), f"{variabele} (gezin, {maand.maand})") if isinstance(waarde, int | float) else None


def _voorschot_past_niet(stand: Stand) -> str | None:
    """A voorschot needs an application without decision (or art. 41 lid 8), no ground against it, and at least 95% of the bijstand."""
    voorschotten = (stand.dossier.voorschotten if stand.dossier else None) or []
    if not voorschotten:
        return "Zet onder dossier.voorschotten over welke periode het voorschot gaat."
    verstuurd = voorschotten[-1].verzonden
    if verstuurd is not None and verstuurd != stand.verzonden:
        op = datum(Waarde(verstuurd, "dossier.voorschotten.verzonden"))
        return f"Het besluit over dit voorschot is al verstuurd op {op}: zet een nieuw voorschot erbij."
    in_zoektermijn = stand.zoektermijn_loopt
    if reden := (None if in_zoektermijn else _geen_aanvraag(stand)) or _gebeurd(stand):
        return reden
    if in_zoektermijn and (reden := _geen_voorschot_in_zoektermijn(stand)):
        return reden
    if reden := _tegen_voorschot(stand) or _bedrag_klopt_niet(stand):
        return reden
    if not in_zoektermijn and (uiterlijk := _te_laat(stand)) is not None and voorschotten[-1].betaald_op is None:
        return (
            f"Dit voorschot had er uiterlijk {datum(uiterlijk)} moeten zijn (artikel 52 lid 1): zet onder dossier.voorschotten bij "
            "'betaald op' de dag waarop het geld er is."
        )
    return None if in_zoektermijn else _zwijgt_over_voorschot(stand)


def _te_laat(stand: Stand) -> Waarde | None:
    """The last day for the voorschot of this letter, where it comes after that day."""
    voorschot, uiterlijk = stand.dossier.voorschotten[-1], _voorschotdag(stand, "uiterste_dag_laatst_verleende_voorschot")  # type: ignore[index, union-attr]
    komt = voorschot.betaald_op or stand.verzonden
    return uiterlijk if uiterlijk is not None and komt is not None and komt > uiterlijk.waarde else None  # type: ignore[operator]


def _voorschot_let_op_maanden(stand: Stand) -> Iterator[str]:
    """Warn where a month of the period was not computed: the norm may be higher there."""
    voorschot = stand.dossier.voorschotten[-1]  # type: ignore[index, union-attr]
    if _maanden_van_het_voorschot(stand)[-1].maand < f"{voorschot.tot:%Y-%m}":
        yield (
            f"Het voorschot loopt tot in {voorschot.tot:%Y-%m}, en die maand is niet berekend. Zet haar bij de maanden van de zaak: de "
            "brief gaat uit van de maand met het hoogste bedrag."
        )


def _geen_voorschot_in_zoektermijn(stand: Stand) -> str | None:
    """Within the search period only a foreign national on a ground of art. 41 lid 8 can have a voorschot."""
    blad = stand.onderwerp(VOORSCHOT_IN_ZOEKTERMIJN)
    if blad is not None and blad.antwoord is Antwoord.NODIG:
        return blad.ontbreekt
    if blad is None or blad.antwoord is Antwoord.NEE or not blad.uit["voorschot_in_zoektermijn"]:
        return (
            "De zoektermijn loopt nog. Dan kan een voorschot alleen op grond van artikel 41 lid 8: beantwoord daarvoor onder "
            f"'ook beoordelen' het onderwerp {VOORSCHOT_IN_ZOEKTERMIJN!r}."
        )
    return None


def _bedrag_klopt_niet(stand: Stand) -> str | None:
    """Whether the amount is known, and at least the minimum; what is not known must have been estimated."""
    voorschot, maand = stand.dossier.voorschotten[-1], _maand_van_het_voorschot(stand)  # type: ignore[index, union-attr]
    open_maanden = [een for een in _maanden_van_het_voorschot(stand) if een.antwoord is Antwoord.NODIG]
    if maand is None:
        return f"De maand waarin het voorschot begint, is niet berekend: zet {voorschot.vanaf:%Y-%m} bij de maanden van de zaak."
    if maand.antwoord is Antwoord.NEE:
        return "In deze maand is er geen recht op bijstand, en dus niets om vooruit te betalen (artikel 52 lid 1 onderdeel b)."
    minimum = _van_gezin(maand, "minimaal_voorschot")
    if minimum is None or not minimum:
        vragen = "; ".join(f"{vraag.vraag.rstrip('.')} ({vraag.pad})" for vraag in maand.vragen)
        return f"Het bedrag van het voorschot is nog niet bekend. Nog nodig: {vragen}."
    if open_maanden and not (voorschot.schatting or "").strip():
        vragen = "; ".join(f"{vraag.vraag.rstrip('.')} ({vraag.pad})" for vraag in open_maanden[0].vragen)
        return (
            f"De zaak laat nog open: {vragen}. Het bedrag gaat uit van wat nu bekend is; zeg onder dossier.voorschotten.schatting "
            "waarvan de gemeente uitging, of reken met een variant."
        )
    if voorschot.bedrag is not None and voorschot.bedrag < minimum.getal:
        return f"Het voorschot is lager dan het minimum van artikel 52 lid 2: dat is {bedrag(minimum)}."
    return None


def _voorschot_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    from openfisca_participatie.berekening.rekenen import stelsel

    stand = gegevens.stand
    alle, maand = stand.vastgelegd("voorschotten"), _maand_van_het_voorschot(stand)
    assert maand is not None
    voorschot, minimum = alle[-1], _van_gezin(maand, "minimaal_voorschot")
    deel = stelsel().get_parameters_at_instant(f"{maand.maand}-01").participatiewet.bijstand.voorschot
    return {
        "voorschot": voorschot,
        "bedrag_voorschot": voorschot.bedrag or minimum,
        "minimum": minimum,
        "verwacht": _van_gezin(maand, "algemene_bijstand"),
        "deel": Waarde(float(deel), f"participatiewet.bijstand.voorschot ({maand.maand})"),
        "maand_voorschot": Waarde(maand.maand, "gevraagde maanden"),
        "meer_maanden": len({_van_gezin(een, "minimaal_voorschot") for een in _maanden_van_het_voorschot(stand)}) > 1,
        "nog_open": any(een.antwoord is Antwoord.NODIG for een in _maanden_van_het_voorschot(stand)),
        "te_laat": None if stand.zoektermijn_loopt else _te_laat(stand),
        "al_betaald": bool(voorschot.betaald_op and stand.verzonden and voorschot.betaald_op.waarde < stand.verzonden),
        "eerder_voorschot": bool(stand.dossier and stand.dossier.voorschotten),
        "over_tijd": None if stand.zoektermijn_loopt else voorschot_over_tijd(stand),
        "eerdere": [een for een in alle[:-1] if een.bedrag],
        "volgende": volgend_voorschot(stand),
        "in_zoektermijn": stand.zoektermijn_loopt,
        "redenen": [
            oordeel
            for blad in [stand.onderwerp(VOORSCHOT_IN_ZOEKTERMIJN)]
            if blad is not None and stand.zoektermijn_loopt
            for oordeel in blad.oordelen
        ],
    }


def _voorschot_bronnen(gegevens: Gegevens) -> Iterator[tuple[str, Bron]]:
    if gegevens.stand.zoektermijn_loopt:
        yield B_VOORSCHOT_IN_ZOEKTERMIJN
    yield "Voorschot en bedrag", Bron("artikel 52 lid 1 en lid 2", f"{PW}52")
    yield "Berekening van de bijstand", Bron("artikel 19 lid 2", f"{PW}19&lid=2")
    yield "Verrekenen met de bijstand", Bron("artikel 52 lid 4", f"{PW}52&lid=4")
    yield B_TERUG


# --- 6: more time for the decision ---


def _langer_past_niet(stand: Stand) -> str | None:
    """The notice must be sent within the term, and name a later day with a reason."""
    langer = stand.dossier.langere_beslistermijn if stand.dossier else None
    if langer is None:
        return "Zet onder dossier.langere beslistermijn de nieuwe datum en de reden."
    if reden := _gebeurd(stand):
        return reden
    if langer.verzonden is not None and langer.verzonden != stand.verzonden:
        op = datum(Waarde(langer.verzonden, "dossier.langere beslistermijn.verzonden"))
        return f"Deze nieuwe datum is al meegedeeld op {op}."
    if reden := _geen_aanvraag(stand) or _geen_beslisdatum(stand):
        return reden
    uiterlijk = uiterste_beslisdatum(stand)
    if langer.uiterlijk <= uiterlijk.waarde:  # type: ignore[operator]
        return f"De nieuwe datum is niet later dan de gewone: die is {datum(uiterlijk)}."
    if reden := _geen_dag_van_verzending(stand, "deze brief moet weg binnen de gewone termijn"):
        return reden
    assert stand.verzonden is not None
    if stand.verzonden > uiterlijk.waarde:  # type: ignore[operator]
        return f"De gewone termijn was voorbij op {datum(uiterlijk)}: daarna kan uitstel niet meer (artikel 4:14 lid 3 Awb). Beslis nu."
    return _zwijgt_over_voorschot(stand)


def _langer_let_op(stand: Stand) -> Iterator[str]:
    """Warn for a new date that is far away."""
    langer, uiterlijk = stand.dossier.langere_beslistermijn, uiterste_beslisdatum(stand)  # type: ignore[union-attr]
    if langer is not None and isinstance(uiterlijk.waarde, date) and langer.uiterlijk > uiterlijk.waarde + LANG_UITSTEL:
        yield (
            f"De nieuwe datum ligt meer dan acht weken na {datum(uiterlijk)}. Is dat een redelijke termijn, zo kort mogelijk (artikel 4:14 "
            "Awb)?"
        )


def _langer_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    stand = gegevens.stand
    gevraagd, voorschotten = stand.vastgelegd("gevraagde_gegevens"), stand.vastgelegd("voorschotten") or []
    model = _verzoek(stand)
    stil = model is not None and model.vraagt_stukken and model.verzonden is not None
    return {
        "langer": stand.vastgelegd("langere_beslistermijn"),
        "gewoon_uiterlijk": uiterste_beslisdatum(stand),
        "gevraagd": gevraagd if stil else None,
        "stil_tot": Waarde(model.alles_ontvangen_op or model.einde, "zaak: dossier.gevraagde gegevens") if stil and model else None,
        "alles_binnen": bool(stil and model and model.alles_ontvangen_op),
        "andere_opschorting": stand.vastgelegd("andere_opschorting"),
        "voorschotten": voorschotten,
        "eerder_voorschot": bool(stand.dossier and stand.dossier.voorschotten),
        "geen_voorschot": geen_voorschot(stand),
        "over_tijd": voorschot_over_tijd(stand),
        "voorschot_op": volgend_voorschot(stand),
    }


def _langer_bronnen(gegevens: Gegevens) -> Iterator[tuple[str, Bron]]:
    dossier = gegevens.stand.dossier
    yield "Beslistermijn", Bron("artikel 4:13 en 4:14 Algemene wet bestuursrecht", f"{AWB}4:14")
    if dossier and (dossier.andere_opschorting or (dossier.gevraagde_gegevens and dossier.gevraagde_gegevens.vraagt_stukken)):
        yield B_STILSTAND
    geen = geen_voorschot(gegevens.stand)
    yield B_VOORSCHOT if geen is None else _b_geen_voorschot(geen)
    yield B_TE_LAAT


def _heeft(veld: str) -> Any:
    """Whether the dossier was kept for this letter."""
    return lambda stand: bool(getattr(stand.dossier, veld, None))


def _nog_te_versturen(veld: str) -> Any:
    """The same, of a letter that the dossier does not say was sent before."""

    def verwacht(stand: Stand) -> bool:
        deel = getattr(stand.dossier, veld, None)
        return deel is not None and (deel.verzonden is None or deel.verzonden == stand.verzonden)

    return verwacht


def _nog_niets_gevraagd(stand: Stand) -> bool:
    """A receipt is the first letter of a case."""
    later = ("gevraagde_gegevens", "niet_in_behandeling", "voorschotten", "langere_beslistermijn")
    return _heeft("ontvangst")(stand) and not any(getattr(stand.dossier, veld) for veld in later)


def _voorschot_verwacht(stand: Stand) -> bool:
    """The last voorschot of the dossier is still to be told."""
    if not _heeft("voorschotten")(stand) or _heeft("niet_in_behandeling")(stand):
        return False
    verstuurd = stand.dossier.voorschotten[-1].verzonden  # type: ignore[index, union-attr]
    return verstuurd is None or verstuurd == stand.verzonden


SOORTEN = (
    Soort(
        "ontvangstbevestiging",
        1,
        "wij hebben uw aanvraag ontvangen",
        Vorm.MEDEDELING,
        _nog_niets_gevraagd,
        _ontvangst_past_niet,
        gegevens=_ontvangst_gegevens,
        bronnen=_ontvangst_bronnen,
        vraagt=_vraagt,
        onderwerpen=(BESLISTERMIJN,),
    ),
    Soort(
        "zoektermijn",
        2,
        "u kunt pas na de zoektermijn bijstand aanvragen",
        Vorm.MEDEDELING,
        lambda stand: stand.zoektermijn is not None,
        _zoektermijn_past_niet,
        gegevens=_zoektermijn_gegevens,
        bronnen=_zoektermijn_bronnen,
        vorm_van=_vorm_zoektermijn,
        onderwerpen=(VOORSCHOT_IN_ZOEKTERMIJN,),
    ),
    Soort(
        "verzoek-om-gegevens",
        3,
        "wij hebben nog gegevens of uitleg van u nodig",
        Vorm.VOORNEMEN,
        _nog_te_versturen("gevraagde_gegevens"),
        _verzoek_past_niet,
        gegevens=_verzoek_gegevens,
        bronnen=_verzoek_bronnen,
        vraagt=_vraagt,
        onderwerpen=(BESLISTERMIJN,),
        waarschuwt=_verzoek_let_op,
    ),
    Soort(
        "niet-in-behandeling",
        4,
        "wij behandelen uw aanvraag niet verder",
        Vorm.BESLUIT,
        _heeft("niet_in_behandeling"),
        _niet_behandelen_past_niet,
        gegevens=_niet_behandelen_gegevens,
        bronnen=_niet_behandelen_bronnen,
        vraagt=_vraagt,
        onderwerpen=(BESLISTERMIJN,),
        waarschuwt=_niet_behandelen_let_op,
    ),
    Soort(
        "voorschot",
        5,
        "u krijgt een voorschot op de bijstand",
        Vorm.BESLUIT,
        _voorschot_verwacht,
        _voorschot_past_niet,
        gegevens=_voorschot_gegevens,
        bronnen=_voorschot_bronnen,
        vraagt=_vraagt,
        onderwerpen=(VOORSCHOTDAGEN, VOORSCHOT_IN_ZOEKTERMIJN),
        niet_onzeker=NIET_ONZEKER,
        waarschuwt=_voorschot_let_op_maanden,
    ),
    Soort(
        "langere-beslistermijn",
        6,
        "wij hebben meer tijd nodig voor ons besluit",
        Vorm.MEDEDELING,
        _nog_te_versturen("langere_beslistermijn"),
        _langer_past_niet,
        gegevens=_langer_gegevens,
        bronnen=_langer_bronnen,
        vraagt=_vraagt,
        onderwerpen=(BESLISTERMIJN, VOORSCHOTDAGEN),
        niet_onzeker=(*NIET_ONZEKER, "Dit voorschot uiterlijk op"),
        waarschuwt=_langer_let_op,
    ),
)


__all__ = ["SOORTEN", "Gevraagd", "termijnfeiten", "vroeger_geweigerd"]
