"""The kinds of letter, when each of them fits a case, and what must be computed for it.

A family of kinds is a module here; a new kind is a :class:`Soort` in its ``SOORTEN`` with a template of its name.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from openfisca_participatie import opmaak
from openfisca_participatie.berekening.uitkomst import Zaakuitkomst
from openfisca_participatie.brieven.fouten import BriefFout
from openfisca_participatie.brieven.soorten import (
    aanvraagfase,
    bezwaar_en_ontheffing,
    handhaving,
    lopende_bijstand,
    ondersteuning,
    rapportage,
    stoppen_en_terugbetalen,
    toekenning_en_afwijzing,
)
from openfisca_participatie.brieven.soorten.soort import Soort, Vorm
from openfisca_participatie.brieven.soorten.stand import Stand, Zaakgegevens

if TYPE_CHECKING:
    from openfisca_participatie.zaak import Zaak

__all__ = [
    "SOORTEN",
    "Soort",
    "Stand",
    "Vorm",
    "Zaakgegevens",
    "bereid_voor",
    "controleer",
    "ook_mogelijk",
    "passende_soorten",
    "waarom_niet",
]

_FAMILIES = (
    stoppen_en_terugbetalen,
    handhaving,
    lopende_bijstand,
    bezwaar_en_ontheffing,
    ondersteuning,
    toekenning_en_afwijzing,
    aanvraagfase,
    rapportage,
)
"""In the order in which their letters are proposed: what a dossier was kept for comes before what every case could have."""

SOORTEN: dict[str, Soort] = {soort.sleutel: soort for familie in _FAMILIES for soort in familie.SOORTEN}
SVB = (
    "De gemeente beslist hier niet: iemand in deze zaak heeft de AOW-leeftijd, dus de SVB beslist (artikel 47a Participatiewet). "
    "Daarom maakt dit programma geen brief van de gemeente."
)


def bereid_voor(zaak: Zaak, sleutel: str | None = None, verzonden: date | None = None) -> Zaak:
    """Give the case with the subjects that a letter needs, from what its dossier says; of all letters when none is named."""
    for soort in [SOORTEN[sleutel]] if sleutel in SOORTEN else SOORTEN.values():
        for onderwerp, feiten in soort.vraagt(zaak, verzonden).items():
            zaak = zaak.met_onderwerp(onderwerp, feiten)
    return zaak


def passende_soorten(uitkomst: Zaakuitkomst, *, zaak: Zaakgegevens | None = None, verzonden: date | None = None) -> list[str]:
    """Give the kinds of letter that fit this outcome, best first; none where the SVB decides or facts are missing.

    Without the case (dates of application and of sending) a search period counts as running.
    """
    stand = Stand(uitkomst, zaak, verzonden)
    if not uitkomst.maanden:
        return []
    return [soort.sleutel for soort in SOORTEN.values() if soort.ligt_voor_de_hand(stand) and _bezwaar_tegen(stand, soort) is None]


def ook_mogelijk(uitkomst: Zaakuitkomst, *, zaak: Zaakgegevens | None = None, verzonden: date | None = None) -> list[str]:
    """Give the kinds that may be made though nobody would expect them for this case, such as a grant of a bijstand that runs already."""
    stand = Stand(uitkomst, zaak, verzonden)
    return [soort.sleutel for soort in SOORTEN.values() if not soort.ligt_voor_de_hand(stand) and _bezwaar_tegen(stand, soort) is None]


def waarom_niet(uitkomst: Zaakuitkomst, *, zaak: Zaakgegevens | None = None, verzonden: date | None = None) -> Iterator[tuple[str, str]]:
    """Give the kinds that somebody may expect for this case and that may not be made now, each with the reason."""
    stand = Stand(uitkomst, zaak, verzonden)
    for soort in SOORTEN.values():
        if soort.ligt_voor_de_hand(stand) and (reden := _bezwaar_tegen(stand, soort)):
            yield soort.sleutel, reden


def _bezwaar_tegen(stand: Stand, soort: Soort) -> str | None:
    """Why this letter may not be made."""
    if not stand.uitkomst.maanden:
        return "De uitkomst bevat geen enkele maand, dus er is niets om over te schrijven."
    if stand.svb_beslist and soort.vorm is not Vorm.INTERN and not soort.ook_naast_svb:
        return SVB
    return _na_de_verzending(stand) or soort.past_niet(stand) or _oordeel_zonder_reden(stand, soort)


def _na_de_verzending(stand: Stand) -> str | None:
    """A letter cannot speak of a melding or an application that had not been made when it was sent."""
    if stand.verzonden is None or stand.zaak is None:
        return None
    for wat, dag in (("melding", stand.zaak.melding), ("aanvraag", stand.zaak.aanvraag)):
        if dag is not None and dag > stand.verzonden:
            return f"De {wat} van {opmaak.datum(dag)} is van na de dag van verzending, {opmaak.datum(stand.verzonden)}."
    return None


def controleer(stand: Stand, sleutel: str) -> Soort:
    """Give the kind of letter when it may be made; otherwise raise :class:`BriefFout` with the reason and what does fit."""
    if sleutel not in SOORTEN:
        raise BriefFout(f"Een brief van de soort {sleutel!r} is er niet. Kies uit: {', '.join(SOORTEN)}.")
    soort = SOORTEN[sleutel]
    reden = _bezwaar_tegen(stand, soort)
    if reden is None:
        return soort
    if reden == SVB or not stand.uitkomst.maanden:
        raise BriefFout(reden)
    passend = passende_soorten(stand.uitkomst, zaak=stand.zaak, verzonden=stand.verzonden)
    advies = f"Wel past: {' of '.join(passend)}." if passend else "Geen van de andere brieven past nu."
    raise BriefFout(f"De brief {sleutel!r} past niet. {reden} {advies}")


def _oordeel_zonder_reden(stand: Stand, soort: Soort) -> str | None:
    """Refuse a letter that rests on a judgement without a reason."""
    oordelen = [oordeel for maand in stand.uitkomst.maanden for oordeel in maand.oordelen if oordeel.gebruikt]
    oordelen += (
        [oordeel for blad in stand.onderwerpen(*soort.onderwerpen) for oordeel in blad.uitkomst.oordelen] if soort.onderwerpen else []
    )
    zonder = {oordeel.naam: None for oordeel in oordelen if not oordeel.reden.strip()}
    if not zonder:
        return None
    return f"De brief rust op een oordeel zonder reden: {'; '.join(zonder)}. Schrijf bij dit oordeel in de zaak de reden op."
