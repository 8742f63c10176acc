"""Text blocks of a municipality that take the place of ours, and the messages about what is wrong in them.

A municipal folder ``sjablonen/`` has the names of ours. A whole kind (``toekenning.j2``) takes the place of ours, or builds on it with
``{% extends "pakket/toekenning.j2" %}``. Of a file in ``delen/`` only the macros need to be there that differ: the others stay ours.

A number that stands in a municipal template (a telephone number) may be printed: its origin is that line of that file.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import (
    BaseLoader,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
    meta,
    nodes,
)
from jinja2.exceptions import SecurityError, TemplateAssertionError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import missing
from jinja2.sandbox import SandboxedEnvironment

from openfisca_participatie.brieven.fouten import BriefFout, SjabloonFout
from openfisca_participatie.brieven.opmaak import Tekst

if TYPE_CHECKING:
    from jinja2 import Environment

PAKKET = "pakket/"  # in front of a name: our own template, also where the municipality has one of that name
VAST = "vaste_tekst"  # the function that prints a number of a municipal template
_VAN_JINJA = ("caller", "varargs", "kwargs", "super", "self", "loop")
_NOOIT = (VAST, "herkomst")  # names that a template is not meant to use
_CIJFERS = "0-9\u00b2\u00b3\u00b9\u2070-\u2089"
_GETAL = re.compile(rf"[{_CIJFERS}][^\s|]*(?:[^\S\n]+(?:[-–][^\S\n]+)?[{_CIJFERS}][^\s|]*)*")
_DELEN = "delen/"
PRIVE = 0xF0000  # from here on characters mean something only inside this package (merken, tekens)
_GEEN_NAAM = re.compile(r"^'(\w+)' is undefined$")


class Lader(BaseLoader):
    """Finds a template in the municipal folder and otherwise among ours; only ``.j2`` files inside those folders."""

    def __init__(self, pakket: Path, eigen: Path | None) -> None:
        """Look in ``eigen`` first."""
        self.pakket = FileSystemLoader(pakket)
        self.eigen = eigen
        self.eigen_lader = FileSystemLoader(eigen) if eigen else None

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Give the source of a template. TemplateNotFound for what is no template of either folder."""
        if not template.endswith(".j2"):
            raise TemplateNotFound(template)
        if self.eigen_lader and self.eigen and not template.startswith(PAKKET):
            try:
                bron = self.eigen_lader.get_source(environment, template)
            except TemplateNotFound:
                pass
            except UnicodeDecodeError as fout:
                raise SjabloonFout(f"Het sjabloon {self.eigen / template} is geen tekst in UTF-8.") from fout
            else:
                if not Path(bron[1]).resolve().is_relative_to(self.eigen.resolve()):
                    raise TemplateNotFound(template)
                return bron
        return self.pakket.get_source(environment, template.removeprefix(PAKKET))

    def is_eigen(self, bestand: str | None) -> bool:
        """Whether a file is one of the municipality."""
        return bool(bestand and self.eigen and Path(bestand).is_relative_to(self.eigen))

    def namen(self) -> list[str]:
        """The names of all templates."""
        return sorted({*self.pakket.list_templates(), *(self.eigen_lader.list_templates() if self.eigen_lader else ())})


class VasteGetallen(Extension):
    """Turns each number in the text of a municipal template into a call that prints it with its place as origin."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Give the tokens; those of our own templates unchanged."""
        lader = self.environment.loader
        eigen = isinstance(lader, Lader) and lader.is_eigen(stream.filename)
        for token in stream:
            if not eigen:
                yield token
                continue
            if (token.value == VAST and token.type == "name") or any(ord(teken) >= PRIVE for teken in str(token.value)):
                raise TemplateSyntaxError("dit kan niet in een sjabloon staan", token.lineno, stream.name, stream.filename)
            if token.type == "data":
                yield from self._met_getallen(token, Path(stream.filename or "").name)
            else:
                yield token

    def _met_getallen(self, token: Token, bestand: str) -> Iterator[Token]:
        plek, regel = 0, token.lineno
        for treffer in _GETAL.finditer(token.value):
            voor, getal = token.value[plek : treffer.start()], treffer[0].rstrip(".,:;!?)")
            if voor:
                yield Token(regel, "data", voor)
            regel += voor.count("\n")
            yield Token(regel, "variable_begin", "{{")
            yield Token(regel, "name", VAST)
            yield Token(regel, "lparen", "(")
            yield Token(regel, "string", getal)
            yield Token(regel, "comma", ",")
            yield Token(regel, "string", f"huisstijl: {bestand}, regel {regel}")
            yield Token(regel, "rparen", ")")
            yield Token(regel, "variable_end", "}}")
            plek = treffer.start() + len(getal)
        if plek < len(token.value):
            yield Token(regel, "data", token.value[plek:])


