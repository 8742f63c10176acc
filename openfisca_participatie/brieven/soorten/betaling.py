"""What is paid in a month beside the bijstand itself: an advance or money set off, arrears, and each spouse's part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from openfisca_participatie.berekening.totalen import som, verschil
from openfisca_participatie.berekening.uitkomst import Antwoord, Bron, Maanduitkomst
from openfisca_participatie.brieven.opmaak import Tekst, Waarde, bedrag, datum, euro, maand
from openfisca_participatie.brieven.soorten.stand import Stand
from openfisca_participatie.brieven.wet import PW
from openfisca_participatie.zaak.getallen import volgende_maand

VERREKENING, AANDEEL = "verrekening", "betaling aan echtgenoten"
ONDERWERPEN = (VERREKENING, AANDEEL, "plan van aanpak")
"""Subjects that change what is paid, or what must be done, and that these letters deal with themselves."""
GEEN_RECHT = "er is geen bijstand"
VERREKEND = {  # outcome of the subject -> what the template calls it, and its source
    "verrekend_voorschot": ("voorschot", Bron("artikel 52 lid 4", f"{PW}52&lid=4")),
    "verrekende_middelen": ("middelen", Bron("artikel 58 lid 4", f"{PW}58&lid=4")),
    "verrekende_boete": ("boete", Bron("artikel 60 lid 4", f"{PW}60&lid=4")),
    "verrekende_vordering": ("vordering", Bron("artikel 60", f"{PW}60")),
}


@dataclass(frozen=True)
class Betaling:
    """One month: the bijstand without holiday pay, what is set off (kind and amount) and what is paid."""

    maand: Waarde
    bijstand: Waarde
    verrekend: tuple[tuple[str, Waarde], ...]
    betaald: Waarde
    nabetaald: bool


@dataclass(frozen=True)
class Betalingen:
    """The months about which there is more to say than their bijstand; ``nabetaling`` is what the dossier says of arrears."""

    maanden: tuple[Betaling, ...]
    nabetaling: Any
    samen: Waarde | None  # the arrears together
    oordeelredenen: tuple[Tekst, ...] = ()

    @property
    def soorten(self) -> list[str]:
        """The kinds that are set off in any month."""
        return list(dict.fromkeys(soort for een in self.maanden for soort, _ in een.verrekend))

    @property
    def redenen(self) -> list[Tekst]:
        """Why the college sets off what it need not set off, each reason once."""
        return list(dict.fromkeys(self.oordeelredenen))

    @property
    def een(self) -> Betaling | None:
        """The only month, where there is one."""
        return self.maanden[0] if len(self.maanden) == 1 else None


def uitbetaling(een: Maanduitkomst) -> Waarde | None:
    """The bijstand of the month without holiday pay: of its days with a right, where the month is not whole."""
    for variabele in ("uit_te_betalen_over_de_maand", "algemene_bijstand_exclusief_vakantietoeslag"):
        waarde = een.waarden.get(variabele, {}).get("gezin")
        if isinstance(waarde, int | float) and (een.delen or not variabele.endswith("over_de_maand")):
            return Waarde(float(waarde), f"{variabele} (gezin, {een.maand})")
    return None


def verrekening(stand: Stand, welke: str) -> Any:
    """The answer on what is set off in this month, or None."""
    return next((blad for blad in stand.onderwerpen(VERREKENING) if blad.maand.waarde == welke), None)


def betalingen(stand: Stand, veld: str) -> Betalingen | None:
    """The payments with something set off, and those that are paid afterwards; None when there are none."""
    vastgelegd = stand.vastgelegd(veld)
    nabetaling = getattr(vastgelegd, "nabetaling", None)
    rijen = []
    for een in stand.uitkomst.maanden:
        bijstand = uitbetaling(een)
        if een.antwoord is not Antwoord.JA or bijstand is None:
            continue
        blad = verrekening(stand, een.maand)
        posten = [(soort, blad.uit[naam]) for naam, (soort, _) in VERREKEND.items() if blad.uit.get(naam)] if blad else []
        na = nabetaling is not None and een.maand <= str(nabetaling.tot.waarde)
        if posten or na:
            rijen.append(Betaling(Waarde(een.maand, "gevraagde maanden"), bijstand, tuple(posten), _betaald(blad, bijstand), na))
    if not rijen:
        return None
    later = [rij.betaald.getal for rij in rijen if rij.nabetaald]
    herkomst = f"som van te_betalen_in_de_maand (gezin, tot en met {nabetaling.tot.waarde})" if nabetaling else ""
    redenen = tuple(reden for blad in stand.onderwerpen(VERREKENING) for reden in verrekenredenen(blad))
    return Betalingen(tuple(rijen), nabetaling, Waarde(som(later), herkomst) if later else None, redenen)


def verrekenredenen(blad: Any) -> list[Tekst]:
    """The reasons of the judgements by which something is set off in this month."""
    if blad is None or not any(blad.uit.get(naam) for naam in VERREKEND):
        return []
    return [oordeel.reden for oordeel in blad.oordelen if oordeel.waarde is True and oordeel.reden.strip()]


def _betaald(blad: Any, bijstand: Waarde) -> Waarde:
    return blad.uit["te_betalen_in_de_maand"] if blad and blad.uit.get("te_betalen_in_de_maand") is not None else bijstand


def niet_volledig(stand: Stand, veld: str) -> str | None:
    """Why the payments cannot be printed: a question is open, or the lines do not add up."""
    for blad in stand.onderwerpen(VERREKENING, AANDEEL):
        if blad.antwoord is Antwoord.NODIG:
            return blad.ontbreekt or f"Het onderwerp {blad.onderwerp} is nog niet beantwoord."
    if reden := _nabetaling_past_niet(stand, veld) or _voorschot_blijft_over(stand):
        return reden
    for een in stand.uitkomst.maanden:
        blad, bijstand = verrekening(stand, een.maand), uitbetaling(een)
        if blad is None or bijstand is None or een.antwoord is not Antwoord.JA:
            continue
        af = som(blad.uit[naam].getal for naam in VERREKEND if blad.uit.get(naam))
        betaald = _betaald(blad, bijstand)
        if verschil(bijstand.getal, af) != som([betaald.getal]):
            return (
                f"Over {maand(Waarde(een.maand, ''))} wordt {bedrag(betaald)} betaald, en dat is niet de bijstand min wat in deze brief "
                "wordt verrekend: daarover hoort een eigen besluit."
            )
    return None


def _nabetaling_past_niet(stand: Stand, veld: str) -> str | None:
    """Arrears run over months of the case, up to the last whose payday had gone by when they are paid."""
    vastgelegd = stand.vastgelegd(veld)
    nabetaling = getattr(vastgelegd, "nabetaling", None)
    if nabetaling is None:
        return None
    if str(nabetaling.tot.waarde) not in [een.maand for een in stand.uitkomst.maanden]:
        return f"De nabetaling loopt tot en met {maand(nabetaling.tot)}, maar die maand staat niet in de zaak."
    op, betaaldag = nabetaling.op.waarde, vastgelegd.betaaldag
    voorbij = f"{op:%Y-%m}" if betaaldag is not None and betaaldag.getal < op.day else f"{op.replace(day=1) - timedelta(days=1):%Y-%m}"
    for een in stand.uitkomst.maanden:
        if een.antwoord is Antwoord.JA and str(nabetaling.tot.waarde) < een.maand <= voorbij:
            return (
                f"De nabetaling van {datum(nabetaling.op)} loopt tot en met {maand(nabetaling.tot)}, maar dan is ook de betaaldag van "
                f"{maand(Waarde(een.maand, ''))} voorbij: neem die maand mee, of betaal eerder na."
            )
    return None


def _voorschot_blijft_over(stand: Stand) -> str | None:
    """An advance is set off as a whole (art. 52 lid 4): what a month cannot bear goes off the next one."""
    rest, uit = 0.0, None
    for een in stand.uitkomst.maanden:
        blad = verrekening(stand, een.maand)
        gevraagd = blad.feit.get("voorschot") if blad else None
        if rest and uit is not None and (gevraagd is None or gevraagd.getal != rest):
            break
        verrekend = blad.uit.get("verrekend_voorschot") if blad else None
        rest = verschil(gevraagd.getal, verrekend.getal if verrekend else 0.0) if gevraagd else 0.0
        uit = een.maand
    if not rest or uit is None:
        return None
    nu, volgende = maand(Waarde(uit, "")), maand(Waarde(volgende_maand(uit), ""))
    return (
        f"Het voorschot is meer dan de bijstand van {nu}: er blijft {euro(rest)} over. Verreken dat deel met {volgende} "
        f"(artikel 52 lid 4): zet onder ook beoordelen een verrekening vanaf {volgende} met voorschot {euro(rest)}."
    )


def aandelen(stand: Stand, welke: str) -> list[tuple[str, Waarde]]:
    """To whom of two spouses which part of the bijstand of this month goes, as far as the case asks it and nothing is set off.

    Each is asked of one person only, so whoever gets the whole, on their joint request, leaves nothing to the other.
    """
    een = next((een for een in stand.uitkomst.maanden if een.maand == welke), None)
    geheel = uitbetaling(een) if een else None
    bladen = [blad for blad in stand.onderwerpen(AANDEEL) if blad.maand.waarde == welke]
    delen = [(blad.wie, deel) for blad in bladen if (deel := blad.uit.get("betaling_aan_belanghebbende"))]
    if geheel is None:
        return []
    if alles := [paar for paar in delen if paar[1].getal == geheel.getal]:
        return alles[:1]
    return delen if som(deel.getal for _, deel in delen) == som([geheel.getal]) else []


def bronnen(stand: Stand, veld: str) -> Iterable[tuple[str, Bron]]:
    """The articles behind what is set off."""
    gevonden = betalingen(stand, veld)
    for soort, bron in VERREKEND.values():
        if gevonden and soort in gevonden.soorten:
            yield "Verrekenen", bron
