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
    r"\b(?:week|agenda|diary|planner|calendar|ahead|woche|wochenvorschau|semaine|semana|settimana"
    r"|неделя|неделю|недели)\b",
    re.IGNORECASE,
)
_COMPILED = re.compile(
    r"\b(?:compiled|prepared|issued|published|updated|written|filed|zusammengestellt|stand"
    r"|établi|preparado|redatto)\b[^.;!?\n]{0,24}$",
    re.IGNORECASE,
)
_HEAD = 400
"""Characters of the body in which it may say on which weekday it was compiled."""


def agenda_day(article: Article, candidates: Sequence[Candidate]) -> tuple[DayNumber, Span] | None:
    """“The week ahead, 12-18 August 2019. Compiled on Sunday evening”: the last such weekday before
    its days, or the day before them where it names none; and its words. None for what is no
    agenda, or one whose title says no days with their year."""
    title = article.title
    if title is None or _AGENDA.search(title.of(article.text)) is None:
        return None
    for first, last in pairwise(candidates):
        opening, end = day_in(first.meaning), day_in(last.meaning)
        if last.linked is not Link.RANGE or not title.contains(last.span):
            continue
        if not isinstance(opening, CalendarDate) or not isinstance(end, CalendarDate):
            continue
        day = stated_day(replace(opening, year=opening.year or end.year))
        if opening.day is None or opening.month is None or day is None:
            continue
        compiled = _weekday_of_compiling(article, candidates)
        before = 1 if compiled is None else (weekday(day) - compiled - 1) % 7 + 1
        return DayNumber(day - before), Span(first.span.start, last.span.end)
    return None


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
