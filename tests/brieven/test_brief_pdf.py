"""The PDF: tagged, Dutch, repeatable, and proof against whatever stands in a name."""

import io
import json
import subprocess
import sys
from datetime import date

import pytest

from openfisca_participatie.brieven import Afzender, Kader, Kop, Tabel, maak_brief
from tests.brieven import brief_voorbeelden as voorbeelden

pikepdf = pytest.importorskip("pikepdf")
pytest.importorskip("typst")

VIJANDIG = {
    "opmaak": "# Kop | cel - punt *vet* _cursief_ ~ = $x$ @a <b>",
    "begin met #": "## Geen kop",
    "begin met punt": "- geen punt",
    "begin met kader": "::: Wat moet u doen?",
    "html": '<script>alert("x")</script> & "aanhaling"',
    "jinja": "{{ 7 * 7 }} {% raw %} {# weg #}",
    "typst": '#read("/etc/passwd") #panic("x") \\u{41}',
    "arabisch": "محمد بن سلمان",
    "hebreeuws": "דוד כהן",
    "pools": "Łucja Żółć-Śniegocka",
    "turks": "Şükrü Iğdır",
    "lang": "a" * 200,
    "lang met woorden": "Maria van den Hoogenbandt-" * 8,
    "emoji": "Jan \U0001f600",
    "pad": "../../etc/passwd",
    "samengesteld": "Rene\u0301",
}


def brief_voor(naam: str, **rest):
    uitkomst = voorbeelden.alleenstaande()
    uitkomst.maanden[0].namen = {"aanvrager": naam}
    return maak_brief(uitkomst, "toekenning", zaak=voorbeelden.Zaak(), **rest)


def tekst_van(pdf: bytes) -> str:
    pymupdf = pytest.importorskip("pymupdf")
    return "".join(bladzijde.get_text() for bladzijde in pymupdf.open(stream=pdf))


def labels(pdf: "pikepdf.Pdf") -> list[str]:
    gevonden = []

    def loop(knoop):
        if isinstance(knoop, pikepdf.Array):
            for kind in knoop:
                loop(kind)
        elif isinstance(knoop, pikepdf.Dictionary):
            if "/S" in knoop and knoop.get("/Type") != "/MCR":
                gevonden.append(str(knoop.S).lstrip("/"))
            if "/K" in knoop:
                loop(knoop.K)

    loop(pdf.Root.StructTreeRoot.K)
    return gevonden


@pytest.mark.parametrize("naam", voorbeelden.BRIEVEN)
def test_pdf_is_toegankelijk(naam):
    maak, soort, zaak, verzonden = voorbeelden.BRIEVEN[naam]
    brief = maak_brief(maak(), soort, zaak=zaak, verzonden=verzonden, afzender=voorbeelden.AFZENDER, adres=voorbeelden.ADRES)
    inhoud, waarschuwingen = brief.als_pdf()
    assert waarschuwingen == list(brief.waarschuwingen)
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        assert str(pdf.Root.Lang) == "nl-NL"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as gegevens:
            assert gegevens["dc:title"] == brief.titel
            assert gegevens["pdfuaid:part"] == "1"
            assert (gegevens["pdfaid:part"], gegevens["pdfaid:conformance"]) == ("2", "A")
        gevonden = labels(pdf)
        assert gevonden.count("H1") == 1
        koppen = sum((isinstance(b, Kop) and b.niveau == 2) or isinstance(b, Kader) for b in brief.blokken)
        assert gevonden.count("H2") == koppen
        aantal_tabellen = sum(isinstance(b, Tabel) for b in brief.blokken)
        assert gevonden.count("Table") == gevonden.count("THead") == aantal_tabellen
        assert "TH" in gevonden or not aantal_tabellen
        assert "LI" in gevonden
        lettertypen = {str(f.BaseFont).split("+")[-1] for bladzijde in pdf.pages for f in bladzijde.Resources.Font.values()}
        assert lettertypen <= {"SourceSansPro-Regular", "SourceSansPro-Semibold", "DejaVuSans"}


