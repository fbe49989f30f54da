"""Draws the events of a frame: shapes below, words above, the current one last."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from timeline import edtf
from timeline.columns import NO_OTHER, EventColumns
from timeline.daynumber import MINUTES_PER_DAY
from timeline.layout.boxes import (
    CIRCA_LEAST,
    OPEN_START_BAR,
    POINTS,
    Floats,
    Shape,
    open_bar_length,
)
from timeline.layout.frame import Frame
from timeline.layout.scale import Scale
from timeline.timevalue import Granularity
from ui.timeline_view.discs import SIZE, DiscLook, Discs
from ui.timeline_view.inks import Inks
from ui.timeline_view.labels import Labels
from ui.timeline_view.marks import Marks
from ui.timeline_view.shapes import (
    Tone,
    draw_band,
    draw_bar,
    draw_bracket,
    draw_fade,
    draw_on_or_after,
    draw_on_or_before,
    draw_open_end,
    draw_open_start,
    draw_waves,
    tone_of,
    widened,
)
from ui.timeline_view.typefaces import Typefaces

_BEYOND, _PERIOD, _FAR = 80.0, 36.0, 1e6
PLATE_MARGIN = 7.0
HELD = 0.4
"""How much is left of an event where it was, while it is dragged."""
_POINT = int(Shape.CLOCK)


class Item(NamedTuple):
    """One event of a frame, ready to be drawn; x from the left edge of the plot."""

    event: int
    shape: int
    x0: float
    x1: float
    y: float
    hue: int
    label_x: float
    label_width: float
    inside: bool
    whole: bool
    status: int
    review: int
    merged: bool
    disputed: bool


class ItemPainter:
    """Draws items; keeps the pictures that it stamps."""

    def __init__(self, columns: EventColumns, labels: Labels, discs: Discs) -> None:
        self.columns = columns
        self.labels = labels
        self._discs = discs
        self._tones: dict[tuple[int, int, int, bool], Tone] = {}
        self._points: dict[tuple[int, int, int, bool, int], QPixmap] = {}
        self._choices: dict[int, list[float]] = {}

    def clear(self) -> None:
        """Another theme, another screen."""
        self._tones.clear()
        self._points.clear()
        self.labels.clear()
        self._discs.clear()

    def items(self, frame: Frame, hues: Sequence[int], width: float) -> list[Item]:
        """The events of a frame, as the loop over them wants them."""
        x0, x1 = _near(frame, width)
        columns = self.columns
        lane_hues = [hues[lane] for lane in frame.lane.tolist()]
        values = zip(
            frame.members.tolist(),
            frame.shape.tolist(),
            x0.tolist(),
            x1.tolist(),
            frame.y.tolist(),
            lane_hues,
            frame.label_x.tolist(),
            frame.label_width.tolist(),
            frame.inside.tolist(),
            frame.whole.tolist(),
            columns.status[frame.members].tolist(),
            columns.review[frame.members].tolist(),
            (columns.sources[frame.members] > 1).tolist(),
            (columns.other[frame.members] != NO_OTHER).tolist(),
            strict=True,
        )
        return list(map(Item._make, values))

    def draw(
        self,
        painter: QPainter,
        items: Sequence[Item],
        scale: Scale,
        inks: Inks,
        faces: Typefaces,
        ratio: float,
        marks: Marks,
    ) -> None:
        """All items but the current one."""
        others = [item for item in items if item.event != marks.current]
        self._draw_items(painter, others, scale, inks, faces, ratio, marks)

    def draw_held(
        self,
        painter: QPainter,
        items: Sequence[Item],
        scale: Scale,
        inks: Inks,
        faces: Typefaces,
        ratio: float,
        marks: Marks,
    ) -> None:
        """All items while a drag shows where the selected ones go: those are faint."""
        held = [item for item in items if item.event in marks.selected]
        rest = [item for item in items if item.event not in marks.selected]
        self._draw_items(painter, rest, scale, inks, faces, ratio, marks)
        painter.setOpacity(HELD)
        self._draw_items(painter, held, scale, inks, faces, ratio, marks)
        painter.setOpacity(1.0)

    def _draw_items(
        self,
        painter: QPainter,
        others: Sequence[Item],
        scale: Scale,
        inks: Inks,
        faces: Typefaces,
        ratio: float,
        marks: Marks,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for item in others:
            if item.shape <= _POINT:
                self._stamp_point(painter, item, inks, ratio)
            else:
                self.draw_shape(painter, item, scale, inks, ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for item in others:
            if item.event in marks.hits:
                box = QRectF(item.label_x - 3, item.y + 2, item.label_width + 5, 20)
                painter.fillRect(box, inks.marker)
        self._put_words(painter, others, inks, faces, ratio)
        for item in others:
            if item.event in marks.selected:
                painter.setPen(QPen(inks.ink, 1.6))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self.plate(item), 4, 4)

    def _put_words(
        self,
        painter: QPainter,
        items: Sequence[Item],
        inks: Inks,
        faces: Typefaces,
        ratio: float,
    ) -> None:
        picture, stamp = self.labels.picture, painter.drawPixmap
        for item in items:
            words = picture(item.event, inks, faces, ratio, whole=item.whole)
            stamp(round(item.label_x), round(item.y), words)

    def draw_current(
        self,
        painter: QPainter,
        item: Item,
        scale: Scale,
        inks: Inks,
        faces: Typefaces,
        ratio: float,
        *,
        focused: bool,
    ) -> None:
        """The one event on the ink plate."""
        plate = self.plate(item)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.plate)
        painter.drawRoundedRect(plate, 4, 4)
        if focused:
            painter.setPen(QPen(inks.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(plate.adjusted(-3, -3, 3, 3), 6, 6)
        self.draw_shape(painter, item, scale, inks, ratio, on_plate=True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        words = self.labels.picture(item.event, inks, faces, ratio, whole=item.whole, on_plate=True)
        painter.drawPixmap(QPointF(round(item.label_x), item.y), words)

    def plate(self, item: Item) -> QRectF:
        """The rectangle around shape and words."""
        left, right = item.x0, max(item.x1, item.x0 + 3)
        if item.shape in (Shape.DISC, Shape.CLOCK, Shape.EITHER):
            left, right = item.x0 - 5, item.x1 + 5
        elif item.shape == Shape.CIRCA:
            left = min(left, (left + right) / 2 - CIRCA_LEAST)
        elif item.shape in (Shape.BAND, Shape.FAINT_BAND, Shape.BRACKET):
            left, right = widened(left, right)
        elif item.shape == Shape.OPEN_START:
            left = item.x1 - OPEN_START_BAR - 26
        elif item.shape == Shape.ON_OR_BEFORE:
            left = item.x1 - POINTS - 28
        elif item.shape == Shape.OPEN_END:
            right = item.x0 + _open_length(item) + 18
        right = max(right, item.label_x + item.label_width)
        left = min(left, item.label_x)
        return QRectF(left - PLATE_MARGIN, item.y, right - left + 2 * PLATE_MARGIN, float(SIZE))

    def draw_shape(
        self,
        painter: QPainter,
        item: Item,
        scale: Scale,
        inks: Inks,
        ratio: float,
        *,
        on_plate: bool = False,
    ) -> None:
        """The sign of one event."""
        event, shape = item.event, item.shape
        if shape <= Shape.CLOCK:
            self._stamp(painter, item.x0, item, inks, ratio, on_plate=on_plate)
            return
        tone = self._tone(inks, item, on_plate=on_plate)
        x0, x1, y = item.x0, item.x1, item.y
        if shape == Shape.BAR:
            words_end = item.label_x + item.label_width if item.inside else x0
            draw_bar(painter, round(x0), round(x1), y, tone, words_end)
            if self.columns.approximate[event]:
                draw_waves(painter, x0, x1, y + 20.5, tone)
        elif shape in (Shape.BAND, Shape.FAINT_BAND):
            draw_band(painter, x0, x1, y, tone, faint=shape == Shape.FAINT_BAND)
        elif shape == Shape.BRACKET:
            gap = (item.label_x - 5, item.label_x + item.label_width + 7) if item.inside else None
            day, origin = (
                scale.pixels(MINUTES_PER_DAY),
                scale.x(float(self.columns.earliest[event])),
            )
            draw_bracket(painter, x0, x1, y, tone, day, gap, origin)
        elif shape == Shape.OPEN_END:
            draw_open_end(painter, x0, _open_length(item), y, tone)
        elif shape == Shape.OPEN_START:
            draw_open_start(painter, x1, OPEN_START_BAR, y, tone)
        elif shape == Shape.ON_OR_AFTER:
            draw_on_or_after(painter, x0, POINTS, y, tone)
        elif shape == Shape.ON_OR_BEFORE:
            draw_on_or_before(painter, x1, POINTS, y, tone)
        elif shape == Shape.CIRCA:
            self._draw_circa(painter, item, tone, inks, ratio, on_plate=on_plate)
        else:
            self._draw_choice(painter, item, scale, tone, inks, ratio, on_plate=on_plate)

    def _draw_circa(
        self,
        painter: QPainter,
        item: Item,
        tone: Tone,
        inks: Inks,
        ratio: float,
        *,
        on_plate: bool,
    ) -> None:
        middle = (item.x0 + item.x1) / 2
        half = max((item.x1 - item.x0) / 2, CIRCA_LEAST)
        draw_fade(painter, middle - half, middle + half, item.y, tone)
        if self.columns.granularity[item.event] <= Granularity.DAY:
            self._stamp(painter, middle, item, inks, ratio, on_plate=on_plate, small=True)

    def _draw_choice(
        self,
        painter: QPainter,
        item: Item,
        scale: Scale,
        tone: Tone,
        inks: Inks,
        ratio: float,
        *,
        on_plate: bool,
    ) -> None:
        xs = [scale.x(minute) for minute in self._choice(item.event)] or [item.x0, item.x1]
        painter.setPen(QPen(tone.solid, 1.6))
        middle = item.y + SIZE / 2
        for left, right in pairwise(xs):
            painter.drawLine(QLineF(left + 5, middle, right - 5, middle))
        several = len(xs) > 2
        for position, x in enumerate(xs):
            half = 0 if several else (-1 if position == 0 else 1)
            self._stamp(painter, x, item, inks, ratio, on_plate=on_plate, half=half)

    def _choice(self, event: int) -> list[float]:
        """Middle minutes of the days of a choice, read once from the EDTF text."""
        found = self._choices.get(event)
        if found is None:
            value = edtf.parse(self.columns.edtf[event]) if self.columns.edtf[event] else None
            found = [
                (one.earliest + one.latest) / 2
                for one in (value.choices if value else ())
                if one.earliest is not None and one.latest is not None
            ]
            self._choices[event] = found
        return found

    def _stamp(
        self,
        painter: QPainter,
        x: float,
        item: Item,
        inks: Inks,
        ratio: float,
        *,
        on_plate: bool,
        small: bool = False,
        half: int = 0,
    ) -> None:
        look = DiscLook(
            item.hue,
            item.status,
            item.review,
            item.shape == Shape.CLOCK,
            item.merged and not half,
            on_plate,
            small,
            half,
        )
        self._put_disc(painter, x, item.y, look, inks, ratio)

    def _put_disc(
        self, painter: QPainter, x: float, y: float, look: DiscLook, inks: Inks, ratio: float
    ) -> None:
        picture = self._discs.picture(look, inks, ratio)
        painter.drawPixmap(QPointF(x - SIZE / 2, y), picture)

    def _stamp_point(self, painter: QPainter, item: Item, inks: Inks, ratio: float) -> None:
        """The commonest sign, by a short way."""
        key = (item.hue, item.status, item.review, item.merged, item.shape)
        picture = self._points.get(key)
        if picture is None:
            clock = item.shape == Shape.CLOCK
            look = DiscLook(item.hue, item.status, item.review, clock, item.merged)
            picture = self._points[key] = self._discs.picture(look, inks, ratio)
        painter.drawPixmap(round(item.x0) - SIZE // 2, round(item.y), picture)

    def _tone(self, inks: Inks, item: Item, *, on_plate: bool) -> Tone:
        key = (item.hue, item.status, item.review, on_plate)
        found = self._tones.get(key)
        if found is None:
            found = tone_of(inks, item.hue, item.status, item.review, on_plate=on_plate)
            self._tones[key] = found
        return found


def _near(frame: Frame, width: float) -> tuple[Floats, Floats]:
    """Edges of signs, those far out of view brought near it: painters dislike great numbers.

    They come nearer by whole periods of dots and waves, which so move with the window. A fade
    keeps its edges, as its middle depends on them.
    """
    x0 = np.where(frame.x0 < -_BEYOND, -_BEYOND - np.mod(-_BEYOND - frame.x0, _PERIOD), frame.x0)
    x0, x1 = np.minimum(x0, width + _BEYOND), np.clip(frame.x1, -_BEYOND, width + _BEYOND)
    wide = (frame.shape >= Shape.BAR) & (frame.shape <= Shape.FAINT_BAND)
    return (
        np.where(wide, x0, np.clip(frame.x0, -_FAR, _FAR)),
        np.where(wide, x1, np.clip(frame.x1, -_FAR, _FAR)),
    )


def _open_length(item: Item) -> float:
    return float(open_bar_length(np.array([item.label_width], dtype=np.float32))[0])
