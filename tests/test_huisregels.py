"""The house rules: what every variable, parameter, rule, law test and example case must have."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import Parameter, ParameterNode, ParameterScale

from openfisca_participatie import CountryTaxBenefitSystem

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "openfisca_participatie"
LAW_TESTS = sorted((ROOT / "tests" / "yaml").rglob("*.yaml"))
CASES = sorted((ROOT / "voorbeelden").glob("*.yaml"))
SOURCES = ("https://wetten.overheid.nl/", "https://lokaleregelgeving.overheid.nl/")

SYSTEM = CountryTaxBenefitSystem()
VARIABLES = SYSTEM.variables


def systems() -> Iterator[tuple[str, Any]]:
    """The law in force and each proposal, by name."""
    yield "geldend recht", SYSTEM
    if [path for path in (PACKAGE / "voorstellen").glob("*.py") if path.stem != "__init__"]:
        from openfisca_participatie import voorstellen

        for key in voorstellen.SLEUTELS:
            yield key, voorstellen.laad(key)(SYSTEM)


# --- variables ---------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", VARIABLES)
def test_variabele_heeft_label_bron_en_docstring(name: str):
    variable = VARIABLES[name]
    assert variable.label, "label"
    assert variable.reference, "reference"
    for href in variable.reference:
        assert href.startswith(SOURCES), href
    assert variable.documentation, "docstring"
    assert len(set(variable.reference)) == len(variable.reference), "dezelfde bron staat er twee keer"


@pytest.mark.parametrize("name", [name for name, variable in VARIABLES.items() if variable.formulas])
def test_elke_formule_heeft_een_docstring(name: str):
    for formula in VARIABLES[name].formulas.values():
        assert formula.__doc__


@pytest.mark.parametrize("name", [name for name in VARIABLES if name.startswith("oordeel_")])
def test_een_oordeel_wordt_nooit_berekend(name: str):
    assert not VARIABLES[name].formulas


@pytest.mark.parametrize(("law", "system"), list(systems()))
def test_bedragen_zijn_float64(law: str, system: Any):
    small = [v.name for v in system.variables.values() if v.value_type is float and v.dtype != np.float64]
    assert not small


# --- parameters --------------------------------------------------------------------------------------------------------------------


def leaves(node: ParameterNode | ParameterScale | Parameter) -> Iterator[Parameter]:
    """The parameters under a node, also those of the brackets of a scale."""
    if isinstance(node, Parameter):
        yield node
    elif isinstance(node, ParameterScale):
        for bracket in node.brackets:
            yield from leaves(bracket)
    else:
        for child in node.children.values():
            yield from leaves(child)


def scales(node: ParameterNode) -> Iterator[ParameterScale]:
    """The scales under a node."""
    for child in node.children.values():
        if isinstance(child, ParameterScale):
            yield child
        elif isinstance(child, ParameterNode):
            yield from scales(child)


SCALES = {scale.name: scale for scale in scales(SYSTEM.parameters)}
PARAMETERS = {parameter.name: parameter for parameter in leaves(SYSTEM.parameters) if parameter.name.split("[")[0] not in SCALES}
GRADES = ("A", "B", "C")


def check_metadata(metadata: dict[str, Any]) -> None:
    """Unit, sources with title and address, and a known grade."""
    assert metadata.get("unit"), "metadata: unit"
    assert metadata.get("reference"), "metadata: reference"
    for source in metadata["reference"]:
        assert source["title"], source
        assert source["href"].startswith(("https://", "http://")), source
    assert metadata.get("bron_kwaliteit", "A") in GRADES
    assert isinstance(metadata.get("onzeker", False), bool)


@pytest.mark.parametrize("name", PARAMETERS)
def test_parameter_heeft_omschrijving_eenheid_en_bron(name: str):
    parameter = PARAMETERS[name]
    assert parameter.description, "description"
    check_metadata(parameter.metadata)
    for value in parameter.values_list:
        check_metadata(parameter.metadata | value.metadata)


@pytest.mark.parametrize("name", SCALES)
def test_schaal_heeft_omschrijving_eenheden_en_bron(name: str):
    scale = SCALES[name]
    assert scale.description, "description"
    check_metadata(scale.metadata)
    assert scale.metadata["threshold_unit"], "metadata: threshold_unit"
    assert scale.metadata["amount_unit"], "metadata: amount_unit"


@pytest.mark.parametrize("name", PARAMETERS)
def test_parameter_begint_in_2015_of_waar_de_regel_begint(name: str):
    """No value lies before the law."""
    assert min(value.instant_str for value in PARAMETERS[name].values_list) >= "2015-01-01"


# --- source of the rules -------------------------------------------------------------------------------------------------------------

RULES = sorted((PACKAGE / "variables").rglob("*.py"))
CHAPTERS = sorted(path.name for path in (PACKAGE / "variables").iterdir() if path.is_dir() and path.name != "__pycache__")


def tree(path: Path) -> ast.Module:
    """The syntax tree of a source file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def numbers_in_rules(module: ast.Module) -> list[tuple[int, Any]]:
    """Line and value of each numeric literal inside a function, other than 0 and 1."""
    found = []
    for function in ast.walk(module):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                number = isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool)
                if number and node.value not in (0, 1):
                    found.append((node.lineno, node.value))
    return found


