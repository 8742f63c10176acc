"""What stands beside the bijstand in a case file: a job with loonkostensubsidie, studietoeslag, maatregel, taaleis, boete, bufferbudget."""

from __future__ import annotations

from datetime import date
from math import isnan
from pathlib import Path

import pytest
import yaml

from openfisca_participatie.zaak import ZaakFout, grenzen, lees_tekst, schema
from openfisca_participatie.zaak.getallen import Onleesbaar, lees_deel, lees_uren, maanden_tussen
from openfisca_participatie.zaak.register import FEITEN, NAAST_DE_BIJSTAND, OORDELEN
from tests.zaak.test_schema import Yaml12, past
from tests.zaak.zaakteksten import aanvrager, huisgenoot, met, verkeerde_feiten

PARAMETERS = Path(__file__).parents[2] / "openfisca_participatie" / "parameters" / "participatiewet"
TAAL = "{welk: onvoldoende beheersing van de taal, uitkomst: ja, reden: x, door: y}"


LOON = ("  inkomsten: geen\n", "  inkomsten: [{soort: loon, netto: 1200, vakantiegeld: inbegrepen, loonkostensubsidie: ja}]\n")


def tekst(regels: str, *vervangingen: tuple[str, str], erbij: str = "") -> str:
    """A case with more said about the applicant; who has a job with the subsidy has wages from it."""
    gevonden = aanvrager(regels, *vervangingen, erbij=erbij)
    return gevonden.replace(*LOON) if "werk met loonkostensubsidie" in regels else gevonden


def situatie(regels: str, maand: str = "2026-07", *vervangingen: tuple[str, str], erbij: str = ""):
    """The month of a case with more said about the applicant."""
    gevonden = lees_tekst(tekst(regels, *vervangingen, erbij=erbij)).situatie(maand)
    assert verkeerde_feiten(gevonden) == []
    return gevonden


def fouten(regels: str, *vervangingen: tuple[str, str], erbij: str = "") -> list[str]:
    """The faults of a case with more said about the applicant."""
    with pytest.raises(ZaakFout) as fout:
        lees_tekst(tekst(regels, *vervangingen, erbij=erbij))
    return [str(een) for een in fout.value.fouten]


def gevraagd(gevonden) -> dict[str, str]:
    return {vraag.variabele: vraag.pad for vraag in gevonden.vragen}


# --- numbers ---


@pytest.mark.parametrize(
    ("tekst", "deel"),
    [("60%", 0.6), ("12,5 %", 0.125), ("0,6", 0.6), ("0.25", 0.25), ("1/3", 1 / 3), ("110%", 1.1), ("0", 0.0), ("100%", 1.0)],
)
def test_deel(tekst, deel):
    assert lees_deel(tekst) == deel


@pytest.mark.parametrize("tekst", ["60", "1,5", "-5%", "", "ja", "1/0", "1e-3", "60%%"])
def test_geen_deel(tekst):
    with pytest.raises(Onleesbaar):
        lees_deel(tekst)


def test_uren():
    assert [lees_uren(tekst) for tekst in ("28", "28,5 uur", "36 uur per week")] == [28.0, 28.5, 36.0]
    for tekst in ("0", "61", "acht", "-8", ""):
        with pytest.raises(Onleesbaar):
            lees_uren(tekst)


def test_maanden_tussen():
    assert (maanden_tussen("2025-11", "2026-02"), maanden_tussen("2026-02", "2026-02"), maanden_tussen("2026-02", "2026-01")) == (3, 0, -1)


def test_grenzen_van_maatregel_en_forfait_zijn_die_van_de_wet():
    duur = yaml.safe_load(next(PARAMETERS.rglob("maximale_duur.yaml")).read_text())["values"]
    assert {waarde["value"] for waarde in duur.values()} == {grenzen.MEESTE_MAANDEN_MAATREGEL}
    forfait = yaml.safe_load((PARAMETERS / "instrumenten/loonkostensubsidie/forfait/maanden.yaml").read_text())["values"]
    assert {str(vanaf)[:7]: waarde["value"] for vanaf, waarde in forfait.items()} == {grenzen.FORFAIT_VANAF: grenzen.FORFAIT_MAANDEN}


# --- werk met loonkostensubsidie ---

WERK = "werk met loonkostensubsidie: {loonwaarde: 60%, uren: 28, sinds: 1 maart 2026}"


