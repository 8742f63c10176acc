"""The explanation of an outcome: down to facts, judgements, assumptions and dated parameters, all that decided and nothing else."""

from __future__ import annotations

import math
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from openfisca_core.errors import VariableNotFoundError

from openfisca_participatie.berekening.rekenen import BerekeningFout, bereken, situaties, stelsel
from openfisca_participatie.berekening.simulatie import Bouwer, is_keuze, waarde_als_python
from openfisca_participatie.berekening.toelichting import verklaar
from openfisca_participatie.zaak import lees
from tests.berekening.zaken import BEVORDERT, JONG, KIND, bijstand, reken, zaak

MAP = Path(__file__).parents[2] / "voorbeelden"
WORTELS = (
    "algemene_bijstand",
    "recht_op_algemene_bijstand",
    "bijstandsnorm",
    "in_aanmerking_te_nemen_inkomen",
    "in_aanmerking_te_nemen_vermogen",
    "vakantietoeslag",
)
VOORBEELDEN = sorted(pad.stem for pad in MAP.glob("*.yaml"))


@cache
def voorbeeld(naam):
    een = lees(MAP / f"{naam}.yaml")
    return een, {maand.maand: maand for maand in bereken(een).maanden}


@cache
def boom(naam, maand, wortel, volledig=False):
    return verklaar(voorbeeld(naam)[0], maand, wortel, volledig=volledig)


def knopen(knoop):
    """The node and all below it."""
    yield knoop
    for kind in knoop.kinderen:
        yield from knopen(kind)


def bladeren(knoop):
    return [een for een in knopen(knoop) if not een.kinderen]


def namen(knoop):
    return {een.variabele for een in knopen(knoop)}


def vind(knoop, variabele, wie=None):
    return [een for een in knopen(knoop) if een.variabele == variabele and wie in (None, een.wie)]


def parameter(knoop, einde):
    gevonden = [een for een in knopen(knoop) if een.soort == "parameter" and een.variabele.endswith(einde)]
    assert gevonden, f"parameter {einde} is not in the tree"
    return gevonden[0]


ALLE_BOMEN = [(naam, wortel) for naam in VOORBEELDEN for wortel in WORTELS]


@pytest.mark.parametrize("volledig", [False, True], ids=["gewoon", "volledig"])
@pytest.mark.parametrize("naam", VOORBEELDEN)
def test_elk_blad_is_een_feit_oordeel_aanname_of_parameter(naam, volledig):
    """In the ordinary tree also: a step that is shown above, a step that is nil, and who is alone because the file has nobody else.

    The first of the month (``peildatum``) rests on nothing. What is left over is a step without its reason.
    """
    zonder_reden = set()
    for wortel in WORTELS:
        for maand in voorbeeld(naam)[1]:
            for blad in bladeren(boom(naam, maand, wortel, volledig)):
                nihil = not blad.waarde or blad.waarde in ("geen", "alleenstaande")
                herhaald = blad.regel.endswith("(zie hierboven)")
                if blad.soort == "uitkomst" and blad.variabele != "peildatum" and not (not volledig and (herhaald or nihil)):
                    zonder_reden.add((maand, blad.variabele))
    assert not {variabele for _, variabele in zonder_reden}, sorted(zonder_reden)[:5]


@pytest.mark.parametrize("naam", VOORBEELDEN)
def test_elke_stap_heeft_haar_bron(naam):
    for wortel in WORTELS:
        for maand in voorbeeld(naam)[1]:
            for knoop in knopen(boom(naam, maand, wortel)):
                assert knoop.label
                if knoop.soort == "uitkomst":
                    assert knoop.regel, knoop.variabele
                    assert knoop.bron is not None
                    assert knoop.bron.artikel
                elif knoop.soort == "parameter":
                    assert knoop.bron is not None
                    assert knoop.bron.href
                    assert knoop.herkomst  # the title of the source
                else:
                    assert knoop.herkomst, knoop.variabele


