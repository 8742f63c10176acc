"""The text of a case file as a tree; see :mod:`openfisca_participatie.invoer.lezen`."""

from openfisca_participatie.invoer.lezen import (
    MEESTE_BYTES,
    MEESTE_KNOPEN,
    MEESTE_LAGEN,
    NIET_GEGEVEN,
    ZAAKBESTAND,
    Bestandsoort,
    Blok,
    Lijst,
    Tekst,
    als_tekst,
    lees_bestand,
    lees_boom,
    voeg_samen,
    zonder_onbekend,
)

__all__ = [
    "MEESTE_BYTES",
    "MEESTE_KNOPEN",
    "MEESTE_LAGEN",
    "NIET_GEGEVEN",
    "ZAAKBESTAND",
    "Bestandsoort",
    "Blok",
    "Lijst",
    "Tekst",
    "als_tekst",
    "lees_bestand",
    "lees_boom",
    "voeg_samen",
    "zonder_onbekend",
]
