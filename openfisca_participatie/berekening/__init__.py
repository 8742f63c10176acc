"""Running a case: the answer, the explanation, what is unknown, and the months in order."""

from typing import Any

__all__ = ["BerekeningFout", "bereken", "verklaar"]

_PLAATS = {"BerekeningFout": "rekenen", "bereken": "rekenen", "verklaar": "toelichting"}


def __getattr__(naam: str) -> Any:
    """Import on first use, so that the dataclasses of ``uitkomst`` need no OpenFisca (PEP 562)."""
    if naam not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {naam!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_PLAATS[naam]}"), naam)
