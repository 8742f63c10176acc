"""Letters on bijzondere bijstand, inkomenstoeslag and studietoeslag: amounts worked out by hand, and each condition alone."""

from decimal import ROUND_DOWN, Decimal

import pytest

from openfisca_participatie.brieven.keuring import keur
from tests.brieven.uit_voorbeeld import brief, fout_in_zaak, tabel, tekst, weigering

KOELKAST = "bijzondere-bijstand/koelkast"
BEUGEL = "bijzondere-bijstand/beugel-andere-regeling"
LENING = "bijzondere-bijstand/inrichting-lening-echtpaar"
DRAAGKRACHT = "bijzondere-bijstand/gehoorapparaat-draagkracht"
TOESLAG = "inkomenstoeslag/alleenstaande-krijgt"
TE_KORT = "inkomenstoeslag/nog-niet-lang-genoeg"
AL_GEKREGEN = "inkomenstoeslag/al-gekregen"
ECHTPAAR = "inkomenstoeslag/echtpaar"
STAGE = "studietoeslag/student-met-stage"
KAN_WERKEN = "studietoeslag/kan-wel-werken"
CONCEPT = "studietoeslag/bedrag-niet-gecontroleerd"

CENT = Decimal("0.01")
NORM = Decimal("1419.46")  # art. 21 a, 1 July 2026
NIET_GEHOORD = """  gehoord:
    over: bijzondere-bijstand
    niet omdat: de gegevens wijken niet af van die van de aanvrager
    reden: wij gebruikten alleen de polis en de offerte die u zelf stuurde
"""
GEHOORD = """dossier:
  gehoord:
    over: bijzondere-bijstand
    niet omdat: de gegevens wijken niet af van die van de aanvrager
    reden: de gegevens zijn van uzelf
"""
REGELING = """      - welk: voorliggende voorziening voor de kosten
        uitkomst: nee
        reden: geen verzekering of fonds betaalt een nieuwe koelkast
        door: T. Visser, consulent
"""


AFLOSSING = """      - welk: aflossing van de geldlening per maand
        uitkomst: 40
        reden: u heeft nog andere afbetalingen en houdt zo genoeg over
        door: R. Bos, consulent
"""
VERGOED = "      - {welk: vergoeding door een voorliggende voorziening, uitkomst: 389, reden: het fonds betaalt, door: T. Visser}\n"
SCHULDEN = ("duurzame gebruiksgoederen", "aflossing van schulden")
ZEKERHEID = "      - {welk: zekerheid bij een geldlening, uitkomst: ja, reden: u verhuist vaak, door: R. Bos}\n"
LAAG = "      - {welk: langdurig laag inkomen, uitkomst: ja, reden: ja dus, door: X}\n"
VERORDENING = "    verordening: Verordening individuele inkomenstoeslag (CVDR000000, voorbeeld), artikel 4\n"
ADVIES = """    advies van: GGD Rotterdam-Rijnmond
    advies op: 13 juli 2026
    advies: naast de studie is werken de komende jaren niet mogelijk
"""
OORDEEL_STUDIE = """oordelen:
  - welk: structureel geen inkomsten naast studie
    uitkomst: nee
    reden: een baan van acht uur in de week past naast de studie
    door: D. Vos, consulent
"""


def euro(bedrag):
    heel, cent = f"{bedrag:,.2f}".split(".")
    return f"€ {heel.replace(',', '.')},{cent}"


# --- bijzondere bijstand ---


def test_draagkracht_met_de_hand():
    # Beleidsregels bijzondere bijstand 2024 (Rotterdam), art. 10.2 and 10.3: 110% free, then half, twelve months
    per_maand = ((Decimal(1800) - NORM * Decimal("1.1")) / 2).quantize(CENT, ROUND_DOWN)
    zelf = per_maand * 12
    gemaakt = brief(DRAAGKRACHT)
    assert tabel(gemaakt, "Zo komen wij aan wat u zelf kunt betalen") == [
        ("Uw inkomen per maand (onzeker)", euro(Decimal(1800))),
        ("Norm per maand", euro(NORM)),
        ("Draagkracht uit inkomen, per maand", euro(per_maand)),
        ("Draagkracht over twaalf maanden", euro(zelf)),
        ("Dit kunt u nu zelf betalen", euro(zelf)),
    ]
    assert tabel(gemaakt, "Zo komen wij aan het bedrag") == [
        ("De kosten", "€ 2.789,00"),
        ("Betaalt een andere regeling", "− € 400,00"),
        ("Betaalt u zelf", f"− {euro(zelf)}"),
        ("Bijzondere bijstand", euro(2789 - 400 - zelf)),
    ]


