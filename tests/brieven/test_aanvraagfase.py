"""Types 1 to 6: dates and amounts computed by hand, and each ground on which a letter is refused, alone."""

from datetime import date
from pathlib import Path

import pytest

from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.berekening.uitkomst import Bron, Vraag
from openfisca_participatie.brieven import BriefFout, bereid_voor, maak_brief, passende_soorten
from openfisca_participatie.brieven.blokken import Alinea, Kop
from openfisca_participatie.brieven.keuring import keur
from openfisca_participatie.brieven.soorten.aanvraagfase import STUKKEN, UITLEG
from openfisca_participatie.zaak import ZaakFout, lees_tekst
from openfisca_participatie.zaak.dossier.aanvraagfase import GevraagdeGegevens, VerzoekOmUitstel

MAP = Path(__file__).parents[2] / "voorbeelden" / "brieven"


def maak(tekst: str, soort: str):
    zaak = bereid_voor(lees_tekst(tekst), soort)
    return maak_brief(bereken(zaak), soort, zaak=zaak)


def voorbeeld(soort: str, naam: str, *vervang: tuple[str, str]) -> str:
    """An example with other facts: each pair is what stands there once, and what comes instead."""
    tekst = (MAP / soort / f"{naam}.yaml").read_text(encoding="utf-8")
    for van, naar in vervang:
        assert tekst.count(van) == 1, (van, tekst.count(van))
        tekst = tekst.replace(van, naar)
    return tekst


def tekst_van(soort: str, naam: str, *vervang: tuple[str, str]) -> str:
    return " ".join(maak(voorbeeld(soort, naam, *vervang), soort).als_tekst().split())


def weigering(soort: str, naam: str, *vervang: tuple[str, str]) -> str:
    with pytest.raises(BriefFout) as fout:
        maak(voorbeeld(soort, naam, *vervang), soort)
    return str(fout.value)


def zaakfout(soort: str, naam: str, *vervang: tuple[str, str]) -> str:
    with pytest.raises(ZaakFout) as fout:
        lees_tekst(voorbeeld(soort, naam, *vervang))
    return str(fout.value)


# --- 1: ontvangstbevestiging ---


def test_ontvangst_acht_en_vier_weken():
    # Awb 4:13 lid 2: 5 maart 2026 + 56 dagen = 30 april; artikel 52 lid 1: + 28 dagen = 2 april
    tekst = tekst_van("ontvangstbevestiging", "compleet")
    assert "U krijgt ons besluit uiterlijk 30 april 2026." in tekst
    assert "uiterlijk 2 april 2026 een voorschot" in tekst
    assert "Van u missen wij nu niets." in tekst
    assert "Van u missen wij nog" not in tekst


def test_ontvangst_telt_vanaf_de_dag_van_ontvangst_en_het_voorschot_vanaf_de_aanvraag():
    # ontvangen dinsdag 7 juli: 1 september; aanvraag maandag 6 juli: 3 augustus
    tekst = tekst_van("ontvangstbevestiging", "nog-niet-compleet")
    assert "uiterlijk 1 september 2026" in tekst
    assert "uiterlijk 3 augustus 2026 een voorschot" in tekst


def test_ontvangst_noemt_alleen_wat_de_aanvrager_kan_geven():
    tekst = tekst_van("ontvangstbevestiging", "nog-niet-compleet")
    assert "het saldo van al uw bankrekeningen op 3 juli 2026" in tekst
    assert "Andere gegevens zoeken wij zelf op." in tekst
    assert "woning" not in tekst.split("Wat missen wij nog?")[1].split("Dit kregen wij al")[0]


def test_ontvangst_zegt_dat_er_geen_voorschot_is_en_waarom():
    tekst = tekst_van("ontvangstbevestiging", "geen-voorschot")
    assert "Nee, u krijgt nu geen voorschot." in tekst
    assert "Onze reden: Uw loon van 2.450 euro per maand is hoger dan de bijstand kan zijn." in tekst
    assert "artikel 52 lid 1 onderdeel b" in tekst
    ander = voorbeeld("ontvangstbevestiging", "compleet") + (
        "ook beoordelen:\n  - onderwerp: voorschot\n    oordelen:\n"
        "      - {welk: onvoldoende medewerking, uitkomst: ja, reden: Zij kwam niet., door: consulent}\n"
    )
    tekst = " ".join(maak(ander, "ontvangstbevestiging").als_tekst().split())
    assert "Wij vinden dat u niet genoeg meewerkt aan ons onderzoek. Onze reden: Zij kwam niet." in tekst
    assert "artikel 52 lid 1 onderdeel a" in tekst
    geen = ander.replace("uitkomst: ja", "uitkomst: nee")
    assert "uiterlijk 2 april 2026 een voorschot" in " ".join(maak(geen, "ontvangstbevestiging").als_tekst().split())


def test_ontvangst_vraagt_papieren_over_school_die_er_nog_niet_zijn():
    onderwijs = "ook beoordelen:\n  - {onderwerp: documenten over onderwijs, wie: A. Demir, verstrekt: nee}\n"
    jong = voorbeeld("ontvangstbevestiging", "compleet", ("geboren: 9 oktober 1983", "geboren: 9 oktober 2002")) + onderwijs
    geen, school = "  inkomsten: geen\nhuisgenoten", "  inkomsten: geen\n  opleiding: geen\n  onderwijs mogelijk: nee\nhuisgenoten"
    jong = jong.replace(geen, school)
    tekst = " ".join(maak(jong, "ontvangstbevestiging").als_tekst().split())
    assert "Van u missen wij nog papieren over school of opleiding van A. Demir." in tekst
    assert "papieren" not in maak(jong.replace("verstrekt: nee", "verstrekt op: 5 maart 2026"), "ontvangstbevestiging").als_tekst()


