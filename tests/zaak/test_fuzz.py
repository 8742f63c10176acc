"""Whatever happens to a case file, reading it and asking for a month raises ZaakFout or nothing."""

from __future__ import annotations

import contextlib
import copy
import random
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from openfisca_participatie.zaak import ZaakFout, lees_tekst
from openfisca_participatie.zaak.handhaving import Boete, Maatregel, Taaleis
from openfisca_participatie.zaak.instrumenten import Studietoeslag, WerkMetSubsidie
from openfisca_participatie.zaak.lezen import Blok, Lijst, Tekst, als_tekst, lees_boom
from openfisca_participatie.zaak.mensen import Aanvrager, Huisgenoot, Kind, Partner
from openfisca_participatie.zaak.model import Oordeel, Zaakbestand
from openfisca_participatie.zaak.posten import EigenWoning, Gift, Inkomst, Vermogen
from openfisca_participatie.zaak.zaak import Zaak, _controleer, _fouten_in_varianten
from tests.zaak.zaakteksten import VOORBEELDEN, aanvrager, verkeerde_feiten

TEKSTEN = [pad.read_text(encoding="utf-8") for pad in sorted(Path(VOORBEELDEN).glob("*.yaml"))]
TEKSTEN.append((VOORBEELDEN / "vanaf-2027" / "werk-met-loonkostensubsidie.yaml").read_text(encoding="utf-8"))
TEKSTEN.append(
    aanvrager(
        "boete: {opgelegd: 2026-07, benadelingsbedrag: 1000, verwijtbaarheid: normaal, reden: x, inhouding: [{bedrag: 60}]}\n"
        "studietoeslag: {studiefinanciering: ja, Wajong: nee, bedrag: 100, vanaf: 2026-05}\n"
        "maatregel: [{maanden: 2026-07, herhaling: eerste, duur eerste maatregel: 1}]"
    )
)
SNEL = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
WAARDEN = [
    *[
        "ja",
        "nee",
        "geen",
        "onbekend",
        "12",
        "1.240,50",
        "1 mei 1990",
        "31 februari 2020",
        "2026-07",
        "loon",
        "aanvrager",
        "zoon",
        "{}",
        "[]",
        "[[]]",
    ],
    *("onbekend", "{a: b}", "-5", "", "\N{GRINNING FACE}", "\u202e", "x" * 400),
]


def gebruik(zaak: Zaak) -> None:
    """Everything the computation asks of a case."""
    for een in [zaak, *(zaak.variant(naam) for naam in zaak.varianten[:3])]:
        assert all(isinstance(oordeel.wie, str) and oordeel.wie for oordeel in een.oordelen)
        for maand in een.maanden[:3] + een.maanden[-1:]:
            situatie = een.situatie(maand)
            assert verkeerde_feiten(situatie) == []
            assert sorted(wie for wonenden in situatie.woningen.values() for wie in wonenden) == sorted(situatie.namen)


def lees_en_gebruik(tekst: str) -> None:
    """Read a text; a fault must be one with a message on every line."""
    zaak, fouten = None, []
    try:
        zaak = lees_tekst(tekst)
    except ZaakFout as fout:
        fouten = fout.fouten
    assert bool(fouten) is (zaak is None)
    assert all(str(een).strip() and len(str(een).splitlines()) == 1 for een in fouten)
    if zaak:
        gebruik(zaak)


@SNEL
@given(st.sampled_from(TEKSTEN), st.randoms(use_true_random=False))
def test_willekeurige_bewerkingen_van_de_voorbeelden(tekst: str, kans: random.Random):
    regels = tekst.splitlines()
    for _ in range(kans.randint(1, 6)):
        plek = kans.randrange(len(regels))
        regel = regels[plek]
        regels[plek : plek + 1] = kans.choice(
            [
                [],
                [regel, regel],
                [regel[: kans.randint(0, len(regel))]],
                ["  " + regel],
                [regel.strip()],
                [regel.partition(":")[0] + ": " + kans.choice(WAARDEN)],
                [regel.replace(kans.choice("abcde:-{}[],"), kans.choice([":", "{", "]", "&", "*", "!", "'", "\t", "#"]), 1)],
                [kans.choice(TEKSTEN).splitlines()[kans.randrange(8)]],
            ]
        )
        regels = regels or [""]
    lees_en_gebruik("\n".join(regels))


@SNEL
@given(st.sampled_from(TEKSTEN), st.data())
def test_vervangen_van_losse_tekens(tekst: str, data: st.DataObject):
    plek = data.draw(st.integers(0, len(tekst)))
    lees_en_gebruik(tekst[:plek] + data.draw(st.text(max_size=5)) + tekst[plek + data.draw(st.integers(0, 5)) :])


@SNEL
@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbfzaak: 1")
def test_willekeurige_bytes(inhoud: bytes):
    with contextlib.suppress(ZaakFout):
        lees_en_gebruik(als_tekst(inhoud))


def sleutels(*modellen: type) -> list[str]:
    return sorted({veld.alias for model in modellen for veld in model.model_fields.values() if veld.alias})


NAAST = (WerkMetSubsidie, Studietoeslag, Maatregel, Taaleis, Boete)
SLEUTELS = sleutels(Zaakbestand, Aanvrager, Partner, Kind, Huisgenoot, Inkomst, Gift, Vermogen, EigenWoning, Oordeel, *NAAST)
BOMEN = [lees_boom(tekst) for tekst in TEKSTEN]


def plekken(deel: Any) -> list[tuple[Any, Any]]:
    """Every (mapping or list, key) of a tree."""
    sleutels = list(deel) if isinstance(deel, Blok) else range(len(deel)) if isinstance(deel, Lijst) else []
    return [(deel, sleutel) for sleutel in sleutels] + [plek for sleutel in sleutels for plek in plekken(deel[sleutel])]


def verander(boom: Blok, kans: random.Random) -> None:
    """One change that keeps the shape of a case file: a value, a key less, a key more, or a part of another place."""
    deel, sleutel = kans.choice(plekken(boom))
    soort = kans.randrange(4)
    if soort == 0:
        deel[sleutel] = Tekst(kans.choice(WAARDEN))
    elif soort == 1:
        del deel[sleutel]
    elif soort == 2 and isinstance(deel, Blok):
        deel[kans.choice(SLEUTELS)] = Tekst(kans.choice(WAARDEN))
    else:
        ander, plek = kans.choice(plekken(kans.choice(BOMEN)))
        deel[sleutel] = copy.deepcopy(ander[plek])


@SNEL
@given(st.sampled_from(BOMEN), st.randoms(use_true_random=False))
def test_willekeurige_bewerkingen_van_de_boom(boom: Blok, kans: random.Random):
    boom = copy.deepcopy(boom)
    for _ in range(kans.randint(1, 4)):
        verander(boom, kans)
    with contextlib.suppress(ZaakFout):
        bestand, ruw = _controleer(boom)
        assert all(fout.melding for fout in _fouten_in_varianten(Zaak(bestand, ruw)))
        gebruik(Zaak(bestand, ruw))
