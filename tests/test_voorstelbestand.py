"""A proposal file: what it changes, from when until when, and what is refused."""

from __future__ import annotations

import itertools
import json
import re
from pathlib import Path
from typing import Any

import pytest

from openfisca_participatie import CountryTaxBenefitSystem, voorstellen
from openfisca_participatie.berekening.toetsen import SLEUTELS_VAN_EEN_TEST
from openfisca_participatie.invoer.getallen import Onleesbaar
from openfisca_participatie.voorstellen import CombinatieFout, OnbekendVoorstel, VoorstelFout, combineer, laad
from openfisca_participatie.voorstellen.bestand import (
    SLEUTELS_VAN_HET_BESTAND,
    VoorstelbestandFout,
    instelbaar,
    nabije_naam,
    wetsparameters,
)
from openfisca_participatie.voorstellen.bouw import voorstellen_van
from openfisca_participatie.voorstellen.getal import lees_nieuw, lees_waarde
from openfisca_participatie.voorstellen.laden import lees_waarde as stel_waarde
from openfisca_participatie.voorstellen.regimes import REGELS
from openfisca_participatie.voorstellen.skelet import bestandsnaam, schema, schrijf_nieuw
from tests.test_voorstellen import simulatie

WET = CountryTaxBenefitSystem()
AANDEEL = "participatiewet.middelen.vrijlating_arbeid.algemeen.aandeel"
MAXIMUM = "participatiewet.middelen.vrijlating_arbeid.algemeen.maximum"
MAANDEN = "participatiewet.middelen.vrijlating_arbeid.algemeen.maanden"
LEEFTIJD = "participatiewet.middelen.vrijlating_arbeid.leeftijd"
GIFTEN = "participatiewet.middelen.giften.maximum"
VRIJ_IN_2027 = "participatiewet.middelen.vrijlating_arbeid.artikel_34a.aandeel"
NORM = "participatiewet.normen.vanaf_21_jaar.alleenstaande"
KOP = "naam: Proef\nreden: Om te zien.\nvanaf: 2026-07\n"
ALLEEN = {
    "personen": {"a": {"geboortedatum": "1985-05-01"}, "b": {"geboortedatum": "1984-05-01"}},
    "gezinnen": {"g": {"aanvrager": "a"}, "h": {"aanvrager": "b"}},
    "woningen": {"w": {"bewoners": ["a", "b"]}},
}


@pytest.fixture
def schrijf(tmp_path: Path) -> Any:
    """Write a proposal file and give its path."""
    teller = itertools.count()

    def doe(tekst: str, kop: str = KOP, naam: str = "") -> Path:
        pad = tmp_path / (naam or f"voorstel-{next(teller)}.yaml")
        pad.write_text(kop + tekst, encoding="utf-8")
        return pad

    return doe


def waarde(stelsel: Any, naam: str, dag: str) -> Any:
    knoop = stelsel.get_parameters_at_instant(dag)
    for deel in naam.split("."):
        knoop = getattr(knoop, deel)
    return knoop


def fouten(pad: Path) -> list[str]:
    with pytest.raises(VoorstelbestandFout) as gevangen:
        laad(pad)
    return [str(fout) for fout in gevangen.value.fouten]


# --- what it changes -------------------------------------------------------------------------------------------------------------------


def test_parameters_gelden_vanaf_de_begindatum(schrijf: Any) -> None:
    stelsel = laad(schrijf(f"parameters:\n  {AANDEEL}: 50%\n  {MAXIMUM}: 1.400,50\n  {MAANDEN}: 12 maanden\n"))(WET)
    assert [waarde(stelsel, naam, "2026-06-30") for naam in (AANDEEL, MAXIMUM, MAANDEN)] == [0.25, 285, 6]
    assert [waarde(stelsel, naam, "2026-07-01") for naam in (AANDEEL, MAXIMUM, MAANDEN)] == [0.5, 1400.5, 12]
    assert [waarde(stelsel, naam, "2031-01-01") for naam in (AANDEEL, MAXIMUM, MAANDEN)] == [0.5, 1400.5, 12]
    assert [waarde(WET, naam, "2026-07-01") for naam in (AANDEEL, MAXIMUM, MAANDEN)] == [0.25, 289, 6]