@pytest.mark.parametrize(
    ("vervang", "melding"),
    [
        (("aanvraag: 5 maart 2026\n", ""), "geen dag van de aanvraag"),
        (("  ontvangst: {elektronisch: ja}\n", ""), "Zet onder dossier.ontvangst"),
        (("verzonden: 9 maart 2026", "verzonden: 1 mei 2026"), "al voorbij: die liep tot en met 30 april 2026"),
        (("ontvangst: {elektronisch: ja}", "ontvangst: {op: 4 maart 2026}"), "ontvangen voordat zij is gedaan"),
        (("ontvangst: {elektronisch: ja}", "ontvangst: {op: 12 maart 2026}"), "dossier.ontvangst.op is 12 maart 2026, en dat is na"),
        (("verzonden: 9 maart 2026", "verzonden: 3 april 2026"), "Uiterlijk 2 april 2026 had er een voorschot moeten zijn"),
        (("melding: 2 maart 2026", "melding: 2 maart 2026\nbijstand sinds: 1 februari 2026"), "De bijstand loopt al"),
    ],
)
def test_ontvangst_geweigerd(vervang, melding):
    assert melding in weigering("ontvangstbevestiging", "compleet", vervang)


def test_ontvangst_noemt_awb_2_17_alleen_als_het_elektronisch_was():
    assert "artikel 2:17 lid 1" in tekst_van("ontvangstbevestiging", "compleet")
    assert "2:17" not in tekst_van("ontvangstbevestiging", "compleet", ("elektronisch: ja", "elektronisch: nee"))
    assert "4:1 " not in tekst_van("ontvangstbevestiging", "compleet")


def test_ontvangst_van_een_late_aanvraag_noemt_artikel_44_lid_3():
    # melding 2 maart; vier weken later is 30 maart
    laat = voorbeeld(
        "ontvangstbevestiging", "compleet", ("maanden: 2026-03", "maanden: 2026-03 t/m 2026-05"), ("verzonden: 9 maart", "verzonden: 6 mei")
    )
    tekst = " ".join(maak(laat.replace("aanvraag: 5 maart 2026", "aanvraag: 4 mei 2026"), "ontvangstbevestiging").als_tekst().split())
    assert "U vroeg de bijstand pas later aan, op 4 mei 2026." in tekst
    assert "artikel 44 lid 3" in tekst
    assert "44 lid 3" not in tekst_van("ontvangstbevestiging", "compleet")


def test_ontvangst_met_een_voorschot_dat_te_laat_is():
    laat = (
        ("verzonden: 9 maart 2026", "verzonden: 10 april 2026"),
        ("  ontvangst: {", "  te laat voorschot: {betaald op: 14 april 2026}\n  ontvangst: {"),
    )
    tekst = tekst_van("ontvangstbevestiging", "compleet", *laat)
    assert "Uiterlijk 2 april 2026 had u een voorschot moeten krijgen. Dat is niet gebeurd." in tekst
    assert "Het staat op 14 april 2026 op uw rekening." in tekst
    assert "uiterlijk 30 april 2026 weer een voorschot" in tekst  # 5 maart + 56 dagen


def test_ontvangst_van_een_te_vroege_aanvraag():
    vroeg = voorbeeld("zoektermijn", "gewoon", ("maanden: 2026-06", "maanden: 2026-06\naanvraag: 15 juni 2026"))
    with pytest.raises(BriefFout, match="De zoektermijn is nog niet voorbij: een aanvraag kan vanaf 10 juli 2026"):
        maak(vroeg + "  ontvangst: {}\n", "ontvangstbevestiging")


# --- 2: zoektermijn ---


def test_zoektermijn_afspraken_en_antwoord():
    tekst = tekst_van("zoektermijn", "gewoon")
    assert "U kunt vanaf 10 juli 2026 bijstand aanvragen." in tekst  # 12 juni + 28 dagen
    assert "U solliciteert elke week op twee banen." in tekst
    assert "Schrijf u in bij UWV als werkzoekende." not in tekst
    assert "U krijgt antwoord binnen 3 dagen." in tekst
    assert "Geldt dit voor u?" in tekst


def test_zoektermijn_zegt_niet_nee_over_wat_niemand_vroeg():
    tekst = tekst_van("zoektermijn", "gewoon", ("  medisch urenbeperkt: nee\n", ""))
    assert "minder uren werken voor zover wij weten niet" in tekst
    assert "speciaal onderwijs (vso) nee" in tekst


def test_zoektermijn_geweigerd_verzoek_is_een_besluit():
    brief = maak(voorbeeld("zoektermijn", "eerder-geweigerd"), "zoektermijn")
    tekst = " ".join(brief.als_tekst().split())
    assert brief.besluit
    assert "U vroeg ons op 2 april 2026 om eerder naar uw aanvraag te kijken. Dat doen wij niet." in tekst
    assert "uiterlijk 19 mei 2026" in tekst  # 7 april + 42 dagen
    assert not maak(voorbeeld("zoektermijn", "gewoon"), "zoektermijn").besluit


def test_zoektermijn_verzoek_zonder_antwoord():
    zonder = voorbeeld("zoektermijn", "eerder-geweigerd")
    voor, rest = zonder.split("oordelen:\n")
    with pytest.raises(BriefFout, match="Op het verzoek om de aanvraag eerder te behandelen is nog niet beslist"):
        maak(voor + "dossier:\n" + rest.split("dossier:\n")[1], "zoektermijn")


def test_zoektermijn_weigering_zonder_reden():
    reden = "    reden: U kunt in april bij de ouders van D. Santos wonen en eten. Zij hebben ons dat bevestigd.\n"
    assert "oordeel zonder reden" in weigering("zoektermijn", "eerder-geweigerd", (reden, ""))


def test_zoektermijn_die_het_college_niet_toepast():
    assert "geldt geen zoektermijn" in weigering("zoektermijn", "eerder-geweigerd", ("uitkomst: nee", "uitkomst: ja"))


