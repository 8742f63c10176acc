"""From outcome and case to what a template may read: persons, periods, duties, judgements and articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from itertools import groupby

from openfisca_participatie.berekening.uitkomst import Antwoord, Bron, Grond, Maanduitkomst, Oordeel, Plicht
from openfisca_participatie.brieven import wet
from openfisca_participatie.brieven.afzender import Afzender
from openfisca_participatie.brieven.maandblad import Lezer, Maandblad, Reden, belanghebbenden, maandblad, ontdubbel
from openfisca_participatie.brieven.opmaak import Tekst, Waarde
from openfisca_participatie.brieven.soorten import Soort, Stand, Vorm
from openfisca_participatie.brieven.soorten.aanvraagfase import eerder_mogelijk, vroeger_geweigerd
from openfisca_participatie.brieven.soorten.gehoord import gehoord

NIET_GENOEMD = ("", "de aanvrager", "de partner", "aanvrager", "partner")
WEEK = 7
_LID_ELF = "41 lid 11"


@dataclass(frozen=True)
class Persoon:
    """Somebody in the case, as the letter calls him."""

    id: str
    naam: Tekst
    leeftijd: Waarde | None

    @property
    def bekend(self) -> bool:
        """Whether the case gives a name."""
        return self.naam.strip().lower() not in NIET_GENOEMD


@dataclass(frozen=True)
class Periode:
    """Consecutive months that are the same in the letter."""

    van: Waarde
    tot: Waarde
    blad: Maandblad
    aantal: int = 1
    andere_situatie: bool = False  # whether household or dwelling differ from the period before

    @property
    def enkel(self) -> bool:
        """Whether it is one month."""
        return self.van == self.tot

    @property
    def twee(self) -> bool:
        """Whether it is two months."""
        return self.aantal == 2

    @property
    def zelfde_jaar(self) -> bool:
        """Whether it lies in one calendar year."""
        return str(self.van.waarde)[:4] == str(self.tot.waarde)[:4]


@dataclass(frozen=True)
class Plichtregel:
    """A duty of this household: who has it; ``niet`` names who has not and why."""

    variabele: str
    titel: str
    wie: tuple[str, ...]
    niet: tuple[tuple[str, str], ...]


class Gegevens:
    """All that the templates read of one case."""

    def __init__(self, stand: Stand, soort: Soort, afzender: Afzender) -> None:
        """Collect the data of ``stand`` for a letter of kind ``soort``."""
        self.stand = stand
        self.soort = soort
        self.afzender = afzender
        self.maanden = stand.uitkomst.maanden
        self.eerste: Maanduitkomst = next((maand for maand in self.maanden if maand.antwoord is Antwoord.JA), self.maanden[0])
        lezer = Lezer(self.eerste)
        self.personen = {
            wie: Persoon(wie, Tekst(naam, _van_naam(naam)), lezer.getal("leeftijd", wie)) for wie, naam in self.eerste.namen.items()
        }
        self.lezers = [self.personen[wie] for wie in belanghebbenden(self.eerste)]
        self.perioden = list(self._perioden())
        self.oordelen = self._oordelen()

    @property
    def berekend_over(self) -> Periode:
        """All months of the computation as one period."""
        van = "gevraagde maanden"
        eerste, laatste = self.maanden[0].maand, self.maanden[-1].maand
        return Periode(Waarde(eerste, van), Waarde(laatste, van), self.perioden[0].blad, len(self.maanden))

    def _perioden(self) -> Iterator[Periode]:
        """Group consecutive months with the same content."""
        bladen = [(maand.maand, maandblad(maand)) for maand in self.maanden]
        vorige: Maandblad | None = None
        for blad, groep in groupby(bladen, key=lambda paar: paar[1]):
            namen = [maand for maand, _ in groep]
            anders = vorige is not None and vorige.situatie != blad.situatie
            yield Periode(Waarde(namen[0], "gevraagde maanden"), Waarde(namen[-1], "gevraagde maanden"), blad, len(namen), anders)
            vorige = blad

    def _oordelen(self) -> list[Oordeel]:
        """The judgements the outcome rests on; the same judgement about two persons once."""
        gebruikt = ontdubbel(oordeel for maand in self.maanden for oordeel in maand.oordelen if oordeel.gebruikt)
        per_inhoud: dict[tuple[str, ...], Oordeel] = {}
        for o in gebruikt:
            per_inhoud.setdefault((o.variabele, o.uitkomst, o.reden, o.door), o)
        return list(per_inhoud.values())

    def oordelen_in(self, maand: str) -> list[tuple[Oordeel, Waarde | None]]:
        """The judgements that this month rests on, each with its amount if it is one."""
        gebruikt = ontdubbel(o for een in self.maanden if een.maand == maand for o in een.oordelen if o.gebruikt)
        return [(_oordeel(o), _bedrag_in(o)) for o in gebruikt]

    @property
    def samen(self) -> bool:
        """Whether the letter goes to two people."""
        return len(self.lezers) > 1

    @property
    def aanhef_namen(self) -> list[str]:
        """The names in the address and the salutation."""
        return [persoon.naam for persoon in self.lezers if persoon.bekend]

    def wie(self, wie: str) -> str:
        """Call somebody as the reader would: "u" for a single reader, a name for one of two or for somebody else.

        ``wie`` is an id or, as the outcome gives it, a name.
        """
        if wie in ("", "gezin"):
            return "u"
        id_ = next((id_ for id_, persoon in self.personen.items() if wie in (id_, persoon.naam)), wie)
        if not self.samen and id_ == "aanvrager":
            return "u"
        persoon = self.personen.get(id_)
        if persoon is None or persoon.bekend:
            return persoon.naam if persoon else Tekst(wie, "zaak: naam")
        return Tekst(f"de {id_}", "rol in de zaak") if id_ in ("aanvrager", "partner") else persoon.naam

    @property
    def vorm(self) -> Vorm:
        """What the letter is in law."""
        return self.soort.vorm_bij(self.stand)

    @property
    def besluit(self) -> bool:
        """Whether the letter is a decision."""
        return self.vorm is Vorm.BESLUIT

    @property
    def vroeger_geweigerd(self) -> Oordeel | None:
        """The recorded refusal to handle the application within the search period."""
        return vroeger_geweigerd(self.stand)

    @property
    def eerder_mogelijk(self) -> bool:
        """Whether the law of this month lets the college handle the application within the search period (41 lid 11)."""
        return eerder_mogelijk(self.stand)

    @property
    def plichten(self) -> list[Plichtregel]:
        """The duties of the first month, persons with the same duty together."""
        per_plicht: dict[str, list[Plicht]] = {}
        for plicht in self.eerste.plichten:
            per_plicht.setdefault(plicht.variabele, []).append(plicht)
        return [
            Plichtregel(
                variabele,
                Tekst(plichten[0].titel, variabele),
                tuple(self.wie(p.wie) for p in plichten if p.geldt),
                tuple((self.wie(p.wie), Tekst(p.reden, variabele)) for p in plichten if not p.geldt and p.reden),
            )
            for variabele, plichten in per_plicht.items()
        ]

    @property
    def plan_van_aanpak(self) -> list[str]:
        """Who of the readers gets a plan van aanpak with the decision (art. 44 lid 4)."""
        return [
            self.wie(persoon.id)
            for persoon in self.lezers
            if not self.stand.loopt and persoon.leeftijd is not None and persoon.leeftijd.getal < wet.LEEFTIJD_PLAN_VAN_AANPAK
        ]

    @property
    def onzeker(self) -> list[str]:
        """The uncertain rules and amounts that were used: of a letter on subjects those of its subjects."""
        if self.soort.bronnen is not None:
            bladen = self.stand.onderwerpen(*self.soort.onderwerpen) if self.soort.onderwerpen else []
            return ontdubbel(label for blad in bladen for label in blad.onzeker if label not in self.soort.niet_onzeker)
        return ontdubbel(label for maand in self.maanden for label in maand.onzeker)

    @property
    def laatste_bedragen(self) -> Waarde | None:
        """The month of the amounts, where months lie after the last published ones."""
        gebruikt = next((maand.laatste_bedragen for maand in self.maanden if maand.laatste_bedragen), "")
        return Waarde(gebruikt[:7], "laatste_bedragen") if gebruikt else None

    @property
    def eindes(self) -> list[tuple[Reden, Maandblad]]:
        """The grounds with the month they hold for, each once, to say what would end them."""
        gevonden: dict[tuple[object, ...], tuple[Reden, Maandblad]] = {}
        for periode in self.perioden:
            blad = periode.blad
            for reden in blad.redenen:
                gevonden.setdefault((reden.variabele, reden.wie, blad.norm, blad.vermogensgrens), (reden, blad))
        return list(gevonden.values())

    def bronnen(self) -> list[tuple[str, Tekst]]:
        """The articles of the closing block: what about, and which articles."""
        paren = list(self.soort.bronnen(self) if self.soort.bronnen else self._bronnen_van_de_bijstand())
        paren += self.soort.ook_bronnen(self) if self.soort.ook_bronnen else []
        if self.besluit:
            paren += self.soort.rechtsmiddel or wet.BEZWAAR
        per_onderwerp: dict[str, list[str]] = {}
        gezien: set[str] = set()
        for onderwerp, bron in paren:
            artikel = _artikel(bron.artikel)
            if artikel and artikel not in gezien:
                gezien.add(artikel)
                per_onderwerp.setdefault(onderwerp, []).append(artikel)
        return [(onderwerp, Tekst("; ".join(artikelen), "wet: bronnen van de regels")) for onderwerp, artikelen in per_onderwerp.items()]

    def _bronnen_van_de_bijstand(self) -> list[tuple[str, Bron]]:
        """The articles behind a letter on the bijstand itself."""
        paren: list[tuple[str, Bron]] = []
        for maand in self.maanden:
            paren += (
                [(_zonder_artikel(grond.titel), _grondbron(grond)) for grond in maand.gronden] if maand.antwoord is Antwoord.NEE else []
            )
            if maand.antwoord is Antwoord.JA:
                paren += [(regel.onderdeel, regel.bron) for regel in maand.regels if regel.variabele != "minimaal_voorschot"]
                paren += [(plicht.titel, plicht.bron) for plicht in maand.plichten if plicht.geldt and self.soort.sleutel == "toekenning"]
        if any(maand.antwoord is Antwoord.JA for maand in self.maanden):
            paren.append(wet.UITBETALING)
            paren += [wet.PLAN_VAN_AANPAK] if self.plan_van_aanpak else []
        else:
            paren.append(wet.DRINGENDE_REDENEN)
        return [*paren, wet.VERANDERINGEN]

    @property
    def waarschuwingen(self) -> list[str]:
        """What the sender should know before sending."""
        gevonden = []
        zaak = self.stand.zaak
        if self.soort.sleutel == "afwijzing" and zaak is not None and zaak.aanvraag is None:
            gevonden.append("De zaak noemt geen datum van de aanvraag; de brief dus ook niet.")
        if self.soort.sleutel == "toekenning" and self.plan_van_aanpak and self.stand.vastgelegd("toekenning") is None:
            gevonden.append("Voeg het plan van aanpak toe (artikel 44 lid 4), of zet het in de zaak onder dossier.toekenning.")
        if self.stand.uitkomst.variant:
            gevonden.append(f"Deze brief gaat over de variant {self.stand.uitkomst.variant!r}, niet over de zaak zelf.")
        if self.soort.sleutel == "toekenning" and self.gebroken_begin is not None and not self.eerste.delen:
            gevonden.append("De eerste maand is geen hele maand; de brief noemt het bedrag van een hele maand en zegt dat erbij.")
        if self.soort.sleutel == "toekenning" and self.stand.loopt and self.stand.vastgelegd("toekenning") is None:
            gevonden.append("De bijstand loopt al; de brief stelt het bedrag opnieuw vast en is geen eerste toekenning.")
        return [*gevonden, *self.soort.waarschuwt(self.stand)]

    @property
    def ingangsdatum(self) -> Waarde | None:
        """From which day the bijstand runs."""
        datum = self.eerste.ingangsdatum
        return Waarde(datum, "ingangsdatum_bijstand") if datum else None

    @property
    def gebroken_begin(self) -> Waarde | None:
        """The first day, where the first month with bijstand is not a whole month."""
        datum = self.eerste.ingangsdatum
        if datum is None or self.stand.loopt or datum.day == 1 or f"{datum:%Y-%m}" != self.eerste.maand:
            return None
        return Waarde(datum, "ingangsdatum_bijstand")

    def voor_sjabloon(self) -> dict[str, object]:
        """Give the names that templates may use."""
        return {**self._gemeenschappelijk(), **self.soort.gegevens(self)}

    def _gemeenschappelijk(self) -> dict[str, object]:
        """The names that every template may use."""
        zaak = self.stand.zaak
        termijn = self.stand.zoektermijn
        datums = {
            naam: Waarde(waarde, f"zaakbestand: {naam}")
            for naam in ("melding", "aanvraag", "bijstand_sinds")
            if (waarde := getattr(zaak, naam, None)) is not None
        }
        return {
            "afzender": _afzender(self.afzender),
            "besluit": self.besluit,
            "vorm": self.vorm.value,
            "namen": self.aanhef_namen,
            "samen": self.samen,
            "lezers": self.lezers,
            "zaaknummer": Tekst(self.stand.uitkomst.zaak, "zaak: zaak"),
            "kinderen": [p for p in self.personen.values() if p.id.startswith("kind")],
            "huisgenoten": [p for p in self.personen.values() if p.id.startswith("huisgenoot")],
            "wie": self.wie,
            "loopt": self.stand.loopt,
            "melding": datums.get("melding"),
            "aanvraag": datums.get("aanvraag"),
            "bijstand_sinds": datums.get("bijstand_sinds"),
            "ingangsdatum": self.ingangsdatum,
            "gebroken_begin": self.gebroken_begin,
            "perioden": self.perioden,
            "berekend_over": self.berekend_over,
            "inkomen_telt": any(periode.blad.inkomen for periode in self.perioden if periode.blad.antwoord is Antwoord.JA),
            "een_bedrag": len({(p.blad.antwoord, p.blad.bijstand, p.blad.uitbetaling) for p in self.perioden}) == 1
            and not any(p.blad.delen and not p.blad.alleen_begin for p in self.perioden),
            "verblijfsrecht": any(
                r.variabele == "rechthebbende" and r.grond.bron.artikel.endswith("lid 2") for p in self.perioden for r in p.blad.redenen
            ),
            "grondnamen": [reden.variabele for periode in self.perioden for reden in periode.blad.redenen],
            "eindes": self.eindes,
            "dringende_redenen_mogelijk": all(periode.blad.dringende_redenen_mogelijk for periode in self.perioden),
            "dringend_oordeel": next((_oordeel(o) for o in self.oordelen if "dringende_redenen" in o.variabele), None),
            "bijzondere_bijstand_mogelijk": not any(periode.blad.algeheel_uitgesloten for periode in self.perioden),
            "met_bijstand": [p for p in self.perioden if p.blad.antwoord is Antwoord.JA],
            "zonder_bijstand": [p for p in self.perioden if p.blad.antwoord is Antwoord.NEE],
            "oordelen": [(_oordeel(oordeel), _bedrag_in(oordeel)) for oordeel in self.oordelen],
            "plichten": self.plichten,
            "plan_van_aanpak": self.plan_van_aanpak,
            "onzeker": [Tekst(label, "wet: onzekere regel") for label in self.onzeker],
            "laatste_bedragen": self.laatste_bedragen,
            "bronnen": self.bronnen(),
            "weken_bezwaar": wet.WEKEN_BEZWAAR,
            "laatste_dag_bezwaar": wet.laatste_dag_bezwaar(self.stand.verzonden),
            "verzonden": Waarde(self.stand.verzonden, "dag van verzending") if self.stand.verzonden else None,
            "gehoord": gehoord(self.stand, self.soort.sleutel),
            "pakketversie": Tekst(self.stand.uitkomst.pakketversie, "programma"),
            "recht_op": Waarde(self.stand.uitkomst.recht_op, "datum van de wettekst") if self.stand.uitkomst.recht_op else None,
            "wachttijd_van": Waarde(termijn.datum_melding, "zoektermijn: melding") if termijn else None,
            "wachttijd_tot": Waarde(termijn.eerste_aanvraagdatum, "eerste_aanvraagdatum") if termijn else None,
            "wachttijd_weken": Waarde(
                (termijn.eerste_aanvraagdatum - termijn.datum_melding).days // WEEK, "eerste_aanvraagdatum min melding"
            )
            if termijn
            else None,
            "uitzonderingen": [
                (Tekst(tekst, "zoektermijn: uitzonderingen"), geldt, bron)
                for tekst, geldt, bron in (termijn.uitzonderingen if termijn else ())
                if _LID_ELF not in bron.artikel
            ],
            "eerder_mogelijk": self.eerder_mogelijk,
            "vroeger_geweigerd": _oordeel(self.vroeger_geweigerd) if self.vroeger_geweigerd else None,
        }


def _afzender(afzender: Afzender) -> Afzender:
    """Give the sender with the origin of each of its texts."""

    def met(waarde: object) -> object:
        if isinstance(waarde, tuple):
            return tuple(map(met, waarde))
        return Tekst(str(waarde), "afzender")

    return replace(afzender, **{veld.name: met(getattr(afzender, veld.name)) for veld in fields(afzender)})  # type: ignore[arg-type]


def _van_naam(naam: str) -> str:
    """The origin of what somebody is called: a name, or his part in the case where it gives no name."""
    return "rol in de zaak" if naam.strip().lower() in NIET_GENOEMD else "zaak: naam"


def _oordeel(oordeel: Oordeel) -> Oordeel:
    """Give a judgement with the origin of what people wrote in it."""
    van = f"zaak: oordeel {oordeel.naam}"
    return replace(
        oordeel,
        naam=Tekst(oordeel.naam, van),
        uitkomst=Tekst(oordeel.uitkomst, van),
        reden=Tekst(oordeel.reden.strip(), van),
        door=Tekst(oordeel.door, van),
    )


def _grondbron(grond: Grond) -> Bron:
    """Give the source of a ground, with the part of the point that only its title names: "art. 13 lid 2 c 1°"."""
    onder = re.search(r" (\d°)\)$", grond.titel)
    return replace(grond.bron, artikel=f"{grond.bron.artikel} onder {onder[1]}") if onder else grond.bron


def _zonder_artikel(titel: str) -> str:
    """Give the title of a rule without the article that it names between brackets: that follows it in the letter."""
    return re.sub(r" \(art\. [^)]*\)$", "", titel)


def _artikel(tekst: str) -> str:
    """Write out a source: "art. 31 lid 2 n" becomes "artikel 31 lid 2 onderdeel n"; the Participatiewet is not named."""
    geschreven = re.sub(r"\bart\. ", "artikel ", tekst.strip())
    return re.sub(r"(?<=\d) (?!en\b)([a-z]{1,2})(?=$|,| \d| onder)", r" onderdeel \1", geschreven)


def _bedrag_in(oordeel: Oordeel) -> Waarde | None:
    """Give the amount of a judgement that is an amount."""
    if re.fullmatch(r"-?(€ ?)?\d{1,3}(\.\d{3})*(,\d{1,2})?|-?\d+(\.\d{1,2})?", oordeel.uitkomst.strip()) is None:
        return None
    cijfers = oordeel.uitkomst.replace("€", "").strip()
    if "," in cijfers or re.search(r"\.\d{3}", cijfers):
        cijfers = cijfers.replace(".", "").replace(",", ".")
    return Waarde(float(cijfers), f"oordeel {oordeel.naam}")


def verzamel(stand: Stand, soort: Soort, afzender: Afzender) -> Gegevens:
    """Collect the data of a letter."""
    return Gegevens(stand, soort, afzender)
