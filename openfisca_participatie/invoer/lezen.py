"""From text to a tree of texts that remember their line and path: YAML (or JSON), without any of YAML's surprises.

Nothing is typed here: every scalar stays the text that was written. Anchors, aliases, tags, duplicate keys, several documents,
deep nesting and large files are refused, so a hostile file costs no more than a small one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openfisca_participatie.invoer.fouten import Fout, InvoerFout, pad_tekst

MEESTE_BYTES = 2_000_000
MEESTE_KNOPEN = 50_000
MEESTE_LAGEN = 20
NIET_GEGEVEN = {"", "~", "null", "onbekend"}


@dataclass(frozen=True)
class Bestandsoort:
    """What kind of file is read, for the messages."""

    naam: str
    een: str  # what there is one of per file
    voorbeeld: str
    ook_een_lijst: bool = False  # whether the file may be a list


ZAAKBESTAND = Bestandsoort("een zaakbestand", "zaak", 'regels zoals "maanden: 2026-07"')


class Tekst(str):
    """A scalar of the file, with its line (from 1; None when not known) and its path."""

    regel: int | None = None
    pad: tuple[Any, ...] = ()


class Blok(dict[str, Any]):
    """A mapping of the file. ``regels`` gives the line of each key."""

    regel: int | None = None
    pad: tuple[Any, ...] = ()

    def __init__(self, *args: Any) -> None:
        """As a dict."""
        super().__init__(*args)
        self.regels: dict[str, int | None] = {}


class Lijst(list[Any]):
    """A list of the file."""

    regel: int | None = None
    pad: tuple[Any, ...] = ()


def lees_bestand(pad: Path, soort: Bestandsoort = ZAAKBESTAND) -> str:
    """Text of a file. Raises :class:`InvoerFout` when it cannot be read, is too large, empty, or no UTF-8 text."""
    try:
        with pad.open("rb") as bestand:
            inhoud = bestand.read(MEESTE_BYTES + 1)
    except (OSError, ValueError) as fout:
        raise InvoerFout([Fout(melding=f"het bestand is niet te lezen: {_reden(fout)}")], str(pad)) from None
    try:
        return als_tekst(inhoud, soort)
    except InvoerFout as fout:
        raise InvoerFout(fout.fouten, str(pad)) from None


def _reden(fout: Exception) -> str:
    """Dutch reason of a failed read."""
    redenen: dict[type[Exception], str] = {
        FileNotFoundError: "het bestaat niet",
        IsADirectoryError: "het is een map",
        PermissionError: "u hebt er geen rechten voor",
    }
    return redenen.get(type(fout)) or str(getattr(fout, "strerror", None) or "de naam is ongeldig")


def als_tekst(inhoud: bytes, soort: Bestandsoort = ZAAKBESTAND) -> str:
    """Decode the bytes of a file. Raises :class:`InvoerFout`."""
    if len(inhoud) > MEESTE_BYTES:
        raise InvoerFout([Fout(melding="het bestand is te groot", verwacht=f"{soort.naam} van hooguit 2 MB")])
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvoerFout(
            [Fout(melding="dit is geen tekstbestand in UTF-8", verwacht=f"{soort.naam} in YAML, opgeslagen als UTF-8")]
        ) from None
    return tekst


def lees_boom(tekst: str, soort: Bestandsoort = ZAAKBESTAND) -> Any:
    """The tree of a file: a :class:`Blok`, or a :class:`Lijst` where the kind of file may be one.

    Raises :class:`InvoerFout` with every structural fault that was found.
    """
    if "\x00" in tekst:
        raise InvoerFout([Fout(melding="dit is geen tekstbestand", verwacht=f"{soort.naam} in YAML, opgeslagen als UTF-8")])
    fouten: list[Fout] = []
    try:
        boom = _uit_yaml(tekst, fouten, soort)
    except InvoerFout:
        if not tekst.lstrip().startswith("{") or (boom := _uit_json(tekst, fouten)) is None:
            raise
    if boom is None or (isinstance(boom, Tekst) and not boom.strip()):
        raise InvoerFout([Fout(melding="het bestand is leeg", verwacht=f"{soort.naam}, met {soort.voorbeeld}")])
    if not isinstance(boom, (Blok, Lijst) if soort.ook_een_lijst else Blok):
        fouten.append(Fout(regel=boom.regel, melding=f"dit is geen {soort.naam.removeprefix('een ')}", verwacht=soort.voorbeeld))
    if fouten:
        raise InvoerFout(fouten)
    return boom


def _uit_yaml(tekst: str, fouten: list[Fout], bestandsoort: Bestandsoort) -> Any:
    """Build the tree from YAML events, without recursion; faults that allow reading on are added to ``fouten``."""
    import yaml

    lader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    open_delen: list[tuple[Blok | Lijst, str | None]] = []  # what is being filled, and the key that waits for its value
    wortel: Any = None
    knopen = documenten = 0

    def plaats(waarde: Any, regel: int) -> None:
        """Put a finished or just opened node in its parent."""
        nonlocal wortel
        if not open_delen:
            waarde.pad, wortel = (), waarde
            return
        ouder, sleutel = open_delen[-1]
        if isinstance(ouder, Lijst):
            waarde.pad = (*ouder.pad, len(ouder))
            ouder.append(waarde)
            return
        if sleutel is None:
            _bewaar_sleutel(ouder, waarde, regel)
            return
        waarde.pad = (*ouder.pad, sleutel)
        if sleutel in ouder:
            fouten.append(Fout(pad_tekst(waarde.pad), regel, "", f"deze sleutel staat er al (regel {ouder.regels[sleutel]})", "één keer"))
        else:
            ouder[sleutel], ouder.regels[sleutel] = waarde, regel
        open_delen[-1] = (ouder, None)

    def _bewaar_sleutel(ouder: Blok, sleutel: Any, regel: int) -> None:
        """Remember the key whose value comes next."""
        if not isinstance(sleutel, Tekst) or not sleutel.isprintable():
            raise InvoerFout([Fout(pad_tekst(ouder.pad), regel, "", "een sleutel is een gewoon woord", 'zoals "naam:"')])
        open_delen[-1] = (ouder, " ".join(str(sleutel).split()))

    try:
        stroom: Iterator[Any] = yaml.parse(tekst, Loader=lader)
        for gebeurtenis in stroom:
            soort = type(gebeurtenis).__name__
            if soort == "DocumentStartEvent":
                documenten += 1
                if documenten > 1:
                    regel, een = gebeurtenis.start_mark.line + 1, bestandsoort.een
                    raise InvoerFout([Fout(regel=regel, melding=f"er begint een tweede {een}", verwacht=f"één {een} per bestand")])
            if soort in ("SequenceEndEvent", "MappingEndEvent"):
                open_delen.pop()
            if soort not in ("ScalarEvent", "SequenceStartEvent", "MappingStartEvent", "AliasEvent"):
                continue
            regel, knopen = gebeurtenis.start_mark.line + 1, knopen + 1
            if soort == "AliasEvent" or gebeurtenis.anchor is not None:
                raise InvoerFout(
                    [Fout(regel=regel, melding="ankers (&) en verwijzingen (*) zijn niet toegestaan", verwacht="elk gegeven voluit")]
                )
            if gebeurtenis.tag is not None:
                raise InvoerFout([Fout(regel=regel, melding="YAML-tags (!) zijn niet toegestaan", verwacht="een gewone waarde, zonder !")])
            if knopen > MEESTE_KNOPEN or len(open_delen) >= MEESTE_LAGEN:
                raise InvoerFout([Fout(regel=regel, melding="het bestand is te groot of te diep genest", verwacht=bestandsoort.naam)])
            if soort == "ScalarEvent":
                waarde: Any = Tekst(gebeurtenis.value)
                waarde.regel = regel
                plaats(waarde, regel)
            else:
                deel = Blok() if soort == "MappingStartEvent" else Lijst()
                deel.regel = regel
                plaats(deel, regel)
                open_delen.append((deel, None))
    except yaml.YAMLError as fout:
        plek = getattr(fout, "problem_mark", None)
        raise InvoerFout(
            [Fout(regel=plek.line + 1 if plek else None, melding=_yaml_melding(fout), verwacht="geldige YAML of JSON")]
        ) from None
    return wortel


def _yaml_melding(fout: Exception) -> str:
    """What is wrong with the YAML, in Dutch where the cause is one of the usual ones."""
    tekst = str(getattr(fout, "problem", "") or fout)
    bekend = {
        "found character that cannot start any token": "hier staat een teken dat YAML niet kent (een tab om in te springen?)",
        "mapping values are not allowed in this context": "hier staat een dubbele punt te veel, of de regel springt verkeerd in",
        "did not find expected key": "de inspringing klopt niet, of er ontbreekt een sleutel met een dubbele punt",
        "could not find expected ':'": "er ontbreekt een dubbele punt",
        "found unexpected end of stream": "een aanhalingsteken is niet gesloten",
        "control characters are not allowed": "er staat een onzichtbaar stuurteken in het bestand",
    }
    for engels, nederlands in bekend.items():
        if engels in tekst:
            return nederlands
    return "dit is geen geldige YAML"


def _uit_json(tekst: str, fouten: list[Fout]) -> Any:
    """Tree of JSON that YAML could not read (escaped emoji, for one); None when it is no JSON either. Lines are not known."""

    def paren(leden: list[tuple[str, Any]]) -> Blok:
        blok = Blok()
        for sleutel, waarde in leden:
            if not sleutel.isprintable():
                raise ValueError("een sleutel is een gewoon woord")
            if sleutel in blok:
                fouten.append(Fout(sleutel, None, "", "deze sleutel staat er twee keer", "één keer"))
            blok[sleutel] = waarde
        return blok

    def merk(waarde: Any, pad: tuple[Any, ...]) -> Any:
        """The same tree in this module's own types, each with its path. ValueError when it is too deep or no text."""
        if len(pad) > MEESTE_LAGEN:
            raise ValueError("te diep")
        if isinstance(waarde, Blok):
            for sleutel in waarde:
                waarde[sleutel] = merk(waarde[sleutel], (*pad, sleutel))
        elif isinstance(waarde, list):
            waarde = Lijst(merk(lid, (*pad, nummer)) for nummer, lid in enumerate(waarde))
        else:
            waarde = Tekst(waarde if isinstance(waarde, str) else {True: "ja", False: "nee", None: ""}[waarde])
            waarde.encode()  # half of a surrogate pair is no text
        waarde.pad = pad
        return waarde

    try:
        import json  # only here: most files never need it

        return merk(json.loads(tekst, object_pairs_hook=paren, parse_int=str, parse_float=str, parse_constant=str), ())
    except (ValueError, RecursionError):
        return None