def test_werk_met_loonkostensubsidie():
    gevonden = situatie(WERK)
    verwacht = {
        "loonwaarde": 0.6,
        "arbeidsduur_per_week": 28.0,
        "begin_dienstbetrekking": date(2026, 3, 1),
        "doelgroep_loonkostensubsidie": True,
    }
    assert {naam: gevonden.waarde(naam, "aanvrager") for naam in verwacht} == verwacht
    assert gevonden.herkomst["loonwaarde", "aanvrager"] == "aanvrager.werk met loonkostensubsidie[1].loonwaarde"
    assert gevonden.vragen == []


def test_werk_geldt_van_sinds_tot_en_met_tot():
    regels = WERK.replace("}", ", tot: 2026-06}")
    assert situatie(regels, "2026-06").waarde("loonwaarde", "aanvrager") == 0.6
    voor, na = situatie(regels, "2026-02"), situatie(regels, "2026-07")
    assert all(een.waarde("loonwaarde", "aanvrager") is None for een in (voor, na))
    assert na.waarde("doelgroep_loonkostensubsidie", "aanvrager") is None


def test_forfaitair_telt_de_maanden_sinds_het_begin():
    regels = "werk met loonkostensubsidie: {uren: 28, sinds: 1 maart 2026, forfaitair: ja}"
    standen = [situatie(regels, maand).waarde("maanden_forfaitaire_loonkostensubsidie", "aanvrager") for maand in ("2026-03", "2026-08")]
    assert standen == [0, 5]
    assert gevraagd(situatie(regels, "2026-08")) == {}
    # art. 10d lid 5: at most six months; then the loonwaarde must be known
    assert gevraagd(situatie(regels, "2026-09")) == {"loonwaarde": "aanvrager.werk met loonkostensubsidie[1].loonwaarde"}
    periode = regels.replace("forfaitair: ja", "loonwaarde: 50%, forfaitair: {vanaf: 2026-04, tot: 2026-05}")
    per_maand = {maand: situatie(periode, maand) for maand in ("2026-03", "2026-05", "2026-06")}
    forfaitair = {maand: een.waarde("forfaitaire_loonkostensubsidie", "aanvrager") for maand, een in per_maand.items()}
    assert forfaitair == {"2026-03": False, "2026-05": True, "2026-06": False}
    assert per_maand["2026-05"].waarde("maanden_forfaitaire_loonkostensubsidie", "aanvrager") == 1


def test_forfait_bestond_niet_voor_februari_2017():
    regels = "werk met loonkostensubsidie: {uren: 28, sinds: 1 januari 2017, forfaitair: ja}"
    eerder = ("1 januari 2025", "1 januari 2016")
    assert "loonwaarde" in gevraagd(situatie(regels, "2017-01", eerder))
    assert "loonwaarde" not in gevraagd(situatie(regels, "2017-02", eerder))


def test_wat_ontbreekt_bij_werk_wordt_gevraagd():
    gevonden = situatie("werk met loonkostensubsidie: {werkgever: De Kwekerij}")
    assert set(gevraagd(gevonden)) == {"loonwaarde", "arbeidsduur_per_week", "begin_dienstbetrekking"}
    loon = ("inkomsten: geen", "inkomsten: [{soort: loon, netto: 900, vakantiegeld: inbegrepen}]")
    assert gevraagd(lees_tekst(aanvrager(WERK).replace(*loon)).situatie("2026-07")) == {
        "inkomsten_uit_arbeid_met_loonkostensubsidie": "aanvrager.inkomsten[1].loonkostensubsidie"
    }
    ander = loon[1].replace("}]", ", loonkostensubsidie: nee}, {soort: loon, netto: 300, vakantiegeld: geen, loonkostensubsidie: ja}]")
    assert gevraagd(lees_tekst(aanvrager(WERK).replace(loon[0], ander)).situatie("2026-07")) == {}


# --- studietoeslag ---


def test_studietoeslag():
    gevonden = situatie(
        "studietoeslag: {studiefinanciering: ja, Wajong: nee, stage: 250, bedrag: 400}", "2026-07", ("inkomsten: geen", "inkomsten: []")
    )
    waarden = [
        gevonden.waarde(naam, "aanvrager")
        for naam in ("ontvangt_studiefinanciering_of_wtos", "recht_op_wajong", "inkomsten_uit_stage", "studietoeslag_volgens_verordening")
    ]
    assert waarden == [True, False, 250.0, 400.0]
    assert set(gevraagd(situatie("studietoeslag: {stage: 0}"))) == {"ontvangt_studiefinanciering_of_wtos"}
    assert set(gevraagd(situatie("studietoeslag: {studiefinanciering: ja}"))) == {"recht_op_wajong"}
    assert (
        situatie("studietoeslag: {studiefinanciering: ja, vanaf: 2026-08}").waarde("ontvangt_studiefinanciering_of_wtos", "aanvrager")
        is None
    )


