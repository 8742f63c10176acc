"""What the proposals with experiments share: who takes part, how long, and what the two groups with other rules get."""

import numpy as np

from openfisca_participatie.gemeenterecht import van_gemeente
from openfisca_participatie.variabele import aanvrager_en_partner, cent, is_onbekend
from openfisca_participatie.voorstellen.bouw import deel, wijzigt


def regels_van_een_experiment(sleutel):
    """The changes of a proposal whose parameters are ``maanden``, ``percentage`` and ``maximum``.

    What a municipality has set itself goes first: ``experiment.maanden`` (never longer than the proposal allows), ``experiment.percentage``
    and ``experiment.maximum`` in its own folder of parameters.
    """

    @wijzigt("heeft_verplichtingen", "9 lid 1")
    def heeft_verplichtingen(persoon, period, parameters, geldend):
        """Niet voor een deelnemer in de groep die van de verplichtingen is ontheven, zolang het experiment voor hem duurt."""
        p = getattr(parameters(period).voorstellen, sleutel)
        return geldend() & ~_doet_mee(persoon, period, parameters, p, "ontheffing")

    @wijzigt("vrij_te_laten_inkomsten_uit_arbeid", "31 lid 2 n")
    def vrij_te_laten(persoon, period, parameters, geldend):
        """Voor een deelnemer in de groep met vrijlating: het deel en het maximum van het experiment, als dat meer is dan volgens de wet."""
        p = getattr(parameters(period).voorstellen, sleutel)
        inkomsten = np.maximum(persoon("inkomsten_uit_arbeid", period), 0)
        aandeel = deel(_van_gemeente_of(persoon, period, parameters, "percentage", p.percentage))
        maximum = _van_gemeente_of(persoon, period, parameters, "maximum", p.maximum)
        in_experiment = cent(np.minimum(inkomsten * aandeel, maximum)) * persoon("telt_mee_in_norm", period)
        volgens_de_wet = geldend()
        meedoen = _doet_mee(persoon, period, parameters, p, "vrijlating")
        return np.where(meedoen, np.maximum(volgens_de_wet, in_experiment), volgens_de_wet)

    return heeft_verplichtingen, vrij_te_laten


def _doet_mee(persoon, period, parameters, p, groep):
    """Whether he is in the group and the months of the experiment have not passed."""
    groepen = persoon("experimentgroep", period)
    in_groep = groepen == groepen.possible_values[groep]
    maanden = np.minimum(_van_gemeente_of(persoon, period, parameters, "maanden", p.maanden), p.maanden)
    return aanvrager_en_partner(persoon) & in_groep & (persoon("maanden_in_experiment", period) < maanden)


def _van_gemeente_of(persoon, period, parameters, naam, anders):
    """Per person what the municipality of his gezin has set for its experiment, otherwise the value of the proposal."""
    gezin = persoon.simulation.populations["gezin"]
    waarde = van_gemeente(gezin, period, parameters, f"experiment.{naam}")
    return np.where(is_onbekend(waarde), anders, waarde)[gezin.members_entity_id]
