"""The budget line: bends at the euro where the law has them, named by their article, and the year month by month.

Expected figures are computed by hand from the amounts of 1 July 2026: norm alleenstaande (ouder) € 1.419,46, gehuwden € 2.027,79;
exemption n 25% to € 289, r 12,5% to € 180,17.
"""

from __future__ import annotations

import numpy as np
import pytest

from openfisca_participatie.berekening.budgetlijn import Budgetlijn, BudgetlijnFout, budgetlijn, verschillen
from openfisca_participatie.berekening.regimes import Regime, geldend_recht, recht_van, voorstel, wet_zonder
from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.berekening.vergelijking import vergelijk
from openfisca_participatie.zaak import lees, lees_tekst
from tests.cli.conftest import VOORBEELDEN

OORDEEL = "  - {welk: vrijlating bevordert arbeidsinschakeling, wie: aanvrager, uitkomst: ja, reden: proef, door: proef}\n"
ZAAK = (
    """
zaak: proef
bijstand sinds: 1 januari 2024
maanden: 2026-07
aanvrager:
  naam: A. Proef
  geboren: 1 mei 1985
  nationaliteit: Nederlandse
  inkomsten: geen
huisgenoten: geen
eigen woning: nee
vermogen: geen
oordelen:
"""
    + OORDEEL
)


def lijn(tekst: str = ZAAK, *regimes: object, **opties: object) -> Budgetlijn:
    zaak = lees_tekst(tekst)
    return budgetlijn(zaak, [geldend_recht(), *regimes], zaak.maanden[0], **opties)  # type: ignore[arg-type, list-item]


def knikken(van: Budgetlijn, nummer: int = 0) -> list[tuple[float, str]]:
    return [(knik.bij, knik.bron.artikel) for knik in van.lijnen[nummer].knikken]


def hoogte(van: Budgetlijn, bedrag: float, nummer: int = 0) -> float:
    een = van.lijnen[nummer]
    return float(een.samen[int(np.flatnonzero(een.x == bedrag)[0])])


# --- bends ---


def test_vrijlating_n_houdt_op_te_groeien_bij_289_gedeeld_door_een_kwart() -> None:
    uit = lijn()
    assert knikken(uit) == [(1156.00, "art. 31 lid 2 n"), (1708.46, "art. 19 lid 1")]
    assert [stuk.druk for stuk in uit.lijnen[0].stukken] == [0.75, 1.0, 0.0]
    # een euro voor en na elke knik: 1.419,46 + een kwart van het loon; 1.419,46 + 289; het loon zelf
    assert [hoogte(uit, bedrag) for bedrag in (0, 1155, 1156, 1157, 1708, 1709)] == [1419.46, 1708.21, 1708.46, 1708.46, 1708.46, 1709.0]


def test_vrijlating_r_na_de_zes_maanden_van_n() -> None:
    kind = ZAAK.replace("huisgenoten:", "kinderen: [{naam: kind, geboren: 1 mei 2018}]\nhuisgenoten:")
    uit = lijn(kind.replace("inkomsten: geen", "inkomsten: geen\n  vrijlating al gebruikt: {n: 6, r: 2}"))
    (eerste, artikel), einde = knikken(uit)
    assert eerste == pytest.approx(180.17 / 0.125, abs=0.1)  # 1.441,36; de vrijlating wordt op centen afgerond
    assert artikel == "art. 31 lid 2 r"
    assert einde == (1599.63, "art. 19 lid 1")  # 1.419,46 + 180,17
    assert [stuk.druk for stuk in uit.lijnen[0].stukken] == [0.875, 1.0, 0.0]


def test_kostendeler_verliest_het_recht_eerder() -> None:
    broer = "[{naam: broer, geboren: 1 mei 1990, relatie: broer, gezamenlijke huishouding: nee, contract: geen, opleiding: geen}]"
    uit = lijn(ZAAK.replace("huisgenoten: geen", f"huisgenoten: {broer}"), wet_zonder(["kostendelersnorm"]))
    assert knikken(uit)[-1] == (1302.90, "art. 19 lid 1")  # de helft van 2.027,79, op de cent: 1.013,90; plus 289
    assert knikken(uit, 1)[-1] == (1708.46, "art. 19 lid 1")
    assert verschillen(uit.lijnen[1], uit.lijnen[0]) == [(0.0, 1708.0, 405.56)]  # 1.419,46 - 1.013,90