# --- maatregel ---


def test_maatregel_met_verdeling():
    regels = "maatregel: {maanden: 2026-06 t/m 2026-08, herhaling: eerste, duur eerste maatregel: 1 maand, verdeling: [50%, 30%, 20%]}"
    delen = [
        situatie(regels, maand).waarde("verrekend_deel_maatregel", "aanvrager") for maand in ("2026-05", "2026-06", "2026-07", "2026-08")
    ]
    assert delen == [None, 0.5, 0.3, 0.2]
    gevonden = situatie(regels)
    assert gevonden.waarde("geuniformeerde_verplichting_niet_nagekomen", "aanvrager") is True
    assert gevonden.waarde("herhaling_geuniformeerde_verplichting", "aanvrager") == "eerste"
    assert gevonden.waarde("maanden_eerste_maatregel", "aanvrager") == 1
    assert situatie("maatregel: {maanden: 2026-07}").waarde("verrekend_deel_maatregel", "aanvrager") is None
    assert situatie(regels, "2026-09").waarde("geuniformeerde_verplichting_niet_nagekomen", "aanvrager") is None


@pytest.mark.parametrize(
    ("maatregel", "melding"),
    [
        ("maanden: 2026-06 t/m 2026-09", "ten hoogste drie maanden"),
        ("maanden: [2026-06, 2026-08]", "sluiten op elkaar aan"),
        ("maanden: 2026-06 t/m 2026-07, verdeling: [60%, 20%, 20%]", "3 delen, maar de maatregel 2 maanden"),
        ("maanden: 2026-06 t/m 2026-07, verdeling: [60%, 30%]", "samen geen 100%"),
        ("maanden: 2026-06 t/m 2026-08, verdeling: [20%, 40%, 40%]", "ten minste een derde"),
        ("maanden: 2026-07, verdeling: [110%]", "meer dan 100%"),
        ("maanden: 2026-07, herhaling: vierde", "geen van de keuzen"),
        ("verplichting: bereid zijn te reizen", "ontbreekt"),
    ],
)
def test_maatregel_die_niet_kan(maatregel, melding):
    (fout,) = fouten(f"maatregel: {{{maatregel}}}")
    assert melding in fout


def test_een_derde_in_drie_maanden_kan():
    assert situatie("maatregel: {maanden: 2026-07 t/m 2026-09, verdeling: [1/3, 1/3, 1/3]}").vragen == []


# --- taaleis ---


def test_taaleis_telt_maanden_sinds_de_kennisgeving():
    regels = "taaleis: {kennisgeving: 19 januari 2026, voortgang: {vanaf: 1 juni 2026}}"
    maanden = [
        situatie(regels, maand).waarde("maanden_sinds_kennisgeving_taaleis", "aanvrager") for maand in ("2025-12", "2026-01", "2026-07")
    ]
    assert maanden == [None, 0, 6]
    voortgang = [situatie(regels, maand).waarde("taaltraject_met_voldoende_voortgang", "aanvrager") for maand in ("2026-05", "2026-06")]
    assert voortgang == [False, True]


def test_taaleis_met_het_oordeel_vraagt_kennisgeving_en_voortgang():
    oordeel = f"oordelen: [{TAAL}]\n"
    assert gevraagd(lees_tekst(met(erbij=oordeel)).situatie("2026-07")) == {
        "maanden_sinds_kennisgeving_taaleis": "aanvrager.taaleis.kennisgeving"
    }
    kennisgeving = "taaleis: {kennisgeving: 19 januari 2026}"
    assert gevraagd(situatie(kennisgeving, erbij=oordeel)) == {"taaltraject_met_voldoende_voortgang": "aanvrager.taaleis.voortgang"}
    assert gevraagd(situatie(kennisgeving)) == {}
    eerder = situatie(kennisgeving, "2025-12", erbij=oordeel)
    assert eerder.waarde("oordeel_onvoldoende_beheersing_taal", "aanvrager") is False
    assert gevraagd(eerder) == {}


@pytest.mark.parametrize(("begin", "had"), [("31 december 2015", True), ("1 januari 2016", False)])
def test_bijstand_op_31_december_2015(begin, had):
    gevonden = situatie("taaleis: {kennisgeving: 1 januari 2016}", "2016-03", ("1 januari 2025", begin))
    assert gevonden.waarde("algemene_bijstand_op_31_december_2015", "aanvrager") is had


# --- boete ---

