"""The lines of the computation and the duties, in the order in which a decision gives them."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from openfisca_participatie.berekening.bronnen import bron, bron_van
from openfisca_participatie.berekening.naast_bijstand import regels_naast_de_bijstand, wordt_verlaagd
from openfisca_participatie.berekening.uitkomst import Bron, Plicht, Regel
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.opmaak import euro

WET = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel="
INKOMSTEN = {
    "inkomsten_uit_arbeid": "loon",
    "uitkering_werkloosheid_of_arbeidsongeschiktheid": "uitkering",
    "overige_inkomsten": "overige inkomsten",
    "inkomsten_uit_verhuur_of_kostgangers": "verhuur of kostgangers",
    "geldlening": "geldlening",
    "hobbymatige_verkoop": "hobbymatige verkoop",
}
MET_VRIJ_DEEL = {
    "giften": ("giften", "giften_als_inkomen"),
    "vrijwilligersvergoeding": ("vrijwilligersvergoeding", "vrijwilligersvergoeding_als_inkomen"),
    "particuliere_oudedagsvoorziening": ("particuliere oudedagsvoorziening", "particuliere_oudedagsvoorziening_als_inkomen"),
}
TERMIJNEN = {"n": "algemeen", "r": "alleenstaande_ouder", "z": "loonkostensubsidie", "34a": "artikel_34a"}


def wet(artikel: str, lid: str = "", onderdeel: str = "") -> Bron:
    """Source in the Participatiewet."""
    return bron(f"{WET}{artikel}" + (f"&lid={lid}" if lid else "") + (f"&o={onderdeel}" if onderdeel else ""))


def omschrijving_norm(waarden: Waarden) -> tuple[str, Bron]:
    """Which norm applies, in words, and its article."""
    leden = [persoon for persoon in waarden.belanghebbenden if waarden("telt_mee_in_norm", persoon)]
    jong = [persoon for persoon in leden if waarden("jonger_dan_21_jaar", persoon)]
    pensioen = [persoon for persoon in leden if waarden("pensioengerechtigde_leeftijd_bereikt", persoon)]
    if waarden("iemand_in_inrichting"):
        return "verblijf in een inrichting", wet("23")
    if waarden("kostendelersnorm_van_toepassing"):
        aantal = max(waarden("aantal_kostendelers", persoon) for persoon in leden)
        return f"kostendelersnorm, {aantal} kostendelers", wet("22a", "3" if jong else "1")
    if waarden("een_echtgenoot_heeft_recht"):
        alleen = ", alleenwonend" if waarden("norm_alleenwonende_echtgenoot") else ""
        return f"gehuwd, echtgenoot zonder recht op bijstand{alleen}", wet("24")
    leefvorm = waarden("leefvorm")
    woorden = {"alleenstaande": "alleenstaande", "alleenstaande_ouder": "alleenstaande ouder", "gehuwden": "gehuwden"}[leefvorm]
    if leefvorm != "gehuwden":
        if jong:
            return f"{woorden}, jonger dan 21 jaar", wet("20", "2" if leefvorm == "alleenstaande_ouder" else "1", "a")
        return (
            (f"{woorden}, pensioengerechtigd", wet("22", onderdeel="a"))
            if pensioen
            else (f"{woorden}, 21 jaar of ouder", wet("21", onderdeel="a"))
        )
    lid = "2" if waarden("aantal_ten_laste_komende_kinderen") else "1"
    if len(jong) > 1:
        return "gehuwden, beiden jonger dan 21 jaar", wet("20", lid, "b")
    if jong:
        return "gehuwden, een van beiden jonger dan 21 jaar", wet("20", lid, "c")
    if pensioen:
        wie = "beiden" if len(pensioen) > 1 else "een van beiden"
        return f"gehuwden, {wie} pensioengerechtigd", wet("22", onderdeel="b" if len(pensioen) > 1 else "c")
    return "gehuwden, 21 jaar of ouder", wet("21", onderdeel="b")


def rekenregels(waarden: Waarden, namen: dict[str, str], gegeven: Collection[tuple[str, str]] = ()) -> list[Regel]:
    """Norm, reductions, income of each person, bijstand, holiday allowance and advance, what stands beside it, assets.

    ``gegeven`` are the facts in the file: variable and person.
    """
    tekst, artikel = omschrijving_norm(waarden)
    verhoging = waarden("verhoging_norm_jongere")
    regels = [Regel("Norm", tekst, waarden("norm_zonder_verhoging"), artikel, "norm_zonder_verhoging")]
    if verhoging:
        regels.append(Regel("Norm", "verhoging: geen beroep op de ouders", verhoging, wet("20", "3"), "verhoging_norm_jongere"))
    if waarden("alleenstaande_ouderkop"):
        regels.append(Regel("Norm", "alleenstaande-ouderkop", waarden("alleenstaande_ouderkop"), wet("24a"), "alleenstaande_ouderkop"))
    regels += _verlagingen(waarden)
    if len(regels) > 1:
        regels.append(Regel("Norm", "bijstandsnorm", waarden("bijstandsnorm"), wet("5", onderdeel="c"), "bijstandsnorm"))
    for persoon in waarden.huishouden.leden("gezin"):
        regels += _inkomen_van(waarden, persoon, namen)
    if any(regel.onderdeel == "Inkomen" for regel in regels):
        totaal = waarden("in_aanmerking_te_nemen_inkomen")
        regels.append(Regel("Inkomen", "in aanmerking te nemen", -totaal, wet("32"), "in_aanmerking_te_nemen_inkomen"))
    else:
        regels.append(Regel("Inkomen", "geen", 0.0, wet("32"), "in_aanmerking_te_nemen_inkomen"))
    gedekt, afstemming = waarden("oordeel_voorliggende_voorziening_bedrag"), waarden("oordeel_afstemming_individueel")
    if gedekt:
        regels.append(
            Regel("Bijstand", "gedekt door een andere regeling", -gedekt, wet("15", "1"), "oordeel_voorliggende_voorziening_bedrag")
        )
    if afstemming:
        regels.append(Regel("Bijstand", "afstemming in dit geval", afstemming, wet("18", "1"), "oordeel_afstemming_individueel"))
    zonder_toeslag = "zonder vakantietoeslag, voor de verlaging" if wordt_verlaagd(waarden) else "uit te betalen per maand"
    for variabele, woorden, artikel in (
        ("algemene_bijstand", "per maand, met vakantietoeslag", wet("19", "2")),
        ("algemene_bijstand_exclusief_vakantietoeslag", zonder_toeslag, wet("45", "1")),
        ("vakantietoeslag", "gereserveerde vakantietoeslag", wet("19", "3")),
        ("minimaal_voorschot", "een voorschot is ten minste", wet("52", "2")),
    ):
        if variabele != "minimaal_voorschot" or not waarden("ontvangt_algemene_bijstand", "aanvrager"):
            regels.append(Regel("Bijstand", woorden, waarden(variabele), artikel, variabele))
    if waarden("aangewend_bufferbudget"):
        regels.append(Regel("Bufferbudget", "naast de bijstand", waarden("aangewend_bufferbudget"), wet("34b"), "aangewend_bufferbudget"))
    regels += regels_naast_de_bijstand(waarden, namen, gegeven)
    return [_gemerkt(regel, waarden) for regel in regels + _vermogen(waarden)]


BEDRAG_VAN = {
    "vrijwilligersvergoeding_als_inkomen": "participatiewet.middelen.vrijwilligerswerk.maximum_per_maand",
    "giften_als_inkomen": "gemeenten.{gemeente}.giften.maximum_per_jaar",
    "loonkostensubsidie": "wet_minimumloon_en_minimumvakantiebijslag.minimumloon",
}
"""Lines that rest on an amount which may not have been read in an official text, and that amount."""


def _gemerkt(regel: Regel, waarden: Waarden) -> Regel:
    """The line with its marks: an uncertain rule or amount, and the grade of a source that is not official."""
    if not regel.variabele:
        return regel
    onzeker = bool(getattr(type(waarden.soort(regel.variabele)), "__onzeker__", False))
    pad = BEDRAG_VAN.get(regel.variabele, "").format(gemeente=waarden("gemeente"))
    metadata = _metadata(waarden, pad) if pad else {}
    kwaliteit = metadata.get("bron_kwaliteit", "")
    return replace(regel, onzeker=onzeker or bool(metadata.get("onzeker")), bron_kwaliteit="" if kwaliteit == "A" else kwaliteit)


def _metadata(waarden: Waarden, pad: str) -> dict[str, Any]:
    """Metadata of the value of a parameter in force this month; empty when there is no such parameter or value."""
    knoop: Any = waarden.simulatie.tax_benefit_system.parameters
    for deel in pad.split("."):
        knoop = getattr(knoop, deel, None)
    geldend = next((waarde for waarde in getattr(knoop, "values_list", []) if waarde.instant_str <= f"{waarden.maand}-01"), None)
    return {**knoop.metadata, **geldend.metadata} if geldend else {}


def _verlagingen(waarden: Waarden) -> list[Regel]:
    """One line per reduction, each with its article; together they are ``verlaging_norm``."""
    totaal, regels = waarden("verlaging_norm"), []
    woonsituatie = waarden("oordeel_verlaging_woonsituatie") if waarden("norm_van_artikel_20_of_21") else 0.0
    for bedrag, tekst, artikel in (
        (woonsituatie, "verlaging wegens de woonsituatie", wet("27")),
        (waarden("oordeel_verlaging_schoolverlater"), "verlaging als schoolverlater", wet("28")),
    ):
        deel = min(max(bedrag, 0.0), totaal)
        totaal -= deel
        if deel:
            regels.append(Regel("Norm", tekst, -deel, artikel, "verlaging_norm"))
    return regels


def _inkomen_van(waarden: Waarden, persoon: str, namen: dict[str, str]) -> list[Regel]:
    """One line per kind of income of a person that counts; in ``bedrag`` what comes off the norm."""
    if persoon not in waarden.belanghebbenden and not waarden("ten_laste_komend_kind", persoon):
        return []
    regels = []
    kind = persoon not in waarden.belanghebbenden
    zonder_recht = not kind and not waarden("telt_mee_in_norm", persoon)
    for variabele, woord in INKOMSTEN.items():
        bedrag = waarden(variabele, persoon)
        if not bedrag:
            continue
        vrij, artikel, tekst, termijn = 0.0, bron_van(waarden.soort(variabele)), f"{woord} {euro(bedrag)}", None
        if kind and variabele in ("inkomsten_uit_arbeid", "uitkering_werkloosheid_of_arbeidsongeschiktheid"):
            vrij, artikel, tekst = bedrag, wet("31", "2", "h"), f"{tekst} van een kind telt niet"
        elif variabele == "inkomsten_uit_arbeid":
            vrij = waarden("vrijgelaten_inkomsten_uit_arbeid", persoon)
            if vrij:
                artikel, termijn = vrijlating_van(waarden, persoon)
                tekst = f"{tekst}, waarvan vrijgelaten {euro(vrij)}{_in_woorden(termijn)}"
        regels.append(Regel("Inkomen", f"{namen[persoon]}: {tekst}", -(bedrag - vrij), artikel, variabele, namen[persoon], termijn))
    for variabele, (woord, telt) in MET_VRIJ_DEEL.items():
        bedrag, inkomen = waarden(variabele, persoon), waarden(telt, persoon)
        if bedrag:
            meetellend = "niet bekend" if math.isnan(inkomen) else euro(inkomen)
            tekst = f"{woord} {euro(bedrag)}, waarvan telt {meetellend}"
            regels.append(
                Regel("Inkomen", f"{namen[persoon]}: {tekst}", -inkomen, bron_van(waarden.soort(variabele)), telt, namen[persoon])
            )
    if zonder_recht and regels:
        telt = waarden("inkomen_niet_rechthebbende_echtgenoot")
        samen = f"{namen[persoon]} heeft geen recht; van dit inkomen telt {euro(telt)}"
        regels = [Regel("Inkomen", samen, -telt, wet("32", "3"), "inkomen_niet_rechthebbende_echtgenoot", namen[persoon])]
    return regels


def _in_woorden(termijn: tuple[int, int] | None) -> str:
    if termijn is None:
        return ""
    nu, van = termijn
    return f" (maand {nu} van {van})" if nu <= van else " (verlengd)"


def vrijlating_van(waarden: Waarden, persoon: str) -> tuple[Bron, tuple[int, int] | None]:
    """By which article part of the earnings is exempt, and the month of its term."""
    if waarden("vrijlating_artikel_34a", persoon):
        grond, artikel = "34a", wet("34a", "1")
    else:
        grond = next(letter for letter in ("n", "y", "z", "aa", "r") if waarden(f"vrijlating_onderdeel_{letter}", persoon))
        artikel = wet("31", "2", grond)
    zonder_termijn = waarden("pensioengerechtigde_leeftijd_bereikt", persoon) or (
        grond == "34a" and waarden("medisch_urenbeperkt", persoon)
    )
    if grond not in TERMIJNEN or zonder_termijn:
        return artikel, None
    vrijlatingen = waarden.simulatie.tax_benefit_system.get_parameters_at_instant(waarden.maand).participatiewet.middelen.vrijlating_arbeid
    gebruikt, termijn = waarden(f"maanden_vrijlating_{grond}", persoon), int(getattr(vrijlatingen, TERMIJNEN[grond]).maanden)
    return artikel, (gebruikt + 1, termijn)


def _vermogen(waarden: Waarden) -> list[Regel]:
    wanneer = "nu" if waarden.maand >= "2026-01" else "bij aanvang"
    tekst = f"{wanneer} {euro(waarden('vermogen'))}, grens {euro(waarden('vrij_vermogen'))}"
    regels = [Regel("Vermogen", tekst, None, wet("34", "3"), "vermogen")]
    woning = waarden("vermogen_in_eigen_woning")
    if woning:
        boven = waarden("vermogen_woning_boven_vrijstelling")
        tekst = f"in de eigen woning {euro(woning)}, boven de vrijstelling {euro(boven)}"
        regels.append(Regel("Vermogen", tekst, None, wet("34", "2", "d"), "vermogen_in_eigen_woning"))
    return regels


def plichten(waarden: Waarden, namen: dict[str, str]) -> list[Plicht]:
    """The duties of each belanghebbende, with the ground by which one does not hold."""
    gevonden = []
    maatschappelijk = "plicht_maatschappelijke_participatie" if waarden.maand >= "2027-01" else "tegenprestatieplicht"
    for persoon in waarden.belanghebbenden:
        if not waarden("telt_mee_in_norm", persoon):
            continue  # art. 9 lid 3: the duties come with bijstand to both
        for variabele in ("arbeidsplicht", "plicht_arbeid_aanvaarden", "plicht_voorziening", maatschappelijk, "inlichtingenplicht"):
            soort = waarden.soort(variabele)
            geldt = waarden(variabele, persoon)
            reden = "" if geldt else _waarom_niet(waarden, variabele, persoon)
            gevonden.append(Plicht(variabele, soort.label, geldt, namen[persoon], bron_van(soort), reden))
    return gevonden


def _waarom_niet(waarden: Waarden, variabele: str, persoon: str) -> str:
    if waarden("pensioengerechtigde_leeftijd_bereikt", persoon):
        return "AOW-leeftijd bereikt (art. 9 lid 1)"
    if waarden("volledig_duurzaam_arbeidsongeschikt", persoon):
        return "volledig en duurzaam arbeidsongeschikt (art. 9 lid 5)"
    if not waarden("heeft_verplichtingen", persoon):
        return "jonger dan 18 jaar (art. 9 lid 1)"
    if waarden("ontheffing_artikel_9a", persoon):
        return "ontheffing als alleenstaande ouder (art. 9a)"
    if variabele == "tegenprestatieplicht":
        return "ontheffing (art. 9 lid 2)" if waarden("tegenprestatie_opgedragen", persoon) else "niet opgedragen"
    if variabele == "plicht_arbeid_aanvaarden" and waarden("arbeidsplicht", persoon):
        return "kind tot 12 jaar; eerst het oordeel over opvang, scholing en belastbaarheid (art. 9 lid 4)"
    return "ontheffing (art. 9 lid 2)"
