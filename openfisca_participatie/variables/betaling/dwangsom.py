"""Dwangsom als niet op tijd op de aanvraag wordt beslist (art. 4:17 en 4:18 Algemene wet bestuursrecht).

Lid 3: de eerste dag is "de dag waarop twee weken zijn verstreken na de dag waarop de termijn voor het geven van de beschikking is
verstreken en het bestuursorgaan van de aanvrager een schriftelijke ingebrekestelling heeft ontvangen".
"""

from datetime import date

import numpy as np

from openfisca_participatie.entities import AANVRAGER, Gezin, Persoon
from openfisca_participatie.variabele import ETERNITY, MONTH, NIET_GEGEVEN, Variable, aanvrager_en_partner, cent, van, van_echtgenoot
from openfisca_participatie.variables.begrippen.leeftijd import dag_van_peilen
from openfisca_participatie.variables.betaling.datums import DAG, gegeven, naar_de_dag, verlengd, weken


class datum_ontvangst_ingebrekestelling(Variable):
    """De dag waarop het college de schriftelijke ingebrekestelling van de aanvrager heeft ontvangen."""

    value_type = date
    entity = Gezin
    definition_period = ETERNITY
    label = "Ontvangst van de ingebrekestelling"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:17&lid=3"


class oordeel_onredelijk_laat_in_gebreke_gesteld(Variable):
    """Oordeel: het college is onredelijk laat in gebreke gesteld."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Onredelijk laat in gebreke gesteld"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:17&lid=5&o=a"


class oordeel_aanvraag_kennelijk_ongegrond(Variable):
    """Oordeel: de aanvraag is kennelijk niet-ontvankelijk of kennelijk ongegrond."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Aanvraag kennelijk ongegrond"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:17&lid=5&o=c"


class eerste_dag_dwangsom(Variable, onzeker=True):
    """De eerste dag waarover een dwangsom is verschuldigd als dan nog niet is beslist.

    Onzeker is of de twee weken doorlopen tot de eerste werkdag.
    """

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Eerste dag van de dwangsom"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:17&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=1&lid=1",
    ]

    def formula(gezin, period, parameters):
        """De dag na twee weken na een ingebrekestelling die na de uiterste beslisdatum is ontvangen."""
        ontvangen, uiterlijk = gezin("datum_ontvangst_ingebrekestelling", period), gezin("uiterste_beslisdatum", period)
        twee_weken = verlengd(ontvangen + weken(parameters(period).algemene_wet_bestuursrecht.dwangsom.weken_na_ingebrekestelling))
        return np.where(gegeven(uiterlijk) & (ontvangen > uiterlijk), twee_weken + DAG, NIET_GEGEVEN)


class dagen_dwangsom(Variable):
    """De dagen waarover een dwangsom is verschuldigd, tot het besluit of, zolang er niet is besloten, tot en met de peildatum."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Dagen met een dwangsom"
    unit = "dag"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:17&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:17&lid=5",
    ]

    def formula(gezin, period, parameters):
        """Van de eerste dag tot het besluit, ten hoogste 42 dagen; niets als onredelijk laat of voor een kennelijk ongegronde aanvraag."""
        eerste, besluit = gezin("eerste_dag_dwangsom", period), gezin("datum_besluit", period)
        peildatum = van(gezin, dag_van_peilen(gezin.members, period), AANVRAGER, NIET_GEGEVEN)
        tot = np.where(gegeven(besluit), besluit, peildatum + DAG)
        hoogstens = parameters(period).algemene_wet_bestuursrecht.dwangsom.hoogste_aantal_dagen
        dagen = np.clip((tot - eerste).astype("timedelta64[D]").astype(int), 0, hoogstens)
        niet = gezin("oordeel_onredelijk_laat_in_gebreke_gesteld", period) | gezin("oordeel_aanvraag_kennelijk_ongegrond", period)
        return np.where(gegeven(eerste) & ~niet, dagen, 0)


class dwangsom(Variable):
    """De dwangsom die het college verschuldigd is omdat het niet op tijd op de aanvraag besliste.

    De bedragen zijn die van de dag waarop de ingebrekestelling is ontvangen: zo regelt het de overgangsbepaling bij de bedragen van 2019.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Dwangsom"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:17&lid=2"

    def formula(gezin, period, parameters):
        """De eerste veertien dagen het eerste bedrag, de volgende veertien het tweede en de overige dagen het derde."""
        dagen, trap = gezin("dagen_dwangsom", period), parameters(period).algemene_wet_bestuursrecht.dwangsom.dagen_per_trap
        eerste = np.minimum(dagen, trap)
        tweede = np.clip(dagen - trap, 0, trap)
        per_trap = {"eerste_trap": eerste, "tweede_trap": tweede, "derde_trap": dagen - eerste - tweede}
        return cent(sum(aantal * _bedrag_per_dag(gezin, period, parameters, naam) for naam, aantal in per_trap.items()))


class dwangsom_aan_aanvrager(Variable):
    """Het deel van de dwangsom dat aan deze aanvrager is verschuldigd; echtgenoten vragen samen aan en krijgen ieder een gelijk deel."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Dwangsom aan deze aanvrager"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:17&lid=6"

    def formula(persoon, period, parameters):
        """De dwangsom gedeeld door het aantal aanvragers."""
        aanvrager = aanvrager_en_partner(persoon)
        aantal = 1 + van_echtgenoot(persoon, aanvrager.astype(int))
        return np.where(aanvrager, cent(persoon.gezin("dwangsom", period) / aantal), 0.0)


class uiterste_dag_vaststelling_dwangsom(Variable):
    """De laatste dag waarop het college de dwangsom bij beschikking vaststelt."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Vaststelling van de dwangsom uiterlijk op"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:18",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=1&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Twee weken na de laatste dag waarover de dwangsom is verschuldigd, als er is beslist of de 42 dagen om zijn."""
        regels = parameters(period).algemene_wet_bestuursrecht.dwangsom
        dagen, besluit = gezin("dagen_dwangsom", period), gezin("datum_besluit", period)
        dag_erna = gezin("eerste_dag_dwangsom", period) + dagen.astype("timedelta64[D]")
        klaar = (dagen > 0) & ((dag_erna == besluit) | (dagen >= regels.hoogste_aantal_dagen))
        laatste = dag_erna - DAG
        return np.where(klaar, verlengd(laatste + weken(regels.weken_vaststelling)), NIET_GEGEVEN)


def _bedrag_per_dag(gezin, period, parameters, trap):
    """The amount a day that held when the notice of default was received (Stcrt. 2018, 65542)."""
    ontvangen = gezin("datum_ontvangst_ingebrekestelling", period)
    return naar_de_dag(parameters, ontvangen, lambda wet: getattr(wet.algemene_wet_bestuursrecht.dwangsom.bedrag_per_dag, trap))
