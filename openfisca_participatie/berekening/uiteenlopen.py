"""Why two regimes part: both explanation trees are walked from an outcome down to the first steps that differ.

A step is where they part when its rule, given what the other regime gives it, does not give what the other regime gives: its rule or its
parameters are different. A step that differs only because of what it rests on is passed, and what it rests on is looked at; so is a step
whose own rule, given what the second regime gives it, gives the same as that of the first: who shares costs has the norm of art. 22a
because of who counts, not because the amount of art. 21, which is no longer his, is another one too. Set back to what they are under the
first regime, the steps that were found and the numbers they name make the difference vanish; :meth:`Uiteenloper.verklaard` tries that.
"""

from __future__ import annotations

import contextlib
import copy
import inspect
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from openfisca_core.periods import period

from openfisca_participatie import opmaak
from openfisca_participatie.berekening.bronnen import bron
from openfisca_participatie.berekening.simulatie import Bouwer, waarde_als_python
from openfisca_participatie.berekening.toelichting import Toelichter, _Stap
from openfisca_participatie.berekening.uitkomst import Bron
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.voorstellen.bouw import met_waarden, zet_parameters
from openfisca_participatie.zaak.situatie import EEUWIG

Doel = tuple[str, str]
"""A variable and the id of the person or gezin."""
Plek = tuple[str, str, str]
"""A variable, a period and the id of the person, gezin or woning."""
CENT = 0.005


@dataclass(frozen=True)
class Getal:
    """A parameter that differs between the regimes, or that only the second one has."""

    naam: str
    omschrijving: str
    van: str  # empty when the first regime does not read it
    naar: str
    bron: Bron


@dataclass
class Reden:
    """A step where two regimes part: whose, its value under both, its rule under the second, and the article."""

    variabele: str
    wie: str
    label: str
    van: str
    naar: str
    zin: str
    regel: str
    bron: Bron
    bron_was: Bron | None = None  # the article under the first regime, where it is another one
    getallen: list[Getal] = field(default_factory=list)
    verklaart: list[str] = field(default_factory=list)  # the outcomes that differ because of it
    nieuw: bool = False  # whether the text of the rule is another one, and not only an amount or a fact
    onzeker: bool = False


def gelijk(een: Any, ander: Any) -> bool:
    """Whether two values are the same: amounts to the cent, not known equal to not known."""
    if isinstance(een, float) and isinstance(ander, float | int):
        return (math.isnan(een) and math.isnan(ander)) or abs(een - ander) < CENT
    return bool(een == ander)


