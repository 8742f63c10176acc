"""People in a case file: the applicant, the partner, children and housemates, with their contract and education."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic.json_schema import SkipJsonSchema

from openfisca_participatie.zaak.handhaving import Boete, Maatregel, Taaleis
from openfisca_participatie.zaak.instrumenten import Studietoeslag, WerkMetSubsidie
from openfisca_participatie.zaak.posten import Giften, Inkomsten, Lijfrente
from openfisca_participatie.zaak.relaties import RELATIES, Relatie
from openfisca_participatie.zaak.voorstelfeiten import Voorstelfeiten, VoorstelfeitenBewoner
from openfisca_participatie.zaak.waarden import (
    GEEN_SCHEMA,
    GEVRAAGD,
    VLAG_GEEN,
    Aantal,
    Bedrag,
    Bsn,
    Datum,
    Deel,
    JaNee,
    Keuze,
    Lijstvorm,
    OfKort,
    Perioden,
    Periodevorm,
    Regel,
    Tijdvak,
    Tot,
    Vanaf,
    blok,
    fout,
    is_woord,
    kort_is,
    veld,
    verplicht,
)

# --- contract and education ---


class Contract(Deel):
    """Een overeenkomst om hier te wonen."""

    met: Regel | None = veld(
        "met",
        'Met wie: "aanvrager", de naam van een huisgenoot, of de naam van een derde (de verhuurder).',
        "bij een huurder of kostganger met de aanvrager; anders gevraagd",
    )
    schriftelijk: JaNee | None = veld("schriftelijk", "Of de overeenkomst op papier staat.", GEVRAAGD)
    prijs: Bedrag | None = veld("prijs", "Overeengekomen prijs per maand.", "gevraagd bij een schriftelijk contract")
    verwant: JaNee | None = veld(
        "verwant",
        "Of zij bloed- of aanverwanten in de eerste of tweede graad zijn; volgt anders uit de relatie.",
        "volgt uit de relatie",
    )
    geen: SkipJsonSchema[bool] = Field(default=False, alias="\x00geen")

    @property
    def schriftelijk_met_prijs(self) -> bool:
        """A written contract with a price: whether the price is commercial is a judgement."""
        return not self.geen and bool(self.schriftelijk) and self.prijs is not None


def _contract(waarde: Any) -> Any:
    """``geen`` is known to be absent."""
    if is_woord(waarde, "geen", "nee"):
        return blok(waarde, **{VLAG_GEEN: True})
    if isinstance(waarde, str):
        raise fout("dit is geen contract", '"geen" of {met: aanvrager, schriftelijk: ja, prijs: 450}')
    return waarde


Contractvorm = (BeforeValidator(_contract), OfKort(GEEN_SCHEMA))  # Annotated[Contract, *Contractvorm]


OPLEIDINGSOORTEN: dict[str, str] = {  # as written in the file -> soort_opleiding of the engine
    "geen": "geen",
    "mbo bol": "studiefinanciering",
    "hbo voltijd": "studiefinanciering",
    "wo voltijd": "studiefinanciering",
    "hbo duaal": "studiefinanciering",
    "wo duaal": "studiefinanciering",
    "mbo bbl": "bbl",
    "voortgezet onderwijs": "wtos",
    "vavo": "wtos",
    "buitenland": "buitenland",
    "deeltijd": "geen",
    "cursus": "geen",
}


class Opleiding(Deel):
    """Een opleiding die iemand volgt."""

    soort: Annotated[str, Keuze(OPLEIDINGSOORTEN)] = verplicht("soort", "Wat voor opleiding, of geen.")
    naam: Regel | None = veld("naam", "Naam van opleiding en school.")
    begonnen: Datum | None = veld("begonnen", "Eerste dag van de opleiding.", "gevraagd bij wie 30 of ouder is")
    vanaf: Vanaf | None = veld("vanaf", "Hetzelfde als begonnen, voor een opleiding die later begint.", "loopt al")
    tot: Tot | None = veld("tot", "Laatste dag van de opleiding.", "loopt door")
    studiefinanciering: JaNee | None = veld(
        "studiefinanciering",
        "Of er aanspraak op studiefinanciering (WSF 2000) is.",
        "gevraagd bij een belanghebbende jonger dan 27",
    )

    @property
    def begin(self) -> date | None:
        """First day of the study."""
        return self.begonnen or self.vanaf

    def loopt_op(self, dag: date) -> bool:
        """Whether the study runs on the day."""
        return (self.begin is None or self.begin <= dag) and (self.tot is None or dag <= self.tot)


Opleidingvorm = kort_is("soort", {"enum": list(OPLEIDINGSOORTEN)})  # Annotated[Opleiding, *Opleidingvorm]


# --- persons ---

VERBLIJFSSTATUSSEN: dict[str, bool] = {  # as written in the file -> equal to a Dutch national (art. 11 lid 2 and 3)
    "verblijfsvergunning": True,
    "EU-burger met verblijfsrecht": True,
    "EU-burger eerste drie maanden": False,
    "EU-burger werkzoekend": False,
    "Turks associatierecht": True,
    "procedure na rechtmatig verblijf": True,
    "eerste procedure": False,
    "geen rechtmatig verblijf": False,
}
DETENTIEGRONDEN = {
    "straf": "straf",
    "buiten inrichting": "buiten_inrichting",
    "Wvggz of Wzd": "wvggz_wzd",
    "artikel 37b Sr": "artikel_37b_sr",
}
BURGERLIJKE_STATEN = (
    "ongehuwd",
    "gehuwd",
    "geregistreerd partnerschap",
    "samenwonend",
    "gescheiden",
    "duurzaam gescheiden levend",
    "weduwe of weduwnaar",
)
KIND_WOONT = ("thuis", "bij partner", "elders")
MET_PARTNER = ("gehuwd", "geregistreerd partnerschap", "samenwonend")


class Detentie(Tijdvak):
    """Vrijheidsontneming (art. 13 lid 1 a en lid 3)."""

    grond: Annotated[str, Keuze(DETENTIEGRONDEN)] = veld("grond", "Waarom en hoe.", "straf", "straf")


class VerblijfBuitenland(Deel):
    """Een verblijf buiten Nederland; de dag van vertrek en die van terugkeer tellen niet mee."""

    vertrek: Datum = verplicht("vertrek", "Dag van vertrek.")
    terugkeer: Datum | None = veld("terugkeer", "Dag van terugkeer; zonder terugkeer loopt het verblijf door.", "het verblijf duurt voort")

    @model_validator(mode="after")
    def volgorde(self) -> Self:
        """One comes back after one leaves."""
        if self.terugkeer and self.terugkeer < self.vertrek:
            raise fout("de terugkeer ligt voor het vertrek", "eerst vertrek, dan terugkeer")
        return self


class Tegenprestatie(Tijdvak):
    """Een opgedragen tegenprestatie: inhoud, omvang en duur moeten bekend zijn voor zij begint."""

    inhoud: Regel | None = veld("inhoud", "Welke werkzaamheden.", "onvoldoende bepaald")
    omvang: Regel | None = veld("omvang", "Hoeveel uur per week.", "onvoldoende bepaald")
    duur: Regel | None = veld("duur", "Hoe lang.", "onvoldoende bepaald")


class Vrijlating(Deel):
    """Hoeveel maanden van een vrijlating al gebruikt zijn, vóór de eerste maand die gevraagd wordt."""

    n: Aantal | None = veld("n", "25% (art. 31 lid 2 n): gebruikte maanden.", "aangenomen: 0")
    r: Aantal | None = veld("r", "Alleenstaande ouder (art. 31 lid 2 r): maanden sinds de eerste.", "aangenomen: 0")
    z: Aantal | None = veld("z", "Loonkostensubsidie (art. 31 lid 2 z): gebruikte maanden.", "aangenomen: 0")
    a34: Aantal | None = veld("34a", "Art. 34a (vanaf 2027): maanden sinds de eerste.", "aangenomen: 0")
    n_eerder: Aantal | None = veld(
        "n eerdere bijstand", "25%: maanden die in een eerdere periode van bijstand zijn gebruikt.", "aangenomen: 0"
    )
    a34_opnieuw: Vanaf | None = veld(
        "34a opnieuw vanaf",
        "Art. 34a lid 3: eerste maand van een nieuw dienstverband nadat de eerste periode was verstreken; vraagt een oordeel.",
        "aangenomen: geen nieuw dienstverband",
    )


class Persoon(Deel):
    """Wie iemand is."""

    naam: Regel | None = veld("naam", "Naam zoals die in de brief komt.", "aangeduid met zijn plaats in het bestand")
    bsn: Bsn | None = veld("bsn", "Burgerservicenummer; wordt getoetst en alleen afgeschermd bewaard.")
    geboren: Datum | None = veld("geboren", "Geboortedatum.", GEVRAAGD)


class Belanghebbende(Persoon):
    """De aanvrager of zijn partner."""

    nationaliteit: Regel | None = veld("nationaliteit", "Nederlandse, of een andere nationaliteit.", GEVRAAGD)
    verblijfsstatus: Annotated[str, Keuze(VERBLIJFSSTATUSSEN)] | None = veld(
        "verblijfsstatus",
        "Het recht om in Nederland te verblijven van wie geen Nederlander is (art. 11 lid 2 en 3).",
        "gevraagd bij wie geen Nederlander is",
    )
    woont_in_nederland: Perioden | None = veld("woont in Nederland", "Of hij in Nederland woont.", "aangenomen: ja")
    inkomsten: Inkomsten | None = veld("inkomsten", 'Alle inkomsten, netto per maand; "geen" als er geen zijn.', GEVRAAGD)
    giften: Giften | None = veld("giften", 'Giften en bijdragen van anderen; "geen" als er geen zijn.', "aangenomen: geen")
    vrijlating_gebruikt: Annotated[Vrijlating, *kort_is("n", {"type": ["string", "integer"]})] | None = veld(
        "vrijlating al gebruikt", "Gebruikte maanden vrijlating: een aantal (onderdeel n) of {n: 6, r: 3, z: 0}.", "aangenomen: 0"
    )
    lijfrente: Lijfrente | None = veld("lijfrente", "Lijfrenten die nog niet worden uitgekeerd.", "aangenomen: geen")
    opleiding: Annotated[Opleiding, *Opleidingvorm] | None = veld(
        "opleiding", 'De opleiding die hij volgt, of "geen".', "gevraagd bij wie 18 tot 27 jaar is"
    )
    onderwijs_mogelijk: JaNee | None = veld(
        "onderwijs mogelijk",
        "Jonger dan 27: of hij door het Rijk bekostigd onderwijs kan volgen (art. 13 lid 2 c).",
        "gevraagd bij wie 18 tot 27 jaar is",
    )
    studiefinanciering_mogelijk: JaNee | None = veld(
        "studiefinanciering mogelijk",
        "Of hij in verband met dat onderwijs aanspraak heeft op studiefinanciering.",
        "gevraagd bij wie 18 tot 27 jaar is en onderwijs volgt",
    )
    ouders_kunnen_bijdragen: JaNee | None = veld(
        "ouders kunnen bijdragen",
        "18, 19 of 20 jaar: of hij voor zijn levensonderhoud een beroep op zijn ouders kan doen (art. 20 lid 3).",
        "vanaf 2026 gevraagd bij wie 18, 19 of 20 jaar is",
    )
    verblijf_buitenland: Annotated[list[VerblijfBuitenland], *Lijstvorm] | None = veld(
        "verblijf buitenland", "Verblijf buiten Nederland, met vertrek en terugkeer.", "aangenomen: geen"
    )
    detentie: Annotated[list[Detentie], *Periodevorm] | None = veld("detentie", "Wanneer zijn vrijheid is ontnomen.", "aangenomen: nee")
    onttrekt_zich_aan_straf: Perioden | None = veld(
        "onttrekt zich aan straf", "Of hij zich onttrekt aan een vrijheidsstraf of -maatregel.", "aangenomen: nee"
    )
    dienstplicht: Perioden | None = veld("dienstplicht", "Of hij militaire of vervangende dienstplicht vervult.", "aangenomen: nee")
    staking_of_uitsluiting: Perioden | None = veld(
        "staking of uitsluiting", "Of zijn gebrek aan middelen komt door een werkstaking of uitsluiting.", "aangenomen: nee"
    )
    bijstand_voor_schulden: Perioden | None = veld(
        "bijstand voor schulden", "Of hij bijstand vraagt om schulden af te lossen (art. 13 lid 1 g).", "aangenomen: nee"
    )
    uitreiziger: Perioden | None = veld("uitreiziger", "Of hij een uitreiziger is (art. 13 lid 1 h).", "aangenomen: nee")
    inrichting: Perioden | None = veld("inrichting", "Of hij in een inrichting verblijft.", "aangenomen: nee")
    onbetaald_verlof: Perioden | None = veld(
        "onbetaald verlof", "Of zijn gebrek aan middelen komt door onbetaald verlof.", "aangenomen: nee"
    )
    verlof_wet_arbeid_en_zorg: Perioden | None = veld(
        "verlof wet arbeid en zorg", "Of dat ouderschapsverlof is (hoofdstuk 6 WAZO).", "aangenomen: nee"
    )
    medisch_urenbeperkt: Perioden | None = veld("medisch urenbeperkt", "Of hij medisch urenbeperkt is.", "aangenomen: nee")
    doelgroep_loonkostensubsidie: Perioden | None = veld(
        "doelgroep loonkostensubsidie", "Of hij tot de doelgroep loonkostensubsidie hoort.", "aangenomen: nee"
    )
    volledig_en_duurzaam_arbeidsongeschikt: Perioden | None = veld(
        "volledig en duurzaam arbeidsongeschikt", "Of hij volledig en duurzaam arbeidsongeschikt is (art. 9 lid 5).", "aangenomen: nee"
    )
    praktijkonderwijs_of_vso: JaNee | None = veld(
        "praktijkonderwijs of vso",
        "Of hij in het jaar voor de aanvraag bij praktijkonderwijs of vso stond ingeschreven (art. 41 lid 4 a).",
        "aangenomen: nee",
    )
    mantelzorg_tijdelijk_elders: Perioden | None = veld(
        "mantelzorg tijdelijk elders", "Of hij voor intensieve mantelzorg tijdelijk elders woont (art. 22a lid 4).", "aangenomen: nee"
    )
    tegenprestatie: Annotated[list[Tegenprestatie], *Periodevorm] | None = veld(
        "tegenprestatie", "Een opgedragen tegenprestatie met inhoud, omvang en duur.", "aangenomen: nee"
    )
    ontheffing_artikel_9a: Perioden | None = veld(
        "ontheffing artikel 9a", "Of de ontheffing voor een alleenstaande ouder met een kind tot vijf jaar loopt.", "aangenomen: nee"
    )
    werk_met_loonkostensubsidie: Annotated[list[WerkMetSubsidie], *Lijstvorm] | None = veld(
        "werk met loonkostensubsidie",
        "De dienstbetrekking waarvoor de werkgever loonkostensubsidie krijgt (art. 10d).",
        "aangenomen: geen",
    )
    studietoeslag: Studietoeslag | None = veld(
        "studietoeslag", "De feiten voor studietoeslag (art. 36b), als die is gevraagd of loopt.", "niet gevraagd"
    )
    maatregel: Annotated[list[Maatregel], *Lijstvorm] | None = veld(
        "maatregel", "Een opgelegde maatregel (art. 18 lid 4 tot en met 10).", "geen maatregel"
    )
    taaleis: Taaleis | None = veld("taaleis", "De kennisgeving van de taaleis en de voortgang (art. 18b).", "geen kennisgeving")
    boete: Annotated[list[Boete], *Lijstvorm] | None = veld(
        "boete", "Een boete wegens schending van de inlichtingenplicht (art. 18a).", "geen boete"
    )

    voor_voorstellen: Voorstelfeiten | None = veld(
        "voor voorstellen", "Feiten die alleen voorstellen gebruiken; in het geldende recht hebben zij geen gevolg.", "geen"
    )


class Aanvrager(Belanghebbende):
    """De belanghebbende die bijstand heeft of vraagt."""

    burgerlijke_staat: Annotated[str, Keuze(BURGERLIJKE_STATEN)] | None = veld("burgerlijke staat", "Burgerlijke staat.")
    contract: Annotated[Contract, *Contractvorm] | None = veld(
        "contract",
        "Het huur- of kostcontract van de aanvrager: met wie en voor welke prijs.",
        "aangenomen: geen, tenzij de verhuurder ook in de woning woont: dan gevraagd",
    )


class Partner(Belanghebbende, Tijdvak):
    """De echtgenoot, geregistreerde partner, of met wie de aanvrager een gezamenlijke huishouding voert."""

    relatie: Annotated[str, Keuze(MET_PARTNER)] | None = veld("relatie", "Gehuwd, geregistreerd partnerschap of samenwonend.")
    woont_elders: JaNee | None = veld(
        "woont elders", "Of hij in een andere woning woont, zonder duurzaam gescheiden te leven.", "aangenomen: nee"
    )
    geen_recht: JaNee | None = veld(
        "geen recht op bijstand", "Of hij om een andere reden dan in dit bestand staat geen recht op bijstand heeft.", "aangenomen: nee"
    )
    toeslagpartner: JaNee | None = veld(
        "toeslagpartner", "Of hij partner is voor de toeslagen van de Belastingdienst (art. 24a, vanaf 2027).", "aangenomen: ja"
    )
    contract: Annotated[Contract, *Contractvorm] | None = veld("contract", "Het huur- of kostcontract van de partner.", "aangenomen: geen")


class Kind(Persoon, Tijdvak):
    """Een kind van de aanvrager of de partner."""

    woont: Annotated[str, Keuze(KIND_WOONT)] = veld("woont", "Waar het kind woont.", "thuis", "thuis")
    kinderbijslag: JaNee | None = veld("kinderbijslag", "Of er voor dit kind recht op kinderbijslag is.", "aangenomen: ja")
    pleegkind: JaNee | None = veld(
        "pleegkind",
        "Of het een pleegkind is: dat telt niet voor de norm en het vermogen, wel voor de arbeidsplicht en de ontheffing (art. 4 lid 1).",
        "aangenomen: nee",
    )
    woont_in_nederland: Perioden | None = veld("woont in Nederland", "Of het kind in Nederland woont.", "aangenomen: ja")
    verblijft_rechtmatig: JaNee | None = veld(
        "verblijft rechtmatig", "Of het kind rechtmatig in Nederland verblijft (art. 24a, vanaf 2027).", "aangenomen: ja"
    )
    inkomsten: Inkomsten | None = veld("inkomsten", "Inkomsten van het kind.", "aangenomen: geen")
    opleiding: Annotated[Opleiding, *Opleidingvorm] | None = veld(
        "opleiding", "De opleiding van een meerderjarig kind.", "gevraagd zodra het kind als kostendeler kan tellen"
    )


class Huisgenoot(Persoon, Tijdvak):
    """Wie zijn hoofdverblijf in dezelfde woning heeft en niet tot het gezin hoort."""

    relatie: Annotated[str, Keuze(RELATIES)] | None = veld("relatie", "Wat hij van de aanvrager of de partner is.", "gevraagd")
    contract: Annotated[Contract, *Contractvorm] | None = veld(
        "contract", 'Het contract om hier te wonen, of "geen".', "gevraagd bij wie als kostendeler kan tellen"
    )
    opleiding: Annotated[Opleiding, *Opleidingvorm] | None = veld(
        "opleiding", 'De opleiding die hij volgt, of "geen".', "gevraagd bij wie als kostendeler kan tellen"
    )
    betaalt: Bedrag | None = veld("betaalt", "Wat hij per maand bijdraagt; alleen ter informatie.")
    toegerekende_inkomsten: Bedrag | None = veld(
        "toegerekende inkomsten",
        "Wat het college per maand als inkomen aanmerkt omdat hij huurt of in de kost is (art. 33 lid 4).",
        "gevraagd bij een huurder of kostganger die niet als kostendeler telt",
    )
    gezamenlijke_huishouding: JaNee | None = veld(
        "gezamenlijke huishouding",
        "Of hij en de aanvrager een gezamenlijke huishouding voeren (art. 3 lid 3).",
        "gevraagd als de relatie het openlaat",
    )
    zorgbehoefte: JaNee | None = veld(
        "zorgbehoefte", "Of een zorgbehoefte van een van beiden de aanleiding is om samen te wonen.", "aangenomen: nee"
    )
    kind_samen: JaNee | None = veld(
        "kind samen", "Of zij samen een kind hebben, of de een het kind van de ander erkende.", "aangenomen: nee"
    )
    samenlevingscontract: JaNee | None = veld(
        "samenlevingscontract", "Of er een samenlevingscontract met een wederzijdse bijdrage is.", "aangenomen: nee"
    )
    registratie: JaNee | None = veld(
        "registratie", "Of zij ergens staan geregistreerd als gezamenlijke huishouding (art. 3 lid 4 d).", "aangenomen: nee"
    )
    gehuwd_geweest_tot: Datum | None = veld("gehuwd geweest tot", "Tot wanneer zij met elkaar gehuwd waren.", "aangenomen: nee")
    als_gehuwd_aangemerkt_tot: Datum | None = veld(
        "als gehuwd aangemerkt tot",
        "Tot wanneer zij voor de bijstand als gehuwd waren aangemerkt zonder gehuwd te zijn (art. 3 lid 4 a).",
        "aangenomen: nee",
    )
    voor_voorstellen: VoorstelfeitenBewoner | None = veld(
        "voor voorstellen", "Feiten die alleen voorstellen gebruiken; in het geldende recht hebben zij geen gevolg.", "geen"
    )

    @property
    def band(self) -> Relatie | None:
        """The relation, or None when the file does not say."""
        return RELATIES[self.relatie] if self.relatie else None
