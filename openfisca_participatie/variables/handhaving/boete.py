"""Bestuurlijke boete wegens schending van de inlichtingenplicht (art. 18a en 47g; Boetebesluit socialezekerheidswetten art. 2).

De uitkomst is het uitgangspunt van het Boetebesluit: draagkracht en bijzondere omstandigheden kunnen de boete verlagen. De versie van het
besluit van 14 november 2018 is gelezen; voor eerdere maanden is de boete niet bekend.
"""

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import (
    MONTH,
    ONBEKEND,
    Enum,
    Variable,
    bekend,
    cent,
    is_onbekend,
    keuze,
    minimum,
    niet_negatief,
    tabel,
)


class Verwijtbaarheid(Enum):
    """In welke mate de overtreding kan worden verweten (Boetebesluit art. 2 en 2a)."""

    geen = "Elke verwijtbaarheid ontbreekt"
    verminderd = "Verminderde verwijtbaarheid"
    normaal = "Normale verwijtbaarheid"
    grove_schuld = "Grove schuld"
    opzet = "Opzet"


class inlichtingenplicht_geschonden(Variable):
    """Kwam de inlichtingenplicht niet of niet behoorlijk na, en de boete daarvoor wordt in deze maand opgelegd."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Inlichtingenplicht geschonden"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=1",
    ]


class benadelingsbedrag(Variable):
    """Wat door de overtreding ten onrechte of te veel aan bijstand of studietoeslag is ontvangen."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Benadelingsbedrag"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=2",
    ]


class verwijtbaarheid_inlichtingenplicht(Variable):
    """In welke mate de overtreding kan worden verweten; opzet en grove schuld moet het college bewijzen."""

    value_type = Enum
    possible_values = Verwijtbaarheid
    default_value = Verwijtbaarheid.normaal
    entity = Persoon
    definition_period = MONTH
    label = "Verwijtbaarheid"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011708&artikel=2a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011708&artikel=2&lid=9",
    ]


class grondslag_bestuurlijke_boete(Variable):
    """Het bedrag waarvan de boete een deel is."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Grondslag van de boete"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011708&artikel=2&lid=6"

    def formula_2018_11_14(persoon, period, parameters):
        """Het benadelingsbedrag; bij recidive 150% daarvan."""
        factor = np.where(persoon("recidive_inlichtingenplicht", period), parameters(period).participatiewet.handhaving.boete.recidive, 1)
        return niet_negatief(persoon("benadelingsbedrag", period) * factor)


class plafond_bestuurlijke_boete(Variable):
    """Wat de boete bij een benadelingsbedrag ten hoogste is; niet bekend als het bedrag van de geldboetecategorie niet bekend is."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Plafond van de boete"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011708&artikel=2&lid=7",
    ]

    def formula_2018_11_14(persoon, period, parameters):
        """Bij opzet de vijfde categorie, bij grove schuld de derde; bij minder verwijt het deel 50/75 of 25/75 van de derde."""
        percentage = parameters(period).participatiewet.handhaving.boete.percentage
        categorie = parameters(period).wetboek_van_strafrecht.geldboetecategorie
        verwijtbaarheid = persoon("verwijtbaarheid_inlichtingenplicht", period)
        deel_van_derde = tabel(percentage, verwijtbaarheid) / percentage.grove_schuld
        opzet = verwijtbaarheid == Verwijtbaarheid.opzet
        plafond = cent(np.where(opzet, bekend(categorie, "vijfde"), bekend(categorie, "derde") * deel_van_derde))
        geldt = persoon("inlichtingenplicht_geschonden", period) & ~(persoon("benadelingsbedrag", period) <= 0)
        return np.where(geldt, plafond, 0.0)


class deel_bestuurlijke_boete(Variable):
    """Het deel van de grondslag dat de boete als uitgangspunt is, van 0 tot 1, naar de mate van verwijt."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Boete als deel van de grondslag"
    unit = "/1"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011708&artikel=2&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011708&artikel=2&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011708&artikel=2&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011708&artikel=2&lid=5",
    ]

    def formula_2018_11_14(persoon, period, parameters):
        """Bij opzet 100%, bij grove schuld 75%, anders 50%, en bij verminderde verwijtbaarheid 25%."""
        percentage = parameters(period).participatiewet.handhaving.boete.percentage
        return tabel(percentage, persoon("verwijtbaarheid_inlichtingenplicht", period)) * persoon("inlichtingenplicht_geschonden", period)


class uitgangspunt_bestuurlijke_boete(Variable):
    """De boete die het Boetebesluit als uitgangspunt noemt, ook als een ander bedrag is vastgesteld."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Uitgangspunt van de boete"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011708&artikel=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=3",
    ]

    def formula_2015_01(persoon, period, parameters):
        """Niet berekend voor 14 november 2018: het Boetebesluit van toen is niet gelezen."""
        verwijtbaarheid = persoon("verwijtbaarheid_inlichtingenplicht", period)
        strafbaar = persoon("inlichtingenplicht_geschonden", period) & (verwijtbaarheid != Verwijtbaarheid.geen)
        return np.where(strafbaar & ~persoon("van_boete_afgezien", period), ONBEKEND, 0.0)

    def formula_2018_11_14(persoon, period, parameters):
        """Naar verwijtbaarheid 25, 50, 75 of 100% van het benadelingsbedrag, tot het plafond; € 150 als er geen benadelingsbedrag is."""
        verwijtbaarheid = persoon("verwijtbaarheid_inlichtingenplicht", period)
        deel = persoon("grondslag_bestuurlijke_boete", period) * persoon("deel_bestuurlijke_boete", period)
        plafond = persoon("plafond_bestuurlijke_boete", period)
        met_benadelingsbedrag = np.where(is_onbekend(plafond), deel, minimum(deel, plafond))  # een onbekend plafond begrenst niet
        geen_overtreding = ~persoon("inlichtingenplicht_geschonden", period) | (verwijtbaarheid == Verwijtbaarheid.geen)
        geen_boete = geen_overtreding | persoon("van_boete_afgezien", period)
        geen_nadeel = persoon("benadelingsbedrag", period) <= 0
        zonder_nadeel = parameters(period).participatiewet.handhaving.boete.zonder_benadelingsbedrag
        return cent(keuze([geen_boete, geen_nadeel], [0.0, zonder_nadeel], met_benadelingsbedrag))


class bestuurlijke_boete(Variable, onzeker=True):
    """Bestuurlijke boete, als uitgangspunt: voordat naar draagkracht en bijzondere omstandigheden is gekeken.

    Het bedrag van de geldboetecategorieën is vanaf 2020 niet gevonden; de boete is dan niet begrensd.
    """

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Bestuurlijke boete"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47g&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011708&artikel=2",
    ]

    def formula_2015_01(persoon, period, parameters):
        """Het uitgangspunt van het Boetebesluit."""
        return persoon("uitgangspunt_bestuurlijke_boete", period)
