"""Labels in the three voices."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.fonts import mono, sans, serif


def said(
    text: str = "",
    pixels: float = 13,
    weight: int = 400,
    tone: str = "",
    *,
    wrap: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """Dateline's words. ``tone`` is "2" or "3" for quieter ink, or ``bad``, ``ok``, ``warn``."""
    return _label(text, sans(pixels, weight), tone, wrap=wrap, parent=parent)


def quoted(text: str = "", pixels: float = 14.5, weight: int = 400, tone: str = "") -> QLabel:
    """Words of a source."""
    return _label(text, serif(pixels, weight), tone, wrap=True)


def machine(text: str = "", pixels: float = 12, tone: str = "2") -> QLabel:
    """A machine value, to be copied."""
    label = _label(text, mono(pixels), tone)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _label(
    text: str, font: QFont, tone: str, *, wrap: bool = False, parent: QWidget | None = None
) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(font)
    label.setWordWrap(wrap)
    if tone:
        label.setProperty("tone", tone)
    return label


def set_tone(label: QLabel, tone: str) -> None:
    """Change the tone of a label that is already shown."""
    label.setProperty("tone", tone)
    label.style().unpolish(label)
    label.style().polish(label)


class ElidedLabel(QLabel):
    """One line that ends in an ellipsis where there is no room; the whole is its tip."""

    def __init__(self, font: QFont, tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if tone:
            self.setProperty("tone", tone)

    def minimumSizeHint(self) -> QSize:
        return QSize(20, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), int(self.alignment()), shown)
        painter.end()
