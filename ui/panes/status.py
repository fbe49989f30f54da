"""The line at the bottom: what the last action did, work in progress, how much is checked."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.actions import Actions
from ui.announcing import announce
from ui.controls.button import Button, Weight
from ui.controls.lines import Meter
from ui.controls.words import ElidedLabel, said
from ui.fonts import figures, sans

_LONG_MS = 400
"""A count that takes longer is said to be under way."""
_COUNTING = "counting…"


class StatusLine(QWidget):
    """Says what happened, with undo beside it."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(28)
        self._message = ElidedLabel(sans(12.5), tone="2")
        self._message.setAccessibleName("Status")
        self._undo = Button("Undo", weight=Weight.LINK, height=22)
        self._undo.clicked.connect(actions["undo"].trigger)
        self._look = Button("Look", weight=Weight.LINK, height=22)
        self._look.bind(actions["duplicates"])
        self.progress = ProgressStrip()
        self._words = said("Checked", 12.5, tone="2")
        self._meter = Meter("Checked")
        self._meter.setFixedWidth(86)
        self._count = said("", 12.5, tone="2")
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_LONG_MS)
        self._counting.timeout.connect(lambda: self._count.setText(_COUNTING))
        self._build()
        self.say("")
        self.show_checked(0, 0)

    def say(self, message: str, *, can_undo: bool = False, can_look: bool = False) -> None:
        """What the last action did. ``can_look`` offers the pairs of events that may be one."""
        self._message.setText(message)
        self._message.setAccessibleDescription(message)
        announce(self._message, message)
        self._look.setVisible(can_look)
        self._undo.setVisible(can_undo and bool(message))

    @property
    def message(self) -> str:
        """What is said now."""
        return self._message.text()

    def show_checked(self, checked: int, total: int) -> None:
        """How many events a person has looked at."""
        self._counting.stop()
        self._meter.set_share(checked, total)
        self._count.setText(f"{checked:,} of {total:,}")
        for widget in (self._words, self._meter, self._count):
            widget.setVisible(total > 0)

    def show_counting(self) -> None:
        """The count is being made; in small documents it is there before anybody reads this."""
        self._counting.start()

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(8)
        layout.addWidget(self._message)
        self._message.setSizePolicy(
            self._message.sizePolicy().Policy.Maximum, self._message.sizePolicy().Policy.Preferred
        )
        layout.addWidget(self._look)
        layout.addWidget(self._undo)
        layout.addStretch(1)
        layout.addWidget(self.progress)
        layout.addWidget(self._words)
        layout.addWidget(self._meter)
        layout.addWidget(self._count)


class ProgressStrip(QWidget):
    """Long work: what, how much, how fast, and a way to stop it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = said("", 12.5, tone="2")
        self._words.setFont(figures(12.5))
        self._meter = Meter("Progress")
        self._meter.setFixedWidth(120)
        self.cancel = Button("Cancel", weight=Weight.LINK, height=22)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 16, 0)
        layout.setSpacing(8)
        for widget in (self._words, self._meter, self.cancel):
            layout.addWidget(widget)
        self.hide()

    def reserve(self, longest: str) -> None:
        """Room for the longest words to come, so that nothing moves while they change."""
        self._words.setText(longest)
        self._words.setMinimumWidth(self._words.sizeHint().width())

    def show_progress(self, words: str, done: int, total: int) -> None:
        """Show how far it is; hidden again by ``hide``."""
        self._words.setText(words)
        self._meter.set_share(done, total)
        self.setAccessibleName(words)
        self.show()