def test_zoektermijn_noemt_de_leeftijd_op_de_dag_van_de_melding():
    # geboren 13 juni 1999: op 12 juni 2026 nog 26, op de dag van verzending (15 juni) 27
    tekst = tekst_van("zoektermijn", "gewoon", ("geboren: 8 januari 2004", "geboren: 13 juni 1999"))
    assert "U was op de dag van uw melding 26 jaar." in tekst
    assert "U bent 26 jaar" not in tekst


@pytest.mark.parametrize(("jaar", "uitzonderingen", "eerder"), [("2026", True, True), ("2024", True, False), ("2023", False, False)])
def test_zoektermijn_volgt_de_wet_van_toen(jaar, uitzonderingen, eerder):
    # lid 4 a en b sinds 1 juli 2023 (een melding van 12 juni 2023 ligt ervoor), lid 11 sinds 2026
    brief = maak(voorbeeld("zoektermijn", "gewoon").replace("2026-06", f"{jaar}-06").replace("juni 2026", f"juni {jaar}"), "zoektermijn")
    tekst = " ".join(brief.als_tekst().split())
    assert ("Is er een uitzondering voor u?" in tekst) is uitzonderingen
    assert ("artikel 41 lid 11" in tekst) is eerder
    assert ("Dan kunnen wij eerder naar uw aanvraag kijken." in tekst) is eerder


def test_zoektermijn_weigeren_kan_niet_als_de_wet_het_niet_toeliet():
    tekst = voorbeeld("zoektermijn", "eerder-geweigerd").replace("april 2026", "april 2025").replace("2026-04", "2025-04")
    with pytest.raises(BriefFout, match="artikel 41 lid 11 is er sinds 2026"):
        maak(tekst, "zoektermijn")


def test_zoektermijn_verzoek_na_de_dag_van_verzending():
    later = ("op: 2 april 2026", "op: 12 april 2026")
    assert "verzoek om eerder.op is 12 april 2026, en dat is na de dag" in weigering("zoektermijn", "eerder-geweigerd", later)


# --- 3: verzoek om gegevens ---


def test_verzoek_dreigt_alleen_met_wat_nodig_is():
    # paar-met-huisgenoot: inkomsten en school beslissen over het recht; contract, opleiding van de huisgenoot en hypotheek niet
    tekst = tekst_van("verzoek-om-gegevens", "paar-met-huisgenoot")
    nodig = tekst.split("Zonder deze gegevens kunnen wij uw aanvraag niet beoordelen:")[1].split("Wij kunnen dan stoppen")[0]
    assert nodig.strip() == "- Een overzicht van de andere inkomsten van N. Berg - Papieren over school of opleiding van T. Berg"
    assert "Krijgen wij alleen de rest niet? Dan stoppen wij niet." in tekst
    alleen_eigen = tekst_van("verzoek-om-gegevens", "twee-dingen", ("        waar: Uw", "        bij: vermogen\n        waar: Uw"))
    assert "stoppen met uw aanvraag. U krijgt" not in alleen_eigen
    assert "4:5" not in alleen_eigen
    assert "Wij beslissen dan met wat wij wel weten." in alleen_eigen


def test_verzoek_na_een_voorschot_zegt_geen_nieuw():
    voorschot = "  voorschotten: [{verzonden: 10 juli 2026, vanaf: 6 juli 2026, tot: 2 augustus 2026, bedrag: 1.400}]\n"
    tekst = tekst_van("verzoek-om-gegevens", "twee-dingen", ("  gevraagde gegevens:\n", voorschot + "  gevraagde gegevens:\n"))
    assert "dat u dan geen nieuw voorschot krijgt." in tekst


@pytest.mark.parametrize(("dag", "waarschuwt"), [("15 juli 2026", True), ("19 juli 2026", True), ("20 juli 2026", False)])
def test_verzoek_waarschuwt_voor_een_korte_termijn(dag, waarschuwt):
    brief = maak(voorbeeld("verzoek-om-gegevens", "twee-dingen", ("uiterlijk: 27 juli 2026", f"uiterlijk: {dag}")), "verzoek-om-gegevens")
    assert any("ECLI:NL:CRVB:2016:1093" in een for een in brief.waarschuwingen) is waarschuwt


def test_verzoek_om_een_loonstrook():
    wat = ("wat: de brief over het einde van uw huurcontract", "wat: uw loonstroken van mei en juni")
    assert "dit vindt de gemeente zelf (loonstroken)" in zaakfout("verzoek-om-gegevens", "twee-dingen", wat)


def test_verzoek_schort_de_termijn_op():
    # 6 juli + 56 dagen = 31 augustus; 14 tot 27 juli is 13 dagen: zondag 13 september, dus maandag 14 september (Atw 1)
    tekst = tekst_van("verzoek-om-gegevens", "twee-dingen")
    assert "Wij hebben nog drie dingen van u nodig. Stuur alles uiterlijk 27 juli 2026 naar ons." in tekst
    assert "Wij beslissen daarna uiterlijk 14 september 2026." in tekst
    assert "Wij kunnen dan stoppen met uw aanvraag." in tekst
    assert "Wij stoppen dan" not in tekst
    assert "alle afschriften van uw bankrekeningen vanaf 1 april 2026" in tekst.lower()


def test_verzoek_vraagt_uitleg_apart_en_zonder_dreiging():
    tekst = tekst_van("verzoek-om-gegevens", "twee-dingen")
    voor, na = tekst.split("Welke vraag hebben wij ook nog aan u?")
    assert "Op 3 mei kreeg u 800 euro" in na
    assert "Op 3 mei" not in voor
    assert "Krijgen wij alleen dit antwoord niet? Dan stoppen wij niet met uw aanvraag." in na


def test_verzoek_om_alleen_uitleg_schort_niet_op():
    tekst = tekst_van("verzoek-om-gegevens", "alleen-uitleg")
    assert "Wij beslissen uiterlijk 31 augustus 2026. Die datum verandert niet door deze brief." in tekst
    assert "stoppen" not in tekst
    assert "4:5" not in tekst
    assert "4:15" not in tekst


