"""Facts that contradict each other: each fault names both. The tree is read leniently, so they are reported next to all other faults."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openfisca_participatie import opmaak
from openfisca_participatie.zaak import getallen, grenzen
from openfisca_participatie.zaak.fouten import Fout, pad_tekst
from openfisca_participatie.zaak.getallen import Onleesbaar
from openfisca_participatie.zaak.lezen import Blok
from openfisca_participatie.zaak.waarden import is_woord

Pad = tuple[Any, ...]
WERK = "werk met loonkostensubsidie"


def tegenspraken(boom: Blok) -> Iterator[Fout]:
    """All contradictions: of the whole case, of the people among each other, and of the applicant and the partner each."""
    yield from _bijstand_na_de_maanden(boom)
    yield from _einde_voor_het_begin(boom)
    yield from _ouder_en_kind(boom)
    yield from _huisgenoot_elders(boom)
    for rol in ("aanvrager", "partner"):
        mens = boom.get(rol)
        if isinstance(mens, Blok):
            yield from _maatregel(boom, rol, mens)
            yield from _werk(rol, mens)
            yield from _loon_bij_werk(boom, rol, mens)
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


def _bijstand_na_de_maanden(boom: Blok) -> Iterator[Fout]:
    """Who has bijstand, has it in at least one of the months that are asked for."""
    begin, maanden = _lees(getallen.lees_datum, boom.get("bijstand sinds")), _lees(getallen.lees_maanden, boom.get("maanden"))
    if begin and maanden and getallen.maand_van(begin) > maanden[-1]:
        melding = f"de bijstand loopt sinds {opmaak.datum(begin)}, maar de gevraagde maanden eindigen met {opmaak.maand(maanden[-1])}"
        yield _fout(("bijstand sinds",), boom["bijstand sinds"], melding, "een eerdere dag, of latere maanden")


def _einde_voor_het_begin(boom: Blok) -> Iterator[Fout]:
    """Bijstand does not end before it begins."""
    einde = _lees(getallen.lees_datum, boom.get("bijstand tot"))
    eerder_gevraagd = "gevraagde ingangsdatum" in boom  # then it can begin before the melding (art. 44 lid 5)
    for sleutel in ("bijstand sinds",) if eerder_gevraagd else ("bijstand sinds", "melding"):
        begin = _lees(getallen.lees_datum, boom.get(sleutel))
        if begin and einde and einde < begin:
            melding = f"de bijstand eindigt op {opmaak.datum(einde)}, maar kan pas ingaan op {opmaak.datum(begin)} ({sleutel})"
            yield _fout(("bijstand tot",), boom["bijstand tot"], melding, f"een dag vanaf {opmaak.datum(begin)}")
            return


def _geboren(mens: Any) -> Any:
    return _lees(getallen.lees_datum, mens.get("geboren")) if isinstance(mens, Blok) else None


def _ouder_en_kind(boom: Blok) -> Iterator[Fout]:
    """A child is younger than at least one of the two whose child it can be."""
    ouders = [(rol, _geboren(boom[rol])) for rol in ("aanvrager", "partner") if isinstance(boom.get(rol), Blok)]
    for pad, kind in _delen(boom, "kinderen"):
        geboren = _geboren(kind)
        if geboren and ouders and all(van_ouder and geboren <= van_ouder for _, van_ouder in ouders):
            wie = " en ".join(f"de {rol} ({opmaak.datum(van_ouder)})" for rol, van_ouder in ouders)
            melding = f"dit kind is geboren op {opmaak.datum(geboren)} en dus ouder dan {wie}"
            yield _fout((*pad, "geboren"), kind["geboren"], melding, "een latere datum, of een huisgenoot in plaats van een kind")


def _huisgenoot_elders(boom: Blok) -> Iterator[Fout]:
    """A housemate lives here: not in an institution, and he is not the partner who lives elsewhere."""
    partner = boom.get("partner")
    naam_partner = ""
    if isinstance(partner, Blok) and is_woord(partner.get("woont elders"), "ja", "true"):
        naam_partner = " ".join(str(partner.get("naam") or "").split()).lower()
    for pad, mens in _delen(boom, "huisgenoten"):
        naam = " ".join(str(mens.get("naam") or "deze persoon").split())
        if is_woord(mens.get("inrichting"), "ja", "true") or isinstance(mens.get("inrichting"), Blok | list):
            melding = f"{naam} is huisgenoot, maar verblijft in een inrichting"
            yield _fout(
                (*pad, "inrichting"), mens["inrichting"], melding, "wie hier woont; wie in een inrichting verblijft hoort hier niet"
            )
        if naam_partner and naam.lower() == naam_partner:
            melding = f"{naam} is huisgenoot, maar ook de partner die in een andere woning woont (partner.woont elders: ja)"
            yield _fout((*pad, "naam"), mens["naam"], melding, "alleen de partner, of de partner zonder woont elders")


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


def _loon_bij_werk(boom: Blok, rol: str, mens: Blok) -> Iterator[Fout]:
    """Who has a job with the subsidy has wages from it: income is not nil, and not all wages are from other work."""
    delen, inkomsten = _delen(mens, WERK), mens.get("inkomsten")
    gevraagd = _lees(getallen.lees_maanden, boom.get("maanden")) or []
    for pad, deel in delen:
        begin, einde = _lees(getallen.lees_vanaf, deel.get("sinds")), _lees(getallen.lees_tot, deel.get("tot"))
        for maand in gevraagd:
            if (begin and getallen.maand_van(begin) > maand) or (einde and getallen.maand_van(einde) < maand):
                continue
            waar = f"in {opmaak.maand(maand)} is er {WERK} (dienstbetrekking {pad[1] + 1})"
            if is_woord(inkomsten, "geen", "nee"):
                melding = f"{waar}, maar {rol}.inkomsten is geen"
                yield _fout((rol, "inkomsten"), inkomsten, melding, "het loon uit dat werk, of geen werk met subsidie in deze maand")
                return
            loon = [
                (plek, post) for plek, post in _delen(mens, "inkomsten") if is_woord(post.get("soort"), "loon") and _in_maand(post, maand)
            ]
            if loon and all(is_woord(post.get("loonkostensubsidie"), "nee", "false") for _, post in loon):
                plek, post = loon[0]
                melding = f"{waar}, maar het loon is daar niet uit (loonkostensubsidie: nee)"
                yield _fout((rol, *plek, "loonkostensubsidie"), post["loonkostensubsidie"], melding, "ja bij het loon uit dat werk")
                return


def _in_maand(post: Blok, maand: str) -> bool:
    """Whether an amount of the file holds in the month, as far as it can be read."""
    if (maanden := _lees(getallen.lees_maanden, post.get("maand"))) is not None:
        return maand in maanden
    vanaf, tot = _lees(getallen.lees_vanaf, post.get("vanaf")), _lees(getallen.lees_tot, post.get("tot"))
    return not ((vanaf and getallen.maand_van(vanaf) > maand) or (tot and getallen.maand_van(tot) < maand))


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
    heeft = isinstance(opleiding, Blok) and is_woord(opleiding.get("studiefinanciering"), "ja", "true")
    if heeft and is_woord(toeslag.get("studiefinanciering"), "nee", "false"):
        melding = f"studiefinanciering is nee, maar {rol}.opleiding.studiefinanciering is ja"
        yield _fout((rol, "studietoeslag", "studiefinanciering"), toeslag["studiefinanciering"], melding, "op beide plaatsen hetzelfde")


def _boete(rol: str, mens: Blok) -> Iterator[Fout]:
    """One fine a month, none above its maximum or withheld before it is imposed, and all fines say how they are set off or none does."""
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
        yield from _boete_te_hoog((rol, *pad, "bedrag"), deel, maand)
        yield from _te_vroeg_ingehouden((rol, *pad, "inhouding"), deel, maand)
    met = [pad[1] + 1 for pad, deel in delen if deel.get("inhouding") is not None]
    for pad, deel in delen:
        if met and deel.get("inhouding") is None:
            melding = f"boete {met[0]} zegt wat per maand wordt ingehouden, maar boete {pad[1] + 1} niet"
            yield _fout((rol, *pad), deel, melding, "inhouding bij elke boete")


def _boete_te_hoog(plek: Pad, deel: Blok, maand: str) -> Iterator[Fout]:
    """A given fine is at most the benadelingsbedrag, or 150% of it (art. 18a lid 1 and 5), and at most the plafond."""
    bedrag, nadeel, plafond = (_lees(getallen.lees_bedrag, deel.get(sleutel)) for sleutel in ("bedrag", "benadelingsbedrag", "plafond"))
    if bedrag is None or maand < grenzen.BOETEBESLUIT_VANAF:
        return
    hoogstens, wat = nadeel, f"het benadelingsbedrag van {opmaak.euro(nadeel or 0)} (art. 18a lid 1)"
    if nadeel and is_woord(deel.get("recidive"), "ja", "true"):
        hoogstens = round(nadeel * grenzen.RECIDIVE, 2)
        wat = f"150% van het benadelingsbedrag van {opmaak.euro(nadeel)} (art. 18a lid 5)"
    if plafond is not None and (not hoogstens or plafond < hoogstens):
        hoogstens, wat = plafond, f"het plafond van {opmaak.euro(plafond)}"
    if hoogstens and bedrag > hoogstens:  # without loss the maximum is that of the second category
        melding = f"de boete is {opmaak.euro(bedrag)}, maar ten hoogste {wat}"
        yield _fout(plek, deel["bedrag"], melding, f"een bedrag tot en met {opmaak.euro(hoogstens)}")


def _te_vroeg_ingehouden(plek: Pad, deel: Blok, maand: str) -> Iterator[Fout]:
    """Nothing is withheld for a fine that is not imposed yet."""
    for _, termijn in _delen(deel, "inhouding"):
        for sleutel, lees in (("vanaf", getallen.lees_vanaf), ("maand", getallen.lees_maanden)):
            gelezen = _lees(lees, termijn.get(sleutel))
            eerste = gelezen[0] if isinstance(gelezen, list) and gelezen else getallen.maand_van(gelezen) if gelezen else None
            if eerste and eerste < maand:
                melding = f"de inhouding begint in {opmaak.maand(eerste)}, maar de boete is pas opgelegd in {opmaak.maand(maand)}"
                yield _fout((*plek, sleutel), termijn[sleutel], melding, f"een maand vanaf {opmaak.maand(maand)}")
