"""Changes, specifications, holiday pay and the yearly statement: amounts by hand, and each condition without which they are not sent."""

from decimal import ROUND_HALF_UP, Decimal

import pytest

from openfisca_participatie.brieven import Vorm
from tests.brieven.uit_voorbeeld import brief, fout_in_zaak, tabel, tekst, weigering

MIN = "\u2212"
JUNI, JULI = Decimal("1401.50"), Decimal("1419.46")  # norm of art. 21 a per 1 January and 1 July 2026
PAAR_JUNI, PAAR = Decimal("2002.13"), Decimal("2027.79")  # norm of art. 21 b
ZOON, STOPT, WONEN = "wijziging/zoon-wordt-27", "wijziging/verlaging-na-school-stopt", "wijziging/geen-woonkosten"
LOON, CORRECTIE = "specificatie/loon-van-bruto-naar-netto", "specificatie/correctie-over-eerdere-maanden"
GELIJK = "specificatie/gelijk-aan-vorige-maand"
VAKANTIE, EINDE = "vakantiegeld/juni-met-verrekening-en-beslag", "vakantiegeld/na-het-einde"
JAAR, GEREKEND = "jaaropgave/met-belasting", "jaaropgave/uit-de-berekening"


def cent(bedrag):
    return bedrag.quantize(Decimal("0.01"), ROUND_HALF_UP)


def vakantiegeld(bijstand):
    return cent(bijstand * Decimal("0.05"))


def netto(bijstand):
    return bijstand - vakantiegeld(bijstand)


def euro(bedrag):
    heel, rest = f"{bedrag:,.2f}".split(".")
    return f"€ {heel.replace(',', '.')},{rest}"


# --- 9 ---


def test_wijziging_zet_oud_en_nieuw_naast_elkaar():
    nieuw = 2 * cent(PAAR * (Decimal("0.40") + 3 * Decimal("0.30")) / 3)
    rijen = tabel(brief(ZOON), "Per maand")
    assert rijen[0] == ("Bijstandsnorm", euro(PAAR_JUNI), euro(nieuw))
    assert rijen[-1] == ("Op uw rekening, elke maand", euro(netto(PAAR_JUNI)), euro(netto(nieuw)))


def test_wijziging_midden_in_de_maand_telt_de_dagen():
    deel = 2 * cent(PAAR_JUNI * (Decimal("0.40") + 3 * Decimal("0.30")) / 3)
    juni = cent(PAAR_JUNI * 14 / 30 + deel * 16 / 30)
    assert f"Over juni 2026 krijgt u {euro(juni)}." in tekst(ZOON)


def test_familie_leest_niet_hoe_een_huurcontract_helpt():
    alles = tekst(ZOON)
    assert "Een huurcontract met u helpt niet bij familie" in alles
    assert "Stuur ons dan het contract" not in alles
    alles = tekst(ZOON, ("relatie: zoon", "relatie: vriend, gezamenlijke huishouding: nee"))
    assert "Stuur ons het contract, en de bankafschriften met de betalingen." in alles
    assert "Betaalt een huisgenoot u een zakelijke huur?" in alles


def test_minder_bijstand_vraagt_horen_en_meer_niet():
    assert "Eerst horen" in weigering(ZOON, ("over: wijziging", "over: afwijzing"))
    assert "artikel 4:8" not in tekst(STOPT)


def test_verlaging_na_school_stopt():
    rijen = tabel(brief(STOPT), "Per maand")
    af = Decimal("141.95")
    assert rijen[1] == ("Verlaging van de norm", f"{MIN} {euro(af)}", "geen")
    assert rijen[3] == ("Bijstand, met vakantiegeld", euro(JULI - af), euro(JULI))
    assert "Die tijd is voorbij op 30 november 2026." in tekst(STOPT)
    assert "dossier.wijziging.schoolverlater" in weigering(
        STOPT, ("    schoolverlater: {opleiding tot: 31 mei 2026, verlaging tot: 30 november 2026}\n", "")
    )


