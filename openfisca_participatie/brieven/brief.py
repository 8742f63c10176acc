"""A letter: from an outcome to blocks, and from blocks to text or PDF."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from openfisca_participatie.berekening.uitkomst import Zaakuitkomst
from openfisca_participatie.brieven.afzender import Afzender, aangevuld, leeg, plaatsnaam
from openfisca_participatie.brieven.blokken import Blok, Kop, met_teksten, teksten
from openfisca_participatie.brieven.fouten import BriefFout
from openfisca_participatie.brieven.huisstijl import GEWOON, Huisstijl
from openfisca_participatie.brieven.merken import buiten_merken, zonder_merken
from openfisca_participatie.brieven.opmaak import Waarde, datum
from openfisca_participatie.brieven.soorten import Stand, Vorm, Zaakgegevens, controleer
from openfisca_participatie.brieven.tekens import schoon

_GEWONE_TEKENS = re.compile(r"[A-Za-z\s.,:;?!()'€\ufffc-]+")  # what certainly is no digit, to be quick with the rest


@dataclass(frozen=True)
class Briefhoofd:
    """What stands above and below the text of a letter."""

    gemeente: str
    afdeling: str
    afzender: tuple[str, ...]
    geadresseerde: tuple[str, ...]
    datum: str
    zaaknummer: str
    contact: tuple[str, ...]
    dag: date  # the date in the properties of the PDF


@dataclass(frozen=True)
class Brief:
    """A letter that can be printed: one content for all formats.

    ``gemerkt`` are its blocks in which each inserted value has a mark (:mod:`merken`) with its number in ``herkomst``: the printed text
    and where it comes from.
    """

    soort: str
    titel: str
    hoofd: Briefhoofd
    gemerkt: tuple[Blok, ...]
    waarschuwingen: tuple[str, ...] = ()
    herkomst: tuple[tuple[str, str], ...] = ()
    vorm: Vorm = Vorm.BESLUIT
    taal: str = "nl"
    namen: tuple[str, ...] = ()  # who gets it
    recht_op: date | None = None  # the law text that was used
    pakketversie: str = ""
    sjablonen: str = ""  # hash of the templates
    stijl: Huisstijl = GEWOON

    @cached_property
    def blokken(self) -> tuple[Blok, ...]:
        """The blocks as people read them."""
        return tuple(met_teksten(blok, zonder_merken) for blok in self.gemerkt)

    @property
    def besluit(self) -> bool:
        """Whether it is a decision, so that objection is open."""
        return self.vorm is Vorm.BESLUIT

    def als(self, formaat: str) -> tuple[bytes, list[str]]:
        """Give the letter in one of the ``weergave.FORMATEN``, and all warnings."""
        from openfisca_participatie.brieven.weergave import FORMATEN

        inhoud, waarschuwingen = FORMATEN[formaat].maak(self)
        return inhoud, [*self.waarschuwingen, *waarschuwingen]

    def als_tekst(self) -> str:
        """Give the letter as plain text, at most 80 columns wide."""
        from openfisca_participatie.brieven.weergave.tekst import naar_tekst

        return naar_tekst(self)

    def als_pdf(self) -> tuple[bytes, list[str]]:
        """Give the letter as PDF (PDF/UA-1 and PDF/A-2a) and all warnings, those on characters that have no glyph included."""
        return self.als("pdf")


def maak_brief(
    uitkomst: Zaakuitkomst,
    soort: str,
    *,
    zaak: Zaakgegevens,
    verzonden: date | None = None,
    afzender: Afzender | None = None,
    adres: Sequence[str] = (),
    huisstijl: Huisstijl | None = None,
) -> Brief:
    """Make the letter of this kind. Raises :class:`BriefFout` with a Dutch sentence when the letter may not be made.

    ``uitkomst`` is that of the case as :func:`~openfisca_participatie.brieven.bereid_voor` gives it for this letter. ``verzonden`` is the
    day of sending and ``adres`` are the lines of the reader's address, where the dossier does not give them; without either the letter has
    a blank.
    """
    from openfisca_participatie.brieven.gegevens import verzamel
    from openfisca_participatie.brieven.ontleden import ontleed
    from openfisca_participatie.brieven.sjabloon import sjabloonversie, vul

    dossier = getattr(zaak, "dossier", None)
    adres = adres or (dossier.adres or () if dossier else ())
    stand = Stand(uitkomst, zaak, verzonden)
    verzonden = stand.verzonden
    gekozen = controleer(stand, soort)
    stijl = huisstijl or GEWOON
    afzender = afzender or stijl.afzender
    gemeente = afzender.gemeente or plaatsnaam(zaak.gemeente)
    volledig, ontbreekt = aangevuld(replace(afzender, gemeente=gemeente))
    if gekozen.vorm is Vorm.INTERN:
        ontbreekt, adres = [], ["Dossier"]
    elif not adres:
        ontbreekt.append("adres van de lezer")
    if verzonden is None:
        ontbreekt.append("datum van verzending")

    gegevens = verzamel(stand, gekozen, volledig)
    tekst, herkomst = vul(gekozen.sjabloon, gegevens.voor_sjabloon(), eigen=stijl.sjablonen, versie=stijl.versie)
    gemerkt = ontleed(tekst)
    _controleer_getallen(gemerkt)
    waarschuwingen = list(gegevens.waarschuwingen)
    eigen = plaatsnaam(zaak.gemeente)
    if eigen and _kaal(afzender.gemeente) not in ("", _kaal(eigen), _kaal(zaak.gemeente)):
        van = "de huisstijl" if huisstijl else "de afzender"
        waarschuwingen.append(f"De zaak is van gemeente {eigen}, en {van} van gemeente {afzender.gemeente}.")
    if not gegevens.aanhef_namen and gekozen.vorm is not Vorm.INTERN:
        ontbreekt.append("naam van de lezer")
    if ontbreekt:
        waarschuwingen.append(f"Vul in de brief nog in: {', '.join(ontbreekt)}.")
    return Brief(
        soort=soort,
        titel=next(zonder_merken(blok.tekst) for blok in gemerkt if isinstance(blok, Kop) and blok.niveau == 1),
        hoofd=_hoofd(volledig, gegevens.aanhef_namen, adres, stand),
        gemerkt=gemerkt,
        waarschuwingen=tuple(waarschuwingen),
        herkomst=tuple(herkomst),
        vorm=gekozen.vorm_bij(stand),
        namen=tuple(map(schoon, gegevens.aanhef_namen)),
        recht_op=uitkomst.recht_op,
        pakketversie=uitkomst.pakketversie,
        sjablonen="-".join(filter(None, (sjabloonversie(), stijl.versie))),
        stijl=stijl,
    )


def _kaal(naam: str) -> str:
    """Give the letters of a name, to compare it with another."""
    return "".join(filter(str.isalpha, naam.lower()))


def _controleer_getallen(gemerkt: Sequence[Blok]) -> None:
    """Stop a letter with a number that nothing accounts for."""
    for tekst in teksten(gemerkt):
        if any(teken.isdigit() for teken in _GEWONE_TEKENS.sub("", buiten_merken(tekst))):
            raise BriefFout(f"In de brief staat een getal zonder herkomst: {zonder_merken(tekst)!r}.")


def _hoofd(afzender: Afzender, namen: Sequence[str], adres: Sequence[str], stand: Stand) -> Briefhoofd:
    """Make the head of the letter."""
    verzonden = stand.verzonden
    jaar, maand = map(int, stand.uitkomst.maanden[0].maand.split("-"))
    contact = (afzender.contactpersoon, afzender.telefoon, afzender.email, afzender.website)
    return Briefhoofd(
        gemeente=schoon(f"Gemeente {afzender.gemeente}") if afzender.gemeente else f"Gemeente {leeg('naam')}",
        afdeling=schoon(afzender.afdeling),
        afzender=tuple(map(schoon, afzender.adres)),
        geadresseerde=(*(map(schoon, namen or (leeg("naam"),))), *map(schoon, adres or (leeg("adres"),))),
        datum=datum(Waarde(verzonden, "dag van verzending")) if verzonden else leeg("datum van verzending"),
        zaaknummer=schoon(stand.uitkomst.zaak),
        contact=tuple(schoon(regel) for regel in contact if regel),
        dag=verzonden or date(jaar, maand, 1),
    )
