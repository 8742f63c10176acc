"""``participatie regel``: a rule by article or name, with its versions, inputs, parameters and tests."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from openfisca_participatie.berekening.uitkomst import Bron
from openfisca_participatie.cli.nederlands import Melding, Opdracht
from openfisca_participatie.cli.zaken import VERSIE_JSON, json_optie

if TYPE_CHECKING:
    from openfisca_participatie.cli.weergave import Blad, Cel

MEESTE_VOLUIT = 12


@dataclass(frozen=True)
class Versie:
    """A text of the rule: since when it holds, its sentence, and what it reads."""

    vanaf: str
    tekst: str
    invoer: tuple[str, ...]
    parameters: tuple[str, ...]


@dataclass(frozen=True)
class Regelkaart:
    """A variable as the analyst wants to see it. ``soort``: ``feit``, ``oordeel`` or ``uitkomst``."""

    naam: str
    label: str
    soort: str
    entiteit: str
    eenheid: str
    omschrijving: str
    bronnen: tuple[Bron, ...]
    versies: tuple[Versie, ...]
    module: str
    tests: tuple[str, ...]
    onzeker: bool


@click.command("regel", cls=Opdracht)
@click.argument("wat", nargs=-1, required=True, metavar="ARTIKEL-OF-NAAM...")
@click.option("--alles", is_flag=True, help="Toon ook bij veel treffers elke regel voluit.")
@json_optie
def opdracht(wat: tuple[str, ...], alles: bool, als_json: bool) -> None:
    """Toon een regel van de wet: tekst, versies, invoer, parameters en tests.

    Zoek op artikel (22a, '31 lid 2 n') of op naam (norm). Een regel heeft een versie voor elke tekst die de wet heeft gehad.

    \b
    Voorbeelden:
      participatie regel 22a
      participatie regel 31 lid 2 n
      participatie regel norm
      participatie regel leeftijd --json
    """
    zoek = " ".join(wat)
    namen = _zoek(zoek)
    kaarten = [_kaart(naam) for naam in namen]
    if als_json:
        from openfisca_participatie.cli.weergave import als_gegevens, toon_json

        toon_json({"versie": VERSIE_JSON, "gezocht": zoek, "regels": als_gegevens(kaarten)})
    elif len(kaarten) > MEESTE_VOLUIT and not alles:
        _toon_lijst(zoek, kaarten)
    else:
        _toon_voluit(kaarten)


# --- finding ---


def _zoek(zoek: str) -> list[str]:
    """Names of the variables meant, in the order of the law's chapters; a message when there are none."""
    from difflib import get_close_matches

    from openfisca_participatie.berekening.rekenen import stelsel

    variabelen = stelsel().variables
    naam = "_".join(zoek.lower().split())
    if naam in variabelen:
        return [naam]
    if artikel := _lees_artikel(zoek):
        gevonden = [sleutel for sleutel, soort in variabelen.items() if any(_past(artikel, _plaats(href)) for href in _verwijzingen(soort))]
        if not gevonden:
            raise Melding(f"geen regel verwijst naar artikel {zoek.removeprefix('art. ')!r}.")
        return gevonden
    woorden = zoek.lower().replace("_", " ").split()
    teksten = {sleutel: f" {sleutel.replace('_', ' ')} {soort.label.lower()}" for sleutel, soort in variabelen.items()}
    gevonden = [sleutel for sleutel, tekst in teksten.items() if all(f" {woord}" in tekst for woord in woorden)]
    if not gevonden:
        dichtbij = get_close_matches(naam, variabelen, n=1)
        raad = f"Bedoelde u {dichtbij[0]!r}?" if dichtbij else "Zoek op een artikel zoals 22a, of een naam zoals norm."
        raise Melding(f"de regel {zoek!r} bestaat niet. {raad}")
    return gevonden


Plaats = tuple[str, str, str, str]
"""Law (empty for the Participatiewet), article, lid and onderdeel; empty where not given."""
_WETTEN = {"BWBR0015703": "", "BWBR0002221": "aow", "BWBR0002656": "bw", "BWBR0002471": "lb"}