def test_wijziging_over_maanden_die_voorbij_zijn():
    alles = tekst(WONEN)
    assert "Dat was te veel. U leest in een aparte brief of u dat terugbetaalt." in alles
    assert "Dit besluit komt in de plaats van ons besluit van 3 augustus 2026." in alles
    assert "Wij kregen geen reactie." in alles
    assert "Het nieuwe bedrag krijgt u vanaf de betaling over oktober 2026." in alles
    assert "artikel 18 lid 1; artikel 54 lid 3" in alles
    assert "54 lid 3" not in tekst(STOPT)  # of the future only
    betaling = "    nieuw bedrag vanaf de betaling over: 2026-10\n"
    assert "dossier.wijziging.nieuw bedrag vanaf de betaling over" in weigering(WONEN, (betaling, ""))
    assert "kan niet vanaf juli 2026" in weigering(WONEN, (betaling, betaling.replace("2026-10", "2026-07")))
    assert "dossier.wijziging.lagere woonkosten" in weigering(WONEN, ("    lagere woonkosten: huur\n", ""))
    assert "te veel" not in tekst(ZOON)


WEG = (
    "  wijziging:\n    vanaf: 15 juni 2026\n    reden: Uw zoon Emre wordt op 15 juni 27 jaar. Vanaf die leeftijd telt hij mee\n",
    "",
)


@pytest.mark.parametrize(
    ("wat", "melding"),
    [
        (WEG, "dossier.wijziging"),
        (("bijstand sinds: 1 maart 2025", "melding: 1 mei 2026"), "bijstand sinds"),
        (("maanden: 2026-05 t/m 2026-07", "maanden: 2026-06 t/m 2026-07"), "mei 2026 nodig"),
        (("maanden: 2026-05 t/m 2026-07", "maanden: 2026-05 t/m 2026-06"), "juli 2026 nodig"),
        (("geboren: 15 juni 1999", "geboren: 15 juni 2001"), "verandert"),
    ],
)
def test_wijziging_wordt_geweigerd(wat, melding):
    vervang = [wat]
    if melding == "verandert":
        vervang += [("maanden: 2026-05 t/m 2026-07", "maanden: 2026-05 t/m 2026-06"), ("vanaf: 15 juni 2026", "vanaf: 1 juni 2026")]
    assert melding in weigering(ZOON, *vervang)


@pytest.mark.parametrize(
    ("pad", "oud", "nieuw", "dagen"),
    [
        (ZOON, "vanaf: 15 juni 2026", "vanaf: 1 juli 2026", ("1 juli 2026", "15 juni 2026")),
        (ZOON, "vanaf: 15 juni 2026", "vanaf: 14 juni 2026", ("14 juni 2026", "15 juni 2026")),
        (STOPT, "vanaf: 1 december 2026", "vanaf: 5 december 2026", ("5 december 2026", "1 december 2026")),
    ],
)
def test_wijziging_op_een_andere_dag_dan_berekend(pad, oud, nieuw, dagen):
    melding = weigering(pad, (oud, nieuw))
    assert f"verandert de bijstand op {dagen[0]}, maar in de berekening op {dagen[1]}." in melding


def test_wijziging_noemt_een_lagere_norm_niet_na_haar_laatste_dag():
    eerder = ("opleiding tot: 31 mei 2026, verlaging tot: 30 november", "opleiding tot: 30 april 2026, verlaging tot: 30 oktober")
    assert "in november 2026 nog lager na een opleiding" in weigering(STOPT, eerder)


# --- 10 ---


