"""The example cases: readable, complete, and said in two lines what they show. Their outcomes are checked where they are computed."""

from __future__ import annotations

import re

import pytest

from openfisca_participatie.zaak import lees
from tests.zaak.zaakteksten import VOORBEELDEN

ZAKEN = sorted(VOORBEELDEN.glob("*.yaml"))


@pytest.mark.parametrize("pad", ZAKEN, ids=lambda pad: pad.stem)
def test_voorbeeld(pad):
    eerste, tweede, derde = pad.read_text(encoding="utf-8").splitlines()[:3]
    assert re.match(r"# .+\.$", eerste)
    assert re.match(r"# Artikel .+\.$", tweede)
    assert derde.startswith("zaak: ")
    zaak = lees(pad)
    for een in [zaak, *(zaak.variant(naam) for naam in zaak.varianten)]:
        for maand in een.maanden:
            situatie = een.situatie(maand)
            assert bool(situatie.vragen) is pad.stem.startswith("nodig"), (een.variantnaam, [vraag.vraag for vraag in situatie.vragen])
            bewoners = [wie for wonenden in situatie.woningen.values() for wie in wonenden]
            assert sorted(bewoners) == sorted(situatie.namen)
            assert all(situatie.woningen.values())
        assert all(oordeel.reden and oordeel.door and oordeel.wie for oordeel in een.oordelen)


def test_er_zijn_genoeg_voorbeelden_met_eigen_nummers():
    nummers = [lees(pad).nummer for pad in ZAKEN]
    assert len(ZAKEN) >= 9
    assert len(set(nummers)) == len(nummers)
    assert any(lees(pad).varianten for pad in ZAKEN)
