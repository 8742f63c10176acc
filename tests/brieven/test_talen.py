"""Letters in another language: complete, with the same numbers, and refused where a sentence is missing.

``GOEDKEUREN=1 pytest tests/brieven/test_talen.py`` writes the approved English texts anew.
"""

import io
import json
import os
import re
import zipfile
from collections import Counter
from pathlib import Path

import polib
import pytest
from click.testing import CliRunner

from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.brieven import BriefFout, bereid_voor, maak_brief, talen
from openfisca_participatie.brieven.blokken import teksten
from openfisca_participatie.brieven.herkomst import met_noten
from openfisca_participatie.brieven.merken import stukken
from openfisca_participatie.brieven.samenvatting import samenvatting
from openfisca_participatie.brieven.soorten import SOORTEN
from openfisca_participatie.brieven.talen import catalogus, geschreven, ontbrekend, vertaal, waardepatroon
from openfisca_participatie.brieven.talen.__main__ import sleutels, vul_aan
from openfisca_participatie.cli.brief import TALEN
from openfisca_participatie.cli.brief import opdracht as brief_opdracht
from openfisca_participatie.opmaak import MAANDEN
from openfisca_participatie.zaak import lees
from tests.brieven import uit_voorbeeld
from tests.brieven.brief_voorbeelden import AFZENDER, BRIEVEN

MAP = Path(__file__).parents[2] / "voorbeelden" / "brieven"
GOEDGEKEURD = Path(__file__).parent / "goedgekeurd-en"
VERTAALD = ("zoektermijn", "verzoek-om-gegevens", "toekenning", "afwijzing", "opschorting")
VOORBEELDEN = [pad for soort in VERTAALD for pad in sorted((MAP / soort).glob("*.yaml"))]
TER_GOEDKEURING = {
    "zoektermijn": "eerder-geweigerd",
    "verzoek-om-gegevens": "paar-met-huisgenoot",
    "toekenning": "midden-in-de-maand",
    "afwijzing": "twee-redenen",
    "opschorting": "echtpaar-loonstroken",
}
ENGELSE_MAANDEN = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def van(pad):
    zaak = bereid_voor(lees(pad), pad.parent.name)
    return maak_brief(bereken(zaak), pad.parent.name, zaak=zaak, afzender=AFZENDER)


@pytest.fixture(scope="module", params=VOORBEELDEN, ids=lambda pad: f"{pad.parent.name} {pad.stem}")
def paar(request):
    brief = van(request.param)
    return request.param, brief, vertaal(brief, "en")


@pytest.fixture(scope="module")
def toekenning():
    return van(MAP / "toekenning" / "midden-in-de-maand.yaml")


@pytest.fixture
def tijdelijk(tmp_path, monkeypatch):
    """A folder of catalogues to change, with the English one in it."""
    (tmp_path / "en.po").write_bytes((talen.MAP / "en.po").read_bytes())
    monkeypatch.setattr(talen, "MAP", tmp_path)
    monkeypatch.setattr("openfisca_participatie.brieven.talen.__main__.MAP", tmp_path)
    return tmp_path


# --- the letters ---


@pytest.mark.parametrize(("soort", "naam"), TER_GOEDKEURING.items())
def test_tekst_is_goedgekeurd(soort, naam):
    tekst, doel = vertaal(van(MAP / soort / f"{naam}.yaml"), "en").als_tekst(), GOEDGEKEURD / soort / f"{naam}.txt"
    if os.environ.get("GOEDKEUREN"):
        doel.parent.mkdir(parents=True, exist_ok=True)
        doel.write_text(tekst, encoding="utf-8")
    assert tekst == doel.read_text(encoding="utf-8")


def getallen(tekst, maanden, duizend, komma):
    """The amounts and dates of a text, and all other numbers, whatever the language."""
    tekst = " ".join(tekst.split())
    bedrag = rf"(\u2212 ?)?€ ?(\d{{1,3}}(?:{re.escape(duizend)}\d{{3}})*){re.escape(komma)}(\d\d)\b"
    bedragen = [(bool(min_), heel.replace(duizend, ""), deel) for min_, heel, deel in re.findall(bedrag, tekst)]
    rest = re.sub(bedrag, "", tekst)
    dag = rf"\b(\d{{1,2}}) ({'|'.join(maanden)}) (\d{{4}})\b"
    dagen = [(dag, maanden.index(maand.lower() if maand.lower() in maanden else maand), jaar) for dag, maand, jaar in re.findall(dag, rest)]
    rest = re.sub(dag, "", rest)
    rest = re.sub(r"(\d),(\d)", r"\1.\2", rest)
    return Counter(bedragen), Counter(dagen), Counter(re.findall(r"\d+(?:[.:]\d+)*", rest))


