"""The one before the last, the one after the next, and weekdays and seasons counted back."""

from __future__ import annotations

from timeline.dates.meaning import (
    CalendarDate,
    DayTime,
    Eve,
    Heading,
    Period,
    Season,
    Shift,
    Weekend,
)
from timeline.dates.rule import Example, Found, Made, Rule
from timeline.dates.rules.units import count_of

_EN = frozenset({"en"})
_SOON = 8
"""Weekdays or seasons that are counted back; more of them are hardly meant one by one."""


def _second(found: Found) -> Made:
    """“The night before last”, “the Friday before last”, “the week after next”."""
    sign = -1 if "before" in found else 1
    word = "before" if "before" in found else "after"
    if found.item(word).word != word or found.item("the").word != "the":
        return None
    side = Heading.LAST if sign < 0 else Heading.NEXT
    if "daypart" in found:
        return DayTime(found.text_of("daypart"), Shift("D", 2 * sign))
    if "weekday" in found:
        return CalendarDate(weekday=found.number("weekday"), heading=side, weeks=sign)
    if "weekend" in found:
        return Weekend(side, weeks=sign)
    if "season" in found:
        return Season(found.text_of("season"), heading=side, years=sign)
    unit = found.text_of("unit")
    return Period(unit, 2 * sign) if unit in ("W", "M", "Q", "Y") else None


def _counted_back(found: Found) -> Made:
    """“Two Fridays ago”, “three summers ago”."""
    count = found.number("count")
    if count is None or not 1 <= count <= _SOON:
        return None
    if "seasons" in found:
        return Season(found.text_of("seasons"), heading=Heading.LAST, years=1 - count)
    weekday = found.number("weekdays")
    return CalendarDate(weekday=weekday, heading=Heading.LAST, weeks=1 - count)


def _from_day(found: Found) -> Made:
    """“A week today”, “a fortnight tomorrow”; not “jailed for a week today”."""
    count, unit = count_of(found), found.text_of("unit")
    if (
        unit not in ("W", "2W")
        or not isinstance(count, int)
        or found.before() in ("for", "in", "of")
    ):
        return None
    weeks = count * (2 if unit == "2W" else 1)
    return Eve(Shift("D", found.number("deictic") or 0), 7 * weeks)


RULES = (
    Rule(
        "relative.second-last",
        "<the> (?: <daypart> | <weekday> | <weekend> | <season> | <unit> )"
        " (?: <before> <last> | <after> <next> )",
        _second,
        examples=(
            Example("the night before last the guns", "the night before last", "2022-01-05TNI"),
            Example("It snowed the Friday before last.", "the Friday before last", "2021-12-24"),
            Example("the week after next they", "the week after next", "2022-W03"),
            Example("in the year before last it", "the year before last", "2020"),
            Example("the weekend before last", "the weekend before last", "2021-W51-WE"),
            Example("the Monday after next", "the Monday after next", "2022-01-17"),
        ),
        counterexamples=("the week before the last round",),
        languages=_EN,
    ),
    Rule(
        "relative.counted-back",
        "<count=number> (?: <weekdays> | <seasons> ) <ago>",
        _counted_back,
        examples=(
            Example("Two Mondays ago it broke.", "Two Mondays ago", "2021-12-27"),
            Example("They met two summers ago.", "two summers ago", "2020-SU"),
        ),
        counterexamples=("Two Mondays passed.",),
        languages=_EN,
    ),
    Rule(
        "relative.from-day",
        "(?: <article> | <count=number> ) <unit=unit|units> <deictic>",
        _from_day,
        examples=(Example("We leave a week today.", "a week today", "2022-01-14"),),
        counterexamples=("He was jailed for a week today.",),
        languages=_EN,
    ),
)
