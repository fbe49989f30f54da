"""The search field and the list of what it found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from timeline.datewords import words
from timeline.query import QueryError
from timeline.records import Event, EventId
from ui.controls.button import paint_key_cap
from ui.fonts import sans, serif
from ui.icons import paint_icon
from ui.models.event_table import Fetch
from ui.style import theme_of

if TYPE_CHECKING:
    from timeline.store import ArticleHit, EventHit

Find = Callable[[str], "Sequence[EventHit | ArticleHit]"]
Explain = Callable[[str], str]
"""Why a line of the query language finds nothing, empty where that is not known."""
_WAIT_MS = 120
_MOST = 60
_HIT = Qt.ItemDataRole.UserRole + 1
_BELOW = Qt.ItemDataRole.UserRole + 2


class SearchField(QLineEdit):
    """Searches as one types; arrows and Enter choose a hit."""

    hit_chosen = Signal(object)
    """An EventHit or ArticleHit."""
    found = Signal(list)
    """Ids of the events that were found, or that the hits tell."""

    def __init__(
        self, find: Find, fetch: Fetch, explain: Explain, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._find, self._fetch, self._explain = find, fetch, explain
        self.setProperty("size", "small")
        self.setPlaceholderText("Search events and articles")
        self.setAccessibleName("Search events and articles")
        self.setMinimumWidth(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextMargins(22, 0, 48, 0)
        self.setClearButtonEnabled(False)
        self._popup = _Hits(self)
        self._popup.list.itemClicked.connect(self._choose)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._search)
        self.textEdited.connect(lambda _: self._timer.start())

    def close_hits(self) -> None:
        """Hide what was found."""
        self._timer.stop()
        self._popup.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = self._popup.list
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._popup.isVisible():
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            rows.setCurrentRow(max(0, min(rows.count() - 1, rows.currentRow() + step)))
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._timer.isActive() or not self._popup.isVisible():
                self._search()
            if rows.currentItem() is not None:
                self._choose(rows.currentItem())
            return
        if event.key() == Qt.Key.Key_Escape:
            if self._popup.isVisible():
                self.close_hits()
            else:
                self.clear()
                self.found.emit([])
                self.clearFocus()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.close_hits()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.rect().center().y() + 0.5
        paint_icon(painter, "search", QRectF(9, middle - 8, 16, 16), theme.ink3)
        if not self.hasFocus() and not self.text() and self.width() > 262:
            cap = QRectF(self.width() - 50, middle - 9, 42, 18)
            paint_key_cap(painter, cap, "Ctrl F", theme.ink3)
        painter.end()

    def _search(self) -> None:
        self._timer.stop()
        text = self.text().strip()
        if not text:
            self._popup.hide()
            self.found.emit([])
            return
        try:
            hits = self._find(text)[:_MOST]
        except QueryError as error:
            self._popup.show_hits((), {}, error.what)
            return
        ids = [hit.event for hit in hits if hit.event is not None]
        self.found.emit(ids)
        events = {event.id: event for event in self._fetch(ids)}
        nothing = "" if hits else self._explain(text) or f"Nothing matches “{text}”."
        self._popup.show_hits(hits, events, nothing)

    def _choose(self, item: QListWidgetItem) -> None:
        hit = item.data(_HIT)
        if hit is not None:
            self.close_hits()
            self.hit_chosen.emit(hit)


class _Hits(QFrame):
    """Hits under the field: title in Dateline's voice, the words found in the source's."""

    def __init__(self, field: SearchField) -> None:
        super().__init__(field.window(), Qt.WindowType.ToolTip)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._field = field
        self.list = QListWidget()
        self.list.setObjectName("completions")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_HitDelegate(self.list, field))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName("Search results")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        field.installEventFilter(self)

    def show_hits(
        self,
        hits: Sequence[EventHit | ArticleHit],
        events: Mapping[EventId, Event],
        otherwise: str,
    ) -> None:
        """Replace the list, or say ``otherwise`` where it is empty, and show it below the field."""
        self.list.clear()
        for hit in hits:
            title = hit.title if hasattr(hit, "title") else hit.headline
            item = QListWidgetItem(title)
            item.setData(_HIT, hit)
            item.setData(_BELOW, _words_below(hit, events))
            self.list.addItem(item)
        if not hits:
            item = QListWidgetItem(otherwise)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        else:
            self.list.setCurrentRow(0)
        height = sum(min(58, self.list.sizeHintForRow(row)) for row in range(self.list.count()))
        width = max(self._field.width(), 420)
        self.resize(width, min(420, height + 4))
        self.move(self._field.mapToGlobal(QPoint(0, self._field.height() + 4)))
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Hide, QEvent.Type.WindowDeactivate):
            self.hide()
        return super().eventFilter(watched, event)


def _words_below(hit: EventHit | ArticleHit, events: Mapping[EventId, Event]) -> str:
    """The second line of a hit: when and what it was, and the words found beside the title."""
    snippet = " ".join(hit.snippet.split())
    event = None if hit.event is None else events.get(hit.event)
    if event is None or not hasattr(hit, "title"):
        return snippet
    when = "no date yet" if event.time is None else words(event.time)
    said = f"{when}, {event.kind.value}"
    return said if snippet == hit.title else f"{said} · {snippet}"


class _HitDelegate(QStyledItemDelegate):
    """A sign, a title, and a line of the words around the hit."""

    def __init__(self, view: QListWidget, field: QWidget) -> None:
        super().__init__(view)
        self._field = field

    def sizeHint(self, option: QStyleOptionViewItem, index: object) -> QSize:
        del option, index
        return QSize(200, 46)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        theme = theme_of(self._field)
        hit = index.data(_HIT)  # type: ignore[attr-defined]
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(theme.accent_soft if chosen else theme.canvas))
        title = index.data()  # type: ignore[attr-defined]
        if hit is None:
            painter.setPen(QColor(theme.ink3))
            painter.setFont(sans(13))
            flags = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextWordWrap.value
            painter.drawText(rect.adjusted(14, 0, -8, 0), flags, title)
            painter.restore()
            return
        is_event = hasattr(hit, "title")
        sign = "calendar-days" if is_event else "newspaper"
        paint_icon(painter, sign, QRectF(rect.left() + 12, rect.top() + 7, 15, 15), theme.ink2)
        painter.setPen(QColor(theme.ink))
        painter.setFont(sans(13, 500) if is_event else serif(14))
        line = rect.adjusted(36, 4, -10, -22)
        metrics = painter.fontMetrics()
        painter.drawText(
            line,
            int(Qt.AlignmentFlag.AlignVCenter),
            metrics.elidedText(title, Qt.TextElideMode.ElideRight, round(line.width())),
        )
        painter.setPen(QColor(theme.ink2))
        painter.setFont(sans(12) if is_event else serif(13))
        line = rect.adjusted(36, 22, -10, -3)
        below = index.data(_BELOW)  # type: ignore[attr-defined]
        painter.drawText(
            line,
            int(Qt.AlignmentFlag.AlignVCenter),
            painter.fontMetrics().elidedText(
                below, Qt.TextElideMode.ElideRight, round(line.width())
            ),
        )
        painter.restore()
