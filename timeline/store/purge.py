"""Tombstones that no step of the history names any more are taken out for good."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from timeline.store.patch import Keys
from timeline.store.schema import FULL_TEXT, METADATA
from timeline.store.seals import Seals

_GONE = "removed <> 0 AND abs(removed) NOT IN (SELECT id FROM edit)"
_AT_ONCE = 500
"""Keys in one question."""


def drop_tombstones(connection: sqlite3.Connection, seals: Seals) -> None:
    """Delete what nothing can bring back, with what it owns and its words in the indexes."""
    doomed: dict[str, list[int]] = {}
    for table in METADATA.sorted_tables:  # owners first
        doomed[table.name] = sorted(set(_doomed(connection, table, doomed)))
    for index in FULL_TEXT:
        for key in doomed[index.table]:
            connection.execute(index.drop_range, (key, key))
    for table in reversed(METADATA.sorted_tables):
        sql = f"DELETE FROM {table.name} WHERE id BETWEEN ? AND ?"
        for first, last in Keys.of(doomed[table.name]).ranges:
            seals.dropping(table.name, first, last)
            connection.execute(sql, (first, last))


def _doomed(
    connection: sqlite3.Connection, table: Any, doomed: Mapping[str, Sequence[int]]
) -> Iterator[int]:
    """Tombstones of a table, and rows whose owners are doomed."""
    if "removed" in table.columns:
        sql = f"SELECT id FROM {table.name} WHERE {_GONE}"
        yield from (key for (key,) in connection.execute(sql))
    for owner in table.foreign_keys:
        if owner.ondelete != "CASCADE":
            continue
        keys = doomed[owner.column.table.name]
        for start in range(0, len(keys), _AT_ONCE):
            part = keys[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(part))
            sql = f"SELECT id FROM {table.name} WHERE {owner.parent.name} IN ({marks})"
            yield from (key for (key,) in connection.execute(sql, part))
