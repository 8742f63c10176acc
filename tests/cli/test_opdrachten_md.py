"""docs/opdrachten.md is complete: every command, every option, every key of the JSON.

That its outputs are real is tested in ``tests/test_documentatie.py``.
"""

from __future__ import annotations

import dataclasses

import click
import pytest

from openfisca_participatie.berekening import budgetlijn, doorrekenen, uiteenlopen, uitkomst, vergelijking, vergelijkingsblad
from openfisca_participatie.cli import parameters, regel
from openfisca_participatie.cli.groep import OPDRACHTEN, participatie
from openfisca_participatie.zaak.fouten import Fout
from tests.cli.conftest import WORTEL

TEKST = (WORTEL / "docs" / "opdrachten.md").read_text(encoding="utf-8")
JSON = (
    uitkomst.Maanduitkomst, uitkomst.Grond, uitkomst.Vraag, uitkomst.Regel, uitkomst.Plicht, uitkomst.Aanname, uitkomst.Oordeel,
    uitkomst.Zoektermijn, uitkomst.OmstredenLezing, uitkomst.Onderwerpuitkomst, uitkomst.Deeluitkomst, uitkomst.Knoop, Fout,
    budgetlijn.Knik, budgetlijn.Stuk, budgetlijn.Maandpunt, doorrekenen.Telling,
    vergelijking.Stand, vergelijking.Verschil, vergelijking.Waarde, uiteenlopen.Reden, uiteenlopen.Getal, vergelijkingsblad.Verlies,
    parameters.Parameter, parameters.Waarde, regel.Regelkaart, regel.Versie,
)  # fmt: skip


def paragraaf(naam: str) -> str:
    _, gevonden, rest = TEKST.partition(f"\n## {naam}\n")
    assert gevonden, naam
    return rest.partition("\n## ")[0]


@pytest.mark.parametrize("naam", OPDRACHTEN)
def test_elke_opdracht_heeft_een_paragraaf_met_voorbeeld_en_uitvoer(naam: str) -> None:
    _, _, voorbeeld = paragraaf(naam).partition(f"```console\n$ participatie {naam} ")
    assert len(voorbeeld.partition("```")[0].splitlines()) > 1


@pytest.mark.parametrize("naam", OPDRACHTEN)
def test_elke_optie_staat_erin(naam: str) -> None:
    opdracht = participatie.get_command(click.Context(participatie), naam)
    assert opdracht is not None
    opties = [param.opts for param in opdracht.params if isinstance(param, click.Option)]
    assert [namen for namen in opties if not any(f"{optie}`" in TEKST or f"{optie} " in TEKST for optie in namen)] == []


@pytest.mark.parametrize("soort", JSON)
def test_elke_sleutel_van_de_json_staat_erin(soort: type) -> None:
    assert [veld.name for veld in dataclasses.fields(soort) if f"`{veld.name}`" not in TEKST] == []
