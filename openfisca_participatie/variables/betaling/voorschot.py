"""Voorschot zolang het recht niet is vastgesteld (art. 52 en 81).

Lid 1: "uiterlijk binnen vier weken na de datum van aanvraag en vervolgens telkens uiterlijk na vier weken", als renteloze geldlening.
"""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Gezin
from openfisca_participatie.variabele import ETERNITY, MONTH, NIET_GEGEVEN, Variable, cent, minimum
from openfisca_participatie.variables.betaling.datums import DAG, eerste_dag, gegeven, laatste_dag, van_een_van_beiden, verlengd, weken


class datum_besluit(Variable):
    """De dag waarop op de aanvraag is besloten, en het recht dus is vastgesteld."""

    value_type = date
    entity = Gezin
    definition_period = ETERNITY
    label = "Dag van het besluit op de aanvraag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1"


class oordeel_gegevens_verwijtbaar_niet_verstrekt(Variable):
    """Oordeel: gegevens of bewijsstukken zijn niet, niet tijdig of onvolledig verstrekt, en dat valt de belanghebbende te verwijten."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Gegevens verwijtbaar niet verstrekt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1",
    ]


class oordeel_onvoldoende_medewerking(Variable):
    """Oordeel: de belanghebbende verleent anderszins onvoldoende medewerking."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Onvoldoende medewerking"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1",
    ]


class oordeel_bij_aanvraag_duidelijk_geen_recht(Variable):
    """Oordeel: bij de aanvraag is duidelijk dat geen recht op algemene bijstand bestaat."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bij de aanvraag duidelijk geen recht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1&o=b"


class te_verrekenen_voorschot(Variable):
    """Het voorschot over deze periode dat het college met de bijstand van deze maand verrekent."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Te verrekenen voorschot"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=4"


class oordeel_voorschot_bijzondere_bijstand(Variable):
    """Oordeel: het bedrag aan bijzondere bijstand dat het college als voorschot verleent."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Voorschot bijzondere bijstand (oordeel)"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=3"


class geen_of_ontoereikend_voorschot(Variable):
    """Het college heeft geen of ontoereikend toepassing gegeven aan artikel 52."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Geen of ontoereikend voorschot"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=81&lid=1"


class verzoek_aan_voorzitter_gedeputeerde_staten(Variable):
    """De belanghebbende heeft de voorzitter van gedeputeerde staten om bijstand verzocht."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Verzoek aan de voorzitter van gedeputeerde staten"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=81&lid=1"


class oordeel_noodzaak_onverwijlde_bijstand(Variable):
    """Oordeel van de voorzitter van gedeputeerde staten: onverwijlde bijstand is noodzakelijk, tot dit bedrag in deze maand."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand op last van de voorzitter (oordeel)"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=81&lid=1"


class datum_verval_last_gedeputeerde_staten(Variable):
    """De dag waarop het besluit van het college onherroepelijk werd, de rechtbank besliste of een voorlopige voorziening inging."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Last van de voorzitter vervallen op"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=81&lid=2"


class uiterste_dag_eerste_voorschot(Variable):
    """De laatste dag waarop het eerste voorschot wordt verleend; nooit een zaterdag, zondag of feestdag."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Eerste voorschot uiterlijk op"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=1&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Vier weken na de aanvraag, en dan de eerste werkdag."""
        return verlengd(_na_vier_weken(gezin, period, parameters))


class uiterste_dag_volgend_voorschot(Variable, onzeker=True):
    """De eerste dag in of na deze maand waarop uiterlijk een voorschot wordt verleend, als het recht dan niet is vastgesteld.

    Onzeker is of de vier weken na een verlengde dag opnieuw beginnen; gerekend is van de aanvraag af, telkens vier weken.
    """

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Volgend voorschot uiterlijk op"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=1&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Telkens vier weken, gerekend vanaf de aanvraag, en dan de eerste werkdag."""
        return verlengd(_volgende_vier_weken(gezin, period, parameters))


