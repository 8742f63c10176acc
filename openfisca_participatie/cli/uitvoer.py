"""Where output goes, settled before anything is computed: whether the path can be written, and in which format."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence

import click

from openfisca_participatie.cli.nederlands import Melding

EINDEN = {"markdown": "md", "htm": "html"}
"""Other ends of a name than that of the format itself."""
SCHERM = "scherm"


def controleer_doelen(*paden: str | None) -> None:
    """See whether each path can be written. Raises :class:`Melding` with the reason."""
    from openfisca_participatie.bestanden import BestandFout, controleer

    for pad in paden:
        if pad and pad != "-":
            try:
                controleer(pad)
            except BestandFout as fout:
                raise Melding(str(fout)) from fout


def controleer_map(pad: str | None) -> None:
    """See whether files can come in a folder. Raises :class:`Melding` with the reason."""
    from openfisca_participatie import bestanden

    if pad:
        try:
            bestanden.controleer_map(pad)
        except bestanden.BestandFout as fout:
            raise Melding(str(fout)) from fout


def einde_van(pad: str) -> str:
    """What the name of a file ends with, as the name of a format: ``rapport.HTM`` is ``html``; empty where it has no such end."""
    einde = re.fullmatch(r"\.([A-Za-z]{2,8})", os.path.splitext(pad)[1])
    return EINDEN.get(einde[1].lower(), einde[1].lower()) if einde else ""


def kies_formaat(gevraagd: str | None, pad: str | None, formaten: Sequence[str], zonder_einde: str | None) -> str:
    """The format asked for (``--formaat`` or ``--json``), otherwise the one the path ends in; ``zonder_einde`` is that of other paths.

    On the screen without either it is ``scherm``. A path that ends in something else is refused, with the formats that exist; without a
    format for other paths each must end in one.
    """
    if pad is None:
        return gevraagd or SCHERM
    einde = einde_van(pad) if pad != "-" else ""
    voor_bestand = [een for een in formaten if een != SCHERM]
    if gevraagd == SCHERM and pad != "-":
        _weiger(f"--formaat {SCHERM} gaat niet samen met -o; kies {_opgesomd(voor_bestand)}, of laat --formaat weg")
    if einde not in (*voor_bestand, *([] if zonder_einde is None else [""])):
        _weiger(f"{pad}: de naam van het bestand eindigt hier op {_opgesomd(f'.{een}' for een in voor_bestand)}")
    if einde and gevraagd and einde != gevraagd:
        _weiger(f"{pad} eindigt op een ander formaat dan {gevraagd}, dat ook is gevraagd; laat een van beide weg")
    return gevraagd or einde or zonder_einde or ""


def _opgesomd(namen: Iterable[str]) -> str:
    *eerste, laatste = namen
    return f"{', '.join(eerste)} of {laatste}" if eerste else laatste


def _weiger(waarom: str) -> None:
    raise click.UsageError(f"{waarom}.", click.get_current_context())
