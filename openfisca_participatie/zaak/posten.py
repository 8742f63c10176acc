"""Money in a case file: income, gifts, assets and debts."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic.json_schema import SkipJsonSchema

from openfisca_participatie.opmaak import euro
from openfisca_participatie.zaak import getallen
from openfisca_participatie.zaak.lezen import Lijst, Tekst
from openfisca_participatie.zaak.waarden import (
    GEEN_SCHEMA,
    GEVRAAGD,
    JA_NEE_SCHEMA,
    VLAG_GEEN,
    Bedrag,
    Datum,
    Deel,
    JaNee,
    Keuze,
    Lees,
    Lijstvorm,
    OfKort,
    Regel,
    Tijdvak,
    blok,
    fout,
    is_woord,
    lees_maanden,
    veld,
    verplicht,
)

GEWOON_INKOMEN: dict[str, str] = {  # as written in the file -> variable of the engine
    "loon": "inkomsten_uit_arbeid",
    "zelfstandige arbeid": "inkomsten_uit_arbeid",
    "ww": "uitkering_werkloosheid_of_arbeidsongeschiktheid",
    "wia": "uitkering_werkloosheid_of_arbeidsongeschiktheid",
    "wao": "uitkering_werkloosheid_of_arbeidsongeschiktheid",
    "wajong": "uitkering_werkloosheid_of_arbeidsongeschiktheid",
    "ziektewet": "uitkering_werkloosheid_of_arbeidsongeschiktheid",
    "aow": "overige_inkomsten",
    "anw": "overige_inkomsten",
    "pensioen": "overige_inkomsten",
    "alimentatie": "overige_inkomsten",
    "onderhoudsbijdrage": "overige_inkomsten",
    "heffingskorting": "overige_inkomsten",
    "rente": "overige_inkomsten",
    "overig": "overige_inkomsten",
    "particuliere oudedagsvoorziening": "particuliere_oudedagsvoorziening",
    "vrijwilligersvergoeding": "vrijwilligersvergoeding",
    "hobbymatige verkoop": "hobbymatige_verkoop",
    "geldlening": "geldlening",
}
EIGEN_REGEL: dict[str, str] = {  # income with a rule of its own
    "kinderalimentatie": "kinderalimentatie",
    "onverklaarde kasstorting": "onverklaarde_kasstortingen",
    "uitgesteld inkomen": "uitgesteld_inkomen",
    "doorbetaald inkomen": "doorbetaald_inkomen",
    "inkomen in natura": "inkomen_in_natura",
    "studiefinanciering": "normbedrag_studiefinanciering",
    "tegemoetkoming WTOS": "normbedrag_basistoelage_wtos",
    "arbeid zonder loon": "op_loon_te_waarderen_arbeid",
    "onbetaalde mantelzorg": "waarde_onbetaalde_mantelzorg",
    "te vervroegen pensioen": "te_vervroegen_ouderdomspensioen",
    "schadevergoeding": "schadevergoeding",
}
TELT_NIET: dict[str, str] = {  # what art. 31 lid 2 excepts, always or under a condition
    "onderhoud van een ander": "middelen_voor_onderhoud_van_ander",
    "kinderbijslag": "kinderbijslag",
    "jonggehandicaptenkorting": "jonggehandicaptenkorting",
    "toeslagen": "toeslagen",
    "zorgtoeslag": "toeslagen",
    "huurtoeslag": "toeslagen",
    "kindgebonden budget": "toeslagen",
    "kinderopvangtoeslag": "toeslagen",
    "eigenwoningbijdrage": "eigenwoningbijdrage",
    "teruggave voor bijzondere kosten": "teruggave_voor_bijzondere_kosten",
    "vrije vergoeding van de werkgever": "vrije_vergoeding_werkgever",
    "rente over vrijgelaten vermogen": "rente_over_vrijgelaten_vermogen",
    "aangewezen schadevergoeding": "aangewezen_schadevergoeding",
    "energietoeslag": "ontvangen_energietoeslag",
    "tegemoetkoming Anw": "tegemoetkoming_anw",
    "tegemoetkoming Wajong": "tegemoetkoming_wajong",
    "tegemoetkoming arbeidsongeschikten": "tegemoetkoming_arbeidsongeschikten",
    "waardering mantelzorger": "waardering_mantelzorger",
    "bijdrage van ouders": "onderhoudsbijdrage_van_ouders",
    "tegemoetkoming alleenverdieners": "ontvangen_tegemoetkoming_alleenverdieners",
    "inkomensondersteuning AOW": "inkomensondersteuning_aow",
}
TELT_NOOIT = frozenset(
    soort
    for soort in TELT_NIET
    if soort
    not in (
        "jonggehandicaptenkorting",
        "teruggave voor bijzondere kosten",
        "vrije vergoeding van de werkgever",
        "energietoeslag",
        "bijdrage van ouders",
        "tegemoetkoming alleenverdieners",
        "inkomensondersteuning AOW",
    )
)
INKOMSTENSOORTEN: dict[str, str] = GEWOON_INKOMEN | EIGEN_REGEL | TELT_NIET
NAAR_NORMBEDRAG: dict[str, tuple[str, str]] = {  # kind that counts as a statutory amount -> that it is received, its extra amount
    "studiefinanciering": ("ontvangt_studiefinanciering", "toeslag_studiefinanciering"),
    "tegemoetkoming WTOS": ("ontvangt_tegemoetkoming_wtos", ""),
}
MET_BIJSTAND: dict[str, str] = {  # kind that is excepted unless bijstand is given for its costs -> the part for such costs
    "teruggave voor bijzondere kosten": "teruggave_voor_kosten_met_bijstand",
    "vrije vergoeding van de werkgever": "vrije_vergoeding_met_bijstand",
}
NAAR_BESCHIKKEN_VANAF = "2027-01"  # art. 32 lid 2 until then: deferred income counts in the period in which it was earned


GIFTSOORTEN: dict[str, str] = {  # as written in the file -> variable of the engine
    "terugkerend": "giften",
    "eenmalig": "eenmalige_giften",
    "kostenbesparend": "kostenbesparende_bijdragen",
}
INBEGREPEN, NIET_INBEGREPEN = "inbegrepen", "niet inbegrepen"


def _vakantiegeld(tekst: str) -> str | float:
    """``inbegrepen``, ``niet inbegrepen`` or the net amount that is due over the month; ``geen`` is 0."""
    woord = " ".join(tekst.split()).lower()
    if woord in ("inbegrepen", "ja"):
        return INBEGREPEN
    if woord in ("niet inbegrepen", "nee"):
        return NIET_INBEGREPEN
    return 0.0 if woord == "geen" else getallen.lees_bedrag(tekst)


_VAKANTIEGELD = Lees(_vakantiegeld, '"inbegrepen", "niet inbegrepen", "geen" of een bedrag zoals "64,30"', ("string", "number"))
_MAANDEN = (BeforeValidator(lees_maanden), OfKort({"type": "string"}))


class Maandpost(Tijdvak):
    """Iets wat per maand wordt ontvangen, doorlopend of in bepaalde maanden."""

    maand: Annotated[list[str], *_MAANDEN] | None = veld(
        "maand", "De maand of maanden waarin dit is ontvangen, in plaats van vanaf en tot.", "geldt elke maand, of van vanaf tot en met tot"
    )

    def in_maand(self, maand: str) -> bool:
        """Whether this holds for the month."""
        return maand in self.maand if self.maand is not None else self.raakt(maand)


class Inhoudingen(Deel):
    """Wat van een bruto bedrag af gaat (art. 31 lid 3)."""

    loonheffing: Bedrag | None = veld("loonheffing", "Loonbelasting en premies volksverzekeringen.", "aangenomen: geen")
    bijdrage_zvw: Bedrag | None = veld("bijdrage Zvw", "Bijdrage Zorgverzekeringswet die voor eigen rekening komt.", "aangenomen: geen")
    pensioenpremie: Bedrag | None = veld("pensioenpremie", "Verplichte bijdrage aan een pensioenregeling.", "aangenomen: geen")
    andere: Bedrag | None = veld("andere", "Andere verplichte inhoudingen.", "aangenomen: geen")

    @property
    def totaal(self) -> float:
        """All deductions together."""
        return sum(bedrag or 0.0 for bedrag in (self.loonheffing, self.bijdrage_zvw, self.pensioenpremie, self.andere))


class Inkomst(Maandpost):
    """Een bron van inkomsten of een andere ontvangst, netto per kalendermaand; ook wat niet meetelt kan hier staan."""

    soort: Annotated[str, Keuze(INKOMSTENSOORTEN)] = verplicht("soort", "Wat voor inkomsten dit zijn.")
    netto: Bedrag | None = veld("netto", "Netto bedrag per kalendermaand.", GEVRAAGD)
    ontvangen: Bedrag | None = veld("bedrag", "Hetzelfde als netto, voor wat geen bruto bedrag kent.", "volgt uit netto")
    bruto: Bedrag | None = veld("bruto", "Bruto bedrag per kalendermaand, in plaats van netto; met inhoudingen.", "volgt uit netto")
    inhoudingen: Inhoudingen | None = veld("inhoudingen", "Wat van het bruto bedrag af gaat.", "hoort bij bruto")
    vakantiegeld: Annotated[str | float, _VAKANTIEGELD] | None = veld(
        "vakantiegeld",
        "Of het vakantiegeld in het bedrag zit: inbegrepen, niet inbegrepen, geen, of het netto bedrag per maand.",
        "gevraagd bij loon, anders aangenomen: inbegrepen",
    )
    loonkostensubsidie: JaNee | None = veld(
        "loonkostensubsidie", "Of dit loon uit een baan met loonkostensubsidie is (art. 10d).", "aangenomen: nee"
    )
    verworven_in: Annotated[list[str], *_MAANDEN] | None = veld(
        "verworven in",
        "Bij uitgesteld inkomen: de maanden waarin het is verworven; het bedrag wordt daarover verdeeld (art. 32 lid 2, tot 2027).",
        "telt in de maand van ontvangst",
    )
    normbedrag: Bedrag | None = veld(
        "normbedrag",
        "Bij studiefinanciering en WTOS: het wettelijke normbedrag waarnaar zij telt (art. 33 lid 2 en 3).",
        "gevraagd bij studiefinanciering en WTOS",
    )
    toeslag: Bedrag | None = veld(
        "toeslag", "Bij studiefinanciering: het wettelijke bedrag van een toegekende toeslag.", "aangenomen: geen"
    )
    kosten_met_bijstand: Bedrag | None = veld(
        "kosten met bijstand",
        "Bij een teruggave of vrije vergoeding: het deel voor kosten waarvoor ook bijstand wordt verleend.",
        "aangenomen: geen",
    )
    terugbetalen: JaNee | None = veld(
        "terugbetalen", "Bij een geldlening: of er een werkelijke plicht is haar terug te betalen.", "aangenomen: ja"
    )
    doel: Regel | None = veld("doel", "Bij een geldlening: waarvoor zij is bedoeld.")
    van: Regel | None = veld("van", "Van wie: de werkgever, de instantie of de geldgever.")

    @model_validator(mode="after")
    def past_bij_elkaar(self) -> Self:
        """One amount, and only what belongs to the kind."""
        if self.netto is not None and self.ontvangen is not None:
            raise fout("netto en bedrag staan hier allebei", "netto of bedrag")
        if self.bruto is not None and self.inhoudingen is None:
            raise fout("bij een bruto bedrag horen de inhoudingen", "netto: 1.650, of bruto met inhoudingen: {loonheffing: 250}")
        if self.inhoudingen and self.bruto is None:
            raise fout("er zijn inhoudingen, maar geen bruto bedrag", "bruto: 1.240 met inhoudingen, of netto")
        if self.inhoudingen and self.bruto is not None and self.inhoudingen.totaal > self.bruto:
            raise fout(
                f"de inhoudingen ({euro(self.inhoudingen.totaal)}) zijn meer dan bruto ({euro(self.bruto)})", "inhoudingen tot bruto"
            )
        if self.bruto is not None and self.gegeven is not None and abs(self.gegeven - self._na_inhoudingen) > 0.005:
            melding = f"netto ({euro(self.gegeven)}) is niet bruto min inhoudingen ({euro(self._na_inhoudingen)})"
            raise fout(melding, "netto, of bruto met inhoudingen")
        for naam, waarde, soorten in (
            ("normbedrag", self.normbedrag, list(NAAR_NORMBEDRAG)),
            ("toeslag", self.toeslag, ["studiefinanciering"]),
            ("kosten met bijstand", self.kosten_met_bijstand, list(MET_BIJSTAND)),
            ("terugbetalen", self.terugbetalen, ["geldlening"]),
        ):
            if waarde is not None and self.soort not in soorten:
                raise fout(f"{naam} hoort niet bij {self.soort}", f"soort: {' of '.join(soorten)}")
        if self.kosten_met_bijstand is not None and self.gegeven is not None and self.kosten_met_bijstand > self.gegeven:
            melding = f"kosten met bijstand ({euro(self.kosten_met_bijstand)}) is meer dan het bedrag ({euro(self.gegeven)})"
            raise fout(melding, "een deel van het bedrag")
        if self.soort == "schadevergoeding" and self.maand is None:
            raise fout("bij een schadevergoeding hoort de maand waarin zij is ontvangen", "maand: 2026-07")
        if self.verworven_in is not None and (self.maand is None or len(self.maand) != 1):
            raise fout('bij "verworven in" hoort de maand van ontvangst', "maand: 2026-07")
        return self

    @property
    def gegeven(self) -> float | None:
        """The net amount as the file gives it."""
        return self.netto if self.netto is not None else self.ontvangen

    @property
    def _na_inhoudingen(self) -> float:
        """What is left of the gross amount (art. 31 lid 3)."""
        return round((self.bruto or 0.0) - (self.inhoudingen.totaal if self.inhoudingen else 0.0), 2)

    @property
    def hoogte_bekend(self) -> bool:
        """Whether the file says how much this is."""
        return self.normbedrag is not None if self.soort in NAAR_NORMBEDRAG else self.gegeven is not None or self.bruto is not None

    @property
    def bedrag(self) -> float:
        """Net amount with the holiday pay that is due over the month; what is not known counts for nothing and is asked."""
        if self.soort in NAAR_NORMBEDRAG:
            return self.normbedrag or 0.0
        netto = self._na_inhoudingen if self.gegeven is None else self.gegeven
        return netto + (self.vakantiegeld if isinstance(self.vakantiegeld, float) else 0.0)

    @property
    def verworven(self) -> dict[str, float] | None:
        """What of deferred income counts in which month; None when all of it counts in the month in which it is received.

        An equal part in each month in which it was earned, of which the last gets what is left; what was earned in 2027 or later counts
        in the month in which it is received.
        """
        if not self.verworven_in or not self.maand or min(self.verworven_in) >= NAAR_BESCHIKKEN_VANAF:
            return None
        maanden, deel = sorted(self.verworven_in), round(self.bedrag / len(self.verworven_in), 2)
        verdeeld = dict.fromkeys(maanden, deel) | {maanden[-1]: round(self.bedrag - deel * (len(maanden) - 1), 2)}
        telt: dict[str, float] = {}
        for maand, bedrag in verdeeld.items():
            waar = maand if maand < NAAR_BESCHIKKEN_VANAF else self.maand[0]
            telt[waar] = round(telt.get(waar, 0.0) + bedrag, 2)
        return telt

    def in_maand(self, maand: str) -> bool:
        """Whether this counts in the month."""
        verworven = self.verworven
        return maand in verworven if verworven is not None else super().in_maand(maand)

    def bedrag_in(self, maand: str) -> float:
        """What counts in the month, to the cent."""
        verworven = self.verworven
        return self.bedrag if verworven is None else verworven[maand]


class Gift(Maandpost):
    """Een gift of een bijdrage van een ander in de kosten."""

    soort: Annotated[str, Keuze(GIFTSOORTEN)] = verplicht(
        "soort", "Terugkerend, eenmalig, of kostenbesparend (boodschappen, een betaalde rekening; niet de voedselbank)."
    )
    bedrag: Bedrag | None = veld("bedrag", "Bedrag of waarde per keer; bij een terugkerende gift per maand.", GEVRAAGD)
    van: Regel | None = veld("van", "Van wie.")

    @model_validator(mode="after")
    def maand_bekend(self) -> Self:
        """A single gift has a month."""
        if self.soort == "eenmalig" and not self.maand:
            raise fout("bij een eenmalige gift hoort de maand", "maand: 2026-07")
        return self


Inkomsten = Annotated[list[Inkomst], *Lijstvorm]
Giften = Annotated[list[Gift], *Lijstvorm]


# --- assets ---


class Bezitting(Deel):
    """Een bezitting en haar waarde."""

    waarde: Bedrag = verplicht("waarde", "Waarde in het economische verkeer.")
    buiten_beschouwing: JaNee | None = veld(
        "buiten beschouwing",
        "Of zij als algemeen gebruikelijk of noodzakelijk niet meetelt (art. 34 lid 2 a); vraagt een oordeel.",
        "telt mee",
    )
    omschrijving: Regel | None = veld("omschrijving", "Wat het is.")


class Schuld(Deel):
    """Een schuld."""

    soort: Regel = verplicht("soort", "Aan wie of waarvoor.")
    bedrag: Bedrag = verplicht("bedrag", "Openstaand bedrag.")
    terugbetalen: JaNee | None = veld(
        "terugbetalen", "Of er een werkelijke plicht is haar terug te betalen, ook bij familie of een studieschuld.", "aangenomen: ja"
    )
    ontstaan: Datum | None = veld(
        "ontstaan",
        "Wanneer zij is ontstaan; zij telt pas vanaf die dag, en tot 2026 niet als zij van tijdens de bijstand is.",
        "bestond bij aanvang",
    )


def _posten(waarde: Any) -> Any:
    """One bare amount, one item, or a list of items. Not a list of bare amounts: YAML would read ``[1.240,50]`` as two."""
    if isinstance(waarde, list):
        return waarde
    return Lijst() if is_woord(waarde, "geen") else Lijst([blok(waarde, waarde=waarde) if isinstance(waarde, str) else waarde])


def _schulden(waarde: Any) -> Any:
    """The same for debts; of a bare amount the kind is not known."""
    if isinstance(waarde, str) and not is_woord(waarde, "geen"):
        return Lijst([blok(waarde, soort=Tekst("schulden"), bedrag=waarde)])
    return _posten(waarde)


def _niets(waarde: Any) -> Any:
    """``geen``: no possessions and no debts."""
    return blok(waarde, schulden=Lijst()) if is_woord(waarde, "geen") else waarde


_BEDRAG_SCHEMA: dict[str, Any] = {"type": ["string", "number"]}
Post = Annotated[list[Bezitting], BeforeValidator(_posten), OfKort(_BEDRAG_SCHEMA)]
Schulden = Annotated[list[Schuld], BeforeValidator(_schulden), OfKort(_BEDRAG_SCHEMA)]
Nietsvorm = (BeforeValidator(_niets), OfKort(GEEN_SCHEMA))
BEZITTINGSOORTEN = {  # as written in the file -> field
    "bankrekeningen": "bankrekeningen",
    "spaarrekeningen": "spaarrekeningen",
    "contant": "contant",
    "auto": "auto",
    "beleggingen": "beleggingen",
    "crypto": "crypto",
    "vorderingen": "vorderingen",
    "andere woning": "andere_woning",
    "overig": "overig",
}


class Bezit(Deel):
    """Bezittingen en schulden naar soort: per soort een bedrag, of {waarde, omschrijving, buiten beschouwing}."""

    bankrekeningen: Post | None = veld("bankrekeningen", "Saldo van alle bankrekeningen.", "aangenomen: geen")
    spaarrekeningen: Post | None = veld("spaarrekeningen", "Saldo van alle spaarrekeningen.", "aangenomen: geen")
    contant: Post | None = veld("contant", "Contant geld.", "aangenomen: geen")
    auto: Post | None = veld("auto", "Auto's en andere voertuigen.", "aangenomen: geen")
    beleggingen: Post | None = veld("beleggingen", "Aandelen, fondsen en obligaties.", "aangenomen: geen")
    crypto: Post | None = veld("crypto", "Cryptovaluta.", "aangenomen: geen")
    vorderingen: Post | None = veld("vorderingen", "Geld dat anderen nog moeten betalen, ook een erfdeel.", "aangenomen: geen")
    andere_woning: Post | None = veld("andere woning", "Een woning die zij niet zelf bewonen, ook in het buitenland.", "aangenomen: geen")
    overig: Post | None = veld("overig", "Andere bezittingen.", "aangenomen: geen")
    schulden: Schulden | None = veld("schulden", "Schulden naar soort, één bedrag, of geen.", "aangenomen: geen")

    def posten(self) -> list[tuple[str, Bezitting]]:
        """Each possession with its kind."""
        return [(soort, post) for soort, veldnaam in BEZITTINGSOORTEN.items() for post in getattr(self, veldnaam) or ()]

    @property
    def ingevuld(self) -> bool:
        """Whether anything is said here about possessions or debts."""
        return self.schulden is not None or any(getattr(self, veldnaam) is not None for veldnaam in BEZITTINGSOORTEN.values())


class Stand(Bezit):
    """Bezittingen en schulden op een datum."""

    datum: Datum = verplicht("datum", "De dag van deze stand.")


class Vermogen(Bezit):
    """Het vermogen van het gezin. Vóór 2026 telt de stand bij aanvang, vanaf 2026 die van nu."""

    bij_aanvang: Annotated[Bezit, *Nietsvorm] | None = veld(
        "bij aanvang", "De stand bij het begin van de bijstand (telt vóór 2026).", "gevraagd als deze stand telt"
    )
    nu: Annotated[Bezit, *Nietsvorm] | None = veld("nu", "De stand nu (telt vanaf 2026).", "gevraagd als deze stand telt")
    per_datum: Annotated[list[Stand], *Lijstvorm] | None = veld(
        "per datum", "Standen op een datum; de laatste tot en met de peildatum telt."
    )
    spaargeld_tijdens_bijstand: Bedrag | None = veld(
        "spaargeld tijdens bijstand", "Wat van dit bezit tijdens de bijstand is gespaard; zit in de bezittingen.", "aangenomen: geen"
    )
    immateriele_schadevergoeding: Bedrag | None = veld(
        "immateriële schadevergoeding",
        "Wat van dit bezit een vergoeding voor immateriële schade is die de ministeriële regeling aanwijst of die het college "
        "verantwoord vond (art. 34 lid 2 e); zit in de bezittingen.",
        "aangenomen: geen",
    )
    eerder_vrijgelaten: Bedrag | None = veld(
        "eerder vrijgelaten", "Vermogen dat eerder tijdens deze bijstand is vrijgelaten (tot 2026).", "aangenomen: geen"
    )


class Lijfrente(Deel):
    """Een of meer lijfrenten (art. 15 lid 2 b)."""

    waarde: Bedrag = verplicht("waarde", "Totale waarde, zonder aftrek van belasting en premies daarover.")
    uitgesteld: Datum | None = veld("uitgesteld", "Wanneer de ingangsdatum voor het laatst is uitgesteld.", "aangenomen: niet")
    laatste_inleg: Datum | None = veld(
        "laatste inleg", "Dag van de laatste inleg.", "aangenomen: geen inleg in de vijf jaar voor de aanvraag"
    )
    elk_jaar_ingelegd: JaNee | None = veld(
        "elk jaar ingelegd", "Of in die vijf jaar elk jaar iets is ingelegd.", "gevraagd als er in die vijf jaar is ingelegd"
    )
    hoogste_jaarinleg: Bedrag | None = veld(
        "hoogste jaarinleg", "De hoogste inleg in een van die jaren.", "gevraagd als elk jaar is ingelegd"
    )
    waarde_uit_inleg: Bedrag | None = veld(
        "waarde uit inleg", "Het deel van de waarde dat van die inleg komt.", "gevraagd als die inleg niet vrij is"
    )
    vrij: Bedrag | None = veld(
        "vrij",
        "Hoeveel van de waarde vrij blijft, in een maand waarvan de grenzen niet bekend zijn (tot juli 2026).",
        "gevraagd tot juli 2026",
    )

    @model_validator(mode="after")
    def deel_van_het_geheel(self) -> Self:
        """A part is not more than the whole."""
        for naam, deel in (("waarde uit inleg", self.waarde_uit_inleg), ("vrij", self.vrij)):
            if deel is not None and deel > self.waarde:
                raise fout(f"{naam} ({euro(deel)}) is meer dan de waarde ({euro(self.waarde)})", "een deel van de waarde")
        return self


class EigenWoning(Deel):
    """De woning die het gezin bezit en bewoont."""

    waarde: Bedrag | None = veld("waarde", "Waarde bij vrije oplevering.", GEVRAAGD)
    hypotheek: Bedrag | None = veld("hypotheek", "Openstaande hypotheekschuld.", GEVRAAGD)
    geen: SkipJsonSchema[bool] = Field(default=False, alias="\x00geen")


def _eigen_woning(waarde: Any) -> Any:
    """``nee`` is known to be absent, ``ja`` still lacks its value."""
    if isinstance(waarde, str):
        if is_woord(waarde, "geen", "nee", "ja"):
            return blok(waarde) if is_woord(waarde, "ja") else blok(waarde, **{VLAG_GEEN: True})
        raise fout("dit is geen eigen woning", '"nee" of {waarde: 210.000, hypotheek: 150.000}')
    return waarde


Woningvorm = (BeforeValidator(_eigen_woning), OfKort(JA_NEE_SCHEMA))
