"""What can be wrong with a proposal: each error is one Dutch sentence."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class VoorstelFout(ValueError):
    """A proposal, its date or one of its parameters is not right."""


class OnbekendVoorstel(VoorstelFout):
    """There is no proposal of this name."""


class CombinatieFout(VoorstelFout):
    """Two proposals contradict each other, or are given in an order that gives something else."""


def bedoelde_u(naam: str, namen: Iterable[str]) -> str:
    """`` Bedoelde u 'x'?`` for a near miss, otherwise nothing."""
    namen = list(namen)
    lijkt = [ander for ander in namen if ander.endswith(f".{naam}")] or difflib.get_close_matches(naam, namen, n=1)
    return f" Bedoelde u {lijkt[0]!r}?" if lijkt else ""


def kies(sleutel: str, sleutels: Iterable[str]) -> str:
    """The key itself when it exists. Raises :class:`OnbekendVoorstel`."""
    if sleutel not in sleutels:
        raise OnbekendVoorstel(f"Er is geen voorstel {sleutel!r}.{bedoelde_u(str(sleutel), sleutels)}")
    return sleutel
