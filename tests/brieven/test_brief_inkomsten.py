"""The letter has a line for each kind of income that counts, in words of its own, and the lines add up."""

from __future__ import annotations

from pathlib import Path

import pytest

from openfisca_participatie import brieven
from openfisca_participatie.brieven.maandblad import INKOMSTEN, maandblad
from openfisca_participatie.zaak.posten import INKOMSTENSOORTEN, TELT_NOOIT
from tests.berekening.zaken import KIND, reken

WOORDEN = (Path(brieven.__file__).parent / "sjablonen" / "delen" / "berekening.j2").read_text(encoding="utf-8")
ERBIJ = {
    "studiefinanciering": ", normbedrag: 300",
    "tegemoetkoming WTOS": ", normbedrag: 300",
    "teruggave voor bijzondere kosten": ", kosten met bijstand: 100",
    "vrije vergoeding van de werkgever": ", kosten met bijstand: 100",
    "schadevergoeding": ", maand: 2026-07",
}


def inkomsten(soort: str) -> str:
    return f"aanvrager: {{inkomsten: [{{soort: {soort}, bedrag: 300, vakantiegeld: inbegrepen{ERBIJ.get(soort, '')}}}]}}"


@pytest.mark.parametrize("soort", sorted(set(INKOMSTENSOORTEN) - TELT_NOOIT))
def test_elk_inkomen_dat_telt_staat_in_de_brief(soort):
    maand = reken(inkomsten(soort), f"kinderen: {KIND}")
    telt = maand.waarde("in_aanmerking_te_nemen_inkomen")
    posten = maandblad(maand).inkomsten
    assert sum(post.bedrag.getal for post in posten if not post.totaal) == telt
    assert [post.bedrag.getal for post in posten if post.totaal] == ([telt] if telt else [])


def test_van_een_kind_staat_er_wat_telt():
    maand = reken(
        "kinderen: [{naam: Kim, geboren: 5 mei 2018, inkomsten: [{soort: kinderalimentatie, netto: 120}, {soort: loon, netto: 90}]}]"
    )
    (post, totaal) = maandblad(maand).inkomsten
    assert (post.soort, post.bedrag.getal, totaal.bedrag.getal) == ("kinderalimentatie", 120.0, 120.0)


@pytest.mark.parametrize("soort", sorted(set(INKOMSTEN.values())))
def test_elk_soort_inkomen_heeft_woorden(soort):
    assert f'soort == "{soort}"' in WOORDEN