def test_draagkracht_boven_de_hoogste_grens():
    # 2.300 is more than 150% of the norm (2.129,19): half of what lies between, all above
    laag, hoog = NORM * Decimal("1.1"), NORM * Decimal("1.5")
    per_maand = ((hoog - laag) / 2 + Decimal(2300) - hoog).quantize(CENT, ROUND_DOWN)
    gemaakt = tekst(DRAAGKRACHT, ("netto: 1800", "netto: 2300"), ("kosten: 2789", "kosten: 9000"))
    assert f"Draagkracht uit inkomen, per maand {euro(per_maand)}" in gemaakt
    assert f"Bijzondere bijstand {euro(9000 - 400 - per_maand * 12)}" in gemaakt


def test_verbruikte_draagkracht():
    gemaakt = tekst(DRAAGKRACHT, ("    saldo bankrekeningen: 900", "    saldo bankrekeningen: 900\n    verbruikte draagkracht: 431,48"))
    assert "Daarvan betaalde u al andere kosten − € 431,48" in gemaakt
    assert "Dit kunt u nu zelf betalen € 1.000,00" in gemaakt
    assert "Bijzondere bijstand € 1.389,00" in gemaakt  # 2.789 - 400 - 1.000


def test_draagkracht_uit_vermogen_is_meer_dan_de_kosten():
    # savings of 12.000 above the limit of 8.000 (art. 34 lid 3 a), all of it counts, nothing on a bank account
    gemaakt = brief(
        KOELKAST,
        ("  bankrekeningen: 640", "  bankrekeningen: 12000"),
        ("saldo bankrekeningen: 640", "saldo bankrekeningen: 0"),
        ("dossier:\n", GEHOORD),
    )
    platte = " ".join(gemaakt.als_tekst().split())
    assert "U krijgt geen bijzondere bijstand voor een koelkast." in platte
    assert "U kunt de kosten zelf betalen. De kosten zijn € 389,00. Zelf kunt u € 4.000,00 betalen." in platte
    assert ("Vermogen dat niet meetelt", "€ 8.000,00") in tabel(gemaakt, "Zo komen wij aan wat u zelf kunt betalen")
    assert [bevinding for bevinding in keur(gemaakt) if bevinding.ernst == "fout"] == []


