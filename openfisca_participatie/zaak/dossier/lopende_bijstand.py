"""Types 9, 10 and 25 changes, specifications and yearly statements."""

from __future__ import annotations

from openfisca_participatie.zaak.waarden import Deel


class DossierLopendeBijstand(Deel):
    """The fields of these letters in the dossier."""
