"""``python -m openfisca_participatie.brieven.talen en ZAAK...``: add what letters still lack to a catalogue, empty, for a translator.

Each ZAAK is a case file in a folder named after the kind of letter, such as ``voorbeelden/brieven/toekenning/echtpaar.yaml``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from openfisca_participatie.brieven.talen import MAP, TALEN, catalogus, lees_po, ontbrekend


def vul_aan(taal: str, gevonden: Iterable[tuple[str, str]]) -> int:
    """Add what is missing to the catalogue with an empty translation; give how many there are."""
    import polib

    po = lees_po(taal) if (MAP / f"{taal}.po").exists() else polib.POFile(wrapwidth=120)
    po.metadata = {"Language": taal, "Content-Type": "text/plain; charset=utf-8", "Content-Transfer-Encoding": "8bit"}
    er_al = {(regel.msgctxt or "", regel.msgid) for regel in po}
    nieuw = [sleutel for sleutel in dict.fromkeys(gevonden) if sleutel not in er_al]
    po.extend(polib.POEntry(msgctxt=context or None, msgid=tekst, msgstr="") for context, tekst in nieuw)
    po.save(str(MAP / f"{taal}.po"))
    catalogus.cache_clear()
    return len(nieuw)


def main(taal: str, *paden: str) -> None:
    """Compute the cases, make their letters, and add what is missing."""
    from openfisca_participatie.berekening.rekenen import bereken
    from openfisca_participatie.brieven import bereid_voor, maak_brief
    from openfisca_participatie.zaak import lees

    gevonden: list[tuple[str, str]] = []
    for pad in map(Path, paden):
        soort = pad.parent.name
        if soort not in TALEN[taal].soorten:
            continue
        zaak = bereid_voor(lees(pad), soort)
        gevonden += ontbrekend(maak_brief(bereken(zaak), soort, zaak=zaak), taal)
    print(f"{vul_aan(taal, gevonden)} nieuw in {MAP / f'{taal}.po'}")


if __name__ == "__main__":
    main(*sys.argv[1:])
