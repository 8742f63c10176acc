"""One case under several regimes, month by month, side by side; and why they part. The first regime is what the others are held against."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Any

from openfisca_participatie import opmaak
from openfisca_participatie.berekening.bronnen import bron, bron_van
from openfisca_participatie.berekening.gedeeld import Gedeeld
from openfisca_participatie.berekening.gronden import WET
from openfisca_participatie.berekening.maanddelen import dagen_met_bijstand, delen_van, loon_plus_bijstand, situatie_van_dag
from openfisca_participatie.berekening.naslag import Naslag
from openfisca_participatie.berekening.regimes import Regime, geldend_recht
from openfisca_participatie.berekening.rekenen import bereken_maand, controleer_maanden, maand_voor_maand
from openfisca_participatie.berekening.simulatie import Bouwer, is_keuze
from openfisca_participatie.berekening.uiteenlopen import Doel, Reden, Uiteenloper, gelijk
from openfisca_participatie.berekening.uitkomst import Antwoord, Bron, Maanduitkomst
from openfisca_participatie.berekening.waarden import Waarden
from openfisca_participatie.zaak.getallen import eerste_dag, laatste_dag
from openfisca_participatie.zaak.model import Oordeel
from openfisca_participatie.zaak.zaak import Zaak

NORM, INKOMEN, BIJSTAND, LOON_PLUS_BIJSTAND = (
    "bijstandsnorm", "in_aanmerking_te_nemen_inkomen", "algemene_bijstand_over_de_maand", "loon_plus_bijstand",
)  # fmt: skip
UITBETALING = "uit_te_betalen_over_de_maand"
BEDRAGEN = {
    NORM: "norm",
    INKOMEN: "inkomen dat meetelt",
    BIJSTAND: "bijstand",
    UITBETALING: "uit te betalen, na maatregel, taaleis en boete",
    LOON_PLUS_BIJSTAND: "loon plus bijstand, zonder toeslagen",
}
"""The amounts that are always set side by side, and what they are called. Toeslagen and heffingskortingen are in none of them."""
PLICHTEN = (
    "arbeidsplicht", "plicht_arbeid_aanvaarden", "plicht_voorziening", "tegenprestatieplicht", "plicht_maatschappelijke_participatie",
    "inlichtingenplicht",
)  # fmt: skip
TERMIJNEN = ("eerste_aanvraagdatum", "ingangsdatum_bijstand")
OOK = (
    "kostendelersnorm_van_toepassing", "aantal_kostendelende_medebewoners", "vrijgelaten_inkomsten_uit_arbeid", "vermogen_boven_grens",
    "maatregelpercentage", "verlaging_taaleis", "bestuurlijke_boete", "bijzondere_bijstand", "aangewend_bufferbudget", "loonkostensubsidie",
    "studietoeslag",
)  # fmt: skip
"""Other outcomes, named where they differ."""
IN_DE_MOTOR = {BIJSTAND: "algemene_bijstand", UITBETALING: "uit_te_betalen_bijstand"}
"""What is explained of an amount over the month."""
TERMIJN_VRIJLATING, DAGEN = "termijn_vrijlating", "dagen_met_bijstand"
"""Terms that are no variable of the engine."""


@dataclass(frozen=True)
class Waarde:
    """An outcome of one regime: of whom, its value, and how people write it."""

    variabele: str
    eenheid: str  # id of the person, or "gezin"
    wie: str  # name of the person, empty of the gezin
    label: str
    waarde: Any
    tekst: str
    bron: Bron


@dataclass
class Stand:
    """What one regime gives in one month."""

    antwoord: Antwoord
    bedragen: list[Waarde]
    plichten: list[Waarde]
    termijnen: list[Waarde]
    overige: list[Waarde]
    gronden: list[str]  # why there is no right
    vragen: list[str]  # what is still needed
    ingehouden: float = 0.0  # by a maatregel, the taaleis and a fine
    oordeel: str = ""  # of the law with a judgement of art. 18 lid 1: how much it adds or what was left out

    def bedrag(self, variabele: str) -> float:
        """One of :data:`BEDRAGEN`."""
        return next(float(een.waarde) for een in self.bedragen if een.variabele == variabele)

    @property
    def alle(self) -> list[Waarde]:
        """Everything but the amounts."""
        return [*self.plichten, *self.termijnen, *self.overige]


@dataclass
class Verschil:
    """One regime against the first in one month: the difference in money, and where they part."""

    bedrag: float  # of loon plus bijstand after a maatregel, the taaleis and a fine, EUR
    anders: bool  # whether anything differs: answer, amount, duty, term
    redenen: list[Reden] = field(default_factory=list)
    verklaard: bool = True  # whether the steps named, set back, make the difference in bijstand vanish


@dataclass
class Maandvergelijking:
    """All regimes in one month; ``standen`` and ``verschillen`` in the order of the regimes."""

    maand: str
    standen: list[Stand]
    verschillen: list[Verschil]


@dataclass
class Vergelijking:
    """A case under several regimes."""

    zaak: str
    gemeente: str
    variant: str
    wie: str
    regimes: list[Regime]
    maanden: list[Maandvergelijking]
    pakketversie: str = ""

    def effect(self, nummer: int) -> float:
        """Sum over the months of the difference in loon plus bijstand of a regime against the first; what is not known is left out."""
        bedragen = [maand.verschillen[nummer].bedrag for maand in self.maanden]
        return round(sum(bedrag for bedrag in bedragen if not math.isnan(bedrag)), 2)

    @property
    def grootste(self) -> float:
        """The largest effect of any regime, without its sign; by it cases are ordered."""
        return max((abs(self.effect(nummer)) for nummer in range(1, len(self.regimes))), default=0.0)

    def verliest(self, nummer: int) -> list[Maandvergelijking]:
        """The months in which a regime gives less loon plus bijstand than the first, or takes the right away."""
        return [
            maand
            for maand in self.maanden
            if maand.verschillen[nummer].bedrag < 0
            or (maand.standen[nummer].antwoord is Antwoord.NEE and maand.standen[0].antwoord is not Antwoord.NEE)
        ]

    @property
    def nodig(self) -> bool:
        """Whether a regime still needs a fact or judgement."""
        return any(stand.antwoord is Antwoord.NODIG for maand in self.maanden for stand in maand.standen)


@dataclass
class _Kolom:
    """A regime with the case as it is computed there, and what came out."""

    regime: Regime
    zaak: Zaak
    oordeel: dict[str, str] = field(default_factory=dict)
    bouwers: dict[str, Bouwer] = field(default_factory=dict)
    uitkomsten: dict[str, Maanduitkomst] = field(default_factory=dict)

    def reken(self, gevraagd: list[str], gedeeld: dict[str, Gedeeld]) -> _Kolom:
        """Compute all months; ``gedeeld`` holds, per month, what the regimes have in common."""
        for situatie, bouwer in maand_voor_maand(self.zaak, gevraagd, self.regime.stelsel):
            bouwer.gedeeld = gedeeld.setdefault(situatie.maand, bouwer.gedeeld)
            if situatie.maand in gevraagd:
                self.bouwers[situatie.maand] = bouwer
                self.uitkomsten[situatie.maand] = bereken_maand(bouwer, self.zaak)
        return self


def vergelijk(
    zaak: Zaak,
    regimes: Sequence[Regime],
    maanden: Sequence[str] | None = None,
    *,
    met_laatste_bedragen: bool = False,
) -> Vergelijking:
    """Set regimes side by side; the first is what the others are held against. Raises ``BerekeningFout`` as ``bereken`` does.

    Where a proposal makes explicit what can already be done with a judgement of art. 18 lid 1, a regime is added: the law in force with
    that judgement or, when the file has it, without.
    """
    gevraagd = list(maanden or zaak.maanden)
    controleer_maanden([*zaak.maanden, *gevraagd], met_laatste_bedragen=met_laatste_bedragen)
    gedeeld: dict[str, Gedeeld] = {}
    kolommen = [_Kolom(regime, zaak).reken(gevraagd, gedeeld) for regime in regimes]
    if oordeel := _met_oordeel(kolommen, gevraagd):
        kolommen.insert(1, oordeel.reken(gevraagd, gedeeld))
    namen = _ook_vergelijken(kolommen)
    return Vergelijking(
        zaak=zaak.nummer,
        gemeente=zaak.gemeente,
        variant=zaak.variantnaam,
        wie=" en ".join(_belanghebbenden(kolommen[0].uitkomsten[gevraagd[0]]).values()),
        regimes=[kolom.regime for kolom in kolommen],
        maanden=[_maand(kolommen, maand, namen) for maand in gevraagd],
        pakketversie=version("openfisca-participatie"),
    )


# --- art. 18 lid 1 ---


def _met_oordeel(kolommen: list[_Kolom], maanden: list[str]) -> _Kolom | None:
    """The law in force with the judgement that reaches the norm of a proposal, or without it when the file has it."""
    voorstel = next((kolom for kolom in kolommen if kolom.regime.kon_al), None)
    if voorstel is None or kolommen[0].regime.soort != "wet":
        return None
    wet, zaak = kolommen[0], kolommen[0].zaak
    vastgelegd = {een.welk for een in zaak.bestand.oordelen or () if een.welk == "individuele afstemming"}
    if vastgelegd:
        zonder = [een for een in zaak.bestand.oordelen or () if een.welk not in vastgelegd]
        zin = "De wet van de maand zelf, zonder het vastgelegde oordeel van art. 18 lid 1."
        regime = _regime_18_lid_1("geldend recht zonder afstemming", zin)
        return _Kolom(regime, _met_oordelen(zaak, zonder), dict.fromkeys(maanden, "zonder het oordeel van art. 18 lid 1"))
    erbij, hoeveel = [], {}
    for maand in maanden:
        verschil = round(_in_gezin(voorstel, maand, NORM) - _in_gezin(wet, maand, NORM), 2)
        if verschil and not math.isnan(verschil):
            erbij.append(
                Oordeel.model_validate(
                    {
                        "welk": "individuele afstemming",
                        "uitkomst": f"{verschil:.2f}",
                        "vanaf": eerste_dag(maand).isoformat(),
                        "tot": laatste_dag(maand).isoformat(),
                        "reden": f"hetzelfde bedrag als {voorstel.regime.titel}",
                        "door": "deze vergelijking",
                    }
                )
            )
            hoeveel[maand] = f"afstemming van {opmaak.euro(verschil)}"
    if not erbij:
        return None
    zin = "De wet van de maand zelf, met een oordeel van art. 18 lid 1 dat het verschil in norm met het voorstel bij de bijstand telt."
    regime = _regime_18_lid_1("geldend recht met afstemming", zin)
    return _Kolom(regime, _met_oordelen(zaak, [*(zaak.bestand.oordelen or ()), *erbij]), hoeveel)


def _regime_18_lid_1(titel: str, omschrijving: str) -> Regime:
    wat = "Het college kan dit al met een oordeel van art. 18 lid 1; dat geeft een bedrag waar recht is, en verandert de norm niet."
    return Regime(titel, titel, "oordeel", omschrijving, geldend_recht().stelsel, ("18 lid 1",), let_op=(wat,))


def _met_oordelen(zaak: Zaak, oordelen: list[Oordeel]) -> Zaak:
    """The case with other judgements."""
    return Zaak(zaak.bestand.model_copy(update={"oordelen": oordelen}), zaak._boom, zaak.variantnaam)


def _in_gezin(kolom: _Kolom, maand: str, variabele: str) -> float:
    return float(str(kolom.uitkomsten[maand].waarde(variabele)))


# --- one month ---


def _ook_vergelijken(kolommen: list[_Kolom]) -> list[str]:
    """Names of the other outcomes that can differ: what proposals say they change, and what only they have."""
    wet = kolommen[0].regime.stelsel.variables
    namen = list(OOK)
    for kolom in kolommen:
        namen += kolom.regime.verandert
        namen += [naam for naam, soort in kolom.regime.stelsel.variables.items() if naam not in wet and soort.value_type is not bool]
    al = {*BEDRAGEN, *IN_DE_MOTOR.values(), *PLICHTEN, *TERMIJNEN, "recht_op_algemene_bijstand", "norm", "kostendelersnorm_per_persoon"}
    return [naam for naam in dict.fromkeys(namen) if naam not in al]


def _maand(kolommen: list[_Kolom], maand: str, namen: list[str]) -> Maandvergelijking:
    standen = [_stand(kolom, maand, namen) for kolom in kolommen]
    _alleen_wat_verschilt(standen)
    verschillen = [Verschil(0.0, False)]
    for kolom, stand in zip(kolommen[1:], standen[1:], strict=True):
        verschillen.append(_verschil(kolommen[0], standen[0], kolom, stand, maand))
    return Maandvergelijking(maand, standen, verschillen)


def _stand(kolom: _Kolom, maand: str, namen: list[str]) -> Stand:
    uitkomst, bouwer = kolom.uitkomsten[maand], kolom.bouwers[maand]
    waarden = Waarden(bouwer.waarden(), bouwer.huishouden, maand)
    in_de_maand = uitkomst.waarde(BIJSTAND)
    bedragen: dict[str, Any] = {naam: uitkomst.waarde(naam) for naam in BEDRAGEN if naam != LOON_PLUS_BIJSTAND}
    bedragen[LOON_PLUS_BIJSTAND] = loon_plus_bijstand(uitkomst, waarden)
    personen = _belanghebbenden(uitkomst)
    met_plichten = [persoon for persoon in personen if waarden("telt_mee_in_norm", persoon) and uitkomst.antwoord is not Antwoord.NEE]
    plichten = [_waarde(waarden, naam, persoon, personen[persoon]) for persoon in met_plichten for naam in PLICHTEN]
    termijnen = []
    if kolom.zaak.melding is not None and kolom.zaak.bijstand_sinds is None:
        termijnen = [_waarde(waarden, naam, persoon, personen[persoon]) for persoon in personen for naam in TERMIJNEN]
    termijnen += [*_dagen(uitkomst), *_maanden_vrijlating(uitkomst)]
    overige = []
    for naam in namen:
        if naam in bouwer.stelsel.variables:
            gezin = bouwer.stelsel.get_variable(naam).entity.key == "gezin"
            overige += [_waarde(waarden, naam, een, wie) for een, wie in ({"gezin": ""} if gezin else personen).items()]
    return Stand(
        antwoord=uitkomst.antwoord,
        bedragen=[_als_bedrag(waarden, naam, bedragen[naam]) for naam in BEDRAGEN],
        plichten=plichten,
        termijnen=termijnen,
        overige=overige,
        gronden=list(dict.fromkeys(grond.titel for grond in uitkomst.gronden)),
        vragen=[vraag.vraag for vraag in uitkomst.vragen],
        ingehouden=round(waarden("algemene_bijstand") - waarden("uit_te_betalen_bijstand"), 2) if in_de_maand else 0.0,
        oordeel=kolom.oordeel.get(maand, ""),
    )


def _belanghebbenden(uitkomst: Maanduitkomst) -> dict[str, str]:
    return {persoon: naam for persoon, naam in uitkomst.namen.items() if persoon in ("aanvrager", "partner")}


def _als_bedrag(waarden: Waarden, naam: str, waarde: Any) -> Waarde:
    soort = waarden.soort(naam)
    return Waarde(naam, "gezin", "", BEDRAGEN[naam], float(waarde), opmaak.euro(float(waarde)), bron_van(soort))


def _waarde(waarden: Waarden, naam: str, eenheid: str, wie: str) -> Waarde:
    soort, waarde = waarden.soort(naam), waarden(naam, eenheid)
    keuze = str(soort.possible_values[waarde].value).lower() if is_keuze(soort) else ""
    tekst = keuze or opmaak.waarde(waarde, getattr(soort, "unit", None))
    return Waarde(naam, eenheid, wie, soort.label, waarde, tekst, bron_van(soort))


def _dagen(uitkomst: Maanduitkomst) -> Iterator[Waarde]:
    """Of a month in parts over how many of its days there is bijstand; norm and income are those of the whole month."""
    if uitkomst.delen:
        dagen, tekst = dagen_met_bijstand(uitkomst)
        yield Waarde(DAGEN, "gezin", "", "Bijstand over", dagen, tekst, bron(f"{WET}45&lid=3"))


def _maanden_vrijlating(uitkomst: Maanduitkomst) -> Iterator[Waarde]:
    """The month of its term that an exemption is in."""
    persoon_van = {naam: persoon for persoon, naam in uitkomst.namen.items()}
    for regel in uitkomst.regels:
        if regel.termijn is not None:
            nu, van = regel.termijn
            tekst = f"maand {nu} van {van}" if nu <= van else "verlengd"
            eenheid = persoon_van.get(regel.wie, "aanvrager")
            yield Waarde(TERMIJN_VRIJLATING, eenheid, regel.wie, "Termijn van de vrijlating", nu, tekst, regel.bron)


def _alleen_wat_verschilt(standen: list[Stand]) -> None:
    """Of the other outcomes keep those that differ between any two regimes; what a regime does not have counts as its default there."""
    alle: dict[tuple[str, str], list[Any]] = {}
    for stand in standen:
        for een in stand.overige:
            alle.setdefault((een.variabele, een.eenheid), []).append(een.waarde)
    weg = set()
    for plek, gezien in alle.items():
        zonder = [type(gezien[0])()] if len(gezien) < len(standen) and isinstance(gezien[0], bool | int | float) else []
        if all(gelijk(gezien[0], waarde) for waarde in [*gezien, *zonder]):
            weg.add(plek)
    for stand in standen:
        stand.overige = [een for een in stand.overige if (een.variabele, een.eenheid) not in weg]


# --- the difference, and why ---


def _verschil(eerste: _Kolom, hier: Stand, tweede: _Kolom, daar: Stand, maand: str) -> Verschil:
    meer = daar.bedrag(LOON_PLUS_BIJSTAND) - hier.bedrag(LOON_PLUS_BIJSTAND)
    bedrag = round(meer - (daar.ingehouden - hier.ingehouden), 2)
    doelen = list(dict.fromkeys(_doelen(hier, daar)))
    if not doelen:
        return Verschil(bedrag, hier.antwoord is not daar.antwoord)
    verschil = Verschil(bedrag, True)
    gevonden: dict[tuple[str, str], Reden] = {}
    for een, ander in _paren(eerste, tweede, maand):
        bekend = [(naam, wie) for naam, wie in doelen if naam in ander.stelsel.variables and wie in _ids(ander, naam)]
        een.naslag = ander.naslag = Naslag
        loper = Uiteenloper(een, ander)
        for reden in loper.redenen(bekend):
            gevonden.setdefault((reden.variabele, reden.wie), reden)
        verschil.verklaard &= all(loper.verklaard(doel) for doel in bekend)
    verschil.redenen = list(gevonden.values())
    return verschil


def _ids(bouwer: Bouwer, naam: str) -> list[str]:
    return bouwer.huishouden.ids(bouwer.stelsel.get_variable(naam).entity.key)


def _paren(eerste: _Kolom, tweede: _Kolom, maand: str) -> list[tuple[Bouwer, Bouwer]]:
    """The situations to compare: of the month or, where one of them cuts it in parts, of the first day of each part."""
    kolommen = eerste, tweede
    dagen = sorted({deel.van for kolom in kolommen for deel in delen_van(kolom.bouwers[maand], kolom.zaak)})
    if not dagen:
        return [(eerste.bouwers[maand], tweede.bouwers[maand])]
    een, ander = ([situatie_van_dag(kolom.bouwers[maand], kolom.zaak, dag) for dag in dagen] for kolom in kolommen)
    return list(zip(een, ander, strict=True))


def _doelen(hier: Stand, daar: Stand) -> Iterator[Doel]:
    """The outcomes that differ, the most telling first; an amount that only follows from another one is left out."""
    if hier.antwoord is not daar.antwoord:
        yield "recht_op_algemene_bijstand", "gezin"
    verschil = {naam: daar.bedrag(naam) - hier.bedrag(naam) for naam in BEDRAGEN}
    anders = {naam for naam in BEDRAGEN if not gelijk(hier.bedrag(naam), daar.bedrag(naam))}
    if BIJSTAND in anders:
        yield IN_DE_MOTOR[BIJSTAND], "gezin"
    if LOON_PLUS_BIJSTAND in anders and not gelijk(verschil[LOON_PLUS_BIJSTAND], verschil[BIJSTAND]):
        yield LOON_PLUS_BIJSTAND, "gezin"
    if not gelijk(hier.ingehouden, daar.ingehouden):
        yield IN_DE_MOTOR[UITBETALING], "gezin"
    for naam in (NORM, INKOMEN):
        if naam in anders and BIJSTAND not in anders:
            yield naam, "gezin"
    eerst = {(een.variabele, een.eenheid): een.waarde for een in hier.alle}
    for een in daar.alle:
        plek = een.variabele, een.eenheid
        standaard = type(een.waarde)() if isinstance(een.waarde, bool | int | float) else None
        if een.variabele not in (TERMIJN_VRIJLATING, DAGEN) and not gelijk(eerst.get(plek, standaard), een.waarde):
            yield plek
