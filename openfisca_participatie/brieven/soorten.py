"""The kinds of letter and when each of them fits an outcome.

A new kind is an entry in ``SOORTEN`` with a template of its name and a function that says why it would not fit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from openfisca_participatie.berekening.uitkomst import Antwoord, Maanduitkomst, Onderwerpuitkomst, Zaakuitkomst, Zoektermijn
from openfisca_participatie.brieven.fouten import BriefFout
from openfisca_participatie.brieven.opmaak import Waarde, datum


class Zaakgegevens(Protocol):
    """What a letter reads from the case file itself."""

    @property
    def nummer(self) -> str:
        """Number of the case."""
        ...

    @property
    def gemeente(self) -> str:
        """Key of the municipality, ``geen`` without one."""
        ...

    @property
    def melding(self) -> date | None:
        """Day of reporting (art. 44 lid 2)."""
        ...

    @property
    def aanvraag(self) -> date | None:
        """Day of the application."""
        ...

    @property
    def bijstand_sinds(self) -> date | None:
        """First day of a running bijstand."""
        ...


@dataclass(frozen=True)
class Stand:
    """What decides which letters fit: the outcome, the case, and the day of sending where it is known."""

    uitkomst: Zaakuitkomst
    zaak: Zaakgegevens | None = None
    verzonden: date | None = None
    antwoorden: frozenset[Antwoord] = field(init=False)

    def __post_init__(self) -> None:
        """Collect the answers of all months."""
        object.__setattr__(self, "antwoorden", frozenset(maand.antwoord for maand in self.uitkomst.maanden))

    @property
    def svb_beslist(self) -> bool:
        """Whether the SVB decides on this household in one of the months."""
        return any(maand.svb_beslist for maand in self.uitkomst.maanden)

    @property
    def zoektermijn(self) -> Zoektermijn | None:
        """The search period that applies to this household, if any."""
        termijnen = (maand.zoektermijn for maand in self.uitkomst.maanden if maand.zoektermijn)
        return next((termijn for termijn in termijnen if termijn.van_toepassing), None)

    @property
    def zoektermijn_loopt(self) -> bool:
        """Whether nothing shows that the search period has passed: no application after it, and not sent after it."""
        if self.zoektermijn is None or self.loopt:
            return False
        eerste = self.zoektermijn.eerste_aanvraagdatum
        if self.zaak is not None and self.zaak.aanvraag is not None:
            return self.zaak.aanvraag < eerste or (self.verzonden is not None and self.verzonden < eerste)
        return self.verzonden is None or self.verzonden < eerste

    @property
    def loopt(self) -> bool:
        """Whether the bijstand began before the first month of the outcome, so that there is no application to decide on."""
        sinds = self.zaak.bijstand_sinds if self.zaak else None
        return sinds is not None and f"{sinds:%Y-%m}" < self.uitkomst.maanden[0].maand


@dataclass(frozen=True)
class Soort:
    """A kind of letter: its key (also the name of its template), what it is, and why it would not fit."""

    sleutel: str
    omschrijving: str
    past_niet: Callable[[Stand], str | None]
    besluit: bool = True

    @property
    def sjabloon(self) -> str:
        """File name of the template."""
        return f"{self.sleutel}.j2"


def _niet_besloten(stand: Stand) -> str | None:
    """Why no decision on an application can be sent yet."""
    wisselingen = [wisseling for maand in stand.uitkomst.maanden for wisseling in maand.wisselingen]
    if wisselingen:
        return (
            f"Binnen een maand verandert er iets dat niet per deel van de maand is berekend: {' '.join(dict.fromkeys(wisselingen))} "
            "Reken dat deel van de maand eerst na (artikel 45 lid 3), of vraag de brief voor andere maanden."
        )
    if Antwoord.NODIG in stand.antwoorden:
        return f"De uitkomst is nog niet bekend. {_wat_ontbreekt(stand.uitkomst.maanden)}"
    raakt = [een.onderwerp for maand in stand.uitkomst.maanden for een in maand.onderwerpen if _raakt_de_brief(een)]
    if raakt:
        return (
            f"De zaak laat ook beoordelen: {', '.join(dict.fromkeys(raakt))}. Dat kan veranderen wat wordt betaald of wat moet, "
            "en staat niet in deze brief: daarover hoort een eigen besluit."
        )
    if any(regel.onderdeel == "Uitbetaling" for maand in stand.uitkomst.maanden for regel in maand.regels):
        return "Een maatregel, de taaleis of een boete verlaagt wat wordt uitbetaald: daarover hoort een eigen besluit."
    if stand.zoektermijn_loopt and stand.zoektermijn is not None:
        vanaf = datum(Waarde(stand.zoektermijn.eerste_aanvraagdatum, "zoektermijn"))
        return f"De zoektermijn is nog niet voorbij: een aanvraag kan vanaf {vanaf}, en tot dan is er geen besluit."
    return None


def _raakt_de_brief(een: Onderwerpuitkomst) -> bool:
    """Whether a subject changes, or may change, what this letter says about payment and duties."""
    return een.raakt_de_bijstand and een.antwoord is not Antwoord.NEE


def _wat_ontbreekt(maanden: list[Maanduitkomst]) -> str:
    """Say which questions are open, each with the place in the file."""
    vragen = {(vraag.vraag, vraag.pad): vraag for maand in maanden for vraag in maand.vragen}
    if not vragen:
        return "Reken de zaak eerst na met 'participatie bereken'."
    punten = "; ".join(f"{vraag.vraag.rstrip('.')} ({vraag.pad})" if vraag.pad else vraag.vraag for vraag in vragen.values())
    return f"Nog nodig: {punten}."


def _toekenning_past_niet(stand: Stand) -> str | None:
    """A grant needs a month with a right; a running bijstand that ends in some month asks for another decision."""
    if stand.loopt and {Antwoord.JA, Antwoord.NEE} <= stand.antwoorden:
        return "De bijstand loopt en in een van de maanden is er geen recht: daarvoor hoort een besluit tot beëindiging."
    if stand.loopt and any(deel.antwoord is Antwoord.NEE for maand in stand.uitkomst.maanden for deel in maand.delen):
        return "De bijstand loopt en in een deel van een maand is er geen recht: daarvoor hoort een eigen besluit."
    if vertrokken := _vertrokken(stand.uitkomst.maanden):
        return f"{vertrokken} hoort in de loop van een maand niet meer tot het gezin: daarover hoort een eigen besluit, aan ieder apart."
    if Antwoord.JA not in stand.antwoorden and Antwoord.NODIG not in stand.antwoorden:
        return "Er is in geen van de gevraagde maanden recht op bijstand."
    return _niet_besloten(stand)


def _vertrokken(maanden: list[Maanduitkomst]) -> str:
    """The name of a partner who is there in a part of a month and not in its last one: a letter to both would tell the one of the other."""
    for maand in maanden:
        namen = [deel.namen.get("partner") for deel in maand.delen]
        if namen and namen[-1] is None and any(namen):
            return next(naam for naam in namen if naam)
    return ""


def _afwijzing_past_niet(stand: Stand) -> str | None:
    """A refusal needs an application that is refused altogether."""
    if Antwoord.JA in stand.antwoorden:
        return "Er is recht op bijstand."
    if Antwoord.NEE in stand.antwoorden and stand.loopt:
        return "De bijstand loopt al, dus er is geen aanvraag om af te wijzen: hier hoort een besluit tot beëindiging."
    return _niet_besloten(stand)


def _zoektermijn_past_niet(stand: Stand) -> str | None:
    """The letter on the search period is for who has to wait, and only while it runs."""
    termijn = stand.zoektermijn
    if termijn is None:
        return "Voor deze zaak geldt geen zoektermijn."
    if Antwoord.NEE in stand.antwoorden and not {Antwoord.JA, Antwoord.NODIG} & stand.antwoorden:
        return "Er is geen recht op bijstand, dus wachten helpt niet."
    if not stand.zoektermijn_loopt:
        vanaf = datum(Waarde(termijn.eerste_aanvraagdatum, "zoektermijn"))
        return f"De zoektermijn is voorbij: de aanvraag kon vanaf {vanaf}."
    return None


SOORTEN: dict[str, Soort] = {
    soort.sleutel: soort
    for soort in (
        Soort("toekenning", "besluit: u krijgt bijstand", _toekenning_past_niet),
        Soort("afwijzing", "besluit: u krijgt geen bijstand", _afwijzing_past_niet),
        Soort("zoektermijn", "mededeling: u kunt pas na de zoektermijn bijstand aanvragen", _zoektermijn_past_niet, besluit=False),
    )
}
_VOLGORDE = ("zoektermijn", "toekenning", "afwijzing")  # best first where several fit


def passende_soorten(uitkomst: Zaakuitkomst, *, zaak: Zaakgegevens | None = None, verzonden: date | None = None) -> list[str]:
    """Give the kinds of letter that fit this outcome, best first; none where the SVB decides or facts are missing.

    Without the case (dates of application and of sending) a search period counts as running.
    """
    stand = Stand(uitkomst, zaak, verzonden)
    if not uitkomst.maanden or stand.svb_beslist:
        return []
    return [sleutel for sleutel in _VOLGORDE if SOORTEN[sleutel].past_niet(stand) is None]


def controleer(stand: Stand, sleutel: str) -> Soort:
    """Give the kind of letter when it may be made; otherwise raise :class:`BriefFout` with the reason and what does fit."""
    if sleutel not in SOORTEN:
        raise BriefFout(f"Een brief van de soort {sleutel!r} is er niet. Kies uit: {', '.join(SOORTEN)}.")
    soort = SOORTEN[sleutel]
    if not stand.uitkomst.maanden:
        raise BriefFout("De uitkomst bevat geen enkele maand, dus er is niets om over te schrijven.")
    if stand.svb_beslist:
        raise BriefFout(
            "De gemeente beslist hier niet: iemand in deze zaak heeft de AOW-leeftijd, dus de SVB beslist (artikel 47a Participatiewet). "
            "Daarom maakt dit programma geen brief van de gemeente."
        )
    if reden := soort.past_niet(stand):
        passend = passende_soorten(stand.uitkomst, zaak=stand.zaak, verzonden=stand.verzonden)
        advies = f"Wel past: {' of '.join(passend)}." if passend else "Geen van de andere brieven past nu."
        raise BriefFout(f"De brief {sleutel!r} past niet. {reden} {advies}")
    _controleer_oordelen(stand.uitkomst)
    return soort


def _controleer_oordelen(uitkomst: Zaakuitkomst) -> None:
    """Refuse a letter that rests on a judgement without a reason."""
    zonder = {
        oordeel.naam: None for maand in uitkomst.maanden for oordeel in maand.oordelen if oordeel.gebruikt and not oordeel.reden.strip()
    }
    if zonder:
        namen = "; ".join(zonder)
        raise BriefFout(f"De brief rust op een oordeel zonder reden: {namen}. Schrijf bij dit oordeel in de zaak de reden op.")
