"""Columns are spliced where a change is small, and are then what they would be if read anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from timeline import edtf
from timeline.columns import EventColumns
from timeline.edits import (
    AddEvent,
    Edit,
    EventChange,
    OrderEvents,
    RemoveEvents,
    SetReview,
    UpdateEvents,
)
from timeline.identity import counting_source
from timeline.query import EventFilter, parse_query
from timeline.records import Event, EventId, Kind, Place, Review
from timeline.splicing import spliced
from timeline.store import Store

DATES = ("2022-01-10", "2022-01-10", "2022-01-10", "2022-01", "2022-01-12/2022-01-15", "1814", None)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    ticks = iter(range(10_000))
    made = Store.create(
        tmp_path / "d.dateline", lambda: next(ticks), counting_source("x"), durable=False
    )
    for number, date in enumerate(DATES):
        time = None if date is None else edtf.parse(date)
        made.apply(AddEvent(Event(EventId(f"e{number}"), f"Event {number}", time)))
    yield made
    made.close()


def set_to(event: str, **fields: object) -> Edit:
    return UpdateEvents((EventChange(EventId(event), fields),))


def changed(store: Store, query: EventFilter, edit: Callable[[], object]) -> EventColumns:
    """Columns spliced after an edit; they are also what is read anew."""
    before = store.event_columns(query)
    changes = edit()
    touched = changes.events_added | changes.events_updated | changes.events_removed  # type: ignore[attr-defined]
    left = [int(before.earliest[row]) for row, each in enumerate(before.id) if each in touched]
    fresh = store.columns_about(touched, left, query)
    here = {*touched, *fresh.id}
    rows = [row for row, each in enumerate(before.id) if each in here]
    after, anew = spliced(before, rows, fresh), store.event_columns(query)
    for name in EventColumns.__slots__:
        found, wanted = getattr(after, name), getattr(anew, name)
        if isinstance(wanted, np.ndarray):
            assert found.dtype == wanted.dtype
            found, wanted = found.tolist(), wanted.tolist()
        assert found == wanted, name
    return after


@pytest.mark.parametrize(
    "edit",
    [
        set_to("e1", title="Talks"),
        set_to("e1", kind=Kind.VISIT, place=Place("Geneva"), tags=("a", "b")),
        set_to("e1", time=edtf.parse("2023-05-05")),
        set_to("e1", time=edtf.parse("0800")),
        set_to("e1", time=edtf.parse("../2022-01-10")),
        set_to("e1", time=None),
        set_to("e6", time=edtf.parse("2022-01-10")),
        SetReview((EventId("e0"), EventId("e4")), Review.REJECTED),
        SetReview((EventId("e0"), EventId("e4")), Review.ACCEPTED),
        RemoveEvents((EventId("e0"), EventId("e5"))),
        AddEvent(Event(EventId("new"), "New", edtf.parse("2022-01-11"))),
        AddEvent(Event(EventId("new"), "New")),
        OrderEvents((EventId("e2"),), EventId("e0")),
    ],
)
@pytest.mark.parametrize("query", ["", "status:past", "review:unreviewed"])
def test_spliced_columns_are_what_is_read_anew(store: Store, edit: Edit, query: str) -> None:
    wanted = parse_query(query)
    changed(store, wanted, lambda: store.apply(OrderEvents((EventId("e1"),), EventId("e0"))))
    changed(store, wanted, lambda: store.apply(edit))
    changed(store, wanted, store.undo)
    changed(store, wanted, store.redo)


def test_what_stays_the_same_is_shared(store: Store) -> None:
    before = store.event_columns()
    row = before.id.index("e1")
    fresh = store.columns_about([EventId("e1")], [], EventFilter())
    rows = [before.id.index(each) for each in fresh.id]
    assert row in rows
    assert all(
        getattr(spliced(before, rows, fresh), name) is getattr(before, name)
        for name in EventColumns.__slots__
    )
