"""Facts for proposals in a case file: they reach the engine, and the law in force does not see them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.zaak import ZaakFout
from openfisca_participatie.zaak.situatie import EEUWIG
from tests.berekening.zaken import zaak

GAST = "huisgenoten: [{naam: Bas, geboren: 1 mei 1996, relatie: vriend, gezamenlijke huishouding: nee, contract: geen, opleiding: geen%s}]"


@pytest.mark.parametrize(
    ("feit", "variabele", "waarde"),
    [
        ("tijdelijk verblijf wegens crisis: ja", "verblijft_tijdelijk_wegens_crisis", True),
        ("tijdelijk verblijf wegens crisis: {vanaf: 2026-08}", "verblijft_tijdelijk_wegens_crisis", False),
        ("eigen invulling participatie: ja", "eigen_invulling_participatie", True),
        ("niet nagekomen door eigen invulling: ja", "niet_nagekomen_door_eigen_invulling", True),
        ("basisbaan: {tot: 2026-06}", "heeft_basisbaan", False),
        ("uren participatie: 16", "uren_participatie", 16.0),
        ("experiment: ontheffing", "experimentgroep", "ontheffing"),
        ("experiment: ontheffing", "maanden_in_experiment", 0),
        ("experiment: {groep: vrijlating, sinds: 2026-02}", "maanden_in_experiment", 5),
        ("experiment: {groep: vrijlating, sinds: 2026-08}", "experimentgroep", "geen"),
    ],
)
def test_feit_van_de_aanvrager(feit: str, variabele: str, waarde: Any) -> None:
    situatie = zaak(f"aanvrager: {{voor voorstellen: {{{feit}}}}}").situatie("2026-07")
    assert situatie.waarde(variabele, "aanvrager") == waarde
    assert situatie.herkomst[variabele, "aanvrager"].startswith("aanvrager.voor voorstellen.")


def test_feiten_van_een_huisgenoot_en_van_het_gezin() -> None:
    gezin = "voor voorstellen: {groep categoriale bijstand: ja, einde vorige bijstand: 31 maart 2026}"
    gast = GAST % ", voor voorstellen: {tijdelijk verblijf wegens crisis: ja}"
    werk = "aanvrager: {voor voorstellen: {einde tijdelijk werk: 30 juni 2026}}"
    situatie = zaak(gezin, gast, werk).situatie("2026-07")
    assert situatie.waarde("verblijft_tijdelijk_wegens_crisis", "huisgenoot_1") is True
    assert situatie.waarde("behoort_tot_groep_categoriale_bijstand", "gezin") is True
    assert situatie.feiten["datum_einde_vorige_bijstand", "gezin"] == {EEUWIG: date(2026, 3, 31)}
    assert situatie.feiten["datum_einde_tijdelijk_werk", "aanvrager"] == {EEUWIG: date(2026, 6, 30)}


def test_in_het_geldende_recht_zonder_gevolg() -> None:
    """22a voor twee blijft 1.013,90; wie niets opgeeft leest er niets over, en het oordeel is geen ongebruikte bevoegdheid."""
    oordeel = "oordelen: [{welk: kostendelersnorm niet toepassen, uitkomst: ja, reden: x, door: y}]"
    met = GAST % ", voor voorstellen: {tijdelijk verblijf wegens crisis: ja}"
    maanden = [bereken(zaak(*lagen)).maanden[0] for lagen in ((GAST % "",), (met, oordeel))]
    assert [maand.waarde("algemene_bijstand") for maand in maanden] == [1013.90, 1013.90]
    assert maanden[0].aannames == maanden[1].aannames
    assert not [naam for naam, _ in maanden[0].niet_gebruikte_bevoegdheden if "kostendelersnorm" in naam or "afstemming van de" in naam]
    assert [een.gebruikt for een in maanden[1].oordelen] == [False]


@pytest.mark.parametrize(
    "feit", ["tijdelijk verblijf: ja", "experiment: {groep: anders}", "uren participatie: veel", "experiment: {sinds: 2026-02}"]
)
def test_fouten(feit: str) -> None:
    with pytest.raises(ZaakFout):
        zaak(f"aanvrager: {{voor voorstellen: {{{feit}}}}}")


def test_een_verandering_binnen_de_maand_knipt_de_maand() -> None:
    assert zaak(GAST % ", voor voorstellen: {tijdelijk verblijf wegens crisis: {tot: 15 juli 2026}}").wisseldagen("2026-07") == [
        date(2026, 7, 16)
    ]