BOETE = "boete: {opgelegd: 6 juli 2026, benadelingsbedrag: 1000, verwijtbaarheid: grove schuld, reden: Hij zweeg., door: ik}"


def test_boete_in_de_maand_waarin_zij_wordt_opgelegd():
    gevonden = situatie(BOETE)
    assert gevonden.waarde("inlichtingenplicht_geschonden", "aanvrager") is True
    assert gevonden.waarde("benadelingsbedrag", "aanvrager") == 1000.0
    assert gevonden.waarde("verwijtbaarheid_inlichtingenplicht", "aanvrager") == "grove_schuld"
    assert situatie(BOETE, "2026-08").waarde("inlichtingenplicht_geschonden", "aanvrager") is None
    assert gevonden.vragen == []


def test_verwijtbaarheid_is_een_oordeel_met_reden():
    (oordeel,) = lees_tekst(aanvrager(BOETE)).oordelen
    assert (oordeel.naam, oordeel.uitkomst, oordeel.reden, oordeel.door, oordeel.wie) == (
        "verwijtbaarheid",
        "grove schuld",
        "Hij zweeg.",
        "ik",
        "aanvrager",
    )
    assert oordeel.maanden == ("2026-07",)
    zonder = situatie(BOETE.replace(", reden: Hij zweeg.", ""))
    assert gevraagd(zonder) == {"verwijtbaarheid_inlichtingenplicht": "aanvrager.boete.reden"}
    leeg = situatie("boete: {opgelegd: 2026-07}")
    assert set(gevraagd(leeg)) == {"benadelingsbedrag", "verwijtbaarheid_inlichtingenplicht"}
    vast = situatie("boete: {opgelegd: 2026-07, bedrag: 300}")
    assert gevraagd(vast) == {}
    assert vast.waarde("bestuurlijke_boete", "aanvrager") == 300.0


def test_inhouding_per_maand():
    (boete,) = lees_tekst(aanvrager(BOETE.replace("door: ik", "inhouding: {bedrag: 60, tot: 2026-09}"))).bestand.aanvrager.boete
    assert [boete.termijn(maand) for maand in ("2026-06", "2026-07", "2026-09", "2026-10")] == [0.0, 60.0, 60.0, 0.0]
    (boete,) = lees_tekst(aanvrager(BOETE)).bestand.aanvrager.boete
    assert boete.termijn("2026-07") is None


@pytest.mark.parametrize(
    ("boete", "sleutel"),
    [
        ("benadelingsbedrag: onbekend, verwijtbaarheid: normaal, reden: x", "benadelingsbedrag"),
        ("benadelingsbedrag: 1000", "verwijtbaarheid"),
    ],
)
def test_een_boete_waarvan_iets_ontbreekt_is_niet_bekend(boete, sleutel):
    gevonden = situatie(f"boete: {{opgelegd: 2026-07, {boete}}}")
    assert isnan(gevonden.waarde("bestuurlijke_boete", "aanvrager"))
    assert gevonden.herkomst["bestuurlijke_boete", "aanvrager"] == f"aanvrager.boete.{sleutel}"


def test_de_vraag_naar_de_reden_vraagt_de_reden():
    (vraag,) = situatie(BOETE.replace(", reden: Hij zweeg.", "")).vragen
    assert vraag.vraag.startswith("Waarom is de schending M. Smit in die mate te verwijten?")
    (vraag,) = situatie("boete: {opgelegd: 2026-07, benadelingsbedrag: 1}").vragen
    assert vraag.vraag.startswith("In welke mate")


@pytest.mark.parametrize(
    ("boete", "melding"),
    [
        ("bedrag: 300", "het benadelingsbedrag staat niet in de zaak (art. 18a lid 1)"),
        ("bedrag: 300, benadelingsbedrag: 1000", "de geldboetecategorie is voor juli 2026 niet bekend"),
        ("bedrag: 150, benadelingsbedrag: 0", "(art. 18a lid 3)"),
        ("bedrag: 300, benadelingsbedrag: 1000, plafond: 5000", ""),
        ("benadelingsbedrag: 1000, verwijtbaarheid: normaal, reden: x", ""),
    ],
)
def test_een_gegeven_boete_zonder_bekend_maximum_wordt_gemeld(boete, melding):
    meldingen = [een for een in situatie(f"boete: {{opgelegd: 2026-07, {boete}}}").meldingen if "maximum" in een]
    assert [melding in een for een in meldingen] == ([True] if melding else [])


