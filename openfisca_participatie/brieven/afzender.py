"""Who sends the letter: what a municipality fills in once. What is missing prints as a visible blank, with a warning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches

from openfisca_participatie.brieven.fouten import BriefFout
from openfisca_participatie.brieven.opmaak import Tekst


@dataclass(frozen=True)
class Afzender:
    """The sender. All fields are text; ``adres`` and ``bezwaaradres`` are lines of an address."""

    gemeente: str = ""
    afdeling: str = ""
    adres: tuple[str, ...] = ()
    bezwaaradres: tuple[str, ...] = ()
    telefoon: str = ""
    email: str = ""
    website: str = ""
    contactpersoon: str = ""
    ondertekenaar: str = ""
    functie: str = ""

    @property
    def college(self) -> str:
        """The body that decides, as it stands in the letter."""
        plaats = f"gemeente {self.gemeente}" if self.gemeente else "uw gemeente"
        college = f"het college van burgemeester en wethouders van {plaats}"
        return self.gemeente.met(college) if isinstance(self.gemeente, Tekst) else college


def afzender_uit(gegevens: Mapping[str, object], basis: Afzender | None = None) -> Afzender:
    """Make a sender from what a file holds: texts, and for an address a list of lines. What it does not say is as in ``basis``.

    Raises :class:`BriefFout` for an unknown name or a value that is no text.
    """
    namen = [veld.name for veld in fields(Afzender)]
    velden: dict[str, object] = {}
    for naam, waarde in gegevens.items():
        if naam not in namen:
            lijkt = get_close_matches(str(naam), namen, 1)
            raise BriefFout(
                f"De afzender heeft geen {naam!r}; bekend zijn {', '.join(namen)}." + (f" Bedoelde u {lijkt[0]!r}?" if lijkt else "")
            )
        regels = waarde if isinstance(waarde, list | tuple) else [waarde]
        if not all(isinstance(regel, str) for regel in regels) or (len(regels) != 1 and naam not in ADRESSEN):
            raise BriefFout(f"Bij {naam!r} van de afzender hoort tekst, en er staat {waarde!r}.")
        velden[naam] = tuple(regels) if naam in ADRESSEN else regels[0]
    return replace(basis or Afzender(), **velden)  # type: ignore[arg-type]


ADRESSEN = ("adres", "bezwaaradres")
NODIG = {
    "gemeente": "naam van de gemeente",
    "adres": "adres van de gemeente",
    "bezwaaradres": "adres voor bezwaar",
    "telefoon": "telefoonnummer",
    "contactpersoon": "naam van de contactpersoon",
    "ondertekenaar": "naam van de ondertekenaar",
}


def leeg(omschrijving: str) -> str:
    """Write a blank that somebody has to fill in."""
    return f"[{omschrijving} invullen]"


def aangevuld(afzender: Afzender) -> tuple[Afzender, list[str]]:
    """Give the sender with visible blanks for what is missing, and what that is."""
    gevuld: dict[str, object] = {veld.name: getattr(afzender, veld.name) for veld in fields(afzender)}
    ontbreekt = []
    for veld, omschrijving in NODIG.items():
        if not gevuld[veld] and not (veld == "bezwaaradres" and gevuld["adres"]):
            ontbreekt.append(omschrijving)
            if veld != "gemeente":
                gevuld[veld] = (leeg(omschrijving),) if veld in ADRESSEN else leeg(omschrijving)
    if not gevuld["bezwaaradres"]:
        gevuld["bezwaaradres"] = gevuld["adres"]
    return Afzender(**gevuld), ontbreekt  # type: ignore[arg-type]


def plaatsnaam(sleutel: str) -> str:
    """Give the name of a municipality from its key in the package: ``s_hertogenbosch`` becomes ``'s-Hertogenbosch``."""
    if sleutel in ("", "geen"):
        return ""
    woorden = sleutel.replace("_", " ").replace("-", " ").split()
    if len(woorden) > 1 and woorden[0] in ("s", "'s"):
        return "'s-" + "-".join(woord.capitalize() for woord in woorden[1:])
    return " ".join(woord if woord in ("aan", "den", "de", "en", "op") and i else woord.capitalize() for i, woord in enumerate(woorden))