CALENDAR = {"begrippen/leeftijd.py": {12, 100, 10000, 1970}}
"""Months in a year, and a date written as yyyymmdd: no law."""


@pytest.mark.parametrize("path", RULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_geen_getal_in_een_regel(path: Path):
    allowed = CALENDAR.get("/".join(path.parts[-2:]), set())
    numbers = [(line, number) for line, number in numbers_in_rules(tree(path)) if number not in allowed]
    assert not numbers, f"(regel, getal): {numbers}; maak er een parameter van"


def imports(module: ast.Module) -> set[str]:
    """The modules that a source file imports, anywhere in it."""
    names = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "schrijf de volledige naam van de module"
            names |= {str(node.module)} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


FORBIDDEN = {
    "variables": (
        "openfisca_participatie.zaak",
        "openfisca_participatie.berekening",
        "openfisca_participatie.brieven",
        "openfisca_participatie.cli",
    ),
    "voorstellen": (
        "openfisca_participatie.zaak",
        "openfisca_participatie.berekening",
        "openfisca_participatie.brieven",
        "openfisca_participatie.cli",
    ),
    "zaak": ("openfisca_core", "openfisca_participatie.cli", "openfisca_participatie.brieven", "openfisca_participatie.stelsel"),
    "berekening": ("openfisca_participatie.cli", "openfisca_participatie.brieven"),
    "brieven": ("openfisca_participatie.cli", "openfisca_core"),
    "dekking": (
        "openfisca_participatie.zaak",
        "openfisca_participatie.berekening",
        "openfisca_participatie.brieven",
        "openfisca_participatie.cli",
    ),
    "cli": ("openfisca_participatie.variables",),
}
"""Arrows go one way: cli -> brieven, berekening -> zaak -> the law."""


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_afhankelijkheid_gaat_een_kant_op(path: Path):
    part = path.relative_to(PACKAGE).parts[0]
    wrong = [name for name in imports(tree(path)) for forbidden in FORBIDDEN.get(part, ()) if f"{name}.".startswith(f"{forbidden}.")]
    assert not wrong


def test_de_wet_gebruikt_alleen_openfisca_en_numpy():
    modules = [PACKAGE / name for name in ("variabele.py", "entities.py", "stelsel.py", "__init__.py")] + RULES
    allowed = {
        "ast",
        "collections",
        "datetime",
        "functools",
        "importlib",
        "inspect",
        "numpy",
        "openfisca_core",
        "openfisca_participatie",
        "pathlib",
        "typing",
    }
    used = {name.split(".")[0] for path in modules for name in imports(tree(path))}
    assert used <= allowed


def test_variabelen_parameters_en_wetstests_hebben_dezelfde_hoofdstukken():
    tests = {path.name for path in (ROOT / "tests" / "yaml").iterdir() if path.is_dir()}
    parameters = {path.name for path in (PACKAGE / "parameters" / "participatiewet").iterdir() if path.is_dir()}
    assert tests - {"samenloop"} == set(CHAPTERS)  # samenloop: cases in which several chapters meet
    assert parameters <= set(CHAPTERS)


# --- names that others use -----------------------------------------------------------------------------------------------------------

BOOL, INT, FLOAT, DATE, ENUM = "bool", "int", "float", "date", "Enum"
FIXED: dict[tuple[str, str, str], str] = {
    ("persoon", DATE, "eternity"): "geboortedatum datum_melding datum_aanvraag",
    ("persoon", DATE, "month"): "peildatum eerste_aanvraagdatum",
    ("persoon", BOOL, "month"): """
        nederlander gelijkgestelde_vreemdeling woont_in_nederland vrijheid_ontnomen onttrekt_zich_aan_straf vervult_dienstplicht
        werkstaking_of_uitsluiting vraagt_bijstand_voor_schulden uitreiziger verblijft_in_inrichting onbetaald_verlof
        kan_rijksbekostigd_onderwijs_volgen aanspraak_studiefinanciering volgt_rijksbekostigd_onderwijs volgt_onderwijs_artikel_19a
        commerciele_overeenkomst medisch_urenbeperkt doelgroep_loonkostensubsidie volledig_duurzaam_arbeidsongeschikt
        ontvangt_algemene_bijstand praktijkonderwijs_of_vso_in_jaar_voor_aanvraag ouders_kunnen_niet_bijdragen
        mantelzorg_intensief_tijdelijk_elders tegenprestatie_opgedragen ontheffing_artikel_9a verlof_wet_arbeid_en_zorg_hoofdstuk_6
        oordeel_wil_verplichtingen_niet_nakomen oordeel_vrijlating_bevordert_arbeidsinschakeling
        oordeel_uitbreiding_arbeidsomvang_niet_mogelijk oordeel_giften_verantwoord oordeel_ontheffing_arbeidsplicht
        oordeel_ontheffing_tegenprestatie oordeel_zoektermijn_niet_toepassen oordeel_kinderopvang_en_belastbaarheid_in_orde
        pensioengerechtigde_leeftijd_bereikt rechthebbende uitgesloten_van_bijstand uitgesloten_van_algemene_bijstand
        zoektermijn_van_toepassing arbeidsplicht plicht_arbeid_aanvaarden tegenprestatieplicht""",
    ("persoon", INT, "month"): """
        dagen_buitenland_kalenderjaar dagen_buitenland_aaneengesloten maanden_vrijlating_n maanden_vrijlating_r maanden_vrijlating_z
        leeftijd""",
    ("persoon", FLOAT, "month"): """
        inkomsten_uit_arbeid inkomsten_uit_arbeid_met_loonkostensubsidie overige_inkomsten inkomsten_uit_verhuur_of_kostgangers
        particuliere_oudedagsvoorziening giften eenmalige_giften kostenbesparende_bijdragen vrijwilligersvergoeding hobbymatige_verkoop
        geldlening vrijgelaten_inkomsten_uit_arbeid kostendelersnorm_per_persoon""",
    ("gezin", BOOL, "month"): """
        gehuwd_of_gezamenlijke_huishouding partner_heeft_geen_recht oordeel_tegeldemaking_woning_niet_verlangd
        kostendelersnorm_van_toepassing recht_op_algemene_bijstand""",
    ("gezin", INT, "month"): "aantal_ten_laste_komende_kinderen aantal_kostendelende_medebewoners",
    ("gezin", ENUM, "month"): "gemeente leefvorm",
    ("gezin", FLOAT, "month"): """
        bezittingen schulden vermogen_in_eigen_woning spaargeld_tijdens_bijstand oordeel_verlaging_woonsituatie
        oordeel_verlaging_schoolverlater oordeel_afstemming_individueel norm verlaging_norm bijstandsnorm in_aanmerking_te_nemen_inkomen
        vermogensgrens in_aanmerking_te_nemen_vermogen algemene_bijstand vakantietoeslag algemene_bijstand_exclusief_vakantietoeslag
        minimaal_voorschot""",
}
"""Entity, type and period of the variables whose names users of the package rely on."""
TRUE_BY_DEFAULT = {"nederlander", "woont_in_nederland", "ontvangt_algemene_bijstand"}


def fixed_names() -> Iterator[tuple[str, str, str, str]]:
    """Name, entity, type and period of each fixed variable."""
    for (entity, kind, period), names in FIXED.items():
        for name in names.split():
            yield name, entity, kind, period


@pytest.mark.parametrize(("name", "entity", "kind", "period"), list(fixed_names()))
def test_vaste_naam_bestaat_met_type_entiteit_periode_en_standaardwaarde(name: str, entity: str, kind: str, period: str):
    variable = VARIABLES[name]
    assert (variable.entity.key, variable.value_type.__name__, str(variable.definition_period)) == (entity, kind, period)
    if kind == BOOL:
        assert variable.default_value is (name in TRUE_BY_DEFAULT)
    elif kind in (INT, FLOAT):
        assert variable.default_value == 0


def test_leefvormen_en_gemeenten():
    assert [form.name for form in VARIABLES["leefvorm"].possible_values] == ["alleenstaande", "alleenstaande_ouder", "gehuwden"]
    municipalities = VARIABLES["gemeente"]
    folders = {path.name for path in (PACKAGE / "parameters" / "gemeenten").iterdir() if path.is_dir()}
    assert {m.name for m in municipalities.possible_values} == folders | {"geen"}
    assert municipalities.default_value.name == "geen"


# --- law tests -----------------------------------------------------------------------------------------------------------------------

TEST_KEYS = {"name", "period", "input", "output", "max_spiral_loops", "reforms", "keywords", "description", "absolute_error_margin"}
GROUPS = {entity.plural: entity for entity in SYSTEM.entities}
ROLES = {
    entity.plural: {role.plural or role.key for role in entity.roles} | {role.key for role in entity.roles}
    for entity in SYSTEM.group_entities
}


class NoDuplicates(yaml.SafeLoader):
    """Safe, and strict on keys that come twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Refuse a second equal key, which YAML otherwise lets win silently."""
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        double = [key for key, count in Counter(keys).items() if count > 1]
        assert not double, f"regel {node.start_mark.line + 1}: {double} staat er twee keer"
        return super().construct_mapping(node, deep)


def read_tests(path: Path) -> list[dict[str, Any]]:
    """The tests of a YAML file."""
    content = yaml.load(path.read_text(encoding="utf-8"), NoDuplicates)
    assert isinstance(content, list)
    return content


def fits(value: Any, variable: Any) -> bool:
    """Whether a YAML value has the type of the variable: a bool a bool, a date a date, a whole number no fraction."""
    kind = variable.value_type
    if kind is Enum:
        return value in variable.possible_values.__members__
    if kind is bool:
        return isinstance(value, bool)
    if kind is date:
        return type(value) is date
    if isinstance(value, bool):
        return False
    return isinstance(value, int) if kind is int else isinstance(value, int | float) and np.isfinite(value)


def values(content: Any) -> Iterator[Any]:
    """The values of a fact: one for the period of the test, or one per period, or a list with one per gezin."""
    if isinstance(content, dict):
        for value in content.values():
            yield from values(value)
    elif isinstance(content, list):
        yield from content
    else:
        yield content


def facts_of(part: dict[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """Group, variable and value for all values in the input or output of a test."""
    for key, content in part.items():
        if key in GROUPS:
            for facts in content.values():
                for name, value in facts.items():
                    if name not in ROLES.get(key, ()):
                        yield key, name, value
        else:
            yield VARIABLES[key].entity.plural if key in VARIABLES else "", key, content


@pytest.mark.parametrize("path", LAW_TESTS, ids=lambda path: str(path.relative_to(ROOT / "tests" / "yaml")))
def test_wetstest_heeft_de_juiste_namen_typen_en_bewoners(path: Path):
    tests = read_tests(path)
    names = Counter(test["name"] for test in tests)
    assert not [name for name, count in names.items() if count > 1], "dezelfde naam twee keer"
    for test in tests:
        where = test["name"]
        assert set(test) <= TEST_KEYS, (where, set(test) - TEST_KEYS)
        assert "period" in test, where
        for part in ("input", "output"):
            for group, name, content in facts_of(test[part]):
                assert name in VARIABLES, (where, name)
                assert VARIABLES[name].entity.plural == group, (where, name, group)
                for value in values(content):
                    assert fits(value, VARIABLES[name]), (where, name, value)
        if "personen" in test["input"]:
            check_everyone_has_a_place(test["input"], where)


def check_everyone_has_a_place(situation: dict[str, Any], where: str) -> None:
    """Each person in exactly one gezin and one woning; no empty dwelling, no stranger in it."""
    people = Counter(situation["personen"].keys())
    for plural in ("gezinnen", "woningen"):
        placed: Counter[str] = Counter()
        for name, facts in situation.get(plural, {}).items():
            members = [who for role in ROLES[plural] for who in listed(facts.get(role))]
            assert members, (where, plural, name, "leeg")
            placed.update(members)
        assert placed == people, (where, plural, placed, people)


def listed(content: Any) -> list[str]:
    """A role as list: one name, several, or none."""
    return [] if content is None else [content] if isinstance(content, str) else list(content)


def names_in_python_tests() -> set[str]:
    """The texts that stand in the Python tests that ask for outcomes by name."""
    found = set()
    for path in (ROOT / "tests").rglob("test_*.py"):
        if path != Path(__file__):
            found |= {node.value for node in ast.walk(tree(path)) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return found


def test_elke_uitkomst_heeft_een_test():
    tested = {name for path in LAW_TESTS for test in read_tests(path) for _, name, _ in facts_of(test["output"])}
    outcomes = {name for name, variable in VARIABLES.items() if variable.formulas}
    missing = sorted(outcomes - tested - names_in_python_tests())
    assert not missing, f"zonder test: {' '.join(missing)}"


# --- example cases ---------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_voorbeeldzaak_geeft_een_uitkomst(path: Path):
    from openfisca_participatie.berekening.rekenen import bereken
    from openfisca_participatie.zaak import lees

    case = lees(path)
    for variant in (None, *case.varianten):
        result = bereken(case if variant is None else case.variant(variant))
        assert [month.maand for month in result.maanden] == list(case.maanden)
        assert all(month.antwoord in ("ja", "nee", "nodig") for month in result.maanden)


def test_er_zijn_voorbeelden_van_elk_antwoord():
    from openfisca_participatie.berekening.rekenen import bereken
    from openfisca_participatie.zaak import lees

    assert {month.antwoord for path in CASES for month in bereken(lees(path)).maanden} == {"ja", "nee", "nodig"}


# --- limits that the case file repeats ---------------------------------------------------------------------------------------------------


def test_grenzen_van_de_zaak_zijn_die_van_de_wet():
    """The case file must not load the law, so it repeats a few ages; they are those of the parameters, month by month."""
    from openfisca_participatie.zaak import grenzen

    def law(month: str) -> dict[str, Any]:
        rules = SYSTEM.parameters.get_at_instant(f"{month}-01").participatiewet
        shared = rules.normen.kostendelersnorm
        return {
            "MEERDERJARIG": {
                rules.begrippen.meerderjarig,
                rules.begrippen.leeftijd_ten_laste_komend_kind,
                rules.recht.uitsluiting.leeftijd_bijstand,
            },
            "NORM_VOLWASSENE": {rules.normen.leeftijd_zelfstandige_norm, shared.leeftijd_belanghebbende},
            "JONGERE_TOT": {rules.recht.uitsluiting.leeftijd_jongere, rules.aanvraag.zoektermijn.leeftijd},
            "STUDIEFINANCIERING_TOT": {getattr(shared, "leeftijd_onderwijs_buitenland", grenzen.STUDIEFINANCIERING_TOT)},
            "MEDEBEWONER_VANAF": {shared.leeftijd_medebewoner},
        }

    for month in ("2015-01", "2015-12", "2022-12", "2023-01", "2025-12", "2026-01", "2026-12"):
        for name, ages in law(month).items():
            limit = getattr(grenzen, name)
            assert ages == {grenzen.op(limit, month) if isinstance(limit, dict) else limit}, (month, name)

    raise_of_the_young = SYSTEM.parameters.participatiewet.normen.jonger_dan_21_jaar.verhoging
    assert min(value.instant_str for value in raise_of_the_young.values_list)[:7] == grenzen.VERHOGING_JONGERE_VANAF
