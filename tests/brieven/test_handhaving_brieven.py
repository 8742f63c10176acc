"""Letters on maatregel, review, fine, warning and language requirement: their amounts by hand, and what each may not be made without.

Every refusal changes one thing in an example that does give a letter, so it shows that this condition alone stops it.
"""

from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path

import pytest
import yaml

from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.brieven import BriefFout, bereid_voor, maak_brief, passende_soorten
from openfisca_participatie.brieven.soorten import Vorm
from openfisca_participatie.zaak import ZaakFout, lees_tekst
from tests.brieven.brief_voorbeelden import AFZENDER

MAP = Path(__file__).parents[2] / "voorbeelden" / "brieven"
WEG = object()
ALLEENSTAANDE, GEHUWDEN = Decimal("1419.46"), Decimal("2027.79")  # norms from July 2026 (Normenbrief 1 juli 2026)


@cache
def tekst_van(soort, naam):
    return (MAP / soort / f"{naam}.yaml").read_text(encoding="utf-8")


def zaak_van(soort, naam, *wijzigingen):
    """The example with changes: path with slashes (numbers are places in a list), and the value or WEG."""
    boom = yaml.load(tekst_van(soort, naam), yaml.BaseLoader)
    for pad, waarde in wijzigingen:
        *mappen, laatste = pad.split("/")
        deel = boom
        for map_ in mappen:
            deel = deel[int(map_)] if isinstance(deel, list) else deel.setdefault(map_, {})
        sleutel = int(laatste) if isinstance(deel, list) else laatste
        if waarde is WEG:
            del deel[sleutel]
        else:
            deel[sleutel] = waarde
    return lees_tekst(yaml.dump(boom, allow_unicode=True, sort_keys=False))


def brief(soort, naam, *wijzigingen):
    zaak = bereid_voor(zaak_van(soort, naam, *wijzigingen), soort)
    return maak_brief(bereken(zaak), soort, zaak=zaak, afzender=AFZENDER)


def weigering(soort, naam, *wijzigingen):
    with pytest.raises(BriefFout) as fout:
        brief(soort, naam, *wijzigingen)
    return str(fout.value)


def plat(gemaakt):
    return " ".join(gemaakt.als_tekst().split())


def cent(bedrag):
    return bedrag.quantize(Decimal("0.01"), ROUND_HALF_UP)


def euro(bedrag):
    heel, cent_ = f"{cent(bedrag):.2f}".split(".")
    return f"€ {int(heel):,}".replace(",", ".") + f",{cent_}"


def na_vakantiegeld(bedrag):
    """What is paid in the month: without 5% holiday pay (art. 19 lid 3)."""
    return cent(bedrag) - cent(cent(bedrag) * Decimal("0.05"))


# --- amounts and dates ---


@pytest.mark.parametrize("soort", ["voornemen-maatregel", "maatregel"])
def test_maatregel_volgens_de_verordening(soort):
    """30% of the bijstand of a single person, September 2026."""
    tekst = plat(brief(soort, "gesprek-gemist"))
    af = cent(ALLEENSTAANDE * Decimal("0.30"))
    assert f"− {euro(af)}" in tekst
    assert f"Blijft over, met vakantiegeld {euro(ALLEENSTAANDE - af)}" in tekst
    assert f"Daarvan op uw rekening {euro(na_vakantiegeld(ALLEENSTAANDE - af))}" in tekst
    assert "(CVDR348678/4)" in tekst
    assert "artikel 18 lid 2" in tekst


def test_gespreide_maatregel_van_een_echtpaar():
    """100% of one month (art. 18 lid 5), half of it for urgent reasons (lid 10), spread 40, 30 and 30%."""
    tekst = plat(brief("maatregel", "echtpaar-gespreid"))
    for deel in ("0.40", "0.30"):
        af = cent(GEHUWDEN * Decimal("0.5") * Decimal(deel))
        assert f"− {euro(af)}" in tekst
        assert euro(na_vakantiegeld(GEHUWDEN - af)) in tekst
    assert "augustus 2026: 40%" in tekst
    assert "Daarom verlagen wij 50% en niet het geheel." in tekst
    assert "De verlaging geldt voor u samen" in tekst
    assert "artikel 18 lid 12" in tekst


def test_tweede_herhaling_neemt_drie_maanden_alles():
    """Art. 18 lid 7; in those months nothing is paid."""
    tekst = plat(brief("maatregel", "tweede-herhaling"))
    assert f"− {euro(ALLEENSTAANDE)}" in tekst
    assert "Daarvan op uw rekening € 0,00" in tekst
    assert "Dan duurt een maatregel drie maanden." in tekst
    assert "artikel 18 lid 7" in tekst


def test_lid_elf_staat_alleen_bij_een_geuniformeerde_verplichting():
    """Art. 18 lid 11 is about lid 5 to 8."""
    assert "Kan de verlaging eerder stoppen?" in plat(brief("maatregel", "echtpaar-gespreid"))
    andere = plat(brief("maatregel", "gesprek-gemist"))
    assert "eerder stoppen" not in andere
    assert "lid 11" not in andere


def test_geen_maatregel_zonder_verwijt_is_een_mededeling():
    gemaakt = brief("maatregel", "geen-verwijt")
    assert gemaakt.vorm is Vorm.MEDEDELING
    assert "Wij verlagen uw bijstand niet." in plat(gemaakt)
    assert "U kunt ook bezwaar maken" not in plat(gemaakt)


def test_geen_maatregel_wegens_dringende_redenen():
    """The whole maatregel is left out under art. 18 lid 10."""
    anders = [("oordelen/0/uitkomst", "100%"), ("oordelen/0/reden", "ja, u raakt anders uw huis kwijt")]
    gemaakt = brief("maatregel", "echtpaar-gespreid", *anders)
    assert gemaakt.vorm is Vorm.MEDEDELING
    assert "Er zijn dringende redenen om niet te verlagen." in plat(gemaakt)


@pytest.mark.parametrize("soort", ["voornemen-maatregel", "voornemen-boete"])
def test_een_voornemen_noemt_geen_bezwaartermijn(soort):
    naam = {"voornemen-maatregel": "gesprek-gemist", "voornemen-boete": "uren-niet-doorgegeven"}[soort]
    gemaakt = brief(soort, naam)
    assert gemaakt.vorm is Vorm.VOORNEMEN
    assert "weken na de dag waarop wij deze brief verstuurden" not in plat(gemaakt)
    assert "Nee, want dit is nog geen besluit." in plat(gemaakt)