def test_een_andere_waarde_is_van_het_voorstel_en_onzeker(schrijf: Any) -> None:
    stelsel = laad(schrijf(f"parameters: {{{AANDEEL}: 50%}}"))(WET)
    blad = stelsel.parameters.participatiewet.middelen.vrijlating_arbeid.algemeen.aandeel
    nieuwste = blad.values_list[0]
    assert (nieuwste.metadata["voorstel"], nieuwste.metadata["onzeker"], nieuwste.metadata["unit"]) == ("Proef", True, "/1")
    assert nieuwste.metadata["reference"] == blad.metadata["reference"]
    assert "onzeker" not in WET.parameters.participatiewet.middelen.vrijlating_arbeid.algemeen.aandeel.values_list[0].metadata


def test_een_waarde_per_maand_en_ervoor_de_wet(schrijf: Any) -> None:
    stelsel = laad(schrijf(f"parameters:\n  {MAXIMUM}:\n    2026-10: 350\n    januari 2027: 400\n"))(WET)
    dagen = ("2026-06-30", "2026-09-30", "2026-10-01", "2026-12-31", "2027-01-01", "2030-01-01")
    assert [waarde(stelsel, MAXIMUM, dag) for dag in dagen] == [285, 289, 350, 350, 400, 400]


def test_hoger_en_lager_volgen_de_wet(schrijf: Any) -> None:
    stelsel = laad(schrijf(f"parameters:\n  {MAXIMUM}: 10% hoger\n  {NORM}: 10 lager\n", KOP.replace("2026-07", "2025-07")))(WET)
    # 278, 285 en 289 euro, met een tiende erbij
    assert [waarde(stelsel, MAXIMUM, dag) for dag in ("2025-06-30", "2025-07-01", "2026-01-01", "2026-07-01")] == [273, 305.8, 313.5, 317.9]
    assert [waarde(stelsel, NORM, dag) for dag in ("2026-01-01", "2026-07-01")] == [1391.5, 1409.46]


def test_van_een_groep_alle_bedragen(schrijf: Any) -> None:
    pad = schrijf(f"parameters:\n  {NORM}: 2000\n  participatiewet.normen.vanaf_21_jaar: 5% hoger\n")
    stelsel = laad(pad)(WET)
    assert waarde(stelsel, NORM, "2026-07-01") == 2000  # wat zelf genoemd is gaat voor
    assert waarde(stelsel, "participatiewet.normen.vanaf_21_jaar.gehuwden", "2026-07-01") == 2129.18  # 2.027,79 x 1,05 = 2.129,1795


def test_na_het_einde_geldt_de_wet_weer(schrijf: Any) -> None:
    pad = schrijf(f"tot: 2026-12\nparameters: {{{MAXIMUM}: 400, {NORM}: 5% hoger}}\nregels: {{kostendelersnorm: uit}}")
    stelsel = laad(pad)(WET)
    assert [waarde(stelsel, MAXIMUM, dag) for dag in ("2026-06-01", "2026-07-01", "2026-12-31", "2027-01-01")] == [285, 400, 400, 289]
    assert waarde(stelsel, NORM, "2027-01-01") == waarde(WET, NORM, "2027-01-01")
    van_toepassing = [
        bool(simulatie(stelsel, maand, ALLEEN).calculate("kostendelersnorm_van_toepassing", maand)[0])
        for maand in ("2026-06", "2026-07", "2026-12", "2027-01")
    ]
    assert van_toepassing == [True, False, False, True]
    assert voorstellen.voorstel(pad).tot == "2027-01"


@pytest.mark.parametrize("regel", REGELS)
def test_elke_regel_kan_uit_vanaf_de_begindatum(schrijf: Any, regel: str) -> None:
    variabele, uit, _ = REGELS[regel]
    stelsel = laad(schrijf(f"regels: {{{regel}: uit}}"))(WET)
    soort = stelsel.get_variable(variabele)
    assert soort.get_formula("2026-06-01") is WET.get_variable(variabele).get_formula("2026-06-01")
    assert soort.get_formula("2026-07-01").__doc__ == "Vervalt onder het voorstel Proef."
    assert (simulatie(stelsel, "2026-07", ALLEEN).calculate(variabele, "2026-07") == uit).all()
    assert len(voorstellen_van(soort)) == 1