def test_verzoek_vraagt_niet_wat_de_gemeente_zelf_vindt():
    eigen = {"geboortedatum", "nederlander", "gelijkgestelde_vreemdeling", "huisgenoten", "vakantiegeld",
             "uitkering_werkloosheid_of_arbeidsongeschiktheid", "verwant_aan_contractpartij", "datum_melding"}  # fmt: skip
    assert not eigen & (STUKKEN.keys() | UITLEG.keys())
    alleen_loon = ("inkomsten: geen", "inkomsten: [{soort: loon, netto: onbekend, vakantiegeld: inbegrepen}]")
    vermogen = ("vermogen: onbekend", "vermogen: {nu: {bankrekeningen: 100, schulden: geen}}")
    tekst = voorbeeld("verzoek-om-gegevens", "twee-dingen", alleen_loon, vermogen).split("    afschriften vanaf")[0]
    with pytest.raises(
        BriefFout, match=r"niets om aan de aanvrager te vragen. Wat de zaak openlaat, zoekt .* \(aanvrager.inkomsten\[1\].netto\)"
    ):
        maak(tekst, "verzoek-om-gegevens")


@pytest.mark.parametrize(
    ("vervang", "melding"),
    [
        (("aanvraag: 6 juli 2026\n", ""), "geen dag van de aanvraag"),
        (("  verzonden: 13 juli 2026\n", ""), "De dag van verzending is nodig"),
        (("verzonden: 13 juli 2026", "verzonden: 27 juli 2026"), "De laatste dag om te sturen is al voorbij"),
        (("    uiterlijk:", "    verzonden: 10 juli 2026\n    uiterlijk:"), "al verstuurd op 10 juli 2026"),
    ],
)
def test_verzoek_geweigerd(vervang, melding):
    assert melding in weigering("verzoek-om-gegevens", "twee-dingen", vervang)


def test_verzoek_zonder_dossier():
    voor = voorbeeld("verzoek-om-gegevens", "twee-dingen").split("  gevraagde gegevens:")[0]
    with pytest.raises(BriefFout, match=r"Zet onder dossier.gevraagde gegevens de laatste dag"):
        maak(voor, "verzoek-om-gegevens")


def test_verzoek_eigen_woorden_in_plaats_van_die_van_de_zaak():
    tekst = tekst_van("verzoek-om-gegevens", "twee-dingen", ("        waar: Uw", "        bij: vermogen\n        waar: Uw"))
    assert "Wij hebben nog één ding van u nodig. Stuur dit uiterlijk" in tekst
    assert "schulden" not in tekst


def test_verzoek_om_iets_uit_de_brp():
    wat = ("wat: de brief over het einde van uw huurcontract", "wat: een uittreksel uit de BRP")
    assert "dit vindt de gemeente zelf (BRP)" in zaakfout("verzoek-om-gegevens", "twee-dingen", wat)
    reden = ("        waar: Uw", "        niet zelf omdat: U staat in een ander land ingeschreven.\n        waar: Uw")
    tekst = tekst_van("verzoek-om-gegevens", "twee-dingen", wat, reden)
    assert "Waarom zoeken wij dit niet zelf op? U staat in een ander land ingeschreven." in tekst


def test_verzoek_na_de_termijn_geeft_geen_extra_tijd():
    # acht weken na 6 juli is 31 augustus; een verzoek van 1 september schort niet meer op, een van 31 augustus nog wel
    laat = ("verzonden: 13 juli 2026", "verzonden: 1 september 2026"), ("uiterlijk: 27 juli 2026", "uiterlijk: 14 september 2026")
    tekst = tekst_van("verzoek-om-gegevens", "twee-dingen", *laat)
    assert "Wij hadden uiterlijk 31 augustus 2026 moeten beslissen." in tekst
    assert "4:17" in tekst
    assert "4:15" not in tekst
    # 1 tot 14 september: 14 dagen na de 31e, min de eerste dag: 13 dagen; 31 augustus + 13 = zondag 13, dus maandag 14 september
    net = ("verzonden: 13 juli 2026", "verzonden: 31 augustus 2026"), ("uiterlijk: 27 juli 2026", "uiterlijk: 14 september 2026")
    assert "Wij beslissen daarna uiterlijk 14 september 2026." in tekst_van("verzoek-om-gegevens", "twee-dingen", *net)


def test_elk_gevraagd_stuk_heeft_woorden():
    zaak = bereid_voor(lees_tekst(voorbeeld("verzoek-om-gegevens", "paar-met-huisgenoot")), "verzoek-om-gegevens")
    uitkomst = bereken(zaak)
    plekken = {"inkomsten_uit_arbeid": "aanvrager.inkomsten", "vermogen_in_eigen_woning": "eigen woning.hypotheek"}
    for wie in ("N. Berg", "J. Vos"):
        uitkomst.maanden[0].vragen = [
            Vraag(naam, "?", "", Bron(""), plekken.get(naam, naam), "", wie) for naam in (*STUKKEN, *UITLEG, *plekken)
        ] + [Vraag("bezittingen", "?", "", Bron(""), "vermogen.nu.auto", "", "")]
        brief = maak_brief(uitkomst, "verzoek-om-gegevens", zaak=zaak)
        stukken = [blok.tekst for blok in brief.blokken if isinstance(blok, Kop) and blok.niveau == 3]
        assert len(stukken) == len(set(stukken)) == 12
        assert all(len(stuk) > 10 for stuk in stukken)
        teksten = [blok.tekst for blok in brief.blokken if isinstance(blok, Alinea)]
        assert all(len(tekst) > 30 for tekst in teksten if tekst.startswith(("Waarom?", "Waar vindt u het?")))
        assert "Hoe leven u en" in brief.als_tekst()
        assert [bevinding for bevinding in keur(brief) if bevinding.ernst == "fout"] == []


