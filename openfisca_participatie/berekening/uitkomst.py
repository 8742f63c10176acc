"""What a computation gives back: plain data, without OpenFisca, so that the command line and the letters need nothing else.

Amounts are euros as ``float`` exact to the cent; dates are :class:`datetime.date`; texts are Dutch and meant for people.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from openfisca_participatie.zaak.vraag import Bron, Vraag

__all__ = [
    "GEEN_DAG", "Aanname", "Antwoord", "Bron", "Deeluitkomst", "Grond", "Knoop", "Maanddeel", "Maanduitkomst",
    "OmstredenLezing", "Onderwerpuitkomst", "Oordeel", "Plicht", "Regel", "Vraag", "Zaakuitkomst",
    "Zoektermijn",
]  # fmt: skip


GEEN_DAG = date(1970, 1, 1)
"""What the engine has for a day that there is not."""


class Antwoord(StrEnum):
    """The three outcomes: yes, no, or a fact or judgement is needed first."""

    JA = "ja"
    NEE = "nee"
    NODIG = "nodig"


@dataclass(frozen=True)
class Grond:
    """A ground for refusal: which rule, the sentence with this person's numbers, and what would end it."""

    variabele: str
    titel: str
    zin: str
    bron: Bron
    einde: str = ""
    wie: str = ""


@dataclass(frozen=True)
class Aanname:
    """A value the file does not give, what was assumed, and what another value would do."""

    variabele: str
    omschrijving: str
    waarde: str
    gevolg: str
    beslissend: bool
    wie: str = ""


@dataclass(frozen=True)
class Oordeel:
    """A judgement of the college as recorded in the file."""

    variabele: str
    naam: str
    uitkomst: str
    reden: str
    door: str
    wie: str = ""
    gebruikt: bool = True


@dataclass(frozen=True)
class OmstredenLezing:
    """A contested reading that decides this outcome: which one was used, and what the other one would do."""

    naam: str  # as the case file writes it
    bron: Bron
    gebruikt: str  # the reading that was used
    andere: str
    gevolg: str  # "dan € 120,00 minder per maand"
    gekozen: bool  # whether the file chose the other than the encoded one
    nummer: int  # of the question in docs/rechtsvragen.md


@dataclass(frozen=True)
class Regel:
    """One line of the computation: part, description, amount (``None`` where there is none) and source."""

    onderdeel: str
    omschrijving: str
    bedrag: float | None
    bron: Bron
    variabele: str = ""
    wie: str = ""
    termijn: tuple[int, int] | None = None  # of an exemption with a term: which month this is, and of how many
    onzeker: bool = False  # rests on an uncertain reading or amount
    bron_kwaliteit: str = ""  # "B" or "C" when an amount was not read in an official text or bylaw


@dataclass(frozen=True)
class Plicht:
    """A duty, whether it holds for this person, and by which ground it does not."""

    variabele: str
    titel: str
    geldt: bool
    wie: str
    bron: Bron
    reden: str = ""


@dataclass(frozen=True)
class Zoektermijn:
    """The four-week search period of art. 41 lid 4 for this household."""

    van_toepassing: bool
    datum_melding: date
    eerste_aanvraagdatum: date
    uitzonderingen: tuple[tuple[str, bool, Bron], ...] = ()  # each exception that was tested: text, whether it applies, source
    leeftijden: tuple[tuple[str, int], ...] = ()  # of aanvrager and partner on the day of the melding


@dataclass
class Knoop:
    """A step of the explanation: a variable of somebody with its value, the rule in one sentence, and what it rests on."""

    variabele: str
    wie: str
    waarde: object
    tekst: str  # the value as people write it: "€ 1.419,46", "ja", "27 jaar"
    label: str
    regel: str = ""
    bron: Bron | None = None
    soort: str = "uitkomst"  # "uitkomst", "feit", "oordeel", "parameter"
    sinds: date | None = None  # of a parameter: in force since; of a rule: this text since
    herkomst: str = ""  # of a fact: the path in the file, or "aangenomen"
    onzeker: bool = False
    bron_kwaliteit: str = ""
    kinderen: list[Knoop] = field(default_factory=list)


