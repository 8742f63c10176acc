"""Types 1 and 3 to 6 of the letters: from the receipt of an application to the decision on it."""

from __future__ import annotations

from openfisca_participatie.zaak.waarden import Datum, Deel, Toelichting, veld, verplicht


class LangereBeslistermijn(Deel):
    """Een nieuwe datum voor het besluit op de aanvraag (Awb 4:14)."""

    uiterlijk: Datum = verplicht("uiterlijk", "De nieuwe laatste dag waarop er een besluit is.")
    reden: Toelichting = verplicht("reden", "Waarom er meer tijd nodig is, in gewone woorden.")


class DossierAanvraagfase(Deel):
    """The fields of these letters in the dossier."""

    langere_beslistermijn: LangereBeslistermijn | None = veld(
        "langere beslistermijn", "Een nieuwe datum voor het besluit op de aanvraag, met de reden.", "dan komt die brief er niet"
    )
