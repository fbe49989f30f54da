"""Sums over the rows of each table, by which a value that has changed by itself is noticed.

SQLite sees to the structure of its file, not to what stands in it: a flipped bit in a number is a
number still. Beside the rows stand, for each block of a table's keys, two sums modulo a prime: of
what its rows say, and of the same times their keys. Every transaction adds what it put in and takes
away what it took out, so a write costs what it touches and not the table. Where one row of a block
differs from what was written, the two differences give away its key.

A row counts as the CRC-32 of its values, and its tombstone apart from them, so that taking
thousands of articles out does not read their texts.
"""

from __future__ import annotations

import marshal
import sqlite3
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from operator import mul
from zlib import crc32

from timeline.store.patch import Keys, Value
from timeline.store.schema import METADATA

BLOCK = 1024
"""Keys of a table that share one seal."""

_PRIME = (1 << 61) - 1
_PLAIN = 0
"""The form of ``marshal`` that has no references in it: equal values are equal bytes."""
_SCHEMA = "sqlite_master"
_TABLES = tuple(table.name for table in METADATA.sorted_tables)
_MARKED = frozenset(t.name for t in METADATA.sorted_tables if "removed" in t.columns)

_ADD = f"""
INSERT INTO seal (source, block, total, weighted) VALUES (?, ?, ?, ?)
ON CONFLICT (source, block) DO UPDATE SET total = (total + excluded.total) % {_PRIME},
weighted = (weighted + excluded.weighted) % {_PRIME}
"""
_SCHEMA_SQL = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name, type"


@dataclass(frozen=True, slots=True)
class BrokenSeal:
    """A block of keys whose rows are not what was written. ``key`` is the one that differs, where
    it is one."""

    table: str
    first: int
    last: int
    key: int | None


class Seals:
    """Follows the rows of one transaction; ``write`` them before it is committed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._added: dict[str, Keys] = defaultdict(Keys)
        self._before: dict[str, dict[int, int]] = defaultdict(dict)
        self._change: dict[tuple[str, int], list[int]] = defaultdict(lambda: [0, 0])

    def put(self, table: str, names: tuple[str, ...], rows: Sequence[tuple[Value, ...]]) -> None:
        """Rows were put in with these values of these columns, in the order of their keys, which
        come first; none of them is a tombstone."""
        terms = _terms_of(rows) if names == _cells(table) else None
        if terms is None:
            for row in rows:
                self.added(table, row[0], row[0])  # type: ignore[arg-type]
            return
        keys: list[int] = [row[0] for row in rows]  # type: ignore[misc]
        for block in range(keys[0] // BLOCK, keys[-1] // BLOCK + 1):
            part = slice(bisect(keys, block * BLOCK - 1), bisect(keys, block * BLOCK + BLOCK - 1))
            change = self._change[table, block]
            change[0] += sum(terms[part])
            change[1] += sum(map(mul, terms[part], keys[part]))

    def added(self, table: str, first: int, last: int) -> None:
        """Rows with these keys, inclusive, were put in, none of them as a tombstone."""
        self._added[table].add(first, last)

    def changing(self, table: str, first: int, last: int) -> None:
        """Values of rows with these keys are about to change."""
        added, before = self._added[table], self._before[table]
        if first == last and (first in before or first in added):
            return
        for key, term in _terms(self._connection, table, first, last):
            if key not in before and key not in added:
                before[key] = term

    def flagging(self, table: str, first: int, last: int, removed: int) -> None:
        """Rows with these keys are about to be marked as ``removed``."""
        for key, mark in self._connection.execute(_marks_sql(table), (first, last)):
            self._count(table, key, _mark(removed) - _mark(mark))

    def dropping(self, table: str, first: int, last: int) -> None:
        """Rows with these keys are about to be deleted."""
        added, before = self._added[table], self._before[table]
        for key, term in _terms(self._connection, table, first, last):
            if key not in added:
                self._count(table, key, -before.pop(key, term))
        if table in _MARKED:
            self.flagging(table, first, last, 0)

    def write(self) -> None:
        """Bring the seals up to the rows as they are now."""
        for table, keys in self._added.items():
            for block, first, last in _by_block(keys):
                total, weighted = _sums(self._connection, table, first, last)
                change = self._change[table, block]
                change[0] += total
                change[1] += weighted
        for table, before in self._before.items():
            for key, term in before.items():
                now = next(_terms(self._connection, table, key, key), (key, 0))[1]
                self._count(table, key, now - term)
        self._connection.executemany(
            _ADD,
            [
                (table, block, total % _PRIME, weighted % _PRIME)
                for (table, block), (total, weighted) in self._change.items()
                if total or weighted
            ],
        )

    def _count(self, table: str, key: int, difference: int) -> None:
        change = self._change[table, key // BLOCK]
        change[0] += difference
        change[1] += difference * key


def seal_all(connection: sqlite3.Connection) -> None:
    """Seal a document as it stands, inside the caller's transaction."""
    connection.execute("DELETE FROM seal")
    connection.execute(_ADD, (_SCHEMA, 0, _schema_sum(connection), 0))
    for table in _TABLES:
        for block in _blocks(connection, table):
            connection.execute(_ADD, (table, block, *_block_sums(connection, table, block)))


