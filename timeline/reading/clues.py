"""Hints of the day of writing from outside the text: address, file name, file time, metadata."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from timeline.daynumber import DayNumber, day_number, iso_day
from timeline.records import DateClue, DocumentDateBasis
from timeline.spans import Span

_UNIX_EPOCH = day_number(1970)
_FIRST_YEAR, _LAST_YEAR = 1600, 2199

_URL_DAY = re.compile(
    r"(?<![0-9])(?P<year>[0-9]{4})(?P<mark>[-/_.]?)(?P<month>[0-9]{2}|[a-z]{3})(?P=mark)(?P<day>[0-9]{1,2})(?![0-9])"
)
_URL_DAY_FIRST = re.compile(
    r"(?<![0-9a-z])(?P<day>[0-9]{1,2})(?P<mark>[-/_.])(?P<month>[a-z]{3,9})(?P=mark)"
    r"(?P<year>[0-9]{4})(?![0-9])"
)
_NAME_DAY = re.compile(
    r"(?:(?<![A-Za-z0-9])|(?<![A-Za-z0-9])[A-Za-z]+)"
    r"(?P<year>[0-9]{4})(?P<mark>[-_.]?)(?P<month>[0-9]{2})(?P=mark)(?P<day>[0-9]{2})(?![A-Za-z0-9])"
)
_MONTH = "(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
_NAME_WORDS = (
    re.compile(
        r"(?<![A-Za-z0-9])(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?[-_. ]?"
        + _MONTH
        + r"[-_. ,]+(?P<year>[0-9]{4})(?![0-9])",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<![A-Za-z])"
        + _MONTH
        + r"[-_. ]?(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?[-_. ,]+(?P<year>[0-9]{4})(?![0-9])",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<![A-Za-z0-9])(?P<day>1[3-9]|2[0-9]|3[01])(?P<mark>[-_.])(?P<month>[0-9]{1,2})(?P=mark)"
        r"(?P<year>[0-9]{4})(?![0-9])"
    ),
)
"""A day in words, or one whose first number can be no month."""
_STATED_DAY = re.compile(
    r"\s*(?P<year>[0-9]{4})(?P<mark>[-/.]?)(?P<month>[0-9]{2})(?P=mark)(?P<day>[0-9]{2})(?![0-9])"
)
_MONTH_NAMES = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
    )
}

CRAWL_WEIGHT = 0.6
URL_WEIGHT = 0.65
"""A page's address is given when it comes out; a crawl may follow days later."""
FILE_NAME_WEIGHT = 0.4
FILE_TIME_WEIGHT = 0.05


def stated_day(text: str) -> DayNumber | None:
    """The day at the head of ``2021-06-16T18:05:00+00:00``, ``2021/06/16`` or ``20210616``.

    The day is taken as it is written, in the zone that it is written in.
    """
    match = _STATED_DAY.match(text)
    return None if match is None else _day_of(match)


def crawl_clue(day: DayNumber, span: Span) -> DateClue:
    """The metadata line of the crawl layout."""
    return DateClue(
        DocumentDateBasis.METADATA, day, f"metadata line {iso_day(day)}", CRAWL_WEIGHT, span
    )


def url_clue(url: str, span: Span | None = None) -> DateClue | None:
    """A whole day in the path of an address: ``/2021/06/16/``, ``/20210616``, ``/2021/jun/16/``,
    ``/16-jun-2021/``.

    ``span`` is where the address begins in the text, when it stands there.
    """
    path = urlsplit_path(url)
    lower = path.lower()
    for match in (*_URL_DAY.finditer(lower), *_URL_DAY_FIRST.finditer(lower)):
        day = _day_of(match)
        if day is None or (len(match["day"]) == 1 and not match["mark"]):
            continue
        words = path[match.start() : match.end()]
        return DateClue(DocumentDateBasis.URL, day, words, URL_WEIGHT, _within(span, url, words))
    return None


def file_name_clue(name: str) -> DateClue | None:
    """A whole day in a file's name: ``2021-06-16 geneva.txt``, ``APW19980807.0261.txt``,
    ``geneva 16 June 2021.txt``, ``16-06-2021.txt``; none where day and month may be swapped."""
    for match in (
        *_NAME_DAY.finditer(name),
        *(found for pattern in _NAME_WORDS for found in pattern.finditer(name)),
    ):
        day = _day_of(match)
        if day is not None:
            return DateClue(DocumentDateBasis.FILE, day, f"file name {name}", FILE_NAME_WEIGHT)
    return None


def file_time_clue(seconds: float) -> DateClue:
    """When the file was last written, in seconds since 1970 UTC; the weakest hint of all."""
    day = DayNumber(_UNIX_EPOCH + int(seconds // 86_400))
    return DateClue(DocumentDateBasis.FILE, day, f"file time {iso_day(day)}", FILE_TIME_WEIGHT)


def urlsplit_path(url: str) -> str:
    """Path and query of an address; empty for what is no address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _day_of(match: re.Match[str]) -> DayNumber | None:
    month = match["month"]
    number = int(month) if month.isdigit() else _MONTH_NAMES.get(month[:3].lower(), 0)
    if not _FIRST_YEAR <= int(match["year"]) <= _LAST_YEAR:
        return None
    try:
        return day_number(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None


def _within(span: Span | None, url: str, words: str) -> Span | None:
    if span is None:
        return None
    start = span.start + url.index(words)
    return Span(start, start + len(words))
