"""Ontheffing van de arbeidsplicht voor de alleenstaande ouder met een kind tot vijf jaar (art. 9a)."""

from datetime import date

import numpy as np

from openfisca_participatie.entities import AANVRAGER, Persoon
from openfisca_participatie.variabele import MONTH, NIET_GEGEVEN, Enum, Variable, heeft_rol
from openfisca_participatie.variables.betaling.datums import jaren_later


class StandOntheffing(Enum):
    """Hoe de ontheffing er aan het begin van de maand voor staat."""

    niet_verleend = "Nog niet verleend"
    loopt = "Verleend en van kracht"
    opgeschort = "Verleend en opgeschort"
    ingetrokken = "Ingetrokken"


class stand_ontheffing_artikel_9a(Variable):
    """Of de ontheffing al is verleend, en of zij aan het begin van de maand geldt, is opgeschort of is ingetrokken."""

    value_type = Enum
    possible_values = StandOntheffing
    default_value = StandOntheffing.niet_verleend
    entity = Persoon
    definition_period = MONTH
    label = "Stand van de ontheffing (art. 9a)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=2"


class verzoek_ontheffing_artikel_9a(Variable):
    """Vraagt om de ontheffing voor alleenstaande ouders."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Verzoek om ontheffing (art. 9a)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=1"


class verzoek_opschorting_ontheffing_artikel_9a(Variable):
    """Vraagt om de ontheffing op te schorten."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Verzoek om opschorting van de ontheffing"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=5&o=c"


class verzoek_einde_opschorting_ontheffing_artikel_9a(Variable):
    """Vraagt om de opschorting van de ontheffing te beëindigen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Verzoek om einde van de opschorting"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=6"


class geen_recht_op_bijstand_meer(Variable):
    """Er bestaat in deze maand niet langer recht op bijstand; een verleende ontheffing wordt dan van rechtswege opgeschort.

    Een gegeven waarde vervangt de berekening.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Geen recht op bijstand meer"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=5&o=b"

    def formula(persoon, period, parameters):
        """De ontheffing is verleend, en het gezin heeft geen recht op algemene bijstand."""
        return _verleend(persoon, period) & ~persoon.gezin("recht_op_algemene_bijstand", period)


class maanden_ontheffing_artikel_9a(Variable):
    """Maanden voor deze maand waarin de ontheffing hier heeft gegolden."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Gebruikte maanden ontheffing"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=4"


class maanden_ontheffing_artikel_9a_elders(Variable):
    """Maanden ontheffing in vorige woonplaatsen, en onder artikel 17 lid 4 van de Wet investeren in jongeren."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Maanden ontheffing in vorige woonplaatsen"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=4"


class oordeel_wil_voorziening_niet_gebruiken(Variable):
    """Oordeel: uit houding en gedragingen blijkt ondubbelzinnig dat hij de verplichtingen van art. 9 lid 1 b niet wil nakomen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Wil de voorziening niet gebruiken"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=5&o=d",
    ]


class oordeel_scholing_gaat_krachten_van_ouder_te_boven(Variable):
    """Oordeel: scholing of opleiding gaat de krachten of bekwaamheden van de alleenstaande ouder te boven."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Scholing gaat krachten te boven"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=10",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=11",
    ]


class verzoek_opleiding_bij_ontheffing(Variable):
    """Vraagt, met een startkwalificatie, om een opleiding in de beroepsopleidende leerweg."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Verzoek om een opleiding"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=11"


class duur_ontheffing_artikel_9a_benut(Variable):
    """Of de ontheffing de volle vijf jaar heeft geduurd."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ontheffing geheel gebruikt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=4"

    def formula(persoon, period, parameters):
        """De maanden hier, als de ontheffing is verleend, en in vorige woonplaatsen zijn samen vijf jaar."""
        hoogste = parameters(period).participatiewet.plichten.ontheffing_alleenstaande_ouder.maanden
        niet_verleend = persoon("stand_ontheffing_artikel_9a", period) == StandOntheffing.niet_verleend
        hier = np.where(niet_verleend, 0, persoon("maanden_ontheffing_artikel_9a", period))
        return hier + persoon("maanden_ontheffing_artikel_9a_elders", period) >= hoogste