def test_voornemen_boete_zegt_dat_zwijgen_mag():
    """Awb 5:10a; 50% of the loss (Boetebesluit art. 2 lid 4)."""
    tekst = plat(brief("voornemen-boete", "uren-niet-doorgegeven"))
    assert "U mag zwijgen." in tekst
    assert f"een boete te geven van {euro(Decimal(1200) / 2)}" in tekst
    assert "Het rapport zit bij deze brief." in tekst


def test_boete_bij_normaal_verwijt():
    """50% of 1.200; withheld 67 in December 2026, above the protected income of 1.281,07, within what can be paid: 12 x 67,42."""
    tekst = plat(brief("boete", "gewoon"))
    assert f"U krijgt een boete van {euro(Decimal(600))}" in tekst
    assert f"In twaalf maanden samen {euro(12 * Decimal('67.42'))}" in tekst
    over = na_vakantiegeld(ALLEENSTAANDE) - 67
    assert over >= Decimal("1281.07")
    assert f"Daarvan op uw rekening {euro(over)}" in tekst
    assert "Voor u is dat € 1.281,07 per maand." in tekst
    assert "van december 2026 tot en met juli 2027 elke maand: € 67,00" in tekst
    assert "artikel 4:93 lid 4 Algemene wet bestuursrecht" in tekst
    assert "De boete mag nooit hoger zijn dan € 1.200,00." in tekst


def test_boete_met_recidive_en_verminderd_verwijt_van_een_echtpaar():
    """25% of 150% of 2.400 (Boetebesluit art. 2 lid 5 and 6), lowered to 570; both are liable (art. 18a lid 9)."""
    tekst = plat(brief("boete", "recidive-echtpaar"))
    assert f"Dit bedrag telt anderhalf keer {euro(Decimal(2400) * Decimal('1.5'))}" in tekst
    assert f"Boete volgens de regels: 25% daarvan {euro(Decimal(2400) * Decimal('1.5') / 4)}" in tekst
    assert "Wij verlagen de boete naar € 570,00." in tekst
    assert f"Daarvan op uw rekening {euro(na_vakantiegeld(GEHUWDEN) - 95)}" in tekst
    assert "Wij kunnen ieder van u om het hele bedrag vragen." in tekst
    assert "(verminderde verwijtbaarheid): artikel 2 lid 5" in tekst


def test_boete_zelf_betalen_binnen_zes_weken():
    """Awb 4:87: six weeks after 22 October 2026 is 3 December 2026."""
    tekst = plat(brief("boete", "gewoon", ("aanvrager/boete/inhouding", WEG)))
    assert "Betaal € 600,00 uiterlijk 3 december 2026." in tekst
    assert "Maak het bedrag over, uiterlijk op 3 december 2026." in tekst


@pytest.mark.parametrize(("verwijt", "boete", "zin"), [
    ("grove schuld", "900", "Dat moeten wij bewijzen."),
    ("opzet", "1200", "deed het bewust niet"),
    ("verminderd", "300", "kon hier minder aan doen"),
])  # fmt: skip
def test_boete_per_mate_van_verwijt(verwijt, boete, zin):
    """75, 100 and 25% of 1.200 (Boetebesluit art. 2 lid 2, 3 and 5); the term of the law stands in the closing block only."""
    draagkracht = {"per maand": "67,42", "maanden": "24", "samen": "1618,08", "bron": "uw bijstand"}
    anders = [("aanvrager/boete/verwijtbaarheid", verwijt), ("aanvrager/boete/inhouding", WEG), (f"{DB}/draagkracht", draagkracht)]
    gemaakt = brief("boete", "gewoon", *anders)
    tekst = plat(gemaakt)
    assert f"een boete van {euro(Decimal(boete))}" in tekst
    assert zin in tekst
    assert verwijt not in tekst.split("Welke regels hebben wij gebruikt?")[0] or verwijt == "verminderd"


def test_boete_zonder_benadelingsbedrag_is_een_vast_bedrag():
    """150 euros (Boetebesluit art. 2 lid 11)."""
    anders = [("aanvrager/boete/benadelingsbedrag", "0"), ("aanvrager/boete/inhouding", WEG)]
    tekst = plat(brief("boete", "gewoon", *anders))
    assert "een boete van € 150,00" in tekst
    assert "artikel 18a lid 3" in tekst
    assert "artikel 2 lid 11 Boetebesluit" in tekst


def test_boete_tot_het_plafond():
    """The legal maximum comes before the share of the loss."""
    anders = [("aanvrager/boete/plafond", "400"), ("aanvrager/boete/inhouding", WEG)]
    tekst = plat(brief("boete", "gewoon", *anders))
    assert "een boete van € 400,00" in tekst
    assert "De wet zegt hoe hoog een boete ten hoogste mag zijn." in tekst


def test_geen_boete_zonder_verwijt_is_een_mededeling():
    gemaakt = brief("boete", "geen-boete")
    assert gemaakt.vorm is Vorm.MEDEDELING
    assert "U krijgt geen boete." in plat(gemaakt)
    assert "artikel 5:50 lid 2 Algemene wet bestuursrecht" in plat(gemaakt)


def test_waarschuwing_zegt_wat_er_binnen_twee_jaar_volgt():
    tekst = plat(brief("waarschuwing", "zelf-hersteld"))
    assert "Gaat het binnen twee jaar na deze brief weer mis?" in tekst
    assert "€ 240,00 te veel bijstand" in tekst
    assert "(onzeker)" not in tekst


def test_waarschuwing_bij_weinig_nadeel_zonder_herstel():
    """A loss of at most 150 (Boetebesluit art. 2aa lid 1 a)."""
    anders = [("dossier/waarschuwing/zelf hersteld op", WEG), ("ook beoordelen/0/benadelingsbedrag", "150")]
    assert "Kreeg iemand niets of weinig te veel?" in plat(brief("waarschuwing", "zelf-hersteld", *anders))


def test_kennisgeving_van_de_taaleis_noemt_keuze_en_trap():
    """One month after 9 July 2026 is a Sunday: Monday 10 August (Atw 1); steps after 6 and 12 months (art. 18b lid 9 to 11)."""
    gemaakt = brief("taaleis", "kennisgeving")
    tekst = plat(gemaakt)
    assert gemaakt.vorm is Vorm.MEDEDELING
    assert "Begin uiterlijk 10 augustus 2026." in tekst
    assert "de eerste zes maanden, vanaf 9 juli 2026: 20%" in tekst
    assert "de zes maanden daarna, vanaf 9 januari 2027: 40%" in tekst
    assert "alle maanden daarna, vanaf 9 juli 2027: 100%" in tekst


