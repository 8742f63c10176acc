"""Types 23 and 24 exemption from duties, and the decision on an objection."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import model_validator

from openfisca_participatie.zaak.dossier.toekenning_en_afwijzing import Maand
from openfisca_participatie.zaak.waarden import Bedrag, Datum, Deel, JaNee, Keuze, Lijstvorm, Regel, Toelichting, fout, veld, verplicht

PLICHTEN = ("arbeidsplicht", "tegenprestatie", "alleenstaande ouder", "nadere verplichting")
GELIJK, DEELS, GEEN = "gelijk", "deels gelijk", "geen gelijk"
UITKOMSTEN = (GELIJK, DEELS, GEEN)
ONTVANKELIJK, TEGEMOET = "kennelijk niet-ontvankelijk", "krijgt helemaal gelijk"
# Awb 7:3, read in statengeneraal/laws-markdown (BWBR0005537, text of 2017) and on pgawb.nl: the same since 2013
NIET_HOREN_IN_BEZWAAR = {
    ONTVANKELIJK: "artikel 7:3 onderdeel a",
    "kennelijk ongegrond": "artikel 7:3 onderdeel b",
    "wil niet worden gehoord": "artikel 7:3 onderdeel c",
    "liet niet op tijd weten of horen gewenst is": "artikel 7:3 onderdeel d",
    TEGEMOET: "artikel 7:3 onderdeel e",
}


class BesluitOntheffing(Deel):
    """Wat de gemeente vastlegde voor haar besluit over een plicht (art. 9 lid 2, 9a of 55)."""

    over: Annotated[str, Keuze(PLICHTEN)] = verplicht(
        "over", "Waarover het besluit gaat; alleenstaande ouder is art. 9a, nadere verplichting art. 55."
    )
    wie: Regel | None = veld("wie", "Over wie het gaat.", "de aanvrager")
    gevraagd_op: Datum | None = veld("gevraagd op", "De dag waarop om de vrijstelling is gevraagd.", "het besluit is uit eigen beweging")
    vanaf: Datum = verplicht("vanaf", "De eerste dag waarvoor het besluit geldt.")
    tot_en_met: Datum | None = veld("tot en met", "De laatste dag van een tijdelijke vrijstelling of verplichting.", "loopt door")
    lang_omdat: Toelichting | None = veld(
        "lang omdat", "Waarom een tijdelijke vrijstelling langer duurt dan een jaar (art. 9 lid 2).", "zij duurt ten hoogste een jaar"
    )
    verplichting: Toelichting | None = veld("verplichting", "Bij een nadere verplichting: wat de lezer precies moet doen.")
    arts: Regel | None = veld("arts", "Bij een medische behandeling: wie dat adviseerde, en wanneer.")

    @model_validator(mode="after")
    def volgorde(self) -> Self:
        """It ends after it begins."""
        if self.tot_en_met is not None and self.tot_en_met < self.vanaf:
            raise fout("het einde ligt voor het begin", "tot en met op een latere dag dan vanaf")
        return self


class Bezwaarpunt(Deel):
    """Een punt uit het bezwaar, met het antwoord daarop."""

    zegt: Toelichting = verplicht("zegt", "Wat de indiener aanvoert, in gewone woorden.")
    vinden: Toelichting = verplicht("vinden", "Wat het college daarvan vindt, en waarom.")
    artikel: Regel = verplicht("artikel", 'De regel waarop het antwoord rust (Awb 7:12): "artikel 35 lid 1".')
    uitkomst: Annotated[str, Keuze(UITKOMSTEN)] = verplicht("uitkomst", "Of de indiener op dit punt gelijk krijgt.")


class HorenInBezwaar(Deel):
    """Het horen over het bezwaar, of waarom dat niet hoefde (Awb 7:2 en 7:3)."""

    op: Datum | None = veld("op", "De dag van het gesprek.")
    hoe: Annotated[str, Keuze(("hoorzitting", "telefoon", "videogesprek"))] | None = veld("hoe", "Hoe dat ging.")
    zei: Toelichting | None = veld("zei", "Wat de indiener daar zei, in gewone woorden.", "staat niet in de brief")
    reactie: Toelichting | None = veld("reactie", "Wat het college daarvan vindt, en waarom (Awb 7:12).")
    niet_omdat: Annotated[str, Keuze(NIET_HOREN_IN_BEZWAAR)] | None = veld("niet omdat", "De grond waarop niet is gehoord (Awb 7:3).")
    reden: Toelichting | None = veld("reden", "Waarom die grond hier opgaat.")

    @model_validator(mode="after")
    def een_van_beide(self) -> Self:
        """Heard, with day and manner, or not, with ground and reason."""
        verwacht = '"op" en "hoe", of "niet omdat" en "reden"'
        if self.niet_omdat is not None:
            if self.op is not None or self.hoe is not None or self.zei is not None:
                raise fout("iemand is gehoord of niet, niet allebei", verwacht)
            if not (self.reden or "").strip():
                raise fout("zonder reden geldt deze grond niet", "reden: waarom deze grond hier opgaat")
        elif self.op is None or self.hoe is None:
            raise fout("er staat niet wanneer en hoe iemand is gehoord", verwacht)
        if bool((self.zei or "").strip()) != bool((self.reactie or "").strip()):
            raise fout("wat de indiener zei, hoort een antwoord te krijgen (artikel 7:12 Awb)", '"zei" en "reactie", of geen van beide')
        return self


class AdviesInBezwaar(Deel):
    """Het advies van de commissie over het bezwaar (Awb 7:13)."""

    op: Datum = verplicht("op", "De dag van het advies.")
    zegt: Toelichting = verplicht("zegt", "Wat de commissie adviseert, in gewone woorden.")
    gevolgd: JaNee = verplicht("gevolgd", "Of het college het advies volgt.")
    niet_gevolgd_omdat: Toelichting | None = veld("niet gevolgd omdat", "Waarom het college afwijkt (Awb 7:13 lid 7).")

    @model_validator(mode="after")
    def reden_bij_afwijken(self) -> Self:
        """Not following the advice asks for a reason."""
        if not self.gevolgd and not (self.niet_gevolgd_omdat or "").strip():
            raise fout("er staat niet waarom het college van het advies afwijkt", "niet gevolgd omdat: de reden")
        return self


class KostenVanBezwaar(Deel):
    """Of om vergoeding van kosten is gevraagd, en wat daarop is beslist (Awb 7:15)."""

    gevraagd: JaNee = verplicht("gevraagd", "Of de indiener om vergoeding vroeg voordat op het bezwaar werd beslist.")
    bedrag: Bedrag | None = veld("bedrag", "Wat het college vergoedt.", "het vergoedt niets")
    reden: Toelichting | None = veld("reden", "Waarom het wel of niet vergoedt.")

    @model_validator(mode="after")
    def antwoord_op_de_vraag(self) -> Self:
        """A request is answered with a reason; without a request nothing is paid."""
        if self.gevraagd and not (self.reden or "").strip():
            raise fout("er staat niet waarom de kosten wel of niet worden vergoed", "reden: waarom")
        if not self.gevraagd and self.bedrag:
            raise fout("er is niet om vergoeding gevraagd, en er staat een bedrag", "gevraagd: ja, of geen bedrag")
        return self


class BeslissingOpBezwaar(Deel):
    """Wat het college op een bezwaar besliste (Awb 7:11 en 7:12); de dagen van besluit en bezwaar staan bij het onderwerp bezwaar."""

    over: Regel = verplicht("over", 'Waartegen het bezwaar is: "de afwijzing van uw aanvraag om bijstand".')
    uitkomst: Annotated[str, Keuze(UITKOMSTEN)] | None = veld("uitkomst", "Of de indiener gelijk krijgt.", "het bezwaar is te laat")
    punten: Annotated[list[Bezwaarpunt], *Lijstvorm] | None = veld(
        "punten", "Elk punt uit het bezwaar, met het antwoord.", "er zijn er geen"
    )
    horen: HorenInBezwaar | None = veld("horen", "Of en hoe de indiener is gehoord.", "niet vastgelegd")
    advies: AdviesInBezwaar | None = veld("advies", "Het advies van de commissie.", "er is geen commissie")
    nieuw_besluit: Toelichting | None = veld("nieuw besluit", "Wat het college in de plaats van het oude besluit beslist.")
    nieuwe_berekening: JaNee | None = veld("nieuwe berekening", "Of de brief de bijstand van de maanden van de zaak laat zien.", "nee")
    vorig_bedrag: Bedrag | None = veld(
        "vorig bedrag", "De bijstand per maand volgens het oude besluit, met vakantiegeld.", "staat er niet in"
    )
    vorige_uitbetaling: Bedrag | None = veld(
        "vorige uitbetaling", "Wat het college per maand betaalde volgens het oude besluit, zonder vakantiegeld.", "staat er niet in"
    )
    nabetaling: Bedrag | None = veld("nabetaling", "Wat het college over de maanden van de zaak nog betaalt, zonder vakantiegeld.", "niets")
    nabetaling_op: Datum | None = veld("nabetaling op", "De dag waarop het college nabetaalt.")
    nabetaling_vakantiegeld: Bedrag | None = veld(
        "nabetaling vakantiegeld", "Het vakantiegeld dat er over die maanden bij komt.", "er komt geen bij"
    )
    vakantiegeld_in: Maand | None = veld("vakantiegeld in", "De maand waarin het college dat vakantiegeld betaalt (art. 45 lid 1).")
    laatste_maand: Maand | None = veld("laatste maand", "De laatste maand waarover het nieuwe besluit gaat.", "het loopt door")
    kosten: KostenVanBezwaar = verplicht("kosten", "Of om vergoeding van kosten is gevraagd, en wat daarop is beslist.")
    rechtbank: Annotated[list[Regel], *Lijstvorm] = verplicht(
        "rechtbank", "De rechtbank voor het beroep (Awb 8:7): naam en adres, in regels."
    )

    @model_validator(mode="after")
    def past_bij_elkaar(self) -> Self:
        """The outcome follows from the points; who is right gets a new decision, and only then may costs be paid."""
        if self.uitkomst is None:
            return self
        if not self.punten:
            raise fout("er staat niet wat de indiener aanvoert", "punten: wat hij zegt, wat het college vindt, en de uitkomst")
        gevonden = {punt.uitkomst for punt in self.punten}
        samen = next(iter(gevonden)) if len(gevonden) == 1 else DEELS
        if samen != self.uitkomst:
            raise fout(f"de punten komen samen uit op {samen}, en de uitkomst is {self.uitkomst}", f"uitkomst: {samen}, of andere punten")
        if self.uitkomst != GEEN and not (self.nieuw_besluit or "").strip():
            raise fout("er staat niet wat het college nu beslist", "nieuw besluit: wat in de plaats van het oude komt")
        if self.uitkomst == GEEN and (self.nieuw_besluit or self.nieuwe_berekening or self.nabetaling):
            raise fout(
                "het oude besluit blijft, en er staat een nieuw besluit of bedrag", "uitkomst: (deels) gelijk, of geen nieuw besluit"
            )
        if self.uitkomst == GEEN and self.kosten.bedrag:
            raise fout("het oude besluit blijft, en dan worden geen kosten vergoed (artikel 7:15 Awb)", "geen bedrag bij de kosten")
        return self

    @model_validator(mode="after")
    def nabetaling_volledig(self) -> Self:
        """A payment in arrears is the difference between two amounts, and is paid on a day; its holiday pay in a month."""
        if (self.nabetaling or self.nabetaling_vakantiegeld) and (
            self.vorig_bedrag is None or self.vorige_uitbetaling is None or self.nabetaling_op is None or not self.nieuwe_berekening
        ):
            raise fout(
                "de nabetaling is niet na te rekenen", '"nieuwe berekening: ja", "vorig bedrag", "vorige uitbetaling" en "nabetaling op"'
            )
        if self.nabetaling_vakantiegeld and self.vakantiegeld_in is None:
            raise fout("er staat niet wanneer het vakantiegeld komt", "vakantiegeld in: de maand")
        if self.vorig_bedrag is not None and self.vorige_uitbetaling is not None and self.vorige_uitbetaling > self.vorig_bedrag:
            raise fout("zonder vakantiegeld is het oude bedrag hoger dan met", "vorige uitbetaling: ten hoogste vorig bedrag")
        return self


class DossierBezwaarEnOntheffing(Deel):
    """The fields of these letters in the dossier."""

    ontheffing: BesluitOntheffing | None = veld(
        "ontheffing", "Het besluit over vrijstelling van een plicht, of over een nadere verplichting.", "dan komt die brief er niet"
    )
    beslissing_op_bezwaar: BeslissingOpBezwaar | None = veld(
        "beslissing op bezwaar", "De beslissing op een bezwaar.", "dan komt die brief er niet"
    )