def test_een_voorstel_als_bouwsteen_met_een_ander_getal(schrijf: Any) -> None:
    kop = KOP.replace("2026-07", "2024-07")
    pad = schrijf("regels: {bijverdiengrenzen: aan}\nparameters: {bijverdiengrenzen.percentage: 20%}", kop)
    huis = {
        "personen": {
            "a": {"geboortedatum": "1979-05-01", "inkomsten_uit_arbeid": 800, "oordeel_vrijlating_bevordert_arbeidsinschakeling": True}
        },
        "gezinnen": {"g": {"aanvrager": "a"}},
        "woningen": {"w": {"bewoners": ["a"]}},
    }
    vrij = {
        maand: float(simulatie(laad(pad)(WET), maand, huis).calculate("vrijgelaten_inkomsten_uit_arbeid", maand)[0])
        for maand in ("2024-06", "2024-07")
    }
    assert vrij == {"2024-06": 200, "2024-07": 160}  # in de wet 25% van 800, hooguit 264; onder het voorstel 20%
    voorstel = voorstellen.voorstel(pad)
    assert voorstel.bestaat_uit == ("bijverdiengrenzen",)
    assert voorstel.parameters["bijverdiengrenzen.percentage"].waarde == 20
    assert voorstel.parameters["bijverdiengrenzen.percentage"].kwaliteit == "C"
    anders = laad(pad, stel={"bijverdiengrenzen.percentage": 30})(WET)
    assert float(simulatie(anders, "2024-07", huis).calculate("vrijgelaten_inkomsten_uit_arbeid", "2024-07")[0]) == 240


def test_een_bundel_zonder_een_van_zijn_delen(schrijf: Any) -> None:
    pad = schrijf("regels: {kamerbrief_2022: aan, bijverdiengrenzen: uit}", KOP.replace("2026-07", "2024-01"))
    assert voorstellen.voorstel(pad).bestaat_uit == tuple(een for een in voorstellen.TIEN_VAN_2022 if een != "bijverdiengrenzen")


def test_een_bouwsteen_eindigt_met_het_voorstel(schrijf: Any) -> None:
    pad = schrijf("tot: 2026-12\nregels: {kostendelersnorm_maatwerk: aan}")
    huis = {**ALLEEN, "gezinnen": {"g": {"aanvrager": "a", "oordeel_kostendelersnorm_niet_toepassen": True}, "h": {"aanvrager": "b"}}}
    stelsel = laad(pad)(WET)
    geldt = [
        bool(simulatie(stelsel, maand, huis).calculate("kostendelersnorm_van_toepassing", maand)[0]) for maand in ("2026-12", "2027-01")
    ]
    assert geldt == [False, True]


def test_artikelen_komen_uit_de_wet(schrijf: Any) -> None:
    pad = schrijf(f"parameters: {{{AANDEEL}: 50%}}\nregels: {{vrijlating van inkomsten uit arbeid: uit, verlaging van de norm: uit}}")
    assert voorstellen.voorstel(pad).artikelen == ("31 lid 2 n", "31 lid 2 r", "31 lid 2 y", "31 lid 2 z", "31 lid 2 aa", "34a", "27", "28")


def test_het_register_kent_naam_reden_en_aannamen(schrijf: Any) -> None:
    voorstel = voorstellen.voorstel(schrijf("regels: {taaleis: uit}\naannamen: [De gemeente doet mee.]"))
    assert (voorstel.naam, voorstel.omschrijving, voorstel.vanaf, voorstel.status) == ("Proef", "Om te zien.", "2026-07", "eigen voorstel")
    assert voorstel.aannamen == ("De gemeente doet mee.",)


