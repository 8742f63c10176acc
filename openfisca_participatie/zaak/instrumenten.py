"""Instruments in a case file: a job with loonkostensubsidie (art. 10d) and the studietoeslag (art. 36b)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Self

from pydantic import model_validator

from openfisca_participatie.zaak import getallen, grenzen
from openfisca_participatie.zaak.getallen import Onleesbaar, lees_deel, lees_uren
from openfisca_participatie.zaak.waarden import (
    GEVRAAGD,
    Bedrag,
    Deel,
    JaNee,
    Lees,
    Perioden,
    Regel,
    Tijdvak,
    Tot,
    Vanaf,
    fout,
    veld,
)


def _loonwaarde(tekst: str) -> float:
    """What somebody can earn of the minimum wage; who can earn more is not in the doelgroep (art. 6 lid 1 e)."""
    if (deel := lees_deel(tekst)) > 1:
        melding = (
            "de loonwaarde is meer dan 100%, maar er is werk met loonkostensubsidie: die is er voor wie minder dan het minimumloon verdient"
        )
        raise Onleesbaar(melding, "een loonwaarde tot en met 100%, of werk zonder loonkostensubsidie")
    return deel


def _uren(tekst: str) -> float:
    """Agreed hours a week; the subsidy is for no more than a full week of work (art. 10d)."""
    if (uren := lees_uren(tekst)) > grenzen.VOLLEDIGE_WERKWEEK:
        melding = f"dit zijn meer uren per week dan een volledige werkweek van {grenzen.VOLLEDIGE_WERKWEEK} uur"
        raise Onleesbaar(melding, f"ten hoogste {grenzen.VOLLEDIGE_WERKWEEK} uur: over meer uren is er geen loonkostensubsidie (art. 10d)")
    return uren


Werkweek = Annotated[float, Lees(_uren, getallen.VERWACHT_UREN, ("string", "number"))]
Loonwaarde = Annotated[float, Lees(_loonwaarde, getallen.VERWACHT_DEEL, ("string", "number"))]


class WerkMetSubsidie(Deel):
    """Een dienstbetrekking waarvoor de werkgever loonkostensubsidie krijgt."""

    loonwaarde: Loonwaarde | None = veld(
        "loonwaarde", "De vastgestelde loonwaarde, als percentage van het minimumloon.", "gevraagd, tenzij de subsidie forfaitair is"
    )
    uren: Werkweek | None = veld("uren", "Overeengekomen uren per week, ten hoogste een volledige werkweek.", GEVRAAGD)
    sinds: Vanaf | None = veld("sinds", "Eerste dag van de dienstbetrekking.", GEVRAAGD)
    tot: Tot | None = veld("tot", "Laatste dag of maand van de dienstbetrekking.", "loopt door")
    forfaitair: Perioden | None = veld(
        "forfaitair",
        "Of de subsidie forfaitair is omdat de loonwaarde nog niet is vastgesteld: ja (vanaf het begin), of de periode.",
        "aangenomen: nee",
    )
    besluit_van_voor_2024: JaNee | None = veld(
        "besluit van voor 2024",
        "Of de subsidie in 2024 nog berust op een besluit van voor 2024 dat niet is aangepast (art. 78ee*).",
        "aangenomen: nee",
    )
    werkgever: Regel | None = veld("werkgever", "Naam van de werkgever.")

    @model_validator(mode="after")
    def volgorde(self) -> Self:
        """A job ends after it begins."""
        if self.sinds and self.tot and self.tot < self.sinds:
            raise fout("de dienstbetrekking eindigt voor zij begint", "sinds op een eerdere dag dan tot")
        return self

    @property
    def periode(self) -> Tijdvak:
        """When the job lasts."""
        return Tijdvak.model_construct(vanaf=self.sinds, tot=self.tot)

    def begin_forfait(self, dag: date) -> date | None:
        """The day on which the flat rate that holds on ``dag`` began; None when none holds, or its beginning is not known."""
        lopend = next((periode for periode in self.forfaitair or () if periode.geldt_op(dag)), None)
        return (lopend.vanaf or self.sinds) if lopend else None

    def is_forfaitair(self, dag: date) -> bool:
        """Whether the flat rate is agreed for ``dag``."""
        return any(periode.geldt_op(dag) for periode in self.forfaitair or ())


class Studietoeslag(Tijdvak):
    """Een aanvraag om studietoeslag, of studietoeslag die loopt."""

    studiefinanciering: JaNee | None = veld(
        "studiefinanciering", "Of hij studiefinanciering of een tegemoetkoming van de WTOS ontvangt (art. 36b lid 3 a).", GEVRAAGD
    )
    wajong: JaNee | None = veld("Wajong", "Of hij recht op een Wajong-uitkering heeft (art. 36b lid 3 b).", GEVRAAGD)
    stage: Bedrag | None = veld("stage", "Inkomsten per maand uit een stage voor de studie (art. 36b lid 5).", "aangenomen: geen")
    bedrag: Bedrag | None = veld(
        "bedrag",
        "Het bedrag volgens de verordening van de gemeente, voor de aftrek van stage; telt als het hoger is dan het landelijke bedrag.",
        "het landelijke bedrag; tot april 2022 gevraagd",
    )

    @model_validator(mode="before")
    @classmethod
    def met_feiten(cls, waarde: Any) -> Any:
        """The facts it rests on: ``ja`` or ``nee`` says nothing about them."""
        if isinstance(waarde, str):
            verwacht = "{studiefinanciering: ja, Wajong: nee}, of als er geen studietoeslag is gevraagd de regel weglaten"
            raise fout("hier horen de feiten voor de studietoeslag", verwacht)
        return waarde
