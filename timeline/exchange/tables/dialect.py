"""How a table was written down: its encoding, what stands between its cells, has it headings?"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from timeline.errors import UserError
from timeline.reading.decoding import BYTE_ORDER_MARKS
from timeline.reading.encodings import guessed_encoding
from timeline.reading.signatures import signature_of

DELIMITERS = {",": "Comma", ";": "Semicolon", "\t": "Tab", "|": "Bar"}
"""What may stand between cells, by the name that a person reads."""

_SAMPLE = 256 * 1024
"""Bytes that are looked at."""
_LINES = 200
_CONTROL_SHARE = 0.02
_MARK = "\ufeff"
_SEPARATOR_LINE = re.compile(r"\s*\"?sep=(?P<sign>[,;\t|])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dialect:
    """``encoding`` is a codec of Python; ``delimiter`` a key of ``DELIMITERS``; ``has_header``
    tells whether the first row names the columns."""

    encoding: str
    delimiter: str
    has_header: bool = True


def sniffed(path: Path) -> Dialect:
    """How the table in ``path`` is written, by its first part. ``has_header`` is left True: rows
    tell that, and only ``Table`` has them. Raises UserError, naming the file, for what is none."""
    try:
        with path.open("rb") as file:
            data = file.read(_SAMPLE)
            is_whole = not file.read(1)
    except FileNotFoundError as error:
        raise UserError(f"{path} is not there. Check its name and folder.") from error
    except OSError as error:
        raise UserError(f"{path.name} cannot be read: {error.strerror or error}.") from error
    other = signature_of(data)
    if other is not None:
        raise UserError(f"{path.name} is {other.kind}. Save the table as CSV, and import that.")
    encoding = _encoding(data, is_whole=is_whole, name=path.name)
    text = data.decode(encoding, errors="replace").replace("\0", "").removeprefix(_MARK)
    if not text.strip():
        raise UserError(f"{path.name} is empty. Choose a table with events in it.")
    controls = sum(1 for sign in text if sign < " " and sign not in "\t\n\r\f\v")
    if controls > max(8, _CONTROL_SHARE * len(text)):
        raise UserError(f"{path.name} is not text. Save the table as CSV, and import that.")
    return Dialect(encoding, _delimiter(text))


def _encoding(data: bytes, *, is_whole: bool, name: str) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding
    if b"\0" not in data[:4096] and _is_utf8(data, is_whole=is_whole):
        return "utf-8"
    guess = guessed_encoding(data)
    if guess is not None:
        return guess
    if _is_utf8(data, is_whole=is_whole):  # a few stray NUL bytes, which are passed over
        return "utf-8"
    raise UserError(f"The letters of {name} cannot be made out. Save it as UTF-8, and import that.")


def _is_utf8(data: bytes, *, is_whole: bool) -> bool:
    """A character that the end of the sample cuts in two is no fault."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return not is_whole and error.start >= len(data) - 3
    return True


def _delimiter(text: str) -> str:
    """That which splits the rows most evenly; a comma where nothing does."""
    stated = _SEPARATOR_LINE.match(text)
    if stated is not None:
        return stated["sign"]
    return max(DELIMITERS, key=lambda sign: (_evenness(text, sign), -list(DELIMITERS).index(sign)))


def _evenness(text: str, delimiter: str) -> float:
    """How well a sign divides the rows: share of rows with the commonest number of cells, counted
    higher the more cells that are; 0 where it divides none."""
    widths = [len(row) for row in _first_rows(text, delimiter) if any(map(str.strip, row))]
    if not widths:
        return 0.0
    width, count = Counter(widths).most_common(1)[0]
    heading = widths[0]
    if width == 1 or heading == 1:
        return 0.0
    return count / len(widths) + min(heading, 40) / 100


def _first_rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """Rows up to one that cannot be read, as where a quotation mark is never closed."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    with suppress(csv.Error):
        yield from islice(reader, _LINES)


def is_separator_line(cells: Sequence[str]) -> bool:
    """True for the line with which a spreadsheet is told what stands between cells."""
    return bool(cells) and cells[0].strip().lower() in {"sep=", "sep=;", "sep=,", "sep=|"}
