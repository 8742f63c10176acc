"""Letters on duties and on objections: what they say, the days worked out by hand, and each condition alone that stops them."""

from decimal import Decimal

import pytest

from openfisca_participatie.brieven import Vorm
from openfisca_participatie.brieven.keuring import keur
from tests.brieven.uit_voorbeeld import brief, fout_in_zaak, tabel, tekst, weigering

MANTELZORG = "ontheffing/mantelzorg-echtpaar"
GEEN = "ontheffing/geen-vrijstelling"
OUDER = "ontheffing/alleenstaande-ouder"
KIND_VAN_VIJF = "ontheffing/alleenstaande-ouder-kind-van-vijf"
BEHANDELING = "ontheffing/behandeling"
GEEN_GELIJK = "beslissing-op-bezwaar/geen-gelijk"
DEELS = "beslissing-op-bezwaar/deels-gelijk"
VERSCHOONBAAR = "beslissing-op-bezwaar/te-laat-maar-verschoonbaar"
TE_LAAT = "beslissing-op-bezwaar/te-laat"

OORDEEL_9 = """oordelen:
  - welk: ontheffing arbeidsplicht
    uitkomst: nee
    reden: de verhuizing kost een week, en daarna kunt u weer solliciteren
    door: F. Kaya, consulent
"""
WIL_NIET = "    oordelen: [{welk: wil de voorziening niet gebruiken, uitkomst: ja, reden: u kwam zes keer niet, door: F. Kaya}]\n"
GEHOORD = "dossier:\n  gehoord: {over: ontheffing, op: 1 september 2026, hoe: gesprek}\n"
HOREN = """    horen:
      op: 28 september 2026
      hoe: hoorzitting
      zei: u kon niet sparen door uw hoge huur
      reactie: u krijgt huurtoeslag, en daarna houdt u genoeg over om te sparen
"""
ADVIES = """    advies:
      op: 21 september 2026
      zegt: laat een deel van het loon vrij en laat de rest van het besluit staan
      gevolgd: ja
"""
NABETALING = """    vorige uitbetaling: 778,49
    nabetaling: 427,50
    nabetaling op: 16 oktober 2026
    nabetaling vakantiegeld: 22,50
    vakantiegeld in: 2027-06
"""
OORDEEL_TE_LAAT = """    oordelen:
      - welk: te laat bezwaar verschoonbaar
        uitkomst: ja
        reden: u lag vanaf 28 augustus in het ziekenhuis en schreef meteen daarna
        door: L. de Haan, jurist
"""


def schoon(gemaakt):
    """No hard limit of plain language is crossed."""
    return [bevinding for bevinding in keur(gemaakt) if bevinding.ernst == "fout"] == []


# --- exemption from a duty ---


def test_een_van_twee_krijgt_vrijstelling():
    gemaakt = tekst(MANTELZORG)
    assert "Ans Maas hoeft van 7 september 2026 tot en met 28 februari 2027 geen werk te zoeken." in gemaakt
    assert "Voor Ruud Maas verandert er niets." in gemaakt
    assert "Deze plichten blijven: - Werk mee aan hulp en onderzoek om werk te vinden - Geef veranderingen" in gemaakt
    assert "Neem werk aan" not in gemaakt
    assert "Dat geldt voor werk zoeken, werk aannemen en werk houden." in gemaakt
    assert "Daarna moet Ans Maas weer werk zoeken, aannemen en houden." in gemaakt
    assert "Tijdelijke vrijstelling: artikel 9 lid 2" in gemaakt


def test_geen_vrijstelling_zegt_welke_plichten_gelden():
    gemaakt = tekst(GEEN)
    assert "U krijgt geen vrijstelling. U moet werk zoeken." in gemaakt
    assert "Neem werk aan dat u kunt doen, en houd dat werk" in gemaakt
    assert "U zei: het inrichten van de woning kost u meer tijd." in gemaakt


