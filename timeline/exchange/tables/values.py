"""What cells look like, whatever their column is called."""

from __future__ import annotations

import re

from timeline.exchange.tables.columns import DayOrder
from timeline.exchange.tables.date_cells import DateCells

_DIGIT_OR_SEASON = re.compile(r"[0-9]|[^\W\d_]{3,}")
_BARE_NUMBER = re.compile(r"[-−+]?[0-9]+(?:[.,][0-9]+)?%?")
_YEAR = re.compile(r"-?(?:1[0-9]{3}|20[0-9]{2})")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_LONGEST = 60


def is_date_like(cell: str, language: str = "en") -> bool:
    """True for a cell that is a date by itself; of bare numbers only such years as one would
    expect, for the rest may be anything."""
    text = cell.strip()
    if not text or len(text) > _LONGEST or not _DIGIT_OR_SEASON.search(text):
        return False
    if is_number(text):
        return _YEAR.fullmatch(text) is not None or (len(text) == 8 and _reads(text, language))
    return has_digits(text) and _reads(text, language)


def has_digits(cell: str) -> bool:
    """True where there is a digit, of whatever script."""
    return any(map(str.isdigit, cell))


def is_number(cell: str) -> bool:
    """True for digits with a sign or decimals, and nothing else."""
    return _BARE_NUMBER.fullmatch(cell.strip()) is not None


def is_address(cell: str) -> bool:
    """True for the address of a page."""
    return _ADDRESS.fullmatch(cell.strip()) is not None


def is_worded(cell: str) -> bool:
    """True for several words, as a title has."""
    return " " in cell.strip() and any(map(str.isalpha, cell)) and not is_address(cell)


def _reads(text: str, language: str) -> bool:
    return DateCells(DayOrder.DAY_FIRST, language).read(text).time is not None
