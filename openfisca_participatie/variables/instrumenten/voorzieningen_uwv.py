"""Voorzieningen van het UWV voor wie door het college wordt ondersteund: tolk (art. 10g) en visuele beperking (art. 10h); no-riskpolis.

De no-riskpolis staat niet in de Participatiewet maar in art. 29b Ziektewet; hier staat zij als vastgelegd feit, dat alleen voor de
loonkostensubsidie bij ziekte telt (tot 2022, art. 10d lid 12 oud).
"""

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import MONTH, Enum, Variable


class SoortWerkvoorziening(Enum):
    """Wat art. 10h lid 2 onder werkvoorzieningen verstaat; uitsluitend dat."""

    anders = "Iets anders"
    vervoer = "Vervoer naar werkplek, proefplaats of opleidingslocatie (a)"
    intermediaire_activiteit = "Intermediaire activiteit (b)"
    meeneembare_voorziening = "Meeneembare voorziening (c)"
    hulpmiddel = "Hulpmiddel bij arbeid of opleiding (d)"


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


class soort_werkvoorziening(Variable):
    """Wat voor werkvoorziening hij vraagt."""

    value_type = Enum
    possible_values = SoortWerkvoorziening
    default_value = SoortWerkvoorziening.anders
    entity = Persoon
    definition_period = MONTH
    label = "Soort werkvoorziening"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10h&lid=2"


class oordeel_voorziening_op_individu_afgestemd(Variable):
    """Oordeel van het UWV: de meeneembare voorziening of het hulpmiddel is in overwegende mate op het individu afgestemd."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Voorziening op het individu afgestemd"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10h&lid=2&o=c",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10h&lid=2&o=d",
    ]


class tolkvoorziening_toegekend(Variable):
    """Het UWV heeft hem een tolkvoorziening toegekend."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Tolkvoorziening toegekend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10g&lid=4"


class werkvoorziening_toegekend(Variable):
    """Het UWV heeft hem een werkvoorziening wegens een visuele beperking toegekend."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Werkvoorziening toegekend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10h&lid=5"


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


class voorziening_valt_onder_werkvoorzieningen(Variable):
    """Of wat hij vraagt een werkvoorziening is als bedoeld in art. 10h (sinds 2024)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Is een werkvoorziening"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10h&lid=2&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10h&lid=2&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10h&lid=2&o=c",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10h&lid=2&o=d",
    ]

    def formula_2024_01(persoon, period, parameters):
        """Vervoer of een intermediaire activiteit, of een meeneembare voorziening of hulpmiddel dat op het individu is afgestemd."""
        soort = persoon("soort_werkvoorziening", period)
        soorten = soort.possible_values
        afgestemd = persoon("oordeel_voorziening_op_individu_afgestemd", period)
        meeneembaar = (soort == soorten.meeneembare_voorziening) | (soort == soorten.hulpmiddel)
        return (soort == soorten.vervoer) | (soort == soorten.intermediaire_activiteit) | (meeneembaar & afgestemd)


class tolkvoorziening_mogelijk(Variable):
    """Of het UWV een tolkvoorziening kan toekennen (sinds 1 juli 2019).

    Het college hoeft haar niet noodzakelijk te achten en biedt haar niet aan: dat deel van art. 7 lid 1 a geldt hier niet (lid 9).
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Tolkvoorziening van het UWV"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10g&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10g&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10g&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=9",
    ]

    def formula_2019_07(persoon, period, parameters):
        """Wie tot een groep van art. 7 behoort en een auditieve beperking heeft, als er geen grond is om te weigeren."""
        groep = persoon("behoort_tot_groep_ondersteuning", period)
        return groep & persoon("auditieve_beperking", period) & ~_geweigerd(persoon, period)


class werkvoorziening_visuele_beperking_mogelijk(Variable):
    """Of het UWV vervoer, hulpmiddelen of andere werkvoorzieningen kan toekennen bij een visuele beperking (sinds 2024).

    Het college hoeft haar niet noodzakelijk te achten en biedt haar niet aan: dat deel van art. 7 lid 1 a geldt hier niet (lid 9).
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Werkvoorziening van het UWV"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10h&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10h&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10h&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=9",
    ]

    def formula_2024_01(persoon, period, parameters):
        """Wie tot een groep van art. 7 behoort, een visuele beperking heeft en een werkvoorziening vraagt, als er geen grond is om te
        weigeren.
        """
        groep = persoon("behoort_tot_groep_ondersteuning", period) & persoon("visuele_beperking", period)
        return groep & persoon("voorziening_valt_onder_werkvoorzieningen", period) & ~_geweigerd(persoon, period)


class verplichtingen_voorziening_volgens_wajong(Variable):
    """Of voor de voorziening van het UWV de verplichtingen en gevolgen van de Wajong gelden, in plaats van die van art. 17, 18, 18a en
    paragraaf 6.4.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Verplichtingen volgens de Wajong"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10g&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10h&lid=5",
    ]

    def formula_2019_07(persoon, period, parameters):
        """Wie een tolkvoorziening heeft."""
        return persoon("tolkvoorziening_toegekend", period)

    def formula_2024_01(persoon, period, parameters):
        """Wie een tolkvoorziening of een werkvoorziening wegens een visuele beperking heeft."""
        return persoon("tolkvoorziening_toegekend", period) | persoon("werkvoorziening_toegekend", period)


def _geweigerd(persoon, period):
    """Art. 10g lid 5 and 10h lid 6: the UWV may refuse, for a provision under another law or for earlier misuse."""
    andere_wet = persoon("oordeel_uwv_weigert_wegens_andere_wet", period)
    return andere_wet | persoon("oordeel_uwv_weigert_na_eerder_misbruik", period)
