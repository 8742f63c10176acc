"""The report for the file: the two questions that every decision answers, whatever its outcome."""

from __future__ import annotations

from openfisca_participatie.zaak.waarden import Deel, Regel, Toelichting, veld


class Rapportage(Deel):
    """Wat de rapportage altijd beantwoordt: zeer dringende redenen (art. 16) en afstemming op deze persoon (art. 18 lid 1)."""

    zeer_dringende_redenen: Toelichting | None = veld(
        "zeer dringende redenen",
        "Of er zeer dringende redenen zijn om toch bijstand te geven (art. 16), en waarom wel of niet.",
        "gevraagd als er geen recht is en dit oordeel niet is vastgelegd",
    )
    individuele_afstemming: Toelichting | None = veld(
        "individuele afstemming",
        "Of de norm of de plichten bij deze persoon passen (art. 18 lid 1), en waarom wel of niet.",
        "gevraagd als dit oordeel niet is vastgelegd",
    )
    door: Regel | None = veld("door", "Wie de rapportage opstelde en wanneer.", "dan komt er geen rapportage")
    advies: Toelichting | None = veld("advies", "Het voorstel aan wie beslist, in eigen woorden.", "alleen de uitkomst van de berekening")


class DossierRapportage(Deel):
    """The field of the report in the dossier."""

    rapportage: Rapportage | None = veld("rapportage", "Wat de rapportage voor het dossier altijd beantwoordt.", "dan komt zij er niet")
