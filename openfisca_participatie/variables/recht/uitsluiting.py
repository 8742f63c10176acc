"""Uitsluitingsgronden (art. 13): wie geen recht heeft op bijstand (lid 1) of op algemene bijstand (lid 2).

Elke grond is een eigen variabele, zodat een afwijzing precies zegt welke grond geldt. De feiten omvatten hun voorwaarde: bij werkstaking,
een schuldenlast en onbetaald verlof dat het gebrek aan middelen daarvan het gevolg is.
"""

from openfisca_participatie.entities import AANVRAGER, Persoon
from openfisca_participatie.variabele import MONTH, Enum, Variable, heeft_rol, keuze, van_echtgenoot


class GrondVrijheidsontneming(Enum):
    """Waarop de vrijheidsontneming berust; van belang voor art. 13 lid 3."""

    straf = "Straf of maatregel in een inrichting"
    buiten_inrichting = "Tenuitvoerlegging buiten een inrichting (algemene maatregel van bestuur)"
    wvggz_wzd = "Wet verplichte ggz of Wet zorg en dwang (tot 2020: Wet Bopz)"
    artikel_37b_sr = "Artikel 37b Wetboek van Strafrecht"


class vrijheid_ontnomen(Variable):
    """Aan de persoon is rechtens zijn vrijheid ontnomen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Vrijheid ontnomen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&o=a"


class vrijheidsontneming_grond(Variable):
    """Op welke grond de vrijheid is ontnomen, of aan welke straf of maatregel de persoon zich onttrekt."""

    value_type = Enum
    possible_values = GrondVrijheidsontneming
    default_value = GrondVrijheidsontneming.straf
    entity = Persoon
    definition_period = MONTH
    label = "Grond van de vrijheidsontneming"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=3"


class onttrekt_zich_aan_straf(Variable):
    """Onttrekt zich aan een vrijheidsstraf of vrijheidsbenemende maatregel."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Onttrekt zich aan straf"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&o=b"


class vervult_dienstplicht(Variable):
    """Vervult zijn militaire of vervangende dienstplicht."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Vervult dienstplicht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&o=c"


class werkstaking_of_uitsluiting(Variable):
    """Werkt niet wegens werkstaking of uitsluiting, en heeft daardoor geen middelen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Werkstaking of uitsluiting"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&o=d"


class dagen_buitenland_kalenderjaar(Variable):
    """Volle dagen buiten Nederland in dit kalenderjaar tot en met deze maand; nul in een maand zonder verblijf in het buitenland."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Dagen buitenland dit kalenderjaar"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&o=e"


class dagen_buitenland_aaneengesloten(Variable):
    """Volle dagen van het verblijf buiten Nederland dat in deze maand loopt."""

    value_type = int
    entity = Persoon
    definition_period = MONTH
    label = "Dagen buitenland aaneengesloten"
    unit = "dag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&o=e"


class vraagt_bijstand_voor_schulden(Variable):
    """Vraagt bijstand om een schuldenlast af te lossen, en had of heeft overigens genoeg om van te leven."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Vraagt bijstand voor schulden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&o=g"


class uitreiziger(Variable):
    """Is uitreiziger in de zin van art. 1 onderdeel o."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Uitreiziger"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&o=h"


class verblijft_in_inrichting(Variable):
    """Verblijft in een inrichting (art. 1 onderdeel f)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Verblijft in een inrichting"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=23",
    ]


class onbetaald_verlof(Variable):
    """Geniet onbetaald verlof en heeft daardoor geen middelen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Onbetaald verlof"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2&o=b"


class verlof_wet_arbeid_en_zorg_hoofdstuk_6(Variable):
    """Het verlof is ouderschapsverlof (hoofdstuk 6 van de Wet arbeid en zorg)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Verlof Wet arbeid en zorg hoofdstuk 6"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2&o=b"


class kan_rijksbekostigd_onderwijs_volgen(Variable):
    """Kan uit de openbare kas bekostigd onderwijs volgen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Kan onderwijs volgen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2&o=c"


class aanspraak_studiefinanciering(Variable):
    """Heeft in verband met dat onderwijs aanspraak op studiefinanciering (WSF 2000)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Aanspraak op studiefinanciering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2&o=c"


