"""Beschut werk (art. 10b): een dienstbetrekking voor wie alleen in een beschutte omgeving onder aangepaste omstandigheden kan werken."""

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import MONTH, Variable
from openfisca_participatie.variables.instrumenten.ondersteuning import UitkeringUwv, heeft_uitkering_uwv


class oordeel_alleen_beschut_werk_mogelijk(Variable):
    """Oordeel: na advies van het UWV is vastgesteld dat hij uitsluitend in een beschutte omgeving onder aangepaste omstandigheden kan
    werken.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Alleen beschut werk mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10b&lid=1"


class beschut_werk_aantal_gerealiseerd(Variable):
    """De gemeente heeft het aantal dienstbetrekkingen beschut werk van dit jaar gerealiseerd (ministeriële regeling of verordening)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Aantal plaatsen beschut werk gerealiseerd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10b&lid=6"


class groep_beschut_werk(Variable):
    """Behoort tot de mensen aan wie het college beschut werk kan of moet aanbieden, ook met een uitkering van het UWV."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Groep voor beschut werk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10b&lid=1"

    def formula_2015_01(persoon, period, parameters):
        """Wie tot een groep van art. 7 behoort."""
        return persoon("behoort_tot_groep_ondersteuning", period)

    def formula_2017_01(persoon, period, parameters):
        """Wie tot een groep van art. 7 behoort of een uitkering van het UWV ontvangt."""
        return persoon("behoort_tot_groep_ondersteuning", period) | heeft_uitkering_uwv(persoon, period)

    def formula_2018_01(persoon, period, parameters):
        """Wie tot een groep van art. 7 behoort, een van de genoemde uitkeringen ontvangt, of arbeidsondersteuning van de Wajong heeft."""
        uitkering = persoon("uitkering_uwv", period)
        niet_genoemd = (uitkering == UitkeringUwv.toeslagenwet) | (uitkering == UitkeringUwv.overig)
        genoemd = heeft_uitkering_uwv(persoon, period) & ~niet_genoemd
        return persoon("behoort_tot_groep_ondersteuning", period) | genoemd | persoon("arbeidsondersteuning_wajong", period)


class voorziening_beschut_werk(Variable):
    """Of het college beschut werk aanbiedt. Tot 2017 kon alleen het college dat ambtshalve vaststellen en gold er geen aantal."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Beschut werk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10b&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10b&lid=6",
    ]

    def formula_2015_01(persoon, period, parameters):
        """Wie tot een groep van art. 7 behoort en alleen beschut kan werken."""
        return persoon("groep_beschut_werk", period) & persoon("oordeel_alleen_beschut_werk_mogelijk", period)

    def formula_2017_01(persoon, period, parameters):
        """Wie in de groep valt en alleen beschut kan werken, zolang het aantal plaatsen van de gemeente niet is gerealiseerd."""
        aangewezen = persoon("groep_beschut_werk", period) & persoon("oordeel_alleen_beschut_werk_mogelijk", period)
        return aangewezen & ~persoon("beschut_werk_aantal_gerealiseerd", period)


class advies_beschut_werk_op_verzoek_mogelijk(Variable):
    """Of hij zelf het UWV kan vragen te onderzoeken of hij alleen beschut kan werken en het college daarover te adviseren (sinds 2017)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Advies beschut werk op eigen verzoek"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10b&lid=3"

    def formula_2017_01(persoon, period, parameters):
        """Wie in de groep voor beschut werk valt; ook als het aantal plaatsen van de gemeente is gerealiseerd."""
        return persoon("groep_beschut_werk", period)
