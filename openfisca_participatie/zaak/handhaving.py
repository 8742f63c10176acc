"""Consequences in a case file: a maatregel (art. 18), the taaleis (art. 18b) and a fine (art. 18a)."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import BeforeValidator, model_validator

from openfisca_participatie.zaak import grenzen
from openfisca_participatie.zaak.getallen import maand_van, maanden_tussen
from openfisca_participatie.zaak.posten import Maandpost
from openfisca_participatie.zaak.waarden import (
    GEVRAAGD,
    Aandeel,
    Aantal,
    Bedrag,
    Datum,
    Deel,
    JaNee,
    Keuze,
    Lijstvorm,
    OfKort,
    Perioden,
    Regel,
    Toelichting,
    Vanaf,
    fout,
    lees_maanden,
    veld,
    verplicht,
)

VERPLICHTINGEN = (  # art. 18 lid 4 a to h
    "werk aanvaarden of behouden",
    "inschrijving bij een uitzendbureau",
    "werk zoeken voor een verhuizing",
    "bereid zijn te reizen",
    "bereid zijn te verhuizen",
    "kennis en vaardigheden",
    "kleding, verzorging of gedrag",
    "gebruik van een voorziening",
)
HERHALINGEN = ("geen", "eerste", "tweede", "verdere")
VERWIJTBAARHEID = {  # as written in the file -> engine
    "geen": "geen",
    "verminderd": "verminderd",
    "normaal": "normaal",
    "grove schuld": "grove_schuld",
    "opzet": "opzet",
}
AFRONDING = 0.011  # shares such as 33% three times add up to the whole


class Maatregel(Deel):
    """Een opgelegde verlaging: van 100% wegens een geüniformeerde verplichting (art. 18 lid 4-10), of een deel volgens de verordening."""

    maanden: Annotated[list[str], BeforeValidator(lees_maanden), OfKort({"type": "string"})] = verplicht(
        "maanden", "De maanden waarin de maatregel werkt: 2026-07, of 2026-07 t/m 2026-09."
    )
    verplichting: Annotated[str, Keuze(VERPLICHTINGEN)] | None = veld(
        "verplichting", "Welke verplichting van art. 18 lid 4 hij niet nakwam."
    )
    herhaling: Annotated[str, Keuze(HERHALINGEN)] | None = veld(
        "herhaling", "De hoeveelste herhaling binnen twaalf maanden dit is (art. 18 lid 6 tot en met 8).", "aangenomen: geen"
    )
    duur_eerste_maatregel: Aantal | None = veld(
        "duur eerste maatregel",
        "Bij een herhaling: hoeveel maanden de eerste maatregel volgens de verordening duurt.",
        "aangenomen: 1 maand",
    )
    verdeling: list[Aandeel] | None = veld(
        "verdeling",
        "Welk deel van het hele bedrag in welke maand wordt verrekend als de verordening spreiding kent, zoals [50%, 25%, 25%].",
        "aangenomen: elke maand geheel",
    )
    duur: Aantal | None = veld(
        "duur",
        "Hoeveel maanden de maatregel duurt, als hij over maanden wordt verdeeld: het hele bedrag is de bijstand van die maanden.",
        "aangenomen: zo kort als de wet toelaat; zonder verdeling zijn het de maanden zelf",
    )
    volgens_verordening: Aandeel | None = veld(
        "volgens verordening",
        "Bij een andere verplichting (art. 18 lid 2): welk deel van de bijstand volgens de verordening afgaat, zoals 30%.",
        "een maatregel van 100% wegens een geüniformeerde verplichting",
    )

    @model_validator(mode="after")
    def duur_en_verdeling(self) -> Self:
        """At most three months in a row; a spread maatregel gives a share for each month. One by the ordinance gives its own share."""
        if self.volgens_verordening is not None:
            if any(gegeven is not None for gegeven in (self.verdeling, self.herhaling, self.verplichting, self.duur)):
                melding = (
                    "een maatregel volgens de verordening (art. 18 lid 2) heeft geen verplichting, herhaling, verdeling of duur "
                    "van art. 18 lid 4-8"
                )
                raise fout(melding, "alleen maanden en volgens verordening, of een maatregel zonder volgens verordening")
            return self
        if len(self.maanden) > grenzen.MEESTE_MAANDEN_MAATREGEL:
            raise fout("een maatregel duurt ten hoogste drie maanden (art. 18 lid 5)", "een tot drie maanden, of twee maatregelen")
        if maanden_tussen(self.maanden[0], self.maanden[-1]) != len(self.maanden) - 1:
            raise fout("de maanden van een maatregel sluiten op elkaar aan", "2026-07 t/m 2026-09, of twee maatregelen")
        if self.duur is not None and not 1 <= self.duur <= grenzen.MEESTE_MAANDEN_MAATREGEL:
            raise fout("een maatregel duurt een tot drie maanden (art. 18 lid 5)", "een duur van 1, 2 of 3")
        if self.verdeling is None:
            if self.duur is not None and self.duur != len(self.maanden):
                melding = f"de maatregel duurt {self.duur} maanden, maar het bestand geeft er {len(self.maanden)} en geen verdeling"
                raise fout(melding, "evenveel maanden als de duur, of een verdeling")
            return self
        if len(self.verdeling) != len(self.maanden):
            melding = f"de verdeling heeft {len(self.verdeling)} delen, maar de maatregel {len(self.maanden)} maanden"
            raise fout(melding, "voor elke maand een deel")
        if abs(sum(self.verdeling) - 1) > AFRONDING:
            raise fout("de delen van de verdeling zijn samen geen 100%", "delen zoals [50%, 25%, 25%]")
        if self.verdeling[0] < grenzen.EERSTE_DEEL_MAATREGEL - AFRONDING:
            raise fout("in de eerste maand wordt ten minste een derde verrekend (art. 18 lid 5)", "een eerste deel van 1/3 of meer")
        if max(self.verdeling) * self.verrekende_duur > 1 + AFRONDING * self.verrekende_duur:
            melding = (
                f"het hele bedrag is de bijstand van {self.verrekende_duur} maanden, en met deze verdeling gaat er in een maand meer dan "
                "de hele bijstand af"
            )
            raise fout(melding, "kleinere delen, of een kortere duur")
        return self

    @property
    def minste_maanden(self) -> int:
        """How many months it lasts at least: one, one more than the first one, and after that three (art. 18 lid 5 to 8)."""
        meeste = grenzen.MEESTE_MAANDEN_MAATREGEL
        langer = min(max(self.duur_eerste_maatregel or 1, 1) + 1, meeste)
        return {"eerste": langer, "tweede": meeste, "verdere": meeste}.get(self.herhaling or "", 1)

    @property
    def verrekende_duur(self) -> int:
        """The months whose bijstand is the whole amount: the duration given, or the shortest the law allows; unspread its months."""
        if self.duur is not None:
            return self.duur
        return len(self.maanden) if self.verdeling is None else self.minste_maanden

    def deel_in(self, maand: str) -> float:
        """The share that is set off in one of its months."""
        return 1.0 if self.verdeling is None else self.verdeling[self.maanden.index(maand)]

    def deel_voor(self, maand: str) -> float:
        """The share that was set off in its months before this one."""
        return 0.0 if self.verdeling is None else sum(self.verdeling[: self.maanden.index(maand)], 0.0)


class Taaleis(Deel):
    """Het vermoeden dat hij het Nederlands onvoldoende beheerst, en wat hij eraan doet (art. 18b)."""

    kennisgeving: Datum = verplicht("kennisgeving", "Dag van de schriftelijke kennisgeving van het vermoeden (art. 18b lid 4).")
    voortgang: Perioden | None = veld(
        "voortgang",
        "Of hij binnen een maand na de kennisgeving begon de taal te leren en voldoende voortgang heeft (art. 18b lid 6 a).",
        "gevraagd als is vastgesteld dat hij de taal onvoldoende beheerst",
    )

    @model_validator(mode="before")
    @classmethod
    def met_kennisgeving(cls, waarde: Any) -> Any:
        """The notice is what it is about: ``ja`` or ``nee`` says nothing about it."""
        if isinstance(waarde, str):
            verwacht = "{kennisgeving: 1 mei 2026, voortgang: nee}, of zonder kennisgeving de regel weglaten"
            raise fout("hier horen de kennisgeving van de taaleis en de voortgang", verwacht)
        return waarde


class Inhouding(Maandpost):
    """Wat per maand van de bijstand wordt ingehouden om een boete te verrekenen (art. 60 lid 4)."""

    bedrag: Bedrag = verplicht("bedrag", "Bedrag per maand, met behoud van de beslagvrije voet.")


class Boete(Deel):
    """Een bestuurlijke boete wegens schending van de inlichtingenplicht (art. 18a)."""

    opgelegd: Vanaf = verplicht("opgelegd", "Dag of maand waarin de boete wordt opgelegd.")
    benadelingsbedrag: Bedrag | None = veld(
        "benadelingsbedrag", "Wat hij door de schending ten onrechte of te veel ontving; 0 als er geen nadeel is.", GEVRAAGD
    )
    verwijtbaarheid: Annotated[str, Keuze(VERWIJTBAARHEID)] | None = veld(
        "verwijtbaarheid", "In welke mate de schending te verwijten is: een oordeel, met reden.", GEVRAAGD
    )
    reden: Toelichting | None = veld("reden", "Waarom het college de verwijtbaarheid zo beoordeelt.", GEVRAAGD)
    door: Regel | None = veld("door", "Wie de verwijtbaarheid beoordeelde en wanneer.", "dan komt er geen brief")
    recidive: JaNee | None = veld(
        "recidive", "Of binnen vijf jaar ervoor al een boete of straf voor eenzelfde gedraging is opgelegd.", "aangenomen: nee"
    )
    plafond: Bedrag | None = veld(
        "plafond",
        "Wat de boete ten hoogste is, uit de geldboetecategorie en de verwijtbaarheid (Boetebesluit art. 2 lid 7).",
        "gevraagd als het bedrag van de geldboetecategorie niet bekend is",
    )
    bedrag: Bedrag | None = veld(
        "bedrag", "De vastgestelde boete, na draagkracht en bijzondere omstandigheden; vervangt de berekening.", "berekend"
    )
    inhouding: Annotated[list[Inhouding], *Lijstvorm] | None = veld(
        "inhouding", "Wat per maand van de bijstand wordt ingehouden.", "de hele boete in de maand waarin zij wordt opgelegd"
    )

    @property
    def maand(self) -> str:
        """The month in which it is imposed."""
        return maand_van(self.opgelegd)

    @property
    def open_gegevens(self) -> list[str]:
        """What is still missing to compute it: keys of the file. Of a fine that the file gives nothing is."""
        if self.bedrag is not None or self.verwijtbaarheid == "geen":
            return []
        return [sleutel for sleutel in ("benadelingsbedrag", "verwijtbaarheid") if getattr(self, sleutel) is None]

    def termijn(self, maand: str) -> float | None:
        """What the file says is withheld in a month; None when it does not say: then the whole fine at once."""
        if self.inhouding is None:
            return None
        return float(sum(post.bedrag for post in self.inhouding if maand >= self.maand and post.in_maand(maand)))
