"""The budget line as a picture: loon plus bijstand per euro earned, what is lost of each extra euro, and the line through the year."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from openfisca_participatie import voorstellen
from openfisca_participatie.berekening.budgetlijn import Budgetlijn, Lijn
from openfisca_participatie.grafieken.opzet import (
    BREEDTE,
    INKT,
    KLEIN,
    LINKS,
    MEESTE_LIJNEN,
    RECHTS,
    STIJLEN,
    TEKENS,
    TEKENS_IN_VOET,
    ZACHT,
    als_bestand,
    assen,
    breedte_van,
    euro_heel,
    leesbaar,
    nieuw,
)
from openfisca_participatie.opmaak import euro, maand

__all__ = ["MEESTE_LIJNEN", "PANELEN", "plaatje"]

PANELEN = {"lijn": 3.1, "druk": 1.35, "jaar": 1.6}
"""The panels, with their height in inches without the labels."""
TUSSEN = 0.74
KOP_VAN_PANEEL, LEGENDA = 0.27, 0.2
REGEL = 0.17
LETTERBREEDTE = 0.0525
"""Inches: between panels, of the heading of one, of the legend, of a line of labels, and of a letter in it, about."""
LABEL = KLEIN - 0.2
"""Points: of the letters of a label."""
_BIJEEN = re.compile(r"(van )?(- )?€ (?=\d)|art\. [\w ]+")
MAANDEN = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
ALLEEN: dict[str, Any] = {"color": ZACHT, "linewidth": 0.9}
VERSCHIL_OM_TE_NOEMEN = 0.035
"""Of the height: lines closer than this are not labelled where they are."""


@dataclass(frozen=True)
class _Label:
    """A bend to be named below the line."""

    bij: float
    hoogte: float
    tekst: str
    lijnen: tuple[int, ...]  # numbers of the lines that have it
    regels: tuple[str, ...] = ()  # the text, broken so that it stays within the axes
    kant: int = 1  # right (1) or left (-1) of the bend

    @property
    def tekens(self) -> float:
        """Inches that the marks of its lines take on the right."""
        return 0.07 + 0.09 * (len(self.lijnen) - 1)


def plaatje(lijn: Budgetlijn, soort: str, panelen: tuple[str, ...] = tuple(PANELEN)) -> bytes:
    """The picture as ``png`` or ``svg``."""
    return als_bestand(lambda: _teken(lijn, [naam for naam in PANELEN if naam in panelen]), soort)


def _teken(lijn: Budgetlijn, panelen: list[str]) -> Figure:
    x = lijn.lijnen[0].x
    labels: dict[str, list[_Label]] = {
        "lijn": _geschikt(_kniklabels(lijn), float(x[0]), float(x[-1])),
        "druk": [],
        "jaar": _geschikt(_jaarlabels(lijn), -0.5, len(lijn.maandlijnen[0].punten) - 0.5),
    }
    hoogten = [PANELEN[naam] + REGEL * _regels(labels[naam]) for naam in panelen]
    voet = _voet(lijn, panelen)
    kop = 0.9 + 0.14 * (sum(len(zin) // TEKENS_IN_VOET + 1 for zin in voet)) + _hoogte_legenda(lijn)
    hoogte = kop + sum(hoogten) + TUSSEN * len(panelen)
    figuur, beneden, boven = nieuw(hoogte, f"{lijn.over.als_titel} bij meer {lijn.over.naam}", _ondertitel(lijn), voet)
    _legenda(figuur, lijn, boven)
    boven -= _hoogte_legenda(lijn) / hoogte
    ruimte = (boven - beneden) * hoogte - TUSSEN * len(panelen)
    onder = boven * hoogte
    for naam, hoog in zip(panelen, (een * ruimte / sum(hoogten) for een in hoogten), strict=True):
        onder -= hoog + KOP_VAN_PANEEL
        vak = figuur.add_axes((LINKS, onder / hoogte, RECHTS - LINKS, hoog / hoogte))
        {"lijn": _teken_lijn, "druk": _teken_druk, "jaar": _teken_jaar}[naam](vak, lijn, labels[naam], hoog)
        onder -= TUSSEN - KOP_VAN_PANEEL
    return figuur


# --- texts ---


def _ondertitel(lijn: Budgetlijn) -> str:
    delen = [f"Zaak {lijn.zaak}" + (f" ({lijn.variant})" if lijn.variant else ""), maand(lijn.maand), lijn.huishouden]
    return " · ".join(delen) + ". Netto per maand, met vakantietoeslag; zonder toeslagen en heffingskortingen."


def _op_de_as(lijn: Budgetlijn) -> str:
    """What lies on the axis, whose it is when that can be a question, and of what the line is when the month is cut."""
    heel = "; bijstand van een hele maand" if lijn.hele_maand else ""
    return f"netto {lijn.over.naam} {f'van {lijn.wie} ' if lijn.met_partner else ''}per maand{heel}"


def _voet(lijn: Budgetlijn, panelen: list[str]) -> list[str]:
    """What the reader must know, and where the figures come from."""
    voet = [f"VOORLOPIG, nog nodig: {vraag}" for vraag in lijn.nodig]
    voet += lijn.let_op + (lijn.let_op_jaar if "jaar" in panelen else [])
    bronnen = [f"Participatiewet zoals die gold in {maand(lijn.maand)}"]
    for een in lijn.lijnen:
        if een.regime.soort == "voorstel":
            bronnen += [_bron_van(sleutel) for sleutel in een.regime.titel.split(" + ")]
    return [*voet, f"Bron: {'; '.join(dict.fromkeys(bronnen))}. Berekend met openfisca-participatie {lijn.pakketversie}."]


def _bron_van(sleutel: str) -> str:
    """What a proposal is; one that is not in the register is the user's own."""
    if sleutel not in voorstellen.SLEUTELS:
        return f"{sleutel}: eigen voorstel"
    gevonden = voorstellen.voorstel(sleutel)
    return f"{sleutel}: {gevonden.naam[:1].lower()}{gevonden.naam[1:]} ({gevonden.status})"


