"""Types 19 to 21 bijzondere bijstand, inkomenstoeslag and studietoeslag."""

from __future__ import annotations

from openfisca_participatie.zaak.waarden import Deel


class DossierOndersteuning(Deel):
    """The fields of these letters in the dossier."""
