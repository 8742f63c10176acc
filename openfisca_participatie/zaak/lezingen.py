"""The contested readings a case can choose: in the file under ``lezing``, by name. Data only."""

from __future__ import annotations

from dataclasses import dataclass

from openfisca_participatie.zaak.register import wet


@dataclass(frozen=True)
class Lezing:
    """A question of law with two readings: which one is encoded, and which one the case can choose instead."""

    naam: str
    variabele: str
    nummer: int  # in docs/rechtsvragen.md
    artikel: str
    href: str
    gecodeerd: str
    andere: str
    vanaf: str = "2015-01"


def _lezing(naam: str, variabele: str, nummer: int, artikel: str, gecodeerd: str, andere: str, vanaf: str = "2015-01") -> Lezing:
    kaal, _, rest = artikel.partition(" lid ")
    return Lezing(
        naam, f"lezing_{variabele}", nummer, f"art. {artikel}", wet(kaal.split()[0], rest.split(" ")[0]), gecodeerd, andere, vanaf
    )


LEZINGEN = (
    _lezing(
        "verhoging jongere per gezin",
        "verhoging_jongere_per_gezin",
        1,
        "20 lid 3",
        "de verhoging is er voor ieder die 18, 19 of 20 jaar is",
        "één verhoging per gezin",
        "2026-01",
    ),
    _lezing(
        "grens jongere als alleenstaande",
        "grens_jongere_als_alleenstaande",
        2,
        "20 lid 4",
        "naast een echtgenoot zonder recht is de grens de helft van art. 21 b",
        "de grens is art. 21 a",
        "2026-01",
    ),
    _lezing(
        "jongere naast pensioengerechtigde",
        "jongere_naast_pensioengerechtigde",
        5,
        "22 c",
        "is de een 18, 19 of 20 jaar en de ander pensioengerechtigd, dan geldt art. 20 lid 1 c of 2 c",
        "dan geldt art. 22 c",
    ),
    _lezing(
        "contract alleen van wie tekende",
        "contract_alleen_van_wie_tekende",
        12,
        "19a lid 1",
        "een contract van een van de echtgenoten geldt ook voor de ander",
        "het geldt alleen voor wie het tekende",
    ),
    _lezing(
        "echtgenoot zonder recht telt altijd",
        "echtgenoot_zonder_recht_telt_altijd",
        15,
        "22a lid 1",
        "een echtgenoot zonder recht telt in A als hij in de woning woont",
        "hij telt altijd",
    ),
    _lezing(
        "artikel 16 bij te veel middelen",
        "dringende_redenen_bij_te_veel_middelen",
        19,
        "16 lid 1",
        "zeer dringende redenen helpen niet bij te veel inkomen of vermogen",
        "zij kunnen ook dan tot bijstand leiden",
    ),
    _lezing(
        "alleen wonen is zonder iemand",
        "alleen_wonen_is_zonder_iemand",
        32,
        "24",
        "alleen woont wie geen kostendelende medebewoner heeft en niet met zijn echtgenoot woont",
        "alleen woont wie met niemand anders in huis woont",
        "2027-01",
    ),
    _lezing(
        "vrijlating z niet onder 27",
        "vrijlating_z_niet_onder_27",
        6,
        "31 lid 2 z",
        "voor wie jonger is dan 27 jaar begint de vrijlating van z meteen",
        "hij krijgt haar nooit",
        "2023-01",
    ),
    _lezing(
        "giftengrens per belanghebbende",
        "giftengrens_per_belanghebbende",
        7,
        "31 lid 2 m",
        "de grens voor giften is er per gezin",
        "zij is er per belanghebbende",
        "2026-01",
    ),
    _lezing(
        "vrijlating vanaf de eerste maand",
        "vrijlating_vanaf_de_eerste_maand",
        9,
        "19 lid 1 a",
        "wie nog geen bijstand ontvangt, heeft bij de vraag of hij recht heeft geen vrijlating van arbeid",
        "hij heeft haar wel",
    ),
    _lezing(
        "vrijlating voor echtgenoot zonder recht",
        "vrijlating_voor_echtgenoot_zonder_recht",
        10,
        "32 lid 3",
        "een echtgenoot zonder recht heeft zelf geen vrijlating van arbeid",
        "hij heeft haar wel",
    ),
    _lezing(
        "gehuwdennorm is artikel 21 b",
        "gehuwdennorm_is_artikel_21b",
        37,
        "32 lid 3",
        "de bijstandsnorm voor gehuwden is die van dit paar",
        "zij is altijd die van art. 21 b",
    ),
    _lezing(
        "inkomen van buiten de bijstand telt niet",
        "inkomen_van_buiten_de_bijstand_telt_niet",
        196,
        "32 lid 1",
        "het inkomen van de hele kalendermaand telt, ook van dagen voor of na de bijstand",
        "inkomen dat voor de bijstand eindigt of erna begint, telt niet",
    ),
)
