"""What comes in through the months: nothing unknown is nil, nothing vanishes and nothing counts twice. Amounts by hand, from the law.

Norms of July 2026: art. 21 a 1.419,46, art. 21 b 2.027,79, art. 22 c 2.176,10. Asset limit of a single person: 8.000 (2026).
"""

from __future__ import annotations

import json

import pytest
import yaml

from openfisca_participatie.berekening import bereken
from openfisca_participatie.zaak import ZaakFout, lees_tekst
from tests.berekening.zaken import leg_over

BASIS = """
zaak: toets
bijstand sinds: 1 januari 2024
maanden: 2026-07
aanvrager: {naam: A, geboren: 15 juni 1990, nationaliteit: Nederlandse, inkomsten: geen}
huisgenoten: geen
eigen woning: nee
vermogen: geen
"""
NORM, GEHUWD = 1419.46, 2027.79
PARTNER = "partner: {naam: P, geboren: 9 juli 1989, nationaliteit: Nederlandse, inkomsten: geen%s}"
LOON = "{soort: loon, netto: %s, vakantiegeld: inbegrepen%s}"


def oordeel(welk: str, wie: str = "A", uitkomst: str = "ja", meer: str = "") -> str:
    return f"{{welk: {welk}, wie: {wie}, uitkomst: {uitkomst}, reden: x, door: y{meer}}}"


BEVORDERT = "oordelen: [" + oordeel("vrijlating bevordert arbeidsinschakeling") + "]"
BEIDEN = "oordelen: [" + ", ".join(oordeel("vrijlating bevordert arbeidsinschakeling", wie) for wie in "AP") + "]"


def zaak(*lagen: str):
    boom = yaml.load(BASIS, Loader=yaml.BaseLoader)
    for laag in lagen:
        boom = leg_over(boom, yaml.load(laag, Loader=yaml.BaseLoader))
    return lees_tekst(json.dumps(boom))


def reken(*lagen: str):
    return bereken(zaak(*lagen), met_laatste_bedragen=True).maanden


def een(*lagen: str):
    (maand,) = reken(*lagen)
    return maand


def vragen(maand) -> list[tuple[str, str]]:
    return [(vraag.variabele, vraag.wie) for vraag in maand.vragen]


def inkomsten(*posten: str, wie: str = "aanvrager") -> str:
    return f"{wie}: {{inkomsten: [{', '.join(posten)}]}}"


def kind(post: str, geboren: str = "3 maart 2010") -> str:
    return f"kinderen: [{{naam: K, geboren: {geboren}, inkomsten: [{post}]}}]"


# --- what is not known is asked ---


@pytest.mark.parametrize(
    ("post", "variabele"),
    [
        ("{soort: tegemoetkoming WTOS, netto: '128,50'}", "normbedrag_basistoelage_wtos"),
        ("{soort: studiefinanciering}", "normbedrag_studiefinanciering"),
        ("{soort: alimentatie}", "overige_inkomsten"),
        ("{soort: schadevergoeding, maand: 2026-05}", "schadevergoeding"),
    ],
)
def test_inkomen_van_een_kind_dat_niet_bekend_is(post, variabele):
    maand = een(kind(post))
    assert (maand.antwoord, vragen(maand)) == ("nodig", [(variabele, "K")])


@pytest.mark.parametrize(
    ("post", "geboren"), [("{soort: loon}", "3 maart 2010"), ("{soort: ww}", "3 maart 2010"), ("{soort: alimentatie}", "1 juli 2008")]
)
def test_inkomen_van_een_kind_dat_nooit_telt_wordt_niet_gevraagd(post, geboren):
    # 31 lid 2 h: inkomsten uit arbeid en uitkeringen van een kind; en wie 18 is, is geen ten laste komend kind
    variabelen = [variabele for variabele, _ in vragen(een(kind(post, geboren)))]
    assert not {"inkomsten_uit_arbeid", "uitkering_werkloosheid_of_arbeidsongeschiktheid", "overige_inkomsten", "vakantiegeld"} & set(
        variabelen
    )


