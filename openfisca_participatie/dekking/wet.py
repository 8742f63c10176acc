"""The numbering of the statute: chapters, paragraphs, articles, leden and onderdelen, and how a place in it is written."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MAP = Path(__file__).parent


class Onvindbaar(ValueError):
    """A place that is not in the statute, or that cannot be read; the text is Dutch and says which."""


@dataclass(frozen=True, order=True)
class Plaats:
    """A place in the law: an article, a lid of it, an onderdeel of that. What is not named is empty."""

    artikel: str
    lid: str = ""
    onderdeel: str = ""

    def __str__(self) -> str:
        """``31 lid 2 n``."""
        return " ".join(filter(None, (self.artikel, f"lid {self.lid}" if self.lid else "", self.onderdeel)))

    @property
    def diepte(self) -> int:
        """How precise the place is: 1 for an article as a whole, 2 for a lid, 3 for an onderdeel."""
        return 3 if self.onderdeel else 2 if self.lid else 1

    @property
    def href(self) -> str:
        """The deep link to it; an extra lid (``8*``) and a doubled article (``78ee_bis``) have the address of the number itself."""
        delen = [f"artikel={self.artikel.partition('_')[0]}"]
        delen += [f"lid={self.lid.rstrip('*')}"] if self.lid else []
        delen += [f"o={self.onderdeel}"] if self.onderdeel else []
        return f"https://wetten.overheid.nl/jci1.3:c:BWBR0015703&{'&'.join(delen)}"


@dataclass(frozen=True)
class Artikel:
    """An article. ``leden``: the onderdelen of each lid; an article without leden has one lid with an empty number.

    ``vanaf``: in the text, in force from that day. ``tot``: in force until that day, no longer in the text.
    """

    nummer: str
    onderwerp: str
    leden: dict[str, tuple[str, ...]]
    vanaf: str = ""
    tot: str = ""

    def plaatsen(self) -> Iterator[Plaats]:
        """The places accounted for: each onderdeel, or the lid where it has none."""
        for lid, onderdelen in self.leden.items():
            yield from (Plaats(self.nummer, lid, onderdeel) for onderdeel in onderdelen or ("",))

    def heeft(self, plaats: Plaats) -> bool:
        """Whether the article has this lid and onderdeel."""
        if not plaats.lid:
            return not plaats.onderdeel or plaats.onderdeel in self.leden.get("", ())
        return plaats.lid in self.leden and (not plaats.onderdeel or plaats.onderdeel in self.leden[plaats.lid])


@dataclass(frozen=True)
class Paragraaf:
    """A paragraph of a chapter; the number is empty where the chapter has none."""

    nummer: str
    onderwerp: str
    artikelen: tuple[Artikel, ...]


@dataclass(frozen=True)
class Hoofdstuk:
    """A chapter."""

    nummer: str
    onderwerp: str
    paragrafen: tuple[Paragraaf, ...]

    @property
    def artikelen(self) -> list[Artikel]:
        """The articles, in order."""
        return [artikel for paragraaf in self.paragrafen for artikel in paragraaf.artikelen]


@dataclass(frozen=True)
class Wet:
    """The statute as in force on the day ``tekst``; ``ontbreekt`` are numbers without an article."""

    tekst: str
    ontbreekt: tuple[str, ...]
    hoofdstukken: tuple[Hoofdstuk, ...]

    @functools.cached_property
    def artikelen(self) -> dict[str, Artikel]:
        """The articles by number, in the order of the law."""
        return {artikel.nummer: artikel for hoofdstuk in self.hoofdstukken for artikel in hoofdstuk.artikelen}

    @functools.cached_property
    def plaatsen(self) -> tuple[Plaats, ...]:
        """All places accounted for, in the order of the law."""
        return tuple(plaats for artikel in self.artikelen.values() for plaats in artikel.plaatsen())

    def heeft(self, plaats: Plaats) -> bool:
        """Whether the place exists."""
        return plaats.artikel in self.artikelen and self.artikelen[plaats.artikel].heeft(plaats)

    def onder(self, plaats: Plaats) -> list[Plaats]:
        """The places accounted for that a place covers: itself, or all in it. Raises :class:`Onvindbaar`."""
        if not self.heeft(plaats):
            raise Onvindbaar(f"artikel {plaats} bestaat niet in de wet.")
        return [een for een in self.artikelen[plaats.artikel].plaatsen() if omvat(plaats, een)]


def omvat(groot: Plaats, klein: Plaats) -> bool:
    """Whether one place is the other or contains it."""
    return groot.artikel == klein.artikel and groot.lid in ("", klein.lid) and groot.onderdeel in ("", klein.onderdeel)


_PLAATS = re.compile(r"(?P<artikel>\d+[a-z]{0,2}(?:_bis)?)(?:\s+lid\s+(?P<lid>\d+\*?))?(?:\s+(?P<onderdeel>[a-z]{1,2}))?")


def lees_plaats(tekst: str) -> Plaats:
    """Read ``31``, ``31 lid 2``, ``31 lid 2 n``, ``21 a``. Raises :class:`Onvindbaar`."""
    gevonden = _PLAATS.fullmatch(" ".join(tekst.split()))
    if not gevonden:
        raise Onvindbaar(f"{tekst!r} is geen plaats in de wet; verwacht: 31, 31 lid 2, 31 lid 2 n of 21 a.")
    return Plaats(*(deel or "" for deel in gevonden.group("artikel", "lid", "onderdeel")))


def lees_yaml(naam: str) -> Any:
    """A data file of this package, read as plain data."""
    import yaml

    lader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load((MAP / naam).read_text(encoding="utf-8"), lader)


@functools.cache
def lees_wet() -> Wet:
    """Read the numbering of the statute."""
    ruw = lees_yaml("wet.yaml")
    return Wet(ruw["tekst"], tuple(ruw["ontbreekt"]), tuple(map(_hoofdstuk, ruw["hoofdstukken"])))


def _hoofdstuk(ruw: dict[str, Any]) -> Hoofdstuk:
    paragrafen = [
        Paragraaf(een["nummer"], een["onderwerp"], tuple(_artikel(artikel) for artikel in een["artikelen"])) for een in ruw["paragrafen"]
    ]
    return Hoofdstuk(ruw["nummer"], ruw["onderwerp"], tuple(paragrafen))


def _artikel(ruw: dict[str, Any]) -> Artikel:
    leden = {lid: tuple(onderdelen) for lid, onderdelen in ruw["leden"].items()}
    return Artikel(ruw["nummer"], ruw["onderwerp"], leden, ruw.get("vanaf", ""), ruw.get("tot", ""))
