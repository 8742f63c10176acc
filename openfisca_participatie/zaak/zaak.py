"""A case: the checked file, its months, judgements and variants, and the situation of each month."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from openfisca_participatie import opmaak
from openfisca_participatie.zaak.controle import controleer
from openfisca_participatie.zaak.fouten import Fout, ZaakFout, bedoelde_u, pad_tekst
from openfisca_participatie.zaak.handhaving import VERWIJTBAARHEID
from openfisca_participatie.zaak.huishouden import Huishouden, personen, wie_van_oordeel
from openfisca_participatie.zaak.lezen import Blok, lees_bestand, lees_boom, voeg_samen, zonder_onbekend
from openfisca_participatie.zaak.meldingen import onbekende_sleutels, vertaal
from openfisca_participatie.zaak.mensen import Belanghebbende
from openfisca_participatie.zaak.model import Zaakbestand
from openfisca_participatie.zaak.register import oordeelsoort
from openfisca_participatie.zaak.situatie import Situatie
from openfisca_participatie.zaak.vertaling import Vertaler
from openfisca_participatie.zaak.vragen import Vragensteller
from openfisca_participatie.zaak.wisseldagen import wisseldagen

if TYPE_CHECKING:
    from openfisca_participatie.zaak.dossier import Dossier
    from openfisca_participatie.zaak.onderwerpen.lezen import TeBeoordelen


ONDERWERPEN = "ook beoordelen"


@dataclass(frozen=True)
class VastgelegdOordeel:
    """A judgement as recorded in the file; ``wie`` is the id of a person, or ``gezin``."""

    variabele: str
    naam: str
    wie: str
    uitkomst: str
    reden: str
    door: str
    waarde: bool | float | str
    pad: str
    maanden: tuple[str, ...]  # of the months asked for, those in which it holds


class Zaak:
    """A case that was read and checked; nothing about it is computed yet."""

    def __init__(self, bestand: Zaakbestand, boom: Blok, naam: str = "") -> None:
        """Use :func:`lees` or :func:`lees_tekst`; ``naam`` is that of the variant."""
        self.bestand = bestand
        self.variantnaam = naam
        self._boom = boom

    @property
    def nummer(self) -> str:
        """Number of the case."""
        return self.bestand.zaak

    @property
    def gemeente(self) -> str:
        """Key of the municipality, ``geen`` when none was given."""
        return " ".join((self.bestand.gemeente or "geen").split()).lower()

    @property
    def maanden(self) -> list[str]:
        """The months asked for, as ``YYYY-MM``."""
        return list(self.bestand.maanden)

    @property
    def varianten(self) -> list[str]:
        """Names of the variants."""
        return list(self.bestand.varianten or ())

    @property
    def melding(self) -> date | None:
        """Day of the melding."""
        return self.bestand.melding

    @property
    def aanvraag(self) -> date | None:
        """Day of the application."""
        return self.bestand.aanvraag

    @property
    def bijstand_sinds(self) -> date | None:
        """Day on which the bijstand began."""
        return self.bestand.bijstand_sinds

    @property
    def ook_beoordelen(self) -> tuple[TeBeoordelen, ...]:
        """The subjects that are asked besides the bijstand."""
        gelezen: tuple[TeBeoordelen, ...] = self.bestand.ook_beoordelen
        return gelezen

    @property
    def dossier(self) -> Dossier | None:
        """What the municipality did and recorded for its letters."""
        return self.bestand.dossier

    def met_onderwerp(self, naam: str, feiten: Mapping[str, object], pad: str = "dossier") -> Zaak:
        """The case that also asks the subject ``naam``, with ``feiten`` by key as the engine takes them; what the file says itself stays.

        A fact that is None is not given. An item of the file on this subject is filled up; otherwise one is added at ``pad``.
        """
        from openfisca_participatie.zaak.onderwerpen.lezen import met_onderwerp

        return Zaak(
            self.bestand.model_copy(update={"ook_beoordelen": met_onderwerp(self.ook_beoordelen, naam, feiten, pad)}),
            self._boom,
            self.variantnaam,
        )

    @property
    def oordelen(self) -> list[VastgelegdOordeel]:
        """The recorded judgements."""
        gevonden = []
        for nummer, oordeel in enumerate(self.bestand.oordelen or (), 1):
            soort = oordeelsoort(oordeel.welk)
            assert soort is not None
            wie = wie_van_oordeel(oordeel.wie, soort.wie, personen(self.bestand)) or ""
            maanden = tuple(maand for maand in self.maanden if oordeel.raakt(maand))
            gevonden.append(
                VastgelegdOordeel(
                    soort.variabele,
                    soort.naam,
                    wie,
                    oordeel.uitkomst,
                    oordeel.reden or "",
                    oordeel.door or "",
                    oordeel.waarde,
                    f"oordelen[{nummer}]",
                    maanden,
                )
            )
        return gevonden + list(self._verwijtbaarheid())

    def _verwijtbaarheid(self) -> Iterator[VastgelegdOordeel]:
        """The blame of each fine: a judgement that stands with the fine."""
        for een in personen(self.bestand):
            for nummer, boete in enumerate(een.mens.boete or () if isinstance(een.mens, Belanghebbende) else (), 1):
                if boete.verwijtbaarheid is None or boete.bedrag is not None:
                    continue
                yield VastgelegdOordeel(
                    "verwijtbaarheid_inlichtingenplicht",
                    "verwijtbaarheid",
                    een.id,
                    boete.verwijtbaarheid,
                    boete.reden or "",
                    boete.door or "",
                    VERWIJTBAARHEID[boete.verwijtbaarheid],
                    f"{een.pad}.boete[{nummer}].verwijtbaarheid",
                    tuple(maand for maand in self.maanden if maand == boete.maand),
                )

    def variant(self, naam: str) -> Zaak:
        """The case with what the variant changes. Raises :class:`ZaakFout` when there is no such variant, or it does not fit."""
        if naam not in self.varianten:
            namen = self.varianten
            melding, nabij = "deze variant staat niet in de zaak", bedoelde_u(naam, namen)
            raise ZaakFout([Fout("varianten", None, naam, melding, ", ".join(namen) or "een zaak met varianten", nabij)])
        return Zaak(*_controleer(self._samen(naam)), naam)

    def _samen(self, naam: str) -> Blok:
        """The tree of a variant, without the variants themselves."""
        basis = Blok((sleutel, waarde) for sleutel, waarde in self._boom.items() if sleutel != "varianten")
        basis.regels, basis.regel, basis.pad = self._boom.regels, self._boom.regel, self._boom.pad
        anders = self._boom["varianten"][naam]
        samen = voeg_samen(basis, anders) if isinstance(anders, Blok) else anders
        if isinstance(samen, Blok):
            samen.pad = ()
        return samen

    @property
    def bijstand_tot(self) -> date | None:
        """Last day of the bijstand."""
        return self.bestand.bijstand_tot

    def wisseldagen(self, maand: str) -> list[date]:
        """The days within a month, after the first, on which a new situation begins."""
        return wisseldagen(self.bestand, maand)

    def situatie(self, maand: str, dag: date | None = None) -> Situatie:
        """What the file says about a month, in the words of the engine, with the questions it leaves open.

        With ``dag`` it is the situation of that day, of a month that is computed in parts.
        """
        vertaler = Vertaler(Huishouden(self.bestand, maand, dag), deel=dag is not None)
        situatie = vertaler.vertaal()
        Vragensteller(vertaler).stel()
        return situatie


def lees(pad: str | Path, variant: str | None = None, laatste_maand: str | None = None) -> Zaak:
    """Read a case file, or a variant of it. Raises :class:`ZaakFout` with every fault; months after ``laatste_maand`` are one."""
    try:
        return lees_tekst(lees_bestand(Path(pad)), variant, laatste_maand)
    except ZaakFout as fout:
        raise ZaakFout(fout.fouten, fout.bestand or str(pad)) from None


def lees_tekst(tekst: str, variant: str | None = None, laatste_maand: str | None = None) -> Zaak:
    """Read a case from text. All variants are checked too. Raises :class:`ZaakFout`."""
    return lees_blok(lees_boom(tekst), variant, laatste_maand)


def lees_blok(boom: Blok, variant: str | None = None, laatste_maand: str | None = None) -> Zaak:
    """Read a case from a tree, such as a part of another file. All variants are checked too. Raises :class:`ZaakFout`."""
    fouten: list[Fout] = []
    zaak: Zaak | None = None
    try:
        zaak = Zaak(*_controleer(boom))
    except ZaakFout as fout:
        fouten += fout.fouten
    if zaak is not None:
        fouten += _fouten_in_varianten(zaak)
        if laatste_maand:
            fouten += [
                Fout("maanden", boom.regels.get("maanden"), maand, f"{opmaak.maand(maand)} ligt na de laatste bekende normen",
                     f"een maand van 2015-01 tot en met {laatste_maand}")
                for maand in zaak.maanden if maand > laatste_maand
            ]  # fmt: skip
    if fouten or zaak is None:
        raise ZaakFout(fouten)
    return zaak.variant(variant) if variant else zaak


def schema() -> dict[str, Any]:
    """JSON Schema of a case file, with the Dutch keys and descriptions and, for each fact, what silence means."""
    from openfisca_participatie.zaak.onderwerpen.lezen import vul_schema_aan

    volledig = Zaakbestand.model_json_schema(by_alias=True)
    for deel in [volledig, *volledig["$defs"].values()]:
        for veld in deel.get("properties", {}).values():
            veld.pop("title", None)
            veld.pop("default", None)
            if stilte := veld.get("x-stilte"):
                veld["description"] += f" Niet gegeven: {stilte}."
            _ook_onbekend(veld)
    vul_schema_aan(volledig)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **volledig}


def _ook_onbekend(vorm: dict[str, Any]) -> None:
    """Where nothing may stand, ``onbekend`` may stand too."""
    for een in vorm.get("anyOf", ()):
        if een == {"type": "null"}:
            een.clear()
            een["enum"] = ["onbekend", None]
        _ook_onbekend(een)


def _fouten_in_varianten(zaak: Zaak) -> Iterator[Fout]:
    """Each variant must be a valid case when laid over the file."""
    for naam in zaak.varianten:
        anders = zaak._boom["varianten"][naam]
        if not isinstance(anders, Blok):
            yield Fout(
                pad_tekst(("varianten", naam)),
                getattr(anders, "regel", None),
                "",
                "een variant is een deel van een zaak",
                "wat er anders is",
            )
            continue
        if "varianten" in anders:
            yield Fout(
                pad_tekst(anders["varianten"].pad), anders.regel, "", "een variant heeft zelf geen varianten", "alleen wat er anders is"
            )
            continue
        try:
            zaak.variant(naam)
        except ZaakFout as fout:
            yield from fout.fouten


def _controleer(boom: Any) -> tuple[Zaakbestand, Blok]:
    """Check a tree. Raises :class:`ZaakFout` with all faults, in the order of the file."""
    if not isinstance(boom, Blok):
        raise ZaakFout([Fout(melding="dit is geen zaak")])
    schoon, onbekend = zonder_onbekend(boom)
    eigen = [plaats for plaats in onbekend if plaats[0] not in ("varianten", ONDERWERPEN) or len(plaats) == 1]
    fouten = controleer(schoon) + onbekende_sleutels(eigen, schoon)
    onderwerpen: tuple[Any, ...] = ()
    if ONDERWERPEN in schoon:
        from openfisca_participatie.zaak.onderwerpen.lezen import lees_onderwerpen

        onderwerpen, verkeerd = lees_onderwerpen(schoon, onbekend)
        fouten += verkeerd
    try:
        bestand = Zaakbestand.model_validate(schoon)
    except ValidationError as fout:
        fouten += vertaal(fout, schoon)
    if fouten:
        raise ZaakFout(fouten)
    gezegd = frozenset(pad_tekst(plaats) for plaats in eigen)
    return bestand.model_copy(update={"ook_beoordelen": onderwerpen, "gezegd_onbekend": gezegd}), boom