class Onbekend(StrictUndefined):
    """A name that there is not: says which, and which of the thing it was asked of are near."""

    @property
    def _undefined_message(self) -> str:
        ding, naam = self._undefined_obj, self._undefined_name
        if self._undefined_hint or ding is missing:
            return super()._undefined_message
        mogelijk = list(map(str, ding)) if isinstance(ding, Mapping) else [een for een in dir(ding) if not een.startswith("_")]
        return f"bij {type(ding).__name__} is er geen {naam!r}" + _bedoelde_u(str(naam), mogelijk)


class Omgeving(SandboxedEnvironment):
    """The environment of letters: the sandbox, without what makes much out of little, and with our macros in municipal files."""

    intercepted_binops = frozenset(["*", "**", "%"])

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse: a letter does not calculate, and repeating a text can fill the memory."""
        raise SecurityError(f"de bewerking {operator!r} mag niet in een sjabloon")

    def is_safe_callable(self, obj: Any) -> bool:
        """Besides what the sandbox refuses: giving a text another text with the same origin."""
        return super().is_safe_callable(obj) and getattr(obj, "__func__", None) is not Tekst.met

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        boom = super()._parse(source, name, filename)
        if name and name.startswith(_DELEN) and isinstance(self.loader, Lader) and self.loader.is_eigen(filename):
            try:
                onze = self.loader.get_source(self, PAKKET + name)
            except TemplateNotFound:
                return boom
            eigen = {macro.name for macro in boom.find_all(nodes.Macro)}
            bij = super()._parse(onze[0], PAKKET + name, onze[1]).body
            boom.body[:0] = [knoop for knoop in bij if not (isinstance(knoop, nodes.Macro) and knoop.name in eigen)]
        return boom


def _namen_van(boom: nodes.Template) -> set[str]:
    """The names that a template makes itself: variables, macros and what it imports."""
    namen = {naam.name for naam in boom.find_all(nodes.Name) if naam.ctx in ("store", "param")}
    namen |= {macro.name for macro in boom.find_all(nodes.Macro)}
    namen |= {invoer.target for invoer in boom.find_all(nodes.Import)}
    for uit in boom.find_all(nodes.FromImport):
        namen |= {naam[1] if isinstance(naam, tuple) else naam for naam in uit.names}
    return namen


@lru_cache(maxsize=256)
def _gebruikt(omgeving: Omgeving, hoofd: str) -> tuple[frozenset[str], tuple[tuple[str, str, int], ...]]:
    """Give the names that the templates of a letter make, and each name that a municipal one reads with its file and line."""
    lader = omgeving.loader
    assert isinstance(lader, Lader)
    te_doen, gezien = [hoofd], set()
    gemaakt: set[str] = set()
    gelezen: list[tuple[str, str, int]] = []
    while te_doen:
        naam = te_doen.pop()
        if naam in gezien:
            continue
        gezien.add(naam)
        try:
            bron, bestand, _ = lader.get_source(omgeving, naam)
        except TemplateNotFound:
            continue  # said when it is used
        boom = omgeving._parse(bron, naam, bestand)
        gemaakt |= _namen_van(boom)
        te_doen += [ander for ander in meta.find_referenced_templates(boom) if ander]
        if lader.is_eigen(bestand):
            eigen = SandboxedEnvironment._parse(omgeving, bron, naam, bestand)  # without our macros
            getoetst = {naam.name for toets in eigen.find_all(nodes.Test) if "defined" in toets.name for naam in toets.find_all(nodes.Name)}
            gelezen += [
                (een.name, str(bestand), een.lineno) for een in eigen.find_all(nodes.Name) if een.ctx == "load" and een.name not in getoetst
            ]
    return frozenset(gemaakt), tuple(gelezen)


def controleer_namen(omgeving: Omgeving, hoofd: str, bekend: Iterable[str]) -> None:
    """Raise :class:`BriefFout` for a name in a municipal template that there is not, also where this letter would not come past it."""
    gemaakt, gelezen = _gebruikt(omgeving, hoofd)
    namen = {*bekend, *gemaakt, *omgeving.globals, *_VAN_JINJA}
    for naam, bestand, regel in gelezen:
        if naam not in namen:
            raise SjabloonFout(f"Het sjabloon {bestand}, regel {regel} klopt niet: {_geen_naam(naam, namen)}")


@lru_cache(maxsize=16)
def controleer_map(omgeving: Omgeving) -> None:
    """Raise :class:`SjabloonFout` for a municipal file, or a macro or block in one, that takes the place of nothing of ours.

    A typing error would otherwise go unnoticed: our own text would be printed. A file that another municipal file uses, and a macro that
    one imports or uses, may have any name.
    """
    lader = omgeving.loader
    assert isinstance(lader, Lader)
    if lader.eigen_lader is None:
        return
    onze, namen = lader.pakket.list_templates(), lader.eigen_lader.list_templates()
    eigen = {naam: omgeving._parse(lader.get_source(omgeving, naam)[0], PAKKET + naam, None) for naam in namen}
    ingevoerd = {
        een[0] if isinstance(een, tuple) else een for boom in eigen.values() for uit in boom.find_all(nodes.FromImport) for een in uit.names
    }
    gebruikt = {naam for boom in eigen.values() for naam in meta.find_referenced_templates(boom) if naam}
    for naam, boom in eigen.items():
        plek = f"Het sjabloon {lader.eigen}/{naam}"
        if naam not in onze:
            if naam in gebruikt:
                continue
            raise SjabloonFout(f"{plek} komt in de plaats van niets: zo'n sjabloon is er niet{_bedoelde_u(naam, onze)}")
        van_ons = omgeving._parse(lader.pakket.get_source(omgeving, naam)[0], PAKKET + naam, None)
        macros = {macro.name for macro in van_ons.find_all(nodes.Macro)}
        macros |= ingevoerd | {een.name for een in boom.find_all(nodes.Name) if een.ctx == "load"}
        for macro in boom.find_all(nodes.Macro):
            if naam.startswith(_DELEN) and macro.name not in macros:
                raise SjabloonFout(f"{plek}, regel {macro.lineno}: een macro {macro.name!r} is er niet{_bedoelde_u(macro.name, macros)}")
        blokken = _blokken(omgeving, lader, van_ons)
        for blok in boom.find_all(nodes.Block):
            if blok.name not in blokken:
                raise SjabloonFout(f"{plek}, regel {blok.lineno}: een blok {blok.name!r} is er niet{_bedoelde_u(blok.name, blokken)}")


def _blokken(omgeving: Omgeving, lader: Lader, boom: nodes.Template) -> set[str]:
    """The blocks of a template of ours and of what it builds on."""
    namen = {blok.name for blok in boom.find_all(nodes.Block)}
    for basis in boom.find_all(nodes.Extends):
        assert isinstance(basis.template, nodes.Const)
        naam = str(basis.template.value)
        namen |= _blokken(omgeving, lader, omgeving._parse(lader.pakket.get_source(omgeving, naam)[0], PAKKET + naam, None))
    return namen


def _geen_naam(naam: str, namen: Iterable[str]) -> str:
    return f"de naam {naam!r} is er niet" + _bedoelde_u(naam, [een for een in namen if een not in _NOOIT])


def _bedoelde_u(naam: str, mogelijk: Iterable[str]) -> str:
    """End a sentence, with the nearest of the possible names where one is near."""
    lijkt = get_close_matches(naam, list(mogelijk), 1)
    return f". Bedoelde u {lijkt[0]!r}?" if lijkt else "."


def als_brieffout(fout: Exception, omgeving: Omgeving, sjabloon: str, gegevens: Mapping[str, object]) -> BriefFout | None:
    """Give the Dutch message about an error in a template, with its file and line; None where it is an error of the program."""
    lader = omgeving.loader
    assert isinstance(lader, Lader)
    if isinstance(fout, TemplateSyntaxError):
        plek: tuple[str, int | None] = (fout.filename or fout.name or sjabloon, fout.lineno)
    else:
        regels = [(kader.f_code.co_filename, regel) for kader, regel in traceback.walk_tb(fout.__traceback__)]
        plek = next(((bestand, regel) for bestand, regel in reversed(regels) if bestand.endswith(".j2")), (sjabloon, None))
    eigen = lader.is_eigen(plek[0])
    if isinstance(fout, BriefFout):
        return SjabloonFout(f"{_waar(plek)}: {fout}") if eigen else fout
    if not isinstance(fout, TemplateError) and not eigen:
        return None
    return SjabloonFout(f"{_waar(plek)} klopt niet: {_uitleg(fout, omgeving, gegevens)}")


def _waar(plek: tuple[str, int | None]) -> str:
    return f"Het sjabloon {plek[0]}" + (f", regel {plek[1]}" if plek[1] else "")


def _uitleg(fout: Exception, omgeving: Omgeving, gegevens: Mapping[str, object]) -> str:
    """Say what is wrong."""
    tekst = str(fout.message if isinstance(fout, TemplateSyntaxError) else fout).strip().rstrip(".")
    if isinstance(fout, UndefinedError):
        if treffer := _GEEN_NAAM.match(tekst):
            return _geen_naam(treffer[1], gegevens)
        return tekst if tekst.endswith("?") else f"{tekst}."
    if isinstance(fout, SecurityError):
        return f"dat mag een sjabloon niet ({tekst})."
    if isinstance(fout, TemplateNotFound):
        namen = omgeving.loader.namen() if isinstance(omgeving.loader, Lader) else []
        return f"het sjabloon {fout.name!r} is er niet" + _bedoelde_u(str(fout.name), namen)
    if isinstance(fout, TemplateAssertionError) and (treffer := re.match(r"No filter named '(\w+)'", tekst)):
        return f"het filter {treffer[1]!r} is er niet" + _bedoelde_u(treffer[1], omgeving.filters)
    if isinstance(fout, RecursionError):
        return "het sjabloon roept zichzelf aan."
    return f"{tekst or type(fout).__name__}."
