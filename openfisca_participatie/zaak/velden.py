"""Tables of all fields and judgements, for the documentation: ``python -m openfisca_participatie.zaak.velden`` prints them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openfisca_participatie.zaak.register import OORDELEN
from openfisca_participatie.zaak.zaak import schema

KOP = "| sleutel | wat | vorm | niet gegeven |\n| --- | --- | --- | --- |"
TITELS = {  # part of the schema -> heading of its table
    "": "De zaak",
    "Aanvrager": "Aanvrager",
    "Partner": "Partner",
    "Kind": "Kind",
    "Huisgenoot": "Huisgenoot",
    "Inkomst": "Inkomsten",
    "Inhoudingen": "Inhoudingen op een bruto bedrag",
    "Gift": "Giften",
    "Vrijlating": "Vrijlating al gebruikt",
    "Lijfrente": "Lijfrente",
    "Contract": "Contract",
    "Opleiding": "Opleiding",
    "VerblijfBuitenland": "Verblijf buitenland",
    "Detentie": "Detentie",
    "Tegenprestatie": "Tegenprestatie",
    "WerkMetSubsidie": "Werk met loonkostensubsidie",
    "Studietoeslag": "Studietoeslag",
    "Maatregel": "Maatregel",
    "Taaleis": "Taaleis",
    "Boete": "Boete",
    "Inhouding": "Inhouding wegens een boete",
    "Tijdvak": "Periode van een ja of nee",
    "Vermogen": "Vermogen",
    "Bezit": "Vermogen bij aanvang en nu",
    "Stand": "Vermogen per datum",
    "Bezitting": "Bezitting",
    "Schuld": "Schuld",
    "EigenWoning": "Eigen woning",
    "Oordeel": "Oordeel",
    "Voorstelfeiten": "Voor voorstellen: aanvrager en partner",
    "VoorstelfeitenBewoner": "Voor voorstellen: huisgenoot",
    "VoorstelfeitenGezin": "Voor voorstellen: gezin",
    "Experiment": "Voor voorstellen: experiment",
}
LANGSTE_KEUZELIJST = 8
DOSSIER = """# Het dossier in een zaak

Wat onder `dossier` in een zaak kan staan: wat de gemeente deed en vastlegde, voor haar [brieven](brieven.md). Deze bladzijde is gemaakt met
`python -m openfisca_participatie.zaak.velden dossier`."""


def tabellen() -> str:
    """Markdown: a table of every part of the file, and one of the judgements."""
    volledig = schema()
    delen = {"": volledig, **volledig["$defs"]}
    return "\n\n".join([*(f"### {titel}\n\n{_tabel(delen[naam])}" for naam, titel in TITELS.items()), oordelen()])


def dossierbladzijde() -> str:
    """The page ``docs/dossier.md``: every field of the dossier, part by part, in the order of the file."""
    delen = schema()["$defs"]
    gezien: dict[str, str] = {}

    def loop(naam: str, pad: str) -> None:
        gezien[naam] = pad
        for sleutel, veld in delen[naam]["properties"].items():
            for ander in _verwijzingen(veld):
                if ander not in gezien:
                    loop(ander, f"{pad}.{sleutel}")

    loop("Dossier", "dossier")
    stukken = [f"## {pad}\n\n{delen[naam].get('description', '').strip()}\n\n{_tabel(delen[naam])}" for naam, pad in gezien.items()]
    return "\n\n".join([DOSSIER, *stukken]) + "\n"


def _verwijzingen(veld: dict[str, Any]) -> Iterator[str]:
    """The parts that a field can hold."""
    if "$ref" in veld:
        yield veld["$ref"].rpartition("/")[2]
    for vorm in (*veld.get("anyOf", ()), *([veld["items"]] if "items" in veld else [])):
        yield from _verwijzingen(vorm)


def _tabel(deel: dict[str, Any]) -> str:
    nodig = deel.get("required", [])
    rijen = []
    for sleutel, veld in deel["properties"].items():
        omschrijving = veld.get("description", "").partition(" Niet gegeven: ")[0]
        stilte = "verplicht" if sleutel in nodig else veld.get("x-stilte", "")
        rijen.append(f"| `{sleutel}` | {omschrijving} | {_vorm(veld)} | {stilte} |")
    return "\n".join([KOP, *rijen, *_lange_keuzelijsten(deel)])


def _lange_keuzelijsten(deel: dict[str, Any]) -> list[str]:
    """Below the table, the choices that do not fit in it."""
    regels = []
    for sleutel, veld in deel["properties"].items():
        keuzen = [f"`{keuze}`" for keuze in _keuzen(veld)]
        if len(keuzen) > LANGSTE_KEUZELIJST:
            regels += ["", f"Keuzen van `{sleutel}`: {', '.join(keuzen)}."]
    return regels


def _keuzen(veld: dict[str, Any]) -> list[str]:
    """The words of which one is chosen, also where a field may be written in more than one way."""
    vormen = [veld, *veld.get("anyOf", ())]
    woorden = [keuze for vorm in vormen for keuze in vorm.get("enum", ()) if isinstance(keuze, str) and keuze != "onbekend"]
    return list(dict.fromkeys(woorden))


def _vorm(veld: dict[str, Any]) -> str:
    """How a value may be written, in a few words."""
    return " of ".join(dict.fromkeys(_vormen(veld)))


def _vormen(veld: dict[str, Any]) -> Iterator[str]:
    keuzen = [str(keuze) for keuze in veld.get("enum", ()) if isinstance(keuze, str) and keuze != "onbekend"]
    soorten = veld.get("type", [])
    if "anyOf" in veld:
        for vorm in veld["anyOf"]:
            yield from _vormen(vorm)
    elif "$ref" in veld:
        yield "een blok"
    elif keuzen:
        yield "een keuze" if len(keuzen) > LANGSTE_KEUZELIJST else ", ".join(f"`{keuze}`" for keuze in keuzen)
    elif soorten in ("array", "object"):
        yield "een lijst" if soorten == "array" else "een blok"
    elif soorten:
        yield (
            {"number": "bedrag", "boolean": "ja of nee", "integer": "getal"}.get(soorten[-1], "tekst")
            if isinstance(soorten, list)
            else "tekst"
        )


def oordelen() -> str:
    """Markdown: the judgements that can be recorded."""
    rijen = [
        f"| {soort.naam} | {soort.omschrijving} | {soort.aard} | {soort.wie} | {soort.soort} | {soort.artikel} |" for soort in OORDELEN
    ]
    kop = "| welk | wat het college vaststelt | aard | over wie | uitkomst | artikel |\n| --- | --- | --- | --- | --- | --- |"
    return "\n".join(["### Oordelen", "", kop, *rijen])


if __name__ == "__main__":
    import sys

    print(dossierbladzijde() if "dossier" in sys.argv else tabellen(), end="")
