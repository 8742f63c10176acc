"""Types 11, 12, 13 and 18 suspension, the end of bijstand, recovery and payment: what the municipality asked, paid, weighed and agreed."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import BeforeValidator, model_validator

from openfisca_participatie.opmaak import datum, euro, maand
from openfisca_participatie.zaak.waarden import (
    Bedrag,
    Datum,
    Deel,
    Hoeveel,
    JaNee,
    Keuze,
    Lijstvorm,
    OfKort,
    Regel,
    Toelichting,
    fout,
    lees_maanden,
    veld,
    verplicht,
)

CENT = 0.005
GEEN_RECHT, INTREKKING, NA_OPSCHORTING = "geen recht meer", "intrekking", "intrekking na opschorting"
WIJZEN = (GEEN_RECHT, INTREKKING, NA_OPSCHORTING)
GESCHONDEN, ANDERS = "inlichtingenplicht geschonden", "anders ten onrechte verleend"
JA, NEE, NOG_NIET = "ja", "nee", "nog niet besloten"
LEZER, GEMEENTE, ANDER = "de lezer", "de gemeente", "iemand anders"
NIET, GEDEELTELIJK, GEHEEL = "niet", "gedeeltelijk", "geheel"
OVERMAKEN, INHOUDEN = "zelf overmaken", "inhouden op de bijstand"
Maanden = Annotated[list[str], BeforeValidator(lees_maanden), OfKort({"type": "string"})]


def _gevuld(tekst: str | None) -> bool:
    return bool((tekst or "").strip())


# --- 11: suspension ---


class Stuk(Deel):
    """Iets waar de gemeente om vroeg en dat er nog niet is."""

    wat: Regel = verplicht("wat", "Wat er nog nodig is, in gewone woorden.")
    waarom: Regel = verplicht("waarom", "Waarom dat nodig is voor de bijstand.")


class Opschorting(Deel):
    """De opschorting van het recht op bijstand (artikel 54 lid 1 en 2)."""

    gevraagd_op: Datum = verplicht("gevraagd op", "De dag waarop de gemeente om de gegevens of de medewerking vroeg.")
    moest_er_zijn_op: Datum = verplicht("moest er zijn op", "De laatste dag van de termijn die de gemeente daarvoor gaf.")
    nodig: Annotated[list[Stuk], *Lijstvorm] = verplicht("nodig", "Wat er nog nodig is, elk met de reden.")
    gekregen: Toelichting | None = veld("gekregen", "Wat er wel kwam, of wat iemand daarover zei.", "er kwam geen reactie")
    reactie: Toelichting | None = veld("reactie", "Wat het college vindt van wat er kwam of is gezegd.", "nodig als er iets kwam")
    hersteltermijn: Datum = verplicht("hersteltermijn", "De laatste dag waarop alsnog kan worden gegeven wat ontbreekt.")
    noodnummer: Regel | None = veld(
        "noodnummer", "Het telefoonnummer voor wie geen geld heeft voor eten of huur.", "het telefoonnummer van de afzender"
    )
    besluit_van: Datum | None = veld("besluit van", "De dag waarop de brief over de opschorting is verstuurd.", "nog niet verstuurd")

    @model_validator(mode="after")
    def volgorde(self) -> Self:
        """Something is missing, asked before it had to be there, and the term for repair is later than both."""
        if not self.nodig:
            raise fout("er staat niet wat er nog nodig is", "minstens één gegeven of bewijsstuk")
        if self.moest_er_zijn_op < self.gevraagd_op:
            raise fout("de termijn eindigde voordat er iets was gevraagd", f"een dag na {datum(self.gevraagd_op)}")
        if self.hersteltermijn <= self.moest_er_zijn_op:
            raise fout("de hersteltermijn is niet later dan de eerste termijn", f"een dag na {datum(self.moest_er_zijn_op)}")
        if self.besluit_van is not None and not self.moest_er_zijn_op < self.besluit_van < self.hersteltermijn:
            raise fout(
                "de brief over de opschorting ligt niet tussen de eerste termijn en de hersteltermijn",
                f"een dag na {datum(self.moest_er_zijn_op)} en voor {datum(self.hersteltermijn)}",
            )
        if _gevuld(self.gekregen) and not _gevuld(self.reactie):
            raise fout("er staat niet wat het college vindt van wat er kwam", "reactie: waarom dat niet genoeg is")
        return self


# --- 12: the end ---


class Beeindiging(Deel):
    """Het einde van de bijstand: omdat er geen recht meer is, of door intrekking (artikel 54 lid 3 en 4)."""

    wijze: Annotated[str, Keuze(WIJZEN)] = verplicht(
        "wijze", "Geen recht meer vanaf een dag die nog komt, intrekking over wat voorbij is, of intrekking na opschorting."
    )
    vanaf: Datum = verplicht("vanaf", "De eerste dag zonder bijstand.")
    grond: Annotated[str, Keuze((GESCHONDEN, ANDERS))] | None = veld(
        "grond", "Bij een intrekking: waardoor de bijstand ten onrechte is verleend (artikel 54 lid 3).", "nodig bij een intrekking"
    )
    wat_is_er_gebeurd: Toelichting = verplicht("wat is er gebeurd", "Wat er is gebeurd en hoe het college dat weet, in gewone woorden.")
    afweging: Toelichting | None = veld(
        "afweging", "Waarom het college de bijstand intrekt waar dat niet hoeft.", "nodig bij een intrekking zonder plicht daartoe"
    )
    laatste_betaling: Datum | None = veld(
        "laatste betaling", "De dag waarop voor het laatst bijstand is of wordt betaald.", "gevraagd door de brief"
    )
    terugbetalen: Annotated[str, Keuze((JA, NEE, NOG_NIET))] = verplicht("terugbetalen", "Of er bijstand moet worden terugbetaald.")

    @model_validator(mode="after")
    def past_bij_de_wijze(self) -> Self:
        """A withdrawal over the past has a ground; where there is no duty to withdraw also a weighing."""
        if self.wijze == INTREKKING and self.grond is None:
            raise fout("er staat niet op welke grond de bijstand wordt ingetrokken", f"grond: {GESCHONDEN} of {ANDERS}")
        if self.wijze != INTREKKING and self.grond is not None:
            raise fout(f"een grond hoort alleen bij een intrekking, en hier staat: {self.wijze}", "geen grond")
        if self.grond == ANDERS and not _gevuld(self.afweging):
            raise fout("intrekken hoeft hier niet, en er staat niet waarom het college het wel doet", "afweging: de reden")
        return self


# --- 13: recovery ---


class Betaald(Deel):
    """Wat over een maand, of elk van een paar maanden, aan bijstand is betaald."""

    maanden: Maanden = verplicht("maanden", "De maand of maanden.")
    betaald: Bedrag = verplicht("betaald", "Wat over elk van die maanden is betaald, netto.")
    met_vakantiegeld: JaNee = veld(
        "met vakantiegeld", "Of daarin het vakantiegeld zit, omdat dat over die maanden al is betaald.", "aangenomen: nee", standaard=False
    )


class Belang(Deel):
    """Een belang dat meetelt bij de vraag of er dringende redenen zijn."""

    van: Annotated[str, Keuze((LEZER, GEMEENTE, ANDER))] = verplicht("van", "Van wie het belang is.")
    belang: Toelichting = verplicht("belang", "Wat er speelt: gevolgen, omstandigheden, of wat de gemeente deed of naliet.")
    weging: Toelichting = verplicht("weging", "Hoe zwaar het college dit laat wegen en waarom.")


class DringendeRedenen(Deel):
    """De weging of er dringende redenen zijn om (een deel) niet terug te vragen (artikel 58 lid 8)."""

    belangen: Annotated[list[Belang], *Lijstvorm] = verplicht("belangen", "Alle belangen, van de lezer en van de gemeente.")
    uitkomst: Annotated[str, Keuze((NIET, GEDEELTELIJK, GEHEEL))] = verplicht("uitkomst", "Of het college ervan afziet.")
    waarom: Toelichting = verplicht("waarom", "Waarom die uitkomst, alles bij elkaar.")

    @model_validator(mode="after")
    def beide_kanten(self) -> Self:
        """The interests of the reader count, and what the municipality did or left undone."""
        van = {een.van for een in self.belangen}
        for wie in (LEZER, GEMEENTE):
            if wie not in van:
                raise fout(f"bij de dringende redenen staat geen belang van {wie}", f"een belang van {LEZER} en een van {GEMEENTE}")
        if not _gevuld(self.waarom):
            raise fout("er staat niet waarom de weging zo uitvalt", "waarom: de reden")
        return self


class Termijnen(Deel):
    """Een voorstel om in termijnen terug te betalen."""

    per_maand: Bedrag = verplicht("per maand", "Wat er per maand wordt terugbetaald.")
    vanaf: Datum = verplicht("vanaf", "De dag van de eerste betaling.")
    wijze: Annotated[str, Keuze((OVERMAKEN, INHOUDEN))] = verplicht("wijze", "Hoe er wordt betaald.")


class Terugvordering(Deel):
    """Herziening en terugvordering van bijstand (artikel 54 lid 3, 58, 59 en 60)."""

    per_maand: Annotated[list[Betaald], *Lijstvorm] = verplicht("per maand", "Wat er per maand is betaald.")
    wat_is_er_gebeurd: Toelichting = verplicht("wat is er gebeurd", "Wat er is gebeurd en hoe het college dat weet, in gewone woorden.")
    gemeente_te_laat_of_fout: Toelichting | None = veld(
        "gemeente te laat of fout", "Wat de gemeente zelf te laat of verkeerd deed.", "de gemeente deed niets te laat of verkeerd"
    )
    iets_te_verwijten: JaNee = verplicht("iets te verwijten", "Of de lezer iets te verwijten is.")
    dringende_redenen: DringendeRedenen | None = veld(
        "dringende redenen", "De weging van alle belangen (artikel 58 lid 8).", "dan komt er geen brief"
    )
    rekening: Regel | None = veld("rekening", "Op welke rekening wordt terugbetaald, en wat daarbij moet staan.", "dan komt er geen brief")
    termijnen: Termijnen | None = veld("termijnen", "Het voorstel om in termijnen te betalen.", "geen voorstel")
    boete: Annotated[str, Keuze((JA, NEE, NOG_NIET))] = verplicht("boete", "Of er een boete volgt.")

    @model_validator(mode="after")
    def elke_maand_een_keer(self) -> Self:
        """No month stands twice."""
        alle = [een for deel in self.per_maand for een in deel.maanden]
        if not alle:
            raise fout("er staat geen enkele maand", "per maand wat er is betaald")
        dubbel = sorted({een for een in alle if alle.count(een) > 1})
        if dubbel:
            raise fout(f"{maand(dubbel[0])} staat er twee keer", "elke maand één keer")
        return self

    @property
    def betaald(self) -> dict[str, Betaald]:
        """What was paid, by month, in order."""
        return dict(sorted((een, deel) for deel in self.per_maand for een in deel.maanden))


# --- 18: how it is paid ---


class Betalingsregeling(Deel):
    """Hoe een vordering wordt terugbetaald (artikel 60 en Awb 4:93 en 4:94)."""

    vordering_van: Datum = verplicht("vordering van", "De dag van het besluit waarin staat wat moet worden terugbetaald.")
    openstaand: Bedrag = verplicht("openstaand", "Wat daarvan nog openstaat, volgens de debiteurenadministratie.")
    wegens_inlichtingenplicht: JaNee = verplicht(
        "wegens inlichtingenplicht", "Of de vordering ontstond doordat de inlichtingenplicht niet is nagekomen (artikel 58 lid 1)."
    )
    per_maand: Bedrag = verplicht("per maand", "Wat er elke maand wordt terugbetaald.")
    aantal_termijnen: Hoeveel = verplicht("aantal termijnen", "In hoeveel maanden alles is terugbetaald.")
    laatste_termijn: Bedrag = verplicht("laatste termijn", "Wat de laatste maand nog wordt betaald.")
    eerste_betaling: Datum = verplicht("eerste betaling", "De dag waarop voor het eerst wordt betaald of ingehouden.")
    wijze: Annotated[str, Keuze((OVERMAKEN, INHOUDEN))] = verplicht("wijze", "Hoe er wordt betaald.")
    rekening: Regel | None = veld("rekening", "Op welke rekening wordt betaald, en wat daarbij moet staan.", "nodig bij zelf overmaken")
    inkomen: Bedrag = verplicht("inkomen", "Het inkomen per maand waarmee is gerekend.")
    beslagvrije_voet: Bedrag = verplicht("beslagvrije voet", "Het bedrag dat iemand per maand overhoudt om van te leven.")
    bron_beslagvrije_voet: Regel = verplicht("bron beslagvrije voet", "Waar de beslagvrije voet vandaan komt en van welke dag die is.")
    reden: Toelichting = verplicht("reden", "Waarom dit bedrag per maand.")
    gevraagd_op: Datum | None = veld("gevraagd op", "De dag waarop om deze regeling is gevraagd.", "er is niet om gevraagd")
    gevraagd_bedrag: Bedrag | None = veld("gevraagd bedrag", "Het bedrag per maand waarom is gevraagd.", "geen ander bedrag gevraagd")

    @model_validator(mode="after")
    def komt_uit(self) -> Self:
        """The instalments are together what is due, and what is protected stays."""
        if self.per_maand <= 0 or self.aantal_termijnen < 1:
            raise fout("een regeling heeft minstens één termijn en een bedrag per maand", "een bedrag en een aantal boven nul")
        if not 0 < self.laatste_termijn <= self.per_maand + CENT:
            raise fout(
                f"de laatste termijn is {euro(self.laatste_termijn)} en het bedrag per maand {euro(self.per_maand)}",
                "een laatste termijn die niet hoger is",
            )
        samen = (self.aantal_termijnen - 1) * self.per_maand + self.laatste_termijn
        if abs(samen - self.openstaand) > CENT:
            raise fout(
                f"de termijnen zijn samen {euro(samen)}, maar er staat {euro(self.openstaand)} open", "termijnen die samen het bedrag zijn"
            )
        if self.inkomen - self.per_maand < self.beslagvrije_voet - CENT:
            raise fout(
                f"van {euro(self.inkomen)} inkomen blijft na {euro(self.per_maand)} per maand minder over dan de beslagvrije voet van "
                f"{euro(self.beslagvrije_voet)}",
                "een bedrag per maand waarbij de beslagvrije voet overblijft",
            )
        if self.wijze == OVERMAKEN and self.rekening is None:
            raise fout("er staat niet op welke rekening wordt betaald", "rekening")
        if not _gevuld(self.reden):
            raise fout("er staat niet waarom het dit bedrag is", "reden")
        return self


class DossierStoppenEnTerugbetalen(Deel):
    """The fields of these letters in the dossier."""

    opschorting: Opschorting | None = veld("opschorting", "De opschorting van het recht op bijstand.", "er is niets opgeschort")
    beeindiging: Beeindiging | None = veld("beëindiging", "Het einde van de bijstand.", "de bijstand is niet beëindigd")
    terugvordering: Terugvordering | None = veld("terugvordering", "Wat te veel is betaald en terug moet.", "er is niets teruggevorderd")
    betalingsregeling: Betalingsregeling | None = veld("betalingsregeling", "Hoe een vordering wordt terugbetaald.", "er is geen regeling")
