"""Eigen invulling van participatie: geen tegenprestatie, en geen maatregel voor wie zonder toestemming zelf participeert."""

import numpy as np

from openfisca_participatie.voorstellen.bouw import Zonder, wijzigt


@wijzigt("tegenprestatieplicht", "9 lid 1 c")
def tegenprestatieplicht(persoon, period, parameters, geldend):
    """Geen tegenprestatie voor wie zelf invulling geeft aan zijn participatie; toestemming vooraf is niet nodig."""
    return geldend() & ~persoon("eigen_invulling_participatie", period)


@wijzigt("maatregel_opgelegd", "18 lid 4")
def maatregel_opgelegd(persoon, period, parameters, geldend):
    """Vrijwilligerswerk, zorg of studie zonder toestemming is geen schending, als er verder niets is nagelaten."""
    return geldend() & ~_alleen_eigen_invulling(persoon, period)


@wijzigt("maatregel_verordening_opgelegd", "18 lid 2")
def maatregel_verordening_opgelegd(persoon, period, parameters, geldend):
    """Ook geen schending van een andere verplichting, zoals de tegenprestatie; misdraging en tekortschietend besef blijven een grond."""
    zonder_schending = geldend(Zonder(persoon, "andere_verplichting_niet_nagekomen"))
    return np.where(_alleen_eigen_invulling(persoon, period), zonder_schending, geldend())


def _alleen_eigen_invulling(persoon, period):
    """Whether what he did not do is only his own participation without permission."""
    return persoon("eigen_invulling_participatie", period) & persoon("niet_nagekomen_door_eigen_invulling", period)
