"""A letter as DOCX, with real styles: an official can add a paragraph and it looks like the rest.

The box and the small print are paragraph styles, not drawings; the file is the same each time for the same letter.
"""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from openfisca_participatie.brieven.blokken import Alinea, Blok, Kader, Kop, Lijst, Ondertekening, Tabel
from openfisca_participatie.brieven.fouten import BriefFout
from openfisca_participatie.brieven.huisstijl import Beeld, Huisstijl
from openfisca_participatie.brieven.weergave.gemeen import blijft_heel, kenmerken, kolommen, met_vast_wit, taalcode, woorden

if TYPE_CHECKING:
    from docx.document import Document
    from docx.shared import Length
    from docx.text.paragraph import Paragraph

    from openfisca_participatie.brieven.brief import Brief

_LETTERS = "Calibri"
_GRIJS = "4D4D4D"
_EERSTE_DAG = (1980, 1, 1, 0, 0, 0)  # the date of every part of the file
_LANGSTE = 255  # what the properties of a document can hold
_ALINEA = {"gewoon": "Normal", "kern": "Besluit", "klein": "Kleine tekst"}
_VOOR_RAND = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers")
_TEKENBREEDTE, _CELRAND = 112, 130  # about, in twentieths of a point
_TEKSTBREEDTE = 9070  # 160 mm in twentieths of a point
_PUNT = {"gewoon": "List Bullet", "klein": "Kleine lijst"}


@lru_cache(maxsize=8)
def _basis(stijl: Huisstijl, taal: str) -> bytes:
    """Give an empty document with the styles of a house style; made once."""
    try:
        from docx import Document
    except ImportError as fout:
        raise BriefFout("Voor DOCX is de groep 'brieven' nodig: pip install 'openfisca-participatie[brieven]'.") from fout
    from docx.shared import Mm

    document = Document()
    deel = document.sections[0]
    deel.page_width, deel.page_height = Mm(210), Mm(297)
    deel.left_margin = deel.right_margin = Mm(25)
    deel.top_margin, deel.bottom_margin = Mm(22), Mm(24)
    _ruim_op(document)
    _stijlen(document, stijl)
    _taal(document, taal)
    uit = io.BytesIO()
    document.save(uit)
    return uit.getvalue()


def _ruim_op(document: Document) -> None:
    """Take out what the template of the library has and a letter does not need: ninety looks for tables, and a thumbnail."""
    from docx.enum.style import WD_STYLE_TYPE

    for stijl in list(document.styles):
        if stijl.type == WD_STYLE_TYPE.TABLE and stijl.name not in ("Normal Table", "Table Grid"):
            stijl.delete()
    betrekkingen = document.part.package.rels
    for nummer in [nummer for nummer, betrekking in betrekkingen.items() if betrekking.reltype.endswith("/thumbnail")]:
        del betrekkingen[nummer]


