"""The lines of what stands beside the bijstand: maatregel, taaleis, boete, what is then paid out, loonkostensubsidie and studietoeslag."""

from __future__ import annotations

import math
from collections.abc import Collection

from openfisca_participatie.berekening.bronnen import bron
from openfisca_participatie.berekening.uitkomst import Bron, Regel, Vraag
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.opmaak import datum, euro, getal, maand
from openfisca_participatie.zaak.getallen import maanden_tussen
from openfisca_participatie.zaak.register import Feit, feit

WET = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel="
BUFFERBUDGET_VANAF = "2027-01"
LANDELIJKE_STUDIETOESLAG_ZONDER_AFWIJKING = ("2022-04", "2022-07")  # "hoogte", no minimum (until 2023), and the amount is known
TAALEIS_NA_UITSTEL = "2016-07"  # Wet taaleis Participatiewet art. II
LID_VAN_HERHALING = {"geen": "5", "eerste": "6", "tweede": "7", "verdere": "8"}
VERWIJT = {
    "verminderd": "verminderde verwijtbaarheid",
    "normaal": "normale verwijtbaarheid",
    "grove_schuld": "grove schuld",
    "opzet": "opzet",
}


def _wet(artikel: str, lid: str = "", onderdeel: str = "") -> Bron:
    return bron(f"{WET}{artikel}" + (f"&lid={lid}" if lid else "") + (f"&o={onderdeel}" if onderdeel else ""))


def _procent(deel: float) -> str:
    return f"{getal(round(deel * 100, 2))}%"


def _maanden(aantal: int) -> str:
    return f"{aantal} maand" if aantal == 1 else f"{aantal} maanden"


def wordt_verlaagd(waarden: Waarden) -> bool:
    """Whether a maatregel, the taaleis or a fine changes what is paid out in this month."""
    return waarden("uit_te_betalen_bijstand") != waarden("algemene_bijstand") and waarden("algemene_bijstand") > 0


def regels_naast_de_bijstand(waarden: Waarden, namen: dict[str, str], gegeven: Collection[tuple[str, str]]) -> list[Regel]:
    """All lines that apply in this month; ``gegeven`` are the facts in the file: variable and person."""
    regels = [*_maatregel(waarden, namen), *_maatregel_verordening(waarden, namen)]
    for persoon in waarden.belanghebbenden:
        vast = ("bestuurlijke_boete", persoon) in gegeven
        regels += [*_taaleis(waarden, persoon, namen[persoon]), *_boete(waarden, persoon, namen[persoon], vast=vast)]
    regels += _uitbetaling(waarden, in_termijnen=("te_verrekenen_boete", "gezin") in gegeven)
    for persoon in waarden.belanghebbenden:
        bekend, vast = ("loonwaarde", persoon) in gegeven, ("studietoeslag_volgens_verordening", persoon) in gegeven
        regels += _loonkostensubsidie(waarden, persoon, namen[persoon], loonwaarde_bekend=bekend)
        regels += _studietoeslag(waarden, persoon, namen[persoon], vast=vast)
    return regels


def bufferbudget(waarden: Waarden) -> list[Regel]:
    """What is used of the bufferbudget, and when it is less than the college recorded: because the year has a maximum (art. 34b lid 1)."""
    oordeel, aangewend = waarden("oordeel_bufferbudget"), waarden("aangewend_bufferbudget")
    if waarden.maand < BUFFERBUDGET_VANAF or oordeel <= 0:
        return []
    tekst = "naast de bijstand"
    if not waarden("recht_op_algemene_bijstand"):
        tekst = f"niets van de {euro(oordeel)}: het is voor wie algemene bijstand ontvangt"
    elif aangewend < oordeel:
        maximum = waarden.simulatie.tax_benefit_system.get_parameters_at_instant(waarden.maand).participatiewet.middelen.bufferbudget
        tekst += f"; van de {euro(oordeel)}, want meer laat het maximum van {euro(maximum.maximum_per_jaar)} per kalenderjaar niet toe"
    return [Regel("Bufferbudget", tekst, aangewend, _wet("34b"), "aangewend_bufferbudget")]


