"""Herziening en terugvordering: wanneer het moet, wanneer het kan, en hoeveel (art. 54 lid 3, 58, 59, 60 lid 1 en 2, 60c)."""

from datetime import date

import numpy as np

from openfisca_participatie.entities import AANVRAGER, Gezin, Persoon
from openfisca_participatie.variabele import (
    MONTH,
    NIET_GEGEVEN,
    Enum,
    Variable,
    aanvrager_en_partner,
    cent,
    is_onbekend,
    niet_negatief,
    van,
)
from openfisca_participatie.variables.begrippen.leeftijd import dag_van_peilen
from openfisca_participatie.variables.betaling.datums import gegeven, jaren_later, verlengd, weken


class GrondTerugvordering(Enum):
    """Waarom bijstand wordt teruggevorderd (art. 58 lid 1 en 2)."""

    geen = "Geen"
    schending_inlichtingenplicht = "De inlichtingenplicht is niet of niet behoorlijk nagekomen (lid 1)"
    ten_onrechte_verleend = "Anders ten onrechte of tot een te hoog bedrag verleend (lid 2 a)"
    geldlening = "De verplichtingen uit een geldlening zijn niet of niet behoorlijk nagekomen (lid 2 b)"
    borgtocht = "De bijstand vloeit voort uit borgtocht (lid 2 c)"
    voorschot = "Een voorschot waarna geen recht is vastgesteld (lid 2 d)"
    onverschuldigd_te_begrijpen = "Anders onverschuldigd betaald, en dat was redelijkerwijs te begrijpen (lid 2 e)"
    naderhand_middelen = "Naderhand over middelen beschikt over dezelfde periode (lid 2 f, onder 1)"
    naderhand_vergoeding = "Naderhand een vergoeding met dezelfde bestemming ontvangen (lid 2 f, onder 2)"
    anders_onverschuldigd = "Anders onverschuldigd betaald (lid 2 f)"


class Betaalgedrag(Enum):
    """Hoe op de vordering is betaald (art. 58 lid 7 a tot en met c)."""

    onbekend = "Niet vastgelegd"
    volledig = "Volledig aan de betalingsverplichtingen voldaan"
    achterstand_ingehaald = "Niet volledig, maar de achterstand met rente en kosten alsnog betaald"
    niet = "Geen betalingen verricht"


class teveel_ontvangen_bijstand(Variable):
    """De kosten van bijstand die ten onrechte of te veel zijn verleend of om een andere reden kunnen worden teruggevorderd, netto."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Te veel ontvangen bijstand"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58"


class grond_terugvordering(Variable):
    """De grond waarop bijstand wordt of kan worden teruggevorderd."""

    value_type = Enum
    possible_values = GrondTerugvordering
    default_value = GrondTerugvordering.geen
    entity = Gezin
    definition_period = MONTH
    label = "Grond van terugvordering"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=2",
    ]


class datum_kosten_van_bijstand(Variable):
    """De dag waarop de kosten van bijstand die worden teruggevorderd zijn gemaakt."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Dag waarop de kosten zijn gemaakt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=6"


class datum_verzending_terugvordering(Variable):
    """De dag waarop het besluit tot terugvordering is verzonden."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Verzending van het besluit tot terugvordering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=6"


class oordeel_terugvorderen(Variable):
    """Oordeel: het college gebruikt de bevoegdheid om terug te vorderen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bevoegdheid tot terugvordering gebruiken"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=2"


class oordeel_afzien_van_terugvordering(Variable):
    """Oordeel: het deel, van 0 tot 1, dat wegens dringende redenen niet wordt teruggevorderd."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Afzien van terugvordering wegens dringende redenen"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=8"


class loonbelasting_en_premies_over_teveel(Variable):
    """De loonbelasting en premies volksverzekeringen over de te veel ontvangen bijstand die de gemeente niet meer kan verrekenen."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Niet te verrekenen loonbelasting en premies"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=5"


class oordeel_bruto_terugvorderen(Variable):
    """Oordeel: het college vordert ook de loonbelasting en premies terug die het niet meer kan verrekenen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bruto terugvorderen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=5"


class niet_tijdig_betaald_op_terugvordering(Variable):
    """De vordering is niet op tijd betaald."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Vordering niet op tijd betaald"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=5"


class kosten_van_terugvordering(Variable):
    """De kosten van de terugvordering waarmee het college de vordering kan verhogen als niet op tijd is betaald."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Kosten van de terugvordering"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=5"


class oordeel_kosten_in_rekening_brengen(Variable):
    """Oordeel: het college gebruikt de bevoegdheid om de vordering met de kosten van de terugvordering te verhogen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Kosten van terugvordering in rekening brengen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=5"


