"""Individuele inkomenstoeslag (art. 36, 8 lid 1 b en lid 2): voor wie langdurig een laag inkomen heeft zonder uitzicht op verbetering.

De wet stelt de voorwaarden per persoon; wat langdurig en laag is, en de hoogte, regelt de verordening van de gemeente.
"""

from datetime import date

import numpy as np

from openfisca_participatie.entities import Gezin, Persoon
from openfisca_participatie.gemeenterecht import tabel_van_gemeente, van_gemeente
from openfisca_participatie.rekenhulp import maanden_later
from openfisca_participatie.variabele import (
    MONTH,
    NIET_GEGEVEN,
    ONBEKEND,
    Enum,
    Variable,
    aanvrager_en_partner,
    is_onbekend,
    keuze,
    som_van_belanghebbenden,
    van_echtgenoot,
)
from openfisca_participatie.variables.begrippen.leeftijd import dag_van_peilen, hele_jaren, hele_maanden
from openfisca_participatie.variables.betaling.datums import DAG, gegeven
from openfisca_participatie.variables.ondersteuning.bijzondere_bijstand import uitgesloten_anders_dan_schuldenlast


class KlasseInkomenstoeslag(Enum):
    """Huishoudens die verordeningen onderscheiden; een ouder kind heeft de leeftijd die de gemeente noemt en is nog geen 18."""

    alleenstaande = "Alleenstaande"
    alleenstaande_ouder = "Alleenstaande ouder"
    alleenstaande_ouder_met_ouder_kind = "Alleenstaande ouder met een ouder kind"
    gehuwden = "Gehuwden"
    gehuwden_met_ouder_kind = "Gehuwden met een ouder kind"


class aanvraag_individuele_inkomenstoeslag(Variable):
    """Vraagt in deze maand een individuele inkomenstoeslag aan."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Aanvraag individuele inkomenstoeslag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=1"


class datum_aanvraag_individuele_inkomenstoeslag(Variable):
    """De dag waarop een individuele inkomenstoeslag is aangevraagd; niet gegeven: de peildatum."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Datum van de aanvraag om inkomenstoeslag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=3"


class datum_vorige_individuele_inkomenstoeslag(Variable):
    """De dag waarop het laatst een individuele inkomenstoeslag is verleend; niet gegeven: nooit."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Datum van de vorige inkomenstoeslag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=3"


class datum_verlening_individuele_inkomenstoeslag(Variable):
    """De dag waarop het college deze individuele inkomenstoeslag verleent: die van het besluit."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Verlening van deze inkomenstoeslag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=3"


class maanden_laag_inkomen(Variable):
    """Aaneengesloten maanden voor de aanvraag waarin het inkomen niet hoger was dan de grens van de gemeente."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Maanden met een laag inkomen"
    unit = "maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8&lid=2",
    ]


class inkomen_als_deel_van_de_norm(Variable):
    """Het inkomen in de referteperiode als deel van de bijstandsnorm (1 is gelijk aan de norm)."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Inkomen als deel van de norm"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8&lid=2"


class studie_in_referteperiode(Variable):
    """Volgde in de referteperiode een opleiding als student."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Studie in de referteperiode"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8&lid=1&o=b"


class oordeel_langdurig_laag_inkomen(Variable):
    """Oordeel: het gezin heeft volgens de verordening langdurig een laag inkomen; voor gemeenten zonder regels in dit pakket."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Langdurig laag inkomen (oordeel)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8&lid=2",
    ]


class oordeel_geen_uitzicht_op_inkomensverbetering(Variable):
    """Oordeel: gelet op zijn krachten en bekwaamheden en zijn inspanningen heeft hij geen uitzicht op een beter inkomen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Geen uitzicht op inkomensverbetering"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=2",
    ]


class inkomenstoeslag_ambtshalve_mogelijk(Variable, onzeker=True):
    """Of het college de toeslag ook zonder aanvraag kan verlenen: vanaf 2027; de tekst daarvan is niet gelezen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Inkomenstoeslag zonder aanvraag mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=1"

    def formula_2027_01(persoon, period, parameters):
        """Vanaf 2027 is een aanvraag niet meer nodig."""
        return persoon.filled_array(True)


