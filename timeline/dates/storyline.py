"""The line of a story: which date each later one is counted from, and what is only an aside.

A story moves on in small steps. What it tells aside (“had been founded in 1792”, a relative
clause, brackets) does not move it, and a later full date may show that an earlier one did not.
So all readings of the whole text are weighed against one another: each pays for its jumps and
for what it takes as an aside, and the cheapest is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline.dates.anchors.yearless import readings
from timeline.dates.context import Reference, Resolved
from timeline.dates.joints import is_bare_weekday
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
from timeline.dates.options import Mode
from timeline.dates.storycosts import (
    Point,
    Told,
    aside_cost,
    line_cost,
    step_cost,
    turn_cost,
    year_cost,
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
    of_now: bool = False
    """Told of the time of writing, within the story."""


Resolver = Callable[[int, Reference | None, Mode], Resolved | None]
"""The value of the date with this index, counted from a reference, or in news from the document."""


class _Path(NamedTuple):
    """One reading of the dates so far. ``line`` is where the story is, ``aside`` what was told
    aside last."""

    cost: float
    line: Point | None
    aside: Point | None
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
    written: DayNumber | None
    planned: Callable[[int], bool]
    of_now: Mapping[int, float]


_KEPT = 8
"""Readings that are followed at once."""


def storyline(
    told: Sequence[Told],
    resolver: Resolver,
    written: DayNumber | None = None,
    planned: Callable[[int], bool] = lambda _index: False,
    of_now: Mapping[int, float] | None = None,
) -> dict[int, Place]:
    """The place of each date, by its index, in the cheapest reading of all. What a text tells
    without a year lies mostly before the day on which it was ``written``, but for what is
    ``planned``: the date with this index. ``of_now`` may be counted
    from that day, at a cost."""
    tale = _Tale(resolver, _years_of_days(told), written, planned, of_now or {})
    paths = [_Path(0.0, None, None, None)]
    for date in told:
        further = [later for path in paths for later in _steps(path, date, tale) or [path]]
        paths = _best(further)
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


def _place(point: Point | None) -> _Place:
    return None if point is None else (point.number, point.first, point.unit)


def _steps(path: _Path, date: Told, tale: _Tale) -> list[_Path]:
    """The ways in which a reading goes on with one more date."""
    meaning = core(date.candidate.meaning)
    if isinstance(meaning, Duration | Repetition | Vague) or _is_seen_from_today(meaning):
        return []
    if path.aside is not None and path.aside.paragraph != date.paragraph:
        path = _Path(path.cost, path.line, None, path.places)
    cost = tale.of_now.get(date.index)
    of_now = [] if cost is None else _of_now(path, date, tale, cost)
    if cost == 0.0:
        return of_now
    if _says_its_year(meaning):
        return _stated(path, date, tale)
    counted = of_now + _counted(path, date, meaning, tale)
    return counted if counted or not _is_of_today(meaning) else _of_today(path, date, tale)


def _is_of_today(meaning: Meaning) -> bool:
    """“On Tuesday”, “this March”."""
    pointing = isinstance(meaning, CalendarDate) and meaning.heading in _POINTING
    return pointing or is_bare_weekday(meaning)


_POINTING = (Heading.LAST, Heading.THIS, Heading.NEXT)


def _of_today(path: _Path, date: Told, tale: _Tale) -> list[_Path]:
    """What is counted from the day of writing, as the story has come close to it or as the words
    point there: it goes on from there."""
    resolved = tale.resolver(date.index, _reference(path.line), Mode.NARRATIVE)
    if resolved is None or resolved.first is None:
        return []
    links = _Links(date.index, Place(None), path.places)
    return [_Path(path.cost, _point(date, resolved.first, resolved.unit), None, links)]


def _of_now(path: _Path, date: Told, tale: _Tale, cost: float) -> list[_Path]:
    """What is told of the time of writing: the story goes on from there, or is interrupted."""
    resolved = tale.resolver(date.index, None, Mode.NEWS)
    if resolved is None or resolved.first is None:
        return []
    links = _Links(date.index, Place(None, of_now=True), path.places)
    point = _point(date, resolved.first, resolved.unit)
    return [
        _Path(path.cost + cost, point, None, links),
        _Path(path.cost + cost + _INTERRUPTS, path.line, point, links),
    ]


_INTERRUPTS = 0.3


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


def _stated(path: _Path, date: Told, tale: _Tale) -> list[_Path]:
    resolved = tale.resolver(date.index, None, Mode.NARRATIVE)
    if resolved is None or resolved.first is None:
        return []
    point = _point(date, resolved.first, resolved.unit)
    coarse = point.unit not in ("D", "M")
    cue = date.aside if coarse or date.aside is not Aside.ATTRIBUTE else Aside.NONE
    links = _Links(date.index, Place(None), path.places)
    on = path.line is not None and point.first >= path.line.first
    on_line = path.cost + line_cost(cue, path.line, point, on=on)
    found = [_Path(on_line, point, None, links)]
    if path.line is None and cue is Aside.NONE:
        return found
    taken = aside_cost(cue, date, on=on)
    beside = point._replace(aside=cue)
    found.append(_Path(path.cost + taken, path.line, beside, links))
    return found


# --- a date that is counted from another ----------------------------------------------------------


def _counted(path: _Path, date: Told, meaning: Meaning, tale: _Tale) -> list[_Path]:
    found: list[_Path] = []
    for anchor in (path.line, path.aside):
        if anchor is None and (anchor is not path.line or path.aside is not None):
            continue
        reached = path.cost + turn_cost(path.line, path.aside, anchor, date)
        for first, unit, year, cost in _readings(anchor, path.line, date, meaning, tale):
            place = Place(None if anchor is None else anchor.number, year)
            links = _Links(date.index, place, path.places)
            point = _point(date, first, unit)
            if anchor is not None and anchor is path.aside:
                beside = point._replace(aside=anchor.aside)
                closed = _is_closed(anchor, date)
                if closed:
                    found.append(_Path(reached + cost, point, None, links))
                stays = _CLOSED_ASIDE if closed else 0.0
                found.append(_Path(reached + cost + stays, path.line, beside, links))
                continue
            back = anchor is not None and first < anchor.first and _looks_back(meaning)
            kind = date.aside if date.aside in _DIGRESSES else Aside.CLAUSE
            passing = back and date.aside in _PASSING and not date.leads
            if passing:
                kind = Aside.CLAUSE  # “the text that they had agreed a year before”
            digresses = back or (date.aside in _DIGRESSES and anchor is not None)
            strays = back or date.aside is Aside.AHEAD
            ahead = tale.written is not None and first > tale.written
            ahead = ahead and not tale.planned(date.index)
            cost += _NOT_YET if ahead else 0.0
            moved = reached + cost + (_PASSES if passing else _STRAYS if strays else 0.0)
            found.append(_Path(moved, point, None, links))
            if digresses:
                beside = point._replace(aside=kind)
                taken = reached + cost + _COUNTED_ASIDE
                found.append(_Path(taken, path.line, beside, links))
    return found


def _is_closed(beside: Point, date: Told) -> bool:
    """“Talks, which were due to begin on 10 March, opened on 12 September”: told of the same time
    as the clause, but on the line."""
    return (
        beside.sentence == date.sentence
        and beside.aside in _PASSING
        and date.aside is Aside.NONE
        and (date.parted or date.joined)
    )


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
_CLOSED_ASIDE = 0.6
"""What it costs more to stay aside behind a clause that is over."""
_NOT_YET = 6.0
"""What it costs to tell what was still to come when the text was written."""
_STRAYS = 0.5
_PASSING = frozenset((Aside.BEFORE, Aside.CLAUSE))
_PASSES = 1.5
"""What it costs to move the story to what had been before it, told in a clause."""


def _readings(
    anchor: Point | None, line: Point | None, date: Told, meaning: Meaning, tale: _Tale
) -> list[tuple[DayNumber, str, int | None, float]]:
    """Readings from one anchor: first day, unit, year of a yearless date, cost."""
    if anchor is not None and _is_yearless(meaning):
        assert isinstance(meaning, CalendarDate)
        return _yearless(anchor, line, date, meaning, tale)
    resolved = tale.resolver(date.index, _reference(anchor), Mode.NARRATIVE)
    if resolved is None or resolved.first is None or _is_seen_from_elsewhere(resolved, anchor):
        return []
    cost = 0.0 if anchor is None else step_cost(anchor, resolved.first)
    return [(resolved.first, resolved.unit, None, cost)]


def _is_seen_from_elsewhere(resolved: Resolved, anchor: Point | None) -> bool:
    """“Last year” of a history is counted from the day of writing, whatever was told."""
    if anchor is None or resolved.anchor is None:
        return False
    return resolved.anchor != anchor.first and resolved.anchor_span is None


def _is_yearless(meaning: Meaning) -> bool:
    return (
        isinstance(meaning, CalendarDate)
        and meaning.month is not None
        and meaning.within is None
        and meaning.heading in (Heading.OPEN, Heading.SAME)
    )


def _yearless(
    anchor: Point, line: Point | None, date: Told, meaning: CalendarDate, tale: _Tale
) -> list[tuple[DayNumber, str, int | None, float]]:
    assert meaning.month is not None
    year = civil_date(anchor.first).year
    unit = "M" if meaning.day is None else "D"
    headed = meaning.heading is Heading.SAME
    options = readings(meaning.month, meaning.day, meaning.weekday, year)
    found: list[tuple[DayNumber, str, int | None, float]] = []
    for first, _ in options or readings(meaning.month, meaning.day, None, year):
        cost = year_cost(anchor, line, date, first, tale.years, headed=headed)
        found.append((first, unit, civil_date(first).year, cost))
    return found


def _reference(anchor: Point | None) -> Reference | None:
    if anchor is None:
        return None
    return Reference(anchor.first, anchor.unit, Span(0, 0), "")


def _point(date: Told, first: DayNumber, unit: str) -> Point:
    return Point(date.index, first, unit, date.sentence, date.paragraph)
