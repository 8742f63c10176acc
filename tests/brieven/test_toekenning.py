"""The grant and the refusal: amounts by hand from the published norms, and each condition without which they are not sent."""

from decimal import ROUND_HALF_UP, Decimal

import pytest

from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.brieven import bereid_voor, maak_brief, passende_soorten
from openfisca_participatie.zaak import lees_tekst
from tests.brieven import brief_voorbeelden as voorbeelden
from tests.brieven.uit_voorbeeld import brief, fout_in_zaak, gewijzigd, tabel, tekst, weigering

MIN = "\u2212"
JUNI, JULI = Decimal("1401.50"), Decimal("1419.46")  # norm of art. 21 a per 1 January and 1 July 2026
PAAR = Decimal("2027.79")  # norm of art. 21 b per 1 July 2026
VOORSCHOT, PLAN, SCHOOL = (
    "toekenning/voorschot-en-nabetaling",
    "toekenning/echtpaar-met-plan-van-aanpak",
    "toekenning/lagere-norm-na-school",
)
GEHOORD, TWEE, NIET_TERUG = "afwijzing/inkomen-en-voorschot", "afwijzing/twee-redenen", "afwijzing/voorschot-niet-terug"


def cent(bedrag):
    return bedrag.quantize(Decimal("0.01"), ROUND_HALF_UP)


def netto(bijstand):
    """Without the holiday pay of 5% (art. 19 lid 3)."""
    return bijstand - cent(bijstand * Decimal("0.05"))


def euro(bedrag):
    heel, rest = f"{bedrag:,.2f}".split(".")
    return f"€ {heel.replace(',', '.')},{rest}"


def test_nabetaling_is_de_bijstand_zonder_vakantiegeld_min_het_voorschot():
    juni, juli, voorschot = netto(JUNI), netto(JULI), Decimal("1350.00")
    rest = voorschot - juni
    gemaakt = brief(VOORSCHOT)
    rijen = [rij for rij in tabel(gemaakt, "Maand") if len(rij) == 4]
    assert (euro(rest), euro(juli - rest)) == ("€ 18,58", "€ 1.329,91")
    alles = " ".join(gemaakt.als_tekst().split())
    assert f"Juni 2026 {euro(juni)} {MIN} {euro(juni)} € 0,00" in alles
    assert f"Juli 2026 {euro(juli)} {MIN} {euro(rest)} {euro(juli - rest)}" in alles
    assert f"Op 27 juli 2026 krijgt u {euro(juni + juli - voorschot)}." in alles
    assert rijen[0] == ("Juni 2026", euro(JUNI), euro(cent(JUNI * Decimal("0.05"))), euro(juni))
    assert "Verrekenen: artikel 52 lid 4" in alles


def test_nabetaling_over_een_maand_die_niet_in_de_zaak_staat():
    assert "tot en met september 2026, maar die maand staat niet" in weigering(VOORSCHOT, ("tot: 2026-07, op", "tot: 2026-09, op"))


REST = '  - onderwerp: verrekening\n    vanaf: 2026-07\n    tot: 2026-07\n    voorschot: "18,58"\n    te veel ontvangen bijstand: 0\n'


@pytest.mark.parametrize(("oud", "nieuw"), [(REST, ""), ('voorschot: "18,58"', 'voorschot: "10,00"')])
def test_wat_van_het_voorschot_overblijft_gaat_van_de_volgende_maand_af(oud, nieuw):
    """Art. 52 lid 4: the whole advance is set off; € 1,350.00 is € 18.58 more than June can bear."""
    assert "er blijft € 18,58 over. Verreken dat deel met juli 2026" in weigering(VOORSCHOT, (oud, nieuw))


@pytest.mark.parametrize(
    ("op", "betaaldag", "geweigerd"),
    [("27 juli 2026", "25", True), ("24 juli 2026", "25", False), ("3 augustus 2026", "25", True), ("27 juli 2026", "28", False)],
)
def test_nabetaling_slaat_geen_maand_over_waarvan_de_betaaldag_voorbij_is(op, betaaldag, geweigerd):
    anders = [("tot: 2026-07, op: 27 juli 2026", f"tot: 2026-06, op: {op}"), ("betaaldag: 25", f"betaaldag: {betaaldag}")]
    if geweigerd:
        assert "de betaaldag van juli 2026 voorbij" in weigering(VOORSCHOT, *anders)
    else:
        assert "Wat gaat er van uw bijstand af?" in tekst(VOORSCHOT, *anders)


