"""The month that is not whole (art. 44 lid 1, 45 lid 1 and 3): cut where something changes, each part with its own situation.

Amounts by hand, rounded once: 2026-07 art. 21 a 1.419,46; 21 b 2.027,79; 20 lid 1 a 350,42; 24 half of 21 b is 1.013,90; 2024-01 art. 21 a
1.283,83. July has 31 days.
"""

from __future__ import annotations

from datetime import date

import pytest

from openfisca_participatie.berekening.maanddelen import VAN_EEN_HELE_MAAND, delen_van
from openfisca_participatie.berekening.rekenen import bereken, stelsel
from openfisca_participatie.berekening.simulatie import Bouwer
from openfisca_participatie.berekening.toelichting import verklaar
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.zaak import grenzen
from tests.berekening.zaken import JONG, reken, zaak

AANVRAAG = "{bijstand sinds: WEG, melding: 12 juli 2026, aanvraag: 12 juli 2026}"
BO = "naam: Bo, geboren: 1 mei 1985, nationaliteit: Nederlandse, inkomsten: geen"
PARTNER = f"partner: {{{BO}, relatie: samenwonend}}"
SEM = "naam: Sem, geboren: 15 juli 1999, relatie: zoon, contract: geen"
GEEN_AFSTEMMING = "oordelen: [{welk: individuele afstemming, uitkomst: '0', reden: de helft is genoeg, door: consulent}]"


def over_de_maand(maand):
    return maand.waarde("algemene_bijstand_over_de_maand")


def dagen(maand, antwoord="ja"):
    return [(deel.van.day, deel.tot.day) for deel in maand.delen if deel.antwoord == antwoord]


GEVALLEN = [
    # start: 1419.46 x 20/31 = 915.7806
    ([AANVRAAG], [(12, 31)], 915.78),
    (["{bijstand sinds: 12 juli 2026}"], [(12, 31)], 915.78),
    (["{bijstand sinds: 31 juli 2026}"], [(31, 31)], 45.79),
    # end: 1419.46 x 10/31 = 457.8903
    (["{bijstand tot: 10 juli 2026}"], [(1, 10)], 457.89),
    (["{bijstand sinds: 5 juli 2026, bijstand tot: 10 juli 2026}"], [(5, 10)], 274.73),  # x 6/31 = 274.7342
    # a partner leaves: 2027.79 x 20/31 + 1419.46 x 11/31 = 1308.2516 + 503.6794
    ([PARTNER, "partner: {tot: 20 juli 2026}"], [(1, 20), (21, 31)], 1811.93),
    # or comes: 1419.46 x 20/31 + 2027.79 x 11/31 = 915.7806 + 719.5384
    ([PARTNER, "partner: {vanaf: 21 juli 2026}"], [(1, 20), (21, 31)], 1635.32),
    # start and change in one month: 2027.79 x 9/31 + 503.6794 = 588.7132 + 503.6794
    ([AANVRAAG, PARTNER, "partner: {tot: 20 juli 2026}"], [(12, 20), (21, 31)], 1092.39),
    # 21 on 15 July: 350.42 x 14/31 + 1419.46 x 17/31 = 158.2542 + 778.4135
    (
        ["aanvrager: {geboren: 15 juli 2005, opleiding: geen, onderwijs mogelijk: nee, ouders kunnen bijdragen: ja}"],
        [(1, 14), (15, 31)],
        936.67,
    ),
    # 18 on 15 July (13 lid 1 f before it): 350.42 x 17/31 = 192.1658
    (["aanvrager: {geboren: 15 juli 2008, opleiding: geen, onderwijs mogelijk: nee, ouders kunnen bijdragen: ja}"], [(15, 31)], 192.17),
    # 27 on 15 July: 13 lid 2 c no longer stands in the way; 778.4135
    (["aanvrager: {geboren: 15 juli 1999, opleiding: geen, onderwijs mogelijk: ja, studiefinanciering mogelijk: ja}"], [(15, 31)], 778.41),
    # a student who stops: the last day is 14 July
    (
        [
            "aanvrager: {geboren: 1 maart 2004, onderwijs mogelijk: nee, "
            "opleiding: {soort: hbo voltijd, studiefinanciering: ja, begonnen: 1 september 2023, tot: 14 juli 2026}}"
        ],
        [(15, 31)],
        778.41,
    ),
    # detained from 18 July on: 1419.46 x 17/31
    (["aanvrager: {detentie: {vanaf: 18 juli 2026, grond: straf}}"], [(1, 17)], 778.41),
    # the partner detained from 11 July on (art. 24): 2027.79 x 10/31 + 1013.90 x 21/31 = 654.1258 + 686.8355
    ([PARTNER, "partner: {detentie: {vanaf: 11 juli 2026, grond: straf}}", GEEN_AFSTEMMING], [(1, 10), (11, 31)], 1340.96),
    # the partner abroad from 10 June to 20 July: the 28th full day is 8 July; 20 days 2027.79 and 11 days 1013.90: 1308.2516 + 359.7710
    (
        [PARTNER, "partner: {verblijf buitenland: [{vertrek: 10 juni 2026, terugkeer: 20 juli 2026}]}", GEEN_AFSTEMMING],
        [(1, 8), (9, 19), (20, 31)],
        1668.02,
    ),
    # abroad since 2 July: the 29th full day is 31 July; 1419.46 x 30/31 = 1373.6710
    (["aanvrager: {verblijf buitenland: [{vertrek: 2 juli 2026}]}"], [(1, 30)], 1373.67),
    # income of the whole month in proportion: (1419.46 - 300) x 20/31 = 722.2323
    ([AANVRAAG, "aanvrager: {inkomsten: [{soort: alimentatie, netto: 300}]}"], [(12, 31)], 722.23),
]


