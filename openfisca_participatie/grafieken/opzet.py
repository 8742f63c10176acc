"""What all pictures share: sizes, line styles that can be told apart without colour, euros on the axes, and files that never differ."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Callable
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patheffects import withStroke
from matplotlib.textpath import text_to_path
from matplotlib.ticker import FuncFormatter, MaxNLocator

BREEDTE = 7.2
"""Inches; a page of A4 between its margins."""
DPI = 140
ZACHT, INKT, LIJNTJE = "#595959", "#1a1a1a", "#d9d9d9"
KLEUREN = 96
TEKENS_IN_VOET = 136
LINKS, RECHTS = 0.095, 0.965
LETTER, KLEIN, KOP = 8.5, 7.4, 12.5
STIJLEN: tuple[dict[str, Any], ...] = (
    {"color": "#111111", "linestyle": "-", "linewidth": 2.4},
    {"color": "#0b63a5", "linestyle": (0, (5, 1.6)), "linewidth": 2.2},
    {"color": "#b3470b", "linestyle": (0, (1.2, 1.3)), "linewidth": 2.4},
    {"color": "#4a7d3a", "linestyle": (0, (7, 1.5, 1.2, 1.5)), "linewidth": 2.0},
    {"color": "#7a7a7a", "linestyle": (0, (3, 1.2, 1.2, 1.2, 1.2, 1.2)), "linewidth": 2.0},
)
"""The law in force first. Each differs from the others in dashes too, so that the picture can be printed in grey."""
TEKENS = ("o", "s", "D", "^", "v")
MEESTE_LIJNEN = len(STIJLEN)
_INSTELLINGEN: Any = {
    "font.family": "DejaVu Sans",
    "font.size": LETTER,
    "axes.edgecolor": ZACHT,
    "axes.linewidth": 0.8,
    "axes.labelcolor": INKT,
    "text.color": INKT,
    "xtick.color": ZACHT,
    "ytick.color": ZACHT,
    "xtick.labelcolor": INKT,
    "ytick.labelcolor": INKT,
    "svg.hashsalt": "openfisca-participatie",
    "svg.fonttype": "path",
    "path.simplify": True,
}


def als_bestand(teken: Callable[[], Figure], soort: str) -> bytes:
    """The picture as ``png`` or ``svg``; the same picture gives the same bytes."""
    with rc_context(_INSTELLINGEN):
        figuur = teken()
        uit = io.BytesIO()
        zonder = {"Date": None, "Creator": None} if soort == "svg" else {"Software": None}
        figuur.savefig(uit, format=soort, dpi=DPI, metadata=zonder)
    return _met_palet(uit) if soort == "png" else uit.getvalue()


def _met_palet(plaatje: io.BytesIO) -> bytes:
    """A PNG with a palette: a few lines and letters need no more colours, and the file is a third of the size."""
    from PIL import Image

    uit = io.BytesIO()
    with Image.open(plaatje) as vol:
        vol.convert("RGB").quantize(KLEUREN, dither=Image.Dither.NONE).save(uit, format="png", optimize=True, dpi=(DPI, DPI))
    return uit.getvalue()


def nieuw(hoogte: float, titel: str, ondertitel: str, voet: list[str]) -> tuple[Figure, float, float]:
    """A page with title, subtitle and foot; with the room between them: bottom and top, as parts of the height."""
    figuur = Figure(figsize=(BREEDTE, hoogte), facecolor="white")
    regels = [regel for zin in voet for regel in textwrap.wrap(zin, TEKENS_IN_VOET)]
    ondertitel_regels = textwrap.wrap(ondertitel, 104)
    figuur.text(LINKS - 0.07, 1 - 0.13 / hoogte, titel, fontsize=KOP, fontweight="bold", va="top")
    figuur.text(
        LINKS - 0.07, 1 - 0.40 / hoogte, "\n".join(ondertitel_regels), fontsize=LETTER - 0.3, color=ZACHT, va="top", linespacing=1.35
    )
    figuur.text(LINKS - 0.07, 0.10 / hoogte, "\n".join(regels), fontsize=6.6, color=ZACHT, va="bottom", linespacing=1.4)
    boven = 0.55 + 0.17 * len(ondertitel_regels)
    beneden = 0.22 + 0.135 * len(regels)
    return figuur, beneden / hoogte, 1 - boven / hoogte


def euro_heel(bedrag: float) -> str:
    """``€ 1.419`` on an axis or at a bend."""
    teken = "- " if round(bedrag) < 0 else ""
    return f"{teken}€ {abs(round(bedrag)):,}".replace(",", ".")


def breedte_van(tekst: str, punten: float, *, vet: bool = False) -> float:
    """Inches that a text takes in letters of so many points, with room for letters that are rounded up to whole pixels."""
    letter = FontProperties(family="DejaVu Sans", size=punten, weight="bold" if vet else "normal")
    breed, _, _ = text_to_path.get_text_width_height_descent(tekst, letter, ismath=False)
    return float(breed) / 72 * 1.035


def assen(vak: Axes, titel: str, *, euros: str = "xy", procenten: str = "") -> None:
    """Euros in Dutch format along the axes named, a light grid, a heading above."""
    letter = LETTER + 0.7
    letter *= min(1.0, BREEDTE * (1 - LINKS - 0.01) / breedte_van(titel, letter, vet=True))
    vak.set_title(titel, loc="left", fontsize=letter, fontweight="bold", pad=6)
    for naam, as_ in (("x", vak.xaxis), ("y", vak.yaxis)):
        if naam in euros:
            as_.set_major_locator(MaxNLocator(nbins=7, steps=[1, 2, 2.5, 5, 10]))
            as_.set_major_formatter(FuncFormatter(lambda waarde, _: euro_heel(waarde)))
        if naam in procenten:
            as_.set_major_formatter(FuncFormatter(lambda waarde, _: f"{waarde:.0f}%"))
    vak.grid(axis="y", color=LIJNTJE, linewidth=0.6)
    vak.set_axisbelow(True)
    for rand in ("top", "right"):
        vak.spines[rand].set_visible(False)
    vak.tick_params(length=3, labelsize=KLEIN)


def leesbaar(tekst: Any) -> Any:
    """White around the letters, so that a line behind them does not make them unreadable."""
    tekst.set_path_effects([withStroke(linewidth=2.6, foreground="white")])
    return tekst
