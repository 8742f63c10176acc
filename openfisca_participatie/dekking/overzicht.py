"""The account as it is shown: counted per chapter and article, and neighbouring places with the same answer taken together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from openfisca_participatie.dekking.verantwoording import Status, Verantwoording
from openfisca_participatie.dekking.wet import Artikel, Plaats, Wet, omvat

Groep = tuple[str, Verantwoording]
"""Name of one or more neighbouring places within their article, and what became of each of them."""


def tel(verantwoordingen: Iterable[Verantwoording]) -> dict[Status, int]:
    """How many places have each status; every status is named."""
    aantallen = Counter(een.status for een in verantwoordingen)
    return {status: aantallen[status] for status in Status}


def per_artikel(verantwoordingen: Iterable[Verantwoording]) -> dict[str, list[Verantwoording]]:
    """The account by number of article, in order."""
    uit: dict[str, list[Verantwoording]] = {}
    for een in verantwoordingen:
        uit.setdefault(een.plaats.artikel, []).append(een)
    return uit


def kies(verantwoordingen: Iterable[Verantwoording], plaats: Plaats | None, statussen: Sequence[Status]) -> list[Verantwoording]:
    """What lies in ``plaats`` and has one of the statuses; nothing asked is everything."""
    return [een for een in verantwoordingen if (plaats is None or omvat(plaats, een.plaats)) and (not statussen or een.status in statussen)]


def samengevat(wet: Wet, verantwoordingen: Sequence[Verantwoording]) -> Iterator[tuple[Artikel, list[Groep]]]:
    """Per article its places, neighbours with the same answer as one row."""
    for nummer, hier in per_artikel(verantwoordingen).items():
        artikel = wet.artikelen[nummer]
        groepen = [list(groep) for _, groep in groupby(hier, key=lambda een: (een.status, een.reden, een.verwijzingen, een.beperking))]
        yield artikel, [(naam(artikel, [een.plaats for een in groep]), groep[0]) for groep in groepen]


def naam(artikel: Artikel, plaatsen: Sequence[Plaats]) -> str:
    """``lid 1-3``, ``lid 2 a-c``, ``lid 5 b, lid 6``, ``a, c``; nothing for an article as a whole."""
    if len(plaatsen) == len(list(artikel.plaatsen())):
        return ""
    alle, delen, heel = list(artikel.leden), list[str](), list[str]()
    for lid, onderdelen in artikel.leden.items():
        hier = [een.onderdeel for een in plaatsen if een.lid == lid]
        if len(hier) == max(len(onderdelen), 1):
            heel.append(lid)
        elif hier:
            delen += [*_leden(heel, alle), f"lid {lid} {_opgesomd(hier, onderdelen)}" if lid else _opgesomd(hier, onderdelen)]
            heel = []
    return ", ".join([*delen, *_leden(heel, alle)])


def _leden(gekozen: Sequence[str], alle: Sequence[str]) -> list[str]:
    return [f"lid {_opgesomd(gekozen, alle)}"] if gekozen else []


def _opgesomd(gekozen: Sequence[str], alle: Sequence[str]) -> str:
    """Neighbours as one: ``a-c, f``."""
    uit: list[list[str]] = []
    for een in gekozen:
        if uit and alle.index(een) == alle.index(uit[-1][-1]) + 1:
            uit[-1].append(een)
        else:
            uit.append([een])
    return ", ".join(reeks[0] if len(reeks) == 1 else f"{reeks[0]}-{reeks[-1]}" for reeks in uit)


def waardoor(verantwoording: Verantwoording) -> list[str]:
    """Names of the variables that encode a place, judgements first and facts last."""
    volgorde = ("oordeel", "uitkomst", "feit")
    namen = {een.naam: een.soort for een in verantwoording.verwijzingen if een.soort != "parameter"}
    return sorted(namen, key=lambda een: volgorde.index(namen[een]))


def parameters_van(verantwoording: Verantwoording) -> list[str]:
    """Names of the parameters that refer to a place."""
    return [een.naam for een in verantwoording.verwijzingen if een.soort == "parameter"]
