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


def delen(pdf: "pikepdf.Pdf") -> "list[pikepdf.Dictionary]":
    """The elements of the structure tree, in reading order."""
    gevonden = []

    def loop(knoop):
        if isinstance(knoop, pikepdf.Array):
            for kind in knoop:
                loop(kind)
        elif isinstance(knoop, pikepdf.Dictionary):
            if "/S" in knoop and knoop.get("/Type") != "/MCR":
                gevonden.append(knoop)
            if "/K" in knoop:
                loop(knoop.K)

    loop(pdf.Root.StructTreeRoot.K)
    return gevonden


def soort_van(deel: "pikepdf.Dictionary") -> str:
    return str(deel.S).lstrip("/")


def labels(pdf: "pikepdf.Pdf") -> list[str]:
    return [soort_van(deel) for deel in delen(pdf)]


def kenmerk(deel: "pikepdf.Dictionary", naam: str):
    """An attribute of an element, which stands in one or more dictionaries."""
    a = deel.get("/A")
    for een in a if isinstance(a, pikepdf.Array) else [a]:
        if isinstance(een, pikepdf.Dictionary) and naam in een:
            return een[naam]
    return None


def bladwijzers(knoop, niveau: int = 1):
    kind = knoop.get("/First")
    while kind is not None:
        yield niveau, str(kind.Title)
        yield from bladwijzers(kind, niveau + 1)
        kind = kind.get("/Next")


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


def lange_brief(rijen: int, **anders):
    """A letter with a table of so many rows behind a heading."""
    from dataclasses import replace

    from openfisca_participatie.brieven import Alinea, Rij

    tabel = Tabel(
        ("Maand", "Bijstand", "Al betaald", "Nog te betalen"),
        tuple(Rij((f"maand {n}", f"€ {n}.000,00", "\u2212 € 27,70", f"€ {n},05")) for n in range(1, rijen + 1)),
        (False, True, True, True),
    )
    blokken = (Kop(1, "Onderwerp"), Alinea("Tekst."), Kop(2, "Hoe is dit berekend?"), Kop(3, "Per maand"), tabel)
    return replace(brief_voor("S. Bakker"), gemerkt=blokken, **anders)


def test_structuur_van_een_tabel():
    with pikepdf.open(io.BytesIO(lange_brief(3).als_pdf()[0])) as pdf:
        alle = delen(pdf)
        koppen = [deel for deel in alle if soort_van(deel) == "TH"]
        assert [str(kenmerk(deel, "/Scope")) for deel in koppen] == ["/Column"] * 4
        (tabel,) = (deel for deel in alle if soort_van(deel) == "Table")
        assert [soort_van(deel) for deel in tabel.K] == ["THead", "TBody"]
        assert [soort_van(deel) for deel in alle].count("TD") == 12
        assert [soort_van(deel) for deel in alle if soort_van(deel)[0] == "H"] == ["H1", "H2", "H3"]


def test_lange_tabel_gaat_door_met_zijn_kop_op_elke_bladzijde():
    pymupdf = pytest.importorskip("pymupdf")
    inhoud = lange_brief(90).als_pdf()[0]
    bladzijden = [bladzijde.get_text() for bladzijde in pymupdf.open(stream=inhoud)]
    met_tabel = [tekst for tekst in bladzijden if "maand " in tekst]
    assert len(met_tabel) >= 2
    assert all("Nog te betalen" in tekst for tekst in met_tabel)
    assert all(f"Pagina {n} van {len(bladzijden)}" in tekst for n, tekst in enumerate(bladzijden, 1))
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        assert labels(pdf).count("Table") == 1
        assert labels(pdf).count("TH") == 4  # what comes back on the next page is decoration to a screen reader


def test_bedragen_staan_met_de_komma_onder_elkaar():
    pymupdf = pytest.importorskip("pymupdf")
    bladzijde = pymupdf.open(stream=lange_brief(12).als_pdf()[0])[0]
    kommas = {}
    for blok in bladzijde.get_text("rawdict")["blocks"]:
        for regel in blok.get("lines", ()):
            tekens = [teken for stuk in regel["spans"] for teken in stuk["chars"]]
            tekst = "".join(teken["c"] for teken in tekens)
            if "€" in tekst:
                kolom = round(tekens[-1]["bbox"][2])
                kommas.setdefault(kolom, []).append(tekens[tekst.rindex(",")]["bbox"][0])
    assert [len(plekken) for plekken in kommas.values()] == [12, 12, 12]
    assert all(max(plekken) - min(plekken) < 0.1 for plekken in kommas.values())


