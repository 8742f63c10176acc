"""Suspension, the end of bijstand, recovery and its payment: what the letters say, and each condition without which there is none."""

import copy
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path

import pytest
import yaml

from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.berekening.totalen import termijnen
from openfisca_participatie.brieven import BriefFout, Tabel, bereid_voor, maak_brief, passende_soorten, waarom_niet
from openfisca_participatie.brieven.keuring import keur
from openfisca_participatie.zaak import ZaakFout
from openfisca_participatie.zaak.zaak import lees_tekst
from tests.brieven.brief_voorbeelden import AFZENDER

MAP = Path(__file__).parents[2] / "voorbeelden" / "brieven"
OPSCHORTING, ECHTPAAR_OPSCHORTING = "opschorting/bankafschriften", "opschorting/echtpaar-loonstroken"
WERK, NA_OPSCHORTING = "beeindiging/werk-gevonden", "beeindiging/na-opschorting"
ERFENIS, VERHUISD = "beeindiging/erfenis-echtpaar", "beeindiging/verhuisd-naar-belgie"
OP_TIJD, ECHTPAAR = "terugvordering/op-tijd-gemeld", "terugvordering/echtpaar-verzwegen-loon"
FOUT, NA_INTREKKING = "terugvordering/fout-van-de-gemeente", "terugvordering/na-intrekking"
OVERMAKEN, INHOUDEN = "betalingsregeling/zelf-overmaken", "betalingsregeling/echtpaar-inhouden"


@cache
def _boom(naam):
    return yaml.safe_load((MAP / f"{naam}.yaml").read_text(encoding="utf-8"))


def zaak_met(naam, *wijzigingen):
    """The example, changed: each change is a path and a value, or a path alone to leave something out."""
    boom = copy.deepcopy(_boom(naam))
    for pad, *waarde in wijzigingen:
        *ouders, laatste = pad
        deel = boom
        for sleutel in ouders:
            deel = deel[sleutel]
        if waarde:
            deel[laatste] = waarde[0]
        else:
            del deel[laatste]
    return lees_tekst(yaml.safe_dump(boom, allow_unicode=True, sort_keys=False))


def brief(naam, *wijzigingen):
    soort = naam.split("/")[0]
    zaak = bereid_voor(zaak_met(naam, *wijzigingen), soort)
    return maak_brief(bereken(zaak), soort, zaak=zaak, afzender=AFZENDER)


def tekst(naam, *wijzigingen):
    return " ".join(brief(naam, *wijzigingen).als_tekst().split())


def weigering(naam, *wijzigingen):
    with pytest.raises(BriefFout) as fout:
        brief(naam, *wijzigingen)
    return str(fout.value)


def leesfout(naam, *wijzigingen):
    with pytest.raises(ZaakFout) as fout:
        zaak_met(naam, *wijzigingen)
    return str(fout.value)


def tabellen(naam, *wijzigingen):
    return {blok.kop[0]: [rij.cellen for rij in blok.rijen] for blok in brief(naam, *wijzigingen).blokken if isinstance(blok, Tabel)}


def euro(bedrag):
    return f"€ {bedrag:,.2f}".translate(str.maketrans(",.", ".,"))


def cent(bedrag):
    return bedrag.quantize(Decimal("0.01"), ROUND_HALF_UP)


# Published norms (normenbrieven; art. 21 a and b) and the holiday allowance of art. 19 lid 3.
ALLEEN_2026_1, ALLEEN_2026_7 = Decimal("1401.50"), Decimal("1419.46")
PAAR_2025_1, PAAR_2025_7, PAAR_2026_1 = Decimal("1922.07"), Decimal("1955.80"), Decimal("2002.13")
VAKANTIE = Decimal("0.05")


def netto(bijstand):
    return bijstand - cent(bijstand * VAKANTIE)


# --- 11 ---


def test_opschorting_noemt_wat_wanneer_en_tot_wanneer():
    t = tekst(OPSCHORTING)
    assert "Vanaf 16 september 2026 betalen wij uw bijstand voorlopig niet." in t
    assert "Op 1 september 2026 vroegen wij u hierom. De laatste dag daarvoor was 15 september 2026. Wij kregen geen reactie." in t
    assert "Geef ons uiterlijk 12 oktober 2026" in t
    assert "Deze stop duurt hooguit acht weken." in t
    assert "kunnen wij uw bijstand helemaal intrekken, vanaf 16 september 2026" in t
    assert "Heeft u geen geld voor eten of huur? Bel ons direct: 010 - 000 00 00." in t
    assert "Opschorting: artikel 54 lid 1 onderdeel b" in t


def test_opschorting_vanaf_de_periode_noemt_wat_er_wel_kwam():
    t = tekst(ECHTPAAR_OPSCHORTING)
    assert "Wat ontbreekt, gaat over de tijd vanaf die dag." in t
    assert "Dit kregen of hoorden wij wel: U stuurde op 24 september een foto van het rooster." in t
    assert "bel 010 - 000 00 11" in t
    assert "Opschorting: artikel 54 lid 1 onderdeel a" in t


HERSTEL = ("dossier", "opschorting", "hersteltermijn")
GEEN_PERIODE = ("dossier", "opschorting", "geen periode omdat")
ONDERWERP = ("ook beoordelen", 0)


def test_opschorting_zegt_waarom_de_tijd_niet_is_te_bepalen():
    t = tekst(OPSCHORTING)
    assert "Dat is de eerste dag waarop u te laat was. Waarom wij niet naar een andere tijd keken: De afschriften laten zien" in t
    assert "over welke tijd" not in t


def test_opschorting_vanaf_een_latere_dag_is_niet_de_eerste():
    t = tekst(OPSCHORTING, ((*ONDERWERP, "dag van het verzuim"), "18 september 2026"))
    assert "Op die dag was u te laat." in t
    assert "eerste dag waarop u te laat" not in t


def test_opschorting_zoekt_loon_zelf_op():
    """Art. 53a lid 1: wages in the Netherlands are with the UWV."""
    nodig = ("dossier", "opschorting", "nodig", 0)
    assert "De reden: het UWV heeft geen gegevens over loon uit België." in tekst(ECHTPAAR_OPSCHORTING)
    assert "dit vindt de gemeente zelf (loonstroken)" in leesfout(ECHTPAAR_OPSCHORTING, ((*nodig, "niet zelf omdat"),))
    assert "dit vindt de gemeente zelf (WOZ)" in leesfout(OPSCHORTING, ((*nodig, "wat"), "de WOZ-waarde van uw huis"))


@pytest.mark.parametrize(
    ("dag", "waarschuwt"), [("22 september 2026", "1 dag"), ("27 september 2026", "6 dagen"), ("28 september 2026", "")]
)
def test_korte_hersteltermijn_waarschuwt(dag, waarschuwt):
    waarschuwingen = brief(OPSCHORTING, (HERSTEL, dag)).waarschuwingen
    assert (waarschuwt in " ".join(waarschuwingen)) if waarschuwt else waarschuwingen == ()


