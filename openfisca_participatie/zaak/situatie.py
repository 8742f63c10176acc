"""What the file says about one month, in the words of the engine: plain data, no rule."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openfisca_participatie.zaak.vraag import Vraag

EEUWIG = "ETERNITY"


@dataclass
class Situatie:
    """One month of a case. Persons are known by id: ``aanvrager``, ``partner``, ``kind_1``, ``huisgenoot_1`` ..."""

    maand: str
    peildatum: date
    namen: dict[str, str] = field(default_factory=dict)
    gezinnen: dict[str, dict[str, Any]] = field(default_factory=dict)
    woningen: dict[str, list[str]] = field(default_factory=dict)
    feiten: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    herkomst: dict[tuple[str, str], str] = field(default_factory=dict)
    vragen: list[Vraag] = field(default_factory=list)
    meldingen: list[str] = field(default_factory=list)
    gezegd_onbekend: frozenset[str] = frozenset()  # places where the file says "onbekend": not assumed but asked
    wisselingen: list[str] = field(default_factory=list)  # what changes within the month; they are among the messages too
    inkomsten_binnen_de_maand: list[str] = field(default_factory=list)  # messages on income that begins or ends within the month
    in_delen: list[str] = field(default_factory=list)  # messages that fall away when the month is computed in parts
    deels_aangenomen: set[tuple[str, str]] = field(default_factory=set)  # facts of which the file says a part, and the rest is assumed

    def zet(self, variabele: str, eenheid: str, waarde: Any, pad: str, periode: str = "") -> None:
        """Record a fact with the place in the file it comes from; without a period it holds for the month."""
        self.feiten.setdefault((variabele, eenheid), {})[periode or self.maand] = waarde
        self.herkomst[variabele, eenheid] = pad

    def waarde(self, variabele: str, eenheid: str, anders: Any = None) -> Any:
        """The fact of this month, or ``anders`` when the file does not say."""
        waarden = self.feiten.get((variabele, eenheid), {})
        return waarden.get(self.maand, waarden.get(EEUWIG, anders))
