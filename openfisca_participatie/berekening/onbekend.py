"""What the file does not say: which facts were assumed, which judgements are missing, and what each of them does to the outcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from openfisca_participatie.berekening.bronnen import bron_van
from openfisca_participatie.berekening.simulatie import Bouwer, Huishouden, Plaats, is_keuze
from openfisca_participatie.berekening.uitkomst import Aanname, Bron, Oordeel, Vraag
from openfisca_participatie.berekening.variatie import Kern, Proef, varieer
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.zaak.register import FEITEN, OORDELEN, Feit, OordeelSoort
from openfisca_participatie.zaak.zaak import VastgelegdOordeel, Zaak


@dataclass
class Onbekenden:
    """The result for one month."""

    waarden: Waarden  # of the case as it stands
    kern: Kern
    aannames: list[Aanname] = field(default_factory=list)
    vragen: list[Vraag] = field(default_factory=list)
    oordelen: list[Oordeel] = field(default_factory=list)
    niet_gebruikt: list[tuple[str, Bron]] = field(default_factory=list)
    recht_hangt_ervan_af: bool = False  # whether a must-know fact that is missing can give or take the right


def eenheden(voor: str, huishouden: Huishouden) -> list[str]:
    """Ids a fact of the register is about."""
    leden = huishouden.leden("gezin")
    belanghebbenden = [persoon for persoon in leden if persoon in ("aanvrager", "partner")]
    groepen: dict[str, list[str]] = {
        "belanghebbenden": belanghebbenden,
        "kinderen": [persoon for persoon in leden if persoon not in belanghebbenden],
        "huisgenoten": [persoon for persoon in huishouden.personen if persoon not in leden],
        "gezin": ["gezin"],
    }
    return groepen[voor]


def onderzoek(bouwer: Bouwer, zaak: Zaak) -> Onbekenden:
    """Vary every unknown fact and judgement of the month, and the recorded judgements, in one run."""
    return _Onderzoek(bouwer, zaak).uitkomst()


class _Onderzoek:
    def __init__(self, bouwer: Bouwer, zaak: Zaak) -> None:
        self.bouwer, self.situatie, self.huishouden = bouwer, bouwer.situatie, bouwer.huishouden
        self.maand = bouwer.maand
        self.feiten = list(self._onbekende_feiten())
        self.oordelen = list(self._onbekende_oordelen())
        self.vastgelegd = [oordeel for oordeel in zaak.oordelen if self.maand in oordeel.maanden and self._bestaat(oordeel.variabele)]
        self.zaak = zaak

    def uitkomst(self) -> Onbekenden:
        """Run all probes and sort the results."""
        proeven: list[tuple[Plaats, Any]] = []
        for feit, wie in self.feiten:
            proeven += [((feit.variabele, wie), waarde) for waarde in self._proefwaarden(feit)]
        for soort, wie in self.oordelen:
            proeven += [((soort.variabele, wie), waarde) for waarde in self._proeven_van_oordeel(soort)]
        for oordeel in self.vastgelegd:
            proeven += [((oordeel.variabele, wie), self._omgekeerd(oordeel)) for wie in self._wie(oordeel)]
        waarden, kern, uitkomsten = varieer(self.bouwer, dict.fromkeys(proeven))
        per_plaats: dict[Plaats, list[Proef]] = {}
        for proef in uitkomsten:
            per_plaats.setdefault(proef.plaats, []).append(proef)
        uit = Onbekenden(waarden, kern)
        for feit, wie in self.feiten:
            self._verwerk_feit(uit, feit, wie, per_plaats.get((feit.variabele, wie), []))
        for soort, wie in self.oordelen:
            self._verwerk_oordeel(uit, soort, wie, per_plaats.get((soort.variabele, wie), []))
        for oordeel in self.vastgelegd:
            anders = [proef for wie in self._wie(oordeel) for proef in per_plaats[oordeel.variabele, wie] if kern.gevolg(proef.kern)]
            uit.oordelen.append(self._als_oordeel(oordeel, gebruikt=bool(anders)))
        uit.niet_gebruikt = self._niet_gebruikte_bevoegdheden()
        return uit

    # --- which are unknown ---

    def _bestaat(self, variabele: str) -> bool:
        soort = self.bouwer.stelsel.variables.get(variabele)
        return soort is not None

    def _gegeven(self, variabele: str, wie: str) -> bool:
        return self.situatie.waarde(variabele, wie) is not None

    def _onbekende_feiten(self) -> Iterator[tuple[Feit, str]]:
        for feit in FEITEN:
            if self._bestaat(feit.variabele):
                for wie in eenheden(feit.voor, self.huishouden):
                    if not self._gegeven(feit.variabele, wie):
                        yield feit, wie

    def _geldt(self, soort: OordeelSoort) -> bool:
        return soort.vanaf <= self.maand and (not soort.tot or self.maand <= soort.tot)

    def _onbekende_oordelen(self) -> Iterator[tuple[OordeelSoort, str]]:
        for soort in OORDELEN:
            if not (soort.in_motor and self._bestaat(soort.variabele) and self._geldt(soort)):
                continue
            wie = {"gezin": ["gezin"], "bewoner": self.huishouden.personen}.get(soort.wie, eenheden("belanghebbenden", self.huishouden))
            for een in wie:
                if not self._gegeven(soort.variabele, een):
                    yield soort, een

    # --- probes ---

    def _proefwaarden(self, feit: Feit) -> tuple[Any, ...]:
        soort = self.bouwer.stelsel.get_variable(feit.variabele)
        standaard = soort.default_value.name if is_keuze(soort) else soort.default_value
        return tuple(waarde for waarde in feit.proefwaarden if waarde != standaard)

    def _proeven_van_oordeel(self, soort: OordeelSoort) -> tuple[Any, ...]:
        return (-50.0, 50.0) if soort.soort == "bedrag" else (True,)

    def _omgekeerd(self, oordeel: VastgelegdOordeel) -> Any:
        if isinstance(oordeel.waarde, bool):
            return not oordeel.waarde
        return 0.0 if oordeel.waarde else 50.0

    def _wie(self, oordeel: VastgelegdOordeel) -> list[str]:
        soort = self.bouwer.stelsel.get_variable(oordeel.variabele)
        ids = self.huishouden.ids(soort.entity.key)
        return [oordeel.wie] if oordeel.wie in ids else [een for een in ids if self._gegeven(oordeel.variabele, een)]

    # --- results ---

    def _verwerk_feit(self, uit: Onbekenden, feit: Feit, wie: str, proeven: list[Proef]) -> None:
        anders = [proef for proef in proeven if uit.kern.gevolg(proef.kern)]
        if feit.stilte == "nodig":
            uit.recht_hangt_ervan_af |= any(proef.kern.recht != uit.kern.recht for proef in proeven)
            return
        gevolg = uit.kern.gevolg(anders[0].kern) if anders else "verandert de uitkomst niet"
        naam = self.situatie.namen.get(wie, "")
        uit.aannames.append(Aanname(feit.variabele, feit.omschrijving, "", gevolg, bool(anders), naam))

    def _verwerk_oordeel(self, uit: Onbekenden, soort: OordeelSoort, wie: str, proeven: list[Proef]) -> None:
        if soort.aard != "voorwaarde" or all(uit.kern.zelfde_bedrag(proef.kern) for proef in proeven):
            return
        proef = next(proef for proef in proeven if not uit.kern.zelfde_bedrag(proef.kern))
        naam = self.situatie.namen.get(wie, "")
        over = f" ({naam})" if naam else ""
        vraag = f"Vindt het college: {soort.naam}{over}? Leg het oordeel vast, met de reden."
        waarom = f"het beslist: {uit.kern.gevolg(proef.kern).removeprefix('dan ')} als het antwoord ja is"
        href = soort.href or bron_van(self.bouwer.stelsel.get_variable(soort.variabele)).href
        waar = "; ".join(soort.overwegingen)
        uit.vragen.append(
            Vraag(soort.variabele, vraag, waarom, Bron(soort.artikel, href), f"oordelen: welk: {soort.naam}", waar, naam, "oordeel")
        )

    def _als_oordeel(self, oordeel: VastgelegdOordeel, *, gebruikt: bool) -> Oordeel:
        wie = self.situatie.namen.get(oordeel.wie, "")
        return Oordeel(oordeel.variabele, oordeel.naam, oordeel.uitkomst, oordeel.reden, oordeel.door, wie, gebruikt)

    def _niet_gebruikte_bevoegdheden(self) -> list[tuple[str, Bron]]:
        vastgelegd = {oordeel.variabele for oordeel in self.vastgelegd}
        return [
            (soort.naam, Bron(soort.artikel, soort.href))
            for soort in OORDELEN
            if soort.aard == "bevoegdheid" and self._geldt(soort) and soort.variabele not in vastgelegd
        ]
