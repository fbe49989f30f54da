"""What window tests share: records made by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from timeline import edtf
from timeline.columns import NO_OTHER, OPEN_END, OPEN_START, EventColumns
from timeline.records import Event, EventId, Kind, Place, Review, Status
from timeline.timevalue import Form

MakeEvent = Callable[..., Event]


def columns_of(events: Sequence[Event]) -> EventColumns:
    """Columns as the store would answer them for dated events."""
    dated = sorted(
        (event for event in events if event.time is not None),
        key=lambda event: (event.time.earliest or 0) if event.time else 0,
    )
    times = [event.time for event in dated if event.time is not None]
    return EventColumns(
        key=np.arange(len(dated), dtype=np.int64),
        earliest=np.array(
            [OPEN_START if t.earliest is None else t.earliest for t in times], dtype=np.int64
        ),
        latest=np.array(
            [OPEN_END if t.latest is None else t.latest for t in times], dtype=np.int64
        ),
        granularity=np.array([t.granularity for t in times], dtype=np.int16),
        form=np.array([list(Form).index(t.form) for t in times], dtype=np.int16),
        approximate=np.array([t.approximate for t in times], dtype=np.bool_),
        kind=np.array([list(Kind).index(e.kind) for e in dated], dtype=np.int16),
        status=np.array([list(Status).index(e.status) for e in dated], dtype=np.int16),
        review=np.array([list(Review).index(e.review) for e in dated], dtype=np.int16),
        sources=np.array([len(e.mentions) for e in dated], dtype=np.int32),
        conflict=np.zeros(len(dated), dtype=np.bool_),
        strength=np.ones(len(dated), dtype=np.float32),
        other=np.full(len(dated), NO_OTHER, dtype=np.int64),
        turn=np.zeros(len(dated), dtype=np.int32),
        id=[e.id for e in dated],
        title=[e.title for e in dated],
        edtf=[t.edtf for t in times],
        place=[e.place.name if e.place else "" for e in dated],
        participants=["" for _ in dated],
        article=["" for _ in dated],
        tags=["; ".join(event.tags) for event in dated],
    )


@pytest.fixture
def make_event() -> MakeEvent:
    """Events from a few words."""

    def make(id: str, title: str, when: str | None = None, **fields: object) -> Event:
        place = fields.pop("place", None)
        return Event(
            id=EventId(id),
            title=title,
            time=None if when is None else edtf.parse(when),
            place=Place(str(place)) if place else None,
            **fields,  # type: ignore[arg-type]
        )

    return make


@pytest.fixture
def columns_from() -> Callable[[Sequence[Event]], EventColumns]:
    """Columns of events made by hand."""
    return columns_of
