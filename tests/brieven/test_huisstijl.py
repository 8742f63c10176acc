"""The house style of a municipality: what may be in the folder, its own text blocks, and what those may not do."""

import io
import shutil
import struct
import zlib
from pathlib import Path

import pytest

from openfisca_participatie.brieven import BriefFout, Ondertekening, maak_brief
from openfisca_participatie.brieven.huisstijl import ACCENT, GEWOON, Beeld, contrast, lees_huisstijl
from openfisca_participatie.brieven.merken import buiten_merken
from openfisca_participatie.brieven.sjabloon import MAP
from tests.brieven import brief_voorbeelden as voorbeelden

pytest.importorskip("typst")
VOORBEELDSTAD = Path(__file__).parents[2] / "voorbeelden" / "huisstijl" / "voorbeeldstad"
LETTERTYPEN = MAP.parent / "weergave" / "lettertypen"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="#900"/></svg>'


def png(breedte: int = 4, hoogte: int = 2) -> bytes:
    def deel(soort: bytes, inhoud: bytes) -> bytes:
        return struct.pack(">I", len(inhoud)) + soort + inhoud + struct.pack(">I", zlib.crc32(soort + inhoud))

    rijen = b"".join(b"\0" + b"\x80\0\0" * breedte for _ in range(hoogte))
    kop = struct.pack(">IIBBBBB", breedte, hoogte, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + deel(b"IHDR", kop) + deel(b"IDAT", zlib.compress(rijen)) + deel(b"IEND", b"")


@pytest.fixture
def map_(tmp_path):
    """``map_(huisstijl, naam=inhoud ...)``: a folder with a house style."""

    def maak(huisstijl: str = "gemeente: Voorbeeldstad\n", **bestanden: str | bytes) -> Path:
        for naam, inhoud in {"huisstijl.yaml": huisstijl, **bestanden}.items():
            pad = tmp_path / naam
            pad.parent.mkdir(parents=True, exist_ok=True)
            pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
        return tmp_path

    return maak


def brief_in(stijl, soort="toekenning", uitkomst=None):
    return maak_brief(uitkomst or voorbeelden.alleenstaande(), soort, zaak=voorbeelden.Zaak(gemeente="geen"), huisstijl=stijl)


def korte_brief_in(stijl):
    """A letter with few templates: these tests compile them anew each time."""
    maak, soort, zaak, verzonden = voorbeelden.BRIEVEN["zoektermijn"]
    return maak_brief(maak(), soort, zaak=zaak, verzonden=verzonden, huisstijl=stijl)


def test_voorbeeldstad_is_volledig():
    stijl = lees_huisstijl(VOORBEELDSTAD)
    assert stijl.afzender.gemeente == "Voorbeeldstad"
    assert all(getattr(stijl.afzender, veld) for veld in stijl.afzender.__dataclass_fields__)
    assert stijl.lettertype is not None
    assert stijl.lettertype.familie == "Source Serif Pro"
    assert stijl.logo is not None
    assert stijl.logo.alt.startswith("Logo van")
    assert stijl.handtekening is not None
    assert contrast(stijl.accent) >= 4.5


def test_voorbeeldstad_in_elk_formaat():
    pikepdf = pytest.importorskip("pikepdf")
    docx = pytest.importorskip("docx")
    stijl = lees_huisstijl(VOORBEELDSTAD)
    brief = brief_in(stijl)
    assert brief.als("pdf") == brief.als("pdf")
    with pikepdf.open(io.BytesIO(brief.als("pdf")[0])) as pdf:
        lettertypen = {str(f.BaseFont).split("+")[-1] for bladzijde in pdf.pages for f in bladzijde.Resources.Font.values()}
        assert "SourceSerifPro-Regular" in lettertypen
        alts = {str(deel.Alt) for deel in pdf.objects if isinstance(deel, pikepdf.Dictionary) and "/Alt" in deel}
    assert alts == {stijl.logo.alt, stijl.handtekening.alt}
    html = brief.als("html")[0].decode()
    assert f'alt="{stijl.logo.alt}"' in html
    assert f"--accent: {stijl.accent}" in html
    document = docx.Document(io.BytesIO(brief.als("docx")[0]))
    assert [vorm._inline.docPr.get("descr") for vorm in document.inline_shapes] == [stijl.logo.alt, stijl.handtekening.alt]
    assert document.styles["Normal"].font.name == "Source Serif Pro"
    for formaat in ("txt", "md"):
        assert "Geldloket" in brief.als(formaat)[0].decode()


def test_eigen_tekstblok_en_getal_met_herkomst():
    brief = brief_in(lees_huisstijl(VOORBEELDSTAD))
    assert ("099 - 123 45 67", "huisstijl: slot.j2, regel 8") in brief.herkomst
    tekst = brief.als_tekst()
    assert "Het Geldloket helpt u gratis" in tekst
    assert "sociaal raadslieden" not in tekst
    assert "U kunt ook bezwaar maken" in tekst  # a macro of the same file that is not theirs
    assert isinstance(next(blok for blok in brief.blokken if isinstance(blok, Ondertekening)), Ondertekening)
    assert brief.sjablonen != brief_in(GEWOON).sjablonen


def test_zonder_huisstijl_is_alles_gewoon():
    assert brief_in(None).stijl is GEWOON
    assert GEWOON.accent == ACCENT


def test_waarschuwt_als_de_zaak_van_een_andere_gemeente_is(map_):
    brief = maak_brief(voorbeelden.alleenstaande(), "toekenning", zaak=voorbeelden.Zaak(), huisstijl=lees_huisstijl(map_()))
    assert "De zaak is van gemeente Rotterdam, en de huisstijl van gemeente Voorbeeldstad." in brief.waarschuwingen


@pytest.mark.parametrize(
    ("huisstijl", "bestanden", "melding"),
    [
        ("gemente: x", {}, r"huisstijl\.yaml, regel 1: de huisstijl heeft geen 'gemente'.*Bedoelde u 'gemeente'"),
        ("gemeente: [a, b]", {}, "Bij 'gemeente' van de afzender hoort tekst"),
        ("", {}, "leeg"),
        ("- a", {}, "geen huisstijl"),
        ("gemeente: a\ngemeente: b", {}, "gemeente"),
        ('kleuren: {accent: "#ffcc00"}', {}, "te licht om te lezen op wit: contrast 1,5"),
        ("kleuren: {accent: rood}", {}, "tussen aanhalingstekens"),
        ('kleuren: {accent: "#12345"}', {}, "tussen aanhalingstekens"),
        ("kleuren:\n  accent: #7a1f3d", {}, "tussen aanhalingstekens"),
        ('kleuren: {acent: "#7a1f3d"}', {}, "geen 'acent'; bekend: accent"),
        ("kleuren: rood", {}, "een blok met accent"),
        ("logo: {bestand: logo.svg, alt: Logo}", {}, "het bestand 'logo.svg' is er niet"),
        ("logo: {bestand: logo.svg}", {"logo.svg": SVG}, "bij logo hoort alt"),
        ("logo: {alt: Logo}", {}, "de naam van een bestand"),
        ("logo: {bestand: ../logo.svg, alt: Logo}", {}, "buiten de map"),
        ("logo: {bestand: /etc/passwd, alt: Logo}", {}, "buiten de map"),
        ("logo: {bestand: logo.svg, alt: Logo}", {"logo.svg": "<svg"}, "geen SVG of PNG"),
        ("logo: {bestand: logo.png, alt: Logo}", {"logo.png": png()[:40]}, "geen SVG of PNG"),
        ("logo: {bestand: logo.svg, alt: Logo}", {"logo.svg": b"\xff\xd8\xff\xe0"}, "geen SVG of PNG"),
        (
            "logo: {bestand: logo.svg, alt: Logo}",
            {"logo.svg": SVG.replace("<circle", '<image href="/etc/hostname" width="9" height="9"/><circle')},
            "geen SVG of PNG",
        ),
        ("lettertype: x.ttf", {"x.ttf": b"geen lettertype"}, "geen lettertype"),
    ],
)
def test_verkeerde_huisstijl(map_, huisstijl, bestanden, melding):
    with pytest.raises(BriefFout, match=melding):
        lees_huisstijl(map_(huisstijl, **bestanden))


def test_map_die_er_niet_is(tmp_path):
    with pytest.raises(BriefFout, match="deze map is er niet"):
        lees_huisstijl(tmp_path / "weg")
    with pytest.raises(BriefFout, match=r"geen huisstijl\.yaml"):
        lees_huisstijl(tmp_path)


def test_koppeling_naar_buiten_de_map(map_, tmp_path_factory):
    buiten = tmp_path_factory.mktemp("buiten") / "logo.svg"
    buiten.write_text(SVG)
    stijl = map_("logo: {bestand: logo.svg, alt: Logo}")
    (stijl / "logo.svg").symlink_to(buiten)
    with pytest.raises(BriefFout, match="buiten de map"):
        lees_huisstijl(stijl)


def test_lettertype_zonder_tekens_wordt_geweigerd(map_):
    ttlib = pytest.importorskip("fontTools.ttLib")
    subset = pytest.importorskip("fontTools.subset")
    lettertype = ttlib.TTFont(LETTERTYPEN / "SourceSansPro-Regular.ttf")
    kleiner = subset.Subsetter()
    kleiner.populate(text="".join(map(chr, range(0x20, 0x100))))  # without the euro
    kleiner.subset(lettertype)
    uit = io.BytesIO()
    lettertype.save(uit)
    with pytest.raises(BriefFout, match=r"mist deze tekens.*€"):
        lees_huisstijl(map_("lettertype: x.ttf", **{"x.ttf": uit.getvalue()}))


def test_twee_lettertypen_door_elkaar(map_):
    stijl = map_("lettertype: [a.ttf, b.ttf]")
    shutil.copy(LETTERTYPEN / "SourceSansPro-Regular.ttf", stijl / "a.ttf")
    shutil.copy(LETTERTYPEN / "DejaVuSans.ttf", stijl / "b.ttf")
    with pytest.raises(BriefFout, match="niet bij één lettertype"):
        lees_huisstijl(stijl)


def test_logo_als_png(map_):
    stijl = lees_huisstijl(map_("logo: {bestand: logo.png, alt: Logo}", **{"logo.png": png(400, 20)}))
    assert stijl.logo == Beeld(png(400, 20), "png", "Logo")
    brief = brief_in(stijl)
    assert brief.als("pdf")[0].startswith(b"%PDF")
    assert "data:image/png;base64," in brief.als("html")[0].decode()
    docx = pytest.importorskip("docx")
    (vorm,) = docx.Document(io.BytesIO(brief.als("docx")[0])).inline_shapes
    assert vorm.width.mm == pytest.approx(60, abs=0.5)  # a wide logo keeps within the page
    assert vorm.width / vorm.height == pytest.approx(20, rel=0.05)


def test_vijandige_teksten_van_een_huisstijl_zijn_tekst(map_):
    alt = '"><script>alert(1)</script> #panic() {{ 7 * 7 }}'
    stijl = lees_huisstijl(map_(f"gemeente: x\nlogo:\n  bestand: l.svg\n  alt: {alt!r}", **{"l.svg": SVG}))
    brief = brief_in(stijl)
    assert "<script" not in brief.als("html")[0].decode()
    assert brief.als("pdf")[0].startswith(b"%PDF")


@pytest.mark.parametrize(
    ("kleur", "ander", "verwacht"), [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#ffffff", "#ffffff", 1.0)]
)
def test_contrast(kleur, ander, verwacht):
    """The values that WCAG's own examples give."""
    assert contrast(kleur, ander) == pytest.approx(verwacht, abs=0.005)


def test_kop_in_het_kader_is_altijd_te_lezen(map_):
    stijl = lees_huisstijl(map_('kleuren: {accent: "#767676"}'))  # 4.54 on white, less on the box
    assert stijl.kaderkop == "#000000"
    assert lees_huisstijl(map_('kleuren: {accent: "#7A1F3D"}')).kaderkop == "#7a1f3d"


# --- templates of one's own


def met_sjabloon(map_, inhoud: str, naam: str = "delen/slot.j2"):
    return lees_huisstijl(map_(**{f"sjablonen/{naam}": inhoud}))


HULP = "{% macro hulp() %}\n## Hulp?\n\nBel ons.\nEn <<>>\n{% endmacro %}\n"


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        ("{{ zaaknumer }}", r"slot\.j2, regel 5 klopt niet: de naam 'zaaknumer' is er niet\. Bedoelde u 'zaaknummer'\?"),
        ("{% if not besluit %}{{ zaaknumer }}{% endif %}", r"regel 5 klopt niet: de naam 'zaaknumer' is er niet"),
        ("{{ afzender.telefon }}", r"slot\.j2, regel 5 klopt niet: bij Afzender is er geen 'telefon'\. Bedoelde u 'telefoon'\?"),
        ("{{ lezers[0].leeftijd | getall }}", r"regel 5 klopt niet: het filter 'getall' is er niet\. Bedoelde u 'getal'\?"),
        ("{{ lezers[0].leeftijd }}", r"slot\.j2, regel 5: Het sjabloon drukt een waarde af zonder filter"),
        ("{{ zaaknummer", r"slot\.j2, regel \d klopt niet"),
        ("{% endif %}", r"slot\.j2, regel 5 klopt niet"),
        ("{{ '010 123' }}", "getal zonder herkomst"),
        ("{{ lezers[99].naam }}", r"regel 5 klopt niet"),
        ("{{ 1 / 0 }}", r"regel 5 klopt niet"),
        ("{% for x in range(1000000000) %}{% endfor %}", "regel 5 klopt niet"),
        ("{{ 'a' * 1000000000 }}", r"regel 5 klopt niet: dat mag een sjabloon niet"),
        ("{{ 9 ** 999999999 }}", r"regel 5 klopt niet: dat mag een sjabloon niet"),
        ("{{ hulp() }}", "roept zichzelf aan"),
        ("{{ vaste_tekst('1', 'wet') }}", r"regel 5 klopt niet: dit kan niet in een sjabloon staan"),
        ("\U000f0000\U000f1000 12\U000f0001", r"klopt niet: dit kan niet in een sjabloon staan"),
        ("{{ '\\U000f0000' }}", r"klopt niet: dit kan niet in een sjabloon staan"),
        ("{{ zaaknummer.met('12') }}", r"regel 5 klopt niet: dat mag een sjabloon niet"),
        ("{{ ''.__class__.__mro__ }}", r"regel 5 klopt niet: dat mag een sjabloon niet"),
        ("{{ wie.__globals__ }}", r"regel 5 klopt niet: dat mag een sjabloon niet"),
        ("{{ wie.__self__.stand }}", r"regel 5 klopt niet: dat mag een sjabloon niet"),
        ("{{ lezers.__class__ }}", r"regel 5 klopt niet: dat mag een sjabloon niet"),
        ("{{ zaaknummer | attr('__class__') }}", r"regel 5 klopt niet: dat mag een sjabloon niet"),
        ("{{ '{0.__class__.__mro__}'.format(zaaknummer) }}", r"regel 5 klopt niet: dat mag een sjabloon niet"),
        ("{{ lezers | map(attribute='__class__') | list | first }}", r"regel 5 klopt niet"),
        ("{{ self._TemplateReference__context }}", r"regel 5 klopt niet"),
        ("{{ cycler.__init__.__globals__ }}", r"regel 5 klopt niet"),
        ("{% include '/etc/passwd' %}", r"klopt niet: het sjabloon '/etc/passwd' is er niet"),
        ("{% include '../huisstijl.yaml' %}", r"klopt niet: het sjabloon '../huisstijl.yaml' is er niet"),
        ("{% include '../../sjabloon.py' %}", r"klopt niet: het sjabloon '../../sjabloon.py' is er niet"),
        ("{% from 'delen/slott.j2' import x %}", r"klopt niet: het sjabloon 'delen/slott.j2' is er niet. Bedoelde u 'delen/slot.j2'\?"),
        ("{% import 'os' as os %}", "klopt niet: het sjabloon 'os' is er niet"),
        ("{{ lipsum() }}", "de naam 'lipsum' is er niet"),
        ("{{ '<b>' | safe }}", "het filter 'safe' is er niet"),
    ],
)
def test_sjabloon_dat_niet_klopt(map_, inhoud, melding):
    stijl = met_sjabloon(map_, HULP.replace("<<>>", inhoud))
    with pytest.raises(BriefFout, match=melding) as fout:
        korte_brief_in(stijl)
    assert "Traceback" not in str(fout.value)


