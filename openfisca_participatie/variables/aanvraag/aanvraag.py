"""Zoektermijn van vier weken (art. 41 lid 4 en 11) en de ingangsdatum van de bijstand (art. 44)."""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.rekenhulp import maanden_later
from openfisca_participatie.variabele import ETERNITY, MONTH, NIET_GEGEVEN, Variable, aanvrager_en_partner, van_echtgenoot
from openfisca_participatie.variables.begrippen.leeftijd import hele_jaren

VERVROEGING_SINDS = np.datetime64("2026-01-01")
"""Since when bijstand can begin before the day of the melding (art. 43 lid 6 and 44 lid 5); days before it fall under the law of then."""


class datum_melding(Variable):
    """Dag waarop de belanghebbende zich heeft gemeld om bijstand aan te vragen."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Datum van de melding"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=2"


class datum_aanvraag(Variable):
    """Dag waarop de aanvraag is ingediend."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Datum van de aanvraag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41"


class praktijkonderwijs_of_vso_in_jaar_voor_aanvraag(Variable):
    """Stond in het jaar voor de aanvraag ingeschreven bij het praktijkonderwijs of het voortgezet speciaal onderwijs."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Praktijkonderwijs of vso in het afgelopen jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=4&o=a"


class oordeel_zoektermijn_niet_toepassen(Variable):
    """Oordeel: de omstandigheden geven aanleiding de aanvraag eerder in behandeling te nemen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Aanvraag eerder in behandeling nemen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=11"


class oordeel_aanvraag_verwijtbaar_laat(Variable):
    """Oordeel: het college kent de bijstand toe vanaf de aanvraag, omdat die verwijtbaar niet zo spoedig mogelijk na de melding is gedaan.

    Het college kan dat doen en hoeft het niet: alleen dat de aanvraag verwijtbaar laat is, volstaat niet.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Toekennen vanaf de verwijtbaar late aanvraag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=3"


class vroegere_ingangsdatum(Variable):
    """Dag voor de melding vanaf welke het college de bijstand wil toekennen."""

    value_type = date
    entity = Persoon
    definition_period = ETERNITY
    label = "Vroegere ingangsdatum"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=5"


class oordeel_terugwerkende_kracht(Variable):
    """Oordeel: individuele omstandigheden noodzaken tot bijstand vanaf een dag voor de melding."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Bijstand vanaf een dag voor de melding"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=5"


class zoektermijn_uitzondering_onderwijs(Variable):
    """Uitzondering op de zoektermijn: praktijkonderwijs of vso in het jaar voor de aanvraag. Een van de echtgenoten volstaat (sinds 1 juli
    2023).
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Uitzondering: praktijkonderwijs of vso"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=4&o=a"

    def formula_2020_11(persoon, period, parameters):
        """Tot 1 oktober 2021 (art. 41a; begin onzeker) en sinds 1 juli 2023; voor beide echtgenoten als een eraan voldoet."""
        geldt = bool(parameters(period).participatiewet.aanvraag.zoektermijn.uitzonderingen)
        return geldt & een_van_beiden(persoon, persoon("praktijkonderwijs_of_vso_in_jaar_voor_aanvraag", period))


class zoektermijn_uitzondering_urenbeperkt(Variable):
    """Uitzondering op de zoektermijn: medisch urenbeperkt. Een van de echtgenoten volstaat (sinds 1 juli 2023; tijdelijk in 2020-2021)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Uitzondering: medisch urenbeperkt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=4&o=b"

    def formula_2020_11(persoon, period, parameters):
        """Tot 1 oktober 2021 (art. 41a; begin onzeker) en sinds 1 juli 2023; voor beide echtgenoten als een eraan voldoet."""
        geldt = bool(parameters(period).participatiewet.aanvraag.zoektermijn.uitzonderingen)
        return geldt & een_van_beiden(persoon, persoon("medisch_urenbeperkt", period))


