"""Labels of events: words, number of sources and the sign of a conflict, as one picture each."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QPolygonF

from timeline.columns import EventColumns
from timeline.layout.frame import LabelWidths
from timeline.records import Review, Status
from ui.timeline_view.inks import Inks
from ui.timeline_view.text_ruler import TextRuler
from ui.timeline_view.typefaces import Typefaces
from ui.timeline_view.word_stamps import blank

WIDEST, WHOLE = 320.0, 1200.0
"""Pixels at which the words of a label are cut: anywhere, and within a bar that has room."""
HEIGHT = 24
_SLACK = 3.0
_CHIP_GAP, _MARK_GAP, _MARK = 7.0, 5.0, 13.0
_LOOKS = 4
"""A label is cut or whole, and on the plate or not."""
_KEPT = 6000
_MANY_SOURCES = 4
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
REJECTED = list(Review).index(Review.REJECTED)
ACCEPTED = list(Review).index(Review.ACCEPTED)
CANCELLED = list(Status).index(Status.CANCELLED)


def label_widths(columns: EventColumns, ruler: TextRuler) -> tuple[LabelWidths, LabelWidths]:
    """Widths of the words of each label, and of the label with its marks."""
    heavy = np.where(columns.sources >= _MANY_SOURCES, np.float32(1.035), np.float32(1.0))
    every = np.minimum(np.ceil(ruler.widths(columns.title) * heavy) + _SLACK, WHOLE)
    words = LabelWidths(np.minimum(every, WIDEST).astype(np.float32), every.astype(np.float32))
    marks = marks_width(columns)
    return words, LabelWidths(words.usual + marks, words.whole + marks)


def marks_width(columns: EventColumns) -> NDArray[np.float32]:
    """Room of the count of sources and of the conflict sign."""
    several = columns.sources > 1
    digits = np.floor(np.log10(np.maximum(columns.sources, 1))) + 1
    chip = np.where(several, _CHIP_GAP + 9.0 + 7.0 * digits, 0.0)
    return (chip + np.where(columns.conflict, _MARK_GAP + _MARK, 0.0)).astype(np.float32)


class Labels:
    """A cache of labels by event.

    ``on_plate`` is the look of the current event, ``whole`` a long title that need not be cut.
    """

    def __init__(self, columns: EventColumns, words: LabelWidths) -> None:
        self._columns = columns
        self._words = words
        self._kept: dict[int, QPixmap] = {}
        self.made = 0

    def extend(self, columns: EventColumns, words: LabelWidths) -> None:
        """More events behind the others."""
        self._columns, self._words = columns, words

    def forget(self, events: Iterable[int]) -> None:
        """Forgets the pictures of events that differ."""
        for event in events:
            for key in range(event * _LOOKS, (event + 1) * _LOOKS):
                self._kept.pop(key, None)

    def clear(self) -> None:
        """Forgets every picture: another theme, another screen."""
        self._kept.clear()

    def picture(
        self,
        event: int,
        inks: Inks,
        faces: Typefaces,
        ratio: float,
        *,
        whole: bool = False,
        on_plate: bool = False,
    ) -> QPixmap:
        """The label of an event."""
        key = event * _LOOKS + 2 * whole + on_plate
        found = self._kept.get(key)
        if found is None:
            words = float((self._words.whole if whole else self._words.usual)[event])
            found = self._made(event, words, inks, faces, ratio, on_plate=on_plate)
            self._kept[key] = found
            self.made += 1
            if len(self._kept) > _KEPT:
                del self._kept[next(iter(self._kept))]
        return found

    def _made(
        self,
        event: int,
        words: float,
        inks: Inks,
        faces: Typefaces,
        ratio: float,
        *,
        on_plate: bool,
    ) -> QPixmap:
        columns = self._columns
        sources, conflict = int(columns.sources[event]), bool(columns.conflict[event])
        width = words + 4 + (60 if sources > 1 else 0) + (_MARK_GAP + _MARK if conflict else 0)
        picture = blank(width, HEIGHT, ratio)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, event, words, inks, faces, on_plate=on_plate)
        painter.end()
        return picture

    def draw(
        self,
        painter: QPainter,
        event: int,
        inks: Inks,
        faces: Typefaces,
        room: float,
        *,
        whole: bool = False,
    ) -> None:
        """The label of an event as letters and lines, its left upper corner at the origin.

        Its words are cut where it would take more than ``room`` pixels.
        """
        words = float((self._words.whole if whole else self._words.usual)[event])
        marks = float(marks_width(self._columns)[event])
        self._draw(painter, event, min(words, max(room - marks, 0.0)), inks, faces)

    def _draw(
        self,
        painter: QPainter,
        event: int,
        words: float,
        inks: Inks,
        faces: Typefaces,
        *,
        on_plate: bool = False,
    ) -> None:
        columns = self._columns
        sources, conflict = int(columns.sources[event]), bool(columns.conflict[event])
        font = self._font(event, faces)
        text = self._text(event, font, faces, words)
        painter.setFont(font)
        painter.setPen(self._colour(event, inks, on_plate=on_plate))
        painter.drawText(QRectF(0, 0, words + 30, HEIGHT), _FLAGS, text)
        x = min(words, faces.metrics(font).horizontalAdvance(text) + 1)
        if sources > 1:
            x = _draw_chip(painter, x + _CHIP_GAP, sources, inks, faces, on_plate=on_plate)
        if conflict:
            draw_warning(painter, x + _MARK_GAP, inks.on_plate if on_plate else inks.warn)

    def _text(self, event: int, font: QFont, faces: Typefaces, widest: float) -> str:
        text = " ".join(self._columns.title[event][:300].split())
        if faces.metrics(font).horizontalAdvance(text) <= widest:
            return text
        return faces.metrics(font).elidedText(text, Qt.TextElideMode.ElideRight, widest)

    def _font(self, event: int, faces: Typefaces) -> QFont:
        columns = self._columns
        review = int(columns.review[event])
        if review == ACCEPTED:
            many = columns.sources[event] >= _MANY_SOURCES
            font = faces.sourced if many else faces.accepted
        else:
            font = faces.unchecked
        if review != REJECTED and columns.status[event] != CANCELLED:
            return font
        font = QFont(font)
        font.setItalic(review == REJECTED)
        font.setStrikeOut(bool(columns.status[event] == CANCELLED))
        return font

    def _colour(self, event: int, inks: Inks, *, on_plate: bool) -> QColor:
        if on_plate:
            return inks.on_plate
        review = int(self._columns.review[event])
        if review == ACCEPTED:
            return inks.ink
        return inks.ink3 if review == REJECTED else inks.ink2


def _draw_chip(
    painter: QPainter, x: float, number: int, inks: Inks, faces: Typefaces, *, on_plate: bool
) -> float:
    """A boxed number; gives its right edge."""
    text = str(number)
    width = faces.width(faces.chip, text) + 9
    box = QRectF(round(x) + 0.5, 4.5, round(width), 15)
    painter.setPen(QPen(inks.on_plate2 if on_plate else inks.chip, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 2.5, 2.5)
    painter.setFont(faces.chip)
    painter.setPen(inks.on_plate if on_plate else inks.ink2)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return box.right() + 1


def draw_warning(painter: QPainter, x: float, colour: QColor) -> None:
    """A triangle with a mark, ``_MARK`` wide, on the centre line of a label."""
    painter.setPen(
        QPen(colour, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle = x + _MARK / 2
    painter.drawPolygon(
        QPolygonF([QPointF(middle, 6.2), QPointF(x + _MARK - 0.8, 17.4), QPointF(x + 0.8, 17.4)])
    )
    painter.drawLine(QPointF(middle, 10.2), QPointF(middle, 13.2))
    painter.drawPoint(QPointF(middle, 15.3))
