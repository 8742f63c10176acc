"""The three answers, held against the articles: grounds, questions, what is not asked, months in order, assumptions and judgements.

Amounts of July 2026 unless said otherwise: art. 21 a 1.419,46; 21 b 2.027,79; 22a for two 1.013,90; 31 lid 2 n 25% to 289, r 12,5% to
180,17, y 15% to 182,73; 34 lid 3 8.000; 31 lid 2 m 1.200; volunteers (2026) 220 a month, 2.200 a year.
"""

from __future__ import annotations

import math
from datetime import date

import pytest

from openfisca_participatie.berekening.rekenen import BerekeningFout, bereken, stelsel
from openfisca_participatie.berekening.simulatie import Bouwer
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.zaak.register import FEITEN
from tests.berekening.zaken import BEVORDERT, JONG, KIND, bijstand, gronden, reken, reken_alles, vragen, zaak

LOON_400 = "aanvrager: {inkomsten: [{soort: loon, netto: 400, vakantiegeld: inbegrepen}]}"
OORDEEL_N = "oordeel_vrijlating_bevordert_arbeidsinschakeling"
DETENTIE = "aanvrager: {detentie: {vanaf: 1 juni 2026}}"


def test_de_naam_bereken_van_het_pakket_is_de_functie():
    """``from openfisca_participatie.berekening import bereken`` gives what ``__all__`` promises, also after the module was imported."""
    from openfisca_participatie import berekening

    assert callable(berekening.bereken)


def test_ja():
    maand = reken()
    assert maand.antwoord == "ja"
    assert bijstand(maand) == 1419.46
    assert not maand.gronden
    assert not maand.vragen


# --- nee: each ground alone ---

UITGESLOTEN = [
    ("detentie: {vanaf: 1 juni 2026}", "uitgesloten_vrijheidsontneming", "art. 13 lid 1 a", "vrijheidsontneming eindigt"),
    ("detentie: {vanaf: 1 juni 2026, grond: artikel 37b Sr}", "uitgesloten_vrijheidsontneming", "art. 13 lid 1 a", "eindigt"),
    ("onttrekt zich aan straf: ja", "uitgesloten_onttrekking_aan_straf", "art. 13 lid 1 b", "straf"),
    ("dienstplicht: ja", "uitgesloten_dienstplicht", "art. 13 lid 1 c", "dienstplicht eindigt"),
    ("staking of uitsluiting: ja", "uitgesloten_werkstaking", "art. 13 lid 1 d", "eindigt"),
    ("verblijf buitenland: [{vertrek: 1 juni 2026}]", "uitgesloten_verblijf_buitenland", "art. 13 lid 1 e", "in Nederland"),
    ("geboren: 1 augustus 2008", "uitgesloten_minderjarig", "art. 13 lid 1 f", "18 jaar"),
    ("bijstand voor schulden: ja", "uitgesloten_schuldenlast", "art. 13 lid 1 g", "schulden"),
    ("uitreiziger: ja", "uitgesloten_uitreiziger", "art. 13 lid 1 h", "uitreiziger"),
    (
        "geboren: 1 augustus 2005, inrichting: ja, opleiding: geen, onderwijs mogelijk: nee, ouders kunnen bijdragen: ja",
        "uitgesloten_jongere_in_inrichting",
        "art. 13 lid 2 a",
        "21 jaar",
    ),
    ("onbetaald verlof: ja", "uitgesloten_onbetaald_verlof", "art. 13 lid 2 b", "verlof eindigt"),
    (
        "geboren: 1 augustus 1999, opleiding: geen, onderwijs mogelijk: ja, studiefinanciering mogelijk: ja",
        "uitgesloten_studiefinanciering",
        "art. 13 lid 2 c",
        "27 jaar",
    ),
    (
        "geboren: 1 augustus 1999, opleiding: geen, onderwijs mogelijk: ja, studiefinanciering mogelijk: nee",
        "uitgesloten_onderwijs_mogelijk",
        "art. 13 lid 2 c",
        "27 jaar",
    ),
    ("nationaliteit: Syrische, verblijfsstatus: eerste procedure", "rechthebbende", "art. 11 lid 2", "verblijfsrecht"),
    ("woont in Nederland: nee", "rechthebbende", "art. 11 lid 1", "weer in Nederland woont"),
]
ANDERE_GRONDEN = [
    (
        f"{{aanvrager: {{{JONG}}}, oordelen: [{{welk: wil verplichtingen niet nakomen, uitkomst: ja, reden: weigert alles}}]}}",
        "uitgesloten_verplichtingen_niet_nakomen",
        "art. 13 lid 2 d",
        "wil nakomen",
    ),
    (
        "oordelen: [{welk: voorliggende voorziening, uitkomst: ja, reden: WW is toereikend}]",
        "oordeel_voorliggende_voorziening",
        "art. 15 lid 1",
        "andere regeling",
    ),
    (
        "aanvrager: {inkomsten: [{soort: alimentatie, netto: 1419.46}]}",  # not lower than the norm
        "in_aanmerking_te_nemen_inkomen",
        "art. 19 lid 1 a",
        "lager wordt dan de bijstandsnorm",
    ),
    ("vermogen: {bankrekeningen: 8000.01}", "vermogen_boven_grens", "art. 34 lid 2 b", "vermogen"),
    (
        "{eigen woning: {waarde: 200000, hypotheek: 132499.99}, "
        "oordelen: [{welk: tegeldemaking woning niet verlangd, uitkomst: nee, reden: te verkopen}]}",
        "vermogen_woning_boven_vrijstelling",
        "art. 50 lid 1",
        "lening",
    ),
]
ALLE_GRONDEN = [(f"aanvrager: {{{feiten}}}", *rest) for feiten, *rest in UITGESLOTEN] + ANDERE_GRONDEN


@pytest.mark.parametrize(("laag", "grond", "artikel", "einde"), ALLE_GRONDEN)
def test_elke_grond_alleen(laag, grond, artikel, einde):
    maand = reken(laag)
    assert maand.antwoord == "nee"
    assert [(een.variabele, een.bron.artikel) for een in maand.gronden] == [(grond, artikel)]
    assert einde in maand.gronden[0].einde
    assert maand.gronden[0].zin
    assert bijstand(maand) == 0
    assert not maand.vragen
    assert any("art. 16" in melding for melding in maand.meldingen)  # very urgent reasons are named under every nee


@pytest.mark.parametrize(
    ("laag", "antwoord"),
    [
        # 18 today
        ("aanvrager: {geboren: 1 juli 2008, opleiding: geen, onderwijs mogelijk: nee, ouders kunnen bijdragen: ja}", "ja"),
        (
            "aanvrager: {verblijf buitenland: [{vertrek: 1 juli 2026}], detentie: {tot: 29 juli 2026}}",
            "nee",
        ),  # 30 July is the 29th full day
        ("aanvrager: {verblijf buitenland: [{vertrek: 3 juli 2026}]}", "ja"),  # 28 days: not longer than four weeks
        ("aanvrager: {geboren: 1 juli 1999, opleiding: geen, onderwijs mogelijk: ja, studiefinanciering mogelijk: ja}", "ja"),  # 27
        ("aanvrager: {inkomsten: [{soort: alimentatie, netto: 1419.45}]}", "ja"),
        ("vermogen: {bankrekeningen: 8000}", "ja"),
        ("eigen woning: {waarde: 200000, hypotheek: 132500}", "ja"),  # 67.500
        ("{maanden: 2017-09, aanvrager: {uitreiziger: ja}}", "ja"),  # onderdeel h is of October 2017
        ("{maanden: 2017-10, aanvrager: {uitreiziger: ja}}", "nee"),
        ("aanvrager: {detentie: {vanaf: 1 juni 2026, grond: buiten inrichting}}", "ja"),  # 13 lid 3
        ("aanvrager: {detentie: {vanaf: 1 juni 2026, grond: Wvggz of Wzd}}", "ja"),
        ("{maanden: 2021-12, aanvrager: {detentie: {vanaf: 1 juni 2021, grond: Wvggz of Wzd}}}", "nee"),  # then only bijzondere bijstand
    ],
)
def test_net_wel_net_niet(laag, antwoord):
    assert reken(laag).antwoord == antwoord


