"""From when there is bijstand before the melding (art. 44 lid 5), and what is said after a death (art. 45 lid 5)."""

from typing import Any

import pytest
import yaml

from openfisca_participatie.berekening.maanddelen import GEZIN_WORDT_KLEINER
from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.berekening.uitkomst import Maanduitkomst
from openfisca_participatie.zaak import lees_tekst

BASIS: dict[str, Any] = {
    "zaak": "proef",
    "aanvrager": {
        "naam": "Noor Bakker",
        "geboren": "1985-05-05",
        "nationaliteit": "Nederlandse",
        "burgerlijke staat": "ongehuwd",
        "inkomsten": "geen",
    },
    "huisgenoten": "geen",
    "vermogen": "geen",
    "eigen woning": "nee",
}
OORDEEL = {"welk": "terugwerkende kracht", "uitkomst": "ja", "reden": "opgenomen in het ziekenhuis", "door": "T. Visser, 1 februari 2026"}
PARTNER = {"naam": "Piet", "geboren": "1990-02-03", "nationaliteit": "Nederlandse", "inkomsten": "geen"}


def maanden(van: str, tot: str, **anders: Any) -> dict[str, Maanduitkomst]:
    """The outcomes of the months of a case."""
    zaak = lees_tekst(
        yaml.safe_dump(BASIS | {"maanden": f"{van} t/m {tot}"} | {naam.replace("_", " "): een for naam, een in anders.items()})
    )
    return {uitkomst.maand: uitkomst for uitkomst in bereken(zaak).maanden}


def test_over_de_jaargrens_zegt_elke_maand_hetzelfde():
    """Lid 5 exists since 2026: from 1 January, and the months before say so (the law of the month computed)."""
    uit = maanden(
        "2025-11", "2026-02", melding="2026-01-20", aanvraag="2026-01-20", gevraagde_ingangsdatum="2025-11-01", oordelen=[OORDEEL]
    )
    assert [een.antwoord for een in uit.values()] == ["nee", "nee", "ja", "ja"]
    assert {str(een.ingangsdatum) for een in uit.values()} == {"2026-01-01"}
    assert uit["2026-01"].waarde("algemene_bijstand_over_de_maand") == 1401.50
    assert all("1 januari 2026" in uit[maand].gronden[0].zin for maand in ("2025-11", "2025-12"))
    assert not any("20 januari" in melding for een in uit.values() for melding in een.meldingen)


def test_terugwerkende_kracht_spreekt_zichzelf_niet_tegen():
    """Melding 20 July, from 1 May: no message about 20 July, and the judgement counts as used."""
    uit = maanden(
        "2026-05", "2026-07", melding="2026-07-20", aanvraag="2026-07-20", gevraagde_ingangsdatum="2026-05-01", oordelen=[OORDEEL]
    )
    for een in uit.values():
        assert een.antwoord == "ja"
        assert str(een.ingangsdatum) == "2026-05-01"
        assert not any("20 juli" in melding for melding in een.meldingen)
        assert [oordeel.gebruikt for oordeel in een.oordelen] == [True]


def test_zonder_oordeel_blijft_de_melding():
    uit = maanden("2026-06", "2026-07", melding="2026-07-20", aanvraag="2026-07-20", gevraagde_ingangsdatum="2026-05-01")
    assert uit["2026-06"].antwoord == "nee"
    assert "20 juli 2026" in uit["2026-06"].gronden[0].zin
    assert str(uit["2026-07"].ingangsdatum) == "2026-07-20"
    assert uit["2026-07"].waarde("algemene_bijstand_over_de_maand") == 549.47  # 1.419,46 x 12/31


@pytest.mark.parametrize(("maand", "gemeld"), [("2026-06", False), ("2026-07", True), ("2026-08", True), ("2026-09", False)])
def test_na_een_overlijden_wordt_gewaarschuwd(maand: str, gemeld: bool):
    item = {"onderwerp": "overlijden", "overledene": "een van de echtgenoten", "overleden op": "2026-07-15"}
    mensen = {"aanvrager": BASIS["aanvrager"] | {"burgerlijke staat": "gehuwd"}, "partner": PARTNER | {"tot": "2026-07-15"}}
    uit = maanden(maand, maand, bijstand_sinds="2014-01-01", ook_beoordelen=[item], **mensen)[maand]
    assert any("art. 45 lid 5" in melding for melding in uit.meldingen) is gemeld
    assert GEZIN_WORDT_KLEINER not in uit.meldingen


def test_wie_vertrekt_kan_zijn_overleden():
    """Without the subject the file does not say why; a child that turns 18 has not left."""
    mensen = {"aanvrager": BASIS["aanvrager"] | {"burgerlijke staat": "gehuwd"}, "partner": PARTNER | {"tot": "2026-07-15"}}
    assert GEZIN_WORDT_KLEINER in maanden("2026-07", "2026-07", bijstand_sinds="2014-01-01", **mensen)["2026-07"].meldingen
    achttien = maanden("2026-07", "2026-07", bijstand_sinds="2014-01-01", kinderen=[{"naam": "Sem", "geboren": "2008-07-15"}])["2026-07"]
    assert GEZIN_WORDT_KLEINER not in achttien.meldingen
