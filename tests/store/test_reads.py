from __future__ import annotations

import sqlite3

import pytest
from made_articles import TALKS, imported, ref

from timeline.edits import EventChange, UpdateEvents
from timeline.records import EventId
from timeline.store import Store


def test_what_went_in_comes_out(store: Store) -> None:
    edit = imported(TALKS)
    changes = store.apply(edit)
    assert changes.articles_added == {"a1"}
    assert changes.events_added == {"a1/e0", "a1/e1", "a1/e2"}
    stored = store.article(TALKS.article.id)
    assert stored is not None
    assert stored.text == TALKS.article.text
    assert store.timexes(TALKS.article.id) == TALKS.timexes
    assert tuple(m.mention for m in store.mentions(TALKS.article.id)) == TALKS.mentions
    event = store.event(EventId("a1/e0"))
    assert event is not None
    assert event.title == "talks of a1"
    assert event.principal == ref(TALKS)
    assert [source.quote for source in store.sources(event.id)] == [
        "Russian and US envoys held talks on Monday in Geneva."
    ]
    columns = store.event_columns()
    assert columns.id == ["a1/e0", "a1/e1"]
    assert [event.id for event in store.undated()] == ["a1/e2"]
    assert store.check().problems == ()
    assert store.search("geneva")
    assert store.facets().total == 3
    assert [entry.event.id for entry in store.entries()] == ["a1/e0", "a1/e1", "a1/e2"]
    assert store.articles()[0].events == 3
    store.undo()
    assert store.articles() == []
    assert len(store.event_columns()) == 0
    store.redo()
    assert store.event_columns().id == ["a1/e0", "a1/e1"]


def test_a_fault_of_the_program_is_not_told_as_damage_of_the_file(store: Store) -> None:
    store.apply(imported(TALKS))
    with pytest.raises(ValueError, match="no field"):
        store.apply(UpdateEvents((EventChange(EventId("a1/e0"), {"mood": "good"}),)))
    store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        store.facets()