def test_gegevens_zijn_niet_te_veranderen(map_):
    for inhoud in ("{{ lezers.append(1) }}", "{{ lezers.clear() }}", "{% set lezers[0].naam = 'x' %}"):
        with pytest.raises(BriefFout):
            korte_brief_in(met_sjabloon(map_, HULP.replace("<<>>", inhoud)))


def test_sjabloon_met_koppeling_naar_buiten(map_, tmp_path_factory):
    buiten = tmp_path_factory.mktemp("buiten") / "geheim.j2"
    buiten.write_text("geheim")
    stijl = met_sjabloon(map_, HULP.replace("<<>>", "{% include 'geheim.j2' %}"))
    (stijl.sjablonen / "geheim.j2").symlink_to(buiten)
    with pytest.raises(BriefFout, match=r"het sjabloon 'geheim\.j2' is er niet"):
        korte_brief_in(stijl)


def test_sjabloon_dat_geen_tekst_is(map_):
    stijl = lees_huisstijl(map_(**{"sjablonen/delen/slot.j2": b"\xff\xfe\x00"}))
    with pytest.raises(BriefFout, match="geen tekst in UTF-8"):
        korte_brief_in(stijl)


def test_naam_die_alleen_soms_bestaat_mag_met_is_defined(map_):
    stijl = met_sjabloon(map_, HULP.replace("<<>>", "{% if alleen_elders is defined %}{{ alleen_elders }}{% endif %}verder."))
    assert "En verder." in korte_brief_in(stijl).als_tekst()


