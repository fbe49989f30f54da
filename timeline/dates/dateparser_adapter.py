"""The one door to dateparser: it parses explicit phrases and serves its locale data.

dateparser is never asked to find dates, to choose a year or to know a weekday; those are ours.
Every call has a fixed language, fixed parsers, an explicit order of day and month and an explicit
base, so that the same words always give the same answer; answers are kept by (words, base, mode).
"""

from __future__ import annotations

import datetime
import importlib
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

_MONTHS = "january february march april may june july august september october november december"
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
_BASE = datetime.datetime(2000, 1, 1)  # noqa: DTZ001 - civil time, no zone
_NOON = datetime.datetime(2001, 1, 15, 12)  # noqa: DTZ001 - civil time; a day of every month
_CACHE = 50_000
_YEAR_LAST = re.compile(r"(?P<head>.*[^\W\d_].*?)[\s,.]+(?P<year>[0-9]{4})", re.DOTALL)
_DAY_AND_NAME = re.compile(r"(?P<before>\D*)(?P<day>[0-9]{1,2})(?P<after>\D*)")
_YEAR = re.compile(r"(?!0000)[0-9]{4}")
_DAY = re.compile(r"0?[1-9]|[12][0-9]|3[01]")
_MINUTES = re.compile(r"(?P<hour>[0-9]{1,2})[:.](?P<minute>[0-5][0-9])(?P<rest>\s*[^\W\d_].*)")


class ParsedDate(NamedTuple):
    """The parts of a date that the words state; None for what they leave out."""

    year: int | None
    month: int | None
    day: int | None


class ParsedTime(NamedTuple):
    """A time of day."""

    hour: int
    minute: int


@cache
def month_names(language: str) -> Mapping[str, int]:
    """Every form of the month names that dateparser knows, lower case, to 1-12."""
    return _names(language, _MONTHS.split(), 1)


@cache
def weekday_names(language: str) -> Mapping[str, int]:
    """Every form of the weekday names that dateparser knows, lower case, to 0-6 from Monday."""
    return _names(language, _WEEKDAYS.split(), 0)


def parse_date(words: str, language: str, *, day_first: bool = True) -> ParsedDate | None:
    """The parts that an explicit date states, year-less and month-only ones too.

    A year of four digits at the end, the day's number and the name of the month are parsed each
    by itself, so that an answer serves for many dates; all of them are dateparser's.
    """
    match = _YEAR_LAST.fullmatch(words)
    if match is None:
        return _parse_day(words, language, day_first)
    head = _parse_day(match["head"], language, day_first)
    year = _parse_number(match["year"], language, day_first)
    if head is None or year is None or head.year is not None or year[1:] != (None, None):
        return _parse_parts(words, language, day_first)
    return ParsedDate(year.year, head.month, head.day)


def _parse_day(words: str, language: str, day_first: bool) -> ParsedDate | None:  # noqa: FBT001
    """“27 July” as 27 and the July of “1 July”."""
    match = _DAY_AND_NAME.fullmatch(words)
    if match is not None and match["before"] + match["after"]:
        name = _parse_parts(f"{match['before']}1{match['after']}", language, day_first)
        day = _parse_number(match["day"], language, day_first)
        if name is not None and day is not None and name.year is None and name.day == 1:
            return ParsedDate(None, name.month, day.day)
    return _parse_number(words, language, day_first)


def _parse_number(words: str, language: str, day_first: bool) -> ParsedDate | None:  # noqa: FBT001
    """A year of four digits as 2001 is read, the number of a day as the 1st is; others whole."""
    year, day = _YEAR.fullmatch(words), _DAY.fullmatch(words)
    if year is not None and _parse_parts("2001", language, day_first) == (2001, None, None):
        return ParsedDate(int(words), None, None)
    if day is not None and _parse_parts("1", language, day_first) == (None, None, 1):
        return ParsedDate(None, None, int(words))
    return _parse_parts(words, language, day_first)


def parse_time(words: str, language: str) -> ParsedTime | None:
    """The time of day that the words state; the hour is asked once for all its minutes."""
    match = _MINUTES.fullmatch(words)
    if match is None:
        return _parse_clock(words, language)
    whole = _parse_clock(f"{match['hour']}:00{match['rest']}", language)
    return None if whole is None else whole._replace(minute=int(match["minute"]))


@lru_cache(maxsize=_CACHE)
def _parse_parts(words: str, language: str, day_first: bool) -> ParsedDate | None:  # noqa: FBT001
    data = _absolute(language, day_first).get_date_data(words)
    if data.date_obj is None:
        return None
    parts = set(data.parts or ())
    if not parts & {"year", "month", "day"}:
        return None
    moment = data.date_obj
    return ParsedDate(
        moment.year if "year" in parts else None,
        moment.month if "month" in parts else None,
        moment.day if "day" in parts else None,
    )


