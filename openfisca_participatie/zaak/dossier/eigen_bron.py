"""What the municipality finds itself and so does not ask (art. 53a lid 1): in the registers of the UWV and the basic registers."""

from __future__ import annotations

import re

from openfisca_participatie.zaak.waarden import fout

_EIGEN_BRON = re.compile(
    r"\b(UWV|BRP|basisregistratie\w*|polisadministratie|Kadaster|WOZ|RDW|(?:week|maand)?(?:loon|salaris)(?:strook|stroken|strookjes?|specificaties?))\b",
    re.IGNORECASE,
)


def niet_zelf_gevonden(niet_zelf_omdat: str | None, *teksten: str) -> None:
    """Refuse to ask what is in those registers without the reason why it cannot be found there."""
    bron = next((treffer for tekst in teksten if (treffer := _EIGEN_BRON.search(tekst))), None)
    if bron is not None and not (niet_zelf_omdat or "").strip():
        raise fout(
            f"dit vindt de gemeente zelf ({bron[0]}): zij vraagt het niet aan de lezer (artikel 53a lid 1)",
            "niet zelf omdat: waarom dat hier niet kan",
        )
