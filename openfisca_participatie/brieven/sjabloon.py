"""The Jinja2 environment of the letters: sandboxed, strict, and blind to layout inside values.

Whatever a template inserts keeps the mark of its origin (:mod:`merken`); a number that has none stops the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openfisca_participatie.brieven.fouten import BriefFout
from openfisca_participatie.brieven.merken import DICHT, OPEN, merk
from openfisca_participatie.brieven.opmaak import FILTERS, Tekst
from openfisca_participatie.brieven.tekens import parkeer, schoon

if TYPE_CHECKING:
    from jinja2.runtime import Context
    from jinja2.sandbox import SandboxedEnvironment

MAP = Path(__file__).parent / "sjablonen"
_EERSTE_LETTER = re.compile(rf"^((?:{OPEN}.|{DICHT})*)([^{OPEN}{DICHT}])")


def _met_merk(context: Context, tekst: str, herkomst: str) -> str:
    """Give a cleaned text with its mark, and write its origin down."""
    from markupsafe import Markup

    lijst: list[tuple[str, str]] = context["herkomst"]
    schone = schoon(tekst)
    lijst.append((schone, herkomst))
    return Markup(merk(parkeer(schone), len(lijst) - 1))


@lru_cache(maxsize=4)
def omgeving(map_: Path = MAP) -> SandboxedEnvironment:
    """Give the environment for the templates in ``map_``."""
    from jinja2 import FileSystemLoader, StrictUndefined, Undefined, pass_context
    from jinja2.sandbox import SandboxedEnvironment
    from markupsafe import Markup

    @pass_context
    def afronding(context: Context, waarde: Any) -> str:
        """Clean every inserted value; a number, a date or anything else that skipped its filter stops the letter."""
        if isinstance(waarde, Markup):  # the output of a filter or macro
            return waarde
        if isinstance(waarde, Tekst):
            return _met_merk(context, waarde, waarde.herkomst)
        if isinstance(waarde, str):
            if any(teken.isdigit() for teken in waarde):
                raise BriefFout(f"Het sjabloon drukt een tekst met een getal zonder herkomst af: {waarde!r}.")
            return Markup(parkeer(schoon(waarde)))
        if isinstance(waarde, Undefined):
            str(waarde)  # raises
        raise BriefFout(f"Het sjabloon drukt een waarde af zonder filter: {waarde!r}.")

    def met_herkomst(filter_: Any) -> Any:
        """Make a filter write down what it printed and where that came from."""

        @pass_context
        def toegepast(context: Context, waarde: Any) -> str:
            return _met_merk(context, filter_(waarde), waarde.herkomst)

        return toegepast

    @pass_context
    def samen(context: Context, delen: Iterable[Any], tussen: str = "") -> str:
        """Join texts; each keeps its origin."""
        return Markup(Markup(tussen).join(afronding(context, deel) for deel in delen))

    @pass_context
    def opgesomd(context: Context, namen: Iterable[Any]) -> str:
        """Write names as ``A, B en C``; each keeps its origin."""
        return Markup(opsomming([afronding(context, naam) for naam in namen]))

    gemaakt = SandboxedEnvironment(
        loader=FileSystemLoader(map_),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=afronding,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    gemaakt.filters.update({naam: met_herkomst(filter_) for naam, filter_ in FILTERS.items()})
    gemaakt.filters |= {"hoofdletter": hoofdletter, "zonder_punt": zonder_punt, "opsomming": opgesomd, "join": samen}
    return gemaakt


def hoofdletter(tekst: str) -> str:
    """Write the first letter of a text as a capital; its origin, or its mark, stays."""
    groot = _EERSTE_LETTER.sub(lambda treffer: treffer[1] + treffer[2].upper(), tekst, count=1)
    return tekst.met(groot) if isinstance(tekst, Tekst) else type(tekst)(groot)


def zonder_punt(tekst: str) -> str:
    """Give what somebody wrote without the full stop at its end, so that a sentence can go on or end with its own."""
    kaal = str(tekst).strip().rstrip(".")
    return tekst.met(kaal) if isinstance(tekst, Tekst) else kaal


def opsomming(namen: list[str] | tuple[str, ...]) -> str:
    """Write names as ``A, B en C``."""
    *eerste, laatste = namen
    return f"{', '.join(eerste)} en {laatste}" if eerste else laatste


def vul(naam: str, gegevens: Mapping[str, object], map_: Path = MAP) -> tuple[str, list[tuple[str, str]]]:
    """Render the template ``naam``; give its text with marks and, per mark, the printed text with its origin."""
    from jinja2 import TemplateError

    herkomst: list[tuple[str, str]] = []
    try:
        tekst = omgeving(map_).get_template(naam).render({**gegevens, "herkomst": herkomst})
    except TemplateError as fout:
        regel = getattr(fout, "lineno", None)
        plek = f", regel {regel}" if regel else ""
        raise BriefFout(f"Het sjabloon {naam}{plek} klopt niet: {fout}.") from fout
    return tekst, herkomst
