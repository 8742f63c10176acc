"""Types 1 and 3 to 6: from the receipt of an application to the decision on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from openfisca_participatie.berekening.uitkomst import Antwoord, Bron
from openfisca_participatie.brieven.opmaak import datum
from openfisca_participatie.brieven.soorten.soort import Soort, Vorm
from openfisca_participatie.brieven.soorten.stand import Stand

if TYPE_CHECKING:
    from openfisca_participatie.brieven.gegevens import Gegevens
    from openfisca_participatie.zaak import Zaak

_AWB = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel="
BESLISTERMIJN = "beslistermijn"


def _beslistermijn(zaak: Zaak, verzonden: date | None) -> Mapping[str, Mapping[str, object]]:
    """The term for the decision, without the extension that the letter itself gives. What the dossier does not say was not done."""
    if zaak.aanvraag is None:
        return {}
    return {BESLISTERMIJN: {"uitgenodigd om aan te vullen": False, "uitstel meegedeeld": False, "andere dagen opschorting": 0}}


def _langer_past_niet(stand: Stand) -> str | None:
    """The notice must be sent within the term, and name a later day with a reason."""
    langer, termijn = stand.vastgelegd("langere_beslistermijn"), stand.onderwerp(BESLISTERMIJN)
    if langer is None:
        return "Zet onder dossier.langere beslistermijn de nieuwe datum en de reden."
    if stand.zaak is None or stand.zaak.aanvraag is None:
        return "De zaak noemt geen dag van de aanvraag, dus er loopt geen termijn om te beslissen."
    if termijn is None or termijn.antwoord is Antwoord.NODIG:
        return f"De uiterste dag van het besluit is nog niet bekend. {termijn.ontbreekt if termijn else ''}".strip()
    uiterlijk = termijn.uit["uiterste_beslisdatum"]
    if langer.uiterlijk.waarde <= uiterlijk.waarde:
        return f"De nieuwe datum is niet later dan de gewone: die is {datum(uiterlijk)}."
    if stand.verzonden is None:
        return "De dag van verzending is nodig, want deze brief moet weg binnen de gewone termijn: geef dossier.verzonden of --verzonden."
    if stand.verzonden > uiterlijk.waarde:
        return (
            f"De gewone termijn was voorbij op {datum(uiterlijk)}: daarna kan uitstel niet meer (artikel 4:14 lid 3 Awb)."
        )
    return None


def _langer_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    termijn = gegevens.stand.onderwerp(BESLISTERMIJN)
    assert termijn is not None
    return {"langer": gegevens.stand.vastgelegd("langere_beslistermijn"), "gewoon_uiterlijk": termijn.uit["uiterste_beslisdatum"]}


def _langer_bronnen(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    yield "Beslistermijn", Bron("artikel 4:13 en 4:14 Algemene wet bestuursrecht", f"{_AWB}4:14")
    yield "Ingebrekestelling en dwangsom", Bron("artikel 4:17 Algemene wet bestuursrecht", f"{_AWB}4:17")


SOORTEN = (
    Soort(
        "langere-beslistermijn",
        6,
        "wij hebben meer tijd nodig voor ons besluit",
        Vorm.MEDEDELING,
        ligt_voor_de_hand=lambda stand: stand.vastgelegd("langere_beslistermijn") is not None,
        past_niet=_langer_past_niet,
        gegevens=_langer_gegevens,
        bronnen=_langer_bronnen,
        vraagt=_beslistermijn,
        onderwerpen=(BESLISTERMIJN,),
    ),
)
