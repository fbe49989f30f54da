"""A ring around a whole pane that got the keyboard by a key and shows no ring of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from ui.controls.focus_ring import paint_focus_ring
from ui.style import theme_of

_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_WIDTH = 3


class FocusFrame(QWidget):
    """Lies over the edge of its target only, so that what is inside is painted without it."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            self._cover()
            self.setVisible(event.gotFocus() and event.reason() in _BY_KEY)
        elif event.type() == QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        paint_focus_ring(painter, QRectF(self.rect()), theme_of(self), 2)
        painter.end()

    def _cover(self) -> None:
        target = self.parentWidget()
        if target is None:
            return
        self.setGeometry(target.rect())
        inside = target.rect().adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH)
        self.setMask(QRegion(target.rect()).subtracted(QRegion(inside)))
        self.raise_()
