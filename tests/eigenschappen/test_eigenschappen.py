"""What holds for every household, whatever its facts."""

from copy import deepcopy
from decimal import Decimal
from random import Random
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from openfisca_participatie.variabele import cent
from tests.eigenschappen import referentie
from tests.eigenschappen.huishouden import MAANDEN, Gezin, Huishouden, huishoudens
from tests.eigenschappen.motor import uitkomsten

BEDRAGEN = (
    "norm",
    "bijstandsnorm",
    "in_aanmerking_te_nemen_inkomen",
    "in_aanmerking_te_nemen_vermogen",
    "algemene_bijstand",
    "vakantietoeslag",
    "algemene_bijstand_exclusief_vakantietoeslag",
    "minimaal_voorschot",
)
UITKOMSTEN = (*BEDRAGEN, "recht_op_algemene_bijstand", "kostendelersnorm_van_toepassing", "aantal_kostendelende_medebewoners", "leefvorm")
AANTAL = 60


def elk_pakket(test: Any) -> Any:
    """Run the test on ten batches of sixty households."""
    trekking = given(rng=st.randoms(use_true_random=True), maand=st.sampled_from(MAANDEN))
    return settings(max_examples=10, deadline=None)(trekking(test))


def vlak(uitkomst: list[list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The gezinnen of all households in one list."""
    return [gezin for huis in uitkomst for gezin in huis]


def zonder(huizen: list[Huishouden], *feiten: str) -> list[Huishouden]:
    """The same households without these facts of the gezin."""
    for huis in huizen:
        for gezin in huis.gezinnen:
            for feit in feiten:
                gezin.feiten.pop(feit, None)
    return huizen


@elk_pakket
def test_bijstand_is_nooit_negatief_en_nooit_hoger_dan_de_norm(rng: Random, maand: str):
    huizen = zonder(huishoudens(rng, maand, AANTAL), "oordeel_afstemming_individueel")  # art. 18 lid 1 may add to it
    for gezin in vlak(uitkomsten(huizen, maand, UITKOMSTEN)):
        assert all(gezin[naam] >= 0 for naam in BEDRAGEN), gezin
        assert gezin["algemene_bijstand"] <= gezin["bijstandsnorm"] <= gezin["norm"], gezin
        assert gezin["recht_op_algemene_bijstand"] == (gezin["algemene_bijstand"] > 0), gezin


@elk_pakket
def test_elk_bedrag_is_een_heel_aantal_centen(rng: Random, maand: str):
    for gezin in vlak(uitkomsten(huishoudens(rng, maand, AANTAL), maand, BEDRAGEN)):
        assert {naam: gezin[naam] for naam in BEDRAGEN} == {naam: round(gezin[naam], 2) for naam in BEDRAGEN}


@elk_pakket
def test_vakantietoeslag_en_voorschot_zijn_een_deel_van_de_bijstand(rng: Random, maand: str):
    deel = Decimal("0.95") if maand >= "2026" else Decimal("0.90")
    for gezin in vlak(uitkomsten(huishoudens(rng, maand, AANTAL), maand, BEDRAGEN)):
        bijstand = Decimal(str(gezin["algemene_bijstand"]))
        toeslag = referentie.cent(bijstand * Decimal("0.05"))
        assert gezin["vakantietoeslag"] == float(toeslag)
        assert gezin["algemene_bijstand_exclusief_vakantietoeslag"] == float(bijstand - toeslag)
        assert gezin["minimaal_voorschot"] == float(referentie.cent(bijstand * deel))


@elk_pakket
def test_meer_overig_inkomen_geeft_nooit_meer_bijstand(rng: Random, maand: str):
    huizen = huishoudens(rng, maand, AANTAL)
    meer = deepcopy(huizen)
    for huis in meer:
        for mens in huis.mensen:
            if rng.random() < 0.5:
                erbij = Decimal(rng.randint(1, 50000)) / 100
                mens.feiten["overige_inkomsten"] = str(Decimal(mens.feiten.get("overige_inkomsten", "0")) + erbij)
    for eerst, daarna in zip(vlak(uitkomsten(huizen, maand, UITKOMSTEN)), vlak(uitkomsten(meer, maand, UITKOMSTEN)), strict=True):
        assert daarna["algemene_bijstand"] <= eerst["algemene_bijstand"]
        assert daarna["recht_op_algemene_bijstand"] <= eerst["recht_op_algemene_bijstand"]


@elk_pakket
def test_meer_bezittingen_geven_nooit_meer_bijstand(rng: Random, maand: str):
    huizen = huishoudens(rng, maand, AANTAL)
    meer = deepcopy(huizen)
    for huis in meer:
        for gezin in huis.gezinnen:
            gezin.feiten["bezittingen"] = str(Decimal(gezin.feiten.get("bezittingen", "0")) + rng.randint(1, 20000))
    for eerst, daarna in zip(vlak(uitkomsten(huizen, maand, UITKOMSTEN)), vlak(uitkomsten(meer, maand, UITKOMSTEN)), strict=True):
        assert daarna["algemene_bijstand"] <= eerst["algemene_bijstand"]
        assert daarna["in_aanmerking_te_nemen_vermogen"] >= eerst["in_aanmerking_te_nemen_vermogen"]


def geschud(huis: Huishouden, rng: Random) -> tuple[Huishouden, list[int]]:
    """The household with persons, gezinnen, children and residents in another order; and where each gezin went."""
    mensen = rng.sample(range(len(huis.mensen)), len(huis.mensen))
    plaats = {oud: nieuw for nieuw, oud in enumerate(mensen)}
    volgorde = rng.sample(range(len(huis.gezinnen)), len(huis.gezinnen))
    gezinnen = []
    for oud in volgorde:
        gezin = huis.gezinnen[oud]
        kinderen = rng.sample([plaats[kind] for kind in gezin.kinderen], len(gezin.kinderen))
        partner = None if gezin.partner is None else plaats[gezin.partner]
        gezinnen.append(Gezin(plaats[gezin.aanvrager], partner, kinderen, gezin.feiten))
    woningen = [rng.sample([plaats[mens] for mens in bewoners], len(bewoners)) for bewoners in huis.woningen]
    return Huishouden([huis.mensen[oud] for oud in mensen], gezinnen, rng.sample(woningen, len(woningen))), volgorde


@elk_pakket
def test_de_volgorde_van_mensen_gezinnen_en_bewoners_doet_er_niet_toe(rng: Random, maand: str):
    huizen = huishoudens(rng, maand, AANTAL)
    anders, volgorden = zip(*(geschud(huis, rng) for huis in huizen), strict=True)
    eerst, daarna = uitkomsten(huizen, maand, UITKOMSTEN), uitkomsten(list(anders), maand, UITKOMSTEN)
    for voor, na, volgorde in zip(eerst, daarna, volgorden, strict=True):
        assert [voor[oud] for oud in volgorde] == na


@elk_pakket
def test_aanvrager_en_partner_verwisseld_geeft_dezelfde_bedragen(rng: Random, maand: str):
    huizen = zonder(huishoudens(rng, maand, AANTAL), "partner_heeft_geen_recht")  # that fact is about the partner
    gespiegeld = deepcopy(huizen)
    for huis in gespiegeld:
        for gezin in huis.gezinnen:
            if gezin.partner is not None:
                gezin.aanvrager, gezin.partner = gezin.partner, gezin.aanvrager
    assert uitkomsten(huizen, maand, UITKOMSTEN) == uitkomsten(gespiegeld, maand, UITKOMSTEN)


@elk_pakket
def test_een_huishouden_hangt_niet_af_van_wie_verder_in_de_simulatie_zit(rng: Random, maand: str):
    huizen = huishoudens(rng, maand, 10)
    alleen = [uitkomsten([huis], maand, UITKOMSTEN)[0] for huis in huizen]
    assert uitkomsten(huizen + huizen, maand, UITKOMSTEN) == alleen + alleen


@given(st.lists(st.decimals(min_value=0, max_value=10**7, places=4), min_size=1, max_size=200))
def test_cent_rondt_af_als_decimal(bedragen: list[Decimal]):
    assert cent(np.array([float(bedrag) for bedrag in bedragen])).tolist() == [float(referentie.cent(bedrag)) for bedrag in bedragen]


@given(st.integers(0, 10**8), st.integers(1, 12), st.integers(0, 100))
def test_cent_van_een_deel_of_percentage_van_een_bedrag_rondt_af_als_decimal(centen: int, deel: int, procent: int):
    bedrag = Decimal(centen) / 100
    assert float(cent(np.array(float(bedrag) / deel))) == float(referentie.cent(referentie.Fraction(centen, 100 * deel)))
    assert float(cent(np.array(float(bedrag) * procent / 100))) == float(referentie.cent(bedrag * procent / 100))
