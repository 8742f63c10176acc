"""Regimes: what a case can be computed with. The law in force, a proposal, the law of another date, or the law without one of its rules.

A regime is a tax-benefit system with a name and what a reader must know about it. All are made from the one loaded law.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from openfisca_participatie import voorstellen
from openfisca_participatie.berekening.rekenen import stelsel
from openfisca_participatie.opmaak import datum, maand
from openfisca_participatie.stelsel import LAATSTE_MAAND
from openfisca_participatie.voorstellen import VoorstelFout, regimes
from openfisca_participatie.voorstellen.register import is_bestand

__all__ = [
    "REGELS",
    "Regime",
    "VoorstelFout",
    "geldend_recht",
    "recht_van",
    "termijn_begint",
    "voorstel",
    "voorstel_met_tests",
    "wet_zonder",
]

KORTE_NAMEN = {
    "vrijlating": "vrijlating van inkomsten uit arbeid",
    "vermogen": "vermogenstoets",
    "maatregelen": "maatregel",
    "verlaging": "verlaging van de norm",
    "verlagingen": "verlaging van de norm",
}
"""Other names for the rules that can be left out."""
REGELS = regimes.REGELS
AL_MOGELIJK_MET_18_LID_1 = ("kostendelersnorm_tijdelijk_verblijf", "kostendelersnorm_maatwerk", "individuele_afstemming")
"""Proposals that make explicit what a municipality can already do by tailoring (art. 18 lid 1)."""
MEESTE_TESTS_GENOEMD = 3


@dataclass(frozen=True)
class Regime:
    """A law to compute with, and what it is called."""

    sleutel: str  # short and without spaces at the ends: "geldend recht", "bijverdiengrenzen", "recht 2022-12-01"
    titel: str
    soort: str  # "wet", "voorstel", "recht" (of another date), "zonder" (a rule), "oordeel" (the law with a judgement of art. 18 lid 1)
    omschrijving: str
    stelsel: TaxBenefitSystem = field(compare=False, repr=False)
    artikelen: tuple[str, ...] = ()
    voorstellen: tuple[str, ...] = ()  # keys of the proposals, those in a bundle too
    let_op: tuple[str, ...] = ()  # sentences that belong beside the figures
    aannamen: tuple[str, ...] = ()  # of a proposal: what no source says
    vanaf: str = ""  # of proposals: first month in which all of them apply
    termijn_34a: bool = False  # whether it has the term of artikel 34a of itself, before or beside the law in force

    @property
    def verandert(self) -> tuple[str, ...]:
        """The outcomes its proposals say they change."""
        namen = [naam for sleutel in self.voorstellen for naam in voorstellen.voorstel(sleutel).verandert]
        return tuple(dict.fromkeys(namen))

    @property
    def kon_al(self) -> bool:
        """Whether a municipality could already reach (part of) it with a judgement of art. 18 lid 1."""
        return any(sleutel in AL_MOGELIJK_MET_18_LID_1 for sleutel in self.voorstellen)


def termijn_begint(gekozen: Iterable[Regime]) -> list[str]:
    """From when these regimes count the term of artikel 34a, in one sentence; none where none of them has it."""
    titels = list(dict.fromkeys(regime.titel for regime in gekozen if regime.termijn_34a))
    if not titels:
        return []
    return [
        f"De termijn van artikel 34a ({'; '.join(titels)}) begint te tellen in de eerste berekende maand met deze vrijlating, ook na "
        "maanden van onderdeel n, r of z, tenzij de zaak zegt hoeveel maanden ervan al om zijn: vrijlating al gebruikt: {34a: n}."
    ]


def geldend_recht() -> Regime:
    """The law in force in the month that is computed."""
    return Regime("geldend recht", "geldend recht", "wet", "De Participatiewet zoals zij in de maand zelf geldt.", stelsel())


def voorstel(sleutels: Sequence[str], *, stel: Mapping[str, Any] | None = None, vanaf: date | str | None = None) -> Regime:
    """One proposal, or several together in the order given. Raises :class:`VoorstelFout` with one Dutch sentence.

    ``stel`` gives parameters another value, ``vanaf`` is the month from which it applies instead of its own date.
    """
    hervorming = voorstellen.combineer(sleutels, stel=stel, vanaf=vanaf)
    registers = [voorstellen.voorstel(sleutel) for sleutel in sleutels]
    let_op = [f"Ingesteld: {naam} = {waarde}." for naam, waarde in (stel or {}).items()]
    delen = tuple(dict.fromkeys(deel for een in registers for deel in (een.sleutel, *een.delen)))
    begin = str(vanaf)[:7] if vanaf is not None else max(een.vanaf for een in registers)
    hervormd = hervorming(stelsel())
    return Regime(
        sleutel="+".join(sleutels),
        titel=" + ".join(een.naam if een.eigen else een.sleutel for een in registers),
        soort="voorstel",
        omschrijving=" ".join(f"{een.naam} ({een.status}): {een.omschrijving}" for een in registers),
        stelsel=hervormd,
        artikelen=tuple(dict.fromkeys(artikel for een in registers for artikel in een.artikelen)),
        voorstellen=delen,
        let_op=tuple(let_op),
        aannamen=tuple(dict.fromkeys(aanname for een in registers for aanname in een.aannamen)),
        vanaf=begin,
        termijn_34a=_vrijlating_34a(hervormd) != _vrijlating_34a(stelsel()),
    )


def voorstel_met_tests(sleutels: Sequence[str], *, stel: Mapping[str, Any] | None = None, vanaf: date | str | None = None) -> Regime:
    """The same as :func:`voorstel`, after the tests beside each proposal file have run: on the file as it is written.

    A file without tests is accepted and gets a sentence in ``let_op``. Raises :class:`VoorstelFout` also for tests that fail or cannot be
    read.
    """
    regime = voorstel(sleutels, stel=stel, vanaf=vanaf)
    zinnen = [zin for pad in dict.fromkeys(filter(is_bestand, sleutels)) if (zin := _draai_tests(pad))]
    return replace(regime, let_op=(*regime.let_op, *zinnen))


def _vrijlating_34a(wet: TaxBenefitSystem) -> dict[str, Any]:
    """The rules of the exemption of artikel 34a under a law, by the day from which each applies."""
    soort: Any = wet.get_variable("vrijlating_artikel_34a", check_existence=True)
    return dict(soort.formulas)


def _draai_tests(pad: str) -> str:
    """Run the tests beside a proposal file; a sentence when there are none. Raises :class:`VoorstelFout` when one fails."""
    from openfisca_participatie.berekening.toetsen import bestand_met_tests, lees_toetsen
    from openfisca_participatie.invoer.fouten import InvoerFout

    tests = bestand_met_tests(pad)
    if not tests.exists():
        return f"Naast {Path(pad).name} staan geen tests; wat dit voorstel doet is niet nagerekend."
    stelsel_van_voorstel = voorstel([pad]).stelsel
    try:
        uitslagen = lees_toetsen(tests, stelsel_van_voorstel).draai(stelsel_van_voorstel, stelsel())
    except InvoerFout as fout:
        raise VoorstelFout(str(fout)) from fout
    mis = [f'"{een.naam}"' + (f" (regel {een.regel})" if een.regel else "") for een in uitslagen if not een.goed]
    if mis:
        welke = ", ".join(mis[:MEESTE_TESTS_GENOEMD]) + (f" en nog {rest}" if (rest := len(mis) - MEESTE_TESTS_GENOEMD) > 0 else "")
        hoeveel = f"{len(mis)} van de {len(uitslagen)} tests in {tests.name} {'gaat' if len(mis) == 1 else 'gaan'} fout"
        zie = shlex.join(["participatie", "test", pad])
        raise VoorstelFout(f"{pad}: {hoeveel}: {welke}. Er is niets berekend; wat er anders uitkomt toont {zie}")
    return ""


def recht_van(dag: date | str, *, bedragen_van_nu: bool = False) -> Regime:
    """The law of another date on the household of the case; with ``bedragen_van_nu`` its rules, with the amounts of the month itself.

    Raises :class:`VoorstelFout` for a date of which no law is known.
    """
    hervorming = regimes.recht_van(dag, bedragen_van_nu=bedragen_van_nu)
    tekst = dag.isoformat() if isinstance(dag, date) else str(dag).strip()
    rechtsdatum = date.fromisoformat(tekst if len(tekst) > len("2022-12") else f"{tekst}-01")
    komend = f"{rechtsdatum:%Y-%m}" > LAATSTE_MAAND
    if bedragen_van_nu:
        bekend = ", zoals zij nu bekend zijn" if komend else ""
        bedragen = (
            f"de regels, percentages, leeftijden en termijnen zijn van die dag{bekend}, de bedragen in euro's die van de maand zelf. Een "
            "bedrag dat er toen niet was is er niet, en een dat er nu niet meer is, is dat van toen"
        )
    else:
        wat = (
            f"de regels zijn die van {rechtsdatum.year} zoals zij nu bekend zijn, de bedragen de laatst bekende, die in "
            f"{maand(LAATSTE_MAAND)} gelden"
            if komend
            else "ook de bedragen zijn die van die dag"
        )
        bedragen = f"{wat} (met --bedragen-van-nu blijven het die van de maand)"
    return Regime(
        sleutel=f"recht {rechtsdatum.isoformat()}" + (" bedragen van nu" if bedragen_van_nu else ""),
        titel=f"recht van {datum(rechtsdatum)}" + (", bedragen van nu" if bedragen_van_nu else ""),
        soort="recht",
        omschrijving=f"De Participatiewet van {datum(rechtsdatum)}, "
        + ("met de bedragen van de maand zelf, " if bedragen_van_nu else "")
        + "toegepast op het huishouden van nu.",
        stelsel=hervorming(stelsel()),
        let_op=(
            f"Recht van {datum(rechtsdatum)} op het huishouden van de maand: {bedragen}. "
            "Feiten die alleen in later recht bestaan hebben geen gevolg.",
        ),
        termijn_34a=min(_vrijlating_34a(stelsel())) <= rechtsdatum.isoformat(),
    )


def wet_zonder(regels: Sequence[str]) -> Regime:
    """The law in force without one or more of its rules, by name. Raises :class:`VoorstelFout` for another name."""
    wet: Any = stelsel()
    namen, artikelen = [], []
    for gevraagd in dict.fromkeys(regels):
        gewoon = " ".join(str(gevraagd).replace("_", " ").lower().split())
        naam = KORTE_NAMEN.get(gewoon, gewoon)
        wet = regimes.zonder(naam)(wet)
        namen.append(naam)
        artikelen.append(f"art. {REGELS[naam][2]}")
    samen = " en ".join(namen)
    return Regime(
        sleutel=f"zonder {samen}",
        titel=f"zonder {samen}",
        soort="zonder",
        omschrijving=f"De wet van de maand zelf, zonder {samen} ({'; '.join(artikelen)}).",
        stelsel=wet,
        artikelen=tuple(artikel.removeprefix("art. ") for artikel in artikelen),
    )