def test_gehuwden_de_partner_staat_erin():
    """That there is a partner decides leefvorm, norm and limit: the tree names it with its place in the file."""
    top = verklaar(voorbeeld("zoon-wordt-27")[0], "2026-07", "leefvorm")
    assert top.waarde == "gehuwden"
    assert any(blad.soort == "feit" and "partner" in blad.herkomst + blad.tekst for blad in bladeren(top))


def test_pensioengerechtigde_partner_staat_erin():
    """22 c, because D. Sewnarain has reached AOW age: his date of birth and the age of the AOW, with value and date."""
    top = boom("aow-partner", "2026-07", "bijstandsnorm")
    norm = parameter(top, "gehuwden_een_pensioengerechtigd")
    assert (norm.waarde, norm.sinds) == (2176.10, date(2026, 7, 1))
    assert vind(top, "geboortedatum", "D. Sewnarain")
    leeftijd = parameter(top, "pensioengerechtigde_leeftijd")
    assert leeftijd.waarde is not None
    assert leeftijd.tekst != "tabel naar geboortedatum"


@pytest.mark.parametrize("naam", VOORBEELDEN)
def test_elke_parameter_heeft_waarde_en_datum(naam):
    for maand in voorbeeld(naam)[1]:
        for wortel in WORTELS:
            for knoop in knopen(boom(naam, maand, wortel)):
                if knoop.soort == "parameter":
                    assert knoop.waarde is not None, knoop.variabele
                    if knoop.variabele.endswith("pensioengerechtigde_leeftijd"):
                        continue  # a table by date of birth, not by date
                    assert knoop.sinds is not None, knoop.variabele
                    assert knoop.sinds <= date.fromisoformat(f"{maand}-01")


@pytest.mark.parametrize(("naam", "wortel"), ALLE_BOMEN)
def test_waarden_in_de_boom_zijn_die_van_de_uitkomst(naam, wortel):
    for maand, uitkomst in voorbeeld(naam)[1].items():
        id_van = {wie: sleutel for sleutel, wie in uitkomst.namen.items()}
        top = boom(naam, maand, wortel)
        assert top.waarde == uitkomst.waarde(wortel)
        for knoop in knopen(top):
            per_eenheid = uitkomst.waarden.get(knoop.variabele, {})
            eenheid = id_van.get(knoop.wie, "gezin")
            if "(" in knoop.label and "20" in knoop.label.rsplit("(", 1)[-1]:
                continue  # a step of an earlier month
            if eenheid in per_eenheid:
                assert knoop.waarde == per_eenheid[eenheid], (knoop.variabele, knoop.wie)


def test_alleenstaande_alleen_de_norm_die_geldt():
    """21 a of 1 July 2026; nothing of gehuwden, of younger people, of pensioners, of the kostendelersnorm."""
    top = boom("alleenstaande", "2026-07", "bijstandsnorm")
    norm = parameter(top, "vanaf_21_jaar.alleenstaande")
    assert (norm.waarde, norm.sinds, norm.tekst) == (1419.46, date(2026, 7, 1), "€ 1.419,46")
    parameters = {een.variabele.split("normen.")[-1] for een in knopen(top) if een.soort == "parameter" and een.tekst.startswith("€")}
    assert parameters == {"vanaf_21_jaar.alleenstaande"}
    uitkomsten = {een.variabele for een in knopen(top) if een.soort == "uitkomst"}
    assert not {"norm_gehuwden", "norm_inrichting", "norm_echtgenoot_zonder_recht"} & {
        een.variabele for een in knopen(top) if een.waarde and een.soort == "uitkomst"
    }, uitkomsten
    mei = parameter(boom("alleenstaande", "2026-05", "bijstandsnorm"), "vanaf_21_jaar.alleenstaande")
    assert (mei.waarde, mei.sinds) == (1401.5, date(2026, 1, 1))


def test_alleenstaande_de_leeftijd_staat_erin():
    """That she is 21 or older and not pensioner decides the norm: her date of birth is a leaf with its place in the file."""
    geboren = vind(boom("alleenstaande", "2026-07", "bijstandsnorm"), "geboortedatum", "M. van der Veen")
    assert geboren
    assert geboren[0].herkomst == "aanvrager.geboren"
    assert geboren[0].waarde == date(1984, 9, 22)


