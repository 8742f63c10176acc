"""Would another value have changed the outcome? Each unknown fact and judgement is varied, all in one vectorised run."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from openfisca_participatie.berekening.simulatie import Bouwer, Plaats
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.opmaak import euro

NAAST = {  # facts in the file -> what then counts as an outcome too: variable, and the word for its amount
    ("arbeidsduur_per_week", "loonwaarde"): ("loonkostensubsidie", "loonkostensubsidie"),
    ("ontvangt_studiefinanciering_of_wtos", "recht_op_wajong"): ("studietoeslag", "studietoeslag"),
    ("inlichtingenplicht_geschonden",): ("bestuurlijke_boete", "boete"),
    (
        "geuniformeerde_verplichting_niet_nagekomen",
        "andere_verplichting_niet_nagekomen",
        "maanden_sinds_kennisgeving_taaleis",
        "inlichtingenplicht_geschonden",
    ): (
        "uit_te_betalen_bijstand",
        "uitbetaald",
    ),
    ("oordeel_bufferbudget",): ("aangewend_bufferbudget", "bufferbudget"),
}
VAN_HET_GEZIN = ("uit_te_betalen_bijstand", "aangewend_bufferbudget")
VERSCHIL_OM_TE_NOEMEN = 1.0  # euro: less is the size of the probe, not of what it stands for
PLICHTEN = ("arbeidsplicht", "plicht_arbeid_aanvaarden", "tegenprestatieplicht", "zoektermijn_van_toepassing")


@dataclass(frozen=True)
class Kern:
    """What counts as the outcome when a value is varied."""

    recht: bool
    bijstand: float
    plichten: tuple[bool, ...]
    vermoeden: bool  # of a joint household with a housemate
    naast: tuple[tuple[str, float], ...] = ()  # what stands beside the bijstand, as far as the file names it: word and amount

    @classmethod
    def van_alle(cls, waarden: Waarden, kopieen: int, naast: Iterable[tuple[Plaats, str]] = ()) -> list[Kern]:
        """The outcome of each copy; ``naast`` are the outcomes beside the bijstand that count too, with their word."""
        recht, bijstand = waarden.alle("recht_op_algemene_bijstand", kopieen), waarden.alle("algemene_bijstand", kopieen)
        plichten = [waarden.alle(plicht, kopieen, persoon) for persoon in waarden.belanghebbenden for plicht in PLICHTEN]
        personen = waarden.huishouden.personen
        per_persoon = [waarden.alle("rechtsvermoeden_gezamenlijke_huishouding", kopieen, persoon) for persoon in personen]
        vermoeden = [any(van_kopie) for van_kopie in zip(*per_persoon, strict=True)]
        ernaast = [[(woord, bedrag) for bedrag in waarden.alle(naam, kopieen, wie)] for (naam, wie), woord in naast]
        per_kopie = zip(*ernaast, strict=True) if ernaast else [()] * kopieen
        return [cls(*rij) for rij in zip(recht, bijstand, zip(*plichten, strict=True), vermoeden, per_kopie, strict=True)]

    def zelfde_bedrag(self, ander: Kern) -> bool:
        """Whether right and amount are the same; an unknown amount equals only an unknown amount."""
        gelijk = self.bijstand == ander.bijstand or (math.isnan(self.bijstand) and math.isnan(ander.bijstand))
        return self.recht == ander.recht and gelijk

    def zelfde_uitkomst(self, ander: Kern) -> bool:
        """Whether right and all amounts are the same."""
        return self.zelfde_bedrag(ander) and not self._anders_ernaast(ander)

    def _anders_ernaast(self, ander: Kern) -> str:
        """The first difference beside the bijstand, in a few words."""
        for (woord, bedrag), (_, ander_bedrag) in zip(self.naast, ander.naast, strict=True):
            if bedrag == ander_bedrag or (math.isnan(bedrag) and math.isnan(ander_bedrag)):
                continue
            if math.isnan(bedrag) or math.isnan(ander_bedrag):
                return f"dan een ander bedrag ({woord})"
            return f"dan {euro(abs(ander_bedrag - bedrag))} {'meer' if ander_bedrag > bedrag else 'minder'} {woord}"
        return ""

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
            if abs(verschil) < VERSCHIL_OM_TE_NOEMEN:
                return "dan een ander bedrag"
            return f"dan {euro(abs(verschil))} {'meer' if verschil > 0 else 'minder'} per maand"
        if ernaast := self._anders_ernaast(ander):
            return ernaast
        return "dan andere plichten" if self.plichten != ander.plichten else ""


@dataclass(frozen=True)
class Proef:
    """One fact or judgement with another value, and the outcome it gives in its copy of the simulation."""

    plaats: Plaats
    waarde: Any
    kern: Kern
    kopie: int


def _naast_de_bijstand(bouwer: Bouwer) -> Iterable[tuple[Plaats, str]]:
    """The outcomes beside the bijstand about which the file gives a fact."""
    gegeven = [plaats for plaats, waarden in bouwer.situatie.feiten.items() if bouwer.maand in waarden]
    gevonden: dict[Plaats, str] = {}
    for feiten, (uitkomst, woord) in NAAST.items():
        for variabele, wie in gegeven:
            if variabele in feiten and wie in ("aanvrager", "partner", "gezin"):
                gevonden[uitkomst, "gezin" if uitkomst in VAN_HET_GEZIN else wie] = woord
    return gevonden.items()


def varieer(bouwer: Bouwer, proeven: Iterable[tuple[Plaats, Any]]) -> tuple[Waarden, Kern, list[Proef]]:
    """The case as it stands, its outcome, and the outcome of each probe on its own. One simulation with a copy per probe."""
    lijst = list(proeven)
    simulatie = bouwer.simulatie([{}, *({plaats: waarde} for plaats, waarde in lijst)])
    waarden = Waarden(simulatie, bouwer.huishouden, bouwer.maand)
    basis, *kernen = Kern.van_alle(waarden, len(lijst) + 1, _naast_de_bijstand(bouwer))
    proeven_met_kern = zip(lijst, kernen, strict=True)
    return waarden, basis, [Proef(plaats, waarde, kern, kopie) for kopie, ((plaats, waarde), kern) in enumerate(proeven_met_kern, 1)]