def test_een_normbedrag_dat_niets_uitmaakt_geeft_geen_vraag():
    maand = een(inkomsten(LOON % (3000, ""), "{soort: studiefinanciering}"))
    assert (maand.antwoord, vragen(maand)) == ("nee", [])


@pytest.mark.parametrize(
    ("laag", "variabele"),
    [
        ("aanvrager: {giften: [{soort: eenmalig, maand: 2026-03}]}", "eenmalige_giften"),
        ("aanvrager: {giften: [{soort: eenmalig, maand: 2025-03}]}", "eenmalige_giften"),
        ("aanvrager: {giften: [{soort: terugkerend, maand: 2026-03}, {soort: terugkerend, bedrag: 900, maand: 2026-07}]}", "giften"),
        (inkomsten("{soort: schadevergoeding, maand: 2026-05}"), "schadevergoeding"),
        (inkomsten("{soort: schadevergoeding, maand: 2024-05}"), "schadevergoeding"),
    ],
)
def test_wat_eerder_is_ontvangen_en_niet_bekend_is(laag, variabele):
    maand = een(laag)
    assert (maand.antwoord, vragen(maand)) == ("nodig", [(variabele, "A")])


@pytest.mark.parametrize(
    "laag",
    [
        "aanvrager: {giften: [{soort: eenmalig, maand: 2023-12}]}",  # voor de bijstand
        "aanvrager: {giften: [{soort: terugkerend, maand: 2026-03}]}",  # inkomen van maart; niemand gebruikt verder de grens
        inkomsten("{soort: schadevergoeding, maand: 2023-12}"),
    ],
)
def test_wat_eerder_is_ontvangen_en_niets_uitmaakt(laag):
    assert (een(laag).antwoord, een(laag).waarde("algemene_bijstand")) == ("ja", NORM)


def test_schadevergoeding_van_een_kind_vraagt_het_oordeel():
    post = kind("{soort: schadevergoeding, netto: 20000, maand: 2026-07}")
    maand = een(post)
    assert (maand.antwoord, vragen(maand)) == ("nodig", [("oordeel_schadevergoeding_verantwoord", "K")])
    assert een(post, "oordelen: [" + oordeel("schadevergoeding verantwoord", "K") + "]").antwoord == "ja"
    assert een(post, "oordelen: [" + oordeel("schadevergoeding verantwoord", "K", "nee") + "]").antwoord == "nee"


LIJFRENTE = "aanvrager: {lijfrente: {waarde: 50000, %s}}"


@pytest.mark.parametrize(
    ("wat", "variabelen"),
    [
        ("laatste inleg: 2026-01-10, elk jaar ingelegd: nee", ["waarde_lijfrente_uit_toetsingsperiode"]),
        ("laatste inleg: 2026-01-10, elk jaar ingelegd: ja, waarde uit inleg: 20000", ["hoogste_jaarinleg_lijfrente"]),
        ("laatste inleg: 2026-01-10, waarde uit inleg: 20000", ["lijfrente_elk_jaar_ingelegd"]),
        # bijstand sinds 2024, geen aanvraag: de vijf jaar beginnen tussen 2019 en juli 2021
        ("laatste inleg: 2020-06-10, elk jaar ingelegd: nee, waarde uit inleg: 20000", ["datum_aanvraag"]),
        ("uitgesteld: 2020-06-10", ["datum_aanvraag"]),
    ],
)
def test_lijfrente_vraagt_wat_beslist(wat, variabelen):
    maand = een(LIJFRENTE % wat)
    assert maand.antwoord == "nodig"
    assert [variabele for variabele, _ in vragen(maand)] == variabelen


