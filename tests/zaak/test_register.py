"""The register against the engine, the law and the file: nothing is missing and nothing is invented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from openfisca_participatie.zaak import grenzen, lees, lees_tekst
from openfisca_participatie.zaak.lezingen import LEZINGEN
from openfisca_participatie.zaak.onderwerpen.declaraties import onderwerpen
from openfisca_participatie.zaak.register import FEITEN, NOG_NIET_IN_HET_BESTAND, OORDELEN, feit, oordeelsoort
from tests.zaak.zaakteksten import VOORBEELDEN, aanvrager, met, motor, verkeerde_feiten

PARAMETERS = Path(__file__).parents[2] / "openfisca_participatie" / "parameters" / "participatiewet"


@pytest.fixture(scope="module")
def stelsel():
    return motor()


def test_elk_gegeven_van_de_motor_staat_in_het_register(stelsel):
    invoer = {naam for naam, variabele in stelsel.variables.items() if variabele.is_input_variable()}
    geregistreerd = {een.variabele for een in (*FEITEN, *OORDELEN) if een.in_motor} | {een.variabele for een in LEZINGEN}
    geregistreerd |= {wat.variabele for onderwerp in onderwerpen().values() for wat in (*onderwerp.feiten, *onderwerp.oordelen)}
    assert sorted(invoer - geregistreerd - NOG_NIET_IN_HET_BESTAND) == []
    assert sorted(geregistreerd & NOG_NIET_IN_HET_BESTAND) == []


def test_elk_gegeven_van_het_register_kent_de_motor(stelsel):
    for een in (*FEITEN, *OORDELEN):
        later = getattr(een, "vanaf", "") >= "2027-01"  # law in force in the future may not be encoded yet
        if een.in_motor and not (later and een.variabele not in stelsel.variables):
            assert stelsel.variables[een.variabele].entity.key == een.entiteit, een.variabele


def test_proefwaarden_zijn_waarden_van_de_variabele(stelsel):
    for een in FEITEN:
        if not een.in_motor:
            continue
        variabele = stelsel.variables[een.variabele]
        for waarde in een.proefwaarden:
            if getattr(variabele, "possible_values", None) is not None:
                assert waarde in variabele.possible_values.__members__, een.variabele
            else:
                assert type(waarde) is variabele.value_type, een.variabele


def test_alle_feiten_van_een_zaak_passen_bij_de_motor():
    """Whatever the example cases say has the type the engine expects; the engine itself checks nothing."""
    for pad in sorted(VOORBEELDEN.glob("*.yaml")):
        zaak = lees(pad)
        for een in [zaak, *(zaak.variant(naam) for naam in zaak.varianten)]:
            for maand in een.maanden:
                assert verkeerde_feiten(een.situatie(maand)) == []


def test_register_is_eenduidig_en_volledig():
    assert len({(een.variabele, een.voor) for een in FEITEN}) == len(FEITEN)
    assert len({een.naam for een in OORDELEN}) == len({een.variabele for een in OORDELEN}) == len(OORDELEN)
    for een in FEITEN:
        assert een.stilte in ("nodig", "aangenomen")
        assert een.voor in ("belanghebbenden", "kinderen", "huisgenoten", "gezin")
        assert (een.entiteit == "gezin") is (een.voor == "gezin")
        assert een.omschrijving
        assert een.gevolg
        assert een.vraag.endswith(("?", "."))
        assert een.pad
        assert re.fullmatch(r"art\. \d+\w?( lid \d+( \w{1,2})?)?", een.artikel), een.artikel
        assert een.href.startswith("https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=")
    for een in OORDELEN:
        assert een.aard in ("voorwaarde", "bevoegdheid")
        assert een.soort in ("ja/nee", "bedrag", "deel")
        assert een.wie in ("belanghebbende", "bewoner", "gezin")
        assert een.overwegingen
        assert een.variabele.startswith("oordeel_")
        assert re.fullmatch(r"art\. \d+\w?( lid \d+( \w{1,2})?)?", een.artikel), een.artikel


def test_oordeel_op_naam_of_variabele():
    assert oordeelsoort("Commerciële prijs") is oordeelsoort("oordeel_commerciele_prijs") is oordeelsoort("commerciele prijs")
    assert oordeelsoort("iets anders") is None
    assert feit("geboortedatum", "huisgenoten").stilte == "nodig"


def test_oordelen_die_voorwaarde_zijn_en_die_bevoegdheid_zijn():
    voorwaarden = {een.naam for een in OORDELEN if een.aard == "voorwaarde"}
    assert voorwaarden == {
        "vrijlating bevordert arbeidsinschakeling",
        "uitbreiding arbeidsomvang niet mogelijk",
        "giften verantwoord",
        "schadevergoeding verantwoord",
        "zes maanden vrijlating opnieuw",
        "tijdelijke medebewoner telt niet mee",
        "commerciële prijs",
        "tegeldemaking woning niet verlangd",
        "bezit buiten beschouwing",
        "onvoldoende beheersing van de taal",
        "structureel geen inkomsten naast studie",
    }


def test_elk_oordeel_is_vast_te_leggen():
    for soort in OORDELEN:
        uitkomst = {"bedrag": "25", "deel": "25%"}.get(soort.soort, "ja")
        contract = "contract: {met: De Kade, schriftelijk: ja, prijs: 500}\ntaaleis: {kennisgeving: 1 juli 2026, voortgang: nee}"
        zaak = lees_tekst(aanvrager(contract, erbij=f"oordelen: [{{welk: {soort.naam}, uitkomst: {uitkomst}, reden: x, door: y}}]\n"))
        wie = "gezin" if soort.wie == "gezin" else "aanvrager"
        assert zaak.oordelen[0].wie == wie
        if soort.in_motor:
            assert zaak.situatie("2026-07").waarde(soort.variabele, wie) == zaak.oordelen[0].waarde


# --- the few ages the case file knows are those of the law ---


def parameter(naam: str) -> dict[str, object]:
    """Values of a parameter of the law per month ``YYYY-MM``."""
    (bestand,) = PARAMETERS.rglob(f"{naam}.yaml")
    return {str(vanaf)[:7]: (inhoud or {}).get("value") for vanaf, inhoud in yaml.safe_load(bestand.read_text())["values"].items()}


@pytest.mark.parametrize(
    ("naam", "waarden"),
    [
        ("leeftijd_medebewoner", grenzen.MEDEBEWONER_VANAF),
        ("leeftijd_belanghebbende", {"2015-01": grenzen.NORM_VOLWASSENE}),
        ("leeftijd_zelfstandige_norm", {"2015-01": grenzen.NORM_VOLWASSENE}),
        ("leeftijd_jongere", {"2015-01": grenzen.JONGERE_TOT}),
        ("leeftijd_onderwijs_buitenland", {"2016-01": grenzen.STUDIEFINANCIERING_TOT}),
        ("meerderjarig", {"2015-01": grenzen.MEERDERJARIG}),
    ],
)
def test_grenzen_zijn_die_van_de_wet(naam, waarden):
    gevonden = parameter(naam)
    assert {vanaf: gevonden[vanaf] for vanaf in waarden} == waarden
    assert set(gevonden.values()) == set(waarden.values())


def test_tabel_op_datum():
    assert grenzen.op(grenzen.MEDEBEWONER_VANAF, "2022-12") == 21
    assert grenzen.op(grenzen.MEDEBEWONER_VANAF, "2023-01") == 27


def test_basiszaak_zegt_alles_wat_nodig_is():
    assert lees_tekst(met()).situatie("2026-07").vragen == []