def test_dezelfde_inhoud_dezelfde_klasse_en_een_andere_inhoud_een_andere(schrijf: Any) -> None:
    pad = schrijf(f"parameters: {{{AANDEEL}: 50%}}")
    eerste = laad(pad)
    assert laad(pad) is eerste
    schrijf(f"parameters: {{{AANDEEL}: 60%}}", naam=pad.name)
    assert waarde(laad(pad)(WET), AANDEEL, "2026-07-01") == 0.6
    assert waarde(eerste(WET), AANDEEL, "2026-07-01") == 0.5


def test_alle_rijen_van_een_gewijzigde_parameter_staan_van_nieuw_naar_oud(schrijf: Any) -> None:
    pad = schrijf(
        f"tot: 2026-12\nparameters:\n  {MAXIMUM}: {{2026-08: 300, 2026-10: 10% hoger}}\n  {NORM}: 5% hoger\n",
        KOP.replace("2026-07", "2025-03"),
    )
    stelsel = laad(pad)(WET)
    for naam in (MAXIMUM, NORM):
        knoop = stelsel.parameters
        for deel in naam.split("."):
            knoop = knoop.children[deel]
        dagen = [een.instant_str for een in knoop.values_list]
        assert dagen == sorted(set(dagen), reverse=True)


# --- together --------------------------------------------------------------------------------------------------------------------------


def test_samen_met_een_sleutel(schrijf: Any) -> None:
    pad = schrijf(f"parameters: {{{AANDEEL}: 50%}}")
    stelsel = combineer([pad, "kostendelersnorm_maatwerk"])(WET)
    assert waarde(stelsel, AANDEEL, "2026-07-01") == 0.5
    assert voorstellen_van(stelsel.variables["kostendelersnorm_blijft_buiten_toepassing"]) == ("kostendelersnorm_maatwerk",)


def test_wat_niet_samengaat(schrijf: Any) -> None:
    een, ander = schrijf(f"parameters: {{{AANDEEL}: 50%}}"), schrijf(f"parameters: {{{AANDEEL}: 60%}}")
    with pytest.raises(CombinatieFout, match=r"beide geven participatiewet\.middelen.*volgorde"):
        combineer([een, ander])
    combineer([een, schrijf(f"parameters: {{{AANDEEL}: 50%, {MAXIMUM}: 1}}")])
    blok = schrijf("regels: {kostendelersnorm_maatwerk: aan}")
    with pytest.raises(CombinatieFout, match="zit al in"):
        combineer([blok, "kostendelersnorm_maatwerk"])
    with pytest.raises(CombinatieFout, match="laat het in een van beide weg"):
        combineer([blok, schrijf("regels: {kostendelersnorm_maatwerk: aan, taaleis: uit}")])
    with pytest.raises(CombinatieFout, match="twee keer"):
        combineer([een, een])


def test_een_andere_begindatum(schrijf: Any) -> None:
    pad = schrijf(f"parameters: {{{AANDEEL}: 50%}}")
    stelsel = laad(pad, vanaf="2024-01")(WET)
    assert [waarde(stelsel, AANDEEL, dag) for dag in ("2023-12-31", "2024-01-01")] == [0.25, 0.5]
    with pytest.raises(VoorstelFout, match="per maand"):
        laad(schrijf(f"parameters: {{{AANDEEL}: {{2026-08: 50%}}}}"), vanaf="2024-01")
    with pytest.raises(VoorstelFout, match="bestaat dan nog niet"):
        laad(schrijf(f"parameters: {{{VRIJ_IN_2027}: 50%}}", KOP.replace("2026-07", "2027-01")), vanaf="2026-07")
    with pytest.raises(VoorstelFout, match="eindigt dan"):
        laad(schrijf("tot: 2026-12\nregels: {taaleis: uit}"), vanaf="2027-01")