@pytest.mark.parametrize(("naam", "norm", "deel"), [
    ("eerste-verlaging", ALLEENSTAANDE, "0.20"),
    ("echtpaar-tweede-stap", GEHUWDEN, "0.40"),
    ("derde-stap", ALLEENSTAANDE, "0.50"),  # 100%, half of it for urgent reasons (lid 7)
])  # fmt: skip
def test_verlaging_wegens_de_taaleis(naam, norm, deel):
    gemaakt = brief("taaleis", naam)
    af = cent(norm * Decimal(deel))
    assert gemaakt.vorm is Vorm.BESLUIT
    assert f"− {euro(af)}" in plat(gemaakt)
    assert f"Daarvan op uw rekening {euro(na_vakantiegeld(norm - af))}" in plat(gemaakt)


def test_geen_verlaging_voor_wie_leert():
    gemaakt = brief("taaleis", "leert")
    assert gemaakt.vorm is Vorm.MEDEDELING
    assert "U leert Nederlands, en het gaat goed genoeg." in plat(gemaakt)


@pytest.mark.parametrize(("naam", "zin"), [
    ("stopt-op-verzoek", "Vanaf september 2026 komt er € 1.348,49 per maand op uw rekening."),
    ("blijft", "Wij blijven uw bijstand verlagen, tot en met oktober 2026."),
])  # fmt: skip
def test_heroverweging(naam, zin):
    assert zin in plat(brief("heroverweging", naam))


def test_heroverweging_die_lager_wordt():
    """From 100 to 60% from October 2026: 40% of what was is left."""
    anders = [
        ("dossier/heroverweging/uitkomst", "wordt lager"),
        ("dossier/heroverweging/vanaf", "2026-10"),
        (
            "oordelen",
            [{"welk": "vermindering maatregel", "uitkomst": "40%", "reden": "de huur loopt door", "door": "consulent, 20 september 2026"}],
        ),
    ]
    tekst = plat(brief("heroverweging", "blijft", *anders))
    assert f"Vanaf oktober 2026 komt er {euro(na_vakantiegeld(cent(ALLEENSTAANDE) - cent(ALLEENSTAANDE * Decimal('0.6'))))}" in tekst


def test_heroverweging_te_laat_zegt_dat():
    """Three months after 13 August 2026 is 13 November."""
    anders = [("dossier/verzonden", "20 november 2026"), ("dossier/gehoord/op", "13 november 2026")]
    assert "Dat had uiterlijk op 13 november 2026 gemoeten." in plat(brief("heroverweging", "blijft", *anders))


def test_gehoord_noemt_de_grond_om_niet_te_horen():
    tekst = plat(brief("waarschuwing", "zelf-hersteld"))
    assert "artikel 4:8 lid 1 onderdeel b Algemene wet bestuursrecht" in tekst


def test_na_het_horen_past_het_voornemen_niet_meer():
    zaak = bereid_voor(zaak_van("maatregel", "gesprek-gemist"))
    passend = passende_soorten(bereken(zaak), zaak=zaak)
    assert "maatregel" in passend
    assert "voornemen-maatregel" not in passend


# --- refusals ---

MAATREGEL = ("maatregel", "gesprek-gemist")
GESPREID = ("maatregel", "echtpaar-gespreid")
BOETE = ("boete", "gewoon")
RECIDIVE = ("boete", "recidive-echtpaar")
WAARSCHUWING = ("waarschuwing", "zelf-hersteld")
DM, DB, DT = "dossier/maatregel", "dossier/boete", "dossier/taaleis"


