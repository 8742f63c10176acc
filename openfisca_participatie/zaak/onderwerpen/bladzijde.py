"""The page about all subjects, for ``docs/onderwerpen.md``, and the skeleton of an item to paste in a case file.

``python -m openfisca_participatie.zaak.onderwerpen.bladzijde`` prints the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from openfisca_participatie import opmaak
from openfisca_participatie.zaak.onderwerpen.declaraties import Gegeven, Onderwerp, OordeelVan, onderwerpen
from openfisca_participatie.zaak.onderwerpen.lezen import stilte_in_schema

INLEIDING = """# Onderwerpen naast de bijstand

Een zaak kan behalve de bijstand ook andere vragen laten beantwoorden. Zet ze onder `ook beoordelen`; `participatie bereken` geeft van elk
het antwoord met de artikelen, of vraagt wat nog nodig is. `participatie vragen --onderwerp NAAM` schrijft een blok dat u kunt invullen.

```yaml
{voorbeeld}
```

Bij elk onderwerp kan ook `wie` staan (nodig als er een partner is en het over een persoon gaat), en `vanaf` en `tot` (voor welke maanden).
Een feit dat er niet staat, is onbekend: het wordt gevraagd als het de uitkomst bepaalt. Een oordeel legt het college vast met `uitkomst`,
`reden` en `door`. Deze bladzijde wordt uit de onderwerpen zelf gemaakt."""
VORM = {
    "ja/nee": "ja of nee",
    "bedrag": "bedrag",
    "aantal": "geheel getal",
    "deel": "percentage",
    "verhouding": "percentage",
    "uren": "uren per week",
    "datum": "datum",
    "keuze": "keuze",
}
PROEF = {
    "ja/nee": "ja of nee",
    "bedrag": "bedrag in euro",
    "aantal": "aantal",
    "deel": "percentage",
    "verhouding": "percentage",
    "uren": "uren per week",
    "datum": "datum, zoals 1 juli 2026",
}
EERSTE = "bijzondere bijstand"


def bladzijde() -> str:
    """Markdown: every subject with what it asks, by chapter."""
    delen = [INLEIDING.format(voorbeeld="ook beoordelen:\n" + invulblok(onderwerpen()[EERSTE]))]
    hoofdstuk = ""
    for onderwerp in onderwerpen().values():
        if onderwerp.hoofdstuk != hoofdstuk:
            hoofdstuk = onderwerp.hoofdstuk
            delen.append(f"## {hoofdstuk[:1].upper()}{hoofdstuk[1:].replace('_', ' ')}")
        delen.append("\n".join(_onderwerp(onderwerp)))
    return "\n\n".join(delen) + "\n"


def _onderwerp(onderwerp: Onderwerp) -> Iterator[str]:
    yield f"### {onderwerp.naam}\n"
    periode = [f"vanaf {opmaak.maand(onderwerp.vanaf)}"] if onderwerp.vanaf > "2015-01" else []
    periode += [f"tot en met {opmaak.maand(onderwerp.tot)}"] if onderwerp.tot else []
    over = "van het gezin" if onderwerp.wie == "gezin" else "van een persoon"
    yield f"{onderwerp.vraag} ([{onderwerp.bron.artikel}]({onderwerp.bron.href}); {', '.join([over, *periode])})\n"
    if onderwerp.feiten:
        yield "| sleutel | wat | vorm | niet gegeven |\n| --- | --- | --- | --- |"
        for feit in onderwerp.feiten:
            vorm = ", ".join(f"`{keuze}`" for keuze in feit.keuzen) if feit.soort == "keuze" else VORM[feit.soort]
            yield f"| `{feit.sleutel}` | {feit.omschrijving} | {vorm} | {stilte_in_schema(feit)} |"
        yield ""
    if onderwerp.oordelen:
        yield "| oordeel | wat het college vaststelt | aard | uitkomst | bron |\n| --- | --- | --- | --- | --- |"
        for oordeel in onderwerp.oordelen:
            yield f"| {oordeel.naam} | {oordeel.omschrijving} | {oordeel.aard} | {oordeel.soort} | {oordeel.bron.artikel} |"


def invulblok(onderwerp: Onderwerp, *, alles: bool = False) -> str:
    """An item of a case file to be filled in: what must be known and, with ``alles``, also what is otherwise assumed or not used."""
    feiten = [feit for feit in onderwerp.feiten if alles or feit.stilte == "gevraagd"]
    voorwaarden = [oordeel for oordeel in onderwerp.oordelen if oordeel.aard == "voorwaarde"]
    oordelen = list(onderwerp.oordelen) if alles or not voorwaarden else voorwaarden
    regels = [f"  - onderwerp: {onderwerp.naam}"]
    regels += [f"    {feit.sleutel}: onbekend  # {_wat(feit)}" for feit in feiten]
    regels += ["    oordelen:"] if oordelen else []
    for oordeel in oordelen:
        regels.append(f'      - {{welk: "{oordeel.naam}", uitkomst: onbekend, reden: onbekend, door: onbekend}}  # {_wat(oordeel)}')
    meer = len(onderwerp.feiten) + len(onderwerp.oordelen) - len(feiten) - len(oordelen)
    return "\n".join(regels) + (f"\n    # ook mogelijk: {meer} andere sleutels en oordelen; --alles toont ze" if meer else "")


def _wat(wat: Gegeven | OordeelVan) -> str:
    """What is to be filled in."""
    if isinstance(wat, OordeelVan):
        return f"{wat.soort}; {wat.bron.artikel}"
    vorm = ", ".join(wat.keuzen) if wat.soort == "keuze" else PROEF[wat.soort]
    return f"{wat.omschrijving.rstrip('.')} ({vorm})"


if __name__ == "__main__":
    print(bladzijde(), end="")
