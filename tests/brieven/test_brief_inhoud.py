"""What stands in the letters: right for the outcome, traceable, in plain Dutch."""

import os
import re
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from openfisca_participatie.berekening.uitkomst import Antwoord, Bron, Oordeel, Regel
from openfisca_participatie.brieven import Alinea, Brief, BriefFout, Kader, Kop, Lijst, Tabel, afzender_uit, maak_brief
from openfisca_participatie.brieven.afzender import plaatsnaam
from openfisca_participatie.brieven.keuring import keur
from openfisca_participatie.brieven.merken import merk
from openfisca_participatie.brieven.sjabloon import MAP
from openfisca_participatie.brieven.taal import zinnen
from tests.brieven import brief_voorbeelden as voorbeelden

GOEDGEKEURD = Path(__file__).parent / "goedgekeurd"
DOCS = Path(__file__).parents[2] / "docs"
BEZWAAR = "binnen zes weken na de dag waarop wij deze brief verstuurden"


def brief(naam: str) -> Brief:
    maak, soort, zaak, verzonden = voorbeelden.BRIEVEN[naam]
    return maak_brief(maak(), soort, zaak=zaak, verzonden=verzonden, afzender=voorbeelden.AFZENDER, adres=voorbeelden.ADRES)


def tabellen(b: Brief) -> dict[str, list[tuple[str, ...]]]:
    return {blok.kop[0]: [rij.cellen for rij in blok.rijen] for blok in b.blokken if isinstance(blok, Tabel)}


@pytest.fixture(params=voorbeelden.BRIEVEN)
def elke_brief(request):
    return brief(request.param)


@pytest.mark.parametrize("naam", voorbeelden.BRIEVEN)
def test_tekst_is_goedgekeurd(naam):
    """A change of wording shows in review. GOEDKEUREN=1 writes the new texts."""
    pad = GOEDGEKEURD / f"{naam.replace(' ', '_')}.txt"
    tekst = brief(naam).als_tekst()
    if os.environ.get("GOEDKEUREN"):
        GOEDGEKEURD.mkdir(exist_ok=True)
        pad.write_text(tekst, encoding="utf-8")
    assert tekst == pad.read_text(encoding="utf-8")


def test_taal_blijft_binnen_de_harde_grenzen(elke_brief):
    assert [b for b in keur(elke_brief) if b.ernst == "fout"] == []


def test_sjablonen_bevatten_geen_getal():
    """Every number and date comes from the outcome: outside the tags of Jinja no template has a digit."""
    for pad in MAP.rglob("*.j2"):
        inhoud = pad.read_text(encoding="utf-8")
        assert not re.search(r"\{\{-?\s*['\"]?\d", inhoud), pad.name
        tekst = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", "", inhoud, flags=re.DOTALL)
        assert not re.search(r"\d", tekst), pad.name


def test_elk_getal_heeft_een_herkomst(elke_brief):
    gedrukt = " ".join(
        [*(b.tekst for b in elke_brief.blokken if isinstance(b, Alinea) and b.stijl != "klein"), *(
            cel for b in elke_brief.blokken if isinstance(b, Tabel) for rij in b.rijen for cel in rij.cellen
        )]
    )  # fmt: skip
    bekend = {tekst for tekst, _ in elke_brief.herkomst}
    for bedrag in re.findall(r"(?:\u2212 )?€ [\d.]+,\d\d", gedrukt):
        assert bedrag in bekend
    assert all(herkomst for _, herkomst in elke_brief.herkomst)


def test_niets_van_het_programma_in_de_tekst(elke_brief):
    tekst = elke_brief.als_tekst()
    for woord in ("None", " nan", "{{", "}}", "Waarde(", "aanvrager", "True", "False", "oordeel_"):
        assert woord not in tekst


def test_besluit_noemt_bezwaar_in_tekst_en_kader(elke_brief):
    in_tekst = [b for b in elke_brief.blokken if isinstance(b, Alinea) and BEZWAAR in b.tekst]
    kaders = [b for b in elke_brief.blokken if isinstance(b, Kader)]
    in_kader = [p for k in kaders for b in k.blokken if isinstance(b, Lijst) for p in b.punten if BEZWAAR in p]
    assert (len(in_tekst), len(in_kader)) == ((1, 1) if elke_brief.besluit else (0, 0))
    assert [k.titel for k in kaders] == ["Wat moet u doen?"]


