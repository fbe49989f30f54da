"""Rows of a table, one after another, with the line of the file where each begins.

What is wrong with one row costs that row: a quotation mark that is never closed, a cell without
end. The rest is read.
"""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from timeline.errors import UserError
from timeline.exchange.tables.dialect import Dialect, is_separator_line

CELL_MOST = 16 * 1024 * 1024
"""Characters of one line or cell: a note can be as long as an article."""
COLUMNS_MOST = 20_000
_LINES_MOST = 5_000
"""Lines of one row. More means that a quotation mark is not closed."""
_LONG = 200_000
"""Characters of a line from which on its cells are counted before it is taken apart."""
_STRAY_MOST = 100
"""After so many rows with a stray quotation mark, such marks are taken for letters."""

_QUOTED = re.compile(r'"[^"]*"')
_NOT_CLOSED = "a quotation mark in it is never closed"
_TOO_LONG = f"it holds more than {CELL_MOST // 1024 // 1024} million characters"
_TOO_WIDE = f"it has more than {COLUMNS_MOST:,} cells"


@dataclass(frozen=True, slots=True)
class Row:
    """``line`` counts from 1, as an editor shows it."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class BrokenRow:
    """A row that cannot be read, and why, in the user's words."""

    line: int
    reason: str


def rows_of(path: Path, dialect: Dialect) -> Iterator[Row | BrokenRow]:
    """Every row that is not blank, and what could not be read. Raises UserError when the file can
    be read no further."""
    csv.field_size_limit(max(csv.field_size_limit(), CELL_MOST))
    with _refusal(path), path.open(encoding=dialect.encoding, errors="replace", newline="") as file:
        is_first = True
        for row in _records(_Feed(file, dialect.delimiter)):
            if is_first and isinstance(row, Row):
                is_first = False
                if is_separator_line(row.cells):
                    continue
            if isinstance(row, BrokenRow) or any(cell.strip() for cell in row.cells):
                yield row


@contextmanager
def _refusal(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UserError(f"{path.name} cannot be read: {error.strerror or error}.") from error


class _WrongError(Exception):
    """The row at hand is none; the message says why."""


class _Feed:
    """Hands lines to a reader of rows, and remembers those of the row at hand, so that lines which
    a row has swallowed by mistake can be read again."""

    def __init__(self, file: TextIO, delimiter: str) -> None:
        self.delimiter = delimiter
        self.line = 0
        self.taken: list[str] = []
        self.has_asked_beyond = False
        self.stray = 0
        """Rows so far with a stray quotation mark."""
        self._file = file
        self._again: deque[str] = deque()
        self._next = self._fresh()

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if len(self.taken) >= _LINES_MOST:
            raise _WrongError(_NOT_CLOSED)
        if self.is_at_end:
            self.has_asked_beyond = True
            raise StopIteration
        line = self._again.popleft() if self._again else self._following()
        self.taken.append(line)
        self.line += 1
        if len(line) > CELL_MOST:
            raise _WrongError(_TOO_LONG)
        if len(line) > _LONG and _QUOTED.sub("", line).count(self.delimiter) > COLUMNS_MOST:
            raise _WrongError(_TOO_WIDE)
        return line

    @property
    def is_at_end(self) -> bool:
        """True when no line is left."""
        return not self._next and not self._again

    def go_back(self) -> None:
        """All lines of the row at hand but its first are read again."""
        self._again.extendleft(reversed(self.taken[1:]))
        self.line -= len(self.taken) - 1

    def _following(self) -> str:
        line, self._next = self._next, self._fresh()
        return line if self.line else line.lstrip("\ufeff") or "\n"

    def _fresh(self) -> str:
        """The next line of the file without NUL; empty where there is none."""
        line = self._file.readline(CELL_MOST + 1)
        if len(line) > CELL_MOST:
            self._pass_over_rest(line)
        return line.replace("\0", "") or "\n" if "\0" in line else line

    def _pass_over_rest(self, line: str) -> None:
        while line and line[-1] not in "\r\n":
            line = self._file.readline(CELL_MOST)


def _records(feed: _Feed) -> Iterator[Row | BrokenRow]:
    """Rows; after one that went wrong, the next begins with the line after its first."""
    while not feed.is_at_end:
        yield from _rows_until_wrong(feed)


def _rows_until_wrong(feed: _Feed) -> Iterator[Row | BrokenRow]:
    has_marks = feed.stray < _STRAY_MOST
    reader = csv.reader(
        feed,
        delimiter=feed.delimiter,
        quoting=csv.QUOTE_MINIMAL if has_marks else csv.QUOTE_NONE,
        strict=True,
    )
    while True:
        feed.taken, begun = [], feed.line + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except _WrongError as error:
            yield BrokenRow(begun, str(error))
        except csv.Error:
            if len(feed.taken) == 1 and not feed.has_asked_beyond:  # “"so" he said”
                cells = next(csv.reader(feed.taken, delimiter=feed.delimiter))
                yield Row(begun, cells)
                return
            yield BrokenRow(begun, _NOT_CLOSED)
        else:
            yield BrokenRow(begun, _TOO_WIDE) if len(cells) > COLUMNS_MOST else Row(begun, cells)
            continue
        feed.stray += 1
        feed.go_back()
        return