def zonder_onbekend(boom: Any) -> tuple[Any, list[tuple[Any, ...]]]:
    """The tree without what is said to be unknown (``onbekend``, or nothing behind the colon), and the places where that was."""
    plaatsen: list[tuple[Any, ...]] = []
    return _zonder(boom, (), plaatsen), plaatsen


def _zonder(deel: Any, plaats: tuple[Any, ...], plaatsen: list[tuple[Any, ...]]) -> Any:
    nieuw: Blok | Lijst
    if isinstance(deel, Blok):
        plaatsen += [(*plaats, sleutel) for sleutel, waarde in deel.items() if _onbekend(waarde)]
        leden = ((sleutel, waarde) for sleutel, waarde in deel.items() if not _onbekend(waarde))
        nieuw = Blok((sleutel, _zonder(waarde, (*plaats, sleutel), plaatsen)) for sleutel, waarde in leden)
        nieuw.regels.update(deel.regels)
    elif isinstance(deel, Lijst):
        bekend = (lid for lid in deel if not _onbekend(lid))
        nieuw = Lijst(_zonder(lid, (*plaats, nummer), plaatsen) for nummer, lid in enumerate(bekend))
    else:
        return deel
    nieuw.regel, nieuw.pad = deel.regel, deel.pad
    return nieuw