@pytest.mark.parametrize(
    ("wat", "erbij", "antwoord"),
    [
        ("laatste inleg: 2026-01-10, elk jaar ingelegd: nee, waarde uit inleg: 8000", "", "ja"),  # gelijk aan de grens
        ("laatste inleg: 2026-01-10, elk jaar ingelegd: nee, waarde uit inleg: '8000,01'", "", "nee"),
        ("laatste inleg: 2026-01-10, elk jaar ingelegd: ja, hoogste jaarinleg: 8112, waarde uit inleg: 20000", "", "ja"),
        ("laatste inleg: 2018-12-31, waarde uit inleg: 20000", "", "ja"),  # voor elke vijf jaar die het kunnen zijn
        ("laatste inleg: 2020-06-10, elk jaar ingelegd: nee, waarde uit inleg: 20000", "aanvraag: 2 januari 2024", "nee"),
        ("laatste inleg: 2020-06-10, elk jaar ingelegd: nee, waarde uit inleg: 20000", "aanvraag: 11 juni 2025", "ja"),
    ],
)
def test_lijfrente_waarvan_alles_bekend_is(wat, erbij, antwoord):
    assert een(LIJFRENTE % wat, erbij or "zaak: toets").antwoord == antwoord


def test_wat_over_een_lijfrente_wordt_aangenomen_staat_erbij():
    gevonden = {aanname.variabele: (aanname.omschrijving, aanname.waarde) for aanname in een(LIJFRENTE % "vrij: 0").aannames}
    assert gevonden["datum_uitstel_lijfrente"] == ("de lijfrente is niet uitgesteld", "geen")
    assert gevonden["datum_laatste_inleg_lijfrente"] == ("geen inleg in de lijfrente in de vijf jaar voor de aanvraag", "geen")
    assert "datum_uitstel_lijfrente" not in {aanname.variabele for aanname in een().aannames}


def test_van_twee_regels_studiefinanciering_een_onbekend():
    for posten in (["{soort: studiefinanciering}", "{soort: studiefinanciering, normbedrag: 200}"],) * 2:
        assert een(inkomsten(*posten)).antwoord == "nodig"
        posten.reverse()


# --- nothing vanishes, nothing counts twice ---


def test_een_schadevergoeding_over_de_jaargrens():
    maanden = reken("maanden: 2024-11 t/m 2025-02", "vermogen: WEG", "vermogen: {bij aanvang: {bankrekeningen: 0}}",
                    inkomsten("{soort: schadevergoeding, netto: 20000, maand: 2024-11}"),
                    "oordelen: [" + oordeel("schadevergoeding verantwoord", uitkomst="nee") + "]")  # fmt: skip
    assert [(maand.waarde("vermogen"), maand.antwoord) for maand in maanden] == [(20000.0, "nee")] * 4


def test_een_eenmalige_gift_over_de_jaargrens():
    maanden = reken("maanden: 2025-12 t/m 2026-02", "vermogen: WEG",
                    "vermogen: {bij aanvang: {bankrekeningen: 0}, nu: {bankrekeningen: 0}}",
                    "aanvrager: {giften: [{soort: eenmalig, bedrag: 20000, maand: 2025-12}]}",
                    "oordelen: [" + oordeel("giften verantwoord", uitkomst="nee") + "]")  # fmt: skip
    assert [maand.waarde("vermogen") for maand in maanden] == [20000.0] * 3  # in 2025 is de grens nihil


@pytest.mark.parametrize(
    "laag",
    [
        "bijstand sinds: 1 juli 2026\naanvrager: {giften: [{soort: eenmalig, bedrag: 20000, maand: 2026-02}]}",
        "bijstand sinds: 1 juli 2026\n" + inkomsten("{soort: schadevergoeding, netto: 20000, maand: 2026-02}"),
        PARTNER % ", vanaf: 1 juli 2026, giften: [{soort: eenmalig, bedrag: 30000, maand: 2026-02}]",
    ],
)
def test_wat_voor_de_bijstand_is_ontvangen_is_geen_vermogen(laag):
    assert (een(laag).antwoord, een(laag).waarde("vermogen")) == ("ja", 0.0)


