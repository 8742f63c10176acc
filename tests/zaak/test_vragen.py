"""What must be known and is not said: a question with a path, a source and a reason - and no question where the answer cannot matter."""

from __future__ import annotations

import pytest

from openfisca_participatie.zaak import lees_tekst
from tests.zaak.zaakteksten import aanvrager, huisgenoot, met

JONGER = ("geboren: 3 mei 1985", "geboren: 3 mei 2004")
NEGENTIEN = ("geboren: 3 mei 1985", "geboren: 3 mei 2007")
CONTRACT = "contract: {met: aanvrager, schriftelijk: ja, prijs: 450}"


def vragen(tekst, maand="2026-07"):
    return lees_tekst(tekst).situatie(maand).vragen


def variabelen(tekst, maand="2026-07"):
    return [vraag.variabele for vraag in vragen(tekst, maand)]


@pytest.mark.parametrize(
    ("weg", "variabele", "pad"),
    [
        ("  geboren: 3 mei 1985\n", "geboortedatum", "aanvrager.geboren"),
        ("  nationaliteit: Nederlandse\n", "nederlander", "aanvrager.nationaliteit"),
        ("  inkomsten: geen\n", "inkomsten_uit_arbeid", "aanvrager.inkomsten"),
        ("huisgenoten: geen\n", "huisgenoten", "huisgenoten"),
        ("eigen woning: nee\n", "vermogen_in_eigen_woning", "eigen woning"),
        ("vermogen: geen\n", "bezittingen", "vermogen"),
    ],
)
def test_wat_bekend_moet_zijn(weg, variabele, pad):
    (vraag,) = vragen(met((weg, "")))
    assert (vraag.variabele, vraag.pad, vraag.soort) == (variabele, pad, "feit")
    assert vraag.vraag.endswith("?")
    assert vraag.bron.artikel.startswith("art. ")
    assert vraag.bron.href.startswith("https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=")
    assert vraag.waarom.startswith("dit ")
    assert vraag.waar


def test_lege_zaak_vraagt_alles_van_de_aanvrager():
    gevraagd = variabelen("zaak: 1\nmaanden: 2026-07\naanvrager: {}\n")
    assert gevraagd == ["geboortedatum", "huisgenoten", "nederlander", "inkomsten_uit_arbeid", "bezittingen", "vermogen_in_eigen_woning"]


def test_vreemdeling_zonder_verblijfsstatus():
    assert variabelen(met(("Nederlandse", "Syrische"))) == ["gelijkgestelde_vreemdeling"]


@pytest.mark.parametrize(
    ("inkomst", "verwacht"),
    [
        ("{soort: loon, netto: 400}", ["Zit het vakantiegeld in het loon van M. Smit?"]),
        (
            "{soort: loon, netto: 400, vakantiegeld: niet inbegrepen}",
            ["Hoeveel vakantiegeld (netto per maand) bouwt M. Smit op naast het inkomen (loon)?"],
        ),
        ("{soort: loon, netto: 400, vakantiegeld: inbegrepen}", []),
        ('{soort: loon, netto: 400, vakantiegeld: "64,30"}', []),
        ("{soort: loon, netto: 400, tot: 2026-06}", []),
        ("{soort: ww, netto: 400}", []),
        ("{soort: ww}", ["Hoe hoog is het inkomen (ww) van M. Smit, netto per maand?"]),
    ],
)
def test_vakantiegeld_en_bedrag(inkomst, verwacht):
    assert [vraag.vraag for vraag in vragen(met(("inkomsten: geen", f"inkomsten: {inkomst}")))] == verwacht


def test_bedrag_van_een_gemelde_gift():
    assert variabelen(aanvrager("giften: {soort: terugkerend, bedrag: onbekend}")) == ["giften"]


