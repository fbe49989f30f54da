"""Does a row hold what a Dateline writes? A damaged file may hold anything.

SQLite sees to its own structure; a flipped bit inside a value is seen only here.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from timeline.edits import FIELDS
from timeline.errors import UserError
from timeline.store import mapping
from timeline.store.connection import STRAY
from timeline.store.field_values import field_value
from timeline.store.patch import Patch
from timeline.store.schema import FULL_TEXT, METADATA, TABLES
from timeline.timevalue import Form

Row = dict[str, Any]


def is_sound(connection: sqlite3.Connection) -> bool:
    """True when every row can be read, SQLite finds its structure whole and the indexes are as
    Dateline makes them. May raise sqlite3.Error, which says that they are not."""
    sql = "SELECT name, sql FROM sqlite_master WHERE type = 'table'"
    made = dict(connection.execute(sql).fetchall())
    if any(made.get(index.name) != index.create for index in FULL_TEXT):
        return False
    if next(unreadable_rows(connection), None) is not None:
        return False
    return bool(connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))


def unreadable_rows(connection: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    """Tables and keys of rows that hold what no Dateline writes. May raise sqlite3.Error."""
    for table in METADATA.sorted_tables:
        cursor = connection.execute(f"SELECT * FROM {table.name}")
        names = [column[0] for column in cursor.description]
        for values in cursor:
            row = dict(zip(names, values, strict=True))
            if not is_readable(table.name, row):
                yield table.name, row["id"]


def is_readable(table: str, row: Row) -> bool:
    """True when every value has its type and means something."""
    for name, kind, nullable in _TYPES[table]:
        value = row.get(name)
        if value is None:
            if not nullable:
                return False
        elif not isinstance(value, kind):
            return False
    test = _MEANINGS.get(table)
    if test is None:
        return True
    try:
        test(row)
    except (*STRAY, UserError):
        return False
    return True


def _types(table: str) -> list[tuple[str, tuple[type, ...], bool]]:
    """Names of the columns, what their values are, and whether they may be missing."""
    return [
        (column.name, _KINDS.get(column.type.python_type, (str,)), bool(column.nullable))
        for column in METADATA.tables[table].columns
    ]


_KINDS: dict[type, tuple[type, ...]] = {int: (int,), float: (float, int)}
_TYPES = {table: _types(table) for table in TABLES}


def _article(row: Row) -> None:
    article = mapping.article_of(row, [], [])
    for span in (article.title, article.header, article.body):
        if span is not None and not 0 <= span.start <= span.end <= len(article.text):
            raise ValueError(span)


def _event(row: Row) -> None:
    mapping.event_of(row, None, (), (), (), None)
    _within(row["strength"], 1)
    if not set(row["touched"].split()) <= set(FIELDS):
        raise ValueError(row["touched"])
    if row["edtf"] is not None:
        Form(row["form"])
        if not {"earliest", "latest", "granularity"} <= {
            n for n, v in row.items() if v is not None
        }:
            raise ValueError(row["edtf"])


def _mention(row: Row) -> None:
    mapping.mention_of(row, [], [], [])
    _within(row["strength"], 1)


def _place(row: Row) -> None:
    _within(abs(row["latitude"] or 0), 90)
    _within(abs(row["longitude"] or 0), 180)


def _within(value: float, most: float) -> None:
    if not 0 <= value <= most:
        raise ValueError(value)


def _edit(row: Row) -> None:
    patch = Patch.load(row["patch"])
    changed = {cell.table for cell in patch.changed}
    if not {*patch.came, *patch.removed, *changed} <= TABLES:
        raise ValueError(row["patch"])


def _offer(row: Row) -> None:
    if row["field"] not in FIELDS:
        raise ValueError(row["field"])
    field_value(row["field"], json.loads(row["value"]))


def _link(row: Row) -> None:
    if row["memory"] not in ("found", "linked", "merged", "split"):
        raise ValueError(row["memory"])


_MEANINGS: Mapping[str, Callable[[Row], object]] = {
    "article": _article,
    "clue": mapping.clue_of,
    "timex": lambda row: mapping.timex_of(row, []),
    "timex_reading": lambda row: mapping.readings_of([row]),
    "place": _place,
    "actor": mapping.actor_of,
    "mention": _mention,
    "mention_reading": lambda row: mapping.readings_of([row]),
    "mention_relation": mapping.order_of,
    "event": _event,
    "link": _link,
    "relation": mapping.order_of,
    "offer": _offer,
    "edit": _edit,
}
