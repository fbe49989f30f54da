"""The first page: the whole app in one drawn sentence, and three ways in."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from timeline.daynumber import civil_date, day_number, weekday
from ui.actions import Actions
from ui.controls.button import Button, Weight
from ui.controls.lines import Hairline, NewspaperRule
from ui.controls.words import said
from ui.fonts import display, sans, serif
from ui.icons import paint_icon
from ui.style import theme_of
from ui.theme import DARK, LIGHT, Theme

_TEAL = 3
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_WRITTEN, _HELD = day_number(2022, 1, 7), day_number(2022, 1, 10)
_DAYS_IN_VIEW = 14


class FirstStart(QWidget):
    """Shown while no document is open."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._mark = said("Dateline")
        self._mark.setFont(display(46))
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._purpose = said(
            "Finds the dated events in news articles, places them on a timeline, "
            "and shows the words each date comes from.",
            15,
            tone="2",
            wrap=True,
        )
        self._purpose.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._drawing = DrawnSentence()
        self.open = _way("Open articles…", "folder-open", "Ctrl O", Weight.PRIMARY)
        self.open.clicked.connect(actions["open"].trigger)
        self.paste = _way("Paste text", "clipboard-paste", "Ctrl V", Weight.PLAIN)
        self.paste.clicked.connect(actions["paste"].trigger)
        self.samples = _way("Open the samples", "newspaper", "", Weight.PLAIN)
        self.samples.clicked.connect(actions["samples"].trigger)
        self._opening = said("", 16, 600)
        self._opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._opening.hide()
        self._ways = QWidget()
        self._build()

    def show_opening(self, name: str) -> None:
        """While what was asked for is being opened there is nothing to choose; empty ends it."""
        self._opening.setText(f"Opening {name}…" if name else "")
        self._opening.setVisible(bool(name))
        self._ways.setVisible(not name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = event.size().height()
        self._drawing.setVisible(height >= 470)
        self._purpose.setVisible(height >= 380)

    def _build(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(NewspaperRule())
        head.addWidget(self._mark)
        head.addWidget(Hairline())
        head.addSpacing(12)
        head.addWidget(self._purpose)
        narrow = QWidget()
        narrow.setMaximumWidth(560)
        narrow.setLayout(head)
        ways = QGridLayout(self._ways)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setHorizontalSpacing(32)
        ways.setVerticalSpacing(8)
        for place, (button, words) in enumerate(
            (
                (self.open, "Text or HTML files, or a whole folder. Or drop them in this window."),
                (self.paste, "Copy a page in your browser and paste it here."),
                (self.samples, "A handful of short articles, to look around with."),
            )
        ):
            ways.addWidget(button, 0, 2 * place, Qt.AlignmentFlag.AlignLeft)
            label = said(words, 13, tone="2", wrap=True)
            label.setContentsMargins(3, 0, 0, 0)
            ways.addWidget(label, 1, 2 * place, Qt.AlignmentFlag.AlignTop)
            ways.setColumnStretch(2 * place, 1)
            if place:
                ways.addWidget(Hairline(down=True), 0, 2 * place - 1, 2, 1)
        foot = QHBoxLayout()
        foot.addWidget(_Lock())
        foot.addWidget(
            said("Works without a network. Your articles stay on this computer.", tone="2")
        )
        foot.addStretch(1)
        foot.addWidget(said("Light, dark or as the system: View menu", tone="2"))
        wide = QVBoxLayout()
        wide.addWidget(self._ways)
        wide.addWidget(self._opening)
        wide.addStretch(1)
        wide.addWidget(Hairline())
        wide.addSpacing(8)
        wide.addLayout(foot)
        lower = QWidget()
        lower.setMaximumWidth(1300)
        lower.setLayout(wide)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 28, 0, 20)
        layout.addWidget(_centred(narrow))
        layout.addStretch(1)
        layout.addWidget(self._drawing, 8)
        layout.addStretch(1)
        layout.addWidget(_centred(lower, 24), 3)
        self.setAccessibleName("First page")


def _way(text: str, icon: str, key: str, weight: Weight) -> Button:
    return Button(text, icon=icon, key=key, weight=weight, height=40)


def _centred(widget: QWidget, side: int = 32) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(side, 0, side, 0)
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return holder


class _Lock(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(16, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(painter, "lock", QRectF(1, 1, 14, 14), theme_of(self).ink3)
        painter.end()


class DrawnSentence(QWidget):
    """Words, the article's date, the day: how Dateline reads, drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(230)
        self.setMaximumHeight(360)
        self.setAccessibleName(
            "An example: the ministers will meet in Geneva on Monday, written on "
            "Friday 7 January 2022, gives an event on Monday 10 January."
        )

    def sizeHint(self) -> QSize:
        return QSize(900, 340)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = max(62.0, self.width() / (_DAYS_IN_VIEW if self.width() > 1400 else 9))
        start = self.width() / 2 - step * 0.9  # x of the day on which they meet
        axis = self.height() - 110.0
        underline = self._sentence(painter, theme)
        self._days(painter, theme, start, step, axis)
        self._written(painter, theme, start, step, axis)
        held = start + 0.5 * step
        self._thread(painter, theme, underline, QPointF(held, axis))
        self._plate(painter, theme, held, axis + 64)
        painter.end()

    def _sentence(self, painter: QPainter, theme: Theme) -> QPointF:
        size = 40.0 if self.width() > 900 else max(20.0, self.width() / 24)
        font = serif(size)
        metrics = QFontMetricsF(font)
        before, stated = "The ministers will meet in Geneva ", "on Monday"
        width = metrics.horizontalAdvance(before + stated + ".")
        x, y = (self.width() - width) / 2, size * 1.15
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        painter.drawText(QPointF(x, y), before + stated + ".")
        left = x + metrics.horizontalAdvance(before)
        right = left + metrics.horizontalAdvance(stated)
        painter.setPen(QPen(QColor(theme.lane_hue(_TEAL)), 3))
        painter.drawLine(QPointF(left, y + size * 0.27), QPointF(right, y + size * 0.27))
        return QPointF((left + right) / 2, y + size * 0.27)

    def _days(
        self, painter: QPainter, theme: Theme, start: float, step: float, axis: float
    ) -> None:
        wash = QColor(theme.lane)
        first = _HELD - int(start // step) - 1
        for number in range(first, first + int(self.width() // step) + 2):
            x = start + (number - _HELD) * step
            name = _WEEKDAYS[weekday(number)]
            if name.startswith("S"):
                painter.fillRect(QRectF(x, axis, step, 96), wash)
            monday = name == "Mon"
            painter.setPen(QPen(QColor(theme.hair2), 1))
            painter.drawLine(QPointF(x, axis), QPointF(x, axis + (96 if monday else 8)))
            strong = number in (_WRITTEN, _HELD)
            painter.setFont(sans(12, 600 if strong else 400))
            painter.setPen(QColor(theme.ink if strong else theme.ink3))
            painter.drawText(QPointF(x + 6, axis + 21), f"{name} {civil_date(number).day}")
        painter.setPen(QPen(QColor(theme.ink), 1))
        painter.drawLine(QPointF(0, axis), QPointF(self.width(), axis))

    def _written(
        self, painter: QPainter, theme: Theme, start: float, step: float, axis: float
    ) -> None:
        x, y = start + (_WRITTEN - _HELD + 0.5) * step, axis - 23
        end = start + 0.5 * step - 5
        ink = QColor(theme.ink)
        painter.setPen(QPen(ink, 1.2))
        painter.drawLine(QPointF(x, y), QPointF(x, axis))
        painter.drawLine(QPointF(x, y), QPointF(end, y))
        painter.drawLine(QPointF(end - 5, y - 4), QPointF(end, y))
        painter.drawLine(QPointF(end - 5, y + 4), QPointF(end, y))
        painter.setBrush(QColor(theme.canvas))
        painter.drawEllipse(QPointF(x, y), 2.6, 2.6)
        painter.drawEllipse(QPointF(x, axis), 3.4, 3.4)
        strong, plain = sans(13, 600), sans(13)
        words = "Fri 7 January 2022"
        width = QFontMetricsF(strong).horizontalAdvance(words)
        painter.setFont(strong)
        painter.drawText(QPointF(x - 12 - width, y + 4.5), words)
        lead = "written on "
        painter.setPen(QColor(theme.ink2))
        painter.setFont(plain)
        lead_width = QFontMetricsF(plain).horizontalAdvance(lead)
        painter.drawText(QPointF(x - 12 - width - lead_width, y + 4.5), lead)
        between = "the Monday after that"
        between_width = QFontMetricsF(plain).horizontalAdvance(between)
        painter.drawText(QPointF((x + end - between_width) / 2, y - 9), between)

    def _thread(self, painter: QPainter, theme: Theme, above: QPointF, held: QPointF) -> None:
        path = QPainterPath(above)
        turn = max(above.y() + 24, held.y() - 67)
        side = 14 if held.x() < above.x() else -14
        path.lineTo(above.x(), turn - 14)
        path.quadTo(above.x(), turn, above.x() - side, turn)
        path.lineTo(held.x() + side, turn)
        path.quadTo(held.x(), turn, held.x(), turn + 14)
        path.lineTo(held.x(), held.y() + 50)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.lane_hue(_TEAL)), 1.6))
        painter.drawPath(path)

    def _plate(self, painter: QPainter, theme: Theme, x: float, middle: float) -> None:
        font = sans(13, 600)
        words = "Ministers meet, Geneva"
        width = QFontMetricsF(font).horizontalAdvance(words) + 44
        plate = QRectF(x - 12, middle - 15, width, 30)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.plate))
        painter.drawRoundedRect(plate, 4, 4)
        hue = (LIGHT if theme.is_dark else DARK).lane_hue(_TEAL)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(hue), 2))
        painter.drawEllipse(QPointF(x, middle), 4.4, 4.4)
        painter.setPen(QColor(theme.on_plate))
        painter.setFont(font)
        painter.drawText(plate.adjusted(28, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), words)
