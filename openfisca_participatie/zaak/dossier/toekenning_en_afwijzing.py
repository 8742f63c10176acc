"""Types 7 and 8 of the letters: what must be on record for the grant and the refusal."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Annotated, Self

from pydantic import model_validator

from openfisca_participatie.zaak.getallen import lees_maand
from openfisca_participatie.zaak.waarden import (
    Bedrag,
    Datum,
    Deel,
    Hoeveel,
    JaNee,
    Lees,
    Lijstvorm,
    Regel,
    Toelichting,
    fout,
    veld,
    verplicht,
)

MAANDEN_SCHOOLVERLATER = 6  # art. 28: so long after the end of the education the norm may be lower
DAGEN_VAN_DE_MAAND = 31
Maand = Annotated[str, Lees(lees_maand, '"2026-07" of "juli 2026"')]


def maanden_erna(dag: date, maanden: int) -> date:
    """The same day so many months later; the last day of that month where it has no such day."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return date(jaar, maand + 1, min(dag.day, calendar.monthrange(jaar, maand + 1)[1]))


class Schoolverlater(Deel):
    """Een lagere norm voor wie net van school komt (art. 28)."""

    wie: Regel | None = veld("wie", "Wie van school kwam, als het besluit over meer mensen gaat.", "de aanvrager")
    opleiding_tot: Datum = verplicht("opleiding tot", "De dag waarop de opleiding eindigde.")
    verlaging_tot: Datum = verplicht("verlaging tot", "De laatste dag waarop de norm lager is.")

    @model_validator(mode="after")
    def binnen_zes_maanden(self) -> Self:
        """The norm is lower after the education, for six months at most."""
        if self.verlaging_tot <= self.opleiding_tot:
            raise fout("de verlaging eindigt voor zij kan beginnen", "een dag na het einde van de opleiding")
        if self.verlaging_tot > maanden_erna(self.opleiding_tot, MAANDEN_SCHOOLVERLATER):
            raise fout("de verlaging duurt langer dan zes maanden na de opleiding (artikel 28)", "een dag binnen die zes maanden")
        return self


class PlanVanAanpak(Deel):
    """Het plan van aanpak bij de toekenning aan iemand onder de 27 (art. 44a lid 1)."""

    wie: Regel | None = veld("wie", "Voor wie, als er twee mensen onder de 27 zijn.", "de enige voor wie het kan zijn")
    ondersteuning: Annotated[list[Regel], *Lijstvorm] = verplicht("ondersteuning", "Welke hulp de gemeente geeft.")
    afspraken: Annotated[list[Regel], *Lijstvorm] = verplicht("afspraken", "Wat hij zelf doet voor werk of school.")
    evaluatie: Datum = verplicht("evaluatie", "De dag waarop het plan samen wordt besproken.")

    @model_validator(mode="after")
    def volledig(self) -> Self:
        """A plan says what the help is and what the duties are."""
        if not self.ondersteuning or not self.afspraken:
            raise fout("in het plan staat geen hulp of geen afspraak (artikel 44a lid 1)", "bij beide ten minste één zin")
        return self


class EerderBesluit(Deel):
    """Een eerder besluit dat met deze brief wordt hersteld."""

    van: Datum = verplicht("van", "De datum van het eerdere besluit.")
    wat_verandert: Toelichting = verplicht("wat verandert", "Wat er nu anders is, in gewone woorden.")
    reden: Toelichting = verplicht("reden", "Waarom het eerdere besluit niet klopte, in gewone woorden.")
    bedrag: Bedrag | None = veld("bedrag", "De bijstand per maand in dat besluit, met vakantiegeld.", "niet genoemd")


class Nabetaling(Deel):
    """Bijstand over maanden die al voorbij zijn en die in één keer wordt betaald."""

    tot: Maand = verplicht("tot", "De laatste maand waarover wordt nabetaald.")
    op: Datum = verplicht("op", "De dag van de nabetaling.")


class UitbetaaldVoorschot(Deel):
    """Een voorschot dat is betaald (art. 52)."""

    op: Datum = verplicht("op", "De dag van betaling.")
    bedrag: Bedrag = verplicht("bedrag", "Het bedrag dat is betaald.")


