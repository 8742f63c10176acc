"""``participatie brief``: the letter that goes with an outcome."""

from __future__ import annotations

import os
import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from openfisca_participatie.cli.nederlands import GEDAAN, NODIG, Keuze, Melding, NogNodig, Opdracht
from openfisca_participatie.cli.uitvoer import controleer_doelen
from openfisca_participatie.cli.zaken import (
    Bestand,
    Dag,
    als_opdracht,
    laatste_bedragen_optie,
    lees_zaak,
    maanden_optie,
    vang_zaakfouten,
    variant_optie,
    zaken_argument,
)

if TYPE_CHECKING:
    from openfisca_participatie.berekening.uitkomst import Zaakuitkomst
    from openfisca_participatie.brieven import Afzender, Brief
    from openfisca_participatie.brieven.huisstijl import Huisstijl
    from openfisca_participatie.zaak import Zaak

SOORTEN = (
    "ontvangstbevestiging", "zoektermijn", "verzoek-om-gegevens", "niet-in-behandeling", "voorschot", "langere-beslistermijn", "toekenning",
    "afwijzing", "wijziging", "specificatie", "opschorting", "beeindiging", "terugvordering", "voornemen-maatregel", "maatregel",
    "heroverweging", "voornemen-boete", "waarschuwing", "boete", "betalingsregeling", "bijzondere-bijstand", "inkomenstoeslag",
    "studietoeslag", "taaleis", "ontheffing", "beslissing-op-bezwaar", "vakantiegeld", "jaaropgave", "rapportage",
)  # fmt: skip
"""Held against ``brieven.SOORTEN`` by a test; here so that help and completion need no import."""
FORMATEN = ("pdf", "docx", "html", "txt", "md")
"""Held against ``brieven.weergave.FORMATEN`` by a test."""
TALEN = ("nl", *sorted(pad.stem for pad in (Path(__file__).parents[1] / "brieven" / "talen").glob("*.po")))
"""A language is a catalogue in that folder; here so that help and completion need no import."""


