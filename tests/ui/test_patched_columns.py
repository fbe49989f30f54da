"""A small change of a large document: columns are patched, or asked for anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from timeline import edtf
from timeline.columns import EventColumns
from timeline.records import Event, Kind, Place, Review, Status
from ui.patched_columns import patched

MakeEvent = Callable[..., Event]
ColumnsFrom = Callable[[Sequence[Event]], EventColumns]


@pytest.fixture
def events(make_event: MakeEvent) -> list[Event]:
    return [
        make_event("a", "Talks", "2022-01-10", place="Geneva"),
        make_event("b", "Visit", "2022-01-12"),
    ]


def _patch(
    events: list[Event], changed: Event, columns_from: ColumnsFrom
) -> tuple[EventColumns, EventColumns | None]:
    before = columns_from(events)
    rows = {event.id: number for number, event in enumerate(events)}
    return before, patched(before, rows, [changed])


def test_what_was_changed_is_patched_and_the_rest_is_as_it_was(
    events: list[Event], columns_from: ColumnsFrom
) -> None:
    changed = replace(
        events[0],
        title="Long talks",
        kind=Kind.NEGOTIATION,
        status=Status.PLANNED,
        review=Review.ACCEPTED,
    )
    before, after = _patch(events, changed, columns_from)
    wanted = columns_from([changed, events[1]])
    assert after is not None
    for name in ("kind", "status", "review"):
        assert getattr(after, name).tolist() == getattr(wanted, name).tolist()
    assert after.title == ["Long talks", "Visit"]
    assert before.title == ["Talks", "Visit"]
    assert after.earliest is before.earliest


@pytest.mark.parametrize(
    "change",
    [
        {"time": edtf.parse("2022-01-11")},
        {"time": None},
        {"place": Place("Vienna")},
        {"tags": ("energy",)},
        {"review": Review.REJECTED},
    ],
)
def test_what_may_move_or_hide_an_event_is_asked_for(
    change: dict[str, object], events: list[Event], columns_from: ColumnsFrom
) -> None:
    assert _patch(events, replace(events[0], **change), columns_from)[1] is None  # type: ignore[arg-type]


def test_an_event_that_is_not_shown_is_asked_for(
    make_event: MakeEvent, events: list[Event], columns_from: ColumnsFrom
) -> None:
    assert _patch(events, make_event("c", "New", "2022-01-10"), columns_from)[1] is None
