"""The engine against the reference, on random households, in batches of one month."""

from copy import deepcopy
from decimal import Decimal
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.eigenschappen.huishouden import MAANDEN, Gezin, Huishouden, huishoudens
from tests.eigenschappen.motor import uitkomsten, uitkomsten_per_persoon
from tests.eigenschappen.referentie import Uitkomst, Wet

VERGELEKEN = {
    "recht_op_algemene_bijstand": "recht",
    "norm": "norm",
    "bijstandsnorm": "bijstandsnorm",
    "in_aanmerking_te_nemen_inkomen": "inkomen",
    "in_aanmerking_te_nemen_vermogen": "vermogen",
    "algemene_bijstand": "bijstand",
    "vakantietoeslag": "vakantietoeslag",
}


def verwacht(uitkomst: Uitkomst) -> dict[str, Any]:
    """What the reference says, by variable of the engine; nothing where the statute leaves it open, only the right where nobody has one."""
    if uitkomst.onbepaald:
        return {}
    if not uitkomst.norm:
        return {"recht_op_algemene_bijstand": False, "algemene_bijstand": 0.0}
    return {variabele: _getal(getattr(uitkomst, naam)) for variabele, naam in VERGELEKEN.items()}


def _getal(waarde: Any) -> Any:
    return waarde if isinstance(waarde, bool) else float(waarde)


def verschillen(huizen: list[Huishouden], maand: str) -> list[tuple[Huishouden, dict[str, Any]]]:
    """The households where the two differ, each with (engine, reference) per variable."""
    uit = []
    for huis, berekend in zip(huizen, uitkomsten(huizen, maand, VERGELEKEN), strict=True):
        wet = Wet(huis, maand)
        for gezin, motor in zip(huis.gezinnen, berekend, strict=True):
            referentie = verwacht(wet.uitkomst(gezin))
            verschil = {naam: (motor[naam], waarde) for naam, waarde in referentie.items() if motor[naam] != waarde}
            if verschil:
                uit.append((huis, verschil))
    return uit


def kleiner(huis: Huishouden, maand: str) -> Huishouden:
    """The same household without the facts that the difference does not need."""
    for drager in (*huis.mensen, *huis.gezinnen):
        for feit in list(drager.feiten):
            zonder = deepcopy(huis)
            lijst = zonder.mensen if drager in huis.mensen else zonder.gezinnen
            kopie = lijst[(huis.mensen if drager in huis.mensen else huis.gezinnen).index(drager)]
            del kopie.feiten[feit]
            getattr(kopie, "eerder", {}).pop(feit, None)
            if verschillen([zonder], maand):
                del drager.feiten[feit]
                getattr(drager, "eerder", {}).pop(feit, None)
    return huis


@settings(max_examples=25, deadline=None)
@given(rng=st.randoms(use_true_random=True), maand=st.sampled_from(MAANDEN))
def test_motor_en_referentie_zijn_gelijk(rng: Random, maand: str):
    gevonden = verschillen(huishoudens(rng, maand, 100), maand)
    if gevonden:
        huis, verschil = gevonden[0]
        raise AssertionError(f"{len(gevonden)} verschillen in {maand}, zoals (motor, referentie): {verschil}\n{kleiner(huis, maand)}")


# --- the steps on the way ------------------------------------------------------------------------------------------------------------

STAPPEN_GEZIN = (
    "leeftijd_jongste_kind",
    "iemand_in_inrichting",
    "recht_volgens_paragraaf_2_2",
    "recht_los_van_inkomen",
    "recht_zonder_nieuwe_vrijlating",
    "vermogen_staat_in_de_weg",
    "inkomen_rechthebbenden",
    "inkomen_voor_toets",
    "norm_van_artikel_20_of_21",
    "verhoging_norm_jongere",
    "norm_gehuwden_zonder_verhoging",
    "bijstandsnorm_gehuwden",
    "grens_giften",
    "giften_eerder_dit_kalenderjaar",
)
STAPPEN_PERSOON = (
    "jonger_dan_21_jaar",
    "aantal_kostendelende_medebewoners_persoon",
    "aantal_uitgezonderd_door_contract",
    "deelt_kosten",
    "kostendelersdeel_als_beiden_21",
    "kostendelersdeel",
    "norm_als_alleenstaande",
    "vrij_te_laten_inkomsten_uit_arbeid",
    "vrijgelaten_vrijwilligersvergoeding",
    "vrijwilligersvergoeding_eerder_vrijgelaten",
    "kostendelersnorm_blijft_buiten_toepassing",
    "norm_als_gehuwde_van_zijn_leeftijd",
    "heeft_verplichtingen",
    "particuliere_oudedagsvoorziening_als_inkomen",
    "eigen_inkomen_voor_vrijlating_arbeid",
)
NIEMAND = 999
"""Age of the youngest child where there is none."""


