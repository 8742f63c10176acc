"""Types 14 to 17 and 22: maatregel, its review, warning and fine, and the language requirement."""

from __future__ import annotations

from openfisca_participatie.brieven.soorten import boete, maatregel, taaleis
from openfisca_participatie.brieven.soorten.soort import Soort

SOORTEN: tuple[Soort, ...] = (*maatregel.SOORTEN, *boete.SOORTEN, *taaleis.SOORTEN)
