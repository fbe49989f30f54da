"""How marks look in the source: tints below the words, the ink plate, underlines, margin signs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline.spans import Span
from ui.source_view.marks import MarginMark
from ui.style import mix, theme_of
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.source_view.text import SourceText

_TINT, _TINT_CURRENT = 0.13, 0.30
_TINT_HEIGHT = 20 / 23
_UNDERLINE_BELOW, _UNDERLINE_WIDTH = 3.0, 1.5


def paint_marks(painter: QPainter, view: SourceText) -> None:
    """All that lies below the letters."""
    theme = theme_of(view)
    shown = view.visible_span()
    _paint_tints(painter, view, theme, shown)
    for hit in view.hits:
        if hit.overlaps(shown):
            _fill(painter, view.rects_of(hit), QColor(theme.marker))
    _paint_margin(painter, view, theme, shown)
    if view.plate is not None:
        _paint_plate(painter, view, theme, view.plate)


def paint_underlines(painter: QPainter, view: SourceText) -> None:
    """Lines under the words that state a date."""
    theme = theme_of(view)
    shown = view.visible_span()
    drop = view.baseline_drop() + _UNDERLINE_BELOW * view.scale
    for mark in view.marks.dates:
        if not mark.span.overlaps(shown) or mark.span == view.plate:
            continue
        colour = theme.ink3 if mark.hue is None else theme.lane_hue(mark.hue)
        painter.setPen(QPen(QColor(colour), _UNDERLINE_WIDTH))
        for rect in view.rects_of(mark.span):
            y = rect.center().y() + drop
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def _paint_tints(painter: QPainter, view: SourceText, theme: Theme, shown: Span) -> None:
    for tint in view.marks.tints:
        if not tint.span.overlaps(shown):
            continue
        share = _TINT_CURRENT if tint.event == view.current else _TINT
        colour = mix(theme.lane_hue(tint.hue), theme.canvas, share)
        _fill(painter, view.rects_of(tint.span), colour)


def _fill(painter: QPainter, rects: Iterable[QRectF], colour: QColor) -> None:
    for rect in rects:
        height = rect.height() * _TINT_HEIGHT
        top = rect.center().y() - height / 2
        painter.fillRect(QRectF(rect.left(), top, rect.width(), height), colour)


def _paint_plate(painter: QPainter, view: SourceText, theme: Theme, plate: Span) -> None:
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.plate))
    for rect in view.rects_of(plate):
        painter.drawRoundedRect(rect.adjusted(-2.5, 0.5, 1, -0.5), 2, 2)
    painter.restore()


def _paint_margin(painter: QPainter, view: SourceText, theme: Theme, shown: Span) -> None:
    signs = {mark.event: mark for mark in view.marks.margin}
    for event, spot in view.margin_spots():
        _paint_sign(painter, spot, signs[event], theme, is_current=event == view.current)
    own = [tint.sentence for tint in view.marks.tints if tint.event == view.current]
    told = [each for each in own if view.plate is not None and each.overlaps(view.plate)]
    sentence = next(iter(told or own), None)
    if sentence is None or not sentence.overlaps(shown):
        return
    rects = list(view.rects_of(sentence))
    if rects:
        top, bottom = rects[0].top(), rects[-1].bottom()
        x = view.from_edge(38.5) - 1.5
        painter.fillRect(QRectF(x, top, 3, bottom - top), QColor(theme.plate))


def _paint_sign(
    painter: QPainter, spot: QRectF, mark: MarginMark, theme: Theme, *, is_current: bool
) -> None:
    """A disc in the lane's hue: hollow when planned, lighter until checked."""
    painter.save()
    hue = theme.lane_hue(mark.hue)
    painter.setPen(QPen(QColor(hue), 1.6))
    if mark.is_planned:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        share = 1.0 if mark.is_checked else 0.38
        painter.setBrush(mix(hue, theme.canvas, share))
    painter.drawEllipse(spot.center(), 3.4, 3.4)
    if is_current:
        painter.setPen(QPen(QColor(theme.plate), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(spot.center(), 6.2, 6.2)
    painter.restore()