@pytest.mark.parametrize(("voorbeeld", "pad", "waarde", "waarom"), [
    # voornemen maatregel
    (("voornemen-maatregel", "gesprek-gemist"), DM, WEG, "Zet onder dossier.maatregel"),
    (("voornemen-maatregel", "gesprek-gemist"), f"{DM}/voornemen", WEG, "tot wanneer iemand kan reageren"),
    (("voornemen-maatregel", "gesprek-gemist"), "dossier/verzonden", "21 augustus 2026", "geen tijd om te reageren"),
    (("voornemen-maatregel", "gesprek-gemist"), "dossier/gehoord", {"over": "maatregel", "op": "20 augustus 2026", "hoe": "telefoon"},
     "Er is al gehoord"),
    # maatregel: hearing
    (MAATREGEL, "dossier/gehoord", WEG, "Eerst horen"),
    (MAATREGEL, "dossier/verzonden", WEG, "dag van verzending"),
    (MAATREGEL, "dossier/gehoord/op", "28 augustus 2026", "pas op 28 augustus 2026"),
    (("maatregel", "tweede-herhaling"), f"{DM}/voornemen/reageren tot", "24 september 2026", "Reageren kan nog tot en met 24 september"),
    (("maatregel", "tweede-herhaling"), f"{DM}/voornemen", WEG, "niet dat om een reactie is gevraagd"),
    # the order of days: conduct, announcement, hearing, sending
    (MAATREGEL, "dossier/gehoord/op", "14 juli 2026", "maar het gebeurde pas op 28 juli 2026"),
    (MAATREGEL, "dossier/gehoord/op", "5 augustus 2026", "voor het voornemen van 6 augustus 2026"),
    (MAATREGEL, "dossier/gehoord/op", "27 augustus 2026", "kan niet eerder weg dan de dag daarna"),
    (MAATREGEL, "dossier/verzonden", "20 augustus 2026", "Reageren kan nog tot en met 21 augustus 2026"),
    (("voornemen-maatregel", "gesprek-gemist"), f"{DM}/gebeurd op", "6 augustus 2026", "niet voor de dag van verzending"),
    (("voornemen-maatregel", "gesprek-gemist"), f"{DM}/voornemen/reageren tot", "7 augustus 2026", "maar 1 dag om te reageren"),
    (("voornemen-maatregel", "gesprek-gemist"), f"{DM}/voornemen/reageren tot", "12 augustus 2026", "maar 6 dagen"),
    (("voornemen-maatregel", "gesprek-gemist"), f"{DM}/voornemen/verzonden", "5 augustus 2026", "al verstuurd op 5 augustus"),
    # a month that was paid, and repetitions
    (MAATREGEL, f"{DM}/laatst betaald", "2026-09", "Over september 2026 is de bijstand al betaald"),
    (("maatregel", "tweede-herhaling"), f"{DM}/eerdere besluiten", WEG, "bij een tweede herhaling zijn er ten minste 2"),
    (("maatregel", "tweede-herhaling"), f"{DM}/eerdere besluiten", ["1 juli 2025", "20 augustus 2025"], "meer dan twaalf maanden"),
    # maatregel: the weighings, each alone
    (MAATREGEL, f"{DM}/verwijt", WEG, "wat het college vindt van: verwijt"),
    (MAATREGEL, f"{DM}/omstandigheden", WEG, "wat het college vindt van: omstandigheden"),
    (MAATREGEL, f"{DM}/dringende redenen", WEG, "wat het college vindt van: dringende redenen"),
    (MAATREGEL, f"{DM}/waarom deze hoogte en duur", WEG, "waarom deze hoogte en duur"),
    (MAATREGEL, f"{DM}/verordening", WEG, "CVDR-nummer"),
    (MAATREGEL, f"{DM}/categorie", WEG, "in welke groep van de verordening"),
    (GESPREID, f"{DM}/spreiding", WEG, "spreiding"),
    # maatregel: review
    (MAATREGEL, f"{DM}/heroverweging op", WEG, "heroverweging op"),
    (MAATREGEL, f"{DM}/heroverweging op", "30 november 2026", "uiterlijk 27 november 2026"),
    (MAATREGEL, f"{DM}/heroverweging op", "27 augustus 2026", "niet na het besluit"),
    # maatregel: the case
    (MAATREGEL, "aanvrager/maatregel", WEG, "bij niemand een maatregel"),
    (MAATREGEL, "maanden", "2026-10", "werkt geen maatregel"),
    (GESPREID, "maanden", "2026-08", "vraag de zaak ook voor september 2026, oktober 2026"),
    (GESPREID, "partner/maatregel/verplichting", WEG, "welke verplichting van artikel 18 lid 4"),
    (MAATREGEL, f"{DM}/wie", "L. Onbekend", "geen maatregel"),
    (GESPREID, "aanvrager/maatregel", {"maanden": "2026-08", "volgens verordening": "10%"}, "wie de brief gaat"),
    (MAATREGEL, "aanvrager/inkomsten", WEG, "Nog nodig"),
    (MAATREGEL, "aanvrager/inkomsten", {"soort": "loon", "bedrag": "3000", "vakantiegeld": "inbegrepen"}, "geen recht op bijstand"),
    (("maatregel", "tweede-herhaling"), "aanvrager/maatregel/maanden", "2026-10 t/m 2026-11", "korter dan de wet zegt"),
    # review
    (("heroverweging", "blijft"), "dossier/heroverweging", WEG, "Zet onder dossier.heroverweging"),
    (("heroverweging", "blijft"), "dossier/gehoord", WEG, "Eerst horen"),
    (("heroverweging", "blijft"), "dossier/verzonden", WEG, "dag van verzending"),
    (("heroverweging", "blijft"), "aanvrager/maatregel", WEG, "werkt er geen"),
    (("heroverweging", "stopt-op-verzoek"), "aanvrager/maatregel/maanden", "2026-08 t/m 2026-09", "haal die maanden weg"),
    (("heroverweging", "stopt-op-verzoek"), "ook beoordelen", WEG, "komt de verplichting nu na"),
    (("heroverweging", "stopt-op-verzoek"), "ook beoordelen/0/oordelen/0/uitkomst", "nee", "past niet bij de uitkomst"),
    (("heroverweging", "stopt-op-verzoek"), "ook beoordelen/0/oordelen/0/reden", "", "oordeel zonder reden"),
    (("heroverweging", "stopt-op-verzoek"), "aanvrager/maatregel", {"maanden": "2026-08", "volgens verordening": "30%"},
     "lid 5 tot en met 8"),
    (("heroverweging", "blijft"), "dossier/heroverweging/besluit van", "30 september 2026", "niet van voor deze brief"),
    (("heroverweging", "stopt-op-verzoek"), "dossier/heroverweging/verzoek van", "28 augustus 2026", "van na deze brief"),
    # announcement of a fine
    (("voornemen-boete", "uren-niet-doorgegeven"), f"{DB}/rapport van", WEG, "rapport nodig"),
    (("voornemen-boete", "uren-niet-doorgegeven"), f"{DB}/voornemen", WEG, "tot wanneer iemand kan reageren"),
    (("voornemen-boete", "uren-niet-doorgegeven"), "aanvrager/boete/verwijtbaarheid", "geen", "niets aan te kondigen"),
    # fine
    (BOETE, DB, WEG, "Zet onder dossier.boete"),
    (BOETE, "aanvrager/boete", WEG, "bij niemand een boete"),
    (BOETE, "maanden", "2026-11", "Vraag de zaak voor de maand van de boete: oktober 2026"),
    (BOETE, "dossier/gehoord", WEG, "Eerst horen"),
    (BOETE, f"{DB}/voornemen", WEG, "komt er eerst een voornemen (artikel 5:53 lid 3 Awb)"),
    (BOETE, f"{DB}/voornemen/verzonden", WEG, "komt er eerst een voornemen (artikel 5:53 lid 3 Awb)"),
    (BOETE, f"{DB}/voornemen/reageren tot", "22 oktober 2026", "Reageren kan nog"),
    (BOETE, "dossier/gehoord", {"over": "boete", "niet omdat": "spoed", "reden": "haast"}, "mag vooraf horen niet worden overgeslagen"),
    (BOETE, f"{DB}/rapport van", WEG, "rapport nodig"),
    (BOETE, f"{DB}/maakt het erger", WEG, "wat het erger maakt"),
    (BOETE, f"{DB}/maakt het minder erg", WEG, "wat het minder erg maakt"),
    (BOETE, f"{DB}/omstandigheden", WEG, "wat het college vindt van: omstandigheden"),
    (BOETE, f"{DB}/dringende redenen", WEG, "wat het college vindt van: dringende redenen"),
    (BOETE, f"{DB}/draagkracht", WEG, "wat iemand kan betalen"),
    (BOETE, f"{DB}/draagkracht", {"per maand": "67,42", "maanden": "8", "samen": "539,36", "bron": "bijstand"}, "hoger dan de € 539,36"),
    (BOETE, "aanvrager/boete/inhouding", {"vanaf": "2026-12", "tot": "2027-02", "bedrag": "200"}, "meer ingehouden"),
    (BOETE, "aanvrager/boete/inhouding", {"vanaf": "2026-12", "tot": "2027-03", "bedrag": "50"}, "termijnen zijn samen € 200,00"),
    (BOETE, "aanvrager/boete/plafond", WEG, "plafond"),
    (BOETE, "aanvrager/boete/benadelingsbedrag", WEG, "benadelingsbedrag"),
    (BOETE, "aanvrager/boete/verwijtbaarheid", WEG, "verwijtbaarheid"),
    (BOETE, "aanvrager/boete/reden", WEG, "boete.reden"),
    (BOETE, "aanvrager/boete/door", WEG, "met reden en door wie"),
    (BOETE, "aanvrager/boete/bedrag", "700", "hoger dan de € 600,00 van het Boetebesluit"),
    (BOETE, "aanvrager/boete/recidive", "ja", "zet onder dossier.boete.eerdere boete"),
    (RECIDIVE, f"{DB}/eerdere boete/onherroepelijk sinds", WEG, "telt niet mee"),
    (RECIDIVE, f"{DB}/eerdere boete/op", "12 oktober 2020", "telt niet mee"),
    (RECIDIVE, "partner/boete/recidive", WEG, "zet bij partner.boete[1] recidive: ja"),
    (RECIDIVE, f"{DB}/waarom lager", WEG, "waarom lager"),
    # fine: the order of days, the month, the protected income
    (BOETE, "aanvrager/boete/opgelegd", "2026-11", "zet bij aanvrager.boete[1].opgelegd de dag van verzending"),
    (BOETE, f"{DB}/inkomen", WEG, "inkomen"),
    (BOETE, f"{DB}/beslagvrije voet", WEG, "beslagvrije voet"),
    (BOETE, f"{DB}/bron beslagvrije voet", WEG, "bron beslagvrije voet"),
    (BOETE, f"{DB}/beslagvrije voet", "1281,50", "minder over dan de beslagvrije voet van € 1.281,50"),
    (BOETE, f"{DB}/inkomen", "1348,40", "€ 1.348,49 bijstand op de rekening"),
    (BOETE, f"{DB}/inkomen", "1400", "€ 1.348,49 bijstand op de rekening"),
    (BOETE, "aanvrager/boete/inhouding", [{"vanaf": "2026-11", "tot": "2027-06", "bedrag": "67"}, {"maand": "2027-07", "bedrag": "64"}],
     "pas op 3 december 2026 betaald"),
    (BOETE, f"{DB}/terugvordering van", WEG, "zet onder dossier.boete wat daarmee gebeurt"),
    (BOETE, f"{DB}/terugvordering van", "23 oktober 2026", "van na deze brief"),
    (BOETE, "dossier/gehoord/op", "9 september 2026", "voor het voornemen van 10 september 2026"),
    (("voornemen-boete", "uren-niet-doorgegeven"), "dossier/verzonden", "31 augustus 2026", "rapport is van na deze brief"),
    (("voornemen-boete", "uren-niet-doorgegeven"), "dossier/verzonden", "31 mei 2026", "Het einde van de periode ligt niet voor"),
    (("voornemen-boete", "uren-niet-doorgegeven"), "dossier/verzonden", "10 juni 2026", "De dag waarop het bekend werd ligt niet voor"),
    # warning
    (WAARSCHUWING, "dossier/waarschuwing/terugbetalen", WEG, "wat daarmee gebeurt"),
    (WAARSCHUWING, "dossier/verzonden", "1 juli 2026", "liggen niet voor de dag van verzending"),
    (WAARSCHUWING, "dossier/waarschuwing", WEG, "Zet onder dossier.waarschuwing"),
    (WAARSCHUWING, "ook beoordelen", WEG, "waarschuwing in plaats van een boete"),
    (WAARSCHUWING, "ook beoordelen/0/oordelen", WEG, "het oordeel 'waarschuwing in plaats van boete'"),
    (WAARSCHUWING, "ook beoordelen/0/oordelen/0/uitkomst", "nee", "het oordeel 'waarschuwing in plaats van boete'"),
    (WAARSCHUWING, "ook beoordelen/0/oordelen/0/reden", "", "oordeel zonder reden"),
    (WAARSCHUWING, "ook beoordelen/0/benadelingsbedrag", WEG, "het benadelingsbedrag"),
    (WAARSCHUWING, "dossier/waarschuwing/zelf hersteld op", WEG, "Een waarschuwing kan hier niet"),
    (WAARSCHUWING, "ook beoordelen/0/vorige waarschuwing", "1 juli 2024", "Een waarschuwing kan hier niet"),
    (WAARSCHUWING, "dossier/gehoord", WEG, "Eerst horen"),
    (WAARSCHUWING, "aanvrager/boete",
     {"opgelegd": "2026-07", "benadelingsbedrag": "240", "verwijtbaarheid": "normaal", "reden": "x", "door": "y", "plafond": "5000"},
     "noemt ook een boete"),
    # language requirement
    (("taaleis", "kennisgeving"), DT, WEG, "uitslag van de taaltoets"),
    (("taaleis", "kennisgeving"), "aanvrager/taaleis", WEG, "bij niemand een taaleis"),
    (("taaleis", "kennisgeving"), "ook beoordelen", WEG, "onderwijs, diploma en ander bewijs"),
    (("taaleis", "kennisgeving"), "ook beoordelen/0/jaren Nederlandstalig onderwijs", "8", "De taaltoets was niet nodig"),
    (("taaleis", "kennisgeving"), "ook beoordelen/0/diploma inburgering", "ja", "De taaltoets was niet nodig"),
    (("taaleis", "kennisgeving"), "ook beoordelen/0/ander bewijs van taalvaardigheid", "ja", "De taaltoets was niet nodig"),
    (("taaleis", "kennisgeving"), "ook beoordelen/0/diploma inburgering", WEG, "diploma"),
    (("taaleis", "kennisgeving"), "oordelen", WEG, "onvoldoende beheersing van de taal"),
    (("taaleis", "kennisgeving"), "oordelen/0/reden", "", "oordeel zonder reden"),
    (("taaleis", "kennisgeving"), "aanvrager/inkomsten", WEG, "Nog nodig"),
    (("taaleis", "eerste-verlaging"), "dossier/gehoord", WEG, "Eerst horen"),
    (("taaleis", "eerste-verlaging"), "dossier/verzonden", "10 augustus 2026", "loopt nog tot en met 10 augustus 2026"),
    (("taaleis", "eerste-verlaging"), f"{DT}/wat iemand doet", WEG, "wat iemand doet"),
    (("taaleis", "eerste-verlaging"), f"{DT}/verwijt", WEG, "verwijt"),
    (("taaleis", "eerste-verlaging"), f"{DT}/omstandigheden", WEG, "omstandigheden"),
    (("taaleis", "eerste-verlaging"), f"{DT}/dringende redenen", WEG, "dringende redenen"),
    (("taaleis", "echtpaar-tweede-stap"), f"{DT}/toets op", "9 januari 2026", "nieuwe toets nodig"),
    (("taaleis", "derde-stap"), f"{DT}/toets op", "5 januari 2026", "nieuwe toets nodig"),
    (("taaleis", "leert"), f"{DT}/wat iemand doet", WEG, "hoe het leren gaat"),
    (("taaleis", "eerste-verlaging"), f"{DT}/niet eerder omdat", WEG, "waarom de maanden ertussen niet worden verlaagd"),
    (("taaleis", "echtpaar-tweede-stap"), f"{DT}/niet eerder omdat", WEG, "waarom de maanden ertussen niet worden verlaagd"),
    (("taaleis", "eerste-verlaging"), "maanden", "2026-07 t/m 2026-09", "Over juli 2026, augustus 2026 is de bijstand al betaald"),
    (("taaleis", "derde-stap"), "maanden", "2026-06 t/m 2026-08", "maanden van één stap"),
])  # fmt: skip
def test_geweigerd_zonder(voorbeeld, pad, waarde, waarom):
    assert waarom in weigering(*voorbeeld, (pad, waarde))


