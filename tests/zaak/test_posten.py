"""Everything that comes in can be listed, also what does not count; possessions and debts by kind. Amounts by hand, from the law."""

from __future__ import annotations

import math

import pytest
from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_participatie.berekening import bereken
from openfisca_participatie.zaak import ZaakFout, lees_tekst
from openfisca_participatie.zaak.lezen import Blok
from openfisca_participatie.zaak.posten import INKOMSTENSOORTEN, TELT_NOOIT
from openfisca_participatie.zaak.register import feit
from openfisca_participatie.zaak.tegenspraak_middelen import tegenspraken_middelen
from tests.zaak.zaakteksten import aanvrager, met, motor, verkeerde_feiten

NORM = 1419.46  # art. 21 a, 1 July 2026


def inkomsten(*regels: str, erbij: str = "", maanden: str = "2026-07") -> str:
    lijst = "inkomsten:\n" + "".join(f"    - {{{regel}}}\n" for regel in regels)
    return met(("inkomsten: geen", lijst), ("maanden: 2026-07", f"maanden: {maanden}"), erbij=erbij)


def maand(tekst: str, welke: str = "2026-07"):
    (een,) = bereken(lees_tekst(tekst), [welke]).maanden
    return een


def situatie(tekst: str, welke: str = "2026-07"):
    return lees_tekst(tekst).situatie(welke)


def regels(uitkomst, onderdeel: str = "Inkomen") -> list[tuple[str, float | None, str]]:
    return [(regel.omschrijving, regel.bedrag, regel.bron.artikel) for regel in uitkomst.regels if regel.onderdeel == onderdeel]


@pytest.mark.parametrize("soort", INKOMSTENSOORTEN)
def test_elke_soort_kan_in_de_zaak_en_past_bij_de_motor(soort):
    normbedrag = ", normbedrag: 500" if soort in ("studiefinanciering", "tegemoetkoming WTOS") else ""
    maand_van_ontvangst = ", maand: 2026-07" if soort == "schadevergoeding" else ""
    uit = situatie(inkomsten(f"soort: {soort}, bedrag: 300, vakantiegeld: inbegrepen{normbedrag}{maand_van_ontvangst}"))
    assert verkeerde_feiten(uit) == []
    assert not uit.vragen
    variabele = INKOMSTENSOORTEN[soort]
    assert uit.waarde(variabele, "aanvrager") == (500.0 if normbedrag else 300.0)
    assert variabele in motor().variables
    assert feit(variabele, "belanghebbenden").vraag


@pytest.mark.parametrize("soort", sorted(TELT_NOOIT))
def test_wat_nooit_telt_staat_er_met_zijn_artikel(soort):
    uit = maand(inkomsten(f"soort: {soort}, bedrag: 300"))
    (regel, _) = regels(uit)
    assert regel[0].startswith("M. Smit: telt niet mee: ")
    assert regel[0].endswith(" € 300,00")
    assert regel[1] == 0.0
    assert regel[2].startswith("art. 31 lid 2 ")
    assert uit.waarde("algemene_bijstand") == NORM


def test_kinderbijslag_zoals_een_consulent_haar_opschrijft():
    (regel, totaal) = regels(maand(inkomsten("soort: kinderbijslag, bedrag: 300")))
    assert regel == ("M. Smit: telt niet mee: kinderbijslag € 300,00", 0.0, "art. 31 lid 2 b")
    assert totaal[1] == 0.0


def test_van_wat_nooit_telt_wordt_het_bedrag_niet_gevraagd():
    assert not situatie(inkomsten("soort: kinderbijslag")).vragen
    (vraag,) = situatie(inkomsten("soort: kinderalimentatie")).vragen
    assert vraag.vraag == "Hoe hoog is het inkomen (kinderalimentatie) van M. Smit, netto per maand?"


