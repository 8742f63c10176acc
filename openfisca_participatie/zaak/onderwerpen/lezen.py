"""What a case file says under ``ook beoordelen``: each item is checked against the declaration of its subject."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Annotated, Any

from pydantic import AfterValidator, ValidationError, create_model

from openfisca_participatie.zaak import getallen
from openfisca_participatie.zaak.fouten import Fout, bedoelde_u, pad_tekst
from openfisca_participatie.zaak.getallen import Onleesbaar
from openfisca_participatie.zaak.lezen import Blok
from openfisca_participatie.zaak.meldingen import onbekende_sleutels, vertaal
from openfisca_participatie.zaak.onderwerpen.declaraties import Gegeven, Onderwerp, OordeelVan, onderwerpen
from openfisca_participatie.zaak.waarden import (
    Aandeel,
    Bedrag,
    Datum,
    Deel,
    Hoeveel,
    JaNee,
    Keuze,
    Lijstvorm,
    Regel,
    Tijdvak,
    Toelichting,
    Uren,
    Verhouding,
    fout,
    is_woord,
    veld,
    verplicht,
)

SLEUTEL = "ook beoordelen"
TYPEN: dict[str, Any] = {
    "ja/nee": JaNee,
    "bedrag": Bedrag,
    "aantal": Hoeveel,
    "deel": Aandeel,
    "verhouding": Verhouding,
    "uren": Uren,
    "datum": Datum,
}
STILTE_IN_SCHEMA = {
    "gevraagd": "gevraagd als het de uitkomst bepaalt",
    "aangenomen": "aangenomen: {standaard}",
    "berekend": "berekend",
}
LEZERS: dict[str, Any] = {"bedrag": getallen.lees_bedrag, "deel": getallen.lees_deel, "aantal": getallen.lees_hoeveel}


def stilte_in_schema(feit: Gegeven) -> str:
    """What silence about a fact means, for the schema and the page of subjects."""
    return STILTE_IN_SCHEMA[feit.stilte].format(standaard=feit.standaard)


@dataclass(frozen=True)
class GegevenOordeel:
    """A judgement recorded with an item."""

    soort: OordeelVan
    uitkomst: str
    waarde: bool | float | int
    reden: str
    door: str


@dataclass(frozen=True)
class TeBeoordelen:
    """An item of the file: the subject, about whom (a name or role as written, or None), when, and what the file says of it."""

    onderwerp: Onderwerp
    pad: str
    wie: str | None
    periode: Tijdvak
    feiten: tuple[tuple[Gegeven, Any], ...]
    oordelen: tuple[GegevenOordeel, ...]


def lees_onderwerpen(boom: Blok, onbekend: Iterable[tuple[Any, ...]]) -> tuple[tuple[TeBeoordelen, ...], list[Fout]]:
    """The items of a checked tree, and what is wrong with them. ``onbekend`` are the places where the file says "onbekend"."""
    leden = boom.get(SLEUTEL)
    items: list[TeBeoordelen] = []
    fouten: list[Fout] = []
    if is_woord(leden, "geen"):
        return (), []
    for nummer, lid in enumerate(leden if isinstance(leden, list) else [leden]):
        try:
            items.append(_lees(lid, pad_tekst((SLEUTEL, nummer)), boom))
        except _Fouten as gevonden:
            fouten += gevonden.fouten
            continue
        model = model_van(items[-1].onderwerp.naam)
        hier = [plaats[2:] for plaats in onbekend if plaats[:2] == (SLEUTEL, nummer) and len(plaats) > len((SLEUTEL, nummer))]
        fouten += onbekende_sleutels(hier, lid, model)
    return tuple(items), fouten


def met_onderwerp(items: tuple[TeBeoordelen, ...], naam: str, feiten: Mapping[str, object], pad: str) -> tuple[TeBeoordelen, ...]:
    """The items with one on the subject ``naam`` that has at least these facts; what an item says itself stays."""
    onderwerp = onderwerpen()[naam]
    gegeven = tuple((onderwerp.feit(sleutel), waarde) for sleutel, waarde in feiten.items() if waarde is not None)
    if not any(item.onderwerp is onderwerp for item in items):
        return (*items, TeBeoordelen(onderwerp, pad, None, Tijdvak.model_construct(vanaf=None, tot=None), gegeven, ()))

    def aangevuld(item: TeBeoordelen) -> TeBeoordelen:
        bekend = {feit.sleutel for feit, _ in item.feiten}
        return replace(item, feiten=(*item.feiten, *(paar for paar in gegeven if paar[0].sleutel not in bekend)))

    return tuple(aangevuld(item) if item.onderwerp is onderwerp else item for item in items)


class _Fouten(Exception):
    """What is wrong with one item."""

    def __init__(self, *fouten: Fout) -> None:
        self.fouten = fouten


def _lees(lid: Any, pad: str, boom: Blok) -> TeBeoordelen:
    regel = getattr(lid, "regel", None)
    if not isinstance(lid, Blok):
        raise _Fouten(Fout(pad, regel, str(lid), "hier hoort een onderwerp", "{onderwerp: ..., met wat daarover bekend is}"))
    naam = lid.get("onderwerp")
    gezocht = " ".join(naam.split()).lower() if isinstance(naam, str) else ""
    onderwerp = next((een for een in onderwerpen().values() if een.naam.lower() == gezocht), None)
    if onderwerp is None:
        namen = list(onderwerpen())
        melding = "dit onderwerp is niet bekend" if gezocht else "dit gegeven ontbreekt"
        plek = getattr(naam, "regel", None) or regel
        raise _Fouten(Fout(f"{pad}.onderwerp", plek, gezocht, melding, "een van: " + "; ".join(namen), bedoelde_u(gezocht, namen)))
    try:
        gelezen: Any = model_van(onderwerp.naam).model_validate(lid)
    except ValidationError as gevonden:
        raise _Fouten(*vertaal(gevonden, lid, model_van(onderwerp.naam))) from None
    _controleer_wie(onderwerp, gelezen.wie, lid, pad, boom)
    return TeBeoordelen(
        onderwerp,
        pad,
        gelezen.wie,
        Tijdvak.model_construct(vanaf=gelezen.vanaf, tot=gelezen.tot),
        tuple(
            (feit, feit.keuzen[waarde] if feit.soort == "keuze" else waarde)
            for nummer, feit in enumerate(onderwerp.feiten)
            if (waarde := getattr(gelezen, f"feit_{nummer}")) is not None
        ),
        tuple(een.gegeven(onderwerp) for een in gelezen.oordelen or () if een.uitkomst is not None),
    )


def _controleer_wie(onderwerp: Onderwerp, wie: str | None, lid: Blok, pad: str, boom: Blok) -> None:
    """About whom must be clear, and be somebody whom the subject can be about."""
    mensen = [rol for rol in ("aanvrager", "partner") if isinstance(boom.get(rol), Blok)]
    namen = [str(boom[rol].get("naam", rol)) for rol in mensen]
    if wie is None:
        if onderwerp.wie == "persoon" and len(mensen) > 1:
            melding = f"het onderwerp {onderwerp.naam} gaat over een persoon, maar er staat niet over wie"
            raise _Fouten(Fout(f"{pad}.wie", lid.regel, "", melding, f"wie: een van {', '.join(namen)}"))
        return
    kaal = {" ".join(een.split()).lower() for een in (*namen, *mensen)}
    if " ".join(wie.split()).lower() not in kaal:
        melding = "dit is niet de aanvrager of de partner"
        raise _Fouten(Fout(f"{pad}.wie", lid.regels.get("wie"), wie, melding, ", ".join(namen), bedoelde_u(wie, namen)))


# --- the shape of an item ---


class OordeelBijOnderwerp(Deel):
    """Een vastgelegd oordeel van het college over dit onderwerp."""

    welk: Regel = verplicht("welk", "Welk oordeel.")
    uitkomst: Regel | None = veld("uitkomst", "Ja of nee, een bedrag, een aantal of een percentage.", "nog niet geoordeeld")
    reden: Toelichting | None = veld("reden", "Waarom het college zo oordeelt.", "dan komt er geen brief")
    door: Regel | None = veld("door", "Wie het oordeel gaf en wanneer.", "dan komt er geen brief")

    def gegeven(self, onderwerp: Onderwerp) -> GegevenOordeel:
        """With its declaration and its value; the model has checked both."""
        soort = onderwerp.oordeel(self.welk)
        assert soort is not None
        assert self.uitkomst is not None
        return GegevenOordeel(soort, self.uitkomst, _waarde(soort, self.uitkomst), self.reden or "", self.door or "")


def _waarde(soort: OordeelVan, uitkomst: str) -> bool | float | int:
    """The outcome as the engine takes it; a fault when it does not fit the judgement."""
    try:
        waarde: bool | float | int = LEZERS.get(soort.soort, getallen.lees_ja_nee)(uitkomst)
    except Onleesbaar as onleesbaar:
        raise fout("deze uitkomst past niet bij het oordeel", onleesbaar.verwacht) from None
    if waarde < 0 or (soort.soort == "deel" and waarde > 1):
        raise fout(
            "deze uitkomst past niet bij het oordeel", getallen.VERWACHT_DEEL if soort.soort == "deel" else "een bedrag van 0 of meer"
        )
    return waarde


@cache
def model_van(naam: str) -> type[Deel]:
    """The pydantic model of the items of a subject."""
    onderwerp = onderwerpen()[naam]

    def past(oordelen: list[OordeelBijOnderwerp]) -> list[OordeelBijOnderwerp]:
        namen = [een.naam for een in onderwerp.oordelen]
        for een in oordelen:
            soort = onderwerp.oordeel(een.welk)
            if soort is None:
                verwacht = "; ".join(namen) or f"geen oordelen bij {naam}"
                raise fout(f'het oordeel "{een.welk}" hoort niet bij {naam}', verwacht, bedoelde_u(een.welk, namen))
            if een.uitkomst is not None:
                _waarde(soort, een.uitkomst)
        return oordelen

    velden: dict[str, Any] = {
        "onderwerp": (Annotated[str, Keuze([naam])], verplicht("onderwerp", onderwerp.vraag)),
        "wie": (Regel | None, veld("wie", "Over wie het gaat.", "de aanvrager")),
        "oordelen": (
            Annotated[list[OordeelBijOnderwerp], *Lijstvorm, AfterValidator(past)] | None,
            veld("oordelen", "Oordelen van het college hierover.", "niets geoordeeld"),
        ),
    }
    for nummer, feit in enumerate(onderwerp.feiten):
        soort = Annotated[str, Keuze(feit.keuzen)] if feit.soort == "keuze" else TYPEN[feit.soort]
        velden[f"feit_{nummer}"] = (soort | None, veld(feit.sleutel, feit.omschrijving, stilte_in_schema(feit)))
    return create_model(f"Onderwerp {naam}", __base__=Tijdvak, __doc__=onderwerp.vraag, **velden)


def vul_schema_aan(schema: dict[str, Any]) -> None:
    """Put the shape of every subject in the JSON Schema of a case file."""
    vormen = []
    for naam in onderwerpen():
        eigen = model_van(naam).model_json_schema(by_alias=True)
        schema["$defs"].update(eigen.pop("$defs", {}))
        schema["$defs"][f"Onderwerp {naam}"] = eigen
        vormen.append({"$ref": f"#/$defs/Onderwerp {naam}"})
    schema["properties"][SLEUTEL]["anyOf"] = [{"type": "array", "items": {"anyOf": vormen}}, *vormen, {"enum": ["geen"]}]


__all__ = ["SLEUTEL", "GegevenOordeel", "TeBeoordelen", "lees_onderwerpen", "model_van", "vul_schema_aan"]
