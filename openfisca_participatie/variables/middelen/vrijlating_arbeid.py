"""Vrijlating van inkomsten uit arbeid (art. 31 lid 2 n, r, y, z en aa en lid 5; vanaf 2027 art. 34a).

Nooit twee vrijlatingen tegelijk. Tot 2023 ging r voor y; sinds 2023 gaan y, z en aa voor r. De maanden die al zijn gebruikt, zijn feiten.
"""

import numpy as np

from openfisca_participatie.entities import AANVRAGER, PARTNER, Gezin, Persoon
from openfisca_participatie.gemeenterecht import van_gemeente
from openfisca_participatie.variabele import MONTH, Variable, cent, heeft_rol, keuze, minimum


class maanden_vrijlating_n(Variable):
    """Maanden waarin de vrijlating van onderdeel n voor deze maand al is gebruikt; tot april 2016 de maanden sinds de eerste."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Gebruikte maanden vrijlating n"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=n"


class maanden_vrijlating_r(Variable):
    """Maanden sinds de eerste maand van de vrijlating van onderdeel r."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Gebruikte maanden vrijlating r"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=r"


class maanden_vrijlating_z(Variable):
    """Maanden waarin de vrijlating van onderdeel z voor deze maand al is gebruikt."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Gebruikte maanden vrijlating z"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=z"


class maanden_vrijlating_34a(Variable):
    """Maanden sinds de eerste maand van de lopende periode van artikel 34a (recht vanaf 2027)."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Maanden in de periode van artikel 34a"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34a&lid=1&o=a"


class maanden_vrijlating_n_vorige_bijstand(Variable):
    """Maanden waarin de vrijlating van onderdeel n in een eerdere periode van bijstand is gebruikt."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Maanden vrijlating n in een eerdere bijstand"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=n"


class oordeel_vrijlating_n_opnieuw(Variable):
    """Oordeel: in een nieuwe periode van bijstand beginnen de zes maanden van onderdeel n opnieuw."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Zes maanden vrijlating opnieuw"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=n"


class gemeente_laat_vrijlating_n_opnieuw_beginnen(Variable):
    """Of de zes maanden van onderdeel n volgens de regels van de gemeente in een nieuwe periode van bijstand opnieuw beginnen (1 of 0);
    niet bekend als zij daarover niets heeft vastgesteld.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Gemeente: zes maanden vrijlating opnieuw"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=n"

    def formula(gezin, period, parameters):
        """De regel van de gemeente van het gezin."""
        return van_gemeente(gezin, period, parameters, "vrijlating.n_begint_opnieuw")


class gebruikte_maanden_vrijlating_n(Variable):
    """Maanden die van de zes maanden van onderdeel n zijn gebruikt, met die van een eerdere periode van bijstand als die meetellen."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Meetellende maanden vrijlating n"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=n"

    def formula(persoon, period, parameters):
        """De maanden van deze bijstand, en die van een eerdere bijstand tenzij zij volgens de gemeente of het college opnieuw beginnen."""
        volgens_gemeente = persoon.gezin("gemeente_laat_vrijlating_n_opnieuw_beginnen", period) > 0
        opnieuw = volgens_gemeente | persoon("oordeel_vrijlating_n_opnieuw", period)
        eerder = np.where(opnieuw, 0, persoon("maanden_vrijlating_n_vorige_bijstand", period))
        return persoon("maanden_vrijlating_n", period) + eerder


class nieuw_dienstverband_na_vrijlating(Variable):
    """Of hij een nieuw dienstverband is aangegaan nadat de periode van artikel 34a was verstreken."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Nieuw dienstverband na de vrijlating"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34a&lid=3"


class maanden_nieuwe_vrijlating_34a(Variable):
    """Maanden sinds de eerste maand van de periode die na een nieuw dienstverband opnieuw begon."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Maanden in de nieuwe periode van artikel 34a"
    unit = "maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34a&lid=3"