class aanmaningstermijn_verstreken(Variable):
    """De termijn van de aanmaning is verstreken zonder dat volledig is betaald."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Termijn van de aanmaning verstreken"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:117&lid=1"


class betaalgedrag_terugvordering(Variable):
    """Hoe op de vordering is betaald."""

    value_type = Enum
    possible_values = Betaalgedrag
    default_value = Betaalgedrag.onbekend
    entity = Gezin
    definition_period = MONTH
    label = "Betaalgedrag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=7"


class jaren_betaalgedrag_terugvordering(Variable):
    """De hele jaren waarin zo op de vordering is betaald of niet betaald."""

    value_type = int
    entity = Gezin
    definition_period = MONTH
    label = "Jaren van dit betaalgedrag"
    unit = "jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=7"


class oordeel_betaling_niet_aannemelijk(Variable):
    """Oordeel: het is niet aannemelijk dat op enig moment nog op de vordering wordt betaald."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Betaling niet aannemelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=7&o=c"


class restsom_terugvordering(Variable):
    """Wat van de vordering nog openstaat."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Restsom van de vordering"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=7&o=d"


class aflossing_ineens(Variable):
    """Het bedrag dat in één keer op de vordering wordt afgelost."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Aflossing in één keer"
    unit = "EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=7&o=d"


class oordeel_afzien_van_verdere_terugvordering(Variable):
    """Oordeel: het college ziet na jaren van betalen of niet betalen, of na een aflossing in één keer, van de rest af."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Afzien van verdere terugvordering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=7"


class middelen_hadden_moeten_meetellen(Variable):
    """Met de middelen van deze persoon had bij de bijstand aan een ander rekening moeten worden gehouden, en dat is verzwegen."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Middelen hadden moeten meetellen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=59&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=59&lid=3",
    ]


class aangifte_inlichtingenplicht(Variable):
    """Van het niet nakomen van de inlichtingenplicht is strafrechtelijk aangifte gedaan."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Aangifte gedaan"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60c"


class boete_opgelegd_bij_vordering(Variable):
    """Voor het niet nakomen van de inlichtingenplicht waardoor de vordering is ontstaan, is een bestuurlijke boete opgelegd."""

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Boete opgelegd bij de vordering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60c"


class betaaldag_in_besluit(Variable):
    """De latere dag die het besluit tot terugvordering voor de betaling noemt."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Betaaldag in het besluit"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:87&lid=1"


class herziening_verplicht(Variable):
    """Of het college het besluit tot toekenning moet herzien of intrekken."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Herziening of intrekking verplicht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=3"

    def formula(gezin, period, parameters):
        """Doordat de inlichtingenplicht niet is nagekomen, is ten onrechte of te veel bijstand verleend."""
        return _is_teveel(gezin, period) & (gezin("grond_terugvordering", period) == GrondTerugvordering.schending_inlichtingenplicht)


class herziening_mogelijk(Variable):
    """Of het college het besluit tot toekenning kan herzien of intrekken zonder dat het moet."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Herziening of intrekking mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=3"

    def formula(gezin, period, parameters):
        """Anders dan door de inlichtingenplicht is ten onrechte of te veel bijstand verleend."""
        return _is_teveel(gezin, period) & (gezin("grond_terugvordering", period) == GrondTerugvordering.ten_onrechte_verleend)


class terugvordering_verplicht(Variable):
    """Of het college de bijstand moet terugvorderen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Terugvordering verplicht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=1"

    def formula(gezin, period, parameters):
        """Te veel ontvangen doordat de inlichtingenplicht niet of niet behoorlijk is nagekomen."""
        return _is_teveel(gezin, period) & (gezin("grond_terugvordering", period) == GrondTerugvordering.schending_inlichtingenplicht)


class terugvordering_te_laat(Variable):
    """Of het besluit te laat is verzonden om terug te vorderen wat onverschuldigd is betaald en te begrijpen was."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Te laat voor terugvordering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=6"

    def formula(gezin, period, parameters):
        """Meer dan twee jaar tussen de kosten en de verzending, of de peildatum als nog niet is verzonden; alleen bij lid 2 e."""
        jaren = parameters(period).participatiewet.betaling.terugvordering.jaren_onverschuldigd
        gemaakt, verzonden = gezin("datum_kosten_van_bijstand", period), gezin("datum_verzending_terugvordering", period)
        peildatum = van(gezin, dag_van_peilen(gezin.members, period), AANVRAGER, NIET_GEGEVEN)
        op_zijn_vroegst = np.where(gegeven(verzonden), verzonden, peildatum)
        onderdeel_e = gezin("grond_terugvordering", period) == GrondTerugvordering.onverschuldigd_te_begrijpen
        return onderdeel_e & gegeven(gemaakt) & (op_zijn_vroegst > jaren_later(gemaakt, jaren))


