"""All that a document holds, to the last bit, as one word."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from timeline.store.schema import FULL_TEXT, METADATA

_MARKS = ("PRAGMA application_id", "PRAGMA user_version", "PRAGMA encoding")
_TABLES = (
    "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name",
    *(f"SELECT * FROM {table.name} ORDER BY id" for table in METADATA.sorted_tables),
)


def content(path: Path) -> str:
    """Equal for two files exactly when every row of every table and every word of every search
    index is: live rows, tombstones and the whole history."""
    digest = hashlib.sha256()
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        for sql in (*_MARKS, *_TABLES):
            for row in connection.execute(sql):
                digest.update(repr(row).encode("utf-8", "surrogatepass"))
        for index in FULL_TEXT:
            made = f"fts5vocab('main', '{index.name}', 'instance')"
            connection.execute(f"CREATE VIRTUAL TABLE temp.words_of_{index.name} USING {made}")
            for row in connection.execute(f"SELECT * FROM temp.words_of_{index.name}"):
                digest.update(repr(row).encode())
    return digest.hexdigest()
