"""What the file does not say: which facts were assumed, which judgements are missing, and what each of them does to the outcome."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openfisca_participatie import opmaak
from openfisca_participatie.berekening.bronnen import bron, bron_van
from openfisca_participatie.berekening.simulatie import Bouwer, Huishouden, Plaats, is_keuze
from openfisca_participatie.berekening.uitkomst import Aanname, Bron, OmstredenLezing, Oordeel, Vraag
from openfisca_participatie.berekening.variatie import Kern, Proef, varieer
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.zaak.lezingen import LEZINGEN, Lezing
from openfisca_participatie.zaak.posten import INKOMSTENSOORTEN
from openfisca_participatie.zaak.register import FEITEN, NAAST_DE_BIJSTAND, OORDELEN, Feit, OordeelSoort
from openfisca_participatie.zaak.zaak import VastgelegdOordeel, Zaak

SAMENSTELLING = {
    "geboortedatum",
    "gezamenlijke_huishouding",
    "gehuwd_of_gezamenlijke_huishouding",
    "rechtsvermoeden_gezamenlijke_huishouding",
}
"""Questions about who belongs to the household."""
ARTIKEL_34A_VANAF = "2027-01"
VERLENGING_34A = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34a&lid=2"
VRIJLATINGEN = ("vrijlating_onderdeel_n", "vrijlating_onderdeel_r", "vrijlating_artikel_34a")
KAN_ALLEEN_VERMINDEREN = {
    "vakantiegeld",
    "inkomsten_uit_arbeid",
    "uitkering_werkloosheid_of_arbeidsongeschiktheid",
    "overige_inkomsten",
    "inkomsten_uit_verhuur_of_kostgangers",
    "particuliere_oudedagsvoorziening",
    "vrijwilligersvergoeding",
    "giften",
    "eenmalige_giften",
    "kostenbesparende_bijdragen",
    "kinderalimentatie",
    "onverklaarde_kasstortingen",
    "inkomen_in_natura",
    "uitgesteld_inkomen",
    "doorbetaald_inkomen",
    "op_loon_te_waarderen_arbeid",
    "waarde_onbetaalde_mantelzorg",
    "schadevergoeding",
    "jonggehandicaptenkorting",
    "teruggave_voor_bijzondere_kosten",
    "vrije_vergoeding_werkgever",
    "ontvangen_energietoeslag",
    "onderhoudsbijdrage_van_ouders",
    "ontvangen_tegemoetkoming_alleenverdieners",
    "inkomensondersteuning_aow",
    "geldlening",
    "hobbymatige_verkoop",
    "te_vervroegen_ouderdomspensioen",
    "normbedrag_studiefinanciering",
    "normbedrag_basistoelage_wtos",
    "bezittingen",
    "vermogen_in_eigen_woning",
}
"""Amounts that are not known and, whatever they are, cannot give a right."""
NORMBEDRAGEN = ("normbedrag_studiefinanciering", "normbedrag_basistoelage_wtos")
TERUG_TE_BETALEN = "schulden_zonder_terugbetalingsplicht"
LIJFRENTE = (
    "waarde_lijfrente",
    "lijfrente_elk_jaar_ingelegd",
    "hoogste_jaarinleg_lijfrente",
    "waarde_lijfrente_uit_toetsingsperiode",
    "datum_aanvraag",
)
"""Questions that decide what of an annuity stays out."""
VRIJE_LIJFRENTE = "vrijgestelde_lijfrente"
VAN_EEN_KIND = {*INKOMSTENSOORTEN.values(), "vakantiegeld"}
"""Questions about what a child receives."""
GUNSTIG = {"gelijkgestelde_vreemdeling": True}
"""Of a missing fact whose default is unfavourable: the value that leaves the right open."""


@dataclass
class Onbekenden:
    """The result for one month."""

    waarden: Waarden  # of the case as it stands
    gunstig: Waarden  # with everything that must still be known or judged at its most favourable
    kern: Kern
    recht_mogelijk: bool  # whether there is a right, or there can be one when what is open turns out well
    aannames: list[Aanname] = field(default_factory=list)
    vragen: list[Vraag] = field(default_factory=list)
    oordelen: list[Oordeel] = field(default_factory=list)
    niet_gebruikt: list[tuple[str, Bron]] = field(default_factory=list)
    omstreden: list[OmstredenLezing] = field(default_factory=list)


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
        self.vastgelegd = [oordeel for oordeel in zaak.oordelen if self.maand in oordeel.maanden]
        self.lezingen = [een for een in LEZINGEN if een.vanaf <= self.maand and self._bestaat(een.variabele)]
        self.proeven: list[tuple[Plaats, Any]] = []
        self.id_van = {naam: persoon for persoon, naam in self.situatie.namen.items()}

    def _gezegd_onbekend(self, feit: Feit, wie: str) -> bool:
        """Whether the file says of this fact that it is not known: then it is not assumed."""
        soort, _, nummer = wie.partition("_")
        plek = {"kind": f"kinderen[{nummer}]", "huisgenoot": f"huisgenoten[{nummer}]"}.get(soort, wie)
        pad = feit.pad.replace("{wie}", plek)
        kaal = {
            een.replace("vermogen.nu.", "vermogen.").replace("vermogen.bij aanvang.", "vermogen.") for een in self.situatie.gezegd_onbekend
        }
        return pad in kaal

    def _is_nodig(self, feit: Feit, wie: str) -> bool:
        """Whether the fact must be known: always, or because the file itself says it is unknown."""
        return feit.stilte == "nodig" or self._gezegd_onbekend(feit, wie)

    def _wiens(self, vraag: Vraag) -> str:
        """Id of the person a question is about, or of the gezin."""
        return self.id_van.get(vraag.wie, "gezin")

    def uitkomst(self) -> Onbekenden:
        """Run all probes and sort the results."""
        for feit, wie in self.feiten:
            self.proeven += [((feit.variabele, wie), waarde) for waarde in self._proefwaarden(feit)]
        for soort, wie in self.oordelen:
            self.proeven += [((soort.variabele, wie), waarde) for waarde in self._proeven_van_oordeel(soort)]
        for vraag in self.situatie.vragen:
            self.proeven += [(plaats, waarde) for plaats in self._plaatsen_als_bewoner(vraag) for waarde in (True, False)]
            if vraag.variabele in LIJFRENTE:
                wie = self._wiens(vraag)
                self.proeven += [((VRIJE_LIJFRENTE, wie), waarde) for waarde in (0.0, self.situatie.waarde("waarde_lijfrente", wie, 0.0))]
        for oordeel in self.vastgelegd:
            self.proeven += [((oordeel.variabele, wie), self._omgekeerd(oordeel)) for wie in self._wie(oordeel)]
        self.proeven += [((lezing.variabele, "gezin"), not self._gegeven(lezing.variabele, "gezin")) for lezing in self.lezingen]
        self.waarden, self.kern, uitkomsten = varieer(self.bouwer, dict.fromkeys(self.proeven))
        self.per_plaats: dict[Plaats, list[Proef]] = {}
        for proef in uitkomsten:
            self.per_plaats.setdefault(proef.plaats, []).append(proef)

        gunstig, recht_mogelijk = self._als_het_meezit()
        uit = Onbekenden(self.waarden, gunstig, self.kern, recht_mogelijk)
        uit.vragen = [vraag for vraag in self.situatie.vragen if self._doet_ertoe(vraag)]
        uit.vragen += [gesteld for soort, wie in self.oordelen if (gesteld := self._vraag_om_oordeel(soort, wie))]
        aangenomen = [(feit, wie) for feit, wie in self.feiten if feit.stilte != "nodig" and feit.proefwaarden]
        aannames = [(feit, wie, self._aanname(feit, wie)) for feit, wie in aangenomen]
        gevraagd = [(feit, wie) for feit, wie, aanname in aannames if aanname.beslissend and self._gezegd_onbekend(feit, wie)]
        uit.vragen += [self._vraag_om_feit(feit, wie) for feit, wie in gevraagd]
        uit.aannames = [aanname for feit, wie, aanname in aannames if (feit, wie) not in gevraagd]
        uit.oordelen = [self._als_oordeel(oordeel) for oordeel in self.vastgelegd]
        uit.niet_gebruikt = self._niet_gebruikte_bevoegdheden()
        uit.omstreden = [gevonden for lezing in self.lezingen if (gevonden := self._omstreden(lezing))]
        return uit

    # --- which are unknown ---

    def _bestaat(self, variabele: str) -> bool:
        return variabele in self.bouwer.stelsel.variables

    def _gegeven(self, variabele: str, wie: str) -> bool:
        return self.situatie.waarde(variabele, wie) is not None

    def _onbekende_feiten(self) -> Iterator[tuple[Feit, str]]:
        for feit in FEITEN:
            if self._bestaat(feit.variabele):
                for wie in eenheden(feit.voor, self.huishouden):
                    open_ = not self._gegeven(feit.variabele, wie) or (feit.variabele, wie) in self.situatie.deels_aangenomen
                    if open_ and self._in_beeld(feit.bij, wie):
                        yield feit, wie

    def _in_beeld(self, bij: tuple[str, ...], wie: str = "") -> bool:
        """Whether the file gives a fact beside which silence means something: of this person, of anybody, or of the gezin of anybody."""
        wie_kan = [*self.huishouden.personen, "gezin"] if wie in ("", "gezin") else [wie]
        return not bij or any(self._gegeven(variabele, een) for variabele in bij for een in wie_kan)

    def _geldt(self, soort: OordeelSoort) -> bool:
        return soort.vanaf <= self.maand and (not soort.tot or self.maand <= soort.tot)

    def _onbekende_oordelen(self) -> Iterator[tuple[OordeelSoort, str]]:
        for soort in OORDELEN:
            if not (soort.in_motor and self._bestaat(soort.variabele) and self._geldt(soort)):
                continue
            wie = {"gezin": ["gezin"], "bewoner": self.huishouden.personen}.get(soort.wie, eenheden("belanghebbenden", self.huishouden))
            if soort.bij and soort.wie == "belanghebbende":  # a child too can have received what is to be judged
                wie = [*wie, *eenheden("kinderen", self.huishouden)]
            for een in wie:
                if not self._gegeven(soort.variabele, een) and self._in_beeld(soort.bij, een):
                    yield soort, een

    # --- probes ---

    def _proefwaarden(self, feit: Feit) -> tuple[Any, ...]:
        standaard = self._standaard(feit.variabele)
        if feit.variabele == TERUG_TE_BETALEN:  # how much more of the debts it can be is known
            return (self.situatie.waarde("schulden", "gezin", 0.0),)
        return tuple(waarde for waarde in feit.proefwaarden if waarde != standaard)

    def _standaard(self, variabele: str) -> Any:
        soort = self.bouwer.stelsel.get_variable(variabele)
        return soort.default_value.name if is_keuze(soort) else soort.default_value

    def _proeven_van_oordeel(self, soort: OordeelSoort) -> tuple[Any, ...]:
        return {"bedrag": (-50.0, 50.0), "deel": (1.0,)}.get(soort.soort, (True,))

    def _omgekeerd(self, oordeel: VastgelegdOordeel) -> Any:
        if isinstance(oordeel.waarde, bool):
            return not oordeel.waarde
        if isinstance(oordeel.waarde, str):  # the blame of a fine
            return "normaal" if oordeel.waarde == "geen" else "geen"
        return 0.0 if oordeel.waarde else 50.0

    def _wie(self, oordeel: VastgelegdOordeel) -> list[str]:
        if not self._bestaat(oordeel.variabele):
            return []
        soort = self.bouwer.stelsel.get_variable(oordeel.variabele)
        ids = self.huishouden.ids(soort.entity.key)
        return [oordeel.wie] if oordeel.wie in ids else [een for een in ids if self._gegeven(oordeel.variabele, een)]

    def _plaatsen_als_bewoner(self, vraag: Vraag) -> list[Plaats]:
        """A question about a housemate or grown-up child is about whether he counts as kostendeler: that is what is varied."""
        wie = self._wiens(vraag)
        if wie == "gezin" or wie in eenheden("belanghebbenden", self.huishouden) or self._over_inkomen_van_kind(vraag):
            return []
        return [("kostendelende_medebewoner", wie)]

    def _over_inkomen_van_kind(self, vraag: Vraag) -> bool:
        """Whether a question is about what a child of the gezin receives."""
        return vraag.variabele in VAN_EEN_KIND and self._wiens(vraag) in eenheden("kinderen", self.huishouden)

    def _open_plaatsen(self) -> set[Plaats]:
        """What must still be known or judged, as far as it can be varied."""
        gevraagd = {(vraag.variabele, self._wiens(vraag)) for vraag in self.situatie.vragen} & set(self.per_plaats)
        gevraagd |= {plaats for vraag in self.situatie.vragen for plaats in self._plaatsen_als_bewoner(vraag)}
        nodig = {(feit.variabele, wie) for feit, wie in self.feiten if self._is_nodig(feit, wie)} & set(self.per_plaats)
        voorwaarden = {(soort.variabele, wie) for soort, wie in self.oordelen if soort.aard == "voorwaarde"}
        return gevraagd | nodig | voorwaarden

    def _als_het_meezit(self) -> tuple[Waarden, bool]:
        """The case with all that is open at its most favourable, and whether any of it can give a right."""
        open_plaatsen = self._open_plaatsen()
        beste = {plaats: waarde for plaats in sorted(open_plaatsen) if (waarde := self._gunstigste(plaats)) is not None}
        if math.isnan(self.kern.bijstand):  # the one amount that no table gives in some years; nothing is the best it can be
            beste |= {("vrijwilligersvergoeding", persoon): 0.0 for persoon in eenheden("belanghebbenden", self.huishouden)}
        for vraag in self.situatie.vragen:
            wie = self._wiens(vraag)
            if vraag.variabele in NORMBEDRAGEN:
                beste[vraag.variabele, wie] = 0.0
            elif vraag.variabele in LIJFRENTE:
                beste[VRIJE_LIJFRENTE, wie] = self.situatie.waarde("waarde_lijfrente", wie, 0.0)
        gunstig = Waarden(self.bouwer.simulatie([beste]), self.huishouden, self.maand)
        los = any(proef.kern.recht for plaats in open_plaatsen for proef in self.per_plaats.get(plaats, []))
        samen = gunstig("recht_op_algemene_bijstand")
        return gunstig, self.kern.recht or los or samen or self._niet_te_varieren(gunstig)

    def _gunstigste(self, plaats: Plaats) -> Any:
        """The best value for an open place; None to leave it as it is."""
        if plaats[0] in GUNSTIG:
            return GUNSTIG[plaats[0]]
        if plaats[0].startswith("oordeel_"):
            return True
        proeven = self.per_plaats.get(plaats, [])
        beste = max(proeven, key=lambda proef: (proef.kern.recht, proef.kern.bijstand), default=None)
        beter = beste and (beste.kern.recht, beste.kern.bijstand) > (self.kern.recht, self.kern.bijstand)
        return beste.waarde if beste and beter else None

    def _niet_te_varieren(self, gunstig: Waarden) -> bool:
        """Whether a question is open that no probe stands for (who belongs to the household, a date of birth), while it can matter."""
        iemand = any(gunstig("heeft_persoonlijk_recht", persoon) for persoon in gunstig.belanghebbenden)
        zonder_proef = [
            vraag
            for vraag in self.situatie.vragen
            if (vraag.variabele, self._wiens(vraag)) not in self.per_plaats
            and not self._plaatsen_als_bewoner(vraag)
            and vraag.variabele not in KAN_ALLEEN_VERMINDEREN | NAAST_DE_BIJSTAND
            and vraag.variabele not in LIJFRENTE
        ]
        return bool(zonder_proef) and iemand

    # --- results ---

    def _doet_ertoe(self, vraag: Vraag) -> bool:
        """Questions about a housemate, a child's income or an annuity are left out when no answer would change right or amount."""
        if vraag.variabele in LIJFRENTE:
            return self._lijfrente_doet_ertoe(self._wiens(vraag))
        if self._over_inkomen_van_kind(vraag):
            return bool(self.waarden("ten_laste_komend_kind", self._wiens(vraag)))
        plaatsen = self._plaatsen_als_bewoner(vraag)
        if not plaatsen or vraag.variabele in SAMENSTELLING:
            return True
        plaatsen.append((vraag.variabele, self._wiens(vraag)))
        return any(not self.kern.zelfde_bedrag(proef.kern) for plaats in plaatsen for proef in self.per_plaats.get(plaats, []))

    def _lijfrente_doet_ertoe(self, wie: str) -> bool:
        """Whether it makes a difference how much of an annuity stays out; what is not known does."""
        niets, alles = (proef.kern for proef in self.per_plaats[VRIJE_LIJFRENTE, wie])
        return math.isnan(self.waarden(VRIJE_LIJFRENTE, wie)) or not niets.zelfde_bedrag(alles)

    def _vraag_om_feit(self, feit: Feit, wie: str) -> Vraag:
        """A fact of which the file says that it is not known, and that decides."""
        naam = self.situatie.namen.get(wie, "het gezin")
        vraag = feit.vraag.replace("{naam}", naam)
        pad = feit.pad.replace("{wie}", wie)
        waarom = f"het bestand zegt dat dit onbekend is, en het {feit.gevolg}"
        return Vraag(feit.variabele, vraag, waarom, Bron(feit.artikel, feit.href), pad, feit.waar, self.situatie.namen.get(wie, ""))

    def _aanname(self, feit: Feit, wie: str) -> Aanname:
        proeven = self.per_plaats.get((feit.variabele, wie), [])
        gevolgen = [gevolg for proef in proeven if (gevolg := self.kern.gevolg(proef.kern))]
        soort = self.bouwer.stelsel.get_variable(feit.variabele)
        if is_keuze(soort):
            standaard = soort.default_value.value.lower()
        elif soort.value_type is date:
            standaard = "geen"
        else:
            standaard = opmaak.waarde(soort.default_value, getattr(soort, "unit", None))
        omschrijving = feit.omschrijving
        if (feit.variabele, wie) in self.situatie.deels_aangenomen:
            omschrijving = omschrijving.replace("alle ", "alle andere ")
        gevolg = gevolgen[0] if gevolgen else "verandert de uitkomst niet"
        return Aanname(feit.variabele, omschrijving, standaard, gevolg, bool(gevolgen), self.situatie.namen.get(wie, ""))

    def _vraag_om_oordeel(self, soort: OordeelSoort, wie: str) -> Vraag | None:
        """The question for a condition that decides right or amount; None when it does not."""
        proeven = self.per_plaats.get((soort.variabele, wie), [])
        proef = next((proef for proef in proeven if not self.kern.zelfde_uitkomst(proef.kern)), None)
        if soort.aard != "voorwaarde" or proef is None:
            return None
        naam = self.situatie.namen.get(wie, "")
        vraag = f"Vindt het college: {soort.naam}{f' ({naam})' if naam else ''}? Leg het oordeel vast, met de reden."
        waarom = f"het beslist: {self.kern.gevolg(proef.kern).removeprefix('dan ')} als het antwoord ja is"
        waar = "; ".join(soort.overwegingen)
        return Vraag(soort.variabele, vraag, waarom, self._bron(soort, wie, proef), f"oordelen: welk: {soort.naam}", waar, naam, "oordeel")

    def _bron(self, soort: OordeelSoort, wie: str, proef: Proef) -> Bron:
        """The article of a judgement; of the exemption of earnings the onderdeel that it would open, from 2027 art. 34a."""
        if soort.variabele == "oordeel_uitbreiding_arbeidsomvang_niet_mogelijk" and self.maand >= ARTIKEL_34A_VANAF:
            return bron(VERLENGING_34A)
        for variabele in VRIJLATINGEN if soort.variabele == "oordeel_vrijlating_bevordert_arbeidsinschakeling" else ():
            if self.waarden.alle(variabele, len(dict.fromkeys(self.proeven)) + 1, wie)[proef.kopie] > 0:
                return bron_van(self.bouwer.stelsel.get_variable(variabele))
        return Bron(soort.artikel, soort.href)

    def _als_oordeel(self, oordeel: VastgelegdOordeel) -> Oordeel:
        """A recorded judgement, marked as used when the outcome rests on it; what only the case file knows always counts."""
        plaatsen = [(oordeel.variabele, wie) for wie in self._wie(oordeel)]
        anders = any(self.kern.gevolg(proef.kern) for plaats in plaatsen for proef in self.per_plaats[plaats])
        gebruikt = anders or not self._bestaat(oordeel.variabele)
        wie = self.situatie.namen.get(oordeel.wie, "")
        return Oordeel(oordeel.variabele, oordeel.naam, oordeel.uitkomst, oordeel.reden, oordeel.door, wie, gebruikt)

    def _omstreden(self, lezing: Lezing) -> OmstredenLezing | None:
        """A reading of which the other one would change the outcome; None when it would not."""
        proef = self.per_plaats[lezing.variabele, "gezin"][0]
        if not (gevolg := self.kern.gevolg(proef.kern)):
            return None
        gekozen = self._gegeven(lezing.variabele, "gezin")
        gebruikt, andere = (lezing.andere, lezing.gecodeerd) if gekozen else (lezing.gecodeerd, lezing.andere)
        return OmstredenLezing(lezing.naam, Bron(lezing.artikel, lezing.href), gebruikt, andere, gevolg, gekozen, lezing.nummer)

    def _niet_gebruikte_bevoegdheden(self) -> list[tuple[str, Bron]]:
        vastgelegd = {oordeel.variabele for oordeel in self.vastgelegd}
        return [
            (soort.naam, Bron(soort.artikel, soort.href))
            for soort in OORDELEN
            if soort.aard == "bevoegdheid" and self._geldt(soort) and soort.variabele not in vastgelegd and self._in_beeld(soort.bij)
        ]
