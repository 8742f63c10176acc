"""Voorzieningen van het UWV voor wie door het college wordt ondersteund: tolk (art. 10g) en visuele beperking (art. 10h); no-riskpolis.

De no-riskpolis staat niet in de Participatiewet maar in art. 29b Ziektewet; hier staat zij alleen als vastgelegd feit.
"""

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import MONTH, Variable


class no_riskpolis(Variable):
    """Voor deze werknemer geldt de no-riskpolis: bij ziekte betaalt het UWV ziekengeld (art. 29b Ziektewet)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "No-riskpolis"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0001888&artikel=29b"


class auditieve_beperking(Variable):
    """Heeft een auditieve beperking."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Auditieve beperking"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10g&lid=1"


class oordeel_uwv_weigert_wegens_andere_wet(Variable):
    """Oordeel van het UWV: weigert de voorziening omdat de persoon haar op grond van een andere wet kan krijgen; art. 10g en 10h noemen
    elk hun eigen wetten.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "UWV weigert wegens een andere wet"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10g&lid=5&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10h&lid=6&o=b",
    ]


class oordeel_uwv_weigert_na_eerder_misbruik(Variable):
    """Oordeel van het UWV: weigert de voorziening omdat eerder gegevens onjuist waren, voorwaarden niet zijn nageleefd of zij anders
    is gebruikt.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "UWV weigert na eerder misbruik"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10g&lid=5&o=a"


class tolkvoorziening_mogelijk(Variable):
    """Of het UWV een tolkvoorziening kan toekennen (sinds 1 juli 2019)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Tolkvoorziening van het UWV"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10g&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10g&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10g&lid=5",
    ]

    def formula_2019_07(persoon, period, parameters):
        """Wie tot een groep van art. 7 behoort en een auditieve beperking heeft, als er geen grond is om te weigeren."""
        groep = persoon("behoort_tot_groep_ondersteuning", period)
        return groep & persoon("auditieve_beperking", period) & ~_geweigerd(persoon, period)


class werkvoorziening_visuele_beperking_mogelijk(Variable):
    """Of het UWV vervoer, hulpmiddelen of andere werkvoorzieningen kan toekennen bij een visuele beperking (sinds 2024)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Werkvoorziening van het UWV"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10h&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10h&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10h&lid=6",
    ]

    def formula_2024_01(persoon, period, parameters):
        """Wie tot een groep van art. 7 behoort en een visuele beperking heeft, als er geen grond is om te weigeren."""
        groep = persoon("behoort_tot_groep_ondersteuning", period)
        return groep & persoon("visuele_beperking", period) & ~_geweigerd(persoon, period)


def _geweigerd(persoon, period):
    """Art. 10g lid 5 and 10h lid 6: the UWV may refuse, for a provision under another law or for earlier misuse."""
    andere_wet = persoon("oordeel_uwv_weigert_wegens_andere_wet", period)
    return andere_wet | persoon("oordeel_uwv_weigert_na_eerder_misbruik", period)
