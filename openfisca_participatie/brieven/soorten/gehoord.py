"""Hearing somebody before a decision (Awb 4:7 to 4:12): what the dossier says of it, and why a letter must wait for it."""

from __future__ import annotations

from typing import Any

from openfisca_participatie.berekening.uitkomst import Bron
from openfisca_participatie.brieven.opmaak import datum
from openfisca_participatie.brieven.soorten.stand import Stand
from openfisca_participatie.brieven.wet import AWB

HOREN = ("Uw kant van het verhaal", Bron("artikel 4:7, 4:8 en 4:9 Algemene wet bestuursrecht", f"{AWB}4:8"))
NIET_HOREN = ("Waarom wij u niet eerst hoorden", Bron("artikel 4:11 en 4:12 Algemene wet bestuursrecht", f"{AWB}4:12"))


def gehoord(stand: Stand, over: str) -> Any:
    """What the dossier says of hearing about this letter: as templates read it, or None when it says nothing."""
    return next((een for een in stand.vastgelegd("gehoord") or () if str(een.over) == over), None)


def niet_gehoord(stand: Stand, over: str, artikel: str = "4:8") -> str | None:
    """Why a decision cannot be sent yet: nobody was heard, and no ground not to do so was recorded. None when that is in order."""
    if (een := gehoord(stand, over)) is not None:
        if een.op and stand.verzonden and een.op.waarde > stand.verzonden:
            return f"Er is gehoord op {datum(een.op)}, na de dag van verzending: verstuur het besluit daarna, of verbeter dossier.gehoord."
        return None
    return (
        f"Eerst horen: voor dit besluit moet iemand zijn kant van het verhaal kunnen geven (artikel {artikel} Awb). Zet onder "
        f"dossier.gehoord bij {over!r} wanneer en hoe dat was en wat er is gezegd, of op welke grond en waarom het niet hoefde "
        "(artikel 4:11 of 4:12 Awb)."
    )
