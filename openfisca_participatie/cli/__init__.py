"""The command line ``participatie``. One module per command; a command is imported only when it is called."""

from __future__ import annotations

import gc
import os
import sys

__all__ = ["main"]


def main() -> None:
    """Run the console script ``participatie``; always ends the process."""
    gc.disable()  # one case makes little garbage; who computes many switches it on again
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # pydantic otherwise scans all installed distributions
    try:
        from openfisca_participatie.cli.groep import participatie
    except ModuleNotFoundError as fout:
        if fout.name != "click":
            raise
        sys.stderr.write("Fout: de opdrachtregel heeft meer nodig. Installeer met: pip install 'openfisca-participatie[alles]'\n")
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
    try:
        participatie(prog_name="participatie")
    finally:
        gc.freeze()  # the process ends: what is left need not be searched for garbage, which would take longer than the computation
