"""Wie het college ondersteunt bij het vinden van werk, en op welke grond (art. 6 a, 7, 7a, 10 en, tot 2026, 10f).

Art. 7 lid 1 a noemt zeven groepen; lid 3 zondert jongeren, jongeren in de zoektermijn en mensen met een uitkering van het UWV uit. Wie tot
een groep behoort en niet is uitgezonderd, wordt ondersteund; art. 10 geeft een deel van hen daarop een aanspraak.
"""

import numpy as np

from openfisca_participatie.entities import Persoon
from openfisca_participatie.variabele import MONTH, Enum, Variable, aanvrager_en_partner, keuze
from openfisca_participatie.variables.begrippen.leeftijd import dag_van_peilen


class UitkeringUwv(Enum):
    """De uitkering die iemand van het UWV ontvangt (art. 6 a, 7 lid 3 c en 10b lid 1)."""

    geen = "Geen uitkering van het UWV"
    ww = "Werkloosheidswet"
    iow = "Wet inkomensvoorziening oudere werklozen"
    waz = "Wet arbeidsongeschiktheidsverzekering zelfstandigen"
    wajong = "Wet arbeidsongeschiktheidsvoorziening jonggehandicapten"
    wia = "Wet werk en inkomen naar arbeidsvermogen"
    wao = "Wet op de arbeidsongeschiktheidsverzekering"
    ziektewet = "Ziektewet"
    wamil = "Wet arbeidsongeschiktheidsvoorziening militairen"
    toeslagenwet = "Alleen een toeslag op grond van de Toeslagenwet"
    overig = "Een andere uitkering van het UWV"


class GrondOndersteuning(Enum):
    """De groep van art. 7 lid 1 a waartoe iemand behoort, in de volgorde van de wet."""

    geen = "Geen van de groepen"
    algemene_bijstand = "Ontvangt algemene bijstand (1°)"
    wia = "Werk met hulp na een WIA-beoordeling (2°)"
    voorziening = "Behoort vanwege een voorziening niet tot een groep (3°)"
    anw = "Nabestaanden- of wezenuitkering (4°)"
    ioaw = "IOAW (5°)"
    ioaz = "IOAZ (6°)"
    niet_uitkeringsgerechtigde = "Niet-uitkeringsgerechtigde (7°)"


class uitkering_uwv(Variable):
    """De uitkering die het UWV verstrekt; bij een toeslag op grond van de Toeslagenwet naast een andere uitkering: die andere."""

    value_type = Enum
    possible_values = UitkeringUwv
    default_value = UitkeringUwv.geen
    entity = Persoon
    definition_period = MONTH
    label = "Uitkering van het UWV"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=3&o=c"


class arbeidsondersteuning_wajong(Variable):
    """Heeft recht op arbeidsondersteuning op grond van de Wajong."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Arbeidsondersteuning Wajong"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=6&o=a"


class nabestaandenuitkering_anw(Variable):
    """Ontvangt een nabestaandenuitkering op grond van de Algemene nabestaandenwet."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Nabestaandenuitkering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=1&o=a"


class wezenuitkering_anw(Variable):
    """Ontvangt een wezenuitkering op grond van de Algemene nabestaandenwet."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Wezenuitkering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=1&o=a"


class uitkering_ioaw(Variable):
    """Ontvangt een uitkering op grond van de IOAW."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Uitkering IOAW"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=1&o=a"


class uitkering_ioaz(Variable):
    """Ontvangt een uitkering op grond van de IOAZ."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Uitkering IOAZ"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=1&o=a"


class uitkering_vergelijkbare_regeling(Variable):
    """Heeft recht op een uitkering op grond van een regeling die naar aard en strekking overeenkomt met de wetten van art. 6 a."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Uitkering van een vergelijkbare regeling"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=6&o=a"


class bijstand_zelfstandigen(Variable):
    """Ontvangt algemene bijstand op grond van het Besluit bijstandverlening zelfstandigen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Bijstand voor zelfstandigen (Bbz)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78f"


class werkloos_werkzoekende_geregistreerd(Variable):
    """Staat als werkloze werkzoekende geregistreerd bij het UWV."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Geregistreerd als werkzoekende"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=6&o=a"


