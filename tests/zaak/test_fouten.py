"""Bad input: every fault at once, in Dutch, with path, line, value and what was expected - and never a traceback."""

from __future__ import annotations

import json
import time

import pytest

from openfisca_participatie.zaak import ZaakFout, lees, lees_tekst
from tests.zaak.zaakteksten import BASIS, VOORBEELDEN, aanvrager, huisgenoot, met

FOUTE_BESTANDEN = sorted((VOORBEELDEN / "fout").glob("*.yaml"))


@pytest.mark.parametrize("pad", FOUTE_BESTANDEN, ids=lambda pad: pad.stem)
def test_elk_fout_bestand_geeft_de_verwachte_meldingen(pad):
    verwacht = [regel.removeprefix("# verwacht: ") for regel in pad.read_text().splitlines() if regel.startswith("# verwacht: ")]
    assert verwacht
    with pytest.raises(ZaakFout) as fout:
        lees(pad)
    meldingen = [str(een) for een in fout.value.fouten]
    for tekst in verwacht:
        assert any(tekst in melding for melding in meldingen), (tekst, meldingen)
    assert len(meldingen) == len(verwacht), meldingen
    assert str(fout.value).startswith(str(pad))


def test_alle_fouten_tegelijk_in_de_volgorde_van_het_bestand():
    with pytest.raises(ZaakFout) as fout:
        lees_tekst(
            """zaak: 1
maanden: 2026-13
foo: 1
aanvrager:
  naam: X
  bsn: 123456789
  burgerlijke staat: gehuwd
  geboren: 3 mei 2058
huisgenoten:
  - {naam: X, geboren: 31 februari 2000, relatie: zooon}
oordelen:
  - {welk: giften verantwoord, wie: niemand, uitkomst: ja}
"""
        )
    plekken = [een.pad_in_bestand for een in fout.value.fouten]
    assert plekken == [
        "maanden",
        "foo",
        "aanvrager.bsn",
        "partner",
        "huisgenoten[1].naam",
        "huisgenoten[1].geboren",
        "huisgenoten[1].relatie",
        "oordelen[1].wie",
    ]
    assert [een.regel for een in fout.value.fouten] == [2, 3, 6, 7, 10, 10, 10, 12]
    assert str(fout.value).startswith("8 fouten\n")
    assert "123456" not in str(fout.value)


def test_fout_heeft_waarde_verwachting_en_suggestie_los():
    with pytest.raises(ZaakFout) as fout:
        lees_tekst(aanvrager("burgerlijke staat: ongehuwt"))
    (een,) = fout.value.fouten
    assert (een.pad_in_bestand, een.regel, een.waarde, een.suggestie) == ("aanvrager.burgerlijke staat", 9, "ongehuwt", '"ongehuwd"')
    assert "weduwe of weduwnaar" in een.verwacht


@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"   \n",
        b"# alleen commentaar\n",
        b"\xff\xfe\x00z",
        b"\x00\x01\x02",
        "zaak: é".encode("latin-1"),
        b"zaak: 1\n" + b"# x\n" * 600_000,
    ],
    ids=["leeg", "wit", "commentaar", "utf-16", "binair", "latin-1", "groot"],
)
def test_bestand_dat_geen_zaak_is_geeft_een_melding_van_een_regel(tmp_path, inhoud):
    pad = tmp_path / "zaak.yaml"
    pad.write_bytes(inhoud)
    begin = time.perf_counter()
    with pytest.raises(ZaakFout) as fout:
        lees(pad)
    assert len(str(fout.value).splitlines()) == 1
    assert time.perf_counter() - begin < 2


def test_bestand_dat_er_niet_is(tmp_path):
    with pytest.raises(ZaakFout, match="het bestaat niet"):
        lees(tmp_path / "geen.yaml")
    with pytest.raises(ZaakFout, match="het is een map"):
        lees(tmp_path)
    with pytest.raises(ZaakFout, match="niet te lezen"):
        lees("een\x00naam")


@pytest.mark.parametrize(
    "tekst",
    [
        "a: " + "[" * 5000,
        "[" * 100_000,
        "{a: " * 3000,
        "- " * 100_000,
        "a: [" + "x, " * 100_000 + "]",
        "? [a, b]\n: c\n",
        '{"a": ' * 2000,
        "zaak: 1\nmaanden: 2026-07\n" + "\n".join(f"sleutel{nummer}: 1" for nummer in range(20_000)),
        "%YAML 1.3\n---\nzaak: 1",
        "zaak: 'a",
        "zaak: \x07",
        '"\\e[31m": 1',
        '{"\\u202e": 1, "zaak": "\\ud83d\\ude00"}',
        "*a",
        "zaak: 2026\n  maanden: 2026-07",
    ],
    ids=lambda tekst: repr(tekst[:12]),
)
def test_vijandige_yaml_is_snel_een_fout(tekst):
    begin = time.perf_counter()
    with pytest.raises(ZaakFout):
        lees_tekst(tekst)
    assert time.perf_counter() - begin < 10