def zonder_citaat(brief):
    """The text in which what people wrote has no words: its dates stay as they wrote them."""
    geschreven_door = {nummer for nummer, (_, van_) in enumerate(brief.herkomst) if van_.startswith("zaak: ")}
    return "\n".join(
        "".join("" if nummer in geschreven_door and len(stuk.split()) > 3 else stuk for stuk, nummer in stukken(tekst))
        for tekst in teksten(brief.gemerkt)
    )


def test_getallen_zijn_gelijk(paar):
    _, nederlands, engels = paar
    assert getallen(zonder_citaat(nederlands), MAANDEN, ".", ",") == getallen(zonder_citaat(engels), ENGELSE_MAANDEN, ",", ".")


def test_elke_waarde_staat_er_even_vaak(paar):
    _, nederlands, engels = paar
    tellingen = [
        Counter(nummer for tekst in teksten(brief.gemerkt) for _, nummer in stukken(tekst) if nummer is not None)
        for brief in (nederlands, engels)
    ]
    assert tellingen[0] == tellingen[1]
    assert {noot.herkomst for noot in met_noten(nederlands)[1]} == {noot.herkomst for noot in met_noten(engels)[1]}


def test_zegt_bovenaan_dat_nederlands_geldt(paar):
    _, brief, engels = paar
    noot = engels.blokken[1].tekst
    assert noot.startswith("This is a translation, to help you.")
    assert ("Only the letter in Dutch is the decision." in noot) is brief.besluit
    assert ("was written in Dutch" in noot) is any("\u201c" in tekst for tekst in teksten(engels.blokken))


def test_termen_een_keer_uitgelegd(paar):
    *_, engels = paar
    tekst = re.sub(r"\u201c.*?\u201d", "", " ".join(teksten(engels.blokken)))
    for term, uitgelegd in catalogus("en").begrippen():
        assert len(re.findall(re.escape(uitgelegd), tekst, re.IGNORECASE)) == (1 if re.search(rf"\b{term}\b", tekst, re.IGNORECASE) else 0)


def test_geen_nederlands_buiten_citaten(paar):
    *_, engels = paar
    tekst = re.sub(r"\u201c.*?\u201d|\([^)]*\)|Algemene wet bestuursrecht", "", " ".join(teksten(engels.blokken)))
    namen = {tekst for tekst, herkomst in engels.herkomst if herkomst in ("zaak: naam", "afzender")}
    for naam in namen:
        tekst = tekst.replace(naam, "")
    woorden = "de|het|een|van|niet|geen|uw|artikel|lid|onderdeel|bijstand|maand|jaar|januari|februari|maart|mei|juni|juli|augustus|oktober"
    assert re.findall(rf"\b(?:{woorden})\b.{{0,20}}", tekst) == []


def test_vorm_van_het_document(toekenning):
    engels = vertaal(toekenning, "en")
    assert engels.titel == "You get social assistance (bijstand) from 16 July 2026"
    assert '<html lang="en-GB">' in engels.als("html")[0].decode()
    assert engels.als_tekst().count("Date: 10 August 2026\nCase number: 2026-1017") == 1
    pdf = engels.als_pdf()[0]
    assert b"/Lang (en-GB)" in pdf or b"/Lang(en-GB)" in pdf
    stijlen = zipfile.ZipFile(io.BytesIO(engels.als("docx")[0])).read("word/styles.xml").decode()
    assert 'w:val="en-GB"' in stijlen
    assert "nl-NL" not in stijlen


def test_samenvatting_in_het_engels(toekenning):
    kort = vertaal(samenvatting(toekenning), "en")
    assert kort.blokken[-1].tekst.startswith("This is a summary.")