@pytest.mark.parametrize("vulling", range(20, 34))
def test_een_kop_staat_nooit_onderaan_zonder_tekst(vulling):
    """Whatever stands above it, a heading goes with what follows to the next page."""
    pymupdf = pytest.importorskip("pymupdf")
    from dataclasses import replace

    from openfisca_participatie.brieven import Alinea, Lijst

    brief = lange_brief(3)
    boven = (Kop(1, "Onderwerp"), *(Alinea("Vulling.") for _ in range(vulling)))
    for na in (brief.gemerkt[2:], (Kop(2, "Vraag?"), Alinea("Dit zijn de punten:"), Lijst(("eerste punt", "tweede punt")))):
        for bladzijde in pymupdf.open(stream=replace(brief, gemerkt=(*boven, *na)).als_pdf()[0]):
            regels = [
                regel for regel in bladzijde.get_text().splitlines() if regel.strip() and not regel.startswith(("Zaaknummer", "Pagina"))
            ]
            assert regels[-1] not in ("Hoe is dit berekend?", "Per maand", "Vraag?", "Dit zijn de punten:")


@pytest.mark.parametrize(
    ("kop", "cellen", "rechts"),
    [
        (("Onderdeel", "Omschrijving", "Bedrag", "Artikel"), ("Inkomen", "lang " * 30, "\u2212 € 300,00", "art. 31 lid 2 n"), (0, 0, 1, 0)),
        (("Over wie", "Feit", "Waarde", "Plaats"), ("Noor Bakker", "woord " * 12, "1 januari 2024", "aanvrager.vrijlating al"), (0,) * 4),
        (("Wat", "Een lange kop van een kolom", "Nog een heel lange kop", "En een lange kop"), ("x", "€ 1", "€ 2", "€ 3"), (0, 1, 1, 1)),
        (("Wie", "Naam"), ("a" * 300, "b" * 300), (0, 0)),
        (tuple("abcdefgh"), ("woord",) * 8, (0,) * 8),
    ],
)  # fmt: skip
def test_kolommen_staan_naast_elkaar(kop, cellen, rechts):
    pymupdf = pytest.importorskip("pymupdf")
    from dataclasses import replace

    from openfisca_participatie.brieven import Rij

    tabel = Tabel(kop, (Rij(tuple(map(str.strip, cellen))),), tuple(map(bool, rechts)))
    bladzijde = pymupdf.open(stream=replace(brief_voor("S. Bakker"), gemerkt=(Kop(1, "Onderwerp"), tabel)).als_pdf()[0])[0]
    woorden = [pymupdf.Rect(woord[:4]) for woord in bladzijde.get_text("words")]
    for nummer, een in enumerate(woorden):
        assert een.x0 >= bladzijde.rect.width * 25 / 210 - 1
        assert een.x1 <= bladzijde.rect.width * 185 / 210 + 1
        for ander in woorden[nummer + 1 :]:
            overlap = een & ander
            assert overlap.is_empty or overlap.width < 1 or overlap.height < een.height / 2


def test_bladwijzers_zijn_de_koppen():
    brief = brief_voor("S. Bakker", verzonden=date(2026, 7, 20))
    with pikepdf.open(io.BytesIO(brief.als_pdf()[0])) as pdf:
        gevonden = list(bladwijzers(pdf.Root.Outlines))
    koppen = [(b.niveau, b.tekst) if isinstance(b, Kop) else (2, b.titel) for b in brief.blokken if isinstance(b, Kop | Kader)]
    assert [(niveau, titel.replace("\u00a0", " ")) for niveau, titel in gevonden] == koppen


def test_titel_en_taal_volgen_de_brief():
    with pikepdf.open(io.BytesIO(lange_brief(1, titel="A letter", taal="en").als_pdf()[0])) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert str(pdf.docinfo["/Title"]) == "A letter"


def test_een_brief_na_een_andere_is_dezelfde():
    """Typst keeps what letters share; nothing of one may get into the other."""
    een = brief_voor("S. Bakker", verzonden=date(2026, 7, 20))
    ander = brief_voor("Łucja Żółć", verzonden=date(2026, 7, 21), afzender=voorbeelden.AFZENDER)
    los = een.als_pdf()[0]
    for _ in range(3):
        assert "Bakker" not in tekst_van(ander.als_pdf()[0])
        assert een.als_pdf()[0] == los


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