def _kniklabels(lijn: Budgetlijn) -> list[_Label]:
    """The bends of all lines from left to right."""
    gevonden = []
    for nummer, een in enumerate(lijn.lijnen):
        for knik in een.knikken:
            sprong = f", sprong van {euro_heel(knik.sprong)}" if knik.sprong else ""
            tekst = f"{euro_heel(knik.bij)}  {knik.tekst}{sprong} ({knik.bron.artikel})"
            gevonden.append(_Label(knik.bij, knik.hoogte, tekst, (nummer,)))
    return _samen(gevonden)


def _jaarlabels(lijn: Budgetlijn) -> list[_Label]:
    """What changes from one month to the next."""
    return _samen(
        [
            _Label(plek, punt.samen, punt.wat, (nummer,))
            for nummer, een in enumerate(lijn.maandlijnen)
            for plek, punt in enumerate(een.punten)
            if punt.wat
        ]
    )


def _samen(labels: list[_Label]) -> list[_Label]:
    """The same bend of several lines once, from left to right."""
    per_tekst: dict[tuple[int, str], list[_Label]] = {}
    for label in labels:
        per_tekst.setdefault((round(label.bij), label.tekst), []).append(label)
    samen = [
        _Label(groep[0].bij, min(een.hoogte for een in groep), groep[0].tekst, tuple(een.lijnen[0] for een in groep))
        for groep in per_tekst.values()
    ]
    return sorted(samen, key=lambda label: label.bij)


def _geschikt(labels: list[_Label], links: float, rechts: float) -> list[_Label]:
    """The labels with their place beside their bend on an axis from ``links`` to ``rechts``: where the text fits, and else broken."""
    breed = BREEDTE * (RECHTS - LINKS)
    uit = []
    for label in labels:
        bij = (label.bij - links) / (rechts - links) * breed
        links_over, rechts_over = bij - 0.07, breed - bij - label.tekens
        nodig = _breedte(label.tekst)
        kant = -1 if nodig <= links_over or (nodig > rechts_over and links_over > rechts_over) else 1
        uit.append(replace(label, kant=kant, regels=tuple(_gebroken(label.tekst, links_over if kant < 0 else rechts_over))))
    return uit


def _breedte(tekst: str) -> float:
    """Inches that a label takes."""
    return breedte_van(tekst, LABEL)