def test_kostendelers_leeftijd_27_sinds_2023():
    top = boom("zoon-wordt-27", "2026-07", "algemene_bijstand")
    leeftijd = parameter(top, "kostendelersnorm.leeftijd_medebewoner")
    assert (leeftijd.waarde, leeftijd.sinds) == (27, date(2023, 1, 1))
    norm = parameter(top, "vanaf_21_jaar.gehuwden")
    assert (norm.waarde, norm.sinds) == (2027.79, date(2026, 7, 1))
    assert parameter(top, "vast_deel").waarde == 0.4
    assert parameter(top, "deel_per_kostendeler").waarde == 0.3
    zoon = vind(top, "geboortedatum", "Emre Yilmaz")
    assert zoon
    assert (zoon[0].waarde, zoon[0].herkomst) == (date(1999, 6, 15), "huisgenoten[1].geboren")
    assert vind(top, "leeftijd", "Emre Yilmaz")[0].waarde == 27
    assert {een.wie for een in vind(top, "aantal_kostendelers") if een.waarde == 3} == {"A. Yilmaz", "F. Yilmaz-Demir"}
    assert not vind(top, "geboortedatum", "Elif Yilmaz")  # 14: whether she lives there decides nothing about the norm


def test_kostendelers_leeftijd_21_tot_2023():
    een = zaak(
        "{maanden: 2022-12, huisgenoten: [{naam: Bo, geboren: 1 mei 2000, relatie: zoon, contract: geen, opleiding: geen}]}",
    )
    top = verklaar(een, "2022-12", "bijstandsnorm")
    leeftijd = parameter(top, "kostendelersnorm.leeftijd_medebewoner")
    assert (leeftijd.waarde, leeftijd.sinds) == (21, date(2015, 1, 1))


def test_voor_de_verjaardag_geen_kostendelersnorm():
    top = boom("zoon-wordt-27", "2026-06", "bijstandsnorm")
    assert not [een for een in vind(top, "kostendelersnorm_per_persoon") if een.waarde]
    assert parameter(top, "vanaf_21_jaar.gehuwden").waarde == 2002.13


def test_vrijlating_helemaal_uitgelegd():
    """31 lid 2 n: the wages, 25%, the maximum is not reached but stands in the rule, six months, two used, the judgement."""
    top = boom("bakker", "2026-07", "algemene_bijstand")
    assert vind(top, "inkomsten_uit_arbeid")[0].herkomst.startswith("aanvrager.inkomsten")
    assert vind(top, "inkomsten_uit_arbeid")[0].waarde == 400.0
    assert parameter(top, "vrijlating_arbeid.algemeen.aandeel").waarde == 0.25
    assert parameter(top, "vrijlating_arbeid.algemeen.maanden").waarde == 6
    oordeel = vind(top, "oordeel_vrijlating_bevordert_arbeidsinschakeling")
    assert [(een.soort, een.waarde, een.herkomst) for een in oordeel[:1]] == [("oordeel", True, "oordelen[1]")]
    gebruikt = vind(top, "maanden_vrijlating_n")
    assert (gebruikt[0].waarde, gebruikt[0].tekst) == (2, "2 maanden")
    assert not {"vrijlating_onderdeel_y", "vrijlating_onderdeel_z"} & {een.variabele for een in knopen(top) if een.waarde}


def test_maanden_uit_de_eerdere_maanden_van_de_zaak():
    een = zaak(
        "{maanden: 2026-01 t/m 2026-03, aanvrager: {inkomsten: [{soort: loon, netto: 400, vakantiegeld: inbegrepen}]}}",
        f"oordelen: [{BEVORDERT}]",
    )
    gebruikt = vind(verklaar(een, "2026-03", "algemene_bijstand"), "maanden_vrijlating_n")[0]
    assert gebruikt.waarde == 2
    assert "maanden hiervoor" in gebruikt.herkomst