@pytest.mark.parametrize(
    ("maatregel", "minste"),
    [
        ("maanden: 2026-07", None),
        ("maanden: 2026-07, herhaling: eerste", 2),
        ("maanden: 2026-07 t/m 2026-08, herhaling: eerste", None),
        ("maanden: 2026-07 t/m 2026-08, herhaling: eerste, duur eerste maatregel: 2", 3),
        ("maanden: 2026-07 t/m 2026-08, herhaling: tweede", 3),
        ("maanden: 2026-07 t/m 2026-09, herhaling: tweede", None),
        ("maanden: 2026-07 t/m 2026-08, herhaling: verdere", 3),
    ],
)
def test_een_maatregel_korter_dan_de_wet_wordt_gemeld(maatregel, minste):
    """Art. 18 lid 6: longer than the first one; lid 7 and 8: three months."""
    meldingen = [een for een in situatie(f"maatregel: {{{maatregel}}}").meldingen if "te kort" in een]
    assert [f"ten minste {minste} maanden" in een for een in meldingen] == ([True] if minste else [])
    zonder_verwijt = "oordelen: [{welk: geen verwijtbaarheid, uitkomst: ja, reden: x, door: y}]\n"
    assert not any("te kort" in een for een in situatie(f"maatregel: {{{maatregel}}}", erbij=zonder_verwijt).meldingen)


# --- bufferbudget and percentages ---


def test_bufferbudget_telt_vanaf_januari_en_vanaf_het_begin():
    bestand = met(
        LOON,
        ("maanden: 2026-07", "maanden: 2027-04"),
        erbij="oordelen: [{welk: bufferbudget, uitkomst: 100, vanaf: 2027-02, reden: x, door: y}]\n",
    )
    feiten = lees_tekst(bestand).situatie("2027-04").feiten["oordeel_bufferbudget", "gezin"]
    assert feiten == {"2027-02": 100.0, "2027-03": 100.0, "2027-04": 100.0}
    later = bestand.replace("1 januari 2025", "1 maart 2027")
    assert list(lees_tekst(later).situatie("2027-04").feiten["oordeel_bufferbudget", "gezin"]) == ["2027-03", "2027-04"]


def test_bufferbudget_is_er_naast_inkomen_uit_arbeid():
    """Art. 34b lid 1: for who has income from work and bijstand. In February there is none."""
    loon = "[{soort: loon, maand: [2027-01, 2027-03], netto: 300, vakantiegeld: inbegrepen}]"
    bestand = met(
        ("inkomsten: geen", f"inkomsten: {loon}"),
        ("maanden: 2026-07", "maanden: 2027-01 t/m 2027-03"),
        erbij="oordelen: [{welk: bufferbudget, uitkomst: 100, vanaf: 2027-01, reden: x, door: y}]\n",
    )
    zaak = lees_tekst(bestand)
    maart, februari = zaak.situatie("2027-03"), zaak.situatie("2027-02")
    assert maart.feiten["oordeel_bufferbudget", "gezin"] == {"2027-01": 100.0, "2027-02": 0.0, "2027-03": 100.0}
    assert [any("art. 34b lid 1" in een for een in maand.meldingen) for maand in (februari, maart)] == [True, False]
    onbekend = lees_tekst(bestand.replace(f"inkomsten: {loon}", "inkomsten: onbekend")).situatie("2027-02")
    assert onbekend.waarde("oordeel_bufferbudget", "gezin") == 100.0


def test_oordeel_met_een_percentage():
    oordeel = "oordelen: [{welk: vermindering maatregel, uitkomst: UIT, reden: x, door: y}]\n"
    zaak = lees_tekst(met(erbij=oordeel.replace("UIT", "40%")))
    assert zaak.situatie("2026-07").waarde("oordeel_vermindering_maatregel", "aanvrager") == 0.4
    for uitkomst, melding in (("120%", "meer dan 100%"), ("ja", "past niet bij het oordeel")):
        with pytest.raises(ZaakFout, match=melding):
            lees_tekst(met(erbij=oordeel.replace("UIT", uitkomst)))


# --- messages ---