def test_alle_gronden_worden_genoemd():
    maand = reken("aanvrager: {uitreiziger: ja, dienstplicht: ja}", "vermogen: {bankrekeningen: 9000}")
    assert set(gronden(maand)) == {"uitgesloten_dienstplicht", "uitgesloten_uitreiziger", "vermogen_boven_grens"}


def test_een_grond_zegt_de_getallen_van_deze_persoon():
    """Abroad from 2 June to 31 July: 60 full days; the sentence of the ground says so."""
    assert "60" in reken("aanvrager: {verblijf buitenland: [{vertrek: 1 juni 2026}]}").gronden[0].zin


def test_voorliggende_voorziening_die_alles_dekt_is_artikel_15():
    """No income at all: what another scheme covers is art. 15 lid 1, not income of art. 19 lid 1 a."""
    maand = reken("oordelen: [{welk: bedrag voorliggende voorziening, uitkomst: '1419,46', reden: dekt alles}]")
    assert maand.antwoord == "nee"
    assert [grond.bron.artikel for grond in maand.gronden] == ["art. 15 lid 1"]


def test_voorliggende_voorziening_dekt_een_deel():
    maand = reken("oordelen: [{welk: bedrag voorliggende voorziening, uitkomst: '500,00', reden: dekt een deel}]")
    assert (maand.antwoord, bijstand(maand)) == ("ja", 919.46)  # 1419.46 - 500


def test_artikel_16_niet_voor_andere_vreemdelingen():
    """Art. 16 lid 2; and art. 16 deviates only from paragraph 2.2, not from the means."""
    vreemdeling = reken("aanvrager: {nationaliteit: Syrische, verblijfsstatus: eerste procedure}")
    assert any("niet mogelijk" in melding for melding in vreemdeling.meldingen if "art. 16" in melding)
    assert not any("niet mogelijk" in melding for melding in reken(DETENTIE).meldingen)


# --- nodig: unknown is not no ---


@pytest.mark.parametrize(
    ("laag", "gevraagd"),
    [
        ("aanvrager: {inkomsten: WEG}", "inkomsten_uit_arbeid"),
        ("aanvrager: {inkomsten: [{soort: loon, vakantiegeld: inbegrepen}]}", "inkomsten_uit_arbeid"),
        ("aanvrager: {nationaliteit: WEG}", "nederlander"),
        ("aanvrager: {nationaliteit: Syrische}", "gelijkgestelde_vreemdeling"),
        ("aanvrager: {geboren: WEG}", "geboortedatum"),
        ("vermogen: WEG", "bezittingen"),
        ("eigen woning: WEG", "vermogen_in_eigen_woning"),
        ("eigen woning: ja", "vermogen_in_eigen_woning"),
        ("huisgenoten: WEG", "huisgenoten"),
        ("huisgenoten: [{naam: Bo, relatie: zus, gezamenlijke huishouding: nee, contract: geen, opleiding: geen}]", "geboortedatum"),
        ("aanvrager: {geboren: 1 maart 2004, opleiding: geen}", "kan_rijksbekostigd_onderwijs_volgen"),
        ("aanvrager: {geboren: 1 maart 2007, opleiding: geen, onderwijs mogelijk: nee}", "ouders_kunnen_niet_bijdragen"),
        ("huisgenoten: [{naam: Bo, geboren: 1 mei 1990, relatie: moeder, opleiding: geen}]", "contractpartij"),
        ("huisgenoten: [{naam: Bo, geboren: 1 mei 1990, relatie: zoon, contract: geen}]", "soort_opleiding"),
    ],
)
def test_een_feit_dat_ontbreekt_is_nodig(laag, gevraagd):
    maand = reken(laag)
    assert maand.antwoord == "nodig"
    assert gevraagd in vragen(maand)
    assert not maand.gronden
    vraag = next(vraag for vraag in maand.vragen if vraag.variabele == gevraagd)
    assert all((vraag.vraag, vraag.waarom, vraag.bron.artikel, vraag.pad, vraag.waar))


@pytest.mark.parametrize(
    ("lagen", "verwacht"),
    [
        ((DETENTIE, "aanvrager: {inkomsten: WEG}"), ["uitgesloten_vrijheidsontneming"]),
        ((DETENTIE, "{vermogen: WEG, huisgenoten: WEG}"), ["uitgesloten_vrijheidsontneming"]),
        # the income is above every norm: what else there is cannot give a right
        (("aanvrager: {inkomsten: [{soort: alimentatie, netto: 2500}]}", "vermogen: WEG"), ["in_aanmerking_te_nemen_inkomen"]),
        (("aanvrager: {inkomsten: [{soort: alimentatie, netto: 2500}, {soort: loon}]}",), ["in_aanmerking_te_nemen_inkomen"]),
        (("aanvrager: {inkomsten: [{soort: alimentatie, netto: 2500}]}", "eigen woning: WEG"), ["in_aanmerking_te_nemen_inkomen"]),
        # 1800 - 289 is above 1419.46: the judgement decides nothing
        (("aanvrager: {inkomsten: [{soort: loon, netto: 1800, vakantiegeld: inbegrepen}]}",), ["in_aanmerking_te_nemen_inkomen"]),
        (("vermogen: {bankrekeningen: 9000}", "aanvrager: {inkomsten: WEG}"), ["vermogen_boven_grens"]),
    ],
)
def test_wat_ontbreekt_maar_niets_beslist_houdt_een_nee_niet_op(lagen, verwacht):
    maand = reken(*lagen)
    assert maand.antwoord == "nee"
    assert gronden(maand) == verwacht
    assert not maand.vragen


@pytest.mark.parametrize(
    "laag",
    [
        # detained, and the residence status is not known: only the detention is a ground
        "aanvrager: {detentie: {vanaf: 1 juni 2026}, nationaliteit: Syrische}",
        # detained, 1500 of wages, judgement of onderdeel n not given: 1500 - 289 would be below the norm
        "aanvrager: {detentie: {vanaf: 1 juni 2026}, inkomsten: [{soort: loon, netto: 1500, vakantiegeld: inbegrepen}]}",
        # detained, 100.000 in the home, judgement of art. 50 not given
        "{aanvrager: {detentie: {vanaf: 1 juni 2026}}, eigen woning: {waarde: 200000, hypotheek: 100000}}",
    ],
)
def test_wat_niet_bekend_is_is_geen_grond(laag):
    """A judgement or fact that is not in the file is not held against anybody: unknown is not no."""
    maand = reken(laag)
    assert maand.antwoord == "nee"
    assert gronden(maand) == ["uitgesloten_vrijheidsontneming"]


INKOMEN_1200 = "aanvrager: {inkomsten: [{soort: alimentatie, netto: 1200}]}"  # between the norm for two (1.013,90) and for one (1.419,46)


@pytest.mark.parametrize(
    ("huisgenoot", "gevraagd"),
    [
        ("{naam: Bo, geboren: 1 mei 1990, relatie: kennis, gezamenlijke huishouding: nee, opleiding: geen}", "contractpartij"),
        ("{naam: Bo, geboren: 1 mei 1996, relatie: zoon, contract: geen}", "soort_opleiding"),
        (
            "{naam: Bo, geboren: 1 mei 1990, relatie: huurder, opleiding: geen, toegerekende inkomsten: 0, "
            "contract: {met: aanvrager, schriftelijk: ja, prijs: 500}}",
            "oordeel_commerciele_prijs",
        ),
        ("{naam: Bo, relatie: zus, gezamenlijke huishouding: nee, contract: geen, opleiding: geen}", "geboortedatum"),
    ],
)
def test_een_huisgenoot_die_het_recht_beslist_is_nodig(huisgenoot, gevraagd):
    """Whether the housemate counts (19a) decides between a right and none: no "nee" before it is known."""
    maand = reken(INKOMEN_1200, f"huisgenoten: [{huisgenoot}]")
    assert maand.antwoord == "nodig"
    assert gevraagd in vragen(maand)


def test_partner_zonder_bekende_inkomsten_is_nodig():
    maand = reken("partner: {naam: Bo, geboren: 1 mei 1990, nationaliteit: Nederlandse, relatie: gehuwd}")
    assert maand.antwoord == "nodig"
    assert [(vraag.variabele, vraag.wie) for vraag in maand.vragen] == [("inkomsten_uit_arbeid", "Bo")]


