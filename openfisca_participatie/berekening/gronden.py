"""Why there is no right: each ground with its sentence, its article and what would end it."""

from __future__ import annotations

from openfisca_participatie.berekening.bronnen import bron, bron_van
from openfisca_participatie.berekening.uitkomst import Grond
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.opmaak import euro

WET = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel="

UITSLUITINGEN = {
    "uitgesloten_vrijheidsontneming": (
        "{naam} is rechtens zijn vrijheid ontnomen.",
        "de vrijheidsontneming eindigt, of buiten een inrichting ten uitvoer wordt gelegd",
    ),
    "uitgesloten_onttrekking_aan_straf": (
        "{naam} onttrekt zich aan een vrijheidsstraf of vrijheidsbenemende maatregel.",
        "de straf of maatregel is ondergaan, of {naam} zich daarvoor meldt",
    ),
    "uitgesloten_dienstplicht": ("{naam} vervult zijn dienstplicht.", "de dienstplicht eindigt"),
    "uitgesloten_werkstaking": (
        "{naam} werkt niet wegens werkstaking of uitsluiting, en heeft daardoor geen middelen.",
        "de werkstaking of uitsluiting eindigt, of het gebrek aan middelen een andere oorzaak heeft",
    ),
    "uitgesloten_verblijf_buitenland": (
        "{naam} is dit jaar {dagen} volle dagen buiten Nederland, waarvan {achtereen} achtereen. Ten hoogste {grens} dagen mag.",
        "{naam} terug is in Nederland; daarna telt in dit kalenderjaar elke volgende dag buiten Nederland",
    ),
    "uitgesloten_minderjarig": ("{naam} is {leeftijd} jaar.", "{naam} 18 jaar wordt"),
    "uitgesloten_schuldenlast": (
        "{naam} vraagt bijstand om een schuldenlast af te lossen, terwijl er genoeg was of is om van te leven.",
        "{naam} bijstand vraagt voor iets anders dan het aflossen van schulden",
    ),
    "uitgesloten_uitreiziger": ("{naam} is uitreiziger.", "de melding dat {naam} uitreiziger is, niet meer geldt"),
    "uitgesloten_jongere_in_inrichting": (
        "{naam} is {leeftijd} jaar en verblijft in een inrichting.",
        "{naam} 21 jaar wordt of de inrichting verlaat; bijzondere bijstand blijft mogelijk",
    ),
    "uitgesloten_onbetaald_verlof": (
        "{naam} of de echtgenoot heeft onbetaald verlof, en daardoor geen middelen.",
        "het onbetaald verlof eindigt",
    ),
    "uitgesloten_studiefinanciering": (
        "{naam} is {leeftijd} jaar, kan onderwijs volgen en heeft daarvoor aanspraak op studiefinanciering.",
        "{naam} het onderwijs niet meer kan volgen, er geen studiefinanciering voor heeft, of 27 jaar wordt",
    ),
    "uitgesloten_onderwijs_mogelijk": (
        "{naam} is {leeftijd} jaar, kan onderwijs volgen zonder studiefinanciering, en volgt het niet.",
        "{naam} het onderwijs gaat volgen, het niet meer kan volgen, of 27 jaar wordt",
    ),
    "uitgesloten_verplichtingen_niet_nakomen": (
        "{naam} is {leeftijd} jaar en wil volgens het college ondubbelzinnig de verplichtingen niet nakomen.",
        "uit houding en gedrag blijkt dat {naam} de verplichtingen wel wil nakomen, of {naam} 27 jaar wordt",
    ),
}
"""Exclusion grounds of art. 13 in order: the sentence with this person's numbers, and what would end it ("als ...")."""


def persoonlijke_gronden(waarden: Waarden, persoon: str, naam: str) -> list[Grond]:
    """Grounds of art. 11, 13 and 24 by which this person himself has no right."""
    gronden = []
    if not waarden("rechthebbende", persoon):
        gronden.append(_geen_rechthebbende(waarden, persoon, naam))
    for variabele, (zin, einde) in UITSLUITINGEN.items():
        if waarden(variabele, persoon):
            soort, getallen = waarden.soort(variabele), _getallen(waarden, persoon, naam)
            gronden.append(Grond(variabele, soort.label, zin.format(**getallen), bron_van(soort), einde.format(**getallen), naam))
    if persoon == "partner" and waarden("partner_heeft_geen_recht"):
        soort = waarden.soort("partner_heeft_geen_recht")
        gronden.append(
            Grond("partner_heeft_geen_recht", soort.label, f"{naam} heeft geen recht op algemene bijstand.", bron_van(soort), "", naam)
        )
    return gronden


