"""Types 19 to 21 bijzondere bijstand, inkomenstoeslag and studietoeslag."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from openfisca_participatie.zaak.waarden import Datum, Deel, JaNee, Regel, Toelichting, fout, veld, verplicht


class Terugbetaling(Deel):
    """Hoe iemand bijzondere bijstand in de vorm van een lening terugbetaalt; het maandbedrag is een oordeel bij het onderwerp."""

    vanaf: Datum = verplicht("vanaf", "De dag van de eerste aflossing.")
    tot_en_met: Datum = verplicht("tot en met", "De dag van de laatste aflossing.")
    verrekenen: JaNee = verplicht("verrekenen", "Of het college de aflossing van de bijstand afhaalt (art. 48 lid 4).")

    @model_validator(mode="after")
    def volgorde(self) -> Self:
        """The last instalment comes after the first."""
        if self.tot_en_met < self.vanaf:
            raise fout("de laatste aflossing is voor de eerste", "tot en met op een latere dag dan vanaf")
        return self


class BesluitBijzondereBijstand(Deel):
    """Wat de gemeente vastlegde voor haar besluit over bijzondere bijstand (art. 35)."""

    kosten: Regel = verplicht("kosten", 'Waarvoor het geld is gevraagd, zoals het in de brief staat: "een koelkast".')
    aangevraagd_op: Datum = verplicht("aangevraagd op", "De dag van de aanvraag.")
    blijkt_uit: Regel | None = veld("blijkt uit", 'Waaraan het college ziet dat de kosten er zijn: "de offerte van 4 september 2026".')
    betalen_aan: Regel | None = veld("betalen aan", 'Aan wie wordt betaald: "u", of de naam van de winkel.')
    betalen_op: Datum | None = veld("betalen op", "De dag waarop het geld er uiterlijk is.", "staat niet in de brief")
    bonnen_bewaren_tot: Datum | None = veld("bonnen bewaren tot", "Tot en met welke dag de bonnen bewaard moeten blijven.")
    terugbetaling: Terugbetaling | None = veld("terugbetaling", "Hoe een lening wordt terugbetaald.")
    zekerheid: Toelichting | None = veld("zekerheid", "Wat de lezer doet voor meer zekerheid van de aflossing (art. 48 lid 3).")
    bank: Regel | None = veld("bank", "Bij borgtocht: de kredietbank of bank die het krediet geeft (art. 49).")


class BesluitInkomenstoeslag(Deel):
    """Wat de gemeente vastlegde voor haar besluit over de individuele inkomenstoeslag (art. 36)."""

    aangevraagd_op: Datum = verplicht("aangevraagd op", "De dag van de aanvraag.")
    mogelijkheden: Toelichting | None = veld("mogelijkheden", "Wat het college vond over krachten en bekwaamheden (art. 36 lid 2 a).")
    inspanningen: Toelichting | None = veld("inspanningen", "Wat het college vond over de inspanningen (art. 36 lid 2 b).")
    betalen_op: Datum | None = veld("betalen op", "De dag waarop het geld er uiterlijk is.")
    verordening: Regel | None = veld(
        "verordening",
        "De verordening, met nummer (CVDR) en artikel; nodig als de zaak zelf het bedrag geeft, of het oordeel over het inkomen.",
    )


class BesluitStudietoeslag(Deel):
    """Wat de gemeente vastlegde voor haar besluit over studietoeslag (art. 36b)."""

    aangevraagd_op: Datum = verplicht("aangevraagd op", "De dag van de aanvraag.")
    vanaf: Datum | None = veld("vanaf", "De eerste dag waarover er studietoeslag is.")
    advies_van: Regel | None = veld("advies van", "Wie het geneeskundig advies gaf (art. 36b lid 2).")
    advies_op: Datum | None = veld("advies op", "De dag van het geneeskundig advies.")
    advies: Toelichting | None = veld("advies", "Wat het advies zegt over werken naast de studie, zonder medische gegevens.")
    geen_advies_omdat: Toelichting | None = veld("geen advies omdat", "Waarom het recht zonder advies vaststaat (art. 36b lid 2).")
    verordening: Regel | None = veld("verordening", "De verordening met een hoger bedrag, met nummer (CVDR) en artikel.")

    @model_validator(mode="after")
    def een_van_beide(self) -> Self:
        """An advice has a giver, a day and a content; or there was none, with the reason."""
        delen = (self.advies_van, self.advies_op, (self.advies or "").strip() or None)
        if self.geen_advies_omdat is not None and any(deel is not None for deel in delen):
            raise fout("er is een advies of er is er geen, niet allebei", '"advies van", "advies op" en "advies", of "geen advies omdat"')
        if any(deel is not None for deel in delen) and None in delen:
            raise fout("het advies is niet volledig", '"advies van", "advies op" en "advies"')
        return self


class DossierOndersteuning(Deel):
    """The fields of these letters in the dossier."""

    bijzondere_bijstand: BesluitBijzondereBijstand | None = veld(
        "bijzondere bijstand", "Het besluit over bijzondere bijstand.", "dan komt die brief er niet"
    )
    inkomenstoeslag: BesluitInkomenstoeslag | None = veld(
        "inkomenstoeslag", "Het besluit over de individuele inkomenstoeslag.", "dan komt die brief er niet"
    )
    studietoeslag: BesluitStudietoeslag | None = veld("studietoeslag", "Het besluit over de studietoeslag.", "dan komt die brief er niet")
