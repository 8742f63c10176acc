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
from openfisca_participatie.brieven.huisstijl import versie_van
from openfisca_participatie.brieven.merken import DICHT, OPEN, merk
from openfisca_participatie.brieven.opmaak import FILTERS, Tekst
from openfisca_participatie.brieven.tekens import parkeer, schoon

if TYPE_CHECKING:
    from jinja2.runtime import Context

    from openfisca_participatie.brieven.eigen_sjablonen import Omgeving

MAP = Path(__file__).parent / "sjablonen"
_EERSTE_LETTER = re.compile(rf"^((?:{OPEN}.|{DICHT})*)([^{OPEN}{DICHT}])")


def _met_merk(context: Context, tekst: str, herkomst: str) -> str:
    """Give a cleaned text with its mark, and write its origin down."""
    from markupsafe import Markup

    lijst: list[tuple[str, str]] | None = context.get("herkomst")
    if lijst is None:
        raise BriefFout("Hier wordt een macro gebruikt zonder de gegevens van de brief. Zet 'with context' achter de import.")
    schone = schoon(tekst)
    lijst.append((schone, herkomst))
    return Markup(merk(parkeer(schone), len(lijst) - 1))


@lru_cache(maxsize=8)
def omgeving(map_: Path = MAP, eigen: Path | None = None, versie: str = "") -> Omgeving:
    """Give the environment for the templates in ``map_``, in which those of a municipality in ``eigen`` come first.

    Templates are compiled once; a changed folder is another ``versie`` of it.
    """
    from jinja2 import Undefined, pass_context
    from markupsafe import Markup

    from openfisca_participatie.brieven.eigen_sjablonen import VAST, Lader, Omgeving, Onbekend, VasteGetallen

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

    gemaakt = Omgeving(
        loader=Lader(map_, eigen),
        undefined=Onbekend,
        extensions=[VasteGetallen],
        autoescape=True,
        finalize=afronding,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    gemaakt.filters.update({naam: met_herkomst(filter_) for naam, filter_ in FILTERS.items()})
    gemaakt.filters |= {"hoofdletter": hoofdletter, "zonder_punt": zonder_punt, "opsomming": opgesomd, "join": samen}
    for naam in ("random", "safe"):  # a letter is the same each time, and text is never taken for markup
        del gemaakt.filters[naam]
    gemaakt.globals.pop("lipsum")
    gemaakt.globals[VAST] = pass_context(_met_merk)
    return gemaakt


@lru_cache(maxsize=1)
def sjabloonversie() -> str:
    """A short hash of all our templates: it changes when any text of them does."""
    return versie_van(MAP)


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


def vul(
    naam: str, gegevens: Mapping[str, object], map_: Path = MAP, eigen: Path | None = None, versie: str = ""
) -> tuple[str, list[tuple[str, str]]]:
    """Render the template ``naam``; give its text with marks and, per mark, the printed text with its origin.

    Raises :class:`BriefFout` for a template that is not right, with its file and line.
    """
    from openfisca_participatie.brieven.eigen_sjablonen import als_brieffout, controleer_map, controleer_namen

    herkomst: list[tuple[str, str]] = []
    sjablonen = omgeving(map_, eigen, versie)
    try:
        if eigen:
            controleer_map(sjablonen)
            controleer_namen(sjablonen, naam, gegevens)
        tekst = sjablonen.get_template(naam).render({**gegevens, "herkomst": herkomst})
    except Exception as fout:  # a template of a municipality can go wrong in any way
        leesbaar = als_brieffout(fout, sjablonen, naam, gegevens)
        if leesbaar is None:
            raise
        raise leesbaar from fout
    return tekst, herkomst
