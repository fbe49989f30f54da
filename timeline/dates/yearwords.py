"""Words of the years: names and things by which the news of a year or a month is known, and how
well a text that names them fits a day of writing.

Each word is weighed by how many years part the day from the nearest of its own: what is named long
before it was in the news speaks most against a day, what is named long after it less, as a text
also tells of the past. The prices are logarithms of how often the annotated articles of
``benchmarks`` name words of such years, beside how often chance would.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from timeline.dates.newsyears import Stretch, joined
from timeline.daynumber import DayNumber, civil_date, day_number
from timeline.language.phrases import Phrases, flat
from timeline.language.tables import rows
from timeline.spans import Span

_LOOKED_AT = 20_000
"""Characters of a text in which its words are looked for."""
_AFTER = ((1, 0.0), (2, 0.97), (3, 1.26), (4, 1.3), (6, 1.55), (10, 1.65), (21, 1.75))
"""Up to how many years after its own a word costs what."""
_LONG_AFTER = 1.8
_BEFORE = ((2, 1.68), (4, 1.88), (6, 1.95), (13, 2.1))
_LONG_BEFORE = 2.65
_OF_MONTH = (1.2, 0.5)
"""What speaks for the month of a word of that month, and for the next."""
_WEIGHT = 0.4
"""Names of one affair come together: each tells less than it would alone."""


@dataclass(frozen=True, slots=True)
class WordSign:
    """A word of a text, and the years and months in whose news it was."""

    span: Span
    years: tuple[int, ...]
    months: tuple[int, ...]
    """Months since the year 0."""

    def price(self, day: DayNumber) -> float:
        """What the word costs on a day of writing."""
        year, month, _ = civil_date(day)
        cost = _price(_after_nearest(self.years, year))
        if self.months:
            after = _after_nearest(self.months, year * 12 + month - 1)
            cost -= _OF_MONTH[after] if 0 <= after < len(_OF_MONTH) else 0.0
        return _WEIGHT * cost

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Its years, those that touch as one."""
        return joined((day_number(year), day_number(year + 1)) for year in self.years)

    @property
    def first(self) -> DayNumber:
        """The first day of its first year."""
        return day_number(self.years[0])


def word_signs(text: str) -> Iterator[WordSign]:
    """One for each word of the years that a text names, at its first place."""
    seen: set[str] = set()
    for span, word in _phrases().found_in(flat(text[:_LOOKED_AT])):
        if word not in seen:
            seen.add(word)
            years, months = _words()[word]
            yield WordSign(span, years, months)


def _after_nearest(known: tuple[int, ...], asked: int) -> int:
    """By how much the nearest number comes before the one that is asked for; below zero after."""
    place = bisect_right(known, asked)
    near = known[max(0, place - 1) : place + 1]
    return min((asked - each for each in near), key=abs)


def _price(after: int) -> float:
    table, far = (_AFTER, _LONG_AFTER) if after >= 0 else (_BEFORE, _LONG_BEFORE)
    return next((cost for years, cost in table if abs(after) < years), far)


@cache
def _phrases() -> Phrases:
    return Phrases(_words())


@cache
def _words() -> Mapping[str, tuple[tuple[int, ...], tuple[int, ...]]]:
    """By word its years and its months, in order."""
    years: dict[str, set[int]] = {}
    months: dict[str, set[int]] = {}
    for period, listed in rows("lexicon", "year_words.tsv"):
        year, _, month = period.partition("-")
        for word in listed.split("|"):
            years.setdefault(word, set()).add(int(year))
            if month:
                months.setdefault(word, set()).add(int(year) * 12 + int(month) - 1)
    return {
        word: (tuple(sorted(found)), tuple(sorted(months.get(word, ()))))
        for word, found in years.items()
    }