def test_kennisgeving_later_dan_acht_weken_na_de_uitslag():
    """Result 22 June 2026, eight weeks later is 17 August (art. 18b lid 4)."""
    anders = [("dossier/verzonden", "18 augustus 2026"), ("aanvrager/taaleis/kennisgeving", "18 augustus 2026"), ("maanden", "2026-08")]
    assert "uiterlijk 17 augustus 2026" in weigering("taaleis", "kennisgeving", *anders)


def test_toets_die_genoeg_is():
    genoeg = [(f"{DT}/{deel}", "genoeg") for deel in ("schrijven", "lezen")]
    assert "op alle onderdelen genoeg" in weigering("taaleis", "kennisgeving", *genoeg)


def test_een_boete_die_vervallen_is():
    """Five years after the end of the breach (Awb 5:45 lid 1)."""
    anders = [(f"{DB}/van", "1 februari 2021"), (f"{DB}/tot", "31 mei 2021"), (f"{DB}/had gemoeten op", "7 februari 2021")]
    assert "artikel 5:45 Awb" in weigering(*BOETE, *anders)


def test_boete_van_voor_het_gelezen_boetebesluit():
    anders = [
        ("maanden", "2018-10"),
        ("aanvrager/boete/opgelegd", "2018-10"),
        ("bijstand sinds", "1 maart 2017"),
        ("aanvrager/boete/bedrag", "100"),
    ]
    assert "14 november 2018" in weigering(*BOETE, *anders)