def test_te_laat_besluit_zegt_dat_en_noemt_de_dag():
    """Awb 4:13: eight weeks after 3 June 2026 is 29 July 2026."""
    op_tijd, te_laat = (tekst(VOORSCHOT, ("verzonden: 22 juli 2026", f"verzonden: {dag} 2026")) for dag in ("29 juli", "30 juli"))
    assert "te laat" not in op_tijd.split("Wat geeft u aan ons door")[0]
    assert "4:13" not in op_tijd
    assert "Wij beslisten te laat. U had deze brief uiterlijk 29 juli 2026 moeten krijgen. Wij bieden u onze excuses aan." in te_laat
    assert "Beslistermijn: artikel 4:13 Algemene wet bestuursrecht" in te_laat
    afwijzing = ("verzonden: 12 augustus 2026", "verzonden: 2 september 2026")  # after eight weeks from 2 July
    assert "U had deze brief uiterlijk 27 augustus 2026 moeten krijgen." in tekst(GEHOORD, afwijzing)


@pytest.mark.parametrize(
    ("opleiding", "tot", "melding"),
    [
        ("31 januari 2026", "31 juli 2026", "tot en met 31 juli 2026 (artikel 28)"),  # the month lies after it
        ("15 februari 2026", "15 augustus 2026", "tot en met 15 augustus 2026 (artikel 28)"),  # the month is lower as a whole
    ],
)
def test_norm_is_na_de_zes_maanden_niet_meer_lager(opleiding, tot, melding):
    anders = (
        "{opleiding tot: 30 juni 2026, verlaging tot: 30 december 2026}",
        f"{{opleiding tot: {opleiding}, verlaging tot: {tot}}}",
    )
    assert melding in weigering(SCHOOL, anders)


def test_toekenning_wordt_niet_voorgesteld_bij_bijstand_die_al_loopt():
    """Asked for by name it is still made; proposed it would be a first grant to somebody who has bijstand for years."""
    loopt = gewijzigd("specificatie/gelijk-aan-vorige-maand")
    zaak = lees_tekst(loopt)
    uitkomst = bereken(zaak)
    assert passende_soorten(uitkomst, zaak=zaak) == ["specificatie"]
    assert maak_brief(uitkomst, "toekenning", zaak=zaak).titel == "Uw bijstand vanaf juli 2026"


def test_voorschot_zonder_nabetaling_wordt_ook_uitgelegd():
    alles = tekst(VOORSCHOT, ("    nabetaling: {tot: 2026-07, op: 27 juli 2026}\n", ""))
    assert "Wat gaat er van uw bijstand af?" in alles
    assert "nu in één keer" not in alles


def test_zonder_beslagvrij_deel_is_verrekening_van_een_vordering_nog_niet_bekend():
    vordering = "    te veel ontvangen bijstand: 500\n    grond: inlichtingenplicht geschonden\n    termijn van de vordering: 20\n"
    anders = ("    te veel ontvangen bijstand: 0\n", vordering)
    assert "Nog nodig bij verrekening" in weigering(VOORSCHOT, anders)


def test_betaaldag_staat_in_het_kader_en_bestaat():
    assert "Wij betalen elke maand rond dag 25. Uw vakantiegeld krijgt u in juni 2027." in tekst(VOORSCHOT)
    assert "deze dag heeft geen maand" in fout_in_zaak(VOORSCHOT, ("betaaldag: 25", "betaaldag: 32"))


def test_plan_van_aanpak_staat_in_de_brief_aan_wie_jonger_is_dan_27():
    alles = tekst(PLAN)
    assert "Het plan van aanpak voor M. Öztürk" in alles
    assert "Een jobcoach zoekt met u naar een leerwerkplek" in alles
    assert "Op 20 oktober 2026 bespreken wij samen hoe het gaat." in alles
    assert "Plan van aanpak: artikel 44 lid 4 en artikel 44a" in alles


def test_zonder_plan_van_aanpak_geen_toekenning_aan_wie_jonger_is_dan_27():
    assert "plan van aanpak voor M. Öztürk" in weigering(PLAN, ("      - wie: M. Öztürk", "      - wie: J. de Vries"))
    assert "geen hulp of geen afspraak" in fout_in_zaak(
        PLAN, ("afspraken: [U schrijft zich voor 1 augustus 2026 in bij UWV, U gaat elke week naar de jobcoach]", "afspraken: geen")
    )


def test_zonder_dossier_waarschuwt_de_brief_dat_het_plan_erbij_moet():
    gemaakt = maak_brief(voorbeelden.echtpaar_twee_perioden(), "toekenning", zaak=voorbeelden.PAAR)
    assert any("plan van aanpak" in een for een in gemaakt.waarschuwingen)


