"""Types 2, 7 and 8 what must be on record for the grant and the refusal."""

from __future__ import annotations

from openfisca_participatie.zaak.waarden import Deel


class DossierToekenningEnAfwijzing(Deel):
    """The fields of these letters in the dossier."""
