"""Proposals: changes of law as OpenFisca reforms, each with its source, its own parameters and the date from which it applies.

``laad(sleutel)`` gives the Reform class of a proposal, ``combineer(sleutels)`` that of several together; in place of a key the path of a
proposal file will do. As an attribute of this package
a key is the Reform class too, so that ``reforms: openfisca_participatie.voorstellen.bijverdiengrenzen`` works in a YAML test. Importing
this package loads neither OpenFisca nor a proposal.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from openfisca_participatie.voorstellen.fouten import CombinatieFout, OnbekendVoorstel, VoorstelFout, kies

__all__ = [
    "SLEUTELS",
    "TIEN_VAN_2022",
    "CombinatieFout",
    "OnbekendVoorstel",
    "VoorstelFout",
    "combineer",
    "laad",
    "voorstel",
    "voorstellen",
]

TIEN_VAN_2022 = (
    "bijverdiengrenzen",
    "eigen_participatie",
    "vereenvoudigde_aanvraag",
    "zoektermijn_kan_bepaling",
    "giften_en_eigen_netwerk",
    "kostendelersnorm_tijdelijk_verblijf",
    "categoriale_bijzondere_bijstand",
    "experimenteerruimte",
    "individuele_afstemming",
    "kostendelersnorm_maatwerk",
)
"""The proposals of the letter of June 2022, in the order in which they are applied."""
SLEUTELS = (
    *TIEN_VAN_2022,
    "kamerbrief_2022",
    "wetsvoorstel_36582",
    "experimenten_2017",
    "basisbaan",
    "participatie_inkomen",
    "basisinkomen",
)
"""The keys of all proposals."""


Sleutel = str | os.PathLike[str]
"""A key, or the path of a proposal file: what ends in .yaml, .yml or .json, or has a folder before it."""


def voorstel(sleutel: Sleutel) -> Any:
    """The entry of a proposal in the register, or of a proposal file (:class:`register.Voorstel`). Raises :class:`VoorstelFout`."""
    from openfisca_participatie.voorstellen.register import lees

    return lees(_kies(sleutel))


def voorstellen() -> list[Any]:
    """All entries of the register, in the order of :data:`SLEUTELS`."""
    return [voorstel(sleutel) for sleutel in SLEUTELS]


def laad(sleutel: Sleutel, *, vanaf: date | str | None = None, stel: Mapping[str, Any] | None = None) -> Any:
    """The OpenFisca Reform class of a proposal: ``laad("bijverdiengrenzen")(stelsel)``, or ``laad("mijn-voorstel.yaml")(stelsel)``.

    ``vanaf`` is the month from which it applies instead of its own date; ``stel`` gives parameters another value, as in
    ``{"percentage": 20}`` or ``{"bijverdiengrenzen.percentage": 20}``. Raises :class:`VoorstelFout` with one Dutch sentence.
    """
    return combineer([sleutel], vanaf=vanaf, stel=stel)


def combineer(sleutels: Iterable[Sleutel], *, vanaf: date | str | None = None, stel: Mapping[str, Any] | None = None) -> Any:
    """The Reform class of several proposals, applied in the order given.

    With more than one, ``stel`` names the proposal: ``{"bijverdiengrenzen.percentage": 20}``. Raises :class:`CombinatieFout` when two
    contradict each other or when their order matters and is not this one; :class:`VoorstelFout` for what is wrong in one of them.
    """
    from openfisca_participatie.voorstellen.laden import hervorming

    return hervorming(tuple(_kies(sleutel) for sleutel in sleutels), vanaf, dict(stel or {}))


def _kies(sleutel: Sleutel) -> str:
    """A key that exists, or the path of a file as text."""
    from openfisca_participatie.voorstellen.register import is_bestand

    naam = os.fspath(sleutel)
    if not is_bestand(naam) and naam not in SLEUTELS and os.path.isfile(f"{naam}.yaml"):
        raise OnbekendVoorstel(f"Er is geen voorstel {naam!r}. Bedoelde u het bestand '{naam}.yaml'?")
    return naam if is_bestand(naam) else kies(naam, SLEUTELS)


def __getattr__(naam: str) -> Any:
    """Give the Reform class of a key (PEP 562)."""
    if naam in SLEUTELS:
        return laad(naam)
    raise AttributeError(f"module {__name__!r} has no attribute {naam!r}")