def _onbekend(waarde: Any) -> bool:
    return isinstance(waarde, str) and waarde.strip().lower() in NIET_GEGEVEN


def voeg_samen(onder: Any, boven: Any) -> Any:
    """``boven`` laid over ``onder``: mappings merge, lists of named persons merge by name, anything else is replaced."""
    nieuw: Blok | Lijst
    if isinstance(onder, Blok) and isinstance(boven, Blok):
        nieuw = Blok(onder)
        nieuw.regels = {**onder.regels, **boven.regels}
        nieuw.update((sleutel, voeg_samen(onder[sleutel], waarde) if sleutel in onder else waarde) for sleutel, waarde in boven.items())
    elif isinstance(onder, Lijst) and isinstance(boven, Lijst) and _op_naam(onder) and _op_naam(boven):
        nieuw = Lijst(onder)
        namen = [lid["naam"] for lid in onder]
        for lid in boven:
            if lid["naam"] in namen:
                nieuw[namen.index(lid["naam"])] = voeg_samen(onder[namen.index(lid["naam"])], lid)
            else:
                nieuw.append(lid)
    else:
        return boven
    nieuw.regel, nieuw.pad = boven.regel, boven.pad
    return nieuw


def _op_naam(leden: Lijst) -> bool:
    """Whether every member of a list is somebody with a name."""
    return bool(leden) and all(isinstance(lid, Blok) and isinstance(lid.get("naam"), str) for lid in leden)