def _element(naam: str, **kenmerken_: str) -> Any:
    """Make an element of WordprocessingML with its attributes."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(f"w:{naam}")
    for sleutel, waarde in kenmerken_.items():
        element.set(qn(f"w:{sleutel.rstrip('_')}"), waarde)
    return element


def _in_volgorde(ouder: Any, kind: Any, na: tuple[str, ...]) -> None:
    """Put a child behind the last of ``na`` that is there: the schema fixes the order."""
    from docx.oxml.ns import qn

    for oud in ouder.findall(kind.tag):
        ouder.remove(oud)
    plek = 0
    for nummer, ander in enumerate(ouder, 1):
        if ander.tag in {qn(f"w:{naam}") for naam in na}:
            plek = nummer
    ouder.insert(plek, kind)


def _stijlen(document: Document, stijl: Huisstijl) -> None:
    """Set the styles: those that Word knows where there is one, and five of our own."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    letters = stijl.lettertype.familie if stijl.lettertype else _LETTERS
    accent = RGBColor.from_string(stijl.accent[1:].upper())

    def zet(
        naam: str, basis: str | None = None, *, punten: float, kleur: Any = None, vet: bool | None = None, voor: float, na: float
    ) -> Any:
        een = document.styles[naam] if basis is None else document.styles.add_style(naam, WD_STYLE_TYPE.PARAGRAPH)
        if basis is not None:
            een.base_style = document.styles[basis]
            een.quick_style = True
        een.font.size, een.font.bold, een.font.italic = Pt(punten), vet, None
        een.font.color.rgb = kleur
        een.font.name = letters
        lettertypen = een.element.rPr.rFonts
        for kenmerk in list(lettertypen.attrib):  # the fonts of the theme would win
            del lettertypen.attrib[kenmerk]
        for kenmerk in ("ascii", "hAnsi", "eastAsia", "cs"):
            lettertypen.set(qn(f"w:{kenmerk}"), letters)
        een.paragraph_format.space_before, een.paragraph_format.space_after = Pt(voor), Pt(na)
        return een

    zet("Normal", punten=11, voor=0, na=7).paragraph_format.line_spacing = 1.1
    for naam, punten, voor, na in (("Heading 1", 15.5, 0, 11), ("Heading 2", 12, 14, 4), ("Heading 3", 11, 10, 3)):
        zet(naam, punten=punten, kleur=accent, vet=True, voor=voor, na=na).paragraph_format.keep_with_next = True
    zet("List Bullet", punten=11, voor=0, na=3)
    zet("Header", punten=9, voor=0, na=0)
    zet("Footer", punten=8.5, kleur=RGBColor.from_string(_GRIJS), voor=0, na=0)
    for naam in ("Header", "Footer"):
        tabs = _element("tabs")
        tabs.append(_element("tab", val="right", pos=str(_TEKSTBREEDTE)))
        _in_volgorde(document.styles[naam].element.get_or_add_pPr(), tabs, (*_VOOR_RAND, "pBdr", "shd"))
    zet("Besluit", "Normal", punten=12, vet=True, voor=0, na=7)
    zet("Gemeente", "Normal", punten=15, kleur=accent, vet=True, voor=0, na=0)
    zet("Adres", "Normal", punten=11, voor=0, na=0)
    zet("Kleine tekst", "Normal", punten=9, kleur=RGBColor.from_string(_GRIJS), voor=0, na=5)
    zet("Kleine lijst", "List Bullet", punten=9, kleur=RGBColor.from_string(_GRIJS), voor=0, na=2)
    zet("Tabeltekst", "Normal", punten=11, voor=2, na=2)
    zet("Bedrag", "Tabeltekst", punten=11, voor=2, na=2).paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for naam, basis in (("Kaderkop", "Heading 2"), ("Kadertekst", "Normal"), ("Kaderpunt", "List Bullet")):
        kop = naam == "Kaderkop"
        een = zet(
            naam,
            basis,
            punten=12 if kop else 11,
            kleur=RGBColor.from_string(stijl.kaderkop[1:].upper()) if kop else None,
            vet=kop or None,
            voor=10 if kop else 0,
            na=0,
        )
        een.paragraph_format.keep_together = True
        eigenschappen = een.element.get_or_add_pPr()
        _in_volgorde(eigenschappen, _kaderrand(stijl, "top" if kop else None), _VOOR_RAND)
        vlak = _element("shd", val="clear", color="auto", fill=stijl.kader[1:].upper())
        _in_volgorde(eigenschappen, vlak, (*_VOOR_RAND, "pBdr"))
    document.styles.element.append(_tabelstijl(stijl))


def _kaderrand(stijl: Huisstijl, zijde: str | None = None) -> Any:
    """Make the border of the box: a line on the left and, above its first or below its last paragraph, some room in the same colour."""
    rand = _element("pBdr")
    ruimte = _element(zijde, val="single", sz="4", space="6", color=stijl.kader[1:].upper()) if zijde else None
    if zijde == "top":
        rand.append(ruimte)
    rand.append(_element("left", val="single", sz="24", space="8", color=stijl.accent[1:].upper()))
    if zijde == "bottom":
        rand.append(ruimte)
    return rand


