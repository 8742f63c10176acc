"""The documentation is true today: every command in it runs, and the output it shows is the real output.

A block that starts with ```` ```console ```` holds commands (``$ participatie ...``) and what they print; a line ``...`` stands for lines
left out.
``DOCUMENTATIE_BIJWERKEN=1 pytest tests/test_documentatie.py`` writes the present output into the blocks.
"""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from openfisca_participatie.cli.groep import participatie

ROOT = Path(__file__).parents[1]
PAGINAS = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
BLOK = re.compile(r"^```console\n(.*?)^```$", re.S | re.M)
WEGGELATEN = "..."


def _draai(opdracht: str) -> str:
    """Output of a command, stdout and stderr together, as it appears when not on a terminal."""
    delen = shlex.split(opdracht)
    assert delen[0] == "participatie", f"alleen participatie wordt gedraaid, niet {delen[0]!r}"
    uitkomst = CliRunner().invoke(participatie, delen[1:], prog_name="participatie")
    assert uitkomst.exit_code in (0, 2, 3), uitkomst.output
    if uitkomst.exception and not isinstance(uitkomst.exception, SystemExit):
        raise uitkomst.exception
    return uitkomst.output.rstrip("\n")


def _stukken(blok: str) -> list[tuple[str, list[str]]]:
    """The commands of a block, each with the lines shown below it."""
    stukken: list[tuple[str, list[str]]] = []
    for regel in blok.splitlines():
        if regel.startswith("$ "):
            stukken.append((regel[2:], []))
        elif stukken:
            stukken[-1][1].append(regel)
    return stukken


def _klopt(getoond: list[str], echt: list[str]) -> bool:
    """Whether the lines shown are the real ones, in order, with ``...`` for any number of lines."""
    getoond, echt = [regel.rstrip() for regel in getoond], [regel.rstrip() for regel in echt]
    patroon = "".join("(?:.*\n)*?" if regel.strip() == WEGGELATEN else re.escape(regel) + "\n" for regel in getoond)
    return re.fullmatch(patroon, "".join(f"{regel}\n" for regel in echt)) is not None


def _bijgewerkt(blok: str) -> str:
    uit: list[str] = []
    for opdracht, getoond in _stukken(blok):
        uit.append(f"$ {opdracht}")
        if getoond:
            echt = _draai(opdracht).splitlines()
            uit += [regel.rstrip() for regel in echt] if not _klopt(getoond, echt) else getoond
    return "\n".join(uit) + "\n"


@pytest.mark.parametrize("pagina", PAGINAS, ids=lambda pagina: str(pagina.relative_to(ROOT)))
def test_opdrachten_in_de_documentatie(pagina: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    tekst = pagina.read_text(encoding="utf-8")
    if os.environ.get("DOCUMENTATIE_BIJWERKEN"):
        tekst = BLOK.sub(lambda blok: f"```console\n{_bijgewerkt(blok.group(1))}```", tekst)
        pagina.write_text(tekst, encoding="utf-8")
    for blok in BLOK.finditer(tekst):
        for opdracht, getoond in _stukken(blok.group(1)):
            echt = _draai(opdracht).splitlines()
            assert not getoond or _klopt(getoond, echt), f"{opdracht}\n\nwerkelijk:\n" + "\n".join(echt)


@pytest.mark.parametrize("pagina", PAGINAS, ids=lambda pagina: str(pagina.relative_to(ROOT)))
def test_verwijzingen_naar_bestanden_bestaan(pagina: Path) -> None:
    for doel in re.findall(r"\]\((?!https?:|#)([^)#]+)", pagina.read_text(encoding="utf-8")):
        assert (pagina.parent / doel).exists(), f"{pagina.name} verwijst naar {doel}"
