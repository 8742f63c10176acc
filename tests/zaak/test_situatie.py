"""From the file to the facts of a month: each field lands where the engine expects it, with its origin."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from openfisca_participatie.zaak import lees_tekst
from openfisca_participatie.zaak.situatie import EEUWIG
from tests.zaak.zaakteksten import aanvrager, huisgenoot, met


def situatie(tekst, maand="2026-07"):
    return lees_tekst(tekst).situatie(maand)


@pytest.mark.parametrize(
    ("regel", "variabele", "waarde"),
    [
        ("woont in Nederland: nee", "woont_in_nederland", False),
        ("onttrekt zich aan straf: ja", "onttrekt_zich_aan_straf", True),
        ("dienstplicht: ja", "vervult_dienstplicht", True),
        ("staking of uitsluiting: ja", "werkstaking_of_uitsluiting", True),
        ("bijstand voor schulden: nee", "vraagt_bijstand_voor_schulden", False),
        ("uitreiziger: ja", "uitreiziger", True),
        ("inrichting: {vanaf: 1 juli 2026}", "verblijft_in_inrichting", True),
        ("inrichting: {vanaf: 2 juli 2026}", "verblijft_in_inrichting", False),
        ("inrichting: {tot: juni 2026}", "verblijft_in_inrichting", False),
        ("inrichting: [{tot: mei 2026}, {vanaf: juli 2026}]", "verblijft_in_inrichting", True),
        ("onbetaald verlof: ja", "onbetaald_verlof", True),
        ("verlof wet arbeid en zorg: ja", "verlof_wet_arbeid_en_zorg_hoofdstuk_6", True),
        ("medisch urenbeperkt: ja", "medisch_urenbeperkt", True),
        ("doelgroep loonkostensubsidie: ja", "doelgroep_loonkostensubsidie", True),
        ("volledig en duurzaam arbeidsongeschikt: ja", "volledig_duurzaam_arbeidsongeschikt", True),
        ("mantelzorg tijdelijk elders: ja", "mantelzorg_intensief_tijdelijk_elders", True),
        ("ontheffing artikel 9a: ja", "ontheffing_artikel_9a", True),
        ("praktijkonderwijs of vso: ja", "praktijkonderwijs_of_vso_in_jaar_voor_aanvraag", True),
        ("ouders kunnen bijdragen: ja", "ouders_kunnen_niet_bijdragen", False),
        ("vrijlating al gebruikt: 2 maanden", "maanden_vrijlating_n", 2),
        ("vrijlating al gebruikt: {n: 6, r: 4, z: 1, 34a: 3}", "maanden_vrijlating_r", 4),
        ("vrijlating al gebruikt: {34a: 3}", "maanden_vrijlating_34a", 3),
        ("tegenprestatie: ja", "tegenprestatie_bepaald", False),
        ("tegenprestatie: {inhoud: buurtmoestuin, omvang: 6 uur per week, duur: drie maanden}", "tegenprestatie_bepaald", True),
        ("tegenprestatie: {inhoud: buurtmoestuin, tot: mei 2026}", "tegenprestatie_opgedragen", False),
        ("detentie: {vanaf: juni 2026, grond: buiten inrichting}", "vrijheidsontneming_grond", "buiten_inrichting"),
        ("detentie: ja", "vrijheidsontneming_grond", "straf"),
        ("detentie: geen", "vrijheid_ontnomen", False),
        ("opleiding: {soort: hbo voltijd, studiefinanciering: nee}", "aanspraak_studiefinanciering", False),
        ("opleiding: hbo voltijd", "kan_rijksbekostigd_onderwijs_volgen", True),
        ("opleiding: {soort: hbo voltijd, tot: juni 2026}", "volgt_rijksbekostigd_onderwijs", False),
        ("opleiding: mbo bbl", "aanspraak_studiefinanciering", False),
        ("opleiding: deeltijd", "volgt_rijksbekostigd_onderwijs", False),
    ],
)
def test_feit_van_de_aanvrager(regel, variabele, waarde):
    uit = situatie(aanvrager(regel))
    assert uit.waarde(variabele, "aanvrager") == waarde
    assert type(uit.waarde(variabele, "aanvrager")) is type(waarde)
    assert uit.herkomst[variabele, "aanvrager"].startswith("aanvrager.")


@pytest.mark.parametrize(
    ("nationaliteit", "nederlander", "gelijkgesteld"),
    [
        ("nationaliteit: Nederlandse", True, None),
        ("nationaliteit: Marokkaanse, Nederlandse", True, None),
        ("nationaliteit: Duitse\n  verblijfsstatus: EU-burger met verblijfsrecht", False, True),
        ("nationaliteit: Duitse\n  verblijfsstatus: eu-burger eerste drie maanden", False, False),
        ("verblijfsstatus: verblijfsvergunning", False, True),
        ("verblijfsstatus: geen rechtmatig verblijf", False, False),
    ],
)
def test_nationaliteit_en_verblijf(nationaliteit, nederlander, gelijkgesteld):
    uit = situatie(met(("nationaliteit: Nederlandse", nationaliteit)))
    assert uit.waarde("nederlander", "aanvrager") is nederlander
    assert uit.waarde("gelijkgestelde_vreemdeling", "aanvrager") is gelijkgesteld
    assert not uit.vragen


def inkomsten(*regels: str) -> str:
    return met(("inkomsten: geen", "inkomsten:\n" + "".join(f"    - {{{regel}}}\n" for regel in regels)))


@pytest.mark.parametrize(
    ("soort", "variabele"),
    [
        ("loon", "inkomsten_uit_arbeid"),
        ("ww", "uitkering_werkloosheid_of_arbeidsongeschiktheid"),
        ("WIA", "uitkering_werkloosheid_of_arbeidsongeschiktheid"),
        ("alimentatie", "overige_inkomsten"),
        ("particuliere oudedagsvoorziening", "particuliere_oudedagsvoorziening"),
        ("vrijwilligersvergoeding", "vrijwilligersvergoeding"),
        ("hobbymatige verkoop", "hobbymatige_verkoop"),
        ("geldlening", "geldlening"),
    ],
)
def test_inkomsten_naar_soort(soort, variabele):
    uit = situatie(inkomsten(f"soort: {soort}, netto: 400, vakantiegeld: inbegrepen"))
    assert uit.waarde(variabele, "aanvrager") == 400.0
    assert uit.herkomst[variabele, "aanvrager"] == "aanvrager.inkomsten[1]"


def test_inkomsten_tellen_op_en_vakantiegeld_komt_erbij():
    uit = situatie(
        inkomsten(
            'soort: loon, netto: "400,10", vakantiegeld: "30,20"',
            "soort: loon, netto: 100, vakantiegeld: inbegrepen, loonkostensubsidie: ja",
            "soort: loon, netto: 900, vakantiegeld: inbegrepen, tot: 2026-06",
            "soort: loon, netto: 50, vakantiegeld: geen, maand: [mei 2026, juli 2026]",
        )
    )
    assert uit.waarde("inkomsten_uit_arbeid", "aanvrager") == 580.3
    assert uit.waarde("inkomsten_uit_arbeid_met_loonkostensubsidie", "aanvrager") == 100.0
    assert uit.herkomst["inkomsten_uit_arbeid", "aanvrager"] == "aanvrager.inkomsten"
    assert uit.waarde("overige_inkomsten", "aanvrager") == 0.0
    assert uit.waarde("geldlening", "aanvrager") == 0.0
    assert not uit.vragen


def test_geen_inkomsten_is_bekend_en_zwijgen_niet():
    assert situatie(met()).waarde("inkomsten_uit_arbeid", "aanvrager") == 0.0
    assert situatie(met(("  inkomsten: geen\n", ""))).waarde("inkomsten_uit_arbeid", "aanvrager") is None


def test_giften_en_vrijwilligersvergoeding_vanaf_januari():
    tekst = aanvrager(
        "giften:\n  - {soort: terugkerend, bedrag: 50, vanaf: 2026-03}\n  - {soort: eenmalig, bedrag: 400, maand: 2026-02}\n"
        "  - {soort: kostenbesparend, bedrag: 25}",
        ("inkomsten: geen", "inkomsten: {soort: vrijwilligersvergoeding, netto: 90, maand: [2025-12, 2026-01, 2026-07]}"),
    )
    uit = situatie(tekst)
    jaar = [f"2026-{maand:02d}" for maand in range(1, 8)]
    assert uit.feiten["giften", "aanvrager"] == dict(zip(jaar, [0, 0, 50, 50, 50, 50, 50], strict=True))
    assert uit.feiten["eenmalige_giften", "aanvrager"] == dict(zip(jaar, [0, 400, 0, 0, 0, 0, 0], strict=True))
    assert set(uit.feiten["kostenbesparende_bijdragen", "aanvrager"].values()) == {25.0}
    assert uit.feiten["vrijwilligersvergoeding", "aanvrager"] == dict(zip(jaar, [90, 0, 0, 0, 0, 0, 90], strict=True))


@pytest.mark.parametrize(
    ("maand", "jaar", "aaneen"),
    [("2026-04", 0, 0), ("2026-05", 22, 22), ("2026-06", 33, 33), ("2026-07", 0, 0), ("2026-08", 43, 10)],
)
def test_dagen_buitenland_tellen_zonder_dag_van_vertrek_en_terugkeer(maand, jaar, aaneen):
    tekst = aanvrager("verblijf buitenland: [{vertrek: 9 mei 2026, terugkeer: 12 juni 2026}, {vertrek: 21 augustus 2026}]")
    uit = situatie(tekst, maand)
    assert uit.waarde("dagen_buitenland_kalenderjaar", "aanvrager") == jaar
    assert uit.waarde("dagen_buitenland_aaneengesloten", "aanvrager") == aaneen


def test_verblijf_buitenland_wordt_gemeld():
    uit = situatie(aanvrager("verblijf buitenland: [{vertrek: 9 mei 2026, terugkeer: 12 juni 2026}]"), "2026-06")
    assert uit.meldingen == [
        "M. Smit is in deze maand 11 volle dagen in het buitenland; gerekend is voor de hele maand, met de stand op 30 juni 2026."
    ]


def test_verblijf_over_de_jaarwisseling():
    uit = situatie(aanvrager("verblijf buitenland: {vertrek: 15 december 2025, terugkeer: 11 januari 2026}"), "2026-01")
    assert uit.waarde("dagen_buitenland_kalenderjaar", "aanvrager") == 10
    assert uit.waarde("dagen_buitenland_aaneengesloten", "aanvrager") == 26


def test_huishouden_met_partner_elders_en_kinderen():
    uit = situatie(
        met(
            ("huisgenoten: geen", "huisgenoten: [{geboren: 1 mei 1990, relatie: broer}]"),
            erbij="""partner: {naam: P. Smit, geboren: 9 juli 1983, nationaliteit: Nederlandse, inkomsten: geen, woont elders: ja}
