"""De melding bij de Sociale verzekeringsbank, vanaf wanneer de verplichtingen gelden (art. 47d lid 3)."""

from openfisca_participatie.entities import AANVRAGER, PARTNER, Gezin
from openfisca_participatie.variabele import MONTH, Variable, van


class geregistreerd_bij_svb(Variable):
    """Naam, adres en woonplaats zijn bij de Sociale verzekeringsbank geregistreerd."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Geregistreerd bij de SVB"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47d&lid=3"


class door_svb_op_plichten_gewezen(Variable):
    """De SVB heeft gewezen op de arbeidsplicht, de ontheffing, de documenten over onderwijs en de beoordeling van de zoektermijn."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Door de SVB op de plichten gewezen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47d&lid=3&o=a"


class in_staat_gesteld_aan_te_vragen_bij_svb(Variable):
    """De SVB heeft hem in staat gesteld zijn aanvraag in te dienen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "In staat gesteld aan te vragen bij de SVB"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47d&lid=3&o=b"


class gemeld_bij_svb(Variable):
    """Of de belanghebbende zich voor de aanvullende inkomensvoorziening ouderen heeft gemeld."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Gemeld bij de SVB"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47d&lid=3&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47d&lid=3&o=b",
    ]

    def formula(gezin, period, parameters):
        """Geregistreerd, en op de plichten gewezen als een echtgenoot jonger is dan 27 jaar; anders in staat gesteld aan te vragen."""
        grens = parameters(period).participatiewet.aanvraag.zoektermijn.leeftijd
        jong = gezin.members("leeftijd", period) < grens
        met_jongere = van(gezin, jong, AANVRAGER, False) | van(gezin, jong, PARTNER, False)
        gewezen = gezin("door_svb_op_plichten_gewezen", period)
        in_staat = gezin("in_staat_gesteld_aan_te_vragen_bij_svb", period)
        gereed = (met_jongere & gewezen) | (~met_jongere & in_staat)
        return gezin("svb_beslist", period) & gezin("geregistreerd_bij_svb", period) & gereed