# --- what is refused -------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        (f"parameters: {{{AANDEEL}: 150%}}", "regel 4, parameters.*meer dan 100%.*verwacht: een percentage van 0% tot en met 100%"),
        (f"parameters:\n  {AANDEEL}: 0,2\n", 'dit kan 20% of 0,2% zijn: "0,2" - verwacht: "20%" of "0,2%"'),
        (f"parameters: {{{AANDEEL}: 1}}", 'dit kan 100% of 1% zijn: "1" - verwacht: "100%" of "1%"'),
        (f"parameters: {{{AANDEEL}: veel}}", 'geen percentage: "veel" - verwacht: een percentage zoals "20%"'),
        (f"parameters: {{{AANDEEL}: 1.200}}", "geen percentage"),
        (f"parameters: {{{AANDEEL}: -20%}}", "geen percentage"),
        (f"parameters: {{{LEEFTIJD}: -3}}", 'negatief: "-3" - verwacht: een geheel getal van 0 tot en met 120'),
        (f"parameters: {{{LEEFTIJD}: 121}}", "niet tussen 0 en 120"),
        (f"parameters: {{{LEEFTIJD}: 27.5}}", "geen aantal"),
        (f"parameters: {{{MAANDEN}: 12 jaar}}", "geen aantal"),
        (f"parameters: {{{MAANDEN}: 2026-01-01}}", "dit is een datum"),
        (f"parameters: {{{MAXIMUM}: 1 januari 2027}}", "dit is een datum.*verwacht: een bedrag"),
        (f"parameters: {{{MAXIMUM}: -1}}", "negatief"),
        (f"parameters: {{{MAXIMUM}: 20%}}", "geen bedrag"),
        (f"parameters: {{{MAXIMUM}: veel}}", "geen bedrag"),
        (f"parameters: {{{MAXIMUM}: [1, 2]}}", "hier hoort één waarde"),
        (f"parameters: {{{MAXIMUM}: geen}}", "geen bedrag"),
        (f"parameters: {{{MAXIMUM}: 300 lager}}", "lager dan nul"),
        (f"parameters: {{{AANDEEL}: 10% hoger}}", "alleen bij een bedrag"),
        (f"parameters: {{{MAXIMUM}: {{2026-01: 5}}}}", "ligt voor het begin"),
        (f"tot: 2026-12\nparameters: {{{MAXIMUM}: {{2027-01: 5}}}}", "na het einde"),
        (f"parameters: {{{MAXIMUM}: {{15 augustus 2026: 5}}}}", "geen eerste dag van een maand"),
        (f"parameters: {{{VRIJ_IN_2027}: 20%}}", "bestaat pas vanaf 1 januari 2027"),
        ("parameters: {participatiewet.middelen.giften.maximun: 5}", f'bedoelde u "{GIFTEN}"'),
        ("parameters: {giften.maximum: 5}", f'bedoelde u "{GIFTEN}"'),
        ("parameters: {participatiewet.middelen.giften: 5}", "een groep en geen parameter"),
        ("parameters: {participatiewet.middelen.vrijlating_arbeid.artikel_34a.xyzzy: 5}", "niet bekend"),
        ("parameters: {algemene_ouderdomswet.pensioengerechtigde_leeftijd: 804}", "schaal of lijst"),
        ("parameters: {bijverdiengrenzen.percentage: 20}", "staat niet aan.*bijverdiengrenzen: aan"),
        ("parameters: {kostendelersnorm_maatwerk.percentage: 20}\nregels: {kostendelersnorm_maatwerk: aan}", "niet bekend"),
        ("regels: {giften_en_eigen_netwerk: aan}\nparameters: {giften_en_eigen_netwerk.leningen: 3}", "past niet.*ja of nee"),
        ("regels: {kostendelernorm: uit}", 'bedoelde u "kostendelersnorm"'),
        ("regels: {bijverdiengrens: aan}", 'bedoelde u "bijverdiengrenzen"'),
        ("regels: {kostendelersnorm: weg}", "geen aan of uit"),
        ("regels: {kostendelersnorm: aan}", "geldt al"),
        ("regels: {basisinkomen: uit}", "staat niet aan"),
        ("regels: [kostendelersnorm]", "blok met namen"),
        ("regels: {basisbaan: aan, participatie_inkomen: aan}", "gaan niet samen"),
        ("regels: {taaleis: uit}\ntot: 2026-06", "eindigt voor het begint"),
        ("regels: {taaleis: uit}\ntot: 15 december 2026", "eind van een maand"),
        ("regels: {wetsvoorstel_36582: aan}\ntot: 2027-12", "heeft geen einde"),
        ("parameters:\nregels:\n", "verandert niets"),
        ("", "verandert niets"),
        ("regel: {taaleis: uit}", 'bedoelde u "regels"'),
        ("regels: {taaleis: uit}\naannamen: nee", "hier hoort een lijst"),
    ],
)
def test_wat_niet_kan_wordt_gezegd(schrijf: Any, tekst: str, verwacht: str) -> None:
    gevonden = fouten(schrijf(tekst))
    assert any(re.search(verwacht, fout) for fout in gevonden), gevonden