class zoektermijn_uitzondering_loonkostensubsidie(Variable):
    """Uitzondering op de zoektermijn: doelgroep loonkostensubsidie. Een van de echtgenoten volstaat.

    Sinds 1 juli 2023; tijdelijk ook in 2020-2021.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Uitzondering: doelgroep loonkostensubsidie"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=4&o=b"

    def formula_2020_11(persoon, period, parameters):
        """Tot 1 oktober 2021 (art. 41a; begin onzeker) en sinds 1 juli 2023; voor beide echtgenoten als een eraan voldoet."""
        geldt = bool(parameters(period).participatiewet.aanvraag.zoektermijn.uitzonderingen)
        return geldt & een_van_beiden(persoon, persoon("doelgroep_loonkostensubsidie", period))


class opvang_of_inrichting_in_jaar_voor_melding(Variable):
    """Verblijft in een inrichting of opvang (Wmo 2015), of deed dat in het jaar voor de melding."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Opvang of inrichting in het afgelopen jaar"
    reference = "https://wetten.overheid.nl/BWBR0015703/2021-01-01#Artikel41a"


class pleegzorg_in_jaar_voor_melding(Variable):
    """Woonde in het jaar voor de melding in een pleeg- of gezinshuis."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Pleegzorg in het afgelopen jaar"
    reference = "https://wetten.overheid.nl/BWBR0015703/2021-01-01#Artikel41a"


class kinderbeschermingsmaatregel(Variable):
    """Voor hem geldt of gold een kinderbeschermingsmaatregel."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Kinderbeschermingsmaatregel"
    reference = "https://wetten.overheid.nl/BWBR0015703/2021-01-01#Artikel41a"


class niet_in_basisregistratie_of_briefadres(Variable):
    """Is niet in de basisregistratie personen ingeschreven, of alleen met een briefadres."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Niet ingeschreven of alleen een briefadres"
    reference = "https://wetten.overheid.nl/BWBR0015703/2021-01-01#Artikel41a"


class zoektermijn_uitzondering_kwetsbare_jongere(Variable, onzeker=True):
    """Tijdelijke uitzondering op de zoektermijn voor kwetsbare jongeren (art. 41a, tot 1 oktober 2021).

    De begindatum is onzeker: het artikel stond in de tekst van 1 januari 2021, en werkt volgens een secundaire bron terug tot 1 november
    2020.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Uitzondering: kwetsbare jongere (corona)"
    reference = "https://wetten.overheid.nl/BWBR0015703/2021-01-01#Artikel41a"

    def formula_2020_11(persoon, period, parameters):
        """Opvang, pleegzorg, kinderbescherming, of geen inschrijving: van hem of van zijn echtgenoot."""
        feiten = (
            "opvang_of_inrichting_in_jaar_voor_melding",
            "pleegzorg_in_jaar_voor_melding",
            "kinderbeschermingsmaatregel",
            "niet_in_basisregistratie_of_briefadres",
        )
        return een_van_beiden(persoon, np.any([persoon(feit, period) for feit in feiten], axis=0))

    def formula_2021_10(persoon, period, parameters):
        """Vervallen op 1 oktober 2021."""
        return persoon.filled_array(False)


class zoektermijn_eerder_in_behandeling(Variable):
    """Het college neemt de aanvraag voor het einde van de zoektermijn in behandeling (sinds 2026; tijdelijk in 2020-2021)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Zoektermijn niet toegepast door het college"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=11"

    def formula_2020_11(persoon, period, parameters):
        """Als de omstandigheden daartoe aanleiding geven: tot 1 oktober 2021 (art. 41b; de begindatum is onzeker), en sinds 2026."""
        kan = bool(parameters(period).participatiewet.aanvraag.zoektermijn.eerder_in_behandeling)
        return kan & een_van_beiden(persoon, persoon("oordeel_zoektermijn_niet_toepassen", period))


class zoektermijn_van_toepassing(Variable):
    """Of de aanvraag pas vier weken na de melding kan worden ingediend: alle aanvragers zijn jonger dan 27 jaar en er is geen
    uitzondering.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Zoektermijn van toepassing"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=11",
    ]

    def formula(persoon, period, parameters):
        """Wie zich meldde was op die dag jonger dan 27 jaar, zijn echtgenoot ook, en geen uitzondering geldt."""
        zoektermijn = parameters(period).participatiewet.aanvraag.zoektermijn
        melding = _melding(persoon, period)
        jong = persoon("leeftijd_bij_melding", period) < zoektermijn.leeftijd
        allen_jong = jong & van_echtgenoot(persoon, jong, True)
        uitgezonderd = (
            persoon("zoektermijn_uitzondering_onderwijs", period)
            | persoon("zoektermijn_uitzondering_urenbeperkt", period)
            | persoon("zoektermijn_uitzondering_loonkostensubsidie", period)
            | persoon("zoektermijn_uitzondering_kwetsbare_jongere", period)
            | persoon("zoektermijn_eerder_in_behandeling", period)
        )
        return aanvrager_en_partner(persoon) & (melding > NIET_GEGEVEN) & allen_jong & ~uitgezonderd


