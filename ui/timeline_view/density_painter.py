"""Draws what is folded away: columns at the foot of each lane."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from timeline.layout.density import Counts, Grid
from timeline.layout.scale import Scale

_PER_DOUBLING = 8.0
_LEAST = 2.0


def column_heights(counts: Counts, room: float, peak: int) -> NDArray[np.float64]:
    """Height of each column: by the logarithm, so that one event is seen beside a thousand.

    ``peak`` is the count that fills the room, where 8 pixels a doubling would not do.
    """
    step = min(_PER_DOUBLING, room / np.log2(1.0 + max(peak, 1)))
    heights = np.log2(1.0 + np.maximum(counts, 0)) * step
    return np.where(counts > 0, np.clip(heights, _LEAST, room), 0.0)


class Columns:
    """The cells of one look, as pixels: worked out once for all lanes.

    Pixels are set in an image, one row of cells at a time: a polygon of the same columns costs a
    hundred times as much.
    """

    def __init__(self, grid: Grid, scale: Scale, ratio: float) -> None:
        self._ratio = ratio
        self._width = round(scale.width * ratio)
        edges = np.round(scale.xs(grid.edges()) * ratio).astype(np.int64)
        pixels = np.arange(self._width)
        self._cell = np.clip(np.searchsorted(edges, pixels, "right") - 1, 0, grid.count - 1)
        self._gap = np.zeros(self._width, dtype=np.bool_)
        last = edges[1:] - 1  # one pixel between columns
        self._gap[last[(last >= 0) & (last < self._width)]] = True

    def draw(
        self, painter: QPainter, counts: Counts, peak: int, box: QRectF, colour: QColor
    ) -> None:
        """Columns standing on the lower edge of ``box``, which spans the plot."""
        height = round(box.height() * self._ratio)
        if self._width < 1 or height < 1 or not counts.any():
            return
        heights = (column_heights(counts, box.height(), peak) * self._ratio + 0.5).astype(np.int16)
        tall = heights[self._cell]
        tall[self._gap] = 0
        rows = np.arange(height, 0, -1, dtype=np.int16)[:, None]
        pixels = (rows <= tall) * np.uint32(_premultiplied(colour))
        image = QImage(
            pixels.data,
            self._width,
            height,
            self._width * 4,
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        image.setDevicePixelRatio(self._ratio)
        painter.drawImage(QPointF(box.left(), box.top()), image)


def _premultiplied(colour: QColor) -> int:
    alpha = colour.alpha()
    parts = (colour.red(), colour.green(), colour.blue())
    red, green, blue = (part * alpha // 255 for part in parts)
    return (alpha << 24) | (red << 16) | (green << 8) | blue