@pytest.mark.parametrize(
    ("wijzigingen", "verwacht"),
    [
        ([(("dossier", "opschorting"),)], "Zet onder dossier.opschorting"),
        ([(("bijstand sinds",),), (("melding",), "1 september 2026"), (("aanvraag",), "1 september 2026")], "Er loopt geen bijstand"),
        ([(("dossier", "verzonden"),)], "De dag van verzending is nodig"),
        ([(("dossier", "verzonden"), "15 september 2026")], "De eerste termijn loopt nog tot en met 15 september 2026"),
        ([(HERSTEL, "21 september 2026")], "De hersteltermijn tot en met 21 september 2026 is voorbij op de dag van verzending"),
        ([((*ONDERWERP, "dag van het verzuim"), "15 september 2026")], "De opschorting kan niet beginnen op 15 september 2026"),
        ([((*ONDERWERP, "dag van het verzuim"), "10 september 2026")], "en pas de dag daarna is er een verzuim"),
        ([(GEEN_PERIODE,)], "Zet onder dossier.opschorting.geen periode omdat"),
        (
            [((*ONDERWERP, "verzuim betreft de periode vanaf"), "1 september 2026")],
            "maar het onderwerp geeft die tijd: een van de twee",
        ),
        ([(HERSTEL, "11 november 2026")], "hooguit acht weken worden opgeschort: tot en met 10 november 2026"),
        ([(("dossier", "opschorting", "besluit van"), "18 september 2026")], "is al verstuurd op 18 september 2026"),
        ([((*ONDERWERP, "dag van het verzuim"),)], "dag van het verzuim"),
        ([((*ONDERWERP, "oordelen", 1),)], "niet opgeschort (artikel 54 lid 1). Nog te beslissen: recht opschorten"),
        ([((*ONDERWERP, "oordelen", 0),)], "niet opgeschort (artikel 54 lid 1)."),
        ([((*ONDERWERP, "oordelen", 1, "reden"),)], "oordeel zonder reden: recht opschorten"),
        ([(("dossier", "gehoord"),)], "Eerst horen"),
        ([(("dossier", "gehoord", 0, "niet omdat"), "de gegevens wijken niet af van die van de aanvrager")], "niet aangevraagd"),
        (
            [(("dossier", "gehoord", 0, "niet omdat"), "financieel besluit dat in bezwaar geheel te herstellen is")],
            "dat een bedrag vaststelt",
        ),
    ],
)
def test_opschorting_geweigerd(wijzigingen, verwacht):
    assert verwacht in weigering(OPSCHORTING, *wijzigingen)


def test_hersteltermijn_op_de_laatste_dag_van_acht_weken_mag():
    """16 September with seven weeks and six days is 10 November: both counted, 56 days."""
    assert "uiterlijk 10 november 2026" in tekst(OPSCHORTING, (HERSTEL, "10 november 2026"))


def test_niet_uit_te_sluiten_reactietermijn():
    gehoord = ("dossier", "gehoord", 0, "op")
    assert "gehoord op 1 oktober 2026, na de dag van verzending" in weigering(ECHTPAAR_OPSCHORTING, (gehoord, "1 oktober 2026"))
    assert brief(ECHTPAAR_OPSCHORTING, (gehoord, "30 september 2026"))


@pytest.mark.parametrize(
    ("pad", "waarde", "verwacht"),
    [
        (("dossier", "opschorting", "moest er zijn op"), "31 augustus 2026", "de termijn eindigde voordat er iets was gevraagd"),
        (HERSTEL, "15 september 2026", "niet later dan de eerste termijn"),
        (("dossier", "opschorting", "besluit van"), "12 oktober 2026", "niet tussen de eerste termijn en de hersteltermijn"),
        (("dossier", "opschorting", "gekregen"), "twee van de drie afschriften", "wat het college vindt van wat er kwam"),
        (("dossier", "opschorting", "nodig"), "geen", "wat er nog nodig is"),
    ],
)
def test_opschorting_dossier_klopt_niet(pad, waarde, verwacht):
    assert verwacht in leesfout(OPSCHORTING, (pad, waarde))


# --- 12 ---


def test_einde_door_werk():
    """Holiday pay of June (norm until July), July, August and September."""
    vakantie = cent(ALLEEN_2026_1 * VAKANTIE) + 3 * cent(ALLEEN_2026_7 * VAKANTIE)
    t = tekst(WERK)
    assert vakantie == Decimal("282.99")
    assert "Vanaf 1 oktober 2026 krijgt u geen bijstand meer." in t
    assert f"Uw laatste bijstand is die over september 2026: {euro(netto(ALLEEN_2026_7))}. Die krijgt u op 1 oktober 2026." in t
    assert f"U krijgt nog {euro(vakantie)} vakantiegeld." in t
    assert "Wij betalen dit uiterlijk 31 december 2026." in t
    assert "binnen twaalf maanden" in t
    assert "individuele inkomenstoeslag" in t
    assert "intrek" not in t.partition("Welke regels")[0]


def test_intrekking_na_opschorting():
    deel = cent(ALLEEN_2026_7 * 15 / 30)
    vakantie = cent(ALLEEN_2026_1 * VAKANTIE) + 2 * cent(ALLEEN_2026_7 * VAKANTIE) + cent(deel * VAKANTIE)
    t = tekst(NA_OPSCHORTING)
    assert "Wij trekken uw bijstand in vanaf 16 september 2026." in t
    assert "Op 21 september 2026 schreven wij u dat wij voorlopig niet betalen." in t
    assert f"over september 2026, tot 16 september 2026: {euro(netto(deel))}" in t
    assert f"U krijgt nog {euro(vakantie)} vakantiegeld." in t
    assert "Stoppen na de opschorting: artikel 54 lid 4" in t


def test_intrekking_van_een_echtpaar():
    vakantie = cent(PAAR_2025_1 * VAKANTIE) + 6 * cent(PAAR_2025_7 * VAKANTIE) + 4 * cent(PAAR_2026_1 * VAKANTIE)
    t = tekst(ERFENIS)
    assert "Beste H. Bos en W. Bos" in t
    assert "U zit daar € 25.300,00 boven." in t  # 41.300 less 16.000
    assert f"U krijgt nog {euro(vakantie)} vakantiegeld. Dat bewaarden wij voor u. Wij betalen dit uiterlijk 31 juli 2026." in t
    assert "U betaalt bijstand terug. Wacht op de brief daarover." in t
    assert "Besluit intrekken: artikel 54 lid 3, eerste zin" in t


def test_intrekking_in_de_loop_van_een_maand():
    deel = cent(ALLEEN_2026_7 * 16 / 31)
    t = tekst(VERHUISD)
    assert f"tot 17 augustus 2026: {euro(netto(deel))}" in t
    assert "Besluit intrekken: artikel 54 lid 3, tweede zin" in t
    assert "Waarom wij het doen: U woont niet meer in Nederland" in t
    assert "Dienst Toeslagen" not in t