def test_artikelen_staan_alleen_onderaan(elke_brief):
    blokken = list(elke_brief.blokken)
    grens = blokken.index(Kop(2, "Welke regels hebben wij gebruikt?"))
    assert not any("artikel" in str(blok) for blok in blokken[:grens])
    assert any("Participatiewet" in str(blok) for blok in blokken[grens:])


def test_toekenning_rekent_voor_de_lezer_tot_wat_op_de_rekening_komt():
    rijen = tabellen(brief("toekenning moeder met werk"))
    assert rijen["Zo komen wij aan uw bijstand"] == [
        ("Bijstandsnorm", "€ 854,04"),
        ("Inkomen dat meetelt", "\u2212 € 300,00"),
        ("Bijstand, met vakantiegeld", "€ 554,04"),
        ("Vakantiegeld dat wij voor u bewaren", "\u2212 € 27,70"),
        ("Op uw rekening, elke maand", "€ 526,34"),
    ]
    assert rijen["Zo komen wij aan uw inkomen"] == [
        ("Loon", "€ 400,00"),
        ("Deel van het loon dat niet meetelt", "\u2212 € 100,00"),
        ("Inkomen dat meetelt", "€ 300,00"),
    ]


def test_wie_meetelt_als_kostendeler_staat_er_met_naam():
    tekst = " ".join(brief("toekenning moeder met werk").als_tekst().split())
    assert "In uw woning woont één andere persoon die meetelt: D. Bakker." in tekst
    assert "P. Smit telt niet mee voor uw norm, door een contract met een zakelijke prijs." in tekst


def test_oordeel_staat_er_met_reden_en_wie():
    tekst = " ".join(brief("toekenning moeder met werk").als_tekst().split())
    assert "Onze reden: Zij bouwt haar uren op van acht naar zestien per week. Dat beoordeelde: consulent inkomen, 10 juli 2026." in tekst


def test_maanden_met_hetzelfde_bedrag_zijn_een_periode():
    rijen = tabellen(brief("toekenning echtpaar"))["Maand"]
    assert rijen == [
        ("Juli en augustus 2026", "€ 2.027,79", "€ 101,39", "€ 1.926,40"),
        ("September 2026", "€ 1.777,79", "€ 88,89", "€ 1.688,90"),
    ]


def test_halve_eerste_maand_wordt_gezegd():
    b = brief("toekenning echtpaar")
    assert "Uw bijstand begint op 12 juli 2026. Over de eerste maand krijgt u daarom" in " ".join(b.als_tekst().split())
    assert any("geen hele maand" in w for w in b.waarschuwingen)


def test_plan_van_aanpak_alleen_voor_wie_jonger_is():
    assert "plan van aanpak voor M. Öztürk" in " ".join(brief("toekenning echtpaar").als_tekst().split())
    assert "plan van aanpak" not in brief("toekenning alleenstaande").als_tekst()


def test_onzekere_waarde_krijgt_een_teken():
    b = brief("toekenning echtpaar")
    assert ("Bijstandsnorm (onzeker)", "€ 2.027,79") in tabellen(b)["Zo komen wij aan uw bijstand"]
    assert "nagelezen: Norm voor gehuwden" in " ".join(b.als_tekst().split())
    assert "(onzeker)" not in brief("toekenning alleenstaande").als_tekst()


def test_afwijzing_noemt_beide_getallen_en_wanneer_het_wel_kan():
    tekst = " ".join(brief("afwijzing inkomen").als_tekst().split())
    assert "Het inkomen dat meetelt is € 1.600,00 per maand. De grens voor u is € 1.419,46 per maand." in tekst
    assert "als uw inkomen lager is dan € 1.419,46 per maand" in tekst
    tekst = " ".join(brief("afwijzing vermogen").als_tekst().split())
    assert "Uw vermogen is € 11.000,00. De grens voor u is € 8.000,00. U zit daar € 3.000,00 boven." in tekst


