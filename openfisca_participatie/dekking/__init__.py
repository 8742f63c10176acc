"""The account of the law: for every article, lid and onderdeel of the Participatiewet what became of it.

``wet.yaml`` has the numbering of the statute, ``overig.yaml`` what is said of the places no rule refers to; the rest
comes from the references of variables and parameters. ``python -m openfisca_participatie.dekking`` writes docs/dekking.md.
"""

from openfisca_participatie.dekking.verantwoording import Status, Verantwoording, Verwijzing, fouten, verantwoord
from openfisca_participatie.dekking.wet import Plaats, Wet, lees_plaats, lees_wet

__all__ = ["Plaats", "Status", "Verantwoording", "Verwijzing", "Wet", "fouten", "lees_plaats", "lees_wet", "verantwoord"]