def _tabelstijl(stijl: Huisstijl) -> Any:
    """Make the style of tables: a header row in the accent colour with a line below it."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    return parse_xml(
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="Brieftabel"><w:name w:val="Brieftabel"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>'
        '<w:tblPr><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="{0}"/></w:rPr>'
        '<w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{0}"/></w:tcBorders></w:tcPr>'
        "</w:tblStylePr></w:style>".format(stijl.accent[1:].upper())
    )


def _taal(document: Document, taal: str) -> None:
    """Set the language of all text, for the spelling check and for screen readers."""
    from docx.oxml.ns import qn

    standaard = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for oud in standaard.findall(qn("w:lang")):
        standaard.remove(oud)
    standaard.append(_element("lang", val=taal, eastAsia=taal, bidi=taal))
    for element in document.settings.element.findall(qn("w:themeFontLang")):
        element.set(qn("w:val"), taal)


class _Schrijver:
    """Writes one letter."""

    def __init__(self, brief: Brief) -> None:
        basis = _basis(brief.stijl, taalcode(brief))
        from docx import Document

        self.brief = brief
        self.document = Document(io.BytesIO(basis))

    def alinea(self, tekst: str, stijl: str) -> Paragraph:
        alinea = self.document.add_paragraph(met_vast_wit(tekst))
        if stijl != "Normal":
            alinea._p.style = stijl.replace(" ", "")  # its id: to look it up by name takes longer than all the rest
        return alinea

    def hoofd(self) -> None:
        """The municipality, the reader, and the particulars of the letter."""
        hoofd = self.brief.hoofd
        if self.brief.stijl.logo:
            self.beeld(self.brief.stijl.logo, 16, 60)
        self.alinea(hoofd.gemeente, "Gemeente")
        for regel in (hoofd.afdeling, " · ".join(hoofd.afzender)):
            if regel:
                self.alinea(regel, "Kleine tekst")
        self.regels(hoofd.geadresseerde, voor=18)
        self.regels([f"{naam}: {' · '.join(delen)}" for naam, delen in kenmerken(self.brief)], voor=18, na=22)

    def regels(self, regels: Any, voor: float, na: float = 0) -> None:
        """Lines below each other, with room above and below."""
        from docx.shared import Pt

        alineas = [self.alinea(regel, "Adres") for regel in regels]
        alineas[0].paragraph_format.space_before = Pt(voor)
        if na:
            alineas[-1].paragraph_format.space_after = Pt(na)

    def beeld(self, beeld: Beeld, hoogte: float, breedte: float) -> None:
        """A picture in the line of text, with its alternative text."""
        from docx.shared import Length, Mm

        figuur = self.document.add_paragraph().add_run().add_picture(io.BytesIO(beeld.png), height=Mm(hoogte))
        if figuur.width > Mm(breedte):
            figuur.height, figuur.width = Length(figuur.height * Mm(breedte) // figuur.width), Mm(breedte)
        eigenschappen = figuur._inline.docPr
        eigenschappen.set("descr", beeld.alt)
        eigenschappen.set("name", f"Beeld {eigenschappen.get('id')}")

    def blok(self, blok: Blok) -> None:
        """One block."""
        match blok:
            case Kop(niveau, tekst):
                self.alinea(tekst, f"Heading {niveau}")
            case Alinea(tekst, stijl):
                self.alinea(tekst, _ALINEA[stijl]).paragraph_format.keep_with_next = tekst.endswith(":") or None
            case Lijst(punten, stijl):
                alineas = [self.alinea(punt, _PUNT[stijl]) for punt in punten]
                for alinea in alineas[:-1] if blijft_heel(blok) else ():
                    alinea.paragraph_format.keep_with_next = True
            case Tabel():
                self.tabel(blok)
            case Ondertekening(regels):
                self.ondertekening(regels)
            case Kader():
                self.kader(blok)

    def kader(self, kader: Kader) -> None:
        """The box: paragraphs with a border and a background, kept on one page."""
        from docx.shared import Pt

        alineas = [self.alinea(kader.titel, "Kaderkop")]
        for deel in kader.blokken:
            if isinstance(deel, Lijst):
                alineas += [self.alinea(punt, "Kaderpunt") for punt in deel.punten]
            else:
                alineas.append(self.alinea(deel.tekst, "Kadertekst"))
        for alinea in alineas[:-1]:
            alinea.paragraph_format.keep_with_next = True
        alineas[-1].paragraph_format.space_after = Pt(18)
        _in_volgorde(alineas[-1]._p.get_or_add_pPr(), _kaderrand(self.brief.stijl, "bottom"), _VOOR_RAND)

    def tabel(self, tabel: Tabel) -> None:
        """A table whose header comes back on each page."""
        rijen = [(tabel.kop, False), *((rij.cellen, rij.totaal) for rij in tabel.rijen)]
        gemaakt = self.document.add_table(rows=len(rijen), cols=len(tabel.kop))
        gemaakt._tbl.tblStyle_val = "Brieftabel"
        eigenschappen = gemaakt._tbl.tblPr
        uiterlijk = _element("tblLook", val="0020", firstRow="1", lastRow="0", firstColumn="0", lastColumn="0", noHBand="1", noVBand="1")
        _in_volgorde(eigenschappen, _element("tblW", w="5000", type="pct"), ("tblStyle", "tblpPr", "tblOverlap", "bidiVisual"))
        _in_volgorde(eigenschappen, uiterlijk, tuple(een.tag.split("}")[1] for een in eigenschappen))
        breedtes = _breedtes(tabel)
        for kolom, breedte in zip(gemaakt._tbl.tblGrid.gridCol_lst, breedtes, strict=True):
            kolom.w = breedte
        for nummer, (rij, (cellen, totaal)) in enumerate(zip(gemaakt._tbl.tr_lst, rijen, strict=True)):
            over_rij = rij.get_or_add_trPr()
            over_rij.append(_element("cantSplit"))
            if nummer == 0:
                over_rij.append(_element("tblHeader"))
            for cel, tekst, rechts, breedte in zip(rij.tc_lst, cellen, tabel.rechts, breedtes, strict=True):
                cel.width = breedte
                alinea = cel.p_lst[0]
                alinea.style = "Bedrag" if rechts else "Tabeltekst"
                reeks = alinea.add_r()
                reeks.text = met_vast_wit(tekst)
                if nummer < len(rijen) - 1 and len(rijen) <= _KORTE_TABEL:
                    alinea.get_or_add_pPr().append(_element("keepNext"))
                if totaal:
                    reeks.get_or_add_rPr().append(_element("b"))
                    rand = _element("tcBorders")
                    rand.append(_element("top", val="single", sz="4", space="0", color=_GRIJS))
                    cel.get_or_add_tcPr().append(rand)
        self.alinea("", "Adres")  # Word joins two tables that follow on each other

    def ondertekening(self, regels: tuple[str, ...]) -> None:
        """The close, on one page with the name of who signs."""
        from docx.shared import Pt

        alineas = [self.alinea(regel, "Normal") for regel in regels[:-1]]
        for alinea in alineas:
            alinea.paragraph_format.keep_with_next = True
        if alineas:
            alineas[0].paragraph_format.space_before = Pt(20)
        if self.brief.stijl.handtekening:
            self.beeld(self.brief.stijl.handtekening, 16, 70)
            self.document.paragraphs[-1].paragraph_format.keep_with_next = True
        laatste = self.alinea(regels[-1], "Normal")
        laatste.paragraph_format.space_before = Pt(0 if self.brief.stijl.handtekening else 28)
        laatste.paragraph_format.space_after = Pt(22)

    def voet(self) -> None:
        """The number of the case, and page x of y."""
        woord = woorden(self.brief)
        alinea = self.document.sections[0].footer.paragraphs[0]
        alinea.add_run(f"{woord['zaaknummer']} {self.brief.hoofd.zaaknummer}\t{woord['pagina']} ")
        self.veld(alinea, "PAGE")
        alinea.add_run(f" {woord['van']} ")
        self.veld(alinea, "NUMPAGES")

    def veld(self, alinea: Paragraph, wat: str) -> None:
        """A field that Word fills in."""
        veld = _element("fldSimple", instr=wat)
        reeks = _element("r")
        tekst = _element("t")
        tekst.text = "1"
        reeks.append(tekst)
        veld.append(reeks)
        alinea._p.append(veld)

    def eigenschappen(self) -> None:
        """Title, author, language and the date of the letter."""
        van = self.document.core_properties
        dag = datetime.combine(self.brief.hoofd.dag, time(), UTC)
        van.title, van.author = self.brief.titel[:_LANGSTE], self.brief.hoofd.gemeente[:_LANGSTE]
        van.language, van.comments, van.last_modified_by = taalcode(self.brief), "", self.brief.hoofd.gemeente[:_LANGSTE]
        van.created = van.modified = dag
        van.revision = 1

    def inhoud(self) -> bytes:
        self.eigenschappen()
        self.hoofd()
        for blok in self.brief.blokken:
            self.blok(blok)
        self.voet()
        uit = io.BytesIO()
        self.document.save(uit)
        return _vaste_datums(uit)


_KORTE_TABEL = 15  # rows up to which a table stays on one page


def _breedtes(tabel: Tabel) -> list[Length]:
    """Give the width of each column: as its text needs, by a rough count, and the rest in proportion."""
    from docx.shared import Twips

    delen = kolommen(tabel)
    langste = [max(map(len, (kop, *(rij.cellen[i] for rij in tabel.rijen)))) for i, kop in enumerate(tabel.kop)]
    vast = [0 if deel else tekens * _TEKENBREEDTE + _CELRAND for deel, tekens in zip(delen, langste, strict=True)]
    over = max(_TEKSTBREEDTE - sum(vast), 0)
    return [Twips(breedte or over * deel // sum(delen)) for breedte, deel in zip(vast, delen, strict=True)]


def _vaste_datums(ruw: io.BytesIO) -> bytes:
    """Write the file anew with the same date on every part, so that the same letter has the same bytes."""
    uit = io.BytesIO()
    with zipfile.ZipFile(ruw) as oud, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for deel in oud.infolist():
            over = zipfile.ZipInfo(deel.filename, _EERSTE_DAG)
            over.compress_type = zipfile.ZIP_DEFLATED
            nieuw.writestr(over, oud.read(deel.filename))
    return uit.getvalue()


def maak(brief: Brief) -> tuple[bytes, list[str]]:
    """Make the letter as a file of Word."""
    return _Schrijver(brief).inhoud(), []
