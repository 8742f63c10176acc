"""The rules of July 2026 written down once more in plain NumPy: what the engine's time is compared with.

No variables, no periods, no parameters by date: one long function on arrays. It gives the same outcomes (the benchmark checks that), so
the ratio is the price of having the law as separate, dated, explained rules.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.bevolking import AANVRAGER, KIND, PARTNER, Population

DAY = np.datetime64("2026-07-01")
GEEN_MELDING = np.datetime64("1970-01-01")
BBL = 3


def cent(amount: NDArray) -> NDArray:
    """Half-up to the cent."""
    return np.floor(np.round(amount * 100, 6) + 0.5) / 100


def whole_months(birth: NDArray, day: Any) -> NDArray:
    """Age in months."""
    birth_month, month = birth.astype("datetime64[M]"), np.asarray(day, "datetime64[D]").astype("datetime64[M]")
    before_birthday = (day - month.astype("datetime64[D]")).astype(int) < (birth - birth_month.astype("datetime64[D]")).astype(int)
    return (month - birth_month).astype(int) - before_birthday


def outcomes(population: Population, law: Any, aow: Any) -> dict[str, NDArray]:
    """The outcome variables; ``law`` and ``aow`` are the parameters of the month."""
    p, g, gezin_van, rol, n = population.persoon, population.gezin, population.gezin_van, population.rol, population.gezinnen
    kinds, standards, means = law.middelen.vrijlating_arbeid, law.normen, law.middelen
    aan = np.empty(n, int)
    aan[gezin_van[rol == AANVRAGER]] = np.flatnonzero(rol == AANVRAGER)
    partner = np.flatnonzero(rol == PARTNER)
    gehuwd = np.zeros(n, bool)
    gehuwd[gezin_van[partner]] = True
    ander = np.full(len(rol), -1)
    ander[partner] = aan[gezin_van[partner]]
    ander[ander[partner]] = partner
    heeft_ander, groot = ander >= 0, rol != KIND

    def spouse(values: NDArray, otherwise: Any = 0) -> NDArray:
        return np.where(heeft_ander, values[ander], otherwise)

    def total(values: NDArray, who: Any = True) -> NDArray:
        return np.bincount(gezin_van, values * who, minlength=n)

    # ages, children, form of living
    months = whole_months(p["geboortedatum"], DAY)
    leeftijd = months // 12
    born = p["geboortedatum"].astype("datetime64[M]").astype(int)
    born_day = (p["geboortedatum"] - p["geboortedatum"].astype("datetime64[M]").astype("datetime64[D]")).astype(int) + 1
    pensioen = months >= aow.calc((born // 12 + 1970) * 10000 + (born % 12 + 1) * 100 + born_day)
    jong = leeftijd < 21
    ten_laste = (rol == KIND) & (p["geboortedatum"] <= DAY) & (leeftijd < 18) & p["woont_in_nederland"] & p["claim_kinderbijslag"]
    kinderen = total(ten_laste).astype(int)
    met_kind = kinderen > 0
    ouder = (rol == AANVRAGER) & (met_kind & ~gehuwd)[gezin_van]
    jongste = np.full(n, 999)
    np.minimum.at(jongste, gezin_van[ten_laste], leeftijd[ten_laste])
    jong_kind = ouder & (jongste < 12)[gezin_van]
    leefvorm = np.where(gehuwd, 2, met_kind)

    # art. 11 and 13
    rechthebbende = p["woont_in_nederland"] & (p["nederlander"] | p["gelijkgestelde_vreemdeling"])
    days = np.where(pensioen, 91, 28)
    te_lang = (p["dagen_buitenland_kalenderjaar"] > days) | (p["dagen_buitenland_aaneengesloten"] > days)
    lid_1 = p["vrijheid_ontnomen"] | p["onttrekt_zich_aan_straf"] | p["vervult_dienstplicht"] | p["werkstaking_of_uitsluiting"]
    lid_1 = lid_1 | te_lang | (leeftijd < 18) | p["vraagt_bijstand_voor_schulden"] | p["uitreiziger"]
    verlof = (p["onbetaald_verlof"] & ~(ouder & p["verlof_wet_arbeid_en_zorg_hoofdstuk_6"])) | spouse(p["onbetaald_verlof"], False)
    school = p["kan_rijksbekostigd_onderwijs_volgen"] & (p["aanspraak_studiefinanciering"] | ~p["volgt_rijksbekostigd_onderwijs"])
    lid_2 = ((leeftijd >= 18) & jong & p["verblijft_in_inrichting"]) | verlof
    lid_2 = lid_2 | ((leeftijd < 27) & (school | p["oordeel_wil_verplichtingen_niet_nakomen"]))
    uitgesloten = lid_1 | lid_2
    recht = rechthebbende & ~uitgesloten & ~((rol == PARTNER) & g["partner_heeft_geen_recht"][gezin_van])
    telt = groot & (recht | ~spouse(recht, False))
    een_recht = gehuwd & (total(telt) == 1)

    # art. 19a and 22a
    onderwijs = p["soort_opleiding"]
    student = (onderwijs == BBL) | ((onderwijs > 0) & p["opleiding_leeftijdseis_vervuld"])
    huurt = p["commerciele_overeenkomst"] | spouse(p["commerciele_overeenkomst"], False)
    deler = (leeftijd >= 27) & ~student & ~huurt
    in_woning = np.bincount(population.woning_van, deler, minlength=population.woningen)[population.woning_van].astype(int)
    delers = np.where(huurt | ~groot, 0, in_woning - deler - spouse(deler))
    erin = p["verblijft_in_inrichting"]
    delers_22a = delers * ~p["mantelzorg_intensief_tijdelijk_elders"]
    geldt_22a = groot & ~jong & (delers_22a > 0) & ~erin
    ander_telt = spouse(~jong, False) & ~spouse(erin, False)
    a = delers_22a + 1 + ander_telt
    ander_pensioen = spouse(pensioen, False) & ~spouse(erin, False)
    b = np.where(pensioen, standards.pensioengerechtigd.gehuwden, standards.vanaf_21_jaar.gehuwden)
    b = np.where(~pensioen & ander_pensioen, standards.pensioengerechtigd.gehuwden_een_pensioengerechtigd, b)
    deel = np.where(groot & ~jong, cent((0.4 + a * 0.3) / a * b), 0.0)
    als_21 = delers_22a + 1 + (heeft_ander & ~spouse(erin, False))
    deel_als_21 = np.where(groot, cent((0.4 + als_21 * 0.3) / als_21 * standards.vanaf_21_jaar.gehuwden), 0.0)
    per_persoon = np.where(geldt_22a & telt, deel, 0.0)

    # art. 20-24
    young = standards.jonger_dan_21_jaar
    kind_van = met_kind[gezin_van]
    alleen = np.where(pensioen, standards.pensioengerechtigd.alleenstaande, standards.vanaf_21_jaar.alleenstaande)
    alleen = np.where(jong, np.where(kind_van, young.met_kinderen.alleenstaande, young.zonder_kinderen.alleenstaande), alleen)
    paar_van_leeftijd = np.where(pensioen, standards.pensioengerechtigd.gehuwden, standards.vanaf_21_jaar.gehuwden)
    paar_jong = np.where(met_kind, young.met_kinderen.gehuwden, young.zonder_kinderen.gehuwden)
    paar_van_leeftijd = np.where(jong, paar_jong[gezin_van], paar_van_leeftijd)
    jongeren, gepensioneerden = total(jong, groot), total(pensioen, groot)
    iemand_22a = total(geldt_22a) > 0
    delen = total(deel)
    vast = standards.kostendelersnorm.echtgenoot_jonger_dan_21_jaar
    gemengd = np.where(met_kind, young.met_kinderen.gehuwden_een_vanaf_21_jaar, young.zonder_kinderen.gehuwden_een_vanaf_21_jaar)
    norm_paar = np.select(
        [jongeren > 1, (jongeren > 0) & iemand_22a, jongeren > 0, iemand_22a, gepensioneerden > 1, gepensioneerden > 0],
        [
            paar_jong,
            np.where(met_kind, vast.met_kinderen, vast.zonder_kinderen) + delen,
            gemengd,
            delen,
            standards.pensioengerechtigd.gehuwden,
            standards.pensioengerechtigd.gehuwden_een_pensioengerechtigd,
        ],
        standards.vanaf_21_jaar.gehuwden,
    )
    norm_paar = cent(norm_paar)
    instelling = standards.inrichting
    thuis = np.where(per_persoon > 0, per_persoon, alleen)
    apart = total(np.where(erin, instelling.alleenstaande + instelling.verhoging.alleenstaande, thuis), telt)
    iemand_erin = total(erin, groot) > 0
    beiden_erin = total(erin & telt, groot) > 1
    norm_inrichting = cent(np.where(beiden_erin, instelling.gehuwden + instelling.verhoging.gehuwden, apart))
    van_toepassing = total(geldt_22a & telt) > 0
    norm = np.select(
        [iemand_erin, gehuwd & ~een_recht, van_toepassing, gehuwd],
        [norm_inrichting, norm_paar, total(per_persoon), cent(0.5 * total(paar_van_leeftijd, telt))],
        total(alleen, telt),
    )
    telt_jong = jong & telt & ~erin
    verhogingen = total(p["ouders_kunnen_niet_bijdragen"], telt_jong) * young.verhoging
    grens = np.select(
        [~gehuwd | iemand_erin, een_recht, van_toepassing],
        [standards.vanaf_21_jaar.alleenstaande, cent(0.5 * np.full(n, standards.vanaf_21_jaar.gehuwden)), total(deel_als_21)],
        standards.vanaf_21_jaar.gehuwden,
    )
    basis = np.where(iemand_erin, total(alleen, telt_jong), norm)
    norm = cent(norm + cent(np.minimum(verhogingen, np.maximum(grens - basis, 0))))
    van_20_of_21 = ~(iemand_erin | van_toepassing | een_recht) & ((total(pensioen, telt) == 0) | (total(jong, telt) > 0))
    verlaging = g["oordeel_verlaging_woonsituatie"] * van_20_of_21 + g["oordeel_verlaging_schoolverlater"]
    verlaging = cent(np.minimum(verlaging, norm))
    bijstandsnorm = cent(norm - verlaging)

    # art. 31-33
    vanaf_27 = leeftijd >= 27
    arbeid, lks = p["inkomsten_uit_arbeid"], p["inkomsten_uit_arbeid_met_loonkostensubsidie"]
    oordeel, n_op = p["oordeel_vrijlating_bevordert_arbeidsinschakeling"], p["maanden_vrijlating_n"] >= 6
    z_op = p["maanden_vrijlating_z"] >= 12

    def part(rule: Any, earned: NDArray, holds: NDArray) -> NDArray:
        return np.where(holds, cent(np.minimum(earned * rule.aandeel, rule.maximum)), 0.0)

    vrij_n = part(kinds.algemeen, arbeid, vanaf_27 & (pensioen | (oordeel & ~n_op)))
    vrij_y = part(kinds.medisch_urenbeperkt, arbeid, p["medisch_urenbeperkt"] & (vrij_n == 0))
    zonder_ny = p["doelgroep_loonkostensubsidie"] & (vrij_n == 0) & (vrij_y == 0)
    vrij_z = part(kinds.loonkostensubsidie, lks, zonder_ny & ~z_op & (n_op | ~vanaf_27))
    uitbreiding = p["oordeel_uitbreiding_arbeidsomvang_niet_mogelijk"]
    vrij_aa = part(kinds.loonkostensubsidie_verlengd, lks, zonder_ny & z_op & uitbreiding)
    geen_ander = (vrij_n == 0) & (vrij_y == 0) & (vrij_z == 0) & (vrij_aa == 0)
    r = jong_kind & vanaf_27 & n_op & oordeel & (p["maanden_vrijlating_r"] < 30) & geen_ander
    vrij = (vrij_n + vrij_y + vrij_z + vrij_aa + part(kinds.alleenstaande_ouder, arbeid, r)) * telt

    ontvanger = groot | ten_laste
    gegeven = [p[fact] for fact in ("giften", "eenmalige_giften", "kostenbesparende_bijdragen")]
    ontvangen = sum(gegeven) * ontvanger
    samen = total(ontvangen)
    boven = cent(np.maximum(samen - means.giften.maximum, 0))
    giften, eenmalig = shares_above_limit(population, gegeven[:2], gegeven, ontvangen > 0, boven, samen)
    vergoeding = p["vrijwilligersvergoeding"]
    vergoeding = cent(vergoeding - np.where(vanaf_27, np.minimum(vergoeding, means.vrijwilligerswerk.maximum_per_maand), 0.0))
    oudedag = p["particuliere_oudedagsvoorziening"]
    vrij_oudedag = np.where(gehuwd, means.oudedagsvoorziening.gehuwden, means.oudedagsvoorziening.alleenstaande)
    vrij_oudedag = np.where(gepensioneerden > 0, cent(np.minimum(total(oudedag, groot), vrij_oudedag)), 0.0)[gezin_van]
    eerst_aan_de_beurt = telt & ((rol == AANVRAGER) | ~spouse(telt, False))
    eerst = np.where(eerst_aan_de_beurt, np.minimum(oudedag, vrij_oudedag), 0.0)
    daarna = np.where(eerst_aan_de_beurt, 0.0, np.minimum(oudedag, vrij_oudedag - spouse(eerst)))
    oudedag = cent(np.where(groot, oudedag - eerst - daarna, oudedag))
    overig = p["overige_inkomsten"] + p["inkomsten_uit_verhuur_of_kostgangers"] + p["geldlening"] + p["hobbymatige_verkoop"]
    overig = overig + giften + vergoeding + oudedag
    bruto = np.where(groot, arbeid + p["uitkering_werkloosheid_of_arbeidsongeschiktheid"] + overig, overig * ten_laste)

    van_rechthebbenden = telt | ten_laste
    van_de_ander = total(bruto, groot & ~telt)
    elders = np.zeros(n, bool)
    elders[gezin_van[partner]] = population.woning_van[partner] != population.woning_van[ander[partner]]
    grens_paar = np.maximum(cent(norm_paar - g["oordeel_verlaging_schoolverlater"]), 0)

    def counted(eigen: NDArray) -> NDArray:
        samen = eigen + van_de_ander + np.maximum(bijstandsnorm - eigen, 0)
        te_veel = np.where(elders, van_de_ander - bijstandsnorm, samen - grens_paar)
        extra = np.where(een_recht, np.minimum(van_de_ander, cent(np.maximum(te_veel, 0))), 0.0)
        return cent(np.maximum(eigen + extra, 0))

    # art. 34, 50, 19 and 52
    vermogensgrens = np.where(gehuwd, means.vermogen.grens.gehuwden, means.vermogen.grens.alleenstaande)
    vermogensgrens = np.where(~gehuwd & met_kind, means.vermogen.grens.alleenstaande_ouder, vermogensgrens)
    vermogen = g["bezittingen"] - g["spaargeld_tijdens_bijstand"] + total(eenmalig) - g["schulden"]
    vermogen = cent(np.maximum(vermogen - vermogensgrens, 0))
    woning = cent(np.maximum(g["vermogen_in_eigen_woning"] - means.vermogen.vrijstelling_eigen_woning, 0))
    belet = (vermogen > 0) | ((woning > 0) & ~g["oordeel_tegeldemaking_woning_niet_verlangd"]) | g["oordeel_voorliggende_voorziening"]
    mag = (total(recht, groot) > 0) & ~belet
    toets = counted(cent(total(bruto - vrij * p["ontvangt_algemene_bijstand"], van_rechthebbenden)))
    gedekt = g["oordeel_voorliggende_voorziening_bedrag"]
    nieuw = ((toets + gedekt < bijstandsnorm) & mag)[gezin_van]
    vrijgelaten = np.where(p["ontvangt_algemene_bijstand"] | nieuw, vrij, 0.0)
    inkomen = counted(cent(total(cent(bruto - vrijgelaten), van_rechthebbenden)))
    recht_op = (inkomen + gedekt < bijstandsnorm) & mag
    bijstand = cent(np.maximum(bijstandsnorm - inkomen - gedekt, 0))
    bijstand = np.where(recht_op, cent(np.maximum(bijstand + g["oordeel_afstemming_individueel"], 0)), 0.0)
    toeslag = cent(bijstand * law.bijstand.vakantietoeslag)

    # art. 9 and 41
    plicht = groot & (leeftijd >= 18) & ~pensioen & ~p["volledig_duurzaam_arbeidsongeschikt"]
    arbeidsplicht = plicht & ~p["oordeel_ontheffing_arbeidsplicht"] & ~p["ontheffing_artikel_9a"]
    melding = p["datum_melding"]
    melding = np.where(melding > GEEN_MELDING, melding, spouse(melding, GEEN_MELDING))
    jong_bij_melding = whole_months(p["geboortedatum"], melding) // 12 < 27
    uitzondering = p["praktijkonderwijs_of_vso_in_jaar_voor_aanvraag"] | p["medisch_urenbeperkt"] | p["doelgroep_loonkostensubsidie"]
    uitzondering = uitzondering | p["oordeel_zoektermijn_niet_toepassen"]
    uitzondering = uitzondering | spouse(uitzondering, False)
    zoektermijn = groot & (melding > GEEN_MELDING) & jong_bij_melding & spouse(jong_bij_melding, True) & ~uitzondering
    tegenprestatie = plicht & p["tegenprestatie_opgedragen"] & ~p["oordeel_ontheffing_tegenprestatie"] & ~p["ontheffing_artikel_9a"]

    aantal = np.zeros(n, int)
    np.maximum.at(aantal, gezin_van, delers * telt)
    return {
        "leeftijd": leeftijd,
        "pensioengerechtigde_leeftijd_bereikt": pensioen,
        "rechthebbende": rechthebbende,
        "uitgesloten_van_bijstand": lid_1,
        "uitgesloten_van_algemene_bijstand": uitgesloten,
        "zoektermijn_van_toepassing": zoektermijn,
        "eerste_aanvraagdatum": melding + np.where(zoektermijn, 28, 0).astype("timedelta64[D]"),
        "arbeidsplicht": arbeidsplicht,
        "plicht_arbeid_aanvaarden": arbeidsplicht & (~jong_kind | p["oordeel_kinderopvang_en_belastbaarheid_in_orde"]),
        "tegenprestatieplicht": tegenprestatie,
        "vrijgelaten_inkomsten_uit_arbeid": vrijgelaten,
        "kostendelersnorm_per_persoon": per_persoon,
        "leefvorm": leefvorm,
        "aantal_ten_laste_komende_kinderen": kinderen,
        "aantal_kostendelende_medebewoners": aantal,
        "kostendelersnorm_van_toepassing": van_toepassing,
        "norm": norm,
        "verlaging_norm": verlaging,
        "bijstandsnorm": bijstandsnorm,
        "in_aanmerking_te_nemen_inkomen": inkomen,
        "vermogensgrens": vermogensgrens,
        "in_aanmerking_te_nemen_vermogen": cent(vermogen + woning),
        "recht_op_algemene_bijstand": recht_op,
        "algemene_bijstand": bijstand,
        "vakantietoeslag": toeslag,
        "algemene_bijstand_exclusief_vakantietoeslag": cent(bijstand - toeslag),
        "minimaal_voorschot": cent(bijstand * law.bijstand.voorschot),
    }


def shares_above_limit(
    population: Population, wanted: list[NDArray], kinds: list[NDArray], counts: NDArray, above: NDArray, received: NDArray
) -> list[NDArray]:
    """Per person what of each wanted kind of gift is above the limit and not justified; shares add up to the excess of the gezin."""
    shares = [np.zeros(len(counts)) for _ in wanted]
    who = np.flatnonzero((above > 0)[population.gezin_van] & counts)
    if not len(who):
        return shares
    who = who[np.argsort(population.gezin_van[who], kind="stable")]
    gezin = population.gezin_van[who]
    first = np.searchsorted(gezin, gezin)
    per_euro = above[gezin] / received[gezin]
    justified = population.persoon["oordeel_giften_verantwoord"][who]
    running = np.zeros(population.gezinnen)
    for number, kind in enumerate(kinds):
        for group in (~justified, justified):
            amount = kind[who] * group
            total = np.cumsum(amount)
            within = running[gezin] + total - (total - amount)[first]
            if number < len(wanted) and group is not justified:
                shares[number][who] = cent(within * per_euro) - cent((within - amount) * per_euro)
            running += np.bincount(gezin, amount, minlength=population.gezinnen)
    return [cent(share) for share in shares]