class dag_van_aanvraag_inkomenstoeslag(Variable):
    """De dag waarop naar leeftijd en eerdere toeslagen wordt gekeken: die van de aanvraag."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Dag van de aanvraag om inkomenstoeslag"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=3",
    ]

    def formula(persoon, period, parameters):
        """De dag van de eigen aanvraag, anders die van de partner, anders de peildatum."""
        eigen = persoon("datum_aanvraag_individuele_inkomenstoeslag", period)
        van_partner = van_echtgenoot(persoon, eigen, NIET_GEGEVEN)
        gevraagd = np.where(gegeven(eigen), eigen, van_partner)
        return np.where(gegeven(gevraagd), gevraagd, dag_van_peilen(persoon, period))


class leeftijd_bij_aanvraag_inkomenstoeslag(Variable):
    """De leeftijd in hele jaren op de dag van de aanvraag om een individuele inkomenstoeslag."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Leeftijd bij de aanvraag om inkomenstoeslag"
    unit = "jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=1"

    def formula(persoon, period, parameters):
        """De jaren die op de dag van de aanvraag vol zijn."""
        return hele_jaren(persoon("geboortedatum", period), persoon("dag_van_aanvraag_inkomenstoeslag", period))


class aow_leeftijd_bij_aanvraag_inkomenstoeslag(Variable):
    """Of de persoon op de dag van de aanvraag de pensioengerechtigde leeftijd heeft bereikt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "AOW-leeftijd bij de aanvraag om inkomenstoeslag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=1"

    def formula(persoon, period, parameters):
        """Vanaf de dag waarop de maanden van die leeftijd vol zijn."""
        maanden = hele_maanden(persoon("geboortedatum", period), persoon("dag_van_aanvraag_inkomenstoeslag", period))
        return maanden >= persoon("aow_leeftijd_in_maanden", period)


class inkomenstoeslag_al_verleend(Variable):
    """Of in de twaalf maanden voor de aanvraag al een individuele inkomenstoeslag is verleend; dan wordt de aanvraag afgewezen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Inkomenstoeslag in de afgelopen twaalf maanden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=3"

    def formula(persoon, period, parameters):
        """De vorige is verleend in de twaalf maanden die aan de dag van de aanvraag voorafgaan; de eerste dag daarvan telt mee."""
        maanden = int(parameters(period).participatiewet.ondersteuning.individuele_inkomenstoeslag.maanden_na_vorige)
        aanvraag = persoon("dag_van_aanvraag_inkomenstoeslag", period)
        vorige = persoon("datum_vorige_individuele_inkomenstoeslag", period)
        return (vorige >= maanden_later(aanvraag, -maanden)) & (vorige < aanvraag)


class eerste_dag_nieuwe_aanvraag_inkomenstoeslag(Variable):
    """De eerste dag waarop een nieuwe aanvraag niet meer op een eerdere inkomenstoeslag afstuit."""

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Inkomenstoeslag opnieuw aan te vragen vanaf"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=3"

    def formula(persoon, period, parameters):
        """De dag na twaalf maanden, gerekend vanaf de verlening van deze toeslag of, als die er niet komt, van de vorige."""
        maanden = int(parameters(period).participatiewet.ondersteuning.individuele_inkomenstoeslag.maanden_na_vorige)
        nu = persoon("datum_verlening_individuele_inkomenstoeslag", period)
        verleend = gegeven(nu) & persoon("komt_in_aanmerking_voor_inkomenstoeslag", period)
        laatste = np.where(verleend, nu, persoon("datum_vorige_individuele_inkomenstoeslag", period))
        return np.where(gegeven(laatste), maanden_later(laatste, maanden) + DAG, NIET_GEGEVEN)