@pytest.mark.parametrize(
    ("regels", "verwacht"),
    [
        ("opleiding: geen\nonderwijs mogelijk: nee", []),
        ("opleiding: geen\nonderwijs mogelijk: ja", []),
        ("opleiding: geen", ["kan_rijksbekostigd_onderwijs_volgen"]),
        ("onderwijs mogelijk: nee", ["volgt_rijksbekostigd_onderwijs"]),
        ("opleiding: hbo voltijd", ["aanspraak_studiefinanciering"]),
        ("opleiding: {soort: hbo voltijd, studiefinanciering: nee}", []),
        ("opleiding: mbo bbl", []),
        ("uitreiziger: nee", ["volgt_rijksbekostigd_onderwijs", "kan_rijksbekostigd_onderwijs_volgen"]),
    ],
)
def test_onderwijs_van_een_jongere(regels, verwacht):
    assert variabelen(aanvrager(regels, JONGER)) == verwacht


@pytest.mark.parametrize(
    ("geboren", "maand", "gevraagd"),
    [
        ("2 juli 1999", "2026-07", True),
        ("1 juli 1999", "2026-07", False),
        ("1 juli 2008", "2026-07", True),
        ("2 juli 2008", "2026-07", False),
    ],
)
def test_onderwijs_alleen_van_18_tot_27(geboren, maand, gevraagd):
    tekst = aanvrager("ouders kunnen bijdragen: nee", ("geboren: 3 mei 1985", f"geboren: {geboren}"))
    assert ("kan_rijksbekostigd_onderwijs_volgen" in variabelen(tekst, maand)) is gevraagd


@pytest.mark.parametrize(
    ("geboren", "maand", "gevraagd"),
    [
        ("3 mei 2007", "2026-07", True),
        ("3 mei 2007", "2025-12", False),
        ("2 juli 2005", "2026-07", True),
        ("1 juli 2005", "2026-07", False),
    ],
)
def test_ouders_van_een_18_tot_20_jarige_vanaf_2026(geboren, maand, gevraagd):
    tekst = aanvrager("opleiding: geen\nonderwijs mogelijk: nee", ("geboren: 3 mei 1985", f"geboren: {geboren}"))
    assert variabelen(tekst, maand) == (["ouders_kunnen_niet_bijdragen"] if gevraagd else [])


@pytest.mark.parametrize(
    ("geboren", "maand", "verwacht"),
    [
        ("1 juli 1999", "2026-07", ["soort_opleiding", "contractpartij"]),
        ("2 juli 1999", "2026-07", []),
        ("1 juli 2001", "2022-07", ["soort_opleiding", "contractpartij"]),
        ("2 juli 2001", "2022-07", []),
    ],
)
def test_zoon_vanaf_de_leeftijd_waarop_hij_kan_tellen(geboren, maand, verwacht):
    assert variabelen(huisgenoot(f"geboren: {geboren}, relatie: zoon"), maand) == verwacht


@pytest.mark.parametrize(
    ("huis", "verwacht"),
    [
        ("relatie: zoon, opleiding: geen, contract: geen", []),
        ("relatie: zoon, opleiding: {soort: wo voltijd, studiefinanciering: ja}", []),
        ("relatie: zoon, opleiding: mbo bbl", []),
        ("relatie: zoon, opleiding: wo voltijd, contract: geen", ["opleiding_leeftijdseis_vervuld"]),
        ("relatie: zoon, opleiding: geen, contract: {met: aanvrager}", []),
        ("opleiding: geen, contract: geen", ["verwant_aan_contractpartij", "gezamenlijke_huishouding"]),
        (f"relatie: huurder, opleiding: geen, {CONTRACT}", ["oordeel_commerciele_prijs"]),
        ("relatie: huurder, opleiding: geen, contract: {schriftelijk: ja}, gezamenlijke huishouding: nee", ["contractpartij"]),
        ("relatie: huurder, opleiding: geen, contract: {prijs: 400}, gezamenlijke huishouding: nee", ["contract_schriftelijk"]),
        ("relatie: huurder, opleiding: geen, contract: {schriftelijk: nee}, gezamenlijke huishouding: nee", []),
        (
            "relatie: vriend, opleiding: geen, contract: {schriftelijk: ja, prijs: 400}, gezamenlijke huishouding: nee",
            ["contractpartij"],
        ),
        ("relatie: medehuurder, opleiding: geen, contract: {met: De Kade, schriftelijk: ja, prijs: 600}", ["contractpartij"]),
        ("relatie: verhuurder, opleiding: geen", ["gezamenlijke_huishouding", "contractpartij"]),
    ],
)
def test_of_een_huisgenoot_meetelt(huis, verwacht):
    assert variabelen(huisgenoot(f"geboren: 1 mei 1985, {huis}")) == verwacht


