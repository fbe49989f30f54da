"""What can still be read of a damaged document, put into a new one.

The damaged file is only read. Its history is not taken over: what it says now is.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.identity import Clock, IdSource
from timeline.store import mapping
from timeline.store.connection import DocumentError, told
from timeline.store.creation import create_file
from timeline.store.derived import refresh
from timeline.store.journal import Journal
from timeline.store.mended_copies import mended_copies
from timeline.store.readable_rows import Row, lenient, read_rows
from timeline.store.schema import FULL_TEXT, METADATA
from timeline.store.seals import Seals, seal_all
from timeline.store.soundness import is_readable

_TABLES = [table for table in METADATA.sorted_tables if table.name not in ("document", "edit")]


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What a new document was made of."""

    articles: int
    events: int
    mentions: int


def salvage(damaged: Path, target: Path, clock: Clock, ids: IdSource) -> Salvaged:
    """Make a document at ``target`` of what can be read of ``damaged``, which stays as it is.

    Raises DocumentError when nothing can be read, or where something is at ``target`` already.
    """
    create_file(target, damaged.stem, ids(), clock())
    try:
        with told(target), closing(sqlite3.connect(target, isolation_level=None)) as new:
            new.execute("BEGIN IMMEDIATE")
            _gather(damaged, new)
            for statement in _MEND:
                new.execute(statement)
            for index in FULL_TEXT:
                new.execute(f"INSERT INTO {index.name}({index.name}) VALUES ('rebuild')")
            events = [key for (key,) in new.execute("SELECT id FROM event ORDER BY id")]
            refresh(Journal(new, Seals(new), 0, clock(), ids), events)
            seal_all(new)
            found = Salvaged(
                *(
                    new.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                    for table in ("article", "event", "mention")
                )
            )
            new.execute("COMMIT")
        if not found.articles and not found.events:
            raise DocumentError(f"Nothing of a Dateline document can be read from “{damaged}”.")
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return found


def _gather(damaged: Path, new: sqlite3.Connection) -> None:
    """Rows from one copy after the other, until one can be read to the end; the first counts."""
    try:
        with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
            for copy in mended_copies(damaged, Path(folder)):
                with closing(sqlite3.connect(copy, isolation_level=None)) as old:
                    lenient(old)
                    whole = [_take_table(old, new, table) for table in _TABLES]
                if all(whole):
                    return
    except OSError as error:
        raise DocumentError(f"“{damaged}” cannot be read: {error.strerror}.") from error


def _take_table(old: sqlite3.Connection, new: sqlite3.Connection, table: Any) -> bool:
    names = [column.name for column in table.columns]
    marks = ", ".join("?" * len(names))
    sql = f"INSERT OR IGNORE INTO {table.name} ({', '.join(names)}) VALUES ({marks})"

    def take(row: Row) -> None:
        if row.get("removed", 0) != 0:
            return
        made = _made_anew(table, row)
        if is_readable(table.name, made):
            made |= _times(table.name, made)
            new.execute(sql, [made[name] for name in names])

    return read_rows(old, table.name, take)


def _made_anew(table: Any, row: Row) -> Row:
    """Columns that an older format had not are as in a new row; those it had too many go."""
    return {
        column.name: row.get(column.name, column.default.arg if column.default else None)
        for column in table.columns
    }


def _times(table: str, row: Row) -> Row:
    """The bounds that the EDTF text states."""
    if table == "event":
        return mapping.event_time_cells(mapping.time_of(row["edtf"]))
    return mapping.time_cells(mapping.time_of(row["edtf"])) if "earliest" in row else {}


def _orphans() -> Iterator[str]:
    """Rows whose owners are lost go, owners first; a lost place is no place."""
    for table in _TABLES:
        for key in table.foreign_keys:
            column, owner = key.parent, key.column.table.name
            lost = f"{column.name} IS NOT NULL AND {column.name} NOT IN (SELECT id FROM {owner})"
            if column.nullable:
                yield f"UPDATE {table.name} SET {column.name} = NULL WHERE {lost}"
            else:
                yield f"DELETE FROM {table.name} WHERE {lost}"


_LENGTH = "(SELECT length(text) FROM article WHERE id = article_id)"


def _stands(name: str) -> str:
    """The words of this name lie within the text."""
    return f"({name}_start >= 0 AND {name}_start < {name}_end AND {name}_end <= {_LENGTH})"


_MEND = (
    # What does not stand in the text that is left.
    f"DELETE FROM mention WHERE moved_quote IS NULL AND NOT ifnull({_stands('sentence')} "
    f"AND {_stands('trigger')} AND (timex_start IS NULL OR {_stands('timex')}), 0)",
    f"DELETE FROM timex WHERE NOT ifnull({_stands('span')}, 0)",
    *_orphans(),
    # Exactly one link of an event leads.
    "UPDATE link SET principal = (id = (SELECT o.id FROM link o WHERE o.event_id = link.event_id "
    "ORDER BY o.principal DESC, o.id LIMIT 1))",
)
