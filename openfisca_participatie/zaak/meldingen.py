"""From the faults pydantic finds to Dutch messages with the path and the line in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from openfisca_participatie.zaak.fouten import Fout, bedoelde_u, pad_tekst
from openfisca_participatie.zaak.getallen import verberg_bsn
from openfisca_participatie.zaak.lezen import Blok, Lijst
from openfisca_participatie.zaak.model import Zaakbestand
from openfisca_participatie.zaak.waarden import VLAG

BLOK = ("hier hoort een blok met sleutels", "regels zoals naam: ..., geboren: ...")
MELDINGEN: dict[str, tuple[str, str]] = {  # pydantic's type of fault -> what is wrong, what was expected
    "missing": ("dit gegeven ontbreekt", ""),
    "model_type": BLOK,
    "model_attributes_type": BLOK,
    "dict_type": ("hier hoort een blok met sleutels", "een naam met daaronder wat er anders is"),
    "list_type": ("hier hoort een lijst", "een lijst met streepjes"),
    "string_type": ("hier hoort tekst", "een woord of zin"),
    "string_too_short": ("hier staat niets", "een woord of zin"),
    "string_too_long": ("deze tekst is te lang", "een kortere tekst"),
}
WENKEN = {  # keys people expect, and the key that is meant
    "bruto": ("netto", "netto (een bruto bedrag is een ander soort bedrag: zet het netto bedrag in de zaak)"),
    "leeftijd": ("geboren", "geboren (een leeftijd verandert; zet de geboortedatum in de zaak)"),
    "geboortedatum": ("geboren", '"geboren"'),
    "bedrag": ("netto", '"netto"'),
    "stagevergoeding": ("stage", '"stage"'),
}


def vertaal(fouten: ValidationError, boom: Blok, model: type[BaseModel] = Zaakbestand) -> list[Fout]:
    """A Dutch fault for each of pydantic's; ``boom`` is the tree, or the part of it, that was checked against ``model``."""
    return [_vertaal(fout, boom, model) for fout in fouten.errors(include_url=False)]


def onbekende_sleutels(plaatsen: Iterable[tuple[Any, ...]], boom: Blok, model: type[BaseModel] = Zaakbestand) -> list[Fout]:
    """A fault for each place of which the key is not known; those in a variant are checked where it is laid over the file."""
    return [_onbekende_sleutel(plaats, boom, model) for plaats in plaatsen if plaats[-1] not in _sleutels(plaats[:-1], model)]


def _vertaal(fout: Any, boom: Blok, model: type[BaseModel]) -> Fout:
    plaats, soort = fout["loc"], fout["type"]
    if soort == "extra_forbidden":
        return _onbekende_sleutel(plaats, boom, model)
    knoop, pad, regel = _zoek(boom, plaats)
    waarde = knoop if isinstance(knoop, str) and soort != "missing" else ""
    if plaats and plaats[-1] == "bsn":
        waarde = verberg_bsn(waarde)
    if soort == "zaak":
        context = fout["ctx"]
        return Fout(pad, regel, waarde, context["melding"], context["verwacht"], context["suggestie"])
    melding, verwacht = MELDINGEN.get(soort, ("deze waarde past hier niet", ""))
    return Fout(pad, regel, waarde, melding, verwacht)


def _onbekende_sleutel(plaats: tuple[Any, ...], boom: Blok, model: type[BaseModel]) -> Fout:
    """What is meant by a key that is not known; a number is what YAML makes of a comma in an amount."""
    _, pad, regel = _zoek(boom, plaats)
    sleutel, bekend = str(plaats[-1]), _sleutels(plaats[:-1], model)
    if sleutel.isdigit():
        return Fout(
            pad,
            regel,
            "",
            "YAML leest een komma binnen { } of [ ] als scheiding",
            'een bedrag met een komma tussen aanhalingstekens: "1.240,50"',
        )
    bedoeld, wenk = WENKEN.get(sleutel, ("", ""))
    suggestie = wenk if bedoeld in bekend else bedoelde_u(sleutel, bekend)
    return Fout(pad, regel, "", "deze sleutel is niet bekend", "" if suggestie else ", ".join(bekend), suggestie)


def _zoek(boom: Blok, plaats: Iterable[Any]) -> tuple[Any, str, int | None]:
    """The node at a place, its path as written in the file (of a variant: in the variant), and its line.

    A part of the place that the file does not have (the index in a list that was written as one item) is skipped; a key that is
    missing ends the path.
    """
    knoop: Any = boom
    pad, regel = boom.pad, boom.regel
    for deel in plaats:
        if isinstance(knoop, Blok) and isinstance(deel, str):
            pad, regel = (*knoop.pad, deel), knoop.regels.get(deel, knoop.regel)
            if deel not in knoop:
                continue
        elif not (isinstance(knoop, Lijst) and isinstance(deel, int) and deel < len(knoop)):
            continue
        knoop = knoop[deel]
        pad = getattr(knoop, "pad", ()) or (*pad, deel)
        regel = getattr(knoop, "regel", None) or regel
    return knoop, pad_tekst(pad), regel


def _sleutels(plaats: Iterable[Any], model: type[BaseModel]) -> list[str]:
    """The keys that are known at a place below ``model``."""
    for deel in plaats:
        veld = next((veld for veld in model.model_fields.values() if veld.alias == deel), None)
        model = next(_modellen(veld.annotation), model) if veld else model
    return [veld.alias or naam for naam, veld in model.model_fields.items() if not (veld.alias or "").startswith(VLAG)]


def _modellen(soort: Any) -> Iterator[type[BaseModel]]:
    """The model inside an annotation such as ``list[Kind] | None``."""
    if isinstance(soort, type) and issubclass(soort, BaseModel):
        yield soort
    for deel in getattr(soort, "__args__", ()):
        yield from _modellen(deel)
