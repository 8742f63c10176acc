"""``participatie vergelijk`` and ``participatie voorstellen``."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from openfisca_participatie.cli.nederlands import GEDAAN, NODIG, VERKEERD
from openfisca_participatie.voorstellen import SLEUTELS
from tests.cli.conftest import VOORBEELDEN, Uitvoeren

BAKKER, WAT_ALS, NODIG_ZAAK = (VOORBEELDEN / naam for naam in ("bakker.yaml", "wat-als.yaml", "nodig-vriendin-in-huis.yaml"))
BIJVERDIEN = ("--voorstel", "bijverdiengrenzen")
LEEG = """zaak: {naam}
bijstand sinds: 1 januari 2020
maanden: 2026-07
aanvrager:
  naam: {naam}
  geboren: 1 maart 1980
  nationaliteit: Nederlandse
  inkomsten: [{{soort: loon, netto: {loon}, vakantiegeld: inbegrepen}}]
huisgenoten: geen
eigen woning: nee
vermogen: {{bankrekeningen: 500, schulden: geen}}
oordelen:
  - {{welk: vrijlating bevordert arbeidsinschakeling, uitkomst: ja, reden: meer uren, door: consulent}}
"""


@pytest.fixture
def map_met_zaken(zaak: Callable[[str, str], Path]) -> Path:
    """Three cases: earnings of 400, 800 and none."""
    for loon in (400, 800, 0):
        pad = zaak(LEEG.format(naam=f"loon {loon}", loon=loon), f"loon-{loon}.yaml")
    (pad.parent / "geen-zaak.txt").write_text("nee", encoding="utf-8")
    return pad.parent


# --- one case ---


def test_naast_elkaar_met_reden(voer_uit: Uitvoeren) -> None:
    """25% van 400 = 100 vrij tegen 15% = 60: bijstand 1.119,46 en 1.079,46."""
    klaar = voer_uit("vergelijk", BAKKER, *BIJVERDIEN)
    assert klaar.exit_code == GEDAAN, klaar.stderr
    rijen = {regel[2:39].strip(): regel[39:].split("  ") for regel in klaar.stdout.splitlines()}
    bijstand = next(regel for regel in klaar.stdout.splitlines() if regel.strip().startswith("bijstand "))
    assert re.findall(r"€ [\d.,]+", bijstand) == ["€ 1.119,46", "€ 1.079,46"]
    assert "loon plus bijstand, zonder toeslagen" in rijen
    tekst = " ".join(klaar.stdout.split())
    assert "verschil per maand - € 40,00" in tekst
    assert "Art. 31 lid 2 n vervalt voor S. Bakker (vrijlating onderdeel n was € 100,00)" in tekst
    assert "Art. 34a lid 1 geeft voor S. Bakker € 60,00" in tekst
    assert "het is niet wat het huishouden te besteden heeft" in tekst
    assert "berust op 4 aannamen: participatie voorstellen bijverdiengrenzen noemt ze" in tekst
    assert max(map(len, klaar.stdout.splitlines())) <= 100
    assert not [regel for regel in klaar.stdout.splitlines() if regel.endswith(" ")]


def test_meer_maanden_eerst_een_tabel(voer_uit: Uitvoeren) -> None:
    uit = voer_uit("vergelijk", WAT_ALS, *BIJVERDIEN).stdout
    assert uit.index("Loon plus bijstand per maand, zonder toeslagen") < uit.index("juli 2026 t/m augustus 2026") < uit.index("\nseptember")
    assert "verschil over deze maanden" in uit


def test_variant_en_maand(voer_uit: Uitvoeren) -> None:
    uit = voer_uit("vergelijk", BAKKER, *BIJVERDIEN, "--variant", "zij werkt twaalf uur", "--maand", "2026-06").stdout
    assert "juni 2026" in uit
    assert "- € 60,00" in uit  # 25% van 600 = 150, 15% = 90


def test_alle_varianten_is_een_tabel(voer_uit: Uitvoeren) -> None:
    uit = voer_uit("vergelijk", BAKKER, *BIJVERDIEN, "--alle-varianten").stdout
    assert uit.startswith("2 zaken, naar de grootte van het verschil")
    assert uit.index("zij werkt twaalf uur") < uit.index("bakker.yaml (1 maand)")


def test_samen_en_apart(voer_uit: Uitvoeren) -> None:
    twee = (*BIJVERDIEN, "--voorstel", "giften_en_eigen_netwerk")
    samen = json.loads(voer_uit("vergelijk", BAKKER, *twee, "--json").stdout)
    assert [een["sleutel"] for een in samen["regimes"]] == ["geldend recht", "bijverdiengrenzen+giften_en_eigen_netwerk"]
    apart = json.loads(voer_uit("vergelijk", BAKKER, *twee, "--apart", "--recht", "2022-12-01", "--json").stdout)
    sleutels = [een["sleutel"] for een in apart["regimes"]]
    assert sleutels == ["geldend recht", "bijverdiengrenzen", "giften_en_eigen_netwerk", "recht 2022-12-01"]


def test_stel(voer_uit: Uitvoeren) -> None:
    """20% van 400 = 80 vrij."""
    uit = voer_uit("vergelijk", BAKKER, *BIJVERDIEN, "--stel", "bijverdiengrenzen.percentage=20").stdout
    assert "- € 20,00" in uit
    assert "Ingesteld: bijverdiengrenzen.percentage = 20." in uit


def test_recht_van_een_andere_dag_zegt_welke_bedragen(voer_uit: Uitvoeren) -> None:
    """Norm mei 2026 2.002,13; twee keer 43 1/3% daarvan (867,59) is 1.735,18; van 1.574,03 (682,08) is dat 1.364,16."""
    zoon = ("vergelijk", VOORBEELDEN / "zoon-wordt-27.yaml", "--maand", "2026-05", "--recht", "2022-12-01")
    toen, nu = (" ".join(voer_uit(*zoon, *optie).stdout.split()) for optie in ((), ("--bedragen-van-nu",)))
    assert "norm € 2.002,13 € 1.364,16" in toen
    assert "ook de bedragen zijn die van die dag (met --bedragen-van-nu blijven het die van de maand)" in toen
    assert "norm € 2.002,13 € 1.735,18" in nu
    assert "de bedragen in euro's die van de maand zelf" in nu
    (_, regime) = json.loads(voer_uit(*zoon, "--bedragen-van-nu", "--json").stdout)["regimes"]
    assert (regime["sleutel"], regime["soort"]) == ("recht 2022-12-01 bedragen van nu", "recht")


def test_recht_na_wat_bekend_is_wordt_geweigerd(voer_uit: Uitvoeren) -> None:
    for dag in ("2040-01-01", "2028-01", "2014-12-31"):
        klaar = voer_uit("vergelijk", BAKKER, "--recht", dag)
        assert (klaar.exit_code, klaar.stdout) == (VERKEERD, "")
        assert f"Het recht van {dag if len(dag) > 7 else f'{dag}-01'} is niet gecodeerd" in klaar.stderr
    assert "de regels zijn bekend tot en met december 2027" in voer_uit("vergelijk", BAKKER, "--recht", "2028-01-01").stderr
    for optie in ((), ("--bedragen-van-nu",)):
        klaar = voer_uit("vergelijk", BAKKER, "--recht", "2027-12-31", *optie)
        assert klaar.exit_code == GEDAAN
        assert "zoals zij nu bekend zijn" in " ".join(klaar.stdout.split())


@pytest.mark.parametrize(("naam", "begin"), [("v.html", "<!doctype html>"), ("v.HTM", "<!doctype html>"), ("v.json", "{"), ("v.md", "# ")])
def test_het_bestand_krijgt_het_formaat_waar_zijn_naam_op_eindigt(voer_uit: Uitvoeren, tmp_path: Path, naam: str, begin: str) -> None:
    assert voer_uit("vergelijk", BAKKER, *BIJVERDIEN, "-o", tmp_path / naam).exit_code == GEDAAN
    assert (tmp_path / naam).read_text("utf-8").startswith(begin)


@pytest.mark.parametrize(
    ("naam", "woorden", "melding"),
    [
        ("v.csv", [], "eindigt hier op .md, .json of .html"),
        ("v.pdf", ["--formaat", "md"], "eindigt hier op .md, .json of .html"),
        ("v.html", ["--formaat", "md"], "eindigt op een ander formaat dan md"),
        ("v.html", ["--json"], "eindigt op een ander formaat dan json"),
        ("v.md", ["--formaat", "scherm"], "gaat niet samen met -o; kies md, json of html"),
        ("geen/v.md", [], "de map bestaat niet"),
    ],
)
def test_een_bestand_dat_niet_kan_is_een_melding(voer_uit: Uitvoeren, tmp_path: Path, naam: str, woorden: list[str], melding: str) -> None:
    klaar = voer_uit("vergelijk", BAKKER, *BIJVERDIEN, *woorden, "-o", tmp_path / naam)
    assert klaar.exit_code == VERKEERD
    assert melding in klaar.stderr
    assert list(tmp_path.iterdir()) == []


def test_nodig_geeft_code_3(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("vergelijk", NODIG_ZAAK, "--zonder", "kostendelersnorm")
    assert klaar.exit_code == NODIG
    assert "NODIG" in klaar.stdout
    assert "Bij NODIG zijn de bedragen voorlopig" in " ".join(klaar.stdout.split())


# --- many cases ---


def test_een_map_naar_grootte_met_wie_erop_achteruitgaat(voer_uit: Uitvoeren, map_met_zaken: Path) -> None:
    klaar = voer_uit("vergelijk", map_met_zaken, *BIJVERDIEN)
    assert klaar.exit_code == GEDAAN, klaar.stderr
    tabel, _, verlies = klaar.stdout.partition("Wie erop achteruitgaat")
    plekken = [tabel.index(f"  loon-{loon}.yaml") for loon in (800, 400, 0)]
    assert plekken == sorted(plekken)
    assert "- € 80,00" in tabel
    assert "alle maanden samen" in tabel
    assert verlies.index("loon-800.yaml, juli 2026: - € 80,00 per maand: art. 31 lid 2 n vervalt") < verlies.index("loon-400.yaml")
    assert "loon-0.yaml" not in verlies


def test_niemand_gaat_achteruit(voer_uit: Uitvoeren, map_met_zaken: Path) -> None:
    assert "Niemand gaat erop achteruit." in voer_uit("vergelijk", map_met_zaken, "--voorstel", "zoektermijn_kan_bepaling").stdout


def test_een_fout_houdt_de_rest_niet_op(voer_uit: Uitvoeren, map_met_zaken: Path) -> None:
    (map_met_zaken / "a.yaml").write_text("zaak: x\n", encoding="utf-8")
    klaar = voer_uit("vergelijk", map_met_zaken, *BIJVERDIEN)
    assert klaar.exit_code == VERKEERD
    assert "3 zaken" in klaar.stdout
    assert "a.yaml" in klaar.stderr


def test_een_map_zonder_zaak(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    klaar = voer_uit("vergelijk", tmp_path, *BIJVERDIEN)
    assert klaar.exit_code == VERKEERD
    assert "in deze map staat geen zaak" in klaar.stderr


# --- json, markdown, html ---


def test_json(voer_uit: Uitvoeren) -> None:
    uit = json.loads(voer_uit("vergelijk", BAKKER, *BIJVERDIEN, "--json").stdout)
    assert (uit["versie"], uit["fouten"]) == (1, [])
    (de_zaak,) = uit["zaken"]
    wet, ander = de_zaak["maanden"][0]["regimes"]
    assert [een["regime"] for een in (wet, ander)] == ["geldend recht", "bijverdiengrenzen"]
    bedragen = {een["variabele"]: een["waarde"] for een in ander["bedragen"]}
    assert bedragen["algemene_bijstand_over_de_maand"] == 1079.46
    assert ander["verschil"]["bedrag"] == -40.0
    assert ander["verschil"]["verklaard"] is True
    reden = ander["verschil"]["redenen"][0]
    assert reden["bron"] == {"artikel": "art. 31 lid 2 n", "href": reden["bron"]["href"]}
    assert de_zaak["effect"] == {"bijverdiengrenzen": -40.0}
    assert uit["verliezers"][0]["bedrag"] == -40.0


def test_json_van_een_foute_zaak(voer_uit: Uitvoeren, zaak: Callable[[str], Path]) -> None:
    klaar = voer_uit("vergelijk", zaak("zaak: x\n"), *BIJVERDIEN, "--json")
    assert klaar.exit_code == VERKEERD
    assert json.loads(klaar.stdout)["fouten"][0]["fouten"]


def test_markdown(voer_uit: Uitvoeren, zaak: Callable[[str], Path]) -> None:
    uit = voer_uit("vergelijk", zaak(LEEG.format(naam='"a|b *vet* <i>"', loon=400)), *BIJVERDIEN, "--formaat", "md").stdout
    assert "| bijstand | € 1.119,46 | € 1.079,46 |" in uit
    assert r"a\|b \*vet\* \<i\>" in uit
    assert "### Waarom zij uiteenlopen" in uit
    assert "aanname: De brief van juni 2022 noemde geen cijfers" in uit


class Pagina(HTMLParser):
    """The tags, the addresses that would be fetched, and the text of a page."""

    def __init__(self, tekst: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.adressen: list[str] = []
        self.tekst = ""
        self.feed(tekst)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.adressen += [waarde or "" for naam, waarde in attrs if naam in ("src", "href", "data", "action")]

    def handle_data(self, data: str) -> None:
        self.tekst += data


def test_html_is_een_bestand_zonder_iets_van_buiten(voer_uit: Uitvoeren, tmp_path: Path) -> None:
    doel = tmp_path / "rapport.html"
    klaar = voer_uit("vergelijk", WAT_ALS, *BIJVERDIEN, "--recht", "2022-12-01", "--formaat", "html", "-o", doel)
    assert klaar.exit_code == GEDAAN, klaar.stderr
    assert klaar.stdout == f"Vergelijking geschreven: {doel}\n"
    tekst = doel.read_text(encoding="utf-8")
    pagina = Pagina(tekst)
    assert pagina.adressen == []
    assert not {"script", "link", "img", "iframe", "object"} & set(pagina.tags)
    assert "@import" not in tekst
    assert "url(" not in tekst
    assert pagina.tags.count("svg") == 3  # the months, and a figure per block
    assert "€ 1.383,24" in pagina.tekst
    assert "Waarom zij uiteenlopen" in pagina.tekst
    assert "Art. 31 lid 2 r vervalt" in pagina.tekst


def test_html_van_veel_zaken_en_namen_zijn_tekst(voer_uit: Uitvoeren, zaak: Callable[[str, str], Path]) -> None:
    naam = '"<script>alert(1)</script>"'
    een, twee = (zaak(LEEG.format(naam=naam, loon=loon), f"<b>{loon}.yaml") for loon in (400, 800))
    veel = Pagina(voer_uit("vergelijk", een, twee, *BIJVERDIEN, "--formaat", "html").stdout)
    alleen = Pagina(voer_uit("vergelijk", een, *BIJVERDIEN, "--formaat", "html").stdout)
    assert not {"script", "b"} & {*veel.tags, *alleen.tags}
    assert "<script>alert(1)</script>" in alleen.tekst
    assert "<b>800.yaml" in veel.tekst
    assert veel.tags.count("svg") == 1


def test_dezelfde_vraag_geeft_dezelfde_bytes(voer_uit: Uitvoeren) -> None:
    vraag = ("vergelijk", BAKKER, *BIJVERDIEN, "--formaat", "html")
    assert voer_uit(*vraag).stdout == voer_uit(*vraag).stdout


# --- wrong use ---


@pytest.mark.parametrize(
    ("opties", "melding"),
    [
        ((), "Geef --voorstel, --recht of --zonder"),
        (("--voorstel", "bijverdien"), "Bedoelde u 'bijverdiengrenzen'?"),
        (("--voorstel", "bijverdiengrenzen", "--voorstel", "wetsvoorstel_36582"), "gaan niet samen"),
        (("--voorstel", "kamerbrief_2022", "--voorstel", "bijverdiengrenzen"), "zit al in kamerbrief_2022"),
        ((*BIJVERDIEN, "--stel", "bijverdiengrenzen.percentag=20"), "Bedoelde u"),
        ((*BIJVERDIEN, "--stel", "bijverdiengrenzen.percentage=veel"), "verwacht wordt een percentage zoals"),
        ((*BIJVERDIEN, "--stel", "bijverdiengrenzen.percentage=0,2"), "dit kan 20% of 0,2% zijn"),
        ((*BIJVERDIEN, "--bedragen-van-nu"), "--bedragen-van-nu hoort bij --recht"),
        ((*BIJVERDIEN, "--stel", "percentage"), "schrijf naam=waarde"),
        ((*BIJVERDIEN, "--vanaf", "2027-06-01"), "kan niet in 2027-06 beginnen"),
        (("--recht", "2022-12-01", "--vanaf", "2024-01-01"), "horen bij --voorstel"),
        (("--recht", "2010-01-01"), "sinds januari 2015"),
        (("--recht", "ooit"), "geen datum"),
        (("--zonder", "kostendelernorm"), "Bedoelde u 'kostendelersnorm'?"),
        ((*BIJVERDIEN, "--formaat", "pdf"), "kies uit scherm, md, json, html"),
        ((*BIJVERDIEN, "--maand", "2014-12"), "Participatiewet"),
        ((*BIJVERDIEN, "--variant", "x", "--alle-varianten"), "niet allebei"),
    ],
)
def test_verkeerd_gebruik_is_een_nederlandse_melding(opties: tuple[str, ...], melding: str, voer_uit: Uitvoeren, tmp_path: Path) -> None:
    doel = tmp_path / "x.html"
    klaar = voer_uit("vergelijk", BAKKER, *opties, "-o", doel)
    assert klaar.exit_code == VERKEERD
    assert melding in klaar.stderr
    assert klaar.stdout == ""
    assert "Traceback" not in klaar.stderr
    assert not doel.exists()


def test_een_instelling_die_nergens_bij_hoort(voer_uit: Uitvoeren) -> None:
    opties = (*BIJVERDIEN, "--voorstel", "basisbaan", "--apart", "--stel", "percentage=20")
    klaar = voer_uit("vergelijk", BAKKER, *opties)
    assert klaar.exit_code == VERKEERD
    assert "bijverdiengrenzen.percentage" in klaar.stderr


# --- voorstellen ---


def test_alle_voorstellen_staan_in_de_lijst(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("voorstellen")
    assert klaar.exit_code == GEDAAN
    tekst = klaar.stdout.replace("\n", "")
    assert all(sleutel.partition("_")[0] in tekst for sleutel in SLEUTELS)
    assert klaar.stdout.count("bron: ") == len(SLEUTELS)
    assert [een["sleutel"] for een in json.loads(voer_uit("voorstellen", "--json").stdout)["voorstellen"]] == list(SLEUTELS)


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_een_voorstel_met_bron_getallen_en_aannamen(sleutel: str, voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("voorstellen", sleutel)
    assert klaar.exit_code == GEDAAN
    assert "Bronnen" in klaar.stdout
    assert f"participatie vergelijk ZAAK --voorstel {sleutel}" in klaar.stdout
    (een,) = json.loads(voer_uit("voorstellen", sleutel, "--json").stdout)["voorstellen"]
    assert een["bronnen"]
    assert all(artikel["href"].startswith("https://wetten.overheid.nl/") for artikel in een["artikelen"])


def test_aannamen_zijn_gemerkt(voer_uit: Uitvoeren) -> None:
    assert "AANNAME" in voer_uit("voorstellen", "basisbaan").stdout
    assert "--stel basisbaan.loon_percentage=..." in voer_uit("voorstellen", "basisbaan").stdout


def test_onbekend_voorstel(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("voorstellen", "basisban")
    assert klaar.exit_code == VERKEERD
    assert "Bedoelde u 'basisbaan'?" in klaar.stderr


def test_regels_die_weg_te_laten_zijn(voer_uit: Uitvoeren) -> None:
    uit = voer_uit("voorstellen", "--regels").stdout
    assert "kostendelersnorm" in uit
    assert "art. 41 lid 4" in uit
    assert voer_uit("voorstellen", "basisbaan", "--regels").exit_code == VERKEERD


# --- a proposal of one's own ---

EIGEN = """naam: Helft van het loon vrij
reden: Wie werkt houdt meer over.
vanaf: 2026-01
parameters:
  participatiewet.middelen.vrijlating_arbeid.algemeen.aandeel: 50%