class wia_ondersteuning_door_college(Variable):
    """Is een persoon als bedoeld in art. 34a lid 5 b, 35 lid 4 b of 36 lid 3 b van de Wet WIA, voor wie het college de ondersteuning
    verzorgt.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "WIA, ondersteuning door het college"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=1&o=a"


class twee_jaar_ten_minste_minimumloon(Variable):
    """Verdient met arbeid in dienstbetrekking twee aaneengesloten jaren ten minste het minimumloon bij een volledige arbeidsduur."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Twee jaar ten minste het minimumloon"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=1&o=a"


class loonkostensubsidie_in_die_twee_jaar(Variable):
    """In de twee jaren waarin hij ten minste het minimumloon verdiende, is voor hem loonkostensubsidie verleend."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Loonkostensubsidie in die twee jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=1&o=a"


class loonkostensubsidie_verleend(Variable):
    """Voor deze persoon is loonkostensubsidie (art. 10d) verleend."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Loonkostensubsidie verleend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=3&o=c"


class buiten_groepen_door_voorziening(Variable):
    """Behoort vanwege een voorziening gericht op arbeidsinschakeling niet meer tot een van de groepen van art. 10 lid 1."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Buiten de groepen door een voorziening"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10&lid=2"


class ondersteuning_overeengekomen_met_uwv(Variable):
    """College en UWV zijn overeengekomen dat het college deze persoon met een uitkering van het UWV ondersteunt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ondersteuning overeengekomen met het UWV"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=7"


class oordeel_ondersteuning_tijdens_zoektermijn(Variable):
    """Oordeel: ondersteuning is, gelet op de omstandigheden van de persoon, al tijdens de zoektermijn noodzakelijk."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ondersteuning tijdens de zoektermijn"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=3&o=b"


class oordeel_onderwijs_niet_mogelijk_of_passend(Variable):
    """Oordeel: uit 's Rijks kas bekostigd onderwijs volgen is voor deze jongere niet mogelijk of niet passend."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Onderwijs niet mogelijk of niet passend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7a&lid=1&o=a"


class school_verzoekt_ondersteuning(Variable):
    """De school of instelling (mbo, praktijkonderwijs of speciaal onderwijs) verzoekt om ondersteuning."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "School verzoekt om ondersteuning"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7a&lid=1&o=b"


class volgt_initieel_hoger_onderwijs(Variable):
    """Volgt initieel onderwijs als bedoeld in de Wet op het hoger onderwijs en wetenschappelijk onderzoek."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Initieel hoger onderwijs"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7a&lid=1&o=c"


class oordeel_ondersteuning_als_jongere_vanaf_27_jaar(Variable):
    """Oordeel: gerechtvaardigde belangen vragen om ondersteuning volgens de regels voor jongeren aan wie 27 jaar of ouder is."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ondersteuning als jongere vanaf 27 jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7a&lid=7"


class heeft_startkwalificatie(Variable):
    """Heeft een diploma havo of vwo, of een diploma mbo van ten minste niveau 2."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Startkwalificatie"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=6&o=d"


class oordeel_andere_vorm_dan_leerwerktraject(Variable):
    """Oordeel: een andere vorm dan een leer-werktraject is, gelet op de omstandigheden, passender."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Andere vorm dan een leer-werktraject"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7a&lid=3"


class leerplicht_of_kwalificatieplicht(Variable):
    """De leerplicht of de kwalificatieplicht is nog niet geëindigd."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Leerplicht of kwalificatieplicht"
    reference = "https://wetten.overheid.nl/BWBR0015703/2025-07-01#Artikel10f"


class oordeel_leerwerktraject_geboden(Variable):
    """Oordeel: een leer-werktraject is geboden en de ondersteuning is nodig om het te volgen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Leer-werktraject geboden"
    reference = "https://wetten.overheid.nl/BWBR0015703/2025-07-01#Artikel10f"


class oordeel_voorziening_noodzakelijk(Variable):
    """Oordeel: na onderzoek is een voorziening gericht op arbeidsinschakeling noodzakelijk."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Voorziening noodzakelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10&lid=1"