def test_na_de_acht_weken_staat_wat_er_daarna_gebeurde():
    """16 September and 56 days: the suspension ran until 10 November, then payment resumes (legal question 97)."""
    laat = (("dossier", "verzonden"), "20 november 2026"), ((*EINDE, "laatste betaling"), "27 november 2026")
    assert date(2026, 9, 16) + timedelta(days=55) == date(2026, 11, 10)
    assert "De opschorting duurde tot en met 10 november 2026" in weigering(NA_OPSCHORTING, *laat)
    reden = "Wij belden u nog drie keer en betaalden over november niets"
    t = tekst(NA_OPSCHORTING, *laat, ((*EINDE, "na de acht weken"), reden))
    assert f"Die stop duurde tot en met 10 november 2026. Daarna gebeurde dit: {reden}." in t
    assert "Die stop duurde" not in tekst(NA_OPSCHORTING)


def test_niets_terug_na_een_intrekking_om_dringende_redenen():
    grond = ((*EINDE, "terugbetalen"), "nee"), ((*EINDE, "niets terug omdat"), "er zijn dringende redenen")
    t = tekst(ERFENIS, *grond, ((*EINDE, "dringende redenen"), "W. Bos is ernstig ziek, en het geld ging op aan haar zorg"))
    assert "Toch vragen wij die niet terug. Waarom: W. Bos is ernstig ziek" in t
    assert "Niets terugbetalen: artikel 58 lid 8" in t


def test_een_reden_om_opnieuw_aan_te_vragen_is_een_zin():
    assert "U kunt opnieuw bijstand aanvragen als uw vermogen niet hoger is dan € 16.000,00." in tekst(ERFENIS)
    assert "Op 1 september 2026 vroegen wij u om de afschriften van al uw bankrekeningen" in tekst(NA_OPSCHORTING)


def test_wat_iemand_zei_staat_tussen_aanhalingstekens():
    assert "U zei: ‘Wij wisten niet dat een erfenis meetelt. Een deel van het geld is al uitgegeven.’" in tekst(ERFENIS)


def test_einde_voor_2026_noemt_opnieuw_aanvragen_niet():
    """Article 43a is there from 2026."""
    t = tekst(
        WERK,
        (("maanden",), "2025-09 t/m 2025-10"),
        (("aanvrager", "inkomsten", 0, "vanaf"), "2025-10"),
        (("vermogen",), {"bij aanvang": {"bankrekeningen": "100", "schulden": "geen"}}),
        (("ook beoordelen", 0, "tot"), "2025-09"),
        (("dossier", "beëindiging", "vanaf"), "1 oktober 2025"),
        (("dossier", "beëindiging", "laatste betaling"), "1 oktober 2025"),
        (("dossier", "beëindiging", "laatste betaling over"), "2025-09"),
        (("dossier", "gehoord", 0, "op"), "15 september 2025"),
        (("dossier", "verzonden"), "18 september 2025"),
    )
    assert "makkelijker" not in t
    assert "43a" not in t


def test_nooit_recht_geeft_geen_vakantiegeld():
    t = tekst(
        ERFENIS,
        (("bijstand sinds",), "1 mei 2026"),
        (("maanden",), "2026-05 t/m 2026-06"),
        (("ook beoordelen",), "geen"),
    )
    assert "Wij trekken uw bijstand in vanaf het begin: 1 mei 2026." in t
    assert "vakantiegeld" not in t


EINDE = ("dossier", "beëindiging")


@pytest.mark.parametrize(
    ("naam", "wijzigingen", "verwacht"),
    [
        (WERK, [(EINDE,)], "Zet onder dossier.beëindiging op welke wijze"),
        (WERK, [((*EINDE, "laatste betaling"),)], "Zet onder dossier.beëindiging.laatste betaling"),
        (WERK, [((*EINDE, "vanaf"), "1 september 2026"), (("dossier", "verzonden"), "1 september 2026")], "vanaf 1 oktober 2026"),
        (WERK, [((*EINDE, "besluit van"), "17 september 2026")], "is al verstuurd op 17 september 2026"),
        (
            WERK,
            [((*EINDE, "laatste betaling"), "1 september 2026"), ((*EINDE, "laatste betaling over"),)],
            "is voor de laatste dag met bijstand, 30 september 2026",
        ),
        (WERK, [((*EINDE, "laatste betaling over"), "2026-08")], "over september 2026 wordt dan niets betaald"),
        (WERK, [((*EINDE, "laatste betaling over"), "2026-10")], "Over oktober 2026 is er geen recht op bijstand"),
        (ERFENIS, [((*EINDE, "laatste betaling"), "30 juni 2026")], "Over mei 2026 is er geen recht op bijstand"),
        (ERFENIS, [((*EINDE, "terugbetalen"), "nee")], "moet terug (artikel 58 lid 1)"),
        (
            ERFENIS,
            [((*EINDE, "terugbetalen"), "nee"), ((*EINDE, "niets terug omdat"), "er is niets te veel betaald")],
            "dan is er wel te veel betaald",
        ),
        (
            ERFENIS,
            [
                ((*EINDE, "terugbetalen"), "nee"),
                ((*EINDE, "niets terug omdat"), "er is niets te veel betaald"),
                ((*EINDE, "laatste betaling over"),),
            ],
            "daaruit blijkt dat er niets te veel is betaald",
        ),
        (VERHUISD, [((*EINDE, "niets terug omdat"),)], "Na een intrekking kan er bijstand te veel zijn betaald"),
        (WERK, [((*EINDE, "vanaf"), "15 september 2026")], "op de dag van verzending al voorbij: dan is het een intrekking"),
        (WERK, [((*EINDE, "vanaf"), "1 november 2026")], "Neem november 2026 op in maanden"),
        (WERK, [((*EINDE, "vanaf"), "1 december 2021")], "begon pas op 1 januari 2022"),
        (WERK, [(("maanden",), "2026-10"), (("ook beoordelen",), "geen")], "Neem september 2026 op in maanden"),
        (WERK, [(("ook beoordelen",), "geen")], "opgebouwd en nog niet betaald"),
        (WERK, [(("aanvrager", "inkomsten", 0, "netto"), "900")], "in alle maanden recht op bijstand, ook vanaf 1 oktober 2026"),
        (WERK, [(("aanvrager", "inkomsten"), "onbekend")], "Het recht over september 2026 is nog niet bekend. Nog nodig:"),
        (WERK, [(("dossier", "gehoord"),)], "Eerst horen"),
        (
            WERK,
            [
                (
                    ("dossier", "gehoord", 0),
                    {"over": "beeindiging", "niet omdat": "gegevens die verplicht zijn niet verstrekt", "reden": "x"},
                )
            ],
            "als iemand gegevens niet gaf die hij moest geven (artikel 4:8 lid 2 Awb)",
        ),
        (
            WERK,
            [(("maanden",), "2026-09 t/m 2026-11"), (("aanvrager", "inkomsten", 0, "tot"), "2026-10")],
            "Na 1 oktober 2026 is er volgens de berekening weer recht",
        ),
        (ERFENIS, [((*EINDE, "vanaf"), "1 juni 2026")], "volgens de berekening is er geen recht vanaf 1 mei 2026"),
        (
            ERFENIS,
            [(("dossier", "verzonden"), "30 april 2026"), (("dossier", "gehoord", 0, "op"), "29 april 2026")],
            "dan is het geen intrekking",
        ),
        (VERHUISD, [((*EINDE, "vanaf"), "18 augustus 2026")], "volgens de berekening is er geen recht vanaf 17 augustus 2026"),
        (NA_OPSCHORTING, [(("dossier", "opschorting"),)], "moet het recht eerst zijn opgeschort (artikel 54 lid 2 en 4)"),
        (NA_OPSCHORTING, [(("dossier", "opschorting", "besluit van"),)], "wanneer die brief is verstuurd"),
        (NA_OPSCHORTING, [(("dossier", "verzonden"), "12 oktober 2026")], "De hersteltermijn loopt nog tot en met 12 oktober 2026"),
        (NA_OPSCHORTING, [(("dossier", "verzonden"),)], "de hersteltermijn moet voorbij zijn"),
        (NA_OPSCHORTING, [((*ONDERWERP, "hersteld op"), "12 oktober 2026")], "volgt geen intrekking"),
        (NA_OPSCHORTING, [((*ONDERWERP, "oordelen", 2),)], "volgt geen intrekking"),
        (NA_OPSCHORTING, [((*ONDERWERP, "oordelen", 2, "reden"),)], "oordeel zonder reden: intrekken na opschorting"),
        (NA_OPSCHORTING, [((*EINDE, "vanaf"), "1 oktober 2026")], "de eerste dag van de opschorting: 16 september 2026 (artikel 54 lid 4)"),
    ],
)
def test_beeindiging_geweigerd(naam, wijzigingen, verwacht):
    assert verwacht in weigering(naam, *wijzigingen)


