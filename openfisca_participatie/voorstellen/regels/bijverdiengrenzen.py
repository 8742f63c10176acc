"""Ruimere bijverdiengrenzen: een vrijlating voor ieder onder de pensioengerechtigde leeftijd, in plaats van onderdeel n, r, y, z en aa."""

import numpy as np

from openfisca_participatie.variabele import cent
from openfisca_participatie.voorstellen.bouw import deel, grens, wijzigt


def _vervalt_onder_pensioenleeftijd(letter):
    @wijzigt(f"vrijlating_onderdeel_{letter}", f"31 lid 2 {letter}")
    def vervalt(persoon, period, parameters, geldend):
        """Vervalt voor wie de pensioengerechtigde leeftijd niet heeft bereikt; daarvoor komt één vrijlating."""
        return np.where(persoon("pensioengerechtigde_leeftijd_bereikt", period), geldend(), 0.0)

    return vervalt


onderdeel_n, onderdeel_r, onderdeel_y, onderdeel_z, onderdeel_aa = map(_vervalt_onder_pensioenleeftijd, ("n", "r", "y", "z", "aa"))


@wijzigt("vrijlating_artikel_34a", "31 lid 2 n")
def vrijlating(persoon, period, parameters, geldend):
    """Een deel van de inkomsten uit arbeid, een aaneengesloten periode lang, als het de arbeidsinschakeling bevordert; langer als meer uren
    werken niet mogelijk is.
    """
    p = parameters(period).voorstellen.bijverdiengrenzen
    jonger_dan_pensioen = ~persoon("pensioengerechtigde_leeftijd_bereikt", period)
    oud_genoeg = persoon("leeftijd", period) >= p.leeftijd
    binnen_termijn = persoon("maanden_vrijlating_34a", period) < p.maanden
    verlengd = persoon("oordeel_uitbreiding_arbeidsomvang_niet_mogelijk", period)
    bevordert = persoon("oordeel_vrijlating_bevordert_arbeidsinschakeling", period)
    geldt = jonger_dan_pensioen & oud_genoeg & bevordert & (binnen_termijn | verlengd)
    inkomsten = np.maximum(persoon("inkomsten_uit_arbeid", period), 0)
    return np.where(geldt, cent(np.minimum(inkomsten * deel(p.percentage), grens(p, "maximum"))), geldend())


@wijzigt("vrij_te_laten_inkomsten_uit_arbeid", "31 lid 2 n")
def vrij_te_laten(persoon, period, parameters, geldend):
    """De vrijlating van het voorstel; voor een pensioengerechtigde onderdeel n."""
    return np.maximum(geldend(), persoon("vrijlating_artikel_34a", period) * persoon("telt_mee_in_norm", period))