def test_aanname_is_als_aanname_te_herkennen():
    """Detention is assumed absent; asked for in full, the leaf says that the file does not say so."""
    volledig = boom("alleenstaande", "2026-07", "recht_op_algemene_bijstand", True)
    ontnomen = vind(volledig, "vrijheid_ontnomen")
    assert ontnomen
    assert ontnomen[0].herkomst.startswith("aangenomen")
    assert ontnomen[0].waarde is False


@pytest.mark.parametrize(
    ("feiten", "verwacht"),
    [
        ("dienstplicht: ja, uitreiziger: ja", {"uitgesloten_dienstplicht", "uitgesloten_uitreiziger"}),
        (
            "detentie: ja, onttrekt zich aan straf: ja, bijstand voor schulden: ja",
            {"uitgesloten_vrijheidsontneming", "uitgesloten_onttrekking_aan_straf", "uitgesloten_schuldenlast"},
        ),
        ("uitreiziger: ja, onbetaald verlof: ja", {"uitgesloten_uitreiziger", "uitgesloten_onbetaald_verlof"}),
        ("uitreiziger: ja, woont in Nederland: nee", {"uitgesloten_uitreiziger", "woont_in_nederland"}),
    ],
)
def test_elke_ware_grond_staat_in_de_boom(feiten, verwacht):
    top = verklaar(zaak(f"aanvrager: {{{feiten}}}"), "2026-07", "recht_op_algemene_bijstand")
    assert verwacht <= namen(top)
    onwaar = {een.variabele for een in knopen(top) if een.variabele.startswith("uitgesloten_") and een.waarde is False}
    assert not onwaar  # a ground that does not hold is not in the ordinary tree of a refusal


def test_gronden_van_middelen_en_persoon_samen():
    """Detained, too much income and too much capital: each of the three is in the tree."""
    top = verklaar(
        zaak("aanvrager: {detentie: ja, inkomsten: [{soort: alimentatie, netto: 2000}]}", "vermogen: {bankrekeningen: 9000}"),
        "2026-07",
        "recht_op_algemene_bijstand",
    )
    assert {"vrijheid_ontnomen", "overige_inkomsten", "bezittingen"} <= namen(top)


def test_beide_echtgenoten_uitgesloten():
    partner = "partner: {naam: Bo, geboren: 1 mei 1990, nationaliteit: Nederlandse, relatie: gehuwd, inkomsten: geen, uitreiziger: ja}"
    top = verklaar(zaak(partner, "aanvrager: {detentie: ja}"), "2026-07", "recht_op_algemene_bijstand")
    assert {een.wie for een in vind(top, "uitgesloten_vrijheidsontneming") if een.waarde} == {"Anna"}
    assert {een.wie for een in vind(top, "uitgesloten_uitreiziger") if een.waarde} == {"Bo"}


def test_vermogen_met_grens_en_bezit():
    top = boom("spaargeld-en-auto", "2026-07", "recht_op_algemene_bijstand")
    grens = parameter(top, "vermogen.grens.alleenstaande")
    assert (grens.waarde, grens.sinds) == (8000, date(2026, 1, 1))
    assert vind(top, "bezittingen")[0].waarde == 11300.0
    assert vind(top, "schulden")[0].waarde == 600.0
    assert not vind(top, "vermogen_in_eigen_woning")


def test_bijstand_van_nihil_noemt_de_grond():
    """The tree of the amount of somebody in detention names the detention, not an income he does not have."""
    top = verklaar(zaak("aanvrager: {detentie: {vanaf: 1 juni 2026, grond: straf}}"), "2026-07", "algemene_bijstand")
    assert top.waarde == 0
    assert "vrijheid_ontnomen" in namen(top)


def test_student_en_kostganger_elk_hun_eigen_grond():
    """Why nobody counts: the study of the daughter, the contract of the boarder; and the 215 with its place in the file."""
    top = boom("student-en-kostganger", "2026-07", "algemene_bijstand")
    assert vind(top, "inkomsten_uit_verhuur_of_kostgangers")[0].waarde == 215.0
    norm = namen(boom("student-en-kostganger", "2026-07", "bijstandsnorm", True))
    assert {"soort_opleiding", "contract_schriftelijk", "oordeel_commerciele_prijs"} <= norm


