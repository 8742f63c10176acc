"""Wat niet aan de belanghebbende zelf of niet per maand wordt betaald (art. 45 lid 2, 53 lid 1, 56a, 57 en 60a)."""

import numpy as np

from openfisca_participatie.entities import Gezin, Persoon
from openfisca_participatie.variabele import (
    MONTH,
    Enum,
    Variable,
    aanvrager_en_partner,
    cent,
    is_onbekend,
    minimum,
    niet_negatief,
)


class UitkeringVanAnder(Enum):
    """Van wie iemand een uitkering ontvangt waaruit op verzoek aan het college kan worden betaald (art. 60a lid 1 tot en met 3)."""

    geen = "Geen"
    andere_gemeente = "Algemene bijstand, IOAW of IOAZ van een andere gemeente (lid 1)"
    uwv = "Een uitkering van het UWV (lid 2)"
    svb = "AOW of Anw van de SVB (lid 3)"


class oordeel_aantal_betalingen_per_maand(Variable):
    """Oordeel: het college betaalt gezien de omstandigheden (art. 18 lid 1) in zoveel gelijke delen per maand; nul is niet anders."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Betalingen per maand (oordeel)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=2"


class teruggevorderd_voorschot_uwv(Variable):
    """Het voorschot op een uitkering over deze periode dat het UWV terugvordert."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Teruggevorderd voorschot van het UWV"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53&lid=1"


class oordeel_voorschot_uwv_uit_bijstand_betalen(Variable):
    """Oordeel: het college betaalt het teruggevorderde voorschot uit de bijstand aan het UWV; een machtiging is niet nodig."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Voorschot van het UWV uit de bijstand betalen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53&lid=1"


class bedrag_betalingen_namens_belanghebbende(Variable):
    """De betalingen die het college in deze maand in naam van de belanghebbende verricht, zoals huur, energie en zorgverzekering."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bedrag van betalingen namens de belanghebbende"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=57&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=56a&lid=2",
    ]


class uitkering_van_ander(Variable):
    """Van wie deze persoon een uitkering ontvangt waaruit op verzoek aan het college kan worden betaald."""

    value_type = Enum
    possible_values = UitkeringVanAnder
    default_value = UitkeringVanAnder.geen
    entity = Persoon
    definition_period = MONTH
    label = "Uitkering van een ander"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60a&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60a&lid=3",
    ]


class verzoek_om_betaling_uit_uitkering(Variable):
    """Het college heeft die ander verzocht het bedrag uit de uitkering te betalen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Verzoek om betaling uit de uitkering"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60a&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60a&lid=3",
    ]


class vordering_op_college(Variable):
    """Wat de belanghebbende van het college te vorderen heeft, anders dan de bijstand van deze maand."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Vordering op het college"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60a&lid=4"


class oordeel_vordering_op_college_verrekenen(Variable):
    """Oordeel: het college verrekent wat de belanghebbende van hem te vorderen heeft met de terugvordering."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Vordering op het college verrekenen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60a&lid=4"


class betaling_aan_uwv(Variable):
    """Wat het college van de bijstand van deze maand aan het UWV betaalt, omdat dat een voorschot over dezelfde periode terugvordert."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Betaling aan het UWV"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=53&lid=1"

    def formula(gezin, period, parameters):
        """Het teruggevorderde voorschot, als het college zijn bevoegdheid gebruikt, ten hoogste wat na verrekening over is."""
        voorschot = np.maximum(gezin("teruggevorderd_voorschot_uwv", period), 0)
        verrekend = (
            gezin("verrekend_voorschot", period)
            + gezin("verrekende_middelen", period)
            + gezin("verrekende_boete", period)
            + gezin("verrekende_vordering", period)
        )
        over = niet_negatief(gezin("bijstand_buiten_opschorting", period) - verrekend)
        betaalt = gezin("oordeel_voorschot_uwv_uit_bijstand_betalen", period) & (voorschot > 0)
        return np.where(betaalt, cent(minimum(voorschot, over)), 0.0)


