"""Facts about means that contradict each other: each fault names both. Like ``tegenspraak``, the tree is read leniently."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openfisca_participatie import opmaak
from openfisca_participatie.zaak import getallen
from openfisca_participatie.zaak.fouten import Fout, pad_tekst
from openfisca_participatie.zaak.getallen import Onleesbaar
from openfisca_participatie.zaak.lezen import Blok
from openfisca_participatie.zaak.posten import BEZITTINGSOORTEN
from openfisca_participatie.zaak.waarden import is_woord

STUDIEFINANCIERING = "studiefinanciering"
GEEN_INKOMEN = "geldlening is geen inkomen"
SCHADE = "immateriële schadevergoeding"


def tegenspraken_middelen(boom: Blok) -> Iterator[Fout]:
    """All contradictions about income, possessions and debts."""
    for rol in ("aanvrager", "partner"):
        mens = boom.get(rol)
        if isinstance(mens, Blok):
            yield from _studiefinanciering(rol, mens)
            yield from _geldlening(boom, rol, mens)
    vermogen = boom.get("vermogen")
    if isinstance(vermogen, Blok):
        yield from _schade(vermogen)
        yield from _schulden(boom, vermogen)


def _fout(pad: tuple[Any, ...], waarde: Any, melding: str, verwacht: str) -> Fout:
    """A fault on the line of a value, at its own path (of a variant: in the variant)."""
    eigen = getattr(waarde, "pad", ()) or pad
    return Fout(pad_tekst(eigen), getattr(waarde, "regel", None), waarde if isinstance(waarde, str) else "", melding, verwacht)


def _lees(lees: Any, waarde: Any) -> Any:
    """The value, or None when it is absent or cannot be read: then another fault says so."""
    try:
        return lees(waarde) if isinstance(waarde, str) else None
    except Onleesbaar:
        return None


def _blokken(waarde: Any) -> list[tuple[int, Blok]]:
    """The parts of a list that may be written as one part, with their place."""
    leden = waarde if isinstance(waarde, list) else [waarde]
    return [(nummer, lid) for nummer, lid in enumerate(leden) if isinstance(lid, Blok)]


def _inkomsten(mens: Blok, soort: str) -> list[tuple[int, Blok]]:
    """The income of a kind."""
    return [(nummer, deel) for nummer, deel in _blokken(mens.get("inkomsten")) if is_woord(deel.get("soort"), soort)]


def _studiefinanciering(rol: str, mens: Blok) -> Iterator[Fout]:
    """Who receives student finance studies, and has a claim to it."""
    opleiding = mens.get("opleiding")
    soort = opleiding.get("soort") if isinstance(opleiding, Blok) else opleiding
    for nummer, deel in _inkomsten(mens, STUDIEFINANCIERING):
        pad = (rol, "inkomsten", nummer, "soort")
        if is_woord(soort, "geen"):
            melding = f"hij ontvangt studiefinanciering, maar {rol}.opleiding is geen"
            yield _fout(pad, deel["soort"], melding, "de opleiding, of inkomsten zonder studiefinanciering")
        elif isinstance(opleiding, Blok) and is_woord(opleiding.get(STUDIEFINANCIERING), "nee", "false"):
            melding = f"hij ontvangt studiefinanciering, maar {rol}.opleiding.studiefinanciering is nee"
            yield _fout(pad, deel["soort"], melding, "ja, of inkomsten zonder studiefinanciering")


def _geldlening(boom: Blok, rol: str, mens: Blok) -> Iterator[Fout]:
    """A loan that need not be paid back cannot be judged to be no income, unless another loan of that month must be."""
    leningen = _inkomsten(mens, "geldlening")
    for nummer, deel in leningen:
        if not is_woord(deel.get("terugbetalen"), "nee", "false"):
            continue
        for plaats, oordeel in _blokken(boom.get("oordelen")):
            namen = {rol, *([str(mens["naam"]).strip().lower()] if "naam" in mens else [])}
            over = is_woord(oordeel.get("wie"), *namen) or oordeel.get("wie") is None
            over = over and _alleen_zonder_plicht(boom, oordeel, deel, [lening for _, lening in leningen])
            if over and is_woord(oordeel.get("welk"), GEEN_INKOMEN) and is_woord(oordeel.get("uitkomst"), "ja", "true"):
                melding = f"oordeel {plaats + 1} zegt dat de geldlening geen inkomen is, maar zij hoeft niet te worden terugbetaald"
                yield _fout((rol, "inkomsten", nummer, "terugbetalen"), deel["terugbetalen"], melding, "ja, of een ander oordeel")


def _alleen_zonder_plicht(boom: Blok, oordeel: Blok, lening: Blok, leningen: list[Blok]) -> bool:
    """Whether the judgement holds in a month of this loan in which there is no loan that must be paid back."""
    zonder_plicht = [een for een in leningen if is_woord(een.get("terugbetalen"), "nee", "false")]
    for maand in _maanden(boom, lening):
        van_de_maand = [een for een in leningen if maand in _maanden(boom, een)]
        if maand in _maanden(boom, oordeel) and all(een in zonder_plicht for een in van_de_maand):
            return True
    return False


def _maanden(boom: Blok, post: Blok) -> list[str]:
    """The months of an item, as far as they can be read; of what goes on those that are asked for."""
    gevraagd = _lees_lijst(boom.get("maanden")) or ["2026-07"]
    if (maanden := _lees_lijst(post.get("maand"))) is not None:
        return maanden
    vanaf, tot = _lees(getallen.lees_vanaf, post.get("vanaf")), _lees(getallen.lees_tot, post.get("tot"))
    op_tijd = (maand for maand in gevraagd if vanaf is None or getallen.maand_van(vanaf) <= maand)
    return [maand for maand in op_tijd if tot is None or maand <= getallen.maand_van(tot)]


def _lees_lijst(waarde: Any) -> list[str] | None:
    """Months, or None when they are absent or cannot be read."""
    try:
        return getallen.lees_maanden(waarde) if isinstance(waarde, str | list) else None
    except (Onleesbaar, AttributeError):
        return None


def _standen(vermogen: Blok) -> Iterator[tuple[tuple[Any, ...], Blok]]:
    """Each statement of assets with its place."""
    yield (), vermogen
    for sleutel in ("bij aanvang", "nu"):
        if isinstance(vermogen.get(sleutel), Blok):
            yield (sleutel,), vermogen[sleutel]
    for nummer, stand in _blokken(vermogen.get("per datum")):
        yield ("per datum", nummer), stand


def _waarden(stand: Blok) -> list[float]:
    """The amounts of the possessions in a statement, as far as they can be read."""
    bedragen = []
    for sleutel in BEZITTINGSOORTEN:
        leden = stand.get(sleutel)
        for lid in leden if isinstance(leden, list) else [leden]:
            bedrag = _lees(getallen.lees_bedrag, lid.get("waarde") if isinstance(lid, Blok) else lid)
            bedragen += [bedrag] if bedrag is not None else []
    return bedragen


def _schade(vermogen: Blok) -> Iterator[Fout]:
    """A compensation that is part of the possessions is not more than all of them."""
    schade = _lees(getallen.lees_bedrag, vermogen.get(SCHADE))
    totalen = [sum(bedragen) for _, stand in _standen(vermogen) if (bedragen := _waarden(stand))]
    if schade and totalen and schade > max(totalen):
        melding = f"de {SCHADE} ({opmaak.euro(schade)}) is meer dan alle bezittingen ({opmaak.euro(max(totalen))})"
        yield _fout(("vermogen", SCHADE), vermogen[SCHADE], melding, "het deel van de bezittingen dat van de vergoeding is")


def _schulden(boom: Blok, vermogen: Blok) -> Iterator[Fout]:
    """A debt is not younger than the statement that holds it."""
    begin = _lees(getallen.lees_datum, boom.get("bijstand sinds"))
    for pad, stand in _standen(vermogen):
        datum = begin if pad == ("bij aanvang",) else _lees(getallen.lees_datum, stand.get("datum"))
        for nummer, schuld in _blokken(stand.get("schulden")):
            ontstaan = _lees(getallen.lees_datum, schuld.get("ontstaan"))
            if datum and ontstaan and ontstaan > datum:
                wat = "het begin van de bijstand (bijstand sinds)" if pad == ("bij aanvang",) else "deze stand (datum)"
                melding = f"de schuld is ontstaan op {opmaak.datum(ontstaan)}, na {wat} op {opmaak.datum(datum)}"
                plek = ("vermogen", *pad, "schulden", nummer, "ontstaan")
                yield _fout(plek, schuld["ontstaan"], melding, "een schuld die er toen al was")
