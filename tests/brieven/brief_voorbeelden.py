"""Outcomes to write letters about, as the computation would give them. Amounts as published for 2026-07."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from openfisca_participatie.berekening.uitkomst import (
    Antwoord,
    Bron,
    Grond,
    Maanduitkomst,
    Oordeel,
    Plicht,
    Regel,
    Vraag,
    Zaakuitkomst,
    Zoektermijn,
)
from openfisca_participatie.brieven import Afzender
from openfisca_participatie.brieven.afzender import plaatsnaam
from openfisca_participatie.zaak.dossier import Dossier

GELIJK = {
    "over": "afwijzing",
    "niet omdat": "de gegevens wijken niet af van die van de aanvrager",
    "reden": "Alle bedragen komen van het formulier en de bankafschriften van de aanvrager.",
}
DOSSIER = Dossier.model_validate({"gehoord": [GELIJK]})


@dataclass(frozen=True)
class Zaak:
    """The part of a case file that letters read."""

    nummer: str = "2026-0142"
    gemeente: str = "rotterdam"
    melding: date | None = date(2026, 7, 1)
    aanvraag: date | None = date(2026, 7, 3)
    bijstand_sinds: date | None = None
    dossier: Dossier | None = DOSSIER


AFZENDER = Afzender(
    gemeente="Rotterdam",
    afdeling="Werk en Inkomen",
    adres=("Voorbeeldplein 1", "3000 AA Rotterdam"),
    telefoon="010 - 000 00 00",
    contactpersoon="A. de Boer",
    ondertekenaar="C. Visser",
    functie="teammanager Inkomen",
)
POSTCODES = {"Rotterdam": "3000 AA", "Utrecht": "3500 AA", "Diemen": "1110 AA"}


def afzender_van(zaak) -> Afzender:
    """The sender that belongs to a case; for a case without municipality that of Rotterdam."""
    plaats = plaatsnaam(zaak.gemeente) or AFZENDER.gemeente
    return replace(AFZENDER, gemeente=plaats, adres=("Voorbeeldplein 1", f"{POSTCODES[plaats]} {plaats}"))


ADRES = ("Voorbeeldstraat 12", "3000 AB Rotterdam")

PLICHTEN = [
    Plicht("arbeidsplicht", "Arbeidsplicht", True, "S. Bakker", Bron("art. 9 lid 1 a")),
    Plicht("plicht_arbeid_aanvaarden", "arbeid aanvaarden", True, "S. Bakker", Bron("art. 9 lid 1 a")),
    Plicht("plicht_voorziening", "meewerken aan voorzieningen", True, "S. Bakker", Bron("art. 9 lid 1 b")),
    Plicht("tegenprestatieplicht", "tegenprestatie", False, "S. Bakker", Bron("art. 9 lid 1 c"), "niet opgedragen"),
    Plicht("inlichtingenplicht", "inlichtingen", True, "S. Bakker", Bron("art. 17 lid 1")),
]


def maand(naam: str = "2026-07", antwoord: Antwoord = Antwoord.JA, **anders: object) -> Maanduitkomst:
    """Give a month of a single person of 44 without income, with changes."""
    waarden: dict[str, dict[str, object]] = {
        "leeftijd": {"aanvrager": 44},
        "leefvorm": {"gezin": "alleenstaande"},
        "aantal_kostendelende_medebewoners": {"gezin": 0},
        "norm": {"gezin": 1419.46},
        "verlaging_norm": {"gezin": 0.0},
        "bijstandsnorm": {"gezin": 1419.46},
        "in_aanmerking_te_nemen_inkomen": {"gezin": 0.0},
        "vermogensgrens": {"gezin": 8000.0},
        "in_aanmerking_te_nemen_vermogen": {"gezin": 0.0},
        "bezittingen": {"gezin": 1240.0},
        "schulden": {"gezin": 610.0},
        "algemene_bijstand": {"gezin": 1419.46},
        "vakantietoeslag": {"gezin": 70.97},
        "algemene_bijstand_exclusief_vakantietoeslag": {"gezin": 1348.49},
        "zeer_dringende_redenen_mogelijk": {"gezin": True},
    }
    waarden |= anders.pop("waarden", {})  # type: ignore[operator]
    velden: dict[str, object] = {
        "namen": {"aanvrager": "S. Bakker"},
        "regels": [
            Regel("Norm", "alleenstaande van 21 jaar of ouder", 1419.46, Bron("art. 21 a"), "norm"),
            Regel("Bijstand", "per maand, met vakantietoeslag", 1419.46, Bron("art. 19 lid 2"), "algemene_bijstand"),
            Regel("Vermogen", "onder de grens", None, Bron("art. 34 lid 2 b, lid 3 a"), "in_aanmerking_te_nemen_vermogen"),
        ],
        "plichten": list(PLICHTEN),
        "ingangsdatum": date(2026, 7, 1),
    }
    return Maanduitkomst(naam, antwoord, waarden=waarden, **(velden | anders))  # type: ignore[arg-type]


def uitkomst(*maanden: Maanduitkomst) -> Zaakuitkomst:
    """Give an outcome of these months."""
    return Zaakuitkomst("2026-0142", "rotterdam", list(maanden), pakketversie="0.1.0", recht_op=date(2026, 12, 31))


def alleenstaande() -> Zaakuitkomst:
    """A single person without income."""
    return uitkomst(maand())


def moeder_met_werk(loon: float = 400.0, vrij: float = 100.0, bijstand: float = 554.04, naam: str = "2026-07") -> Maanduitkomst:
    """A mother with part-time work who shares her home with her son of 30 and a lodger."""
    vakantie = round(bijstand * 0.05, 2)
    return maand(
        naam,
        namen={
            "aanvrager": "S. Bakker", "kind_1": "Noor Bakker", "huisgenoot_1": "D. Bakker", "huisgenoot_2": "P. Smit",
        },
        waarden={
            "leefvorm": {"gezin": "alleenstaande_ouder"},
            "kostendelende_medebewoner": {"aanvrager": True, "huisgenoot_1": True, "huisgenoot_2": False, "kind_1": False},
            "commerciele_overeenkomst": {"huisgenoot_1": False, "huisgenoot_2": True},
            "volgt_onderwijs_artikel_19a": {"huisgenoot_1": False, "huisgenoot_2": False},
            "ten_laste_komend_kind": {"kind_1": True},
            "aantal_kostendelende_medebewoners": {"gezin": 1},
            "norm": {"gezin": 854.04},
            "bijstandsnorm": {"gezin": 854.04},
            "in_aanmerking_te_nemen_inkomen": {"gezin": loon - vrij},
            "inkomsten_uit_arbeid": {"aanvrager": loon},
            "vrijgelaten_inkomsten_uit_arbeid": {"aanvrager": vrij},
            "vermogensgrens": {"gezin": 16000.0},
            "algemene_bijstand": {"gezin": bijstand},
            "vakantietoeslag": {"gezin": vakantie},
            "algemene_bijstand_exclusief_vakantietoeslag": {"gezin": round(bijstand - vakantie, 2)},
        },
        regels=[
            Regel("Norm", "kostendelersnorm, 2 kostendelers", 854.04, Bron("art. 22a lid 1"), "norm"),
            Regel(
                "Inkomen", "S. Bakker: loon € 400,00, waarvan vrijgelaten € 100,00 (maand 3 van 6)", -(loon - vrij),
                Bron("art. 31 lid 2 n"), "inkomsten_uit_arbeid", "S. Bakker",
            ),
        ],
        oordelen=[
            Oordeel(
                "oordeel_vrijlating_bevordert_arbeidsinschakeling", "vrijlating bevordert arbeidsinschakeling", "ja",
                "Zij bouwt haar uren op van acht naar zestien per week.", "consulent inkomen, 10 juli 2026", "S. Bakker",
            )
        ],
    )  # fmt: skip


def moeder() -> Zaakuitkomst:
    """The mother of :func:`moeder_met_werk`, one month."""
    return uitkomst(moeder_met_werk())


def echtpaar_twee_perioden() -> Zaakuitkomst:
    """A couple with another amount in the third month, one of them under 27, with an uncertain amount."""

    def paar(naam: str, inkomen: float, bijstand: float) -> Maanduitkomst:
        vakantie = round(bijstand * 0.05, 2)
        return maand(
            naam,
            namen={"aanvrager": "J. de Vries", "partner": "M. Öztürk", "kind_1": "Sam de Vries"},
            waarden={
                "leeftijd": {"aanvrager": 31, "partner": 25, "kind_1": 3},
                "leefvorm": {"gezin": "gehuwden"},
                "norm": {"gezin": 2027.79}, "bijstandsnorm": {"gezin": 2027.79},
                "in_aanmerking_te_nemen_inkomen": {"gezin": inkomen},
                "inkomsten_uit_arbeid": {"partner": inkomen},
                "vermogensgrens": {"gezin": 16000.0},
                "algemene_bijstand": {"gezin": bijstand},
                "vakantietoeslag": {"gezin": vakantie},
                "algemene_bijstand_exclusief_vakantietoeslag": {"gezin": round(bijstand - vakantie, 2)},
            },
            plichten=[
                Plicht("arbeidsplicht", "Arbeidsplicht", True, "J. de Vries", Bron("art. 9 lid 1 a")),
                Plicht("arbeidsplicht", "Arbeidsplicht", False, "M. Öztürk", Bron("art. 9 lid 1 a"), "ontheffing (art. 9 lid 2)"),
                Plicht("inlichtingenplicht", "inlichtingen", True, "J. de Vries", Bron("art. 17 lid 1")),
                Plicht("inlichtingenplicht", "inlichtingen", True, "M. Öztürk", Bron("art. 17 lid 1")),
            ],
            onzeker=["Norm voor gehuwden"],
            ingangsdatum=date(2026, 7, 12),
        )  # fmt: skip

    return uitkomst(paar("2026-07", 0.0, 2027.79), paar("2026-08", 0.0, 2027.79), paar("2026-09", 250.0, 1777.79))


def te_veel_inkomen() -> Zaakuitkomst:
    """Refused: income above the norm."""
    return uitkomst(
        maand(
            antwoord=Antwoord.NEE,
            waarden={
                "in_aanmerking_te_nemen_inkomen": {"gezin": 1600.0},
                "overige_inkomsten": {"aanvrager": 1600.0},
                "algemene_bijstand": {"gezin": 0.0},
            },
            gronden=[
                Grond("in_aanmerking_te_nemen_inkomen", "Inkomen niet lager dan de norm", "Het inkomen van € 1.600,00 is niet lager.",
                      Bron("art. 19 lid 1 a"), "het inkomen lager is dan de norm"),
            ],
        )
    )  # fmt: skip


def te_veel_vermogen() -> Zaakuitkomst:
    """Refused: assets above the limit."""
    return uitkomst(
        maand(
            antwoord=Antwoord.NEE,
            waarden={
                "bezittingen": {"gezin": 12000.0},
                "schulden": {"gezin": 1000.0},
                "vermogen": {"gezin": 11000.0},
                "vermogen_boven_grens": {"gezin": 3000.0},
                "in_aanmerking_te_nemen_vermogen": {"gezin": 3000.0},
                "zeer_dringende_redenen_mogelijk": {"gezin": False},
            },
            gronden=[Grond("vermogen_boven_grens", "Vermogen", "Te veel.", Bron("art. 34 lid 2 b"))],
        )
    )


def student() -> Zaakuitkomst:
    """Refused for exactly one reason: student finance."""
    return uitkomst(
        maand(
            antwoord=Antwoord.NEE,
            namen={"aanvrager": "F. el Idrissi"},
            waarden={"leeftijd": {"aanvrager": 22}, "uitgesloten_van_bijstand": {"aanvrager": False}},
            gronden=[
                Grond("uitgesloten_studiefinanciering", "Aanspraak op studiefinanciering", "Heeft aanspraak op studiefinanciering.",
                      Bron("art. 13 lid 2 c 1°"), "Hij wordt 27 jaar.", "F. el Idrissi"),
            ],
        )
    )  # fmt: skip


def jongere(antwoord: Antwoord = Antwoord.JA) -> Zaakuitkomst:
    """Somebody of 22 who reported on 12 July 2026."""
    return uitkomst(
        maand(
            antwoord=antwoord,
            namen={"aanvrager": "Y. Janssen"},
            waarden={"leeftijd": {"aanvrager": 22}},
            zoektermijn=Zoektermijn(
                True, date(2026, 7, 12), date(2026, 8, 9),
                (
                    ("praktijkonderwijs of vso in het jaar voor de aanvraag", False, Bron("art. 41 lid 4 a")),
                    ("medisch urenbeperkt", False, Bron("art. 41 lid 4 b")),
                    ("doelgroep loonkostensubsidie", False, Bron("art. 41 lid 4 b")),
                    ("het college neemt de aanvraag eerder in behandeling", False, Bron("art. 41 lid 11")),
                ),
            ),
            ingangsdatum=date(2026, 7, 12),
        )
    )  # fmt: skip


def nodig() -> Zaakuitkomst:
    """A fact is missing."""
    return uitkomst(
        maand(
            antwoord=Antwoord.NODIG,
            waarden={},
            vragen=[
                Vraag("inkomsten_uit_arbeid", "Welk inkomen heeft S. Bakker?", "Zonder inkomen is er geen bedrag.",
                      Bron("art. 31"), "aanvrager.inkomsten"),
            ],
        )
    )  # fmt: skip


def svb() -> Zaakuitkomst:
    """A couple of whom one has reached the AOW age."""
    return uitkomst(maand(svb_beslist=True))


JONGERE_MELDING = Zaak(melding=date(2026, 7, 12), aanvraag=None)
PAAR = Zaak(melding=date(2026, 7, 12), aanvraag=date(2026, 7, 15))
BRIEVEN = {
    "toekenning alleenstaande": (alleenstaande, "toekenning", Zaak(), date(2026, 7, 20)),
    "toekenning moeder met werk": (moeder, "toekenning", Zaak(), date(2026, 7, 20)),
    "toekenning lopende zaak": (moeder, "toekenning", Zaak(melding=None, aanvraag=None, bijstand_sinds=date(2023, 1, 1)), None),
    "toekenning echtpaar": (echtpaar_twee_perioden, "toekenning", PAAR, date(2026, 7, 20)),
    "afwijzing inkomen": (te_veel_inkomen, "afwijzing", Zaak(), date(2026, 7, 20)),
    "afwijzing vermogen": (te_veel_vermogen, "afwijzing", Zaak(), None),
    "afwijzing student": (student, "afwijzing", Zaak(), date(2026, 7, 20)),
    "zoektermijn": (jongere, "zoektermijn", JONGERE_MELDING, date(2026, 7, 14)),
}
