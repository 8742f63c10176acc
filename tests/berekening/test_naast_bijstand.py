"""Lines, questions and assumptions about what stands beside the bijstand: amounts worked out by hand from the articles."""

from __future__ import annotations

import pytest

from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.berekening.uitkomst import Maanduitkomst
from tests.berekening.zaken import BEVORDERT, reken, zaak

TAAL = "{welk: onvoldoende beheersing van de taal, wie: Anna, uitkomst: ja, reden: toets, door: consulent}"
STUDIE = "{welk: structureel geen inkomsten naast studie, wie: Anna, uitkomst: ja, reden: advies, door: consulent}"


LOON = "inkomsten: [{soort: loon, netto: 0, vakantiegeld: inbegrepen, loonkostensubsidie: ja}]"  # not paid yet


def anna(regels: str, *lagen: str) -> Maanduitkomst:
    """The basic case (single, 46 years old, no income: 1.419,46 in July 2026) with more said about the applicant."""
    return reken(_over_anna(regels), *lagen)


def _over_anna(regels: str) -> str:
    """More said about the applicant; who has a job with the subsidy has wages from it."""
    loon = f"{LOON}, " if "werk met loonkostensubsidie" in regels else ""
    return f"aanvrager: {{{loon}{regels}}}"


def maanden(regels: str, wanneer: str, *lagen: str) -> list[Maanduitkomst]:
    """The same for several months; those after 2026 with the amounts of 2026."""
    return bereken(zaak(_over_anna(regels), f"maanden: {wanneer}", *lagen), met_laatste_bedragen=True).maanden


def ingehouden(gevonden: list[Maanduitkomst]) -> list[float]:
    return [een.waarde("ingehouden_boete") for een in gevonden]  # type: ignore[misc]


def van(gevonden: Maanduitkomst, onderdeel: str) -> list[tuple[float | None, str]]:
    return [(regel.bedrag, regel.bron.artikel) for regel in gevonden.regels if regel.onderdeel == onderdeel]


def gevraagd(gevonden: Maanduitkomst) -> set[str]:
    return {vraag.variabele for vraag in gevonden.vragen}


def aanname(gevonden: Maanduitkomst, variabele: str) -> str | None:
    return next((een.gevolg for een in gevonden.aannames if een.variabele == variabele), None)


def test_zonder_gevolgen_geen_regels_en_geen_aannames():
    gevonden = reken()
    onderdelen = {regel.onderdeel for regel in gevonden.regels}
    assert not onderdelen & {"Maatregel", "Taaleis", "Boete", "Uitbetaling", "Loonkostensubsidie", "Studietoeslag"}
    assert "uit te betalen per maand" in {regel.omschrijving for regel in gevonden.regels}
    assert aanname(gevonden, "geuniformeerde_verplichting_niet_nagekomen") is None
    assert "vermindering maatregel" not in {naam for naam, _ in gevonden.niet_gebruikte_bevoegdheden}


# --- maatregel ---


@pytest.mark.parametrize(
    ("herhaling", "artikel", "duur"),
    [
        ("geen", "art. 18 lid 5", "duur 1 tot 3 maanden"),
        ("eerste", "art. 18 lid 6", "duur 2 tot 3 maanden"),
        ("tweede", "art. 18 lid 7", "duur 3 maanden"),
        ("verdere", "art. 18 lid 8", "duur 3 maanden"),
    ],
)
def test_maatregel_van_100_procent(herhaling, artikel, duur):
    gevonden = anna(f"maatregel: {{maanden: 2026-07, herhaling: {herhaling}}}")
    assert gevonden.antwoord == "ja"
    assert van(gevonden, "Maatregel") == [(-1419.46, artikel)]
    assert van(gevonden, "Uitbetaling") == [(0.0, "art. 45 lid 1"), (0.0, "art. 45 lid 1")]
    assert duur in next(regel.omschrijving for regel in gevonden.regels if regel.onderdeel == "Maatregel")
    assert gevonden.waarde("algemene_bijstand") == 1419.46
    assert {naam for naam, _ in gevonden.niet_gebruikte_bevoegdheden} >= {"geen verwijtbaarheid", "vermindering maatregel"}


