"""Many copies side by side are as many separate runs; a fact given of one leaves the rule for the others; order does not matter."""

from __future__ import annotations

import itertools
import json
from datetime import date
from pathlib import Path

import pytest

from openfisca_participatie.berekening.rekenen import GEZINSUITKOMSTEN, PERSOONSUITKOMSTEN, bereken, stelsel
from openfisca_participatie.berekening.simulatie import Bouwer
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.zaak import lees, lees_tekst
from openfisca_participatie.zaak.register import FEITEN, OORDELEN
from tests.berekening.zaken import bijstand, lees_boom, leg_over, reken, tekst, zaak

VOORBEELDEN = sorted((Path(__file__).parents[2] / "voorbeelden").glob("*.yaml"))

ZES_BEWONERS = """
{kinderen: [{naam: Kim, geboren: 5 mei 2018}, {naam: Lot, geboren: 5 mei 2005, opleiding: geen}],
 partner: {naam: Bo, geboren: 1 maart 2007, nationaliteit: Nederlandse, relatie: gehuwd, inkomsten: geen, opleiding: geen,
           onderwijs mogelijk: nee, ouders kunnen bijdragen: ja},
 huisgenoten: [
  {naam: Student, geboren: 1 mei 1998, relatie: neef, opleiding: mbo bbl, contract: geen},
  {naam: Oma, geboren: 1 mei 1950, relatie: moeder, opleiding: geen, contract: geen},
  {naam: Huurder, geboren: 1 mei 1985, relatie: huurder, opleiding: geen, toegerekende inkomsten: 100,
   contract: {met: aanvrager, schriftelijk: ja, prijs: 500}},
  {naam: Vriend, geboren: 1 mei 1985, relatie: kennis, opleiding: geen, contract: {met: Oma, schriftelijk: ja, prijs: 400}}],
 oordelen: [{welk: commerciële prijs, wie: Huurder, uitkomst: ja, reden: gewone huur},
            {welk: commerciële prijs, wie: Vriend, uitkomst: ja, reden: gewone huur}]}
"""


def alles(simulatie, huishouden, maand, kopie=0):
    """All outcomes of everybody in one copy; as text, so that what is not known equals itself."""
    gevonden = {}
    for namen, ids in ((GEZINSUITKOMSTEN, huishouden.gezinnen), (PERSOONSUITKOMSTEN, huishouden.personen)):
        for naam in namen:
            vector = simulatie.calculate(naam, maand)
            gevonden[naam] = [str(waarde) for waarde in vector[kopie * len(ids) : (kopie + 1) * len(ids)]]
    return gevonden


def vergelijk(situatie, varianten):
    """The copies of one run against a run of each variant alone, built from scratch."""
    bouwer = Bouwer(stelsel(), situatie)
    samen = bouwer.simulatie(varianten)
    for nummer, variant in enumerate(varianten):
        los = Bouwer(stelsel(), situatie)
        assert alles(samen, bouwer.huishouden, situatie.maand, nummer) == alles(los.simulatie([variant]), los.huishouden, situatie.maand), (
            variant
        )


def proeven(bouwer):
    """One variant per probe of the register for the applicant and the gezin."""
    yield {}
    for feit in FEITEN:
        if feit.in_motor and feit.voor in ("belanghebbenden", "gezin") and feit.variabele in bouwer.stelsel.variables:
            wie = "gezin" if feit.voor == "gezin" else "aanvrager"
            yield from ({(feit.variabele, wie): waarde} for waarde in feit.proefwaarden)
    for oordeel in OORDELEN:
        if oordeel.in_motor and oordeel.variabele in bouwer.stelsel.variables:
            yield {(oordeel.variabele, "gezin" if oordeel.wie == "gezin" else "aanvrager"): 50.0 if oordeel.soort == "bedrag" else True}


