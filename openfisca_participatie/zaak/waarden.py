"""Types of the values in a case file, and the shorthand in which a caseworker may write them.

Shorthand (``contract: geen``, ``opleiding: hbo voltijd``) is brought to one form here, before checking. Each type also says in the
JSON Schema what it accepts, shorthand included.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Self
from unicodedata import category

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import CoreSchema, no_info_plain_validator_function

from openfisca_participatie.zaak import getallen
from openfisca_participatie.zaak.fouten import bedoelde_u
from openfisca_participatie.zaak.getallen import Onleesbaar
from openfisca_participatie.zaak.lezen import Blok, Lijst

JA_NEE_SCHEMA: dict[str, Any] = {"enum": ["ja", "nee", True, False]}
RICHTINGSTEKENS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
GEEN_SCHEMA: dict[str, Any] = {"enum": ["geen"]}
VLAG = "\x00"  # begin of aliases that are no key of the file
VLAG_GEEN = "\x00geen"  # alias of the flag "known to be absent", which is no key of the file


def fout(melding: str, verwacht: str = "", suggestie: str = "") -> PydanticCustomError:
    """A fault with the texts of its message; ``zaak.py`` adds the place."""
    return PydanticCustomError("zaak", "{melding}", {"melding": melding, "verwacht": verwacht, "suggestie": suggestie})


def blok(bron: Any, /, **leden: Any) -> Blok:
    """A mapping made of shorthand, on the line of that shorthand."""
    nieuw = Blok(leden)
    nieuw.regel, nieuw.pad = getattr(bron, "regel", None), getattr(bron, "pad", ())
    return nieuw


def is_woord(waarde: Any, *woorden: str) -> bool:
    """Whether the file has one of these words here."""
    return isinstance(waarde, str) and waarde.strip().lower() in woorden


# --- single values ---


@dataclass(frozen=True)
class Lees:
    """Read the text of the file with ``lees``, which raises :class:`Onleesbaar`."""

    lees: Callable[[str], Any]
    verwacht: str
    soorten: tuple[str, ...] = ("string",)  # JSON types that editors accept here

    def __call__(self, waarde: Any) -> Any:
        """The value; a fault when it is no single text, or cannot be read."""
        if not isinstance(waarde, str):
            raise fout("hier hoort één waarde", self.verwacht)
        try:
            return self.lees(waarde)
        except Onleesbaar as onleesbaar:
            raise fout(str(onleesbaar), onleesbaar.verwacht or self.verwacht) from None

    def __get_pydantic_core_schema__(self, soort: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate by calling this object."""
        return no_info_plain_validator_function(self)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The JSON types in which it may be written."""
        return {"type": self.soorten[0] if len(self.soorten) == 1 else list(self.soorten)}


class Keuze:
    """One of these words, whatever their capitals."""

    def __init__(self, woorden: Iterable[str]) -> None:
        """The words as they are to be shown."""
        self.woorden = list(woorden)
        self._klein = {woord.lower(): woord for woord in self.woorden}

    def __call__(self, waarde: Any) -> str:
        """The word as written in the list; a fault with a near miss when it is none of them."""
        if isinstance(waarde, str) and (gevonden := self._klein.get(" ".join(waarde.split()).lower())):
            return gevonden
        nabij = bedoelde_u(waarde, self.woorden) if isinstance(waarde, str) else ""
        raise fout("dit is geen van de keuzen", ", ".join(self.woorden), nabij)

    def __get_pydantic_core_schema__(self, soort: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate by calling this object."""
        return no_info_plain_validator_function(self)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The words."""
        return {"enum": self.woorden}


def _niet_negatief(tekst: str) -> float:
    """An amount of money somebody has or receives."""
    if (bedrag := getallen.lees_bedrag(tekst)) < 0:
        raise Onleesbaar("dit bedrag is negatief", "een bedrag van 0 of meer (rood staan hoort bij schulden)")
    return bedrag


def _hooguit_het_geheel(tekst: str) -> float:
    """A part of a whole."""
    if (deel := getallen.lees_deel(tekst)) > 1:
        raise Onleesbaar("dit is meer dan 100%", getallen.VERWACHT_DEEL)
    return deel


def zonder_stuurtekens(tekst: str) -> str:
    """The text without what a terminal or a letter could act upon: control characters (save the end of a line) and changes of direction."""
    return "".join(teken for teken in tekst if teken == "\n" or (category(teken) not in ("Cc", "Cs") and teken not in RICHTINGSTEKENS))


def _schone_regel(tekst: str) -> str:
    """One line of text."""
    schoon = " ".join(zonder_stuurtekens(" ".join(tekst.split())).split())
    if not schoon:
        raise fout("hier staat niets", "een woord of zin")
    return schoon


Datum = Annotated[date, Lees(getallen.lees_datum, getallen.VERWACHT_DATUM)]
Vanaf = Annotated[date, Lees(getallen.lees_vanaf, getallen.VERWACHT_DATUM)]
Tot = Annotated[date, Lees(getallen.lees_tot, getallen.VERWACHT_DATUM)]
Bedrag = Annotated[float, Lees(_niet_negatief, getallen.VERWACHT_BEDRAG, ("string", "number"))]
Aandeel = Annotated[float, Lees(_hooguit_het_geheel, getallen.VERWACHT_DEEL, ("string", "number"))]
Verhouding = Annotated[float, Lees(getallen.lees_deel, getallen.VERWACHT_DEEL, ("string", "number"))]
JaNee = Annotated[bool, Lees(getallen.lees_ja_nee, getallen.VERWACHT_JA_NEE, ("string", "boolean"))]
Aantal = Annotated[int, Lees(getallen.lees_aantal_maanden, '"2" of "2 maanden"', ("string", "integer"))]
Hoeveel = Annotated[int, Lees(getallen.lees_hoeveel, getallen.VERWACHT_AANTAL, ("string", "integer"))]
Uren = Annotated[float, Lees(getallen.lees_uren, getallen.VERWACHT_UREN, ("string", "number"))]
Bsn = Annotated[str, Lees(getallen.lees_bsn, "een bsn van negen cijfers", ("string", "integer"))]
Regel = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300), AfterValidator(_schone_regel)]
Toelichting = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4000), AfterValidator(zonder_stuurtekens)]


def lees_maanden(waarde: Any) -> list[str]:
    """The months of a text or list; a fault when they cannot be read."""
    if isinstance(waarde, dict):
        raise fout("hier horen maanden", getallen.VERWACHT_MAANDEN)
    try:
        return getallen.lees_maanden(waarde)
    except Onleesbaar as onleesbaar:
        raise fout(str(onleesbaar), onleesbaar.verwacht) from None


# --- shorthand ---


class OfKort:
    """Shorthand in the JSON Schema: besides the full form, any of ``vormen``, and of a list one bare item."""

    def __init__(self, *vormen: dict[str, Any]) -> None:
        """JSON Schemas of the short forms."""
        self.vormen = vormen

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The short forms or the full one."""
        voluit = handler(schema)
        een = [voluit["items"]] if voluit.get("type") == "array" else []
        return {"anyOf": [*self.vormen, *een, voluit]}


