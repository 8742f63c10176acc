"""``participatie brief zaken/*.yaml --map uit/``: many letters, and a report of what was made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from openfisca_participatie.cli.nederlands import GEDAAN, Melding
from openfisca_participatie.cli.zaken import vang_zaakfouten, vind_zaken, voor_elke_zaak
from openfisca_participatie.opmaak import datum

if TYPE_CHECKING:
    from openfisca_participatie.brieven import Brief
    from openfisca_participatie.brieven.reeks import Verslagregel
    from openfisca_participatie.zaak import Zaak

Maker = Callable[[str, str], "tuple[Zaak, list[Brief]]"]
Drukker = Callable[["Brief"], bytes]


def maak_reeks(zaken: tuple[str, ...], map_: str, soort: str, maak: Maker, druk: Drukker, eind: str, *, opnieuw: bool) -> int:
    """Make the letter of each case in the folder, and the report; a letter that fails does not stop the rest.

    ``eind`` is what the name of each file ends with, such as ``-samenvatting.pdf``.
    """
    from openfisca_participatie.bestanden import BestandFout
    from openfisca_participatie.brieven import reeks

    doel = Path(map_)
    try:
        doel.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        raise Melding(f"{map_}: deze map kan niet worden gemaakt.") from fout
    paden = vind_zaken(zaken)
    namen: dict[str, str] = {}
    for pad in paden:
        if ander := namen.get(Path(pad).stem.lower()):
            raise Melding(f"{ander} en {pad} zouden dezelfde brief schrijven: geef een van beide een andere naam.")
        namen[Path(pad).stem.lower()] = pad

    def een(pad: str) -> list[Verslagregel]:
        return _brieven_van(pad, doel, soort, maak, druk, eind, opnieuw=opnieuw)

    gedaan, mislukt = voor_elke_zaak(paden, een, "Brieven maken", verzamel=True)
    gedaan += [reeks.Verslagregel(pad, "", "", soort, reeks.FOUT, melding=fout.message) for pad, fout in mislukt]
    regels = sorted(gedaan, key=lambda regel: paden.index(regel.zaakbestand))
    try:
        verslag, _ = reeks.schrijf_verslag(doel, regels)
    except BestandFout as fout:
        raise Melding(str(fout)) from fout
    return _vertel(regels, verslag)


def _brieven_van(pad: str, doel: Path, soort: str, maak: Maker, druk: Drukker, eind: str, *, opnieuw: bool) -> list[Verslagregel]:
    """The letters of one case, written, as lines of the report."""
    from openfisca_participatie.brieven import BriefFout, reeks

    try:
        zaak, brieven = vang_zaakfouten(lambda: maak(pad, soort))
    except Melding as fout:
        resultaat = reeks.GEWEIGERD if isinstance(fout.__cause__, BriefFout) else reeks.FOUT
        return [reeks.Verslagregel(pad, "", "", soort, resultaat, melding=fout.message)]
    regels = []
    for brief in brieven:
        regel = reeks.Verslagregel(
            pad, zaak.nummer, reeks.lezers(brief), brief.soort, reeks.GEMAAKT,
            verzonden=_verzonden(brief), recht_op=brief.recht_op.isoformat() if brief.recht_op else "",
            pakketversie=brief.pakketversie, sjablonen=brief.sjablonen, melding=" ".join(brief.waarschuwingen),
        )  # fmt: skip
        try:
            inhoud = druk(brief)
        except BriefFout as fout:
            regels.append(replace(regel, resultaat=reeks.GEWEIGERD, melding=str(fout)))
            continue
        naam = f"{Path(pad).stem}-{brief.soort}{eind}"
        resultaat = reeks.bewaar(doel / naam, inhoud, opnieuw=opnieuw)
        if resultaat == reeks.VERSCHILT:
            regel = replace(regel, melding="Er staat al een andere brief; met --opnieuw komt deze in de plaats.")
        regels.append(replace(regel, resultaat=resultaat, brief=naam, sha256=reeks.som(inhoud)))
    return regels


def _verzonden(brief: Brief) -> str:
    """The day of sending in Dutch, whatever the language of the letter."""
    return datum(brief.hoofd.dag) if brief.hoofd.datum[:1].isdigit() else brief.hoofd.datum


def _vertel(regels: list[Verslagregel], verslag: Path) -> int:
    """Say on stdout how many letters were made, and on stderr what went wrong."""
    from openfisca_participatie.brieven import reeks

    for regel in regels:
        if regel.resultaat not in (reeks.GEMAAKT, reeks.ONGEWIJZIGD):
            click.echo(f"{regel.zaakbestand}: {regel.resultaat}. {regel.melding}", err=True)
    tellingen = [
        f"{aantal} {resultaat}"
        for resultaat in (reeks.GEMAAKT, reeks.ONGEWIJZIGD, reeks.VERSCHILT, reeks.GEWEIGERD, reeks.FOUT)
        if (aantal := sum(regel.resultaat == resultaat for regel in regels))
    ]
    click.echo(f"Brieven: {', '.join(tellingen)}. Verslag: {verslag}")
    if let_op := sum(bool(regel.melding) and regel.resultaat in (reeks.GEMAAKT, reeks.ONGEWIJZIGD) for regel in regels):
        click.echo(f"Let op: bij {let_op} van de brieven staat in het verslag wat nog moet gebeuren, zoals een adres invullen.", err=True)
    return GEDAAN if all(regel.resultaat in (reeks.GEMAAKT, reeks.ONGEWIJZIGD) for regel in regels) else Melding.exit_code
