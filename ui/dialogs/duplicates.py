"""Pairs of events that may be one, for a person to decide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QScrollArea, QVBoxLayout, QWidget

from timeline.datewords import words
from timeline.records import Event
from ui.controls.button import Button
from ui.controls.words import quoted, said
from ui.dialogs.frame import Dialog
from ui.messages import COMPARING, NO_DUPLICATES, pairs_in_words

if TYPE_CHECKING:
    from timeline.intake import DuplicatePair


class DuplicatesDialog(Dialog):
    """A list of pairs, and the two events of the chosen one side by side."""

    pair_chosen = Signal(object, object)
    """Ids of the two events in view."""
    merge_asked = Signal(object, object)
    """The event that stays, and the one that goes into it."""
    apart_asked = Signal(object, object)
    """Ids of two events that are not one."""

    def __init__(self, parent: QWidget, scope: str = "") -> None:
        """``scope`` says what was not compared; empty where all was."""
        super().__init__("Possible duplicates", parent)
        self._scope = scope
        self._pairs: Sequence[DuplicatePair] = ()
        self._count = said("", tone="2", wrap=True)
        self.list = QListWidget()
        self.list.setObjectName("pairs")
        self.list.setAccessibleName("Pairs of events")
        self.list.setFixedHeight(150)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._one, self._other = _Told(), _Told()
        self._reason = said("", 13, 500, wrap=True)
        self._reason.setAccessibleName("Why they may be one")
        self._close = self.add_button("Close")
        self._close.clicked.connect(self.accept)
        self._next = self._verb("Next", "N", self._step)
        self._apart = self._verb("Keep apart", "K", self._keep_apart)
        self._merge = self._verb("Merge", "M", self._ask_merge, primary=True)
        self._build()
        self.list.currentRowChanged.connect(self._show_row)

    def show_waiting(self) -> None:
        """Say that the events are still being compared."""
        self._count.setText(COMPARING)
        for button in (self._next, self._apart, self._merge):
            button.setEnabled(False)

    def show_pairs(self, pairs: Sequence[DuplicatePair]) -> None:
        """Show these; the row in view keeps its place, where the next pair has moved up."""
        row = max(0, self.list.currentRow())
        self._pairs = pairs
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([f"{pair.one.title} / {pair.other.title}" for pair in pairs])
        self.list.setCurrentRow(min(row, len(pairs) - 1))
        self.list.blockSignals(False)
        found = pairs_in_words(len(pairs)) if pairs else NO_DUPLICATES
        self._count.setText(" ".join(filter(None, (found, self._scope))))
        if not pairs:
            self._close.setFocus()
        for button in (self._next, self._apart, self._merge):
            button.setEnabled(bool(pairs))
        self._show_row(self.list.currentRow())

    def _build(self) -> None:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self._one, 1)
        row.addWidget(self._other, 1)
        scroll = QScrollArea()
        scroll.setWidget(both)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        both.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        self.body.addWidget(self._count)
        self.body.addWidget(self.list)
        self.body.addWidget(self._reason)
        self.body.addWidget(scroll, 1)
        self.resize(720, 540)
        self.list.setFocus()

    def _verb(self, text: str, key: str, slot: object, *, primary: bool = False) -> Button:
        """A button that its key presses too."""
        button = self.add_button(text, key=key, primary=primary)
        button.clicked.connect(slot)
        QShortcut(QKeySequence(key), self).activated.connect(button.click)
        return button

    def _show_row(self, row: int) -> None:
        pair = self._pairs[row] if 0 <= row < len(self._pairs) else None
        self._one.show_event(*(None, "") if pair is None else (pair.one, pair.one_sentence))
        self._other.show_event(*(None, "") if pair is None else (pair.other, pair.other_sentence))
        reason = "" if pair is None else f"Why: {pair.reason}."
        self._reason.setText(reason)
        self._reason.setAccessibleDescription(reason)
        if pair is not None:
            self.pair_chosen.emit(pair.one.id, pair.other.id)

    def _step(self) -> None:
        self.list.setCurrentRow((self.list.currentRow() + 1) % max(1, len(self._pairs)))

    def _ask_merge(self) -> None:
        pair = self._pairs[self.list.currentRow()]
        self.merge_asked.emit(pair.one.id, pair.other.id)

    def _keep_apart(self) -> None:
        pair = self._pairs[self.list.currentRow()]
        self.apart_asked.emit(pair.one.id, pair.other.id)


class _Told(QWidget):
    """One event: its title, its date, and the sentence that tells it."""

    def __init__(self) -> None:
        super().__init__()
        self._title = said("", 14, 600, wrap=True)
        self._when = said("", 13, tone="2", wrap=True)
        self._sentence = quoted()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for label in (self._title, self._when, self._sentence):
            layout.addWidget(label)
        layout.addStretch(1)

    def show_event(self, event: Event | None, sentence: str) -> None:
        """Tell this event; None for an empty place."""
        self._title.setText("" if event is None else event.title)
        self._when.setText("" if event is None or event.time is None else words(event.time))
        self._sentence.setText(f"“{' '.join(sentence.split())}”" if sentence else "")
