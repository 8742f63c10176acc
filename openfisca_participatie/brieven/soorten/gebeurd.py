"""What a letter says has happened must have happened by the day it is sent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from openfisca_participatie.brieven.opmaak import Waarde, datum
from openfisca_participatie.brieven.soorten.stand import Stand


def nog_niet_gebeurd(stand: Stand, dagen: Iterable[tuple[str, date | None]]) -> str | None:
    """Why a day cannot be right: it is said to have happened, and lies after the day of sending. ``dagen``: place in the file and day."""
    if stand.verzonden is None:
        return None
    later = next(((plek, dag) for plek, dag in dagen if dag is not None and dag > stand.verzonden), None)
    if later is None:
        return None
    plek, dag = later
    verzonden = datum(Waarde(stand.verzonden, "dossier.verzonden"))
    return f"{plek} is {datum(Waarde(dag, plek))}, en dat is na de dag van verzending ({verzonden}). Kijk beide dagen na."
