"""The list under the place field: places whose names begin as typed, and the text as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.fonts import figures, sans
from ui.style import theme_of

if TYPE_CHECKING:
    from timeline.events.place_completion import PlaceOffer

Index = QModelIndex | QPersistentModelIndex
_OFFER = Qt.ItemDataRole.UserRole + 1
_BEGINNING = Qt.ItemDataRole.UserRole + 2
_ROW = 32
_LEAST_WIDTH = 300


class PlaceOffers(QFrame):
    """Opens below a field, which keeps the keyboard."""

    chosen = Signal(object)
    """The PlaceOffer that was clicked; None for the text as it stands."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window(), Qt.WindowType.ToolTip)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._field = field
        self.list = QListWidget()
        self.list.setObjectName("completions")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_OfferDelegate(self.list, field))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName("Places")
        self.list.itemClicked.connect(lambda item: self.chosen.emit(item.data(_OFFER)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)

    def show_offers(self, text: str, offers: Sequence[PlaceOffer]) -> None:
        """Show these under the field, the first marked; hide where there are none."""
        self.list.clear()
        if not offers:
            self.hide()
            return
        for offer in offers:
            item = QListWidgetItem(", ".join((offer.place.name, offer.where)))
            item.setData(_OFFER, offer)
            item.setData(_BEGINNING, text)
            self.list.addItem(item)
        self.list.addItem(QListWidgetItem(f"Keep “{text}” without a position"))
        self.list.setCurrentRow(0)
        width = max(_LEAST_WIDTH, self._field.width())
        self.resize(width, _ROW * self.list.count() + 2)
        self.move(self._place(self.height()))
        self.show()
        self.raise_()

    def step(self, step: int) -> None:
        """Mark the next row (1) or the one before (-1)."""
        row = self.list.currentRow() + step
        self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))

    @property
    def current(self) -> PlaceOffer | None:
        """The marked offer; None for the text as it stands."""
        offer: PlaceOffer | None = self.list.currentIndex().data(_OFFER)
        return offer

    @property
    def current_words(self) -> str:
        """The marked row, for a screen reader."""
        index = self.list.currentIndex()
        words = index.data() if index.isValid() else ""
        return f"{words}, {index.row() + 1} of {self.list.count()}" if words else ""

    def _place(self, height: int) -> QPoint:
        """Below the field; above it where the screen ends."""
        below = self._field.mapToGlobal(QPoint(0, self._field.height() + 4))
        if below.y() + height <= self._field.screen().availableGeometry().bottom():
            return below
        return self._field.mapToGlobal(QPoint(0, -height - 4))


class _OfferDelegate(QStyledItemDelegate):
    """The name, its typed beginning in bold; the country; the position at the right."""

    def __init__(self, view: QListWidget, field: QWidget) -> None:
        super().__init__(view)
        self._field = field

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of(self._field)
        rect = QRectF(option.rect)
        marked = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, QColor(theme.accent_soft if marked else theme.canvas))
        if marked:
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), theme.accent)
        offer: PlaceOffer | None = index.data(_OFFER)
        room = rect.adjusted(12, 0, -12, 0)
        if offer is None:
            painter.fillRect(QRectF(rect.left() + 8, rect.top(), rect.width() - 16, 1), theme.hair)
            painter.setPen(QColor(theme.ink2))
            painter.setFont(sans(13))
            painter.drawText(room, _MIDDLE, _elided(painter, str(index.data()), room.width()))
        else:
            right = _write(painter, room, offer.position, figures(12), theme.ink2, at_right=True)
            room.setRight(right - 12)
            _write_name(painter, room, offer, str(index.data(_BEGINNING)), theme.ink, theme.ink2)
        painter.restore()


_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)


def _write_name(
    painter: QPainter, room: QRectF, offer: PlaceOffer, typed: str, ink: str, ink2: str
) -> None:
    name = offer.place.name
    bold = len(typed) if name.casefold().startswith(typed.casefold()) else 0
    x = room.left()
    for words, font, colour in (
        (name[:bold], sans(13, 700), ink),
        (name[bold:], sans(13), ink),
        (f"  {offer.where}", sans(13), ink2),
    ):
        x = _write(
            painter, QRectF(x, room.top(), room.right() - x, room.height()), words, font, colour
        )


def _write(
    painter: QPainter,
    room: QRectF,
    words: str,
    font: QFont,
    colour: str,
    *,
    at_right: bool = False,
) -> float:
    """Write words into a room; where they end (begin, at the right)."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    width = QFontMetricsF(painter.font()).horizontalAdvance(words)
    if at_right:
        painter.drawText(room, _MIDDLE | int(Qt.AlignmentFlag.AlignRight), words)
        return room.right() - width
    painter.drawText(room, _MIDDLE, _elided(painter, words, room.width()))
    return min(room.right(), room.left() + width)


def _elided(painter: QPainter, words: str, width: float) -> str:
    metrics = painter.fontMetrics()
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, int(width) + 1))