class langdurig_laag_inkomen(Variable):
    """Of het gezin langdurig een laag inkomen heeft, naar de regels van de gemeente."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Langdurig laag inkomen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8&lid=2",
    ]

    def formula(gezin, period, parameters):
        """Het inkomen was de hele referteperiode van de gemeente laag en niet hoger dan haar grens; kent het pakket haar referteperiode
        niet, dan het oordeel.
        """
        referteperiode = van_gemeente(gezin, period, parameters, "individuele_inkomenstoeslag.referteperiode")
        grens = van_gemeente(gezin, period, parameters, "individuele_inkomenstoeslag.inkomensgrens")
        laag = is_onbekend(grens) | (gezin("inkomen_als_deel_van_de_norm", period) <= grens)
        langdurig = gezin("maanden_laag_inkomen", period) >= referteperiode
        return np.where(is_onbekend(referteperiode), gezin("oordeel_langdurig_laag_inkomen", period), laag & langdurig)


class eerste_dag_lang_genoeg_laag_inkomen(Variable):
    """De dag waarop het inkomen in elk geval lang genoeg laag is, als het laag blijft; alleen als dat nu nog niet zo is.

    De maanden met een laag inkomen zijn hele maanden tot de aanvraag: met het deel van een maand daarvoor kan het enkele dagen eerder zijn.
    """

    value_type = date
    entity = Persoon
    definition_period = MONTH
    label = "Inkomen lang genoeg laag vanaf"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8&lid=2",
    ]

    def formula(persoon, period, parameters):
        """De dag van de aanvraag en de maanden die aan de referteperiode van de gemeente ontbreken."""
        gezin = persoon.simulation.populations["gezin"]
        referteperiode = van_gemeente(gezin, period, parameters, "individuele_inkomenstoeslag.referteperiode")
        tekort = np.where(is_onbekend(referteperiode), 0, referteperiode - gezin("maanden_laag_inkomen", period))
        ontbreekt = gezin.project(np.maximum(tekort, 0).astype(int))
        dag = persoon("dag_van_aanvraag_inkomenstoeslag", period)
        return np.where(ontbreekt > 0, maanden_later(dag, ontbreekt), NIET_GEGEVEN)


class uitgesloten_van_inkomenstoeslag_door_gemeente(Variable):
    """Of de regels van de gemeente deze persoon van de inkomenstoeslag uitsluiten."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Uitgesloten door de gemeente"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8&lid=1&o=b"

    def formula(persoon, period, parameters):
        """Wie in de referteperiode studeerde, of een partner met AOW heeft, waar de gemeente dat een grond noemt."""
        gezin = persoon.simulation.populations["gezin"]
        studie = van_gemeente(gezin, period, parameters, "individuele_inkomenstoeslag.studie_sluit_uit") > 0
        partner = van_gemeente(gezin, period, parameters, "individuele_inkomenstoeslag.pensioengerechtigde_partner_sluit_uit") > 0
        partner_met_aow = van_echtgenoot(persoon, persoon("pensioengerechtigde_leeftijd_bereikt", period))
        studeerde = persoon("studie_in_referteperiode", period)
        return (studeerde & gezin.project(studie)) | (partner_met_aow & gezin.project(partner))


