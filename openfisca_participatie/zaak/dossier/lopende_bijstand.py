"""Types 9, 10 and 25 of the letters: changes, specifications and yearly statements of a running bijstand."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Self

from pydantic import model_validator

from openfisca_participatie.zaak.dossier.toekenning_en_afwijzing import EerderBesluit, Maand, Schoolverlater
from openfisca_participatie.zaak.waarden import Bedrag, Datum, Deel, Hoeveel, Keuze, Lijstvorm, Regel, Toelichting, fout, veld, verplicht

INHOUDINGEN = ("beslag", "verrekening")


class Wijziging(Deel):
    """Een wijziging van lopende bijstand; de oude en de nieuwe bedragen komen uit de berekening."""

    vanaf: Datum = verplicht("vanaf", "De dag waarop de wijziging ingaat.")
    reden: Toelichting = verplicht("reden", "Wat er is veranderd, in gewone woorden.")
    herstelt: EerderBesluit | None = veld("herstelt besluit", "Een eerder besluit dat hiermee wordt hersteld.", "er is geen eerder besluit")
    woonkosten: Toelichting | None = veld(
        "lagere woonkosten", "Welke kosten van het wonen er niet zijn (art. 27).", "gevraagd als de norm daarom lager is"
    )
    beleidsregel: Regel | None = veld(
        "beleidsregel verlaging", "Waar de gemeente de hoogte van de verlaging regelt (art. 27 en 28).", "niet genoemd"
    )
    eerste_nieuwe_maand: Maand | None = veld(
        "nieuw bedrag vanaf de betaling over",
        "De eerste maand die met het nieuwe bedrag wordt betaald.",
        "gevraagd als de dag al voorbij is",
    )
    schoolverlater: Schoolverlater | None = veld(
        "schoolverlater", "Tot wanneer de norm lager is na een opleiding (art. 28).", "gevraagd als de norm daarom lager is"
    )


class Correctie(Deel):
    """Een eerdere maand waarover te weinig is betaald; wat had moeten worden betaald, komt uit de berekening."""

    over: Maand = verplicht("over", "De maand die wordt hersteld.")
    betaald: Bedrag = verplicht("betaald", "Wat over die maand al is betaald, zonder vakantiegeld.")
    reden: Toelichting = verplicht("reden", "Waarom er te weinig is betaald, in gewone woorden.")


def _een_keer(maanden: list[str]) -> None:
    """Each month stands in a list once."""
    dubbel = [een for een, aantal in Counter(maanden).items() if aantal > 1]
    if dubbel:
        raise fout(f"{dubbel[0]} staat er meer dan één keer", "elke maand één keer")


class Specificatie(Deel):
    """De specificatie van de laatste maand die in de zaak staat."""

    betaald_op: Datum = verplicht("betaald op", "De dag van betaling.")
    gewerkt_in: Maand | None = veld("gewerkt in", "De maand waarin het loon is verdiend.", "dezelfde maand")
    correcties: Annotated[list[Correctie], *Lijstvorm] | None = veld(
        "correcties", "Eerdere maanden die worden hersteld.", "er zijn er geen"
    )

    @model_validator(mode="after")
    def elke_maand_een_keer(self) -> Self:
        """A month is corrected once."""
        _een_keer([een.over for een in self.correcties or ()])
        return self


class Maandbedrag(Deel):
    """Een bedrag van een maand."""

    maand: Maand = verplicht("maand", "De maand.")
    bedrag: Bedrag = verplicht("bedrag", "Het bedrag.")


class InhoudingOpVakantiegeld(Deel):
    """Wat van het vakantiegeld naar een ander gaat, of wordt verrekend."""

    soort: Annotated[str, Keuze(INHOUDINGEN)] = verplicht("soort", "Beslag, of verrekening met een vordering van de gemeente.")
    waarvoor: Regel = verplicht("waarvoor", "Wie het beslag legde, of waarvoor het bedrag nog open staat.")
    van: Datum = verplicht("van", "De datum van het beslag, of van het besluit over de vordering.")
    bedrag: Bedrag = verplicht("bedrag", "Het bedrag dat wordt ingehouden.")


class Vakantiegeld(Deel):
    """De betaling van vakantiegeld in juni of na het einde van de bijstand."""

    betaald_op: Datum = verplicht("betaald op", "De dag van betaling.")
    opgebouwd: Annotated[list[Maandbedrag], *Lijstvorm] = verplicht(
        "opgebouwd", "Per eerdere maand het vakantiegeld dat is bewaard en nog niet is betaald."
    )
    inhoudingen: Annotated[list[InhoudingOpVakantiegeld], *Lijstvorm] | None = veld(
        "inhoudingen", "Beslag en verrekening.", "er wordt niets ingehouden"
    )

    @model_validator(mode="after")
    def elke_maand_een_keer(self) -> Self:
        """A month is paid once."""
        _een_keer([een.maand for een in self.opgebouwd])
        return self


class Jaaropgave(Deel):
    """Een overzicht van de bijstand van een kalenderjaar."""

    jaar: Hoeveel = verplicht("jaar", "Het kalenderjaar.")
    betaald: Annotated[list[Maandbedrag], *Lijstvorm] | None = veld(
        "betaald", "Per maand wat aan bijstand is betaald, zonder vakantiegeld.", "de bedragen uit de berekening van elke maand"
    )
    vakantiegeld: Bedrag | None = veld("vakantiegeld", "Het vakantiegeld dat in het jaar is betaald.", "niet vermeld")
    loon: Bedrag | None = veld("loon voor de loonheffing", "Het bruto bedrag voor de belasting.", "niet vermeld")
    loonheffing: Bedrag | None = veld("loonheffing", "De ingehouden loonheffing.", "niet vermeld")
    bijdrage_zvw: Bedrag | None = veld("bijdrage Zvw", "De bijdrage voor de Zorgverzekeringswet.", "niet vermeld")

    @model_validator(mode="after")
    def maanden_van_het_jaar(self) -> Self:
        """The months are of this year, each once."""
        maanden = [een.maand for een in self.betaald or ()]
        _een_keer(maanden)
        if ander := next((een for een in maanden if not een.startswith(f"{self.jaar}-")), None):
            raise fout(f"{ander} ligt niet in {self.jaar}", "maanden van dat jaar")
        return self


class DossierLopendeBijstand(Deel):
    """The fields of these letters in the dossier."""

    wijziging: Wijziging | None = veld("wijziging", "Een wijziging van lopende bijstand.", "er is niets gewijzigd")
    specificatie: Specificatie | None = veld("specificatie", "De betaling over een maand.", "dan komt die brief er niet")
    vakantiegeld: Vakantiegeld | None = veld("vakantiegeld", "De betaling van vakantiegeld.", "dan komt die brief er niet")
    jaaropgave: Jaaropgave | None = veld("jaaropgave", "Het overzicht van een kalenderjaar.", "dan komt die brief er niet")
