"""A field of several short facts: participants, tags."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QSizePolicy, QWidget

from ui.controls.chip import Chip
from ui.controls.flow import FlowLayout


class ChipsField(QWidget):
    """Chips, and a place to type one more. Enter or a comma adds; Backspace takes the last."""

    committed = Signal(object)
    """All names, in order."""

    def __init__(self, name: str, hint: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._names: list[str] = []
        self._chips: list[Chip] = []
        self.line = _ChipLine(hint)
        self.line.setAccessibleName(name)
        self.line.entered.connect(self._add)
        self.line.took_back.connect(self._take_last)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = completer.popup()
        if popup is not None:
            popup.setObjectName("completions")
        self.line.setCompleter(completer)
        self._flow = FlowLayout(6, self)
        self._flow.addWidget(self.line)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_names(self, names: Sequence[str]) -> None:
        """Show what is entered already."""
        if list(names) == self._names:
            return
        self._names = list(names)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.line)
        self._chips = []
        for name in self._names:
            chip = Chip(name, self._icon, self)
            chip.removed.connect(lambda n=name: self._remove(n))
            self._chips.append(chip)
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self.line)
        self.updateGeometry()

    def know(self, names: Sequence[str]) -> None:
        """Names to offer while one types."""
        self._known.setStringList(list(names))

    def _add(self, name: str) -> None:
        if name not in self._names:
            self.committed.emit([*self._names, name])

    def _remove(self, name: str) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.committed.emit([each for each in self._names if each != name])

    def _take_last(self) -> None:
        if self._names:
            self.committed.emit(self._names[:-1])


class _ChipLine(QLineEdit):
    """Emits a name at Enter, a comma, or when it is left."""

    entered = Signal(str)
    took_back = Signal()

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setProperty("size", "small")
        self.setMinimumWidth(130)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self._enter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == ",":
            self._enter()
            return
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.took_back.emit()
            return
        super().keyPressEvent(event)

    def _enter(self) -> None:
        name = self.text().strip()
        self.clear()
        if name:
            self.entered.emit(name)
