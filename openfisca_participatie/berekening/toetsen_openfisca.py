"""Law tests in OpenFisca's own form (a list with ``name``, ``period``, ``input`` and ``output``), read as text and typed here.

What ``openfisca test`` runs can so be run under a proposal, without OpenFisca's YAML loader, which executes code.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from openfisca_core.errors import SituationParsingError
from openfisca_core.simulations import SimulationBuilder

from openfisca_participatie import opmaak
from openfisca_participatie.berekening.rekenen import stelsel as geldend
from openfisca_participatie.berekening.simulatie import is_keuze, waarde_als_python
from openfisca_participatie.berekening.toetsen import KLEINSTE_VERSCHIL, Afwijking, Toetsuitslag
from openfisca_participatie.invoer.fouten import Fout, InvoerFout, bedoelde_u, pad_tekst
from openfisca_participatie.invoer.getallen import Onleesbaar, lees_datum
from openfisca_participatie.invoer.lezen import Blok, Lijst
from openfisca_participatie.voorstellen import VoorstelFout, combineer

SLEUTELS = ("name", "period", "input", "output", "reforms", "max_spiral_loops", "absolute_error_margin", "keywords", "description")
VOORVOEGSEL = "openfisca_participatie.voorstellen."


@dataclass(frozen=True)
class Wetstoets:
    """A law test that was read and typed."""

    naam: str
    regel: int | None
    maand: str
    invoer: dict[str, Any]
    uitvoer: tuple[tuple[str, str, str, Any], ...]  # variable, unit (empty for each), period, value
    voorstellen: tuple[str, ...] = ()
    spiraal: int | None = None
    marge: float = KLEINSTE_VERSCHIL

    def draai(self, voorstel: Any, wet: Any) -> Toetsuitslag:
        """Compute the situation under the proposal (or the proposals that the test itself names) and compare."""
        uitslag = Toetsuitslag(self.naam, self.regel)
        try:
            stelsel = _onder(self.voorstellen) if self.voorstellen else voorstel
            bouwer = SimulationBuilder()
            bouwer.set_default_period(self.maand)
            simulatie = bouwer.build_from_dict(stelsel, self.invoer)
        except (SituationParsingError, VoorstelFout, ValueError) as fout:
            uitslag.melding = f"het huishouden is niet te bouwen: {' '.join(str(fout).split())}"
            return uitslag
        if self.spiraal is not None:
            simulatie.max_spiral_loops = self.spiraal
        uitslag.afwijkingen += self._afwijkingen(simulatie, stelsel)
        return uitslag

    def _afwijkingen(self, simulatie: Any, stelsel: Any) -> Iterator[Afwijking]:
        for naam, wie, maand, verwacht in self.uitvoer:
            soort = stelsel.get_variable(naam, check_existence=True)
            ids = list(simulatie.populations[soort.entity.key].ids)
            vector = simulatie.calculate(naam, maand)
            van_wie = [wie] if wie else ids
            per_eenheid = verwacht if isinstance(verwacht, list) else [verwacht] * len(van_wie)
            if len(per_eenheid) != len(van_wie):
                yield Afwijking(naam, f"{len(per_eenheid)} waarden", f"{len(van_wie)} waarden", "voorstel")
            for eenheid, waarde in zip(van_wie, per_eenheid, strict=False):
                if eenheid not in ids:
                    yield Afwijking(f"{naam} ({eenheid})", _schrijf(waarde, soort), "bestaat niet in deze test", "voorstel")
                    continue
                gekregen = waarde_als_python(soort, vector[ids.index(eenheid)])
                if not self._gelijk(waarde, gekregen):
                    waar = f" ({eenheid})" if len(ids) > 1 else ""
                    yield Afwijking(f"{naam}{waar}", _schrijf(waarde, soort), _schrijf(gekregen, soort), "voorstel")

    def _gelijk(self, verwacht: Any, gekregen: Any) -> bool:
        if isinstance(verwacht, float):
            return math.isnan(verwacht) if math.isnan(gekregen) else abs(verwacht - gekregen) <= self.marge
        return bool(verwacht == gekregen)


def lees_wetstoetsen(boom: Lijst, stelsel: Any) -> list[Wetstoets]:
    """The law tests of a list. Raises :class:`InvoerFout` with every fault."""
    lezer = _Lezer(stelsel)
    toetsen = [lezer.toets(test, (nummer,)) for nummer, test in enumerate(boom)]
    if lezer.fouten:
        raise InvoerFout(lezer.fouten)
    return toetsen


@functools.cache
def _onder(sleutels: tuple[str, ...]) -> Any:
    """The law under the proposals that a test names."""
    return combineer(sleutels)(geldend())


class _Lezer:
    """Gives the texts of a law test the types of the variables."""

    def __init__(self, stelsel: Any) -> None:
        self.onder = self.stelsel = stelsel
        self.fouten: list[Fout] = []
        self.groepen = {entiteit.plural: entiteit for entiteit in stelsel.entities}

    def toets(self, test: Any, plaats: tuple[Any, ...]) -> Any:
        if not isinstance(test, Blok):
            self._meld(plaats, test, "hier hoort een test", "name, period, input en output")
            return None
        for sleutel in test:
            if sleutel not in SLEUTELS:
                self._meld((*plaats, sleutel), test, "deze sleutel is niet bekend", ", ".join(SLEUTELS), bedoelde_u(sleutel, SLEUTELS))
        for sleutel in ("name", "period", "input", "output"):
            if sleutel not in test:
                self._meld((*plaats, sleutel), test, "dit ontbreekt", "")
        genoemd = test.get("reforms", [])
        namen = [str(naam).removeprefix(VOORVOEGSEL) for naam in (genoemd if isinstance(genoemd, list) else [genoemd])]
        try:
            self.stelsel = _onder(tuple(namen)) if namen else self.onder
        except VoorstelFout as fout:
            self._meld((*plaats, "reforms"), test, str(fout), "")
            return None
        invoer, uitvoer = (self._deel(test.get(sleutel), (*plaats, sleutel)) for sleutel in ("input", "output"))
        if self.fouten:
            return None
        maand = str(test["period"])
        return Wetstoets(
            str(test["name"]),
            test.regel,
            maand,
            invoer,
            tuple(self._uitvoer(uitvoer, maand)),
            tuple(namen),
            int(test["max_spiral_loops"]) if str(test.get("max_spiral_loops", "")).isdigit() else None,
            max(_getal(test.get("absolute_error_margin", "0")) or 0.0, KLEINSTE_VERSCHIL),
        )

    def _deel(self, deel: Any, plaats: tuple[Any, ...]) -> dict[str, Any]:
        """Input or output: per group and unit, or per variable."""
        uit: dict[str, Any] = {}
        for sleutel, inhoud in deel.items() if isinstance(deel, Blok) else ():
            if sleutel not in self.groepen:
                uit[sleutel] = self._variabele(sleutel, inhoud, (*plaats, sleutel), deel)
                continue
            uit[sleutel] = {}
            for wie, feiten in inhoud.items() if isinstance(inhoud, Blok) else ():
                rollen = self._rollen(sleutel)
                uit[sleutel][wie] = {
                    naam: _gewoon(waarde) if naam in rollen else self._variabele(naam, waarde, (*plaats, sleutel, wie, naam), feiten)
                    for naam, waarde in (feiten.items() if isinstance(feiten, Blok) else ())
                }
        return uit

    def _rollen(self, groep: str) -> set[str]:
        entiteit = self.groepen[groep]
        return {naam for rol in getattr(entiteit, "roles", ()) for naam in (rol.key, rol.plural) if naam}

    def _variabele(self, naam: str, inhoud: Any, plaats: tuple[Any, ...], ouder: Any) -> Any:
        soort = self.stelsel.variables.get(naam)
        if soort is None:
            nabij = bedoelde_u(naam, self.stelsel.variables)
            self._meld(plaats, ouder, "deze variabele is niet bekend", "" if nabij else "een variabele van de wet", nabij)
            return None
        if isinstance(inhoud, Blok):
            return {maand: self._waarde(waarde, soort, (*plaats, maand), inhoud) for maand, waarde in inhoud.items()}
        if isinstance(inhoud, Lijst):
            return [self._waarde(waarde, soort, (*plaats, nummer), ouder) for nummer, waarde in enumerate(inhoud)]
        return self._waarde(inhoud, soort, plaats, ouder)

    def _waarde(self, tekst: Any, soort: Any, plaats: tuple[Any, ...], ouder: Any) -> Any:
        verwacht = {bool: "true of false", date: "een datum zoals 2026-07-01", int: "een geheel getal", float: "een getal"}
        if isinstance(tekst, str):
            kaal = tekst.strip()
            if is_keuze(soort):
                if kaal in soort.possible_values.__members__:
                    return kaal
            elif soort.value_type is bool:
                if kaal.lower() in ("true", "false", "ja", "nee"):
                    return kaal.lower() in ("true", "ja")
            elif soort.value_type is date:
                try:
                    return lees_datum(kaal).isoformat()
                except Onleesbaar:
                    pass
            elif (getal := _getal(kaal)) is not None and (soort.value_type is float or getal == int(getal)):
                return soort.value_type(getal)
        keuzen = ", ".join(soort.possible_values.__members__) if is_keuze(soort) else verwacht.get(soort.value_type, "")
        self._meld(plaats, ouder, "deze waarde past niet bij de variabele", keuzen, "", tekst if isinstance(tekst, str) else "")
        return None

    def _uitvoer(self, uitvoer: dict[str, Any], maand: str) -> Iterator[tuple[str, str, str, Any]]:
        for sleutel, inhoud in uitvoer.items():
            per_eenheid = inhoud if sleutel in self.groepen else {"": {sleutel: inhoud}}
            for wie, uitkomsten in per_eenheid.items():
                for naam, waarde in uitkomsten.items():
                    soort = self.stelsel.variables[naam]
                    for periode, een in waarde.items() if isinstance(waarde, dict) else ((maand, waarde),):
                        yield naam, wie, periode, _als_datum(een) if soort.value_type is date else een

    def _meld(self, plaats: tuple[Any, ...], ouder: Any, melding: str, verwacht: str, suggestie: str = "", waarde: str = "") -> None:
        regel = ouder.regels.get(plaats[-1], ouder.regel) if isinstance(ouder, Blok) else getattr(ouder, "regel", None)
        self.fouten.append(Fout(pad_tekst(plaats), regel, waarde, melding, verwacht, suggestie))


def _als_datum(waarde: Any) -> Any:
    return [date.fromisoformat(een) for een in waarde] if isinstance(waarde, list) else date.fromisoformat(waarde)


def _getal(tekst: Any) -> float | None:
    try:
        getal = float(tekst)
    except (TypeError, ValueError):
        return None
    return getal if np.isfinite(getal) else None


def _gewoon(waarde: Any) -> Any:
    return [str(een) for een in waarde] if isinstance(waarde, list) else str(waarde)


def _schrijf(waarde: Any, soort: Any) -> str:
    return str(waarde) if isinstance(waarde, str) else opmaak.waarde(waarde, soort.unit)
