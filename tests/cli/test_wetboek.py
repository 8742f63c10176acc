"""``participatie parameters`` and ``participatie regel``."""

from __future__ import annotations

import functools
import io
import json
from operator import attrgetter

import pytest

from openfisca_participatie.berekening.rekenen import stelsel
from openfisca_participatie.cli.regel import _kaart, _lees_artikel, _past, _plaats, _toon_kaart
from openfisca_participatie.cli.regelbron import gebruikte_parameters, gelezen_variabelen
from openfisca_participatie.cli.weergave import Blad
from tests.cli.conftest import Uitvoeren

# --- parameters ---


def test_indeling(voer_uit: Uitvoeren) -> None:
    uit = voer_uit("parameters").stdout
    for hoofdstuk in ("participatiewet", "  normen", "    kostendelersnorm", "gemeenten", "  rotterdam"):
        assert any(regel.startswith(f"{hoofdstuk} ") for regel in uit.splitlines()), hoofdstuk


def test_norm_alleenstaande_door_de_tijd(voer_uit: Uitvoeren) -> None:
    """Amounts of art. 21 a as published: 960,83 on 1 January 2015 and 1.419,46 on 1 July 2026."""
    uit = voer_uit("parameters", "norm", "alleenstaande").stdout
    assert "participatiewet.normen.vanaf_21_jaar.alleenstaande\n" in uit
    blok = uit.partition("participatiewet.normen.vanaf_21_jaar.alleenstaande\n")[2]
    assert " ".join(blok.split()).find("1 januari 2015 € 960,83") > 0
    assert "1 juli 2026     € 1.419,46" in blok
    assert "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=21&o=a" in blok


def test_op_een_dag(voer_uit: Uitvoeren) -> None:
    uit = voer_uit("parameters", "participatiewet.normen.vanaf_21_jaar.alleenstaande", "--op", "30 juni 2026").stdout
    assert "€ 1.401,50" in uit
    assert "sinds 1 januari 2026" in uit


def test_kwaliteit_van_de_bron(voer_uit: Uitvoeren) -> None:
    uit = voer_uit("parameters", "vrijwilligerswerk", "maand").stdout
    assert "BRON C, ONZEKER" in uit
    assert "niet bekend" in uit


def test_parameters_json(voer_uit: Uitvoeren) -> None:
    gegevens = json.loads(voer_uit("parameters", "--json").stdout)
    paden = [een["pad"] for een in gegevens["parameters"]]
    assert len(paden) == len(set(paden))
    assert all(een["omschrijving"] and een["waarden"] for een in gegevens["parameters"])
    op_dag = json.loads(voer_uit("parameters", "giften", "--op", "2026-01-01", "--json").stdout)
    assert op_dag["op"] == "2026-01-01"
    assert all(len(een["waarden"]) <= 1 for een in op_dag["parameters"])


def test_alle_parameters_voluit(voer_uit: Uitvoeren) -> None:
    uit = voer_uit("parameters", "--alles").stdout
    assert "pensioengerechtigde_leeftijd[" in uit  # a scale, per bracket


# --- rules ---


@pytest.mark.parametrize(
    ("zoek", "plaats"),
    [
        ("22a", ("", "22a", "", "")),
        ("31 lid 2 n", ("", "31", "2", "n")),
        ("31 2 n", ("", "31", "2", "n")),
        ("art. 31 lid 2 aa", ("", "31", "2", "aa")),
        ("Artikel 31, lid 2, onderdeel n", ("", "31", "2", "n")),
        ("21 a", ("", "21", "", "a")),
        ("7a aow", ("aow", "7a", "", "")),
        ("norm", None),
        ("vanaf 21", None),
    ],
)
def test_lees_artikel(zoek: str, plaats: tuple[str, ...] | None) -> None:
    assert _lees_artikel(zoek) == plaats


def test_artikel_past_op_verwijzing() -> None:
    gezocht = _lees_artikel("31 lid 2")
    assert gezocht is not None
    assert _past(gezocht, _plaats("https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=n"))
    assert not _past(gezocht, _plaats("https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1"))
    assert not _past(gezocht, _plaats("https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=31&lid=2"))