def test_macro_zonder_context(map_):
    stijl = lees_huisstijl(
        map_(
            **{
                "sjablonen/delen/slot.j2": "{% from 'delen/eigen.j2' import tel %}\n" + HULP.replace("<<>>", "bel {{ tel() }}."),
                "sjablonen/delen/eigen.j2": "{% macro tel() %}010 12{% endmacro %}",
            }
        )
    )
    with pytest.raises(BriefFout, match=r"eigen\.j2, regel 1: .*'with context'"):
        korte_brief_in(stijl)


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("bel 010 - 123 45 67.", ["010 - 123 45 67"]),
        ("bel (010) 123, of 14 010!", ["010) 123", "14 010"]),
        ("open van 9.00 tot 17.00 uur", ["9.00", "17.00"]),
        ("{% raw %}kamer 3{% endraw %}", ["3"]),
        ("{# 12 #}geen", []),
        ("{% set n %}balie 4{% endset %}{{ n }}", ["4"]),
        ("3000 AA en m² en A4", ["3000", "²", "4"]),
    ],
)
def test_vaste_getallen_hebben_een_herkomst(map_, tekst, verwacht):
    brief = korte_brief_in(met_sjabloon(map_, HULP.replace("<<>>", tekst)))
    assert [gedrukt for gedrukt, van in brief.herkomst if van == "huisstijl: slot.j2, regel 5"] == verwacht
    assert not any(teken.isdigit() for blok in brief.gemerkt for teken in buiten_merken(str(getattr(blok, "tekst", ""))))


