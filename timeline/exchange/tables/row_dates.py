"""The date of a row, from all the columns that say something of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline import datewords, edtf
from timeline.errors import DateWordsError
from timeline.exchange.tables.columns import ColumnMapping, Role
from timeline.exchange.tables.date_cells import (
    CellDate,
    DateCells,
    approximate,
    joined,
    with_clock,
    year_number,
)
from timeline.exchange.tables.lexicon import cell_words
from timeline.timevalue import Form, TimeValue

Cell = Callable[[Role], str]

_STARTS = (Role.YEAR, Role.MONTH, Role.DAY, Role.TIME, Role.START_ABOUT)
_ENDS = (Role.END_YEAR, Role.END_MONTH, Role.END_DAY, Role.END_TIME, Role.END_ABOUT)
_SHORT_YEAR = re.compile(r"(-?)([0-9]{1,3})")
_EMPTY = CellDate(None)


@dataclass(frozen=True, slots=True)
class RowDate:
    """``remark`` says what could not be read; ``unread`` whose cells hold the words of it."""

    time: TimeValue | None
    remark: str = ""
    unread: tuple[Role, ...] = ()


class RowDates:
    """Reads the dates of the rows of one table."""

    def __init__(self, mapping: ColumnMapping, dates: DateCells) -> None:
        self._held = frozenset(mapping.places)
        self._is_ours = mapping.is_ours
        self._dates = dates

    def read(self, cell: Cell) -> RowDate:
        """The date of a row. Where its columns give none, its words for a person are asked."""
        found = self._stated(cell)
        said = self._dates.read(cell(Role.SAID)) if Role.SAID in self._held else _EMPTY
        if found.time is not None:
            is_new = bool(cell(Role.SAID).strip()) and not _agree(cell(Role.SAID), said, found)
            return RowDate(found.time, found.remark, found.unread + ((Role.SAID,) * is_new))
        if said.time is not None:
            return RowDate(said.time, "", found.unread)
        if said.remark:
            return RowDate(None, found.remark or said.remark, (*found.unread, Role.SAID))
        return found

    def _stated(self, cell: Cell) -> RowDate:
        start, starts = self._side(cell, Role.DATE, Role.START, _STARTS)
        end, ends = self._side(cell, Role.END, Role.END, _ENDS)
        if start.remark or end.remark:
            unread = (*(starts if start.remark else ()), *(ends if end.remark else ()))
            return RowDate(start.time, start.remark or end.remark, unread)
        if end.time is None or start.time is None:
            return RowDate(start.time or _until(end.time))
        if _is_within(end.time, start.time):
            return RowDate(start.time)
        if _is_before(end.time, start.time):
            words = f"it ends ({datewords.words(end.time)}) before it begins"
            return RowDate(start.time, words, ends)
        time = _stretch(start.time, end.time)
        if time is None:
            words = f"its end ({datewords.words(end.time)}) cannot be joined to its start"
            return RowDate(start.time, words, ends)
        return RowDate(time)

    def _side(
        self, cell: Cell, whole: Role, other: Role, parts: tuple[Role, ...]
    ) -> tuple[CellDate, tuple[Role, ...]]:
        """Beginning or end, and the roles whose cells say it."""
        year, month, day, clock, about = parts
        used = tuple(role for role in (whole, other, *parts) if role in self._held)
        if not used:
            return _EMPTY, used
        stated = next((cell(role) for role in (whole, other) if cell(role).strip()), "")
        if stated:
            found = self._dates.read(_as_written(stated) if self._is_ours else stated)
        else:
            found = self._by_parts(cell(year), cell(month), cell(day))
        if found.time is None:
            return found, used
        time = found.time
        if cell(clock).strip():
            timed = with_clock(time, cell(clock))
            if timed is None:
                return CellDate(time, f"“{cell(clock).strip()}” is not a time of its day"), (clock,)
            time = timed
        if cell(about).strip().casefold() in cell_words("yes"):
            time = approximate(time) or time
        return CellDate(time), used

    def _by_parts(self, year: str, month: str, day: str) -> CellDate:
        """A date of which year, month and day stand in columns of their own."""
        number = year_number(year)
        if not year.strip():
            words = " ".join(f"{day} {month}".split())
            return CellDate(None, f"“{words}” names no year") if words else _EMPTY
        if not number:
            return self._dates.read(" ".join(f"{day} {month} {year}".split()))
        parts = [part.strip() for part in (month, day)]
        if not parts[0]:
            return self._dates.read(number)
        if all(part.isascii() and part.isdigit() for part in parts if part):
            digits = [f"{int(part):02d}" for part in parts if part]
            return self._dates.read("-".join((number, *digits)))
        return self._dates.read(" ".join(f"{day} {month} {year}".split()))


def _as_written(cell: str) -> str:
    """A year of our own table to which a spreadsheet has left no zeros: -43 is -0043."""
    match = _SHORT_YEAR.fullmatch(cell.strip())
    return cell if match is None else f"{match[1]}{int(match[2]):04d}"


def _agree(words: str, said: CellDate, found: RowDate) -> bool:
    """True when words for a person say nothing that the date does not."""
    assert found.time is not None
    return said.time == found.time or " ".join(words.split()) == datewords.words(found.time)


def _until(end: TimeValue | None) -> TimeValue | None:
    """What only its end is known of."""
    if end is None or end.form is not Form.UNIT:
        return end
    try:
        return edtf.parse(f"../{end.edtf}")
    except DateWordsError:
        return end


def _is_within(end: TimeValue, start: TimeValue) -> bool:
    """True for an end that only repeats the start."""
    return end == start or (
        start.form is not Form.UNIT and start.latest is not None and start.latest == end.latest
    )


def _is_before(end: TimeValue, start: TimeValue) -> bool:
    return start.earliest is not None and end.latest is not None and end.latest <= start.earliest


def _stretch(start: TimeValue, end: TimeValue) -> TimeValue | None:
    """From the start, or where that lasts, its beginning, to the end."""
    try:
        first = edtf.parse(start.edtf.partition("/")[0]) if _lasts(start) else start
        last = edtf.parse(end.edtf.rpartition("/")[2]) if _lasts(end) else end
    except DateWordsError:
        return None
    return joined(first, last)


def _lasts(time: TimeValue) -> bool:
    return time.form is Form.LASTING