class voldoet_aan_ontheffing_artikel_9a(Variable):
    """Of hij een alleenstaande ouder is met een ten laste komend kind tot vijf jaar."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Alleenstaande ouder met een kind tot vijf jaar"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=5&o=a",
    ]

    def formula(persoon, period, parameters):
        """Het jongste kind is nog geen vijf jaar."""
        grens = parameters(period).participatiewet.plichten.ontheffing_alleenstaande_ouder.leeftijd_kind
        alleenstaande_ouder = heeft_rol(persoon, AANVRAGER) & persoon.gezin("alleenstaande_ouder_voor_plichten", period)
        return alleenstaande_ouder & (persoon.gezin("leeftijd_jongste_kind_voor_plichten", period) < grens)


class jongste_kind_te_oud_voor_ontheffing_op(Variable):
    """De dag waarop het jongste kind vijf wordt; dan is de ontheffing van rechtswege opgeschort, als de vijf jaar niet eerder om zijn."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Jongste kind wordt vijf op"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=5&o=a",
    ]

    def formula(persoon, period, parameters):
        """De vijfde verjaardag van het jongste kind, voor wie om dat kind ontheffing kan krijgen."""
        grens = int(parameters(period).participatiewet.plichten.ontheffing_alleenstaande_ouder.leeftijd_kind)
        gezin = persoon.gezin
        kind = gezin.members("ten_laste_komend_kind_voor_plichten", period)
        geboren = gezin.members("geboortedatum", period).astype("datetime64[D]")
        jongste = np.full(gezin.count, NIET_GEGEVEN)
        np.maximum.at(jongste, gezin.members_entity_id[kind], geboren[kind])
        verjaardag = gezin.project(jaren_later(jongste, grens))
        return np.where(persoon("voldoet_aan_ontheffing_artikel_9a", period), verjaardag, NIET_GEGEVEN)


class ontheffing_artikel_9a(Variable):
    """De ontheffing van de arbeidsplicht voor de alleenstaande ouder met een kind tot vijf jaar geldt deze maand.

    Een gegeven waarde vervangt de berekening.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ontheffing alleenstaande ouder (art. 9a)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=7",
    ]

    def formula(persoon, period, parameters):
        """Verleend op verzoek, of doorlopend, of hervat op verzoek; niet na intrekking, na vijf jaar of bij onwil voor de voorziening."""
        stand = persoon("stand_ontheffing_artikel_9a", period)
        nieuw = (stand == StandOntheffing.niet_verleend) & persoon("verzoek_ontheffing_artikel_9a", period)
        hervat = (stand == StandOntheffing.opgeschort) & persoon("verzoek_einde_opschorting_ontheffing_artikel_9a", period)
        verleend = nieuw | (stand == StandOntheffing.loopt) | hervat
        verhinderd = (
            persoon("duur_ontheffing_artikel_9a_benut", period)
            | persoon("oordeel_wil_voorziening_niet_gebruiken", period)
            | persoon("geen_recht_op_bijstand_meer", period)
            | persoon("verzoek_opschorting_ontheffing_artikel_9a", period)
        )
        return persoon("voldoet_aan_ontheffing_artikel_9a", period) & verleend & ~verhinderd


class einde_ontheffing_artikel_9a(Variable):
    """De dag vanaf welke de ontheffing die deze maand geldt er niet meer is, als er verder niets verandert."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Ontheffing geldt tot"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=4"

    def formula(persoon, period, parameters):
        """De dag waarop het jongste kind vijf wordt, of de eerste dag na vijf jaar ontheffing als die eerder komt."""
        hoogste = parameters(period).participatiewet.plichten.ontheffing_alleenstaande_ouder.maanden
        niet_verleend = persoon("stand_ontheffing_artikel_9a", period) == StandOntheffing.niet_verleend
        hier = np.where(niet_verleend, 0, persoon("maanden_ontheffing_artikel_9a", period))
        over = np.maximum(hoogste - hier - persoon("maanden_ontheffing_artikel_9a_elders", period), 0)
        vijf_jaar_om = persoon("peildatum", period).astype("datetime64[M]") + over.astype("timedelta64[M]")
        einde = np.minimum(persoon("jongste_kind_te_oud_voor_ontheffing_op", period), vijf_jaar_om.astype("datetime64[D]"))
        return np.where(persoon("ontheffing_artikel_9a", period), einde, NIET_GEGEVEN)