# --- 4: niet in behandeling ---


def test_niet_in_behandeling_zegt_wat_ontbreekt_en_wat_er_wel_was():
    tekst = tekst_van("niet-in-behandeling", "afschriften-ontbreken")
    assert "Op 13 juli 2026 schreven wij u" in tekst
    assert "U had tijd tot en met 27 juli 2026." in tekst
    assert "Op 20 juli 2026 kregen wij de brief over het einde van uw huurcontract." in tekst
    assert "voorschot" not in tekst.lower()
    assert "Uw melding van 3 juli 2026 telt dan niet meer mee." in tekst


@pytest.mark.parametrize(
    ("vervang", "melding"),
    [
        (("    verzonden: 13 juli 2026\n", ""), "Eerst moet de aanvrager de aanvraag kunnen aanvullen"),
        (("    gewaarschuwd: ja\n", ""), "ECLI:NL:CRVB:2009:BJ0929"),
        (("gewaarschuwd: ja", "gewaarschuwd: nee"), "ECLI:NL:CRVB:2009:BJ0929"),
        (
            ("        waar: U vindt dit in de app van uw bank.", "        waar: Bank.\n        ontvangen op: 4 augustus 2026"),
            "Alle gevraagde",
        ),
        (("verzonden: 5 augustus 2026", "verzonden: 27 juli 2026"), "nog tijd tot en met 27 juli 2026"),
        (("verzonden: 5 augustus 2026", "verzonden: 25 augustus 2026"), "kon tot en met 24 augustus 2026"),
        (("    gewaarschuwd: ja", "    gewaarschuwd: ja\n    uitstel: {gevraagd op: 20 juli 2026}"), "nog niet geantwoord"),
        (("  verzonden: 5 augustus 2026\n", ""), "De dag van verzending is nodig"),
        (("aanvraag: 6 juli 2026\n", ""), "geen dag van de aanvraag"),
    ],
)
def test_niet_in_behandeling_geweigerd(vervang, melding):
    assert melding in weigering("niet-in-behandeling", "afschriften-ontbreken", vervang)


@pytest.mark.parametrize("dag", ["28 juli 2026", "24 augustus 2026"])
def test_niet_in_behandeling_op_de_eerste_en_de_laatste_dag(dag):
    # 27 juli + 28 dagen = 24 augustus (Awb 4:5 lid 4)
    assert tekst_van("niet-in-behandeling", "afschriften-ontbreken", ("verzonden: 5 augustus 2026", f"verzonden: {dag}"))


def test_niet_in_behandeling_na_alleen_vragen_om_uitleg():
    voor, na = voorbeeld("niet-in-behandeling", "afschriften-ontbreken").split("    stukken:\n")
    alleen_uitleg = (
        f"{voor}    stukken: geen\n    uitleg: [Waarvan leefde u?]\n  niet in behandeling:{na.split('  niet in behandeling:')[1]}"
    )
    with pytest.raises(BriefFout, match="ECLI:NL:CRVB:2015:4829"):
        maak(alleen_uitleg, "niet-in-behandeling")


def test_niet_in_behandeling_zonder_afweging():
    voor = voorbeeld("niet-in-behandeling", "afschriften-ontbreken").split("  niet in behandeling:")[0]
    with pytest.raises(BriefFout, match="waarom de gemeente van deze bevoegdheid gebruikmaakt"):
        maak(voor, "niet-in-behandeling")


def test_niet_in_behandeling_na_uitstel_telt_de_nieuwe_dag():
    naam = "paar-met-uitstel-en-voorschot"
    assert "nog tijd tot en met 13 april 2026" in weigering(
        "niet-in-behandeling", naam, ("verzonden: 20 april 2026", "verzonden: 10 april 2026")
    )
    assert "kon tot en met 11 mei 2026" in weigering("niet-in-behandeling", naam, ("verzonden: 20 april 2026", "verzonden: 12 mei 2026"))
    tekst = tekst_van("niet-in-behandeling", naam)
    assert "U kreeg die tijd. Eerst had u tijd tot en met 30 maart 2026." in tekst
    assert "€ 1.902,02" in tekst
    assert "Deze brief beslist daar nog niet over." in tekst
    assert "artikel 58" not in tekst


def test_niet_in_behandeling_zonder_besluit_over_het_voorschot():
    terug = ("    voorschot terug: ja\n", "")
    assert "zeg onder dossier.niet in behandeling of dat terug moet" in weigering(
        "niet-in-behandeling", "paar-met-uitstel-en-voorschot", terug
    )
    assert "Zet bij elk betaald voorschot het bedrag" in weigering(
        "niet-in-behandeling", "paar-met-uitstel-en-voorschot", (', bedrag: "1.902,02"', "")
    )


def test_niet_in_behandeling_te_laat_om_meer_tijd_gevraagd():
    tekst = tekst_van("niet-in-behandeling", "uitstel-geweigerd")
    assert "De laatste dag was toen al voorbij." in tekst
    assert "Nee, u hoeft niets terug te betalen." in tekst


NODIG_OMDAT = "        nodig omdat: Zonder afschriften weten wij niet of uw geld en inkomen onder de grens voor bijstand blijven.\n"


def test_niet_in_behandeling_zonder_reden_dat_het_nodig_is():
    melding = weigering("niet-in-behandeling", "afschriften-ontbreken", (NODIG_OMDAT, ""))
    assert "waarom de gemeente zonder de ontbrekende gegevens (alle afschriften" in melding
    assert "beslis dan op de aanvraag met wat er is" in melding


