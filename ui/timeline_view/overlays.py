"""What lies over the plot for a moment: a drag's outcome, a rubber band, a word on bare ground."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from timeline import edtf
from timeline.datewords import words
from timeline.daynumber import day_of
from timeline.layout.frame import Frame
from timeline.layout.scene import Scene
from ui.timeline_view.inks import Inks, mixed
from ui.timeline_view.typefaces import Typefaces
from ui.timeline_view.view_state import AXIS, Ghost, Regions, ViewState
from ui.timeline_view.word_stamps import WordStamps

_WORDS_HEIGHT = 22
_MARGIN = 8
_SMALL = 18.0
"""Narrower ghosts are drawn as the ring of a day."""


class OverlayPainter:
    """Draws over everything else."""

    def __init__(self, inks: Inks, faces: Typefaces, stamps: WordStamps) -> None:
        self._inks, self._faces, self._stamps = inks, faces, stamps

    def draw(
        self, painter: QPainter, state: ViewState, regions: Regions, ghosts: Sequence[Ghost]
    ) -> None:
        """Ghosts and the rubber band."""
        if ghosts:
            painter.save()
            painter.setClipRect(regions.plot)
            for ghost in ghosts:
                self._draw_ghost(painter, ghost, state, regions)
            painter.restore()
        if (drop := state.turn_drop) is not None:
            x, y = regions.plot.left() + drop.left, AXIS + round(drop.y - state.scroll)
            painter.save()
            painter.setClipRect(regions.plot)
            line = QRectF(x, y - 1, drop.right - drop.left, 3)
            painter.fillRect(line, self._inks.accent)
            painter.fillRect(QRectF(x, y - 4, 3, 9), self._inks.accent)
            painter.restore()
        if state.band is not None:
            painter.setPen(QPen(self._inks.accent, 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(mixed(self._inks.accent, 0.09))
            painter.drawRect(state.band)

    def _draw_ghost(
        self, painter: QPainter, ghost: Ghost, state: ViewState, regions: Regions
    ) -> None:
        plot, inks = regions.plot, self._inks
        x0 = plot.left() + round(min(max(state.scale.x(ghost.first), -20.0), plot.width() + 20))
        x1 = plot.left() + round(min(max(state.scale.x(ghost.last), -20.0), plot.width() + 20))
        top = AXIS + ghost.y - state.scroll
        box = QRectF(x0, top + 3, max(x1 - x0, 3.0), ghost.height - 6)
        painter.setPen(QPen(inks.accent, 1.5))
        painter.setBrush(mixed(inks.accent, 0.16))
        if box.width() < _SMALL:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawEllipse(box.center(), 6.0, 6.0)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        else:
            painter.drawRect(box)
        if not ghost.words:
            return
        self._draw_edges(painter, box, regions)
        width = self._faces.width(self._faces.flag, ghost.words) + 2 * _MARGIN
        left = box.right() + 8
        if left + width > plot.right() - 4:
            left = max(box.left() - 8 - width, plot.left() + 4)
        y = top + 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.accent)
        painter.drawRoundedRect(QRectF(left, y, width, _WORDS_HEIGHT), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        face, colour = self._faces.flag, inks.on_accent
        self._stamps.put(painter, left + _MARGIN, y, ghost.words, face, colour, _WORDS_HEIGHT)

    def _draw_edges(self, painter: QPainter, box: QRectF, regions: Regions) -> None:
        """Thin lines from the edges of a ghost up to the axis, to aim by."""
        middle = box.center().x()
        for x in (middle,) if box.width() < _SMALL else (box.left(), box.right()):
            line = QRectF(round(x), regions.plot.top(), 1, box.top() - regions.plot.top())
            painter.fillRect(line, mixed(self._inks.accent, 0.4))

    def draw_bare(
        self, painter: QPainter, state: ViewState, frame: Frame, regions: Regions
    ) -> None:
        """Says that nothing is in view, and when the next event is."""
        text = bare_words(state.scene, state, frame)
        if not text:
            return
        plot = regions.plot
        width = self._faces.width(self._faces.message, text)
        x = plot.left() + max(8.0, (plot.width() - width) / 2)
        y = plot.top() + min(plot.height() / 2, 90.0)
        ground = QRectF(x - 10, y - 3, width + 20, 26)
        painter.fillRect(ground, self._inks.canvas)
        self._stamps.put(painter, x, y, text, self._faces.message, self._inks.ink2, 20)

    def draw_focus(self, painter: QPainter, regions: Regions) -> None:
        """The focus, where no event can carry it."""
        painter.setPen(QPen(self._inks.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(regions.plot.adjusted(1, 1, -1, -1))


def bare_words(scene: Scene, state: ViewState, frame: Frame) -> str:
    """A sentence for a window without events, else nothing."""
    scale = state.scale
    if not len(scene) or len(frame.members):
        return ""
    lanes = range(len(scene.lanes))
    if any(scene.counts.between(lane, scale.start, scale.end) for lane in lanes):
        return ""
    low, high = day_of(int(scale.start)), day_of(int(scale.end))
    view = words(edtf.lasting_days(low, high))
    after = [_first(scene.counts.anchors(lane), scale.end) for lane in lanes]
    coming = [minute for minute in after if minute is not None]
    if coming:
        day = words(edtf.day(day_of(int(min(coming)))))
        return f"Nothing in {view}. Next event: {day}."
    before = [float(scene.counts.anchors(lane)[-1]) for lane in lanes if scene.counts.total(lane)]
    day = words(edtf.day(day_of(int(max(before)))))
    return f"Nothing in {view}. Last event before: {day}."


def _first(anchors: np.ndarray[tuple[int], np.dtype[np.float64]], minute: float) -> float | None:
    place = int(anchors.searchsorted(minute))
    return float(anchors[place]) if place < len(anchors) else None