def test_specificatie_van_bruto_naar_uitbetaling():
    loon = Decimal("533.20") - Decimal("38.10") - Decimal("15.10")
    telt = loon - loon * Decimal("0.25")
    betaald = netto(JULI - telt) - 80
    gemaakt = brief(LOON)
    assert tabel(gemaakt, "Van bruto naar netto")[-1] == ("Netto loon", euro(loon))
    rijen = tabel(gemaakt, "Deze maand: juli 2026")
    assert rijen[1] == ("Inkomen dat meetelt", f"{MIN} {euro(telt)}")
    assert rijen[-1] == ("Op uw rekening", euro(betaald))
    alles = " ".join(gemaakt.als_tekst().split())
    assert "U kreeg dat geld in mei 2026. Onze reden: U kreeg in mei een nabetaling van uw werkgever." in alles
    assert "Dit loon verdiende u in juni 2026. U kreeg het in juli 2026. Wij rekenden het bij de maand waarin u het kreeg." in alles
    assert "Van het loon telt 25% niet mee, met een maximum van € 289,00 per maand." in alles  # art. 31 lid 2 n, 1 July 2026
    assert gemaakt.vorm is Vorm.BESLUIT


def test_verrekenen_zonder_reden_wordt_geweigerd():
    assert "oordeel zonder reden" in weigering(LOON, ("        reden: U kreeg in mei een nabetaling van uw werkgever.\n", ""))


def test_zonder_bruto_geen_loonstrook():
    alles = tekst(
        LOON, ('      bruto: "533,20"\n      inhoudingen: {loonheffing: "38,10", pensioenpremie: "15,10"}\n', "      netto: 480\n")
    )
    assert "Van bruto naar netto" not in alles
    assert "€ 926,49" in alles


def test_correcties_staan_op_eigen_regels():
    recht, betaald = netto(PAAR_JUNI), Decimal("1402.02")
    gemaakt = brief(CORRECTIE)
    rijen = tabel(gemaakt, "Deze maand: juli 2026")
    assert rijen[-3:] == [
        ("Correctie over mei 2026", euro(recht - betaald)),
        ("Correctie over juni 2026", euro(recht - betaald)),
        ("Op uw rekening", euro(netto(PAAR) + 2 * (recht - betaald))),
    ]
    alles = " ".join(gemaakt.als_tekst().split())
    assert "Wij betalen u € 2.926,40: € 1.926,40 over juli 2026 en € 1.000,00 over eerdere maanden." in alles
    mei, juni = alles.split("Over mei 2026:")[1].split("Over juni 2026:")
    assert "Ook het vakantiegeld daarover krijgt u nog." in mei  # it was to be paid in June 2026
    assert "Het vakantiegeld daarover bewaren wij tot juni 2027." in juni
    assert tabel(gemaakt, "Correctie")[0] == ("Mei 2026", euro(recht), euro(betaald), euro(recht - betaald))


def test_te_veel_betaald_is_geen_correctie():
    anders = ('over: 2026-05, betaald: "1.402,02"', 'over: 2026-05, betaald: "1.950,00"')
    assert "hoort onder ook beoordelen bij verrekening" in weigering(CORRECTIE, anders)


@pytest.mark.parametrize("maand", ["2026-04", "2026-07"])
def test_correctie_over_een_maand_die_niet_kan(maand):
    assert "die maand moet in de zaak staan" in weigering(CORRECTIE, ("over: 2026-05", f"over: {maand}"))


def test_een_maand_een_keer_hersteld():
    assert "meer dan één keer" in fout_in_zaak(CORRECTIE, ("over: 2026-05", "over: 2026-06"))


def test_gelijk_bedrag_is_een_mededeling():
    gemaakt = brief(GELIJK)
    assert gemaakt.vorm is Vorm.MEDEDELING
    alles = " ".join(gemaakt.als_tekst().split())
    assert "Waarom krijgt u hetzelfde als vorige maand?" in alles
    assert "bezwaar maken" not in alles


def test_specificatie_vergelijkt_met_de_maand_ervoor():
    assert "zet ook juli 2026 bij maanden" in weigering(GELIJK, ("maanden: 2026-07 t/m 2026-08", "maanden: 2026-08"))
    assert "dossier.specificatie" in weigering(GELIJK, ("  specificatie: {betaald op: 26 augustus 2026}\n", ""))


# --- 25 ---