class terugvordering_mogelijk(Variable):
    """Of het college de bijstand kan terugvorderen zonder dat het moet."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Terugvordering mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=2"

    def formula(gezin, period, parameters):
        """Er is een van de gronden van lid 2, en het besluit is niet te laat."""
        grond = gezin("grond_terugvordering", period)
        van_lid_2 = (grond != GrondTerugvordering.geen) & (grond != GrondTerugvordering.schending_inlichtingenplicht)
        return _is_teveel(gezin, period) & van_lid_2 & ~gezin("terugvordering_te_laat", period)


class terugvordering(Variable):
    """Of bijstand wordt teruggevorderd; de belanghebbende moet dan desgevraagd inlichtingen geven die daarvoor van belang zijn."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Bijstand wordt teruggevorderd"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Het moet, of het kan en het college gebruikt zijn bevoegdheid."""
        bevoegdheid = gezin("terugvordering_mogelijk", period) & gezin("oordeel_terugvorderen", period)
        return gezin("terugvordering_verplicht", period) | bevoegdheid


class terug_te_vorderen_bedrag(Variable):
    """Het bedrag dat wordt teruggevorderd, netto of bruto."""

    value_type = float
    entity = Gezin
    definition_period = MONTH
    label = "Terug te vorderen bedrag"
    unit = "EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=5",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=8",
    ]

    def formula(gezin, period, parameters):
        """Wat te veel is ontvangen, bruto als het college dat beslist, min het deel waarvan wordt afgezien, en de kosten als te laat is
        betaald en het college die in rekening brengt.
        """
        bruto = np.where(gezin("oordeel_bruto_terugvorderen", period), gezin("loonbelasting_en_premies_over_teveel", period), 0)
        deel = 1 - np.clip(gezin("oordeel_afzien_van_terugvordering", period), 0, 1)
        bedrag = niet_negatief((gezin("teveel_ontvangen_bijstand", period) + np.maximum(bruto, 0)) * deel)
        te_laat = gezin("niet_tijdig_betaald_op_terugvordering", period) & (bedrag > 0)
        verhoogd = te_laat & gezin("oordeel_kosten_in_rekening_brengen", period)
        kosten = np.where(verhoogd, np.maximum(gezin("kosten_van_terugvordering", period), 0), 0)
        return np.where(gezin("terugvordering", period), cent(bedrag + kosten), 0.0)


class afzien_van_verdere_terugvordering_mogelijk(Variable):
    """Of het college van (verdere) terugvordering kan afzien, ook als de inlichtingenplicht niet is nagekomen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Afzien van verdere terugvordering mogelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=7&o=a",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=7&o=b",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=7&o=c",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=7&o=d",
    ]

    def formula(gezin, period, parameters):
        """Tien jaar betaald, de achterstand over tien jaar ingehaald, tien jaar niet betaald zonder uitzicht, of de helft ineens."""
        grens = parameters(period).participatiewet.betaling.terugvordering
        gedrag = gezin("betaalgedrag_terugvordering", period)
        lang_genoeg = gezin("jaren_betaalgedrag_terugvordering", period) >= grens.jaren_betalen
        betaald = (gedrag == Betaalgedrag.volledig) | (gedrag == Betaalgedrag.achterstand_ingehaald)
        zonder_uitzicht = (gedrag == Betaalgedrag.niet) & gezin("oordeel_betaling_niet_aannemelijk", period)
        restsom = gezin("restsom_terugvordering", period)
        helft_ineens = (restsom > 0) & (gezin("aflossing_ineens", period) >= cent(restsom * grens.aandeel_restsom))
        grond = lang_genoeg & (betaald | zonder_uitzicht) | helft_ineens
        return gezin("terugvordering_verplicht", period) & grond


class verdere_terugvordering_vervalt(Variable):
    """Of het college van de rest van de vordering afziet."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Verdere terugvordering vervalt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=7"

    def formula(gezin, period, parameters):
        """Het kan, en het college gebruikt zijn bevoegdheid."""
        return gezin("afzien_van_verdere_terugvordering_mogelijk", period) & gezin("oordeel_afzien_van_verdere_terugvordering", period)


class uiterste_betaaldag_terugvordering(Variable):
    """De laatste dag waarop wat wordt teruggevorderd moet zijn betaald."""

    value_type = date
    entity = Gezin
    definition_period = MONTH
    label = "Uiterste betaaldag"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:87&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=1&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Zes weken na de verzending van het besluit en dan de eerste werkdag, of de latere dag die het besluit noemt."""
        verzonden = gezin("datum_verzending_terugvordering", period)
        zes_weken = verlengd(verzonden + weken(parameters(period).algemene_wet_bestuursrecht.betaling.weken))
        return np.where(gegeven(verzonden), np.maximum(zes_weken, gezin("betaaldag_in_besluit", period)), NIET_GEGEVEN)