class oordeel_taken_niet_zonder_ondersteuning(Variable):
    """Oordeel: zonder persoonlijke ondersteuning kan deze persoon de opgedragen taken niet verrichten."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Taken niet zonder persoonlijke ondersteuning"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10&lid=1"


class motorische_beperking(Variable):
    """Heeft een motorische beperking."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Motorische beperking"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8a&lid=2&o=f"


class visuele_beperking(Variable):
    """Heeft een visuele beperking."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Visuele beperking"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10h&lid=1"


class krijgt_algemene_bijstand(Variable):
    """Ontvangt zelf algemene bijstand over deze maand, ook als dat bijstand voor zelfstandigen is."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ontvangt algemene bijstand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78f",
    ]

    def formula(persoon, period, parameters):
        """Belanghebbende met recht op algemene bijstand, of iemand met bijstand voor zelfstandigen."""
        recht = persoon.gezin("recht_op_algemene_bijstand", period) & persoon("heeft_persoonlijk_recht", period)
        return (aanvrager_en_partner(persoon) & recht) | persoon("bijstand_zelfstandigen", period)


class niet_uitkeringsgerechtigde(Variable):
    """Werkloze werkzoekende jonger dan de pensioengerechtigde leeftijd, zonder recht op een van de uitkeringen die de wet noemt."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Niet-uitkeringsgerechtigde"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=6&o=a"

    def formula(persoon, period, parameters):
        """Geregistreerd bij het UWV, niet pensioengerechtigd, en geen bijstand, uitkering of arbeidsondersteuning."""
        uitkering = (
            persoon("krijgt_algemene_bijstand", period)
            | heeft_uitkering_uwv(persoon, period)
            | persoon("arbeidsondersteuning_wajong", period)
            | persoon("nabestaandenuitkering_anw", period)
            | persoon("wezenuitkering_anw", period)
            | persoon("uitkering_ioaw", period)
            | persoon("uitkering_ioaz", period)
            | persoon("uitkering_vergelijkbare_regeling", period)
        )
        werkzoekend = persoon("werkloos_werkzoekende_geregistreerd", period)
        return werkzoekend & ~persoon("pensioengerechtigde_leeftijd_bereikt", period) & ~uitkering


class grond_ondersteuning(Variable):
    """De eerste groep van art. 7 lid 1 a waartoe deze persoon behoort."""

    value_type = Enum
    possible_values = GrondOndersteuning
    default_value = GrondOndersteuning.geen
    entity = Persoon
    definition_period = MONTH
    label = "Grond voor ondersteuning"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=1&o=a"

    def formula(persoon, period, parameters):
        """Bijstand, WIA met hulp van het college, een voorziening, Anw, IOAW, IOAZ, of niet-uitkeringsgerechtigd; in die volgorde."""
        grond = GrondOndersteuning
        groepen = [
            (persoon("krijgt_algemene_bijstand", period), grond.algemene_bijstand),
            (persoon("wia_ondersteuning_door_college", period) & ~_zelfstandig_aan_het_werk(persoon, period), grond.wia),
            (persoon("buiten_groepen_door_voorziening", period), grond.voorziening),
            (persoon("nabestaandenuitkering_anw", period) | persoon("wezenuitkering_anw", period), grond.anw),
            (persoon("uitkering_ioaw", period), grond.ioaw),
            (persoon("uitkering_ioaz", period), grond.ioaz),
            (persoon("niet_uitkeringsgerechtigde", period), grond.niet_uitkeringsgerechtigde),
        ]
        return keuze([voorwaarde for voorwaarde, _ in groepen], [lid.index for _, lid in groepen], grond.geen.index)


class behoort_tot_groep_ondersteuning(Variable, onzeker=True):
    """Is een persoon als bedoeld in art. 7 lid 1 a: behoort tot een van de zeven groepen, ook als lid 3 hem uitzondert.

    Lid 3 zegt dat lid 1 a op wie wordt uitgezonderd niet van toepassing is, sinds 2026 op iedereen onder 27 jaar; art. 7a lid 1 a noemt
    juist hen "een persoon als bedoeld in" lid 1 a. Dat lid 3 de groep niet kleiner maakt, is een lezing.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Behoort tot een groep van art. 7"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=1&o=a"

    def formula(persoon, period, parameters):
        """Er is een grond voor ondersteuning."""
        return persoon("grond_ondersteuning", period) != GrondOndersteuning.geen


