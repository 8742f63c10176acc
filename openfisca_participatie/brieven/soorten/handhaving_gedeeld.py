"""What the letters on maatregel, fine and language requirement share: whom they are about, the month tables, weighings and hearing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import Any

from openfisca_participatie import opmaak as schrijf
from openfisca_participatie.berekening.uitkomst import Antwoord, Bron, Maanduitkomst, Oordeel
from openfisca_participatie.brieven.maandblad import Lezer
from openfisca_participatie.brieven.opmaak import Tekst, Waarde
from openfisca_participatie.brieven.soorten.gehoord import HOREN, gehoord, niet_gehoord
from openfisca_participatie.brieven.soorten.stand import Stand
from openfisca_participatie.zaak.dossier.horen import GRONDEN
from openfisca_participatie.zaak.huishouden import personen, zoek

PW = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel="
AWB = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel="
BOETEBESLUIT = "https://wetten.overheid.nl/jci1.3:c:BWBR0011708&artikel="
LOKAAL = "https://lokaleregelgeving.overheid.nl/"
UITBETALING = ("Vakantiegeld en uitbetaling", Bron("artikel 45 lid 1", f"{PW}45&lid=1"))
CENT = 0.005
KORTSTE_REACTIE = 7  # days to react to an announcement; the Awb names no number


@dataclass(frozen=True)
class Betrokkene:
    """Whom a letter is about: id, place in the file, and what the file says of the person."""

    id: str
    pad: str
    mens: Any


def in_dossier(stand: Stand, deel: str) -> Any:
    """A part of the dossier as the file has it, or None."""
    return getattr(stand.dossier, deel, None)


def betrokkenen(stand: Stand, sleutel: str) -> list[Betrokkene]:
    """The applicant and the partner of whom the file has ``sleutel`` (maatregel, boete, taaleis)."""
    bestand = getattr(stand.zaak, "bestand", None)
    if bestand is None:
        return []
    mensen = [een for een in personen(bestand) if een.id in ("aanvrager", "partner")]
    return [Betrokkene(een.id, een.pad, een.mens) for een in mensen if getattr(een.mens, sleutel, None)]


def kies(stand: Stand, sleutel: str, wie: str | None, waar: str) -> Betrokkene | str:
    """The person the dossier is about, or a sentence why that is not clear."""
    met = betrokkenen(stand, sleutel)
    if not met:
        return f"De zaak noemt bij niemand een {sleutel}: zet die bij de aanvrager of de partner."
    if wie is None:
        return met[0] if len(met) == 1 else f"Zet onder {waar}.wie over wie de brief gaat: de zaak noemt bij twee mensen een {sleutel}."
    gevonden = persoon(stand, wie)
    passend = next((een for een in met if een.id == gevonden), None)
    return passend or f"De zaak noemt bij {wie} geen {sleutel} (zie {waar}.wie)."


def persoon(stand: Stand, wie: str | None) -> str | None:
    """The id of somebody named in the dossier; of the applicant where nobody is named and there is no partner."""
    bestand = getattr(stand.zaak, "bestand", None)
    if bestand is None:
        return None
    allen = [een for een in personen(bestand) if een.id in ("aanvrager", "partner")]
    if wie is None:
        return allen[0].id if len(allen) == 1 else None
    gevonden = zoek(wie, allen)
    return gevonden.id if gevonden else None


def maanduitkomst(stand: Stand, maand: str) -> Maanduitkomst | None:
    """The outcome of a month, when it was asked for."""
    return next((een for een in stand.uitkomst.maanden if een.maand == maand), None)


def niet_berekend(stand: Stand, maanden: Iterable[str], waarvan: str) -> str | None:
    """Why the amounts of these months cannot be printed: not asked for, still open, without bijstand, or in parts."""
    maanden = list(maanden)
    ontbreekt = [schrijf.maand(maand) for maand in maanden if maanduitkomst(stand, maand) is None]
    if ontbreekt:
        return f"De brief noemt de bedragen van elke maand van {waarvan}: vraag de zaak ook voor {', '.join(ontbreekt)}."
    gevonden = [een for maand in maanden if (een := maanduitkomst(stand, maand))]
    if open_ := nog_nodig(gevonden):
        return open_
    if zonder := [schrijf.maand(een.maand) for een in gevonden if een.antwoord is Antwoord.NEE]:
        return f"Er is geen recht op bijstand in {', '.join(zonder)}, dus er valt daar niets te verlagen."
    if delen := [schrijf.maand(een.maand) for een in gevonden if een.delen or een.wisselingen]:
        return f"In {', '.join(delen)} verandert er iets binnen de maand: maak dit besluit met de hand."
    if scheef := [schrijf.maand(een.maand) for een in gevonden if not posten(een)]:
        return f"De bedragen van {', '.join(scheef)} tellen niet op tot wat wordt uitbetaald: maak dit besluit met de hand."
    return None


def nog_nodig(maanden: Iterable[Maanduitkomst]) -> str | None:
    """The open questions of these months, or None."""
    open_ = [maand for maand in maanden if maand.antwoord is Antwoord.NODIG]
    if not open_:
        return None
    vragen = {(vraag.vraag, vraag.pad): None for maand in open_ for vraag in maand.vragen}
    punten = "; ".join(f"{vraag.rstrip('.')} ({pad})" if pad else vraag for vraag, pad in vragen)
    return f"De uitkomst is nog niet bekend. Nog nodig: {punten}."


def posten(maand: Maanduitkomst) -> tuple[tuple[str, Waarde, bool, bool], ...]:
    """The lines from the bijstand to what is paid: what, how much, taken off, total. None when they do not add up."""
    lezer = Lezer(maand)
    bijstand, over = lezer.getal("algemene_bijstand"), lezer.getal("uit_te_betalen_bijstand")
    rekening = lezer.getal("uit_te_betalen_bijstand_exclusief_vakantietoeslag")
    af = [
        (soort, bedrag)
        for soort, variabele in (
            ("maatregel", "bedrag_maatregelen"),
            ("taaleis", "bedrag_verlaging_taaleis"),
            ("boete", "ingehouden_boete"),
        )
        if (bedrag := lezer.getal(variabele))
    ]
    if bijstand is None or over is None or rekening is None:
        return ()
    if abs(bijstand.getal - sum(bedrag.getal for _, bedrag in af) - over.getal) > CENT:
        return ()
    return (
        ("bijstand", bijstand, False, False),
        *((soort, bedrag, True, False) for soort, bedrag in af),
        ("over", over, False, True),
        ("rekening", rekening, False, False),
    )


def tabellen(stand: Stand, maanden: Iterable[str]) -> list[SimpleNamespace]:
    """A table per group of consecutive months with the same lines, as the template reads it."""
    groepen: list[SimpleNamespace] = []
    for naam in maanden:
        maand = maanduitkomst(stand, naam)
        if maand is None:
            continue
        waarde, regels = Waarde(naam, "gevraagde maanden"), posten(maand)
        if groepen and groepen[-1].posten == regels:
            groepen[-1].tot, groepen[-1].aantal = waarde, groepen[-1].aantal + 1
        else:
            groepen.append(SimpleNamespace(van=waarde, tot=waarde, aantal=1, posten=regels))
    return [
        periode_van(groep.van, groep.tot, groep.aantal, posten=groep.posten, met_vakantiegeld=_verschil(groep.posten)) for groep in groepen
    ]


def _verschil(regels: tuple[tuple[str, Waarde, bool, bool], ...]) -> bool:
    """Whether a part of what is left is holiday pay."""
    return bool(regels) and regels[-2][1].getal - regels[-1][1].getal > CENT


def periode_van(van: Waarde, tot: Waarde, aantal: int, **meer: object) -> SimpleNamespace:
    """Months as the macro ``periode`` of delen/woorden.j2 writes them."""
    jaren = str(van.waarde)[:4], str(tot.waarde)[:4]
    return SimpleNamespace(van=van, tot=tot, enkel=aantal == 1, twee=aantal == 2, zelfde_jaar=jaren[0] == jaren[1], **meer)


def periode_van_maanden(maanden: Sequence[str], herkomst: str) -> SimpleNamespace:
    """Consecutive months of the file as one period."""
    return periode_van(Waarde(maanden[0], herkomst), Waarde(maanden[-1], herkomst), len(maanden))


def leeg(tekst: str | None) -> bool:
    """Whether nothing was written."""
    return not (tekst or "").strip()


def niet_gewogen(deel: Any, velden: Iterable[tuple[str, str]], waar: str, gegeven: Iterable[str] = ()) -> str | None:
    """Which weighing the dossier lacks: field and key; those in ``gegeven`` were recorded as a judgement."""
    gegeven = set(gegeven)
    ontbreekt = [sleutel for veld, sleutel in velden if veld not in gegeven and leeg(getattr(deel, veld))]
    if not ontbreekt:
        return None
    return f"De afweging is niet compleet: schrijf onder {waar} op wat het college vindt van: {', '.join(ontbreekt)}."


def oordeel_over(stand: Stand, variabele: str, id_: str, maanden: Iterable[str] = ()) -> Oordeel | None:
    """The judgement recorded about somebody, in one of these months."""
    maanden = set(maanden)
    for maand in stand.uitkomst.maanden:
        for oordeel in maand.oordelen:
            if oordeel.variabele == variabele and oordeel.wie in (id_, maand.namen.get(id_)) and (not maanden or maand.maand in maanden):
                return oordeel
    return None


def reden_van(oordeel: Oordeel) -> Tekst:
    """What was recorded as the reason of a judgement."""
    return Tekst(oordeel.reden.strip(), f"zaak: oordeel {oordeel.naam}")


def te_vroeg(stand: Stand, sleutel: str, voornemen: Any, *, verplicht: bool = False, na: date | None = None) -> str | None:
    """Why a decision must wait for somebody's side of the story.

    Who got an announcement has the time it gave, unless he spoke and said that nothing more follows. ``verplicht``: a ground not to hear
    does not count (Awb 5:53 lid 3). ``na``: the day on which it happened, before which nobody can be heard about it.
    """
    kant = gehoord(stand, sleutel)
    if kant is None:
        return niet_gehoord(stand, sleutel)
    if stand.verzonden is None:
        return "De dag van verzending is nodig: geef dossier.verzonden of --verzonden."
    if kant.niet_omdat is not None:
        if verplicht:
            return "Voor deze boete mag vooraf horen niet worden overgeslagen: er kan meer dan € 340 boete volgen (artikel 5:53 lid 3 Awb)."
        return None
    aangekondigd = voornemen.verzonden if voornemen is not None else None
    if aangekondigd is not None and aangekondigd >= stand.verzonden:
        return "Het voornemen is niet van voor dit besluit: kijk de dagen in het dossier na."
    op = kant.op.waarde
    if op >= stand.verzonden:
        return f"Het horen is pas op {schrijf.datum(op)}: dit besluit kan niet eerder weg dan de dag daarna."
    if na is not None and op < na:
        return f"Het horen was op {schrijf.datum(op)}, maar het gebeurde pas op {schrijf.datum(na)}: kijk de dagen in het dossier na."
    if aangekondigd is not None and op < aangekondigd:
        return f"Het horen was op {schrijf.datum(op)}, voor het voornemen van {schrijf.datum(aangekondigd)}: kijk de dagen na."
    if aangekondigd is None:
        return (
            None
            if kant.zei
            else (
                "Er kwam geen reactie, en er staat niet dat om een reactie is gevraagd: zet onder voornemen wanneer die brief is "
                "verstuurd en tot wanneer iemand kon reageren."
            )
        )
    if voornemen.reageren_tot >= stand.verzonden and not (kant.zei and not leeg(voornemen.niets_meer)):
        return (
            f"Reageren kan nog tot en met {schrijf.datum(voornemen.reageren_tot)}: wacht daarop, of zet onder voornemen bij 'niets meer' "
            "hoe en wanneer iemand zei dat er geen reactie meer volgt."
        )
    return None


def voornemen_past_niet(stand: Stand, voornemen: Any, waar: str, sleutel: str) -> str | None:
    """An announcement needs enough time to react, and comes before the hearing."""
    if gehoord(stand, sleutel) is not None:
        return f"Er is al gehoord over dit besluit: maak nu de brief {sleutel!r}."
    if voornemen is None:
        return f"Zet onder {waar}.voornemen tot wanneer iemand kan reageren."
    if stand.verzonden is None:
        return "De dag van verzending is nodig om te zien of er tijd is om te reageren: geef dossier.verzonden of --verzonden."
    if voornemen.verzonden is not None and voornemen.verzonden != stand.verzonden:
        return f"Het voornemen is al verstuurd op {schrijf.datum(voornemen.verzonden)}."
    if voornemen.reageren_tot <= stand.verzonden:
        return f"Er is geen tijd om te reageren: de laatste dag is {schrijf.datum(voornemen.reageren_tot)}."
    if (dagen := (voornemen.reageren_tot - stand.verzonden).days) < KORTSTE_REACTIE:
        aantal = "1 dag" if dagen == 1 else f"{dagen} dagen"
        return f"Er is maar {aantal} om te reageren: de brief is dan vaak nog niet gelezen. Geef ten minste een week (artikel 4:8 Awb)."
    return None


def al_betaald(stand: Stand, deel: Any, maanden: Iterable[str], waar: str) -> str | None:
    """A month that was paid cannot be lowered any more by this letter: that takes a revision (art. 54 lid 3)."""
    if stand.verzonden is None:
        return None
    laatste = f"{deel.laatst_betaald or stand.verzonden:%Y-%m}"
    betaald = [schrijf.maand(maand) for maand in maanden if maand <= laatste]
    if not betaald:
        return None
    return (
        f"Over {', '.join(betaald)} is de bijstand al betaald: dan kan alleen na herziening worden verlaagd (artikel 54 lid 3), met een "
        f"besluit over het terugbetalen. Verlaag een latere maand, of zet onder {waar}.laatst betaald tot en met welke maand is betaald."
    )


def teveel_onduidelijk(stand: Stand, deel: Any, nadeel: float | None, waar: str) -> str | None:
    """What was paid too much may not stay in the air: claimed, still to be claimed, or not at all."""
    if not nadeel:
        return None
    if deel.terugvordering_van is None and deel.terugbetalen is None:
        return (
            f"De brief noemt {schrijf.euro(nadeel)} te veel bijstand: zet onder {waar} wat daarmee gebeurt, bij 'terugvordering van' of "
            "bij 'terugbetalen' (volgt nog, of nee met de reden)."
        )
    if stand.verzonden is not None and deel.terugvordering_van is not None and deel.terugvordering_van > stand.verzonden:
        return "De brief over het terugbetalen is van na deze brief: zet bij terugbetalen 'volgt nog'."
    return None


def horen(stand: Stand, sleutel: str) -> tuple[str, Bron]:
    """The articles on hearing somebody about this letter, or the ground not to."""
    kant = gehoord(stand, sleutel)
    if kant is None or kant.niet_omdat is None:
        return HOREN
    return "Waarom wij u niet eerst hoorden", Bron(f"{GRONDEN[str(kant.niet_omdat)]} Algemene wet bestuursrecht", f"{AWB}4:8")


def maanden_na(dag: date, maanden: int) -> date:
    """The same day some months later."""
    import numpy as np

    from openfisca_participatie.rekenhulp import maanden_later

    later: date = maanden_later(np.array([dag], dtype="datetime64[D]"), maanden)[0].item()
    return later


def niet_nagekeken(deel: Any) -> list[Tekst]:
    """The bylaw, where nobody compared height and duration with its text: the letter then is a concept."""
    v = deel.verordening
    return [] if v is None or not leeg(v.nagekeken) else [Tekst(f"{v.naam}, artikel {v.artikel}", "zaak: dossier.maatregel.verordening")]


def verordening(deel: Any) -> tuple[str, Bron]:
    """The bylaw of the municipality, with its number."""
    v = deel.verordening
    return "Verordening van de gemeente", Bron(f"{v.naam}, artikel {v.artikel} ({v.cvdr})", f"{LOKAAL}{v.cvdr}")
