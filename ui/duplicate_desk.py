"""Pairs of events that may be one: finding them, and carrying out what a person decides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from timeline.edits import KeepApart, MergeEvents
from timeline.query import EventFilter
from timeline.records import EventId
from ui.asking import Asking
from ui.dialogs.duplicates import DuplicatesDialog
from ui.event_desk import EventDesk
from ui.messages import compared_in_words
from ui.selection import Selection
from ui.session import Session

if TYPE_CHECKING:
    from timeline.intake import DuplicatePair
    from timeline.store import Store


class DuplicateDesk(QObject):
    """Opens the list of pairs over a window and keeps it with the document. The events of a large
    document are compared for seconds, so that is done in another thread."""

    counted = Signal(int)
    """How many pairs there are, after ``count``."""

    def __init__(
        self, session: Session, selection: Selection, events: EventDesk, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._selection, self._events = session, selection, events
        self._window = window
        self._dialog: DuplicatesDialog | None = None
        self._found: Sequence[DuplicatePair] = ()
        self._finding, self._counting = Asking(session, self), Asking(session, self)
        self._finding.answered.connect(self._show_found)
        self._counting.answered.connect(lambda pairs: self.counted.emit(len(pairs)))
        session.changed.connect(lambda _: self._refresh())
        session.reloaded.connect(self._refresh)

    def count(self) -> None:
        """Find out how many pairs the document has; ``counted`` tells it, unless the document
        changes before."""
        self._counting.ask(_pairs)

    def show(self, undo: QAction) -> None:
        """Open the list; the ``undo`` of the window works over it too."""
        from timeline.intake import COMPARED

        self._found = ()
        events = self._session.store.count(EventFilter(undated=False))
        dialog = DuplicatesDialog(self._window, compared_in_words(COMPARED, events))
        dialog.addAction(undo)
        dialog.pair_chosen.connect(lambda one, other: self._selection.choose(one, (other,)))
        dialog.merge_asked.connect(self._merge)
        dialog.apart_asked.connect(self._keep_apart)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.show_waiting()
        dialog.open()
        self._finding.ask(_pairs)

    def _show_found(self, pairs: Sequence[DuplicatePair]) -> None:
        self._found = pairs
        self._refresh()

    def _refresh(self) -> None:
        """What was decided leaves the list, and comes back when it is undone."""
        from timeline.intake import still_open

        if self._dialog is None or not self._session.is_open:
            return
        if self._finding.is_waiting:  # what it compares is no longer what there is
            self._finding.ask(_pairs)
        else:
            self._dialog.show_pairs(still_open(self._session.store, self._found))

    def _closed(self) -> None:
        self._dialog, self._found = None, ()
        self._finding.drop()
        self._window.activateWindow()  # not every system gives the keyboard back by itself

    def _merge(self, into: EventId, other: EventId) -> None:
        self._events.do(MergeEvents(into, (other,)))

    def _keep_apart(self, one: EventId, other: EventId) -> None:
        self._events.do(KeepApart(one, other))


def _pairs(store: Store) -> Sequence[DuplicatePair]:
    from timeline.intake import possible_duplicates

    return possible_duplicates(store)
