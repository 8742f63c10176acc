"""The little law that letters need themselves: what the Awb asks of every decision, and where that stands."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from openfisca_participatie.berekening.uitkomst import Bron
from openfisca_participatie.brieven.opmaak import Waarde

AWB = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel="
PW = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel="

WEKEN_BEZWAAR = Waarde(6, "Algemene wet bestuursrecht, artikel 6:7")
LEEFTIJD_PLAN_VAN_AANPAK = 27  # art. 44 lid 4: below this age a plan van aanpak is annexed to the decision

BEZWAAR = (
    ("Bezwaar maken", Bron("artikel 6:4, 6:5, 6:7 en 6:8 Algemene wet bestuursrecht", f"{AWB}6:7")),
    ("Spoedprocedure", Bron("artikel 8:81 Algemene wet bestuursrecht", f"{AWB}8:81")),
)
# Awb 8:1, 8:7 and 8:81 as in statengeneraal/laws-markdown (BWBR0005537, text of 2017); 6:4 to 6:8 as in shared/wet
BEROEP = (
    ("Beroep instellen", Bron("artikel 6:4 lid 3, 6:5, 6:7, 6:8, 8:1 en 8:7 Algemene wet bestuursrecht", f"{AWB}8:1")),
    ("Spoedprocedure", Bron("artikel 8:81 Algemene wet bestuursrecht", f"{AWB}8:81")),
)
DRINGENDE_REDENEN = ("Zeer dringende redenen", Bron("artikel 16", f"{PW}16"))
VERANDERINGEN = ("Veranderingen doorgeven", Bron("artikel 17 lid 1", f"{PW}17&lid=1"))
UITBETALING = ("Vakantiegeld en uitbetaling", Bron("artikel 45", f"{PW}45"))
PLAN_VAN_AANPAK = ("Plan van aanpak", Bron("artikel 44 lid 4 en artikel 44a", f"{PW}44&lid=4"))
EERDER_BEHANDELEN = ("Eerder behandelen", Bron("artikel 41 lid 11", f"{PW}41&lid=11"))
WACHTTIJD = (
    ("Wachttijd", Bron("artikel 41 lid 4", f"{PW}41&lid=4")),
    EERDER_BEHANDELEN,
    ("Papieren over school", Bron("artikel 41 lid 5 en 7", f"{PW}41&lid=5")),
    ("Wat u doet in de wachttijd", Bron("artikel 9 lid 1 en artikel 43 lid 4", f"{PW}43&lid=4")),
    ("Begin van de bijstand", Bron("artikel 44", f"{PW}44")),
)


@lru_cache(maxsize=1024)
def einde_van_de_termijn(dag: date, weken: int, herkomst: str) -> Waarde | None:
    """Give the last day of a term of so many weeks after ``dag``: on a weekend or holiday it runs on to the next working day (Atw 1).

    None where it is not known which days of that year are equated with a holiday (Atw 3 lid 3): then a letter names the weeks only.
    """
    import numpy as np

    from openfisca_participatie.kalender import eerste_werkdag, gelijkgestelde_dagen_bekend

    laatste = dag + timedelta(weeks=weken)
    if not gelijkgestelde_dagen_bekend(laatste):
        return None
    werkdag: date = eerste_werkdag(np.array([laatste], dtype="datetime64[D]"))[0].item()
    return Waarde(werkdag, herkomst)


def laatste_dag_bezwaar(verzonden: date | None) -> Waarde | None:
    """Give the last day for objection to a letter sent on ``verzonden`` (Awb 6:7 to 6:9); None while that day is open."""
    if verzonden is None:
        return None
    return einde_van_de_termijn(verzonden, int(WEKEN_BEZWAAR.getal), "laatste_dag_bezwaartermijn (Awb 6:7 tot en met 6:9, Atw 1)")
