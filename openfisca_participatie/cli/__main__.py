"""``python -m openfisca_participatie.cli``."""

from openfisca_participatie.cli import main

main()
