"""Types 11, 12, 13 and 18 suspension, the end of bijstand, recovery and payment: what the municipality asked, paid, weighed and agreed."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import BeforeValidator, model_validator

from openfisca_participatie.opmaak import datum, euro, maand
from openfisca_participatie.zaak.dossier.eigen_bron import niet_zelf_gevonden
from openfisca_participatie.zaak.dossier.toekenning_en_afwijzing import Maand
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
NIETS_BETAALD, DRINGEND = "er is niets te veel betaald", "er zijn dringende redenen"
LATER, INBEGREPEN, GEEN_VAKANTIEGELD = "later betaald", "zit in het inkomen", "er is geen vakantiegeld"
Maanden = Annotated[list[str], BeforeValidator(lees_maanden), OfKort({"type": "string"})]


def _gevuld(tekst: str | None) -> bool:
    return bool((tekst or "").strip())


# --- 11: suspension ---


class Stuk(Deel):
    """Iets waar de gemeente om vroeg en dat er nog niet is."""

    wat: Regel = verplicht("wat", "Wat er nog nodig is, in gewone woorden.")
    waarom: Regel = verplicht("waarom", "Waarom dat nodig is voor de bijstand.")
    niet_zelf_omdat: Toelichting | None = veld(
        "niet zelf omdat",
        "Waarom de gemeente dit niet zelf bij UWV of in een basisregistratie kan vinden (art. 53a lid 1).",
        "gevraagd als het stuk daarover lijkt te gaan",
    )

    @model_validator(mode="after")
    def niet_wat_de_gemeente_heeft(self) -> Self:
        """Nobody's right is suspended for what the municipality gets from the UWV or a basic register."""
        niet_zelf_gevonden(self.niet_zelf_omdat, self.wat)
        return self


class Opschorting(Deel):
    """De opschorting van het recht op bijstand (artikel 54 lid 1 en 2)."""

    gevraagd_op: Datum = verplicht("gevraagd op", "De dag waarop de gemeente om de gegevens of de medewerking vroeg.")
    moest_er_zijn_op: Datum = verplicht("moest er zijn op", "De laatste dag van de termijn die de gemeente daarvoor gaf.")
    nodig: Annotated[list[Stuk], *Lijstvorm] = verplicht("nodig", "Wat er nog nodig is, elk met de reden.")
    geen_periode_omdat: Toelichting | None = veld(
        "geen periode omdat",
        "Waarom niet is te bepalen over welke tijd het verzuim gaat (artikel 54 lid 1 b).",
        "gevraagd als het onderwerp de dag van het verzuim geeft en geen periode",
    )
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
    laatste_maand: Maand | None = veld(
        "laatste betaling over", "De maand waarover die laatste betaling is.", "gevraagd waar dat niet vaststaat"
    )
    terugbetalen: Annotated[str, Keuze((JA, NEE, NOG_NIET))] = verplicht("terugbetalen", "Of er bijstand moet worden terugbetaald.")
    niets_terug_omdat: Annotated[str, Keuze((NIETS_BETAALD, DRINGEND))] | None = veld(
        "niets terug omdat", "Bij een intrekking zonder terugbetaling: waarom er niets terug hoeft (artikel 58).", "gevraagd door de brief"
    )
    dringende_redenen: Toelichting | None = veld(
        "dringende redenen", "De dringende redenen om niets terug te vragen (artikel 58 lid 8).", "nodig als dat de grond is"
    )
    na_de_acht_weken: Toelichting | None = veld(
        "na de acht weken",
        "Wat het college deed toen de acht weken van de opschorting voorbij waren, en waarom het pas daarna intrekt.",
        "gevraagd als de brief dan pas weg gaat",
    )
    besluit_van: Datum | None = veld("besluit van", "De dag waarop de brief over het einde is verstuurd.", "nog niet verstuurd")

    @model_validator(mode="after")
    def past_bij_de_wijze(self) -> Self:
        """A withdrawal over the past has a ground; where there is no duty to withdraw also a weighing."""
        if self.wijze == INTREKKING and self.grond is None:
            raise fout("er staat niet op welke grond de bijstand wordt ingetrokken", f"grond: {GESCHONDEN} of {ANDERS}")
        if self.wijze != INTREKKING and self.grond is not None:
            raise fout(f"een grond hoort alleen bij een intrekking, en hier staat: {self.wijze}", "geen grond")
        if self.grond == ANDERS and not _gevuld(self.afweging):
            raise fout("intrekken hoeft hier niet, en er staat niet waarom het college het wel doet", "afweging: de reden")
        if self.niets_terug_omdat is not None and self.terugbetalen != NEE:
            raise fout("er staat waarom er niets terug hoeft, maar niet dat er niets terug hoeft", f"terugbetalen: {NEE}")
        if (self.niets_terug_omdat == DRINGEND) != _gevuld(self.dringende_redenen):
            raise fout(
                "de dringende redenen horen bij de grond om niets terug te vragen", f"niets terug omdat: {DRINGEND}, en dringende redenen"
            )
        return self


