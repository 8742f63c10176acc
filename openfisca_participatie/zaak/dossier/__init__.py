"""The dossier in a case file: what the municipality did and recorded, for its letters. The bijstand is computed without it."""

from openfisca_participatie.zaak.dossier.dossier import Dossier

__all__ = ["Dossier"]