def test_geen_maatregel_zonder_verwijt():
    oordeel = "{oordelen: [{welk: geen verwijtbaarheid, uitkomst: ja, reden: ziek, door: consulent}]}"
    gevonden = anna("maatregel: {maanden: 2026-07}", oordeel)
    assert van(gevonden, "Maatregel") == [(0.0, "art. 18 lid 9")]
    assert van(gevonden, "Uitbetaling") == []
    assert [oordeel.gebruikt for oordeel in gevonden.oordelen] == [True]


def test_maatregel_van_beide_echtgenoten_telt_niet_dubbel():
    """Art. 18 lid 12: 21 b is 2.027,79; the highest share, 60%, is 1.216,674."""
    partner = """{partner: {naam: Bo, geboren: 1 maart 1982, nationaliteit: Nederlandse, relatie: gehuwd, inkomsten: geen,
                 maatregel: {maanden: 2026-07 t/m 2026-08, verdeling: [60%, 40%]}}}"""
    gevonden = anna("maatregel: {maanden: 2026-07 t/m 2026-09, verdeling: [40%, 30%, 30%]}", partner)
    assert van(gevonden, "Maatregel") == [(0.0, "art. 18 lid 12"), (-1216.67, "art. 18 lid 5")]
    assert gevonden.waarde("uit_te_betalen_bijstand") == 811.12


def test_gespreide_maatregel_van_twee_maanden():
    """Art. 18 lid 5 and 6: the whole amount is the bijstand of two months, 34% of it 0.68 x 1419.46 = 965.23. Up to and including the
    second month 67%, 1.34 x 1419.46 = 1902.08: 936.85 for the second.
    """
    regel = "maatregel: {{maanden: {}, herhaling: eerste, duur eerste maatregel: 1, verdeling: [34%, 33%, 33%]{}}}"
    eerste = anna(regel.format("2026-07 t/m 2026-09", ", duur: 2"))
    assert van(eerste, "Maatregel") == [(-965.23, "art. 18 lid 6")]
    tekst = next(een.omschrijving for een in eerste.regels if een.onderdeel == "Maatregel")
    assert tekst == "Anna: 100% van de bijstand, waarvan deze maand 34% van het bedrag over 2 maanden, duur 2 maanden"
    assert van(anna(regel.format("2026-06 t/m 2026-08", "")), "Maatregel") == [(-936.85, "art. 18 lid 6")]


def test_geen_maatregel_voor_wie_de_verplichtingen_niet_gelden():
    arbeidsongeschikt = anna("volledig en duurzaam arbeidsongeschikt: ja, maatregel: {maanden: 2026-07}")
    assert van(arbeidsongeschikt, "Maatregel") == [(0.0, "art. 9 lid 5")]
    assert arbeidsongeschikt.waarde("uit_te_betalen_bijstand") == 1419.46


def test_taaleis_over_een_deel_van_de_maand():
    """Bijstand until 15 July, notice on 16 July: 1419.46 x 15 / 31 = 686.84; both from 16 July: 80% of 732.62 = 586.10.

    Without the holiday allowance, 34.34 and 29.31 (5% half-up), 652.50 and 556.79 are paid.
    """
    regels, oordeel = "taaleis: {kennisgeving: 16 juli 2026, voortgang: nee}", f"oordelen: [{TAAL}]"
    tot = anna(regels, f"{{bijstand tot: 15 juli 2026, {oordeel}}}")
    assert (van(tot, "Taaleis"), tot.waarde("uit_te_betalen_over_de_maand")) == ([(0.0, "art. 18b lid 4")], 652.50)
    vanaf = anna(regels, f"{{bijstand sinds: 16 juli 2026, {oordeel}}}")
    assert vanaf.waarde("uit_te_betalen_over_de_maand") == 556.79


def test_maatregel_zonder_recht_heeft_geen_gevolg():
    gevonden = anna("maatregel: {maanden: 2026-07}", "{vermogen: {bankrekeningen: 50000, schulden: geen}}")
    assert gevonden.antwoord == "nee"
    assert van(gevonden, "Maatregel") == [(0.0, "art. 18 lid 5")]
    assert van(gevonden, "Uitbetaling") == []


def test_aanname_over_de_verdeling_zegt_wat_zij_doet():
    assert aanname(anna("maatregel: {maanden: 2026-07}"), "verrekend_deel_maatregel") == "dan € 709,73 meer uitbetaald"


# --- taaleis ---