class volgt_rijksbekostigd_onderwijs(Variable):
    """Volgt dat onderwijs."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Volgt onderwijs"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2&o=c"


class oordeel_wil_verplichtingen_niet_nakomen(Variable):
    """Oordeel: uit houding en gedragingen blijkt ondubbelzinnig dat hij de verplichtingen van art. 9 lid 1 of 55 niet wil nakomen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Wil de verplichtingen niet nakomen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2&o=d"


class vrijheidsontneming_alleen_bijzondere_bijstand(Variable):
    """De grond sluit wel van algemene, niet van bijzondere bijstand uit (art. 13 lid 3)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Alleen bijzondere bijstand mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=3"

    def formula_2015_01(persoon, period, parameters):
        """Tot 2022: bij gedwongen zorg (Wet Bopz, later Wvggz en Wzd) en bij artikel 37b Sr."""
        grond = persoon("vrijheidsontneming_grond", period)
        return (grond == GrondVrijheidsontneming.wvggz_wzd) | (grond == GrondVrijheidsontneming.artikel_37b_sr)

    def formula_2022_01(persoon, period, parameters):
        """Vanaf 2022: alleen nog bij artikel 37b Sr; gedwongen zorg sluit niet meer uit."""
        return persoon("vrijheidsontneming_grond", period) == GrondVrijheidsontneming.artikel_37b_sr


class gedwongen_zorg_sluit_niet_uit(Variable):
    """Vrijheidsontneming op grond van gedwongen zorg die het recht op bijstand niet wegneemt (art. 13 lid 3)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Gedwongen zorg sluit niet uit"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=3"

    def formula_2022_01(persoon, period, parameters):
        """Sinds 2022 telt gedwongen zorg (Wvggz en Wzd) niet als uitsluitingsgrond."""
        return persoon("vrijheidsontneming_grond", period) == GrondVrijheidsontneming.wvggz_wzd


class uitgesloten_vrijheidsontneming(Variable):
    """Geen recht op algemene bijstand omdat rechtens de vrijheid is ontnomen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Vrijheid ontnomen (art. 13 lid 1 a)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=3",
    ]

    def formula(persoon, period, parameters):
        """Wie zijn vrijheid rechtens is ontnomen, tenzij buiten een inrichting of bij gedwongen zorg (lid 3)."""
        buiten_inrichting = persoon("vrijheidsontneming_grond", period) == GrondVrijheidsontneming.buiten_inrichting
        uitzondering = buiten_inrichting | persoon("gedwongen_zorg_sluit_niet_uit", period)
        return persoon("vrijheid_ontnomen", period) & ~uitzondering


class uitgesloten_onttrekking_aan_straf(Variable):
    """Geen recht op algemene bijstand omdat hij zich aan een straf of maatregel onttrekt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Onttrekt zich aan straf (art. 13 lid 1 b)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=3",
    ]

    def formula(persoon, period, parameters):
        """Wie zich onttrekt aan de tenuitvoerlegging, tenzij van een maatregel van gedwongen zorg (lid 3)."""
        return persoon("onttrekt_zich_aan_straf", period) & ~persoon("gedwongen_zorg_sluit_niet_uit", period)


class uitgesloten_dienstplicht(Variable):
    """Geen recht op bijstand tijdens de dienstplicht."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Dienstplicht (art. 13 lid 1 c)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&o=c"

    def formula(persoon, period, parameters):
        """Wie zijn militaire of vervangende dienstplicht vervult."""
        return persoon("vervult_dienstplicht", period)


class uitgesloten_werkstaking(Variable):
    """Geen recht op bijstand bij een gebrek aan middelen door werkstaking of uitsluiting."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Werkstaking of uitsluiting (art. 13 lid 1 d)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&o=d"

    def formula(persoon, period, parameters):
        """Wie wegens werkstaking of uitsluiting niet werkt en daardoor geen middelen heeft."""
        return persoon("werkstaking_of_uitsluiting", period)