# --- 13: recovery ---


class Betaald(Deel):
    """Wat over een maand, of elk van een paar maanden, aan bijstand is betaald."""

    maanden: Maanden = verplicht("maanden", "De maand of maanden.")
    betaald: Bedrag = verplicht("betaald", "Wat over elk van die maanden is betaald, netto.")
    met_vakantiegeld: JaNee = veld(
        "met vakantiegeld", "Of daarin het vakantiegeld zit, omdat dat over die maanden al is betaald.", "aangenomen: nee", standaard=False
    )
    bewaard: Bedrag | None = veld(
        "vakantiegeld bewaard", "Het vakantiegeld dat over elk van die maanden was bewaard.", "de brief noemt alleen wat nu wordt bewaard"
    )

    @model_validator(mode="after")
    def betaald_of_bewaard(self) -> Self:
        """Holiday pay that has been paid is not kept."""
        if self.met_vakantiegeld and self.bewaard:
            raise fout("het vakantiegeld is betaald of bewaard, niet allebei", "met vakantiegeld, of vakantiegeld bewaard")
        return self


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


class Aflossing(Deel):
    """Waarom er eerder dan moet, of niet op de bijstand, wordt afgelost."""

    eerder_gevraagd: JaNee = veld(
        "eerder gevraagd",
        "Of de lezer zelf vroeg om te beginnen voordat de tijd om te betalen voorbij is.",
        "aangenomen: nee",
        standaard=False,
    )
    niet_inhouden_omdat: Toelichting | None = veld(
        "niet inhouden omdat",
        "Waarom het niet op de bijstand wordt ingehouden, al schrijft artikel 60 lid 4 dat voor.",
        "gevraagd als dat zo is",
    )


class Termijnen(Aflossing):
    """Een voorstel om in termijnen terug te betalen."""

    per_maand: Bedrag = verplicht("per maand", "Wat er per maand wordt terugbetaald.")
    vanaf: Datum = verplicht("vanaf", "De dag van de eerste betaling.")
    wijze: Annotated[str, Keuze((OVERMAKEN, INHOUDEN))] = verplicht("wijze", "Hoe er wordt betaald.")

    @model_validator(mode="after")
    def een_bedrag(self) -> Self:
        """An instalment is an amount."""
        if self.per_maand <= 0:
            raise fout("een termijn is meer dan nul", "een bedrag per maand")
        return self


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
    bruto_door_de_gemeente: Toelichting | None = veld(
        "bruto door de gemeente",
        "Of er ook belasting terug moet doordat de gemeente zelf te laat was of een fout maakte, en wat het college daarvan vindt.",
        "gevraagd als het bruto is en de gemeente iets te laat of verkeerd deed",
    )
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


class Betalingsregeling(Aflossing):
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
    inkomen: Bedrag = verplicht("inkomen", "Wat er elke maand echt op de rekening komt, zonder vakantiegeld dat later komt.")
    vakantiegeld: Annotated[str, Keuze((LATER, INBEGREPEN, GEEN_VAKANTIEGELD))] | None = veld(
        "vakantiegeld",
        "Hoe het vakantiegeld telt: het komt later en telt niet mee, het zit in het inkomen, of het is er niet.",
        "gevraagd door de brief",
    )
    beslagvrije_voet: Bedrag = verplicht(
        "beslagvrije voet", "Het bedrag dat iemand elke maand overhoudt om van te leven: net als het inkomen, met of zonder vakantiegeld."
    )
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
        if self.aantal_termijnen == 1 and abs(self.per_maand - self.laatste_termijn) > CENT:
            raise fout(
                f"met één termijn is die {euro(self.openstaand)}, maar per maand staat er {euro(self.per_maand)}",
                "één keer het hele bedrag",
            )
        if self.inkomen - self.per_maand < self.beslagvrije_voet - CENT:
            raise fout(
                f"van {euro(self.inkomen)} op de rekening blijft na {euro(self.per_maand)} per maand minder over dan de beslagvrije voet "
                f"van {euro(self.beslagvrije_voet)}",
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