@pytest.mark.parametrize(
    ("kennisgeving", "bedrag", "artikel"),
    [
        ("31 juli 2026", -9.16, "art. 18b lid 9"),  # one of 31 days: 0.2 x 1419.46 / 31 = 9.158
        ("1 juli 2026", -283.89, "art. 18b lid 9"),  # the whole month: 20% of 1419.46 = 283.892
        ("1 februari 2026", -283.89, "art. 18b lid 9"),  # the sixth month
        ("31 januari 2026", -293.05, "art. 18b lid 10"),  # 30 days 20% and one 40%: 6.4 / 31 x 1419.46 = 293.050
        ("31 augustus 2025", -567.78, "art. 18b lid 10"),  # the twelfth month: 40% = 567.784
        ("31 juli 2025", -595.26, "art. 18b lid 11"),  # 30 days 40% and one 100%: 13 / 31 x 1419.46 = 595.257
        ("1 juli 2025", -1419.46, "art. 18b lid 11"),
    ],
)
def test_taaleis_per_trede(kennisgeving, bedrag, artikel):
    gevonden = anna(f"taaleis: {{kennisgeving: {kennisgeving}, voortgang: nee}}", f"oordelen: [{TAAL}]")
    assert van(gevonden, "Taaleis") == [(bedrag, artikel)]
    assert gevonden.antwoord == "ja"


def test_taaleis_vraagt_om_het_oordeel_en_de_voortgang():
    zonder = anna("taaleis: {kennisgeving: 1 juni 2026, voortgang: nee}")
    assert zonder.antwoord == "nodig"
    (vraag,) = zonder.vragen
    assert (vraag.variabele, vraag.soort, vraag.bron.artikel) == ("oordeel_onvoldoende_beheersing_taal", "oordeel", "art. 18b lid 1")
    assert "€ 283,89 minder uitbetaald" in vraag.waarom
    assert gevraagd(anna("taaleis: {kennisgeving: 1 juni 2026}", f"oordelen: [{TAAL}]")) == {"taaltraject_met_voldoende_voortgang"}
    assert anna("taaleis: {kennisgeving: 1 augustus 2026, voortgang: nee}", f"oordelen: [{TAAL}]").antwoord == "ja"


def test_zonder_kennisgeving_geen_verlaging():
    """Art. 18b lid 4: the reduction is from the notice on; without one it is asked, and no amount is given."""
    gevonden = reken(f"oordelen: [{TAAL}]")
    assert (gevonden.antwoord, gevraagd(gevonden)) == ("nodig", {"maanden_sinds_kennisgeving_taaleis"})
    assert (van(gevonden, "Taaleis"), van(gevonden, "Uitbetaling")) == ([], [])
    assert gevonden.waarde("uit_te_betalen_bijstand") == 1419.46


def test_taaleis_voor_wie_op_31_december_2015_bijstand_had():
    """Art. II of the Wet taaleis: 18b is not for him before July 2016, so neither is a notice: 20% from then on, of 977.15."""
    regels = "taaleis: {kennisgeving: 4 januari 2016, voortgang: nee}"
    juni = anna(regels, f"{{maanden: 2016-06, oordelen: [{TAAL}]}}")
    juli = anna(regels, f"{{maanden: 2016-07, oordelen: [{TAAL}]}}")
    assert van(juni, "Taaleis") == [(0.0, "art. 18b lid 1")]
    assert van(juli, "Taaleis") == [(-195.43, "art. 18b lid 9")]


# --- boete ---

BOETE = "boete: {opgelegd: 2026-07, benadelingsbedrag: 1000, reden: wist het, door: consulent"


@pytest.mark.parametrize(
    ("verwijt", "bedrag"), [("geen", 0.0), ("verminderd", 250.0), ("normaal", 500.0), ("grove schuld", 750.0), ("opzet", 1000.0)]
)
def test_boete_naar_verwijtbaarheid(verwijt, bedrag):
    gevonden = anna(f"{BOETE}, verwijtbaarheid: {verwijt}, plafond: 5000}}")
    assert gevonden.antwoord == "ja"
    assert van(gevonden, "Boete") == [(bedrag, "art. 18a lid 1")]
    assert gevonden.waarde("uit_te_betalen_bijstand") == round(1419.46 - bedrag, 2)
    assert [(oordeel.naam, oordeel.reden, oordeel.gebruikt) for oordeel in gevonden.oordelen] == [("verwijtbaarheid", "wist het", True)]


