"""Types 11, 12, 13 and 18: suspension, the end of bijstand, recovery and how it is paid."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from openfisca_participatie.berekening.totalen import som, termijnen, verschil
from openfisca_participatie.berekening.uitkomst import Antwoord, Bron, Grond, Maanduitkomst
from openfisca_participatie.brieven.dossier import Onderwerpblad
from openfisca_participatie.brieven.maandblad import belanghebbenden, maandblad
from openfisca_participatie.brieven.opmaak import Tekst, Waarde, bedrag, datum, euro, maand
from openfisca_participatie.brieven.soorten.gehoord import niet_gehoord
from openfisca_participatie.brieven.soorten.soort import Soort, Vorm
from openfisca_participatie.brieven.soorten.stand import Stand
from openfisca_participatie.brieven.wet import AWB, PW, einde_van_de_termijn

if TYPE_CHECKING:
    from openfisca_participatie.brieven.gegevens import Gegevens
    from openfisca_participatie.zaak import Zaak
    from openfisca_participatie.zaak.dossier.stoppen_en_terugbetalen import Beeindiging, Betaald, Betalingsregeling, Opschorting, Termijnen
    from openfisca_participatie.zaak.dossier.stoppen_en_terugbetalen import Terugvordering as Terugvorderdossier

_CRVB = "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:CRVB:2024:2193"
OPSCHORTING, VAKANTIETOESLAG = "opschorting van het recht", "vakantietoeslag"
TERUGVORDERING, AANSPRAKELIJK = "terugvordering", "hoofdelijke aansprakelijkheid"
GEEN_RECHT, INTREKKING, NA_OPSCHORTING = "geen recht meer", "intrekking", "intrekking na opschorting"
GESCHONDEN = "inlichtingenplicht geschonden"
NIETS_BETAALD, DRINGEND = "er is niets te veel betaald", "er zijn dringende redenen"
OVERMAKEN, INHOUDEN = "zelf overmaken", "inhouden op de bijstand"
LATER, INBEGREPEN = "later betaald", "zit in het inkomen"
CENT = 0.005
KORTE_HERSTELTERMIJN = 7  # days; below it the sender is warned
KORTSTE_MAAND = 28
MAANDEN_PER_JAAR = 12
DAG = timedelta(days=1)

WEKEN_BETALEN = Waarde(6, "Algemene wet bestuursrecht, artikel 4:87 lid 1")
WEKEN_OPSCHORTEN = Waarde(8, "artikel 54 lid 1")
MAANDEN_OPNIEUW = Waarde(12, "artikel 43a lid 1")
MAANDEN_VAKANTIEGELD = Waarde(3, "artikel 45 lid 1")
JAREN_BETALEN = Waarde(10, "artikel 58 lid 7 onderdeel a")
DEEL_INEENS = Waarde(0.5, "artikel 58 lid 7 onderdeel d")
OPNIEUW_SINDS = date(2026, 1, 1)  # art. 43a

ONVERPLICHT_HOREN = {  # grounds for not hearing that do not fit every decision -> why not
    "de gegevens wijken niet af van die van de aanvrager": "die grond hoort bij een aanvraag, en dit besluit is niet aangevraagd",
    "gegevens die verplicht zijn niet verstrekt": "die grond geldt alleen als iemand gegevens niet gaf die hij moest geven",
    "financieel besluit dat in bezwaar geheel te herstellen is": "die grond geldt alleen voor een besluit dat een bedrag vaststelt",
}


# --- shared ---


def _horen(stand: Stand, sleutel: str, *, geschonden: bool, bedrag: bool, gevraagd: bool = False) -> str | None:
    """Why the letter must wait for a hearing, or why the ground not to hear does not fit this decision.

    Awb 4:7 is for a request that is not granted as it was asked (``gevraagd``), 4:8 for what nobody asked.
    """
    if reden := niet_gehoord(stand, sleutel, "4:7" if gevraagd else "4:8"):
        return reden
    assert stand.dossier is not None
    verslag = next(een for een in stand.dossier.gehoord or () if een.over == sleutel)
    if verslag.op is not None and stand.verzonden is not None and verslag.op > stand.verzonden:
        return f"Reageren kon tot en met {_dag(verslag.op)}: dit besluit mag niet eerder weg."
    past = {
        "de gegevens wijken niet af van die van de aanvrager": gevraagd,
        "gegevens die verplicht zijn niet verstrekt": geschonden,
        "financieel besluit dat in bezwaar geheel te herstellen is": bedrag,
    }
    if verslag.niet_omdat in ONVERPLICHT_HOREN and not past.get(verslag.niet_omdat, False):
        return f"De grond om niet te horen past niet: {ONVERPLICHT_HOREN[verslag.niet_omdat]} ({verslag.artikel} Awb)."
    return None


def _bronnen_horen(gegevens: Gegevens, sleutel: str, *, gevraagd: bool = False) -> Iterator[tuple[str, Bron]]:
    """The articles on hearing, for what was done."""
    dossier = gegevens.stand.dossier
    verslag = next((een for een in (dossier.gehoord if dossier else None) or () if een.over == sleutel), None)
    if verslag is not None and verslag.niet_omdat is None:
        artikel = "4:7" if gevraagd else "4:8"
        yield "Uw kant van het verhaal", Bron(f"artikel {artikel} en 4:9 Algemene wet bestuursrecht", f"{AWB}{artikel}")
    elif verslag is not None:
        yield "Waarom wij u niet eerst hoorden", Bron(f"{verslag.artikel} Algemene wet bestuursrecht", f"{AWB}4:8")


def _gevuld(tekst: str | None) -> bool:
    return bool((tekst or "").strip())


def _dag(dag: date) -> str:
    return datum(Waarde(dag, "dossier"))


def _maandnaam(een: str) -> str:
    return maand(Waarde(een, "dossier"))


def _blad(stand: Stand, naam: str) -> Onderwerpblad | None:
    """The answer on a subject: of the first month that says yes, otherwise of the first."""
    bladen = stand.onderwerpen(naam)
    return next((blad for blad in bladen if blad.antwoord is Antwoord.JA), bladen[0] if bladen else None)


def _onzeker(gegevens: Gegevens, maanden: Container[str]) -> list[Tekst]:
    """The uncertain rules behind the subjects of the letter and behind what was due in these months."""
    van_de_maanden = (label for een in gegevens.maanden if een.maand in maanden for label in een.onzeker)
    return [Tekst(label, "wet: onzekere regel") for label in dict.fromkeys([*gegevens.onzeker, *van_de_maanden])]


def _maand(stand: Stand, een: str) -> Maanduitkomst | None:
    return next((uitkomst for uitkomst in stand.uitkomst.maanden if uitkomst.maand == een), None)


def _maand_van(dag: date) -> str:
    return f"{dag:%Y-%m}"


def _niet_berekend(maanden: Iterable[Maanduitkomst]) -> str | None:
    """Why what is due in these months is not known."""
    for een in maanden:
        if een.antwoord is Antwoord.NODIG:
            punten = "; ".join(f"{vraag.vraag.rstrip('.')} ({vraag.pad})" for vraag in een.vragen)
            return f"Het recht over {_maandnaam(een.maand)} is nog niet bekend. Nog nodig: {punten or 'reken de zaak eerst na'}."
        if een.wisselingen:
            return f"In {_maandnaam(een.maand)} verandert iets dat niet per deel van de maand is berekend: {een.wisselingen[0]}"
        if any(regel.onderdeel == "Uitbetaling" for regel in een.regels):
            return (
                f"In {_maandnaam(een.maand)} verlaagt een maatregel, de taaleis of een boete wat wordt uitbetaald: daarmee rekent deze "
                "brief niet."
            )
    return None


def _perioden(maanden: list[str], herkomst: str) -> list[SimpleNamespace]:
    """Months as periods without a gap, each as the macro ``periode`` writes it."""
    groepen: list[list[str]] = []
    for naam in maanden:
        if groepen and _maand_van(date.fromisoformat(f"{groepen[-1][-1]}-01") + timedelta(days=31)) == naam:
            groepen[-1].append(naam)
        else:
            groepen.append([naam])
    return [_periode(groep, herkomst) for groep in groepen]


def _periode(maanden: list[str], herkomst: str) -> SimpleNamespace:
    """Months as the macro ``periode`` writes them."""
    van, tot = Waarde(maanden[0], herkomst), Waarde(maanden[-1], herkomst)
    return SimpleNamespace(van=van, tot=tot, enkel=len(maanden) == 1, twee=len(maanden) == 2, zelfde_jaar=maanden[0][:4] == maanden[-1][:4])


# --- 11: suspension ---


def _vraagt_opschorting(zaak: Zaak, verzonden: date | None) -> Mapping[str, Mapping[str, object]]:
    deel = zaak.dossier.opschorting if zaak.dossier else None
    return {OPSCHORTING: {"einde van de hersteltermijn": deel.hersteltermijn}} if deel is not None else {}


def _opschorting(stand: Stand) -> Opschorting | None:
    return stand.dossier.opschorting if stand.dossier else None


def _opschorting_past_niet(stand: Stand) -> str | None:
    """Asked first, not given, still within eight weeks, and a term for repair that has yet to pass."""
    deel = _opschorting(stand)
    if deel is None:
        return "Zet onder dossier.opschorting wat wanneer is gevraagd, wat nog nodig is, en tot wanneer dat kan worden hersteld."
    if stand.zaak is None or stand.zaak.bijstand_sinds is None:
        return "Er loopt geen bijstand, dus er is niets om op te schorten: zet in de zaak sinds wanneer de bijstand loopt."
    if stand.verzonden is None:
        return "De dag van verzending is nodig, want de hersteltermijn loopt vanaf die dag: geef dossier.verzonden of --verzonden."
    if deel.besluit_van is not None and deel.besluit_van != stand.verzonden:
        return f"De brief over de opschorting is al verstuurd op {_dag(deel.besluit_van)}."
    if stand.verzonden <= deel.moest_er_zijn_op:
        return f"De eerste termijn loopt nog tot en met {_dag(deel.moest_er_zijn_op)}: pas daarna kan het recht worden opgeschort."
    if deel.hersteltermijn <= stand.verzonden:
        return (
            f"De hersteltermijn tot en met {_dag(deel.hersteltermijn)} is voorbij op de dag van verzending, {_dag(stand.verzonden)}: "
            "er moet tijd zijn om te herstellen (artikel 54 lid 2)."
        )
    return _niet_opgeschort(stand, deel) or _horen(stand, "opschorting", geschonden=True, bedrag=False) or _periode_onbekend(stand, deel)


def _verkeerde_dag(blad: Onderwerpblad, deel: Opschorting) -> str | None:
    """Which day the suspension may begin on (art. 54 lid 1 a and b)."""
    if blad.feit.get("verzuim betreft de periode vanaf") is not None:
        return (
            "Bij dossier.opschorting staat waarom niet is te bepalen over welke tijd het verzuim gaat, maar het onderwerp geeft die tijd: "
            "een van de twee."
            if _gevuld(deel.geen_periode_omdat)
            else None
        )
    eerste = blad.uit["eerste_dag_opschorting_recht"]
    if eerste.waarde <= deel.moest_er_zijn_op:
        return (
            f"De opschorting kan niet beginnen op {datum(eerste)}: de termijn liep tot en met {_dag(deel.moest_er_zijn_op)}, en pas de dag "
            "daarna is er een verzuim (artikel 54 lid 1 onderdeel b)."
        )
    return None


def _periode_onbekend(stand: Stand, deel: Opschorting) -> str | None:
    """Onderdeel b is for a time that cannot be determined, and the file says why."""
    blad = _blad(stand, OPSCHORTING)
    if blad is not None and blad.feit.get("verzuim betreft de periode vanaf") is None and not _gevuld(deel.geen_periode_omdat):
        return (
            "Zet onder dossier.opschorting.geen periode omdat waarom niet is te bepalen over welke tijd het verzuim gaat, of geef bij het "
            "onderwerp 'verzuim betreft de periode vanaf' (artikel 54 lid 1 onderdeel a en b)."
        )
    return None


def _korte_hersteltermijn(stand: Stand) -> Iterator[str]:
    """Warn for a term in which hardly anybody can repair anything."""
    deel = _opschorting(stand)
    if deel is not None and stand.verzonden is not None and (dagen := (deel.hersteltermijn - stand.verzonden).days) < KORTE_HERSTELTERMIJN:
        aantal = "1 dag" if dagen == 1 else f"{dagen} dagen"
        yield f"De lezer heeft maar {aantal} om te herstellen: lukt het daarin om de brief te krijgen en te antwoorden (artikel 54 lid 2)?"


def _niet_opgeschort(stand: Stand, deel: Opschorting) -> str | None:
    """What the subject says against it."""
    blad = _blad(stand, OPSCHORTING)
    if blad is None:
        return f"Zet onder ook beoordelen het onderwerp {OPSCHORTING!r} met de dag van het verzuim en de oordelen."
    if blad.antwoord is Antwoord.NODIG:
        return blad.ontbreekt
    if blad.antwoord is Antwoord.NEE:
        wat = f" Nog te beslissen: {', '.join(blad.uitkomst.nog_te_beslissen)}." if blad.uitkomst.nog_te_beslissen else ""
        return f"Het recht op bijstand is in deze maanden niet opgeschort (artikel 54 lid 1).{wat}"
    laatste = blad.uit["laatste_dag_opschorting_recht"]
    if deel.hersteltermijn > laatste.waarde:
        return (
            f"De hersteltermijn loopt tot en met {_dag(deel.hersteltermijn)}, maar het recht kan hooguit acht weken worden opgeschort: "
            f"tot en met {datum(laatste)} (artikel 54 lid 1)."
        )
    return _verkeerde_dag(blad, deel)


def _opschorting_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    blad, deel = _blad(gegevens.stand, OPSCHORTING), _opschorting(gegevens.stand)
    assert blad is not None
    assert deel is not None
    return {
        "opschorting": gegevens.stand.vastgelegd("opschorting"),
        "vanaf": blad.uit["eerste_dag_opschorting_recht"],
        "direct_na_de_termijn": deel.moest_er_zijn_op + DAG == blad.uit["eerste_dag_opschorting_recht"].waarde,
        "periode_bekend": blad.feit.get("verzuim betreft de periode vanaf") is not None,
        "redenen": [een.reden for een in blad.oordelen if een.waarde is True and een.variabele != "oordeel_recht_opschorten"],
        "reden_opschorten": blad.oordeel("oordeel_recht_opschorten"),
        "weken_opschorten": WEKEN_OPSCHORTEN,
    }


def _opschorting_bronnen(gegevens: Gegevens) -> Iterator[tuple[str, Bron]]:
    blad = _blad(gegevens.stand, OPSCHORTING)
    assert blad is not None
    onderdeel = "a" if blad.feit.get("verzuim betreft de periode vanaf") is not None else "b"
    yield "Opschorting", Bron(f"artikel 54 lid 1 onderdeel {onderdeel}", f"{PW}54&lid=1")
    yield "Tijd om te herstellen", Bron("artikel 54 lid 2", f"{PW}54&lid=2")
    yield "Als u niet herstelt", Bron("artikel 54 lid 4", f"{PW}54&lid=4")
    yield "Gegevens geven en meewerken", Bron("artikel 17 lid 1 en lid 2", f"{PW}17")
    yield from _bronnen_horen(gegevens, "opschorting")


# --- 12: the end ---


def _beeindiging(stand: Stand) -> Beeindiging | None:
    return stand.dossier.beeindiging if stand.dossier else None


def _vraagt_beeindiging(zaak: Zaak, verzonden: date | None) -> Mapping[str, Mapping[str, object]]:
    deel = zaak.dossier.beeindiging if zaak.dossier else None
    if deel is None:
        return {}
    gevraagd: dict[str, Mapping[str, object]] = {VAKANTIETOESLAG: {"laatste dag": deel.vanaf - DAG}}
    return {**gevraagd, **(_vraagt_opschorting(zaak, verzonden) if deel.wijze == NA_OPSCHORTING else {})}


def _beeindiging_past_niet(stand: Stand) -> str | None:
    """A running bijstand, a day that fits how it ends and what the engine says, and what follows for the money."""
    deel = _beeindiging(stand)
    if deel is None:
        return (
            "Zet onder dossier.beëindiging op welke wijze en vanaf welke dag de bijstand eindigt, wat er is gebeurd, "
            "en of er wordt terugbetaald."
        )
    sinds = stand.zaak.bijstand_sinds if stand.zaak else None
    if sinds is None:
        return "Er loopt geen bijstand, dus er is niets om te beëindigen: zet in de zaak sinds wanneer de bijstand loopt."
    if deel.vanaf < sinds:
        return f"De bijstand eindigt vanaf {_dag(deel.vanaf)}, maar begon pas op {_dag(sinds)}."
    if deel.besluit_van is not None and deel.besluit_van != stand.verzonden:
        return f"De brief over het einde van de bijstand is al verstuurd op {_dag(deel.besluit_van)}."
    if deel.laatste_betaling is None:
        return "Zet onder dossier.beëindiging.laatste betaling de dag waarop voor het laatst bijstand is of wordt betaald."
    if deel.terugbetalen == "nee" and stand.dossier is not None and stand.dossier.terugvordering is not None:
        return "Bij dossier.beëindiging staat dat er niets wordt terugbetaald, maar er is ook een dossier.terugvordering: een van de twee."
    na_opschorting = deel.wijze == NA_OPSCHORTING
    tegen = _intrekking_na_opschorting(stand, deel) if na_opschorting else _einde_van_het_recht(stand, deel)
    tegen = tegen or _laatste_maand_onduidelijk(stand, deel, sinds) or _niets_terug_onduidelijk(deel)
    geschonden = na_opschorting or deel.grond == GESCHONDEN
    return tegen or _vakantiegeld_onbekend(stand, deel, sinds) or _horen(stand, "beeindiging", geschonden=geschonden, bedrag=False)


def _laatste_maand_onduidelijk(stand: Stand, deel: Beeindiging, sinds: date) -> str | None:
    """No month with a right may be left unpaid, and none without a right is still to be paid."""
    met_recht = _maand_van(deel.vanaf - DAG)
    over, betaling = deel.laatste_maand, deel.laatste_betaling
    assert betaling is not None
    vraag = "Zet onder dossier.beëindiging bij 'laatste betaling over' de maand van die betaling"
    if over is None:
        if betaling < deel.vanaf - DAG and deel.vanaf != sinds:
            return f"De laatste betaling, {_dag(betaling)}, is voor de laatste dag met bijstand, {_dag(deel.vanaf - DAG)}. {vraag}."
        return f"{vraag}: daaruit blijkt dat er niets te veel is betaald." if deel.niets_terug_omdat == NIETS_BETAALD else None
    if over < met_recht and deel.vanaf != sinds:
        return (
            f"De laatste betaling is die over {_maandnaam(over)}, maar er is recht op bijstand tot {_dag(deel.vanaf)}: over "
            f"{_maandnaam(met_recht)} wordt dan niets betaald. Zet bij 'laatste betaling' de dag van die betaling."
        )
    komt_nog = stand.verzonden is not None and betaling > stand.verzonden
    if over > met_recht and (komt_nog or deel.wijze == GEEN_RECHT):
        return f"Over {_maandnaam(over)} is er geen recht op bijstand, dus daarover hoort geen betaling meer."
    if over > met_recht and deel.niets_terug_omdat == NIETS_BETAALD:
        return f"Over {_maandnaam(over)} is bijstand betaald zonder dat er recht op was: dan is er wel te veel betaald."
    return None


def _niets_terug_onduidelijk(deel: Beeindiging) -> str | None:
    """After a withdrawal over the past nothing is paid back for a reason only (art. 58 lid 1 and 8)."""
    if deel.wijze == GEEN_RECHT or deel.terugbetalen != "nee" or deel.niets_terug_omdat is not None:
        return None
    waarom = "Bijstand die door het schenden van de inlichtingenplicht te veel is betaald, moet terug (artikel 58 lid 1)."
    return (
        f"{waarom if deel.grond == GESCHONDEN else 'Na een intrekking kan er bijstand te veel zijn betaald (artikel 58).'} Zet onder "
        f"dossier.beëindiging.niets terug omdat waarom er niets terug hoeft: {NIETS_BETAALD!r} of {DRINGEND!r} (artikel 58 lid 8)."
    )


def _intrekking_na_opschorting(stand: Stand, deel: Beeindiging) -> str | None:
    """Article 54 lid 4: suspended by letter, the term for repair has passed, nothing was repaired, and the power is used with a reason."""
    opschorting = _opschorting(stand)
    if opschorting is None or opschorting.besluit_van is None:
        return (
            "Voor een intrekking na opschorting moet het recht eerst zijn opgeschort (artikel 54 lid 2 en 4): zet onder "
            "dossier.opschorting wat is gevraagd, de hersteltermijn, en bij 'besluit van' wanneer die brief is verstuurd."
        )
    if stand.verzonden is None:
        return "De dag van verzending is nodig, want de hersteltermijn moet voorbij zijn: geef dossier.verzonden of --verzonden."
    if stand.verzonden <= opschorting.hersteltermijn:
        return f"De hersteltermijn loopt nog tot en met {_dag(opschorting.hersteltermijn)}: pas daarna kan de bijstand worden ingetrokken."
    bladen = stand.onderwerpen(OPSCHORTING)
    if open_ := next((blad for blad in bladen if blad.antwoord is Antwoord.NODIG), None):
        return open_.ontbreekt
    vanaf = _ingetrokken_vanaf(bladen)
    if vanaf is None:
        return (
            f"Bij het onderwerp {OPSCHORTING!r} volgt geen intrekking: is het verzuim op tijd hersteld, of ontbreekt het oordeel "
            "'intrekken na opschorting'? Neem ook de maand na de hersteltermijn op in maanden."
        )
    if vanaf.waarde != deel.vanaf:
        return (
            f"Bij dossier.beëindiging staat {_dag(deel.vanaf)} als eerste dag zonder bijstand, maar intrekken kan vanaf de eerste dag "
            f"van de opschorting: {datum(vanaf)} (artikel 54 lid 4)."
        )
    laatste = _opgeschort_tot(stand)
    if laatste is not None and not _gevuld(deel.na_de_acht_weken):
        return (
            f"De opschorting duurde tot en met {datum(laatste)} (acht weken, artikel 54 lid 1), en daarna loopt de betaling weer. Zet "
            "onder dossier.beëindiging.na de acht weken wat het college toen deed, en waarom het pas daarna intrekt."
        )
    return None


def _opgeschort_tot(stand: Stand) -> Waarde | None:
    """The last day of the suspension, where the letter goes out after it."""
    laatste = next((een for blad in stand.onderwerpen(OPSCHORTING) if (een := blad.uit.get("laatste_dag_opschorting_recht"))), None)
    return laatste if laatste is not None and stand.verzonden is not None and stand.verzonden > laatste.waarde else None


def _ingetrokken_vanaf(bladen: Iterable[Onderwerpblad]) -> Waarde | None:
    return next((vanaf for blad in bladen if (vanaf := blad.uit.get("intrekking_vanaf")) is not None), None)


def _einde_van_het_recht(stand: Stand, deel: Beeindiging) -> str | None:
    """The engine must say that there is a right up to that day and none from it on; the past is withdrawn, the future ended."""
    if stand.verzonden is not None and deel.wijze == GEEN_RECHT and deel.vanaf < stand.verzonden:
        return (
            f"De dag {_dag(deel.vanaf)} is op de dag van verzending al voorbij: dan is het een intrekking (artikel 54 lid 3). "
            "Zet bij wijze 'intrekking', met de grond."
        )
    if stand.verzonden is not None and deel.wijze == INTREKKING and deel.vanaf > stand.verzonden:
        return f"De dag {_dag(deel.vanaf)} moet nog komen: dan is het geen intrekking. Zet bij wijze 'geen recht meer'."
    eerste = _maand(stand, _maand_van(deel.vanaf))
    if eerste is None:
        return f"Neem {_maandnaam(_maand_van(deel.vanaf))} op in maanden: daarin eindigt het recht volgens dossier.beëindiging."
    if reden := _niet_berekend(stand.uitkomst.maanden):
        return reden
    gevonden = _eerste_dag_zonder_recht(stand.uitkomst.maanden)
    if gevonden is None:
        return f"Volgens de berekening is er in alle maanden recht op bijstand, ook vanaf {_dag(deel.vanaf)}."
    if gevonden != deel.vanaf:
        return (
            f"Bij dossier.beëindiging staat {_dag(deel.vanaf)} als eerste dag zonder bijstand, maar volgens de berekening is er geen "
            f"recht vanaf {_dag(gevonden)}."
        )
    if any(een.antwoord is not Antwoord.NEE for een in stand.uitkomst.maanden if een.maand > eerste.maand):
        return f"Na {_dag(deel.vanaf)} is er volgens de berekening weer recht op bijstand: dan eindigt de bijstand niet."
    return None


def _eerste_dag_zonder_recht(maanden: list[Maanduitkomst]) -> date | None:
    """The first day after which there is no right until the end of that month."""
    for een in maanden:
        begin = date.fromisoformat(f"{een.maand}-01")
        if een.antwoord is Antwoord.NEE:
            return begin
        if een.delen and een.delen[-1].antwoord is Antwoord.NEE:
            zonder = begin
            for deel in een.delen:
                zonder = zonder if deel.antwoord is Antwoord.NEE else deel.tot + DAG
            return zonder
    return None


def _vakantiegeld_onbekend(stand: Stand, deel: Beeindiging, sinds: date) -> str | None:
    """The holiday pay at the end must be known, unless there was no right at all."""
    if deel.vanaf == sinds:
        return None
    laatste = _maand_van(deel.vanaf - DAG)
    blad = _vakantiegeld(stand, deel)
    if blad is None:
        return f"Neem {_maandnaam(laatste)} op in maanden: dat is de laatste maand met bijstand, en daarover is nog vakantiegeld."
    return blad.ontbreekt if blad.antwoord is Antwoord.NODIG else None


def _vakantiegeld(stand: Stand, deel: Beeindiging) -> Onderwerpblad | None:
    laatste = _maand_van(deel.vanaf - DAG)
    return next((blad for blad in stand.onderwerpen(VAKANTIETOESLAG) if blad.maand.waarde == laatste), None)


def _beeindiging_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    stand = gegevens.stand
    deel, opschorting = _beeindiging(stand), _opschorting(stand)
    assert deel is not None
    vakantiegeld = _vakantiegeld(stand, deel) if not _nooit_recht(stand, deel) else None
    laatste = _maand(stand, _maand_van(deel.vanaf - DAG))
    bladen = stand.onderwerpen(OPSCHORTING)
    zonder = [periode for periode in gegevens.perioden if periode.blad.antwoord is Antwoord.NEE]
    return {
        "einde": stand.vastgelegd("beeindiging"),
        "wijze": {GEEN_RECHT: "recht", INTREKKING: "intrekking", NA_OPSCHORTING: "opschorting"}[deel.wijze],
        "geschonden": deel.grond == GESCHONDEN,
        "opgeschort_tot": _opgeschort_tot(stand) if deel.wijze == NA_OPSCHORTING else None,
        "dringend": deel.niets_terug_omdat == DRINGEND,
        "terugbetalen": deel.terugbetalen,
        "nooit_recht": _nooit_recht(stand, deel),
        "laatste_komt_nog": deel.laatste_betaling > stand.verzonden if deel.laatste_betaling and stand.verzonden else None,
        "onzeker": _onzeker(gegevens, [een.maand for een in stand.uitkomst.maanden]),
        "midden_in_de_maand": deel.vanaf.day != 1,
        "laatste_maand": Waarde(laatste.maand, "gevraagde maanden") if laatste else None,
        "laatste_bedrag": maandblad(laatste).in_de_maand[2] if laatste and laatste.antwoord is Antwoord.JA else None,
        "vakantiegeld": vakantiegeld.uit["te_betalen_vakantietoeslag"] if vakantiegeld else None,
        "vakantiegeld_uiterlijk": vakantiegeld.uit["uiterste_dag_vakantietoeslag"]
        if vakantiegeld and vakantiegeld.uit.get("gelijkgestelde_dagen_bekend")
        else None,
        "maanden_vakantiegeld": MAANDEN_VAKANTIEGELD,
        "opschorting": stand.vastgelegd("opschorting") if opschorting else None,
        "reden_intrekken": next((een for blad in bladen if (een := blad.oordeel("oordeel_intrekken_na_opschorting"))), None),
        "maanden_opnieuw": MAANDEN_OPNIEUW if deel.vanaf >= OPNIEUW_SINDS else None,
        "zonder": zonder,
        "delen_zonder": [regel for periode in gegevens.perioden for regel in periode.blad.delen if regel.redenen] if not zonder else [],
        "woont_elders": any(grond.variabele == "rechthebbende" and grond.bron.artikel.endswith("lid 1") for grond in _gronden(stand)),
        "door_inkomen": any(reden.variabele == "in_aanmerking_te_nemen_inkomen" for p in zonder for reden in p.blad.redenen),
    }


def _gronden(stand: Stand) -> Iterator[Grond]:
    """Why there is no right: of whole months, and of the parts of a month."""
    for een in stand.uitkomst.maanden:
        yield from een.gronden if een.antwoord is Antwoord.NEE else ()
        yield from (grond for deel in een.delen for grond in deel.gronden)


def _nooit_recht(stand: Stand, deel: Beeindiging) -> bool:
    return stand.zaak is not None and deel.vanaf == stand.zaak.bijstand_sinds


def _beeindiging_bronnen(gegevens: Gegevens) -> Iterator[tuple[str, Bron]]:
    stand = gegevens.stand
    deel = _beeindiging(stand)
    assert deel is not None
    if deel.wijze == NA_OPSCHORTING:
        yield "Stoppen na de opschorting", Bron("artikel 54 lid 4", f"{PW}54&lid=4")
        yield "Opschorting", Bron("artikel 54 lid 1 en lid 2", f"{PW}54&lid=1")
    elif deel.wijze == INTREKKING:
        zin = "eerste zin" if deel.grond == GESCHONDEN else "tweede zin"
        yield "Besluit intrekken", Bron(f"artikel 54 lid 3, {zin}", f"{PW}54&lid=3")
    if deel.wijze != NA_OPSCHORTING:
        yield from ((grond.titel, grond.bron) for grond in _gronden(stand))
    if deel.niets_terug_omdat == DRINGEND:
        yield "Niets terugbetalen", Bron("artikel 58 lid 8", f"{PW}58&lid=8")
    if deel.grond == GESCHONDEN or deel.wijze == NA_OPSCHORTING:
        yield "Gegevens geven en meewerken", Bron("artikel 17 lid 1 en lid 2", f"{PW}17")
    if not _nooit_recht(stand, deel):
        yield "Laatste betaling en vakantiegeld", Bron("artikel 45 lid 1", f"{PW}45&lid=1")
    if deel.vanaf >= OPNIEUW_SINDS:
        yield "Opnieuw aanvragen", Bron("artikel 43a", f"{PW}43a")
    yield from _bronnen_horen(gegevens, "beeindiging")


# --- 13: recovery ---


@dataclass(frozen=True)
class Maandregel:
    """A line of the table: what was paid over a month, what was due, and the difference."""

    maand: Waarde
    betaald: Waarde
    recht: Waarde
    verschil: Waarde
    met_vakantiegeld: bool


def _terugvordering(stand: Stand) -> Terugvorderdossier | None:
    return stand.dossier.terugvordering if stand.dossier else None


def _vraagt_terugvordering(zaak: Zaak, verzonden: date | None) -> Mapping[str, Mapping[str, object]]:
    """The subject itself with the day of sending, and who is liable with what the file says of the recovery."""
    if zaak.dossier is None or zaak.dossier.terugvordering is None:
        return {}
    gevraagd: dict[str, Mapping[str, object]] = {TERUGVORDERING: {"besluit verzonden op": verzonden or zaak.dossier.verzonden}}
    if any(item.onderwerp.naam == AANSPRAKELIJK for item in zaak.ook_beoordelen):
        items = [item for item in zaak.ook_beoordelen if item.onderwerp.naam == TERUGVORDERING]
        feiten = {feit.sleutel: waarde for item in items for feit, waarde in item.feiten}
        gevraagd[AANSPRAKELIJK] = {sleutel: feiten.get(sleutel) for sleutel in ("te veel ontvangen bijstand", "grond")}
    return gevraagd


def _recht_over(een: Maanduitkomst, betaald: Betaald) -> Waarde | None:
    """What was due over a month, of the same kind as what was paid: with holiday pay where that was paid too."""
    if een.antwoord is Antwoord.NEE:
        return Waarde(0.0, f"recht_op_algemene_bijstand (gezin, {een.maand})")
    bijstand, _, uitbetaling = maandblad(een).in_de_maand
    return bijstand if betaald.met_vakantiegeld else uitbetaling


def _maandregels(stand: Stand, deel: Terugvorderdossier) -> list[Maandregel]:
    regels = []
    for naam, betaald in deel.betaald.items():
        een = _maand(stand, naam)
        recht = _recht_over(een, betaald) if een else None
        if recht is None:
            continue
        herkomst = f"zaak: dossier.terugvordering.per maand min {recht.herkomst}"
        regels.append(
            Maandregel(
                Waarde(naam, "zaak: dossier.terugvordering.per maand"),
                Waarde(betaald.betaald, "zaak: dossier.terugvordering.per maand"),
                recht,
                Waarde(round(betaald.betaald - recht.getal, 2), herkomst),
                betaald.met_vakantiegeld,
            )
        )
    return regels


def _te_veel(stand: Stand, deel: Terugvorderdossier) -> list[Maandregel]:
    """The months in which too much was paid; the others are no part of the letter."""
    return [regel for regel in _maandregels(stand, deel) if regel.verschil.getal > CENT]


def _maanden_te_veel(stand: Stand, deel: Terugvorderdossier) -> list[str]:
    return [str(regel.maand.waarde) for regel in _te_veel(stand, deel)]


def _terugvordering_past_niet(stand: Stand) -> str | None:
    """What was paid and due per month adds up to what the file says, all interests are weighed, and the citizen was heard."""
    deel = _terugvordering(stand)
    if deel is None:
        return "Zet onder dossier.terugvordering wat er per maand is betaald, wat er is gebeurd, en de weging van alle belangen."
    if stand.zaak is None or stand.zaak.bijstand_sinds is None:
        return "De zaak noemt geen bijstand die loopt of liep: zet erin sinds wanneer er bijstand is betaald."
    if deel.dringende_redenen is None:
        return (
            "Zet onder dossier.terugvordering.dringende redenen alle belangen, hun weging en de uitkomst: zonder die weging is een "
            "terugvordering niet goed gemotiveerd (artikel 58 lid 8; CRvB 10 december 2024, ECLI:NL:CRVB:2024:2193)."
        )
    blad = _blad(stand, TERUGVORDERING)
    if blad is None or blad.antwoord is Antwoord.NODIG:
        return (blad.ontbreekt if blad else "") or f"Zet onder ook beoordelen het onderwerp {TERUGVORDERING!r}."
    return (
        _bedragen_kloppen_niet(stand, deel, blad)
        or _geen_besluit(blad, deel)
        or _niet_bruto(stand, deel, blad)
        or _niet_te_betalen(stand, deel, blad)
        or _eerder_besluit_onbekend(stand, deel)
        or _horen(stand, TERUGVORDERING, geschonden=str(blad.feit.get("grond")) == "schending_inlichtingenplicht", bedrag=True)
    )


def _eerder_besluit_onbekend(stand: Stand, deel: Terugvorderdossier) -> str | None:
    """What rests on an earlier letter names it by its day."""
    einde = _beeindiging(stand)
    if einde is None or einde.besluit_van is not None or not _al_ingetrokken(stand, einde, deel):
        return None
    return "Zet onder dossier.beëindiging.besluit van de dag waarop de brief over het einde van de bijstand is verstuurd."


def _bedragen_kloppen_niet(stand: Stand, deel: Terugvorderdossier, blad: Onderwerpblad) -> str | None:
    """The table must be complete and add up to the amount of the subject."""
    buiten = [naam for naam in deel.betaald if _maand(stand, naam) is None]
    if buiten:
        return f"Neem {', '.join(map(_maandnaam, buiten))} op in maanden: wat was verschuldigd, komt uit de berekening van die maanden."
    if reden := _niet_berekend(een for een in stand.uitkomst.maanden if een.maand in deel.betaald):
        return reden
    regels = _maandregels(stand, deel)
    for regel in regels:
        if regel.verschil.getal < -CENT:
            return (
                f"Over {maand(regel.maand)} is {euro(regel.betaald.getal)} betaald, en dat is minder dan waar recht op was: "
                f"{euro(regel.recht.getal)}. Dat hoort bij een nabetaling en niet in deze brief."
            )
    if not _te_veel(stand, deel):
        return "In geen van deze maanden is meer betaald dan waar recht op was: er is niets om terug te vragen."
    samen = som(regel.verschil.getal for regel in regels)
    teveel = blad.feit["te veel ontvangen bijstand"]
    if abs(samen - teveel.getal) > CENT:
        return (
            f"De verschillen per maand zijn samen {euro(samen)}, maar bij het onderwerp {TERUGVORDERING!r} staat "
            f"{euro(teveel.getal)} als te veel ontvangen bijstand: een van de twee klopt niet."
        )
    return None


def _geen_besluit(blad: Onderwerpblad, deel: Terugvorderdossier) -> str | None:
    """Recovering must be allowed or decided against, and the judgement must say what the weighing says."""
    assert deel.dringende_redenen is not None
    if blad.feit.get("niet op tijd betaald"):
        return "De vordering is al eerder vastgesteld en niet op tijd betaald: daarbij hoort een aanmaning en niet dit besluit."
    if blad.uit.get("terugvordering_te_laat") is True:
        return "De kosten zijn meer dan twee jaar voor de verzending gemaakt: terugvorderen kan niet meer (artikel 58 lid 6)."
    if blad.antwoord is Antwoord.NEE and blad.oordeel("oordeel_terugvorderen") is None:
        return "Terugvorderen hoeft hier niet (artikel 58 lid 2): leg bij het onderwerp het oordeel 'terugvorderen' vast, met de reden."
    afzien = blad.oordeel("oordeel_afzien_van_terugvordering")
    aandeel = afzien.waarde.getal if afzien is not None else 0.0
    volgt = "geheel" if aandeel >= 1 else "gedeeltelijk" if aandeel > 0 else "niet"
    if blad.antwoord is Antwoord.JA and volgt != deel.dringende_redenen.uitkomst:
        return (
            f"Bij dossier.terugvordering.dringende redenen staat dat het college {deel.dringende_redenen.uitkomst} afziet, maar volgens "
            f"het oordeel 'afzien van terugvordering' is dat {volgt}: een van de twee klopt niet."
        )
    return None


def _niet_bruto(stand: Stand, deel: Terugvorderdossier, blad: Onderwerpblad) -> str | None:
    """Tax and premiums are recovered only as far as they cannot be settled with what the college still pays (art. 58 lid 5)."""
    bruto = blad.oordeel("oordeel_bruto_terugvorderen")
    if bruto is None or bruto.waarde is not True or not blad.uit["terug_te_vorderen_bedrag"]:
        return None
    betaaldag = blad.uit["uiterste_betaaldag_terugvordering"]
    if betaaldag is not None and all(naam[:4] == f"{betaaldag.waarde:%Y}" for naam in _maanden_te_veel(stand, deel)):
        return (
            f"Al deze maanden zijn van {betaaldag.waarde:%Y}, en dat jaar loopt nog op de uiterste betaaldag, {datum(betaaldag)}: "
            "de belasting en premies zijn dan nog te verrekenen en kunnen niet worden teruggevorderd (artikel 58 lid 5)."
        )
    if _gevuld(deel.gemeente_te_laat_of_fout) and not _gevuld(deel.bruto_door_de_gemeente):
        return (
            "De gemeente deed zelf iets te laat of verkeerd en vraagt ook belasting terug: zet onder dossier.terugvordering.bruto door de "
            "gemeente of dat daardoor komt, en wat het college daarvan vindt (artikel 58 lid 5 en 8)."
        )
    return None


def _niet_te_betalen(stand: Stand, deel: Terugvorderdossier, blad: Onderwerpblad) -> str | None:
    """How it is paid, and by whom."""
    if not blad.uit["terug_te_vorderen_bedrag"]:
        if deel.termijnen is not None:
            return "Er wordt niets teruggevorderd, dus een voorstel voor termijnen past niet."
        return None
    if deel.rekening is None:
        return "Zet onder dossier.terugvordering.rekening op welke rekening wordt terugbetaald."
    if deel.termijnen is not None and (reden := _termijnen_passen_niet(stand, deel.termijnen, blad)):
        return reden
    lezers = belanghebbenden(stand.uitkomst.maanden[0])
    bladen = stand.onderwerpen(AANSPRAKELIJK)
    if open_ := next((een for een in bladen if een.antwoord is Antwoord.NODIG), None):
        return open_.ontbreekt
    wie = {een.wie for een in bladen}
    if len(lezers) > 1 and len(wie) < len(lezers):
        return (
            f"Zet onder ook beoordelen voor ieder van beiden het onderwerp {AANSPRAKELIJK!r}: in de brief hoort wie het bedrag "
            "moet terugbetalen (artikel 59)."
        )
    if len(lezers) > 1 and all(een.antwoord is Antwoord.NEE for een in bladen) and not _zonder_recht(stand):
        return "Volgens het onderwerp hoofdelijke aansprakelijkheid hoeft geen van beiden te betalen: dat past niet bij dit bedrag."
    return None


def _termijnen_passen_niet(stand: Stand, deel: Termijnen, blad: Onderwerpblad) -> str | None:
    """Instalments of a debt that is larger, that begin when payment is due, and are withheld where the law says so."""
    terug, loopt = blad.uit["terug_te_vorderen_bedrag"], _loopt_nog(stand)
    if deel.wijze == INHOUDEN and not loopt:
        return "De bijstand is beëindigd, dus inhouden op de bijstand kan niet: zet bij termijnen een andere wijze."
    if stand.verzonden is not None and deel.vanaf <= stand.verzonden:
        return f"De eerste termijn, {_dag(deel.vanaf)}, is niet later dan de dag van verzending."
    if deel.per_maand > terug.getal + CENT:
        return f"Een termijn van {euro(deel.per_maand)} is meer dan wat er in totaal terug moet: {euro(terug.getal)}."
    if deel.wijze == OVERMAKEN and deel.per_maand > terug.getal - CENT:
        return f"Een termijn van {euro(deel.per_maand)} is het hele bedrag: laat termijnen weg, dan vraagt de brief het in één keer."
    if te_vroeg := _te_vroeg(deel, deel.vanaf, blad.uit["uiterste_betaaldag_terugvordering"]):
        return te_vroeg
    geschonden = str(blad.feit.get("grond")) == "schending_inlichtingenplicht"
    return _niet_ingehouden(deel, "terugvordering.termijnen") if geschonden and loopt else None


def _loopt_nog(stand: Stand) -> bool:
    """Whether nothing in the case says that the bijstand has ended."""
    return _beeindiging(stand) is None and getattr(stand.zaak, "bijstand_tot", None) is None


def _niet_ingehouden(deel: Termijnen | Betalingsregeling, waar: str) -> str | None:
    """A debt of art. 58 lid 1 is set off against running bijstand (art. 60 lid 4)."""
    if deel.wijze == INHOUDEN or _gevuld(deel.niet_inhouden_omdat):
        return None
    return (
        "Wie bijstand heeft, betaalt een vordering van artikel 58 lid 1 doordat het college die verrekent (artikel 60 lid 4): kies "
        f"'{INHOUDEN}', of zet onder dossier.{waar}.niet inhouden omdat waarom dat hier niet gebeurt."
    )


def _te_vroeg(deel: Termijnen | Betalingsregeling, eerste: date, betaaldag: Waarde | None) -> str | None:
    """Nobody has to pay before the last day for payment, unless he asked to; setting off needs a claim that is due (Awb 4:87 and 4:93)."""
    if betaaldag is None or not isinstance(betaaldag.waarde, date) or deel.eerder_gevraagd:
        return None
    if deel.wijze == INHOUDEN and eerste <= betaaldag.waarde:
        return (
            f"Inhouden kan pas als de tijd om te betalen voorbij is: betalen kan tot en met {datum(betaaldag)}, en het inhouden begint op "
            f"{_dag(eerste)} (artikel 4:87 en 4:93 Awb)."
        )
    if eerste < betaaldag.waarde:
        return (
            f"De eerste betaling moet op {_dag(eerste)}, maar de wet geeft tijd tot en met {datum(betaaldag)} (artikel 4:87 lid 1 Awb): "
            "kies een latere dag, of zet bij 'eerder gevraagd' dat de lezer daar zelf om vroeg."
        )
    return None


def _zonder_recht(stand: Stand) -> set[str]:
    """The name of the spouse who has no right himself (art. 24): then the bijstand was for the other alone."""
    return {een.namen[wie] for een in stand.uitkomst.maanden if (wie := maandblad(een).zonder_recht)}


def _terugvordering_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    stand = gegevens.stand
    deel, blad = _terugvordering(stand), _blad(stand, TERUGVORDERING)
    assert deel is not None
    assert blad is not None
    regels = _te_veel(stand, deel)
    maanden = _maanden_te_veel(stand, deel)
    betrokken = [periode for periode in gegevens.perioden if _raakt(periode, maanden)]
    bruto = blad.oordeel("oordeel_bruto_terugvorderen")
    gevorderd = blad.uit["terug_te_vorderen_bedrag"]
    belasting = blad.feit.get("loonbelasting en premies") if bruto is not None and bruto.waarde is True else None
    teveel = blad.feit["te veel ontvangen bijstand"]
    einde = _beeindiging(stand)
    afzien = blad.oordeel("oordeel_afzien_van_terugvordering")
    bewaard, aansprakelijk = _bewaard(stand, deel), _aansprakelijk(gegevens)
    aantal, laatste = _aantal_termijnen(deel, gevorderd)
    return {
        "vordering": stand.vastgelegd("terugvordering"),
        "regels": regels,
        "over": _perioden(maanden, "zaak: dossier.terugvordering.per maand"),
        "een_maand": len(maanden) == 1,
        "gemengd": len({regel.met_vakantiegeld for regel in regels}) > 1,
        "met_vakantiegeld": all(regel.met_vakantiegeld for regel in regels),
        "teveel": teveel,
        "terug": gevorderd,
        "niets_terug": not gevorderd,
        "herziening": blad.uit.get("herziening_verplicht") is True or blad.uit.get("herziening_mogelijk") is True,
        "ingetrokken": stand.vastgelegd("beeindiging") if _al_ingetrokken(stand, einde, deel) else None,
        "optelling": belasting is not None and abs(teveel.getal + belasting.getal - gevorderd.getal) <= CENT,
        "verplicht": blad.uit.get("terugvordering_verplicht") is True,
        "bruto": bruto,
        "belasting": belasting,
        "bewaard": bewaard,
        "eerst_bekend": bool(bewaard) and all(regel.eerst is not None for regel in bewaard),
        "bewaard_veranderd": any(regel.eerst is not None and abs(regel.eerst.getal - regel.nu.getal) > CENT for regel in bewaard),
        "niets_bewaard": not any(regel.nu or regel.eerst for regel in bewaard),
        "niet_terug": Waarde(
            verschil(som((teveel.getal, belasting.getal if belasting else 0.0)), gevorderd.getal),
            f"te veel ontvangen bijstand, met belasting en premies, min {gevorderd.herkomst}",
        ),
        "aantal_termijnen": aantal,
        "laatste_termijn": laatste,
        "in_een_keer": aantal is not None and aantal.waarde == 1,
        "afzien": afzien if afzien is not None and afzien.waarde else None,
        "reden_terugvorderen": blad.oordeel("oordeel_terugvorderen"),
        "uiterlijk": blad.uit["uiterste_betaaldag_terugvordering"],
        "weken_betalen": WEKEN_BETALEN,
        "aansprakelijk": aansprakelijk,
        "betaler": aansprakelijk["wel"][0] if aansprakelijk["niet"] and aansprakelijk["wel"] else None,
        "inhouden": deel.termijnen is not None and deel.termijnen.wijze == INHOUDEN,
        "boete": deel.boete,
        "uitkomst_redenen": deel.dringende_redenen.uitkomst if deel.dringende_redenen else "",
        "betrokken": betrokken,
        "onzeker": _onzeker(gegevens, maanden),
        "andere_berekening": any(p.blad.antwoord is Antwoord.JA for p in betrokken),
        "geen_recht": any(p.blad.antwoord is Antwoord.NEE for p in betrokken),
    }


def _al_ingetrokken(stand: Stand, einde: Beeindiging | None, deel: Terugvorderdossier) -> bool:
    """Whether all months lie in what an earlier letter withdrew, so that nothing is revised here."""
    if einde is None or einde.wijze == GEEN_RECHT:
        return False
    return all(naam >= _maand_van(einde.vanaf) for naam in _maanden_te_veel(stand, deel))


def _raakt(periode: Any, maanden: list[str]) -> bool:
    return any(str(periode.van.waarde) <= naam <= str(periode.tot.waarde) for naam in maanden)


@dataclass(frozen=True)
class Bewaard:
    """What holiday pay is kept over a month: first, as far as the file says, and now."""

    maand: Waarde
    eerst: Waarde | None
    nu: Waarde


def _bewaard(stand: Stand, deel: Terugvorderdossier) -> list[Bewaard]:
    """The holiday pay of each month in which it was not paid; none is kept over a month without a right."""
    gevonden = []
    for regel in _te_veel(stand, deel):
        een = _maand(stand, naam := str(regel.maand.waarde))
        if een is None or regel.met_vakantiegeld:
            continue
        nu = maandblad(een).in_de_maand[1] if een.antwoord is Antwoord.JA else None
        eerst = deel.betaald[naam].bewaard
        gevonden.append(
            Bewaard(
                regel.maand,
                Waarde(eerst, "zaak: dossier.terugvordering.per maand.vakantiegeld bewaard") if eerst is not None else None,
                nu or Waarde(0.0, f"recht_op_algemene_bijstand (gezin, {naam})"),
            )
        )
    return gevonden


def _aantal_termijnen(deel: Terugvorderdossier, gevorderd: Waarde) -> tuple[Waarde | None, Waarde | None]:
    """In how many instalments it is paid, and the last of them."""
    if deel.termijnen is None or not gevorderd:
        return None, None
    aantal, laatste = termijnen(gevorderd.getal, deel.termijnen.per_maand)
    herkomst = f"{gevorderd.herkomst} in termijnen van dossier.terugvordering.termijnen.per maand"
    return Waarde(aantal, herkomst), Waarde(laatste, herkomst)


def _aansprakelijk(gegevens: Gegevens) -> dict[str, list[Tekst]]:
    """Who of two readers pays all of it and who does not: who is liable with others, or else who had the bijstand."""
    bladen = gegevens.stand.onderwerpen(AANSPRAKELIJK) if gegevens.samen else []
    iedereen = {blad.wie: Tekst(blad.wie, f"zaak: {blad.uitkomst.pad}.wie") for blad in bladen}
    wel = {blad.wie for blad in bladen if blad.antwoord is Antwoord.JA} or set(iedereen) - _zonder_recht(gegevens.stand)
    return {
        "wel": [naam for wie, naam in iedereen.items() if wie in wel],
        "niet": [naam for wie, naam in iedereen.items() if wie not in wel],
    }


LEDEN_58_2 = {
    "ten_onrechte_verleend": "onderdeel a",
    "geldlening": "onderdeel b",
    "borgtocht": "onderdeel c",
    "voorschot": "onderdeel d",
    "onverschuldigd_te_begrijpen": "onderdeel e",
    "naderhand_middelen": "onderdeel f, onder 1",
    "naderhand_vergoeding": "onderdeel f, onder 2",
    "anders_onverschuldigd": "onderdeel f",
}


def _terugvordering_bronnen(gegevens: Gegevens) -> Iterator[tuple[str, Bron]]:
    stand = gegevens.stand
    deel, blad = _terugvordering(stand), _blad(stand, TERUGVORDERING)
    assert deel is not None
    assert blad is not None
    grond = str(blad.feit.get("grond") or "")
    herziening = blad.uit.get("herziening_verplicht") is True or blad.uit.get("herziening_mogelijk") is True
    maanden = _maanden_te_veel(stand, deel)
    if herziening and not _al_ingetrokken(stand, _beeindiging(stand), deel):
        zin = "eerste zin" if blad.uit.get("herziening_verplicht") is True else "tweede zin"
        yield "Besluit aanpassen", Bron(f"artikel 54 lid 3, {zin}", f"{PW}54&lid=3")
    artikel = f"artikel 58 lid 2 {LEDEN_58_2[grond]}" if grond in LEDEN_58_2 else "artikel 58 lid 1"
    yield "Terugvragen van bijstand", Bron(artikel, f"{PW}58")
    yield "Weging van alle belangen", Bron("artikel 58 lid 8; uitspraak ECLI:NL:CRVB:2024:2193", _CRVB)
    for een in stand.uitkomst.maanden:
        if een.maand in maanden:
            yield from ((regel.onderdeel, regel.bron) for regel in een.regels if regel.variabele != "minimaal_voorschot")
            yield from ((stop.titel, stop.bron) for stop in een.gronden if een.antwoord is Antwoord.NEE)
    if grond == "schending_inlichtingenplicht":
        yield "Veranderingen doorgeven", Bron("artikel 17 lid 1", f"{PW}17&lid=1")
    if blad.uit["terug_te_vorderen_bedrag"]:
        if blad.oordeel("oordeel_bruto_terugvorderen") is not None:
            yield "Belasting en premies", Bron("artikel 58 lid 5", f"{PW}58&lid=5")
        if len(_aansprakelijk(gegevens)["wel"]) > 1:
            yield "Wie terugbetaalt", Bron("artikel 59", f"{PW}59")
        yield "Betalen en wanneer", Bron("artikel 4:86 en 4:87 Algemene wet bestuursrecht", f"{AWB}4:87")
        yield "In delen betalen", Bron("artikel 4:94 Algemene wet bestuursrecht", f"{AWB}4:94")
        if deel.termijnen is not None and deel.termijnen.wijze == INHOUDEN:
            lid = "lid 4" if grond == "schending_inlichtingenplicht" else "lid 3"
            yield "Inhouden op de bijstand", Bron(f"artikel 60 {lid} en artikel 4:93 Algemene wet bestuursrecht", f"{PW}60")
    yield from _bronnen_horen(gegevens, TERUGVORDERING)


# --- 18: how it is paid ---


def _regeling_past_niet(stand: Stand) -> str | None:
    """The sums are checked in the file; here the days, the bijstand it is withheld from, and the hearing."""
    deel = stand.dossier.betalingsregeling if stand.dossier else None
    if deel is None:
        return "Zet onder dossier.betalingsregeling wat openstaat, het bedrag per maand en hoe dat is berekend."
    if stand.verzonden is not None and deel.eerste_betaling <= stand.verzonden:
        return f"De eerste betaling, {_dag(deel.eerste_betaling)}, is niet later dan de dag van verzending."
    if stand.verzonden is not None and deel.vordering_van >= stand.verzonden:
        return f"Het besluit waarin staat wat moet worden terugbetaald ({_dag(deel.vordering_van)}) is er nog niet."
    if deel.wijze == INHOUDEN and Antwoord.JA not in stand.antwoorden:
        return "Inhouden op de bijstand kan alleen als er recht op bijstand is, en dat is er in deze maanden niet (artikel 60)."
    betaaldag = einde_van_de_termijn(deel.vordering_van, int(WEKEN_BETALEN.getal), WEKEN_BETALEN.herkomst)
    if te_vroeg := _te_vroeg(deel, deel.eerste_betaling, betaaldag):
        return te_vroeg
    if reden := _naast_bijstand(stand, deel):
        return reden
    blad = _blad(stand, TERUGVORDERING)
    if blad is not None and blad.antwoord is Antwoord.JA and deel.openstaand > blad.uit["terug_te_vorderen_bedrag"].getal + CENT:
        return (
            f"Er staat {euro(deel.openstaand)} open, maar volgens het onderwerp {TERUGVORDERING!r} is er "
            f"{euro(blad.uit['terug_te_vorderen_bedrag'].getal)} teruggevorderd: een van de twee klopt niet."
        )
    lager_gevraagd = deel.gevraagd_bedrag is not None and deel.gevraagd_bedrag < deel.per_maand
    ongevraagd = deel.gevraagd_op is None
    if (ongevraagd or lager_gevraagd) and (
        reden := _horen(stand, "betalingsregeling", geschonden=False, bedrag=True, gevraagd=not ongevraagd)
    ):
        return reden
    if deel.vakantiegeld is None:
        return (
            f"Zet onder dossier.betalingsregeling.vakantiegeld hoe dat telt naast wat elke maand op de rekening komt: {LATER!r}, "
            f"{INBEGREPEN!r} of 'er is geen vakantiegeld'."
        )
    return None


def _naast_bijstand(stand: Stand, deel: Betalingsregeling) -> str | None:
    """Beside running bijstand the sums start from what of it is paid each month, and a debt of art. 58 lid 1 is set off."""
    laatste = next((een for een in reversed(stand.uitkomst.maanden) if een.antwoord is Antwoord.JA), None)
    if laatste is None or not _loopt_nog(stand):
        return None
    if deel.wegens_inlichtingenplicht and (reden := _niet_ingehouden(deel, "betalingsregeling")):
        return reden
    blad = maandblad(laatste)
    uitbetaling = blad.in_de_maand[2]
    if uitbetaling is None or any(regel.onderdeel == "Uitbetaling" for regel in laatste.regels):
        return None
    alleen_bijstand = not blad.inkomen and not blad.inkomsten
    te_hoog = alleen_bijstand and deel.inkomen > uitbetaling.getal + CENT
    if te_hoog or deel.inkomen < uitbetaling.getal - CENT:
        return (
            f"Bij dossier.betalingsregeling.inkomen staat {euro(deel.inkomen)}, maar van de bijstand komt elke maand "
            f"{bedrag(uitbetaling)} op de rekening: zet daar wat er echt op de rekening komt, zonder vakantiegeld dat later komt."
        )
    if alleen_bijstand and deel.vakantiegeld not in (None, LATER):
        return f"Het vakantiegeld van de bijstand komt later (artikel 45 lid 1): zet bij dossier.betalingsregeling.vakantiegeld {LATER!r}."
    return None


def _regeling_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    deel = gegevens.stand.dossier.betalingsregeling if gegevens.stand.dossier else None
    assert deel is not None
    return {
        "regeling": gegevens.stand.vastgelegd("betalingsregeling"),
        "inhouden": deel.wijze == INHOUDEN,
        "een_termijn": deel.aantal_termijnen == 1,
        "houdt_over": Waarde(verschil(deel.inkomen, deel.per_maand), "zaak: dossier.betalingsregeling.inkomen min per maand"),
        "vakantiegeld": {LATER: "later", INBEGREPEN: "inbegrepen"}.get(deel.vakantiegeld or "", ""),
        "einde_van_de_maand": deel.eerste_betaling.day > KORTSTE_MAAND or (deel.eerste_betaling + DAG).day == 1,
        "langer_dan_de_termijn": deel.aantal_termijnen > JAREN_BETALEN.getal * MAANDEN_PER_JAAR,
        "gelijke_termijnen": abs(deel.laatste_termijn - deel.per_maand) <= CENT,
        "lager_gevraagd": deel.gevraagd_bedrag is not None and deel.gevraagd_bedrag < deel.per_maand,
        "jaren_betalen": JAREN_BETALEN,
        "deel_ineens": DEEL_INEENS,
    }


def _regeling_bronnen(gegevens: Gegevens) -> Iterator[tuple[str, Bron]]:
    deel = gegevens.stand.dossier.betalingsregeling if gegevens.stand.dossier else None
    assert deel is not None
    yield "Betaling in delen", Bron("artikel 4:86, 4:87 en 4:94 Algemene wet bestuursrecht", f"{AWB}4:94")
    if deel.wijze == INHOUDEN:
        lid = "lid 4" if deel.wegens_inlichtingenplicht else "lid 3"
        yield "Inhouden op de bijstand", Bron(f"artikel 60 {lid}", f"{PW}60")
        yield "Inhouden op de bijstand", Bron("artikel 4:93 Algemene wet bestuursrecht", f"{AWB}4:93")
    yield "Beslagvrije voet", Bron("artikel 475c tot en met 475e Wetboek van Burgerlijke Rechtsvordering", "")
    yield "Inlichtingen geven", Bron("artikel 60 lid 1", f"{PW}60&lid=1")
    if deel.wegens_inlichtingenplicht:
        yield "Wanneer de rest vervalt", Bron("artikel 58 lid 7", f"{PW}58&lid=7")
    else:
        yield "Wanneer de rest vervalt", Bron("artikel 4:94a Algemene wet bestuursrecht", f"{AWB}4:94a")
    yield from _bronnen_horen(gegevens, "betalingsregeling", gevraagd=deel.gevraagd_op is not None)


# --- the kinds ---


def _opschorting_ligt_voor_de_hand(stand: Stand) -> bool:
    """While its letter has not been sent."""
    deel = _opschorting(stand)
    return deel is not None and deel.besluit_van in (None, stand.verzonden)


def _beeindiging_ligt_voor_de_hand(stand: Stand) -> bool:
    """With a dossier for it, or where a running bijstand meets a month without a right."""
    zonder_recht = any(
        een.antwoord is Antwoord.NEE or any(deel.antwoord is Antwoord.NEE for deel in een.delen) for een in stand.uitkomst.maanden
    )
    if deel := _beeindiging(stand):
        return deel.besluit_van in (None, stand.verzonden)
    return stand.loopt and zonder_recht and _terugvordering(stand) is None


SOORTEN = (
    Soort(
        "terugvordering",
        13,
        "u kreeg te veel bijstand: wat u terugbetaalt",
        Vorm.BESLUIT,
        lambda stand: _terugvordering(stand) is not None,
        _terugvordering_past_niet,
        gegevens=_terugvordering_gegevens,
        bronnen=_terugvordering_bronnen,
        vraagt=_vraagt_terugvordering,
        onderwerpen=(TERUGVORDERING, AANSPRAKELIJK),
    ),
    Soort(
        "beeindiging",
        12,
        "uw bijstand stopt",
        Vorm.BESLUIT,
        _beeindiging_ligt_voor_de_hand,
        _beeindiging_past_niet,
        gegevens=_beeindiging_gegevens,
        bronnen=_beeindiging_bronnen,
        vraagt=_vraagt_beeindiging,
        onderwerpen=(VAKANTIETOESLAG, OPSCHORTING),
    ),
    Soort(
        "opschorting",
        11,
        "wij betalen uw bijstand nog niet",
        Vorm.BESLUIT,
        _opschorting_ligt_voor_de_hand,
        _opschorting_past_niet,
        gegevens=_opschorting_gegevens,
        bronnen=_opschorting_bronnen,
        vraagt=_vraagt_opschorting,
        onderwerpen=(OPSCHORTING,),
        waarschuwt=_korte_hersteltermijn,
    ),
    Soort(
        "betalingsregeling",
        18,
        "zo betaalt u terug",
        Vorm.BESLUIT,
        lambda stand: stand.dossier is not None and stand.dossier.betalingsregeling is not None,
        _regeling_past_niet,
        gegevens=_regeling_gegevens,
        bronnen=_regeling_bronnen,
    ),
)
