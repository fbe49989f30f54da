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

from timeline.daynumber import DayNumber, from_date, to_date

_MONTHS = "january february march april may june july august september october november december"
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
_BASE = datetime.datetime(2000, 1, 1)  # noqa: DTZ001 - civil time, no zone
_CACHE = 50_000
_YEAR_LAST = re.compile(r"(?P<head>.*[^\W\d_].*?)[\s,.]+(?P<year>[0-9]{4})", re.DOTALL)
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

    A year of four digits at the end is parsed by itself and the rest by itself, so that an answer
    serves for every year; both answers are dateparser's.
    """
    match = _YEAR_LAST.fullmatch(words)
    if match is None:
        return _parse_parts(words, language, day_first)
    head = _parse_parts(match["head"], language, day_first)
    year = _parse_parts(match["year"], language, day_first)
    if head is None or year is None or head.year is not None or year[1:] != (None, None):
        return _parse_parts(words, language, day_first)
    return head._replace(year=year.year)


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


@lru_cache(maxsize=_CACHE)
def parse_shift(words: str, language: str, base: DayNumber) -> DayNumber | None:
    """The day that “N units ago” or “in N units” points at, counted from ``base``."""
    start = to_date(base)
    if start is None:
        return None
    moment = datetime.datetime.combine(start, datetime.time(12))
    found = _shifted(words, language, moment)
    return None if found is None else from_date(found.date())


def _shifted(words: str, language: str, base: datetime.datetime) -> datetime.datetime | None:
    parser = _data_parser()(
        languages=[language],
        settings={
            "PARSERS": ["relative-time"],
            "RELATIVE_BASE": base,
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    found: datetime.datetime | None = parser.get_date_data(words).date_obj
    return found


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
