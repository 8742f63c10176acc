"""Inkomen: welke inkomsten de belanghebbenden hebben, en wat daarvan in aanmerking komt (art. 31 tot en met 33).

Alle bedragen zijn netto, per kalendermaand, en met de aanspraak op vakantietoeslag (art. 31 lid 3 en 4).
"""

import numpy as np

from openfisca_participatie.entities import Gezin, Persoon
from openfisca_participatie.middelenhulp import som_van_gegeven
from openfisca_participatie.variabele import (
    MONTH,
    ONBEKEND,
    Variable,
    aanvrager_en_partner,
    cent,
    keuze,
    minimum,
    niet_negatief,
    som_van_belanghebbenden,
)


class bruto_inkomsten_uit_arbeid(Variable):
    """Inkomsten uit arbeid met de opgebouwde vakantietoeslag, voordat er iets af gaat."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Bruto inkomsten uit arbeid"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=3"


class belasting_over_inkomsten_uit_arbeid(Variable):
    """Loonbelasting of inkomstenbelasting die hij over de bruto inkomsten uit arbeid verschuldigd is."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Belasting over inkomsten uit arbeid"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=3&o=a"


class premies_over_inkomsten_uit_arbeid(Variable):
    """Premies volksverzekeringen, en de inkomensafhankelijke bijdrage Zorgverzekeringswet die voor zijn rekening komt."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Premies over inkomsten uit arbeid"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=3&o=b"


class pensioenpremie_over_inkomsten_uit_arbeid(Variable):
    """Verplichte bijdrage aan een pensioenregeling of een vergelijkbare regeling."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Pensioenpremie over inkomsten uit arbeid"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=3&o=c"


class andere_inhoudingen_op_inkomsten_uit_arbeid(Variable):
    """Andere verplichte inhoudingen op de bruto inkomsten uit arbeid."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Andere verplichte inhoudingen"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=3&o=d"


class inkomsten_uit_arbeid_na_inhoudingen(Variable):
    """Wat van de bruto inkomsten uit arbeid overblijft na belasting, premies, pensioenpremie en andere verplichte inhoudingen."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Inkomsten uit arbeid na inhoudingen"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=3"

    def formula(persoon, period, parameters):
        """De bruto inkomsten min de inhoudingen; nooit minder dan niets."""
        inhoudingen = (
            persoon("belasting_over_inkomsten_uit_arbeid", period)
            + persoon("premies_over_inkomsten_uit_arbeid", period)
            + persoon("pensioenpremie_over_inkomsten_uit_arbeid", period)
            + persoon("andere_inhoudingen_op_inkomsten_uit_arbeid", period)
        )
        return niet_negatief(persoon("bruto_inkomsten_uit_arbeid", period) - inhoudingen)


class inkomsten_uit_arbeid_zonder_vakantietoeslag(Variable):
    """Netto inkomsten uit arbeid waar de aanspraak op vakantietoeslag niet in zit."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Inkomsten uit arbeid zonder vakantietoeslag"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=4"


class aanspraak_vakantietoeslag(Variable):
    """De netto aanspraak op vakantietoeslag over de inkomsten uit arbeid waar zij niet in zit, volgens de ministeriële regeling."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Aanspraak op vakantietoeslag"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=4"

    def formula(persoon, period, parameters):
        """Niet bekend zolang zij niet is opgegeven; niets als er geen inkomsten zonder vakantietoeslag zijn."""
        zonder = persoon("inkomsten_uit_arbeid_zonder_vakantietoeslag", period)
        return np.where(zonder > 0, ONBEKEND, 0.0)


class inkomsten_met_aanspraak_op_vakantietoeslag(Variable):
    """Netto inkomsten uit arbeid, met de vakantietoeslag erbij die er nog niet in zat."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Inkomsten uit arbeid met vakantietoeslag"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=4"

    def formula(persoon, period, parameters):
        """De inkomsten zonder vakantietoeslag en de aanspraak daarover."""
        return cent(persoon("inkomsten_uit_arbeid_zonder_vakantietoeslag", period) + persoon("aanspraak_vakantietoeslag", period))


class inkomsten_uit_arbeid(Variable):
    """Netto inkomsten uit arbeid, met de opgebouwde vakantietoeslag."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Inkomsten uit arbeid"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=4",
    ]

    def formula(persoon, period, parameters):
        """Wat van bruto inkomsten na de inhoudingen overblijft, en inkomsten zonder vakantietoeslag met de aanspraak daarop."""
        return som_van_gegeven(
            persoon,
            period,
            ("bruto_inkomsten_uit_arbeid", "inkomsten_uit_arbeid_na_inhoudingen"),
            ("inkomsten_uit_arbeid_zonder_vakantietoeslag", "inkomsten_met_aanspraak_op_vakantietoeslag"),
        )


