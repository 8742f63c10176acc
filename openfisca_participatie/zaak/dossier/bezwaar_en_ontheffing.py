"""Types 23 and 24 exemption from duties, and the decision on an objection."""

from __future__ import annotations

from openfisca_participatie.zaak.waarden import Deel


class DossierBezwaarEnOntheffing(Deel):
    """The fields of these letters in the dossier."""
