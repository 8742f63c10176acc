"""Help, versions, wrong use, and the one-message rule for all that goes wrong."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from openfisca_participatie.cli.groep import OPDRACHTEN, participatie
from openfisca_participatie.cli.nederlands import AFGEBROKEN, VERKEERD
from tests.cli.conftest import VOORBEELDEN, WORTEL, Uitvoeren, omgeving, programma

ENGELS = re.compile(r"\b(Usage|Options|Commands|Error|Missing|No such|Show this|Try|Got unexpected|Invalid value|requires an argument)\b")


def opdracht(naam: str) -> click.Command:
    gevonden = participatie.get_command(click.Context(participatie), naam)
    assert gevonden is not None
    return gevonden


def voorbeelden_uit_de_hulp() -> list[str]:
    regels = [regel.strip() for naam in OPDRACHTEN for regel in (opdracht(naam).help or "").splitlines()]
    return [regel for regel in regels if regel.startswith("participatie ")]


def test_hulp_van_de_groep_noemt_elke_opdracht(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit("--help")
    assert klaar.exit_code == 0
    assert all(f"  {naam} " in klaar.stdout for naam in OPDRACHTEN)
    assert not ENGELS.search(klaar.stdout)
    assert voer_uit("-h").stdout == klaar.stdout


@pytest.mark.parametrize("naam", OPDRACHTEN)
def test_hulp_van_een_opdracht(naam: str, voer_uit: Uitvoeren) -> None:
    klaar = voer_uit(naam, "--help")
    assert klaar.exit_code == 0
    assert klaar.stdout.startswith(f"Gebruik: participatie {naam} ")
    assert "Voorbeelden:" in klaar.stdout
    assert "Opties:" in klaar.stdout
    assert not ENGELS.search(klaar.stdout)
    assert voer_uit(naam, "-h").stdout == klaar.stdout


def test_hulp_van_een_opdracht_buiten_haar_groep() -> None:
    """click keeps the names of the help option it finds first, so they may not hang on how a command was called before."""
    uitkomst = CliRunner().invoke(opdracht("valideer"), ["-h"])
    assert uitkomst.exit_code == 0
    assert "-h, --help" in uitkomst.output


@pytest.mark.parametrize("naam", OPDRACHTEN)
def test_de_groep_zegt_hetzelfde_als_de_opdracht(naam: str) -> None:
    assert (opdracht(naam).help or "").startswith(f"{OPDRACHTEN[naam]}\n")


def test_elke_optie_heeft_hulp() -> None:
    zonder = [
        f"{naam} {param.opts[0]}"
        for naam in OPDRACHTEN
        for param in opdracht(naam).params
        if isinstance(param, click.Option) and not param.help
    ]
    assert zonder == []


@pytest.mark.parametrize("regel", voorbeelden_uit_de_hulp())
def test_voorbeelden_uit_de_hulp_werken(regel: str, tmp_path: Path) -> None:
    (tmp_path / "voorbeelden").symlink_to(VOORBEELDEN)
    klaar = subprocess.run(["bash", "-c", regel], capture_output=True, text=True, cwd=tmp_path, env=omgeving())
    assert klaar.returncode in (0, 3), klaar.stderr
    assert klaar.stdout


def test_versie(voer_uit: Uitvoeren) -> None:
    assert re.fullmatch(r"participatie \d+\.\d+\.\d+\n", voer_uit("--version").stdout)


def test_zonder_opdracht_komt_de_hulp_op_stderr(voer_uit: Uitvoeren) -> None:
    klaar = voer_uit()
    assert klaar.exit_code == VERKEERD
    assert klaar.stdout == ""
    assert klaar.stderr.startswith("Gebruik: participatie")


@pytest.mark.parametrize(
    ("regel", "melding"),
    [
        ("berken zaak.yaml", "de opdracht 'berken' bestaat niet. Bedoelde u 'bereken'?"),
        ("bereken", "ZAAK ontbreekt."),
        ("bereken --blah x", "de optie --blah bestaat niet."),
        ("bereken voorbeelden/bakker.yaml --jsn", "de optie --jsn bestaat niet. Bedoelde u '--json'?"),
        ("bereken voorbeelden/bakker.yaml --maand", "achter de optie --maand hoort een waarde."),
        ("bereken voorbeelden/bakker.yaml --json=ja", "de optie --json krijgt geen waarde."),
        ("bereken voorbeelden/bakker.yaml --maand 2026-13", "--maand: deze maand bestaat niet: '2026-13'"),
        ("bereken voorbeelden/bakker.yaml --maand 2014-12", "--maand: de Participatiewet geldt sinds januari 2015"),
        ("bereken voorbeelden/bakker.yaml --maand 2050-01", "Voor januari 2050 zijn nog geen normen bekend"),
        ("bereken voorbeelden/bakker.yaml --variant anders", "deze variant staat niet in de zaak"),
        ("bereken voorbeelden/bakker.yaml --variant x --alle-varianten", "kies --variant of --alle-varianten"),
        ("bereken bestaat-niet.yaml", "bestaat-niet.yaml: het bestand is niet te lezen: het bestaat niet"),
        ("bereken voorbeelden", "het is een map"),
        ("uitleg voorbeelden/bakker.yaml norm nog meer", "te veel woorden op de regel: nog meer"),
        ("uitleg voorbeelden/bakker.yaml bijstandnorm", "Bedoelde u 'bijstandsnorm'?"),
        ("uitleg voorbeelden/bakker.yaml qqqqqq", "Zoek een naam met: participatie regel ARTIKEL"),
        ("uitleg voorbeelden/bakker.yaml --maand '2026-06 t/m 2026-07'", "is meer dan één maand"),
        ("uitleg voorbeelden/bakker.yaml norm --wie Noor", "van het gezin als geheel"),
        ("uitleg voorbeelden/bakker.yaml leeftijd --wie Piet", "'Piet' staat niet in de zaak. Kies uit: S. Bakker, Noor Bakker."),
        ("uitleg voorbeelden/bakker.yaml leeftijd --wie Bakker", "past op meer dan één persoon"),
        ("uitleg voorbeelden/bakker.yaml --formaat html", "--formaat: 'html' is geen keuze; kies uit boom, md, json."),
        ("brief voorbeelden/bakker.yaml --soort besluit", "kies uit ontvangstbevestiging, zoektermijn"),
        ("brief voorbeelden/bakker.yaml --verzonden 2026-02-30", "--verzonden: deze datum bestaat niet"),
        ("brief voorbeelden/bakker.yaml --soort afwijzing", "Wel past: toekenning."),
        ("brief voorbeelden/bakker.yaml --soort toekenning -o /bestaat/niet.pdf", "de map bestaat niet"),
        ("brief voorbeelden/bakker.yaml --soort toekenning --afzender voorbeelden/bakker.yaml", "De afzender heeft geen"),
        ("parameters qqqqqq", "geen parameter past op 'qqqqqq'."),
        ("parameters kostendelersnrm", "Bedoelde u 'kostendelersnorm'?"),
        ("parameters giften --op gisteren", "--op: dit is geen datum"),
        ("regel", "ARTIKEL-OF-NAAM ontbreekt."),
        ("regel 999", "geen regel verwijst naar artikel '999'."),
        ("regel bijstandnorm", "Bedoelde u 'bijstandsnorm'?"),
        ("dekking --artikel 999", "artikel 999 bestaat niet in de wet."),
        ("dekking --status klaar", "--status: 'klaar' is geen keuze; kies uit gecodeerd, oordeel, organisatie"),
        ("valideer", "ZAAK ontbreekt."),
    ],
)  # fmt: skip
def test_verkeerd_gebruik_is_een_nederlandse_melding(regel: str, melding: str, voer_uit: Uitvoeren) -> None:
    klaar = voer_uit(*shlex.split(regel))
    assert klaar.exit_code == VERKEERD
    assert klaar.stdout == ""
    assert klaar.stderr.startswith("Fout: ")
    assert melding in klaar.stderr
    assert "Traceback" not in klaar.stderr
    assert not ENGELS.search(klaar.stderr)


def test_een_fout_in_het_programma_is_ook_een_melding(voer_uit: Uitvoeren, monkeypatch: pytest.MonkeyPatch) -> None:
    def stuk(*_: object, **__: object) -> None:
        raise ZeroDivisionError("deling\ndoor nul")

    monkeypatch.setattr("openfisca_participatie.berekening.rekenen.bereken", stuk)
    klaar = voer_uit("bereken", "voorbeelden/bakker.yaml")
    assert klaar.exit_code == VERKEERD
    assert "ZeroDivisionError: deling door nul" in klaar.stderr
    assert "Traceback" not in klaar.stderr
    klaar = voer_uit("bereken", "voorbeelden/bakker.yaml", "voorbeelden/bakker.yaml")  # in a row of cases it is one of the faults
    assert klaar.exit_code == VERKEERD
    assert klaar.stderr.count("ZeroDivisionError") == 2
    klaar = voer_uit("bereken", "voorbeelden/bakker.yaml", env={"PARTICIPATIE_FOUTSPOOR": "1"})
    assert "Traceback" in klaar.stderr


def test_een_onderdeel_dat_niet_is_geinstalleerd(voer_uit: Uitvoeren, monkeypatch: pytest.MonkeyPatch) -> None:
    def ontbreekt(*_: object, **__: object) -> None:
        raise ModuleNotFoundError("No module named 'typst'", name="typst")

    monkeypatch.setattr("openfisca_participatie.brieven.brief.Brief.als", ontbreekt)
    klaar = voer_uit("brief", "voorbeelden/spaargeld-en-auto.yaml", "--soort", "afwijzing", "-o", os.devnull)
    assert klaar.exit_code == VERKEERD
    assert "pip install 'openfisca-participatie[brieven]'" in klaar.stderr


# --- as a program ---


def test_uitvoer_is_utf8_en_zonder_kleur() -> None:
    klaar = programma("bereken", "voorbeelden/bakker.yaml", LANG="C", LC_ALL="C", PYTHONIOENCODING="ascii", FORCE_COLOR="1")
    assert "€ 1.419,46" in klaar.stdout
    assert "\x1b" not in klaar.stdout + klaar.stderr
    assert max(map(len, klaar.stdout.splitlines())) <= 100
    assert [regel for regel in klaar.stdout.splitlines() if regel.endswith(" ")] == []


def in_een_terminal(*woorden: str, **extra: str) -> str:
    """What the program writes when its output is a terminal of 90 columns."""
    import fcntl
    import pty
    import struct
    import termios

    meester, slaaf = pty.openpty()
    fcntl.ioctl(slaaf, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 90, 0, 0))
    opdracht_ = [sys.executable, "-m", "openfisca_participatie.cli", *woorden]
    proces = subprocess.Popen(opdracht_, stdout=slaaf, stderr=slaaf, cwd=WORTEL, env=omgeving(TERM="xterm-256color", **extra))
    os.close(slaaf)
    stukken = []
    try:
        while stuk := os.read(meester, 65536):
            stukken.append(stuk)
    except OSError:  # the other side is closed
        pass
    proces.wait(60)
    os.close(meester)
    return b"".join(stukken).decode()


def test_kleur_op_een_terminal() -> None:
    tekst = in_een_terminal("bereken", "voorbeelden/bakker.yaml")
    assert "\x1b[1;32mJA\x1b[0m" in tekst
    assert "\x1b]8;" in tekst  # a link
    kaal = re.sub(r"\x1b\][^\\]*\\|\x1b\[[0-9;?]*[a-zA-Z]", "", tekst)
    assert max(map(len, kaal.splitlines())) <= 90


def test_no_color() -> None:
    assert "\x1b[" not in in_een_terminal("bereken", "voorbeelden/bakker.yaml", NO_COLOR="1")


def test_voortgang_bij_meer_zaken_op_een_terminal() -> None:
    tekst = in_een_terminal("bereken", "voorbeelden/bakker.yaml", "voorbeelden/spaargeld-en-auto.yaml")
    assert "Zaken uitrekenen" in tekst


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="alleen Linux heeft /dev/full")
@pytest.mark.parametrize("regel", ["bereken voorbeelden/bakker.yaml", "regel norm --json", "--help"])
def test_volle_schijf(regel: str) -> None:
    with open("/dev/full", "w") as vol:
        opdracht_ = [sys.executable, "-m", "openfisca_participatie.cli", *shlex.split(regel)]
        klaar = subprocess.run(opdracht_, stdout=vol, stderr=subprocess.PIPE, text=True, cwd=WORTEL, env=omgeving())
    assert klaar.returncode == VERKEERD
    assert klaar.stderr == "Fout: de uitvoer is niet te schrijven: de schijf is vol.\n"


def test_lezer_die_ophoudt() -> None:
    regel = f"{shlex.quote(sys.executable)} -m openfisca_participatie.cli parameters --alles | head -1; echo ${{PIPESTATUS[0]}}"
    klaar = subprocess.run(["bash", "-c", regel], capture_output=True, text=True, cwd=WORTEL, env=omgeving())
    assert klaar.stderr == ""
    assert klaar.stdout.splitlines()[-1] in ("0", "141")


def _met_ctrl_c() -> None:
    """A shell starts background work with this signal ignored, and a child inherits that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c() -> None:
    opdracht_ = [sys.executable, "-m", "openfisca_participatie.cli", "bereken", *["voorbeelden/zoon-wordt-27.yaml"] * 200]
    proces = subprocess.Popen(
        opdracht_, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=WORTEL, env=omgeving(), preexec_fn=_met_ctrl_c
    )
    time.sleep(2.5)
    proces.send_signal(signal.SIGINT)
    uit, fout = proces.communicate(timeout=60)
    assert proces.returncode == AFGEBROKEN
    assert uit == ""
    assert fout.strip() == "Afgebroken."


