"""Types 19 to 21: bijzondere bijstand, individuele inkomenstoeslag and studietoeslag."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from openfisca_participatie import opmaak
from openfisca_participatie.berekening.uitkomst import Antwoord, Bron, Knoop
from openfisca_participatie.brieven.dossier import Onderwerpblad
from openfisca_participatie.brieven.maandblad import Lezer
from openfisca_participatie.brieven.opmaak import Tekst, bedrag, datum
from openfisca_participatie.brieven.soorten.gehoord import HOREN, NIET_HOREN, gehoord, niet_gehoord
from openfisca_participatie.brieven.soorten.soort import Soort, Vorm, in_het_dossier
from openfisca_participatie.brieven.soorten.stand import Stand
from openfisca_participatie.brieven.soorten.stappen import (
    NIET_GECONTROLEERD,
    gemeenteregels,
    niet_gecontroleerd,
    onzekere_stappen,
    stap,
    stappen,
)
from openfisca_participatie.brieven.wet import PW
from openfisca_participatie.zaak.dossier.horen import GRONDEN

if TYPE_CHECKING:
    from openfisca_participatie.brieven.gegevens import Gegevens
    from openfisca_participatie.zaak import Zaak

BIJZONDER, TOESLAG, STUDIE = "bijzondere bijstand", "individuele inkomenstoeslag", "studietoeslag"
CENT = 0.005


def _pw(onderwerp: str, artikel: str, tekst: str = "") -> tuple[str, Bron]:
    """An article of the Participatiewet in the closing block."""
    return onderwerp, Bron(f"artikel {tekst or artikel}", f"{PW}{artikel.split()[0]}")


def _horen(gegevens: Gegevens) -> Iterator[tuple[str, Bron]]:
    """The articles on hearing somebody first, where the letter says what came of it."""
    gesproken = gehoord(gegevens.stand, gegevens.soort.sleutel)
    if gesproken is not None and gesproken.niet_omdat:
        yield NIET_HOREN[0], Bron(f"{GRONDEN[str(gesproken.niet_omdat)]} Algemene wet bestuursrecht", NIET_HOREN[1].href)
    elif gesproken is not None:
        yield HOREN


def _aanvraag_past_niet(stand: Stand, besluit: Any, sleutel: str) -> str | None:
    """A decision comes after the application that it answers."""
    if stand.verzonden is not None and besluit.aangevraagd_op.waarde > stand.verzonden:
        return (
            f"De aanvraag van {datum(besluit.aangevraagd_op)} is van na de dag van verzending, {opmaak.datum(stand.verzonden)}. "
            f"Pas dossier.{sleutel}.aangevraagd op of dossier.verzonden aan."
        )
    return None


def _ontbreekt(bladen: list[Onderwerpblad]) -> str | None:
    """Why there is no answer yet."""
    open_ = next((blad for blad in bladen if blad.antwoord is Antwoord.NODIG), None)
    return f"Het antwoord is nog niet bekend. {open_.ontbreekt}".strip() if open_ else None


def _merken(*bladen: Onderwerpblad) -> dict[str, object]:
    """The marks of section 6: what was not checked against its source, and what is uncertain."""
    labels = dict.fromkeys([label for blad in bladen for label in blad.onzeker] + onzekere_stappen(*bladen))
    return {"concept": niet_gecontroleerd(*bladen), "onzeker": [Tekst(label, "wet: onzekere regel") for label in labels]}


# --- bijzondere bijstand ---

ARTIKEL_14 = {"alimentatie": "a", "boete": "b", "schade": "c", "vrijwillige_premie": "d", "ontwikkelingsgeneeskunde": "e"}
LENING = ("op korte termijn voldoende middelen", "noodzaak door tekortschietend besef")
ANDERE_REGELING, VERGOEDING = "voorliggende voorziening voor de kosten", "vergoeding door een voorliggende voorziening"
AFLOSSING = "aflossing van de geldlening per maand"


def _bijzonder_past_niet(stand: Stand) -> str | None:
    """One kind of costs, an answer in every month, and what each answer needs on record."""
    besluit, bladen = stand.vastgelegd("bijzondere_bijstand"), stand.onderwerpen(BIJZONDER)
    if besluit is None:
        return "Zet onder dossier.bijzondere bijstand waarvoor het geld is gevraagd en wanneer."
    if not bladen:
        return "Zet onder ook beoordelen het onderwerp bijzondere bijstand, met de kosten en de oordelen."
    if len({blad.uitkomst.pad for blad in bladen}) > 1:
        return "De zaak laat meer dan één soort kosten beoordelen: een brief gaat over één soort. Zet de andere in een eigen zaak."
    if (reden := _aanvraag_past_niet(stand, besluit, "bijzondere bijstand")) is not None:
        return reden
    if (ontbreekt := _ontbreekt(bladen)) is not None:
        return ontbreekt
    if len({blad.antwoord for blad in bladen}) > 1:
        return "In de ene maand is er bijzondere bijstand en in de andere niet: vraag de brief voor een van die maanden (--maand)."
    if bladen[0].antwoord is Antwoord.JA:
        return _toegekend_past_niet(stand, besluit, bladen)
    if not _gronden(stand, bladen[0]):
        return "Er zijn geen kosten om over te beslissen: geef bij het onderwerp de kosten."
    return niet_gehoord(stand, "bijzondere-bijstand", "4:7")


def _toegekend_past_niet(stand: Stand, besluit: Any, bladen: list[Onderwerpblad]) -> str | None:
    """What a grant needs on record: whether another scheme pays, whom is paid, until when receipts are kept, and how a loan is repaid."""
    blad = bladen[0]
    if len(bladen) > 1 and any(een.uit["resterende_draagkracht"] for een in bladen):
        return "Er is draagkracht, en die telt over de hele periode één keer: vraag de brief voor één maand (--maand)."
    if blad.oordeel(ANDERE_REGELING) is None and blad.oordeel(VERGOEDING) is None:
        return (
            f"Er staat niet of een andere regeling deze kosten betaalt (artikel 15). Leg bij het onderwerp het oordeel "
            f"{ANDERE_REGELING!r} vast, met de reden."
        )
    vorm = str(blad.uit["vorm_bijzondere_bijstand"])
    if vorm == "borgtocht":
        return None if besluit.bank else "Zet onder dossier.bijzondere bijstand.bank bij welke bank de gemeente borg staat."
    if not besluit.betalen_aan:
        return 'Zet onder dossier.bijzondere bijstand.betalen aan wie het geld krijgt: "u", of de naam van de winkel.'
    if besluit.bonnen_bewaren_tot is None:
        return "Zet onder dossier.bijzondere bijstand.bonnen bewaren tot de dag tot wanneer de bonnen bewaard moeten blijven."
    if stand.verzonden is not None and besluit.bonnen_bewaren_tot.waarde <= stand.verzonden:
        return f"De bonnen zouden bewaard moeten blijven tot {datum(besluit.bonnen_bewaren_tot)}: dat is voorbij als de brief aankomt."
    if blad.uit["verplichting_tot_zekerheid"] and not besluit.zekerheid:
        return "Zet onder dossier.bijzondere bijstand.zekerheid wat de lezer moet doen voor meer zekerheid (artikel 48 lid 3)."
    if vorm == "geldlening" and (reden := _lening_past_niet(stand, besluit, bladen)):
        return reden
    return niet_gehoord(stand, "bijzondere-bijstand", "4:7") if _minder(bladen) else None


def _minder(bladen: list[Onderwerpblad]) -> bool:
    """Whether a part of the costs is refused."""
    return any(blad.uit["bijzondere_bijstand"].getal < blad.feit["kosten"].getal - CENT for blad in bladen)


def _beoordelaars(blad: Onderwerpblad) -> list[Tekst]:
    """Who judged, each once."""
    return list({str(oordeel.door): oordeel.door for oordeel in blad.oordelen if oordeel.door}.values())


def _lening_past_niet(stand: Stand, besluit: Any, bladen: list[Onderwerpblad]) -> str | None:
    """A loan: what is repaid a month, from when until when, so that it adds up; set-off only with what the person receives (48 lid 4)."""
    blad, terug = bladen[0], besluit.terugbetaling
    aflossing = blad.oordeel(AFLOSSING)
    if len(bladen) > 1:
        return "Een lening voor meer dan één maand kan deze brief niet optellen: vraag de brief per maand (--maand)."
    if terug is None or aflossing is None:
        return (
            "Er staat niet hoe de lening wordt terugbetaald (artikel 51 lid 2): zet het onder dossier.bijzondere bijstand.terugbetaling, "
            f"en leg bij het onderwerp het oordeel {AFLOSSING!r} vast."
        )
    geleend, per_maand = blad.uit["bijzondere_bijstand"], aflossing.waarde
    maanden = (terug.tot_en_met.waarde.year - terug.vanaf.waarde.year) * 12 + terug.tot_en_met.waarde.month - terug.vanaf.waarde.month + 1
    if not (maanden - 1) * per_maand.getal + CENT < geleend.getal <= maanden * per_maand.getal + CENT:
        return (
            f"De aflossing komt niet uit: {maanden} keer {bedrag(per_maand)} past niet bij een lening van {bedrag(geleend)}. "
            "Pas dossier.bijzondere bijstand.terugbetaling aan."
        )
    if terug.verrekenen and not _kan_verrekenen(stand, blad):
        return (
            "Verrekenen kan alleen met algemene bijstand, IOAW, IOAZ of Bbz die de lezer krijgt (artikel 48 lid 4): in "
            f"{blad.maand.waarde} blijkt die niet uit de zaak. Laat anders het onderwerp 'verrekening van een geldlening' beoordelen."
        )
    return None


def _kan_verrekenen(stand: Stand, blad: Onderwerpblad) -> bool:
    """Whether this month has algemene bijstand, or the subject on set-off says that it is possible."""
    maand = next(maand for maand in stand.uitkomst.maanden if maand.maand == blad.maand.waarde)
    apart = stand.onderwerp("verrekening van een geldlening")
    return maand.antwoord is Antwoord.JA or (apart is not None and apart.antwoord is Antwoord.JA)


def _soort_kosten(blad: Onderwerpblad) -> str:
    """What kind of costs they are, as far as the law attaches a consequence to it."""
    return str(blad.feit.get("soort kosten") or "overig")


def _gronden(stand: Stand, blad: Onderwerpblad) -> list[SimpleNamespace]:
    """Why there is no bijzondere bijstand: the steps of the explanation that refuse it, each with what its paragraph needs.

    Where the explanation stops at paragraph 2.2 as a whole, the grounds of the month itself say who is excluded.
    """
    gevonden = [_grond(blad, knoop) for knoop in stappen(blad) if (knoop.variabele, bool(knoop.waarde)) in WEIGERT]
    if not gevonden and stap(blad, "geen_recht_op_bijzondere_bijstand") is True:
        maand = next(maand for maand in stand.uitkomst.maanden if maand.maand == blad.maand.waarde)
        gevonden = [
            SimpleNamespace(soort=grond.variabele, variabele=grond.variabele, wie=grond.wie, waarden={}, bron=grond.bron, grond=grond)
            for grond in maand.gronden
            if grond.variabele in {variabele for variabele, _ in WEIGERT}
        ]
    if not gevonden and blad.uit.get("bijzondere_bijstand_wordt_verleend"):
        vergoed = stap(blad, "oordeel_vergoeding_voorliggende_voorziening")
        gevonden.append(SimpleNamespace(soort="draagkracht" if blad.uit.get("resterende_draagkracht") else "vergoed", vergoed=vergoed))
    return list({een.soort: een for een in gevonden}.values())


WEIGERT = {
    ("oordeel_noodzakelijke_kosten", False),
    ("oordeel_bijzondere_omstandigheden", False),
    ("oordeel_voorliggende_voorziening_kosten", True),
    ("kosten_nooit_noodzakelijk", True),
    ("bijzondere_bijstand_geweigerd_onder_drempel", True),
    ("beroep_op_ouders_gaat_voor", True),
    ("rechthebbende", False),
    ("uitgesloten_vrijheidsontneming", True),
    ("uitgesloten_onttrekking_aan_straf", True),
    ("uitgesloten_dienstplicht", True),
    ("uitgesloten_werkstaking", True),
    ("uitgesloten_verblijf_buitenland", True),
    ("uitgesloten_minderjarig", True),
    ("uitgesloten_uitreiziger", True),
    ("uitgesloten_schuldenlast", True),
}
"""A step of the explanation with the value with which it refuses."""


def _grond(blad: Onderwerpblad, knoop: Knoop) -> SimpleNamespace:
    return SimpleNamespace(
        soort=knoop.variabele,
        variabele=knoop.variabele,
        wie=knoop.wie,
        waarden={},
        bron=knoop.bron,
        grond=SimpleNamespace(zin=Tekst(knoop.regel, knoop.variabele), bron=knoop.bron),
        oordeel=blad.oordeel(knoop.variabele),
    )


def _draagkracht(blad: Onderwerpblad) -> SimpleNamespace:
    """The steps from income and assets to what somebody pays himself."""
    return SimpleNamespace(
        zelf_bepaald=blad.feit.get("draagkracht"),
        norm=stap(blad, "norm_voor_draagkracht"),
        inkomen=stap(blad, "inkomen_voor_draagkracht"),
        per_maand=stap(blad, "draagkracht_uit_inkomen_per_maand"),
        vrij_tot=stap(blad, "draagkracht.inkomen.vrij_tot"),
        volledig_vanaf=stap(blad, "draagkracht.inkomen.volledig_vanaf"),
        aandeel=stap(blad, "draagkracht.inkomen.aandeel"),
        vrij_tot_bij_volledig=stap(blad, "draagkracht.inkomen.vrij_tot_bij_volledige_draagkracht"),
        maanden=stap(blad, "draagkracht.maanden"),
        vermogen=stap(blad, "vermogen_voor_draagkracht"),
        vermogensgrens=stap(blad, "vermogensgrens"),
        uit_vermogen=stap(blad, "draagkracht_uit_vermogen"),
        samen=blad.uit.get("draagkracht_bijzondere_bijstand"),
        verbruikt=blad.feit.get("verbruikte draagkracht"),
        over=blad.uit.get("resterende_draagkracht"),
        onzeker=[knoop.variabele for knoop in stappen(blad) if knoop.onzeker],
    )


def _bijzonder_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    stand = gegevens.stand
    bladen = stand.onderwerpen(BIJZONDER)
    blad, besluit = bladen[0], stand.vastgelegd("bijzondere_bijstand")
    soort = _soort_kosten(blad)
    return {
        "besluit_bb": besluit,
        "bladen": bladen,
        "toegekend": blad.antwoord is Antwoord.JA,
        "bijzonder": blad.uit["bijzondere_bijstand"],
        "kosten": blad.feit["kosten"],
        "soort_kosten": soort,
        "kosten_jaar": stap(blad, "kosten_bijzondere_bijstand_twaalf_maanden"),
        "drempel": stap(blad, "bijzondere_bijstand.drempel"),
        "bedragen_gelijk": len({een.uit["bijzondere_bijstand"].waarde for een in bladen}) == 1,
        "lening": str(blad.uit["vorm_bijzondere_bijstand"]) == "geldlening",
        "borg": str(blad.uit["vorm_bijzondere_bijstand"]) == "borgtocht",
        "dringend": stap(blad, "bijzondere_bijstand_wegens_zeer_dringende_redenen") is True,
        "dringend_mogelijk": blad.uit.get("zeer_dringende_redenen_bijzondere_bijstand_mogelijk"),
        "oordeel_over": blad.oordeel,
        "vergoeding": blad.oordeel(VERGOEDING),
        "lening_gronden": _lening_gronden(blad, soort),
        "zekerheid_nodig": blad.uit["verplichting_tot_zekerheid"],
        "draagkracht": _draagkracht(blad),
        "gronden": _gronden(stand, blad) if blad.antwoord is Antwoord.NEE else [],
        "minder": _minder([blad]) if blad.antwoord is Antwoord.JA and len(bladen) == 1 else False,
        "beoordelaars": _beoordelaars(blad),
        "maandblad": gegevens.perioden[0].blad,
        **_merken(*bladen),
    }


def _lening_gronden(blad: Onderwerpblad, soort: str) -> list[SimpleNamespace]:
    """Why a loan may be chosen (48 lid 2, 51 lid 1): by the kind of costs, or by a judgement with its reason."""
    gronden = [SimpleNamespace(soort=soort, reden=None)] if soort in ("duurzame_gebruiksgoederen", "waarborgsom", "schuldenlast") else []
    for naam in LENING:
        oordeel = blad.oordeel(naam)
        if oordeel is not None and oordeel.waarde is True:
            gronden.append(SimpleNamespace(soort=oordeel.variabele, reden=oordeel.reden))
    return gronden


ARTIKEL_48 = {
    "waarborgsom": "48 lid 2 onderdeel c",
    "schuldenlast": "48 lid 2 onderdeel d",
    "oordeel_op_korte_termijn_voldoende_middelen": "48 lid 2 onderdeel a",
    "oordeel_noodzaak_door_tekortschietend_besef": "48 lid 2 onderdeel b",
    "duurzame_gebruiksgoederen": "51 lid 1",
}


def _bijzonder_bronnen(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    stand = gegevens.stand
    blad, besluit = stand.onderwerpen(BIJZONDER)[0], stand.vastgelegd("bijzondere_bijstand")
    vorm, soort = str(blad.uit["vorm_bijzondere_bijstand"]), _soort_kosten(blad)
    yield _pw("Bijzondere bijstand", "35 lid 1")
    if blad.antwoord is Antwoord.JA:
        yield _pw("Andere regelingen", "15 lid 1")
        if stap(blad, "bijzondere_bijstand_wegens_zeer_dringende_redenen") is True:
            yield _pw("Zeer dringende redenen", "16 lid 1")
        if vorm == "om_niet":
            yield _pw("Niet terugbetalen", "48 lid 1")
        elif vorm == "borgtocht":
            yield _pw("Borg staan", "49", "48 lid 2 en 49 onderdeel a" if soort == "schuldenlast" else "48 lid 2 en 51 lid 1")
        else:
            for grond in _lening_gronden(blad, soort):
                yield _pw("Lening", ARTIKEL_48[grond.soort])
            yield _pw("Terugbetalen", "51 lid 2")
            if besluit.terugbetaling.verrekenen:
                yield _pw("Terugbetalen", "48 lid 4")
            if blad.uit["verplichting_tot_zekerheid"]:
                yield _pw("Zekerheid", "48 lid 3")
    for grond in _gronden(stand, blad) if blad.antwoord is Antwoord.NEE else ():
        if grond.soort == "kosten_nooit_noodzakelijk":
            yield _pw("Kosten die nooit nodig zijn", f"14 onderdeel {ARTIKEL_14[soort]}")
        elif grond.soort == "bijzondere_bijstand_geweigerd_onder_drempel":
            yield _pw("Lage kosten", "35 lid 2")
        elif grond.soort in ("oordeel_voorliggende_voorziening_kosten", "vergoed"):
            yield _pw("Andere regelingen", "15 lid 1")
        elif getattr(grond, "bron", None) is not None:
            yield "Wie bijstand kan krijgen", grond.bron
    if blad.antwoord is Antwoord.NEE and blad.uit.get("zeer_dringende_redenen_bijzondere_bijstand_mogelijk"):
        yield _pw("Zeer dringende redenen", "16 lid 1")
    yield from gemeenteregels(blad)
    yield from _horen(gegevens)


# --- individuele inkomenstoeslag ---


def _toeslag_vraagt(zaak: Zaak, verzonden: date | None) -> Mapping[str, Mapping[str, object]]:
    """The days of the application and of this decision, from which is counted: only where the file asks the subject itself."""
    dossier = zaak.dossier
    if dossier is None or dossier.inkomenstoeslag is None or not any(item.onderwerp.naam == TOESLAG for item in zaak.ook_beoordelen):
        return {}
    return {TOESLAG: {"verleend op": verzonden or dossier.verzonden, "aangevraagd op": dossier.inkomenstoeslag.aangevraagd_op}}


def _toegekende(bladen: list[Onderwerpblad]) -> list[Onderwerpblad]:
    """The answers of those who meet the conditions; an amount that the file gives does not replace these."""
    return [blad for blad in bladen if blad.antwoord is Antwoord.JA and blad.uit.get("komt_in_aanmerking_voor_inkomenstoeslag") is True]


def _toeslag_past_niet(stand: Stand) -> str | None:
    """An answer for every reader in one month, with what was found on outlook and efforts."""
    besluit, bladen = stand.vastgelegd("inkomenstoeslag"), stand.onderwerpen(TOESLAG)
    if besluit is None:
        return "Zet onder dossier.inkomenstoeslag wanneer de toeslag is aangevraagd."
    if not bladen:
        return "Zet onder ook beoordelen het onderwerp individuele inkomenstoeslag, met de feiten en de oordelen."
    if len({blad.maand.waarde for blad in bladen}) > 1:
        return "De toeslag hoort bij één maand, die van de aanvraag: vraag de brief voor die maand (--maand)."
    if (reden := _aanvraag_past_niet(stand, besluit, "inkomenstoeslag") or _dag_past_niet(besluit, bladen)) is not None:
        return reden
    if (ontbreekt := _ontbreekt(bladen)) is not None:
        return ontbreekt
    belanghebbenden = {naam for wie, naam in stand.uitkomst.maanden[0].namen.items() if wie in ("aanvrager", "partner")}
    if missen := belanghebbenden - {str(blad.wie) for blad in bladen}:
        return f"De toeslag is er per persoon. Laat onder ook beoordelen ook beoordelen (wie): {', '.join(sorted(missen))}."
    if not any(blad.feit.get("aanvraag") is True for blad in bladen):
        return "Er is in deze maand geen inkomenstoeslag aangevraagd: geef bij het onderwerp aanvraag: ja."
    if any("komt_in_aanmerking_voor_inkomenstoeslag" not in blad.uit for blad in bladen):
        return "Niet alle voorwaarden zijn bekend: reken de zaak eerst na met 'participatie bereken'."
    toegekend = _toegekende(bladen)
    if len({blad.uit["individuele_inkomenstoeslag"].waarde for blad in toegekend}) > 1:
        return "De zaak noemt verschillende bedragen voor de toeslag: er is één bedrag voor het gezin."
    if _uit_de_zaak(bladen) and not besluit.verordening:
        return (
            "Het bedrag, of het oordeel over het lage inkomen, komt uit de zaak zelf. Zet onder dossier.inkomenstoeslag.verordening op "
            "welke verordening dat rust, met nummer (CVDR) en artikel."
        )
    if any(blad.oordeel("geen uitzicht op inkomensverbetering") for blad in bladen) and not (
        besluit.mogelijkheden and besluit.inspanningen
    ):
        return (
            "Zet onder dossier.inkomenstoeslag bij mogelijkheden en bij inspanningen wat het college daarover vond: beide tellen in elk "
            "geval mee (artikel 36 lid 2)."
        )
    if toegekend and besluit.betalen_op is None:
        return "Zet onder dossier.inkomenstoeslag.betalen op de dag waarop het geld er uiterlijk is."
    if toegekend and stand.verzonden is None:
        return (
            "De dag van verzending is nodig, want daarvan hangt af wanneer de toeslag opnieuw kan (artikel 36 lid 3): "
            "geef dossier.verzonden of --verzonden."
        )
    if len(toegekend) < len(bladen):
        if not toegekend and not all(_voorwaarden(stand, blad).afgewezen for blad in bladen):
            return "De toeslag wordt afgewezen op een grond die deze brief niet kent. Schrijf deze brief zelf."
        return niet_gehoord(stand, "inkomenstoeslag", "4:7")
    return None


def _dag_past_niet(besluit: Any, bladen: list[Onderwerpblad]) -> str | None:
    """The application is one day, in the month that is judged: age and former supplements are looked at on it (36 lid 1 and 3)."""
    aangevraagd = besluit.aangevraagd_op
    if f"{aangevraagd.waarde:%Y-%m}" != bladen[0].maand.waarde:
        return (
            f"De aanvraag was op {datum(aangevraagd)}, en dat is niet in {bladen[0].maand.waarde}: laat de maand van de aanvraag "
            "beoordelen (artikel 36 lid 3)."
        )
    if any(blad.feit.get("aangevraagd op") not in (None, aangevraagd) for blad in bladen):
        return "Bij het onderwerp staat een andere dag van de aanvraag dan onder dossier.inkomenstoeslag: geef één dag."
    return None


def _uit_de_zaak(bladen: list[Onderwerpblad]) -> bool:
    """Whether an amount or the judgement on the income rests on a bylaw that only the file knows."""
    return any(blad.feit.get("bedrag volgens de verordening") or blad.oordeel("langdurig laag inkomen") for blad in bladen)


def _voorwaarden(stand: Stand, blad: Onderwerpblad) -> SimpleNamespace:
    """The conditions of art. 36 for one person: each with its result and the values behind it."""
    maand = next(maand for maand in stand.uitkomst.maanden if maand.maand == blad.maand.waarde)
    lezer = Lezer(maand)
    leeftijd = blad.uit.get("leeftijd_bij_aanvraag_inkomenstoeslag")
    vanaf = stap(blad, "individuele_inkomenstoeslag.leeftijd")
    aow = blad.uit.get("aow_leeftijd_bij_aanvraag_inkomenstoeslag") is True
    te_jong = leeftijd is not None and not aow and vanaf is not None and leeftijd.getal < vanaf.getal
    uitzicht = blad.oordeel("geen uitzicht op inkomensverbetering")
    vermogen = lezer.getal("in_aanmerking_te_nemen_vermogen")
    redenen = {(knoop.variabele, bool(knoop.waarde)) for knoop in stappen(blad)}
    geen_recht = [_grond(blad, knoop) for knoop in stappen(blad) if (knoop.variabele, bool(knoop.waarde)) in WEIGERT]
    al_verleend = bool(blad.uit.get("inkomenstoeslag_al_verleend"))
    uitgesloten = ("uitgesloten_van_inkomenstoeslag_door_gemeente", True) in redenen
    laag = blad.uit.get("langdurig_laag_inkomen")
    voldoet = blad.uit["komt_in_aanmerking_voor_inkomenstoeslag"] is True
    return SimpleNamespace(
        wie=blad.wie,
        voldoet=voldoet,
        leeftijd=leeftijd,
        vanaf=vanaf,
        te_jong=te_jong,
        aow=aow,
        laag=laag,
        inkomen=blad.feit.get("inkomen als deel van de norm"),
        grens=stap(blad, "individuele_inkomenstoeslag.inkomensgrens"),
        maanden=blad.feit.get("maanden met een laag inkomen"),
        nodig=stap(blad, "individuele_inkomenstoeslag.referteperiode"),
        oordeel_laag=blad.oordeel("langdurig laag inkomen"),
        norm=lezer.getal("bijstandsnorm"),
        vermogen=vermogen,
        eigen_vermogen=lezer.getal("vermogen"),
        vermogensgrens=lezer.getal("vermogensgrens"),
        uitzicht=uitzicht,
        al_verleend=al_verleend,
        vorige=blad.feit.get("vorige toeslag"),
        studie=uitgesloten and blad.feit.get("studie in de referteperiode") is True,
        partner_met_aow=uitgesloten and blad.feit.get("studie in de referteperiode") is not True,
        geen_recht=geen_recht,
        afgewezen=voldoet
        or te_jong
        or aow
        or laag is False
        or bool(vermogen)
        or (uitzicht is not None and uitzicht.waarde is False)
        or al_verleend
        or uitgesloten
        or bool(geen_recht),
        opnieuw=blad.uit.get("eerste_dag_nieuwe_aanvraag_inkomenstoeslag"),
        lang_genoeg=blad.uit.get("eerste_dag_lang_genoeg_laag_inkomen"),
    )


def _toeslag_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    stand = gegevens.stand
    bladen = stand.onderwerpen(TOESLAG)
    toegekend = _toegekende(bladen)
    eerste = (toegekend or bladen)[0]
    klasse, opnieuw = eerste.uit.get("klasse_inkomenstoeslag"), eerste.uit.get("eerste_dag_nieuwe_aanvraag_inkomenstoeslag")
    return {
        "besluit_iit": stand.vastgelegd("inkomenstoeslag"),
        "toegekend": bool(toegekend),
        "toeslag": eerste.uit["individuele_inkomenstoeslag"],
        "toegekend_aan": [gegevens.wie(blad.wie) for blad in toegekend],
        "niet_toegekend_aan": [gegevens.wie(blad.wie) for blad in bladen if blad not in toegekend],
        "klasse": str(getattr(klasse, "name", klasse or "")),
        "extra": stap(eerste, "extra_inkomenstoeslag_werkenden"),
        "bedrag_uit_de_zaak": bool(eerste.feit.get("bedrag volgens de verordening")),
        "personen_iit": [_voorwaarden(stand, blad) for blad in bladen],
        "opnieuw": opnieuw,
        "opnieuw_kan_nu": opnieuw is not None and stand.verzonden is not None and opnieuw.waarde <= stand.verzonden,
        "maandblad": gegevens.perioden[0].blad,
        **_merken(*bladen),
    }


def _toeslag_bronnen(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    stand = gegevens.stand
    bladen, besluit = stand.onderwerpen(TOESLAG), stand.vastgelegd("inkomenstoeslag")
    yield _pw("Individuele inkomenstoeslag", "36", "36 lid 1 en 2")
    yield _pw("Eén keer in twaalf maanden", "36 lid 3")
    yield _pw("Vermogen", "34")
    if besluit.verordening:
        yield "Regels van de gemeente", Bron(str(besluit.verordening), "")
    for blad in bladen:
        yield from gemeenteregels(blad)
        yield from (("Wie bijstand kan krijgen", grond.bron) for grond in _voorwaarden(stand, blad).geen_recht if grond.bron)
    yield from _horen(gegevens)


# --- studietoeslag ---

_BESLUIT = "Besluit loonkostensubsidie en minimumbedragen studietoeslag Participatiewet 2021"
_BESLUIT_HREF = "https://wetten.overheid.nl/jci1.3:c:BWBR0044894&artikel="
KAN_NIET_WERKEN = "oordeel_structureel_geen_inkomsten_naast_studie"


def _studie_vraagt(zaak: Zaak, verzonden: date | None) -> Mapping[str, Mapping[str, object]]:
    """The facts stand with the person; the subject only asks for the answer."""
    return {STUDIE: {}} if zaak.dossier is not None and zaak.dossier.studietoeslag is not None else {}


def _studie_past_niet(stand: Stand) -> str | None:
    """An answer, the judgement behind it, and a medical advice or why there was none (36b lid 2)."""
    besluit, bladen = stand.vastgelegd("studietoeslag"), stand.onderwerpen(STUDIE)
    if besluit is None:
        return "Zet onder dossier.studietoeslag wanneer de toeslag is aangevraagd, en wat het geneeskundig advies zegt."
    if not bladen:
        return "Zet onder ook beoordelen het onderwerp studietoeslag."
    if (reden := _dagen_studie_passen_niet(stand, besluit, bladen)) is not None:
        return reden
    if (ontbreekt := _ontbreekt(bladen)) is not None:
        return ontbreekt
    if len({(blad.antwoord, blad.uit[STUDIE].waarde) for blad in bladen}) > 1 or len({blad.uitkomst.pad for blad in bladen}) > 1:
        return "De studietoeslag is niet in alle maanden gelijk: vraag de brief voor maanden met hetzelfde bedrag (--maand)."
    blad = bladen[0]
    studie, oordeel = _studie(stand, blad), _oordeel_studie(stand, blad)
    if oordeel is None and studie.studiefinanciering is not False and studie.wajong is not True:
        return (
            "Er staat niet of de student door ziekte of gebrek geen inkomsten naast de studie kan hebben: leg het oordeel "
            "'structureel geen inkomsten naast studie' vast, met de reden."
        )
    if oordeel is not None and besluit.advies is None and besluit.geen_advies_omdat is None:
        return (
            "Er staat geen geneeskundig advies (artikel 36b lid 2): zet het onder dossier.studietoeslag bij advies, of bij geen advies "
            "omdat waarom het recht zonder advies vaststaat."
        )
    if besluit.geen_advies_omdat is not None and oordeel is not None and oordeel.uitkomst.strip().lower() != "ja":
        return "Zonder geneeskundig advies kan het college alleen vaststellen dat er wel recht is (artikel 36b lid 2)."
    if studie.van_de_gemeente and not besluit.verordening:
        return "Het bedrag van de gemeente komt uit de zaak. Zet onder dossier.studietoeslag.verordening waar het staat (CVDR en artikel)."
    if blad.antwoord is Antwoord.JA:
        return None if besluit.vanaf else "Zet onder dossier.studietoeslag.vanaf de eerste dag waarover er studietoeslag is."
    if not (studie.komt_in_aanmerking or studie.geen_studiefinanciering or studie.wajong or studie.kan_werken or studie.anders):
        return "Er is geen studietoeslag gevraagd: geef bij de persoon onder studietoeslag de feiten."
    return niet_gehoord(stand, "studietoeslag", "4:7")


def _dagen_studie_passen_niet(stand: Stand, besluit: Any, bladen: list[Onderwerpblad]) -> str | None:
    """Application and advice come before the decision; it begins in the first month judged, and no other amount may have begun since."""
    if (reden := _aanvraag_past_niet(stand, besluit, "studietoeslag")) is not None:
        return reden
    if stand.verzonden is not None and besluit.advies_op is not None and besluit.advies_op.waarde > stand.verzonden:
        return (
            f"Het geneeskundig advies is van {datum(besluit.advies_op)}, na de dag van verzending: pas dossier.studietoeslag.advies op aan."
        )
    if bladen[0].antwoord is not Antwoord.JA:
        return None
    if besluit.vanaf is not None and f"{besluit.vanaf.waarde:%Y-%m}" != bladen[0].maand.waarde:
        return (
            f"De toeslag begint op {datum(besluit.vanaf)}, en de zaak begint in {bladen[0].maand.waarde}: laat de maanden vanaf die dag "
            "beoordelen."
        )
    anders = bladen[-1].uit.get("eerste_dag_ander_bedrag_studietoeslag")
    if anders is not None and stand.verzonden is not None and anders.waarde <= stand.verzonden:
        return (
            f"Vanaf {datum(anders)} hoort bij de leeftijd een ander bedrag, en dat is al begonnen: laat die maand ook beoordelen en maak "
            "een brief per bedrag (--maand)."
        )
    return None


def _oordeel_studie(stand: Stand, blad: Onderwerpblad) -> Any:
    """The recorded judgement on earning beside the study."""
    maand = next(maand for maand in stand.uitkomst.maanden if maand.maand == blad.maand.waarde)
    return next((een for een in maand.oordelen if een.variabele == KAN_NIET_WERKEN and een.wie in ("", blad.wie)), None)


def _studie(stand: Stand, blad: Onderwerpblad) -> SimpleNamespace:
    """The steps of the studietoeslag."""
    gekregen = stap(blad, "ontvangt_studiefinanciering_of_wtos")
    leeftijden = [knoop for knoop in stappen(blad) if ".studietoeslag.bedrag.leeftijd_" in knoop.variabele]
    landelijk = stap(blad, leeftijden[0].variabele) if leeftijden else None
    komt = blad.uit.get("komt_in_aanmerking_voor_studietoeslag") is True
    wajong, kan = stap(blad, "recht_op_wajong"), stap(blad, KAN_NIET_WERKEN)
    te_jong = stap(blad, "studietoeslag.leeftijd")
    vermogen = stap(blad, "in_aanmerking_te_nemen_vermogen")
    return SimpleNamespace(
        wie=blad.wie,
        bedrag=blad.uit[STUDIE],
        leeftijd=stap(blad, "leeftijd"),
        landelijk=landelijk,
        van_de_gemeente=stap(blad, "studietoeslag_volgens_verordening"),
        stage=stap(blad, "inkomsten_uit_stage"),
        vrij=stap(blad, "vrij_stagebedrag"),
        af=stap(blad, "vermindering_studietoeslag"),
        komt_in_aanmerking=komt,
        studiefinanciering=gekregen,
        geen_studiefinanciering=gekregen is False and not komt,
        wajong=wajong is True,
        kan_werken=kan is False and not komt,
        anders=not komt and (te_jong is not None or bool(vermogen)),
        vanaf_leeftijd=te_jong if not komt else None,
        anders_vanaf=blad.uit.get("eerste_dag_ander_bedrag_studietoeslag") if landelijk is not None else None,
        vermogen=vermogen if not komt else None,
    )


def _studie_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    from openfisca_participatie.brieven.gegevens import _oordeel

    stand = gegevens.stand
    bladen = stand.onderwerpen(STUDIE)
    oordeel = _oordeel_studie(stand, bladen[0])
    return {
        "besluit_st": stand.vastgelegd("studietoeslag"),
        "toegekend": bladen[0].antwoord is Antwoord.JA,
        "studie": _studie(stand, bladen[-1]),
        "oordeel_studie": _oordeel(oordeel) if oordeel is not None else None,
        **_merken(*bladen),
    }


def _studie_bronnen(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    stand = gegevens.stand
    blad, besluit = stand.onderwerpen(STUDIE)[0], stand.vastgelegd("studietoeslag")
    studie = _studie(stand, blad)
    yield _pw("Studietoeslag", "36b lid 1")
    if besluit.advies or besluit.geen_advies_omdat:
        yield _pw("Geneeskundig advies", "36b lid 2")
    yield _pw("Wie studietoeslag kan krijgen", "36b lid 3")
    if blad.antwoord is Antwoord.JA:
        yield _pw("Veranderingen doorgeven", "36b lid 4")
    if studie.stage:
        yield _pw("Stage", "36b lid 5")
    if studie.landelijk:
        yield "Bedrag", Bron(f"artikel {'7a en 7b' if studie.stage else '7a'} {_BESLUIT}", f"{_BESLUIT_HREF}7a")
    for knoop in stappen(blad):
        if knoop.soort == "parameter" and knoop.bron_kwaliteit in NIET_GECONTROLEERD:
            yield "Bedrag", Bron(f"{knoop.herkomst} (concept, niet gecontroleerd)", "")
    if besluit.verordening:
        yield "Regels van de gemeente", Bron(str(besluit.verordening), "")
    yield from _horen(gegevens)


SOORTEN = (
    Soort(
        "bijzondere-bijstand",
        19,
        "of u bijzondere bijstand krijgt",
        Vorm.BESLUIT,
        ligt_voor_de_hand=in_het_dossier("bijzondere_bijstand"),
        past_niet=_bijzonder_past_niet,
        gegevens=_bijzonder_gegevens,
        bronnen=_bijzonder_bronnen,
        onderwerpen=(BIJZONDER,),
        ook_naast_svb=True,
    ),
    Soort(
        "inkomenstoeslag",
        20,
        "of u de individuele inkomenstoeslag krijgt",
        Vorm.BESLUIT,
        ligt_voor_de_hand=in_het_dossier("inkomenstoeslag"),
        past_niet=_toeslag_past_niet,
        gegevens=_toeslag_gegevens,
        bronnen=_toeslag_bronnen,
        vraagt=_toeslag_vraagt,
        onderwerpen=(TOESLAG,),
        ook_naast_svb=True,
    ),
    Soort(
        "studietoeslag",
        21,
        "of u studietoeslag krijgt",
        Vorm.BESLUIT,
        ligt_voor_de_hand=in_het_dossier("studietoeslag"),
        past_niet=_studie_past_niet,
        gegevens=_studie_gegevens,
        bronnen=_studie_bronnen,
        vraagt=_studie_vraagt,
        onderwerpen=(STUDIE,),
        ook_naast_svb=True,
    ),
)
