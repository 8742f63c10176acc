"""Renderers: each makes one format of the same blocks. ``FORMATEN`` is the list of them; a renderer is imported when it is used."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openfisca_participatie.brieven.brief import Brief


@dataclass(frozen=True)
class Formaat:
    """A format: its name, how its files end (the first is the usual one), whether it is no text, and the module that makes it.

    The module has a function ``maak`` from a letter to its bytes and the warnings of this format.
    """

    naam: str
    extensies: tuple[str, ...]
    binair: bool = False

    def maak(self, brief: Brief) -> tuple[bytes, list[str]]:
        """Make the letter in this format; the same letter gives the same bytes."""
        inhoud, waarschuwingen = import_module(f"{__name__}.{_MODULE[self.naam]}").maak(brief)
        return inhoud, waarschuwingen


_MODULE = {"pdf": "pdf", "docx": "docx", "html": "html", "txt": "tekst", "md": "md"}
FORMATEN = {
    formaat.naam: formaat
    for formaat in (
        Formaat("pdf", (".pdf",), binair=True),
        Formaat("docx", (".docx",), binair=True),
        Formaat("html", (".html", ".htm")),
        Formaat("txt", (".txt", ".text")),
        Formaat("md", (".md", ".markdown")),
    )
}


def formaat_van(pad: str) -> str | None:
    """Give the format that belongs to how a path ends; None where no format has that ending."""
    return next((een.naam for een in FORMATEN.values() if pad.lower().endswith(een.extensies)), None)
