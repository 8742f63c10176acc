"""Types 11, 12, 13 and 18 suspension, the end of bijstand, recovery and payment."""

from __future__ import annotations

from openfisca_participatie.zaak.waarden import Deel


class DossierStoppenEnTerugbetalen(Deel):
    """The fields of these letters in the dossier."""