def test_niet_in_behandeling_van_een_jongere():
    tekst = tekst_van("niet-in-behandeling", "jongere")
    assert "Bent u dan nog geen 27 jaar? Dan wacht u na die melding weer vier weken." in tekst
    assert "Opnieuw wachten: artikel 41 lid 4" in tekst
    assert "artikel 41 lid 11" in tekst
    assert "Dit kregen wij ook niet: de brief over het einde van uw huurcontract. Alleen daarom waren wij niet gestopt." in tekst
    assert "vier weken" not in tekst_van("niet-in-behandeling", "afschriften-ontbreken")


# --- 5: voorschot ---


def test_voorschot_is_95_procent():
    # € 1.419,46 x 95% = € 1.348,487 (bedragen.csv, 21 onderdeel a, 2026-07-01)
    tekst = tekst_van("voorschot", "eerste")
    assert "U krijgt nu alvast € 1.348,49 van ons." in tekst
    assert "uw bijstand € 1.419,46 per maand. Een voorschot is ten minste 95% daarvan: € 1.348,49." in tekst
    assert "Hebben wij op 31 augustus 2026 nog niet beslist?" in tekst  # 6 juli + 56 dagen
    assert "Bewaar deze brief. Het voorschot is een lening." in tekst
    assert "artikel 58 lid 2 onderdeel d" in tekst


def test_voorschot_in_2025_is_90_procent():
    # tot 2026: 90% (artikel 52 lid 2, tekst 2025); norm van een alleenstaande in juli 2025 € 1.395,26 of wat de tabel geeft
    brief = maak(voorbeeld("voorschot", "eerste").replace("2026", "2025"), "voorschot")
    assert "ten minste 90% daarvan" in " ".join(brief.als_tekst().split())


def test_voorschot_eerder_betaald_telt_niet_als_volgend():
    laat = ("verzonden: 31 juli 2026", "verzonden: 5 augustus 2026")
    op = ("betaald op: 3 augustus 2026", "betaald op: 6 augustus 2026")
    assert "Hebben wij op 31 augustus 2026 nog niet beslist?" in tekst_van("voorschot", "eerste", laat, op)


@pytest.mark.parametrize(
    ("vervang", "melding"),
    [
        (("aanvraag: 6 juli 2026\n", ""), "geen dag van de aanvraag"),
        (
            ("tot: 2 augustus 2026", "tot: 2 augustus 2026, bedrag: '1.348,48'"),
            "lager dan het minimum van artikel 52 lid 2: dat is € 1.348,49",
        ),
        (("bankrekeningen: 310", "bankrekeningen: 310.000"), "geen recht op bijstand"),
        (("vanaf: 6 juli 2026", "vanaf: 6 juni 2026"), "zet 2026-06 bij de maanden"),
        (("{vanaf: 6 juli", "{verzonden: 30 juli 2026, vanaf: 6 juli"), "al verstuurd op 30 juli 2026"),
        (("  nu: {bankrekeningen: 310, schulden: geen}", "  nu: {bankrekeningen: onbekend, schulden: geen}"), "De zaak laat nog open"),
    ],
)
def test_voorschot_geweigerd(vervang, melding):
    assert melding in weigering("voorschot", "eerste", vervang)


@pytest.mark.parametrize(
    "oordeel", ["gegevens verwijtbaar niet verstrekt", "onvoldoende medewerking", "bij de aanvraag duidelijk geen recht"]
)
def test_voorschot_uitgesloten(oordeel):
    onderwerp = (
        f"ook beoordelen:\n  - onderwerp: voorschot\n    oordelen: [{{welk: {oordeel}, uitkomst: ja, reden: Daarom., door: consulent}}]\n"
    )
    melding = weigering("voorschot", "eerste", ("dossier:\n", f"{onderwerp}\ndossier:\n"))
    assert f"Er is vastgelegd: {oordeel}. Dan is er geen voorschot" in melding


def test_voorschot_zonder_dossier():
    with pytest.raises(BriefFout, match=r"Zet onder dossier.voorschotten over welke periode"):
        maak(voorbeeld("voorschot", "eerste").split("  voorschotten:")[0], "voorschot")


def test_voorschot_precies_het_minimum():
    tekst = tekst_van("voorschot", "eerste", ("tot: 2 augustus 2026", "tot: 2 augustus 2026, bedrag: '1.348,49'"))
    assert "U krijgt dus meer dan dat" not in tekst
    # € 2.027,79 x 95% = € 1.926,4005 (bedragen.csv, 21 onderdeel b)
    assert "95% daarvan: € 1.926,40. U krijgt dus meer dan dat." in tekst_van("voorschot", "paar-geschat")


def test_voorschot_in_de_zoektermijn_alleen_met_grond():
    naam = "statushouder-in-de-zoektermijn"
    assert "Voorschot in de wachttijd: artikel 41 lid 8 en lid 9" in tekst_van("voorschot", naam)
    zonder = voorbeeld("voorschot", naam)
    voor, rest = zonder.split("ook beoordelen:\n")
    with pytest.raises(BriefFout, match=r"De zoektermijn loopt nog\. Dan kan een voorschot alleen op grond van artikel 41 lid 8"):
        maak(voor + "dossier:\n" + rest.split("dossier:\n")[1], "voorschot")
    geen = ("grond: vergunning en passende huisvesting", "grond: geen van deze")
    assert "alleen op grond van artikel 41 lid 8" in weigering("voorschot", naam, geen)
    reden = (", reden: U krijgt geen geld meer van het COA", "")
    assert "oordeel zonder reden" in weigering("voorschot", naam, reden)


def test_voorschot_dat_te_laat_is_zegt_dat():
    # 15 juni + 28 = 13 juli, + 56 = 10 augustus, + 84 = 7 september
    tekst = tekst_van("voorschot", "te-laat")
    assert "U had dit voorschot uiterlijk 13 juli 2026 moeten krijgen. Dat is niet gelukt. Dat spijt ons." in tekst
    assert "Uiterlijk 10 augustus 2026 had u weer een voorschot moeten krijgen." in tekst
    assert "Hebben wij op 7 september 2026 nog niet beslist?" in tekst
    assert "Uiterlijk 10 augustus 2026 had er" in weigering(
        "voorschot", "te-laat", ("te laat voorschot: {", "andere opschorting: {dagen: 1, grond: overmacht, reden: x} #")
    )
    zonder_dag = weigering("voorschot", "te-laat", ("tot: 12 juli 2026, betaald op: 20 augustus 2026", "tot: 12 juli 2026"))
    assert "Dit voorschot had er uiterlijk 13 juli 2026 moeten zijn" in zonder_dag


