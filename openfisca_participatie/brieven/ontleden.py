"""From the text of a template to blocks.

The form is small on purpose, so that an official can read and change a template::

    # subject                     ## heading            ### heading below it
    !! the decision itself        .. small print        ordinary text, up to a blank line
    - a point of a list           .- a point in small print
    | column | > amounts |        first row of a table is its header; ``>`` aligns the column right
    |= total | € 1,00 |           a row with a total
    ::: title                     a box, closed by a line ``:::``
    ,, line of the close          the last one is who signs

Values that templates insert arrive with their layout characters hidden (:mod:`tekens`), so only the template makes blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from openfisca_participatie.brieven.blokken import Alinea, Blok, Kader, Kop, Lijst, Ondertekening, Rij, Tabel
from openfisca_participatie.brieven.fouten import BriefFout
from openfisca_participatie.brieven.merken import DICHT
from openfisca_participatie.brieven.tekens import herstel

_DUBBELE_PUNT = re.compile(rf"([.?!]['’”\"»)]?{DICHT})\.")
_LOOPT_DOOR = ("kern", "klein", "punt", "kleinpunt")
_VOORVOEGSELS = (
    ("###", "kop"),
    ("##", "kop"),
    ("#", "kop"),
    ("!!", "kern"),
    (".-", "kleinpunt"),
    (",,", "groet"),
    ("..", "klein"),
    ("-", "punt"),
)


def _soort(regel: str) -> tuple[str, str]:
    """Give the kind of a line and its text without the prefix."""
    if not regel:
        return "wit", ""
    if regel.startswith("|"):
        return "tabel", regel
    if regel.startswith(":::"):
        titel = regel[3:].strip()
        return ("kader", titel) if titel else ("eind", "")
    for voorvoegsel, soort in _VOORVOEGSELS:
        if regel.startswith(voorvoegsel + " "):
            tekst = regel[len(voorvoegsel) + 1 :].strip()
            return (f"kop{len(voorvoegsel)}" if soort == "kop" else soort), tekst
    return "tekst", regel


def _tekst(regels: list[str]) -> str:
    """Join the lines of one paragraph or point; after a value that ends a sentence itself, the template's own full stop falls away."""
    return _DUBBELE_PUNT.sub(r"\1", herstel(" ".join(" ".join(regels).split())))


def _tabel(regels: list[str]) -> Tabel:
    """Read the lines of a table."""
    rijen = []
    for regel in regels:
        totaal = regel.startswith("|=")
        cellen = tuple(cel.strip() for cel in regel[2 if totaal else 1 :].rstrip("|").split("|"))
        rijen.append((cellen, totaal))
    koppen = rijen[0][0]
    if any(len(cellen) != len(koppen) for cellen, _ in rijen):
        raise BriefFout(f"Een tabel in het sjabloon heeft rijen van verschillende lengte: {herstel(' / '.join(koppen))}.")
    return Tabel(
        kop=tuple(herstel(cel.removeprefix(">").strip()) for cel in koppen),
        rijen=tuple(Rij(tuple(herstel(cel) for cel in cellen), totaal) for cellen, totaal in rijen[1:]),
        rechts=tuple(cel.startswith(">") for cel in koppen),
    )


def _zonder_wit_in_lijsten(regels: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Leave out the blank lines between two points, so that they stay one list."""
    uit: list[tuple[str, str]] = []
    wit: list[tuple[str, str]] = []
    for regel in regels:
        if regel[0] == "wit":
            wit.append(regel)
            continue
        if not (uit and uit[-1][0] == regel[0] and regel[0] in ("punt", "kleinpunt")):
            uit += wit
        uit.append(regel)
        wit = []
    return uit


def _losse_blokken(regels: list[tuple[str, str]]) -> Iterator[Blok]:
    """Give the blocks of lines between boxes."""
    regels = _zonder_wit_in_lijsten(regels)
    for soort, groep in groupby(regels, key=lambda paar: paar[0]):
        teksten = [tekst for _, tekst in groep]
        if soort == "wit":
            continue
        if soort.startswith("kop"):
            for tekst in teksten:
                yield Kop(int(soort[3:]), _tekst([tekst]))
        elif soort in ("punt", "kleinpunt"):
            yield Lijst(tuple(_tekst([tekst]) for tekst in teksten), "klein" if soort == "kleinpunt" else "gewoon")
        elif soort == "groet":
            yield Ondertekening(tuple(_tekst([tekst]) for tekst in teksten))
        elif soort == "tabel":
            yield _tabel(teksten)
        else:
            yield Alinea(_tekst(teksten), {"kern": "kern", "klein": "klein"}.get(soort, "gewoon"))  # type: ignore[arg-type]


def _voeg_toe(regels: list[tuple[str, str]], soort: str, inhoud: str) -> None:
    """Add a line; ordinary text right below a point or a decision goes on with it."""
    if soort == "tekst" and regels and regels[-1][0] in _LOOPT_DOOR:
        vorige, tekst = regels[-1]
        regels[-1] = (vorige, f"{tekst} {inhoud}")
    else:
        regels.append((soort, inhoud))


def ontleed(tekst: str) -> tuple[Blok, ...]:
    """Read the text of a rendered template into blocks. Raises :class:`BriefFout` for a box or table that is not well made."""
    blokken: list[Blok] = []
    buiten: list[tuple[str, str]] = []
    kader: tuple[str, list[tuple[str, str]]] | None = None
    for regel in tekst.split("\n"):
        soort, inhoud = _soort(regel.strip())
        if soort == "kader":
            blokken += _losse_blokken(buiten)
            buiten, kader = [], (inhoud, [])
        elif soort == "eind":
            if kader is None:
                raise BriefFout("Het sjabloon sluit een kader dat niet open is.")
            binnen = tuple(_losse_blokken(kader[1]))
            if not all(isinstance(blok, Alinea | Lijst) for blok in binnen):
                raise BriefFout(f"Het kader {kader[0]!r} in het sjabloon bevat meer dan tekst en punten.")
            if binnen:
                blokken.append(Kader(_tekst([kader[0]]), binnen))  # type: ignore[arg-type]
            kader = None
        else:
            _voeg_toe(kader[1] if kader else buiten, soort, inhoud)
    if kader is not None:
        raise BriefFout(f"Het kader {kader[0]!r} in het sjabloon wordt niet gesloten.")
    blokken += _losse_blokken(buiten)
    if sum(isinstance(blok, Kop) and blok.niveau == 1 for blok in blokken) != 1:
        raise BriefFout("Het sjabloon moet precies één onderwerp hebben (een regel die begint met '# ').")
    return tuple(blokken)