def test_echtpaar_krijgt_alles_op_een_rekening_of_ieder_de_helft():
    alles = tekst(PLAN)
    assert "Het hele bedrag komt op de rekening van M. Öztürk. Dat vroeg u ons samen." in alles
    assert "Ieder van u krijgt de helft" not in alles
    zonder = ("  - onderwerp: betaling aan echtgenoten\n    wie: M. Öztürk\n    geheel aan deze persoon op gezamenlijk verzoek: ja\n", "")
    assert "Ieder van u krijgt de helft op de eigen rekening." in tekst(PLAN, ("ook beoordelen:\n", ""), zonder)


def test_kostendelersnorm_van_een_echtpaar_met_een_broer():
    per_persoon = cent(PAAR * (Decimal("0.40") + 3 * Decimal("0.30")) / 3)  # art. 22a lid 1 with A = 3
    gemaakt = brief(PLAN)
    assert tabel(gemaakt, "Zo komen wij aan uw bijstand")[0] == ("Bijstandsnorm", euro(2 * per_persoon))
    assert "één andere persoon die meetelt: K. de Vries." in " ".join(gemaakt.als_tekst().split())


def test_lagere_norm_zegt_welke_kosten_er_niet_zijn_en_tot_wanneer():
    af = Decimal("283.89") + Decimal("141.95")
    gemaakt = brief(SCHOOL)
    rijen = tabel(gemaakt, "Zo komen wij aan uw bijstand")
    assert rijen[1:4] == [
        ("Verlaging: minder kosten voor wonen", f"{MIN} € 283,89"),
        ("Verlaging: net van school", f"{MIN} € 141,95"),
        ("Bijstandsnorm na de verlaging", euro(JULI - af)),
    ]
    alles = " ".join(gemaakt.als_tekst().split())
    assert "Deze kosten heeft u niet: huur, en water en stroom." in alles
    assert "Dat duurt tot en met 30 december 2026. Daarna stopt alleen deze verlaging." in alles
    assert "krijgt u de gewone norm" not in alles  # € 1,135.57 stays: the lowering of art. 27 goes on
    assert "staat in onze regels: beleidsregels over de norm" in alles
    assert "artikel 27; artikel 28" in alles


@pytest.mark.parametrize(
    ("weg", "nodig"),
    [
        ("    lagere woonkosten: huur, en water en stroom\n", "dossier.toekenning.lagere woonkosten"),
        ("    schoolverlater: {opleiding tot: 30 juni 2026, verlaging tot: 30 december 2026}\n", "dossier.toekenning.schoolverlater"),
    ],
)
def test_lagere_norm_zonder_reden_in_het_dossier(weg, nodig):
    assert nodig in weigering(SCHOOL, (weg, ""))


def test_schoolverlater_hoogstens_zes_maanden():
    assert "langer dan zes maanden" in fout_in_zaak(SCHOOL, ("30 december 2026", "31 december 2026"))
    assert "voor zij kan beginnen" in fout_in_zaak(SCHOOL, ("verlaging tot: 30 december 2026", "verlaging tot: 30 juni 2026"))


def test_partner_zonder_recht():
    helft = cent(PAAR / 2)  # art. 24: half of the norm of art. 21 b
    alles = tekst("toekenning/partner-zonder-recht")
    assert f"U krijgt bijstand vanaf 1 juli 2026: {euro(helft)} per maand." in alles
    assert "De bijstand is voor L. Haddad." in alles
    assert "Y. Haddad heeft zelf geen recht op bijstand." in alles
    assert "de helft op de eigen rekening" not in alles
    assert "De reden: er is geen verblijfsrecht dat telt voor bijstand. Daarom is uw norm 50% van de norm voor partners." in alles
    assert "Wij passen het bedrag niet aan. Onze reden: Met deze norm kunt u" in alles
    assert "Aanpassen aan uw situatie: artikel 18 lid 1" in alles
    assert "huurtoeslag" not in alles  # a partner without lawful residence (Awir 9)


def met_laatste_bedragen(pad, *vervangingen):
    """The letter over months of which no amounts are known yet."""
    zaak = bereid_voor(lees_tekst(gewijzigd(pad, *vervangingen)), pad.split("/")[0])
    gemaakt = maak_brief(bereken(zaak, met_laatste_bedragen=True), pad.split("/")[0], zaak=zaak, afzender=voorbeelden.AFZENDER)
    return " ".join(gemaakt.als_tekst().split())


