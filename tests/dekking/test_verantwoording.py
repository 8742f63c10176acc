"""The account is complete and true: every place once, every reference to a place that exists, nothing encoded without a test."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from openfisca_participatie.berekening.rekenen import stelsel
from openfisca_participatie.cli.regelbron import gebruikte_parameters, gelezen_variabelen
from openfisca_participatie.dekking import Plaats, Status, Verantwoording, fouten, lees_plaats, lees_wet, verantwoord, verantwoording
from openfisca_participatie.dekking.__main__ import PAGINA, ruim_op
from openfisca_participatie.dekking.overzicht import naam, parameters_van, waardoor
from openfisca_participatie.dekking.pagina import maak_pagina
from openfisca_participatie.dekking.verantwoording import achterhaald, lees_overig, lees_plaatsen, plaats_van, verwijzingen_van
from openfisca_participatie.dekking.wet import Onvindbaar

WETSTESTS = Path(__file__).parents[1] / "yaml"
OPNIEUW = "maak de pagina opnieuw: python -m openfisca_participatie.dekking"
OPRUIMEN = "wat nu gecodeerd is, haalt weg: python -m openfisca_participatie.dekking --opruimen"


@functools.cache
def alles() -> list[Verantwoording]:
    return verantwoord(stelsel())


# --- the numbering ---


@pytest.mark.parametrize(
    ("plaats", "aantal"),
    [
        ("1", 15),  # a to o, of which k and l are empty
        ("18", 20),  # 8* beside 8, and a to h in lid 4
        ("22a", 5),  # the letters in the formula of lid 1 are no onderdelen
        ("31 lid 2", 27),  # a to aa, of which x is empty
        ("41", 15),  # two onderdelen in lid 4, 7 and 8
        ("47c", 22),
        ("78ff", 4),
        ("55", 1),
    ],
)
def test_nummering(plaats: str, aantal: int) -> None:
    assert len(lees_wet().onder(lees_plaats(plaats))) == aantal


def test_nummering_is_zonder_dubbele_en_in_de_volgorde_van_de_wet() -> None:
    wet = lees_wet()
    nummers = [artikel.nummer for hoofdstuk in wet.hoofdstukken for artikel in hoofdstuk.artikelen]
    assert len(set(nummers)) == len(nummers)
    assert not set(nummers) & set(wet.ontbreekt)
    getallen = [int(re.match(r"\d+", nummer)[0]) for nummer in nummers]  # type: ignore[index]
    assert getallen == sorted(getallen)
    assert len(set(wet.plaatsen)) == len(wet.plaatsen)
    assert list(wet.artikelen["18"].leden) == [*"12345678", "8*", *map(str, range(9, 13))]


@pytest.mark.parametrize(
    ("tekst", "plaats"),
    [("31", Plaats("31")), ("31 lid 2", Plaats("31", "2")), ("31  lid 2 aa", Plaats("31", "2", "aa")), ("21 a", Plaats("21", "", "a"))],
)
def test_lees_plaats(tekst: str, plaats: Plaats) -> None:
    assert lees_plaats(tekst) == plaats
    assert lees_plaats(str(plaats)) == plaats


@pytest.mark.parametrize("tekst", ["", "lid 2", "31 lid", "eenendertig", "31 lid 2 n en o"])
def test_geen_plaats(tekst: str) -> None:
    with pytest.raises(Onvindbaar, match="geen plaats in de wet"):
        lees_plaats(tekst)


@pytest.mark.parametrize("tekst", ["31 lid 9", "31 lid 2 bb", "999", "21 lid 1", "31 a"])
def test_plaats_die_niet_bestaat(tekst: str) -> None:
    with pytest.raises(Onvindbaar, match="bestaat niet"):
        lees_wet().onder(lees_plaats(tekst))


def test_reeksen() -> None:
    assert [str(een) for een in lees_plaatsen("1 a-c, 6a, 10b lid 4-5, 31 lid 2 z-aa, 62g-62i")] == [
        "1 a", "1 b", "1 c", "6a", "10b lid 4", "10b lid 5", "31 lid 2 z", "31 lid 2 aa", "62g", "62h", "62i",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("plaatsen", "verwacht"),
    [
        ("34", ""),
        ("34 lid 1-3", ""),
        ("34 lid 1, 34 lid 3", "lid 1, 3"),
        ("31 lid 1, 31 lid 3-5", "lid 1, 3-5"),
        ("31 lid 2 a-c, 31 lid 2 f", "lid 2 a-c, f"),
        ("31 lid 1, 31 lid 2 z-aa, 31 lid 3-4", "lid 1, lid 2 z-aa, lid 3-4"),
        ("1 a-b", "a-b"),
        ("18a lid 9-11", "lid 9-11"),
    ],
)
def test_naam_van_buren(plaatsen: str, verwacht: str) -> None:
    alle = [waar for genoemd in lees_plaatsen(plaatsen) for waar in lees_wet().onder(genoemd)]
    assert naam(lees_wet().artikelen[alle[0].artikel], alle) == verwacht


# --- the account ---


def test_elke_plaats_is_precies_een_keer_verantwoord() -> None:
    assert [een.plaats for een in alles()] == list(lees_wet().plaatsen)


def test_verwijzingen_en_gegevensbestand_passen_op_de_wet() -> None:
    """No reference to what does not exist, no place without an answer or with two, no line that a rule made obsolete."""
    assert fouten(stelsel()) == [], OPRUIMEN
    assert [regel.sleutel for regel in lees_overig().regels if not regel.reden.strip()] == []


def test_plaatsen_van_andere_teksten() -> None:
    """The list is small: each is gone from the text, is used, and has a place today; a repealed article is in the numbering itself."""
    gebruikt = {een.plaats for een in verwijzingen_van(stelsel())}
    for toen, nu in lees_overig().andere_teksten.items():
        assert toen in gebruikt, toen
        assert not lees_wet().heeft(toen), toen
        assert lees_wet().heeft(nu), nu


@functools.cache
def wetstests() -> list[dict[str, Any]]:
    lader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return [test for pad in sorted(WETSTESTS.rglob("*.yaml")) for test in yaml.load(pad.read_text(encoding="utf-8"), lader)]


def sleutels(inhoud: Any) -> Iterator[str]:
    """All keys in a part of a test, at any depth."""
    if isinstance(inhoud, dict):
        yield from map(str, inhoud)
        inhoud = list(inhoud.values())
    if isinstance(inhoud, list):
        for deel in inhoud:
            yield from sleutels(deel)


@functools.cache
def genoemd() -> set[str]:
    """Variables that a test gives or expects by name."""
    return {een for test in wetstests() for een in sleutels([test["input"], test["output"]])} & set(stelsel().variables)


@functools.cache
def doorlopen() -> set[str]:
    """Variables that a test expects, and those its formulas read on the way."""
    variabelen = stelsel().variables
    gezien: set[str] = set()
    rest = list({een for test in wetstests() for een in sleutels(test["output"])} & set(variabelen))
    while rest:
        if (een := rest.pop()) not in gezien:
            gezien.add(een)
            rest += [ander for formule in variabelen[een].formulas.values() for ander in gelezen_variabelen(formule, variabelen)]
    return gezien


@functools.cache
def gebruikte_knopen() -> set[str]:
    """Parameters (or their nodes) that a tested formula uses."""
    formules = [formule for een in doorlopen() for formule in stelsel().variables[een].formulas.values()]
    return {pad for formule in formules for pad in gebruikte_parameters(formule, stelsel().parameters)}


def raakt_een_test(een: Verantwoording) -> bool:
    """A judgement is given in a test, a fact is given in a test, a rule is run by a test, a parameter is used by such a rule."""
    soorten = {verwijzing.naam: verwijzing.soort for verwijzing in een.verwijzingen}
    if een.status is Status.OORDEEL:
        return any(soort == "oordeel" and naam_ in genoemd() for naam_, soort in soorten.items())
    if any(naam_ in (doorlopen() if soort == "uitkomst" else genoemd()) for naam_, soort in soorten.items()):
        return True
    return any(pad == knoop or pad.startswith(f"{knoop}.") for pad in parameters_van(een) for knoop in gebruikte_knopen())


@pytest.mark.parametrize("status", [Status.GECODEERD, Status.OORDEEL])
def test_niets_heet_gecodeerd_zonder_wetstest(status: Status) -> None:
    assert [str(een.plaats) for een in alles() if een.status is status and not raakt_een_test(een)] == []


def test_een_oordeel_heet_oordeel() -> None:
    for een in alles():
        assert (een.status is Status.OORDEEL) == any(naam_.startswith("oordeel_") for naam_ in waardoor(een)), een.plaats


@pytest.mark.parametrize(
    ("plaats", "status"),
    [
        ("13 lid 1 a", Status.GECODEERD),
        ("20 lid 1 a", Status.GECODEERD),  # by its parameter
        ("22a lid 1", Status.GECODEERD),
        ("24a a", Status.GECODEERD),  # law of 2027
        ("31 lid 2 n", Status.OORDEEL),
        ("27", Status.OORDEEL),
        ("8b", Status.ORGANISATIE),
        ("69 lid 1 a", Status.ORGANISATIE),
        ("31 lid 2 x", Status.NIET_IN_WERKING),
    ],
)
def test_status_van_bekende_plaatsen(plaats: str, status: Status) -> None:
    assert next(een.status for een in alles() if str(een.plaats) == plaats) is status


def test_een_beperking_staat_bij_wat_gecodeerd_is() -> None:
    boete = next(een for een in alles() if str(een.plaats) == "18a lid 1")
    assert boete.status is Status.GECODEERD
    assert boete.beperking.startswith("vóór 14 november 2018 niet berekend")
    assert "; *beperkt:* vóór 14 november 2018" in maak_pagina(alles())


# --- how references and lines meet ---


@pytest.mark.parametrize(
    ("href", "plaats"),
    [
        ("https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&o=aa", Plaats("31", "2", "aa")),
        ("https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=21&o=a", Plaats("21", "", "a")),
        ("https://wetten.overheid.nl/jci1.3:c:BWBR0015703&z=2026-01-01&artikel=18b&lid=10", Plaats("18b", "10")),
        ("https://wetten.overheid.nl/BWBR0015703/2021-01-01#Artikel41a", Plaats("41a")),
        ("https://wetten.overheid.nl/BWBR0015703/2021-01-01", None),
        ("https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=7a", None),
    ],
)
def test_plaats_van_een_verwijzing(href: str, plaats: Plaats | None) -> None:
    assert plaats_van(href) == plaats


def nepstelsel(**bronnen: str) -> Any:
    """A system with input variables that refer to the law as given."""
    href = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel="
    variabelen = {een: SimpleNamespace(reference=[href + bron], formulas={}) for een, bron in bronnen.items()}
    bekend = {een: SimpleNamespace(reference=[], formulas={}) for namen in lees_overig().gecodeerd_in.values() for een in namen}
    return SimpleNamespace(variables={**bekend, **variabelen}, parameters=SimpleNamespace(get_descendants=lambda: []))


def test_de_nauwkeurigste_uitspraak_geldt(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line for an onderdeel stands beside a reference to its lid; a reference to the onderdeel itself makes the line obsolete."""

    def regels(*sleutels: str) -> None:
        nieuw = [verantwoording.Regel(een, tuple(lees_plaatsen(een)), Status.NOG_NIET, "reden") for een in sleutels]
        monkeypatch.setattr(verantwoording, "lees_overig", lambda: verantwoording.Overig(tuple(nieuw), {}, {}, {}))

    def hoe(stelsel_: Any) -> dict[str, Status]:
        return {str(een.plaats): een.status for een in verantwoord(stelsel_) if een.plaats.artikel in ("21", "36b", "58")}

    de_rest = "1-20, 22-36a, 37-57, 59-86"
    regels(de_rest, "58 lid 2 b", "58 lid 1, 58 lid 3-8", "36b")
    stelsel_ = nepstelsel(heel="21", lid="58&lid=2", te_grof="36b")
    status = hoe(stelsel_)
    assert (status["21 a"], status["21 b"]) == (Status.GECODEERD, Status.GECODEERD)  # an article without leden
    assert (status["58 lid 2 a"], status["58 lid 2 b"]) == (Status.GECODEERD, Status.NOG_NIET)
    assert status["36b lid 1"] is Status.NOG_NIET  # a reference to an article with leden does not say which
    assert achterhaald(stelsel_) == []

    stelsel_ = nepstelsel(heel="21", lid="58&lid=2", onderdeel="58&lid=2&o=b", oordeel_x="36b&lid=1")
    status = hoe(stelsel_)
    assert (status["58 lid 2 b"], status["36b lid 1"]) == (Status.GECODEERD, Status.OORDEEL)
    assert {str(waar) for _, weg in achterhaald(stelsel_) for waar in weg} == {"58 lid 2 b", "36b lid 1"}

    regels(de_rest, "58 lid 1, 58 lid 3-8", "57-58")
    mis = fouten(nepstelsel(heel="21", lid="58&lid=2", verzonnen="31&lid=99"))
    assert mis[0] == "verzonnen verwijst naar artikel 31 lid 99, dat niet bestaat"
    assert "artikel 36b lid 1 is niet verantwoord in overig.yaml" in mis
    assert "artikel 57 a staat 2 keer in overig.yaml" in mis
    assert "57-58 in overig.yaml: nu gecodeerd is 58 lid 2 a, 58 lid 2 b, 58 lid 2 c, 58 lid 2 d, 58 lid 2 e, 58 lid 2 f" in mis


def test_opruimen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    regel = verantwoording.Regel("58 lid 2, 60c", tuple(lees_plaatsen("58 lid 2, 60c")), Status.NOG_NIET, "reden")
    ander = verantwoording.Regel("61", (Plaats("61"),), Status.NOG_NIET, "verhaal")
    weg = [Plaats("58", "2", letter) for letter in "abcd"]
    monkeypatch.setattr("openfisca_participatie.dekking.__main__.achterhaald", lambda _: [(regel, weg), (ander, [Plaats("61")])])
    pad = tmp_path / "overig.yaml"
    pad.write_text('nog_niet:\n  "58 lid 2, 60c": reden\n  "61": verhaal\n  "62": blijft\n')
    assert ruim_op(pad) == ["58 lid 2, 60c", "61"]
    assert pad.read_text() == 'nog_niet:\n  "58 lid 2 e, 58 lid 2 f, 60c": reden\n  "62": blijft\n'


# --- the page ---


def test_pagina_is_van_nu() -> None:
    assert PAGINA.read_text(encoding="utf-8") == maak_pagina(alles()), OPNIEUW