def test_getal_in_een_tabel_en_een_punt_blijft_opmaak(map_):
    inhoud = "{% macro hulp() %}\n## 1. Hulp?\n\n- 12 punten\n\n|Wat|> Getal|\n|12|34|\n|= 5 | 6 |\n{% endmacro %}"
    html = korte_brief_in(met_sjabloon(map_, inhoud)).als("html")[0].decode()
    assert "<h2>1. Hulp?</h2>" in html
    assert "<li>12 punten</li>" in html
    assert '<tr><th scope="row">12</th><td class="bedrag">34</td></tr>' in html
    assert '<tr class="totaal"><th scope="row">5</th>' in html


def test_in_onze_sjablonen_blijft_een_getal_verboden(tmp_path):
    from openfisca_participatie.brieven.sjabloon import vul

    (tmp_path / "proef.j2").write_text("# a\n\nbel 010", encoding="utf-8")
    tekst, herkomst = vul("proef.j2", {}, tmp_path)
    assert (tekst, herkomst) == ("# a\n\nbel 010", [])  # without a mark: maak_brief stops here
    assert not [pad for pad in MAP.rglob("*.j2") if "vaste_tekst" in pad.read_text(encoding="utf-8")]


def test_hele_soort_van_een_gemeente(map_):
    inhoud = '{% extends "basis.j2" %}\n{% block onderwerp %}Onze eigen brief{% endblock %}\n{% block besluit %}\n!! Ja.\n{% endblock %}'
    brief = brief_in(met_sjabloon(map_, inhoud, "toekenning.j2"))
    assert brief.titel == "Onze eigen brief"
    verder = '{% extends "pakket/toekenning.j2" %}\n{% block doen %}\n{{ super() }}\n- Kom langs op nummer 12.\n{% endblock %}'
    brief = brief_in(met_sjabloon(map_, verder, "toekenning.j2"))
    assert "U krijgt bijstand" in brief.titel
    assert "- Kom langs op nummer 12." in brief.als_tekst()
    assert ("12", "huisstijl: toekenning.j2, regel 4") in brief.herkomst


