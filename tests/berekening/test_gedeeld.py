"""What simulations take from one another is what they would have computed themselves, and so is a trace that is looked up."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from openfisca_participatie.berekening.gedeeld import Gedeeld
from openfisca_participatie.berekening.naslag import Naslag
from openfisca_participatie.berekening.regimes import geldend_recht, voorstel, wet_zonder
from openfisca_participatie.berekening.rekenen import situaties
from openfisca_participatie.berekening.simulatie import Bouwer
from openfisca_participatie.berekening.toelichting import Toelichter
from openfisca_participatie.zaak import lees

MAP = Path(__file__).parents[2] / "voorbeelden"
REGIMES = {
    "bijverdiengrenzen": lambda: voorstel(["bijverdiengrenzen"]),
    "kamerbrief": lambda: voorstel(["kamerbrief_2022"]),
    "ander getal": lambda: voorstel(["bijverdiengrenzen"], stel={"bijverdiengrenzen.percentage": "20"}),
    "zonder kostendelersnorm": lambda: wet_zonder(["kostendelersnorm"]),
}
ZAKEN = ("bakker", "zoon-wordt-27", "taaleis-en-maatregel", "student-en-kostganger")
VARIANTEN = (
    {},
    {("inkomsten_uit_arbeid", "aanvrager"): 900.0},
    {("verblijft_in_inrichting", "aanvrager"): True},
    {("algemene_bijstand", "gezin"): 100.0},  # an outcome that is set back
)
UITKOMSTEN = ("algemene_bijstand", "uit_te_betalen_bijstand", "loon_plus_bijstand", "recht_op_algemene_bijstand")


def situatie(naam):
    zaak = lees(MAP / f"{naam}.yaml")
    return situaties(zaak, zaak.maanden[-1])[0]


def waarden(simulatie, maand):
    return {naam: np.asarray(simulatie.calculate(naam, maand)).tolist() for naam in UITKOMSTEN}


@pytest.mark.parametrize("regime", REGIMES)
@pytest.mark.parametrize("naam", ZAKEN)
def test_gedeeld_is_wat_het_alleen_zou_zijn(naam, regime):
    hier, wet, ander = situatie(naam), geldend_recht().stelsel, REGIMES[regime]().stelsel
    gedeeld = Gedeeld()
    reeks = [(stelsel, varianten) for stelsel in (wet, ander) for varianten in (VARIANTEN, [{}], VARIANTEN[1:2], VARIANTEN[3:])]
    overgenomen = 0
    for stelsel, varianten in reeks:
        samen = Bouwer(stelsel, hier, gedeeld).simulatie(varianten)
        alleen = Bouwer(stelsel, hier).simulatie(varianten)
        assert str(waarden(samen, hier.maand)) == str(waarden(alleen, hier.maand)), varianten
        overgenomen += len(samen._overgenomen)
        for sleutel in samen.rust_op([sleutel for sleutel in samen.gelezen if sleutel in alleen.gelezen]):
            if (eigen := alleen.ken(sleutel)) is not None:  # a copy beside it can have asked more
                assert str(samen.ken(sleutel).tolist()) == str(eigen.tolist()), sleutel
        berekend = {een for een in stelsel.variables if alleen.get_array(een, hier.maand) is not None}
        assert berekend <= {een for een in stelsel.variables if samen.get_array(een, hier.maand) is not None}
    assert overgenomen > 40  # it does share


@pytest.mark.parametrize("regime", REGIMES)
@pytest.mark.parametrize("naam", ZAKEN)
def test_opgezocht_spoor_is_het_spoor_van_openfisca(naam, regime):
    hier, stelsel = situatie(naam), REGIMES[regime]().stelsel
    toelichter = Toelichter(Bouwer(stelsel, hier))
    simulatie = Bouwer(stelsel, hier).simulatie(spoor=True)
    bouwer = Bouwer(stelsel, hier)
    bouwer.simulatie(VARIANTEN)  # what the trace is looked up in
    naslag = Naslag(bouwer)
    for uitkomst in UITKOMSTEN:
        simulatie.calculate(uitkomst, hier.maand)
        naslag.calculate(uitkomst, hier.maand)
    spoor, opgezocht = toelichter._lees_spoor(simulatie), toelichter._lees_spoor(naslag)
    assert spoor.keys() <= opgezocht.keys()
    for sleutel, stap in spoor.items():
        gevonden = opgezocht[sleutel]
        assert str(gevonden.vector.tolist()) == str(stap.vector.tolist()), sleutel
        assert gevonden.gelezen == stap.gelezen, sleutel
        assert gevonden.parameters == stap.parameters, sleutel
