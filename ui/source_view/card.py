"""The card under the source: why this date, its other readings, accept."""

from __future__ import annotations

import html
import itertools

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from timeline.datewords import words
from timeline.timevalue import TimeValue
from ui.actions import Actions
from ui.controls.button import Button, Weight
from ui.controls.flow import FlowBox
from ui.controls.words import machine, said
from ui.fonts import SERIF, sans
from ui.style import theme_of
from ui.why import Step, Why

_SHOWN_ALTERNATIVES = 3
_NARROW = 395


class WhyCard(QWidget):
    """Shows a Why; its buttons emit what was chosen."""

    reading_chosen = Signal(object)
    """TimeValue of another reading."""
    height_changed = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("edge", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Why this date")
        self._title = said("", 13, 600, wrap=True)
        self._edtf = machine()
        self._steps = _Chain()
        self._row = FlowBox(1)
        self._others = self._row.flow
        self._alternatives: tuple[TimeValue, ...] = ()
        self._buttons: list[QWidget] = []
        self._edit = Button("Other…", key="E", height=28, name="Another date")
        self._edit.bind(actions["edit_event"])
        self._accept = Button("Accept", icon="check", key="A", weight=Weight.PRIMARY, height=30)
        self._accept.bind(actions["accept"])
        self._compact = False
        self._open = False
        self._toggle = Button(
            icon="chevron-down", weight=Weight.QUIET, height=26, name="Show the whole chain"
        )
        self._toggle.clicked.connect(self._toggle_chain)
        self._why: Why | None = None
        self._can_edit = False
        self._build()

    def show_why(self, why: Why | None, *, can_edit: bool) -> None:
        """Say why, or hide when there is nothing to say."""
        self._why, self._can_edit = why, can_edit
        self.setVisible(why is not None)
        if why is None:
            return
        self._title.setText(why.title)
        self._edtf.setText(why.edtf)
        self._edtf.setVisible(bool(why.edtf))
        self._show_steps()
        self._show_others(why, can_edit=can_edit)

    def show_chosen(self, count: int, *, accepted: bool) -> None:
        """How many events Accept is about, and whether all of them are accepted."""
        word = "Accepted" if accepted else "Accept"
        self._accept.setText(f"{word} {count:,}" if count > 1 else word)
        self._accept.setAccessibleName(self._accept.text())
        self._accept.updateGeometry()

    def set_compact(self, *, compact: bool) -> None:
        """Where there is little room, only the first link of the chain, until asked for more."""
        if compact != self._compact:
            self._compact = compact
            self._show_steps()

    def _toggle_chain(self) -> None:
        self._open = not self._open
        self._show_steps()
        self.height_changed.emit()

    def _show_steps(self) -> None:
        if self._why is None:
            return
        folded = self._compact and not self._open
        self._steps.show_steps(self._why.steps[:1] if folded else self._why.steps)
        self._toggle.setVisible(self._compact and len(self._why.steps) > 1)
        self._toggle.set_icon("chevron-down" if folded else "chevron-up")

    def show_again(self) -> None:
        """The same, in other colours."""
        if self._why is not None:
            self.show_why(self._why, can_edit=self._can_edit)

    def alternative(self, number: int) -> TimeValue | None:
        """The other reading on key ``number`` (2 and up)."""
        place = number - 2
        return self._alternatives[place] if 0 <= place < len(self._alternatives) else None

    def _show_others(self, why: Why, *, can_edit: bool) -> None:
        for button in self._buttons:
            self._others.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()
        shown = why.alternatives[:_SHOWN_ALTERNATIVES] if can_edit else ()
        self._alternatives = tuple(each.time for each in shown)
        self._others.removeWidget(self._edit)
        if shown:
            label = said("Or", tone="3")
            label.setFixedHeight(34)
            label.setContentsMargins(0, 0, 2, 0)
            self._buttons.append(label)
        for number, each in enumerate(shown, start=2):
            text = _short(each.time, why)
            button = Button(text, key=str(number), height=28, tip=each.reason)
            button.setAccessibleName(f"Take the other reading, {text}: {each.reason}")
            button.clicked.connect(lambda _=False, time=each.time: self.reading_chosen.emit(time))
            self._buttons.append(button)
        for button in self._buttons:
            self._others.addWidget(button)
            button.show()
        self._others.addWidget(self._edit)
        self._row.fit()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._edtf, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setWidget(self._steps)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        scroll.viewport().setAutoFillBackground(False)
        self._steps.setAutoFillBackground(False)
        self._scroll = scroll
        bottom = QHBoxLayout()
        bottom.setSpacing(6)
        bottom.addWidget(self._row, 1, Qt.AlignmentFlag.AlignBottom)
        bottom.addWidget(self._accept, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 13, 13, 10)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(scroll, 1)
        layout.addLayout(bottom)
        self._others.addWidget(self._edit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        self._edit.set_icon("pencil" if narrow else None)
        self._edit.hide_words(hidden=narrow)
        self._row.fit()

    def steps_height(self) -> int:
        """Height at which all steps are in view."""
        width = max(100, self.width() - 30)
        return self._steps.heightForWidth(width)

    def wanted_height(self) -> int:
        """Height at which nothing scrolls."""
        room = self.width() - 16 - 13 - 6 - self._accept.sizeHint().width()
        others = self._others.heightForWidth(max(100, room))
        title = self._title.heightForWidth(max(100, self.width() - 170))
        top = max(title, self._toggle.sizeHint().height() if self._compact else 0)
        bottom = max(self._accept.sizeHint().height(), others)
        return top + self.steps_height() + bottom + 8 * 2 + 23 + 6


def _short(value: TimeValue, why: Why) -> str:
    """A date without its year, where the date above it has the same."""
    text = words(value)
    head, _, year = text.rpartition(" ")
    return head if head and year.isdigit() and why.title.endswith(f" {year}") else text


class _Chain(QWidget):
    """Steps under one another, joined by a line: the first is a full disc."""

    def __init__(self) -> None:
        super().__init__()
        self._labels: list[QLabel] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.update)  # the discs stand where the words now are
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 0, 4, 0)
        self._layout.setSpacing(7)
        self._layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Replace what is shown."""
        for label in self._labels:
            self._layout.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = [self._label(step) for step in steps]
        for place, label in enumerate(self._labels):
            self._layout.insertWidget(place, label)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        heights = [label.heightForWidth(max(60, width - 28)) for label in self._labels]
        return sum(heights) + 7 * max(0, len(heights) - 1)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._later.start()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centres = [QPointF(7.5, label.y() + 11.5) for label in self._labels]
        painter.setPen(QPen(QColor(theme.hair2), 1))
        for one, two in itertools.pairwise(centres):
            painter.drawLine(one, two)
        painter.setPen(QPen(QColor(theme.ink), 1.4))
        for number, centre in enumerate(centres):
            painter.setBrush(QColor(theme.surface if number else theme.ink))
            painter.drawEllipse(centre, 4, 4)
        painter.end()

    def _label(self, step: Step) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setFont(sans(13))
        label.setProperty("tone", "2")
        ink = theme_of(self).ink
        label.setText(
            "".join(
                f"<span style=\"font-family:'{SERIF}'; font-size:15px; color:{ink}\">"
                f"“{html.escape(piece.text)}”</span>"
                if piece.is_source
                else html.escape(piece.text)
                for piece in step.pieces
            )
        )
        label.setAccessibleName(step.text)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label