class ondersteuning_uitgesloten_jongere(Variable):
    """De taak van art. 7 geldt niet voor jongeren die rijksbekostigd onderwijs kunnen volgen; sinds 2026 voor niemand onder 27 jaar (voor
    hen is er art. 7a).
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Uitgezonderd als jongere"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=3&o=a"

    def formula_2015_01(persoon, period, parameters):
        """Jonger dan 27 jaar en in staat uit 's Rijks kas bekostigd onderwijs te volgen."""
        return _jongere(persoon, period, parameters) & persoon("kan_rijksbekostigd_onderwijs_volgen", period)

    def formula_2026_01(persoon, period, parameters):
        """Jonger dan 27 jaar."""
        return _jongere(persoon, period, parameters)


class ondersteuning_uitgesloten_zoektermijn(Variable):
    """In de vier weken na de melding ondersteunt het college een jongere niet; sinds 1 juli 2023 tenzij het dat noodzakelijk acht."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Uitgezonderd tijdens de zoektermijn"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=3&o=b"

    def formula_2015_01(persoon, period, parameters):
        """De zoektermijn geldt en de peildatum ligt in de vier weken na de melding."""
        return _in_zoektermijn(persoon, period, parameters)

    def formula_2023_07(persoon, period, parameters):
        """De zoektermijn geldt, de peildatum ligt erin, en ondersteuning is niet nu al noodzakelijk."""
        return _in_zoektermijn(persoon, period, parameters) & ~persoon("oordeel_ondersteuning_tijdens_zoektermijn", period)


class ondersteuning_uitgesloten_uwv(Variable):
    """Wie een uitkering van het UWV krijgt, wordt door het UWV ondersteund, tenzij voor hem loonkostensubsidie is verleend.

    De uitzondering voor loonkostensubsidie is in de loop van 2015 zo gaan luiden; in de tekst van 1 januari 2015 gold zij voor de hele
    doelgroep en voor de WIA-groep.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Uitgezonderd vanwege een uitkering van het UWV"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=3&o=c"

    def formula_2015_01(persoon, period, parameters):
        """Uitkering van het UWV, en niet in de doelgroep loonkostensubsidie of de WIA-groep (tekst van 2015)."""
        toch_college = persoon("doelgroep_loonkostensubsidie", period) | persoon("wia_ondersteuning_door_college", period)
        return heeft_uitkering_uwv(persoon, period) & ~toch_college

    def formula_2016_01(persoon, period, parameters):
        """Uitkering van het UWV, zonder dat voor hem loonkostensubsidie is verleend of nadat hij daar twee jaar zonder kon."""
        toch_college = persoon("loonkostensubsidie_verleend", period) & ~_zelfstandig_aan_het_werk(persoon, period)
        return heeft_uitkering_uwv(persoon, period) & ~toch_college


class ondersteuning_door_college(Variable):
    """Of het college deze persoon ondersteunt bij arbeidsinschakeling (art. 7)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ondersteuning door het college"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7&lid=7",
    ]

    def formula(persoon, period, parameters):
        """Behoort tot een groep en is niet uitgezonderd (lid 3), of het college is het met het UWV overeengekomen (lid 7)."""
        uitgezonderd = (
            persoon("ondersteuning_uitgesloten_jongere", period)
            | persoon("ondersteuning_uitgesloten_zoektermijn", period)
            | persoon("ondersteuning_uitgesloten_uwv", period)
        )
        overeengekomen = persoon("ondersteuning_overeengekomen_met_uwv", period) & heeft_uitkering_uwv(persoon, period)
        return (persoon("behoort_tot_groep_ondersteuning", period) & ~uitgezonderd) | overeengekomen


class ondersteuning_jongere_onderwijs_niet_passend(Variable):
    """Jongere uit een van de groepen voor wie onderwijs niet mogelijk of niet passend is (art. 7a lid 1 a, sinds 2026)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ondersteuning jongere: onderwijs niet passend"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7a&lid=1&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7a&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7a&lid=6",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7a&lid=7",
    ]

    def formula_2026_01(persoon, period, parameters):
        """Jongere in een groep van art. 7, naar oordeel van het college niet op onderwijs aangewezen, en niet in de zoektermijn of bij het
        UWV; met een uitkering van het UWV wel als college en UWV dat zijn overeengekomen (lid 5).
        """
        uitgezonderd = persoon("ondersteuning_uitgesloten_zoektermijn", period) | persoon("ondersteuning_uitgesloten_uwv", period)
        niet_passend = persoon("oordeel_onderwijs_niet_mogelijk_of_passend", period)
        groep = persoon("behoort_tot_groep_ondersteuning", period) & ~uitgezonderd
        overeengekomen = persoon("ondersteuning_overeengekomen_met_uwv", period) & heeft_uitkering_uwv(persoon, period)
        return _als_jongere(persoon, period, parameters) & niet_passend & (groep | overeengekomen)


