"""De experimenten van 2017-2019 in zes gemeenten (Tijdelijk besluit experimenten Participatiewet)."""

from openfisca_participatie.voorstellen.regels.experiment import regels_van_een_experiment

heeft_verplichtingen, vrij_te_laten = regels_van_een_experiment("experimenten_2017")
