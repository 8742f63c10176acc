"""Inkomen dat een eigen regel heeft: in natura, studiefinanciering, uitgesteld of doorbetaald, geleend en meer (art. 31 tot en met 33).

Art. 32 lid 2: "Middelen die het karakter hebben van uitgesteld inkomen worden in aanmerking genomen naar de periode waarin deze zijn
verworven. Middelen die het karakter hebben van doorbetaling van inkomen over een periode worden in aanmerking genomen naar de periode
waarin deze te gelde kunnen worden gemaakt." Vanaf 2027 telt alle inkomen in de periode waarin erover kan worden beschikt; die tekst is
niet gelezen.
"""

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.middelenhulp import som_van_gegeven
from openfisca_participatie.variabele import MONTH, ONBEKEND, Variable, cent, minimum, niet_negatief

SOORTEN = {
    "kinderalimentatie": "kinderalimentatie_als_inkomen",
    "onverklaarde_kasstortingen": "onverklaarde_kasstortingen",
    "inkomen_in_natura": "inkomen_in_natura",
    "uitgesteld_inkomen": "uitgesteld_inkomen",
    "doorbetaald_inkomen": "doorbetaald_inkomen",
    "ontvangt_studiefinanciering": "studiefinanciering_als_inkomen",
    "ontvangt_tegemoetkoming_wtos": "tegemoetkoming_wtos_als_inkomen",
    "op_loon_te_waarderen_arbeid": "op_loon_te_waarderen_arbeid_als_inkomen",
    "te_vervroegen_ouderdomspensioen": "te_vervroegen_ouderdomspensioen_als_inkomen",
}


class kinderalimentatie(Variable):
    """Alimentatie die voor een kind wordt ontvangen."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Kinderalimentatie"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1&o=a",
    ]


class kinderalimentatie_als_inkomen(Variable):
    """Kinderalimentatie voor een kind dat in de bijstand is begrepen; geheel inkomen van het gezin waartoe dat kind hoort."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Kinderalimentatie die als inkomen telt"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1&o=a",
    ]

    def formula(persoon, period, parameters):
        """De alimentatie, als het gezin een ten laste komend kind heeft; anders is zij voor iemand die niet in de bijstand is begrepen."""
        met_kind = persoon.gezin("aantal_ten_laste_komende_kinderen", period) > 0
        return np.where(met_kind, persoon("kinderalimentatie", period), 0.0)


class onverklaarde_kasstortingen(Variable):
    """Contant geld dat op een rekening is gestort zonder dat blijkt waar het vandaan komt; inkomen van de maand."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Onverklaarde kasstortingen"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1",
    ]


class oordeel_geldlening_geen_inkomen(Variable):
    """Oordeel: de geldlening is, gelet op haar doel, de plicht om haar terug te betalen en het andere inkomen, geen inkomen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Geldlening is geen inkomen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1",
    ]


class geldlening_zonder_terugbetalingsplicht(Variable):
    """Of er geen werkelijke plicht is om de geldlening terug te betalen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Geldlening zonder plicht tot terugbetalen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1"


class geldlening_die_niet_wordt_terugbetaald(Variable):
    """Het deel van de geldleningen van deze maand waarvoor er geen werkelijke plicht tot terugbetalen is, als dat niet voor alle geldt."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Geldlening die niet wordt terugbetaald"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1"


class geldlening_als_inkomen(Variable):
    """Ontvangen geldlening die als inkomen van de maand telt."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Geldlening die als inkomen telt"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1",
    ]

    def formula(persoon, period, parameters):
        """De geldlening van de maand; is zij volgens het college geen inkomen, alleen wat niet hoeft te worden terugbetaald."""
        geldlening = persoon("geldlening", period)
        alles_telt = ~persoon("oordeel_geldlening_geen_inkomen", period) | persoon("geldlening_zonder_terugbetalingsplicht", period)
        return np.where(alles_telt, geldlening, minimum(persoon("geldlening_die_niet_wordt_terugbetaald", period), geldlening))


class inkomen_in_natura(Variable):
    """Het bedrag dat hij voor inkomen in natura opoffert; op dat bedrag wordt de waarde ervan gesteld."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Inkomen in natura"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=1"


class uitgesteld_inkomen(Variable):
    """Inkomen met het karakter van uitgesteld inkomen dat in deze maand is verworven, ook als het later is ontvangen; vanaf 2027 dat
    waarover hij in deze maand kan beschikken.
    """

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Uitgesteld inkomen"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=2"


class doorbetaald_inkomen(Variable):
    """Doorbetaling van inkomen over een periode die in deze maand te gelde kan worden gemaakt, ook als de periode eerder ligt."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Doorbetaald inkomen"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=2"


class ontvangt_studiefinanciering(Variable):
    """Of hij in deze maand studiefinanciering volgens de Wet studiefinanciering 2000 heeft."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ontvangt studiefinanciering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=2"


