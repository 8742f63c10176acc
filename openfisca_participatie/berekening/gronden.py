"""Why there is no right: each ground with its sentence, its article and what would end it."""

from __future__ import annotations

from openfisca_participatie.berekening.bronnen import bron, bron_van
from openfisca_participatie.berekening.uitkomst import Grond
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.opmaak import euro

WET = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel="

EINDE = {
    "uitgesloten_vrijheidsontneming": "De vrijheidsontneming eindigt, of wordt buiten een inrichting ten uitvoer gelegd.",
    "uitgesloten_onttrekking_aan_straf": "De straf of maatregel is ondergaan, of hij meldt zich daarvoor.",
    "uitgesloten_dienstplicht": "De dienstplicht eindigt.",
    "uitgesloten_werkstaking": "De werkstaking of uitsluiting eindigt, of het gebrek aan middelen heeft een andere oorzaak.",
    "uitgesloten_verblijf_buitenland": ("Hij is terug in Nederland; daarna telt in dit kalenderjaar elke volgende dag buiten Nederland."),
    "uitgesloten_minderjarig": "Hij wordt 18 jaar.",
    "uitgesloten_schuldenlast": "Hij vraagt bijstand voor iets anders dan het aflossen van schulden.",
    "uitgesloten_uitreiziger": "De melding dat hij uitreiziger is, geldt niet meer.",
    "uitgesloten_jongere_in_inrichting": "Hij wordt 21 jaar of verlaat de inrichting; bijzondere bijstand blijft mogelijk.",
    "uitgesloten_onbetaald_verlof": "Het onbetaald verlof eindigt.",
    "uitgesloten_studiefinanciering": "Hij kan het onderwijs niet meer volgen, heeft er geen studiefinanciering voor, of wordt 27 jaar.",
    "uitgesloten_onderwijs_mogelijk": "Hij gaat het onderwijs volgen, kan het niet meer volgen, of wordt 27 jaar.",
    "uitgesloten_verplichtingen_niet_nakomen": (
        "Uit zijn houding en gedrag blijkt dat hij de verplichtingen wel wil nakomen, of hij wordt 27 jaar."
    ),
}
"""Exclusion grounds of art. 13 in order, with what would end each."""


def persoonlijke_gronden(waarden: Waarden, persoon: str, naam: str) -> list[Grond]:
    """Grounds of art. 11, 13 and 24 by which this person himself has no right."""
    gronden = []
    if not waarden("rechthebbende", persoon):
        gronden.append(_geen_rechthebbende(waarden, persoon, naam))
    for variabele, einde in EINDE.items():
        if waarden(variabele, persoon):
            soort = waarden.soort(variabele)
            gronden.append(Grond(variabele, soort.label, _zin(waarden, variabele, persoon, naam), bron_van(soort), einde, naam))
    if persoon == "partner" and waarden("partner_heeft_geen_recht"):
        soort = waarden.soort("partner_heeft_geen_recht")
        gronden.append(
            Grond("partner_heeft_geen_recht", soort.label, f"{naam} heeft geen recht op algemene bijstand.", bron_van(soort), "", naam)
        )
    return gronden


def _zin(waarden: Waarden, variabele: str, persoon: str, naam: str) -> str:
    """The rule as it applies to this person, with his numbers where it has any."""
    if variabele == "uitgesloten_verblijf_buitenland":
        uitsluiting = waarden.simulatie.tax_benefit_system.get_parameters_at_instant(waarden.maand).participatiewet.recht.uitsluiting
        pensioengerechtigd = waarden("pensioengerechtigde_leeftijd_bereikt", persoon)
        grens = uitsluiting.dagen_buitenland_pensioengerechtigd if pensioengerechtigd else uitsluiting.dagen_buitenland
        dagen, achtereen = waarden("dagen_buitenland_kalenderjaar", persoon), waarden("dagen_buitenland_aaneengesloten", persoon)
        return (
            f"{naam} is dit jaar {dagen} volle dagen buiten Nederland, waarvan {achtereen} achtereen. Ten hoogste {int(grens)} dagen mag."
        )
    uitleg = waarden.soort(variabele).get_formula(waarden.maand).__doc__.strip()
    met_leeftijd = {"uitgesloten_minderjarig", *(grond for grond in EINDE if "27 jaar" in EINDE[grond] or "21 jaar" in EINDE[grond])}
    wie = f"{naam} ({waarden('leeftijd', persoon)} jaar)" if variabele in met_leeftijd else naam
    return f"Dit geldt voor {wie}: {uitleg}"


def _geen_rechthebbende(waarden: Waarden, persoon: str, naam: str) -> Grond:
    if not waarden("woont_in_nederland", persoon):
        zin, einde, lid = f"{naam} woont niet in Nederland.", "Hij woont weer in Nederland.", "1"
    else:
        zin = f"{naam} is geen Nederlander en is daarmee niet gelijkgesteld."
        einde, lid = "Hij krijgt een verblijfsrecht waarmee hij met een Nederlander is gelijkgesteld.", "2"
    return Grond("rechthebbende", "Geen rechthebbende", zin, bron(f"{WET}11&lid={lid}"), einde, naam)


def gronden_van_het_gezin(waarden: Waarden) -> list[Grond]:
    """Grounds that hold for the gezin as a whole: art. 15, income and assets (art. 19)."""
    gronden = []
    if waarden("oordeel_voorliggende_voorziening"):
        zin = "Een andere regeling is voor deze kosten toereikend en passend."
        einde = "De andere regeling geeft niets meer, of is niet meer toereikend."
        gronden.append(Grond("oordeel_voorliggende_voorziening", "Voorliggende voorziening", zin, bron(f"{WET}15&lid=1"), einde))
    inkomen, norm = waarden("in_aanmerking_te_nemen_inkomen"), waarden("bijstandsnorm")
    gedekt = waarden("oordeel_voorliggende_voorziening_bedrag")
    if inkomen < norm <= inkomen + gedekt:
        zin = (
            f"Een andere regeling dekt {euro(gedekt)}. Met het inkomen van {euro(inkomen)} is dat niet lager dan de norm van {euro(norm)}."
        )
        einde = "De andere regeling dekt minder, of het inkomen wordt lager."
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
                "Het inkomen wordt lager dan de bijstandsnorm.",
            )
        )
    if waarden("vermogen_boven_grens") > 0:
        zin = f"Het vermogen is {euro(waarden('vermogen'))}. Vrij is {euro(waarden('vrij_vermogen'))}."
        einde = "Het vermogen komt, door gewoon te leven, niet meer boven het vrije bedrag uit."
        gronden.append(Grond("vermogen_boven_grens", "Vermogen", zin, bron(f"{WET}34&lid=2&o=b"), einde))
    if waarden("vermogen_woning_boven_vrijstelling") > 0 and not waarden("oordeel_tegeldemaking_woning_niet_verlangd"):
        woning, boven = waarden("vermogen_in_eigen_woning"), waarden("vermogen_woning_boven_vrijstelling")
        zin = f"In de eigen woning zit {euro(woning)}, dat is {euro(boven)} meer dan de vrijstelling. "
        zin += "Verkopen of belasten kan worden verlangd."
        einde = "Verkopen of belasten kan in redelijkheid niet worden verlangd; dan is bijstand als lening mogelijk."
        gronden.append(Grond("vermogen_woning_boven_vrijstelling", "Eigen woning", zin, bron(f"{WET}50&lid=1"), einde))
    return gronden
