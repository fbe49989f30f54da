"""The year of writing where a text counts years to or from one that it names: “next year's 2024
election”, “five years ago, in 2009”, “thirty years after the war of 1982”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.dates.apposition import years_counted
from timeline.dates.knownyears import YearSign
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate, Duration, Meaning, Origin, Period, Shift
from timeline.dates.wholeday import day_in
from timeline.daynumber import DayNumber, day_number
from timeline.spans import Span

OTHER_YEAR = 4.0
"""What it costs to stand in another year than the one that is counted from."""
_ROUGHLY = 2.5
"""The same where the years are counted between what happened and what happens."""
_SEVERAL = 2
"""Years from which a count between two happenings reaches up to the news."""
_BESIDE = re.compile(
    r"(?:['’]s)?(?:,| \(| [–—-])? ?(?:in |of |en |im |em |nel |del |du |de |la |the )*"
)
_SINCE = re.compile(
    r" (?:after|since|on from|to the day after|nach|seit|après|depuis|después de|desde|depois|desde"
    r"|dopo|dal|после|с)\b[^.;!?\n]{0,40}\Z"
)
_ANNIVERSARY = re.compile(
    r"\b(?P<count>[1-9][0-9]{0,2})(?:st|nd|rd|th) anniversary of (?:the |its )?"
    r"(?:[^\s.;!?]+ ){0,6}?\(?(?P<year>1[6-9][0-9]{2}|20[0-9]{2})\b"
)


def count_signs(text: str, candidates: Sequence[Candidate]) -> Iterator[YearSign]:
    """What the counts of a text say of the year in which it is written."""
    for first, second in pairwise(candidates):
        between = text[first.span.end : second.span.start]
        span = Span(first.span.start, second.span.end)
        if _BESIDE.fullmatch(between) is not None:
            year = _year_of_writing(first.meaning, second.meaning)
            if year is not None:
                yield _of_year(span, year, OTHER_YEAR)
        elif _SINCE.fullmatch(between) is not None:
            told, counted = day_in(second.meaning), years_counted(first.meaning)
            many = isinstance(first.meaning, Duration) and counted and counted[0] >= _SEVERAL
            if many and counted is not None and _says_year(told):
                yield _of_year(span, _year(told) + counted[0], _ROUGHLY)
    for match in _ANNIVERSARY.finditer(text):
        yield _of_year(Span(*match.span()), int(match["year"]) + int(match["count"]), _ROUGHLY)


def _of_year(span: Span, year: int, cost: float) -> YearSign:
    days = (day_number(year), DayNumber(day_number(year + 1) - 1))
    return YearSign(span, (days,), cost, cost)


def _year_of_writing(first: Meaning, second: Meaning) -> int | None:
    """The year that both together say: one counts, the other names."""
    first, second = day_in(first), day_in(second)
    if _says_year(first):
        first, second = second, first
    if not _says_year(second):
        return None
    if isinstance(first, Period):
        near = first.unit == "Y" and first.origin is Origin.DOCUMENT and not first.loose
        return _year(second) - first.offset if near else None
    if isinstance(first, Shift) and first.unit == "Y" and first.origin is Origin.DOCUMENT:
        return _year(second) - first.count
    return None


def _says_year(meaning: Meaning) -> bool:
    return isinstance(meaning, CalendarDate) and meaning.year is not None


def _year(meaning: Meaning) -> int:
    assert isinstance(meaning, CalendarDate)
    assert meaning.year is not None
    return meaning.year