def test_intrekking_van_lid_3_vraagt_geen_opschorting():
    """Only lid 4 builds on a suspension; nothing in the dossier of this example is one."""
    assert "opschorting" not in _boom(ERFENIS)["dossier"]
    assert brief(ERFENIS)


@pytest.mark.parametrize(
    ("naam", "wijzigingen", "verwacht"),
    [
        (ERFENIS, [((*EINDE, "grond"),)], "op welke grond de bijstand wordt ingetrokken"),
        (WERK, [((*EINDE, "grond"), "inlichtingenplicht geschonden")], "een grond hoort alleen bij een intrekking"),
        (VERHUISD, [((*EINDE, "afweging"),)], "intrekken hoeft hier niet"),
        (ERFENIS, [((*EINDE, "niets terug omdat"), "er is niets te veel betaald")], "maar niet dat er niets terug hoeft"),
        (VERHUISD, [((*EINDE, "niets terug omdat"), "er zijn dringende redenen")], "de dringende redenen horen bij de grond"),
        (VERHUISD, [((*EINDE, "dringende redenen"), "ziek")], "de dringende redenen horen bij de grond"),
    ],
)
def test_beeindiging_dossier_klopt_niet(naam, wijzigingen, verwacht):
    assert verwacht in leesfout(naam, *wijzigingen)


def test_beeindiging_zonder_terugbetaling_naast_een_terugvordering():
    assert "een van de twee" in weigering(
        ERFENIS, ((*EINDE, "terugbetalen"), "nee"), (("dossier", "terugvordering"), _boom(NA_INTREKKING)["dossier"]["terugvordering"])
    )


def test_lopende_bijstand_zonder_recht_vraagt_om_een_dossier():
    zaak = zaak_met(WERK, (("dossier",),), (("ook beoordelen",),))
    redenen = dict(waarom_niet(bereken(zaak), zaak=zaak))
    assert "Zet onder dossier.beëindiging" in redenen["beeindiging"]


# --- 13 ---


def test_op_tijd_gemeld_zegt_eerst_dat_er_niets_te_verwijten_is():
    recht = netto(ALLEEN_2026_7 - 500)
    te_veel = netto(ALLEEN_2026_7) - recht
    t = tekst(OP_TIJD)
    assert te_veel == Decimal("475.00")
    assert "Beste T. Nguyen, U heeft niets verkeerd gedaan. U kreeg € 950,00 te veel bijstand over juli en augustus 2026." in t
    assert "Daarvan betaalt u € 475,00 terug." in t  # half of 950
    assert "Wij deden iets te laat of verkeerd. Uw bericht bleef bij ons liggen" in t
    assert "uiterlijk 30 oktober 2026" in t  # six weeks after 18 September
    assert "Nee, u krijgt hiervoor geen boete." in t
    assert tabellen(OP_TIJD)["Maand"] == [
        ("Juli 2026", euro(netto(ALLEEN_2026_7)), euro(recht), euro(te_veel)),
        ("Augustus 2026", euro(netto(ALLEEN_2026_7)), euro(recht), euro(te_veel)),
        ("Samen", "", "", euro(2 * te_veel)),
    ]


def test_echtpaar_bruto_met_vakantiegeld_en_een_maand_zonder_recht():
    mei = (PAAR_2025_1, PAAR_2025_1 - 700)
    juni = (netto(PAAR_2025_1), netto(PAAR_2025_1 - 700))
    juli = (netto(PAAR_2025_7), Decimal(0))
    augustus = (netto(PAAR_2025_7), netto(PAAR_2025_7 - 350))
    samen = sum(betaald - recht for betaald, recht in (mei, juni, juli, augustus))
    tabel = tabellen(ECHTPAAR)
    assert tabel["Maand"] == [
        ("Mei 2025", *map(euro, mei), euro(mei[0] - mei[1]), "ja"),
        ("Juni 2025", *map(euro, juni), euro(juni[0] - juni[1]), "nee"),
        ("Juli 2025", *map(euro, juli), euro(juli[0]), "nee"),
        ("Augustus 2025", *map(euro, augustus), euro(augustus[0] - augustus[1]), "nee"),
        ("Samen", "", "", euro(samen), ""),
    ]
    assert tabel["Wat u terugbetaalt"][-1] == ("Samen", euro(samen + Decimal("1104.20")))
    t = tekst(ECHTPAAR)
    assert "Wij mogen het hele bedrag vragen aan M. Petrov en V. Petrova, aan ieder apart." in t
    assert "Over dat deel trekken wij ons besluit in." in t
    assert "Inhouden op de bijstand: artikel 60 lid 4 en artikel 4:93" in t
    assert "U heeft niets verkeerd gedaan" not in t


def test_wie_niet_aansprakelijk_is_betaalt_niet():
    """W. Bos has no right of her own (art. 24): the bijstand was for H. Bos alone, and article 59 makes nobody liable with him."""
    geen_recht = {**_boom(NA_INTREKKING)["partner"], "nationaliteit": "Amerikaanse", "verblijfsstatus": "eerste procedure"}
    t = tekst(NA_INTREKKING, (("partner",), geen_recht))
    assert "Wij vragen het bedrag aan H. Bos. W. Bos hoeft dit niet te betalen." in t
    assert "H. Bos betaalt € 1.902,02, uiterlijk 31 juli 2026. - Kan H. Bos dit niet betalen?" in t
    assert "Dat betaalt H. Bos terug." in t
    assert "Hoe betaalt H. Bos terug? ------------------------- H. Bos betaalt het bedrag in één keer" in t
    assert not any(zin in t for zin in ("Betaal ", "etaalt u ", "U betaalt"))
    gekozen = brief(NA_INTREKKING, (("partner",), geen_recht), ((*VORDERING, "termijnen"), TERMIJNEN))
    assert "H. Bos betaalt elke maand € 100,00, voor het eerst uiterlijk 1 september 2026." in " ".join(gekozen.als_tekst().split())
    assert not [een for een in keur(gekozen) if een.ernst == "fout"]
    assert "artikel 59" not in t


