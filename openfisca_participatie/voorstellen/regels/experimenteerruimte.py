"""Ruimte voor experimenten: langer, en voor deelnemers een ontheffing van de verplichtingen of een hogere vrijlating."""

from openfisca_participatie.voorstellen.regels.experiment import regels_van_een_experiment

heeft_verplichtingen, vrij_te_laten = regels_van_een_experiment("experimenteerruimte")
