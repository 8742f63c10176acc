"""Types 2, 7 and 8: the search period, the grant and the refusal of bijstand."""

from __future__ import annotations

from openfisca_participatie.berekening.uitkomst import Antwoord, Maanduitkomst, Onderwerpuitkomst, Oordeel
from openfisca_participatie.brieven.opmaak import Waarde, datum
from openfisca_participatie.brieven.soorten.soort import Soort, Vorm
from openfisca_participatie.brieven.soorten.stand import Stand

NEE = ("nee", "onwaar", "false")


def niet_besloten(stand: Stand) -> str | None:
    """Why no decision on an application can be sent yet."""
    wisselingen = [wisseling for maand in stand.uitkomst.maanden for wisseling in maand.wisselingen]
    if wisselingen:
        return (
            f"Binnen een maand verandert er iets dat niet per deel van de maand is berekend: {' '.join(dict.fromkeys(wisselingen))} "
            "Reken dat deel van de maand eerst na (artikel 45 lid 3), of vraag de brief voor andere maanden."
        )
    if Antwoord.NODIG in stand.antwoorden:
        return f"De uitkomst is nog niet bekend. {_wat_ontbreekt(stand.uitkomst.maanden)}"
    raakt = [een.onderwerp for maand in stand.uitkomst.maanden for een in maand.onderwerpen if _raakt_de_brief(een)]
    if raakt:
        return (
            f"De zaak laat ook beoordelen: {', '.join(dict.fromkeys(raakt))}. Dat kan veranderen wat wordt betaald of wat moet, "
            "en staat niet in deze brief: daarover hoort een eigen besluit."
        )
    if any(regel.onderdeel == "Uitbetaling" for maand in stand.uitkomst.maanden for regel in maand.regels):
        return "Een maatregel, de taaleis of een boete verlaagt wat wordt uitbetaald: daarover hoort een eigen besluit."
    if stand.zoektermijn_loopt and stand.zoektermijn is not None:
        vanaf = datum(Waarde(stand.zoektermijn.eerste_aanvraagdatum, "zoektermijn"))
        return f"De zoektermijn is nog niet voorbij: een aanvraag kan vanaf {vanaf}, en tot dan is er geen besluit."
    return None


def _raakt_de_brief(een: Onderwerpuitkomst) -> bool:
    """Whether a subject changes, or may change, what this letter says about payment and duties."""
    return een.raakt_de_bijstand and een.antwoord is not Antwoord.NEE


def _wat_ontbreekt(maanden: list[Maanduitkomst]) -> str:
    """Say which questions are open, each with the place in the file."""
    vragen = {(vraag.vraag, vraag.pad): vraag for maand in maanden for vraag in maand.vragen}
    if not vragen:
        return "Reken de zaak eerst na met 'participatie bereken'."
    punten = "; ".join(f"{vraag.vraag.rstrip('.')} ({vraag.pad})" if vraag.pad else vraag.vraag for vraag in vragen.values())
    return f"Nog nodig: {punten}."


def _toekenning_past_niet(stand: Stand) -> str | None:
    """A grant needs a month with a right; a running bijstand that ends in some month asks for another decision."""
    if stand.loopt and {Antwoord.JA, Antwoord.NEE} <= stand.antwoorden:
        return "De bijstand loopt en in een van de maanden is er geen recht: daarvoor hoort een besluit tot beëindiging."
    if stand.loopt and any(deel.antwoord is Antwoord.NEE for maand in stand.uitkomst.maanden for deel in maand.delen):
        return "De bijstand loopt en in een deel van een maand is er geen recht: daarvoor hoort een eigen besluit."
    if vertrokken := _vertrokken(stand.uitkomst.maanden):
        return f"{vertrokken} hoort in de loop van een maand niet meer tot het gezin: daarover hoort een eigen besluit, aan ieder apart."
    if Antwoord.JA not in stand.antwoorden and Antwoord.NODIG not in stand.antwoorden:
        return "Er is in geen van de gevraagde maanden recht op bijstand."
    return niet_besloten(stand)


def _vertrokken(maanden: list[Maanduitkomst]) -> str:
    """The name of a partner who is there in a part of a month and not in its last one: a letter to both would tell the one of the other."""
    for maand in maanden:
        namen = [deel.namen.get("partner") for deel in maand.delen]
        if namen and namen[-1] is None and any(namen):
            return next(naam for naam in namen if naam)
    return ""


def _afwijzing_past_niet(stand: Stand) -> str | None:
    """A refusal needs an application that is refused altogether."""
    if Antwoord.JA in stand.antwoorden:
        return "Er is recht op bijstand."
    if Antwoord.NEE in stand.antwoorden and stand.loopt:
        return "De bijstand loopt al, dus er is geen aanvraag om af te wijzen: hier hoort een besluit tot beëindiging."
    return niet_besloten(stand)


def _zoektermijn_past_niet(stand: Stand) -> str | None:
    """The letter on the search period is for who has to wait, and only while it runs."""
    termijn = stand.zoektermijn
    if termijn is None:
        return "Voor deze zaak geldt geen zoektermijn."
    if Antwoord.NEE in stand.antwoorden and not {Antwoord.JA, Antwoord.NODIG} & stand.antwoorden:
        return "Er is geen recht op bijstand, dus wachten helpt niet."
    if not stand.zoektermijn_loopt:
        vanaf = datum(Waarde(termijn.eerste_aanvraagdatum, "zoektermijn"))
        return f"De zoektermijn is voorbij: de aanvraag kon vanaf {vanaf}."
    return None


def _altijd(stand: Stand) -> bool:
    """These letters may be expected of every case."""
    return True


def _vorm_zoektermijn(stand: Stand) -> Vorm:
    """A notice; a decision when earlier handling was asked for and refused (41 lid 11)."""
    return Vorm.BESLUIT if vroeger_geweigerd(stand) else Vorm.MEDEDELING


def vroeger_geweigerd(stand: Stand) -> Oordeel | None:
    """The recorded refusal to handle the application within the search period."""
    oordelen = (o for maand in stand.uitkomst.maanden for o in maand.oordelen if o.variabele == "oordeel_zoektermijn_niet_toepassen")
    return next((o for o in oordelen if o.uitkomst.strip().lower() in NEE and o.reden.strip()), None)


SOORTEN = (
    Soort(
        "zoektermijn",
        2,
        "u kunt pas na de zoektermijn bijstand aanvragen",
        Vorm.MEDEDELING,
        _altijd,
        _zoektermijn_past_niet,
        vorm_van=_vorm_zoektermijn,
    ),
    Soort("toekenning", 7, "u krijgt bijstand", Vorm.BESLUIT, _altijd, _toekenning_past_niet),
    Soort("afwijzing", 8, "u krijgt geen bijstand", Vorm.BESLUIT, _altijd, _afwijzing_past_niet),
)
