"""The rows of a damaged document that SQLite can still find."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

Row = dict[str, Any]
Take = Callable[[Row], object]

_FURTHEST = 1 << 40
"""Beyond any key: where the search for the other side of a damaged place ends."""
_EDGE = 16
"""Rows on each side of a damaged place that are asked for one by one."""
_MOST_PLACES = 10_000
"""Damaged places of one table after which the rest is given up."""


def lenient(connection: sqlite3.Connection) -> None:
    """Let broken letters come as signs of their own."""
    connection.text_factory = lambda words: words.decode("utf-8", "replace")


def read_rows(connection: sqlite3.Connection, table: str, take: Take) -> bool:
    """Hand over every row that can be read, some of them twice; True when none was in the way.

    Forward to the first damaged place, then backward from behind it, and on from there.
    """
    try:
        connection.execute(f"SELECT * FROM {table} LIMIT 0")
    except sqlite3.Error:  # the list of tables itself cannot be read
        return False
    start = -1
    for _ in range(_MOST_PLACES):
        last, whole = _run(connection, table, f"id > {start} ORDER BY id", take)
        if whole:
            return start == -1
        low = start if last is None else last
        beyond = _next_readable(connection, table, low)
        if beyond is None:
            return False
        _run(connection, table, f"id > {low} AND id < {beyond} ORDER BY id DESC", take)
        # SQLite looks one row ahead: those at the edges come only when asked for by their keys.
        for key in {*range(low + 1, low + _EDGE), *range(beyond - _EDGE, beyond)}:
            if low < key < beyond:
                _run(connection, table, f"id = {key}", take)
        start = beyond - 1
    return False


def _run(
    connection: sqlite3.Connection, table: str, where: str, take: Take
) -> tuple[int | None, bool]:
    """Read until the end or a damaged place; answers the greatest key, and True at the end."""
    last: int | None = None
    try:
        cursor = connection.execute(f"SELECT * FROM {table} WHERE {where}")
        names = [column[0] for column in cursor.description]
        for values in cursor:
            row = dict(zip(names, values, strict=True))
            if isinstance(row.get("id"), int):
                last = row["id"] if last is None else max(last, row["id"])
                take(row)
    except sqlite3.Error:
        return last, False
    return last, True


def _next_readable(connection: sqlite3.Connection, table: str, after: int) -> int | None:
    """A key behind a damaged place: further and further on, until a row can be read."""
    step = 1
    while after + step < _FURTHEST:
        sql = f"SELECT * FROM {table} WHERE id > {after + step} ORDER BY id LIMIT 1"
        try:
            row = connection.execute(sql).fetchone()
        except sqlite3.Error:
            step *= 2
            continue
        if row is None:
            return None
        if isinstance(row[0], int) and row[0] > after + step:  # else the keys are out of order
            return row[0]
        step *= 2
    return None
