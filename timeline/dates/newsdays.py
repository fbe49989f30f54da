"""The year of a report whose news every reader knows: by its day and month, and its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.dates.apposition import years_counted
from timeline.dates.datelines import is_dateline
from timeline.dates.knownnews import News, all_news, news_of, plain_words
from timeline.dates.knownyears import YearSign, year_signs
from timeline.dates.lines import line_end, line_start
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate
from timeline.dates.outlook import Outlook
from timeline.dates.wholeday import day_in, inmost, is_calendar_day, is_weekday_alone
from timeline.daynumber import DayNumber, civil_date, day_number, month_length, weekday
from timeline.records import Article
from timeline.spans import Span

_OPENING = 1_200
"""Characters of the body in which the news is told."""
_NEWS = 4
"""Days for which what happened is the news of a dateline."""
_OTHER_YEAR = 3.0
"""What it costs to tell such news, on its day and month, in another year."""
_REMEMBERED = 5
"""Years from which a count tells that an article remembers, and is no news."""
_LEAP_YEAR = 2_000
_HEAD = 300
"""Characters of the body in which its dateline ends."""
_AGAINST = 4.0
"""What the names of a text cost on a day on which they speak against it."""


def news_signs(
    candidates: Sequence[Candidate], outlook: Outlook, month: int, day: int
) -> Iterator[YearSign]:
    """The years in which what a text tells was the news of its dateline, ``month`` and ``day``, or
    of a day of the past that it names without its year: “the Archduke was murdered on June 28”."""
    article = outlook.article
    start, end = article.body.start, article.body.start + _OPENING
    early = [each for each in candidates if start <= each.span.start < end]
    if any(
        (counted := years_counted(each.meaning)) and counted[0] >= _REMEMBERED for each in early
    ):
        return
    opening = plain_words(article.text[:end])
    stated = {_year_of(each) for each in candidates}
    for candidate in early:
        meaning = day_in(candidate.meaning)
        if not isinstance(meaning, CalendarDate) or not is_calendar_day(meaning) or meaning.year:
            continue
        own = (meaning.month, meaning.day) == (month, day)
        if not own and outlook.is_ahead(candidate):
            continue
        days = [
            news.day
            for news in _news_about(meaning, _NEWS if own else 0)
            if civil_date(news.day).year not in stated and news.is_told_in(opening)
        ]
        if days:
            last = _days_on if own else _year_on
            stretches = tuple((known, last(known)) for known in sorted(days))
            yield YearSign(candidate.span, stretches, _OTHER_YEAR, _OTHER_YEAR)


def day_of_news(article: Article, candidates: Sequence[Candidate]) -> tuple[DayNumber, Span] | None:
    """The day of a dateline that says its weekday alone, by the news that it tells: “BERLIN, Friday
    (Wire) - The Wall is open, Krenz slept”; and its words. None where the text tells no known
    news, or news of several years that fit as well as each other."""
    head = next((each for each in candidates if _heads(article, each)), None)
    meaning = None if head is None else day_in(head.meaning)
    if head is None or not isinstance(meaning, CalendarDate) or meaning.weekday is None:
        return None
    start = article.body.start
    opening = plain_words(article.text[start : start + _OPENING])
    stated = {_year_of(each) for each in candidates}
    signs = year_signs(article.text)
    costs: dict[DayNumber, float] = {}
    for news in all_news():
        lag = (meaning.weekday - weekday(news.day)) % 7
        if lag > _NEWS or not news.is_told_in(opening) or civil_date(news.day).year in stated:
            continue
        day = DayNumber(news.day + lag)
        cost = sum(sign.price(day) for sign in signs)
        if cost < _AGAINST:
            costs[day] = cost
    best = min(costs, key=lambda day: costs[day], default=None)
    if best is None or any(cost <= costs[best] for day, cost in costs.items() if day != best):
        return None
    return best, head.span


def _heads(article: Article, candidate: Candidate) -> bool:
    """Whether a weekday stands alone in a dateline."""
    text, span = article.text, candidate.span
    if not is_weekday_alone(day_in(candidate.meaning)):
        return False
    if not 0 <= span.start - article.body.start < _HEAD:
        return False
    before = text[line_start(text, span.start) : span.start]
    return bool(before.strip()) and is_dateline(before, text[span.end : line_end(text, span.end)])


def _year_of(candidate: Candidate) -> int | None:
    """A year that the text says: what happened in it is not its news."""
    meaning = inmost(candidate.meaning)
    return meaning.year if isinstance(meaning, CalendarDate) else None


def _days_on(day: DayNumber) -> DayNumber:
    return DayNumber(day + _NEWS + 1)


def _year_on(day: DayNumber) -> DayNumber:
    year, month, number = civil_date(day)
    return day_number(year + 1, month, min(number, 28))


def _news_about(meaning: CalendarDate, since: int) -> Iterator[News]:
    """What happened on that day of any year, or up to ``since`` days before it."""
    assert meaning.month is not None
    assert meaning.day is not None
    last = day_number(
        _LEAP_YEAR, meaning.month, min(meaning.day, month_length(_LEAP_YEAR, meaning.month))
    )
    for ago in range(since + 1):
        _, month, day = civil_date(DayNumber(last - ago))
        yield from news_of(month, day)
