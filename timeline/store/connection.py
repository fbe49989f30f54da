"""A document's file: is it one, can it be opened, and how SQLite is set up on it."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from timeline.documentmarks import SUFFIX, has_tables, is_damaged_document
from timeline.errors import UserError

APPLICATION_ID = 0x44544C4E  # "DTLN", at offset 68 of the file
SCHEMA_VERSION = 5
WAIT_SECONDS = 5.0

RECOVER = (
    "“Recover what can be read” (dateline check --salvage NEW) makes a new document from it; this "
    "file stays as it is."
)
"""What to do about a damaged document."""

STRAY = (ValueError, TypeError, KeyError, IndexError, OverflowError, AttributeError, RecursionError)
"""What reading a stray value may raise; a fault of the program may too."""

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100


class DocumentError(UserError):
    """A document could not be opened, read or written; the file is as it was."""


class DamagedDocumentError(DocumentError):
    """The file is a document, or was one, and what is in it cannot be relied on."""


class BusyDocumentError(DocumentError):
    """Another program is writing to the document."""


class InterruptedReadingError(DocumentError):
    """A long question was given up, because its answer was no longer wanted or the document is
    about to be written."""


@dataclass(frozen=True, slots=True)
class FileMarks:
    """What the first hundred bytes of a document say."""

    application_id: int
    version: int


def file_marks(path: Path) -> FileMarks:
    """Read a file's marks. Raises DocumentError, in plain words, for what is no document."""
    if path.is_dir():
        raise DocumentError(f"“{path}” is a folder, not a document.")
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
            size = os.fstat(file.fileno()).st_size  # after the header: another may be writing
    except FileNotFoundError as error:
        raise DocumentError(f"There is no document “{path}”.") from error
    except OSError as error:
        raise DocumentError(f"“{path}” cannot be read: {error.strerror}.") from error
    if size == 0:
        raise DocumentError(f"“{path}” is empty. It is not a Dateline document.")
    if not header.startswith(_MAGIC):
        if path.suffix == SUFFIX or is_damaged_document(path):
            raise DamagedDocumentError(
                f"“{path}” is not a Dateline document, or its beginning is damaged. {RECOVER}"
            )
        raise DocumentError(f"“{path}” is not a Dateline document.")
    if len(header) < _HEADER:
        raise DamagedDocumentError(_cut_short(path))
    marks = FileMarks(int.from_bytes(header[68:72], "big"), int.from_bytes(header[60:64], "big"))
    if marks.application_id != APPLICATION_ID:
        if has_tables(path):
            raise damaged(path)
        raise DocumentError(f"“{path}” is a database of another program, not a Dateline document.")
    page = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    if not journal_of(path).exists() and size < (65536 if page == 1 else page) * pages:
        raise DamagedDocumentError(_cut_short(path))
    return marks


def check_version(path: Path, version: int) -> None:
    """Raise DocumentError when the document was written by a newer Dateline."""
    if version > SCHEMA_VERSION:
        raise DocumentError(
            f"“{path}” was written by a newer version of Dateline (format {version}; this one "
            f"reads up to {SCHEMA_VERSION}). Please update Dateline to open it."
        )
    if version < 1:
        raise DamagedDocumentError(f"“{path}” has no format number; it is damaged. {RECOVER}")


