"""The year of a report whose news every reader knows: by its day and month, and its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeGuard

from timeline.dates.apposition import years_counted
from timeline.dates.datelines import ends_line, is_dateline, is_place_of_sentence
from timeline.dates.knownnews import News, news_told
from timeline.dates.knownyears import YearSign, year_signs
from timeline.dates.lines import line_end, line_start
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate, Duration, Meaning
from timeline.dates.newswords import telling_words
from timeline.dates.newsyears import Stretch, joined
from timeline.dates.outlook import Outlook
from timeline.dates.wholeday import day_in, inmost, is_calendar_day, is_weekday_alone
from timeline.daynumber import DayNumber, civil_date, day_number, month_length, weekday
from timeline.records import Article
from timeline.spans import Span

_OPENING = 1_200
"""Characters of the body in which the news is told."""
_NEWS = 4
"""Days for which what happened is the news of a dateline."""
_OTHER_YEAR = (4.0, 2.0)
"""What it costs to tell such news, on its day and month, in another year; and to tell it but for
the words of one group."""
_NAMED_DAY = 2.0
"""The same of news of another day that the text names."""
_FRESH, _STALE = 1, 0.8
"""Days for which news is fresh, and what it costs more to be older where other news is not."""
_WEEK = 7
_LAG, _MORE_WORDS = 0.1, 0.5
"""What speaks for one of several pieces of news that a text may tell: that it is new, and the more
for each group of its words."""
_REMEMBERED = 5
"""Years from which a count may tell that an article remembers what was news once."""
_SINCE = re.compile(r" (?:after|since|on|from|nach|seit|après|depuis|después|desde|dopo|после)\b")
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
    counted = {*_remembered(article.text, early)}
    words = telling_words(article.text[:end], article.language)
    for untold, cost in enumerate(_OTHER_YEAR):
        told = _told(words, candidates, untold)
        for candidate in early:
            meaning = day_in(candidate.meaning)
            if not _leaves_out_year(meaning):
                continue
            own = (meaning.month, meaning.day) == (month, day)
            if not own and (untold or outlook.is_ahead(candidate)):
                continue
            known = [each for each in told if _is_about(each, meaning, own=own)]
            price = cost if own else _NAMED_DAY
            if known:
                yield YearSign(candidate.span, _stretches(known, counted, own=own), price, price)
            fresh = [each for each in known if _is_about(each, meaning, own=own, since=_FRESH)]
            if not untold and fresh and len(fresh) < len(known):
                yield YearSign(candidate.span, _stretches(fresh, counted, own=own), _STALE, _STALE)


def _leaves_out_year(meaning: Meaning) -> TypeGuard[CalendarDate]:
    """Whether the words mean a day of a month, and say no year."""
    if not isinstance(meaning, CalendarDate):
        return False
    return is_calendar_day(meaning) and not meaning.year


def _stretches(known: Sequence[News], counted: Iterable[int], *, own: bool) -> tuple[Stretch, ...]:
    """When news is told: on its days, or in the year from a day that is named, and the same after
    the years that are ``counted``."""
    last = _days_on if own else _year_on
    stretches = [(each.first, last(each.last)) for each in known]
    stretches += [
        (_years_on(first, years), _years_on(end, years))
        for first, end in stretches
        for years in counted
    ]
    return joined(stretches)


def _remembered(text: str, candidates: Iterable[Candidate]) -> Iterator[int]:
    """The years that a text may count from what it remembers up to its news: not those that
    something lasts."""
    for candidate in candidates:
        counted = years_counted(candidate.meaning)
        if counted is not None and counted[0] >= _REMEMBERED:
            lasts = isinstance(candidate.meaning, Duration)
            if not lasts or _SINCE.match(text, candidate.span.end):
                yield counted[0]


def _told(words: str, candidates: Sequence[Candidate], untold: int = 0) -> list[News]:
    """What plain ``words`` tell of all that is known, without what the text says a year of."""
    stated = {_year_of(each) for each in candidates}
    news = news_told(words, untold)
    return [each for each in news if civil_date(each.first).year not in stated]


def _is_about(news: News, day: CalendarDate, *, own: bool, since: int = _NEWS) -> bool:
    """Whether a day of any year is one of the news, or comes ``since`` days after it; one that
    is not that of the dateline must be one of a few."""
    assert day.month is not None
    assert day.day is not None
    if not own and news.last - news.first > _WEEK:
        return False
    days = news.days_since(day.month, day.day)
    return days is not None and days <= (since if own else 0)


def day_of_news(article: Article, candidates: Sequence[Candidate]) -> tuple[DayNumber, Span] | None:
    """The day of a dateline that says its weekday alone, by the news that it tells: “BERLIN, Friday
    (Wire) - The Wall is open, Krenz slept”; and its words. None where the text tells no known
    news, or news of several years that fit as well as each other."""
    head = next((each for each in candidates if _heads(article, each)), None)
    meaning = None if head is None else day_in(head.meaning)
    if head is None or not isinstance(meaning, CalendarDate) or meaning.weekday is None:
        return None
    start = article.body.start
    words = telling_words(article.text[start : start + _OPENING], article.language)
    signs = year_signs(article.text, article.language)
    costs: dict[DayNumber, float] = {}
    for news in _told(words, candidates):
        lag = (meaning.weekday - weekday(news.last)) % 7
        if lag > _NEWS:
            lag -= _WEEK
        day = DayNumber(news.last + lag)
        if day < news.first or news.last - news.first > _WEEK:
            continue
        cost = sum(sign.price(day) for sign in signs)
        if cost < _AGAINST:
            cost += _LAG * abs(lag) - _MORE_WORDS * len(news.groups)
            costs[day] = min(cost, costs.get(day, cost))
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
    after = text[span.end : line_end(text, span.end)]
    if not before.strip():
        return False
    return is_dateline(before, after) or _is_byline(before, after)


def _is_byline(before: str, after: str) -> bool:
    """“From our own correspondent, Vienna, ” at the end of its line, “Madrid, ” with a full stop
    behind the day."""
    if ends_line(after) and len(before) < _BYLINE:
        parted = before.rstrip()[-1:] in (",", "(", "|", "-", "–", "—")
        return parted or _COMPILED.search(before) is not None
    return is_place_of_sentence(before, _PART_OF_DAY.sub("", after))


_BYLINE = 120
"""Characters before a weekday within which a line may be a byline."""
_COMPILED = re.compile(r"\b(?:compiled|written|filed)\b[^.]{0,30}\bon\s*$", re.IGNORECASE)
_PART_OF_DAY = re.compile(r"^ (?:morning|afternoon|evening|night|noon)\b")


def _year_of(candidate: Candidate) -> int | None:
    """A year that the text says: what happened in it is not its news."""
    meaning = inmost(candidate.meaning)
    return meaning.year if isinstance(meaning, CalendarDate) else None


def _days_on(day: DayNumber) -> DayNumber:
    return DayNumber(day + _NEWS + 1)


def _year_on(day: DayNumber) -> DayNumber:
    return _years_on(day, 1)


def _years_on(day: DayNumber, years: int) -> DayNumber:
    year, month, number = civil_date(day)
    return day_number(year + years, month, min(number, month_length(year + years, month)))