def test_verblijfsstatus_van_de_partner_is_nodig():
    maand = reken("partner: {naam: Bo, geboren: 1 mei 1990, nationaliteit: Syrische, relatie: gehuwd, inkomsten: geen}")
    assert maand.antwoord == "nodig"
    assert "gelijkgestelde_vreemdeling" in vragen(maand)


def test_vakantiegeld_niet_bekend():
    """31 lid 4: asked, but not of who has too much without it."""
    laag = "aanvrager: {{inkomsten: [{{soort: loon, netto: {}, vakantiegeld: niet inbegrepen}}], vrijlating al gebruikt: 6}}"
    assert vragen(reken(laag.format(350))) == ["vakantiegeld"]
    assert reken(laag.format(1500)).antwoord == "nee"


# --- judgements: asked for where they decide, and only there ---


def test_oordeel_vrijlating_gevraagd_met_het_bedrag():
    maand = reken(LOON_400)
    assert maand.antwoord == "nodig"
    assert vragen(maand) == [OORDEEL_N]
    vraag = maand.vragen[0]
    assert vraag.soort == "oordeel"
    assert vraag.wie == "Anna"
    assert "100,00" in vraag.waarom  # 25% of 400
    assert "31 lid 2" in vraag.bron.artikel


def test_oordeel_vrijlating_beslist_het_recht():
    """1500 - 289 = 1211 is below the norm, 1500 is not: who already receives bijstand has the exemption first (19 lid 1 a)."""
    laag = "aanvrager: {inkomsten: [{soort: loon, netto: 1500, vakantiegeld: inbegrepen}]}"
    assert reken(laag).antwoord == "nodig"
    assert vragen(reken(laag)) == [OORDEEL_N]
    assert bijstand(reken(laag, f"oordelen: [{BEVORDERT}]")) == 208.46  # 1419.46 - (1500 - 289)
    # an application: no exemption for the question whether there is a right
    assert reken(laag, "{bijstand sinds: WEG, melding: 1 juli 2026}").antwoord == "nee"


@pytest.mark.parametrize(
    ("laag", "bedrag"),
    [
        ("{aanvrager: {vrijlating al gebruikt: 6}}", 1019.46),  # n is used up, no child
        (f"{{aanvrager: {{{JONG}}}}}", 1019.46),  # 31 lid 5: not under 27
        (f"{{aanvrager: {{vrijlating al gebruikt: {{n: 6, r: 30}}}}, kinderen: {KIND}}}", 1019.46),
        ("{aanvrager: {vrijlating al gebruikt: 6}, kinderen: [{naam: Kim, geboren: 1 juli 2014}]}", 1019.46),  # 12 today
    ],
)
def test_oordeel_vrijlating_niet_gevraagd_waar_geen_vrijlating_is(laag, bedrag):
    maand = reken(LOON_400, laag)
    assert (maand.antwoord, bijstand(maand)) == ("ja", bedrag)


def test_oordeel_vrijlating_r_gevraagd():
    maand = reken(LOON_400, f"{{aanvrager: {{vrijlating al gebruikt: 6}}, kinderen: {KIND}}}")
    assert vragen(maand) == [OORDEEL_N]
    assert "50,00" in maand.vragen[0].waarom  # 12.5% of 400
    assert maand.vragen[0].bron.artikel == "art. 31 lid 2 r"  # of onderdeel r there is question, not of n


def test_pensioengerechtigde_heeft_de_vrijlating_zonder_oordeel():
    """31 lid 2 n: term and judgement only before pension age. 22 a 1587.34 - (400 - 100) = 1287.34."""
    maand = reken(LOON_400, "aanvrager: {geboren: 1 maart 1955}")
    assert (maand.antwoord, bijstand(maand)) == ("ja", 1287.34)


def test_oordeel_aa_gevraagd_na_de_twaalf_maanden_van_z():
    laag = (
        "aanvrager: {doelgroep loonkostensubsidie: ja, vrijlating al gebruikt: {n: 6, z: 12}, "
        "inkomsten: [{soort: loon, netto: 400, vakantiegeld: inbegrepen, loonkostensubsidie: ja}]}"
    )
    assert vragen(reken(laag)) == ["oordeel_uitbreiding_arbeidsomvang_niet_mogelijk"]


@pytest.mark.parametrize(
    ("giften", "gevraagd"),
    [
        ("[{soort: terugkerend, bedrag: 1200, maand: 2026-07}]", []),
        ("[{soort: terugkerend, bedrag: 1200.01, maand: 2026-07}]", ["oordeel_giften_verantwoord"]),
        ("[{soort: kostenbesparend, bedrag: 5000, maand: 2026-07}]", []),  # art. 18 lid 1, never income
        ("[{soort: eenmalig, bedrag: 8000, maand: 2026-07}]", []),  # 6.800 is assets: 500 + 6.800 < 8.000
        ("[{soort: eenmalig, bedrag: 8800, maand: 2026-07}]", ["oordeel_giften_verantwoord"]),  # 500 + 7.600 > 8.000
    ],
)
def test_oordeel_giften(giften, gevraagd):
    maand = reken(f"aanvrager: {{giften: {giften}}}")
    assert vragen(maand) == gevraagd
    assert maand.antwoord == ("nodig" if gevraagd else "ja")


def test_giften_voor_2026_alleen_het_oordeel():
    laag = "{maanden: 2025-07, aanvrager: {giften: [{soort: terugkerend, bedrag: 50, maand: 2025-07}]}}"
    assert vragen(reken(laag)) == ["oordeel_giften_verantwoord"]
    oordeel = "oordelen: [{{welk: giften verantwoord, uitkomst: {}, reden: een kleine bijdrage}}]"
    assert bijstand(reken(laag, oordeel.format("ja"))) == 1369.06
    assert bijstand(reken(laag, oordeel.format("nee"))) == 1319.06


def test_giften_rotterdam_2023_eigen_grens():
    """Rotterdam left 2.250 a year free without further judgement in 2023."""
    laag = "{{gemeente: Rotterdam, maanden: 2023-07, aanvrager: {{giften: [{{soort: terugkerend, bedrag: {}, maand: 2023-07}}]}}}}"
    assert reken(laag.format("2250")).antwoord == "ja"
    assert vragen(reken(laag.format("2250.01"))) == ["oordeel_giften_verantwoord"]


HUIS = "eigen woning: {waarde: 200000, hypotheek: 100000}"  # 32.500 above 67.500


def test_eigen_woning_zonder_oordeel_is_nodig():
    maand = reken(HUIS)
    assert maand.antwoord == "nodig"
    assert vragen(maand) == ["oordeel_tegeldemaking_woning_niet_verlangd"]
    assert maand.vragen[0].bron.artikel == "art. 50 lid 1"


def test_eigen_woning_met_te_veel_spaargeld_is_nee_zonder_vraag():
    """Too much other capital: the home decides nothing, and an open judgement is no ground."""
    maand = reken(HUIS, "vermogen: {bankrekeningen: 9000}")
    assert (maand.antwoord, vragen(maand)) == ("nee", [])
    assert gronden(maand) == ["vermogen_boven_grens"]


HUURDER = (
    "huisgenoten: [{{naam: Bo, geboren: {}, relatie: {}, opleiding: {}, toegerekende inkomsten: 0, gezamenlijke huishouding: nee, "
    "contract: {{met: aanvrager, schriftelijk: ja, prijs: 500}}}}]"
)


@pytest.mark.parametrize(
    ("huisgenoot", "gevraagd", "bedrag"),
    [
        (("1 mei 1990", "huurder", "geen"), ["oordeel_commerciele_prijs"], 1013.90),
        (("1 augustus 1999", "huurder", "geen"), [], 1419.46),  # 26
        (("1 mei 1998", "huurder", "{soort: wo voltijd, begonnen: 1 september 2024, studiefinanciering: ja}"), [], 1419.46),
        (("1 mei 1990", "broer", "geen"), [], 1013.90),  # kin in the second degree: 19a lid 1 b never holds
    ],
)
def test_commerciele_prijs_alleen_gevraagd_waar_zij_beslist(huisgenoot, gevraagd, bedrag):
    maand = reken(HUURDER.format(*huisgenoot))
    assert vragen(maand) == gevraagd
    assert bijstand(maand) == bedrag