@pytest.mark.parametrize(
    ("kop", "verwacht"),
    [
        ("reden: x\nvanaf: 2026-07\n", "naam: dit gegeven ontbreekt"),
        ("naam:\nreden: x\nvanaf: 2026-07\n", "hier staat niets"),
        ("naam: x\nreden: x\n", "vanaf: dit gegeven ontbreekt"),
        ("naam: x\nreden: x\nvanaf: 2026-07-15\n", "eerste van een maand"),
        ("naam: x\nreden: x\nvanaf: 2014-12\n", "niet voor januari 2015"),
        ("naam: x\nreden: x\nvanaf: gauw\n", "geen"),
        ("naam: x\nreden: x\nvanaf: [2026-07]\n", "hier hoort één waarde"),
    ],
)
def test_de_kop_moet_kloppen(schrijf: Any, kop: str, verwacht: str) -> None:
    assert any(verwacht in fout for fout in fouten(schrijf("regels: {taaleis: uit}\n", kop)))


@pytest.mark.parametrize("begin", ["2027-01", "2024-01"])
def test_een_voorstel_dat_dan_niet_kan_beginnen(schrijf: Any, begin: str) -> None:
    pad = schrijf("regels: {bijverdiengrenzen: aan}", KOP.replace("2026-07", begin))
    if begin == "2024-01":
        laad(pad)
    else:
        assert any("artikel 34a" in fout for fout in fouten(pad))


def test_alle_fouten_tegelijk_met_regel(schrijf: Any) -> None:
    tekst = f"parameters:\n  {AANDEEL}: 150%\n  {MAXIMUM}: -1\n  giften.maximum: 3\nregels:\n  taaleis: weg\n"
    gevonden = fouten(schrijf(tekst, "naam: x\nvanaf: 2026-07\n"))
    assert [fout.partition(",")[0] for fout in gevonden] == ["reden: dit gegeven ontbreekt", "regel 4", "regel 5", "regel 6", "regel 8"]


@pytest.mark.parametrize(
    ("inhoud", "verwacht"),
    [
        ("naam: !!python/object/apply:os.system ['true']\n", "YAML-tags"),
        ("naam: &a x\nreden: *a\n", "ankers"),
        ("naam: x\nnaam: y\n", "staat er al"),
        ("- naam: x\n", "geen voorstelbestand"),
        ("", "het bestand is leeg"),
        ("naam: x\n---\nnaam: y\n", "tweede voorstel"),
        ("naam: 'x\n", "aanhalingsteken"),
    ],
)
def test_een_vijandig_of_stuk_bestand_wordt_geweigerd(schrijf: Any, inhoud: str, verwacht: str) -> None:
    assert any(verwacht in fout for fout in fouten(schrijf(inhoud, "")))


def test_een_bestand_dat_er_niet_is(tmp_path: Path) -> None:
    with pytest.raises(VoorstelFout, match="het bestaat niet"):
        laad(tmp_path / "weg.yaml")
    with pytest.raises(VoorstelFout, match="het is een map"):
        laad(f"{tmp_path}/")
    with pytest.raises(OnbekendVoorstel, match="bijverdiengrenzen"):
        laad("bijverdiengrens")


def test_een_bestand_zonder_zijn_uitgang(schrijf: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    schrijf("regels: {taaleis: uit}", naam="proef.yaml")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OnbekendVoorstel, match=r"Bedoelde u het bestand 'proef\.yaml'"):
        laad("proef")


