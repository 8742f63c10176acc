"""Types 14 to 16: the announcement of a maatregel, the maatregel (art. 18 lid 2 and 4 to 10) and its review (lid 3 and 11)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from openfisca_participatie import opmaak as schrijf
from openfisca_participatie.berekening.totalen import som
from openfisca_participatie.berekening.uitkomst import Antwoord, Bron, Oordeel
from openfisca_participatie.brieven.maandblad import Lezer
from openfisca_participatie.brieven.opmaak import Waarde, datum
from openfisca_participatie.brieven.soorten.gehoord import gehoord
from openfisca_participatie.brieven.soorten.handhaving_gedeeld import (
    AWB,
    PW,
    UITBETALING,
    Betrokkene,
    al_betaald,
    betrokkenen,
    horen,
    in_dossier,
    kies,
    maanden_na,
    maanduitkomst,
    niet_berekend,
    niet_gewogen,
    niet_nagekeken,
    nog_nodig,
    oordeel_over,
    periode_van_maanden,
    persoon,
    reden_van,
    tabellen,
    te_vroeg,
    verordening,
    voornemen_past_niet,
)
from openfisca_participatie.brieven.soorten.soort import Soort, Vorm, in_het_dossier
from openfisca_participatie.brieven.soorten.stand import Stand
from openfisca_participatie.zaak.handhaving import VERPLICHTINGEN, Maatregel

if TYPE_CHECKING:
    from openfisca_participatie.brieven.gegevens import Gegevens
    from openfisca_participatie.zaak import Zaak

TERMIJN = "heroverweging van een maatregel"
HERZIENING = "herziening van een maatregel"
GEEN_VERWIJT, VERMINDERING = "oordeel_geen_verwijtbaarheid_maatregel", "oordeel_vermindering_maatregel"
LID_VAN_HERHALING = {None: "5", "geen": "5", "eerste": "6", "tweede": "7", "verdere": "8"}
LANGSTE = 3  # a maatregel of three months takes all there is: nothing to spread (art. 18 lid 7 and 8)
EERDERE_BESLUITEN = {"eerste": 1, "tweede": 2, "verdere": 3}  # how many maatregelen come before a repetition, at least
MAANDEN_HERHALING = 12  # art. 18 lid 6 to 8
GEEN_JA = ("nee", "onwaar", "false")


@dataclass(frozen=True)
class Gekozen:
    """The maatregel a letter is about."""

    van: Betrokkene
    pad: str
    maatregel: Maatregel

    @property
    def uniform(self) -> bool:
        """Whether it is one of art. 18 lid 4."""
        return self.maatregel.volgens_verordening is None


def _kies(stand: Stand) -> Gekozen | str:
    """The maatregel of the dossier, or why it is not clear."""
    deel = in_dossier(stand, "maatregel")
    if deel is None:
        return "Zet onder dossier.maatregel wat er gebeurde en wat is afgewogen."
    wie = kies(stand, "maatregel", deel.wie, "dossier.maatregel")
    if isinstance(wie, str):
        return wie
    gevraagd = {maand.maand for maand in stand.uitkomst.maanden}
    alle = list(enumerate(wie.mens.maatregel, 1))
    passend = [(nummer, een) for nummer, een in alle if gevraagd & set(een.maanden)]
    if not passend:
        return f"In de gevraagde maanden werkt geen maatregel: vraag de zaak voor {', '.join(map(schrijf.maand, alle[0][1].maanden))}."
    if len(passend) > 1:
        return "In de gevraagde maanden werkt meer dan één maatregel: vraag de brief voor de maanden van één maatregel."
    nummer, maatregel = passend[0]
    return Gekozen(wie, f"zaak: {wie.pad}.maatregel[{nummer}]", maatregel)


def _dubbel(stand: Stand, gekozen: Gekozen) -> str | None:
    """Two maatregelen in one month count once (art. 18 lid 12): whose, a letter on one of them cannot say."""
    anderen = [
        een
        for wie in betrokkenen(stand, "maatregel")
        for een in wie.mens.maatregel
        if een is not gekozen.maatregel and set(een.maanden) & set(gekozen.maatregel.maanden)
    ]
    if not anderen:
        return None
    return "In dezelfde maand werken twee maatregelen, en alleen de hoogste telt (artikel 18 lid 12): maak dit besluit met de hand."


def _deel(stand: Stand, gekozen: Gekozen) -> Waarde | None:
    """The share of the bijstand, after what urgent reasons take off."""
    maand = maanduitkomst(stand, gekozen.maatregel.maanden[0])
    variabele = "maatregelpercentage" if gekozen.uniform else "maatregeldeel_verordening"
    return Lezer(maand).getal(variabele, gekozen.van.id) if maand else None


def _afgezien(stand: Stand, gekozen: Gekozen) -> Oordeel | None:
    """The judgement by which there is no maatregel: no blame at all, or urgent reasons for all of it."""
    for variabele in (GEEN_VERWIJT, VERMINDERING):
        oordeel = oordeel_over(stand, variabele, gekozen.van.id, gekozen.maatregel.maanden)
        deel = _deel(stand, gekozen)
        if oordeel is not None and oordeel.gebruikt and deel is not None and not deel and oordeel.uitkomst.strip().lower() not in GEEN_JA:
            return oordeel
    return None


def _gewogen(stand: Stand, gekozen: Gekozen) -> set[str]:
    """The weighings that stand in the case as a judgement with a reason."""
    maanden = gekozen.maatregel.maanden
    paren = (("verwijt", GEEN_VERWIJT), ("dringende_redenen", VERMINDERING))
    return {veld for veld, variabele in paren if (een := oordeel_over(stand, variabele, gekozen.van.id, maanden)) and een.reden.strip()}


def _maatregel_kan_niet(stand: Stand) -> str | None:
    """What announcement and decision both need: a maatregel with its obligation, its bylaw and the amounts of its months."""
    gekozen = _kies(stand)
    if isinstance(gekozen, str):
        return gekozen
    deel, maatregel = in_dossier(stand, "maatregel"), gekozen.maatregel
    if reden := _dubbel(stand, gekozen) or niet_berekend(stand, maatregel.maanden, "de maatregel"):
        return reden
    if not _deel(stand, gekozen) and _afgezien(stand, gekozen) is None:
        return "De wet legt hier geen maatregel op: de plichten gelden voor deze persoon niet (artikel 9)."
    if gekozen.uniform and maatregel.verplichting is None:
        return f"Zet bij {gekozen.van.pad}.maatregel.verplichting welke verplichting van artikel 18 lid 4 niet is nagekomen."
    verkort = oordeel_over(stand, VERMINDERING, gekozen.van.id, maatregel.maanden) is not None
    if gekozen.uniform and maatregel.verrekende_duur < maatregel.minste_maanden and not verkort:
        lid = LID_VAN_HERHALING[maatregel.herhaling]
        return f"De maatregel is korter dan de wet zegt: ten minste {maatregel.minste_maanden} maanden (artikel 18 lid {lid})."
    if deel.verordening is None:
        return "Zet onder dossier.maatregel.verordening de verordening met het CVDR-nummer: zij bepaalt hoogte of duur (artikel 18)."
    if not gekozen.uniform and deel.categorie is None:
        return "Zet onder dossier.maatregel.categorie in welke groep van de verordening het gedrag valt."
    return _herhaling_past_niet(deel, gekozen) or _verkeerde_maanden(stand, deel, gekozen)


def _herhaling_past_niet(deel: Any, gekozen: Gekozen) -> str | None:
    """A repetition rests on earlier decisions, the last of them no more than twelve months before (art. 18 lid 6 to 8)."""
    maatregel = gekozen.maatregel
    herhaling = maatregel.herhaling or "geen"
    if herhaling not in EERDERE_BESLUITEN:
        return None
    lid, nodig, eerder = LID_VAN_HERHALING[herhaling], EERDERE_BESLUITEN[herhaling], sorted(deel.eerdere_besluiten or ())
    if len(eerder) < nodig:
        return (
            f"Zet onder dossier.maatregel.eerdere besluiten de dagen van de eerdere besluiten: bij een {herhaling} herhaling zijn er ten "
            f"minste {nodig} (artikel 18 lid {lid})."
        )
    if deel.gebeurd_op > maanden_na(eerder[-1], MAANDEN_HERHALING):
        return (
            f"Dit gebeurde op {schrijf.datum(deel.gebeurd_op)}, meer dan twaalf maanden na het besluit van {schrijf.datum(eerder[-1])}: "
            f"dan is het geen herhaling (artikel 18 lid {lid})."
        )
    if herhaling == "eerste" and (maatregel.duur_eerste_maatregel or 1) >= LANGSTE:
        return (
            "Na een eerste maatregel van drie maanden kan een eerste herhaling niet langer duren, en dat moet wel (artikel 18 lid 6): kijk "
            "de verordening na en maak dit besluit met de hand."
        )
    return None


def _verkeerde_maanden(stand: Stand, deel: Any, gekozen: Gekozen) -> str | None:
    """It happens before the letter goes out, and the maatregel works in months after it that were not paid yet."""
    eerste = gekozen.maatregel.maanden[0]
    if stand.verzonden is not None and deel.gebeurd_op >= stand.verzonden:
        return f"Dit gebeurde op {schrijf.datum(deel.gebeurd_op)}, en dat is niet voor de dag van verzending: kijk de dagen na."
    if eerste < f"{deel.gebeurd_op:%Y-%m}":
        return (
            f"De maatregel begint in {schrijf.maand(eerste)}, maar het gebeurde pas op {schrijf.datum(deel.gebeurd_op)}: verlaag een "
            "latere maand."
        )
    if _afgezien(stand, gekozen) is not None:
        return None
    return al_betaald(stand, deel, gekozen.maatregel.maanden, "dossier.maatregel")


def _voornemen_maatregel_past_niet(stand: Stand) -> str | None:
    """An announcement of a maatregel that would be imposed."""
    deel = in_dossier(stand, "maatregel")
    if reden := _maatregel_kan_niet(stand):
        return reden
    gekozen = _kies(stand)
    assert isinstance(gekozen, Gekozen)
    if _afgezien(stand, gekozen) is not None:
        return "Er komt geen maatregel, dus er valt niets aan te kondigen."
    return voornemen_past_niet(stand, deel.voornemen, "dossier.maatregel", "maatregel")


def _maatregel_past_niet(stand: Stand) -> str | None:
    """A maatregel needs hearing, three weighings, a reason for height and spread, and a day of review within three months."""
    if reden := _maatregel_kan_niet(stand):
        return reden
    gekozen = _kies(stand)
    assert isinstance(gekozen, Gekozen)
    deel = in_dossier(stand, "maatregel")
    if reden := te_vroeg(stand, "maatregel", deel.voornemen, na=deel.gebeurd_op):
        return reden
    if _afgezien(stand, gekozen) is not None:
        return None
    velden = [("verwijt", "verwijt"), ("omstandigheden", "omstandigheden"), ("dringende_redenen", "dringende redenen")]
    if reden := niet_gewogen(deel, velden, "dossier.maatregel", _gewogen(stand, gekozen)):
        return reden
    if reden := niet_gewogen(deel, [("hoogte", "waarom deze hoogte en duur")], "dossier.maatregel"):
        return reden
    te_spreiden = gekozen.uniform and gekozen.maatregel.verrekende_duur < LANGSTE
    if te_spreiden and (reden := niet_gewogen(deel, [("spreiding", "spreiding")], "dossier.maatregel")):
        return reden
    return _heroverweging_te_laat(stand, deel.heroverweging_op)


def _heroverweging_te_laat(stand: Stand, op: date | None) -> str | None:
    """The review lies after the decision and within three months (art. 18 lid 3)."""
    if op is None:
        return "Zet onder dossier.maatregel.heroverweging op wanneer de maatregel opnieuw wordt bekeken (artikel 18 lid 3)."
    blad = stand.onderwerp(TERMIJN)
    uiterlijk = blad.uit.get("uiterste_datum_heroverweging_maatregel") if blad else None
    if uiterlijk is None:
        return "De uiterste dag van de heroverweging is niet bekend: geef de dag van verzending."
    if op > uiterlijk.waarde:
        return f"De heroverweging is te laat: uiterlijk {datum(uiterlijk)}, drie maanden na het besluit (artikel 18 lid 3)."
    if stand.verzonden is not None and op <= stand.verzonden:
        return "De heroverweging ligt niet na het besluit."
    return None


def _vraagt_termijn(zaak: Zaak, verzonden: date | None) -> Mapping[str, Mapping[str, object]]:
    """The last day of the review, counted from the day of sending."""
    dossier = zaak.dossier
    dag = verzonden or (dossier.verzonden if dossier else None)
    if dossier is None or dossier.maatregel is None or dossier.heroverweging is not None or dag is None:
        return {}
    return {TERMIJN: {"besluit van": dag}}


def _maatregel_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    stand = gegevens.stand
    gekozen = _kies(stand)
    assert isinstance(gekozen, Gekozen)
    maatregel, maanden, id_ = gekozen.maatregel, gekozen.maatregel.maanden, gekozen.van.id
    deel = in_dossier(stand, "maatregel")
    minder = oordeel_over(stand, VERMINDERING, id_, maanden)
    verwijt = oordeel_over(stand, GEEN_VERWIJT, id_, maanden)
    afgezien = _afgezien(stand, gekozen)
    eerste = maanduitkomst(stand, maanden[0])
    assert eerste is not None
    lezer = Lezer(eerste)
    m = SimpleNamespace(
        wie=id_,
        uniform=gekozen.uniform,
        deel=_deel(stand, gekozen),
        periode=periode_van_maanden(maanden, f"{gekozen.pad}.maanden"),
        aantal=Waarde(len(maanden), f"{gekozen.pad}.maanden"),
        duur=Waarde(maatregel.verrekende_duur, f"{gekozen.pad}: duur, of anders de maanden"),
        herhaling=maatregel.herhaling if maatregel.herhaling not in (None, "geen") else "",
        verdeling=[
            (Waarde(maand, f"{gekozen.pad}.maanden"), Waarde(aandeel, f"{gekozen.pad}.verdeling"))
            for maand, aandeel in zip(maanden, maatregel.verdeling or (), strict=False)
        ],
        bedrag=lezer.getal("bedrag_maatregelen"),
        rekening=lezer.getal("uit_te_betalen_bijstand_exclusief_vakantietoeslag"),
        tabellen=tabellen(stand, maanden),
        totaal=_totaal(stand, maanden),
        eerder=[Waarde(dag, "zaak: dossier.maatregel.eerdere besluiten") for dag in sorted(deel.eerdere_besluiten or ())],
        niets=not any((maand := maanduitkomst(stand, naam)) and Lezer(maand).getal("uit_te_betalen_bijstand") for naam in maanden),
        afgezien=reden_van(afgezien) if afgezien else None,
        geen_verwijt=afgezien is not None and afgezien.variabele == GEEN_VERWIJT,
        minder=reden_van(minder) if minder and afgezien is None else None,
        verwijt=reden_van(verwijt) if verwijt and verwijt.reden.strip() else None,
    )
    return {"m": m, "d": stand.vastgelegd("maatregel"), "concept": niet_nagekeken(deel)}


def _totaal(stand: Stand, maanden: list[str]) -> Waarde | None:
    """What goes off in all months together, where there is more than one."""
    bedragen = [Lezer(maand).getal("bedrag_maatregelen") for naam in maanden if (maand := maanduitkomst(stand, naam))]
    if len(maanden) < 2 or None in bedragen:
        return None
    return Waarde(som(een.getal for een in bedragen if een is not None), "som van bedrag_maatregelen over de maanden van de maatregel")


def _maatregel_bronnen(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    stand = gegevens.stand
    gekozen = _kies(stand)
    assert isinstance(gekozen, Gekozen)
    deel = in_dossier(stand, "maatregel")
    if gekozen.uniform:
        letter = "abcdefgh"[VERPLICHTINGEN.index(gekozen.maatregel.verplichting or VERPLICHTINGEN[0])]
        lid = LID_VAN_HERHALING[gekozen.maatregel.herhaling]
        yield "Wat u moest doen", Bron(f"artikel 18 lid 4 onderdeel {letter}", f"{PW}18&lid=4")
        yield "Verlaging van de bijstand", Bron(f"artikel 18 lid {lid}", f"{PW}18&lid={lid}")
    else:
        yield "Verlaging van de bijstand", Bron("artikel 18 lid 2", f"{PW}18&lid=2")
    yield verordening(deel)
    afgezien = _afgezien(stand, gekozen)
    if afgezien is not None:
        lid = "9" if afgezien.variabele == GEEN_VERWIJT else "10"
        yield "Waarom wij niet verlagen", Bron(f"artikel 18 lid {lid}", f"{PW}18&lid={lid}")
    else:
        yield "Waarom niet meer of minder", Bron("artikel 18 lid 1, lid 9 en lid 10", f"{PW}18&lid=10")
    if gegevens.besluit and gekozen.uniform:
        yield "Eerder stoppen", Bron("artikel 18 lid 11", f"{PW}18&lid=11")
    if gegevens.besluit:
        yield "Opnieuw bekijken", Bron("artikel 18 lid 3", f"{PW}18&lid=3")
    if gegevens.samen:
        yield "Gevolgen voor u samen", Bron("artikel 18 lid 12", f"{PW}18&lid=12")
    yield UITBETALING
    yield horen(stand, "maatregel")


def _vorm_maatregel(stand: Stand) -> Vorm:
    """A decision; a notice where no maatregel follows."""
    gekozen = _kies(stand)
    return Vorm.MEDEDELING if isinstance(gekozen, Gekozen) and _afgezien(stand, gekozen) else Vorm.BESLUIT


# --- review ---


def _heroverweging_past_niet(stand: Stand) -> str | None:
    """A review has a result that the case shows; on request only of a maatregel of art. 18 lid 4, with a judgement."""
    deel = in_dossier(stand, "heroverweging")
    if deel is None:
        return "Zet onder dossier.heroverweging wat opnieuw is bekeken, met de uitkomst."
    id_ = persoon(stand, deel.wie)
    if id_ is None:
        return "Zet onder dossier.heroverweging.wie over wie de brief gaat."
    if stand.verzonden is None:
        return "De dag van verzending is nodig: geef dossier.verzonden of --verzonden."
    if deel.besluit_van >= stand.verzonden:
        return f"Het besluit van {schrijf.datum(deel.besluit_van)} is niet van voor deze brief: kijk de dagen in het dossier na."
    if deel.verzoek_van is not None and deel.verzoek_van > stand.verzonden:
        return f"Het verzoek van {schrijf.datum(deel.verzoek_van)} is van na deze brief: kijk de dagen in het dossier na."
    if reden := nog_nodig(stand.uitkomst.maanden) or niet_berekend(stand, _maanden_van_nu(stand), "deze brief"):
        return reden
    if reden := _past_bij_de_zaak(stand, deel, id_):
        return reden
    if deel.verzoek_van is not None and (reden := _verzoek_past_niet(stand, deel, id_)):
        return reden
    blad = stand.onderwerp(TERMIJN)
    if blad is None or blad.antwoord is Antwoord.NODIG:
        return f"Of de heroverweging op tijd is, is nog niet bekend. {blad.ontbreekt if blad else ''}".strip()
    return te_vroeg(stand, "heroverweging", None, na=deel.besluit_van) if deel.uitkomst == "blijft" else None


def _te_bekijken(stand: Stand, id_: str | None) -> Maatregel | None:
    """The maatregel that is reviewed: the last one of this person."""
    alle = [een for wie in betrokkenen(stand, "maatregel") if wie.id == id_ for een in wie.mens.maatregel]
    return max(alle, key=lambda een: een.maanden[-1], default=None)


def _maanden_van_nu(stand: Stand) -> list[str]:
    """The months of the letter: from the change on, or all that were asked for."""
    deel = in_dossier(stand, "heroverweging")
    alle = [maand.maand for maand in stand.uitkomst.maanden]
    if deel is None or deel.vanaf is None:
        return alle
    return [maand for maand in alle if maand >= f"{deel.vanaf:%Y-%m}"]


def _werkt(stand: Stand, id_: str | None) -> set[str]:
    """The months in which a maatregel of this person works."""
    return {maand for wie in betrokkenen(stand, "maatregel") if wie.id == id_ for een in wie.mens.maatregel for maand in een.maanden}


def _past_bij_de_zaak(stand: Stand, deel: Any, id_: str) -> str | None:
    """The case must show the maatregel as it is after the review."""
    maanden = _maanden_van_nu(stand)
    if not maanden:
        return f"Vraag de zaak voor de maanden vanaf {schrijf.maand(f'{deel.vanaf:%Y-%m}')}."
    werkt = _werkt(stand, id_) & set(maanden)
    if deel.uitkomst == "stopt" and werkt:
        return f"De maatregel stopt, maar de zaak heeft hem nog in {', '.join(map(schrijf.maand, sorted(werkt)))}: haal die maanden weg."
    if deel.uitkomst != "stopt" and not werkt:
        return "De maatregel blijft of wordt lager, maar in de gevraagde maanden werkt er geen: vraag de zaak voor zijn maanden."
    return None


def _verzoek_past_niet(stand: Stand, deel: Any, id_: str) -> str | None:
    """A request (art. 18 lid 11): only of a maatregel of lid 4, and decided by whether the obligation is met now."""
    wie = next((een for een in betrokkenen(stand, "maatregel") if een.id == id_), None)
    if wie is not None and all(een.volgens_verordening is not None for een in wie.mens.maatregel):
        return "Op verzoek herzien kan alleen een maatregel van artikel 18 lid 5 tot en met 8 (artikel 18 lid 11)."
    blad = stand.onderwerp(HERZIENING)
    oordeel = blad.oordeel("komt de verplichting nu na") if blad else None
    if blad is None or oordeel is None:
        return (
            f"Zet onder ook beoordelen het onderwerp {HERZIENING!r} met het oordeel 'komt de verplichting nu na' en de reden "
            "(artikel 18 lid 11)."
        )
    if bool(oordeel.waarde) != (deel.uitkomst != "blijft"):
        wat = "komt de verplichting nu na" if oordeel.waarde else "komt de verplichting nog niet na"
        return f"Volgens het oordeel {wat}; dat past niet bij de uitkomst {deel.uitkomst!r} onder dossier.heroverweging."
    return None


def _vraagt_heroverweging(zaak: Zaak, verzonden: date | None) -> Mapping[str, Mapping[str, object]]:
    """Whether the review is in time; of a request also whether the maatregel can be revised."""
    dossier = zaak.dossier
    if dossier is None or dossier.heroverweging is None:
        return {}
    deel, dag = dossier.heroverweging, verzonden or dossier.verzonden
    vraagt: dict[str, dict[str, object]] = {TERMIJN: {"besluit van": deel.besluit_van, "heroverwogen op": dag}}
    if deel.verzoek_van is not None and any(een.onderwerp.naam == HERZIENING for een in zaak.ook_beoordelen):
        vraagt[HERZIENING] = {"verplichting niet nagekomen": True, "verzoek": True}
    return vraagt


def _heroverweging_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    stand = gegevens.stand
    deel = in_dossier(stand, "heroverweging")
    termijn, herziening = stand.onderwerp(TERMIJN), stand.onderwerp(HERZIENING)
    assert termijn is not None
    maanden = _maanden_van_nu(stand)
    laatste, werkt = maanduitkomst(stand, maanden[0]), _werkt(stand, persoon(stand, deel.wie))
    assert laatste is not None
    bekeken = _te_bekijken(stand, persoon(stand, deel.wie))
    h = SimpleNamespace(
        uniform=bekeken is not None and bekeken.volgens_verordening is None,
        wie=persoon(stand, deel.wie),
        op_tijd=termijn.uit["heroverweging_maatregel_op_tijd"],
        uiterlijk=termijn.uit["uiterste_datum_heroverweging_maatregel"],
        oordeel=herziening.oordeel("komt de verplichting nu na") if herziening and deel.verzoek_van else None,
        vanaf=Waarde(f"{deel.vanaf:%Y-%m}", "zaak: dossier.heroverweging.vanaf") if deel.vanaf else None,
        rekening=Lezer(laatste).getal("uit_te_betalen_bijstand_exclusief_vakantietoeslag"),
        tot=Waarde(max(werkt), "zaak: maatregel.maanden") if werkt else None,
        tabellen=tabellen(stand, maanden),
    )
    return {"h": h, "d": stand.vastgelegd("heroverweging")}


def _heroverweging_bronnen(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    deel = in_dossier(gegevens.stand, "heroverweging")
    bekeken = _te_bekijken(gegevens.stand, persoon(gegevens.stand, deel.wie))
    if bekeken is not None:
        lid = LID_VAN_HERHALING[bekeken.herhaling] if bekeken.volgens_verordening is None else "2"
        yield "Verlaging van de bijstand", Bron(f"artikel 18 lid {lid}", f"{PW}18&lid={lid}")
    yield "Opnieuw bekijken", Bron("artikel 18 lid 3", f"{PW}18&lid=3")
    if deel.verzoek_van is not None or (bekeken is not None and bekeken.volgens_verordening is None and deel.uitkomst != "stopt"):
        yield "Stoppen op verzoek", Bron("artikel 18 lid 11", f"{PW}18&lid=11")
    yield "Bijstand die past bij uw situatie", Bron("artikel 18 lid 1 en lid 10", f"{PW}18&lid=10")
    yield UITBETALING
    if gehoord(gegevens.stand, "heroverweging") is not None:
        yield horen(gegevens.stand, "heroverweging")
    if deel.verzoek_van is not None:
        yield "Beslissen op uw verzoek", Bron("artikel 4:13 Algemene wet bestuursrecht", f"{AWB}4:13")


SOORTEN = (
    Soort(
        "voornemen-maatregel",
        14,
        "wij willen uw bijstand verlagen; vertel ons eerst uw verhaal",
        Vorm.VOORNEMEN,
        ligt_voor_de_hand=in_het_dossier("maatregel"),
        past_niet=_voornemen_maatregel_past_niet,
        gegevens=_maatregel_gegevens,
        bronnen=_maatregel_bronnen,
    ),
    Soort(
        "maatregel",
        15,
        "wij verlagen uw bijstand tijdelijk",
        Vorm.BESLUIT,
        ligt_voor_de_hand=in_het_dossier("maatregel"),
        past_niet=_maatregel_past_niet,
        gegevens=_maatregel_gegevens,
        bronnen=_maatregel_bronnen,
        vraagt=_vraagt_termijn,
        vorm_van=_vorm_maatregel,
        onderwerpen=(TERMIJN,),
    ),
    Soort(
        "heroverweging",
        16,
        "wij bekeken uw maatregel opnieuw",
        Vorm.BESLUIT,
        ligt_voor_de_hand=in_het_dossier("heroverweging"),
        past_niet=_heroverweging_past_niet,
        gegevens=_heroverweging_gegevens,
        bronnen=_heroverweging_bronnen,
        vraagt=_vraagt_heroverweging,
        onderwerpen=(TERMIJN, HERZIENING),
    ),
)
