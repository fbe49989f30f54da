"""Events of a table in the file: batches in one step, and what counts as a person's word."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from made_articles import extraction, imported
from snapshots import assert_whole, snapshot

from timeline import edtf
from timeline.edits import AddEvent, ImportTable, TableBatch, TableChange
from timeline.errors import UserError
from timeline.query import EventFilter
from timeline.records import Basis, Event, EventId, Review
from timeline.store import Store


def batches(*events: Event) -> Iterator[TableBatch]:
    """One batch an event, made as they are asked for."""
    for event in events:
        yield TableBatch((event,))


def test_batches_are_one_step(store: Store) -> None:
    before = snapshot(store)
    year = edtf.parse("2022")
    events = [Event(EventId(f"e-{n}"), f"Event {n}", year, tags=("x",)) for n in range(5)]
    changes = store.apply(ImportTable("talks.csv", batches(*events)))
    assert changes.label == "Import talks.csv"
    assert len(changes.events_added) == 5
    after = snapshot(store)
    (step,) = store.history()
    assert (step.label, step.what) == ("Import talks.csv", "5 events added")
    store.undo()
    assert snapshot(store) == before
    store.redo()
    assert snapshot(store) == after
    assert_whole(store)


def test_what_goes_wrong_on_the_way_leaves_nothing(store: Store) -> None:
    def failing() -> Iterator[TableBatch]:
        yield TableBatch((Event(EventId("e-1"), "One"),))
        raise UserError("The table breaks off.")

    before = snapshot(store)
    with pytest.raises(UserError, match="breaks off"):
        store.apply(ImportTable("talks.csv", failing()))
    assert snapshot(store) == before
    assert store.history() == []
    assert_whole(store)


def test_nothing_new_is_no_step(store: Store) -> None:
    assert store.apply(ImportTable("talks.csv", ())).is_empty
    assert store.history() == []


def test_a_change_keeps_what_it_does_not_name(store: Store) -> None:
    store.apply(AddEvent(Event(EventId("e-1"), "Talks", edtf.parse("2022"), note="n")))
    held = store.event(EventId("e-1"))
    assert held is not None
    change = TableChange(
        held.id,
        {"time": edtf.parse("2023"), "review": Review.REJECTED},
        Basis.WEEKDAY,
        "From line 2 of talks.csv.",
        modified_at=held.modified_at,
    )
    store.apply(ImportTable("talks.csv", (TableBatch((), (change,)),)))
    now = store.event(held.id)
    assert now is not None
    assert (now.title, now.note, now.review) == ("Talks", "n", Review.REJECTED)
    assert (now.time, now.basis) == (edtf.parse("2023"), Basis.WEEKDAY)
    assert now.explanation == "From line 2 of talks.csv."
    assert (now.touched, now.modified_at) == (frozenset(), held.modified_at)


def test_of_an_event_that_an_article_tells_the_table_is_a_persons_word(store: Store) -> None:
    store.apply(imported(extraction("Envoys held [talks] on {Monday|2022-01-10}.")))
    (entry,) = store.entries(EventFilter())
    change = TableChange(entry.event.id, {"title": "Talks by the lake"})
    store.apply(ImportTable("talks.csv", (TableBatch((), (change,)),)))
    now = store.event(entry.event.id)
    assert now is not None
    assert (now.title, now.touched) == ("Talks by the lake", frozenset({"title"}))
    assert now.modified_at > entry.event.modified_at
    assert_whole(store)
