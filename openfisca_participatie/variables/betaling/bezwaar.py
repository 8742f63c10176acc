"""Bezwaar: de termijn om het te maken en de termijn om erop te beslissen (art. 6:7 tot en met 6:11 en 7:10 Algemene wet bestuursrecht)."""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Gezin
from openfisca_participatie.variabele import ETERNITY, MONTH, NIET_GEGEVEN, Variable
from openfisca_participatie.variables.betaling.datums import DAG, gegeven, verlengd, weken


class datum_bekendmaking_besluit(Variable):
    """De dag waarop het besluit is toegezonden of uitgereikt."""

    value_type = date
    entity = Gezin
    definition_period = ETERNITY
    label = "Bekendmaking van het besluit"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=3:41&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=6:8&lid=1",
    ]


class datum_ontvangst_bezwaar(Variable):
    """De dag waarop het bezwaarschrift is ontvangen."""

    value_type = date
    entity = Gezin
    definition_period = ETERNITY
    label = "Ontvangst van het bezwaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=6:9&lid=1"


class datum_bezwaar_op_de_post(Variable):
    """De dag waarop het bezwaarschrift ter post is bezorgd."""

    value_type = date
    entity = Gezin
    definition_period = ETERNITY
    label = "Bezwaar op de post gedaan"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=6:9&lid=2"


class oordeel_te_laat_bezwaar_verschoonbaar(Variable):
    """Oordeel: redelijkerwijs kan niet worden geoordeeld dat de indiener met een te laat bezwaar in verzuim is geweest."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Te laat bezwaar verschoonbaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=6:11"


class bezwaarcommissie(Variable):
    """Voor het bezwaar is een adviescommissie ingesteld."""

    value_type = bool
    entity = Gezin
    definition_period = ETERNITY
    label = "Bezwaarcommissie"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=7:10&lid=1"


class beslissing_op_bezwaar_verdaagd(Variable):
    """De beslissing op bezwaar is verdaagd, en dat is schriftelijk meegedeeld."""

    value_type = bool
    entity = Gezin
    definition_period = ETERNITY
    label = "Beslissing op bezwaar verdaagd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=7:10&lid=3"


class dagen_opschorting_bezwaar(Variable):
    """Dagen waarmee de termijn is opgeschort om een verzuim in het bezwaarschrift te herstellen, en dagen verder uitstel."""

    value_type = int
    entity = Gezin
    definition_period = ETERNITY
    label = "Dagen opschorting en verder uitstel"
    unit = "dag"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=7:10&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=7:10&lid=4",
    ]


class eerste_dag_bezwaartermijn(Variable):
    """De eerste dag van de bezwaartermijn."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Eerste dag van de bezwaartermijn"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=6:8&lid=1"

    def formula(gezin, period, parameters):
        """De dag na de bekendmaking van het besluit."""
        bekendmaking = gezin("datum_bekendmaking_besluit", period)
        return np.where(gegeven(bekendmaking), bekendmaking + DAG, NIET_GEGEVEN)


class laatste_dag_bezwaartermijn(Variable):
    """De laatste dag van de bezwaartermijn."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Laatste dag van de bezwaartermijn"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=6:7",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=1&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Zes weken, de eerste dag meegeteld; op een zaterdag, zondag of feestdag loopt de termijn door tot de eerste werkdag."""
        eerste = gezin("eerste_dag_bezwaartermijn", period)
        laatste = eerste + weken(parameters(period).algemene_wet_bestuursrecht.bezwaar.weken) - DAG
        return np.where(gegeven(eerste), verlengd(laatste), NIET_GEGEVEN)


class laatste_dag_ontvangst_bezwaar_per_post(Variable):
    """De dag waarop een bezwaarschrift dat op tijd op de post is gedaan, uiterlijk ontvangen moet zijn."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Laatste dag van ontvangst per post"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=6:9&lid=2"

    def formula(gezin, period, parameters):
        """Een week na de laatste dag van de termijn; op een zaterdag, zondag of feestdag de eerste werkdag erna."""
        laatste = gezin("laatste_dag_bezwaartermijn", period)
        een_week = weken(parameters(period).algemene_wet_bestuursrecht.bezwaar.weken_post)
        return np.where(gegeven(laatste), verlengd(laatste + een_week), NIET_GEGEVEN)


class bezwaar_tijdig(Variable):
    """Of het bezwaar op tijd is ingediend."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bezwaar op tijd"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=6:9&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=6:9&lid=2",
    ]

    def formula(gezin, period, parameters):
        """Ontvangen binnen de termijn, of daarbinnen op de post gedaan en ten hoogste een week erna ontvangen."""
        laatste, ontvangen = gezin("laatste_dag_bezwaartermijn", period), gezin("datum_ontvangst_bezwaar", period)
        verzonden = gezin("datum_bezwaar_op_de_post", period)
        week_later = gezin("laatste_dag_ontvangst_bezwaar_per_post", period)
        per_post = gegeven(verzonden) & (verzonden <= laatste) & (ontvangen <= week_later)
        return gegeven(laatste) & gegeven(ontvangen) & ((ontvangen <= laatste) | per_post)


class bezwaar_te_laat(Variable):
    """Of het bezwaar niet-ontvankelijk is omdat het te laat is ingediend."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bezwaar te laat"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=6:11"

    def formula(gezin, period, parameters):
        """Niet op tijd ingediend, en de indiener was naar het oordeel in verzuim."""
        ingediend = gegeven(gezin("laatste_dag_bezwaartermijn", period)) & gegeven(gezin("datum_ontvangst_bezwaar", period))
        return ingediend & ~gezin("bezwaar_tijdig", period) & ~gezin("oordeel_te_laat_bezwaar_verschoonbaar", period)


class uiterste_beslisdatum_bezwaar(Variable):
    """De dag waarop uiterlijk op het bezwaar moet zijn beslist."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Uiterste beslisdatum op bezwaar"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=7:10&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=7:10&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=1&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Zes weken na de bezwaartermijn, twaalf met een commissie; zes weken later als is verdaagd, en de dagen opschorting erbij."""
        termijn = parameters(period).algemene_wet_bestuursrecht.bezwaar.beslistermijn
        laatste = gezin("laatste_dag_bezwaartermijn", period)
        weken_om_te_beslissen = np.where(gezin("bezwaarcommissie", period), weken(termijn.met_commissie), weken(termijn.zonder_commissie))
        verdaging = np.where(gezin("beslissing_op_bezwaar_verdaagd", period), weken(termijn.verdaging), weken(0))
        opschorting = np.maximum(gezin("dagen_opschorting_bezwaar", period), 0).astype("timedelta64[D]")
        uiterlijk = laatste + weken_om_te_beslissen + verdaging + opschorting
        return np.where(gegeven(laatste), verlengd(uiterlijk), NIET_GEGEVEN)