regels:
  vermogenstoets: uit
"""


def test_een_eigen_voorstel_geldt_als_een_sleutel(voer_uit: Uitvoeren, zaak: Callable[[str, str], Path]) -> None:
    """50% van 400 = 200 vrij: bijstand 1.419,46 - 200; het verschil is een ander getal in dezelfde regel."""
    pad = zaak(EIGEN, "mijn.yaml")
    klaar = voer_uit("vergelijk", BAKKER, "--voorstel", pad)
    assert klaar.exit_code == GEDAAN, klaar.stderr
    tekst = " ".join(klaar.stdout.split())
    assert "Helft van het loon vrij" in tekst
    assert "+ € 100,00" in tekst
    assert "Vrijlating onderdeel n voor S. Bakker wordt € 200,00 (art. 31 lid 2 n) in plaats van € 100,00" in tekst
    assert "50% in plaats van 25%" in tekst
    getoond = voer_uit("voorstellen", pad).stdout
    assert re.search(r"algemeen\.aandeel +50%", getoond)
    assert re.search(r"vermogenstoets +uit", getoond)
    assert json.loads(voer_uit("voorstellen", pad, "--json").stdout)["voorstellen"][0]["naam"] == "Helft van het loon vrij"


def test_een_eigen_voorstel_met_fouten(voer_uit: Uitvoeren, zaak: Callable[[str, str], Path]) -> None:
    klaar = voer_uit("vergelijk", BAKKER, "--voorstel", zaak(EIGEN.replace("aandeel", "andeel"), "mijn.yaml"))
    assert klaar.exit_code == VERKEERD
    assert "algemeen.aandeel" in klaar.stderr
    assert klaar.stdout == ""
