"""Variants: only what differs, laid over the file."""

from __future__ import annotations

import pytest

from openfisca_participatie.zaak import ZaakFout, lees, lees_tekst
from tests.zaak.zaakteksten import VOORBEELDEN, met

ZAAK = met(
    (
        "huisgenoten: geen",
        """huisgenoten:
  - {naam: A, geboren: 1 mei 1990, relatie: zoon, contract: geen, opleiding: geen}
  - {naam: B, geboren: 1 mei 1992, relatie: zoon, contract: geen, opleiding: geen}""",
    ),
    erbij="""varianten:
  B studeert:
    huisgenoten: [{naam: B, opleiding: {soort: wo voltijd, studiefinanciering: ja}}]
  C komt erbij:
    huisgenoten: [{naam: C, geboren: 1 mei 1994, relatie: dochter, contract: geen, opleiding: geen}]
  niemand:
    huisgenoten: geen
  zij werkt:
    aanvrager: {inkomsten: [{soort: loon, netto: 300, vakantiegeld: inbegrepen}]}
  onbekend inkomen:
    aanvrager: {inkomsten: onbekend}
""",
)


def namen(zaak):
    return [naam for wie, naam in zaak.situatie("2026-07").namen.items() if wie.startswith("huisgenoot")]


def test_personen_worden_op_naam_samengevoegd():
    zaak = lees_tekst(ZAAK)
    assert zaak.varianten == ["B studeert", "C komt erbij", "niemand", "zij werkt", "onbekend inkomen"]
    studeert = zaak.variant("B studeert").situatie("2026-07")
    assert studeert.waarde("soort_opleiding", "huisgenoot_1") == "geen"
    assert studeert.waarde("soort_opleiding", "huisgenoot_2") == "studiefinanciering"
    assert studeert.waarde("geboortedatum", "huisgenoot_2").year == 1992
    assert namen(zaak.variant("C komt erbij")) == ["A", "B", "C"]
    assert namen(zaak.variant("niemand")) == []
    assert namen(zaak) == ["A", "B"]


def test_andere_lijsten_worden_vervangen():
    zaak = lees_tekst(ZAAK)
    assert zaak.variant("zij werkt").situatie("2026-07").waarde("inkomsten_uit_arbeid", "aanvrager") == 300.0
    assert zaak.variant("zij werkt").bestand.aanvrager.naam == "M. Smit"
    assert [vraag.variabele for vraag in zaak.variant("onbekend inkomen").situatie("2026-07").vragen] == ["inkomsten_uit_arbeid"]


def test_een_variant_is_een_zaak_zonder_varianten():
    variant = lees_tekst(ZAAK, "niemand")
    assert (variant.variantnaam, variant.varianten, variant.nummer) == ("niemand", [], "2026-0001")


def test_onbekende_variant_met_bedoelde_u():
    with pytest.raises(ZaakFout, match='bedoelde u "B studeert"'):
        lees_tekst(ZAAK).variant("B studeerd")


def test_lezen_van_een_variant_uit_een_bestand():
    zaak = lees(VOORBEELDEN / "bakker.yaml", "zij werkt twaalf uur")
    assert zaak.situatie("2026-07").waarde("inkomsten_uit_arbeid", "aanvrager") == 600.0
    with pytest.raises(ZaakFout, match=r"bakker\.yaml"):
        lees(VOORBEELDEN / "bakker.yaml", "zij werkt twintig uur")


def test_fout_in_een_variant_staat_op_zijn_eigen_plek():
    tekst = met(
        erbij="""varianten:
  met oordeel:
    oordelen:
      - {welk: ontheffing arbeidsplicht, wie: niemand, uitkomst: ja}
    aanvrager: {burgerlijke staat: gehuwd, geboren: 3 mei 2058}
"""
    )
    with pytest.raises(ZaakFout) as fout:
        lees_tekst(tekst)
    assert [(een.regel, een.pad_in_bestand) for een in fout.value.fouten] == [
        (15, "varianten.met oordeel.oordelen[1].wie"),
        (16, "partner"),
        (16, "varianten.met oordeel.aanvrager.geboren"),
    ]
