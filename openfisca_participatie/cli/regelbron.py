"""What the source of a rule says about itself: the facts it reads and the parameters it uses, found in its formula."""

from __future__ import annotations

import ast
import functools
import inspect
import re
import textwrap
from collections.abc import Callable, Collection, Iterator
from typing import Any

Formule = Callable[..., Any]
MODULES_MET_REGELS = ("openfisca_participatie.variables", "openfisca_participatie.gemeenterecht")


def gelezen_variabelen(formule: Formule, bekend: Collection[str]) -> list[str]:
    """Names of the variables a formula reads, in order; what helpers of the rules read is included."""
    gelezen: dict[str, None] = {}
    for functie, boom, _ in _bomen(formule):
        for vorm in (*_namen(boom), *_uit_constanten(functie, boom)):
            if isinstance(vorm, str):
                gelezen |= {vorm: None} if vorm in bekend else {}
            else:
                gelezen |= dict.fromkeys(naam for naam in bekend if vorm.fullmatch(naam))
    return list(gelezen)


def gebruikte_parameters(formule: Formule, wortel: Any) -> list[str]:
    """Dotted names of the parameters (or nodes, where one is chosen by the case) a formula uses, in order."""
    paden = [pad for _, boom, begin in _bomen(formule) for keten in _ketens(boom, begin) if (pad := _bestaand_pad(keten, wortel))]
    langste = [pad for pad in dict.fromkeys(paden) if not any(ander.startswith(f"{pad}.") for ander in paden)]
    return langste


def _bomen(
    formule: Formule, begin: dict[str, str] | None = None, gezien: frozenset[str] = frozenset()
) -> Iterator[tuple[Formule, ast.AST, dict[str, str]]]:
    """A formula and the helpers it calls, each with its tree and the parameter nodes its names stand for."""
    boom = _ontleed(formule)
    if boom is None:
        return
    namen = _namen_van_knopen(boom, begin or {})
    yield formule, boom, namen
    for roep in ast.walk(boom):
        if not (isinstance(roep, ast.Call) and isinstance(roep.func, ast.Name) and roep.func.id not in gezien):
            continue
        helper = getattr(formule, "__globals__", {}).get(roep.func.id)
        if inspect.isfunction(helper) and _is_van_de_regels(helper, formule):
            invoer = zip(inspect.signature(helper).parameters, roep.args, strict=False)
            mee = {naam: keten for naam, waarde in invoer if (keten := _keten(waarde, namen)) is not None}
            yield from _bomen(helper, mee, gezien | {roep.func.id})


def _is_van_de_regels(helper: Formule, formule: Formule) -> bool:
    """Whether a helper stands in a module of rules; shared helpers read nothing themselves."""
    return inspect.getsourcefile(helper) == inspect.getsourcefile(formule) or helper.__module__.startswith(MODULES_MET_REGELS)


@functools.cache
def _ontleed(formule: Formule) -> ast.AST | None:
    try:
        return ast.parse(textwrap.dedent(inspect.getsource(formule)))
    except (OSError, TypeError, SyntaxError):
        return None


def _namen(boom: ast.AST) -> Iterator[str | re.Pattern[str]]:
    """A formula names a variable as text, or as text with a letter filled in (``f"vrijlating_onderdeel_{letter}"``), in order."""
    gevonden = [knoop for knoop in ast.walk(boom) if isinstance(knoop, ast.Constant | ast.JoinedStr)]
    in_delen = {deel for knoop in gevonden if isinstance(knoop, ast.JoinedStr) for deel in knoop.values}
    for knoop in sorted(gevonden, key=lambda knoop: (knoop.lineno, knoop.col_offset)):
        if isinstance(knoop, ast.JoinedStr):
            vast = [deel.value if isinstance(deel, ast.Constant) else None for deel in knoop.values]
            if isinstance(vast[0], str) and vast[0].endswith("_"):
                yield re.compile("".join(re.escape(str(deel)) if deel is not None else "[a-z0-9]+" for deel in vast))
        elif isinstance(knoop.value, str) and knoop not in in_delen:
            yield knoop.value


def _uit_constanten(functie: Formule, boom: ast.AST) -> Iterator[str]:
    """Texts in the constants of its module that a function names: ``for feit in FEITEN``."""
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Name) and knoop.id.isupper():
            constante = getattr(functie, "__globals__", {}).get(knoop.id, ())
            yield from (
                re.escape(deel) for deel in (constante if isinstance(constante, tuple | list | dict) else ()) if isinstance(deel, str)
            )


def _namen_van_knopen(boom: ast.AST, begin: dict[str, str]) -> dict[str, str]:
    """Local names that stand for a node of the parameter tree: ``normen = parameters(period).participatiewet.normen``."""
    namen = dict(begin)
    for knoop in ast.walk(boom):
        if not isinstance(knoop, ast.Assign):
            continue
        for doel in knoop.targets:
            meer = isinstance(doel, ast.Tuple) and isinstance(knoop.value, ast.Tuple)
            paren = zip(doel.elts, knoop.value.elts, strict=False) if meer else [(doel, knoop.value)]  # type: ignore[attr-defined]
            for naam, waarde in paren:
                if isinstance(naam, ast.Name) and (keten := _keten(waarde, namen)) is not None:
                    namen[naam.id] = keten
    return namen


def _keten(knoop: ast.AST, namen: dict[str, str]) -> str | None:
    """The dotted name an expression stands for; the root is the empty name, and ``None`` is no parameter at all."""
    if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id == "parameters":
        return ""
    if isinstance(knoop, ast.Name):
        return namen.get(knoop.id)
    if isinstance(knoop, ast.Attribute):
        boven = _keten(knoop.value, namen)
        return None if boven is None else f"{boven}.{knoop.attr}".lstrip(".")
    return None


def _ketens(boom: ast.AST, namen: dict[str, str]) -> Iterator[str]:
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Attribute | ast.Name) and (keten := _keten(knoop, namen)):
            yield keten
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and len(knoop.args) > 1:
            # bekend(node, "name") and getattr(node, "name"): the name is text
            boven, naam = _keten(knoop.args[0], namen), knoop.args[1]
            if boven is not None and isinstance(naam, ast.Constant) and isinstance(naam.value, str):
                yield f"{boven}.{naam.value}".lstrip(".")


def _bestaand_pad(keten: str, wortel: Any) -> str:
    """The longest beginning of a dotted name that is in the tree."""
    pad, knoop = [], wortel
    for deel in keten.split("."):
        kinderen = getattr(knoop, "children", {})
        if deel not in kinderen:
            break
        knoop = kinderen[deel]
        pad.append(deel)
    return ".".join(pad)
