"""A slot that raises: the fault goes to a log file, the person reads a plain notice."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from timeline.errors import UserError

Tell = Callable[[str, str], None]
"""Shows a title and a text to the person."""

_LOG = logging.getLogger("dateline")
_BUG = (
    "The last action was stopped by a fault in Dateline ({kind}). Your document is safe: every "
    "change is saved when it is made, and this one was not made.\n\n"
    "What happened is written to {log}."
)


def keep_log(file: Path) -> None:
    """Write the log to a file; where that is not possible, to standard error."""
    handler: logging.Handler
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(file, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)


class FaultGuard:
    """Stands in for ``sys.excepthook`` while the window is open."""

    def __init__(self, tell: Tell, log: Path) -> None:
        self._tell = tell
        self._log = log
        self._telling = False

    def install(self) -> None:
        """From now on, what no slot caught comes here."""
        sys.excepthook = self.caught

    def caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """A person's mistake is told in its own words, a fault of the program is logged."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, UserError):
            self._say("That did not work", str(error))
            return
        _LOG.error("%s", "".join(traceback.format_exception(kind, error, trace)).rstrip())
        self._say("Something went wrong", _BUG.format(kind=kind.__name__, log=self._log))

    def _say(self, title: str, text: str) -> None:
        if self._telling:  # a fault while telling of a fault: the log has it
            return
        self._telling = True
        try:
            self._tell(title, text)
        finally:
            self._telling = False