@pytest.mark.parametrize("pad", VOORBEELDEN, ids=lambda pad: pad.stem)
def test_kopieen_zijn_losse_runs(pad):
    """The probes are dealt out over the example cases: each case tries some, all cases together try them all."""
    een = lees(pad)
    situatie = een.situatie(een.maanden[-1])
    eerste, *rest = proeven(Bouwer(stelsel(), situatie))
    vergelijk(situatie, [eerste, *rest[VOORBEELDEN.index(pad) :: len(VOORBEELDEN)]])


def test_kopieen_met_meer_dan_een_feit_en_datums_en_keuzen():
    varianten = [
        {},
        {("geboortedatum", "aanvrager"): date(2007, 3, 1)},
        {("geboortedatum", "huisgenoot_2"): date(2005, 3, 1), ("inkomsten_uit_arbeid", "partner"): 250.0},
        {("soort_opleiding", "huisgenoot_2"): "bbl"},
        {("commerciele_overeenkomst", "huisgenoot_4"): True},
        {("gemeente", "gezin"): "utrecht", ("giften", "kind_1"): 1300.0},
    ]
    vergelijk(zaak(ZES_BEWONERS).situatie("2026-07"), varianten)


def test_kopieen_waarin_een_regel_wordt_vervangen():
    """A copy that gives a fact with a default formula does not freeze that rule in the other copies.

    In the first copy Oma follows a bbl; in the second the fact of art. 19a lid 1 d is given for the lodger.
    """
    varianten = [
        {("soort_opleiding", "huisgenoot_2"): "bbl"},
        {("volgt_onderwijs_artikel_19a", "huisgenoot_4"): True},
        {("oordeel_commerciele_prijs", "huisgenoot_4"): False},
        {("verhuurder", "huisgenoot_3"): 0},
    ]
    vergelijk(zaak(ZES_BEWONERS).situatie("2026-07"), varianten)


def test_een_gegeven_feit_laat_de_regel_voor_de_anderen_staan():
    """``volgt_onderwijs_artikel_19a`` given for Oma only: the student with a bbl keeps what the rule gives, the others too."""
    situatie = zaak(ZES_BEWONERS).situatie("2026-07")
    situatie.zet("volgt_onderwijs_artikel_19a", "huisgenoot_2", True, "toets")
    bouwer = Bouwer(stelsel(), situatie)
    waarden = Waarden(bouwer.simulatie(), bouwer.huishouden, "2026-07")
    assert [waarden("volgt_onderwijs_artikel_19a", f"huisgenoot_{nummer}") for nummer in (1, 2, 3, 4)] == [True, True, False, False]


def test_een_peildatum_van_een_persoon_laat_die_van_de_anderen_staan():
    situatie = zaak(ZES_BEWONERS).situatie("2026-07")
    situatie.zet("peildatum", "partner", date(2026, 7, 20), "toets")
    bouwer = Bouwer(stelsel(), situatie)
    waarden = Waarden(bouwer.simulatie(), bouwer.huishouden, "2026-07")
    assert waarden("peildatum", "partner") == date(2026, 7, 20)
    assert waarden("peildatum", "aanvrager") == waarden("peildatum", "huisgenoot_2") == date(2026, 7, 1)


def test_een_huis_met_zes_bewoners():
    """By hand: Anna (46) is married to Bo (19); Kim is ten laste.

    Lot (21) is too young; the student follows a bbl; the lodger has a commercial contract with Anna (19a lid 1 b). Oma and her tenant
    count: their contract is with each other, not with Anna. A = 2 + Anna = 3 (the spouse is under 21): 22a lid 3 a: 755.98 + 878.71.
    Income 100 of the lodger (33 lid 4).
    """
    maand = reken(ZES_BEWONERS)
    assert maand.waarde("aantal_kostendelende_medebewoners") == 2
    assert maand.waarde("norm") == 1634.69
    assert bijstand(maand) == 1534.69