class oordeel_vrijlating_34a_opnieuw(Variable):
    """Oordeel: het college past artikel 34a, eerste lid, na een nieuw dienstverband nogmaals toe."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Artikel 34a nogmaals toegepast"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34a&lid=3"


class binnen_termijn_artikel_34a(Variable):
    """Of hij in de twaalf aaneengesloten maanden van artikel 34a zit, voor de eerste keer of opnieuw."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Binnen de termijn van artikel 34a"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34a&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34a&lid=3",
    ]

    def formula_2027_01(persoon, period, parameters):
        """De eerste periode loopt, of zij is verstreken en na een nieuw dienstverband past het college het eerste lid nogmaals toe."""
        termijn = parameters(period).participatiewet.middelen.vrijlating_arbeid.artikel_34a.maanden
        eerste_periode = persoon("maanden_vrijlating_34a", period) < termijn
        opnieuw = persoon("oordeel_vrijlating_34a_opnieuw", period) & persoon("nieuw_dienstverband_na_vrijlating", period)
        return eerste_periode | (opnieuw & (persoon("maanden_nieuwe_vrijlating_34a", period) < termijn))


class medisch_urenbeperkt(Variable):
    """Kan om medische redenen minder uren werken dan in een volledige dienstbetrekking (art. 6b)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Medisch urenbeperkt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=6b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=y",
    ]


class doelgroep_loonkostensubsidie(Variable):
    """Behoort tot de doelgroep loonkostensubsidie (art. 6 e)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Doelgroep loonkostensubsidie"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=6&o=e",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=z",
    ]


class ontvangt_algemene_bijstand(Variable):
    """Ontving in de maand ervoor algemene bijstand."""

    value_type = bool
    default_value = True
    entity = Persoon
    definition_period = MONTH
    label = "Ontvangt al algemene bijstand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=n"


class oordeel_vrijlating_bevordert_arbeidsinschakeling(Variable):
    """Oordeel: de vrijlating draagt bij aan zijn arbeidsinschakeling."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Vrijlating bevordert arbeidsinschakeling"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=n",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=r",
    ]


class oordeel_uitbreiding_arbeidsomvang_niet_mogelijk(Variable):
    """Oordeel: uitbreiding van zijn arbeidsomvang is niet mogelijk."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Uitbreiding van de arbeidsomvang niet mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=aa"


class vrijlating_onderdeel_n(Variable):
    """Vrijlating voor wie algemene bijstand ontvangt: ten hoogste zes maanden; voor een pensioengerechtigde zonder termijn en oordeel."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vrijlating onderdeel n"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=n",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=5",
    ]

    def formula_2015_01(persoon, period, parameters):
        """25% van de inkomsten uit arbeid, tot het maximum, als de termijn loopt en het college vindt dat het de arbeidsinschakeling
        bevordert.
        """
        vrijlating = parameters(period).participatiewet.middelen.vrijlating_arbeid
        regel = vrijlating.algemeen
        binnen_termijn = persoon("gebruikte_maanden_vrijlating_n", period) < regel.maanden
        bevordert = persoon("oordeel_vrijlating_bevordert_arbeidsinschakeling", period)
        voorwaarden = persoon("pensioengerechtigde_leeftijd_bereikt", period) | (binnen_termijn & bevordert)
        geldt = voorwaarden & ~_te_jong(persoon, period, vrijlating)
        return _deel(persoon("inkomsten_uit_arbeid", period), regel, geldt)

    def formula_2027_01(persoon, period, parameters):
        """Vervallen; sinds 2027 geldt artikel 34a."""
        return persoon.filled_array(0.0)


class vrijlating_onderdeel_r(Variable):
    """Vrijlating voor de alleenstaande ouder met een kind tot 12 jaar, na de maanden van onderdeel n."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vrijlating onderdeel r"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=r",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=5",
    ]

    def formula_2015_01(persoon, period, parameters):
        """12,5% van de inkomsten uit arbeid, tot het maximum, gedurende ten hoogste 30 aaneengesloten maanden."""
        return _vrijlating_alleenstaande_ouder(persoon, period, parameters)

    def formula_2023_01(persoon, period, parameters):
        """12,5% van de inkomsten uit arbeid, tot het maximum, gedurende ten hoogste 30 aaneengesloten maanden, tenzij y, z of aa geldt."""
        andere = [persoon(f"vrijlating_onderdeel_{letter}", period) > 0 for letter in ("y", "z", "aa")]
        return np.where(np.any(andere, axis=0), 0.0, _vrijlating_alleenstaande_ouder(persoon, period, parameters))

    def formula_2027_01(persoon, period, parameters):
        """Vervallen; sinds 2027 geldt artikel 34a."""
        return persoon.filled_array(0.0)