@pytest.mark.parametrize(("lagen", "met_recht", "bijstand"), GEVALLEN)
def test_de_som_van_de_delen(lagen, met_recht, bijstand):
    maand = reken(*lagen)
    assert maand.antwoord == "ja"
    assert dagen(maand) == met_recht
    assert over_de_maand(maand) == bijstand
    assert not maand.wisselingen
    assert [regel.bedrag for regel in maand.regels if regel.variabele == "algemene_bijstand_over_de_maand"] == [bijstand]


def test_wat_wordt_betaald_over_een_deel():
    """5% of 915,78 is 45,789; 915,78 - 45,79 = 869,99. The advance of art. 52 lid 2 stays that of a whole month."""
    maand = reken(AANVRAAG)
    assert maand.waarde("vakantietoeslag_over_de_maand") == 45.79
    assert maand.waarde("uit_te_betalen_over_de_maand") == 869.99
    assert maand.waarde("algemene_bijstand") == 1419.46
    assert maand.waarde("minimaal_voorschot") == 1348.49
    assert any(regel.omschrijving == "12 t/m 31 juli: 20 van 31 dagen x € 1.419,46" for regel in maand.regels)


def test_een_schrikkeljaar():
    """February 2024 has 29 days: 1.283,83 x 15/29 = 664,05."""
    maand = reken("{bijstand sinds: WEG, melding: 15 februari 2024, maanden: 2024-02}")
    assert over_de_maand(maand) == 664.05
    assert maand.delen[0].deler == 29


@pytest.mark.parametrize(
    "lagen",
    [
        [],
        ["aanvrager: {geboren: 15 juli 1980}"],  # 46: no age that matters
        ["kinderen: [{naam: Kim, geboren: 15 juli 2008}]"],  # 18: neither norm nor income changes
        ["kinderen: [{naam: Kim, geboren: 15 juli 2026}]"],
        [f"huisgenoten: [{{{SEM}, opleiding: {{soort: wo voltijd, studiefinanciering: ja}}}}]"],
        ["aanvrager: {verblijf buitenland: [{vertrek: 3 juli 2026, terugkeer: 20 juli 2026}]}"],  # 16 full days
        ["{bijstand sinds: 1 juli 2026}"],
        ["{bijstand tot: 31 juli 2026}"],
    ],
)
def test_een_wisseling_zonder_gevolg_laat_de_maand_heel(lagen):
    maand = reken(*lagen)
    assert maand.antwoord == "ja"
    assert not maand.delen
    assert not maand.wisselingen
    assert over_de_maand(maand) == maand.waarde("algemene_bijstand") == 1419.46
    assert "Deler van de maand" not in maand.onzeker


def test_een_geboorte_zonder_gevolg_wordt_wel_gemeld():
    maand = reken("kinderen: [{naam: Kim, geboren: 15 juli 2026}]")
    assert any("Kim is geboren op 15 juli 2026" in melding for melding in maand.meldingen)


def test_een_deel_waarin_iets_ontbreekt_maakt_de_maand_nodig():
    """Beside a detained spouse (art. 24) the courts want the judgement of art. 18 lid 1: needed from 11 July on only."""
    maand = reken(PARTNER, "partner: {detentie: {vanaf: 11 juli 2026, grond: straf}}")
    assert maand.antwoord == "nodig"
    assert (dagen(maand), dagen(maand, "nodig")) == ([(1, 10)], [(11, 31)])
    assert [vraag.variabele for vraag in maand.vragen] == ["oordeel_afstemming_individueel"]


