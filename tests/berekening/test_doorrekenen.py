"""The grid: its households have the outcome that ``bereken`` gives their case file, and the differences are those the law gives."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from openfisca_participatie.berekening.doorrekenen import PLICHTEN, Doorrekening, doorrekenen
from openfisca_participatie.berekening.regimes import Regime, geldend_recht, recht_van, voorstel, wet_zonder
from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.berekening.rooster import kenmerken, rooster
from openfisca_participatie.berekening.simulatie import Bouwer
from openfisca_participatie.berekening.stapel import Stapel
from openfisca_participatie.berekening.vergelijking import vergelijk
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.zaak import lees
from tests.cli.conftest import VOORBEELDEN

MAAND = "2026-07"
UITKOMSTEN = ("recht_op_algemene_bijstand", "algemene_bijstand", "bijstandsnorm", "in_aanmerking_te_nemen_inkomen", "loon_plus_bijstand")


@pytest.fixture(scope="module")
def bijverdienen() -> Doorrekening:
    return doorrekenen(geldend_recht(), voorstel(["bijverdiengrenzen"]), MAAND)


# --- many households in one simulation ---


@pytest.mark.parametrize("regime", [geldend_recht(), recht_van("2022-12-01"), voorstel(["kamerbrief_2022"])], ids=lambda een: een.sleutel)
def test_naast_elkaar_is_als_apart(regime) -> None:
    """Every example case and each of its variants: the same outcome side by side as alone, to the cent."""
    situaties = []
    for pad in sorted(VOORBEELDEN.glob("*.yaml")):
        zaak = lees(pad)
        situaties += [een.situatie(MAAND) for een in (zaak, *map(zaak.variant, zaak.varianten))]
    stapel = Stapel(situaties)
    simulatie = stapel.simulatie(regime.stelsel)
    samen = {naam: stapel.van_het_gezin(simulatie, naam) for naam in UITKOMSTEN}
    plichten = {naam: stapel.van(simulatie, naam, "partner") for naam in PLICHTEN}
    for nummer, situatie in enumerate(situaties):
        bouwer = Bouwer(regime.stelsel, situatie)
        alleen = Waarden(bouwer.simulatie(), bouwer.huishouden, MAAND)
        for naam in UITKOMSTEN:
            np.testing.assert_equal(samen[naam][nummer], alleen(naam), err_msg=f"{naam} {situatie.namen}")
        if "partner" in situatie.namen:
            assert {naam: bool(plichten[naam][nummer]) for naam in PLICHTEN} == {naam: alleen(naam, "partner") for naam in PLICHTEN}


# --- the grid ---


@pytest.mark.parametrize(
    "maak",
    [lambda: voorstel(["bijverdiengrenzen"]), lambda: voorstel(["wetsvoorstel_36582"]), lambda: recht_van("2027-01-01")],
    ids=["bijverdiengrenzen", "wetsvoorstel", "recht van 2027"],
)
def test_maanden_tellen_hier_zoals_in_vergelijk(maak: Callable[[], Regime]) -> None:
    """A lone parent with each income of the grid: the same bijstand as for the case on its own, whatever months of n and r it has."""
    regime = maak()
    uit = doorrekenen(geldend_recht(), regime, MAAND)
    soort = {"leefvorm": "alleenstaande ouder", "leeftijd": "27 tot 60 jaar", "kinderen": "kind van 2", "huisgenoten": "geen"}
    kies = {**soort, "woning": "huurwoning"}
    nummers = [nummer for nummer, punt in enumerate(uit.punten) if kies.items() <= punt.kenmerken.items()]
    assert len(nummers) == 10
    for nummer in nummers:
        (maand,) = vergelijk(uit.punten[nummer].zaak(), [geldend_recht(), regime]).maanden
        bijstand = [stand.bedrag("algemene_bijstand_over_de_maand") for stand in maand.standen]
        assert bijstand == [stand.bedragen["algemene_bijstand"][nummer] for stand in (uit.eerste, uit.tweede)], uit.punten[nummer].tekst


@pytest.mark.parametrize("inkomen", ["loon € 800, maand 4", "loon € 800, maand 7", "loon € 800, maand 37"])
@pytest.mark.parametrize(
    "maak",
    [lambda: voorstel(["bijverdiengrenzen"]), lambda: voorstel(["wetsvoorstel_36582"]), lambda: recht_van("2027-01-01")],
    ids=["bijverdiengrenzen", "wetsvoorstel", "recht van 2027"],
)
def test_geen_maand_van_34a_is_om(maak: Callable[[], Regime], inkomen: str) -> None:
    """A single man of 40 with 3, 6 or 36 months of n and r: for each it is the first of 34a, so 15% of 800 is left free and 680 counts."""
    uit = doorrekenen(geldend_recht(), maak(), MAAND)
    gezocht = {"leefvorm": "alleenstaande", "leeftijd": "27 tot 60 jaar", "huisgenoten": "geen", "inkomen": inkomen, "woning": "huurwoning"}
    (nummer,) = (nummer for nummer, punt in enumerate(uit.punten) if gezocht.items() <= punt.kenmerken.items())
    assert uit.tweede.bedragen["in_aanmerking_te_nemen_inkomen"][nummer] == 680


def test_het_rooster_heeft_elke_waarde_en_geen_huishouden_twee_keer() -> None:
    punten = rooster(MAAND)
    assert 2000 < len(punten) < 5000
    assert len({tuple(punt.kenmerken.values()) for punt in punten}) == len(punten)
    for kenmerk, waarden in kenmerken().items():
        assert {punt.kenmerken[kenmerk] for punt in punten} == set(waarden)


@pytest.mark.parametrize("maand", [MAAND, "2022-01", "2024-12"])
def test_in_geen_huishouden_staat_een_vraag_open(maand: str) -> None:
    for punt in rooster(maand)[::9]:
        situatie = punt.zaak().situatie(maand)
        assert (situatie.vragen, situatie.wisselingen) == ([], []), punt.tekst


def test_een_steekproef_heeft_de_uitkomst_van_bereken(bijverdienen: Doorrekening) -> None:
    for nummer in range(5, len(bijverdienen.punten), 411):
        zaak = bijverdienen.punten[nummer].zaak()
        for stand in (bijverdienen.eerste, bijverdienen.tweede):
            maand = bereken(zaak, wet=stand.regime.stelsel).maanden[0]
            assert maand.antwoord == ("ja" if stand.recht[nummer] else "nee"), bijverdienen.punten[nummer].tekst
            for naam in ("algemene_bijstand", "bijstandsnorm", "in_aanmerking_te_nemen_inkomen"):
                assert maand.waarde(naam) == stand.bedragen[naam][nummer], (naam, bijverdienen.punten[nummer].tekst)


# --- the differences ---


def verschil(uit: Doorrekening, **kenmerk: str) -> set[float]:
    """The differences of the households with these features."""
    welke = [all(punt.kenmerken[naam] == waarde for naam, waarde in kenmerk.items()) for punt in uit.punten]
    return {float(bedrag) for bedrag in uit.verschil[np.array(welke)]}


@pytest.mark.parametrize(
    ("kenmerk", "bedrag"),
    [
        # 15% in plaats van 25% van 800: 120 in plaats van 200
        ({"leefvorm": "alleenstaande", "leeftijd": "27 tot 60 jaar", "inkomen": "loon € 800, maand 4"}, -80.0),
        # onderdeel n is op en onderdeel r is er niet voor wie geen kind heeft: 15% van 800 in plaats van niets
        ({"leefvorm": "alleenstaande", "leeftijd": "27 tot 60 jaar", "huisgenoten": "geen", "inkomen": "loon € 800, maand 7"}, 120.0),
        # onderdeel r: 12,5% van 800
        (
            {"leefvorm": "alleenstaande ouder", "leeftijd": "27 tot 60 jaar", "kinderen": "kind van 2", "inkomen": "loon € 800, maand 7"},
            20.0,
        ),
        # onderdeel n is er niet voor wie jonger is dan 27: 15% van 300 in plaats van niets
        ({"leeftijd": "21 tot 27 jaar", "inkomen": "loon € 300, maand 1"}, 45.0),
        # twee vrijlatingen van 25% (200 en 100) tegen twee van 15% (120 en 60)
        ({"leefvorm": "gehuwden", "leeftijd": "27 tot 60 jaar", "inkomen": "loon van € 800 en € 400"}, -120.0),
        # onderdeel y laat 15% van 500 vrij; van het voorstel is dit de eerste maand: ook 15%
        ({"leeftijd": "27 tot 60 jaar", "inkomen": "loon € 500, urenbeperkt"}, 0.0),
        ({"leeftijd": "27 tot 60 jaar", "inkomen": "idem, meer uren niet mogelijk"}, 0.0),
        # voor een pensioengerechtigde verandert het voorstel niets
        ({"leeftijd": "AOW, niet volledig"}, 0.0),
        ({"inkomen": "WW-uitkering € 500"}, 0.0),
    ],
)
def test_wie_wint_en_wie_verliest(bijverdienen: Doorrekening, kenmerk: dict[str, str], bedrag: float) -> None:
    assert verschil(bijverdienen, **kenmerk) == {bedrag}


def test_de_tellingen_sluiten(bijverdienen: Doorrekening) -> None:
    totaal = bijverdienen.totaal()
    assert totaal.aantal == len(bijverdienen.punten)
    for kenmerk in kenmerken():
        delen = [telling for telling in bijverdienen.per_kenmerk() if telling.kenmerk == kenmerk]
        assert sum(telling.aantal for telling in delen) == totaal.aantal
        assert sum(telling.vooruit for telling in delen) == totaal.vooruit
        assert sum(telling.achteruit for telling in delen) == totaal.achteruit
        assert sum(telling.aantal * telling.gemiddeld for telling in delen) == pytest.approx(totaal.aantal * totaal.gemiddeld)
    groepen = bijverdienen.groepen(100)
    assert sum(groep.aantal for groep in groepen) == totaal.achteruit
    assert [groep.verschil for groep in groepen] == sorted(groep.verschil for groep in groepen)
    assert groepen[0].verschil == totaal.grootste_verlies == -120.0
    assert groepen[0].gemeen["inkomen"] == "loon van € 800 en € 400"


def test_kwantielen_zijn_bedragen_die_voorkomen(bijverdienen: Doorrekening) -> None:
    verlies = np.sort(-bijverdienen.verschil[bijverdienen.verschil < 0])
    kwantielen = bijverdienen.kwantielen(winst=False)
    assert kwantielen[0.5] == verlies[(len(verlies) + 1) // 2 - 1]
    assert list(kwantielen.values()) == sorted(kwantielen.values())
    assert set(kwantielen.values()) <= set(verlies)


def test_de_wet_tegen_zichzelf_geeft_geen_verschil() -> None:
    uit = doorrekenen(geldend_recht(), recht_van("2026-07-01"), MAAND)
    assert (uit.totaal().vooruit, uit.totaal().achteruit, uit.recht_erbij, uit.recht_weg, uit.andere_plichten) == (0, 0, 0, 0, 0)
    assert uit.kwantielen(winst=True) == {}
    assert uit.groepen(5) == []


def test_zonder_kostendelersnorm_wint_alleen_wie_een_huis_deelt() -> None:
    uit = doorrekenen(geldend_recht(), wet_zonder(["kostendelersnorm"]), MAAND)
    assert uit.totaal().achteruit == 0
    assert verschil(uit, huisgenoten="geen") == verschil(uit, huisgenoten="broer van 24") == {0.0}
    assert (
        max(verschil(uit, leefvorm="alleenstaande", leeftijd="27 tot 60 jaar", huisgenoten="broer van 30")) == 405.56
    )  # 1.419,46 - 1.013,90