def test_voorschot_op_de_laatste_dag_is_op_tijd():
    assert "moeten krijgen" not in tekst_van("voorschot", "eerste")
    laat = ("betaald op: 3 augustus 2026", "betaald op: 4 augustus 2026")
    assert "uiterlijk 3 augustus 2026 moeten krijgen" in tekst_van("voorschot", "eerste", laat)


def test_voorschot_vroeg_betaald_verschuift_het_volgende_niet():
    vroeg = ("betaald op: 3 augustus 2026", "betaald op: 20 juli 2026")
    tekst = tekst_van("voorschot", "eerste", vroeg)
    assert "Hebben wij op 31 augustus 2026 nog niet beslist?" in tekst
    assert "Het geld stond op 20 juli 2026 op uw rekening." in tekst
    # zonder de maand van het derde voorschot in de zaak: 6 juli + 84 dagen = 28 september
    assert "Hebben wij op 28 september 2026 nog niet beslist?" in tekst_van("voorschot", "paar-geschat")


def test_voorschot_over_twee_maanden_volgt_de_hoogste_norm():
    # juni € 1.401,50, juli € 1.419,46: 95% is € 1.331,43 en € 1.348,49
    tekst = tekst_van("voorschot", "te-laat")
    assert "uw bijstand in juli 2026 € 1.419,46. Een voorschot is ten minste 95% daarvan: € 1.348,49." in tekst
    lager = ("tot: 12 juli 2026", "tot: 12 juli 2026, bedrag: '1.331,43'")
    assert "lager dan het minimum van artikel 52 lid 2: dat is € 1.348,49" in weigering("voorschot", "te-laat", lager)
    brief = maak(voorbeeld("voorschot", "eerste", ("maanden: 2026-07 t/m 2026-08", "maanden: 2026-07")), "voorschot")
    assert any("2026-08, en die maand is niet berekend" in een for een in brief.waarschuwingen)


# --- 6: langere beslistermijn ---


def test_langer_na_een_verzoek_om_gegevens():
    # 2 maart + 56 dagen = 27 april; 17 tot 26 maart is 9 dagen: woensdag 6 mei
    tekst = tekst_van("langere-beslistermijn", "paar-na-verzoek")
    assert "Wij zouden uiterlijk 6 mei 2026 beslissen." in tekst
    assert "Op 16 maart 2026 vroegen wij u om gegevens. Die waren op 26 maart 2026 binnen." in tekst
    assert "Hebben wij op 26 mei 2026 nog niet beslist?" in tekst  # 25 mei is tweede pinksterdag


def test_langer_zegt_dat_er_geen_voorschot_is_en_waarom():
    tekst = tekst_van("langere-beslistermijn", "geen-voorschot")
    assert "Nee, u krijgt nu geen voorschot." in tekst
    assert "Wij vinden dat u die wel kon geven. Onze reden: U kon de afschriften" in tekst


TE_LAAT = "  te laat voorschot: {betaald op: 26 augustus 2026, reden: Wij zagen over het hoofd dat ons besluit er nog niet was.}\n"


def test_langer_zegt_dat_een_voorschot_te_laat_is():
    # 6 juli + 28 dagen = 3 augustus: voorbij op 24 augustus; + 56 dagen = 31 augustus
    tekst = tekst_van("langere-beslistermijn", "buitenlandse-rekening")
    assert "Uiterlijk 3 augustus 2026 had u een voorschot moeten krijgen. Dat is niet gebeurd. Dat spijt ons." in tekst
    assert "Het staat op 26 augustus 2026 op uw rekening." in tekst
    assert "Hebben wij op 31 augustus 2026 nog niet beslist? Dan krijgt u uiterlijk die dag weer een voorschot." in tekst
    zonder = weigering("langere-beslistermijn", "buitenlandse-rekening", (TE_LAAT, ""))
    assert "Uiterlijk 3 augustus 2026 had er een voorschot moeten zijn" in zonder
    al = ("betaald op: 26 augustus 2026", "betaald op: 20 augustus 2026")
    assert "al betaald op 20 augustus 2026: zet het dan onder dossier.voorschotten" in weigering(
        "langere-beslistermijn", "buitenlandse-rekening", al
    )


@pytest.mark.parametrize(("dag", "te_laat"), [("3 augustus 2026", False), ("4 augustus 2026", True), ("1 september 2026", None)])
def test_langer_op_de_grens_van_een_voorschot(dag, te_laat):
    vervang = (TE_LAAT, ""), ("  verzonden: 24 augustus 2026", f"  verzonden: {dag}")
    if te_laat is False:
        assert "had u een voorschot" not in tekst_van("langere-beslistermijn", "buitenlandse-rekening", *vervang)
    else:
        melding = "had er een voorschot moeten zijn" if te_laat else "gewone termijn was voorbij"
        assert melding in weigering("langere-beslistermijn", "buitenlandse-rekening", *vervang)


