"""Writing a file so that nobody ever finds half of it: a temporary file beside the target, then a rename."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

_MELDINGEN = {
    errno.EACCES: "geen toestemming om hier te schrijven",
    errno.EPERM: "geen toestemming om hier te schrijven",
    errno.ENOENT: "de map bestaat niet",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.EISDIR: "dit is een map en geen bestand",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "de schijfruimte voor deze gebruiker is op",
    errno.EROFS: "de schijf is alleen-lezen",
    errno.EOPNOTSUPP: "in deze map kan geen bestand worden gemaakt",
    errno.ENAMETOOLONG: "de bestandsnaam is te lang",
    errno.EFBIG: "het bestand is te groot voor deze schijf",
    errno.EIO: "de schijf geeft een leesfout of schrijffout",
    errno.ELOOP: "het pad bevat verwijzingen die in een kring lopen",
    errno.ETXTBSY: "het bestand is in gebruik",
    errno.EBUSY: "het bestand is in gebruik",
}


class BestandFout(Exception):
    """A file could not be read or written; the text is one Dutch line with the path and the reason."""


def melding(fout: OSError | ValueError) -> str:
    """Give the reason of ``fout`` in Dutch, without the path."""
    if isinstance(fout, OSError):
        return _MELDINGEN.get(fout.errno or 0, f"het besturingssysteem meldt fout {fout.errno}")
    return "de bestandsnaam bevat een teken dat niet is toegestaan"


def controleer(pad: str | os.PathLike[str]) -> None:
    """See whether ``pad`` can be written, before a long computation; nothing is left behind. Raises :class:`BestandFout` as ``schrijf``."""
    try:
        doel = Path(os.path.realpath(pad))
        if doel.is_dir():
            raise IsADirectoryError(errno.EISDIR, "map")
        if doel.exists():
            if not os.access(doel, os.W_OK):
                raise PermissionError(errno.EACCES, "alleen-lezen")
            if not doel.is_file():
                return
        _probeer(doel.parent)
        with suppress(FileNotFoundError):
            os.lstat(doel)  # a name that is too long
    except (OSError, ValueError) as fout:
        raise BestandFout(_niet_te_schrijven(pad, fout)) from fout


def controleer_map(pad: str | os.PathLike[str]) -> None:
    """See whether files can come in a folder, which may have to be made still. Raises :class:`BestandFout`."""
    try:
        map_ = Path(os.path.realpath(pad))
        bestaand = next(een for een in (map_, *map_.parents) if een.exists())
        if not bestaand.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "geen map")
        _probeer(bestaand)
    except (OSError, ValueError) as fout:
        raise BestandFout(f"De map {str(pad)!r} kan niet worden gemaakt of beschreven: {melding(fout)}.") from fout


def _probeer(map_: Path) -> None:
    """Make a file in a folder and take it away again: permissions alone do not tell of a disk that is read-only, or of ``/proc``."""
    try:
        nummer, tijdelijk = tempfile.mkstemp(prefix=".schrijf-", suffix=".tmp", dir=map_)
    except FileNotFoundError as fout:
        raise _geen_plaats(map_, fout) from fout
    os.close(nummer)
    os.unlink(tijdelijk)


def _geen_plaats(map_: Path, fout: FileNotFoundError) -> OSError:
    """The fault of a file that cannot come in a folder: where the folder exists, it is one that takes no files, such as ``/proc``."""
    return OSError(errno.EOPNOTSUPP, "neemt geen bestanden") if map_.is_dir() else fout


def _niet_te_schrijven(pad: str | os.PathLike[str], fout: OSError | ValueError) -> str:
    return f"Kan {str(pad)!r} niet schrijven: {melding(fout)}."


def schrijf(pad: str | os.PathLike[str], inhoud: str | bytes) -> Path:
    """Write ``inhoud`` to ``pad`` (text as UTF-8) and give the path.

    The target is replaced in one step: it holds the old content or the new one, also when the disk is full or the
    process stops half-way. A link is followed, permissions of an existing file are kept, and a device (``/dev/stdout``)
    is written to as it is. Raises :class:`BestandFout`.
    """
    ruw = inhoud.encode("utf-8", "replace") if isinstance(inhoud, str) else inhoud
    try:
        doel = Path(os.path.realpath(pad))
        if doel.is_dir():
            raise IsADirectoryError(errno.EISDIR, "map")
        if doel.exists() and not doel.is_file():
            doel.write_bytes(ruw)
        else:
            _vervang(doel, ruw)
    except (OSError, ValueError) as fout:
        raise BestandFout(_niet_te_schrijven(pad, fout)) from fout
    return Path(pad)


def _vervang(doel: Path, ruw: bytes) -> None:
    """Write ``ruw`` to a temporary file in the folder of ``doel`` and rename it over ``doel``."""
    rechten = _rechten(doel)
    try:
        nummer, tijdelijk = tempfile.mkstemp(prefix=".schrijf-", suffix=".tmp", dir=doel.parent)
    except FileNotFoundError as fout:
        raise _geen_plaats(doel.parent, fout) from fout
    try:
        with os.fdopen(nummer, "wb") as bestand:
            bestand.write(ruw)
            bestand.flush()
            os.fsync(bestand.fileno())
        os.chmod(tijdelijk, rechten)
        os.replace(tijdelijk, doel)
    except BaseException:  # also Ctrl-C: leave no temporary file behind
        with suppress(OSError):
            os.unlink(tijdelijk)
        raise


def _rechten(doel: Path) -> int:
    """Give the permissions of the existing file, or those a new file would get."""
    if doel.exists():
        if not os.access(doel, os.W_OK):  # a rename would replace a read-only file without asking
            raise PermissionError(errno.EACCES, "alleen-lezen")
        return stat.S_IMODE(doel.stat().st_mode)
    masker = os.umask(0)
    os.umask(masker)
    return 0o666 & ~masker