class uiterste_dag_voorschot_daarna(Variable, onzeker=True):
    """De dag waarop uiterlijk het voorschot na het volgende wordt verleend, als het recht dan niet is vastgesteld.

    Onzeker is of de vier weken na een verlengde dag opnieuw beginnen; gerekend is van de aanvraag af, telkens vier weken.
    """

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Voorschot daarna uiterlijk op"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=1&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Vier weken na het einde van de volgende vier weken, en dan de eerste werkdag."""
        vier_weken = _volgende_vier_weken(gezin, period, parameters)
        daarna = vier_weken + weken(parameters(period).participatiewet.betaling.voorschot.weken)
        return np.where(gegeven(vier_weken), verlengd(daarna), NIET_GEGEVEN)


class verleende_voorschotten(Variable):
    """Hoeveel voorschotten er op deze aanvraag zijn verleend."""

    value_type = int
    entity = Gezin
    definition_period = ETERNITY
    label = "Verleende voorschotten"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1"


class peildag_voorschotten(Variable):
    """De dag waarop wordt gekeken welke voorschotten er al hadden moeten zijn."""

    value_type = date
    entity = Gezin
    definition_period = ETERNITY
    label = "Peildag van de voorschotten"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1"


class uiterste_dag_laatst_verleende_voorschot(Variable, onzeker=True):
    """De dag waarop het laatst verleende voorschot er uiterlijk moest zijn: het tweede na tweemaal vier weken, en zo verder.

    Onzeker is of een voorschot dat eerder of later is betaald de dagen daarna verschuift; elk voorschot telt hier voor een van die dagen.
    """

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Dit voorschot uiterlijk op"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=1&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Zo vaak vier weken na de aanvraag als er voorschotten zijn, en dan de eerste werkdag."""
        verleend = gezin("verleende_voorschotten", period)
        return np.where(verleend > 0, _na_zoveel_termijnen(gezin, period, parameters, verleend), NIET_GEGEVEN)


class uiterste_dag_na_verleende_voorschotten(Variable, onzeker=True):
    """De dag waarop het eerste voorschot dat nog niet is verleend er uiterlijk moet zijn; die dag kan al voorbij zijn.

    Onzeker is of een voorschot dat eerder of later is betaald de dagen daarna verschuift; elk voorschot telt hier voor een van die dagen.
    """

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Eerste voorschot dat er nog niet is uiterlijk op"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=1&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Een keer vaker vier weken na de aanvraag dan er voorschotten zijn, en dan de eerste werkdag."""
        return _na_zoveel_termijnen(gezin, period, parameters, gezin("verleende_voorschotten", period) + 1)


class voorschotten_over_tijd(Variable, onzeker=True):
    """Hoeveel voorschotten er op de peildag al hadden moeten zijn en er niet zijn.

    Onzeker is of een voorschot dat eerder of later is betaald de dagen daarna verschuift; elk voorschot telt hier voor een van die dagen.
    """

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Voorschotten die er hadden moeten zijn"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1"

    def formula(gezin, period, parameters):
        """De uiterste dagen voor de peildag, min de voorschotten die zijn verleend; nul als een grond het voorschot uitsluit."""
        tekort = np.maximum(_verstreken_dagen(gezin, period, parameters) - gezin("verleende_voorschotten", period), 0)
        return np.where(gezin("voorschot_uitgesloten", period), 0, tekort)


class uiterste_dag_komend_voorschot(Variable, onzeker=True):
    """De eerste dag op of na de peildag waarop er uiterlijk weer een voorschot moet zijn, als het recht dan niet is vastgesteld.

    Onzeker is of een voorschot dat eerder of later is betaald de dagen daarna verschuift; elk voorschot telt hier voor een van die dagen.
    """

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Komend voorschot uiterlijk op"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=1&lid=1",
    ]

    def formula(gezin, period, parameters):
        """De dag na alle verleende voorschotten en na alle dagen voor de peildag."""
        voorbij = np.maximum(_verstreken_dagen(gezin, period, parameters), gezin("verleende_voorschotten", period))
        return _na_zoveel_termijnen(gezin, period, parameters, voorbij + 1)


