"""Types 9, 10 and 25: changes, specifications and yearly statements of a running bijstand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from openfisca_participatie.berekening.totalen import som, verschil
from openfisca_participatie.berekening.uitkomst import Antwoord, Bron, Maanduitkomst
from openfisca_participatie.brieven.opmaak import Tekst, Waarde, bedrag, datum, maand
from openfisca_participatie.brieven.soorten import betaling, bij_de_bijstand
from openfisca_participatie.brieven.soorten.bij_de_bijstand import einde_van
from openfisca_participatie.brieven.soorten.gehoord import HOREN, NIET_HOREN, gehoord, niet_gehoord
from openfisca_participatie.brieven.soorten.soort import Soort, Vorm, in_het_dossier
from openfisca_participatie.brieven.soorten.stand import Stand
from openfisca_participatie.brieven.soorten.toekenning_en_afwijzing import (
    SCHOOL,
    WONEN,
    niet_besloten,
    verlaging_past_niet,
    verlagingen,
)
from openfisca_participatie.brieven.wet import AWB, PW
from openfisca_participatie.zaak.getallen import maand_van, maanden_van, volgende_maand
from openfisca_participatie.zaak.relaties import RELATIES

if TYPE_CHECKING:
    from openfisca_participatie.brieven.gegevens import Gegevens
    from openfisca_participatie.brieven.maandblad import Maandblad
    from openfisca_participatie.zaak import Zaak

_RV = "https://wetten.overheid.nl/jci1.3:c:BWBR0039872&artikel="
VAKANTIETOESLAG = "vakantietoeslag"
RIJEN = ("norm", "verlaging_norm", "bijstandsnorm", "in_aanmerking_te_nemen_inkomen", "algemene_bijstand")
"""What may differ between two months, in the order of the computation."""


def _gezin(een: Maanduitkomst, variabele: str) -> Waarde | None:
    waarde = een.waarden.get(variabele, {}).get("gezin")
    if isinstance(waarde, bool) or not isinstance(waarde, int | float):
        return None
    return Waarde(float(waarde), f"{variabele} (gezin, {een.maand})")


def _maand(stand: Stand, welke: str) -> Maanduitkomst | None:
    return next((een for een in stand.uitkomst.maanden if een.maand == welke), None)


def _vorige(welke: str) -> str:
    jaar, nummer = map(int, welke.split("-"))
    return f"{jaar - 1}-12" if nummer == 1 else f"{jaar}-{nummer - 1:02d}"


# --- 9: a change ---


def _nieuwe_maand(stand: Stand, vanaf: date) -> str:
    """The first whole month with the change: the next one where the change comes within a month that is computed in parts."""
    welke = str(maand_van(vanaf))
    eerste = _maand(stand, welke)
    return volgende_maand(welke) if eerste is not None and len(eerste.delen) > 1 else welke


def _voor_en_na(stand: Stand) -> tuple[Maanduitkomst | None, Maanduitkomst | None]:
    vanaf = stand.vastgelegd("wijziging").vanaf.waarde
    return _maand(stand, _vorige(str(maand_van(vanaf)))), _maand(stand, _nieuwe_maand(stand, vanaf))


def _is_lager(oud: Maanduitkomst, nieuw: Maanduitkomst) -> bool:
    return float(nieuw.waarde("algemene_bijstand")) < float(oud.waarde("algemene_bijstand"))  # type: ignore[arg-type]


def _wijziging_past_niet(stand: Stand) -> str | None:
    """A change needs the month before it and a month with it, both with a right, and something that differs."""
    wijziging = stand.vastgelegd("wijziging")
    if wijziging is None:
        return "Zet onder dossier.wijziging vanaf welke dag de bijstand verandert, en wat er is veranderd."
    if not stand.loopt:
        return "De bijstand loopt niet al voor de eerste maand van de zaak: zet bijstand sinds in de zaak, of maak een toekenning."
    vanaf = wijziging.vanaf.waarde
    welke = str(maand_van(vanaf))
    oud, nieuw = _voor_en_na(stand)
    if oud is None or nieuw is None:
        nodig = _vorige(welke) if oud is None else _nieuwe_maand(stand, vanaf)
        return f"Voor de vergelijking is ook {maand(Waarde(nodig, ''))} nodig: zet die maand bij maanden in de zaak."
    if reden := niet_besloten(stand, betaling.ONDERWERPEN):
        return reden
    if Antwoord.NEE in (oud.antwoord, nieuw.antwoord):
        return "In een van beide maanden is er geen recht op bijstand: dan hoort hier een besluit tot beëindiging of een toekenning."
    if reden := _ander_gezin(stand):
        return reden
    if any(deel.antwoord is Antwoord.NEE for een in stand.uitkomst.maanden for deel in een.delen):
        return "In een deel van een maand is er geen recht op bijstand: daarover hoort een eigen besluit."
    if all(oud.waarden.get(naam) == nieuw.waarden.get(naam) for naam in RIJEN):
        return f"Er verandert niets tussen {maand(Waarde(oud.maand, ''))} en {maand(Waarde(nieuw.maand, ''))}."
    if reden := _andere_dag(stand, oud) or verlaging_past_niet(stand, "wijziging") or _zonder_eerste_betaling(stand, oud, nieuw):
        return reden
    return niet_gehoord(stand, "wijziging") if _is_lager(oud, nieuw) else None


def _voorbij(stand: Stand) -> bool:
    """Whether the change goes back to a month before that of sending."""
    return stand.verzonden is not None and str(maand_van(stand.vastgelegd("wijziging").vanaf.waarde)) < str(maand_van(stand.verzonden))


def _zonder_eerste_betaling(stand: Stand, oud: Maanduitkomst, nieuw: Maanduitkomst) -> str | None:
    """A change of months gone by says from which payment the reader gets the new amount."""
    wijziging = stand.vastgelegd("wijziging")
    anders = _is_lager(oud, nieuw) or _is_lager(nieuw, oud)
    if _voorbij(stand) and anders and wijziging.eerste_nieuwe_maand is None:
        return (
            "De wijziging gaat over maanden die voorbij zijn: zet onder dossier.wijziging.nieuw bedrag vanaf de betaling over welke maand "
            "voor het eerst met het nieuwe bedrag wordt betaald."
        )
    eerste = wijziging.eerste_nieuwe_maand
    if eerste is not None and str(eerste.waarde) < str(maand_van(wijziging.vanaf.waarde)):
        return f"Het nieuwe bedrag kan niet vanaf {maand(eerste)} worden betaald: de bijstand verandert pas op {datum(wijziging.vanaf)}."
    return None


def _andere_dag(stand: Stand, oud: Maanduitkomst) -> str | None:
    """The bijstand changes in the computation on the day that the dossier gives, and on no other."""
    vanaf = stand.vastgelegd("wijziging").vanaf
    eerste = _maand(stand, str(maand_van(vanaf.waarde)))
    dagen = [deel.van for een in (oud, eerste) if een is not None for deel in een.delen[1:]]
    if not dagen:
        dagen = [vanaf.waarde.replace(day=1)]
    if vanaf.waarde in dagen and len(oud.delen) < 2:
        return None
    berekend = " en ".join(datum(Waarde(dag, "")) for dag in dagen)
    return (
        f"Volgens dossier.wijziging.vanaf verandert de bijstand op {datum(vanaf)}, maar in de berekening op {berekend}. "
        "Verbeter de zaak of het dossier: de brief noemt een dag."
    )


def _ander_gezin(stand: Stand) -> str | None:
    """Spouses apply together (art. 43 lid 2), and who leaves has a right of his own: neither is a change of this decision."""
    groepen = [
        set(belanghebbenden_van(een.namen)) | {wie for deel in een.delen for wie in belanghebbenden_van(deel.namen)}
        for een in stand.uitkomst.maanden
    ]
    if any(groep != groepen[0] for groep in groepen):
        return (
            "Er komt een partner bij of er gaat een partner weg: dan eindigt deze bijstand, en vraagt het nieuwe huishouden zelf bijstand "
            "aan (artikel 43 lid 2). Daarvoor zijn een beëindiging en een toekenning."
        )
    return None


def belanghebbenden_van(namen: Mapping[str, str]) -> list[str]:
    """The ids of the applicant and the partner among these persons."""
    return [wie for wie in ("aanvrager", "partner") if wie in namen]


def _wijziging_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    from openfisca_participatie.brieven.gegevens import Periode
    from openfisca_participatie.brieven.maandblad import maandblad

    stand, wijziging = gegevens.stand, gegevens.stand.vastgelegd("wijziging")
    oud, nieuw = _voor_en_na(stand)
    assert oud is not None
    assert nieuw is not None
    eerste = _maand(stand, str(maand_van(wijziging.vanaf.waarde)))
    periodes = [Periode(w := Waarde(een.maand, "gevraagde maanden"), w, maandblad(een)) for een in (oud, nieuw)]
    gedeeld = eerste is not None and eerste.maand != nieuw.maand
    return {
        "wijziging": wijziging,
        "vakantie_juni": bij_de_bijstand.vakantie_juni([nieuw.maand]),
        "inkomensnamen": bij_de_bijstand.inkomensnamen(stand, [nieuw]),
        "vastgelegd": wijziging,
        "lager": rust_op(nieuw) & verlagingen(stand),
        "oud": periodes[0],
        "nieuw": periodes[1],
        "gebroken": Periode(w := Waarde(eerste.maand, "gevraagde maanden"), w, maandblad(eerste)) if gedeeld and eerste else None,
        "rijen": [(naam, _gezin(oud, naam), _gezin(nieuw, naam)) for naam in _getoonde_rijen(oud, nieuw)],
        "minder": _is_lager(oud, nieuw),
        "meer": _is_lager(nieuw, oud),
        "terug": _voorbij(stand),
        "meer_kostendelers": _aantal(nieuw) > _aantal(oud),
        "prijs_beoordeeld": "oordeel_commerciele_prijs" in rust_op(nieuw),
        "alleen_familie": _alleen_familie(gegevens, periodes[1].blad),
        "andere_norm": periodes[0].blad.situatie != periodes[1].blad.situatie
        or (_gezin(oud, "norm") != _gezin(nieuw, "norm") and not _nieuwe_bedragen(oud, nieuw)),
        "nieuwe_bedragen": _nieuwe_bedragen(oud, nieuw) and _gezin(oud, "norm") != _gezin(nieuw, "norm"),
        "school_voorbij": SCHOOL in rust_op(oud) and SCHOOL not in rust_op(nieuw),
        "wonen_voorbij": WONEN in rust_op(oud) and WONEN not in rust_op(nieuw),
        "oordelen": gegevens.oordelen_in(nieuw.maand),
    }


def rust_op(een: Maanduitkomst) -> set[str]:
    """The judgements that this month rests on."""
    return {oordeel.variabele for oordeel in een.oordelen if oordeel.gebruikt}


def _nieuwe_bedragen(oud: Maanduitkomst, nieuw: Maanduitkomst) -> bool:
    """Whether the amounts in the law changed between these months: every first of January and July (art. 37)."""
    return (oud.maand[:4], oud.maand[5:] < "07") != (nieuw.maand[:4], nieuw.maand[5:] < "07")


def _alleen_familie(gegevens: Gegevens, blad: Maandblad) -> bool:
    """Whether a contract would make no difference: each housemate who counts is a relative in the first or second degree."""
    huisgenoten = getattr(getattr(gegevens.stand.zaak, "bestand", None), "huisgenoten", None) or ()
    relaties = {een.naam: RELATIES[een.relatie].verwant for een in huisgenoten if een.naam and een.relatie}
    tellen = [str(een.naam) for een in blad.huisgenoten if een.telt_mee]
    return bool(tellen) and all(relaties.get(naam, False) for naam in tellen)


def _aantal(een: Maanduitkomst) -> float:
    waarde = _gezin(een, "aantal_kostendelende_medebewoners")
    return waarde.getal if waarde else 0.0


def _getoonde_rijen(oud: Maanduitkomst, nieuw: Maanduitkomst) -> list[str]:
    """The lines that one of both months has; the norm after a lowering only where there is one."""
    verlaagd = any(_gezin(een, "verlaging_norm") for een in (oud, nieuw))
    return [
        naam
        for naam in (*RIJEN, "vakantietoeslag", "algemene_bijstand_exclusief_vakantietoeslag")
        if any(_gezin(een, naam) for een in (oud, nieuw)) and (verlaagd or naam not in ("verlaging_norm", "bijstandsnorm"))
    ]


def _wijziging_bronnen(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    oud, nieuw = _voor_en_na(gegevens.stand)
    lager = oud is not None and nieuw is not None and _is_lager(oud, nieuw)
    yield "Wijzigen van het besluit", Bron("artikel 18 lid 1", f"{PW}18&lid=1")
    if _voorbij(gegevens.stand):
        yield "Wijzigen van het besluit", Bron("artikel 54 lid 3", f"{PW}54&lid=3")
    yield from bij_de_bijstand.bronnen(gegevens)
    horen = gehoord(gegevens.stand, "wijziging")
    if lager or horen is not None:
        yield NIET_HOREN if horen is not None and horen.niet_omdat else HOREN


# --- 10: a specification ---


@dataclass(frozen=True)
class Correctieregel:
    """A month that is corrected: what should have been paid, what was, the difference and why."""

    maand: Waarde
    recht: Waarde
    betaald: Waarde
    verschil: Waarde
    reden: Tekst
    juni: Waarde | None  # in which its holiday pay is paid; None where that June has gone by


@dataclass(frozen=True)
class Loonstrook:
    """From gross to net, as the case gives it: of whom, and the lines (kind, amount, taken off)."""

    wie: str
    regels: tuple[tuple[str, Waarde, bool], ...]
    netto: Waarde


def _correcties(stand: Stand) -> list[Correctieregel]:
    regels = []
    for een in stand.vastgelegd("specificatie").correcties or ():
        uitkomst = _maand(stand, str(een.over.waarde))
        recht = betaling.uitbetaling(uitkomst) if uitkomst else None
        if recht is not None:
            extra = Waarde(verschil(recht.getal, een.betaald.getal), f"{recht.herkomst} min {een.betaald.herkomst}")
            juni = bij_de_bijstand.vakantie_juni([str(een.over.waarde)])
            nog = juni if juni is not None and str(juni.waarde) >= stand.uitkomst.maanden[-1].maand else None
            regels.append(Correctieregel(een.over, recht, een.betaald, extra, een.reden, nog))
    return regels


def _specificatie_past_niet(stand: Stand) -> str | None:
    """A specification is about the last month of the case, and says why it differs from the month before."""
    specificatie, nu = stand.vastgelegd("specificatie"), stand.uitkomst.maanden[-1]
    if specificatie is None:
        return "Zet onder dossier.specificatie op welke dag wordt betaald."
    if reden := niet_besloten(stand, betaling.ONDERWERPEN):
        return reden
    if nu.antwoord is not Antwoord.JA:
        return f"In {maand(Waarde(nu.maand, ''))} is er geen recht op bijstand, dus er wordt niets betaald."
    vorige = _vorige(nu.maand)
    begint_nu = nu.ingangsdatum is not None and str(maand_van(nu.ingangsdatum)) == nu.maand and not stand.loopt
    if _maand(stand, vorige) is None and not begint_nu:
        return f"De brief vergelijkt met de maand ervoor: zet ook {maand(Waarde(vorige, ''))} bij maanden in de zaak."
    gemaakt = {str(een.maand.waarde): een for een in _correcties(stand)}
    for een in specificatie.correcties or ():
        if str(een.over.waarde) >= nu.maand or str(een.over.waarde) not in gemaakt:
            return f"De correctie over {maand(een.over)} kan niet: die maand moet in de zaak staan, voor de laatste maand."
        if (extra := gemaakt[str(een.over.waarde)].verschil).getal <= 0:
            return (
                f"Over {maand(een.over)} is niet te weinig betaald (verschil {bedrag(extra)}). Wat te veel is betaald, hoort onder "
                "ook beoordelen bij verrekening (artikel 58 lid 4), of in een besluit tot terugvordering."
            )
    return betaling.niet_volledig(stand, "specificatie")


def _stelt_vast(stand: Stand) -> Vorm:
    """A decision where the amount is not that of the month before, or where something is corrected or set off; otherwise a notice."""
    if stand.vastgelegd("specificatie") is None:
        return Vorm.MEDEDELING
    nu = stand.uitkomst.maanden[-1]
    vorig = _maand(stand, _vorige(nu.maand))
    anders = vorig is None or betaling.uitbetaling(vorig) != betaling.uitbetaling(nu)
    verrekend = betaling.verrekening(stand, nu.maand)
    af = verrekend is not None and any(verrekend.uit.get(naam) for naam in betaling.VERREKEND)
    return Vorm.BESLUIT if anders or af or stand.vastgelegd("specificatie").correcties else Vorm.MEDEDELING


def _loonstroken(gegevens: Gegevens, nu: Maanduitkomst) -> list[Loonstrook]:
    """The wages of each reader from gross to net, where the case gives them and they add up to what was computed with."""
    bestand = getattr(gegevens.stand.zaak, "bestand", None)
    stroken = []
    for wie in ("aanvrager", "partner"):
        mens = getattr(bestand, wie, None)
        lonen = [
            (nummer, een)
            for nummer, een in enumerate(getattr(mens, "inkomsten", None) or (), 1)
            if een.soort == "loon" and een.in_maand(nu.maand)
        ]
        netto = nu.waarden.get("inkomsten_uit_arbeid", {}).get(wie)
        if len(lonen) != 1 or lonen[0][1].bruto is None or not isinstance(netto, int | float):
            continue
        nummer, loon = lonen[0]
        pad = f"zaak: {wie}.inkomsten[{nummer}]"
        regels = [("bruto", Waarde(loon.bruto, f"{pad}.bruto"), False)]
        regels += [
            (naam, Waarde(deel, f"{pad}.inhoudingen.{naam}"), True)
            for naam in ("loonheffing", "bijdrage_zvw", "pensioenpremie", "andere")
            if (deel := getattr(loon.inhoudingen, naam))
        ]
        if verschil(loon.bruto, som(waarde.getal for _, waarde, af in regels if af)) == som([float(netto)]):
            stroken.append(Loonstrook(wie, tuple(regels), Waarde(float(netto), f"inkomsten_uit_arbeid ({wie}, {nu.maand})")))
    return stroken


def _specificatie_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    from openfisca_participatie.brieven.gegevens import Periode
    from openfisca_participatie.brieven.maandblad import maandblad

    stand, specificatie = gegevens.stand, gegevens.stand.vastgelegd("specificatie")
    nu = stand.uitkomst.maanden[-1]
    vorig = _maand(stand, _vorige(nu.maand))
    blad = betaling.verrekening(stand, nu.maand)
    bijstand = betaling.uitbetaling(nu)
    assert bijstand is not None
    correcties = _correcties(stand)
    posten = [(soort, blad.uit[naam]) for naam, (soort, _) in betaling.VERREKEND.items() if blad.uit.get(naam)] if blad else []
    betaald = blad.uit["te_betalen_in_de_maand"] if blad and blad.uit.get("te_betalen_in_de_maand") is not None else bijstand
    totaal = Waarde(som([betaald.getal, *(een.verschil.getal for een in correcties)]), f"som van {betaald.herkomst} en de correcties")
    eerder = betaling.uitbetaling(vorig) if vorig else None
    correctie = som(een.verschil.getal for een in correcties)
    return {
        "specificatie": specificatie,
        "voor_deze_maand": betaald,
        "correctie_samen": Waarde(correctie, "som van de correcties") if correcties else None,
        "inkomensnamen": bij_de_bijstand.inkomensnamen(stand, [nu]),
        "vrijlating_n": bij_de_bijstand.vrijlating_n(nu),
        "nu": Periode(w := Waarde(nu.maand, "gevraagde maanden"), w, maandblad(nu)),
        "vorig": Periode(w := Waarde(vorig.maand, "gevraagde maanden"), w, maandblad(vorig)) if vorig else None,
        "bijstand_nu": bijstand,
        "bijstand_vorig": eerder,
        "anders": eerder is not None and eerder != bijstand,
        "hoger": eerder is not None and bijstand.getal > eerder.getal,
        "correcties": correcties,
        "posten": posten,
        "ontvangen_in": _ontvangen_in(blad, nu.maand),
        "in_totaal": totaal,
        "verrekenredenen": betaling.verrekenredenen(blad),
        "nieuwe_bedragen": vorig is not None and _nieuwe_bedragen(vorig, nu),
        "loonstroken": _loonstroken(gegevens, nu),
        "vrij_gestopt": bool(vorig and maandblad(vorig).vrijlatingen and not maandblad(nu).vrijlatingen and nu.maand > vorig.maand),
    }


def _ontvangen_in(blad: Any, nu: str) -> Waarde | None:
    """The month in which money was received that is set off now."""
    geleden = blad.feit.get("maanden sinds de ontvangst") if blad else None
    if not geleden:
        return None
    welke = nu
    for _ in range(int(geleden.getal)):
        welke = _vorige(welke)
    return Waarde(welke, geleden.herkomst)


def _specificatie_bronnen(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    yield from betaling.bronnen(gegevens.stand, "specificatie")
    yield from bij_de_bijstand.bronnen(gegevens)


# --- 25: holiday pay and the yearly statement ---


def _vraag_vakantietoeslag(zaak: Zaak, verzonden: date | None) -> Mapping[str, Mapping[str, object]]:
    """What was set aside, as the municipality recorded it."""
    vakantiegeld = zaak.dossier.vakantiegeld if zaak.dossier else None
    if vakantiegeld is None:
        return {}
    return {VAKANTIETOESLAG: {"opgebouwd en nog niet betaald": som(een.bedrag for een in vakantiegeld.opgebouwd)}}


def _vakantieblad(stand: Stand) -> Any:
    bladen = stand.onderwerpen(VAKANTIETOESLAG)
    return bladen[-1] if bladen else None


def _vakantieregels(stand: Stand) -> list[tuple[Waarde, Waarde]]:
    """Month and amount: what was set aside, and at the end of the bijstand that of the last month."""
    regels = [(een.maand, een.bedrag) for een in stand.vastgelegd("vakantiegeld").opgebouwd]
    blad = _vakantieblad(stand)
    if blad and blad.uit.get("vakantietoeslag_na_einde") and blad.uit.get("vakantietoeslag_over_de_maand"):
        regels.append((blad.maand, blad.uit["vakantietoeslag_over_de_maand"]))
    return sorted(regels, key=lambda regel: str(regel[0].waarde))


def _vakantiegeld_past_niet(stand: Stand) -> str | None:
    """Holiday pay is paid in June or after the end, over months that add up to what is paid."""
    vakantiegeld, blad = stand.vastgelegd("vakantiegeld"), _vakantieblad(stand)
    if vakantiegeld is None:
        return "Zet onder dossier.vakantiegeld per maand wat is bewaard, en op welke dag wordt betaald."
    if reden := niet_besloten(stand, (VAKANTIETOESLAG, *betaling.ONDERWERPEN)):
        return reden
    if blad is None or blad.antwoord is Antwoord.NODIG:
        return (blad and blad.ontbreekt) or "Het vakantiegeld is nog niet berekend."
    totaal = blad.uit.get("te_betalen_vakantietoeslag")
    if not totaal:
        return f"In {maand(blad.maand)} wordt geen vakantiegeld betaald: dat gebeurt in juni of na het einde van de bijstand (artikel 45)."
    regels = _vakantieregels(stand)
    if som(deel.getal for _, deel in regels) != som([totaal.getal]):
        return f"De bedragen per maand zijn samen niet {bedrag(totaal)}: pas dossier.vakantiegeld.opgebouwd of het onderwerp aan."
    if reden := _past_niet_bij_de_maanden(stand, regels) or _gat([str(welke.waarde) for welke, _ in regels]):
        return reden
    uiterlijk: Any = uiterste_vakantiedag(stand)
    if vakantiegeld.betaald_op.waarde > uiterlijk.waarde and (stand.verzonden is None or stand.verzonden <= uiterlijk.waarde):
        return (
            f"Het vakantiegeld moet uiterlijk {datum(uiterlijk)} zijn betaald (artikel 45 lid 1), en dat kan nog: "
            f"{datum(vakantiegeld.betaald_op)} is te laat."
        )
    if som(een.bedrag.getal for een in vakantiegeld.inhoudingen or ()) > totaal.getal:
        return f"Er wordt meer ingehouden dan het vakantiegeld van {bedrag(totaal)}."
    return None


def uiterste_vakantiedag(stand: Stand) -> Waarde:
    """The last day for the payment: of June, or as computed after the end of the bijstand."""
    blad = _vakantieblad(stand)
    uiterlijk: Waarde | None = blad.uit.get("uiterste_dag_vakantietoeslag")
    if blad.uit.get("vakantietoeslag_na_einde") and uiterlijk is not None:
        return uiterlijk
    return Waarde(einde_van(str(blad.maand.waarde)), "artikel 45 lid 1: in juni")


def _gat(maanden: list[str]) -> str | None:
    """A heading from the first to the last month needs every month between them."""
    ontbreekt = [een for een in maanden_van(maanden[0], maanden[-1]) if een not in maanden]
    if not ontbreekt:
        return None
    namen = ", ".join(maand(Waarde(een, "")) for een in ontbreekt)
    return f"Bij dossier.vakantiegeld.opgebouwd ontbreekt {namen}. Zet die maand erbij, met bedrag 0 als er toen geen vakantiegeld was."


def _past_niet_bij_de_maanden(stand: Stand, regels: list[tuple[Waarde, Waarde]]) -> str | None:
    """What was set aside in a month that the case holds is what is computed for it; in June over the twelve months before."""
    laatste = stand.uitkomst.maanden[-1].maand
    blad = _vakantieblad(stand)
    for welke, deel in regels:
        een = _maand(stand, str(welke.waarde))
        gerekend = _vakantietoeslag_van(een) if een else None
        if een is not None and not een.delen and gerekend is not None and gerekend.getal != deel.getal:
            return f"Over {maand(welke)} is {bedrag(deel)} bewaard, maar uit de berekening komt {bedrag(gerekend)}."
        if blad.uit.get("vakantietoeslag_in_juni") and not f"{int(laatste[:4]) - 1}-06" <= str(welke.waarde) < laatste:
            return f"{maand(welke).capitalize()} hoort niet bij de twaalf maanden voor {maand(Waarde(laatste, ''))}."
    return None


def _vakantietoeslag_van(een: Maanduitkomst) -> Waarde | None:
    return _gezin(een, "vakantietoeslag_over_de_maand") if een.delen else _gezin(een, "vakantietoeslag")


def _vakantiegeld_vorm(stand: Stand) -> Vorm:
    """A decision where the municipality sets off a claim of its own; otherwise a notice."""
    vakantiegeld = stand.vastgelegd("vakantiegeld")
    inhoudingen = (vakantiegeld and vakantiegeld.inhoudingen) or ()
    return Vorm.BESLUIT if any(een.soort == "verrekening" for een in inhoudingen) else Vorm.MEDEDELING


def _vakantiegeld_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    vakantiegeld, blad = gegevens.stand.vastgelegd("vakantiegeld"), _vakantieblad(gegevens.stand)
    regels, totaal = _vakantieregels(gegevens.stand), blad.uit["te_betalen_vakantietoeslag"]
    inhoudingen = list(vakantiegeld.inhoudingen or ())
    over = verschil(totaal.getal, som(een.bedrag.getal for een in inhoudingen))
    uiterlijk = uiterste_vakantiedag(gegevens.stand)
    return {
        "vakantiegeld": vakantiegeld,
        "regels": regels,
        "van": regels[0][0],
        "tot": regels[-1][0],
        "zelfde_jaar": str(regels[0][0].waarde)[:4] == str(regels[-1][0].waarde)[:4],
        "totaal": totaal,
        "inhoudingen": inhoudingen,
        "op_rekening": Waarde(over, f"{totaal.herkomst} min zaak: dossier.vakantiegeld.inhoudingen"),
        "na_einde": blad.uit.get("vakantietoeslag_na_einde"),
        "had_gemoeten": uiterlijk if vakantiegeld.betaald_op.waarde > uiterlijk.waarde else None,
    }


def _vakantiegeld_bronnen(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    yield "Vakantiegeld", Bron("artikel 19 lid 3 en artikel 45 lid 1", f"{PW}45&lid=1")
    soorten = {str(een.soort) for een in gegevens.stand.vastgelegd("vakantiegeld").inhoudingen or ()}
    if "verrekening" in soorten:
        yield "Verrekenen", Bron("artikel 60", f"{PW}60")
        yield "Verrekenen", Bron("artikel 4:93 Algemene wet bestuursrecht", f"{AWB}4:93")
    if "beslag" in soorten:
        yield "Beslag", Bron("artikel 475b en 475c Wetboek van Burgerlijke Rechtsvordering", f"{_RV}475c")


def _jaarmaanden(stand: Stand) -> list[str]:
    """The months of the year in which there was bijstand, as far as the case says when it began and ended."""
    jaar = int(stand.vastgelegd("jaaropgave").jaar.getal)
    begin = getattr(stand.zaak, "bijstand_sinds", None)
    einde = getattr(getattr(stand.zaak, "bestand", None), "bijstand_tot", None)
    van = max(f"{jaar}-01", str(maand_van(begin))) if begin else f"{jaar}-01"
    tot = min(f"{jaar}-12", str(maand_van(einde))) if einde else f"{jaar}-12"
    return list(maanden_van(van, tot)) if van <= tot else []


def _jaaropgave_past_niet(stand: Stand) -> str | None:
    """A yearly statement knows every month: from the case, or from what was paid."""
    jaaropgave = stand.vastgelegd("jaaropgave")
    if jaaropgave is None:
        return "Zet onder dossier.jaaropgave het jaar."
    maanden = _jaarmaanden(stand)
    if not maanden:
        return "In dit jaar was er geen bijstand."
    if stand.verzonden is not None and str(maand_van(stand.verzonden)) <= maanden[-1]:
        return f"Een jaaropgave kan pas na {maand(Waarde(maanden[-1], ''))}: dan is alles van dat jaar betaald."
    if jaaropgave.betaald:
        betaald = {str(een.maand.waarde) for een in jaaropgave.betaald}
        if ontbreekt := [een for een in maanden if een not in betaald]:
            namen = ", ".join(maand(Waarde(een, "")) for een in ontbreekt)
            return f"Bij dossier.jaaropgave.betaald ontbreekt {namen}. Zet die maand erbij, met bedrag 0 als er niets is betaald."
        return None
    if reden := niet_besloten(stand, (VAKANTIETOESLAG, *betaling.ONDERWERPEN)):
        return reden
    aanwezig = {een.maand for een in stand.uitkomst.maanden}
    ontbreekt = [een for een in maanden if een not in aanwezig]
    if ontbreekt:
        namen = ", ".join(maand(Waarde(een, "")) for een in ontbreekt)
        return f"Voor een jaaropgave zijn alle maanden nodig. Zet ze bij maanden in de zaak: {namen}. Of zet wat is betaald in het dossier."
    return None


def _jaaropgave_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    stand, jaaropgave = gegevens.stand, gegevens.stand.vastgelegd("jaaropgave")
    if jaaropgave.betaald:
        regels = sorted(((een.maand, een.bedrag) for een in jaaropgave.betaald), key=lambda regel: str(regel[0].waarde))
        herkomst = "som van zaak: dossier.jaaropgave.betaald"
    else:
        bladen = [een for welke in _jaarmaanden(stand) if (een := _maand(stand, welke)) and een.antwoord is Antwoord.JA]
        regels = [(Waarde(een.maand, "gevraagde maanden"), deel) for een in bladen if (deel := betaling.uitbetaling(een)) is not None]
        herkomst = "som van algemene_bijstand_exclusief_vakantietoeslag van deze maanden"
    samen = Waarde(som(deel.getal for _, deel in regels), herkomst)
    vakantiegeld = jaaropgave.vakantiegeld
    alles = som([samen.getal, vakantiegeld.getal]) if vakantiegeld else None
    return {
        "jaaropgave": jaaropgave,
        "regels": regels,
        "samen_bijstand": samen,
        "totaal": Waarde(alles, f"{herkomst} en zaak: dossier.jaaropgave.vakantiegeld") if alles is not None else samen,
        "berekend": not jaaropgave.betaald,
        "belasting": [
            (naam, waarde) for naam in ("loon", "loonheffing", "bijdrage_zvw") if (waarde := getattr(jaaropgave, naam)) is not None
        ],
    }


def _jaaropgave_bronnen(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    yield "Bijstand en vakantiegeld", Bron("artikel 19 en artikel 45 lid 1", f"{PW}45&lid=1")


SOORTEN: tuple[Soort, ...] = (
    Soort(
        "wijziging",
        9,
        "uw bijstand verandert",
        Vorm.BESLUIT,
        ligt_voor_de_hand=in_het_dossier("wijziging"),
        past_niet=_wijziging_past_niet,
        gegevens=_wijziging_gegevens,
        onderwerpen=betaling.ONDERWERPEN,
        ook_bronnen=_wijziging_bronnen,
    ),
    Soort(
        "specificatie",
        10,
        "de betaling van deze maand",
        Vorm.MEDEDELING,
        ligt_voor_de_hand=in_het_dossier("specificatie"),
        past_niet=_specificatie_past_niet,
        gegevens=_specificatie_gegevens,
        onderwerpen=betaling.ONDERWERPEN,
        ook_bronnen=_specificatie_bronnen,
        vorm_van=_stelt_vast,
    ),
    Soort(
        "vakantiegeld",
        25,
        "uw vakantiegeld",
        Vorm.MEDEDELING,
        ligt_voor_de_hand=in_het_dossier("vakantiegeld"),
        past_niet=_vakantiegeld_past_niet,
        gegevens=_vakantiegeld_gegevens,
        bronnen=_vakantiegeld_bronnen,
        vraagt=_vraag_vakantietoeslag,
        vorm_van=_vakantiegeld_vorm,
    ),
    Soort(
        "jaaropgave",
        25,
        "het overzicht van een jaar bijstand",
        Vorm.MEDEDELING,
        ligt_voor_de_hand=in_het_dossier("jaaropgave"),
        past_niet=_jaaropgave_past_niet,
        gegevens=_jaaropgave_gegevens,
        bronnen=_jaaropgave_bronnen,
    ),
)