@pytest.mark.parametrize(
    ("bestand", "inhoud", "melding"),
    [
        ("toekening.j2", "# a", r"toekening\.j2 komt in de plaats van niets.*Bedoelde u 'toekenning\.j2'\?"),
        ("delen/slott.j2", "", r"slott\.j2 komt in de plaats van niets.*Bedoelde u 'delen/slot\.j2'\?"),
        ("delen/slot.j2", "{% macro hulpp() %}Bel ons.{% endmacro %}", r"regel 1: een macro 'hulpp' is er niet\. Bedoelde u 'hulp'\?"),
        (
            "toekenning.j2",
            '{% extends "pakket/toekenning.j2" %}\n{% block doenn %}- Bel.{% endblock %}',
            r"regel 2: een blok 'doenn' is er niet\. Bedoelde u 'doen'\?",
        ),
    ],
)
def test_wat_in_de_plaats_van_niets_komt_is_een_fout(tmp_path, bestand, inhoud, melding):
    """A typing error in the name of a file, macro or block would otherwise leave our own text standing without a word."""
    (tmp_path / "huisstijl.yaml").write_text("gemeente: Voorbeeldstad\n", encoding="utf-8")
    pad = tmp_path / "sjablonen" / bestand
    pad.parent.mkdir(parents=True)
    pad.write_text(inhoud, encoding="utf-8")
    with pytest.raises(BriefFout, match=melding):
        maak_brief(voorbeelden.alleenstaande(), "toekenning", zaak=voorbeelden.Zaak(), huisstijl=lees_huisstijl(tmp_path))
