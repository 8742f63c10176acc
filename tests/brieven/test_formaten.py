"""The formats of a letter: one content, and nothing in a name that does more than be printed."""

import io
import re
import zipfile
from datetime import date
from functools import cache
from html.parser import HTMLParser

import pytest

from openfisca_participatie.brieven import Afzender, Alinea, Brief, Kader, Kop, Lijst, Ondertekening, Rij, Tabel, maak_brief
from openfisca_participatie.brieven.blokken import teksten
from openfisca_participatie.brieven.weergave import FORMATEN, formaat_van
from openfisca_participatie.cli.brief import FORMATEN as FORMATEN_VAN_DE_OPDRACHT
from tests.brieven import brief_voorbeelden as voorbeelden
from tests.brieven.test_brief_pdf import VIJANDIG, brief_voor, tekst_van

docx = pytest.importorskip("docx")

VIJANDIG_OVERAL = VIJANDIG | {
    "markdown": "**vet** _cursief_ [link](http://x) ![beeld](x) <http://x> `code` ~~weg~~ a | b \\ einde\\",
    "entiteit": "&lt;b&gt; &amp; &#65;",
    "css": "</style><style>*{display:none}",
    "attribuut": 'x" onload="alert(1)" y=\'',
    "nummer": "1. geen lijst",
    "citaat": "> geen citaat",
    "streep": "--- ===",
    "driehonderd": "Van der " + "Aa-" * 97 + "B",
    "familie": "\U0001f468\u200d\U0001f469\u200d\U0001f467 Jansen",
    "gemengd": "Jan (محمد) de Vries",
    "xml": "]]> <w:p/> <?xml?>",
    "veld": '{ INCLUDETEXT "c:\\\\x" } =SOM(A1)',
}


def brieven():
    for naam, (maak, soort, zaak, verzonden) in voorbeelden.BRIEVEN.items():
        yield pytest.param(
            lambda m=maak, s=soort, z=zaak, v=verzonden: maak_brief(
                m(), s, zaak=z, verzonden=v, afzender=voorbeelden.AFZENDER, adres=voorbeelden.ADRES
            ),
            id=naam,
        )


def plat(tekst: str) -> str:
    """A text without white space, as extractors differ about it."""
    return "".join(tekst.replace("\u200b", "").split())


