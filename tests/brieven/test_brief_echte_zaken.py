"""Letters from the example cases, through the real computation."""

from pathlib import Path

import pytest

from openfisca_participatie.berekening.rekenen import bereken
from openfisca_participatie.berekening.uitkomst import Antwoord
from openfisca_participatie.brieven import SOORTEN, BriefFout, maak_brief, passende_soorten
from openfisca_participatie.brieven.keuring import keur
from openfisca_participatie.zaak import lees

ZAKEN = sorted((Path(__file__).parents[2] / "voorbeelden").glob("*.yaml"))


def gevallen():
    for pad in ZAKEN:
        zaak = lees(pad)
        for variant in (None, *zaak.varianten):
            yield pytest.param(pad, variant, id=f"{pad.stem} {variant or ''}".strip())


@pytest.mark.parametrize(("pad", "variant"), list(gevallen()))
def test_wat_past_wordt_gemaakt_en_de_rest_geweigerd(pad, variant):
    zaak = lees(pad, variant)
    uitkomst = bereken(zaak)
    passend = passende_soorten(uitkomst, zaak=zaak)
    antwoorden = {maand.antwoord for maand in uitkomst.maanden}
    loopt = zaak.bijstand_sinds is not None
    onderbroken = any(deel.antwoord is Antwoord.NEE for maand in uitkomst.maanden for deel in maand.delen)
    heel = not any(maand.wisselingen for maand in uitkomst.maanden) and not (loopt and onderbroken)
    verlaagd = any(regel.onderdeel == "Uitbetaling" for maand in uitkomst.maanden for regel in maand.regels)
    if antwoorden == {Antwoord.JA} and heel and not verlaagd and not any(maand.svb_beslist for maand in uitkomst.maanden):
        assert passend
    assert not (verlaagd and "toekenning" in passend)  # the letter does not know what a maatregel, the taaleis or a fine takes off
    assert heel or not {"toekenning", "afwijzing"} & set(passend)  # a change within a month: first the sum of that part (art. 45 lid 3)
    for soort in SOORTEN:
        if soort not in passend:
            with pytest.raises(BriefFout):
                maak_brief(uitkomst, soort, zaak=zaak)
            continue
        brief = maak_brief(uitkomst, soort, zaak=zaak, verzonden=zaak.melding if soort == "zoektermijn" else None)
        redenen = {oordeel.reden.strip(" .") for maand in uitkomst.maanden for oordeel in maand.oordelen}
        van_ons = [b for b in keur(brief) if b.ernst == "fout" and not any(reden and reden in b.zin for reden in redenen)]
        assert van_ons == []
        assert brief.als_pdf()[0].startswith(b"%PDF")
        bedragen = {f"{maand.waarde('algemene_bijstand'):.2f}" for maand in uitkomst.maanden if maand.antwoord is Antwoord.JA}
        if soort == "toekenning":
            geschreven = brief.als_tekst().replace(".", "").replace(",", ".")
            assert all(bedrag in geschreven for bedrag in bedragen)