def test_wie_nog_geen_bijstand_had_verliest_de_vrijlating_in_een_klap() -> None:
    """Art. 19 lid 1 a: voor de vraag of er recht is telt de vrijlating dan niet; bij 1.419,46 valt 289 ineens weg."""
    uit = lijn(ZAAK.replace("bijstand sinds: 1 januari 2024", "melding: 1 juli 2026"))
    *_, sprong = uit.lijnen[0].knikken
    assert (sprong.bij, sprong.hoogte, sprong.sprong) == (1419.46, 1419.46, -289.0)
    assert [hoogte(uit, bedrag) for bedrag in (1419, 1420)] == [1708.46, 1420.0]


def test_zonder_oordeel_is_er_geen_vrijlating_en_dat_staat_erbij() -> None:
    zonder = ZAAK.replace("oordelen:\n" + OORDEEL, "")
    uit = lijn(zonder)
    assert knikken(uit) == [(1419.46, "art. 19 lid 1")]
    assert len(uit.nodig) == 1
    assert "vrijlating bevordert arbeidsinschakeling" in uit.nodig[0]
    gevraagd = lijn(zonder, met_vrijlating=True)
    assert (knikken(gevraagd), gevraagd.nodig) == (knikken(lijn()), [])
    assert any("Gevraagd" in zin for zin in gevraagd.let_op)


# --- another law ---


def test_bijverdiengrenzen_buigt_pas_waar_het_recht_eindigt() -> None:
    uit = lijn(ZAAK, voorstel(["bijverdiengrenzen"]))
    assert knikken(uit, 1) == [(1669.95, "art. 19 lid 1")]  # 85% van het loon is 1.419,46
    assert [stuk.druk for stuk in uit.lijnen[1].stukken] == [0.85, 0.0]
    assert verschillen(uit.lijnen[1], uit.lijnen[0]) == [(1.0, 1708.0, -115.6)]  # bij 1.156: 15% is 173,40, een kwart 289
    assert verschillen(uit.lijnen[0], uit.lijnen[0]) == []


def test_de_knik_van_een_voorstel_heeft_het_artikel_dat_het_wijzigt() -> None:
    uit = lijn(ZAAK, voorstel(["bijverdiengrenzen"], stel={"maximum": 150}))
    assert knikken(uit, 1) == [(1000.00, "art. 31 lid 2 n"), (1569.46, "art. 19 lid 1")]  # 150 / 15%; 1.419,46 + 150


def test_de_lijn_is_die_van_bereken() -> None:
    bedrag, zaak = 640, lees_tekst(ZAAK.replace("inkomsten: geen", "inkomsten: [{soort: loon, netto: 640, vakantiegeld: inbegrepen}]"))
    for regime in (geldend_recht(), voorstel(["bijverdiengrenzen"]), recht_van("2022-12-01")):
        maand = bereken(zaak, wet=regime.stelsel).maanden[0]
        een = budgetlijn(zaak, [regime], "2026-07", van=0, tot=1280, stap=128).lijnen[0]
        assert een.samen[5] == pytest.approx(bedrag + maand.waarde("algemene_bijstand"), abs=0.001)


def test_de_stap_verandert_de_knikken_niet() -> None:
    assert knikken(lijn(stap=5)) == knikken(lijn())
    assert knikken(lijn(stap=2, van=100, tot=2000)) == knikken(lijn())


# --- the year ---