def _gebroken(tekst: str, ruimte: float) -> list[str]:
    """The text in lines no wider than ``ruimte`` (inches); an amount and an article stay in one piece."""
    regels: list[str] = []
    for woord in _BIJEEN.sub(lambda gevonden: gevonden[0].replace(" ", "\N{NO-BREAK SPACE}"), tekst).split(" "):
        if regels and _breedte(f"{regels[-1]} {woord}") <= ruimte:
            regels[-1] += f" {woord}"
        else:
            regels.append(woord)
    return [regel.replace("\N{NO-BREAK SPACE}", " ") for regel in regels]


def _regels(labels: list[_Label]) -> int:
    return sum(len(label.regels) for label in labels)


def _legenda(figuur: Figure, lijn: Budgetlijn, boven: float) -> None:
    from matplotlib.lines import Line2D

    namen = _namen(lijn)
    lijnen = [Line2D([], [], **STIJLEN[nummer], marker=TEKENS[nummer], markersize=4.5) for nummer in range(len(lijn.lijnen))]
    lijnen += [Line2D([], [], **ALLEEN)] * (len(namen) - len(lijnen))
    figuur.legend(
        lijnen,
        namen,
        loc="upper left",
        bbox_to_anchor=(LINKS - 0.075, boven + 0.006),
        ncols=_kolommen(namen),
        frameon=False,
        fontsize=KLEIN + 0.4,
        handlelength=4.2,
        columnspacing=2.0,
        borderaxespad=0,
    )


def _namen(lijn: Budgetlijn) -> list[str]:
    """The names in the legend, in order."""
    return [een.regime.titel for een in lijn.lijnen] + ([] if lijn.over.los else [f"alleen {lijn.over.naam}, zonder bijstand"])


def _kolommen(namen: list[str]) -> int:
    """How many columns of names fit beside each other."""
    if sum(map(len, namen)) * LETTERBREEDTE * 1.15 + 0.8 * len(namen) <= BREEDTE:
        return len(namen)
    breedste = max(map(len, namen)) * LETTERBREEDTE * 1.1 + 0.75
    return max(min(len(namen), int(BREEDTE * 0.97 / breedste)), 1)


