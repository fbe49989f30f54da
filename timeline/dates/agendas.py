"""When an agenda was written that says nothing but the days that it is for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.dates.lines import line_start
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate
from timeline.dates.rule import Link
from timeline.dates.wholeday import day_in, is_weekday_alone, stated_day
from timeline.daynumber import DayNumber, weekday
from timeline.records import Article
from timeline.spans import Span

_AGENDA = re.compile(
    r"\b(?:week|weekly|schedule|agenda|diary|planner|calendar|ahead|woche|wochenvorschau|semaine|semana|settimana"
    r"|неделя|неделю|недели)\b",
    re.IGNORECASE,
)
_REVIEW = re.compile(
    r"\b(?:review|in brief|round-?up|digest|past week|that was|rückblick|rétrospective|bilan"
    r"|resumen|repaso|balanço|riepilogo|итоги|обзор)\b",
    re.IGNORECASE,
)
"""What a title calls an account of days that are over."""
_COMPILED = re.compile(
    r"\b(?:compiled|prepared|issued|published|updated|written|filed|zusammengestellt|stand"
    r"|établi|preparado|redatto)\b[^.;!?\n]{0,24}$",
    re.IGNORECASE,
)
_HEAD = 400
"""Characters of the body in which it may say on which weekday it was compiled."""


def is_agenda(article: Article) -> bool:
    """Whether the title says that these are days to come."""
    title = article.title
    return title is not None and _AGENDA.search(title.of(article.text)) is not None


def agenda_day(article: Article, candidates: Sequence[Candidate]) -> tuple[DayNumber, Span] | None:
    """“The week ahead, 12-18 August 2019. Compiled on Sunday evening”: the last such weekday before
    its days, or the day before them where it names none; and its words. None for what is no
    agenda, or one whose title says no days with their year."""
    title = article.title
    if title is None or not is_agenda(article):
        return None
    week = _week_of_title(article, title, candidates)
    if week is not None:
        return _compiled_before(article, candidates, week[0]), week[1]
    for first, last in pairwise(candidates):
        opening, end = day_in(first.meaning), day_in(last.meaning)
        if last.linked is not Link.RANGE or not title.contains(last.span):
            continue
        if not isinstance(opening, CalendarDate) or not isinstance(end, CalendarDate):
            continue
        day = stated_day(replace(opening, year=opening.year or end.year))
        if opening.day is None or opening.month is None or day is None:
            continue
        if _REVIEW.search(title.of(article.text)) is not None:
            closed = stated_day(replace(end, year=end.year or opening.year))
            return None if closed is None else (closed, Span(first.span.start, last.span.end))
        day = _compiled_before(article, candidates, day)
        return day, Span(first.span.start, last.span.end)
    return None


def _week_of_title(
    article: Article, title: Span, candidates: Sequence[Candidate]
) -> tuple[DayNumber, Span] | None:
    """“Diary for the week of 3 March 2025” over lines that weekdays open: the first day of that
    week, and its words."""
    opened = sum(_opens_line(article, candidate) for candidate in candidates)
    if opened < _LEAST_DAYS or _WEEK.search(title.of(article.text)) is None:
        return None
    for candidate in candidates:
        meaning = day_in(candidate.meaning)
        if not isinstance(meaning, CalendarDate) or meaning.day is None:
            continue
        day = stated_day(meaning)
        if day is not None and title.contains(candidate.span):
            sunday = weekday(day) == _SUNDAY
            return DayNumber(day if sunday else day - weekday(day)), candidate.span
    return None


_WEEK = re.compile(r"\b(?:week|woche|semaine|semana|settimana|недел[яюи])\b", re.IGNORECASE)
_LEAST_DAYS = 2
"""Lines that weekdays open, in an agenda."""
_SUNDAY = 6


def _opens_line(article: Article, candidate: Candidate) -> bool:
    start = candidate.span.start
    opens = article.body.start <= start == line_start(article.text, start)
    return opens and is_weekday_alone(day_in(candidate.meaning))


def _compiled_before(
    article: Article, candidates: Sequence[Candidate], day: DayNumber
) -> DayNumber:
    """The weekday before a day on which the agenda says it was compiled, else the day before."""
    compiled = _weekday_of_compiling(article, candidates)
    before = 1 if compiled is None else (weekday(day) - compiled - 1) % 7 + 1
    return DayNumber(day - before)


def _weekday_of_compiling(article: Article, candidates: Sequence[Candidate]) -> int | None:
    for candidate in candidates:
        meaning, start = day_in(candidate.meaning), candidate.span.start
        if not isinstance(meaning, CalendarDate) or not is_weekday_alone(meaning):
            continue
        if not 0 <= start - article.body.start < _HEAD:
            continue
        if _COMPILED.search(article.text, line_start(article.text, start), start) is not None:
            return meaning.weekday
    return None