def test_contract_met_de_verhuurder_wordt_aan_de_aanvrager_gevraagd():
    tekst = huisgenoot("geboren: 1 mei 1985, relatie: verhuurder, opleiding: geen, gezamenlijke huishouding: nee")
    (vraag,) = vragen(tekst)
    assert (vraag.pad, vraag.wie) == ("aanvrager.contract", "M. Smit")
    (vraag,) = vragen(tekst.replace("  inkomsten: geen", "  inkomsten: geen\n  contract: {schriftelijk: ja, prijs: 400}"))
    assert (vraag.variabele, vraag.wie, vraag.soort) == ("oordeel_commerciele_prijs", "M. Smit", "oordeel")


def test_twee_huurders_van_dezelfde_derde_beide_prijzen_beoordelen():
    tekst = aanvrager(
        "contract: {met: De Kade, schriftelijk: ja, prijs: 600}",
        (
            "huisgenoten: geen",
            "huisgenoten: [{naam: K. Bos, geboren: 1 mei 1990, relatie: medehuurder, opleiding: geen,"
            " contract: {met: De Kade, schriftelijk: ja, prijs: 600}}]",
        ),
    )
    assert [(vraag.variabele, vraag.wie) for vraag in vragen(tekst)] == [
        ("oordeel_commerciele_prijs", "M. Smit"),
        ("oordeel_commerciele_prijs", "K. Bos"),
    ]


def test_voordeel_van_een_kostganger_wordt_gevraagd_als_artikel_22a_hem_niet_telt():
    jong = huisgenoot(f"geboren: 1 mei 2001, relatie: kostganger, {CONTRACT}")
    (vraag,) = vragen(jong)
    assert (vraag.variabele, vraag.pad) == ("inkomsten_uit_verhuur_of_kostgangers", "huisgenoten[1].toegerekende inkomsten")
    assert (
        variabelen(huisgenoot("geboren: 1 mei 1985, relatie: kostganger, opleiding: geen, contract: geen, gezamenlijke huishouding: nee"))
        == []
    )


# --- joint household ---


@pytest.mark.parametrize(
    ("relatie", "overig", "maand", "gevraagd"),
    [
        ("vriendin", "", "2026-07", True),
        ("vriendin", ", gezamenlijke huishouding: nee", "2026-07", False),
        ("ex-partner", "", "2026-07", True),
        ("anders", "", "2026-07", True),
        ("oom", "", "2026-07", True),
        ("moeder", "", "2026-07", False),
        ("schoonzoon", "", "2026-07", False),
        ("stiefkind", "", "2026-07", False),
        ("stiefbroer", "", "2026-07", True),
        ("broer", "", "2026-07", True),
        ("broer", ", zorgbehoefte: ja", "2026-07", False),
        ("broer", ", zorgbehoefte: ja", "2025-07", False),
        ("broer", ", zorgbehoefte: nee", "2026-07", True),
        ("vriendin", ", zorgbehoefte: ja", "2026-07", False),
        ("vriendin", ", zorgbehoefte: ja", "2025-07", True),
        ("zwager", ", zorgbehoefte: ja", "2025-07", True),
        ("huurder", ", contract: {schriftelijk: ja, prijs: 450}, toegerekende inkomsten: 0", "2026-07", False),
        ("huurder", ", contract: {schriftelijk: nee, prijs: 450}, toegerekende inkomsten: 0", "2026-07", True),
    ],
)
def test_gezamenlijke_huishouding_is_een_open_vraag(relatie, overig, maand, gevraagd):
    geboren = "geboren: 1 mei 2003" if "2026" in maand else "geboren: 1 mei 2002"
    tekst = huisgenoot(f"{geboren}, relatie: {relatie}{overig}")
    assert ("gezamenlijke_huishouding" in variabelen(tekst, maand)) is gevraagd


