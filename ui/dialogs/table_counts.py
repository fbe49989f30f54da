"""What a table would bring, in counts; those with rows to look at list them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from ui.controls.button import Button, Weight
from ui.controls.flow import FlowLayout
from ui.controls.words import said, set_tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.intake.tables import RowNote, TableTally

_HEIGHT = 92
_LISTED = {
    "updated": "updated",
    "kept": "left as they are",
    "undated": "with an unclear date",
    "unread": "cannot be read",
}
"""Counts whose rows can be looked at, in the order in which they stand."""


class TableCounts(QWidget):
    """A line of counts, and below it the rows of the one that is pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, Sequence[RowNote]] = {}
        self._words = said("", 13, 500)
        self._words.setAccessibleName("What would come in")
        self.buttons: dict[str, Button] = {}
        """By name of the count."""
        self.list = QListWidget()
        self.list.setAccessibleName("Rows")
        self.list.setObjectName("pairs")
        self.list.setWordWrap(True)
        self.list.setFixedHeight(_HEIGHT)
        self.list.hide()
        self._build()

    @property
    def words(self) -> str:
        """The whole line."""
        shown = [button.text() for button in self.buttons.values() if not button.isHidden()]
        return ", ".join([self._words.text(), *shown])

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard stops, in order."""
        return (*self.buttons.values(), self.list)

    def show_words(self, words: str, tone: str = "2") -> None:
        """Nothing is counted yet, or it cannot be."""
        self._say(words, tone)
        self._rows = {}
        for button in self.buttons.values():
            button.hide()
        self._list("")

    def show_tally(self, tally: TableTally, *, is_all: bool) -> None:
        """What the rows so far would bring."""
        so_far = "" if is_all else f"{tally.rows:,} rows so far: "
        self._say(f"{so_far}{tally.new:,} new, {tally.same:,} the same", "")
        self._rows = {
            "updated": tally.updated_rows,
            "kept": tally.kept_rows,
            "undated": tally.undated_rows,
            "unread": tally.unread_rows,
        }
        for name, button in self.buttons.items():
            count: int = getattr(tally, name)
            button.setText(f"{count:,} {_LISTED[name]}")
            button.setAccessibleName(button.text())
            button.setVisible(count > 0)
        pressed = next((name for name, each in self.buttons.items() if each.isChecked()), "")
        if is_all or not self._rows.get(pressed):
            self._list(pressed if self._rows.get(pressed) else "")

    def _say(self, words: str, tone: str) -> None:
        self._words.setText(words)
        self._words.setAccessibleDescription(words)
        set_tone(self._words, tone)

    def _press(self, name: str) -> None:
        self._list(name if self.buttons[name].isChecked() else "")

    def _list(self, name: str) -> None:
        """List the rows of a count; none for no name."""
        for other, button in self.buttons.items():
            button.setChecked(other == name)
        self.list.clear()
        rows = self._rows.get(name, ())
        self.list.addItems([f"Line {row.line:,}: {row.words}" for row in rows])
        self.list.setAccessibleName(f"Rows {_LISTED[name]}" if name else "Rows")
        self.list.setVisible(bool(name))

    def _build(self) -> None:
        line = QWidget()
        flow = FlowLayout(4, line)
        flow.addWidget(self._words)
        for name in _LISTED:
            button = Button("", weight=Weight.QUIET, height=26, tip="Show these rows")
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, name=name: self._press(name))
            button.hide()
            self.buttons[name] = button
            flow.addWidget(button)
        self._words.setMinimumHeight(30)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(line)
        layout.addWidget(self.list)
