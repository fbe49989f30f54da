"""The year of a report whose news every reader knows: by its day and month, and its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from timeline.dates.apposition import years_counted
from timeline.dates.knownyears import YearSign
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate
from timeline.dates.remembrance import known_days
from timeline.dates.wholeday import day_in, inmost, is_calendar_day
from timeline.daynumber import DayNumber, civil_date, day_number, month_length
from timeline.records import Article

_OPENING = 1_200
"""Characters of the body in which the news is told."""
_NEWS = 4
"""Days for which what happened is the news of a dateline."""
_OTHER_YEAR = 3.0
"""What it costs to tell such news, on its day and month, in another year."""
_REMEMBERED = 5
"""Years from which a count tells that an article remembers, and is no news."""
_LEAP_YEAR = 2_000

_Patterns = Sequence[re.Pattern[str]]


def news_signs(
    article: Article, candidates: Sequence[Candidate], month: int, day: int
) -> Iterator[YearSign]:
    """The years in which what a text tells was the news of its dateline, ``month`` and ``day``, or
    of a day that it names without its year: “the Archduke was murdered on June 28”."""
    start, end = article.body.start, article.body.start + _OPENING
    opening = article.text[:end].lower()
    early = [each for each in candidates if start <= each.span.start < end]
    if any(
        (counted := years_counted(each.meaning)) and counted[0] >= _REMEMBERED for each in early
    ):
        return
    stated = {_year_of(each) for each in candidates}
    for candidate in early:
        meaning = day_in(candidate.meaning)
        if not isinstance(meaning, CalendarDate) or not is_calendar_day(meaning) or meaning.year:
            continue
        own = (meaning.month, meaning.day) == (month, day)
        days = [
            known
            for known, groups in _news_about(meaning, _NEWS if own else 0)
            if civil_date(known).year not in stated
            and all(group.search(opening) for group in groups)
        ]
        if days:
            last = _days_on if own else _year_on
            stretches = tuple((known, last(known)) for known in sorted(days))
            yield YearSign(candidate.span, stretches, _OTHER_YEAR, _OTHER_YEAR)


def _year_of(candidate: Candidate) -> int | None:
    """A year that the text says: what happened in it is not its news."""
    meaning = inmost(candidate.meaning)
    return meaning.year if isinstance(meaning, CalendarDate) else None


def _days_on(day: DayNumber) -> DayNumber:
    return DayNumber(day + _NEWS + 1)


def _year_on(day: DayNumber) -> DayNumber:
    year, month, number = civil_date(day)
    return day_number(year + 1, month, min(number, 28))


def _news_about(meaning: CalendarDate, since: int) -> Iterator[tuple[DayNumber, _Patterns]]:
    """What happened on that day of any year, or up to ``since`` days before it."""
    assert meaning.month is not None
    assert meaning.day is not None
    last = day_number(
        _LEAP_YEAR, meaning.month, min(meaning.day, month_length(_LEAP_YEAR, meaning.month))
    )
    for ago in range(since + 1):
        _, month, day = civil_date(DayNumber(last - ago))
        yield from _by_day().get((month, day), ())


@cache
def _by_day() -> Mapping[tuple[int, int], list[tuple[DayNumber, _Patterns]]]:
    found: dict[tuple[int, int], list[tuple[DayNumber, _Patterns]]] = {}
    for known, groups in (*known_days().items(), *known_days("news_days.toml").items()):
        _, month, day = civil_date(known)
        found.setdefault((month, day), []).append((known, groups))
    return found