@pytest.mark.parametrize(
    ("bestand", "stukken"),
    [
        (
            aanvrager("taaleis: nee"),
            ("hier horen de kennisgeving van de taaleis en de voortgang", "{kennisgeving: 1 mei 2026, voortgang: nee}"),
        ),
        (aanvrager("studietoeslag: ja"), ("hier horen de feiten voor de studietoeslag", "{studiefinanciering: ja, Wajong: nee}")),
        (aanvrager("studietoeslag: {stagevergoeding: 300}"), ('bedoelde u "stage"?',)),
        (met(("maanden: 2026-07", "maanden: [2026-05..2026-07]")), ('"2026-05..2026-07": dit is geen maand', '("2026-05 t/m 2026-07")')),
        (met(("maanden: 2026-07", "maanden: 2026-05 tot 2026-07")), ("dit is geen maand", '("2026-05 t/m 2026-07")')),
        (
            met(erbij="oordelen: [{welk: bufferbudget, uitkomst: ja, reden: x, door: y}]\n"),
            ("deze uitkomst past niet bij het oordeel: bij bufferbudget hoort een bedrag",),
        ),
        (
            met(erbij="oordelen: [{welk: geen verwijtbaarheid, uitkomst: 20, reden: x, door: y}]\n"),
            ("bij geen verwijtbaarheid hoort ja of nee",),
        ),
    ],
)
def test_de_fout_zegt_wat_er_hoort(bestand, stukken):
    with pytest.raises(ZaakFout) as fout:
        lees_tekst(bestand)
    (een,) = fout.value.fouten
    assert all(stuk in str(een) for stuk in stukken), str(een)


# --- contradictions: each names both facts ---

PARTNER = "partner: {naam: P, geboren: 1 mei 1990, nationaliteit: Nederlandse, relatie: gehuwd, inkomsten: geen"


@pytest.mark.parametrize(
    ("regels", "erbij", "stukken"),
    [
        (WERK.replace("60%", "110%"), "", ("loonwaarde is meer dan 100%", "werk met loonkostensubsidie")),
        (f"{WERK}\ndoelgroep loonkostensubsidie: nee", "", ("doelgroep loonkostensubsidie", "werk met loonkostensubsidie")),
        (
            "werk met loonkostensubsidie: [{uren: 20, sinds: 2026-01, tot: 2026-07}, {uren: 20, sinds: 2026-07}]",
            "",
            ("dienstbetrekking 1 en 2", "tegelijk"),
        ),
        ("maatregel: {maanden: 2024-12 t/m 2025-01}", "", ("de maatregel werkt in december 2024", "pas bijstand vanaf 1 januari 2025")),
        ("maatregel: [{maanden: 2026-07}, {maanden: 2026-07 t/m 2026-08}]", "", ("maatregel 1 en maatregel 2", "juli 2026")),
        (
            "burgerlijke staat: gehuwd",
            PARTNER + ", geen recht op bijstand: ja, maatregel: {maanden: 2026-07}}\n",
            ("maatregel", "geen recht op bijstand: ja"),
        ),
        ("studietoeslag: {studiefinanciering: ja, stage: 250}", "", ("stage", "aanvrager.inkomsten is geen")),
        ("opleiding: geen\nstudietoeslag: {studiefinanciering: ja}", "", ("studiefinanciering", "aanvrager.opleiding is geen")),
        ("boete: [{opgelegd: 2026-07}, {opgelegd: 9 juli 2026}]", "", ("boete 1 en boete 2", "juli 2026")),
        ("boete: [{opgelegd: 2026-06, inhouding: {bedrag: 50}}, {opgelegd: 2026-07}]", "", ("boete 1", "boete 2")),
        (
            "boete: {opgelegd: 2026-07, bedrag: 1000.01, benadelingsbedrag: 1000}",
            "",
            ("de boete is € 1.000,01", "het benadelingsbedrag van € 1.000,00 (art. 18a lid 1)"),
        ),
        (
            "boete: {opgelegd: 2026-07, bedrag: 1500.01, benadelingsbedrag: 1000, recidive: ja}",
            "",
            ("de boete is € 1.500,01", "150% van het benadelingsbedrag van € 1.000,00 (art. 18a lid 5)"),
        ),
        (
            "boete: {opgelegd: 2026-07, bedrag: 1000, benadelingsbedrag: 2000, plafond: 900}",
            "",
            ("de boete is € 1.000,00", "het plafond van € 900,00"),
        ),
        (
            "boete: {opgelegd: 2026-07, benadelingsbedrag: 1000, inhouding: {bedrag: 60, vanaf: 2026-06}}",
            "",
            ("de inhouding begint in juni 2026", "de boete is pas opgelegd in juli 2026"),
        ),
        (WERK.replace("28", "40.5"), "", ("meer uren per week dan een volledige werkweek van 40 uur", "40.5")),
        (
            "opleiding: {soort: hbo voltijd, studiefinanciering: ja}\nstudietoeslag: {studiefinanciering: nee}",
            "",
            ("studiefinanciering is nee", "aanvrager.opleiding.studiefinanciering is ja"),
        ),
    ],
)  # fmt: skip
def test_tegenspraak_noemt_beide_feiten(regels, erbij, stukken):
    (fout,) = fouten(regels, erbij=erbij)
    assert fout.startswith("regel "), fout
    assert all(stuk in fout for stuk in stukken), fout


