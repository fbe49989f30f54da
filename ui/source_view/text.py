"""The article's text as a person reads it, with tints, underlines, plates and margin marks."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from timeline.records import Article, EventId
from timeline.spans import Span
from ui.fonts import serif
from ui.source_view.lettering import USUAL, letter
from ui.source_view.marks import SourceMarks
from ui.source_view.page import Page
from ui.source_view.text_painting import paint_marks, paint_underlines
from ui.source_view.word_rects import word_rects
from ui.style import theme_of
from ui.text_offsets import TextOffsets, without_spaces

_SMALLEST, _LARGEST = 12, 28
_CLICK_SLOP = 4
_FROM_THE_RIGHT = frozenset(("ar", "fa", "he", "ur", "ps", "yi", "ckb", "sd", "ug"))


class SourceText(QTextEdit):
    """Read-only text in which highlighted words can be clicked."""

    event_clicked = Signal(object)
    """EventId of the words that were clicked."""
    context_asked = Signal(QPoint, object)
    """Global position and code point offset (None beside the text) of a context menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceText")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setAccessibleName("Text of the article")
        self.viewport().setMouseTracking(True)
        self._article: Article | None = None
        self._offsets = TextOffsets("")
        self._marks = SourceMarks()
        self._current: EventId | None = None
        self._plate: Span | None = None
        self._hits: tuple[Span, ...] = ()
        self._pixels: float = USUAL
        self._pressed_at: QPoint | None = None
        self._revealed: Span | None = None
        self._reveal_later = QTimer(self)
        self._reveal_later.setSingleShot(True)
        self._reveal_later.timeout.connect(self._reveal_again)
        self._page: Page | None = None
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._place())
        self.verticalScrollBar().valueChanged.connect(lambda _: self._place())

    @property
    def offsets(self) -> TextOffsets:
        """Code points of the article <-> positions of the cursor."""
        return self._offsets

    @property
    def marks(self) -> SourceMarks:
        """What is marked."""
        return self._marks

    @property
    def current(self) -> EventId | None:
        """The event on an ink plate."""
        return self._current

    @property
    def plate(self) -> Span | None:
        """The words on the ink plate."""
        return self._plate

    @property
    def hits(self) -> tuple[Span, ...]:
        """Words that were searched for."""
        return self._hits

    @property
    def is_mirrored(self) -> bool:
        """True for an article whose lines run from right to left: marks stand at the right."""
        return self._article is not None and self._article.language in _FROM_THE_RIGHT

    def set_head(self, head: QWidget, meta: QWidget) -> None:
        """Widgets that scroll with the text: ``head`` above it, ``meta`` under the headline."""
        self._page = Page(self, head, meta)

    def show_article(self, article: Article | None) -> None:
        """Show another article's text, from its top."""
        self._article = article
        self._marks, self._current, self._plate, self._hits = SourceMarks(), None, None, ()
        self._revealed = None
        text = "" if article is None else article.text
        self._offsets = TextOffsets(text)
        self.setPlainText(text)
        option = self.document().defaultTextOption()
        way = Qt.LayoutDirection.RightToLeft if self.is_mirrored else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(way)
        self.document().setDefaultTextOption(option)
        self.restyle()
        self.verticalScrollBar().setValue(0)

    def show_marks(self, marks: SourceMarks) -> None:
        """Mark these words."""
        self._marks = marks
        self.viewport().update()

    def show_current(self, event: EventId | None, plate: Span | None) -> None:
        """Put the current event's words on the plate."""
        self._current, self._plate = event, plate
        self._paint_plate_words()
        self.viewport().update()

    def show_hits(self, hits: tuple[Span, ...]) -> None:
        """Mark words that were searched for."""
        self._hits = hits
        self.viewport().update()

    def reveal(self, span: Span) -> None:
        """Scroll so that the words stand about a third down, unless they are well in view."""
        self._revealed = span
        rects = list(self.rects_of(span))
        if not rects:
            return
        top, bottom = rects[0].top(), rects[-1].bottom()
        height = self.viewport().height()
        if top >= 12 and bottom <= height - 12:
            return
        bar = self.verticalScrollBar()
        bar.setValue(round(bar.value() + top - height / 3))

    def selected_span(self) -> Span | None:
        """The words that are selected, without spaces around them; None when there are none."""
        cursor = self.textCursor()
        if self._article is None or not cursor.hasSelection():
            return None
        span = self._offsets.span_of(cursor.selectionStart(), cursor.selectionEnd())
        return without_spaces(span, self._article.text)

    def let_go(self) -> None:
        """Select no words; the cursor stays."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def cursor_offset(self) -> int:
        """Code point offset of the cursor."""
        return self._offsets.to_code_points(self.textCursor().position())

    def offset_at(self, point: QPoint) -> int | None:
        """Code point offset under a point of the viewport; None beside the text."""
        layout = self.document().documentLayout()
        place = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        units = layout.hitTest(place, Qt.HitTestAccuracy.ExactHit)
        return None if units < 0 else self._offsets.to_code_points(units)

    def rects_of(self, span: Span) -> Iterator[QRectF]:
        """Where words stand in the viewport, line by line, top to bottom."""
        start, end = self._offsets.units_of(span)
        return word_rects(self.document(), start, end, self.verticalScrollBar().value())

    def visible_span(self) -> Span:
        """The part of the text that is in view, a line more at each side."""
        top = self.cursorForPosition(QPoint(0, 0)).position()
        corner = QPoint(self.viewport().width() - 1, self.viewport().height() - 1)
        bottom = self.cursorForPosition(corner).position()
        return self._offsets.span_of(top, max(top, bottom))

    def baseline_drop(self) -> float:
        """Pixels from the middle of a line down to where its letters stand."""
        metrics = QFontMetricsF(serif(self._pixels))
        return (metrics.ascent() - metrics.descent()) / 2

    @property
    def scale(self) -> float:
        """Size of the letters against the usual one."""
        return self._pixels / USUAL

    @property
    def pixels(self) -> int:
        """Height of the body's letters."""
        return round(self._pixels)

    def zoom(self, steps: int) -> None:
        """Larger or smaller letters."""
        self.set_pixels(self._pixels + steps)

    def set_pixels(self, pixels: float) -> None:
        """Letters so high, as far as that can be read and fits."""
        wanted = min(_LARGEST, max(_SMALLEST, pixels))
        if wanted != self._pixels:
            self._pixels = wanted
            self.restyle()
            self._reveal_later.start()

    def restyle(self) -> None:
        """Set letters, lines and margins anew, after a change of size or theme."""
        self.setFont(serif(self._pixels))
        letter(self.document(), self._article, self._offsets, self._pixels, theme_of(self))
        self._paint_plate_words()
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(theme_of(self).canvas))
        if self._article is not None:
            paint_marks(painter, self)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._article is not None:
            paint_underlines(painter, self)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme_of(self).accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """What was brought into view while another pane stood here is in view now."""
        super().showEvent(event)
        self._reveal_later.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed_at = self._pressed_at, None
        point = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton or pressed is None:
            return
        if (point - pressed).manhattanLength() > _CLICK_SLOP or self.textCursor().hasSelection():
            return
        found = self._event_under(point)
        if found is not None:
            self.event_clicked.emit(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._event_under(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            below = self.cursorRect().bottomLeft()
            self.context_asked.emit(self.viewport().mapToGlobal(below), self.cursor_offset())
            return
        point = self.viewport().mapFromGlobal(event.globalPos())
        self.context_asked.emit(event.globalPos(), self.offset_at(point))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the event whose words stand at the cursor."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            found = self._marks.event_at(self.cursor_offset(), None)
            if found is not None:
                self.event_clicked.emit(found)
            return
        super().keyPressEvent(event)

    def _event_under(self, point: QPoint) -> EventId | None:
        for mark, spot in self.margin_spots():
            if spot.contains(QPointF(point)):
                return mark
        offset = self.offset_at(point)
        return None if offset is None else self._marks.event_at(offset, self._current)

    def margin_spots(self) -> Iterator[tuple[EventId, QRectF]]:
        """Where each sign in the margin stands, two in a row beside a sentence."""
        shown = self.visible_span()
        places: dict[Span, int] = {}
        for mark in self._marks.margin:
            if not mark.sentence.overlaps(shown):
                continue
            number = places.get(mark.sentence, 0)
            places[mark.sentence] = number + 1
            first = next(self.rects_of(mark.sentence), None)
            if first is None:
                continue
            x = self.from_edge(13.0 + 14 * (number % 2))
            y = first.center().y() + 14 * (number // 2)
            yield mark.event, QRectF(x - 6.5, y - 6.5, 13, 13)

    def from_edge(self, distance: float) -> float:
        """Where a point of the margin is, so far from the edge beside which lines begin."""
        return self.viewport().width() - distance if self.is_mirrored else distance

    def _reveal_again(self) -> None:
        if self._revealed is not None and self._article is not None:
            self.reveal(self._revealed)

    def _paint_plate_words(self) -> None:
        selections = []
        if self._plate is not None:
            selection = QTextEdit.ExtraSelection()
            start, end = self._offsets.units_of(self._plate)
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            letters = QTextCharFormat()
            letters.setForeground(QColor(theme_of(self).on_plate))
            selection.format = letters
            selections.append(selection)
        self.setExtraSelections(selections)

    def _place(self) -> None:
        """Leave room for the head and the meta line, and put them where it is."""
        if self._page is None:
            return
        title = None if self._article is None else self._article.title
        headline = None
        if title is not None and title.start == 0 and len(title) > 0:
            block = self.document().findBlock(self._offsets.units_of(title)[1])
            headline = block if block.isValid() else None  # while another text comes in
        self._page.place(self._pixels, headline, mirrored=self.is_mirrored)
