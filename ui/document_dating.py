"""A person says when an article was written: it is read again with that day."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from timeline.daynumber import DayNumber
from timeline.edits import SetDocumentDate
from timeline.edtf import day
from timeline.intake.known_names import with_known_names
from timeline.records import Article, Extraction
from timeline.timevalue import TimeValue
from ui.dialogs.date_dialog import DateDialog
from ui.inspector.date_field import ReadWords
from ui.messages import DAY_UNKNOWN
from ui.selection import Selection
from ui.session import Session
from ui.workers import Worker


class DocumentDating(QObject):
    """Asks for the day, reads in a worker, and hands over the edit."""

    ready = Signal(object)
    """A SetDocumentDate edit."""
    refused = Signal(str, str)

    def __init__(self, session: Session, selection: Selection, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._selection, self._window = session, selection, window
        self._worker: Worker | None = None

    def ask(self, read: ReadWords) -> None:
        """Show the dialog for the open article."""
        current = self._selection.current_article
        article = None if current is None else self._session.store.article(current)
        if article is None:
            return
        known = article.document_date
        words = DAY_UNKNOWN if known is None else known.explanation
        if known is not None and known.conflicts:
            words = " ".join((words, *known.conflicts))
        dialog = DateDialog("When was this written?", words, "Set the date", read, self._window)
        dialog.show_value(None if known is None else day(known.day))
        dialog.chosen.connect(lambda value: self._take(article, value))
        dialog.open()

    def set_day(self, written: DayNumber) -> None:
        """The open article was written on this day."""
        current = self._selection.current_article
        article = None if current is None else self._session.store.article(current)
        if article is not None:
            self._read(article, written)

    def _take(self, article: Article, value: TimeValue) -> None:
        if value.first_day is None or not value.is_single_day:
            self.refused.emit("One day is needed", "An article is written on one day.")
            return
        self._read(article, value.first_day)

    def _read(self, article: Article, written: DayNumber) -> None:
        worker = Worker(lambda: _read_again(article, written), self)
        worker.result.connect(self._done)
        worker.failed.connect(lambda words: self.refused.emit("The date was not set", words))
        worker.finished.connect(worker.deleteLater)
        self._worker = worker
        worker.start()

    def _done(self, extraction: object) -> None:
        if isinstance(extraction, Extraction):
            self.ready.emit(SetDocumentDate(extraction.article.id, extraction))


def _read_again(article: Article, written: DayNumber) -> Iterator[object]:
    from timeline.extraction import ExtractionOptions, extract

    yield with_known_names(extract(article, ExtractionOptions(document_day=written)))