class uitgesloten_verblijf_buitenland(Variable):
    """Geen recht op bijstand bij een te lang verblijf buiten Nederland."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Verblijf in het buitenland (art. 13 lid 1 e)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&o=e",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=4",
    ]

    def formula(persoon, period, parameters):
        """Langer dan vier weken per kalenderjaar of aaneengesloten; vanaf de pensioengerechtigde leeftijd dertien weken (lid 4)."""
        uitsluiting = parameters(period).participatiewet.recht.uitsluiting
        grens = keuze(
            [persoon("pensioengerechtigde_leeftijd_bereikt", period)],
            [uitsluiting.dagen_buitenland_pensioengerechtigd],
            uitsluiting.dagen_buitenland,
        )
        te_lang_dit_jaar = persoon("dagen_buitenland_kalenderjaar", period) > grens
        te_lang_achtereen = persoon("dagen_buitenland_aaneengesloten", period) > grens
        return te_lang_dit_jaar | te_lang_achtereen


class uitgesloten_minderjarig(Variable):
    """Geen recht op bijstand voor wie jonger is dan 18 jaar."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Jonger dan 18 jaar (art. 13 lid 1 f)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&o=f"

    def formula(persoon, period, parameters):
        """Wie op de peildatum nog geen 18 jaar is."""
        return persoon("leeftijd", period) < parameters(period).participatiewet.recht.uitsluiting.leeftijd_bijstand


class uitgesloten_schuldenlast(Variable):
    """Geen recht op bijstand om een schuldenlast af te lossen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Bijstand voor schulden (art. 13 lid 1 g)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&o=g"

    def formula(persoon, period, parameters):
        """Wie bijstand vraagt voor een schuldenlast terwijl hij genoeg had of heeft om van te leven."""
        return persoon("vraagt_bijstand_voor_schulden", period)


class uitgesloten_uitreiziger(Variable):
    """Geen recht op bijstand voor een uitreiziger; deze grond bestaat sinds 1 oktober 2017."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Uitreiziger (art. 13 lid 1 h)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&o=h"

    def formula_2017_10(persoon, period, parameters):
        """Wie uitreiziger is, sinds 1 oktober 2017."""
        return persoon("uitreiziger", period)


class uitgesloten_van_bijstand(Variable):
    """Geen recht op bijstand, algemeen noch bijzonder (art. 13 lid 1)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Uitgesloten van bijstand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1"

    def formula(persoon, period, parameters):
        """Een van de gronden van het eerste lid geldt."""
        bijzondere_bijstand = persoon("vrijheidsontneming_alleen_bijzondere_bijstand", period)
        vrijheid = persoon("uitgesloten_vrijheidsontneming", period) | persoon("uitgesloten_onttrekking_aan_straf", period)
        return (
            (vrijheid & ~bijzondere_bijstand)
            | persoon("uitgesloten_dienstplicht", period)
            | persoon("uitgesloten_werkstaking", period)
            | persoon("uitgesloten_verblijf_buitenland", period)
            | persoon("uitgesloten_minderjarig", period)
            | persoon("uitgesloten_schuldenlast", period)
            | persoon("uitgesloten_uitreiziger", period)
        )


class uitgesloten_jongere_in_inrichting(Variable):
    """Geen recht op algemene bijstand voor wie 18, 19 of 20 jaar is en in een inrichting verblijft."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Jongere in een inrichting (art. 13 lid 2 a)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2&o=a"

    def formula(persoon, period, parameters):
        """Wie 18, 19 of 20 jaar is en in een inrichting verblijft."""
        uitsluiting = parameters(period).participatiewet.recht.uitsluiting
        leeftijd = persoon("leeftijd", period)
        jongere = (leeftijd >= uitsluiting.leeftijd_bijstand) & (leeftijd < uitsluiting.leeftijd_inrichting)
        return jongere & persoon("verblijft_in_inrichting", period)