class _Kant(Toelichter):
    """One of the regimes: what was computed for the outcomes, step by step."""

    def reken(self, doelen: Iterable[Doel]) -> None:
        """Compute the outcomes and keep the trace. An outcome that this regime does not have is left out."""
        simulatie = self.bouwer.simulatie(spoor=True)
        for variabele, _ in doelen:
            if variabele in self.stelsel.variables:
                simulatie.calculate(variabele, self.bouwer.maand)
        self.waarden = Waarden(self.bouwer.simulatie(), self.huishouden, self.bouwer.maand)
        self.stappen = self._lees_spoor(simulatie)

    def kent(self, naam: str) -> bool:
        """Whether the regime has the variable."""
        return naam in self.stelsel.variables

    def vector(self, naam: str, periode: str) -> NDArray:
        """What the regime gives everybody for a variable, also when no outcome read it."""
        if (naam, periode) not in self.stappen:
            self.stappen[naam, periode] = _Stap(naam, periode, np.asarray(self.waarden.simulatie.calculate(naam, self._tijdvak(periode))))
        return self.stappen[naam, periode].vector

    def waarde(self, plek: Plek) -> Any:
        """The value of a unit; what the regime does not have is its default."""
        naam, periode, wie = plek
        self.vector(naam, periode)
        return self._waarde(naam, periode, wie)

    def opnieuw(self, stap: _Stap, invoer: dict[tuple[str, str], NDArray]) -> NDArray:
        """The step again with these vectors for what it reads."""
        simulatie = self.bouwer.leeg()
        for (naam, periode), waarden in invoer.items():
            simulatie.set_input(naam, periode, self.bouwer.als_invoer(naam, waarden))
        with np.errstate(all="ignore"):
            return np.asarray(simulatie.calculate(stap.naam, stap.periode))

    def met_parameter(self, stap: _Stap, invoer: dict[tuple[str, str], NDArray], parameter: str, waarde: Any) -> NDArray:
        """The rule of a step with these vectors, and another value for one parameter."""
        formule = self.stelsel.get_variable(stap.naam).get_formula(stap.periode)
        return self.volgens(formule, stap, invoer, self._parameters_met(parameter, waarde))

    def volgens(self, formule: Any, stap: _Stap, invoer: dict[tuple[str, str], NDArray], parameters: Any = None) -> NDArray:
        """What a rule gives for a step with these vectors."""
        simulatie = self.bouwer.leeg()
        for (naam, periode), waarden in invoer.items():
            simulatie.set_input(naam, periode, self.bouwer.als_invoer(naam, waarden))
        soort = self.stelsel.get_variable(stap.naam)
        populatie = simulatie.populations[soort.entity.key]
        argumenten = (populatie, period(stap.periode), parameters or self.stelsel.get_parameters_at_instant)
        with np.errstate(all="ignore"):
            uitkomst = np.asarray(formule(*argumenten[: formule.__code__.co_argcount]))
        return np.broadcast_to(uitkomst, populatie.count)

    def parameter(self, naam: str, dag: str) -> Any:
        """The value of a parameter on a day; None when the regime has none."""
        with contextlib.suppress(AttributeError, KeyError):
            knoop: Any = self.stelsel.get_parameters_at_instant(dag)
            for deel in naam.split("."):
                knoop = getattr(knoop, deel)
            return None if hasattr(knoop, "_children") else knoop
        return None

    def knoop(self, naam: str) -> Any:
        """A parameter, or a group of them, with all its values."""
        knoop: Any = self.stelsel.parameters
        for deel in naam.split("."):
            knoop = getattr(knoop, deel)
        return knoop

    def omschrijving(self, naam: str) -> tuple[str, str | None, Bron]:
        """Description, unit and source of a parameter."""
        knoop = self.knoop(naam)
        verwijzing = (knoop.metadata.get("reference") or [{}])[0]
        return knoop.description.partition(";")[0].rstrip("."), knoop.metadata.get("unit"), bron(verwijzing.get("href", ""))

    def _tijdvak(self, periode: str) -> str:
        return self.bouwer.maand if periode == EEUWIG else periode

    def zonder_waarde(self, pad: str) -> list[str]:
        """Names of the parameters of a node that have no value: a limit that a proposal does not set."""
        knoop = self.knoop(pad)
        return [f"{pad}.{naam}" for naam, een in knoop.children.items() if all(waarde.value is None for waarde in een.values_list)]

    def in_de_regel(self, soort: Any, periode: str) -> Any:
        """The formula of a variable in a period, or None."""
        return soort.get_formula(None if periode == EEUWIG else periode)


