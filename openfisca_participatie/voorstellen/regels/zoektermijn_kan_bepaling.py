"""De zoektermijn als bevoegdheid: het college kan de aanvraag eerder in behandeling nemen, zoals artikel 41 lid 11 sinds 2026 zegt."""

from openfisca_participatie.variables.aanvraag.aanvraag import een_van_beiden
from openfisca_participatie.voorstellen.bouw import wijzigt


@wijzigt("zoektermijn_eerder_in_behandeling", "41 lid 4", "41 lid 11")
def eerder_in_behandeling(persoon, period, parameters, geldend):
    """Als de omstandigheden van de belanghebbende of het gezin daartoe aanleiding geven; zonder dat oordeel gelden de vier weken."""
    return een_van_beiden(persoon, persoon("oordeel_zoektermijn_niet_toepassen", period))