@pytest.mark.parametrize(
    ("vervangingen", "zin", "artikel"),
    [
        ([("zijn noodzakelijk\n        uitkomst: ja", "zijn noodzakelijk\n        uitkomst: nee")], "voor u niet echt nodig", "35 lid 1"),
        ([("omstandigheden\n        uitkomst: ja", "omstandigheden\n        uitkomst: nee")], "niet door iets bijzonders", "35 lid 1"),
        ([("de kosten\n        uitkomst: nee", "de kosten\n        uitkomst: ja")], "een andere regeling, die voorgaat", "15 lid 1"),
        ([("duurzame gebruiksgoederen", "boete")], "U vraagt geld voor een boete.", "14 onderdeel b"),
        ([("duurzame gebruiksgoederen", "alimentatie")], "U vraagt geld voor alimentatie.", "14 onderdeel a"),
        ([("duurzame gebruiksgoederen", "schade")], "U vraagt geld voor schade.", "14 onderdeel c"),
        ([("duurzame gebruiksgoederen", "vrijwillige premie")], "een vrijwillige verzekering", "14 onderdeel d"),
        ([("duurzame gebruiksgoederen", "ontwikkelingsgeneeskunde")], "nog in ontwikkeling", "14 onderdeel e"),
        (
            [(REGELING, VERGOED)],
            "Een andere regeling betaalt de kosten: € 389,00.",
            "15 lid 1",
        ),
        (
            [
                ("gemeente: Rotterdam", "gemeente: Diemen"),
                ("kosten: 389", "kosten: 100\n    kosten binnen twaalf maanden: 170"),
                (REGELING, "      - {welk: weigering onder de drempel, uitkomst: ja, reden: dat is ons beleid, door: T. Visser}\n"),
            ],
            "170,00 in twaalf maanden. Bij kosten tot en met € 176,00",
            "35 lid 2",
        ),
        (
            [("  inkomsten: geen", "  inkomsten: geen\n  bijstand voor schulden: ja"), SCHULDEN],
            "om af te betalen wat u aan anderen moet betalen",
            "13 lid 1 onderdeel g",
        ),
    ],
)
def test_elke_grond_voor_afwijzing(vervangingen, zin, artikel):
    gemaakt = brief(KOELKAST, *vervangingen, ("dossier:\n", GEHOORD))
    platte = " ".join(gemaakt.als_tekst().split())
    assert "U krijgt geen bijzondere bijstand voor een koelkast." in platte
    assert zin in platte
    assert f"artikel {artikel}" in platte
    assert "bonnen" not in platte
    assert [bevinding for bevinding in keur(gemaakt) if bevinding.ernst == "fout"] == []


def test_zeer_dringende_redenen():
    gemaakt = tekst(
        KOELKAST,
        ("duurzame gebruiksgoederen", "boete"),
        (
            REGELING,
            REGELING + "      - {welk: zeer dringende redenen voor bijzondere bijstand, uitkomst: ja, reden: u raakt anders "
            "uw huis kwijt, door: T. Visser}\n",
        ),
    )
    assert "Wij geven het toch, omdat er zeer dringende redenen zijn. Onze reden: u raakt anders uw huis kwijt." in gemaakt
    assert "Zeer dringende redenen: artikel 16 lid 1" in gemaakt


def test_lening_met_verrekening():
    gemaakt = tekst(LENING)
    assert "Dit is een lening: u betaalt het geld terug." in gemaakt
    assert "U betaalt € 40,00 per maand. De eerste keer is op 1 oktober 2026 en de laatste keer op 1 maart 2029." in gemaakt
    assert "Wij halen dit bedrag elke maand van uw bijstand af." in gemaakt
    assert "Terugbetalen: artikel 51 lid 2; artikel 48 lid 4" in gemaakt
    assert "Niet terugbetalen" not in gemaakt


def test_lening_zelf_terugbetalen_met_zekerheid():
    gemaakt = tekst(
        LENING,
        ("verrekenen: ja", "verrekenen: nee"),
        ("soort kosten: duurzame gebruiksgoederen", "soort kosten: waarborgsom"),
        ("\ndossier:", f"{ZEKERHEID}\ndossier:"),
        ("    terugbetaling:", "    zekerheid: teken het formulier voor automatisch betalen\n    terugbetaling:"),
    )
    assert "Betaal vanaf 1 oktober 2026 elke maand € 40,00 terug." in gemaakt
    assert "Het gaat om een waarborgsom. Die krijgt u later terug." in gemaakt
    assert "Teken het formulier voor automatisch betalen." in gemaakt
    assert "artikel 48 lid 2 onderdeel c" in gemaakt
    assert "van uw bijstand af" not in gemaakt


def test_borg():
    gemaakt = tekst(
        KOELKAST,
        ("een koelkast\n", "uw krediet\n"),
        ("duurzame gebruiksgoederen", "aflossing van schulden\n    saneringskrediet afgewezen: ja"),
        (REGELING, REGELING + "      - {welk: borgtocht noodzakelijk, uitkomst: ja, reden: de bank wil anders niet, door: T. Visser}\n"),
        ("    betalen aan: u", "    bank: de Kredietbank Rotterdam"),
    )
    assert "Wij staan voor u borg bij de Kredietbank Rotterdam, voor € 389,00." in gemaakt
    assert "Zonder ons krijgt u dit krediet niet. Onze reden: de bank wil anders niet." in gemaakt
    assert "artikel 48 lid 2 en 49 onderdeel a" in gemaakt
    assert "Aan wie betalen wij?" not in gemaakt