def test_boete_zonder_bekende_categorie_is_nodig():
    gevonden = anna(f"{BOETE}, verwijtbaarheid: normaal}}")
    assert gevonden.antwoord == "nodig"
    assert [(vraag.variabele, vraag.pad) for vraag in gevonden.vragen] == [("plafond_bestuurlijke_boete", "aanvrager.boete.plafond")]
    assert anna(f"{BOETE}, verwijtbaarheid: normaal, bedrag: 300}}").antwoord == "ja"
    assert gevraagd(anna("boete: {opgelegd: 2026-07, benadelingsbedrag: 0, verwijtbaarheid: geen, reden: ziek}")) == set()


def test_boete_met_bekende_categorie():
    """In 2019 the third category is 8.300; at normal blame the cap is 50/75 of it, 5.533,33. Loss 20.000: 50% is 10.000."""
    regels = "boete: {opgelegd: 2019-07, benadelingsbedrag: 20000, verwijtbaarheid: normaal, reden: wist het, inhouding: {bedrag: 45}}"
    gevonden = anna(regels, "{maanden: 2019-07}")
    assert gevonden.antwoord == "ja"
    assert van(gevonden, "Boete") == [(5533.33, "art. 18a lid 1")]
    assert van(gevonden, "Uitbetaling")[0] == (-45.0, "art. 60 lid 4")


def test_boete_voor_14_november_2018_is_niet_bekend():
    regels = "boete: {opgelegd: 2018-07, benadelingsbedrag: 500, verwijtbaarheid: normaal, reden: wist het}"
    gevonden = anna(regels, "{maanden: 2018-07}")
    assert gevraagd(gevonden) == {"bestuurlijke_boete"}
    vast = anna(regels.replace("reden", "bedrag: 200, reden"), "{maanden: 2018-07}")
    assert (vast.antwoord, van(vast, "Boete")) == ("ja", [(200.0, "art. 18a lid 1")])


def test_een_boete_van_75_wordt_een_keer_ingehouden():
    """75% of 100 is 75: an instalment of 2.000 withholds 75 in the first month, and nothing after it."""
    regels = BOETE.replace("1000", "100").replace("2026-07", "2026-05") + ", verwijtbaarheid: grove schuld, plafond: 5500"
    gevonden = maanden(f"{regels}, inhouding: {{bedrag: 2000}}}}", "2026-05 t/m 2026-07")
    assert ingehouden(gevonden) == [75.0, 0.0, 0.0]
    assert [van(een, "Uitbetaling")[:1] for een in gevonden] == [[(-75.0, "art. 60 lid 4")], [], []]
    assert [een.waarde("uit_te_betalen_bijstand") for een in gevonden] == [1326.50, 1401.50, 1419.46]


def test_een_boete_van_500_in_termijnen_van_60():
    """Eight times 60 is 480; then 20, then nothing. The months before the ones asked for count as the file says they went."""
    regels = f"{BOETE}, verwijtbaarheid: normaal, plafond: 5500, inhouding: {{bedrag: 60, vanaf: 2026-08}}}}"
    assert ingehouden(maanden(regels, "2026-07 t/m 2027-05")) == [0.0] + 8 * [60.0] + [20.0, 0.0]
    assert ingehouden(maanden(regels, "2027-04")) == [20.0]
    assert ingehouden(maanden(regels, "[2026-08, 2027-03, 2027-05]")) == [60.0, 60.0, 0.0]
    los = bereken(zaak(_over_anna(regels), "maanden: 2026-08"), ["2027-04"], met_laatste_bedragen=True).maanden
    assert ingehouden(los) == [20.0]


def test_wat_de_bijstand_niet_toelaat_schuift_door():
    """Bijstand beside 1.000 income: 1.401,50 - 1.000 = 401,50, from July 419,46; without the holiday allowance 381,42.

    A fine of 1.000 (opzet): 381,42, again 381,42, then the 237,16 that is left. The holiday allowance of 20,08 stays reserved.
    """
    inkomen = "{aanvrager: {inkomsten: [{soort: alimentatie, netto: 1000}]}}"
    regels = f"{BOETE.replace('2026-07', '2026-05')}, verwijtbaarheid: opzet, plafond: 5500}}"
    gevonden = maanden(regels, "2026-05 t/m 2026-08", inkomen)
    assert ingehouden(gevonden) == [381.42, 381.42, 237.16, 0.0]
    assert [een.waarde("uit_te_betalen_bijstand") for een in gevonden] == [20.08, 20.08, 182.30, 419.46]
    (bedrag, _), *_ = van(gevonden[0], "Uitbetaling")
    assert bedrag == -381.42
    assert any("voor de andere € 618,58" in regel.omschrijving for regel in gevonden[0].regels)