def _hoogte_legenda(lijn: Budgetlijn) -> float:
    namen = _namen(lijn)
    return LEGENDA * -(-len(namen) // _kolommen(namen))


# --- panels ---


def _teken_lijn(vak: Axes, lijn: Budgetlijn, labels: list[_Label], hoog: float) -> None:
    x = lijn.lijnen[0].x
    assen(vak, f"{lijn.over.als_titel} per maand, naar {lijn.over.met_lidwoord} per maand")
    alle = np.concatenate([een.samen for een in lijn.lijnen])
    laag, top = float(np.nanmin(alle)), float(np.nanmax(alle))
    marge = max((top - laag) * 0.05, 20.0)
    deel = (REGEL * (_regels(labels) + 0.6)) / hoog
    onder = laag - marge - (top - laag + 2 * marge) * deel / (1 - deel)
    vak.set_xlim(x[0], x[-1])
    vak.set_ylim(onder, top + marge)
    if not lijn.over.los:
        alleen = lijn.lijnen[0].samen - lijn.lijnen[0].kolommen["algemene_bijstand"]
        zichtbaar = alleen >= laag - marge
        vak.plot(x[zichtbaar], alleen[zichtbaar], **ALLEEN, zorder=1)
    for nummer, een in reversed(list(enumerate(lijn.lijnen))):
        vak.plot(x, een.samen, **STIJLEN[nummer], zorder=3 + nummer / 10)
        for knik in een.knikken:
            vak.plot([knik.bij], [knik.hoogte], TEKENS[nummer], color=STIJLEN[nummer]["color"], markersize=5, zorder=5)
    if len(lijn.lijnen) > 1:
        _namen_bij_de_lijnen(vak, lijn.lijnen)
    vak.set_xlabel(_op_de_as(lijn), fontsize=KLEIN, color=ZACHT, loc="right", labelpad=2)
    vak.set_yticks([een for een in vak.get_yticks() if een >= laag - marge and 0 <= een <= top + marge])
    vak.set_ylim(onder, top + marge)
    _zet_labels(vak, labels, hoog)


def _namen_bij_de_lijnen(vak: Axes, lijnen: list[Lijn]) -> None:
    """The name of a regime at the place where its line is furthest from the others; regimes with the same line share one."""
    onder, top = vak.get_ylim()
    per_inch = (lijnen[0].x[-1] - lijnen[0].x[0]) / (BREEDTE * (RECHTS - LINKS))
    groepen: list[list[int]] = []
    for nummer, een in enumerate(lijnen):
        zelfde = next((groep for groep in groepen if np.allclose(lijnen[groep[0]].samen, een.samen, atol=0.02)), None)
        zelfde.append(nummer) if zelfde else groepen.append([nummer])
    for groep in groepen:
        een = lijnen[groep[0]]
        anderen = [ander.samen for plek, ander in enumerate(lijnen) if plek not in groep]
        if not anderen:
            continue
        afstand = np.min([np.abs(een.samen - ander) for ander in anderen], axis=0)
        afstand[: len(een.x) // 12] = afstand[-(len(een.x) // 8) :] = 0.0
        if afstand.max() < VERSCHIL_OM_TE_NOEMEN * (top - onder):
            continue
        plek = int(np.argmax(afstand))
        boven = een.samen[plek] > np.max([ander[plek] for ander in anderen])
        titels = [lijnen[nummer].regime.titel for nummer in groep]
        naam = " = ".join(titels)
        if len(naam) * LETTERBREEDTE * 1.3 > BREEDTE * (RECHTS - LINKS) / 2:
            naam = " =\n".join(titels)
        breed = max(map(len, naam.splitlines())) * LETTERBREEDTE * 1.3 * per_inch
        met_ruimte = (een.x - een.x[0] > breed) if boven else (een.x[-1] - een.x > breed)
        even_goed = np.flatnonzero((afstand > afstand.max() * 0.97) & met_ruimte)
        plek = int(even_goed[len(even_goed) // 4]) if even_goed.size and not met_ruimte[plek] else plek
        naar_links = een.x[plek] - een.x[0] > breed if boven else een.x[-1] - een.x[plek] <= breed
        tekst = vak.annotate(
            naam,
            (een.x[plek], een.samen[plek]),
            xytext=(-3 if naar_links else 3, 6 if boven else -6),
            textcoords="offset points",
            ha="right" if naar_links else "left",
            va="bottom" if boven else "top",
            fontsize=KLEIN,
            fontweight="bold",
            color=STIJLEN[groep[0]]["color"],
            zorder=6,
        )
        leesbaar(tekst)


def _zet_labels(vak: Axes, labels: list[_Label], hoog: float) -> None:
    """Each label on lines of its own below the lines, with the marks of its lines and a thin line up to its bend."""
    onder, top = vak.get_ylim()
    links, rechts = vak.get_xlim()
    per_inch = (rechts - links) / (BREEDTE * (RECHTS - LINKS))
    hoogten = [onder + (top - onder) * REGEL * (_regels(labels) - nummer - 0.4) / hoog for nummer in range(_regels(labels))]
    for label in labels:
        van_label, hoogten = hoogten[: len(label.regels)], hoogten[len(label.regels) :]
        hoogte = van_label[0]
        vak.plot([label.bij, label.bij], [hoogte, label.hoogte], color=ZACHT, linewidth=0.7, linestyle=(0, (1, 1.5)), zorder=1.5)
        for plek, een in enumerate(label.lijnen):
            bij = label.bij + plek * 0.09 * per_inch
            vak.plot([bij], [hoogte], TEKENS[een], color=STIJLEN[een]["color"], markersize=3.8, zorder=5)
        for regel, op in zip(label.regels, van_label, strict=True):
            tekst = vak.annotate(
                regel,
                (label.bij, op),
                xytext=((label.tekens if label.kant > 0 else -0.07) * 72, 0),
                textcoords="offset points",
                ha="left" if label.kant > 0 else "right",
                va="center_baseline",
                fontsize=LABEL,
                color=INKT,
                zorder=6,
            )
            leesbaar(tekst)


def _teken_druk(vak: Axes, lijn: Budgetlijn, labels: list[_Label], hoog: float) -> None:
    assen(vak, f"Wat van elke volgende euro {lijn.over.naam} af gaat (marginale druk)", euros="x", procenten="y")
    x = lijn.lijnen[0].x
    hoogste = max([100.0, *(stuk.druk * 100 for een in lijn.lijnen for stuk in een.stukken)])
    laagste = min([0.0, *(stuk.druk * 100 for een in lijn.lijnen for stuk in een.stukken)])
    vak.set_xlim(x[0], x[-1])
    vak.set_ylim(laagste - 8, hoogste + 22)
    vak.set_yticks([0, 25, 50, 75, 100])
    vak.set_xlabel(_op_de_as(lijn), fontsize=KLEIN, color=ZACHT, loc="right", labelpad=2)
    genoemd: list[tuple[float, float, float]] = []
    for nummer, een in reversed(list(enumerate(lijn.lijnen))):
        punten = [(plek, stuk.druk * 100) for stuk in een.stukken for plek in (stuk.van, stuk.tot)]
        vak.plot(*zip(*punten, strict=True), **STIJLEN[nummer], zorder=3 + nummer / 10, solid_joinstyle="miter")
    for nummer, een in enumerate(lijn.lijnen):
        for stuk in een.stukken:
            midden, hoogte = (stuk.van + stuk.tot) / 2, stuk.druk * 100
            if stuk.tot - stuk.van < (x[-1] - x[0]) * 0.05:
                continue
            for deel in (0.5, 0.25, 0.75, 0.12, 0.88):
                midden = stuk.van + (stuk.tot - stuk.van) * deel
                if not any(abs(midden - bij) < (x[-1] - x[0]) * 0.07 and abs(hoogte - al) < 22 for bij, al, _ in genoemd):
                    break
            else:
                continue
            if any(al == hoogte and van == stuk.tot for _, al, van in genoemd):
                continue
            genoemd.append((midden, hoogte, stuk.tot))
            er_vlak_boven = any(0 < ander.druk(midden) * 100 - hoogte < 20 for ander in lijn.lijnen)
            tekst = vak.annotate(
                f"{hoogte:.1f}".rstrip("0").rstrip(".").replace(".", ",") + "%",
                (midden, hoogte),
                xytext=(0, -3 if er_vlak_boven else 3),
                textcoords="offset points",
                ha="center",
                va="top" if er_vlak_boven else "bottom",
                fontsize=KLEIN,
                color=STIJLEN[nummer]["color"],
                fontweight="bold",
                zorder=6,
            )
            leesbaar(tekst)


def _teken_jaar(vak: Axes, lijn: Budgetlijn, labels: list[_Label], hoog: float) -> None:
    assen(vak, f"{lijn.over.als_titel} maand voor maand, bij {euro(lijn.loon)} {lijn.over.naam} per maand", euros="y")
    maanden = [punt.maand for punt in lijn.maandlijnen[0].punten]
    plekken = np.arange(len(maanden))
    vak.set_xticks(plekken, [_kort(een, nummer) for nummer, een in enumerate(maanden)])
    bedragen = [punt.samen for een in lijn.maandlijnen for punt in een.punten]
    laag, top = min(bedragen), max(bedragen)
    marge = max((top - laag) * 0.18, 25.0)
    deel = REGEL * (_regels(labels) + 0.6) / hoog
    onder = laag - marge - (top - laag + 2 * marge) * deel / (1 - deel)
    vak.set_xlim(-0.5, len(maanden) - 0.5)
    for nummer, een in reversed(list(enumerate(lijn.maandlijnen))):
        stijl = {**STIJLEN[nummer], "linewidth": STIJLEN[nummer]["linewidth"] * 0.8}
        hoogten = [punt.samen for punt in een.punten]
        vak.plot(plekken, hoogten, drawstyle="steps-mid", **stijl, zorder=3 + nummer / 10)
        vak.plot(plekken, hoogten, TEKENS[nummer], color=stijl["color"], markersize=4, zorder=4)
    vak.set_ylim(onder, top + marge)
    vak.set_yticks([een for een in vak.get_yticks() if laag - marge <= een <= top + marge])
    vak.set_ylim(onder, top + marge)
    _zet_labels(vak, labels, hoog)


def _kort(een: str, nummer: int) -> str:
    """``jul``, with the year below the first month and below January."""
    naam = MAANDEN[int(een[5:]) - 1]
    return f"{naam}\n{een[:4]}" if nummer == 0 or een.endswith("-01") else naam
