"""The weekday on which, by the text itself, something was said last: a crawl is stamped later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.dates.likely_year import LEAD, looks_ahead
from timeline.dates.lines import line_start
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate, DayTime, Heading
from timeline.daynumber import DayNumber, weekday
from timeline.language.reporting import reports_near
from timeline.records import Article
from timeline.spans import Span

_LEAST_LAG = 2
"""Days after the last report from which the stamp is late; a day after it is the next day's
paper."""
_NO_LONGER_NEWS = 4
"""Days after which nobody names a weekday alone as that of the news: not over a weekend either."""
_DEICTIC = "day.deictic"


def reported_weekday(
    article: Article, candidates: Sequence[Candidate], stamped: DayNumber
) -> tuple[DayNumber, Span] | None:
    """The last day before ``stamped`` that the text names by its weekday alone as past, and where,
    if it opens the story and the stamp is two days later or more beside a verb of saying, or four.

    News of the day is written on the weekday that it names. None where the text says “today” or
    “yesterday”, or tells of a later weekday.
    """
    if speaks_of_today(article, candidates):
        return None
    told = {
        DayNumber(stamped - (weekday(stamped) - found) % 7): candidate
        for candidate, found in reversed(list(_past_weekdays(article, candidates)))
    }
    if not told:
        return None
    day = max(told)
    span = told[day].span
    opens = 0 <= span.start - article.body.start < LEAD
    if stamped - day < _LEAST_LAG or not opens:
        return None
    late = stamped - day >= _NO_LONGER_NEWS
    said = late or reports_near(article.text, span, article.language)
    return (day, span) if said else None


def speaks_of_today(article: Article, candidates: Sequence[Candidate]) -> bool:
    """True where the writer says “today” or “yesterday”: a day that is named is then another."""
    deictic = (each for each in candidates if each.rule == _DEICTIC)
    return any(not _is_quoted(article.text, each.span) for each in deictic)


def _is_quoted(text: str, span: Span) -> bool:
    """What another said; “yesterday” there is none of the writer's."""
    before = text[line_start(text, span.start) : span.start]
    return before.count('"') % 2 == 1 or any(
        before.count(opening) > before.count(closing) for opening, closing in ("“”", "«»", "„“")
    )


def _past_weekdays(
    article: Article, candidates: Sequence[Candidate]
) -> Iterator[tuple[Candidate, int]]:
    for candidate in candidates:
        meaning = candidate.meaning
        if isinstance(meaning, DayTime) and meaning.inner is not None:
            meaning = meaning.inner
        if not isinstance(meaning, CalendarDate) or meaning.weekday is None:
            continue
        bare = meaning.month is None and meaning.day is None
        is_open = bare and meaning.heading in (Heading.OPEN, Heading.THIS)
        if is_open and not looks_ahead(article, candidate):
            yield candidate, meaning.weekday