def is_writable(path: Path) -> bool:
    """True when the file and its folder (for the rollback journal) can be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def settle(path: Path, wait: float) -> None:
    """Take back what a writer that was killed had left half done; needs a writable file.

    A connection that only reads cannot do so, and would refuse the document.
    """
    if journal_of(path).exists():
        with (
            contextlib.closing(connect(path, read_only=False, wait=wait)) as connection,
            told(path),
        ):
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def connect(path: Path, *, read_only: bool, wait: float = WAIT_SECONDS) -> sqlite3.Connection:
    """Open a file that exists, with the pragmas of a document."""
    mode = "ro" if read_only else "rw"
    uri = f"file:{quote(str(path.absolute()))}?mode={mode}"
    with told(path):
        connection = sqlite3.connect(
            uri, uri=True, timeout=wait, isolation_level=None, check_same_thread=False
        )
        try:
            _set_up(connection, read_only=read_only)
        except sqlite3.Error as error:
            connection.close()
            if in_words(path, error) is None:  # our settings are right, so the file is not
                raise damaged(path) from error
            raise
        except BaseException:
            connection.close()
            raise
    return connection


def _set_up(connection: sqlite3.Connection, *, read_only: bool) -> None:
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA cache_size = -32768")
    if not read_only:
        connection.execute("PRAGMA journal_mode = DELETE")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into words for the user; errors of the program pass through."""
    try:
        yield
    except UnicodeDecodeError as error:  # of SQLite's own words about a broken list of tables
        raise damaged(path) from error
    except sqlite3.Error as error:
        told_error = in_words(path, error)
        if told_error is None:
            raise
        raise told_error from error


def in_words(path: Path, error: sqlite3.Error) -> DocumentError | None:
    """What an error of SQLite means for the user; None when it looks like a fault of ours."""
    name = getattr(error, "sqlite_errorname", "") or ""
    for prefix, make in _WORDS.items():
        if name.startswith(prefix):
            return make(path)
    if any(words in str(error) for words in _SIGNS_OF_DAMAGE):
        return damaged(path)
    return None


_SIGNS_OF_DAMAGE = (
    "Could not decode to UTF-8",
    "fts5",
    "malformed",
    "no such column",
    "no such table",
    "unknown table",
    "vtable constructor failed",
    "table contains",
)
"""What SQLite and its driver say without a name for the error; no statement of ours is wrong."""


def damaged(path: Path) -> DocumentError:
    return DamagedDocumentError(f"“{path}” is damaged and cannot be read as it is. {RECOVER}")


def interrupted(path: Path) -> DocumentError:
    return InterruptedReadingError(f"“{path}” changed while it was being read. Please try again.")


def _half_written(path: Path) -> DocumentError:
    return DocumentError(
        f"“{path}” was being written when its program was stopped, and it cannot be put right "
        f"where nothing may be written. Copy it together with “{journal_of(path).name}” to another "
        "folder and open it there."
    )


def _cut_short(path: Path) -> str:
    return f"“{path}” is cut short: its end is missing, as after a broken copy. {RECOVER}"


def journal_of(path: Path) -> Path:
    """Where SQLite keeps what it must take back if a write is not finished."""
    return path.with_name(path.name + "-journal")


_WORDS = {
    "SQLITE_INTERRUPT": interrupted,
    "SQLITE_BUSY": lambda path: BusyDocumentError(
        f"Another program is writing to “{path}”. Nothing was changed; please try again."
    ),
    "SQLITE_LOCKED": lambda path: BusyDocumentError(
        f"Another program is writing to “{path}”. Nothing was changed; please try again."
    ),
    "SQLITE_FULL": lambda path: DocumentError(
        f"The disk that holds “{path}” is full. The last change was not saved, everything before "
        "it is. Free some space, or save a copy elsewhere."
    ),
    "SQLITE_READONLY_ROLLBACK": _half_written,
    "SQLITE_READONLY": lambda path: DocumentError(
        f"“{path}” is read-only. Save a copy elsewhere to change it."
    ),
    "SQLITE_IOERR": lambda path: DocumentError(
        f"The disk that holds “{path}” reported an error. The last change was not saved, "
        "everything before it is. Check the disk, or save a copy elsewhere."
    ),
    "SQLITE_CANTOPEN": lambda path: DocumentError(
        f"“{path}” cannot be opened. Check that it and its folder are there and may be written."
    ),
    "SQLITE_PERM": lambda path: DocumentError(f"“{path}” may not be opened by you."),
    "SQLITE_AUTH": lambda path: DocumentError(f"“{path}” may not be opened by you."),
    "SQLITE_CORRUPT": damaged,
    "SQLITE_TOOBIG": damaged,
    "SQLITE_MISMATCH": damaged,
    "SQLITE_NOTADB": damaged,
    "SQLITE_FORMAT": damaged,
}