@pytest.mark.parametrize(
    "laag",
    [
        # 19: art. 22a does not apply to him, so whether a housemate counts decides nothing
        "{aanvrager: {geboren: 1 maart 2007, opleiding: geen, onderwijs mogelijk: nee, ouders kunnen bijdragen: ja, "
        "contract: {met: Bo, schriftelijk: ja, prijs: 400}}, "
        "huisgenoten: [{naam: Bo, geboren: 1 mei 1960, relatie: hospita, opleiding: geen}]}",
        "{aanvrager: {geboren: 1 maart 2007, opleiding: geen, onderwijs mogelijk: nee, ouders kunnen bijdragen: ja}, "
        "huisgenoten: [{naam: Bo, geboren: 1 mei 1960, relatie: moeder}]}",
        # in an institution art. 23 goes before 22a
        "{aanvrager: {inrichting: ja}, huisgenoten: [{naam: Bo, geboren: 1 mei 1960, relatie: moeder}]}",
    ],
)
def test_wat_de_norm_niet_raakt_wordt_niet_gevraagd(laag):
    maand = reken(laag)
    assert (maand.antwoord, vragen(maand)) == ("ja", [])


def test_twee_huurders_van_dezelfde_derde():
    """19a lid 1 c: asked of both contracts; with both judged commercial nobody counts."""
    laag = (
        "{aanvrager: {contract: {met: De Kade, schriftelijk: ja, prijs: 600}}, huisgenoten: [{naam: Bo, geboren: 1 mei 1990, "
        "relatie: medehuurder, opleiding: geen, contract: {met: De Kade, schriftelijk: ja, prijs: 600}}]}"
    )
    assert vragen(reken(laag)) == ["oordeel_commerciele_prijs"] * 2
    een = "{{welk: commerciële prijs, wie: {}, uitkomst: {}, reden: gewone huur}}"
    assert bijstand(reken(laag, f"oordelen: [{een.format('Anna', 'ja')}, {een.format('Bo', 'ja')}]")) == 1419.46
    assert bijstand(reken(laag, f"oordelen: [{een.format('Anna', 'ja')}, {een.format('Bo', 'nee')}]")) == 1013.90


# --- powers and reproaches: listed, not asked ---


def test_bevoegdheden_genoemd_niet_gevraagd():
    maand = reken()
    artikelen = {bron.artikel for _, bron in maand.niet_gebruikte_bevoegdheden}
    assert {"art. 9 lid 2", "art. 15 lid 1", "art. 18 lid 1", "art. 27", "art. 28", "art. 41 lid 11"} <= artikelen
    assert maand.antwoord == "ja"
    voor_2026 = {bron.artikel for _, bron in reken("maanden: 2025-12").niet_gebruikte_bevoegdheden}
    assert "art. 41 lid 11" not in voor_2026


def test_gebruikte_bevoegdheid_staat_niet_bij_de_niet_gebruikte():
    oordelen = (
        "oordelen: [{welk: verlaging woonsituatie, uitkomst: '200,00', reden: geen woonkosten}, "
        "{welk: verlaging schoolverlater, uitkomst: '100,00', reden: school net af}]"
    )
    maand = reken(oordelen)
    artikelen = {bron.artikel for _, bron in maand.niet_gebruikte_bevoegdheden}
    assert bijstand(maand) == 1119.46
    assert not artikelen & {"art. 27", "art. 28"}
    assert "art. 18 lid 1" in artikelen
    assert [oordeel.gebruikt for oordeel in maand.oordelen] == [True, True]


def test_elke_verlaging_noemt_haar_eigen_artikel():
    """Both reductions are recorded: the lines give 200 its art. 27 and 100 its art. 28."""
    oordelen = (
        "oordelen: [{welk: verlaging woonsituatie, uitkomst: '200,00', reden: geen woonkosten}, "
        "{welk: verlaging schoolverlater, uitkomst: '100,00', reden: school net af}]"
    )
    artikelen = {regel.bron.artikel for regel in reken(oordelen).regels if regel.onderdeel == "Norm"}
    assert {"art. 27", "art. 28"} <= artikelen


# --- art. 24 ---

ZONDER_RECHT = (
    "partner: {{naam: Bo, geboren: 1 mei 1990, nationaliteit: Syrische, verblijfsstatus: eerste procedure, relatie: gehuwd, inkomsten: {}}}"
)


def test_artikel_24_vraagt_om_artikel_18_lid_1():
    maand = reken(ZONDER_RECHT.format("geen"))
    assert maand.antwoord == "nodig"
    assert vragen(maand) == ["oordeel_afstemming_individueel"]
    assert maand.vragen[0].bron.artikel == "art. 18 lid 1"
    assert bijstand(maand) == 1013.90  # 50% of 2027.79 = 1013.895
    assert any("Bo" in melding and "art. 11" in melding for melding in maand.meldingen)


@pytest.mark.parametrize(("bedrag", "verwacht"), [("0,00", 1013.90), ("405,56", 1419.46), ("-13,90", 1000.00)])
def test_artikel_24_met_het_oordeel(bedrag, verwacht):
    oordeel = f"oordelen: [{{welk: individuele afstemming, uitkomst: '{bedrag}', reden: beoordeeld}}]"
    maand = reken(ZONDER_RECHT.format("geen"), oordeel)
    assert (maand.antwoord, bijstand(maand)) == ("ja", verwacht)


def test_artikel_24_inkomen_van_de_echtgenoot_zonder_recht():
    """32 lid 3: 1500 + 1013.90 - 2027.79 = 486.11 counts; 2100 leaves nothing, and then nothing is asked."""
    oordeel = "oordelen: [{welk: individuele afstemming, uitkomst: 0, reden: beoordeeld}]"
    inkomsten = "[{{soort: loon, netto: {}, vakantiegeld: inbegrepen}}]"
    maand = reken(ZONDER_RECHT.format(inkomsten.format(1500)), oordeel)
    assert (maand.antwoord, maand.waarde("in_aanmerking_te_nemen_inkomen"), bijstand(maand)) == ("ja", 486.11, 527.79)
    te_veel = reken(ZONDER_RECHT.format(inkomsten.format(2100)))
    assert (te_veel.antwoord, gronden(te_veel)) == ("nee", ["in_aanmerking_te_nemen_inkomen"])


def test_artikel_24_niet_gevraagd_bij_kostendelers_en_als_niemand_recht_heeft():
    moeder = "huisgenoten: [{naam: Oma, geboren: 1 mei 1960, relatie: moeder, contract: geen, opleiding: geen}]"
    maand = reken(ZONDER_RECHT.format("geen"), moeder)
    assert (maand.antwoord, bijstand(maand)) == ("ja", 878.71)  # 22a, A = 3: 43 1/3% of 2027.79
    niemand = reken(ZONDER_RECHT.format("geen"), DETENTIE)
    assert niemand.antwoord == "nee"
    assert set(gronden(niemand)) == {"uitgesloten_vrijheidsontneming", "rechthebbende"}
    assert {grond.wie for grond in niemand.gronden} == {"Anna", "Bo"}


# --- joint household ---

BO = "huisgenoten: [{{naam: Bo, geboren: 1 mei 1990, relatie: {}, contract: geen, opleiding: geen, {}}}]"


@pytest.mark.parametrize("feit", ["kind samen: ja", "samenlevingscontract: ja", "registratie: ja", "gehuwd geweest tot: 1 augustus 2024"])
def test_rechtsvermoeden_vraagt_om_de_partner(feit):
    """Art. 3 lid 4: presumed in any case, so a "nee" in the file does not end it; one question, not two."""
    maand = reken(BO.format("ex-partner", f"{feit}, gezamenlijke huishouding: nee"))
    assert maand.antwoord == "nodig"
    assert len(maand.vragen) == 1
    assert maand.vragen[0].bron.artikel.startswith("art. 3 lid 4")
    assert maand.vragen[0].pad == "partner"