def test_kosten_met_bijstand():
    # 31 lid 2 f: 100 terug, waarvan 40 voor kosten waarvoor bijstand wordt verleend
    uit = maand(inkomsten("soort: teruggave voor bijzondere kosten, bedrag: 100, kosten met bijstand: 40"))
    assert regels(uit)[0][:2] == ("M. Smit: teruggave voor bijzondere kosten € 100,00, waarvan telt € 40,00", -40.0)
    assert uit.waarde("algemene_bijstand") == 1379.46


def test_studiefinanciering_telt_naar_het_normbedrag():
    (vraag,) = situatie(inkomsten("soort: studiefinanciering, bedrag: 300")).vragen
    assert (vraag.variabele, vraag.pad) == ("normbedrag_studiefinanciering", "aanvrager.inkomsten[1].normbedrag")
    assert maand(inkomsten("soort: studiefinanciering")).antwoord == "nodig"
    uit = maand(inkomsten('soort: studiefinanciering, normbedrag: 900, toeslag: "100,50"'))
    assert uit.waarde("algemene_bijstand") == 418.96  # 1419,46 - 1000,50


def test_wie_stopt_met_studeren_heeft_daarna_geen_studiefinanciering():
    tekst = inkomsten("soort: studiefinanciering, normbedrag: 900, tot: 2026-06", maanden="2026-06, 2026-07")
    assert situatie(tekst, "2026-06").waarde("ontvangt_studiefinanciering", "aanvrager") is True
    assert situatie(tekst).waarde("ontvangt_studiefinanciering", "aanvrager") is None
    assert maand(tekst).waarde("algemene_bijstand") == NORM


@pytest.mark.parametrize(("welke", "bedrag"), [("2026-05", 0.0), ("2026-06", 33.33), ("2026-08", 33.34), ("2026-09", 0.0)])
def test_uitgesteld_inkomen_telt_waar_het_is_verworven(welke, bedrag):
    # 32 lid 2: 100 over drie maanden
    tekst = inkomsten(
        "soort: uitgesteld inkomen, bedrag: 100, maand: 2026-09, verworven in: 2026-06 t/m 2026-08", maanden="2026-05 t/m 2026-09"
    )
    assert situatie(tekst, welke).waarde("uitgesteld_inkomen", "aanvrager", 0.0) == bedrag


def test_vanaf_2027_telt_inkomen_waar_erover_kan_worden_beschikt():
    tekst = inkomsten("soort: overig, bedrag: 100, maand: 2027-03, verworven in: 2027-01 t/m 2027-02", maanden="2027-01 t/m 2027-03")
    assert situatie(tekst, "2027-01").waarde("overige_inkomsten", "aanvrager") == 0.0
    assert situatie(tekst, "2027-03").waarde("overige_inkomsten", "aanvrager") == 100.0


def test_bruto_min_inhoudingen():
    # 31 lid 3: 1000 - 150 - 20 - 30 - 5
    inhoudingen = "inhoudingen: {loonheffing: 150, bijdrage Zvw: 20, pensioenpremie: 30, andere: 5}"
    uit = situatie(inkomsten(f"soort: loon, bruto: 1000, {inhoudingen}, vakantiegeld: inbegrepen"))
    assert uit.waarde("inkomsten_uit_arbeid", "aanvrager") == 795.0
    assert not uit.vragen


def test_geldlening_is_inkomen_tenzij_het_college_anders_oordeelt():
    lening = "soort: geldlening, bedrag: 300, doel: borg"
    oordeel = "oordelen: [{welk: geldlening is geen inkomen, uitkomst: ja, reden: borg, door: J.}]\n"
    assert maand(inkomsten(lening)).waarde("algemene_bijstand") == 1119.46
    met_oordeel = maand(inkomsten(lening, erbij=oordeel))
    assert met_oordeel.waarde("algemene_bijstand") == NORM
    assert regels(met_oordeel)[0] == ("M. Smit: telt niet mee: geldlening € 300,00", 0.0, "art. 31 lid 1")
    assert "geldlening is geen inkomen" in [naam for naam, _ in maand(inkomsten(lening)).niet_gebruikte_bevoegdheden]
    assert "geldlening is geen inkomen" not in [naam for naam, _ in maand(met()).niet_gebruikte_bevoegdheden]


