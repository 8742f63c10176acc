"""From a deep link to a short source: ``...&artikel=22a&lid=1`` is ``art. 22a lid 1``."""

from __future__ import annotations

import re
from typing import Any

from openfisca_participatie.berekening.uitkomst import Bron

_WETTEN = {
    "BWBR0015703": "", "BWBR0005537": " Awb", "BWBR0002448": " Atw", "BWBR0002221": " AOW", "BWBR0002656": " BW Boek 1",
    "BWBR0002471": " Wet LB 1964", "BWBR0001888": " ZW", "BWBR0017745": " Wfsv", "BWBR0018472": " Awir",
}  # fmt: skip


def bron(href: str) -> Bron:
    """The source a deep link (jci or wetten.overheid.nl) points to; the Participatiewet is not named, another law is."""
    wet = re.search(r"BWBR\d+", href)
    achtervoegsel = _WETTEN.get(wet.group(), f" {wet.group()}") if wet else ""
    artikel = re.search(r"artikel=([0-9a-z:]+)", href) or re.search(r"#Artikel([0-9a-z:]+)", href)
    if not artikel:
        return Bron(achtervoegsel.strip() or href, href)
    tekst = f"art. {artikel.group(1)}"
    for sleutel, woord in (("lid", " lid "), ("o", " ")):
        deel = re.search(rf"[&]{sleutel}=([0-9a-z]+)", href)
        tekst += f"{woord}{deel.group(1)}" if deel else ""
    return Bron(tekst + achtervoegsel, href)


def bron_van(variabele: Any) -> Bron:
    """The first source of an OpenFisca variable."""
    verwijzingen = variabele.reference or [""]
    return bron(verwijzingen if isinstance(verwijzingen, str) else verwijzingen[0])
