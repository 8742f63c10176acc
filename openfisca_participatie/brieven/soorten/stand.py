"""What decides which letters fit a case: its outcome, what the file says, what the municipality did, and the day of sending."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from openfisca_participatie.berekening.uitkomst import Antwoord, Zaakuitkomst, Zoektermijn
from openfisca_participatie.brieven.dossier import Onderwerpblad, gelezen, onderwerpbladen

if TYPE_CHECKING:
    from openfisca_participatie.zaak.dossier import Dossier
    from openfisca_participatie.zaak.onderwerpen.lezen import TeBeoordelen


class Zaakgegevens(Protocol):
    """What a letter reads from the case file itself."""

    @property
    def nummer(self) -> str:
        """Number of the case."""
        ...

    @property
    def gemeente(self) -> str:
        """Key of the municipality, ``geen`` without one."""
        ...

    @property
    def melding(self) -> date | None:
        """Day of reporting (art. 44 lid 2)."""
        ...

    @property
    def aanvraag(self) -> date | None:
        """Day of the application."""
        ...

    @property
    def bijstand_sinds(self) -> date | None:
        """First day of a running bijstand."""
        ...

    @property
    def ook_beoordelen(self) -> Sequence[TeBeoordelen]:
        """The subjects that are asked besides the bijstand."""
        ...

    @property
    def dossier(self) -> Dossier | None:
        """What the municipality did and recorded for its letters."""
        ...


@dataclass(frozen=True)
class Stand:
    """The case at the moment a letter is asked for; the day of sending is that of the dossier where no other is given."""

    uitkomst: Zaakuitkomst
    zaak: Zaakgegevens | None = None
    verzonden: date | None = None
    antwoorden: frozenset[Antwoord] = field(init=False)

    def __post_init__(self) -> None:
        """Collect the answers of all months, and take the day of sending from the dossier."""
        if self.verzonden is None and self.dossier is not None:
            object.__setattr__(self, "verzonden", self.dossier.verzonden)
        object.__setattr__(self, "antwoorden", frozenset(maand.antwoord for maand in self.uitkomst.maanden))

    @property
    def svb_beslist(self) -> bool:
        """Whether the SVB decides on this household in one of the months."""
        return any(maand.svb_beslist for maand in self.uitkomst.maanden)

    @property
    def zoektermijn(self) -> Zoektermijn | None:
        """The search period that applies to this household, if any."""
        termijnen = (maand.zoektermijn for maand in self.uitkomst.maanden if maand.zoektermijn)
        return next((termijn for termijn in termijnen if termijn.van_toepassing), None)

    @property
    def zoektermijn_loopt(self) -> bool:
        """Whether nothing shows that the search period has passed: no application after it, and not sent after it."""
        if self.zoektermijn is None or self.loopt:
            return False
        eerste = self.zoektermijn.eerste_aanvraagdatum
        if self.zaak is not None and self.zaak.aanvraag is not None:
            return self.zaak.aanvraag < eerste or (self.verzonden is not None and self.verzonden < eerste)
        return self.verzonden is None or self.verzonden < eerste

    @property
    def loopt(self) -> bool:
        """Whether the bijstand began before the first month of the outcome, so that there is no application to decide on."""
        sinds = self.zaak.bijstand_sinds if self.zaak else None
        return sinds is not None and f"{sinds:%Y-%m}" < self.uitkomst.maanden[0].maand

    @property
    def dossier(self) -> Dossier | None:
        """What the file says the municipality did; none for a case without it."""
        return getattr(self.zaak, "dossier", None)

    def vastgelegd(self, veld: str) -> Any:
        """Give a part of the dossier (``terugvordering``) as letters read it: values with their place in the file. None without it."""
        return gelezen(getattr(self.dossier, veld, None), self.dossier, veld) if self.dossier else None

    @cached_property
    def _bladen(self) -> list[Onderwerpblad]:
        return onderwerpbladen(self.uitkomst, getattr(self.zaak, "ook_beoordelen", ()))

    def onderwerpen(self, *namen: str) -> list[Onderwerpblad]:
        """The answers on these subjects, month by month; on all of them when none is named."""
        return [blad for blad in self._bladen if not namen or blad.onderwerp in namen]

    def onderwerp(self, naam: str) -> Onderwerpblad | None:
        """The first answer on a subject, or None."""
        return next(iter(self.onderwerpen(naam)), None)
