"""Type 22: the language requirement (art. 18b). A notice of the test and the choice it gives; a decision when the bijstand is lowered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from openfisca_participatie import opmaak as schrijf
from openfisca_participatie.berekening.uitkomst import Antwoord, Bron
from openfisca_participatie.brieven.maandblad import Lezer
from openfisca_participatie.brieven.opmaak import Tekst, Waarde, datum
from openfisca_participatie.brieven.soorten.handhaving_gedeeld import (
    PW,
    UITBETALING,
    Betrokkene,
    al_betaald,
    horen,
    in_dossier,
    kies,
    leeg,
    maanden_na,
    maanduitkomst,
    niet_berekend,
    niet_gewogen,
    nog_nodig,
    oordeel_over,
    reden_van,
    tabellen,
    te_vroeg,
)
from openfisca_participatie.brieven.soorten.soort import Soort, Vorm, in_het_dossier
from openfisca_participatie.brieven.soorten.stand import Stand
from openfisca_participatie.zaak.dossier.handhaving import VAARDIGHEDEN

if TYPE_CHECKING:
    from openfisca_participatie.brieven.gegevens import Gegevens
    from openfisca_participatie.zaak import Zaak

TAALTOETS = "taaltoets"
ONVOLDOENDE, GEEN_VERWIJT = "oordeel_onvoldoende_beheersing_taal", "oordeel_geen_verwijtbaarheid_maatregel"
VERMINDERING = "oordeel_vermindering_verlaging_taaleis"
VOORTGANG = "taaltraject_met_voldoende_voortgang"
NIVEAU = Tekst("1F", "artikel 18b lid 8")
NAMEN = {"spreken": "Spreken", "luisteren": "Luisteren", "gesprekken": "Gesprekken voeren", "schrijven": "Schrijven", "lezen": "Lezen"}
JA = ("ja", "waar", "true")


@dataclass(frozen=True)
class Trede:
    """A step of the ladder: from which day, and which share of the norm."""

    vanaf: Waarde
    deel: Waarde

    @property
    def dag(self) -> date:
        """Its first day."""
        assert isinstance(self.vanaf.waarde, date)
        return self.vanaf.waarde


def _kies(stand: Stand) -> Betrokkene | str:
    deel = in_dossier(stand, "taaleis")
    if deel is None:
        return "Zet onder dossier.taaleis de uitslag van de taaltoets."
    return kies(stand, "taaleis", deel.wie, "dossier.taaleis")


def _is_kennisgeving(stand: Stand, wie: Betrokkene) -> bool:
    """Whether this letter is the notice itself (art. 18b lid 4)."""
    return stand.verzonden is not None and wie.mens.taaleis.kennisgeving == stand.verzonden


def _treden(wie: Betrokkene) -> tuple[Trede, ...]:
    """The steps of art. 18b lid 9 to 11, counted from the notice."""
    from openfisca_participatie.berekening.rekenen import stelsel

    dag = wie.mens.taaleis.kennisgeving
    schaal = stelsel().get_parameters_at_instant(dag.isoformat()).participatiewet.handhaving.taaleis.verlaging
    bron = "parameter participatiewet.handhaving.taaleis.verlaging (artikel 18b lid 9 tot en met 11)"
    return tuple(
        Trede(Waarde(maanden_na(dag, int(maanden)), f"kennisgeving en {bron}"), Waarde(float(deel), bron))
        for maanden, deel in zip(schaal.thresholds, schaal.amounts, strict=True)
    )


def _einde_van_de_keuze(wie: Betrokkene) -> date:
    """One month after the notice (art. 18b lid 6 a), or the first working day after it (Atw 1)."""
    import numpy as np

    from openfisca_participatie.kalender import eerste_werkdag

    laatste = maanden_na(wie.mens.taaleis.kennisgeving, 1)
    werkdag: date = eerste_werkdag(np.array([laatste], dtype="datetime64[D]"))[0].item()
    return werkdag


def _trede_nu(wie: Betrokkene, maand: str) -> int:
    """Which step has begun at the end of this month: 0, 1 or 2."""
    from openfisca_participatie.zaak.getallen import laatste_dag

    return max(nummer for nummer, trede in enumerate(_treden(wie)) if nummer == 0 or trede.dag <= laatste_dag(maand))


def _verlaagde_maanden(stand: Stand, wie: Betrokkene) -> list[str]:
    """The months in which the bijstand is lowered."""
    return [maand.maand for maand in stand.uitkomst.maanden if Lezer(maand).getal("verlagingsdeel_taaleis", wie.id)]


def _wordt_verlaagd(stand: Stand, wie: Betrokkene) -> bool:
    """Whether the bijstand is lowered in one of the months."""
    return bool(_verlaagde_maanden(stand, wie))


def _taaleis_past_niet(stand: Stand) -> str | None:
    """What both forms need: a test with a result that is not enough, which had to be taken, and the recorded judgement on it."""
    wie = _kies(stand)
    if isinstance(wie, str):
        return wie
    deel = in_dossier(stand, "taaleis")
    if stand.verzonden is None:
        return "De dag van verzending is nodig: geef dossier.verzonden of --verzonden."
    if not deel.onvoldoende:
        return "De toets is op alle onderdelen genoeg, dus er is geen reden voor deze brief (artikel 18b lid 3)."
    if deel.uitslag_op > stand.verzonden:
        return "De uitslag van de toets is van na deze brief: kijk de dagen in het dossier na."
    if wie.mens.taaleis.kennisgeving > stand.verzonden:
        return "De kennisgeving is van na deze brief: de brief die het vertelt, is de kennisgeving (zet daar dezelfde dag)."
    blad = stand.onderwerp(TAALTOETS)
    if blad is None:
        return f"Zet onder ook beoordelen het onderwerp {TAALTOETS!r}: onderwijs, diploma en ander bewijs (artikel 18b lid 2)."
    if blad.antwoord is Antwoord.NODIG:
        return f"Of de taaltoets moest, is nog niet bekend. {blad.ontbreekt}".strip()
    if blad.uit.get("taaltoets_verplicht") is not True:
        return "De taaltoets was niet nodig: er is genoeg Nederlands onderwijs, een diploma of ander bewijs (artikel 18b lid 2)."
    oordeel = oordeel_over(stand, ONVOLDOENDE, wie.id)
    if oordeel is None or oordeel.uitkomst.strip().lower() not in JA:
        return "Leg het oordeel 'onvoldoende beheersing van de taal' vast, met de reden (artikel 18b lid 1)."
    if _is_kennisgeving(stand, wie):
        uiterlijk = blad.uit.get("uiterste_datum_kennisgeving_taaleis")
        if uiterlijk is not None and stand.verzonden > uiterlijk.waarde:
            return f"De kennisgeving is te laat: uiterlijk {datum(uiterlijk)}, acht weken na de uitslag (artikel 18b lid 4)."
        return _norm_onbekend(stand)
    return _besluit_past_niet(stand, deel, wie)


def _norm_onbekend(stand: Stand) -> str | None:
    """The notice names the norm; whether he learns is not known yet, and that is the only thing that may be open."""
    maand = stand.uitkomst.maanden[0]
    if any(vraag.variabele != VOORTGANG for vraag in maand.vragen):
        return nog_nodig([maand])
    if maand.antwoord is Antwoord.NEE or Lezer(maand).getal("bijstandsnorm") is None:
        return "Er is geen recht op bijstand, dus ook geen taaleis."
    return None


def _besluit_past_niet(stand: Stand, deel: Any, wie: Betrokkene) -> str | None:
    """The decision: hearing, the choice over, a new test for each step, and the weighings."""
    if reden := niet_berekend(stand, [maand.maand for maand in stand.uitkomst.maanden], "deze brief"):
        return reden
    if not _wordt_verlaagd(stand, wie):
        return _waarom_niet_verlaagd(stand, wie)
    if stand.verzonden is not None and stand.verzonden <= _einde_van_de_keuze(wie):
        return f"De keuze om te gaan leren loopt nog tot en met {schrijf.datum(_einde_van_de_keuze(wie))} (artikel 18b lid 6 a)."
    maanden, treden = _verlaagde_maanden(stand, wie), _treden(wie)
    eerste = maanden[0]
    trede = _trede_nu(wie, eerste)
    if trede != _trede_nu(wie, maanden[-1]):
        return (
            f"In de gevraagde maanden begint op {datum(treden[_trede_nu(wie, maanden[-1])].vanaf)} een volgende stap, en elke stap is een "
            "eigen besluit na een nieuwe toets (artikel 18b lid 10 en 11): vraag de brief voor de maanden van één stap."
        )
    if reden := al_betaald(stand, deel, maanden, "dossier.taaleis"):
        return reden
    if eerste > f"{treden[trede].dag:%Y-%m}" and leeg(deel.niet_eerder_omdat):
        return (
            f"De stap begint op {datum(treden[trede].vanaf)} en de verlaging pas in {schrijf.maand(eerste)}: zet onder dossier.taaleis bij "
            "'niet eerder omdat' waarom de maanden ertussen niet worden verlaagd (artikel 18b lid 4)."
        )
    if trede and deel.toets_op <= treden[trede - 1].dag:
        return (
            f"Voor de stap vanaf {datum(treden[trede].vanaf)} is een nieuwe toets nodig (artikel 18b lid 10, 11 en 13): de toets van "
            f"{schrijf.datum(deel.toets_op)} hoort bij een eerdere stap."
        )
    if not trede and deel.toets_op > wie.mens.taaleis.kennisgeving:
        return f"De toets is van na de kennisgeving, en de verlaging begint al in {schrijf.maand(eerste)}: kijk de dagen na."
    if reden := te_vroeg(stand, "taaleis", None):
        return reden
    velden = [
        ("inspanning", "wat iemand doet"),
        ("verwijt", "verwijt"),
        ("omstandigheden", "omstandigheden"),
        ("dringende_redenen", "dringende redenen"),
    ]
    gegeven = {
        veld
        for veld, variabele in (("verwijt", GEEN_VERWIJT), ("dringende_redenen", VERMINDERING))
        if (een := oordeel_over(stand, variabele, wie.id)) and een.reden.strip()
    }
    return niet_gewogen(deel, velden, "dossier.taaleis", gegeven)


def _waarom_niet_verlaagd(stand: Stand, wie: Betrokkene) -> str | None:
    """There is a letter on not lowering when he learns, or when nothing can be blamed or urgent reasons forbid it."""
    if wie.mens.taaleis.voortgang and (in_dossier(stand, "taaleis").inspanning or "").strip():
        return None
    if wie.mens.taaleis.voortgang:
        return "Zet onder dossier.taaleis.wat iemand doet hoe het leren gaat: daarom wordt niet verlaagd."
    return None if _afgezien(stand, wie) else "In de gevraagde maanden wordt de bijstand niet verlaagd wegens de taaleis."


def _afgezien(stand: Stand, wie: Betrokkene) -> Tekst | None:
    """The recorded reason not to lower at all."""
    for variabele in (GEEN_VERWIJT, VERMINDERING):
        oordeel = oordeel_over(stand, variabele, wie.id)
        if oordeel is not None and oordeel.gebruikt and oordeel.reden.strip():
            return reden_van(oordeel)
    return None


def _vraagt_toets(zaak: Zaak, verzonden: date | None) -> Mapping[str, Mapping[str, object]]:
    """Until when the notice can be given after the result."""
    deel = zaak.dossier.taaleis if zaak.dossier else None
    if deel is None or not any(een.onderwerp.naam == TAALTOETS for een in zaak.ook_beoordelen):
        return {}
    return {TAALTOETS: {"uitslag van de toets op": deel.uitslag_op}}


def _taaleis_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    stand = gegevens.stand
    wie = _kies(stand)
    assert isinstance(wie, Betrokkene)
    deel = stand.vastgelegd("taaleis")
    kennisgeving = _is_kennisgeving(stand, wie)
    verlaagd = not kennisgeving and _wordt_verlaagd(stand, wie)
    maanden = _verlaagde_maanden(stand, wie) if verlaagd else []
    eerste = maanduitkomst(stand, maanden[0]) if maanden else stand.uitkomst.maanden[0]
    assert eerste is not None
    lezer, minder, oordeel = Lezer(eerste), oordeel_over(stand, VERMINDERING, wie.id), oordeel_over(stand, ONVOLDOENDE, wie.id)
    verwijt = oordeel_over(stand, GEEN_VERWIJT, wie.id)
    treden = _treden(wie)
    nummer = _trede_nu(wie, eerste.maand)
    t = SimpleNamespace(
        stap=treden[nummer],
        tot=_laatste_dag(treden, nummer),
        weg=Tekst(minder.uitkomst.strip(), f"zaak: oordeel {minder.naam}") if minder and verlaagd else None,
        wie=wie.id,
        kennisgeving=kennisgeving,
        verlaagd=verlaagd,
        kennisgeving_op=Waarde(wie.mens.taaleis.kennisgeving, f"zaak: {wie.pad}.taaleis.kennisgeving"),
        keuze_tot=Waarde(_einde_van_de_keuze(wie), "kennisgeving en artikel 18b lid 6 onderdeel a"),
        treden=treden,
        niveau=NIVEAU,
        vaardigheden=[(NAMEN[een], str(getattr(deel, een)) == "genoeg") for een in VAARDIGHEDEN],
        norm=lezer.getal("bijstandsnorm"),
        maand=Waarde(eerste.maand, "gevraagde maanden"),
        aantal=Waarde(len(maanden), "gevraagde maanden"),
        bedrag=lezer.getal("bedrag_verlaging_taaleis"),
        deel=lezer.getal("verlagingsdeel_taaleis", wie.id),
        tabellen=tabellen(stand, maanden),
        minder=reden_van(minder) if minder and verlaagd else None,
        verwijt=reden_van(verwijt) if verwijt and verwijt.reden.strip() else None,
        oordeel=reden_van(oordeel) if oordeel else None,
        leert=bool(wie.mens.taaleis.voortgang) and not kennisgeving,
        afgezien=_afgezien(stand, wie),
    )
    return {"t": t, "d": deel}


def _laatste_dag(treden: tuple[Trede, ...], nummer: int) -> Waarde | None:
    """The last day of a step: the day before the next one begins; the last step has none (art. 18b lid 11)."""
    if nummer + 1 == len(treden):
        return None
    volgende = treden[nummer + 1]
    return Waarde(volgende.dag - timedelta(days=1), f"de dag voor de volgende stap: {volgende.vanaf.herkomst}")


def _taaleis_bronnen(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    stand = gegevens.stand
    wie = _kies(stand)
    assert isinstance(wie, Betrokkene)
    yield "Taaltoets", Bron("artikel 18b lid 2, lid 3 en lid 8", f"{PW}18b&lid=2")
    yield "Deze mededeling" if _is_kennisgeving(stand, wie) else "Eerdere brief", Bron("artikel 18b lid 4", f"{PW}18b&lid=4")
    yield "Leren in plaats van verlagen", Bron("artikel 18b lid 6", f"{PW}18b&lid=6")
    yield "Verlaging", Bron("artikel 18b lid 1, lid 9, lid 10, lid 11 en lid 13", f"{PW}18b&lid=9")
    yield "Minder verlagen", Bron("artikel 18b lid 7", f"{PW}18b&lid=7")
    yield "Bewijs laten zien", Bron("artikel 18b lid 5", f"{PW}18b&lid=5")
    if gegevens.samen:
        yield "Gevolgen voor u samen", Bron("artikel 18b lid 14", f"{PW}18b&lid=14")
    if gegevens.besluit:
        yield UITBETALING
        yield horen(stand, "taaleis")


def _vorm_taaleis(stand: Stand) -> Vorm:
    """A notice; a decision when the bijstand is lowered."""
    wie = _kies(stand)
    if isinstance(wie, str) or _is_kennisgeving(stand, wie) or not _wordt_verlaagd(stand, wie):
        return Vorm.MEDEDELING
    return Vorm.BESLUIT


SOORTEN = (
    Soort(
        "taaleis",
        22,
        "uw Nederlands en uw bijstand",
        Vorm.BESLUIT,
        ligt_voor_de_hand=in_het_dossier("taaleis"),
        past_niet=_taaleis_past_niet,
        gegevens=_taaleis_gegevens,
        bronnen=_taaleis_bronnen,
        vraagt=_vraagt_toets,
        vorm_van=_vorm_taaleis,
        onderwerpen=(TAALTOETS,),
    ),
)