class vrijlating_onderdeel_y(Variable):
    """Vrijlating voor wie medisch urenbeperkt is, zonder termijn en zonder leeftijdsgrens (in 2015 onderdeel z)."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vrijlating onderdeel y"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=y"

    def formula_2015_01(persoon, period, parameters):
        """15% van de inkomsten uit arbeid, tot het maximum, tenzij onderdeel n of r van toepassing is."""
        n, r = (persoon(f"vrijlating_onderdeel_{letter}", period) for letter in "nr")
        return _vrijlating_urenbeperkt(persoon, period, parameters, (n > 0) | (r > 0))

    def formula_2023_01(persoon, period, parameters):
        """15% van de inkomsten uit arbeid, tot het maximum, tenzij onderdeel n van toepassing is."""
        return _vrijlating_urenbeperkt(persoon, period, parameters, persoon("vrijlating_onderdeel_n", period) > 0)

    def formula_2027_01(persoon, period, parameters):
        """Vervallen; sinds 2027 geldt artikel 34a."""
        return persoon.filled_array(0.0)


class vrijlating_onderdeel_z(Variable, onzeker=True):
    """Vrijlating voor de doelgroep loonkostensubsidie, gedurende twaalf maanden na de maanden van onderdeel n (sinds 2023).

    Voor wie jonger is dan 27 jaar bestaat onderdeel n niet; onzeker is of de twaalf maanden dan meteen beginnen, zoals hier.
    """

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vrijlating onderdeel z"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=z"

    def formula_2023_01(persoon, period, parameters):
        """15% van de inkomsten uit een dienstbetrekking met loonkostensubsidie, tot het maximum, tenzij onderdeel n of y van toepassing
        is.
        """
        vrijlating = parameters(period).participatiewet.middelen.vrijlating_arbeid
        regel = vrijlating.loonkostensubsidie
        n_verstreken = persoon("gebruikte_maanden_vrijlating_n", period) >= vrijlating.algemeen.maanden
        binnen_termijn = persoon("maanden_vrijlating_z", period) < regel.maanden
        doelgroep = persoon("doelgroep_loonkostensubsidie", period)
        jongere = _te_jong(persoon, period, vrijlating) & ~persoon.gezin("lezing_vrijlating_z_niet_onder_27", period)
        geldt = doelgroep & (n_verstreken | jongere) & binnen_termijn & ~_n_of_y(persoon, period)
        return _deel(persoon("inkomsten_uit_arbeid_met_loonkostensubsidie", period), regel, geldt)

    def formula_2027_01(persoon, period, parameters):
        """Vervallen; sinds 2027 geldt artikel 34a."""
        return persoon.filled_array(0.0)


class vrijlating_onderdeel_aa(Variable):
    """Vrijlating voor de doelgroep loonkostensubsidie na de twaalf maanden van onderdeel z, als meer uren werken niet mogelijk is (sinds
    2023).
    """

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vrijlating onderdeel aa"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=aa"

    def formula_2023_01(persoon, period, parameters):
        """15% van de inkomsten uit een dienstbetrekking met loonkostensubsidie, tot het maximum, tenzij onderdeel n of y van toepassing
        is.
        """
        vrijlating = parameters(period).participatiewet.middelen.vrijlating_arbeid
        z_verstreken = persoon("maanden_vrijlating_z", period) >= vrijlating.loonkostensubsidie.maanden
        geen_uitbreiding = persoon("oordeel_uitbreiding_arbeidsomvang_niet_mogelijk", period)
        geldt = persoon("doelgroep_loonkostensubsidie", period) & z_verstreken & geen_uitbreiding & ~_n_of_y(persoon, period)
        return _deel(persoon("inkomsten_uit_arbeid_met_loonkostensubsidie", period), vrijlating.loonkostensubsidie_verlengd, geldt)

    def formula_2027_01(persoon, period, parameters):
        """Vervallen; sinds 2027 geldt artikel 34a."""
        return persoon.filled_array(0.0)


class vrijlating_artikel_34a(Variable):
    """Inkomsten uit arbeid die vanaf 2027 niet met de algemene bijstand worden verrekend (art. 34a).

    Drie gronden: twaalf aaneengesloten maanden als het college vindt dat het de arbeidsinschakeling bevordert, met verlenging; medisch
    urenbeperkt; pensioengerechtigd. Gelden de laatste twee samen, dan het hoogste van beide. Wat onder n, r, y, z of aa al is gebruikt,
    telt niet mee.
    """

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Niet verrekende inkomsten (art. 34a)"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34a&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34a&lid=3",
    ]

    def formula_2027_01(persoon, period, parameters):
        """15% van de inkomsten uit arbeid, zonder maximum; voor een pensioengerechtigde 25%, tot het maximum."""
        regel = parameters(period).participatiewet.middelen.vrijlating_arbeid.artikel_34a
        inkomsten = np.maximum(persoon("inkomsten_uit_arbeid", period), 0)
        pensioengerechtigd = persoon("pensioengerechtigde_leeftijd_bereikt", period)
        binnen_termijn = persoon("binnen_termijn_artikel_34a", period)
        bevordert = persoon("oordeel_vrijlating_bevordert_arbeidsinschakeling", period)
        verlengd = ~binnen_termijn & persoon("oordeel_uitbreiding_arbeidsomvang_niet_mogelijk", period)
        geldt = persoon("medisch_urenbeperkt", period) | (binnen_termijn & bevordert) | verlengd
        van_urenbeperkte = inkomsten * regel.aandeel * persoon("medisch_urenbeperkt", period)
        van_pensioengerechtigde = minimum(inkomsten * regel.aandeel_pensioengerechtigd, regel.maximum_pensioengerechtigd)
        hoogste = np.maximum(van_pensioengerechtigde, van_urenbeperkte)
        return cent(keuze([pensioengerechtigd, geldt], [hoogste, inkomsten * regel.aandeel]))


class vrij_te_laten_inkomsten_uit_arbeid(Variable):
    """De vrijlating van inkomsten uit arbeid die geldt voor wie algemene bijstand ontvangt. Een echtgenoot zonder recht heeft haar niet."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vrij te laten inkomsten uit arbeid"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=n",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=r",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=y",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=z",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=aa",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34a",
    ]

    def formula_2015_01(persoon, period, parameters):
        """De vrijlating van het onderdeel dat van toepassing is; nooit twee tegelijk."""
        onderdelen = [persoon(f"vrijlating_onderdeel_{letter}", period) for letter in ("n", "r", "y", "z", "aa")]
        return sum(onderdelen) * _heeft_vrijlating(persoon, period)

    def formula_2026_01(persoon, period, parameters):
        """De vrijlating van het onderdeel dat van toepassing is; is er geen, dan wat de gemeente al toepast voor wie jonger is dan 27."""
        van_de_wet = sum(persoon(f"vrijlating_onderdeel_{letter}", period) for letter in ("n", "r", "y", "z", "aa"))
        vrij = np.where(van_de_wet > 0, van_de_wet, persoon("gedoogde_vrijlating_onder_27", period))
        return vrij * _heeft_vrijlating(persoon, period)

    def formula_2027_01(persoon, period, parameters):
        """Wat volgens artikel 34a niet wordt verrekend."""
        return persoon("vrijlating_artikel_34a", period) * _heeft_vrijlating(persoon, period)


