"""The one way in which rows are written: every change is recorded in a patch as it is made.

SQL is put together from the declared tables, and run on the driver's connection, because an edit
by hand must cost little beside the disk's own time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any, ClassVar

from sqlmodel import SQLModel

from timeline.identity import IdSource
from timeline.records import Order
from timeline.store.article_rows import ArticleRow
from timeline.store.patch import CellChange, Keys, Patch, Revival, Value
from timeline.store.rows import EventRow
from timeline.store.schema import FULL_TEXT, METADATA, TABLES, FullText
from timeline.store.seals import Seals
from timeline.timevalue import TimeValue

Row = dict[str, Any]

PlaceByOrder = Callable[[Order, TimeValue], TimeValue]
"""Dates an event by its relation to an anchor: ``timeline.ordering.place_by_order``."""


@cache
def table_name(table: type[SQLModel]) -> str:
    """The name of a declared table."""
    return str(table.__tablename__)


@cache
def _in_order(table: type[SQLModel], names: frozenset[str]) -> tuple[str, ...]:
    """Names of columns in the order in which they are declared."""
    columns = METADATA.tables[table_name(table)].columns
    assert names <= set(columns.keys()), names
    return tuple(column.name for column in columns if column.name in names)


@cache
def _insert_sql(table: type[SQLModel], names: tuple[str, ...]) -> str:
    """The statement for rows with these columns; the others get their declared defaults."""
    declared = METADATA.tables[table_name(table)].columns
    values = dict.fromkeys(names, "?")
    for column in declared:
        if column.name not in values and column.default is not None:
            values[column.name] = _literal(column.default.arg)  # type: ignore[attr-defined]
    return (
        f"INSERT INTO {table_name(table)} ({', '.join(values)}) "
        f"VALUES ({', '.join(values.values())})"
    )


def _literal(value: object) -> str:
    return f"'{value}'" if isinstance(value, str) else str(value)


class Journal:
    """Writes rows inside one transaction, for the edit with the number ``edit``.

    ``seals`` follows what is written, and is left to the caller to write. ``now`` is the time of
    the edit; ``ids`` names what the edit makes; ``place`` dates events by order (without it
    nothing follows a moved event).
    """

    _indexed: ClassVar[Mapping[str, tuple[FullText, ...]]] = {
        table_name(table): tuple(index for index in FULL_TEXT if index.table == table_name(table))
        for table in (ArticleRow, EventRow)
    }

    def __init__(
        self,
        connection: sqlite3.Connection,
        seals: Seals,
        edit: int,
        now: int,
        ids: IdSource,
        place: PlaceByOrder | None = None,
    ) -> None:
        self.connection = connection
        self.seals = seals
        self.edit = edit
        self.now = now
        self.ids = ids
        self.place = place
        self.patch = Patch()
        self._next: dict[str, int] = {}

    def rows(self, sql: str, *values: Value) -> list[Row]:
        """Rows of a query as dictionaries."""
        cursor = self.connection.execute(sql, values)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def row(self, sql: str, *values: Value) -> Row | None:
        """First row of a query; None when there is none."""
        found = self.rows(sql, *values)
        return found[0] if found else None

    def first_key(self, sql: str, *values: Value) -> int | None:
        """First column of the first row; None when there is none."""
        found = self.connection.execute(sql, values).fetchone()
        return None if found is None else int(found[0])

    def keys(self, sql: str, *values: Value) -> list[int]:
        """First column of a query."""
        return [row[0] for row in self.connection.execute(sql, values)]

    def next_key(self, table: type[SQLModel]) -> int:
        """A fresh integer key."""
        name = table_name(table)
        key = self._next.get(name)
        if key is None:
            sql = f"SELECT coalesce(max(id), 0) + 1 FROM {name}"
            key = int(self.connection.execute(sql).fetchone()[0])
        self._next[name] = key + 1
        return key

    def insert(self, table: type[SQLModel], rows: Sequence[Row], *, owned: bool = False) -> None:
        """Write rows with keys from ``next_key``, in the order of the keys.

        ``owned`` rows live and die with an owner that came in with the same edit.
        """
        if not rows:
            return
        name = table_name(table)
        names = _in_order(table, frozenset(rows[0]))
        # By place: by name, the driver would look up every name for every row.
        cells: list[tuple[Value, ...]] = list(map(itemgetter(*names), rows))
        self.connection.executemany(_insert_sql(table, names), cells)
        self.seals.put(name, names, cells)
        added = None if owned else self.patch.added.setdefault(name, Keys())
        for first, last in _spans_of_rows(rows):
            if added is not None:
                added.add(first, last)
            for index in self._indexed.get(name, ()):
                self.connection.execute(index.put_range, (first, last))

    def set(self, table: type[SQLModel], key: int, /, **values: Value) -> None:
        """Change columns of a row; what is equal already is left alone."""
        name = table_name(table)
        columns = ", ".join(values)
        sql = f"SELECT {columns} FROM {name} WHERE id = ?"
        stored = self.connection.execute(sql, (key,)).fetchone()
        before = dict(zip(values, stored, strict=True))
        after = {column: value for column, value in values.items() if before[column] != value}
        if after:
            before = {column: before[column] for column in after}
            self._write(name, key, after)
            self.patch.changed.append(CellChange(name, key, before, after))

    def remove(self, table: type[SQLModel], keys: Iterable[int]) -> None:
        """Take live rows out; they stay as tombstones."""
        name = table_name(table)
        gone = sorted(set(keys))
        if not gone:
            return
        self._flag(name, Keys.of(gone), self.edit)
        removed = self.patch.removed.setdefault(name, Keys())
        for key in gone:
            removed.add(key, key)

    def revive(self, table: type[SQLModel], keys: Iterable[int]) -> None:
        """Bring tombstones back to life."""
        name = table_name(table)
        for key in keys:
            by = self.first_key(f"SELECT removed FROM {name} WHERE id = ?", key)
            if by:
                self._flag(name, Keys([(key, key)]), 0)
                self.patch.revived.append(Revival(name, key, by))

    def undo(self, patch: Patch) -> None:
        """Make everything as it was before the patch."""
        for change in reversed(patch.changed):
            self._write(change.table, change.key, change.before)
        for name, keys in patch.removed.items():
            self._flag(name, keys, 0)
        for name, keys in patch.added.items():
            self._flag(name, keys, -self.edit)
        for name, key, by in patch.revived:
            # An edit that is forgotten meanwhile holds no tombstone any more; this one does.
            is_known = self.first_key("SELECT id FROM edit WHERE id = ?", by)
            self._flag(name, Keys([(key, key)]), by if is_known else -self.edit)

    def redo(self, patch: Patch) -> None:
        """Make everything as it was after the patch."""
        for name, keys in patch.came.items():
            self._flag(name, keys, 0)
        for name, keys in patch.removed.items():
            self._flag(name, keys, self.edit)
        for change in patch.changed:
            self._write(change.table, change.key, change.after)

    def _flag(self, name: str, keys: Keys, removed: int) -> None:
        sql = f"UPDATE {_known(name)} SET removed = ? WHERE id BETWEEN ? AND ?"
        for first, last in keys.ranges:
            self.seals.flagging(name, first, last, removed)
            self.connection.execute(sql, (removed, first, last))

    def _write(self, name: str, key: int, values: Mapping[str, Value]) -> None:
        indexes = [
            index for index in self._indexed.get(name, ()) if not index.columns.isdisjoint(values)
        ]
        for index in indexes:
            self.connection.execute(index.drop_range, (key, key))
        self.seals.changing(_known(name), key, key)
        columns = ", ".join(f"{column} = ?" for column in values)
        sql = f"UPDATE {_known(name)} SET {columns} WHERE id = ?"
        self.connection.execute(sql, (*values.values(), key))
        for index in indexes:
            self.connection.execute(index.put_range, (key, key))


def _known(name: str) -> str:
    """The name, when it is a table of ours: patches are read from files."""
    if name not in TABLES:
        raise sqlite3.DatabaseError(f"the log names an unknown table: {name}")
    return name


def _spans_of_rows(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """Of rows in the order of their keys, which nearly always have no gap."""
    first, last = rows[0]["id"], rows[-1]["id"]
    return (
        [(first, last)] if last - first < len(rows) else Keys.of(row["id"] for row in rows).ranges
    )
