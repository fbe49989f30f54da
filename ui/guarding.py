"""The open document is looked through in the background: does it still say what was written?"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from timeline.errors import UserError
from timeline.identity import Clock, IdSource
from ui.session import Session
from ui.workers import Worker

_BEGIN_MS = 4_000
"""After opening: the first pictures come first."""
_PAUSE_S = 0.005
"""Between two parts, each of which takes about as long."""
_MOST = 20
"""Broken places that are told; then it is clear."""


class Guard(QObject):
    """Goes through a document once after it was opened."""

    found = Signal(tuple)
    """Sentences that say what is broken, all that were found so far."""
    finished = Signal()

    def __init__(
        self, session: Session, parent: QObject | None = None, begin_ms: int = _BEGIN_MS
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._worker: Worker | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(begin_ms)
        self._later.timeout.connect(self._begin)
        session.opened.connect(self._wait)

    def _wait(self) -> None:
        if self._worker is not None:
            self._worker.stop()
            self._worker = None
        self._later.stop()
        if self._session.is_open:
            self._later.start()

    def _begin(self) -> None:
        session, stop = self._session, threading.Event()
        path = session.store.path
        worker = Worker(
            lambda: _found(path, session.clock, session.ids, stop), self, give_up=stop.set
        )
        worker.result.connect(self.found)
        worker.finished.connect(lambda: self._ended(worker))
        self._worker = worker
        worker.start()

    def _ended(self, worker: Worker) -> None:
        worker.deleteLater()
        if self._worker is worker:
            self._worker = None
            self.finished.emit()


def _found(path: Path, clock: Clock, ids: IdSource, stop: threading.Event) -> Iterator[object]:
    """A longer list whenever something is found."""
    from timeline.store import DamagedDocumentError, Store

    found: list[str] = []
    try:
        with Store.open(path, clock, ids, read_only=True) as store:
            for said in store.broken():
                if said is not None:
                    found.append(said)
                    yield tuple(found)
                if len(found) == _MOST or stop.wait(_PAUSE_S):
                    return
            if not found:
                store.drop_old_backups()
    except DamagedDocumentError as error:
        yield (*found, str(error))
    except UserError:  # it is gone, or another program keeps writing: the next opening looks again
        return
