"""Types 23 and 24: exemption from duties, and the decision on an objection."""

from __future__ import annotations

from openfisca_participatie.brieven.soorten.soort import Soort

SOORTEN: tuple[Soort, ...] = ()
