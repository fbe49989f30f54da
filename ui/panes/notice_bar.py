"""A strip under the masthead: what is the matter with the open document, and the way out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.actions import Actions
from ui.controls.button import Button, Weight
from ui.controls.words import said


class NoticeBar(QWidget):
    """Stays while it holds; nothing has to be clicked away."""

    recover_asked = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = said("", 13, wrap=True)
        copy = Button("Save a copy…", weight=Weight.PLAIN, height=26).bind(actions["save_copy"])
        self._recover = Button("Recover what can be read…", weight=Weight.PLAIN, height=26)
        self._recover.clicked.connect(self.recover_asked)
        self._standing, self._broken = "", ""
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 10, 4)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._recover)
        row.addWidget(copy)
        self.setAccessibleName("Notice")
        self.hide()

    def show_standing(self, words: str) -> None:
        """Why the document may not be changed; empty where it may."""
        self._standing = words
        self._show()

    def show_broken(self, words: str) -> None:
        """What the document says that nobody wrote; empty where nothing is known to be amiss."""
        self._broken = words
        self._show()

    def _show(self) -> None:
        """Nothing to say hides the strip."""
        words = " ".join(filter(None, (self._broken, self._standing)))
        self._recover.setVisible(bool(self._broken))
        self._words.setText(words)
        self.setAccessibleDescription(words)
        self.setVisible(bool(words))