def test_jongere_verhoging():
    """20 lid 3 and 4: base, raise and the fact about the parents; the limit of 21 a is not reached."""
    top = boom("jongere-van-19", "2026-07", "bijstandsnorm")
    assert parameter(top, "jonger_dan_21_jaar.verhoging").waarde == 762.24
    assert parameter(top, "jonger_dan_21_jaar.verhoging").sinds == date(2026, 7, 1)
    assert parameter(top, "zonder_kinderen.alleenstaande").waarde == 350.42
    assert vind(top, "ouders_kunnen_niet_bijdragen")[0].herkomst == "aanvrager.ouders kunnen bijdragen"


def test_onzeker_staat_erbij():
    top = verklaar(voorbeeld("eigen-woning")[0], "2026-06", "bijstand_als_geldlening")
    assert top.onzeker
    vergoeding = zaak("{maanden: 2017-07, aanvrager: {inkomsten: [{soort: vrijwilligersvergoeding, netto: 200}]}}")
    maximum = parameter(verklaar(vergoeding, "2017-07", "algemene_bijstand"), "vrijwilligerswerk.maximum_per_maand")
    assert (maximum.waarde, maximum.onzeker, maximum.bron_kwaliteit) == (150, True, "C")
    assert "RD" in maximum.herkomst  # the source of this very value


def test_tekst_van_de_wet_sinds():
    """vrij_vermogen has a new text since 2026, the norm has not."""
    top = boom("spaargeld-en-auto", "2026-07", "recht_op_algemene_bijstand")
    assert vind(top, "vrij_vermogen")[0].sinds == date(2026, 1, 1)


def test_zoektermijn_van_een_persoon():
    top = verklaar(voorbeeld("jongere-zoektermijn")[0], "2026-06", "zoektermijn_van_toepassing", "aanvrager")
    assert top.waarde is True
    assert top.wie == "L. de Graaf"
    assert vind(top, "geboortedatum", "L. de Graaf")
    assert parameter(top, "zoektermijn.leeftijd").waarde == 27


def test_onbekende_variabele_en_maand():
    een = zaak()
    with pytest.raises(VariableNotFoundError):
        verklaar(een, "2026-07", "algemene_bystand")
    with pytest.raises(BerekeningFout):
        verklaar(een, "2027-01", "algemene_bijstand")
    assert verklaar(een, "2027-01", "algemene_bijstand", met_laatste_bedragen=True).waarde == 1419.46


# --- what the tree calls decisive, decides ---

BESLISSENDE_ZAKEN = [
    ("bakker", "2026-07"),
    ("zoon-wordt-27", "2026-07"),
    ("jongere-van-19", "2026-07"),
    ("aow-partner", "2026-07"),
    ("wat-als", "2026-07"),
    ("student-en-kostganger", "2026-07"),
    ("eigen-woning", "2026-06"),
    ("jongere-zoektermijn", "2026-07"),
]


def andere_waarden(soort, waarde):
    if is_keuze(soort):
        return [lid.name for lid in soort.possible_values if lid.name != waarde]
    if soort.value_type is bool:
        return [not waarde]
    if soort.value_type is date:
        return [
            waarde + timedelta(days=dagen)
            for dagen in (-20000, -12000, -400, 400, 7000, 12000, 20000)
            if soort.name != "geboortedatum" or waarde.year + dagen // 365 < 2026
        ]
    return [0, waarde + 1, waarde + 12, waarde + 100_000]


