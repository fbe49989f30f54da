"""What a cell of a table says of a date: EDTF, digits, or date words of a language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from timeline import datewords, edtf
from timeline.dates import read_phrase
from timeline.daynumber import DayNumber, day_number, iso_year
from timeline.errors import DateWordsError
from timeline.exchange.tables.columns import DayOrder
from timeline.exchange.tables.day_order import NUMERIC
from timeline.exchange.tables.lexicon import cell_words
from timeline.timevalue import TimeValue

_KEPT = 50_000
"""Cells whose reading is remembered: a column says the same dates again and again."""
_ANY_DAY = day_number(2022, 1, 7)
"""Some day: words that are a date only when counted from one state no year."""
_PIVOT = 68
"""Two digits up to this are years after 2000, as POSIX has it."""

_CLOCK = (
    r"(?:(?:T|,?\s+)(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::[0-9]{2}(?:[.,][0-9]+)?)?"
    r"\s*(?P<half>[ap]\.?m\.?)?\s*(?P<zone>Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_SHAPES = tuple(
    re.compile(shape + _CLOCK, re.IGNORECASE)
    for shape in (
        r"(?P<year>-?[0-9]{4})[-/. ](?P<month>[0-9]{1,2})[-/. ](?P<day>[0-9]{1,2})",
        r"(?P<first>[0-9]{1,2})(?P<sign>[./-])(?P<second>[0-9]{1,2})(?P=sign)"
        r"(?P<year>[0-9]{4}|[0-9]{2})",
        r"(?P<year>[0-9]{4})(?P<month>[01][0-9])(?P<day>[0-3][0-9])",
        r"(?P<year>[0-9]{4})[年년]\s?(?:(?P<month>[0-9]{1,2})[月월]\s?(?:(?P<day>[0-9]{1,2})[日일])?)?",
        r"(?P<month>[0-9]{1,2})[/.](?P<year>[0-9]{4})",
    )
)
_YEAR = re.compile(r"(?P<minus>[-−])?(?P<year>[0-9]{1,4})")
_NAMED = re.compile(
    r"(?:(?P<day>[0-9]{1,2})[-./ ])?(?P<name>[^\W\d_]{3,})\.?[-./ ](?P<year>[0-9]{4}|[0-9]{2})"
)
LANGUAGES = (
    *("en", "de", "fr", "es", "it", "pt", "ru", "uk", "pl", "nl", "tr", "cs"),
    *("sv", "da", "nb", "fi", "hu", "ro", "el", "bg", "hr", "id", "ar"),
)
"""Languages that a column of dates is tried in."""


@dataclass(frozen=True, slots=True)
class CellDate:
    """``time`` None where nothing is stated; ``remark`` then says why, empty for an empty cell."""

    time: TimeValue | None
    remark: str = ""


class DateCells:
    """Reads the dates of one table."""

    def __init__(self, order: DayOrder, language: str = "en") -> None:
        self._order = order
        self._language = language
        self._known: dict[str, CellDate] = {"": CellDate(None)}

    def read(self, cell: str) -> CellDate:
        """The date in a cell."""
        text = " ".join(cell.split())
        found = self._known.get(text)
        if found is None:
            found = self._read(text)
            if len(self._known) >= _KEPT:
                self._known = {"": CellDate(None)}
            self._known[text] = found
        return found

    def _read(self, text: str) -> CellDate:
        if text.casefold() in cell_words("empty"):
            return CellDate(None)
        time = self._stated(text)
        if time is not None:
            return CellDate(time)
        worded = NUMERIC.sub(self._in_order, text)
        time = _worded(worded, None, self._language)
        if time is not None:
            return CellDate(time)
        if _worded(worded, _ANY_DAY, self._language) is not None:
            return CellDate(None, f"“{_short(text)}” names no year")
        return CellDate(None, f"“{_short(text)}” is not a date")

    def _stated(self, text: str) -> TimeValue | None:
        """What needs no language, or says so in a word of any."""
        time = _edtf(text) or self._digits(text)
        if time is not None:
            return time
        about = _about().match(text)
        if about is not None:
            return approximate(self._digits(text[about.end() :]))
        parts = _joint().split(text)
        if len(parts) == 2:
            ends = [self._end(part) for part in parts]
            return joined(ends[0], ends[1]) if ends[0] and ends[1] else None
        return None

    def _end(self, text: str) -> TimeValue | None:
        """One end of a stretch; in “10 – 12 January” the 10 is no year."""
        return None if len(text) < 3 else self._digits(text)

    def _in_order(self, match: re.Match[str]) -> str:
        """Digits among words in an order that cannot be taken for another."""
        date = self._digits(match.group())
        return match.group() if date is None else date.edtf

    def _digits(self, text: str) -> TimeValue | None:
        for shape in _SHAPES:
            match = shape.fullmatch(text)
            if match is not None:
                return self._of_shape(match.groupdict())
        match = _YEAR.fullmatch(text)
        if match is not None:
            return year_stated(-int(match["year"]) if match["minus"] else int(match["year"]))
        named = _NAMED.fullmatch(text)
        if named is not None:
            said = f"{named['day'] or ''} {named['name']} {_full_year(named['year'])}"
            return _worded(said.strip(), None, self._language)
        return None

    def _of_shape(self, parts: dict[str, str | None]) -> TimeValue | None:
        first, second = parts.get("first"), parts.get("second")
        month, day = parts.get("month"), parts.get("day")
        if first is not None and second is not None:
            day, month = (first, second) if self._is_day_first(first, second) else (second, first)
        year = _full_year(parts["year"] or "")
        date = "-".join([year, *(f"{int(part):02d}" for part in (month, day) if part is not None)])
        return _edtf(date + _clock(parts))

    def _is_day_first(self, first: str, second: str) -> bool:
        """As the whole column, but for a cell that cannot be."""
        if int(first) > 12 or int(second) > 12:
            return int(first) > 12
        return self._order is DayOrder.DAY_FIRST


def date_words(cell: str, order: DayOrder) -> str:
    """What a cell says when it is read in this order: ``10 Jan 2022 (day first)``."""
    time = DateCells(order).read(cell).time
    day = cell if time is None else datewords.words(time)
    return f"{day} ({order.value})"


def year_stated(year: int) -> TimeValue | None:
    """A year as people count it: -44 is 44 BCE, and no year is 0."""
    if year == 0 or abs(year) > 999_999:
        return None
    return edtf.year(year if year > 0 else year + 1)


def approximate(time: TimeValue | None) -> TimeValue | None:
    """The same, but about; what cannot be said so stays as it is."""
    return None if time is None else _edtf(f"{time.edtf}~") or time


def joined(start: TimeValue, end: TimeValue) -> TimeValue | None:
    """From one to the other, None where that cannot be."""
    try:
        return edtf.lasting(start, end)
    except (DateWordsError, ValueError):
        return None


def with_clock(day: TimeValue, words: str) -> TimeValue | None:
    """A day with a time of day, such as ``14:30`` or ``2:30 PM``; None where that is none."""
    match = re.fullmatch(_CLOCK, f" {' '.join(words.split())}", re.IGNORECASE)
    if match is None or not day.is_single_day or "T" in day.edtf:
        return None
    return _edtf(day.edtf + _clock(match.groupdict()))


def year_number(words: str) -> str:
    """The year of a column of years, as EDTF writes it; empty where that is none."""
    match = _YEAR.fullmatch(words.strip())
    if match is None:
        return ""
    number = -int(match["year"]) if match["minus"] else int(match["year"])
    return "" if number == 0 else iso_year(number if number > 0 else number + 1)


def language_of(cells: Iterable[str]) -> str:
    """The language in which most of these cells are dates; English where none is better."""
    worded = [cell for cell in dict.fromkeys(cells) if re.search(r"[^\W\d_]{3,}", cell)][:25]
    best, most = "en", 0
    for language in LANGUAGES if worded else ():
        reader = DateCells(DayOrder.DAY_FIRST, language)
        count = sum(reader.read(cell).time is not None for cell in worded)
        if count > most:
            best, most = language, count
        if most >= 0.9 * len(worded):
            break
    return best


@cache
def _about() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(cell_words("about"))))
    return re.compile(rf"(?:~|(?:{words})\b\.?)\s*", re.IGNORECASE)


@cache
def _joint() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(cell_words("to"))))
    return re.compile(rf"\s+(?:[-–—]|{words})\s+|\s*[–—]\s*")


def _edtf(text: str) -> TimeValue | None:
    try:
        return edtf.parse(text)
    except DateWordsError:
        return None


def _worded(text: str, day: DayNumber | None, language: str) -> TimeValue | None:
    if not any(sign.isalnum() for sign in text):
        return None
    try:
        return read_phrase(text, day, language).time
    except DateWordsError:
        return None


def _clock(parts: dict[str, str | None]) -> str:
    if parts["hour"] is None:
        return ""
    hour, half = int(parts["hour"]), (parts["half"] or "").replace(".", "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    zone = (parts["zone"] or "").upper()
    zone = "Z" if zone in ("UTC", "GMT") else zone
    return f"T{hour:02d}:{parts['minute']}{zone}"


def _full_year(year: str) -> str:
    if len(year) != 2:
        return year
    return f"{20 if int(year) <= _PIVOT else 19}{year}"


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59].rstrip() + "…"
