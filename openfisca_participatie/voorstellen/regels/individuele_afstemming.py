"""Individuele afstemming voorop: een vastgelegde aanpassing van de norm en van de plichten."""

from openfisca_participatie.variabele import niet_negatief
from openfisca_participatie.voorstellen.bouw import wijzigt


@wijzigt("norm", "18 lid 1")
def norm(gezin, period, parameters, geldend):
    """De norm volgens de wet met de vastgelegde aanpassing; zij telt zo ook voor de vraag of er recht is."""
    return niet_negatief(geldend() + gezin("oordeel_afstemming_norm", period))


def _plicht(variabele, artikel):
    @wijzigt(variabele, artikel, "18 lid 1")
    def plicht(persoon, period, parameters, geldend):
        """Niet zolang het college heeft vastgelegd dat zij niet bij zijn omstandigheden past; dringende redenen zijn niet nodig."""
        return geldend() & ~persoon("oordeel_afstemming_plichten", period)

    return plicht


arbeidsplicht = _plicht("arbeidsplicht", "9 lid 1 a")
tegenprestatieplicht = _plicht("tegenprestatieplicht", "9 lid 1 c")
maatschappelijke_participatie = _plicht("plicht_maatschappelijke_participatie", "9 lid 1 c")
