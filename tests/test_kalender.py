"""The calendar of the Algemene termijnenwet: Easter and what follows from it, and the next working day."""

import numpy as np
import pytest

from openfisca_participatie.kalender import eerste_werkdag, feestdagen, gelijkgestelde_dagen, pasen

ZATERDAG, ZONDAG = 5, 6  # days since Monday


@pytest.mark.parametrize(
    "zondag",
    [
        "2015-04-05",
        "2016-03-27",
        "2017-04-16",
        "2018-04-01",
        "2019-04-21",
        "2020-04-12",
        "2021-04-04",
        "2022-04-17",
        "2023-04-09",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
    ],
)
def test_eerste_paasdag(zondag: str):
    """As almanacs give it, with the latest possible date and the two exceptions of the rule (2049, 2076)."""
    assert str(pasen(int(zondag[:4]))) == zondag


def weekdag(dagen: np.ndarray) -> np.ndarray:
    """Days since Monday; 1970-01-05 was a Monday."""
    return (dagen - np.datetime64("1970-01-05")).astype(int) % 7


def test_pasen_is_een_zondag_tussen_22_maart_en_25_april():
    for jaar in range(1900, 2200):
        dag = pasen(jaar)
        assert weekdag(np.array([dag]))[0] == ZONDAG
        assert np.datetime64(f"{jaar}-03-22") <= dag <= np.datetime64(f"{jaar}-04-25")


def test_koningsdag_is_nooit_op_zondag():
    koningsdagen = [dag for dag in feestdagen() if str(dag)[5:] in ("04-26", "04-27") and dag != pasen(int(str(dag)[:4])) + 1]
    assert not np.any(weekdag(np.array(koningsdagen)) == ZONDAG)


def test_een_termijn_loopt_door_tot_de_eerste_dag_die_niet_vrij_is():
    dagen = np.arange("2015-01-01", "2041-01-01", dtype="datetime64[D]")
    vrij = (weekdag(dagen) >= ZATERDAG) | np.isin(dagen, feestdagen())
    uitkomst = eerste_werkdag(dagen)
    assert np.array_equal(uitkomst == dagen, ~vrij)
    assert not np.isin(uitkomst, dagen[vrij]).any()
    volgende = np.minimum(np.arange(1, len(dagen) + 1), len(dagen) - 1)  # the end of a free day is that of the day after it
    assert np.array_equal(uitkomst[vrij], uitkomst[volgende[vrij]])


def test_gelijkgestelde_dagen_zijn_vrij_en_vallen_op_een_maandag_of_vrijdag():
    """A decree equates a day between a holiday and a weekend: it is next to one, and no weekend day or holiday itself."""
    dagen = np.array(gelijkgestelde_dagen(), dtype="datetime64[D]")
    assert len(dagen) == len(np.unique(dagen)) > 0
    assert set(weekdag(dagen)) <= {0, 4}
    assert np.isin(dagen, feestdagen()).all()
    anders = np.setdiff1d(feestdagen(), dagen)
    assert not np.isin(dagen, anders).any()
    assert (np.isin(dagen - 1, anders) | np.isin(dagen + 1, anders)).all()