@pytest.mark.parametrize(("einde", "mag"), [("6 september 2027", True), ("7 september 2027", False)])
def test_langer_dan_een_jaar_vraagt_een_reden(einde, mag):
    # from 7 September 2026: a year ends on 6 September 2027
    wissel = ("tot en met: 28 februari 2027", f"tot en met: {einde}")
    if mag:
        assert "langer dan een jaar" not in tekst(MANTELZORG, wissel)
    else:
        assert "langer dan een jaar, en is tijdelijk (artikel 9 lid 2)" in weigering(MANTELZORG, wissel)
        gemaakt = tekst(MANTELZORG, (wissel[0], f"{wissel[1]}\n    lang omdat: de zorg wordt niet minder"))
        assert "De vrijstelling duurt langer dan een jaar. Onze reden: de zorg wordt niet minder." in gemaakt


def test_werk_aannemen_hoeft_nog_niet_met_een_kind_tot_twaalf():
    # art. 9 lid 4: no duty to accept work before childcare, training and what is bearable were looked at
    gemaakt = tekst(KIND_VAN_VIJF)
    assert "U hoeft nu nog geen werk aan te nemen. De reden: er is een jong kind." in gemaakt
    assert "Nog geen werk aannemen: artikel 9 lid 4" in gemaakt
    assert "nog geen werk aan te nemen" not in tekst(GEEN)


def test_vrijstelling_van_onbetaald_werk():
    gemaakt = brief(
        MANTELZORG,
        ("welk: ontheffing arbeidsplicht", "welk: ontheffing tegenprestatie"),
        ("over: arbeidsplicht", "over: tegenprestatie"),
        ("geboren: 2 mei 1971\n", "geboren: 2 mei 1971\n  tegenprestatie: ja\n"),
    )
    platte = " ".join(gemaakt.als_tekst().split())
    assert "geen onbetaald werk te doen voor de gemeente." in platte
    assert "- Zoek werk en schrijf u in bij UWV" in platte
    assert "artikel 9 lid 1 onderdeel c" in platte
    assert schoon(gemaakt)


def test_alleenstaande_ouder_tot_het_kind_vijf_is():
    gemaakt = tekst(OUDER)
    assert "U hoeft van 1 september 2026 tot 3 maart 2028 geen werk te zoeken." in gemaakt  # Noor, 3 March 2023, and five years
    assert "Dan is Noor vijf jaar." in gemaakt
    assert "Binnen zes maanden na uw verzoek maken wij samen een plan van aanpak." in gemaakt
    assert "Daarom hoort er scholing of een opleiding bij." in gemaakt
    assert "Maak met ons een plan voor later, en doe wat daarin staat." in gemaakt
    assert "niets meer te doen" not in gemaakt
    assert "onbetaald werk" in gemaakt


def test_alleenstaande_ouder_tot_de_vijf_jaar_om_zijn():
    # 60 - 55 = 5 months from September 2026
    gemaakt = tekst(OUDER, ("maanden elders: 7", "maanden elders: 55"), ("startkwalificatie: nee", "startkwalificatie: ja"))
    assert "tot 1 februari 2027 geen werk te zoeken." in gemaakt
    assert "Dan heeft u de vijf jaar gebruikt die de wet geeft." in gemaakt
    assert "scholing" not in gemaakt


def test_vrijstelling_gaat_weer_gelden():
    gemaakt = tekst(
        OUDER,
        ("    verzoek: ja\n", "    verzoek: nee\n    stand van de ontheffing: opgeschort\n    verzoek om einde van de opschorting: ja\n"),
        ("maanden gebruikt: 0", "maanden gebruikt: 12"),
    )
    assert "Uw vrijstelling stond stil. U vroeg ons om die weer te laten gelden." in gemaakt
    assert "Daarvan gebruikte u hier al twaalf maanden." in gemaakt


@pytest.mark.parametrize(
    ("vervangingen", "zin"),
    [
        ([], "Noor is al vijf."),
        (
            [("12 juni 2021", "12 juni 2023"), ("maanden gebruikt: 0", "maanden gebruikt: 0\n    maanden elders: 60")],
            "Die tijd heeft u gebruikt.",
        ),
        ([("12 juni 2021", "12 juni 2023"), ("maanden gebruikt: 0\n", f"maanden gebruikt: 0\n{WIL_NIET}")], "u kwam zes keer niet"),
        (
            [("12 juni 2021", "12 juni 2023"), ("maanden gebruikt: 0", "maanden gebruikt: 0\n    geen recht op bijstand meer: ja")],
            "U heeft geen recht op bijstand.",
        ),
        ([("kinderen:\n  - naam: Noor\n    geboren: 12 juni 2021\n", "")], "Dat is bij u niet zo."),
    ],
)
def test_elke_grond_tegen_de_vrijstelling_van_een_ouder(vervangingen, zin):
    gemaakt = brief(KIND_VAN_VIJF, *vervangingen)
    platte = " ".join(gemaakt.als_tekst().split())
    assert "U krijgt geen vrijstelling." in platte
    assert zin in platte
    assert schoon(gemaakt)