def test_geen_rechtsvermoeden():
    lang_geleden = BO.format("ex-partner", "gehuwd geweest tot: 1 mei 2024, gezamenlijke huishouding: nee")  # more than two years
    assert reken(lang_geleden).antwoord == "ja"
    assert reken("maanden: 2025-12", lang_geleden).antwoord == "nodig"  # no limit before 2026
    assert reken(BO.format("zoon", "kind samen: nee")).antwoord == "ja"  # first degree: never (3 lid 2 a)


# --- SVB ---


def test_svb_beslist():
    oud = "partner: {naam: Bo, geboren: 1 mei 1955, nationaliteit: Nederlandse, relatie: gehuwd, inkomsten: geen}"
    assert reken("aanvrager: {geboren: 1 juli 1959}").svb_beslist  # 67 today
    assert not reken("aanvrager: {geboren: 1 augustus 1959}").svb_beslist
    maand = reken(oud)
    assert maand.svb_beslist
    assert bijstand(maand) == 2176.10  # 22 c
    assert any("47a" in melding for melding in maand.meldingen)


# --- which months ---


@pytest.mark.parametrize("gevraagd", ["2014-12", "2027-01"])
def test_maand_zonder_bekende_normen(gevraagd):
    with pytest.raises(BerekeningFout) as fout:
        bereken(zaak(), [gevraagd])
    assert "januari 2015" in str(fout.value)
    assert "december 2026" in str(fout.value)


def test_met_laatste_bedragen():
    with pytest.raises(BerekeningFout):
        bereken(zaak("maanden: 2027-03"))
    with pytest.raises(BerekeningFout):
        bereken(zaak(), ["2014-12"], met_laatste_bedragen=True)
    maand = bereken(zaak("maanden: 2027-03"), met_laatste_bedragen=True).maanden[0]
    assert bijstand(maand) == 1419.46
    assert maand.laatste_bedragen
    assert any("maart 2027" in melding for melding in maand.meldingen)
    bekend = bereken(zaak("maanden: 2026-12"), met_laatste_bedragen=True).maanden[0]
    assert not bekend.laatste_bedragen


def test_een_gevraagde_maand_buiten_de_zaak():
    maand = bereken(zaak(), ["2026-06"]).maanden[0]
    assert (maand.maand, bijstand(maand)) == ("2026-06", 1401.50)


# --- months of an exemption ---


def vrijgelaten(maanden):
    return [maand.waarde("vrijgelaten_inkomsten_uit_arbeid", "aanvrager") for maand in maanden]


NEGEN = "maanden: 2026-01 t/m 2026-09"
OORDELEN = f"oordelen: [{BEVORDERT}]"


def test_n_loopt_af_na_zes_maanden():
    maanden = reken_alles(LOON_400, NEGEN, OORDELEN)
    assert vrijgelaten(maanden) == [100.0] * 6 + [0.0] * 3
    assert [oordeel.gebruikt for maand in maanden for oordeel in maand.oordelen] == [True] * 6 + [False] * 3


def test_na_n_begint_r():
    """n runs out in month 7, then r for the single parent: 12.5% of 400."""
    maanden = reken_alles(LOON_400, NEGEN, OORDELEN, f"kinderen: {KIND}")
    assert vrijgelaten(maanden) == [100.0] * 6 + [50.0] * 3
    assert "maand 1 van 30" in next(regel.omschrijving for regel in maanden[6].regels if regel.variabele == "inkomsten_uit_arbeid")
    assert [maand.waarde("maanden_vrijlating_r", "aanvrager") for maand in maanden[6:]] == [0, 1, 2]


def test_r_is_aaneengesloten():
    """28 months used; January is the 29th, February without wages the 30th all the same, March has none."""
    lonen = (
        "aanvrager: {vrijlating al gebruikt: {n: 6, r: 28}, "
        "inkomsten: [{soort: loon, netto: 400, vakantiegeld: inbegrepen, maand: [2026-01, 2026-03]}]}"
    )
    maanden = reken_alles("maanden: 2026-01 t/m 2026-03", OORDELEN, f"kinderen: {KIND}", lonen)
    assert vrijgelaten(maanden) == [50.0, 0.0, 0.0]


def test_n_telt_gebruikte_maanden():
    """Since April 2016 the six months need not be consecutive: a month without wages does not count."""
    lonen = (
        "aanvrager: {vrijlating al gebruikt: 4, inkomsten: [{soort: loon, netto: 400, vakantiegeld: inbegrepen, "
        "maand: [2026-01, 2026-03, 2026-04]}]}"
    )
    assert vrijgelaten(reken_alles("maanden: 2026-01 t/m 2026-04", OORDELEN, lonen)) == [100.0, 0.0, 100.0, 0.0]


def test_n_was_tot_april_2016_aaneengesloten():
    lonen = (
        "aanvrager: {vrijlating al gebruikt: 4, inkomsten: [{soort: loon, netto: 400, vakantiegeld: inbegrepen, "
        "maand: [2015-10, 2015-12]}]}"
    )
    assert vrijgelaten(reken_alles("maanden: 2015-10 t/m 2015-12", OORDELEN, lonen)) == [100.0, 0.0, 0.0]


def test_een_maand_zonder_bijstand_gebruikt_geen_vrijlating():
    """Onderdeel n holds "voor zover hij algemene bijstand ontvangt": in January 3000 is too much, so nothing was used."""
    lonen = (
        "aanvrager: {vrijlating al gebruikt: 5, inkomsten: ["
        "{soort: loon, netto: 3000, vakantiegeld: inbegrepen, maand: 2026-01}, "
        "{soort: loon, netto: 400, vakantiegeld: inbegrepen, maand: [2026-02, 2026-03]}]}"
    )
    maanden = reken_alles("maanden: 2026-01 t/m 2026-03", OORDELEN, lonen)
    assert [maand.antwoord for maand in maanden] == ["nee", "ja", "ja"]
    assert vrijgelaten(maanden)[1:] == [100.0, 0.0]


def test_de_helft_van_de_maanden_vragen_verandert_niets():
    geheel = reken_alles(LOON_400, NEGEN, OORDELEN, f"kinderen: {KIND}")
    los = bereken(zaak(LOON_400, NEGEN, OORDELEN, f"kinderen: {KIND}"), ["2026-07", "2026-09"]).maanden
    assert [bijstand(maand) for maand in los] == [bijstand(geheel[6]), bijstand(geheel[8])]


def test_oordeel_vanaf_een_maand():
    """Before the judgement the month is nodig and uses nothing."""
    oordeel = BEVORDERT.replace("{welk", "{vanaf: 2026-03, welk")
    maanden = reken_alles(LOON_400, NEGEN, f"oordelen: [{oordeel}]")
    assert [maand.antwoord for maand in maanden] == ["nodig"] * 2 + ["ja"] * 7
    assert vrijgelaten(maanden) == [0.0] * 2 + [100.0] * 6 + [0.0]


def test_z_twaalf_maanden_dan_aa():
    """15% of 400 = 60 in the twelve months of z, then the judgement of aa is asked."""
    laag = (
        "{maanden: 2025-06 t/m 2026-06, aanvrager: {doelgroep loonkostensubsidie: ja, vrijlating al gebruikt: 6, "
        "inkomsten: [{soort: loon, netto: 400, vakantiegeld: inbegrepen, loonkostensubsidie: ja}]}}"
    )
    maanden = reken_alles(laag)
    assert vrijgelaten(maanden) == [60.0] * 12 + [0.0]
    assert [maand.antwoord for maand in maanden] == ["ja"] * 12 + ["nodig"]
    assert vragen(maanden[12]) == ["oordeel_uitbreiding_arbeidsomvang_niet_mogelijk"]


def test_vrijlating_per_persoon_geteld():
    partner = (
        "partner: {naam: Bo, geboren: 1 mei 1985, nationaliteit: Nederlandse, relatie: gehuwd, vrijlating al gebruikt: 5, "
        "inkomsten: [{soort: loon, netto: 200, vakantiegeld: inbegrepen}]}"
    )
    oordelen = f"oordelen: [{BEVORDERT}, {BEVORDERT.replace('Anna', 'Bo')}]"
    maanden = reken_alles(LOON_400, "maanden: 2026-01 t/m 2026-02", partner, oordelen)
    assert vrijgelaten(maanden) == [100.0, 100.0]
    assert [maand.waarde("vrijgelaten_inkomsten_uit_arbeid", "partner") for maand in maanden] == [50.0, 0.0]


