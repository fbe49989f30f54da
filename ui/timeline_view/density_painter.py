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


def draw_columns(
    painter: QPainter,
    counts: Counts,
    peak: int,
    grid: Grid,
    scale: Scale,
    box: QRectF,
    colour: QColor,
    ratio: float,
) -> None:
    """Columns standing on the lower edge of ``box``, which spans the plot.

    Pixels are set in an image, one row of cells at a time: a polygon of the same columns costs a
    hundred times as much.
    """
    width, height = round(box.width() * ratio), round(box.height() * ratio)
    if width < 1 or height < 1 or not counts.any():
        return
    edges = np.round(scale.xs(grid.edges()) * ratio).astype(np.int64)
    heights = np.round(column_heights(counts, box.height(), peak) * ratio).astype(np.int64)
    columns = np.zeros(width, dtype=np.int64)
    sizes = np.diff(edges)
    inner = np.repeat(heights, sizes)
    inner[np.maximum(np.cumsum(sizes) - 1, 0)] = 0  # one pixel between columns
    shift = int(edges[0])
    low, high = max(0, shift), min(width, shift + len(inner))
    columns[low:high] = inner[low - shift : high - shift]
    rows = np.arange(height, 0, -1)[:, None]
    pixels = np.where(rows <= columns[None, :], np.uint32(_premultiplied(colour)), np.uint32(0))
    pixels = np.ascontiguousarray(pixels)
    image = QImage(pixels.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    painter.drawImage(QPointF(box.left(), box.top()), image)


def _premultiplied(colour: QColor) -> int:
    alpha = colour.alpha()
    parts = (colour.red(), colour.green(), colour.blue())
    red, green, blue = (part * alpha // 255 for part in parts)
    return (alpha << 24) | (red << 16) | (green << 8) | blue