def test_schadevergoeding_is_vermogen_tenzij_verantwoord():
    vermogen = ("vermogen: geen", "vermogen: {nu: {bankrekeningen: 7500}}")
    tekst = inkomsten("soort: schadevergoeding, bedrag: 1000, maand: 2026-05").replace(*vermogen)
    gevraagd = maand(tekst)
    assert [vraag.variabele for vraag in gevraagd.vragen] == ["oordeel_schadevergoeding_verantwoord"]
    oordeel = "oordelen: [{{welk: schadevergoeding verantwoord, uitkomst: {}, reden: letsel, door: J.}}]\n"
    assert maand(tekst + oordeel.format("ja")).waarde("algemene_bijstand") == NORM
    nee = maand(tekst + oordeel.format("nee"))
    assert nee.antwoord == "nee"
    assert ("schadevergoeding van tijdens de bijstand € 1.000,00", None, "art. 34 lid 1 b") in regels(nee, "Vermogen")


def test_schulden_naar_plicht_en_ontstaan():
    schulden = (
        "schulden: [{soort: broer, bedrag: 400, terugbetalen: nee}, {soort: studieschuld, bedrag: 3000, ontstaan: 1 mei 2025},"
        " {soort: huur, bedrag: 100, ontstaan: 1 mei 2024}]"
    )
    nu = situatie(met(("vermogen: geen", f"vermogen: {{{schulden}}}")))
    for variabele, bedrag in (("schulden", 3500.0), ("schulden_zonder_terugbetalingsplicht", 400.0), ("schulden_tijdens_bijstand", 3000.0)):
        assert nu.waarde(variabele, "gezin") == bedrag
    assert situatie(met(("vermogen: geen", "vermogen: {schulden: 500}"))).waarde("schulden_zonder_terugbetalingsplicht", "gezin") is None


def test_of_een_schuld_moet_worden_terugbetaald_wordt_aangenomen_en_genoemd():
    vermogen = "vermogen: {bankrekeningen: 9000, schulden: [{soort: broer, bedrag: 2000%s}]}"
    gevonden = [
        een for een in maand(met(("vermogen: geen", vermogen % ""))).aannames if een.variabele == "schulden_zonder_terugbetalingsplicht"
    ]
    assert [(een.omschrijving, een.gevolg) for een in gevonden] == [("alle schulden moeten worden terugbetaald", "dan geen recht")]
    gezegd = maand(met(("vermogen: geen", vermogen % ", terugbetalen: ja")))
    assert gezegd.antwoord == "ja"
    assert "schulden_zonder_terugbetalingsplicht" not in [een.variabele for een in gezegd.aannames]
    assert maand(met(("vermogen: geen", vermogen % ", terugbetalen: nee"))).antwoord == "nee"


def test_auto_en_immateriele_schade_in_het_vermogen():
    uit = situatie(met(("vermogen: geen", "vermogen: {auto: 2500, bankrekeningen: 100, immateriële schadevergoeding: 50}")))
    assert uit.waarde("waarde_auto", "gezin") == 2500.0
    assert uit.waarde("immateriele_schadevergoeding_in_bezittingen", "gezin") == 50.0
    buiten = "oordelen: [{welk: bezit buiten beschouwing, wat: auto, uitkomst: ja, reden: werk, door: J.}]\n"
    tekst = met(("vermogen: geen", "vermogen: {auto: {waarde: 2500, buiten beschouwing: ja}}"), erbij=buiten)
    assert situatie(tekst).waarde("waarde_auto", "gezin") is None
    assert situatie(tekst).waarde("bezittingen", "gezin") == 0.0


