"""The little law that letters need themselves: what the Awb asks of every decision, and where that stands."""

from __future__ import annotations

from openfisca_participatie.berekening.uitkomst import Bron
from openfisca_participatie.brieven.opmaak import Waarde

_AWB = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel="
_PW = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel="

WEKEN_BEZWAAR = Waarde(6, "Algemene wet bestuursrecht, artikel 6:7")
LEEFTIJD_PLAN_VAN_AANPAK = 27  # art. 44 lid 4: below this age a plan van aanpak is annexed to the decision

BEZWAAR = (
    ("Bezwaar maken", Bron("artikel 6:4, 6:5, 6:7 en 6:8 Algemene wet bestuursrecht", f"{_AWB}6:7")),
    ("Spoedprocedure", Bron("artikel 8:81 Algemene wet bestuursrecht", f"{_AWB}8:81")),
)
DRINGENDE_REDENEN = ("Zeer dringende redenen", Bron("artikel 16", f"{_PW}16"))
VERANDERINGEN = ("Veranderingen doorgeven", Bron("artikel 17 lid 1", f"{_PW}17&lid=1"))
UITBETALING = ("Vakantiegeld en uitbetaling", Bron("artikel 45", f"{_PW}45"))
PLAN_VAN_AANPAK = ("Plan van aanpak", Bron("artikel 44 lid 4 en artikel 44a", f"{_PW}44&lid=4"))
EERDER_BEHANDELEN = ("Eerder behandelen", Bron("artikel 41 lid 11", f"{_PW}41&lid=11"))
WACHTTIJD = (
    ("Wachttijd", Bron("artikel 41 lid 4", f"{_PW}41&lid=4")),
    EERDER_BEHANDELEN,
    ("Papieren over school", Bron("artikel 41 lid 5 en 7", f"{_PW}41&lid=5")),
    ("Wat u doet in de wachttijd", Bron("artikel 9 lid 1 en artikel 43 lid 4", f"{_PW}43&lid=4")),
    ("Begin van de bijstand", Bron("artikel 44", f"{_PW}44")),
)
