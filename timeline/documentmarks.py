"""What tells documents, damaged ones too, and tables from other files before they are opened."""

from __future__ import annotations

from pathlib import Path

SUFFIX = ".dateline"
TABLE_SUFFIXES = (".csv", ".tsv", ".tab")

_MAGIC = b"SQLite format 3\x00"
_MARK, _MARK_AT = b"DTLN", slice(68, 72)
_TABLE = b"CREATE VIRTUAL TABLE article_words USING fts5"
_BEGINNING = 1 << 19
"""Bytes in which the list of tables stands."""


def is_document(path: Path) -> bool:
    """True for a document, whatever it is called, and for what is left of one. Any database is
    taken for one, and an empty file that is called so: opening it says what it is."""
    return is_empty_document(path) or is_database(path) or is_damaged_document(path)


def is_table(path: Path) -> bool:
    """True for what is called like a table of events, if it is there or not, but for a folder."""
    return path.suffix.lower() in TABLE_SUFFIXES and not path.is_dir()


def is_database(path: Path) -> bool:
    """True where the first bytes are a database's."""
    return _beginning(path).startswith(_MAGIC)


def is_marked(path: Path) -> bool:
    """True where the mark of a document is at its place."""
    return _beginning(path)[_MARK_AT] == _MARK


def is_damaged_document(path: Path) -> bool:
    """True where the first bytes are no database's any more and the rest is a document's: by its
    mark, its list of tables, or its name where it is no text."""
    head = _beginning(path)
    if head.startswith(_MAGIC):
        return False
    named = path.suffix.lower() == SUFFIX and b"\0" in head
    return named or head[_MARK_AT] == _MARK or _TABLE in head


def has_tables(path: Path) -> bool:
    """True where a document's list of tables stands in the file."""
    return _TABLE in _beginning(path)


def is_empty_document(path: Path) -> bool:
    """True where a file is called like a document, and nothing is in it."""
    return path.suffix.lower() == SUFFIX and path.is_file() and not _beginning(path)


def _beginning(path: Path) -> bytes:
    """Empty for what cannot be read; reading it elsewhere says why."""
    try:
        with path.open("rb") as file:
            return file.read(_BEGINNING)
    except OSError:
        return b""