class Lezer(HTMLParser):
    """What a browser would show, and the tags with their attributes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tekst: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.binnen = ""

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.binnen = tag if tag in ("style", "title") else self.binnen

    def handle_endtag(self, tag):
        self.binnen = "" if tag == self.binnen else self.binnen

    def handle_data(self, data):
        if not self.binnen:
            self.tekst.append(data)


def lees_html(brief: Brief) -> Lezer:
    lezer = Lezer()
    lezer.feed(brief.als("html")[0].decode())
    return lezer


def docx_tekst(inhoud: bytes) -> str:
    from docx.oxml.ns import qn

    return "\n".join(deel.text or "" for deel in docx.Document(io.BytesIO(inhoud)).element.body.iter(qn("w:t")))


def markdown_tekst(inhoud: bytes) -> str:
    """The text of the Markdown as a reader of CommonMark with tables sees it."""
    from markdown_it import MarkdownIt

    def stukken(tokens):
        for token in tokens:
            if token.type in ("text", "code_inline", "html_inline", "html_block", "fence", "code_block"):
                assert token.type == "text", token
                yield token.content
            if token.type in ("link_open", "image", "em_open", "s_open"):
                raise AssertionError(token)
            yield from stukken(token.children or ())

    return "\n".join(stukken(MarkdownIt("commonmark").enable("table").parse(inhoud.decode())))


TEKST_VAN = {
    "txt": lambda brief: brief.als("txt")[0].decode(),
    "md": lambda brief: markdown_tekst(brief.als("md")[0]),
    "html": lambda brief: "\n".join(lees_html(brief).tekst),
    "docx": lambda brief: docx_tekst(brief.als("docx")[0]),
}


def test_de_opdracht_kent_dezelfde_formaten():
    assert tuple(FORMATEN) == FORMATEN_VAN_DE_OPDRACHT


@pytest.mark.parametrize(
    ("pad", "formaat"),
    [("a.pdf", "pdf"), ("A.DOCX", "docx"), ("a.htm", "html"), ("a.b/c.md", "md"), ("a.text", "txt"), ("a.odt", None), ("pdf", None)],
)
def test_formaat_van_een_pad(pad, formaat):
    assert formaat_van(pad) == formaat


@pytest.mark.parametrize("formaat", TEKST_VAN)
@pytest.mark.parametrize("maak", list(brieven()))
def test_elk_formaat_heeft_alle_tekst_in_dezelfde_volgorde(maak, formaat):
    brief = maak()
    rest = plat(TEKST_VAN[formaat](brief))
    for tekst in teksten(brief.blokken):
        plek = rest.find(plat(tekst))
        assert plek >= 0, tekst
        if formaat != "txt":  # a table stands in columns there
            rest = rest[plek + len(plat(tekst)) :]


@pytest.mark.parametrize("formaat", FORMATEN)
def test_zelfde_brief_geeft_dezelfde_bytes(formaat):
    een, ander = (brief_voor("S. Bakker", verzonden=date(2026, 7, 20)).als(formaat) for _ in range(2))
    assert een == ander


@cache
def gewone_brief() -> Brief:
    return brief_voor("S. Bakker")


@cache
def gewone_tags():
    return lees_html(gewone_brief()).tags


@pytest.mark.parametrize("soort", VIJANDIG_OVERAL)
def test_naam_staat_er_letterlijk(soort):
    naam = VIJANDIG_OVERAL[soort]
    verwacht = plat(naam.replace("e\u0301", "é"))
    brief = brief_voor(naam)
    assert [type(blok) for blok in brief.blokken] == [type(blok) for blok in gewone_brief().blokken]
    for formaat in ("txt", "md", "html"):
        assert plat(TEKST_VAN[formaat](brief)).count(verwacht) == plat(TEKST_VAN[formaat](gewone_brief())).count("S.Bakker") > 0
    assert lees_html(brief).tags == gewone_tags()


def test_namen_staan_letterlijk_in_docx():
    namen = [naam.replace("e\u0301", "é") for naam in VIJANDIG_OVERAL.values()]
    inhoud = brief_voor(VIJANDIG_OVERAL["html"], adres=namen).als("docx")[0]
    alineas = docx.Document(io.BytesIO(inhoud)).paragraphs
    assert [alinea.text for alinea in alineas if alinea.style.name == "Adres"][1 : len(namen) + 1] == [" ".join(n.split()) for n in namen]
    assert "Beste " + VIJANDIG_OVERAL["html"] + "," in [alinea.text for alinea in alineas]
    with zipfile.ZipFile(io.BytesIO(inhoud)) as bestand:
        assert b'instr="INCLUDETEXT' not in bestand.read("word/document.xml")


@pytest.mark.parametrize("soort", ["markdown", "css", "attribuut", "driehonderd", "familie", "gemengd", "veld"])
def test_naam_in_pdf(soort):
    inhoud, waarschuwingen = brief_voor(VIJANDIG_OVERAL[soort]).als("pdf")
    if soort == "familie":  # the parts have a glyph, the joiner may not
        assert inhoud.startswith(b"%PDF")
    elif soort != "gemengd":
        assert not [w for w in waarschuwingen if w.startswith("Het teken")]
        assert plat(VIJANDIG_OVERAL[soort]) in plat(tekst_van(inhoud))


@pytest.mark.parametrize("formaat", FORMATEN)
def test_vijandige_gemeente_en_adres(formaat):
    vijandig = VIJANDIG_OVERAL["opmaak"] + VIJANDIG_OVERAL["attribuut"] + "x" * 300
    velden = dict.fromkeys(("gemeente", "afdeling", "telefoon", "email", "website", "contactpersoon", "ondertekenaar", "functie"), vijandig)
    brief = brief_voor("S. Bakker", afzender=Afzender(**velden, adres=(vijandig,)), adres=(vijandig, vijandig))
    assert brief.als(formaat)[0]
    if formaat != "pdf":
        assert plat(TEKST_VAN[formaat](brief)).count(plat(vijandig)) >= 8


def voorbeeldbrief(*blokken):
    from dataclasses import replace

    return replace(brief_voor("S. Bakker"), gemerkt=(Kop(1, "Onderwerp"), *blokken))


TABEL = Tabel(("Wat", "Bedrag"), (Rij(("a | b", "€ 1,00")), Rij(("samen", "\u2212 € 1.000,00"), totaal=True)), (False, True))


def test_html_heeft_betekenis_en_staat_op_zichzelf():
    brief = voorbeeldbrief(
        Alinea("De beslissing.", "kern"), Kader("Wat moet u doen?", (Lijst(("een",)),)), Kop(2, "Vraag?"), Kop(3, "Deel"), TABEL,
        Alinea("klein", "klein"), Ondertekening(("Groet,", "naam")),
    )  # fmt: skip
    html = brief.als("html")[0].decode()
    lezer = lees_html(brief)
    tags = [tag for tag, _ in lezer.tags]
    assert [tag for tag in tags if re.fullmatch(r"h\d", tag)] == ["h1", "h2", "h2", "h3"]
    assert {"header", "main", "aside", "table", "thead", "tbody", "ul", "dl"} <= set(tags)
    assert [attrs["scope"] for tag, attrs in lezer.tags if tag == "th"] == ["col", "col", "row", "row"]
    assert dict(lezer.tags)["html"] == {"lang": "nl-NL"}
    assert any(attrs.get("name") == "viewport" for tag, attrs in lezer.tags if tag == "meta")
    assert f"<title>{brief.titel}</title>" in html
    assert "€\u00a01,00" in html
    assert not re.search(r"""(src|href|url)\s*[=(]\s*["']?\s*(https?:|//)""", html)
    assert "<script" not in html
    aside = next(attrs for tag, attrs in lezer.tags if tag == "aside")
    assert f'id="{aside["aria-labelledby"]}"' in html


def test_html_brede_tabel_houdt_zijn_rollen_op_een_telefoon():
    breed = Tabel(("Maand", "a", "b", "c"), (Rij(("juli", "1", "2", "3")),), (False, True, True, True))
    html = voorbeeldbrief(breed).als("html")[0].decode()
    assert 'role="table"' in html
    assert html.count('role="columnheader"') == 4
    assert '<td class="bedrag" role="cell" data-kop="a">1</td>' in html


def test_markdown():
    brief = voorbeeldbrief(Kader("Doen?", (Alinea("tekst"), Lijst(("- een", "1. twee")))), TABEL, Alinea("# geen *kop*", "kern"))
    tekst = brief.als("md")[0].decode()
    assert "> ## Doen?\n>\n> tekst\n>\n> - \\- een\n> - 1\\. twee" in tekst
    assert "| Wat | Bedrag |\n| --- | ---: |\n| a \\| b | € 1,00 |\n| **samen** | **\u2212 € 1.000,00** |" in tekst
    assert "**\\# geen \\*kop\\***" in tekst


def test_docx_heeft_echte_stijlen():
    from docx.oxml.ns import qn

    brief = voorbeeldbrief(
        Alinea("De beslissing.", "kern"), Kader("Wat moet u doen?", (Alinea("x"), Lijst(("een",)))), Kop(2, "Vraag?"), Kop(3, "Deel"),
        TABEL,
        Lijst(("punt",)), Lijst(("kleine punt",), "klein"), Alinea("klein", "klein"), Ondertekening(("Groet,", "naam")),
    )  # fmt: skip
    document = docx.Document(io.BytesIO(brief.als("docx")[0]))
    per_tekst = {alinea.text: alinea.style.name for alinea in document.paragraphs if alinea.text}
    assert per_tekst["Onderwerp"] == "Heading 1"
    assert per_tekst["De beslissing."] == "Besluit"
    assert (per_tekst["Wat moet u doen?"], per_tekst["x"], per_tekst["een"]) == ("Kaderkop", "Kadertekst", "Kaderpunt")
    assert (per_tekst["Vraag?"], per_tekst["Deel"]) == ("Heading 2", "Heading 3")
    assert (per_tekst["punt"], per_tekst["kleine punt"], per_tekst["klein"]) == ("List Bullet", "Kleine lijst", "Kleine tekst")
    assert document.styles["Kaderkop"].base_style.name == "Heading 2"
    assert document.styles["Heading 2"].paragraph_format.keep_with_next
    (tabel,) = document.tables
    assert tabel.style.name == "Brieftabel"
    assert tabel.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert [cel.paragraphs[0].style.name for cel in tabel.rows[1].cells] == ["Tabeltekst", "Bedrag"]
    assert tabel.rows[2].cells[1].text == "\u2212\u00a0€\u00a01.000,00"


def test_docx_kan_verder_bewerkt_worden():
    document = docx.Document(io.BytesIO(brief_voor("S. Bakker").als("docx")[0]))
    document.add_paragraph("Een alinea van een medewerker.", style="Normal")
    document.add_paragraph("En een punt.", style="List Bullet")
    uit = io.BytesIO()
    document.save(uit)
    assert "Een alinea van een medewerker." in docx_tekst(uit.getvalue())


def test_docx_eigenschappen():
    brief = brief_voor("S. Bakker", verzonden=date(2026, 7, 20), afzender=voorbeelden.AFZENDER)
    inhoud = brief.als("docx")[0]
    van = docx.Document(io.BytesIO(inhoud)).core_properties
    assert (van.title, van.author, van.language, van.comments) == (brief.titel, "Gemeente Rotterdam", "nl-NL", "")
    assert van.created.date() == van.modified.date() == date(2026, 7, 20)
    with zipfile.ZipFile(io.BytesIO(inhoud)) as bestand:
        assert {deel.date_time for deel in bestand.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        stijlen = bestand.read("word/styles.xml").decode()
        voet = next(bestand.read(naam).decode() for naam in bestand.namelist() if "footer" in naam and naam.endswith(".xml"))
    assert re.search(r'<w:lang [^>]*w:val="nl-NL"[^>]*w:eastAsia="nl-NL"', stijlen)
    assert "PAGE" in voet
    assert "NUMPAGES" in voet


VOLGORDE = {
    "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens
        kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing
        mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange""",
    "tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd
        tblLayout tblCellMar tblLook""",
}


def test_docx_xml_staat_in_de_volgorde_van_het_schema():
    """Word refuses a file in which the parts of a paragraph stand in another order than the schema has."""
    for maak in [brief.values[0] for brief in brieven()][:4]:
        with zipfile.ZipFile(io.BytesIO(maak().als("docx")[0])) as bestand:
            for naam in ("word/document.xml", "word/styles.xml"):
                from lxml import etree

                boom = etree.fromstring(bestand.read(naam))
                for soort, orde in VOLGORDE.items():
                    for deel in boom.iter("{*}" + soort):
                        plekken = [orde.split().index(etree.QName(kind).localname) for kind in deel]
                        assert plekken == sorted(set(plekken)), etree.tostring(deel)


def test_een_onbekende_taal_houdt_de_nederlandse_woorden():
    from dataclasses import replace

    brief = replace(brief_voor("S. Bakker"), taal="en")
    assert "Case number: " in brief.als("txt")[0].decode()
    assert dict(lees_html(brief).tags)["html"] == {"lang": "en-GB"}
