"""Where the lines between events run: along free ground, and never through words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from timeline.layout.frame import Frame

ROW = 24.0
"""Height of a row, in pixels."""
_WORDS_TOP, _WORDS_FOOT = 4.0, 20.0
_AIR = 3.0
"""Pixels that a line keeps from words beside it."""
_SIGN = 5.0
"""Pixels that a sign reaches to both sides of its date."""
_STUB = 4.0
"""Least pixels of a last leg that comes from the left."""
_BEND = 4.0
"""A bend counts as much as crossing so many pixels of words."""


class Place(NamedTuple):
    """A point in pixels, x from the left edge of the plot, y from the first lane."""

    x: float
    y: float


class Block(NamedTuple):
    """A rectangle that lines keep clear of."""

    left: float
    top: float
    right: float
    bottom: float


class Sign(NamedTuple):
    """The sign of an event: ``x`` is where a line from above or below meets it, ``left`` its
    edge, ``y`` its middle and ``reach`` how far it stands up from that.
    """

    x: float
    left: float
    y: float
    reach: float


def words_of(frame: Frame) -> list[Block]:
    """The words of every drawn event, with some air around them."""
    left, top = frame.label_x - _AIR, frame.y + _WORDS_TOP
    right, foot = frame.label_x + frame.label_width + _AIR, frame.y + _WORDS_FOOT
    every = np.stack([left, top, right, foot], axis=1)
    return [Block(*row) for row in every.tolist()]


def signs_of(frame: Frame) -> list[Block]:
    """The signs of every drawn event, as they stand at least."""
    left, right = frame.x0 - _SIGN, np.maximum(frame.x1, frame.x0) + _SIGN
    top, foot = frame.y + _WORDS_TOP, frame.y + _WORDS_FOOT
    every = np.stack([left, top, right, foot], axis=1)
    return [Block(*row) for row in every.tolist()]


def route(start: Place, sign: Sign, blocks: Sequence[Block]) -> tuple[Place, ...]:
    """Corners of the line from the middle of one sign to another, the last one being its tip.

    Of a few ways, all at right angles, the one that crosses least and bends least.
    """
    return min(_ways(start, sign), key=lambda way: _cost(way, blocks))


def _ways(start: Place, sign: Sign) -> list[tuple[Place, ...]]:
    """Into the sign's left edge, or into its side: across first, or between two rows."""
    same_row = sign.y == start.y
    ways: list[tuple[Place, ...]] = []
    if sign.left >= start.x + (0.0 if same_row else _STUB):
        ways.append(_joined(start, Place(start.x, sign.y), Place(sign.left, sign.y)))
    sides = (-1.0, 1.0) if same_row else (-1.0,) if sign.y > start.y else (1.0,)
    for side in sides:
        tip = Place(sign.x, sign.y + side * sign.reach)
        if not same_row:
            ways.append(_joined(start, Place(sign.x, start.y), tip))
        channels = (sign.y + side * ROW / 2, start.y - side * ROW / 2)
        ways += [
            _joined(start, Place(start.x, y), Place(sign.x, y), tip)
            for y in channels
            if (y - tip.y) * side >= 0
        ]
    return ways


def _joined(*corners: Place) -> tuple[Place, ...]:
    """Corners without those that do not bend."""
    kept = [corners[0]]
    for corner, after in pairwise(corners[1:]):
        before = kept[-1]
        straight = before.x == corner.x == after.x or before.y == corner.y == after.y
        if not straight:
            kept.append(corner)
    return (*kept, corners[-1])


def _cost(way: Sequence[Place], blocks: Sequence[Block]) -> float:
    crossed = sum(_crossed(one, other, block) for one, other in pairwise(way) for block in blocks)
    from_above = way[-1].x == way[-2].x
    return crossed + _BEND * len(way) + from_above + 0.01 * _length(way)


def _length(way: Sequence[Place]) -> float:
    return sum(abs(one.x - other.x) + abs(one.y - other.y) for one, other in pairwise(way))


def _crossed(one: Place, other: Place, block: Block) -> float:
    """Pixels of a leg that lie in a block."""
    across = min(max(one.x, other.x), block.right) - max(min(one.x, other.x), block.left)
    along = min(max(one.y, other.y), block.bottom) - max(min(one.y, other.y), block.top)
    return max(across, along) if across >= 0 and along >= 0 else 0.0