def test_volgorde_van_huisgenoten_kinderen_en_oordelen_maakt_niet_uit():
    boom = json.loads(tekst(ZES_BEWONERS))
    verwacht = None
    for huisgenoten in itertools.permutations(boom["huisgenoten"]):
        anders = boom | {
            "huisgenoten": list(huisgenoten),
            "kinderen": boom["kinderen"][:: -1 if verwacht else 1],
            "oordelen": boom["oordelen"][:: -1 if verwacht else 1],
        }
        maand = bereken(lees_tekst(json.dumps(anders))).maanden[0]
        per_naam = {maand.namen[sleutel]: waarde for sleutel, waarde in maand.waarden["kostendelende_medebewoner"].items()}
        gevonden = (maand.antwoord, bijstand(maand), sorted(per_naam.items()), sorted(een.variabele for een in maand.aannames))
        verwacht = verwacht or gevonden
        assert gevonden == verwacht


@pytest.mark.parametrize(
    "lagen",
    [
        (),
        ("een: {inkomsten: [{soort: loon, netto: 400, vakantiegeld: inbegrepen}], vrijlating al gebruikt: 2}",),
        ("een: {geboren: 1 mei 1955}",),
        ("een: {geboren: 1 maart 2007, opleiding: geen, onderwijs mogelijk: nee, ouders kunnen bijdragen: ja}",),
        ("een: {nationaliteit: Syrische, verblijfsstatus: eerste procedure}",),
        ("een: {detentie: ja, inkomsten: [{soort: alimentatie, netto: 1500}]}",),
        ("een: {inrichting: ja}",),
        ("een: {giften: [{soort: terugkerend, bedrag: 1300, maand: 2026-07}]}",),
    ],
)
@pytest.mark.parametrize("huisgenoten", ["geen", "[{naam: Oma, geboren: 1 mei 1950, relatie: anders, opleiding: geen, contract: geen}]"])
def test_aanvrager_en_partner_verwisseld(lagen, huisgenoten):
    """Who of the two is written down as the applicant makes no difference (the mirror image)."""
    een = "naam: Een, geboren: 1 maart 1980, nationaliteit: Nederlandse, inkomsten: geen"
    ander = "naam: Ander, geboren: 1 mei 1985, nationaliteit: Nederlandse, inkomsten: [{soort: ww, netto: 210.10}]"
    boom = lees_boom(f"{{een: {{{een}}}, ander: {{{ander}}}}}")
    for laag in lagen:
        boom = leg_over(boom, lees_boom(laag))
    uitkomsten = []
    for aanvrager, partner in (("een", "ander"), ("ander", "een")):
        laag = json.dumps({"aanvrager": boom[aanvrager], "partner": boom[partner] | {"relatie": "gehuwd"}})
        maand = reken(f"huisgenoten: {huisgenoten}", laag)
        gronden = sorted((grond.variabele, grond.wie) for grond in maand.gronden)
        vragen = sorted((vraag.variabele, vraag.wie) for vraag in maand.vragen)
        uitkomsten.append((maand.antwoord, maand.waarde("norm"), bijstand(maand), gronden, vragen))
    assert uitkomsten[0] == uitkomsten[1]


def test_veel_feiten_met_een_regel_kosten_een_enkele_simulatie(monkeypatch):
    """What the rules give for who has no value comes from the simulation itself: not from one more for every order of such facts."""
    from openfisca_participatie.berekening import simulatie

    gezin = zaak("huisgenoten: geen", ZES_BEWONERS).situatie("2026-07")
    bouwer = Bouwer(stelsel(), gezin)
    met_regel = [naam for naam, soort in stelsel().variables.items() if soort.formulas and naam in {feit.variabele for feit in FEITEN}]
    varianten = [{(naam, "aanvrager"): True} for naam in met_regel if stelsel().variables[naam].value_type is bool][:12]
    gemaakt = []
    echt = simulatie.nieuwe_simulatie
    monkeypatch.setattr(simulatie, "nieuwe_simulatie", lambda *a, **k: gemaakt.append(1) or echt(*a, **k))
    bouwer.simulatie([een for een in varianten if stelsel().variables[next(iter(een))[0]].entity.key == "persoon"])
    assert len(gemaakt) == 1