def _maatregel(waarden: Waarden, namen: dict[str, str]) -> list[Regel]:
    """One line per person; the amount once, with whom it is highest (art. 18 lid 12)."""
    regels, met = [], [wie for wie in waarden.belanghebbenden if waarden("geuniformeerde_verplichting_niet_nagekomen", wie)]
    deel = {wie: waarden("maatregeldeel_van_de_maand", wie) for wie in met}
    hoogste = max(met, key=lambda wie: deel[wie], default="")
    for wie in met:
        lid = LID_VAN_HERHALING[waarden("herhaling_geuniformeerde_verplichting", wie)]
        bron_maatregel = _wet("18", lid)
        if not waarden("heeft_verplichtingen", wie):
            tekst, bedrag = "geen maatregel, want de verplichtingen gelden niet", 0.0
            bron_maatregel = _wet("9", "5" if waarden("volledig_duurzaam_arbeidsongeschikt", wie) else "1")
        elif not waarden("maatregel_opgelegd", wie):
            tekst, bedrag, bron_maatregel = "geen maatregel, want elke verwijtbaarheid ontbreekt", 0.0, _wet("18", "9")
        elif wie != hoogste:
            tekst, bedrag, bron_maatregel = "de maatregel telt niet dubbel", 0.0, _wet("18", "12")
        else:
            verrekend, opgelegd = waarden("verrekend_deel_maatregel", wie), waarden("opgelegde_duur_maatregel", wie)
            kortste = waarden("minimale_duur_maatregel", wie)
            duur = f"{waarden('minimale_duur_maatregel', wie)} tot {_maanden(waarden('maximale_duur_maatregel', wie))}"
            if waarden("minimale_duur_maatregel", wie) == waarden("maximale_duur_maatregel", wie):
                duur = _maanden(waarden("maximale_duur_maatregel", wie))
            duur = _maanden(opgelegd) if opgelegd else duur
            waarvan = f", waarvan deze maand {_procent(verrekend)}" if verrekend < 1 else ""
            if waarvan and (opgelegd or kortste) > 1:
                waarvan += f" van het bedrag over {_maanden(opgelegd or kortste)}"
            bedrag = waarden("bedrag_maatregel")
            tekst = f"{_procent(waarden('maatregelpercentage', wie))} van de bijstand{waarvan}, duur {duur}"
            tekst += "" if waarden("algemene_bijstand") else "; er is in deze maand geen bijstand"
        regels.append(Regel("Maatregel", f"{namen[wie]}: {tekst}", -bedrag, bron_maatregel, "bedrag_maatregel", namen[wie]))
    return regels


def _maatregel_verordening(waarden: Waarden, namen: dict[str, str]) -> list[Regel]:
    """The maatregel by the ordinance (art. 18 lid 2): the amount once, and no more than is left."""
    regels, met = [], [wie for wie in waarden.belanghebbenden if waarden("andere_verplichting_niet_nagekomen", wie)]
    deel = {wie: waarden("maatregeldeel_verordening", wie) for wie in met}
    hoogste = max(met, key=lambda wie: deel[wie], default="")
    for wie in met:
        bedrag = waarden("bedrag_maatregelen") - waarden("bedrag_maatregel") if wie == hoogste else 0.0
        tekst, lid = f"{_procent(deel[wie])} van de bijstand, volgens de verordening", "2"
        if not deel[wie]:
            tekst, lid = "geen maatregel, want elke verwijtbaarheid ontbreekt", "9"
        elif wie != hoogste:
            tekst, lid = "de maatregel telt niet dubbel", "12"
        regels.append(Regel("Maatregel", f"{namen[wie]}: {tekst}", -bedrag, _wet("18", lid), "bedrag_maatregel_verordening", namen[wie]))
    return regels