def test_meer_maanden():
    gemaakt = brief(KOELKAST, ("maanden: 2026-09", "maanden: 2026-09 t/m 2026-11"), ("een koelkast", "een dieet"))
    assert tabel(gemaakt, "Maand") == [(f"{maand} 2026", "€ 389,00", "€ 389,00") for maand in ("September", "Oktober", "November")]
    assert "een dieet: € 389,00 per maand." in " ".join(gemaakt.als_tekst().split())


def test_ook_voor_wie_aow_heeft():
    """Art. 47a lid 1 gives the SVB the algemene bijstand only."""
    gemaakt = tekst(KOELKAST, ("14 februari 1981", "14 februari 1951"))
    assert "U krijgt € 389,00 bijzondere bijstand" in gemaakt


@pytest.mark.parametrize(
    ("pad", "vervangingen", "reden"),
    [
        (KOELKAST, [("    betalen aan: u\n", "")], "betalen aan wie het geld krijgt"),
        (KOELKAST, [("    bonnen bewaren tot: 31 december 2027\n", "")], "bonnen bewaren tot"),
        (KOELKAST, [("31 december 2027", "1 september 2026")], "dat is voorbij als de brief aankomt"),
        (KOELKAST, [(REGELING, "")], "of een andere regeling deze kosten betaalt (artikel 15)"),
        (KOELKAST, [("    kosten: 389\n", "")], "Nog nodig bij bijzondere bijstand: Hoe hoog zijn de kosten? (ook beoordelen[1].kosten)"),
        (KOELKAST, [("        reden: u kon niet sparen, omdat u tot augustus elke maand afbetaalde\n", "")], "oordeel zonder reden"),
        (KOELKAST, [("dossier:\n", "  - {onderwerp: bijzondere bijstand, kosten: 20}\ndossier:\n")], "meer dan één soort kosten"),
        (BEUGEL, [(NIET_GEHOORD, "")], "zijn kant van het verhaal kunnen geven (artikel 4:7 Awb)"),
        (DRAAGKRACHT, [("over: bijzondere-bijstand", "over: afwijzing")], "Eerst horen"),
        (DRAAGKRACHT, [("maanden: 2026-07", "maanden: 2026-07 t/m 2026-08")], "die telt over de hele periode één keer"),
        (LENING, [("tot en met: 1 maart 2029", "tot en met: 1 april 2029")], "31 keer € 40,00 past niet bij een lening van € 1.200,00"),
        (LENING, [("tot en met: 1 maart 2029", "tot en met: 1 februari 2029")], "29 keer € 40,00 past niet"),
        (LENING, [("        uitkomst: 40\n", "        uitkomst: 0\n")], "past niet bij een lening"),
        (LENING, [(AFLOSSING, "")], "hoe de lening wordt terugbetaald (artikel 51 lid 2)"),
        (
            LENING,
            [
                ("bijstand sinds: 1 augustus 2026\n", ""),
                ("vermogen: geen", "vermogen: {bankrekeningen: 18500}"),
                ("saldo bankrekeningen: 0", "saldo bankrekeningen: 0\n    draagkracht: 0"),
            ],
            "Verrekenen kan alleen met algemene bijstand, IOAW, IOAZ of Bbz",
        ),
    ],
)
def test_bijzondere_bijstand_geweigerd(pad, vervangingen, reden):
    assert reden in weigering(pad, *vervangingen)


def test_terugbetaling_achterstevoren():
    assert "de laatste aflossing is voor de eerste" in fout_in_zaak(LENING, ("1 maart 2029", "1 september 2026"))


# --- individuele inkomenstoeslag ---


def test_toeslag_met_datum_van_de_volgende():
    gemaakt = tekst(TOESLAG)
    assert "U krijgt € 120,00 individuele inkomenstoeslag." in gemaakt  # Rotterdam, until July 2025
    assert "U kunt die weer aanvragen vanaf 25 maart 2026." in gemaakt  # sent on 24 March 2025
    assert "Uw inkomen was 34 maanden achter elkaar zo laag. Nodig zijn twaalf maanden." in gemaakt


