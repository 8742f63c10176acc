"""What the commands on cases share: one error does not stop the others, and a bar only where somebody is watching."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from openfisca_participatie.cli.nederlands import Melding
from openfisca_participatie.cli.zaken import meld_mislukt, mislukt_als_gegevens, vind_zaken, voor_elke_zaak, voortgang


def doe(pad: str) -> list[str]:
    """One file is wrong, one is a fault of the program, one has two results."""
    if pad == "fout":
        raise Melding("fout: dit klopt niet")
    if pad == "kapot":
        raise ZeroDivisionError("door nul")
    return [pad, f"{pad} · variant"] if pad == "twee" else [pad]


def test_een_fout_houdt_de_rest_niet_op(capsys: pytest.CaptureFixture[str]) -> None:
    gedaan, mislukt = voor_elke_zaak(["a", "fout", "kapot", "twee"], doe, "Zaken")
    assert gedaan == ["a", "twee", "twee · variant"]
    assert [pad for pad, _ in mislukt] == ["fout", "kapot"]
    assert "hier gaat het programma zelf de mist in (ZeroDivisionError: door nul)" in mislukt[1][1].message
    meld_mislukt(mislukt[:1])
    assert capsys.readouterr().err == "Fout: fout: dit klopt niet\n"
    assert mislukt_als_gegevens(mislukt)[0] == {"bestand": "fout", "melding": "fout: dit klopt niet", "fouten": []}


def test_een_enkel_bestand_meldt_zijn_eigen_fout() -> None:
    with pytest.raises(Melding, match="dit klopt niet"):
        voor_elke_zaak(["fout"], doe, "Zaken")
    with pytest.raises(ZeroDivisionError):
        voor_elke_zaak(["kapot"], doe, "Zaken")
    assert len(voor_elke_zaak(["fout"], doe, "Zaken", verzamel=True)[1]) == 1


def test_een_volle_schijf_houdt_alles_op() -> None:
    def schijf_vol(pad: str) -> list[str]:
        raise OSError("schijf vol")

    with pytest.raises(OSError, match="schijf vol"):
        voor_elke_zaak(["a", "b"], schijf_vol, "Zaken")


@pytest.mark.parametrize(("kijkt", "hoeveel", "balk"), [(True, 3, True), (False, 3, False), (True, 0, False)])
def test_een_balk_alleen_voor_wie_kijkt(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], kijkt: bool, hoeveel: int, balk: bool
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: kijkt)
    with voortgang("Zaken", hoeveel) as stap:
        stap()
        stap(2, 4)
    uit = capsys.readouterr()
    assert ("Zaken" in uit.err) is balk
    assert uit.out == ""


def test_een_map_is_haar_zaken(tmp_path: Path) -> None:
    for naam in ("b.yaml", "a.json", "lees.txt"):
        (tmp_path / naam).touch()
    (tmp_path / "map.yaml").mkdir()
    assert vind_zaken([str(tmp_path), str(tmp_path / "b.yaml"), "elders.yaml"]) == [
        str(tmp_path / "a.json"),
        str(tmp_path / "b.yaml"),
        "elders.yaml",
    ]