class intrekking_ontheffing_artikel_9a(Variable):
    """Of het college de verleende ontheffing in deze maand intrekt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Intrekking van de ontheffing (art. 9a)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=5&o=d"

    def formula(persoon, period, parameters):
        """Verleend, nog niet geheel gebruikt, en hij wil de verplichtingen van art. 9 lid 1 b ondubbelzinnig niet nakomen."""
        return _verleend_en_niet_benut(persoon, period) & persoon("oordeel_wil_voorziening_niet_gebruiken", period)


class opschorting_ontheffing_artikel_9a(Variable):
    """Of de verleende ontheffing in deze maand is opgeschort; de ongebruikte maanden blijven bewaard."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Opschorting van de ontheffing (art. 9a)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=5&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=5&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=5&o=c",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=6",
    ]

    def formula(persoon, period, parameters):
        """Het jongste kind is vijf, er is geen recht op bijstand meer, op verzoek, of zolang niet om het einde ervan is gevraagd."""
        opgeschort = persoon("stand_ontheffing_artikel_9a", period) == StandOntheffing.opgeschort
        grond = (
            _jongste_kind_is_vijf(persoon, period, parameters)
            | persoon("geen_recht_op_bijstand_meer", period)
            | persoon("verzoek_opschorting_ontheffing_artikel_9a", period)
            | (opgeschort & ~persoon("verzoek_einde_opschorting_ontheffing_artikel_9a", period))
        )
        return _verleend_en_niet_benut(persoon, period) & grond & ~persoon("intrekking_ontheffing_artikel_9a", period)


class scholing_bij_ontheffing(Variable):
    """Of de voorziening van de alleenstaande ouder met ontheffing ten minste scholing of opleiding moet inhouden."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Scholing bij de ontheffing"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=10"

    def formula(persoon, period, parameters):
        """Met ontheffing en zonder startkwalificatie, tenzij scholing zijn krachten te boven gaat."""
        zonder_startkwalificatie = ~persoon("heeft_startkwalificatie", period)
        te_zwaar = persoon("oordeel_scholing_gaat_krachten_van_ouder_te_boven", period)
        return persoon("ontheffing_artikel_9a", period) & zonder_startkwalificatie & ~te_zwaar


class opleiding_bij_ontheffing(Variable):
    """Of de voorziening op verzoek een opleiding in de beroepsopleidende leerweg is."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Opleiding bij de ontheffing"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=11"

    def formula(persoon, period, parameters):
        """Met ontheffing en een startkwalificatie, op verzoek, tenzij de opleiding zijn krachten te boven gaat."""
        verzoek = persoon("verzoek_opleiding_bij_ontheffing", period) & persoon("heeft_startkwalificatie", period)
        te_zwaar = persoon("oordeel_scholing_gaat_krachten_van_ouder_te_boven", period)
        return persoon("ontheffing_artikel_9a", period) & verzoek & ~te_zwaar


def _verleend_en_niet_benut(persoon, period):
    """Art. 9a lid 5, first words: granted, and the five years not used up."""
    return _verleend(persoon, period) & ~persoon("duur_ontheffing_artikel_9a_benut", period)


def _verleend(persoon, period):
    """Granted and not withdrawn: it runs or is suspended."""
    stand = persoon("stand_ontheffing_artikel_9a", period)
    return (stand == StandOntheffing.loopt) | (stand == StandOntheffing.opgeschort)


def _jongste_kind_is_vijf(persoon, period, parameters):
    """Art. 9a lid 5 a; also when no child under 18 is left."""
    grens = parameters(period).participatiewet.plichten.ontheffing_alleenstaande_ouder.leeftijd_kind
    return persoon.gezin("leeftijd_jongste_kind_voor_plichten", period) >= grens