class normbedrag_studiefinanciering(Variable):
    """Het normbedrag voor de kosten van levensonderhoud van artikel 3.18 van de Wet studiefinanciering 2000 dat voor hem geldt."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Normbedrag studiefinanciering"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=2"

    def formula(persoon, period, parameters):
        """Niet bekend zolang het niet is opgegeven."""
        return persoon.filled_array(ONBEKEND)


class toeslag_studiefinanciering(Variable):
    """Het bedrag van artikel 3.18 van de Wet studiefinanciering 2000 voor de toeslag van artikel 3.5, als die is toegekend."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Toeslag bij de studiefinanciering"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=2"


class studiefinanciering_als_inkomen(Variable):
    """Inkomen uit studiefinanciering; het telt naar het normbedrag, wat er ook is ontvangen of geleend."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Studiefinanciering die als inkomen telt"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=2"

    def formula(persoon, period, parameters):
        """Het normbedrag voor levensonderhoud en het bedrag van een toegekende toeslag."""
        bedrag = persoon("normbedrag_studiefinanciering", period) + persoon("toeslag_studiefinanciering", period)
        return cent(np.where(persoon("ontvangt_studiefinanciering", period), bedrag, 0.0))


class ontvangt_tegemoetkoming_wtos(Variable):
    """Of hij in deze maand de tegemoetkoming van hoofdstuk 4 van de Wet tegemoetkoming onderwijsbijdrage en schoolkosten heeft."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ontvangt tegemoetkoming WTOS"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=3"


class normbedrag_basistoelage_wtos(Variable):
    """Het normbedrag voor de basistoelage van artikel 4.3 van de Wet tegemoetkoming onderwijsbijdrage en schoolkosten."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Normbedrag basistoelage WTOS"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=3"

    def formula(persoon, period, parameters):
        """Niet bekend zolang het niet is opgegeven."""
        return persoon.filled_array(ONBEKEND)


class tegemoetkoming_wtos_als_inkomen(Variable):
    """Tegemoetkoming in de onderwijsbijdrage en de schoolkosten; zij telt naar het normbedrag voor de basistoelage."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Tegemoetkoming WTOS die als inkomen telt"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=3"

    def formula(persoon, period, parameters):
        """Het normbedrag voor de basistoelage."""
        return cent(np.where(persoon("ontvangt_tegemoetkoming_wtos", period), persoon("normbedrag_basistoelage_wtos", period), 0.0))


class op_loon_te_waarderen_arbeid(Variable):
    """Het bedrag waarop het college arbeid zonder loon waardeert."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Op loon te waarderen arbeid"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1",
    ]


class waarde_onbetaalde_mantelzorg(Variable):
    """Het deel van dat bedrag dat voor onbetaalde mantelzorg is."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Waarvan voor onbetaalde mantelzorg"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=6"


class op_loon_te_waarderen_arbeid_als_inkomen(Variable):
    """Arbeid zonder loon die als inkomen telt; onbetaalde mantelzorg wordt sinds 2026 niet op loon gewaardeerd."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Op loon gewaardeerde arbeid"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=6"

    def formula_2015_01(persoon, period, parameters):
        """Tot 2026: het hele bedrag."""
        return np.maximum(persoon("op_loon_te_waarderen_arbeid", period), 0)

    def formula_2026_01(persoon, period, parameters):
        """Sinds 2026: het bedrag zonder het deel voor onbetaalde mantelzorg."""
        mantelzorg = np.maximum(persoon("waarde_onbetaalde_mantelzorg", period), 0)
        return niet_negatief(persoon("op_loon_te_waarderen_arbeid", period) - mantelzorg)


class te_vervroegen_ouderdomspensioen(Variable):
    """Ouderdomspensioen dat hij per maand zou hebben als hij vraagt om het eerder te laten ingaan."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Te vervroegen ouderdomspensioen"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=6&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=2&o=a",
    ]


class te_vervroegen_ouderdomspensioen_als_inkomen(Variable):
    """Ouderdomspensioen waarover hij redelijkerwijs kan beschikken zonder dat het is ingegaan."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Pensioen waarover hij kan beschikken"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=6&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=2&o=a",
    ]

    def formula(persoon, period, parameters):
        """Niets zolang hij de pensioengerechtigde leeftijd niet heeft bereikt: vervroegen kan niet worden gevraagd. Daarna het bedrag."""
        bereikt = persoon("pensioengerechtigde_leeftijd_bereikt", period)
        return np.where(bereikt, np.maximum(persoon("te_vervroegen_ouderdomspensioen", period), 0), 0.0)


class bijzonder_inkomen(Variable):
    """Inkomen waarvoor een eigen regel geldt, en uitgezonderde ontvangsten die toch meetellen."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Inkomen met een eigen regel"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33",
    ]

    def formula(persoon, period, parameters):
        """Wat van elke soort meetelt, bij elkaar."""
        return cent(som_van_gegeven(persoon, period, *SOORTEN.items()) + persoon("ontvangsten_die_toch_meetellen", period))