def test_kleine_boete_hoeft_geen_voornemen_en_geen_rapport():
    """At most 340 can be imposed (Awb 5:53 lid 1): art. 4:8, 4:11 and 4:12 Awb then hold as they stand."""
    anders = [
        ("aanvrager/boete/benadelingsbedrag", "340"),
        ("aanvrager/boete/inhouding", WEG),
        (f"{DB}/voornemen", WEG),
        (f"{DB}/rapport van", WEG),
        ("dossier/gehoord", {"over": "boete", "niet omdat": "gegevens die verplicht zijn niet verstrekt", "reden": "u gaf dit niet door"}),
    ]
    assert "een boete van € 170,00" in plat(brief("boete", "gewoon", *anders))
    assert "voornemen (artikel 5:53" in weigering("boete", "gewoon", ("aanvrager/boete/benadelingsbedrag", "340,01"), *anders[1:3])


def test_boete_bij_opzet_zonder_bewijs():
    """The college must state and prove it (Boetebesluit art. 2 lid 9)."""
    anders = [("aanvrager/boete/verwijtbaarheid", "opzet"), ("aanvrager/boete/inhouding", WEG), (f"{DB}/maakt het erger", "geen")]
    assert "moet het college de feiten stellen en bewijzen" in weigering(*BOETE, *anders)


def test_twee_maatregelen_in_een_maand():
    """Only the highest counts (art. 18 lid 12)."""
    anders = [("aanvrager/maatregel", {"maanden": "2026-08", "volgens verordening": "10%"}), (f"{DM}/wie", "S. Haile")]
    assert "alleen de hoogste telt" in weigering(*GESPREID, *anders)


def test_eerder_betalen_dan_zes_weken():
    anders = [("aanvrager/boete/inhouding", WEG), (f"{DB}/betalen uiterlijk", "2 december 2026")]
    assert "ten minste zes weken" in weigering(*BOETE, *anders)