@lru_cache(maxsize=_CACHE)
def _parse_clock(words: str, language: str) -> ParsedTime | None:
    data = _absolute(language, True).get_date_data(words)
    if data.date_obj is None or "time" not in (data.parts or ()):
        return None
    return ParsedTime(data.date_obj.hour, data.date_obj.minute)


class ParsedShift(NamedTuple):
    """The same distance in days and, where it is one, in whole months (None where it is none)."""

    days: int
    months: int | None


def parse_shift(words: str, language: str) -> ParsedShift | None:
    """How far “N units ago” or “in N units” points from the day that it is counted from.

    Of great numbers the unit is asked with a smaller one of the same last digit, which in no
    language changes its form, so that an answer serves for many.
    """
    match = _COUNTED.fullmatch(words)
    count = 0 if match is None else int(match["count"])
    if match is None or count < _GREAT:
        return _parse_shift(words, language)
    asked = 20 + count % 10
    found = _parse_shift(f"{match['before']}{asked}{match['after']}", language)
    if found is None:
        return None
    if found.months is None:
        days, rest = divmod(found.days, asked)
        return _parse_shift(words, language) if rest else ParsedShift(days * count, None)
    months, rest = divmod(found.months, asked)
    if rest:
        return _parse_shift(words, language)
    years, month = divmod(_NOON.month - 1 + months * count, 12)
    moved = _NOON.date().replace(year=_NOON.year + years, month=month + 1)
    return ParsedShift((moved - _NOON.date()).days, months * count)


_GREAT = 30
_COUNTED = re.compile(r"(?P<before>\D*)(?P<count>[0-9]{2})(?P<after>\D*)")


@lru_cache(maxsize=_CACHE)
def _parse_shift(words: str, language: str) -> ParsedShift | None:
    found = _relative(language).get_date_data(words).date_obj
    if found is None:
        return None
    months = (found.year - _NOON.year) * 12 + found.month - _NOON.month
    days = (found.date() - _NOON.date()).days
    return ParsedShift(days, months if found.day == _NOON.day else None)


_UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_COUNT = "(\\d++[.,]?\\d*+)"
"""How dateparser writes the number in “N days ago”."""


class RelativeWords(NamedTuple):
    """What a language's locale data says of days and periods seen from today: “yesterday” and
    “last week” with unit and offset, the words of units, and those for “ago”."""

    periods: Mapping[str, tuple[str, int]]
    units: Mapping[str, str]
    ago: frozenset[str]


def relative_words(language: str) -> RelativeWords:
    """The relative words of a language that dateparser knows."""
    info = _locale(language)
    periods: dict[str, tuple[str, int]] = {}
    for key, forms in info.get("relative-type", {}).items():
        found = re.fullmatch(r"(in )?(\d+) (day|week|month|year)( ago)?", key)
        if found is not None:
            offset = int(found[2]) * (1 if found[1] else -1)
            for form in forms:
                periods[str(form).lower()] = _UNITS[found[3]], offset
    units: dict[str, str] = {}
    for key, forms in info.get("relative-type-regex", {}).items():
        found = re.fullmatch(r"\\1 (day|week|month|year) ago", key)
        for form in forms if found is not None else ():
            words = str(form).replace(_COUNT, "").split()
            if found is not None and len(words) > 1 and len(words[0]) > 1 and words[0].isalpha():
                units[words[0].lower()] = _UNITS[found[1]]
    return RelativeWords(periods, units, frozenset(str(word) for word in info.get("ago", ())))


@cache
def _relative(language: str) -> Any:
    return _data_parser()(
        languages=[language],
        settings={
            "PARSERS": ["relative-time"],
            "RELATIVE_BASE": _NOON,
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )


@cache
def _absolute(language: str, day_first: bool) -> Any:  # noqa: FBT001 - a key of the cache
    return _data_parser()(
        languages=[language],
        settings={
            "PARSERS": ["absolute-time"],
            "DATE_ORDER": "DMY" if day_first else "MDY",
            "PREFER_LOCALE_DATE_ORDER": False,
            "PREFER_DAY_OF_MONTH": "first",
            "RELATIVE_BASE": _BASE,
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )


@cache
def _data_parser() -> Any:
    from dateparser.date import DateDataParser

    return DateDataParser


@cache
def _locale(language: str) -> Mapping[str, Any]:
    name = f"dateparser.data.date_translation_data.{language}"
    try:
        module = importlib.import_module(name)
    except ModuleNotFoundError:
        return {}
    info: Mapping[str, Any] = module.info
    return info


def _names(language: str, keys: list[str], first: int) -> Mapping[str, int]:
    info = _locale(language)
    found: dict[str, int] = {}
    for number, key in enumerate(keys, first):
        for form in info.get(key, []):
            word = str(form).lower().rstrip(".")
            if " " not in word and word.isalpha() and len(word) > 1:
                found.setdefault(word, number)
    return found