def test_afwijzing_beantwoordt_artikel_16():
    b = brief("afwijzing student")
    assert "Bij zeer dringende redenen kunnen wij toch bijstand geven." in b.als_tekst()
    assert "Zeer dringende redenen: artikel 16" in b.als_tekst()
    uitkomst = voorbeelden.student()
    maand = uitkomst.maanden[0]
    maand.waarden["zeer_dringende_redenen_mogelijk"] = {"gezin": False}
    b = maak_brief(uitkomst, "afwijzing", zaak=voorbeelden.Zaak())
    assert "De wet staat dat niet toe bij te veel inkomen of vermogen." in " ".join(b.als_tekst().split())
    maand.gronden = [replace(maand.gronden[0], variabele="rechthebbende", bron=Bron("art. 11 lid 2"))]
    b = maak_brief(uitkomst, "afwijzing", zaak=voorbeelden.Zaak())
    assert "Bij uw verblijfsrecht mag dat niet van de wet." in " ".join(b.als_tekst().split())


def test_onbekende_grond_drukt_de_zin_van_de_berekening():
    uitkomst = voorbeelden.student()
    grond = uitkomst.maanden[0].gronden[0]
    uitkomst.maanden[0].gronden = [replace(grond, variabele="nieuwe_grond", zin="U was 40 dagen in het buitenland.")]
    assert "U was 40 dagen in het buitenland." in maak_brief(uitkomst, "afwijzing", zaak=voorbeelden.Zaak()).als_tekst()


def test_alle_gronden_hebben_leesbare_tekst_in_enkelvoud_en_voor_twee():
    from openfisca_participatie.berekening.gronden import UITSLUITINGEN

    for variabele in [*UITSLUITINGEN, "oordeel_voorliggende_voorziening", "partner_heeft_geen_recht", "rechthebbende"]:
        uitkomst = voorbeelden.student()
        maand = uitkomst.maanden[0]
        maand.gronden = [replace(maand.gronden[0], variabele=variabele)]
        b = maak_brief(uitkomst, "afwijzing", zaak=voorbeelden.Zaak())
        assert maand.gronden[0].zin not in b.als_tekst(), variabele
        assert maand.gronden[0].einde not in b.als_tekst(), variabele
        assert [f for f in keur(b) if f.ernst == "fout"] == []
        maand.namen["partner"] = "M. Öztürk"
        maand.gronden = [replace(maand.gronden[0], wie="M. Öztürk")]
        tekst = maak_brief(uitkomst, "afwijzing", zaak=voorbeelden.Zaak()).als_tekst()
        assert "Öztürk kunt" not in tekst
        assert "Öztürk bent" not in tekst
        assert " u bent " not in tekst


def test_zoektermijn_is_geen_besluit_tenzij_eerder_behandelen_is_geweigerd():
    uitkomst = voorbeelden.jongere()
    assert not maak_brief(uitkomst, "zoektermijn", zaak=voorbeelden.JONGERE_MELDING).besluit
    uitkomst.maanden[0].oordelen = [
        Oordeel("oordeel_zoektermijn_niet_toepassen", "zoektermijn niet toepassen", "nee", "U kunt bij uw ouders wonen.", "consulent")
    ]
    b = maak_brief(uitkomst, "zoektermijn", zaak=voorbeelden.JONGERE_MELDING)
    assert b.besluit
    assert "Onze reden: U kunt bij uw ouders wonen." in b.als_tekst()
    assert BEZWAAR in " ".join(b.als_tekst().split())


def test_laatste_bedragen_worden_genoemd():
    uitkomst = voorbeelden.alleenstaande()
    uitkomst.maanden[0].laatste_bedragen = "2026-07"
    tekst = maak_brief(uitkomst, "toekenning", zaak=voorbeelden.Zaak()).als_tekst()
    assert "Wij rekenden met de bedragen van juli 2026." in " ".join(tekst.split())


def test_maand_zonder_bijstand_in_een_toekenning_krijgt_haar_reden():
    uitkomst = voorbeelden.uitkomst(voorbeelden.maand("2026-07"), voorbeelden.te_veel_inkomen().maanden[0])
    uitkomst.maanden[1].maand = "2026-08"
    tekst = " ".join(maak_brief(uitkomst, "toekenning", zaak=voorbeelden.Zaak()).als_tekst().split())
    assert "Augustus 2026 geen bijstand geen geen" in tekst
    assert "In augustus 2026 krijgt u geen bijstand. Uw inkomen is te hoog voor bijstand." in tekst
    assert uitkomst.maanden[1].antwoord is Antwoord.NEE