def test_regel_op_artikel(voer_uit: Uitvoeren) -> None:
    uit = voer_uit("regel", "22a", "--alles").stdout
    for naam in ("kostendelersnorm_per_persoon", "aantal_kostendelers", "rekennorm_kostendelers"):
        assert f"\n{naam} " in f"\n{uit}"
    assert "participatiewet.normen.kostendelersnorm.vast_deel" in uit
    assert "tests/yaml: " in uit


def test_regel_op_naam(voer_uit: Uitvoeren) -> None:
    gegevens = json.loads(voer_uit("regel", "vrij", "vermogen", "--json").stdout)
    (kaart,) = gegevens["regels"]
    assert kaart["naam"] == "vrij_vermogen"
    assert kaart["bronnen"][0]["artikel"] == "art. 34 lid 2 b"
    assert [versie["vanaf"] for versie in kaart["versies"]][:2] == ["2015-01-01", "2026-01-01"]
    assert kaart["versies"][0]["invoer"] == ["vermogensgrens", "eerder_vrijgelaten_vermogen"]
    assert kaart["module"] == "openfisca_participatie/variables/middelen/vermogen.py"


def test_regel_noemt_zijn_tests(voer_uit: Uitvoeren) -> None:
    (kaart,) = json.loads(voer_uit("regel", "kostendelersnorm_per_persoon", "--json").stdout)["regels"]
    assert "tests/yaml/normen/kostendelersnorm.yaml" in kaart["tests"]
    assert "tests/yaml/middelen/giften.yaml" not in kaart["tests"]


def test_veel_treffers_komen_als_lijst(voer_uit: Uitvoeren) -> None:
    uit = voer_uit("regel", "31").stdout
    assert "regels bij 31" in uit
    assert "Alles voluit" in uit


def test_elke_regel_kan_worden_getoond() -> None:
    """Each variable has a card that prints, and the inputs and parameters it names exist."""
    for naam in stelsel().variables:
        kaart = _kaart(naam)
        blad = Blad(io.StringIO())
        _toon_kaart(blad, kaart)
        blad.toon()
        assert kaart.omschrijving
        assert kaart.bronnen
        for versie in kaart.versies:
            assert versie.tekst
            assert set(versie.invoer) <= set(stelsel().variables)
            for pad in versie.parameters:
                attrgetter(pad)(stelsel().parameters)


def test_gebruikte_parameters() -> None:
    """Also through a local name and a helper of the module: 22a uses its two parts and its ages."""
    formule = stelsel().get_variable("kostendelersdeel").get_formula("2026-07")
    paden = gebruikte_parameters(formule, stelsel().parameters)
    assert {"participatiewet.normen.kostendelersnorm.vast_deel", "participatiewet.normen.kostendelersnorm.deel_per_kostendeler"} <= set(
        paden
    )


def test_gelezen_variabelen_tegen_het_spoor_van_een_berekening() -> None:
    """Every variable the engine read for a rule must have been found in its source."""
    from openfisca_participatie.berekening.simulatie import Bouwer
    from openfisca_participatie.zaak import lees
    from tests.cli.conftest import VOORBEELDEN

    gelezen = functools.cache(lambda formule: set(gelezen_variabelen(formule, stelsel().variables)))
    gemist: dict[str, set[str]] = {}
    for pad in sorted(VOORBEELDEN.glob("*.yaml")):
        zaak = lees(pad)
        bouwer = Bouwer(stelsel(), zaak.situatie(zaak.maanden[0]))
        simulatie = bouwer.simulatie(spoor=True)
        for naam in ("algemene_bijstand", "minimaal_voorschot", "arbeidsplicht", "zoektermijn_van_toepassing", "tegenprestatieplicht"):
            simulatie.calculate(naam, bouwer.maand)
        for knoop in simulatie.tracer.browse_trace():
            formule = stelsel().get_variable(knoop.name).get_formula(str(knoop.period))
            if formule is None:
                continue
            over = {kind.name for kind in knoop.children} - gelezen(formule) - {knoop.name}
            if over:
                gemist.setdefault(knoop.name, set()).update(over)
    assert gemist == {}
