"""What wraps a date that is said: the eve of Christmas, a hundred years ago today, a year later to the day."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.meaning import (
    Anniversary,
    CalendarDate,
    Eve,
    Holiday,
    Meaning,
    Origin,
    Period,
    Shift,
)
from timeline.dates.rule import Example, Found, Made, Rule, RuleKind
from timeline.dates.rules.relative import COUNT, UNIT
from timeline.dates.rules.units import count_of
from timeline.dates.rules.wordorder import LANGUAGES


def _ago_today(found: Found, inner: Meaning) -> Meaning | None:
    count, unit = count_of(found), found.text_of("unit")
    if isinstance(count, int) and unit in ("D", "W"):
        return Eve(inner, -count * (7 if unit == "W" else 1))
    if not isinstance(count, int) or unit not in ("Y", "DE", "CE"):
        return None
    years = count * {"Y": 1, "DE": 10, "CE": 100}[unit]
    return Anniversary(-years, inner)


def _to_the_day(_found: Found, inner: Meaning) -> Meaning | None:
    """“a year later to the day”, “auf den Tag genau zwei Jahre später”."""
    if not isinstance(inner, Shift) or inner.unit in ("h", "m", "s"):
        return None
    return replace(inner, told_in="D")


def _eve(found: Found, inner: Meaning) -> Meaning | None:
    return Eve(inner, found.number("eve") or -1)


def _day_next_to(found: Found, inner: Meaning) -> Meaning | None:
    """“the day before Christmas”, “the day after the 5th”."""
    if found.value("unit") != "D":
        return None
    return Eve(inner, -1 if "before" in found or "ago_first" in found else 1)


def _eve_of_event(found: Found) -> Made:
    """“the eve of the ceremony”, “au lendemain de la signature”: the day next to what the text
    speaks of."""
    side = found.number("eve") or -1
    return Period("D", side, Origin.REFERENCE) if found.after()[:1].isalnum() else None


def _next_to_event(found: Found) -> Made:
    """“der Tag nach dem Gipfel”, “tag vor der Wahl”: the day next to what the text speaks of."""
    after = found.text_after(_NOUN)
    if found.value("unit") != "D" or not after.strip():
        return None
    return Period("D", -1 if "ago_first" in found else 1, Origin.REFERENCE)


_NOUN = 8


def _counted_from(found: Found, inner: Meaning) -> Meaning | None:
    """“three days before Christmas”, “a week after 5 May”."""
    count, unit = count_of(found), found.text_of("unit")
    whole = isinstance(inner, CalendarDate) and inner.day is not None and inner.month is not None
    if unit not in _DAYS or not isinstance(count, int) or not (whole or isinstance(inner, Holiday)):
        return None
    days = count * _DAYS[unit]
    return Eve(inner, days if "after" in found or "beyond" in found else -days)


_DAYS = {"D": 1, "W": 7, "2W": 14}


RULES = (
    Rule(
        "relative.counted-from",
        f"{COUNT} {UNIT} (?: <before> | <after> | <ago_first> | <beyond> ) <of>? <the>?",
        wrap=_counted_from,
        kind=RuleKind.PREFIX,
        examples=(
            Example(
                "They met five days before Christmas.", "five days before Christmas", "2021-12-20"
            ),
            Example(
                "It closed two days after 5 May 2020.", "two days after 5 May 2020", "2020-05-07"
            ),
            Example(
                "It opened a week after Easter 2020.", "a week after Easter 2020", "2020-04-19"
            ),
        ),
        counterexamples=("two days after ministers met", "three days before the vote"),
        languages=LANGUAGES | {"en"},
    ),
    Rule(
        "relative.to-the-day",
        "<exactly>",
        wrap=_to_the_day,
        kind=RuleKind.SUFFIX,
        examples=(
            Example(
                "He left on 7 March 2020 and came back six months later to the day.",
                "six months later to the day",
                "2020-09-07",
            ),
            Example("They met two years ago to the day.", "two years ago to the day", "2020-01-07"),
        ),
        counterexamples=("to the day of judgment",),
    ),
    Rule(
        "relative.exactly",
        "<exactly>",
        wrap=_to_the_day,
        kind=RuleKind.PREFIX,
    ),
    Rule(
        "relative.years-ago-day",
        f"{COUNT} {UNIT} <ago>",
        wrap=_ago_today,
        kind=RuleKind.PREFIX,
        examples=(
            Example("A hundred years ago today they", "A hundred years ago today", "1922-01-07"),
            Example("They voted a week ago today.", "a week ago today", "2021-12-31"),
            Example("It left a year ago this week.", "a year ago this week", "2021-W01"),
        ),
    ),
    Rule("relative.eve-of-event", "<eve>", _eve_of_event),
    Rule(
        "relative.next-to-event",
        "<unit> (?: <ago_first> | <beyond> ) (?= <the> )",
        _next_to_event,
        languages=LANGUAGES,
    ),
    Rule(
        "relative.day-next-to",
        "<the> <unit> (?: <before> | <after> ) <the>?"
        " | <the>? <unit> (?: (?: <before> | <after> | <ago_first> ) <of>? | <beyond>"
        " | <following> <of> ) <the>?",
        wrap=_day_next_to,
        kind=RuleKind.PREFIX,
        examples=(
            Example(
                "the day after Christmas Day 1991", "the day after Christmas Day 1991", "1991-12-26"
            ),
        ),
    ),
    Rule(
        "relative.eve",
        "<eve>",
        wrap=_eve,
        kind=RuleKind.PREFIX,
    ),
)
