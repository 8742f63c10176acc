"""The few dated ages the case file needs to know which question to ask. The law itself is in ``parameters/``; a test compares them."""

from __future__ import annotations

from typing import Any

MEERDERJARIG = 18
NORM_VOLWASSENE = 21  # art. 21, 22a: from this age the kostendelersnorm applies to the applicant
JONGERE_TOT = 27  # art. 13 lid 2 c, 41 lid 4
STUDIEFINANCIERING_TOT = 30  # art. 19a lid 1 d
MEDEBEWONER_VANAF = {"2015-01": 21, "2023-01": 27}  # art. 19a lid 1
LEEFTIJDEN_BINNEN_DE_MAAND = (18, 21, 27)  # at these ages right or norm can change: to the day (art. 4, 13, 19a, 20 to 22a)
DAGEN_BUITENLAND = (28, 91)  # art. 13 lid 1 e: four weeks; thirteen for who has reached AOW age
VERMOGEN_NU_VANAF = "2026-01"  # art. 34: until then the assets at the start of the bijstand count
LIJFRENTE_VANAF, LIJFRENTE_BEKEND_VANAF = "2016-04", "2026-07"  # art. 15 lid 2 b: the rule, and the first month whose amounts are known
JAREN_TOETSINGSPERIODE = 5  # art. 15 lid 3
VERHOGING_JONGERE_VANAF = "2026-01"  # art. 20 lid 3
ZORGBEHOEFTE_IEDEREEN_VANAF = "2026-01"  # art. 3 lid 2 a
MANTELZORG_ELDERS_VANAF = "2026-01"  # art. 22a lid 4
MEESTE_MAANDEN_MAATREGEL = 3  # art. 18 lid 5
EERSTE_DEEL_MAATREGEL = 1 / 3  # art. 18 lid 5: what is set off in the first month, when it is spread
FORFAIT_VANAF, FORFAIT_MAANDEN = "2017-02", 6  # art. 10d lid 5
BUFFERBUDGET_VANAF = "2027-01"  # art. 34b
VOLLEDIGE_WERKWEEK = 40  # hours: art. 10d subsidises no more than the normal full time of the job
BOETEBESLUIT_VANAF = "2018-12"  # the first whole month of the version that was read
GELDBOETECATEGORIE_TOT = "2020-01"  # from this month on the amounts of art. 23 lid 4 Sr are not known
RECIDIVE = 1.5  # art. 18a lid 5: at most this part of the benadelingsbedrag


def op(tabel: dict[str, Any], maand: str) -> Any:
    """The value of a dated table in a month ``YYYY-MM``."""
    return tabel[max(vanaf for vanaf in tabel if vanaf <= maand)]
