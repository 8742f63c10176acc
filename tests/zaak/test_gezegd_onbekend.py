"""What the file itself says to be unknown is never assumed: it is asked when it decides."""

from __future__ import annotations

import pytest

from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.zaak import lees_tekst
from tests.zaak.test_onderwerpen import BASIS, als_tekst, over, yaml


def maand(**anders):
    tekst = yaml.safe_dump(als_tekst(over(BASIS | {"maanden": "2026-07"}, anders)), allow_unicode=True)
    return bereken(lees_tekst(tekst)).maanden[0]


@pytest.mark.parametrize(
    ("anders", "pad"),
    [
        ({"vermogen": {"nu": {"bankrekeningen": "onbekend", "schulden": "geen"}}}, "vermogen.nu.bankrekeningen"),
        ({"vermogen": {"bankrekeningen": 100, "auto": "onbekend"}}, "vermogen.auto"),
        ({"vermogen": {"bankrekeningen": 10500, "schulden": "onbekend"}}, "vermogen.schulden"),
        ({"partner": "onbekend"}, "partner"),
        ({"kinderen": "onbekend"}, "kinderen"),
        ({"aanvrager": {"detentie": "onbekend"}}, "aanvrager.detentie"),
    ],
)
def test_onbekend_wordt_gevraagd(anders, pad):
    uitkomst = maand(**anders)
    assert uitkomst.antwoord == "nodig"
    assert [vraag.pad for vraag in uitkomst.vragen] == [pad]
    assert all(aanname.variabele != uitkomst.vragen[0].variabele for aanname in uitkomst.aannames)


def test_wat_niets_verandert_wordt_niet_gevraagd():
    """Debts cannot make assets of 1,000 stand in the way; an unknown car cannot make 9,000 too little."""
    assert maand(vermogen={"bankrekeningen": 1000, "schulden": "onbekend"}).antwoord == "ja"
    assert maand(vermogen={"bankrekeningen": 9000, "schulden": "geen", "auto": "onbekend"}).antwoord == "nee"
    assert maand(aanvrager={"tegenprestatie": "onbekend"}).antwoord == "nodig"  # it changes the duties


def test_zwijgen_blijft_een_aanname():
    uitkomst = maand()
    assert uitkomst.antwoord == "ja"
    assert "vrijheid_ontnomen" in {aanname.variabele for aanname in uitkomst.aannames}
