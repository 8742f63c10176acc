"""The explanation of an outcome: a tree from the amount down to the facts of the file and the dated parameters.

Which steps belong in it is not guessed but tried: a step counts when another value of it would have changed the step above it. So a
rule that was computed but did not apply (the norm for gehuwden of somebody who lives alone) is left out, and nothing that decided is.

The ordinary tree also leaves out what is nil or absent under a step that is not (no gifts, no detention), and shows a step that occurs
more than once in full only the first time. The complete tree keeps all of it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from openfisca_core.periods import period
from openfisca_core.simulations import Simulation

from openfisca_participatie import opmaak
from openfisca_participatie.berekening.bronnen import bron, bron_van
from openfisca_participatie.berekening.regels import omschrijving_norm, vrijlating_van
from openfisca_participatie.berekening.simulatie import Bouwer, is_keuze, waarde_als_python
from openfisca_participatie.berekening.uitkomst import Bron, Knoop
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.stelsel import als_periode
from openfisca_participatie.zaak.situatie import EEUWIG

Plaats = tuple[str, str, str]
"""A variable, a period and the unit it is about."""
Proef = tuple[tuple[Plaats, Any], ...]
"""One or more values to try together."""
OOK_ALS_HET_NIET_ZO_IS = {
    "jonger_dan_21_jaar",
    "pensioengerechtigde_leeftijd_bereikt",
    "vermogen_staat_in_de_weg",
}
"""Shown also when the answer is no: the age group of a norm, and the test of assets."""
VRIJLATING_VAN = {
    "vrijgelaten_inkomsten_uit_arbeid": "inkomsten_uit_arbeid",
    "vrijgelaten_vrijwilligersvergoeding": "vrijwilligersvergoeding",
}
"""Exemptions that are shown also when they are nil, if there is income they could have been of."""
SCHALEN = {"aow_leeftijd_in_maanden": "algemene_ouderdomswet.pensioengerechtigde_leeftijd"}
"""Variables that read a table by brackets, which OpenFisca does not record as read."""
ARTIKEL_4 = bron("https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=1")
GEEN_DATUM = date(1970, 1, 1)
"""What OpenFisca has for a date that was not given."""
KALENDER = {"peildatum"}
"""Variables that rest on nothing but the month asked for."""


@dataclass
class _Stap:
    """A variable in a period as the engine computed it: its vector, and what it read."""

    naam: str
    periode: str
    vector: NDArray
    gelezen: list[tuple[str, str]] = field(default_factory=list)
    parameters: list[tuple[str, str]] = field(default_factory=list)  # name, and the day of which the value was read


Stappen = dict[tuple[str, str], _Stap]
"""The steps by variable and period."""


class Toelichter:
    """Explains outcomes of one month of one case."""

    def __init__(self, bouwer: Bouwer, *, volledig: bool = False) -> None:
        """``volledig`` gives the complete tree."""
        self.bouwer = bouwer
        self.volledig = volledig
        self.wortel_is_leeg = False
        self.situatie = bouwer.situatie
        self.huishouden = bouwer.huishouden
        self.stelsel = bouwer.stelsel
        self._uitgezocht: dict[tuple[str, str, str], tuple[list[Plaats], list[Knoop]]] = {}

    def verklaar(self, variabele: str, wie: str = "gezin") -> Knoop:
        """The tree of a variable for a person id, or for the gezin of the case. VariableNotFoundError when there is no such variable."""
        soort = self.stelsel.get_variable(variabele, check_existence=True)
        simulatie = self.bouwer.simulatie(spoor=True)
        simulatie.calculate(variabele, self.bouwer.maand)
        self.waarden = Waarden(self.bouwer.simulatie(), self.huishouden, self.bouwer.maand)
        self.stappen = self._lees_spoor(simulatie)
        self.getoond: set[Plaats] = set()
        self._uitgezocht = {}
        periode = EEUWIG if soort.definition_period == "eternity" else self.bouwer.maand
        return self._knoop(variabele, periode, wie, set())

    # --- what the engine did ---

    def _lees_spoor(self, simulatie: Any) -> Stappen:
        """Index the trace by variable and period; of a variable that was read twice the first read has what it rests on."""
        if not isinstance(simulatie, Simulation):  # a naslag has them
            return cast(Stappen, simulatie.stappen())
        stappen: Stappen = {}

        def lees(knoop: Any) -> None:
            sleutel = knoop.name, self._periode(knoop.name, knoop.period)
            if sleutel not in stappen:
                stappen[sleutel] = _Stap(*sleutel, np.asarray(knoop.value))
                gelezen = [(kind.name, self._periode(kind.name, kind.period)) for kind in knoop.children]
                stappen[sleutel].gelezen = list(dict.fromkeys(gelezen))
                stappen[sleutel].parameters = [(parameter.name, str(parameter.period)) for parameter in knoop.parameters]
            for kind in knoop.children:
                lees(kind)

        for wortel in simulatie.tracer.trees:
            lees(wortel)
        return stappen

    def _periode(self, naam: str, periode: Any) -> str:
        return EEUWIG if self.stelsel.get_variable(naam).definition_period == "eternity" else str(periode)

    # --- the tree ---

    def _knoop(self, naam: str, periode: str, wie: str, boven: set[Plaats]) -> Knoop:
        soort = self.stelsel.get_variable(naam)
        waarde = self._waarde(naam, periode, wie)
        knoop = Knoop(
            variabele=naam,
            wie=self.situatie.namen.get(wie, ""),
            waarde=waarde,
            tekst=self._tekst(soort, waarde),
            label=soort.label + (f" ({opmaak.maand(periode)})" if periode not in (EEUWIG, self.bouwer.maand) else ""),
            bron=self._artikel(soort, wie),
            onzeker=bool(getattr(type(soort), "__onzeker__", False)) and not _is_leeg(soort, waarde),
        )
        gegeven = self.situatie.feiten.get((naam, wie), {})
        if naam in KALENDER and periode not in gegeven:
            knoop.soort, knoop.herkomst = "feit", "de eerste dag van de maand"
            return knoop
        if periode in gegeven or not soort.get_formula(None if periode == EEUWIG else periode):
            knoop.soort = "oordeel" if naam.startswith("oordeel_") else "feit"
            in_bestand = self.situatie.herkomst.get((naam, wie), "") if periode in gegeven else ""
            knoop.herkomst = in_bestand or ("niet in de wet van deze maand" if soort.formulas else "aangenomen: de zaak zegt het niet")
            return knoop
        formule = soort.get_formula(periode)
        knoop.regel = ("Niet vervuld: " if waarde is False else "") + " ".join((formule.__doc__ or "").split())
        begin = max((datum for datum in soort.formulas if datum <= f"{periode}-01"), default="0001-01-01")
        knoop.sinds = None if begin == "0001-01-01" else date.fromisoformat(begin)
        plaats = naam, periode, wie
        if not self.volledig and (plaats in self.getoond or (len(boven) == 1 and _is_leeg(soort, waarde) and not self.wortel_is_leeg)):
            knoop.regel += " (zie hierboven)" if plaats in self.getoond else ""
            return knoop
        if not boven:
            self.wortel_is_leeg = _is_leeg(soort, waarde)
        self.getoond.add(plaats)
        if plaats not in self._uitgezocht:  # in the complete tree a step can stand in many places
            stap = self.stappen[naam, periode]
            self._uitgezocht[plaats] = self._beslissend(stap, wie), self._parameters(stap, wie)
        beslissend, parameters = self._uitgezocht[plaats]
        for kind, van_periode, wiens in beslissend:
            if (kind, van_periode, wiens) not in boven and self._doet_ertoe(len(boven), soort, waarde, kind, van_periode, wiens):
                knoop.kinderen.append(self._knoop(kind, van_periode, wiens, boven | {plaats}))
        knoop.kinderen += parameters
        if naam in SCHALEN:
            knoop.kinderen.append(self._schaal(SCHALEN[naam], waarde))
        knoop.kinderen = knoop.kinderen or [self._samenstelling(wie)]
        return knoop

    def _artikel(self, soort: Any, wie: str) -> Bron:
        """The article of a step; of a norm and of an exemption the one that applies in this case."""
        if wie == "gezin" and soort.name in ("norm", "norm_zonder_verhoging"):
            return omschrijving_norm(self.waarden)[1]
        vrijlatingen = ("vrijgelaten_inkomsten_uit_arbeid", "vrij_te_laten_inkomsten_uit_arbeid")
        if soort.name in vrijlatingen and wie in self.waarden.belanghebbenden and self.waarden(soort.name, wie):
            return vrijlating_van(self.waarden, wie)[0]
        return bron_van(soort)

    def _samenstelling(self, wie: str) -> Knoop:
        """What a step rests on that reads no fact: who is in the gezin, and in which role."""
        leden = self.situatie.gezinnen[wie if wie in self.huishouden.gezinnen else self._gezin_van(wie)]
        rollen = [(rol, leden.get(rol)) for rol in ("aanvrager", "partner")] + [("kind", kind) for kind in leden.get("kinderen") or ()]
        tekst = ", ".join(f"{self.situatie.namen[persoon]} ({rol})" for rol, persoon in rollen if persoon)
        van_wie = "de personen in het zaakbestand"
        return Knoop("samenstelling", "", tekst, tekst, "Wie er in het gezin zijn", "", ARTIKEL_4, "feit", herkomst=van_wie)

    def _doet_ertoe(self, diepte: int, soort: Any, waarde: Any, kind: str, periode: str, wie: str) -> bool:
        """In the ordinary tree: what is nil or absent is left out under a step that is not, but a first step that is nil is named."""
        if self.volledig or _is_leeg(soort, waarde) or self._is_tussenstap(diepte, kind, periode):
            return True
        inkomen = VRIJLATING_VAN.get(kind)
        if inkomen and (inkomen, periode) in self.stappen and self._waarde(inkomen, periode, wie):
            return True
        return kind in OOK_ALS_HET_NIET_ZO_IS or not _is_leeg(self.stelsel.get_variable(kind), self._waarde(kind, periode, wie))

    def _is_tussenstap(self, diepte: int, naam: str, periode: str) -> bool:
        return diepte == 0 and bool(self.stelsel.get_variable(naam).get_formula(None if periode == EEUWIG else periode))

    def _waarde(self, naam: str, periode: str, wie: str) -> Any:
        soort = self.stelsel.get_variable(naam)
        plek = self.huishouden.ids(soort.entity.key).index(wie)
        return waarde_als_python(soort, self.stappen[naam, periode].vector[plek])

    def _tekst(self, soort: Any, waarde: Any) -> str:
        if is_keuze(soort):
            return str(soort.possible_values[waarde].value).lower()
        return opmaak.waarde(waarde, getattr(soort, "unit", None))

    # --- which steps decided ---

    def _beslissend(self, stap: _Stap, wie: str) -> list[Plaats]:
        """Of what the step read: each variable, period and unit of which another value would have given another result.

        When no single one would, because grounds or conditions each suffice by themselves, those that do so together.
        """
        kandidaten = [
            (naam, periode, een) for naam, periode in stap.gelezen for een in self._betrokken(naam, wie) if (naam, periode) in self.stappen
        ]
        los = self._veranderaars(stap, wie, [((plaats, waarde),) for plaats in kandidaten for waarde in self._andere_waarden(*plaats)])
        if not los or isinstance(self._waarde(stap.naam, stap.periode, wie), bool):
            los |= self._samen_beslissend(stap, wie, [plaats for plaats in kandidaten if plaats not in los], alleen=not los)
        return [plaats for plaats in kandidaten if plaats in los]

    def _samen_beslissend(self, stap: _Stap, wie: str, kandidaten: list[Plaats], *, alleen: bool) -> set[Plaats]:
        """Of what does not decide by itself: what does so in pairs and, when nothing else decides (``alleen``), all together."""
        if kandidaten:
            ja_nee = [plaats for plaats in kandidaten if isinstance(self._waarde(*plaats), bool) and self._is_eigen(plaats[2], wie)]
            bedragen = [plaats for plaats in kandidaten if plaats not in ja_nee and self._is_eigen(plaats[2], wie)]
            keuzes: list[Proef] = [((plaats, waarde),) for plaats in [*ja_nee, *bedragen] for waarde in self._andere_waarden(*plaats)]
            paren: list[Proef] = [een + ander for een, ander in combinations(keuzes, 2) if een[0][0] != ander[0][0]]
            los = self._veranderaars(stap, wie, paren)
            if los or not alleen:
                return los
            zelfde = [plaats for plaats in ja_nee if self._waarde(*plaats) is self._waarde(stap.naam, stap.periode, wie)]
            return self._veranderaars(stap, wie, [tuple((plaats, not self._waarde(*plaats)) for plaats in zelfde)] if zelfde else [])
        return set()

    def _veranderaars(self, stap: _Stap, wie: str, proeven: list[Proef]) -> set[Plaats]:
        """The places of the probes that give another result; a probe replaces one or more values at once."""
        if not proeven:
            return set()
        basis = self._waarde(stap.naam, stap.periode, wie)
        uitkomsten = self._reken_opnieuw(stap, proeven, wie)
        anders = [proef for proef, uitkomst in zip(proeven, uitkomsten, strict=True) if not self._gelijk(uitkomst, basis)]
        return {plaats for proef in anders for plaats, _ in proef}

    def _betrokken(self, naam: str, wie: str) -> list[str]:
        """Units whose value of a variable may matter for a step about ``wie``: himself and his gezin first, then the others."""
        soort = self.stelsel.get_variable(naam).entity.key
        if soort == "gezin":
            return [wie] if wie in self.huishouden.gezinnen else [self._gezin_van(wie)]
        personen = self.huishouden.personen
        eigen = [wie] if wie in personen else self.huishouden.leden(wie)
        return [*eigen, *(persoon for persoon in personen if persoon not in eigen)]

    def _is_eigen(self, een: str, wie: str) -> bool:
        """Whether a unit is the one the step is about, or belanghebbende of that gezin."""
        return een == wie or (wie in self.huishouden.gezinnen and een in self._belanghebbenden(wie)) or een in self.huishouden.gezinnen

    def _belanghebbenden(self, gezin: str) -> list[str]:
        leden = self.situatie.gezinnen[gezin]
        return [leden[rol] for rol in ("aanvrager", "partner") if leden.get(rol)]

    def _gezin_van(self, persoon: str) -> str:
        return self.huishouden.gezinnen[self.huishouden.gezin_van[self.huishouden.personen.index(persoon)]]

    def _andere_waarden(self, naam: str, periode: str, wie: str) -> list[Any]:
        soort, waarde = self.stelsel.get_variable(naam), self._waarde(naam, periode, wie)
        if is_keuze(soort):
            return [lid.index for lid in soort.possible_values if lid.name != waarde]
        if soort.value_type is bool:
            return [not waarde]
        if soort.value_type is date:
            return [np.datetime64(waarde) + np.timedelta64(dagen, "D") for dagen in (-20000, -30, 30, 20000)]
        groot = 1_000_000 if soort.value_type is float else 1000
        return [ander for ander in (0, waarde + 1, groot) if ander != waarde]

    def _reken_opnieuw(self, stap: _Stap, proeven: list[Proef], wie: str) -> list[Any]:
        """The step again, once per probe, all in one simulation; what it reads is given, in each copy with the values of its probe."""
        kopieen = len(proeven)
        simulatie = self._met_invoer(stap, kopieen, proeven)
        with np.errstate(all="ignore"):
            uitkomst = simulatie.calculate(stap.naam, stap.periode)
        soort = self.stelsel.get_variable(stap.naam)
        ids = self.huishouden.ids(soort.entity.key)
        return [waarde_als_python(soort, uitkomst[kopie * len(ids) + ids.index(wie)]) for kopie in range(kopieen)]

    def _met_invoer(self, stap: _Stap, kopieen: int, proeven: Sequence[Proef] = ()) -> Simulation:
        """A simulation in which all that the step read is given as it was, in each copy with the values of its probe."""
        simulatie = self.bouwer.leeg(kopieen)
        gelezen = [sleutel for sleutel in stap.gelezen if sleutel in self.stappen]
        invoer = {sleutel: np.tile(self.stappen[sleutel].vector, (kopieen, 1)) for sleutel in gelezen}
        for kopie, proef in enumerate(proeven):
            for (naam, periode, een), waarde in proef:
                ids = self.huishouden.ids(self.stelsel.get_variable(naam).entity.key)
                invoer[naam, periode][kopie, ids.index(een)] = waarde
        for (naam, periode), vectoren in invoer.items():
            simulatie.set_input(naam, als_periode(periode), self.bouwer.als_invoer(naam, vectoren.ravel()))
        return simulatie

    @staticmethod
    def _gelijk(een: Any, ander: Any) -> bool:
        return bool(een == ander or (een != een and ander != ander))  # NaN is NaN

    # --- parameters ---

    def _parameters(self, stap: _Stap, wie: str) -> list[Knoop]:
        """The dated parameters of a step of which another value would have given another result."""
        van_dagen: dict[str, list[str]] = {}
        for naam, dag in stap.parameters:
            van_dagen.setdefault(naam, []).append(dag)
        knopen: list[Knoop] = []
        for naam, dagen in van_dagen.items():
            if self._parameter_beslist(stap, naam, wie):
                deze_maand = f"{stap.periode}-01"
                knopen += self._parameterknopen(naam, deze_maand if deze_maand in dagen else max(dagen))
        return knopen

    def _parameter_beslist(self, stap: _Stap, naam: str, wie: str) -> bool:
        """Run the formula again with other values of one parameter, everything else as it was."""
        soort = self.stelsel.get_variable(stap.naam)
        simulatie = self._met_invoer(stap, 1)
        populatie = simulatie.populations[soort.entity.key]
        plek = self.huishouden.ids(soort.entity.key).index(wie)
        formule, tijdvak = soort.get_formula(stap.periode), period(stap.periode)
        for waarde in (0, 0.5, 17, 1_000_000):
            with np.errstate(all="ignore"):
                uitkomst = np.asarray(formule(populatie, tijdvak, self._parameters_met(naam, waarde)))
            anders = uitkomst[plek] if uitkomst.ndim else uitkomst
            if not self._gelijk(waarde_als_python(soort, np.asarray(anders)[()]), self._waarde(stap.naam, stap.periode, wie)):
                return True
        return False

    def _parameters_met(self, naam: str, waarde: Any) -> Any:
        """The ``parameters`` argument of a formula, with one value replaced."""
        return lambda tijdvak: _Vervangen(self.stelsel.get_parameters_at_instant(str(tijdvak)), tuple(naam.split(".")), waarde)

    def _parameterknopen(self, naam: str, dag: str) -> Iterator[Knoop]:
        """The leaf of a parameter that was read, with the value in force on that day."""
        parameter: Any = self.stelsel.parameters
        with contextlib.suppress(AttributeError):
            for deel in naam.split("."):
                parameter = getattr(parameter, deel)
            if hasattr(parameter, "values_list"):
                geldend = next((een for een in parameter.values_list if een.instant_str <= dag), None)
                if geldend is not None:
                    yield self._parameterknoop(parameter, geldend)

    def _parameterknoop(self, parameter: Any, geldend: Any) -> Knoop:
        metadata = {**parameter.metadata, **geldend.metadata}
        waarde = float("nan") if geldend.value is None else geldend.value
        verwijzing = (metadata.get("reference") or [{}])[0]
        link = verwijzing.get("href", "")
        return Knoop(
            variabele=parameter.name,
            wie="",
            waarde=waarde,
            tekst=opmaak.waarde(waarde, metadata.get("unit")),
            label=parameter.description.rstrip("."),
            bron=bron(link),
            soort="parameter",
            sinds=date.fromisoformat(geldend.instant_str),
            herkomst=verwijzing.get("title", ""),
            onzeker=bool(metadata.get("onzeker")),
            bron_kwaliteit=metadata.get("bron_kwaliteit", ""),
        )

    def _schaal(self, pad: str, maanden: Any) -> Knoop:
        """The bracket of a table of ages in months that was used."""
        parameter: Any = self.stelsel.parameters
        for deel in pad.split("."):
            parameter = getattr(parameter, deel)
        verwijzing = (parameter.metadata.get("reference") or [{}])[0]
        knoop = Knoop(pad, "", maanden, leeftijd_in_woorden(maanden), parameter.description.rstrip("."), soort="parameter")
        knoop.bron, knoop.herkomst = bron(verwijzing.get("href", "")), verwijzing.get("title", "")
        return knoop


def leeftijd_in_woorden(maanden: int) -> str:
    """An age in months as years and months: ``67 jaar en 3 maanden``."""
    jaren, rest = divmod(int(maanden), 12)
    return f"{jaren} jaar" + (f" en {opmaak.waarde(rest, 'maand')}" if rest else "")


class _Vervangen:
    """A node of parameters in which one value, somewhere below it, is replaced."""

    def __init__(self, knoop: Any, pad: tuple[str, ...], waarde: Any) -> None:
        self.__knoop, self.__pad, self.__waarde = knoop, pad, waarde

    def __getattr__(self, naam: str) -> Any:
        kind = getattr(self.__knoop, naam)
        if naam != self.__pad[0]:
            return kind
        rest = self.__pad[1:]
        return _Vervangen(kind, rest, self.__waarde) if rest else self.__waarde

    def __iter__(self) -> Iterator[str]:
        return iter(self.__knoop)


def _is_leeg(soort: Any, waarde: Any) -> bool:
    """Whether a value is nil, no, or not known to be anything."""
    return waarde is False or (soort.value_type in (int, float) and waarde == 0) or waarde in ("geen", GEEN_DATUM)


def verklaar(
    zaak: Any, maand: str, variabele: str, wie: str = "gezin", *, met_laatste_bedragen: bool = False, volledig: bool = False
) -> Knoop:
    """Explain an outcome of a case in a month; ``variabele`` empty is its bijstand.

    VariableNotFoundError, or BerekeningFout when the month cannot be computed.
    """
    from openfisca_participatie.berekening.maanddelen import OVER_DE_MAAND, delen_van
    from openfisca_participatie.berekening.rekenen import situaties
    from openfisca_participatie.berekening.toelichting_delen import deel_met_recht, verklaar_delen

    situatie, wet = situaties(zaak, maand, met_laatste_bedragen=met_laatste_bedragen)
    bouwer = Bouwer(wet, situatie)
    delen = delen_van(bouwer, zaak)
    variabele = variabele or ("algemene_bijstand_over_de_maand" if delen else "algemene_bijstand")
    if delen and variabele in OVER_DE_MAAND:
        return verklaar_delen(delen, variabele, volledig=volledig)
    basis = bouwer
    if zaak.ook_beoordelen:
        from openfisca_participatie.berekening.onderwerpen import met_feiten

        bouwer = met_feiten(bouwer, zaak, variabele)
    if delen and bouwer is basis:
        bouwer = deel_met_recht(delen).bouwer
    return Toelichter(bouwer, volledig=volledig).verklaar(variabele, wie)
