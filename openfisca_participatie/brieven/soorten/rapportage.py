"""The report for the file: what a decision rests on, for who signs it, a colleague, an auditor or the court. Not for the citizen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from openfisca_participatie import opmaak
from openfisca_participatie.berekening.uitkomst import Antwoord, Bron, Oordeel
from openfisca_participatie.brieven.dossier import met_herkomst
from openfisca_participatie.brieven.opmaak import Tekst, Waarde
from openfisca_participatie.brieven.soorten.soort import Soort, Vorm, in_het_dossier
from openfisca_participatie.brieven.soorten.stand import Stand
from openfisca_participatie.brieven.wet import PW

if TYPE_CHECKING:
    from openfisca_participatie.berekening.uitkomst import Maanduitkomst
    from openfisca_participatie.brieven.gegevens import Gegevens

AFSTEMMING = "oordeel_afstemming_individueel"
WOORDEN = {Antwoord.JA: "er is recht op bijstand", Antwoord.NEE: "er is geen recht op bijstand", Antwoord.NODIG: "nog niet te zeggen"}


@dataclass(frozen=True)
class Feitregel:
    """A fact as the file gives it: of whom, what, its value, its place in the file, and where it is usually found."""

    wie: Tekst
    omschrijving: Tekst
    waarde: Tekst
    pad: Tekst
    aanwezig: bool  # not "nee" or nought


@dataclass(frozen=True)
class Weging:
    """A judgement with what has to be considered for it."""

    naam: Tekst
    uitkomst: Tekst
    reden: Tekst
    door: Tekst
    artikel: Tekst
    overwegingen: tuple[Tekst, ...]
    gebruikt: bool


@dataclass(frozen=True)
class Maandverslag:
    """A month: the answer in words, the lines of the computation, grounds, questions and assumptions that matter."""

    maand: Waarde
    antwoord: str
    regels: tuple[tuple[Tekst, Tekst, Waarde | None, Tekst], ...]
    gronden: tuple[tuple[Tekst, Tekst], ...]
    vragen: tuple[Tekst, ...]
    aannames: tuple[Tekst, ...]
    lezingen: tuple[Tekst, ...]
    meldingen: tuple[Tekst, ...]


def _oordelen(stand: Stand) -> list[Oordeel]:
    """All recorded judgements, each once: of the bijstand and of the subjects."""
    alle = [o for maand in stand.uitkomst.maanden for o in (*maand.oordelen, *(o for een in maand.onderwerpen for o in een.oordelen))]
    return list({(o.variabele, o.wie, o.uitkomst, o.reden): o for o in alle}.values())


def _afstemming(stand: Stand) -> str:
    """What is recorded on tailoring (art. 18 lid 1)."""
    oordeel = next((o for o in _oordelen(stand) if o.variabele == AFSTEMMING and o.reden.strip()), None)
    rapportage = stand.vastgelegd("rapportage")
    eigen = rapportage.individuele_afstemming if rapportage else None
    return eigen or (Tekst(f"{oordeel.uitkomst}: {oordeel.reden}", f"zaak: oordeel {oordeel.naam}") if oordeel else "")


def _dringend(stand: Stand) -> str:
    """What is recorded on very urgent reasons (art. 16), where there is no right."""
    oordeel = next((o for o in _oordelen(stand) if "zeer_dringende_redenen" in o.variabele and o.reden.strip()), None)
    rapportage = stand.vastgelegd("rapportage")
    eigen = rapportage.zeer_dringende_redenen if rapportage else None
    return eigen or (Tekst(f"{oordeel.uitkomst}: {oordeel.reden}", f"zaak: oordeel {oordeel.naam}") if oordeel else "")


def _past_niet(stand: Stand) -> str | None:
    """A report says who made it, answers art. 16 and 18 lid 1, and gives the reason of each judgement."""
    rapportage = stand.vastgelegd("rapportage")
    if rapportage is None or not rapportage.door:
        return "Zet onder dossier.rapportage.door wie de rapportage opstelde en wanneer."
    if not _afstemming(stand):
        return "Artikel 18 lid 1 is niet beantwoord. Schrijf onder dossier.rapportage.individuele afstemming of norm en plichten passen."
    if Antwoord.NEE in stand.antwoorden and not _dringend(stand):
        return "Artikel 16 is niet beantwoord, en er is geen recht. Schrijf onder dossier.rapportage.zeer dringende redenen of die er zijn."
    zonder = {oordeel.naam: None for oordeel in _oordelen(stand) if not oordeel.reden.strip()}
    if zonder:
        return f"Deze oordelen hebben geen reden: {'; '.join(zonder)}."
    return None


def _feiten(gegevens: Gegevens) -> Iterator[Feitregel]:
    """What the file says about the first month, in the words of the engine's labels."""
    from openfisca_participatie.berekening.rekenen import stelsel
    from openfisca_participatie.berekening.simulatie import is_keuze

    zaak: Any = gegevens.stand.zaak
    situatie = zaak.situatie(gegevens.maanden[0].maand)
    variabelen = stelsel().variables
    for (variabele, wie), pad in situatie.herkomst.items():
        soort, waarde = variabelen.get(variabele), situatie.waarde(variabele, wie)
        if soort is None or waarde is None or variabele.startswith("oordeel_"):
            continue
        tekst = str(soort.possible_values[waarde].value) if is_keuze(soort) else opmaak.waarde(waarde, getattr(soort, "unit", None))
        van = f"zaak: {pad}"
        naam = situatie.namen.get(wie, "gezin" if wie == "gezin" else wie)
        aanwezig = isinstance(waarde, str) or bool(waarde)
        yield Feitregel(Tekst(naam, "zaak: naam"), Tekst(soort.label, van), Tekst(tekst, van), Tekst(pad, van), aanwezig)


