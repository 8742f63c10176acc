"""``participatie vragen``: what a case must still know, and the subjects it can ask."""

from __future__ import annotations

import json

import pytest

from openfisca_participatie.zaak.onderwerpen.declaraties import onderwerpen


def test_zonder_vragen(voer_uit):
    uitkomst = voer_uit("vragen", "voorbeelden/bakker.yaml")
    assert uitkomst.exit_code == 0
    assert "niets meer nodig" in uitkomst.output


def test_met_vragen(voer_uit):
    uitkomst = voer_uit("vragen", "voorbeelden/nodig-vriendin-in-huis.yaml")
    assert uitkomst.exit_code == 3
    assert "Voor de bijstand" in uitkomst.output
    gegevens = json.loads(voer_uit("vragen", "voorbeelden/nodig-vriendin-in-huis.yaml", "--json").stdout)
    assert gegevens["vragen"]
    assert {vraag["over"] for vraag in gegevens["vragen"]} == {"bijstand"}


def test_alle_onderwerpen(voer_uit):
    uitkomst = voer_uit("vragen", "--json")
    assert [een["naam"] for een in json.loads(uitkomst.stdout)["onderwerpen"]] == list(onderwerpen())
    tekst = voer_uit("vragen").output
    assert all(hoofdstuk in tekst.lower() for hoofdstuk in {een.hoofdstuk for een in onderwerpen().values()})


@pytest.mark.parametrize("alles", [(), ("--alles",)])
def test_elk_invulblok_is_een_zaak_die_kan_worden_uitgerekend(voer_uit, tmp_path, alles):
    """Pasted as it is, a block asks what is needed: it is no fault."""
    basis = """zaak: 1
maanden: 2026-07
bijstand sinds: 2014-01-01
aanvrager: {naam: Noor, geboren: 1985-05-05, nationaliteit: Nederlandse, inkomsten: geen}
huisgenoten: geen
vermogen: geen
eigen woning: nee
"""
    blokken = [voer_uit("vragen", "--onderwerp", naam, *alles).output.partition("ook beoordelen:\n")[2] for naam in onderwerpen()]
    pad = tmp_path / "zaak.yaml"
    pad.write_text(basis + "ook beoordelen:\n" + "\n".join(blokken), encoding="utf-8")
    uitkomst = voer_uit("bereken", str(pad))
    assert uitkomst.exit_code in (0, 3), uitkomst.output
    assert "Ook beoordeeld" in uitkomst.output


def test_onbekend_onderwerp(voer_uit):
    uitkomst = voer_uit("vragen", "--onderwerp", "bijzondere bijstant")
    assert uitkomst.exit_code == 2
    assert 'Bedoelde u "bijzondere bijstand"?' in uitkomst.output