def _getallen(waarden: Waarden, persoon: str, naam: str) -> dict[str, object]:
    """What the sentences of the exclusions can name of a person."""
    uitsluiting = waarden.simulatie.tax_benefit_system.get_parameters_at_instant(waarden.maand).participatiewet.recht.uitsluiting
    pensioengerechtigd = waarden("pensioengerechtigde_leeftijd_bereikt", persoon)
    return {
        "naam": naam,
        "leeftijd": waarden("leeftijd", persoon),
        "dagen": waarden("dagen_buitenland_kalenderjaar", persoon),
        "achtereen": waarden("dagen_buitenland_aaneengesloten", persoon),
        "grens": int(uitsluiting.dagen_buitenland_pensioengerechtigd if pensioengerechtigd else uitsluiting.dagen_buitenland),
    }


def _geen_rechthebbende(waarden: Waarden, persoon: str, naam: str) -> Grond:
    if not waarden("woont_in_nederland", persoon):
        zin, einde, lid = f"{naam} woont niet in Nederland.", f"{naam} weer in Nederland woont", "1"
    else:
        zin = f"{naam} is geen Nederlander en is daarmee niet gelijkgesteld."
        einde, lid = f"{naam} een verblijfsrecht krijgt dat met de Nederlandse nationaliteit is gelijkgesteld", "2"
    return Grond("rechthebbende", "Geen rechthebbende", zin, bron(f"{WET}11&lid={lid}"), einde, naam)


def gronden_van_het_gezin(waarden: Waarden) -> list[Grond]:
    """Grounds that hold for the gezin as a whole: art. 15, income and assets (art. 19)."""
    gronden = []
    if waarden("oordeel_voorliggende_voorziening"):
        zin = "Een andere regeling is voor deze kosten toereikend en passend."
        einde = "de andere regeling niets meer geeft, of niet meer toereikend is"
        gronden.append(Grond("oordeel_voorliggende_voorziening", "Voorliggende voorziening", zin, bron(f"{WET}15&lid=1"), einde))
    inkomen, norm = waarden("in_aanmerking_te_nemen_inkomen"), waarden("bijstandsnorm")
    gedekt = waarden("oordeel_voorliggende_voorziening_bedrag")
    if inkomen < norm <= inkomen + gedekt:
        zin = (
            f"Een andere regeling dekt {euro(gedekt)}. Met het inkomen van {euro(inkomen)} is dat niet lager dan de norm van {euro(norm)}."
        )
        einde = "de andere regeling minder dekt, of het inkomen lager wordt"
        bron_15 = bron(f"{WET}15&lid=1")
        gronden.append(Grond("oordeel_voorliggende_voorziening_bedrag", "Voorliggende voorziening", zin, bron_15, einde))
    elif inkomen >= norm:
        wat = f"Het inkomen dat meetelt is {euro(inkomen)}"
        zin = f"{wat}. Dat is niet lager dan de bijstandsnorm van {euro(norm)}."
        gronden.append(
            Grond(
                "in_aanmerking_te_nemen_inkomen",
                "Inkomen",
                zin,
                bron(f"{WET}19&lid=1&o=a"),
                "het inkomen lager wordt dan de bijstandsnorm",
            )
        )
    if waarden("vermogen_boven_grens") > 0:
        zin = f"Het vermogen is {euro(waarden('vermogen'))}. Vrij is {euro(waarden('vrij_vermogen'))}."
        einde = "het vermogen door gewoon ervan te leven niet meer boven het vrije bedrag uitkomt"
        gronden.append(Grond("vermogen_boven_grens", "Vermogen", zin, bron(f"{WET}34&lid=2&o=b"), einde))
    if waarden("vermogen_woning_boven_vrijstelling") > 0 and not waarden("oordeel_tegeldemaking_woning_niet_verlangd"):
        woning, boven = waarden("vermogen_in_eigen_woning"), waarden("vermogen_woning_boven_vrijstelling")
        zin = f"In de eigen woning zit {euro(woning)}, dat is {euro(boven)} meer dan de vrijstelling. "
        zin += "Verkopen of belasten kan worden verlangd."
        einde = "verkopen of belasten in redelijkheid niet kan worden verlangd; dan is bijstand als lening mogelijk"
        gronden.append(Grond("vermogen_woning_boven_vrijstelling", "Eigen woning", zin, bron(f"{WET}50&lid=1"), einde))
    return gronden
