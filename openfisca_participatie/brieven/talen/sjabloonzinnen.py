"""Every sentence that the templates of a kind can print, also in branches that no example reaches.

A template is rendered with data that answer each question at random, the same question alike within one letter. So each branch is taken
sooner or later, and what is printed in it is collected with places where values stand. Some combinations cannot occur in a real letter;
those sentences cost a translator a little and no reader anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from random import Random
from typing import Any

from jinja2 import Environment, FileSystemLoader
from jinja2.runtime import Context, missing

from openfisca_participatie.berekening import regels
from openfisca_participatie.berekening.gronden import UITSLUITINGEN
from openfisca_participatie.brieven import wet
from openfisca_participatie.brieven.blokken import teksten
from openfisca_participatie.brieven.gegevens import _zonder_artikel
from openfisca_participatie.brieven.merken import merk
from openfisca_participatie.brieven.ontleden import ontleed
from openfisca_participatie.brieven.opmaak import FILTERS, TELWOORDEN
from openfisca_participatie.brieven.sjabloon import MAP
from openfisca_participatie.brieven.soorten.aanvraagfase import STUKKEN, UITLEG
from openfisca_participatie.brieven.talen import LEESTEKENS, waardepatroon, zinnen
from openfisca_participatie.zaak.register import OORDELEN

WAARDE = merk("X", 0)
VORMEN = {"zoektermijn": ("besluit", "mededeling"), "verzoek-om-gegevens": ("voornemen",)}
ALS_TEKST = {"ook_recht_op": ("individuele inkomenstoeslag", "studietoeslag")}  # words of the program that a template prints as its own
PAREN = {"aandelen": 2, "plannen": 2, "oordelen": 2, "eindes": 2, "bronnen": 2, "uitzonderingen": 3}
"""Lists of tuples, and how many parts those have."""
DELEN = {"in_de_maand": 3}  # a tuple
_GRONDEN = (
    *UITSLUITINGEN, "rechthebbende", "partner_heeft_geen_recht", "in_aanmerking_te_nemen_inkomen", "vermogen_boven_grens",
    "vermogen_woning_boven_vrijstelling", "oordeel_voorliggende_voorziening", "oordeel_voorliggende_voorziening_bedrag",
    "ingangsdatum_bijstand",
)  # fmt: skip
_POSTEN = tuple(dict.fromkeys(re.findall(r'soort == "(\w+)"', (MAP / "delen" / "berekening.j2").read_text(encoding="utf-8"))))
KEUZES: dict[str, tuple[object, ...]] = {  # place in the data -> what stands there
    r"(stukken|nodig|niet_nodig)\.\d+\.soort": ("inkomsten", "bezit", "hypotheek", *(soort for een in STUKKEN.values() for soort in een)),
    r"nodig\.length": (1, 2),
    r"uitleg\.\d+\.soort": tuple(UITLEG.values()),
    r".*\.(som|inkomsten)\.\d+\.soort": _POSTEN,
    r"(.*\.redenen\.\d+|eindes\.\d+\.0)\.variabele": _GRONDEN,
    r"oordelen\.\d+\.0\.variabele": tuple(soort.variabele for soort in OORDELEN),
}
KANSEN = (0.02, 0.06, 0.15, 0.4)


@lru_cache(maxsize=4096)
def _keuzes(pad: str) -> tuple[object, ...]:
    return next((keuzes for plek, keuzes in KEUZES.items() if re.fullmatch(plek, pad)), ())


class Lot:
    """The answers within one letter."""

    def __init__(self, rng: Random) -> None:
        """Draw from ``rng``."""
        self.rng, self.kans = rng, rng.choice(KANSEN)
        self.antwoorden: dict[object, Any] = {}

    def ja(self, vraag: object, kans: float = 0.5) -> bool:
        """Answer a question, as before where it was asked before."""
        return bool(self.antwoorden.setdefault(vraag, self.rng.random() < kans))

    def aantal(self, pad: str) -> int:
        """How many there are of something."""
        return DELEN.get(pad.rpartition(".")[2]) or int(self.antwoorden.setdefault(("aantal", pad), self.rng.choice((1, 2, 3))))

    def gelijk(self, pad: str, waarde: object) -> bool:
        """Whether a value is this one; it is one thing only."""
        if pad.startswith("wie."):  # a name
            return False
        if pad not in self.antwoorden and (keuzes := _keuzes(pad)):
            self.antwoorden[pad] = self.rng.choice(keuzes)
        if pad not in self.antwoorden and self.ja((pad, waarde), self.kans):
            self.antwoorden[pad] = waarde
        return pad in self.antwoorden and bool(self.antwoorden[pad] == waarde)


class Onbepaald:
    """Something of which nothing is known but where a template finds it."""

    def __init__(self, lot: Lot, pad: str) -> None:
        """What a template finds at ``pad``."""
        self._lot, self._pad = lot, pad

    def _bij(self, wat: object) -> Onbepaald:
        return Onbepaald(self._lot, f"{self._pad}.{wat}")

    def __getattr__(self, naam: str) -> Any:
        """Something of it."""
        if naam.startswith("__"):
            raise AttributeError(naam)
        return self._bij(naam)

    def __getitem__(self, sleutel: object) -> Onbepaald:
        """One of it."""
        return self._bij(sleutel)

    def __call__(self, *delen: object) -> bool:
        """Only texts are asked something: whether they begin or end so."""
        return self._lot.ja((self._pad, *map(str, delen)), self._lot.kans)

    def __iter__(self) -> Iterator[Any]:
        """A few of it."""
        delen = PAREN.get(self._pad.rpartition(".")[2])
        for nummer in range(self._lot.aantal(self._pad)):
            een = self._bij(nummer)
            if self._pad.endswith(".niet"):  # who does not have a duty: the reader himself or one of two
                yield _wie(self._lot, een._bij("lezers")), een._bij("reden")
            else:
                yield tuple(een._bij(deel) for deel in range(delen)) if delen else een

    def __bool__(self) -> bool:
        """Whether it is there."""
        return self._lot.ja(("waar", self._pad))

    def __eq__(self, ander: object) -> bool:
        """Whether it is the same."""
        if isinstance(ander, Onbepaald):
            return self._pad == ander._pad or self._lot.ja(("gelijk", self._pad, ander._pad))
        return self._lot.gelijk(self._pad, ander)

    def __gt__(self, ander: object) -> bool:
        """Whether it is more."""
        return self._lot.ja(("groter", self._pad, str(ander)))

    def __lt__(self, ander: object) -> bool:
        """Whether it is less."""
        return not self > ander

    def __contains__(self, ding: object) -> bool:
        """Whether it holds something."""
        return self._lot.ja(("bevat", self._pad, getattr(ding, "_pad", ding)))

    def __hash__(self) -> int:
        """By its place."""
        return hash(self._pad)

    def __str__(self) -> str:
        """As a value in a letter."""
        return WAARDE


class _Context(Context):
    def resolve_or_missing(self, key: str) -> Any:
        gevonden = super().resolve_or_missing(key)
        lot = self.parent["lot_van_de_brief"]
        if gevonden is not missing:
            return gevonden
        if key == "wie":
            return lambda wie: _wie(lot, wie)
        return ALS_TEKST.get(key) or Onbepaald(lot, key)


def _wie(lot: Lot, wie: Any) -> Any:
    """The reader is "u" in a letter to one person; everybody else has a name."""
    pad = getattr(wie, "_pad", str(wie))
    samen = Onbepaald(lot, "samen")
    u = not samen and ("lezers" in pad or lot.ja(("u", pad)))
    return "u" if u else Onbepaald(lot, f"wie.{pad}")


def _omgeving() -> Environment:
    """An environment of our templates in which everything that is printed is a place."""
    gemaakt = Environment(loader=FileSystemLoader(MAP), trim_blocks=True, lstrip_blocks=True, finalize=str, autoescape=False)
    gemaakt.context_class = _Context

    def behoudt(filter_: Any) -> Any:
        return lambda waarde: waarde if isinstance(waarde, Onbepaald) else filter_(waarde)

    def kiest(naam: str) -> Any:
        return lambda waarde, *delen, **_: waarde._bij(f"{naam}{[getattr(d, '_pad', d) for d in delen]}")

    gemaakt.filters |= {naam: lambda _: WAARDE for naam in FILTERS}
    gemaakt.filters |= {"join": lambda *_: WAARDE, "opsomming": lambda *_: WAARDE}
    gemaakt.filters |= {
        "hoofdletter": behoudt(lambda tekst: tekst[:1].upper() + tekst[1:]),
        "zonder_punt": behoudt(lambda tekst: tekst.rstrip(".")),
        "list": behoudt(list),
        "length": lambda waarde: waarde._bij("length") if isinstance(waarde, Onbepaald) else len(waarde),
    }
    gemaakt.filters |= {naam: kiest(naam) for naam in ("first", "last", "map", "select", "reject", "selectattr", "rejectattr")}
    for naam in ("none", "defined", "string"):
        gemaakt.tests[naam] = lambda waarde, naam=naam: waarde._lot.ja((naam, waarde._pad)) if isinstance(waarde, Onbepaald) else False
    return gemaakt


def sjabloonzinnen(soort: str, brieven: int, begin: int = 0) -> set[str]:
    """The sentences in so many letters of a kind, drawn from ``begin`` on."""
    sjabloon = _omgeving().get_template(f"{soort}.j2")
    gevonden: set[str] = set()
    for nummer in range(begin, begin + brieven):
        rng = Random(nummer)
        tekst = sjabloon.render({"lot_van_de_brief": Lot(rng), "vorm": rng.choice(VORMEN.get(soort, ("besluit",)))})
        gevonden |= {zin for stuk in teksten(ontleed(tekst)) for zin, _ in zinnen(stuk)}
    return {zin for zin in gevonden if zonder_plekken(zin).strip(LEESTEKENS)}


def zonder_plekken(zin: str) -> str:
    """The words of a sentence."""
    return re.sub(r"\{\d+\}", "", zin)


# --- words that do not come from a template but from the computation ---

BRONNEN = (  # what the closing block says articles are about, where a kind of letter says so itself
    "Aanpassen aan uw situatie",
    "Als u niet herstelt", "Begin van de bijstand", "Beslistermijn", "Bijstand als lening", "Gegevens aanvullen", "Gegevens die u geeft",
    "Gegevens geven en meewerken", "Ingebrekestelling en dwangsom", "Opnieuw aanvragen", "Opschorting", "Tijd die niet meetelt",
    "Tijd om te herstellen", "Uw kant van het verhaal", "Verrekenen", "Voorschot", "Voorschot in de wachttijd",
    "Verlagen van de bijstand", "Waarom wij u niet eerst hoorden",
)  # fmt: skip
ONDERDELEN = (
    "Norm", "Inkomen", "Bijstand", "Vermogen", "Bufferbudget", "Maatregel", "Taaleis", "Boete", "Loonkostensubsidie", "Studietoeslag",
    "Maand", "Geen rechthebbende", "Voorliggende voorziening", "Eigen woning", "Voor de ingangsdatum", "Na het einde van de bijstand",
)  # fmt: skip
PLICHTEN = (
    "arbeidsplicht", "plicht_arbeid_aanvaarden", "plicht_voorziening", "plicht_maatschappelijke_participatie", "tegenprestatieplicht",
    "inlichtingenplicht",
)  # fmt: skip


def bronregels() -> set[str]:
    """The lines of the closing block: what the articles are about, that of the law itself included."""
    stelsel = _stelsel()
    wetten = [*wet.WACHTTIJD, *wet.BEZWAAR, wet.DRINGENDE_REDENEN, wet.VERANDERINGEN, wet.UITBETALING, wet.PLAN_VAN_AANPAK]
    labels = [stelsel.variables[naam].label for naam in (*UITSLUITINGEN, *PLICHTEN, "partner_heeft_geen_recht")]
    onderwerpen = {*BRONNEN, *ONDERDELEN, *(onderwerp for onderwerp, _ in wetten), *map(_zonder_artikel, labels)}
    return {f"{onderwerp[:1].upper()}{onderwerp[1:]}: {{1}}" for onderwerp in onderwerpen}


def programmawoorden() -> set[str]:
    """The words of the computation that stand in a letter as a value, as the catalogue has them: from grounds, duties and judgements."""
    stelsel, naam, bedrag = _stelsel(), "N.", "€ 1,00"
    gevuld = {"naam": naam, "leeftijd": 1, "dagen": 1, "achtereen": 1, "grens": 1}
    woorden = {*TELWOORDEN, "de aanvrager", "de partner", "ja", "nee", *(soort.naam for soort in OORDELEN)}
    woorden |= {zin.format(**gevuld) for zin, _ in UITSLUITINGEN.values()}
    woorden |= {een.label for een in stelsel.variables.values() if getattr(type(een), "__onzeker__", False)}
    woorden |= {stelsel.variables["plicht_maatschappelijke_participatie"].label, "bedrag van de vrijwilligersvergoeding"}
    dag, juli = "1 juli 2026", "juli 2026"
    woorden |= {
        f"{naam} heeft geen recht op algemene bijstand.",
        f"{naam} woont niet in Nederland.",
        f"{naam} is geen Nederlander en is daarmee niet gelijkgesteld.",
        "Een andere regeling is voor deze kosten toereikend en passend.",
        f"Een andere regeling dekt {bedrag}. Met het inkomen van {bedrag} is dat niet lager dan de norm van {bedrag}.",
        f"Het inkomen dat meetelt is {bedrag}. Dat is niet lager dan de bijstandsnorm van {bedrag}.",
        f"Het vermogen is {bedrag}. Vrij is {bedrag}.",
        f"In de eigen woning zit {bedrag}, dat is {bedrag} meer dan de vrijstelling. Verkopen of belasten kan worden verlangd.",
        f"De bijstand kan ingaan op {dag}; deze maand ligt daarvoor.",
        f"De bijstand kan ingaan op {dag}, maar eindigt al op {dag}.",
        f"de maand {juli} of later is",
        f"De bijstand is geëindigd op {dag}; deze maand ligt daarna.",
        "er opnieuw bijstand wordt aangevraagd",
        "het inkomen lager wordt dan de bijstandsnorm",
        "het vermogen door gewoon ervan te leven niet meer boven het vrije bedrag uitkomt",
        "jonger dan 18 jaar (art. 9 lid 1)",
    }
    woorden |= set(_rekenregels(naam, bedrag))
    return {waardepatroon(woord, [naam])[0] for woord in woorden}


def _rekenregels(naam: str, bedrag: str) -> Iterator[str]:
    """The lines of a computation for which the letter has no words of its own."""
    for leefvorm in ("alleenstaande", "alleenstaande ouder", "gehuwden"):
        for leeftijd in ("jonger dan 21 jaar", "pensioengerechtigd", "21 jaar of ouder"):
            yield f"Norm: {leefvorm}, {leeftijd}"
    for leeftijd in ("jonger dan 21 jaar", "pensioengerechtigd"):
        yield from (f"Norm: gehuwden, {wie} {leeftijd}" for wie in ("beiden", "een van beiden"))
    yield from (
        f"Norm: {tekst}"
        for tekst in (
            "verblijf in een inrichting", "kostendelersnorm, 2 kostendelers", "gehuwd, echtgenoot zonder recht op bijstand",
            "gehuwd, echtgenoot zonder recht op bijstand, alleenwonend", "verhoging: geen beroep op de ouders", "alleenstaande-ouderkop",
            "minder: woonsituatie desgevraagd niet aangetoond", "verlaging wegens de woonsituatie", "verlaging als schoolverlater",
            "bijstandsnorm",
        )
    )  # fmt: skip
    yield from ("Inkomen: geen", "Inkomen: in aanmerking te nemen")
    yield from (
        f"Bijstand: {tekst}"
        for tekst in (
            "gedekt door een andere regeling", "afstemming in dit geval", "per maand, met vakantietoeslag", "uit te betalen per maand",
            "gereserveerde vakantietoeslag", "een voorschot is ten minste",
        )
    )  # fmt: skip
    for woord in regels.INKOMSTEN.values():
        yield f"Inkomen: {naam}: {woord} {bedrag}"
    loon = f"Inkomen: {naam}: loon {bedrag}"
    yield from (f"{loon}, waarvan vrijgelaten {bedrag}{hoe}" for hoe in ("", " (maand 1 van 6)", " (verlengd)"))
    yield from (f"Inkomen: {naam}: {woord} {bedrag} van een kind telt niet" for woord in ("loon", "uitkering"))
    for woord, _ in regels.MET_VRIJ_DEEL.values():
        yield f"Inkomen: {naam}: {woord} {bedrag}, waarvan telt {bedrag}"
    for woord, telt in regels.TELT_NIET.values():
        yield f"Inkomen: {naam}: telt niet mee: {woord} {bedrag}"
        if telt:
            yield from (f"Inkomen: {naam}: {woord} {bedrag}{deel}" for deel in ("", f", waarvan telt {bedrag}"))
    yield f"Inkomen: {naam} heeft geen recht; van dit inkomen telt {bedrag}"
    yield f"Inkomen: {naam}: is geen inkomen: kostenbesparende bijdragen {bedrag}"
    yield from (f"Inkomen: {naam}: {hoe}: schadevergoeding {bedrag}" for hoe in ("telt niet mee", "is geen inkomen maar vermogen"))


def _stelsel() -> Any:
    from openfisca_participatie.berekening.rekenen import stelsel

    return stelsel()
