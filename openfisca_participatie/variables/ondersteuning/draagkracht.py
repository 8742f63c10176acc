"""Draagkracht voor bijzondere bijstand (art. 35 lid 1): wat het gezin uit inkomen boven de norm en uit vermogen zelf kan betalen.

Hoeveel daarvan in aanmerking komt, en over welke periode, bepaalt het college. Zonder regels van de gemeente is de draagkracht van wie meer
dan de norm of vermogen heeft niet bekend, tot zij is opgegeven.
"""

import numpy as np

from openfisca_participatie.entities import Gezin
from openfisca_participatie.gemeenterecht import van_gemeente
from openfisca_participatie.rekenhulp import naar_beneden
from openfisca_participatie.variabele import MONTH, Variable, cent, keuze, minimum, niet_negatief, som_van_belanghebbenden


class kosten_met_volledige_draagkracht(Variable):
    """De kosten horen tot de groep waarvoor de gemeente alle draagkracht laat tellen (in Rotterdam: bijlage 3)."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Kosten met volledige draagkracht"
    reference = "https://lokaleregelgeving.overheid.nl/CVDR719087/3"


class saldo_bankrekeningen(Variable):
    """Saldo van de bankrekeningen; het zit in de bezittingen."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Saldo van bankrekeningen"
    unit = "EUR"
    reference = "https://lokaleregelgeving.overheid.nl/CVDR719087/3"


class verbruikte_draagkracht(Variable):
    """Draagkracht die in deze draagkrachtperiode al met eerdere kosten is verrekend."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Verbruikte draagkracht"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1"


class norm_zonder_kostendelers(Variable):
    """De norm die zou gelden als er geen kostendelende medebewoners waren."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Norm zonder kostendelers"
    unit = "EUR per maand"
    reference = [
        "https://lokaleregelgeving.overheid.nl/CVDR719087/3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=21",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22",
    ]

    def formula(gezin, period, parameters):
        """De norm; waar art. 22a geldt, die van art. 20 tot en met 22 of 24 voor dezelfde leefvorm en leeftijd."""
        normen = parameters(period).participatiewet.normen
        persoon = gezin.members
        leefvormen = gezin("leefvorm", period)
        gehuwd = leefvormen == leefvormen.possible_values.gehuwden
        met_kinderen = gezin("aantal_ten_laste_komende_kinderen", period) > 0
        jonger = som_van_belanghebbenden(gezin, persoon("jonger_dan_21_jaar", period).astype(int))
        pensioengerechtigd = som_van_belanghebbenden(gezin, persoon("pensioengerechtigde_leeftijd_bereikt", period).astype(int))
        jongeren = normen.jonger_dan_21_jaar
        gemengd = np.where(
            met_kinderen, jongeren.met_kinderen.gehuwden_een_vanaf_21_jaar, jongeren.zonder_kinderen.gehuwden_een_vanaf_21_jaar
        )
        als_alleenstaande = persoon("norm_als_alleenstaande", period) * persoon("telt_mee_in_norm", period)
        zonder_kostendelers = keuze(
            [~gehuwd, gezin("een_echtgenoot_heeft_recht", period), jonger > 0, pensioengerechtigd > 1, pensioengerechtigd > 0],
            [
                som_van_belanghebbenden(gezin, als_alleenstaande),
                gezin("norm_echtgenoot_zonder_recht", period),
                gemengd,
                normen.pensioengerechtigd.gehuwden,
                normen.pensioengerechtigd.gehuwden_een_pensioengerechtigd,
            ],
            normen.vanaf_21_jaar.gehuwden,
        )
        kostendelersnorm = gezin("kostendelersnorm_van_toepassing", period)
        return np.where(kostendelersnorm, cent(zonder_kostendelers), gezin("norm", period))


class norm_voor_draagkracht(Variable):
    """De norm waarboven inkomen draagkracht kan zijn."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Norm voor de draagkracht"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1"

    def formula(gezin, period, parameters):
        """De bijstandsnorm; waar de gemeente dat zo regelt de norm zonder kostendelers en zonder verlaging."""
        zonder_kostendelers = van_gemeente(gezin, period, parameters, "bijzondere_bijstand.draagkracht.norm_zonder_kostendelers") > 0
        return np.where(zonder_kostendelers, gezin("norm_zonder_kostendelers", period), gezin("bijstandsnorm", period))


class inkomen_voor_draagkracht(Variable, onzeker=True):
    """Het inkomen per maand waarmee de draagkracht wordt bepaald; een opgegeven bedrag gaat voor.

    Art. 31 lid 2 geldt hier niet, zodat ook wat bij algemene bijstand vrij blijft kan meetellen; onzeker is wat het college daarvan
    meetelt.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Inkomen voor de draagkracht"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1"

    def formula(gezin, period, parameters):
        """Het eigen inkomen van de belanghebbenden zonder vrijlating van arbeid, met de algemene bijstand."""
        eigen_inkomen = som_van_belanghebbenden(gezin, gezin.members("eigen_inkomen_voor_vrijlating_arbeid", period))
        return cent(eigen_inkomen + gezin("algemene_bijstand", period))