def test_een_jaar_met_vrijlatingen_die_aflopen() -> None:
    """Loon 400: 25% is 100 tot en met de zesde maand (oktober), dan 12,5% is 50 (r), vanaf 2027 15% is 60 (34a)."""
    zaak = lees(VOORBEELDEN / "bakker.yaml")
    uit = budgetlijn(zaak, [geldend_recht()], "2026-07", met_laatste_bedragen=True)
    punten = uit.maandlijnen[0].punten
    assert [punt.samen for punt in punten] == [1519.46] * 4 + [1469.46] * 2 + [1479.46] * 6
    assert [(punt.maand, punt.wat) for punt in punten if punt.wat] == [
        ("2026-11", "einde vrijlating art. 31 lid 2 n, begin art. 31 lid 2 r"),
        ("2027-01", "einde vrijlating art. 31 lid 2 r, begin art. 34a lid 1"),
    ]
    assert len(budgetlijn(zaak, [geldend_recht()], "2026-07").maandlijnen[0].punten) == 6  # normen tot en met december 2026


def test_het_jaar_is_dat_van_bereken() -> None:
    zaak = lees(VOORBEELDEN / "bakker.yaml")
    maanden = [f"2026-{maand:02d}" for maand in range(7, 13)]
    uit = bereken(zaak, maanden)
    punten = budgetlijn(zaak, [geldend_recht()], "2026-07").maandlijnen[0].punten
    assert [punt.bijstand for punt in punten] == [maand.waarde("algemene_bijstand") for maand in uit.maanden]


GEKNIPT = {  # what cuts a month of the case
    "melding op de 7e": ZAAK.replace("bijstand sinds: 1 januari 2024", "melding: 7 juli 2026"),
    "zoon wordt 27": ZAAK.replace(
        "huisgenoten: geen",
        "huisgenoten: [{naam: zoon, geboren: 9 augustus 1999, relatie: zoon, contract: geen, opleiding: geen}]",
    ),
    "einde binnen de maand": ZAAK.replace("maanden: 2026-07", "bijstand tot: 20 augustus 2026\nmaanden: 2026-07"),
    "heel": ZAAK,
}


@pytest.mark.parametrize("tekst", GEKNIPT.values(), ids=GEKNIPT)
@pytest.mark.parametrize("regime", [geldend_recht(), recht_van("2022-12-01"), voorstel(["bijverdiengrenzen"])], ids=lambda een: een.sleutel)
def test_het_jaar_is_dat_van_vergelijk(tekst: str, regime: Regime) -> None:
    """Met het loon in de zaak zelf geeft vergelijk per maand hetzelfde, ook van een maand in delen."""
    maanden = [f"2026-{maand:02d}" for maand in range(7, 13)]
    met_loon = lees_tekst(tekst.replace("inkomsten: geen", "inkomsten: [{soort: loon, netto: 640, vakantiegeld: inbegrepen}]"))
    verwacht = [maand.standen[0] for maand in vergelijk(met_loon, [regime], maanden).maanden]
    punten = budgetlijn(lees_tekst(tekst), [regime], "2026-07", loon=640, stap=100).maandlijnen[0].punten
    assert [punt.samen for punt in punten] == [stand.bedrag("loon_plus_bijstand") for stand in verwacht]
    assert [punt.bijstand for punt in punten] == [stand.bedrag("algemene_bijstand_over_de_maand") for stand in verwacht]
    zelf = budgetlijn(met_loon, [regime], "2026-07", stap=100).maandlijnen[0].punten
    assert [punt.samen for punt in zelf] == [punt.samen for punt in punten]


def test_van_een_maand_in_delen_staat_erbij_over_welke_dagen() -> None:
    """Melding 7 juli: 25 van 31 dagen. Zonder loon 25/31 x 1.419,46 is 1.144,73."""
    uit = lijn(GEKNIPT["melding op de 7e"], loon=0)
    eerste, tweede, *_ = uit.maandlijnen[0].punten
    assert (eerste.samen, eerste.dagen, eerste.wat) == (1144.73, "25 van 31 dagen", "bijstand over 25 van 31 dagen")
    assert (tweede.samen, tweede.dagen) == (1419.46, "")
    assert uit.hele_maand
    assert hoogte(uit, 0) == 1419.46
    assert any("zijn die van een hele maand" in zin for zin in uit.let_op)
    assert not lijn().hele_maand


# --- what cannot be drawn ---


@pytest.mark.parametrize(
    "opties", [{"van": 500, "tot": 500}, {"van": -1}, {"stap": 0.5}, {"tot": 90000}, {"stap": 900}, {"wie": "partner"}]
)
def test_een_as_die_niet_kan(opties: dict[str, object]) -> None:
    with pytest.raises(BudgetlijnFout):
        lijn(**opties)


