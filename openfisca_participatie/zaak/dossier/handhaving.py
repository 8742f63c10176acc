"""Types 14 to 17 and 22: maatregel, its review, warning and fine, and the language requirement.

What somebody did and what it means for the bijstand stand in the case (``maatregel``, ``boete``, ``taaleis``, judgements); here stands
what the municipality found out, weighed and wrote before. What the law asks of a letter is checked where the letter is made.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Annotated, Self

from pydantic import AfterValidator, model_validator

from openfisca_participatie.zaak.waarden import (
    Aantal,
    Bedrag,
    Datum,
    Deel,
    Keuze,
    Lijstvorm,
    Regel,
    Toelichting,
    Vanaf,
    fout,
    veld,
    verplicht,
)

UITKOMSTEN_HEROVERWEGING = ("blijft", "wordt lager", "stopt")
UITSLAGEN = ("genoeg", "niet genoeg")
DOORGEGEVEN = ("niet", "te laat", "niet juist", "niet volledig")  # art. 17 lid 1: what was not done with what had to be told
VOLGT_NOG, NEE = "volgt nog", "nee"
VAARDIGHEDEN = ("spreken", "luisteren", "gesprekken", "schrijven", "lezen")  # art. 18b lid 8
HALVE_CENT = 0.005
_CVDR = re.compile(r"CVDR\d+(/\d+)?")


def _cvdr(tekst: str) -> str:
    """The number of a bylaw on lokaleregelgeving.overheid.nl."""
    if _CVDR.fullmatch(tekst) is None:
        raise fout("dit is geen nummer van een verordening", "het nummer op lokaleregelgeving.overheid.nl, zoals CVDR345917/1")
    return tekst


Weging = Toelichting | None


class Verordening(Deel):
    """De verordening van de gemeente die is gebruikt, en waar zij staat."""

    naam: Regel = verplicht("naam", "Hoe de verordening heet.")
    cvdr: Annotated[Regel, AfterValidator(_cvdr)] = verplicht("CVDR", "Het nummer met de versie, zoals CVDR345917/1.")
    artikel: Regel = verplicht("artikel", "Het artikel of de artikelen, zoals 7 en 9.")
    nagekeken: Regel | None = veld(
        "nagekeken door", "Wie hoogte en duur met de tekst van de verordening vergeleek, en wanneer.", "de brief is een concept en zegt dat"
    )


class Voornemen(Deel):
    """De brief waarin het besluit is aangekondigd en om een reactie is gevraagd."""

    verzonden: Datum | None = veld("verzonden", "De dag waarop het voornemen is verstuurd.", "het is nog niet verstuurd")
    reageren_tot: Datum = verplicht("reageren tot", "De laatste dag waarop iemand kon reageren.")
    niets_meer: Toelichting | None = veld(
        "niets meer", "Hoe en wanneer iemand zelf zei dat er geen reactie meer volgt.", "dan wacht het besluit tot na de laatste dag"
    )

    @model_validator(mode="after")
    def volgorde(self) -> Self:
        """Somebody can react only after the letter was sent."""
        if self.verzonden is not None and self.reageren_tot <= self.verzonden:
            raise fout("er is geen tijd om te reageren", "een dag na die van het versturen")
        return self


class Teveel(Deel):
    """Wat er gebeurt met de bijstand die te veel is betaald."""

    terugvordering_van: Datum | None = veld("terugvordering van", "De dag van de brief over het terugbetalen.", "die brief is er nog niet")
    terugbetalen: Annotated[str, Keuze((VOLGT_NOG, NEE))] | None = veld(
        "terugbetalen", "Of er nog een brief over het terugbetalen komt, of dat er niets terug hoeft.", "nodig zonder terugvordering"
    )
    niets_terug_omdat: Toelichting | None = veld(
        "niets terug omdat", "Waarom er niets terug hoeft (art. 58).", "nodig als niets terug hoeft"
    )

    @model_validator(mode="after")
    def een_uitkomst(self) -> Self:
        """What was paid too much is claimed by letter, will be, or is not: for a reason."""
        if self.terugvordering_van is not None and self.terugbetalen is not None:
            raise fout("er staat al van wanneer de brief over het terugbetalen is", "terugvordering van, of terugbetalen")
        if (self.terugbetalen == NEE) != bool((self.niets_terug_omdat or "").strip()):
            raise fout("niets terugbetalen en de reden daarvoor horen bij elkaar", "terugbetalen: nee, met niets terug omdat")
        return self


class Maatregelbesluit(Deel):
    """Wat er gebeurde, en wat is afgewogen voor een verlaging van de bijstand (art. 18). De maatregel zelf staat bij de persoon."""

    wie: Regel | None = veld("wie", "Over wie het gaat.", "de enige met een maatregel in de zaak")
    afspraak: Toelichting = verplicht("afspraak", "Wat iemand moest doen, in gewone woorden.")
    afgesproken_op: Datum | None = veld("afgesproken op", "De dag waarop dat is afgesproken of opgedragen.", "de plicht volgt uit de wet")
    gebeurd_op: Datum = verplicht("gebeurd op", "De dag waarop de afspraak niet is nagekomen.")
    wat: Toelichting = verplicht("wat gebeurde er", "Wat er die dag gebeurde of niet gebeurde.")
    bewijs: Toelichting | None = veld("hoe weten wij dat", "Waar dat uit blijkt.", "staat niet in de brief")
    laatst_betaald: Vanaf | None = veld(
        "laatst betaald", "De laatste maand waarover de bijstand is betaald.", "die van de dag waarop de brief wordt verstuurd"
    )
    eerdere_besluiten: Annotated[list[Datum], *Lijstvorm] | None = veld(
        "eerdere besluiten", "De dagen van de eerdere besluiten over een maatregel (art. 18 lid 6 tot en met 8).", "nodig bij een herhaling"
    )
    verordening: Verordening | None = veld("verordening", "De verordening met hoogte en duur (art. 8 lid 1 a).", "dan komt er geen brief")
    categorie: Regel | None = veld(
        "categorie", "De groep van gedrag in de verordening, zoals tweede categorie.", "nodig bij een maatregel volgens de verordening"
    )
    hoogte: Weging = veld("waarom deze hoogte en duur", "Waarom dit deel van de bijstand en zo lang.", "dan komt er geen besluit")
    spreiding: Weging = veld(
        "spreiding", "Waarom de verlaging over maanden is verdeeld, of waarom niet.", "nodig bij een geüniformeerde verplichting"
    )
    verwijt: Weging = veld("verwijt", "Of en hoeveel het iemand te verwijten is (art. 18 lid 9).", "dan komt er geen besluit")
    omstandigheden: Weging = veld(
        "omstandigheden", "Wat is gevonden over gezin, gezondheid en geld (art. 18 lid 1 en 10).", "dan komt er geen besluit"
    )
    dringende_redenen: Weging = veld(
        "dringende redenen", "Of er dringende redenen zijn voor minder (art. 18 lid 10).", "dan komt er geen besluit"
    )
    heroverweging_op: Datum | None = veld(
        "heroverweging op", "De dag waarop de maatregel uiterlijk opnieuw is bekeken (art. 18 lid 3).", "dan komt er geen besluit"
    )
    voornemen: Voornemen | None = veld("voornemen", "De brief waarmee de maatregel is aangekondigd.", "niet verstuurd")

    @model_validator(mode="after")
    def volgorde(self) -> Self:
        """First it is agreed, then it happens, then it is announced."""
        if self.afgesproken_op is not None and self.afgesproken_op > self.gebeurd_op:
            raise fout("de afspraak is van na wat er gebeurde", "afgesproken op: een dag op of voor gebeurd op")
        if self.voornemen is not None and self.voornemen.verzonden is not None and self.voornemen.verzonden <= self.gebeurd_op:
            raise fout("het voornemen is niet van na wat er gebeurde", "verzonden: een dag na gebeurd op")
        if any(dag >= self.gebeurd_op for dag in self.eerdere_besluiten or ()):
            raise fout("een eerder besluit is van voor wat er gebeurde", "dagen voor gebeurd op")
        return self


class Heroverweging(Deel):
    """De maatregel is opnieuw bekeken: uit eigen beweging (art. 18 lid 3) of op verzoek (lid 11)."""

    wie: Regel | None = veld("wie", "Over wie het gaat.", "de aanvrager, als die alleen is")
    besluit_van: Datum = verplicht("besluit van", "De dag van het besluit over de maatregel.")
    verzoek_van: Datum | None = veld("verzoek van", "De dag waarop iemand vroeg om de maatregel te stoppen.", "uit eigen beweging bekeken")
    afspraak: Toelichting = verplicht("afspraak", "Wat iemand moest doen, in gewone woorden.")
    bekeken: Toelichting = verplicht("wat is bekeken", "Wat is nagegaan, en wat er sinds het besluit is gebeurd.")
    uitkomst: Annotated[str, Keuze(UITKOMSTEN_HEROVERWEGING)] = verplicht("uitkomst", "Of de maatregel blijft, lager wordt of stopt.")
    vanaf: Vanaf | None = veld("vanaf", "De eerste maand waarin de maatregel lager is of niet meer geldt.", "nodig als iets verandert")
    reden: Toelichting = verplicht("reden", "Waarom dit de uitkomst is.")

    @model_validator(mode="after")
    def vanaf_bij_verandering(self) -> Self:
        """A change begins in some month; what stays has no beginning."""
        if (self.uitkomst == "blijft") != (self.vanaf is None):
            raise fout(
                "er staat niet vanaf wanneer de maatregel anders is" if self.vanaf is None else "een maatregel die blijft, verandert niet",
                "vanaf: de eerste maand die anders is" if self.vanaf is None else "een uitkomst zonder vanaf",
            )
        if self.verzoek_van is not None and self.verzoek_van < self.besluit_van:
            raise fout("het verzoek is van voor het besluit", "een dag na die van het besluit")
        return self


class Draagkracht(Deel):
    """Wat iemand van een boete kan betalen."""

    per_maand: Bedrag = verplicht("per maand", "Wat iemand per maand kan betalen.")
    maanden: Aantal = verplicht("maanden", "Over hoeveel maanden dat telt.")
    samen: Bedrag = verplicht("samen", "Wat iemand in die maanden samen kan betalen.")
    bron: Toelichting = verplicht("bron", "Hoe het bedrag per maand is gevonden, en waaruit dat blijkt.")

    @model_validator(mode="after")
    def som(self) -> Self:
        """The sum is that of the months."""
        if abs(self.per_maand * self.maanden - self.samen) > HALVE_CENT:
            raise fout("het bedrag per maand maal de maanden is niet wat hier samen staat", f"{self.per_maand * self.maanden:.2f}")
        return self


class EerdereBoete(Deel):
    """Een eerdere boete of straf voor hetzelfde (art. 18a lid 5)."""

    op: Datum = verplicht("op", "De dag waarop die is opgelegd.")
    onherroepelijk_sinds: Datum | None = veld(
        "onherroepelijk sinds", "De dag sinds wanneer er geen bezwaar of beroep meer kan.", "er kan nog bezwaar of beroep"
    )


class Boetebesluit(Teveel):
    """Wat niet is doorgegeven, en wat is afgewogen voor een boete (art. 18a). De boete zelf staat bij de persoon."""

    wie: Regel | None = veld("wie", "Over wie het gaat.", "de enige met een boete in de zaak")
    feit: Toelichting = verplicht("wat niet is doorgegeven", "Wat iemand had moeten doorgeven, in gewone woorden.")
    doorgegeven: Annotated[str, Keuze(DOORGEGEVEN)] = verplicht(
        "doorgegeven", "Wat er misging: niet, te laat, niet juist of niet volledig."
    )
    uiterlijk: Datum = verplicht("had gemoeten op", "De dag waarop dat uiterlijk doorgegeven had moeten zijn: die van de overtreding.")
    van: Datum = verplicht("van", "De eerste dag van de periode waar het om gaat.")
    tot: Datum = verplicht("tot", "De laatste dag van die periode.")
    ontdekt: Toelichting = verplicht("hoe weten wij dat", "Hoe het bekend werd, en waaruit het blijkt.")
    ontdekt_op: Datum = verplicht("ontdekt op", "De dag waarop het bij de gemeente bekend werd.")
    rapport_van: Datum | None = veld("rapport van", "De dag van het rapport over de overtreding (Awb 5:48 en 5:53).", "er is geen rapport")
    erger: Annotated[list[Toelichting], *Lijstvorm] | None = veld(
        "maakt het erger", "Feiten die zwaarder wegen, of geen.", "niet afgewogen"
    )
    minder_erg: Annotated[list[Toelichting], *Lijstvorm] | None = veld(
        "maakt het minder erg", "Feiten die het minder erg maken, of geen.", "niet afgewogen"
    )
    omstandigheden: Weging = veld(
        "omstandigheden", "Wat is gevonden over gezin, gezondheid en geld (Awb 5:46).", "dan komt er geen besluit"
    )
    dringende_redenen: Weging = veld(
        "dringende redenen", "Of er dringende redenen zijn om geen boete te geven (art. 18a lid 7).", "dan komt er geen besluit"
    )
    draagkracht: Draagkracht | None = veld("draagkracht", "Wat iemand kan betalen.", "dan komt er geen besluit")
    lager: Weging = veld(
        "waarom lager", "Waarom de boete lager is dan de regels zeggen (Boetebesluit art. 2 lid 8).", "nodig bij een lager bedrag"
    )
    betalen_voor: Datum | None = veld("betalen uiterlijk", "De dag waarop de boete uiterlijk betaald is.", "zes weken na het versturen")
    inkomen: Bedrag | None = veld(
        "inkomen", "Wat er elke maand op de rekening komt, zonder vakantiegeld dat later komt.", "nodig als de boete van de bijstand afgaat"
    )
    beslagvrije_voet: Bedrag | None = veld(
        "beslagvrije voet", "Het bedrag dat iemand elke maand overhoudt om van te leven.", "nodig als de boete van de bijstand afgaat"
    )
    bron_beslagvrije_voet: Regel | None = veld(
        "bron beslagvrije voet",
        "Waar de beslagvrije voet vandaan komt en van welke dag die is.",
        "nodig als de boete van de bijstand afgaat",
    )
    zonder_beslagvrije_voet: Toelichting | None = veld(
        "beslagvrije voet geldt niet omdat", "Welke inlichtingen iemand niet geeft (art. 60 lid 6).", "de beslagvrije voet blijft over"
    )
    eerdere_boete: EerdereBoete | None = veld("eerdere boete", "Een eerdere boete of straf voor hetzelfde.", "die is er niet")
    voornemen: Voornemen | None = veld("voornemen", "De brief waarmee de boete is aangekondigd (Awb 5:50 en 5:53).", "niet verstuurd")

    @model_validator(mode="after")
    def volgorde(self) -> Self:
        """The breach lies in its period; after it come the discovery, the report and the announcement."""
        if self.tot < self.van:
            raise fout("de periode eindigt voor zij begint", "tot: een dag na van")
        if not self.van <= self.uiterlijk <= self.tot:
            raise fout("het had gemoeten op een dag buiten de periode waar het om gaat", "had gemoeten op: een dag van de periode")
        aangekondigd = self.voornemen.verzonden if self.voornemen else None
        dagen = (
            ("de laatste dag van de periode", self.tot),
            ("de dag waarop het bekend werd", self.ontdekt_op),
            ("de dag van het rapport", self.rapport_van),
            ("de dag van het voornemen", aangekondigd),
        )
        bekend = [(naam, dag) for naam, dag in dagen if dag is not None]
        for (eerst, een), (dan, ander) in pairwise(bekend):
            if ander < een:
                raise fout(f"{dan} ligt voor {eerst}", "dagen in deze volgorde: periode, bekend geworden, rapport, voornemen")
        return self


class Waarschuwing(Teveel):
    """Wat niet of niet goed is doorgegeven, waarvoor een waarschuwing volgt in plaats van een boete (art. 18a lid 4)."""

    wie: Regel | None = veld("wie", "Over wie het gaat.", "de aanvrager, als die alleen is")
    feit: Toelichting = verplicht("wat niet is doorgegeven", "Wat iemand had moeten doorgeven, in gewone woorden.")
    doorgegeven: Annotated[str, Keuze(DOORGEGEVEN)] = verplicht(
        "doorgegeven", "Wat er misging: niet, te laat, niet juist of niet volledig."
    )
    uiterlijk: Datum = verplicht("had gemoeten op", "De dag waarop dat uiterlijk doorgegeven had moeten zijn: die van de overtreding.")
    hersteld_op: Datum | None = veld(
        "zelf hersteld op", "De dag waarop iemand het uit zichzelf alsnog goed doorgaf, voordat de gemeente het wist.", "niet zelf hersteld"
    )
    ontdekt: Toelichting = verplicht("hoe weten wij dat", "Hoe het bekend werd, en waaruit het blijkt.")
    ontdekt_op: Datum = verplicht("ontdekt op", "De dag waarop het bij de gemeente bekend werd: bij zelf herstellen vaak die dag.")

    @model_validator(mode="after")
    def volgorde(self) -> Self:
        """Nothing is put right before it went wrong, nor of one's own accord once the municipality knew (Boetebesluit art. 2aa)."""
        if self.hersteld_op is not None and self.hersteld_op < self.uiterlijk:
            raise fout("dit is hersteld voordat het doorgegeven moest zijn", "een dag op of na die waarop het had gemoeten")
        if self.hersteld_op is not None and self.hersteld_op > self.ontdekt_op:
            raise fout("de gemeente wist het al, dus dit is niet uit zichzelf hersteld", "zonder zelf hersteld op, of een andere dag")
        return self