def test_json_met_emoji_en_met_dubbele_sleutels():
    gegevens = {
        "zaak": "2026-0001 \N{GRINNING FACE}",
        "maanden": ["2026-07"],
        "aanvrager": {
            "naam": "M. Smit",
            "geboren": "1985-05-03",
            "inkomsten": [{"soort": "alimentatie", "netto": 120.5}],
            "uitreiziger": False,
        },
        "huisgenoten": "geen",
    }
    for ascii_alleen in (True, False):
        zaak = lees_tekst(json.dumps(gegevens, ensure_ascii=ascii_alleen))
        assert zaak.nummer.endswith("\N{GRINNING FACE}")
        assert zaak.situatie("2026-07").waarde("overige_inkomsten", "aanvrager") == 120.5
        assert zaak.situatie("2026-07").waarde("uitreiziger", "aanvrager") is False
    with pytest.raises(ZaakFout, match="staat er"):
        lees_tekst('{"zaak": "\\ud83d\\ude00", "zaak": "2"}')
    with pytest.raises(ZaakFout):
        lees_tekst('{"zaak": "\\ud83d", "maanden": "2026-07", "aanvrager": {}}')


def test_onbekend_en_leeg_zijn_niet_gegeven():
    zaak = lees_tekst(aanvrager("medisch urenbeperkt: onbekend\nuitreiziger:\ngiften: ~"))
    situatie = zaak.situatie("2026-07")
    for feit in ("medisch_urenbeperkt", "uitreiziger", "giften"):
        assert situatie.waarde(feit, "aanvrager") is None


def test_maand_na_de_laatste_normen_als_de_lezer_die_kent():
    with pytest.raises(ZaakFout, match="januari 2027 ligt na de laatste bekende normen"):
        lees_tekst(met(("2026-07", "2026-12 t/m 2027-01")), laatste_maand="2026-12")
    assert lees_tekst(met(("2026-07", "2027-01"))).maanden == ["2027-01"]


@pytest.mark.parametrize(
    ("tekst", "melding"),
    [
        (met(("bijstand sinds: 1 januari 2025", "melding: 3 juli 2026\naanvraag: 1 juli 2026")), "de aanvraag ligt voor de melding"),
        (met(erbij="partner: {}\n"), "hier staat een partner zonder gegevens"),
        (met(erbij="kinderen: [{naam: A, geboren: 1 mei 2015, woont: bij partner}]\n"), "er is geen partner"),
        (met(("1985", "1885")), "ouder zijn dan 125 jaar"),
        (aanvrager("detentie: {vanaf: 2026-07, tot: 2026-06}"), "de periode eindigt voor zij begint"),
        (aanvrager("verblijf buitenland: {vertrek: 3 juli 2026, terugkeer: 1 juli 2026}"), "de terugkeer ligt voor het vertrek"),
        (aanvrager("giften: {soort: eenmalig, bedrag: 300}"), "bij een eenmalige gift hoort de maand"),
        (aanvrager("giften: {soort: terugkerend, bedrag: -300}"), "dit bedrag is negatief"),
        (huisgenoot("contract: ja"), "dit is geen contract"),
        (met(("zaak: 2026-0001", "zaak: [1]")), "hier hoort tekst"),
        (met(("zaak: 2026-0001\n", "")), "zaak: dit gegeven ontbreekt"),
        (met(("eigen woning: nee", "eigen woning: {waarde: {a: 1}}")), "hier hoort één waarde"),
        (met(erbij="varianten: [a]\n"), "hier hoort een blok met sleutels"),
        (met(erbij="varianten: {a: b}\n"), "een variant is een deel van een zaak"),
        (met(erbij="varianten: {a: {varianten: {}}}\n"), "een variant heeft zelf geen varianten"),
        (aanvrager("leeftijd: 41"), "zet de geboortedatum in de zaak"),
        (met(("inkomsten: geen", "inkomsten: [{soort: ww, netto: 1.240,50}]")), r"inkomsten\[1\]\.50: YAML leest een komma"),
        (met(("vermogen: geen", "vermogen: {contant: [1.240,50]}")), r"vermogen\.contant\[1\]: hier hoort een blok"),
        (aanvrager("giftten: onbekend"), 'bedoelde u "giften"'),
        (met(erbij="varianten: {a: {aanvrager: {giftten: onbekend}}}\n"), 'varianten.a.aanvrager.giftten: .* bedoelde u "giften"'),
    ],
)
def test_melding(tekst, melding):
    with pytest.raises(ZaakFout, match=melding):
        lees_tekst(tekst)


def test_basis_is_een_goede_zaak():
    assert lees_tekst(BASIS).situatie("2026-07").vragen == []


def test_stuurtekens_en_richtingstekens_verdwijnen_uit_namen():
    zaak = lees_tekst(met(("M. Smit", '"\\e[31mM.\\tSmit\\a \\u202e\N{GRINNING FACE} \\"#_<{{ عمر"')))
    assert zaak.situatie("2026-07").namen["aanvrager"] == '[31mM. Smit \N{GRINNING FACE} "#_<{{ عمر'
    assert lees_tekst(met(("M. Smit", "x" * 200))).situatie("2026-07").namen["aanvrager"] == "x" * 200
    with pytest.raises(ZaakFout, match="hier staat niets"):
        lees_tekst(met(("M. Smit", '"\\a"')))