def test_niets_terug_noemt_geen_betaling():
    t = tekst(FOUT)
    assert "U kreeg € 120,00 te veel bijstand over augustus 2026. U hoeft dit niet terug te betalen." in t
    assert "Betaal" not in t.partition("Bent u het niet eens met dit besluit? ---")[0].replace("Betaalt", "")
    assert "4:87" not in t


def test_na_intrekking_wordt_niets_meer_herzien():
    t = tekst(NA_INTREKKING)
    assert f"U kreeg {euro(netto(PAAR_2026_1))} te veel bijstand over mei 2026. Dat betaalt u terug." in t
    assert "Op 12 juni 2026 schreven wij u al dat u vanaf 1 mei 2026 geen bijstand meer heeft." in t
    assert "bedrag per maand" not in t
    assert "beslagvrije voet" not in t
    assert "Besluit aanpassen" not in t
    assert "Betaal € 1.902,02, uiterlijk 31 juli 2026." in t
    assert "Wij kregen geen reactie." in t


def test_zonder_bekende_dag_van_verzending_staan_er_weken():
    t = tekst(NA_INTREKKING, (("dossier", "verzonden"),))
    assert "binnen zes weken" in t
    assert "31 juli" not in t


def test_meer_dan_de_helft_zonder_recht_is_een_intrekking():
    t = tekst(NA_INTREKKING, (EINDE,))
    assert "Wij trekken ons besluit over deze maand in. U had toen geen recht op bijstand." in t
    assert "Besluit aanpassen: artikel 54 lid 3, eerste zin" in t


def test_inwonende_zoon_en_een_vastgelegd_oordeel_worden_uitgelegd():
    """Two who share the costs: (40% + 2 x 30%) / 2 of the norm of art. 21 b is half of 2.027,79."""
    norm = cent(Decimal("2027.79") / 2)
    samen = 2 * (netto(ALLEEN_2026_7) - netto(norm - 400))
    t = tekst(
        OP_TIJD,
        (("huisgenoten",), [{"naam": "Bao Nguyen", "geboren": "4 april 1996", "relatie": "kind", "opleiding": "geen", "contract": "geen"}]),
        (("aanvrager", "vrijlating al gebruikt"), "0 maanden"),
        (("aanvrager", "inkomsten", 0, "netto"), "533,33"),
        (
            ("oordelen",),
            [{"welk": "vrijlating bevordert arbeidsinschakeling", "uitkomst": "ja", "reden": "Zij bouwt uren op.", "door": "consulent"}],
        ),
        ((*ONDERWERP, "te veel ontvangen bijstand"), str(samen).replace(".", ",")),
    )
    assert f"{euro(samen)} te veel bijstand over juli en augustus 2026" in t
    assert "In uw woning woonde één andere persoon die meetelde: Bao Nguyen." in t
    assert "Onze reden: Zij bouwt uren op." in t


def test_inlichtingenplicht_zonder_verwijt():
    t = tekst(NA_INTREKKING, ((*VORDERING, "iets te verwijten"), "nee"))
    assert "Beste H. Bos en W. Bos, U kon hier niets aan doen. U kreeg" in t


def test_zonder_bekende_dag_van_verzending_is_de_laatste_betaling_een_dag():
    assert "De dag van de laatste betaling is 1 oktober 2026." in tekst(WERK, (("dossier", "verzonden"),))


VORDERING = ("dossier", "terugvordering")
REDENEN = (*VORDERING, "dringende redenen")
TERMIJNEN = {"per maand": 100, "vanaf": "1 september 2026", "wijze": "zelf overmaken"}
INGEHOUDEN = {"per maand": "1902,02", "vanaf": "3 augustus 2026", "wijze": "inhouden op de bijstand"}


@pytest.mark.parametrize(
    ("bedrag", "per_maand", "aantal", "laatste"),
    [
        ("475.00", "40.00", 12, "35.00"),  # 11 x 40,00 is 440,00
        ("4659.71", "95.00", 50, "4.71"),  # 49 x 95,00 is 4.655,00
        ("300.00", "100.00", 3, "100.00"),
        ("100.00", "100.00", 1, "100.00"),
        ("0.30", "0.10", 3, "0.10"),  # not with binary fractions
    ],
)
def test_termijnen_tot_op_de_cent(bedrag, per_maand, aantal, laatste):
    assert (aantal - 1) * Decimal(per_maand) + Decimal(laatste) == Decimal(bedrag)
    assert termijnen(float(bedrag), float(per_maand)) == (aantal, float(laatste))


def test_termijnen_met_aantal_en_laatste_bedrag():
    assert "Dat duurt twaalf maanden. De laatste maand is het € 35,00. Daarna is alles betaald." in tekst(OP_TIJD)
    assert "Dat duurt 50 maanden. De laatste maand is het € 4,71. Daarna is alles betaald." in tekst(ECHTPAAR)
    assert "Dat duurt vijf maanden. Daarna is alles betaald." in tekst(OP_TIJD, ((*VORDERING, "termijnen", "per maand"), "95"))


def test_alles_in_een_keer_inhouden():
    t = tekst(NA_INTREKKING, (EINDE,), ((*VORDERING, "termijnen"), INGEHOUDEN))
    assert "Wij houden € 1.902,02 in op uw bijstand. Dat doen wij één keer, op 3 augustus 2026." in t
    assert "elke maand" not in t


def test_vakantiegeld_per_maand_zoals_het_is():
    """5% of the bijstand that was and that is: nothing over July, which had no right; what did not change is not called changed."""
    bewaard = [PAAR_2025_1, PAAR_2025_7, PAAR_2025_7]
    nu = [PAAR_2025_1 - 700, Decimal(0), PAAR_2025_7 - 350]
    assert tabellen(ECHTPAAR)["Vakantiegeld over"] == [
        (naam, euro(cent(was * VAKANTIE)), euro(cent(is_ * VAKANTIE)))
        for naam, was, is_ in zip(("Juni 2025", "Juli 2025", "Augustus 2025"), bewaard, nu, strict=True)
    ]
    t = tekst(FOUT)
    assert f"Over augustus 2026 bewaren wij {euro(cent(ALLEEN_2026_7 * VAKANTIE))} vakantiegeld voor u." in t
    assert "Eerst bewaarden" not in t
    assert "Over deze maand krijgt u ook geen vakantiegeld." in tekst(NA_INTREKKING)


def test_zonder_wat_eerst_was_bewaard_staat_er_wat_nu_wordt_bewaard():
    per_maand = (*VORDERING, "per maand", 0, "vakantiegeld bewaard")
    nu = euro(cent((ALLEEN_2026_7 - 500) * VAKANTIE))
    assert tabellen(OP_TIJD, (per_maand,))["Vakantiegeld over"] == [("Juli 2026", nu), ("Augustus 2026", nu)]