def test_wajong_en_studiefinanciering_in_de_inkomsten():
    for sleutel, soort in (("Wajong", "wajong"), ("studiefinanciering", "studiefinanciering")):
        bestand = aanvrager(f"studietoeslag: {{{sleutel}: nee}}").replace("inkomsten: geen", f"inkomsten: [{{soort: {soort}, netto: 300}}]")
        with pytest.raises(ZaakFout, match=f"{sleutel} is nee, maar aanvrager.inkomsten noemt {soort}"):
            lees_tekst(bestand)


def test_een_boete_tot_het_maximum_kan():
    for boete in (
        "bedrag: 1000, benadelingsbedrag: 1000",
        "bedrag: 1500, benadelingsbedrag: 1000, recidive: ja",
        "bedrag: 900, benadelingsbedrag: 2000, plafond: 900",
        "bedrag: 150, benadelingsbedrag: 0",
        "benadelingsbedrag: 1000, inhouding: {bedrag: 60, vanaf: 2026-07}",
    ):
        assert lees_tekst(aanvrager(f"boete: {{opgelegd: 2026-07, {boete}}}")).nummer
    vroeger = ("bijstand sinds: 1 januari 2025\nmaanden: 2026-07", "bijstand sinds: 1 januari 2015\nmaanden: 2016-07")
    # the Boetebesluit of 2015 rounded up and had a least fine of 150
    assert lees_tekst(aanvrager("boete: {opgelegd: 2016-07, bedrag: 150, benadelingsbedrag: 100}", vroeger)).nummer


def test_werk_met_loonkostensubsidie_geeft_loon():
    """Income that is nil, or wages that are all from other work, contradict a job with the subsidy in the same month."""
    with pytest.raises(ZaakFout, match=r"er werk met loonkostensubsidie .* maar aanvrager.inkomsten is geen"):
        lees_tekst(aanvrager(WERK))
    ander = LOON[1].replace("subsidie: ja", "subsidie: nee")
    with pytest.raises(ZaakFout, match=r"er werk met loonkostensubsidie .* het loon is daar niet uit \(loonkostensubsidie: nee\)"):
        lees_tekst(aanvrager(WERK).replace(LOON[0], ander))
    later = WERK.replace("1 maart 2026", "1 augustus 2026")
    assert lees_tekst(aanvrager(later)).nummer
    assert lees_tekst(aanvrager(WERK.replace("}", ", tot: 2026-06}"))).nummer
    assert situatie(WERK.replace("28", "40")).waarde("arbeidsduur_per_week", "aanvrager") == 40.0
    alleen_augustus = ander.replace("{soort", "{maand: 2026-08, soort")
    assert lees_tekst(aanvrager(WERK).replace(LOON[0], alleen_augustus)).nummer


@pytest.mark.parametrize(
    ("bestand", "stukken"),
    [
        (
            met(("bijstand sinds: 1 januari 2025", "bijstand sinds: 1 augustus 2026")),
            ("de bijstand loopt sinds 1 augustus 2026", "eindigen met juli 2026"),
        ),
        (
            met(erbij="kinderen: [{naam: Kim, geboren: 3 mei 1985}]\n"),
            ("dit kind is geboren op 3 mei 1985", "ouder dan de aanvrager (3 mei 1985)"),
        ),
        (huisgenoot("geboren: 4 mei 1985, inrichting: ja"), ("K. Bos is huisgenoot", "verblijft in een inrichting")),
        (
            huisgenoot("geboren: 1 mei 1990", erbij=PARTNER.replace("naam: P", "naam: K. Bos, woont elders: ja") + "}\n"),
            ("K. Bos is huisgenoot", "partner.woont elders: ja"),
        ),
    ],
)
def test_tegenspraak_tussen_mensen_noemt_beide_feiten(bestand, stukken):
    with pytest.raises(ZaakFout) as fout:
        lees_tekst(bestand)
    assert any(all(stuk in str(een) for stuk in stukken) for een in fout.value.fouten), str(fout.value)


def test_een_kind_jonger_dan_een_van_beiden_kan():
    kind = "kinderen: [{naam: Kim, geboren: 4 mei 1985}]\n"
    assert lees_tekst(met(erbij=kind)).nummer
    ouder = PARTNER.replace("1 mei 1990", "1 mei 1960") + "}\n"
    assert lees_tekst(met(erbij=kind.replace("4 mei 1985", "2 mei 1985") + ouder)).nummer
    assert lees_tekst(met(("bijstand sinds: 1 januari 2025", "bijstand sinds: 31 juli 2026"))).nummer


