"""All that a document says, as one value that can be compared."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from timeline.query import EventFilter
from timeline.store import Store
from timeline.store.schema import FULL_TEXT

EVERYTHING = EventFilter(include_rejected=True)


def snapshot(store: Store) -> dict[str, Any]:
    """Equal for two states of a document exactly when nobody can tell them apart."""
    entries = list(store.entries(EVERYTHING))
    ids = [entry.event.id for entry in entries]
    articles = store.articles()
    columns = store.event_columns(EVERYTHING)
    return {
        "entries": {entry.event.id: entry for entry in entries},
        "relations": {event: store.relations(event) for event in ids},
        "differences": {event: store.differences(event) for event in ids},
        "articles": {
            summary.id: (
                summary,
                store.article(summary.id),
                store.timexes(summary.id),
                store.rejected_timexes(summary.id),
                store.mentions(summary.id),
            )
            for summary in articles
        },
        "columns": {
            name: list(getattr(columns, name)) for name in columns.__slots__ if name != "key"
        },
        "name": store.meta,
    }


def assert_whole(store: Store) -> None:
    """The file is sound, and every index knows exactly the rows that are there."""
    report = store.check()
    assert not report.problems, report.problems
    if store.read_only:
        return
    with closing(sqlite3.connect(Path(store.path))) as connection:
        for index in FULL_TEXT:
            connection.execute(
                f"INSERT INTO {index.name}({index.name}, rank) VALUES ('integrity-check', 1)"
            )
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