def test_partner_zonder_recht_in_2027():
    anders = [(oud, oud.replace("2026", "2027").replace("juli", "februari")) for oud in ("20 juli 2026", "24 juli 2026", "1 juli 2026")]
    alles = met_laatste_bedragen("toekenning/partner-zonder-recht", *anders, ("maanden: 2026-07", "maanden: 2027-02"))
    assert "Daarom is uw norm 50% van de norm voor partners (onzeker)." in alles
    assert "Doe mee in de maatschappij, zoals wij met u afspreken (onzeker)" in alles
    elders = ("  relatie: gehuwd\n", "  relatie: gehuwd\n  woont elders: ja\n")
    alles = met_laatste_bedragen("toekenning/partner-zonder-recht", *anders, ("maanden: 2026-07", "maanden: 2027-02"), elders)
    assert "Daarom is uw norm 70% van de norm voor partners (onzeker)." in alles


def test_lening_met_hypotheek():
    boven = Decimal("318000") - Decimal("214500") - Decimal("67500")  # exempt in the home from 1 July 2026 (art. 34 lid 2 d)
    alles = tekst("toekenning/lening-met-hypotheek")
    assert f"Dat is {euro(boven)} meer dan de wet vrijlaat." in alles
    assert "U krijgt bijstand vanaf 1 juli 2026: € 1.109,46 per maand, als lening. Een lening betaalt u later terug." in alles
    assert "Ook is uw bijstand over een jaar naar verwachting meer dan één maand netto minimumloon." in alles
    assert "Zo betaalt u terug: Stopt uw bijstand, dan spreken wij een bedrag per maand af." in alles
    assert "De grens voor u is € 8.000,00. U heeft € 3.545,00 aan bezittingen." in alles
    assert "Anw, de uitkering voor nabestaanden € 310,00" in alles
    assert "Bijstand als lening: artikel 50 lid 2; artikel 48 lid 3" in alles
    assert "teken daar de hypotheek" in alles
    assert "hypotheek op uw woning" not in tekst("toekenning/lening-met-hypotheek", ("hypotheek: ja", "hypotheek: nee"))


def test_herstel_van_een_besluit():
    alles = tekst("toekenning/herstel-van-een-besluit")
    assert "Dit besluit komt in de plaats van ons besluit van 1 juli 2026." in alles
    assert "Waarom wij dit herstellen: Wij hadden uw afspraak over meer uren niet verwerkt." in alles
    assert "In ons vorige besluit was uw bijstand € 1.019,46 per maand. Nu is dat € 1.119,46 per maand." in alles
    vrij = Decimal("400") * Decimal("0.25")
    assert f"{euro(JULI - 400 + vrij)} per maand" in alles
    assert "Juli 2026 is maand 3. Daarna kan dat nog drie maanden." in alles


def test_lening_zonder_hoe_zij_wordt_terugbetaald():
    terugbetaling = "Stopt uw bijstand, dan spreken wij een bedrag per maand af. Verkoopt u de woning, dan betaalt u alles terug"
    weg = (f"    terugbetaling lening: {terugbetaling}\n", "")
    assert "dossier.toekenning.terugbetaling lening" in weigering("toekenning/lening-met-hypotheek", weg)


def test_plicht_om_werk_te_houden_bij_een_kind_tot_twaalf():
    """Art. 9 lid 4 suspends only that work is accepted; the child of 20 July 2014 turns twelve on 20 July 2026."""
    herstel = "toekenning/herstel-van-een-besluit"
    alles = tekst(herstel)
    assert "Heeft u werk? Houd dat werk dan." in alles
    assert "Arbeidsplicht: artikel 9 lid 1 onderdeel a; artikel 9 lid 4" in alles
    assert "wordt twaalf" not in alles
    alles = tekst(herstel, ("geboren: 3 maart 2018", "geboren: 20 juli 2014"))
    assert "Noor Bakker wordt twaalf jaar op 20 juli 2026. Vanaf die dag neemt u ook werk aan dat u kunt doen." in alles
    assert "Houd dat werk dan" not in tekst(SCHOOL)


def test_plichten_voor_werk_noemen_de_verlaging_van_de_wet():
    """Art. 18 lid 5: 100%, one to three months."""
    alles = tekst(SCHOOL)
    assert "Bij veel plichten voor werk moet dat van de wet. De verlaging is dan 100%. Dat duurt één tot drie maanden." in alles
    assert "Verlagen van de bijstand: artikel 18 lid 2, 4 en 5" in alles


def test_vakantiegeld_noemt_het_jaar():
    assert "Dat betalen wij u in juni 2027." in tekst(SCHOOL)


# --- refusal ---