@pytest.mark.parametrize(("voorbeeld", "pad", "waarde", "melding"), [
    (BOETE, f"{DB}/draagkracht/samen", "800", "niet wat hier samen staat"),
    (BOETE, f"{DB}/tot", "1 januari 2026", "eindigt voor zij begint"),
    (MAATREGEL, f"{DM}/verordening/CVDR", "348678", "geen nummer van een verordening"),
    (MAATREGEL, f"{DM}/voornemen/reageren tot", "6 augustus 2026", "geen tijd om te reageren"),
    (("heroverweging", "blijft"), "dossier/heroverweging/vanaf", "2026-10", "een maatregel die blijft"),
    (("heroverweging", "stopt-op-verzoek"), "dossier/heroverweging/vanaf", WEG, "vanaf wanneer de maatregel anders is"),
    (("heroverweging", "stopt-op-verzoek"), "dossier/heroverweging/verzoek van", "1 juli 2026", "verzoek is van voor het besluit"),
    (WAARSCHUWING, "dossier/waarschuwing/zelf hersteld op", "1 juni 2026", "hersteld voordat"),
    (WAARSCHUWING, "dossier/waarschuwing/ontdekt op", "20 juni 2026", "de gemeente wist het al"),
    (WAARSCHUWING, "dossier/waarschuwing/ontdekt op", WEG, "ontdekt op"),
    (WAARSCHUWING, "dossier/waarschuwing/doorgegeven", WEG, "doorgegeven"),
    (WAARSCHUWING, "dossier/waarschuwing/terugbetalen", "nee", "de reden daarvoor horen bij elkaar"),
    (WAARSCHUWING, "dossier/waarschuwing/terugvordering van", "1 juli 2026", "er staat al van wanneer"),
    (BOETE, f"{DB}/doorgegeven", WEG, "doorgegeven"),
    (BOETE, f"{DB}/doorgegeven", "te laat of niet", "doorgegeven"),
    (BOETE, f"{DB}/had gemoeten op", "7 augustus 2026", "buiten de periode"),
    (BOETE, f"{DB}/had gemoeten op", "31 januari 2026", "buiten de periode"),
    (BOETE, f"{DB}/ontdekt op", "30 mei 2026", "de dag waarop het bekend werd ligt voor de laatste dag van de periode"),
    (BOETE, f"{DB}/rapport van", "9 juni 2026", "de dag van het rapport ligt voor de dag waarop het bekend werd"),
    (BOETE, f"{DB}/rapport van", "11 september 2026", "de dag van het voornemen ligt voor de dag van het rapport"),
    (MAATREGEL, f"{DM}/afgesproken op", "29 juli 2026", "de afspraak is van na wat er gebeurde"),
    (MAATREGEL, f"{DM}/gebeurd op", "28 september 2026", "het voornemen is niet van na wat er gebeurde"),
    (MAATREGEL, f"{DM}/eerdere besluiten", "28 juli 2026", "een eerder besluit is van voor wat er gebeurde"),
    (("taaleis", "kennisgeving"), f"{DT}/uitslag op", "1 juni 2026", "uitslag is van voor de toets"),
])  # fmt: skip
def test_dossier_wordt_gecontroleerd(voorbeeld, pad, waarde, melding):
    with pytest.raises(ZaakFout) as fout:
        zaak_van(*voorbeeld, (pad, waarde))
    assert melding in str(fout.value)


# --- days, months and what may be set off ---


@pytest.mark.parametrize("maand", ["2026-05", "2026-07", "2026-08"])
def test_geen_maatregel_over_een_maand_voor_het_gedrag_of_die_al_is_betaald(maand):
    """It happened on 28 July 2026, the letter goes out on 27 August (art. 18, 54 lid 3)."""
    anders = [("maanden", maand), ("aanvrager/maatregel/maanden", maand)]
    waarom = "het gebeurde pas op 28 juli 2026" if maand == "2026-05" else "dan kan alleen na herziening worden verlaagd (artikel 54 lid 3)"
    assert waarom in weigering(*MAATREGEL, *anders)


def test_de_lopende_maand_kan_nog_als_die_niet_is_betaald():
    anders = [("maanden", "2026-08"), ("aanvrager/maatregel/maanden", "2026-08"), (f"{DM}/laatst betaald", "juli 2026")]
    assert "In augustus 2026 krijgt u € 425,84 minder bijstand." in plat(brief(*MAATREGEL, *anders))


def test_eerder_beslissen_als_er_niets_meer_volgt():
    """He could react until 21 August; he spoke on the 14th and said that was all."""
    anders = [("dossier/verzonden", "20 augustus 2026"), (f"{DM}/voornemen/niets meer", "u zei op 14 augustus 2026 dat dit alles was")]
    assert "Wij wachtten niet op een andere reactie. De reden: u zei op 14 augustus 2026" in plat(brief(*MAATREGEL, *anders))
    zonder = [("dossier/gehoord/zei", WEG), ("dossier/gehoord/reactie", WEG)]
    assert "Reageren kan nog" in weigering(*MAATREGEL, *anders, *zonder)


def test_gespreide_maatregel_neemt_samen_precies_honderd_procent():
    """40, 30 and 30% of 2.027,79: 811,12 and, rounded up to and including each month, 608,33 and 608,34."""
    delen = [Decimal("811.12"), Decimal("608.33"), Decimal("608.34")]
    assert sum(delen) == GEHUWDEN
    tekst = plat(brief("voornemen-maatregel", "echtpaar-werk"))
    assert all(f"Verlaging \u2212 {euro(deel)}" in tekst for deel in delen)
    assert f"Over deze maanden samen is de verlaging {euro(GEHUWDEN)}." in tekst
    assert "2.027,80" not in tekst


def test_eerste_herhaling_na_drie_maanden_kan_niet_langer():
    """Art. 18 lid 6: longer than the first, and no more than three months."""
    anders = [("aanvrager/maatregel/herhaling", "eerste"), ("aanvrager/maatregel/duur eerste maatregel", "3")]
    assert "kan een eerste herhaling niet langer duren" in weigering("maatregel", "tweede-herhaling", *anders)


def test_herhaling_noemt_de_eerdere_besluiten():
    tekst = plat(brief("maatregel", "tweede-herhaling"))
    assert "op 12 maart 2026 en 21 mei 2026. Dit gebeurde binnen twaalf maanden na het laatste besluit." in tekst


@pytest.mark.parametrize("soort", ["voornemen-maatregel", "maatregel"])
def test_verordening_die_niemand_nakeek_geeft_een_concept(soort):
    assert "(concept, niet gecontroleerd)" in plat(brief(soort, "gesprek-gemist"))
    nagekeken = (f"{DM}/verordening/nagekeken door", "jurist, 1 juli 2026")
    assert "concept" not in plat(brief(soort, "gesprek-gemist", nagekeken))


def test_alleen_om_deze_redenen_staat_er_niet_bij_de_verordening():
    """Art. 18 lid 2 leaves more room than lid 5 to 8."""
    assert "alleen om deze redenen" in plat(brief("maatregel", "echtpaar-gespreid"))
    assert "alleen om deze redenen" not in plat(brief("maatregel", "gesprek-gemist"))


def test_boete_onder_de_beslagvrije_voet_alleen_zonder_inlichtingen():
    """Pw art. 60 lid 6: 1.348,49 - 67 = 1.281,49, below 1.300."""
    anders = [(f"{DB}/beslagvrije voet", "1300"), (f"{DB}/beslagvrije voet geldt niet omdat", "u gaf uw andere inkomsten niet door")]
    tekst = plat(brief(*BOETE, *anders))
    assert "Onze reden: u gaf uw andere inkomsten niet door." in tekst
    assert "Zoveel houdt u ten minste over." not in tekst
    assert "Minder dan de beslagvrije voet: artikel 60 lid 6" in tekst


