"""A new document of what can be read of a damaged one: offered, asked for, made in a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from timeline.documentmarks import SUFFIX
from timeline.errors import UserError
from timeline.identity import Clock, IdSource
from ui.dialogs.recovery import offer_recovery
from ui.messages import counted
from ui.session import Session
from ui.workers import Worker

Saving = Callable[[str, str], QFileDialog]
"""A dialog for a new document, from its title and a name to begin with."""


class Recovering(QObject):
    """Belongs to the window, which waits for its worker when it closes."""

    recovered = Signal(Path, str)
    """The new document, and what is in it."""
    refused = Signal(str, str)
    said = Signal(str, bool)

    def __init__(self, session: Session, saving: Saving, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._saving, self._window = session, saving, window

    def offer(self, damaged: Path, error: UserError) -> bool:
        """Offer it where the error says that the document is damaged; False where it does not."""
        from timeline.store import DamagedDocumentError

        if not isinstance(error, DamagedDocumentError):
            return False
        title = f"{damaged.name} cannot be opened"
        offer_recovery(self._window, title, str(error), lambda: self.ask(damaged))
        return True

    def ask(self, damaged: Path) -> None:
        """Choose where the new document goes, and make it."""
        dialog = self._saving("Recover what can be read", f"{damaged.stem} recovered{SUFFIX}")
        dialog.fileSelected.connect(lambda chosen: self._recover(damaged, Path(chosen)))
        dialog.open()

    def _recover(self, damaged: Path, new: Path) -> None:
        clock, ids = self._session.clock, self._session.ids
        worker = Worker(lambda: _salvaged(damaged, new, clock, ids), self)
        worker.result.connect(lambda words: self._done(damaged, new, words))
        worker.failed.connect(lambda words: self.refused.emit("Nothing was recovered", words))
        worker.finished.connect(worker.deleteLater)
        self.said.emit(f"Reading what is left of {damaged.name}…", False)
        worker.start()

    def _done(self, damaged: Path, new: Path, words: object) -> None:
        if isinstance(words, UserError):
            self.said.emit("", False)
            self.refused.emit("Nothing was recovered", str(words))
        else:
            self.recovered.emit(new, f"Recovered {words}; {damaged.name} stays as it was.")


def _salvaged(damaged: Path, new: Path, clock: Clock, ids: IdSource) -> Iterator[object]:
    from timeline.store.salvage import salvage

    try:
        found = salvage(damaged, new, clock, ids)
    except UserError as error:
        yield error
        return
    yield f"{counted(found.articles, 'article')} and {counted(found.events, 'event')}"
