"""Pairs of events that may be one: finding them, and carrying out what a person decides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from timeline.edits import KeepApart, MergeEvents
from timeline.records import EventId
from ui.dialogs.duplicates import DuplicatesDialog
from ui.event_desk import EventDesk
from ui.messages import compared_in_words
from ui.selection import Selection
from ui.session import Session

if TYPE_CHECKING:
    from timeline.intake import DuplicatePair


class DuplicateDesk(QObject):
    """Opens the list of pairs over a window and keeps it with the document."""

    def __init__(
        self, session: Session, selection: Selection, events: EventDesk, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._selection, self._events = session, selection, events
        self._window = window
        self._dialog: DuplicatesDialog | None = None
        self._found: Sequence[DuplicatePair] = ()
        session.changed.connect(lambda _: self._refresh())
        session.reloaded.connect(self._refresh)

    def pairs(self) -> Sequence[DuplicatePair]:
        """The pairs of the open document, read anew."""
        from timeline.intake import possible_duplicates

        return possible_duplicates(self._session.store) if self._session.is_open else ()

    def show(self, undo: QAction) -> None:
        """Open the list; the ``undo`` of the window works over it too."""
        from timeline.intake import COMPARED

        self._found = self.pairs()
        events = len(self._session.store.event_columns())
        dialog = DuplicatesDialog(self._window, compared_in_words(COMPARED, events))
        dialog.addAction(undo)
        dialog.pair_chosen.connect(lambda one, other: self._selection.choose(one, (other,)))
        dialog.merge_asked.connect(self._merge)
        dialog.apart_asked.connect(self._keep_apart)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.show_pairs(self._found)
        dialog.open()

    def _refresh(self) -> None:
        """What was decided leaves the list, and comes back when it is undone."""
        from timeline.intake import still_open

        if self._dialog is not None and self._session.is_open:
            self._dialog.show_pairs(still_open(self._session.store, self._found))

    def _closed(self) -> None:
        self._dialog, self._found = None, ()
        self._window.activateWindow()  # not every system gives the keyboard back by itself

    def _merge(self, into: EventId, other: EventId) -> None:
        self._events.do(MergeEvents(into, (other,)))

    def _keep_apart(self, one: EventId, other: EventId) -> None:
        self._events.do(KeepApart(one, other))
