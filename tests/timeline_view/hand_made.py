"""Events made by hand, and where they stand on a shown timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPoint

from timeline import edtf
from timeline.columns import NO_OTHER, OPEN_END, OPEN_START, EventColumns
from timeline.daynumber import day_number
from timeline.layout.scale import Scale
from timeline.records import Kind, Review, Status
from timeline.timevalue import Form
from ui.timeline_view import TimelineView

_KINDS, _STATUSES, _REVIEWS, _FORMS = list(Kind), list(Status), list(Review), list(Form)


@dataclass(frozen=True)
class Row:
    """One event, its date as EDTF."""

    edtf: str
    title: str = "Talks"
    kind: Kind = Kind.MEETING
    status: Status = Status.PAST
    review: Review = Review.ACCEPTED
    sources: int = 1
    conflict: bool = False
    other: str = ""
    """The day that another source tells."""
    place: str = ""
    participants: str = ""


def _other(row: Row) -> int:
    if not row.other:
        return NO_OTHER
    low = edtf.parse(row.other).earliest
    assert low is not None
    return low + 720


def columns_of(rows: Sequence[Row]) -> EventColumns:
    """Columns in order of time; ids are e0, e1 ... in the order given."""
    values = [edtf.parse(row.edtf) for row in rows]
    low = np.array([OPEN_START if v.earliest is None else v.earliest for v in values], np.int64)
    high = np.array([OPEN_END if v.latest is None else v.latest for v in values], np.int64)
    order = np.lexsort((np.arange(len(rows)), high, low))
    made = [rows[position] for position in order.tolist()]
    times = [values[position] for position in order.tolist()]
    return EventColumns(
        key=order.astype(np.int64),
        earliest=low[order],
        latest=high[order],
        granularity=np.array([int(v.granularity) for v in times], np.int16),
        form=np.array([_FORMS.index(v.form) for v in times], np.int16),
        approximate=np.array([v.approximate for v in times], np.bool_),
        kind=np.array([_KINDS.index(row.kind) for row in made], np.int16),
        status=np.array([_STATUSES.index(row.status) for row in made], np.int16),
        review=np.array([_REVIEWS.index(row.review) for row in made], np.int16),
        sources=np.array([row.sources for row in made], np.int32),
        conflict=np.array([row.conflict for row in made], np.bool_),
        strength=np.full(len(made), 0.5, np.float32),
        other=np.array([_other(row) for row in made], np.int64),
        turn=np.zeros(len(made), dtype=np.int32),
        id=[f"e{position}" for position in order.tolist()],
        title=[row.title for row in made],
        edtf=[row.edtf for row in made],
        place=[row.place for row in made],
        participants=[row.participants for row in made],
        article=["" for _ in made],
        tags=["" for _ in made],
    )


JANUARY = (
    Row("2022-01-05", "Ministers meet"),
    Row("2022-01-10", "Talks in Geneva", Kind.NEGOTIATION, Status.PLANNED, sources=3),
    Row("2022-01-11/2022-01-20", "Drills at sea", Kind.MILITARY),
    Row("[2022-01-11..2022-01-16]", "Meeting in Brussels", Kind.MEETING, Status.PLANNED),
    Row("2022-01-22", "Reply delivered", Kind.NEGOTIATION),
    Row("2022-01-28", "Summit", Kind.MEETING),
)


def shows(scale: Scale, first: float, last: float) -> bool:
    """True when the whole stretch is in view."""
    return scale.start <= first and last <= scale.end


class Scene:
    """A shown timeline of January 2022, with places in pixels by event id."""

    def __init__(self, view: TimelineView) -> None:
        self.view = view

    def show_january(self) -> None:
        """Nearly the whole month in view, without motion."""
        self.view.show_stretch(day_number(2022, 1, 3) * 1440, day_number(2022, 1, 31) * 1440)

    def place(self, event_id: str) -> QPoint:
        """The middle of an event's sign, or a little right of the first edge of a bar."""
        frame, view = self.view.frame(), self.view
        position = frame.members.tolist().index(view.state.scene.columns.id.index(event_id))
        plot = view.regions.plot
        x = plot.left() + float(frame.x0[position]) + (1 if frame.shape[position] < 2 else 12)
        return QPoint(round(x), round(plot.top() + float(frame.y[position]) + 12))

    def x_of_day(self, day: int) -> int:
        """Pixel of the noon of a day of January 2022."""
        minute = (day_number(2022, 1, day) + 0.5) * 1440
        return round(self.view.regions.plot.left() + self.view.state.scale.x(minute))

    def bare_place(self) -> QPoint:
        """Somewhere in the plot where no event is."""
        plot = self.view.regions.plot
        for y in range(int(plot.top()) + 4, int(plot.bottom()) - 4, 8):
            for x in range(int(plot.left()) + 60, int(plot.right()) - 60, 20):
                around = [(x + dx, y) for dx in (-30, 0, 30)]
                if all(self.view.event_at(*point) < 0 for point in around):
                    return QPoint(x, y)
        raise AssertionError("no bare place")
