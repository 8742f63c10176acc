"""Facts in a case file that only a proposal asks for. In the law in force they have no effect, so that one file serves both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

from openfisca_participatie.zaak.getallen import maand_van, maanden_tussen
from openfisca_participatie.zaak.situatie import EEUWIG
from openfisca_participatie.zaak.waarden import (
    Datum,
    Deel,
    JaNee,
    Keuze,
    Perioden,
    Tijdvak,
    Uren,
    Vanaf,
    kort_is,
    veld,
    verplicht,
)

if TYPE_CHECKING:
    from openfisca_participatie.zaak.huishouden import Ingeschrevene
    from openfisca_participatie.zaak.vertaling import Vertaler

EXPERIMENTGROEPEN = {
    "geen": "geen",
    "vergelijking": "vergelijking",
    "ontheffing": "ontheffing",
    "intensief": "intensief",
    "vrijlating": "vrijlating",
}
PERIODEN = {  # field of the model -> key in the file, variable of the engine
    "tijdelijk_verblijf_crisis": ("tijdelijk verblijf wegens crisis", "verblijft_tijdelijk_wegens_crisis"),
    "eigen_invulling": ("eigen invulling participatie", "eigen_invulling_participatie"),
    "niet_nagekomen": ("niet nagekomen door eigen invulling", "niet_nagekomen_door_eigen_invulling"),
    "basisbaan": ("basisbaan", "heeft_basisbaan"),
}
GEEN_GEVOLG = "nee"


class Experiment(Deel):
    """Deelname aan een experiment (art. 83)."""

    groep: Annotated[str, Keuze(EXPERIMENTGROEPEN)] = verplicht("groep", "In welke groep.")
    sinds: Vanaf | None = veld("sinds", "Eerste maand waarin hij meedoet.", "de eerste maand van de zaak")


class VoorstelfeitenBewoner(Deel):
    """Feiten over een huisgenoot die alleen voorstellen gebruiken."""

    tijdelijk_verblijf_crisis: Perioden | None = veld(
        "tijdelijk verblijf wegens crisis",
        "Of hij hier gepland en tijdelijk verblijft wegens een crisis (voorstel kostendelersnorm_tijdelijk_verblijf).",
        GEEN_GEVOLG,
    )


class Voorstelfeiten(VoorstelfeitenBewoner):
    """Feiten over een belanghebbende die alleen voorstellen gebruiken."""

    eigen_invulling: Perioden | None = veld(
        "eigen invulling participatie", "Of hij zelf invulling geeft aan zijn participatie (voorstel eigen_participatie).", GEEN_GEVOLG
    )
    niet_nagekomen: Perioden | None = veld(
        "niet nagekomen door eigen invulling",
        "Of wat hij niet nakwam alleen die eigen participatie is (voorstel eigen_participatie).",
        GEEN_GEVOLG,
    )
    basisbaan: Perioden | None = veld("basisbaan", "Of hij een basisbaan heeft (voorstel basisbaan).", GEEN_GEVOLG)
    uren_participatie: Uren | None = veld(
        "uren participatie", "Uren onbetaalde participatie per week (voorstel participatie_inkomen).", "0"
    )
    experiment: Annotated[Experiment, *kort_is("groep", {"enum": list(EXPERIMENTGROEPEN)})] | None = veld(
        "experiment", "Deelname aan een experiment (voorstellen experimenteerruimte en experimenten_2017).", "doet niet mee"
    )
    einde_tijdelijk_werk: Datum | None = veld(
        "einde tijdelijk werk", "Laatste dag van tijdelijk werk na eerdere bijstand (voorstel vereenvoudigde_aanvraag).", "geen"
    )


class VoorstelfeitenGezin(Deel):
    """Feiten over het gezin die alleen voorstellen gebruiken."""

    groep_categoriale_bijstand: JaNee | None = veld(
        "groep categoriale bijstand",
        "Of het gezin tot een groep hoort die de gemeente aanwees (voorstel categoriale_bijzondere_bijstand).",
        GEEN_GEVOLG,
    )
    einde_vorige_bijstand: Datum | None = veld(
        "einde vorige bijstand", "Laatste dag van de vorige bijstand (voorstel vereenvoudigde_aanvraag).", "geen"
    )


SLEUTEL = "voor voorstellen"


def zet_voorstelfeiten(vertaler: Vertaler, een: Ingeschrevene) -> None:
    """What the file says of a person for proposals."""
    feiten: Any = getattr(een.mens, "voor_voorstellen", None)
    if feiten is None:
        return
    for veldnaam, (sleutel, variabele) in PERIODEN.items():
        vertaler.zet_periode(een, f"{SLEUTEL}.{sleutel}", variabele, getattr(feiten, veldnaam, None))
    if not isinstance(feiten, Voorstelfeiten):
        return
    vertaler.zet_als_gegeven("uren_participatie", een, feiten.uren_participatie, f"{SLEUTEL}.uren participatie")
    if feiten.experiment is not None:
        sinds = maand_van(feiten.experiment.sinds) if feiten.experiment.sinds else min(vertaler.bestand.maanden)
        doet_mee = sinds <= vertaler.situatie.maand
        groep = EXPERIMENTGROEPEN[feiten.experiment.groep] if doet_mee else "geen"
        vertaler.zet_als_gegeven("experimentgroep", een, groep, f"{SLEUTEL}.experiment")
        maanden = maanden_tussen(sinds, vertaler.situatie.maand) if doet_mee else 0
        vertaler.zet_als_gegeven("maanden_in_experiment", een, maanden, f"{SLEUTEL}.experiment")
    if feiten.einde_tijdelijk_werk is not None:
        pad = f"{een.pad}.{SLEUTEL}.einde tijdelijk werk"
        vertaler.situatie.zet("datum_einde_tijdelijk_werk", een.id, feiten.einde_tijdelijk_werk, pad, EEUWIG)


def zet_voorstelfeiten_gezin(vertaler: Vertaler) -> None:
    """What the file says of the gezin for proposals."""
    feiten = vertaler.bestand.voor_voorstellen
    if feiten is None:
        return
    if feiten.groep_categoriale_bijstand is not None:
        pad = f"{SLEUTEL}.groep categoriale bijstand"
        vertaler.situatie.zet("behoort_tot_groep_categoriale_bijstand", "gezin", feiten.groep_categoriale_bijstand, pad)
    if feiten.einde_vorige_bijstand is not None:
        pad = f"{SLEUTEL}.einde vorige bijstand"
        vertaler.situatie.zet("datum_einde_vorige_bijstand", "gezin", feiten.einde_vorige_bijstand, pad, EEUWIG)


def periodes(mens: Any) -> Iterator[Tijdvak]:
    """The periods among the facts for proposals of a person; a change within the month cuts the month."""
    feiten = getattr(mens, "voor_voorstellen", None)
    for veldnaam in PERIODEN:
        yield from getattr(feiten, veldnaam, None) or ()
