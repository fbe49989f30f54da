"""The commands that need no window: ``extract``, ``dates``, ``import``, ``export``, ``check``.

Exit codes: 0 done; 1 some input failed, each named on stderr, the rest done; 2 usage.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version

from timeline.cli import check, dates, export, extract, importing
from timeline.cli.command import Command
from timeline.cli.reports import DONE, SOME_FAILED, complain
from timeline.errors import UserError

__all__ = ["COMMANDS", "main"]

_TABLE: dict[str, Command] = {
    "extract": extract.COMMAND,
    "dates": dates.COMMAND,
    "import": importing.COMMAND,
    "export": export.COMMAND,
    "check": check.COMMAND,
}
COMMANDS = tuple(_TABLE)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is returned. Usage errors leave through SystemExit(2)."""
    arguments = _parser().parse_args(argv)
    run: Callable[[argparse.Namespace], int] = arguments.run
    try:
        code = run(arguments)
        sys.stdout.flush()
        return code
    except UserError as error:
        complain(str(error))
        return SOME_FAILED
    except BrokenPipeError:
        # The reader of our output has enough (`| head`). Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _version() -> str:
    try:
        return version("dateline")
    except PackageNotFoundError:
        return "from a checkout"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dateline",
        description="Reads articles, finds the dated events in them and puts them on a timeline.",
        epilog="Without a command: dateline [DOCUMENT.dateline | ARTICLE... | FOLDER] opens the "
        "window. Nothing leaves this computer.",
    )
    parser.add_argument("--version", action="version", version=f"dateline {_version()}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, command in _TABLE.items():
        added = commands.add_parser(name, help=command.help)
        command.arguments(added)
        added.set_defaults(run=command.run)
    return parser
