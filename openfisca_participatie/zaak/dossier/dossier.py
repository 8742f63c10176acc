"""The dossier as a whole: what all letters share, and the fields of each family of letters."""

from __future__ import annotations

from typing import Annotated

from openfisca_participatie.zaak.dossier.aanvraagfase import DossierAanvraagfase
from openfisca_participatie.zaak.dossier.bezwaar_en_ontheffing import DossierBezwaarEnOntheffing
from openfisca_participatie.zaak.dossier.handhaving import DossierHandhaving
from openfisca_participatie.zaak.dossier.horen import Gehoord
from openfisca_participatie.zaak.dossier.lopende_bijstand import DossierLopendeBijstand
from openfisca_participatie.zaak.dossier.ondersteuning import DossierOndersteuning
from openfisca_participatie.zaak.dossier.rapportage import DossierRapportage
from openfisca_participatie.zaak.dossier.stoppen_en_terugbetalen import DossierStoppenEnTerugbetalen
from openfisca_participatie.zaak.dossier.toekenning_en_afwijzing import DossierToekenningEnAfwijzing
from openfisca_participatie.zaak.waarden import Datum, Lijstvorm, Regel, veld


class Dossier(
    DossierAanvraagfase,
    DossierToekenningEnAfwijzing,
    DossierLopendeBijstand,
    DossierStoppenEnTerugbetalen,
    DossierHandhaving,
    DossierOndersteuning,
    DossierBezwaarEnOntheffing,
    DossierRapportage,
):
    """Wat de gemeente deed en vastlegde, voor haar brieven; speelt geen rol in de berekening van de bijstand."""

    verzonden: Datum | None = veld("verzonden", "De dag waarop de brief de deur uit gaat.", "blijft open in de brief")
    adres: Annotated[list[Regel], *Lijstvorm] | None = veld("adres", "Het adres van de lezer, in regels.", "blijft open in de brief")
    gehoord: Annotated[list[Gehoord], *Lijstvorm] | None = veld(
        "gehoord", "Per besluit: of en hoe iemand vooraf zijn kant van het verhaal gaf (Awb 4:7 tot en met 4:12).", "niet vastgelegd"
    )
