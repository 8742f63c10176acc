"""Bijzondere bijstand (art. 14, 16, 35 lid 1 tot en met 3, 49), voor noodzakelijke kosten die uit bijzondere omstandigheden voortvloeien.

Of de kosten noodzakelijk zijn en de omstandigheden bijzonder, is een oordeel; wat het gezin zelf kan betalen is zijn draagkracht.
"""

import numpy as np

from openfisca_participatie.entities import AANVRAGER, PARTNER, Gezin, Persoon
from openfisca_participatie.gemeenterecht import van_gemeente
from openfisca_participatie.variabele import MONTH, ONBEKEND, Enum, Variable, is_onbekend, niet_negatief, som_van_belanghebbenden, van


class SoortKosten(Enum):
    """Kosten waaraan de wet een eigen gevolg verbindt: een vorm van bijstand (art. 48 lid 2 en 51), of nooit noodzakelijk (art. 14)."""

    overig = "Andere kosten"
    duurzame_gebruiksgoederen = "Noodzakelijke duurzame gebruiksgoederen"
    waarborgsom = "Waarborgsom"
    schuldenlast = "Aflossing van een schuldenlast"
    alimentatie = "Voldoening aan alimentatieverplichtingen (art. 14 a)"
    boete = "Betaling van een boete (art. 14 b)"
    schade = "Geleden of toegebrachte schade (art. 14 c)"
    vrijwillige_premie = "Vrijwillige premie voor een publiekrechtelijke verzekering (art. 14 d)"
    ontwikkelingsgeneeskunde = "Ontwikkelingsgeneeskunde, ook buiten Nederland (art. 14 e)"


class kosten_bijzondere_bijstand(Variable):
    """De kosten van deze maand waarvoor bijzondere bijstand wordt gevraagd."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Kosten voor bijzondere bijstand"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1"


class soort_kosten_bijzondere_bijstand(Variable):
    """Wat voor kosten het zijn, voor zover de wet daaraan een gevolg verbindt."""

    value_type = Enum
    possible_values = SoortKosten
    default_value = SoortKosten.overig
    entity = Gezin
    definition_period = MONTH
    label = "Soort kosten"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=51&lid=1",
    ]


class oordeel_noodzakelijke_kosten(Variable):
    """Oordeel: de kosten doen zich voor en zijn noodzakelijke kosten van het bestaan."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Kosten zijn noodzakelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1"


class oordeel_bijzondere_omstandigheden(Variable):
    """Oordeel: de kosten vloeien voort uit bijzondere omstandigheden."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijzondere omstandigheden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1"


class oordeel_voorliggende_voorziening_kosten(Variable):
    """Oordeel: voor deze kosten is een voorliggende voorziening toereikend en passend, of zij acht deze kosten niet noodzakelijk."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Voorliggende voorziening voor de kosten"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=1"


class oordeel_vergoeding_voorliggende_voorziening(Variable):
    """Oordeel: het deel van deze kosten dat een voorliggende voorziening vergoedt."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Vergoeding door een voorliggende voorziening"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=1"


class oordeel_weigering_onder_drempel(Variable):
    """Oordeel: het college weigert de bijzondere bijstand omdat de kosten de drempel niet te boven gaan."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Weigering onder de drempel"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=2"


class saneringskrediet_afgewezen(Variable):
    """Een verzoek om een saneringskrediet is afgewezen wegens de beperkte mogelijkheden tot terugbetaling."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Saneringskrediet afgewezen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=49&o=a"


class oordeel_borgtocht_noodzakelijk(Variable):
    """Oordeel: borgtocht is noodzakelijk om het saneringskrediet van een kredietbank of bank alsnog te laten doorgaan."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Borgtocht noodzakelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=49&o=a"


class oordeel_zeer_dringende_redenen_schuldenlast(Variable):
    """Oordeel: zeer dringende redenen bestaan om bij te springen in de schuldenlast, en borgtocht biedt geen uitkomst."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Zeer dringende redenen bij een schuldenlast"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=49&o=b"


class collectieve_aanvullende_zorgverzekering(Variable):
    """Neemt deel aan de collectieve aanvullende zorgverzekering van de gemeente; vastgelegd, de noodzaak wordt niet nagegaan."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Collectieve aanvullende zorgverzekering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=3"


class tegemoetkoming_premie_zorgverzekering(Variable):
    """Tegemoetkoming van de gemeente in de premie van de collectieve aanvullende zorgverzekering; vastgelegd zoals verleend."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Tegemoetkoming in de premie"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=3"


class oordeel_zeer_dringende_redenen_bijzondere_bijstand(Variable):
    """Oordeel: gelet op alle omstandigheden noodzaken zeer dringende redenen tot bijstand voor deze kosten, hoewel daarop geen recht is."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Zeer dringende redenen voor bijzondere bijstand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=16&lid=1"