def test_twee_boetes_achter_elkaar():
    """250 (June) with 100 a month and 500 (July) with 150: June 100; July and August 250; September 50 + 150; then what is left, 50."""
    een = "opgelegd: 2026-06, benadelingsbedrag: 500, verwijtbaarheid: normaal, reden: x, door: y, plafond: 5500, inhouding: {bedrag: 100}"
    ander = een.replace("2026-06", "2026-07").replace("500,", "1000,", 1).replace("100}", "150}")
    gevonden = maanden(f"boete: [{{{een}}}, {{{ander}}}]", "2026-06 t/m 2026-11")
    assert ingehouden(gevonden) == [100.0, 250.0, 200.0, 150.0, 50.0, 0.0]


def test_voor_het_begin_van_de_bijstand_wordt_niets_ingehouden():
    """Bijstand since 1 June: of 250 nothing is withheld in May, 100 in June and July, 50 in August."""
    regels = f"{BOETE.replace('1000', '500').replace('2026-07', '2026-03')}, verwijtbaarheid: normaal, inhouding: {{bedrag: 100}}}}"
    assert ingehouden(maanden(regels, "2026-05 t/m 2026-09", "bijstand sinds: 1 juni 2026")) == [0.0, 100.0, 100.0, 50.0, 0.0]


def test_een_boete_zonder_benadelingsbedrag_is_niet_nul():
    """Loss that is not known is not no loss: no fine of 150, but a question and no amount."""
    for nadeel in ("benadelingsbedrag: onbekend, ", ""):
        gevonden = anna(f"boete: {{opgelegd: 2026-07, {nadeel}verwijtbaarheid: normaal, reden: wist het, door: consulent}}")
        assert gevonden.antwoord == "nodig"
        assert gevraagd(gevonden) == {"benadelingsbedrag"}
        assert van(gevonden, "Boete") == [(None, "art. 18a lid 1")]
        assert van(gevonden, "Uitbetaling") == []
    geen = anna(
        "boete: {opgelegd: 2026-07, benadelingsbedrag: 0, verwijtbaarheid: normaal, reden: wist het, door: consulent, plafond: 5500}"
    )
    assert (geen.antwoord, van(geen, "Boete")) == ("ja", [(150.0, "art. 18a lid 1")])


def test_een_latere_maand_van_een_boete_die_niet_bekend_is():
    regels = "boete: {opgelegd: 2026-05, verwijtbaarheid: normaal, reden: x, door: y, inhouding: {bedrag: 60}}"
    gevonden = anna(regels)
    assert gevonden.antwoord == "ja"
    assert gevonden.waarde("ingehouden_boete") == 0.0
    assert any("De boete van Anna van mei 2026 is niet bekend" in melding for melding in gevonden.meldingen)


def test_een_boete_boven_het_bekende_plafond():
    """In 2019 the third category is 8.300; at normal blame 50/75 of it, 5.533,33."""
    regels = "boete: {opgelegd: 2019-07, bedrag: BEDRAG, benadelingsbedrag: 20000, verwijtbaarheid: normaal, reden: wist het, door: y}"
    hoog = anna(regels.replace("BEDRAG", "5533.34"), "{maanden: 2019-07}")
    assert gevraagd(hoog) == {"bestuurlijke_boete"}
    assert "hoger dan het wettelijke maximum van € 5.533,33" in hoog.vragen[0].waarom
    assert anna(regels.replace("BEDRAG", "5533.33"), "{maanden: 2019-07}").antwoord == "ja"


