"""What a kind of letter is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from openfisca_participatie.berekening.uitkomst import Bron
from openfisca_participatie.brieven.soorten.stand import Stand

if TYPE_CHECKING:
    from openfisca_participatie.brieven.gegevens import Gegevens
    from openfisca_participatie.zaak import Zaak


class Vorm(StrEnum):
    """What a letter is in law: a decision (objection is open), a notice, a request or intention that a decision follows on, or a report."""

    BESLUIT = "besluit"
    MEDEDELING = "mededeling"
    VOORNEMEN = "voornemen"
    INTERN = "intern"  # for the file, not for the citizen


def in_het_dossier(deel: str) -> Callable[[Stand], bool]:
    """Say of a letter that it may be expected once the dossier has this part."""
    return lambda stand: getattr(stand.dossier, deel, None) is not None


def _niets(*_: object) -> Mapping[str, object]:
    return {}


def _niemand(_: Stand) -> Iterable[str]:
    return ()


@dataclass(frozen=True)
class Soort:
    """A kind of letter: its key (also the name of its template) and number, what it is, and why it would not fit.

    ``ligt_voor_de_hand`` says whether somebody may expect this letter for the case; only then it is proposed, or its refusal explained.
    ``past_niet`` gives a Dutch sentence when the letter may not be made now. ``gegevens`` are names for its template besides the common
    ones, ``bronnen`` the articles of its closing block, ``vraagt`` the subjects that must be computed for it (name -> facts by key), and
    ``vorm_van`` the legal form where that depends on the case.
    """

    sleutel: str
    nummer: int
    omschrijving: str
    vorm: Vorm
    ligt_voor_de_hand: Callable[[Stand], bool]
    past_niet: Callable[[Stand], str | None]
    gegevens: Callable[[Gegevens], Mapping[str, object]] = _niets
    bronnen: Callable[[Gegevens], Iterable[tuple[str, Bron]]] | None = None
    vraagt: Callable[[Zaak, date | None], Mapping[str, Mapping[str, object]]] = _niets  # type: ignore[assignment]
    vorm_van: Callable[[Stand], Vorm] | None = None
    onderwerpen: tuple[str, ...] = ()  # the subjects it decides on: their judgements need a reason
    niet_onzeker: tuple[str, ...] = ()  # labels of uncertain outcomes of those subjects that the letter does not rest on
    ook_bronnen: Callable[[Gegevens], Iterable[tuple[str, Bron]]] | None = None  # articles besides those of the bijstand itself
    rechtsmiddel: tuple[tuple[str, Bron], ...] = ()  # the articles of the legal remedy, where that is not objection
    waarschuwt: Callable[[Stand], Iterable[str]] = _niemand  # what the sender should know before sending
    ook_naast_svb: bool = False  # the college decides on it, also where the SVB grants the algemene bijstand (art. 47a)

    @property
    def sjabloon(self) -> str:
        """File name of the template."""
        return f"{self.sleutel}.j2"

    def vorm_bij(self, stand: Stand) -> Vorm:
        """The legal form of the letter for this case."""
        return self.vorm_van(stand) if self.vorm_van else self.vorm