def _lijst(waarde: Any) -> Any:
    """``geen`` is an empty list; one item is a list of one."""
    if is_woord(waarde, "geen", "nee"):
        return Lijst()
    return waarde if isinstance(waarde, list) else Lijst([waarde])


Lijstvorm = (BeforeValidator(_lijst), OfKort(GEEN_SCHEMA))  # Annotated[list[X], *Lijstvorm]: a list, one item, or "geen"


def kort_is(sleutel: str, schema: dict[str, Any]) -> tuple[Any, ...]:
    """A bare word is the value of ``sleutel``: ``opleiding: hbo voltijd`` is ``opleiding: {soort: hbo voltijd}``."""
    return BeforeValidator(lambda waarde: blok(waarde, **{sleutel: waarde}) if isinstance(waarde, str) else waarde), OfKort(schema)


GEVRAAGD = "gevraagd"  # must be known: without it the outcome is "nodig"
GEEN_ROL = "maakt niet uit"


def veld(sleutel: str, omschrijving: str, stilte: str = GEEN_ROL, standaard: Any = None) -> Any:
    """An optional field; ``stilte`` says what it means when the file does not give it."""
    return Field(default=standaard, alias=sleutel, description=omschrijving, json_schema_extra={"x-stilte": stilte})


def verplicht(sleutel: str, omschrijving: str) -> Any:
    """A field without which the file cannot be read."""
    return Field(alias=sleutel, description=omschrijving)


# --- parts and periods ---


class Deel(BaseModel):
    """Base of all parts of the file: no unknown keys, no changes afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False, defer_build=True)


class Tijdvak(Deel):
    """Een periode; zonder begin of einde loopt zij door."""

    vanaf: Vanaf | None = veld("vanaf", "Eerste dag of maand.", "loopt al")
    tot: Tot | None = veld("tot", "Laatste dag of maand die nog meetelt (tot en met).", "loopt door")

    @model_validator(mode="after")
    def volgorde(self) -> Self:
        """A period ends after it begins."""
        if self.vanaf and self.tot and self.tot < self.vanaf:
            raise fout("de periode eindigt voor zij begint", "vanaf op een eerdere dag dan tot")
        return self

    def geldt_op(self, dag: date) -> bool:
        """Whether the day lies in the period."""
        return (self.vanaf is None or self.vanaf <= dag) and (self.tot is None or dag <= self.tot)

    def raakt(self, maand: str) -> bool:
        """Whether any day of the month lies in the period."""
        begint_op_tijd = self.vanaf is None or self.vanaf <= getallen.laatste_dag(maand)
        return begint_op_tijd and (self.tot is None or getallen.eerste_dag(maand) <= self.tot)


def _perioden(waarde: Any) -> Any:
    """``ja`` is always, ``nee`` or ``geen`` never, one period a list of one."""
    if isinstance(waarde, str) and not is_woord(waarde, "geen"):
        try:
            return Lijst([blok(waarde)]) if getallen.lees_ja_nee(waarde) else Lijst()
        except Onleesbaar:
            raise fout("dit is geen ja, nee of periode", '"ja", "nee" of {vanaf: 1 maart 2026, tot: 30 april 2026}') from None
    return _lijst(waarde)


Periodevorm = (BeforeValidator(_perioden), OfKort(JA_NEE_SCHEMA))  # Annotated[list[Tijdvak], *Periodevorm]
Perioden = Annotated[list[Tijdvak], *Periodevorm]
