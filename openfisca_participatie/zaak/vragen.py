"""The must-know facts of a month that the file does not give: each a question, with why and where the answer can be found."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from openfisca_participatie import opmaak
from openfisca_participatie.zaak import grenzen
from openfisca_participatie.zaak.huishouden import Ingeschrevene
from openfisca_participatie.zaak.mensen import Belanghebbende, Contract, Huisgenoot, Kind, Partner
from openfisca_participatie.zaak.naast_bijstand import open_feiten
from openfisca_participatie.zaak.posten import (
    BEZITTINGSOORTEN,
    GIFTSOORTEN,
    INKOMSTENSOORTEN,
    NAAR_NORMBEDRAG,
    NIET_INBEGREPEN,
    TELT_NOOIT,
    Gift,
    Inkomst,
    Lijfrente,
    Maandpost,
)
from openfisca_participatie.zaak.register import Feit, feit, oordeelsoort
from openfisca_participatie.zaak.relaties import Huurrol, Relatie
from openfisca_participatie.zaak.vertaling import Vertaler
from openfisca_participatie.zaak.vraag import Bron, Vraag

NIET_VAN_KIND = ("inkomsten_uit_arbeid", "uitkering_werkloosheid_of_arbeidsongeschiktheid")  # art. 31 lid 2 h


def vijf_jaar_eerder(dag: date) -> date:
    """The first day of the five years before a day (art. 15 lid 3); of 29 February that of 28 February."""
    jaar = dag.year - grenzen.JAREN_TOETSINGSPERIODE
    return date(jaar, dag.month, min(dag.day, monthrange(jaar, dag.month)[1]))


class Vragensteller:
    """Adds to the situation what must be known in this month; the vertaler has filled in what the file says."""

    def __init__(self, vertaler: Vertaler) -> None:
        """``vertaler`` has done its work."""
        self.vertaler, self.huis, self.situatie, self.bestand = vertaler, vertaler.huis, vertaler.situatie, vertaler.bestand

    def stel(self) -> None:
        """All questions: first who belongs to the household, for the rest depends on it."""
        self.over_samenstelling()
        for een in self.huis.belanghebbenden:
            self.over_verblijf(een)
            self.over_inkomsten(een)
            self.over_jongere(een)
            self.over_naast_de_bijstand(een)
        for een, huisgenoot in self.huis.van(Huisgenoot):
            self.over_huisgenoot(een, huisgenoot)
        for een, kind in self.huis.van(Kind):
            self.over_inkomsten_van_kind(een, kind)
            if self.kan_tellen(een) and kind.opleiding is None:
                self.vraag("soort_opleiding", een)
        self.over_vermogen()
        if self.bestand.aanvraag and not self.bestand.melding and not self.bestand.bijstand_sinds:
            self.vraag("datum_melding", self.huis.aanvrager)

    # --- asking ---

    def vraag(self, variabele: str, een: Ingeschrevene | None = None, tekst: str = "", pad: str = "") -> None:
        """Ask a fact of the register of somebody, or of the gezin; ``tekst`` and ``pad`` replace those of the register."""
        gevraagd = self._feit(variabele, een)
        naam, plek, wie = (een.naam, een.pad, een.naam) if een else ("het gezin", "", "")
        bron, waarom = Bron(gevraagd.artikel, gevraagd.href), f"dit {gevraagd.gevolg}"
        tekst, pad = tekst or gevraagd.vraag.replace("{naam}", naam), pad or gevraagd.pad.replace("{wie}", plek)
        self.situatie.vragen.append(Vraag(variabele, tekst, waarom, bron, pad, gevraagd.waar, wie))

    def vraag_oordeel(self, naam: str, een: Ingeschrevene | None, over: str) -> None:
        """Ask a judgement of the register, once, when it is not recorded."""
        soort = oordeelsoort(naam)
        assert soort is not None
        if self.situatie.waarde(soort.variabele, een.id if een else "gezin") is not None:
            return
        gevraagd = Vraag(
            soort.variabele,
            f"Vindt het college: {soort.naam} ({over})? Leg het oordeel vast, met de reden.",
            "de uitkomst hangt van dit oordeel af",
            Bron(soort.artikel, soort.href),
            f"oordelen: welk: {soort.naam}",
            "; ".join(soort.overwegingen),
            een.naam if een else "",
            "oordeel",
        )
        if gevraagd not in self.situatie.vragen:
            self.situatie.vragen.append(gevraagd)

    def _feit(self, variabele: str, een: Ingeschrevene | None) -> Feit:
        """The fact of the register; a child has those of a housemate where he has none of his own."""
        if een is None:
            return feit(variabele, "gezin")
        if isinstance(een.mens, Kind) and variabele == "geboortedatum":
            return feit(variabele, "kinderen")
        inkomen_van_kind = isinstance(een.mens, Kind) and variabele in INKOMSTENSOORTEN.values()
        return feit(variabele, "belanghebbenden" if een.belanghebbend or inkomen_van_kind else "huisgenoten")

    def over_samenstelling(self) -> None:
        """Dates of birth, who lives there, and who may be a partner."""
        for een in self.huis.aanwezig:
            if een.mens.geboren is None:
                self.vraag("geboortedatum", een)
        if self.bestand.huisgenoten is None:
            self.vraag("huisgenoten")
        if "kinderen" in self.situatie.gezegd_onbekend:
            self.vraag("aantal_kinderen")
        for een, mens in self.huis.van(Huisgenoot):
            leeftijd = self.huis.leeftijd(een)
            if leeftijd is not None and mens.relatie is None and self.huis.oud_genoeg_voor_kostendeler(een):
                self.vraag("verwant_aan_contractpartij", een)
            if leeftijd is not None and leeftijd >= grenzen.MEERDERJARIG:
                self.over_gezamenlijke_huishouding(een, mens)

    # --- applicant and partner ---

    def over_verblijf(self, een: Ingeschrevene) -> None:
        """Nationality, and of who is not Dutch the residence status."""
        nederlander = self.situatie.waarde("nederlander", een.id)
        if nederlander is None:
            self.vraag("nederlander", een)
        elif not nederlander and self.situatie.waarde("gelijkgestelde_vreemdeling", een.id) is None:
            self.vraag("gelijkgestelde_vreemdeling", een)

    def over_inkomsten(self, een: Ingeschrevene) -> None:
        """All income, its amount, and of wages the holiday pay; the amount of gifts that were reported."""
        mens = een.mens
        assert isinstance(mens, Belanghebbende)
        if mens.inkomsten is None:
            self.vraag("inkomsten_uit_arbeid", een)
        for nummer, inkomst in enumerate(mens.inkomsten or (), 1):
            if self.inkomst_doet_ertoe(inkomst, mens.inkomsten or []):
                self.over_inkomst(een, inkomst, f"{een.pad}.inkomsten[{nummer}]")
        self.over_lijfrente(een, mens)
        for nummer, gift in enumerate(mens.giften or (), 1):
            if gift.bedrag is None and self.gift_doet_ertoe(een, gift):
                tekst = f"Hoe hoog is de gift ({gift.soort}) aan {een.naam}{self.van_eerder(gift)}?"
                self.vraag(GIFTSOORTEN[gift.soort], een, tekst, f"{een.pad}.giften[{nummer}].bedrag")

    def inkomst_doet_ertoe(self, inkomst: Inkomst, inkomsten: list[Inkomst]) -> bool:
        """Whether a source counts in this month: it was received in it, stays assets, or uses up the limit of one like it of this month."""
        maanden = self.vertaler.maanden_waarin(inkomst, INKOMSTENSOORTEN[inkomst.soort])
        maand = self.situatie.maand
        if not maanden or maand in maanden or inkomst.soort == "schadevergoeding":
            return bool(maanden)
        return any(ander.soort == inkomst.soort and ander.in_maand(maand) for ander in inkomsten)

    def gift_doet_ertoe(self, een: Ingeschrevene, gift: Gift) -> bool:
        """Whether the amount of a gift can matter: of this month, assets since an earlier one, or using up the limit of another gift."""
        mens, soort = een.mens, GIFTSOORTEN[gift.soort]
        assert isinstance(mens, Belanghebbende)
        telbaar = self.vertaler.maanden_van_giften(een, mens.giften or [])
        if gift.in_maand(self.situatie.maand) or (gift.soort == "eenmalig" and self.vertaler.maanden_waarin(gift, soort)):
            return True
        giften = [ander for een in self.huis.belanghebbenden if isinstance(een.mens, Belanghebbende) for ander in een.mens.giften or ()]
        gebruikt_grens = any(ander.soort == "eenmalig" or ander.in_maand(self.situatie.maand) for ander in giften)
        return gebruikt_grens and any(map(gift.in_maand, telbaar))

    def van_eerder(self, post: Maandpost) -> str:
        """In which earlier month something was received, when it was not in this one."""
        eerder = [] if post.in_maand(self.situatie.maand) else [maand for maand in post.maand or () if maand < self.situatie.maand]
        return f" in {' en '.join(map(opmaak.maand, eerder))}" if eerder else ""

    def over_inkomsten_van_kind(self, een: Ingeschrevene, kind: Kind) -> None:
        """What a child receives, as far as it can count: not what it earns (art. 31 lid 2 h)."""
        for nummer, inkomst in enumerate(kind.inkomsten or (), 1):
            variabele = INKOMSTENSOORTEN[inkomst.soort]
            if variabele not in NIET_VAN_KIND and self.vertaler.maanden_waarin(inkomst, variabele):
                self.over_inkomst(een, inkomst, f"{een.pad}.inkomsten[{nummer}]")

    def over_inkomst(self, een: Ingeschrevene, inkomst: Inkomst, pad: str) -> None:
        """The amount of one source, and of wages whether holiday pay is in it (art. 31 lid 4)."""
        if inkomst.soort in NAAR_NORMBEDRAG and inkomst.normbedrag is None:
            self.vraag(INKOMSTENSOORTEN[inkomst.soort], een, pad=f"{pad}.normbedrag")
        elif not inkomst.hoogte_bekend and inkomst.soort not in TELT_NOOIT:
            tekst = f"Hoe hoog is het inkomen ({inkomst.soort}) van {een.naam}{self.van_eerder(inkomst)}, netto per maand?"
            self.vraag(INKOMSTENSOORTEN[inkomst.soort], een, tekst, f"{pad}.netto")
        if inkomst.soort == "loon" and inkomst.vakantiegeld is None:
            self.vraag("vakantiegeld", een, f"Zit het vakantiegeld in het loon van {een.naam}?", f"{pad}.vakantiegeld")
        elif inkomst.vakantiegeld == NIET_INBEGREPEN:
            tekst = f"Hoeveel vakantiegeld (netto per maand) bouwt {een.naam} op naast het inkomen ({inkomst.soort})?"
            self.vraag("vakantiegeld", een, tekst, f"{pad}.vakantiegeld")

    def over_lijfrente(self, een: Ingeschrevene, mens: Belanghebbende) -> None:
        """What of an annuity stays out, in a month of which the limits are not known; else what decides about its deposits."""
        lijfrente, maand = mens.lijfrente, self.situatie.maand
        if not lijfrente or not lijfrente.waarde or maand < grenzen.LIJFRENTE_VANAF:
            return
        if maand < grenzen.LIJFRENTE_BEKEND_VANAF:
            if lijfrente.vrij is None:
                self.vraag("waarde_lijfrente", een)
            return
        self.over_aanvraag_bij_lijfrente(een, lijfrente)
        if lijfrente.laatste_inleg is None or lijfrente.laatste_inleg < self.toetsingsperiode()[0]:
            return
        if lijfrente.elk_jaar_ingelegd is None:
            tekst = f"Is er in de vijf jaar voor de aanvraag elk jaar ingelegd in de lijfrente van {een.naam}?"
            self.vraag("lijfrente_elk_jaar_ingelegd", een, tekst)
        elif lijfrente.elk_jaar_ingelegd and lijfrente.hoogste_jaarinleg is None:
            tekst = f"Wat is de hoogste inleg in een van die jaren in de lijfrente van {een.naam}?"
            self.vraag("hoogste_jaarinleg_lijfrente", een, tekst)
        if lijfrente.waarde_uit_inleg is None:
            tekst = f"Welk deel van de waarde van de lijfrente van {een.naam} komt van de inleg in de vijf jaar voor de aanvraag?"
            self.vraag("waarde_lijfrente_uit_toetsingsperiode", een, tekst)

    def toetsingsperiode(self) -> tuple[date, date]:
        """The earliest and latest day on which the five years before the application can begin (art. 15 lid 3)."""
        aanvraag, dag = self.bestand.aanvraag, self.vertaler.dag
        vroegst = aanvraag or self.vertaler.toegekend_vanaf
        return vijf_jaar_eerder(vroegst) if vroegst else date.min, vijf_jaar_eerder(aanvraag or dag)

    def over_aanvraag_bij_lijfrente(self, een: Ingeschrevene, lijfrente: Lijfrente) -> None:
        """The day of the application, when a deposit or postponement may or may not lie in the five years before it."""
        vroegst, laatst = self.toetsingsperiode()
        if any(dag is not None and vroegst <= dag < laatst for dag in (lijfrente.laatste_inleg, lijfrente.uitgesteld)):
            tekst = f"Wanneer is de aanvraag ingediend? De vijf jaar daarvoor beslissen over de lijfrente van {een.naam}."
            self.vraag("datum_aanvraag", een, tekst, "aanvraag")

    def over_jongere(self, een: Ingeschrevene) -> None:
        """Education of who is younger than 27, and the means of the parents of who is 18, 19 or 20."""
        leeftijd, waarde = self.huis.leeftijd(een), self.situatie.waarde
        if leeftijd is None or not grenzen.MEERDERJARIG <= leeftijd < grenzen.JONGERE_TOT:
            return
        volgt = waarde("volgt_rijksbekostigd_onderwijs", een.id)
        if volgt is None:
            self.vraag("volgt_rijksbekostigd_onderwijs", een)
        if waarde("kan_rijksbekostigd_onderwijs_volgen", een.id) is None:
            self.vraag("kan_rijksbekostigd_onderwijs_volgen", een)
        if volgt and waarde("aanspraak_studiefinanciering", een.id) is None:
            self.vraag("aanspraak_studiefinanciering", een)
        jong = leeftijd < grenzen.NORM_VOLWASSENE and self.situatie.maand >= grenzen.VERHOGING_JONGERE_VANAF
        if jong and waarde("ouders_kunnen_niet_bijdragen", een.id) is None:
            self.vraag("ouders_kunnen_niet_bijdragen", een)

    def over_naast_de_bijstand(self, een: Ingeschrevene) -> None:
        """Loonkostensubsidie, studietoeslag and consequences, as far as the file names them."""
        for variabele, pad in open_feiten(self.huis, self.situatie, een):
            reden = f"Waarom is de schending {een.naam} in die mate te verwijten? Schrijf de reden bij de verwijtbaarheid."
            self.vraag(variabele, een, reden if pad.endswith(".reden") else "", pad)

    # --- housemates ---

    def kan_tellen(self, een: Ingeschrevene) -> bool:
        """Old enough to count for the kostendelersnorm, in a household that can fall under it."""
        return bool(self.huis.oud_genoeg_voor_kostendeler(een)) and self.vertaler.kostendelersnorm_mogelijk()

    def over_huisgenoot(self, een: Ingeschrevene, mens: Huisgenoot) -> None:
        """Study, contract and what a tenant brings in; who has no date of birth is asked that first."""
        if mens.geboren is None:
            return
        if self.kan_tellen(een):
            self.over_kostendeler(een, mens)
        huurt = een.band is not None and een.band.huurrol is Huurrol.HUURT
        if huurt and mens.toegerekende_inkomsten is None and not self.vertaler.telt_als_kostendeler(een):
            tekst = f"Welk bedrag per maand rekent het college toe omdat {een.naam} hier huurt of in de kost is?"
            self.vraag("inkomsten_uit_verhuur_of_kostgangers", self.huis.aanvrager, tekst, f"{een.pad}.toegerekende inkomsten")

    def over_kostendeler(self, een: Ingeschrevene, mens: Huisgenoot) -> None:
        """Whether he counts: each ground of art. 19a lid 1 as far as it can still matter."""
        if self.vertaler.huurt_commercieel(een) or self.vertaler.studeert(een):
            return
        soort = self.situatie.waarde("soort_opleiding", een.id)
        if mens.opleiding is None:
            self.vraag("soort_opleiding", een)
        elif soort not in ("geen", "bbl") and self.situatie.waarde("opleiding_leeftijdseis_vervuld", een.id) is None:
            self.vraag("opleiding_leeftijdseis_vervuld", een)
        if een.band and een.band.huurrol is Huurrol.VERHUURT:
            self.over_contract(self.huis.aanvrager, self.huis.aanvrager.contract)
        else:
            self.over_contract(een, mens.contract)

    def over_contract(self, een: Ingeschrevene, contract: Contract | None) -> None:
        """The contract of somebody: with whom, in writing, the price, and whether that is commercial."""
        partij = self.huis.partij(een)
        if contract is None:
            self.vraag("contractpartij", een)
        elif contract.geen or self.huis.verwant_aan_partij(een):
            return
        elif partij is None:
            self.vraag("contractpartij", een, f"Met wie heeft {een.naam} het contract om hier te wonen?", f"{een.pad}.contract.met")
        elif contract.schriftelijk is None:
            self.vraag("contract_schriftelijk", een)
        elif contract.schriftelijk and contract.prijs is None:
            tekst = f"Welke prijs per maand staat in het contract van {een.naam}?"
            self.vraag("contractpartij", een, tekst, f"{een.pad}.contract.prijs")
        elif contract.schriftelijk and (isinstance(partij, Ingeschrevene) or self.zelfde_derde(een, partij)):
            self.vraag_commerciele_prijs(een)

    def zelfde_derde(self, een: Ingeschrevene, derde: str) -> bool:
        """Whether the applicant or the partner rents from the same third party, at a price that is then to be judged too."""
        huurders = [
            wie for wie in self.huis.belanghebbenden if wie.contract and wie.contract.schriftelijk and self.huis.partij(wie) == derde
        ]
        for huurder in huurders:
            self.vraag_commerciele_prijs(huurder)
        if not huurders and een.band and een.band.huurrol is Huurrol.HUURT_MEE and self.huis.aanvrager.contract is None:
            self.vraag("contractpartij", self.huis.aanvrager)
        return bool(huurders)

    def vraag_commerciele_prijs(self, een: Ingeschrevene) -> None:
        """The price in a written contract is commercial or not by a judgement."""
        self.vraag_oordeel("commerciële prijs", een, een.naam)

    def over_gezamenlijke_huishouding(self, een: Ingeschrevene, mens: Huisgenoot) -> None:
        """Art. 3: who may be a partner is a partner, or the file says that he is not."""
        heeft_partner_thuis = any(not partner.woont_elders for _, partner in self.huis.van(Partner))
        if heeft_partner_thuis or self.uitgezonderd(een.band, bool(mens.zorgbehoefte)):
            return
        if mens.gezamenlijke_huishouding:
            tekst = f"Neem {een.naam} op als partner, met zijn inkomsten en vermogen."
            self.vraag("gezamenlijke_huishouding", een, tekst, "partner")
        elif mens.gezamenlijke_huishouding is None and not self.huurt_op_papier(een):
            self.vraag("gezamenlijke_huishouding", een)

    def uitgezonderd(self, band: Relatie | None, zorgbehoefte: bool) -> bool:
        """Never a joint household: kin in the first degree, or a need of care (before 2026: with kin in the second degree only)."""
        if band and band.eerste_graad:
            return True
        iedereen = self.situatie.maand >= grenzen.ZORGBEHOEFTE_IEDEREEN_VANAF
        return zorgbehoefte and (iedereen or bool(band and band.bloedverwant_tweede_graad))

    def huurt_op_papier(self, een: Ingeschrevene) -> bool:
        """A tenant, boarder or landlord with a written contract and a price: a business relation, not asked further."""
        if een.band is None or een.band.huurrol is Huurrol.GEEN:
            return False
        contract = self.huis.aanvrager.contract if een.band.huurrol is Huurrol.VERHUURT else een.contract
        return bool(contract and contract.schriftelijk_met_prijs)

    # --- assets ---

    def over_vermogen(self) -> None:
        """Assets, possessions that are to be left out, and the own home."""
        gevonden, woning = self.huis.bezit(), self.bestand.eigen_woning
        if gevonden is None:
            nu = self.situatie.maand >= grenzen.VERMOGEN_NU_VANAF
            sleutel = "vermogen.nu" if nu else "vermogen.bij aanvang"
            tekst = f"Welke bezittingen en schulden {'heeft het gezin nu' if nu else 'had het gezin bij aanvang van de bijstand'}?"
            self.vraag("bezittingen", None, tekst, sleutel if self.bestand.vermogen else "vermogen")
        for pad in sorted(self.situatie.gezegd_onbekend):
            deel = pad.rpartition(".")[2]
            if gevonden and pad.startswith(gevonden[1]) and deel in BEZITTINGSOORTEN:
                self.vraag("bezittingen", None, f"Hoe hoog is dit bezit: {deel}? Het bestand zegt: onbekend.", pad)
        for soort, post in gevonden[0].posten() if gevonden else ():
            if post.buiten_beschouwing and self.huis.buiten_beschouwing(soort) is None:
                self.vraag_oordeel("bezit buiten beschouwing", None, soort)
        if woning is None:
            self.vraag("vermogen_in_eigen_woning")
        elif not woning.geen and woning.waarde is None:
            self.vraag("vermogen_in_eigen_woning", None, "Wat is de eigen woning waard?", "eigen woning.waarde")
        elif not woning.geen and woning.hypotheek is None:
            self.vraag("vermogen_in_eigen_woning", None, "Hoe hoog is de hypotheekschuld op de eigen woning?", "eigen woning.hypotheek")
