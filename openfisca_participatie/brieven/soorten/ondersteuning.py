"""Types 19 to 21: bijzondere bijstand, individuele inkomenstoeslag and studietoeslag."""

from __future__ import annotations

from openfisca_participatie.brieven.soorten.soort import Soort

SOORTEN: tuple[Soort, ...] = ()