@pytest.mark.parametrize("naam", BRIEVEN)
def test_andere_uitkomsten(naam):
    uitkomst, soort, zaak, verzonden = BRIEVEN[naam]
    brief = maak_brief(uitkomst(), soort, zaak=zaak, verzonden=verzonden, afzender=AFZENDER)
    ontbreekt = ontbrekend(brief, "en")  # these outcomes have titles and labels of rules that no rule has
    assert [zin for context, zin in ontbreekt if not context and not zin.endswith(": {1}")] == []


# --- the catalogue ---


@pytest.fixture(scope="module")
def nodig():
    return set(sleutels(VERTAALD))


def test_alles_wat_een_sjabloon_kan_afdrukken_is_vertaald_en_niets_meer(nodig):
    er_zijn = {sleutel for sleutel in catalogus("en").regels if sleutel[0] in ("", talen.WAARDE)}
    assert nodig - er_zijn == set()
    assert er_zijn - nodig == set()


def test_catalogus_is_heel():
    po = talen.lees_po(talen.MAP / "en.po")
    for regel in (regel for regel in po if not regel.obsolete):
        assert regel.msgstr.strip(), regel.msgid
        assert not regel.fuzzy, regel.msgid
        assert set(re.findall(r"\{\d+\}", regel.msgid)) == set(re.findall(r"\{\d+\}", regel.msgstr)), regel.msgid
        assert regel.msgid[-1:] not in ".?!:" or regel.msgctxt or regel.msgstr[-1:] in ".?!:", regel.msgid
    assert len({(regel.msgctxt, regel.msgid) for regel in po}) == len(po)


def test_talen_van_de_opdracht():
    assert ("nl", *talen.talen()) == TALEN
    assert set(catalogus("en").soorten) == set(VERTAALD) <= set(SOORTEN)


def test_ontbrekende_zin_wordt_geweigerd(tijdelijk, toekenning):
    po = polib.pofile(str(tijdelijk / "en.po"))
    po.remove(po.find("Wij tellen daarom alleen de dagen met bijstand.", include_obsolete_entries=False))
    po.save()
    with pytest.raises(BriefFout, match=r"Deze zin is nog niet vertaald \(en\): 'Wij tellen daarom alleen de dagen met bijstand.'"):
        vertaal(toekenning, "en")


def test_ontbrekend_woord_wordt_geweigerd(tijdelijk, toekenning):
    po = polib.pofile(str(tijdelijk / "en.po"))
    po.remove(next(regel for regel in po if regel.msgctxt == "waarde" and regel.msgid == "zes"))
    po.save()
    with pytest.raises(BriefFout, match="Dit woord is nog niet vertaald"):
        vertaal(toekenning, "en")


def test_andere_soort_en_andere_taal_worden_geweigerd(toekenning):
    brief = van(next((MAP / "boete").glob("*.yaml")))
    with pytest.raises(BriefFout, match=r"De brief 'boete' is er niet in deze taal \(en\)\. Wel: zoektermijn, verzoek-om-gegevens"):
        vertaal(brief, "en")
    with pytest.raises(BriefFout, match=r"Een brief in de taal 'fr' is er niet\. Kies uit: nl, en"):
        vertaal(toekenning, "fr")
    assert vertaal(toekenning, "nl") is toekenning


def test_een_taal_erbij_is_een_bestand_erbij(tijdelijk, nodig, toekenning):
    po = polib.POFile()
    po.metadata = {"Language": "xx", "X-Naam": "Proef", "X-Taalcode": "xx-NL", "X-Soorten": "toekenning"}
    po.extend(polib.POEntry(msgctxt=context or None, msgid=zin, msgstr=f"~{zin}") for context, zin in sorted(nodig))
    po.append(polib.POEntry(msgctxt="maand", msgid="juli", msgstr="Julimond"))
    po.append(polib.POEntry(msgctxt="bladzijde", msgid="Datum", msgstr="Dato"))
    po.save(str(tijdelijk / "xx.po"))
    assert talen.talen() == ("en", "xx")
    brief = vertaal(toekenning, "xx")
    assert brief.titel == "~U krijgt bijstand vanaf 16 Julimond 2026"
    assert "Dato: 10 augustus 2026" in brief.als_tekst()
    assert "€ 1.046,60" in brief.als_tekst()  # without an entry as in Dutch
    assert '<html lang="xx-NL">' in brief.als("html")[0].decode()
    with pytest.raises(BriefFout, match="Wel: toekenning"):
        vertaal(van(VOORBEELDEN[0]), "xx")


