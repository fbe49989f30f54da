"""The year of a dateline that leaves it out, by what the text tells with a year and by weekdays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import log

from timeline.dates.daysigns import signs_of
from timeline.dates.knownyears import YearSign, year_signs
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate
from timeline.dates.newsdays import news_signs
from timeline.dates.outlook import Outlook
from timeline.dates.wholeday import day_near, inmost, is_calendar_day, stated_day
from timeline.dates.yearcounts import OTHER_YEAR, count_signs
from timeline.dates.yearwords import WordSign, word_signs
from timeline.daynumber import DayNumber, civil_date, day_number, month_length, weekday

_YEARS_AHEAD = 150 * 366
"""Days from the newest that is told, or from the earliest of the news, up to that of writing."""
_EARLIEST = day_number(1890)
_EARLIER = 8 * 366
"""Days before all that is told as past from which a text may still be: some is to come."""
_RIVAL = 0.7
"""What another year may cost more and be nearly as likely."""
_FEW = 2
"""Rivals beside which one year may be taken by what the text names alone."""
_TELLING = 40 * 366
"""Days that bound the years of what tells them from others."""
_REASONS = 3
_ENOUGH = 3
"""Words of the years below which they tell no year."""
_SAVED, _SOON_SAVED = 2.0, 14
"""What speaks for a day by which the file was saved, within so many days."""
_LOOKED_AT = 300
"""Dates of a text that tell when it was written; a longer one is a book."""
_DAYS_OF_YEAR = 365.25
_AGE, _USUAL_AGE, _OLDEST = 2.0, 3.0, 3.5
"""What the age of the newest date with a year costs, and the years after which it begins to; and
what it costs at most."""
_NAMED = 3.0
"""What the year costs of which the text speaks as of one that is over, on its first day."""
_SOON = 800
"""Days before a stated future date from which a text that tells no year of the past may be."""
_AHEAD, _USUAL_WAIT, _LATE, _LATE_YEAR = 0.6, 90.0, 3.0, 1.5
"""What it costs to lie long before what is announced, by the days it is usually announced before;
and what to lie after its day, or its year."""
_LATER, _LATER_YEAR, _MORE_LATER = 4.0, 2.5, 1.0
"""What it costs to lie before a date, or before a year alone, that is told as past: some are told
so that are still to come, and some are no years; and what each further one costs."""
_OTHER_WEEKDAY = 3.0
"""What a date with its weekday costs in a year in which that is another."""


@dataclass(frozen=True, slots=True)
class LikelyDay:
    """The likeliest day of a month and number, and what tells its year."""

    day: DayNumber
    reasons: tuple[str, ...] = ()
    """Words of the text that do, the weightiest first; none where its dates alone do."""
    rival: DayNumber | None = None
    """The same day of another year that is nearly as likely."""


def likely_day(
    month: int,
    day: int,
    wanted: int | None,
    candidates: Sequence[Candidate],
    outlook: Outlook,
    saved: DayNumber | None = None,
) -> LikelyDay | None:
    """The likeliest day of that month and number for an article to be written on, before it was
    ``saved`` in its file.

    It lies after what the text tells as past. Each year costs by how old the newest of that would
    be, by how badly the weekdays of the text fit, by what is announced, by who and what is named
    that was not in the news then, and where the text speaks of it by its number alone, as of a
    year that is over; the cheapest is taken. None where the text states no year and names nothing
    that tells one from the others.
    """
    candidates = candidates[:_LOOKED_AT]
    years = _Years(candidates, outlook, saved, month, day)
    costs = years.cheapest(years.days(wanted))
    if not costs:
        return None
    (cost, best), *others = costs
    rivals = [number for other, number in others if other < cost + _RIVAL]
    if not years.told and not years.announced and (len(rivals) > _FEW or not years.tell(best)):
        return None
    rival = next(iter(rivals), None)
    return LikelyDay(best, years.reasons(best), rival)


def year_words(likely: LikelyDay) -> str:
    """What tells the year, said for a person; nothing where its dates alone do."""
    if not likely.reasons:
        return ""
    words = ", ".join(f"“{each}”" for each in likely.reasons)
    return f"It leaves out the year; {civil_date(likely.day).year} fits {words}."


def rival_words(likely: LikelyDay) -> tuple[str, ...]:
    """That another year fits nearly as well, said for a person; nothing where none does."""
    if likely.rival is None:
        return ()
    chosen, other = civil_date(likely.day).year, civil_date(likely.rival).year
    return (f"The year is not stated; {chosen} fits the text best, {other} nearly as well.",)


@dataclass(slots=True)
class _Years:
    """What tells the year of one article."""

    candidates: Sequence[Candidate]
    outlook: Outlook
    saved: DayNumber | None
    month: int
    day: int
    told: list[DayNumber] = field(init=False)
    alone: set[DayNumber] = field(init=False)
    """Those of them that are told by their year alone."""
    announced: list[DayNumber] = field(init=False)
    named: set[int] = field(init=False)
    ahead: set[int] = field(init=False)
    """Years of which the text speaks as still to come."""
    weekdays: list[CalendarDate] = field(init=False)
    counted: list[YearSign] = field(init=False)
    signs: list[YearSign | WordSign] = field(init=False)

    def __post_init__(self) -> None:
        text = self.outlook.article.text
        self.told, self.announced = _stated_days(self.candidates, self.outlook)
        self.named, self.ahead = _named_years(self.candidates, self.outlook)
        self.alone = {day_number(year) for year in self.named}
        self.weekdays = _days_with_weekday(self.candidates)
        self.counted = list(count_signs(text, self.candidates))
        self.told = _not_after(self.told, self.counted)
        self.signs = [*year_signs(text, self.outlook.article.language), *self.counted]
        self.signs += news_signs(self.candidates, self.outlook, self.month, self.day)
        words = list(word_signs(text))
        self.signs += words if len(words) >= _ENOUGH else []

    def days(self, wanted: int | None) -> Iterator[DayNumber]:
        """That day of each year that may be meant, on its weekday where that is said."""
        if self.told:
            first = DayNumber(max(_EARLIEST, min(self.told) - _EARLIER))
        elif self.announced:
            first = DayNumber(min(self.announced) - _SOON)
        else:
            first = _EARLIEST
        return _days(self.month, self.day, wanted, first, self._last(first))

    def _last(self, first: DayNumber) -> DayNumber:
        last = DayNumber(max([first, *self.told]) + _YEARS_AHEAD)
        return last if self.saved is None or self.saved < first else min(last, self.saved)

    def cheapest(self, days: Iterable[DayNumber]) -> list[tuple[float, DayNumber]]:
        """The days that fit best, with what they cost, the best first; what the weekdays of the
        text cost is asked of those alone that may be among them."""
        costs: list[tuple[float, DayNumber]] = []
        for cost, day in sorted((self._cost(day), day) for day in days):
            if costs and cost >= min(costs)[0] + _RIVAL:
                break
            signs = signs_of(self.candidates, day, self.outlook, comments=False)
            costs.append((cost + sum(sign.price(day) for sign in signs), day))
        return sorted(costs)

    def _cost(self, number: DayNumber) -> float:
        """How badly a day fits, in logarithms, but for the signs that tell of its neighbours."""
        counted = any(not sign.price(number) for sign in self.counted)
        newest = max((day for day in self.told if day <= number), default=None)
        aged = newest is not None and not counted
        age = (number - (newest or number)) / _DAYS_OF_YEAR if aged else 0.0
        cost = self._cost_of_later(number)
        cost += min(_OLDEST, _AGE * log(1 + age / _USUAL_AGE))
        cost += _cost_of_announced(number, self.announced)
        cost += _LATE_YEAR * sum(civil_date(number).year > each for each in self.ahead)
        cost += sum(sign.price(number) for sign in self.signs)
        cost += _cost_of_weekdays(number, self.weekdays)
        year = civil_date(number).year
        if year in self.named:
            cost += _NAMED * (1 - (number - day_number(year)) / _DAYS_OF_YEAR)
        return cost - _SAVED * self._is_saved_soon(number)

    def _cost_of_later(self, number: DayNumber) -> float:
        """What it costs to lie before what is told as past."""
        later = {day for day in self.told if day > number}
        if not later:
            return 0.0
        most = _LATER_YEAR if later <= self.alone else _LATER
        return most + _MORE_LATER * (len(later) - 1)

    def tell(self, number: DayNumber) -> bool:
        """Whether anything but the calendar speaks for the year of a day."""
        return bool(self.reasons(number)) or self._is_saved_soon(number)

    def _fitting(self, day: DayNumber) -> list[YearSign | WordSign]:
        return [sign for sign in self.signs if sign.price(day) <= 0]

    def _is_telling(self, sign: YearSign | WordSign) -> bool:
        """Whether a sign bounds the years closely, up to when the article was saved."""
        last = sign.stretches[-1][1]
        return (last if self.saved is None else min(last, self.saved)) - sign.first < _TELLING

    def _is_saved_soon(self, number: DayNumber) -> bool:
        return self.saved is not None and 0 <= self.saved - number <= _SOON_SAVED

    def reasons(self, day: DayNumber) -> tuple[str, ...]:
        """The words that fit ``day`` and bound the years the most closely."""
        text = self.outlook.article.text
        fitting = self._fitting(day)
        fitting.sort(key=lambda sign: sum(last - first for first, last in sign.stretches))
        near = [sign for sign in fitting if self._is_telling(sign)]
        words = dict.fromkeys(" ".join(sign.span.of(text).split()) for sign in near)
        return tuple(words)[:_REASONS]


def _days(
    month: int, day: int, wanted: int | None, first: DayNumber, last: DayNumber
) -> Iterator[DayNumber]:
    """That day of each year from ``first`` to ``last``, on its weekday where that is said."""
    for year in range(civil_date(first).year, civil_date(last).year + 1):
        if day > month_length(year, month):
            continue
        number = day_number(year, month, day)
        if first <= number <= last and wanted in (None, weekday(number)):
            yield number


def _cost_of_announced(number: DayNumber, announced: Sequence[DayNumber]) -> float:
    if not announced:
        return 0.0
    ahead = min(announced) - number
    return _LATE if ahead < 0 else _AHEAD * log(1 + ahead / _USUAL_WAIT)


def _days_with_weekday(candidates: Sequence[Candidate]) -> list[CalendarDate]:
    """“Tuesday, 15 September”."""
    meanings = (inmost(candidate.meaning) for candidate in candidates)
    return [
        meaning
        for meaning in meanings
        if isinstance(meaning, CalendarDate)
        and meaning.weekday is not None
        and is_calendar_day(meaning)
    ]


def _cost_of_weekdays(number: DayNumber, days: Sequence[CalendarDate]) -> float:
    """Days with their weekdays in a year in which those are others."""
    return sum(_OTHER_WEEKDAY for day in days if not _is_near(day_near(day, number), number))


def _is_near(day: DayNumber | None, number: DayNumber) -> bool:
    return day is not None and abs(day - number) < _DAYS_OF_YEAR / 2


def _stated_days(
    candidates: Sequence[Candidate], outlook: Outlook
) -> tuple[list[DayNumber], list[DayNumber]]:
    """The first days of what is told with a year: past ones, and those to come that say their
    month; a year alone may lie far ahead."""
    told: list[DayNumber] = []
    announced: list[DayNumber] = []
    for candidate in candidates:
        meaning = inmost(candidate.meaning)
        if not isinstance(meaning, CalendarDate) or (number := stated_day(meaning)) is None:
            continue
        if not outlook.is_ahead(candidate):
            told.append(number)
        elif meaning.month is not None:
            announced.append(number)
    return told, announced


def _not_after(told: list[DayNumber], counted: Sequence[YearSign]) -> list[DayNumber]:
    """What is told without “next year's 2024 election”, which a verb of the past may govern."""
    own = [sign.stretches[-1][1] for sign in counted if sign.before == OTHER_YEAR]
    return told if not own else [day for day in told if day <= max(own)]


def _named_years(candidates: Sequence[Candidate], outlook: Outlook) -> tuple[set[int], set[int]]:
    """Years that the text names without a month, told as past and as to come."""
    past: set[int] = set()
    ahead: set[int] = set()
    for candidate in candidates:
        meaning = candidate.meaning
        if isinstance(meaning, CalendarDate) and meaning.year is not None and meaning.month is None:
            (ahead if outlook.is_ahead(candidate) else past).add(meaning.year)
    return past, ahead
