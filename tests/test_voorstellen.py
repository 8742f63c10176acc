"""The proposals: their law tests, what they leave alone, their settings, their combinations and their pages."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from openfisca_core.parameters import ParameterNode
from openfisca_core.simulations import SimulationBuilder

from openfisca_participatie import CountryTaxBenefitSystem, voorstellen
from openfisca_participatie.voorstellen import CombinatieFout, OnbekendVoorstel, VoorstelFout, combineer, laad
from openfisca_participatie.voorstellen import voorstel as uit_het_register
from openfisca_participatie.voorstellen.bouw import met_kind, voorstellen_van, zet_parameters
from openfisca_participatie.voorstellen.laden import _klasse
from openfisca_participatie.voorstellen.regimes import REGELS, recht_van, zonder
from tests.test_huisregels import GROUPS, ROLES, check_everyone_has_a_place, fits, fixed_names, read_tests, values

ROOT = Path(__file__).parents[1]
YAML = ROOT / "tests" / "voorstellen"
PAGINAS = ROOT / "docs" / "voorstellen"
PREFIX = "openfisca_participatie.voorstellen."
WET = CountryTaxBenefitSystem()


@cache
def onder(sleutel: str) -> Any:
    """The law under a proposal; without a key the law in force."""
    return laad(sleutel)(WET) if sleutel else WET


def simulatie(stelsel: Any, maand: str, situatie: dict[str, Any]) -> Any:
    """A simulation of a situation as the YAML tests write it."""
    bouwer = SimulationBuilder()
    bouwer.set_default_period(maand)
    return bouwer.build_from_dict(stelsel, als_tekst(situatie))


def als_tekst(inhoud: Any) -> Any:
    """Dates, also as keys, as text."""
    if isinstance(inhoud, dict):
        return {str(naam): als_tekst(waarde) for naam, waarde in inhoud.items()}
    if isinstance(inhoud, list):
        return [als_tekst(waarde) for waarde in inhoud]
    return inhoud.isoformat() if isinstance(inhoud, date) else inhoud


# --- law tests -------------------------------------------------------------------------------------------------------------------------


def wetstests() -> Iterator[Any]:
    for pad in sorted(YAML.glob("*.yaml")):
        for test in read_tests(pad):
            yield pytest.param(pad.stem, test, id=f"{pad.stem}: {test['name']}")


def verwacht(test: dict[str, Any]) -> Iterator[tuple[str, str, str, str, Any]]:
    """Entity, id, variable, month and value of everything a test expects."""
    for groep, eenheden in test["output"].items():
        for wie, uitkomsten in eenheden.items():
            for naam, inhoud in uitkomsten.items():
                per_maand = inhoud if isinstance(inhoud, dict) else {test["period"]: inhoud}
                for maand, waarde in per_maand.items():
                    yield GROUPS[groep].key, wie, naam, str(maand), waarde


@pytest.mark.parametrize(("sleutel", "test"), list(wetstests()))
def test_wetstest(sleutel: str, test: dict[str, Any]) -> None:
    genoemd = test.get("reforms", "")
    assert genoemd in ("", PREFIX + sleutel)
    stelsel = onder(genoemd.removeprefix(PREFIX))
    check_everyone_has_a_place(test["input"], test["name"])
    for groep, eenheden in test["input"].items():
        for feiten in eenheden.values():
            for naam, inhoud in feiten.items():
                if naam not in ROLES.get(groep, ()):
                    assert all(fits(waarde, WET.variables[naam]) for waarde in values(inhoud)), (naam, inhoud)
    gebouwd = simulatie(stelsel, str(test["period"]), test["input"])
    for entiteit, wie, naam, maand, waarde in verwacht(test):
        assert fits(waarde, stelsel.variables[naam]), (naam, waarde)
        uitkomst = gebouwd.calculate(naam, maand)[gebouwd.populations[entiteit].ids.index(wie)]
        if isinstance(waarde, date):
            assert uitkomst == np.datetime64(waarde), (wie, naam, maand)
        else:
            assert float(uitkomst) == pytest.approx(float(waarde), abs=1e-9), (wie, naam, maand)


@pytest.mark.parametrize("sleutel", voorstellen.SLEUTELS)
def test_wetstests_kennen_de_maand_ervoor_de_eerste_maand_en_het_geldende_recht(sleutel: str) -> None:
    tests = read_tests(YAML / f"{sleutel}.yaml")
    eerste = uit_het_register(sleutel).vanaf
    maanden = {str(test["period"]) for test in tests if "reforms" in test}
    assert any(maand < eerste for maand in maanden)
    assert any(maand >= eerste for maand in maanden)
    assert any("reforms" not in test for test in tests)


# --- the register ----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sleutel", voorstellen.SLEUTELS)
def test_register_is_volledig(sleutel: str) -> None:
    voorstel = uit_het_register(sleutel)
    assert voorstel.naam
    assert voorstel.omschrijving
    assert voorstel.status
    assert voorstel.artikelen
    assert voorstel.voorbeelden
    assert voorstel.bronnen
    assert all(bron.titel and bron.href.startswith("https://") and bron.kwaliteit in "ABC" for bron in voorstel.bronnen)
    assert set(voorstel.verandert) <= set(WET.variables)
    assert set(voorstel.niet_met) | set(voorstel.na) | set(voorstel.bestaat_uit) <= set(voorstellen.SLEUTELS)
    assert all(aanname.endswith(".") for aanname in voorstel.aannamen)
    for parameter in voorstel.parameters.values():
        assert parameter.omschrijving.endswith(".")
        assert parameter.eenheid
        assert parameter.bronnen
    if any(parameter.aanname for parameter in voorstel.parameters.values()):
        assert voorstel.aannamen


@pytest.mark.parametrize("sleutel", voorstellen.SLEUTELS)
def test_parameters_staan_met_bron_in_de_boom(sleutel: str) -> None:
    for deel in uit_het_register(sleutel).delen:
        for naam, parameter in uit_het_register(deel).parameters.items():
            blad = getattr(getattr(onder(sleutel).parameters.voorstellen, deel), naam)
            assert blad.description == parameter.omschrijving
            assert blad.metadata["unit"] == parameter.eenheid
            assert blad.metadata["reference"]
            assert blad.metadata["onzeker"] or not parameter.aanname
    assert not hasattr(WET.parameters, "voorstellen")


@pytest.mark.parametrize("sleutel", voorstellen.SLEUTELS)
def test_elke_regel_van_een_voorstel_heeft_een_zin_en_bronnen(sleutel: str) -> None:
    for naam, variabele in onder(sleutel).variables.items():
        if variabele is not WET.variables.get(naam):
            assert variabele.label
            assert variabele.reference
            assert variabele.documentation
            assert variabele.get_introspection_data()[1]
            assert all(formule.__doc__ for formule in variabele.formulas.values())


def test_een_gewijzigde_variabele_noemt_haar_voorstellen_en_artikelen() -> None:
    stelsel = combineer(["kostendelersnorm_tijdelijk_verblijf", "kostendelersnorm_maatwerk"])(WET)
    beide = stelsel.variables["kostendelersnorm_blijft_buiten_toepassing"]
    assert voorstellen_van(beide) == ("kostendelersnorm_tijdelijk_verblijf", "kostendelersnorm_maatwerk")
    assert type(beide).__artikelen__ == ("22a lid 1", "22a lid 1", "18 lid 1")
    assert voorstellen_van(WET.variables["norm"]) == ()
    assert voorstellen_van(onder("wetsvoorstel_36582").variables["vrijlating_artikel_34a"]) == ("wetsvoorstel_36582",)


def test_de_wet_blijft_zoals_zij_is() -> None:
    namen = set(WET.variables)
    for sleutel in voorstellen.SLEUTELS:
        onder(sleutel)
    assert set(WET.variables) == namen
    assert WET.variables["grens_giften"] is not onder("giften_en_eigen_netwerk").variables["grens_giften"]


def test_een_sleutel_is_ook_een_attribuut() -> None:
    assert voorstellen.basisbaan is laad("basisbaan")
    with pytest.raises(AttributeError):
        voorstellen.bestaat_niet  # noqa: B018


@pytest.mark.parametrize(
    ("opdracht", "verboden"),
    [
        ("import openfisca_participatie as p; p.CountryTaxBenefitSystem()", "openfisca_participatie.voorstellen"),
        ("import openfisca_participatie.voorstellen", "openfisca_core"),
        ("from openfisca_participatie.voorstellen import voorstellen; voorstellen()", "openfisca_core"),
    ],
)
def test_opstarten_laadt_geen_voorstellen(opdracht: str, verboden: str) -> None:
    code = (
        f"import sys; {opdracht}; sys.exit(any(m.split('.')[: {verboden.count('.') + 1}] == {verboden.split('.')!r} for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT).returncode == 0


# --- what a proposal leaves alone --------------------------------------------------------------------------------------------------------

VOLGT_UIT = {
    "algemene_bijstand": {
        "vakantietoeslag",
        "algemene_bijstand_exclusief_vakantietoeslag",
        "minimaal_voorschot",
        "gemiste_bijstand_na_werk",
        "aangewend_bufferbudget",  # only beside bijstand (34b lid 1)
    },
    "arbeidsplicht": {"plicht_arbeid_aanvaarden", "maatregelpercentage"},  # no maatregel where there is no duty (9 lid 5)
}
MEER_UITKOMSTEN = (
    "loon_plus_bijstand",
    "bijzondere_bijstand",
    "maatregelpercentage",
    "verlaging_taaleis",
    "aangewend_bufferbudget",
    "plicht_maatschappelijke_participatie",
    "ingangsdatum_bijstand",
    "gemiste_bijstand_na_werk",
    "hergebruik_gegevens_mogelijk",
    "inlichtingenplicht",
    "plicht_voorziening",
    "studietoeslag",
    "loonkostensubsidie",
    "bestuurlijke_boete",
)
UITKOMSTEN = [naam for naam, *_ in fixed_names() if WET.variables[naam].formulas and naam != "peildatum"] + [*MEER_UITKOMSTEN]


JA_NEE = (
    "medisch_urenbeperkt",
    "doelgroep_loonkostensubsidie",
    "oordeel_uitbreiding_arbeidsomvang_niet_mogelijk",
    "tegenprestatie_opgedragen",
    "eigen_invulling_participatie",
    "geuniformeerde_verplichting_niet_nagekomen",
    "niet_nagekomen_door_eigen_invulling",
    "oordeel_giften_verantwoord",
    "oordeel_onvoldoende_beheersing_taal",
    "oordeel_zoektermijn_niet_toepassen",
    "verblijft_tijdelijk_wegens_crisis",
    "heeft_basisbaan",
    "oordeel_afstemming_plichten",
)


@cache
def huishoudens(maand: str, aantal: int = 60) -> dict[str, Any]:
    """Households with everything that a proposal looks at, at random but always the same."""
    kans = np.random.default_rng(20260701)
    jaar = int(maand[:4])

    def gebeurt(p: float) -> bool:
        return bool(kans.random() < p)

    def bedrag(p: float, hoogste: int) -> int:
        return int(kans.integers(1, hoogste)) if gebeurt(p) else 0

    def volwassene() -> dict[str, Any]:
        leeftijd = int(kans.choice([19, 22, 26, 27, 35, 45, 60, 72]))
        return {
            "geboortedatum": f"{jaar - leeftijd}-01-01",
            "inkomsten_uit_arbeid": bedrag(0.6, 1500),
            "overige_inkomsten": bedrag(0.2, 1500),
            "giften": bedrag(0.3, 2000),
            "eenmalige_giften": bedrag(0.1, 9000),
            "geldlening": bedrag(0.2, 500),
            "hobbymatige_verkoop": bedrag(0.2, 200),
            "oordeel_vrijlating_bevordert_arbeidsinschakeling": gebeurt(0.7),
            "ontvangt_algemene_bijstand": gebeurt(0.8),
            "maanden_vrijlating_n": int(kans.integers(0, 8)),
            "maanden_vrijlating_34a": int(kans.integers(0, 15)),
            "uren_participatie": int(kans.integers(0, 32)),
            "experimentgroep": str(kans.choice(["geen", "vrijlating", "ontheffing", "intensief"])),
            "maanden_in_experiment": int(kans.integers(0, 70)),
            "datum_melding": f"{maand}-{int(kans.integers(5, 25)):02}",
            "datum_aanvraag": f"{maand}-25",
            "datum_einde_tijdelijk_werk": f"{maand}-{int(kans.integers(1, 20)):02}",
        } | {naam: gebeurt(0.25) for naam in JA_NEE}

    uit: dict[str, Any] = {"personen": {}, "gezinnen": {}, "woningen": {}}
    woning = ""
    for nummer in range(aantal):
        a, b, kind = f"a{nummer}", f"b{nummer}", f"k{nummer}"
        uit["personen"][a] = volwassene()
        gezin: dict[str, Any] = {
            "aanvrager": a,
            "bezittingen": bedrag(0.3, 12000),
            "behoort_tot_groep_categoriale_bijstand": gebeurt(0.4),
            "oordeel_afstemming_norm": int(kans.choice([0, 0, 100, -50])),
            "oordeel_kostendelersnorm_niet_toepassen": gebeurt(0.3),
            "oordeel_bufferbudget": bedrag(0.2, 500),
            "oordeel_hergebruik_minder_belastend": gebeurt(0.5),
            "datum_einde_vorige_bijstand": f"{jaar - int(gebeurt(0.4))}-01-31",
        }
        bewoners = [a]
        if gebeurt(0.35):
            uit["personen"][b] = volwassene()
            gezin |= {"partner": b, "partner_heeft_geen_recht": gebeurt(0.2)}
            bewoners += [b] if gebeurt(0.8) else []
            if b not in bewoners:
                uit["woningen"][f"v{nummer}"] = {"bewoners": [b]}
        if gebeurt(0.4):
            uit["personen"][kind] = {"geboortedatum": f"{jaar - 8}-02-01"}
            gezin["kinderen"] = [kind]
            bewoners.append(kind)
        uit["gezinnen"][f"g{nummer}"] = gezin
        deelt_woning = bool(nummer % 3) and gebeurt(0.6)
        woning = woning if deelt_woning else f"w{nummer}"
        uit["woningen"].setdefault(woning, {"bewoners": []})["bewoners"] += bewoners
    return uit


@cache
def uitkomsten(naam: str, maand: str) -> dict[str, np.ndarray]:
    """The outcomes of the households under a regime, by variable."""
    stelsel = WET if not naam else combineer(naam.split("+"))(WET)
    gebouwd = simulatie(stelsel, maand, huishoudens(maand))
    return {uitkomst: np.array(gebouwd.calculate(uitkomst, maand)) for uitkomst in UITKOMSTEN}


def verschillen(eerste: dict[str, np.ndarray], tweede: dict[str, np.ndarray]) -> set[str]:
    def gelijk(a: np.ndarray, b: np.ndarray) -> bool:
        return np.array_equal(a, b, equal_nan=a.dtype.kind == "f")

    return {naam for naam in UITKOMSTEN if not gelijk(eerste[naam], tweede[naam])}


def eerste_maand(sleutel: str) -> str:
    return max(uit_het_register(sleutel).vanaf, "2018-07" if sleutel == "experimenten_2017" else "2024-07")


@pytest.mark.parametrize("sleutel", voorstellen.SLEUTELS)
def test_een_voorstel_verandert_alleen_de_uitkomsten_die_het_noemt(sleutel: str) -> None:
    voorstel = uit_het_register(sleutel)
    for maand in {eerste_maand(sleutel), "2026-07", "2027-02"} - ({"2026-07", "2027-02"} if sleutel == "experimenten_2017" else set()):
        genoemd = set(voorstel.verandert).union(*(VOLGT_UIT.get(naam, set()) for naam in voorstel.verandert))
        assert verschillen(uitkomsten("", maand), uitkomsten(sleutel, maand)) <= genoemd, maand


@pytest.mark.parametrize("sleutel", voorstellen.SLEUTELS)
def test_een_voorstel_verandert_iets_vanaf_zijn_datum_en_niets_ervoor(sleutel: str) -> None:
    ervoor = {"wetsvoorstel_36582": "2025-12", "experimenten_2017": "2017-09"}.get(sleutel, "2023-12")
    assert verschillen(uitkomsten("", eerste_maand(sleutel)), uitkomsten(sleutel, eerste_maand(sleutel)))
    assert not verschillen(uitkomsten("", ervoor), uitkomsten(sleutel, ervoor))


def samen(eerste: str, tweede: str) -> bool:
    try:
        combineer([eerste, tweede])
    except CombinatieFout:
        return False
    return True


LOSSE = [sleutel for sleutel in voorstellen.SLEUTELS if sleutel not in ("kamerbrief_2022", "experimenten_2017")]


@pytest.mark.parametrize(("eerste", "tweede"), [paar for paar in combinations(LOSSE, 2) if samen(*paar) and samen(*paar[::-1])])
def test_zonder_opgelegde_volgorde_maakt_de_volgorde_niet_uit(eerste: str, tweede: str) -> None:
    maand = "2026-07" if "wetsvoorstel_36582" in (eerste, tweede) else "2024-07"
    assert not verschillen(uitkomsten(f"{eerste}+{tweede}", maand), uitkomsten(f"{tweede}+{eerste}", maand))


@pytest.mark.parametrize(("later", "eerder"), [(een, ander) for een in LOSSE for ander in uit_het_register(een).na])
def test_waar_een_volgorde_is_opgelegd_maakt_zij_uit(later: str, eerder: str) -> None:
    anders = _klasse((later, eerder), None, ((later, ()), (eerder, ())))(WET)
    gebouwd = simulatie(anders, "2026-07", huishoudens("2026-07"))
    omgekeerd = {naam: np.array(gebouwd.calculate(naam, "2026-07")) for naam in UITKOMSTEN}
    assert verschillen(uitkomsten(f"{eerder}+{later}", "2026-07"), omgekeerd)


def test_kamerbrief_is_de_tien_samen() -> None:
    assert uit_het_register("kamerbrief_2022").bestaat_uit == voorstellen.TIEN_VAN_2022
    tien = "+".join(voorstellen.TIEN_VAN_2022)
    for maand in ("2023-12", "2024-01", "2026-07", "2027-02"):
        assert not verschillen(uitkomsten(tien, maand), uitkomsten("kamerbrief_2022", maand))


def test_wetsvoorstel_is_het_recht_van_2027_zonder_taaleis_en_maatregelen() -> None:
    """In a month of 2026: what is brought forward is all that changes in 2027, and nothing else."""
    gebouwd = simulatie(recht_van("2027-01-01")(WET), "2026-07", huishoudens("2026-07"))
    van_2027 = {naam: np.array(gebouwd.calculate(naam, "2026-07")) for naam in UITKOMSTEN}
    assert verschillen(van_2027, uitkomsten("wetsvoorstel_36582", "2026-07")) == {"maatregelpercentage", "verlaging_taaleis"}


@pytest.mark.parametrize(
    ("maanden", "in_experiment", "bedrag"),
    [(24, 0, 120), (24, 23, 120), (24, 24, 0), (90, 59, 120), (90, 60, 0)],  # never longer than the 60 months of the proposal
)
def test_het_experiment_van_een_gemeente_gaat_voor(maanden: int, in_experiment: int, bedrag: float) -> None:
    """40% of EUR 500 is 200, at most 120."""
    stelsel = laad("experimenteerruimte")(WET)
    experiment = {naam: {"values": {"2024-01-01": {"value": waarde}}} for naam, waarde in (("percentage", 40), ("maximum", 120))}
    experiment["maanden"] = {"values": {"2024-01-01": {"value": maanden}}}
    gemeenten = stelsel.parameters.gemeenten
    utrecht = met_kind(gemeenten.utrecht, "experiment", ParameterNode("gemeenten.utrecht.experiment", data=experiment))
    zet_parameters(stelsel, met_kind(stelsel.parameters, "gemeenten", met_kind(gemeenten, "utrecht", utrecht)))
    deelnemer = {"geboortedatum": "1979-05-01", "inkomsten_uit_arbeid": 500, "experimentgroep": "vrijlating"}
    situatie = {
        "personen": {"a": deelnemer | {"maanden_in_experiment": in_experiment}, "b": deelnemer},
        "gezinnen": {"g": {"aanvrager": "a", "gemeente": "utrecht"}, "h": {"aanvrager": "b"}},
        "woningen": {"w": {"bewoners": ["a"]}, "v": {"bewoners": ["b"]}},
    }
    vrij = simulatie(stelsel, "2024-07", situatie).calculate("vrijgelaten_inkomsten_uit_arbeid", "2024-07")
    assert list(vrij) == [bedrag, 200]


# --- settings ----------------------------------------------------------------------------------------------------------------------------

WERKT = {
    "personen": {
        "a": {"geboortedatum": "1979-05-01", "inkomsten_uit_arbeid": 800, "oordeel_vrijlating_bevordert_arbeidsinschakeling": True}
    },
    "gezinnen": {"g": {"aanvrager": "a"}},
    "woningen": {"w": {"bewoners": ["a"]}},
}


def vrijgelaten(hervorming: Any, maand: str) -> float:
    return float(simulatie(hervorming(WET), maand, WERKT).calculate("vrijgelaten_inkomsten_uit_arbeid", maand)[0])


@pytest.mark.parametrize(
    ("stel", "bedrag"),
    [
        ({}, 120),
        ({"percentage": 20}, 160),
        ({"bijverdiengrenzen.percentage": 20}, 160),
        ({"percentage": "12,5"}, 100),
        ({"percentage": "20%"}, 160),
        ({"percentage": 20, "maximum": 150}, 150),
        ({"percentage": "20%", "maximum": "150,00", "maanden": "6 maanden"}, 150),
        ({"maximum": "geen"}, 120),
        ({"maanden": 0}, 0),
        ({"leeftijd": 45}, 120),
        ({"leeftijd": 46}, 0),
    ],
)
def test_stel(stel: dict[str, Any], bedrag: float) -> None:
    assert vrijgelaten(laad("bijverdiengrenzen", stel=stel), "2024-07") == bedrag


def test_stel_in_een_bundel_en_een_combinatie() -> None:
    assert vrijgelaten(laad("kamerbrief_2022", stel={"bijverdiengrenzen.percentage": 20}), "2024-07") == 160
    samen = combineer(["giften_en_eigen_netwerk", "bijverdiengrenzen"], stel={"bijverdiengrenzen.percentage": 20})
    assert vrijgelaten(samen, "2024-07") == 160


def test_een_ingestelde_waarde_is_niet_die_van_de_bron() -> None:
    blad = laad("bijverdiengrenzen", stel={"percentage": 20})(WET).parameters.voorstellen.bijverdiengrenzen
    assert blad.percentage.metadata["ingesteld"]
    assert blad.percentage.metadata["onzeker"]
    assert not blad.maanden.metadata["ingesteld"]


@pytest.mark.parametrize("vanaf", ["2025-07", "2025-07-01", date(2025, 7, 1)])
def test_vanaf_een_andere_datum(vanaf: Any) -> None:
    hervorming = laad("bijverdiengrenzen", vanaf=vanaf)
    assert vrijgelaten(hervorming, "2025-06") == 200
    assert vrijgelaten(hervorming, "2025-07") == 120


def test_dezelfde_vraag_geeft_dezelfde_klasse() -> None:
    assert laad("bijverdiengrenzen") is laad("bijverdiengrenzen")
    assert laad("bijverdiengrenzen", stel={"percentage": 15.0}) is laad("bijverdiengrenzen", stel={"percentage": "15"})


@pytest.mark.parametrize(
    ("vraag", "soort", "tekst"),
    [
        (lambda: laad("bijverdiengrens"), OnbekendVoorstel, "Er is geen voorstel 'bijverdiengrens'. Bedoelde u 'bijverdiengrenzen'?"),
        (
            lambda: laad("bijverdiengrenzen", stel={"percantage": 15}),
            VoorstelFout,
            "Voorstel bijverdiengrenzen heeft geen parameter 'percantage'. Bedoelde u 'percentage'?",
        ),
        (lambda: laad("eigen_participatie", stel={"percentage": 15}), VoorstelFout, "Voorstel eigen_participatie heeft geen parameter"),
        (
            lambda: combineer(["bijverdiengrenzen", "giften_en_eigen_netwerk"], stel={"percentage": 15}),
            VoorstelFout,
            "heeft geen parameter 'percentage'. Bedoelde u 'bijverdiengrenzen.percentage'?",
        ),
        (
            lambda: laad("bijverdiengrenzen", stel={"percentage": 115}),
            VoorstelFout,
            "Parameter 'percentage' kan niet 115 zijn: verwacht wordt een percentage van 0 tot en met 100 (procent).",
        ),
        (lambda: laad("bijverdiengrenzen", stel={"percentage": -1}), VoorstelFout, "een percentage van 0 tot en met 100"),
        (lambda: laad("bijverdiengrenzen", stel={"percentage": float("nan")}), VoorstelFout, "verwacht wordt een getal"),
        (lambda: laad("bijverdiengrenzen", stel={"percentage": True}), VoorstelFout, "verwacht wordt een getal"),
        (lambda: laad("bijverdiengrenzen", stel={"percentage": "veel"}), VoorstelFout, 'een percentage zoals "20%"'),
        (
            lambda: laad("bijverdiengrenzen", stel={"percentage": "0,2"}),
            VoorstelFout,
            """Parameter 'percentage' kan niet '0,2' zijn: dit kan 20% of 0,2% zijn; verwacht wordt "20%" of "0,2%" (procent).""",
        ),
        (lambda: laad("bijverdiengrenzen", stel={"percentage": 0.2}), VoorstelFout, "dit kan 20% of 0,2% zijn"),
        (lambda: laad("giften_en_eigen_netwerk", stel={"bedrag_per_jaar": "20%"}), VoorstelFout, "dit is geen bedrag"),
        (lambda: laad("bijverdiengrenzen", stel={"maanden": "12 jaar"}), VoorstelFout, "een geheel getal van 0 of meer (maand)"),
        (lambda: laad("bijverdiengrenzen", stel={"percentage": None}), VoorstelFout, "verwacht wordt een getal"),
        (lambda: laad("bijverdiengrenzen", stel={"maanden": 1.5}), VoorstelFout, "een geheel getal van 0 of meer"),
        (lambda: laad("giften_en_eigen_netwerk", stel={"bedrag_per_jaar": -5}), VoorstelFout, "een bedrag van 0 of meer"),
        (lambda: laad("giften_en_eigen_netwerk", stel={"leningen": 1}), VoorstelFout, "ja of nee"),
        (lambda: laad("basisbaan", stel={"voltijd_uren": 0}), VoorstelFout, "een aantal uren per week"),
        (lambda: laad("bijverdiengrenzen", vanaf="2027-01"), VoorstelFout, "vanaf januari 2027 regelt artikel 34a dit"),
        (lambda: laad("kamerbrief_2022", vanaf="2027-01"), VoorstelFout, "vanaf januari 2027 regelt artikel 34a dit"),
        (lambda: laad("wetsvoorstel_36582", vanaf="2025-07"), VoorstelFout, "Voorstel wetsvoorstel_36582 kan niet in 2025-07 beginnen"),
        (lambda: laad("bijverdiengrenzen", vanaf="2014-12"), VoorstelFout, "niet voor januari 2015"),
        (lambda: laad("bijverdiengrenzen", vanaf="2024-07-15"), VoorstelFout, "op de eerste van een maand"),
        (lambda: laad("bijverdiengrenzen", vanaf="morgen"), VoorstelFout, "is geen datum"),
        (lambda: laad("bijverdiengrenzen", vanaf="2024-13"), VoorstelFout, "is geen datum"),
        (lambda: combineer([]), VoorstelFout, "Er is geen voorstel genoemd."),
        (lambda: recht_van("2014-12-31"), VoorstelFout, "is niet gecodeerd"),
        (lambda: recht_van("gisteren"), VoorstelFout, "is geen datum"),
        (lambda: zonder("kostendelernorm"), VoorstelFout, "Bedoelde u 'kostendelersnorm'?"),
    ],
)
def test_wat_niet_kan_is_een_zin(vraag: Any, soort: type[VoorstelFout], tekst: str) -> None:
    with pytest.raises(soort) as fout:
        vraag()
    assert tekst in str(fout.value)
    assert isinstance(fout.value, ValueError)
    assert "\n" not in str(fout.value)


@pytest.mark.parametrize(
    ("sleutels", "reden"),
    [
        (["bijverdiengrenzen", "wetsvoorstel_36582"], "in artikel 34a"),
        (["wetsvoorstel_36582", "bijverdiengrenzen"], "in artikel 34a"),
        (["eigen_participatie", "wetsvoorstel_36582"], "maatschappelijke participatie"),
        (["kamerbrief_2022", "wetsvoorstel_36582"], "in artikel 34a"),
        (["kamerbrief_2022", "bijverdiengrenzen"], "zit al in"),
        (["giften_en_eigen_netwerk", "kamerbrief_2022"], "zit al in"),
        (["experimenteerruimte", "experimenten_2017"], "dezelfde deelnemers"),
        (["kamerbrief_2022", "experimenten_2017"], "dezelfde deelnemers"),
        (["basisbaan", "participatie_inkomen"], "hetzelfde werk"),
        (["basisbaan", "basisbaan"], "twee keer"),
        (["individuele_afstemming", "wetsvoorstel_36582"], "Noem wetsvoorstel_36582 voor individuele_afstemming"),
        (["experimenteerruimte", "wetsvoorstel_36582"], "Noem wetsvoorstel_36582 voor experimenteerruimte"),
    ],
)
def test_wat_niet_samengaat_noemt_beide(sleutels: list[str], reden: str) -> None:
    with pytest.raises(CombinatieFout) as fout:
        combineer(sleutels)
    assert reden in str(fout.value)
    assert all(sleutel in str(fout.value) for sleutel in sleutels)


def test_in_de_goede_volgorde_gaat_het_wel() -> None:
    plichten = {"personen": {"a": {"geboortedatum": "1979-05-01", "oordeel_afstemming_plichten": True}}} | {
        groep: WERKT[groep] for groep in ("gezinnen", "woningen")
    }
    stelsel = combineer(["wetsvoorstel_36582", "individuele_afstemming"])(WET)
    gebouwd = simulatie(stelsel, "2026-07", plichten)
    assert not gebouwd.calculate("plicht_maatschappelijke_participatie", "2026-07")[0]
    assert simulatie(onder("wetsvoorstel_36582"), "2026-07", plichten).calculate("plicht_maatschappelijke_participatie", "2026-07")[0]


# --- other regimes -----------------------------------------------------------------------------------------------------------------------

SAMEN = {
    "personen": {"a": {"geboortedatum": "1979-05-01"}, "zoon": {"geboortedatum": "2003-01-01"}, "broer": {"geboortedatum": "1980-01-01"}},
    "gezinnen": {"g": {"aanvrager": "a"}, "z": {"aanvrager": "zoon"}, "b": {"aanvrager": "broer"}},
    "woningen": {"w": {"bewoners": ["a", "zoon", "broer"]}},
}


@pytest.mark.parametrize(
    ("hervorming", "norm"),
    [
        # gehuwden 2026-07 2.027,79: de broer telt, de zoon van 23 niet: 50% = 1.013,895
        (lambda stelsel: stelsel, 1013.90),
        # gehuwden 2022-07 1.574,04 (bedragen van 1 juli 2022): ook de zoon telt, vanaf 21: 43 1/3% = 682,084
        (recht_van("2022-12-01"), 682.08),
        (recht_van(date(2022, 12, 1)), 682.08),
        (recht_van("2022-12"), 682.08),
        # alleenstaande 2026-07
        (zonder("kostendelersnorm"), 1419.46),
    ],
)
def test_recht_van_een_andere_dag_en_zonder_een_regel(hervorming: Any, norm: float) -> None:
    assert simulatie(hervorming(WET), "2026-07", SAMEN).calculate("norm", "2026-07")[0] == norm


def test_recht_van_de_maand_zelf_is_de_wet() -> None:
    stelsel = recht_van("2026-07-01")(WET)
    gebouwd = simulatie(stelsel, "2026-07", huishoudens("2026-07"))
    assert not verschillen(uitkomsten("", "2026-07"), {naam: np.array(gebouwd.calculate(naam, "2026-07")) for naam in UITKOMSTEN})


@pytest.mark.parametrize("regel", REGELS)
def test_zonder_een_regel_verandert_alleen_wat_ervan_afhangt(regel: str) -> None:
    variabele, waarde, artikelen = REGELS[regel]
    gebouwd = simulatie(zonder(regel)(WET), "2026-07", huishoudens("2026-07"))
    assert (gebouwd.calculate(variabele, "2026-07") == waarde).all()
    assert artikelen
    assert not np.isnan(gebouwd.calculate("algemene_bijstand", "2026-07")).all()


# --- pages -------------------------------------------------------------------------------------------------------------------------------


def test_bladzijden_zijn_bij() -> None:
    """``DOCUMENTATIE_BIJWERKEN=1 pytest tests/test_voorstellen.py`` writes them."""
    from openfisca_participatie.voorstellen.bladzijden import bladzijden, schrijf_bladzijden

    if os.environ.get("DOCUMENTATIE_BIJWERKEN"):
        schrijf_bladzijden()
    gemaakt = bladzijden()
    assert {pad.stem for pad in PAGINAS.glob("*.md")} == set(gemaakt)
    for naam, tekst in gemaakt.items():
        assert (PAGINAS / f"{naam}.md").read_text(encoding="utf-8") == tekst, naam