class komt_in_aanmerking_voor_inkomenstoeslag(Variable):
    """Of deze persoon aan de voorwaarden voor een individuele inkomenstoeslag voldoet; het college kan haar dan verlenen.

    De toeslag is bijzondere bijstand (art. 5 d), zodat art. 13 lid 1 geldt, behalve onderdeel g: zij wordt niet gevraagd om een
    schuldenlast af te lossen.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Komt in aanmerking voor inkomenstoeslag"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=5&o=d",
    ]

    def formula(persoon, period, parameters):
        """Op aanvraag: die dag 21 jaar of ouder en nog geen AOW, langdurig een laag inkomen, geen vermogen, geen uitzicht op verbetering,
        en niet kort tevoren al verleend.
        """
        leeftijd_vanaf = parameters(period).participatiewet.ondersteuning.individuele_inkomenstoeslag.leeftijd
        aanvraag = persoon("aanvraag_individuele_inkomenstoeslag", period)
        op_aanvraag = aanvraag | van_echtgenoot(persoon, aanvraag) | persoon("inkomenstoeslag_ambtshalve_mogelijk", period)
        met_aow = persoon("aow_leeftijd_bij_aanvraag_inkomenstoeslag", period)
        oud_genoeg = (persoon("leeftijd_bij_aanvraag_inkomenstoeslag", period) >= leeftijd_vanaf) & ~met_aow
        laag_inkomen = persoon.gezin("langdurig_laag_inkomen", period)
        geen_vermogen = persoon.gezin("in_aanmerking_te_nemen_vermogen", period) == 0
        geen_uitzicht = persoon("oordeel_geen_uitzicht_op_inkomensverbetering", period)
        uitgesloten = persoon("inkomenstoeslag_al_verleend", period) | persoon("uitgesloten_van_inkomenstoeslag_door_gemeente", period)
        recht_op_bijstand = persoon("rechthebbende", period) & ~uitgesloten_anders_dan_schuldenlast(persoon, period)
        voldoet = op_aanvraag & oud_genoeg & laag_inkomen & geen_vermogen & geen_uitzicht & ~uitgesloten
        return aanvrager_en_partner(persoon) & recht_op_bijstand & voldoet


class klasse_inkomenstoeslag(Variable):
    """Het huishouden voor de hoogte van de inkomenstoeslag."""

    value_type = Enum
    possible_values = KlasseInkomenstoeslag
    default_value = KlasseInkomenstoeslag.alleenstaande
    entity = Gezin
    definition_period = MONTH
    label = "Huishouden voor de inkomenstoeslag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8&lid=2"

    def formula(gezin, period, parameters):
        """De leefvorm, en of er een kind is van de leeftijd die de gemeente noemt; noemt zij geen leeftijd, dan alleen de leefvorm."""
        persoon = gezin.members
        leeftijd_vanaf = van_gemeente(gezin, period, parameters, "individuele_inkomenstoeslag.leeftijd_ouder_kind")
        ouder_kind = persoon("ten_laste_komend_kind", period) & (persoon("leeftijd", period) >= gezin.project(leeftijd_vanaf))
        met_ouder_kind = gezin.sum(ouder_kind) > 0
        leefvormen = gezin("leefvorm", period)
        gehuwd = leefvormen == leefvormen.possible_values.gehuwden
        ouder = leefvormen == leefvormen.possible_values.alleenstaande_ouder
        klassen = KlasseInkomenstoeslag
        return keuze(
            [gehuwd & met_ouder_kind, gehuwd, ouder & met_ouder_kind, ouder],
            [
                klassen.gehuwden_met_ouder_kind.index,
                klassen.gehuwden.index,
                klassen.alleenstaande_ouder_met_ouder_kind.index,
                klassen.alleenstaande_ouder.index,
            ],
            klassen.alleenstaande.index,
        )


class extra_inkomenstoeslag_werkenden(Variable):
    """Wat de gemeente erbij geeft aan wie werkt."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Extra inkomenstoeslag voor werkenden"
    unit = "EUR per twaalf maanden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8&lid=2"

    def formula(gezin, period, parameters):
        """Het bedrag van de gemeente, als iemand werkt en het inkomen hoger is dan haar ondergrens."""
        bedrag = van_gemeente(gezin, period, parameters, "individuele_inkomenstoeslag.werkenden.bedrag")
        vanaf = van_gemeente(gezin, period, parameters, "individuele_inkomenstoeslag.werkenden.vanaf")
        werkt = som_van_belanghebbenden(gezin, gezin.members("inkomsten_uit_arbeid", period)) > 0
        boven_ondergrens = gezin("inkomen_als_deel_van_de_norm", period) > vanaf
        return np.where(werkt & boven_ondergrens & ~is_onbekend(bedrag), bedrag, 0.0)


class individuele_inkomenstoeslag(Variable):
    """Individuele inkomenstoeslag van het gezin, eens in de twaalf maanden.

    Niet bekend zonder bedrag van de gemeente, en als van gehuwden slechts een van beiden aan de voorwaarden voldoet.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Individuele inkomenstoeslag"
    unit = "EUR per twaalf maanden"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8&lid=2",
    ]

    def formula(gezin, period, parameters):
        """Het bedrag van de gemeente voor dit huishouden, of haar lagere bedrag bij een hoger inkomen, met de extra's voor werkenden."""
        klasse = gezin("klasse_inkomenstoeslag", period)
        gewoon = tabel_van_gemeente(gezin, period, parameters, "individuele_inkomenstoeslag.bedrag", klasse)
        verlaagd = tabel_van_gemeente(gezin, period, parameters, "individuele_inkomenstoeslag.bedrag_hoger_inkomen", klasse)
        grens = van_gemeente(gezin, period, parameters, "individuele_inkomenstoeslag.grens_hoger_inkomen")
        bedrag = np.where(gezin("inkomen_als_deel_van_de_norm", period) > grens, verlaagd, gewoon)
        persoon = gezin.members
        in_aanmerking = som_van_belanghebbenden(gezin, persoon("komt_in_aanmerking_voor_inkomenstoeslag", period).astype(int))
        belanghebbenden = som_van_belanghebbenden(gezin, aanvrager_en_partner(persoon).astype(int))
        leefvormen = gezin("leefvorm", period)
        gehuwd_zonder_partner = (leefvormen == leefvormen.possible_values.gehuwden) & (belanghebbenden == 1)
        allen = (in_aanmerking == belanghebbenden) & ~gehuwd_zonder_partner
        toeslag = np.where(allen, bedrag + gezin("extra_inkomenstoeslag_werkenden", period), ONBEKEND)
        return np.where(in_aanmerking > 0, toeslag, 0.0)