def test_lijfrente():
    assert maand(aanvrager("lijfrente: {waarde: 50000}")).waarde("algemene_bijstand") == NORM
    uitgesteld = maand(aanvrager("lijfrente: {waarde: 50000, uitgesteld: 1 mei 2024}"))
    assert uitgesteld.antwoord == "nee"
    assert ("lijfrente die moet worden benut € 50.000,00", None, "art. 15 lid 2 b") in regels(uitgesteld, "Vermogen")
    (vraag,) = situatie(aanvrager("lijfrente: {waarde: 50000}"), "2026-06").vragen
    assert (vraag.variabele, vraag.pad) == ("waarde_lijfrente", "aanvrager.lijfrente.vrij")
    assert not situatie(aanvrager("lijfrente: {waarde: 50000, vrij: 50000}"), "2026-06").vragen


LOON = "soort: loon, netto: 400, vakantiegeld: inbegrepen"
BEVORDERT = "{welk: vrijlating bevordert arbeidsinschakeling, uitkomst: ja, reden: uren, door: J.}"


def test_zes_maanden_opnieuw_wordt_gevraagd():
    tekst = inkomsten(LOON).replace("huisgenoten", "  vrijlating al gebruikt: {n eerdere bijstand: 6}\nhuisgenoten")
    gevraagd = maand(tekst + f"oordelen: [{BEVORDERT}]\n")
    assert [vraag.variabele for vraag in gevraagd.vragen] == ["oordeel_vrijlating_n_opnieuw"]
    opnieuw = "{welk: zes maanden vrijlating opnieuw, uitkomst: ja, reden: beleid, door: J.}"
    uit = maand(tekst + f"oordelen: [{BEVORDERT}, {opnieuw}]\n")
    assert uit.waarde("algemene_bijstand") == 1119.46  # 25% van 400 is 100: 1419,46 - 300
    assert "(maand 1 van 6)" in regels(uit)[0][0]


def test_artikel_34a_opnieuw():
    gebruikt = "  vrijlating al gebruikt: {34a: 12, 34a opnieuw vanaf: 2028-02}\nhuisgenoten"
    tekst = inkomsten(LOON, maanden="2028-03").replace("huisgenoten", gebruikt)
    uit = situatie(tekst, "2028-03")
    assert uit.waarde("maanden_nieuwe_vrijlating_34a", "aanvrager") == 1
    assert situatie(tekst, "2028-01").waarde("nieuw_dienstverband_na_vrijlating", "aanvrager") is None


@pytest.mark.parametrize(
    ("inkomst", "beide"),
    [
        ("soort: loon, netto: 400, bedrag: 400", ("netto", "bedrag")),
        ("soort: loon, bruto: 400", ("bruto", "inhoudingen")),
        ("soort: loon, netto: 300, inhoudingen: {loonheffing: 10}", ("inhoudingen", "bruto")),
        ("soort: loon, bruto: 400, inhoudingen: {loonheffing: 410}", ("€ 410,00", "€ 400,00")),
        ("soort: loon, netto: 300, bruto: 400, inhoudingen: {loonheffing: 10}", ("€ 300,00", "€ 390,00")),
        ("soort: loon, netto: 300, normbedrag: 400", ("normbedrag", "loon")),
        ("soort: kinderbijslag, bedrag: 300, terugbetalen: ja", ("terugbetalen", "kinderbijslag")),
        ("soort: tegemoetkoming WTOS, normbedrag: 300, toeslag: 10", ("toeslag", "tegemoetkoming WTOS")),
        ("soort: vrije vergoeding van de werkgever, bedrag: 30, kosten met bijstand: 40", ("€ 40,00", "€ 30,00")),
        ("soort: overig, bedrag: 30, verworven in: 2026-05", ("verworven in", "maand van ontvangst")),
    ],
)
def test_wat_elkaar_in_een_post_tegenspreekt(inkomst, beide):
    with pytest.raises(ZaakFout) as fout:
        lees_tekst(inkomsten(inkomst))
    for woord in beide:
        assert woord in str(fout.value)


