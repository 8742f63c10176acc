"""click in Dutch: help texts, wrong use, and one message instead of a traceback for whatever else goes wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, NoReturn

import click

GEDAAN, VERKEERD, NODIG = 0, 2, 3
"""Exit codes: done (also when there is no right), wrong use or bad input, a fact or judgement is needed first."""
AFGEBROKEN = 130
MEESTE_KOLOMMEN = 100
_ONDERDELEN = {
    "jinja2": "brieven", "markupsafe": "brieven", "typst": "brieven", "pydantic": "zaak", "yaml": "zaak", "rich": "zaak",
    "matplotlib": "grafieken", "PIL": "grafieken",
}  # fmt: skip


class Melding(click.ClickException):
    """Something the user can put right: one Dutch message on stderr, exit code 2."""

    exit_code = VERKEERD


class NogNodig(Melding):
    """Not possible before a fact or judgement is in the case: exit code 3."""

    exit_code = NODIG


class Keuze(click.Choice):
    """One word out of a few, with a Dutch message."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:
        """Say which words there are, and which one is near."""
        from difflib import get_close_matches

        woorden = list(map(str, self.choices))
        nabij = get_close_matches(str(value).lower(), woorden, 1)
        bedoelde = f" Bedoelde u {nabij[0]!r}?" if nabij else ""
        return f"{str(value)!r} is geen keuze; kies uit {', '.join(woorden)}.{bedoelde}"


