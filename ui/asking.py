"""Long questions to the open document, asked in another thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline.errors import UserError
from ui.session import Session
from ui.workers import Worker

if TYPE_CHECKING:
    from timeline.store import Store

Question = Callable[["Store"], object]
"""Runs in the other thread; the store is its own."""


class Asking(QObject):
    """Asks one question at a time: a newer one takes the place of that which is not answered yet,
    and a change of the document ends it unanswered."""

    answered = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._worker: Worker | None = None
        session.opened.connect(self.drop)

    @property
    def is_waiting(self) -> bool:
        """True until the question is answered, or dropped."""
        return self._worker is not None

    def ask(self, question: Question) -> None:
        """The answer comes through ``answered``."""
        self.drop()
        try:
            store = self._session.store.beside()
        except UserError:  # the file is gone, or cannot be read now; the window says so elsewhere
            return
        worker = Worker(partial(_answer, question, store), self, store.give_way, held=store)
        worker.result.connect(lambda answer: self._take(worker, answer))
        worker.finished.connect(lambda: self._ended(worker))
        self._worker = worker
        worker.start()

    def drop(self) -> None:
        """No answer is wanted any more."""
        if self._worker is not None:
            self._worker.stop()
            self._worker = None

    def _take(self, worker: Worker, answer: object) -> None:
        if self._worker is worker:
            self._worker = None
            self.answered.emit(answer)

    def _ended(self, worker: Worker) -> None:
        worker.deleteLater()
        if self._worker is worker:
            self._worker = None


def _answer(question: Question, store: Store) -> Iterator[object]:
    try:
        yield question(store)
    except UserError:  # the document was changed meanwhile: who needs it asks again
        return