@click.command("brief", cls=Opdracht)
@zaken_argument
@click.option("--soort", type=Keuze(SOORTEN), help="De soort brief; zonder soort komt er een lijst van wat past.")
@click.option("--formaat", type=Keuze(FORMATEN), help="De vorm van het bestand; anders zoals het pad eindigt, en zonder pad PDF.")
@click.option("--taal", type=Keuze(TALEN), default="nl", help="De taal; een vertaling zegt dat de brief in het Nederlands geldt.")
@click.option("-o", "--uit", "pad", type=Bestand(), metavar="PAD", help="Waar de brief komt, - voor het scherm; anders naast de zaak.")
@click.option("--map", "map_", type=Bestand(), metavar="MAP", help="Maak van elke zaak de brief in deze map, met een verslag.")
@click.option("--opnieuw", is_flag=True, help="Bij --map: vervang een brief die er al staat en anders is.")
@click.option("--samenvatting", "kort", is_flag=True, help="Maak de samenvatting van één bladzijde.")
@click.option("--keur", is_flag=True, help="Toon wat de toetsen op gewone taal vinden, met de zin; er komt geen brief.")
@click.option("--herkomst", is_flag=True, help="Toon de brief met bij elk getal waar het vandaan komt; er komt geen brief.")
@maanden_optie
@variant_optie
@click.option("--verzonden", type=Dag(), metavar="DATUM", help="De dag waarop de brief de deur uit gaat; anders blijft die open.")
@click.option("--adres", multiple=True, metavar="REGEL", help="Een regel van het adres van de lezer; mag meer dan eens.")
@click.option("--afzender", type=Bestand(), metavar="BESTAND", help="Gegevens van de gemeente (YAML): adres, telefoon, contactpersoon ...")
@click.option("--huisstijl", type=Bestand(), metavar="MAP", help="Huisstijl van de gemeente: afzender, logo, kleur, letter, eigen teksten.")
@laatste_bedragen_optie
def opdracht(
    zaken: tuple[str, ...],
    soort: str | None,
    formaat: str | None,
    taal: str,
    pad: str | None,
    map_: str | None,
    opnieuw: bool,
    kort: bool,
    keur: bool,
    herkomst: bool,
    maanden: list[str] | None,
    variant: str | None,
    verzonden: date | None,
    adres: tuple[str, ...],
    afzender: str | None,
    huisstijl: str | None,
    met_laatste_bedragen: bool,
) -> int:
    """Maak de brief bij een zaak, of bij veel zaken tegelijk.

    Als PDF, DOCX, HTML, Markdown of tekst. Elk bedrag en elke datum komt uit de berekening. Een brief die niet bij de uitkomst past,
    wordt geweigerd; er staat dan bij welke wel past. Een bestaand bestand wordt in één keer vervangen. Met --map komt er een brief per
    zaak en een verslag (CSV en JSON); een brief die niet lukt houdt de rest niet tegen, en zonder --soort krijgt elke zaak de brief die
    het beste past.

    \b
    Voorbeelden:
      participatie brief voorbeelden/bakker.yaml
      participatie brief voorbeelden/bakker.yaml --soort toekenning -o toekenning.pdf
      participatie brief voorbeelden/bakker.yaml --soort toekenning --herkomst
      participatie brief voorbeelden/bakker.yaml --soort toekenning --taal en -o grant.pdf
      participatie brief voorbeelden/brieven/toekenning --soort toekenning --map uit/
    """
    stijl = _lees_stijl(huisstijl, afzender)

    def maak(bestand: str, gevraagd: str) -> tuple[Zaak, list[Brief]]:
        gelezen, uitkomst = _reken(bestand, gevraagd or None, variant, maanden, verzonden, met_laatste_bedragen)
        brief = _maak(gelezen, uitkomst, gevraagd or _beste(gelezen, uitkomst, verzonden), verzonden, adres, stijl)
        return gelezen, [_vertaal(_kort(brief) if kort else brief, taal)]

    if keur and taal != "nl":
        raise Melding("--keur toetst Nederlandse tekst: laat --taal weg.")

    erbij = f"{'-samenvatting' if kort else ''}{'' if taal == 'nl' else f'-{taal}'}"
    if map_ is not None:
        from openfisca_participatie.cli.brieven_reeks import maak_reeks

        if pad or keur or herkomst:
            raise Melding("--map gaat niet samen met -o, --keur of --herkomst: die zijn voor één brief.")
        soort_bestand = formaat or "pdf"
        return maak_reeks(
            zaken, map_, soort or "", maak, lambda brief: _druk(brief, soort_bestand)[0], f"{erbij}.{soort_bestand}", opnieuw=opnieuw
        )
    if len(zaken) > 1:
        raise Melding("Van meer dan één zaak komen de brieven in een map: geef --map MAP.")
    (zaak,) = zaken
    if soort is None:
        if keur or herkomst or kort or pad or taal != "nl":
            raise Melding("Geef met --soort welke brief; zonder --soort komt er een lijst van wat past.")
        return _toon_passende(zaak, *_reken(zaak, None, variant, maanden, verzonden, met_laatste_bedragen), verzonden)
    doel = ""
    if not (keur or herkomst):
        formaat = _kies_formaat(formaat, pad)
        doel = pad or f"{os.path.splitext(zaak)[0]}-{soort}{erbij}.{formaat}"
        if pad:
            controleer_doelen(pad)
    _, (brief,) = maak(zaak, soort)
    if keur or herkomst:
        from openfisca_participatie.cli.brief_nakijken import toon_herkomst, toon_keuring

        if keur:
            toon_keuring(brief)
        if herkomst:
            toon_herkomst(brief)
        return GEDAAN
    _schrijf(brief, formaat or "pdf", doel)
    return GEDAAN


def _reken(
    pad: str, soort: str | None, variant: str | None, maanden: list[str] | None, verzonden: date | None, met_laatste_bedragen: bool
) -> tuple[Zaak, Zaakuitkomst]:
    """Read and compute a case, with the subjects that the letter needs."""
    from openfisca_participatie.berekening.rekenen import bereken

    gelezen = _bereid_voor(lees_zaak(pad, variant), soort, verzonden)
    return gelezen, vang_zaakfouten(lambda: bereken(gelezen, maanden, met_laatste_bedragen=met_laatste_bedragen))