def test_toeslag_van_utrecht_met_grens_en_klasse():
    # Utrecht 2024: up to 125% of the norm, 276 for somebody alone
    gemaakt = tekst(
        TOESLAG,
        ("gemeente: Rotterdam", "gemeente: Utrecht"),
        ("maanden: 2025-03", "maanden: 2024-03"),
        ("inkomen: 34", "inkomen: 36"),
        ("24 maart 2025", "21 maart 2024"),
        ("3 maart 2025", "3 maart 2024"),
        ("norm: 100%", "norm: 108%"),
    )
    assert "Het was 108% van de norm." in gemaakt
    assert "De grens is 125%." in gemaakt
    assert "U krijgt € 276,00" in gemaakt
    assert "vanaf 22 maart 2025" in gemaakt


def test_echtpaar_leest_ieder_zijn_voorwaarden():
    gemaakt = tekst(ECHTPAAR)
    assert "Yusuf Demir was op de dag van de aanvraag 56 jaar" in gemaakt
    assert "Elif Demir was op de dag van de aanvraag 53 jaar" in gemaakt
    assert "U krijgt € 210,00" in gemaakt
    assert "Regels van de gemeente: Verordening individuele inkomenstoeslag (CVDR000000, voorbeeld), artikel 4" in gemaakt
    assert "vanaf 14 juli 2027" in gemaakt


def test_een_van_twee_voldoet():
    gemaakt = tekst(
        ECHTPAAR,
        (
            "uitkomst: ja\n        reden: u verzorgt uw man en kunt daarnaast niet werken",
            "uitkomst: nee\n        reden: u begint in augustus",
        ),
        ("dossier:\n", GEHOORD.replace("bijzondere-bijstand", "inkomenstoeslag")),
    )
    assert "De toeslag is voor Yusuf Demir, en niet voor Elif Demir." in gemaakt
    assert "Kans op een hoger inkomen: die is er wel. Onze reden: u begint in augustus." in gemaakt
    assert "Het bedrag is voor u samen." not in gemaakt


def test_al_gekregen():
    gemaakt = tekst(AL_GEKREGEN)
    assert "op 15 oktober 2024 kreeg u de toeslag ook" in gemaakt
    assert "U kunt die weer aanvragen vanaf 16 oktober 2025." in gemaakt


VORIGE = ("    aanvraag: ja\n", "    aanvraag: ja\n    vorige toeslag: {}\n")


@pytest.mark.parametrize(
    ("vorige", "gevraagd", "krijgt"),
    [  # art. 36 lid 3: twelve months back from the day of the application, whatever the first of the month
        ("24 maart 2024", "24 maart 2025", False),
        ("23 maart 2024", "24 maart 2025", True),
        ("3 maart 2024", "24 maart 2025", True),
        ("3 maart 2024", "3 maart 2025", False),
        ("2 maart 2024", "3 maart 2025", True),
        ("1 maart 2024", "3 maart 2025", True),
    ],
)
def test_twaalf_maanden_voor_de_dag_van_de_aanvraag(vorige, gevraagd, krijgt):
    gemaakt = tekst(
        TOESLAG,
        (VORIGE[0], VORIGE[1].format(vorige)),
        ("aangevraagd op: 3 maart 2025", f"aangevraagd op: {gevraagd}"),
        ("dossier:\n", GEHOORD.replace("bijzondere-bijstand", "inkomenstoeslag")),
    )
    assert ("U krijgt € 120,00 individuele inkomenstoeslag." in gemaakt) is krijgt
    assert (f"Eerdere toeslag: op {vorige} kreeg u de toeslag ook." in gemaakt) is not krijgt


def test_opnieuw_aanvragen_kan_al():
    # granted on 10 March 2024: not on 3 March 2025, and again from 11 March 2025, before the letter of 24 March
    gemaakt = tekst(
        TOESLAG,
        (VORIGE[0], VORIGE[1].format("10 maart 2024")),
        ("dossier:\n", GEHOORD.replace("bijzondere-bijstand", "inkomenstoeslag")),
    )
    assert "U kunt de toeslag nu opnieuw aanvragen." in gemaakt
    assert "U kunt die sinds 11 maart 2025 weer aanvragen." in gemaakt


