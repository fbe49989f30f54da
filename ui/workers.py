"""Work beside the window: a thread that hands over results one by one and can be stopped."""

from __future__ import annotations

import logging
import threading
import traceback
from collections.abc import Callable, Iterator
from typing import Protocol

from PySide6.QtCore import QObject, QSemaphore, QThread, Signal

Work = Callable[[], Iterator[object]]
"""Gives results as they come; it is not asked for the next one after a stop."""

_LOG = logging.getLogger("dateline")
_AHEAD = 2
"""Results that may wait for the window; more would keep it from its own events."""


class Held(Protocol):
    """What can be closed."""

    def close(self) -> None: ...


class Worker(QThread):
    """Runs a generator. Its results arrive in the window's thread, in order.

    ``give_up`` makes the generator hurry to its end; called by ``stop``, in the window's thread.
    ``held`` is what it works with; closed in the other thread at the end, begun or not.
    """

    result = Signal(object)
    failed = Signal(str)
    """A fault of the program, in a few words; the log has the rest."""
    _made = Signal(object)

    def __init__(
        self,
        work: Work,
        parent: QObject | None = None,
        give_up: Callable[[], None] | None = None,
        held: Held | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._give_up = give_up
        self._held = held
        self._stopped = threading.Event()
        self._room = QSemaphore(_AHEAD)
        self._made.connect(self._hand_over)

    def stop(self) -> None:
        """Ask for no more results; those that wait are dropped."""
        self._stopped.set()
        if self._give_up is not None:
            self._give_up()
        self._room.release(_AHEAD)

    def finish(self) -> None:
        """Stop, and wait for the thread: Qt ends the program when a running one is destroyed."""
        self.stop()
        self.wait()

    @property
    def is_stopped(self) -> bool:
        """True when it was asked to stop."""
        return self._stopped.is_set()

    def run(self) -> None:
        """Runs in the other thread. Nothing may escape from here: Qt would end the program."""
        results = self._work()
        try:
            while not self._stopped.is_set():
                self._room.acquire()
                try:
                    value = next(results)
                except StopIteration:
                    return
                self._made.emit(value)
        except Exception as error:  # noqa: BLE001
            _LOG.error("%s", traceback.format_exc().rstrip())
            self.failed.emit(f"{type(error).__name__}: {error}")
        finally:
            close = getattr(results, "close", None)
            if close is not None:
                close()
            if self._held is not None:
                self._held.close()

    def _hand_over(self, value: object) -> None:
        """In the window's thread."""
        try:
            if not self._stopped.is_set():
                self.result.emit(value)
        finally:
            self._room.release()
