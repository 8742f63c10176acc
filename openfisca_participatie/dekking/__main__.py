"""Write docs/dekking.md: ``python -m openfisca_participatie.dekking``. With ``--opruimen`` first drop lines that are no longer so."""

from __future__ import annotations

import sys
from pathlib import Path

from openfisca_participatie.bestanden import schrijf
from openfisca_participatie.dekking.pagina import maak_pagina
from openfisca_participatie.dekking.verantwoording import achterhaald, fouten, lees_overig, verantwoord
from openfisca_participatie.dekking.wet import MAP, lees_wet
from openfisca_participatie.stelsel import CountryTaxBenefitSystem

PAGINA = MAP.parents[1] / "docs" / "dekking.md"


def ruim_op(pad: Path = MAP / "overig.yaml") -> list[str]:
    """Take out of the data file every place that a rule now refers to, and give the lines that changed."""
    wet, gewijzigd = lees_wet(), []
    regels = pad.read_text(encoding="utf-8").splitlines(keepends=True)
    for regel, weg in achterhaald(CountryTaxBenefitSystem()):
        begin = f'  "{regel.sleutel}":'
        nummer = next(nummer for nummer, tekst in enumerate(regels) if tekst.startswith(begin) and regel.reden in tekst)
        blijft = [str(plaats) for genoemd in regel.plaatsen for plaats in wet.onder(genoemd) if plaats not in weg]
        regels[nummer] = f'  "{", ".join(blijft)}":{regels[nummer][len(begin) :]}' if blijft else ""
        gewijzigd.append(regel.sleutel)
    if gewijzigd:
        schrijf(pad, "".join(regels))
    lees_overig.cache_clear()
    return gewijzigd


def main(woorden: list[str]) -> int:
    """Tidy when asked, write the page, and say on stderr what does not fit; 1 when something does not."""
    if "--opruimen" in woorden:
        for sleutel in ruim_op():
            print(f"overig.yaml: {sleutel} is nu gecodeerd")
    stelsel = CountryTaxBenefitSystem()
    schrijf(PAGINA, maak_pagina(verantwoord(stelsel)))
    print(f"geschreven: {PAGINA}")
    mis = fouten(stelsel)
    print("".join(f"{fout}\n" for fout in mis), end="", file=sys.stderr)
    return 1 if mis else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
