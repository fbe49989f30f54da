"""What each event looks like and how much room that takes, at any scale.

A box is a stretch of time, widened by a fixed number of pixels at each side. At ``s`` minutes a
pixel it reaches from ``first - left * s`` to ``last + right * s``. A bar or band that is wide
enough holds its label inside and then needs less on the right. So in time a box only shrinks as
one zooms in: what does not overlap at one scale never does at a finer one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from timeline.columns import NO_OTHER, OPEN_END, OPEN_START, EventColumns
from timeline.daynumber import MINUTES_PER_DAY
from timeline.layout.growing import appended, with_room
from timeline.timevalue import Form, Granularity

GAP = 12.0
"""Free pixels between two boxes of a row."""
DISC_LEFT, DISC_LABEL = 8.0, 13.0
LABEL_GAP = 7.0
INSIDE_MARGIN = 18.0
BRACKET_MARGIN = 46.0
CIRCA_LEAST = 22.0
"""Least half width of the fading glyph."""
OPEN_BAR_LEAST, OPEN_BAR_MORE = 72.0, 30.0
OPEN_START_BAR = 92.0
ARROW = 20.0
"""Room of an arrow with the gap before it."""
POINTS = 52.0
"""Length of the row of points of an open bracket."""
LEAST_WIDTH = 11.0
"""A band or bracket is never drawn narrower, in pixels."""
DIAMOND = 5.0
"""Pixels that the diamond on another date reaches to each side."""
NEVER = 1e18

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


class Shape(IntEnum):
    """How a date is drawn: its form is its precision."""

    DISC = 0
    CLOCK = 1
    BAR = 2
    BRACKET = 3
    BAND = 4
    FAINT_BAND = 5
    CIRCA = 6
    OPEN_END = 7
    OPEN_START = 8
    ON_OR_AFTER = 9
    ON_OR_BEFORE = 10
    EITHER = 11


_FORMS = {form: position for position, form in enumerate(Form)}
_SPREAD = {Shape.BAR, Shape.BAND, Shape.FAINT_BAND}


@dataclass(slots=True)
class Boxes:
    """The room of each event; parallel arrays.

    ``anchor`` is the minute at which an event is counted and centred. ``inside`` is the width in
    pixels from which the label stands inside, and then ``right_inside`` is what it needs.
    ``first`` to ``last`` takes in the other date of an event whose sources disagree; ``reach`` is
    how many minutes of that lie after the shape, or, negative, before it.
    """

    shape: NDArray[np.int8]
    first: Floats
    last: Floats
    anchor: Floats
    left: NDArray[np.float32]
    right: NDArray[np.float32]
    right_inside: NDArray[np.float32]
    inside: Floats
    reach: Floats

    def __len__(self) -> int:
        return len(self.shape)

    def lefts(self, of: NDArray[np.int64], unit: float) -> Floats:
        """Left edges, in minutes, at ``unit`` minutes a pixel."""
        return self.first[of] - self.left[of] * unit

    def rights(self, of: NDArray[np.int64], unit: float) -> Floats:
        """Right edges, in minutes, at ``unit`` minutes a pixel."""
        last = self.last[of]
        roomy = last - self.first[of] >= self.inside[of] * unit
        more = np.where(roomy, self.right_inside[of], self.right[of])
        return np.asarray(last + more * unit, dtype=np.float64)

    def edges(self, of: NDArray[np.int64]) -> tuple[Floats, Floats]:
        """Where shapes begin and end, in minutes, other dates left out."""
        reach = self.reach[of]
        return self.first[of] - np.minimum(reach, 0.0), self.last[of] - np.maximum(reach, 0.0)

    def extended(self, other: Boxes) -> Boxes:
        """These boxes with others behind them, in place where there is room."""
        return Boxes(
            *(appended(getattr(self, name), getattr(other, name)) for name in Boxes.__slots__)
        )

    def put(self, at: int, other: Boxes, other_at: int) -> None:
        """Sets the room of one event."""
        for name in Boxes.__slots__:
            getattr(self, name)[at] = getattr(other, name)[other_at]

    def roomy(self) -> Boxes:
        """A copy that can be extended."""
        return Boxes(*(with_room(getattr(self, name)) for name in Boxes.__slots__))

    def same(self, at: NDArray[np.int64], other: Boxes, other_at: NDArray[np.int64]) -> Flags:
        """For pairs of events of two sets: do they take the same room?"""
        equal = np.ones(len(at), dtype=np.bool_)
        for name in Boxes.__slots__:
            equal &= getattr(self, name)[at] == getattr(other, name)[other_at]
        return equal


def shapes_of(columns: EventColumns) -> NDArray[np.int8]:
    """The shape of every event."""
    form, grain = columns.form, columns.granularity
    wide = columns.latest - columns.earliest
    shape = np.full(len(columns), Shape.DISC, dtype=np.int8)
    unit = form == _FORMS[Form.UNIT]
    shape[unit & (grain <= Granularity.HOUR)] = Shape.CLOCK
    shape[unit & (grain == Granularity.DAY) & (wide > MINUTES_PER_DAY)] = Shape.BRACKET
    shape[unit & (grain > Granularity.DAY)] = Shape.BAND
    shape[unit & (grain >= Granularity.YEAR)] = Shape.FAINT_BAND
    shape[unit & columns.approximate] = Shape.CIRCA
    shape[form == _FORMS[Form.WITHIN]] = Shape.BRACKET
    shape[form == _FORMS[Form.LASTING]] = Shape.BAR
    shape[form == _FORMS[Form.CHOICE]] = Shape.EITHER
    bar = shape == Shape.BAR
    ends, starts = columns.latest == OPEN_END, columns.earliest == OPEN_START
    shape[ends] = np.where(bar[ends], Shape.OPEN_END, Shape.ON_OR_AFTER)
    shape[starts] = np.where(bar[starts], Shape.OPEN_START, Shape.ON_OR_BEFORE)
    return shape


def boxes_of(columns: EventColumns, label_widths: NDArray[np.float32]) -> Boxes:
    """The room of every event, its label being ``label_widths`` pixels wide, marks included."""
    shape = shapes_of(columns)
    first = columns.earliest.astype(np.float64)
    last = columns.latest.astype(np.float64)
    last[shape == Shape.OPEN_END] = first[shape == Shape.OPEN_END]
    last[shape == Shape.ON_OR_AFTER] = first[shape == Shape.ON_OR_AFTER]
    first[shape == Shape.OPEN_START] = last[shape == Shape.OPEN_START]
    first[shape == Shape.ON_OR_BEFORE] = last[shape == Shape.ON_OR_BEFORE]
    last = np.maximum(first, last)
    anchor = (first + last) / 2
    _narrow(shape, first, last, anchor, columns)
    width = label_widths.astype(np.float32)
    left, right = _sides(shape, width)
    inside = inside_from(shape, width)
    within = np.full(len(columns), 4.0 + GAP, dtype=np.float32)
    reach = np.zeros(len(columns), dtype=np.float64)
    boxes = Boxes(shape, first, last, anchor, left, right, within, inside, reach)
    disputed = np.flatnonzero(columns.other != NO_OTHER)
    if len(disputed):
        _reach_out(boxes, disputed, columns.other[disputed].astype(np.float64), width[disputed])
    return boxes


def _reach_out(
    boxes: Boxes, of: NDArray[np.int64], other: Floats, width: NDArray[np.float32]
) -> None:
    """Widens boxes to the other date, so that nothing stands between it and the shape.

    The label of a point stands between the two where it has room, else after both. Other boxes
    keep room for it after both at every scale: more than they need at some.
    """
    first, last = boxes.first[of], boxes.last[of]
    before, after = np.minimum(other - first, 0.0), np.maximum(other - last, 0.0)
    boxes.reach[of] = before + after
    boxes.first[of], boxes.last[of] = first + before, last + after
    boxes.left[of] = np.maximum(boxes.left[of], DISC_LEFT)
    beside = np.maximum(boxes.right[of], width + np.float32(DISC_LABEL + GAP))
    boxes.right[of] = np.where(after > 0, beside, boxes.right[of])
    boxes.right_inside[of] = DIAMOND + 1.0 + GAP
    point = (boxes.shape[of] == Shape.DISC) | (boxes.shape[of] == Shape.CLOCK)
    boxes.inside[of] = np.where(point & (after > 0), room_between(width), NEVER)


def room_between(width: NDArray[np.float32]) -> Floats:
    """Pixels from a shape to a later diamond from which the label stands between them."""
    return np.asarray(width + (DISC_LABEL + LABEL_GAP + DIAMOND), dtype=np.float64)


def _narrow(
    shape: NDArray[np.int8], first: Floats, last: Floats, anchor: Floats, columns: EventColumns
) -> None:
    """Points in time stand at the middle of their day; about widens to both sides."""
    point = (shape == Shape.DISC) | (shape == Shape.CLOCK)
    first[point] = last[point] = anchor[point]
    either = shape == Shape.EITHER
    half_day = np.minimum(MINUTES_PER_DAY / 2, (last - first) / 2)
    first[either] += half_day[either]
    last[either] -= half_day[either]
    circa = shape == Shape.CIRCA
    slack = np.where(
        columns.granularity <= Granularity.DAY, 3.5 * MINUTES_PER_DAY, (last - first) / 2
    )
    exact = columns.granularity <= Granularity.DAY
    low = np.where(exact, anchor, first) - slack
    high = np.where(exact, anchor, last) + slack
    first[circa], last[circa] = low[circa], high[circa]


def _sides(
    shape: NDArray[np.int8], width: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    left = np.full(len(shape), 2.0, dtype=np.float32)
    right = width + np.float32(LABEL_GAP + 2.0)
    for kind in (Shape.DISC, Shape.CLOCK, Shape.EITHER):
        these = shape == kind
        left[these] = DISC_LEFT
        right[these] = width[these] + np.float32(DISC_LABEL)
    for kind in (Shape.BAND, Shape.FAINT_BAND, Shape.BRACKET):
        these = shape == kind
        left[these] = LEAST_WIDTH / 2 + 1  # the gap has room for the other half
    circa = shape == Shape.CIRCA
    left[circa] = CIRCA_LEAST
    right[circa] += np.float32(CIRCA_LEAST)
    open_end = shape == Shape.OPEN_END
    right[open_end] = open_bar_length(width[open_end]) + np.float32(ARROW)
    left[shape == Shape.OPEN_START] = OPEN_START_BAR + ARROW
    right[shape == Shape.ON_OR_AFTER] += np.float32(POINTS + ARROW)
    left[shape == Shape.ON_OR_BEFORE] = POINTS + ARROW
    return left, right + np.float32(GAP)


def open_bar_length(label_width: NDArray[np.float32]) -> NDArray[np.float32]:
    """Pixels of a bar without an end: its label and the fade after it."""
    wanted = label_width + np.float32(OPEN_BAR_MORE)
    return np.asarray(np.maximum(wanted, np.float32(OPEN_BAR_LEAST)), dtype=np.float32)


def inside_from(shape: NDArray[np.int8], width: NDArray[np.float32]) -> Floats:
    """Pixels of a shape from which its label stands inside."""
    inside = np.full(len(shape), NEVER, dtype=np.float64)
    for kind in _SPREAD:
        these = shape == kind
        inside[these] = width[these] + INSIDE_MARGIN
    bracket = shape == Shape.BRACKET
    inside[bracket] = width[bracket] + BRACKET_MARGIN
    circa = shape == Shape.CIRCA
    inside[circa] = width[circa] * 2 + BRACKET_MARGIN
    return inside
