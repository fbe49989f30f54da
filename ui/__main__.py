"""Entry point of ``dateline``: a command goes to ``timeline.cli``, which needs no Qt, an export
into a picture to ``ui.picture_command``; else the window opens.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from timeline.cli import COMMANDS

if TYPE_CHECKING:
    from ui.display import Probe

_HEADLESS = frozenset((*COMMANDS, "-h", "--help", "-V", "--version"))


def main(argv: Sequence[str] | None = None) -> int:
    """Run; the exit code is returned (0 done, 1 input failed, 2 usage, 3 no display)."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["export"]:
        from ui.picture_command import is_picture
        from ui.picture_command import main as draw

        if is_picture(arguments):
            return draw(arguments)
    if arguments and arguments[0] in _HEADLESS:
        from timeline.cli import main as command

        return command(arguments)
    return _window(arguments)


def _window(arguments: list[str]) -> int:
    from ui.display import EXIT_NO_DISPLAY, Probe

    unknown = [each for each in arguments if each.startswith("-")]
    if unknown:
        print(f"dateline: unknown option {unknown[0]}; see dateline --help", file=sys.stderr)  # noqa: T201
        return 2
    probe = Probe()
    run = None if probe.is_settled and probe.trouble() is not None else _loaded(probe)
    reason = probe.trouble()
    if reason is not None or run is None:
        print(f"dateline: {reason}", file=sys.stderr)  # noqa: T201
        return EXIT_NO_DISPLAY
    return run(arguments)


def _loaded(probe: Probe) -> Callable[[Sequence[str]], int] | None:
    """What opens the window; None where Qt lacks a library, of which the probe knows the name."""
    try:
        from ui.app import run
    except ImportError:
        if probe.trouble() is None:
            raise
        return None
    return run


if __name__ == "__main__":
    sys.exit(main())