def test_dubbel_tellen_wordt_gemeld():
    gift = "aanvrager: {giften: [{soort: eenmalig, bedrag: 1500, maand: 2026-05}]}"
    assert any("telt het twee keer" in melding for melding in een(gift, "vermogen: WEG", "vermogen: {bankrekeningen: 1500}").meldingen)
    assert not any("telt het twee keer" in melding for melding in een(gift).meldingen)
    assert ("Vermogen", "eenmalige giften van tijdens de bijstand, boven de grens € 300,00") in [
        (regel.onderdeel, regel.omschrijving) for regel in een(gift).regels
    ]


def test_een_schadevergoeding_heeft_een_maand():
    with pytest.raises(ZaakFout, match="bij een schadevergoeding hoort de maand"):
        zaak(inkomsten("{soort: schadevergoeding, netto: 3000}"))


def test_twee_regels_studiefinanciering_tellen_op():
    maand = een(
        inkomsten(
            "{soort: studiefinanciering, normbedrag: 1000, toeslag: 100}", "{soort: studiefinanciering, normbedrag: 200, toeslag: 50}"
        )
    )
    assert maand.waarde("in_aanmerking_te_nemen_inkomen") == 1350.0


def test_een_schuld_telt_vanaf_de_dag_dat_zij_er_is():
    vermogen = "vermogen: {bankrekeningen: 10000, schulden: [{soort: x, bedrag: 3000, ontstaan: 16 juni 2026}]}"
    mei, juni, juli = reken("maanden: 2026-05 t/m 2026-07", "vermogen: WEG", vermogen)
    assert [mei.antwoord, juni.antwoord, juli.antwoord] == ["nee", "ja", "ja"]
    assert [deel.antwoord for deel in juni.delen] == ["nee", "ja"]
    assert juni.waarde("algemene_bijstand_over_de_maand") == 700.75  # 1.401,50 x 15/30


def test_uitgesteld_inkomen_rond_2027():
    # 300 over december 2026, januari en februari 2027, ontvangen in februari 2027: 100 naar het oude recht, 200 bij de ontvangst
    maanden = reken(
        "maanden: 2026-12 t/m 2027-02",
        inkomsten("{soort: uitgesteld inkomen, netto: 300, maand: 2027-02, verworven in: 2026-12 t/m 2027-02}"),
    )
    assert [maand.waarde("in_aanmerking_te_nemen_inkomen") for maand in maanden] == [100.0, 0.0, 200.0]


@pytest.mark.parametrize(("geboren", "bijstand"), [("2 augustus 2008", 1119.46), ("1 augustus 2008", 1419.46)])
def test_kinderalimentatie_voor_wie_niet_meer_ten_laste_komt(geboren, bijstand):
    maand = een("maanden: 2026-08", f"kinderen: [{{naam: K, geboren: {geboren}}}]", inkomsten("{soort: kinderalimentatie, netto: 300}"))
    assert maand.delen[0].bijstand == bijstand if maand.delen else maand.waarde("algemene_bijstand") == bijstand


# --- loans and debts ---

LENINGEN = [
    "{soort: geldlening, netto: 300, terugbetalen: nee, maand: 2026-03}",
    "{soort: geldlening, netto: 300, terugbetalen: ja, maand: 2026-07}",
]


def test_leningen_per_maand():
    lagen = ["maanden: 2026-03, 2026-07", inkomsten(*LENINGEN)]
    maart, juli = reken(*lagen, "oordelen: [" + oordeel("geldlening is geen inkomen", meer=", vanaf: 2026-07") + "]")
    assert maart.waarde("in_aanmerking_te_nemen_inkomen") == 300.0
    assert juli.waarde("in_aanmerking_te_nemen_inkomen") == 0.0
    with pytest.raises(ZaakFout, match="hoeft niet te worden terugbetaald"):
        zaak(*lagen, "oordelen: [" + oordeel("geldlening is geen inkomen", meer=", vanaf: 2026-03") + "]")