# --- yearly limits ---


def test_giften_gebruiken_een_grens_per_jaar():
    """300 a month: 1.200 is used up in April; December is the last month of the year, January begins anew."""
    laag = "{maanden: 2026-01 t/m 2026-06, aanvrager: {giften: [{soort: terugkerend, bedrag: 300, vanaf: 2026-01}]}}"
    assert [maand.antwoord for maand in reken_alles(laag)] == ["ja"] * 4 + ["nodig"] * 2
    nee = "oordelen: [{welk: giften verantwoord, uitkomst: nee, reden: vaste toelage}]"
    assert [maand.waarde("in_aanmerking_te_nemen_inkomen") for maand in reken_alles(laag, nee)] == [0.0] * 4 + [300.0] * 2
    # the months before the first one asked for count too
    assert reken(laag, "maanden: 2026-05").antwoord == "nodig"


def test_giften_van_beide_echtgenoten_samen():
    laag = (
        "{aanvrager: {giften: [{soort: terugkerend, bedrag: 900, maand: 2026-07}]}, partner: {naam: Bo, geboren: 1 mei 1985, "
        "nationaliteit: Nederlandse, relatie: gehuwd, inkomsten: geen, giften: [{soort: terugkerend, bedrag: 600, maand: 2026-07}]}}"
    )
    nee = "{{welk: giften verantwoord, wie: {}, uitkomst: nee, reden: vaste toelage}}"
    maand = reken(laag, f"oordelen: [{nee.format('Anna')}, {nee.format('Bo')}]")
    assert maand.waarde("in_aanmerking_te_nemen_inkomen") == 300.0  # 1500 - 1200, one limit per gezin
    assert maand.waarde("eigen_inkomen", "aanvrager") == 180.0  # 900/1500 of it


def test_eenmalige_gift_blijft_vermogen():
    """In June 9.000: 7.800 above the limit is assets in June and in July; together with 500 more than 8.000."""
    laag = (
        "{maanden: 2026-05 t/m 2026-07, aanvrager: {giften: [{soort: eenmalig, bedrag: 9000, maand: 2026-06}]}, "
        "oordelen: [{welk: giften verantwoord, uitkomst: nee, reden: vrij te besteden}]}"
    )
    maanden = reken_alles(laag)
    assert [maand.antwoord for maand in maanden] == ["ja", "nee", "nee"]
    assert [maand.waarde("vermogen") for maand in maanden] == [500.0, 8300.0, 8300.0]


def test_vrijwilligersvergoeding_per_maand_en_per_jaar():
    """220 a month is free ten times (2.200); in November nothing is left."""
    laag = "{{maanden: 2026-09 t/m 2026-12, aanvrager: {{inkomsten: [{{soort: vrijwilligersvergoeding, netto: {}, vanaf: 2026-01}}]}}}}"
    inkomen = [maand.waarde("in_aanmerking_te_nemen_inkomen") for maand in reken_alles(laag.format(220))]
    assert inkomen == [0.0, 0.0, 220.0, 220.0]
    inkomen = [maand.waarde("in_aanmerking_te_nemen_inkomen") for maand in reken_alles(laag.format(250))]
    assert inkomen == [30.0, 30.0, 250.0, 250.0]


def test_vrijwilligersvergoeding_zonder_gepubliceerd_bedrag():
    """2024: no amount known; it matters to who receives it and could have a right, and to nobody else."""
    laag = "{{maanden: 2024-07, aanvrager: {{inkomsten: [{{soort: vrijwilligersvergoeding, netto: 100}}{}]}}}}"
    maand = reken(laag.format(""))
    assert (maand.antwoord, vragen(maand)) == ("nodig", ["vrijwilligersvergoeding"])
    assert math.isnan(bijstand(maand))
    assert reken(laag.format(", {soort: alimentatie, netto: 2500}")).antwoord == "nee"
    assert reken(laag.format(""), "aanvrager: {detentie: {vanaf: 1 juni 2024}}").antwoord == "nee"
    jong = reken(laag.format(""), f"aanvrager: {{{JONG}}}")
    assert jong.antwoord == "ja"  # 31 lid 5: under 27 nothing is free, so the amount does not matter
    assert jong.waarde("in_aanmerking_te_nemen_inkomen") == 100.0


# --- assumptions ---


def aanname(maand, variabele, wie="Anna"):
    return next(een for een in maand.aannames if een.variabele == variabele and een.wie in (wie, ""))


@pytest.mark.parametrize(
    ("lagen", "variabele", "anders", "gevolg"),
    [
        ((), "vrijheid_ontnomen", "aanvrager: {detentie: ja}", "dan geen recht"),
        ((), "verblijft_in_inrichting", "aanvrager: {inrichting: ja}", "923,02 minder"),  # 449.44 + 47 = 496.44
        (("vermogen: {bankrekeningen: 9000, schulden: WEG}",), "schulden", "vermogen: {schulden: 5000}", "1.419,46"),
        (
            ("vermogen: {bankrekeningen: 9000}",),
            "spaargeld_tijdens_bijstand",
            "vermogen: {spaargeld tijdens bijstand: 5000}",
            "1.419,46",
        ),
        (
            (LOON_400, "aanvrager: {vrijlating al gebruikt: 6}"),
            "medisch_urenbeperkt",
            "aanvrager: {medisch urenbeperkt: ja}",
            "60,00 meer",  # y: 15% of 400
        ),
        ((LOON_400, OORDELEN), "maanden_vrijlating_n", "aanvrager: {vrijlating al gebruikt: 6}", "100,00 minder"),
        ((), "giften", "aanvrager: {giften: [{soort: terugkerend, bedrag: 1200.01, maand: 2026-07}]}", "dan een ander bedrag"),
        ((), "uitreiziger", "aanvrager: {uitreiziger: ja}", "dan geen recht"),
    ],
)
def test_aanname_zegt_wat_een_andere_waarde_doet(lagen, variabele, anders, gevolg):
    """The consequence that is named is that of the case with the other value in it."""
    maand = reken(*lagen)
    gevonden = aanname(maand, variabele)
    assert gevonden.beslissend
    assert gevolg in gevonden.gevolg
    oordeel = "oordelen: [{welk: giften verantwoord, uitkomst: nee, reden: vast}]" if variabele == "giften" else ""
    met = reken(*lagen, anders, oordeel)
    assert (met.antwoord, bijstand(met)) != (maand.antwoord, bijstand(maand))
    if "geen recht" in gevolg:
        assert met.antwoord == "nee"
    elif "meer" in gevolg or "minder" in gevolg:
        bedrag = float(gevolg.split()[0].replace(".", "").replace(",", "."))
        assert round(abs(bijstand(met) - bijstand(maand)), 2) == bedrag
    elif gevolg != "dan een ander bedrag":  # a cent is the size of the probe, and not named
        assert bijstand(met) == 1419.46


ZAKEN_MET_AANNAMES = [
    (),
    (LOON_400, OORDELEN, f"kinderen: {KIND}"),
    (f"aanvrager: {{{JONG}, inkomsten: [{{soort: loon, netto: 700, vakantiegeld: inbegrepen}}]}}",),
    ("vermogen: {bankrekeningen: 9000, schulden: WEG}",),
    ("aanvrager: {inkomsten: [{soort: alimentatie, netto: 1500}]}", f"kinderen: {KIND}"),
    ("partner: {naam: Bo, geboren: 1 mei 1956, nationaliteit: Nederlandse, relatie: gehuwd, inkomsten: geen}",),
]


