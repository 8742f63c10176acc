"""The Jinja2 environment of the letters: sandboxed, strict, and blind to layout inside values."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openfisca_participatie.brieven.fouten import BriefFout
from openfisca_participatie.brieven.opmaak import FILTERS, Waarde
from openfisca_participatie.brieven.tekens import parkeer, schoon

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

MAP = Path(__file__).parent / "sjablonen"


@lru_cache(maxsize=4)
def omgeving(map_: Path = MAP) -> SandboxedEnvironment:
    """Give the environment for the templates in ``map_``."""
    from jinja2 import FileSystemLoader, StrictUndefined, Undefined, pass_context
    from jinja2.runtime import Context
    from jinja2.sandbox import SandboxedEnvironment
    from markupsafe import Markup

    def afronding(waarde: Any) -> Markup:
        """Clean every inserted value; a number, a date or anything else that skipped its filter stops the letter."""
        if isinstance(waarde, Markup):  # the output of a macro
            return waarde
        if isinstance(waarde, str):
            return Markup(parkeer(schoon(waarde)))
        if isinstance(waarde, Undefined):
            str(waarde)  # raises
        raise BriefFout(f"Het sjabloon drukt een waarde af zonder filter: {waarde!r}.")

    def met_herkomst(filter_: Any) -> Any:
        """Make a filter write down what it printed and where that came from."""

        @pass_context
        def toegepast(context: Context, waarde: Any) -> str:
            tekst: str = filter_(waarde)
            context["herkomst"].append((tekst, waarde.herkomst))
            return tekst

        return toegepast

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
    gemaakt.filters["hoofdletter"] = lambda tekst: tekst[:1].upper() + tekst[1:]
    gemaakt.filters["opsomming"] = opsomming
    return gemaakt


def opsomming(namen: list[str] | tuple[str, ...]) -> str:
    """Write names as ``A, B en C``."""
    *eerste, laatste = namen
    return f"{', '.join(eerste)} en {laatste}" if eerste else laatste


def vul(naam: str, gegevens: Mapping[str, object], map_: Path = MAP) -> tuple[str, list[tuple[str, str]]]:
    """Render the template ``naam``; give its text and, per printed number or date, the text with its origin."""
    from jinja2 import TemplateError

    herkomst: list[tuple[str, str]] = []
    try:
        tekst = omgeving(map_).get_template(naam).render({**gegevens, "herkomst": herkomst})
    except TemplateError as fout:
        regel = getattr(fout, "lineno", None)
        plek = f", regel {regel}" if regel else ""
        raise BriefFout(f"Het sjabloon {naam}{plek} klopt niet: {fout}.") from fout
    return tekst, herkomst


__all__ = ["MAP", "Waarde", "omgeving", "opsomming", "vul"]
