"""Types 1 to 6 of the letters: from the melding and the receipt of an application to the decision on it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self

from pydantic import model_validator

from openfisca_participatie.zaak.dossier.eigen_bron import niet_zelf_gevonden
from openfisca_participatie.zaak.waarden import (
    Bedrag,
    Datum,
    Deel,
    Hoeveel,
    JaNee,
    Keuze,
    Lijstvorm,
    Regel,
    Toelichting,
    fout,
    veld,
    verplicht,
)

GRONDEN_VAN_OPSCHORTING = {  # why the term for the decision stands still, besides a request to complete the application -> Awb
    "informatie uit het buitenland": "artikel 4:15 lid 1 onderdeel b",
    "de aanvrager stemt in": "artikel 4:15 lid 2 onderdeel a",
    "vertraging door de aanvrager": "artikel 4:15 lid 2 onderdeel b",
    "overmacht": "artikel 4:15 lid 2 onderdeel c",
}


class Ontvangst(Deel):
    """De ontvangst van de aanvraag."""

    op: Datum | None = veld("op", "De dag waarop de gemeente de aanvraag ontving.", "de dag van de aanvraag")
    elektronisch: JaNee | None = veld(
        "elektronisch", "Of de aanvraag langs elektronische weg binnenkwam (Awb 2:17).", "de brief noemt dat artikel niet"
    )
    stukken: Annotated[list[Regel], *Lijstvorm] | None = veld("stukken", "Welke stukken bij de aanvraag zaten.", "niet genoemd")


class VerzoekOmEerder(Deel):
    """Een verzoek om de aanvraag binnen de zoektermijn te behandelen (art. 41 lid 11)."""

    op: Datum = verplicht("op", "De dag van het verzoek.")
    omdat: Toelichting = verplicht("omdat", "Welke omstandigheden de jongere noemde, in gewone woorden.")


class InDeZoektermijn(Deel):
    """Wat er met de jongere is besproken voor de weken van de zoektermijn."""

    afspraken: Annotated[list[Regel], *Lijstvorm] | None = veld(
        "afspraken", "Wat de jongere in deze weken gaat doen, per afspraak een regel.", "er zijn geen eigen afspraken"
    )
    overbrugging: Toelichting | None = veld(
        "overbrugging", "Welke hulp er is voor de weken zonder bijstand, in gewone woorden.", "de brief zegt alleen: bel ons"
    )
    verzoek_om_eerder: VerzoekOmEerder | None = veld(
        "verzoek om eerder", "Een verzoek om niet te hoeven wachten; het antwoord staat bij de oordelen.", "niet gevraagd"
    )
    antwoord_binnen: Hoeveel | None = veld(
        "antwoord binnen", "Binnen hoeveel dagen de gemeente antwoordt op zo'n verzoek.", "de brief noemt geen aantal dagen"
    )


class GevraagdStuk(Deel):
    """Een stuk of gegeven waar de gemeente om vraagt, of vroeg."""

    wat: Regel = verplicht("wat", "Wat er nodig is, precies genoeg om het te kunnen sturen.")
    waarom: Toelichting = verplicht("waarom", "Waarvoor het nodig is, in gewone woorden.")
    waar: Toelichting = verplicht("waar", "Waar iemand het kan vinden of krijgen.")
    nodig_omdat: Toelichting | None = veld(
        "nodig omdat",
        "Waarom de gemeente zonder dit niet op de aanvraag kan beslissen (Awb 4:5 lid 1 c).",
        "dan kan de aanvraag hierom niet onbehandeld blijven",
    )
    bij: Regel | None = veld("bij", "De plek in dit bestand die het invult, zoals vermogen.", "een stuk naast wat de zaak openlaat")
    niet_zelf_omdat: Toelichting | None = veld(
        "niet zelf omdat",
        "Waarom de gemeente dit niet zelf bij UWV of in een basisregistratie kan vinden (art. 53a lid 1).",
        "gevraagd als het stuk daarover lijkt te gaan",
    )
    ontvangen_op: Datum | None = veld("ontvangen op", "De dag waarop het binnenkwam.", "nog niet ontvangen")

    @model_validator(mode="after")
    def niet_wat_de_gemeente_heeft(self) -> Self:
        """What the municipality gets from the UWV or a basic register it does not ask, unless that would keep it from its task."""
        niet_zelf_gevonden(self.niet_zelf_omdat, self.wat, self.waar)
        return self


class VerzoekOmUitstel(Deel):
    """Een verzoek om meer tijd voor de gevraagde gegevens, en het antwoord daarop."""

    gevraagd_op: Datum = verplicht("gevraagd op", "De dag van het verzoek om meer tijd.")
    tot: Datum | None = veld("tot", "De nieuwe laatste dag, als er meer tijd is gegeven.", "geen meer tijd gegeven")
    reden: Toelichting | None = veld("reden", "Waarom er geen meer tijd is gegeven.", "nog niet beantwoord als er ook geen nieuwe dag is")

    @model_validator(mode="after")
    def een_antwoord(self) -> Self:
        """A request is granted or refused."""
        if self.tot is not None and (self.reden or "").strip():
            raise fout("er is meer tijd gegeven of niet, niet allebei", '"tot" als er meer tijd is gegeven, anders "reden"')
        if self.tot is not None and self.tot < self.gevraagd_op:
            raise fout("de nieuwe dag ligt voor de dag van het verzoek", "tot: een dag na gevraagd op")
        return self

    @property
    def beantwoord(self) -> bool:
        """Whether the municipality answered."""
        return self.tot is not None or bool((self.reden or "").strip())


class GevraagdeGegevens(Deel):
    """Een verzoek om de aanvraag aan te vullen (Awb 4:5), en wat daarop kwam. Wat de zaak zelf openlaat, vraagt de brief er vanzelf bij."""

    verzonden: Datum | None = veld("verzonden", "De dag waarop het verzoek is verstuurd.", "het verzoek is de brief die nu weg gaat")
    uiterlijk: Datum = verplicht("uiterlijk", "De laatste dag om de gegevens te sturen.")
    stukken: Annotated[list[GevraagdStuk], *Lijstvorm] | None = veld(
        "stukken", 'Wat er is gevraagd, naast wat de zaak openlaat; "geen" als de brief alleen om uitleg vraagt.', "wat de zaak openlaat"
    )
    afschriften_vanaf: Datum | None = veld(
        "afschriften vanaf", "Vanaf welke dag de gemeente bankafschriften wil zien.", "alleen het saldo op de dag van de melding"
    )
    uitleg: Annotated[list[Regel], *Lijstvorm] | None = veld(
        "uitleg", "Vragen om uitleg; op een antwoord staat niet dat de aanvraag anders stopt.", "geen vragen om uitleg"
    )
    gewaarschuwd: JaNee | None = veld(
        "gewaarschuwd", "Of het verzoek zei dat de aanvraag anders niet wordt behandeld.", "niet gewaarschuwd, en dan kan dat ook niet"
    )
    uitstel: VerzoekOmUitstel | None = veld("uitstel", "Een verzoek om meer tijd, en het antwoord daarop.", "niet gevraagd")

    @model_validator(mode="after")
    def volgorde_van_dagen(self) -> Self:
        """The term ends after the request, and what came did not come before it."""
        if self.verzonden is not None and self.uiterlijk <= self.verzonden:
            raise fout("de laatste dag ligt niet na de dag van het verzoek", "uiterlijk: een dag na verzonden")
        if self.uitstel is not None and self.uitstel.tot is not None and self.uitstel.tot <= self.uiterlijk:
            raise fout("de nieuwe laatste dag is niet later dan de eerste", "uitstel.tot: een dag na uiterlijk")
        return self

    @property
    def vraagt_stukken(self) -> bool:
        """Whether it invites to complete the application; a request for explanation only does not."""
        return self.stukken is None or bool(self.stukken)

    @property
    def einde(self) -> date:
        """The last day on which the application could be completed."""
        return (self.uitstel.tot if self.uitstel else None) or self.uiterlijk

    @property
    def alles_ontvangen_op(self) -> date | None:
        """The day on which the last of all that was asked came in; None while something is missing."""
        dagen = [stuk.ontvangen_op for stuk in self.stukken or ()]
        return max((dag for dag in dagen if dag), default=None) if all(dagen) else None


class NietInBehandeling(Deel):
    """Het besluit om de aanvraag niet te behandelen (Awb 4:5)."""

    afweging: Toelichting = verplicht("afweging", "Waarom de gemeente van deze bevoegdheid gebruikmaakt, en welke belangen zij woog.")
    voorschot_terug: JaNee | None = veld("voorschot terug", "Of het betaalde voorschot terug moet.", "gevraagd als er een voorschot was")
    reden: Toelichting | None = veld("reden", "Waarom het voorschot wel of niet terug moet.")

    @model_validator(mode="after")
    def met_reden(self) -> Self:
        """Both answers on the voorschot ask for a reason."""
        if self.voorschot_terug is not None and not (self.reden or "").strip():
            raise fout("er staat niet waarom het voorschot wel of niet terug moet", "reden: waarom het wel of niet terug moet")
        return self


class Voorschot(Deel):
    """Een voorschot op de bijstand (art. 52)."""

    vanaf: Datum = verplicht("vanaf", "De eerste dag waarover het voorschot gaat.")
    tot: Datum = verplicht("tot", "De laatste dag waarover het voorschot gaat (tot en met).")
    verzonden: Datum | None = veld("verzonden", "De dag waarop het besluit is verstuurd.", "dit is de brief die nu weg gaat")
    betaald_op: Datum | None = veld("betaald op", "De dag waarop het geld op de rekening staat.", "de brief noemt geen dag")
    bedrag: Bedrag | None = veld("bedrag", "Het bedrag, als dat hoger is dan het minimum.", "het minimum van artikel 52 lid 2")
    schatting: Toelichting | None = veld(
        "schatting", "Waarvan de gemeente uitging bij wat zij nog niet weet.", "gevraagd zolang de zaak nog vragen openlaat"
    )

    @model_validator(mode="after")
    def volgorde_van_dagen(self) -> Self:
        """A period ends after it begins."""
        if self.tot < self.vanaf:
            raise fout("de periode van het voorschot eindigt voor zij begint", "vanaf op een eerdere dag dan tot")
        return self


class TeLaatVoorschot(Deel):
    """Een voorschot dat er al had moeten zijn (art. 52 lid 1), en wat de gemeente daar nu aan doet."""

    betaald_op: Datum = verplicht("betaald op", "De dag waarop het geld alsnog op de rekening staat.")
    reden: Toelichting | None = veld("reden", "Waarom het er niet op tijd was, in gewone woorden.", "de brief noemt geen reden")


class LangereBeslistermijn(Deel):
    """Een nieuwe datum voor het besluit op de aanvraag (Awb 4:14)."""

    uiterlijk: Datum = verplicht("uiterlijk", "De nieuwe laatste dag waarop er een besluit is.")
    reden: Toelichting = verplicht("reden", "Waarom er meer tijd nodig is, in gewone woorden.")
    verzonden: Datum | None = veld("verzonden", "De dag waarop dit is meegedeeld.", "dit is de brief die nu weg gaat")


class AndereOpschorting(Deel):
    """Dagen waarop de termijn om te beslissen om een andere reden stilstond (Awb 4:15)."""

    dagen: Hoeveel = verplicht("dagen", "Hoeveel dagen de termijn stilstond.")
    grond: Annotated[str, Keuze(GRONDEN_VAN_OPSCHORTING)] = verplicht("grond", "Op welke grond.")
    reden: Toelichting = verplicht("reden", "Wat er aan de hand was, in gewone woorden.")


class DossierAanvraagfase(Deel):
    """The fields of these letters in the dossier."""

    ontvangst: Ontvangst | None = veld("ontvangst", "De ontvangst van de aanvraag.", "dan komt er geen ontvangstbevestiging")
    in_de_zoektermijn: InDeZoektermijn | None = veld(
        "in de zoektermijn", "Wat er met de jongere is besproken voor de weken van de zoektermijn.", "niets besproken"
    )
    gevraagde_gegevens: GevraagdeGegevens | None = veld(
        "gevraagde gegevens", "Een verzoek om de aanvraag aan te vullen, en wat daarop kwam.", "niets gevraagd"
    )
    niet_in_behandeling: NietInBehandeling | None = veld(
        "niet in behandeling", "Het besluit om de aanvraag niet te behandelen.", "dan komt die brief er niet"
    )
    voorschotten: Annotated[list[Voorschot], *Lijstvorm] | None = veld(
        "voorschotten", "De voorschotten op de bijstand, op volgorde; over het laatste gaat de brief.", "er is geen voorschot"
    )
    te_laat_voorschot: TeLaatVoorschot | None = veld(
        "te laat voorschot",
        "Een voorschot dat er al had moeten zijn, en wanneer het alsnog komt.",
        "gevraagd als er een voorschot ontbreekt",
    )
    langere_beslistermijn: LangereBeslistermijn | None = veld(
        "langere beslistermijn", "Een nieuwe datum voor het besluit op de aanvraag, met de reden.", "dan komt die brief er niet"
    )
    andere_opschorting: AndereOpschorting | None = veld(
        "andere opschorting", "Dagen waarop de termijn om te beslissen stilstond, naast een verzoek om gegevens.", "geen"
    )