class uitgesloten_onbetaald_verlof(Variable):
    """Geen recht op algemene bijstand bij onbetaald verlof van hemzelf of van zijn echtgenoot."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Onbetaald verlof (art. 13 lid 2 b)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2&o=b"

    def formula(persoon, period, parameters):
        """Wie onbetaald verlof heeft of daarmee is gehuwd, tenzij een alleenstaande ouder met ouderschapsverlof."""
        verlof = persoon("onbetaald_verlof", period)
        leefvormen = persoon.gezin("leefvorm", period)
        alleenstaande_ouder = heeft_rol(persoon, AANVRAGER) & (leefvormen == leefvormen.possible_values.alleenstaande_ouder)
        ouderschapsverlof = alleenstaande_ouder & persoon("verlof_wet_arbeid_en_zorg_hoofdstuk_6", period)
        return (verlof & ~ouderschapsverlof) | van_echtgenoot(persoon, verlof)


class uitgesloten_studiefinanciering(Variable):
    """Geen recht op algemene bijstand voor wie jonger is dan 27 jaar en voor onderwijs studiefinanciering kan krijgen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Aanspraak op studiefinanciering (art. 13 lid 2 c 1°)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2&o=c"

    def formula(persoon, period, parameters):
        """Wie jonger is dan 27 jaar, onderwijs kan volgen en daarvoor aanspraak heeft op studiefinanciering."""
        jonger = persoon("leeftijd", period) < parameters(period).participatiewet.recht.uitsluiting.leeftijd_jongere
        onderwijs = persoon("kan_rijksbekostigd_onderwijs_volgen", period)
        return jonger & onderwijs & persoon("aanspraak_studiefinanciering", period)


class uitgesloten_onderwijs_mogelijk(Variable):
    """Geen recht op algemene bijstand voor wie jonger is dan 27 jaar en onderwijs kan volgen maar niet volgt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Onderwijs mogelijk maar niet gevolgd (art. 13 lid 2 c 2°)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2&o=c"

    def formula(persoon, period, parameters):
        """Wie jonger is dan 27 jaar, onderwijs kan volgen, daarvoor geen studiefinanciering kan krijgen en het niet volgt."""
        jonger = persoon("leeftijd", period) < parameters(period).participatiewet.recht.uitsluiting.leeftijd_jongere
        onderwijs = persoon("kan_rijksbekostigd_onderwijs_volgen", period)
        zonder_aanspraak = ~persoon("aanspraak_studiefinanciering", period)
        return jonger & onderwijs & zonder_aanspraak & ~persoon("volgt_rijksbekostigd_onderwijs", period)


class uitgesloten_verplichtingen_niet_nakomen(Variable):
    """Geen recht op algemene bijstand voor wie jonger is dan 27 jaar en zijn verplichtingen niet wil nakomen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Wil verplichtingen niet nakomen (art. 13 lid 2 d)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2&o=d"

    def formula(persoon, period, parameters):
        """Wie jonger is dan 27 jaar en naar het oordeel van het college de verplichtingen niet wil nakomen."""
        jonger = persoon("leeftijd", period) < parameters(period).participatiewet.recht.uitsluiting.leeftijd_jongere
        return jonger & persoon("oordeel_wil_verplichtingen_niet_nakomen", period)


class uitgesloten_van_algemene_bijstand(Variable):
    """Geen recht op algemene bijstand (art. 13 lid 1 en 2)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Uitgesloten van algemene bijstand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2",
    ]

    def formula(persoon, period, parameters):
        """Een van de gronden van het eerste of het tweede lid geldt."""
        return (
            persoon("uitgesloten_van_bijstand", period)
            | persoon("uitgesloten_vrijheidsontneming", period)
            | persoon("uitgesloten_onttrekking_aan_straf", period)
            | persoon("uitgesloten_jongere_in_inrichting", period)
            | persoon("uitgesloten_onbetaald_verlof", period)
            | persoon("uitgesloten_studiefinanciering", period)
            | persoon("uitgesloten_onderwijs_mogelijk", period)
            | persoon("uitgesloten_verplichtingen_niet_nakomen", period)
        )