class _Opdracht:
    """What a command and a group have in common: Dutch headings and ``-h``."""

    def get_help_option_names(self, ctx: click.Context) -> list[str]:
        """Give ``-h`` and ``--help``, also for a command that is called outside its group: click keeps what it finds first."""
        return ["-h", "--help"]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give ``--help`` with a Dutch text."""
        optie = super().get_help_option(ctx)  # type: ignore[misc]
        if optie is not None:
            optie.help = "Toon deze hulp."
        return optie

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        stukken = self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, " ".join(stukken), prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        opties = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]  # type: ignore[attr-defined]
        regels = [regel for optie in opties if (regel := optie.get_help_record(ctx)) is not None]
        if regels:
            with formatter.section("Opties"):
                formatter.write_dl(regels)


class Opdracht(_Opdracht, click.Command):
    """A command with Dutch help and messages."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take what click takes."""
        kwargs.setdefault("options_metavar", "[OPTIES]")
        super().__init__(*args, **kwargs)

    def make_context(self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any) -> click.Context:
        """Take too many words upon ourselves, for a Dutch message."""
        return super().make_context(info_name, args, parent, allow_extra_args=True, **extra)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse, and refuse words that belong to nothing."""
        over = super().parse_args(ctx, args)
        if over and not ctx.resilient_parsing:
            raise click.UsageError(f"te veel woorden op de regel: {' '.join(map(str, over))}", ctx)
        return over


class Groep(_Opdracht, click.Group):
    """A group whose commands are imported only when they are called; their one-line helps stand in the group."""

    def __init__(self, *args: Any, opdrachten: dict[str, str], vind: Callable[[str], click.Command], **kwargs: Any) -> None:
        """``opdrachten``: names with their help in one line; ``vind`` imports a command."""
        kwargs.setdefault("options_metavar", "[OPTIES]")
        kwargs.setdefault("subcommand_metavar", "OPDRACHT ...")
        super().__init__(*args, **kwargs)
        self.opdrachten, self.vind = opdrachten, vind

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the commands, in the order of the work."""
        return list(self.opdrachten)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command."""
        return self.vind(cmd_name) if cmd_name in self.opdrachten else None

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Refuse an unknown command in Dutch, with the nearest one."""
        naam = str(args[0])
        if naam not in self.opdrachten and not naam.startswith("-") and not ctx.resilient_parsing:
            raise click.UsageError(f"de opdracht {naam!r} bestaat niet{_bedoelde_u(naam, self.opdrachten)}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command. click would end the process with code 1 when the reader of a pipe stops; here that has its own way out."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as fout:
            raise _LezerIsWeg from fout

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Opdrachten"):
            formatter.write_dl(list(self.opdrachten.items()))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write commands first, then the options."""
        self.format_commands(ctx, formatter)
        super().format_options(ctx, formatter)

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, *rest: Any, **extra: Any) -> NoReturn:
        """Run, and leave with an exit code; whatever goes wrong is one Dutch message on stderr."""
        sys.exit(_zonder_spoor(lambda: super(Groep, self).main(args, prog_name, *rest, **{**extra, "standalone_mode": False})))


class _LezerIsWeg(Exception):
    """The reader of a pipe stopped (``| head``)."""


def _zonder_spoor(doe: Callable[[], Any]) -> int:
    """Call ``doe`` and give the exit code; it may return one itself."""
    _schrijf_utf8()
    try:
        code = doe()
        sys.stdout.flush()
        return code if isinstance(code, int) else GEDAAN
    except click.exceptions.Exit as einde:
        return einde.exit_code
    except (click.Abort, KeyboardInterrupt, EOFError):
        _zeg("Afgebroken.")
        return AFGEBROKEN
    except click.ClickException as fout:
        if type(fout).__name__ == "NoArgsIsHelpError" and fout.ctx is not None:  # type: ignore[attr-defined]
            _zeg(fout.ctx.get_help())  # type: ignore[attr-defined]
            return VERKEERD
        _zeg(f"Fout: {in_het_nederlands(fout)}")
        if isinstance(fout, click.UsageError) and fout.ctx is not None:
            _zeg(f"Meer weten: {fout.ctx.command_path} --help")
        return fout.exit_code
    except (BrokenPipeError, _LezerIsWeg):
        return _lezer_is_weg()
    except OSError as fout:
        from openfisca_participatie.bestanden import melding

        waar = f"{fout.filename}: " if fout.filename else "de uitvoer is niet te schrijven: "
        _zeg(f"Fout: {waar}{melding(fout)}.")
        _vergeet_uitvoer()
        return VERKEERD
    except ModuleNotFoundError as fout:
        if (deel := _ONDERDELEN.get((fout.name or "").partition(".")[0])) is None:
            _zeg(f"Fout: {in_het_programma(fout)}")
            return VERKEERD
        _zeg(f"Fout: hiervoor ontbreekt {fout.name}. Installeer het met: pip install 'openfisca-participatie[{deel}]'")
        return VERKEERD
    except Exception as fout:
        _zeg(f"Fout: {in_het_programma(fout)}")
        return VERKEERD


def in_het_nederlands(fout: click.ClickException) -> str:
    """Give the message of a click exception in Dutch."""
    if isinstance(fout, click.NoSuchOption):
        mogelijk = [naam for param in fout.ctx.command.get_params(fout.ctx) for naam in param.opts] if fout.ctx else []
        return f"de optie {fout.option_name} bestaat niet{_bedoelde_u(fout.option_name, mogelijk)}"
    if isinstance(fout, click.MissingParameter):
        return f"{_naam(fout)} ontbreekt."
    if isinstance(fout, click.BadParameter):
        return f"{_naam(fout)}: {fout.message}" if fout.param or fout.param_hint else fout.message
    if isinstance(fout, click.BadOptionUsage):
        naam = fout.option_name
        zonder = "not take" in fout.message
        return f"de optie {naam} krijgt geen waarde." if zonder else f"achter de optie {naam} hoort een waarde."
    return fout.format_message()


def _naam(fout: click.BadParameter) -> str:
    """Name of the argument or option, as it stands on the line."""
    if isinstance(fout.param_hint, str):
        return fout.param_hint
    if isinstance(fout.param, click.Option):
        return max(fout.param.opts, key=len)
    return fout.param.make_metavar(fout.ctx).strip("[].") if fout.param and fout.ctx else "een waarde"


def _bedoelde_u(woord: str, mogelijk: Any) -> str:
    from difflib import get_close_matches

    dichtbij = get_close_matches(woord, list(mogelijk), n=1)
    return f". Bedoelde u {dichtbij[0]!r}?" if dichtbij else "."


def in_het_programma(fout: Exception) -> str:
    """The message for what should not have happened, in one line; with PARTICIPATIE_FOUTSPOOR the whole trace goes before it."""
    if os.environ.get("PARTICIPATIE_FOUTSPOOR"):
        import traceback

        traceback.print_exception(fout)
    soort = f"{type(fout).__name__}: {' '.join(str(fout).split())}"[:300]
    return f"hier gaat het programma zelf de mist in ({soort}). Meld dit; met PARTICIPATIE_FOUTSPOOR=1 komt het hele spoor mee."


def _zeg(tekst: str) -> None:
    """Write a line on stderr, whatever the state of stderr."""
    with suppress(OSError, ValueError):
        sys.stderr.write(tekst + "\n")
        sys.stderr.flush()


def _lezer_is_weg() -> int:
    """Nobody to tell it to: go quietly, with the code of a process that was killed by SIGPIPE."""
    _vergeet_uitvoer()
    return 141


def _vergeet_uitvoer() -> None:
    """Drop what is still in the buffer of stdout, or Python complains about it when it ends."""
    with suppress(OSError, ValueError, AttributeError):
        leeg = os.open(os.devnull, os.O_WRONLY)
        os.dup2(leeg, sys.stdout.fileno())


def _schrijf_utf8() -> None:
    """Output is UTF-8, whatever the locale says; what cannot be encoded (a file name in another code) is escaped."""
    for stroom in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError, OSError):
            stroom.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