class bijzondere_bijstand_zorgverzekering(Variable):
    """Bijzondere bijstand als tegemoetkoming in de premie van de collectieve aanvullende zorgverzekering; de noodzaak wordt niet
    nagegaan.
    """

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Bijzondere bijstand voor de zorgverzekering"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=3"

    def formula(persoon, period, parameters):
        """De tegemoetkoming zoals verleend, voor wie aan de verzekering deelneemt."""
        verleend = niet_negatief(persoon("tegemoetkoming_premie_zorgverzekering", period))
        return np.where(persoon("collectieve_aanvullende_zorgverzekering", period), verleend, 0.0)


class kosten_nooit_noodzakelijk(Variable):
    """Of het kosten zijn die in geen geval noodzakelijke kosten van het bestaan zijn."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Kosten die nooit noodzakelijk zijn"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=14&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=14&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=14&o=c",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=14&o=d",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=14&o=e",
    ]

    def formula(gezin, period, parameters):
        """Alimentatie, een boete, schade, een vrijwillige premie of ontwikkelingsgeneeskunde."""
        soort = gezin("soort_kosten_bijzondere_bijstand", period)
        soorten = soort.possible_values
        return (
            (soort == soorten.alimentatie)
            | (soort == soorten.boete)
            | (soort == soorten.schade)
            | (soort == soorten.vrijwillige_premie)
            | (soort == soorten.ontwikkelingsgeneeskunde)
        )


class borgtocht_saneringskrediet(Variable):
    """Of bijzondere bijstand in de vorm van borgtocht mogelijk is voor wie een schuldenlast wil aflossen; niet voor andere kosten."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Borgtocht bij een saneringskrediet"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=49&o=a"

    def formula(gezin, period, parameters):
        """Het gaat om een schuldenlast, het saneringskrediet is afgewezen, en borgtocht is noodzakelijk om het te laten doorgaan."""
        soort = gezin("soort_kosten_bijzondere_bijstand", period)
        gevraagd = gezin.members("vraagt_bijstand_voor_schulden", period).astype(int)
        schuldenlast = (soort == soort.possible_values.schuldenlast) | (som_van_belanghebbenden(gezin, gevraagd) > 0)
        afgewezen = gezin("saneringskrediet_afgewezen", period)
        return schuldenlast & afgewezen & gezin("oordeel_borgtocht_noodzakelijk", period)


class schuldenlast_staat_niet_in_de_weg(Variable):
    """Of een schuldenlast, in afwijking van art. 13 lid 1 g, niet aan bijzondere bijstand in de weg staat."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Schuldenlast staat niet in de weg"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=49"

    def formula(gezin, period, parameters):
        """Borgtocht voor een saneringskrediet is mogelijk, of zeer dringende redenen bestaan."""
        dringend = gezin("oordeel_zeer_dringende_redenen_schuldenlast", period)
        return gezin("borgtocht_saneringskrediet", period) | dringend


class heeft_persoonlijk_recht_op_bijzondere_bijstand(Variable):
    """Of paragraaf 2.2 bij deze persoon niet aan bijzondere bijstand in de weg staat; de gronden van art. 13 lid 2 gelden hiervoor niet."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Kan zelf recht op bijzondere bijstand hebben"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=11",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=49",
    ]

    def formula(persoon, period, parameters):
        """Rechthebbende op wie geen grond van art. 13 lid 1 ziet; een schuldenlast telt niet als art. 49 dat toelaat."""
        schuldenlast = persoon("uitgesloten_schuldenlast", period) & ~persoon.gezin("schuldenlast_staat_niet_in_de_weg", period)
        return persoon("rechthebbende", period) & ~uitgesloten_anders_dan_schuldenlast(persoon, period) & ~schuldenlast


