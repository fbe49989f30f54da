"""Entry point of ``dateline``: a command goes to ``timeline.cli`` without Qt, else the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from timeline.cli import COMMANDS

_HEADLESS = frozenset((*COMMANDS, "-h", "--help", "-V", "--version"))


def main(argv: Sequence[str] | None = None) -> int:
    """Run; the exit code is returned (0 done, 1 input failed, 2 usage, 3 no display)."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and arguments[0] in _HEADLESS:
        from timeline.cli import main as command

        return command(arguments)
    return _window(arguments)


def _window(arguments: list[str]) -> int:
    from ui.display import EXIT_NO_DISPLAY, trouble

    unknown = [each for each in arguments if each.startswith("-")]
    if unknown:
        print(f"dateline: unknown option {unknown[0]}; see dateline --help", file=sys.stderr)  # noqa: T201
        return 2
    reason = trouble()
    if reason is not None:
        print(f"dateline: {reason}", file=sys.stderr)  # noqa: T201
        return EXIT_NO_DISPLAY
    from ui.app import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