def test_wat_over_terugbetalen_wordt_aangenomen_staat_erbij():
    def aangenomen(*lagen: str):
        return {aanname.variabele: (aanname.omschrijving, aanname.beslissend) for aanname in een(*lagen).aannames}

    schulden = "vermogen: {bankrekeningen: 10000, schulden: [{soort: x, bedrag: 3000}, {soort: y, bedrag: 10, terugbetalen: nee}]}"
    gevonden = aangenomen("vermogen: WEG", schulden)
    assert gevonden["schulden_zonder_terugbetalingsplicht"] == ("alle andere schulden moeten worden terugbetaald", True)
    lening = inkomsten("{soort: geldlening, netto: 300}")
    geen_inkomen = "oordelen: [" + oordeel("geldlening is geen inkomen") + "]"
    gevonden = aangenomen(lening, geen_inkomen)
    assert gevonden["geldlening_zonder_terugbetalingsplicht"] == ("een geldlening moet worden terugbetaald", True)
    assert "geldlening_zonder_terugbetalingsplicht" not in aangenomen()
    assert "geldlening_zonder_terugbetalingsplicht" not in aangenomen(inkomsten(LENINGEN[1]), geen_inkomen)


# --- who received bijstand in the month before ---


def test_wie_in_de_vorige_maand_geen_bijstand_had_heeft_geen_vrijlating_bij_de_toets():
    lonen = inkomsten(LOON % (1600, ", maand: 2026-06"), LOON % (1450, ", maand: 2026-07"))
    juni, juli = reken("bijstand sinds: 1 juni 2026", "maanden: 2026-06 t/m 2026-07", lonen, BEVORDERT)
    assert (juni.antwoord, juli.antwoord) == ("nee", "nee")  # 1.600 en 1.450 zijn meer dan 1.419,46
    (alleen_juli,) = reken("bijstand sinds: 1 juni 2026", lonen, BEVORDERT)
    assert alleen_juli.waarde("algemene_bijstand") == 258.46  # juni is niet uitgerekend: 1.450 - 289 = 1.161
    juni, juli = reken("bijstand sinds: 1 juni 2026", "maanden: 2026-06 t/m 2026-07",
                       inkomsten(LOON % (400, ", maand: 2026-06"), LOON % (1450, ", maand: 2026-07")), BEVORDERT)  # fmt: skip
    assert (juni.antwoord, juli.antwoord) == ("ja", "ja")


def test_een_maand_waarin_nog_iets_openstaat_maakt_de_volgende_geen_nee():
    lonen = inkomsten("{soort: overig, maand: 2026-06}", "{soort: studiefinanciering, maand: 2026-06}", LOON % (1450, ", maand: 2026-07"))
    juni, juli = reken("maanden: 2026-06 t/m 2026-07", lonen, BEVORDERT)
    assert (juni.antwoord, juli.antwoord) == ("nodig", "ja")


@pytest.mark.parametrize(("vanaf", "antwoord"), [("1 juli 2026", "nee"), ("30 juni 2026", "ja")])
def test_een_partner_die_erbij_komt_had_de_maand_ervoor_geen_bijstand(vanaf, antwoord):
    partner = f"partner: {{naam: P, geboren: 9 juli 1989, nationaliteit: Nederlandse, vanaf: {vanaf}, inkomsten: [{LOON % (2100, '')}]}}"
    assert een(partner, BEIDEN).antwoord == antwoord  # 2.100 is meer dan 2.027,79; 2.100 - 289 niet


# --- the month in parts ---


def test_bijstand_eindigt_niet_voor_zij_begint():
    with pytest.raises(ZaakFout, match=r"eindigt op 10 juli 2026, maar kan pas ingaan op 12 juli 2026"):
        zaak("bijstand sinds: 12 juli 2026", "bijstand tot: 10 juli 2026")
    assert een("bijstand sinds: 12 juli 2026", "bijstand tot: 12 juli 2026").waarde("algemene_bijstand_over_de_maand") == 45.79  # 1/31
    laat = "oordelen: [" + oordeel("aanvraag verwijtbaar laat") + "]"
    juli, augustus = reken("bijstand sinds: WEG", "melding: 12 juli 2026", "aanvraag: 20 augustus 2026", "bijstand tot: 15 augustus 2026",
                           "maanden: 2026-07 t/m 2026-08", laat)  # fmt: skip
    assert (juli.antwoord, augustus.antwoord, augustus.waarde("algemene_bijstand")) == ("nee", "nee", 0.0)
    assert "eindigt al op 15 augustus 2026" in augustus.gronden[0].zin