def test_intrekking():
    loopt = ("    verzoek: ja\n", "    verzoek: nee\n    stand van de ontheffing: loopt\n")
    onwil = ("    startkwalificatie: nee\n", f"    startkwalificatie: nee\n{WIL_NIET}")
    assert "Eerst horen" in weigering(OUDER, loopt, onwil)
    gemaakt = brief(OUDER, loopt, onwil, ("dossier:\n", GEHOORD), ("    gevraagd op: 24 augustus 2026\n", ""))
    platte = " ".join(gemaakt.als_tekst().split())
    assert "U moet vanaf 1 september 2026 weer werk zoeken. Wij stoppen de vrijstelling." in platte
    assert "Wij moeten uw bijstand nu ook een tijd verlagen." in platte
    assert "Verlaging van de bijstand: artikel 9a lid 12" in platte
    assert schoon(gemaakt)


@pytest.mark.parametrize(
    ("vervangingen", "vorm", "zin"),
    [
        ([("maanden gebruikt: 0", "maanden gebruikt: 9\n    verzoek om opschorting: ja")], Vorm.BESLUIT, "U vroeg ons daarom."),
        ([("maanden gebruikt: 0", "maanden gebruikt: 9"), ("3 maart 2023", "3 maart 2021")], Vorm.MEDEDELING, "is vijf jaar geworden"),
    ],
)
def test_opschorting_is_alleen_op_verzoek_een_besluit(vervangingen, vorm, zin):
    gemaakt = brief(OUDER, ("    verzoek: ja\n", "    stand van de ontheffing: loopt\n    verzoek: nee\n"), *vervangingen)
    assert gemaakt.vorm is vorm
    assert zin in " ".join(gemaakt.als_tekst().split())
    assert schoon(gemaakt)


def test_nadere_verplichting():
    gemaakt = tekst(BEHANDELING)
    assert "U krijgt vanaf 1 oktober 2026 een extra plicht: volg elke week de behandeling in de pijnkliniek." in gemaakt
    assert "Een arts adviseerde die: dokter B. Smit" in gemaakt
    assert "Extra plicht: artikel 55" in gemaakt
    werk = tekst(BEHANDELING, ("strekking: medische behandeling", "strekking: arbeidsinschakeling"))
    assert "Deze plicht helpt u om werk te vinden." in werk
    assert "arts adviseerde" not in werk