@pytest.mark.parametrize(
    ("regels", "lijnen"),
    [
        # half of 1.419,46 is 709,73; taaleis month 13: 100% of 1.419,46, of which 709,73 is left; nothing for the fine of 500
        ("maatregel: {maanden: 2026-07 t/m 2026-08, verdeling: [50%, 50%]}", [-709.73, -709.73, 0.0]),
        ("maatregel: {maanden: 2026-07}", [-1419.46, 0.0, 0.0]),
    ],
)
def test_de_regels_tellen_op_tot_wat_wordt_uitbetaald(regels, lijnen):
    taaleis = "taaleis: {kennisgeving: 1 juli 2025, voortgang: nee}"
    boete = f"{BOETE}, verwijtbaarheid: normaal, plafond: 5500}}"
    gevonden = anna(f"{regels}, {taaleis}, {boete}", f"oordelen: [{TAAL}]")
    som = [bedrag for onderdeel in ("Maatregel", "Taaleis") for bedrag, _ in van(gevonden, onderdeel)]
    som += [bedrag for bedrag, artikel in van(gevonden, "Uitbetaling") if artikel == "art. 60 lid 4"]
    assert som == lijnen
    assert round(gevonden.waarde("algemene_bijstand") + sum(som), 2) == gevonden.waarde("uit_te_betalen_bijstand") == 0.0


# --- months that are not asked for ---


def test_artikel_34a_loopt_door_in_maanden_die_niet_zijn_gevraagd():
    """The twelve consecutive months began in January 2027: December 2027 is the twelfth, January 2028 is past it."""
    werk = "inkomsten: [{soort: loon, netto: 400, vakantiegeld: inbegrepen, loonkostensubsidie: nee}]"
    oordeel = f"oordelen: [{BEVORDERT}]"
    een = zaak(f"aanvrager: {{{werk}}}", "maanden: 2027-01 t/m 2027-03", oordeel)
    los = bereken(een, ["2027-12", "2028-01"], met_laatste_bedragen=True).maanden
    assert [maand.waarde("maanden_vrijlating_34a", "aanvrager") for maand in los] == [11, 12]
    assert [maand.waarde("vrijgelaten_inkomsten_uit_arbeid", "aanvrager") for maand in los] == [60.0, 0.0]


# --- loonkostensubsidie ---


def test_loonkostensubsidie():
    """2294,40 x 1,08 x 40% x 1,235 x 28/36 = 952,084..; the wage of March, in which the job began."""
    gevonden = anna("werk met loonkostensubsidie: {loonwaarde: 60%, uren: 28, sinds: 1 maart 2026}")
    assert van(gevonden, "Loonkostensubsidie") == [(952.08, "art. 10d lid 4")]
    (regel,) = [regel for regel in gevonden.regels if regel.onderdeel == "Loonkostensubsidie"]
    assert regel.bron_kwaliteit == "B"
    assert gevonden.waarde("uit_te_betalen_bijstand") == 1419.46
    assert aanname(gevonden, "forfaitaire_loonkostensubsidie") == "dan € 238,03 meer loonkostensubsidie"


def test_loonkostensubsidie_van_wie_geen_bijstand_heeft():
    """Who has no right still has the subsidy, and what it lacks is said."""
    rijk = "{vermogen: {bankrekeningen: 50000, schulden: geen}}"
    gevonden = anna("werk met loonkostensubsidie: {loonwaarde: 60%, uren: 28, sinds: 1 maart 2026}", rijk)
    assert (gevonden.antwoord, van(gevonden, "Loonkostensubsidie")) == ("nee", [(952.08, "art. 10d lid 4")])
    zonder = anna("werk met loonkostensubsidie: {uren: 28, sinds: 1 maart 2026}", rijk)
    assert (zonder.antwoord, zonder.vragen, van(zonder, "Loonkostensubsidie")) == ("nee", [], [])
    assert any("Welke loonwaarde is voor Anna vastgesteld?" in melding for melding in zonder.meldingen)
    assert gevraagd(anna("werk met loonkostensubsidie: {uren: 28, sinds: 1 maart 2026}")) == {"loonwaarde"}


# --- studietoeslag ---

STUDEERT = "studietoeslag: {studiefinanciering: ja, Wajong: nee}"


def test_studietoeslag():
    met, zonder = anna(STUDEERT, f"oordelen: [{STUDIE}]"), anna(STUDEERT)
    ((bedrag, artikel),) = van(met, "Studietoeslag")
    assert artikel == "art. 36b lid 1"
    assert bedrag == met.waarde("studietoeslag", "aanvrager") > 0
    assert zonder.antwoord == "nodig"
    assert gevraagd(zonder) == {"oordeel_structureel_geen_inkomsten_naast_studie"}
    assert van(anna(STUDEERT.replace("nee", "ja"), f"oordelen: [{STUDIE}]"), "Studietoeslag") == []