def test_hulp_laadt_de_rekenkern_niet() -> None:
    regel = (
        "import sys; from click.testing import CliRunner; from openfisca_participatie.cli.groep import participatie as p; "
        "assert CliRunner().invoke(p, ['--help']).exit_code == 0; "
        "print(sorted({'openfisca_core', 'numpy', 'pydantic', 'rich', 'yaml', 'jinja2', 'typst'} & set(sys.modules)))"
    )
    klaar = subprocess.run([sys.executable, "-c", regel], capture_output=True, text=True, env=omgeving())
    assert klaar.stdout == "[]\n", klaar.stderr


@pytest.mark.parametrize(
    ("woorden", "verwacht"),
    [
        ("participatie be", "bereken"),
        ("participatie bereken --alle", "--alle-varianten"),
        ("participatie uitleg zaak.yaml bijstandsn", "bijstandsnorm"),
        ("participatie brief --soort af", "afwijzing"),
    ],
)
def test_aanvullen_met_tab(woorden: str, verwacht: str) -> None:
    aantal = len(woorden.split()) - 1
    klaar = programma(_PARTICIPATIE_COMPLETE="bash_complete", COMP_WORDS=woorden, COMP_CWORD=str(aantal))
    assert klaar.returncode == 0, klaar.stderr
    assert f"plain,{verwacht}" in klaar.stdout.splitlines()