@pytest.mark.parametrize(
    ("pad", "vervangingen", "reden"),
    [
        (MANTELZORG, [("    tot en met: 28 februari 2027\n", "")], "De vrijstelling is tijdelijk (artikel 9 lid 2)"),
        (MANTELZORG, [("wie: Ans Maas", "wie: Joop Maas")], "Joop Maas is niet de aanvrager of de partner"),
        (MANTELZORG, [("wie: Ans Maas", "wie: aanvrager")], "Leg in de zaak het oordeel 'ontheffing arbeidsplicht' vast"),
        (
            MANTELZORG,
            [("welk: ontheffing arbeidsplicht", "welk: ontheffing tegenprestatie"), ("over: arbeidsplicht", "over: tegenprestatie")],
            "geldt in 2026-09 al niet (niet opgedragen)",
        ),
        (MANTELZORG, [("gevraagd op: 17 augustus 2026", "gevraagd op: 8 september 2026")], "is van na de dag van verzending"),
        (GEEN, [(OORDEEL_9, "")], "Leg in de zaak het oordeel"),
        (GEEN, [("    reden: de verhuizing kost een week, en daarna kunt u weer solliciteren\n", "")], "oordeel zonder reden"),
        (GEEN, [("    gevraagd op: 31 augustus 2026\n", "")], "Weigeren kan alleen na een verzoek"),
        (GEEN, [("    over: ontheffing\n", "    over: afwijzing\n")], "Eerst horen"),
        (OUDER, [("    gevraagd op: 24 augustus 2026\n", "")], "op verzoek (artikel 9a lid 1)"),
        (OUDER, [("    verzoek: ja\n", "    verzoek: ja\n    stand van de ontheffing: loopt\n")], "De vrijstelling loopt al"),
        (OUDER, [("    verzoek: ja\n", "")], "Nog nodig bij ontheffing alleenstaande ouder"),
        (OUDER, [("over: alleenstaande ouder", "over: nadere verplichting")], "het onderwerp nadere verplichting, voor Samira El Idrissi"),
        (KIND_VAN_VIJF, [("over: ontheffing", "over: afwijzing")], "Eerst horen"),
        (
            KIND_VAN_VIJF,
            [("    verzoek: ja\n", "    verzoek: nee\n"), ("12 juni 2021", "12 juni 2023")],
            "Er is niet om de vrijstelling gevraagd",
        ),
        (BEHANDELING, [("    arts: dokter B. Smit, verzekeringsarts, op 1 september 2026\n", "")], "ontheffing.arts"),
        (BEHANDELING, [("    verplichting: volg elke week de behandeling in de pijnkliniek\n", "")], "ontheffing.verplichting"),
        (BEHANDELING, [("advies van een arts: ja", "advies van een arts: nee")], "De nadere verplichting geldt niet"),
        (BEHANDELING, [("strekking: medische behandeling", "strekking: geen van deze")], "De nadere verplichting geldt niet"),
        (BEHANDELING, [("    over: ontheffing\n", "    over: afwijzing\n")], "Eerst horen"),
    ],
)
def test_ontheffing_geweigerd(pad, vervangingen, reden):
    assert reden in weigering(pad, *vervangingen)


def test_ontheffing_eindigt_na_het_begin():
    assert "het einde ligt voor het begin" in fout_in_zaak(MANTELZORG, ("28 februari 2027", "1 september 2026"))


# --- the decision on an objection ---


def test_deels_gelijk_met_nieuw_bedrag():
    # norm 1.419,46 (July 2026); of 600,00 wages a quarter is left out (31 lid 2 n)
    nieuw = Decimal("1419.46") - Decimal(600) * 3 / 4
    oud = Decimal("1419.46") - 600
    gemaakt = brief(DEELS)
    platte = " ".join(gemaakt.als_tekst().split())
    assert tabel(gemaakt, "Bijstand per maand") == [
        ("Juli tot en met september 2026", f"€ {oud:.2f}".replace(".", ","), f"€ {nieuw:.2f}".replace(".", ","))
    ]
    # art. 19 lid 3: 5% of the bijstand is holiday pay, 40,97 and 48,47
    eerst, nu = oud - Decimal("40.97"), nieuw - Decimal("48.47")
    assert tabel(gemaakt, "Op uw rekening per maand") == [("Juli tot en met september 2026", "€ 778,49", "€ 920,99")]
    assert (eerst, nu) == (Decimal("778.49"), Decimal("920.99"))
    assert (nu - eerst) * 3 == Decimal("427.50")
    assert (nieuw - oud) * 3 - Decimal("427.50") == Decimal("22.50")
    assert "Over deze maanden krijgt u nog € 427,50. Dat betalen wij op 16 oktober 2026." in platte
    assert "Ook krijgt u nog € 22,50 vakantiegeld over deze maanden. Dat betalen wij in juni 2027." in platte
    assert "Ons antwoord op uw bezwaar: artikel 31 lid 1 en 32 lid 1" in platte
    assert "U zei daar" not in platte
    assert "Daarvoor betalen wij € 666,00." in platte
    assert "Wij volgen dat advies." in platte
    assert "Onze reden: met deze uren bouwt u naar een vaste baan." in platte


def test_beroep_in_plaats_van_bezwaar():
    # sent on Monday 12 October 2026: six weeks later is Monday 23 November (Awb 6:7, 6:8)
    gemaakt = tekst(GEEN_GELIJK)
    assert "Ga in beroep binnen zes weken na de dag waarop wij deze brief verstuurden: uiterlijk 23 november 2026." in gemaakt
    assert "Stuur uw beroep naar: Rechtbank Rotterdam, Postbus 50950, 3007 BL Rotterdam." in gemaakt
    assert "Beroep instellen: artikel 6:4 lid 3, 6:5, 6:7, 6:8, 8:1 en 8:7 Algemene wet bestuursrecht" in gemaakt
    assert "Bezwaar maken: artikel" not in gemaakt
    assert "Maak bezwaar" not in gemaakt