class betalingen_namens_belanghebbende(Variable):
    """Wat het college in deze maand in naam van de belanghebbende uit de bijstand aan anderen betaalt."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Betalingen namens de belanghebbende"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=57&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=56a&lid=2",
    ]

    def formula(gezin, period, parameters):
        """De noodzakelijke betalingen als hij daaraan meewerkt, ten hoogste wat in de maand wordt betaald."""
        bedrag = np.maximum(gezin("bedrag_betalingen_namens_belanghebbende", period), 0)
        geldt = gezin("plicht_meewerken_aan_betalingen", period) & (bedrag > 0)
        return np.where(geldt, cent(minimum(bedrag, gezin("te_betalen_in_de_maand", period))), 0.0)


class bijstand_in_natura(Variable):
    """De waarde van de bijstand die in natura wordt verstrekt."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand in natura"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=57&o=b"

    def formula(gezin, period, parameters):
        """Als hij zonder hulp niet verantwoord kan besteden: wat het college in natura geeft, ten hoogste wat na betalingen over is."""
        natura = np.maximum(gezin("oordeel_bijstand_in_natura", period), 0)
        over = niet_negatief(gezin("te_betalen_in_de_maand", period) - gezin("betalingen_namens_belanghebbende", period))
        geldt = gezin("oordeel_geen_verantwoorde_besteding", period) & (natura > 0)
        return np.where(geldt, cent(minimum(natura, over)), 0.0)


class niet_in_geld_aan_belanghebbende(Variable):
    """Wat van de bijstand van deze maand niet in geld aan de belanghebbende zelf wordt betaald."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Niet zelf in geld te ontvangen"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=57&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=57&o=b",
    ]

    def formula(gezin, period, parameters):
        """De betalingen in zijn naam en de bijstand in natura bij elkaar."""
        return cent(gezin("betalingen_namens_belanghebbende", period) + gezin("bijstand_in_natura", period))


class zelf_te_ontvangen_in_de_maand(Variable):
    """Wat het gezin over de maand zelf in geld ontvangt."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Zelf te ontvangen in de maand"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=57",
    ]

    def formula(gezin, period, parameters):
        """Wat over de maand wordt betaald, min de betalingen in zijn naam en wat in natura wordt verstrekt."""
        return niet_negatief(gezin("te_betalen_in_de_maand", period) - gezin("niet_in_geld_aan_belanghebbende", period))


class betaling_per_keer(Variable):
    """Wat per betaling wordt uitbetaald; het college kan een andere periode dan de kalendermaand bepalen."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Betaling per keer"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=2"

    def formula(gezin, period, parameters):
        """Wat het gezin in de maand ontvangt, gedeeld door het aantal betalingen dat het college bepaalt."""
        keren = np.maximum(gezin("oordeel_aantal_betalingen_per_maand", period), 1)
        return cent(gezin("zelf_te_ontvangen_in_de_maand", period) / keren)


class betaling_uit_andere_uitkering(Variable):
    """Of de terugvordering of de boete op verzoek van het college uit de uitkering van een ander wordt betaald, zonder machtiging."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Betaling uit een andere uitkering"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60a&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60a&lid=3",
    ]

    def formula(persoon, period, parameters):
        """Er wordt teruggevorderd of er is een boete, hij ontvangt zo'n uitkering, en het college heeft erom verzocht."""
        vordering = persoon.gezin("terugvordering", period) & (persoon.gezin("terug_te_vorderen_bedrag", period) > 0)
        vordering = aanvrager_en_partner(persoon) & vordering & ~persoon.gezin("verdere_terugvordering_vervalt", period)
        boete = persoon("bestuurlijke_boete", period)
        uitkering = persoon("uitkering_van_ander", period) != UitkeringVanAnder.geen
        schuld = vordering | persoon("hoofdelijk_aansprakelijk", period) | (boete > 0) | is_onbekend(boete)
        return schuld & uitkering & persoon("verzoek_om_betaling_uit_uitkering", period)


class verrekende_vordering_op_college(Variable):
    """Wat het college van zijn terugvordering verrekent met wat de belanghebbende van hem te vorderen heeft."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Verrekende vordering op het college"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60a&lid=4"

    def formula(gezin, period, parameters):
        """Het laagste van beide vorderingen, als het college zijn bevoegdheid gebruikt en de rest niet vervalt."""
        tegen = np.maximum(gezin("vordering_op_college", period), 0)
        laagste = minimum(tegen, gezin("terug_te_vorderen_bedrag", period))
        geldt = gezin("oordeel_vordering_op_college_verrekenen", period) & ~gezin("verdere_terugvordering_vervalt", period)
        return np.where(geldt & (tegen > 0), cent(laagste), 0.0)