def _lees_artikel(zoek: str) -> Plaats | None:
    """``22a``, ``art. 31 lid 2 n``, ``artikel 31, lid 2, onderdeel n`` or ``7a aow``."""
    kaal = re.sub(r"\b(artikel|art\.?|onderdeel|onder|pw|participatiewet)(?=\s|$)", " ", zoek.lower().replace(",", " "))
    gevonden = re.fullmatch(r"\s*(\d+[a-z]{0,2})(?:\s+(?:lid\s+)?(\d+))?(?:\s+([a-z]{1,2}))?(?:\s+(aow|bw|lb))?\s*", kaal)
    return (gevonden[4] or "", gevonden[1], gevonden[2] or "", gevonden[3] or "") if gevonden else None


def _verwijzingen(soort: Any) -> list[str]:
    return [soort.reference] if isinstance(soort.reference, str) else list(soort.reference or ())


def _plaats(href: str) -> Plaats:
    wet = re.search(r"BWBR\d+", href)
    delen = [(re.search(rf"[&#]{sleutel}=?([0-9a-z]+)", href) or ["", ""])[1] for sleutel in ("(?:artikel|Artikel)", "lid", "o")]
    return (_WETTEN.get(wet.group(), "?") if wet else "?", *delen)  # type: ignore[return-value]


def _past(gezocht: Plaats, plaats: Plaats) -> bool:
    """The same law and article; lid and onderdeel only where they were asked for."""
    return gezocht[:2] == plaats[:2] and all(deel in ("", ander) for deel, ander in zip(gezocht[2:], plaats[2:], strict=True))


# --- what there is to say ---


def _kaart(naam: str) -> Regelkaart:
    from openfisca_participatie.berekening.bronnen import bron
    from openfisca_participatie.berekening.rekenen import stelsel
    from openfisca_participatie.cli.regelbron import gebruikte_parameters, gelezen_variabelen

    systeem = stelsel()
    soort = systeem.get_variable(naam)
    versies = tuple(
        Versie(
            "" if vanaf == "0001-01-01" else vanaf,
            " ".join((formule.__doc__ or "").split()),
            tuple(een for een in gelezen_variabelen(formule, systeem.variables) if een != naam),
            tuple(gebruikte_parameters(formule, systeem.parameters)),
        )
        for vanaf, formule in soort.formulas.items()
    )
    return Regelkaart(
        naam=naam,
        label=soort.label,
        soort="uitkomst" if versies else "oordeel" if naam.startswith("oordeel_") else "feit",
        entiteit=soort.entity.key,
        eenheid=getattr(soort, "unit", None) or "",
        omschrijving=" ".join((type(soort).__doc__ or "").split()),
        bronnen=tuple(bron(href) for href in _verwijzingen(soort)),
        versies=versies,
        module=_module(soort),
        tests=_tests(naam),
        onzeker=bool(getattr(type(soort), "__onzeker__", False)),
    )


def _pakketmap() -> Path:
    import openfisca_participatie

    return Path(next(iter(openfisca_participatie.__path__)))


def _module(soort: Any) -> str:
    """File of the rule, from the folder of the package."""
    import inspect

    try:
        bestand = Path(inspect.getsourcefile(next(iter(soort.formulas.values()))) or "") if soort.formulas else None
    except TypeError:
        return ""
    return str(bestand.relative_to(_pakketmap().parent)) if bestand and bestand.is_relative_to(_pakketmap().parent) else ""


def _tests(naam: str) -> tuple[str, ...]:
    """YAML tests that name the variable, where the tests are at hand (in the repository, not in an installed package)."""
    woord = re.compile(rf"(?<![a-z0-9_]){re.escape(naam)}(?![a-z0-9_])")
    return tuple(pad for pad, tekst in _testteksten() if naam in tekst and woord.search(tekst))


@functools.cache
def _testteksten() -> list[tuple[str, str]]:
    tests = _pakketmap().parent / "tests"
    return [(str(pad.relative_to(tests.parent)), pad.read_text(encoding="utf-8")) for pad in sorted((tests / "yaml").rglob("*.yaml"))]


