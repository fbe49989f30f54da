"""The year of a dateline that leaves it out, by what the text tells with a year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.dates.lines import line_end, line_start
from timeline.dates.matching import Candidate
from timeline.dates.meaning import (
    CalendarDate,
    Clock,
    DayTime,
    FiscalYear,
    Heading,
    Holiday,
    Meaning,
    Part,
    Quarter,
    Season,
)
from timeline.daynumber import DayNumber, civil_date, day_number, month_length, weekday
from timeline.language.tense import Tense, governing_tense
from timeline.records import Article
from timeline.spans import Span

_YEARS_AHEAD = 12
LEAD = 600
"""Characters after a dateline in which a weekday is that of the dateline or the day before."""
_LOOKED_AT = 300
"""Dates of a text that tell when it was written; a longer one is a book."""
_DAYS_OF_YEAR = 366
_FAR = 0.5
"""What a year costs for each that lies between it and what the text tells."""
_NAMED = 1.5
"""What the year costs of which the text speaks as of one that is over, on its first day."""
_SOON = 400
"""Days before a stated future date within which a text about it is likely to be written."""


def likely_day(
    month: int, day: int, wanted: int | None, article: Article, candidates: Sequence[Candidate]
) -> DayNumber | None:
    """The likeliest day of that month and number for an article to be written on.

    It lies after what the text tells as past. Among the years that follow, a year counts for more
    in which the weekdays of the first sentences fall on that day or the one before, and which
    comes soon before what the text announces; for less one of which the text speaks by its number
    alone, as of a year that is over. None when the text states no year.
    """
    told, announced, months = _stated_days(article, candidates)
    named = _named_years(candidates)
    if not told and not announced:
        return None
    first_year = civil_date(max(told)).year if told else civil_date(min(announced)).year - 1
    weekdays = _lead_weekdays(article, candidates)
    best: tuple[float, DayNumber] | None = None
    for year in range(first_year, first_year + _YEARS_AHEAD):
        if day > month_length(year, month):
            continue
        number = day_number(year, month, day)
        if (told and number < max(told)) or (wanted is not None and weekday(number) != wanted):
            continue
        score = _score(number, weekdays, announced)
        score -= _FAR * _years_off(year, first_year, months)
        if year in named:
            score -= _NAMED * (1 - (number - day_number(year)) / _DAYS_OF_YEAR)
        if best is None or score > best[0]:
            best = score, number
    return None if best is None else best[1]


def _years_off(year: int, first_year: int, announced: Sequence[DayNumber]) -> int:
    """Years since the last that is told as past, or until a month that is announced, which may
    be far ahead: two more."""
    ahead = [civil_date(day).year - year for day in announced if civil_date(day).year >= year]
    return min([year - first_year, *(each + 2 for each in ahead)])


def _score(number: DayNumber, weekdays: Sequence[int], announced: Sequence[DayNumber]) -> float:
    score = 0.0
    if weekdays:
        behind = (weekday(number) - weekdays[0]) % 7
        score += {0: 3.0, 1: 2.0}.get(behind, 0.0)
    ahead = [day - number for day in announced if 0 <= day - number <= _SOON]
    if ahead:
        score += 2.0 * (1 - min(ahead) / _SOON)
    if any(day < number for day in announced):
        score -= 1.0
    return score


def _stated_days(
    article: Article, candidates: Sequence[Candidate]
) -> tuple[list[DayNumber], list[DayNumber], list[DayNumber]]:
    """The first days of what is told with a year: past ones, those to come, and which of these
    say their month."""
    told: list[DayNumber] = []
    announced: list[DayNumber] = []
    months: list[DayNumber] = []
    for candidate in candidates[:_LOOKED_AT]:
        meaning = inmost(candidate.meaning)
        if not isinstance(meaning, CalendarDate):
            continue
        number = stated_day(meaning)
        if number is None:
            continue
        if not looks_ahead(article, candidate):
            told.append(number)
            continue
        announced.append(number)
        if meaning.month is not None:
            months.append(number)
    return told, announced, months


def _named_years(candidates: Sequence[Candidate]) -> set[int]:
    """Years that the text names without a month."""
    found = set()
    for candidate in candidates[:_LOOKED_AT]:
        meaning = candidate.meaning
        if isinstance(meaning, CalendarDate) and meaning.year is not None and meaning.month is None:
            found.add(meaning.year)
    return found


_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9}
"""Of a season; winter may begin with its year."""


def inmost(meaning: Meaning) -> Meaning:
    """The date inside of a part of a day, a clock time, a feast with its year."""
    while isinstance(meaning, (DayTime, Clock, Part)) and meaning.inner is not None:
        meaning = meaning.inner
    if isinstance(meaning, Holiday | Quarter | FiscalYear) and meaning.year is not None:
        return CalendarDate(year=meaning.year)
    if isinstance(meaning, Season) and meaning.year is not None:
        return CalendarDate(year=meaning.year, month=_FIRST_MONTH.get(meaning.season))
    return meaning


def _lead_weekdays(article: Article, candidates: Sequence[Candidate]) -> list[int]:
    """Weekdays of past acts in the first sentences of the body."""
    found = []
    for candidate in candidates:
        meaning, place = candidate.meaning, candidate.span.start - article.body.start
        if isinstance(meaning, DayTime) and meaning.inner is not None:
            meaning = meaning.inner
        if not isinstance(meaning, CalendarDate) or not 0 <= place < LEAD:
            continue
        if meaning.weekday is None or meaning.month is not None or meaning.day is not None:
            continue
        if meaning.heading not in (Heading.OPEN, Heading.THIS) or looks_ahead(article, candidate):
            continue
        found.append(meaning.weekday)
    return found


def stated_day(meaning: CalendarDate) -> DayNumber | None:
    """The first day of a date that says its year; None for another, or one that no calendar has."""
    if meaning.year is None or not 1000 <= meaning.year <= 2199:
        return None
    if meaning.day is not None and meaning.month is not None:
        if meaning.day > month_length(meaning.year, meaning.month):
            return None
        return day_number(meaning.year, meaning.month, meaning.day)
    return day_number(meaning.year, meaning.month or 1)


_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s")


def looks_ahead(article: Article, candidate: Candidate) -> bool:
    """True when the verb that governs the date looks forward."""
    return governing(article, candidate) is Tense.FUTURE


def governing(article: Article, candidate: Candidate) -> Tense:
    """The tense of the verb that governs the date in its sentence."""
    text, span = article.text, candidate.span
    start = line_start(text, span.start)
    for match in _SENTENCE_END.finditer(text, start, span.start):
        start = match.end()
    last = line_end(text, span.end)
    stop = _SENTENCE_END.search(text, span.end, last)
    end = last if stop is None else stop.start()
    return governing_tense(text, Span(start, end), span, article.language).tense
