"""Compute a case: month by month, to one of three answers, with everything a decision needs."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from importlib.metadata import version
from typing import Any

from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from openfisca_participatie.berekening.bronnen import Bron, bron
from openfisca_participatie.berekening.gronden import WET, gronden_van_het_gezin, persoonlijke_gronden
from openfisca_participatie.berekening.maanddelen import GEZIN_WORDT_KLEINER, VAN_EEN_HELE_MAAND, bereken_in_delen, delen_van, om_te_tellen
from openfisca_participatie.berekening.naast_bijstand import onbekende_bedragen_ernaast
from openfisca_participatie.berekening.onbekend import SAMENSTELLING, Onbekenden, onderzoek
from openfisca_participatie.berekening.regels import plichten, rekenregels
from openfisca_participatie.berekening.simulatie import Bouwer
from openfisca_participatie.berekening.tijd import Maandenteller
from openfisca_participatie.berekening.uitkomst import GEEN_DAG, Antwoord, Grond, Maanduitkomst, Oordeel, Vraag, Zaakuitkomst, Zoektermijn
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.opmaak import datum, maand
from openfisca_participatie.stelsel import EERSTE_MAAND, LAATSTE_MAAND, CountryTaxBenefitSystem
from openfisca_participatie.zaak.getallen import maand_van, maanden_van
from openfisca_participatie.zaak.register import NAAST_DE_BIJSTAND
from openfisca_participatie.zaak.situatie import Situatie
from openfisca_participatie.zaak.zaak import Zaak

UITZONDERINGEN_ZOEKTERMIJN = {
    "zoektermijn_uitzondering_onderwijs": "praktijkonderwijs of vso in het jaar voor de aanvraag",
    "zoektermijn_uitzondering_urenbeperkt": "medisch urenbeperkt",
    "zoektermijn_uitzondering_loonkostensubsidie": "doelgroep loonkostensubsidie",
    "zoektermijn_eerder_in_behandeling": "het college neemt de aanvraag eerder in behandeling",
}
GEZINSUITKOMSTEN = (
    "leefvorm", "aantal_ten_laste_komende_kinderen", "aantal_kostendelende_medebewoners", "kostendelersnorm_van_toepassing", "norm",
    "norm_zonder_verhoging", "verhoging_norm_jongere", "alleenstaande_ouderkop", "verlaging_norm", "bijstandsnorm",
    "in_aanmerking_te_nemen_inkomen",
    "inkomen_niet_rechthebbende_echtgenoot", "vermogensgrens", "vrij_vermogen", "vermogen", "vermogen_boven_grens",
    "bezittingen", "schulden", "vermogen_in_eigen_woning", "vermogen_woning_boven_vrijstelling", "in_aanmerking_te_nemen_vermogen",
    "recht_op_algemene_bijstand",
    "algemene_bijstand", "vakantietoeslag", "algemene_bijstand_exclusief_vakantietoeslag", "minimaal_voorschot", "bijstand_als_geldlening",
    "aangewend_bufferbudget", "een_echtgenoot_heeft_recht", "svb_beslist", "zeer_dringende_redenen_mogelijk",
    "oordeel_afstemming_individueel", "oordeel_voorliggende_voorziening_bedrag", "grens_giften", "gemeente", "iemand_in_inrichting",
    "bedrag_maatregel", "bedrag_maatregelen", "bedrag_verlaging_taaleis", "algemene_bijstand_na_verlagingen", "te_verrekenen_boete",
    "ingehouden_boete", "uit_te_betalen_bijstand",
    "uit_te_betalen_bijstand_exclusief_vakantietoeslag",
)  # fmt: skip
PERSOONSUITKOMSTEN = (
    "leeftijd", "pensioengerechtigde_leeftijd_bereikt", "rechthebbende", "uitgesloten_van_bijstand", "uitgesloten_van_algemene_bijstand",
    "heeft_persoonlijk_recht", "telt_mee_in_norm", "kostendelende_medebewoner", "aantal_kostendelende_medebewoners_persoon",
    "verblijft_in_inrichting", "commerciele_overeenkomst", "volgt_onderwijs_artikel_19a",
    "dagen_buitenland_kalenderjaar", "dagen_buitenland_aaneengesloten",
    "aantal_kostendelers", "kostendelersnorm_per_persoon", "inkomsten_uit_arbeid", "vrijgelaten_inkomsten_uit_arbeid", "eigen_inkomen",
    "maanden_vrijlating_n", "maanden_vrijlating_r", "maanden_vrijlating_z", "arbeidsplicht", "plicht_arbeid_aanvaarden",
    "plicht_voorziening", "tegenprestatieplicht", "tegenprestatie_onvoldoende_bepaald", "plicht_maatschappelijke_participatie",
    "inlichtingenplicht", "zoektermijn_van_toepassing", "ten_laste_komend_kind", "maanden_vrijlating_34a",
    "maatregelpercentage", "verlaging_taaleis", "bestuurlijke_boete", "loonkostensubsidie", "studietoeslag",
    "maatregeldeel_verordening", "verlagingsdeel_taaleis", "deel_bestuurlijke_boete", "grondslag_bestuurlijke_boete",
    "uitgangspunt_bestuurlijke_boete", "recidive_inlichtingenplicht",
)  # fmt: skip


LOS_VAN_RECHT = (NAAST_DE_BIJSTAND - {"taaltraject_met_voldoende_voortgang", "maanden_sinds_kennisgeving_taaleis"}) | {
    "oordeel_structureel_geen_inkomsten_naast_studie",
    "loonkostensubsidie",
}
"""Questions that stay when there is no right to bijstand: subsidy, study supplement and fine do not depend on it."""
OORDELEN_OVER_DE_INGANG = ("oordeel_terugwerkende_kracht", "oordeel_aanvraag_verwijtbaar_laat")
INSTRUMENTEN = ".variables.instrumenten."
VAN_DE_BIJSTAND = ("Bijstand", "Maatregel", "Taaleis", "Uitbetaling")


class BerekeningFout(ValueError):
    """The case cannot be computed as asked; the message is one Dutch sentence."""


@functools.cache
def stelsel() -> TaxBenefitSystem:
    """The law in force, loaded once per process."""
    return CountryTaxBenefitSystem()


def controleer_maanden(maanden: Iterable[str], *, met_laatste_bedragen: bool = False) -> None:
    """Refuse months for which the law or its amounts are not known. Raises :class:`BerekeningFout`."""
    bekend = f"{maand(EERSTE_MAAND)} tot en met {maand(LAATSTE_MAAND)}"
    for gevraagd in maanden:
        if gevraagd < EERSTE_MAAND:
            raise BerekeningFout(
                f"{maand(gevraagd)} ligt voor de Participatiewet: bekend is {maand(EERSTE_MAAND)} tot en met {maand(LAATSTE_MAAND)}."
            )
        if gevraagd > LAATSTE_MAAND and not met_laatste_bedragen:
            raise BerekeningFout(
                f"Voor {maand(gevraagd)} zijn nog geen normen bekend: bekend is {bekend}. "
                "Met --met-laatste-bedragen wordt met de laatste bedragen gerekend."
            )


def bereken(
    zaak: Zaak,
    maanden: Iterable[str] | None = None,
    *,
    met_laatste_bedragen: bool = False,
    wet: TaxBenefitSystem | None = None,
    voortgang: Callable[[str], Any] | None = None,
) -> Zaakuitkomst:
    """Compute the months of a case (by default those it asks for), in order.

    Months before the first one asked for are not computed: what they used of an exemption stands in the file. Raises
    :class:`BerekeningFout` for a month whose law or amounts are not known.
    """
    gevraagd = list(maanden or zaak.maanden)
    controleer_maanden([*zaak.maanden, *gevraagd], met_laatste_bedragen=met_laatste_bedragen)
    uitkomsten = []
    for situatie, bouwer in maand_voor_maand(zaak, gevraagd, wet or stelsel()):
        if situatie.maand in gevraagd:
            uitkomsten.append(bereken_maand(bouwer, zaak))
            if voortgang:
                voortgang(situatie.maand)
    return Zaakuitkomst(
        zaak=zaak.nummer,
        gemeente=zaak.gemeente,
        maanden=uitkomsten,
        variant=zaak.variantnaam,
        pakketversie=version("openfisca-participatie"),
        recht_op=date.fromisoformat(f"{max(gevraagd)}-01"),
    )


def situaties(
    zaak: Zaak, gevraagd: str, *, met_laatste_bedragen: bool = False, wet: TaxBenefitSystem | None = None
) -> tuple[Situatie, TaxBenefitSystem]:
    """The situation of one month, with the months of an exemption that earlier months used, and the law it is computed with."""
    controleer_maanden([gevraagd], met_laatste_bedragen=met_laatste_bedragen)
    *_, (situatie, _) = maand_voor_maand(zaak, [gevraagd], wet or stelsel())
    return situatie, wet or stelsel()


def maand_voor_maand(zaak: Zaak, gevraagd: list[str], wet: TaxBenefitSystem) -> Iterator[tuple[Situatie, Bouwer]]:
    """The situations from the first month of the case up to the last one asked for, in order, each with what the earlier ones used up.

    Months between that nobody asked for are computed too: an exemption that they use up is used up.
    """
    teller = Maandenteller(zaak, wet)
    reeks = sorted({*gevraagd, *maanden_van(zaak.maanden[0], max(gevraagd))})
    for een in reeks:
        situatie = zaak.situatie(een)
        teller.vul_in(situatie)
        bouwer = Bouwer(wet, situatie)
        yield situatie, bouwer
        if een != reeks[-1]:
            teller.tel(om_te_tellen(bouwer, zaak))


def bereken_maand(bouwer: Bouwer, zaak: Zaak) -> Maanduitkomst:
    """Compute one month of a case; in parts where something changes within it."""
    delen = delen_van(bouwer, zaak)
    in_delen = bereken_in_delen(bouwer, zaak, delen, bereken_hele_maand) if delen else None
    uitkomst = in_delen or _over_de_hele_maand(bereken_hele_maand(bouwer, zaak), bouwer.situatie)
    if overlijden := _na_een_overlijden(zaak, bouwer.maand):
        uitkomst.meldingen = [*(een for een in uitkomst.meldingen if een != GEZIN_WORDT_KLEINER), *overlijden]
    if zaak.ook_beoordelen:
        from openfisca_participatie.berekening.onderwerpen import beoordeel

        uitkomst.onderwerpen = beoordeel(bouwer, zaak)
        for een in uitkomst.onderwerpen:
            if een.raakt_de_bijstand and een.antwoord is not Antwoord.NEE:
                uitkomst.meldingen.append(f"Ook beoordeeld, en niet verwerkt in wat hierboven staat: {een.onderwerp} ({een.tekst}).")
    return uitkomst


def _na_een_overlijden(zaak: Zaak, welke: str) -> list[str]:
    """In the month of a death and the one after it the bijstand is paid by the norm of that day, which only the subject computes."""
    for item in zaak.ook_beoordelen:
        feiten = {feit.variabele: waarde for feit, waarde in item.feiten}
        overleden, wie = feiten.get("datum_overlijden"), feiten.get("overledene", "geen")
        if overleden is None or wie == "geen":
            continue
        eerste_erna = (overleden.replace(day=1) + timedelta(days=31)).replace(day=1)
        if maand_van(overleden) <= welke <= maand_van(eerste_erna):
            return [
                f"Na het overlijden op {datum(overleden)} wordt tot en met een maand daarna betaald naar de norm van die dag "
                "(art. 45 lid 5): het bedrag staat bij het onderwerp overlijden; de andere bedragen zijn naar de norm van deze maand."
            ]
    return []


def _over_de_hele_maand(uitkomst: Maanduitkomst, situatie: Situatie) -> Maanduitkomst:
    """A month in which nothing makes a difference: what is reported about a change within it does not concern the amounts."""
    zonder_gevolg = {melding for melding in situatie.wisselingen if melding in situatie.in_delen}
    uitkomst.meldingen = [melding for melding in uitkomst.meldingen if melding not in zonder_gevolg]
    uitkomst.wisselingen = [melding for melding in uitkomst.wisselingen if melding not in zonder_gevolg]
    return uitkomst


def bereken_hele_maand(bouwer: Bouwer, zaak: Zaak) -> Maanduitkomst:
    """Compute a situation for a whole month."""
    onbekend = onderzoek(bouwer, zaak)
    waarden, situatie, namen = onbekend.waarden, bouwer.situatie, bouwer.situatie.namen
    persoonlijk = {persoon: persoonlijke_gronden(waarden, persoon, namen[persoon]) for persoon in waarden.belanghebbenden}
    met_recht = [persoon for persoon in waarden.belanghebbenden if waarden("heeft_persoonlijk_recht", persoon)]
    vragen = _vermoedens(waarden, namen)
    vermoed = {vraag.wie for vraag in vragen}
    vragen += [vraag for vraag in onbekend.vragen if vraag.variabele not in SAMENSTELLING or vraag.wie not in vermoed]
    vragen += [*_vragen_bij_artikel_24(waarden, onbekend.oordelen), *_onbekende_bedragen(waarden)]
    vragen += onbekende_bedragen_ernaast(waarden, namen, situatie.feiten)
    vragen.sort(key=lambda vraag: vraag.variabele not in SAMENSTELLING)

    ingangsdatum = _ingangsdatum(bouwer, zaak, waarden)
    ligt_ervoor = ingangsdatum is not None and f"{ingangsdatum:%Y-%m}" > bouwer.maand
    if ingangsdatum is not None and zaak.bijstand_tot is not None and zaak.bijstand_tot < ingangsdatum:
        ligt_ervoor = True  # it would end before it can begin: there is no day of bijstand
    ligt_erna = zaak.bijstand_tot is not None and f"{zaak.bijstand_tot:%Y-%m}" < bouwer.maand
    los_van_recht: list[Vraag] = []
    if ligt_ervoor or ligt_erna or not onbekend.recht_mogelijk:
        los_van_recht = [vraag for vraag in vragen if vraag.variabele in LOS_VAN_RECHT]
        antwoord, vragen = Antwoord.NEE, []
    elif vragen:
        antwoord = Antwoord.NODIG
    else:
        antwoord = Antwoord.JA if waarden("recht_op_algemene_bijstand") else Antwoord.NEE
    gronden = _gronden(onbekend, persoonlijk, namen) if antwoord is Antwoord.NEE else []
    if ligt_ervoor and ingangsdatum:
        gronden.insert(0, _voor_de_ingangsdatum(ingangsdatum, zaak.bijstand_tot))
    if ligt_erna and zaak.bijstand_tot:
        gronden.insert(0, _na_het_einde(zaak.bijstand_tot))
    uitkomst = Maanduitkomst(
        maand=bouwer.maand,
        antwoord=antwoord,
        namen=namen,
        waarden=_alle_waarden(waarden),
        gronden=gronden,
        vragen=_zonder_dubbele(vragen),
        regels=rekenregels(waarden, namen, situatie.feiten),
        plichten=plichten(waarden, namen),
        aannames=onbekend.aannames,
        oordelen=_met_de_ingang(onbekend.oordelen, zaak, ingangsdatum),
        niet_gebruikte_bevoegdheden=onbekend.niet_gebruikt,
        omstreden=onbekend.omstreden,
        zoektermijn=_zoektermijn(waarden),
        ingangsdatum=ingangsdatum,
        svb_beslist=waarden("svb_beslist"),
        laatste_bedragen=LAATSTE_MAAND if bouwer.maand > LAATSTE_MAAND else "",
        onzeker=_onzeker(waarden),
        wisselingen=situatie.wisselingen,
    )
    uitkomst.waarden |= {naam: {"gezin": waarden(hele)} for naam, hele in VAN_EEN_HELE_MAAND.items()}
    if ligt_ervoor or ligt_erna:
        _zonder_bijstand(uitkomst)
    nog_nodig = [f"Nog nodig, los van het recht op bijstand: {vraag.vraag} ({vraag.bron.artikel})" for vraag in los_van_recht]
    uitkomst.meldingen = [*situatie.meldingen, *_meldingen(waarden, uitkomst, persoonlijk, met_recht), *nog_nodig]
    return uitkomst


def _ingangsdatum(bouwer: Bouwer, zaak: Zaak, waarden: Waarden) -> date | None:
    """From when there can be bijstand; of a month before it, what the law of the month of the melding says (art. 44 lid 5)."""
    if zaak.bijstand_sinds or zaak.melding is None:
        return zaak.bijstand_sinds
    ingang: date = waarden("ingangsdatum_bijstand", "aanvrager")
    if bouwer.maand < maand_van(ingang) and bouwer.maand < maand_van(zaak.melding):
        gemeld = Bouwer(bouwer.stelsel, zaak.situatie(maand_van(zaak.melding)))
        bij_melding: date = Waarden(gemeld.simulatie(), gemeld.huishouden, gemeld.maand)("ingangsdatum_bijstand", "aanvrager")
        return bij_melding if bouwer.maand < maand_van(bij_melding) else ingang
    return ingang


def _met_de_ingang(oordelen: list[Oordeel], zaak: Zaak, ingangsdatum: date | None) -> list[Oordeel]:
    """A judgement that decides from when there is bijstand has an effect, also in a month of which it changes no amount."""
    verschoven = zaak.bijstand_sinds is None and ingangsdatum not in (None, zaak.melding)
    return [replace(een, gebruikt=True) if verschoven and een.variabele in OORDELEN_OVER_DE_INGANG else een for een in oordelen]


def _zonder_bijstand(uitkomst: Maanduitkomst) -> None:
    """A month before the start or after the end has no bijstand, whatever the rules of that month would give."""
    uitkomst.regels = [regel for regel in uitkomst.regels if regel.onderdeel not in VAN_DE_BIJSTAND]
    uitkomst.waarden["recht_op_algemene_bijstand"]["gezin"] = False
    for variabele in (
        "algemene_bijstand", "vakantietoeslag", "algemene_bijstand_exclusief_vakantietoeslag", "minimaal_voorschot",
        "algemene_bijstand_na_verlagingen", "bedrag_maatregel", "bedrag_maatregelen", "bedrag_verlaging_taaleis", "ingehouden_boete",
        "uit_te_betalen_bijstand",
        "uit_te_betalen_bijstand_exclusief_vakantietoeslag", *VAN_EEN_HELE_MAAND,
    ):  # fmt: skip
        uitkomst.waarden[variabele]["gezin"] = 0.0


def _voor_de_ingangsdatum(ingangsdatum: date, laatste: date | None) -> Grond:
    zin = f"De bijstand kan ingaan op {datum(ingangsdatum)}; deze maand ligt daarvoor."
    if laatste is not None and laatste < ingangsdatum:
        zin = f"De bijstand kan ingaan op {datum(ingangsdatum)}, maar eindigt al op {datum(laatste)}."
    einde = f"de maand {maand(f'{ingangsdatum:%Y-%m}')} of later is"
    return Grond("ingangsdatum_bijstand", "Voor de ingangsdatum", zin, bron(f"{WET}44&lid=1"), einde)


def _na_het_einde(laatste: date) -> Grond:
    zin = f"De bijstand is geëindigd op {datum(laatste)}; deze maand ligt daarna."
    return Grond("dag_van_einde", "Na het einde van de bijstand", zin, bron(f"{WET}45&lid=3&o=b"), "er opnieuw bijstand wordt aangevraagd")


def _gronden(onbekend: Onbekenden, persoonlijk: dict[str, list[Grond]], namen: dict[str, str]) -> list[Grond]:
    """The grounds that stand whatever is still open: those that also hold when all of it turns out well."""
    waarden, gunstig = onbekend.waarden, onbekend.gunstig
    gronden = gronden_van_het_gezin(waarden)
    blijft = {(grond.variabele, grond.wie) for grond in gronden_van_het_gezin(gunstig)}
    if not any(waarden("heeft_persoonlijk_recht", persoon) for persoon in waarden.belanghebbenden):
        gronden = [grond for van_persoon in persoonlijk.values() for grond in van_persoon] + gronden
        for persoon in gunstig.belanghebbenden:
            blijft |= {(grond.variabele, grond.wie) for grond in persoonlijke_gronden(gunstig, persoon, namen[persoon])}
    return [grond for grond in gronden if (grond.variabele, grond.wie) in blijft]


def _alle_waarden(waarden: Waarden) -> dict[str, dict[str, Any]]:
    uit: dict[str, dict[str, Any]] = {naam: {"gezin": waarden(naam)} for naam in GEZINSUITKOMSTEN}
    for naam in PERSOONSUITKOMSTEN:
        uit[naam] = {persoon: waarden(naam, persoon) for persoon in waarden.huishouden.personen}
    return uit


def _vragen_bij_artikel_24(waarden: Waarden, oordelen: list[Any]) -> list[Vraag]:
    """A spouse without right halves the norm; courts ask for the judgement of art. 18 lid 1, so the case does too."""
    gegeven = any(oordeel.variabele == "oordeel_afstemming_individueel" for oordeel in oordelen)
    if (
        gegeven
        or not waarden("een_echtgenoot_heeft_recht")
        or waarden("kostendelersnorm_van_toepassing")
        or waarden("iemand_in_inrichting")
    ):
        return []
    waarom = (
        "naast een echtgenoot zonder recht is de norm 50%; de rechter verlangt dat het college beoordeelt of dat in dit geval genoeg is"
    )
    waar = "een alleenstaande ouder in feite: het bedrag van de alleenstaande-ouderkop; wie alleen woont: 70% van de gehuwdennorm"
    vraag = "Is in dit geval afstemming nodig? Leg het bedrag vast (ook € 0,00), met de reden."
    pad = "oordelen: welk: individuele afstemming"
    return [Vraag("oordeel_afstemming_individueel", vraag, waarom, bron(f"{WET}18&lid=1"), pad, waar, "", "oordeel")]


def _onbekende_bedragen(waarden: Waarden) -> list[Vraag]:
    """An amount that no published table gives, and that somebody needs."""
    vragen = []
    for persoon in waarden.belanghebbenden:
        if math.isnan(waarden("vrijwilligersvergoeding_als_inkomen", persoon)):
            vraag = f"Tot welk bedrag is de vrijwilligersvergoeding vrij in {maand(waarden.maand)}?"
            waarom = "over dit jaar is geen gepubliceerd bedrag bekend; het beslist over het inkomen"
            vragen.append(Vraag("vrijwilligersvergoeding", vraag, waarom, bron(f"{WET}31&lid=2&o=k"), "", "Staatscourant"))
    return vragen


def _vermoedens(waarden: Waarden, namen: dict[str, str]) -> list[Vraag]:
    """A housemate with whom a joint household is presumed must be in the file as partner."""
    return [
        Vraag(
            "rechtsvermoeden_gezamenlijke_huishouding",
            f"Neem {namen[persoon]} op als partner, met zijn inkomsten en vermogen.",
            "een gezamenlijke huishouding wordt in ieder geval aanwezig geacht",
            bron(f"{WET}3&lid=4"),
            "partner",
            "",
            namen[persoon],
        )
        for persoon in waarden.huishouden.personen
        if waarden("rechtsvermoeden_gezamenlijke_huishouding", persoon)
    ]


def _zonder_dubbele(vragen: list[Vraag]) -> list[Vraag]:
    return list({(vraag.vraag, vraag.wie): vraag for vraag in vragen}.values())


def _zoektermijn(waarden: Waarden) -> Zoektermijn | None:
    """The search period, when there is a date of melding and all applicants are young enough for it to be a question."""
    melding, eerste = waarden("datum_melding", "aanvrager"), waarden("eerste_aanvraagdatum", "aanvrager")
    if melding <= GEEN_DAG:
        return None
    wet = waarden.simulatie.tax_benefit_system.get_parameters_at_instant(f"{waarden.maand}-01").participatiewet.aanvraag.zoektermijn
    uitzonderingen = tuple(
        (tekst, waarden(variabele, "aanvrager"), bron(waarden.soort(variabele).reference[0]))
        for variabele, tekst in UITZONDERINGEN_ZOEKTERMIJN.items()
        if (wet.eerder_in_behandeling if variabele == "zoektermijn_eerder_in_behandeling" else wet.uitzonderingen)
    )
    leeftijden = tuple((wie, waarden("leeftijd_bij_melding", wie)) for wie in waarden.belanghebbenden)
    return Zoektermijn(waarden("zoektermijn_van_toepassing", "aanvrager"), melding, eerste, uitzonderingen, leeftijden)


def _onzeker(waarden: Waarden) -> list[str]:
    """Labels of uncertain rules and amounts that had an effect on what was computed so far in this case.

    Rules about instruments count only where their outcome is shown: a job with loonkostensubsidie.
    """
    labels = []
    met_baan = any(waarden("arbeidsduur_per_week", persoon) for persoon in waarden.belanghebbenden)
    for naam, soort in waarden.simulatie.tax_benefit_system.variables.items():
        if not met_baan and INSTRUMENTEN in type(soort).__module__:
            continue
        gebruikt = getattr(type(soort), "__onzeker__", False) and waarden.simulatie.get_array(naam, waarden.maand) is not None
        if gebruikt and any(waarden(naam, een) for een in waarden.huishouden.ids(soort.entity.key)):
            labels.append(soort.label)
    for persoon in waarden.belanghebbenden:
        if waarden("vrijgelaten_vrijwilligersvergoeding", persoon):
            knoop = waarden.simulatie.tax_benefit_system.parameters.participatiewet.middelen.vrijwilligerswerk.maximum_per_maand
            geldend = next(waarde for waarde in knoop.values_list if waarde.instant_str <= f"{waarden.maand}-01")
            if geldend.metadata.get("onzeker"):
                labels.append("bedrag van de vrijwilligersvergoeding")
    return labels


def _meldingen(waarden: Waarden, uitkomst: Maanduitkomst, persoonlijk: dict[str, Any], met_recht: list[str]) -> list[str]:
    """What the reader must know besides the answer."""
    meldingen = []
    if uitkomst.svb_beslist:
        meldingen.append("De Sociale verzekeringsbank beslist (art. 47a): een van de belanghebbenden heeft de AOW-leeftijd bereikt.")
    for persoon, gronden in persoonlijk.items():
        if met_recht and gronden:
            redenen = "; ".join(
                f"{grond.titel} ({grond.bron.artikel})" if grond.bron.artikel not in grond.titel else grond.titel for grond in gronden
            )
            meldingen.append(
                f"{uitkomst.namen[persoon]} heeft zelf geen recht: {redenen}. De norm is die van wie wel recht heeft (art. 11 lid 4)."
            )
            if waarden("nederlander", persoon) or waarden("gelijkgestelde_vreemdeling", persoon):
                meldingen.append(f"Zeer dringende redenen (art. 16): het college kan {uitkomst.namen[persoon]} toch bijstand verlenen.")
    if any(waarden("gedoogde_vrijlating_onder_27", persoon) for persoon in waarden.belanghebbenden):
        meldingen.append(
            "De vrijlating onder 27 jaar is in 2026 nog geen recht: deze gemeente past haar al toe, "
            "wat wordt gedoogd (art. 34a vanaf 2027)."
        )
    zoektermijn = uitkomst.zoektermijn
    if zoektermijn and zoektermijn.van_toepassing:
        meldingen.append(f"Zoektermijn: aanvragen kan vanaf {datum(zoektermijn.eerste_aanvraagdatum)} (art. 41 lid 4).")
        aanvraag = waarden("datum_aanvraag", "aanvrager")
        if date(1970, 1, 1) < aanvraag < zoektermijn.eerste_aanvraagdatum:
            meldingen.append(f"De aanvraag van {datum(aanvraag)} is te vroeg: zij kan niet eerder in behandeling worden genomen.")
    if uitkomst.antwoord is Antwoord.NEE:
        mogelijk = uitkomst.waarde("zeer_dringende_redenen_mogelijk")
        meldingen.append(
            "Zeer dringende redenen (art. 16): het college kan toch bijstand verlenen; beoordeel of die redenen er zijn."
            if mogelijk
            else "Zeer dringende redenen (art. 16): niet mogelijk; het artikel wijkt alleen af van art. 11 tot en met 15, en alleen "
            "voor wie Nederlander of gelijkgesteld is."
        )
    if uitkomst.waarde("bijstand_als_geldlening"):
        meldingen.append("De bijstand heeft de vorm van een geldlening met de woning als zekerheid (art. 50 lid 2).")
    if any(waarden("tegenprestatie_onvoldoende_bepaald", persoon) for persoon in waarden.belanghebbenden):
        meldingen.append(
            "De tegenprestatie is opgedragen, maar inhoud, omvang of duur staat niet vast; dat moet voordat zij begint (art. 9 lid 1 c)."
        )
    if uitkomst.laatste_bedragen:
        meldingen.append(
            f"Gerekend met de bedragen van {maand(uitkomst.laatste_bedragen)}: voor {maand(uitkomst.maand)} zijn nog geen normen bekend."
        )
    return meldingen


__all__ = ["BerekeningFout", "Bron", "bereken", "bereken_maand", "controleer_maanden", "stelsel"]
