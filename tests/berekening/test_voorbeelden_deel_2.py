"""The examples of maatregel, taaleis and loonkostensubsidie, against amounts worked out by hand (decimal, half-up to the cent).

Amounts used: art. 21 a 1.419,46 (2026-07), 21 b 2.002,13 (2026-01) and 2.027,79 (2026-07); minimum wage 2.337,00 (2026-07), holiday
allowance 8%, allowance for employer's costs 23,5%; 31 lid 2 z at most 182,73 (2026-07); 34a 15%.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.berekening.uitkomst import Maanduitkomst
from openfisca_participatie.zaak import lees

MAP = Path(__file__).parents[2] / "voorbeelden"


@cache
def uitkomst(bestand: str, variant: str = "") -> dict[str, Maanduitkomst]:
    zaak = lees(MAP / f"{bestand}.yaml", variant or None)
    return {maand.maand: maand for maand in bereken(zaak, met_laatste_bedragen=max(zaak.maanden) > "2026-12").maanden}


def regels(gevonden: Maanduitkomst, onderdeel: str) -> list[tuple[str, float | None, str]]:
    return [(regel.omschrijving, regel.bedrag, regel.bron.artikel) for regel in gevonden.regels if regel.onderdeel == onderdeel]


# month, bijstand, maatregel, taaleis, left over, paid monthly
HAILE = [
    # 2002.13 x 50% x 40% = 400.426; notice on 19 January: in June 20% of 2002.13 = 400.426; 5% of 1201.27 = 60.0635
    ("", "2026-06", 2002.13, 400.43, 400.43, 1201.27, 1141.21),
    # 2027.79 x 50% x 30% = 304.1685; 18 days 20% and from 19 July 13 days 40%: 8.8 / 31 x 2027.79 = 575.631; 5% of 1147.99 = 57.3995
    ("", "2026-07", 2027.79, 304.17, 575.63, 1147.99, 1090.59),
    # August: 40% of 2027.79 = 811.116; 5% of 912.50 = 45.625
    ("", "2026-08", 2027.79, 304.17, 811.12, 912.50, 866.87),
    # enough progress (18b lid 6 a): 5% of 1601.70 = 80.085; 5% of 1723.62 = 86.181
    ("hij volgt een taaltraject", "2026-06", 2002.13, 400.43, 0.0, 1601.70, 1521.61),
    ("hij volgt een taaltraject", "2026-07", 2027.79, 304.17, 0.0, 1723.62, 1637.44),
]


@pytest.mark.parametrize(("variant", "maand", "bijstand", "maatregel", "taaleis", "over", "per_maand"), HAILE)
def test_taaleis_en_maatregel(variant, maand, bijstand, maatregel, taaleis, over, per_maand):
    gevonden = uitkomst("taaleis-en-maatregel", variant)[maand]
    assert gevonden.antwoord == "ja"
    assert gevonden.waarde("algemene_bijstand") == bijstand
    assert gevonden.waarde("bedrag_maatregel") == maatregel
    assert gevonden.waarde("verlaging_taaleis", "aanvrager") == taaleis
    assert gevonden.waarde("uit_te_betalen_bijstand") == over
    assert gevonden.waarde("uit_te_betalen_bijstand_exclusief_vakantietoeslag") == per_maand


def test_taaleis_en_maatregel_regels():
    gevonden = uitkomst("taaleis-en-maatregel")["2026-07"]
    assert regels(gevonden, "Maatregel") == [
        ("S. Haile: 50% van de bijstand, waarvan deze maand 30%, duur 1 tot 3 maanden", -304.17, "art. 18 lid 5")
    ]
    assert regels(gevonden, "Taaleis") == [
        ("R. Haile: 28,39% van de bijstandsnorm, kennisgeving op 19 januari 2026", -575.63, "art. 18b lid 10")
    ]
    assert regels(gevonden, "Uitbetaling") == [
        ("blijft over, met vakantietoeslag", 1147.99, "art. 45 lid 1"),
        ("uit te betalen per maand", 1090.59, "art. 45 lid 1"),
    ]
    assert ("zonder vakantietoeslag, voor de verlaging", 1926.40, "art. 45 lid 1") in regels(gevonden, "Bijstand")
    assert {oordeel.naam: oordeel.gebruikt for oordeel in gevonden.oordelen} == {
        "onvoldoende beheersing van de taal": True,
        "vermindering maatregel": True,
    }
    anders = uitkomst("taaleis-en-maatregel", "hij volgt een taaltraject")["2026-07"]
    assert regels(anders, "Taaleis") == [
        ("R. Haile: geen verlaging, want hij leert de taal met voldoende voortgang", 0.0, "art. 18b lid 6 a")
    ]


# month, subsidy, earnings that are exempt, article, counted income, bijstand, paid monthly
DE_RUITER = [
    # the job began in June: 2294.40 x 1.08 = 2477.952; x 50% x 1.235 x 20/36 = 850.0752;
    # 15% of 1260 = 189 > 182.73; 1419.46 - 1077.27 = 342.19; 5% is 17.1095
    ("2026-10", 850.08, 182.73, "art. 31 lid 2 z", 1077.27, 342.19, 325.08),
    ("2026-11", 850.08, 182.73, "art. 31 lid 2 z", 1077.27, 342.19, 325.08),
    # from the seventh month by loonwaarde: 2477.952 x 45% x 1.235 x 20/36 = 765.0677
    ("2026-12", 765.07, 182.73, "art. 31 lid 2 z", 1077.27, 342.19, 325.08),
    # 34a has no maximum: 189.00; 1419.46 - 1071 = 348.46; 5% is 17.423;
    # the wage of 1 January is the last known: 2337 x 1.08 x 45% x 1.235 x 20/36
    ("2027-01", 779.27, 189.00, "art. 34a lid 1", 1071.00, 348.46, 331.04),
    ("2027-02", 779.27, 189.00, "art. 34a lid 1", 1071.00, 348.46, 331.04),
]


@pytest.mark.parametrize(("maand", "subsidie", "vrij", "artikel", "inkomen", "bijstand", "per_maand"), DE_RUITER)
def test_werk_met_loonkostensubsidie_over_de_grens_van_2027(maand, subsidie, vrij, artikel, inkomen, bijstand, per_maand):
    gevonden = uitkomst("vanaf-2027/werk-met-loonkostensubsidie")[maand]
    assert gevonden.antwoord == "ja"
    assert gevonden.waarde("loonkostensubsidie", "aanvrager") == subsidie
    assert gevonden.waarde("vrijgelaten_inkomsten_uit_arbeid", "aanvrager") == vrij
    assert gevonden.waarde("in_aanmerking_te_nemen_inkomen") == inkomen
    assert gevonden.waarde("algemene_bijstand") == bijstand
    assert gevonden.waarde("uit_te_betalen_bijstand_exclusief_vakantietoeslag") == per_maand
    assert next(regel.bron.artikel for regel in gevonden.regels if regel.variabele == "inkomsten_uit_arbeid") == artikel
    assert bool(gevonden.laatste_bedragen) is (maand > "2026-12")


def test_werk_met_loonkostensubsidie_regels_en_maanden():
    maanden = uitkomst("vanaf-2027/werk-met-loonkostensubsidie")
    (nov,), (dec,) = regels(maanden["2026-11"], "Loonkostensubsidie"), regels(maanden["2026-12"], "Loonkostensubsidie")
    assert nov == ("J. de Ruiter: aan de werkgever, forfaitair 50%, maand 6 van 6, 20 uur per week", 850.08, "art. 10d lid 5")
    assert dec == ("J. de Ruiter: aan de werkgever, loonwaarde 55%, 20 uur per week", 765.07, "art. 10d lid 4")
    termijnen = [next(regel.termijn for regel in een.regels if regel.variabele == "inkomsten_uit_arbeid") for een in maanden.values()]
    assert termijnen == [(1, 12), (2, 12), (3, 12), (1, 12), (2, 12)]  # what was used under z does not count under 34a
    assert [oordeel.gebruikt for oordeel in maanden["2027-01"].oordelen] == [True]