def _beste(zaak: Zaak, uitkomst: Zaakuitkomst, verzonden: date | None) -> str:
    """The kind of letter that fits best."""
    from openfisca_participatie.brieven import BriefFout, passende_soorten, waarom_niet

    passend = passende_soorten(uitkomst, zaak=zaak, verzonden=verzonden)
    if passend:
        return passend[0]
    redenen = dict.fromkeys(reden for _, reden in waarom_niet(uitkomst, zaak=zaak, verzonden=verzonden))
    reden = f"Bij deze zaak past geen brief. {' '.join(redenen)}"
    raise Melding(reden) from BriefFout(reden)


def _kort(brief: Brief) -> Brief:
    from openfisca_participatie.brieven.samenvatting import samenvatting

    return samenvatting(brief)


def _vertaal(brief: Brief, taal: str) -> Brief:
    """The letter in another language, with the same numbers."""
    if taal == "nl":
        return brief
    from openfisca_participatie.brieven import BriefFout
    from openfisca_participatie.brieven.talen import vertaal

    try:
        return vertaal(brief, taal)
    except BriefFout as fout:
        raise Melding(str(fout)) from fout


def _bereid_voor(zaak: Zaak, soort: str | None, verzonden: date | None) -> Zaak:
    """The case with the subjects that the letter needs."""
    from openfisca_participatie.brieven import BriefFout, bereid_voor

    try:
        return bereid_voor(zaak, soort, verzonden)
    except BriefFout as fout:
        raise Melding(str(fout)) from fout


def _maak(zaak: Zaak, uitkomst: Zaakuitkomst, soort: str, verzonden: date | None, adres: tuple[str, ...], stijl: Huisstijl | None) -> Brief:
    """Make the letter. A letter that is refused because something is still needed ends with the code for that."""
    from openfisca_participatie.brieven import BriefFout, maak_brief
    from openfisca_participatie.brieven.fouten import SjabloonFout

    try:
        return maak_brief(uitkomst, soort, zaak=zaak, verzonden=verzonden, adres=adres, huisstijl=stijl)
    except BriefFout as fout:
        nodig = fout.nodig or any(maand.antwoord == "nodig" for maand in uitkomst.maanden)
        raise (NogNodig if nodig and not isinstance(fout, SjabloonFout) else Melding)(str(fout)) from fout


def _kies_formaat(gevraagd: str | None, pad: str | None) -> str:
    """The format that is asked, otherwise as the path ends (text on the screen, PDF without a path). A contradiction is an error."""
    from openfisca_participatie.brieven.weergave import formaat_van

    if pad is None or pad == "-":
        return gevraagd or ("txt" if pad else "pdf")
    if gevraagd and (anders := formaat_van(pad)) and anders != gevraagd:
        raise Melding(f"Het pad {pad} eindigt op een ander formaat dan --formaat {gevraagd}: laat een van beide weg.")
    if gevraagd:
        return gevraagd
    eind = os.path.splitext(pad)[1]
    formaat = formaat_van(pad)
    if formaat is None and re.fullmatch(r"\.[A-Za-z]{2,5}", eind):
        raise Melding(f"Een brief eindigt niet op {eind}; kies uit {', '.join(FORMATEN)}, of geef --formaat.")
    return formaat or "pdf"


def _lees_stijl(huisstijl: str | None, afzender: str | None) -> Huisstijl | None:
    """The house style, in which the sender of a file of its own comes first."""
    from dataclasses import replace

    from openfisca_participatie.brieven import BriefFout
    from openfisca_participatie.brieven.huisstijl import GEWOON, lees_huisstijl

    if not (huisstijl or afzender):
        return None
    try:
        stijl = lees_huisstijl(huisstijl) if huisstijl else GEWOON
    except BriefFout as fout:
        raise Melding(str(fout)) from fout
    return replace(stijl, afzender=_lees_afzender(afzender, stijl.afzender)) if afzender else stijl