def test_regels_van_de_berekening_als_de_som_anders_is():
    uitkomst = voorbeelden.alleenstaande()
    uitkomst.maanden[0].waarden["algemene_bijstand"] = {"gezin": 1000.0}
    rijen = tabellen(maak_brief(uitkomst, "toekenning", zaak=voorbeelden.Zaak()))["Zo komen wij aan uw bijstand"]
    assert rijen[0] == ("Norm: alleenstaande van 21 jaar of ouder", "€ 1.419,46")
    assert rijen[-1][1] == "€ 1.000,00"


def test_ontbrekende_gegevens_zijn_een_zichtbaar_gat_met_waarschuwing():
    b = maak_brief(voorbeelden.alleenstaande(), "toekenning", zaak=voorbeelden.Zaak())
    assert "[telefoonnummer invullen]" in b.als_tekst()
    assert b.hoofd.datum == "[datum van verzending invullen]"
    assert any("telefoonnummer" in w and "datum van verzending" in w for w in b.waarschuwingen)


def test_zonder_naam_en_gemeente():
    uitkomst = voorbeelden.alleenstaande()
    uitkomst.maanden[0].namen = {"aanvrager": "de aanvrager"}
    b = maak_brief(uitkomst, "toekenning", zaak=voorbeelden.Zaak(gemeente="geen"))
    assert "Beste heer of mevrouw," in b.als_tekst()
    assert "college van burgemeester en wethouders van uw gemeente" in " ".join(b.als_tekst().split())


def test_zinnen_eindigen_niet_na_voorletters():
    gemerkt = f"{merk('J. de Vries', 0)} is {merk('31', 1)} jaar. {merk('M. Öztürk', 2)} ook."
    assert [(zin.tekst, zin.woorden) for zin in zinnen(gemerkt)] == [("J. de Vries is 31 jaar.", 6), ("M. Öztürk ook.", 3)]


def test_proza_uit_de_zaak_telt_niet_in_onze_zin():
    reden = "Zij bouwt haar uren op. Dat doet zij van acht naar zestien uur per week."
    ons, *hun = zinnen(f"Onze reden: {merk(reden, 0)}.")
    assert (ons.woorden, ons.eigen) == (3, True)
    assert [(zin.tekst, zin.eigen) for zin in hun] == [
        ("Zij bouwt haar uren op.", False),
        ("Dat doet zij van acht naar zestien uur per week.", False),
    ]


def test_verzenddatum_staat_in_de_brief():
    b = maak_brief(voorbeelden.alleenstaande(), "toekenning", zaak=voorbeelden.Zaak(), verzonden=date(2026, 7, 20))
    assert b.hoofd.datum == "20 juli 2026"


def test_maand_van_de_vrijlating_telt_niet_als_ander_bedrag():
    tweede = voorbeelden.moeder_met_werk(naam="2026-08")
    tweede.regels = [replace(regel, omschrijving=regel.omschrijving.replace("maand 3", "maand 4")) for regel in tweede.regels]
    b = maak_brief(voorbeelden.uitkomst(voorbeelden.moeder_met_werk(), tweede), "toekenning", zaak=voorbeelden.Zaak())
    assert "Maand" not in tabellen(b)
    assert "Dat mag zes maanden. Juli 2026 is maand 3." in " ".join(b.als_tekst().split())


def test_inkomen_dat_alleen_in_de_regels_staat():
    uitkomst = voorbeelden.te_veel_inkomen()
    maand = uitkomst.maanden[0]
    del maand.waarden["overige_inkomsten"]
    maand.regels.append(Regel("Inkomen", "S. Bakker: alimentatie", -1600.0, Bron("art. 32"), "overige_inkomsten", "S. Bakker"))
    rijen = tabellen(maak_brief(uitkomst, "afwijzing", zaak=voorbeelden.Zaak()))
    assert rijen["Zo komen wij aan uw inkomen"] == [("Ander inkomen", "€ 1.600,00"), ("Inkomen dat meetelt", "€ 1.600,00")]