class recht_op_bijzondere_bijstand_volgens_paragraaf_2_2(Variable):
    """Of art. 11 en 13 niet in de weg staan aan bijzondere bijstand voor dit gezin."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijzondere bijstand volgens paragraaf 2.2"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=11&lid=4",
    ]

    def formula(gezin, period, parameters):
        """Een van de belanghebbenden kan recht op bijzondere bijstand hebben."""
        recht = gezin.members("heeft_persoonlijk_recht_op_bijzondere_bijstand", period)
        return van(gezin, recht, AANVRAGER) | van(gezin, recht, PARTNER)


class kosten_bijzondere_bijstand_twaalf_maanden(Variable):
    """De kosten als bedoeld in art. 35 lid 1 die binnen twaalf maanden opkomen; ook die van eerdere en latere maanden. Niet bekend als zij
    niet zijn gegeven en de kosten van deze maand niet al boven de drempel zijn.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Kosten binnen twaalf maanden"
    unit = "EUR per twaalf maanden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=2"

    def formula(gezin, period, parameters):
        """Ten minste de kosten van deze maand; hoeveel meer is niet bekend."""
        drempel = parameters(period).participatiewet.ondersteuning.bijzondere_bijstand.drempel
        deze_maand = gezin("kosten_bijzondere_bijstand", period)
        return np.where((deze_maand > drempel) | (deze_maand == 0), deze_maand, ONBEKEND)


class kosten_niet_boven_drempel(Variable):
    """Of de kosten zo laag zijn dat het college bijzondere bijstand kan weigeren."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Kosten niet boven de drempel"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=2"

    def formula(gezin, period, parameters):
        """De kosten binnen twaalf maanden, waaronder die van deze maand, gaan de drempel niet te boven."""
        drempel = parameters(period).participatiewet.ondersteuning.bijzondere_bijstand.drempel
        deze_maand, samen = gezin("kosten_bijzondere_bijstand", period), gezin("kosten_bijzondere_bijstand_twaalf_maanden", period)
        return np.maximum(deze_maand, samen) <= drempel


class bijzondere_bijstand_geweigerd_onder_drempel(Variable):
    """Of de bijzondere bijstand wordt geweigerd omdat de kosten de drempel niet te boven gaan."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Geweigerd onder de drempel"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=2"

    def formula(gezin, period, parameters):
        """De kosten zijn niet hoger dan de drempel, en het college weigert dan: volgens de regels van de gemeente, of anders in dit
        geval.
        """
        return gezin("kosten_niet_boven_drempel", period) & _weigert_onder_drempel(gezin, period, parameters)


class geen_recht_op_bijzondere_bijstand(Variable):
    """Of paragraaf 2.2 aan bijzondere bijstand voor deze kosten in de weg staat."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Geen recht op bijzondere bijstand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=14",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=1",
        "https://wetten.overheid.nl/BWBR0015703/2025-07-01#Artikel12",
    ]

    def formula(gezin, period, parameters):
        """Niemand kan recht hebben, de kosten zijn nooit noodzakelijk, een voorliggende voorziening of (tot 2026) een beroep op de ouders
        gaat voor.
        """
        recht = gezin("recht_op_bijzondere_bijstand_volgens_paragraaf_2_2", period) & ~gezin("kosten_nooit_noodzakelijk", period)
        gaat_voor = gezin("oordeel_voorliggende_voorziening_kosten", period) | gezin("beroep_op_ouders_gaat_voor", period)
        return ~recht | gaat_voor


class komt_in_aanmerking_voor_bijzondere_bijstand(Variable):
    """Of het gezin, los van zijn draagkracht, voor deze kosten recht op bijzondere bijstand heeft."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Komt in aanmerking voor bijzondere bijstand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=1",
        "https://wetten.overheid.nl/BWBR0015703/2025-07-01#Artikel12",
    ]

    def formula(gezin, period, parameters):
        """Er zijn kosten, zij zijn noodzakelijk en komen door bijzondere omstandigheden, en paragraaf 2.2, de drempel en (tot 2026)
        een beroep op de ouders staan niet in de weg.
        """
        geweigerd = gezin("bijzondere_bijstand_geweigerd_onder_drempel", period)
        return _noodzakelijke_bijzondere_kosten(gezin, period) & ~gezin("geen_recht_op_bijzondere_bijstand", period) & ~geweigerd


class zeer_dringende_redenen_bijzondere_bijstand_mogelijk(Variable):
    """Of het college bij gebrek aan recht toch bijzondere bijstand kan verlenen als zeer dringende redenen daartoe noodzaken.

    Het artikel wijkt alleen af van paragraaf 2.2, niet van art. 35; het geldt niet voor een vreemdeling die niet met een Nederlander is
    gelijkgesteld (lid 2).
    """

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijzondere bijstand wegens zeer dringende redenen mogelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=16&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=16&lid=2",
    ]

    def formula(gezin, period, parameters):
        """Er zijn kosten, paragraaf 2.2 staat in de weg, en ten minste een van de belanghebbenden is Nederlander of gelijkgesteld."""
        persoon = gezin.members
        gelijkgesteld = persoon("nederlander", period) | persoon("gelijkgestelde_vreemdeling", period)
        iemand = van(gezin, gelijkgesteld, AANVRAGER) | van(gezin, gelijkgesteld, PARTNER)
        return (gezin("kosten_bijzondere_bijstand", period) > 0) & gezin("geen_recht_op_bijzondere_bijstand", period) & iemand


