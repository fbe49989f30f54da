"""Dates that head a line: chronologies (“Sept 10 - ...”), diaries (“MONDAY: ...”), programmes."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.dates.context import Reference
from timeline.dates.lines import line_start
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate, Heading
from timeline.daynumber import DayNumber, civil_date, day_number, month_length, weekday
from timeline.language.tense import Tense

_BEFORE = re.compile(r"[\s*•·>(\[-]*")
_AFTER = re.compile(
    r"(?:\s?(?:[-–—/]|and|to|et|und|y|e|à|bis|al?)\s?[0-9]{1,2}(?:st|nd|rd|th|\.)?(?![0-9]))?"
    r"(?:,?\s[0-9]{4})?[.)\]]?\s*(?::|[-–—]{1,2}\s|\n|$)"
)
"""What follows a date that heads its line: perhaps the end of its range, then a colon or dash."""


def heads_line(text: str, candidate: Candidate) -> bool:
    """True when the date begins its line and a colon, a dash or the line's end follows."""
    line = line_start(text, candidate.span.start)
    if _BEFORE.fullmatch(text, line, candidate.span.start) is None:
        return False
    return _AFTER.match(text, candidate.span.end) is not None


def after_label(
    candidate: Candidate, label: Reference | None, today: DayNumber | None, tense: Tense
) -> Candidate:
    """A label without a year, or with only a weekday, goes on from the label before it; a year
    alone on its line is a label too."""
    meaning = candidate.meaning
    if not isinstance(meaning, CalendarDate) or meaning.heading is not Heading.OPEN:
        return candidate
    if meaning.month is not None and meaning.year is None and label is not None:
        return replace(candidate, meaning=replace(meaning, year=_year(meaning, label.first)))
    if label is not None and label.unit == "Y":
        return candidate
    start = label.first if label is not None else today
    if meaning.weekday is None or meaning.month is not None or meaning.day is not None:
        return candidate
    if start is None or (label is None and tense is Tense.PAST):
        return candidate
    return replace(candidate, meaning=_weekday_from(meaning, start))


def in_label_line(candidate: Candidate, label: Reference) -> Candidate:
    """A weekday in the line of a label is the first one from the label's day on."""
    meaning = candidate.meaning
    if not isinstance(meaning, CalendarDate) or meaning.heading is not Heading.OPEN:
        return candidate
    if meaning.weekday is None or meaning.month is not None or meaning.day is not None:
        return candidate
    return replace(candidate, meaning=_weekday_from(meaning, label.first))


def _weekday_from(meaning: CalendarDate, start: DayNumber) -> CalendarDate:
    assert meaning.weekday is not None
    year, month, day = civil_date(start + (meaning.weekday - weekday(start)) % 7)
    return replace(meaning, year=year, month=month, day=day)


def _year(meaning: CalendarDate, label: DayNumber) -> int:
    year, month, day = civil_date(label)
    stated = (meaning.month or 1, meaning.day or 31)
    if meaning.day is not None and meaning.day > month_length(year, stated[0]):
        return year
    behind = label - day_number(year, stated[0], min(stated[1], month_length(year, stated[0])))
    return year + 1 if stated < (month, day) and behind > 120 else year
