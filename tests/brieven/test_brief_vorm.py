"""The form of templates, values and plain text."""

from datetime import date

import pytest

from openfisca_participatie.brieven import Alinea, BriefFout, Kader, Kop, Lijst, Ondertekening, Rij, Tabel
from openfisca_participatie.brieven.merken import merk, zonder_merken
from openfisca_participatie.brieven.ontleden import ontleed
from openfisca_participatie.brieven.opmaak import FILTERS, Waarde, euro
from openfisca_participatie.brieven.sjabloon import opsomming, vul
from openfisca_participatie.brieven.tekens import herstel, parkeer, schoon


def test_ontleed_alle_vormen():
    tekst = """
# Onderwerp

!! De beslissing
gaat door.

Een alinea
over twee regels.

::: Wat moet u doen?
- een

- twee
:::

## Kop
### Kop eronder
| Wat | > Bedrag |
| a | € 1,00 |
|= samen | € 1,00 |

.. klein
.- klein punt
,, Groet,
,, naam
"""
    assert ontleed(tekst) == (
        Kop(1, "Onderwerp"),
        Alinea("De beslissing gaat door.", "kern"),
        Alinea("Een alinea over twee regels."),
        Kader("Wat moet u doen?", (Lijst(("een", "twee")),)),
        Kop(2, "Kop"),
        Kop(3, "Kop eronder"),
        Tabel(("Wat", "Bedrag"), (Rij(("a", "€ 1,00")), Rij(("samen", "€ 1,00"), totaal=True)), (False, True)),
        Alinea("klein", "klein"),
        Lijst(("klein punt",), "klein"),
        Ondertekening(("Groet,", "naam")),
    )


@pytest.mark.parametrize(
    ("waarde", "gedrukt"),
    [("Klopt dit niet?", "Hij zei: Klopt dit niet?"), ("Nee!", "Hij zei: Nee!"), ("Dat klopt.", "Hij zei: Dat klopt."),
     ("ja", "Hij zei: ja."), ("zei zij: \u2018nee.\u2019", "Hij zei: zei zij: \u2018nee.\u2019")],
)  # fmt: skip
def test_een_zin_die_zelf_eindigt_krijgt_geen_tweede_punt(waarde, gedrukt):
    (_, alinea) = ontleed(f"# a\n\nHij zei: {merk(waarde, 0)}.")
    assert zonder_merken(alinea.tekst) == gedrukt


@pytest.mark.parametrize(
    ("tekst", "melding"),
    [
        ("geen onderwerp", "precies één onderwerp"),
        ("# a\n# b", "precies één onderwerp"),
        ("# a\n::: kader\ntekst", "niet gesloten"),
        ("# a\n:::", "niet open"),
        ("# a\n::: kader\n| a |\n:::", "meer dan tekst en punten"),
        ("# a\n| a | b |\n| c |", "verschillende lengte"),
    ],
)
def test_sjabloon_dat_niet_klopt(tekst, melding):
    with pytest.raises(BriefFout, match=melding):
        ontleed(tekst)


@pytest.mark.parametrize(
    ("bedrag", "tekst"),
    [
        (0.0, "€ 0,00"), (1419.46, "€ 1.419,46"), (1000000.0, "€ 1.000.000,00"), (-300.0, "\u2212 € 300,00"),
        (0.005, "€ 0,01"), (1.005, "€ 1,01"), (-0.001, "€ 0,00"), (1902.0300000000002, "€ 1.902,03"), (5, "€ 5,00"),
    ],
)  # fmt: skip
def test_euro(bedrag, tekst):
    assert euro(bedrag) == tekst


@pytest.mark.parametrize("bedrag", [float("nan"), float("inf")])
def test_onbekend_bedrag_wordt_niet_gedrukt(bedrag):
    with pytest.raises(BriefFout):
        euro(bedrag)


@pytest.mark.parametrize(
    ("filter_", "waarde", "tekst"),
    [
        ("bedrag", 854.04, "€ 854,04"),
        ("aftrek", 300, "\u2212 € 300,00"),
        ("datum", date(2027, 5, 12), "12 mei 2027"),
        ("maand", "2026-07", "juli 2026"),
        ("maandnaam", "2026-12", "december"),
        ("getal", 44, "44"),
        ("telwoord", 1, "één"),
        ("telwoord", 13, "13"),
    ],
)
def test_filters(filter_, waarde, tekst):
    assert FILTERS[filter_](Waarde(waarde, "test")) == tekst


@pytest.mark.parametrize(
    ("filter_", "waarde"), [("bedrag", 5.0), ("datum", date(2026, 1, 1)), ("bedrag", Waarde(True, "t")), ("datum", Waarde(5, "t"))]
)
def test_filter_weigert_wat_geen_herkomst_of_soort_heeft(filter_, waarde):
    with pytest.raises(BriefFout):
        FILTERS[filter_](waarde)


@pytest.mark.parametrize(
    "inhoud", ["{{ getal }}", "{{ getal + 1 }}", "{{ dag }}", "{{ bestaat_niet }}", "{{ ''.__class__.__mro__ }}", "{% if %}", "{{ niets }}"]
)
def test_sjabloon_mag_niets_anders_drukken(tmp_path, inhoud):
    (tmp_path / "proef.j2").write_text(f"# a\n{inhoud}", encoding="utf-8")
    with pytest.raises(BriefFout):
        vul("proef.j2", {"getal": 5.0, "dag": date(2026, 1, 1), "niets": None}, tmp_path)


def test_fout_in_sjabloon_noemt_bestand(tmp_path):
    (tmp_path / "proef.j2").write_text("# a\n\n{% endif %}", encoding="utf-8")
    with pytest.raises(BriefFout, match=r"proef\.j2, regel 3"):
        vul("proef.j2", {}, tmp_path)


def test_waarden_worden_nooit_opmaak():
    for tekst in ("# kop", "- punt", "| a | b |", "!! kern", ".. klein", "::: kader", ",, groet", "|= a |"):
        assert parkeer(tekst)[0] not in "#-|!.:,"
        assert herstel(parkeer(tekst)) == tekst


@pytest.mark.parametrize(
    ("ruw", "net"),
    [
        ("a\n\nb", "a b"),
        ("a\x00\x1b[31mb", "a[31mb"),
        ("\u202ea", "a"),
        ("Rene\u0301", "René"),
        ("\ud800", "□"),
        ("\ue000", "□"),
        ("  a\u00a0b ", "a b"),
    ],
)
def test_schoon(ruw, net):
    assert schoon(ruw) == net


def test_opsomming():
    assert [opsomming(n) for n in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a en b", "a, b en c"]