def test_vakantiegeld_in_juni_met_inhoudingen():
    samen = 3 * vakantiegeld(JUNI)
    gemaakt = brief(VAKANTIE)
    rijen = tabel(gemaakt, "Maand")
    assert rijen[3:] == [
        ("Samen", euro(samen)),
        ("Verrekening", f"{MIN} € 60,00"),
        ("Beslag", f"{MIN} € 40,00"),
        ("Op uw rekening", euro(samen - 100)),
    ]
    assert gemaakt.vorm is Vorm.BESLUIT
    assert brief(VAKANTIE, ("soort: verrekening", "soort: beslag")).vorm is Vorm.MEDEDELING


def test_vakantiegeld_na_het_einde_telt_de_laatste_maand_mee():
    samen = vakantiegeld(PAAR_JUNI) + 2 * vakantiegeld(PAAR)
    gemaakt = brief(EINDE)
    assert tabel(gemaakt, "Maand")[-2:] == [("Augustus 2026", euro(vakantiegeld(PAAR))), ("Samen", euro(samen))]
    assert "Uw bijstand stopt. Daarom krijgt u nu wat wij voor u bewaarden." in " ".join(gemaakt.als_tekst().split())


@pytest.mark.parametrize(
    ("oud", "nieuw", "melding"),
    [
        ("maanden: 2026-03 t/m 2026-06", "maanden: 2026-03 t/m 2026-05", "In mei 2026 wordt geen vakantiegeld betaald"),
        ('{maand: 2026-03, bedrag: "70,08"}', '{maand: 2026-03, bedrag: "71,00"}', "maar uit de berekening komt € 70,08"),
        ('{maand: 2026-03, bedrag: "70,08"}', '{maand: 2025-05, bedrag: "70,08"}', "hoort niet bij de twaalf maanden voor juni 2026"),
        ('bedrag: "60,00"', 'bedrag: "200,00"', "Er wordt meer ingehouden dan het vakantiegeld"),
    ],
)
def test_vakantiegeld_wordt_geweigerd(oud, nieuw, melding):
    assert melding in weigering(VAKANTIE, (oud, nieuw))


def test_vakantiegeld_zonder_gat_in_de_maanden():
    april = ('      - {maand: 2026-04, bedrag: "70,08"}\n', "")
    assert "ontbreekt april 2026. Zet die maand erbij" in weigering(VAKANTIE, april)


def test_vakantiegeld_na_de_laatste_dag():
    """Art. 45 lid 1: within three months after the end on 31 August 2026, so up to 30 November."""
    laat = ("betaald op: 21 september 2026", "betaald op: 15 december 2026")
    assert "uiterlijk 30 november 2026 zijn betaald" in weigering(EINDE, laat)
    alles = tekst(EINDE, laat, ("verzonden: 7 september 2026", "verzonden: 8 december 2026"))
    assert "Dit is te laat. Dit geld had u uiterlijk 30 november 2026 moeten krijgen. Wij bieden u onze excuses aan." in alles
    assert "te laat" not in tekst(EINDE, ("betaald op: 21 september 2026", "betaald op: 30 november 2026"))
    in_juli = ("betaald op: 22 juni 2026", "betaald op: 2 juli 2026")
    assert "uiterlijk 30 juni 2026 zijn betaald" in weigering(VAKANTIE, in_juli)
    assert "uiterlijk 30 juni 2026 moeten krijgen" in tekst(VAKANTIE, in_juli, ("verzonden: 15 juni 2026", "verzonden: 1 juli 2026"))


def test_jaaropgave_mist_geen_maand():
    mei = '      - {maand: 2025-05, bedrag: "1.270,00"}\n'
    assert "ontbreekt mei 2025. Zet die maand erbij, met bedrag 0" in weigering(JAAR, (mei, ""))
    assert ("Mei 2025", "€ 0,00") in tabel(brief(JAAR, (mei, mei.replace('"1.270,00"', "0"))), "Maand")