def places(connection: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    """All that can be broken, to be asked for one by one: tables and the numbers of blocks."""
    yield _SCHEMA, 0
    for table in _TABLES:
        for block in _blocks(connection, table):
            yield table, block


def broken_seal(connection: sqlite3.Connection, table: str, block: int) -> BrokenSeal | None:
    """What is wrong with one block; None when it is as it was written. It is read in a transaction
    of its own, so that others may write between. May raise sqlite3.Error."""
    connection.execute("BEGIN")
    try:
        sql = "SELECT total, weighted FROM seal WHERE source = ? AND block = ?"
        sealed = connection.execute(sql, (table, block)).fetchone() or (0, 0)
        if table == _SCHEMA:
            found = _schema_sum(connection), 0
        else:
            found = _block_sums(connection, table, block)
    finally:
        connection.execute("ROLLBACK")
    if found == sealed:
        return None
    first = block * BLOCK
    return BrokenSeal(table, first, first + BLOCK - 1, _odd_one(found, sealed, first))


def _odd_one(found: tuple[int, int], sealed: tuple[object, object], first: int) -> int | None:
    """The key of the only row that differs; of several, the quotient is hardly in the block."""
    if not all(isinstance(each, int) for each in sealed):
        return None
    total, weighted = (a - b for a, b in zip(found, sealed, strict=True))  # type: ignore[operator]
    if total % _PRIME == 0:
        return None
    key = weighted * pow(total, -1, _PRIME) % _PRIME
    return key if max(first, 1) <= key < first + BLOCK else None


def _blocks(connection: sqlite3.Connection, table: str) -> Iterator[int]:
    """Blocks of a table that have rows, or had."""
    keys = connection.execute(f"SELECT min(id), max(id) FROM {table}").fetchone()
    blocks = {block for (block,) in connection.execute(_BLOCKS, (table,))}
    if keys[0] is not None:
        blocks.update(range(keys[0] // BLOCK, keys[1] // BLOCK + 1))
    yield from sorted(blocks)


_BLOCKS = "SELECT block FROM seal WHERE source = ?"


def _block_sums(connection: sqlite3.Connection, table: str, block: int) -> tuple[int, int]:
    first, last = block * BLOCK, block * BLOCK + BLOCK - 1
    total, weighted = _sums(connection, table, first, last)
    if table in _MARKED:
        for key, mark in connection.execute(_marks_sql(table, only=True), (first, last)):
            total += _mark(mark)
            weighted += _mark(mark) * key
    return total % _PRIME, weighted % _PRIME


def _sums(connection: sqlite3.Connection, table: str, first: int, last: int) -> tuple[int, int]:
    """Of the values of rows, tombstones apart; not reduced."""
    rows = connection.execute(_cells_sql(table), (first, last)).fetchall()
    terms = list(map(crc32, map(marshal.dumps, rows, repeat(_PLAIN))))
    return sum(terms), sum(map(mul, terms, (row[0] for row in rows)))


def _terms(
    connection: sqlite3.Connection, table: str, first: int, last: int
) -> Iterator[tuple[int, int]]:
    for row in connection.execute(_cells_sql(table), (first, last)):
        yield row[0], row_sum(row)


def row_sum(row: tuple[Value, ...]) -> int:
    """What a row counts; the same under every Python, as documents outlive it."""
    return crc32(marshal.dumps(row, _PLAIN))


def _mark(removed: int) -> int:
    return crc32(b"%d" % removed) if removed else 0


def _schema_sum(connection: sqlite3.Connection) -> int:
    return crc32(marshal.dumps(connection.execute(_SCHEMA_SQL).fetchall(), _PLAIN))


def _terms_of(rows: Sequence[tuple[Value, ...]]) -> list[int] | None:
    """What rows count that were given to SQLite; None where it may have stored other values."""
    try:
        return list(map(crc32, map(marshal.dumps, rows, repeat(_PLAIN))))
    except ValueError:  # a str of another library, for example
        return None


@cache
def _cells(table: str) -> tuple[str, ...]:
    columns = METADATA.tables[table].columns
    return tuple(column.name for column in columns if column.name != "removed")


@cache
def _cells_sql(table: str) -> str:
    return f"SELECT {', '.join(_cells(table))} FROM {table} WHERE id BETWEEN ? AND ?"


@cache
def _marks_sql(table: str, *, only: bool = False) -> str:
    """Keys and tombstones of rows; ``only`` of those that are one."""
    gone = " AND removed <> 0" if only else ""
    return f"SELECT id, removed FROM {table} WHERE id BETWEEN ? AND ?{gone}"


def _by_block(keys: Keys) -> Iterator[tuple[int, int, int]]:
    """Ranges of keys cut at the borders of blocks."""
    for first, last in keys.ranges:
        for block in range(first // BLOCK, last // BLOCK + 1):
            yield block, max(first, block * BLOCK), min(last, block * BLOCK + BLOCK - 1)