@pytest.mark.parametrize("sleutel", ["naam", "reden", "vanaf", "tot", "parameters", "regels", "aannamen"])
@pytest.mark.parametrize(
    "waarde", ["", "x", "[]", "[x, [y]]", "{}", "{x: y}", "{x: {y: z}}", "{x: [y]}", '"\\e[31m"', '"\\u202e"', "[{x: y}]", "-1"]
)
def test_wat_er_ook_staat_er_komt_een_nederlandse_fout_of_een_voorstel(schrijf: Any, sleutel: str, waarde: str) -> None:
    delen = {"naam": "x", "reden": "y", "vanaf": "2026-07", "regels": "{taaleis: uit}"} | {sleutel: waarde}
    pad = schrijf("\n".join(f"{naam}: {inhoud}" for naam, inhoud in delen.items()), "")
    melding = ""
    try:
        assert laad(pad)(WET)
    except VoorstelbestandFout as fout:
        melding = str(fout)
    assert not melding or melding.startswith(str(pad))


def test_json_kan_ook(tmp_path: Path) -> None:
    pad = tmp_path / "voorstel.json"
    pad.write_text(
        json.dumps({"naam": "x", "reden": "y", "vanaf": "2026-07", "parameters": {AANDEEL: "50%", MAANDEN: 12}}), encoding="utf-8"
    )
    assert waarde(laad(pad)(WET), MAANDEN, "2026-07-01") == 12


# --- units -----------------------------------------------------------------------------------------------------------------------------


def test_elke_parameter_neemt_zijn_eigen_waarde_aan() -> None:
    """What the law has now can be written again, in the unit of the parameter, whatever the parameter."""
    from openfisca_participatie.opmaak import getal

    for naam, knoop in wetsparameters().items():
        if not instelbaar(knoop):
            continue
        eenheid, waarden = knoop.metadata["unit"], [een.value for een in knoop.values_list]
        for huidig in filter(None, waarden):
            tekst = f"{getal(huidig * 100)}%" if eenheid == "/1" else getal(huidig)
            if eenheid == "/1" and len(getal(huidig * 100).partition(",")[2]) > 3:
                continue  # a third of one
            assert lees_waarde(tekst, eenheid, waarden) == pytest.approx(huidig), naam
            if isinstance(huidig, int) and eenheid not in ("/1", "uur per week") and not eenheid.startswith("EUR"):
                assert isinstance(lees_waarde(tekst, eenheid, waarden), int), naam


@pytest.mark.parametrize("eenheid", ["jaar", "maand", "week", "dag", "premies", "uur per week", "EUR", "EUR per maand", "/1", "0 of 1"])
@pytest.mark.parametrize("tekst", ["-3", "-0,5", "2026-01-01", "juli 2026", "x", "1e9", "nan", "inf", "--", "5 appels", "99999999999999"])
def test_wat_geen_getal_in_de_eenheid_is_wordt_geweigerd(eenheid: str, tekst: str) -> None:
    with pytest.raises(Onleesbaar):
        lees_nieuw(tekst, eenheid, [1])


@pytest.mark.parametrize("tekst", ["20%", "20", "20,0%", "1/5", "1%", "0,5%", "0%", "0", "12,5", "100"])
def test_een_percentage_schrijft_u_in_een_bestand_en_achter_stel_hetzelfde(tekst: str) -> None:
    van_een_voorstel = voorstellen.voorstel("bijverdiengrenzen").parameters["percentage"]
    assert stel_waarde(van_een_voorstel, tekst) == pytest.approx(100 * lees_waarde(tekst, "/1", [0.25]))


def test_de_wet_gaat_hier_en_daar_boven_het_geheel() -> None:
    assert lees_waarde("150%", "/1", [1.5]) == lees_waarde("150", "/1", [1.5]) == 1.5
    with pytest.raises(Onleesbaar, match=r"1\.000%"):
        lees_waarde("2000%", "/1", [1.5])


def test_nabije_naam_kijkt_ook_naar_het_laatste_deel() -> None:
    assert nabije_naam("vermogensgrens", ["a.vermogensgrens", "b.grens"]) == '"a.vermogensgrens"'
    assert nabije_naam("vermogensgrenzen", ["a.b.c.vermogensgrens", "b.grens"]) == '"a.b.c.vermogensgrens"'
    assert nabije_naam("qqqq", ["a.b"]) == ""