class inkomsten_uit_arbeid_met_loonkostensubsidie(Variable):
    """Het deel van de inkomsten uit arbeid uit een dienstbetrekking met loonkostensubsidie (art. 10d)."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Waarvan met loonkostensubsidie"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=z"


class uitkering_werkloosheid_of_arbeidsongeschiktheid(Variable):
    """Uitkering wegens werkloosheid of arbeidsongeschiktheid."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Uitkering werkloosheid of arbeidsongeschiktheid"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=h",
    ]


class overige_inkomsten(Variable):
    """Andere inkomsten die als inkomen tellen, zoals alimentatie en andere uitkeringen."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Overige inkomsten"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1&o=a"


class inkomsten_uit_verhuur_of_kostgangers(Variable):
    """Bedrag dat het college als inkomen toerekent wegens huurders, onderhuurders of kostgangers die niet al in de norm tellen."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Inkomsten uit verhuur of kostgangers"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=4"


class geldlening(Variable):
    """In deze maand ontvangen geldlening; inkomen van de maand, tenzij het college anders oordeelt."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Geldlening"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1"


class hobbymatige_verkoop(Variable):
    """Opbrengst van hobbymatige verkoop; inkomen van de maand."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Hobbymatige verkoop"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1"


class inkomen_van_buiten_de_bijstand(Variable):
    """Het deel van zijn inkomen van deze maand dat hoort bij dagen voor het begin of na het einde van de bijstand."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Inkomen van buiten de bijstand"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1&o=b"


class eigen_inkomen_voor_vrijlating_arbeid(Variable):
    """Het inkomen van deze persoon dat in aanmerking komt voordat de vrijlating van inkomsten uit arbeid eraf gaat."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Eigen inkomen voor vrijlating van arbeid"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1",
    ]

    def formula(persoon, period, parameters):
        """Alle inkomsten van een belanghebbende; van een ten laste komend kind niet wat het met werk of een uitkering verdient (art. 31
        lid 2 h).
        """
        kind = persoon("ten_laste_komend_kind", period)
        van_arbeid_of_uitkering = persoon("inkomsten_uit_arbeid", period) + persoon(
            "uitkering_werkloosheid_of_arbeidsongeschiktheid", period
        )
        overig = (
            persoon("overige_inkomsten", period)
            + persoon("inkomsten_uit_verhuur_of_kostgangers", period)
            + persoon("hobbymatige_verkoop", period)
            + som_van_gegeven(persoon, period, ("geldlening", "geldlening_als_inkomen"))
            + persoon("bijzonder_inkomen", period)
            + persoon("giften_als_inkomen", period)
            + persoon("vrijwilligersvergoeding_als_inkomen", period)
            + persoon("premie_als_inkomen", period)
            + persoon("particuliere_oudedagsvoorziening_als_inkomen", period)
        )
        belanghebbende = aanvrager_en_partner(persoon)
        totaal = keuze([belanghebbende, kind], [van_arbeid_of_uitkering + overig, overig], 0.0)
        buiten = som_van_gegeven(persoon, period, ("inkomen_van_buiten_de_bijstand", "inkomen_van_buiten_de_bijstand"))
        telt_niet = persoon.gezin("lezing_inkomen_van_buiten_de_bijstand_telt_niet", period)
        return totaal - np.where(telt_niet, minimum(np.maximum(buiten, 0), totaal), 0.0)


class eigen_inkomen(Variable):
    """Het inkomen van deze persoon dat in aanmerking komt, na de vrijlatingen."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Eigen inkomen"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1",
    ]

    def formula(persoon, period, parameters):
        """Het inkomen min de vrijgelaten inkomsten uit arbeid."""
        return niet_negatief(persoon("eigen_inkomen_voor_vrijlating_arbeid", period) - persoon("vrijgelaten_inkomsten_uit_arbeid", period))


class inkomen_niet_rechthebbende_echtgenoot(Variable):
    """Het deel van het inkomen van de echtgenoot zonder recht dat in aanmerking komt (art. 32 lid 3 en 4)."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Inkomen van de echtgenoot zonder recht"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=4",
    ]

    def formula(gezin, period, parameters):
        """Wat beiden samen met de bijstand meer hebben dan de bijstandsnorm voor gehuwden; leven zij gescheiden: wat hij boven de
        bijstandsnorm heeft.
        """
        return _inkomen_echtgenoot_zonder_recht(gezin, period, gezin("inkomen_rechthebbenden", period))