class ondersteuning_jongere_mogelijk(Variable):
    """Of het college aan deze jongere ondersteuning kan aanbieden (art. 7a, sinds 2026)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ondersteuning als jongere mogelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7a&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7a&lid=7",
    ]

    def formula_2026_01(persoon, period, parameters):
        """Onderwijs is niet passend, de school vraagt erom, of hij volgt initieel hoger onderwijs."""
        op_verzoek_of_student = persoon("school_verzoekt_ondersteuning", period) | persoon("volgt_initieel_hoger_onderwijs", period)
        jongere = _als_jongere(persoon, period, parameters)
        return persoon("ondersteuning_jongere_onderwijs_niet_passend", period) | (jongere & op_verzoek_of_student)


class ondersteuning_als_leerwerktraject(Variable):
    """Of de ondersteuning van deze jongere de vorm van een leer-werktraject heeft (art. 7a lid 3, sinds 2026)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ondersteuning als leer-werktraject"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7a&lid=3"

    def formula_2026_01(persoon, period, parameters):
        """Ondersteuning van wie geen startkwalificatie heeft, tenzij een andere vorm passender is."""
        zonder_startkwalificatie = ~persoon("heeft_startkwalificatie", period)
        andere_vorm = persoon("oordeel_andere_vorm_dan_leerwerktraject", period)
        return persoon("ondersteuning_jongere_mogelijk", period) & zonder_startkwalificatie & ~andere_vorm


class doorgeleiding_naar_onderwijs_mogelijk(Variable):
    """Of het college deze jongere kan doorgeleiden naar ondersteuning op grond van de Wet educatie en beroepsonderwijs (sinds 2026)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Doorgeleiding naar onderwijs mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7a&lid=2"

    def formula_2026_01(persoon, period, parameters):
        """Jonger dan 27 jaar, zonder startkwalificatie, en in staat rijksbekostigd onderwijs te volgen."""
        zonder_startkwalificatie = ~persoon("heeft_startkwalificatie", period)
        onderwijs_mogelijk = persoon("kan_rijksbekostigd_onderwijs_volgen", period)
        return _jongere(persoon, period, parameters) & zonder_startkwalificatie & onderwijs_mogelijk


class ondersteuning_leerwerktraject_mogelijk(Variable):
    """Of het college ondersteuning bij een leer-werktraject kan aanbieden (art. 10f, tot 2026; daarna art. 7a lid 3)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ondersteuning bij een leer-werktraject mogelijk"
    end = "2025-12-31"
    reference = "https://wetten.overheid.nl/BWBR0015703/2025-07-01#Artikel10f"

    def formula_2015_01(persoon, period, parameters):
        """Het traject is geboden, en hij is 16 of 17 jaar en leer- of kwalificatieplichtig, of 18 tot 27 jaar zonder startkwalificatie."""
        wet = parameters(period).participatiewet
        leeftijd = persoon("leeftijd", period)
        meerderjarig = leeftijd >= wet.begrippen.meerderjarig
        van_16_of_17 = (leeftijd >= wet.instrumenten.ondersteuning.leeftijd_leerwerktraject) & ~meerderjarig
        plichtig = van_16_of_17 & persoon("leerplicht_of_kwalificatieplicht", period)
        zonder_startkwalificatie = meerderjarig & _jongere(persoon, period, parameters) & ~persoon("heeft_startkwalificatie", period)
        return persoon("oordeel_leerwerktraject_geboden", period) & (plichtig | zonder_startkwalificatie)


