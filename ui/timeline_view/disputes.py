"""Draws where else the sources of an event have it: dashes to an open diamond on the other date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from timeline.layout.boxes import DIAMOND, Shape
from timeline.layout.scale import Scale
from ui.timeline_view.discs import SIZE
from ui.timeline_view.item_painter import Item
from ui.timeline_view.shapes import widened

_STROKE = 1.3
_DASHES = (2.5, 2.0)
"""In strokes, as pens count."""
_DISC = 8.0
"""Pixels from the middle of a disc to the first dash, clear of the arc of several sources."""
_AIR = 3.0
_BEYOND = 12.0
"""Pixels out of view up to which is drawn: painters dislike great numbers."""
_POINTS = (Shape.DISC, Shape.CLOCK, Shape.EITHER)
_WIDENED = (Shape.BAND, Shape.FAINT_BAND, Shape.BRACKET)


def draw_disputes(
    painter: QPainter,
    items: Sequence[Item],
    other: NDArray[np.int64],
    scale: Scale,
    colour: QColor,
) -> None:
    """The other dates of those items that have one; ``other`` as in ``EventColumns``."""
    disputed = [item for item in items if item.disputed]
    if not disputed:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    dashed = QPen(colour, _STROKE, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    dashed.setDashPattern(_DASHES)
    solid = QPen(colour, _STROKE)
    for item in disputed:
        x, y = scale.x(float(other[item.event])), round(item.y) + SIZE / 2
        left, right = _sides(item)
        later = x > (left + right) / 2
        foot = right if later else left
        dashes = (right, x - DIAMOND) if later else (x + DIAMOND, left)
        for first, last in _stretches(item, *dashes, scale.width):
            dashed.setDashOffset((first - foot) / _STROKE)
            painter.setPen(dashed)
            painter.drawLine(QLineF(first, y, last, y))
        if -_BEYOND < x < scale.width + _BEYOND:
            painter.setPen(solid)
            painter.drawPolygon(_diamond(x, y))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _sides(item: Item) -> tuple[float, float]:
    """Where dashes leave the shape to the left and to the right."""
    left, right = item.x0, item.x1
    if item.shape in _WIDENED:
        left, right = widened(left, right)
    elif item.shape in _POINTS:
        left, right = left - _DISC, right + _DISC
    elif item.shape == Shape.CIRCA:
        left, right = (left + right) / 2 - _DISC, (left + right) / 2 + _DISC
    return left, right


def _stretches(
    item: Item, first: float, last: float, width: float
) -> Iterator[tuple[float, float]]:
    """From ``first`` to ``last`` as far as it is in view, without what the label covers.

    None where a diamond touches its shape: ``last`` then comes before ``first``.
    """
    words = (item.label_x - _AIR, item.label_x + item.label_width + _AIR)
    low, high = max(first, -_BEYOND), min(last, width + _BEYOND)
    for start, end in ((low, min(high, words[0])), (max(low, words[1]), high)):
        if end > start:
            yield start, end


def _diamond(x: float, y: float) -> QPolygonF:
    reach = ((0.0, -DIAMOND), (DIAMOND, 0.0), (0.0, DIAMOND), (-DIAMOND, 0.0))
    return QPolygonF([QPointF(x + dx, y + dy) for dx, dy in reach])
