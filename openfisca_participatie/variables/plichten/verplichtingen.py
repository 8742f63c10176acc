"""Verplichtingen (art. 9 en 17): arbeid, voorzieningen, tegenprestatie en inlichtingen.

Verplichtingen kijken niet naar het recht: zij gelden vanaf de melding voor elke belanghebbende van 18 jaar tot de pensioengerechtigde
leeftijd.
"""

from openfisca_participatie.entities import AANVRAGER, Persoon
from openfisca_participatie.variabele import MONTH, Variable, aanvrager_en_partner, heeft_rol


class volledig_duurzaam_arbeidsongeschikt(Variable):
    """Is volledig en duurzaam arbeidsongeschikt (art. 4 WIA)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Volledig en duurzaam arbeidsongeschikt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=5"


class tegenprestatie_opgedragen(Variable):
    """Het college heeft een tegenprestatie opgedragen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Tegenprestatie opgedragen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1&o=c"


class tegenprestatie_bepaald(Variable):
    """Inhoud, omvang en duur van de opgedragen tegenprestatie zijn bekend voordat zij begint."""

    value_type = bool
    default_value = True
    entity = Persoon
    definition_period = MONTH
    label = "Tegenprestatie bepaald"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1&o=c"


class oordeel_ontheffing_arbeidsplicht(Variable):
    """Oordeel: tijdelijke ontheffing van de arbeidsplicht wegens dringende redenen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ontheffing van de arbeidsplicht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=2"


class oordeel_ontheffing_tegenprestatie(Variable):
    """Oordeel: tijdelijke ontheffing van de tegenprestatie wegens dringende redenen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ontheffing van de tegenprestatie"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=2"


class oordeel_kinderopvang_en_belastbaarheid_in_orde(Variable):
    """Oordeel: er is passende kinderopvang en voldoende scholing, en de alleenstaande ouder kan het aan."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Kinderopvang en belastbaarheid in orde"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=4"


class heeft_verplichtingen(Variable):
    """Of de verplichtingen van art. 9 voor deze persoon kunnen gelden."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Leeftijd en arbeidsvermogen voor verplichtingen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=5",
    ]

    def formula(persoon, period, parameters):
        """Belanghebbende van 18 jaar tot de pensioengerechtigde leeftijd, niet volledig en duurzaam arbeidsongeschikt (lid 5)."""
        leeftijd_vanaf = parameters(period).participatiewet.plichten.leeftijd
        oud_genoeg = persoon("leeftijd", period) >= leeftijd_vanaf
        pensioengerechtigd = persoon("pensioengerechtigde_leeftijd_bereikt", period)
        arbeidsongeschikt = persoon("volledig_duurzaam_arbeidsongeschikt", period)
        return aanvrager_en_partner(persoon) & oud_genoeg & ~pensioengerechtigd & ~arbeidsongeschikt


class arbeidsplicht(Variable):
    """De verplichting arbeid te verkrijgen, te aanvaarden en te behouden (art. 9 lid 1 a)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Arbeidsplicht"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=1",
    ]

    def formula(persoon, period, parameters):
        """Geldt, tenzij het college ontheffing heeft verleend (lid 2) of een alleenstaande ouder haar heeft (art. 9a)."""
        ontheven = persoon("oordeel_ontheffing_arbeidsplicht", period) | persoon("ontheffing_artikel_9a", period)
        return persoon("heeft_verplichtingen", period) & ~ontheven


class plicht_arbeid_aanvaarden(Variable):
    """De verplichting aangeboden arbeid te aanvaarden; voor een alleenstaande ouder met een kind tot 12 jaar pas na het oordeel van lid
    4.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Plicht om arbeid te aanvaarden"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=4",
    ]

    def formula(persoon, period, parameters):
        """De arbeidsplicht; bij een kind tot 12 jaar pas als kinderopvang, scholing en belastbaarheid in orde zijn (lid 4)."""
        alleenstaande_ouder = heeft_rol(persoon, AANVRAGER) & persoon.gezin("alleenstaande_ouder_voor_plichten", period)
        grens = parameters(period).participatiewet.plichten.leeftijd_kind
        jong_kind = alleenstaande_ouder & (persoon.gezin("leeftijd_jongste_kind_voor_plichten", period) < grens)
        in_orde = persoon("oordeel_kinderopvang_en_belastbaarheid_in_orde", period)
        return persoon("arbeidsplicht", period) & (~jong_kind | in_orde)


class plicht_voorziening(Variable):
    """De verplichting een aangeboden voorziening te gebruiken en aan onderzoek en plan van aanpak mee te werken (art. 9 lid 1 b)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Meewerken aan voorzieningen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1&o=b"

    def formula(persoon, period, parameters):
        """Geldt zonder ontheffing voor wie verplichtingen heeft."""
        return persoon("heeft_verplichtingen", period)


class tegenprestatieplicht(Variable):
    """De verplichting opgedragen onbeloonde maatschappelijk nuttige werkzaamheden te verrichten (art. 9 lid 1 c)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Tegenprestatie"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1&o=c",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=7",
    ]

    def formula_2015_01(persoon, period, parameters):
        """Als zij is opgedragen en er geen ontheffing is (lid 2, lid 7)."""
        opgedragen = persoon("tegenprestatie_opgedragen", period)
        return persoon("heeft_verplichtingen", period) & opgedragen & ~_ontheven_van_tegenprestatie(persoon, period)

    def formula_2027_01(persoon, period, parameters):
        """Vervallen; sinds 2027 geldt maatschappelijke participatie."""
        return persoon.filled_array(False)


class plicht_maatschappelijke_participatie(Variable, onzeker=True):
    """De verplichting tot maatschappelijke participatie, die in 2027 de tegenprestatie vervangt; de tekst is niet gelezen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Maatschappelijke participatie"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1&o=c"

    def formula_2027_01(persoon, period, parameters):
        """Vanaf 2027 voor wie zonder ontheffing een tegenprestatie had kunnen hebben, ook als die niet was opgedragen."""
        return persoon("heeft_verplichtingen", period) & ~_ontheven_van_tegenprestatie(persoon, period)


class tegenprestatie_onvoldoende_bepaald(Variable):
    """De opgedragen tegenprestatie is niet bepaald: inhoud, omvang en duur moeten bekend zijn voordat zij begint."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Tegenprestatie nog niet bepaald"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1&o=c"

    def formula(persoon, period, parameters):
        """Opgedragen, maar inhoud, omvang of duur ontbreekt."""
        return persoon("tegenprestatieplicht", period) & ~persoon("tegenprestatie_bepaald", period)


class inlichtingenplicht(Variable):
    """De verplichting alles te melden wat van invloed kan zijn op recht of arbeidsinschakeling (art. 17 lid 1)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Inlichtingenplicht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=17&lid=1"

    def formula(persoon, period, parameters):
        """Geldt voor elke belanghebbende."""
        return aanvrager_en_partner(persoon)


def _ontheven_van_tegenprestatie(persoon, period):
    """Art. 9 lid 2 and 7."""
    return persoon("oordeel_ontheffing_tegenprestatie", period) | persoon("ontheffing_artikel_9a", period)