def test_een_partner_die_binnen_de_maand_komt_en_de_aow_leeftijd_bereikt():
    maand = een("partner: {naam: P, geboren: 20 juli 1959, nationaliteit: Nederlandse, inkomsten: geen, vanaf: 5 juli 2026}")
    # 4/31 x 1.419,46 + 15/31 x 2.027,79 + 12/31 x 2.176,10
    assert [deel.bedrag for deel in maand.delen] == [183.16, 981.19, 842.36]
    assert maand.waarde("algemene_bijstand_over_de_maand") == 2006.71
    assert maand.svb_beslist


@pytest.mark.parametrize(
    ("periode", "bijstand"),
    [
        ("vanaf: 15 juli 2026", 974.65),  # 14/31 x 1.419,46 + 17/31 x 608,34
        ("tot: 10 juli 2026", 1157.81),  # 10/31 x 608,34 + 21/31 x 1.419,46
        ("vanaf: 1 juli 2026", 608.34),  # 30% van 2.027,79
    ],
)
def test_een_woonsituatie_die_een_deel_van_de_maand_niet_is_aangetoond(periode, bijstand):
    assert een(f"woonsituatie niet aangetoond: {{{periode}}}").waarde("algemene_bijstand_over_de_maand") == bijstand


def test_de_delen_van_een_maand_zijn_samen_de_maand():
    maand = een(PARTNER % ", vanaf: 6 juli 2026")
    assert round(sum(deel.bedrag for deel in maand.delen), 2) == maand.waarde("algemene_bijstand_over_de_maand") == 1929.67


BOETE = ", boete: [{opgelegd: %s, bedrag: %s}]"


def test_de_boete_van_wie_binnen_de_maand_vertrekt():
    juli, augustus = reken("maanden: 2026-07 t/m 2026-08", PARTNER % (", tot: 12 juli 2026" + BOETE % ("6 juli 2026", 500)))
    assert juli.waarde("uit_te_betalen_over_de_maand") == 1072.19  # 1.654,94 - 82,75 - 500
    assert (juli.waarde("ingehouden_boete"), augustus.waarde("uit_te_betalen_over_de_maand")) == (500.0, 1348.49)


def test_wat_van_een_boete_niet_van_een_deel_van_de_maand_af_kan_gaat_de_maand_erna_af():
    boete = f"aanvrager: {{naam: A{BOETE % ('26 juli 2026', 500)}}}"
    juli, augustus, september = reken("maanden: 2026-07 t/m 2026-09", "bijstand sinds: 25 juli 2026", boete)
    assert (juli.waarde("ingehouden_boete"), juli.waarde("uit_te_betalen_over_de_maand")) == (304.49, 0.0)  # 7/31: 320,52 - 16,03
    assert (augustus.waarde("ingehouden_boete"), augustus.waarde("uit_te_betalen_over_de_maand")) == (195.51, 1152.98)
    assert september.waarde("ingehouden_boete") == 0.0


def test_de_vrijlating_van_wie_binnen_de_maand_komt_wordt_geteld():
    partner = inkomsten(LOON % (400, ""), wie="partner")
    erbij = PARTNER % ", vanaf: 12 juli 2026, vrijlating al gebruikt: {n: 5}"
    _, augustus = reken("maanden: 2026-07 t/m 2026-08", inkomsten(LOON % (400, "")), erbij, partner, BEIDEN)
    assert augustus.waarde("algemene_bijstand") == 1327.79  # juli was zijn zesde maand: 2.027,79 - 300 - 400