@pytest.mark.parametrize(("gevraagd", "krijgt"), [("19 maart 2025", False), ("20 maart 2025", True)])
def test_leeftijd_op_de_dag_van_de_aanvraag(gevraagd, krijgt):
    gemaakt = tekst(
        TOESLAG,
        ("17 juni 1974", "20 maart 2004"),
        ("aangevraagd op: 3 maart 2025", f"aangevraagd op: {gevraagd}"),
        ("dossier:\n", GEHOORD.replace("bijzondere-bijstand", "inkomenstoeslag")),
    )
    assert ("U krijgt € 120,00 individuele inkomenstoeslag." in gemaakt) is krijgt
    assert ("Dat is te jong" in gemaakt) is not krijgt


def test_wanneer_het_inkomen_lang_genoeg_laag_is():
    # eight of the twelve months on 5 March 2025: four months later
    assert "Op 5 juli 2025 is het in elk geval lang genoeg laag." in tekst(TE_KORT)


@pytest.mark.parametrize(
    ("vervangingen", "zin"),
    [
        ([("maanden met een laag inkomen: 8", "maanden met een laag inkomen: 11")], "Inkomen: niet lang genoeg laag."),
        ([("inkomen: 8", "inkomen: 12"), ("uitkomst: ja", "uitkomst: nee")], "Kans op een hoger inkomen: die is er wel."),
        ([("inkomen: 8", "inkomen: 12"), ("vermogen: geen", "vermogen: {bankrekeningen: 20000}")], "Vermogen: te hoog."),
        ([("inkomen: 8", "inkomen: 12"), ("2 februari 1989", "2 april 2004")], "Dat is te jong: de toeslag is er vanaf 21 jaar."),
        ([("inkomen: 8", "inkomen: 12"), ("2 februari 1989", "2 februari 1950")], "had de AOW-leeftijd. Daarom is er geen toeslag."),
    ],
)
def test_elke_voorwaarde_voor_de_toeslag(vervangingen, zin):
    gemaakt = brief(TE_KORT, *vervangingen)
    platte = " ".join(gemaakt.als_tekst().split())
    assert zin.lower() in platte.lower()
    assert "U krijgt de individuele inkomenstoeslag niet." in platte
    assert "weer aanvragen vanaf" not in platte
    assert [bevinding for bevinding in keur(gemaakt) if bevinding.ernst == "fout"] == []


def test_studie_sluit_uit_waar_de_gemeente_dat_regelt():
    gemaakt = tekst(
        TE_KORT,
        ("gemeente: Rotterdam", "gemeente: Utrecht"),
        ("maanden: 2025-03", "maanden: 2024-03"),
        ("inkomen: 8", "inkomen: 36"),
        ("bijstand sinds: 1 juli 2024", "bijstand sinds: 1 juli 2020"),
        ("5 maart 2025", "5 maart 2024"),
        ("    aanvraag: ja", "    aanvraag: ja\n    studie in de referteperiode: ja"),
    )
    assert "Studie: u studeerde in de maanden die tellen." in gemaakt


