"""The button: words, an icon, a key cap, in four weights."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.controls.focus_ring import ROOM, paint_focus_ring
from ui.fonts import sans
from ui.icons import paint_icon
from ui.style import theme_of
from ui.theme import Theme


class Weight(Enum):
    """How loud a button is; at most one PRIMARY a screen."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    LINK = "link"
    TEXT = "text"
    """Words that can be clicked, in the colour of words."""


class Button(QAbstractButton):
    """A push button that paints itself and leaves room for its focus ring."""

    def __init__(
        self,
        text: str = "",
        *,
        icon: str | None = None,
        key: str = "",
        weight: Weight = Weight.PLAIN,
        height: int = 30,
        tip: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._key = key
        self._weight = weight
        self._height = height
        self._trailing: str | None = None
        self._words_hidden = False
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(tip)
        self.setAccessibleName(name or text or tip)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._size = height

    def bind(self, action: QAction) -> Button:
        """Do what the action does, and be enabled when it is."""
        self.clicked.connect(lambda: action.trigger())
        action.changed.connect(lambda: self._follow(action))
        self._follow(action)
        return self

    def with_arrow(self) -> Button:
        """Show that a menu opens."""
        self._trailing = "chevron-down"
        return self

    def set_icon(self, icon: str | None) -> None:
        """Another sign, or none."""
        self._icon_name = icon
        self.updateGeometry()
        self.update()

    def hide_words(self, *, hidden: bool) -> None:
        """Show the icon alone, with the words as the tip."""
        if hidden == self._words_hidden or (hidden and self._icon_name is None):
            return
        self._words_hidden = hidden
        if not self.toolTip():
            self.setToolTip(self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._content_width()) + 2 * ROOM, self._height + 2 * ROOM)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(ROOM, ROOM, -ROOM, -ROOM)
        self._paint_frame(painter, frame, theme)
        self._paint_content(painter, frame, theme)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), theme)
        painter.end()

    def _follow(self, action: QAction) -> None:
        self.setEnabled(action.isEnabled())
        if self._icon_name is not None and (not self.text() or self._words_hidden):
            self.setToolTip(action.toolTip())

    @property
    def _is_bare(self) -> bool:
        return self._weight in (Weight.LINK, Weight.TEXT)

    @property
    def _shown_text(self) -> str:
        return "" if self._words_hidden else self.text()

    @property
    def _shown_key(self) -> str:
        return "" if self._words_hidden else self._key

    def _content_width(self) -> float:
        padding = 0 if self._is_bare else (7 if not self._shown_text else 12)
        pieces = []
        if self._icon_name is not None:
            pieces.append(16.0)
        if self._shown_text:
            pieces.append(QFontMetricsF(sans(13, 500)).horizontalAdvance(self._shown_text))
        if self._shown_key:
            pieces.append(self._key_width())
        if self._trailing is not None:
            pieces.append(14.0)
        return sum(pieces) + 8 * max(0, len(pieces) - 1) + 2 * padding

    def _key_width(self) -> float:
        return max(18.0, QFontMetricsF(sans(11, 600)).horizontalAdvance(self._key) + 10)

    def _paint_frame(self, painter: QPainter, frame: QRectF, theme: Theme) -> None:
        if self._is_bare:
            return
        fill, edge = self._frame_colours(theme)
        painter.setPen(QPen(QColor(edge), 1) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)

    def _frame_colours(self, theme: Theme) -> tuple[str | None, str | None]:
        if not self.isEnabled():
            return None, theme.hair2 if self._weight is not Weight.QUIET else None
        if self._weight is Weight.PRIMARY:
            return (theme.accent, None) if not self.isDown() else (theme.ink, None)
        if self.isChecked():
            return theme.accent_soft, theme.accent
        hovered = theme.hover if self.underMouse() or self.isDown() else None
        if self._weight is Weight.QUIET:
            return hovered, None
        return hovered or theme.canvas, theme.hair2

    def _ink(self, theme: Theme) -> str:
        if not self.isEnabled():
            return theme.ink3
        if self._weight is Weight.PRIMARY:
            return theme.on_accent if not self.isDown() else theme.canvas
        if self._weight is Weight.LINK or self.isChecked():
            return theme.accent
        return theme.ink

    def _paint_content(self, painter: QPainter, frame: QRectF, theme: Theme) -> None:
        ink = self._ink(theme)
        x = frame.center().x() - self._content_width() / 2
        x += 0 if self._is_bare else (7 if not self._shown_text else 12)
        middle = frame.center().y()
        if self._icon_name is not None:
            paint_icon(painter, self._icon_name, QRectF(x, middle - 8, 16, 16), ink)
            x += 24
        if self._shown_text:
            font = sans(13, 500)
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(QColor(ink))
            baseline = middle + (metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(x, baseline), self._shown_text)
            width = metrics.horizontalAdvance(self._shown_text)
            if self._is_bare and self.underMouse():
                painter.drawLine(QPointF(x, baseline + 2), QPointF(x + width, baseline + 2))
            x += width + 8
        if self._shown_key:
            paint_key_cap(painter, QRectF(x, middle - 9, self._key_width(), 18), self._key, ink)
            x += self._key_width() + 8
        if self._trailing is not None:
            paint_icon(painter, self._trailing, QRectF(x, middle - 7, 14, 14), ink)


def paint_key_cap(painter: QPainter, rect: QRectF, key: str, ink: str) -> None:
    """A key, as on a keyboard, in the colour of the words beside it."""
    painter.save()
    faint = QColor(ink)
    faint.setAlphaF(0.45)
    painter.setPen(QPen(faint, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    font = sans(11, 600)
    painter.setFont(font)
    strong = QColor(ink)
    strong.setAlphaF(0.9)
    painter.setPen(strong)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()
