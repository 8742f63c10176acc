"""``python -m openfisca_participatie.brieven.talen en [ZAAK...]``: bring a catalogue up to date for a translator.

What the templates of its letters and the computation can print and the catalogue lacks is added, empty; what nothing prints any more
becomes obsolete. Each ZAAK is a case file in a folder named after the kind of letter, such as
``voorbeelden/brieven/toekenning/echtpaar.yaml``, from which is added what only that letter has. For a new language, first make a file
``<taal>.po`` with the header of ``en.po``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from openfisca_participatie.brieven.samenvatting import NOOT
from openfisca_participatie.brieven.talen import MAP, NOOT_CITAAT, NOTEN, WAARDE, catalogus, lees_po, ontbrekend, zinnen
from openfisca_participatie.brieven.talen.sjabloonzinnen import bronregels, programmawoorden, sjabloonzinnen

BRIEVEN = 1000
"""How many letters are drawn of each kind: enough that more give nothing new."""


def sleutels(soorten: Iterable[str], brieven: int = BRIEVEN) -> list[tuple[str, str]]:
    """All that a catalogue of these kinds must have, as (context, Dutch)."""
    gevonden = [("", zin) for soort in soorten for zin in sorted(sjabloonzinnen(soort, brieven))]
    noten = [zin for noot in (*NOTEN.values(), NOOT_CITAAT, *NOOT.values()) if "rapportage" not in noot for zin, _ in zinnen(noot) if zin]
    gevonden += [("", zin) for zin in (*sorted(bronregels()), *noten)]
    return list(dict.fromkeys([*gevonden, *((WAARDE, woord) for woord in sorted(programmawoorden()))]))


def vul_aan(taal: str, gevonden: Iterable[tuple[str, str]]) -> tuple[int, int]:
    """Add what is missing with an empty translation, and retire what is not there; give how many there are of both."""
    import polib

    po = lees_po(MAP / f"{taal}.po")
    er_al = {(regel.msgctxt or "", regel.msgid): regel for regel in po}
    alle = dict.fromkeys(gevonden)
    weg = [
        regel for (context, zin), regel in er_al.items() if context in ("", WAARDE) and (context, zin) not in alle and not regel.obsolete
    ]
    for regel in weg:
        regel.obsolete = True
    nieuw = 0
    for context, zin in alle:
        bekend = er_al.get((context, zin))
        if bekend is None:
            po.append(polib.POEntry(msgctxt=context or None, msgid=zin, msgstr=""))
        if bekend is None or bekend.obsolete:
            nieuw += 1
        if bekend is not None:
            bekend.obsolete = False
    po.save(str(MAP / f"{taal}.po"))
    return nieuw, len(weg)


def uit_zaken(taal: str, paden: Iterable[Path]) -> list[tuple[str, str]]:
    """What the letters of these cases have that the catalogue lacks."""
    from openfisca_participatie.berekening.rekenen import bereken
    from openfisca_participatie.brieven import bereid_voor, maak_brief
    from openfisca_participatie.zaak import lees

    gevonden: list[tuple[str, str]] = []
    for pad in paden:
        soort = pad.parent.name
        if soort in catalogus(taal).soorten:
            zaak = bereid_voor(lees(pad), soort)
            gevonden += ontbrekend(maak_brief(bereken(zaak), soort, zaak=zaak), taal)
    return gevonden


def main(taal: str, *paden: str) -> None:
    """Bring the catalogue up to date, and say what changed."""
    nieuw, weg = vul_aan(taal, [*sleutels(catalogus(taal).soorten), *uit_zaken(taal, map(Path, paden))])
    print(f"{MAP / f'{taal}.po'}: {nieuw} nieuw, {weg} niet meer gebruikt.")


if __name__ == "__main__":
    main(*sys.argv[1:])