class bijstandsnorm_gehuwden(Variable):
    """De bijstandsnorm voor gehuwden die zou gelden als beide echtgenoten recht hadden; de grens van art. 32 lid 3."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Bijstandsnorm voor gehuwden"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=5&o=c",
    ]

    def formula(gezin, period, parameters):
        """De norm voor gehuwden, verminderd met de verlaging die niet van de woonsituatie afhangt."""
        van_artikel_21b = parameters(period).participatiewet.normen.vanaf_21_jaar.gehuwden
        norm = np.where(
            gezin("lezing_gehuwdennorm_is_artikel_21b", period), van_artikel_21b, gezin("norm_gehuwden_zonder_verhoging", period)
        )
        verlaging = np.maximum(gezin("oordeel_verlaging_schoolverlater", period), 0)
        return niet_negatief(norm - verlaging)


class inkomen_rechthebbenden(Variable):
    """Het inkomen van wie in de norm meetelt en van de ten laste komende kinderen, na de vrijlatingen."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Inkomen van de rechthebbenden"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1"

    def formula(gezin, period, parameters):
        """Het eigen inkomen van de rechthebbende belanghebbenden en de ten laste komende kinderen bij elkaar."""
        persoon = gezin.members
        return cent(gezin.sum(np.where(_telt_als_rechthebbende(persoon, period), persoon("eigen_inkomen", period), 0.0)))


class inkomen_voor_toets(Variable):
    """Het inkomen waarmee wordt getoetst of recht bestaat: de vrijlating van arbeid gaat er alleen af voor wie al algemene bijstand
    ontvangt.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Inkomen voor de toets van het recht"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=n",
    ]

    def formula(gezin, period, parameters):
        """Het inkomen van allen; wie de maand ervoor geen bijstand ontving heeft voor deze toets geen vrijlating ("voor zover hij algemene
        bijstand ontvangt").
        """
        persoon = gezin.members
        ontvangt = persoon("ontvangt_algemene_bijstand", period) | persoon.gezin("lezing_vrijlating_vanaf_de_eerste_maand", period)
        vrijlating = persoon("vrij_te_laten_inkomsten_uit_arbeid", period) * ontvangt
        per_persoon = persoon("eigen_inkomen_voor_vrijlating_arbeid", period) - vrijlating
        van_rechthebbenden = cent(gezin.sum(np.where(_telt_als_rechthebbende(persoon, period), per_persoon, 0.0)))
        return niet_negatief(van_rechthebbenden + _inkomen_echtgenoot_zonder_recht(gezin, period, van_rechthebbenden))


class in_aanmerking_te_nemen_inkomen(Variable):
    """Het inkomen dat voor recht en hoogte van de algemene bijstand in aanmerking komt, na alle vrijlatingen; nooit negatief."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "In aanmerking te nemen inkomen"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33",
    ]

    def formula(gezin, period, parameters):
        """Het inkomen van de rechthebbenden en het meetellende deel van een echtgenoot zonder recht."""
        return niet_negatief(gezin("inkomen_rechthebbenden", period) + gezin("inkomen_niet_rechthebbende_echtgenoot", period))


def _telt_als_rechthebbende(persoon, period):
    """Per person whether his income counts as that of the entitled: belanghebbenden in the norm and children ten laste."""
    return persoon("telt_mee_in_norm", period) | persoon("ten_laste_komend_kind", period)


def _inkomen_echtgenoot_zonder_recht(gezin, period, inkomen_rechthebbenden):
    """Art. 32 lid 3 and 4, given the income of the entitled (EUR per month, one value per gezin)."""
    persoon = gezin.members
    zonder_recht = aanvrager_en_partner(persoon) & ~persoon("telt_mee_in_norm", period)
    met_vrijlating = persoon.gezin("lezing_vrijlating_voor_echtgenoot_zonder_recht", period)
    vrijlating = np.where(met_vrijlating, persoon("vrij_te_laten_inkomsten_uit_arbeid", period), 0.0)
    eigen_inkomen = persoon("eigen_inkomen_voor_vrijlating_arbeid", period) - vrijlating
    van_echtgenoot = som_van_belanghebbenden(gezin, np.where(zonder_recht, eigen_inkomen, 0.0))
    bijstandsnorm = gezin("bijstandsnorm", period)
    bijstand_zonder_hem = np.maximum(bijstandsnorm - inkomen_rechthebbenden, 0)
    samen = inkomen_rechthebbenden + van_echtgenoot + bijstand_zonder_hem
    grens = gezin("bijstandsnorm_gehuwden", period)
    boven_grens = np.where(gezin("leeft_gescheiden", period), van_echtgenoot - bijstandsnorm, samen - grens)
    telt = gezin("een_echtgenoot_heeft_recht", period)
    return np.where(telt, minimum(van_echtgenoot, niet_negatief(boven_grens)), 0.0)