def test_te_laat_maar_verschoonbaar_en_zelf_ook_te_laat():
    # decision of 3 August 2026: until 14 September; six more weeks for the decision is 26 October (Awb 7:10)
    gemaakt = tekst(VERSCHOONBAAR)
    assert "De laatste dag was 14 september 2026." in gemaakt
    assert "Onze reden: u lag vanaf 28 augustus in het ziekenhuis" in gemaakt
    assert "Wij hadden uiterlijk 26 oktober 2026 moeten beslissen. Dat is niet gelukt." in gemaakt
    assert "Waarom wij u niet hoorden: artikel 7:3 onderdeel e" in gemaakt
    assert "moeten beslissen" not in tekst(VERSCHOONBAAR, ("2 november 2026", "26 oktober 2026"))


def test_te_laat():
    gemaakt = tekst(TE_LAAT)
    assert "Uw bezwaar kwam te laat. Daarom kijken wij niet naar wat u schreef." in gemaakt
    assert "U deed uw bezwaar op 25 september 2026 op de post. Wij kregen het op 28 september 2026." in gemaakt
    assert "Beslissing op uw bezwaar: artikel 7:12" in gemaakt


@pytest.mark.parametrize(("pad", "zin"), [(TE_LAAT, "Dat was op tijd."), (VERSCHOONBAAR, "U deed uw bezwaar wel op tijd op de post.")])
def test_op_tijd_gepost_en_te_laat_ontvangen(pad, zin):
    # posted on the last day, 14 September 2026; a week later is 21 September (Awb 6:9 lid 2)
    dagen = {TE_LAAT: ("25 september", "28 september"), VERSCHOONBAAR: ("gedaan op: 5 oktober", "ontvangen op: 5 oktober")}[pad]
    nieuw = [
        dag.rsplit(" ", 2)[0] + f" {op}" if ":" in dag else op for dag, op in zip(dagen, ("14 september", "22 september"), strict=True)
    ]
    gemaakt = tekst(pad, *zip(dagen, nieuw, strict=True))
    assert f"{zin} Wij moesten het uiterlijk 21 september 2026 hebben." in gemaakt
    assert "Wij moesten het uiterlijk" not in tekst(pad)


def test_laatste_maand_van_het_nieuwe_besluit():
    # the new decision only about July and August: 2 x 142,50 and 2 x 7,50
    gemaakt = tekst(
        DEELS,
        ("t/m 2026-09", "t/m 2026-08"),
        ("nabetaling: 427,50", "nabetaling: 285"),
        ("vakantiegeld: 22,50", "vakantiegeld: 15"),
        ("    vakantiegeld in: 2027-06\n", "    vakantiegeld in: 2027-06\n    laatste maand: 2026-08\n"),
    )
    assert "Over deze maanden krijgt u nog € 285,00." in gemaakt
    assert "Ook krijgt u nog € 15,00 vakantiegeld" in gemaakt


def test_op_de_laatste_dag_op_de_post_is_op_tijd():
    gemaakt = tekst(
        GEEN_GELIJK,
        ("ontvangen op: 2 september 2026", "ontvangen op: 17 september 2026"),
        ("gedaan op: 1 september 2026", "gedaan op: 14 september 2026"),
    )
    assert "Was uw bezwaar op tijd?" not in gemaakt


@pytest.mark.parametrize(
    ("grond", "zin"),
    [
        ("kennelijk ongegrond", "Uit uw bezwaar bleek meteen dat ons besluit klopt."),
        ("wil niet worden gehoord", "U liet ons weten dat u geen gesprek wilde."),
        ("liet niet op tijd weten of horen gewenst is", "Wij vroegen of u een gesprek wilde."),
    ],
)
def test_andere_gronden_om_niet_te_horen(grond, zin):
    gemaakt = brief(GEEN_GELIJK, (HOREN, f"    horen: {{niet omdat: {grond}, reden: dat bleek uit uw brief}}\n"))
    assert zin in " ".join(gemaakt.als_tekst().split())
    assert schoon(gemaakt)


