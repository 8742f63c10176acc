"""Checks that look at several places of the file at once. They read the tree leniently, so they report next to all other faults."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from openfisca_participatie import opmaak
from openfisca_participatie.zaak import getallen
from openfisca_participatie.zaak.fouten import Fout, bedoelde_u, pad_tekst
from openfisca_participatie.zaak.getallen import Onleesbaar
from openfisca_participatie.zaak.lezen import Blok
from openfisca_participatie.zaak.mensen import MET_PARTNER
from openfisca_participatie.zaak.register import oordeelsoort
from openfisca_participatie.zaak.tegenspraak import tegenspraken
from openfisca_participatie.zaak.tegenspraak_middelen import tegenspraken_middelen

OUDSTE = 125


def controleer(boom: Blok) -> list[Fout]:
    """All faults between places of the file."""
    eigen = [*_partner(boom), *_leeftijden(boom), *_namen(boom), *_datums(boom), *_oordelen(boom)]
    return [*eigen, *tegenspraken(boom), *tegenspraken_middelen(boom)]


def _fout(pad: tuple[Any, ...], waarde: Any, melding: str, verwacht: str = "", suggestie: str = "") -> Fout:
    """A fault on the line of a value, at its own path (of a variant: in the variant); of a part at the key that it lacks."""
    eigen = getattr(waarde, "pad", ())
    if eigen and eigen[-1] == pad[-1]:
        pad = eigen
    elif isinstance(waarde, Blok):
        pad = (*eigen, pad[-1])
    return Fout(pad_tekst(pad), getattr(waarde, "regel", None), waarde if isinstance(waarde, str) else "", melding, verwacht, suggestie)


def _lees(lees: Callable[[str], Any], waarde: Any) -> Any:
    """The value, or None when it is absent or cannot be read: then another fault says so."""
    if not isinstance(waarde, (str, list)):
        return None
    try:
        return lees(waarde)  # type: ignore[arg-type]
    except (Onleesbaar, AttributeError):
        return None


def _blok(boom: Any, sleutel: str) -> Blok:
    deel = boom.get(sleutel) if isinstance(boom, Blok) else None
    return deel if isinstance(deel, Blok) else Blok()


def _personen(boom: Blok) -> Iterator[tuple[tuple[Any, ...], Blok]]:
    """Everybody in the tree, with his path."""
    for sleutel in ("aanvrager", "partner"):
        if isinstance(boom.get(sleutel), Blok):
            yield (sleutel,), boom[sleutel]
    for sleutel in ("kinderen", "huisgenoten"):
        leden = boom.get(sleutel)
        for nummer, lid in enumerate(leden if isinstance(leden, list) else [leden]):
            if isinstance(lid, Blok):
                yield (sleutel, nummer), lid


def _partner(boom: Blok) -> Iterator[Fout]:
    """A marriage needs its second person."""
    partner, staat = boom.get("partner"), _blok(boom, "aanvrager").get("burgerlijke staat")
    zonder = partner is None or (isinstance(partner, str) and partner.strip().lower() == "geen")
    if isinstance(staat, str) and staat.strip().lower() in MET_PARTNER and zonder:
        melding = f"de aanvrager is {staat.strip().lower()}, maar er is geen partner"
        yield _fout(("partner",), staat, melding, "de partner met naam en geboortedatum, of de staat duurzaam gescheiden levend")
    if isinstance(partner, Blok) and not partner:
        yield _fout(("partner",), partner, "hier staat een partner zonder gegevens", "de partner met naam en geboortedatum, of geen")
    for pad, mens in _personen(boom):
        woont = mens.get("woont")
        if zonder and isinstance(woont, str) and woont.strip().lower() == "bij partner":
            yield _fout((*pad, "woont"), woont, "dit kind woont bij de partner, maar er is geen partner", "thuis of elders")


def _leeftijden(boom: Blok) -> Iterator[Fout]:
    """Nobody has a negative age, or an impossible one."""
    maanden = _lees(getallen.lees_maanden, boom.get("maanden"))
    if not maanden:
        return
    for pad, mens in _personen(boom):
        geboren = _lees(getallen.lees_datum, mens.get("geboren"))
        if not isinstance(geboren, date):
            continue
        if geboren > getallen.laatste_dag(maanden[-1]):
            melding = f"deze geboortedatum ligt na {opmaak.maand(maanden[-1])}: een negatieve leeftijd"
            yield _fout((*pad, "geboren"), mens["geboren"], melding, "een datum in het verleden")
        elif getallen.leeftijd_op(geboren, getallen.eerste_dag(maanden[0])) > OUDSTE:
            yield _fout((*pad, "geboren"), mens["geboren"], f"dan zou deze persoon ouder zijn dan {OUDSTE} jaar", "een geboortedatum")


def _namen(boom: Blok) -> Iterator[Fout]:
    """Names tell people apart: judgements and variants refer to them."""
    gezien: set[str] = set()
    for pad, mens in _personen(boom):
        naam = mens.get("naam")
        if not isinstance(naam, str):
            continue
        if (kaal := " ".join(naam.split()).lower()) in gezien:
            yield _fout((*pad, "naam"), naam, "deze naam staat er al", "namen die verschillen")
        gezien.add(kaal)


def _datums(boom: Blok) -> Iterator[Fout]:
    """An application comes after the melding."""
    melding, aanvraag = (_lees(getallen.lees_datum, boom.get(sleutel)) for sleutel in ("melding", "aanvraag"))
    if melding and aanvraag and aanvraag < melding:
        yield _fout(("aanvraag",), boom["aanvraag"], "de aanvraag ligt voor de melding", f"een datum vanaf {opmaak.datum(melding)}")


def _oordelen(boom: Blok) -> Iterator[Fout]:
    """A judgement about a person says about whom, and that person is in the file."""
    leden = boom.get("oordelen")
    namen = {"aanvrager"} | ({"partner"} if isinstance(boom.get("partner"), Blok) else set())
    namen |= {str(mens["naam"]) for _, mens in _personen(boom) if isinstance(mens.get("naam"), str)}
    kaal = {" ".join(naam.split()).lower() for naam in namen}
    for nummer, lid in enumerate(leden if isinstance(leden, list) else [leden]):
        if not isinstance(lid, Blok) or not isinstance(lid.get("welk"), str):
            continue
        soort = oordeelsoort(lid["welk"])
        if soort is None or soort.wie == "gezin":
            continue
        wie, pad = lid.get("wie"), ("oordelen", nummer, "wie")
        if isinstance(wie, str):
            if " ".join(wie.split()).lower() not in kaal | {pad[0] for pad, _ in _personen(boom) if len(pad) == 1}:
                yield _fout(pad, wie, "deze persoon staat niet in de zaak", ", ".join(sorted(namen)), bedoelde_u(wie, namen))
        elif not _wie_is_duidelijk(boom, soort.wie):
            yield _fout(pad, lid, "het oordeel zegt niet over wie het gaat", f"wie: een van {', '.join(sorted(namen))}")


def _wie_is_duidelijk(boom: Blok, regel: str) -> bool:
    """Whether only one person can be meant."""
    if regel == "belanghebbende":
        return not isinstance(boom.get("partner"), Blok)
    contracten = [mens.get("contract") for _, mens in _personen(boom)]
    return (
        sum(contract is not None and not (isinstance(contract, str) and contract.lower() in ("geen", "nee")) for contract in contracten)
        == 1
    )
