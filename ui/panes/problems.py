"""Files that could not be read, listed after an import."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.controls.button import Button, Weight
from ui.controls.words import said
from ui.importing import Problem

_ROWS_IN_VIEW = 5


class ProblemsPanel(QWidget):
    """A plain list; it stays until it is closed."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("edge", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Files that could not be read")
        self._title = said("", 13, 600)
        self.list = QListWidget()
        self.list.setAccessibleName("Files that could not be read")
        self.list.setWordWrap(True)
        self.list.setSelectionMode(QListWidget.SelectionMode.SingleSelection)
        self._close = Button(icon="x", weight=Weight.QUIET, height=26, name="Close the list")
        self._close.clicked.connect(self.hide)
        self._close.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 8)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addWidget(self.list)
        self.hide()

    def show_problems(self, problems: Sequence[Problem], title: str = "") -> None:
        """List these under a title; nothing to list hides the panel."""
        self.list.clear()
        for problem in problems:
            item = QListWidgetItem(problem.reason)
            item.setToolTip(problem.name)
            self.list.addItem(item)
        count = len(problems)
        self._title.setText(title or _unread(count))
        rows = sum(self.list.sizeHintForRow(row) for row in range(min(count, _ROWS_IN_VIEW)))
        self.list.setFixedHeight(rows + 4)
        self.setVisible(count > 0)


def _unread(count: int) -> str:
    return "1 file could not be read" if count == 1 else f"{count:,} files could not be read"
