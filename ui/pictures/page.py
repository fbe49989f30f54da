"""Paints one page of a picture: title, axis, lanes with their events, legend, foot."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from timeline.layout.sheet import LaidEvents, Sheet
from timeline.layout.ticks import axis_of
from ui.pictures.drawn import DrawnAxis, DrawnGutter, DrawnItems, DrawnWords, PaperFaces
from ui.pictures.legend import Legend
from ui.theme import Theme
from ui.timeline_view.axis_painter import CONTEXT, TICKS
from ui.timeline_view.density_painter import column_heights
from ui.timeline_view.disputes import draw_disputes
from ui.timeline_view.gutter import WIDE
from ui.timeline_view.inks import Inks
from ui.timeline_view.lane_looks import LaneLook
from ui.timeline_view.marks import Marks

MARGIN = 32.0
_TITLE, _BELOW_TITLE = 54.0, 14.0
_AXIS = float(CONTEXT + TICKS)
_LEGEND_GAP, _FOOT = 12.0, 26.0
_SHEET_GAP = 16.0
BETWEEN = _SHEET_GAP + _AXIS + 1
"""Pixels from the lanes of one sheet to those of the next on the same page."""


@dataclass(frozen=True, slots=True)
class PageWords:
    """What a page says of itself."""

    title: str
    stretch: str
    made: str
    number: str
    """``Page 2 of 5``; empty where there is one."""


class PagePainter:
    """Paints pages of one picture, which share colours, letters and the legend."""

    def __init__(
        self, laid: LaidEvents, looks: tuple[LaneLook, ...], items: DrawnItems, theme: Theme
    ) -> None:
        self._laid, self._looks = laid, looks
        self._inks, self._faces = Inks(theme), PaperFaces()
        self._words = DrawnWords()
        self._axis = DrawnAxis(self._inks, self._faces, self._words)
        self._gutter = DrawnGutter(self._inks, self._faces, self._words)
        self._items = items

    @staticmethod
    def around(legend_height: float) -> float:
        """Pixels of the height of a page that its lanes cannot have."""
        head = MARGIN + _TITLE + _BELOW_TITLE + _AXIS + 1
        return head + _LEGEND_GAP + legend_height + _FOOT + MARGIN

    @staticmethod
    def plot_width(width: float) -> float:
        """Pixels of the width of a page that time may have."""
        return width - 2 * MARGIN - WIDE

    def legend(self, drawn: NDArray[np.int64], width: float, *, folds: bool) -> Legend:
        """What explains all signs of some events, on pages of a width."""
        columns, shapes, room = self._laid.columns, self._laid.boxes.shape, width - 2 * MARGIN
        return Legend.of(columns, shapes, drawn, self._inks, self._faces, room, folds=folds)

    def paint(
        self,
        painter: QPainter,
        sheets: tuple[Sheet, ...],
        words: PageWords,
        legend: Legend,
        size: QRectF,
    ) -> None:
        """Fills a page with sheets, one below the other; ``size`` begins at 0, 0."""
        painter.fillRect(size, self._inks.canvas)
        painter.setBackground(self._inks.canvas)
        self._paint_title(painter, words, size.width())
        left, top = MARGIN, MARGIN + _TITLE + _BELOW_TITLE
        inner = size.width() - 2 * MARGIN
        for sheet in sheets:
            painter.translate(left, top)
            self._paint_lanes(painter, sheet, inner)
            painter.translate(-left, -top)
            top += BETWEEN + sheet.stack.height
        legend.paint(painter, left, top - _SHEET_GAP + _LEGEND_GAP, self._words)
        self._paint_foot(painter, words, size)

    def _paint_title(self, painter: QPainter, words: PageWords, width: float) -> None:
        inks, put = self._inks, self._words.put
        room = width - 2 * MARGIN
        put(painter, MARGIN, MARGIN - 6, words.title, self._faces.title, inks.ink, 30, room)
        face = self._faces.reading
        put(painter, MARGIN, MARGIN + 26, words.stretch, face, inks.ink2, 20, room)

    def _paint_foot(self, painter: QPainter, words: PageWords, size: QRectF) -> None:
        inks, face, put = self._inks, self._faces.count, self._words.put
        y = size.height() - MARGIN - 14
        put(painter, MARGIN, y, words.made, face, inks.ink3, 18)
        right = size.width() - MARGIN - self._faces.width(face, words.number)
        put(painter, right, y, words.number, face, inks.ink3, 18)

    # lanes ----------------------------------------------------------------------------------------

    def _paint_lanes(self, painter: QPainter, sheet: Sheet, width: float) -> None:
        """The axis and what stands under it, the corner of the gutter at the origin."""
        inks, scale, stack = self._inks, sheet.scale, sheet.stack
        axis = axis_of(scale)
        top = int(_AXIS) + 1
        height = stack.height
        self._paint_ground(painter, sheet, width, top)
        self._axis.draw_grid(painter, axis, scale, WIDE, top, round(top + height))
        self._paint_rules(painter, sheet, width, top)
        self._paint_folded(painter, sheet, top)
        painter.save()
        painter.translate(WIDE, top)
        self._paint_events(painter, sheet, width)
        painter.restore()
        self._paint_gutter(painter, sheet, top)
        painter.fillRect(QRectF(0, 0, width, _AXIS), inks.canvas)
        self._axis.draw_axis(painter, axis, scale, WIDE, None)
        painter.fillRect(QRectF(0, _AXIS, width, 1), inks.ink)
        painter.fillRect(QRectF(-MARGIN, 0, MARGIN, top + height), inks.canvas)

    def _paint_ground(self, painter: QPainter, sheet: Sheet, width: float, top: int) -> None:
        tops, inks = sheet.stack.tops, self._inks
        spans = self._axis.weekend_spans(sheet.scale)
        for number in range(len(sheet.lanes)):
            y, high = top + float(tops[number]), float(tops[number + 1] - tops[number])
            painter.fillRect(QRectF(0, y, width, high), self._lane_ground(number))
            for x, wide in spans:
                painter.fillRect(QRectF(WIDE + x, y, wide, high), inks.weekend[number % 2])

    def _lane_ground(self, number: int) -> QColor:
        return self._inks.lane if number % 2 else self._inks.canvas

    def _paint_rules(self, painter: QPainter, sheet: Sheet, width: float, top: int) -> None:
        for foot in sheet.stack.tops[1:].tolist():
            painter.fillRect(QRectF(0, top + foot - 1, width, 1), self._inks.hair2)

    def _paint_folded(self, painter: QPainter, sheet: Sheet, top: int) -> None:
        peak = max((int(counts.max(initial=0)) for counts in sheet.folded), default=0)
        edges = np.clip(sheet.scale.xs(sheet.grid.edges()), 0, sheet.scale.width)
        for number, counts in enumerate(sheet.folded):
            room = float(sheet.stack.strips[number])
            if not room:
                continue
            foot = top + float(sheet.stack.tops[number + 1]) - 1
            heights = column_heights(counts, room, peak)
            colour = self._inks.folded[self._look(sheet, number).hue % len(self._inks.folded)]
            for cell in np.flatnonzero(counts).tolist():
                x, tall = float(edges[cell]), float(heights[cell])
                wide = max(float(edges[cell + 1]) - x - 1, 1.0)
                painter.fillRect(QRectF(WIDE + x, foot - tall, wide, tall), colour)

    def _paint_events(self, painter: QPainter, sheet: Sheet, width: float) -> None:
        frame, scale, inks = sheet.frame, sheet.scale, self._inks
        hues = [self._look(sheet, number).hue for number in range(len(sheet.lanes))]
        items = self._items.items(frame, hues, scale.width)
        self._items.room = width - WIDE
        self._items.cover = lambda over: self._cover_sides(over, sheet, width)
        draw_disputes(painter, items, self._laid.columns.other, scale, inks.warn_edge)
        self._items.draw(painter, items, scale, inks, self._faces, 1.0, Marks())

    def _cover_sides(self, painter: QPainter, sheet: Sheet, width: float) -> None:
        """Over what signs leave right of the plot; its left side is covered by the lane heads."""
        right, beyond = sheet.scale.width, width - WIDE
        tops = sheet.stack.tops
        for number in range(len(sheet.lanes)):
            y, high = float(tops[number]), float(tops[number + 1] - tops[number])
            room = QRectF(right, y, beyond - right, high)
            painter.fillRect(room, self._lane_ground(number))
            painter.fillRect(QRectF(right, y + high - 1, beyond - right, 1), self._inks.hair2)
        out = QRectF(beyond, 0, MARGIN, sheet.stack.height)
        painter.fillRect(out, self._inks.canvas)

    def _paint_gutter(self, painter: QPainter, sheet: Sheet, top: int) -> None:
        tops, inks = sheet.stack.tops, self._inks
        for number in range(len(sheet.lanes)):
            y, high = top + float(tops[number]), float(tops[number + 1] - tops[number])
            painter.fillRect(QRectF(0, y, WIDE, high - 1), self._lane_ground(number))
            total = sheet.totals[number]
            count = "1 event" if total == 1 else f"{total:,} events"
            self._gutter.draw(painter, self._look(sheet, number), count, y, WIDE, high - 1)
        painter.fillRect(QRectF(WIDE - 1, top, 1, sheet.stack.height), inks.hair2)

    def _look(self, sheet: Sheet, number: int) -> LaneLook:
        return self._looks[sheet.lanes[number]]