class voorschot_uitgesloten(Variable):
    """Of er een grond is waarom geen voorschot hoeft te worden verleend."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Geen voorschot"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1&o=b",
    ]

    def formula(gezin, period, parameters):
        """Gegevens verwijtbaar niet verstrekt, onvoldoende medewerking, of bij de aanvraag duidelijk geen recht."""
        medewerking = gezin("oordeel_gegevens_verwijtbaar_niet_verstrekt", period) | gezin("oordeel_onvoldoende_medewerking", period)
        return medewerking | gezin("oordeel_bij_aanvraag_duidelijk_geen_recht", period)


class aantal_voorschotten(Variable):
    """Hoe vaak in deze maand uiterlijk een voorschot moet worden verleend; in een maand kunnen twee van die dagen vallen."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Aantal voorschotten in de maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1"

    def formula(gezin, period, parameters):
        """De dagen, telkens na vier weken, die in deze maand en voor het besluit liggen; geen als een grond het voorschot uitsluit."""
        vier_weken, besluit = _volgende_vier_weken(gezin, period, parameters), gezin("datum_besluit", period)
        erna = verlengd(vier_weken + weken(parameters(period).participatiewet.betaling.voorschot.weken))
        laatste = np.where(gegeven(besluit), np.minimum(besluit - DAG, laatste_dag(period)), laatste_dag(period))
        aantal = (verlengd(vier_weken) <= laatste).astype(int) + (erna <= laatste)
        return np.where(gegeven(vier_weken) & ~gezin("voorschot_uitgesloten", period), aantal, 0)


class voorschot_verschuldigd(Variable):
    """Of in deze maand een voorschot moet worden verleend."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Voorschot verschuldigd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1"

    def formula(gezin, period, parameters):
        """In deze maand ligt zo'n dag, op die dag is nog niet op de aanvraag besloten, en geen grond sluit het voorschot uit."""
        return gezin("aantal_voorschotten", period) > 0


class verschuldigd_voorschot(Variable):
    """Wat elk voorschot van deze maand ten minste bedraagt; nul als er geen voorschot hoeft te worden verleend."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Verschuldigd voorschot"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=2"

    def formula(gezin, period, parameters):
        """Het minimale voorschot, als het verschuldigd is."""
        return np.where(gezin("voorschot_verschuldigd", period), gezin("minimaal_voorschot", period), 0.0)


class verschuldigde_voorschotten_in_de_maand(Variable):
    """Wat de voorschotten van deze maand bij elkaar ten minste bedragen; vallen er twee in een maand, dan is elk een maandbedrag."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Voorschotten van de maand bij elkaar"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=2",
    ]

    def formula(gezin, period, parameters):
        """Het minimale voorschot, zo vaak als het in deze maand is verschuldigd; de wet rekent een voorschot niet om naar vier weken."""
        return cent(gezin("aantal_voorschotten", period) * gezin("verschuldigd_voorschot", period))


class verrekend_voorschot(Variable):
    """Het voorschot dat met de bijstand van deze maand wordt verrekend; daarvoor is geen machtiging nodig."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Verrekend voorschot"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=4"

    def formula(gezin, period, parameters):
        """Het te verrekenen voorschot, ten hoogste de bijstand zonder vakantietoeslag over de dagen zonder opschorting."""
        te_verrekenen = np.maximum(gezin("te_verrekenen_voorschot", period), 0)
        verrekend = minimum(te_verrekenen, gezin("bijstand_buiten_opschorting", period))
        return np.where(te_verrekenen > 0, verrekend, 0.0)


class voorschot_bijzondere_bijstand(Variable):
    """Het voorschot op bijzondere bijstand, als renteloze geldlening; de wet geeft er geen termijn of hoogte voor."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Voorschot bijzondere bijstand"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=3"

    def formula(gezin, period, parameters):
        """Het bedrag dat het college verleent, zolang over de kosten niet is besloten; nooit meer dan de gevraagde kosten."""
        besluit = gezin("datum_besluit", period)
        beslist = gegeven(besluit) & (besluit < eerste_dag(period))
        bedrag = minimum(np.maximum(gezin("oordeel_voorschot_bijzondere_bijstand", period), 0), gezin("kosten_bijzondere_bijstand", period))
        return np.where(beslist, 0.0, cent(bedrag))


