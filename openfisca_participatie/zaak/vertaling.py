"""From the household of one month to the facts the engine takes. Translates; what follows from the facts is law, in ``variables/``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from openfisca_participatie import opmaak
from openfisca_participatie.zaak import grenzen
from openfisca_participatie.zaak.buitenland import dagen_buitenland
from openfisca_participatie.zaak.getallen import (
    eerste_dag,
    jaren_tussen,
    laatste_dag,
    leeftijd_op,
    maand_van,
    maanden_tussen,
    maanden_van,
)
from openfisca_participatie.zaak.huishouden import Huishouden, Ingeschrevene, begin_van_de_bijstand, wie_van_oordeel
from openfisca_participatie.zaak.lezingen import LEZINGEN
from openfisca_participatie.zaak.mensen import (
    DETENTIEGRONDEN,
    OPLEIDINGSOORTEN,
    VERBLIJFSSTATUSSEN,
    Belanghebbende,
    Contract,
    Huisgenoot,
    Kind,
    Opleiding,
    Partner,
)
from openfisca_participatie.zaak.model import GEDOOGD_IN_2026
from openfisca_participatie.zaak.naast_bijstand import NaastDeBijstand
from openfisca_participatie.zaak.posten import (
    GEWOON_INKOMEN,
    GIFTSOORTEN,
    INKOMSTENSOORTEN,
    MET_BIJSTAND,
    NAAR_NORMBEDRAG,
    Bezitting,
    Gift,
    Inkomst,
    Maandpost,
    Schuld,
)
from openfisca_participatie.zaak.register import oordeelsoort
from openfisca_participatie.zaak.situatie import EEUWIG, Situatie
from openfisca_participatie.zaak.voorstelfeiten import zet_voorstelfeiten, zet_voorstelfeiten_gezin
from openfisca_participatie.zaak.waarden import Tijdvak

GEMEENTEN = Path(__file__).parent.parent / "parameters" / "gemeenten"
EERSTE_NUMMER_DERDE = 1001  # parties to a contract who do not live here are numbered from here

JA_NEE_FEITEN: dict[str, tuple[str, str]] = {  # field of the model -> key in the file, variable of the engine
    "onttrekt_zich_aan_straf": ("onttrekt zich aan straf", "onttrekt_zich_aan_straf"),
    "dienstplicht": ("dienstplicht", "vervult_dienstplicht"),
    "staking_of_uitsluiting": ("staking of uitsluiting", "werkstaking_of_uitsluiting"),
    "bijstand_voor_schulden": ("bijstand voor schulden", "vraagt_bijstand_voor_schulden"),
    "uitreiziger": ("uitreiziger", "uitreiziger"),
    "inrichting": ("inrichting", "verblijft_in_inrichting"),
    "onbetaald_verlof": ("onbetaald verlof", "onbetaald_verlof"),
    "verlof_wet_arbeid_en_zorg": ("verlof wet arbeid en zorg", "verlof_wet_arbeid_en_zorg_hoofdstuk_6"),
    "medisch_urenbeperkt": ("medisch urenbeperkt", "medisch_urenbeperkt"),
    "doelgroep_loonkostensubsidie": ("doelgroep loonkostensubsidie", "doelgroep_loonkostensubsidie"),
    "volledig_en_duurzaam_arbeidsongeschikt": ("volledig en duurzaam arbeidsongeschikt", "volledig_duurzaam_arbeidsongeschikt"),
    "mantelzorg_tijdelijk_elders": ("mantelzorg tijdelijk elders", "mantelzorg_intensief_tijdelijk_elders"),
    "ontheffing_artikel_9a": ("ontheffing artikel 9a", "ontheffing_artikel_9a"),
}
# art. 31 lid 2 k and m, 34b: used up from January
GRENS_PER_JAAR = ("vrijwilligersvergoeding", "oordeel_bufferbudget", *GIFTSOORTEN.values())
# art. 34 lid 1 b: assets from the month of receipt for as long as the bijstand lasts
BLIJFT_VERMOGEN = ("schadevergoeding", "eenmalige_giften")
# known to be nil when the income was listed and this kind is not in the list
INKOMEN_BEKEND = ("inkomsten_uit_arbeid_met_loonkostensubsidie", *dict.fromkeys(GEWOON_INKOMEN.values()))


def tot_en_met(maand: str) -> Iterator[str]:
    """The months of the calendar year up to and including this one."""
    return maanden_van(f"{maand[:4]}-01", maand)


def gemeentemap(gemeente: str) -> str:
    """Name of the folder with the rules of a municipality: ``'s-Hertogenbosch`` is ``s_hertogenbosch``."""
    return "_".join("".join(teken if teken.isalnum() else " " for teken in gemeente.lower()).split())


