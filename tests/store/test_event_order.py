"""A person says which of the events of one day came first: that holds everywhere, and never against
known times."""

from __future__ import annotations

import re

import pytest

from timeline import edtf
from timeline.edits import (
    AddEvent,
    AddRelation,
    Edit,
    EventChange,
    MergeEvents,
    OrderEvents,
    SetReview,
    UpdateEvents,
)
from timeline.errors import UserError
from timeline.records import Event, EventId, Order, Relation, RelationId, RelationKind, Review
from timeline.store import Store

DATES = {
    "a": "2022-01-10", "b": "2022-01-10", "c": "2022-01-10", "d": "2022-01-10",
    "month": "2022-01", "early": "2022-01-10T10:00", "late": "2022-01-10T15:00",
    "next": "2022-01-11", "last": "2022-01-11", "until": "../2022-01-10", "none": None,
}  # fmt: skip


@pytest.fixture
def day(store: Store) -> Store:
    for name, when in DATES.items():
        time = None if when is None else edtf.parse(when)
        store.apply(AddEvent(Event(EventId(name), f"Event {name}", time)))
    return store


def put(names: str, other: str, *, after: bool = False) -> Edit:
    return OrderEvents(tuple(EventId(name) for name in names), EventId(other), after)


def told_after(subject: str, anchor: str) -> Edit:
    order = Order(RelationKind.AFTER, 0, 0)
    return AddRelation(
        Relation(RelationId(f"{subject}{anchor}"), EventId(subject), EventId(anchor), order)
    )


def moved(*names: str, to: str) -> Edit:
    time = edtf.parse(to)
    return UpdateEvents(tuple(EventChange(EventId(name), {"time": time}) for name in names))


def shown(store: Store, of: str = "abcd") -> str:
    """The events of the day in order, the same wherever they are read."""
    columns = "".join(each for each in store.event_columns().id if each in of)
    entries = "".join(entry.event.id for entry in store.entries() if entry.event.id in of)
    found = "".join(str(hit.event) for hit in store.search("date:2022") if hit.event in set(of))
    assert columns == entries == found
    return columns


@pytest.mark.parametrize(
    ("edits", "order"),
    [
        ((), "abcd"),
        ((put("d", "a"),), "dabc"),
        ((put("d", "c"),), "abdc"),
        ((put("a", "b", after=True),), "bacd"),
        ((put("a", "d", after=True),), "bcda"),
        ((put("dc", "a"),), "dcab"),
        ((put("d", "a"), put("c", "d")), "cdab"),
        ((put("d", "a"), put("d", "c", after=True)), "abcd"),
        ((put("b", "a"), *(put("a", "b"), put("b", "a")) * 20), "bacd"),
        ((put("a", "b"),), "abcd"),
    ],
)
def test_events_of_a_day_stand_as_they_were_put(
    day: Store, edits: tuple[Edit, ...], order: str
) -> None:
    for edit in edits:
        day.apply(edit)
    assert shown(day) == order


def test_each_is_one_step_of_undo_and_stays_in_the_file(day: Store, open_store: object) -> None:
    day.apply(put("d", "a"))
    assert day.undo_label == "Put Event d before Event a"
    day.undo()
    assert shown(day) == "abcd"
    day.redo()
    day.close()
    assert shown(open_store()) == "dabc"  # type: ignore[operator]


def test_only_those_that_begin_together_have_turns(day: Store) -> None:
    day.apply(put("d", "a"))
    columns = day.event_columns()
    turns = dict(zip(columns.id, columns.turn.tolist(), strict=True))
    assert [turns[name] for name in "dabc"] == [1, 2, 3, 4]
    assert {turns[name] for name in ("month", "early", "late", "next", "until")} == {0}


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("late", "early", "“Event late” (Mon 10 Jan 2022, 15:00) and “Event early”"),
        ("a", "next", "their dates say which came first"),
        ("a", "month", "do not begin together"),
        ("a", "until", "do not begin together"),
        ("none", "a", "“Event none” (no date)"),
        ("a", "none", "“Event none” (no date)"),
        ("a", "a", "before or after itself"),
    ],
)
def test_known_times_are_never_contradicted(day: Store, one: str, other: str, said: str) -> None:
    steps = len(day.history())
    with pytest.raises(UserError, match=re.escape(said)):
        day.apply(OrderEvents((EventId(one),), EventId(other)))
    assert len(day.history()) == steps


def test_what_a_source_tells_orders_where_no_person_has(day: Store) -> None:
    day.apply(told_after("a", "c"))
    assert shown(day) == "bcad"
    day.apply(told_after("c", "a"))
    assert shown(day) == "bdac", "of a circle nothing follows"
    day.undo()
    day.apply(put("a", "b"))
    assert shown(day) == "abcd", "a person outranks what is told"


def test_an_event_that_goes_to_another_day_is_not_in_order_there(day: Store) -> None:
    day.apply(put("dc", "a"))
    day.apply(moved("d", to="2022-01-11"))
    assert shown(day, "abcd") == "cabd"
    assert day.event_columns().turn[-3:].tolist() == [0, 0, 0]
    day.undo()
    assert shown(day) == "dcab"


def test_events_that_go_together_keep_their_order(day: Store) -> None:
    day.apply(put("dc", "a"))
    day.apply(OrderEvents((EventId("last"),), EventId("next")))
    day.apply(moved("c", "d", to="2022-01-11"))
    names = ("c", "d", "next", "last")
    assert [each for each in day.event_columns().id if each in names] == ["last", "d", "c", "next"]


def test_the_same_date_said_again_keeps_the_order(day: Store) -> None:
    day.apply(put("d", "a"))
    day.apply(moved("d", to="2022-01-10"))
    assert shown(day) == "dabc"


def test_merging_keeps_the_place_of_the_one_that_has_one(day: Store) -> None:
    day.apply(put("d", "a"))
    day.apply(MergeEvents(EventId("c"), (EventId("d"),)))
    assert shown(day) == "cab"


def test_rejected_events_keep_their_place(day: Store) -> None:
    day.apply(SetReview((EventId("c"),), Review.REJECTED))
    day.apply(put("a", "d", after=True))
    assert shown(day) == "bda"
    day.apply(SetReview((EventId("c"),), Review.ACCEPTED))
    assert shown(day) == "bcda"
