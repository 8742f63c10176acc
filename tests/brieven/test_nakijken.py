"""Looking a letter over: where each number comes from, the summary, and the report for the file."""

import re

import pymupdf
import pytest

from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.brieven import Alinea, BriefFout, Kader, Vorm, bereid_voor, maak_brief
from openfisca_participatie.brieven.blokken import teksten
from openfisca_participatie.brieven.herkomst import als_tekst, met_noten
from openfisca_participatie.brieven.keuring import keur
from openfisca_participatie.brieven.samenvatting import samenvatting
from openfisca_participatie.zaak import lees, lees_tekst
from tests.brieven import brief_voorbeelden as voorbeelden
from tests.brieven.test_voorbeeldbrieven import MAP, VOORBEELDEN

GETAL = re.compile(r"\d+(?:[.,]\d+)*")
RAPPORT = MAP / "rapportage" / "moeder-met-werk.yaml"


def toekenning():
    uitkomst, soort, zaak, verzonden = voorbeelden.BRIEVEN["toekenning moeder met werk"]
    return maak_brief(uitkomst(), soort, zaak=zaak, verzonden=verzonden, afzender=voorbeelden.AFZENDER, adres=voorbeelden.ADRES)


def test_elk_getal_in_de_tekst_heeft_een_noot():
    brief = toekenning()
    blokken, noten = met_noten(brief)
    zonder = [re.sub(r"\S+ ?(?:[^\[\]]*?)\[\d+\]", "", tekst) for tekst in teksten(blokken)]
    genoemd = {noot.tekst for noot in noten}
    for tekst in teksten(brief.blokken):
        for getal in GETAL.findall(tekst):
            assert any(getal in een for een in genoemd), (getal, tekst)
    assert not any(GETAL.search(tekst) for tekst in zonder)
    assert [noot.nummer for noot in noten] == list(range(1, len(noten) + 1))


def test_noot_noemt_regel_en_artikel():
    tekst = als_tekst(toekenning())
    assert re.search(r"\[\d+\] € \S+: norm \(gezin, 2026-07\) - Norm, art\. 20", tekst)
    assert "dag van verzending" in tekst


def test_telwoord_heeft_ook_een_noot():
    assert re.search(r"binnen zes \[\d+\] weken", " ".join(als_tekst(toekenning()).split()))


@pytest.mark.parametrize("pad", VOORBEELDEN, ids=lambda pad: f"{pad.parent.name} {pad.stem}")
def test_samenvatting_past_op_een_bladzijde_met_dezelfde_getallen(pad):
    zaak = bereid_voor(lees(pad), pad.parent.name)
    brief = maak_brief(bereken(zaak), pad.parent.name, zaak=zaak, afzender=voorbeelden.afzender_van(zaak))
    kort = samenvatting(brief)
    assert set(GETAL.findall(" ".join(teksten(kort.blokken)))) <= set(GETAL.findall(" ".join(teksten(brief.blokken))))
    assert any(isinstance(blok, Alinea) and blok.stijl == "kern" for blok in kort.blokken)
    assert any(isinstance(blok, Kader) for blok in kort.blokken) or brief.vorm is Vorm.INTERN
    assert pymupdf.open(stream=kort.als_pdf()[0], filetype="pdf").page_count == 1


# --- the report ---


def rapport(tekst):
    zaak = bereid_voor(lees_tekst(tekst), "rapportage")
    return maak_brief(bereken(zaak), "rapportage", zaak=zaak)


def test_rapportage_noemt_feiten_met_hun_plaats_en_wat_moet_worden_afgewogen():
    tekst = rapport(RAPPORT.read_text(encoding="utf-8")).als_tekst()
    assert re.search(r"Inkomsten uit arbeid +€ 400,00 +aanvrager\.inkomsten\[1\]", tekst)
    assert "groeit het aantal uren" in tekst
    assert "artikel 16" in tekst
    assert "artikel 18 lid 1" in tekst


def test_rapportage_is_geen_brief_aan_de_burger():
    brief = rapport(RAPPORT.read_text(encoding="utf-8"))
    assert brief.vorm is Vorm.INTERN
    assert not brief.besluit
    assert keur(brief) == []
    assert "bezwaar" not in brief.als_tekst().lower()


@pytest.mark.parametrize(
    ("weg", "melding"),
    [
        (r"    door: R\. Vos.*\n", r"dossier\.rapportage\.door"),
        (r"    individuele afstemming: \|\n.*\n", "Artikel 18 lid 1 is niet beantwoord"),
        (r"    reden: Zij bouwt.*\n", "geen reden: vrijlating bevordert arbeidsinschakeling"),
    ],
)
def test_rapportage_wordt_geweigerd_zonder(weg, melding):
    tekst = re.sub(weg, "", RAPPORT.read_text(encoding="utf-8"))
    with pytest.raises(BriefFout, match=melding):
        rapport(tekst)


def test_rapportage_zonder_recht_vraagt_artikel_16():
    tekst = RAPPORT.read_text(encoding="utf-8").replace("bankrekeningen: 1240", "bankrekeningen: 90000")
    with pytest.raises(BriefFout, match="Artikel 16 is niet beantwoord"):
        rapport(tekst)
    antwoord = "    zeer dringende redenen: Er is geen acute noodsituatie.\n    individuele"
    assert "Er is geen acute noodsituatie" in rapport(tekst.replace("    individuele", antwoord)).als_tekst()