def test_jaaropgave_telt_wat_is_betaald():
    samen = 6 * Decimal("1270.00") + 6 * Decimal("1290.00")
    gemaakt = brief(JAAR)
    rijen = tabel(gemaakt, "Maand")
    assert len(rijen) == 12 + 3
    assert rijen[12] == ("Samen", euro(samen))
    assert rijen[14] == ("Totaal", euro(samen + 790))
    assert tabel(gemaakt, "Voor de belasting") == [("Loon voor de loonheffing", "€ 18.400,00"), ("Ingehouden loonheffing", "€ 2.250,00")]


def test_jaaropgave_uit_de_berekening():
    maand = netto(Decimal("1369.06"))  # norm of art. 21 a per 1 July 2025
    alles = tekst(GEREKEND)
    assert f"In 2025 had u recht op {euro(4 * maand)} aan bijstand, zonder vakantiegeld. Dit overzicht noemt uw recht." in alles
    assert "Uw recht op bijstand in 2025" in alles
    assert "kreeg" not in alles
    assert "voor de belasting" not in alles


@pytest.mark.parametrize(
    ("oud", "nieuw", "melding"),
    [
        ("maanden: 2025-09 t/m 2025-12", "maanden: 2025-10 t/m 2025-12", "september 2025"),
        ("jaar: 2025", "jaar: 2024", "In dit jaar was er geen bijstand"),
        ("verzonden: 26 januari 2026", "verzonden: 15 december 2025", "pas na december 2025"),
        ("  jaaropgave: {jaar: 2025}\n", "", "dossier.jaaropgave"),
    ],
)
def test_jaaropgave_wordt_geweigerd(oud, nieuw, melding):
    assert melding in weigering(GEREKEND, (oud, nieuw))


def test_maanden_van_een_ander_jaar():
    assert "ligt niet in 2025" in fout_in_zaak(JAAR, ("maand: 2025-01", "maand: 2024-01"))


def test_een_partner_erbij_is_geen_wijziging():
    partner = (
        "huisgenoten: geen\n",
        "partner:\n  naam: C. Pinto\n  geboren: 3 maart 1977\n  nationaliteit: Nederlandse\n  relatie: gehuwd\n  inkomsten: geen\n"
        "  vanaf: 1 augustus 2026\nhuisgenoten: geen\n",
    )
    assert "een partner bij" in weigering(WONEN, partner)


def test_prijs_die_niet_zakelijk_is():
    gemaakt = brief("wijziging/vriendin-zonder-contract")
    assert tabel(gemaakt, "Per maand")[0] == ("Bijstandsnorm", euro(JULI), euro(cent(PAAR / 2)))  # art. 22a lid 1 with A = 2
    alles = " ".join(gemaakt.als_tekst().split())
    assert "Nee. Onze reden: Honderd euro is veel minder dan een kamer in uw wijk kost." in alles
    assert "Verandert de prijs van het contract? Stuur ons dan het nieuwe contract." in alles


def test_specificatie_van_een_eerste_maand_die_niet_heel_is():
    deel = cent(JULI * 21 / 31)  # from 11 August (art. 45 lid 3)
    gemaakt = brief(
        GELIJK,
        ("bijstand sinds: 1 november 2025", "melding: 11 augustus 2026\naanvraag: 11 augustus 2026"),
        ("maanden: 2026-07 t/m 2026-08", "maanden: 2026-08"),
    )
    rijen = tabel(gemaakt, "Deze maand: augustus 2026")
    assert rijen[0] == ("Bijstand over de dagen in deze maand", euro(deel))
    assert rijen[-1] == ("Op uw rekening", euro(netto(deel)))
    assert "vorige maand" not in gemaakt.als_tekst()
    assert gemaakt.vorm is Vorm.BESLUIT


def test_vakantiegeld_van_een_laatste_maand_die_niet_heel_is():
    einde = vakantiegeld(cent(PAAR * 15 / 31))
    rijen = tabel(brief(EINDE, ("bijstand tot: 31", "bijstand tot: 15"), ("laatste dag: 31", "laatste dag: 15")), "Maand")
    assert rijen[-2] == ("Augustus 2026", euro(einde))