class groep_met_aanspraak(Variable):
    """Behoort tot een groep die art. 10 een aanspraak geeft: bijstand, WIA (art. 7 lid 1 a 2°), nabestaande, niet-uitkeringsgerechtigd.

    IOAW, IOAZ en een wezenuitkering noemt art. 10 niet. Voor de WIA-groep eindigt de aanspraak na twee jaar minimumloon, ook als er toen
    loonkostensubsidie was.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Groep met aanspraak op ondersteuning"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10&lid=2",
    ]

    def formula(persoon, period, parameters):
        """Een van de groepen van lid 1, of daar alleen vanwege een voorziening niet meer toe behorend (lid 2)."""
        wia = persoon("wia_ondersteuning_door_college", period) & ~persoon("twee_jaar_ten_minste_minimumloon", period)
        return (
            persoon("krijgt_algemene_bijstand", period)
            | wia
            | persoon("nabestaandenuitkering_anw", period)
            | persoon("niet_uitkeringsgerechtigde", period)
            | persoon("buiten_groepen_door_voorziening", period)
        )


class aanspraak_op_ondersteuning_jongere(Variable, onzeker=True):
    """Aanspraak van een jongere onder 27 jaar sinds 2026: als onderwijs voor hem niet mogelijk of niet passend is.

    Art. 10 noemt geen leeftijd en art. 7a is een bevoegdheid; dat de aanspraak met art. 7a lid 1 a samenvalt, is een lezing.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Aanspraak op ondersteuning als jongere"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=7a&lid=1&o=a",
    ]

    def formula_2026_01(persoon, period, parameters):
        """Groep met aanspraak, en een jongere voor wie onderwijs niet passend is."""
        return persoon("groep_met_aanspraak", period) & persoon("ondersteuning_jongere_onderwijs_niet_passend", period)


class aanspraak_op_ondersteuning(Variable, onzeker=True):
    """Heeft, overeenkomstig de verordening, aanspraak op ondersteuning bij arbeidsinschakeling.

    Onzeker voor wie art. 7 lid 3 uitzondert en sinds 2026 voor wie jonger is dan 27 jaar: zie de groep en de aanspraak van een jongere.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Aanspraak op ondersteuning"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10&lid=2",
    ]

    def formula(persoon, period, parameters):
        """Behoort tot een groep met aanspraak en valt onder de taak van het college; jongeren sinds 2026 volgens art. 7a."""
        volgens_artikel_7 = persoon("groep_met_aanspraak", period) & persoon("ondersteuning_door_college", period)
        return volgens_artikel_7 | persoon("aanspraak_op_ondersteuning_jongere", period)


class aanvraag_ondersteuning_mogelijk(Variable):
    """Of deze persoon, of zijn werkgever voor hem, een aanvraag om ondersteuning of een voorziening kan indienen; lid 5 zegt dat sinds 1
    juli 2023 met zoveel woorden.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Aanvraag om ondersteuning mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10&lid=5"

    def formula(persoon, period, parameters):
        """Wie aanspraak heeft, kan aanvragen."""
        return persoon("aanspraak_op_ondersteuning", period)


class aanspraak_op_voorziening(Variable):
    """Heeft aanspraak op een voorziening gericht op arbeidsinschakeling."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Aanspraak op een voorziening"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10&lid=4",
    ]

    def formula(persoon, period, parameters):
        """Heeft aanspraak op ondersteuning, en het college acht een voorziening noodzakelijk."""
        return persoon("aanspraak_op_ondersteuning", period) & persoon("oordeel_voorziening_noodzakelijk", period)


class aanspraak_op_persoonlijke_ondersteuning(Variable):
    """Heeft aanspraak op persoonlijke ondersteuning bij het werk, zoals een jobcoach of een interne werkbegeleider."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Aanspraak op persoonlijke ondersteuning"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10&lid=3",
    ]

    def formula(persoon, period, parameters):
        """Een noodzakelijke voorziening, zonder welke hij de opgedragen taken niet kan verrichten."""
        return persoon("aanspraak_op_voorziening", period) & persoon("oordeel_taken_niet_zonder_ondersteuning", period)