class vermogen_voor_draagkracht(Variable, onzeker=True):
    """Het vermogen waarmee de draagkracht wordt bepaald; een opgegeven bedrag gaat voor.

    Art. 34 lid 2 geldt hier niet, zodat ook spaargeld van tijdens de bijstand meetelt. Of vermogen in de eigen woning meetelt, is onzeker;
    het is weggelaten.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Vermogen voor de draagkracht"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1"

    def formula(gezin, period, parameters):
        """De bezittingen min de schulden, zonder de eigen woning."""
        return niet_negatief(gezin("bezittingen", period) - gezin("schulden", period))


class draagkracht_uit_inkomen_per_maand(Variable):
    """Wat het gezin per maand uit zijn inkomen boven de norm zelf kan betalen, in hele centen.

    De wet en de regels van de gemeente noemen geen afronding. Afgerond wordt één keer, het bedrag per maand, en naar beneden: wat de wet
    openlaat, valt niet in het nadeel van de aanvrager uit. De draagkracht van de periode is een veelvoud van dat bedrag.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Draagkracht uit inkomen"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1"

    def formula(gezin, period, parameters):
        """Het deel van het inkomen tussen de grenzen van de gemeente en alles daarboven; bij kosten met volledige draagkracht alles boven
        een grens. Niets als het inkomen niet hoger is dan de norm.
        """
        norm, inkomen = gezin("norm_voor_draagkracht", period), gezin("inkomen_voor_draagkracht", period)

        def regel(naam):
            return van_gemeente(gezin, period, parameters, f"bijzondere_bijstand.draagkracht.inkomen.{naam}")

        vrij, hoog = regel("vrij_tot") * norm, regel("volledig_vanaf") * norm
        tussen, erboven = np.maximum(minimum(inkomen, hoog) - vrij, 0), np.maximum(inkomen - hoog, 0)
        gewoon = regel("aandeel") * tussen + erboven
        volledig = inkomen - regel("vrij_tot_bij_volledige_draagkracht") * norm
        boven_norm = np.where(gezin("kosten_met_volledige_draagkracht", period), volledig, gewoon)
        return np.where(inkomen <= norm, 0.0, naar_beneden(np.maximum(boven_norm, 0.0)))


class draagkracht_uit_vermogen(Variable):
    """Wat het gezin uit zijn vermogen zelf kan betalen."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Draagkracht uit vermogen"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1"

    def formula(gezin, period, parameters):
        """Het deel dat de gemeente meetelt van het vermogen boven de vermogensgrens, zonder wat op bankrekeningen vrij blijft. Niets als
        er geen vermogen is.
        """
        vermogen = gezin("vermogen_voor_draagkracht", period)

        def regel(naam):
            return van_gemeente(gezin, period, parameters, f"bijzondere_bijstand.draagkracht.vermogen.{naam}")

        vrij_op_rekening = regel("vrije_maandnormen") * gezin("norm_voor_draagkracht", period)
        op_rekening = minimum(np.maximum(gezin("saldo_bankrekeningen", period), 0), vrij_op_rekening)
        boven_grens = niet_negatief(vermogen - op_rekening - gezin("vermogensgrens", period))
        return np.where(vermogen > 0, cent(regel("aandeel") * boven_grens), 0.0)


class draagkracht_bijzondere_bijstand(Variable):
    """De draagkracht over de hele draagkrachtperiode; een bedrag dat het college zelf heeft bepaald gaat voor."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Draagkracht"
    unit = "EUR per draagkrachtperiode"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1"

    def formula(gezin, period, parameters):
        """De draagkracht uit inkomen over de maanden van de periode, en die uit vermogen."""
        per_maand = gezin("draagkracht_uit_inkomen_per_maand", period)
        maanden = van_gemeente(gezin, period, parameters, "bijzondere_bijstand.draagkracht.maanden")
        uit_inkomen = np.where(per_maand == 0, 0.0, per_maand * maanden)
        return cent(uit_inkomen + gezin("draagkracht_uit_vermogen", period))


class resterende_draagkracht(Variable):
    """De draagkracht die nog met kosten is te verrekenen."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Resterende draagkracht"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1"

    def formula(gezin, period, parameters):
        """De draagkracht van de periode min wat daarvan al is verbruikt; eerst alle draagkracht, dan pas bijstand."""
        return niet_negatief(gezin("draagkracht_bijzondere_bijstand", period) - gezin("verbruikte_draagkracht", period))