def test_studietoeslag_voor_april_2022_en_van_de_gemeente():
    gevonden = anna(STUDEERT, f"{{maanden: 2022-03, oordelen: [{STUDIE}]}}")
    assert gevraagd(gevonden) == {"studietoeslag_volgens_verordening"}
    vast = anna(STUDEERT.replace("}", ", bedrag: 150}"), f"{{maanden: 2022-03, oordelen: [{STUDIE}]}}")
    assert (vast.antwoord, van(vast, "Studietoeslag")) == ("ja", [(150.0, "art. 36b lid 1")])


# --- bufferbudget ---


def test_bufferbudget_tot_het_maximum_van_het_jaar():
    """Art. 34b: 400 each month from January 2027; the earlier months of the year use up the maximum of 1.000 a year."""
    oordeel = "[{welk: bufferbudget, uitkomst: 400, vanaf: 2027-01, reden: wisselend, door: consulent}]"
    een = zaak(f"{{maanden: 2027-01 t/m 2027-04, oordelen: {oordeel}}}", f"aanvrager: {{{LOON}}}")
    uitkomsten = bereken(een, met_laatste_bedragen=True).maanden
    los = bereken(een, ["2027-03"], met_laatste_bedragen=True).maanden[0]
    assert [maand.waarde("aangewend_bufferbudget") for maand in uitkomsten] == [400.0, 400.0, 200.0, 0.0]
    assert van(los, "Bufferbudget") == [(200.0, "art. 34b")]
    tekst = [regel.omschrijving for maand in uitkomsten for regel in maand.regels if regel.onderdeel == "Bufferbudget"]
    te_veel = "; van de € 400,00, want meer laat het maximum van € 1.000,00 per kalenderjaar niet toe"
    assert tekst == ["naast de bijstand"] * 2 + [f"naast de bijstand{te_veel}"] * 2


def test_op_het_oordeel_over_het_bufferbudget_rust_de_uitkomst():
    """It is shown as used, so no letter is made while it has no reason."""
    oordeel = "[{welk: bufferbudget, uitkomst: 400, vanaf: 2027-01}]"
    een = zaak(f"{{maanden: 2027-01, oordelen: {oordeel}}}", f"aanvrager: {{{LOON}}}")
    (maand,) = bereken(een, met_laatste_bedragen=True).maanden
    assert [(oordeel.naam, oordeel.gebruikt) for oordeel in maand.oordelen] == [("bufferbudget", True)]
    zonder = bereken(zaak(f"{{maanden: 2027-01, oordelen: {oordeel}}}"), met_laatste_bedragen=True).maanden[0]
    assert [oordeel.gebruikt for oordeel in zonder.oordelen] == [False]
    assert van(zonder, "Bufferbudget") == []


def test_verlenging_rust_op_artikel_34a():
    """From 2027 the extension is art. 34a lid 2, in 2026 the onderdeel aa."""
    loon = "inkomsten: [{soort: loon, netto: 400, vakantiegeld: inbegrepen, loonkostensubsidie: LKS}]"
    werk = f"aanvrager: {{{loon}, vrijlating al gebruikt: {{34a: 12}}}}"
    een = zaak(werk.replace("LKS", "nee"), f"oordelen: [{BEVORDERT}]", "maanden: 2028-01")
    (maand,) = bereken(een, met_laatste_bedragen=True).maanden
    artikelen = {vraag.variabele: vraag.bron.artikel for vraag in maand.vragen}
    assert artikelen == {"oordeel_uitbreiding_arbeidsomvang_niet_mogelijk": "art. 34a lid 2"}
    eerder = zaak(werk.replace("LKS", "ja").replace("34a", "z"), "maanden: 2026-07", "{aanvrager: {doelgroep loonkostensubsidie: ja}}")
    (maand,) = bereken(eerder).maanden
    artikelen = {vraag.variabele: vraag.bron.artikel for vraag in maand.vragen}
    assert artikelen["oordeel_uitbreiding_arbeidsomvang_niet_mogelijk"] == "art. 31 lid 2 aa"
