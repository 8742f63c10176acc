"""Regimes side by side, with figures computed by hand from the statute and the proposals.

July 2026: art. 21 a 1.419,46; 21 b 2.027,79, so 22a for two 50% = 1.013,90; 31 lid 2 n 25% to 289; r 12,5%.
`bijverdiengrenzen` (28 November 2022): 15% of earnings, twelve months, no maximum. 1 July 2022: 21 a 1.101,82; 21 b 1.574,03.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from openfisca_participatie.berekening.regimes import (
    REGELS,
    Regime,
    VoorstelFout,
    geldend_recht,
    recht_van,
    termijn_begint,
    voorstel,
    wet_zonder,
)
from openfisca_participatie.berekening.rekenen import BerekeningFout, maand_voor_maand
from openfisca_participatie.berekening.rooster import rooster
from openfisca_participatie.berekening.uiteenlopen import Uiteenloper
from openfisca_participatie.berekening.uitkomst import Antwoord
from openfisca_participatie.berekening.vergelijking import (
    BIJSTAND,
    INKOMEN,
    LOON_PLUS_BIJSTAND,
    NORM,
    Maandvergelijking,
    Vergelijking,
    vergelijk,
)
from openfisca_participatie.berekening.vergelijkingsblad import alle_redenen, blokken, let_op, per_maand, verliezers, zaakrijen
from openfisca_participatie.voorstellen import SLEUTELS
from openfisca_participatie.zaak import Zaak, lees
from tests.berekening.zaken import BEVORDERT, JONG, zaak
from tests.cli.conftest import VOORBEELDEN

ANDERE = {"fout", "eigen-voorstellen"}  # folders with what is no case, or wrong on purpose
GOED = [
    pad
    for pad in sorted(VOORBEELDEN.rglob("*.yaml"))
    if not ANDERE & {*pad.parts} and re.search(r"^zaak:", pad.read_text(encoding="utf-8"), re.M)
]


def loon(bedrag: int, gebruikt: int = 0) -> str:
    """Earnings with the judgement that the exemption helps, and months of onderdeel n already used."""
    inkomsten = f"inkomsten: [{{soort: loon, netto: {bedrag}, vakantiegeld: inbegrepen}}]"
    return f"aanvrager: {{{inkomsten}, vrijlating al gebruikt: {gebruikt}}}\noordelen: [{BEVORDERT}]"


def naast(de_zaak: Zaak, *regimes: Regime, maanden: list[str] | None = None) -> Vergelijking:
    """The law in force beside these regimes."""
    return vergelijk(de_zaak, [geldend_recht(), *regimes], maanden)


def bedragen(maand: Maandvergelijking, variabele: str) -> list[float]:
    return [stand.bedrag(variabele) for stand in maand.standen]


def redenen(maand: Maandvergelijking, nummer: int = -1) -> list[tuple[str, str]]:
    """Variable and article of each reason."""
    return [(reden.variabele, reden.bron.artikel) for reden in maand.verschillen[nummer].redenen]


# --- earnings ---


def test_bijverdiengrenzen_tegenover_onderdeel_n() -> None:
    """25% van 800 = 200 vrij, bijstand 1.419,46 - 600; het voorstel: 15% = 120 vrij, bijstand 1.419,46 - 680."""
    (maand,) = naast(zaak(loon(800)), voorstel(["bijverdiengrenzen"])).maanden
    assert bedragen(maand, NORM) == [1419.46, 1419.46]
    assert bedragen(maand, INKOMEN) == [600.0, 680.0]
    assert bedragen(maand, BIJSTAND) == [819.46, 739.46]
    assert bedragen(maand, LOON_PLUS_BIJSTAND) == [1619.46, 1539.46]
    verschil = maand.verschillen[1]
    assert (verschil.bedrag, verschil.anders, verschil.verklaard) == (-80.0, True, True)
    assert redenen(maand) == [("vrijlating_onderdeel_n", "art. 31 lid 2 n"), ("vrijlating_artikel_34a", "art. 34a lid 1")]
    vervalt, geeft = (reden.zin for reden in verschil.redenen)
    assert vervalt == "art. 31 lid 2 n vervalt voor Anna (vrijlating onderdeel n was € 200,00)"
    assert geeft.startswith("art. 34a lid 1 geeft voor Anna € 120,00")
    assert "deel van de inkomsten uit arbeid dat vrij blijft: 15%" in geeft
    assert "hoogste bedrag dat per maand vrij blijft: geen" in geeft


def test_bijverdiengrenzen_als_de_zes_maanden_op_zijn() -> None:
    """Onderdeel n is op: 800 telt, bijstand 619,46; het voorstel laat 120 vrij."""
    (maand,) = naast(zaak(loon(800, 6)), voorstel(["bijverdiengrenzen"])).maanden
    assert bedragen(maand, BIJSTAND) == [619.46, 739.46]
    assert maand.verschillen[1].bedrag == 120.0
    assert redenen(maand) == [("vrijlating_artikel_34a", "art. 34a lid 1")]


def test_bijverdiengrenzen_in_de_plaats_van_onderdeel_r() -> None:
    """Alleenstaande ouder, n op: r geeft 12,5% van 800 = 100; het voorstel 120. Het oude en het nieuwe artikel staan er allebei."""
    (maand,) = naast(zaak(loon(800, 6), "kinderen: [{naam: Kim, geboren: 5 mei 2018}]"), voorstel(["bijverdiengrenzen"])).maanden
    assert bedragen(maand, BIJSTAND) == [719.46, 739.46]
    assert [variabele for variabele, _ in redenen(maand)] == ["vrijlating_onderdeel_r", "vrijlating_artikel_34a"]
    assert maand.verschillen[1].verklaard


def test_een_ander_getal() -> None:
    """20% van 800 = 160 vrij: bijstand 1.419,46 - 640."""
    regime = voorstel(["bijverdiengrenzen"], stel={"bijverdiengrenzen.percentage": "20"})
    (maand,) = naast(zaak(loon(800)), regime).maanden
    assert bedragen(maand, BIJSTAND) == [819.46, 779.46]
    assert "20%" in maand.verschillen[1].redenen[1].zin
    assert any("percentage = 20" in zin for zin in let_op([naast(zaak(loon(800)), regime)]))


def test_de_maanden_lopen_door() -> None:
    """n: drie maanden over van de zes; het voorstel begint bij de eerste van twaalf."""
    samen = naast(zaak(loon(800, 3), "maanden: 2026-04 t/m 2026-08"), voorstel(["bijverdiengrenzen"]))
    # april-juni: norm 1.401,50 (1 januari 2026); vrij 200 tegen 120. Juli: n is op.
    assert [bedragen(maand, BIJSTAND) for maand in samen.maanden] == [
        [801.50, 721.50], [801.50, 721.50], [801.50, 721.50], [619.46, 739.46], [619.46, 739.46],
    ]  # fmt: skip
    assert samen.effect(1) == 0.0  # 3 x -80 en 2 x +120
    assert [len(blok.maanden) for blok in blokken(samen)] == [3, 2]
    termijn = next(rij for rij in blokken(samen)[0].rijen if rij.soort == "termijn")
    assert termijn.cellen == ("maand 4 t/m 6 van 6", "maand 1 t/m 3 van 12")
    assert per_maand(samen)[-1].cellen == ("", "geen")
    assert [maand.maand for maand in samen.verliest(1)] == ["2026-04", "2026-05", "2026-06"]


VAN_34A = [
    lambda: voorstel(["bijverdiengrenzen"]),
    lambda: voorstel(["kamerbrief_2022"]),
    lambda: voorstel(["wetsvoorstel_36582"]),
    lambda: recht_van("2027-01-01"),
]


@pytest.mark.parametrize("maak", VAN_34A, ids=["bijverdiengrenzen", "kamerbrief", "wetsvoorstel", "recht van 2027"])
@pytest.mark.parametrize(
    ("gebruikt", "termijn", "bijstand"),
    [
        ("3", ["maand 1 van 12"], 739.46),  # 15% van 800 is 120: 1.419,46 - 680
        ("{n: 6, r: 30, z: 12}", ["maand 1 van 12"], 739.46),
        ("{n: 6, r: 30, 34a: 2}", ["maand 3 van 12"], 739.46),
        ("{34a: 11}", ["maand 12 van 12"], 739.46),
        ("{34a: 12}", [], 619.46),  # de termijn is om: alle 800 telt
    ],
)
def test_alleen_de_opgegeven_maanden_van_34a_tellen(gebruikt: str, termijn: list[str], bijstand: float, maak: Callable[[], Regime]) -> None:
    """Art. 34a lid 1 a: months of n, r and z are none of 34a, whatever proposal or law is computed."""
    (maand,) = naast(zaak(loon(800), f"aanvrager: {{vrijlating al gebruikt: {gebruikt}}}"), maak()).maanden
    assert [een.tekst for een in maand.standen[1].termijnen] == termijn
    assert maand.standen[1].bedrag(BIJSTAND) == bijstand


@pytest.mark.parametrize("maak", VAN_34A, ids=["bijverdiengrenzen", "kamerbrief", "wetsvoorstel", "recht van 2027"])
def test_elke_maand_onder_het_voorstel_is_er_een_van_34a(maak: Callable[[], Regime]) -> None:
    """Tien maanden opgegeven: juli en augustus 2026 zijn de elfde en twaalfde, in september telt alle 800 (1.419,46 - 800)."""
    samen = naast(zaak(loon(800), "aanvrager: {vrijlating al gebruikt: {n: 6, 34a: 10}}", "maanden: 2026-07 t/m 2026-09"), maak())
    teksten = [[een.tekst for een in maand.standen[1].termijnen] for maand in samen.maanden]
    assert teksten == [["maand 11 van 12"], ["maand 12 van 12"], []]
    assert [maand.standen[1].bedrag(BIJSTAND) for maand in samen.maanden] == [739.46, 739.46, 619.46]


def test_een_zin_zegt_waar_de_termijn_begint() -> None:
    wie = zaak(loon(800))
    (zin,) = (zin for zin in let_op([naast(wie, *(maak() for maak in VAN_34A[:2]), recht_van("2027-01-01"))]) if "De termijn van" in zin)
    assert zin == (
        "De termijn van artikel 34a (bijverdiengrenzen; kamerbrief_2022; recht van 1 januari 2027) begint te tellen in de eerste berekende "
        "maand met deze vrijlating, ook na maanden van onderdeel n, r of z, tenzij de zaak zegt hoeveel maanden ervan al om zijn: "
        "vrijlating al gebruikt: {34a: n}."
    )
    zonder_termijn = [recht_van("2022-12-01"), voorstel(["giften_en_eigen_netwerk"]), wet_zonder(["zoektermijn"])]
    assert termijn_begint([geldend_recht(), *zonder_termijn]) == []
    assert not any("termijn van artikel 34a" in zin for zin in let_op([naast(wie, *zonder_termijn)]))
    zonder_loon = naast(zaak(), voorstel(["bijverdiengrenzen"]))
    assert not any("termijn van artikel 34a" in zin for zin in let_op([zonder_loon]))  # niemand is in de termijn


def test_een_termijn_die_voor_het_begin_van_het_voorstel_loopt_begint_daar() -> None:
    """Zaak van november 2023 tot februari 2024: in de wet maand 1 tot en met 4 van zes; het voorstel telt van januari 2024 af."""
    samen = naast(zaak(loon(800), "maanden: 2023-11 t/m 2024-02"), voorstel(["bijverdiengrenzen"]))
    teksten = [[een.tekst for een in maand.standen[1].termijnen] for maand in samen.maanden]
    assert teksten == [["maand 1 van 6"], ["maand 2 van 6"], ["maand 1 van 12"], ["maand 2 van 12"]]


def test_als_de_termijn_van_het_voorstel_om_is_blijft_er_niets_vrij() -> None:
    """Kim is 8: onderdeel r geeft 12,5% van 800 = 100. De twaalf maanden van het voorstel zijn om."""
    gebruikt = "aanvrager: {vrijlating al gebruikt: {n: 6, r: 20, 34a: 12}}"
    (maand,) = naast(zaak(loon(800), gebruikt, "kinderen: [{naam: Kim, geboren: 5 mei 2018}]"), voorstel(["bijverdiengrenzen"])).maanden
    assert bedragen(maand, BIJSTAND) == [719.46, 619.46]
    assert redenen(maand) == [("vrijlating_onderdeel_r", "art. 31 lid 2 r")]
    assert maand.verschillen[1].verklaard


def test_het_plan_het_wetsvoorstel_en_de_wet_van_2027_naast_elkaar() -> None:
    """Alle drie 15% van 600 = 90: bijstand 1.419,46 - 510. Nu: 25% = 150, bijstand 1.419,46 - 450."""
    drie = [voorstel(["kamerbrief_2022"]), voorstel(["wetsvoorstel_36582"]), recht_van("2027-01-01")]
    (maand,) = naast(lees(VOORBEELDEN / "bakker.yaml", "zij werkt twaalf uur"), *drie).maanden
    assert bedragen(maand, BIJSTAND) == [969.46, 909.46, 909.46, 909.46]
    assert all(verschil.verklaard for verschil in maand.verschillen)
    for nummer in (2, 3):
        reden = maand.verschillen[nummer].redenen[0]
        assert (reden.variabele, reden.bron.artikel) == ("vrij_te_laten_inkomsten_uit_arbeid", "art. 34a lid 1")
        assert reden.bron_was is not None
        assert reden.bron_was.artikel == "art. 31 lid 2 n"
        assert "15%" in reden.zin


# --- kostendelersnorm, and what art. 18 lid 1 can do already ---

ZOON = "huisgenoten: [{naam: Bas, geboren: 1 mei 1996, relatie: zoon, contract: geen, opleiding: geen}]"
MAATWERK = "{welk: kostendelersnorm niet toepassen, uitkomst: ja, reden: Bas kan niets bijdragen, door: consulent}"


def test_maatwerk_met_en_zonder_artikel_18_lid_1() -> None:
    """22a voor twee: 1.013,90. Het voorstel geeft 1.419,46; met afstemming geeft de wet dat ook."""
    samen = naast(zaak(ZOON, f"oordelen: [{MAATWERK}]"), voorstel(["kostendelersnorm_maatwerk"]))
    (maand,) = samen.maanden
    assert [regime.titel for regime in samen.regimes] == ["geldend recht", "geldend recht met afstemming", "kostendelersnorm_maatwerk"]
    assert bedragen(maand, NORM) == [1013.90, 1013.90, 1419.46]
    assert bedragen(maand, BIJSTAND) == [1013.90, 1419.46, 1419.46]
    assert maand.standen[1].oordeel == "afstemming van € 405,56"
    assert redenen(maand, 1) == [("oordeel_afstemming_individueel", "art. 18 lid 1")]
    assert redenen(maand, 2) == [("kostendelersnorm_blijft_buiten_toepassing", "art. 22a lid 1")]


def test_afstemming_geeft_niets_waar_geen_recht_is() -> None:
    """Met 1.100 uitkering naast een norm van 1.013,90 is er geen recht en niets om af te stemmen; het voorstel vult aan tot 1.419,46."""
    wia = "aanvrager: {inkomsten: [{soort: wia, netto: 1100, vakantiegeld: inbegrepen}]}"
    samen = naast(zaak(ZOON, wia, f"oordelen: [{MAATWERK}]"), voorstel(["kostendelersnorm_maatwerk"]))
    (maand,) = samen.maanden
    assert [stand.antwoord for stand in maand.standen] == [Antwoord.NEE, Antwoord.NEE, Antwoord.JA]
    assert bedragen(maand, BIJSTAND) == [0.0, 0.0, 319.46]


def test_een_vastgelegde_afstemming_wordt_er_eens_zonder_getoond() -> None:
    afstemming = "{welk: individuele afstemming, uitkomst: 100, reden: hoge zorgkosten, door: consulent}"
    samen = naast(zaak(ZOON, f"oordelen: [{MAATWERK}, {afstemming}]"), voorstel(["kostendelersnorm_maatwerk"]))
    assert samen.regimes[1].titel == "geldend recht zonder afstemming"
    assert bedragen(samen.maanden[0], BIJSTAND)[:2] == [1113.90, 1013.90]


def test_gast_in_een_crisis() -> None:
    gast = ZOON.replace("opleiding: geen", "opleiding: geen, voor voorstellen: {tijdelijk verblijf wegens crisis: ja}")
    (maand,) = naast(zaak(gast), voorstel(["kostendelersnorm_tijdelijk_verblijf"])).maanden
    assert bedragen(maand, BIJSTAND) == [1013.90, 1419.46, 1419.46]
    assert redenen(maand) == [("kostendelende_medebewoner", "art. 19a lid 1")]
    assert maand.verschillen[-1].redenen[0].wie == "Bas"


def test_zonder_kostendelersnorm() -> None:
    samen = naast(zaak(ZOON), wet_zonder(["kostendelersnorm"]))
    assert bedragen(samen.maanden[0], BIJSTAND) == [1013.90, 1419.46]
    assert redenen(samen.maanden[0]) == [("deelt_kosten", "art. 22a lid 1")]
    assert len(samen.regimes) == 2


# --- the law of another date ---


def test_recht_van_een_andere_dag() -> None:
    """Op 1 december 2022 telt een medebewoner vanaf 21 jaar: Bas van 22 telt mee. 50% van 1.574,03 = 787,02; nu de norm 1.419,46."""
    bas = ZOON.replace("1 mei 1996", "1 mei 2004")
    samen = naast(zaak(bas), recht_van(date(2022, 12, 1)))
    (maand,) = samen.maanden
    assert bedragen(maand, NORM) == [1419.46, 787.02]
    (leeftijd,) = (reden for reden in maand.verschillen[1].redenen if reden.variabele == "kostendelende_medebewoner")
    assert (leeftijd.bron.artikel, leeftijd.wie) == ("art. 19a lid 1", "Bas")
    assert "21 jaar in plaats van 27 jaar" in leeftijd.zin
    assert maand.verschillen[1].verklaard
    assert any("ook de bedragen zijn die van die dag" in zin for zin in let_op([samen]))


def test_recht_van_een_andere_dag_met_de_bedragen_van_nu() -> None:
    """Alleen de wet verschilt: Bas van 22 telt mee, 50% van B van juli 2026 (2.027,79) is 1.013,90. De aanvrager krijgt nu 1.419,46."""
    bas = ZOON.replace("1 mei 1996", "1 mei 2004")
    samen = naast(zaak(bas), recht_van("2022-12-01", bedragen_van_nu=True), recht_van("2022-12-01"))
    (maand,) = samen.maanden
    assert bedragen(maand, NORM) == [1419.46, 1013.90, 787.02]
    assert redenen(maand, 1) == [("kostendelende_medebewoner", "art. 19a lid 1")]
    assert maand.verschillen[1].verklaard
    assert [een.titel for een in samen.regimes[1:]] == ["recht van 1 december 2022, bedragen van nu", "recht van 1 december 2022"]
    assert len({een.sleutel for een in samen.regimes}) == 3
    assert any("de bedragen in euro's die van de maand zelf" in zin for zin in let_op([samen]))


def test_zonder_andere_regels_is_er_met_de_bedragen_van_nu_geen_verschil() -> None:
    """De norm van een alleenstaande is in 2022 en 2026 dezelfde regel; alleen het bedrag is geïndexeerd."""
    (maand,) = naast(zaak(), recht_van("2022-12", bedragen_van_nu=True)).maanden
    assert bedragen(maand, BIJSTAND) == [1419.46, 1419.46]
    assert not maand.verschillen[1].anders


def test_een_bedrag_dat_er_toen_niet_was_komt_er_niet_bij() -> None:
    """Giften zijn vrij tot 1.200 per jaar sinds 2026; in december 2022 was er geen vrij bedrag. Het maximum van n was er al: dat van nu."""
    regime = recht_van("2022-12-01", bedragen_van_nu=True)
    grens = regime.stelsel.get_parameters_at_instant("2026-07-01").participatiewet.middelen.giften.maximum
    nu = geldend_recht().stelsel.get_parameters_at_instant("2026-07-01").participatiewet.middelen.giften.maximum
    assert (grens, nu) == (0, 1200)
    maximum = regime.stelsel.get_parameters_at_instant("2026-01-01").participatiewet.middelen.vrijlating_arbeid.algemeen.maximum
    assert maximum == 285  # that of January 2026


def test_recht_van_voor_de_norm_alleen_een_ander_bedrag() -> None:
    (maand,) = naast(zaak(), recht_van("2022-12")).maanden
    assert bedragen(maand, BIJSTAND) == [1419.46, 1101.82]
    (reden,) = maand.verschillen[1].redenen
    assert reden.zin == "norm als alleenstaande (ouder) voor Anna wordt € 1.101,82 (art. 21 a) in plaats van € 1.419,46"


def test_de_reden_is_wie_meetelt_en_niet_het_bedrag_van_artikel_21() -> None:
    """Mei 2026: de zoon van 26 telt op 1 december 2022 mee (vanaf 21). Twee keer 43 1/3% van 1.574,03 (682,08) is 1.364,16; nu 2.002,13.

    Dat de norm van artikel 21 b ook een ander bedrag is, is niet de reden: die norm is er onder dat recht niet. Wel de rekennorm (B).
    """
    de_zaak, toen = lees(VOORBEELDEN / "zoon-wordt-27.yaml"), recht_van("2022-12-01")
    (mei,) = naast(de_zaak, toen, maanden=["2026-05"]).maanden
    assert bedragen(mei, NORM) == [2002.13, 1364.16]
    assert redenen(mei) == [
        ("kostendelende_medebewoner", "art. 19a lid 1"),
        ("rekennorm_kostendelers", "art. 21 b"),
        ("rekennorm_kostendelers", "art. 21 b"),
    ]
    assert mei.verschillen[1].verklaard
    ((_, een), (_, twee)) = (next(iter(maand_voor_maand(de_zaak, ["2026-05"], deze.stelsel))) for deze in (geldend_recht(), toen))
    loper, doel = Uiteenloper(een, twee), ("bijstandsnorm", "gezin")
    loper.redenen([doel])
    alles, getallen = list(loper.plekken), dict(loper.getallen)
    assert loper.verklaard(doel)
    for zonder, getal in (("kostendelende_medebewoner", "leeftijd_medebewoner"), ("rekennorm_kostendelers", "gehuwden")):
        loper.plekken = [plek for plek in alles if plek[0] != zonder]  # each is needed to make the difference vanish
        loper.getallen = {naam: van for naam, van in getallen.items() if not naam.endswith(getal)}
        assert len(loper.getallen) == len(getallen) - 1
        assert not loper.verklaard(doel), zonder


def test_een_bedrag_dat_ook_anders_is_maar_niet_de_oorzaak_staat_apart(tmp_path: Path) -> None:
    """Anna en Bo van 19: art. 20 c 1.364,32. Twee huisgenoten van 24 tellen nu niet mee (vanaf 27), in het voorstel wel (vanaf 21).

    22a lid 3, A = 3: 43 1/3% van 2.027,79 = 878,71, en 350,42 voor Bo: 1.229,13. Het bedrag van 20 c wordt ook een ander, maar krijgen zij
    niet; telden de huisgenoten niet mee, dan bleef daar verschil.
    """
    pad = tmp_path / "v.yaml"
    normen = "participatiewet.normen"
    pad.write_text(
        f"naam: v\nreden: r\nvanaf: 2026-07\nparameters:\n  {normen}.kostendelersnorm.leeftijd_medebewoner: 21\n"
        f"  {normen}.jonger_dan_21_jaar.zonder_kinderen.gehuwden_een_vanaf_21_jaar: 1500\n",
        encoding="utf-8",
    )
    bo = (
        "partner: {naam: Bo, geboren: 1 mei 2007, nationaliteit: Nederlandse, inkomsten: geen, relatie: gehuwd, opleiding: geen, "
        "onderwijs mogelijk: nee, ouders kunnen bijdragen: ja}\naanvrager: {burgerlijke staat: gehuwd}"
    )
    huisgenoten = [f"{{naam: {naam}, geboren: 1 mei 2002, relatie: zoon, contract: geen, opleiding: geen}}" for naam in ("Bas", "Sam")]
    (maand,) = naast(zaak(bo, f"huisgenoten: [{', '.join(huisgenoten)}]"), voorstel([str(pad)])).maanden
    assert bedragen(maand, NORM) == [1364.32, 1229.13]
    assert [een.variabele for een in maand.verschillen[1].redenen] == [*["kostendelende_medebewoner"] * 2, "norm_gehuwden_zonder_verhoging"]
    laatste = maand.verschillen[1].redenen[-1]
    assert laatste.zin.startswith("los daarvan verandert ook norm voor gehuwden van wie een echtgenoot 18, 19 of 20 jaar is")
    assert laatste.zin.endswith("€ 1.500,00 in plaats van € 1.364,32 (art. 20 lid 1 c)")
    assert maand.verschillen[1].verklaard


def test_recht_van_2027_zegt_welke_bedragen() -> None:
    assert "laatst bekende" in recht_van("2027-01-01").let_op[0]


# --- duties, terms, what a proposal gives beside bijstand ---


def test_eigen_participatie_neemt_de_tegenprestatie_weg() -> None:
    plicht = (
        "aanvrager: {tegenprestatie: {inhoud: tuin, omvang: 4 uur, duur: 3 maanden}, voor voorstellen: {eigen invulling participatie: ja}}"
    )
    (maand,) = naast(zaak(plicht, "maanden: 2026-06"), voorstel(["eigen_participatie"])).maanden
    geldt = [next(een.waarde for een in stand.plichten if een.variabele == "tegenprestatieplicht") for stand in maand.standen]
    assert geldt == [True, False]
    assert (maand.verschillen[1].bedrag, maand.verschillen[1].anders) == (0.0, True)
    assert redenen(maand) == [("tegenprestatieplicht", "art. 9 lid 1 c")]


def test_zoektermijn_als_bevoegdheid() -> None:
    """Gemeld op 2 juni 2025: aanvragen kan vier weken later, op 30 juni; met het voorstel en het oordeel meteen."""
    aanvraag = "bijstand sinds: WEG\nmelding: 2 juni 2025\naanvraag: 30 juni 2025\nmaanden: 2025-06"
    oordeel = "oordelen: [{welk: zoektermijn niet toepassen, uitkomst: ja, reden: dakloos, door: consulent}]"
    (maand,) = naast(zaak(f"aanvrager: {{{JONG}}}", aanvraag, oordeel), voorstel(["zoektermijn_kan_bepaling"])).maanden
    eerste = [next(een.waarde for een in stand.termijnen if een.variabele == "eerste_aanvraagdatum") for stand in maand.standen]
    assert eerste == [date(2025, 6, 30), date(2025, 6, 2)]
    assert ("zoektermijn_eerder_in_behandeling", "art. 41 lid 4") in redenen(maand)


def test_basisinkomen_staat_naast_de_bijstand() -> None:
    """1.000 basisinkomen telt als inkomen en komt erbij: samen hetzelfde."""
    (maand,) = naast(zaak(), voorstel(["basisinkomen"])).maanden
    assert bedragen(maand, BIJSTAND) == [1419.46, 419.46]
    assert bedragen(maand, LOON_PLUS_BIJSTAND) == [1419.46, 1419.46]
    assert redenen(maand) == [("basisinkomen_per_persoon", "art. 32 lid 1")]


def test_experiment_van_2017() -> None:
    """Juli 2018, n op: 300 telt. In het experiment 50% = 150 vrij (hooguit 199)."""
    mee = f"{loon(300, 6)}\nmaanden: 2018-07"
    groep = "aanvrager: {voor voorstellen: {experiment: {groep: vrijlating, sinds: 2017-10}}}"
    (maand,) = naast(zaak(mee, groep), voorstel(["experimenten_2017"])).maanden
    assert bedragen(maand, INKOMEN) == [300.0, 150.0]
    assert maand.verschillen[1].bedrag == 150.0


def test_voorbeeld_met_een_gast() -> None:
    """Juni 1.401,50; met de gast 50% van 2.027,79. Elk verschil noemt het voorstel van de bundel dat het maakt."""
    samen = naast(lees(VOORBEELDEN / "voorstellen" / "gast-in-huis.yaml"), voorstel(["kamerbrief_2022"]))
    assert [bedragen(maand, BIJSTAND) for maand in samen.maanden] == [
        [1401.50] * 3,
        [1013.90, 1419.46, 1419.46],
        [1013.90, 1419.46, 1419.46],
    ]
    juni, juli, _ = samen.maanden
    assert redenen(juni) == [("tegenprestatieplicht", "art. 9 lid 1 c")]
    assert juni.verschillen[-1].redenen[0].regel.startswith("Geen tegenprestatie voor wie zelf invulling geeft")
    assert redenen(juli) == [("kostendelende_medebewoner", "art. 19a lid 1"), ("tegenprestatieplicht", "art. 9 lid 1 c")]


# --- what holds always ---


@pytest.mark.parametrize("pad", GOED, ids=lambda pad: pad.stem)
def test_de_wet_tegen_zichzelf_heeft_geen_verschil(pad) -> None:
    samen = vergelijk(lees(pad), [geldend_recht(), geldend_recht()], met_laatste_bedragen=True)
    for maand in samen.maanden:
        assert not maand.verschillen[1].anders
        assert maand.verschillen[1].redenen == []
    assert samen.effect(1) == 0.0


@pytest.mark.parametrize("regel", REGELS)
def test_elke_regel_is_weg_te_laten_en_wat_verschilt_heeft_een_reden(regel: str) -> None:
    """A household in which all of them play: a son, earnings, a duty, a maatregel and a reduction."""
    alles = (
        "aanvrager: {tegenprestatie: {inhoud: tuin, omvang: 4 uur, duur: 3 maanden}, "
        "maatregel: [{maanden: 2026-07, verplichting: gebruik van een voorziening}]}"
    )
    verlaging = "{welk: verlaging woonsituatie, uitkomst: 50, reden: geen woonkosten, door: consulent}"
    de_zaak = zaak(ZOON, loon(400), alles, f"oordelen: [{BEVORDERT}, {verlaging}]")
    (maand,) = naast(de_zaak, wet_zonder([regel])).maanden
    verschil = maand.verschillen[1]
    assert verschil.verklaard
    assert bool(verschil.redenen) is verschil.anders


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_wat_genoemd_wordt_maakt_teruggezet_het_verschil_ongedaan(sleutel: str) -> None:
    """The steps named, set back to the law in force, give the amount of the law; without one of them something is left."""
    de_zaak, wet, ander = zaak(loon(800), ZOON), geldend_recht(), voorstel([sleutel])
    maand = "2018-07" if sleutel == "experimenten_2017" else "2026-07"
    ((_, een), (_, twee)) = (next(iter(maand_voor_maand(de_zaak, [maand], regime.stelsel))) for regime in (wet, ander))
    loper = Uiteenloper(een, twee)
    doel = "algemene_bijstand", "gezin"
    gevonden = loper.redenen([doel])
    assert loper.verklaard(doel)
    if gevonden:
        loper.plekken = []
        assert not loper.verklaard(doel)


@pytest.mark.parametrize(
    "maak",
    [
        lambda: voorstel(["kamerbrief_2022"]),
        lambda: voorstel(["wetsvoorstel_36582"]),
        lambda: recht_van("2016-02-01"),
        lambda: recht_van("2022-12-01"),
    ],
    ids=["kamerbrief", "wetsvoorstel", "recht van 2016", "recht van 2022"],
)
def test_op_het_rooster_is_elk_verschil_verklaard(maak: Callable[[], Regime]) -> None:
    """Every 250th household of the standard grid: what differs has reasons, and set back they make the difference vanish."""
    regime = maak()
    doelen = [("recht_op_algemene_bijstand", "gezin"), ("algemene_bijstand", "gezin"), ("bijstandsnorm", "gezin")]
    verschillend = 0
    for punt in rooster("2026-07")[::250]:
        de_zaak = punt.zaak()
        ((_, een), (_, twee)) = (next(iter(maand_voor_maand(de_zaak, ["2026-07"], deze.stelsel))) for deze in (geldend_recht(), regime))
        loper = Uiteenloper(een, twee)
        verschillend += bool(loper.redenen(doelen))
        assert all(loper.verklaard(doel) for doel in doelen), punt.omschrijving
    assert verschillend


@pytest.mark.parametrize("kort", ["vrijlating", "maatregelen", "verlagingen", "verlaging_van_de_norm", "Vermogen"])
def test_een_regel_heeft_ook_een_korte_naam(kort: str) -> None:
    assert wet_zonder([kort]).titel.removeprefix("zonder ") in REGELS


def test_meer_regels_tegelijk() -> None:
    regime = wet_zonder(["kostendelersnorm", "tegenprestatie"])
    assert regime.titel == "zonder kostendelersnorm en tegenprestatie"
    assert regime.artikelen == ("22a", "9 lid 1 c")


def test_gelijke_redenen_van_twee_mensen_zijn_een_zin() -> None:
    partner = (
        "partner: {naam: Bo, geboren: 1 mei 1981, nationaliteit: Nederlandse, inkomsten: geen, relatie: gehuwd}\n"
        "aanvrager: {burgerlijke staat: gehuwd}"
    )
    (maand,) = naast(zaak(partner, ZOON), wet_zonder(["kostendelersnorm"])).maanden
    assert len(maand.verschillen[1].redenen) == 2
    (zin,) = alle_redenen(maand.verschillen[1].redenen)
    assert "voor Anna en Bo" in zin


def test_verliezers_met_het_grootste_verlies_eerst() -> None:
    zaken = [(f"loon {bedrag}", naast(zaak(loon(bedrag)), voorstel(["bijverdiengrenzen"]))) for bedrag in (400, 800, 0)]
    gevonden = verliezers(zaken)
    assert [(verlies.zaak, verlies.bedrag) for verlies in gevonden] == [("loon 800", -80.0), ("loon 400", -40.0)]
    assert gevonden[0].waarom.startswith("art. 31 lid 2 n vervalt")


def test_een_verlies_dat_per_maand_verschilt_staat_niet_als_een_bedrag_per_maand() -> None:
    """a: 25% van 800 is 200 en 15% is 120: 80 minder. b: loon 400 in juni, 800 in juli: 40 en 80 minder. c: vanaf augustus is n op."""
    gelijk = naast(zaak(loon(800), "maanden: 2026-05 t/m 2026-07"), voorstel(["bijverdiengrenzen"]))
    wisselend = naast(
        zaak(
            "maanden: 2026-06 t/m 2026-07",
            "aanvrager: {inkomsten: [{soort: loon, maand: 2026-06, netto: 400, vakantiegeld: inbegrepen}, "
            "{soort: loon, maand: 2026-07, netto: 800, vakantiegeld: inbegrepen}]}",
            f"oordelen: [{BEVORDERT}]",
        ),
        voorstel(["bijverdiengrenzen"]),
    )
    op_is_op = naast(zaak(loon(800, 5), "maanden: 2026-07 t/m 2026-09"), voorstel(["bijverdiengrenzen"]))
    zinnen = {een.zaak: (een.wanneer, een.hoeveel) for een in verliezers([("a", gelijk), ("b", wisselend), ("c", op_is_op)])}
    assert zinnen == {
        "a": ("3 maanden", "- € 80,00 per maand, samen - € 240,00"),
        "b": ("2 maanden", "samen - € 120,00, per maand - € 40,00 tot - € 80,00"),
        "c": ("juli 2026", "- € 80,00 per maand"),
    }
    titels, rijen = zaakrijen([("b", wisselend), ("a", gelijk), ("c", op_is_op)])
    assert titels == ["geldend recht", "bijverdiengrenzen"]
    # a: mei en juni 1.401,50 - 600 + 800, juli 1.419,46 - 600 + 800; c: juli 1.619,46 en twee keer 1.419,46; het verschil - 80 + 120 + 120
    assert [(rij.label, *rij.cellen) for rij in rijen] == [
        ("a (3 maanden)", "€ 4.822,46", "- € 240,00"),
        ("c (3 maanden)", "€ 4.458,38", "+ € 160,00"),
        ("b (2 maanden)", "€ 3.120,96", "- € 120,00"),
    ]


def test_een_recht_dat_vervalt_zonder_bedrag_is_een_verlies() -> None:
    """Een beslagen bijstand: geen bedrag in de wet en geen recht onder het andere. Nagebootst met een verschil van nul."""
    samen = naast(zaak(loon(800)), voorstel(["bijverdiengrenzen"]))
    samen.maanden[0].verschillen[1].bedrag = 0.0
    samen.maanden[0].standen[1].antwoord = Antwoord.NEE
    (verlies,) = verliezers([("a", samen)])
    assert (verlies.hoeveel, verlies.wanneer) == ("het recht vervalt", "juli 2026")


def test_een_voorstel_dat_nog_niet_geldt_zegt_dat() -> None:
    samen = naast(zaak(loon(800), "maanden: 2023-12"), voorstel(["bijverdiengrenzen"]))
    assert not samen.maanden[0].verschillen[1].anders
    assert any("geldt vanaf januari 2024" in zin for zin in let_op([samen]))
    eerder = naast(zaak(loon(800), "maanden: 2023-12"), voorstel(["bijverdiengrenzen"], vanaf="2023-01"))
    assert eerder.maanden[0].verschillen[1].anders


@pytest.mark.parametrize(
    ("doe", "melding"),
    [
        (lambda: voorstel(["bijverdien"]), "Bedoelde u 'bijverdiengrenzen'"),
        (lambda: voorstel(["bijverdiengrenzen", "wetsvoorstel_36582"]), "gaan niet samen"),
        (lambda: voorstel(["bijverdiengrenzen"], stel={"percentage": "120"}), "0 tot en met 100"),
        (lambda: recht_van("2014-12-31"), "sinds januari 2015"),
        (lambda: recht_van("gisteren"), "geen datum"),
        (lambda: wet_zonder(["kostendelernorm"]), "Bedoelde u 'kostendelersnorm'"),
    ],
)
def test_wat_niet_kan_is_een_nederlandse_zin(doe, melding: str) -> None:
    with pytest.raises(VoorstelFout, match=melding):
        doe()


def test_een_maand_zonder_wet() -> None:
    with pytest.raises(BerekeningFout):
        naast(zaak(), recht_van("2022-12-01"), maanden=["2014-12"])


def test_twee_dagen_met_de_bedragen_van_nu_zijn_twee_wetten() -> None:
    """Core lets a reform share what its baseline keeps: the law of one day may not be found under another."""
    later = recht_van("2027-01-01", bedragen_van_nu=True).stelsel.get_parameters_at_instant("2026-07-01")
    eerder = recht_van("2022-12-01", bedragen_van_nu=True).stelsel.get_parameters_at_instant("2026-07-01")
    assert (eerder.participatiewet.middelen.giften.maximum, later.participatiewet.middelen.giften.maximum) == (0, 1200)