def test_afwijzing_noemt_beide_getallen_en_wat_iemand_zei():
    alles = tekst(GEHOORD)
    assert f"Het inkomen dat meetelt is {euro(Decimal('1260') + Decimal('830'))} per maand. De grens voor u is {euro(PAAR)}" in alles
    assert "Op 4 augustus 2026 vertelde u ons aan de telefoon" in alles
    assert "Wat wij daarvan vinden: Dat was een keer." in alles
    assert "elk" not in alles.split("Wanneer kunt u")[0].lower().replace("welk", "")


def test_afwijzing_zonder_horen_wordt_geweigerd():
    assert "artikel 4:7 Awb" in weigering(GEHOORD, ("over: afwijzing", "over: wijziging"))


def test_twee_redenen_zijn_elk_genoeg():
    alles = tekst(TWEE)
    assert "Daarvoor zijn twee redenen. Elke reden is al genoeg om nee te zeggen." in alles
    assert f"U zit daar {euro(Decimal('11400') - 400 - 8000)} boven." in alles
    assert "Alle punten hieronder moeten dan kloppen. U kunt misschien wel bijstand krijgen: - als uw inkomen" in alles
    assert "Alimentatie € 1.510,00" in alles
    assert "artikel 19 lid 1 onderdeel a; artikel 32" in alles
    assert "artikel 19 lid 1 onderdeel b; artikel 34 lid 3" in alles
    assert "Norm: artikel 21 onderdeel a" in alles
    assert "gegevens die gelijk zijn aan wat u ons gaf" in alles


def test_voorschot_terugvragen_of_niet():
    alles = tekst(GEHOORD)
    assert "Daarom vragen wij € 600,00 terug. Onze reden: U had over juli genoeg inkomen om van te leven." in alles
    assert "artikel 58 lid 2 onderdeel d" in alles
    alles = tekst(NIET_TERUG)
    assert "Samen is dat € 600,00." in alles
    assert "U hoeft dit bedrag niet terug te betalen." in alles
    assert "Uw voorschot betaalt u terug" not in alles


def test_zeer_dringende_redenen_met_de_reden_van_het_college():
    alles = tekst(NIET_TERUG)
    assert "Wij keken of die er bij u zijn. Dat is niet zo. Onze reden: U woont bij uw ouders" in alles
    zonder = ("    zeer dringende redenen: U woont bij uw ouders, en zij betalen uw eten en uw zorgverzekering\n", "")
    alles = tekst(NIET_TERUG, zonder)
    assert "Zijn er zeer dringende redenen? Bel ons direct." in alles
    assert "In uw gegevens staan" not in alles  # that would be a judgement without a reason


def test_student_leest_wanneer_hij_wel_bijstand_kan_krijgen():
    """Art. 13 lid 2 c: without student finance he is excluded too while he can follow that education (2°)."""
    alles = tekst(NIET_TERUG)
    assert "als u geen onderwijs meer kunt volgen dat de overheid betaalt, of als u 27 wordt" in alles
    assert "artikel 13 lid 2 onderdeel c onder 1°" in alles


@pytest.mark.parametrize(
    ("oud", "nieuw", "melding"),
    [
        ("    voorschot terugvragen: ja\n", "", "of het voorschot wordt teruggevraagd"),
        ("    reden: U had over juli genoeg inkomen om van te leven\n", "", "of het voorschot wordt teruggevraagd"),
        ('    voorschotten:\n      - {op: 30 juli 2026, bedrag: "600,00"}\n', "", "geen voorschot om terug te vragen"),
    ],
)
def test_voorschot_in_het_dossier_is_volledig(oud, nieuw, melding):
    assert melding in fout_in_zaak(GEHOORD, (oud, nieuw))


def test_opnieuw_aanvragen_vraagt_iets_nieuws():
    alles = tekst(TWEE)
    assert "Is er niets nieuws? Dan kunnen wij weer nee zeggen om dezelfde reden." in alles
    assert "artikel 4:6 Algemene wet bestuursrecht" in alles


def test_bijstand_midden_in_de_maand_voor_een_echtpaar():
    juli = cent(PAAR * 16 / 31)  # art. 45 lid 3: from 16 July
    alles = tekst("toekenning/midden-in-de-maand")
    assert f"Juli 2026 {euro(juli)} {euro(cent(juli * Decimal('0.05')))} {euro(netto(juli))}" in alles
    assert f"Op 14 augustus 2026 krijgt u {euro(netto(juli))}." in alles
    assert "Uw bijstand begint op 16 juli 2026. Over de eerste maand krijgt u daarom minder." in alles
    assert "Loon van A. Sarr € 700,00" in alles