class voorschot_op_last_van_gedeputeerde_staten(Variable):
    """De algemene bijstand als voorschot op last van de voorzitter van gedeputeerde staten; een renteloze geldlening."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Voorschot op last van gedeputeerde staten"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=81&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=81&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=81&lid=3",
    ]

    def formula(gezin, period, parameters):
        """Het bedrag van de voorzitter, op verzoek, als het college geen of te weinig voorschot gaf en de last niet is vervallen."""
        verval = gezin("datum_verval_last_gedeputeerde_staten", period)
        vervallen = gegeven(verval) & (verval <= eerste_dag(period))
        op_verzoek = gezin("geen_of_ontoereikend_voorschot", period) & gezin("verzoek_aan_voorzitter_gedeputeerde_staten", period)
        bedrag = np.maximum(gezin("oordeel_noodzaak_onverwijlde_bijstand", period), 0)
        return np.where(op_verzoek & ~vervallen, cent(bedrag), 0.0)


def _na_vier_weken(gezin, period, parameters):
    """Four weeks after the application, before any extension; not given when there is none."""
    aanvraag = van_een_van_beiden(gezin, gezin.members("datum_aanvraag", period))
    return np.where(gegeven(aanvraag), aanvraag + weken(parameters(period).participatiewet.betaling.voorschot.weken), NIET_GEGEVEN)


def _volgende_vier_weken(gezin, period, parameters):
    """The first end of four weeks, before any extension, of which the extended day is in or after the month."""
    termijn = weken(parameters(period).participatiewet.betaling.voorschot.weken)
    eerste = _na_vier_weken(gezin, period, parameters)
    verstreken = np.maximum((eerste_dag(period) - eerste).astype("timedelta64[D]"), np.timedelta64(0, "D"))
    vier_weken = eerste + np.ceil(verstreken / termijn).astype(int) * termijn
    vorige = vier_weken - termijn
    schuift_de_maand_in = (vorige >= eerste) & (verlengd(vorige) >= eerste_dag(period))
    return np.where(gegeven(eerste), np.where(schuift_de_maand_in, vorige, vier_weken), NIET_GEGEVEN)


def _na_zoveel_termijnen(gezin, period, parameters, aantal):
    """The end of so many times four weeks after the application, moved to a working day; not given without an application."""
    termijn = weken(parameters(period).participatiewet.betaling.voorschot.weken)
    eerste = _na_vier_weken(gezin, period, parameters)
    return np.where(gegeven(eerste), verlengd(eerste + (aantal - 1) * termijn), NIET_GEGEVEN)


def _verstreken_dagen(gezin, period, parameters):
    """How many last days for a voorschot lie before the peildag; an end of four weeks before it may be moved to or past it."""
    termijn = weken(parameters(period).participatiewet.betaling.voorschot.weken)
    eerste, peildag = _na_vier_weken(gezin, period, parameters), gezin("peildag_voorschotten", period)
    dagen = (peildag - DAG - eerste).astype("timedelta64[D]")
    einden = np.where(gegeven(eerste) & gegeven(peildag), np.maximum(dagen // termijn + 1, 0), 0)
    schuift = (einden > 0) & (_na_zoveel_termijnen(gezin, period, parameters, einden) >= peildag)
    return einden - schuift