def test_wie_een_gezamenlijke_huishouding_voert_is_partner():
    (vraag,) = vragen(huisgenoot("geboren: 1 mei 1985, relatie: vriend, opleiding: geen, contract: geen, gezamenlijke huishouding: ja"))
    assert (vraag.vraag, vraag.pad) == (
        "Neem K. Bos op als partner, met zijn inkomsten en vermogen.",
        "partner",
    )


def test_met_een_partner_in_huis_en_bij_een_minderjarige_wordt_het_niet_gevraagd():
    partner = "partner: {naam: P. Smit, geboren: 9 juli 1983, nationaliteit: Nederlandse, inkomsten: geen}\n"
    assert variabelen(huisgenoot("geboren: 1 mei 2003, relatie: vriend", erbij=partner)) == []
    assert variabelen(huisgenoot("geboren: 1 mei 2010, relatie: pleegkind")) == []


# --- assets and dates ---


@pytest.mark.parametrize(
    ("vermogen", "maand", "pad"),
    [
        ("{nu: {overig: 1}}", "2025-12", "vermogen.bij aanvang"),
        ("{bij aanvang: {overig: 1}}", "2026-01", "vermogen.nu"),
        ("{spaargeld tijdens bijstand: 1}", "2026-07", "vermogen.nu"),
    ],
)
def test_vermogen_van_het_verkeerde_moment(vermogen, maand, pad):
    (vraag,) = vragen(met(("vermogen: geen", f"vermogen: {vermogen}")), maand)
    assert (vraag.variabele, vraag.pad) == ("bezittingen", pad)


@pytest.mark.parametrize(("woning", "pad"), [("ja", "waarde"), ("{waarde: 200.000}", "hypotheek"), ("{hypotheek: 1}", "waarde")])
def test_eigen_woning_zonder_waarde_of_hypotheek(woning, pad):
    (vraag,) = vragen(met(("eigen woning: nee", f"eigen woning: {woning}")))
    assert vraag.pad == f"eigen woning.{pad}"


def test_aanvraag_zonder_melding():
    assert variabelen(met(("bijstand sinds: 1 januari 2025", "aanvraag: 3 juli 2026"))) == ["datum_melding"]


def test_negentienjarige_met_alles_bekend():
    assert variabelen(aanvrager("opleiding: geen\nonderwijs mogelijk: nee\nouders kunnen bijdragen: ja", NEGENTIEN)) == []


@pytest.mark.parametrize(
    ("anders", "maand", "gevraagd"),
    [
        ("inrichting: ja", "2026-07", []),
        ("mantelzorg tijdelijk elders: ja", "2026-07", []),
        ("mantelzorg tijdelijk elders: ja", "2025-07", ["soort_opleiding", "contractpartij"]),
        ("inrichting: nee", "2026-07", ["soort_opleiding", "contractpartij"]),
    ],
)
def test_wie_niet_onder_de_kostendelersnorm_kan_vallen_wordt_niet_naar_huisgenoten_gevraagd(anders, maand, gevraagd):
    tekst = aanvrager(anders, ("huisgenoten: geen", "huisgenoten: [{naam: K. Bos, geboren: 1 mei 1960, relatie: moeder}]"))
    assert variabelen(tekst, maand) == gevraagd


def test_negentienjarige_met_moeder_en_wie_eerst_gevraagd_wordt():
    regels = "opleiding: geen\nonderwijs mogelijk: nee\nouders kunnen bijdragen: ja"
    moeder = ("huisgenoten: geen", "huisgenoten: [{naam: K. Bos, geboren: 1 mei 1960, relatie: moeder}]")
    assert variabelen(aanvrager(regels, NEGENTIEN, moeder)) == []
    vriendin = ("huisgenoten: geen", "huisgenoten: [{naam: K. Bos, geboren: 1 mei 1990, relatie: vriendin}]")
    assert variabelen(met(("  inkomsten: geen\n", ""), vriendin))[0] == "gezamenlijke_huishouding"