kinderen:
  - {naam: A, geboren: 1 mei 2012}
  - {naam: B, geboren: 1 mei 2014, woont: bij partner, kinderbijslag: nee}
  - {naam: C, geboren: 1 mei 2016, woont: elders, woont in Nederland: nee, verblijft rechtmatig: ja}
  - {naam: D, geboren: 15 juli 2026}
""",
        )
    )
    assert uit.gezinnen == {
        "gezin": {"aanvrager": "aanvrager", "partner": "partner", "kinderen": ["kind_1", "kind_2", "kind_3"]},
        "gezin_huisgenoot_1": {"aanvrager": "huisgenoot_1"},
    }
    assert uit.woningen == {"woning": ["aanvrager", "kind_1", "huisgenoot_1"], "woning_2": ["partner", "kind_2"], "woning_3": ["kind_3"]}
    assert uit.namen["huisgenoot_1"] == "huisgenoot 1"
    assert uit.waarde("claim_kinderbijslag", "kind_2") is False
    assert uit.waarde("woont_in_nederland", "kind_3") is False
    assert uit.waarde("kind_verblijft_rechtmatig", "kind_3") is True
    assert uit.waarde("gehuwd_of_gezamenlijke_huishouding", "gezin") is True
    assert "D is geboren op 15 juli 2026 en telt in deze maand nog niet mee." in uit.meldingen


def test_wie_in_de_loop_van_de_maand_komt_of_gaat():
    tekst = huisgenoot("geboren: 1 mei 1990, relatie: zoon, contract: geen, opleiding: geen, vanaf: 12 mei 2026, tot: 20 juli 2026")
    zaak = lees_tekst(tekst)
    assert "huisgenoot_1" not in zaak.situatie("2026-05").namen
    assert "huisgenoot_1" in zaak.situatie("2026-06").namen
    assert "huisgenoot_1" in zaak.situatie("2026-07").namen
    assert "huisgenoot_1" not in zaak.situatie("2026-08").namen
    assert zaak.situatie("2026-05").meldingen == [
        "K. Bos in het huishouden: begint op 12 mei 2026; gerekend is met de toestand op 1 mei 2026."
    ]
    assert zaak.situatie("2026-07").meldingen == [
        "K. Bos in het huishouden: eindigt op 20 juli 2026; gerekend is met de toestand op 1 juli 2026."
    ]


@pytest.mark.parametrize(
    ("begin", "maand", "ontvangt"),
    [
        ("bijstand sinds: 1 januari 2025", "2026-07", True),
        ("bijstand sinds: 1 juli 2026", "2026-07", False),
        ("bijstand sinds: 30 juni 2026", "2026-07", True),
        ("melding: 12 juli 2026", "2026-07", False),
        ("melding: 12 juli 2026", "2026-08", True),
        ("melding: 12 juli 2026\nbijstand sinds: 20 juli 2026", "2026-08", True),
        ("gemeente: geen", "2026-07", None),
    ],
)
def test_ontvangt_algemene_bijstand_volgt_uit_melding_en_begin(begin, maand, ontvangt):
    assert situatie(met(("bijstand sinds: 1 januari 2025", begin)), maand).waarde("ontvangt_algemene_bijstand", "aanvrager") is ontvangt


def test_peildatum_is_de_melding_in_haar_maand_en_anders_de_eerste():
    zaak = lees_tekst(
        met(("bijstand sinds: 1 januari 2025", "melding: 12 juli 2026\naanvraag: 14 juli 2026\ngevraagde ingangsdatum: 1 juni 2026"))
    )
    uit = zaak.situatie("2026-07")
    assert uit.peildatum == date(2026, 7, 12) == uit.waarde("peildatum", "aanvrager")
    assert uit.feiten["datum_melding", "aanvrager"] == {EEUWIG: date(2026, 7, 12)}
    assert uit.feiten["datum_aanvraag", "aanvrager"] == {EEUWIG: date(2026, 7, 14)}
    assert uit.feiten["vroegere_ingangsdatum", "aanvrager"] == {EEUWIG: date(2026, 6, 1)}
    assert zaak.situatie("2026-08").waarde("peildatum", "aanvrager") is None


def test_voor_de_melding_en_halverwege_de_maand_wordt_gemeld():
    """Not when an earlier start is asked for: whether that is granted is law (art. 44 lid 5), and the answer says from when."""
    zaak = lees_tekst(met(("bijstand sinds: 1 januari 2025", "melding: 12 juli 2026")))
    assert zaak.situatie("2026-07").meldingen == ["De bijstand kan ingaan op 12 juli 2026; dit zijn de bedragen van de hele maand."]
    assert zaak.situatie("2026-06").meldingen == ["De maand juni 2026 ligt voor de melding op 12 juli 2026."]
    eerder = lees_tekst(met(("bijstand sinds: 1 januari 2025", "melding: 12 juli 2026\ngevraagde ingangsdatum: 1 juni 2026")))
    assert eerder.situatie("2026-07").meldingen == eerder.situatie("2026-06").meldingen == []


def test_het_recht_ontstond_op_de_dag_waarop_de_bijstand_begon():
    """Art. 56a lid 2: of an application it is law."""
    begonnen = lees_tekst(met(("bijstand sinds: 1 januari 2025", "bijstand sinds: 1 mei 2026"))).situatie("2026-07")
    assert begonnen.waarde("dag_ontstaan_recht_op_bijstand", "aanvrager") == date(2026, 5, 1)
    gemeld = lees_tekst(met(("bijstand sinds: 1 januari 2025", "melding: 12 juli 2026"))).situatie("2026-07")
    assert gemeld.waarde("dag_ontstaan_recht_op_bijstand", "aanvrager") is None


# --- contracts and kinship ---


@pytest.mark.parametrize(
    ("huis", "verwacht"),
    [
        ("relatie: kostganger, contract: {schriftelijk: ja, prijs: 450}", (1, True, False)),
        ("relatie: kostganger, contract: {met: M. Smit, schriftelijk: nee, prijs: 450}", (1, False, False)),
        ("relatie: zoon, contract: {met: aanvrager, schriftelijk: ja, prijs: 450}", (1, True, True)),
        ("relatie: schoonzus, contract: {met: aanvrager, schriftelijk: ja, prijs: 450}", (1, True, True)),
        ("relatie: tante, contract: {met: aanvrager, schriftelijk: ja, prijs: 450}", (1, True, False)),
        ("relatie: huurder, contract: {met: aanvrager, schriftelijk: ja, prijs: 450, verwant: ja}", (1, True, True)),
        ("relatie: medehuurder, contract: {met: Woonstichting, schriftelijk: ja, prijs: 450}", (1001, True, None)),
        ("relatie: zoon, contract: geen", (0, False, None)),
    ],
)
def test_contract_van_een_huisgenoot(huis, verwacht):
    uit = situatie(huisgenoot(f"geboren: 1 mei 1990, opleiding: geen, toegerekende inkomsten: 100, {huis}"))
    gevonden = tuple(uit.waarde(naam, "huisgenoot_1") for naam in ("contractpartij", "contract_schriftelijk", "verwant_aan_contractpartij"))
    assert gevonden == verwacht
    if verwacht[0] == 1:
        assert uit.waarde("nummer_als_contractpartij", "aanvrager") == 1


@pytest.mark.parametrize(
    ("huis", "oordeel", "bekend"),
    [
        ("relatie: zoon, contract: geen", "", True),
        ("relatie: zoon, contract: {met: aanvrager, schriftelijk: ja, prijs: 450}", "", True),
        ("relatie: kennis, contract: {met: aanvrager, schriftelijk: nee}", "", True),
        ("relatie: kennis, contract: {met: aanvrager, schriftelijk: ja, prijs: 450}", "", False),
        ("relatie: kennis, contract: {met: aanvrager, schriftelijk: ja, prijs: 450}", "nee", True),
        ("relatie: kennis", "", False),
    ],
)
def test_of_een_contract_commercieel_is_blijft_open_zolang_het_niet_bekend_is(huis, oordeel, bekend):
    erbij = f"oordelen: [{{welk: commerciële prijs, uitkomst: {oordeel}}}]\n" if oordeel else ""
    uit = situatie(huisgenoot(f"geboren: 1 mei 1990, opleiding: geen, gezamenlijke huishouding: nee, {huis}", erbij=erbij))
    assert uit.waarde("commerciele_overeenkomst", "huisgenoot_1") is (False if bekend else None)


def test_aanvrager_huurt_van_een_huisgenoot():
    tekst = aanvrager(
        "contract: {schriftelijk: ja, prijs: 400}",
        ("huisgenoten: geen", "huisgenoten: [{naam: H. Prins, geboren: 1 mei 1960, relatie: hospita}]"),
    )
    uit = situatie(tekst)
    assert uit.waarde("contractpartij", "aanvrager") == uit.waarde("nummer_als_contractpartij", "huisgenoot_1") == 2
    assert uit.waarde("verwant_aan_contractpartij", "aanvrager") is False
    assert uit.herkomst["verwant_aan_contractpartij", "aanvrager"] == "huisgenoten[1].relatie"


def test_twee_die_van_dezelfde_derde_huren_krijgen_hetzelfde_nummer():
    tekst = aanvrager(
        "contract: {met: De  Kade, schriftelijk: ja, prijs: 600}",
        (
            "huisgenoten: geen",
            """huisgenoten:
  - {geboren: 1 mei 1990, relatie: medehuurder, contract: {met: de kade, schriftelijk: ja, prijs: 600}, opleiding: geen}
  - {geboren: 1 mei 1991, relatie: medehuurder, contract: {met: iemand anders, schriftelijk: ja, prijs: 600}, opleiding: geen}""",
        ),
    )
    uit = situatie(tekst)
    assert [uit.waarde("contractpartij", wie) for wie in ("aanvrager", "huisgenoot_1", "huisgenoot_2")] == [1001, 1001, 1002]


@pytest.mark.parametrize(
    ("opleiding", "soort", "leeftijdseis"),
    [
        ("geen", "geen", None),
        ("mbo bbl", "bbl", None),
        ("deeltijd", "geen", None),
        ("{soort: wo voltijd, studiefinanciering: ja}", "studiefinanciering", True),
        ("{soort: wo voltijd, begonnen: 1 september 2020}", "studiefinanciering", True),  # hij wordt 30 op 10 september 2020
        ("{soort: wo voltijd, begonnen: 1 oktober 2020}", "studiefinanciering", False),
        ("{soort: wo voltijd}", "studiefinanciering", None),
        ("{soort: vavo, begonnen: 1 september 2015}", "wtos", True),
        ("{soort: buitenland, begonnen: 30 september 2020}", "buitenland", True),  # in de maand van aanvang 30 geworden
        ("{soort: wo voltijd, studiefinanciering: ja, tot: 30 juni 2026}", "geen", None),
    ],
)
def test_opleiding_van_een_huisgenoot(opleiding, soort, leeftijdseis):
    uit = situatie(huisgenoot(f"geboren: 10 september 1990, relatie: zoon, contract: geen, opleiding: {opleiding}"))
    assert uit.waarde("soort_opleiding", "huisgenoot_1") == soort
    assert uit.waarde("opleiding_leeftijdseis_vervuld", "huisgenoot_1") is leeftijdseis


@pytest.mark.parametrize(
    ("huis", "oordeel", "maand", "bedrag"),
    [
        ("geboren: 1 mei 1990, opleiding: geen", "ja", "2026-07", 120.0),  # commercieel: art. 22a telt hem niet
        ("geboren: 1 mei 1990, opleiding: geen", "nee", "2026-07", 0.0),  # art. 22a telt hem al
        ("geboren: 1 mei 2001, opleiding: geen", "nee", "2026-07", 120.0),  # te jong voor art. 22a
        ("geboren: 1 mei 2001, opleiding: geen", "nee", "2022-12", 0.0),  # de grens was toen 21
        ("geboren: 1 mei 1999, opleiding: {soort: wo voltijd, studiefinanciering: ja}", "nee", "2026-07", 120.0),
    ],
)
def test_toegerekende_inkomsten_zonder_wie_al_als_kostendeler_telt(huis, oordeel, maand, bedrag):
    tekst = huisgenoot(
        f"{huis}, relatie: kostganger, contract: {{met: aanvrager, schriftelijk: ja, prijs: 450}}, toegerekende inkomsten: 120",
        erbij=f"oordelen: [{{welk: commerciële prijs, wie: K. Bos, uitkomst: {oordeel}, reden: x, door: y}}]\n",
    )
    assert situatie(tekst, maand).waarde("inkomsten_uit_verhuur_of_kostgangers", "aanvrager") == bedrag


def test_rechtsvermoedens_van_een_huisgenoot():
    uit = situatie(
        huisgenoot(
            "geboren: 1 mei 1985, relatie: ex-partner, kind samen: ja, samenlevingscontract: nee, registratie: nee,"
            " gehuwd geweest tot: 1 juli 2024"
        )
    )
    assert uit.waarde("kind_met_aanvrager", "huisgenoot_1") is True
    assert uit.waarde("samenlevingscontract_met_aanvrager", "huisgenoot_1") is False
    assert uit.waarde("gehuwd_geweest_met_aanvrager", "huisgenoot_1") is True
    assert uit.waarde("jaren_sinds_huwelijk_met_aanvrager", "huisgenoot_1") == 2.0


# --- the gezin ---


def vermogen(tekst: str, *vervangingen: tuple[str, str], erbij: str = "") -> str:
    return met(("vermogen: geen", f"vermogen: {tekst}"), *vervangingen, erbij=erbij)


@pytest.mark.parametrize(
    ("tekst", "maand", "bezittingen", "schulden"),
    [
        ("geen", "2026-07", 0.0, 0.0),
        ("{bankrekeningen: 1.240, contant: 60}", "2026-07", 1300.0, None),
        ("{bankrekeningen: 1.240}", "2025-12", 1240.0, None),
        ("{nu: {bankrekeningen: 5}, bij aanvang: {crypto: 7}}", "2026-01", 5.0, None),
        ("{nu: {bankrekeningen: 5}, bij aanvang: {crypto: 7}}", "2025-12", 7.0, None),
        ("{nu: {bankrekeningen: 5}}", "2025-12", None, None),
        ("{bij aanvang: {bankrekeningen: 5}}", "2026-01", None, None),
        ("{nu: {auto: [{waarde: 900}, {waarde: 300}]}}", "2026-07", 1200.0, None),
        ('{schulden: [{soort: bank, bedrag: "10,50"}, {soort: CJIB, bedrag: 20}]}', "2026-07", 0.0, 30.5),
        ('{schulden: "1.010,50"}', "2026-07", 0.0, 1010.5),
        ("{per datum: [{datum: 1 maart 2026, overig: 1}, {datum: 2 juli 2026, overig: 2}]}", "2026-07", 1.0, None),
        ("{per datum: [{datum: 1 maart 2026, overig: 1}, {datum: 1 juli 2026, overig: 2, andere woning: 3}]}", "2026-07", 5.0, None),
    ],
)
def test_vermogen(tekst, maand, bezittingen, schulden):
    uit = situatie(vermogen(tekst), maand)
    assert uit.waarde("bezittingen", "gezin") == bezittingen
    assert uit.waarde("schulden", "gezin") == schulden


def test_vermogen_van_een_aanvraag_is_dat_bij_aanvang_en_nu():
    melding = ("bijstand sinds: 1 januari 2025", "melding: 1 juli 2026")
    assert situatie(vermogen("{bij aanvang: {overig: 7}}", melding)).waarde("bezittingen", "gezin") == 7.0
    assert situatie(vermogen("{nu: {overig: 7}}", melding), "2025-12").waarde("bezittingen", "gezin") == 7.0


@pytest.mark.parametrize(("oordeel", "bezittingen"), [("ja", 100.0), ("nee", 4100.0), (None, 4100.0)])
def test_bezit_blijft_alleen_met_een_oordeel_buiten_beschouwing(oordeel, bezittingen):
    erbij = f"oordelen: [{{welk: bezit buiten beschouwing, wat: auto, uitkomst: {oordeel}, reden: x, door: y}}]\n" if oordeel else ""
    uit = situatie(vermogen("{contant: 100, auto: {waarde: 4.000, buiten beschouwing: ja}}", erbij=erbij))
    assert uit.waarde("bezittingen", "gezin") == bezittingen
    assert [vraag.variabele for vraag in uit.vragen] == ([] if oordeel else ["oordeel_bezit_buiten_beschouwing"])


@pytest.mark.parametrize(
    ("woning", "waarde"),
    [("nee", 0.0), ("{waarde: 200.000, hypotheek: 150.000}", 50_000.0), ("{waarde: 200.000, hypotheek: 250.000}", 0.0), ("ja", None)],
)
def test_eigen_woning(woning, waarde):
    assert situatie(met(("eigen woning: nee", f"eigen woning: {woning}"))).waarde("vermogen_in_eigen_woning", "gezin") == waarde


def test_spaargeld_en_eerder_vrijgelaten():
    uit = situatie(vermogen("{overig: 1, spaargeld tijdens bijstand: 300, eerder vrijgelaten: 50}"))
    assert uit.waarde("spaargeld_tijdens_bijstand", "gezin") == 300.0
    assert uit.waarde("eerder_vrijgelaten_vermogen", "gezin") == 50.0


def test_gemeente():
    bekend = lees_tekst(met(("bijstand", "gemeente: Rotterdam\nbijstand")))
    assert bekend.gemeente == "rotterdam"
    assert bekend.situatie("2026-07").waarde("gemeente", "gezin") == "rotterdam"
    onbekend = lees_tekst(met(("bijstand", "gemeente: Lutjebroek\nbijstand")))
    assert onbekend.situatie("2026-07").waarde("gemeente", "gezin") is None
    assert "alleen het landelijke recht" in onbekend.situatie("2026-07").meldingen[0]
    assert situatie(met(("bijstand", 'gemeente: "../!"\nbijstand'))).waarde("gemeente", "gezin") is None
    assert lees_tekst(met()).gemeente == "geen"


def test_partner_zonder_recht():
    regels = "naam: P, geboren: 9 juli 1983, nationaliteit: Nederlandse, inkomsten: geen, geen recht op bijstand: ja, toeslagpartner: nee"
    uit = situatie(met(erbij=f"partner: {{{regels}}}\n"))
    assert uit.waarde("partner_heeft_geen_recht", "gezin") is True
    assert uit.waarde("echtgenoot_is_toeslagpartner", "gezin") is False
    assert situatie(met(erbij="partner: geen\n")).waarde("gehuwd_of_gezamenlijke_huishouding", "gezin") is None


# --- judgements ---


def test_oordelen_met_periode_persoon_en_bedrag():
    tekst = met(
        erbij="""partner: {naam: P. Smit, geboren: 9 juli 1983, nationaliteit: Nederlandse, inkomsten: geen}
