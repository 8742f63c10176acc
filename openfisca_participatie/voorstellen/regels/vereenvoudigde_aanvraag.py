"""Vereenvoudigde aanvraag na tijdelijk werk: gegevens worden opnieuw gebruikt, en de bijstand sluit aan op het werk."""

import numpy as np

from openfisca_participatie.rekenhulp import maanden_later
from openfisca_participatie.variabele import NIET_GEGEVEN, aanvrager_en_partner, van_echtgenoot
from openfisca_participatie.voorstellen.bouw import wijzigt


@wijzigt("uiterste_dag_hergebruik_gegevens", "43a lid 1")
def uiterste_dag(gezin, period, parameters, geldend):
    """Gegevens zijn opnieuw te gebruiken tot een aantal maanden na het einde van de vorige bijstand, ook voor 2026."""
    einde = gezin("datum_einde_vorige_bijstand", period)
    uiterlijk = maanden_later(einde, int(parameters(period).voorstellen.vereenvoudigde_aanvraag.maanden_hergebruik))
    return np.where(einde > NIET_GEGEVEN, uiterlijk, NIET_GEGEVEN)


@wijzigt("hergebruik_gegevens_mogelijk", "43a lid 1", recht_van="2026-01-01")
def hergebruik(gezin, period, parameters, geldend):
    """De aanvraag is op tijd na het einde van de vorige bijstand gedaan, en wordt minder belastend (als artikel 43a sinds 2026)."""
    return geldend()


@wijzigt("ingangsdatum_bijstand", "44 lid 1")
def ingangsdatum(persoon, period, parameters, geldend):
    """De dag na het tijdelijke werk, als hij zich kort daarna meldt en de vorige bijstand niet te lang geleden eindigde."""
    p = parameters(period).voorstellen.vereenvoudigde_aanvraag
    gezin = persoon.gezin
    eigen_einde = persoon("datum_einde_tijdelijk_werk", period)
    einde_werk = np.maximum(eigen_einde, van_echtgenoot(persoon, eigen_einde, NIET_GEGEVEN))
    eigen_melding = persoon("datum_melding", period)
    melding = np.maximum(eigen_melding, van_echtgenoot(persoon, eigen_melding, NIET_GEGEVEN))
    vorige_bijstand = gezin("datum_einde_vorige_bijstand", period)
    kort_daarna = (melding > einde_werk) & (melding <= einde_werk + int(p.dagen_melding))
    binnen_termijn = (vorige_bijstand > NIET_GEGEVEN) & (melding <= gezin("uiterste_dag_hergebruik_gegevens", period))
    geldt = aanvrager_en_partner(persoon) & (einde_werk > NIET_GEGEVEN) & kort_daarna & binnen_termijn
    volgens_de_wet = geldend()
    return np.where(geldt, np.minimum(volgens_de_wet, einde_werk + 1), volgens_de_wet)