def test_geen_recht_in_elk_deel_is_nee():
    maand = reken("aanvrager: {detentie: {tot: 14 juli 2026, grond: straf}, verblijf buitenland: [{vertrek: 1 mei 2026}]}")
    assert maand.antwoord == "nee"
    assert "uitgesloten_verblijf_buitenland" in [grond.variabele for grond in maand.gronden]
    assert over_de_maand(maand) == 0


def test_na_het_einde_van_de_bijstand():
    juli, augustus = bereken(zaak("{bijstand tot: 10 juli 2026, maanden: 2026-07 t/m 2026-08}")).maanden
    assert over_de_maand(juli) == 457.89
    assert augustus.antwoord == "nee"
    assert [grond.variabele for grond in augustus.gronden] == ["dag_van_einde"]
    assert over_de_maand(augustus) == 0


def test_de_aow_leeftijd_tot_op_de_dag():
    """Born 15 July 1959: 67 on 15 July 2026 (art. 7a AOW)."""
    maand = reken("aanvrager: {geboren: 15 juli 1959}")
    assert dagen(maand) == [(1, 14), (15, 31)]
    assert maand.svb_beslist


def test_geboren_op_29_februari():
    """In a leap year the birthday is the day itself, in others 1 March: then February is whole."""
    jong = "opleiding: geen, onderwijs mogelijk: nee, ouders kunnen bijdragen: ja"
    heel = reken(f"{{maanden: 2026-02, aanvrager: {{geboren: 29 februari 2008, {jong}}}}}")
    assert (heel.antwoord, heel.delen) == ("nee", [])
    assert zaak("{maanden: 2028-02, aanvrager: {geboren: 29 februari 2008}}").wisseldagen("2028-02") == []
    assert zaak("aanvrager: {geboren: 29 februari 2000}").wisseldagen("2018-02") == []
    assert zaak("{maanden: 2016-02, kinderen: [{naam: Kim, geboren: 29 februari 2016}]}").wisseldagen("2016-02") == [date(2016, 2, 29)]


def test_inkomen_dat_binnen_de_maand_begint():
    """Bijstand is determined per calendar month (45 lid 1): the amount of the month counts, and the outcome says so."""
    loon = "aanvrager: {inkomsten: [{soort: alimentatie, netto: 300, vanaf: 15 juli 2026}]}"
    heel = reken(loon)
    assert (heel.delen, heel.wisselingen) == ([], [])
    assert heel.waarde("algemene_bijstand") == 1119.46
    assert any("begint op 15 juli 2026; het hele bedrag" in melding for melding in heel.meldingen)
    assert reken(AANVRAAG, loon).wisselingen  # of a month in parts it is not known to which part it belongs: no letter


def test_de_uitleg_toont_elk_deel():
    boom = verklaar(zaak(PARTNER, "partner: {tot: 20 juli 2026}"), "2026-07", "")
    assert (boom.variabele, boom.waarde) == ("algemene_bijstand_over_de_maand", 1811.93)
    eerder, nu = boom.kinderen
    assert [kind.wie for kind in eerder.kinderen] == ["1 t/m 20 juli"]
    assert nu.wie == "21 t/m 31 juli"


def test_grenzen_buitenland_en_leeftijden_zijn_die_van_de_wet():
    wet = stelsel().parameters.get_at_instant("2026-07-01").participatiewet
    uitsluiting = wet.recht.uitsluiting
    assert (uitsluiting.dagen_buitenland, uitsluiting.dagen_buitenland_pensioengerechtigd) == grenzen.DAGEN_BUITENLAND
    assert grenzen.LEEFTIJDEN_BINNEN_DE_MAAND == (grenzen.MEERDERJARIG, grenzen.NORM_VOLWASSENE, grenzen.JONGERE_TOT)


@pytest.mark.parametrize("lagen", [[], [PARTNER], ["aanvrager: {inkomsten: [{soort: alimentatie, netto: 300}]}"]])
def test_wat_voor_een_hele_maand_wordt_overgenomen_is_wat_de_wet_geeft(lagen):
    een = zaak(*lagen)
    bouwer = Bouwer(stelsel(), een.situatie("2026-07"))
    waarden = Waarden(bouwer.simulatie(), bouwer.huishouden, "2026-07")
    for over_de_maand_, van_een_hele_maand in VAN_EEN_HELE_MAAND.items():
        assert waarden(over_de_maand_) == waarden(van_een_hele_maand)


def test_zonder_wisseling_is_er_niets_te_rekenen():
    een = zaak(f"aanvrager: {{{JONG}}}")
    assert delen_van(Bouwer(stelsel(), een.situatie("2026-07")), een) == []