def test_advies_niet_gevolgd():
    gemaakt = tekst(DEELS, ("gevolgd: ja", "gevolgd: nee\n      niet gevolgd omdat: de commissie kende uw contract niet"))
    assert "Wij volgen dat advies niet. Onze reden: de commissie kende uw contract niet. Het advies zit bij deze brief." in gemaakt


def test_kosten_niet_vergoed():
    gemaakt = tekst(GEEN_GELIJK, ("{gevraagd: nee}", "{gevraagd: ja, reden: ons besluit blijft}"))
    assert "Die betalen wij niet. Onze reden: ons besluit blijft." in gemaakt


@pytest.mark.parametrize(
    ("pad", "vervangingen", "reden"),
    [
        (GEEN_GELIJK, [(HOREN, "")], "Eerst horen: de indiener moet over zijn bezwaar gehoord kunnen worden (artikel 7:2 Awb)"),
        (GEEN_GELIJK, [("    bezwaar ontvangen op: 2 september 2026\n", "")], "wanneer het bezwaar is ontvangen"),
        (
            GEEN_GELIJK,
            [
                ("    bezwaar ontvangen op: 2 september 2026", "    bezwaar ontvangen op: 30 september 2026"),
                ("gedaan op: 1 september", "gedaan op: 30 september"),
            ],
            "te laat bezwaar verschoonbaar",
        ),
        (GEEN_GELIJK, [("op: 28 september 2026", "op: 13 oktober 2026")], "was op 13 oktober 2026, na de dag van verzending"),
        (GEEN_GELIJK, [(HOREN, "    horen: {niet omdat: kennelijk niet-ontvankelijk, reden: te laat}\n")], "Het bezwaar is niet te laat"),
        (GEEN_GELIJK, [(HOREN, "    horen: {niet omdat: krijgt helemaal gelijk, reden: zo is het}\n")], "alleen als de uitkomst gelijk is"),
        (
            VERSCHOONBAAR,
            [("niet omdat: krijgt helemaal gelijk", "niet omdat: kennelijk ongegrond")],
            "alleen als de uitkomst geen gelijk is",
        ),
        (
            GEEN_GELIJK,
            [("besluit bekendgemaakt op: 3 augustus 2026\n", "besluit bekendgemaakt op: 3 augustus 2026\n    adviescommissie: ja\n")],
            "adviescommissie: zet haar advies",
        ),
        (DEELS, [("    adviescommissie: ja\n", "")], "geen adviescommissie"),
        (DEELS, [(ADVIES, "")], "adviescommissie: zet haar advies"),
        (DEELS, [("nabetaling: 427,50", "nabetaling: 450")], "€ 427,50 zonder vakantiegeld, en € 22,50 vakantiegeld"),
        (DEELS, [("nabetaling vakantiegeld: 22,50", "nabetaling vakantiegeld: 22")], "In het dossier staat € 427,50 en € 22,00"),
        (DEELS, [("vakantiegeld in: 2027-06", "vakantiegeld in: 2026-10")], "hoort in juni 2027 (artikel 45 lid 1)"),
        (DEELS, [("nabetaling op: 16 oktober 2026", "nabetaling op: 2 oktober 2026")], "voor de dag van verzending"),
        (DEELS, [("t/m 2026-09", "t/m 2026-08")], "ook daarna is volgens het oude besluit betaald, tot en met september 2026"),
        # 7:11 Awb: nobody is worse off by his objection (969,46 against 969,47)
        (DEELS, [("vorig bedrag: 819,46", "vorig bedrag: 969,47"), (NABETALING, "")], "mag er daardoor niet op achteruitgaan"),
        (
            GEEN_GELIJK,
            [("ontvangen op: 2 september", "ontvangen op: 1 augustus"), ("gedaan op: 1 september", "gedaan op: 31 juli")],
            "Het bezwaar is van 31 juli 2026, voor het besluit van 3 augustus 2026. Dat kan soms toch (artikel 6:10 Awb)",
        ),
        (GEEN_GELIJK, [("gedaan op: 1 september", "gedaan op: 3 september")], "voordat het op 3 september 2026 op de post ging"),
        (GEEN_GELIJK, [("op: 28 september 2026", "op: 1 september 2026")], "voordat het bezwaar er was"),
        (
            DEELS,
            [("netto: 600", "netto: 2600"), ("    vorig bedrag: 819,46\n", ""), (NABETALING, "")],
            "de zaak komt niet uit op bijstand",
        ),
        (VERSCHOONBAAR, [(OORDEEL_TE_LAAT, "")], "Of het bezwaar op tijd was, is nog niet bekend"),
        (
            VERSCHOONBAAR,
            [("        uitkomst: ja\n        reden: u lag", "        uitkomst: nee\n        reden: u lag")],
            "dan volgt geen inhoudelijk oordeel",
        ),
        (
            VERSCHOONBAAR,
            [("        reden: u lag vanaf 28 augustus in het ziekenhuis en schreef meteen daarna\n", "")],
            "oordeel zonder reden",
        ),
        (TE_LAAT, [("        uitkomst: nee\n", "        uitkomst: ja\n")], "de uitkomst: gelijk, deels gelijk of geen gelijk"),
    ],
)
def test_beslissing_geweigerd(pad, vervangingen, reden):
    assert reden in weigering(pad, *vervangingen)