# --- a new one -------------------------------------------------------------------------------------------------------------------------


def test_een_nieuw_voorstel_is_meteen_te_gebruiken_en_wordt_nooit_overschreven(tmp_path: Path) -> None:
    paden = schrijf_nieuw(tmp_path, "Méér houden: van loon?")
    assert [pad.name for pad in paden] == ["meer-houden-van-loon.yaml", "meer-houden-van-loon.tests.yaml", "voorstel.schema.json"]
    assert voorstellen.voorstel(paden[0]).naam == "Méér houden: van loon?"
    assert json.loads(paden[2].read_text(encoding="utf-8")) == schema()
    (tmp_path / "ander.tests.yaml").write_text("van mij", encoding="utf-8")
    with pytest.raises(VoorstelFout, match="bestaat al"):
        schrijf_nieuw(tmp_path, "ander")
    assert not (tmp_path / "ander.yaml").exists()
    with pytest.raises(VoorstelFout, match="bestaat al"):
        schrijf_nieuw(tmp_path, "Meer houden van loon")
    paden[2].write_text("{}", encoding="utf-8")
    assert len(schrijf_nieuw(tmp_path, "nog een")) == 2
    assert paden[2].read_text(encoding="utf-8") == "{}"


def test_een_nieuw_voorstel_waar_niet_te_schrijven_is(tmp_path: Path) -> None:
    with pytest.raises(VoorstelFout, match="Kan niet schrijven"):
        schrijf_nieuw(tmp_path / "weg")
    for naam in ("???", "  ", "a\nb\x00"):
        with pytest.raises(VoorstelFout, match="geen naam"):
            schrijf_nieuw(tmp_path, naam)
    assert list(tmp_path.iterdir()) == []


def test_bestandsnaam() -> None:
    assert bestandsnaam("../../Ça va & meer") == "ca-va-meer"


def test_het_schema_noemt_elke_parameter_en_elke_regel() -> None:
    eigenschappen = schema()["properties"]
    parameters = eigenschappen["parameters"]["properties"]
    assert {naam for naam, knoop in wetsparameters().items() if instelbaar(knoop)} <= set(parameters)
    assert "bijverdiengrenzen.percentage" in parameters
    assert "In de wet: 25%" in parameters[AANDEEL]["description"]
    assert set(eigenschappen["regels"]["properties"]) == {*REGELS, *voorstellen.SLEUTELS}
    assert schema()["required"] == ["naam", "reden", "vanaf"]


# --- the page --------------------------------------------------------------------------------------------------------------------------

BLADZIJDE = Path(__file__).parents[1] / "docs" / "voorstellen-schrijven.md"


def yaml_blokken() -> list[str]:
    teksten = [pad.read_text(encoding="utf-8") for pad in (BLADZIJDE, BLADZIJDE.with_name("handleiding-jurist.md"))]
    return [blok for tekst in teksten for blok in re.findall(r"^```yaml\n(.*?)^```$", tekst, re.S | re.M)]


@pytest.mark.parametrize("blok", yaml_blokken(), ids=lambda blok: blok.split(":")[0])
def test_wat_de_bladzijde_toont_werkt(schrijf: Any, blok: str) -> None:
    if blok.startswith("zaak:"):
        return  # a piece of the tests of an example, which are run
    voorstellen.voorstel(schrijf(blok, "" if blok.startswith("naam:") else KOP))


def test_de_bladzijde_toont_het_voorbeeld() -> None:
    voorbeeld = (BLADZIJDE.parents[1] / "voorbeelden" / "eigen-voorstellen" / "meer-houden-van-loon.yaml").read_text(encoding="utf-8")
    assert yaml_blokken()[0] in voorbeeld


def test_de_bladzijde_noemt_elke_sleutel() -> None:
    tekst = BLADZIJDE.read_text(encoding="utf-8")
    assert [naam for naam in SLEUTELS_VAN_HET_BESTAND if f"| `{naam}` |" not in tekst] == []
    assert [naam for naam in SLEUTELS_VAN_EEN_TEST if f"`{naam}`" not in tekst] == []
