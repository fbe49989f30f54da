"""Draws the order relations of the current event: thin lines with an arrow at the later one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QRegion

from timeline.layout.boxes import Shape
from timeline.layout.routes import Block, Place, Sign, route
from ui.timeline_view.discs import SIZE
from ui.timeline_view.inks import Inks
from ui.timeline_view.item_painter import Item

_CORNER = 7.0
_HEAD = 4.0
_POINTS = (Shape.DISC, Shape.CLOCK, Shape.EITHER)


def keep_clear(painter: QPainter, room: QRect, words: Iterable[Block]) -> None:
    """From now on the painter paints within ``room`` only, and leaves words free."""
    free = QRegion(room)
    for block in words:
        left, top = int(block.left), int(block.top)
        free -= QRegion(left, top, int(block.right + 1) - left, int(block.bottom + 1) - top)
    painter.setClipRegion(free, Qt.ClipOperation.IntersectClip)


def draw_links(
    painter: QPainter,
    current: Item,
    others: Iterable[tuple[Item, bool]],
    blocks: Mapping[int, Sequence[Block]],
    inks: Inks,
) -> None:
    """Lines from the current event; the flag tells that the other one is the later.

    ``blocks`` is what each event drawn takes up, which lines of others go round.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for item, later in others:
        painter.setPen(QPen(inks.ink, 1.2))
        early, late = (current, item) if later else (item, current)
        ends = (current.event, item.event)
        around = [block for event, own in blocks.items() if event not in ends for block in own]
        corners = route(_middle(early), _sign(late), around)
        painter.drawPath(_rounded(corners))
        _draw_head(painter, corners)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _middle(item: Item) -> Place:
    return Place(round(item.x0) + 0.5, item.y + SIZE / 2)


def _sign(item: Item) -> Sign:
    point = item.shape in _POINTS
    x, y = round(item.x0) + 0.5, item.y + SIZE / 2
    return Sign(x if point else x + 6, x - (8 if point else 1), y, 7.0 if point else 10.0)


def _rounded(corners: Sequence[Place]) -> QPainterPath:
    """A line with round corners."""
    path = QPainterPath(QPointF(*corners[0]))
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        radius = min(_CORNER, _distance(before, corner) / 2, _distance(corner, after))
        path.lineTo(_towards(corner, before, radius))
        path.quadTo(QPointF(*corner), _towards(corner, after, radius))
    path.lineTo(QPointF(*corners[-1]))
    return path


def _distance(one: Place, other: Place) -> float:
    return abs(one.x - other.x) + abs(one.y - other.y)


def _towards(corner: Place, other: Place, pixels: float) -> QPointF:
    share = pixels / max(_distance(corner, other), 1e-9)
    return QPointF(corner.x + (other.x - corner.x) * share, corner.y + (other.y - corner.y) * share)


def _draw_head(painter: QPainter, corners: Sequence[Place]) -> None:
    """An open arrow at the tip, in the direction of the last leg."""
    before, tip = list(pairwise(corners))[-1]
    back = _towards(tip, before, _HEAD + 1)
    across = QPointF(0, _HEAD) if before.y == tip.y else QPointF(_HEAD, 0)
    end = QPointF(*tip)
    painter.drawLines([QLineF(back + across, end), QLineF(back - across, end)])