def stappen_gezin(wet: Wet, gezin: Gezin, uitkomst: Uitkomst) -> dict[str, Any]:
    """What the reference says of the steps of a gezin in which somebody has a right."""
    wie = wet.rechthebbenden(gezin)
    voorliggend = gezin.feiten.get("oordeel_voorliggende_voorziening", False)
    in_de_weg = uitkomst.woning_staat_in_de_weg or uitkomst.overig_vermogen > 0
    bruto = wet.inkomens(gezin)
    vrij = {mens: wet.vrijlating(mens) for mens in wie if uitkomst.recht or wet.feit(mens, "ontvangt_algemene_bijstand")}
    in_inrichting = any(wet.feit(mens, "verblijft_in_inrichting") for mens in gezin.belanghebbenden)
    eerder = [
        Decimal(waarde)
        for mens in gezin.belanghebbenden
        for soort, maanden in wet.huis.mensen[mens].eerder.items()
        if soort != "vrijwilligersvergoeding"
        for waarde in maanden.values()
    ]
    stappen = {
        "leeftijd_jongste_kind": min([wet.leeftijd(kind) for kind in wet.ten_laste(gezin)], default=NIEMAND),
        "iemand_in_inrichting": in_inrichting,
        "recht_volgens_paragraaf_2_2": not voorliggend,
        "recht_los_van_inkomen": not voorliggend and not in_de_weg,
        "recht_zonder_nieuwe_vrijlating": uitkomst.recht,
        "vermogen_staat_in_de_weg": in_de_weg,
        "inkomen_rechthebbenden": sum(bruto[m] - vrij.get(m, 0) for m in bruto if m in wie or m not in gezin.belanghebbenden),
        "inkomen_voor_toets": uitkomst.toets,
        "norm_van_artikel_20_of_21": uitkomst.artikel == "20-21",
        "grens_giften": wet.bedrag("31 lid 2 onderdeel m") if wet.jaar >= 2026 else 0,
        "giften_eerder_dit_kalenderjaar": sum(eerder),
    }
    samen = gezin.partner is not None and wet.huis.woning_van(gezin.aanvrager) == wet.huis.woning_van(gezin.partner)
    if samen and not in_inrichting:
        stappen["norm_gehuwden_zonder_verhoging"] = wet.norm_gehuwden(gezin, verhoging=False)
        stappen["bijstandsnorm_gehuwden"] = wet.bijstandsnorm_gehuwden(gezin)
    if len(wie) == len(gezin.belanghebbenden) == 1:
        zonder = wet.norm_22a(wie[0]) if wet.artikel_22a(wie[0]) else wet.als_alleenstaande(wie[0])
        stappen["verhoging_norm_jongere"] = 0 if in_inrichting else uitkomst.norm - zonder
    return stappen


def stappen_persoon(wet: Wet, gezin: Gezin, mens: int) -> dict[str, Any]:
    """What the reference says of the steps of a belanghebbende."""
    telt = [y for y in wet.oud_genoeg_en_geen_student(mens) if not wet.een_van_beiden(y, "commerciele_overeenkomst")]
    nu, in_huis = wet.geld(mens, "vrijwilligersvergoeding"), not wet.feit(mens, "verblijft_in_inrichting")
    ander = wet.huis.echtgenoot(mens)
    stappen = {
        "jonger_dan_21_jaar": wet.onder_21(mens),
        "aantal_kostendelende_medebewoners_persoon": len(wet.kostendelers(mens)),
        "aantal_uitgezonderd_door_contract": sum(wet.door_contract(mens, y) for y in telt),
        "norm_als_alleenstaande": wet.als_alleenstaande(mens),
        "vrijgelaten_vrijwilligersvergoeding": nu - wet.vrijwilligers(mens),
        "kostendelersnorm_blijft_buiten_toepassing": wet.jaar >= 2026 and wet.feit(mens, "mantelzorg_intensief_tijdelijk_elders"),
        "norm_als_gehuwde_van_zijn_leeftijd": wet.als_gehuwde(mens),
        "heeft_verplichtingen": wet.leeftijd(mens) >= 18 and not wet.pensioen(mens),
        "particuliere_oudedagsvoorziening_als_inkomen": wet.oudedag(gezin, mens),
        "eigen_inkomen_voor_vrijlating_arbeid": wet.inkomens(gezin)[mens],
        "vrij_te_laten_inkomsten_uit_arbeid": wet.vrijlating(mens) if mens in wet.rechthebbenden(gezin) else 0,
    }
    if nu:
        stappen["vrijwilligersvergoeding_eerder_vrijgelaten"] = min(wet.vrijwilligers_eerder(mens), wet.vrijwilligers_grenzen()[1])
    if in_huis and (ander is None or wet.jaar > 2015):
        stappen["deelt_kosten"] = wet.artikel_22a(mens)
    if in_huis and wet.artikel_22a(mens) and (ander is None or not wet.feit(ander, "verblijft_in_inrichting")):
        stappen["kostendelersdeel"] = wet.norm_22a(mens)
        stappen["kostendelersdeel_als_beiden_21"] = wet.norm_22a(mens, als_21=True)
    return stappen


@settings(max_examples=10, deadline=None)
@given(rng=st.randoms(use_true_random=True), maand=st.sampled_from(MAANDEN))
def test_tussenstappen_zijn_gelijk(rng: Random, maand: str):
    huizen = huishoudens(rng, maand, 60)
    per_gezin, per_persoon = uitkomsten(huizen, maand, STAPPEN_GEZIN), uitkomsten_per_persoon(huizen, maand, STAPPEN_PERSOON)
    for huis, gezinnen, mensen in zip(huizen, per_gezin, per_persoon, strict=True):
        wet = Wet(huis, maand)
        for gezin, motor in zip(huis.gezinnen, gezinnen, strict=True):
            uitkomst = wet.uitkomst(gezin)
            if not uitkomst.norm or uitkomst.onbepaald:
                continue
            gelijk(motor, stappen_gezin(wet, gezin, uitkomst), huis)
            for mens in gezin.belanghebbenden:
                gelijk(mensen[mens], stappen_persoon(wet, gezin, mens), huis)


def gelijk(motor: dict[str, Any], referentie: dict[str, Any], huis: Huishouden) -> None:
    """Every step that the reference gives is that of the engine; a step before rounding to within binary noise."""
    verschil = {naam: (motor[naam], waarde) for naam, waarde in referentie.items() if round(motor[naam], 6) != float(waarde)}
    assert not verschil, f"motor, referentie: {verschil}\n{huis}"