@dataclass(frozen=True)
class Deeluitkomst:
    """One outcome of a subject: the variable, its value, as people write it, the rule in a sentence and its source."""

    variabele: str
    label: str
    waarde: object
    tekst: str
    regel: str
    bron: Bron
    onzeker: bool = False


@dataclass
class Onderwerpuitkomst:
    """The answer on a subject that the file asks besides the bijstand, in one month."""

    onderwerp: str
    vraag: str
    wie: str  # name of the person it is about, empty of the gezin
    pad: str  # the item in the file
    bron: Bron
    antwoord: Antwoord
    tekst: str  # "ja", "nee" or the value: "€ 450,00", "12 mei 2027"
    uitkomsten: list[Deeluitkomst] = field(default_factory=list)
    omdat: list[Knoop] = field(default_factory=list)  # the steps right below the answer that decided it
    vragen: list[Vraag] = field(default_factory=list)
    aannames: list[Aanname] = field(default_factory=list)
    oordelen: list[Oordeel] = field(default_factory=list)
    niet_gebruikte_bevoegdheden: list[tuple[str, Bron]] = field(default_factory=list)
    nog_te_beslissen: list[str] = field(default_factory=list)  # of a "no": powers that, when used, make it a "yes"
    raakt_de_bijstand: bool = False  # a "yes" changes right, payment or duties, and the bijstand of the month does not show it


@dataclass(frozen=True)
class Maanddeel:
    """Consecutive days of a month that is computed in parts, because something changes within it."""

    van: date
    tot: date
    dagen: int
    deler: float  # by how many days the month is divided
    antwoord: Antwoord
    norm: str  # which norm applies, in words
    bijstandsnorm: float  # these three are amounts of a whole month
    inkomen: float
    bijstand: float
    bedrag: float  # of these days; the month is rounded once, so the parts may differ a cent from it
    namen: dict[str, str]  # who is there
    gronden: list[Grond] = field(default_factory=list)  # when there is no right in this part


@dataclass
class Maanduitkomst:
    """Everything about one month of one case."""

    maand: str  # "2026-07"
    antwoord: Antwoord
    namen: dict[str, str]  # id -> name of the person
    waarden: dict[str, dict[str, object]]  # variable -> id of person or gezin -> value; the gezin of the case is "gezin"
    gronden: list[Grond] = field(default_factory=list)
    vragen: list[Vraag] = field(default_factory=list)
    regels: list[Regel] = field(default_factory=list)
    plichten: list[Plicht] = field(default_factory=list)
    aannames: list[Aanname] = field(default_factory=list)
    oordelen: list[Oordeel] = field(default_factory=list)
    niet_gebruikte_bevoegdheden: list[tuple[str, Bron]] = field(default_factory=list)
    zoektermijn: Zoektermijn | None = None
    ingangsdatum: date | None = None
    svb_beslist: bool = False
    meldingen: list[str] = field(default_factory=list)
    wisselingen: list[str] = field(default_factory=list)  # messages about a change within the month; the amounts are of the whole month
    onzeker: list[str] = field(default_factory=list)  # labels of uncertain rules and amounts that were used
    omstreden: list[OmstredenLezing] = field(default_factory=list)
    delen: list[Maanddeel] = field(default_factory=list)  # of a month that is not whole; none when it is
    onderwerpen: list[Onderwerpuitkomst] = field(default_factory=list)
    laatste_bedragen: str = ""  # date of the amounts used when the month lies after the last published ones

    def waarde(self, variabele: str, eenheid: str = "gezin") -> object:
        """Value of ``variabele`` for a person id or, by default, for the gezin of the case. KeyError when unknown."""
        return self.waarden[variabele][eenheid]


@dataclass
class Zaakuitkomst:
    """All months of one case."""

    zaak: str
    gemeente: str
    maanden: list[Maanduitkomst]
    variant: str = ""
    pakketversie: str = ""
    recht_op: date | None = None  # date of the law text used: of the last month; its amounts can be older (``laatste_bedragen``)
