"""The shape of a case file: every field, its Dutch key and its description. What a fact means is decided in ``vertaling.py``."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import BeforeValidator, ConfigDict, Field, model_validator
from pydantic.json_schema import SkipJsonSchema

from openfisca_participatie.zaak import getallen
from openfisca_participatie.zaak.dossier import Dossier
from openfisca_participatie.zaak.fouten import bedoelde_u
from openfisca_participatie.zaak.getallen import Onleesbaar
from openfisca_participatie.zaak.lezingen import LEZINGEN
from openfisca_participatie.zaak.mensen import Aanvrager, Huisgenoot, Kind, Partner
from openfisca_participatie.zaak.posten import EigenWoning, Nietsvorm, Vermogen, Woningvorm
from openfisca_participatie.zaak.register import OORDELEN, oordeelsoort
from openfisca_participatie.zaak.voorstelfeiten import VoorstelfeitenGezin
from openfisca_participatie.zaak.waarden import (
    GEEN_SCHEMA,
    GEVRAAGD,
    Datum,
    Deel,
    Keuze,
    Lees,
    Lijstvorm,
    OfKort,
    Perioden,
    Regel,
    Tijdvak,
    Toelichting,
    fout,
    is_woord,
    lees_maanden,
    veld,
    verplicht,
)

# --- judgements ---


def _welk(waarde: Any) -> Any:
    """The name of a judgement as in the register."""
    if isinstance(waarde, str) and (soort := oordeelsoort(" ".join(waarde.split()))):
        return soort.naam
    namen = [soort.naam for soort in OORDELEN]
    raise fout("dit oordeel is niet bekend", "een van: " + "; ".join(namen), bedoelde_u(waarde, namen) if isinstance(waarde, str) else "")


class Oordeel(Tijdvak):
    """Een vastgelegd oordeel van het college."""

    welk: Annotated[str, BeforeValidator(_welk), OfKort({"enum": [soort.naam for soort in OORDELEN]})] = verplicht("welk", "Welk oordeel.")
    uitkomst: Annotated[str, Lees(str, "ja, nee, een bedrag of een percentage", ("string", "number", "boolean"))] = verplicht(
        "uitkomst", "Ja of nee, een bedrag per maand, of een percentage."
    )
    wie: Regel | None = veld(
        "wie",
        'Over wie: "aanvrager", "partner" of een naam. Nodig zodra het over meer mensen kan gaan.',
        "de enige over wie het kan gaan; anders is het een fout",
    )
    wat: Regel | None = veld(
        "wat", "Waarover, bij een bezitting: de soort, zoals auto.", "alle bezittingen die buiten beschouwing moeten blijven"
    )
    reden: Toelichting | None = veld("reden", "Waarom het college zo oordeelt. Zonder reden komt er geen brief.", "dan komt er geen brief")
    door: Regel | None = veld("door", "Wie het oordeel gaf en wanneer.", "dan komt er geen brief")

    @model_validator(mode="after")
    def uitkomst_past(self) -> Self:
        """A yes/no judgement says yes or no, one about money an amount."""
        _ = self.waarde
        return self

    @property
    def waarde(self) -> bool | float:
        """The outcome as the engine takes it."""
        soort = oordeelsoort(self.welk)
        assert soort is not None
        lees = {"bedrag": getallen.lees_bedrag, "deel": getallen.lees_deel}.get(soort.soort, getallen.lees_ja_nee)
        try:
            waarde = lees(self.uitkomst)
        except Onleesbaar as onleesbaar:
            hoort = {"bedrag": "een bedrag", "deel": "een percentage"}.get(soort.soort, "ja of nee")
            raise fout(f"deze uitkomst past niet bij het oordeel: bij {soort.naam} hoort {hoort}", onleesbaar.verwacht) from None
        if soort.soort == "deel" and waarde > 1:
            raise fout("dit is meer dan 100%", getallen.VERWACHT_DEEL)
        if waarde < 0 and not soort.mag_negatief:
            raise fout("dit bedrag kan niet negatief zijn", "een bedrag van 0 of meer")
        return waarde


# --- the case ---

GEDOOGD_IN_2026 = {  # as written in the file -> fact of the engine
    "vrijlating onder 27": "gemeente_gedoogt_vrijlating_onder_27",
    "premie onder 27": "gemeente_gedoogt_premie_onder_27",
}


def _een_persoon(waarde: Any) -> Any:
    """One mapping; ``geen`` is nobody."""
    if isinstance(waarde, list):
        raise fout("hier hoort één persoon", "één aanvrager en hooguit één partner; anderen zijn kind of huisgenoot")
    return None if is_woord(waarde, "geen") else waarde


class Zaakbestand(Deel):
    """Een zaak: het huishouden, de feiten, de oordelen en de maanden waarover het gaat."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False, title="Zaakbestand Participatiewet")

    zaak: Regel = verplicht("zaak", "Nummer van de zaak.")
    gemeente: Regel | None = veld("gemeente", "Gemeente; zonder gemeente geldt alleen het landelijke recht.", "alleen het landelijke recht")
    maanden: Annotated[list[str], BeforeValidator(lees_maanden), OfKort({"type": "string"})] = verplicht(
        "maanden", "De maanden waarover de vraag gaat: 2026-07, juli 2026, 2026-05 t/m 2026-07 of een lijst."
    )
    bijstand_sinds: Datum | None = veld(
        "bijstand sinds",
        "Sinds wanneer de bijstand loopt; bij een aanvraag staan hier melding en aanvraag.",
        "een aanvraag vanaf de melding; zonder melding aangenomen: de bijstand liep al",
    )
    bijstand_tot: Datum | None = veld("bijstand tot", "Laatste dag waarover er bijstand is, als zij eindigt.", "loopt door")
    melding: Datum | None = veld("melding", "Dag waarop de aanvrager zich meldde (art. 44).", "gevraagd als er wel een aanvraag is")
    aanvraag: Datum | None = veld("aanvraag", "Dag waarop de aanvraag is ingediend.")
    gevraagde_ingangsdatum: Datum | None = veld(
        "gevraagde ingangsdatum", "Eerdere ingangsdatum waar om gevraagd is (art. 44 lid 5, vanaf 2026).", "aangenomen: geen"
    )
    aanvrager: Annotated[Aanvrager, BeforeValidator(_een_persoon)] = verplicht("aanvrager", "De aanvrager.")
    partner: Annotated[Partner | None, BeforeValidator(_een_persoon), OfKort(GEEN_SCHEMA)] = veld(
        "partner", 'De partner, of "geen".', "aangenomen: geen"
    )
    kinderen: Annotated[list[Kind], *Lijstvorm] | None = veld("kinderen", "De kinderen van de aanvrager of de partner.", "aangenomen: geen")
    huisgenoten: Annotated[list[Huisgenoot], *Lijstvorm] | None = veld(
        "huisgenoten", 'Alle anderen die in de woning wonen; "geen" als er niemand anders woont.', GEVRAAGD
    )
    vermogen: Annotated[Vermogen, *Nietsvorm] | None = veld(
        "vermogen", 'Bezittingen en schulden van het gezin; "geen" als er niets is.', GEVRAAGD
    )
    eigen_woning: Annotated[EigenWoning, *Woningvorm] | None = veld(
        "eigen woning", 'De eigen woning waarin het gezin woont, of "nee".', GEVRAAGD
    )
    oordelen: Annotated[list[Oordeel], *Lijstvorm] | None = veld(
        "oordelen", "Oordelen van het college, elk met reden en door wie.", "niets geoordeeld"
    )
    woonsituatie_niet_aangetoond: Perioden | None = veld(
        "woonsituatie niet aangetoond",
        "Of het gezin desgevraagd niet aantoonde zonder (meer) kostendelende medebewoners te wonen (art. 53a lid 2 en 3).",
        "aangenomen: nee",
    )
    gedoogd: Annotated[list[Annotated[str, Keuze(GEDOOGD_IN_2026)]], *Lijstvorm] | None = veld(
        "gedoogd in 2026",
        "Wat de gemeente in 2026 al toepast hoewel het pas vanaf 2027 recht is.",
        "de regel van de gemeente; anders aangenomen: niets",
    )
    lezing: Annotated[list[Annotated[str, Keuze(een.naam for een in LEZINGEN)]], *Lijstvorm] | None = veld(
        "lezing",
        "Met welke andere lezing van een omstreden bepaling wordt gerekend; zie docs/rechtsvragen.md.",
        "de gecodeerde lezing",
    )
    ook_beoordelen: Any = veld(
        "ook beoordelen", "Onderwerpen naast de bijstand die ook beantwoord moeten worden; zie docs/onderwerpen.md.", "alleen de bijstand"
    )
    dossier: Dossier | None = veld(
        "dossier",
        "Wat de gemeente deed en vastlegde, voor haar brieven; zie docs/brieven.md.",
        "gevraagd door de brief die het nodig heeft",
    )
    voor_voorstellen: VoorstelfeitenGezin | None = veld(
        "voor voorstellen", "Feiten over het gezin die alleen voorstellen gebruiken; in het geldende recht zonder gevolg.", "geen"
    )
    varianten: dict[str, Any] | None = veld("varianten", "Wat-als-varianten: per naam alleen wat er anders is.")
    gezegd_onbekend: SkipJsonSchema[Any] = Field(default=(), alias="\x00onbekend")  # places where the file says "onbekend"
    toelichting: Toelichting | None = veld("toelichting", "Vrije toelichting; speelt geen rol in de berekening.")