class bijzondere_bijstand_wegens_zeer_dringende_redenen(Variable):
    """Of bijzondere bijstand wordt verleend hoewel paragraaf 2.2 in de weg staat."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijzondere bijstand wegens zeer dringende redenen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=16&lid=1"

    def formula(gezin, period, parameters):
        """Het kan, zeer dringende redenen noodzaken ertoe, en de kosten zijn noodzakelijk en komen door bijzondere omstandigheden."""
        mogelijk = gezin("zeer_dringende_redenen_bijzondere_bijstand_mogelijk", period)
        dringend = gezin("oordeel_zeer_dringende_redenen_bijzondere_bijstand", period)
        geweigerd = gezin("bijzondere_bijstand_geweigerd_onder_drempel", period)
        return mogelijk & dringend & _noodzakelijke_bijzondere_kosten(gezin, period) & ~geweigerd


class bijzondere_bijstand_wordt_verleend(Variable):
    """Of voor deze kosten bijzondere bijstand wordt verleend, los van de draagkracht."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijzondere bijstand wordt verleend"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=16&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Er is recht, of zeer dringende redenen noodzaken ertoe."""
        recht = gezin("komt_in_aanmerking_voor_bijzondere_bijstand", period)
        return recht | gezin("bijzondere_bijstand_wegens_zeer_dringende_redenen", period)


class bijzondere_bijstand(Variable):
    """Bijzondere bijstand voor de kosten van deze maand; niet bekend zolang de draagkracht dat niet is."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bijzondere bijstand"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1"

    def formula(gezin, period, parameters):
        """De kosten min wat een voorliggende voorziening vergoedt en de draagkracht die over is; niet bekend als het college onder de
        drempel weigert en de kosten van twaalf maanden niet bekend zijn, of als (tot 2026) een van twee jongeren wel en de ander geen
        beroep op zijn ouders kan doen.
        """
        vergoed = np.maximum(gezin("oordeel_vergoeding_voorliggende_voorziening", period), 0)
        te_betalen = gezin("kosten_bijzondere_bijstand", period) - vergoed
        bijstand = niet_negatief(te_betalen - gezin("resterende_draagkracht", period))
        drempel_onbekend = is_onbekend(gezin("kosten_bijzondere_bijstand_twaalf_maanden", period))
        drempel_onbekend &= _weigert_onder_drempel(gezin, period, parameters)
        niet_bekend = (gezin("beroep_op_ouders_van_een_van_beiden", period) | drempel_onbekend) & (bijstand > 0)
        bedrag = np.where(niet_bekend, ONBEKEND, bijstand)
        return np.where(gezin("bijzondere_bijstand_wordt_verleend", period) & (te_betalen > 0), bedrag, 0.0)


def uitgesloten_anders_dan_schuldenlast(persoon, period):
    """Art. 13 lid 1 for bijzondere bijstand, save onderdeel g: per person whether one of the grounds holds."""
    alleen_algemeen = persoon("vrijheidsontneming_alleen_bijzondere_bijstand", period)
    vrijheid = persoon("uitgesloten_vrijheidsontneming", period) | persoon("uitgesloten_onttrekking_aan_straf", period)
    return (
        (vrijheid & ~alleen_algemeen)
        | persoon("uitgesloten_dienstplicht", period)
        | persoon("uitgesloten_werkstaking", period)
        | persoon("uitgesloten_verblijf_buitenland", period)
        | persoon("uitgesloten_minderjarig", period)
        | persoon("uitgesloten_uitreiziger", period)
    )


def _weigert_onder_drempel(gezin, period, parameters):
    """Art. 35 lid 2, "kan": by the rules of the municipality, or in this case when it has none."""
    beleid = van_gemeente(gezin, period, parameters, "bijzondere_bijstand.drempel_toegepast")
    return np.where(is_onbekend(beleid), gezin("oordeel_weigering_onder_drempel", period), beleid > 0)


def _noodzakelijke_bijzondere_kosten(gezin, period):
    """Art. 35 lid 1: there are costs, and the two judgements."""
    kosten = gezin("kosten_bijzondere_bijstand", period) > 0
    return kosten & gezin("oordeel_noodzakelijke_kosten", period) & gezin("oordeel_bijzondere_omstandigheden", period)
