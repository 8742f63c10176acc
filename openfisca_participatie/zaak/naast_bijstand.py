"""What stands beside the bijstand in a case file: loonkostensubsidie, studietoeslag, maatregel, taaleis and fine, as the engine's facts."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date
from typing import Any

from openfisca_participatie import opmaak
from openfisca_participatie.zaak import grenzen
from openfisca_participatie.zaak.getallen import maand_van, maanden_tussen
from openfisca_participatie.zaak.handhaving import VERWIJTBAARHEID, Boete, Maatregel
from openfisca_participatie.zaak.huishouden import Huishouden, Ingeschrevene, personen
from openfisca_participatie.zaak.instrumenten import WerkMetSubsidie
from openfisca_participatie.zaak.mensen import Belanghebbende
from openfisca_participatie.zaak.model import Zaakbestand
from openfisca_participatie.zaak.situatie import EEUWIG, Situatie
from openfisca_participatie.zaak.waarden import Tijdvak

WERK = ("loon", "zelfstandige arbeid")
UITKERINGEN_UWV = ("ww", "wia", "wao", "wajong", "ziektewet")  # kinds of income, named like the keys of the engine
ZONDER_KENNISGEVING = "taaleis"
PEILDAG_TAALEIS = date(2015, 12, 31)  # Stb. 2015, 136 art. II: who had bijstand on this day


def werk_op(mens: Belanghebbende, dag: date) -> tuple[int, WerkMetSubsidie] | None:
    """The job with loonkostensubsidie that holds on the day, with its number in the file."""
    lopend = [(nummer, werk) for nummer, werk in enumerate(mens.werk_met_loonkostensubsidie or (), 1) if werk.periode.geldt_op(dag)]
    return lopend[-1] if lopend else None


def boete_in(mens: Belanghebbende, maand: str) -> tuple[int, Boete] | None:
    """The fine that is imposed in the month, with its number in the file."""
    return next(((nummer, boete) for nummer, boete in enumerate(mens.boete or (), 1) if boete.maand == maand), None)


def boetepad(mens: Belanghebbende, nummer: int) -> str:
    """Where a fine stands: with its number only when there are more."""
    return f"boete[{nummer}]" if len(mens.boete or ()) > 1 else "boete"


def boeten_in(bestand: Zaakbestand) -> list[tuple[str, str, Boete]]:
    """All fines of the file: the id of whose it is, its place, and the fine."""
    return [
        (een.id, f"{een.pad}.{boetepad(een.mens, nummer)}", boete)
        for een in personen(bestand)
        if isinstance(een.mens, Belanghebbende)
        for nummer, boete in enumerate(een.mens.boete or (), 1)
    ]


def boetefeiten(boete: Boete) -> dict[str, tuple[Any, str]]:
    """A fine in the words of the engine: variable -> value and key in the file. A fine that cannot be computed yet is not known."""
    feiten: dict[str, tuple[Any, str]] = {
        "inlichtingenplicht_geschonden": (True, ""),
        "benadelingsbedrag": (boete.benadelingsbedrag, "benadelingsbedrag"),
        "recidive_inlichtingenplicht": (boete.recidive, "recidive"),
        "plafond_bestuurlijke_boete": (boete.plafond, "plafond"),
        "bestuurlijke_boete": (boete.bedrag, "bedrag"),
    }
    if boete.verwijtbaarheid is not None:
        feiten["verwijtbaarheid_inlichtingenplicht"] = (VERWIJTBAARHEID[boete.verwijtbaarheid], "verwijtbaarheid")
    if boete.open_gegevens:
        feiten["bestuurlijke_boete"] = (math.nan, boete.open_gegevens[0])
    return {variabele: (waarde, sleutel) for variabele, (waarde, sleutel) in feiten.items() if waarde is not None}


class NaastDeBijstand:
    """Fills the situation of a month, after the judgements."""

    def __init__(self, huis: Huishouden, situatie: Situatie, meld_wisseling: Callable[[str, Tijdvak], None]) -> None:
        """``meld_wisseling`` reports that a period begins or ends within the month."""
        self.huis, self.situatie, self.meld_wisseling = huis, situatie, meld_wisseling

    def vertaal(self) -> None:
        """Everything the file says about the applicant and the partner."""
        self.zonder_inkomen_uit_arbeid()
        self.pleegkind_als_huisgenoot()
        for een in self.huis.belanghebbenden:
            assert isinstance(een.mens, Belanghebbende)
            self.zet_uitkering(een, een.mens)
            self.zet_werk(een, een.mens)
            self.zet_studietoeslag(een, een.mens)
            self.zet_maatregel(een, een.mens)
            self.zet_taaleis(een, een.mens)
            self.zet_boete(een, een.mens)

    def zet(self, variabele: str, een: Ingeschrevene, waarde: object, sleutel: str, periode: str = "") -> None:
        """Record a fact when the file gives it."""
        if waarde is not None:
            self.situatie.zet(variabele, een.id, waarde, f"{een.pad}.{sleutel}", periode)

    # --- bufferbudget ---

    def zonder_inkomen_uit_arbeid(self) -> None:
        """The bufferbudget is for who has income from work beside bijstand (art. 34b lid 1): in a month without, nothing is used of it."""
        mensen = [een.mens for een in self.huis.belanghebbenden if isinstance(een.mens, Belanghebbende)]
        bedragen = self.situatie.feiten.get(("oordeel_bufferbudget", "gezin"), {})
        for maand, bedrag in bedragen.items():
            bekend = all(mens.inkomsten is not None for mens in mensen)
            werkt = any(post.in_maand(maand) for mens in mensen for post in mens.inkomsten or () if post.soort in WERK)
            if bedrag and bekend and not werkt and maand >= grenzen.BUFFERBUDGET_VANAF:
                bedragen[maand] = 0.0
                if maand == self.situatie.maand:
                    self.situatie.meldingen.append(
                        f"Het bufferbudget van {opmaak.euro(bedrag)} is niet aangewend: het is er voor wie inkomen uit arbeid naast de "
                        f"bijstand heeft (art. 34b lid 1), en in {opmaak.maand(maand)} is dat er niet."
                    )

    # --- foster children ---

    def pleegkind_als_huisgenoot(self) -> None:
        """A foster child under 18 is a child for the duties (art. 4 lid 1), which the file can only say among the children."""
        for een in self.huis.aanwezig:
            leeftijd = self.huis.leeftijd(een)
            if een.band and een.band.naam == "pleegkind" and leeftijd is not None and leeftijd < grenzen.MEERDERJARIG:
                self.situatie.meldingen.append(
                    f"{een.naam} staat als huisgenoot en telt zo niet voor de arbeidsplicht en de ontheffing (art. 4 lid 1, 9 en 9a): "
                    "zet een pleegkind onder 18 jaar bij kinderen, met pleegkind: ja."
                )

    # --- instruments ---

    def zet_uitkering(self, een: Ingeschrevene, mens: Belanghebbende) -> None:
        """A benefit in the list of income also tells who supports him towards work (art. 7 lid 1 a and lid 3 c)."""
        for nummer, post in enumerate(mens.inkomsten or (), 1):
            if not post.in_maand(self.situatie.maand):
                continue
            if post.soort in UITKERINGEN_UWV:
                self.zet("uitkering_uwv", een, post.soort, f"inkomsten[{nummer}].soort")
            elif post.soort == "anw":
                self.zet("nabestaandenuitkering_anw", een, True, f"inkomsten[{nummer}].soort")

    def zet_werk(self, een: Ingeschrevene, mens: Belanghebbende) -> None:
        """The job of the day; who has it belongs to the doelgroep."""
        for een_werk in mens.werk_met_loonkostensubsidie or ():
            self.meld_wisseling(f"{een.naam}, werk met loonkostensubsidie", een_werk.periode)
        if (gevonden := werk_op(mens, self.huis.dag)) is None:
            return
        nummer, werk = gevonden
        pad = f"werk met loonkostensubsidie[{nummer}]"
        self.zet("loonwaarde", een, werk.loonwaarde, f"{pad}.loonwaarde")
        self.zet("arbeidsduur_per_week", een, werk.uren, f"{pad}.uren")
        self.zet("begin_dienstbetrekking", een, werk.sinds, f"{pad}.sinds", EEUWIG)
        self.zet("besluit_loonkostensubsidie_van_voor_2024", een, werk.besluit_van_voor_2024, f"{pad}.besluit van voor 2024")
        if self.situatie.waarde("doelgroep_loonkostensubsidie", een.id) is None:
            self.zet("doelgroep_loonkostensubsidie", een, True, pad)
        if werk.forfaitair is None:
            return
        forfaitair = werk.is_forfaitair(self.huis.dag)
        self.zet("forfaitaire_loonkostensubsidie", een, forfaitair, f"{pad}.forfaitair")
        if forfaitair and (begin := werk.begin_forfait(self.huis.dag)):
            gebruikt = maanden_tussen(maand_van(begin), self.situatie.maand)
            self.zet("maanden_forfaitaire_loonkostensubsidie", een, gebruikt, f"{pad}.forfaitair")

    def zet_studietoeslag(self, een: Ingeschrevene, mens: Belanghebbende) -> None:
        """The facts of art. 36b lid 3 and 5, and the amount of the municipality."""
        toeslag = mens.studietoeslag
        if toeslag is None:
            return
        self.meld_wisseling(f"{een.naam}, studietoeslag", toeslag)
        if toeslag.geldt_op(self.huis.dag):
            self.zet("ontvangt_studiefinanciering_of_wtos", een, toeslag.studiefinanciering, "studietoeslag.studiefinanciering")
            self.zet("recht_op_wajong", een, toeslag.wajong, "studietoeslag.Wajong")
            self.zet("inkomsten_uit_stage", een, toeslag.stage, "studietoeslag.stage")
            self.zet("studietoeslag_volgens_verordening", een, toeslag.bedrag, "studietoeslag.bedrag")

    # --- consequences ---

    def zet_maatregel(self, een: Ingeschrevene, mens: Belanghebbende) -> None:
        """The maatregel that takes effect in the month."""
        for nummer, maatregel in enumerate(mens.maatregel or (), 1):
            if self.situatie.maand not in maatregel.maanden:
                continue
            pad = f"maatregel[{nummer}]"
            if maatregel.volgens_verordening is not None:
                self.zet("andere_verplichting_niet_nagekomen", een, True, pad)
                self.zet("oordeel_deel_maatregel", een, maatregel.volgens_verordening, f"{pad}.volgens verordening")
                continue
            self.zet("geuniformeerde_verplichting_niet_nagekomen", een, True, pad)
            self.zet("herhaling_geuniformeerde_verplichting", een, maatregel.herhaling, f"{pad}.herhaling")
            self.zet("maanden_eerste_maatregel", een, maatregel.duur_eerste_maatregel, f"{pad}.duur eerste maatregel")
            if maatregel.verdeling is not None:
                self.zet("verrekend_deel_maatregel", een, maatregel.deel_in(self.situatie.maand), f"{pad}.verdeling")
                self.zet("eerder_verrekend_deel_maatregel", een, maatregel.deel_voor(self.situatie.maand), f"{pad}.verdeling")
            self.zet("opgelegde_duur_maatregel", een, maatregel.duur, f"{pad}.duur")
            self.meld_te_kort(een, maatregel)

    def meld_te_kort(self, een: Ingeschrevene, maatregel: Maatregel) -> None:
        """A maatregel shorter than the law sets: only tailoring (lid 10) or a revision on request (lid 11) can make it so."""
        minste, gegeven = maatregel.minste_maanden, maatregel.verrekende_duur
        if gegeven >= minste or self.situatie.waarde("oordeel_geen_verwijtbaarheid_maatregel", een.id):
            return
        lid = {"eerste": 6, "tweede": 7}.get(maatregel.herhaling or "", 8)
        self.situatie.meldingen.append(
            f"De maatregel van {een.naam} is te kort: bij een {maatregel.herhaling} herhaling duurt zij ten minste {minste} maanden "
            f"(art. 18 lid {lid}), maar het bestand geeft {'er een' if gegeven == 1 else f'er {gegeven}'}. "
            "Korter kan alleen na afstemming (lid 10) of herziening (lid 11)."
        )

    def zet_taaleis(self, een: Ingeschrevene, mens: Belanghebbende) -> None:
        """Months since the notice; without it, and before its month, the language requirement has no consequence yet (lid 4)."""
        taaleis, situatie, begin = mens.taaleis, self.situatie, self.huis.bestand.bijstand_sinds
        if taaleis is None:
            if situatie.waarde("oordeel_onvoldoende_beheersing_taal", een.id):
                self.zet("oordeel_onvoldoende_beheersing_taal", een, False, ZONDER_KENNISGEVING)
            return
        maanden = maanden_tussen(maand_van(taaleis.kennisgeving), situatie.maand)
        if maanden < 0:
            if situatie.waarde("oordeel_onvoldoende_beheersing_taal", een.id):
                self.zet("oordeel_onvoldoende_beheersing_taal", een, False, "taaleis.kennisgeving")
            return
        self.zet("maanden_sinds_kennisgeving_taaleis", een, maanden, "taaleis.kennisgeving")
        self.zet("datum_kennisgeving_taaleis", een, taaleis.kennisgeving, "taaleis.kennisgeving", EEUWIG)
        if taaleis.voortgang is not None:
            voortgang = any(periode.geldt_op(self.huis.dag) for periode in taaleis.voortgang)
            self.zet("taaltraject_met_voldoende_voortgang", een, voortgang, "taaleis.voortgang")
        if begin is not None:
            situatie.zet("algemene_bijstand_op_31_december_2015", een.id, begin <= PEILDAG_TAALEIS, "bijstand sinds", EEUWIG)

    def zet_boete(self, een: Ingeschrevene, mens: Belanghebbende) -> None:
        """The fine that is imposed in the month."""
        if (gevonden := boete_in(mens, self.situatie.maand)) is None:
            return
        nummer, boete = gevonden
        pad = boetepad(mens, nummer)
        for variabele, (waarde, sleutel) in boetefeiten(boete).items():
            self.zet(variabele, een, waarde, f"{pad}.{sleutel}" if sleutel else pad)
        self.meld_maximum(een, boete)

    def meld_maximum(self, een: Ingeschrevene, boete: Boete) -> None:
        """Of a fine that the file gives: whether it can be seen to stay within the legal maximum (art. 18a lid 1, 3 and 5)."""
        if boete.bedrag is None:
            return
        ontbreekt = "het benadelingsbedrag staat niet in de zaak" if boete.benadelingsbedrag is None else ""
        if not ontbreekt and boete.plafond is None and boete.maand >= grenzen.GELDBOETECATEGORIE_TOT:
            ontbreekt = (
                f"het bedrag van de geldboetecategorie is voor {opmaak.maand(boete.maand)} niet bekend en een plafond is niet gegeven"
            )
        if ontbreekt:
            self.situatie.meldingen.append(
                f"Of de boete van {een.naam} ({opmaak.euro(boete.bedrag)}) binnen het wettelijke maximum blijft is niet te zien: "
                f"{ontbreekt} (art. 18a lid {1 if boete.benadelingsbedrag != 0 else 3})."
            )


# --- questions ---


def open_feiten(huis: Huishouden, situatie: Situatie, een: Ingeschrevene) -> list[tuple[str, str]]:
    """The facts beside the bijstand that must be known of somebody and are not: variable and where to write it."""
    mens = een.mens
    assert isinstance(mens, Belanghebbende)
    return [
        (variabele, f"{een.pad}.{sleutel}")
        for variabele, sleutel in (*_open_werk(huis, mens), *_open_studietoeslag(huis, mens), *_open_gevolgen(situatie, een, mens))
    ]


def _open_werk(huis: Huishouden, mens: Belanghebbende) -> list[tuple[str, str]]:
    """Loonwaarde, hours and first day of the job, and whether the wages are from it."""
    if (gevonden := werk_op(mens, huis.dag)) is None:
        return []
    nummer, werk = gevonden
    pad, begin = f"werk met loonkostensubsidie[{nummer}]", werk.begin_forfait(huis.dag)
    binnen_termijn = begin is None or maanden_tussen(maand_van(begin), huis.maand) < grenzen.FORFAIT_MAANDEN
    forfaitair = werk.is_forfaitair(huis.dag) and huis.maand >= grenzen.FORFAIT_VANAF and binnen_termijn
    uit = [("loonwaarde", f"{pad}.loonwaarde")] if werk.loonwaarde is None and not forfaitair else []
    uit += [("arbeidsduur_per_week", f"{pad}.uren")] if werk.uren is None else []
    uit += [("begin_dienstbetrekking", f"{pad}.sinds")] if werk.sinds is None else []
    loon = [(nr, post) for nr, post in enumerate(mens.inkomsten or (), 1) if post.soort == "loon" and post.in_maand(huis.maand)]
    if not any(post.loonkostensubsidie for _, post in loon):
        uit += [
            ("inkomsten_uit_arbeid_met_loonkostensubsidie", f"inkomsten[{nr}].loonkostensubsidie")
            for nr, post in loon
            if post.loonkostensubsidie is None
        ]
    return uit


def _open_studietoeslag(huis: Huishouden, mens: Belanghebbende) -> list[tuple[str, str]]:
    """Student finance and Wajong."""
    toeslag = mens.studietoeslag
    if toeslag is None or not toeslag.geldt_op(huis.dag):
        return []
    uit = [("ontvangt_studiefinanciering_of_wtos", "studietoeslag.studiefinanciering")] if toeslag.studiefinanciering is None else []
    return uit + ([("recht_op_wajong", "studietoeslag.Wajong")] if toeslag.wajong is None and toeslag.studiefinanciering else [])


def _open_gevolgen(situatie: Situatie, een: Ingeschrevene, mens: Belanghebbende) -> list[tuple[str, str]]:
    """The notice and the progress of the language requirement, and what a fine is computed from."""
    uit: list[tuple[str, str]] = []
    oordeel = "oordeel_onvoldoende_beheersing_taal"
    if situatie.herkomst.get((oordeel, een.id)) == f"{een.pad}.{ZONDER_KENNISGEVING}":
        uit.append(("maanden_sinds_kennisgeving_taaleis", "taaleis.kennisgeving"))
    elif situatie.waarde(oordeel, een.id) and situatie.waarde("taaltraject_met_voldoende_voortgang", een.id) is None:
        uit.append(("taaltraject_met_voldoende_voortgang", "taaleis.voortgang"))
    gevonden = boete_in(mens, situatie.maand)
    if gevonden is None or gevonden[1].bedrag is not None:
        return uit
    nummer, boete = gevonden
    pad = boetepad(mens, nummer)
    uit += [("benadelingsbedrag", f"{pad}.benadelingsbedrag")] if "benadelingsbedrag" in boete.open_gegevens else []
    if boete.verwijtbaarheid is None or not boete.reden:
        uit.append(("verwijtbaarheid_inlichtingenplicht", f"{pad}.{'reden' if boete.verwijtbaarheid else 'verwijtbaarheid'}"))
    return uit