def test_deel_van_een_lijfrente_is_niet_meer_dan_het_geheel():
    with pytest.raises(ZaakFout, match=r"waarde uit inleg \(€ 60\.000,00\) is meer dan de waarde \(€ 50\.000,00\)"):
        lees_tekst(aanvrager("lijfrente: {waarde: 50000, waarde uit inleg: 60000}"))


@pytest.mark.parametrize(
    ("variabele", "invoer"),
    [
        ("gemeentelijke_vrijstelling_auto", {}),
        ("gemeente_laat_vrijlating_n_opnieuw_beginnen", {}),
        ("normbedrag_studiefinanciering", {"ontvangt_studiefinanciering": True}),
        ("normbedrag_basistoelage_wtos", {"ontvangt_tegemoetkoming_wtos": True}),
        ("aanspraak_vakantietoeslag", {"inkomsten_uit_arbeid_zonder_vakantietoeslag": 500}),
    ],
)
def test_wat_niemand_heeft_vastgesteld_of_opgegeven_is_niet_bekend(variabele, invoer):
    persoon = {"geboortedatum": {"ETERNITY": "1980-05-01"}, **{naam: {"2026-07": waarde} for naam, waarde in invoer.items()}}
    situatie = {"personen": {"a": persoon}, "gezinnen": {"g": {"aanvrager": "a"}}, "woningen": {"w": {"bewoners": ["a"]}}}
    simulatie = SimulationBuilder().build_from_dict(motor(), situatie)
    assert math.isnan(simulatie.calculate(variabele, "2026-07")[0])
    if invoer:
        assert math.isnan(simulatie.calculate("in_aanmerking_te_nemen_inkomen", "2026-07")[0])


def blok(leden=None, **meer):
    """A mapping as the reader makes it."""
    return Blok({**(leden or {}), **meer})


STUFI = {"inkomsten": [blok(soort="studiefinanciering")]}


@pytest.mark.parametrize(
    ("boom", "beide"),
    [
        (blok(aanvrager=blok(STUFI, opleiding="geen")), ("studiefinanciering", "opleiding is geen")),
        (
            blok(aanvrager=blok(STUFI, opleiding=blok(soort="hbo voltijd", studiefinanciering="nee"))),
            ("ontvangt studiefinanciering", "opleiding.studiefinanciering is nee"),
        ),
        (
            blok(
                aanvrager=blok(inkomsten=blok(soort="geldlening", terugbetalen="nee")),
                oordelen=[blok(welk="geldlening is geen inkomen", uitkomst="ja")],
            ),
            ("oordeel 1", "hoeft niet te worden terugbetaald"),
        ),
        (
            blok({"vermogen": blok({"immateriële schadevergoeding": "600", "bankrekeningen": "200", "auto": blok(waarde="300")})}),
            ("€ 600,00", "€ 500,00"),
        ),
        (
            blok({"bijstand sinds": "2025-01-01", "vermogen": blok({"bij aanvang": blok(schulden=[blok(ontstaan="2025-02-01")])})}),
            ("1 februari 2025", "1 januari 2025"),
        ),
        (
            blok({"vermogen": blok({"per datum": [blok(datum="2026-01-01", schulden=[blok(ontstaan="2026-02-01")])]})}),
            ("1 februari 2026", "1 januari 2026"),
        ),
    ],
)
def test_wat_elkaar_in_de_zaak_tegenspreekt(boom, beide):
    (fout,) = tegenspraken_middelen(boom)
    for woord in beide:
        assert woord in fout.melding
    assert fout.verwacht


def test_niets_spreekt_elkaar_tegen():
    assert list(tegenspraken_middelen(blok())) == []
    oordeel = [blok(welk="geldlening is geen inkomen", uitkomst="nee")]
    lening = blok(inkomsten=blok(soort="geldlening", terugbetalen="nee"))
    assert list(tegenspraken_middelen(blok(aanvrager=lening, oordelen=oordeel))) == []
    schade = blok({"immateriële schadevergoeding": "200", "bankrekeningen": "200"})
    assert list(tegenspraken_middelen(blok(vermogen=schade))) == []
