"""Long questions to the open document, asked in another thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
        worker = Worker(lambda: _Answer(question, store), self, give_up=store.give_way)
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


class _Answer:
    """The one answer. Its store is let go of even where the question was never put."""

    def __init__(self, question: Question, store: Store) -> None:
        self._question: Question | None = question
        self._store = store

    def __iter__(self) -> Iterator[object]:
        return self

    def __next__(self) -> object:
        question, self._question = self._question, None
        if question is None:
            raise StopIteration
        try:
            return question(self._store)
        except UserError:  # the document was changed meanwhile: who needs it asks again
            raise StopIteration from None

    def close(self) -> None:
        """Called by the worker when it ends, begun or not."""
        self._store.close()
