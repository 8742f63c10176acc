"""Categoriale bijzondere bijstand: een vast bedrag voor een groep die de gemeente aanwijst, zonder dat de kosten worden nagegaan."""

import numpy as np

from openfisca_participatie.entities import Gezin
from openfisca_participatie.gemeenterecht import van_gemeente
from openfisca_participatie.variabele import MONTH, Variable, cent, is_onbekend
from openfisca_participatie.voorstellen.bouw import deel, voegt_toe, wijzigt


@voegt_toe
class categoriale_bijzondere_bijstand(Variable):
    """Bijzondere bijstand voor wie tot de aangewezen groep behoort en een laag inkomen heeft."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Categoriale bijzondere bijstand"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1"

    def formula(gezin, period, parameters):
        """Het bedrag van de gemeente, anders dat van het voorstel, bij een inkomen tot de grens en zonder te veel vermogen."""
        p = parameters(period).voorstellen.categoriale_bijzondere_bijstand
        van_de_gemeente = van_gemeente(gezin, period, parameters, "categoriale_bijzondere_bijstand.bedrag_per_maand")
        bedrag = np.where(is_onbekend(van_de_gemeente), p.bedrag_per_maand, van_de_gemeente)
        inkomen = gezin("in_aanmerking_te_nemen_inkomen", period)
        laag_inkomen = inkomen <= cent(gezin("bijstandsnorm", period) * deel(p.inkomensgrens))
        recht = gezin("recht_op_bijzondere_bijstand_volgens_paragraaf_2_2", period) & ~gezin("vermogen_staat_in_de_weg", period)
        groep = gezin("behoort_tot_groep_categoriale_bijstand", period) & recht
        return np.where(groep & is_onbekend(inkomen), np.nan, np.where(groep & laag_inkomen, cent(bedrag), 0.0))


@wijzigt("bijzondere_bijstand", "35 lid 1")
def bijzondere_bijstand(gezin, period, parameters, geldend):
    """De bijzondere bijstand voor aangetoonde kosten, en het vaste bedrag voor de groep."""
    return cent(geldend() + gezin("categoriale_bijzondere_bijstand", period))
