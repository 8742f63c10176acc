"""The explanation tree of a subject, as letters read it: steps by variable, and the rules of the municipality that were used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openfisca_participatie.berekening.uitkomst import Bron, Knoop
from openfisca_participatie.brieven.dossier import Onderwerpblad, met_herkomst
from openfisca_participatie.brieven.opmaak import Tekst

_GEMEENTEN = "gemeenten."
NIET_GECONTROLEERD = ("C",)  # the grade of a value that nobody held against its source


def stappen(blad: Onderwerpblad) -> Iterator[Knoop]:
    """All steps behind the answer on a subject, the nearest to it first."""
    te_doen = list(blad.uitkomst.omdat)
    while te_doen:
        knoop = te_doen.pop(0)
        yield knoop
        te_doen += knoop.kinderen


def stap(blad: Onderwerpblad, variabele: str) -> Any:
    """The value of a step, or of a parameter of which ``variabele`` is the end of the name; None when it played no role."""
    for knoop in stappen(blad):
        if variabele == knoop.variabele or (knoop.soort == "parameter" and knoop.variabele.endswith(f".{variabele}")):
            waarde = getattr(knoop.waarde, "name", knoop.waarde)
            return met_herkomst(waarde, f"{knoop.variabele} ({knoop.wie or 'gezin'}, {blad.maand.waarde})")
    return None


def gemeenteregels(blad: Onderwerpblad) -> Iterator[tuple[str, Bron]]:
    """The rules of the municipality behind the answer, for the closing block; with the mark of a value that was not checked."""
    for knoop in stappen(blad):
        if knoop.variabele.startswith(_GEMEENTEN):
            merk = " (concept, niet gecontroleerd)" if knoop.bron_kwaliteit in NIET_GECONTROLEERD else ""
            yield "Regels van de gemeente", Bron(f"{knoop.herkomst}{merk}", knoop.bron.href if knoop.bron else "")


def niet_gecontroleerd(*bladen: Onderwerpblad) -> list[Tekst]:
    """What the used values are about that were not checked against their source, each once."""
    labels = (knoop.label.split(". ")[0] for blad in bladen for knoop in stappen(blad) if knoop.bron_kwaliteit in NIET_GECONTROLEERD)
    return [Tekst(label, "parameter zonder controle") for label in dict.fromkeys(labels)]


def onzekere_stappen(*bladen: Onderwerpblad) -> list[str]:
    """The labels of the uncertain rules and amounts below the answers, each once."""
    return list(dict.fromkeys(knoop.label for blad in bladen for knoop in stappen(blad) if knoop.onzeker))
