"""An example letter, changed where a test wants it: the text of the file with replacements, through the real computation."""

from pathlib import Path

import pytest

from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.brieven import BriefFout, bereid_voor, maak_brief
from openfisca_participatie.brieven.blokken import Tabel
from openfisca_participatie.zaak import ZaakFout, lees_tekst
from tests.brieven.brief_voorbeelden import AFZENDER

MAP = Path(__file__).parents[2] / "voorbeelden" / "brieven"


def gewijzigd(pad, *vervangingen):
    """The text of ``pad`` (``soort/naam``) with each pair replaced; a pair that is not there is a fault of the test."""
    tekst = (MAP / f"{pad}.yaml").read_text(encoding="utf-8")
    for oud, nieuw in vervangingen:
        assert oud in tekst, oud
        tekst = tekst.replace(oud, nieuw)
    return tekst


def brief(pad, *vervangingen):
    """The letter of the changed example."""
    soort = pad.split("/")[0]
    zaak = bereid_voor(lees_tekst(gewijzigd(pad, *vervangingen)), soort)
    return maak_brief(bereken(zaak), soort, zaak=zaak, afzender=AFZENDER)


def tekst(pad, *vervangingen):
    """Its text on one line."""
    return " ".join(brief(pad, *vervangingen).als_tekst().split())


def weigering(pad, *vervangingen):
    """Why the letter is refused."""
    with pytest.raises(BriefFout) as fout:
        brief(pad, *vervangingen)
    return str(fout.value)


def fout_in_zaak(pad, *vervangingen):
    """What is wrong with the changed file."""
    with pytest.raises(ZaakFout) as fout:
        lees_tekst(gewijzigd(pad, *vervangingen))
    return str(fout.value)


def tabel(gemaakt, kop):
    """The rows of the table whose first heading is ``kop``."""
    return next([rij.cellen for rij in blok.rijen] for blok in gemaakt.blokken if isinstance(blok, Tabel) and blok.kop[0] == kop)