@pytest.mark.parametrize("soort", VIJANDIG)
def test_naam_staat_er_letterlijk(soort):
    naam = VIJANDIG[soort]
    brief = brief_voor(naam)
    gewoon = brief_voor("S. Bakker")
    assert len(brief.blokken) == len(gewoon.blokken)
    verwacht = naam.replace("e\u0301", "é")
    assert verwacht in " ".join(brief.als_tekst().split())
    inhoud, waarschuwingen = brief.als_pdf()
    assert not [w for w in waarschuwingen if w.startswith("Het teken")]
    if soort not in ("arabisch", "hebreeuws"):  # those are read from right to left by the extractor
        zonder_wit = "".join(tekst_van(inhoud).replace("\u200b", "").split())
        assert "".join(verwacht.split()) in zonder_wit


def test_teken_zonder_lettertype_wordt_een_blokje_met_waarschuwing():
    inhoud, waarschuwingen = brief_voor("李 \U0001f9ff de Vries").als_pdf()
    assert "Het teken 李 (U+674E CJK UNIFIED IDEOGRAPH-674E) zit in geen lettertype en is afgedrukt als □." in waarschuwingen
    assert any("U+1F9FF" in w for w in waarschuwingen)
    assert "□ □ de Vries" in tekst_van(inhoud)


@pytest.mark.parametrize(
    "naam", ["\ud800", "\ue000x", "\U0010ff23 kop", "a\x00b\x1bc", "regel\nregel\r\n# kop", "\u202egespiegeld\u2066", "\ufffe", ""]
)
def test_onmogelijke_tekens_breken_niets(naam):
    brief = brief_voor(naam)
    assert len([b for b in brief.blokken if isinstance(b, Kop) and b.niveau == 1]) == 1
    assert "\u202e" not in brief.als_tekst()
    assert "\x1b" not in brief.als_tekst()
    brief.als_tekst().encode("utf-8")
    assert brief.als_pdf()[0].startswith(b"%PDF")


def test_afzender_en_adres_zijn_ook_gewoon_tekst():
    vijandig = VIJANDIG["opmaak"]
    brief = brief_voor("S. Bakker", afzender=Afzender(gemeente=vijandig, ondertekenaar="# baas", adres=("| a | b |",)), adres=("- straat",))
    assert len(brief.blokken) == len(brief_voor("S. Bakker").blokken)
    assert brief.als_pdf()[0].startswith(b"%PDF")


def test_zelfde_brief_geeft_dezelfde_bytes():
    een, ander = (brief_voor("S. Bakker", verzonden=date(2026, 7, 20)).als_pdf()[0] for _ in range(2))
    assert een == ander


def test_dekking_komt_overeen_met_de_lettertypen():
    ttlib = pytest.importorskip("fontTools.ttLib")
    from openfisca_participatie.brieven.weergave.pdf import MAP

    punten = {pad.stem: set(ttlib.TTFont(pad).getBestCmap()) for pad in (MAP / "lettertypen").glob("*.ttf")}
    gedekt = (punten["SourceSansPro-Regular"] & punten["SourceSansPro-Semibold"]) | punten["DejaVuSans"]
    bereiken = json.loads((MAP / "lettertypen" / "dekking.json").read_text())
    assert {punt for eerste, laatste in bereiken for punt in range(eerste, laatste + 1)} == {punt for punt in gedekt if punt >= 32}


def test_licentie_reist_mee_met_elk_lettertype():
    from openfisca_participatie.brieven.weergave.pdf import MAP

    namen = {pad.name for pad in (MAP / "lettertypen").iterdir()}
    assert {"LICENSE_DEJAVU", "LICENSE_SOURCE_SANS_PRO.txt"} <= namen


def test_invoer_van_het_pakket_laadt_geen_jinja_of_typst():
    code = (
        "import sys, openfisca_participatie.brieven as b; print(sorted(b.SOORTEN)); "
        "assert not {'jinja2', 'typst', 'openfisca_core', 'numpy'} & set(sys.modules), sorted(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