@pytest.mark.parametrize("lagen", ZAKEN_MET_AANNAMES)
def test_elke_aanname_opnieuw_berekend(lagen):
    """Each assumption of the engine, one by one in a run of its own: it decides when right, amount or duties differ for some probe."""
    een = zaak(*lagen)
    maand = bereken(een).maanden[0]
    proeven = {(feit.variabele, feit.voor): feit.proefwaarden for feit in FEITEN if feit.in_motor}

    def kern(situatie):
        waarden = Waarden(Bouwer(stelsel(), situatie).simulatie(), Bouwer(stelsel(), situatie).huishouden, "2026-07")
        plichten = ("arbeidsplicht", "plicht_arbeid_aanvaarden", "tegenprestatieplicht", "zoektermijn_van_toepassing")
        per_persoon = [waarden(plicht, persoon) for plicht in plichten for persoon in waarden.belanghebbenden]
        return waarden("recht_op_algemene_bijstand"), waarden("algemene_bijstand"), per_persoon

    basis = kern(een.situatie("2026-07"))
    assert maand.aannames
    for gevonden in maand.aannames:
        assert gevonden.omschrijving
        assert gevonden.gevolg == "verandert de uitkomst niet" or gevonden.gevolg.startswith("dan ")
        id_van = {naam: sleutel for sleutel, naam in maand.namen.items()}
        wie = id_van.get(gevonden.wie, "gezin")
        voor = "gezin" if wie == "gezin" else "kinderen" if wie.startswith("kind") else "belanghebbenden"
        anders = []
        for waarde in proeven[gevonden.variabele, voor]:
            situatie = een.situatie("2026-07")
            situatie.zet(gevonden.variabele, wie, waarde, "toets")
            anders.append(kern(situatie) != basis)
        assert gevonden.beslissend == any(anders), gevonden


def test_aanname_noemt_de_waarde():
    """An assumption says what was assumed."""
    assert all(een.waarde for een in reken().aannames)


def test_aanname_over_een_huisgenoot_beslist():
    """A child together would make the case "nodig" (art. 3 lid 4 b): that it is assumed absent decides."""
    huisgenoot = BO.format("kennis", "gezamenlijke huishouding: nee")
    assert reken(huisgenoot).antwoord == "ja"
    assert reken(BO.format("kennis", "gezamenlijke huishouding: nee, kind samen: ja")).antwoord == "nodig"
    assert aanname(reken(huisgenoot), "kind_met_aanvrager", "Bo").beslissend


def test_wat_in_de_zaak_staat_is_geen_aanname():
    maand = reken("aanvrager: {detentie: nee, giften: geen}")
    genoemd = {(een.variabele, een.wie) for een in maand.aannames}
    assert not genoemd & {("vrijheid_ontnomen", "Anna"), ("giften", "Anna"), ("schulden", "")}


def test_een_nee_door_detentie_hangt_niet_af_van_andere_aannames():
    beslissend = {een.variabele for een in reken(DETENTIE).aannames if een.beslissend}
    assert not beslissend & {"giften", "schulden", "medisch_urenbeperkt", "uitreiziger", "spaargeld_tijdens_bijstand"}


# --- recorded judgements ---


@pytest.mark.parametrize(
    ("lagen", "gebruikt"),
    [
        ((LOON_400,), True),
        ((), False),  # no wages
        ((LOON_400, DETENTIE), False),  # no right either way
        (("aanvrager: {inkomsten: [{soort: loon, netto: 1800, vakantiegeld: inbegrepen}]}",), False),
        ((LOON_400, f"aanvrager: {{{JONG}}}"), False),
    ],
)
def test_oordeel_gebruikt_alleen_als_het_ertoe_doet(lagen, gebruikt):
    maand = reken(*lagen, OORDELEN)
    assert [(een.reden, een.door, een.wie, een.gebruikt) for een in maand.oordelen] == [
        ("groeit naar meer uren", "consulent", "Anna", gebruikt)
    ]


def test_oordeel_nee_dat_beslist_is_gebruikt():
    maand = reken(LOON_400, OORDELEN.replace("uitkomst: ja", "uitkomst: nee"))
    assert (maand.antwoord, bijstand(maand)) == ("ja", 1019.46)
    assert [een.gebruikt for een in maand.oordelen] == [True]


def test_oordeel_prijs_van_een_student_is_niet_gebruikt():
    student = "{soort: wo voltijd, begonnen: 1 september 2024, studiefinanciering: ja}"
    oordeel = "oordelen: [{welk: commerciële prijs, wie: Bo, uitkomst: ja, reden: gewone huur}]"
    assert [een.gebruikt for een in reken(HUURDER.format("1 mei 1998", "huurder", student), oordeel).oordelen] == [False]
    assert [een.gebruikt for een in reken(HUURDER.format("1 mei 1990", "huurder", "geen"), oordeel).oordelen] == [True]


# --- variants, lines, duties, the search period ---


def test_varianten():
    een = zaak("varianten: {zij werkt: {aanvrager: {inkomsten: [{soort: alimentatie, netto: 100}]}}}")
    uitkomst = bereken(een.variant("zij werkt"))
    assert uitkomst.variant == "zij werkt"
    assert bijstand(uitkomst.maanden[0]) == 1319.46
    assert bijstand(bereken(een).maanden[0]) == 1419.46


MOEDER = "huisgenoten: [{naam: Oma, geboren: 1 mei 1960, relatie: moeder, contract: geen, opleiding: geen}]"
PARTNER_19 = (
    "partner: {naam: Bo, geboren: 1 maart 2007, nationaliteit: Nederlandse, relatie: gehuwd, inkomsten: geen, opleiding: geen, "
    "onderwijs mogelijk: nee, ouders kunnen bijdragen: ja}"
)
AANVRAGER_19 = "aanvrager: {geboren: 1 april 2007, opleiding: geen, onderwijs mogelijk: nee, ouders kunnen bijdragen: ja}"


@pytest.mark.parametrize(
    ("lagen", "artikel", "norm"),
    [
        ((), "art. 21 a", 1419.46),
        ((MOEDER,), "art. 22a lid 1", 1013.90),
        (("aanvrager: {geboren: 1 maart 1950}",), "art. 22 a", 1587.34),
        ((AANVRAGER_19,), "art. 20 lid 1 a", 350.42),
        ((AANVRAGER_19, "kinderen: [{naam: Kim, geboren: 1 mei 2025}]"), "art. 20 lid 2 a", 350.42),
        ((AANVRAGER_19, PARTNER_19), "art. 20 lid 1 b", 700.84),
        ((PARTNER_19,), "art. 20 lid 1 c", 1364.32),
        ((PARTNER_19, f"kinderen: {KIND}"), "art. 20 lid 2 c", 1769.88),
        # b: 350.42 + 50% of 2027.79 = 1013.90; A counts Anna and her mother, not the spouse under 21
        ((PARTNER_19, MOEDER), "art. 22a lid 3", 1364.32),
        (("aanvrager: {inrichting: ja}",), "art. 23", 496.44),
    ],
)
def test_regel_van_de_norm(lagen, artikel, norm):
    maand = reken(*lagen)
    regel = maand.regels[0]
    assert (regel.onderdeel, regel.bedrag) == ("Norm", norm)
    assert regel.bron.artikel.startswith(artikel)
    assert bijstand(maand) == norm


@pytest.mark.parametrize(
    "lagen",
    [
        (),
        (LOON_400, OORDELEN),
        ("aanvrager: {inkomsten: [{soort: alimentatie, netto: 120.35}, {soort: ww, netto: 300.10}]}",),
        ("kinderen: [{naam: Kim, geboren: 5 mei 2010, inkomsten: [{soort: loon, netto: 300}, {soort: anw, netto: 100}]}]",),
        ("aanvrager: {inkomsten: [{soort: vrijwilligersvergoeding, netto: 250}]}",),
        (MOEDER, "aanvrager: {inkomsten: [{soort: geldlening, netto: 99.99}]}"),
        ("oordelen: [{welk: verlaging woonsituatie, uitkomst: 200, reden: geen woonkosten}]",),
        (
            ZONDER_RECHT.format("[{soort: loon, netto: 1500, vakantiegeld: inbegrepen}]"),
            "oordelen: [{welk: individuele afstemming, uitkomst: 50, reden: beoordeeld}]",
        ),
        ("oordelen: [{welk: bedrag voorliggende voorziening, uitkomst: '500,00', reden: dekt een deel}]",),
    ],
)
def test_regels_tellen_op_tot_de_bijstand(lagen):
    """Norm, the income line that says what counts, and corrections add up to the bijstand; each line has an article."""
    maand = reken(*lagen)
    regels = {regel.variabele: regel.bedrag for regel in maand.regels}
    som = (
        regels.get("bijstandsnorm", regels["norm_zonder_verhoging"])
        + regels["in_aanmerking_te_nemen_inkomen"]
        + regels.get("oordeel_voorliggende_voorziening_bedrag", 0)
        + regels.get("oordeel_afstemming_individueel", 0)
    )
    assert round(som, 2) == regels["algemene_bijstand"] == bijstand(maand)
    per_bron = [regel.bedrag for regel in maand.regels if regel.onderdeel == "Inkomen" and regel.wie]
    assert round(sum(per_bron), 2) == regels["in_aanmerking_te_nemen_inkomen"]
    assert all(regel.bron.artikel for regel in maand.regels)


