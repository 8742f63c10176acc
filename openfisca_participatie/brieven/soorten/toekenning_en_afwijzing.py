"""Types 7 and 8: the grant and the refusal of bijstand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from openfisca_participatie.berekening.totalen import som
from openfisca_participatie.berekening.uitkomst import Antwoord, Bron, Maanduitkomst, Onderwerpuitkomst, Oordeel
from openfisca_participatie.brieven import wet
from openfisca_participatie.brieven.opmaak import Waarde, datum, maand
from openfisca_participatie.brieven.soorten import betaling, bij_de_bijstand
from openfisca_participatie.brieven.soorten.bij_de_bijstand import einde_van
from openfisca_participatie.brieven.soorten.gehoord import NIET_HOREN, gehoord, niet_gehoord
from openfisca_participatie.brieven.soorten.soort import Soort, Vorm
from openfisca_participatie.brieven.soorten.stand import Stand
from openfisca_participatie.brieven.wet import AWB, PW

if TYPE_CHECKING:
    from openfisca_participatie.brieven.gegevens import Gegevens

WONEN, SCHOOL = "oordeel_verlaging_woonsituatie", "oordeel_verlaging_schoolverlater"
BESLISTERMIJN = ("Beslistermijn", Bron("artikel 4:13 Algemene wet bestuursrecht", f"{AWB}4:13"))
GELIJKE_GEGEVENS = "de gegevens wijken niet af van die van de aanvrager"


def niet_besloten(stand: Stand, in_de_brief: tuple[str, ...] = ()) -> str | None:
    """Why no decision can be sent yet; ``in_de_brief`` are the subjects that the letter itself deals with."""
    wisselingen = [wisseling for maand in stand.uitkomst.maanden for wisseling in maand.wisselingen]
    if wisselingen:
        return (
            f"Binnen een maand verandert er iets dat niet per deel van de maand is berekend: {' '.join(dict.fromkeys(wisselingen))} "
            "Reken dat deel van de maand eerst na (artikel 45 lid 3), of vraag de brief voor andere maanden."
        )
    if Antwoord.NODIG in stand.antwoorden:
        return f"De uitkomst is nog niet bekend. {_wat_ontbreekt(stand.uitkomst.maanden)}"
    raakt = [
        een.onderwerp
        for maand in stand.uitkomst.maanden
        for een in maand.onderwerpen
        if een.onderwerp not in in_de_brief and _raakt_de_brief(een)
    ]
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
    return niet_besloten(stand, betaling.ONDERWERPEN) or betaling.niet_volledig(stand, "toekenning") or _vastgelegd_past_niet(stand)


def verlagingen(stand: Stand) -> set[str]:
    """The judgements by which the norm is lower (art. 27 and 28)."""
    oordelen = (oordeel for een in stand.uitkomst.maanden for oordeel in een.oordelen if oordeel.gebruikt)
    return {o.variabele for o in oordelen if o.variabele in (WONEN, SCHOOL) and _verlaagt(o)}


def verlaging_past_niet(stand: Stand, veld: str) -> str | None:
    """A lower norm says which costs there are not, and until when it lasts after an education."""
    vastgelegd, lager = stand.vastgelegd(veld), verlagingen(stand)
    if WONEN in lager and not vastgelegd.woonkosten:
        return f"De norm is lager door de woonsituatie: zet onder dossier.{veld}.lagere woonkosten welke kosten er niet zijn (artikel 27)."
    if SCHOOL in lager and vastgelegd.schoolverlater is None:
        return f"De norm is lager na een opleiding: zet onder dossier.{veld}.schoolverlater tot wanneer (artikel 28)."
    return _te_lang_lager(stand, vastgelegd.schoolverlater.verlaging_tot) if SCHOOL in lager else None


def _te_lang_lager(stand: Stand, tot: Any) -> str | None:
    """No month, and no part of one, is lower after the last day of the lowering (art. 28)."""
    for een in stand.uitkomst.maanden:
        geldt = any(o.gebruikt and o.variabele == SCHOOL and _verlaagt(o) for o in een.oordelen)
        laatste = einde_van(een.maand)
        if geldt and laatste > tot.waarde and (f"{tot.waarde:%Y-%m}" != een.maand or not een.delen):
            return (
                f"De norm is in {maand(Waarde(een.maand, ''))} nog lager na een opleiding, maar die verlaging duurt tot en met "
                f"{datum(tot)} (artikel 28): geef het oordeel in de zaak een laatste dag, of verbeter het dossier."
            )
    return None


def _verlaagt(oordeel: Oordeel) -> bool:
    return oordeel.uitkomst.strip() not in ("0", "0,00", "geen", "nee")


def onder_plan(stand: Stand) -> list[str]:
    """Ids of the belanghebbenden who get a plan van aanpak with a grant (art. 44 lid 4)."""
    eerste = next((een for een in stand.uitkomst.maanden if een.antwoord is Antwoord.JA), None)
    if eerste is None or stand.loopt:
        return []
    leeftijden = eerste.waarden.get("leeftijd", {})
    return [
        wie
        for wie in ("aanvrager", "partner")
        if wie in eerste.namen and float(leeftijden.get(wie, wet.LEEFTIJD_PLAN_VAN_AANPAK)) < wet.LEEFTIJD_PLAN_VAN_AANPAK  # type: ignore[arg-type]
    ]


def _plan_van(stand: Stand, wie: str) -> Any:
    """The plan of this person: the one that names him, or the only one."""
    plannen = (stand.vastgelegd("toekenning") and stand.vastgelegd("toekenning").plannen) or []
    namen = {een.namen.get(wie, "").lower() for een in stand.uitkomst.maanden} | {wie}
    genoemd = next((plan for plan in plannen if plan.wie and plan.wie.lower() in namen), None)
    enige = plannen[0] if len(plannen) == 1 and plannen[0].wie is None and len(onder_plan(stand)) == 1 else None
    return genoemd or enige


def _vastgelegd_lening(stand: Stand) -> bool:
    return bool((stand.vastgelegd("toekenning").terugbetaling_lening or "").strip())


def _vastgelegd_past_niet(stand: Stand) -> str | None:
    """What the dossier says of the grant must be complete; a case without it gets a letter that warns."""
    if stand.vastgelegd("toekenning") is None:
        return None
    if reden := verlaging_past_niet(stand, "toekenning"):
        return reden
    if any(
        een.waarde("bijstand_als_geldlening") for een in stand.uitkomst.maanden if een.antwoord is Antwoord.JA
    ) and not _vastgelegd_lening(stand):
        return (
            "De bijstand is een lening: zet onder dossier.toekenning.terugbetaling lening hoe en wanneer die wordt terugbetaald "
            "(artikel 48 lid 3 en artikel 50)."
        )
    for wie in onder_plan(stand):
        if _plan_van(stand, wie) is None:
            naam = next((een.namen[wie] for een in stand.uitkomst.maanden if wie in een.namen), wie)
            return (
                f"Bij de toekenning hoort een plan van aanpak voor {naam}, jonger dan {wet.LEEFTIJD_PLAN_VAN_AANPAK} (artikel 44 lid 4). "
                "Zet het onder dossier.toekenning.plan van aanpak."
            )
    return None


def had_gemoeten(stand: Stand) -> Waarde | None:
    """The last day for the decision, where this letter was sent after it (Awb 4:13); None when it was in time or is not known."""
    from openfisca_participatie.brieven.soorten.aanvraagfase import BESLISTERMIJN, einde_zonder_verzoek, uiterste_beslisdatum

    if stand.verzonden is None or stand.loopt or stand.zaak is None or stand.zaak.aanvraag is None:
        return None
    termijn = stand.onderwerp(BESLISTERMIJN)
    bekend = termijn is not None and termijn.antwoord is not Antwoord.NODIG and termijn.uit["uiterste_beslisdatum"] is not None
    uiterlijk = uiterste_beslisdatum(stand) if bekend else einde_zonder_verzoek(stand)
    return uiterlijk if uiterlijk is not None and stand.verzonden > uiterlijk.waarde else None  # type: ignore[operator]


def _toekenning_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    stand = gegevens.stand
    vastgelegd = stand.vastgelegd("toekenning")
    plannen = [(wie, plan) for wie in onder_plan(stand) if (plan := _plan_van(stand, wie)) is not None]
    return {
        "vastgelegd": vastgelegd,
        "betaaldag": vastgelegd.betaaldag if vastgelegd else None,
        "hersteld": vastgelegd.herstelt if vastgelegd else None,
        "plannen": plannen,
        **_bij_de_toekenning(stand),
        "had_gemoeten": None if vastgelegd and vastgelegd.herstelt else had_gemoeten(stand),
        "lager": verlagingen(stand) if vastgelegd else set(),
        "uitgelegde_oordelen": (WONEN, SCHOOL),
        "betalingen": betaling.betalingen(stand, "toekenning"),
        "aandelen": betaling.aandelen(stand, gegevens.eerste.maand),
        "ook_recht_op": [
            blad.onderwerp for blad in stand.onderwerpen("individuele inkomenstoeslag", "studietoeslag") if blad.antwoord is Antwoord.JA
        ],
    }


def _bij_de_toekenning(stand: Stand) -> dict[str, object]:
    """What the grant says of months, names, the partner and the duties."""
    maanden = [een for een in stand.uitkomst.maanden if een.antwoord is Antwoord.JA]
    eerste = maanden[0]
    aanvaarden = next((een for een in eerste.plichten if een.variabele == "plicht_arbeid_aanvaarden"), None)
    aandeel = bij_de_bijstand.deel_van_de_norm(eerste)
    return {
        "vakantie_juni": bij_de_bijstand.vakantie_juni(een.maand for een in maanden),
        "inkomensnamen": bij_de_bijstand.inkomensnamen(stand, maanden),
        "partner_zonder_verblijf": bij_de_bijstand.zonder_verblijfsrecht(stand, "partner"),
        "aandeel_norm": aandeel[0] if aandeel else None,
        "aandeel_onzeker": aandeel is not None and aandeel[1],
        "behoudt_werk": aanvaarden is not None and not aanvaarden.geldt and aanvaarden.reden.startswith(bij_de_bijstand.KIND_TOT_TWAALF),
        "wordt_twaalf": bij_de_bijstand.wordt_twaalf(stand),
        "moet_werken": any(een.variabele == "plicht_voorziening" and een.geldt for een in eerste.plichten),
        "wettelijke_maatregel": bij_de_bijstand.maatregel(eerste.maand),
    }


def _toekenning_bronnen(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    stand = gegevens.stand
    if had_gemoeten(stand) is not None:
        yield BESLISTERMIJN
    yield from betaling.bronnen(stand, "toekenning")
    if any(periode.blad.lening for periode in gegevens.perioden):
        yield "Bijstand als lening", Bron("artikel 50 lid 2", f"{PW}50&lid=2")
        if stand.vastgelegd("toekenning") and stand.vastgelegd("toekenning").hypotheek:
            yield "Bijstand als lening", Bron("artikel 48 lid 3", f"{PW}48&lid=3")
    yield from bij_de_bijstand.bronnen(gegevens)
    extra = _bij_de_toekenning(stand)
    if extra["behoudt_werk"]:
        yield "Arbeidsplicht", Bron("artikel 9 lid 4", f"{PW}9&lid=4")
    if extra["moet_werken"]:
        yield "Verlagen van de bijstand", Bron("artikel 18 lid 2, 4 en 5", f"{PW}18&lid=5")


def _gronden_uitgeschreven(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    """The articles of the numbers that a refusal on income or capital compares, and which of two rules on education refuses."""
    gronden = {grond.variabele: grond for een in gegevens.maanden for grond in een.gronden}
    if "in_aanmerking_te_nemen_inkomen" in gronden:
        normregels = [regel for een in gegevens.maanden for regel in een.regels if regel.onderdeel == "Norm"]
        yield from ((regel.onderdeel, regel.bron) for regel in normregels)
        yield "Inkomen", Bron("artikel 32", f"{PW}32")
    if any(naam in gronden for naam in ("vermogen_boven_grens", "in_aanmerking_te_nemen_vermogen")):
        yield "Vermogen", Bron("artikel 19 lid 1 onderdeel b", f"{PW}19&lid=1&o=b")
        yield "Vermogen", Bron("artikel 34 lid 3", f"{PW}34&lid=3")


def _afwijzing_gegevens(gegevens: Gegevens) -> Mapping[str, object]:
    vastgelegd = gegevens.stand.vastgelegd("afwijzing")
    voorschotten = list(vastgelegd.voorschotten or ()) if vastgelegd else []
    horen = gehoord(gegevens.stand, "afwijzing")
    return {
        "voorschotten": voorschotten,
        "voorschot_samen": Waarde(som(een.bedrag.getal for een in voorschotten), "som van zaak: dossier.afwijzing.voorschotten"),
        "terugvragen": vastgelegd.terugvragen if vastgelegd else None,
        "had_gemoeten": had_gemoeten(gegevens.stand),
        "inkomensnamen": bij_de_bijstand.inkomensnamen(gegevens.stand, gegevens.maanden),
        "leeftijd_jongere": Waarde(
            int(bij_de_bijstand.wet_van(gegevens.eerste.maand).recht.uitsluiting.leeftijd_jongere),
            "participatiewet.recht.uitsluiting.leeftijd_jongere (artikel 13 lid 2 onderdeel c)",
        ),
        "niet_dringend": vastgelegd.dringend if vastgelegd else None,
        "voorschot_reden": vastgelegd.reden if vastgelegd else None,
        "andere_hulp": list(vastgelegd.andere_hulp or ()) if vastgelegd else [],
        "aantal_redenen": [
            Waarde(len(periode.blad.redenen), f"aantal gronden ({periode.van.waarde})")
            for periode in gegevens.perioden
            if periode.blad.redenen
        ],
        "gelijke_gegevens": horen is not None and horen.niet_omdat == GELIJKE_GEGEVENS,
    }


def _afwijzing_bronnen(gegevens: Gegevens) -> Iterable[tuple[str, Bron]]:
    if had_gemoeten(gegevens.stand) is not None:
        yield BESLISTERMIJN
    horen = gehoord(gegevens.stand, "afwijzing")
    if horen is not None and horen.niet_omdat and horen.niet_omdat != GELIJKE_GEGEVENS:
        yield NIET_HOREN
    else:
        yield "Uw kant van het verhaal", Bron("artikel 4:7 Algemene wet bestuursrecht", f"{AWB}4:7")
    yield from bij_de_bijstand.bronnen(gegevens)
    yield from _gronden_uitgeschreven(gegevens)
    yield "Opnieuw aanvragen", Bron("artikel 4:6 Algemene wet bestuursrecht", f"{AWB}4:6")
    vastgelegd = gegevens.stand.vastgelegd("afwijzing")
    if vastgelegd and vastgelegd.voorschotten:
        yield "Voorschot", Bron("artikel 52 en artikel 58 lid 2 onderdeel d", f"{PW}58&lid=2")


def _vertrokken(maanden: list[Maanduitkomst]) -> str:
    """The name of a partner who is there in a part of a month and not in its last one: a letter to both would tell the one of the other."""
    for een in maanden:
        namen = [deel.namen.get("partner") for deel in een.delen]
        if namen and namen[-1] is None and any(namen):
            return next(naam for naam in namen if naam)
    return ""


def _afwijzing_past_niet(stand: Stand) -> str | None:
    """A refusal needs an application that is refused altogether."""
    if Antwoord.JA in stand.antwoorden:
        return "Er is recht op bijstand."
    if Antwoord.NEE in stand.antwoorden and stand.loopt:
        return "De bijstand loopt al, dus er is geen aanvraag om af te wijzen: hier hoort een besluit tot beëindiging."
    return niet_besloten(stand) or niet_gehoord(stand, "afwijzing", "4:7")


def _toekenning_voor_de_hand(stand: Stand) -> bool:
    """A grant is expected after an application, or where the dossier holds one; of a running bijstand it would say nothing new.

    A running case without any dossier is one that nothing was decided on yet: then it is the letter that shows the amount.
    """
    aangevraagd = stand.zaak is None or stand.zaak.melding is not None or stand.zaak.aanvraag is not None
    return not stand.loopt or aangevraagd or stand.dossier is None or stand.vastgelegd("toekenning") is not None


def _altijd(stand: Stand) -> bool:
    """These letters may be expected of every case."""
    return True


SOORTEN = (
    Soort(
        "toekenning",
        7,
        "u krijgt bijstand",
        Vorm.BESLUIT,
        _toekenning_voor_de_hand,
        _toekenning_past_niet,
        gegevens=_toekenning_gegevens,
        onderwerpen=betaling.ONDERWERPEN,
        ook_bronnen=_toekenning_bronnen,
    ),
    Soort(
        "afwijzing",
        8,
        "u krijgt geen bijstand",
        Vorm.BESLUIT,
        _altijd,
        _afwijzing_past_niet,
        gegevens=_afwijzing_gegevens,
        ook_bronnen=_afwijzing_bronnen,
    ),
)
