"""Writing files: all or nothing, with a Dutch line when it fails."""

import errno
import os
import stat

import pytest

from openfisca_participatie import bestanden
from openfisca_participatie.bestanden import BestandFout, controleer, controleer_map, schrijf


def test_schrijft_tekst_en_bytes(tmp_path):
    assert schrijf(tmp_path / "a.txt", "één").read_text(encoding="utf-8") == "één"
    assert schrijf(tmp_path / "a.txt", b"\x00\x01").read_bytes() == b"\x00\x01"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("stap", ["fsync", "replace", "chmod"])
@pytest.mark.parametrize("fout", [OSError(errno.ENOSPC, "vol"), KeyboardInterrupt()])
def test_oude_bestand_blijft_bij_een_fout(tmp_path, monkeypatch, stap, fout):
    pad = tmp_path / "brief.pdf"
    pad.write_bytes(b"oud")

    def mislukt(*_args, **_kwargs):
        raise fout

    monkeypatch.setattr(bestanden.os, stap, mislukt)
    with pytest.raises(BestandFout if isinstance(fout, OSError) else KeyboardInterrupt) as gevangen:
        schrijf(pad, b"nieuw")
    if isinstance(fout, OSError):
        assert str(gevangen.value) == f"Kan {str(pad)!r} niet schrijven: de schijf is vol."
    assert pad.read_bytes() == b"oud"
    assert [p.name for p in tmp_path.iterdir()] == ["brief.pdf"]


def test_map_die_niet_bestaat(tmp_path):
    with pytest.raises(BestandFout, match="de map bestaat niet"):
        schrijf(tmp_path / "geen" / "a.txt", "x")


def test_map_als_doel(tmp_path):
    with pytest.raises(BestandFout, match="dit is een map"):
        schrijf(tmp_path, "x")


def test_bestand_als_map(tmp_path):
    (tmp_path / "a").write_text("x")
    with pytest.raises(BestandFout, match="geen map"):
        schrijf(tmp_path / "a" / "b.txt", "x")


@pytest.mark.parametrize(("naam", "melding"), [("a" * 300, "te lang"), ("a\0b", "niet is toegestaan")])
def test_onmogelijke_naam(tmp_path, naam, melding):
    with pytest.raises(BestandFout, match=melding):
        schrijf(tmp_path / naam, "x")


def test_rechten_blijven(tmp_path):
    pad = tmp_path / "a.txt"
    pad.write_text("oud")
    pad.chmod(0o640)
    schrijf(pad, "nieuw")
    assert stat.S_IMODE(pad.stat().st_mode) == 0o640
    masker = os.umask(0o022)
    try:
        assert stat.S_IMODE(schrijf(tmp_path / "b.txt", "x").stat().st_mode) == 0o644
    finally:
        os.umask(masker)


def test_verwijzing_wordt_gevolgd(tmp_path):
    (tmp_path / "echt.txt").write_text("oud")
    (tmp_path / "link.txt").symlink_to(tmp_path / "echt.txt")
    schrijf(tmp_path / "link.txt", "nieuw")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "echt.txt").read_text() == "nieuw"


def test_apparaat():
    schrijf(os.devnull, "x")


def test_controleer_laat_niets_achter(tmp_path):
    (tmp_path / "oud.txt").write_text("oud")
    for naam in ("nieuw.txt", "oud.txt"):
        controleer(tmp_path / naam)
    controleer_map(tmp_path / "nog" / "te" / "maken")
    controleer("/dev/null")
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("oud.txt", "oud")]


@pytest.mark.parametrize("doe", [controleer, lambda pad: schrijf(pad, "x")])
@pytest.mark.parametrize(
    ("naam", "melding"),
    [
        ("geen/a.txt", "de map bestaat niet"),
        ("bestand/a.txt", "geen map"),
        (".", "dit is een map"),
        ("/proc/x.pdf", "in deze map kan geen bestand worden gemaakt"),
        ("a" * 300, "te lang"),
        ("a\0b", "niet is toegestaan"),
    ],
)
def test_controleer_zegt_hetzelfde_als_schrijf(tmp_path, doe, naam, melding):
    (tmp_path / "bestand").write_text("x")
    with pytest.raises(BestandFout, match=melding):
        doe(tmp_path / naam)


def test_een_map_die_er_niet_kan_komen(tmp_path):
    (tmp_path / "bestand").write_text("x")
    with pytest.raises(BestandFout, match="kan niet worden gemaakt of beschreven: een deel van het pad is geen map"):
        controleer_map(tmp_path / "bestand" / "map")
