"""What a letter reads besides the outcome of a month: the dossier of the case file and the answers on subjects, with origins."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from openfisca_participatie.berekening.uitkomst import GEEN_DAG, Antwoord, Bron, Onderwerpuitkomst, Zaakuitkomst
from openfisca_participatie.brieven.opmaak import Tekst, Waarde

if TYPE_CHECKING:
    from pydantic import BaseModel

    from openfisca_participatie.zaak.onderwerpen.lezen import TeBeoordelen

_MAAND = re.compile(r"\d{4}-\d{2}")


def met_herkomst(waarde: Any, herkomst: str) -> Any:
    """Give a value as templates read it: numbers, dates and months as :class:`Waarde`, texts as :class:`Tekst`, yes and no as they are.

    None for what is not known and for a day that there is not.
    """
    waarde = waarde.item() if hasattr(waarde, "item") and not isinstance(waarde, str | bytes) else waarde
    if waarde is None or isinstance(waarde, bool):
        return waarde
    if isinstance(waarde, float) and math.isnan(waarde):
        return None
    if isinstance(waarde, date):
        return None if waarde == GEEN_DAG else Waarde(waarde, herkomst)
    if isinstance(waarde, int | float):
        return Waarde(waarde, herkomst)
    if isinstance(waarde, str):
        return Waarde(waarde, herkomst) if _MAAND.fullmatch(waarde) else Tekst(waarde, herkomst)
    raise TypeError(f"{herkomst}: {waarde!r}")


def gelezen(deel: Any, ouder: BaseModel | None = None, veld: str = "", pad: str = "dossier") -> Any:
    """Give a part of the dossier as templates read it: its fields by name, lists as lists, each value with its place in the file."""
    if ouder is not None:
        pad = f"{pad}.{type(ouder).model_fields[veld].alias or veld}"
    if isinstance(deel, list | tuple):
        return [gelezen(een, pad=f"{pad}[{nummer}]") for nummer, een in enumerate(deel, 1)]
    velden = getattr(type(deel), "model_fields", None)
    if velden is None:
        return met_herkomst(deel, f"zaak: {pad}")
    return SimpleNamespace(**{naam: gelezen(getattr(deel, naam), deel, naam, pad) for naam in velden})


@dataclass(frozen=True)
class Onderwerpoordeel:
    """A judgement recorded with a subject, as templates read it."""

    variabele: str
    naam: str
    uitkomst: Tekst
    waarde: Any  # of an amount, number or share: a :class:`Waarde`; otherwise yes or no
    reden: Tekst
    door: Tekst


@dataclass(frozen=True)
class Onderwerpblad:
    """The answer on a subject in one month. ``uit`` holds its outcomes by variable, ``feit`` what the file says by key."""

    onderwerp: str
    maand: Waarde
    antwoord: Antwoord
    wie: str  # name, empty of the gezin
    tekst: Tekst  # the answer as people write it
    uit: Mapping[str, Any]
    teksten: Mapping[str, Tekst]  # the outcomes as people write them: "om niet"
    feit: Mapping[str, Any]
    oordelen: tuple[Onderwerpoordeel, ...]
    bronnen: tuple[tuple[str, Bron], ...]
    onzeker: tuple[str, ...]
    uitkomst: Onderwerpuitkomst

    @property
    def ontbreekt(self) -> str:
        """What must still be known for an answer, as a Dutch sentence; empty when there is an answer."""
        punten = [f"{vraag.vraag.rstrip('.')} ({vraag.pad})" for vraag in self.uitkomst.vragen]
        return f"Nog nodig bij {self.onderwerp}: {'; '.join(punten)}." if punten else ""

    def oordeel(self, naam: str) -> Onderwerpoordeel | None:
        """The judgement with this name or variable."""
        return next((een for een in self.oordelen if naam in (een.naam, een.variabele)), None)


def onderwerpbladen(uitkomst: Zaakuitkomst, items: Sequence[TeBeoordelen]) -> list[Onderwerpblad]:
    """The answers on all subjects, month by month."""
    per_pad = {item.pad: item for item in items}
    return [_blad(een, maand.maand, per_pad.get(een.pad)) for maand in uitkomst.maanden for een in maand.onderwerpen]


def _blad(een: Onderwerpuitkomst, maand: str, item: TeBeoordelen | None) -> Onderwerpblad:
    oordelen = item.oordelen if item else ()
    return Onderwerpblad(
        onderwerp=een.onderwerp,
        maand=Waarde(maand, "gevraagde maanden"),
        antwoord=een.antwoord,
        wie=Tekst(een.wie, "zaak: naam"),
        tekst=Tekst(een.tekst, f"zaak: {een.pad}"),
        uit={deel.variabele: met_herkomst(deel.waarde, f"{deel.variabele} ({een.wie or 'gezin'}, {maand})") for deel in een.uitkomsten},
        teksten={deel.variabele: Tekst(deel.tekst, f"{deel.variabele} ({een.wie or 'gezin'}, {maand})") for deel in een.uitkomsten},
        feit={feit.sleutel: met_herkomst(waarde, f"zaak: {een.pad}.{feit.sleutel}") for feit, waarde in (item.feiten if item else ())},
        oordelen=tuple(
            Onderwerpoordeel(
                gegeven.soort.variabele,
                gegeven.soort.naam,
                Tekst(gegeven.uitkomst, f"zaak: {een.pad}.oordelen"),
                met_herkomst(gegeven.waarde, f"zaak: {een.pad}.oordelen"),
                Tekst(gegeven.reden, f"zaak: {een.pad}.oordelen"),
                Tekst(gegeven.door, f"zaak: {een.pad}.oordelen"),
            )
            for gegeven in oordelen
        ),
        bronnen=tuple(_bronnen(een)),
        onzeker=tuple(deel.label for deel in een.uitkomsten if deel.onzeker),
        uitkomst=een,
    )


def _bronnen(een: Onderwerpuitkomst) -> Iterable[tuple[str, Bron]]:
    """The articles behind the answer: of the question, of each outcome, and of the steps right below it."""
    yield een.onderwerp, een.bron
    yield from ((deel.label, deel.bron) for deel in een.uitkomsten)
    yield from ((knoop.label, knoop.bron) for knoop in een.omdat if knoop.bron)