def test_wat_van_een_maand_zonder_recht_was_bewaard_vervalt():
    t = tekst(NA_INTREKKING, ((*VORDERING, "per maand", "vakantiegeld bewaard"), "100,11"))
    assert "Wij bewaarden € 100,11 vakantiegeld over mei 2026. Dat krijgt u niet meer." in t


def nl(bedrag):
    return str(bedrag).replace(".", ",")


def test_een_maand_zonder_verschil_blijft_weg():
    recht = nl(netto(ALLEEN_2026_7 - 500))
    per_maand = [{"maanden": "2026-07", "betaald": nl(netto(ALLEEN_2026_7))}, {"maanden": "2026-08", "betaald": recht}]
    een = ((*VORDERING, "per maand"), per_maand), ((*ONDERWERP, "te veel ontvangen bijstand"), "475")
    t = tekst(OP_TIJD, *een)
    assert "te veel bijstand over juli 2026." in t
    assert "Wij veranderen ons besluit over deze maand." in t
    assert "ugustus 2026" not in t.partition("Wat kreeg u te veel")[2].partition("Wat is er gebeurd")[0]
    goed = [{"maanden": "2026-07 t/m 2026-08", "betaald": recht}]
    assert "In geen van deze maanden is meer betaald" in weigering(OP_TIJD, ((*VORDERING, "per maand"), goed), een[1])


def test_maanden_met_een_gat_ertussen():
    """The middle month was paid as it was due: 475,00 each in July and September."""
    hele, recht = nl(netto(ALLEEN_2026_7)), nl(netto(ALLEEN_2026_7 - 500))
    per_maand = [{"maanden": f"2026-{maand:02}", "betaald": betaald} for maand, betaald in ((7, hele), (8, recht), (9, hele))]
    t = tekst(OP_TIJD, (("maanden",), "2026-07 t/m 2026-09"), ((*VORDERING, "per maand"), per_maand))
    assert "te veel bijstand over juli 2026 en september 2026." in t


def test_wat_niet_terug_hoeft_staat_er_in_euros():
    assert "Alles bij elkaar vragen wij € 475,00 niet terug. Dat is 50%." in tekst(OP_TIJD)


def test_wie_zelf_vroeg_om_eerder_te_beginnen():
    t = tekst(OP_TIJD, ((*VORDERING, "termijnen", "vanaf"), "1 oktober 2026"), ((*VORDERING, "termijnen", "eerder gevraagd"), "ja"))
    assert "uiterlijk 1 oktober 2026. U vroeg ons zelf om zo te beginnen." in t
    assert brief(OP_TIJD, ((*VORDERING, "termijnen", "vanaf"), "30 oktober 2026"))  # the last day itself


def test_bruto_mag_over_een_jaar_dat_voorbij_is_op_de_betaaldag():
    bruto = [{"welk": "bruto terugvorderen", "uitkomst": "ja", "reden": "Het jaar is dan voorbij."}]
    zo = ((*ONDERWERP, "oordelen"), bruto), ((*ONDERWERP, "loonbelasting en premies"), "600")
    assert "Al deze maanden zijn van 2026, en dat jaar loopt nog op de uiterste betaaldag, 31 juli 2026" in weigering(NA_INTREKKING, *zo)
    t = tekst(NA_INTREKKING, *zo, (("dossier", "verzonden"), "30 november 2026"))
    assert "Betaal € 2.502,02, uiterlijk 11 januari 2027." in t


def test_bruto_weegt_de_eigen_vertraging_van_de_gemeente():
    veld = (*VORDERING, "bruto door de gemeente")
    assert "vraagt ook belasting terug: zet onder dossier.terugvordering.bruto door de gemeente" in weigering(ECHTPAAR, (veld,))
    assert "Wij keken ook of dit door ons komt. Hadden wij het bericht in oktober gelezen" in tekst(ECHTPAAR)


@pytest.mark.parametrize(
    ("naam", "wijzigingen", "verwacht"),
    [
        (OP_TIJD, [(VORDERING,)], "Zet onder dossier.terugvordering wat er per maand is betaald"),
        (OP_TIJD, [(REDENEN,)], "ECLI:NL:CRVB:2024:2193"),
        (
            OP_TIJD,
            [((*ONDERWERP, "te veel ontvangen bijstand"), "900")],
            "samen € 950,00, maar bij het onderwerp 'terugvordering' staat € 900,00",
        ),
        (OP_TIJD, [((*VORDERING, "per maand", 0, "betaald"), "800")], "Over juli 2026 is € 800,00 betaald, en dat is minder dan"),
        (OP_TIJD, [(("maanden",), "2026-07")], "Neem augustus 2026 op in maanden"),
        (OP_TIJD, [(("aanvrager", "inkomsten"), "onbekend")], "Het recht over juli 2026 is nog niet bekend"),
        (OP_TIJD, [((*ONDERWERP, "grond"),)], "Waardoor is te veel bijstand ontvangen?"),
        (OP_TIJD, [((*ONDERWERP, "oordelen", 0),)], "leg bij het onderwerp het oordeel 'terugvorderen' vast"),
        (OP_TIJD, [((*ONDERWERP, "oordelen", 0, "reden"),)], "oordeel zonder reden: terugvorderen"),
        (OP_TIJD, [((*ONDERWERP, "oordelen", 1, "reden"),)], "oordeel zonder reden: afzien van terugvordering"),
        (OP_TIJD, [((*REDENEN, "uitkomst"), "niet")], "dat het college niet afziet, maar volgens het oordeel"),
        (OP_TIJD, [((*REDENEN, "uitkomst"), "geheel")], "is dat gedeeltelijk: een van de twee klopt niet"),
        (
            OP_TIJD,
            [((*ONDERWERP, "oordelen", 1),)],
            "gedeeltelijk afziet, maar volgens het oordeel 'afzien van terugvordering' is dat niet",
        ),
        (OP_TIJD, [((*VORDERING, "rekening"),)], "Zet onder dossier.terugvordering.rekening"),
        (OP_TIJD, [((*VORDERING, "termijnen", "vanaf"), "18 september 2026")], "is niet later dan de dag van verzending"),
        (OP_TIJD, [((*VORDERING, "termijnen", "vanaf"), "29 oktober 2026")], "de wet geeft tijd tot en met 30 oktober 2026"),
        (OP_TIJD, [((*VORDERING, "termijnen", "per maand"), "500")], "is meer dan wat er in totaal terug moet: € 475,00"),
        (OP_TIJD, [((*VORDERING, "termijnen", "per maand"), "475")], "is het hele bedrag: laat termijnen weg"),
        (ECHTPAAR, [((*VORDERING, "termijnen", "wijze"), "zelf overmaken")], "doordat het college die verrekent (artikel 60 lid 4)"),
        (ECHTPAAR, [(("bijstand tot",), "31 januari 2026")], "inhouden op de bijstand kan niet"),
        (NA_INTREKKING, [((*EINDE, "besluit van"),)], "de dag waarop de brief over het einde van de bijstand is verstuurd"),
        (OP_TIJD, [((*ONDERWERP, "niet op tijd betaald"), "ja")], "daarbij hoort een aanmaning"),
        (
            OP_TIJD,
            [((*ONDERWERP, "grond"), "onverschuldigd en te begrijpen"), ((*ONDERWERP, "kosten gemaakt op"), "1 september 2024")],
            "meer dan twee jaar voor de verzending gemaakt",
        ),
        (OP_TIJD, [(("dossier", "gehoord"),)], "Eerst horen"),
        (
            OP_TIJD,
            [
                (
                    ("dossier", "gehoord", 0),
                    {"over": "terugvordering", "niet omdat": "gegevens die verplicht zijn niet verstrekt", "reden": "x"},
                )
            ],
            "die grond geldt alleen als iemand gegevens niet gaf",
        ),
        (ECHTPAAR, [((*VORDERING, "termijnen", "vanaf"), "30 maart 2026")], "betalen kan tot en met 30 maart 2026"),
        (ECHTPAAR, [(("ook beoordelen", 2),)], "voor ieder van beiden het onderwerp 'hoofdelijke aansprakelijkheid'"),
        (ECHTPAAR, [(("dossier", "beëindiging"), _boom(NA_INTREKKING)["dossier"]["beëindiging"])], "inhouden op de bijstand kan niet"),
        (
            FOUT,
            [((*VORDERING, "termijnen"), _boom(OP_TIJD)["dossier"]["terugvordering"]["termijnen"])],
            "een voorstel voor termijnen past niet",
        ),
    ],
)
def test_terugvordering_geweigerd(naam, wijzigingen, verwacht):
    assert verwacht in weigering(naam, *wijzigingen)