class Taaleisbesluit(Deel):
    """De uitslag van de taaltoets, wat iemand doet om de taal te leren, en wat is afgewogen (art. 18b)."""

    wie: Regel | None = veld("wie", "Over wie het gaat.", "de enige met een taaleis in de zaak")
    toets_op: Datum = verplicht("toets op", "De dag van de taaltoets waar deze brief op rust.")
    uitslag_op: Datum = verplicht("uitslag op", "De dag waarop de uitslag bekend was.")
    spreken: Annotated[str, Keuze(UITSLAGEN)] = verplicht("spreken", "De uitslag voor spreken: genoeg of niet genoeg voor niveau 1F.")
    luisteren: Annotated[str, Keuze(UITSLAGEN)] = verplicht("luisteren", "De uitslag voor luisteren.")
    gesprekken: Annotated[str, Keuze(UITSLAGEN)] = verplicht("gesprekken", "De uitslag voor gesprekken voeren.")
    schrijven: Annotated[str, Keuze(UITSLAGEN)] = verplicht("schrijven", "De uitslag voor schrijven.")
    lezen: Annotated[str, Keuze(UITSLAGEN)] = verplicht("lezen", "De uitslag voor lezen.")
    hulp: Toelichting | None = veld("hulp bij het leren", "Welke les of hulp de gemeente aanbiedt.", "staat niet in de brief")
    laatst_betaald: Vanaf | None = veld(
        "laatst betaald", "De laatste maand waarover de bijstand is betaald.", "die van de dag waarop de brief wordt verstuurd"
    )
    niet_eerder_omdat: Toelichting | None = veld(
        "niet eerder omdat", "Waarom de verlaging niet begint in de maand waarin de stap begint (art. 18b lid 4).", "nodig als dat zo is"
    )
    inspanning: Weging = veld("wat iemand doet", "Of en hoe iemand de taal leert, en hoe dat gaat.", "dan komt er geen besluit")
    verwijt: Weging = veld("verwijt", "Of het iemand te verwijten is (art. 18b lid 6 b).", "dan komt er geen besluit")
    omstandigheden: Weging = veld(
        "omstandigheden", "Wat is gevonden over gezin, gezondheid en geld (art. 18b lid 7).", "dan komt er geen besluit"
    )
    dringende_redenen: Weging = veld(
        "dringende redenen", "Of er dringende redenen zijn voor minder (art. 18b lid 7).", "dan komt er geen besluit"
    )

    @model_validator(mode="after")
    def uitslag(self) -> Self:
        """The result comes after the test."""
        if self.uitslag_op < self.toets_op:
            raise fout("de uitslag is van voor de toets", "een dag op of na die van de toets")
        return self

    @property
    def onvoldoende(self) -> bool:
        """Whether one of the five skills is not enough."""
        return any(getattr(self, vaardigheid) == UITSLAGEN[1] for vaardigheid in VAARDIGHEDEN)


class DossierHandhaving(Deel):
    """The fields of these letters in the dossier."""

    maatregel: Maatregelbesluit | None = veld("maatregel", "Wat is gevonden en afgewogen voor een maatregel.", "dan komt die brief er niet")
    heroverweging: Heroverweging | None = veld(
        "heroverweging", "Een maatregel is opnieuw bekeken, uit eigen beweging of op verzoek.", "dan komt die brief er niet"
    )
    boete: Boetebesluit | None = veld("boete", "Wat is gevonden en afgewogen voor een boete.", "dan komt die brief er niet")
    waarschuwing: Waarschuwing | None = veld("waarschuwing", "Waarvoor een waarschuwing volgt.", "dan komt die brief er niet")
    taaleis: Taaleisbesluit | None = veld("taaleis", "De uitslag van de taaltoets, en wat is afgewogen.", "dan komt die brief er niet")