def _wegingen(gegevens: Gegevens) -> Iterator[Weging]:
    """Each judgement with the considerations that the register, or its subject, names."""
    from openfisca_participatie.zaak.onderwerpen.declaraties import onderwerpen
    from openfisca_participatie.zaak.register import oordeelsoort

    van_onderwerpen = {oordeel.variabele: oordeel for onderwerp in onderwerpen().values() for oordeel in onderwerp.oordelen}
    for oordeel in _oordelen(gegevens.stand):
        soort: Any = oordeelsoort(oordeel.variabele) or van_onderwerpen.get(oordeel.variabele)
        artikel = (getattr(soort, "artikel", "") or (soort.bron.artikel if soort else "")).removeprefix("art. ")
        van = f"zaak: oordeel {oordeel.naam}"
        naam = f"{oordeel.naam} ({oordeel.wie})" if oordeel.wie else oordeel.naam
        yield Weging(
            Tekst(naam, van), Tekst(oordeel.uitkomst, van), Tekst(oordeel.reden, van), Tekst(oordeel.door, van), Tekst(artikel, "wet"),
            tuple(Tekst(een, "register van oordelen") for een in (soort.overwegingen if soort else ())), oordeel.gebruikt,
        )  # fmt: skip


def _verslag(maand: Maanduitkomst) -> Maandverslag:
    van = maand.maand
    return Maandverslag(
        maand=Waarde(van, "gevraagde maanden"),
        antwoord=WOORDEN[maand.antwoord],
        regels=tuple(
            (
                Tekst(regel.onderdeel, "berekening"),
                Tekst(
                    regel.omschrijving + (f" ({regel.wie})" if regel.wie else "") + (" (onzeker)" if regel.onzeker else ""),
                    f"{regel.variabele} ({van})",
                ),
                met_herkomst(regel.bedrag, f"{regel.variabele or regel.onderdeel} ({van})"),
                Tekst(regel.bron.artikel, "wet"),
            )
            for regel in maand.regels
        ),
        gronden=tuple((Tekst(grond.zin, f"{grond.variabele} ({van})"), Tekst(grond.bron.artikel, "wet")) for grond in maand.gronden),
        vragen=tuple(Tekst(vraag.vraag, f"vraag: {vraag.pad}") for vraag in maand.vragen),
        aannames=tuple(
            Tekst(f"{aanname.omschrijving}{f' ({aanname.wie})' if aanname.wie else ''}: {aanname.gevolg}", "aangenomen")
            for aanname in maand.aannames
            if aanname.beslissend
        ),
        lezingen=tuple(
            Tekst(
                f"{lezing.naam}: {lezing.gebruikt}; anders: {lezing.andere}, {lezing.gevolg} (rechtsvraag {lezing.nummer})",
                "omstreden lezing",
            )
            for lezing in maand.omstreden
        ),
        meldingen=tuple(Tekst(melding, "berekening") for melding in maand.meldingen),
    )


def _gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    stand = gegevens.stand
    feiten = list(_feiten(gegevens))
    bevoegdheden = {
        (naam, bron.artikel): Tekst(f"{naam} ({bron.artikel})", "wet")
        for maand in gegevens.maanden
        for naam, bron in maand.niet_gebruikte_bevoegdheden
    }
    return {
        "rapportage": stand.vastgelegd("rapportage"),
        "feiten": [feit for feit in feiten if feit.aanwezig],
        "afwezig": [feit.omschrijving.met(f"{feit.omschrijving.lower()} ({feit.wie})") for feit in feiten if not feit.aanwezig],
        "wegingen": list(_wegingen(gegevens)),
        "verslagen": [_verslag(maand) for maand in gegevens.maanden],
        "gehoord_over": stand.vastgelegd("gehoord") or [],
        "bevoegdheden": list(bevoegdheden.values()),
        "afstemming": _afstemming(stand),
        "dringend": _dringend(stand),
        "geen_recht_ergens": Antwoord.NEE in stand.antwoorden,
        "onderwerpbladen": stand.onderwerpen(),
        "gemeente": Tekst(stand.uitkomst.gemeente, "zaak: gemeente"),
        "svb_beslist": stand.svb_beslist,
        "artikel_dringend": Tekst("16", "wet"),
        "artikel_afstemming": Tekst("18 lid 1", "wet"),
    }


def _bronnen(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    """Every article that the computation used, and the two that are always answered."""
    for maand in gegevens.maanden:
        yield from ((regel.onderdeel, regel.bron) for regel in maand.regels)
        yield from ((grond.titel, grond.bron) for grond in maand.gronden)
        yield from ((plicht.titel, plicht.bron) for plicht in maand.plichten)
    for blad in gegevens.stand.onderwerpen():
        yield from blad.bronnen
    yield "Zeer dringende redenen", Bron("artikel 16", f"{PW}16")
    yield "Afstemming", Bron("artikel 18 lid 1", f"{PW}18&lid=1")


SOORTEN = (
    Soort(
        "rapportage",
        0,
        "de motivering voor het dossier",
        Vorm.INTERN,
        ligt_voor_de_hand=in_het_dossier("rapportage"),
        past_niet=_past_niet,
        gegevens=_gegevens,
        bronnen=_bronnen,
    ),
)