def test_gegevens_niet_gegeven_is_een_grond_om_niet_te_horen():
    niet_gehoord = {
        "over": "terugvordering",
        "niet omdat": "gegevens die verplicht zijn niet verstrekt",
        "reden": "U meldde het loon niet.",
    }
    assert "artikel 4:8 lid 2 Algemene wet bestuursrecht" in tekst(ECHTPAAR, (("dossier", "gehoord", 0), niet_gehoord))


def test_wat_terug_moet_hoeft_niet_als_het_college_geheel_afziet():
    t = tekst(
        OP_TIJD,
        ((*REDENEN, "uitkomst"), "geheel"),
        ((*ONDERWERP, "oordelen", 1, "uitkomst"), "100%"),
        ((*VORDERING, "termijnen"),),
        ((*VORDERING, "rekening"),),
    )
    assert "U hoeft dit niet terug te betalen." in t
    assert "Alles bij elkaar vragen wij niets terug." in t


@pytest.mark.parametrize(
    ("wijzigingen", "verwacht"),
    [
        ([((*REDENEN, "belangen", 0),)], "geen belang van de lezer"),
        ([((*REDENEN, "belangen", 1),)], "geen belang van de gemeente"),
        ([((*REDENEN, "waarom"), " ")], "waarom"),
        ([((*REDENEN, "uitkomst"),)], "uitkomst"),
        ([((*REDENEN, "belangen", 0, "weging"),)], "weging"),
        ([((*VORDERING, "boete"),)], "boete"),
        ([((*VORDERING, "termijnen", "per maand"), "0")], "een termijn is meer dan nul"),
        ([((*VORDERING, "per maand", 0, "met vakantiegeld"), "ja")], "het vakantiegeld is betaald of bewaard"),
        ([((*VORDERING, "iets te verwijten"),)], "iets te verwijten"),
    ],
)
def test_terugvordering_dossier_klopt_niet(wijzigingen, verwacht):
    assert verwacht in leesfout(OP_TIJD, *wijzigingen)


def test_een_maand_twee_keer():
    dubbel = [{"maanden": "2026-07", "betaald": "1"}, {"maanden": "2026-07 t/m 2026-08", "betaald": "2"}]
    assert "juli 2026 staat er twee keer" in leesfout(OP_TIJD, ((*VORDERING, "per maand"), dubbel))


# --- 18 ---


def test_regeling_komt_uit():
    assert 11 * Decimal(45) + 25 == 520
    t = tekst(OVERMAKEN)
    assert "U betaalt elke maand € 45,00 terug. De eerste keer is dat uiterlijk 30 november 2026." in t
    assert "Daarvan staat nog € 520,00 open." in t
    assert "U betaalt dit in twaalf maanden. Elke maand is het € 45,00. De laatste maand is het € 25,00." in t
    assert "Na de eerste keer betaalt u vóór het einde van elke maand." in t
    assert tabellen(OVERMAKEN)["Uw geld per maand"][-1] == ("Dit houdt u over", euro(Decimal(1985) - 45))
    assert "Uw vakantiegeld zit in het bedrag dat op uw rekening komt." in t
    assert "De beslagvrije voet komt uit: de rekenmodule op uwbeslagvrijevoet.nl van 19 oktober 2026" in t
    assert "artikel 4:94a" in t
    assert "tien jaar" not in t


def test_regeling_met_inhouding_noemt_het_verzoek_en_de_wet():
    assert 49 * Decimal(95) + Decimal("4.71") == Decimal("4659.71")
    t = tekst(INHOUDEN)
    assert "Wij houden elke maand € 95,00 in op uw bijstand." in t
    assert "U betaalt dit in 50 maanden." in t
    assert "U vroeg om € 50,00 per maand te betalen. Dat spreken wij niet met u af." in t
    assert "artikel 60 lid 4; artikel 4:93 Algemene wet bestuursrecht" in t
    assert "tien jaar" not in t  # it lasts 50 months
    assert "50% van wat dan nog openstaat" in t
    assert tabellen(INHOUDEN)["Uw geld per maand"] == [
        ("Dit komt op uw rekening", euro(netto(PAAR_2026_1))),
        ("Dit betaalt u terug", "− € 95,00"),
        ("Dit houdt u over", euro(netto(PAAR_2026_1) - 95)),
    ]
    assert "Uw beslagvrije voet is € 1.806,92 per maand." in t
    assert "Uw vakantiegeld komt later. Het telt hier niet mee." in t
    assert "Uw kant van het verhaal: artikel 4:7 en 4:9" in t


@pytest.mark.parametrize(("aantal", "laatste", "tien_jaar"), [(120, 45, False), (121, 45, True), (134, 15, True)])
def test_tien_jaar_alleen_als_het_langer_duurt(aantal, laatste, tien_jaar):
    t = tekst(
        OVERMAKEN,
        ((*REGELING, "wegens inlichtingenplicht"), "ja"),
        ((*REGELING, "openstaand"), str((aantal - 1) * 45 + laatste)),
        ((*REGELING, "aantal termijnen"), aantal),
        ((*REGELING, "laatste termijn"), laatste),
    )
    assert ("tien jaar lang alle termijnen" in t) is tien_jaar


@pytest.mark.parametrize(
    ("dag", "zin"),
    [
        ("15 november 2026", "elke maand op of vóór dezelfde dag"),
        ("30 november 2026", "vóór het einde van elke maand"),
        ("31 december 2026", "vóór het einde van elke maand"),
        ("29 december 2026", "vóór het einde van elke maand"),  # February has none
    ],
)
def test_betaaldag_van_elke_maand(dag, zin):
    assert zin in tekst(OVERMAKEN, ((*REGELING, "eerste betaling"), dag))


