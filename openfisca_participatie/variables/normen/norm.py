"""Normen per kalendermaand (par. 3.2): art. 20 (jonger dan 21), 21 (vanaf 21) en 22 (pensioengerechtigd), en welke norm geldt."""

import numpy as np

from openfisca_participatie.entities import Gezin, Persoon
from openfisca_participatie.variabele import (
    MONTH,
    Variable,
    aanvrager_en_partner,
    bekend,
    cent,
    is_onbekend,
    keuze,
    minimum,
    som_van_belanghebbenden,
    van_echtgenoot,
)


class jonger_dan_21_jaar(Variable):
    """Of voor deze belanghebbende de jongerennorm van artikel 20 geldt (18, 19 of 20 jaar)."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Jonger dan 21 jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20"

    def formula(persoon, period, parameters):
        """Nog geen 21 jaar op de peildatum."""
        return persoon("leeftijd", period) < parameters(period).participatiewet.normen.leeftijd_zelfstandige_norm


class telt_mee_in_norm(Variable):
    """Of de norm van het gezin (mede) op deze belanghebbende ziet.

    Een echtgenoot zonder recht telt niet mee als de ander wel recht heeft (art. 11 lid 4 en 24). Heeft niemand recht, dan toont de norm
    wat bij recht zou gelden.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Telt mee in de norm"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=11&lid=4"

    def formula(persoon, period, parameters):
        """Belanghebbende met recht, of zonder recht als ook de ander dat niet heeft."""
        recht = persoon("heeft_persoonlijk_recht", period)
        return aanvrager_en_partner(persoon) & (recht | ~van_echtgenoot(persoon, recht))


class een_echtgenoot_heeft_recht(Variable):
    """Of van gehuwden slechts een echtgenoot recht op algemene bijstand heeft, of de echtgenoot buiten beeld is (art. 24)."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Slechts een echtgenoot heeft recht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24"

    def formula(gezin, period, parameters):
        """Gehuwd, en precies een van beiden telt mee in de norm."""
        leefvormen = gezin("leefvorm", period)
        gehuwd = leefvormen == leefvormen.possible_values.gehuwden
        telt_mee = gezin.members("telt_mee_in_norm", period).astype(int)
        return gehuwd & (som_van_belanghebbenden(gezin, telt_mee) == 1)


class norm_als_alleenstaande(Variable):
    """Norm die voor deze belanghebbende als alleenstaande of alleenstaande ouder geldt, zonder kostendelende medebewoners."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Norm als alleenstaande (ouder)"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=21&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22&o=a",
    ]

    def formula(persoon, period, parameters):
        """Naar leeftijd: jonger dan 21 (art. 20), vanaf 21 (art. 21 a) of pensioengerechtigd (art. 22 a)."""
        normen = parameters(period).participatiewet.normen
        met_kinderen = persoon.gezin("aantal_ten_laste_komende_kinderen", period) > 0
        jonger, pensioengerechtigd = _leeftijdsgroepen(persoon, period)
        return keuze(
            [jonger & met_kinderen, jonger, pensioengerechtigd],
            [
                normen.jonger_dan_21_jaar.met_kinderen.alleenstaande,
                normen.jonger_dan_21_jaar.zonder_kinderen.alleenstaande,
                normen.pensioengerechtigd.alleenstaande,
            ],
            normen.vanaf_21_jaar.alleenstaande,
        )


class norm_als_gehuwde_van_zijn_leeftijd(Variable):
    """Norm voor gehuwden die gold als zijn echtgenoot recht had en van zijn leeftijd was (art. 24)."""

    value_type = float
    entity = Persoon
    definition_period = MONTH
    label = "Norm voor gehuwden van zijn leeftijd"
    unit = "EUR per maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24"

    def formula(persoon, period, parameters):
        """Naar leeftijd: art. 20 b (met of zonder kinderen), art. 21 b of art. 22 b."""
        normen = parameters(period).participatiewet.normen
        met_kinderen = persoon.gezin("aantal_ten_laste_komende_kinderen", period) > 0
        jonger, pensioengerechtigd = _leeftijdsgroepen(persoon, period)
        return keuze(
            [jonger & met_kinderen, jonger, pensioengerechtigd],
            [
                normen.jonger_dan_21_jaar.met_kinderen.gehuwden,
                normen.jonger_dan_21_jaar.zonder_kinderen.gehuwden,
                normen.pensioengerechtigd.gehuwden,
            ],
            normen.vanaf_21_jaar.gehuwden,
        )