class Uiteenloper:
    """Compares two regimes on one situation of one case."""

    def __init__(self, eerste: Bouwer, tweede: Bouwer) -> None:
        """``eerste`` is what the other is held against."""
        self.eerste, self.tweede = _Kant(eerste), _Kant(tweede)

    def redenen(self, doelen: Iterable[Doel]) -> list[Reden]:
        """Where the regimes part for each of the outcomes, each place once, in the order in which they are found."""
        doelen = list(doelen)
        self.eerste.reken(doelen)
        self.tweede.reken(doelen)
        self.invoer_van_eerste: dict[Plek, dict[tuple[str, str], NDArray]] = {}
        self.plekken: list[Plek] = []
        self.getallen: dict[str, Any] = {}  # parameters that the reasons name, with their value under the first regime
        self._volgt: list[Plek] = []  # steps that were passed although their own amounts differ too
        gevonden: dict[Plek, Reden] = {}
        for variabele, wie in doelen:
            if not self.tweede.kent(variabele):
                continue
            doel, al_gevolgd = (variabele, self._periode(variabele), wie), len(self._volgt)
            plekken = list(self._loop(doel, set()))
            for plek in plekken:
                self._noem(plek, variabele, gevonden)
            if len(self._volgt) > al_gevolgd and not self.verklaard((variabele, wie)):
                for plek in self._volgt[al_gevolgd:]:
                    self._noem(plek, variabele, gevonden)
                    gevonden[plek].zin = _los_daarvan(gevonden[plek])
        return list(gevonden.values())

    def _noem(self, plek: Plek, variabele: str, gevonden: dict[Plek, Reden]) -> None:
        """Add a place to those found, as a reason for an outcome."""
        if plek not in gevonden:
            gevonden[plek] = self._reden(plek)
            self.plekken.append(plek)
        if variabele not in gevonden[plek].verklaart:
            gevonden[plek].verklaart.append(variabele)

    def verklaard(self, doel: Doel) -> bool:
        """Whether the outcome under the second regime is that of the first once all that was found is set back. After :meth:`redenen`.

        The steps are set back and, where that is not enough, the parameters that their reasons name as well.
        """
        van_eerste = self._in_eerste((doel[0], self._periode(doel[0]), doel[1]))
        stelsels = [self.tweede.stelsel, *([self._met_getallen()] if self.getallen else [])]
        return any(gelijk(self._teruggezet(stelsel)(*doel), van_eerste) for stelsel in stelsels)

    def _teruggezet(self, stelsel: Any) -> Waarden:
        """The second regime's situation under ``stelsel`` with the places found set back."""
        terug = {(naam, wie): self._in_eerste((naam, periode, wie)) for naam, periode, wie in self.plekken}
        bouwer = Bouwer(stelsel, self.tweede.bouwer.situatie, self.tweede.bouwer.gedeeld)
        return Waarden(bouwer.simulatie([terug]), bouwer.huishouden, bouwer.maand)

    def _met_getallen(self) -> Any:
        """The second regime with the parameters that the reasons name as they are under the first."""
        stelsel = copy.copy(self.tweede.stelsel)
        waarden = {}
        for naam, van in self.getallen.items():
            waarde = copy.copy(self.tweede.knoop(naam).values_list[-1])
            waarde.instant_str, waarde.value = "0001-01-01", van
            waarden[naam] = [waarde]
        zet_parameters(stelsel, met_waarden(stelsel.parameters, waarden))
        return stelsel

    # --- the walk ---

    def _periode(self, variabele: str) -> str:
        eeuwig = self.tweede.stelsel.get_variable(variabele).definition_period == "eternity"
        return EEUWIG if eeuwig else self.tweede.bouwer.maand

    def _in_eerste(self, plek: Plek) -> Any:
        if self.eerste.kent(plek[0]):
            return self.eerste.waarde(plek)
        soort = self.tweede.stelsel.get_variable(plek[0])
        return waarde_als_python(soort, np.asarray(soort.default_array(1))[0])

    def _verschilt(self, plek: Plek) -> bool:
        return not gelijk(self._in_eerste(plek), self.tweede.waarde(plek))

    def _loop(self, plek: Plek, gezien: set[Plek]) -> Iterator[Plek]:
        """The places at or below this one where the regimes part."""
        if plek in gezien or not self._verschilt(plek):
            return
        gezien.add(plek)
        naam, periode, wie = plek
        kant, stap = self.tweede, self.tweede.stappen[naam, periode]
        soort = kant.stelsel.get_variable(naam)
        gegeven = periode in kant.situatie.feiten.get((naam, wie), {})
        if gegeven or not stap.gelezen or not kant.in_de_regel(soort, periode) or not self.eerste.kent(naam):
            yield plek
            return
        gelezen = [sleutel for sleutel in stap.gelezen if sleutel in kant.stappen]
        van_eerste = {sleutel: self._vector_in_eerste(*sleutel) for sleutel in gelezen}
        gemengd = self._eigen(kant.opnieuw(stap, van_eerste), soort, wie)
        andere_regel = not gelijk(gemengd, self._in_eerste(plek))
        self.invoer_van_eerste[plek] = van_eerste
        kinderen = [] if gelijk(gemengd, kant.waarde(plek)) else self._die_ertoe_doen(stap, soort, wie, gelezen)
        if andere_regel and kinderen and self._volgt_uit_wat_het_leest(plek, stap, soort):
            self._volgt.append(plek)
            andere_regel = False
        if andere_regel:
            yield plek
        eerder = self.eerste.stappen.get((naam, periode))
        for kind in kinderen:
            if not andere_regel or (eerder and kind[:2] in eerder.gelezen):  # what only the new rule reads belongs to that rule
                yield from self._loop(kind, gezien)

    def _volgt_uit_wat_het_leest(self, plek: Plek, stap: _Stap, soort: Any) -> bool:
        """Whether the first regime's rule, given what the second gives it, gives what the second gives: its own rule is not the cause."""
        eerder = self.eerste.stappen.get((stap.naam, stap.periode))
        if eerder is None or not all(self.tweede.kent(naam) for naam, _ in eerder.gelezen):
            return False
        invoer = {sleutel: self.tweede.vector(*sleutel) for sleutel in eerder.gelezen}
        return gelijk(self._eigen(self.eerste.opnieuw(eerder, invoer), soort, plek[2]), self.tweede.waarde(plek))

    def _die_ertoe_doen(self, stap: _Stap, soort: Any, wie: str, gelezen: list[tuple[str, str]]) -> list[Plek]:
        """Of what the step reads and differs: what changes the step when set back, alone or after what does so alone; else all of it."""
        kant = self.tweede
        verschillen = [
            (naam, periode, een) for naam, periode in gelezen for een in kant._betrokken(naam, wie) if self._verschilt((naam, periode, een))
        ]
        nu = {sleutel: kant.stappen[sleutel].vector for sleutel in gelezen}
        basis = kant.waarde((stap.naam, stap.periode, wie))
        los = [plek for plek in verschillen if not gelijk(self._eigen(kant.opnieuw(stap, self._terug(nu, [plek])), soort, wie), basis)]
        na_los = self._eigen(kant.opnieuw(stap, self._terug(nu, los)), soort, wie)
        for plek in verschillen:
            if los and plek not in los:
                erbij = self._eigen(kant.opnieuw(stap, self._terug(nu, [*los, plek])), soort, wie)
                if not gelijk(erbij, na_los):
                    los, na_los = [*los, plek], erbij
        return [plek for plek in verschillen if plek in los] or verschillen

    def _terug(self, nu: dict[tuple[str, str], NDArray], plekken: Iterable[Plek]) -> dict[tuple[str, str], NDArray]:
        """What a step reads, with some of it set back to what the first regime gives."""
        invoer = dict(nu)
        for naam, periode, een in plekken:
            waarden = np.array(invoer[naam, periode])
            plaats = self.tweede.huishouden.ids(self.tweede.stelsel.get_variable(naam).entity.key).index(een)
            waarden[plaats] = self._vector_in_eerste(naam, periode)[plaats]
            invoer[naam, periode] = waarden
        return invoer

    def _vector_in_eerste(self, naam: str, periode: str) -> NDArray:
        if self.eerste.kent(naam):
            return self.eerste.vector(naam, periode)
        soort = self.tweede.stelsel.get_variable(naam)
        return np.asarray(soort.default_array(len(self.tweede.huishouden.ids(soort.entity.key))))

    def _eigen(self, vector: NDArray, soort: Any, wie: str) -> Any:
        return waarde_als_python(soort, vector[self.tweede.huishouden.ids(soort.entity.key).index(wie)])

    # --- in words ---

    def _reden(self, plek: Plek) -> Reden:
        naam, periode, wie = plek
        kant = self.tweede
        soort = kant.stelsel.get_variable(naam)
        formule = None if periode in kant.situatie.feiten.get((naam, wie), {}) else kant.in_de_regel(soort, periode)
        nieuw = self._is_nieuwe_regel(plek, formule)
        regel, laag, eronder = self._die_het_doet(plek) if formule else (None, soort, soort)
        van, naar = self._in_eerste(plek), kant.waarde(plek)
        reden = Reden(
            variabele=naam,
            wie=kant.situatie.namen.get(wie, ""),
            label=soort.label,
            van=kant._tekst(soort, van),
            naar=kant._tekst(soort, naar),
            zin="",
            regel=" ".join((regel.__doc__ or "").split()) if regel else "",
            bron=self._artikel(plek, laag, eronder),
            onzeker=bool(getattr(type(soort), "__onzeker__", False)),
        )
        if formule:
            reden.getallen = self._getallen_van(plek, met_wat_erop_rust=nieuw)
            if not nieuw and reden.getallen and reden.getallen[0].bron.artikel.startswith("art. "):
                reden.bron = reden.getallen[0].bron
        if nieuw and self.eerste.kent(naam) and (was := self.eerste._artikel(self.eerste.stelsel.get_variable(naam), wie)) != reden.bron:
            reden.bron_was = was
        reden.nieuw = nieuw
        reden.zin = _zin(reden, van, naar, feit=formule is None, nieuw=nieuw)
        return reden

    def _artikel(self, plek: Plek, laag: Any, eronder: Any) -> Bron:
        """The article of a step; of a rule that a proposal changes the place in the law that it changes."""
        naam, _, wie = plek
        soort = self.tweede.stelsel.get_variable(naam)
        volgens_de_wet = self.tweede._artikel(soort, wie)
        if not self.eerste.kent(naam) or f"({' '.join(volgens_de_wet.artikel.split()[:2])})" in soort.label:
            return volgens_de_wet
        al = eronder.reference or []
        nieuw = [verwijzing for verwijzing in laag.reference or [] if verwijzing not in al and "artikel=" in verwijzing]
        return bron(nieuw[0]) if nieuw else volgens_de_wet

    def _die_het_doet(self, plek: Plek) -> tuple[Any, Any, Any]:
        """Of a rule that several proposals change one after the other the change that made this value what it is.

        Gives the rule, the variable as that change left it, and the variable as it was before it.
        """
        naam, periode, wie = plek
        kant = self.tweede
        stap, soort = kant.stappen[naam, periode], kant.stelsel.get_variable(naam)
        invoer = {sleutel: kant.stappen[sleutel].vector for sleutel in stap.gelezen if sleutel in kant.stappen}
        formule, laag = kant.in_de_regel(soort, periode), soort
        bovenste = formule, laag, self.eerste.stelsel.variables.get(naam, soort)
        while (onder := _regel_eronder(formule, periode)) is not None:
            eronder, soort_eronder = onder
            if not gelijk(self._eigen(kant.volgens(eronder, stap, invoer), soort, wie), kant.waarde(plek)):
                return formule, laag, soort_eronder
            formule, laag = eronder, soort_eronder
        return bovenste

    def _is_nieuwe_regel(self, plek: Plek, formule: Any) -> bool:
        """Whether the second regime has another text of the rule, and not only other amounts."""
        naam, periode, _ = plek
        if formule is None or not self.eerste.kent(naam):
            return formule is not None
        return self.eerste.in_de_regel(self.eerste.stelsel.get_variable(naam), periode) is not formule

    def _getallen_van(self, plek: Plek, *, met_wat_erop_rust: bool) -> list[Getal]:
        """The parameters of a step; of a new rule also those of what it reads and the first regime does not give."""
        naam, periode, wie = plek
        plekken = [plek]
        if met_wat_erop_rust:
            stap = self.tweede.stappen[naam, periode]
            eerder = self.eerste.stappen.get((naam, periode))
            nieuw = [een for een in stap.gelezen if eerder is None or een not in eerder.gelezen]
            kinderen = [(*een, wie_dan) for een in nieuw for wie_dan in self.tweede._betrokken(een[0], wie)]
            plekken += [kind for kind in kinderen if kind[:2] in self.tweede.stappen and self._verschilt(kind)]
        gevonden = {een.naam: een for een_plek in plekken for een in self._getallen(een_plek)}
        return sorted(gevonden.values(), key=lambda een: not een.naar.endswith("%"))

    def _getallen(self, plek: Plek) -> Iterator[Getal]:
        """The parameters of the step with another value than under the first regime, that decide here; and limits that are not there."""
        naam, periode, _ = plek
        stap = self.tweede.stappen[naam, periode]
        eerder = self.eerste.stappen.get((naam, periode))
        dagen = dict(eerder.parameters) if eerder else {}
        voorstellen: set[str] = set()
        anders: dict[str, tuple[Any, Any]] = {}
        for parameter, dag in dict(stap.parameters).items():
            van = self.eerste.parameter(parameter, dagen.get(parameter, f"{self._tijdvak(periode)}-01"))
            naar = self.tweede.parameter(parameter, dag)
            if parameter.startswith("voorstellen."):
                voorstellen.add(parameter.rpartition(".")[0])
            if not naar or (van is not None and van == naar):
                continue
            anders[parameter] = van, naar
        nu = {sleutel: self.tweede.stappen[sleutel].vector for sleutel in stap.gelezen if sleutel in self.tweede.stappen}
        for invoer in (nu, self.invoer_van_eerste.get(plek, nu)):
            beslist = [parameter for parameter, (van, _) in anders.items() if self._beslist(plek, stap, parameter, van, invoer)]
            if beslist:
                break
        for parameter in beslist:
            yield self._getal(parameter, *anders[parameter])
            if (van := anders[parameter][0]) is not None:
                self.getallen[parameter] = van
        for pad in sorted(voorstellen):
            for parameter in self.tweede.zonder_waarde(pad):
                yield self._getal(parameter, None, None)

    def _beslist(self, plek: Plek, stap: _Stap, parameter: str, van: Any, invoer: dict[tuple[str, str], NDArray]) -> bool:
        """Whether the step, given this, would differ with the parameter of the first regime; where that has none, with any other value."""
        kant, (naam, _, wie) = self.tweede, plek
        with contextlib.suppress(ArithmeticError, TypeError, ValueError):  # a rule that cannot take the trial values does not tell
            if van is None:
                return kant._parameter_beslist(stap, parameter, wie)
            soort = kant.stelsel.get_variable(naam)
            met_van = self._eigen(kant.met_parameter(stap, invoer, parameter, van), soort, wie)
            return not gelijk(met_van, self._eigen(kant.opnieuw(stap, invoer), soort, wie))
        return True

    def _getal(self, parameter: str, van: Any, naar: Any) -> Getal:
        omschrijving, eenheid, waar = self.tweede.omschrijving(parameter)
        tekst = [_in_tekst(waarde, eenheid) for waarde in (van, naar)]
        return Getal(parameter, omschrijving, "" if van is None else tekst[0], tekst[1], waar)

    def _tijdvak(self, periode: str) -> str:
        return self.tweede._tijdvak(periode)


