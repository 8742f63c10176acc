"""Answer a subject that a case file asks besides the bijstand: yes, no, a value, or what must still be known.

What is not known is not guessed: every combination of values of the open facts and judgements is computed, side by side. When all
give the same answer it stands; otherwise the facts that make the difference are asked. Open are the facts of the subject itself and,
as far as its outcomes read them, those that the case as a whole still lacks. A date or an amount has no end of values: it is tried at
days before, in and after the month, and from nothing to much.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import product
from typing import Any

from openfisca_participatie import opmaak
from openfisca_participatie.berekening.bronnen import bron_van
from openfisca_participatie.berekening.simulatie import Bouwer, Plaats, is_keuze
from openfisca_participatie.berekening.toelichting import Toelichter
from openfisca_participatie.berekening.uitkomst import GEEN_DAG, Aanname, Antwoord, Deeluitkomst, Onderwerpuitkomst, Oordeel, Vraag
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.zaak.getallen import laatste_dag
from openfisca_participatie.zaak.onderwerpen.declaraties import Gegeven, Onderwerp, OordeelVan, onderwerpen
from openfisca_participatie.zaak.onderwerpen.lezen import TeBeoordelen
from openfisca_participatie.zaak.register import FEITEN
from openfisca_participatie.zaak.situatie import EEUWIG, Situatie
from openfisca_participatie.zaak.zaak import Zaak

MEESTE_COMBINATIES = 4096
MAANDEN_ROND_DE_MAAND = (-36, -24, -13, -12, -7, -6, -4, -3, -2, -1, 0, 1, 3)
BEDRAGEN = (0.0, 0.01, 50.0, 500.0, 5000.0, 500_000.0)
AANTALLEN = (0, 1, 2, 3, 6, 12, 24, 60, 120)
DELEN = (0.0, 0.25, 0.5, 0.75, 1.0)
LEEST = {  # questions that no variable of the engine stands for, and the variable through which an outcome reads their answer
    "huisgenoten": "kostendelende_medebewoner",
    "gezamenlijke_huishouding": "leefvorm",
    "vakantiegeld": "inkomsten_uit_arbeid",
    "verwant_aan_contractpartij": "kostendelende_medebewoner",
    "contractpartij": "kostendelende_medebewoner",
}
PROEVEN_VAN_OORDEEL: dict[str, tuple[Any, ...]] = {"bedrag": (0.0, 100.0), "deel": (0.0, 1.0), "aantal": (0, 12), "verhouding": (0.0, 1.5)}
Open = Gegeven | OordeelVan


@dataclass(frozen=True)
class OpenPlaats:
    """Something that is not known and may decide: its place, the values to try, and the question that asks it."""

    plaats: Plaats
    waarden: tuple[Any, ...]
    vraag: Vraag


def beoordeel(bouwer: Bouwer, zaak: Zaak) -> list[Onderwerpuitkomst]:
    """The answers on all subjects that the file asks for this month."""
    return [_Beoordeling(bouwer, item).uitkomst() for item in zaak.ook_beoordelen if item.periode.raakt(bouwer.maand)]


def met_feiten(bouwer: Bouwer, zaak: Zaak, variabele: str) -> Bouwer:
    """The case with what the file says under the subject that ``variabele`` is an outcome of; unchanged when there is none."""
    items = [item for item in zaak.ook_beoordelen if item.periode.raakt(bouwer.maand)]
    past = [item for item in items if variabele in item.onderwerp.uitkomsten] or items
    return _Beoordeling(bouwer, past[0]).bouwer if past else bouwer


class _Beoordeling:
    """One item of the file in one month."""

    def __init__(self, bouwer: Bouwer, item: TeBeoordelen) -> None:
        self.item, self.onderwerp, self.maand = item, item.onderwerp, bouwer.maand
        self.stelsel, self.namen = bouwer.stelsel, bouwer.situatie.namen
        self.persoon = self._id_van(item.wie)
        self.bouwer = Bouwer(bouwer.stelsel, self._met_feiten(bouwer.situatie), bouwer.gedeeld)

    def _id_van(self, wie: str | None) -> str:
        gezocht = " ".join((wie or "aanvrager").split()).lower()
        mogelijk = (een for een in ("aanvrager", "partner") if gezocht in (een, " ".join(self.namen.get(een, "").split()).lower()))
        return next(mogelijk, "aanvrager")

    def _plaats(self, wat: Open) -> Plaats:
        return wat.variabele, self.persoon if wat.eenheid == "persoon" else "gezin"

    def _met_feiten(self, situatie: Situatie) -> Situatie:
        """The situation with what the item says; a fact that is always true has no month."""
        samen = replace(situatie, feiten={plaats: dict(waarden) for plaats, waarden in situatie.feiten.items()})
        samen.herkomst = dict(situatie.herkomst)
        gegeven: list[tuple[Open, Any, str]] = [(feit, waarde, f"{self.item.pad}.{feit.sleutel}") for feit, waarde in self.item.feiten]
        gegeven += [(een.soort, een.waarde, f"{self.item.pad}.oordelen") for een in self.item.oordelen]
        for wat, waarde, pad in gegeven:
            eeuwig = self._variabele(wat.variabele).definition_period == EEUWIG.lower()
            samen.zet(*self._plaats(wat), waarde, pad, EEUWIG if eeuwig else "")
        return samen

    def _variabele(self, naam: str) -> Any:
        return self.stelsel.get_variable(naam, check_existence=True)

    # --- what is open ---

    @cached_property
    def gegeven(self) -> set[Plaats]:
        """What the item says."""
        feiten = {self._plaats(feit) for feit, _ in self.item.feiten}
        return feiten | {self._plaats(een.soort) for een in self.item.oordelen}

    @cached_property
    def open(self) -> list[Open]:
        """What must be known and is not said: facts first, then judgements."""
        feiten: list[Open] = [feit for feit in self.onderwerp.feiten if feit.stilte == "gevraagd"]
        feiten += [oordeel for oordeel in self.onderwerp.oordelen if oordeel.aard == "voorwaarde"]
        return [wat for wat in feiten if self._plaats(wat) not in self.gegeven]

    def _proefwaarden(self, wat: Open) -> tuple[Any, ...]:
        """The values to try: first what the engine has when nothing is given, which is also "there is none"."""
        standaard = self._standaard(wat)
        if isinstance(wat, OordeelVan):
            return tuple(dict.fromkeys((standaard, *PROEVEN_VAN_OORDEEL.get(wat.soort, (False, True)))))
        if wat.soort == "keuze":
            return tuple(dict.fromkeys((standaard, *wat.keuzen.values())))
        if wat.soort == "ja/nee":
            return (standaard, not standaard)
        eigen = tuple(_als_waarde(wat.soort, een) for een in wat.proefwaarden)
        if wat.soort == "datum":
            breed: tuple[Any, ...] = tuple(_rond_de_maand(self.maand))
        elif wat.soort == "aantal":
            breed = tuple(type(standaard)(een) for een in AANTALLEN)
        else:
            breed = {"deel": DELEN, "verhouding": (*DELEN, 1.1, 1.2, 1.5, 2.0)}.get(wat.soort, BEDRAGEN)
        return tuple(dict.fromkeys((standaard, *eigen, *breed)))

    @cached_property
    def gelezen(self) -> set[str]:
        """Names of the variables that the outcomes read."""
        simulatie = self.bouwer.simulatie(spoor=True)
        for naam in self.onderwerp.uitkomsten:
            simulatie.calculate(naam, self.maand)
        namen: set[str] = set()
        te_doen = list(simulatie.tracer.trees)
        while te_doen:
            knoop = te_doen.pop()
            namen.add(knoop.name)
            te_doen += knoop.children
        return namen

    @cached_property
    def open_plaatsen(self) -> list[OpenPlaats]:
        """All that is open: of the subject, and of the case where an outcome reads it."""
        wie = self.namen.get(self.persoon, "") if self.onderwerp.wie == "persoon" else ""
        eigen = [OpenPlaats(self._plaats(wat), self._proefwaarden(wat), self._vraag(wat, wie)) for wat in self.open]
        plaatsen = {een.plaats for een in eigen} | self.gegeven
        ids = {naam: persoon for persoon, naam in self.namen.items()}
        for vraag in self.bouwer.situatie.vragen:
            plaats = vraag.variabele, ids.get(vraag.wie, "gezin")
            if plaats in plaatsen or LEEST.get(vraag.variabele, vraag.variabele) not in self.gelezen:
                continue
            eigen.append(OpenPlaats(plaats, self._proefwaarden_van_zaak(*plaats), vraag))
        return eigen

    def _proefwaarden_van_zaak(self, variabele: str, wie: str) -> tuple[Any, ...]:
        """The values to try for a fact the case lacks; none when only its answer can tell (a date of birth, who lives there)."""
        soort = self.stelsel.variables.get(variabele)
        if soort is None or soort.value_type is date or wie not in self.bouwer.huishouden.ids(soort.entity.key):
            return ()
        standaard = soort.default_value.name if is_keuze(soort) else soort.default_value
        proeven = {waarde for een in FEITEN if een.variabele == variabele for waarde in een.proefwaarden}
        proeven |= set(BEDRAGEN) if soort.value_type is float else set()
        return tuple(dict.fromkeys((standaard, *sorted(proeven, key=str))))

    # --- the answer ---

    def uitkomst(self) -> Onderwerpuitkomst:
        """The answer with everything it rests on."""
        onderwerp = self.onderwerp
        uit = Onderwerpuitkomst(
            onderwerp.naam,
            onderwerp.vraag,
            self.namen.get(self.persoon, "") if onderwerp.wie == "persoon" else "",
            self.item.pad,
            onderwerp.bron,
            Antwoord.NEE,
            "",
            raakt_de_bijstand=onderwerp.raakt_de_bijstand,
        )
        if not onderwerp.geldt_in(self.maand):
            uit.tekst = f"nee: dit is er vanaf {opmaak.maand(onderwerp.vanaf)}" + (
                f" tot en met {opmaak.maand(onderwerp.tot)}" if onderwerp.tot else ""
            )
            return uit
        uit.oordelen = [
            Oordeel(een.soort.variabele, een.soort.naam, een.uitkomst, een.reden, een.door, uit.wie) for een in self.item.oordelen
        ]
        uit.niet_gebruikte_bevoegdheden = [
            (een.naam, een.bron) for een in onderwerp.oordelen if een.aard == "bevoegdheid" and self._plaats(een) not in self.gegeven
        ]
        beslissend, vast = self._beslissende_open()
        if beslissend:
            uit.antwoord, uit.tekst = Antwoord.NODIG, "nodig"
            uit.vragen = [een.vraag for een in beslissend]
            return uit
        waarden = Waarden(self.bouwer.simulatie(), self.bouwer.huishouden, self.maand)
        uit.uitkomsten = [self._deel(naam, waarden(naam, self._eenheid(naam))) for naam in onderwerp.uitkomsten if naam in vast]
        eerste = uit.uitkomsten[0]
        uit.tekst = eerste.tekst
        if isinstance(eerste.waarde, float) and math.isnan(eerste.waarde):
            uit.antwoord, uit.vragen = Antwoord.NODIG, [self._onbekend_bedrag(eerste, uit.wie)]
            return uit
        uit.antwoord = Antwoord.JA if _is_ja(eerste.waarde) else Antwoord.NEE
        if uit.antwoord is Antwoord.NEE:
            uit.nog_te_beslissen = self._nog_te_beslissen()
        uit.aannames = self._aannames(uit.wie)
        uit.omdat = Toelichter(self.bouwer).verklaar(eerste.variabele, self._eenheid(eerste.variabele)).kinderen
        return uit

    def _eenheid(self, variabele: str) -> str:
        return self.persoon if self._variabele(variabele).entity.key == "persoon" else "gezin"

    def _beslissende_open(self) -> tuple[list[OpenPlaats], set[str]]:
        """Of what is open: that of which another value can give another answer; and the outcomes that are the same whatever it is."""
        uitkomsten = self.onderwerp.uitkomsten
        if not self.open_plaatsen:
            return [], set(uitkomsten)
        niet_te_proberen = [een for een in self.open_plaatsen if not een.waarden]
        reeksen = _uitgedund([een.waarden for een in self.open_plaatsen if een.waarden])
        if niet_te_proberen or reeksen is None:
            return self.open_plaatsen, set()
        combinaties = list(product(*reeksen))
        plaatsen = [een.plaats for een in self.open_plaatsen]
        simulatie = self.bouwer.simulatie([dict(zip(plaatsen, een, strict=True)) for een in combinaties])
        waarden = Waarden(simulatie, self.bouwer.huishouden, self.maand)
        kolommen = [waarden.alle(naam, len(combinaties), self._eenheid(naam)) for naam in uitkomsten]
        kernen = dict(zip(combinaties, (_kern(rij) for rij in zip(*kolommen, strict=True)), strict=True))
        if len(set(kernen.values())) > 1:
            return [een for plek, een in enumerate(self.open_plaatsen) if _maakt_verschil(kernen, plek)], set()
        vast = {naam for naam, kolom in zip(uitkomsten, kolommen, strict=True) if len({_gelijk(een) for een in kolom}) == 1}
        return [], vast

    # --- in words ---

    def _deel(self, naam: str, waarde: Any) -> Deeluitkomst:
        soort = self._variabele(naam)
        formule = soort.get_formula(self.maand)
        regel = " ".join(((formule.__doc__ if formule else soort.documentation) or "").split())
        onzeker = bool(getattr(type(soort), "__onzeker__", False))
        return Deeluitkomst(naam, soort.label, waarde, self._tekst(soort, waarde), regel, bron_van(soort), onzeker)

    @staticmethod
    def _tekst(soort: Any, waarde: Any) -> str:
        if is_keuze(soort):
            return str(soort.possible_values[waarde].value).lower()
        if waarde == GEEN_DAG:
            return "geen"
        return opmaak.waarde(waarde, getattr(soort, "unit", None))

    def _vraag(self, wat: Open, wie: str) -> Vraag:
        waarom = f"het beslist over: {self.onderwerp.vraag}"
        if isinstance(wat, OordeelVan):
            vraag = f"Vindt het college: {wat.naam}? Leg het oordeel vast, met de reden."
            pad = f"{self.item.pad}.oordelen: welk: {wat.naam}"
            return Vraag(wat.variabele, vraag, waarom, wat.bron, pad, "; ".join(wat.overwegingen), wie, "oordeel")
        bron = bron_van(self._variabele(wat.variabele))
        return Vraag(wat.variabele, wat.vraag, waarom, bron, f"{self.item.pad}.{wat.sleutel}", wat.waar, wie)

    def _onbekend_bedrag(self, deel: Deeluitkomst, wie: str) -> Vraag:
        """An amount that no table of law gives for this month: the municipality has it, or the official gazette."""
        vraag = f"Hoe hoog is: {deel.label.lower()}?"
        waarom = "van deze maand, of van deze gemeente, is geen bedrag bekend"
        waar = "verordening of beleidsregel van de gemeente"
        return Vraag(deel.variabele, vraag, waarom, deel.bron, f"{self.item.pad}: {self._sleutels_die_helpen()}", waar, wie)

    def _sleutels_die_helpen(self) -> str:
        """The keys that can give an amount that is not known: of facts that are themselves not known, otherwise all that are left."""
        waarden = Waarden(self.bouwer.simulatie(), self.bouwer.huishouden, self.maand)
        over = [feit for feit in self.onderwerp.feiten if self._plaats(feit) not in self.gegeven]
        niet_bekend = [feit.sleutel for feit in over if _gelijk(waarden(*self._plaats(feit))) == "onbekend"]
        oordelen = [een for een in self.onderwerp.oordelen if een.soort != "ja/nee" and self._plaats(een) not in self.gegeven]
        alles = [feit.sleutel for feit in over] + [f"oordeel {een.naam}" for een in oordelen]
        return " of ".join(niet_bekend or alles)

    def _nog_te_beslissen(self) -> list[str]:
        """Powers that are not recorded and, used alone or together, would turn "no" into "yes": the college still has to decide."""
        open_ = [een for een in self.onderwerp.oordelen if een.aard == "bevoegdheid" and self._plaats(een) not in self.gegeven]
        if not open_:
            return []
        gebruikt = {self._plaats(een): PROEVEN_VAN_OORDEEL.get(een.soort, (False, True))[-1] for een in open_}
        varianten = [*({plaats: waarde} for plaats, waarde in gebruikt.items()), gebruikt]
        waarden = Waarden(self.bouwer.simulatie(varianten), self.bouwer.huishouden, self.maand)
        eerste = self.onderwerp.uitkomsten[0]
        anders = [_is_ja(een) for een in waarden.alle(eerste, len(varianten), self._eenheid(eerste))]
        los = [een.naam for een, ja in zip(open_, anders, strict=False) if ja]
        return los or ([een.naam for een in open_] if anders[-1] else [])

    def _aannames(self, wie: str) -> list[Aanname]:
        """What was assumed because the item is silent, and whether another value would change the answer."""
        stil = [feit for feit in self.onderwerp.feiten if feit.stilte == "aangenomen" and self._plaats(feit) not in self.gegeven]
        stil = [feit for feit in stil if self.bouwer.situatie.waarde(*self._plaats(feit)) is None]
        proeven = [(feit, waarde) for feit in stil for waarde in self._proefwaarden(feit)[1:]]
        simulatie = self.bouwer.simulatie([{}, *({self._plaats(feit): waarde} for feit, waarde in proeven)])
        waarden = Waarden(simulatie, self.bouwer.huishouden, self.maand)
        kolommen = [waarden.alle(naam, len(proeven) + 1, self._eenheid(naam)) for naam in self.onderwerp.uitkomsten]
        zoals_het_is, *anders = [_kern(rij) for rij in zip(*kolommen, strict=True)]
        verschil = {feit.sleutel for (feit, _), kern in zip(proeven, anders, strict=True) if kern != zoals_het_is}
        return [
            Aanname(
                feit.variabele,
                feit.sleutel,
                self._tekst(self._variabele(feit.variabele), self._standaard(feit)),
                "dan een ander antwoord" if feit.sleutel in verschil else "verandert de uitkomst niet",
                feit.sleutel in verschil,
                wie,
            )
            for feit in stil
        ]

    def _standaard(self, wat: Open) -> Any:
        soort = self._variabele(wat.variabele)
        return soort.default_value.name if is_keuze(soort) else soort.default_value


def _als_waarde(soort: str, waarde: Any) -> Any:
    """A trial value of a declaration as the engine takes it."""
    return float(waarde) if soort in ("bedrag", "deel", "verhouding", "uren") else waarde


def _rond_de_maand(maand: str) -> Iterator[date]:
    """Days before, in and after the month: its first, middle and last day, and the first of months around it."""
    jaar, nummer = map(int, maand.split("-"))
    for verschil in MAANDEN_ROND_DE_MAAND:
        eerder = jaar * 12 + nummer - 1 + verschil
        yield date(eerder // 12, eerder % 12 + 1, 1)
    yield date(jaar, nummer, 15)
    yield laatste_dag(maand)


def _uitgedund(reeksen: list[tuple[Any, ...]]) -> list[tuple[Any, ...]] | None:
    """The values to try, fewer of each when there would be too many combinations; None when even two of each are too many."""
    for meeste in (99, 9, 6, 4, 3, 2):
        kort = [reeks if len(reeks) <= meeste else _verspreid(reeks, meeste) for reeks in reeksen]
        if math.prod(len(reeks) for reeks in kort) <= MEESTE_COMBINATIES:
            return kort
    return None


def _verspreid(reeks: tuple[Any, ...], aantal: int) -> tuple[Any, ...]:
    """So many of the values, from the first to the last."""
    return tuple(dict.fromkeys(reeks[round(plek * (len(reeks) - 1) / (aantal - 1))] for plek in range(aantal)))


def _is_ja(waarde: Any) -> bool:
    """Whether an outcome says yes: true, an amount or number, a day, a choice that is not "none"."""
    return bool(waarde) and waarde not in (GEEN_DAG, "geen") and _gelijk(waarde) != "onbekend"


def _gelijk(waarde: Any) -> Any:
    """A value that can be compared: an amount that is not known equals itself."""
    return "onbekend" if isinstance(waarde, float) and math.isnan(waarde) else waarde


def _kern(rij: tuple[Any, ...]) -> tuple[Any, ...]:
    """What counts as the answer: of a "no" nothing else."""
    gelijk = tuple(map(_gelijk, rij))
    return gelijk if gelijk[0] and gelijk[0] != GEEN_DAG else gelijk[:1]


def _maakt_verschil(kernen: dict[tuple[Any, ...], Any], plek: int) -> bool:
    """Whether two combinations that differ only in one place give different answers."""
    per_rest: dict[tuple[Any, ...], set[Any]] = {}
    for combinatie, kern in kernen.items():
        per_rest.setdefault((*combinatie[:plek], *combinatie[plek + 1 :]), set()).add(kern)
    return any(len(kernen_van_rest) > 1 for kernen_van_rest in per_rest.values())


# --- the declarations against the engine ---

WAARDETYPEN: dict[str, tuple[type, ...]] = {
    "ja/nee": (bool,),
    "bedrag": (float,),
    "aantal": (int, float),
    "deel": (float,),
    "verhouding": (float,),
    "uren": (float,),
    "datum": (date,),
}


def fouten_in_declaraties(stelsel: Any) -> Iterator[str]:
    """What is wrong with the declarations: names, entities and types that the engine does not have."""
    namen: dict[str, str] = {}
    for onderwerp in onderwerpen().values():
        yield from (f"{onderwerp.naam}: {fout}" for fout in _fouten_in(onderwerp, stelsel))
        for oordeel in onderwerp.oordelen:
            if namen.setdefault(oordeel.naam, oordeel.variabele) != oordeel.variabele:
                yield f"{onderwerp.naam}: het oordeel {oordeel.naam!r} heeft twee variabelen"


def _fouten_in(onderwerp: Onderwerp, stelsel: Any) -> Iterator[str]:
    sleutels = [feit.sleutel for feit in onderwerp.feiten]
    if dubbel := {
        sleutel for sleutel in sleutels if sleutels.count(sleutel) > 1 or sleutel in ("vanaf", "tot", "wie", "onderwerp", "oordelen")
    }:
        yield f"sleutels die twee keer voorkomen of al een betekenis hebben: {', '.join(sorted(dubbel))}"
    for naam in onderwerp.uitkomsten:
        if naam not in stelsel.variables:
            yield f"de uitkomst {naam} bestaat niet"
        elif not stelsel.variables[naam].formulas:
            yield f"de uitkomst {naam} heeft geen regel"
    alles: list[Open] = [*onderwerp.feiten, *onderwerp.oordelen]
    for wat in alles:
        soort = stelsel.variables.get(wat.variabele)
        if soort is None:
            yield f"{wat.variabele} bestaat niet"
            continue
        if soort.entity.key != wat.eenheid:
            yield f"{wat.variabele} is van {soort.entity.key}, niet van {wat.eenheid}"
        if isinstance(wat, OordeelVan) != wat.variabele.startswith("oordeel_"):
            yield f"{wat.variabele}: een oordeel begint met oordeel_, een feit niet"
        yield from _fouten_in_soort(wat, soort)


def _fouten_in_soort(wat: Open, soort: Any) -> Iterator[str]:
    if wat.soort == "keuze":
        leden = getattr(soort.possible_values, "__members__", {})
        onbekend = set(getattr(wat, "keuzen", {}).values()) - set(leden)
        if onbekend or not leden:
            yield f"{wat.variabele}: geen keuzen van de variabele: {', '.join(sorted(onbekend)) or 'geen enum'}"
        return
    if soort.value_type not in WAARDETYPEN.get(wat.soort, ()):
        yield f"{wat.variabele}: de soort {wat.soort} past niet bij {soort.value_type.__name__}"
    if isinstance(wat, Gegeven) and wat.stilte == "gevraagd":
        if not wat.vraag.endswith("?"):
            yield f"{wat.variabele}: er is geen vraag"
        if wat.soort != "ja/nee" and len(wat.proefwaarden) < 2:
            yield f"{wat.variabele}: er zijn twee proefwaarden nodig"


if __name__ == "__main__":
    from openfisca_participatie.stelsel import CountryTaxBenefitSystem

    print("\n".join(fouten_in_declaraties(CountryTaxBenefitSystem())) or f"{len(onderwerpen())} onderwerpen, geen fouten")
