"""What can be wrong with a case file; see :mod:`openfisca_participatie.invoer.fouten`."""

from openfisca_participatie.invoer.fouten import (
    LANGSTE_LIJST_BIJ_SUGGESTIE,
    LANGSTE_WAARDE,
    Fout,
    InvoerFout,
    bedoelde_u,
    kort,
    pad_tekst,
)

ZaakFout = InvoerFout
"""The case file cannot be used."""

__all__ = [
    "LANGSTE_LIJST_BIJ_SUGGESTIE",
    "LANGSTE_WAARDE",
    "Fout",
    "InvoerFout",
    "ZaakFout",
    "bedoelde_u",
    "kort",
    "pad_tekst",
]