def test_boete_in_een_keer_onder_de_beslagvrije_voet():
    draagkracht = {"per maand": "600", "maanden": "12", "samen": "7200", "bron": "uw inkomen"}
    anders = [("aanvrager/boete/inhouding", {"maand": "2026-12", "bedrag": "600"}), (f"{DB}/draagkracht", draagkracht)]
    assert "blijft na € 600,00 boete minder over" in weigering(*BOETE, *anders)


def test_geen_boete_voor_een_overtreding_die_nog_moet_komen():
    anders = [(f"{DB}/van", "1 november 2026"), (f"{DB}/tot", "31 december 2026"), (f"{DB}/had gemoeten op", "7 december 2026")]
    with pytest.raises(ZaakFout, match="ligt voor de laatste dag van de periode"):
        zaak_van(*BOETE, *anders)


@pytest.mark.parametrize(("wat", "zin"), [
    ("niet", "U gaf iets niet aan ons door."),
    ("te laat", "U gaf iets te laat aan ons door."),
    ("niet juist", "U gaf iets niet juist aan ons door."),
    ("niet volledig", "U gaf iets niet volledig aan ons door."),
])  # fmt: skip
def test_de_brief_zegt_wat_er_misging(wat, zin):
    assert zin in plat(brief(*BOETE, (f"{DB}/doorgegeven", wat)))
    assert zin in plat(brief(*WAARSCHUWING, ("dossier/waarschuwing/doorgegeven", wat)))


def test_de_reden_van_het_verwijt_staat_bij_het_verwijt():
    tekst = plat(brief(*BOETE))
    assert "u had dit kunnen en moeten doorgeven. Onze reden: u wist dat u werk moet doorgeven" in tekst
    assert "bewust was. Onze reden" not in tekst


def test_geen_boete_zegt_niet_dat_iemand_iets_had_moeten_doorgeven():
    tekst = plat(brief("boete", "geen-boete"))
    assert "Wij dachten dat u dit niet had doorgegeven" in tekst
    assert "Dat moest uiterlijk" not in tekst
    assert "Hierdoor kreeg" not in tekst
    assert "U kreeg € 300,00 te veel bijstand. Dat bedrag hoeft u niet terug te betalen." in tekst
    assert "later geen boete meer" not in tekst


def test_waarschuwing_zegt_wat_er_met_het_bedrag_gebeurt():
    assert "krijgt u nog een andere brief" in plat(brief(*WAARSCHUWING))
    brief_van = [("dossier/waarschuwing/terugbetalen", WEG), ("dossier/waarschuwing/terugvordering van", "9 juli 2026")]
    assert "leest u in onze brief van 9 juli 2026" in plat(brief(*WAARSCHUWING, *brief_van))


def test_waarschuwing_zegt_alleen_dat_de_gemeente_het_niet_wist_als_dat_zo_was():
    assert "Voor die dag wisten wij het niet." in plat(brief(*WAARSCHUWING))
    assert "Wij wisten het toen nog niet." in plat(brief(*WAARSCHUWING, ("dossier/waarschuwing/ontdekt op", "8 juli 2026")))


def test_herstel_na_zestig_dagen_is_te_laat():
    """Boetebesluit art. 2aa lid 2: 60 days after 8 June 2026 is 7 August."""
    te_laat = [("zelf hersteld op", "10 augustus 2026"), ("ontdekt op", "10 augustus 2026")]
    anders = [(f"dossier/waarschuwing/{sleutel}", dag) for sleutel, dag in te_laat]
    assert "Een waarschuwing kan hier niet" in weigering(*WAARSCHUWING, *anders, ("dossier/verzonden", "20 augustus 2026"))


def test_heroverweging_noemt_lid_zes_en_het_verzoek():
    tekst = plat(brief("heroverweging", "blijft"))
    assert "Verlaging van de bijstand: artikel 18 lid 6" in tekst
    assert "Stoppen op verzoek: artikel 18 lid 11" in tekst
    assert "Vraag ons dan om te stoppen met verlagen." in tekst
    assert "elke maatregel" not in tekst


def test_heroverweging_van_een_maatregel_volgens_de_verordening_noemt_lid_elf_niet():
    tekst = plat(brief("heroverweging", "blijft", ("aanvrager/maatregel", {"maanden": "2026-10", "volgens verordening": "30%"})))
    assert "lid 11" not in tekst
    assert "Verlaging van de bijstand: artikel 18 lid 2" in tekst


@pytest.mark.parametrize(("naam", "zinnen"), [
    ("eerste-verlaging", ["Vanaf september 2026 verlagen wij uw bijstand", "duurt tot en met 8 januari 2027.", "de stap van 20%"]),
    ("echtpaar-tweede-stap", ["duurt tot en met 18 januari 2027.", "Nu geldt de stap van 40%."]),
    ("derde-stap", ["heeft geen einddatum", "Nu geldt de stap van 100%. Wij laten 50% van die verlaging weg."]),
])  # fmt: skip
def test_taaleis_zegt_welke_stap_het_is_en_tot_wanneer(naam, zinnen):
    """Art. 18b lid 9 to 11: six months from the notice, then six, then for an indefinite time."""
    tekst = plat(brief("taaleis", naam))
    assert all(zin in tekst for zin in zinnen)
    assert "te weinig Nederlands leert" in tekst
    assert "Wij verlagen ook de maanden die hieronder niet staan" in tekst


def test_taaleis_over_maanden_die_nog_niet_zijn_betaald_noemt_de_stap():
    """July only from the 9th: 23 of 31 days of 20%; the step stands in the letter, whatever the share of the month."""
    anders = [("maanden", "2026-07 t/m 2026-09"), (f"{DT}/laatst betaald", "juni 2026"), (f"{DT}/niet eerder omdat", WEG)]
    tekst = plat(brief("taaleis", "eerste-verlaging", *anders))
    assert "Nu geldt de stap van 20%." in tekst
    assert f"− {euro(ALLEENSTAANDE * Decimal('0.2') * 23 / 31)}" in tekst


def test_wie_leert_leest_tot_wanneer():
    tekst = plat(brief("taaleis", "leert"))
    assert "Tot wanneer moet u leren?" in tekst
    assert "Wanneer geldt dit niet meer?" not in tekst