def test_een_aanvraag_voor_de_melding_noemt_beide():
    with pytest.raises(ZaakFout) as fout:
        lees_tekst(met(("bijstand sinds: 1 januari 2025", "melding: 5 juli 2026\naanvraag: 2 juli 2026")))
    assert "de aanvraag ligt voor de melding" in str(fout.value)
    assert "5 juli 2026" in str(fout.value)


def test_maatregel_van_wie_zich_later_meldt():
    (fout,) = fouten("maatregel: {maanden: 2026-06}", ("bijstand sinds: 1 januari 2025", "melding: 5 juli 2026"))
    assert "juni 2026" in fout
    assert "5 juli 2026 (melding)" in fout


@pytest.mark.parametrize(
    ("maatregel", "stuk"),
    [
        ("{maanden: 2026-07 t/m 2026-08, verdeling: [60%, 40%], duur: 2}", "meer dan de hele bijstand"),
        ("{maanden: 2026-07 t/m 2026-08, verdeling: [60%, 40%], herhaling: eerste}", "meer dan de hele bijstand"),
        ("{maanden: 2026-07, duur: 2}", "de maatregel duurt 2 maanden"),
        ("{maanden: 2026-07, duur: 4}", "een tot drie maanden"),
        ("{maanden: 2026-07, volgens verordening: 30%, duur: 1}", "verdeling of duur"),
    ],
)
def test_duur_en_verdeling_van_een_maatregel(maatregel, stuk):
    (fout,) = fouten(f"maatregel: {maatregel}")
    assert stuk in fout


def test_duur_van_een_gespreide_maatregel():
    lees = "maatregel: {{maanden: 2026-07 t/m 2026-09, verdeling: [50%, 25%, 25%]{}}}"
    assert lees_tekst(tekst(lees.format(", duur: 2"))).situatie("2026-07").waarde("opgelegde_duur_maatregel", "aanvrager") == 2
    assert lees_tekst(tekst(lees.format(""))).situatie("2026-07").waarde("opgelegde_duur_maatregel", "aanvrager") is None


def test_pleegkind_als_huisgenoot_wordt_gemeld():
    zaak = lees_tekst(tekst("", ("huisgenoten: geen", "huisgenoten: [{naam: Pleun, geboren: 2023-03-01, relatie: pleegkind}]")))
    assert any("pleegkind: ja" in melding for melding in zaak.situatie("2026-07").meldingen)
    thuis = lees_tekst(tekst("", ("huisgenoten: geen", "huisgenoten: geen\nkinderen: [{naam: P, geboren: 2023-03-01, pleegkind: ja}]")))
    assert thuis.situatie("2026-07").waarde("pleegkind", "kind_1") is True


# --- the schema and the register ---


def test_schema_kent_elke_vorm():
    regels = (
        "werk met loonkostensubsidie: [{loonwaarde: 0.6, uren: 28, sinds: 2026-03, forfaitair: nee}]",
        WERK,
        "maatregel: {maanden: 2026-07 t/m 2026-09, verdeling: [1/3, 1/3, 1/3]}",
        "maatregel: geen",
        "taaleis: {kennisgeving: 1 mei 2026, voortgang: {vanaf: 1 juni 2026}}",
        BOETE.replace("door: ik", "inhouding: [{bedrag: 60, maand: 2026-08}]"),
        "studietoeslag: {studiefinanciering: ja, Wajong: nee, stage: onbekend}",
    )
    for regel in regels:
        assert past(yaml.load(tekst(regel), Yaml12), schema(), schema()), regel
        assert lees_tekst(tekst(regel)).nummer


def test_over_wat_het_bestand_niet_noemt_wordt_niets_aangenomen():
    ernaast = {
        "oordeel_onvoldoende_beheersing_taal",
        "oordeel_structureel_geen_inkomsten_naast_studie",
        "oordeel_geen_verwijtbaarheid_maatregel",
        "oordeel_vermindering_maatregel",
        "oordeel_vermindering_verlaging_taaleis",
    }
    oordelen = [een for een in OORDELEN if een.variabele in ernaast]
    assert len(oordelen) == len(ernaast)
    for een in (*(feit for feit in FEITEN if feit.variabele in NAAST_DE_BIJSTAND), *oordelen):
        assert een.bij, een.variabele
        assert set(een.bij) <= NAAST_DE_BIJSTAND
