"""The household on one day of a month: who is there, who lives where, and who has a contract with whom. Still the words of the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from openfisca_participatie.zaak import grenzen
from openfisca_participatie.zaak.getallen import eerste_dag, leeftijd_op, maand_van
from openfisca_participatie.zaak.mensen import Aanvrager, Belanghebbende, Contract, Huisgenoot, Kind, Partner
from openfisca_participatie.zaak.model import Zaakbestand
from openfisca_participatie.zaak.posten import Bezit
from openfisca_participatie.zaak.relaties import Huurrol, Relatie
from openfisca_participatie.zaak.waarden import Tijdvak

Mens = Aanvrager | Partner | Kind | Huisgenoot
M = TypeVar("M", Partner, Kind, Huisgenoot)


@dataclass(frozen=True)
class Ingeschrevene:
    """Somebody in the file: id, place in the file, number as a party to a contract, and what the file says."""

    id: str
    pad: str
    nummer: int
    mens: Mens

    @property
    def naam(self) -> str:
        """His name, or what he is."""
        soort, _, nummer = self.id.partition("_")
        return " ".join(self.mens.naam.split()) if self.mens.naam else f"{soort} {nummer}" if nummer else f"de {soort}"

    @property
    def belanghebbend(self) -> bool:
        """Whether he is the applicant or the partner."""
        return isinstance(self.mens, Belanghebbende)

    @property
    def band(self) -> Relatie | None:
        """What a housemate is of the applicant; None of others, and when the file does not say."""
        return self.mens.band if isinstance(self.mens, Huisgenoot) else None

    @property
    def contract(self) -> Contract | None:
        """The contract to live here, if the file says anything about it."""
        return None if isinstance(self.mens, Kind) else self.mens.contract


def personen(bestand: Zaakbestand) -> list[Ingeschrevene]:
    """Everybody in the file, in a fixed order, whether or not they live there in some month."""
    rijen: list[tuple[str, str, Mens]] = [("aanvrager", "aanvrager", bestand.aanvrager)]
    if bestand.partner:
        rijen.append(("partner", "partner", bestand.partner))
    rijen += [(f"kind_{nummer}", f"kinderen[{nummer}]", kind) for nummer, kind in enumerate(bestand.kinderen or (), 1)]
    rijen += [(f"huisgenoot_{nummer}", f"huisgenoten[{nummer}]", mens) for nummer, mens in enumerate(bestand.huisgenoten or (), 1)]
    return [Ingeschrevene(sleutel, pad, nummer, mens) for nummer, (sleutel, pad, mens) in enumerate(rijen, 1)]


def zoek(wie: str, allen: Iterable[Ingeschrevene]) -> Ingeschrevene | None:
    """The person with this name, role or id."""
    gezocht = " ".join(wie.split()).lower()
    return next((een for een in allen if gezocht in (een.id, een.naam.lower(), een.naam.lower().removeprefix("de "))), None)


def wie_van_oordeel(wie: str | None, regel: str, allen: list[Ingeschrevene]) -> str | None:
    """Id of whom a judgement is about, ``gezin``, or None when the file does not make it clear."""
    if regel == "gezin":
        return "gezin"
    if wie is not None:
        gevonden = zoek(wie, allen)
        return gevonden.id if gevonden else None
    if regel == "bewoner":
        mogelijk = [een for een in allen if een.contract is not None and not een.contract.geen]
    else:
        mogelijk = [een for een in allen if een.belanghebbend]
    return mogelijk[0].id if len(mogelijk) == 1 else None


def begin_van_de_bijstand(bestand: Zaakbestand) -> date | None:
    """The day the bijstand began or, of an application, can begin."""
    return bestand.bijstand_sinds or bestand.melding


class Huishouden:
    """The household of a month, on the peildatum: the day asked for; without one the melding in its month, or the first of the month."""

    def __init__(self, bestand: Zaakbestand, maand: str, dag: date | None = None) -> None:
        """``maand`` is ``YYYY-MM``; ``dag`` is the first day of a part of it."""
        self.bestand, self.maand = bestand, maand
        in_maand_van_melding = bestand.melding and maand_van(bestand.melding) == maand
        self.dag: date = dag or (bestand.melding if bestand.melding and in_maand_van_melding else eerste_dag(maand))
        self.allen = personen(bestand)
        self.aanwezig = [een for een in self.allen if self._aanwezig(een)]

    # --- who is there ---

    def _aanwezig(self, een: Ingeschrevene) -> bool:
        """Born, and in the household on the day. An unknown date of birth does not keep anybody out."""
        if een.id == "aanvrager":
            return True
        geboren = een.mens.geboren is None or een.mens.geboren <= self.dag
        return geboren and (not isinstance(een.mens, Tijdvak) or een.mens.geldt_op(self.dag))

    def van(self, soort: type[M]) -> list[tuple[Ingeschrevene, M]]:
        """The persons of one kind who are there, with what the file says of them."""
        return [(een, een.mens) for een in self.aanwezig if isinstance(een.mens, soort)]

    @property
    def aanvrager(self) -> Ingeschrevene:
        """The applicant."""
        return self.aanwezig[0]

    @property
    def belanghebbenden(self) -> list[Ingeschrevene]:
        """The applicant and the partner."""
        return [een for een in self.aanwezig if een.belanghebbend]

    def leeftijd(self, een: Ingeschrevene) -> int | None:
        """Age on the day, or None when the date of birth is not known."""
        return leeftijd_op(een.mens.geboren, self.dag) if een.mens.geboren else None

    def oud_genoeg_voor_kostendeler(self, een: Ingeschrevene) -> bool | None:
        """Whether his age lets him count for the kostendelersnorm (art. 19a lid 1); None when it is not known."""
        leeftijd = self.leeftijd(een)
        return None if leeftijd is None else leeftijd >= grenzen.op(grenzen.MEDEBEWONER_VANAF, self.maand)

    # --- who lives where ---

    def gezinnen(self) -> dict[str, dict[str, Any]]:
        """``gezin`` is that of the case; an adult housemate has a gezin of his own."""
        gezin: dict[str, Any] = {"aanvrager": "aanvrager"}
        for een, _ in self.van(Partner):
            gezin["partner"] = een.id
        gezin["kinderen"] = [een.id for een, _ in self.van(Kind)]
        return {"gezin": gezin} | {f"gezin_{een.id}": {"aanvrager": een.id} for een, _ in self.van(Huisgenoot)}

    def woningen(self) -> dict[str, list[str]]:
        """``woning`` is that of the applicant; a partner or child elsewhere lives in a next one."""
        thuis, bij_partner, elders = ["aanvrager"], [], []
        for een in self.aanwezig[1:]:
            mens = een.mens
            if isinstance(mens, Partner) and mens.woont_elders:
                bij_partner.append(een.id)
            elif isinstance(mens, Kind) and mens.woont == "elders":
                elders.append([een.id])
            elif isinstance(mens, Kind) and mens.woont == "bij partner" and bij_partner:
                bij_partner.append(een.id)
            else:
                thuis.append(een.id)
        buiten = [bewoners for bewoners in (bij_partner, *elders) if bewoners]
        return {"woning": thuis} | {f"woning_{nummer}": bewoners for nummer, bewoners in enumerate(buiten, 2)}

    # --- contracts about living here ---

    def verhuurders(self) -> list[Ingeschrevene]:
        """Housemates who let to the applicant."""
        return [een for een in self.aanwezig if een.band and een.band.huurrol is Huurrol.VERHUURT]

    def partij(self, een: Ingeschrevene) -> Ingeschrevene | str | None:
        """With whom somebody has his contract: a resident, the name of a third party, or None when the file does not say."""
        contract = een.contract
        if contract is None or contract.geen:
            return None
        if contract.met:
            return zoek(contract.met, self.aanwezig) or " ".join(contract.met.split()).lower()
        if een.band and een.band.huurrol is Huurrol.HUURT:
            return self.aanvrager
        verhuurders = self.verhuurders()
        return verhuurders[0] if een.belanghebbend and len(verhuurders) == 1 else None

    def verwantschap(self, een: Ingeschrevene) -> tuple[bool, str] | None:
        """Whether he and the resident with whom he has his contract are relatives in the first or second degree, and where it says so."""
        contract, partij = een.contract, self.partij(een)
        if contract is None or not isinstance(partij, Ingeschrevene):
            return None
        huisgenoot = een if partij.belanghebbend else partij if een.belanghebbend else None
        band = huisgenoot.band if huisgenoot else None
        if huisgenoot and band and band.verwant:
            return True, f"{huisgenoot.pad}.relatie"
        if contract.verwant is not None:
            return contract.verwant, f"{een.pad}.contract.verwant"
        return (False, f"{huisgenoot.pad}.relatie") if huisgenoot and band else None

    def verwant_aan_partij(self, een: Ingeschrevene) -> bool:
        """Whether the file says that they are such relatives."""
        gevonden = self.verwantschap(een)
        return gevonden is not None and gevonden[0]

    # --- assets ---

    def bezit(self) -> tuple[Bezit, str] | None:
        """The statement of assets that counts in this month, with its place: at the start until 2025, now from 2026.

        Of an application both are the same statement. None when the file does not give it.
        """
        vermogen = self.bestand.vermogen
        if vermogen is None:
            return None
        standen = [(stand.datum, nummer, stand) for nummer, stand in enumerate(vermogen.per_datum or (), 1) if stand.datum <= self.dag]
        aanvang: tuple[Bezit, str] | None = (vermogen.bij_aanvang, "vermogen.bij aanvang") if vermogen.bij_aanvang else None
        nu: tuple[Bezit, str] | None = (vermogen.nu, "vermogen.nu") if vermogen.nu else None
        if standen:
            _, nummer, stand = max(standen, key=lambda rij: rij[:2])
            nu = (stand, f"vermogen.per datum[{nummer}]")
        los: tuple[Bezit, str] | None = (vermogen, "vermogen") if vermogen.ingevuld else None
        aanvraag = self.bestand.melding is not None and self.bestand.bijstand_sinds is None
        if self.maand < grenzen.VERMOGEN_NU_VANAF:
            return aanvang or los or (nu if aanvraag else None)
        return nu or los or (aanvang if aanvraag else None)

    def buiten_beschouwing(self, soort: str) -> tuple[bool, str] | None:
        """The recorded judgement on leaving out this kind of possession (art. 34 lid 2 a), with its place; None when there is none."""
        for nummer, oordeel in reversed(list(enumerate(self.bestand.oordelen or (), 1))):
            past = oordeel.wat is None or oordeel.wat.lower() == soort
            if oordeel.welk == "bezit buiten beschouwing" and past and oordeel.raakt(self.maand):
                return bool(oordeel.waarde), f"oordelen[{nummer}]"
        return None