def test_zelfde_oordeel_over_twee_mensen_staat_er_een_keer_en_bedrag_als_bedrag():
    uitkomst = voorbeelden.alleenstaande()
    prijs = Oordeel("oordeel_commerciele_prijs", "commerciële prijs", "ja", "Gewone huur.", "consulent", "A")
    korting = Oordeel("oordeel_verlaging_woonsituatie", "verlaging woonsituatie", "141,95", "Geen woonlasten.", "consulent")
    uitkomst.maanden[0].oordelen = [prijs, replace(prijs, wie="B"), korting]
    tekst = " ".join(maak_brief(uitkomst, "toekenning", zaak=voorbeelden.Zaak()).als_tekst().split())
    assert tekst.count("gewone, zakelijke prijs? Ja. Onze reden: Gewone huur.") == 1
    assert "omdat u minder kosten heeft voor wonen? € 141,95. Onze reden: Geen woonlasten." in tekst


def test_artikelen_voluit():
    tekst = brief("toekenning moeder met werk").als_tekst()
    assert "Inkomen: artikel 31 lid 2 onderdeel n" in tekst
    assert "artikel 6:4, 6:5, 6:7 en 6:8 Algemene wet bestuursrecht" in tekst


def test_afzender_uit_gegevens():
    afzender = afzender_uit({"gemeente": "Zwolle", "adres": ["Plein 1", "8000 AA Zwolle"], "telefoon": "038"})
    assert (afzender.gemeente, afzender.adres) == ("Zwolle", ("Plein 1", "8000 AA Zwolle"))
    with pytest.raises(BriefFout, match="Bedoelde u 'telefoon'"):
        afzender_uit({"telefon": "038"})
    with pytest.raises(BriefFout, match="hoort tekst"):
        afzender_uit({"telefoon": 38})


def test_voorbeeld_van_een_afzender_in_de_documentatie_is_volledig():
    blok = re.search(r"Het bestand van `--afzender`.*?```yaml\n(.*?)```", (DOCS / "opdrachten.md").read_text(encoding="utf-8"), re.DOTALL)
    assert blok
    assert all(asdict(afzender_uit(yaml.safe_load(blok[1]))).values())


@pytest.mark.parametrize("sleutel", ["rotterdam", "s_hertogenbosch", "alphen aan den rijn", "geen", "den haag"])
def test_plaatsnaam(sleutel):
    namen = {
        "rotterdam": "Rotterdam", "s_hertogenbosch": "'s-Hertogenbosch", "alphen aan den rijn": "Alphen aan den Rijn",
        "geen": "", "den haag": "Den Haag",
    }  # fmt: skip
    assert plaatsnaam(sleutel) == namen[sleutel]


def test_eerder_behandelen_alleen_waar_de_wet_dat_kent():
    b = brief("zoektermijn")
    assert "Dan kunnen wij eerder naar uw aanvraag kijken." in b.als_tekst()
    assert "neemt de aanvraag eerder" not in b.als_tekst()
    uitkomst = voorbeelden.jongere()
    termijn = uitkomst.maanden[0].zoektermijn
    uitkomst.maanden[0].zoektermijn = replace(termijn, uitzonderingen=termijn.uitzonderingen[:3])
    tekst = maak_brief(uitkomst, "zoektermijn", zaak=voorbeelden.JONGERE_MELDING).als_tekst()
    assert "eerder naar uw aanvraag" not in tekst
    assert "lid 11" not in tekst


def test_echtgenoot_zonder_recht_wordt_genoemd_en_er_is_geen_helft():
    uitkomst = voorbeelden.echtpaar_twee_perioden()
    for maand in uitkomst.maanden:
        maand.waarden["een_echtgenoot_heeft_recht"] = {"gezin": True}
        maand.waarden["telt_mee_in_norm"] = {"aanvrager": True, "partner": False, "kind_1": False}
    tekst = " ".join(maak_brief(uitkomst, "toekenning", zaak=voorbeelden.PAAR).als_tekst().split())
    assert "M. Öztürk heeft zelf geen recht op bijstand. Daarom geldt een lagere norm." in tekst
    assert "Ieder van u krijgt de helft" not in tekst


def test_variant_geeft_een_waarschuwing():
    uitkomst = voorbeelden.alleenstaande()
    uitkomst.variant = "zij werkt"
    assert any("variant 'zij werkt'" in w for w in maak_brief(uitkomst, "toekenning", zaak=voorbeelden.Zaak()).waarschuwingen)
