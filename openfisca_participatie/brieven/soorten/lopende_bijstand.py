"""Types 9, 10 and 25: changes, specifications and yearly statements of a running bijstand."""

from __future__ import annotations

from openfisca_participatie.brieven.soorten.soort import Soort

SOORTEN: tuple[Soort, ...] = ()