def test_bijwerken_voegt_toe_en_ruimt_op(tijdelijk):
    voor = {(regel.msgctxt or "", regel.msgid) for regel in talen.lees_po(tijdelijk / "en.po") if not regel.obsolete}
    eigen = [sleutel for sleutel in voor if sleutel[0] in ("", "waarde")]
    assert vul_aan("en", eigen) == (0, 0)
    assert vul_aan("en", [*eigen[1:], ("", "Een nieuwe zin.")]) == (1, 1)
    assert vul_aan("en", eigen) == (1, 1)
    assert talen.lees_po(tijdelijk / "en.po").find("Een nieuwe zin.", include_obsolete_entries=True).obsolete


# --- values ---


@pytest.mark.parametrize(
    ("nederlands", "engels"),
    [
        ("€ 1.419,46", "€1,419.46"),
        ("€ 12,00", "€12.00"),
        ("€ 1.234.567,89", "€1,234,567.89"),
        ("\u2212 € 70,97", "\u2212€70.97"),
        ("12 mei 2027", "12 May 2027"),
        ("Mei 2027", "May 2027"),
        ("maart", "March"),
        ("2,5%", "2.5%"),
        ("20%", "20%"),
        ("7,5", "7.5"),
        ("44", "44"),
        ("J. de Vries", "J. de Vries"),
    ],
)
def test_hoe_een_waarde_wordt_geschreven(nederlands, engels):
    assert geschreven(nederlands, catalogus("en")) == engels


def test_patroon_van_een_waarde():
    tekst = "An van Dam: loon € 400,00, waarvan vrijgelaten € 100,00 (maand 3 van 6)"
    assert waardepatroon(tekst, ["An", "An van Dam"])[0] == "{1}: loon {2}, waarvan vrijgelaten {3} (maand {4} van {5})"
    assert waardepatroon("Andere kosten", ["An"])[0] == "Andere kosten"


@pytest.mark.parametrize("naam", ["Mei", "Ja", "{1} {2}", "Bijstand", "de heer X. en {3}", "\u202eomgekeerd", "<b>X</b>"])
def test_namen_blijven_namen(naam):
    brief = uit_voorbeeld.brief("toekenning/midden-in-de-maand", ("A. Sarr", json.dumps(naam)))
    begroeting = next(tekst for tekst in teksten(vertaal(brief, "en").blokken) if tekst.startswith("Dear"))
    assert begroeting == f"Dear {brief.namen[0]} and N. Sarr,"


# --- the command ---


def draai(*argumenten):
    return CliRunner().invoke(brief_opdracht, [str(deel) for deel in argumenten], catch_exceptions=False)


def test_opdracht(tmp_path):
    zaak = MAP / "toekenning" / "midden-in-de-maand.yaml"
    assert "You get social assistance (bijstand)" in draai(zaak, "--soort", "toekenning", "--taal", "en", "-o", "-").output
    assert draai(zaak, "--soort", "toekenning", "--taal", "en", "--formaat", "txt", "--map", tmp_path).exit_code == 0
    assert (tmp_path / "midden-in-de-maand-toekenning-en.txt").exists()
    assert "10 augustus 2026" in (tmp_path / "verslag.csv").read_text(encoding="utf-8")


def test_opdracht_zet_de_taal_in_de_naam(tmp_path):
    zaak = tmp_path / "zaak.yaml"
    zaak.write_bytes((MAP / "afwijzing" / "twee-redenen.yaml").read_bytes())
    assert draai(zaak, "--soort", "afwijzing", "--taal", "en", "--formaat", "html").exit_code == 0
    assert (tmp_path / "zaak-afwijzing-en.html").exists()


@pytest.mark.parametrize(
    ("opties", "melding"),
    [
        (("--soort", "toekenning", "--taal", "en", "--keur"), "--keur toetst Nederlandse tekst"),
        (("--taal", "en"), "Geef met --soort welke brief"),
        (("--soort", "toekenning", "--taal", "fr"), "'fr' is geen keuze"),
    ],
)
def test_opdracht_weigert(opties, melding):
    uit = draai(MAP / "toekenning" / "midden-in-de-maand.yaml", *opties)
    assert uit.exit_code == 2
    assert melding in uit.output + (uit.stderr if uit.stderr_bytes else "")
