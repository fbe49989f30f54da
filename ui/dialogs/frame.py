"""What all dialogs share: colours of their window, Esc closes, one accent button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.controls.button import Button, Weight
from ui.controls.words import said
from ui.style import theme_of
from ui.theme import LIGHT, Theme


class Dialog(QDialog):
    """A title, a body, buttons at the lower right."""

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._primary: Button | None = None
        self._theme = None if parent is None else theme_of(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 17, 14)
        layout.setSpacing(14)
        layout.addWidget(said(title, 16, 600))
        layout.addLayout(self.body, 1)
        layout.addLayout(self._buttons)

    @property
    def theme(self) -> Theme:
        """The colours of the window below."""
        return self._theme or LIGHT

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the button that has the keyboard, else the primary one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            button = focused if isinstance(focused, Button) else self._primary
            if button is not None:
                button.click()
            return
        super().keyPressEvent(event)

    def add_button(self, text: str, *, key: str = "", primary: bool = False) -> Button:
        """A button; the primary one is what Enter does. ``key`` is shown on it."""
        button = Button(text, key=key, weight=Weight.PRIMARY if primary else Weight.PLAIN)
        self._buttons.addWidget(button)
        if primary:
            self._primary = button
        return button


def notice(parent: QWidget | None, title: str, text: str) -> Dialog:
    """Tell something that must be read; it is shown at once and closes itself."""
    dialog = Dialog(title, parent)
    words = said(text, wrap=True)
    words.setMinimumWidth(380)
    words.setMaximumWidth(520)
    words.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    dialog.setAccessibleDescription(text)
    dialog.body.addWidget(words)
    button = dialog.add_button("Close", primary=True)
    button.clicked.connect(dialog.accept)
    dialog.open()
    button.setFocus()
    return dialog
