"""Types 11, 12, 13 and 18: suspension, the end of bijstand, recovery and how it is paid."""

from __future__ import annotations

from openfisca_participatie.brieven.soorten.soort import Soort

SOORTEN: tuple[Soort, ...] = ()