@pytest.mark.parametrize(
    ("pad", "vervangingen", "reden"),
    [
        (
            TOESLAG,
            [
                ("maanden: 2025-03", "maanden: 2026-07"),
                ("24 maart 2025", "24 juli 2026"),
                ("3 maart 2025", "3 juli 2026"),
                ("dossier:\n", f"{LAAG}dossier:\n"),
            ],
            "Hoe hoog is: individuele inkomenstoeslag? (ook beoordelen[1]: bedrag volgens de verordening)",
        ),
        (TOESLAG, [("maanden: 2025-03", "maanden: 2025-03 t/m 2025-04")], "De toeslag hoort bij één maand"),
        (TOESLAG, [("    aanvraag: ja\n", "    aanvraag: nee\n")], "geen inkomenstoeslag aangevraagd"),
        (TOESLAG, [("    betalen op: 31 maart 2025\n", "")], "betalen op"),
        (TOESLAG, [("  verzonden: 24 maart 2025\n", "")], "De dag van verzending is nodig"),
        (TOESLAG, [("    inspanningen: u volgde tot de operatie een cursus en solliciteerde elke week\n", "")], "artikel 36 lid 2"),
        (TOESLAG, [("        reden: werk is voor u het komende jaar nog te zwaar\n", "")], "oordeel zonder reden"),
        (TOESLAG, [("aangevraagd op: 3 maart 2025", "aangevraagd op: 25 maart 2025")], "25 maart 2025 is van na de dag van verzending"),
        (TOESLAG, [("aangevraagd op: 3 maart 2025", "aangevraagd op: 28 februari 2025")], "niet in 2025-03"),
        (TOESLAG, [("    aanvraag: ja\n", "    aanvraag: ja\n    aangevraagd op: 4 maart 2025\n")], "een andere dag van de aanvraag"),
        (ECHTPAAR, [(VERORDENING, "")], "met nummer (CVDR)"),
        (TE_KORT, [("over: inkomenstoeslag", "over: afwijzing")], "Eerst horen"),
    ],
)
def test_inkomenstoeslag_geweigerd(pad, vervangingen, reden):
    assert reden in weigering(pad, *vervangingen)


def test_bedragen_van_twee_die_verschillen():
    tekst_ = "wie: Elif Demir\n    aanvraag: ja\n    maanden met een laag inkomen: 90\n    inkomen als deel van de norm: 100%\n"
    vervang = (f"{tekst_}    bedrag volgens de verordening: 210", f"{tekst_}    bedrag volgens de verordening: 220")
    assert "verschillende bedragen" in weigering(ECHTPAAR, vervang)


# --- studietoeslag ---


def test_stage_gaat_af():
    # Besluit (BWBR0044894) art. 7a and 7b, July 2026: 312,06 at 20 years, 234,05 of the internship is free
    af = Decimal(400) - Decimal("234.05")
    assert tabel(brief(STAGE), "Zo komen wij aan het bedrag") == [
        ("Bedrag bij deze leeftijd", "€ 312,06"),
        ("Deel van de stage dat meetelt", f"− {euro(af)}"),
        ("Studietoeslag", euro(Decimal("312.06") - af)),
    ]


def test_niet_gecontroleerd_bedrag_draagt_het_merk():
    gemaakt = tekst(CONCEPT)
    assert "Let op: deze brief is een concept, niet gecontroleerd." in gemaakt
    assert "Bedrag bij deze leeftijd (concept, niet gecontroleerd) € 352,80" in gemaakt
    assert "Studietoeslag (vanaf 1 januari 2024) (concept, niet gecontroleerd)" in gemaakt
    assert "concept" not in tekst(STAGE)


def test_hoger_bedrag_van_de_gemeente():
    gemaakt = tekst(
        STAGE,
        ("stage: 400}", "stage: 400, bedrag: 350}"),
        ("    advies van:", "    verordening: Verordening studietoeslag (CVDR000000, voorbeeld)\n    advies van:"),
    )
    assert "Bedrag van de gemeente € 350,00" in gemaakt
    assert "Studietoeslag € 184,05" in gemaakt  # 350,00 - 165,95
    assert "CVDR000000" in gemaakt


@pytest.mark.parametrize(
    ("vervangingen", "zin"),
    [
        ([("studiefinanciering: ja", "studiefinanciering: nee")], "U krijgt geen studiefinanciering."),
        ([("Wajong: nee", "Wajong: ja")], "U kunt geld uit de Wajong krijgen."),
        ([], "Wij denken dat u naast de studie wel kunt werken."),
    ],
)
def test_elke_grond_tegen_studietoeslag(vervangingen, zin):
    gemaakt = brief(KAN_WERKEN, *vervangingen)
    platte = " ".join(gemaakt.als_tekst().split())
    assert "U krijgt geen studietoeslag." in platte
    assert zin in platte
    assert [bevinding for bevinding in keur(gemaakt) if bevinding.ernst == "fout"] == []


