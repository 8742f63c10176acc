"""The standard grid of households: every combination of what ``rooster.yaml`` lists that is possible, each as a case file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from openfisca_participatie.zaak.getallen import eerste_dag
from openfisca_participatie.zaak.zaak import Zaak, lees_tekst

PAD = Path(__file__).with_name("rooster.yaml")
VOLGORDE = ("zaak", "bijstand sinds", "maanden", "aanvrager", "partner", "kinderen", "huisgenoten", "vermogen", "eigen woning", "oordelen")


@dataclass(frozen=True)
class Roosterpunt:
    """A household of the grid: its number from 1, what it is, and its case file."""

    nummer: int
    kenmerken: dict[str, str]
    tekst: str

    @property
    def sleutel(self) -> str:
        """Number of the case: ``rooster-0012``."""
        return f"rooster-{self.nummer:04d}"

    @property
    def omschrijving(self) -> str:
        """What it is, in the words of the grid: ``gehuwden · 27 tot 60 jaar · kinderen: geen ...``."""
        return " · ".join(f"{kenmerk}: {waarde}" for kenmerk, waarde in self.kenmerken.items())

    def zaak(self) -> Zaak:
        """The case, read from its file."""
        return lees_tekst(self.tekst)


def kenmerken() -> dict[str, list[str]]:
    """The features of the grid with their values, in order."""
    return {kenmerk: [waarde["naam"] for waarde in waarden] for kenmerk, waarden in _gegevens()["kenmerken"].items()}


def rooster(maand: str) -> list[Roosterpunt]:
    """All households, for a month."""
    return [
        Roosterpunt(nummer, {kenmerk: waarde["naam"] for kenmerk, waarde in gekozen.items()}, _zaakbestand(nummer, maand, gekozen))
        for nummer, gekozen in enumerate(_combinaties(), 1)
    ]


@cache
def _gegevens() -> dict[str, Any]:
    inhoud: dict[str, Any] = yaml.load(PAD.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return inhoud


def _combinaties() -> Iterator[dict[str, Any]]:
    """Every combination of values that go together."""
    alle = list(_gegevens()["kenmerken"].items())

    def vul_aan(gekozen: dict[str, Any]) -> Iterator[dict[str, Any]]:
        if len(gekozen) == len(alle):
            yield gekozen
            return
        kenmerk, waarden = alle[len(gekozen)]
        for waarde in waarden:
            niet_bij = waarde.get("niet bij", {})
            if not any(gekozen[eerder]["naam"] in namen for eerder, namen in niet_bij.items()):
                yield from vul_aan({**gekozen, kenmerk: waarde})

    return vul_aan({})


def _zaakbestand(nummer: int, maand: str, gekozen: dict[str, Any]) -> str:
    """The case file of a combination."""
    dag = eerste_dag(maand)
    zaak: dict[str, Any] = {"zaak": f"rooster-{nummer:04d}", "maanden": maand}
    delen = [_gegevens()["altijd"], *(waarde["zaak"] for waarde in gekozen.values())]
    for deel in delen:
        zaak = _samen(zaak, deel)
    if "partner" in zaak:
        for waarde in gekozen.values():
            zaak["partner"] = _samen(zaak["partner"], waarde.get("partner", {}))
    for wie in ("aanvrager", "partner"):
        if wie in zaak:
            zaak[wie].setdefault("inkomsten", "geen")
    zaak["huisgenoten"] = zaak.get("huisgenoten") or "geen"
    zaak["bijstand sinds"] = dag.replace(year=dag.year - zaak["bijstand sinds"]).isoformat()
    zaak = {sleutel: zaak[sleutel] for sleutel in VOLGORDE if sleutel in zaak}
    kop = "# " + "; ".join(f"{kenmerk}: {waarde['naam']}" for kenmerk, waarde in gekozen.items())
    return f"{kop}\n" + yaml.dump(_met_datums(zaak, dag), Dumper=_Schrijver, allow_unicode=True, sort_keys=False, width=130)


def _samen(een: dict[str, Any], ander: dict[str, Any]) -> dict[str, Any]:
    """Two parts of a case file as one."""
    uit = dict(een)
    for sleutel, waarde in ander.items():
        al = uit.get(sleutel)
        if isinstance(al, dict) and isinstance(waarde, dict):
            uit[sleutel] = _samen(al, waarde)
        elif isinstance(al, list) and isinstance(waarde, list):
            uit[sleutel] = al + waarde
        else:
            uit[sleutel] = waarde
    return uit


def _met_datums(deel: Any, dag: date) -> Any:
    """The same with a date of birth for each age: half a year before the month, so that nobody has a birthday around it."""
    if isinstance(deel, list):
        return [_met_datums(een, dag) for een in deel]
    if not isinstance(deel, dict):
        return deel
    return {sleutel: _geboren(waarde, dag) if sleutel == "geboren" else _met_datums(waarde, dag) for sleutel, waarde in deel.items()}


def _geboren(leeftijd: int, dag: date) -> str:
    half_jaar_eerder = dag.month - 6
    jaar, maand = (dag.year, half_jaar_eerder) if half_jaar_eerder > 0 else (dag.year - 1, half_jaar_eerder + 12)
    return date(jaar - leeftijd, maand, 15).isoformat()


class _Schrijver(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes ``ja`` and ``nee`` as they are read, and no anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write the same list twice rather than refer to it."""
        return True


_Schrijver.add_representer(bool, lambda schrijver, ja: schrijver.represent_scalar("tag:yaml.org,2002:str", "ja" if ja else "nee"))
