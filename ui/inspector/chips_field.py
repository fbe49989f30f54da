"""A field of several short facts: participants, tags."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QSizePolicy, QWidget

from ui.controls.chip import Chip
from ui.controls.flow import FlowLayout
from ui.inspector.partial_chip import PartialChip


class ChipsField(QWidget):
    """Chips, and a place to type one more. Enter or a comma adds; Backspace takes the last."""

    committed = Signal(object)
    """All names, in order; of one event."""
    given = Signal(str)
    """A name that all of several events shall have."""
    taken = Signal(str)
    """A name that none of several events shall have."""

    replaced = Signal()
    """Other chips stand here."""

    def __init__(
        self,
        name: str,
        hint: str,
        icon: str,
        lexicon: Callable[[], Sequence[str]] = tuple,
        parent: QWidget | None = None,
    ) -> None:
        """``lexicon`` is asked for more names to offer when one types for the first time."""
        super().__init__(parent)
        self._icon = icon
        self._lexicon, self._more = lexicon, False
        self._held: tuple[str, ...] = ()
        self._names: list[str] = []
        self._chips: list[QWidget] = []
        self._total: int | None = None
        self.line = _ChipLine(hint)
        self.line.setAccessibleName(name)
        self.line.entered.connect(self._add)
        self.line.textEdited.connect(lambda _: self._look_up())
        self.line.took_back.connect(self._take_last)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = completer.popup()
        if popup is not None:
            popup.setObjectName("completions")
        self.line.setCompleter(completer)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.line.enter)
        completer.activated.connect(self._later.start)  # the name is written into the line first
        self._flow = FlowLayout(6, self)
        self._flow.addWidget(self.line)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard goes through, in order."""
        return (*self._chips, self.line)

    def show_names(self, names: Sequence[str]) -> None:
        """Show what one event has."""
        if self._total is None and list(names) == self._names:
            return
        self._names, self._total = list(names), None
        self._replace([self._chip(name) for name in names])

    def show_counted(self, counts: Sequence[tuple[str, int]], total: int) -> None:
        """Show what several events have, and how many of them."""
        self._names, self._total = [name for name, count in counts if count == total], total
        self._replace(
            [
                self._chip(name) if count == total else self._partial(name, count, total)
                for name, count in counts
            ]
        )

    def _replace(self, chips: Sequence[QWidget]) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.line)
        self._chips = list(chips)
        for chip in self._chips:
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self.line)
        self.updateGeometry()
        self.replaced.emit()

    def _chip(self, name: str) -> QWidget:
        chip = Chip(name, self._icon, self)
        chip.removed.connect(lambda: self._remove(name))
        return chip

    def _partial(self, name: str, count: int, total: int) -> QWidget:
        chip = PartialChip(name, count, total, self._icon, self)
        chip.clicked.connect(lambda: self._give(name))
        return chip

    def know(self, names: Sequence[str]) -> None:
        """Names of the document, to offer while one types before all others."""
        self._held = tuple(names)
        more = self._lexicon() if self._more else ()
        self._known.setStringList(list(dict.fromkeys((*names, *more))))

    def _look_up(self) -> None:
        if not self._more:
            self._more = True
            self.know(self._held)

    def _add(self, name: str) -> None:
        if name in self._names:
            return
        if self._total is not None:
            self.given.emit(name)
        else:
            self.committed.emit([*self._names, name])

    def _give(self, name: str) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.given.emit(name)

    def _remove(self, name: str) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._total is not None:
            self.taken.emit(name)
        else:
            self.committed.emit([each for each in self._names if each != name])

    def _take_last(self) -> None:
        if self._names:
            self._remove(self._names[-1])


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
        self.editingFinished.connect(self.enter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == ",":
            self.enter()
            return
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.took_back.emit()
            return
        super().keyPressEvent(event)

    def enter(self) -> None:
        """Take what is written."""
        name = self.text().strip()
        self.clear()
        if name:
            self.entered.emit(name)
