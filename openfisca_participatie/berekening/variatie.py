"""Would another value have changed the outcome? Each unknown fact and judgement is varied, all in one vectorised run."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from openfisca_participatie.berekening.simulatie import Bouwer, Plaats
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.opmaak import euro

PLICHTEN = ("arbeidsplicht", "plicht_arbeid_aanvaarden", "tegenprestatieplicht", "zoektermijn_van_toepassing")


@dataclass(frozen=True)
class Kern:
    """What counts as the outcome when a value is varied."""

    recht: bool
    bijstand: float
    plichten: tuple[bool, ...]
    vermoeden: bool  # of a joint household with a housemate

    @classmethod
    def van_alle(cls, waarden: Waarden, kopieen: int) -> list[Kern]:
        """The outcome of each copy."""
        recht, bijstand = waarden.alle("recht_op_algemene_bijstand", kopieen), waarden.alle("algemene_bijstand", kopieen)
        plichten = [waarden.alle(plicht, kopieen, persoon) for persoon in waarden.belanghebbenden for plicht in PLICHTEN]
        personen = waarden.huishouden.personen
        per_persoon = [waarden.alle("rechtsvermoeden_gezamenlijke_huishouding", kopieen, persoon) for persoon in personen]
        vermoeden = [any(van_kopie) for van_kopie in zip(*per_persoon, strict=True)]
        return [cls(*rij) for rij in zip(recht, bijstand, zip(*plichten, strict=True), vermoeden, strict=True)]

    def zelfde_bedrag(self, ander: Kern) -> bool:
        """Whether right and amount are the same; an unknown amount equals only an unknown amount."""
        gelijk = self.bijstand == ander.bijstand or (math.isnan(self.bijstand) and math.isnan(ander.bijstand))
        return self.recht == ander.recht and gelijk

    def gevolg(self, ander: Kern) -> str:
        """What is different in the other outcome, in a few words; empty when nothing is."""
        if ander.vermoeden and not self.vermoeden:
            return "dan geldt hij als partner"
        if not self.zelfde_bedrag(ander):
            if self.recht and not ander.recht:
                return "dan geen recht"
            if not self.recht and ander.recht:
                return f"dan wel recht: {euro(ander.bijstand)}"
            if math.isnan(ander.bijstand) or math.isnan(self.bijstand):
                return "dan een ander bedrag"
            verschil = ander.bijstand - self.bijstand
            return f"dan {euro(abs(verschil))} {'meer' if verschil > 0 else 'minder'} per maand"
        return "dan andere plichten" if self.plichten != ander.plichten else ""


@dataclass(frozen=True)
class Proef:
    """One fact or judgement with another value, and the outcome it gives in its copy of the simulation."""

    plaats: Plaats
    waarde: Any
    kern: Kern
    kopie: int


def varieer(bouwer: Bouwer, proeven: Iterable[tuple[Plaats, Any]]) -> tuple[Waarden, Kern, list[Proef]]:
    """The case as it stands, its outcome, and the outcome of each probe on its own. One simulation with a copy per probe."""
    lijst = list(proeven)
    simulatie = bouwer.simulatie([{}, *({plaats: waarde} for plaats, waarde in lijst)])
    waarden = Waarden(simulatie, bouwer.huishouden, bouwer.maand)
    basis, *kernen = Kern.van_alle(waarden, len(lijst) + 1)
    proeven_met_kern = zip(lijst, kernen, strict=True)
    return waarden, basis, [Proef(plaats, waarde, kern, kopie) for kopie, ((plaats, waarde), kern) in enumerate(proeven_met_kern, 1)]
