"""Running the command line in tests: in this process, and as a real program."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from openfisca_participatie.cli.groep import participatie

WORTEL = Path(__file__).parents[2]
VOORBEELDEN = WORTEL / "voorbeelden"
Uitvoeren = Callable[..., Result]


@pytest.fixture
def voer_uit(monkeypatch: pytest.MonkeyPatch) -> Uitvoeren:
    """``voer_uit("bereken", pad)``: the command in this process, from the root of the project."""
    monkeypatch.chdir(WORTEL)

    def doe(*woorden: object, **extra: object) -> Result:
        return CliRunner().invoke(participatie, [str(woord) for woord in woorden], prog_name="participatie", **extra)

    return doe


def omgeving(**extra: str) -> dict[str, str]:
    """Environment of a program: ``participatie`` on the path, no settings of the terminal."""
    schoon = {naam: waarde for naam, waarde in os.environ.items() if naam not in ("NO_COLOR", "COLUMNS", "FORCE_COLOR", "PYTHONIOENCODING")}
    return {**schoon, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", **extra}


def programma(*woorden: object, map_: Path = WORTEL, **extra: str) -> subprocess.CompletedProcess[str]:
    """The command as a program of its own."""
    opdracht = [sys.executable, "-m", "openfisca_participatie.cli", *map(str, woorden)]
    return subprocess.run(opdracht, capture_output=True, text=True, encoding="utf-8", cwd=map_, env=omgeving(**extra), timeout=120)


@pytest.fixture
def zaak(tmp_path: Path) -> Callable[[str], Path]:
    """Writes a case file."""

    def schrijf(tekst: str, naam: str = "zaak.yaml") -> Path:
        pad = tmp_path / naam
        pad.write_text(tekst, encoding="utf-8")
        return pad

    return schrijf