def _lees_afzender(pad: str, basis: Afzender) -> Afzender:
    """Read the file with the sender, as safely as a case: it holds only texts. What it does not say stays as in ``basis``."""
    from pathlib import Path

    from openfisca_participatie.brieven import BriefFout, afzender_uit
    from openfisca_participatie.zaak.lezen import lees_bestand, lees_boom

    gegevens = vang_zaakfouten(lambda: lees_boom(lees_bestand(Path(pad))))
    try:
        return afzender_uit(gegevens, basis)
    except BriefFout as fout:
        raise Melding(f"{pad}: {fout}") from fout


def _druk(brief: Brief, formaat: str) -> tuple[bytes, list[str]]:
    """Give the letter in a format, with the warnings."""
    return brief.als(formaat)


def _schrijf(brief: Brief, formaat: str, doel: str) -> None:
    from openfisca_participatie.bestanden import BestandFout, schrijf
    from openfisca_participatie.brieven import BriefFout

    try:
        inhoud, waarschuwingen = _druk(brief, formaat)
    except BriefFout as fout:
        raise Melding(str(fout)) from fout
    if doel == "-":
        sys.stdout.buffer.write(inhoud)
        sys.stdout.buffer.flush()
    else:
        try:
            schrijf(doel, inhoud)
        except BestandFout as fout:
            raise Melding(str(fout)) from fout
        click.echo(f"Brief geschreven: {doel}")
    for waarschuwing in waarschuwingen:
        click.echo(f"Let op: {waarschuwing}", err=True)


def _toon_passende(pad: str, zaak: Zaak, uitkomst: Zaakuitkomst, verzonden: date | None) -> int:
    """Say which kinds fit, with the command for each, which are possible besides, and what the others still need."""
    from openfisca_participatie.brieven import SOORTEN as BRIEFSOORTEN
    from openfisca_participatie.brieven import ook_mogelijk, passende_soorten, waarom_niet
    from openfisca_participatie.brieven.fouten import vraagt_iets
    from openfisca_participatie.cli.weergave import Blad, opsomming

    def noem(kop: str, soorten: list[str]) -> None:
        if not soorten:
            return
        click.echo(kop)
        for soort in soorten:
            een = BRIEFSOORTEN[soort]
            click.echo(f"  {soort:24}{een.vorm}: {een.omschrijving}")
            click.echo(f"  {'':24}{als_opdracht('brief', pad, '--soort', soort, variant=zaak.variantnaam)}")

    passend = passende_soorten(uitkomst, zaak=zaak, verzonden=verzonden)
    mogelijk = ook_mogelijk(uitkomst, zaak=zaak, verzonden=verzonden)
    redenen = dict(waarom_niet(uitkomst, zaak=zaak, verzonden=verzonden))
    noem("Bij deze uitkomst past:", passend)
    noem("Kan ook, als u dat bedoelt:", mogelijk)
    nodig = any(maand.antwoord == "nodig" for maand in uitkomst.maanden) or any(map(vraagt_iets, redenen.values()))
    if passend or mogelijk:
        redenen = {soort: reden for soort, reden in redenen.items() if vraagt_iets(reden)}
    blad = Blad()
    if not (passend or mogelijk):
        blad.alinea("Bij deze uitkomst past nog geen brief." if nodig else "Bij deze uitkomst past geen brief.")
    elif redenen:
        blad.alinea("Nog niet, want er ontbreekt iets:")
    for reden in dict.fromkeys(redenen.values()):
        blad.alinea(f"{opsomming(soort for soort, ander in redenen.items() if ander == reden)}: {reden}", inspringen=2, hangend=2)
    if not any(maand.svb_beslist for maand in uitkomst.maanden):
        blad.alinea("Andere brieven vragen eerst wat de gemeente deed of vastlegde, onder dossier in de zaak: zie docs/brieven.md.")
    blad.toon()
    return NODIG if nodig and not (passend or mogelijk) else GEDAAN
