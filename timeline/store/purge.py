"""Tombstones that no step of the history names any more are taken out for good."""

from __future__ import annotations

import sqlite3

from timeline.store.schema import FULL_TEXT, METADATA

_GONE = "removed <> 0 AND abs(removed) NOT IN (SELECT id FROM edit)"


def drop_tombstones(connection: sqlite3.Connection) -> None:
    """Delete what nothing can bring back, with what it owns and its words in the indexes."""
    for index in FULL_TEXT:
        sql = f"SELECT id FROM {index.table} WHERE {_GONE}"
        for (key,) in connection.execute(sql).fetchall():
            connection.execute(index.drop_range, (key, key))
    for table in reversed(METADATA.sorted_tables):
        if "removed" in table.columns:
            connection.execute(f"DELETE FROM {table.name} WHERE {_GONE}")
