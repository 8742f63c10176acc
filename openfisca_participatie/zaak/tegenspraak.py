"""Facts that contradict each other: each fault names both. The tree is read leniently, so they are reported next to all other faults."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openfisca_participatie import opmaak
from openfisca_participatie.zaak import getallen
from openfisca_participatie.zaak.fouten import Fout, pad_tekst
from openfisca_participatie.zaak.getallen import Onleesbaar
from openfisca_participatie.zaak.lezen import Blok
from openfisca_participatie.zaak.waarden import is_woord

Pad = tuple[Any, ...]
WERK = "werk met loonkostensubsidie"


def tegenspraken(boom: Blok) -> Iterator[Fout]:
    """All contradictions about the applicant and the partner."""
    for rol in ("aanvrager", "partner"):
        mens = boom.get(rol)
        if isinstance(mens, Blok):
            yield from _maatregel(boom, rol, mens)
            yield from _werk(rol, mens)
            yield from _studietoeslag(rol, mens)
            yield from _boete(rol, mens)


def _fout(pad: Pad, waarde: Any, melding: str, verwacht: str) -> Fout:
    """A fault on the line of a value, at its own path (of a variant: in the variant)."""
    eigen = getattr(waarde, "pad", ()) or pad
    return Fout(pad_tekst(eigen), getattr(waarde, "regel", None), waarde if isinstance(waarde, str) else "", melding, verwacht)


def _lees(lees: Any, waarde: Any) -> Any:
    """The value, or None when it is absent or cannot be read: then another fault says so."""
    try:
        return lees(waarde) if isinstance(waarde, str | list) else None
    except (Onleesbaar, AttributeError):
        return None


def _delen(mens: Blok, sleutel: str) -> list[tuple[Pad, Blok]]:
    """The parts of a list that may be written as one part."""
    waarde = mens.get(sleutel)
    leden = waarde if isinstance(waarde, list) else [waarde]
    return [((sleutel, nummer), lid) for nummer, lid in enumerate(leden) if isinstance(lid, Blok)]


def _maatregel(boom: Blok, rol: str, mens: Blok) -> Iterator[Fout]:
    """A maatregel lowers bijstand: the person has bijstand in its months, and two do not work in one month."""
    sleutel = "bijstand sinds" if isinstance(boom.get("bijstand sinds"), str) else "melding"
    begin = _lees(getallen.lees_datum, boom.get(sleutel))
    gehad: dict[str, int] = {}
    for pad, deel in _delen(mens, "maatregel"):
        maanden = _lees(getallen.lees_maanden, deel.get("maanden")) or []
        plek, waarde = (rol, *pad, "maanden"), deel.get("maanden")
        if begin and maanden and maanden[0] < getallen.maand_van(begin):
            melding = f"de maatregel werkt in {opmaak.maand(maanden[0])}, maar er is pas bijstand vanaf {opmaak.datum(begin)} ({sleutel})"
            yield _fout(plek, waarde, melding, f"maanden vanaf {opmaak.maand(getallen.maand_van(begin))}")
        if rol == "partner" and is_woord(mens.get("geen recht op bijstand"), "ja", "true"):
            melding = "de partner heeft een maatregel, maar geen recht op bijstand (partner.geen recht op bijstand: ja)"
            yield _fout(plek, waarde, melding, "een maatregel bij wie bijstand heeft")
        for maand in maanden:
            if maand in gehad:
                melding = f"maatregel {gehad[maand]} en maatregel {pad[1] + 1} werken beide in {opmaak.maand(maand)}"
                yield _fout(plek, waarde, melding, "maatregelen die op elkaar volgen")
                break
        gehad |= dict.fromkeys(maanden, pad[1] + 1)


def _werk(rol: str, mens: Blok) -> Iterator[Fout]:
    """Who works with the subsidy is in the doelgroep, and one job counts at a time."""
    delen = _delen(mens, WERK)
    if delen and is_woord(mens.get("doelgroep loonkostensubsidie"), "nee", "geen", "false"):
        melding = f"hij hoort niet tot de doelgroep loonkostensubsidie, maar heeft {WERK}"
        yield _fout((rol, "doelgroep loonkostensubsidie"), mens["doelgroep loonkostensubsidie"], melding, "ja, of geen werk met subsidie")
    perioden = [
        (pad, deel, _lees(getallen.lees_vanaf, deel.get("sinds")), _lees(getallen.lees_tot, deel.get("tot"))) for pad, deel in delen
    ]
    for nummer, (pad, deel, begin, einde) in enumerate(perioden):
        for ander, _, begin_ander, einde_ander in perioden[:nummer]:
            op_tijd = begin is None or einde_ander is None or begin <= einde_ander
            if op_tijd and (begin_ander is None or einde is None or begin_ander <= einde):
                melding = f"dienstbetrekking {ander[1] + 1} en {pad[1] + 1} met loonkostensubsidie lopen tegelijk"
                yield _fout((rol, *pad), deel, melding, "een dienstbetrekking tegelijk, met sinds en tot")
                break


def _studietoeslag(rol: str, mens: Blok) -> Iterator[Fout]:
    """What the studietoeslag rests on is also said elsewhere: income, Wajong, student finance, study."""
    toeslag = mens.get("studietoeslag")
    if not isinstance(toeslag, Blok):
        return
    soorten = {str(deel.get("soort")).strip().lower() for _, deel in _delen(mens, "inkomsten")}
    stage = _lees(getallen.lees_bedrag, toeslag.get("stage"))
    if stage and is_woord(mens.get("inkomsten"), "geen", "nee"):
        melding = f"er zijn inkomsten uit een stage, maar {rol}.inkomsten is geen"
        yield _fout((rol, "studietoeslag", "stage"), toeslag["stage"], melding, "inkomsten met de stage erin, of geen stage")
    for sleutel, soort in (("Wajong", "wajong"), ("studiefinanciering", "studiefinanciering")):
        if is_woord(toeslag.get(sleutel), "nee", "false") and soort in soorten:
            melding = f"{sleutel} is nee, maar {rol}.inkomsten noemt {soort}"
            yield _fout((rol, "studietoeslag", sleutel), toeslag[sleutel], melding, f"ja, of inkomsten zonder {soort}")
    opleiding = mens.get("opleiding")
    soort_opleiding = opleiding.get("soort") if isinstance(opleiding, Blok) else opleiding
    if is_woord(soort_opleiding, "geen") and is_woord(toeslag.get("studiefinanciering"), "ja", "true"):
        melding = f"hij ontvangt studiefinanciering, maar {rol}.opleiding is geen"
        yield _fout((rol, "studietoeslag", "studiefinanciering"), toeslag["studiefinanciering"], melding, "nee, of de opleiding")


def _boete(rol: str, mens: Blok) -> Iterator[Fout]:
    """One fine a month, and either all fines say how they are set off or none does."""
    delen = _delen(mens, "boete")
    gehad: dict[str, int] = {}
    for pad, deel in delen:
        opgelegd = _lees(getallen.lees_vanaf, deel.get("opgelegd"))
        if opgelegd is None:
            continue
        maand = getallen.maand_van(opgelegd)
        if maand in gehad:
            melding = f"boete {gehad[maand]} en boete {pad[1] + 1} zijn beide opgelegd in {opmaak.maand(maand)}"
            yield _fout((rol, *pad, "opgelegd"), deel["opgelegd"], melding, "één boete per maand")
        gehad[maand] = pad[1] + 1
    met = [pad[1] + 1 for pad, deel in delen if deel.get("inhouding") is not None]
    for pad, deel in delen:
        if met and deel.get("inhouding") is None:
            melding = f"boete {met[0]} zegt wat per maand wordt ingehouden, maar boete {pad[1] + 1} niet"
            yield _fout((rol, *pad), deel, melding, "inhouding bij elke boete")