oordelen:
  - {welk: ontheffing arbeidsplicht, wie: partner, uitkomst: ja, reden: mantelzorg, door: "M. de Wit", tot: juni 2026}
  - {welk: ontheffing arbeidsplicht, wie: m. smit, uitkomst: nee, vanaf: 10 juli 2026}
  - {welk: verlaging woonsituatie, uitkomst: "120,50", reden: geen huur, door: X}
  - {welk: individuele afstemming, uitkomst: -35, reden: teruggave, door: X}
"""
    )
    zaak = lees_tekst(tekst)
    juni, juli = zaak.situatie("2026-06"), zaak.situatie("2026-07")
    assert juni.waarde("oordeel_ontheffing_arbeidsplicht", "partner") is True
    assert juli.waarde("oordeel_ontheffing_arbeidsplicht", "partner") is None
    assert juli.waarde("oordeel_ontheffing_arbeidsplicht", "aanvrager") is False
    assert juli.waarde("oordeel_verlaging_woonsituatie", "gezin") == 120.5
    assert juli.waarde("oordeel_afstemming_individueel", "gezin") == -35.0
    assert juli.herkomst["oordeel_afstemming_individueel", "gezin"] == "oordelen[4]"
    eerste, tweede, *_ = zaak.oordelen
    assert (eerste.naam, eerste.wie, eerste.uitkomst, eerste.reden, eerste.door) == (
        "ontheffing arbeidsplicht",
        "partner",
        "ja",
        "mantelzorg",
        "M. de Wit",
    )
    assert (eerste.maanden, tweede.maanden, tweede.reden) == ((), ("2026-07",), "")


def test_oordeel_gaat_over_de_enige_die_het_kan_zijn():
    tekst = met(erbij="oordelen: [{welk: oordeel_giften_verantwoord, uitkomst: ja}]\n")
    assert situatie(tekst).waarde("oordeel_giften_verantwoord", "aanvrager") is True
    tekst = huisgenoot(
        "geboren: 1 mei 1990, relatie: huurder, contract: {schriftelijk: ja, prijs: 450}, opleiding: geen, toegerekende inkomsten: 90",
        erbij="oordelen: [{welk: commerciele prijs, uitkomst: ja}]\n",
    )
    uit = situatie(tekst)
    assert uit.waarde("oordeel_commerciele_prijs", "huisgenoot_1") is True
    assert not uit.vragen


# --- the package ---


def test_zaak_laadt_openfisca_niet():
    code = "import sys, openfisca_participatie.zaak.zaak; sys.exit('openfisca_core' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    code = "import sys, openfisca_participatie.zaak; sys.exit('pydantic' in sys.modules or 'yaml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_bsn_komt_nergens_ongeschonden_terug():
    zaak = lees_tekst(aanvrager("bsn: 111222333"))
    assert "111222333" not in repr(zaak.bestand)
    assert zaak.bestand.aanvrager.bsn == "******333"