def test_zonder_bijstand_geen_bufferbudget():
    lonen = inkomsten(LOON % (3000, ", maand: 2027-02"), LOON % (400, ", maand: 2027-03"))
    buffer = "oordelen: [{welk: bufferbudget, uitkomst: 700, reden: x, door: y}]"
    februari, maart = reken("maanden: 2027-02 t/m 2027-03", lonen, buffer)
    assert (februari.waarde("aangewend_bufferbudget"), maart.waarde("aangewend_bufferbudget")) == (0.0, 700.0)
    assert "het is voor wie algemene bijstand ontvangt" in next(
        een.omschrijving for een in februari.regels if een.onderdeel == "Bufferbudget"
    )


def test_kostenbesparende_bijdragen_boven_de_grens_staan_erbij():
    (regel,) = [
        regel
        for regel in een("aanvrager: {giften: [{soort: kostenbesparend, bedrag: 1500, maand: 2026-07}]}").regels
        if regel.variabele == "kostenbesparende_bijdragen_boven_grens"
    ]
    assert "waarvan € 300,00 boven de grens" in regel.omschrijving
    assert "art. 18 lid 1" in regel.omschrijving


@pytest.mark.parametrize(
    ("laag", "bijstand"),
    [
        ("bijstand sinds: 12 juli 2026\n" + inkomsten("{soort: ww, netto: 1500, tot: 10 juli 2026}"), 915.78),  # 20/31 x 1.419,46
        ("bijstand tot: 12 juli 2026\n" + inkomsten("{soort: ww, netto: 1500, vanaf: 14 juli 2026}"), 549.47),  # 12/31 x 1.419,46
    ],
)
def test_inkomen_van_voor_of_na_de_bijstand_is_een_omstreden_lezing(laag, bijstand):
    naam = "inkomen van buiten de bijstand telt niet"
    maand = een(laag)
    assert (maand.antwoord, [lezing.naam for lezing in maand.omstreden]) == ("nee", [naam])
    anders = een(laag, f"lezing: {naam}")
    assert (anders.antwoord, anders.waarde("algemene_bijstand_over_de_maand")) == ("ja", bijstand)


@pytest.mark.parametrize("post", ["{soort: ww, netto: 1500, tot: 12 juli 2026}", "{soort: ww, netto: 1500, maand: 2026-07}"])
def test_inkomen_van_de_maand_zelf_is_niet_omstreden(post):
    maand = een("bijstand sinds: 12 juli 2026", inkomsten(post))
    assert (maand.antwoord, maand.omstreden) == ("nee", [])


@pytest.mark.parametrize(("nu", "antwoord"), [("", "ja"), (", {soort: vrijwilligersvergoeding, netto: 100, maand: 2026-07}", "nodig")])
def test_een_onbekende_vergoeding_van_eerder_telt_alleen_voor_de_grens_van_het_jaar(nu, antwoord):
    maand = een(f"aanvrager: {{inkomsten: [{{soort: vrijwilligersvergoeding, maand: 2026-03}}{nu}]}}")
    assert maand.antwoord == antwoord


@pytest.mark.parametrize(
    ("post", "variabele", "erbij"),
    [
        ("soort: studiefinanciering, normbedrag: 900", "toeslag_studiefinanciering", ", toeslag: 0"),
        ("soort: teruggave voor bijzondere kosten, bedrag: 100", "teruggave_voor_kosten_met_bijstand", ", kosten met bijstand: 0"),
        ("soort: vrije vergoeding van de werkgever, bedrag: 100", "vrije_vergoeding_met_bijstand", ", kosten met bijstand: 0"),
    ],
)
def test_wat_bij_een_inkomen_wordt_aangenomen_staat_erbij(post, variabele, erbij):
    gevonden = {aanname.variabele: aanname.gevolg for aanname in een(inkomsten(f"{{{post}}}")).aannames}
    assert gevonden[variabele] == "dan € 100,00 minder per maand"
    assert variabele not in {aanname.variabele for aanname in een(inkomsten(f"{{{post}{erbij}}}")).aannames}
    assert variabele not in {aanname.variabele for aanname in een().aannames}