@pytest.mark.parametrize(
    ("pad", "vervangingen", "reden"),
    [
        (STAGE, [(ADVIES, "")], "geen geneeskundig advies (artikel 36b lid 2)"),
        (STAGE, [("    vanaf: 1 juli 2026\n", "")], "studietoeslag.vanaf"),
        (STAGE, [("stage: 400}", "stage: 400, bedrag: 350}")], "studietoeslag.verordening"),
        (
            STAGE,
            [("maanden: 2026-07", "maanden: 2026-06 t/m 2026-07"), ("vanaf: 1 juli 2026", "vanaf: 1 juni 2026")],
            "niet in alle maanden gelijk",
        ),
        (STAGE, [("    reden: alle energie gaat naar de studie en de verplichte stage\n", "")], "oordeel zonder reden"),
        (STAGE, [("studiefinanciering: ja, ", "")], "Nog nodig bij studietoeslag"),
        (KAN_WERKEN, [("over: studietoeslag", "over: afwijzing")], "Eerst horen"),
        (KAN_WERKEN, [(OORDEEL_STUDIE, "")], "leg het oordeel"),
        (CONCEPT, [("    uitkomst: ja\n", "    uitkomst: nee\n")], "Zonder geneeskundig advies kan het college alleen"),
    ],
)
def test_studietoeslag_geweigerd(pad, vervangingen, reden):
    assert reden in weigering(pad, *vervangingen)


def test_advies_is_volledig_of_er_is_er_geen():
    assert "het advies is niet volledig" in fout_in_zaak(STAGE, ("    advies op: 13 juli 2026\n", ""))
    assert "er is een advies of er is er geen" in fout_in_zaak(
        STAGE, ("    advies op:", "    geen advies omdat: het staat vast\n    advies op:")
    )


@pytest.mark.parametrize(
    ("pad", "vervangingen", "reden"),
    [
        (STAGE, [("aangevraagd op: 22 juni 2026", "aangevraagd op: 21 juli 2026")], "is van na de dag van verzending"),
        (STAGE, [("advies op: 13 juli 2026", "advies op: 21 juli 2026")], "Het geneeskundig advies is van 21 juli 2026, na de dag"),
        (STAGE, [("vanaf: 1 juli 2026", "vanaf: 1 juni 2026")], "laat de maanden vanaf die dag beoordelen"),
        (KOELKAST, [("aangevraagd op: ", "aangevraagd op: 1 januari 2030 #")], "is van na de dag van verzending"),
        # 21 on 20 June 2005: the letter of 20 July on May 2026 does not hold for July
        (
            STAGE,
            [("1 mei 2006", "20 juni 2005"), ("maanden: 2026-07", "maanden: 2026-05"), ("vanaf: 1 juli 2026", "vanaf: 1 mei 2026")],
            "Vanaf 1 juli 2026 hoort bij de leeftijd een ander bedrag, en dat is al begonnen",
        ),
    ],
)
def test_dagen_die_niet_passen(pad, vervangingen, reden):
    assert reden in weigering(pad, *vervangingen)


@pytest.mark.parametrize(
    ("geboren", "zin"),
    [
        ("20 juli 2005", "Vanaf 1 augustus 2026 hoort bij uw leeftijd een ander bedrag."),
        ("1 mei 2006", "Vanaf 1 mei 2027 hoort bij uw leeftijd een ander bedrag."),
    ],
)
def test_ander_bedrag_na_de_verjaardag(geboren, zin):
    assert zin in tekst(STAGE, ("1 mei 2006", geboren))
    assert "een ander bedrag" not in tekst(STAGE, ("1 mei 2006", "1 juli 2005"))


def test_dringende_redenen_alleen_als_ze_zijn_beoordeeld():
    gemaakt = tekst(BEUGEL)
    assert "In uw gegevens staan zulke redenen niet" not in gemaakt
    assert "Zijn er zeer dringende redenen? Bel ons direct." in gemaakt


def test_onzeker_wordt_uitgelegd():
    assert "Bij een bedrag met (onzeker) zegt de wet niet precies wat meetelt." in tekst(DRAAGKRACHT)
    assert "(onzeker)" not in tekst(KOELKAST)