class Toekenning(Deel):
    """Wat bij de toekenning is vastgelegd; het voorschot dat wordt verrekend staat bij het onderwerp verrekening."""

    betaaldag: Hoeveel | None = veld("betaaldag", "Rond welke dag van de maand wordt betaald, zoals 20.", "niet genoemd")
    nabetaling: Nabetaling | None = veld("nabetaling", "Betaling in één keer over maanden die voorbij zijn.", "er wordt niet nabetaald")
    herstelt: EerderBesluit | None = veld("herstelt besluit", "Een eerder besluit dat hiermee wordt hersteld.", "er is geen eerder besluit")
    plannen: Annotated[list[PlanVanAanpak], *Lijstvorm] | None = veld(
        "plan van aanpak", "Het plan van aanpak van wie jonger is dan 27.", "dan komt er voor wie jonger is dan 27 geen brief"
    )
    woonkosten: Toelichting | None = veld(
        "lagere woonkosten", "Welke kosten van het wonen er niet zijn (art. 27).", "gevraagd als de norm daarom lager is"
    )
    beleidsregel: Regel | None = veld(
        "beleidsregel verlaging", "Waar de gemeente de hoogte van de verlaging regelt (art. 27 en 28).", "niet genoemd"
    )
    schoolverlater: Schoolverlater | None = veld(
        "schoolverlater", "Tot wanneer de norm lager is na een opleiding (art. 28).", "gevraagd als de norm daarom lager is"
    )
    hypotheek: JaNee | None = veld("hypotheek", "Bij bijstand als lening: of daarvoor een hypotheek wordt gevestigd.", "niet genoemd")

    terugbetaling_lening: Toelichting | None = veld(
        "terugbetaling lening", "Hoe en wanneer bijstand als lening wordt terugbetaald, in gewone woorden.", "gevraagd bij een lening"
    )

    @model_validator(mode="after")
    def bestaande_dag(self) -> Self:
        """The day of payment is a day of a month."""
        if self.betaaldag is not None and not 1 <= self.betaaldag <= DAGEN_VAN_DE_MAAND:
            raise fout("deze dag heeft geen maand", "een dag van 1 tot en met 31")
        return self


class Afwijzing(Deel):
    """Wat bij de afwijzing is vastgelegd."""

    voorschotten: Annotated[list[UitbetaaldVoorschot], *Lijstvorm] | None = veld(
        "voorschotten", "De voorschotten die op deze aanvraag zijn betaald.", "er is geen voorschot betaald"
    )
    terugvragen: JaNee | None = veld("voorschot terugvragen", "Of het voorschot wordt teruggevraagd (art. 58 lid 2 d).")
    reden: Toelichting | None = veld("reden", "Waarom het voorschot wel of niet wordt teruggevraagd.")
    dringend: Toelichting | None = veld(
        "zeer dringende redenen",
        "Waarom er geen zeer dringende redenen zijn om toch bijstand te geven (art. 16), in gewone woorden.",
        "de brief vraagt de lezer te bellen als zij er zijn",
    )
    andere_hulp: Annotated[list[Regel], *Lijstvorm] | None = veld(
        "andere hulp", "Regelingen die deze aanvrager wel kan vragen, elk in een zin.", "alleen de hulp die bij de uitkomst hoort"
    )

    @model_validator(mode="after")
    def over_het_voorschot(self) -> Self:
        """What was paid is asked back or not, with a reason."""
        if self.voorschotten and (self.terugvragen is None or not (self.reden or "").strip()):
            raise fout("er staat niet of het voorschot wordt teruggevraagd, en waarom", '"voorschot terugvragen" en "reden"')
        if not self.voorschotten and self.terugvragen:
            raise fout("er is geen voorschot om terug te vragen", "voorschotten: met dag en bedrag")
        return self


class DossierToekenningEnAfwijzing(Deel):
    """The fields of these letters in the dossier."""

    toekenning: Toekenning | None = veld("toekenning", "Wat bij de toekenning van bijstand is vastgelegd.", "niets vastgelegd")
    afwijzing: Afwijzing | None = veld("afwijzing", "Wat bij de afwijzing van de aanvraag is vastgelegd.", "niets vastgelegd")
