"""Types 14 to 17 and 22 maatregel, review, warning, fine and language requirement."""

from __future__ import annotations

from openfisca_participatie.zaak.waarden import Deel


class DossierHandhaving(Deel):
    """The fields of these letters in the dossier."""
