"""The lines of the computation and the duties, in the order in which a decision gives them."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from openfisca_participatie.berekening.bronnen import bron, bron_van
from openfisca_participatie.berekening.naast_bijstand import bufferbudget, regels_naast_de_bijstand, wordt_verlaagd
from openfisca_participatie.berekening.uitkomst import Bron, Plicht, Regel
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.opmaak import euro

WET = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel="
INKOMSTEN = {
    "inkomsten_uit_arbeid": "loon",
    "uitkering_werkloosheid_of_arbeidsongeschiktheid": "uitkering",
    "overige_inkomsten": "overige inkomsten",
    "inkomsten_uit_verhuur_of_kostgangers": "verhuur of kostgangers",
    "hobbymatige_verkoop": "hobbymatige verkoop",
    "onverklaarde_kasstortingen": "kasstorting zonder verklaring",
    "inkomen_in_natura": "inkomen in natura",
    "uitgesteld_inkomen": "uitgesteld inkomen",
    "doorbetaald_inkomen": "doorbetaald inkomen",
    "studiefinanciering_als_inkomen": "studiefinanciering naar het normbedrag",
    "tegemoetkoming_wtos_als_inkomen": "tegemoetkoming WTOS naar het normbedrag",
}
MET_VRIJ_DEEL = {
    "giften": ("giften", "giften_als_inkomen"),
    "vrijwilligersvergoeding": ("vrijwilligersvergoeding", "vrijwilligersvergoeding_als_inkomen"),
    "particuliere_oudedagsvoorziening": ("particuliere oudedagsvoorziening", "particuliere_oudedagsvoorziening_als_inkomen"),
}
TELT_NIET = {  # as given -> word, and what of it counts after all under the conditions of the law
    "middelen_voor_onderhoud_van_ander": ("geld voor het onderhoud van een ander", ""),
    "kinderbijslag": ("kinderbijslag", ""),
    "jonggehandicaptenkorting": ("jonggehandicaptenkorting", "jonggehandicaptenkorting_als_inkomen"),
    "toeslagen": ("toeslagen", ""),
    "eigenwoningbijdrage": ("eigenwoningbijdrage", ""),
    "teruggave_voor_bijzondere_kosten": ("teruggave voor bijzondere kosten", "teruggave_als_inkomen"),
    "vrije_vergoeding_werkgever": ("vrije vergoeding van de werkgever", "vrije_vergoeding_als_inkomen"),
    "rente_over_vrijgelaten_vermogen": ("rente over vrijgelaten vermogen", ""),
    "aangewezen_schadevergoeding": ("aangewezen schadevergoeding", ""),
    "ontvangen_energietoeslag": ("energietoeslag", "energietoeslag_als_inkomen"),
    "tegemoetkoming_anw": ("tegemoetkoming Anw", ""),
    "tegemoetkoming_wajong": ("tegemoetkoming Wajong", ""),
    "tegemoetkoming_arbeidsongeschikten": ("tegemoetkoming arbeidsongeschikten", ""),
    "waardering_mantelzorger": ("waardering als mantelzorger", ""),
    "onderhoudsbijdrage_van_ouders": ("bijdrage van ouders", "onderhoudsbijdrage_van_ouders_als_inkomen"),
    "ontvangen_tegemoetkoming_alleenverdieners": ("tegemoetkoming alleenverdieners", "tegemoetkoming_alleenverdieners_als_inkomen"),
    "inkomensondersteuning_aow": ("inkomensondersteuning AOW", "inkomensondersteuning_aow_als_inkomen"),
    "geldlening": ("geldlening", "geldlening_als_inkomen"),
    "kinderalimentatie": ("kinderalimentatie", "kinderalimentatie_als_inkomen"),
    "op_loon_te_waarderen_arbeid": ("arbeid zonder loon", "op_loon_te_waarderen_arbeid_als_inkomen"),
    "te_vervroegen_ouderdomspensioen": ("te vervroegen pensioen", "te_vervroegen_ouderdomspensioen_als_inkomen"),
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
    if waarden("woonsituatie_niet_aangetoond"):
        minder = waarden("norm_woonsituatie_niet_aangetoond") - waarden("norm")
        tekst = "minder: woonsituatie desgevraagd niet aangetoond"
        regels.append(Regel("Norm", tekst, minder, wet("53a", "3", "a"), "norm_woonsituatie_niet_aangetoond"))
    regels += _verlagingen(waarden)
    if len(regels) > 1:
        regels.append(Regel("Norm", "bijstandsnorm", waarden("bijstandsnorm"), wet("5", onderdeel="c"), "bijstandsnorm"))
    for persoon in waarden.huishouden.leden("gezin"):
        regels += _inkomen_van(waarden, persoon, namen)
    if any(regel.onderdeel == "Inkomen" for regel in regels):
        totaal = waarden("in_aanmerking_te_nemen_inkomen")
        regels.append(Regel("Inkomen", "in aanmerking te nemen", -totaal or 0.0, wet("32"), "in_aanmerking_te_nemen_inkomen"))
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
    regels += bufferbudget(waarden)
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
    kan = waarden("norm_van_artikel_20_of_21") or waarden("woonsituatie_niet_aangetoond")
    woonsituatie = waarden("oordeel_verlaging_woonsituatie") if kan else 0.0
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
    regels += _wat_niet_meetelt(waarden, persoon, namen)
    if zonder_recht and regels:
        telt = waarden("inkomen_niet_rechthebbende_echtgenoot")
        samen = f"{namen[persoon]} heeft geen recht; van dit inkomen telt {euro(telt)}"
        regels = [Regel("Inkomen", samen, -telt, wet("32", "3"), "inkomen_niet_rechthebbende_echtgenoot", namen[persoon])]
    return regels


def _wat_niet_meetelt(waarden: Waarden, persoon: str, namen: dict[str, str]) -> list[Regel]:
    """What is received and does not count, each with its article; and what of it counts after all."""
    regels = []
    for variabele, (woord, telt) in TELT_NIET.items():
        bedrag = waarden(variabele, persoon)
        if not bedrag:
            continue
        inkomen = waarden(telt, persoon) if telt else 0.0
        artikel = bron_van(waarden.soort(variabele))
        if inkomen:
            tekst = f"{woord} {euro(bedrag)}" + (f", waarvan telt {euro(inkomen)}" if inkomen != bedrag else "")
            naam = variabele if inkomen == bedrag else telt
            regels.append(Regel("Inkomen", f"{namen[persoon]}: {tekst}", -inkomen, artikel, naam, namen[persoon]))
        else:
            regels.append(
                Regel("Inkomen", f"{namen[persoon]}: telt niet mee: {woord} {euro(bedrag)}", 0.0, artikel, variabele, namen[persoon])
            )
    if bijdragen := waarden("kostenbesparende_bijdragen", persoon):
        boven = waarden("kostenbesparende_bijdragen_boven_grens", persoon)
        tekst = f"{namen[persoon]}: is geen inkomen: kostenbesparende bijdragen {euro(bijdragen)}"
        if boven:
            tekst += f", waarvan {euro(boven)} boven de grens; het college kan de bijstand daarop afstemmen (art. 18 lid 1)"
        regels.append(Regel("Inkomen", tekst, 0.0, wet("18", "8"), "kostenbesparende_bijdragen_boven_grens", namen[persoon]))
    if vergoeding := waarden("schadevergoeding", persoon):
        soort = "oordeel_schadevergoeding_verantwoord" if waarden("oordeel_schadevergoeding_verantwoord", persoon) else "schadevergoeding"
        waarheen = "telt niet mee" if soort.startswith("oordeel_") else "is geen inkomen maar vermogen"
        artikel = wet("31", "2", "s") if soort.startswith("oordeel_") else wet("34", "1", "b")
        tekst = f"{namen[persoon]}: {waarheen}: schadevergoeding {euro(vergoeding)}"
        regels.append(Regel("Inkomen", tekst, 0.0, artikel, "schadevergoeding", namen[persoon]))
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
    elif waarden("gedoogde_vrijlating_onder_27", persoon) and not _volgens_de_wet(waarden, persoon):
        return wet("34a", "1", "a"), None
    else:
        letters = (letter for letter in ("n", "y", "z", "aa", "r") if waarden(f"vrijlating_onderdeel_{letter}", persoon))
        grond = next(letters, "")  # none under a proposal with an exemption of its own
        artikel = wet("31", "2", grond or "n")
    zonder_termijn = waarden("pensioengerechtigde_leeftijd_bereikt", persoon) or (
        grond == "34a" and waarden("medisch_urenbeperkt", persoon)
    )
    if grond not in TERMIJNEN or zonder_termijn:
        return artikel, None
    termijn = _maanden(waarden, grond)
    return artikel, (waarden(_teller(waarden, persoon, grond), persoon) + 1, termijn) if termijn else None


def _volgens_de_wet(waarden: Waarden, persoon: str) -> bool:
    """Whether an exemption of the law of 2026 itself applies."""
    return any(waarden(f"vrijlating_onderdeel_{letter}", persoon) for letter in ("n", "y", "z", "aa", "r"))


def _maanden(waarden: Waarden, grond: str) -> int:
    """The term of an exemption in months; of artikel 34a under a proposal that of the proposal."""
    parameters = waarden.simulatie.tax_benefit_system.get_parameters_at_instant(waarden.maand)
    volgens_de_wet = getattr(parameters.participatiewet.middelen.vrijlating_arbeid, TERMIJNEN[grond], None)
    volgens_het_voorstel = getattr(getattr(parameters, "voorstellen", None), "bijverdiengrenzen", None) if grond == "34a" else None
    return int(getattr(volgens_de_wet, "maanden", None) or getattr(volgens_het_voorstel, "maanden", None) or 0)


def _teller(waarden: Waarden, persoon: str, grond: str) -> str:
    """The variable that counts the months of an exemption: of n with those of earlier bijstand, of 34a those of a second period."""
    if grond == "n":
        return "gebruikte_maanden_vrijlating_n"
    if grond == "34a" and waarden("nieuw_dienstverband_na_vrijlating", persoon) and waarden("oordeel_vrijlating_34a_opnieuw", persoon):
        return "maanden_nieuwe_vrijlating_34a"
    return f"maanden_vrijlating_{grond}"


def _vermogen(waarden: Waarden) -> list[Regel]:
    wanneer = "nu" if waarden.maand >= "2026-01" else "bij aanvang"
    tekst = f"{wanneer} {euro(waarden('vermogen'))}, grens {euro(waarden('vrij_vermogen'))}"
    regels = [Regel("Vermogen", tekst, None, wet("34", "3"), "vermogen")]
    for variabele, woord, artikel in BUITEN_VERMOGEN:
        if bedrag := waarden(variabele):
            regels.append(Regel("Vermogen", f"telt niet mee: {woord} {euro(bedrag)}", None, artikel, variabele))
    verschil = waarden("schulden") - waarden("schulden_die_meetellen")
    if verschil:
        tekst = f"schulden {euro(waarden('schulden'))}, waarvan niet meetelt {euro(verschil)}"
        regels.append(Regel("Vermogen", tekst, None, wet("34", "1", "a"), "schulden_die_meetellen"))
    if waarden("eenmalige_giften_als_vermogen"):
        tekst = f"eenmalige giften van tijdens de bijstand, boven de grens {euro(waarden('eenmalige_giften_als_vermogen'))}"
        regels.append(Regel("Vermogen", tekst, None, wet("34", "1", "b"), "eenmalige_giften_als_vermogen"))
    if waarden("schadevergoedingen_als_vermogen"):
        tekst = f"schadevergoeding van tijdens de bijstand {euro(waarden('schadevergoedingen_als_vermogen'))}"
        regels.append(Regel("Vermogen", tekst, None, wet("34", "1", "b"), "schadevergoedingen_als_vermogen"))
    if waarden("lijfrente_in_vermogen"):
        tekst = f"lijfrente die moet worden benut {euro(waarden('lijfrente_in_vermogen'))}"
        regels.append(Regel("Vermogen", tekst, None, wet("15", "2", "b"), "lijfrente_in_vermogen"))
    woning = waarden("vermogen_in_eigen_woning")
    if woning:
        boven = waarden("vermogen_woning_boven_vrijstelling")
        tekst = f"in de eigen woning {euro(woning)}, boven de vrijstelling {euro(boven)}"
        regels.append(Regel("Vermogen", tekst, None, wet("34", "2", "d"), "vermogen_in_eigen_woning"))
    return regels


BUITEN_VERMOGEN = (
    ("immateriele_schadevergoeding_in_bezittingen", "vergoeding voor immateriële schade", wet("34", "2", "e")),
    ("auto_buiten_beschouwing", "auto volgens de regels van de gemeente", wet("34", "2", "a")),
)
"""Possessions that do not count: variable, word and article."""


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