# --- formats ---


def _toon_lijst(zoek: str, kaarten: list[Regelkaart]) -> None:
    from openfisca_participatie.cli.weergave import ZACHT, Blad, Cel, aantal

    blad = Blad()
    blad.alinea(f"{aantal(len(kaarten), 'regel', 'regels')} bij {zoek}", "bold")
    blad.wit()
    artikel = _lees_artikel(zoek)
    rijen = []
    for kaart in kaarten:
        passend = [een for een in kaart.bronnen if artikel and _past(artikel, _plaats(een.href))]
        label = f"{kaart.label} (ONZEKER)" if kaart.onzeker else kaart.label
        rijen.append((Cel(kaart.naam, "cyan"), label, Cel((passend or kaart.bronnen)[0].artikel, ZACHT)))
    blad.rijen(rijen, hooguit={0: 50})
    blad.wit()
    blad.alinea("Een regel voluit: participatie regel NAAM. Alles voluit: dezelfde opdracht met --alles.", ZACHT)
    blad.toon()


def _toon_voluit(kaarten: list[Regelkaart]) -> None:
    from openfisca_participatie.cli.weergave import Blad

    blad = Blad()
    for nummer, kaart in enumerate(kaarten):
        if nummer:
            blad.wit()
        _toon_kaart(blad, kaart)
    blad.toon()


def _toon_kaart(blad: Blad, kaart: Regelkaart) -> None:
    from openfisca_participatie.cli.weergave import ZACHT, Cel

    soort = f"{kaart.soort} van {_VAN[kaart.entiteit]}" + (f", {kaart.eenheid}" if kaart.eenheid.startswith("EUR") else "")
    blad.kop([Cel(kaart.naam, "bold cyan"), Cel("  ONZEKER" if kaart.onzeker else "", "magenta")], Cel(soort, ZACHT))
    blad.alinea(kaart.label, "bold", inspringen=2)
    blad.alinea(kaart.omschrijving, inspringen=2)
    blad.wit()
    rijen: list[tuple[Cel | str, Cel | str]] = []
    for bron in kaart.bronnen:
        rijen.append(("Bron", Cel(f"{bron.artikel:16} {bron.href}", "", bron.href)))
    rijen += _versierijen(kaart)
    if kaart.module:
        rijen.append(("Code", Cel(kaart.module, ZACHT)))
    if kaart.tests:
        namen = [pad.removeprefix("tests/yaml/").removesuffix(".yaml") for pad in kaart.tests]
        rijen.append(("Tests", Cel(f"tests/yaml: {', '.join(namen)}", ZACHT)))
    vorige, zonder_herhaling = "", []
    for label, tekst in rijen:
        zonder_herhaling.append(("" if label == vorige else label, tekst))
        vorige = str(label)
    blad.rijen(zonder_herhaling, minstens=(10,))


_VAN = {"persoon": "een persoon", "gezin": "het gezin", "woning": "de woning"}


def _versierijen(kaart: Regelkaart) -> list[tuple[Cel | str, Cel | str]]:
    """Rows of the versions, the newest first; what a version reads is repeated only when it differs."""
    from datetime import date

    from openfisca_participatie.opmaak import datum

    rijen: list[tuple[Cel | str, Cel | str]] = []
    vorige: Versie | None = None
    for versie in reversed(kaart.versies):
        sinds = datum(date.fromisoformat(versie.vanaf)) if versie.vanaf else ""
        tekst = f"Sinds {sinds}. {versie.tekst}" if sinds and len(kaart.versies) > 1 else versie.tekst
        rijen.append(("Regel" if vorige is None else "Daarvoor", tekst))
        if versie.invoer and (vorige is None or versie.invoer != vorige.invoer):
            rijen.append(("  leest", ", ".join(versie.invoer)))
        if vorige is None or versie.parameters != vorige.parameters:
            rijen += [("  gebruikt", pad) for pad in versie.parameters]
        vorige = versie
    return rijen