@pytest.mark.parametrize(
    ("pad", "vervangingen", "fout"),
    [
        (
            GEEN_GELIJK,
            [("    uitkomst: geen gelijk\n    punten", "    uitkomst: gelijk\n    punten")],
            "de punten komen samen uit op geen gelijk",
        ),
        (DEELS, [("        uitkomst: geen gelijk", "        uitkomst: gelijk")], "de punten komen samen uit op gelijk"),
        (DEELS, [("    nieuw besluit: wij laten vanaf juli een kwart van uw loon vrij\n", "")], "er staat niet wat het college nu beslist"),
        (DEELS, [("    vorig bedrag: 819,46\n", "")], "de nabetaling is niet na te rekenen"),
        (DEELS, [("      gevolgd: ja", "      gevolgd: nee")], "waarom het college van het advies afwijkt"),
        (DEELS, [("      reden: ons besluit was voor dit deel fout, en uw advocaat hielp u met het bezwaar\n", "")], "waarom de kosten"),
        (GEEN_GELIJK, [("{gevraagd: nee}", "{gevraagd: nee, bedrag: 100}")], "er is niet om vergoeding gevraagd"),
        (GEEN_GELIJK, [("{gevraagd: nee}", "{gevraagd: ja, bedrag: 100, reden: zo}")], "dan worden geen kosten vergoed (artikel 7:15 Awb)"),
        (GEEN_GELIJK, [("    kosten: {gevraagd: nee}", "    nieuw besluit: iets\n    kosten: {gevraagd: nee}")], "het oude besluit blijft"),
        (
            GEEN_GELIJK,
            [("      reactie: u krijgt huurtoeslag, en daarna houdt u genoeg over om te sparen\n", "")],
            "hoort een antwoord te krijgen (artikel 7:12 Awb)",
        ),
        (GEEN_GELIJK, [("        artikel: artikel 35 lid 1\n", "")], "artikel"),
        (DEELS, [("    vorige uitbetaling: 778,49\n", "")], "de nabetaling is niet na te rekenen"),
        (DEELS, [("    vakantiegeld in: 2027-06\n", "")], "er staat niet wanneer het vakantiegeld komt"),
        (DEELS, [("vorige uitbetaling: 778,49", "vorige uitbetaling: 820")], "zonder vakantiegeld is het oude bedrag hoger"),
        (GEEN_GELIJK, [("      hoe: hoorzitting\n", "")], "wanneer en hoe iemand is gehoord"),
        (GEEN_GELIJK, [("      hoe: hoorzitting\n", "      hoe: hoorzitting\n      niet omdat: kennelijk ongegrond\n")], "gehoord of niet"),
        (TE_LAAT, [("      reden: u schreef ons zelf al waarom het bezwaar later kwam\n", "")], "zonder reden geldt deze grond niet"),
        (GEEN_GELIJK, [("    rechtbank: [Rechtbank Rotterdam, Postbus 50950, 3007 BL Rotterdam]\n", "")], "rechtbank"),
    ],
)
def test_dossier_dat_niet_klopt(pad, vervangingen, fout):
    assert fout in fout_in_zaak(pad, *vervangingen)
