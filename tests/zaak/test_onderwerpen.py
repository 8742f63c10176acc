"""The subjects of a case file: the declarations fit the engine, the examples give what the law gives, and faults are named."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from openfisca_participatie.berekening.onderwerpen import fouten_in_declaraties
from openfisca_participatie.berekening.rekenen import bereken, stelsel
from openfisca_participatie.zaak import ZaakFout, lees_tekst
from openfisca_participatie.zaak.onderwerpen.bladzijde import bladzijde
from openfisca_participatie.zaak.onderwerpen.declaraties import onderwerpen
from openfisca_participatie.zaak.register import OORDELEN

MAP = Path(__file__).parent / "onderwerpen"
BLADZIJDE = Path(__file__).parents[2] / "docs" / "onderwerpen.md"
BASIS: dict[str, Any] = {
    "zaak": "proef",
    "bijstand sinds": "2014-01-01",
    "aanvrager": {
        "naam": "Noor Bakker",
        "geboren": "1985-05-05",
        "nationaliteit": "Nederlandse",
        "burgerlijke staat": "ongehuwd",
        "inkomsten": "geen",
    },
    "huisgenoten": "geen",
    "vermogen": "geen",
    "eigen woning": "nee",
}


def voorbeelden() -> list[Any]:
    """Every example item, by file and number."""
    return [
        pytest.param(voorbeeld, id=f"{pad.stem}-{nummer}-{voorbeeld['onderwerp']}")
        for pad in sorted(MAP.glob("*.yaml"))
        for nummer, voorbeeld in enumerate(yaml.safe_load(pad.read_text(encoding="utf-8")) or (), 1)
    ]


def over(onder: dict[str, Any], boven: dict[str, Any]) -> dict[str, Any]:
    """``boven`` laid over ``onder``; None takes a key away."""
    samen = dict(onder)
    for sleutel, waarde in boven.items():
        samen[sleutel] = over(samen[sleutel], waarde) if isinstance(waarde, dict) and isinstance(samen.get(sleutel), dict) else waarde
    return {sleutel: waarde for sleutel, waarde in samen.items() if waarde is not None}


def als_tekst(waarde: Any) -> Any:
    """Values as a caseworker writes them."""
    if isinstance(waarde, dict):
        return {str(sleutel): als_tekst(een) for sleutel, een in waarde.items()}
    if isinstance(waarde, list):
        return [als_tekst(een) for een in waarde]
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return str(waarde)


def zaak_met(*items: dict[str, Any], maand: str = "2026-07", **anders: Any) -> str:
    """Text of a case that asks these items."""
    return yaml.safe_dump(als_tekst(over(BASIS | {"maanden": maand, "ook beoordelen": list(items)}, anders)), allow_unicode=True)


def test_declaraties_passen_bij_de_motor():
    assert list(fouten_in_declaraties(stelsel())) == []


def test_de_bladzijde_is_bij():
    """``DOCUMENTATIE_BIJWERKEN=1 pytest tests/zaak/test_onderwerpen.py`` writes it anew."""
    if os.environ.get("DOCUMENTATIE_BIJWERKEN"):
        BLADZIJDE.write_text(bladzijde(), encoding="utf-8")
    assert BLADZIJDE.read_text(encoding="utf-8") == bladzijde()


def test_oordelen_heten_nergens_anders_zo():
    """A judgement of a subject has no name, and no variable, of a judgement of the case itself."""
    eigen = {een.naam for een in OORDELEN} | {een.variabele for een in OORDELEN}
    assert not {naam for onderwerp in onderwerpen().values() for een in onderwerp.oordelen for naam in (een.naam, een.variabele)} & eigen


def test_elk_onderwerp_heeft_een_ja_en_een_nee():
    antwoorden: dict[str, set[bool]] = {naam: set() for naam in onderwerpen()}
    for voorbeeld in (een.values[0] for een in voorbeelden()):
        eerste = onderwerpen()[voorbeeld["onderwerp"]].uitkomsten[0]
        if eerste in (voorbeeld.get("verwacht") or {}):
            antwoorden[voorbeeld["onderwerp"]].add(bool(voorbeeld["verwacht"][eerste]))
    zonder = {naam for naam, gegeven in antwoorden.items() if not gegeven}
    assert zonder == set()


@pytest.mark.parametrize("voorbeeld", voorbeelden())
def test_voorbeeld(voorbeeld):
    item = {"onderwerp": voorbeeld["onderwerp"], **(voorbeeld.get("item") or {})}
    if voorbeeld.get("oordelen"):
        item["oordelen"] = voorbeeld["oordelen"]
    anders = voorbeeld.get("zaak") or {}
    if "melding" in anders:  # an application
        anders = {"bijstand sinds": None, **anders}
    zaak = lees_tekst(zaak_met(item, maand=str(voorbeeld["maand"]), **anders))
    (uitkomst,) = bereken(zaak).maanden[0].onderwerpen
    verwacht = dict(voorbeeld["verwacht"])
    if vragen := verwacht.pop("vragen", None):
        assert uitkomst.antwoord == "nodig"
        onderwerp = onderwerpen()[voorbeeld["onderwerp"]]
        namen = {feit.variabele: feit.sleutel for feit in onderwerp.feiten} | {een.variabele: een.naam for een in onderwerp.oordelen}
        assert sorted(namen[vraag.variabele] for vraag in uitkomst.vragen) == sorted(vragen)
    if antwoord := verwacht.pop("antwoord", None):
        assert uitkomst.antwoord == ("ja" if antwoord is True else "nee" if antwoord is False else antwoord)
    if not verwacht:
        return
    assert uitkomst.antwoord != "nodig", [vraag.vraag for vraag in uitkomst.vragen]
    gevonden = {deel.variabele: deel.waarde for deel in uitkomst.uitkomsten}
    for naam, waarde in verwacht.items():
        assert naam in gevonden, f"{naam} is geen uitkomst; wel: {', '.join(gevonden)}"
        if isinstance(waarde, bool | date | str):
            assert gevonden[naam] == waarde, naam
        else:
            assert gevonden[naam] == pytest.approx(waarde, abs=0.001), naam


def eerste_onderwerp():
    """A subject of a person with a fact of an amount, a number or a date, and a judgement."""
    return next(een for een in onderwerpen().values() if een.feiten and een.oordelen)


@pytest.mark.parametrize(
    ("item", "melding"),
    [
        ({"onderwerp": "iets anders"}, "dit onderwerp is niet bekend"),
        ({"kosten": 3}, "dit gegeven ontbreekt"),
        ({"onderwerp": None, "bestaat niet": 3}, "deze sleutel is niet bekend"),
        ({"onderwerp": None, "wie": "Piet"}, "dit is niet de aanvrager of de partner"),
        ({"onderwerp": None, "oordelen": [{"welk": "niets", "uitkomst": "ja"}]}, "hoort niet bij"),
        ({"onderwerp": None, "vanaf": "2026-08", "tot": "2026-07"}, "de periode eindigt voor zij begint"),
        ("los woord", "hier hoort een onderwerp"),
    ],
)
def test_fouten_worden_genoemd(item, melding):
    if isinstance(item, dict) and "onderwerp" in item and item["onderwerp"] is None:
        item["onderwerp"] = eerste_onderwerp().naam
    with pytest.raises(ZaakFout) as gevonden:
        lees_tekst(zaak_met(item))
    assert melding in str(gevonden.value)
    assert "ook beoordelen[1]" in str(gevonden.value)


def test_geen_onderwerp_is_geen_fout():
    tekst = yaml.safe_dump(als_tekst(BASIS | {"maanden": "2026-07", "ook beoordelen": "geen"}))
    assert lees_tekst(tekst).ook_beoordelen == ()


def test_zonder_persoon_bij_een_paar_is_een_fout():
    onderwerp = next(een for een in onderwerpen().values() if een.wie == "persoon")
    partner = {"naam": "Piet", "geboren": "1985-01-01", "nationaliteit": "Nederlandse", "inkomsten": "geen"}
    with pytest.raises(ZaakFout, match="er staat niet over wie"):
        lees_tekst(zaak_met({"onderwerp": onderwerp.naam}, partner=partner))
    zaak = lees_tekst(zaak_met({"onderwerp": onderwerp.naam, "wie": "piet"}, partner=partner))
    assert bereken(zaak).maanden[0].onderwerpen[0].wie == "Piet"


def onderwerp_uit(*items: dict[str, Any], maand: str = "2026-07", **anders: Any) -> Any:
    (uitkomst,) = bereken(lees_tekst(zaak_met(*items, maand=maand, **anders))).maanden[0].onderwerpen
    return uitkomst


@pytest.mark.parametrize("ontbreekt", ["vermogen", "huisgenoten", "inkomsten", "nationaliteit"])
def test_wat_de_zaak_zelf_niet_weet_wordt_ook_bij_een_onderwerp_gevraagd(ontbreekt):
    """An amount that rests on the bijstand is not known while the bijstand is not."""
    anders: dict[str, Any] = {"aanvrager": {ontbreekt: None}} if ontbreekt in BASIS["aanvrager"] else {ontbreekt: None}
    item = {"onderwerp": "betaling aan echtgenoten"}
    assert onderwerp_uit(item).antwoord == "ja"
    uitkomst = onderwerp_uit(item, **anders)
    assert (uitkomst.antwoord, len(uitkomst.vragen)) == ("nodig", 1)


def test_wat_een_onderwerp_niet_leest_wordt_er_niet_bij_gevraagd():
    """A term of the Awb does not depend on the assets."""
    zaak = {"bijstand sinds": None, "melding": "2026-07-06", "aanvraag": "2026-07-06"}
    niet_opgeschort = {"uitgenodigd om aan te vullen": "nee", "uitstel meegedeeld": "nee", "andere dagen opschorting": "0"}
    uitkomst = onderwerp_uit({"onderwerp": "beslistermijn", **niet_opgeschort}, vermogen=None, **zaak)
    assert uitkomst.antwoord == "ja"
    assert uitkomst.vragen == []


def test_een_dag_die_niet_bekend_is_wordt_niet_verzonnen():
    """Whichever month is asked: no date means no answer, not "no"."""
    oordelen = [{"welk": "recht opschorten", "uitkomst": "ja"}, {"welk": "onvoldoende medewerking", "uitkomst": "ja"}]
    for maand in ("2026-03", "2026-10"):
        uitkomst = onderwerp_uit({"onderwerp": "opschorting van het recht", "oordelen": oordelen}, maand=maand)
        assert uitkomst.antwoord == "nodig"
        assert uitkomst.vragen


def test_buiten_de_looptijd_is_het_antwoord_nee():
    onderwerp = next((een for een in onderwerpen().values() if een.vanaf > "2015-01"), None)
    assert onderwerp
    zaak = lees_tekst(zaak_met({"onderwerp": onderwerp.naam}, maand="2015-01"))
    (uitkomst,) = bereken(zaak).maanden[0].onderwerpen
    assert (uitkomst.antwoord, uitkomst.vragen) == ("nee", [])
    assert uitkomst.tekst.startswith("nee: dit is er vanaf")