class Vertaler:
    """Fills one :class:`Situatie` from the household of a month."""

    def __init__(self, huis: Huishouden, *, deel: bool = False) -> None:
        """The situation starts empty; :meth:`vertaal` fills it. ``deel``: of the part of the month that begins on the day."""
        self.huis, self.bestand, self.dag, self.deel = huis, huis.bestand, huis.dag, deel
        self.situatie = Situatie(huis.maand, huis.dag)

    def vertaal(self) -> Situatie:
        """The situation of the month, questions excepted."""
        huis, situatie = self.huis, self.situatie
        situatie.namen = {een.id: een.naam for een in huis.aanwezig}
        situatie.gezinnen, situatie.woningen = huis.gezinnen(), huis.woningen()
        situatie.gezegd_onbekend = frozenset(self.bestand.gezegd_onbekend)
        for een in huis.aanwezig:
            self.zet_persoon(een)
            zet_voorstelfeiten(self, een)
            if isinstance(een.mens, Belanghebbende):
                self.zet_belanghebbende(een, een.mens)
            elif isinstance(een.mens, Huisgenoot):
                self.zet_band_met_aanvrager(een, een.mens)
        self.zet_oordelen()
        NaastDeBijstand(self.huis, situatie, self.meld_wisseling).vertaal()
        self.zet_contracten()
        self.zet_gezin()
        zet_voorstelfeiten_gezin(self)
        self.zet_vermogen()
        self.zet_toegerekende_inkomsten()
        self.zet_begin_en_einde()
        if not self.deel:
            self.meld()
        return situatie

    # --- anybody ---

    def zet_persoon(self, een: Ingeschrevene) -> None:
        """What may be said of anybody: birth, study, income, living in the Netherlands."""
        situatie, mens = self.situatie, een.mens
        if mens.geboren:
            situatie.zet("geboortedatum", een.id, mens.geboren, f"{een.pad}.geboren", EEUWIG)
        if self.dag != eerste_dag(situatie.maand):
            op_melding = self.dag == self.bestand.melding
            situatie.zet("peildatum", een.id, self.dag, "melding" if op_melding else "de eerste dag van dit deel van de maand")
        if mens.opleiding is not None:
            self.zet_opleiding(een, mens.opleiding)
        if isinstance(mens, Belanghebbende | Kind):
            if begin := self.begin_voor(een):
                situatie.zet("eerste_dag_toegekende_bijstand", een.id, *begin)
            if mens.inkomsten is not None:
                self.zet_inkomsten(een, mens.inkomsten)
            self.zet_periode(een, "woont in Nederland", "woont_in_nederland", mens.woont_in_nederland)
        if isinstance(mens, Kind):
            self.zet_als_gegeven("claim_kinderbijslag", een, mens.kinderbijslag, "kinderbijslag")
            self.zet_als_gegeven("pleegkind", een, mens.pleegkind, "pleegkind")
            self.zet_als_gegeven("kind_verblijft_rechtmatig", een, mens.verblijft_rechtmatig, "verblijft rechtmatig")

    def zet_als_gegeven(self, variabele: str, een: Ingeschrevene, waarde: object, sleutel: str) -> None:
        """Record a fact when the file gives it."""
        if waarde is not None:
            self.situatie.zet(variabele, een.id, waarde, f"{een.pad}.{sleutel}")

    def zet_periode(self, een: Ingeschrevene, sleutel: str, variabele: str, perioden: list[Tijdvak] | None) -> None:
        """A yes/no fact with periods: what holds on the peildatum counts; a change within the month is reported."""
        if perioden is None:
            return
        self.situatie.zet(variabele, een.id, any(periode.geldt_op(self.dag) for periode in perioden), f"{een.pad}.{sleutel}")
        for periode in perioden:
            self.meld_wisseling(f"{een.naam}, {sleutel}", periode, in_delen=variabele != "tegenprestatie_opgedragen")

    def zet_opleiding(self, een: Ingeschrevene, opleiding: Opleiding) -> None:
        """The kind of study of art. 19a lid 1 d, and whether his age allows student finance at some moment during it."""
        soort = OPLEIDINGSOORTEN[opleiding.soort] if opleiding.loopt_op(self.dag) else "geen"
        self.situatie.zet("soort_opleiding", een.id, soort, f"{een.pad}.opleiding")
        if soort not in ("geen", "bbl"):
            self.zet_als_gegeven("opleiding_leeftijdseis_vervuld", een, self.leeftijdseis_vervuld(een, opleiding), "opleiding")

    def leeftijdseis_vervuld(self, een: Ingeschrevene, opleiding: Opleiding) -> bool | None:
        """Younger than 30 before the month in which it began, so 30 at most during it; None when the file does not say enough."""
        geboren = een.mens.geboren
        if opleiding.studiefinanciering:
            return True
        if geboren is None:
            return None
        if opleiding.begin is None:
            return True if leeftijd_op(geboren, self.dag) < grenzen.STUDIEFINANCIERING_TOT else None
        return leeftijd_op(geboren, opleiding.begin.replace(day=1) - timedelta(days=1)) < grenzen.STUDIEFINANCIERING_TOT

    def zet_inkomsten(self, een: Ingeschrevene, inkomsten: list[Inkomst]) -> None:
        """Sum of the income per kind; a kind that is not in the list is known to be nil."""
        pad = f"{een.pad}.inkomsten"
        for variabele in INKOMEN_BEKEND:
            for maand in self.maanden_van(variabele):
                self.situatie.zet(variabele, een.id, 0.0, pad, maand)
        for nummer, inkomst in enumerate(inkomsten, 1):
            variabele = INKOMSTENSOORTEN[inkomst.soort]
            maanden = self.maanden_waarin(inkomst, variabele)
            if inkomst.soort == "schadevergoeding" and maanden:
                self.tel_op(variabele, een, 0.0, pad, nummer, self.situatie.maand)  # of an earlier month too there is something to judge
            for maand in maanden:
                self.tel_op(variabele, een, inkomst.bedrag_in(maand), pad, nummer, maand)
                if inkomst.loonkostensubsidie:
                    self.tel_op("inkomsten_uit_arbeid_met_loonkostensubsidie", een, inkomst.bedrag_in(maand), pad, nummer, maand)
                self.zet_bij_inkomst(een, inkomst, pad, nummer, maand)
        for inkomst in inkomsten:
            if inkomst.soort in NAAR_NORMBEDRAG and inkomst.normbedrag is None and inkomst.in_maand(self.situatie.maand):
                self.situatie.feiten.pop((INKOMSTENSOORTEN[inkomst.soort], een.id), None)  # of one line not known: the sum is not known
        self.zet_geldlening(een, inkomsten, pad)
        if buiten := [inkomst for inkomst in inkomsten if self.buiten_de_bijstand(inkomst)]:
            bedrag = round(sum((inkomst.bedrag_in(self.situatie.maand) for inkomst in buiten), 0.0), 2)
            self.situatie.zet("inkomen_van_buiten_de_bijstand", een.id, bedrag, pad)

    def buiten_de_bijstand(self, inkomst: Inkomst) -> bool:
        """Whether income of the month ends before the bijstand begins, or begins after it ends (art. 32 lid 1 b)."""
        begin, einde = self.toegekend_vanaf, self.bestand.bijstand_tot
        if inkomst.maand is not None or not inkomst.in_maand(self.situatie.maand):
            return False
        return bool((begin and inkomst.tot and inkomst.tot < begin) or (einde and inkomst.vanaf and inkomst.vanaf > einde))

    def zet_geldlening(self, een: Ingeschrevene, inkomsten: list[Inkomst], pad: str) -> None:
        """What of the loans of the month need not be paid back; that all others must is assumed where the file does not say."""
        leningen = [een for een in inkomsten if een.soort == "geldlening" and een.in_maand(self.situatie.maand)]
        if not leningen:
            return
        zonder = [lening for lening in leningen if lening.terugbetalen is False]
        bedrag = round(sum((lening.bedrag_in(self.situatie.maand) for lening in zonder), 0.0), 2)
        self.situatie.zet("geldlening_die_niet_wordt_terugbetaald", een.id, bedrag, pad)
        if all(lening.terugbetalen is not None for lening in leningen):
            self.situatie.zet("geldlening_zonder_terugbetalingsplicht", een.id, len(zonder) == len(leningen), pad)

    def zet_bij_inkomst(self, een: Ingeschrevene, inkomst: Inkomst, pad: str, nummer: int, maand: str) -> None:
        """What a kind of income with a rule of its own says besides its amount."""
        regel, zet = f"{pad}[{nummer}]", self.situatie.zet
        if inkomst.soort in NAAR_NORMBEDRAG:
            ontvangt, toeslag = NAAR_NORMBEDRAG[inkomst.soort]
            zet(ontvangt, een.id, True, regel, maand)
            if toeslag and inkomst.toeslag is not None:
                self.tel_op(toeslag, een, inkomst.toeslag, pad, nummer, maand)
        elif inkomst.soort in MET_BIJSTAND and inkomst.kosten_met_bijstand is not None:
            self.tel_op(MET_BIJSTAND[inkomst.soort], een, inkomst.kosten_met_bijstand, pad, nummer, maand)
        elif inkomst.soort == "onbetaalde mantelzorg":
            self.tel_op(INKOMSTENSOORTEN["arbeid zonder loon"], een, inkomst.bedrag_in(maand), pad, nummer, maand)

    def maanden_waarin(self, post: Maandpost, variabele: str) -> list[str]:
        """The months that matter in which this item was received; of what stays assets all months since the bijstand began."""
        if variabele in BLIJFT_VERMOGEN and post.maand is not None:
            begin = self.toegekend_vanaf
            later = [maand for maand in post.maand if maand <= self.situatie.maand and (begin is None or maand >= maand_van(begin))]
            van_dit_jaar = filter(post.in_maand, self.maanden_van(variabele))
            return sorted({*later, *van_dit_jaar})
        return list(filter(post.in_maand, self.maanden_van(variabele)))

    @property
    def toegekend_vanaf(self) -> date | None:
        """The first day over which bijstand is granted to the applicant, as far as the file says."""
        return begin_van_de_bijstand(self.bestand)

    def maanden_van(self, variabele: str) -> list[str]:
        """The months that matter: of what has a limit per year the earlier months of the year too."""
        if variabele not in GRENS_PER_JAAR:
            return [self.situatie.maand]
        begin = self.toegekend_vanaf if variabele.startswith("oordeel_") else None
        return [maand for maand in tot_en_met(self.situatie.maand) if begin is None or maand >= maand_van(begin)]

    def tel_op(self, variabele: str, een: Ingeschrevene, bedrag: float, pad: str, nummer: int, maand: str) -> None:
        """Add an amount to a fact; its origin is the line, or the whole list when several lines add up."""
        al = self.situatie.feiten.get((variabele, een.id), {}).get(maand, 0.0)
        regel = f"{pad}[{nummer}]"
        meer = al and self.situatie.herkomst.get((variabele, een.id)) not in (None, regel)
        self.situatie.zet(variabele, een.id, round(al + bedrag, 2), pad if meer else regel, maand)

    # --- applicant and partner ---

    def zet_belanghebbende(self, een: Ingeschrevene, mens: Belanghebbende) -> None:
        """Everything that is asked of the applicant and the partner only."""
        self.zet_nationaliteit(een, mens)
        for attribuut, (sleutel, variabele) in JA_NEE_FEITEN.items():
            self.zet_periode(een, sleutel, variabele, getattr(mens, attribuut))
        self.zet_detentie_en_tegenprestatie(een, mens)
        if mens.giften is not None:
            self.zet_giften(een, mens.giften)
        if mens.vrijlating_gebruikt:
            for onderdeel, attribuut in (("n", "n"), ("r", "r"), ("z", "z"), ("34a", "a34")):
                aantal = getattr(mens.vrijlating_gebruikt, attribuut)
                self.zet_als_gegeven(f"maanden_vrijlating_{onderdeel}", een, aantal, "vrijlating al gebruikt")
            self.zet_als_gegeven("maanden_vrijlating_n_vorige_bijstand", een, mens.vrijlating_gebruikt.n_eerder, "vrijlating al gebruikt")
            self.zet_vrijlating_opnieuw(een, mens.vrijlating_gebruikt.a34_opnieuw)
        self.zet_lijfrente(een, mens)
        if mens.verblijf_buitenland is not None:
            self.zet_buitenland(een, mens)
        self.zet_onderwijs(een, mens)
        kunnen_niet = None if mens.ouders_kunnen_bijdragen is None else not mens.ouders_kunnen_bijdragen
        self.zet_als_gegeven("ouders_kunnen_niet_bijdragen", een, kunnen_niet, "ouders kunnen bijdragen")
        self.zet_als_gegeven(
            "praktijkonderwijs_of_vso_in_jaar_voor_aanvraag", een, mens.praktijkonderwijs_of_vso, "praktijkonderwijs of vso"
        )
        self.zet_aanvraag(een)

    def zet_nationaliteit(self, een: Ingeschrevene, mens: Belanghebbende) -> None:
        """Dutch, or equal to it by residence status (art. 11)."""
        woorden = (mens.nationaliteit or "").lower().replace(",", " ").split()
        nederlands = any(woord in ("nederlandse", "nederlander", "nederlands", "nl") for woord in woorden)
        if mens.nationaliteit:
            self.situatie.zet("nederlander", een.id, nederlands, f"{een.pad}.nationaliteit")
        elif mens.verblijfsstatus:
            self.situatie.zet("nederlander", een.id, False, f"{een.pad}.verblijfsstatus")
        if mens.verblijfsstatus:
            self.zet_als_gegeven("gelijkgestelde_vreemdeling", een, VERBLIJFSSTATUSSEN[mens.verblijfsstatus], "verblijfsstatus")

    def zet_detentie_en_tegenprestatie(self, een: Ingeschrevene, mens: Belanghebbende) -> None:
        """Custody with its ground; an imposed activity with whether content, scope and duration are known."""
        self.zet_periode(een, "detentie", "vrijheid_ontnomen", list(mens.detentie) if mens.detentie is not None else None)
        for detentie in mens.detentie or ():
            if detentie.geldt_op(self.dag):
                self.zet_als_gegeven("vrijheidsontneming_grond", een, DETENTIEGRONDEN[detentie.grond], "detentie.grond")
        perioden: list[Tijdvak] | None = list(mens.tegenprestatie) if mens.tegenprestatie is not None else None
        self.zet_periode(een, "tegenprestatie", "tegenprestatie_opgedragen", perioden)
        for prestatie in mens.tegenprestatie or ():
            if prestatie.geldt_op(self.dag):
                bepaald = all((prestatie.inhoud, prestatie.omvang, prestatie.duur))
                self.zet_als_gegeven("tegenprestatie_bepaald", een, bepaald, "tegenprestatie")

    def zet_vrijlating_opnieuw(self, een: Ingeschrevene, begin: date | None) -> None:
        """A new job after the period of art. 34a: the months since it began (lid 3)."""
        if begin is not None and maand_van(begin) <= self.situatie.maand:
            sleutel = "vrijlating al gebruikt.34a opnieuw vanaf"
            self.zet_als_gegeven("nieuw_dienstverband_na_vrijlating", een, True, sleutel)
            self.zet_als_gegeven("maanden_nieuwe_vrijlating_34a", een, maanden_tussen(maand_van(begin), self.situatie.maand), sleutel)

    def zet_lijfrente(self, een: Ingeschrevene, mens: Belanghebbende) -> None:
        """The value of an annuity and what decides whether it stays out (art. 15 lid 2 b)."""
        lijfrente, pad = mens.lijfrente, f"{een.pad}.lijfrente"
        if lijfrente is None:
            return
        for variabele, waarde in (
            ("waarde_lijfrente", lijfrente.waarde),
            ("lijfrente_elk_jaar_ingelegd", lijfrente.elk_jaar_ingelegd),
            ("hoogste_jaarinleg_lijfrente", lijfrente.hoogste_jaarinleg),
            ("waarde_lijfrente_uit_toetsingsperiode", lijfrente.waarde_uit_inleg),
            ("vrijgestelde_lijfrente", lijfrente.vrij if self.situatie.maand < grenzen.LIJFRENTE_BEKEND_VANAF else None),
        ):
            if waarde is not None:
                self.situatie.zet(variabele, een.id, waarde, pad)
        for variabele, dag in (
            ("datum_uitstel_lijfrente", lijfrente.uitgesteld),
            ("datum_laatste_inleg_lijfrente", lijfrente.laatste_inleg),
        ):
            if dag is not None:
                self.situatie.zet(variabele, een.id, dag, pad, EEUWIG)

    def zet_giften(self, een: Ingeschrevene, giften: list[Gift]) -> None:
        """Gifts by kind, from January of the year: they use up one limit in order of month. A single gift stays assets in later years."""
        maanden = self.maanden_van_giften(een, giften)
        for variabele in GIFTSOORTEN.values():
            for maand in maanden:
                self.situatie.zet(variabele, een.id, 0.0, f"{een.pad}.giften", maand)
        for nummer, gift in enumerate(giften, 1):
            for maand in filter(gift.in_maand, maanden):
                self.tel_op(GIFTSOORTEN[gift.soort], een, gift.bedrag or 0.0, f"{een.pad}.giften", nummer, maand)

    def maanden_van_giften(self, een: Ingeschrevene, giften: list[Gift]) -> list[str]:
        """This year up to the month, and the years in which a single gift was received during the bijstand.

        Of who came into the gezin later from the month in which he came: what he received before was not received by the gezin.
        """
        eenmalig = {maand for gift in giften if gift.soort == "eenmalig" for maand in self.maanden_waarin(gift, GIFTSOORTEN[gift.soort])}
        jaren = {maand[:4] for maand in eenmalig} - {self.situatie.maand[:4]}
        maanden = [*(maand for jaar in sorted(jaren) for maand in tot_en_met(f"{jaar}-12")), *tot_en_met(self.situatie.maand)]
        kwam = een.mens.vanaf if isinstance(een.mens, Tijdvak) else None
        return [maand for maand in maanden if kwam is None or maand >= maand_van(kwam)]

    def zet_buitenland(self, een: Ingeschrevene, mens: Belanghebbende) -> None:
        """Full days abroad up to the end of the month, in a month with days abroad; otherwise 0 (who is back is not excluded)."""
        if self.deel:
            in_het_jaar, aaneen = dagen_buitenland(mens.verblijf_buitenland or [], self.dag)
            self.zet_als_gegeven("dagen_buitenland_kalenderjaar", een, in_het_jaar, "verblijf buitenland")
            self.zet_als_gegeven("dagen_buitenland_aaneengesloten", een, aaneen, "verblijf buitenland")
            return
        begin, einde = eerste_dag(self.situatie.maand), laatste_dag(self.situatie.maand)
        nieuwjaar = date(begin.year, 1, 1)
        dagen_in_jaar: set[int] = set()
        langste = dagen_deze_maand = 0
        for verblijf in mens.verblijf_buitenland or ():
            eerste = verblijf.vertrek + timedelta(days=1)
            laatste = min(einde, verblijf.terugkeer - timedelta(days=1)) if verblijf.terugkeer else einde
            if laatste < eerste:
                continue
            dagen_in_jaar.update(range(max(eerste, nieuwjaar).toordinal(), laatste.toordinal() + 1))
            if laatste >= begin:
                dagen_deze_maand += (laatste - max(eerste, begin)).days + 1
                langste = max(langste, (laatste - eerste).days + 1)
        self.zet_als_gegeven("dagen_buitenland_kalenderjaar", een, len(dagen_in_jaar) if dagen_deze_maand else 0, "verblijf buitenland")
        self.zet_als_gegeven("dagen_buitenland_aaneengesloten", een, langste, "verblijf buitenland")
        if dagen_deze_maand:
            waar = f"{een.naam} is in deze maand {dagen_deze_maand} volle dagen in het buitenland"
            self.meld_in_delen(f"{waar}; gerekend is voor de hele maand, met de stand op {opmaak.datum(einde)}.")

    def zet_onderwijs(self, een: Ingeschrevene, mens: Belanghebbende) -> None:
        """Art. 13 lid 2 c: whether he can follow, follows, and has a claim to student finance for publicly funded education."""
        opleiding, volgt = mens.opleiding, False
        if opleiding:
            soort = OPLEIDINGSOORTEN[opleiding.soort]
            volgt = soort in ("studiefinanciering", "wtos", "bbl") and opleiding.loopt_op(self.dag)
            self.zet_als_gegeven("volgt_rijksbekostigd_onderwijs", een, volgt, "opleiding")
        if volgt:
            self.zet_als_gegeven("kan_rijksbekostigd_onderwijs_volgen", een, True, "opleiding")
        else:
            self.zet_als_gegeven("kan_rijksbekostigd_onderwijs_volgen", een, mens.onderwijs_mogelijk, "onderwijs mogelijk")
        if mens.studiefinanciering_mogelijk is not None:
            self.zet_als_gegeven("aanspraak_studiefinanciering", een, mens.studiefinanciering_mogelijk, "studiefinanciering mogelijk")
        elif opleiding and volgt:
            zonder = False if OPLEIDINGSOORTEN[opleiding.soort] in ("bbl", "wtos") else None
            aanspraak = zonder if opleiding.studiefinanciering is None else opleiding.studiefinanciering
            self.zet_als_gegeven("aanspraak_studiefinanciering", een, aanspraak, "opleiding")

    def zet_aanvraag(self, een: Ingeschrevene) -> None:
        """Dates of the application, and whether bijstand was received in the month before."""
        bestand, situatie = self.bestand, self.situatie
        for variabele, dag, sleutel in (
            ("datum_melding", bestand.melding, "melding"),
            ("datum_aanvraag", bestand.aanvraag, "aanvraag"),
            ("vroegere_ingangsdatum", bestand.gevraagde_ingangsdatum, "gevraagde ingangsdatum"),
        ):
            if dag:
                situatie.zet(variabele, een.id, dag, sleutel, EEUWIG)
        if (begin := self.begin_voor(een)) is not None:
            dag, pad = begin
            situatie.zet("ontvangt_algemene_bijstand", een.id, dag < eerste_dag(situatie.maand), pad)
            if bestand.bijstand_sinds:
                situatie.zet("dag_ontstaan_recht_op_bijstand", een.id, dag, pad)

    def begin_voor(self, een: Ingeschrevene) -> tuple[date, str] | None:
        """The first day of the bijstand to somebody, with its place in the file: he who comes into the gezin later has it from that day."""
        bestand = self.bestand
        gevonden = [(bestand.bijstand_sinds or bestand.melding, "bijstand sinds" if bestand.bijstand_sinds else "melding")]
        if isinstance(een.mens, Tijdvak):
            gevonden.append((een.mens.vanaf, f"{een.pad}.vanaf"))
        return max(((dag, pad) for dag, pad in gevonden if dag is not None), default=None)

    def zet_begin_en_einde(self) -> None:
        """The first and last day of the bijstand, in the month in which it begins or ends; without a start it is law (art. 44)."""
        for variabele, dag, pad in (
            ("dag_van_ingang", self.bestand.bijstand_sinds, "bijstand sinds"),
            ("dag_van_einde", self.bestand.bijstand_tot, "bijstand tot"),
        ):
            if dag and maand_van(dag) == self.situatie.maand:
                self.situatie.zet(variabele, "gezin", dag, pad)

    # --- housemates ---

    def zet_band_met_aanvrager(self, een: Ingeschrevene, mens: Huisgenoot) -> None:
        """The presumptions of a joint household (art. 3 lid 4)."""
        self.zet_als_gegeven("kind_met_aanvrager", een, mens.kind_samen, "kind samen")
        self.zet_als_gegeven("samenlevingscontract_met_aanvrager", een, mens.samenlevingscontract, "samenlevingscontract")
        self.zet_als_gegeven("registratie_gezamenlijke_huishouding", een, mens.registratie, "registratie")
        if mens.gehuwd_geweest_tot:
            jaren = jaren_tussen(mens.gehuwd_geweest_tot, self.bestand.aanvraag or self.bestand.melding or self.dag)
            self.zet_als_gegeven("gehuwd_geweest_met_aanvrager", een, True, "gehuwd geweest tot")
            self.zet_als_gegeven("jaren_sinds_huwelijk_met_aanvrager", een, max(jaren, 0.0), "gehuwd geweest tot")
        if mens.als_gehuwd_aangemerkt_tot:
            jaren = jaren_tussen(mens.als_gehuwd_aangemerkt_tot, self.bestand.aanvraag or self.bestand.melding or self.dag)
            self.zet_als_gegeven("als_gehuwd_aangemerkt_met_aanvrager", een, True, "als gehuwd aangemerkt tot")
            self.zet_als_gegeven("jaren_sinds_aanmerking_als_gehuwd", een, max(jaren, 0.0), "als gehuwd aangemerkt tot")

    def zet_contracten(self) -> None:
        """Number the parties to the contracts, so that the law can ask who has the same landlord."""
        derden: dict[str, int] = {}
        for een in self.huis.aanwezig:
            contract = een.contract
            if contract is None:
                continue
            partij, nummer = self.huis.partij(een), 0
            if isinstance(partij, Ingeschrevene):
                nummer = partij.nummer
                self.situatie.zet("nummer_als_contractpartij", partij.id, nummer, f"{een.pad}.contract")
            elif partij:
                nummer = derden.setdefault(partij, EERSTE_NUMMER_DERDE + len(derden))
            if nummer or contract.geen:
                self.zet_als_gegeven("contractpartij", een, nummer, "contract")
            self.zet_als_gegeven("contract_schriftelijk", een, False if contract.geen else contract.schriftelijk, "contract")
            if gevonden := self.huis.verwantschap(een):
                self.situatie.zet("verwant_aan_contractpartij", een.id, *gevonden)
            self.zet_niet_tegenover_iedereen_commercieel(een, contract)

    def zet_niet_tegenover_iedereen_commercieel(self, een: Ingeschrevene, contract: Contract) -> None:
        """What is known of the contract decides by itself whether it is commercial: nothing more is open for this housemate."""
        beoordeeld = self.situatie.waarde("oordeel_commerciele_prijs", een.id) is not None
        bekend = contract.geen or contract.schriftelijk is False or beoordeeld or self.huis.verwant_aan_partij(een)
        if bekend and isinstance(een.mens, Huisgenoot):
            self.zet_als_gegeven("commerciele_overeenkomst", een, False, "contract")

    def zet_toegerekende_inkomsten(self) -> None:
        """What the college attributes per tenant or boarder (art. 33 lid 4), without those whom art. 22a already counts."""
        gegeven = [(een, mens.toegerekende_inkomsten) for een, mens in self.huis.van(Huisgenoot) if mens.toegerekende_inkomsten is not None]
        if gegeven:
            totaal = sum((bedrag for een, bedrag in gegeven if not self.telt_als_kostendeler(een)), 0.0)
            self.situatie.zet("inkomsten_uit_verhuur_of_kostgangers", "aanvrager", round(totaal, 2), "huisgenoten.toegerekende inkomsten")

    def kostendelersnorm_mogelijk(self) -> bool:
        """Whether art. 22a can apply to the applicant or the partner: 21 or older, in no institution, not elsewhere to give care."""
        return any(self._kan_kosten_delen(wie) for wie in self.huis.belanghebbenden)

    def _kan_kosten_delen(self, wie: Ingeschrevene) -> bool:
        leeftijd, waarde = self.huis.leeftijd(wie), self.situatie.waarde
        oud_genoeg = leeftijd is None or leeftijd >= grenzen.NORM_VOLWASSENE
        verzorgt = self.situatie.maand >= grenzen.MANTELZORG_ELDERS_VANAF and waarde("mantelzorg_intensief_tijdelijk_elders", wie.id)
        return oud_genoeg and not verzorgt and not waarde("verblijft_in_inrichting", wie.id)

    def telt_als_kostendeler(self, een: Ingeschrevene) -> bool:
        """Whether art. 22a counts this tenant or boarder for the applicant, as far as the file says."""
        te_jong = self.huis.oud_genoeg_voor_kostendeler(een) is False
        return self.kostendelersnorm_mogelijk() and not (te_jong or self.studeert(een) or self.huurt_commercieel(een))

    def studeert(self, een: Ingeschrevene) -> bool:
        """A study of art. 19a lid 1 d, as far as the file says."""
        soort = self.situatie.waarde("soort_opleiding", een.id, "geen")
        return soort == "bbl" or (soort != "geen" and bool(self.situatie.waarde("opleiding_leeftijdseis_vervuld", een.id)))

    def huurt_commercieel(self, een: Ingeschrevene) -> bool:
        """A written contract with the applicant at a price judged commercial, between no relatives (art. 19a lid 1 b)."""
        contract, partij = een.contract, self.huis.partij(een)
        met_aanvrager = isinstance(partij, Ingeschrevene) and partij.belanghebbend
        oordeel = self.situatie.waarde("oordeel_commerciele_prijs", een.id)
        return bool(contract and contract.schriftelijk and met_aanvrager and oordeel) and not self.huis.verwant_aan_partij(een)

    # --- the gezin ---

    def zet_gezin(self) -> None:
        """Municipality, partner, and the readings that were chosen."""
        situatie, gemeente = self.situatie, self.bestand.gemeente
        if self.bestand.woonsituatie_niet_aangetoond is not None:
            niet_aangetoond = any(periode.geldt_op(self.dag) for periode in self.bestand.woonsituatie_niet_aangetoond)
            situatie.zet("woonsituatie_niet_aangetoond", "gezin", niet_aangetoond, "woonsituatie niet aangetoond")
            for periode in self.bestand.woonsituatie_niet_aangetoond:
                self.meld_wisseling("De woonsituatie niet aangetoond", periode, in_delen=True)
        for naam, variabele in GEDOOGD_IN_2026.items():
            if self.bestand.gedoogd is not None:
                situatie.zet(variabele, "gezin", naam in self.bestand.gedoogd, "gedoogd in 2026")
        for lezing in LEZINGEN:
            if lezing.naam in (self.bestand.lezing or ()):
                situatie.zet(lezing.variabele, "gezin", True, "lezing")
        if gemeente and gemeente.lower() != "geen":
            sleutel = gemeentemap(gemeente)
            if sleutel and (GEMEENTEN / sleutel).is_dir():
                for maand in self.maanden_met_giften():
                    situatie.zet("gemeente", "gezin", sleutel, "gemeente", maand)
            else:
                situatie.meldingen.append(
                    f"Van de gemeente {gemeente} zijn geen regels opgenomen: alleen het landelijke recht is toegepast."
                )
        for _, partner in self.huis.van(Partner):
            situatie.zet("gehuwd_of_gezamenlijke_huishouding", "gezin", True, "partner")
            if partner.geen_recht is not None:
                situatie.zet("partner_heeft_geen_recht", "gezin", partner.geen_recht, "partner.geen recht op bijstand")
            if partner.toeslagpartner is not None:
                situatie.zet("echtgenoot_is_toeslagpartner", "gezin", partner.toeslagpartner, "partner.toeslagpartner")

    def zet_vermogen(self) -> None:
        """Possessions and debts that count in this month, and what the own home holds."""
        situatie, vermogen, woning = self.situatie, self.bestand.vermogen, self.bestand.eigen_woning
        if gevonden := self.huis.bezit():
            bezit, pad = gevonden
            telt_mee = (post.waarde for soort, post in bezit.posten() if self._telt_mee(soort, post))
            situatie.zet("bezittingen", "gezin", round(sum(telt_mee, 0.0), 2), pad)
            auto = sum((post.waarde for soort, post in bezit.posten() if soort == "auto" and self._telt_mee(soort, post)), 0.0)
            if auto:
                situatie.zet("waarde_auto", "gezin", round(auto, 2), f"{pad}.auto")
            if bezit.schulden is not None:
                self.zet_schulden(bezit.schulden, f"{pad}.schulden")
        if vermogen and vermogen.immateriele_schadevergoeding is not None:
            sleutel = "vermogen.immateriële schadevergoeding"
            situatie.zet("immateriele_schadevergoeding_in_bezittingen", "gezin", vermogen.immateriele_schadevergoeding, sleutel)
        if vermogen and vermogen.spaargeld_tijdens_bijstand is not None:
            situatie.zet("spaargeld_tijdens_bijstand", "gezin", vermogen.spaargeld_tijdens_bijstand, "vermogen.spaargeld tijdens bijstand")
        if vermogen and vermogen.eerder_vrijgelaten is not None:
            situatie.zet("eerder_vrijgelaten_vermogen", "gezin", vermogen.eerder_vrijgelaten, "vermogen.eerder vrijgelaten")
        if woning and woning.geen:
            situatie.zet("vermogen_in_eigen_woning", "gezin", 0.0, "eigen woning")
        elif woning and woning.waarde is not None and woning.hypotheek is not None:
            situatie.zet("vermogen_in_eigen_woning", "gezin", max(round(woning.waarde - woning.hypotheek, 2), 0.0), "eigen woning")

    def maanden_met_giften(self) -> list[str]:
        """This month, and the earlier ones of which gifts are counted: their limit is that of the municipality too."""
        maanden = {
            maand
            for soort in GIFTSOORTEN.values()
            for een in self.huis.belanghebbenden
            for maand in self.situatie.feiten.get((soort, een.id), {})
        }
        return sorted({self.situatie.maand, *maanden})

    def zet_schulden(self, schulden: list[Schuld], pad: str) -> None:
        """All debts, those without a real duty to repay, and the others that arose during the bijstand."""
        begin = begin_van_de_bijstand(self.bestand)
        schulden = [schuld for schuld in schulden if schuld.ontstaan is None or schuld.ontstaan <= self.dag]
        zonder_plicht = [schuld for schuld in schulden if schuld.terugbetalen is False]
        later = [
            schuld for schuld in schulden if schuld.terugbetalen is not False and schuld.ontstaan and begin and schuld.ontstaan >= begin
        ]
        self.situatie.zet("schulden", "gezin", round(sum((schuld.bedrag for schuld in schulden), 0.0), 2), pad)
        if not schulden:
            return
        self.situatie.zet("schulden_tijdens_bijstand", "gezin", round(sum((schuld.bedrag for schuld in later), 0.0), 2), pad)
        alles_gezegd = all(schuld.terugbetalen is not None for schuld in schulden)
        if zonder_plicht or alles_gezegd:
            bedrag = round(sum((schuld.bedrag for schuld in zonder_plicht), 0.0), 2)
            self.situatie.zet("schulden_zonder_terugbetalingsplicht", "gezin", bedrag, pad)
            if not alles_gezegd:
                self.situatie.deels_aangenomen.add(("schulden_zonder_terugbetalingsplicht", "gezin"))

    def _telt_mee(self, soort: str, post: Bezitting) -> bool:
        """Whether a possession counts: not when the file leaves it out and the college judged so."""
        oordeel = self.huis.buiten_beschouwing(soort) if post.buiten_beschouwing else None
        return oordeel is None or not oordeel[0]

    # --- judgements and messages ---

    def zet_oordelen(self) -> None:
        """The recorded judgements that hold in this month; a later one in the file replaces an earlier one."""
        for nummer, oordeel in enumerate(self.bestand.oordelen or (), 1):
            soort = oordeelsoort(oordeel.welk)
            if soort is None or not soort.in_motor:
                continue
            wie = wie_van_oordeel(oordeel.wie, soort.wie, self.huis.allen)
            if wie is not None and (wie == "gezin" or wie in self.situatie.namen):
                for maand in filter(oordeel.raakt, self.maanden_van(soort.variabele)):
                    self.situatie.zet(soort.variabele, wie, oordeel.waarde, f"oordelen[{nummer}]", maand)

    def meld(self) -> None:
        """Months before or half in the bijstand, and people who come or go within the month."""
        meldingen, maand, begin = self.situatie.meldingen, self.situatie.maand, begin_van_de_bijstand(self.bestand)
        if self.bestand.gevraagde_ingangsdatum and not self.bestand.bijstand_sinds:
            begin = None  # whether it begins before the melding is law (art. 44 lid 5): the answer says from when
        if begin and maand < maand_van(begin):
            wat = "het begin van de bijstand" if self.bestand.bijstand_sinds else "de melding"
            meldingen.append(f"De maand {opmaak.maand(maand)} ligt voor {wat} op {opmaak.datum(begin)}.")
        elif begin and maand_van(begin) == maand and begin.day > 1:
            self.meld_in_delen(f"De bijstand kan ingaan op {opmaak.datum(begin)}; dit zijn de bedragen van de hele maand.", wisseling=False)
        for een in self.huis.allen:
            if isinstance(een.mens, Tijdvak):
                self.meld_wisseling(f"{een.naam} in het huishouden", een.mens, in_delen=True)
            if een.id != "aanvrager" and een.mens.geboren and self.dag < een.mens.geboren <= laatste_dag(maand):
                geboren = f"{een.naam} is geboren op {opmaak.datum(een.mens.geboren)} en telt in deze maand nog niet mee."
                self.meld_in_delen(geboren, wisseling=False)
            self.meld_inkomsten_binnen_de_maand(een)
        self.meld_apart_geteld_vermogen()

    def meld_apart_geteld_vermogen(self) -> None:
        """A single gift or damages received during the bijstand are counted beside the possessions: they must not be in both."""
        waarde = self.situatie.waarde
        bedragen = (
            bedrag
            for een in self.huis.aanwezig
            if (begin := waarde("eerste_dag_toegekende_bijstand", een.id, date.min))
            for soort in BLIJFT_VERMOGEN
            for maand, bedrag in self.situatie.feiten.get((soort, een.id), {}).items()
            if maand >= maand_van(begin)
        )
        if any(bedrag > 0 for bedrag in bedragen) and waarde("bezittingen", "gezin"):
            self.situatie.meldingen.append(
                "Een eenmalige gift of schadevergoeding van tijdens de bijstand telt apart (art. 34 lid 1 b): laat wat daarvan nog over is "
                "weg uit de bezittingen, anders telt het twee keer."
            )

    def meld_inkomsten_binnen_de_maand(self, een: Ingeschrevene) -> None:
        """Income that begins or ends within the month: all of its month counts, for bijstand is determined per calendar month."""
        maand = self.situatie.maand
        for inkomst in getattr(een.mens, "inkomsten", None) or ():
            for woord, dag, rand in (("begint", inkomst.vanaf, eerste_dag(maand)), ("eindigt", inkomst.tot, laatste_dag(maand))):
                if inkomst.maand is None and dag and maand_van(dag) == maand and dag != rand:
                    melding = (
                        f"{een.naam}, {inkomst.soort}: {woord} op {opmaak.datum(dag)}; het hele bedrag per maand telt in deze maand. "
                        "Is er over deze maand een ander bedrag ontvangen, zet dat dan apart in de zaak, met maand."
                    )
                    self.situatie.meldingen.append(melding)
                    self.situatie.inkomsten_binnen_de_maand.append(melding)

    def meld_in_de_maand(self, melding: str) -> None:
        """A change within the month: reported, and kept apart because the amounts are those of the whole month."""
        self.situatie.meldingen.append(melding)
        self.situatie.wisselingen.append(melding)

    def meld_in_delen(self, melding: str, *, wisseling: bool = True) -> None:
        """A message that falls away when the month is computed in parts; of a part there is nothing to report."""
        if self.deel:
            return
        self.situatie.meldingen.append(melding)
        self.situatie.in_delen.append(melding)
        if wisseling:
            self.situatie.wisselingen.append(melding)

    def meld_wisseling(self, wat: str, periode: Tijdvak, *, in_delen: bool = False) -> None:
        """Report that something begins or ends within the month; ``in_delen``: the parts of the month take care of it."""
        maand, stand = self.situatie.maand, f"gerekend is met de toestand op {opmaak.datum(self.dag)}"
        meld = self.meld_in_delen if in_delen else self.meld_in_de_maand
        if periode.vanaf and maand_van(periode.vanaf) == maand and periode.vanaf > self.dag:
            meld(f"{wat}: begint op {opmaak.datum(periode.vanaf)}; {stand}.")
        if periode.tot and maand_van(periode.tot) == maand and periode.tot < laatste_dag(maand):
            meld(f"{wat}: eindigt op {opmaak.datum(periode.tot)}; {stand}.")
