"""Fields that say when something was entered, not at every key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ui.icons import paint_icon
from ui.style import theme_of

_LEAST_WIDTH = 104
"""A choice is never narrower; its words may end in an ellipsis where there is no room."""


class CommitField(QLineEdit):
    """Emits its text on Enter or when it is left, if a person changed it; Esc takes it back."""

    committed = Signal(str)

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._others: Callable[[], Sequence[QWidget]] = tuple
        self.setPlaceholderText(hint)
        self.editingFinished.connect(self._finish)

    def hold_for(self, others: Callable[[], Sequence[QWidget]]) -> None:
        """Going to one of these widgets is not leaving: they finish what was begun here."""
        self._others = others

    def commit(self) -> None:
        """Enter what was typed."""
        if self.isModified() and self.text() != self._shown:
            self.setModified(False)
            self._shown = self.text()
            self.committed.emit(self.text())

    def refuse(self, held: str) -> None:
        """What was entered cannot be; it stays to be mended, and Esc brings back ``held``."""
        self._shown = held
        self.setModified(True)

    def show_text(self, text: str) -> None:
        """Show a text that is entered already."""
        self._shown = text
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)
        self.setModified(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.show_text(self._shown)
            self.selectAll()
            self.textEdited.emit(self._shown)
            return
        super().keyPressEvent(event)

    def _finish(self) -> None:
        if QApplication.focusWidget() not in self._others():
            self.commit()


class CommitText(QPlainTextEdit):
    """Several lines; emits its text when it is left, if a person changed it."""

    committed = Signal(str)

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)

    def show_text(self, text: str) -> None:
        """Show a text that is entered already; what is being typed stays."""
        if self.hasFocus() and self.toPlainText() != self._shown:
            return
        self._shown = text
        if self.toPlainText() != text:
            self.setPlainText(text)

    def commit(self) -> None:
        """Enter what was typed."""
        if self.toPlainText() != self._shown:
            self._shown = self.toPlainText()
            self.committed.emit(self._shown)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()


class Choice(QComboBox):
    """A closed list; letters and arrows choose from it and open it, and are no action's keys."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumWidth(_LEAST_WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.width() - 26, self.height() / 2 - 7, 14, 14)
        paint_icon(painter, "chevron-down", place, theme.ink2 if self.isEnabled() else theme.ink3)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ShiftModifier,
            )
            opens = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
            if opens or (plain and event.text()):
                event.accept()
                return True
        return super().event(event)