class norm_gehuwden_zonder_verhoging(Variable):
    """Norm voor gehuwden als beiden recht hebben, zonder de verhoging van art. 20 lid 3: art. 20 b-c, 21 b, 22 b-c en 22a."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Norm voor gehuwden met beiden recht"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=21&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=3",
    ]

    def formula(gezin, period, parameters):
        """Beiden jonger dan 21: art. 20 b. Een van hen: art. 20 c of 22a lid 3. Geen van hen: art. 21 b, 22 b-c, of de som van art. 22a."""
        normen = parameters(period).participatiewet.normen
        persoon = gezin.members
        met_kinderen = gezin("aantal_ten_laste_komende_kinderen", period) > 0
        jonger = som_van_belanghebbenden(gezin, persoon("jonger_dan_21_jaar", period).astype(int))
        pensioengerechtigd = som_van_belanghebbenden(gezin, persoon("pensioengerechtigde_leeftijd_bereikt", period).astype(int))
        deelt_kosten = som_van_belanghebbenden(gezin, persoon("deelt_kosten", period).astype(int)) > 0
        kostendelersdelen = som_van_belanghebbenden(gezin, persoon("kostendelersdeel", period))

        def jongerennorm(soort):
            zonder = getattr(normen.jonger_dan_21_jaar.zonder_kinderen, soort)
            return np.where(met_kinderen, getattr(normen.jonger_dan_21_jaar.met_kinderen, soort), zonder)

        vast_bedrag = normen.kostendelersnorm.echtgenoot_jonger_dan_21_jaar
        gemengd_met_kostendelers = np.where(met_kinderen, vast_bedrag.met_kinderen, vast_bedrag.zonder_kinderen) + kostendelersdelen
        beiden_jonger, een_jonger, beiden_pensioengerechtigd = jonger > 1, jonger > 0, pensioengerechtigd > 1
        jong_naast_oud = een_jonger & (pensioengerechtigd > 0) & gezin("lezing_jongere_naast_pensioengerechtigde", period)
        return cent(
            keuze(
                [
                    beiden_jonger,
                    een_jonger & deelt_kosten,
                    een_jonger & ~jong_naast_oud,
                    deelt_kosten,
                    beiden_pensioengerechtigd,
                    pensioengerechtigd > 0,
                ],
                [
                    jongerennorm("gehuwden"),
                    gemengd_met_kostendelers,
                    jongerennorm("gehuwden_een_vanaf_21_jaar"),
                    kostendelersdelen,
                    normen.pensioengerechtigd.gehuwden,
                    normen.pensioengerechtigd.gehuwden_een_pensioengerechtigd,
                ],
                normen.vanaf_21_jaar.gehuwden,
            )
        )


class norm_zonder_verhoging(Variable):
    """Norm van het gezin zonder de verhoging van art. 20 lid 3, in de volgorde: art. 23, 22a, 24, 20 tot en met 22."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Norm zonder verhoging voor jongeren"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=21",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=23",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24",
    ]

    def formula(gezin, period, parameters):
        """Inrichting gaat voor; dan de kostendelersnorm, de norm naast een echtgenoot zonder recht, en anders die van de leefvorm."""
        leefvormen = gezin("leefvorm", period)
        gehuwd = leefvormen == leefvormen.possible_values.gehuwden
        een_heeft_recht = gezin("een_echtgenoot_heeft_recht", period)
        in_inrichting = gezin("iemand_in_inrichting", period)
        kostendelersnorm = gezin("kostendelersnorm_van_toepassing", period)
        persoon = gezin.members
        telt_mee = persoon("telt_mee_in_norm", period)
        per_persoon = som_van_belanghebbenden(gezin, persoon("kostendelersnorm_per_persoon", period))
        alleenstaande = som_van_belanghebbenden(gezin, persoon("norm_als_alleenstaande", period) * telt_mee)
        return keuze(
            [in_inrichting, gehuwd & ~een_heeft_recht, kostendelersnorm, gehuwd],
            [
                gezin("norm_inrichting", period),
                gezin("norm_gehuwden_zonder_verhoging", period),
                per_persoon,
                gezin("norm_echtgenoot_zonder_recht", period),
            ],
            alleenstaande,
        )


