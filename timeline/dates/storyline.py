"""The line of a story: which date each later one is counted from, and what is only an aside.

A story moves on in small steps. What it tells aside (“had been founded in 1792”, a relative
clause, brackets) does not move it, and a later full date may show that an earlier one did not.
So all readings of the whole text are weighed against one another: each pays for its jumps and
for what it takes as an aside, and the cheapest is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log2
from typing import NamedTuple

from timeline.dates.anchors.yearless import readings
from timeline.dates.context import Reference, Resolved
from timeline.dates.matching import Candidate
from timeline.dates.meaning import (
    CalendarDate,
    Century,
    Decade,
    Duration,
    Heading,
    Meaning,
    Origin,
    OtherCalendar,
    Period,
    Repetition,
    Shift,
    Vague,
    core,
)
from timeline.daynumber import DayNumber, civil_date
from timeline.language.asides import Aside
from timeline.spans import Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where a date stands in the story: the index of the date that it is counted from (None for
    the document), and the year of a day or month that says none."""

    anchor: int | None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A date as the storyline needs it."""

    index: int
    candidate: Candidate
    sentence: int
    paragraph: int
    aside: Aside
    leads: bool
    """True when it opens its sentence: “In 1853 ...”."""
    parted: bool = False
    """True when a comma or the like stands between it and the date before."""


Resolver = Callable[[int, Reference | None], Resolved | None]
"""The value of the date with this index, counted from a reference."""


class _Point(NamedTuple):
    """A time that was told. ``aside`` says how it stands to the story."""

    number: int
    first: DayNumber
    unit: str
    sentence: int
    paragraph: int
    aside: Aside = Aside.NONE


class _Path(NamedTuple):
    """One reading of the dates so far. ``line`` is where the story is, ``aside`` what was told
    aside last."""

    cost: float
    line: _Point | None
    aside: _Point | None
    places: _Links | None


class _Links(NamedTuple):
    """The choices of a reading, the last one first."""

    number: int
    place: Place
    before: _Links | None


@dataclass(frozen=True, slots=True)
class _Tale:
    """What all readings of a text share. ``years`` are those of which it names days or months."""

    resolver: Resolver
    years: frozenset[int]


_KEPT = 12
"""Readings that are followed at once."""


def storyline(told: Sequence[Told], resolver: Resolver) -> dict[int, Place]:
    """The place of each date, by its index, in the cheapest reading of all."""
    tale = _Tale(resolver, _years_of_days(told))
    paths = [_Path(0.0, None, None, None)]
    for date in told:
        further = [later for path in paths for later in _steps(path, date, tale)]
        paths = _best(further) or paths
    places: dict[int, Place] = {}
    links = min(paths, key=lambda path: path.cost).places
    while links is not None:
        places[links.number] = links.place
        links = links.before
    return places


def _years_of_days(told: Sequence[Told]) -> frozenset[int]:
    meanings = (core(date.candidate.meaning) for date in told)
    return frozenset(
        meaning.year + near
        for meaning in meanings
        if isinstance(meaning, CalendarDate) and meaning.year is not None and meaning.month
        for near in (-1, 0, 1)
    )


def _best(paths: Sequence[_Path]) -> list[_Path]:
    """The cheapest reading for each place that the story can have reached."""
    kept: dict[tuple[_Place, _Place], _Path] = {}
    for path in sorted(paths, key=lambda path: path.cost):
        kept.setdefault((_place(path.line), _place(path.aside)), path)
        if len(kept) == _KEPT:
            break
    return list(kept.values())


_Place = tuple[int, int, str] | None


def _place(point: _Point | None) -> _Place:
    return None if point is None else (point.number, point.first, point.unit)


def _steps(path: _Path, date: Told, tale: _Tale) -> list[_Path]:
    """The ways in which a reading goes on with one more date."""
    meaning = core(date.candidate.meaning)
    if isinstance(meaning, Duration | Repetition | Vague) or _is_seen_from_today(meaning):
        return []
    if path.aside is not None and path.aside.paragraph != date.paragraph:
        path = _Path(path.cost, path.line, None, path.places)
    if _says_its_year(meaning):
        return _stated(path, date, tale)
    return _counted(path, date, meaning, tale)


def _is_seen_from_today(meaning: Meaning) -> bool:
    """“Three days ago”, “this week”: counted from the document, not told in the story."""
    if not isinstance(meaning, Shift | Period) or meaning.origin is not Origin.DOCUMENT:
        return False
    return isinstance(meaning, Shift) or meaning.unit in ("D", "W")


def _says_its_year(meaning: Meaning) -> bool:
    if isinstance(meaning, Decade | Century | OtherCalendar):
        return True
    return getattr(meaning, "year", None) is not None


# --- a date that says its year --------------------------------------------------------------------


_ASIDE = {
    Aside.BEFORE: 0.3,
    Aside.SINCE: 0.2,
    Aside.UNTIL: 0.3,
    Aside.AHEAD: 0.2,
    Aside.CLAUSE: 0.5,
    Aside.BRACKET: 0.3,
    Aside.ATTRIBUTE: 0.8,
}
"""What it costs to take a date aside where its words lead aside."""
_ASIDE_FORWARD = {**_ASIDE, Aside.CLAUSE: 1.0}
"""The same where the date lies after what was told."""
_ASIDE_UNLED = 2.4
_LEADS = 1.0
"""What it costs more to take aside a date that opens its sentence."""
_ON_LINE = {
    Aside.BEFORE: 0.6,
    Aside.SINCE: 1.5,
    Aside.UNTIL: 1.0,
    Aside.AHEAD: 1.5,
    Aside.CLAUSE: 1.0,
    Aside.BRACKET: 1.5,
    Aside.ATTRIBUTE: 0.3,
}
"""What it costs to move the story with a date whose words lead aside."""
_ON_LINE_FORWARD = {**_ON_LINE, Aside.CLAUSE: 0.3, Aside.UNTIL: 0.6}
"""The same where the story moves on: “talks, which were taken up in 1993”."""


def _stated(path: _Path, date: Told, tale: _Tale) -> list[_Path]:
    resolved = tale.resolver(date.index, None)
    if resolved is None or resolved.first is None:
        return []
    point = _point(date, resolved.first, resolved.unit)
    coarse = point.unit not in ("D", "M")
    cue = date.aside if coarse or date.aside is not Aside.ATTRIBUTE else Aside.NONE
    links = _Links(date.index, Place(None), path.places)
    on = path.line is not None and point.first >= path.line.first
    moved = _ON_LINE_FORWARD.get(cue, 0.0) if on else _ON_LINE.get(cue, 0.0)
    on_line = path.cost + moved + _jump(path.line, point)
    found = [_Path(on_line, point, None, links)]
    if path.line is None and cue is Aside.NONE:
        return found
    costs = _ASIDE_FORWARD if on else _ASIDE
    taken = costs.get(cue, _ASIDE_UNLED) + (_LEADS if date.leads else 0.0)
    beside = point._replace(aside=cue)
    found.append(_Path(path.cost + taken, path.line, beside, links))
    return found


def _jump(line: _Point | None, point: _Point) -> float:
    """The cost of moving the story to a date that says its year."""
    if line is None:
        return 0.0
    days = point.first - line.first
    if days >= 0:
        return _ON * _log_months(days)
    if point.unit not in ("D", "M") and line.first - point.first < _SPAN.get(point.unit, 366):
        return _WITHIN
    if line.paragraph == point.paragraph:
        return min(_BACK + 0.5 * _log_months(-days), _BACK_MOST)
    return min(_BACK_NEW_PARAGRAPH + 0.3 * _log_months(-days), _BACK_MOST_NEW_PARAGRAPH)


_SPAN = {"S": 92, "Q": 92, "H": 184, "Y": 366, "DE": 3660, "CE": 36600}
_ON = 0.15
_WITHIN = 0.3
_BACK = 1.5
_BACK_MOST = 4.5
_BACK_NEW_PARAGRAPH = 0.6
_BACK_MOST_NEW_PARAGRAPH = 2.2


def _log_months(days: int) -> float:
    return log2(1 + days / 30)


# --- a date that is counted from another ----------------------------------------------------------


def _counted(path: _Path, date: Told, meaning: Meaning, tale: _Tale) -> list[_Path]:
    found: list[_Path] = []
    for anchor in (path.line, path.aside):
        if anchor is None and (anchor is not path.line or path.aside is not None):
            continue
        reached = path.cost + _turn(path, anchor, date)
        for first, unit, year, cost in _readings(anchor, path.line, date, meaning, tale):
            place = Place(None if anchor is None else anchor.number, year)
            links = _Links(date.index, place, path.places)
            point = _point(date, first, unit)
            if anchor is not None and anchor is path.aside:
                beside = point._replace(aside=anchor.aside)
                found.append(_Path(reached + cost, path.line, beside, links))
                continue
            back = anchor is not None and first < anchor.first and _looks_back(meaning)
            kind = date.aside if date.aside in _DIGRESSES else Aside.CLAUSE
            digresses = back or (date.aside in _DIGRESSES and anchor is not None)
            strays = back or date.aside is Aside.AHEAD
            moved = reached + cost + (_STRAYS if strays else 0.0)
            found.append(_Path(moved, point, None, links))
            if digresses:
                beside = point._replace(aside=kind)
                taken = reached + cost + _COUNTED_ASIDE
                found.append(_Path(taken, path.line, beside, links))
    return found


def _looks_back(meaning: Meaning) -> bool:
    """“Two days earlier”, “the day before”, “April of the year before”."""
    if isinstance(meaning, Shift):
        return meaning.count < 0
    period = meaning if isinstance(meaning, Period) else getattr(meaning, "within", None)
    if isinstance(period, Period):
        return period.offset < 0
    return getattr(meaning, "heading", None) is Heading.PREVIOUS


_DIGRESSES = frozenset((Aside.BEFORE, Aside.CLAUSE, Aside.BRACKET, Aside.AHEAD))
_COUNTED_ASIDE = 0.1
_STRAYS = 0.5
_NEXT_SENTENCE = {
    Aside.NONE: 0.3,
    Aside.BEFORE: 0.0,
    Aside.UNTIL: 0.8,
    Aside.AHEAD: 0.8,
    Aside.CLAUSE: 0.8,
}
_UNRELATED = 1.5
_LATER = 0.8
_BACK_TO_LINE = 0.6
_CLOSED = 0.4
"""What it costs to stay with a clause or bracket that is over."""
_NAMED = 0.6
_STAY = 0.12
"""Times the doublings of years between them: what it costs to stay with an aside."""


def _turn(path: _Path, anchor: _Point | None, date: Told) -> float:
    """The cost of going on from the story, or from what was told aside last."""
    beside = path.aside
    if beside is None or anchor is None:
        return 0.0
    sentences = date.sentence - beside.sentence
    if sentences == 0 and date.parted and beside.aside in (Aside.CLAUSE, Aside.BRACKET):
        return _BACK_TO_LINE - _CLOSED if anchor is path.line else _CLOSED
    if anchor is path.line:
        near = sentences == 0 or (sentences == 1 and beside.aside in (Aside.NONE, Aside.BEFORE))
        return _BACK_TO_LINE if near else 0.1
    if sentences == 0:
        return _NAMED if beside.aside in (Aside.ATTRIBUTE, Aside.SINCE) else 0.0
    cost = _NEXT_SENTENCE.get(beside.aside, _UNRELATED) + _LATER * (sentences - 1)
    if path.line is None:
        return cost
    return cost + _STAY * log2(1 + abs(beside.first - path.line.first) / 365)


def _readings(
    anchor: _Point | None, line: _Point | None, date: Told, meaning: Meaning, tale: _Tale
) -> list[tuple[DayNumber, str, int | None, float]]:
    """Readings from one anchor: first day, unit, year of a yearless date, cost."""
    if anchor is not None and _is_yearless(meaning):
        assert isinstance(meaning, CalendarDate)
        return _yearless(anchor, line, date, meaning, tale)
    resolved = tale.resolver(date.index, _reference(anchor))
    if resolved is None or resolved.first is None or _is_seen_from_elsewhere(resolved, anchor):
        return []
    cost = 0.0 if anchor is None else _step_cost(anchor, resolved.first)
    return [(resolved.first, resolved.unit, None, cost)]


def _is_seen_from_elsewhere(resolved: Resolved, anchor: _Point | None) -> bool:
    """“Last year” of a history is counted from the day of writing, whatever was told."""
    if anchor is None or resolved.anchor is None:
        return False
    return resolved.anchor != anchor.first and resolved.anchor_span is None


def _step_cost(anchor: _Point, first: DayNumber) -> float:
    return 0.1 * _log_months(abs(first - anchor.first))


def _is_yearless(meaning: Meaning) -> bool:
    return (
        isinstance(meaning, CalendarDate)
        and meaning.month is not None
        and meaning.within is None
        and meaning.heading in (Heading.OPEN, Heading.SAME)
    )


_APART = 0.4
"""Times the doublings of years between the story and an aside: what a day or month without a year
pays for the year of the aside."""
_NO_DAYS_TOLD = 0.5
"""What a day or month pays for a year of which, or of whose neighbours, no day is told."""
_FORWARD = 0.2
_BACKWARD_BASE = 1.2
_BACKWARD = 0.25
_BACKWARD_AHEAD = 1.0
"""What going back costs more for a plan: “set independence for 11 November”."""
_NEW_PARAGRAPH_BASE = 0.6
_NEW_PARAGRAPH = 0.1
_EARLIER_BASE = 0.3
_EARLIER = 0.05
_WITHIN_YEAR = 0.05
"""A month of “that October” or after a season."""
_NEXT_OF_YEAR = 1.5
"""The cost of the next year after a date that names only a year."""


def _yearless(
    anchor: _Point, line: _Point | None, date: Told, meaning: CalendarDate, tale: _Tale
) -> list[tuple[DayNumber, str, int | None, float]]:
    assert meaning.month is not None
    year, month, _ = civil_date(anchor.first)
    unit = "M" if meaning.day is None else "D"
    found: list[tuple[DayNumber, str, int | None, float]] = []
    headed = meaning.heading is Heading.SAME
    options = readings(meaning.month, meaning.day, meaning.weekday, year)
    apart = 0.0
    led_on = anchor.aside in (Aside.UNTIL, Aside.AHEAD) and anchor.sentence == date.sentence
    if anchor.aside is not Aside.NONE and line is not None and not led_on:
        apart = _APART * log2(1 + abs(civil_date(line.first).year - year))
    for first, _ in options or readings(meaning.month, meaning.day, None, year):
        told = civil_date(first)
        months = (told.year - year) * 12 + told.month - month
        cost = apart + _month_cost(anchor, date, months, told.year - year, headed=headed)
        if tale.years and told.year not in tale.years:
            cost += _NO_DAYS_TOLD
        found.append((first, unit, told.year, cost))
    return found


def _month_cost(anchor: _Point, date: Told, months: int, years: int, *, headed: bool) -> float:
    """The cost of a step of so many months, into a year that is not said."""
    if anchor.unit in ("Y", "H"):
        return 0.02 * abs(months) if years == 0 else _NEXT_OF_YEAR + abs(years)
    if anchor.unit in ("DE", "CE"):
        return abs(years)
    if years == 0 and months >= 0 and (headed or anchor.unit in ("S", "Q")):
        return _WITHIN_YEAR * months
    if months >= 0:
        return _FORWARD * months
    if date.aside is Aside.AHEAD:
        return _BACKWARD_BASE + _BACKWARD_AHEAD - _BACKWARD * months
    if date.aside in (Aside.BEFORE, Aside.SINCE):
        return _EARLIER_BASE - _EARLIER * months
    if anchor.paragraph != date.paragraph and years == 0:
        return _NEW_PARAGRAPH_BASE - _NEW_PARAGRAPH * months
    return _BACKWARD_BASE - _BACKWARD * months


def _reference(anchor: _Point | None) -> Reference | None:
    if anchor is None:
        return None
    return Reference(anchor.first, anchor.unit, Span(0, 0), "")


def _point(date: Told, first: DayNumber, unit: str) -> _Point:
    return _Point(date.index, first, unit, date.sentence, date.paragraph)