def test_loon_van_een_kind_telt_niet():
    """31 lid 2 h: wages no, Anw yes."""
    maand = reken("kinderen: [{naam: Kim, geboren: 5 mei 2010, inkomsten: [{soort: loon, netto: 300}, {soort: anw, netto: 100}]}]")
    assert maand.waarde("in_aanmerking_te_nemen_inkomen") == 100.0


@pytest.mark.parametrize(
    ("laag", "plicht", "geldt", "reden"),
    [
        ("{}", "arbeidsplicht", True, ""),
        ("aanvrager: {geboren: 1 maart 1950}", "arbeidsplicht", False, "AOW"),
        ("aanvrager: {volledig en duurzaam arbeidsongeschikt: ja}", "arbeidsplicht", False, "9 lid 5"),
        ("oordelen: [{welk: ontheffing arbeidsplicht, uitkomst: ja, reden: zorg}]", "arbeidsplicht", False, "9 lid 2"),
        (f"kinderen: {KIND}", "plicht_arbeid_aanvaarden", False, "9 lid 4"),
        ("{}", "tegenprestatieplicht", False, "niet opgedragen"),
        ("aanvrager: {tegenprestatie: {inhoud: koffie, omvang: 4 uur, duur: 3 maanden}}", "tegenprestatieplicht", True, ""),
        ("{}", "inlichtingenplicht", True, ""),
    ],
)
def test_plichten(laag, plicht, geldt, reden):
    gevonden = next(een for een in reken(laag).plichten if een.variabele == plicht)
    assert gevonden.geldt is geldt
    assert reden in gevonden.reden
    assert gevonden.bron.artikel


def test_tegenprestatie_onbepaald_wordt_gemeld():
    maand = reken("aanvrager: {tegenprestatie: {inhoud: koffie schenken}}")
    assert any("tegenprestatie" in melding for melding in maand.meldingen)
    bepaald = reken("aanvrager: {tegenprestatie: {inhoud: koffie, omvang: 4 uur, duur: 3 maanden}}")
    assert not any("tegenprestatie" in melding for melding in bepaald.meldingen)


AANVRAAG = "{bijstand sinds: WEG, melding: 12 juli 2026}"


@pytest.mark.parametrize(
    ("laag", "geldt", "eerste"),
    [
        (f"aanvrager: {{{JONG}}}", True, date(2026, 8, 9)),
        ("aanvrager: {geboren: 12 juli 1999}", False, date(2026, 7, 12)),  # 27 on the day of the melding
        ("aanvrager: {geboren: 13 juli 1999, opleiding: geen, onderwijs mogelijk: nee}", True, date(2026, 8, 9)),
        (f"aanvrager: {{{JONG}, praktijkonderwijs of vso: ja}}", False, date(2026, 7, 12)),
        (f"aanvrager: {{{JONG}, medisch urenbeperkt: ja}}", False, date(2026, 7, 12)),
        (f"aanvrager: {{{JONG}, doelgroep loonkostensubsidie: ja}}", False, date(2026, 7, 12)),
        (
            f"{{aanvrager: {{{JONG}}}, oordelen: [{{welk: zoektermijn niet toepassen, uitkomst: ja, reden: dakloos}}]}}",
            False,
            date(2026, 7, 12),
        ),
    ],
)
def test_zoektermijn(laag, geldt, eerste):
    maand = reken(AANVRAAG, laag)
    assert maand.antwoord == "ja"
    assert (maand.zoektermijn.van_toepassing, maand.zoektermijn.eerste_aanvraagdatum) == (geldt, eerste)
    assert maand.ingangsdatum == date(2026, 7, 12)
    if not geldt and "geboren: 12 juli 1999" not in laag:
        assert sum(toegepast for _, toegepast, _ in maand.zoektermijn.uitzonderingen) == 1


def test_zoektermijn_uitzondering_van_de_partner_wordt_genoemd():
    """An exception of one spouse suffices for both (41 lid 4 a and b: "een van de personen"); the outcome says which."""
    partner = (
        "partner: {naam: Bo, geboren: 1 mei 2003, nationaliteit: Nederlandse, relatie: gehuwd, inkomsten: geen, opleiding: geen, "
        "onderwijs mogelijk: nee, medisch urenbeperkt: ja}"
    )
    maand = reken(AANVRAAG, f"aanvrager: {{{JONG}}}", partner)
    assert not maand.zoektermijn.van_toepassing
    assert any(toegepast for _, toegepast, _ in maand.zoektermijn.uitzonderingen)


def test_te_vroege_aanvraag_wordt_gemeld():
    maand = reken(AANVRAAG, f"{{aanvraag: 20 juli 2026, aanvrager: {{{JONG}}}}}")
    assert any("te vroeg" in melding for melding in maand.meldingen)


def test_zoektermijn_bestaat_niet_bij_een_lopende_zaak():
    assert reken().zoektermijn is None
    assert reken().ingangsdatum == date(2014, 1, 1)


def test_onzekere_regels_worden_genoemd():
    lening = reken(HUIS, "oordelen: [{welk: tegeldemaking woning niet verlangd, uitkomst: ja, reden: geen ander huis}]")
    assert "Bijstand als geldlening" in lening.onzeker
    assert not reken().onzeker


def test_een_maand_voor_het_begin_van_de_bijstand_wordt_gemeld():
    maand = reken("{bijstand sinds: 15 augustus 2026, maanden: 2026-07 t/m 2026-08}")
    assert any("15 augustus 2026" in melding for melding in maand.meldingen)


# --- the start of the bijstand (art. 44 lid 1) ---


@pytest.mark.parametrize(
    ("laag", "antwoord"),
    [
        ("{bijstand sinds: WEG, melding: 1 augustus 2026, maanden: 2026-07}", "nee"),  # wholly before the melding
        (
            "{bijstand sinds: WEG, melding: 31 juli 2026, maanden: 2026-07}",
            "ja",
        ),  # the month of the melding, of which the amount is of the whole month
        ("{bijstand sinds: 1 augustus 2026, maanden: 2026-07 t/m 2026-08}", "nee"),
        ("{bijstand sinds: 1 juli 2026, maanden: 2026-07}", "ja"),
    ],
)
def test_een_maand_voor_de_ingangsdatum_is_nee(laag, antwoord):
    maand = reken(laag)
    assert maand.antwoord == antwoord
    if antwoord == "nee":
        assert [(grond.variabele, grond.bron.artikel) for grond in maand.gronden] == [("ingangsdatum_bijstand", "art. 44 lid 1")]
        assert bijstand(maand) == 0.0


def test_een_gift_die_verantwoord_is_blijft_dat_in_de_maanden_erna():
    """31 lid 2 s: niet tot de middelen; so no vermogen in August either. 9.000 in July, above 1.200 and above the limit of 8.000."""
    gift = "{soort: eenmalig, bedrag: 9000, maand: 2026-07}"
    laag = f"{{maanden: 2026-07 t/m 2026-08, vermogen: {{bankrekeningen: 7500}}, aanvrager: {{giften: [{gift}]}}}}"
    oordeel = "oordelen: [{welk: giften verantwoord, uitkomst: ja, reden: voor een rolstoel, door: consulent}]"
    assert [maand.antwoord for maand in reken_alles(laag, oordeel)] == ["ja", "ja"]
    assert [maand.antwoord for maand in reken_alles(laag)] == ["nodig", "nodig"]
