"""What a reading of a story pays for its steps, jumps and asides.

A cost of 1 is a step that a reader would notice. Months and years are counted by their doublings:
a jump of two centuries is not much stranger than one of one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import log2
from typing import NamedTuple

from timeline.dates.matching import Candidate
from timeline.daynumber import DayNumber, civil_date
from timeline.language.asides import Aside, aside, is_inserted, is_joined
from timeline.spans import Span

LEAD = 16
"""Characters into a sentence within which a date opens it."""


@dataclass(eq=False)  # never changed; freezing would double the time that making one takes
class Told:
    """A date as the storyline needs it. How it stands in its sentence is read when it is first
    asked for: most dates of the news are asked nothing."""

    index: int
    candidate: Candidate
    sentence: int
    paragraph: int
    text: str
    language: str
    within: Span
    """Its sentence."""
    after: int
    """Where the date before it ends, or 0."""

    @cached_property
    def aside(self) -> Aside:
        """How it stands to the main line of the story."""
        return aside(self.text, self.within, self.candidate.span, self.language)

    @property
    def leads(self) -> bool:
        """True when it opens its sentence: “In 1853 ...”."""
        return self.candidate.span.start - self.within.start <= LEAD

    @property
    def parted(self) -> bool:
        """True when a comma or the like stands between it and the date before."""
        between = self.text[self.after : self.candidate.span.start]
        return any(sign in between for sign in ",;:)")

    @property
    def joined(self) -> bool:
        """True when it stands in a clause that is joined to that of the date before: “, and left
        in May”."""
        return is_joined(self.text, self.after, self.candidate.span.start)

    @cached_property
    def inserted(self) -> bool:
        """True when it only qualifies a thing: “the treaty, signed on 8 December 1987, expired”."""
        return is_inserted(self.text, self.within, self.candidate.span, self.language)


class Point(NamedTuple):
    """A time that was told. ``aside`` says how it stands to the story."""

    number: int
    first: DayNumber
    unit: str
    sentence: int
    paragraph: int
    aside: Aside = Aside.NONE


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


def aside_cost(cue: Aside, date: Told, *, on: bool) -> float:
    """Of taking a date that says its year aside; ``on``: it lies after what was told."""
    costs = _ASIDE_FORWARD if on else _ASIDE
    return costs.get(cue, _ASIDE_UNLED) + (_LEADS if date.leads else 0.0)


def line_cost(cue: Aside, line: Point | None, point: Point, *, on: bool) -> float:
    """Of moving the story to a date that says its year."""
    moved = _ON_LINE_FORWARD.get(cue, 0.0) if on else _ON_LINE.get(cue, 0.0)
    return moved + _jump(line, point)


def _jump(line: Point | None, point: Point) -> float:
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


def turn_cost(line: Point | None, beside: Point | None, anchor: Point | None, date: Told) -> float:
    """The cost of going on from the story, or from what was told aside last."""
    if beside is None or anchor is None:
        return 0.0
    sentences = date.sentence - beside.sentence
    if sentences == 0 and date.parted and beside.aside in (Aside.CLAUSE, Aside.BRACKET):
        return _BACK_TO_LINE - _CLOSED if anchor is line else _CLOSED
    if anchor is line:
        near = sentences == 0 or (sentences == 1 and beside.aside in (Aside.NONE, Aside.BEFORE))
        return _BACK_TO_LINE if near else 0.1
    if sentences == 0:
        return _NAMED if beside.aside in (Aside.ATTRIBUTE, Aside.SINCE) else 0.0
    cost = _NEXT_SENTENCE.get(beside.aside, _UNRELATED) + _LATER * (sentences - 1)
    if line is None:
        return cost
    return cost + _STAY * log2(1 + abs(beside.first - line.first) / 365)


def step_cost(anchor: Point, first: DayNumber) -> float:
    """Of a date that is counted from another."""
    return 0.1 * _log_months(abs(first - anchor.first))


_APART = 0.4
"""Times the doublings of years between the story and an aside: what a day or month without a year
pays for the year of the aside."""
_NO_DAYS_TOLD = 0.5
"""What a day or month pays for a year of which, or of whose neighbours, no day is told."""
_FORWARD = 0.2
_SOON = 5
"""Months on which a story goes at the full price; each further one costs less."""
_FORWARD_FAR = 0.1
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


def year_cost(
    anchor: Point,
    line: Point | None,
    date: Told,
    told: DayNumber,
    years: frozenset[int],
    *,
    headed: bool,
) -> float:
    """Of a day or month without a year in the year of ``told``."""
    year, month, _ = civil_date(anchor.first)
    then = civil_date(told)
    cost = _month_cost(
        anchor, date, (then.year - year) * 12 + then.month - month, then.year - year, headed=headed
    )
    if years and then.year not in years:
        cost += _NO_DAYS_TOLD
    led_on = anchor.aside in (Aside.UNTIL, Aside.AHEAD) and anchor.sentence == date.sentence
    if anchor.aside is not Aside.NONE and line is not None and not led_on:
        cost += _APART * log2(1 + abs(civil_date(line.first).year - year))
    return cost


def _month_cost(anchor: Point, date: Told, months: int, years: int, *, headed: bool) -> float:
    """The cost of a step of so many months, into a year that is not said."""
    if anchor.unit in ("Y", "H"):
        return 0.02 * abs(months) if years == 0 else _NEXT_OF_YEAR + abs(years)
    if anchor.unit in ("DE", "CE"):
        return abs(years)
    if years == 0 and months >= 0 and (headed or anchor.unit in ("S", "Q")):
        return _WITHIN_YEAR * months
    if months >= 0:
        return _FORWARD * min(months, _SOON) + _FORWARD_FAR * max(0, months - _SOON)
    if date.aside is Aside.AHEAD:
        return _BACKWARD_BASE + _BACKWARD_AHEAD - _BACKWARD * months
    if date.aside in (Aside.BEFORE, Aside.SINCE):
        return _EARLIER_BASE - _EARLIER * months
    if anchor.paragraph != date.paragraph and years == 0:
        return _NEW_PARAGRAPH_BASE - _NEW_PARAGRAPH * months
    return _BACKWARD_BASE - _BACKWARD * months