def _taaleis(waarden: Waarden, persoon: str, naam: str) -> list[Regel]:
    """The reduction, or why there is none although the language is not mastered."""
    if not waarden("oordeel_onvoldoende_beheersing_taal", persoon) or waarden.maand < "2016-01":
        return []
    maanden, deel = waarden("maanden_sinds_kennisgeving_taaleis", persoon), waarden("verlagingsdeel_taaleis", persoon)
    if waarden("algemene_bijstand_op_31_december_2015", persoon):  # for him the notice counts from July 2016
        maanden = min(maanden, maanden_tussen(TAALEIS_NA_UITSTEL, waarden.maand))
    lid = "9" if maanden < 6 else "10" if maanden < 12 else "11"
    bedrag, artikel = 0.0, _wet("18b", lid)
    if deel and not waarden("algemene_bijstand"):
        tekst = f"{_procent(deel)} van de bijstandsnorm; er is in deze maand geen bijstand"
    elif deel:
        verlaging = waarden("verlaging_taaleis", persoon)
        bedrag = waarden("bedrag_verlaging_taaleis") if verlaging else 0.0
        tekst = f"{_procent(deel)} van de bijstandsnorm, kennisgeving op {datum(waarden('datum_kennisgeving_taaleis', persoon))}"
        if not verlaging:
            tekst, artikel = "de verlaging telt niet dubbel", _wet("18b", "14")
        elif bedrag < verlaging:
            tekst += f": {euro(verlaging)}, maar er is nog {euro(bedrag)}"
    elif waarden("taaltraject_met_voldoende_voortgang", persoon):
        tekst, artikel = "geen verlaging, want hij leert de taal met voldoende voortgang", _wet("18b", "6", "a")
    elif waarden("oordeel_geen_verwijtbaarheid_maatregel", persoon):
        tekst, artikel = "geen verlaging, want elke verwijtbaarheid ontbreekt", _wet("18b", "6", "b")
    elif waarden("voldoet_niet_aan_taaleis", persoon) and waarden("oordeel_vermindering_verlaging_taaleis", persoon) >= 1:
        tekst, artikel = "geen verlaging, wegens dringende redenen", _wet("18b", "7")
    elif waarden("voldoet_niet_aan_taaleis", persoon):
        dag = datum(waarden("datum_kennisgeving_taaleis", persoon))
        tekst, artikel = f"geen verlaging, want de kennisgeving op {dag} is van na de dagen met bijstand", _wet("18b", "4")
    elif waarden("pensioengerechtigde_leeftijd_bereikt", persoon):
        tekst, artikel = "geen verlaging, want de taaleis geldt niet na de pensioengerechtigde leeftijd", _wet("47c", "2")
    else:
        tekst, artikel = "geen verlaging voor juli 2016, want hij had op 31 december 2015 al bijstand", _wet("18b", "1")
    return [Regel("Taaleis", f"{naam}: {tekst}", -bedrag, artikel, "verlaging_taaleis", naam)]


def _boete(waarden: Waarden, persoon: str, naam: str, *, vast: bool) -> list[Regel]:
    """The fine itself; what of it is set off this month stands under what is paid out."""
    if not waarden("inlichtingenplicht_geschonden", persoon):
        return []
    verwijt, nadeel = waarden("verwijtbaarheid_inlichtingenplicht", persoon), waarden("benadelingsbedrag", persoon)
    boete = waarden("bestuurlijke_boete", persoon)
    if is_nan(boete):
        tekst = "nog niet te berekenen"
    elif vast:
        tekst = "vastgesteld bedrag, na draagkracht en bijzondere omstandigheden"
    elif verwijt == "geen":
        tekst = "geen boete, want elke verwijtbaarheid ontbreekt"
    else:
        recidive = ", recidive" if waarden("recidive_inlichtingenplicht", persoon) else ""
        tekst = f"{VERWIJT[verwijt]}, {f'benadelingsbedrag {euro(nadeel)}' if nadeel else 'geen benadelingsbedrag'}{recidive}"
    bedrag = None if is_nan(boete) else boete
    return [Regel("Boete", f"{naam}: {tekst}", bedrag, _wet("18a", "1"), "bestuurlijke_boete", naam)]


def _uitbetaling(waarden: Waarden, *, in_termijnen: bool) -> list[Regel]:
    """What is left, where something is taken off; nothing while a fine is not known."""
    if not wordt_verlaagd(waarden) or is_nan(waarden("ingehouden_boete")):
        return []
    boete, rest = waarden("ingehouden_boete"), waarden("te_verrekenen_boete") - waarden("ingehouden_boete")
    in_een_keer = boete and not in_termijnen
    tekst = "ingehouden wegens een boete" + (", in een keer: de beslagvrije voet is niet getoetst" if in_een_keer else "")
    tekst += f"; er is geen bijstand meer voor de andere {euro(rest)}" if rest > 0 else ""
    regels = [Regel("Uitbetaling", tekst, -boete, _wet("60", "4"), "ingehouden_boete")] if boete or rest > 0 else []
    return [
        *regels,
        Regel("Uitbetaling", "blijft over, met vakantietoeslag", waarden("uit_te_betalen_bijstand"), _wet("45", "1"),
              "uit_te_betalen_bijstand"),
        Regel("Uitbetaling", "uit te betalen per maand", waarden("uit_te_betalen_bijstand_exclusief_vakantietoeslag"), _wet("45", "1"),
              "uit_te_betalen_bijstand_exclusief_vakantietoeslag"),
    ]  # fmt: skip