def test_zonder_recht_staat_er_dat_geen_inkomen_helpt() -> None:
    zaak = lees(VOORBEELDEN / "spaargeld-en-auto.yaml")
    uit = budgetlijn(zaak, [geldend_recht()], zaak.maanden[0])
    assert any("bij geen enkel inkomen recht" in zin for zin in uit.let_op)
    assert uit.lijnen[0].knikken == []


def test_wie_partner_zonder_partner_zegt_dat() -> None:
    with pytest.raises(BudgetlijnFout, match="Deze zaak heeft geen partner"):
        lijn(wie="partner")


NIEUW = GEKNIPT["melding op de 7e"]
ZOON = GEKNIPT["zoon wordt 27"].replace("9 augustus 1999", "9 juli 1999")
LANG = "uitkering_werkloosheid_of_arbeidsongeschiktheid"


@pytest.mark.parametrize(
    ("tekst", "regimes", "opties"),
    [
        (NIEUW, [], {}),
        (NIEUW, [recht_van("2022-12-01")], {}),
        (NIEUW, [recht_van("2022-12-01"), voorstel(["bijverdiengrenzen"])], {"tot": 6000, "stap": 5}),
        (NIEUW, [recht_van("2022-12-01")], {"van": 1000, "tot": 1800}),
        (ZOON, [recht_van("2022-12-01"), wet_zonder(["kostendelersnorm"])], {"over": "overige_inkomsten", "loon": 1250}),
        (ZOON, [wet_zonder(["kostendelersnorm"])], {"over": LANG, "loon": 12345}),
    ],
)
def test_geen_tekst_valt_buiten_het_plaatje_en_geen_label_buiten_de_assen(
    tekst: str, regimes: list[Regime], opties: dict[str, object]
) -> None:
    """Lange labels aan de linkerkant en de rechterkant worden gebroken; het bedrag en het artikel blijven erbij."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from openfisca_participatie.grafieken.budgetlijn import _teken
    from openfisca_participatie.grafieken.opzet import DPI

    uit = lijn(tekst, *regimes, **opties)
    figuur = _teken(uit, ["lijn", "druk", "jaar"])
    figuur.set_dpi(DPI)
    doek = FigureCanvasAgg(figuur)
    doek.draw()
    for vak in figuur.axes:
        assen = vak.get_window_extent()
        for label in [een for een in vak.texts if een.get_text() and not een.get_text().endswith("%")]:
            plek = label.get_window_extent(doek.get_renderer())
            assert assen.x0 - 1 <= plek.x0 <= plek.x1 <= assen.x1 + 1, label.get_text()
            assert assen.y0 - 1 <= plek.y0, label.get_text()
        for los in (vak.title, vak._left_title, vak.xaxis.label):
            plek = los.get_window_extent(doek.get_renderer())
            assert 0 <= plek.x0 <= plek.x1 <= figuur.bbox.width, los.get_text()
    samen = " ".join(label.get_text() for label in figuur.axes[0].texts)
    for een in uit.lijnen:
        for knik in een.knikken:
            assert f"({knik.bron.artikel})" in samen


def test_geen_naam_bij_een_lijn_valt_buiten_het_plaatje() -> None:
    """Three regimes with the same line share one name: long enough to need more lines than one."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from openfisca_participatie.grafieken.budgetlijn import _teken

    anders = [voorstel(["kamerbrief_2022"]), voorstel(["wetsvoorstel_36582"]), recht_van("2027-01-01", bedragen_van_nu=True)]
    figuur = _teken(lijn(ZAAK, *anders), ["lijn", "druk", "jaar"])
    doek = FigureCanvasAgg(figuur)
    doek.draw()
    teksten = [tekst for vak in figuur.axes for tekst in vak.texts if tekst.get_text()]
    assert any("kamerbrief_2022" in tekst.get_text() for tekst in teksten)
    for tekst in teksten:
        plek = tekst.get_window_extent(doek.get_renderer())
        assert 0 <= plek.x0 <= plek.x1 <= figuur.bbox.width, tekst.get_text()