@pytest.mark.parametrize(("naam", "maand"), BESLISSENDE_ZAKEN)
@pytest.mark.parametrize("wortel", ["bijstandsnorm", "algemene_bijstand"])
def test_een_beslissend_feit_verandert_de_stap_erboven(naam, maand, wortel):
    """Each fact or judgement of the file in the tree: some other value of it gives another value of the step it stands under."""
    een, uitkomsten = voorbeeld(naam)
    situatie, wet = situaties(een, maand)
    id_van = {wie: sleutel for sleutel, wie in uitkomsten[maand].namen.items()}
    bouwer = Bouwer(wet, situatie)
    gemist = []
    for stap in knopen(boom(naam, maand, wortel)):
        for blad in stap.kinderen:
            soort = stelsel().get_variable(blad.variabele)
            if blad.soort not in ("feit", "oordeel") or soort is None or blad.label != soort.label:  # who is there; or another month
                continue
            plaats = blad.variabele, id_van.get(blad.wie, "gezin")
            varianten = [{plaats: waarde} for waarde in andere_waarden(soort, blad.waarde)]
            ids = bouwer.huishouden.ids(stelsel().get_variable(stap.variabele).entity.key)
            vectoren = bouwer.simulatie(varianten).calculate(stap.variabele, maand).reshape(len(varianten), len(ids))
            anders = [
                waarde_als_python(stelsel().get_variable(stap.variabele), vector[ids.index(id_van.get(stap.wie, "gezin"))])
                for vector in vectoren
            ]
            if all(waarde == stap.waarde for waarde in anders):
                gemist.append((stap.variabele, *plaats))
    assert not gemist


def test_geen_dubbele_stappen_voluit():
    """In the ordinary tree a step is shown in full once."""
    for naam in VOORBEELDEN:
        for maand in voorbeeld(naam)[1]:
            voluit = [
                (een.variabele, een.wie, een.label)
                for een in knopen(boom(naam, maand, "algemene_bijstand"))
                if een.soort == "uitkomst" and een.kinderen
            ]
            assert len(voluit) == len(set(voluit)), naam


def test_bedrag_in_de_tekst():
    top = boom("bakker", "2026-07", "algemene_bijstand")
    assert top.tekst == "€ 1.119,46"
    assert top.bron.artikel == "art. 19 lid 2"
    assert vind(top, "in_aanmerking_te_nemen_inkomen")[0].tekst == "€ 300,00"


def test_nan_blijft_niet_bekend():
    """No amount is published for volunteers in 2024: the tree says so and does not show nil."""
    een = zaak("{maanden: 2024-07, aanvrager: {inkomsten: [{soort: vrijwilligersvergoeding, netto: 100}]}}")
    top = verklaar(een, "2024-07", "algemene_bijstand")
    assert math.isnan(top.waarde)
    assert top.tekst == "niet bekend"


def test_alleenstaande_ouder_r_met_kind():
    """31 lid 2 r: the age of the child, 12.5% and 30 months are in the tree; onderdeel n is there as used up."""
    een = zaak(
        "aanvrager: {inkomsten: [{soort: loon, netto: 400, vakantiegeld: inbegrepen}], vrijlating al gebruikt: {n: 6, r: 3}}",
        f"kinderen: {KIND}",
        f"oordelen: [{BEVORDERT}]",
    )
    assert bijstand(bereken(een).maanden[0]) == 1069.46
    top = verklaar(een, "2026-07", "algemene_bijstand")
    assert parameter(top, "alleenstaande_ouder.aandeel").waarde == 0.125
    assert parameter(top, "alleenstaande_ouder.maanden").waarde == 30
    assert vind(top, "geboortedatum", "Kim")
    assert vind(top, "maanden_vrijlating_n")[0].waarde == 6


def test_jonger_dan_27_geen_vrijlating_wordt_uitgelegd():
    """Wages of a 22-year-old count in full; nothing of the exemption is in the ordinary tree as if it applied."""
    lagen = (f"aanvrager: {{{JONG}, inkomsten: [{{soort: loon, netto: 400, vakantiegeld: inbegrepen}}]}}", f"oordelen: [{BEVORDERT}]")
    assert bijstand(reken(*lagen)) == 1019.46
    top = verklaar(zaak(*lagen), "2026-07", "algemene_bijstand")
    assert not [een for een in knopen(top) if een.variabele.startswith("vrijlating_onderdeel") and een.waarde]