class vervoersvoorziening_gemeente_mogelijk(Variable):
    """Of het college een vervoersvoorziening naar werk, proefplaats of opleiding kan verstrekken (sinds 1 juli 2023).

    Tot die dag noemde de wet haar niet en hing zij alleen van de verordening af: wat er toen kon, is hier niet bekend.
    Sinds 2024 vergoedt het UWV het vervoer van wie een visuele beperking heeft (art. 10h).
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Vervoersvoorziening van de gemeente mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8a&lid=2&o=f"

    def formula_2023_07(persoon, period, parameters):
        """Wie aanspraak op een voorziening heeft."""
        return persoon("aanspraak_op_voorziening", period)

    def formula_2024_01(persoon, period, parameters):
        """Wie aanspraak op een voorziening heeft en geen visuele beperking."""
        return persoon("aanspraak_op_voorziening", period) & ~persoon("visuele_beperking", period)


class intermediaire_activiteit_gemeente_mogelijk(Variable):
    """Of het college een noodzakelijke intermediaire activiteit kan verstrekken (sinds 1 juli 2023), zoals een voorleeshulp.

    Tot die dag noemde de wet haar niet en hing zij alleen van de verordening af: wat er toen kon, is hier niet bekend.
    Sinds 2024 alleen bij een motorische beperking; bij een visuele beperking doet het UWV dat (art. 10h).
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Intermediaire activiteit van de gemeente mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8a&lid=2&o=f"

    def formula_2023_07(persoon, period, parameters):
        """Aanspraak op een voorziening en een visuele of motorische beperking."""
        beperking = persoon("visuele_beperking", period) | persoon("motorische_beperking", period)
        return persoon("aanspraak_op_voorziening", period) & beperking

    def formula_2024_01(persoon, period, parameters):
        """Aanspraak op een voorziening en een motorische beperking."""
        return persoon("aanspraak_op_voorziening", period) & persoon("motorische_beperking", period)


class meeneembare_voorziening_gemeente_mogelijk(Variable):
    """Of het college een meeneembare voorziening voor werkplek, werkmethode, opleidingslocatie of hulpmiddelen kan verstrekken (sinds 1
    juli 2023).
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Meeneembare voorziening van de gemeente mogelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8a&lid=2&o=f",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10&lid=1",
    ]

    def formula_2023_07(persoon, period, parameters):
        """Wie aanspraak op een voorziening heeft; ook bij een visuele beperking, die onder 3° niet is uitgezonderd."""
        return persoon("aanspraak_op_voorziening", period)


def heeft_uitkering_uwv(persoon, period):
    """Per person whether the UWV pays him a benefit."""
    return persoon("uitkering_uwv", period) != UitkeringUwv.geen


def _zelfstandig_aan_het_werk(persoon, period):
    """Two years at the minimum wage or more, without loonkostensubsidie in those years."""
    return persoon("twee_jaar_ten_minste_minimumloon", period) & ~persoon("loonkostensubsidie_in_die_twee_jaar", period)


def _jongere(persoon, period, parameters):
    """Per person whether he is under the age up to which the rules for the young apply."""
    return persoon("leeftijd", period) < parameters(period).participatiewet.instrumenten.ondersteuning.leeftijd_ondersteuning_jongere


def _als_jongere(persoon, period, parameters):
    """Art. 7a lid 1 and 7: young, or older with a justified interest."""
    return _jongere(persoon, period, parameters) | persoon("oordeel_ondersteuning_als_jongere_vanaf_27_jaar", period)


def _in_zoektermijn(persoon, period, parameters):
    """Per person whether the peildatum is within the four weeks after the melding in which he cannot apply yet."""
    dag = dag_van_peilen(persoon, period)
    einde = persoon("eerste_aanvraagdatum", period)
    duur = np.timedelta64(int(parameters(period).participatiewet.aanvraag.zoektermijn.dagen), "D")
    return persoon("zoektermijn_van_toepassing", period) & (dag >= einde - duur) & (dag < einde)
