"""Copies of a damaged file that SQLite can open, so that the file itself is never written."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from timeline.store.connection import APPLICATION_ID, SCHEMA_VERSION
from timeline.store.schema import build

_PAGE = 4096
_LEAF, _INTERIOR = 0x0D, 0x05


def mended_copies(damaged: Path, folder: Path) -> Iterator[Path]:
    """First the file with its journal as it is, then with its head put right, then with the list
    of tables of a fresh document laid over its own."""
    plain = folder / "plain.dateline"
    shutil.copyfile(damaged, plain)
    journal = damaged.with_name(damaged.name + "-journal")
    if journal.exists():
        shutil.copyfile(journal, plain.with_name(plain.name + "-journal"))
    yield plain
    content = bytearray(damaged.read_bytes())
    content += bytes(-len(content) % _PAGE)
    if not content:
        return
    head = folder / "head.dateline"
    _mend_head(content)
    head.write_bytes(content)
    yield head
    fresh, roots = _fresh(folder)
    if not _is_laid_out_alike(content, roots):
        return
    content += bytes(max(0, len(fresh) - len(content)))
    for number in _pages_of_schema(fresh):
        start = (number - 1) * _PAGE
        content[start : start + _PAGE] = fresh[start : start + _PAGE]
    _mend_head(content)
    laid = folder / "laid.dateline"
    laid.write_bytes(content)
    yield laid


def _mend_head(content: bytearray) -> None:
    """The hundred bytes that say what the file is; the counters as for this size."""
    content[:16] = b"SQLite format 3\x00"
    content[16:24] = _PAGE.to_bytes(2, "big") + bytes((1, 1, 0, 64, 32, 32))
    content[28:32] = (len(content) // _PAGE).to_bytes(4, "big")
    content[32:40] = bytes(8)  # no free pages: those are read by nobody here
    content[44:48] = (4).to_bytes(4, "big")
    content[52:56] = bytes(4)
    content[56:60] = (1).to_bytes(4, "big")
    content[60:64] = SCHEMA_VERSION.to_bytes(4, "big")
    content[64:68] = bytes(4)
    content[68:72] = APPLICATION_ID.to_bytes(4, "big")
    content[92:96] = content[24:28]


def _fresh(folder: Path) -> tuple[bytes, dict[int, str]]:
    """An empty document of the present format, and what begins on which of its pages."""
    path = folder / "fresh.dateline"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {_PAGE}")
        connection.execute("BEGIN")
        build(connection)
        connection.execute("COMMIT")
        sql = (
            "SELECT rootpage, CASE WHEN sql LIKE '%WITHOUT ROWID' THEN 'index' ELSE type END "
            "FROM sqlite_master WHERE rootpage > 0"
        )
        return path.read_bytes(), dict(connection.execute(sql).fetchall())


def _is_laid_out_alike(content: bytearray, roots: dict[int, str]) -> bool:
    """Do tables and indexes begin on the same pages? Not so where the document was once of an
    older format. A page that was wiped says nothing."""
    kinds = {"table": (_LEAF, _INTERIOR, 0), "index": (0x0A, 0x02, 0)}
    return all(
        number * _PAGE > len(content) or content[(number - 1) * _PAGE] in kinds[kind]
        for number, kind in roots.items()
    )


def _pages_of_schema(content: bytes) -> list[int]:
    """Numbers of the pages that hold the list of tables, from 1."""
    found, open_ = [], [1]
    while open_:
        number = open_.pop()
        found.append(number)
        start = (number - 1) * _PAGE
        page = content[start : start + _PAGE]
        head = 100 if number == 1 else 0
        if page[head] != _INTERIOR:
            continue
        cells = int.from_bytes(page[head + 3 : head + 5], "big")
        open_.append(int.from_bytes(page[head + 8 : head + 12], "big"))
        for place in range(cells):
            at = int.from_bytes(page[head + 12 + 2 * place : head + 14 + 2 * place], "big")
            open_.append(int.from_bytes(page[at : at + 4], "big"))
    return found
