"""The answer on a month, as a caseworker reads it: the outcome, the computation, the duties, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from openfisca_participatie.berekening.uitkomst import Aanname, Antwoord, Bron, Grond, Maanduitkomst, Plicht, Regel, Vraag, Zaakuitkomst
from openfisca_participatie.cli.weergave import STIJL_VAN_ANTWOORD, ZACHT, Blad, Cel, aantal, opsomming
from openfisca_participatie.cli.zaken import als_opdracht
from openfisca_participatie.opmaak import datum, euro, maand

if TYPE_CHECKING:
    from openfisca_participatie.zaak import Zaak

KOLOM = 11
"""Width of the first column: the longest part is "Zoektermijn"."""
Rij = tuple[Cel | str, Cel | str, Cel | str, Cel | str]
LEEG: Rij = ("", "", "", "")


def artikel(bron: Bron) -> Cel:
    """Cell with an article, linked to its text on terminals that can; of another source than a law only the link."""
    return Cel(bron.artikel if bron.artikel.startswith("art. ") else "bron" if bron.href else "", "", bron.href)


def uitslag(uitkomst: Maanduitkomst) -> Cel:
    """The answer in one word, or how much is still needed."""
    tekst = str(uitkomst.antwoord).upper()
    if uitkomst.antwoord is Antwoord.NODIG:
        tekst += f": {wat_nodig(uitkomst.vragen)}"
    return Cel(tekst, STIJL_VAN_ANTWOORD[uitkomst.antwoord])


def wat_nodig(vragen: Sequence[Vraag]) -> str:
    """``2 gegevens en 1 oordeel``."""
    oordelen = sum(vraag.soort == "oordeel" for vraag in vragen)
    feiten = len(vragen) - oordelen
    delen = [aantal(feiten, "gegeven", "gegevens")] if feiten else []
    return opsomming(delen + ([aantal(oordelen, "oordeel", "oordelen")] if oordelen else []))


def toon_maand(blad: Blad, zaak: Zaak, samen: Zaakuitkomst, uitkomst: Maanduitkomst, pad: str, *, alles: bool = False) -> None:
    """Write everything about one month of a case."""
    _kop(blad, zaak, samen, uitkomst)
    blad.wit()
    rijen = _gronden(uitkomst) + _nodig(uitkomst)
    if rijen:
        schrijf_rijen(blad, rijen)
        blad.wit()
    if uitkomst.antwoord is Antwoord.NODIG:
        blad.alinea("Voorlopig, met wat nu in de zaak staat:", inspringen=2)
    rijen = _rekenregels(uitkomst, alles) + _termijnen(zaak, uitkomst, alles)
    schrijf_rijen(blad, rijen + _plichten(uitkomst, alles) + _meldingen(uitkomst))
    _aannames(blad, uitkomst, alles)
    _oordelen(blad, uitkomst)
    _onderwerpen(blad, zaak, samen, uitkomst, pad)
    if alles:
        _bronnen(blad, uitkomst)
    _verder(blad, zaak, samen, uitkomst, pad)


def schrijf_rijen(blad: Blad, rijen: Iterable[Rij]) -> None:
    """Write rows in the four columns of an answer; a part is named once."""
    vorige, uit = "", []
    for rij in rijen:
        onderdeel = rij[0].tekst if isinstance(rij[0], Cel) else rij[0]
        uit.append(("" if onderdeel and onderdeel == vorige else rij[0], *rij[1:]))
        vorige = onderdeel or vorige
    blad.rijen(uit, rechts=(2,), minstens=(KOLOM,))


def _kop(blad: Blad, zaak: Zaak, samen: Zaakuitkomst, uitkomst: Maanduitkomst) -> None:
    wet = f"wetgeving zoals die gold in {maand(uitkomst.maand)}"
    if uitkomst.laatste_bedragen:
        wet = f"met de bedragen van {maand(uitkomst.laatste_bedragen)}"
    nummer = Cel(f"Zaak {samen.zaak}" if samen.zaak else "Zaak", "bold")
    blad.kop([nummer, f" · {maand(uitkomst.maand)} · {wet}"], uitslag(uitkomst))
    wie = opsomming(naam for persoon, naam in uitkomst.namen.items() if persoon in ("aanvrager", "partner"))
    plaats = zaak.bestand.gemeente
    delen = [wie, plaats if plaats and plaats.lower() != "geen" else "", f"variant: {samen.variant}" if samen.variant else ""]
    blad.alinea(" · ".join(deel for deel in delen if deel), ZACHT, inspringen=2)


# --- why not, and what is needed ---


def _gronden(uitkomst: Maanduitkomst) -> list[Rij]:
    rijen: list[Rij] = []
    for grond in uitkomst.gronden:
        rijen += grondregels(grond)
    return rijen


def met_artikel(grond: Grond, *, uit: bool = False) -> str:
    """Title of a ground with its article once; with ``uit`` without it, for where the article has a place of its own."""
    titel = grond.titel.removesuffix(f"({grond.bron.artikel})").strip()
    return titel if uit else f"{titel} ({grond.bron.artikel})"


def grondregels(grond: Grond) -> list[Rij]:
    """Rows of a ground: the sentence, what would end it, and the link."""
    zin = Cel(f"{met_artikel(grond, uit=True)}. {grond.zin}", "bold")
    rijen: list[Rij] = [(Cel("Geen recht", "bold red"), zin, "", artikel(grond.bron))]
    if grond.einde:
        rijen.append((Cel("Geen recht"), f"Eindigt als: {grond.einde}", "", ""))
    if grond.bron.href:
        rijen.append((Cel("Geen recht"), Cel(grond.bron.href, ZACHT, grond.bron.href), "", ""))
    return rijen


def _nodig(uitkomst: Maanduitkomst) -> list[Rij]:
    rijen: list[Rij] = []
    for nummer, vraag in enumerate(uitkomst.vragen, 1):
        rijen += vraagregels(vraag, nummer if len(uitkomst.vragen) > 1 else 0)
    return rijen[:-1]


def vraagregels(vraag: Vraag, nummer: int = 0, wanneer: str = "") -> list[Rij]:
    """Rows of a question: what, why, where it can be found, how it is written in the case, and an empty row."""
    kop = f"Nodig {nummer}" if nummer else "Nodig"
    rijen: list[Rij] = [(Cel(kop, "bold yellow"), Cel(vraag.vraag, "bold"), "", artikel(vraag.bron))]
    in_de_zaak, vinden = vraag.pad, "Te vinden in"
    if vraag.soort == "oordeel":
        plek, _, naam = vraag.pad.partition(": welk: ")
        in_de_zaak, vinden = f"{plek}: - {{welk: {naam}, uitkomst: ..., reden: ..., door: ...}}", "Weeg mee"
    for label, tekst in (("Maanden", wanneer), ("Waarom", vraag.waarom), (vinden, vraag.waar), ("In de zaak", in_de_zaak)):
        if tekst:
            rijen.append(("", f"{label}: {tekst}", "", ""))
    return [*rijen, LEEG]


# --- the computation ---


def _rekenregels(uitkomst: Maanduitkomst, alles: bool) -> list[Rij]:
    voorlopig = ZACHT if uitkomst.antwoord is Antwoord.NODIG else ""
    rijen: list[Rij] = []
    for regel in _zonder_overbodige(uitkomst, alles):
        bedrag = "" if regel.bedrag is None else euro(regel.bedrag)
        stijl = voorlopig or ("bold" if regel.variabele == _bedrag_van_de_maand(uitkomst) else "")
        rijen.append((Cel(regel.onderdeel, "cyan"), Cel(regel.omschrijving, voorlopig), Cel(bedrag, stijl), artikel(regel.bron)))
    return rijen


def _bedrag_van_de_maand(uitkomst: Maanduitkomst) -> str:
    """The outcome that has the bijstand of the month."""
    return "algemene_bijstand_over_de_maand" if uitkomst.delen else "algemene_bijstand"


def _uit_te_leggen(uitkomst: Maanduitkomst) -> str:
    """The amount people ask about: what is paid out, where a maatregel, the taaleis or a fine takes something off."""
    verlaagd = not uitkomst.delen and any(regel.variabele == "uit_te_betalen_bijstand" for regel in uitkomst.regels)
    return "uit_te_betalen_bijstand" if verlaagd else _bedrag_van_de_maand(uitkomst)


def _zonder_overbodige(uitkomst: Maanduitkomst, alles: bool) -> list[Regel]:
    """Leave out a total of one line, and the parts of a bijstand that is nil."""
    if alles:
        return uitkomst.regels
    inkomens = [regel for regel in uitkomst.regels if regel.onderdeel == "Inkomen"]
    weg = {"in_aanmerking_te_nemen_inkomen"} if len(inkomens) == 2 and inkomens[0].bedrag == inkomens[1].bedrag else set()
    if uitkomst.antwoord is Antwoord.NEE:
        weg |= {regel.variabele for regel in uitkomst.regels if regel.onderdeel == "Bijstand" and not regel.bedrag}
    return [regel for regel in uitkomst.regels if regel.variabele not in weg]


def _termijnen(zaak: Zaak, uitkomst: Maanduitkomst, alles: bool) -> list[Rij]:
    rijen: list[Rij] = []
    if uitkomst.ingangsdatum and uitkomst.antwoord is not Antwoord.NEE:
        tekst = f"vanaf {datum(uitkomst.ingangsdatum)}" if zaak.melding else f"loopt sinds {datum(uitkomst.ingangsdatum)}"
        rijen.append((Cel("Ingang", "cyan"), tekst, "", "art. 44" if zaak.melding else ""))
    termijn = uitkomst.zoektermijn
    if termijn is None:
        return rijen
    gelden = [tekst for tekst, geldt, _ in termijn.uitzonderingen if geldt]
    if termijn.van_toepassing:
        tekst = f"gemeld op {datum(termijn.datum_melding)}; aanvragen kan vanaf {datum(termijn.eerste_aanvraagdatum)}"
        rijen.append((Cel("Zoektermijn", "cyan"), tekst, "", "art. 41 lid 4"))
        if termijn.uitzonderingen:
            tekst = f"geen uitzondering: {', '.join(tekst for tekst, _, _ in termijn.uitzonderingen)}"
            rijen.append((Cel("Zoektermijn", "cyan"), Cel(tekst, ZACHT), "", "art. 41 lid 4, 11"))
    elif gelden or alles:
        reden = f"niet van toepassing: {opsomming(gelden)}" if gelden else "niet van toepassing"
        rijen.append((Cel("Zoektermijn", "cyan"), reden, "", "art. 41 lid 4"))
    return rijen


def _plichten(uitkomst: Maanduitkomst, alles: bool) -> list[Rij]:
    """Two lines per person, or for all when they have the same duties; none where there is no right."""
    if uitkomst.antwoord is Antwoord.NEE and not alles:
        return []
    per_persoon: dict[str, list[Plicht]] = {}
    for plicht in uitkomst.plichten:
        per_persoon.setdefault(plicht.wie, []).append(plicht)
    groepen: dict[tuple[object, ...], list[str]] = {}
    for wie, plichten in per_persoon.items():
        groepen.setdefault(tuple((plicht.titel, plicht.geldt, plicht.reden) for plicht in plichten), []).append(wie)
    rijen: list[Rij] = []
    for namen in groepen.values():
        plichten = per_persoon[namen[0]]
        wie = f"{opsomming(namen)}: " if len(per_persoon) > 1 else ""
        geldt = [plicht for plicht in plichten if plicht.geldt]
        niet = [plicht for plicht in plichten if not plicht.geldt]
        tekst = " · ".join(plicht.titel.lower() for plicht in geldt) or "geen"
        rijen.append((Cel("Plichten", "cyan"), f"{wie}{tekst}", "", _artikelen(geldt)))
        if niet:
            redenen: dict[str, list[str]] = {}
            for plicht in niet:
                redenen.setdefault(plicht.reden, []).append(plicht.titel.lower())
            tekst = " · ".join(f"{opsomming(titels)} - {reden}" if reden else opsomming(titels) for reden, titels in redenen.items())
            rijen.append((Cel("Plichten", "cyan"), f"geldt niet: {tekst}", "", _artikelen(niet)))
    return rijen


def _artikelen(plichten: Iterable[Plicht]) -> str:
    """``art. 9 lid 1, 17 lid 1``: each article once, without its letters."""
    per_lid = dict.fromkeys(" ".join(plicht.bron.artikel.removeprefix("art. ").split()[:3]) for plicht in plichten)
    return f"art. {', '.join(per_lid)}" if per_lid else ""


def _meldingen(uitkomst: Maanduitkomst) -> list[Rij]:
    al_gezegd = "Zoektermijn:" if uitkomst.zoektermijn is not None and uitkomst.zoektermijn.van_toepassing else "-"
    meldingen = [melding for melding in uitkomst.meldingen if not melding.startswith(al_gezegd)]
    rijen: list[Rij] = [(Cel("Let op", "magenta"), melding, "", "") for melding in meldingen]
    if uitkomst.onzeker:
        wat = f"{'; '.join(uitkomst.onzeker)} (geen officiële bron, of op twee manieren te lezen)"
        rijen.append((Cel("Onzeker", "magenta"), wat, "", ""))
    for lezing in uitkomst.omstreden:
        waar = f"rechtsvraag {lezing.nummer}; in de zaak: lezing: {lezing.naam}"
        wat = f"gelezen: {lezing.gebruikt}; andere lezing: {lezing.andere}, {lezing.gevolg} ({waar})"
        rijen.append((Cel("Omstreden", "magenta"), wat, "", artikel(lezing.bron)))
    return rijen


# --- what it rests on ---


def _aannames(blad: Blad, uitkomst: Maanduitkomst, alles: bool) -> None:
    """Assumptions by what another value would do; those that change nothing are only counted."""
    if not uitkomst.aannames:
        return
    zonder_gevolg = [aanname for aanname in uitkomst.aannames if not aanname.beslissend]
    beslissend = [aanname for aanname in uitkomst.aannames if aanname.beslissend]
    getoond = beslissend + (zonder_gevolg if alles else [])
    blad.wit()
    blad.alinea("Aangenomen, omdat de zaak het niet zegt" + ("; is het anders, dan:" if getoond else ""), "bold", inspringen=2)
    meer_mensen = len({aanname.wie for aanname in getoond if aanname.wie}) > 1
    groepen: dict[str, list[Aanname]] = {}
    for aanname in sorted(getoond, key=lambda aanname: _VOLGORDE.get(_soort_gevolg(aanname), 2)):
        groepen.setdefault(_soort_gevolg(aanname), []).append(aanname)
    rijen = []
    for soort, groep in groepen.items():
        for nummer, (wie, wat) in enumerate(_per_mensen(groep)):
            rijen.append(("" if nummer else soort, f"{f'{wie}: ' if meer_mensen and wie else ''}{wat}"))
    blad.rijen(rijen, inspringen=4)
    if zonder_gevolg and not alles:
        ook = "ook " if beslissend else ""
        hoeveel = aantal(len(zonder_gevolg), f"aanname is {ook}gedaan, maar verandert", f"aannames zijn {ook}gedaan, maar veranderen")
        blad.alinea(f"{hoeveel} de uitkomst niet (--alles toont ze)", ZACHT, inspringen=4)


_VOLGORDE = {"geen recht": 0, "wel recht": 1, "ander bedrag": 3, "andere plichten": 4, "geen verschil": 5}
"""What decides the right comes first, then anything else (who counts as partner), amounts, duties and what changes nothing."""


def _soort_gevolg(aanname: Aanname) -> str:
    """The effect in two or three words, the same for all assumptions with that effect: ``geen recht``, ``ander bedrag``."""
    if not aanname.beslissend:
        return "geen verschil"
    gevolg = aanname.gevolg.removeprefix("dan ").removeprefix("een ")
    if gevolg.startswith("wel recht"):
        return "wel recht"
    return "ander bedrag" if "€" in gevolg else gevolg


def _bedrag_van(aanname: Aanname) -> str:
    """The amount of its effect, where it has one: ``€ 300,00 minder``."""
    if "€" not in aanname.gevolg:
        return ""
    return aanname.gevolg.removeprefix("dan ").removeprefix("wel recht: ").removesuffix(" per maand")


def _per_mensen(aannames: Iterable[Aanname]) -> list[tuple[str, str]]:
    """Facts together that are assumed of the same people: ``(names, "geen loon, geen giften (elk € 300,00 minder)")``."""
    wie: dict[tuple[str, str], list[str]] = {}
    for aanname in aannames:
        wie.setdefault((aanname.omschrijving, _bedrag_van(aanname)), []).append(aanname.wie)
    per_mensen: dict[str, dict[str, list[str]]] = {}
    for (omschrijving, bedrag), namen in wie.items():
        mensen = opsomming(naam for naam in dict.fromkeys(namen) if naam)
        per_mensen.setdefault(mensen, {}).setdefault(bedrag, []).append(omschrijving)
    return [(mensen, "; ".join(_met_bedrag(*paar) for paar in per_bedrag.items())) for mensen, per_bedrag in per_mensen.items()]


def _met_bedrag(bedrag: str, feiten: list[str]) -> str:
    if not bedrag:
        return ", ".join(feiten)
    return f"{', '.join(feiten)} ({'elk ' if len(feiten) > 1 else ''}{bedrag})"


def _oordelen(blad: Blad, uitkomst: Maanduitkomst) -> None:
    gebruikt = [oordeel for oordeel in uitkomst.oordelen if oordeel.gebruikt]
    ongebruikt = [oordeel for oordeel in uitkomst.oordelen if not oordeel.gebruikt]
    if uitkomst.oordelen or uitkomst.niet_gebruikte_bevoegdheden:
        blad.wit()
    if gebruikt:
        blad.alinea(f"Berust op {aantal(len(gebruikt), 'oordeel', 'oordelen')} van het college", "bold", inspringen=2)
        for oordeel in gebruikt:
            wie = f" ({oordeel.wie})" if oordeel.wie else ""
            door = oordeel.door or "niet vastgelegd door wie"
            reden = oordeel.reden or "nog zonder reden: een brief kan niet"
            blad.alinea(f"{oordeel.naam}{wie}: {oordeel.uitkomst} - {reden} ({door})", inspringen=4, hangend=2)
    if ongebruikt:
        namen = opsomming(oordeel.naam for oordeel in ongebruikt)
        blad.alinea(f"Vastgelegd, maar zonder gevolg in deze maand: {namen}", ZACHT, inspringen=2, hangend=2)
    if uitkomst.niet_gebruikte_bevoegdheden:
        per_artikel: dict[str, list[str]] = {}
        for naam, bron in uitkomst.niet_gebruikte_bevoegdheden:
            per_artikel.setdefault(bron.artikel.removeprefix("art. "), []).append(naam)
        tekst = ", ".join(f"{' en '.join(namen)} ({waar})" for waar, namen in per_artikel.items())
        blad.alinea(f"Niet gebruikte bevoegdheden: {tekst}", ZACHT, inspringen=2, hangend=2)


def _onderwerpen(blad: Blad, zaak: Zaak, samen: Zaakuitkomst, uitkomst: Maanduitkomst, pad: str) -> None:
    if uitkomst.onderwerpen:
        from openfisca_participatie.cli.onderwerpen import toon_onderwerpen

        toon_onderwerpen(blad, uitkomst, pad, samen.variant, _kies(zaak, uitkomst))


def _kies(zaak: Zaak, uitkomst: Maanduitkomst) -> str:
    """The month as an option, where a command would not take it by itself."""
    return uitkomst.maand if len(zaak.maanden) > 1 or uitkomst.maand not in zaak.maanden else ""


def _bronnen(blad: Blad, uitkomst: Maanduitkomst) -> None:
    """Links of all articles that were named, for who reads on paper."""
    onderdelen: list[Grond | Vraag | Regel | Plicht] = [*uitkomst.gronden, *uitkomst.vragen, *uitkomst.regels, *uitkomst.plichten]
    bronnen = [onderdeel.bron for onderdeel in onderdelen]
    links = {bron.artikel: bron.href for bron in bronnen if bron.href}
    blad.wit()
    blad.alinea("Bronnen", "bold", inspringen=2)
    blad.rijen([(tekst, Cel(href, ZACHT, href)) for tekst, href in links.items()], inspringen=4)


def _verder(blad: Blad, zaak: Zaak, samen: Zaakuitkomst, uitkomst: Maanduitkomst, pad: str) -> None:
    """What the reader can do next, as commands that can be pasted."""
    kies = _kies(zaak, uitkomst)
    variabele = {Antwoord.NEE: "recht_op_algemene_bijstand"}.get(uitkomst.antwoord, _uit_te_leggen(uitkomst))
    waarom = {Antwoord.NEE: "Waarom geen recht?"}.get(uitkomst.antwoord, "Waarom dit bedrag?")
    rijen = [(waarom, als_opdracht("uitleg", pad, variabele, variant=samen.variant, maand=kies))]
    if uitkomst.antwoord is not Antwoord.NODIG and not uitkomst.svb_beslist:
        rijen.append(("De brief", als_opdracht("brief", pad, variant=samen.variant, maand=kies)))
    blad.wit()
    blad.opdrachten(rijen)