class recht_zonder_nieuwe_vrijlating(Variable):
    """Of recht op algemene bijstand bestaat als wie nog geen bijstand ontvangt geen vrijlating heeft.

    Dan geldt de vrijlating voor de hoogte vanaf de eerste maand.
    """

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Recht bij toetsing zonder nieuwe vrijlating"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=1&o=a"

    def formula(gezin, period, parameters):
        """Het inkomen voor de toets, met wat een andere regeling dekt, is lager dan de bijstandsnorm en niets anders staat in de weg."""
        gedekt = np.maximum(gezin("oordeel_voorliggende_voorziening_bedrag", period), 0)
        lager = gezin("inkomen_voor_toets", period) + gedekt < gezin("bijstandsnorm", period)
        return lager & gezin("recht_los_van_inkomen", period)


class vrijgelaten_inkomsten_uit_arbeid(Variable):
    """Het deel van de inkomsten uit arbeid dat niet tot de middelen wordt gerekend (vanaf 2027: niet met de bijstand wordt verrekend)."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Vrijgelaten inkomsten uit arbeid"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=n",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=r",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=y",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=z",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=aa",
    ]

    def formula(persoon, period, parameters):
        """De vrijlating, als hij algemene bijstand ontvangt of ook zonder vrijlating recht heeft."""
        ontvangt = persoon("ontvangt_algemene_bijstand", period) | persoon.gezin("lezing_vrijlating_vanaf_de_eerste_maand", period)
        return np.where(
            ontvangt | persoon.gezin("recht_zonder_nieuwe_vrijlating", period), persoon("vrij_te_laten_inkomsten_uit_arbeid", period), 0.0
        )


def _heeft_vrijlating(persoon, period):
    """Who has an exemption: who counts in the norm; in the other reading of art. 32 lid 3 also a spouse without right."""
    ook_zonder_recht = persoon.gezin("lezing_vrijlating_voor_echtgenoot_zonder_recht", period) & heeft_rol(persoon, AANVRAGER, PARTNER)
    return persoon("telt_mee_in_norm", period) | ook_zonder_recht


def _te_jong(persoon, period, vrijlating):
    """Onder de 27 jaar gelden de onderdelen n en r niet (art. 31 lid 5; in 2015 lid 7)."""
    return persoon("leeftijd", period) < vrijlating.leeftijd


def _deel(inkomsten, regel, geldt):
    """The share of the earnings, at most the maximum, in cents (EUR per month, one value per person)."""
    return np.where(geldt, cent(minimum(np.maximum(inkomsten, 0) * regel.aandeel, regel.maximum)), 0.0)


def _vrijlating_alleenstaande_ouder(persoon, period, parameters):
    """Onderdeel r zonder de voorrang van andere onderdelen."""
    vrijlating = parameters(period).participatiewet.middelen.vrijlating_arbeid
    regel = vrijlating.alleenstaande_ouder
    leefvorm = persoon.gezin("leefvorm", period)
    alleenstaande_ouder = heeft_rol(persoon, AANVRAGER) & (leefvorm == leefvorm.possible_values.alleenstaande_ouder)
    met_jong_kind = alleenstaande_ouder & (persoon.gezin("leeftijd_jongste_kind", period) < vrijlating.leeftijd_kind)
    n_loopt_niet = persoon("vrijlating_onderdeel_n", period) == 0
    n_verstreken = n_loopt_niet & (persoon("gebruikte_maanden_vrijlating_n", period) >= vrijlating.algemeen.maanden)
    binnen_termijn = persoon("maanden_vrijlating_r", period) < regel.maanden
    bevordert = persoon("oordeel_vrijlating_bevordert_arbeidsinschakeling", period)
    geldt = met_jong_kind & n_verstreken & binnen_termijn & bevordert & ~_te_jong(persoon, period, vrijlating)
    return _deel(persoon("inkomsten_uit_arbeid", period), regel, geldt)


def _vrijlating_urenbeperkt(persoon, period, parameters, ander_onderdeel):
    """Onderdeel y, tenzij een ander onderdeel van toepassing is."""
    regel = parameters(period).participatiewet.middelen.vrijlating_arbeid.medisch_urenbeperkt
    return _deel(persoon("inkomsten_uit_arbeid", period), regel, persoon("medisch_urenbeperkt", period) & ~ander_onderdeel)


def _n_of_y(persoon, period):
    """Of onderdeel n of y van toepassing is."""
    return (persoon("vrijlating_onderdeel_n", period) > 0) | (persoon("vrijlating_onderdeel_y", period) > 0)
