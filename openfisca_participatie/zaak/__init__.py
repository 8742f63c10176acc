"""The case file: reading, checking, and translation to what the engine asks, month by month. Nothing here imports OpenFisca."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openfisca_participatie.zaak.fouten import Fout, ZaakFout
    from openfisca_participatie.zaak.situatie import Situatie
    from openfisca_participatie.zaak.zaak import Zaak, lees, lees_tekst, schema

__all__ = ["Fout", "Situatie", "Zaak", "ZaakFout", "lees", "lees_tekst", "schema"]

_PLAATS = {"Fout": "fouten", "ZaakFout": "fouten", "Situatie": "situatie"}


def __getattr__(naam: str) -> Any:
    """Import on first use, so that the command line starts without pydantic (PEP 562)."""
    if naam not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {naam!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_PLAATS.get(naam, 'zaak')}"), naam)
