"""Moves the dates of several events by so many days; the gaps between them stay."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.controls.button import Button
from ui.controls.words import said

_DIGITS = QRegularExpression("[0-9]{1,6}")


class ShiftRow(QWidget):
    """Earlier, a number of days, later; below, what the dates are now."""

    shifted = Signal(int)
    """Days, negative for earlier."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = QLineEdit("1")
        self.days.setAccessibleName("Days to move by")
        self.days.setValidator(QRegularExpressionValidator(_DIGITS, self))
        self.days.setFixedWidth(64)
        self.days.returnPressed.connect(lambda: self._shift(1))
        earlier = Button(icon="minus", name="Move all earlier", tip="Earlier by so many days")
        later = Button(icon="plus", name="Move all later", tip="Later by so many days")
        earlier.clicked.connect(lambda: self._shift(-1))
        later.clicked.connect(lambda: self._shift(1))
        self.stops: tuple[QWidget, ...] = (earlier, self.days, later)
        self._words = said("", 12, tone="2", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(6)
        for widget in (earlier, self.days, later, said("days", 12.5, tone="2")):
            row.addWidget(widget)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._words)

    def show_dates(self, words: str) -> None:
        """What stretch the dates take now."""
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def _shift(self, way: int) -> None:
        days = int(self.days.text() or 0)
        if days:
            self.shifted.emit(way * days)
