"""``openfisca serve`` with this package: a real server, real requests."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

import pytest

OPENFISCA = str(Path(sys.executable).with_name("openfisca"))
SECONDS_TO_START = 120
DIRECT = build_opener(ProxyHandler({}))
"""Asks without the proxy that the environment may name."""


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Address of a server that runs as long as the tests of this module."""
    port = free_port()
    command = [OPENFISCA, "serve", "--country-package", "openfisca_participatie", "--port", str(port), "--bind", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{address}/spec", process)
        yield address
    finally:
        process.terminate()
        process.communicate(timeout=30)


def wait_for(url: str, process: subprocess.Popen[str]) -> None:
    """Until the server answers; fail with what it printed when it stopped or stays silent."""
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        if process.poll() is not None:
            pytest.fail(f"de server stopte: {process.communicate()[0]}")
        try:
            with DIRECT.open(url, timeout=30):
                return
        except OSError:
            time.sleep(0.2)
    process.terminate()
    pytest.fail(f"de server antwoordde niet: {process.communicate()[0]}")


def get(url: str) -> Any:
    """The JSON at an address."""
    with DIRECT.open(url, timeout=30) as answer:
        return json.load(answer)


def post(url: str, content: Any) -> Any:
    """The JSON answer to a JSON question."""
    request = Request(url, json.dumps(content).encode(), {"Content-Type": "application/json"})
    with DIRECT.open(request, timeout=30) as answer:
        return json.load(answer)


SITUATION = {
    "personen": {
        "anna": {"geboortedatum": {"ETERNITY": "1990-06-15"}, "inkomsten_uit_arbeid": {"2026-07": 400}},
        "noor": {"geboortedatum": {"ETERNITY": "2018-03-03"}},
    },
    "gezinnen": {"g": {"aanvrager": "anna", "kinderen": ["noor"], "algemene_bijstand": {"2026-07": None}, "leefvorm": {"2026-07": None}}},
    "woningen": {"w": {"bewoners": ["anna", "noor"]}},
}


def test_calculate_rekent_een_zaak_uit(server: str):
    family = post(f"{server}/calculate", SITUATION)["gezinnen"]["g"]
    assert family["algemene_bijstand"] == {"2026-07": 1019.46}  # art. 21 a, 1.419,46, minus 400,00
    assert family["leefvorm"] == {"2026-07": "alleenstaande_ouder"}


def test_calculate_rekent_het_voorbeeld_van_de_beschrijving_uit(server: str):
    """The example that the API shows to its visitors is a situation that it can calculate."""
    example = get(f"{server}/spec")["components"]["schemas"]["SituationInput"]["example"]
    assert post(f"{server}/calculate", example)["gezinnen"]["gezin"]["algemene_bijstand"] == {"2026-07": 1419.46}


def test_spec_beschrijft_de_entiteiten(server: str):
    spec = get(f"{server}/spec")
    assert spec["openapi"].startswith("3.")
    assert "Participatie" in spec["info"]["title"]
    assert {"Persoon", "Gezin", "Woning"} <= set(spec["components"]["schemas"])


def test_variabele_met_uitleg_en_bron(server: str):
    norm = get(f"{server}/variable/norm")
    assert norm["description"] == "Norm"
    assert norm["documentation"].startswith("Norm per kalendermaand")
    assert all(source.startswith("https://wetten.overheid.nl/") for source in norm["references"])
    assert "variables/normen/norm.py" in norm["source"]


def test_parameter_door_de_tijd(server: str):
    amount = get(f"{server}/parameter/participatiewet/normen/vanaf_21_jaar/alleenstaande")
    assert amount["values"]["2026-07-01"] == 1419.46
    assert amount["values"]["2015-01-01"] == 960.83


def test_trace_geeft_elke_stap(server: str):
    trace = post(f"{server}/trace", SITUATION)["trace"]
    assert trace["algemene_bijstand<2026-07>"]["value"] == [1019.46]
    assert "bijstandsnorm<2026-07>" in trace["algemene_bijstand<2026-07>"]["dependencies"]


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ({"onbekende_variabele": {"2026-07": 1}}, 404),
        ({"bezittingen": {"2026-07": 1}}, 400),
        ({"inkomsten_uit_arbeid": {"2026-07": "veel"}}, 400),
    ],
)
def test_een_verkeerde_vraag_wordt_geweigerd(server: str, facts: dict[str, Any], status: int):
    wrong = SITUATION | {"personen": SITUATION["personen"] | {"anna": facts}}
    with pytest.raises(HTTPError) as refused:
        post(f"{server}/calculate", wrong)
    assert refused.value.code == status
