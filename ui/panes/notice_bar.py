"""A strip under the masthead: what is the matter with the open document, and the way out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.actions import Actions
from ui.controls.button import Button, Weight
from ui.controls.words import said


class NoticeBar(QWidget):
    """Stays while it holds; nothing has to be clicked away."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = said("", 13, wrap=True)
        copy = Button("Save a copy…", weight=Weight.PLAIN, height=26).bind(actions["save_copy"])
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 10, 4)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(copy)
        self.setAccessibleName("Notice")
        self.hide()

    def show_words(self, words: str) -> None:
        """Say this; nothing to say hides the strip."""
        self._words.setText(words)
        self.setAccessibleDescription(words)
        self.setVisible(bool(words))