class leeftijd_bij_melding(Variable):
    """Leeftijd in hele jaren op de dag van de melding; daarvan hangt af of de zoektermijn geldt."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Leeftijd op de dag van de melding"
    unit = "jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=4"

    def formula(persoon, period, parameters):
        """De jaren die op de dag van de melding vol zijn; nul zonder melding."""
        melding = _melding(persoon, period)
        return np.where(melding > NIET_GEGEVEN, hele_jaren(persoon("geboortedatum", period), melding), 0)


class eerste_aanvraagdatum(Variable):
    """De dag vanaf welke de aanvraag kan worden ingediend."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Eerste dag om aan te vragen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=4",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=12",
    ]

    def formula(persoon, period, parameters):
        """De melding, of vier weken daarna als de zoektermijn geldt."""
        dagen = parameters(period).participatiewet.aanvraag.zoektermijn.dagen
        melding = _melding(persoon, period)
        wachten = persoon("zoektermijn_van_toepassing", period)
        return melding + np.where(wachten, dagen, 0).astype("timedelta64[D]")


class ingangsdatum_bijstand(Variable):
    """De dag vanaf welke de bijstand wordt toegekend als er recht is.

    Artikel 43 lid 6 en 44 lid 5 zijn er sinds 2026; over dagen daarvoor geldt het recht van toen, zodat de bijstand op zijn vroegst op 1
    januari 2026 voor de melding ingaat.
    """

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Ingangsdatum van de bijstand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=5",
    ]

    def formula_2015_01(persoon, period, parameters):
        """De melding; de aanvraag als die verwijtbaar laat is (lid 3)."""
        return _melding_of_aanvraag(persoon, period)

    def formula_2026_01(persoon, period, parameters):
        """De melding, of de aanvraag als die verwijtbaar laat is (lid 3); met een oordeel ten hoogste drie maanden voor de melding (lid
        5).
        """
        maanden = int(parameters(period).participatiewet.aanvraag.maanden_terugwerkende_kracht)
        melding = _melding(persoon, period)
        uiterste = maanden_later(melding, -maanden)
        gewenst = persoon("vroegere_ingangsdatum", period)
        vroeger = np.maximum(gewenst, uiterste)
        eerder = persoon("oordeel_terugwerkende_kracht", period) & (gewenst > NIET_GEGEVEN) & (vroeger < melding)
        ingang = np.where(eerder, vroeger, _melding_of_aanvraag(persoon, period))
        zelf_gemeld = _van_een_van_beiden(persoon, persoon("datum_melding", period))
        return np.where(ingang < zelf_gemeld, np.maximum(ingang, np.minimum(zelf_gemeld, VERVROEGING_SINDS)), ingang)


def een_van_beiden(persoon, feit):
    """Per person whether the fact holds for him or his spouse."""
    return feit | van_echtgenoot(persoon, feit)


def _melding(persoon, period):
    """The date of melding, or that of the spouse when only he has one: spouses apply together (art. 43 lid 2)."""
    return _van_een_van_beiden(persoon, persoon("dag_van_melding", period))


def _van_een_van_beiden(persoon, datum):
    """The date of the person, or that of the spouse when only he has one."""
    return np.where(datum > NIET_GEGEVEN, datum, van_echtgenoot(persoon, datum, NIET_GEGEVEN))


def _melding_of_aanvraag(persoon, period):
    """Art. 44 lid 1 and 3."""
    aanvraag = persoon("datum_aanvraag", period)
    te_laat = persoon("oordeel_aanvraag_verwijtbaar_laat", period) & (aanvraag > NIET_GEGEVEN)
    return np.where(te_laat, aanvraag, _melding(persoon, period))