class ouders_kunnen_niet_bijdragen(Variable):
    """Kan voor zijn levensonderhoud geen beroep op zijn ouders doen: hun middelen zijn niet toereikend, of het recht is niet te
    verwezenlijken.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Ouders kunnen niet bijdragen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&lid=3"


class verhoging_norm_jongere(Variable, onzeker=True):
    """Verhoging voor belanghebbenden van 18, 19 of 20 jaar die geen beroep op hun ouders kunnen doen (sinds 2026).

    De verhoging is per persoon; samen met de norm niet hoger dan de norm van artikel 21 in een vergelijkbare situatie (lid 4). Onzeker is
    wat de vergelijkbare situatie is van gehuwden op wie art. 24 of 22a lid 3 van toepassing is.
    """

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Verhoging van de norm voor 18- tot en met 20-jarigen"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&lid=4",
    ]

    def formula_2026_01(gezin, period, parameters):
        """Het bedrag van lid 3 voor ieder die het betreft, tot de norm van art. 21 in een vergelijkbare situatie is bereikt."""
        normen = parameters(period).participatiewet.normen
        persoon = gezin.members
        jonger = persoon("jonger_dan_21_jaar", period) & persoon("telt_mee_in_norm", period) & ~persoon("verblijft_in_inrichting", period)
        aantal = som_van_belanghebbenden(gezin, (jonger & persoon("ouders_kunnen_niet_bijdragen", period)).astype(int))
        aantal = np.where(gezin("lezing_verhoging_jongere_per_gezin", period), np.minimum(aantal, 1), aantal)
        leefvormen = gezin("leefvorm", period)
        gehuwd = leefvormen == leefvormen.possible_values.gehuwden
        als_alleenstaande = ~gehuwd | gezin("iemand_in_inrichting", period)
        aandeel_alleenwonend = bekend(normen, "aandeel_alleenwonende_echtgenoot")  # sinds 2027
        alleenwonend = gezin("leeft_gescheiden", period) & ~is_onbekend(aandeel_alleenwonend)
        aandeel_naast_echtgenoot_zonder_recht = np.where(alleenwonend, aandeel_alleenwonend, normen.aandeel_rechthebbende_echtgenoot)
        kostendelers_als_beiden_21 = som_van_belanghebbenden(gezin, persoon("kostendelersdeel_als_beiden_21", period))
        naast_echtgenoot_zonder_recht = gezin("een_echtgenoot_heeft_recht", period)
        als_alleenstaande |= naast_echtgenoot_zonder_recht & gezin("lezing_grens_jongere_als_alleenstaande", period)
        grens = keuze(
            [als_alleenstaande, naast_echtgenoot_zonder_recht, gezin("kostendelersnorm_van_toepassing", period)],
            [
                normen.vanaf_21_jaar.alleenstaande,
                cent(aandeel_naast_echtgenoot_zonder_recht * normen.vanaf_21_jaar.gehuwden),
                kostendelers_als_beiden_21,
            ],
            normen.vanaf_21_jaar.gehuwden,
        )
        jongerennorm = som_van_belanghebbenden(gezin, persoon("norm_als_alleenstaande", period) * jonger)
        norm = np.where(gezin("iemand_in_inrichting", period), jongerennorm, gezin("norm_zonder_verhoging", period))
        ruimte = np.maximum(grens - norm, 0)
        return cent(minimum(aantal * normen.jonger_dan_21_jaar.verhoging, ruimte))


class norm(Variable):
    """Norm per kalendermaand die op het gezin van toepassing is (par. 3.2), met vakantietoeslag."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Norm"
    unit = "EUR per maand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=21",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=23",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24",
    ]

    def formula(gezin, period, parameters):
        """De norm van de leefvorm, leeftijd en woonsituatie, met de verhogingen voor jongeren (art. 20 lid 3) en kinderen (art. 24a)."""
        verhogingen = gezin("verhoging_norm_jongere", period) + gezin("alleenstaande_ouderkop", period)
        return cent(gezin("norm_zonder_verhoging", period) + verhogingen)


def _leeftijdsgroepen(persoon, period):
    """Per person: younger than 21, and pension age reached."""
    return persoon("jonger_dan_21_jaar", period), persoon("pensioengerechtigde_leeftijd_bereikt", period)
