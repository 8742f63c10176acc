"""Many letters at once: what was made, for whom, from which version of law and template, and with which hash.

Running again gives the same bytes. A file that is already there and differs is left alone unless it may be replaced.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from openfisca_participatie.bestanden import BestandFout, schrijf
from openfisca_participatie.brieven.brief import Brief

GEMAAKT, ONGEWIJZIGD, VERSCHILT, GEWEIGERD, FOUT = "gemaakt", "was er al", "verschilt", "geweigerd", "fout"
VERSLAG = "verslag"
_BEGIN_VAN_EEN_FORMULE = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Verslagregel:
    """One letter of the report: ``resultaat`` is gemaakt, was er al, verschilt, geweigerd or fout; ``melding`` says why."""

    zaakbestand: str
    zaaknummer: str
    lezers: str
    soort: str
    resultaat: str
    brief: str = ""
    melding: str = ""
    verzonden: str = ""
    recht_op: str = ""
    pakketversie: str = ""
    sjablonen: str = ""
    sha256: str = ""


def bewaar(doel: Path, inhoud: bytes, *, opnieuw: bool = False) -> str:
    """Write a letter unless it is there already; give what was done. Raises :class:`BestandFout` when it cannot be written."""
    try:
        bestaand = doel.read_bytes() if doel.exists() else None
    except OSError as fout:
        raise BestandFout(f"Kan {str(doel)!r} niet lezen.") from fout
    if bestaand == inhoud:
        return ONGEWIJZIGD
    if bestaand is not None and not opnieuw:
        return VERSCHILT
    schrijf(doel, inhoud)
    return GEMAAKT


def som(inhoud: bytes) -> str:
    """The SHA-256 of a letter."""
    return hashlib.sha256(inhoud).hexdigest()


def lezers(brief: Brief) -> str:
    """Who gets the letter."""
    return "; ".join(brief.namen)


def als_csv(regels: Iterable[Verslagregel]) -> str:
    """The report as CSV with semicolons, as spreadsheets in the Netherlands open it; no cell can be a formula."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\n")
    schrijver.writerow([veld.name for veld in fields(Verslagregel)])
    for regel in regels:
        schrijver.writerow([_veilig(waarde) for waarde in asdict(regel).values()])
    return "\ufeff" + uit.getvalue()


def _veilig(waarde: str) -> str:
    return f"'{waarde}" if waarde.startswith(_BEGIN_VAN_EEN_FORMULE) else waarde


def als_json(regels: Iterable[Verslagregel]) -> str:
    """The report as JSON."""
    return json.dumps([asdict(regel) for regel in regels], ensure_ascii=False, indent=1) + "\n"


def _eerder(map_: Path) -> list[Verslagregel]:
    """The letters of the report that is there; nothing of a file that is none of ours."""
    try:
        gelezen = json.loads((map_ / f"{VERSLAG}.json").read_text(encoding="utf-8"))
        return [regel for regel in (Verslagregel(**een) for een in gelezen) if regel.brief]
    except (OSError, ValueError, TypeError):
        return []


def schrijf_verslag(map_: Path, regels: Sequence[Verslagregel]) -> tuple[Path, Path]:
    """Write the report in both forms beside the letters. What an earlier run wrote of other letters in the folder stays in it."""
    nieuw = {regel.brief for regel in regels if regel.brief}
    regels = [*(regel for regel in _eerder(map_) if regel.brief not in nieuw and (map_ / regel.brief).is_file()), *regels]
    return schrijf(map_ / f"{VERSLAG}.csv", als_csv(regels)), schrijf(map_ / f"{VERSLAG}.json", als_json(regels))
