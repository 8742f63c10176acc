"""A letter that may not be made is refused with a sentence that says why and which one fits."""

from dataclasses import replace
from datetime import date

import pytest

from openfisca_participatie.berekening.uitkomst import Antwoord
from openfisca_participatie.brieven import BriefFout, maak_brief, passende_soorten
from tests.brieven import brief_voorbeelden as voorbeelden
from tests.brieven.brief_voorbeelden import Zaak

LOPEND = Zaak(melding=None, aanvraag=None, bijstand_sinds=date(2023, 1, 1))


def weigering(uitkomst, soort, zaak=None, verzonden=None):
    with pytest.raises(BriefFout) as fout:
        maak_brief(uitkomst, soort, zaak=zaak or Zaak(), verzonden=verzonden)
    return str(fout.value)


def test_afwijzing_bij_recht():
    assert "Er is recht op bijstand. Wel past: toekenning." in weigering(voorbeelden.alleenstaande(), "afwijzing")


def test_toekenning_zonder_recht():
    assert "geen van de gevraagde maanden recht op bijstand. Wel past: afwijzing." in weigering(voorbeelden.te_veel_inkomen(), "toekenning")


def test_zoektermijn_die_niet_geldt():
    assert "Wel past: toekenning." in weigering(voorbeelden.alleenstaande(), "zoektermijn")


@pytest.mark.parametrize("soort", ["toekenning", "afwijzing"])
def test_nodig_zegt_wat_ontbreekt(soort):
    tekst = weigering(voorbeelden.nodig(), soort)
    assert "Nog nodig: Welk inkomen heeft S. Bakker? (aanvrager.inkomsten)." in tekst


@pytest.mark.parametrize("soort", ["toekenning", "afwijzing", "zoektermijn"])
def test_svb_beslist(soort):
    assert "SVB beslist (artikel 47a Participatiewet)" in weigering(voorbeelden.svb(), soort)


@pytest.mark.parametrize("reden", ["", "   "])
def test_oordeel_zonder_reden(reden):
    uitkomst = voorbeelden.moeder()
    oordeel = uitkomst.maanden[0].oordelen[0]
    uitkomst.maanden[0].oordelen = [replace(oordeel, reden=reden)]
    tekst = weigering(uitkomst, "toekenning")
    assert "oordeel zonder reden: vrijlating bevordert arbeidsinschakeling" in tekst
    uitkomst.maanden[0].oordelen = [replace(oordeel, reden=reden, gebruikt=False)]
    assert maak_brief(uitkomst, "toekenning", zaak=Zaak())


@pytest.mark.parametrize(
    ("aanvraag", "verzonden", "loopt"),
    [
        (None, None, True),
        (None, date(2026, 8, 8), True),
        (None, date(2026, 8, 9), False),
        (date(2026, 8, 8), None, True),
        (date(2026, 8, 8), date(2026, 9, 1), True),  # filed too early: not handled
        (date(2026, 8, 9), None, False),
        (date(2026, 8, 9), date(2026, 8, 20), False),
    ],
)
def test_toekenning_pas_na_de_zoektermijn(aanvraag, verzonden, loopt):
    zaak = Zaak(melding=date(2026, 7, 12), aanvraag=aanvraag)
    uitkomst = voorbeelden.jongere()
    if loopt:
        tekst = weigering(uitkomst, "toekenning", zaak, verzonden)
        assert "De zoektermijn is nog niet voorbij: een aanvraag kan vanaf 9 augustus 2026" in tekst
        assert "Wel past: zoektermijn." in tekst
        assert maak_brief(uitkomst, "zoektermijn", zaak=zaak, verzonden=verzonden)
    else:
        assert maak_brief(uitkomst, "toekenning", zaak=zaak, verzonden=verzonden)
        assert "De zoektermijn is voorbij" in weigering(uitkomst, "zoektermijn", zaak, verzonden)


def test_zoektermijn_kan_ook_als_er_nog_vragen_zijn():
    uitkomst = voorbeelden.jongere(Antwoord.NODIG)
    uitkomst.maanden[0].vragen = voorbeelden.nodig().maanden[0].vragen
    assert maak_brief(uitkomst, "zoektermijn", zaak=voorbeelden.JONGERE_MELDING)
    assert passende_soorten(uitkomst) == ["zoektermijn"]


def test_afwijzing_van_lopende_bijstand():
    tekst = weigering(voorbeelden.te_veel_inkomen(), "afwijzing", LOPEND)
    assert "geen aanvraag om af te wijzen" in tekst
    assert "Geen van de andere brieven past nu." in tekst


def test_onbekende_soort():
    assert "Kies uit: " in weigering(voorbeelden.alleenstaande(), "ansichtkaart")


def test_lege_uitkomst():
    assert "geen enkele maand" in weigering(voorbeelden.uitkomst(), "toekenning")


@pytest.mark.parametrize(
    ("uitkomst", "passend"),
    [
        (voorbeelden.alleenstaande(), ["toekenning"]),
        (voorbeelden.te_veel_vermogen(), ["afwijzing"]),
        (voorbeelden.jongere(), ["zoektermijn"]),
        (voorbeelden.nodig(), []),
        (voorbeelden.svb(), []),
        (voorbeelden.uitkomst(), []),
    ],
)
def test_passende_soorten(uitkomst, passend):
    assert passende_soorten(uitkomst, zaak=Zaak()) == passend


def test_passende_soorten_met_zaak_en_dag():
    zaak = Zaak(melding=date(2026, 7, 12), aanvraag=date(2026, 8, 10))
    assert passende_soorten(voorbeelden.jongere(), zaak=zaak, verzonden=date(2026, 8, 20)) == ["toekenning"]


@pytest.mark.parametrize("wat", ["melding", "aanvraag"])
def test_geen_brief_over_wat_nog_niet_was_gebeurd(wat):
    zaak = replace(voorbeelden.Zaak(), **{wat: date(2026, 7, 21)})
    reden = "is van na de dag van verzending, 20 juli 2026"
    with pytest.raises(BriefFout, match=reden):
        maak_brief(voorbeelden.alleenstaande(), "toekenning", zaak=zaak, verzonden=date(2026, 7, 20))
    zelfde_dag = replace(zaak, **{wat: date(2026, 7, 20)})
    assert maak_brief(voorbeelden.alleenstaande(), "toekenning", zaak=zelfde_dag, verzonden=date(2026, 7, 20))