def _loonkostensubsidie(waarden: Waarden, persoon: str, naam: str, *, loonwaarde_bekend: bool) -> list[Regel]:
    """What the employer gets; nothing while the loonwaarde is not known."""
    uren, bedrag = waarden("arbeidsduur_per_week", persoon), waarden("loonkostensubsidie", persoon)
    if not uren:
        return []
    wet = waarden.simulatie.tax_benefit_system.get_parameters_at_instant(waarden.maand).participatiewet.instrumenten.loonkostensubsidie
    gebruikt, lid = waarden("maanden_forfaitaire_loonkostensubsidie", persoon), "4"
    grondslag = f"loonwaarde {_procent(waarden('loonwaarde', persoon))}"
    termijn = getattr(getattr(wet, "forfait", None), "maanden", 0)
    if waarden("forfaitaire_loonkostensubsidie", persoon) and gebruikt < termijn:
        lid, grondslag = "5", f"forfaitair {_procent(wet.forfait.aandeel)}, maand {gebruikt + 1} van {termijn}"
    elif not loonwaarde_bekend:
        return []
    tekst = f"{naam}: aan de werkgever, {grondslag}, {getal(uren)} uur per week"
    return [Regel("Loonkostensubsidie", tekst, bedrag, _wet("10d", lid), "loonkostensubsidie", naam)]


def _studietoeslag(waarden: Waarden, persoon: str, naam: str, *, vast: bool) -> list[Regel]:
    """The supplement, less what an internship brings in above the free amount."""
    bedrag, stage = waarden("studietoeslag", persoon), waarden("inkomsten_uit_stage", persoon)
    if not bedrag:
        return []
    tekst = f"{naam}: {waarden('leeftijd', persoon)} jaar"
    if vast and not LANDELIJKE_STUDIETOESLAG_ZONDER_AFWIJKING[0] <= waarden.maand < LANDELIJKE_STUDIETOESLAG_ZONDER_AFWIJKING[1]:
        tekst += f", verordening van de gemeente {euro(waarden('studietoeslag_volgens_verordening', persoon))}"
    if stage and waarden.maand >= "2022-04":
        tekst += f", stage {euro(stage)} waarvan af gaat {euro(waarden('vermindering_studietoeslag', persoon))}"
    return [Regel("Studietoeslag", tekst, bedrag, _wet("36b", "5" if stage else "1"), "studietoeslag", naam)]


def onbekende_bedragen_ernaast(waarden: Waarden, namen: dict[str, str], gegeven: Collection[tuple[str, str]]) -> list[Vraag]:
    """Amounts beside the bijstand that no published table gives, and that somebody needs."""
    vragen = []
    for persoon in waarden.belanghebbenden:
        boete, subsidie, toeslag = (waarden(naam, persoon) for naam in ("bestuurlijke_boete", "loonkostensubsidie", "studietoeslag"))
        vast, plafond = ("bestuurlijke_boete", persoon) in gegeven, waarden("plafond_bestuurlijke_boete", persoon)
        if is_nan(boete) and not vast:
            waarom = "het Boetebesluit van voor 14 november 2018 is niet opgenomen"
            vragen.append(_vraag(feit("bestuurlijke_boete", "belanghebbenden"), persoon, namen[persoon], waarom))
        elif boete and not vast and is_nan(plafond):
            waarom = f"het bedrag van de geldboetecategorie is voor {maand(waarden.maand)} niet bekend"
            vragen.append(_vraag(feit("plafond_bestuurlijke_boete", "belanghebbenden"), persoon, namen[persoon], waarom))
        elif vast and ("verwijtbaarheid_inlichtingenplicht", persoon) in gegeven and 0 < plafond < boete:
            waarom = f"de boete van {euro(boete)} is hoger dan het wettelijke maximum van {euro(plafond)}"
            vragen.append(_vraag(feit("bestuurlijke_boete", "belanghebbenden"), persoon, namen[persoon], waarom))
        if is_nan(toeslag):
            waarom = "er is geen landelijk bedrag: tot april 2022 stelde de verordening van de gemeente het vast"
            vragen.append(_vraag(feit("studietoeslag_volgens_verordening", "belanghebbenden"), persoon, namen[persoon], waarom))
        if is_nan(subsidie):
            vraag = f"Welk wettelijk minimumloon gold voor {namen[persoon]} in {maand(waarden.maand)}?"
            waarom = "van deze datum is geen bedrag van het minimumloon bekend"
            vragen.append(Vraag("loonkostensubsidie", vraag, waarom, _wet("10d", "4"), "", "Staatscourant", namen[persoon]))
    return vragen


def is_nan(bedrag: float) -> bool:
    """Whether an amount is not known."""
    return math.isnan(bedrag)


def _vraag(soort: Feit, persoon: str, naam: str, waarom: str) -> Vraag:
    pad, bronnen = soort.pad.replace("{wie}", persoon), Bron(soort.artikel, soort.href)
    return Vraag(soort.variabele, soort.vraag.replace("{naam}", naam), waarom, bronnen, pad, soort.waar, naam)