class dwangbevel_mogelijk(Variable):
    """Of het college de vordering bij dwangbevel kan invorderen."""

    value_type = bool
    entity = Gezin
    definition_period = MONTH
    label = "Dwangbevel mogelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:117&lid=1",
    ]

    def formula(gezin, period, parameters):
        """Er wordt teruggevorderd, er is niet op tijd betaald, en ook niet binnen de termijn van de aanmaning."""
        te_laat = gezin("niet_tijdig_betaald_op_terugvordering", period) & gezin("aanmaningstermijn_verstreken", period)
        return gezin("terugvordering", period) & te_laat


class hoofdelijk_aansprakelijk(Variable):
    """Of van deze persoon de hele vordering kan worden teruggevorderd, naast anderen.

    Een gezin (artikel 4) zijn echtgenoten die beiden recht hebben, en hun ten laste komende kinderen; een meerderjarig kind is er geen lid
    van. Van wie met zijn middelen had moeten meetellen, wordt alleen teruggevorderd als de inlichtingenplicht is geschonden; hij is in
    dezelfde woning gezocht.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Hoofdelijk aansprakelijk"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=59&lid=1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=59&lid=2",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=59&lid=3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=59&lid=4",
    ]

    def formula(persoon, period, parameters):
        """Bij een schuld: wie lid is van het gezin met bijstand, en wiens verzwegen middelen hadden moeten meetellen."""
        bedrag = persoon.gezin("terug_te_vorderen_bedrag", period)
        schuld = (bedrag > 0) | is_onbekend(bedrag)
        lid = persoon("telt_mee_in_norm", period) | persoon("ten_laste_komend_kind", period)
        van_een_gezin = lid & (persoon.gezin.sum(lid) > 1)
        verzwegen = schuld & persoon.gezin("terugvordering_verplicht", period)
        in_de_woning = persoon.woning.sum(verzwegen.astype(int)) > 0
        return schuld & van_een_gezin | in_de_woning & persoon("middelen_hadden_moeten_meetellen", period)


class geen_kwijtschelding_in_schuldregeling(Variable):
    """Of het college niet mag meewerken aan een schuldregeling die tot kwijtschelding van de vordering leidt.

    Tot 2022 gold dat bij elke schending waarvoor een boete was opgelegd of aangifte was gedaan; in 2015 werkte het college dan aan geen
    enkele schuldregeling mee. De beperking tot opzet en grove schuld staat niet in de tekst van 15 november 2021 en wel in die van 21
    december 2021 (amendement Kamerstukken II 2019/20, 35 374, nr. 8); gerekend is vanaf de eerste hele maand.
    """

    value_type = bool
    entity = Persoon
    definition_period = MONTH
    label = "Geen kwijtschelding in een schuldregeling"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60c"

    def formula_2015_01(persoon, period, parameters):
        """De vordering is ontstaan door de inlichtingenplicht niet na te komen, en er is een boete opgelegd of aangifte gedaan."""
        return _boete_of_aangifte(persoon, period)

    def formula_2022_01(persoon, period, parameters):
        """Sinds 2022 alleen als dat opzettelijk of door grove schuld gebeurde."""
        verwijt = persoon("verwijtbaarheid_inlichtingenplicht", period)
        mogelijk = verwijt.possible_values
        return _boete_of_aangifte(persoon, period) & ((verwijt == mogelijk.opzet) | (verwijt == mogelijk.grove_schuld))


def _is_teveel(gezin, period):
    """Whether an amount is there to recover."""
    return gezin("teveel_ontvangen_bijstand", period) > 0


def _boete_of_aangifte(persoon, period):
    """The claim arose from the duty to inform, and a fine was imposed or a report made to the prosecutor."""
    vordering = aanvrager_en_partner(persoon) & persoon.gezin("terugvordering_verplicht", period)
    boete = persoon("bestuurlijke_boete", period)
    van_deze_maand = (boete > 0) | is_onbekend(boete)  # not known is its amount, not whether it was imposed
    opgelegd = van_deze_maand | persoon("boete_opgelegd_bij_vordering", period)
    return vordering & (opgelegd | persoon("aangifte_inlichtingenplicht", period))
