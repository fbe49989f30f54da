"""Passages of history within the news: “On December 21, 1978, the fleet sailed. The next morning”.

A paragraph that states a day or month of long ago goes on from it: what it tells as past without
a year is told of that time, and not of last month.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.dates.datelines import is_dateline
from timeline.dates.matching import Candidate
from timeline.dates.meaning import (
    TOLD,
    Ahead,
    CalendarDate,
    Clock,
    Duration,
    Heading,
    Meaning,
    Origin,
    Period,
    Repetition,
    Shift,
    Vague,
    core,
)
from timeline.dates.recall import anaphor, is_day_alone
from timeline.dates.storycosts import Told
from timeline.daynumber import DayNumber, civil_date, day_number
from timeline.language.asides import Aside

_LONG_AGO = 300
"""Days before the article from which a stated day is history."""
_TIMELESS = (Duration, Repetition, Vague, Ahead)
_OPEN = TOLD | {Heading.OPEN}


def history_passages(
    told: Sequence[Told],
    written: DayNumber,
    tells_past: Callable[[Told], bool],
    *,
    by_line: bool,
) -> list[list[Told]]:
    """The dates of each passage of history. ``tells_past`` says of one that no verb there looks
    ahead.

    A passage begins with a day or month of long ago that stands on the line of the story, or is
    counted from at once (“of the following year”), or with a year that its days follow; it ends
    with its paragraph, or in ``by_line`` with a line that has no date, or with a date of other
    news. What counts on from it (“the next
    morning”, “the 26th”) belongs to it; so does a month or its day in the same sentence. In the
    next one it does so only behind a day that opened its sentence or that was itself counted on, as
    “in February” is mostly the last one.
    """
    found: list[list[Told]] = []
    passage: list[Told] = []
    between = _between_histories(told, written)
    for date in told:
        meaning = date.candidate.meaning
        if passage and _is_over(passage, date, by_line=by_line):
            passage = []
        only_begun = len(passage) == 1 and _is_tentative(passage[0], written)
        if _is_history(meaning, written):
            if passage and not only_begun:
                passage.append(date)
            else:
                passage = [date]
                found.append(passage)
        elif not passage and _is_old_year(meaning, written) and not date.inserted:
            passage = [date]
            found.append(passage)
        elif passage and not isinstance(meaning, _TIMELESS):
            of_today = _is_of_today(meaning, written, date.language)
            goes_on = _confirms if only_begun else _goes_on
            is_on = not of_today and goes_on(passage, date, written, between)
            if is_on and not _is_dateline(date, written) and tells_past(date):
                passage.append(date)
            else:
                passage = []
    return [passage for passage in found if len(passage) > 1]


def _is_tentative(opening: Told, written: DayNumber) -> bool:
    """Whether only what follows tells that a passage begins: behind a year alone, or a day of long
    ago that but qualifies a thing."""
    return opening.inserted or not _is_history(opening.candidate.meaning, written)


def _confirms(
    passage: Sequence[Told], date: Told, written: DayNumber, between: frozenset[int]
) -> bool:
    """Whether a date goes on from the one that may begin a passage: “British since January 1833.
    On the 3rd”, “in 2014: on 27 February”; in the sentence behind a year, where the last one of
    its name lies so far back that a report would say the year, or more of that time follows."""
    opening, meaning = passage[0], core(date.candidate.meaning)
    if date.paragraph != opening.paragraph or date.sentence - opening.sentence > 1:
        return False
    if _is_history(opening.candidate.meaning, written):
        return date.leads and is_day_alone(meaning)
    if not isinstance(meaning, CalendarDate) or not _is_yearless(meaning):
        return False
    between_them = date.text[opening.candidate.span.end : date.candidate.span.start]
    if date.sentence == opening.sentence or ":" in between_them:
        return ":" in between_them
    return _days_behind(meaning, written) > _FAR or date.index in between


def _between_histories(told: Sequence[Told], written: DayNumber) -> frozenset[int]:
    """The dates that stand between sentences of the same paragraph that tell of long ago, with
    none of today among them."""
    found: set[int] = set()
    since: list[Told] = []
    for date in told:
        meaning = date.candidate.meaning
        if since and since[0].paragraph != date.paragraph:
            since = []
        if _is_history(meaning, written):
            if since and since[-1].sentence < date.sentence:
                found.update(each.index for each in since[1:])
            since = [date]
        elif _is_old_year(meaning, written):
            since = since or [date]
        elif _is_of_today(meaning, written, date.language):
            since = []
        elif since:
            since.append(date)
    return frozenset(found)


def _is_over(passage: Sequence[Told], date: Told, *, by_line: bool) -> bool:
    if by_line:
        return date.sentence - passage[-1].sentence > 1
    return date.paragraph != passage[0].paragraph


def first_history(candidates: Sequence[Candidate], written: DayNumber) -> int:
    """The index of the first date that states a day, month or year of long ago; one past the last
    where none does."""
    for index, each in enumerate(candidates):
        if _is_history(each.meaning, written) or _is_old_year(each.meaning, written):
            return index
    return len(candidates)


def _goes_on(
    passage: Sequence[Told], date: Told, written: DayNumber, between: frozenset[int]
) -> bool:
    last, meaning = passage[-1], core(date.candidate.meaning)
    same = date.sentence == last.sentence
    if same and _is_yearless(meaning) and date.joined and not last.inserted:
        led_on = last.aside in (Aside.NONE, Aside.AHEAD) or not _is_history(
            last.candidate.meaning, written
        )
        return led_on or (last.aside is date.aside and not date.parted)
    if all(each.aside is not Aside.NONE for each in passage):
        return _says_so(meaning) or (is_day_alone(meaning) and date.sentence - last.sentence <= 1)
    if not same and _is_yearless(meaning) and _follows(last, date, written):
        return True
    if date.index in between and _is_yearless(meaning):
        return True
    near = date.sentence - last.sentence <= 1
    counted_on = not _is_history(last.candidate.meaning, written) and last.aside is not Aside.AHEAD
    counted = anaphor(meaning)
    back = counted is not None and counted.back
    if back and not same and not counted_on and not date.leads:
        return False  # “had come the day before” looks back from the news, not from its background
    if not any(_unit_is_day(each.candidate.meaning) for each in passage):
        return same or (near and (counted is not None or is_day_alone(meaning)))
    if isinstance(meaning, Clock):
        opened = last.leads and last.aside is Aside.NONE and _unit_is_day(last.candidate.meaning)
        return near and (counted_on or opened)
    if not isinstance(meaning, CalendarDate) or meaning.month is None:
        return True
    if _says_so(meaning):
        return True
    opened = last.leads and last.aside is Aside.NONE and _unit_is_day(last.candidate.meaning)
    if date.sentence - last.sentence == _ON and date.paragraph == last.paragraph:
        near = _days_behind(meaning, written) > _FAR  # “that May. He was furious. In July he spoke”
    return near and (counted_on or opened) and not _is_back_in_the_news(passage, meaning, written)


def _is_back_in_the_news(
    passage: Sequence[Told], meaning: CalendarDate, written: DayNumber
) -> bool:
    """“They left on 16 December 1998. In November they came back”: close behind the article, and
    nearly a year behind what was told."""
    if _days_behind(meaning, written) > _FAR:
        return False
    told = (core(each.candidate.meaning) for each in reversed(passage))
    last = next((each for each in told if isinstance(each, CalendarDate) and each.month), None)
    if last is None:
        return False
    ahead = _days_in(meaning.month, meaning.day) - _days_in(last.month, last.day)
    return ahead % _YEAR > _TURN


_TURN = 240
"""Days behind a date told from which another is rather of the news."""


def _follows(last: Told, date: Told, written: DayNumber) -> bool:
    """Whether a day or month without a year in the next sentence follows upon one of long ago that
    stands on the line: close behind it, where it is not of the last days too; or anywhere, where
    the last one lies so far back that a reader of the news would be told of which year it is."""
    then, meaning = core(last.candidate.meaning), core(date.candidate.meaning)
    assert isinstance(meaning, CalendarDate)
    if last.inserted or last.aside not in _ON_LINE or date.sentence - last.sentence > 1:
        return False
    if not isinstance(then, CalendarDate) or then.year is None or then.month is None:
        return False
    if then.day is None and meaning.day is not None and meaning.month == then.month:
        return True  # “in August 1991 he rested. On 19 August”: the month that was just told
    told = _days_in(then.month, then.day or _MONTH)
    ahead = (_days_in(meaning.month, meaning.day or then.day or _MONTH) - told) % _YEAR
    _, month, day = civil_date(written)
    last_day = meaning.day or (day if meaning.month == month else _MONTH)
    ago = (_days_in(month, day) - _days_in(meaning.month, last_day)) % _YEAR
    if ago <= _OF_NOW:
        return False
    if ahead <= _CLOSE or (last.leads and ahead <= _NEAR and ago > _CLOSE):
        return True
    return ago > _FAR and date.paragraph == last.paragraph


_ON_LINE = frozenset((Aside.NONE, Aside.UNTIL))
_YEAR = 365
_MONTH = 28
_OF_NOW = 30
"""Days behind the article within which a day without a year is one of the news."""
_CLOSE = 50
"""Days behind a day of long ago within which one without a year goes on from it."""
_NEAR = 150
"""The same behind one that opens its sentence: “In October 1956 they left.”"""
_FAR = 200
"""Days behind the article from which a report says the year."""


_ON = 2
"""Sentences on, past one without a date, that go on with a month of long behind."""


def _days_behind(meaning: CalendarDate, written: DayNumber) -> int:
    """Days from the last such day or month to the article."""
    _, month, day = civil_date(written)
    return (_days_in(month, day) - _days_in(meaning.month, meaning.day)) % _YEAR


def _days_in(month: int | None, day: int | None) -> int:
    """Days into a year that is not a leap year."""
    return day_number(1, month or 1, min(day or 1, 28)) - day_number(1, 1, 1)


def _is_yearless(meaning: Meaning) -> bool:
    return (
        isinstance(meaning, CalendarDate)
        and meaning.month is not None
        and meaning.heading is Heading.OPEN
    )


def _says_so(meaning: Meaning) -> bool:
    """“January of the following year”: counted from what was told, by its own words."""
    if not isinstance(meaning, CalendarDate):
        return False
    within = meaning.within is not None and meaning.within.origin is Origin.REFERENCE
    return within or meaning.heading in TOLD


def _is_old_year(meaning: Meaning, written: DayNumber) -> bool:
    """A year alone that is long over: “in 1983”."""
    meaning = core(meaning)
    if not isinstance(meaning, CalendarDate) or meaning.year is None:
        return False
    return meaning.month is None and meaning.year < civil_date(written).year - 1


def _unit_is_day(meaning: Meaning) -> bool:
    meaning = core(meaning)
    return isinstance(meaning, CalendarDate) and meaning.day is not None


def _is_history(meaning: Meaning, written: DayNumber) -> bool:
    """A day or a month, with its year, of long ago."""
    meaning = core(meaning)
    if not isinstance(meaning, CalendarDate) or meaning.year is None or meaning.month is None:
        return False
    return day_number(meaning.year, meaning.month, 1) < written - _LONG_AGO


def _is_dateline(date: Told, written: DayNumber) -> bool:
    """“GENEVA, June 16 (Wire) -” between the lines: the report begins there."""
    meaning, span = date.candidate.meaning, date.candidate.span
    if not isinstance(meaning, CalendarDate) or not _is_yearless(meaning) or not meaning.day:
        return False
    if _days_behind(meaning, written) > _FILED:
        return False
    start = date.text.rfind("\n", 0, span.start) + 1
    return is_dateline(date.text[start : span.start], date.text[span.end : span.end + _AGENCY])


_FILED = 3
"""Days before the article of which its dateline may be."""
_AGENCY = 80
"""Characters of an agency's name behind a date."""


def _is_of_today(meaning: Meaning, written: DayNumber, language: str) -> bool:
    """“On Monday”, “yesterday”, “last week”, a date of this year: back in the news."""
    meaning = core(meaning)
    if isinstance(meaning, CalendarDate):
        if meaning.year is not None:
            return day_number(meaning.year, meaning.month or 12, 1) >= written - _LONG_AGO
        bare = meaning.month is None and meaning.day is None
        within = meaning.within is not None and meaning.within.origin is Origin.DOCUMENT
        if within and meaning.within is not None and meaning.within.offset > 0:
            within = language == "en"  # “im März nächsten Jahres” may be of the year after
        return bare or within or meaning.heading not in _OPEN
    if isinstance(meaning, Shift | Period):
        return meaning.origin is Origin.DOCUMENT
    return False
