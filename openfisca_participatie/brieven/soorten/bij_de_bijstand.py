"""What letters on the bijstand itself say besides its amount: names of income, a partner without a right, a child that turns twelve."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from openfisca_participatie.berekening.totalen import som
from openfisca_participatie.berekening.uitkomst import Antwoord, Bron, Maanduitkomst
from openfisca_participatie.brieven.opmaak import Waarde
from openfisca_participatie.brieven.soorten.stand import Stand
from openfisca_participatie.brieven.wet import PW

if TYPE_CHECKING:
    from openfisca_participatie.brieven.gegevens import Gegevens

KIND_TOT_TWAALF = "kind tot 12 jaar"
JUNI = 6
MAAND_LATER = timedelta(days=31)
NAMEN_IN_POSTEN = {"overige_inkomsten": "ander_inkomen", "uitkering_werkloosheid_of_arbeidsongeschiktheid": "andere_uitkering"}
NIET_BIJ_NAAM = ("overig",)
TEKST_2027 = "2027-01"  # of art. 24 since then the text was not read
KINDEREN_EN_VRIJLATING = ("oordeel_vrijlating_bevordert_arbeidsinschakeling",)


def einde_van(welke: str) -> date:
    """The last day of a month."""
    return (date.fromisoformat(f"{welke}-01") + MAAND_LATER).replace(day=1) - timedelta(days=1)


def wet_van(maand: str) -> Any:
    """The parameters of the Participatiewet in this month."""
    from openfisca_participatie.berekening.rekenen import stelsel

    return stelsel().get_parameters_at_instant(f"{maand}-01").participatiewet


def vakantie_juni(maanden: Iterable[str]) -> Waarde | None:
    """The June in which the holiday pay of these months is paid (art. 45 lid 1); None where that is not the same one."""
    jaren = {int(een[:4]) + (int(een[5:]) >= JUNI) for een in maanden}
    return Waarde(f"{jaren.pop()}-{JUNI:02d}", "artikel 45 lid 1: de eerste juni na de maand") if len(jaren) == 1 else None


def inkomensnamen(stand: Stand, maanden: Iterable[Maanduitkomst]) -> dict[tuple[str, str], str]:
    """The name of an income by person and line, where the line is one income of the file in each of these months."""
    bestand = getattr(stand.zaak, "bestand", None)
    namen: dict[tuple[str, str], set[str]] = {}
    for een in maanden:
        for wie in ("aanvrager", "partner"):
            inkomsten = getattr(getattr(bestand, wie, None), "inkomsten", None) or ()
            for variabele, post in NAMEN_IN_POSTEN.items():
                bedrag = een.waarden.get(variabele, {}).get(wie)
                for regel in een.regels:
                    if bedrag is None and regel.variabele == variabele and regel.wie in (wie, een.namen.get(wie)) and regel.bedrag:
                        bedrag = -regel.bedrag
                if not bedrag or not isinstance(bedrag, int | float):
                    continue
                soorten = {i.soort for i in inkomsten if i.in_maand(een.maand) and i.netto is not None and som([i.netto]) == som([bedrag])}
                namen.setdefault((wie, post), set()).update(soorten or {""})
    return {sleutel: soorten.copy().pop() for sleutel, soorten in namen.items() if len(soorten) == 1 and not soorten & {"", *NIET_BIJ_NAAM}}


def zonder_verblijfsrecht(stand: Stand, wie: str) -> bool:
    """Whether the file says that this partner has no right of residence."""
    mens = getattr(getattr(stand.zaak, "bestand", None), wie, None)
    return getattr(mens, "verblijfsstatus", None) == "geen rechtmatig verblijf"


def deel_van_de_norm(een: Maanduitkomst) -> tuple[Waarde, bool] | None:
    """The part of the norm for spouses that whoever has a partner without a right gets (art. 24), and whether it is uncertain."""
    maand = een.laatste_bedragen[:7] or een.maand
    normen, nu = wet_van(maand).normen, wet_van(een.maand).normen
    norm = een.waarden.get("norm", {}).get("gezin")
    for naam in ("aandeel_rechthebbende_echtgenoot", "aandeel_alleenwonende_echtgenoot"):
        aandeel = getattr(nu, naam, None)
        if isinstance(aandeel, float) and isinstance(norm, int | float) and som([aandeel * normen.vanaf_21_jaar.gehuwden]) == som([norm]):
            return Waarde(aandeel, f"participatiewet.normen.{naam} (artikel 24)"), een.maand >= TEKST_2027
    return None


def vrijlating_n(een: Maanduitkomst) -> tuple[Waarde, Waarde] | None:
    """The part of the wage that does not count and its maximum in a month, where that of art. 31 lid 2 n is used."""
    if not any(regel.termijn and regel.bron.artikel == "art. 31 lid 2 n" for regel in een.regels):
        return None
    regel, pad = wet_van(een.laatste_bedragen[:7] or een.maand).middelen.vrijlating_arbeid.algemeen, "vrijlating_arbeid.algemeen"
    bron = "artikel 31 lid 2 onderdeel n"
    return Waarde(float(regel.aandeel), f"{pad}.aandeel ({bron})"), Waarde(float(regel.maximum), f"{pad}.maximum ({bron})")


def wordt_twaalf(stand: Stand) -> tuple[Any, Waarde] | None:
    """The youngest child and the day it turns twelve, where that day lies in the months of the letter (art. 9 lid 4)."""
    from openfisca_participatie.brieven.opmaak import Tekst
    from openfisca_participatie.zaak.dossier.toekenning_en_afwijzing import maanden_erna

    maanden = [een.maand for een in stand.uitkomst.maanden if een.antwoord is Antwoord.JA]
    kinderen = [een for een in getattr(getattr(stand.zaak, "bestand", None), "kinderen", None) or () if een.geboren]
    if not maanden or not kinderen:
        return None
    jongste = max(kinderen, key=lambda een: een.geboren)
    leeftijd = int(wet_van(maanden[0]).plichten.leeftijd_kind)
    dag = maanden_erna(jongste.geboren, 12 * leeftijd)
    if not date.fromisoformat(f"{maanden[0]}-01") < dag <= einde_van(maanden[-1]):
        return None
    return Tekst(jongste.naam or "uw kind", "zaak: naam"), Waarde(dag, "zaak: kinderen.geboren en artikel 9 lid 4")


def maatregel(maand: str) -> dict[str, Waarde]:
    """What the law orders for the duties of art. 18 lid 4: how much, and from how many months to how many."""
    regel, pad = wet_van(maand).handhaving.maatregel, "participatiewet.handhaving.maatregel"
    return {
        "deel": Waarde(float(regel.verlaging), f"{pad}.verlaging (artikel 18 lid 5)"),
        "van": Waarde(int(regel.minimale_duur), f"{pad}.minimale_duur (artikel 18 lid 5)"),
        "tot": Waarde(int(regel.maximale_duur), f"{pad}.maximale_duur (artikel 18 lid 5)"),
    }


def bronnen(gegevens: Gegevens) -> Iterator[tuple[str, Bron]]:
    """Articles that these letters rest on beside those of the lines of the computation."""
    gebruikt = {o.variabele: o for een in gegevens.maanden for o in een.oordelen if o.gebruikt}
    if any(periode.blad.kostendelers or periode.blad.huisgenoten for periode in gegevens.perioden):
        yield "Norm", Bron("artikel 19a", f"{PW}19a")
    if "oordeel_afstemming_individueel" in gebruikt:
        yield "Aanpassen aan uw situatie", Bron("artikel 18 lid 1", f"{PW}18&lid=1")
    if any(naam in gebruikt for naam in KINDEREN_EN_VRIJLATING):
        yield "Inkomen", Bron("artikel 31 lid 2 onderdeel n", f"{PW}31&lid=2&o=n")