def _regel_eronder(formule: Any, periode: str) -> tuple[Any, Any] | None:
    """The rule that a rule of a proposal replaces, and the variable as it was, which the rule keeps. None for a rule of the law."""
    bewaard = inspect.getclosurevars(formule).nonlocals
    soort = bewaard.get("soort")
    if soort is None or "recht_van" not in bewaard or periode == EEUWIG:
        return None
    eronder = soort.get_formula(max(f"{periode}-01", bewaard["recht_van"]))
    return None if eronder is None else (eronder, soort)


def _in_tekst(waarde: Any, eenheid: str | None) -> str:
    """``15%``, ``12 maanden``, ``geen``."""
    if waarde is None:
        return "geen"
    return opmaak.waarde(waarde, "/1" if eenheid == "/1" else eenheid).replace(" procent", "%")


def _zin(reden: Reden, van: Any, naar: Any, *, feit: bool, nieuw: bool) -> str:
    """One sentence: the article, what it gives now and gave before, and the figures that make the difference."""
    artikel = reden.bron.artikel if reden.bron.artikel.startswith("art. ") else ""
    wie = f" voor {reden.wie}" if reden.wie else ""
    label = reden.label[:1].lower() + reden.label[1:] if reden.label[1:2].islower() else reden.label
    if feit:
        return f"{label}{wie} is {reden.naar} in plaats van {reden.van}" + (f" ({artikel})" if artikel else "")
    vervalt = nieuw and not isinstance(van, str) and van and not naar and not _is_onbekend(van)
    begint = nieuw and not isinstance(naar, str) and naar and not van and not _is_onbekend(naar)
    was = reden.bron_was.artikel if reden.bron_was and reden.bron_was.artikel.startswith("art. ") else ""
    if vervalt and (was or artikel):
        tekst = f"{was or artikel} vervalt{wie} ({label}{'' if isinstance(van, bool) else f' was {reden.van}'})"
    elif begint and artikel:
        tekst = f"{artikel} geeft{wie} {label}" if isinstance(naar, bool) else f"{artikel} geeft{wie} {reden.naar} ({label})"
    else:
        nu, eerst = (f" ({een})" if een else "" for een in (artikel, was))
        tekst = f"{label}{wie} wordt {reden.naar}{nu} in plaats van {reden.van}{eerst}"
    getallen = [_in_woorden(een) for een in reden.getallen if (een.van, een.naar) != (reden.van, reden.naar)]
    return "; ".join([tekst, *getallen])


def _los_daarvan(reden: Reden) -> str:
    """The sentence of a step that is passed, but whose own amounts would show once the reasons before it were gone."""
    getallen = "; ".join(f"{_in_woorden(een)} ({een.bron.artikel})" for een in reden.getallen)
    return f"los daarvan verandert ook {getallen}" if getallen else reden.zin


def _in_woorden(getal: Getal) -> str:
    omschrijving = getal.omschrijving[:1].lower() + getal.omschrijving[1:]
    return f"{omschrijving}: {getal.naar}" + (f" in plaats van {getal.van}" if getal.van else "")


def _is_onbekend(waarde: Any) -> bool:
    return isinstance(waarde, float) and math.isnan(waarde)