def test_langer_telt_voorschotten_tegen_de_dagen():
    # 2 maart: 30 maart, 27 april (Koningsdag, dus 28 april), 25 mei (tweede pinksterdag, dus 26 mei). Twee zijn er, ook als het tweede
    # vroeg kwam: het derde is van 26 mei. Is er maar een, dan is er op 30 april een te laat.
    vroeg = ("betaald op: 28 april 2026", "betaald op: 10 april 2026"), ("  verzonden: 30 april 2026", "  verzonden: 27 april 2026")
    assert "Hebben wij op 26 mei 2026 nog niet beslist?" in tekst_van("langere-beslistermijn", "paar-na-verzoek", *vroeg)
    tweede = (
        '    - {verzonden: 24 april 2026, vanaf: 30 maart 2026, tot: 26 april 2026, bedrag: "1.902,02", betaald op: 28 april 2026}\n',
        "",
    )
    assert "Uiterlijk 28 april 2026 had er een voorschot moeten zijn" in weigering("langere-beslistermijn", "paar-na-verzoek", tweede)


def test_langer_waarschuwt_voor_een_verre_datum():
    ver = maak(voorbeeld("langere-beslistermijn", "buitenlandse-rekening", ("28 september 2026", "6 juli 2027")), "langere-beslistermijn")
    assert any("meer dan acht weken na 31 augustus 2026" in een for een in ver.waarschuwingen)
    # acht weken na 31 augustus is 26 oktober
    net = maak(
        voorbeeld("langere-beslistermijn", "buitenlandse-rekening", ("28 september 2026", "26 oktober 2026")), "langere-beslistermijn"
    )
    assert not any("acht weken" in een for een in net.waarschuwingen)


def test_langer_met_andere_opschorting():
    anders = (
        "  langere beslistermijn:\n",
        "  andere opschorting: {dagen: 10, grond: informatie uit het buitenland, reden: De Poolse bank moest antwoorden}\n"
        "  langere beslistermijn:\n",
    )
    tekst = tekst_van("langere-beslistermijn", "buitenlandse-rekening", anders)
    assert "Daarbij stond de tijd 10 dagen stil. De reden: De Poolse bank moest antwoorden." in tekst
    assert "uiterlijk 10 september 2026 beslissen" in tekst  # 31 augustus + 10 dagen
    assert "4:15" in tekst


@pytest.mark.parametrize(
    ("vervang", "melding"),
    [
        (("aanvraag: 6 juli 2026\n", ""), "geen dag van de aanvraag"),
        (("uiterlijk: 28 september 2026", "uiterlijk: 31 augustus 2026"), "niet later dan de gewone: die is 31 augustus 2026"),
        (("verzonden: 24 augustus 2026", "verzonden: 1 september 2026"), "De gewone termijn was voorbij op 31 augustus 2026"),
        (("  verzonden: 24 augustus 2026\n", ""), "De dag van verzending is nodig"),
        (("    uiterlijk: 28", "    verzonden: 20 augustus 2026\n    uiterlijk: 28"), "al meegedeeld op 20 augustus 2026"),
    ],
)
def test_langer_geweigerd(vervang, melding):
    assert melding in weigering("langere-beslistermijn", "buitenlandse-rekening", vervang)


# --- together ---


@pytest.mark.parametrize(
    ("soort", "naam"),
    [("ontvangstbevestiging", "compleet"), ("verzoek-om-gegevens", "twee-dingen"), ("niet-in-behandeling", "afschriften-ontbreken")],
)
def test_voorgesteld_zonder_soort(soort, naam):
    zaak = bereid_voor(lees_tekst(voorbeeld(soort, naam)))
    assert soort in passende_soorten(bereken(zaak), zaak=zaak)


def test_verstuurd_verzoek_wordt_niet_opnieuw_voorgesteld():
    zaak = bereid_voor(lees_tekst(voorbeeld("niet-in-behandeling", "afschriften-ontbreken")))
    assert "verzoek-om-gegevens" not in passende_soorten(bereken(zaak), zaak=zaak)


def test_naam_van_de_aanvrager_hoeft_niet():
    tekst = tekst_van("verzoek-om-gegevens", "twee-dingen", ("  naam: R. Haddou\n", ""), ("  inkomsten: geen", "  inkomsten: onbekend"))
    assert "Een overzicht van uw andere inkomsten" in tekst


NA_UITSTEL = "paar-met-uitstel-en-voorschot"
REDEN_VAN_TERUG = "    reden: Wij konden niet nagaan of u over deze tijd recht had op bijstand\n"


@pytest.mark.parametrize(
    ("soort", "naam", "van", "naar", "melding"),
    [
        ("niet-in-behandeling", "afschriften-ontbreken", "uiterlijk: 27", "uiterlijk: 13", "niet na de dag van het verzoek"),
        ("niet-in-behandeling", NA_UITSTEL, "tot: 13 april 2026}", "tot: 30 maart 2026}", "niet later dan de eerste"),
        ("niet-in-behandeling", NA_UITSTEL, "tot: 13 april 2026}", "tot: 13 april 2026, reden: te laat}", "niet allebei"),
        ("niet-in-behandeling", NA_UITSTEL, "tot: 13 april 2026}", "tot: 20 maart 2026}", "ligt voor de dag van het verzoek"),
        ("niet-in-behandeling", NA_UITSTEL, REDEN_VAN_TERUG, "", "waarom het voorschot wel of niet terug moet"),
        ("voorschot", "eerste", "vanaf: 6 juli 2026", "vanaf: 6 september 2026", "eindigt voor zij begint"),
    ],
)
def test_fouten_in_het_dossier(soort, naam, van, naar, melding):
    assert melding in zaakfout(soort, naam, (van, naar))


def test_einde_en_ontvangst_van_een_verzoek():
    verzoek = GevraagdeGegevens.model_validate(
        {
            "uiterlijk": "27 juli 2026",
            "stukken": [{"wat": "a", "waarom": "b", "waar": "c", "ontvangen op": "20 juli 2026"}, {"wat": "a", "waarom": "b", "waar": "c"}],
        }
    )
    assert verzoek.einde == date(2026, 7, 27)
    assert verzoek.alles_ontvangen_op is None
    assert verzoek.vraagt_stukken
    assert not VerzoekOmUitstel.model_validate({"gevraagd op": "1 juli 2026"}).beantwoord
