"""Money in a case file: income, gifts, assets and debts."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic.json_schema import SkipJsonSchema

from openfisca_participatie.zaak import getallen
from openfisca_participatie.zaak.lezen import Lijst, Tekst
from openfisca_participatie.zaak.waarden import (
    GEEN_SCHEMA,
    GEVRAAGD,
    JA_NEE_SCHEMA,
    VLAG_GEEN,
    Bedrag,
    Datum,
    Deel,
    JaNee,
    Keuze,
    Lees,
    Lijstvorm,
    OfKort,
    Regel,
    Tijdvak,
    blok,
    fout,
    is_woord,
    lees_maanden,
    veld,
    verplicht,
)

INKOMSTENSOORTEN: dict[str, str] = {  # as written in the file -> variable of the engine
    "loon": "inkomsten_uit_arbeid",
    "zelfstandige arbeid": "inkomsten_uit_arbeid",
    "ww": "uitkering_werkloosheid_of_arbeidsongeschiktheid",
    "wia": "uitkering_werkloosheid_of_arbeidsongeschiktheid",
    "wao": "uitkering_werkloosheid_of_arbeidsongeschiktheid",
    "wajong": "uitkering_werkloosheid_of_arbeidsongeschiktheid",
    "ziektewet": "uitkering_werkloosheid_of_arbeidsongeschiktheid",
    "aow": "overige_inkomsten",
    "anw": "overige_inkomsten",
    "pensioen": "overige_inkomsten",
    "alimentatie": "overige_inkomsten",
    "onderhoudsbijdrage": "overige_inkomsten",
    "studiefinanciering": "overige_inkomsten",
    "heffingskorting": "overige_inkomsten",
    "rente": "overige_inkomsten",
    "overig": "overige_inkomsten",
    "particuliere oudedagsvoorziening": "particuliere_oudedagsvoorziening",
    "vrijwilligersvergoeding": "vrijwilligersvergoeding",
    "hobbymatige verkoop": "hobbymatige_verkoop",
    "geldlening": "geldlening",
}


GIFTSOORTEN: dict[str, str] = {  # as written in the file -> variable of the engine
    "terugkerend": "giften",
    "eenmalig": "eenmalige_giften",
    "kostenbesparend": "kostenbesparende_bijdragen",
}
INBEGREPEN, NIET_INBEGREPEN = "inbegrepen", "niet inbegrepen"


def _vakantiegeld(tekst: str) -> str | float:
    """``inbegrepen``, ``niet inbegrepen`` or the net amount that is due over the month; ``geen`` is 0."""
    woord = " ".join(tekst.split()).lower()
    if woord in ("inbegrepen", "ja"):
        return INBEGREPEN
    if woord in ("niet inbegrepen", "nee"):
        return NIET_INBEGREPEN
    return 0.0 if woord == "geen" else getallen.lees_bedrag(tekst)


_VAKANTIEGELD = Lees(_vakantiegeld, '"inbegrepen", "niet inbegrepen", "geen" of een bedrag zoals "64,30"', ("string", "number"))
_MAANDEN = (BeforeValidator(lees_maanden), OfKort({"type": "string"}))


class Maandpost(Tijdvak):
    """Iets wat per maand wordt ontvangen, doorlopend of in bepaalde maanden."""

    maand: Annotated[list[str], *_MAANDEN] | None = veld(
        "maand", "De maand of maanden waarin dit is ontvangen, in plaats van vanaf en tot.", "geldt elke maand, of van vanaf tot en met tot"
    )

    def in_maand(self, maand: str) -> bool:
        """Whether this holds for the month."""
        return maand in self.maand if self.maand is not None else self.raakt(maand)


class Inkomst(Maandpost):
    """Een bron van inkomsten, netto per kalendermaand."""

    soort: Annotated[str, Keuze(INKOMSTENSOORTEN)] = verplicht("soort", "Wat voor inkomsten dit zijn.")
    netto: Bedrag | None = veld("netto", "Netto bedrag per kalendermaand.", GEVRAAGD)
    vakantiegeld: Annotated[str | float, _VAKANTIEGELD] | None = veld(
        "vakantiegeld",
        "Of het vakantiegeld in het bedrag zit: inbegrepen, niet inbegrepen, geen, of het netto bedrag per maand.",
        "gevraagd bij loon, anders aangenomen: inbegrepen",
    )
    loonkostensubsidie: JaNee | None = veld(
        "loonkostensubsidie", "Of dit loon uit een baan met loonkostensubsidie is (art. 10d).", "aangenomen: nee"
    )
    van: Regel | None = veld("van", "Van wie: de werkgever of instantie.")

    @property
    def bedrag(self) -> float:
        """Net amount with the holiday pay that is due over the month; what is not known counts for nothing and is asked."""
        return (self.netto or 0.0) + (self.vakantiegeld if isinstance(self.vakantiegeld, float) else 0.0)


class Gift(Maandpost):
    """Een gift of een bijdrage van een ander in de kosten."""

    soort: Annotated[str, Keuze(GIFTSOORTEN)] = verplicht(
        "soort", "Terugkerend, eenmalig, of kostenbesparend (boodschappen, een betaalde rekening; niet de voedselbank)."
    )
    bedrag: Bedrag | None = veld("bedrag", "Bedrag of waarde per keer; bij een terugkerende gift per maand.", GEVRAAGD)
    van: Regel | None = veld("van", "Van wie.")

    @model_validator(mode="after")
    def maand_bekend(self) -> Self:
        """A single gift has a month."""
        if self.soort == "eenmalig" and not self.maand:
            raise fout("bij een eenmalige gift hoort de maand", "maand: 2026-07")
        return self


Inkomsten = Annotated[list[Inkomst], *Lijstvorm]
Giften = Annotated[list[Gift], *Lijstvorm]


# --- assets ---


class Bezitting(Deel):
    """Een bezitting en haar waarde."""

    waarde: Bedrag = verplicht("waarde", "Waarde in het economische verkeer.")
    buiten_beschouwing: JaNee | None = veld(
        "buiten beschouwing",
        "Of zij als algemeen gebruikelijk of noodzakelijk niet meetelt (art. 34 lid 2 a); vraagt een oordeel.",
        "telt mee",
    )
    omschrijving: Regel | None = veld("omschrijving", "Wat het is.")


class Schuld(Deel):
    """Een schuld."""

    soort: Regel = verplicht("soort", "Aan wie of waarvoor.")
    bedrag: Bedrag = verplicht("bedrag", "Openstaand bedrag.")


def _posten(waarde: Any) -> Any:
    """One bare amount, one item, or a list of items. Not a list of bare amounts: YAML would read ``[1.240,50]`` as two."""
    if isinstance(waarde, list):
        return waarde
    return Lijst() if is_woord(waarde, "geen") else Lijst([blok(waarde, waarde=waarde) if isinstance(waarde, str) else waarde])


def _schulden(waarde: Any) -> Any:
    """The same for debts; of a bare amount the kind is not known."""
    if isinstance(waarde, str) and not is_woord(waarde, "geen"):
        return Lijst([blok(waarde, soort=Tekst("schulden"), bedrag=waarde)])
    return _posten(waarde)


def _niets(waarde: Any) -> Any:
    """``geen``: no possessions and no debts."""
    return blok(waarde, schulden=Lijst()) if is_woord(waarde, "geen") else waarde


_BEDRAG_SCHEMA: dict[str, Any] = {"type": ["string", "number"]}
Post = Annotated[list[Bezitting], BeforeValidator(_posten), OfKort(_BEDRAG_SCHEMA)]
Schulden = Annotated[list[Schuld], BeforeValidator(_schulden), OfKort(_BEDRAG_SCHEMA)]
Nietsvorm = (BeforeValidator(_niets), OfKort(GEEN_SCHEMA))
BEZITTINGSOORTEN = {  # as written in the file -> field
    "bankrekeningen": "bankrekeningen",
    "spaarrekeningen": "spaarrekeningen",
    "contant": "contant",
    "auto": "auto",
    "beleggingen": "beleggingen",
    "crypto": "crypto",
    "vorderingen": "vorderingen",
    "andere woning": "andere_woning",
    "overig": "overig",
}


class Bezit(Deel):
    """Bezittingen en schulden naar soort: per soort een bedrag, of {waarde, omschrijving, buiten beschouwing}."""

    bankrekeningen: Post | None = veld("bankrekeningen", "Saldo van alle bankrekeningen.", "aangenomen: geen")
    spaarrekeningen: Post | None = veld("spaarrekeningen", "Saldo van alle spaarrekeningen.", "aangenomen: geen")
    contant: Post | None = veld("contant", "Contant geld.", "aangenomen: geen")
    auto: Post | None = veld("auto", "Auto's en andere voertuigen.", "aangenomen: geen")
    beleggingen: Post | None = veld("beleggingen", "Aandelen, fondsen en obligaties.", "aangenomen: geen")
    crypto: Post | None = veld("crypto", "Cryptovaluta.", "aangenomen: geen")
    vorderingen: Post | None = veld("vorderingen", "Geld dat anderen nog moeten betalen, ook een erfdeel.", "aangenomen: geen")
    andere_woning: Post | None = veld("andere woning", "Een woning die zij niet zelf bewonen, ook in het buitenland.", "aangenomen: geen")
    overig: Post | None = veld("overig", "Andere bezittingen.", "aangenomen: geen")
    schulden: Schulden | None = veld("schulden", "Schulden naar soort, één bedrag, of geen.", "aangenomen: geen")

    def posten(self) -> list[tuple[str, Bezitting]]:
        """Each possession with its kind."""
        return [(soort, post) for soort, veldnaam in BEZITTINGSOORTEN.items() for post in getattr(self, veldnaam) or ()]

    @property
    def ingevuld(self) -> bool:
        """Whether anything is said here about possessions or debts."""
        return self.schulden is not None or any(getattr(self, veldnaam) is not None for veldnaam in BEZITTINGSOORTEN.values())


class Stand(Bezit):
    """Bezittingen en schulden op een datum."""

    datum: Datum = verplicht("datum", "De dag van deze stand.")


class Vermogen(Bezit):
    """Het vermogen van het gezin. Vóór 2026 telt de stand bij aanvang, vanaf 2026 die van nu."""

    bij_aanvang: Annotated[Bezit, *Nietsvorm] | None = veld(
        "bij aanvang", "De stand bij het begin van de bijstand (telt vóór 2026).", "gevraagd als deze stand telt"
    )
    nu: Annotated[Bezit, *Nietsvorm] | None = veld("nu", "De stand nu (telt vanaf 2026).", "gevraagd als deze stand telt")
    per_datum: Annotated[list[Stand], *Lijstvorm] | None = veld(
        "per datum", "Standen op een datum; de laatste tot en met de peildatum telt."
    )
    spaargeld_tijdens_bijstand: Bedrag | None = veld(
        "spaargeld tijdens bijstand", "Wat van dit bezit tijdens de bijstand is gespaard; zit in de bezittingen.", "aangenomen: geen"
    )
    eerder_vrijgelaten: Bedrag | None = veld(
        "eerder vrijgelaten", "Vermogen dat eerder tijdens deze bijstand is vrijgelaten (tot 2026).", "aangenomen: geen"
    )


class EigenWoning(Deel):
    """De woning die het gezin bezit en bewoont."""

    waarde: Bedrag | None = veld("waarde", "Waarde bij vrije oplevering.", GEVRAAGD)
    hypotheek: Bedrag | None = veld("hypotheek", "Openstaande hypotheekschuld.", GEVRAAGD)
    geen: SkipJsonSchema[bool] = Field(default=False, alias="\x00geen")


def _eigen_woning(waarde: Any) -> Any:
    """``nee`` is known to be absent, ``ja`` still lacks its value."""
    if isinstance(waarde, str):
        if is_woord(waarde, "geen", "nee", "ja"):
            return blok(waarde) if is_woord(waarde, "ja") else blok(waarde, **{VLAG_GEEN: True})
        raise fout("dit is geen eigen woning", '"nee" of {waarde: 210.000, hypotheek: 150.000}')
    return waarde


Woningvorm = (BeforeValidator(_eigen_woning), OfKort(JA_NEE_SCHEMA))
