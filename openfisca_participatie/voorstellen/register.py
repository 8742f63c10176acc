"""The register of proposals: one YAML file per key in ``gegevens/``, read when it is asked for; a proposal file of a user is read likewise.

The texts are what the pages and the command line show; parameters with ``aanname: true`` are assumptions of this package, because no
source gives a number.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from openfisca_participatie.voorstellen.bestand import Eigen

MAP = Path(__file__).parent / "gegevens"
BESTANDEN = (".yaml", ".yml", ".json")
"""How the name of a proposal file ends."""


@dataclass(frozen=True)
class Bron:
    """A source: title, address, and grade (A official text, B government or press that was read, C inferred)."""

    titel: str
    href: str
    kwaliteit: str = "A"


@dataclass(frozen=True)
class Parameter:
    """A number of a proposal that a user can set."""

    naam: str
    omschrijving: str
    eenheid: str
    waarde: float | bool | None
    bronnen: tuple[Bron, ...]
    aanname: bool = False

    @property
    def kwaliteit(self) -> str:
        """The lowest grade of its sources; an assumption is C."""
        return "C" if self.aanname else max(bron.kwaliteit for bron in self.bronnen)


@dataclass(frozen=True)
class Voorstel:
    """A proposal as the register knows it."""

    sleutel: str
    naam: str
    omschrijving: str
    status: str
    vanaf: str
    bronnen: tuple[Bron, ...]
    artikelen: tuple[str, ...]
    verandert: tuple[str, ...]
    tot: str = ""
    tot_omdat: str = ""
    niet_voor: str = ""
    niet_voor_omdat: str = ""
    onzeker: bool = False
    bestaat_uit: tuple[str, ...] = ()
    aannamen: tuple[str, ...] = ()
    parameters: dict[str, Parameter] = field(default_factory=dict)
    niet_met: dict[str, str] = field(default_factory=dict)
    na: dict[str, str] = field(default_factory=dict)
    voorbeelden: tuple[dict[str, Any], ...] = ()
    eigen: Eigen | None = None
    """Of a proposal file: what it changes itself, besides the proposals it is built from."""

    @property
    def delen(self) -> tuple[str, ...]:
        """The keys whose rules it applies: itself, or those it bundles."""
        return self.bestaat_uit or (self.sleutel,)


def is_bestand(sleutel: str | os.PathLike[str]) -> bool:
    """Whether this names a proposal file rather than a key."""
    naam = os.fspath(sleutel)
    return naam.lower().endswith(BESTANDEN) or os.sep in naam


def lees(sleutel: str) -> Voorstel:
    """The entry of a key, or a proposal file. Raises :class:`VoorstelFout` for what is wrong in a file."""
    if is_bestand(sleutel):
        from openfisca_participatie.voorstellen import bestand

        return bestand.lees(sleutel)
    return _lees(sleutel)


@cache
def _lees(sleutel: str) -> Voorstel:
    """Read the entry of a key."""
    inhoud = yaml.load((MAP / f"{sleutel}.yaml").read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    bronnen = _bronnen(inhoud.pop("bronnen"))
    parameters = {naam: _parameter(naam, tekst, bronnen) for naam, tekst in (inhoud.pop("parameters", None) or {}).items()}
    lijsten: dict[str, Any] = {
        naam: tuple(inhoud.pop(naam, ())) for naam in ("artikelen", "verandert", "bestaat_uit", "aannamen", "voorbeelden")
    }
    voorstel = Voorstel(sleutel, bronnen=bronnen, parameters=parameters, **lijsten, **inhoud)
    if not voorstel.bestaat_uit:
        return voorstel
    delen = [lees(deel) for deel in voorstel.bestaat_uit]
    samen = {f"{deel.sleutel}.{naam}": parameter for deel in delen for naam, parameter in deel.parameters.items()}
    velden = {
        "artikelen": tuple(dict.fromkeys(artikel for deel in delen for artikel in deel.artikelen)),
        "verandert": tuple(dict.fromkeys(naam for deel in delen for naam in deel.verandert)),
        "aannamen": (*voorstel.aannamen, *(aanname for deel in delen for aanname in deel.aannamen)),
    }
    return Voorstel(**{**vars(voorstel), **velden, "parameters": samen})


def verwijzing(artikel: str) -> str:
    """Deep link to a place in the Participatiewet written as ``31 lid 2 n``."""
    nummer, lid, onderdeel = re.fullmatch(r"(\w+)(?: lid (\w+))?(?: (\w+))?", artikel).groups()  # type: ignore[union-attr]
    delen = {"artikel": nummer, "lid": lid, "o": onderdeel}
    return "https://wetten.overheid.nl/jci1.3:c:BWBR0015703" + "".join(f"&{naam}={deel}" for naam, deel in delen.items() if deel)


def _bronnen(inhoud: list[dict[str, str]]) -> tuple[Bron, ...]:
    return tuple(Bron(bron["titel"], bron["href"], bron.get("kwaliteit", "A")) for bron in inhoud)


def _parameter(naam: str, inhoud: dict[str, Any], van_het_voorstel: tuple[Bron, ...]) -> Parameter:
    bronnen = _bronnen(inhoud.pop("bronnen")) if "bronnen" in inhoud else van_het_voorstel
    return Parameter(naam, bronnen=bronnen, **inhoud)