EEN_KEER = (("aantal termijnen", 1), ("per maand", 150), ("laatste termijn", 150), ("openstaand", 150), ("gevraagd bedrag", 150))


def test_een_termijn_is_een_keer():
    een = [((*REGELING, sleutel), waarde) for sleutel, waarde in EEN_KEER]
    t = tekst(OVERMAKEN, *een)
    assert "U betaalt € 150,00 in één keer terug, uiterlijk 30 november 2026." in t
    assert "Betaal € 150,00, uiterlijk 30 november 2026." in t
    assert "elke maand" not in t
    assert "met één termijn is die € 150,00, maar per maand staat er € 160,00" in leesfout(OVERMAKEN, *een, ((*REGELING, "per maand"), 160))
    een = [((*REGELING, sleutel), 95 if waarde == 150 else waarde) for sleutel, waarde in EEN_KEER]
    t = tekst(INHOUDEN, *een)
    assert "Wij houden € 95,00 in op uw bijstand. Dat doen wij één keer, op 1 april 2026." in t
    assert "elke maand" not in t


def test_zelf_overmaken_naast_bijstand_met_een_reden():
    anders = ((*REGELING, "wijze"), "zelf overmaken"), ((*REGELING, "rekening"), "NL00 BANK 0123 4567 89")
    reden = "U krijgt uw bijstand van een andere gemeente"
    t = tekst(INHOUDEN, *anders, ((*REGELING, "niet inhouden omdat"), reden))
    assert f"Meestal houden wij dit in op de bijstand. Waarom nu niet: {reden}." in t


def test_eerder_beginnen_op_eigen_verzoek():
    t = tekst(OVERMAKEN, ((*REGELING, "eerste betaling"), "22 oktober 2026"), ((*REGELING, "eerder gevraagd"), "ja"))
    assert "U vroeg ook om zo te beginnen." in t


def test_na_een_verzoek_geldt_4_7():
    lager = ((*REGELING, "gevraagd bedrag"), "20")
    assert "(artikel 4:7 Awb)" in weigering(OVERMAKEN, lager)
    gehoord = {"over": "betalingsregeling", "niet omdat": "de gegevens wijken niet af van die van de aanvrager", "reden": "x"}
    t = tekst(OVERMAKEN, lager, (("dossier", "gehoord"), [gehoord]))
    assert "Waarom wij u niet eerst hoorden: artikel 4:7 lid 1 onderdeel b" in t
    assert "(artikel 4:8 Awb)" in weigering(OVERMAKEN, ((*REGELING, "gevraagd op"),))


REGELING = ("dossier", "betalingsregeling")


@pytest.mark.parametrize(
    ("naam", "wijzigingen", "verwacht"),
    [
        (OVERMAKEN, [(REGELING,)], "Zet onder dossier.betalingsregeling"),
        (OVERMAKEN, [((*REGELING, "eerste betaling"), "20 oktober 2026")], "is niet later dan de dag van verzending"),
        (OVERMAKEN, [((*REGELING, "vordering van"), "20 oktober 2026")], "is er nog niet"),
        (OVERMAKEN, [((*REGELING, "gevraagd op"),)], "Eerst horen"),
        (OVERMAKEN, [((*REGELING, "vakantiegeld"),)], "Zet onder dossier.betalingsregeling.vakantiegeld"),
        (OVERMAKEN, [((*REGELING, "eerste betaling"), "29 oktober 2026")], "de wet geeft tijd tot en met 30 oktober 2026"),
        (INHOUDEN, [((*REGELING, "inkomen"), "2002,13")], "van de bijstand komt elke maand € 1.902,02 op de rekening"),
        (INHOUDEN, [((*REGELING, "inkomen"), "1902,01")], "van de bijstand komt elke maand € 1.902,02 op de rekening"),
        (INHOUDEN, [((*REGELING, "vakantiegeld"), "zit in het inkomen")], "Het vakantiegeld van de bijstand komt later"),
        (
            INHOUDEN,
            [((*REGELING, "wijze"), "zelf overmaken"), ((*REGELING, "rekening"), "NL00 BANK 0123 4567 89")],
            "doordat het college die verrekent (artikel 60 lid 4)",
        ),
        (INHOUDEN, [(("dossier", "gehoord"),)], "Eerst horen"),
        (INHOUDEN, [((*REGELING, "eerste betaling"), "30 maart 2026")], "betalen kan tot en met 30 maart 2026"),
        (OVERMAKEN, [((*REGELING, "wijze"), "inhouden op de bijstand")], "Inhouden op de bijstand kan alleen als er recht op bijstand is"),
        (
            OVERMAKEN,
            [(("ook beoordelen",), [{**_boom(NA_INTREKKING)["ook beoordelen"][0], "te veel ontvangen bijstand": "500"}])],
            "Er staat € 520,00 open, maar volgens het onderwerp 'terugvordering' is er € 500,00 teruggevorderd",
        ),
    ],
)
def test_regeling_geweigerd(naam, wijzigingen, verwacht):
    assert verwacht in weigering(naam, *wijzigingen)


@pytest.mark.parametrize(
    ("wijzigingen", "verwacht"),
    [
        ([((*REGELING, "laatste termijn"), "30")], "de termijnen zijn samen € 525,00, maar er staat € 520,00 open"),
        ([((*REGELING, "aantal termijnen"), "11")], "de termijnen zijn samen € 475,00, maar er staat € 520,00 open"),
        ([((*REGELING, "laatste termijn"), "70")], "de laatste termijn is € 70,00 en het bedrag per maand € 45,00"),
        ([((*REGELING, "beslagvrije voet"), "1940,01")], "minder over dan de beslagvrije voet van € 1.940,01"),
        ([((*REGELING, "rekening"),)], "op welke rekening"),
        ([((*REGELING, "bron beslagvrije voet"),)], "bron beslagvrije voet"),
        ([((*REGELING, "per maand"), "0")], "minstens één termijn"),
    ],
)
def test_regeling_dossier_klopt_niet(wijzigingen, verwacht):
    assert verwacht in leesfout(OVERMAKEN, *wijzigingen)


def test_beslagvrije_voet_mag_precies_overblijven():
    assert brief(OVERMAKEN, ((*REGELING, "beslagvrije voet"), "1940"))


# --- which letters are proposed ---


@pytest.mark.parametrize(
    ("naam", "passend"),
    [
        (OPSCHORTING, "opschorting"),
        (NA_OPSCHORTING, "beeindiging"),
        (ECHTPAAR, "terugvordering"),
        (INHOUDEN, "betalingsregeling"),
    ],
)
def test_dossier_wijst_de_brief_aan(naam, passend):
    zaak = bereid_voor(zaak_met(naam))
    voorstellen = passende_soorten(bereken(zaak), zaak=zaak)
    assert voorstellen[0] == passend
    assert len({"opschorting", "beeindiging", "terugvordering", "betalingsregeling"} & set(voorstellen)) == 1
