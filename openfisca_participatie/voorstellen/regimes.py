"""Two regimes that are no proposal: the law of another date on today's household, and the law without one of its rules."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from openfisca_core.parameters import ParameterNode, ParameterNodeAtInstant
from openfisca_core.periods import Period, instant
from openfisca_core.reforms import Reform

from openfisca_participatie import opmaak
from openfisca_participatie.stelsel import LAATSTE_MAAND_RECHT
from openfisca_participatie.voorstellen.bouw import klasse_met_formules
from openfisca_participatie.voorstellen.fouten import VoorstelFout, bedoelde_u
from openfisca_participatie.voorstellen.laden import EERSTE_MAAND

REGELS: dict[str, tuple[str, bool | float, str]] = {
    "kostendelersnorm": ("deelt_kosten", False, "22a"),
    "vrijlating van inkomsten uit arbeid": ("vrij_te_laten_inkomsten_uit_arbeid", 0.0, "31 lid 2 n, r, y, z en aa; 34a"),
    "vermogenstoets": ("vermogen_staat_in_de_weg", False, "34"),
    "zoektermijn": ("zoektermijn_van_toepassing", False, "41 lid 4"),
    "arbeidsplicht": ("arbeidsplicht", False, "9 lid 1 a"),
    "tegenprestatie": ("tegenprestatieplicht", False, "9 lid 1 c"),
    "maatregel": ("maatregel_opgelegd", False, "18 lid 4"),
    "taaleis": ("voldoet_niet_aan_taaleis", False, "18b"),
    "verlaging van de norm": ("verlaging_norm", 0.0, "27 en 28"),
}
"""Rules that can be left out: the variable that then has one value for everybody, and the articles."""


def recht_van(dag: date | str, *, bedragen_van_nu: bool = False) -> type[Reform]:
    """The Reform class of the law as it was, or will be, on a day: its rules and amounts, whatever month is computed.

    Ages, dates and amounts of the household stay those of the month. With ``bedragen_van_nu`` amounts in euros that exist on both are those
    of the month too, so that only the law differs and not its indexation. Raises :class:`VoorstelFout` for a day before 2015, or after the
    law that is known now.
    """
    tekst = dag.isoformat() if isinstance(dag, date) else str(dag).strip()
    try:
        datum = date.fromisoformat(f"{tekst}-01" if len(tekst) == len("2022-12") else tekst)
    except ValueError as fout:
        raise VoorstelFout(f"{tekst!r} is geen datum; schrijf bijvoorbeeld 2022-12-01.") from fout
    if datum.isoformat()[:7] < EERSTE_MAAND:
        raise VoorstelFout(f"Het recht van {tekst} is niet gecodeerd; de Participatiewet geldt sinds januari 2015.")
    if datum.isoformat()[:7] > LAATSTE_MAAND_RECHT:
        raise VoorstelFout(
            f"Het recht van {tekst} is niet gecodeerd: de regels zijn bekend tot en met {opmaak.maand(LAATSTE_MAAND_RECHT)}. "
            "Wat daarna geldt, weet nog niemand."
        )
    return _recht_van(datum.isoformat(), bedragen_van_nu)


def zonder(regel: str) -> type[Reform]:
    """The Reform class of the law without a rule of :data:`REGELS`. Raises :class:`VoorstelFout` for another name."""
    naam = str(regel).strip().replace("_", " ").lower()
    if naam not in REGELS:
        raise VoorstelFout(f"De wet kan niet zonder {regel!r} worden berekend.{bedoelde_u(naam, REGELS)} Wel zonder: {', '.join(REGELS)}.")
    return _zonder(naam)


@cache
def _recht_van(dag: str, bedragen_van_nu: bool) -> type[Reform]:
    class RechtVan(Reform):
        name = f"Recht van {dag}"

        def apply(self) -> None:
            for variabele in list(self.variables.values()):
                if variabele.formulas and list(variabele.formulas) != ["0001-01-01"]:
                    formule = variabele.get_formula(dag)
                    if formule is None:
                        formule = standaardwaarde(variabele, "Deze regel bestond toen niet.")
                    self.replace_variable(klasse_met_formules(variabele, {"0001-01-01": formule}, formule))

        def get_parameters_at_instant(self, nu: Any) -> Any:
            toen = super().get_parameters_at_instant(instant(dag))
            if not bedragen_van_nu:
                return toen
            sleutel = "bedragen van nu", dag, str(instant(nu.start if isinstance(nu, Period) else nu))
            if sleutel not in self._parameters_at_instant_cache:
                van_nu = super().get_parameters_at_instant(nu)
                self._parameters_at_instant_cache[sleutel] = _met_bedragen_van(van_nu, toen, self.parameters)
            return self._parameters_at_instant_cache[sleutel]

    RechtVan.__name__ = f"recht_van_{dag}" + ("_bedragen_van_nu" if bedragen_van_nu else "")
    return RechtVan


def _met_bedragen_van(nu: ParameterNodeAtInstant, toen: ParameterNodeAtInstant, boom: Any) -> ParameterNodeAtInstant:
    """The parameters of ``toen`` with the amounts in euros of ``nu``, where both have one: a limit that did not exist stays away."""
    uit = ParameterNodeAtInstant(toen._name, ParameterNode(toen._name, data={}), nu._instant_str)
    for naam, waarde in toen._children.items():
        blad, van_nu = boom.children[naam], nu._children.get(naam)
        if isinstance(waarde, ParameterNodeAtInstant) and isinstance(van_nu, ParameterNodeAtInstant):
            waarde = _met_bedragen_van(van_nu, waarde, blad)
        elif waarde and van_nu and str(blad.metadata.get("unit")).startswith("EUR"):
            waarde = van_nu
        uit.add_child(naam, waarde)
    return uit


@cache
def _zonder(naam: str) -> type[Reform]:
    variabele, waarde, _ = REGELS[naam]

    class Zonder(Reform):
        name = f"De wet zonder {naam}"

        def apply(self) -> None:
            soort = self.get_variable(variabele, check_existence=True)
            regel = standaardwaarde(soort, f"Weggelaten: de wet zonder {naam}.", waarde)
            self.replace_variable(klasse_met_formules(soort, {"0001-01-01": regel}, regel))

    Zonder.__name__ = f"zonder_{naam.replace(' ', '_')}"
    return Zonder


def standaardwaarde(soort: Any, uitleg: str, waarde: Any = None) -> Any:
    """A rule that gives everybody the default of the variable, or ``waarde``."""

    def regel(populatie: Any, period: Any, parameters: Any) -> Any:
        return soort.default_array(populatie.count) if waarde is None else populatie.filled_array(waarde)

    regel.__doc__ = uitleg
    return regel
