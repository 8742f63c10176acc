"""Every example letter (``voorbeelden/brieven/<soort>/<naam>.yaml``), through the real computation, against its approved text.

``GOEDKEUREN=1 pytest tests/brieven/test_voorbeeldbrieven.py`` writes the texts anew; a change of wording then shows in review.
"""

import os
from pathlib import Path

import pytest

from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.brieven import SOORTEN, bereid_voor, maak_brief, passende_soorten
from openfisca_participatie.brieven.blokken import teksten
from openfisca_participatie.brieven.keuring import keur
from openfisca_participatie.brieven.merken import buiten_merken
from openfisca_participatie.zaak import lees
from tests.brieven.brief_voorbeelden import afzender_van

MAP = Path(__file__).parents[2] / "voorbeelden" / "brieven"
GOEDGEKEURD = Path(__file__).parent / "goedgekeurd"
VOORBEELDEN = sorted(MAP.glob("*/*.yaml"))


@pytest.fixture(scope="module", params=VOORBEELDEN, ids=lambda pad: f"{pad.parent.name} {pad.stem}")
def voorbeeld(request):
    pad = request.param
    zaak = bereid_voor(lees(pad), pad.parent.name)
    uitkomst = bereken(zaak)
    return pad, zaak, uitkomst, maak_brief(uitkomst, pad.parent.name, zaak=zaak, afzender=afzender_van(zaak))


def test_mappen_zijn_soorten():
    assert {pad.parent.name for pad in VOORBEELDEN} <= set(SOORTEN)


def test_tekst_is_goedgekeurd(voorbeeld):
    pad, _, _, brief = voorbeeld
    doel = GOEDGEKEURD / pad.parent.name / f"{pad.stem}.txt"
    if os.environ.get("GOEDKEUREN"):
        doel.parent.mkdir(exist_ok=True)
        doel.write_text(brief.als_tekst(), encoding="utf-8")
    assert brief.als_tekst() == doel.read_text(encoding="utf-8")


def test_gewone_taal(voorbeeld):
    *_, brief = voorbeeld
    assert [bevinding for bevinding in keur(brief) if bevinding.ernst == "fout"] == []


def test_past_en_wordt_voorgesteld(voorbeeld):
    pad, zaak, uitkomst, _ = voorbeeld
    assert pad.parent.name in passende_soorten(uitkomst, zaak=zaak)


def test_elk_getal_heeft_een_herkomst(voorbeeld):
    *_, brief = voorbeeld
    assert not any(teken.isdigit() for tekst in teksten(brief.gemerkt) for teken in buiten_merken(tekst))
    assert all(herkomst for _, herkomst in brief.herkomst)


def test_pdf(voorbeeld):
    *_, brief = voorbeeld
    inhoud, waarschuwingen = brief.als_pdf()
    assert inhoud.startswith(b"%PDF")
    assert waarschuwingen == list(brief.waarschuwingen)
    assert brief.waarschuwingen == ()


def test_geen_verweesde_goedkeuring():
    namen = {(pad.parent.name, pad.stem) for pad in VOORBEELDEN}
    assert {(pad.parent.name, pad.stem) for pad in GOEDGEKEURD.glob("*/*.txt")} == namen
