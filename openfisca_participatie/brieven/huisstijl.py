"""The house style of a municipality: a folder with its sender, colour, font, logo, signature and text blocks of its own.

Everything is optional but the file ``huisstijl.yaml`` itself. Files are read once, when the folder is read; nothing outside it is used.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any

from openfisca_participatie.brieven.afzender import Afzender, afzender_uit
from openfisca_participatie.brieven.fouten import BriefFout

BESTAND = "huisstijl.yaml"
SJABLONEN = "sjablonen"
ACCENT = "#1f4e79"
CONTRAST = 4.5  # WCAG 2.1, 1.4.3: text against its background
LETTERTEKENS = "".join(map(chr, (*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)))) + "€−–’‘“”·•…"
"""What the font of a house style must have; other letters of names are printed in the fonts of the package."""
_MEESTE_BYTES = 5_000_000
_EIGEN = ("kleuren", "lettertype", "logo", "handtekening")
_PNG = b"\x89PNG\r\n\x1a\n"


_LEEG = Afzender()


@dataclass(frozen=True)
class Beeld:
    """A picture: SVG or PNG, with the text for who does not see it."""

    inhoud: bytes
    soort: str  # "svg" or "png"
    alt: str

    @property
    def svg(self) -> str:
        """The picture as SVG; a PNG is put inside one."""
        if self.soort == "svg":
            return self.inhoud.decode()
        breedte, hoogte = (int.from_bytes(self.inhoud[plek : plek + 4], "big") for plek in (16, 20))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {breedte} {hoogte}">'
            f'<image href="{self._data_uri()}" width="{breedte}" height="{hoogte}"/></svg>'
        )

    def _data_uri(self) -> str:
        return f"data:image/{'svg+xml' if self.soort == 'svg' else 'png'};base64,{base64.b64encode(self.inhoud).decode()}"

    @property
    def data_uri(self) -> str:
        """The picture as an address that holds it, for HTML."""
        return self._data_uri()

    @property
    def png(self) -> bytes:
        """The picture as PNG, for formats that know no SVG."""
        return self.inhoud if self.soort == "png" else _getekend(self)


@dataclass(frozen=True)
class Lettertype:
    """A font: its family, and the folders with its files."""

    familie: str
    mappen: tuple[str, ...]


@dataclass(frozen=True)
class Huisstijl:
    """How the letters of a municipality look, and its own text blocks."""

    afzender: Afzender = _LEEG
    accent: str = ACCENT
    lettertype: Lettertype | None = None
    logo: Beeld | None = None
    handtekening: Beeld | None = None
    sjablonen: Path | None = None
    versie: str = ""  # of those templates

    @property
    def kader(self) -> str:
        """The background of the box: a touch of the accent colour."""
        return "#" + "".join(f"{round(255 - (255 - deel) * 0.075):02x}" for deel in _rgb(self.accent))

    @property
    def kaderkop(self) -> str:
        """The colour of the heading in the box: the accent where that can be read there, otherwise black."""
        return self.accent if contrast(self.accent, self.kader) >= CONTRAST else "#000000"


GEWOON = Huisstijl()
"""The style of a letter without a house style."""


def versie_van(*mappen: Path) -> str:
    """A short hash of all templates in the folders: it changes when any text of them does."""
    som = hashlib.sha256()
    for map_ in mappen:
        for pad in sorted(map_.rglob("*.j2")):
            som.update(pad.relative_to(map_).as_posix().encode() + b"\0" + pad.read_bytes() + b"\0")
    return som.hexdigest()[:12]


def _rgb(kleur: str) -> tuple[int, int, int]:
    rood, groen, blauw = (int(kleur[plek : plek + 2], 16) for plek in (1, 3, 5))
    return rood, groen, blauw


def contrast(een: str, ander: str = "#ffffff") -> float:
    """Give the contrast ratio of two colours as WCAG 2.1 defines it: from 1 to 21."""

    def helderheid(kleur: str) -> float:
        delen = [kanaal / 255 for kanaal in _rgb(kleur)]
        lineair = [deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen]
        return 0.2126 * lineair[0] + 0.7152 * lineair[1] + 0.0722 * lineair[2]

    licht, donker = sorted((helderheid(een), helderheid(ander)), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


def lees_huisstijl(map_: str | Path) -> Huisstijl:
    """Read the house style in a folder. Raises :class:`BriefFout` that says in which file and line something is wrong."""
    from openfisca_participatie.invoer.fouten import InvoerFout
    from openfisca_participatie.invoer.lezen import Bestandsoort, lees_bestand, lees_boom

    map_ = Path(map_)
    pad = map_ / BESTAND
    if not map_.is_dir():
        raise BriefFout(f"{map_}: een huisstijl is een map, en deze map is er niet.")
    if not pad.is_file():
        raise BriefFout(f"{map_}: in deze map staat geen {BESTAND}.")
    soort = Bestandsoort("een huisstijl", "huisstijl", 'regels zoals "gemeente: Voorbeeldstad"')
    try:
        gegevens = lees_boom(lees_bestand(pad, soort), soort)
    except InvoerFout as fout:
        raise BriefFout(str(InvoerFout(fout.fouten, str(pad)))) from fout
    return _Lezer(map_, pad, gegevens).huisstijl()


class _Lezer:
    """Reads one house style."""

    def __init__(self, map_: Path, pad: Path, gegevens: Mapping[str, Any]) -> None:
        self.map = map_
        self.pad = pad
        self.gegevens = gegevens

    def fout(self, melding: str, deel: object = None) -> BriefFout:
        """Make an error with the file, and the line of ``deel`` where that is known."""
        regel = getattr(deel, "regel", None)
        return BriefFout(f"{self.pad}{f', regel {regel}' if regel else ''}: {melding}")

    def huisstijl(self) -> Huisstijl:
        sjablonen = self.map / SJABLONEN
        return Huisstijl(
            afzender=self._afzender(),
            accent=self._accent(),
            lettertype=self._lettertype(),
            logo=self._beeld("logo"),
            handtekening=self._beeld("handtekening"),
            sjablonen=sjablonen if sjablonen.is_dir() else None,
            versie=versie_van(sjablonen) if sjablonen.is_dir() else "",
        )

    def _afzender(self) -> Afzender:
        """The sender; an unknown name is compared with all names that there are."""
        namen = [*(veld.name for veld in fields(Afzender)), *_EIGEN]
        for naam, waarde in self.gegevens.items():
            if naam not in namen:
                lijkt = get_close_matches(str(naam), namen, 1)
                raise self.fout(
                    f"de huisstijl heeft geen {str(naam)!r}; bekend zijn {', '.join(namen)}."
                    + (f" Bedoelde u {lijkt[0]!r}?" if lijkt else ""),
                    waarde,
                )
        try:
            return afzender_uit({naam: waarde for naam, waarde in self.gegevens.items() if naam not in _EIGEN})
        except BriefFout as fout:
            raise self.fout(str(fout)) from fout

    def _accent(self) -> str:
        kleuren = self._blok("kleuren", {"accent"})
        if not kleuren:
            return ACCENT
        kleur = kleuren.get("accent", "")
        if not isinstance(kleur, str) or not re.fullmatch(r"#[0-9a-fA-F]{6}", kleur):
            raise self.fout('een kleur hoort er zo te staan, tussen aanhalingstekens: accent: "#7a1f3d".', kleur)
        waarde = contrast(kleur)
        if waarde < CONTRAST:
            getal = f"{waarde:.1f}".replace(".", ",")
            raise self.fout(f"de kleur {kleur} is te licht om te lezen op wit: contrast {getal}, en nodig is minstens 4,5.", kleur)
        return kleur.lower()

    def _blok(self, naam: str, sleutels: set[str]) -> Mapping[str, Any]:
        """A part with names of its own."""
        deel = self.gegevens.get(naam)
        if deel is None or deel == "":
            return {}
        bekend = ", ".join(sorted(sleutels))
        if not isinstance(deel, Mapping):
            raise self.fout(f"bij {naam} hoort een blok met {bekend}.", deel)
        if onbekend := sorted(set(deel) - sleutels):
            raise self.fout(f"bij {naam} is er geen {onbekend[0]!r}; bekend: {bekend}.", deel[onbekend[0]])
        return deel

    def _bestand(self, naam: str, deel: Any) -> Path:
        """A file inside the folder."""
        if not isinstance(deel, str) or not deel:
            raise self.fout(f"bij {naam} hoort de naam van een bestand in de map.", deel)
        pad = self.map / deel
        try:
            binnen = pad.resolve().is_relative_to(self.map.resolve())
            bestaat = pad.is_file()
        except (OSError, ValueError):
            binnen = bestaat = False
        if not binnen:
            raise self.fout(f"{naam}: {deel!r} ligt buiten de map van de huisstijl.", deel)
        if not bestaat:
            raise self.fout(f"{naam}: het bestand {deel!r} is er niet.", deel)
        if pad.stat().st_size > _MEESTE_BYTES:
            raise self.fout(f"{naam}: het bestand {deel!r} is groter dan {_MEESTE_BYTES // 1_000_000} MB.", deel)
        return pad

    def _beeld(self, naam: str) -> Beeld | None:
        deel = self._blok(naam, {"bestand", "alt"})
        if not deel:
            return None
        pad = self._bestand(naam, deel.get("bestand"))
        inhoud = pad.read_bytes()
        soort = "png" if inhoud.startswith(_PNG) else "svg"
        alt = deel.get("alt", "")
        if not isinstance(alt, str) or not alt.strip():
            if naam == "logo":
                raise self.fout("bij logo hoort alt: wat iemand hoort die het logo niet ziet.", deel)
            alt = "Handtekening"
        beeld = Beeld(inhoud, soort, " ".join(alt.split()))
        try:
            if soort == "svg":
                inhoud.decode()
            _getekend(beeld)  # a picture that cannot be drawn is refused here, not in the middle of a letter
        except (UnicodeDecodeError, BriefFout) as fout:
            raise self.fout(f"{naam}: {pad.name!r} is geen SVG of PNG die te tekenen is.", deel) from fout
        return beeld

    def _lettertype(self) -> Lettertype | None:
        deel = self.gegevens.get("lettertype")
        if deel is None or deel == "":
            return None
        paden = [self._bestand("lettertype", een).resolve() for een in (deel if isinstance(deel, list) else [deel])]
        mappen = tuple(sorted({str(pad.parent) for pad in paden}))
        gevonden = _lettertypen(mappen)
        for pad in paden:
            if str(pad) not in gevonden:
                raise self.fout(f"lettertype: {pad.name!r} is geen lettertype (ttf of otf) dat te lezen is.", deel)
        families = {gevonden[str(pad)] for pad in paden}
        if len(families) > 1:
            raise self.fout(f"lettertype: deze bestanden horen niet bij één lettertype: {', '.join(sorted(families))}.", deel)
        lettertype = Lettertype(families.pop(), mappen)
        if ontbreekt := _zonder_teken(lettertype):
            raise self.fout(f"lettertype: {lettertype.familie} mist deze tekens, die brieven nodig hebben: {' '.join(ontbreekt)}", deel)
        return lettertype


def _typst() -> Any:
    try:
        import typst
    except ImportError as fout:
        raise BriefFout("Voor een huisstijl is de groep 'brieven' nodig: pip install 'openfisca-participatie[brieven]'.") from fout
    return typst


def _lettertypen(mappen: tuple[str, ...]) -> dict[str, str]:
    """Give the family of each font file in these folders."""
    alle = _typst().Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(mappen)).fonts()
    return {str(Path(een.path).resolve()): een.family for een in alle if een.path}


def _zonder_teken(lettertype: Lettertype) -> list[str]:
    """Give the needed characters that a font does not have, found as the letter itself would find them."""
    typst = _typst()
    lettertypen = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(lettertype.mappen))
    bron = (
        b'#set document(title: "x", date: datetime(year: 2000, month: 1, day: 1))\n'
        b'#set text(lang: "nl", font: sys.inputs.familie, fallback: false)\n'
        b"#for weight in (400, 600) { text(weight: weight, sys.inputs.tekens) }"
    )
    over, ontbreekt = LETTERTEKENS, []
    while over:
        try:
            typst.compile(
                bron, format="pdf", font_paths=lettertypen, pdf_standards=["ua-1"], ignore_system_fonts=True,
                sys_inputs={"familie": lettertype.familie, "tekens": over},
            )  # fmt: skip
        except typst.TypstError as fout:
            mist = {teken for tekst in re.findall(r'the text `"(.*?)"` could not be displayed', str(fout), re.DOTALL) for teken in tekst}
            mist &= set(over)
            if not mist:
                raise BriefFout(f"Het lettertype {lettertype.familie} is niet te gebruiken: {fout}.") from fout
            ontbreekt += sorted(mist)
            over = "".join(teken for teken in over if teken not in mist)
        else:
            break
    return ontbreekt


@lru_cache(maxsize=16)
def _getekend(beeld: Beeld) -> bytes:
    """Draw a picture 20 mm high, as PNG; it can use nothing but itself."""
    typst = _typst()
    bron = (
        b"#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
        b"#image(bytes(json(bytes(sys.inputs.beeld))), format: sys.inputs.soort, height: 20mm)"
    )
    invoer = {"beeld": json.dumps(list(beeld.inhoud)), "soort": beeld.soort}
    try:
        getekend = typst.compile(bron, format="png", ppi=300, sys_inputs=invoer, ignore_system_fonts=True)
    except typst.TypstError as fout:
        raise BriefFout(f"Een beeld is niet te tekenen: {fout}.") from fout
    assert isinstance(getekend, bytes)
    return getekend
